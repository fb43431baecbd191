-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a workspace is made of. Read by SQLite as it stands; a dialect whose INTEGER is narrow reads
-- it as BIGINT, and BLOB as its own name for bytes. Instants are milliseconds since 1970 in UTC,
-- dates are ISO 8601 text, yes/no is 1/0, maps are JSON. Numbers of enumerations follow
-- core/types.h. A link that is not there is NULL.

-- The journal: one row a change, in parts when an import streams.
CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    seq INTEGER NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    label TEXT NOT NULL,
    by_member INTEGER,
    at INTEGER NOT NULL,
    recorded INTEGER NOT NULL,
    undoes INTEGER,
    undone_by INTEGER
);
CREATE INDEX change_undoable ON change (seq) WHERE undoes IS NULL AND undone_by IS NULL;
CREATE INDEX change_recorded ON change (recorded);

-- inputs: one canonical JSON line each; edits: before and after of every row touched, as CBOR.
CREATE TABLE change_part (
    change INTEGER NOT NULL REFERENCES change (id) DEFERRABLE INITIALLY DEFERRED,
    n INTEGER NOT NULL,
    inputs TEXT NOT NULL,
    edits BLOB NOT NULL,
    PRIMARY KEY (change, n)
);

CREATE TABLE member (
    id INTEGER PRIMARY KEY,
    ref TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    role INTEGER NOT NULL CHECK (role IN (0, 1)),
    active INTEGER NOT NULL CHECK (active IN (0, 1)),
    manager TEXT NOT NULL
);

-- People, companies and deals. `folded` is the name in folded case, for search and order.
CREATE TABLE record (
    id INTEGER PRIMARY KEY,
    kind INTEGER NOT NULL CHECK (kind IN (0, 1, 2)),
    ref TEXT NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    owner INTEGER REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    previous_owner INTEGER REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    company INTEGER REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    person INTEGER REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    pipeline TEXT NOT NULL,
    amount INTEGER,
    currency TEXT NOT NULL,
    expected_close TEXT,
    lost_reason TEXT NOT NULL,
    lost_reason_text TEXT NOT NULL,
    fields TEXT NOT NULL,
    stamps TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    change INTEGER,
    deleted INTEGER NOT NULL CHECK (deleted IN (0, 1))
);
-- A reference is free again once its record is deleted.
CREATE UNIQUE INDEX record_ref ON record (kind, ref, (CASE WHEN deleted = 1 THEN id ELSE 0 END));
CREATE INDEX record_folded ON record (kind, folded, id) WHERE deleted = 0;
CREATE INDEX record_company ON record (company) WHERE company IS NOT NULL;
CREATE INDEX record_person ON record (person) WHERE person IS NOT NULL;

CREATE TABLE activity (
    id INTEGER PRIMARY KEY,
    subject_kind INTEGER NOT NULL,
    subject INTEGER NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    by_member INTEGER REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    data TEXT NOT NULL,
    external_id TEXT NOT NULL,
    deal INTEGER REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    change INTEGER
);
CREATE INDEX activity_subject ON activity (subject, at);
CREATE INDEX activity_deal ON activity (deal, at) WHERE deal IS NOT NULL;
CREATE UNIQUE INDEX activity_external ON activity (external_id) WHERE external_id <> '';

CREATE TABLE task (
    id INTEGER PRIMARY KEY,
    subject_kind INTEGER NOT NULL,
    subject INTEGER NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL,
    title TEXT NOT NULL,
    template TEXT NOT NULL,
    due TEXT,
    done INTEGER NOT NULL CHECK (done IN (0, 1)),
    owner INTEGER REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    rule TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    change INTEGER
);
CREATE INDEX task_subject ON task (subject, done, due);
CREATE INDEX task_due ON task (done, due);

-- What became of placements. It outlives the records it speaks of.
CREATE TABLE transition (
    id INTEGER PRIMARY KEY,
    change INTEGER,
    subject_kind INTEGER NOT NULL,
    subject INTEGER NOT NULL,
    pipeline TEXT NOT NULL,
    from_stage TEXT NOT NULL,
    to_stage TEXT NOT NULL,
    at INTEGER NOT NULL,
    recorded INTEGER NOT NULL,
    cause INTEGER NOT NULL,
    rule TEXT NOT NULL,
    rule_set TEXT NOT NULL,
    by_member INTEGER,
    reason TEXT NOT NULL,
    trigger_activity INTEGER,
    facts TEXT NOT NULL,
    correction INTEGER NOT NULL CHECK (correction IN (0, 1)),
    undone INTEGER NOT NULL CHECK (undone IN (0, 1))
);
CREATE INDEX transition_subject ON transition (subject);
CREATE INDEX transition_pipeline ON transition (pipeline, id);

-- Where each subject stands. `shown` is 0 while its record is deleted: boards page over the index
-- alone.
CREATE TABLE placement (
    subject_kind INTEGER NOT NULL,
    subject INTEGER NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    pipeline TEXT NOT NULL,
    stage TEXT NOT NULL,
    since INTEGER NOT NULL,
    rank DOUBLE PRECISION NOT NULL,
    transition INTEGER REFERENCES transition (id) DEFERRABLE INITIALLY DEFERRED,
    health INTEGER NOT NULL,
    timers_done INTEGER NOT NULL,
    shown INTEGER NOT NULL DEFAULT 1 CHECK (shown IN (0, 1)),
    PRIMARY KEY (subject, pipeline)
);
CREATE INDEX placement_board ON placement (pipeline, stage, rank, subject) WHERE shown = 1;
CREATE INDEX placement_transition ON placement (transition);

-- Count and sum of every column, kept with every change so that a board need not read its cards to
-- draw its heads. Cards without amount count under the currency ''.
CREATE TABLE column_total (
    pipeline TEXT NOT NULL,
    stage TEXT NOT NULL,
    currency TEXT NOT NULL,
    cards INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    PRIMARY KEY (pipeline, stage, currency)
);

CREATE TABLE setting (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
);

-- When to look at a subject again. Derived.
CREATE TABLE due (
    subject_kind INTEGER NOT NULL,
    subject INTEGER NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    pipeline TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (subject, pipeline)
);
CREATE INDEX due_at ON due (at, subject, pipeline, subject_kind);
