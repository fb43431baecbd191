<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="it">
<context>
    <name>BoardMenu</name>
    <message>
        <source>Swimlanes by owner</source>
        <translation>Corsie per proprietario</translation>
    </message>
    <message>
        <source>How the board looks</source>
        <translation>Aspetto della bacheca</translation>
    </message>
    <message>
        <source>Fields on cards</source>
        <translation>Campi sulle schede</translation>
    </message>
    <message>
        <source>At most two fields are shown</source>
        <translation>Si mostrano al più due campi</translation>
    </message>
    <message>
        <source>No custom fields yet</source>
        <translation>Ancora nessun campo personalizzato</translation>
    </message>
</context>
<context>
    <name>BoardState</name>
    <message>
        <source>last 30 days</source>
        <translation>ultimi 30 giorni</translation>
    </message>
    <message>
        <source>this quarter</source>
        <translation>questo trimestre</translation>
    </message>
    <message>
        <source>this year</source>
        <translation>quest&apos;anno</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tutto</translation>
    </message>
    <message>
        <source>by amount</source>
        <translation>per importo</translation>
    </message>
    <message>
        <source>by age in stage</source>
        <translation>per anzianità nella fase</translation>
    </message>
    <message>
        <source>by next task</source>
        <translation>per prossima attività</translation>
    </message>
    <message>
        <source>by expected close</source>
        <translation>per chiusura prevista</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>a mano</translation>
    </message>
</context>
<context>
    <name>BulkEdit</name>
    <message>
        <source>and more</source>
        <translation>e altro</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n refused: %1</source>
        <translation>
            <numerusform>%n rifiutato: %1</numerusform>
            <numerusform>%n rifiutati: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation>Non è cambiato nulla</translation>
    </message>
    <message>
        <source>%1 added to %2</source>
        <translation>%1: etichetta data a %2</translation>
    </message>
    <message>
        <source>%1 taken off %2</source>
        <translation>%1: etichetta tolta a %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln person(s)</source>
        <translation>
            <numerusform>%Ln persona</numerusform>
            <numerusform>%Ln persone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln company(s)</source>
        <translation>
            <numerusform>%Ln azienda</numerusform>
            <numerusform>%Ln aziende</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deal(s)</source>
        <translation>
            <numerusform>%Ln trattativa</numerusform>
            <numerusform>%Ln trattative</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 changed</source>
        <translation>«%1» di %2: modifica fatta</translation>
    </message>
    <message>
        <source>%1 of %2 cleared</source>
        <translation>«%1» di %2: ora senza valore</translation>
    </message>
    <message>
        <source>%1 of %2 set to %3</source>
        <translation>%1 di %2: ora %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 moved to %2</source>
        <translation>
            <numerusform>%1 spostata in %2</numerusform>
            <numerusform>%1 spostate in %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 deleted</source>
        <translation>
            <numerusform>%1 eliminata</numerusform>
            <numerusform>%1 eliminate</numerusform>
        </translation>
    </message>
    <message>
        <source>delete %1</source>
        <translation>eliminazione di %1</translation>
    </message>
    <message>
        <source>change “%1” of %2</source>
        <translation>modifica di «%1» di %2</translation>
    </message>
    <message>
        <source>clear “%1” of %2</source>
        <translation>svuotamento di «%1» di %2</translation>
    </message>
    <message>
        <source>set “%1” of %2 to %3</source>
        <translation>impostazione di «%1» di %2 su %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 assigned in turn</source>
        <translation>
            <numerusform>%1 assegnata a turno</numerusform>
            <numerusform>%1 assegnate a turno</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardMenu</name>
    <message numerus="yes">
        <source>%n refused: %1</source>
        <translation>
            <numerusform>%n rifiutata: %1</numerusform>
            <numerusform>%n rifiutate: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without owner now</source>
        <translation>
            <numerusform>%n ora senza proprietario</numerusform>
            <numerusform>%n ora senza proprietario</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n assigned to %1</source>
        <translation>
            <numerusform>%n assegnata a %1</numerusform>
            <numerusform>%n assegnate a %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nessuno</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Apri</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Invio</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Modifica</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registra</translation>
    </message>
    <message>
        <source>Add a task</source>
        <translation>Aggiungi un&apos;attività</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n scheda</numerusform>
            <numerusform>%n schede</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Sposta in…</translation>
    </message>
    <message>
        <source>Assign to</source>
        <translation>Assegna a</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copia</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Canc</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n eliminata</numerusform>
            <numerusform>%n eliminate</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” deleted</source>
        <translation>“%1” eliminata</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) copied</source>
        <translation>
            <numerusform>%n scheda copiata</numerusform>
            <numerusform>%n schede copiate</numerusform>
        </translation>
    </message>
    <message>
        <source>In turn</source>
        <translation>A turno</translation>
    </message>
</context>
<context>
    <name>Cascade</name>
    <message>
        <source>The rules of %1 go round in circles: %2. Nothing was changed.</source>
        <translation>Le regole di %1 girano in tondo: %2. Nulla è stato modificato.</translation>
    </message>
</context>
<context>
    <name>Change</name>
    <message>
        <source>the last change</source>
        <translation>ultima modifica</translation>
    </message>
    <message>
        <source>change a policy</source>
        <translation>cambio di una politica</translation>
    </message>
    <message>
        <source>add “%1”</source>
        <translation>aggiunta di «%1»</translation>
    </message>
    <message numerus="yes">
        <source>add %Ln record(s)</source>
        <translation>
            <numerusform>aggiunta di %Ln scheda</numerusform>
            <numerusform>aggiunta di %Ln schede</numerusform>
        </translation>
    </message>
    <message>
        <source>move “%1” to %2</source>
        <translation>spostamento di «%1» in %2</translation>
    </message>
    <message numerus="yes">
        <source>move %n card(s) to %1</source>
        <translation>
            <numerusform>spostamento di %n scheda in %1</numerusform>
            <numerusform>spostamento di %n schede in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>log “%1” for “%2”</source>
        <translation>registrazione di «%1» per «%2»</translation>
    </message>
    <message>
        <source>add a task for “%1”</source>
        <translation>aggiunta di un compito per «%1»</translation>
    </message>
    <message>
        <source>tick off a task of “%1”</source>
        <translation>completamento di un compito di «%1»</translation>
    </message>
    <message>
        <source>reopen a task of “%1”</source>
        <translation>riapertura di un compito di «%1»</translation>
    </message>
    <message>
        <source>change a task of “%1”</source>
        <translation>modifica di un compito di «%1»</translation>
    </message>
    <message>
        <source>delete “%1”</source>
        <translation>eliminazione di «%1»</translation>
    </message>
    <message>
        <source>change “%1”</source>
        <translation>modifica di «%1»</translation>
    </message>
    <message>
        <source>change “%1” of “%2”</source>
        <translation>modifica di «%1» in «%2»</translation>
    </message>
    <message>
        <source>reorder “%1”</source>
        <translation>riordino di «%1»</translation>
    </message>
    <message>
        <source>import “%1”</source>
        <translation>importazione di «%1»</translation>
    </message>
    <message>
        <source>change the rules</source>
        <translation>la modifica delle regole</translation>
    </message>
    <message>
        <source>change the settings</source>
        <translation>la modifica delle impostazioni</translation>
    </message>
    <message>
        <source>merge “%1”</source>
        <translation>unire «%1»</translation>
    </message>
    <message>
        <source>save the view “%1”</source>
        <translation>salvataggio della vista «%1»</translation>
    </message>
    <message>
        <source>delete the view “%1”</source>
        <translation>eliminazione della vista «%1»</translation>
    </message>
    <message>
        <source>change the view “%1”</source>
        <translation>modifica della vista «%1»</translation>
    </message>
    <message>
        <source>delete a task of “%1”</source>
        <translation>eliminazione di un compito di «%1»</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Days in the stage: shortest, middle half, median, and what nine in ten stayed below</source>
        <translation>Giorni nella fase: il più breve, la metà centrale, la mediana e la soglia sotto cui stanno nove su dieci</translation>
    </message>
    <message>
        <source>A chart is written as PNG, SVG or PDF: “%1” is none of these.</source>
        <translation>Un grafico si scrive in PNG, SVG o PDF: «%1» non è nessuno di questi.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 non si può scrivere: %2</translation>
    </message>
    <message>
        <source>At the end of the period, with what came in and what left; dashed: at its start</source>
        <translation>Alla fine del periodo, con ciò che è entrato e uscito; tratteggiato: all’inizio</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>senza data</translation>
    </message>
    <message numerus="yes">
        <source>The latest %n month(s); the table has all.</source>
        <translation>
            <numerusform>L’ultimo mese; la tabella li ha tutti.</numerusform>
            <numerusform>Gli ultimi %n mesi; la tabella li ha tutti.</numerusform>
        </translation>
    </message>
    <message>
        <source>Day %1: %2 won (%3 to %4), %5 lost (%6 to %7), %8 open</source>
        <translation>Giorno %1: vinti %2 (da %3 a %4), persi %5 (da %6 a %7), aperti %8</translation>
    </message>
    <message>
        <source>Of all who came in; open ones count for as long as they are known. The bands are 95&#xa0;% intervals.</source>
        <translation>Di tutti gli entrati; quelli aperti contano finché se ne sa. Le fasce sono intervalli al 95&#xa0;%.</translation>
    </message>
    <message>
        <source>On the line: to the next stage. Above: further on. Below, dashed: back. As broad as frequent.</source>
        <translation>Sulla linea: alla fase successiva. Sopra: più avanti. Sotto, tratteggiato: indietro. Più largo è, più è frequente.</translation>
    </message>
    <message>
        <source>In the period before: %1</source>
        <translation>Nel periodo precedente: %1</translation>
    </message>
</context>
<context>
    <name>ColumnMenu</name>
    <message>
        <source>Sort</source>
        <translation>Ordina</translation>
    </message>
    <message>
        <source>Show what ended in</source>
        <translation>Mostra quanto è finito in</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonna</translation>
    </message>
    <message>
        <source>Wider</source>
        <translation>Più larga</translation>
    </message>
    <message>
        <source>Narrower</source>
        <translation>Più stretta</translation>
    </message>
    <message>
        <source>As wide as there is room</source>
        <translation>Larga quanto c&apos;è posto</translation>
    </message>
    <message>
        <source>Collapse</source>
        <translation>Comprimi</translation>
    </message>
    <message>
        <source>New deal here</source>
        <translation>Nuova trattativa qui</translation>
    </message>
    <message>
        <source>New person here</source>
        <translation>Nuova persona qui</translation>
    </message>
    <message>
        <source>New company here</source>
        <translation>Nuova azienda qui</translation>
    </message>
</context>
<context>
    <name>ConditionEditor</name>
    <message>
        <source>Anything of: %1</source>
        <translation>Qualsiasi attività: %1</translation>
    </message>
    <message>
        <source>the present stage was entered</source>
        <translation>l’ingresso nella fase attuale</translation>
    </message>
    <message>
        <source>is filled in</source>
        <translation>è compilato</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>è vuoto</translation>
    </message>
    <message>
        <source>is</source>
        <translation>è</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>è diverso da</translation>
    </message>
    <message>
        <source>is more than</source>
        <translation>è più di</translation>
    </message>
    <message>
        <source>is at least</source>
        <translation>è almeno</translation>
    </message>
    <message>
        <source>is less than</source>
        <translation>è meno di</translation>
    </message>
    <message>
        <source>is at most</source>
        <translation>è al massimo</translation>
    </message>
    <message>
        <source>is one of</source>
        <translation>è uno tra</translation>
    </message>
    <message>
        <source>lies within the next</source>
        <translation>cade entro i prossimi</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Che cosa è successo</translation>
    </message>
    <message>
        <source>A stage was entered</source>
        <translation>Ingresso in una fase</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Altro</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campi</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>da %1</translation>
    </message>
    <message>
        <source>Since a moment</source>
        <translation>Da un momento</translation>
    </message>
    <message>
        <source>%1 happened</source>
        <translation>si registra %1</translation>
    </message>
    <message numerus="yes">
        <source>on at least %1 different day(s)</source>
        <translation>
            <numerusform>in almeno %1 giorno</numerusform>
            <numerusform>in almeno %1 giorni diversi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %1 time(s)</source>
        <translation>
            <numerusform>almeno %1 volta</numerusform>
            <numerusform>almeno %1 volte</numerusform>
        </translation>
    </message>
    <message>
        <source>At least so many times</source>
        <translation>Almeno tante volte</translation>
    </message>
    <message>
        <source>On different days</source>
        <translation>In giorni diversi</translation>
    </message>
    <message numerus="yes">
        <source>in the last %1 day(s)</source>
        <translation>
            <numerusform>nell’ultimo %1 giorno</numerusform>
            <numerusform>negli ultimi %1 giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>In the last days</source>
        <translation>Negli ultimi giorni</translation>
    </message>
    <message numerus="yes">
        <source>within any %1 day(s)</source>
        <translation>
            <numerusform>entro un periodo di %1 giorno</numerusform>
            <numerusform>entro un periodo di %1 giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>Within any run of days</source>
        <translation>Entro un periodo di giorni</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>dopo %1</translation>
    </message>
    <message>
        <source>After a moment</source>
        <translation>Dopo un momento</translation>
    </message>
    <message numerus="yes">
        <source>%1 day(s)</source>
        <translation>
            <numerusform>%1 giorno</numerusform>
            <numerusform>%1 giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>the latest %1</source>
        <translation>l’ultimo %1</translation>
    </message>
    <message>
        <source>was a %1</source>
        <translation>è stato %1</translation>
    </message>
    <message>
        <source>or the latest %1</source>
        <translation>oppure l’ultimo %1</translation>
    </message>
    <message numerus="yes">
        <source>has waited %1 day(s)</source>
        <translation>
            <numerusform>attende da %1 giorno</numerusform>
            <numerusform>attende da %1 giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>senza %1</translation>
    </message>
    <message>
        <source>where %1 answers at once</source>
        <translation>dove %1 risponde subito</translation>
    </message>
    <message>
        <source>What answers at once</source>
        <translation>Che cosa risponde subito</translation>
    </message>
    <message>
        <source>%1 came after</source>
        <translation>%1 è seguito a</translation>
    </message>
    <message>
        <source>there are at least %1</source>
        <translation>ci sono almeno %1</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>In one pipeline</source>
        <translation>In una pipeline</translation>
    </message>
    <message>
        <source>From which stage on</source>
        <translation>Da quale fase in poi</translation>
    </message>
    <message>
        <source>there is a deal in %1</source>
        <translation>c’è una trattativa in %1</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>in fase %1</translation>
    </message>
    <message>
        <source>At certain stages</source>
        <translation>In certe fasi</translation>
    </message>
    <message>
        <source>With or without owner</source>
        <translation>Con o senza proprietario</translation>
    </message>
    <message>
        <source>it stands at %1</source>
        <translation>si trova in %1</translation>
    </message>
    <message>
        <source>the facts are enough for %1</source>
        <translation>i fatti bastano per %1</translation>
    </message>
    <message>
        <source>A reason is given</source>
        <translation>È indicato un motivo</translation>
    </message>
    <message>
        <source>Number of deals</source>
        <translation>Numero di trattative</translation>
    </message>
    <message>
        <source>Where the deal stands</source>
        <translation>A che punto è la trattativa</translation>
    </message>
    <message>
        <source>Stage in a pipeline</source>
        <translation>Fase in una pipeline</translation>
    </message>
    <message>
        <source>What a stage asks is met</source>
        <translation>Ciò che una fase chiede è soddisfatto</translation>
    </message>
    <message>
        <source>Policy of the organisation</source>
        <translation>Regola dell’organizzazione</translation>
    </message>
    <message>
        <source>Attempt without answer</source>
        <translation>Tentativo senza risposta</translation>
    </message>
    <message>
        <source>Attempt that was answered</source>
        <translation>Tentativo che ha avuto risposta</translation>
    </message>
    <message>
        <source>deals</source>
        <translation>trattative</translation>
    </message>
    <message>
        <source>open deals</source>
        <translation>trattative aperte</translation>
    </message>
    <message>
        <source>won deals</source>
        <translation>trattative vinte</translation>
    </message>
    <message>
        <source>lost deals</source>
        <translation>trattative perse</translation>
    </message>
    <message>
        <source>ended deals</source>
        <translation>trattative concluse</translation>
    </message>
    <message>
        <source>the first</source>
        <translation>il primo</translation>
    </message>
    <message>
        <source>the latest</source>
        <translation>l’ultimo</translation>
    </message>
    <message>
        <source>with an owner</source>
        <translation>con un proprietario</translation>
    </message>
    <message>
        <source>without owner</source>
        <translation>senza proprietario</translation>
    </message>
    <message>
        <source>once they count as deals</source>
        <translation>da quando contano come trattative</translation>
    </message>
    <message>
        <source>from their first stage on</source>
        <translation>fin dalla loro prima fase</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
</context>
<context>
    <name>Conditions</name>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>da %1</translation>
    </message>
    <message>
        <source>since the present stage was entered</source>
        <translation>dall’ingresso nella fase attuale</translation>
    </message>
    <message>
        <source>since: %1</source>
        <translation>da: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 on %n different day(s)</source>
        <translation>
            <numerusform>%1 in %n giorno</numerusform>
            <numerusform>%1 in %n giorni diversi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n time(s)</source>
        <translation>
            <numerusform>%1, %n volta</numerusform>
            <numerusform>%1, %n volte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 within any %n day(s)</source>
        <translation>
            <numerusform>%1 in un giorno qualsiasi</numerusform>
            <numerusform>%1 in %n giorni consecutivi qualsiasi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 in the last %n day(s)</source>
        <translation>
            <numerusform>%1 nell’ultimo giorno</numerusform>
            <numerusform>%1 negli ultimi %n giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 empty</source>
        <translation>%1: vuoto</translation>
    </message>
    <message numerus="yes">
        <source>%1 within the next %n day(s)</source>
        <translation>
            <numerusform>%1 entro un giorno</numerusform>
            <numerusform>%1 entro i prossimi %n giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 above zero</source>
        <translation>%1 maggiore di zero</translation>
    </message>
    <message>
        <source>Created in %1</source>
        <translation>Creata in %1</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message numerus="yes">
        <source>%n open deal(s)</source>
        <translation>
            <numerusform>%n trattativa aperta</numerusform>
            <numerusform>%n trattative aperte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n won deal(s)</source>
        <translation>
            <numerusform>%n trattativa vinta</numerusform>
            <numerusform>%n trattative vinte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lost deal(s)</source>
        <translation>
            <numerusform>%n trattativa persa</numerusform>
            <numerusform>%n trattative perse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ended deal(s)</source>
        <translation>
            <numerusform>%n trattativa conclusa</numerusform>
            <numerusform>%n trattative concluse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deal(s)</source>
        <translation>
            <numerusform>%n trattativa</numerusform>
            <numerusform>%n trattative</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Deal in %1</source>
        <translation>Trattativa in %1</translation>
    </message>
    <message>
        <source>Deal in %1: %2</source>
        <translation>Trattativa in %1: %2</translation>
    </message>
    <message>
        <source>%1, with an owner</source>
        <translation>%1, con un proprietario</translation>
    </message>
    <message>
        <source>%1, without owner</source>
        <translation>%1, senza proprietario</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>What %1 of %2 asks</source>
        <translation>Quanto richiede %1 di %2</translation>
    </message>
    <message numerus="yes">
        <source>Latest call without answer, or latest message unanswered for %n day(s)</source>
        <translation>
            <numerusform>Ultima chiamata senza risposta, o ultimo messaggio senza risposta da un giorno</numerusform>
            <numerusform>Ultima chiamata senza risposta, o ultimo messaggio senza risposta da %n giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 after an attempt</source>
        <translation>%1 dopo un tentativo</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 di %2</translation>
    </message>
    <message numerus="yes">
        <source>%n unanswered attempt(s)</source>
        <translation>
            <numerusform>%n tentativo senza risposta</numerusform>
            <numerusform>%n tentativi senza risposta</numerusform>
        </translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vuoto</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nessuno</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>none given</source>
        <translation>non indicato</translation>
    </message>
</context>
<context>
    <name>Csv</name>
    <message>
        <source>Column %1 is longer than %2 bytes.</source>
        <translation>La colonna %1 supera %2 byte.</translation>
    </message>
    <message>
        <source>The row is longer than %1 bytes.</source>
        <translation>La riga supera %1 byte.</translation>
    </message>
    <message>
        <source>The row has more than %1 columns.</source>
        <translation>La riga ha più di %1 colonne.</translation>
    </message>
    <message>
        <source>The quotation mark opened on line %1 is never closed.</source>
        <translation>Le virgolette aperte alla riga %1 non si chiudono mai.</translation>
    </message>
    <message>
        <source>Column %1 has text after its closing quotation mark.</source>
        <translation>La colonna %1 ha del testo dopo le virgolette di chiusura.</translation>
    </message>
    <message>
        <source>The row contains a NUL byte.</source>
        <translation>La riga contiene un byte NUL.</translation>
    </message>
    <message>
        <source>The row is not valid %1.</source>
        <translation>La riga non è %1 valido.</translation>
    </message>
