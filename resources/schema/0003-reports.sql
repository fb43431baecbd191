-- SPDX-License-Identifier: GPL-3.0-or-later
-- Reports read every transition of a pipeline, subject by subject: from one index, without the table.
DROP INDEX transition_pipeline;
CREATE INDEX transition_report
    ON transition (pipeline, subject, id, at, to_stage, cause, correction, undone);
CREATE INDEX transition_override ON transition (pipeline, subject, at, undone) WHERE rule = 'override';
