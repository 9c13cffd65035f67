"""What is said of a request that was handed in: right after the receipt, while it waits, after the answer."""
