"""Cues: turns of phrase that, in any of the languages the rules know, show what a clause does.

They are evidence beside the tagger's: a cue makes an element likelier where the tagger hesitates, its absence less likely.
"""

from collections.abc import Iterator
from typing import Final

from callingcard.notes.clauses import Clause
from callingcard.notes.phrases import Phrases, Spans, words
from callingcard.notes.reading import Reading

_WORK: Final = (
    r"(blog ?posts?|posts?|articles?|talks?|books?|papers?|podcasts?|episodes?|newsletters?|sessions?|keynotes?|videos?|blogs?|threads?|webinars?"
    r"|comments?|presentations?|pieces?|essays?|study|studies|interviews?|repos?|library|packages?|notes|questions?|answers?|courses?|workshops?|lectures?"
    r"|panels?|columns?|reports?|thesis|tutorials?|projects?|demos?|slides|reviews?|guides?|tweets?|letters?|speech|exhibition|film|plugin|map|maps|poster|chapter|case study|write-?up)"
)
_OEUVRE: Final = r"(post|posts|article|articles|publications?|conference|intervention|interventions|livre|livres|commentaires?|table ronde|offre d'emploi|annonce|video|podcast|tribune|atelier|newsletter|these|expose|presentation|etude|question)"
_WERK: Final = r"(beitrage?|artikel|vortrag|vortrage|buch|podcast|post|posts|kommentar|talk|studie|interview|workshop|webinar|keynote|newsletter|video|aufsatz|text|frage|prasentation|stellenanzeige)"
_OBRA: Final = r"(publicacion|publicaciones|publicacao|publicacoes|articulos?|artigos?|charlas?|ponencia|libro|livro|posts?|comentarios?|palestras?|textos?|podcast|video|taller|entrevista|intervencao|tese|tesis|pregunta|pergunta|apresentacao|newsletter|estudo|estudio|oficina)"
_OPERA: Final = r"(articol[oi]|post|intervento|interventi|libro|commento|commenti|discorso|podcast|video|relazione|presentazione|domanda|intervista|tesi|newsletter|corso|studio|webinar)"
_YOUR: Final = r"(your|ur|you're)"

