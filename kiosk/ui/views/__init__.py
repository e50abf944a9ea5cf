"""What a page can show, as frozen values; presenters make them, pages only read them."""
