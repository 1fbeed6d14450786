"""From what was said in an article to proposed statements: whose, when, where and to whom, about what."""
