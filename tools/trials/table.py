"""The table of what was tried."""


class Table:
    def __init__(self):
        self.failed = 0

    def row(self, what, expected, seen, is_fine):
        """Prints a row; counts it if it is not as expected."""
        self.failed += not is_fine
        print(f"{'ok  ' if is_fine else 'FAIL'}  {what}\n      expected: {expected}\n      seen:     {seen}",
              flush=True)
