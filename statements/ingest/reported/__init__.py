"""Speech without quotation marks, and the whole content of speech that is quoted in part."""
