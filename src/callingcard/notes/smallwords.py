"""The small words of languages people write notes in, folded (lower case, no accents). For telling languages apart."""

from typing import Final

SMALL_WORDS: Final[dict[str, str]] = {
    "en": "the be to of and a in that have i it for not on with he as you do at this but his by from they we say her she or an will my "
    "one all would there their what so up out if about who get which go me when make can like time just know take people into year your "
    "good some could them see other than then now look only come its over think also after work first well way even new want because "
    "any these give most us is are was were been has had did does am im ive id let our how great really very much should where why "
    "love loved saw noticed read heard talk team post article connect connection meet met thanks thank hope hello hi dear best regards "
    "network looking forward learn working building interested happy glad through here last week both since always more "
    "keep touch join joined share sharing help question company industry experience profile role career yesterday today tomorrow still",
    "fr": "le la les de des du un une et est en que qui dans pour pas sur avec ce cette ces il elle je tu vous nous ils on ne se sa son ses "
    "mon ma mes votre vos notre nos leur leurs au aux par plus mais ou si tout tous toute comme bien fait faire etre avoir ete suis "
    "sommes etes sont avez avons ai as c l d j n s qu m y votre parcours echanger bonjour merci serais ravi ravie souhaite souhaiterais "
    "aimerais heureux heureuse vu lu publication article travail travaille chez entreprise reseau rejoindre rencontre rencontrer hier "
    "lors aussi tres cordialement monsieur madame poste equipe depuis actuellement recherche sujet question avait etait peut "
    "pourrait seriez auriez minutes semaine beaucoup pourquoi comment quand encore meme apres avant ensemble ton ta tes te moi toi",
    "de": "der die das und ist in den von zu mit sich auf fur nicht ein eine einen einem einer dem des im am als auch es an werden aus er "
    "hat dass sie nach wird bei um noch wie uber so zum zur haben nur oder aber vor bis mehr durch man dein deine deinen ihr ihre "
    "ihren ich du wir uns mich mir dich dir ihnen habe hatte bin bist sind war wurde wurden konnte konnen mochte freue freuen gerne "
    "gern hallo liebe lieber herr frau guten tag danke vielen dank grusse viele beste profil netzwerk vernetzen kontakt kontakte "
    "gelesen gesehen beitrag artikel arbeit arbeite unternehmen firma bereich thema frage fragen woche gestern heute sehr schon "
    "wenn weil was wer wo warum welche dieser diese dieses kurz gesprach austausch austauschen spannend interessant kennengelernt "
    "treffen vortrag stelle team seit beim vom ganz mal doch ja nein hast wurdest bereits",
    "es": "el la los las de y en que un una ser es se no por con para su sus como estar tener le lo todo pero mas hacer o poder este esta "
    "estos estas ese esa yo tu usted nosotros me te nos mi mis tus ya si porque cuando muy sin sobre tambien hasta hay donde quien "
    "desde nos durante uno ni contra otros fue era he has ha hemos han soy eres somos son estoy estas gustaria encantaria hola buenos "
    "buenas dias tardes gracias saludos saludo cordial red perfil empresa trabajo trabajar publicacion articulo leido leer visto vi "
    "conocer conocernos conectar contactar experiencia equipo puesto puedo puede podria podriamos minutos semana ayer hoy manana "
    "estimado estimada encantado encantada charla conversacion interesante mucho mucha algo ahora aqui del al ano anos",
    "pt": "o a os as de e do da dos das em no na nos nas um uma que se para com por nao mais como mas foi ao ele ela eu voce voces tu nos "
    "seu sua seus suas teu tua meu minha meus minhas ou ser quando muito ha ja esta estao estou sou somos sao tem tenho temos tambem "
    "so pelo pela ate isso isto este esse essa depois sem mesmo aos ter quem nas me te lhe foi era fui vi li gostei gostaria adoraria "
    "ola oi bom boa dia tarde noite obrigado obrigada abraco cumprimentos prazer rede perfil empresa trabalho trabalhar trabalhando "
    "publicacao artigo post conhecer conectar experiencia equipe equipa vaga posso pode poderia poderiamos minutos semana ontem hoje "
    "amanha sobre area voces conversa trocar ideias sucesso parabens aqui ainda bem tudo acompanho acompanhado sempre entre apos "
    "percurso estaria criterio",
    "it": "il lo la i gli le di a da in con su per tra fra e che un uno una non si piu come ma del della dei delle degli dello nel nella nei "
    "nelle al alla ai alle dal dalla sul sulla io tu lei noi voi loro mi ti ci vi mio mia miei tuo tua suo sua sono sei siamo siete ho "
    "hai ha abbiamo avete hanno essere avere fatto fare questo questa questi quello quella anche solo molto quando dove chi cosa "
    "perche piacere piacerebbe vorrei sarei felice ciao buongiorno buonasera salve grazie saluti gentile rete profilo azienda lavoro "
    "lavorare lavorando articolo letto visto collegarci connetterci conoscere esperienza squadra ruolo posso puo potrebbe potremmo "
    "minuti settimana ieri oggi domani tuoi suoi dopo prima ancora bene tutto dell nell all sull un presto interesse",
    "nl": "de het een en van ik te dat die in is niet zijn op aan met als voor er maar om hem dan zou of wat mijn men dit zo door over ze "
    "zich bij ook tot je mij uit der daar haar naar heb hoe heeft hebben deze u want nog zal me zij nu ge geen omdat iets worden toch "
    "al waren veel meer doen toen moet ben zonder kan hun dus alles onder ja werd wezen zelf tegen na wil kon niets uw iemand geweest "
    "andere graag hoi beste groeten jouw jij wij ons bedankt leuk netwerk verbinden kennis ontmoeten gesprek werk bedrijf gelezen gezien",
    "sv": "och det att i en jag hon som han pa den med var sig for sa till ar men ett om hade de av icke mig du henne da sin nu har inte hans "
    "honom skulle hennes dar min man ej vid kunde nagot fran ut nar efter upp vi dem vara vad over an dig kan sina har ha mot alla under "
    "nagon eller allt mycket sedan ju denna sjalv detta at utan varit hur ingen mitt ni bli blev oss din dessa nagra hej tack garna trevligt",
    "da": "og i jeg det at en den til er som pa de med han af for ikke der var mig sig men et har om vi min havde ham hun nu over da fra du "
    "ud sin dem os op man hans hvor eller hvad skal selv her alle vil blev kunne ind nar vaere dog noget ville jo deres efter ned skulle "
    "denne end dette mit ogsa under have dig anden hende mine alt meget sit sine vor mod disse hvis din nogle hos blive mange hej tak gerne",
    "no": "og i jeg det at en et den til er som pa de med han av ikke ikkje der sa var meg seg men ett har om vi min mitt ha hadde hun na over "
    "da ved fra du ut sin dem oss opp man kan hans hvor eller hva skal selv sjol her alle vil bli ble blei blitt kunne inn nar vaere kom "
    "noen noe ville dere deres kun etter ned skulle denne for deg si sine sitt mot a meget hvorfor dette disse uten hvordan hei takk gjerne",
    "pl": "i w nie na sie z do to ze o jak ale za co po tak jest od bo go juz czy przez dla ich jej ja ty on ona my wy oni mnie ciebie byl byla "
    "bylo tylko tego kto gdzie kiedy bardzo moze mozna jeszcze mam masz ma mamy jestem jestes sa ten ta te tym pan pani dzien dobry czesc "
    "dziekuje pozdrawiam chcialbym chcialabym milo pracy firmie sieci kontakt twoj twoja panstwa",
    "tr": "ve bir bu da de icin ile ben sen o biz siz onlar ne var yok cok daha gibi ama mi mu kadar sonra olan olarak degil en her ki ya iyi "
    "merhaba selam tesekkurler sayin olmak istiyorum isterim eklemek baglanti profil profiliniz sizi seni sizin senin benim bizim uzerine "
    "calisiyorum calisma hakkinda neden nasil gunler",
    "fi": "ja on ei se etta han oli mina sina me te he joka mutta niin kuin myos ovat ole voi kun nyt sen mukaan tai jo vain kanssa hyvin mita "
    "tama minun sinun teidan hei moi kiitos terveisin haluaisin olen olet verkosto tyo yritys paivaa olisi mukava",
    "ro": "si in de la a cu pe nu un o este sunt ca din pentru mai care se ce am ai are avem eu tu el ea noi voi ei dar sau daca foarte doar "
    "buna ziua salut multumesc mersi stimate stimata dori placere retea profilul dumneavoastra tau ta meu mea fost despre",
    "cs": "a se v na je ze s z do o to i k ve pro za by si tak ale jako po jsem jsi jste jsme jsou od co ktery ktera kdyz uz jen jeste byl "
    "byla bylo mi me muj tvuj vas vase dobry den ahoj dekuji diky rad rada bych pozdravem velmi take nebo",
    "hu": "a az es hogy nem is egy ez meg de csak mar van volt en te mi ti ok mint vagy ha el ki be le fel nagyon szia udv kedves koszonom "
    "szeretnek szeretnem tisztelt napot jo a profil halozat munka vagyok",
    "ca": "el la els les de i en que un una es no per amb com al del dels mes pero si tot ha he has son soc ets som meva meu teva teu hola bon "
    "dia gracies salutacions xarxa voldria agradaria m a l d s aquest aquesta aixo molt tambe",
    "id": "yang dan di dengan untuk ini itu tidak dari dalam akan pada juga saya anda kami kita ke ada bisa sudah atau karena oleh telah lebih "
    "sebagai selamat terima kasih salam halo pagi siang senang terhubung jaringan profil perusahaan bekerja",
    "vi": "va la cua co khong cho nguoi duoc mot trong nhung cac da voi nay toi ban chung ta minh rat cam on xin chao anh chi em ket noi cong ty",
}
