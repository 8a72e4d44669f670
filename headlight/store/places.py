"""Where data lies: the user's own data folder, never one that a cloud drive or a network carries."""

import ctypes
import os
import sys
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path, PurePath

from platformdirs import user_data_dir

from headlight.errors import UserError

# folder name, folded -> the service, in words
_SYNCED = {
    "dropbox": "Dropbox",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud drive": "iCloud",
    "iclouddrive": "iCloud",
    "mobile documents": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "box": "Box",
    "box sync": "Box",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "onedrive": "OneDrive",
    "sharepoint": "SharePoint",
    "pclouddrive": "pCloud",
}
_STARTS = (("onedrive - ", "OneDrive"), ("onedrive-", "OneDrive"), ("dropbox (", "Dropbox"),
           ("googledrive-", "Google Drive"), ("sharepoint - ", "SharePoint"), ("box-box", "Box"),
           ("nextcloud-", "Nextcloud"))  # fmt: skip
_NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smbfs", "smb3", "smb", "afpfs", "webdav", "davfs", "9p", "ncpfs", "fuse.sshfs",
     "fuse.rclone", "fuse.davfs2", "fuse.gvfsd-fuse", "fuse.google-drive-ocamlfuse", "fuse.onedriver",
     "glusterfs", "fuse.glusterfs", "ceph", "afs", "lustre", "vboxsf", "fuse.vmhgfs-fuse"}
)  # fmt: skip
_BELOW_HOME = 3  # /home/box is a person called Box, /home/jane/Box is the service's folder
_REMOTE_DRIVE = 4  # what Windows calls a drive that stands on another machine


def find_folder() -> Path:
    """The folder that holds the store: ``HEADLIGHT_DATA``, or this user's own data folder."""
    named = os.environ.get("HEADLIGHT_DATA", "").strip()
    if named:
        return _find_named(named, os.getcwd())  # noqa: PTH109 - asked for many times a run, and a Path takes longer
    return Path(user_data_dir("headlight", appauthor=False, roaming=False))


@lru_cache(maxsize=8)
def _find_named(named: str, here: str) -> Path:
    """A folder by its name, seen from where this process stands; asked for many times a run."""
    return Path(here, Path(named).expanduser())


def find_standards_folder(folder: Path | None = None) -> Path:
    """Where a data folder, by default this user's, keeps the trust's own framework files, there or not yet."""
    return (folder or find_folder()) / "standards"


def find_standards(folder: Path | None = None) -> tuple[Path, ...]:
    """Where the trust's own framework files lie in a data folder, by default this user's; nothing where it has none."""
    own = find_standards_folder(folder)
    return (own,) if own.is_dir() else ()


def check_folder(folder: Path) -> Path:
    """The folder, resolved; raises ``UserError`` where a cloud drive or a network would carry it."""
    resolved = folder.expanduser().resolve()
    carrier = find_sync(folder) or find_sync(resolved) or find_network(resolved)
    if carrier:
        raise UserError(
            f"The data folder {folder} lies {carrier}, where two machines can spoil the store and ratings leave"
            " this computer. Set HEADLIGHT_DATA to a folder on this computer's own disk."
        )
    return resolved


def find_sync(path: PurePath) -> str | None:
    """In words, the synchronised folder a path lies in, or None; told by the names of its parts."""
    for depth, part in enumerate(path.parts):
        name = part.casefold()
        if name == "box" and depth < _BELOW_HOME:
            continue
        service = _SYNCED.get(name) or next((title for start, title in _STARTS if name.startswith(start)), None)
        if service:
            return f"in a folder that {service} synchronises"
    return None


def find_network(path: PurePath) -> str | None:
    """In words, the network a path lies on, or None."""
    if str(path).startswith(("\\\\", "//")):
        return "on a network share"
    if sys.platform == "win32":
        drive = ctypes.windll.kernel32.GetDriveTypeW(f"{path.drive}\\")
        return "on a network drive" if drive == _REMOTE_DRIVE else None
    mounts = Path("/proc/mounts")
    lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines() if mounts.exists() else []
    return "on a network drive" if find_mount(path, lines) in _NETWORK else None


def find_mount(path: PurePath, lines: Iterable[str]) -> str | None:
    """The kind of file system that carries a path, by the lines of /proc/mounts."""
    best, kind = -1, None
    for line in lines:
        fields = line.split()
        if len(fields) < 3:
            continue
        point = PurePath(fields[1].replace("\\040", " "))
        if path.is_relative_to(point) and len(point.parts) >= best:
            best, kind = len(point.parts), fields[2]
    return kind
