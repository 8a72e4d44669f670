"""Data lies on this computer's own disk: synchronised and network folders are refused in a sentence."""

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from headlight.errors import UserError
from headlight.store.places import check_folder, find_folder, find_mount, find_network, find_sync

SYNCED = [
    (PureWindowsPath(r"C:\Users\jo\OneDrive\headlight"), "OneDrive"),
    (PureWindowsPath(r"C:\Users\jo\OneDrive - Elm Trust\Documents\headlight"), "OneDrive"),
    (PureWindowsPath(r"G:\My Drive\headlight"), "Google Drive"),
    (PureWindowsPath(r"C:\Users\jo\Dropbox\headlight"), "Dropbox"),
    (PureWindowsPath(r"C:\Users\jo\iCloudDrive\headlight"), "iCloud"),
    (PurePosixPath("/Users/jo/Dropbox (Elm Trust)/headlight"), "Dropbox"),
    (PurePosixPath("/Users/jo/Library/CloudStorage/OneDrive-ElmTrust/headlight"), "OneDrive"),
    (PurePosixPath("/Users/jo/Library/CloudStorage/GoogleDrive-jo@elm.example/My Drive/x"), "Google Drive"),
    (PurePosixPath("/Users/jo/Library/Mobile Documents/com~apple~CloudDocs/headlight"), "iCloud"),
    (PurePosixPath("/home/jo/Nextcloud/headlight"), "Nextcloud"),
    (PurePosixPath("/home/jo/Box/headlight"), "Box"),
]


@pytest.mark.parametrize(("path", "service"), SYNCED)
def test_a_synchronised_folder_is_told_by_its_parts(path, service):
    assert find_sync(path) == f"in a folder that {service} synchronises"


@pytest.mark.parametrize(
    "path",
    ["/home/box/headlight", "/home/jo/.local/share/headlight", "/srv/boxes/headlight", "/home/onedriver/headlight"],
)
def test_an_ordinary_folder_is_not(path):
    assert find_sync(PurePosixPath(path)) is None


def test_a_share_is_on_the_network():
    assert find_network(PureWindowsPath(r"\\server\trust\headlight")) == "on a network share"


def test_the_deepest_mount_carries_a_path():
    mounts = [
        "/dev/sda1 / ext4 rw 0 0",
        "server:/home /home nfs4 rw 0 0",
        "jo@server: /home/jo/my\\040server fuse.sshfs rw 0 0",
        "/dev/sdb1 /home/jo/own ext4 rw 0 0",
    ]
    assert find_mount(PurePosixPath("/var/lib"), mounts) == "ext4"
    assert find_mount(PurePosixPath("/home/jo/headlight"), mounts) == "nfs4"
    assert find_mount(PurePosixPath("/home/jo/my server/x"), mounts) == "fuse.sshfs"
    assert find_mount(PurePosixPath("/home/jo/own/x"), mounts) == "ext4"
    assert find_mount(PurePosixPath("/homestead"), mounts) == "ext4"


def test_the_refusal_names_folder_cause_and_remedy(tmp_path):
    folder = tmp_path / "Dropbox" / "headlight"
    with pytest.raises(UserError) as refusal:
        check_folder(folder)
    assert str(folder) in refusal.value.sentence
    assert "Dropbox synchronises" in refusal.value.sentence
    assert "HEADLIGHT_DATA" in refusal.value.sentence
    assert not folder.exists()


def test_a_link_into_a_synchronised_folder_is_refused(tmp_path):
    (tmp_path / "Nextcloud").mkdir()
    (tmp_path / "data").symlink_to(tmp_path / "Nextcloud", target_is_directory=True)
    with pytest.raises(UserError, match="Nextcloud"):
        check_folder(tmp_path / "data")


def test_the_environment_names_the_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("HEADLIGHT_DATA", str(tmp_path / "here"))
    assert find_folder() == tmp_path / "here"


def test_without_it_the_folder_is_the_users_own(monkeypatch):
    monkeypatch.delenv("HEADLIGHT_DATA", raising=False)
    folder = find_folder()
    assert folder.name == "headlight"
    assert folder.is_relative_to(Path.home())
