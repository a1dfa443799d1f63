/** Capitalised words that stand where names stand and tell of nobody, in small letters. */
export const noNames: ReadonlySet<string> = new Set(
  `the a an i it he she they we you this that there here what when where who why how if but and or so my your our their his her its
no yes not please thanks thank sorry hello hi hey dear good okay ok sure well just now then today tomorrow yesterday monday tuesday
wednesday thursday friday saturday sunday january february march april may june july august september october november december
customer adviser advisor agent assistant caller client guest patient passenger user supervisor manager colleague staff support
service team system wizard operator representative rep chat note situation subject re from to date time order account refund reply
me us them everybody somebody nobody everyone someone anyone english german french spanish british american god sir madam about
after again all also another any are as at because been before being by can could did do does for got had has have in is into like
made make more much must need never new next of off on once one only other out over said same see since some still such than these
those through too under until up very want was way were which while will with would welcome happy glad afraid still really correct
great fine right calling writing looking trying going interested unable disappointed phone email e-mail address number name hotel
bank airline shop store street road city company customer's later afterwards meanwhile finally however earlier soon although suddenly luckily apparently sometimes often perhaps
actually oh ah yeah yep nope yup hmm um maybe alright goodbye bye probably tell looks lots wonderful unfortunately cool
nice ready plus enjoy perfect awesome absolutely certainly course let thats anything nothing something first second last next per both
kunde kundin berater frau herr danke bitte ja nein ich wir sie er es
der die das und oder aber nicht heute morgen gestern hallo
africa african america american amsterdam asia asian australia austria barcelona beijing belfast belgium berlin birmingham boston
brazil bristol britain brussels canada cardiff chicago china chinese christmas copenhagen dallas delhi denmark denver dublin dutch
easter edinburgh england europe european finland florence florida france frankfurt geneva germany glasgow greece greek hamburg
houston india indian ireland irish istanbul italian italy japan japanese leeds lisbon liverpool london luxembourg madrid manchester
mexico miami milan moscow mumbai munich netherlands newcastle norway oslo oxford paris poland polish portugal portuguese prague rome
russia russian scotland scottish seattle shanghai singapore spain stockholm sweden swedish swiss switzerland sydney tokyo toronto
turkey turkish ukraine vienna wales warsaw washington york zurich
amazon android apple bluetooth ebay excel facebook fedex gmail google instagram internet iphone linkedin mastercard microsoft netflix
outlook paypal teams tiktok twitter uber visa website whatsapp wifi wi-fi windows word youtube zoom
apt street road avenue lane drive square court airport hospital university school office department desk counter team floor
feb apr jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat suite unit
monday's friday's saturday's sunday's`.split(/\s+/),
);
