"""What is said to a person when a request cannot be met: one sentence, naming place, cause and remedy."""


class UserError(Exception):
    """A request that cannot be met, as a sentence fit for the screen."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class Refusal(UserError):
    """A file that was not read: its name, what was seen, and what to do about it."""

    def __init__(self, file: str, cause: str, remedy: str) -> None:
        super().__init__(f"{file}: {cause} {remedy}")
        self.file = file
        self.cause = cause
        self.remedy = remedy
