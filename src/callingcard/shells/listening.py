"""A socket that listens: for every face that serves."""

import socket


def listening(host: str, port: int) -> socket.socket:
    """Listen on a port of an address; port 0 takes one that is free. Raises OSError where the port cannot be had."""
    # named as TCP, so that asyncio sends what is written at once: else every answer waits 40 ms for an acknowledgement
    found = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        found.bind((host, port))
    except OSError:
        found.close()
        raise
    found.listen(64)  # who hears the address can call at once
    return found
