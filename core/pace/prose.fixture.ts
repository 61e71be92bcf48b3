/** Ordinary prose for tests of the clock, written for this project. None of it was used to fix a constant. */

/** A formal Chinese address in the usual form: greeting, sections, figures, quotations, closing. About 900 字. */
export const FORMAL_ZH = `同志们：
这次全市城市更新工作会议，是市委、市政府决定召开的一次重要会议。会议的主要任务，是深入学习贯彻上级关于城市工作的重要精神，总结前一阶段的进展，研究解决突出问题，动员各级各部门进一步统一思想、明确任务、压实责任，推动城市更新工作取得新的更大成效。刚才，建设局通报了全市的工作情况，三个区作了表态发言，讲得都很好，我完全同意。下面，我再强调三点意见。
一、提高站位，充分认识城市更新的重大意义
城市是人民的城市，城市更新的根本目的，是让群众的日子过得更好。近五年来，全市累计改造老旧小区412个，惠及居民18万余户，加装电梯1300多部，新增停车泊位2.6万个，群众的获得感、幸福感、安全感明显增强。同时也要看到，我市建成于2000年以前的住宅仍占35%左右，管网老化、消防通道不畅、公共空间不足等问题还比较突出。群众有句话说得很实在：“住得安心，才能干得放心。”我们一定要从讲政治的高度，把这件民生实事办好。
（一）要算好民心账。哪里群众的意见最集中，哪里就应当是工作的重点。
（二）要算好长远账。既要看眼前的投入，更要看十年、二十年以后的效益，决不能留下今天改、明天拆的遗憾。
二、突出重点，扎实推进各项任务落地见效
一要坚持规划先行。没有规划就没有方向，各区要在6月底前完成专项规划编制，做到一张蓝图绘到底。二要坚持问题导向。对排查出来的安全隐患建立台账，逐项销号，确保不漏一户、不落一栋。三要坚持共建共享。改不改、改什么、怎么改，都要听取居民的意见，让居民从旁观者变成参与者。
三、加强领导，形成齐抓共管的强大合力
各级党委要把城市更新摆上重要位置，主要负责同志要亲自研究、亲自部署、亲自督促；各有关部门要主动服务、密切配合，决不允许推诿扯皮、敷衍塞责。市里将建立月调度、季通报、年考核的工作机制，对工作成效显著的给予表扬，对进展缓慢的严肃问责。
同志们，蓝图已经绘就，关键在于落实。让我们以更加饱满的热情、更加务实的作风，一步一个脚印向前走，为建设宜居、韧性、智慧的现代化城市作出新的贡献！`

/** Ordinary English prose of an address, about 260 words, 1.5 syllables a word. */
export const ORDINARY_EN = `Good morning, everyone.

When this library was first proposed, almost thirty years ago, several people predicted that nobody would ever use it. They argued that our community was too small, that our children had other interests, and that the money would be better invested in roads. I am grateful that the council of that time did not listen.

Since then, more than four hundred thousand visitors have walked through that door. Some of them came to read the morning paper and to keep warm. Some came to prepare for an interview. A great many of them, and I count myself among these, came because a teacher had told them about a story, and they wanted to know how it ended.

What we open today is not only another building. It is a promise that we make to one another. It says that education belongs to everyone who asks for it, whatever they earn and wherever they were born. It says that a quiet corner for thinking is not a luxury, and that a city which supports its readers protects its own future.

I want to thank the architects and the engineers, who worked together through a difficult winter, and the neighbours, who tolerated the noise. Above all, I want to thank the volunteers. Without your patience and your energy there would be shelves here, but no library.

So please come inside, look around, and carry something home with you. The doors are open.`

/** A Japanese address, about 330 characters. */
export const FORMAL_JA = `ご来場の皆様、本日はお忙しい中、新しい図書館の開館式にお集まりいただき、誠にありがとうございます。
この図書館は、市民の皆様の長年の願いに応えて計画され、三年の工事を経て、本日ようやく開館の日を迎えることができました。工事にご協力いただいた地域の皆様、関係者の皆様に、心から感謝を申し上げます。
私たちの町には、昔から本を大切にする文化があります。子どもたちは学校の帰りに本を借り、お年寄りは新聞を読みながら友人と語り合ってきました。新しい図書館は、そのような日々の暮らしを支える場所でありたいと考えております。
また、災害のときには避難所としても利用できるように、十分な備えを整えました。安全で安心な町づくりのために、これからも努力を続けてまいります。
最後に、皆様のご健康とご発展をお祈りいたしまして、私のあいさつとさせていただきます。`

/** A Korean address, about 300 characters. */
export const FORMAL_KO = `존경하는 시민 여러분, 그리고 이 자리에 함께해 주신 내빈 여러분, 반갑습니다.
오늘 우리는 오랫동안 기다려 온 새 도서관의 문을 엽니다. 이 도서관은 시민 여러분의 뜻을 모아 계획되었고, 삼 년의 공사를 거쳐 마침내 완성되었습니다. 그동안 불편을 참아 주신 주민 여러분과 공사에 힘써 주신 모든 분께 깊이 감사드립니다.
도서관은 책을 빌리는 곳만은 아닙니다. 아이들이 꿈을 키우고, 어르신들이 이웃과 이야기를 나누며, 누구나 조용히 생각할 수 있는 곳입니다. 우리 시는 앞으로도 배움을 원하는 모든 사람에게 열린 도시가 되겠습니다.
또한 재난이 일어났을 때에는 안전한 대피소로 사용할 수 있도록 필요한 시설을 갖추었습니다.
끝으로 여러분의 건강과 행복을 기원합니다. 감사합니다.`
