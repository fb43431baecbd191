-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who types "nicolo" means Nicolò too: names are folded without their accents from here on.
UPDATE record SET folded = imbuto_fold(name) WHERE folded <> imbuto_fold(name);
