"""Who is said to have said each quotation."""
