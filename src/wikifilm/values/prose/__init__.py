"""What the lenses of prose share: figures, sentences, the films they speak of, known aggregators."""
