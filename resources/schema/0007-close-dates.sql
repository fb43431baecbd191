-- SPDX-License-Identifier: GPL-3.0-or-later
-- The forecast asks which changes spoke of close dates: a few of a journal that tells everything.
CREATE INDEX change_part_close ON change_part (change) WHERE inputs LIKE '%expected_close%';
