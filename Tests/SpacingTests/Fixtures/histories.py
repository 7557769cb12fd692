"""Writes random histories of reviews, and what the Python package fsrs makes of them.

    python histories.py COUNT SEED > histories.jsonl

One history a line: how the scheduler is set up, the reviews (rating, seconds since the first one), and the
card after each (state, step, stability, difficulty, seconds until it is due since the first review,
retrievability before). Needs fsrs 6.3.2.
"""

import json
import random
import sys
from datetime import datetime, timedelta, timezone

from fsrs import Card, Rating, Scheduler
from fsrs.scheduler import (
    DEFAULT_PARAMETERS,
    LOWER_BOUNDS_PARAMETERS,
    UPPER_BOUNDS_PARAMETERS,
)

START = datetime(2026, 1, 5, 9, 0, tzinfo=timezone.utc)
STEPS = [[], [], [], [60, 600], [600], [60, 600, 3600]]


def setting(draw):
    """How a scheduler is set up: mostly as people have it, sometimes in any way that is allowed."""
    weights = list(DEFAULT_PARAMETERS)
    if draw.random() < 0.3:
        bounds = zip(weights, LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS)
        weights = [min(max(w * draw.uniform(0.5, 1.6), low), high) for w, low, high in bounds]
    return {
        "weights": weights,
        "retention": draw.choice([0.9, 0.9, 0.9, 0.8, 0.85, 0.95, draw.uniform(0.71, 0.98)]),
        "learning": draw.choice(STEPS),
        "relearning": draw.choice([[], [], [600], [60, 600]]),
        "longest": draw.choice([36500, 36500, 365]),
    }


def pause(draw, card, moment):
    """How long somebody waits until the next review: a moment, some days, about as long as asked, or longer."""
    kind = draw.random()
    if kind < 0.15:
        return draw.randint(0, 7200)
    if kind < 0.25:
        return 86400 * draw.randint(1, 3) + draw.choice([-1, 0, 1])
    due = max(0, int((card.due - moment).total_seconds()))
    if kind < 0.75:
        return max(0, due + draw.randint(-86400, 3 * 86400))
    return int(due * draw.uniform(0.2, 4)) + draw.randint(0, 86400)


def history(draw):
    """One history with what comes of it."""
    chosen = setting(draw)
    scheduler = Scheduler(
        parameters=chosen["weights"],
        desired_retention=chosen["retention"],
        learning_steps=[timedelta(seconds=step) for step in chosen["learning"]],
        relearning_steps=[timedelta(seconds=step) for step in chosen["relearning"]],
        maximum_interval=chosen["longest"],
        enable_fuzzing=False,
    )
    card, moment, reviews, cards = Card(), START, [], []
    for _ in range(draw.randint(1, 14)):
        rating = draw.choices([1, 2, 3, 4], [3, 3, 10, 2])[0]
        recall = scheduler.get_card_retrievability(card, moment)
        card, _ = scheduler.review_card(card, Rating(rating), moment)
        reviews.append([rating, int((moment - START).total_seconds())])
        cards.append([
            card.state.name.lower(), card.step, card.stability, card.difficulty,
            (card.due - START).total_seconds(), recall,
        ])
        moment += timedelta(seconds=pause(draw, card, moment))
        if moment.year > 2200:
            break
    return chosen | {"reviews": reviews, "cards": cards}


if __name__ == "__main__":
    draw = random.Random(int(sys.argv[2]))
    for _ in range(int(sys.argv[1])):
        print(json.dumps(history(draw), separators=(",", ":")))
