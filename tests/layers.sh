#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Fails when a source file reaches over a border that core/README.md draws.
#   layers.sh ROOT              checks the tree
#   layers.sh --self-test ROOT  plants each violation in a copy and fails when one goes unseen, or
#                               when a comment is taken for one
set -euo pipefail
export LC_ALL=C.UTF-8

mode=check
if [ "$1" = --self-test ]; then
    mode=self-test
    shift
fi
script=$(readlink -f "$0")
# A copy without line comments: what a comment says breaks no border.
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
cp -r "$1/core" "$1/ui" "$1/app" "$tree"
cd "$tree"
find . -type f -exec sed -i 's,//.*,,' {} +

faults=0
fault() {
    echo "$1"
    faults=$((faults + 1))
}

# look NAME 'WHERE…' EXCEPT PATTERN: prints the lines that break the rule
look() {
    local where=() folder
    for folder in $2; do [ ! -e "$folder" ] || where+=("$folder"); done
    [ ${#where[@]} -gt 0 ] || return 0
    grep -rnE --include='*.h' --include='*.cpp' --include=CMakeLists.txt "$4" "${where[@]}" |
        grep -v "^${3:-none}" || true
}

# rule NAME 'WHERE…' EXCEPT PATTERN PLACE LINE: LINE in the file PLACE breaks it
rule() {
    local found
    case $mode in
        check)
            found=$(look "$@")
            [ -z "$found" ] || fault "$1:"$'\n'"$found"
            ;;
        plant)
            mkdir -p "$(dirname "$5")"
            printf '%s\n' "$6" >>"$5"
            printf '// %s\n' "$6" >>"${5%/*}/comments.cpp"
            ;;
        expect)
            # of this rule's own report, the line planted for it
            awk -v name="$1:" '/^[^:]*:$/ { on = $0 == name } on' report | grep -qF ":$6" ||
                fault "not seen: $1: $6"
            ;;
    esac
}

include='^[[:space:]]*#[[:space:]]*include[[:space:]]*[<"]'
gui='(QtGui|QtWidgets|QtSvg|QtSvgWidgets|QtPrintSupport|QtCharts|Q(Widget|Application|GuiApplication'
gui+='|Painter|Color|Font|Pixmap|Image|Icon|Action|Palette|Style|StandardItemModel|TextDocument'
gui+='|Clipboard|MessageBox|MainWindow|Dialog|Label))\b'
clock='current(DateTime|SecsSinceEpoch|MSecsSinceEpoch)|Q(Date|Time)::current|system_clock'
clock+='|\btime[[:space:]]*\([[:space:]]*(NULL|nullptr|0|&)|\b(gettimeofday|clock_gettime)\b'
files='\bQ(File|SaveFile|TemporaryFile|Dir|IODevice|TextStream|DataStream|Settings|Process|StandardPaths'
files+='|Network[A-Z][A-Za-z]*|Sql[A-Z][A-Za-z]*|Tcp[A-Za-z]*|LocalSocket)\b'
files+='|\b(fopen|f?printf|q?getenv)\b|<(fstream|iostream|cstdio|filesystem|sqlite3\.h)>'
files+='|std::(cout|cerr|cin|[io]?fstream)'
colour='"#([0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})"|\bQColor[[:space:]]*[({][[:space:]]*(0x|[0-9]|u?")'
colour+='|\bqRgba?[[:space:]]*\(|QColor::from(Rgb|Hsl|Hsv|Cmyk)[A-Za-z]*[[:space:]]*[({][[:space:]]*[0-9]|\bQt::(black|white|lightGray)\b'
colour+='|\bQt::(dark)?([rR]ed|[gG]reen|[bB]lue|[cC]yan|[mM]agenta|[yY]ellow|[gG]ray)\b'

all_rules() {
    rule 'core sees no ui and no app' core '' "$include(ui|app)/" \
        core/planted.h '#include "ui/shell/tokens.h"'
    rule 'core sees no Gui and no Widgets' core '' "$include$gui" \
        core/rules/planted.cpp '#include <QtGui/QColor>'
    rule 'core links no Gui and no Widgets' core '' 'Qt6?::(Gui|Widgets|Svg|PrintSupport|Charts)' \
        core/planted/CMakeLists.txt 'target_link_libraries(core PRIVATE Qt6::Gui)'
    rule 'ui sees no app' ui '' "${include}app/" \
        ui/board/planted.cpp '#include "app/location.h"'
    rule 'SQL stays in core/store' 'core ui app' core/store/ "\\bQSql[A-Z]|${include}sqlite3|\\bsqlite3_" \
        ui/leads/planted.cpp '    QSqlQuery query(text);'
    rule 'rules and reports do no input or output' 'core/rules core/report' '' "$files" \
        core/report/planted.cpp '    QFile file(path);'
    rule 'rules and reports ask no clock' 'core/rules core/report' '' \
        "$clock|${include}core/clock\\.h|\\bQElapsedTimer\\b|steady_clock" \
        core/rules/planted.cpp '    QElapsedTimer timer;'
    rule 'only the clock reads the clock' 'core ui' core/clock.cpp "$clock" \
        ui/board/planted.cpp '    const auto now = QDateTime::currentDateTimeUtc();'
    rule 'colours stand in the tokens' 'ui app' ui/shell/tokens.h "$colour" \
        ui/board/planted.cpp '    painter->setPen(QColor(12, 34, 56));'
    # lupdate takes a function of one of its own names for a call with a literal, and overlooks the literal.
    rule 'lupdate finds every text' 'core ui app' '' \
        '\b(tr|translate)\(QT_TR|^[[:space:]]*QString (tr|translate)\(|auto (tr|translate) = \[' \
        ui/board/planted.cpp '    return translate(QT_TRANSLATE_NOOP("Board", "Open"));'
}

if [ $mode = check ]; then
    all_rules
else
    mode=plant
    all_rules
    bash "$script" "$tree" >report && fault 'passes with every violation there is'
    mode=expect
    all_rules
    ! grep -F comments.cpp report || fault 'a comment is taken for a violation'
fi
[ $faults = 0 ] || { echo "$faults broken"; exit 1; }
echo "layers: ok"