CUES: Final[dict[str, Phrases]] = {
    "met": Phrases(
        r"((great|nice|good|lovely|wonderful|pleasure|fun|glad|awesome|fantastic|delighted|amazing|brilliant|happy|enjoyed|loved|pleased|honou?r) (to |it was to |to have )?|\bwas )(meet|meeting|met|chatting|chatted|talking|talk to|speaking|seeing|bumping into|running into|catching up|sitting|sharing a|hearing you) (with |to |next to |beside )?(you|both of you)",
        r"(great|nice|good|lovely|wonderful) (chat|conversation|talk|discussion|catching up|call|connecting|to connect)( with you)? (at|in|on|last|yesterday|earlier|today|during)",
        r"we (briefly |just |recently |first |also |really |once |last |quickly |both )?(met|spoke|talked|chatted|sat (together|next|beside|at)|shared (a|the)|crossed paths|bumped into|exchanged|emailed|had (a |that |such )?(\w+ )?(chat|conversation|talk|lunch|coffee|dinner|call))",
        r"(when|where|since|after|before|until) we (\w+ )?(met|spoke|talked|chatted)",
        r"(our|the) (\w+ )?(conversation|chat|discussion|talk|call|exchange|meeting|interview|lunch|coffee|dinner|phone call)( we had)? (about|on|at|last|yesterday|today|during|over|in|with|this|earlier|regarding|after|the other)",
        r"(enjoyed|loved|appreciated|remember|following up (on|from|after)|thanks for|thank you for|after|from) (our|the|your) (\w+ )?(conversation|chat|discussion|call|meeting|company|interview|lunch|coffee|dinner)",
        r"you (liked|commented on|commented|reacted to|shared|replied to|answered|engaged with|reposted|asked (me )?(about|a|the)|sat|told me|said|mentioned|gave me|lent|showed me|helped me|drew|bought|interviewed me|taught|introduced me|examined|hired me) (\w+ )?(my|me|us|you|beside|next|that|about|at|how|the|on)?",
        r"(thanks|thank you|grateful|gratitude) (again |so much |once again |a lot |very much )*(for|that) (you |your )?(taking the time|speaking with|talking (to|with)|meeting (with )?me|time (yesterday|today|on|last)|your (help|visit|question|advice|feedback)|showing|helping|the (ride|lift|tour|chat|call|coffee|advice))",
        r"i was (the one|the person|sitting|the guy|the woman|in (your|the) (audience|class|workshop|front|second|back)|next to you|behind you|at your)",
        r"(ravie?|heureux|heureuse|plaisir|content|contente|enchantee?)( de| d')? ?(vous|t'|te)? ?(avoir )?(rencontree?|croisee?|echange|discute|fait (votre|ta) connaissance|rencontrer|discuter|parle)",
        r"(nous nous sommes|on s'est|nous etions|on etait|on s'etait|nous nous etions) (\w+ )?(rencontres?|croises?|parles?|vus?|assis|connus?|ensemble)",
        r"(notre|nos) (\w+ )?(echanges?|conversation|rencontre|discussion|entretien|appel|dejeuner) (\w+ )*?(de|sur|lors|au|a|hier|autour|jeudi|mardi|lundi|mercredi|vendredi|samedi|apres|pendant|dans)",
        r"merci (\w+ ){0,2}?(pour|d'avoir|de m'avoir|de nous avoir) (\w+ )*?(discute|recue?|accueillie?|recommandee?|aidee?|question|conseils?|visite|parle|explique|echange|repondu)",
        r"(kennengelernt|kennenzulernen|kennen zu lernen|getroffen|unterhalten|nebeneinander|ins gesprach gekommen|begegnet)",
        r"(unser|unserem|unseren|das|dem) (\w+ )?(gesprach|austausch|unterhaltung|telefonat|treffen|interview) (auf|am|beim|in|uber|im|letzte|gestern|zum|bei|vom|von|nach)",
        r"(conocerte|conocerle|conocerlo|conocerla|coincidir contigo|hablar contigo|charlar contigo|nos conocimos|hablamos|coincidimos|charlamos|nuestra (conversacion|charla|reunion)|nos vimos)",
        r"(foi (um prazer|otimo|bom|muito bom|uma alegria)|prazer em|gostei (muito )?de|adorei) (te |lhe |o |a )?(conhece|conhecer|conhecer-te|conhece-lo|conhece-la|conversar|falar|encontrar|encontrar-te|rever)( (te|lo|la|contigo|com voce|consigo|voce))*",
        r"(nos conhecemos|conhecemo-nos|encontramo-nos|nos encontramos|conversamos|falamos|estivemos (juntos|a conversar)|(nossa|a nossa|a) conversa (sobre|na|no|de|em|que))",
        r"((e stato|e' stato|stato) (un |davvero |molto |bello |piacere |un vero |un gran )*(piacere|bello) (conoscer|incontrar|parlar|chiacchierar)\w+|ci siamo (\w+ )?(conosciuti|incontrati|parlati|visti|conosciute|incontrate|seduti)|abbiamo (\w+ )?(parlato|chiacchierato|discusso)|(la )?nostra (chiacchierata|conversazione|discussione)|averti (conosciuto|incontrato)|averla (conosciuta|incontrata))",
    ),
    "colleague": Phrases(
        r"(we|i|i've|we've|we'd|having) (\w+ )?(both )?(worked|work|been working|collaborated|been collaborating|shipped|built|served|volunteered|taught) (\w+ )?(together|alongside you|with you|for you|under you|side by side|on (the|your) (same|old))",
        r"(former|old|ex|past|your old|fellow ex)[- ](colleagues?|coworkers?|co-workers?|teammates?|collaborators?|manager|boss|intern)",
        r"(worked|working) together",
        r"we (were|are|used to be) (both )?(on|in) the same (team|project|department|shift|floor|office|crew|ward)",
        r"(travaille|bosse|collabore|travaillions) (\w+ )?(ensemble|avec (vous|toi)|cote a cote)",
        r"(ancienne?|ex) ?-?(collegue|equipier)",
        r"(zusammengearbeitet|zusammen gearbeitet|gemeinsam gearbeitet|ehemaliger? kolleg\w+|fruherer? kolleg\w+|im selben team|zusammen im (team|projekt))",
        r"(trabajamos|trabajado|trabaje|coincidimos|trabalhamos|trabalhei|trabalhado|trabalhou) (\w+ )?(juntos|juntas|contigo|com voce|con usted|lado a lado)",
        r"(ex|antig[uo]o?s?|antiguos) (colegas?|companeros?)",
        r"(lavorato|collaborato|lavoravamo) (\w+ )?(insieme|con te|con lei|fianco)",
        r"ex (colleg[ahi]+)",
    ),
    "shared": Phrases(
        r"(we|you and i|we've|we have|noticed we|see we|saw we|us) (\w+ )?(both|each) (\w+ )?(studied|went|attended|graduated|worked (at|for)|started|were at|were in|volunteered|trained|grew up|did (our|the)|took|belong|are (members|part|alumni|alums|graduates|in the)|spent|played|sing|sang|ran|run (the|in)|finished|rowed|served|came through|learned|learnt|signed|joined|sit on|speak at|spoke at)",
        r"(we're|we are|we were|we've|we have) (both|fellow|also both|all) (in|members|part|alumni|alums|at|on|from|been (in|at|members)|graduates|going|attending|speaking|[a-z]+ (alum|alums|alumni|grads|graduates|members)) ?(of|the|at)?",
        r"fellow (\w+ ){1,5}?(alum|alumni|alumnus|alumna|alumnae|grad|graduate|member|scholar|fellow|trustee|volunteer|parent|cohort|speaker|attendee|student)( here)?",
        r"(alum|alumni|alumnus|alumna|grad|graduate) (of|here|too|as well|myself)",
        r"(also|both|another|as) (a |an |went to |studied at |attended |graduated from )(\w+ ){0,4}?(alum|alumni|alumnus|alumna|grad|graduate|member)",
        r"(also (went to|studied|attended|graduated from|was at|were at|trained at|belong to)|studied at|graduated from|alma mater)",
        r"(the )?same (university|school|college|programme|program|cohort|class|course|bootcamp|club|choir|parish|village|accelerator|batch|year|lab|society|slack|meetup|conference)",
        r"(so (was|did|am|were|have) i|as (was|did|am) i|me too|i (did|was|am|went) too|same as me)",
        r"(saw|noticed|see) (that )?you('re| are| were| also)? (also )?(attended|attending|went to|at the|going to|signed up for|registered for|speaking at|joined the|in the)",
        r"(nous (sommes|avons|etions)|on (est|a|etait)) (tous (les )?(deux|2)|toutes (les )?deux|egalement|aussi) (\w+ )?(passe\w*|etudie|membres?|diplome\w*|ancien\w*|fait|alumni|frequente|a la|au|chez|dans)",
        r"((ancienne?|anciens|egalement|aussi) (\w+ )?(eleve|etudiant|diplomee?|alumni|alumna)|meme (promo|promotion|ecole|formation|universite|club|master|lycee))",
        r"(beide|auch|gemeinsam|ebenfalls) (\w+ ){0,4}?(studiert|mitglied|absolvent\w*|alumni|abgeschlossen|besucht|ausgebildet|teilgenommen)",
        r"((selben|gleichen) (uni|universitat|hochschule|schule|studiengang|verein|jahrgang|gruppe)|kommilitone|kommilitonen|kommilitonin)",
        r"(ambos|los dos|nos dois|os dois|as duas|tambien|tambem) (\w+ )?(estudiamos|estudie|estudamos|fuimos|fizemos|somos|fomos|pasamos|passamos|estivemos|participamos|egresad\w+|fui alun\w|frequentamos|estudei|formamos|frequentei|participei)( \w+)?",
        r"((misma|mesma|mesmo|mismo) (universidad|universidade|escuela|escola|facultad|faculdade|curso|promocion|turma|clube|club|colegio|master|mestrado|grupo))",
        r"(entrambi|tutti e due|anch'io|anche io) (\w+ ){0,2}?(studiato|frequentato|laureat\w|membri|iscritt\w|al|alla|all|del|partecipato)",
        r"(stess[ao] (universita|scuola|corso|liceo|facolta|ateneo|club|gruppo|master))",
    ),
    "their_work": Phrases(
        rf"{_YOUR} (\w+ ){{0,4}}?{_WORK}( (on|about|at|from|in|of|last|this|where|series|with|for|to|that|yesterday|during|around|made|was|really|helped|got|saved|is|has|and|under|regarding|explaining|today|over))",
        rf"(read|saw|loved|enjoyed|watched|listened to|heard|caught|liked|reading|seeing|appreciated|appreciate|follow|following|followed|finished|used|use|using|bookmarked|shared|revisited|learned from|learn from|found|interesting) (\w+ ){{0,3}}?{_YOUR} (\w+ ){{0,3}}?{_WORK}",
        rf"(some|one|any|many|all|few|most|several) of {_YOUR} (\w+ )?{_WORK}",
        r"(following|followed|admired|follow|admire|familiar with|impressed (by|with)|inspired by|interested in|noticed|read about|learned about|saw|enjoy|love|like|learning about|on) (\w+ ){0,2}?(your|[a-z][\w&'-]+'s?) (\w+ ){0,2}?(work|research|approach|efforts?|contributions?|writing|advocacy|thinking|insights|thoughts) (on|with|in|to|around|about|at|for|into)",
        rf"(interesting|great|good|helpful|excellent) {_WORK} (on|about)",
        r"(you (wrote|said|posted|shared|spoke|talked|presented|published|argued|mentioned|described|explained|built|made|released|maintain|designed|translated|edited|curated|recorded)) (\w+ )?(about|on|in|at|that|a|an|the|how|why|your|it|for)",
        r"(hear|heard|seen|saw|watched|listened to|listening to) you (speak|talk|present|play|lecture|explain|on|at|perform|sing|teach)",
        r"(has|have|posted|is advertising|advertised|published) (an?|the|your|two|three) (\w+ ){0,3}?(opening|vacancy|role|position|job|ad|advert|opportunity) (for|in|on|as)",
        r"(saw|noticed|spotted|found|read|see) (that )?(the|your|an?|you are|you're|they're|that) (\w+ ){0,5}?(opening|vacancy|job ad|advert|hiring|listing|posting|job post)( (for|in|on|as|at|an?))?",
        r"(on|of) (your|[a-z][\w&'-]+'s) (\w+ )?(site|website|homepage|page|menu|shop|stand|booth)",
        rf"(votre|vos|ton|tes) (\w+ ){{0,2}}?{_OEUVRE}( \w+)?",
        r"(vous|tu) (ecriviez|ecrivez|disiez|ecrivais|disais|avez (ecrit|dit|publie|montre|presente|raconte|parle|mene)|as (ecrit|dit|publie|montre|parle|mene))",
        r"(j'ai (lu|ecoute|vu|regarde|suivi|assiste a)|je (suis|lis|regarde|suivais)) (avec \w+ )?(votre|vos|ton|tes|le|la) (\w+ )?(post|article|livre|conference|intervention|travaux|publications?|podcast|offre|chaine)",
        r"(une|votre|l'|d'une|vu (qu'il y avait|que vous aviez)) (une )?offre (d'emploi |de (\w+ )?)?(chez|responsable|pour|a|de|en)",
        r"(ihre|deine) antwort (im|in|unter|zu|bei)",
        r"(votre|ta) reponse (a|sous|dans|sur)",
        rf"(ihr|ihre|ihren|ihrem|ihres|dein|deine|deinen|deinem|deines) (\w+ ){{0,2}}?{_WERK}( \w+)?",
        r"(sie|du|ihr) (\w+ )?(geschrieben|gesagt|vorgestellt|veroffentlicht|gezeigt|erzahlt) (haben|hast|habt)",
        rf"(tu|tus|su|sus|seu|seus|sua|suas|teu|teus|tua|tuas) (\w+ )?{_OBRA}( \w+)?",
        r"(tem|tienen|tenes|tienes|abriram|publicaron|ha publicado|vi que (tem|tienen|abriram|estao)) (\w+ )?(uma|una|a) (\w+ )?(posicao|vaga|vacante|oferta|posicion)",
        r"(acompanho|acompanhado|acompanhar|sigo|seguido|siguiendo) (o |a |as |os )?(seu|teu|sua|tua|seus|suas|tus|su|sus) (\w+ )?(trabalho|trabajo|iniciativas|projeto|proyecto|percurso|publicacoes) (em|en|na|no|sobre|con|de|da|do|com)",
        rf"(tuo|tuoi|tuoi|suo|suoi|vostro) (\w+ )?{_OPERA}( \w+)?",
    ),
    "detail": Phrases(
        rf"{_YOUR} (\w+ ){{0,4}}?{_WORK} (on|about|regarding|explaining|arguing|where|in which|that|of|under|around|from the|at the)",
        r"(your|you) (\w+ ){0,2}?(work|research|approach|path|move|switch|journey|experience|experiments?|role|part|decision|point|idea|story|example|line|question|answer|thread|advice|expertise|numbers|method|rollout|redesign|rebuild) (on|with|from|to|about|in|into|of|for|at|around) (?!the (company|field|industry|space|sector)|your|this (field|industry|space)|our|my)\w+",
        r"(conversation|chat|discussion|talk|exchange|call|discussing|spoke|talked|talking|chatted|chatting|speaking|discussed) (\w+ ){0,3}?(about|on|over|regarding)",
        r"(congrats|congratulations|kudos|well done|bravo) (\w+ )?(on|for|to) (?!(your|the) (success|career|achievements?|growth|work|new (role|job|position))(?!\s+(at|as|with|in)))\w+",
        r"(just |recently |newly )(joined|raised|launched|opened|moved|released|started|won|published|shipped|acquired|closed|announced|finished|took over|became)",
        r"(especially|particularly) (the|your|interested in your|how|when|liked|about)",
        r"the (part|point|bit|line|idea|story|example|section|slide|question|chapter|thing|way|one) (about|on|that|where|of|you|in which|with|from|when)",
        r"you('re| are|'ve been|'ve| have)? (\w+ )?(building|scaling|leading|opening|launching|hiring|working on|moving|rolling out|expanding|restoring|rebuilding|migrating|running|growing|moved|led|built|started|opened|turned|wrote|drew|designed) (the|a|an|your|to|from|out|of|up|two|three|into|that|how|on)",
        r"(la|votre|ta|notre) (partie|idee|reponse|question|remarque|phrase|facon|conversation|discussion|echange|refonte|travail|choix) (sur|de|du|dans|que|ou|pour|autour)",
        rf"(votre|vos|ton|tes) (\w+ )?{_OEUVRE} (sur|au|a propos|a|du|de la|dans|ou)",
        r"vous avez (mene|lance|ouvert|rejoint|dirige|construit|publie|pilote|monte|repris)",
        rf"(ihr|ihren|ihrem|dein|deinen|deinem|deine|ihre) (\w+ )?{_WERK} (uber|zu|zum|zur|auf|bei|im|am)",
        rf"(tu|su|seu|sua|teu|tua) (\w+ )?{_OBRA} (sobre|en|em|na|no|de|del|acerca)",
        r"(conversa|conversacion|charla|trabalho|trabajo|iniciativas) (sobre|em|en|na|no|de|acerca)",
        rf"(tuo|suo|tuoi|suoi) (\w+ )?{_OPERA} (su|sul|sulla|sui|sulle|al|alla|di)",
        r"(conversazione|chiacchierata|lavoro) (su|sul|sulla|sui|sulle)",
    ),
    "bio": Phrases(
        r"(i'm|i am|im) (\w+ )?(an?|the|currently an?|also an?|now an?|one of the) (?!(fan|big fan|great|huge|huge fan|bit|little|firm believer|believer|strong believer|long-?time fan|follower|avid|admirer|regular))\w+",
        r"(i|we) (\w+ )?(work|worked|teach|run|lead|manage|build|design|host|study|studied|own|coach|consult|edit|organi[sz]e|repair|recruit|train|head|sell|make|grow|direct|farm|drive|cook|nurse|write software|code|co-?founded|founded|started|operate) (?!(that|this|it|with you|together|for you|by|under you))(\w+)",
        r"(this is \w+ from|i've been (a|an|in|working|teaching|running|building|doing|nursing|at)|i have been (a|an|in|working)|i (just |recently )?(started|joined|graduated|moved|finished|left)|i'm (currently |now |also |just )?(working|studying|building|leading|finishing|based|doing|pursuing|recruiting|researching|training|starting|writing|with|at|in my|from|recruiting|transitioning|responsible|in charge))",
        r"(as|being) (a|an) (\w+ ){0,3}?(student|engineer|designer|developer|teacher|nurse|manager|founder|recruiter|coach|researcher|analyst|lawyer|doctor|consultant|writer|marketer|pm|director|owner|graduate|architect|scientist|trainer|producer|editor|chef|farmer)",
        r"fellow (?!(alum|group|member))(\w+ ){1,4}?(here|myself|in \w+)",
        r"(my|our) (team|company|firm|startup|studio|shop|practice|lab|agency|research|background|work|job|role|day job|phd|thesis) (is|at|in|on|works|makes|does|builds|focuses|covers|spans|at the)",
        r"(the )?work i'm doing",
        r"(je suis (?!(tombee?|ravie?|tres|heureux|heureuse|impressionnee?|sur|vos|votre|convaincue?|curieux|curieuse|interessee?|actuellement a la))\w+|je travaille|je dirige|je m'occupe|j'etudie|je gere|je suis actuellement en|etudiante? en|j'enseigne)",
        r"(ich bin (?!(auf|sehr|gerade auf|begeistert|beeindruckt|uber|gespannt|neugierig|der meinung))\w+|ich arbeite|ich leite|ich studiere|ich betreue|als (\w+in|\w+er) (bei|in|fur))",
        r"(soy (?!(consciente|fan|muy))\w+|trabajo (como|en|con|de)|estudio (?!(sobre))\w+|dirijo|me dedico|estoy (trabajando|estudiando|buscando|terminando))",
        r"(sou (?!(fa|muito|grat))\w+|trabalho (como|em|com|na|no|tambem|ha)|estudo|estou a (trabalhar|estudar|fazer|terminar)|estou (trabalhando|estudando|fazendo)|lidero|atuo (como|em|na|no|com))",
        r"(sono (un|una|il|la|un'|\w+(ista|ore|ice|ente|ante|ologo|ologa|ere|iera|ario|aria|gegnere|etto))|lavoro (come|in|nel|nella|per|da|con|alla|al)|mi occupo|gestisco|dirigo|sto (studiando|lavorando|cercando|finendo))",
    ),
    "offer": Phrases(
        r"(happy|glad|love|like|can|could|will|i'll|let me|willing|pleased|may i|shall i|should i|want me to|would it help if i|keen) (\w+ )?(to )?(send|share|forward|introduce|help|connect you|put you in touch|pass|lend|show|bring|post|translate|drop|point you|return the favou?r|compare notes|review|trade|give|offer|recommend)( (you|it|them|what|our|my|the|a|over|along|with|your|some|any|anything|more|one|on|if|out))",
        r"(send|share|forward|introduce|lend|bring|pass|mail|email|show) (you )(to |the |a |an |our |my |some |that |over |on |two |three |what |it|them)",
        r"(thought|figured|think|hope|guess) (you'd|you would|you might|this|it|that|they|these)( \w+)? ?(might|would|could|may|will|appreciate|enjoy|like|find|be|help|interest)( be)?( (useful|helpful|interesting|of (use|interest|help)))?",
        r"(if|in case) (it|that|this|they|you|it'd|that'd|it's|that's|you're|any of it)( \w+){0,3} (useful|helpful|of (use|help|interest)|interested|want it|like it|need it|like one|like a copy|want one|helps)",
        r"(be (of )?(help|useful|value|service|assistance)|useful (to|for) you|anything (i|we) can (help|do)|how (i|we) (can|could|may|might) (help|be)|return the favou?r|in return|happy to help|i can help)",
        r"(resource|checklist|template|spreadsheet|contact|paper|article|guide|link|list|tool|copy|number) (that |which )?(i |we |you |might |for |created|made|wrote|wanted|mentioned|promised)( \w+)?",
        r"(je (peux|pourrais|serais ravie? de|vous|te|t')|puis-je) (\w+ )?(envoyer|envoie|partager|partage|transmettre|presenter|aider|faire suivre|donner|preter|mettre en relation|joins)",
        r"(si (besoin|cela (peut|vous)|ca (peut|vous|t)|utile|vous voulez|tu veux)|a votre disposition|a disposition|j'y ai repondu|en piece jointe)",
        r"((ich|gerne|gern|kann|konnte|soll ich) (\w+ ){0,4}?(schicken|schicke|senden|sende|weiterleiten|teilen|vorstellen|zeigen|helfen|empfehlen|zukommen))",
        r"((falls|wenn) (es|das|sie|du) (\w+ )?(hilft|hilfreich|interesse|interessiert|nutzlich|mogen|magst|mochten))",
        r"(puedo|podria|te|le|quieres que|si quieres) (\w+ )?(enviar\w*|envio|comparto|compartir\w*|ayudar\w*|presentar\w*|pasar\w*|paso|mando|mandar\w*)",
        r"(posso|poderia|quer que|se quiser|terei gosto em|se precisar|se ajudar) (\w+ )?(enviar\w*|envie|partilhar\w*|compartilhar\w*|ajudar\w*|apresentar\w*|ser util|mandar\w*|passar\w*)",
        r"(ser util|em que (te |lhe )?posso|a disposicao|a disposizione|non esiti a|non esitare a|sono a disposizione)",
        r"(posso|potrei|volentieri|se vuoi|se vuole|ti|le) (\w+ )?(inviar\w*|invio|mandar\w*|mando|condivid\w*|aiutar\w*|presentar\w*|passar\w*|girar\w*)",
    ),
    "forward": Phrases(
        r"(curious|wondering|wondered|wanted to ask|want to ask|like to ask|love to know|like to know|would love to hear|keen to hear|interested to hear|dying to know|tell me|keep you posted|keep you updated|let you know)( (how|what|why|whether|if|which|your|where|about|to|when|did|do|who))?",
        r"let me know (what|whether|which|how|if (it|you|that|this))( \w+)?",
        r"(send|share|introduce|bring|mail|email) you (the|a|an|our|my|that|to|some)",
        r"what (was|is|were|are|did|made|would|do|has|had|does|will) (your|you|the|a|most|it|changed)( \w+)?\b",
        r"(je me demande|je me demandais|curieux de|curieuse de|dites-moi|dis-moi|tiendrai au courant)",
        r"(mich wurde interessieren|mich interessiert|ich frage mich|neugierig|wussten sie|sag mir|sagen sie mir|was war|welche[rs]?)",
        r"(me pregunto|me gustaria saber|tengo curiosidad|cuentame|dime|me interesa saber)",
        r"(gostava de saber|gostaria de saber|tenho curiosidade|fico curios[oa]|pergunto-me|conta-me|me conta|diga-me)",
        r"(mi chiedo|mi chiedevo|sono curios[oa]|mi piacerebbe sapere|fammi sapere|dimmi|mi dica)",
    ),
}

