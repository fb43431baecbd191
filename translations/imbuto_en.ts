<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>BulkEdit</name>
    <message numerus="yes">
        <source>%n refused: %1</source>
        <translation>
            <numerusform>%n refused: %1</numerusform>
            <numerusform>%n refused: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln company(s)</source>
        <translation>
            <numerusform>%Ln company</numerusform>
            <numerusform>%Ln companies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deal(s)</source>
        <translation>
            <numerusform>%Ln deal</numerusform>
            <numerusform>%Ln deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 moved to %2</source>
        <translation>
            <numerusform>%1 moved to %2</numerusform>
            <numerusform>%1 moved to %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 deleted</source>
        <translation>
            <numerusform>%1 deleted</numerusform>
            <numerusform>%1 deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 assigned in turn</source>
        <translation>
            <numerusform>%1 assigned in turn</numerusform>
            <numerusform>%1 assigned in turn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardMenu</name>
    <message numerus="yes">
        <source>%n refused: %1</source>
        <translation>
            <numerusform>%n refused: %1</numerusform>
            <numerusform>%n refused: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without owner now</source>
        <translation>
            <numerusform>%n without owner now</numerusform>
            <numerusform>%n without owner now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assigned to %1</source>
        <translation>
            <numerusform>%n assigned to %1</numerusform>
            <numerusform>%n assigned to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n deleted</numerusform>
            <numerusform>%n deleted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) copied</source>
        <translation>
            <numerusform>%n card copied</numerusform>
            <numerusform>%n cards copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message numerus="yes">
        <source>add %Ln record(s)</source>
        <translation>
            <numerusform>add %Ln record</numerusform>
            <numerusform>add %Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>move %n card(s) to %1</source>
        <translation>
            <numerusform>move %n card to %1</numerusform>
            <numerusform>move %n cards to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message numerus="yes">
        <source>The latest %n month(s); the table has all.</source>
        <translation>
            <numerusform>The latest month; the table has all.</numerusform>
            <numerusform>The latest %n months; the table has all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConditionEditor</name>
    <message numerus="yes">
        <source>on at least %1 different day(s)</source>
        <translation>
            <numerusform>on at least %1 day</numerusform>
            <numerusform>on at least %1 different days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %1 time(s)</source>
        <translation>
            <numerusform>at least %1 time</numerusform>
            <numerusform>at least %1 times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the last %1 day(s)</source>
        <translation>
            <numerusform>in the last %1 day</numerusform>
            <numerusform>in the last %1 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>within any %1 day(s)</source>
        <translation>
            <numerusform>within any %1 day</numerusform>
            <numerusform>within any %1 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 day(s)</source>
        <translation>
            <numerusform>%1 day</numerusform>
            <numerusform>%1 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>has waited %1 day(s)</source>
        <translation>
            <numerusform>has waited %1 day</numerusform>
            <numerusform>has waited %1 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message numerus="yes">
        <source>%1 on %n different day(s)</source>
        <translation>
            <numerusform>%1 on %n different day</numerusform>
            <numerusform>%1 on %n different days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n time(s)</source>
        <translation>
            <numerusform>%1, %n time</numerusform>
            <numerusform>%1, %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 within any %n day(s)</source>
        <translation>
            <numerusform>%1 within any day</numerusform>
            <numerusform>%1 within any %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in the last %n day(s)</source>
        <translation>
            <numerusform>%1 in the last day</numerusform>
            <numerusform>%1 in the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 within the next %n day(s)</source>
        <translation>
            <numerusform>%1 within the next day</numerusform>
            <numerusform>%1 within the next %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open deal(s)</source>
        <translation>
            <numerusform>%n open deal</numerusform>
            <numerusform>%n open deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n won deal(s)</source>
        <translation>
            <numerusform>%n won deal</numerusform>
            <numerusform>%n won deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost deal(s)</source>
        <translation>
            <numerusform>%n lost deal</numerusform>
            <numerusform>%n lost deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ended deal(s)</source>
        <translation>
            <numerusform>%n ended deal</numerusform>
            <numerusform>%n ended deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n deal</numerusform>
            <numerusform>%n deals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Latest call without answer, or latest message unanswered for %n day(s)</source>
        <translation>
            <numerusform>Latest call without answer, or latest message unanswered for %n day</numerusform>
            <numerusform>Latest call without answer, or latest message unanswered for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unanswered attempt(s)</source>
        <translation>
            <numerusform>%n unanswered attempt</numerusform>
            <numerusform>%n unanswered attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ctl</name>
    <message numerus="yes">
        <source>%n field(s) changed</source>
        <translation>
            <numerusform>%n field changed</numerusform>
            <numerusform>%n fields changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) stand where today&apos;s rules would not have let them in</source>
        <translation>
            <numerusform>%n row stands where today&apos;s rules would not have let it in</numerusform>
            <numerusform>%n rows stand where today&apos;s rules would not have let them in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written</source>
        <translation>
            <numerusform>%n row written</numerusform>
            <numerusform>%n rows written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In force; %n move(s)</source>
        <translation>
            <numerusform>In force; %n move</numerusform>
            <numerusform>In force; %n moves</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message numerus="yes">
        <source>%n day(s) or more</source>
        <translation>
            <numerusform>%n day or more</numerusform>
            <numerusform>%n days or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) or more in the stage</source>
        <translation>
            <numerusform>%n day or more in the stage</numerusform>
            <numerusform>%n days or more in the stage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>last %n days</source>
        <translation>
            <numerusform>last day</numerusform>
            <numerusform>last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>next %n days</source>
        <translation>
            <numerusform>next day</numerusform>
            <numerusform>next %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n owners</source>
        <translation>
            <numerusform>%n owner</numerusform>
            <numerusform>%n owners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tags</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::BoardHand</name>
    <message numerus="yes">
        <source>%n card(s) selected</source>
        <translation>
            <numerusform>%n card selected</numerusform>
            <numerusform>%n cards selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::BoardModel</name>
    <message numerus="yes">
        <source>idle for %n day(s)</source>
        <translation>
            <numerusform>idle for %n day</numerusform>
            <numerusform>idle for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::BoardPage</name>
    <message numerus="yes">
        <source>%n card(s) on the board</source>
        <translation>
            <numerusform>%n card on the board</numerusform>
            <numerusform>%n cards on the board</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::BulkBar</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::BulkForm</name>
    <message numerus="yes">
        <source>Change %Ln record(s)</source>
        <translation>
            <numerusform>Change %Ln record</numerusform>
            <numerusform>Change %Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::CardDelegate</name>
    <message numerus="yes">
        <source>No sign of life for %n day(s)</source>
        <translation>
            <numerusform>No sign of life for %n day</numerusform>
            <numerusform>No sign of life for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>here it should be at most %n day(s)</source>
        <translation>
            <numerusform>here it should be at most %n day</numerusform>
            <numerusform>here it should be at most %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::ColumnHead</name>
    <message numerus="yes">
        <source>target: %n day(s)</source>
        <translation>
            <numerusform>target: %n day</numerusform>
            <numerusform>target: %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 hidden</source>
        <translation>
            <numerusform>%1 hidden</numerusform>
            <numerusform>%1 hidden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::ColumnStrip</name>
    <message numerus="yes">
        <source>%1, %n card(s), collapsed</source>
        <translation>
            <numerusform>%1, %n card, collapsed</numerusform>
            <numerusform>%1, %n cards, collapsed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::FeedSection</name>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n already there</numerusform>
            <numerusform>%n already there</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n added to %1.</source>
        <translation>
            <numerusform>%n added to %1.</numerusform>
            <numerusform>%n added to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would enter %1 now, and from then on whoever begins to match.</source>
        <translation>
            <numerusform>%n would enter %1 now, and from then on whoever begins to match.</numerusform>
            <numerusform>%n would enter %1 now, and from then on whoever begins to match.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::FieldManager</name>
    <message numerus="yes">
        <source>“%1” was removed. %n record(s) had a value in it.</source>
        <translation>
            <numerusform>“%1” was removed. %n record had a value in it.</numerusform>
            <numerusform>“%1” was removed. %n records had a value in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::ImportCheckPage</name>
    <message numerus="yes">
        <source>%Ln row(s) imported.</source>
        <translation>
            <numerusform>%Ln row imported.</numerusform>
            <numerusform>%Ln rows imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) can be imported. Nothing has been written yet.</source>
        <translation>
            <numerusform>%Ln row can be imported. Nothing has been written yet.</numerusform>
            <numerusform>%Ln rows can be imported. Nothing has been written yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::ImportFilePage</name>
    <message numerus="yes">
        <source>%n column(s) found. Is this how the file reads?</source>
        <translation>
            <numerusform>%n column found. Is this how the file reads?</numerusform>
            <numerusform>%n columns found. Is this how the file reads?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::LaneHead</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::LeadGroup</name>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n lead</numerusform>
            <numerusform>%n leads</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an owner</source>
        <translation>
            <numerusform>%n without an owner</numerusform>
            <numerusform>%n without an owner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>owner removed after %n month(s)</source>
        <translation>
            <numerusform>owner removed after %n month</numerusform>
            <numerusform>owner removed after %n months</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::LeadsPage</name>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n lead</numerusform>
            <numerusform>%n leads</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::ListPage</name>
    <message numerus="yes">
        <source>%Ln row(s) written to %1</source>
        <translation>
            <numerusform>%Ln row written to %1</numerusform>
            <numerusform>%Ln rows written to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::MemberSection</name>
    <message numerus="yes">
        <source>%n so far…</source>
        <translation>
            <numerusform>%n so far…</numerusform>
            <numerusform>%n so far…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people now</source>
        <translation>
            <numerusform>%n person now</numerusform>
            <numerusform>%n people now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n companies now</source>
        <translation>
            <numerusform>%n company now</numerusform>
            <numerusform>%n companies now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deals now</source>
        <translation>
            <numerusform>%n deal now</numerusform>
            <numerusform>%n deals now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::PastBoard</name>
    <message numerus="yes">
        <source>%1, %n card(s)</source>
        <translation>
            <numerusform>%1, %n card</numerusform>
            <numerusform>%1, %n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::PolicySettings</name>
    <message numerus="yes">
        <source>%n would move</source>
        <translation>
            <numerusform>%n would move</numerusform>
            <numerusform>%n would move</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n owner(s) would change</source>
        <translation>
            <numerusform>%n owner would change</numerusform>
            <numerusform>%n owners would change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Policy in force: %n moved</source>
        <translation>
            <numerusform>Policy in force: %n moved</numerusform>
            <numerusform>Policy in force: %n moved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::RecordsPanel</name>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::RelatedSection</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::RepairPanel</name>
    <message numerus="yes">
        <source>%n more after this</source>
        <translation>
            <numerusform>%n more after this</numerusform>
            <numerusform>%n more after this</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more, for the same reason</source>
        <translation>
            <numerusform>and %n more, for the same reason</numerusform>
            <numerusform>and %n more, for the same reason</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::RulesPage</name>
    <message numerus="yes">
        <source>The rules are in force; %n move(s).</source>
        <translation>
            <numerusform>The rules are in force; %n move.</numerusform>
            <numerusform>The rules are in force; %n moves.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n rule</numerusform>
            <numerusform>%n rules</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::StageForm</name>
    <message numerus="yes">
        <source>%n timer(s)</source>
        <translation>
            <numerusform>%n timer</numerusform>
            <numerusform>%n timers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) on entry</source>
        <translation>
            <numerusform>%n task on entry</numerusform>
            <numerusform>%n tasks on entry</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::TaskSection</name>
    <message numerus="yes">
        <source>Show %n done</source>
        <translation>
            <numerusform>Show %n done</numerusform>
            <numerusform>Show %n done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::TasksPage</name>
    <message numerus="yes">
        <source>%n open task(s)</source>
        <translation>
            <numerusform>%n open task</numerusform>
            <numerusform>%n open tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::TrialPanel</name>
    <message numerus="yes">
        <source>%n card(s) would move today. Nothing is written yet.</source>
        <translation>
            <numerusform>%n card would move today. Nothing is written yet.</numerusform>
            <numerusform>%n cards would move today. Nothing is written yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n move(s) more</source>
        <translation>
            <numerusform>%n move more</numerusform>
            <numerusform>%n moves more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n move(s) fewer</source>
        <translation>
            <numerusform>%n move fewer</numerusform>
            <numerusform>%n moves fewer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) refused</source>
        <translation>
            <numerusform>%n entry refused</numerusform>
            <numerusform>%n entries refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::Workspace</name>
    <message numerus="yes">
        <source>%n card(s) stand in “%1”: move them before the stage goes.</source>
        <translation>
            <numerusform>%n card stands in “%1”: move it before the stage goes.</numerusform>
            <numerusform>%n cards stand in “%1”: move them before the stage goes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Movement</name>
    <message numerus="yes">
        <source>%Ln moved to %1</source>
        <translation>
            <numerusform>%Ln moved to %1</numerusform>
            <numerusform>%Ln moved to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused: %1</source>
        <translation>
            <numerusform>%n refused: %1</numerusform>
            <numerusform>%n refused: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more move(s) by rule</source>
        <translation>
            <numerusform>and %n more move by rule</numerusform>
            <numerusform>and %n more moves by rule</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln assigned to %1</source>
        <translation>
            <numerusform>%Ln assigned to %1</numerusform>
            <numerusform>%Ln assigned to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without owner now</source>
        <translation>
            <numerusform>%Ln without owner now</numerusform>
            <numerusform>%Ln without owner now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message numerus="yes">
        <source>and %n more move(s) by rule</source>
        <translation>
            <numerusform>and %n more move by rule</numerusform>
            <numerusform>and %n more moves by rule</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>after %n month(s)</source>
        <translation>
            <numerusform>after %n month</numerusform>
            <numerusform>after %n months</numerusform>
        </translation>
    </message>
</context>
</TS>