</context>
<context>
    <name>Ctl</name>
    <message>
        <source>create the database</source>
        <translation>crea il database</translation>
    </message>
    <message>
        <source>judge and apply JSON lines, one answer each</source>
        <translation>giudica e applica righe JSON, con una risposta ciascuna</translation>
    </message>
    <message>
        <source>read a CSV file of people, companies, deals or activities</source>
        <translation>legge un file CSV di persone, aziende, trattative o attività</translation>
    </message>
    <message>
        <source>move a card, if the rules let it</source>
        <translation>sposta una scheda, se le regole lo consentono</translation>
    </message>
    <message>
        <source>let what is due happen</source>
        <translation>fa accadere ciò che è dovuto</translation>
    </message>
    <message>
        <source>take back the latest change, or that one</source>
        <translation>annulla l’ultima modifica, o quella indicata</translation>
    </message>
    <message>
        <source>show or set the policies</source>
        <translation>mostra o imposta le politiche</translation>
    </message>
    <message>
        <source>say whether a move is allowed; write nothing</source>
        <translation>dice se uno spostamento è consentito; non scrive nulla</translation>
    </message>
    <message>
        <source>fields, owner, placements, tasks</source>
        <translation>campi, proprietario, posizioni, compiti</translation>
    </message>
    <message>
        <source>transitions, oldest first</source>
        <translation>passaggi, dal più vecchio</translation>
    </message>
    <message>
        <source>why it stands where it stands</source>
        <translation>perché sta dove sta</translation>
    </message>
    <message>
        <source>columns, counts, sums, cards</source>
        <translation>colonne, conteggi, somme, schede</translation>
    </message>
    <message>
        <source>write a CSV file</source>
        <translation>scrive un file CSV</translation>
    </message>
    <message>
        <source>write a verified copy of the database</source>
        <translation>scrive una copia verificata del database</translation>
    </message>
    <message>
        <source>put a copy in the place of the database</source>
        <translation>mette una copia al posto del database</translation>
    </message>
    <message>
        <source>integrity of file, schema and invariants</source>
        <translation>integrità di file, schema e invarianti</translation>
    </message>
    <message>
        <source>--set wants FIELD=VALUE, not “%1”</source>
        <translation>--set richiede FIELD=VALUE, non «%1»</translation>
    </message>
    <message>
        <source>Policy</source>
        <translation>Politica</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valore</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Consentito</translation>
    </message>
    <message>
        <source>“%1” is not a change</source>
        <translation>«%1» non è una modifica</translation>
    </message>
    <message>
        <source>Nothing was due</source>
        <translation>Nulla era dovuto</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) changed</source>
        <translation>
            <numerusform>%n campo modificato</numerusform>
            <numerusform>%n campi modificati</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no policy “%1”</source>
        <translation>Non esiste la politica «%1»</translation>
    </message>
    <message>
        <source>There is no time zone “%1”</source>
        <translation>Non esiste il fuso orario «%1»</translation>
    </message>
    <message>
        <source>“%1” is not a currency code such as EUR</source>
        <translation>«%1» non è un codice di valuta come EUR</translation>
    </message>
    <message>
        <source>Created %1</source>
        <translation>Creato %1</translation>
    </message>
    <message>
        <source>Copied to %1 and verified</source>
        <translation>Copiato in %1 e verificato</translation>
    </message>
    <message>
        <source>Restored from %1</source>
        <translation>Ripristinato da %1</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravità</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Codice</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Soggetto</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Rilievo</translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>Nessun rilievo</translation>
    </message>
    <message>
        <source>Not a kind of file: %1</source>
        <translation>Non è un tipo di file: %1</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Righe</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Aggiunte</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aggiornate</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Invariate</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rifiutate</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>Passaggi</translation>
    </message>
    <message>
        <source>Column not used: %1</source>
        <translation>Colonna non usata: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) stand where today&apos;s rules would not have let them in</source>
        <translation>
            <numerusform>%n riga sta dove le regole di oggi non l’avrebbero ammessa</numerusform>
            <numerusform>%n righe stanno dove le regole di oggi non le avrebbero ammesse</numerusform>
        </translation>
    </message>
    <message>
        <source>A dry run: nothing was written</source>
        <translation>Una prova: nulla è stato scritto</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>riga %1: %2</translation>
    </message>
    <message>
        <source>line %1, %2: %3</source>
        <translation>riga %1, %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) written</source>
        <translation>
            <numerusform>%n riga scritta</numerusform>
            <numerusform>%n righe scritte</numerusform>
        </translation>
    </message>
    <message>
        <source>--limit wants a number</source>
        <translation>--limit richiede un numero</translation>
    </message>
    <message>
        <source>history wants a SUBJECT or --pipeline ID</source>
        <translation>history richiede un SUBJECT o --pipeline ID</translation>
    </message>
    <message>
        <source>%1 does not stand in %2</source>
        <translation>%1 non sta in %2</translation>
    </message>
    <message>
        <source>The pipeline “%1” has no stage “%2”</source>
        <translation>La pipeline «%1» non ha la fase «%2»</translation>
    </message>
    <message>
        <source>the line is too long</source>
        <translation>la riga è troppo lunga</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 non si può leggere: %2</translation>
    </message>
    <message>
        <source>any of:</source>
        <translation>almeno una di:</translation>
    </message>
    <message>
        <source>none of:</source>
        <translation>nessuna di:</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatico</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>a mano</translation>
    </message>
    <message>
        <source>There is no pipeline “%1”</source>
        <translation>Non esiste la pipeline «%1»</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Uso: %1</translation>
    </message>
    <message>
        <source>SUBJECT is person:REF, company:REF or deal:REF.</source>
        <translation>SUBJECT è person:REF, company:REF o deal:REF.</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 usage, 2 bad input, 3 refused by a rule, 4 conflict, 5 storage.</source>
        <translation>Codici di uscita: 0 fatto, 1 uso, 2 dati errati, 3 rifiutato da una regola, 4 conflitto, 5 archiviazione.</translation>
    </message>
    <message>
        <source>Try imbutoctl --help</source>
        <translation>Si provi imbutoctl --help</translation>
    </message>
    <message>
        <source>--now is not an ISO 8601 time: %1</source>
        <translation>--now non è un istante ISO 8601: %1</translation>
    </message>
    <message>
        <source>Unknown option: %1</source>
        <translation>Opzione sconosciuta: %1</translation>
    </message>
    <message>
        <source>Unknown command: %1</source>
        <translation>Comando sconosciuto: %1</translation>
    </message>
    <message>
        <source>The option --%1 takes no value</source>
        <translation>L’opzione --%1 non prende un valore</translation>
    </message>
    <message>
        <source>The option --%1 needs a value</source>
        <translation>L’opzione --%1 richiede un valore</translation>
    </message>
    <message>
        <source>--lang is en or it, not “%1”</source>
        <translation>--lang è en o it, non «%1»</translation>
    </message>
    <message>
        <source>No command given</source>
        <translation>Manca il comando</translation>
    </message>
    <message>
        <source>%1: an argument is missing</source>
        <translation>%1: manca un argomento</translation>
    </message>
    <message>
        <source>%1: unexpected argument: %2</source>
        <translation>%1: argomento inatteso: %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“%1” is not person:REF, company:REF or deal:REF</source>
        <translation>«%1» non è person:REF, company:REF o deal:REF</translation>
    </message>
    <message>
        <source>There is no %1</source>
        <translation>%1 non esiste</translation>
    </message>
    <message>
        <source>The pipeline “%1” is not for this kind of subject</source>
        <translation>La pipeline «%1» non è per questo tipo di soggetto</translation>
    </message>
    <message>
        <source>by rule</source>
        <translation>per regola</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>importato</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>annullamento</translation>
    </message>
    <message>
        <source>by policy</source>
        <translation>per politica</translation>
    </message>
    <message>
        <source>No transitions</source>
        <translation>Nessun passaggio</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regola</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Chi</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>%1 (undone)</source>
        <translation>%1 (annullato)</translation>
    </message>
    <message>
        <source>Refused:</source>
        <translation>Rifiutato:</translation>
    </message>
    <message>
        <source>Can&apos;t enter %1 yet:</source>
        <translation>Non può ancora entrare in %1:</translation>
    </message>
    <message>
        <source>Known already; nothing changed</source>
        <translation>Già noto; nulla è cambiato</translation>
    </message>
    <message>
        <source>Done; nothing moved</source>
        <translation>Fatto; nulla si è mosso</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Dal</translation>
    </message>
    <message>
        <source>Supported today</source>
        <translation>Sostenuta oggi</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Compito</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Scadenza</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Proprietario</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stato</translation>
    </message>
    <message>
        <source>shared queue</source>
        <translation>coda comune</translation>
    </message>
    <message>
        <source>done</source>
        <translation>svolto</translation>
    </message>
    <message>
        <source>open</source>
        <translation>aperto</translation>
    </message>
    <message>
        <source>%1: %2 since %3</source>
        <translation>%1: %2 dal %3</translation>
    </message>
    <message>
        <source>Today&apos;s facts support: %1</source>
        <translation>I fatti di oggi sostengono: %1</translation>
    </message>
    <message>
        <source>%1: may enter</source>
        <translation>%1: può entrare</translation>
    </message>
    <message>
        <source>%1: not yet</source>
        <translation>%1: non ancora</translation>
    </message>
    <message>
        <source>rebuild the history from the recorded inputs in a copy; compare it</source>
        <translation>ricostruisce la storia dai dati registrati in una copia; la confronta</translation>
    </message>
    <message>
        <source>There is no room for a copy: %1</source>
        <translation>Non c’è spazio per una copia: %1</translation>
    </message>
    <message>
        <source>The rebuilt history is the same as the stored one</source>
        <translation>La storia ricostruita è uguale a quella conservata</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n differenza</numerusform>
            <numerusform>%n differenze</numerusform>
        </translation>
    </message>
    <message>
        <source>the reports of the desktop</source>
        <translation>i report del desktop</translation>
    </message>
    <message>
        <source>--%1 wants a date such as 2026-03-31, not “%2”</source>
        <translation>--%1 vuole una data come 2026-03-31, non «%2»</translation>
    </message>
    <message>
        <source>There is no user “%1”</source>
        <translation>Non c&apos;è l&apos;utente «%1»</translation>
    </message>
    <message>
        <source>There is no report “%1”. Reports: %2</source>
        <translation>Non c&apos;è il report «%1». Report: %2</translation>
    </message>
    <message>
        <source>--mode is snapshot, created_cohort or stage_cohort, not “%1”</source>
        <translation>--mode è snapshot, created_cohort o stage_cohort, non «%1»</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 non si può scrivere: %2</translation>
    </message>
    <message>
        <source>look for faults in rules, print them, try them on today and on recorded history, put them in force</source>
        <translation>cerca errori nelle regole, le mostra, le prova su oggi e sulla storia registrata, le mette in vigore</translation>
    </message>
    <message>
        <source>rules check FILE…|ID…, rules show ID, rules simulate FILE… or rules apply FILE…</source>
        <translation>rules check FILE…|ID…, rules show ID, rules simulate FILE… o rules apply FILE…</translation>
    </message>
    <message>
        <source>Would move now: %1</source>
        <translation>Si sposterebbero ora: %1</translation>
    </message>
    <message>
        <source>Would have been refused: %1</source>
        <translation>Sarebbero stati rifiutati: %1</translation>
    </message>
    <message>
        <source>Would have moved: %1</source>
        <translation>Si sarebbero spostati: %1</translation>
    </message>
    <message>
        <source>Moved, and would not have: %1</source>
        <translation>Si sono spostati, e non l&apos;avrebbero fatto: %1</translation>
    </message>
    <message numerus="yes">
        <source>In force; %n move(s)</source>
        <translation>
            <numerusform>In vigore; %n spostamento</numerusform>
            <numerusform>In vigore; %n spostamenti</numerusform>
        </translation>
    </message>
    <message>
        <source>In force already</source>
        <translation>Già in vigore</translation>
    </message>
    <message>
        <source>Would move: %1</source>
        <translation>Si sposterebbero: %1</translation>
    </message>
    <message>
        <source>What rules would do, with --json (shapes of a transition, an edit, a finding):</source>
        <translation>Che cosa farebbero le regole, con --json (forme di una transizione, una modifica, un rilievo):</translation>
    </message>
    <message>
        <source>--period stands for --from and --to: give one or the other</source>
        <translation>--period sta per --from e --to: indicare l’uno o gli altri</translation>
    </message>
    <message>
        <source>There is no period “%1”. Periods: %2</source>
        <translation>Il periodo «%1» non c’è. Periodi: %2</translation>
    </message>
    <message>
        <source>--%1 wants an amount such as 1200.00, not “%2”</source>
        <translation>--%1 vuole un importo come 1200.00, non «%2»</translation>
    </message>
    <message>
        <source>There is no segment “%1”</source>
        <translation>Il segmento «%1» non c’è</translation>
    </message>
    <message>
        <source>The output cannot be written.</source>
        <translation>Impossibile scrivere il risultato.</translation>
    </message>
</context>
<context>
    <name>Dashboard</name>
    <message>
        <source>Tile %1 of the dashboard: %2</source>
        <translation>Riquadro %1 del cruscotto: %2</translation>
    </message>
    <message>
        <source>there is no report “%1”</source>
        <translation>non c’è un rapporto «%1»</translation>
    </message>
    <message>
        <source>there is no mode “%1”</source>
        <translation>non c’è un modo «%1»</translation>
    </message>
    <message>
        <source>there is no period “%1”</source>
        <translation>non c’è un periodo «%1»</translation>
    </message>
    <message>
        <source>The dashboard is a list of tiles.</source>
        <translation>Il cruscotto è un elenco di riquadri.</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>A file of %1 has no field “%2”; its fields are: %3.</source>
        <translation>Un file di tipo %1 non ha il campo «%2»; i suoi campi sono: %3.</translation>
    </message>
    <message>
        <source>No column gives “%1”. Say which does with &quot;columns&quot;: {&quot;%1&quot;: &quot;…&quot;} in a mapping; the file has: %2.</source>
        <translation>Nessuna colonna dà «%1». Si dica quale con &quot;columns&quot;: {&quot;%1&quot;: &quot;…&quot;} in una mappatura; il file ha: %2.</translation>
    </message>
    <message>
        <source>The column “%1” is there twice: rename one.</source>
        <translation>La colonna «%1» compare due volte: se ne rinomini una.</translation>
    </message>
    <message>
        <source>The mapping names a column “%1” that the file does not have; it has: %2.</source>
        <translation>La mappatura nomina una colonna «%1» che il file non ha; ha: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 non si può scrivere: %2</translation>
    </message>
    <message>
        <source>Column “%1”: %2</source>
        <translation>Colonna «%1»: %2</translation>
    </message>
    <message>
        <source>The rejected rows cannot take the place of the file itself.</source>
        <translation>Le righe rifiutate non possono prendere il posto del file stesso.</translation>
    </message>
    <message>
        <source>The row has %1 columns, the header %2.</source>
        <translation>La riga ha %1 colonne, l’intestazione %2.</translation>
    </message>
    <message>
        <source>Refused at “%1”: %2</source>
        <translation>Rifiutata in «%1»: %2</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 non si può leggere: %2</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>è una cartella</translation>
    </message>
    <message>
        <source>save it as a file first</source>
        <translation>prima va salvato come file</translation>
    </message>
    <message>
        <source>%1 is empty: its first line must name the columns.</source>
        <translation>%1 è vuoto: la prima riga deve nominare le colonne.</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, riga %2: %3</translation>
    </message>
    <message>
        <source>There is no mapping file “%1”, and none of that name is shipped.</source>
        <translation>Non c’è un file di mappatura «%1», né una mappatura fornita con quel nome.</translation>
    </message>
    <message>
        <source>The mapping %1 says nothing about %2.</source>
        <translation>La mappatura %1 non dice nulla di %2.</translation>
    </message>
    <message>
        <source>an object is expected here</source>
        <translation>qui ci vuole un oggetto</translation>
    </message>
    <message>
        <source>“kind” is missing</source>
        <translation>manca «kind»</translation>
    </message>
    <message>
        <source>a text is expected here</source>
        <translation>qui ci vuole un testo</translation>
    </message>
    <message>
        <source>“%1” is not one of %2</source>
        <translation>«%1» non è tra %2</translation>
    </message>
    <message>
        <source>the name of a column is empty</source>
        <translation>il nome di una colonna è vuoto</translation>
    </message>
    <message>
        <source>this encoding is not known</source>
        <translation>questa codifica non è nota</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>chiave sconosciuta</translation>
    </message>
    <message>
        <source>this is none of people, companies, deals, activities, users</source>
        <translation>non è nessuno tra people, companies, deals, activities, users</translation>
    </message>
    <message>
        <source>a list is expected here</source>
        <translation>qui ci vuole un elenco</translation>
    </message>
    <message>
        <source>%1: the key “%2” is there twice</source>
        <translation>%1: la chiave «%2» compare due volte</translation>
    </message>
    <message>
        <source>%1: not JSON, at byte %2</source>
        <translation>%1: non è JSON, al byte %2</translation>
    </message>
    <message>
        <source>%1: nested too deeply</source>
        <translation>%1: annidato troppo a fondo</translation>
    </message>
    <message>
        <source>%1: /%2: unknown key</source>
        <translation>%1: /%2: chiave sconosciuta</translation>
    </message>
    <message>
        <source>%1: /mappings: a list is expected here</source>
        <translation>%1: /mappings: qui ci vuole un elenco</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 non si può leggere.</translation>
    </message>
    <message>
        <source>Several are called “%1”: give the reference.</source>
        <translation>Più d’uno si chiama «%1»: si dia il riferimento.</translation>
    </message>
    <message>
        <source>“%1” is not person:…, company:… or deal:….</source>
        <translation>«%1» non è person:…, company:… o deal:….</translation>
    </message>
    <message>
        <source>An earlier row is also “%1”: a column with a reference is needed to tell them apart.</source>
        <translation>Anche una riga precedente è «%1»: serve una colonna con un riferimento per distinguerle.</translation>
    </message>
    <message>
        <source>“%1” is neither rep nor manager.</source>
        <translation>«%1» non è né rep né manager.</translation>
    </message>
    <message>
        <source>Nobody is known as “%1”.</source>
        <translation>Nessuno è noto come «%1».</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>«%1» è vuoto.</translation>
    </message>
    <message>
        <source>“%1” is neither yes nor no.</source>
        <translation>«%1» non è né sì né no.</translation>
    </message>
    <message>
        <source>The temporary folder cannot hold the rows to be sorted.</source>
        <translation>La cartella temporanea non può contenere le righe da ordinare.</translation>
    </message>
    <message>
        <source>“%1” is not a date.</source>
        <translation>«%1» non è una data.</translation>
    </message>
    <message>
        <source>“%1”: write the year with four digits.</source>
        <translation>«%1»: si scriva l’anno con quattro cifre.</translation>
    </message>
    <message>
        <source>“%1” is not an ISO date (2026-03-31).</source>
        <translation>«%1» non è una data ISO (2026-03-31).</translation>
    </message>
    <message>
        <source>“%1”: there is no such day.</source>
        <translation>«%1»: questo giorno non esiste.</translation>
    </message>
    <message>
        <source>“%1” is not a decimal number.</source>
        <translation>«%1» non è un numero decimale.</translation>
    </message>
    <message>
        <source>“%1” is not a date with a time.</source>
        <translation>«%1» non è una data con ora.</translation>
    </message>
    <message>
        <source>“%1” has a decimal point and “%2” a decimal comma: say which is meant, with &quot;decimals&quot;: &quot;point&quot; or &quot;comma&quot; in the mapping.</source>
        <translation>«%1» ha il punto decimale e «%2» la virgola: si dica quale vale, con &quot;decimals&quot;: &quot;point&quot; o &quot;comma&quot; nella mappatura.</translation>
    </message>
    <message>
        <source>“%1” can be read in two ways: say which is meant, with &quot;decimals&quot;: &quot;point&quot; or &quot;comma&quot; in the mapping.</source>
        <translation>«%1» si può leggere in due modi: si dica quale vale, con &quot;decimals&quot;: &quot;point&quot; o &quot;comma&quot; nella mappatura.</translation>
    </message>
    <message>
        <source>“%1” begins with the day and “%2” with the month: say which is meant, with &quot;dates&quot;: &quot;dmy&quot; or &quot;mdy&quot; in the mapping.</source>
        <translation>«%1» comincia con il giorno e «%2» con il mese: si dica quale vale, con &quot;dates&quot;: &quot;dmy&quot; o &quot;mdy&quot; nella mappatura.</translation>
    </message>
    <message>
        <source>“%1” can be day and month or month and day: say which is meant, with &quot;dates&quot;: &quot;dmy&quot; or &quot;mdy&quot; in the mapping.</source>
        <translation>«%1» può essere giorno e mese o mese e giorno: si dica quale vale, con &quot;dates&quot;: &quot;dmy&quot; o &quot;mdy&quot; nella mappatura.</translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>Fill it in.</source>
        <translation>Compilarlo.</translation>
    </message>
    <message>
        <source>Choose one.</source>
        <translation>Sceglierne uno.</translation>
    </message>
    <message>
        <source>Give one.</source>
        <translation>Indicarne uno.</translation>
    </message>
    <message>
        <source>Log: %1.</source>
        <translation>Registrare: %1.</translation>
    </message>
    <message>
        <source>Log it.</source>
        <translation>Registrarlo.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Not: %1</source>
        <translation>Non: %1</translation>
    </message>
    <message>
        <source>Comes from another stage</source>
        <translation>Viene da un’altra fase</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Proprietario</translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>Nessun proprietario</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Follows from the facts</source>
        <translation>Segue dai fatti</translation>
    </message>
    <message>
        <source>Overriding the rules</source>
        <translation>Forzatura delle regole</translation>
    </message>
    <message>
        <source>not in this pipeline</source>
        <translation>non in questa pipeline</translation>
    </message>
    <message>
        <source>now in %1</source>
        <translation>ora in %1</translation>
    </message>
    <message>
        <source>%1; it can&apos;t be entered from there</source>
        <translation>%1; da lì non vi si entra</translation>
    </message>
    <message>
        <source>%1; can be entered from %2</source>
        <translation>%1; vi si entra da %2</translation>
    </message>
    <message>
        <source>this pipeline is computed, its cards can&apos;t be moved by hand</source>
        <translation>questa pipeline è calcolata: le sue schede non si spostano a mano</translation>
    </message>
    <message>
        <source>needs a role that may</source>
        <translation>serve un ruolo che possa farlo</translation>
    </message>
    <message>
        <source>nobody owns a card in this stage</source>
        <translation>in questa fase una scheda non ha proprietario</translation>
    </message>
    <message>
        <source>none given</source>
        <translation>non indicato</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titolo</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefono</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Azienda</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importo</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>Expected close date</source>
        <translation>Data di chiusura prevista</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Lost reason</source>
        <translation>Motivo della perdita</translation>
    </message>
    <message>
        <source>Lost reason in words</source>
        <translation>Motivo della perdita a parole</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Correzione</translation>
    </message>
    <message>
        <source>Override</source>
        <translation>Forzatura</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Owner released after %1 months in %2</source>
        <translation>Proprietario liberato dopo %1 mesi in %2</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etichette</translation>
    </message>
    <message>
        <source>Health is judged again</source>
        <translation>La salute viene valutata di nuovo</translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message>
        <source>An e-mail address looks like name@company.com</source>
        <translation>Un indirizzo e-mail è fatto come nome@azienda.it</translation>
    </message>
    <message>
        <source>A phone number has at least five digits, spaces and + ( ) - . /</source>
        <translation>Un numero di telefono ha almeno cinque cifre, spazi e + ( ) - . /</translation>
    </message>
    <message>
        <source>An amount looks like %1</source>
        <translation>Un importo si scrive come %1</translation>
    </message>
    <message>
        <source>An amount is not negative</source>
        <translation>Un importo non è negativo</translation>
    </message>
    <message>
        <source>A date looks like %1</source>
        <translation>Una data si scrive come %1</translation>
    </message>
    <message>
        <source>A number goes here</source>
        <translation>Qui va un numero</translation>
    </message>
    <message>
        <source>A year has four digits: %1</source>
        <translation>L’anno ha quattro cifre: %1</translation>
    </message>
    <message>
        <source>There is no day %1</source>
        <translation>Il giorno %1 non esiste</translation>
    </message>
</context>
<context>
    <name>Filter</name>
    <message>
        <source>Me</source>
        <translation>Io</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nessuno</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) or more</source>
        <translation>
            <numerusform>%n giorno o più</numerusform>
            <numerusform>%n giorni o più</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no segments yet</source>
        <translation>Non ci sono ancora segmenti</translation>
    </message>
    <message>
        <source>me</source>
        <translation>io</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nessuno</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Proprietario</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importo</translation>
    </message>
    <message>
        <source>Time in the stage</source>
        <translation>Tempo nella fase</translation>
    </message>
    <message>
        <source>Rotting</source>
        <translation>Trascurate</translation>
    </message>
    <message>
        <source>Next task</source>
        <translation>Prossima attività</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmento</translation>
    </message>
    <message>
        <source>nothing planned</source>
        <translation>niente in programma</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>in programma</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>per oggi</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>in ritardo</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>da %1 a %2</translation>
    </message>
    <message>
        <source>%1 or more</source>
        <translation>%1 o più</translation>
    </message>
    <message>
        <source>%1 or less</source>
        <translation>%1 o meno</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>Proprietario: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) or more in the stage</source>
        <translation>
            <numerusform>%n giorno o più nella fase</numerusform>
            <numerusform>%n giorni o più nella fase</numerusform>
        </translation>
    </message>
    <message>
        <source>Task: %1</source>
        <translation>Attività: %1</translation>
    </message>
    <message>
        <source>Segment: %1</source>
        <translation>Segmento: %1</translation>
    </message>
    <message>
        <source>one that is gone</source>
        <translation>uno che non c&apos;è più</translation>
    </message>
    <message>
        <source>There are no tags yet</source>
        <translation>Non ci sono ancora etichette</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Etichetta</translation>
    </message>
    <message>
        <source>Tag: %1</source>
        <translation>Etichetta: %1</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sì</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vuoto</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>dal %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>fino al %1</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>a field that is gone</source>
        <translation>un campo che non c’è più</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vuoto</translation>
    </message>
    <message>
        <source>contains “%1”</source>
        <translation>contiene «%1»</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sì</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>today</source>
        <translation>oggi</translation>
    </message>
    <message numerus="yes">
        <source>last %n days</source>
        <translation>
            <numerusform>ultimo giorno</numerusform>
            <numerusform>ultimi %n giorni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>next %n days</source>
        <translation>
            <numerusform>prossimo giorno</numerusform>
            <numerusform>prossimi %n giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n owners</source>
        <translation>
            <numerusform>%n proprietario</numerusform>
            <numerusform>%n proprietari</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tags</source>
        <translation>
            <numerusform>%n etichetta</numerusform>
            <numerusform>%n etichette</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>today</source>
        <translation>oggi</translation>
    </message>
    <message>
        <source>%1 d</source>
        <extracomment>short for days: 12 d</extracomment>
        <translation>%1 g</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n giorno</numerusform>
            <numerusform>%n giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nessuno</translation>
    </message>
    <message>
        <source>Nothing planned</source>
        <translation>Nulla in programma</translation>
    </message>
    <message>
        <source>Task planned</source>
        <translation>Compito in programma</translation>
    </message>
    <message>
        <source>Task due today</source>
        <translation>Compito per oggi</translation>
    </message>
    <message>
        <source>Task overdue</source>
        <translation>Compito scaduto</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Azienda</translation>
    </message>
    <message>
        <source>Deal</source>
        <translation>Trattativa</translation>
    </message>
    <message>
        <source>Good health</source>
        <translation>Buona salute</translation>
    </message>
    <message>
        <source>Average health</source>
        <translation>Salute media</translation>
    </message>
    <message>
        <source>Bad health</source>
        <translation>Cattiva salute</translation>
    </message>
</context>
<context>
    <name>HealthText</name>
    <message>
        <source>%1: neither good (%2) nor bad (%3)</source>
        <translation>%1: né buona (%2), né cattiva (%3)</translation>
    </message>
</context>
<context>
    <name>Imbuto::Agenda</name>
    <message>
        <source>Overdue</source>
        <translation>Scaduti</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>In scadenza oggi</translation>
    </message>
    <message>
        <source>Without owner</source>
        <translation>Senza proprietario</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Tornati</translation>
    </message>
    <message>
        <source>Better closed?</source>
        <translation>Da chiudere?</translation>
    </message>
    <message>
        <source>About to lose their owner</source>
        <translation>Stanno per perdere il proprietario</translation>
    </message>
    <message>
        <source>Deals going cold</source>
        <translation>Trattative che si raffreddano</translation>
    </message>
    <message>
        <source>%1 → %2?</source>
        <translation>%1 → %2?</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>fino al %1</translation>
    </message>