_DEMANDS: Final = Phrases(
    r"(open to|up for|available|availability|interested in (learning|hearing|seeing|a|an|our)|demo|(?<!do\syou\s)call|calls|(?<!your\s)coffee|zoom|minutes|mins|meeting|calendar|(?<!le\s)(?<!un\s)(?<!du\s)(?<!on\s)chat|refer me|introduce me|introduction|introducao|disponibles?|disponivel|minuten|minutos|minuti|telefonat|chiamata|llamada|reunion|reuniao|appel|(?<!ton\s)(?<!tre\s)(?<!su\s)(?<!tu\s)cafe|kaffee)",
)
_THINGS: Final = words(
    "who whose did was were wer wem wessen warum wieso weshalb qui pourquoi combien quien quienes cuanto cuantos cuantas quem quantos quantas chi perche "
    "quanti quante"
)
"""Words that begin a question about a thing, not for one."""
_AFTER: Final = {
    "how": words("many come did was were often"),
    "what": words("did was were"),
    "why": words("did do does is are was were has have"),
    "wie": words("viele oft kam war waren"),
}
_FOR_ME: Final = words(
    "i i'd i'm i've me my mine us our we myself ich mir mich mein meine meinen meinem meiner meins uns unser unsere unserem unseren wir je moi mon ma mes nous notre nos "
    "yo mi mis conmigo nuestro nuestra eu mim meu meus minha minhas comigo nosso nossa io mio mia miei mie ci noi nostro nostra somebody someone anyone anybody"
)
"""Words of a question that may be for the sender, or for somebody the sender sends."""
_WANTED: Final = words(
    "hiring hire job jobs opening openings vacancy vacancies position positions role roles referral refer intern interns internship internships apprentice apprentices sponsor sponsors contractors placement apprenticeship resume cv application "
    "apply need needs space room junior juniors trainee trainees graduate graduates visa visas grant grants discount free time help advice mentor mentoring mentorship feedback review support invest investment budget open available interested interest "
    "stelle stellen praktikum praktikanten ausbildungsplatz zeit hilfe rat lust interesse offen bewerbung frei brauchen braucht benotigen sucht suchen "
    "poste postes emploi stage stages stagiaire stagiaires alternance temps aide conseil conseils interesse interessee interesses disponible ouvert ouverte candidature besoin cherchez "
    "empleo puesto vacante vacantes practicas becario becarios tiempo ayuda consejo interesa interesado interesada hueco rato necesita necesitan necesitais busca buscan "
    "vaga vagas emprego estagio estagiarios tempo ajuda conselho disponivel interessado interessada precisa precisam procura procuram "
    "lavoro posto tirocinio stagisti tirocinanti aiuto consiglio interessa interessato interessata disponibile bisogno cercate cerca"
)
"""What first notes ask for: work, time, help, interest."""
_REQUESTS: Final = words(
    "could can would will might may please kindly any ready ever got fancy keen up konnten konntest wurden wurdest kannst konnen bitte pourriez pourrais peux pouvez voudriez podria podrias puedes puede "
    "poderia poderias pode podes potrebbe potresti puo puoi"
)
"""Words that, at its head, make a question a request."""
_IDLE: Final = words("como tal tudo todo come tutto bem bien bene va vai estas esta stai sta")
_DROPS: Final = frozenset({"es", "pt", "it"})
"""Languages whose verbs need no "you" beside them: what takes four words elsewhere takes three."""
_SAID: Final = Phrases(
    r"(mentioned|suggested|suggests|recommended|recommends|said|says|told|thought|introduced|pointed|sent|gave|referred|reckons|insisted|thinks|asked me to|keeps telling|spoke|speaks|put me on|showed me) (\w+ ){0,3}?(you|your|we|i|me|us|that|of you)",
    r"(m'a|nous a|m'avait|m'ont) (\w+ )?(conseille\w*|parle|suggere\w*|recommande\w*|orientee?|donne|dit|envoye\w*|transmis|presente\w*)( (de|vous|votre|toi|que|ton))?",
    r"(hat|hatte|haben) (mir|mich|uns|ihren|deinen|von) (\w+ ){0,4}?(empfohlen|gesagt|erzahlt|genannt|geschickt|gegeben|verwiesen|gemeint|angeraten|geraten|vorgeschlagen)",
    r"(meinte|empfahl|sagte|erzahlte|riet)( (\w+ ){0,4}?(ich|wir|sie|du|mir))?",
    r"(me|nos) (recomendo|sugirio|hablo|dijo|comento|paso|menciono|animo|dio|conto|ha (recomendado|hablado|sugerido|dicho|pasado|dado|comentado))( \w+)?",
    r"(recomendou|sugeriu|falou|indicou|disse|mencionou|comentou|passou|deu|contou|aconselhou)(-me)?( \w+)?",
    r"mi ha (\w+ )?(consigliato|parlato|suggerito|detto|dato|raccomandato|indicato|passato|mandato|fatto)( \w+)?",
)
_THROUGH: Final = Phrases(
    r"(referred|introduced|sent|recommended|pointed|connected) (\w+ ){0,3}?(by|from|through|via)",
    r"(both|mutually) (\w+ )?(know|knew|connected (to|with)|friends with|follow|worked with|work with)",
    r"(you're|you are|i'm|i am|we're|we are|also) (\w+ )?(connected|friends|close|in touch) (to|with)",
    r"(mutual|common|our) (friend|friends|contact|contacts|colleague|colleagues|acquaintance|connections?)( on linkedin)?,? ?\(?",
    r"(heard (of|about) you|got your (name|contact|number|email|address|details)|know (of |about )?you|found you|told about you|came to me|introduction) (\w+ )?(from|through|via|by)",
    r"(by way of|thanks to|friend of|friends with|colleague of|on behalf of|via|say hello from|greetings from|regards from)",
    r"(your name (came up|was mentioned|was given))",
    r"(de la part de|grace a|par l'intermediaire de|sur (le conseil|les conseils|recommandation) de|ami de|amie de)",
    r"((auf )?empfehlung von|(kontakt|namen|tipp|hinweis|adresse) (\w+ )?(von|uber|durch))",
    r"(de parte de|gracias a|por medio de|recomendacion de|amig[oa] de|atraves d[eo]|por indicacao de|por intermedio d[eo]|da parte de)",
    r"(da parte di|tramite|grazie a|su consiglio di|amic[oa] di)",
)
_NO_NAMES: Final = words(
    "i linkedin google you my the a an our we it they he she monday tuesday wednesday thursday friday saturday sunday january "
    "february march april may june july august september october november december hi hello hey dear thanks je ich wir mr mrs dr"
)


