-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many people, companies and deals there are, kept with every change: a window tells it at its start.
CREATE TABLE record_total (
    kind INTEGER PRIMARY KEY,
    records INTEGER NOT NULL
);
INSERT INTO record_total (kind, records)
    SELECT kind, count(*) FROM record WHERE deleted = 0 GROUP BY kind;

-- Columns of ended cards go back some weeks: what entered them in a while is kept like the whole. A period is
-- 2^26 milliseconds, about three quarters of a day; the rest of one is read from the cards.
CREATE TABLE column_period (
    pipeline TEXT NOT NULL,
    stage TEXT NOT NULL,
    period INTEGER NOT NULL,
    currency TEXT NOT NULL,
    cards INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (pipeline, stage, period, currency)
);
INSERT INTO column_period (pipeline, stage, period, currency, cards, amount)
    SELECT p.pipeline, p.stage, p.since >> 26,
        CASE WHEN r.amount IS NULL THEN '' ELSE r.currency END, count(*), coalesce(sum(r.amount), 0)
    FROM placement p JOIN record r ON r.id = p.subject WHERE p.shown = 1 GROUP BY 1, 2, 3, 4;

-- Without looking at the years before, and without a look at the table until the order is known.
CREATE INDEX placement_since ON placement (pipeline, stage, since, rank, subject) WHERE shown = 1;
