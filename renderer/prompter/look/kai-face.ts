/** The Kai face, LXGW WenKai: its rules (and then its files, slice by slice) are fetched when a look asks for it. */
import 'lxgw-wenkai-webfont/lxgwwenkai-regular.css'
import 'lxgw-wenkai-webfont/lxgwwenkai-bold.css'