def spans(reading: Reading, label: str) -> Spans:
    """Folded spans of the cues for a label, outside greeting and sign-off; a question is a cue for forward."""
    if label == "referral":
        return tuple(_referrals(reading))
    found = CUES[label].spans(reading) if label in CUES else ()
    if label != "forward":
        return found
    return found + tuple([
        (clause.start, clause.end)
        for clause in reading.body
        if clause.question and not demands(reading, clause) and (len(clause.words) >= 4 or _short(reading, clause))
    ])  # fmt: skip


def _short(reading: Reading, clause: Clause) -> bool:
    """Whether three words are a question of substance: "Sigues en urgencias?", and not "Come stai oggi?"."""
    return len(clause.words) == 3 and reading.language in _DROPS and _IDLE.isdisjoint(clause.words)


def of_theirs(reading: Reading, clause: Clause) -> bool:
    """Whether a question is about the reader's own matters, and nothing in it is for the sender: "Do you know if the books survive?"."""
    said = clause.words
    return (
        clause.question
        and len(said) > 2
        and _FOR_ME.isdisjoint(said)
        and _WANTED.isdisjoint(said)
        and _REQUESTS.isdisjoint(said[:2])
        and not demands(reading, clause)
    )


def demands(reading: Reading, clause: Clause) -> bool:
    """Whether a clause asks for time, a meeting or a favour: that is no question to be answered in a line.

    "Who took the minutes?" and "How many calls was that?" ask about a thing.
    """
    spans = () if _of_a_thing(clause) else _DEMANDS.spans(reading)
    return bool(spans) and any(clause.start <= at < clause.end for at, _ in spans)


