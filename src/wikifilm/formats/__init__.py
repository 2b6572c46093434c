"""The film in other people's forms, one a file."""
