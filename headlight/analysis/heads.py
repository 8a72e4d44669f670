"""Who held which post in which cycle, and whether a rating was owed."""

from collections.abc import Iterable, Mapping

from msgspec import structs

from headlight.analysis.standing import Standing
from headlight.model import Due, Post
from headlight.text import fold

_OTHER_POSTS = ("deputy", "assistant", "senior leader", "business manager")


class Register:
    """The heads' posts, each beginning where it is dated, or else with the person's first review.

    ``newest`` is the newest cycle there is: a post without a date, of somebody never rated, is held in it.
    """

    def __init__(self, posts: Iterable[Post], standings: Iterable[Standing] = (), newest: str = "") -> None:
        seen: dict[int, str] = {}
        for each in standings:
            if each.leader is not None:
                seen[each.leader] = min(each.cycle, seen.get(each.leader, each.cycle))
        self._seen: Mapping[int, str] = seen
        heads = (post for post in posts if is_head_title(post.title))
        self.posts = tuple(self._begin(post, newest) for post in heads)
        self._open = frozenset(post for post in self.posts if self._may_go_on(post))

    def find_held(self, cycle: str, *, school: int | None = None, leader: int | None = None) -> tuple[Post, ...]:
        """The posts held in a cycle, of one school or one leader where asked."""
        return tuple(
            post
            for post in self.posts
            if school in (None, post.school) and leader in (None, post.leader) and self._covers(post, cycle)
        )

    def find_due(self, leader: int, cycle: str) -> Due:
        """Whether a leader's rating is owed in a cycle: due in one post is due."""
        dues = {post.find_due(cycle) for post in self.find_held(cycle, leader=leader)}
        dues = dues or {post.find_due(cycle) for post in self.posts if post.leader == leader and not post.first_cycle}
        return "due" if "due" in dues else "not due" if "not due" in dues else "unknown"

    def find_followed(self, leader: int) -> str | None:
        """The first cycle of a leader who is known to have followed another head at the same school."""
        own = [post for post in self.posts if post.leader == leader and post.first_cycle]
        for post in sorted(own, key=lambda each: each.first_cycle or ""):
            others = (each for each in self.posts if each.school == post.school and each.leader != leader)
            if any(each.last_cycle and each.last_cycle < (post.first_cycle or "") for each in others):
                return post.first_cycle
        return None

    def _begin(self, post: Post, newest: str) -> Post:
        undated = not post.first_cycle and not post.last_cycle and post.leader not in self._seen
        return structs.replace(post, first_cycle=newest) if newest and undated else post

    def _covers(self, post: Post, cycle: str) -> bool:
        first = post.first_cycle or self._seen.get(post.leader)
        last = None if post in self._open else post.last_cycle
        return first is not None and first <= cycle <= (last or cycle)

    def _may_go_on(self, post: Post) -> bool:
        """Whether nothing says that a post has ended: a last cycle may only be the last one rated."""
        if post.ended:
            return False
        last = post.last_cycle or ""
        later = (each for each in self.posts if (each.first_cycle or "") > last)
        return not any(post.school == each.school or post.leader == each.leader for each in later)


def is_head_title(title: str | None) -> bool:
    """Whether a post is a head's; deputies and assistants stand outside every count of heads."""
    words = fold(title or "")
    return not any(other in words for other in _OTHER_POSTS)
