"""The fit of the many-facet model: a Laplace approximation at each point of a grid over two unknown spreads."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from headlight.analysis.facets_curve import Problem, Slope, State, Target, Vector, build_problem, differentiate

SPREADS = np.geomspace(0.05, 4.0, 8)  # of leniency and of halo, in logits
PRIOR_SPREAD = 1.0  # half-normal: half a logit between appraisers is common, four are past belief


@dataclass(frozen=True)
class Fit:
    """What was found at each point of the grid; a contrast is one appraiser against the mean of the others."""

    weights: Vector  # points
    middles: Vector  # points x appraisers
    variances: Vector  # points x appraisers
    levels: Vector  # the mean log weight of each rung, the lowest and the highest nought


def fit_facets(targets: Sequence[Target], raters: int, rungs: int) -> Fit:
    """The model fitted to one connected panel of at least two appraisers, numbered from 0, on so many rungs."""
    problem = build_problem(targets, raters, rungs)
    contrast = np.eye(raters) * raters / (raters - 1) - 1 / (raters - 1)
    at = State(np.zeros(raters + problem.inner), np.zeros(problem.raters_of.shape))
    logs, middles, variances, levels = [], [], [], []
    for halo in SPREADS:
        for spread in SPREADS:
            at, log, covariance = _fit(problem, spread, halo, at)
            logs.append(log + np.log(spread * halo) - (spread**2 + halo**2) / (2 * PRIOR_SPREAD**2))
            middles.append(contrast @ at.shared[:raters])
            variances.append(((contrast @ covariance) * contrast).sum(axis=1))
            levels.append(np.concatenate([[0.0], at.shared[raters:], [0.0]]))
    weights = np.exp(np.array(logs) - max(logs))
    weights /= weights.sum()
    return Fit(weights, np.array(middles), np.array(variances), weights @ np.array(levels))


def _fit(problem: Problem, spread: float, halo: float, at: State) -> tuple[State, float, Vector]:
    """The likeliest state by Newton's method, the log marginal likelihood, and the leniencies' covariance."""
    here = differentiate(problem, spread, halo, at)
    for _ in range(100):
        step = _solve(here)
        if abs((here.slope.shared * step.shared).sum() + (here.slope.reviews * step.reviews).sum()) < 1e-8:
            break
        share = 1.0
        while (tried := differentiate(problem, spread, halo, at.step(step, share))).value < here.value - 1e-9:
            share /= 2
        at, here = at.step(step, share), tried
    core = _find_core(here)[0]
    half_log_curve = (np.linalg.slogdet(core)[1] + np.linalg.slogdet(here.own)[1].sum()) / 2
    log_prior = -problem.raters * np.log(spread) - (problem.raters_of >= 0).sum() * np.log(halo)
    covariance = np.linalg.inv(core)[: problem.raters, : problem.raters]
    return at, float(here.value + log_prior - half_log_curve), covariance


def _solve(here: Slope) -> State:
    """Newton's step: the shared part with every head's block eliminated, then each head's own."""
    core, inverse_between = _find_core(here)
    own = np.linalg.solve(here.own, here.slope.reviews[:, :, None])[:, :, 0]
    shared = np.linalg.solve(core, here.slope.shared - np.einsum("hso,hs->o", here.between, own))
    return State(shared, own - inverse_between @ shared)


def _find_core(here: Slope) -> tuple[Vector, Vector]:
    """The shared curvature with every head's block eliminated, and each block's inverse times what is between."""
    inverse_between = np.linalg.solve(here.own, here.between)
    return here.shared - np.einsum("hso,hsp->op", here.between, inverse_between), inverse_between
