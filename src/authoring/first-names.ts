/** First names that are common somewhere, in small letters. They are a hint beside others: most names of the world are not among them. */
export const firstNames: ReadonlySet<string> = new Set(
  `aaron abdul abdullah abigail adam adele adrian agnes ahmed aisha akira alan alba albert aleksander alejandra alejandro aleksei
alessandro alex alexander alexandra alexis alfie ali alice alicia alina alison amanda amara amelia amina amir amy ana anastasia
anders andrea andreas andrei andrew andrey angela anika anita anja ann anna anne annika antonio anthony anton antonia arjun arthur
asha ashley astrid aurora ava ayesha barbara beatrice ben benjamin bernard beth bethany bianca bjorn bogdan brandon brenda brian
bruno caleb callum camila carla carlos carmen carol caroline catherine cecilia cedric chad charles charlie charlotte chen chiara
chidi chiara chloe chris christian christina christine christopher claire clara claudia colin connor craig cristina curtis cynthia
dagmar daniel daniela danny daria darren david deborah denis dennis derek diana diego dieter dimitri dinesh dmitri dominik donna
dorothy douglas duncan dylan eduardo edward ekaterina elena eleanor elias elif elisabeth eliza elizabeth ella ellen ellie emil
emily emma eric erik erika ernesto esther ethan eva evelyn fabian farah fatima fatma felix fernando fiona florian frances francesca
francesco francisco franz frederick frieda gabriel gareth gary geoff george gerald gianni gillian giovanni giulia gloria gordon
graham greta guillermo gustav habib hamza hannah hans haruto hassan hatice heather hector heidi heike helen helena henrik henry
hiroshi holly hugo hussein ian ibrahim ines ingrid irene irina isaac isabel isabella ivan ivana jacob jakub james jamie jan jana
jane janet jasmin jasmine jason javier jean jeff jeffrey jennifer jenny jens jeremy jerome jessica jesse jessie jill jim joan joanna
joao joe joel john johan johanna johannes jonas jonathan jordan jorge jose josef joseph joshua juan juanita judith julia julian
julie jun jurgen justin kai kareem karen karin karl karolina katarina kate katharina katherine kathleen kathryn katie keith kelly
kemal kenji kenneth kerstin kevin khadija khalid kim kirsten klaus kofi konstantin krishna kwame kyle lars latoya laura lauren
layla lea leah leila lena leo leon leonie leticia lewis liam lilly lina linda lisa liu logan lorenzo louis louise luca lucas lucia
lucy luis luke lydia magdalena mahmoud malik manuel marc marcel marco marcus margaret margot maria marie mario marion marta martha
martin martina marvin mary mateusz mathias matthew maurice max maximilian maya megan mehmet mei melanie melissa mercedes mia
michael michelle miguel mikhail milan mina miriam mohamed mohammad mohammed monica monika moritz muhammad mustafa nadia nadine naomi
natalia natalie natasha nathan neha neil ngozi nia nicholas nick nicola nicole niels nikolai nina noah noel nora nuria oksana olaf
oleg olga oliver olivia omar oscar owen pablo pamela patricia patrick paul paula paulo pavel pedro penelope peter petra philip
philipp phoebe pierre piotr priya rachel rafael rahul raj rajesh ramon raquel rashid ravi raymond rebecca renate ricardo richard
rita robert roberto robin roger roland roman ronald rosa ross roxana ruben rukhsana ruth ryan sabine sabrina said salma sam
samantha samir samuel sandra sanjay santiago sara sarah sasha sean sebastian selma serena sergei sergio shane shannon sharon shirin
silke silvia simon simone sofia sonia sophia sophie stefan stefanie stella stephanie stephen steve steven stuart sunita susan
susanne suzanne svetlana sven sylvia takeshi tamara tania tariq tatiana teresa thabo theo theresa thomas tim timothy tina tobias
todd tom tomas tony tracy trevor tyler ulrich ulrike ursula valentina valeria vanessa vera veronica victor victoria viktor vincent
vladimir walter wei wendy werner wilhelm william wojciech wolfgang xavier yang yara yasmin yolanda yuki yusuf yvonne zachary zainab
zara zeynep zhang zofia`.split(/\s+/),
);

/** First names that are everyday words too: taken for names only where another sign says so. */
export const wordNames: ReadonlySet<string> = new Set(
  `april art august bill bob chase christian dawn drew faith frank gene grace grant guy hope ivy jack joy june lily mark may mercy
miles pat penny ray rich rob rose ruby sue summer violet will jordan kim robin said max jean jan art sky`.split(/\s+/),
);
