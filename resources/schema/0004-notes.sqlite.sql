-- SPDX-License-Identifier: GPL-3.0-or-later
-- Search in what was written about activities. The texts stay in `activity`; the store keeps the index with
-- every write. Most activities have no text and no row here.
CREATE VIRTUAL TABLE activity_text USING fts5 (
    body, content='', prefix='2', tokenize='unicode61 remove_diacritics 2'
);
INSERT INTO activity_text (rowid, body)
    SELECT id, json_extract(data, '$.text') FROM activity
    WHERE json_type(data, '$.text') = 'text' AND json_extract(data, '$.text') <> '';
