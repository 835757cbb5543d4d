import Markup
import Testing

/// Vectors that older editions of the list had, and the list it goes back to (RSnake's), in the same form.
extension FilterEvasionTests {
  @Test(arguments: [
    "';alert(String.fromCharCode(88,83,83))//\";alert(1)//--></SCRIPT>\">'><SCRIPT>alert(String.fromCharCode(88,83,83))</SCRIPT>",
    #"'';!--"<XSS>=&{()}"#, #"0\"autofocus/onfocus=alert(1)--><video/poster/onerror=prompt(2)>"-confirm(3)-""#,
    #"<IMG SRC="javascript:alert('XSS');">"#, #"<IMG SRC=javascript:alert('XSS')>"#,
    #"<IMG SRC=JaVaScRiPt:alert('XSS')>"#,
    #"<IMG SRC=javascript:alert(&quot;XSS&quot;)>"#, #"<IMG SRC=`javascript:alert("RSnake says, 'XSS'")`>"#,
    "<IMG\nSRC\n=\n\"\nj\na\nv\na\ns\nc\nr\ni\np\nt\n:\na\nl\ne\nr\nt\n(\n'\nX\nS\nS\n'\n)\n\"\n>",
    "<SCR\0IPT>alert(\"XSS\")</SCR\0IPT>",
    #"<IMG SRC="javascript:alert('XSS')""#, #"<IMG SRC="mocha:[code]">"#, #"<IMG SRC="jav&#x09ascript:alert(1)">"#,
    #"<LAYER SRC="http://evil.example/s.html"></LAYER>"#,
    #"<A HREF="http://www.gohttp://www.evil.example/ogle.com/">XSS</A>"#,
    #"getURL("javascript:alert('XSS')")"#, #"<STYLE>@im\port'\ja\vasc\ript:alert("XSS")';"#,
    #"<XML ID=I><X><C><![CDATA[<IMG SRC="javas]]><![CDATA[cript:alert('XSS');">]]></C></X></xml><SPAN DATASRC=#I DATAFLD=C DATAFORMATAS=HTML>"#,
    #"<iframe %00 src="&Tab;javascript:prompt(1)&Tab;"%00>"#,
    #"<svg><style>{font-family&colon;'<iframe/onload=confirm(1)>'"#,
    #"<sVg><scRipt %00>alert&lpar;1&rpar; {Opera}"#, #"<img/src=`%00`&NewLine; onerror=alert(1)&NewLine;"#,
    #"<img src=`%00`&NewLine; onerror=alert(1)&NewLine;>"#,
    #"<script /&Tab; src='https://evil.example/x.js' /&Tab;></script>"#,
    #"<ScRipT 5-0*3+9/3=>prompt(1)</ScRipT giveanswerhere=?"#,
    #"<script /***/>/***/confirm('\uFF41\u1455\uFF11')/***/</script /***/"#,
    #"<iframe/src="data:text/html;&Tab;base64&Tab;,PGJvZHkgb25sb2FkPWFsZXJ0KDEpPg==">"#,
    #"&#34;&#62;<h1/onmouseover='\u0061lert(1)'>%00"#,
    #"<iframe/src="data:text/html,<svg &#111;&#110;load=alert(1)>">"#,
    #"<a/href="javascript:&#13; javascript:prompt(1)"><input type="X">"#,
    #"<meta content="&NewLine; 1 &NewLine;; JAVASCRIPT&colon; alert(1)" http-equiv="refresh"/>"#,
    #"<iframe srcdoc='&lt;body onload=prompt&lpar;1&rpar;&gt;'>"#,
    #"<a href="javascript:void(0)" onmouseover=&NewLine;javascript:alert(1)&NewLine;>X</a>"#,
    #"<script ~~~>alert(0%0)</script ~~~>"#, #"<style/onload=&lt;!--&#09;&gt;&#10;alert&#10;&lpar;1&rpar;>"#,
    #"<///style///><span %2F onmousemove='alert&lpar;1&rpar;'>SPAN"#,
    #"<img/src='http://evil.example/a.jpg' onmouseover=&Tab;prompt(1)"#,
    #"&#34;&#62;<svg><style>{-o-link-source&colon;'<body/onload=confirm(1)>'"#,
    #"&#13;<blink/&#13; onmouseover=pr&#x6F;mp&#116;(1)>OnMouseOver"#,
    #"<marquee onstart='javascript:alert&#x28;1&#x29;'>^__^"#, #"<div/style="width:expression(confirm(1))">X</div>"#,
    #"<iframe/%00/ src=javaSCRIPT&colon;alert(1)"#,
    #"//<form/action=javascript&#x3A;alert&lpar;document&period;cookie&rpar;><input/type='submit'>//"#,
    #"/*iframe/src*/<iframe/src="<iframe/src=@"/onload=prompt(1) /*iframe/src*/>"#,
    #"//|\\ <script//|\\ src='https://evil.example/x.js'> //|\\ </script //|\\"#,
    #"</font>/<svg><style>{src&#x3A;'<style/onload=this.onload=confirm(1)>'</font>/</style>"#,
    #"</plaintext\></|\><plaintext/onmouseover=prompt(1)"#,
    #"</svg>''<svg><script 'AQuickBrownFoxJumpsOverTheLazyDog'>alert&#x28;1&#x29;"#,
    #"<a href="javascript&colon;\u0061&#x6C;&#101%72t&lpar;1&rpar;"><button>"#,
    #"<div onmouseover='alert&lpar;1&rpar;'>DIV</div>"#,
    #"<iframe style="position:absolute;top:0;left:0;width:100%" onmouseover="prompt(1)">"#,
    #"<a href="jAvAsCrIpT&colon;alert&lpar;1&rpar;">X</a>"#, #"<embed src="https://evil.example/x.swf">"#,
    #"<object data="https://evil.example/x.swf">"#,
    #"<var onmouseover="prompt(1)">On Mouse Over</var>"#,
    #"<a href=javascript&colon;alert&lpar;document&period;cookie&rpar;>Click Here</a>"#,
    #"<%<!--'%><script>alert(1);</script -->"#, #"<script src="data:text/javascript,alert(1)"></script>"#,
    #"<iframe/src \/\/onload = prompt(1)"#,
    #"<iframe/onreadystatechange=alert(1)"#, #"<svg/onload=alert(1)"#,
    #"<input value=<><iframe/src=javascript:confirm(1)"#,
    #"<input type="text" value=`` <div/onmouseover='alert(1)'>X</div>"#, #"<img src=`xx:xx`onerror=alert(1)>"#,
    #"<meta http-equiv="refresh" content="0;javascript&colon;alert(1)"/>"#,
    #"<math><a xlink:href="//evil.example/x.js">click"#,
    #"<embed code="https://evil.example/x.swf" allowscriptaccess=always>"#,
    #"<svg contentScriptType=text/vbs><script>MsgBox+1"#,
    #"<a href="data:text/html;base64_,<svg/onload=\u0061&#x6C;&#101%72t(1)>">X</a"#,
    #"<script>+-+-1-+-+alert(1)</script>"#,
    #"<body/onload=&lt;!--&gt;&#10alert(1)>"#, #"<script itworksinallbrowsers>/*<script* */alert(1)</script"#,
    #"<img src ?itworksonchrome?\/onerror = alert(1)"#, #"<svg><script>//&NewLine;confirm(1);</script </svg>"#,
    #"<svg><script onlypossibleinopera:-)> alert(1)"#, #"<script x> alert(1) </script 1=2"#,
    #"<div/onmouseover='alert(1)'> style="x:">"#,
    #"<--`<img/src=` onerror=alert(1)> --!>"#,
    #"<script/src=&#100&#97&#116&#97:text/&#x6a&#x61&#x76&#x61script,alert(1)></script>"#,
    #"<div style="position:absolute;top:0" onmouseover="prompt(1)" onclick="alert(1)">x</button>"#,
    #""><img src=x onerror=window.open('https://evil.example/');>"#,
    #"<form><button formaction=javascript&colon;alert(1)>CLICKME"#, #"<math><a xlink:href="javascript:alert(1)">click"#,
    #"<object data=data:text/html;base64,PHN2Zy9vbmxvYWQ9YWxlcnQoMik+></object>"#,
    #"<a href="data:text/html;blabla,&#60&#115&#99&#114&#105&#112&#116&#62&#97&#108&#101&#114&#116(1)">Click Me</a>"#,
    #"<details open ontoggle=alert(1)>"#, #"<q/oncut=alert(1)>"#, #"<select onfocus=alert(1) autofocus>"#,
    #"<keygen autofocus onfocus=alert(1)>"#,
  ])
  func `vectors of older editions leave nothing that acts`(_ vector: String) { check(vector) }

  /// What browsers of old took no notice of behind the bracket of an address in a style, and before a scheme.
  @Test func `no character before a scheme hides it`() {
    for value in [34, 39, 160, 0xAD, 12288, 65279] + Array(1...32) + Array(8192...8203) + [0x2028, 0x2029, 0x85] {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      for mark in [String(Character(scalar)), "&#\(value);", "&#x" + String(value, radix: 16) + ";"] {
        check("<DIV STYLE=\"background-image: url(\(mark)javascript:alert('XSS'))\">")
        check("<a href='\(mark)javascript:alert(1)'>x</a><a href=\"java\(mark)script:alert(1)\">x</a>")
        check("<img src=\(mark)javascript:alert(1)><img src='javascript\(mark):alert(1)'>")
      }
    }
  }

  @Test func `the ends of lines and paragraphs in an address are escaped`() {
    let safe = HTMLSanitizer.safeHTML("<a href='/a\u{2028}b&#x2029;c d\u{E9}'>x</a>", base: Self.base)
    #expect(safe == "<a href=\"https://hill.example/a%E2%80%A8b%E2%80%A9c%20d\u{E9}\">x</a>")
  }
}
