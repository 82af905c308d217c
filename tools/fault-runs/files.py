"""What is in a folder, and whether that is as it should be."""

import os
import re
import stat

# What a killed writer may leave: it names the file that was written.
LEFTOVER = re.compile(r"^((?:.*/)?)\.([^/]+)\.myna-[A-Za-z0-9]{6}$")


def snapshot(folder):
    """Bytes and mode of every file, by path; git's own files are none of ours."""
    found = {}
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != ".git"]
        for name in names:
            path = os.path.join(place, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, folder)] = (
                    file.read(), stat.S_IMODE(os.stat(path).st_mode))
    return found


class Oracle:
    """The two states that a folder may be in, file by file."""

    def __init__(self, old, new, random):
        self.old, self.new, self.random = old, new, random
        self.names = old.keys() | new.keys()

    def is_new(self, name, seen):
        if name in self.random and seen is not None:
            return bool(self.random[name].fullmatch(seen[0])) and seen[1] == self.new[name][1]
        return seen == self.new.get(name)

    def problems(self, seen, may_leave):
        """What is wrong with the files."""
        found = []
        for name in sorted(self.names):
            state = seen.get(name)
            if state != self.old.get(name) and not self.is_new(name, state):
                found.append(f"{name} is {'lost' if state is None else 'neither old nor new'}")
        for name in sorted(seen.keys() - self.names):
            match = LEFTOVER.match(name)
            if not may_leave:
                found.append(f"{name} was left")
            elif not match or match.group(1) + match.group(2) not in self.names:
                found.append(f"{name} was left, which is no name of a temporary file")
        return found

    def are_new(self, seen):
        return all(self.is_new(name, seen.get(name)) for name in self.names)

    def are_old(self, seen):
        return all(seen.get(name) == self.old.get(name) for name in self.names)

    def are_untouched(self, seen):
        return seen == self.old
