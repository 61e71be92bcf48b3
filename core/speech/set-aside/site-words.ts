/** Words by which the lines of a web page, of an app or of a collection of model texts are known. */

/** One way to know such a line. */
export interface SiteWords {
  /** `anywhere`: no speaker says this; `ends`: only in the first and last lines of the file; `tail`: only in the last. */
  readonly where: 'anywhere' | 'ends' | 'tail'
  readonly pattern: RegExp
  /** Everything behind it belongs to the page too. */
  readonly toTheEnd?: true
}

/** What one may click on an English page, word for word. */
const CLICKS =
  '(?:(?:read|show|load|view|learn) more|continue reading|share(?: this(?: (?:page|article|story|speech))?)?|share (?:on|via) [a-z]{1,12}|follow us(?: on [a-z]{1,12})?|sign up|sign in|log ?in|subscribe(?: now| to our newsletter)?|donate(?: now)?|skip to (?:main )?content|back to top|click here|download (?:the )?pdf|print this(?: page)?|listen to this(?: article)?|watch (?:the )?video|toggle navigation|menu|search|home|close|accept(?: all)?(?: cookies)?|reject all|manage (?:cookies|preferences)|privacy policy|terms of (?:use|service)|contact us|about us|site ?map)'

export const SITE_WORDS: readonly SiteWords[] = [
  // A program that writes texts, and a secretary who sends one.
  {
    where: 'ends',
    pattern:
      /^(?:好的|当然(?:可以)?|没问题)[，,！!].{0,40}(?:以下|一[篇份]|为您).{0,60}(?:稿|讲话|致辞|发言|演讲|主持词).{0,24}[:：。]?$/u,
  },
  {
    where: 'ends',
    pattern:
      /^(?!.*我)(?:以下|下面)(?:是|为).{0,60}(?:稿|讲话|致辞|发言|演讲|主持词)[^。]{0,20}[:：]$/u,
  },
  {
    where: 'ends',
    pattern:
      /^(?:希望这[篇份].{0,30}(?:稿|文).{0,20}帮助|如(?:需|果需要).{0,40}(?:调整|修改|补充).{0,40}(?:告诉|联系|随时))/u,
  },
  {
    where: 'ends',
    pattern:
      /^(?=.{6,140}$).{0,60}(?:讲话|发言|致辞|演讲|主持)稿.{0,60}(?:请您?(?:过目|审阅|审定|审核|审改|核稿|查收|指正))/u,
  },
  {
    where: 'ends',
    pattern:
      /^(?:sure|certainly|of course|absolutely|here(?:[’']s| is)|below is)\b.{0,100}\b(?:speech|remarks|address|draft|toast)\b.{0,60}:$/iu,
  },
  {
    where: 'ends',
    pattern:
      /^(?:feel free to|let me know if|would you like me to|i hope this (?:speech|draft))\b.{0,160}$/iu,
  },
  { where: 'ends', pattern: /^(?:posted|published|updated)(?:\s+on|\s+by|:)\s.{0,80}$/iu },
  {
    where: 'anywhere',
    pattern:
      /^[（(【[]?\s*(?:图为|图[一二三四五六七八九\d]{0,2}[:：]|资料图|摄影[:：]|配图|图源|图\s*[/／]).{0,80}[）)】\]]?$/u,
  },
  {
    where: 'ends',
    pattern:
      /^(?=.{4,60}$).{0,40}(?:免费下载|会员(?:免费|下载)|文档下载|格式为\s?docx?|海量(?:范文|文档))/u,
  },
  {
    where: 'ends',
    pattern:
      /^(?:录音文件|录音时间|录音时长|时长|文件名?|转写(?:时间|工具)?|参会人员?|关键词)\s*[:：].{1,60}$/u,
  },
  { where: 'ends', pattern: /\.(?:m4a|mp3|wav|mp4|docx?|pdf|wps)\s*$/iu },
  {
    where: 'ends',
    pattern:
      /^(?=.{2,60}$)(?:(?:无障碍(?:阅读|浏览)?|长者模式|适老化|关怀版|登录|注册|繁体|简体|English|退出|网站支持IPv6)[\s　|｜/·-]*){2,}$/iu,
  },
  // Collections of model texts. A speaker says 我 and speaks to 同志; a site does not.
  {
    where: 'ends',
    pattern:
      /(?:本文|本站|文章|范文).{0,6}小编|小编.{0,30}(?:整理|收集|搜集|分享|推荐|准备|带来)|^(?:下面|以下).{0,4}小编/u,
  },
  {
    where: 'ends',
    pattern:
      /^(?!.*(?:我|(?<!供(?:各位|广大|全体)?)(?:同志|同学))).{0,20}(?:编者|工作人员).{0,20}(?:整理|收集|搜集).{0,60}(?:参考|《|范文)/u,
  },
  {
    where: 'ends',
    pattern:
      /^(?!.*(?:我|(?<!供(?:各位|广大|全体)?)(?:同志|同学)))(?:以下|下面|本文|这篇)(?:是|就是|为|由|系|文章).{0,30}(?:整理|收集|搜集|编写)/u,
  },
  {
    where: 'ends',
    pattern:
      /^(?!.*(?:我|(?<!供(?:各位|广大|全体)?)(?:同志|同学)|意见)).{0,20}(?:以下|下面|本文|这篇|范文|文章).{0,60}供.{0,6}(?:参考|借鉴|阅读|学习)/u,
  },
  {
    where: 'ends',
    pattern:
      /^(?!.*(?:我|(?<!供(?:各位|广大|全体)?)(?:同志|同学))).{0,20}(?:小编|本文|以上|范文|文章).{0,40}希望.{0,16}(?:对|能).{0,10}(?:大家|您|你).{0,8}(?:帮助|启发|参考)/u,
  },
  {
    where: 'ends',
    pattern:
      /^(?!.*(?:我|今天|汇报|同志|报告|谢))以上(?:就是|是|内容).{0,60}(?:全部内容|内容了?|范文|介绍)/u,
  },
  {
    where: 'ends',
    pattern:
      /^(?=.{4,60}$)(?!.*(?:我|同志)).{0,20}欢迎(?:大家|您|你)?(?:阅读|收藏|下载|转载|关注本|继续关注|点击)/u,
  },
  {
    where: 'ends',
    pattern: /(?:推荐|精选|优秀|通用|热门|最新)范文(?:\d|[一二三四五六七八九十]|篇|$)/u,
  },
  { where: 'tail', pattern: /^(?:TAGS?|标签|关键词)\s*[:：]/iu },
  // Whose it is.
  {
    where: 'ends',
    pattern:
      /^(?=.{4,160}$)(?:.{0,30}(?:版权所有|版权归|免责声明|如有侵权|侵权(?:必究|请联系|即删)|转载请(?:注明|联系))|(?:版权|法律)声明|本文(?:来自|来源|链接|地址|网址|转自|系转载)|原文(?:链接|地址|标题)|文章来源于?|本站(?:所有|文章|内容|声明)|联系我们删除|.{0,60}未经.{0,10}(?:许可|允许|授权|同意).{0,12}(?:转载|复制|使用|摘编)|.{0,60}all rights reserved|copyright\s*(?:©|\(c\)|\d{4}))/iu,
  },
  { where: 'anywhere', pattern: /(?:ICP备|ICP证|公网安备|京公网|增值电信业务)/u },
  {
    where: 'ends',
    pattern:
      /^(?:[（(【[]\s*)?(?:责任编辑|责\s*编|编辑|审核|校对|监制|初审|复审|终审|值班编辑|网络编辑|图片|图|文|文字|摄影)\s*[:：/／].{1,40}(?:[）)】\]])?$/u,
  },
  { where: 'ends', pattern: /^(?:©|\(c\)|Copyright)/iu },
  // What one may click.
  {
    where: 'tail',
    pattern:
      /^(?:【.{1,60}】\s*)?[-—·•>\s]{0,4}[【[（(〖]?\s{0,2}(?:相关(?:文章|阅读|推荐|范文|链接|热词|新闻|内容|专题|附件下载)|推荐阅读|推荐文章|阅读推荐|猜你(?:喜欢|还想)|延伸阅读|热门(?:文章|推荐|标签|阅读|排行)|更多(?:相关|精彩|热门)?(?:文章|范文|内容|推荐|阅读)|大家都在看|为您推荐|精彩推荐|往期(?:回顾|推荐|精彩)|网友评论|最新评论|发表评论|评论区|related (?:articles?|posts?|links?|stories|content|news)|you may (?:also )?like|more (?:from|stories|on this)|recommended (?:for you|reading)|read next|further reading|see also|comments?\s*(?:\(\d+\))?$|leave a (?:reply|comment))/iu,
    toTheEnd: true,
  },
  {
    where: 'ends',
    pattern:
      /^(?!.{1,200}[。；，]$)[【[（(]?\s*(?:上一篇(?!章)|下一篇(?!章)|上一页|下一页|返回(?:首页|列表|顶部|上一页|目录)|回到顶部|分享(?:[到至]\s*(?:[:：]|微|朋友圈|QQ|$)|本文)|收藏(?:本|此|$)|打印(?:本|此|[】\])）]|$)|关闭(?:窗口|本页|[】\])）]|$)|我要(?:纠错|评论|投稿|收藏)|阅读原文|查看原文|查看更多|点击(?:查看|下载|阅读|关注|进入|收听|播放)|展开全文|下载(?:本文|全文|文档|word|pdf)|复制(?:链接|全文|本文)|字体\s*[:：]|【?\s*字体|正文\s*$|(?:点赞|在看|听全文|朗读|语音播报|扫一扫|无障碍|登录|注册|举报|顶一下|踩一下|加入收藏|设为首页)(?=[\s　|｜/·】\])）]|$))/iu,
  },
  {
    where: 'anywhere',
    pattern:
      /^(?=.{2,40}$)(?=.*\p{L})(?:(?:微信|微博|新浪微博|腾讯微博|QQ空间|QQ好友|QQ|朋友圈|人人网|豆瓣|抖音|脸书|打印|收藏|复制链接|分享到?|分享|A[+-]|大|中|小|评论|点赞|facebook|twitter|x|linkedin|whatsapp|telegram|email|e-mail|print|share|tweet|pinterest|reddit|copy link|weibo|wechat)[\s　|｜/·、,，:：]*){3,}$/iu,
  },
  {
    where: 'anywhere',
    pattern:
      /^(?=.{4,60}$)(?!.*(?:大家|人人|同志|都要)).{0,24}(?:扫码|扫一扫|扫描|长按|识别).{0,16}(?:二维码|打开|关注|加入|下载|识别|进群|领取).{0,24}$/u,
  },
  {
    where: 'anywhere',
    pattern:
      /^(?=.{4,60}$).{0,20}(?:关注|搜索).{0,8}(?:公众号|视频号|官方微信|官方微博|小程序).{0,30}$/u,
  },
  {
    where: 'anywhere',
    pattern:
      /^(?=.{4,60}$).{0,24}(?:点击|戳|打开).{0,10}(?:下方|上方|这里|链接|蓝字|阅读原文|下载|APP|客户端).{0,24}$/iu,
  },
  {
    where: 'anywhere',
    pattern:
      /^[【[（(]?\s*(?:广告|推广|赞助(?:内容|商)|advertisement|sponsored(?: content)?|ad)\s*(?:[】\])）]|[:：].{0,60})?$/iu,
  },
  {
    where: 'anywhere',
    pattern:
      /^[【[（(]\s*(?:图片|配图|图\d*|视频|音频|点击图片|image|photo|video|audio)(?:\s*[:：].{0,60})?\s*[】\])）]$/iu,
  },
  { where: 'anywhere', pattern: /^!\[[^\]]{0,200}\]\([^)\s]{1,300}\)$/u },
  {
    where: 'anywhere',
    pattern: new RegExp(
      `^[#\\s]{0,4}${CLICKS}(?:\\s?[|·/]\\s?${CLICKS}){0,12}\\s?[:→»>…]{0,3}$`,
      'iu',
    ),
  },
  {
    where: 'anywhere',
    pattern:
      /^(?=.{8,300}$).{0,120}(?:\b(?:uses?|use of|accept|our) cookies\b|cookie (?:policy|notice|settings|preferences)|使用\s*cookies?|cookies?\s*(?:政策|设置|提示))/iu,
  },
  {
    where: 'ends',
    pattern:
      /(?:subscribe to|sign up for) (?:our|the) (?:newsletter|mailing list|updates)|newsletter\b.{0,40}\b(?:inbox|e-?mail)/iu,
  },
  // Where one is on the site.
  {
    where: 'ends',
    pattern:
      /^(?:(?:您)?(?:当前|现在|所在)?(?:的)?位置|您(?:现在)?(?:的位置|所在的?位置)|当前位置)\s*(?:是)?[:：]/u,
  },
  { where: 'ends', pattern: /^(?:首页|主页|网站首页|home)\s*(?:[>›»/｜|-]+|&gt;).{0,80}$/iu },
  { where: 'ends', pattern: /^[^。！？.!?>›»]{1,24}(?:[>›»]+[^。！？.!?>›»]{1,24}){2,}$/u },
  {
    where: 'ends',
    pattern:
      /^(?=.{4,80}$)(?:(?:首页|关于我们|联系我们|网站地图|加入我们|广告服务|人才招聘|友情链接|用户协议|隐私政策|新闻|要闻|时政|视频|图片|专题|登录|注册|帮助中心|意见反馈|手机版|电脑版|客户端)[\s　|｜/·-]*){3,}$/u,
  },
  {
    where: 'ends',
    pattern:
      /^(?:the\s+(?:beginning|end)|end\s+\d{1,2}[:.]\d{2}.{0,20}|end|###|# # #|-\s?end\s?-|-30-)[.。!]?$/iu,
  },
  {
    where: 'tail',
    pattern:
      /^[（(【[—\-*\s]*(?:全文完|完|全文结束|正文结束|本文完|以上就是全文|结束)[）)】\]—\-*\s]*[。.]?$/u,
  },
  { where: 'ends', pattern: /^[^。！？]{0,60}(?:https?:\/\/|www\.)\S+[^。！？]{0,40}$/iu },
  {
    where: 'ends',
    pattern:
      /^(?:浏览|阅读|点击|评论|收藏|点赞|转发)(?:(?:次数|量|数)\s*[:：(（]?|\s*[:：(（])\s*\d+/u,
  },
  { where: 'ends', pattern: /^for immediate release\b/iu },
  {
    where: 'ends',
    pattern:
      /^(?:check against delivery|embargoed until|as (?:delivered|prepared for delivery)|remarks as (?:delivered|prepared))/iu,
  },
]

/** Where such a line names the text it is put around, the most exact first. */
export const NAMES: readonly RegExp[] = [
  /(?:整理|收集|搜集|编写|分享|推荐|准备|带来)[^《》]{0,6}《(.{2,60})》/u,
  /(?:整理|收集|搜集|编写|分享|推荐|准备|带来)+(?:了|的|一篇|一些|几篇|关于|有关|到)*[《“]?(.{2,60}?)[》”]?(?:[,，。！!；;]|$)/u,
  /^【(.{2,60})】/u,
  /《(.{2,60})》/u,
  // The site's own label is a title where it ends as titles do.
  /^(?:TAGS?|标签|关键词)\s*[:：]\s*([^,，;；\s]{2,60}(?:讲话|致辞|致词|发言|报告|演讲|主持词|贺词)稿?)$/iu,
]
