#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# rig.sh IMBUTO IMBUTOCTL FOLDER: the tasks of rig.py, with an accessibility bus of their own.
set -euo pipefail
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 PYTHONDONTWRITEBYTECODE=1
# whatever it starts lives on after it: nothing of ours may wait for their output
/usr/libexec/at-spi-bus-launcher --launch-immediately >/dev/null 2>&1 &
trap 'kill %1 2>/dev/null || true' EXIT
for _ in $(seq 100); do
    dbus-send --session --print-reply --dest=org.a11y.Bus /org/a11y/bus org.a11y.Bus.GetAddress >/dev/null 2>&1 && break
    sleep 0.1
done
/usr/bin/python3 "$(dirname "$0")/rig.py" "$@"
