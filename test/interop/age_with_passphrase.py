"""Runs `age`, which takes a passphrase from a terminal only, in a terminal of its own, and types the passphrase whenever
it asks for one.

    python3 age_with_passphrase.py PASSPHRASE age ARGUMENTS…
"""

import os
import pty
import sys

passphrase, *command = sys.argv[1:]
process, terminal = pty.fork()
if process == 0:
    os.execvp(command[0], command)
said = b""
while True:
    try:
        more = os.read(terminal, 1024)
    except OSError:
        break
    if not more:
        break
    said += more
    # "Enter passphrase …: " and, where one is set, "Confirm passphrase: ".
    if said.rstrip().endswith(b":"):
        os.write(terminal, passphrase.encode() + b"\n")
        said = b""
_, status = os.waitpid(process, 0)
sys.exit(os.waitstatus_to_exitcode(status))
