"""One use case each: a request becomes facts or a refusal."""
