"""What the lenses of prose share: figures and grades, sentences and the films they speak of, known aggregators."""