</context>
<context>
    <name>Imbuto::AmountForm</name>
    <message>
        <source>From (%1)</source>
        <translation>Da (%1)</translation>
    </message>
    <message>
        <source>Up to (%1)</source>
        <translation>Fino a (%1)</translation>
    </message>
    <message>
        <source>A number, please.</source>
        <translation>Serve un numero.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtra</translation>
    </message>
</context>
<context>
    <name>Imbuto::BoardHand</name>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 di %2: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) selected</source>
        <translation>
            <numerusform>%n scheda selezionata</numerusform>
            <numerusform>%n schede selezionate</numerusform>
        </translation>
    </message>
    <message>
        <source>This column is sorted %1. Sort it by hand to put cards in another order.</source>
        <translation>Questa colonna è ordinata %1. Ordinala a mano per disporre le schede.</translation>
    </message>
</context>
<context>
    <name>Imbuto::BoardModel</name>
    <message>
        <source>%1 in stage</source>
        <translation>%1 nella fase</translation>
    </message>
    <message>
        <source>owner: %1</source>
        <translation>proprietario: %1</translation>
    </message>
    <message numerus="yes">
        <source>idle for %n day(s)</source>
        <translation>
            <numerusform>ferma da %n giorno</numerusform>
            <numerusform>ferma da %n giorni</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::BoardPage</name>
    <message>
        <source>Search this board</source>
        <translation>Cerca in questa bacheca</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>Nuova trattativa</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nuova persona</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Nuova azienda</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) on the board</source>
        <translation>
            <numerusform>%n scheda nella bacheca</numerusform>
            <numerusform>%n schede nella bacheca</numerusform>
        </translation>
    </message>
    <message>
        <source>No deals yet: enter the first one, or import your list from the File menu.</source>
        <translation>Ancora nessuna trattativa: inserire la prima, o importare il proprio elenco dal menu File.</translation>
    </message>
    <message>
        <source>Nobody stands here yet: people appear as what they do is logged or imported.</source>
        <translation>Qui non c’è ancora nessuno: le persone compaiono quando si registra o si importa ciò che fanno.</translation>
    </message>
    <message>
        <source>No card fits what you search and filter for.</source>
        <translation>Nessuna scheda corrisponde a ricerca e filtri.</translation>
    </message>
    <message>
        <source>Show all cards</source>
        <translation>Mostra tutte le schede</translation>
    </message>
</context>
<context>
    <name>Imbuto::BulkBar</name>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selezionato</numerusform>
            <numerusform>%Ln selezionati</numerusform>
        </translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Proprietario</translation>
    </message>
    <message>
        <source>Move to</source>
        <translation>Sposta in</translation>
    </message>
    <message>
        <source>Field or tags…</source>
        <translation>Campo o etichette…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Deseleziona</translation>
    </message>
    <message>
        <source>Select nothing</source>
        <translation>Non selezionare nulla</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nessuno</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Sposta in…</translation>
    </message>
    <message>
        <source>In turn</source>
        <translation>A turno</translation>
    </message>
    <message>
        <source>Merge…</source>
        <translation>Unisci…</translation>
    </message>
</context>
<context>
    <name>Imbuto::BulkForm</name>
    <message numerus="yes">
        <source>Change %Ln record(s)</source>
        <translation>
            <numerusform>Modifica %Ln scheda</numerusform>
            <numerusform>Modifica %Ln schede</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifica</translation>
    </message>
    <message>
        <source>Add tags</source>
        <translation>Aggiungi etichette</translation>
    </message>
    <message>
        <source>Remove tags</source>
        <translation>Togli etichette</translation>
    </message>
    <message>
        <source>Tags, between commas</source>
        <translation>Etichette, separate da virgole</translation>
    </message>
    <message>
        <source>Empty clears the field</source>
        <translation>Vuoto svuota il campo</translation>
    </message>
    <message>
        <source>No company has this name.</source>
        <translation>Nessuna azienda ha questo nome.</translation>
    </message>
    <message>
        <source>Which tags?</source>
        <translation>Quali etichette?</translation>
    </message>
</context>
<context>
    <name>Imbuto::CaptionEdit</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Imbuto::CardDelegate</name>
    <message>
        <source>Owner: %1</source>
        <translation>Proprietario: %1</translation>
    </message>
    <message>
        <source>In this stage since %1</source>
        <translation>In questa fase dal %1</translation>
    </message>
    <message numerus="yes">
        <source>No sign of life for %n day(s)</source>
        <translation>
            <numerusform>Nessun segno di vita da %n giorno</numerusform>
            <numerusform>Nessun segno di vita da %n giorni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>here it should be at most %n day(s)</source>
        <translation>
            <numerusform>qui dovrebbe stare al massimo %n giorno</numerusform>
            <numerusform>qui dovrebbe stare al massimo %n giorni</numerusform>
        </translation>
    </message>
    <message>
        <source>The count began when it entered the stage, on %1</source>
        <translation>Il conto è partito dall’ingresso nella fase, il %1</translation>
    </message>
    <message>
        <source>Last reset by “%1” on %2</source>
        <translation>Azzerato l&apos;ultima volta da “%1” il %2</translation>
    </message>
</context>
<context>
    <name>Imbuto::CardEdit</name>
    <message>
        <source>Edit “%1”</source>
        <translation>Modifica “%1”</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titolo</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importo</translation>
    </message>
    <message>
        <source>Expected close</source>
        <translation>Chiusura prevista</translation>
    </message>
    <message>
        <source>It needs a name</source>
        <translation>Serve un nome</translation>
    </message>
    <message>
        <source>This is not a date</source>
        <translation>Questa non è una data</translation>
    </message>
</context>
<context>
    <name>Imbuto::ChartView</name>
    <message>
        <source>Chart</source>
        <translation>Grafico</translation>
    </message>
</context>
<context>
    <name>Imbuto::ColumnHead</name>
    <message>
        <source>weighted %1</source>
        <translation>ponderato %1</translation>
    </message>
    <message numerus="yes">
        <source>target: %n day(s)</source>
        <translation>
            <numerusform>obiettivo: %n giorno</numerusform>
            <numerusform>obiettivo: %n giorni</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n scheda</numerusform>
            <numerusform>%n schede</numerusform>
        </translation>
    </message>
    <message>
        <source>How far back: %1</source>
        <translation>Fin quando indietro: %1</translation>
    </message>
    <message>
        <source>Collapse %1</source>
        <translation>Comprimi %1</translation>
    </message>
    <message>
        <source>Collapse (C)</source>
        <translation>Comprimi (C)</translation>
    </message>
    <message>
        <source>Arrange %1</source>
        <translation>Disponi %1</translation>
    </message>
    <message>
        <source>Order, period and width (S)</source>
        <translation>Ordine, periodo e larghezza (S)</translation>
    </message>
    <message numerus="yes">
        <source>%1 hidden</source>
        <translation>
            <numerusform>%1 nascosta</numerusform>
            <numerusform>%1 nascoste</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::ColumnStrip</name>
    <message numerus="yes">
        <source>%1, %n card(s), collapsed</source>
        <translation>
            <numerusform>%1, %n scheda, compressa</numerusform>
            <numerusform>%1, %n schede, compressa</numerusform>
        </translation>
    </message>
    <message>
        <source>Opens the column again</source>
        <translation>Riapre la colonna</translation>
    </message>
</context>
<context>
    <name>Imbuto::ConditionEditor</name>
    <message>
        <source>Condition</source>
        <translation>Condizione</translation>
    </message>
    <message>
        <source>+ Add a condition</source>
        <translation>+ Aggiungi una condizione</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Aggiungi una condizione</translation>
    </message>
    <message>
        <source>none of: %1</source>
        <translation>nessuna di queste: %1</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source> and </source>
        <translation> e </translation>
    </message>
    <message>
        <source>Nothing is asked.</source>
        <translation>Non si chiede nulla.</translation>
    </message>
</context>
<context>
    <name>Imbuto::ConditionLine</name>
    <message>
        <source>any</source>
        <translation>almeno una</translation>
    </message>
    <message>
        <source>none</source>
        <translation>nessuna</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tutte</translation>
    </message>
    <message>
        <source>What can be done with this line</source>
        <translation>Che cosa si può fare con questa riga</translation>
    </message>
    <message>
        <source>How many of these hold</source>
        <translation>Quante di queste valgono</translation>
    </message>
    <message>
        <source>of these:</source>
        <translation>di queste:</translation>
    </message>
    <message>
        <source>None of: the opposite</source>
        <translation>Nessuna: il contrario</translation>
    </message>
    <message>
        <source>Put a group around it</source>
        <translation>Racchiudi in un gruppo</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Sposta su</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Sposta giù</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
</context>
<context>
    <name>Imbuto::DashboardPage</name>
    <message>
        <source>Dashboard</source>
        <translation>Cruscotto</translation>
    </message>
    <message>
        <source>Nothing is pinned. Open a report and choose “Pin to dashboard”.</source>
        <translation>Non c’è niente di fissato. Apri un rapporto e scegli «Fissa al cruscotto».</translation>
    </message>
    <message>
        <source>Pin any report here; drag tiles to arrange them.</source>
        <translation>Fissa qui qualsiasi rapporto; trascina i riquadri per ordinarli.</translation>
    </message>
    <message>
        <source>Pinned to the dashboard</source>
        <translation>Fissato al cruscotto</translation>
    </message>
</context>
<context>
    <name>Imbuto::DashboardTileView</name>
    <message>
        <source>Open the report “%1”</source>
        <translation>Apri il rapporto «%1»</translation>
    </message>
    <message>
        <source>Take “%1” off the dashboard</source>
        <translation>Togli «%1» dal cruscotto</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Sto contando…</translation>
    </message>
    <message>
        <source>Drag it, or press Alt and an arrow key, to arrange. Return opens the report, Delete takes it off.</source>
        <translation>Trascinalo, o premi Alt e una freccia, per ordinare. Invio apre il rapporto, Canc lo toglie.</translation>
    </message>
    <message>
        <source>Nothing to count yet.</source>
        <translation>Ancora niente da contare.</translation>
    </message>
    <message>
        <source>Source: unknown</source>
        <translation>Origine: sconosciuta</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>da %1</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>fino a %1</translation>
    </message>
    <message>
        <source>without overrides</source>
        <translation>senza forzature</translation>
    </message>
</context>
<context>
    <name>Imbuto::DateField</name>
    <message>
        <source>Choose from a calendar</source>
        <translation>Scegli da un calendario</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendario</translation>
    </message>
    <message>
        <source>d</source>
        <comment>a letter of a day, in dd/mm/yyyy</comment>
        <translation>g</translation>
    </message>
    <message>
        <source>m</source>
        <comment>a letter of a month, in dd/mm/yyyy</comment>
        <translation>m</translation>
    </message>
    <message>
        <source>y</source>
        <comment>a letter of a year, in dd/mm/yyyy</comment>
        <translation>a</translation>
    </message>
</context>
<context>
    <name>Imbuto::Desktop</name>
    <message>
        <source>This workspace is open in another window</source>
        <translation>Questo spazio di lavoro è aperto in un’altra finestra</translation>
    </message>
    <message>
        <source>Another program holds this workspace and does not answer</source>
        <translation>Un altro programma tiene questo spazio di lavoro e non risponde</translation>
    </message>
</context>
<context>
    <name>Imbuto::DetailPanel</name>
    <message>
        <source>“%1” was deleted meanwhile. What was being typed is not kept.</source>
        <translation>«%1» nel frattempo è stato eliminato. Quello che si stava scrivendo va perso.</translation>
    </message>
</context>
<context>
    <name>Imbuto::FaultPage</name>
    <message>
        <source>This workspace cannot be opened</source>
        <translation>Questo spazio di lavoro non si può aprire</translation>
    </message>
    <message>
        <source>Nothing in the file was changed.</source>
        <translation>Nulla nel file è stato modificato.</translation>
    </message>
    <message>
        <source>Backups beside it:</source>
        <translation>Copie di sicurezza accanto:</translation>
    </message>
    <message>
        <source>Open another workspace…</source>
        <translation>Apri un altro spazio di lavoro…</translation>
    </message>
    <message>
        <source>Open the demo workspace</source>
        <translation>Apri lo spazio dimostrativo</translation>
    </message>
</context>
<context>
    <name>Imbuto::FeedSection</name>
    <message>
        <source>%1 › %2</source>
        <translation>%1 › %2</translation>
    </message>
    <message>
        <source>Feeds</source>
        <translation>Alimenta</translation>
    </message>
    <message>
        <source>No pipeline takes members of such a segment.</source>
        <translation>Nessuna pipeline accoglie i membri di un segmento così.</translation>
    </message>
    <message>
        <source>Save the segment first: then it can feed a pipeline.</source>
        <translation>Prima salva il segmento: poi può alimentare una pipeline.</translation>
    </message>
    <message>
        <source>Add now</source>
        <translation>Aggiungi ora</translation>
    </message>
    <message>
        <source>Add members to %1 now</source>
        <translation>Aggiungi ora i membri a %1</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Da solo</translation>
    </message>
    <message>
        <source>Feeds %1 by itself</source>
        <translation>Alimenta %1 da solo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Switch on</source>
        <translation>Attiva</translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n c&apos;era già</numerusform>
            <numerusform>%n c&apos;erano già</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody to add to %1.</source>
        <translation>Nessuno da aggiungere a %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n added to %1.</source>
        <translation>
            <numerusform>%n aggiunto a %1.</numerusform>
            <numerusform>%n aggiunti a %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would enter %1 now, and from then on whoever begins to match.</source>
        <translation>
            <numerusform>Ora entrerebbe %n in %1, e da lì in poi chiunque inizi a corrispondere.</numerusform>
            <numerusform>Ora entrerebbero %n in %1, e da lì in poi chiunque inizi a corrispondere.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::FieldForm</name>
    <message>
        <source>How the text is compared</source>
        <translation>Come si confronta il testo</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contiene</translation>
    </message>
    <message>
        <source>is</source>
        <translation>è</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Testo</translation>
    </message>
    <message>
        <source>From (%1)</source>
        <translation>Da (%1)</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>Up to (%1)</source>
        <translation>Fino a (%1)</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>Fino a</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtra</translation>
    </message>
    <message>
        <source>Choose at least one.</source>
        <translation>Scegline almeno uno.</translation>
    </message>
    <message>
        <source>Type what to look for.</source>
        <translation>Scrivi che cosa cercare.</translation>
    </message>
    <message>
        <source>Give one of the two at least.</source>
        <translation>Indica almeno uno dei due.</translation>
    </message>
</context>
<context>
    <name>Imbuto::FieldManager</name>
    <message>
        <source>Text</source>
        <translation>Testo</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numero</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Importo</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Scelta</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Sì o no</translation>
    </message>
    <message>
        <source>Name in Italian</source>
        <translation>Nome in italiano</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>Nome in inglese</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Campi</translation>
    </message>
    <message>
        <source>What you want to know about people, companies and deals beyond what comes with the program. Rules, filters, lists and files can use it.</source>
        <translation>Quello che vuoi sapere di persone, aziende e trattative oltre a ciò che il programma già prevede. Regole, filtri, elenchi e file possono usarlo.</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>Nuovo campo</translation>
    </message>
    <message>
        <source>The choices, between commas</source>
        <translation>Le scelte, separate da virgole</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Per</translation>
    </message>
    <message>
        <source>Add field</source>
        <translation>Aggiungi campo</translation>
    </message>
    <message>
        <source>No fields of your own yet.</source>
        <translation>Ancora nessun campo proprio.</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Sposta su</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Sposta giù</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
    <message>
        <source>Comes with the program, whose rules ask for it</source>
        <translation>Fa parte del programma, le cui regole lo richiedono</translation>
    </message>
    <message>
        <source>A field needs a name.</source>
        <translation>Un campo ha bisogno di un nome.</translation>
    </message>
    <message>
        <source>Choose whom the field is for.</source>
        <translation>Scegli per chi è il campo.</translation>
    </message>
    <message>
        <source>A choice needs something to choose from.</source>
        <translation>Una scelta ha bisogno di qualcosa fra cui scegliere.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” was removed. %n record(s) had a value in it.</source>
        <translation>
            <numerusform>«%1» è stato rimosso. %n scheda vi aveva un valore.</numerusform>
            <numerusform>«%1» è stato rimosso. %n schede vi avevano un valore.</numerusform>
        </translation>
    </message>
    <message>
        <source>Whom the field is for</source>
        <translation>Per chi è il campo</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Scelte</translation>
    </message>
</context>
<context>
    <name>Imbuto::FieldRow</name>
    <message>
        <source>Choose a date</source>
        <translation>Scegli una data</translation>
    </message>
    <message>
        <source>Create “%1”</source>
        <translation>Crea «%1»</translation>
    </message>
    <message>
        <source>No company has this name.</source>
        <translation>Nessuna azienda ha questo nome.</translation>
    </message>
    <message>
        <source>Nobody has this name.</source>
        <translation>Nessuno ha questo nome.</translation>
    </message>
    <message>
        <source>Meanwhile it became “%1”. Enter writes yours, Esc takes that.</source>
        <translation>Nel frattempo è diventato «%1». Invio scrive il tuo, Esc prende quello.</translation>
    </message>
</context>
<context>
    <name>Imbuto::FieldSection</name>
    <message>
        <source>Fields</source>
        <translation>Campi</translation>
    </message>
    <message>
        <source>Add field…</source>
        <translation>Aggiungi campo…</translation>
    </message>
</context>
<context>
    <name>Imbuto::FieldSettings</name>
    <message>
        <source>Fields</source>
        <translation>Campi</translation>
    </message>
    <message>
        <source>What you know about people, companies and deals beyond what comes with the program</source>
        <translation>Quello che sai di persone, aziende e trattative oltre a ciò che il programma già prevede</translation>
    </message>
    <message>
        <source>Add and change fields…</source>
        <translation>Aggiungi e modifica campi…</translation>
    </message>
</context>
<context>
    <name>Imbuto::FilterBar</name>
    <message>
        <source>Filters in force</source>
        <translation>Filtri attivi</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtra</translation>
    </message>
    <message>
        <source>Narrow the cards (F)</source>
        <translation>Restringi le schede (F)</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Togli tutti</translation>
    </message>
    <message>
        <source>Save view…</source>
        <translation>Salva vista…</translation>
    </message>
    <message>
        <source>Narrow the list (F)</source>
        <translation>Restringi la lista (F)</translation>
    </message>
    <message>
        <source>Update view</source>
        <translation>Aggiorna la vista</translation>
    </message>
</context>
<context>
    <name>Imbuto::FilterChip</name>
    <message>
        <source>Press to choose otherwise, Delete to remove this filter</source>
        <translation>Premere per scegliere altro, Canc per togliere questo filtro</translation>
    </message>
</context>
<context>
    <name>Imbuto::ImportCheckPage</name>
    <message>
        <source>Refuse rows that today&apos;s rules would not let in</source>
        <translation>Rifiuta le righe che le regole di oggi non ammetterebbero</translation>
    </message>
    <message>
        <source>Save rejected rows…</source>
        <translation>Salva le righe rifiutate…</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Annulla l’importazione</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avanzamento</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Riga</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonna</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>First problems</source>
        <translation>Primi problemi</translation>
    </message>
    <message>
        <source>Stopped. Nothing was written.</source>
        <translation>Interrotto. Nulla è stato scritto.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) imported.</source>
        <translation>
            <numerusform>%Ln riga importata.</numerusform>
            <numerusform>%Ln righe importate.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) can be imported. Nothing has been written yet.</source>
        <translation>
            <numerusform>%Ln riga si può importare. Nulla è ancora stato scritto.</numerusform>
            <numerusform>%Ln righe si possono importare. Nulla è ancora stato scritto.</numerusform>
        </translation>
    </message>
    <message>
        <source>Checking every row…</source>
        <translation>Controllo di ogni riga…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Importazione…</translation>
    </message>
    <message>
        <source>Save rejected rows</source>
        <translation>Salva le righe rifiutate</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>File CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 non si può scrivere.</translation>
    </message>
    <message>
        <source>The import was taken back.</source>
        <translation>L’importazione è stata annullata.</translation>
    </message>
</context>
<context>
    <name>Imbuto::ImportDialog</name>
    <message>
        <source>Back</source>
        <translation>Indietro</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importa</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Importa un file</translation>
    </message>
    <message>
        <source>Which column is what?</source>
        <translation>Quale colonna è che cosa?</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importato</translation>
    </message>
    <message>
        <source>Check and import</source>
        <translation>Controlla e importa</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Interrompi</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continua</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fatto</translation>
    </message>
</context>
<context>
    <name>Imbuto::ImportFilePage</name>
    <message>
        <source>A CSV file of people, companies, deals, activities or the sales team</source>
        <translation>Un file CSV di persone, aziende, trattative, attività o della squadra di vendita</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Scegli…</translation>
    </message>
    <message>
        <source>It holds</source>
        <translation>Contiene</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codifica</translation>
    </message>
    <message>
        <source>Columns are separated by</source>
        <translation>Le colonne sono separate da</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Prime righe del file</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Importa un file</translation>
    </message>
    <message>
        <source>CSV files (*.csv *.tsv *.txt);;All files (*)</source>
        <translation>File CSV (*.csv *.tsv *.txt);;Tutti i file (*)</translation>
    </message>
    <message>
        <source>The columns are known: %1.</source>
        <translation>Le colonne sono note: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) found. Is this how the file reads?</source>
        <translation>
            <numerusform>%n colonna trovata. Il file si legge così?</numerusform>
            <numerusform>%n colonne trovate. Il file si legge così?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::ImportMappingPage</name>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Colonna del file</translation>
    </message>
    <message>
        <source>Where it is empty</source>
        <translation>Dove è vuota</translation>
    </message>
    <message>
        <source>For example</source>
        <translation>Per esempio</translation>
    </message>
    <message>
        <source>Fields and columns</source>
        <translation>Campi e colonne</translation>
    </message>
    <message>
        <source>As the file proves</source>
        <translation>Come dimostra il file</translation>
    </message>
    <message>
        <source>2026-03-31</source>
        <translation>2026-03-31</translation>
    </message>
    <message>
        <source>Day first: 31/03/2026</source>
        <translation>Prima il giorno: 31/03/2026</translation>
    </message>
    <message>
        <source>Month first: 03/31/2026</source>
        <translation>Prima il mese: 03/31/2026</translation>
    </message>
    <message>
        <source>Decimal point: 1,234.56</source>
        <translation>Punto decimale: 1,234.56</translation>
    </message>
    <message>
        <source>Decimal comma: 1.234,56</source>
        <translation>Virgola decimale: 1.234,56</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Numeri</translation>
    </message>
    <message>
        <source>Not imported</source>
        <translation>Non importato</translation>
    </message>
    <message>
        <source>Column for %1</source>
        <translation>Colonna per %1</translation>
    </message>
    <message>
        <source>%1 where it is empty</source>
        <translation>%1 dove è vuota</translation>
    </message>
    <message>
        <source>Choose a column for at least one field.</source>
        <translation>Scegliere una colonna per almeno un campo.</translation>
    </message>
