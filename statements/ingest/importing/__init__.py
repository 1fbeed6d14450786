"""From the bytes of a source to an article of the record with its proposals."""
