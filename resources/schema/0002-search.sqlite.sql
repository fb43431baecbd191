-- SPDX-License-Identifier: GPL-3.0-or-later
-- Search as you type. The texts stay in `record`; the store keeps the index with every write.
CREATE VIRTUAL TABLE record_text USING fts5 (
    name, email, phone,
    content='record', content_rowid='id', tokenize='unicode61 remove_diacritics 2'
);
INSERT INTO record_text (record_text) VALUES ('rebuild');