</context>
<context>
    <name>Imbuto::KeySheet</name>
    <message>
        <source>Keyboard</source>
        <translation>Tastiera</translation>
    </message>
    <message>
        <source>On a board</source>
        <translation>In una bacheca</translation>
    </message>
    <message>
        <source>walk from card to card</source>
        <translation>passare da una scheda all’altra</translation>
    </message>
    <message>
        <source>move the card to the stage before or after</source>
        <translation>spostare la scheda nella fase precedente o successiva</translation>
    </message>
    <message>
        <source>move the card within its column</source>
        <translation>spostare la scheda nella sua colonna</translation>
    </message>
    <message>
        <source>Move to…: every stage, with the reason where it is refused</source>
        <translation>Sposta in…: tutte le fasi, con il motivo di quelle rifiutate</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Ovunque</translation>
    </message>
    <message>
        <source>new deal, person or company</source>
        <translation>nuova trattativa, persona o azienda</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>annullare</translation>
    </message>
    <message>
        <source>redo</source>
        <translation>ripristinare</translation>
    </message>
    <message>
        <source>go to a page of the side bar</source>
        <translation>andare a una pagina della barra laterale</translation>
    </message>
    <message>
        <source>collapse or widen the side bar</source>
        <translation>ridurre o allargare la barra laterale</translation>
    </message>
    <message>
        <source>this sheet</source>
        <translation>questo foglio</translation>
    </message>
    <message>
        <source>search deals, people, companies and notes</source>
        <translation>cerca trattative, persone, aziende e note</translation>
    </message>
    <message>
        <source>every command, page and record by its name</source>
        <translation>ogni comando, pagina e scheda per nome</translation>
    </message>
    <message>
        <source>find on this page</source>
        <translation>cerca in questa pagina</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>impostazioni</translation>
    </message>
    <message>
        <source>select more cards</source>
        <translation>seleziona altre schede</translation>
    </message>
    <message>
        <source>select the card besides, or no longer</source>
        <translation>aggiunge o toglie la scheda dalla selezione</translation>
    </message>
    <message>
        <source>select the whole column</source>
        <translation>seleziona tutta la colonna</translation>
    </message>
    <message>
        <source>edit title, amount and expected close on the card</source>
        <translation>modifica titolo, importo e chiusura prevista sulla scheda</translation>
    </message>
    <message>
        <source>new card for this column</source>
        <translation>nuova scheda per questa colonna</translation>
    </message>
    <message>
        <source>copy or delete the selected cards</source>
        <translation>copia o elimina le schede selezionate</translation>
    </message>
    <message>
        <source>everything that can be done with the cards</source>
        <translation>tutto ciò che si può fare con le schede</translation>
    </message>
    <message>
        <source>collapse the column; Return opens it again</source>
        <translation>comprime la colonna; Invio la riapre</translation>
    </message>
    <message>
        <source>sort the column, set its period and width</source>
        <translation>ordina la colonna, ne imposta periodo e larghezza</translation>
    </message>
    <message>
        <source>put a dragged card back; select nothing; close a panel</source>
        <translation>rimette a posto la scheda trascinata; annulla la selezione; chiude un pannello</translation>
    </message>
    <message>
        <source>narrow the cards: by owner, amount, tasks, segment</source>
        <translation>restringe le schede: per proprietario, importo, attività, segmento</translation>
    </message>
    <message>
        <source>collapse the lane of the card; Return opens it again</source>
        <translation>comprime la corsia della scheda; Invio la riapre</translation>
    </message>
    <message>
        <source>first and last card of the column</source>
        <translation>prima e ultima scheda della colonna</translation>
    </message>
    <message>
        <source>into the panel, and back</source>
        <translation>nel pannello, e indietro</translation>
    </message>
    <message>
        <source>close it</source>
        <translation>chiuderlo</translation>
    </message>
    <message>
        <source>In the panel</source>
        <translation>Nel pannello</translation>
    </message>
    <message>
        <source>Today and tasks</source>
        <translation>Oggi e compiti</translation>
    </message>
    <message>
        <source>done</source>
        <translation>svolto</translation>
    </message>
    <message>
        <source>postpone</source>
        <translation>rimandare</translation>
    </message>
    <message>
        <source>give it to somebody else</source>
        <translation>darlo a qualcun altro</translation>
    </message>
    <message>
        <source>log what happened (today)</source>
        <translation>registrare che cosa è successo (oggi)</translation>
    </message>
    <message>
        <source>open the card; once more: into its panel</source>
        <translation>aprire la scheda; ancora: nel suo pannello</translation>
    </message>
    <message>
        <source>delete the task (tasks)</source>
        <translation>eliminare il compito (compiti)</translation>
    </message>
</context>
<context>
    <name>Imbuto::KindSettings</name>
    <message>
        <source>Name of the activity %1</source>
        <translation>Nome dell’attività %1</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>Rimuovi «%1»</translation>
    </message>
    <message>
        <source>Activity removed</source>
        <translation>Attività rimossa</translation>
    </message>
    <message>
        <source>New kind of activity</source>
        <translation>Nuovo tipo di attività</translation>
    </message>
    <message>
        <source>It can be logged, imported and asked for by rules. Captions below are those of the present language.</source>
        <translation>Si può registrare, importare e usare nelle regole. I nomi qui sotto sono quelli della lingua attuale.</translation>
    </message>
    <message>
        <source>Name, such as “Trade fair”</source>
        <translation>Nome, ad esempio «Fiera»</translation>
    </message>
    <message>
        <source>Name of the new kind</source>
        <translation>Nome del nuovo tipo</translation>
    </message>
    <message>
        <source>Group of the new kind</source>
        <translation>Gruppo del nuovo tipo</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>Add the kind of activity</source>
        <translation>Aggiungi il tipo di attività</translation>
    </message>
    <message>
        <source>Renamed to “%1”</source>
        <translation>Rinominata in «%1»</translation>
    </message>
    <message>
        <source>“%1” can be logged now</source>
        <translation>Ora si può registrare «%1»</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Attività</translation>
    </message>
</context>
<context>
    <name>Imbuto::LaneHead</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n scheda</numerusform>
            <numerusform>%n schede</numerusform>
        </translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>compressa</translation>
    </message>
    <message>
        <source>Opens the lane again</source>
        <translation>Riapre la corsia</translation>
    </message>
    <message>
        <source>Collapses the lane</source>
        <translation>Comprime la corsia</translation>
    </message>
</context>
<context>
    <name>Imbuto::LeadGroup</name>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n lead</numerusform>
            <numerusform>%n lead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without an owner</source>
        <translation>
            <numerusform>%n senza proprietario</numerusform>
            <numerusform>%n senza proprietario</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>owner removed after %n month(s)</source>
        <translation>
            <numerusform>proprietario tolto dopo %n mese</numerusform>
            <numerusform>proprietario tolto dopo %n mesi</numerusform>
        </translation>
    </message>
    <message>
        <source>without owner</source>
        <translation>senza proprietario</translation>
    </message>
    <message>
        <source>every lead has an owner</source>
        <translation>ogni lead ha un proprietario</translation>
    </message>
</context>
<context>
    <name>Imbuto::LeadNotes</name>
    <message>
        <source>owner until %1</source>
        <translation>tolto il %1</translation>
    </message>
    <message>
        <source>reopened by: %1</source>
        <translation>riaperto da: %1</translation>
    </message>
    <message>
        <source>reopened</source>
        <translation>riaperto</translation>
    </message>
</context>
<context>
    <name>Imbuto::LeadsPage</name>
    <message>
        <source>Search leads</source>
        <translation>Cerca tra i lead</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nuova persona</translation>
    </message>
    <message numerus="yes">
        <source>%n lead(s)</source>
        <translation>
            <numerusform>%n lead</numerusform>
            <numerusform>%n lead</numerusform>
        </translation>
    </message>
    <message>
        <source>No leads yet. A lead begins when a person asks for a quote or gets a deal.</source>
        <translation>Ancora nessun lead. Un lead comincia quando una persona chiede un preventivo o riceve una trattativa.</translation>
    </message>
</context>
<context>
    <name>Imbuto::LeafLine</name>
    <message>
        <source>choose…</source>
        <translation>scegli…</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>value</source>
        <translation>valore</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Campo</translation>
    </message>
</context>
<context>
    <name>Imbuto::ListModel</name>
    <message>
        <source>Good</source>
        <comment>health</comment>
        <translation>Buona</translation>
    </message>
    <message>
        <source>Average</source>
        <comment>health</comment>
        <translation>Media</translation>
    </message>
    <message>
        <source>Bad</source>
        <comment>health</comment>
        <translation>Cattiva</translation>
    </message>
</context>
<context>
    <name>Imbuto::ListPage</name>
    <message>
        <source>People</source>
        <translation>Persone</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Aziende</translation>
    </message>
    <message>
        <source>Search people</source>
        <translation>Cerca persone</translation>
    </message>
    <message>
        <source>Search companies</source>
        <translation>Cerca aziende</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nuova persona</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Nuova azienda</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>Nessun risultato per «%1».</translation>
    </message>
    <message>
        <source>No people yet. Add the first one, or import a file.</source>
        <translation>Ancora nessuna persona. Aggiungere la prima, o importare un file.</translation>
    </message>
    <message>
        <source>No companies yet. Add the first one, or import a file.</source>
        <translation>Ancora nessuna azienda. Aggiungere la prima, o importare un file.</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Trattative</translation>
    </message>
    <message>
        <source>Search deals</source>
        <translation>Cerca trattative</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>Nuova trattativa</translation>
    </message>
    <message>
        <source>No deals yet. Add the first one, or import a file.</source>
        <translation>Ancora nessuna trattativa. Aggiungi la prima, o importa un file.</translation>
    </message>
    <message>
        <source>Columns, order, export</source>
        <translation>Colonne, ordine, esportazione</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Ordina per</translation>
    </message>
    <message>
        <source>%1, ascending</source>
        <translation>%1, crescente</translation>
    </message>
    <message>
        <source>%1, descending</source>
        <translation>%1, decrescente</translation>
    </message>
    <message>
        <source>Export this list…</source>
        <translation>Esporta questo elenco…</translation>
    </message>
    <message>
        <source>Export this list</source>
        <translation>Esporta questo elenco</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>File CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) written to %1</source>
        <translation>
            <numerusform>%Ln riga scritta in %1</numerusform>
            <numerusform>%Ln righe scritte in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here fits these filters.</source>
        <translation>Niente qui corrisponde a questi filtri.</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Togli tutti i filtri</translation>
    </message>
</context>
<context>
    <name>Imbuto::LogForm</name>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registra</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quando</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifica</translation>
    </message>
    <message>
        <source>Shift+Enter begins a new line</source>
        <translation>Maiusc+Invio va a capo</translation>
    </message>
    <message>
        <source>This has not happened yet. What lies ahead is a task; what has happened is logged.</source>
        <translation>Questo non è ancora successo. Quello che verrà è un compito; si registra quello che è stato.</translation>
    </message>
    <message>
        <source>Plan it for %1</source>
        <translation>Programmalo per il %1</translation>
    </message>
    <message>
        <source>Planned for %1</source>
        <translation>Programmato per il %1</translation>
    </message>
</context>
<context>
    <name>Imbuto::Lookalikes</name>
    <message>
        <source>Perhaps already there:</source>
        <translation>Forse c’è già:</translation>
    </message>
    <message>
        <source>Perhaps already there: %1</source>
        <translation>Forse c’è già: %1</translation>
    </message>
    <message>
        <source>Open %1 instead</source>
        <translation>Apri invece %1</translation>
    </message>
</context>
<context>
    <name>Imbuto::MainWindow</name>
    <message>
        <source>There is no page “%1”</source>
        <translation>Non esiste la pagina «%1»</translation>
    </message>
    <message>
        <source>The workspace file was moved or replaced: nothing is written any more. Open it again.</source>
        <translation>Il file dello spazio di lavoro è stato spostato o sostituito: non si scrive più nulla. Aprirlo di nuovo.</translation>
    </message>
    <message>
        <source>This workspace is read-only: the file or its folder cannot be written.</source>
        <translation>Questo spazio di lavoro è in sola lettura: il file o la sua cartella non si può scrivere.</translation>
    </message>
    <message>
        <source>Imbuto workspaces (*.db)</source>
        <translation>Spazi di lavoro di Imbuto (*.db)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tutti i file (*)</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>Nuovo spazio di lavoro</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>Apri spazio di lavoro</translation>
    </message>
    <message>
        <source>Back up to</source>
        <translation>Copia di sicurezza in</translation>
    </message>
    <message>
        <source>Backed up and verified: %1</source>
        <translation>Copiato e verificato: %1</translation>
    </message>
    <message>
        <source>Recent messages</source>
        <translation>Messaggi recenti</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Ancora nessun messaggio</translation>
    </message>
    <message>
        <source>About Imbuto</source>
        <translation>Informazioni su Imbuto</translation>
    </message>
    <message>
        <source>Imbuto %1</source>
        <translation>Imbuto %1</translation>
    </message>
    <message>
        <source>Sales pipelines that move by rule.</source>
        <translation>Pipeline di vendita che si muovono secondo le regole.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Software libero sotto la GNU General Public License, versione 3 o successiva. Senza alcuna garanzia.</translation>
    </message>
    <message>
        <source>Built with Qt %1 and SQLite.</source>
        <translation>Realizzato con Qt %1 e SQLite.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>log: %1</source>
        <translation>registrare: %1</translation>
    </message>
</context>
<context>
    <name>Imbuto::MemberSection</name>
    <message numerus="yes">
        <source>%n so far…</source>
        <translation>
            <numerusform>%n finora…</numerusform>
            <numerusform>%n finora…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>e %n altro</numerusform>
            <numerusform>e altri %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Who is in the segment</source>
        <translation>Chi è nel segmento</translation>
    </message>
    <message numerus="yes">
        <source>%n people now</source>
        <translation>
            <numerusform>%n persona ora</numerusform>
            <numerusform>%n persone ora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n companies now</source>
        <translation>
            <numerusform>%n azienda ora</numerusform>
            <numerusform>%n aziende ora</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deals now</source>
        <translation>
            <numerusform>%n trattativa ora</numerusform>
            <numerusform>%n trattative ora</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::MenuBar</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;New workspace…</source>
        <translation>&amp;Nuovo spazio di lavoro…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Apri…</translation>
    </message>
    <message>
        <source>Open &amp;demo</source>
        <translation>Apri la &amp;dimostrazione</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importa…</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>&amp;Copia di sicurezza…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Esci</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Modifica</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annulla</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ripristina</translation>
    </message>
    <message>
        <source>&amp;New on this page</source>
        <translation>&amp;Nuovo in questa pagina</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Visualizza</translation>
    </message>
    <message>
        <source>&amp;Collapse or widen the side bar</source>
        <translation>Riduci o allarga la &amp;barra laterale</translation>
    </message>
    <message>
        <source>Recent &amp;messages…</source>
        <translation>&amp;Messaggi recenti…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Aiuto</translation>
    </message>
    <message>
        <source>&amp;Keyboard…</source>
        <translation>&amp;Tastiera…</translation>
    </message>
    <message>
        <source>&amp;About Imbuto…</source>
        <translation>&amp;Informazioni su Imbuto…</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aspetto</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Chiaro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Scuro</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Annulla: %1</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Ripeti: %1</translation>
    </message>
    <message>
        <source>&amp;Find on this page</source>
        <translation>&amp;Cerca in questa pagina</translation>
    </message>
    <message>
        <source>&amp;Search everything…</source>
        <translation>Cerca &amp;ovunque…</translation>
    </message>
    <message>
        <source>&amp;Commands…</source>
        <translation>Co&amp;mandi…</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Impostazioni</translation>
    </message>
    <message>
        <source>No workspace is open</source>
        <translation>Nessuno spazio di lavoro è aperto</translation>
    </message>
    <message>
        <source>This workspace cannot be written</source>
        <translation>Questo spazio di lavoro non si può modificare</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Niente da annullare</translation>
    </message>
    <message>
        <source>Nothing to do again</source>
        <translation>Niente da ripetere</translation>
    </message>
    <message>
        <source>S&amp;wimlanes by owner</source>
        <translation>C&amp;orsie per proprietario</translation>
    </message>
    <message>
        <source>Only a board has swimlanes</source>
        <translation>Solo una bacheca ha corsie</translation>
    </message>
    <message>
        <source>Appearance and language</source>
        <translation>Aspetto e lingua</translation>
    </message>
</context>
<context>
    <name>Imbuto::MergeForm</name>
    <message>
        <source>Merge with “%1”</source>
        <translation>Unisci a «%1»</translation>
    </message>
    <message>
        <source>Find the other one</source>
        <translation>Trova l’altra scheda</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Unisci</translation>
    </message>
    <message>
        <source>Nobody looks the same. Type a name to find one.</source>
        <translation>Nessuno sembra uguale. Scrivi un nome per cercare.</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>Nessun risultato per «%1».</translation>
    </message>
    <message>
        <source>Choose which one is the same.</source>
        <translation>Scegli chi è la stessa.</translation>
    </message>
    <message>
        <source>Activities, deals and tasks of “%1” come along, what is missing is filled in, and “%1” goes. Undo brings everything back.</source>
        <translation>Attività, trattative e compiti di «%1» passano di qua, ciò che manca viene completato, e «%1» scompare. Annulla riporta tutto com’era.</translation>
    </message>
    <message>
        <source>“%1” and “%2” are one now</source>
        <translation>«%1» e «%2» ora sono una scheda sola</translation>
    </message>
</context>
<context>
    <name>Imbuto::NeedsSection</name>
    <message>
        <source>What needs doing</source>
        <translation>Che cosa c’è da fare</translation>
    </message>
    <message>
        <source>For “%1” it takes:</source>
        <translation>Per «%1» occorre:</translation>
    </message>
    <message>
        <source>All is there for “%1”</source>
        <translation>C’è tutto per «%1»</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Sposta</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>Sposta in %1</translation>
    </message>
    <message>
        <source>Log…</source>
        <translation>Registra…</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Compila</translation>
    </message>
    <message>
        <source>Assign…</source>
        <translation>Assegna…</translation>
    </message>
    <message>
        <source>Plan a task</source>
        <translation>Programma un compito</translation>
    </message>
</context>
<context>
    <name>Imbuto::NewRecordForm</name>
    <message>
        <source>New person</source>
        <translation>Nuova persona</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Nuova azienda</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Serve un nome.</translation>
    </message>
    <message>
        <source>New deal</source>
        <translation>Nuova trattativa</translation>
    </message>
    <message>
        <source>A title is needed.</source>
        <translation>Serve un titolo.</translation>
    </message>
    <message>
        <source>New company: it will be added, too.</source>
        <translation>Azienda nuova: verrà aggiunta anche lei.</translation>
    </message>
    <message>
        <source>New person: will be added, too.</source>
        <translation>Persona nuova: verrà aggiunta anche lei.</translation>
    </message>
</context>
<context>
    <name>Imbuto::Notifier</name>
    <message>
        <source>%1: %2</source>
        <comment>a group and its count</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Today in Imbuto</source>
        <translation>Oggi in Imbuto</translation>
    </message>
</context>
<context>
    <name>Imbuto::OwnerButton</name>
    <message>
        <source>Owner: %1</source>
        <translation>Proprietario: %1</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nessuno</translation>
    </message>
    <message>
        <source>In turn</source>
        <translation>A turno</translation>
    </message>
</context>
<context>
    <name>Imbuto::Palette</name>
    <message>
        <source>Search deals, people, companies and notes</source>
        <translation>Cerca trattative, persone, aziende e note</translation>
    </message>
    <message>
        <source>Go to, do or find…</source>
        <translation>Vai a, fai o trova…</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Risultati</translation>
    </message>
    <message>
        <source>↑ ↓ choose    Return open    Esc close</source>
        <translation>↑ ↓ scegli    Invio apri    Esc chiudi</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Tavolozza dei comandi</translation>
    </message>
    <message>
        <source>Type a name, an e-mail, a phone number or a word of a note.</source>
        <translation>Scrivi un nome, un’e-mail, un numero di telefono o una parola di una nota.</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>Nessun risultato per «%1».</translation>
    </message>
</context>
<context>
    <name>Imbuto::PaletteModel</name>
    <message>
        <source>Recent</source>
        <translation>Recenti</translation>
    </message>
</context>
<context>
    <name>Imbuto::PastBoard</name>
    <message>
        <source>The board in the past</source>
        <translation>La bacheca nel passato</translation>
    </message>
    <message>
        <source>Day of the board</source>
        <translation>Giorno della bacheca</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>Torna a oggi</translation>
    </message>
    <message>
        <source>As it stood at the end of that day, for looking only; amounts are those of today.</source>
        <translation>Com’era alla fine di quel giorno, solo da guardare; gli importi sono quelli di oggi.</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n card(s)</source>
        <translation>
            <numerusform>%1, %n scheda</numerusform>
            <numerusform>%1, %n schede</numerusform>
        </translation>
    </message>
    <message>
        <source>The board of another day</source>
        <translation>La bacheca di un altro giorno</translation>
    </message>
</context>
<context>
    <name>Imbuto::PersonalSettings</name>
    <message>
        <source>Language and appearance</source>
        <translation>Lingua e aspetto</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Chiaro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Scuro</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Dimensione del testo</translation>
    </message>
    <message>
        <source>Of the system’s font</source>
        <translation>Rispetto al carattere del sistema</translation>
    </message>
    <message>
        <source>Behaviour</source>
        <translation>Comportamento</translation>
    </message>
    <message>
        <source>Reduced motion</source>
        <translation>Movimento ridotto</translation>
    </message>
    <message>
        <source>Nothing glides or fades</source>
        <translation>Niente scorre o sfuma</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notifiche</translation>
    </message>
    <message>
        <source>Once a day, the desktop tells how much waits for you</source>
        <translation>Una volta al giorno il sistema dice quanto ti aspetta</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>Personali</translation>
    </message>
</context>
<context>
    <name>Imbuto::PickButton</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Imbuto::PickList</name>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
</context>
<context>
    <name>Imbuto::PipelineChoice</name>
    <message>
        <source>Further sets of stages</source>
        <translation>Altri insiemi di fasi</translation>
    </message>
    <message>
        <source>Choose at least one pipeline.</source>
        <translation>Scegli almeno una pipeline.</translation>
    </message>
    <message>
        <source>These need each other: %1</source>
        <translation>Hanno bisogno l’una dell’altra: %1</translation>
    </message>
</context>
<context>
    <name>Imbuto::PipelineForm</name>
    <message>
        <source>Name of the pipeline</source>
        <translation>Nome della pipeline</translation>
    </message>
    <message>
        <source>Where its stages come from, in a line:</source>
        <translation>Da dove vengono le sue fasi, in una riga:</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Descrizione</translation>
    </message>
    <message>
        <source>Nothing is said about health in this pipeline.</source>
        <translation>In questa pipeline non si dice nulla della salute.</translation>
    </message>
    <message>
        <source>What stands in it</source>
        <translation>Che cosa contiene</translation>
    </message>
    <message>
        <source>deals</source>
        <translation>trattative</translation>
    </message>
    <message>
        <source>people</source>
        <translation>persone</translation>
    </message>
    <message>
        <source>companies</source>
        <translation>aziende</translation>
    </message>
    <message>
        <source>How stages change</source>
        <translation>Come cambiano le fasi</translation>
    </message>
    <message>
        <source>they are moved, by rule or by hand</source>
        <translation>si sposta per regola o a mano</translation>
    </message>
    <message>
        <source>their stage follows from the facts</source>
        <translation>la fase segue dai fatti</translation>
    </message>
    <message>
        <source>Going back</source>
        <translation>Tornare indietro</translation>
    </message>
    <message>
        <source>a correction, with a reason</source>
        <translation>una correzione, con un motivo</translation>
    </message>
    <message>
        <source>a move like any other</source>
        <translation>uno spostamento come gli altri</translation>
    </message>
    <message>
        <source>It is for %1 and %2</source>
        <translation>È per %1 e %2</translation>
    </message>
    <message>
        <source>Going back is %1</source>
        <translation>Tornare indietro è %1</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplica</translation>
    </message>
    <message>
        <source>Bring back</source>
        <translation>Ripristina</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivia</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Esporta…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Rimuovi</translation>
    </message>
</context>
<context>
    <name>Imbuto::PlacesSection</name>
    <message>
        <source>Where it stands</source>
        <translation>Dove sta</translation>
    </message>
    <message>
        <source>In no pipeline yet</source>
        <translation>Ancora in nessuna pipeline</translation>
    </message>
    <message>
        <source>Why is it here?</source>
        <translation>Perché è qui?</translation>
    </message>
    <message>
        <source>What would move it</source>
        <translation>Che cosa lo sposterebbe</translation>
    </message>
</context>
<context>
    <name>Imbuto::PolicySettings</name>
    <message>
        <source>The first active manager</source>
        <translation>Il primo responsabile attivo</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Politiche</translation>
    </message>
    <message>
        <source>Choosing another one shows first what would change; nothing is written before you apply it.</source>
        <translation>Scegliendone un’altra si vede prima che cosa cambierebbe; niente viene scritto finché non la applichi.</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>fuori</translation>
    </message>
    <message>
        <source>%1: %2 → %3 (%4)</source>
        <translation>%1: %2 → %3 (%4)</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nessuno</translation>
    </message>
    <message>
        <source>%1: owner %2 → %3</source>
        <translation>%1: proprietario %2 → %3</translation>
    </message>
    <message numerus="yes">
        <source>%n would move</source>
        <translation>
            <numerusform>%n si sposterebbe</numerusform>
            <numerusform>%n si sposterebbero</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n owner(s) would change</source>
        <translation>
            <numerusform>%n proprietario cambierebbe</numerusform>
            <numerusform>%n proprietari cambierebbero</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody would move today.</source>
        <translation>Oggi nessuno si sposterebbe.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a policy and its value</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>e un altro</numerusform>
            <numerusform>e altri %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Applica</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Lascia com’è</translation>
    </message>
    <message numerus="yes">
        <source>Policy in force: %n moved</source>
        <translation>
            <numerusform>Politica in vigore: %n spostato</numerusform>
            <numerusform>Politica in vigore: %n spostati</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::QuickAdd</name>
    <message>
        <source>New deal</source>
        <translation>Nuova trattativa</translation>
    </message>
    <message>
        <source>New person</source>
        <translation>Nuova persona</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Nuova azienda</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titolo</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Azienda</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Amount (%1)</source>
        <translation>Importo (%1)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Crea</translation>
    </message>
    <message>
        <source>A deal needs a title</source>
        <translation>Una trattativa ha bisogno di un titolo</translation>
    </message>
    <message>
        <source>A person needs a name or an e-mail address</source>
        <translation>Una persona ha bisogno di un nome o di un indirizzo e-mail</translation>
    </message>
    <message>
        <source>A company needs a name</source>
        <translation>Un’azienda ha bisogno di un nome</translation>
    </message>
    <message>
        <source>for “%1”</source>
        <translation>per “%1”</translation>
    </message>
