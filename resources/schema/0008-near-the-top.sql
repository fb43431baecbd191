-- SPDX-License-Identifier: GPL-3.0-or-later
-- A column in the order of its cards that shows those of some weeks only: whether one is among them is told by
-- the index that has the order.
DROP INDEX placement_board;
CREATE INDEX placement_board ON placement (pipeline, stage, rank, subject, since) WHERE shown = 1;

-- Of what entered a column, the rest of a period is read card by card: a period is 2^22 milliseconds now, about
-- seventy minutes.
DELETE FROM column_period;
INSERT INTO column_period (pipeline, stage, period, currency, cards, amount)
    SELECT p.pipeline, p.stage, p.since >> 22,
        CASE WHEN r.amount IS NULL THEN '' ELSE r.currency END, count(*), coalesce(sum(r.amount), 0)
    FROM placement p JOIN record r ON r.id = p.subject WHERE p.shown = 1 GROUP BY 1, 2, 3, 4;
