"""``python -m callingcard``: the command line, where its script is not on the path."""

from callingcard.shells.cli import main

if __name__ == "__main__":
    main()