</context>
<context>
    <name>Imbuto::ReasonSettings</name>
    <message>
        <source>Reasons saved</source>
        <translation>Motivi salvati</translation>
    </message>
    <message>
        <source>No stage of these pipelines asks for a reason from a list.</source>
        <translation>Nessuna fase di queste pipeline chiede un motivo da un elenco.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>pipeline and stage</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Another reason can be typed, too.</source>
        <translation>Si può anche scrivere un altro motivo.</translation>
    </message>
    <message>
        <source>One of these must be chosen.</source>
        <translation>Se ne deve scegliere uno.</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Motivo: %1</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>Rimuovi «%1»</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Un altro motivo</translation>
    </message>
    <message>
        <source>New reason for %1</source>
        <translation>Nuovo motivo per %1</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>Add the reason</source>
        <translation>Aggiungi il motivo</translation>
    </message>
    <message>
        <source>Lost reasons</source>
        <translation>Motivi di perdita</translation>
    </message>
</context>
<context>
    <name>Imbuto::RecordsPanel</name>
    <message>
        <source>Records behind the figure</source>
        <translation>Voci dietro la cifra</translation>
    </message>
    <message>
        <source>Close the list</source>
        <translation>Chiudi l’elenco</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln voce</numerusform>
            <numerusform>%Ln voci</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::RelatedSection</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Mostra un altro</numerusform>
            <numerusform>Mostra altri %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Related</source>
        <translation>Collegati</translation>
    </message>
    <message>
        <source>Unlink %1</source>
        <translation>Scollega %1</translation>
    </message>
    <message>
        <source>Add deal…</source>
        <translation>Aggiungi trattativa…</translation>
    </message>
    <message>
        <source>Add person…</source>
        <translation>Aggiungi persona…</translation>
    </message>
</context>
<context>
    <name>Imbuto::RepairLine</name>
    <message>
        <source>Met</source>
        <translation>Soddisfatto</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>Mancante</translation>
    </message>
    <message>
        <source>Fill this in</source>
        <translation>Da compilare</translation>
    </message>
    <message>
        <source>Log now: %1</source>
        <translation>Registra ora: %1</translation>
    </message>
    <message>
        <source>Tick this if it has happened; it is logged with the move</source>
        <translation>Da spuntare se è avvenuto; si registra insieme allo spostamento</translation>
    </message>
    <message>
        <source>Choose an owner</source>
        <translation>Scegli un proprietario</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Proprietario</translation>
    </message>
    <message>
        <source>Reason in your words</source>
        <translation>Motivo a parole proprie</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Scegli un motivo</translation>
    </message>
    <message>
        <source>Another reason…</source>
        <translation>Un altro motivo…</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>A reason is needed</source>
        <translation>Serve un motivo</translation>
    </message>
</context>
<context>
    <name>Imbuto::RepairPanel</name>
    <message>
        <source>Back to “%1”: say why</source>
        <translation>Indietro in «%1»: dire perché</translation>
    </message>
    <message>
        <source>Not yet in “%1”</source>
        <translation>Non ancora in «%1»</translation>
    </message>
    <message numerus="yes">
        <source>%n more after this</source>
        <translation>
            <numerusform>dopo questa, un’altra</numerusform>
            <numerusform>dopo questa, altre %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Override…</source>
        <translation>Forza…</translation>
    </message>
    <message>
        <source>Move all the same, with a reason that is recorded</source>
        <translation>Sposta comunque, con un motivo che resta scritto</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Complete and move</source>
        <translation>Completa e sposta</translation>
    </message>
    <message>
        <source>Move all the same? It is recorded with your name and reason.</source>
        <translation>Spostare comunque? Resta scritto con il nome e il motivo.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Reason for the override</source>
        <translation>Motivo della forzatura</translation>
    </message>
    <message>
        <source>Override and move</source>
        <translation>Forza e sposta</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Salta</translation>
    </message>
    <message>
        <source>Leave this one where it is and go on to the next</source>
        <translation>Lascia questa dov&apos;è e passa alla prossima</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, for the same reason</source>
        <translation>
            <numerusform>e un’altra, per lo stesso motivo</numerusform>
            <numerusform>e altre %n, per lo stesso motivo</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imbuto::ReportFilters</name>
    <message>
        <source>From</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>“%1” is not a date.</source>
        <translation>«%1» non è una data.</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>What the funnel counts</source>
        <translation>Che cosa conta il funnel</translation>
    </message>
    <message>
        <source>Filter by owner</source>
        <translation>Filtra per proprietario</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Owner: everyone</source>
        <translation>Proprietario: tutti</translation>
    </message>
    <message>
        <source>Owner: nobody</source>
        <translation>Proprietario: nessuno</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Da sempre</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Da … a …</translation>
    </message>
    <message>
        <source>“%1” is not an amount.</source>
        <translation>«%1» non è un importo.</translation>
    </message>
    <message>
        <source>Source: every</source>
        <translation>Origine: tutte</translation>
    </message>
    <message>
        <source>Source: unknown</source>
        <translation>Origine: sconosciuta</translation>
    </message>
    <message>
        <source>Filter by acquisition source</source>
        <translation>Filtra per origine</translation>
    </message>
    <message>
        <source>Amount from</source>
        <translation>Importo da</translation>
    </message>
    <message>
        <source>Amount to</source>
        <translation>Importo fino a</translation>
    </message>
    <message>
        <source>Segment: everybody</source>
        <translation>Segmento: tutti</translation>
    </message>
    <message>
        <source>More filters · %1</source>
        <translation>Altri filtri · %1</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>Altri filtri</translation>
    </message>
    <message>
        <source>Filter by segment</source>
        <translation>Filtra per segmento</translation>
    </message>
    <message>
        <source>Overrides: counted</source>
        <translation>Forzature: incluse</translation>
    </message>
    <message>
        <source>Without overrides</source>
        <translation>Senza forzature</translation>
    </message>
    <message>
        <source>Whether overrides count</source>
        <translation>Se le forzature contano</translation>
    </message>
    <message>
        <source>Cards that were moved against the rules</source>
        <translation>Schede spostate contro le regole</translation>
    </message>
    <message>
        <source>Source, segment, amount and overrides</source>
        <translation>Fonte, segmento, importo e forzature</translation>
    </message>
</context>
<context>
    <name>Imbuto::ReportModel</name>
    <message>
        <source>In the period before: %1</source>
        <translation>Nel periodo precedente: %1</translation>
    </message>
</context>
<context>
    <name>Imbuto::ReportTabs</name>
    <message>
        <source>Reports</source>
        <translation>Report</translation>
    </message>
</context>
<context>
    <name>Imbuto::ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Which table</source>
        <translation>Quale tabella</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 non si può scrivere: %2</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>File CSV (*.csv)</translation>
    </message>
    <message>
        <source>Table as CSV…</source>
        <translation>Tabella in CSV…</translation>
    </message>
    <message>
        <source>Chart as PNG…</source>
        <translation>Grafico in PNG…</translation>
    </message>
    <message>
        <source>PNG pictures (*.png)</source>
        <translation>Immagini PNG (*.png)</translation>
    </message>
    <message>
        <source>Chart as SVG…</source>
        <translation>Grafico in SVG…</translation>
    </message>
    <message>
        <source>SVG drawings (*.svg)</source>
        <translation>Disegni SVG (*.svg)</translation>
    </message>
    <message>
        <source>Chart as PDF…</source>
        <translation>Grafico in PDF…</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documenti PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Whole report as PDF…</source>
        <translation>Tutto il rapporto in PDF…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Esporta</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>Scritto in %1</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Sto contando…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Esporta…</translation>
    </message>
    <message>
        <source>Compare with the period before</source>
        <translation>Confronta con il periodo precedente</translation>
    </message>
    <message>
        <source>Choose a period with a begin and an end.</source>
        <translation>Scegli un periodo con un inizio e una fine.</translation>
    </message>
    <message>
        <source>Table as XLSX…</source>
        <translation>Tabella in XLSX…</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Cartelle di lavoro Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Pin to dashboard</source>
        <translation>Fissa al cruscotto</translation>
    </message>
    <message>
        <source>Nothing fits these filters. Choose a longer period, or fewer of them.</source>
        <translation>Niente corrisponde a questi filtri. Scegli un periodo più lungo, o meno filtri.</translation>
    </message>
    <message>
        <source>Nothing to count yet: nobody has come into this pipeline.</source>
        <translation>Ancora niente da contare: nessuno è entrato in questa pipeline.</translation>
    </message>
</context>
<context>
    <name>Imbuto::RuleCard</name>
    <message>
        <source>Remove this rule</source>
        <translation>Rimuovi questa regola</translation>
    </message>
    <message>
        <source>It stands at %1 when</source>
        <translation>Sta in %1 quando</translation>
    </message>
    <message>
        <source>Enter %1 from %2 %3 when</source>
        <translation>Si entra in %1 da %2 %3 quando</translation>
    </message>
    <message>
        <source>From which stages</source>
        <translation>Da quali fasi</translation>
    </message>
    <message>
        <source>By itself or by hand</source>
        <translation>Da sola o a mano</translation>
    </message>
    <message>
        <source>automatically</source>
        <translation>automaticamente</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>a mano</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>fuori</translation>
    </message>
    <message>
        <source>any earlier open stage</source>
        <translation>ogni fase aperta precedente</translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>nessuna parte</translation>
    </message>
</context>
<context>
    <name>Imbuto::RuleDraft</name>
    <message>
        <source>%1 is not a pipeline.</source>
        <translation>%1 non è una pipeline.</translation>
    </message>
</context>
<context>
    <name>Imbuto::RuleForm</name>
    <message>
        <source>Remove this condition</source>
        <translation>Rimuovi questa condizione</translation>
    </message>
    <message>
        <source>Health is good when</source>
        <translation>La salute è buona quando</translation>
    </message>
    <message>
        <source>Health is bad when</source>
        <translation>La salute è cattiva quando</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Salute</translation>
    </message>
</context>
<context>
    <name>Imbuto::RuleList</name>
    <message>
        <source>changed</source>
        <translation>modificata</translation>
    </message>
    <message>
        <source>with a warning</source>
        <translation>con un avviso</translation>
    </message>
    <message>
        <source>with an error</source>
        <translation>con un errore</translation>
    </message>
</context>
<context>
    <name>Imbuto::RulesPage</name>
    <message>
        <source>Rules as JSON (*.json)</source>
        <translation>Regole in JSON (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tutti i file (*)</translation>
    </message>
    <message>
        <source>From a set of stages</source>
        <translation>Da un insieme di fasi</translation>
    </message>
    <message>
        <source>Empty, for deals</source>
        <translation>Vuota, per trattative</translation>
    </message>
    <message>
        <source>Empty, for people</source>
        <translation>Vuota, per persone</translation>
    </message>
    <message>
        <source>Empty, for companies</source>
        <translation>Vuota, per aziende</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>Da un file…</translation>
    </message>
    <message>
        <source>Stage added: %1</source>
        <translation>Fase aggiunta: %1</translation>
    </message>
    <message>
        <source>A pipeline needs a stage.</source>
        <translation>Una pipeline ha bisogno di una fase.</translation>
    </message>
    <message>
        <source>Stage removed</source>
        <translation>Fase rimossa</translation>
    </message>
    <message>
        <source>Rules from a file</source>
        <translation>Regole da un file</translation>
    </message>
    <message>
        <source>Export rules</source>
        <translation>Esporta le regole</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 non si può leggere: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 non si può scrivere: %2</translation>
    </message>
    <message>
        <source>The rules are in %1</source>
        <translation>Le regole sono in %1</translation>
    </message>
    <message>
        <source>The rules are in force.</source>
        <translation>Le regole sono in vigore.</translation>
    </message>
    <message numerus="yes">
        <source>The rules are in force; %n move(s).</source>
        <translation>
            <numerusform>Le regole sono in vigore; %n spostamento.</numerusform>
            <numerusform>Le regole sono in vigore; %n spostamenti.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regole</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Scarta</translation>
    </message>
    <message>
        <source>Simulate</source>
        <translation>Simula</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Applica</translation>
    </message>
    <message>
        <source>Pipelines</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Stages, in order</source>
        <translation>Fasi, in ordine</translation>
    </message>
    <message>
        <source>Add a pipeline…</source>
        <translation>Aggiungi una pipeline…</translation>
    </message>
    <message>
        <source>Its name, then Enter</source>
        <translation>Il nome, poi Invio</translation>
    </message>
    <message>
        <source>Name of the new pipeline</source>
        <translation>Nome della nuova pipeline</translation>
    </message>
    <message>
        <source>Add a stage: name, Enter</source>
        <translation>Aggiungi una fase: nome, Invio</translation>
    </message>
    <message>
        <source>Name of a new stage</source>
        <translation>Nome di una nuova fase</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviata</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuova</translation>
    </message>
    <message>
        <source>The pipeline itself</source>
        <translation>La pipeline stessa</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s)</source>
        <translation>
            <numerusform>%n regola</numerusform>
            <numerusform>%n regole</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been changed.</source>
        <translation>Non è stato cambiato nulla.</translation>
    </message>
    <message>
        <source>There are errors: the rules in force stay.</source>
        <translation>Ci sono errori: restano le regole in vigore.</translation>
    </message>
    <message>
        <source>This workspace is read-only.</source>
        <translation>Questo spazio di lavoro è di sola lettura.</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problema</numerusform>
            <numerusform>%n problemi</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the next one</source>
        <translation>Vai al prossimo</translation>
    </message>
</context>
<context>
    <name>Imbuto::SearchBox</name>
    <message>
        <source>Find</source>
        <translation>Trova</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Cancella</translation>
    </message>
</context>
<context>
    <name>Imbuto::SegmentEditor</name>
    <message>
        <source>People</source>
        <translation>Persone</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Aziende</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Trattative</translation>
    </message>
    <message>
        <source>Name of the segment</source>
        <translation>Nome del segmento</translation>
    </message>
    <message>
        <source>What the segment is about</source>
        <translation>Di chi tratta il segmento</translation>
    </message>
    <message>
        <source>Who belongs to it</source>
        <translation>Chi ne fa parte</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplica</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Ripristina</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
</context>
<context>
    <name>Imbuto::SegmentsPage</name>
    <message>
        <source>Feeds a pipeline by itself</source>
        <translation>Alimenta una pipeline da solo</translation>
    </message>
    <message>
        <source>%1  ·  %2  ·  feeds</source>
        <translation>%1  ·  %2  ·  alimenta</translation>
    </message>
    <message>
        <source>%1  ·  %2</source>
        <translation>%1  ·  %2</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (copia)</translation>
    </message>
    <message>
        <source>The segment “%1” was deleted.</source>
        <translation>Il segmento “%1” è stato eliminato.</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmenti</translation>
    </message>
    <message>
        <source>New segment</source>
        <translation>Nuovo segmento</translation>
    </message>
    <message>
        <source>A segment is a saved filter over people, companies or deals: see who matches, narrow boards to them, feed a pipeline with them.</source>
        <translation>Un segmento è un filtro salvato su persone, aziende o trattative: mostra chi corrisponde, restringe le bacheche, alimenta una pipeline.</translation>
    </message>
</context>
<context>
    <name>Imbuto::Session</name>
    <message>
        <source>Nothing to undo</source>
        <translation>Nulla da annullare</translation>
    </message>
    <message>
        <source>Nothing to do again</source>
        <translation>Nulla da ripristinare</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Annullato: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Ripetuto: %1</translation>
    </message>
</context>
<context>
    <name>Imbuto::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
</context>
<context>
    <name>Imbuto::SideBar</name>
    <message>
        <source>Pages</source>
        <translation>Pagine</translation>
    </message>
    <message>
        <source>Widen the side bar</source>
        <translation>Allarga la barra laterale</translation>
    </message>
    <message>
        <source>Collapse the side bar</source>
        <translation>Riduci la barra laterale</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>Bacheche</translation>
    </message>
    <message>
        <source>People</source>
        <comment>section of the side bar</comment>
        <translation>Persone</translation>
    </message>
    <message>
        <source>Leads</source>
        <translation>Lead</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Persone</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Aziende</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Compiti</translation>
    </message>
    <message>
        <source>No team yet</source>
        <translation>Ancora nessuna squadra</translation>
    </message>
    <message>
        <source>Who works in this window</source>
        <translation>Chi lavora in questa finestra</translation>
    </message>
    <message>
        <source>Work as</source>
        <translation>Lavora come</translation>
    </message>
    <message>
        <source>%1 (manager)</source>
        <translation>%1 (responsabile)</translation>
    </message>
    <message>
        <source>Insight</source>
        <translation>Analisi</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cerca</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Impostazioni</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regole</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Trattative</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Cruscotto</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Rinomina…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
    </message>
    <message>
        <source>Segments</source>
        <translation>Segmenti</translation>
    </message>
    <message>
        <source>Fewer boards</source>
        <translation>Meno bacheche</translation>
    </message>
    <message>
        <source>More boards</source>
        <translation>Altre bacheche</translation>
    </message>
</context>
<context>
    <name>Imbuto::StageForm</name>
    <message>
        <source>Name of the stage</source>
        <translation>Nome della fase</translation>
    </message>
    <message>
        <source>Without its own, the pipeline&apos;s holds here.</source>
        <translation>Senza condizioni proprie valgono quelle della pipeline.</translation>
    </message>
    <message>
        <source>What the stage is</source>
        <translation>Che cos’è la fase</translation>
    </message>
    <message>
        <source>open</source>
        <translation>aperte</translation>
    </message>
    <message>
        <source>won</source>
        <translation>vinte</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perse</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>chiuse</translation>
    </message>
    <message>
        <source>handed off</source>
        <translation>passate di mano</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Proprietario</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>facoltativo</translation>
    </message>
    <message>
        <source>required</source>
        <translation>obbligatorio</translation>
    </message>
    <message>
        <source>required for good</source>
        <translation>obbligatorio per sempre</translation>
    </message>
    <message>
        <source>taken away</source>
        <translation>tolto</translation>
    </message>
    <message>
        <source>Cards here are %1 and an owner is %2</source>
        <translation>Le schede qui sono %1 e il proprietario è %2</translation>
    </message>
    <message>
        <source>It should take %1 days; without activity, cards rot after %2 days</source>
        <translation>Dovrebbe durare %1 giorni; senza attività le schede invecchiano dopo %2 giorni</translation>
    </message>
    <message>
        <source>Target, in days</source>
        <translation>Obiettivo, in giorni</translation>
    </message>
    <message>
        <source>Rots after days</source>
        <translation>Invecchia dopo giorni</translation>
    </message>
    <message>
        <source>Deals here are won with a probability of %1 percent</source>
        <translation>Qui le trattative si vincono con una probabilità del %1 percento</translation>
    </message>
    <message>
        <source>Probability in percent</source>
        <translation>Probabilità in percento</translation>
    </message>
    <message>
        <source>It is drawn in the group %1</source>
        <translation>È disegnata nel gruppo %1</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppo</translation>
    </message>
    <message>
        <source>When cards stand here</source>
        <translation>Quando le schede stanno qui</translation>
    </message>
    <message>
        <source>How cards enter</source>
        <translation>Come entrano le schede</translation>
    </message>
    <message>
        <source>+ Add a rule</source>
        <translation>+ Aggiungi una regola</translation>
    </message>
    <message>
        <source>Add a rule</source>
        <translation>Aggiungi una regola</translation>
    </message>
    <message>
        <source>Reasons to choose from</source>
        <translation>Motivi tra cui scegliere</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Remove this reason</source>
        <translation>Rimuovi questo motivo</translation>
    </message>
    <message>
        <source>+ Add a reason</source>
        <translation>+ Aggiungi un motivo</translation>
    </message>
    <message>
        <source>Add a reason</source>
        <translation>Aggiungi un motivo</translation>
    </message>
    <message numerus="yes">
        <source>%n timer(s)</source>
        <translation>
            <numerusform>%n scadenza</numerusform>
            <numerusform>%n scadenze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s) on entry</source>
        <translation>
            <numerusform>%n compito all’ingresso</numerusform>
            <numerusform>%n compiti all’ingresso</numerusform>
        </translation>
    </message>
    <message>
        <source>a new deal on entry</source>
        <translation>una nuova trattativa all’ingresso</translation>
    </message>
    <message>
        <source>Also here, and kept as it is: %1.</source>
        <translation>Inoltre, e lasciato com’è: %1.</translation>
    </message>
</context>
<context>
    <name>Imbuto::StagePill</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Sposta in…</translation>
    </message>
    <message>
        <source>Follows from the facts; cannot be moved by hand</source>
        <translation>Segue dai fatti; non si sposta a mano</translation>
    </message>
</context>
<context>
    <name>Imbuto::SubjectHeader</name>
    <message>
        <source>Close</source>
        <translation>Chiudi</translation>
    </message>
    <message>
        <source>Merge with a duplicate…</source>
        <translation>Unisci a un doppione…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
    </message>
    <message>
        <source>“%1” was deleted</source>
        <translation>«%1» è stato eliminato</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Altre azioni</translation>
    </message>
</context>
<context>
    <name>Imbuto::TaskModel</name>
    <message>
        <source>Shared queue</source>
        <translation>Coda comune</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Svolti</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Nessuna data</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Scaduti</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>Next seven days</source>
        <translation>Prossimi sette giorni</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Più avanti</translation>
    </message>
    <message>
        <source>“%1” is done</source>
        <translation>«%1» è svolto</translation>
    </message>
    <message>
        <source>“%1” is open again</source>
        <translation>«%1» è di nuovo aperto</translation>
    </message>
</context>
<context>
    <name>Imbuto::TaskSection</name>
    <message>
        <source>Tasks</source>
        <translation>Compiti</translation>
    </message>
    <message>
        <source>Add a task…</source>
        <translation>Aggiungi un compito…</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Nuovo compito</translation>
    </message>
    <message>
        <source>Hide done ones</source>
        <translation>Nascondi quelli svolti</translation>
    </message>
    <message numerus="yes">
        <source>Show %n done</source>
        <translation>
            <numerusform>Mostra quello svolto</numerusform>
            <numerusform>Mostra i %n svolti</numerusform>
        </translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Scadenza</translation>
    </message>
    <message>
        <source>today</source>
        <translation>oggi</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>domani</translation>
    </message>
    <message>
        <source>in three days</source>
        <translation>fra tre giorni</translation>
    </message>
    <message>
        <source>in a week</source>
        <translation>fra una settimana</translation>
    </message>
    <message>
        <source>in a month</source>
        <translation>fra un mese</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>nessuna data</translation>
    </message>
    <message>
        <source>New title</source>
        <translation>Nuovo titolo</translation>
    </message>
    <message>
        <source>choose a day…</source>
        <translation>scegli un giorno…</translation>
    </message>
    <message>
        <source>Change the task</source>
        <translation>Cambia il compito</translation>
    </message>
    <message>
        <source>Change the task: %1</source>
        <translation>Cambia il compito: %1</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Assegna</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rinomina</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
    </message>
</context>
<context>
    <name>Imbuto::TasksPage</name>
    <message>
        <source>Tasks</source>
        <translation>Compiti</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aperti</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Svolti</translation>
    </message>
    <message>
        <source>Open or done</source>
        <translation>Aperti o svolti</translation>
    </message>
    <message>
        <source>Filter by owner</source>
        <translation>Filtra per proprietario</translation>
    </message>
    <message>
        <source>Owner: everyone</source>
        <translation>Proprietario: tutti</translation>
    </message>
    <message>
        <source>Shared queue</source>
        <translation>Coda comune</translation>
    </message>
    <message numerus="yes">
        <source>%n open task(s)</source>
        <translation>
            <numerusform>%n compito aperto</numerusform>
            <numerusform>%n compiti aperti</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been ticked off yet.</source>
        <translation>Nulla è stato ancora spuntato.</translation>
    </message>
    <message>
        <source>Nothing to do here. Tasks are planned in the panel of a person, company or deal.</source>
        <translation>Qui non c’è nulla da fare. I compiti si programmano nel pannello di una persona, azienda o trattativa.</translation>
    </message>
    <message>
        <source>Show the open ones</source>
        <translation>Mostra quelli aperti</translation>
    </message>
    <message>
        <source>Go to today</source>
        <translation>Vai a oggi</translation>
    </message>
    <message>
        <source>Open “%1”</source>
        <translation>Apri «%1»</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>Rimanda</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Assegna</translation>
    </message>
    <message>
        <source>Space: done. Enter: open whom it is about. P: postpone. A: assign. Del: delete.</source>
        <translation>Spazio: svolto. Invio: apri chi riguarda. P: rimanda. A: assegna. Canc: elimina.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Elimina</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Canc</translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation>Segna come svolto</translation>
    </message>
