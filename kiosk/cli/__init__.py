"""The program's commands, one file each; `kiosk.__main__` names them."""