def _of_a_thing(clause: Clause) -> bool:
    """Whether a question asks who, why or how many, or what was."""
    said = clause.words
    return len(said) > 1 and (said[0] in _THINGS or said[1] in _AFTER.get(said[0], frozenset()))


def _referrals(reading: Reading) -> Iterator[tuple[int, int]]:
    """A named person who said, sent, introduced, or whom both know: a name is a capital inside the note."""
    for start, end in _SAID.spans(reading):
        if _named(reading, reading.clause_at(start).start, start):
            yield start, end
    for start, end in _THROUGH.spans(reading):
        after = reading.folded[end : end + 30].find(",")
        if _named(reading, end, min(end + 30, end + after if after > 3 else end + 30), inside=True):
            yield start, end


def _named(reading: Reading, start: int, end: int, *, inside: bool = False) -> bool:
    """Whether a person could be named in a folded span: two capitals in a row, or one that is no common word."""
    part = reading.folded[start:end].split()[:3] if inside else reading.folded[start:end].split()[-3:]
    at = start
    for word in part:
        at = reading.folded.find(word, at)
        plain = word.strip(".,;:()'\"")
        if plain and reading.is_capital(at + word.find(plain)) and plain.removesuffix("'s") not in _NO_NAMES:
            return True
        at += len(word)
    return False