</context>
<context>
    <name>Imbuto::TeamSettings</name>
    <message>
        <source>Team</source>
        <translation>Squadra</translation>
    </message>
    <message>
        <source>Who is not active gets nothing any more; what they did stays theirs.</source>
        <translation>Chi non è attivo non riceve più niente; ciò che ha fatto resta suo.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nome</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Ruolo</translation>
    </message>
    <message>
        <source>Manager</source>
        <comment>of a user</comment>
        <translation>Responsabile</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Attivo</translation>
    </message>
    <message>
        <source>Name of %1</source>
        <translation>Nome di %1</translation>
    </message>
    <message>
        <source>Role of %1</source>
        <translation>Ruolo di %1</translation>
    </message>
    <message>
        <source>Rep</source>
        <translation>Venditore</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Responsabile</translation>
    </message>
    <message>
        <source>Manager of %1</source>
        <translation>Responsabile di %1</translation>
    </message>
    <message>
        <source>None</source>
        <comment>manager</comment>
        <translation>Nessuno</translation>
    </message>
    <message>
        <source>%1 is active</source>
        <translation>%1 è attivo</translation>
    </message>
    <message>
        <source>Name of a new colleague</source>
        <translation>Nome di un nuovo collega</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Aggiungi</translation>
    </message>
    <message>
        <source>Add a colleague</source>
        <translation>Aggiungi un collega</translation>
    </message>
</context>
<context>
    <name>Imbuto::TimelineBlock</name>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ieri</translation>
    </message>
    <message>
        <source>Edit or take back</source>
        <translation>Modifica o ritira</translation>
    </message>
    <message>
        <source>Edit or take back: %1</source>
        <translation>Modifica o ritira: %1</translation>
    </message>
</context>
<context>
    <name>Imbuto::TimelineSection</name>
    <message>
        <source>Activity</source>
        <translation>Attività</translation>
    </message>
    <message>
        <source>Log: %1</source>
        <translation>Registra: %1</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>Tasto %1</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Altro…</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Non è ancora successo nulla</translation>
    </message>
    <message>
        <source>Show earlier</source>
        <translation>Mostra le precedenti</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tutto</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>Mostra solo</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Modifica…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Ritira</translation>
    </message>
    <message>
        <source>Recorded together with something else: undo that</source>
        <translation>Registrata insieme ad altro: annulla quello</translation>
    </message>
</context>
<context>
    <name>Imbuto::Toaster</name>
    <message>
        <source>Undo</source>
        <translation>Annulla</translation>
    </message>
</context>
<context>
    <name>Imbuto::TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>For me</source>
        <translation>Per me</translation>
    </message>
    <message>
        <source>For everyone</source>
        <translation>Per tutti</translation>
    </message>
    <message>
        <source>Whose day</source>
        <translation>La giornata di chi</translation>
    </message>
    <message>
        <source>Nothing waits for you today.</source>
        <translation>Oggi non ti aspetta niente.</translation>
    </message>
    <message>
        <source>Nothing waits for anybody today.</source>
        <translation>Oggi niente aspetta nessuno.</translation>
    </message>
    <message>
        <source>Show everyone’s day</source>
        <translation>Mostra la giornata di tutti</translation>
    </message>
    <message>
        <source>Nobody is here yet. Import your list, or enter the first deal on a board with Ctrl+N.</source>
        <translation>Qui non c’è ancora nessuno. Importa il tuo elenco, o inserisci la prima trattativa in una bacheca con Ctrl+N.</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Importa un elenco…</translation>
    </message>
</context>
<context>
    <name>Imbuto::TodayRow</name>
    <message>
        <source>Done: %1</source>
        <translation>Fatto: %1</translation>
    </message>
    <message>
        <source>Done (Space)</source>
        <translation>Fatto (Spazio)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>an action and its key</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an action and what it is about</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Postpone</source>
        <translation>Rimanda</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Registra</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Assegna</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Sposta in…</translation>
    </message>
    <message>
        <source>“%1” is done</source>
        <translation>«%1» è fatto</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nessuno</translation>
    </message>
    <message>
        <source>Do as suggested</source>
        <translation>Fai come suggerito</translation>
    </message>
</context>
<context>
    <name>Imbuto::TodaySection</name>
    <message>
        <source>Show all %1</source>
        <translation>Mostra tutti (%1)</translation>
    </message>
</context>
<context>
    <name>Imbuto::TrialPanel</name>
    <message>
        <source>Repeating recorded history: %1 changes so far…</source>
        <translation>Ripeto la storia registrata: finora %1 modifiche…</translation>
    </message>
    <message>
        <source>What would change</source>
        <translation>Che cosa cambierebbe</translation>
    </message>
    <message>
        <source>Back to the rules</source>
        <translation>Torna alle regole</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>Al lavoro</translation>
    </message>
    <message>
        <source>Trying the rules on today’s cards…</source>
        <translation>Provo le regole sulle schede di oggi…</translation>
    </message>
    <message>
        <source>These rules have errors: they can’t be tried.</source>
        <translation>Queste regole hanno errori: non si possono provare.</translation>
    </message>
    <message>
        <source>No card would move today.</source>
        <translation>Oggi non si sposterebbe nessuna scheda.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) would move today. Nothing is written yet.</source>
        <translation>
            <numerusform>Oggi si sposterebbe %n scheda. Non è ancora scritto nulla.</numerusform>
            <numerusform>Oggi si sposterebbero %n schede. Non è ancora scritto nulla.</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Oggi</translation>
    </message>
    <message>
        <source>Owners</source>
        <translation>Proprietari</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <translation>%1: da %2 a %3</translation>
    </message>
    <message>
        <source>Repeating recorded history…</source>
        <translation>Ripeto la storia registrata…</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Fermato.</translation>
    </message>
    <message numerus="yes">
        <source>%n move(s) more</source>
        <translation>
            <numerusform>%n spostamento in più</numerusform>
            <numerusform>%n spostamenti in più</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n move(s) fewer</source>
        <translation>
            <numerusform>%n spostamento in meno</numerusform>
            <numerusform>%n spostamenti in meno</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) refused</source>
        <translation>
            <numerusform>%n inserimento rifiutato</numerusform>
            <numerusform>%n inserimenti rifiutati</numerusform>
        </translation>
    </message>
    <message>
        <source>With these rules from the first day on, recorded history would be the same.</source>
        <translation>Con queste regole dal primo giorno la storia registrata sarebbe la stessa.</translation>
    </message>
    <message>
        <source>With these rules from the first day on, recorded history would have had: %1.</source>
        <translation>Con queste regole dal primo giorno la storia registrata avrebbe avuto: %1.</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>fuori</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>e %n altra</numerusform>
            <numerusform>e altre %n</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>nessuno</translation>
    </message>
</context>
<context>
    <name>Imbuto::ViewForm</name>
    <message>
        <source>Save this view for the team</source>
        <translation>Salva questa vista per il gruppo</translation>
    </message>
    <message>
        <source>Rename the view</source>
        <translation>Rinomina la vista</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Nome della vista</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Serve un nome.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annulla</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Salva</translation>
    </message>
    <message>
        <source>Icon: %1</source>
        <translation>Icona: %1</translation>
    </message>
    <message>
        <source>The view “%1” was deleted.</source>
        <translation>La vista “%1” è stata eliminata.</translation>
    </message>
    <message>
        <source>The view “%1” is kept as it is now.</source>
        <translation>La vista «%1» resta salvata com’è ora.</translation>
    </message>
    <message>
        <source>funnel</source>
        <translation>imbuto</translation>
    </message>
    <message>
        <source>star</source>
        <translation>stella</translation>
    </message>
    <message>
        <source>bolt</source>
        <translation>fulmine</translation>
    </message>
    <message>
        <source>clock</source>
        <translation>orologio</translation>
    </message>
    <message>
        <source>bell</source>
        <translation>campana</translation>
    </message>
    <message>
        <source>tick</source>
        <translation>spunta</translation>
    </message>
    <message>
        <source>coin</source>
        <translation>moneta</translation>
    </message>
    <message>
        <source>person</source>
        <translation>persona</translation>
    </message>
</context>
<context>
    <name>Imbuto::WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Benvenuto</translation>
    </message>
    <message>
        <source>Welcome to Imbuto</source>
        <translation>Benvenuto in Imbuto</translation>
    </message>
    <message>
        <source>A workspace holds your people, companies and deals, in one file on this machine. Everything here can be changed later in the settings.</source>
        <translation>Uno spazio di lavoro contiene persone, aziende e trattative, in un solo file su questo computer. Tutto si può cambiare in seguito nelle impostazioni.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lingua</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Il tuo nome</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuso orario</translation>
    </message>
    <message>
        <source>You are the first manager of the team</source>
        <translation>Sei il primo responsabile della squadra</translation>
    </message>
    <message>
        <source>Pipelines</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Create the workspace</source>
        <translation>Crea lo spazio di lavoro</translation>
    </message>
    <message>
        <source>Open the demo</source>
        <translation>Apri la demo</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>Apri un file…</translation>
    </message>
    <message>
        <source>Who are you? Your name is needed.</source>
        <translation>Chi sei? Serve il tuo nome.</translation>
    </message>
</context>
<context>
    <name>Imbuto::Workspace</name>
    <message>
        <source>There is no pipeline “%1”.</source>
        <translation>Non esiste la pipeline «%1».</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Non c’è nulla da annullare.</translation>
    </message>
    <message>
        <source>There is no change %1.</source>
        <translation>Non esiste la modifica %1.</translation>
    </message>
    <message>
        <source>That was undone already.</source>
        <translation>È già stata annullata.</translation>
    </message>
    <message>
        <source>“%1” stands in a stage of %2 that does not exist: %3.</source>
        <translation>«%1» sta in una fase di %2 che non esiste: %3.</translation>
    </message>
    <message>
        <source>“%1” stands in %2/%3 without the owner that it needs.</source>
        <translation>«%1» sta in %2/%3 senza il proprietario richiesto.</translation>
    </message>
    <message>
        <source>“%1” stands in %2/%3 with an owner, where nobody owns.</source>
        <translation>«%1» sta in %2/%3 con un proprietario, dove non ce ne sono.</translation>
    </message>
    <message>
        <source>The journal undoes a change that is not there.</source>
        <translation>Il giornale annulla una modifica che non c’è.</translation>
    </message>
    <message>
        <source>stored: %1; rebuilt: %2</source>
        <translation>conservato: %1; ricostruito: %2</translation>
    </message>
    <message>
        <source>“%1” stands in %2/%3, where nobody owns, and still has an open deal.</source>
        <translation>«%1» sta in %2/%3, dove non ci sono proprietari, e ha ancora una trattativa aperta.</translation>
    </message>
    <message>
        <source>Cards stand in a stage that would go; nothing was undone.</source>
        <translation>Ci sono schede in una fase che sparirebbe; non è stato annullato niente.</translation>
    </message>
    <message>
        <source>%1 is for another kind of card: give it another id.</source>
        <translation>%1 è per un altro tipo di scheda: dagli un altro id.</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) stand in “%1”: move them before the stage goes.</source>
        <translation>
            <numerusform>%n scheda sta in «%1»: spostala prima che la fase sparisca.</numerusform>
            <numerusform>%n schede stanno in «%1»: spostale prima che la fase sparisca.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rules are put in force by themselves, not among others.</source>
        <translation>Le regole si mettono in vigore da sole, non insieme ad altro.</translation>
    </message>
    <message>
        <source>There are activities of the kind “%1”; it has to stay.</source>
        <translation>Ci sono attività del tipo «%1»: deve restare.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be fed by segments.</source>
        <translation>“%1” non può essere alimentata da segmenti.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t feed “%2”: its stage “%3” takes none of them.</source>
        <translation>“%1” non può alimentare “%2”: la sua fase “%3” non accoglie nessuno di loro.</translation>
    </message>
</context>
<context>
    <name>Imbuto::WorkspaceSettings</name>
    <message>
        <source>Settings saved</source>
        <translation>Impostazioni salvate</translation>
    </message>
    <message>
        <source>Money and time</source>
        <translation>Denaro e tempo</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Valuta</translation>
    </message>
    <message>
        <source>Of new deals; those that have one keep theirs</source>
        <translation>Delle nuove trattative; quelle che ne hanno una la mantengono</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Fuso orario</translation>
    </message>
    <message>
        <source>Says where days begin: everybody is judged anew by it</source>
        <translation>Dice dove iniziano i giorni: tutti vengono rivalutati</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>Giorni lavorativi</translation>
    </message>
    <message>
        <source>To these, tasks are postponed</source>
        <translation>A questi vengono rimandati i compiti</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Spazio di lavoro</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Reference</source>
        <translation>Riferimento</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Pipeline</source>
        <translation>Pipeline</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Stage since</source>
        <translation>Nella fase dal</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Soggetto</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Attività</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>Fatto da</translation>
    </message>
    <message>
        <source>External id</source>
        <translation>Id esterno</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Ruolo</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Attivo</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>Responsabile</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Persone</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Aziende</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Trattative</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Attività</translation>
    </message>
    <message>
        <source>Sales team</source>
        <translation>Squadra di vendita</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Punto e virgola</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulazione</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Barra verticale</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Virgola</translation>
    </message>
    <message>
        <source>, or </source>
        <translation>, o </translation>
    </message>
    <message>
        <source>Reading: row %1</source>
        <translation>Lettura: riga %1</translation>
    </message>
    <message>
        <source>Sorting by date: row %1</source>
        <translation>Ordinamento per data: riga %1</translation>
    </message>
    <message>
        <source>Row %1 of %2</source>
        <translation>Riga %1 di %2</translation>
    </message>
    <message>
        <source>Rows read</source>
        <translation>Righe lette</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuove</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Aggiornate</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Già presenti</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Rifiutate</translation>
    </message>
    <message>
        <source>Created because rows name them</source>
        <translation>Creati perché nominati dalle righe</translation>
    </message>
    <message>
        <source>Moves on the boards</source>
        <translation>Spostamenti sulle bacheche</translation>
    </message>
    <message>
        <source>Placed where today&apos;s rules would ask for more</source>
        <translation>Messe dove le regole di oggi chiederebbero di più</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>“%1” is missing.</source>
        <translation>Manca «%1».</translation>
    </message>
    <message>
        <source>“%1” must be a text.</source>
        <translation>«%1» deve essere un testo.</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>«%1» è vuoto.</translation>
    </message>
    <message>
        <source>“%1” must be true or false.</source>
        <translation>«%1» deve essere true o false.</translation>
    </message>
    <message>
        <source>“%1” is not an instant (ISO 8601): “%2”.</source>
        <translation>«%1» non è un istante (ISO 8601): «%2».</translation>
    </message>
    <message>
        <source>“%1” must be an object.</source>
        <translation>«%1» deve essere un oggetto.</translation>
    </message>
    <message>
        <source>“%1” must be a single value.</source>
        <translation>«%1» deve essere un solo valore.</translation>
    </message>
    <message>
        <source>unknown key “%1”.</source>
        <translation>chiave sconosciuta «%1».</translation>
    </message>
    <message>
        <source>“role” is rep or manager, not “%1”.</source>
        <translation>«role» è rep o manager, non «%1».</translation>
    </message>
    <message>
        <source>“number” must be a whole number.</source>
        <translation>«number» deve essere un numero intero.</translation>
    </message>
    <message>
        <source>“due” is not a date (YYYY-MM-DD): “%1”.</source>
        <translation>«due» non è una data (AAAA-MM-GG): «%1».</translation>
    </message>
    <message>
        <source>unknown type “%1”.</source>
        <translation>tipo sconosciuto «%1».</translation>
    </message>
    <message>
        <source>not valid JSON.</source>
        <translation>JSON non valido.</translation>
    </message>
    <message>
        <source>a JSON object is expected.</source>
        <translation>qui ci vuole un oggetto JSON.</translation>
    </message>
    <message>
        <source>“%1” must name a person, company or deal, as in person:REF.</source>
        <translation>«%1» deve nominare una persona, azienda o trattativa, come in person:REF.</translation>
    </message>
    <message>
        <source>“%1” must be a list of texts.</source>
        <translation>«%1» deve essere un elenco di testi.</translation>
    </message>
</context>
<context>
    <name>Linter</name>
    <message>
        <source>the description</source>
        <translation>la descrizione</translation>
    </message>
    <message>
        <source>%1 has no caption in the language “%2”.</source>
        <translation>%1 non ha un&apos;etichetta nella lingua «%2».</translation>
    </message>
    <message>
        <source>not: %1</source>
        <translation>non: %1</translation>
    </message>
    <message>
        <source> and </source>
        <translation> e </translation>
    </message>
    <message>
        <source> or </source>
        <translation> o </translation>
    </message>
    <message>
        <source>There is no pipeline “%1”.</source>
        <translation>Non c&apos;è nessuna pipeline «%1».</translation>
    </message>
    <message>
        <source>This can never hold: an empty list of alternatives.</source>
        <translation>Non può mai valere: un elenco di alternative vuoto.</translation>
    </message>
    <message>
        <source>This can never hold: %1.</source>
        <translation>Non può mai valere: %1.</translation>
    </message>
    <message>
        <source>This always holds: nothing is asked.</source>
        <translation>Vale sempre: non chiede niente.</translation>
    </message>
    <message>
        <source>This always holds: %1.</source>
        <translation>Vale sempre: %1.</translation>
    </message>
    <message>
        <source>There is no pipeline “%1” for deals.</source>
        <translation>Non c&apos;è nessuna pipeline «%1» per le trattative.</translation>
    </message>
    <message>
        <source>Health can be good and bad at once: %1; and: %2.</source>
        <translation>La salute può essere buona e cattiva insieme: %1; e: %2.</translation>
    </message>
    <message>
        <source>No rule leads into “%1”.</source>
        <translation>Nessuna regola porta in «%1».</translation>
    </message>
    <message>
        <source>No rule can lead into “%1”.</source>
        <translation>Nessuna regola può portare in «%1».</translation>
    </message>
    <message>
        <source>Nobody can stand in “%1”: whoever could is further on.</source>
        <translation>Nessuno può stare in «%1»: chi potrebbe è già più avanti.</translation>
    </message>
    <message>
        <source>Two rules fight: %1 and %2 can hold at once and move a card to and fro between %3.</source>
        <translation>Due regole si contrastano: %1 e %2 possono valere insieme e spostano una scheda avanti e indietro tra %3.</translation>
    </message>
    <message>
        <source>These rules can hold at once and move a card round in a circle: %1.</source>
        <translation>Queste regole possono valere insieme e fanno girare una scheda in tondo: %1.</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <translation>%1 in %2: %3</translation>
    </message>
    <message>
        <source>The rules of %1 are too many to be thought through to the end.</source>
        <translation>Le regole di %1 sono troppe per essere esaminate fino in fondo.</translation>
    </message>
    <message>
        <source>These rules of several pipelines can hold in turn and move a card round in a circle: %1.</source>
        <translation>Queste regole di più pipeline possono valere a turno e far girare in tondo una scheda: %1.</translation>
    </message>
</context>
<context>
    <name>ListColumn</name>
    <message>
        <source>Health</source>
        <translation>Salute</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Open deals</source>
        <translation>Trattative aperte</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creazione</translation>
    </message>
</context>
<context>
    <name>MoveMenu</name>
    <message>
        <source>Move to…</source>
        <translation>Sposta in…</translation>
    </message>
    <message>
        <source>stands here</source>
        <translation>sta qui</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 di %2: %3</translation>
    </message>
