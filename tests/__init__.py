"""What the archive promises, page by page and module by module."""
