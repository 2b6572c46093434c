"""The small languages of film articles, one a file or a folder: names, dates, money, credits, scores and the like."""