</context>
<context>
    <name>Movement</name>
    <message numerus="yes">
        <source>%Ln moved to %1</source>
        <translation>
            <numerusform>%Ln spostata in %1</numerusform>
            <numerusform>%Ln spostate in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused: %1</source>
        <translation>
            <numerusform>%n rifiutata: %1</numerusform>
            <numerusform>%n rifiutate: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more move(s) by rule</source>
        <translation>
            <numerusform>e %n altro spostamento per regola</numerusform>
            <numerusform>e altri %n spostamenti per regola</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln assigned to %1</source>
        <translation>
            <numerusform>%Ln assegnata a %1</numerusform>
            <numerusform>%Ln assegnate a %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without owner now</source>
        <translation>
            <numerusform>%Ln ora senza proprietario</numerusform>
            <numerusform>%Ln ora senza proprietario</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Show this help.</source>
        <translation>Mostra questo aiuto.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Mostra la versione.</translation>
    </message>
    <message>
        <source>Open the demo workspace.</source>
        <translation>Apre lo spazio dimostrativo.</translation>
    </message>
    <message>
        <source>Write a picture of the window and exit.</source>
        <translation>Scrive un’immagine della finestra ed esce.</translation>
    </message>
    <message>
        <source>Language: en or it.</source>
        <translation>Lingua: en o it.</translation>
    </message>
    <message>
        <source>Theme: light or dark.</source>
        <translation>Tema: light o dark.</translation>
    </message>
    <message>
        <source>Size of the window.</source>
        <translation>Dimensione della finestra.</translation>
    </message>
    <message>
        <source>Use this moment instead of the clock.</source>
        <translation>Usa questo istante invece dell’orologio.</translation>
    </message>
    <message>
        <source>Sales pipelines that move by rule.</source>
        <translation>Pipeline di vendita che si muovono secondo le regole.</translation>
    </message>
    <message>
        <source>The workspace to open.</source>
        <translation>Lo spazio di lavoro da aprire.</translation>
    </message>
    <message>
        <source>--size: not a size like 1440x860: %1</source>
        <translation>--size: non è una dimensione come 1440x860: %1</translation>
    </message>
    <message>
        <source>Only one workspace can be opened at a time.</source>
        <translation>Si può aprire un solo spazio di lavoro alla volta.</translation>
    </message>
    <message>
        <source>Either a file or --demo, not both.</source>
        <translation>O un file o --demo, non entrambi.</translation>
    </message>
    <message>
        <source>--lang: neither en nor it: %1</source>
        <translation>--lang: né en né it: %1</translation>
    </message>
    <message>
        <source>--theme: neither light nor dark: %1</source>
        <translation>--theme: né light né dark: %1</translation>
    </message>
    <message>
        <source>--now: not a moment in ISO 8601: %1</source>
        <translation>--now: non è un istante in ISO 8601: %1</translation>
    </message>
    <message>
        <source>Print when the window was painted and exit.</source>
        <translation>Dice quando la finestra è stata disegnata ed esce.</translation>
    </message>
    <message>
        <source>Show this page: the id of a pipeline, today, leads, people, companies, tasks, reports, settings, or person:REF, company:REF, deal:REF.</source>
        <translation>Mostra questa pagina: l’id di una pipeline, today, leads, people, companies, tasks, reports, settings, oppure person:REF, company:REF, deal:REF.</translation>
    </message>
    <message>
        <source>Size of text, 85 to 200 percent.</source>
        <translation>Dimensione del testo, da 85 a 200 per cento.</translation>
    </message>
    <message>
        <source>--font: not a percentage from 85 to 200: %1</source>
        <translation>--font: non è una percentuale da 85 a 200: %1</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>“%1” left %2</source>
        <translation>«%1» ha lasciato %2</translation>
    </message>
    <message>
        <source>“%1” entered %2: %3</source>
        <translation>«%1» è in %2: %3</translation>
    </message>
    <message>
        <source>“%1” moved to %2</source>
        <translation>«%1» spostato in %2</translation>
    </message>
    <message>
        <source>“%1” moved to %2 by rule: %3</source>
        <translation>«%1» spostato in %2 per regola: %3</translation>
    </message>
    <message numerus="yes">
        <source>and %n more move(s) by rule</source>
        <translation>
            <numerusform>e un altro spostamento per regola</numerusform>
            <numerusform>e altri %n spostamenti per regola</numerusform>
        </translation>
    </message>
    <message>
        <source>The rules do not allow this</source>
        <translation>Le regole non lo consentono</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Not now</source>
        <translation>Non ora</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Trattative</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Persone</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Aziende</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandi</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pagine</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Stage</source>
        <translation>Fase</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Entrati</translation>
    </message>
    <message>
        <source>How many came in during the period.</source>
        <translation>Quanti sono entrati nel periodo.</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Avanzati</translation>
    </message>
    <message>
        <source>Went on to a later open stage.</source>
        <translation>Passati a una fase aperta successiva.</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>Vinti</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Persi</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Chiusi</translation>
    </message>
    <message>
        <source>Ended without being won or lost, handed off included.</source>
        <translation>Finiti senza essere vinti né persi, compresi i passaggi di consegne.</translation>
    </message>
    <message>
        <source>Moved back</source>
        <translation>Tornati indietro</translation>
    </message>
    <message>
        <source>Went back to an earlier stage. Corrections are not counted.</source>
        <translation>Tornati a una fase precedente. Le correzioni non contano.</translation>
    </message>
    <message>
        <source>Still there</source>
        <translation>Ancora lì</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Conversione</translation>
    </message>
    <message>
        <source>Of those who entered: advanced or won, with a 95&#xa0;% interval.</source>
        <translation>Di quelli entrati: avanzati o vinti, con un intervallo del 95&#xa0;%.</translation>
    </message>
    <message>
        <source>From the first</source>
        <translation>Dalla prima</translation>
    </message>
    <message>
        <source>Of all who came in during the period: got at least so far, with a 95&#xa0;% interval. Skipped stages count.</source>
        <translation>Di tutti quelli arrivati nel periodo: giunti almeno fin qui, con un intervallo del 95&#xa0;%. Le fasi saltate contano.</translation>
    </message>
    <message>
        <source>Median days</source>
        <translation>Giorni (mediana)</translation>
    </message>
    <message>
        <source>Half of the stays that have ended were shorter.</source>
        <translation>Metà delle permanenze concluse è stata più breve.</translation>
    </message>
    <message>
        <source>Nine in ten of the stays that have ended were shorter.</source>
        <translation>Nove permanenze concluse su dieci sono state più brevi.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Importo</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>Raggiunta</translation>
    </message>
    <message>
        <source>Of all who came in during the period: got at least so far. Skipped stages count.</source>
        <translation>Di tutti quelli arrivati nel periodo: giunti almeno fin qui. Le fasi saltate contano.</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Contati</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>Correzioni</translation>
    </message>
    <message>
        <source>Moves that put a mistake right. They are kept out.</source>
        <translation>Spostamenti che rimediano a un errore. Non sono contati.</translation>
    </message>
    <message>
        <source>Overrides</source>
        <translation>Forzature</translation>
    </message>
    <message>
        <source>Moves that a manager made against the rules.</source>
        <translation>Spostamenti fatti da un responsabile contro le regole.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Giorno</translation>
    </message>
    <message>
        <source>Local days since it came in.</source>
        <translation>Giorni locali dall&apos;arrivo.</translation>
    </message>
    <message>
        <source>Open that long</source>
        <translation>Aperti così a lungo</translation>
    </message>
    <message>
        <source>Known, and still open, at the begin of the day.</source>
        <translation>Noti, e ancora aperti, all&apos;inizio del giorno.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Aperti</translation>
    </message>
    <message>
        <source>Engaged</source>
        <translation>Coinvolti</translation>
    </message>
    <message>
        <source>Went beyond the first stage, or came to an end.</source>
        <translation>Andati oltre la prima fase, o arrivati a una fine.</translation>
    </message>
    <message>
        <source>Win rate</source>
        <translation>Tasso di successo</translation>
    </message>
    <message>
        <source>Won, of those won or lost, with a 95&#xa0;% interval. What is still open is left out.</source>
        <translation>Vinti, di quelli vinti o persi, con un intervallo del 95&#xa0;%. Ciò che è ancora aperto resta fuori.</translation>
    </message>
    <message>
        <source>Won of all engaged</source>
        <translation>Vinti di tutti i coinvolti</translation>
    </message>
    <message>
        <source>Won, of all engaged, with a 95&#xa0;% interval.</source>
        <translation>Vinti, di tutti i coinvolti, con un intervallo del 95&#xa0;%.</translation>
    </message>
    <message>
        <source>Days until half are won</source>
        <translation>Giorni finché metà è vinta</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mese</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Provenienza</translation>
    </message>
    <message>
        <source>Where they were acquired; a dash: not known.</source>
        <translation>Da dove sono arrivati; un trattino: non si sa.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Quota</translation>
    </message>
    <message>
        <source>Of all who came in, with a 95&#xa0;% interval.</source>
        <translation>Di tutti quelli arrivati, con un intervallo del 95&#xa0;%.</translation>
    </message>
    <message>
        <source>By source</source>
        <translation>Per provenienza</translation>
    </message>
    <message>
        <source>Won, by months since they came in</source>
        <translation>Vinti, per mesi dall&apos;arrivo</translation>
    </message>
    <message>
        <source>By the end of that month, of all who came in together.</source>
        <translation>Entro la fine di quel mese, di tutti quelli arrivati insieme.</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>All&apos;inizio</translation>
    </message>
    <message>
        <source>Stood there when the period began.</source>
        <translation>Erano lì quando il periodo è cominciato.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Usciti</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>Alla fine</translation>
    </message>
    <message>
        <source>At the start, plus entered, minus left.</source>
        <translation>All&apos;inizio, più gli entrati, meno gli usciti.</translation>
    </message>
    <message>
        <source>From where to where</source>
        <translation>Da dove a dove</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Da</translation>
    </message>
    <message>
        <source>To</source>
        <translation>A</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Numero</translation>
    </message>
    <message>
        <source>By owner</source>
        <translation>Per proprietario</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Proprietario</translation>
    </message>
    <message>
        <source>The present owner, else the last one.</source>
        <translation>Il proprietario attuale, altrimenti l&apos;ultimo.</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Cominciati</translation>
    </message>
    <message>
        <source>Became a lead during the period.</source>
        <translation>Diventati lead nel periodo.</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Riaperti</translation>
    </message>
    <message>
        <source>Had been settled, and began again during the period.</source>
        <translation>Erano chiusi, e sono ricominciati nel periodo.</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>Contattati</translation>
    </message>
    <message>
        <source>Of those that began or were reopened: the team made contact.</source>
        <translation>Di quelli cominciati o riaperti: il team li ha contattati.</translation>
    </message>
    <message>
        <source>Without contact</source>
        <translation>Senza contatto</translation>
    </message>
    <message>
        <source>Of those that began or were reopened: nobody made contact.</source>
        <translation>Di quelli cominciati o riaperti: nessuno li ha contattati.</translation>
    </message>
    <message>
        <source>Days to first contact (median)</source>
        <translation>Giorni al primo contatto (mediana)</translation>
    </message>
    <message>
        <source>Owners removed</source>
        <translation>Proprietari tolti</translation>
    </message>
    <message>
        <source>Taken away automatically, because the time had come.</source>
        <translation>Tolti in automatico, perché era scaduto il tempo.</translation>
    </message>
    <message numerus="yes">
        <source>after %n month(s)</source>
        <translation>
            <numerusform>dopo %n mese</numerusform>
            <numerusform>dopo %n mesi</numerusform>
        </translation>
    </message>
    <message>
        <source>Chances of the stages</source>
        <translation>Probabilità delle fasi</translation>
    </message>
    <message>
        <source>What is set in the pipeline counts; else what its own history says.</source>
        <translation>Vale quella fissata nella pipeline; altrimenti quella della sua storia.</translation>
    </message>
    <message>
        <source>Chance</source>
        <translation>Probabilità</translation>
    </message>
    <message>
        <source>Based on</source>
        <translation>In base a</translation>
    </message>
    <message>
        <source>set in the pipeline</source>
        <translation>fissata nella pipeline</translation>
    </message>
    <message>
        <source>estimated from the history</source>
        <translation>stimata dalla storia</translation>
    </message>
    <message>
        <source>Of the deals that got there and have ended: won, with a 95&#xa0;% interval.</source>
        <translation>Delle trattative arrivate lì e concluse: vinte, con un intervallo del 95&#xa0;%.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>niente</translation>
    </message>
    <message>
        <source>Close dates that were moved</source>
        <translation>Date di chiusura spostate</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Chi</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Volte</translation>
    </message>
    <message>
        <source>First date</source>
        <translation>Prima data</translation>
    </message>
    <message>
        <source>Present date</source>
        <translation>Data attuale</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Giorni</translation>
    </message>
    <message>
        <source>Nine in ten took</source>
        <translation>Nove su dieci</translation>
    </message>
    <message>
        <source>Of the stays in that stage that have ended.</source>
        <translation>Delle permanenze concluse in quella fase.</translation>
    </message>
    <message>
        <source>Stuck</source>
        <translation>Fermi</translation>
    </message>
    <message>
        <source>Longer in the stage than nine in ten of those that left it.</source>
        <translation>Nella fase da più tempo di nove su dieci di quelli che ne sono usciti.</translation>
    </message>
    <message>
        <source>Stays</source>
        <translation>Permanenze</translation>
    </message>
    <message>
        <source>That ended during the period.</source>
        <translation>Concluse nel periodo.</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Minimo</translation>
    </message>
    <message>
        <source>First quarter</source>
        <translation>Primo quarto</translation>
    </message>
    <message>
        <source>Third quarter</source>
        <translation>Terzo quarto</translation>
    </message>
    <message>
        <source>Most</source>
        <translation>Massimo</translation>
    </message>
    <message>
        <source>Idle after, in days</source>
        <translation>Ferma dopo, in giorni</translation>
    </message>
    <message>
        <source>As the pipeline says.</source>
        <translation>Come dice la pipeline.</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Consigliato</translation>
    </message>
    <message>
        <source>Nine in ten of the stays that have ended were shorter; nothing where too few have.</source>
        <translation>Nove permanenze concluse su dieci sono state più brevi; niente dove sono troppo poche.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Passo</translation>
    </message>
    <message>
        <source>comes in</source>
        <translation>entra</translation>
    </message>
    <message>
        <source>goes on</source>
        <translation>prosegue</translation>
    </message>
    <message>
        <source>skips</source>
        <translation>salta</translation>
    </message>
    <message>
        <source>goes back</source>
        <translation>torna indietro</translation>
    </message>
    <message>
        <source>ends</source>
        <translation>finisce</translation>
    </message>
    <message>
        <source>is reopened</source>
        <translation>si riapre</translation>
    </message>
    <message>
        <source>leaves</source>
        <translation>esce</translation>
    </message>
    <message>
        <source>Most frequent ways</source>
        <translation>Percorsi più frequenti</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Percorso</translation>
    </message>
    <message>
        <source>Skips</source>
        <translation>Salti</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Ritorni</translation>
    </message>
    <message>
        <source>Steps back and reopenings. Corrections are not counted.</source>
        <translation>Passi indietro e riaperture. Le correzioni non contano.</translation>
    </message>
    <message>
        <source>Loops</source>
        <translation>Giri</translation>
    </message>
    <message>
        <source>Entered some stage more than once.</source>
        <translation>Entrati più di una volta in una fase.</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Attività</translation>
    </message>
    <message>
        <source>Logged by them during the period.</source>
        <translation>Registrate da loro nel periodo.</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Creati</translation>
    </message>
    <message>
        <source>Came in during the period.</source>
        <translation>Arrivati nel periodo.</translation>
    </message>
    <message>
        <source>Days until won (median)</source>
        <translation>Giorni per vincere (mediana)</translation>
    </message>
    <message>
        <source>From coming in to won, of what was won during the period.</source>
        <translation>Dall&apos;arrivo al momento in cui è stato vinto, di ciò che è stato vinto nel periodo.</translation>
    </message>
    <message>
        <source>Open amount</source>
        <translation>Importo aperto</translation>
    </message>
    <message>
        <source>Won amount</source>
        <translation>Importo vinto</translation>
    </message>
    <message>
        <source>Open tasks</source>
        <translation>Compiti aperti</translation>
    </message>
    <message>
        <source>Overdue tasks</source>
        <translation>Compiti scaduti</translation>
    </message>
    <message>
        <source>Deals</source>
        <translation>Trattative</translation>
    </message>
    <message>
        <source>Open, and expected to close in that month.</source>
        <translation>Aperte, con chiusura prevista in quel mese.</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>In ritardo</translation>
    </message>
    <message>
        <source>The expected close date has passed.</source>
        <translation>La data di chiusura prevista è passata.</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>Ponderato</translation>
    </message>
    <message>
        <source>Each amount by the chance of its stage.</source>
        <translation>Ogni importo per la probabilità della sua fase.</translation>
    </message>
    <message>
        <source>Weighted by history</source>
        <translation>Ponderato dalla storia</translation>
    </message>
    <message>
        <source>Each amount by what the pipeline’s own history says of its stage.</source>
        <translation>Ogni importo per quanto dice della sua fase la storia della pipeline.</translation>
    </message>
    <message>
        <source>Deals won</source>
        <translation>Trattative vinte</translation>
    </message>
    <message>
        <source>Dates moved</source>
        <translation>Date spostate</translation>
    </message>
    <message>
        <source>Deals moved</source>
        <translation>Trattative spostate</translation>
    </message>
    <message>
        <source>Days moved (median)</source>
        <translation>Giorni di spostamento (mediana)</translation>
    </message>
    <message>
        <source>Later is positive.</source>
        <translation>In avanti è positivo.</translation>
    </message>
    <message>
        <source>Won, at least</source>
        <translation>Vinti, almeno</translation>
    </message>
    <message>
        <source>The low end of the 95&#xa0;% interval of the share won.</source>
        <translation>L’estremo inferiore dell’intervallo al 95&#xa0;% della quota vinta.</translation>
    </message>
    <message>
        <source>Won, at most</source>
        <translation>Vinti, al massimo</translation>
    </message>
    <message>
        <source>The high end of the 95&#xa0;% interval of the share won.</source>
        <translation>L’estremo superiore dell’intervallo al 95&#xa0;% della quota vinta.</translation>
    </message>
    <message>
        <source>Lost, at least</source>
        <translation>Persi, almeno</translation>
    </message>
    <message>
        <source>The low end of the 95&#xa0;% interval of the share lost.</source>
        <translation>L’estremo inferiore dell’intervallo al 95&#xa0;% della quota persa.</translation>
    </message>
    <message>
        <source>Lost, at most</source>
        <translation>Persi, al massimo</translation>
    </message>
    <message>
        <source>The high end of the 95&#xa0;% interval of the share lost.</source>
        <translation>L’estremo superiore dell’intervallo al 95&#xa0;% della quota persa.</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>Almeno</translation>
    </message>
    <message>
        <source>If every chance were at the low end of the 95&#xa0;% interval that the history gives it.</source>
        <translation>Se ogni probabilità fosse all’estremo inferiore dell’intervallo al 95&#xa0;% che lo storico le dà.</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Al massimo</translation>
    </message>
    <message>
        <source>If every chance were at the high end of the 95&#xa0;% interval that the history gives it.</source>
        <translation>Se ogni probabilità fosse all’estremo superiore dell’intervallo al 95&#xa0;% che lo storico le dà.</translation>
    </message>
    <message>
        <source>Ended in a stage that counts as won.</source>
        <translation>Finiti in una fase che vale come vinta.</translation>
    </message>
    <message>
        <source>Ended in a stage that counts as lost.</source>
        <translation>Finiti in una fase che vale come persa.</translation>
    </message>
    <message>
        <source>Has not left the stage.</source>
        <translation>Non hanno lasciato la fase.</translation>
    </message>
    <message>
        <source>What they are worth together.</source>
        <translation>Quanto valgono insieme.</translation>
    </message>
    <message>
        <source>How many are behind these figures.</source>
        <translation>Quanti stanno dietro queste cifre.</translation>
    </message>
    <message>
        <source>Imported where they stand</source>
        <translation>Importati dove stanno</translation>
    </message>
    <message>
        <source>Which stages they passed before is not known.</source>
        <translation>Da quali fasi siano passati prima non si sa.</translation>
    </message>
    <message>
        <source>Has not ended yet.</source>
        <translation>Non sono ancora finiti.</translation>
    </message>
    <message>
        <source>Until half of all that came in were won; a dash: it has not come to that.</source>
        <translation>Finché metà di tutti gli entrati è stata vinta; un trattino: non ci si è arrivati.</translation>
    </message>
    <message>
        <source>Went on, back or out during the period.</source>
        <translation>Andati avanti, indietro o fuori nel periodo.</translation>
    </message>
    <message>
        <source>How many times.</source>
        <translation>Quante volte.</translation>
    </message>
    <message>
        <source>Half of those contacted heard from the team sooner.</source>
        <translation>Metà dei contattati ha sentito la squadra prima.</translation>
    </message>
    <message>
        <source>Nine in ten of those contacted heard from the team sooner.</source>
        <translation>Nove contattati su dieci hanno sentito la squadra prima.</translation>
    </message>
    <message>
        <source>What a deal in that stage counts of its amount.</source>
        <translation>Quanto conta, del suo importo, una trattativa in quella fase.</translation>
    </message>
    <message>
        <source>How many times the date was moved.</source>
        <translation>Quante volte la data è stata spostata.</translation>
    </message>
    <message>
        <source>The shortest of the stays that have ended.</source>
        <translation>La più breve delle permanenze concluse.</translation>
    </message>
    <message>
        <source>A quarter of the stays that have ended were shorter.</source>
        <translation>Un quarto delle permanenze concluse è stato più breve.</translation>
    </message>
    <message>
        <source>Three quarters of the stays that have ended were shorter.</source>
        <translation>Tre quarti delle permanenze concluse sono stati più brevi.</translation>
    </message>
    <message>
        <source>The longest of the stays that have ended.</source>
        <translation>La più lunga delle permanenze concluse.</translation>
    </message>
    <message>
        <source>Steps that left out an open stage.</source>
        <translation>Passi che hanno saltato una fase aperta.</translation>
    </message>
    <message>
        <source>What the open ones are worth together.</source>
        <translation>Quanto valgono insieme quelli aperti.</translation>
    </message>
    <message>
        <source>What the won ones are worth together.</source>
        <translation>Quanto valgono insieme quelli vinti.</translation>
    </message>
    <message>
        <source>Tasks that are not done.</source>
        <translation>Compiti non fatti.</translation>
    </message>
    <message>
        <source>Tasks that should have been done by today.</source>
        <translation>Compiti che andavano fatti entro oggi.</translation>
    </message>
    <message>
        <source>Won in that month.</source>
        <translation>Vinte in quel mese.</translation>
    </message>
    <message>
        <source>How many times an expected close date was changed.</source>
        <translation>Quante volte una data di chiusura prevista è stata cambiata.</translation>
    </message>
    <message>
        <source>Deals whose expected close date is another one than at first.</source>
        <translation>Trattative con una data di chiusura prevista diversa dalla prima.</translation>
    </message>
    <message>
        <source>The chance that the pipeline gives the stage.</source>
        <translation>La probabilità che la pipeline dà alla fase.</translation>
    </message>
    <message>
        <source>So far; of a date that was moved, from the first to the present one.</source>
        <translation>Finora; di una data spostata, dalla prima all’attuale.</translation>
    </message>
    <message>
        <source>Days, 90&#xa0;%</source>
        <translation>Giorni, 90&#xa0;%</translation>
    </message>
    <message>
        <source>Days to first contact, 90&#xa0;%</source>
        <translation>Giorni al primo contatto, 90&#xa0;%</translation>
    </message>
</context>
<context>
    <name>ReportPaper</name>
    <message>
        <source>As of %1</source>
        <translation>Al %1</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 non si può scrivere: %2</translation>
    </message>
    <message>
        <source>Dashed: the period before, %1 – %2</source>
        <translation>Tratteggiato: il periodo precedente, %1 – %2</translation>
    </message>
</context>
<context>
    <name>ReportReading</name>
    <message>
        <source>Most are lost in “%1”: %2 of the %3 that entered it, %4.</source>
        <translation>Le perdite maggiori sono in «%1»: %2 dei %3 entrati, %4.</translation>
    </message>
    <message>
        <source>Most stand in “%1”: %2 of %3.</source>
        <translation>I più stanno in «%1»: %2 di %3.</translation>
    </message>
    <message>
        <source>No history of stages: %1 of the %2 counted were imported into the stage where they stand. Which stages they passed, and how fast, is not known.</source>
        <translation>Nessuna storia delle fasi: %1 dei %2 contati sono stati importati nella fase in cui stanno. Da quali fasi siano passati, e in quanto tempo, non si sa.</translation>
    </message>
    <message>
        <source>Of the %1 deals that were won or lost, %2 were won.</source>
        <translation>Delle %1 trattative vinte o perse, il %2 è stato vinto.</translation>
    </message>
    <message>
        <source>By day %1 after coming in, %2 are won, %3 lost and %4 still open.</source>
        <translation>Al giorno %1 dall’ingresso il %2 è vinto, il %3 perso e il %4 ancora aperto.</translation>
    </message>
    <message>
        <source>Of %1 that came in, %2 got to “%3”: %4.</source>
        <translation>Di %1 entrati, %2 sono arrivati a «%3»: %4.</translation>
    </message>
    <message>
        <source>Half of these took no more than %1 days.</source>
        <translation>Metà di questi ci ha messo al massimo %1 giorni.</translation>
    </message>
    <message>
        <source>Nobody made contact with %1 of %2 leads.</source>
        <translation>Nessuno ha contattato %1 lead su %2.</translation>
    </message>
    <message>
        <source>Half of the others heard from the team within %1 days.</source>
        <translation>Metà degli altri ha sentito la squadra entro %1 giorni.</translation>
    </message>
    <message>
        <source>Of the %1 that are open, %2 can be expected to close.</source>
        <translation>Dei %1 aperti ci si può aspettare che ne chiudano %2.</translation>
    </message>
    <message>
        <source>Past their close date: %1.</source>
        <translation>Oltre la data di chiusura: %1.</translation>
    </message>
    <message>
        <source>They sit longest in “%1”: half of them more than %2 days.</source>
        <translation>La sosta più lunga è in «%1»: metà oltre %2 giorni.</translation>
    </message>
    <message>
        <source>Stuck: %1.</source>
        <translation>Fermi: %1.</translation>
    </message>
    <message>
        <source>Most often: %1 (%2 of %3). Steps back: %4; stages skipped: %5.</source>
        <translation>Il più delle volte: %1 (%2 di %3). Passi indietro: %4; fasi saltate: %5.</translation>
    </message>
    <message>
        <source>Most overdue tasks: %1, %2.</source>
        <translation>Più compiti scaduti: %1, %2.</translation>
    </message>
    <message>
        <source>The open deals have no amounts: there is nothing to expect of them.</source>
        <translation>Le trattative aperte non hanno importi: non c’è nulla da aspettarsi.</translation>
    </message>
    <message>
        <source>Nobody has been seen to leave a stage, so how long they stay is not known yet.</source>
        <translation>Non si è ancora visto nessuno lasciare una fase: quanto ci restino non si sa.</translation>
    </message>
    <message>
        <source>No history of steps: everybody is known only where they came in.</source>
        <translation>Nessuna storia dei passi: di tutti si sa solo dove sono entrati.</translation>
    </message>
    <message>
        <source>Below the team’s win rate of %1, even at the top of the 95&#xa0;% interval: %2.</source>
        <translation>Sotto il tasso di successo della squadra (%1), anche all’estremo alto dell’intervallo del 95&#xa0;%: %2.</translation>
    </message>
    <message>
        <source>Nobody’s win rate lies below the team’s %1 by more than its 95&#xa0;% interval.</source>
        <translation>Nessun tasso di successo sta sotto il %1 della squadra oltre il suo intervallo del 95&#xa0;%.</translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message>
        <source>Funnel</source>
        <translation>Funnel</translation>
    </message>
    <message>
        <source>Conversion over time</source>
        <translation>Conversione nel tempo</translation>
    </message>
    <message>
        <source>Free to paid</source>
        <translation>Da gratuito a pagante</translation>
    </message>
    <message>
        <source>Marketing funnel</source>
        <translation>Funnel di marketing</translation>
    </message>
    <message>
        <source>Lead status</source>
        <translation>Stato dei lead</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Previsione</translation>
    </message>
    <message>
        <source>Time in stage</source>
        <translation>Tempo nella fase</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Percorsi</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Squadra</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Istantanea</translation>
    </message>
    <message>
        <source>Created cohort</source>
        <translation>Coorte di creazione</translation>
    </message>
    <message>
        <source>Stage cohort</source>
        <translation>Coorte di fase</translation>
    </message>
    <message>
        <source>Who stands where at the end of the period.</source>
        <translation>Chi si trova dove alla fine del periodo.</translation>
    </message>
    <message>
        <source>Of those who entered the pipeline in the period: how far they got.</source>
        <translation>Di chi è entrato nella pipeline nel periodo: fin dove è arrivato.</translation>
    </message>
    <message>
        <source>Of all entries into each stage in the period: what became of them.</source>
        <translation>Di tutti gli ingressi in ogni fase nel periodo: che cosa ne è stato.</translation>
    </message>
    <message>
        <source>All stages: %1 entered = %2 advanced + %3 won + %4 lost + %5 closed + %6 moved back + %7 still there.</source>
        <translation>Tutte le fasi: %1 entrati = %2 avanzati + %3 vinti + %4 persi + %5 chiusi + %6 tornati indietro + %7 ancora lì.</translation>
    </message>
    <message>
        <source>Of all who came in: what share is won, and what share lost, so many days later.</source>
        <translation>Di tutti gli entrati: quale quota è vinta e quale persa, dopo tanti giorni.</translation>
    </message>
    <message>
        <source>Who signed up in which month, how far they got, and what share paid, month after month.</source>
        <translation>Chi si è iscritto in quale mese, fin dove è arrivato e quale quota ha pagato, mese dopo mese.</translation>
    </message>
    <message>
        <source>How leads moved through the statuses during the period.</source>
        <translation>Come i lead sono passati da uno stato all’altro nel periodo.</translation>
    </message>
    <message>
        <source>What is expected to close in which month, each deal by the chance of its stage, beside what was won. The line over a column says what the pipeline’s own history makes of it, with a 95&#xa0;% interval.</source>
        <translation>Che cosa si prevede di chiudere in quale mese, ogni trattativa secondo la probabilità della sua fase, accanto a ciò che è stato vinto. La linea sopra una colonna dice che cosa ne fa lo storico della pipeline, con un intervallo al 95&#xa0;%.</translation>
    </message>
    <message>
        <source>How long they stay in each stage. Who stays longer than nine in ten did is stuck.</source>
        <translation>Quanto restano in ogni fase. Chi resta più a lungo di nove su dieci è fermo.</translation>
    </message>
    <message>
        <source>The ways that were really taken through the pipeline.</source>
        <translation>Le strade percorse davvero nella pipeline.</translation>
    </message>
    <message>
        <source>Who won what. A long line at a win rate means that few deals are behind it.</source>
        <translation>Chi ha vinto che cosa. Una linea lunga accanto a un tasso di successo dice che ha dietro poche trattative.</translation>
    </message>
    <message>
        <source> pts</source>
        <translation> p.p.</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>Da sempre</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Questo mese</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Mese scorso</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Questo trimestre</translation>
    </message>
    <message>
        <source>Last quarter</source>
        <translation>Trimestre scorso</translation>
    </message>
    <message>
        <source>Last 3 months</source>
        <translation>Ultimi 3 mesi</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Quest’anno</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>L’anno scorso</translation>
    </message>
    <message>
        <source>Where do they die?</source>
        <translation>Dove si perdono?</translation>
    </message>
    <message>
        <source>How long do they sit?</source>
        <translation>Quanto restano ferme?</translation>
    </message>
    <message>
        <source>What will close?</source>
        <translation>Che cosa si chiuderà?</translation>
    </message>
    <message>
        <source>Is the free tier turning into revenue?</source>
        <translation>La versione gratuita diventa fatturato?</translation>
    </message>
    <message>
        <source>Who needs help?</source>
        <translation>Chi ha bisogno di aiuto?</translation>
    </message>
    <message>
        <source>Not known: all of these were imported into the stage where they stand.</source>
        <translation>Non si sa: tutti questi sono stati importati nella fase in cui stanno.</translation>
    </message>
