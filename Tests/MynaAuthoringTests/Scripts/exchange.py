# Reads a file with translate-toolkit, gives one unit another translation, and writes the file.
#   exchange.py MODULE CLASS IN OUT OLD NEW
import importlib
import sys

module, name, source, target, old, new = sys.argv[1:]
store = getattr(importlib.import_module("translate.storage." + module), name).parsefile(source)
changed = 0
for unit in store.units:
    if str(unit.target) == old:
        unit.target = new
        changed += 1
with open(target, "wb") as file:
    file.write(bytes(store))
print(len(store.units), changed)
