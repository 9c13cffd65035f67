"""Training what people say and measuring it: own sentences and questions, the trainer, the table of `make eval`."""