</context>
<context>
    <name>ReportXlsx</name>
    <message>
        <source>%1, low end</source>
        <translation>%1, estremo inferiore</translation>
    </message>
    <message>
        <source>%1, high end</source>
        <translation>%1, estremo superiore</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 non si può scrivere: %2</translation>
    </message>
</context>
<context>
    <name>Reporting</name>
    <message>
        <source>There is no pipeline “%1”.</source>
        <translation>Non c&apos;è la pipeline «%1».</translation>
    </message>
    <message>
        <source>This workspace has no pipeline.</source>
        <translation>Questo spazio di lavoro non ha pipeline.</translation>
    </message>
    <message>
        <source>There is no report “%1”.</source>
        <translation>Non c&apos;è il report «%1».</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>Il periodo finisce prima di cominciare.</translation>
    </message>
    <message>
        <source>The report “%1” is not about the pipeline “%2”.</source>
        <translation>Il report «%1» non riguarda la pipeline «%2».</translation>
    </message>
    <message>
        <source>No pipeline of this workspace is one for the report “%1”.</source>
        <translation>Nessuna pipeline di questo spazio di lavoro è adatta al report «%1».</translation>
    </message>
    <message>
        <source>The stages of “%1” are kinds, not steps: there is no such report of them.</source>
        <translation>Le fasi di «%1» sono tipi, non passi: non se ne fa questo report.</translation>
    </message>
    <message>
        <source>This figure does not count records.</source>
        <translation>Questa cifra non conta voci.</translation>
    </message>
    <message>
        <source>There is no segment “%1”.</source>
        <translation>Il segmento «%1» non c’è.</translation>
    </message>
    <message>
        <source>The segment “%1” is not about those in the pipeline “%2”.</source>
        <translation>Il segmento «%1» non riguarda chi sta nella pipeline «%2».</translation>
    </message>
    <message>
        <source>Something else was asked meanwhile.</source>
        <translation>Nel frattempo è stato chiesto altro.</translation>
    </message>
</context>
<context>
    <name>RuleBook</name>
    <message>
        <source>two pipelines are called “%1”</source>
        <translation>due pipeline si chiamano «%1»</translation>
    </message>
    <message>
        <source>%1 at %2: %3</source>
        <translation>%1 in %2: %3</translation>
    </message>
    <message>
        <source>larger than %1 MiB</source>
        <translation>più grande di %1 MiB</translation>
    </message>
    <message>
        <source>nested deeper than %1 levels</source>
        <translation>annidato oltre %1 livelli</translation>
    </message>
    <message>
        <source>not valid JSON near byte %1</source>
        <translation>JSON non valido vicino al byte %1</translation>
    </message>
    <message>
        <source>an activity kind, group or set is expected</source>
        <translation>qui ci vuole un tipo, gruppo o insieme di attività</translation>
    </message>
    <message>
        <source>there is no activity kind, group or set “%1”</source>
        <translation>non esiste un tipo, gruppo o insieme di attività «%1»</translation>
    </message>
    <message>
        <source>two stages are called “%1”</source>
        <translation>due fasi si chiamano «%1»</translation>
    </message>
    <message>
        <source>there is no stage “%1” to come from</source>
        <translation>non esiste la fase «%1» da cui provenire</translation>
    </message>
    <message>
        <source>a condition is expected</source>
        <translation>qui ci vuole una condizione</translation>
    </message>
    <message>
        <source>a condition is one of all, any, not or a fact</source>
        <translation>una condizione è una di all, any, not o un fatto</translation>
    </message>
    <message>
        <source>unknown operator “%1”</source>
        <translation>operatore sconosciuto «%1»</translation>
    </message>
    <message>
        <source>a list of conditions is expected</source>
        <translation>qui ci vuole un elenco di condizioni</translation>
    </message>
    <message>
        <source>unknown fact “%1”</source>
        <translation>fatto sconosciuto «%1»</translation>
    </message>
    <message>
        <source>“%1” has no parameter “%2”</source>
        <translation>«%1» non ha il parametro «%2»</translation>
    </message>
    <message>
        <source>“%1” needs the parameter “%2”</source>
        <translation>«%1» richiede il parametro «%2»</translation>
    </message>
    <message>
        <source>a number of days is expected</source>
        <translation>qui ci vuole un numero di giorni</translation>
    </message>
    <message>
        <source>a text is expected</source>
        <translation>qui ci vuole un testo</translation>
    </message>
    <message>
        <source>a whole number from 1 is expected</source>
        <translation>qui ci vuole un numero intero da 1</translation>
    </message>
    <message>
        <source>only “days” can be told apart</source>
        <translation>si possono distinguere solo i giorni («days»)</translation>
    </message>
    <message>
        <source>unknown state “%1”</source>
        <translation>stato sconosciuto «%1»</translation>
    </message>
    <message>
        <source>true or false is expected</source>
        <translation>qui ci vuole true o false</translation>
    </message>
    <message>
        <source>“current”, a stage or an activity is expected</source>
        <translation>qui ci vuole «current», una fase o un’attività</translation>
    </message>
    <message>
        <source>there is no stage “%1”</source>
        <translation>non esiste la fase «%1»</translation>
    </message>
    <message>
        <source>there is no policy “%1”</source>
        <translation>non esiste la politica «%1»</translation>
    </message>
    <message>
        <source>there is no field “%1”</source>
        <translation>non esiste il campo «%1»</translation>
    </message>
    <message>
        <source>there is no stage “%1” in “%2”</source>
        <translation>non esiste la fase «%1» in «%2»</translation>
    </message>
    <message>
        <source>“%1” asks itself, by way of other rules</source>
        <translation>«%1» chiede di sé stessa, passando per altre regole</translation>
    </message>
    <message>
        <source>two rules are called “%1”</source>
        <translation>due regole si chiamano «%1»</translation>
    </message>
    <message>
        <source>does not fit the schema</source>
        <translation>non è conforme allo schema</translation>
    </message>
    <message>
        <source>does not fit the schema: %1</source>
        <translation>non è conforme allo schema: %1</translation>
    </message>
    <message>
        <source>a stage is expected</source>
        <translation>ci vuole una fase</translation>
    </message>
    <message>
        <source>asks more than %1 things, by way of other rules</source>
        <translation>chiede più di %1 cose, passando per altre regole</translation>
    </message>
    <message>
        <source>there is no group “%1”</source>
        <translation>non c&apos;è nessun gruppo «%1»</translation>
    </message>
    <message>
        <source>there is no rule “%1”</source>
        <translation>non c&apos;è nessuna regola «%1»</translation>
    </message>
    <message>
        <source>unexpected shape (%1)</source>
        <translation>forma inattesa (%1)</translation>
    </message>
    <message>
        <source>a text is longer than %1 letters</source>
        <translation>un testo è più lungo di %1 lettere</translation>
    </message>
    <message>
        <source>“%1” is said twice</source>
        <translation>«%1» è detto due volte</translation>
    </message>
    <message>
        <source>not valid JSON (%1)</source>
        <translation>JSON non valido (%1)</translation>
    </message>
    <message>
        <source>“%1” is not an id: letters, digits, _ and - make one.</source>
        <translation>«%1» non è un id: è fatto di lettere, cifre, _ e -.</translation>
    </message>
    <message>
        <source>%1 is not a pipeline.</source>
        <translation>%1 non è una pipeline.</translation>
    </message>
    <message>
        <source>there is no datum “%1”</source>
        <translation>non esiste il dato «%1»</translation>
    </message>
    <message>
        <source>a reason is given for a move; nothing moves here</source>
        <translation>un motivo si dà per uno spostamento; qui non si sposta niente</translation>
    </message>
    <message>
        <source>“since a stage was entered” is for the rules of a pipeline; say “in the last days” or “since an activity” here</source>
        <translation>“da quando è entrato in una fase” vale per le regole di una pipeline; qui si dice “negli ultimi giorni” o “da un&apos;attività”</translation>
    </message>
    <message>
        <source>“%1” is no date</source>
        <translation>“%1” non è una data</translation>
    </message>
</context>
<context>
    <name>Segments</name>
    <message>
        <source>“%1” has to name the pipeline and the stage that it feeds.</source>
        <translation>“%1” deve indicare la pipeline e la fase che alimenta.</translation>
    </message>
    <message>
        <source>“%1” is no date (in “%2”).</source>
        <translation>“%1” non è una data (in “%2”).</translation>
    </message>
    <message>
        <source>“%1” is not an id: letters, digits, _ and - make one.</source>
        <translation>“%1” non è un id: ne fanno parte lettere, cifre, _ e -.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”: %2</translation>
    </message>
    <message>
        <source>“%1” has to be an object with name, kind and when.</source>
        <translation>“%1” deve essere un oggetto con name, kind e when.</translation>
    </message>
    <message>
        <source>“%1” needs a name of up to 200 letters.</source>
        <translation>“%1” vuole un nome di al massimo 200 lettere.</translation>
    </message>
    <message>
        <source>“%1” has to be about people, companies or deals: person, company or deal.</source>
        <translation>“%1” deve riguardare persone, aziende o trattative: person, company o deal.</translation>
    </message>
    <message>
        <source>The segment “%1”: %2</source>
        <translation>Il segmento “%1”: %2</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 non si può scrivere: %2</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 non si può scrivere.</translation>
    </message>
    <message>
        <source>The database holds values that cannot be read: %1</source>
        <translation>Il database contiene valori che non si possono leggere: %1</translation>
    </message>
    <message>
        <source>There is no room left on the disk. Nothing was changed.</source>
        <translation>Non c’è più spazio sul disco. Nulla è stato modificato.</translation>
    </message>
    <message>
        <source>Another program is writing to the database. Try again in a moment.</source>
        <translation>Un altro programma sta scrivendo nel database. Riprovare fra un momento.</translation>
    </message>
    <message>
        <source>The database cannot be written: it was opened for reading only.</source>
        <translation>Il database non si può scrivere: è aperto in sola lettura.</translation>
    </message>
    <message>
        <source>The database is damaged: %1. Restore it from a backup.</source>
        <translation>Il database è danneggiato: %1. Ripristinarlo da una copia di sicurezza.</translation>
    </message>
    <message>
        <source>The disk could not be read or written: %1. Nothing was changed.</source>
        <translation>Il disco non si è potuto leggere o scrivere: %1. Nulla è stato modificato.</translation>
    </message>
    <message>
        <source>The database refused: %1. Nothing was changed.</source>
        <translation>Il database ha rifiutato: %1. Nulla è stato modificato.</translation>
    </message>
    <message>
        <source>%1 cannot be opened: %2</source>
        <translation>%1 non si può aprire: %2</translation>
    </message>
    <message>
        <source>The file is damaged: %1</source>
        <translation>Il file è danneggiato: %1</translation>
    </message>
    <message>
        <source>A row refers to one that is missing: %1</source>
        <translation>Una riga rimanda a una che manca: %1</translation>
    </message>
    <message>
        <source>A placement has no transition that explains it: %1</source>
        <translation>Una posizione non ha un passaggio che la spieghi: %1</translation>
    </message>
    <message>
        <source>A record was made by a change that the journal does not have: %1</source>
        <translation>Un elemento viene da una modifica che il giornale non ha: %1</translation>
    </message>
    <message>
        <source>A change in the journal has lost its content: %1</source>
        <translation>Una modifica del giornale ha perso il contenuto: %1</translation>
    </message>
    <message>
        <source>A card is shown or hidden against its record: %1</source>
        <translation>Una scheda è mostrata o nascosta contro il suo elemento: %1</translation>
    </message>
    <message>
        <source>The kept total of a column is wrong: %1</source>
        <translation>Il totale tenuto di una colonna è sbagliato: %1</translation>
    </message>
    <message>
        <source>What this changes was changed meanwhile by another program.</source>
        <translation>Ciò che questa modifica tocca è stato cambiato nel frattempo da un altro programma.</translation>
    </message>
    <message>
        <source>The journal holds a change that cannot be read.</source>
        <translation>Il giornale contiene una modifica che non si può leggere.</translation>
    </message>
    <message>
        <source>its end is missing</source>
        <translation>manca la fine</translation>
    </message>
    <message>
        <source>There is no database at %1.</source>
        <translation>Non c’è un database in %1.</translation>
    </message>
    <message>
        <source>%1 is empty: it is not a database of Imbuto. It was left as it is.</source>
        <translation>%1 è vuoto: non è un database di Imbuto. È stato lasciato com’è.</translation>
    </message>
    <message>
        <source>%1 is not a database. It was left as it is.</source>
        <translation>%1 non è un database. È stato lasciato com’è.</translation>
    </message>
    <message>
        <source>%1 is a database of another program. It was left as it is.</source>
        <translation>%1 è il database di un altro programma. È stato lasciato com’è.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Imbuto (format %2; this one knows up to %3). It was left as it is.</source>
        <translation>%1 è stato scritto da un Imbuto più recente (formato %2; questo conosce fino a %3). È stato lasciato com’è.</translation>
    </message>
    <message>
        <source>%1 is damaged (%2). It was left as it is; restore it from a backup.</source>
        <translation>%1 è danneggiato (%2). È stato lasciato com’è; ripristinarlo da una copia di sicurezza.</translation>
    </message>
    <message>
        <source>%1 cannot be opened. %2</source>
        <translation>%1 non si può aprire. %2</translation>
    </message>
    <message>
        <source>%1 holds what Imbuto did not put there (%2), which could change or disclose your data. It was left as it is.</source>
        <translation>%1 contiene ciò che Imbuto non vi ha messo (%2), e che potrebbe alterare o rivelare i dati. È stato lasciato com’è.</translation>
    </message>
    <message>
        <source>%1 was written by an older Imbuto and must be brought up to date, but it cannot be written.</source>
        <translation>%1 è stato scritto da un Imbuto più vecchio e va aggiornato, ma non si può scrivere.</translation>
    </message>
    <message>
        <source>%1 exists already. It was left as it is.</source>
        <translation>%1 esiste già. È stato lasciato com’è.</translation>
    </message>
    <message>
        <source>%1 was opened for reading only.</source>
        <translation>%1 è aperto in sola lettura.</translation>
    </message>
    <message>
        <source>%1 was moved or replaced while it was open. Nothing more is written; open it again.</source>
        <translation>%1 è stato spostato o sostituito mentre era aperto. Non si scrive più nulla; aprirlo di nuovo.</translation>
    </message>
    <message>
        <source>The disk failed while writing. Everything was taken back.</source>
        <translation>Il disco ha fallito durante la scrittura. Tutto è stato annullato.</translation>
    </message>
    <message>
        <source>That name or key is taken already (%1).</source>
        <translation>Quel nome o quella chiave esiste già (%1).</translation>
    </message>
    <message>
        <source>The kept number of records of a kind is wrong: %1</source>
        <translation>Il numero conservato dei record di un tipo è sbagliato: %1</translation>
    </message>
</context>
<context>
    <name>TaskMenu</name>
    <message>
        <source>Postponed to %1</source>
        <translation>Rimandato al %1</translation>
    </message>
    <message>
        <source>Without a date now</source>
        <translation>Ora senza data</translation>
    </message>
    <message>
        <source>Next working day</source>
        <translation>Prossimo giorno lavorativo</translation>
    </message>
    <message>
        <source>In three days</source>
        <translation>Fra tre giorni</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Settimana prossima</translation>
    </message>
    <message>
        <source>In a month</source>
        <translation>Fra un mese</translation>
    </message>
    <message>
        <source>Choose a day…</source>
        <translation>Scegli un giorno…</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Nessuna data</translation>
    </message>
    <message>
        <source>Shared queue</source>
        <translation>Coda comune</translation>
    </message>
    <message>
        <source>Task deleted</source>
        <translation>Compito eliminato</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>“%1” was changed since; nothing was undone.</source>
        <translation>«%1» è stato modificato dopo; nulla è stato annullato.</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>“%1” is not an id: letters, digits, _ and - make one.</source>
        <translation>“%1” non è un id: ne fanno parte lettere, cifre, _ e -.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”: %2</translation>
    </message>
    <message>
        <source>“%1” needs a name of up to 200 letters.</source>
        <translation>“%1” vuole un nome di al massimo 200 lettere.</translation>
    </message>
    <message>
        <source>“%1” has to name either its pipeline or what it lists.</source>
        <translation>«%1» deve indicare la sua pipeline oppure che cosa elenca.</translation>
    </message>
</context>
<context>
    <name>WhyText</name>
    <message>
        <source>somebody</source>
        <translation>qualcuno</translation>
    </message>
    <message>
        <source>Since %1, by rule</source>
        <translation>Dal %1, per regola</translation>
    </message>
    <message>
        <source>Since %1, imported there</source>
        <translation>Dal %1, importato lì</translation>
    </message>
    <message>
        <source>Since %1, by a change of policy</source>
        <translation>Dal %1, per un cambio di politica</translation>
    </message>
    <message>
        <source>Since %1, put back by an undo of %2</source>
        <translation>Dal %1, rimesso da un annullamento di %2</translation>
    </message>
    <message>
        <source>Since %1, corrected by %2</source>
        <translation>Dal %1, corretto da %2</translation>
    </message>
    <message>
        <source>Since %1, moved against the rules by %2</source>
        <translation>Dal %1, spostato contro le regole da %2</translation>
    </message>
    <message>
        <source>Since %1, moved by %2</source>
        <translation>Dal %1, spostato da %2</translation>
    </message>
    <message>
        <source>After: %1, %2</source>
        <translation>Dopo: %1, %2</translation>
    </message>
    <message>
        <source>Reason given: %1</source>
        <translation>Motivo indicato: %1</translation>
    </message>
    <message>
        <source>Today&apos;s facts support “%1”</source>
        <translation>I fatti di oggi sostengono «%1»</translation>
    </message>
    <message>
        <source>%1: may be entered now</source>
        <translation>%1: ora può entrarvi</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>On %1: %2</source>
        <translation>Il %1: %2</translation>
    </message>
    <message>
        <source>the owner is removed</source>
        <translation>il proprietario viene tolto</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>There is no user “%1”.</source>
        <translation>Non esiste l’utente «%1».</translation>
    </message>
    <message>
        <source>There is no %1 “%2”.</source>
        <translation>Non esiste: %1 «%2».</translation>
    </message>
    <message>
        <source>A new user needs a name.</source>
        <translation>Un nuovo utente ha bisogno di un nome.</translation>
    </message>
    <message>
        <source>There is no pipeline “%1” for deals.</source>
        <translation>Non esiste la pipeline «%1» per le trattative.</translation>
    </message>
    <message>
        <source>A new deal needs a pipeline.</source>
        <translation>Una nuova trattativa ha bisogno di una pipeline.</translation>
    </message>
    <message>
        <source>The pipeline of a deal changes by a move only.</source>
        <translation>La pipeline di una trattativa cambia solo con uno spostamento.</translation>
    </message>
    <message>
        <source>The stage of a deal changes by a move only.</source>
        <translation>La fase di una trattativa cambia solo con uno spostamento.</translation>
    </message>
    <message>
        <source>A person needs a name or an e-mail.</source>
        <translation>Una persona ha bisogno di un nome o di un’e-mail.</translation>
    </message>
    <message>
        <source>A deal needs a title.</source>
        <translation>Una trattativa ha bisogno di un titolo.</translation>
    </message>
    <message>
        <source>A company needs a name.</source>
        <translation>Un’azienda ha bisogno di un nome.</translation>
    </message>
    <message>
        <source>There is no stage “%1” in “%2”.</source>
        <translation>Non esiste la fase «%1» in «%2».</translation>
    </message>
    <message>
        <source>There is no activity kind “%1”.</source>
        <translation>Non esiste il tipo di attività «%1».</translation>
    </message>
    <message>
        <source>“%1” of a %2 is true or false.</source>
        <translation>«%1» di «%2» è true o false.</translation>
    </message>
    <message>
        <source>“%1” of a %2 is one of %3, not “%4”.</source>
        <translation>«%1» di «%2» è uno tra %3, non «%4».</translation>
    </message>
    <message>
        <source>There is no deal “%1”.</source>
        <translation>Non esiste la trattativa «%1».</translation>
    </message>
    <message>
        <source>The deal “%1” is not one of “%2”.</source>
        <translation>La trattativa «%1» non è tra quelle di «%2».</translation>
    </message>
    <message>
        <source>A %1 belongs to a deal, and “%2” has none open: name the deal.</source>
        <translation>«%1» appartiene a una trattativa, e «%2» non ne ha di aperte: nominare la trattativa.</translation>
    </message>
    <message>
        <source>A %1 belongs to one deal, and “%2” has several open: name the deal.</source>
        <translation>«%1» appartiene a una sola trattativa, e «%2» ne ha più d’una aperta: nominare la trattativa.</translation>
    </message>
    <message>
        <source>There is no pipeline “%1”.</source>
        <translation>Non esiste la pipeline «%1».</translation>
    </message>
    <message>
        <source>“%1” is not a pipeline for a %2.</source>
        <translation>«%1» non è una pipeline adatta (%2).</translation>
    </message>
    <message>
        <source>“%1” does not stand in “%2”.</source>
        <translation>«%1» non sta in «%2».</translation>
    </message>
    <message>
        <source>“%1” has no task %2.</source>
        <translation>«%1» non ha il compito %2.</translation>
    </message>
    <message>
        <source>A new task needs a title.</source>
        <translation>Un nuovo compito ha bisogno di un titolo.</translation>
    </message>
    <message>
        <source>There is no policy “%1”.</source>
        <translation>Non esiste la politica «%1».</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be “%2”.</source>
        <translation>«%1» non può essere «%2».</translation>
    </message>
    <message>
        <source>“%1” is not set by hand.</source>
        <translation>«%1» non si imposta a mano.</translation>
    </message>
    <message>
        <source>“%1” is not a currency code of three letters.</source>
        <translation>«%1» non è un codice di valuta di tre lettere.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written in %2.</source>
        <translation>%1 non si può scrivere in %2.</translation>
    </message>
    <message>
        <source>“%1” is not a date (YYYY-MM-DD).</source>
        <translation>«%1» non è una data (AAAA-MM-GG).</translation>
    </message>
    <message>
        <source>“%1” is not active and can&apos;t own anything new.</source>
        <translation>«%1» non è attivo e non può ricevere altro.</translation>
    </message>
    <message>
        <source>“%1” is not an amount in %2 with at most %3 decimals.</source>
        <translation>«%1» non è un importo in %2 con al massimo %3 decimali.</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>Non esiste il campo «%1».</translation>
    </message>
    <message>
        <source>There is no setting “%1”.</source>
        <translation>Non esiste l&apos;impostazione «%1».</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be empty.</source>
        <translation>«%1» non può essere vuoto.</translation>
    </message>
    <message>
        <source>There is no time zone “%1”.</source>
        <translation>Non esiste il fuso orario «%1».</translation>
    </message>
    <message>
        <source>“%1” are not days of the week: 12345 is Monday to Friday.</source>
        <translation>«%1» non sono giorni della settimana: 12345 va da lunedì a venerdì.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>«%1» non è un numero.</translation>
    </message>
    <message>
        <source>“%1” is not one of %2.</source>
        <translation>«%1» non è tra %2.</translation>
    </message>
    <message>
        <source>“%1” is not true or false.</source>
        <translation>«%1» non è vero o falso.</translation>
    </message>
    <message>
        <source>Two people or two companies can be merged, not “%1” and “%2”.</source>
        <translation>Si possono unire due persone o due aziende, non «%1» e «%2».</translation>
    </message>
    <message>
        <source>“%1” belongs to a deal that was lost.</source>
        <translation>«%1» appartiene a una trattativa persa.</translation>
    </message>
    <message>
        <source>A task that is taken away needs its number.</source>
        <translation>Un compito che si toglie ha bisogno del suo numero.</translation>
    </message>
</context>
</TS>
