(()=>{var x$=Object.create;var xx=Object.defineProperty;var y$=Object.getOwnPropertyDescriptor;var b$=Object.getOwnPropertyNames;var w$=Object.getPrototypeOf,S$=Object.prototype.hasOwnProperty;var Ir=(r,t)=>()=>(t||r((t={exports:{}}).exports,t),t.exports),ln=(r,t)=>{for(var e in t)xx(r,e,{get:t[e],enumerable:!0})},I$=(r,t,e,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(let o of b$(t))!S$.call(r,o)&&o!==e&&xx(r,o,{get:()=>t[o],enumerable:!(n=y$(t,o))||n.enumerable});return r};var ba=(r,t,e)=>(e=r!=null?x$(w$(r)):{},I$(1 ?xx(e,"default",{value:r,enumerable:!0}):e,r));var FS=Ir((OK,TS)=>{TS.exports=Xt;var Cr=null;try{Cr=new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([0,97,115,109,1,0,0,0,1,13,2,96,0,1,127,96,4,127,127,127,127,1,127,3,7,6,0,1,1,1,1,1,6,6,1,127,1,65,0,11,7,50,6,3,109,117,108,0,1,5,100,105,118,95,115,0,2,5,100,105,118,95,117,0,3,5,114,101,109,95,115,0,4,5,114,101,109,95,117,0,5,8,103,101,116,95,104,105,103,104,0,0,10,191,1,6,4,0,35,0,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,126,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,127,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,128,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,129,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,130,34,4,66,32,135,167,36,0,32,4,167,11])),{}).exports}catch{}function Xt(r,t,e){this.low=r|0,this.high=t|0,this.unsigned=!!e}Xt.prototype.__isLong__;Object.defineProperty(Xt.prototype,"__isLong__",{value:!0});function nr(r){return(r&&r.__isLong__)===!0}Xt.isLong=nr;var kS={},_S={};function Jo(r,t){var e,n,o;return t?(r>>>=0,(o=0<=r&&r<256)&&(n=_S[r],n)?n:(e=Yt(r,(r|0)<0?-1:0,!0),o&&(_S[r]=e),e)):(r|=0,(o=-128<=r&&r<128)&&(n=kS[r],n)?n:(e=Yt(r,r<0?-1:0,!1),o&&(kS[r]=e),e))}Xt.fromInt=Jo;function kr(r,t){if(isNaN(r))return t?Zo:_r;if(t){if(r<0)return Zo;if(r>=MS)return $S}else{if(r<=-RS)return rr;if(r+1>=RS)return ES}return r<0?kr(-r,t).neg():Yt(r%gi|0,r/gi|0,t)}Xt.fromNumber=kr;function Yt(r,t,e){return new Xt(r,t,e)}Xt.fromBits=Yt;var ul=Math.pow;function Ex(r,t,e){if(r.length===0)throw Error("empty string");if(r==="NaN"||r==="Infinity"||r==="+Infinity"||r==="-Infinity")return _r;if(typeof t=="number"?(e=t,t=!1):t=!!t,e=e||10,e<2||36<e)throw RangeError("radix");var n;if((n=r.indexOf("-"))>0)throw Error("interior hyphen");if(n===0)return Ex(r.substring(1),t,e).neg();for(var o=kr(ul(e,8)),s=_r,a=0;a<r.length;a+=8){var u=Math.min(8,r.length-a),c=parseInt(r.substring(a,a+u),e);if(u<8){var i=kr(ul(e,u));s=s.mul(i).add(kr(c))}else s=s.mul(o),s=s.add(kr(c))}return s.unsigned=t,s}Xt.fromString=Ex;function Pr(r,t){return typeof r=="number"?kr(r,t):typeof r=="string"?Ex(r,t):Yt(r.low,r.high,typeof t=="boolean"?t:r.unsigned)}Xt.fromValue=Pr;var AS=65536,X$=1<<24,gi=AS*AS,MS=gi*gi,RS=MS/2,DS=Jo(X$),_r=Jo(0);Xt.ZERO=_r;var Zo=Jo(0,!0);Xt.UZERO=Zo;var hi=Jo(1);Xt.ONE=hi;var NS=Jo(1,!0);Xt.UONE=NS;var Nx=Jo(-1);Xt.NEG_ONE=Nx;var ES=Yt(-1,2147483647,!1);Xt.MAX_VALUE=ES;var $S=Yt(-1,-1,!0);Xt.MAX_UNSIGNED_VALUE=$S;var rr=Yt(0,-2147483648,!1);Xt.MIN_VALUE=rr;var Q=Xt.prototype;Q.toInt=function(){return this.unsigned?this.low>>>0:this.low};Q.toNumber=function(){return this.unsigned?(this.high>>>0)*gi+(this.low>>>0):this.high*gi+(this.low>>>0)};Q.toString=function(t){if(t=t||10,t<2||36<t)throw RangeError("radix");if(this.isZero())return"0";if(this.isNegative())if(this.eq(rr)){var e=kr(t),n=this.div(e),o=n.mul(e).sub(this);return n.toString(t)+o.toInt().toString(t)}else return"-"+this.neg().toString(t);for(var s=kr(ul(t,6),this.unsigned),a=this,u="";;){var c=a.div(s),i=a.sub(c.mul(s)).toInt()>>>0,p=i.toString(t);if(a=c,a.isZero())return p+u;for(;p.length<6;)p="0"+p;u=""+p+u}};Q.getHighBits=function(){return this.high};Q.getHighBitsUnsigned=function(){return this.high>>>0};Q.getLowBits=function(){return this.low};Q.getLowBitsUnsigned=function(){return this.low>>>0};Q.getNumBitsAbs=function(){if(this.isNegative())return this.eq(rr)?64:this.neg().getNumBitsAbs();for(var t=this.high!=0?this.high:this.low,e=31;e>0&&(t&1<<e)==0;e--);return this.high!=0?e+33:e+1};Q.isZero=function(){return this.high===0&&this.low===0};Q.eqz=Q.isZero;Q.isNegative=function(){return!this.unsigned&&this.high<0};Q.isPositive=function(){return this.unsigned||this.high>=0};Q.isOdd=function(){return(this.low&1)===1};Q.isEven=function(){return(this.low&1)===0};Q.equals=function(t){return nr(t)||(t=Pr(t)),this.unsigned!==t.unsigned&&this.high>>>31===1&&t.high>>>31===1?!1:this.high===t.high&&this.low===t.low};Q.eq=Q.equals;Q.notEquals=function(t){return!this.eq(t)};Q.neq=Q.notEquals;Q.ne=Q.notEquals;Q.lessThan=function(t){return this.comp(t)<0};Q.lt=Q.lessThan;Q.lessThanOrEqual=function(t){return this.comp(t)<=0};Q.lte=Q.lessThanOrEqual;Q.le=Q.lessThanOrEqual;Q.greaterThan=function(t){return this.comp(t)>0};Q.gt=Q.greaterThan;Q.greaterThanOrEqual=function(t){return this.comp(t)>=0};Q.gte=Q.greaterThanOrEqual;Q.ge=Q.greaterThanOrEqual;Q.compare=function(t){if(nr(t)||(t=Pr(t)),this.eq(t))return 0;var e=this.isNegative(),n=t.isNegative();return e&&!n?-1:!e&&n?1:this.unsigned?t.high>>>0>this.high>>>0||t.high===this.high&&t.low>>>0>this.low>>>0?-1:1:this.sub(t).isNegative()?-1:1};Q.comp=Q.compare;Q.negate=function(){return!this.unsigned&&this.eq(rr)?rr:this.not().add(hi)};Q.neg=Q.negate;Q.add=function(t){nr(t)||(t=Pr(t));var e=this.high>>>16,n=this.high&65535,o=this.low>>>16,s=this.low&65535,a=t.high>>>16,u=t.high&65535,c=t.low>>>16,i=t.low&65535,p=0,l=0,m=0,f=0;return f+=s+i,m+=f>>>16,f&=65535,m+=o+c,l+=m>>>16,m&=65535,l+=n+u,p+=l>>>16,l&=65535,p+=e+a,p&=65535,Yt(m<<16|f,p<<16|l,this.unsigned)};Q.subtract=function(t){return nr(t)||(t=Pr(t)),this.add(t.neg())};Q.sub=Q.subtract;Q.multiply=function(t){if(this.isZero())return _r;if(nr(t)||(t=Pr(t)),Cr){var e=Cr.mul(this.low,this.high,t.low,t.high);return Yt(e,Cr.get_high(),this.unsigned)}if(t.isZero())return _r;if(this.eq(rr))return t.isOdd()?rr:_r;if(t.eq(rr))return this.isOdd()?rr:_r;if(this.isNegative())return t.isNegative()?this.neg().mul(t.neg()):this.neg().mul(t).neg();if(t.isNegative())return this.mul(t.neg()).neg();if(this.lt(DS)&&t.lt(DS))return kr(this.toNumber()*t.toNumber(),this.unsigned);var n=this.high>>>16,o=this.high&65535,s=this.low>>>16,a=this.low&65535,u=t.high>>>16,c=t.high&65535,i=t.low>>>16,p=t.low&65535,l=0,m=0,f=0,d=0;return d+=a*p,f+=d>>>16,d&=65535,f+=s*p,m+=f>>>16,f&=65535,f+=a*i,m+=f>>>16,f&=65535,m+=o*p,l+=m>>>16,m&=65535,m+=s*i,l+=m>>>16,m&=65535,m+=a*c,l+=m>>>16,m&=65535,l+=n*p+o*i+s*c+a*u,l&=65535,Yt(f<<16|d,l<<16|m,this.unsigned)};Q.mul=Q.multiply;Q.divide=function(t){if(nr(t)||(t=Pr(t)),t.isZero())throw Error("division by zero");if(Cr){if(!this.unsigned&&this.high===-2147483648&&t.low===-1&&t.high===-1)return this;var e=(this.unsigned?Cr.div_u:Cr.div_s)(this.low,this.high,t.low,t.high);return Yt(e,Cr.get_high(),this.unsigned)}if(this.isZero())return this.unsigned?Zo:_r;var n,o,s;if(this.unsigned){if(t.unsigned||(t=t.toUnsigned()),t.gt(this))return Zo;if(t.gt(this.shru(1)))return NS;s=Zo}else{if(this.eq(rr)){if(t.eq(hi)||t.eq(Nx))return rr;if(t.eq(rr))return hi;var a=this.shr(1);return n=a.div(t).shl(1),n.eq(_r)?t.isNegative()?hi:Nx:(o=this.sub(t.mul(n)),s=n.add(o.div(t)),s)}else if(t.eq(rr))return this.unsigned?Zo:_r;if(this.isNegative())return t.isNegative()?this.neg().div(t.neg()):this.neg().div(t).neg();if(t.isNegative())return this.div(t.neg()).neg();s=_r}for(o=this;o.gte(t);){n=Math.max(1,Math.floor(o.toNumber()/t.toNumber()));for(var u=Math.ceil(Math.log(n)/Math.LN2),c=u<=48?1:ul(2,u-48),i=kr(n),p=i.mul(t);p.isNegative()||p.gt(o);)n-=c,i=kr(n,this.unsigned),p=i.mul(t);i.isZero()&&(i=hi),s=s.add(i),o=o.sub(p)}return s};Q.div=Q.divide;Q.modulo=function(t){if(nr(t)||(t=Pr(t)),Cr){var e=(this.unsigned?Cr.rem_u:Cr.rem_s)(this.low,this.high,t.low,t.high);return Yt(e,Cr.get_high(),this.unsigned)}return this.sub(this.div(t).mul(t))};Q.mod=Q.modulo;Q.rem=Q.modulo;Q.not=function(){return Yt(~this.low,~this.high,this.unsigned)};Q.and=function(t){return nr(t)||(t=Pr(t)),Yt(this.low&t.low,this.high&t.high,this.unsigned)};Q.or=function(t){return nr(t)||(t=Pr(t)),Yt(this.low|t.low,this.high|t.high,this.unsigned)};Q.xor=function(t){return nr(t)||(t=Pr(t)),Yt(this.low^t.low,this.high^t.high,this.unsigned)};Q.shiftLeft=function(t){return nr(t)&&(t=t.toInt()),(t&=63)===0?this:t<32?Yt(this.low<<t,this.high<<t|this.low>>>32-t,this.unsigned):Yt(0,this.low<<t-32,this.unsigned)};Q.shl=Q.shiftLeft;Q.shiftRight=function(t){return nr(t)&&(t=t.toInt()),(t&=63)===0?this:t<32?Yt(this.low>>>t|this.high<<32-t,this.high>>t,this.unsigned):Yt(this.high>>t-32,this.high>=0?0:-1,this.unsigned)};Q.shr=Q.shiftRight;Q.shiftRightUnsigned=function(t){if(nr(t)&&(t=t.toInt()),t&=63,t===0)return this;var e=this.high;if(t<32){var n=this.low;return Yt(n>>>t|e<<32-t,e>>>t,this.unsigned)}else return t===32?Yt(e,0,this.unsigned):Yt(e>>>t-32,0,this.unsigned)};Q.shru=Q.shiftRightUnsigned;Q.shr_u=Q.shiftRightUnsigned;Q.toSigned=function(){return this.unsigned?Yt(this.low,this.high,!1):this};Q.toUnsigned=function(){return this.unsigned?this:Yt(this.low,this.high,!0)};Q.toBytes=function(t){return t?this.toBytesLE():this.toBytesBE()};Q.toBytesLE=function(){var t=this.high,e=this.low;return[e&255,e>>>8&255,e>>>16&255,e>>>24,t&255,t>>>8&255,t>>>16&255,t>>>24]};Q.toBytesBE=function(){var t=this.high,e=this.low;return[t>>>24,t>>>16&255,t>>>8&255,t&255,e>>>24,e>>>16&255,e>>>8&255,e&255]};Xt.fromBytes=function(t,e,n){return n?Xt.fromBytesLE(t,e):Xt.fromBytesBE(t,e)};Xt.fromBytesLE=function(t,e){return new Xt(t[0]|t[1]<<8|t[2]<<16|t[3]<<24,t[4]|t[5]<<8|t[6]<<16|t[7]<<24,e)};Xt.fromBytesBE=function(t,e){return new Xt(t[4]<<24|t[5]<<16|t[6]<<8|t[7],t[0]<<24|t[1]<<16|t[2]<<8|t[3],e)}});var h2=Ir((x8,d2)=>{d2.exports={}});var x2=Ir((y8,g2)=>{g2.exports={}});var i0=Ir((s0,by)=>{(function(r,t,e){function n(u){var c=this,i=a();c.next=function(){var p=2091639*c.s0+c.c*23283064365386963e-26;return c.s0=c.s1,c.s1=c.s2,c.s2=p-(c.c=p|0)},c.c=1,c.s0=i(" "),c.s1=i(" "),c.s2=i(" "),c.s0-=i(u),c.s0<0&&(c.s0+=1),c.s1-=i(u),c.s1<0&&(c.s1+=1),c.s2-=i(u),c.s2<0&&(c.s2+=1),i=null}function o(u,c){return c.c=u.c,c.s0=u.s0,c.s1=u.s1,c.s2=u.s2,c}function s(u,c){var i=new n(u),p=c&&c.state,l=i.next;return l.int32=function(){return i.next()*4294967296|0},l.double=function(){return l()+(l()*2097152|0)*11102230246251565e-32},l.quick=l,p&&(typeof p=="object"&&o(p,i),l.state=function(){return o(i,{})}),l}function a(){var u=4022871197,c=function(i){i=String(i);for(var p=0;p<i.length;p++){u+=i.charCodeAt(p);var l=.02519603282416938*u;u=l>>>0,l-=u,l*=u,u=l>>>0,l-=u,u+=l*4294967296}return(u>>>0)*23283064365386963e-26};return c}t&&t.exports?t.exports=s:e&&e.amd?e(function(){return s}):this.alea=s})(s0,typeof by=="object"&&by,typeof define=="function"&&define)});var yb=Ir((u2t,Vk)=>{Vk.exports={}});var bb=Ir((c2t,Hk)=>{Hk.exports={}});var Kk=Ir((p2t,qk)=>{qk.exports={}});var Xk=Ir((l2t,jk)=>{jk.exports={}});var Qk=Ir((m2t,Yk)=>{Yk.exports={}});var Zk=Ir((gm,Sb)=>{var wb=(()=>{var r=typeof document<"u"&&document.currentScript?document.currentScript.src:void 0;return typeof __filename<"u"&&(r=r||__filename),function(t){t=t||{};function e(){return _t.buffer!=Ce&&$e(_t.buffer),Ct}function n(){return _t.buffer!=Ce&&$e(_t.buffer),Ee}function o(){return _t.buffer!=Ce&&$e(_t.buffer),Fr}function s(){return _t.buffer!=Ce&&$e(_t.buffer),Cc}function a(){return _t.buffer!=Ce&&$e(_t.buffer),kc}function u(){return _t.buffer!=Ce&&$e(_t.buffer),_c}function c(){return _t.buffer!=Ce&&$e(_t.buffer),Ac}var i=typeof t<"u"?t:{},p,l;i.ready=new Promise(function(v,D){p=v,l=D});var m;typeof process<"u"&&process.listeners&&(m={uncaughtException:process.listeners("uncaughtException"),unhandledRejection:process.listeners("unhandledRejection")});var f=Object.assign({},i),d=[],h="./this.program",g=(v,D)=>{throw D},x=typeof window=="object",b=typeof importScripts=="function",y=typeof process=="object"&&typeof process.versions=="object"&&typeof process.versions.node=="string",I=i.ENVIRONMENT_IS_PTHREAD||!1,C="";function _(v){return i.locateFile?i.locateFile(v,C):C+v}var k,A,R,F;function P(v){if(v instanceof vo)return;$t("exiting due to exception: "+v)}if(y){var z=yb(),V=bb();b?C=V.dirname(C)+"/":C=__dirname+"/",k=(D,K)=>(D=Ds(D)?new URL(D):V.normalize(D),z.readFileSync(D,K?void 0:"utf8")),R=D=>{var K=k(D,!0);return K.buffer||(K=new Uint8Array(K)),K},A=(D,K,ht)=>{D=Ds(D)?new URL(D):V.normalize(D),z.readFile(D,function(It,St){It?ht(It):K(St.buffer)})},process.argv.length>1&&(h=process.argv[1].replace(/\\/g,"/")),d=process.argv.slice(2),process.on("uncaughtException",function(D){if(!(D instanceof vo))throw D}),process.on("unhandledRejection",function(D){throw D}),g=(D,K)=>{if(So())throw process.exitCode=D,K;P(K),process.exit(D)},i.inspect=function(){return"[Emscripten Module object]"};let v;try{v=Kk()}catch(D){throw console.error('The "worker_threads" module is not supported in this node.js build - perhaps a newer version is needed?'),D}global.Worker=v.Worker}else(x||b)&&(b?C=self.location.href:typeof document<"u"&&document.currentScript&&(C=document.currentScript.src),typeof r<"u"&&r&&(C=r),C.indexOf("blob:")!==0?C=C.substr(0,C.replace(/[?#].*/,"").lastIndexOf("/")+1):C="",y||(k=v=>{var D=new XMLHttpRequest;return D.open("GET",v,!1),D.send(null),D.responseText},b&&(R=v=>{var D=new XMLHttpRequest;return D.open("GET",v,!1),D.responseType="arraybuffer",D.send(null),new Uint8Array(D.response)}),A=(v,D,K)=>{var ht=new XMLHttpRequest;ht.open("GET",v,!0),ht.responseType="arraybuffer",ht.onload=()=>{if(ht.status==200||ht.status==0&&ht.response){D(ht.response);return}K()},ht.onerror=K,ht.send(null)}),F=v=>document.title=v);y&&typeof performance>"u"&&(global.performance=Xk().performance);var Y=console.log.bind(console),J=console.warn.bind(console);y&&(Y=v=>z.writeSync(1,v+`
`),J=v=>z.writeSync(2,v+`
`));var pt=i.print||Y,$t=i.printErr||J;Object.assign(i,f),f=null,i.arguments&&(d=i.arguments),i.thisProgram&&(h=i.thisProgram),i.quit&&(g=i.quit);var de=4,xe=Atomics.load,Wt=Atomics.store,ue=Atomics.compareExchange,Vt;i.wasmBinary&&(Vt=i.wasmBinary);var Ht=i.noExitRuntime||!0;typeof WebAssembly!="object"&&Io("no native wasm support detected");var _t,Lt,ce=!1,he;function dr(v,D){v||Io(D)}var xo=typeof TextDecoder<"u"?new TextDecoder("utf8"):void 0;function ks(v,D,K){D>>>=0;for(var ht=D+K,It=D;v[It]&&!(It>=ht);)++It;if(It-D>16&&v.buffer&&xo)return xo.decode(v.buffer instanceof SharedArrayBuffer?v.slice(D,It):v.subarray(D,It));for(var St="";D<It;){var rt=v[D++];if(!(rt&128)){St+=String.fromCharCode(rt);continue}var lt=v[D++]&63;if((rt&224)==192){St+=String.fromCharCode((rt&31)<<6|lt);continue}var ne=v[D++]&63;if((rt&240)==224?rt=(rt&15)<<12|lt<<6|ne:rt=(rt&7)<<18|lt<<12|ne<<6|v[D++]&63,rt<65536)St+=String.fromCharCode(rt);else{var gr=rt-65536;St+=String.fromCharCode(55296|gr>>10,56320|gr&1023)}}return St}function yo(v,D){return v>>>=0,v?ks(n(),v,D):""}function bo(v,D,K,ht){if(K>>>=0,!(ht>0))return 0;for(var It=K,St=K+ht-1,rt=0;rt<v.length;++rt){var lt=v.charCodeAt(rt);if(lt>=55296&&lt<=57343){var ne=v.charCodeAt(++rt);lt=65536+((lt&1023)<<10)|ne&1023}if(lt<=127){if(K>=St)break;D[K++>>>0]=lt}else if(lt<=2047){if(K+1>=St)break;D[K++>>>0]=192|lt>>6,D[K++>>>0]=128|lt&63}else if(lt<=65535){if(K+2>=St)break;D[K++>>>0]=224|lt>>12,D[K++>>>0]=128|lt>>6&63,D[K++>>>0]=128|lt&63}else{if(K+3>=St)break;D[K++>>>0]=240|lt>>18,D[K++>>>0]=128|lt>>12&63,D[K++>>>0]=128|lt>>6&63,D[K++>>>0]=128|lt&63}}return D[K>>>0]=0,K-It}function wo(v,D,K){return bo(v,n(),D,K)}var Ce,Ct,Ee,Fr,Pd,Cc,kc,_c,Ac;I&&(Ce=i.buffer);function $e(v){Ce=v,i.HEAP8=Ct=new Int8Array(v),i.HEAP16=Fr=new Int16Array(v),i.HEAP32=Cc=new Int32Array(v),i.HEAPU8=Ee=new Uint8Array(v),i.HEAPU16=Pd=new Uint16Array(v),i.HEAPU32=kc=new Uint32Array(v),i.HEAPF32=_c=new Float32Array(v),i.HEAPF64=Ac=new Float64Array(v)}var _s=i.INITIAL_MEMORY||16777216;if(I)_t=i.wasmMemory,Ce=i.buffer;else if(i.wasmMemory)_t=i.wasmMemory;else if(_t=new WebAssembly.Memory({initial:_s/65536,maximum:65536,shared:!0}),!(_t.buffer instanceof SharedArrayBuffer))throw $t("requested a shared WebAssembly.Memory but the returned buffer is not a SharedArrayBuffer, indicating that while the browser has SharedArrayBuffer it does not have WebAssembly threads support - you may need to set a flag"),y&&$t("(on node you may need: --experimental-wasm-threads --experimental-wasm-bulk-memory and/or recent version)"),Error("bad memory");_t&&(Ce=_t.buffer),_s=Ce.byteLength,$e(Ce);var Tn,Rc=[],Dc=[],Fn=[],Od=!1;function So(){return Ht}function As(){if(i.preRun)for(typeof i.preRun=="function"&&(i.preRun=[i.preRun]);i.preRun.length;)Bd(i.preRun.shift());fa(Rc)}function Te(){Od=!0,!I&&fa(Dc)}function Mc(){if(!I){if(i.postRun)for(typeof i.postRun=="function"&&(i.postRun=[i.postRun]);i.postRun.length;)Gw(i.postRun.shift());fa(Fn)}}function Bd(v){Rc.unshift(v)}function zd(v){Dc.unshift(v)}function Gw(v){Fn.unshift(v)}var Pn=0,Rs=null,un=null;function Ld(v){Pn++,i.monitorRunDependencies&&i.monitorRunDependencies(Pn)}function Nc(v){if(Pn--,i.monitorRunDependencies&&i.monitorRunDependencies(Pn),Pn==0&&(Rs!==null&&(clearInterval(Rs),Rs=null),un)){var D=un;un=null,D()}}function Io(v){i.onAbort&&i.onAbort(v),v="Aborted("+v+")",$t(v),ce=!0,he=1,v+=". Build with -sASSERTIONS for more info.";var D=new WebAssembly.RuntimeError(v);throw l(D),D}var Wd="data:application/octet-stream;base64,";function Ec(v){return v.startsWith(Wd)}function Ds(v){return v.startsWith("file://")}var Fe;Fe="tfjs-backend-wasm-threaded-simd.wasm",Ec(Fe)||(Fe=_(Fe));function $c(v){try{if(v==Fe&&Vt)return new Uint8Array(Vt);if(R)return R(v);throw"both async and sync fetching of the wasm failed"}catch(D){Io(D)}}function Ud(){if(!Vt&&(x||b)){if(typeof fetch=="function"&&!Ds(Fe))return fetch(Fe,{credentials:"same-origin"}).then(function(v){if(!v.ok)throw"failed to load wasm binary file at '"+Fe+"'";return v.arrayBuffer()}).catch(function(){return $c(Fe)});if(A)return new Promise(function(v,D){A(Fe,function(K){v(new Uint8Array(K))},D)})}return Promise.resolve().then(function(){return $c(Fe)})}function Gd(){var v={env:qc,wasi_snapshot_preview1:qc};function D(rt,lt){var ne=rt.exports;if(i.asm=ne,Zd(i.asm._emscripten_tls_init),Tn=i.asm.__indirect_function_table,zd(i.asm.__wasm_call_ctors),Lt=lt,!I){var gr=wt.unusedWorkers.length;wt.unusedWorkers.forEach(function(pn){wt.loadWasmModuleToWorker(pn,function(){--gr||Nc("wasm-instantiate")})})}}I||Ld("wasm-instantiate");function K(rt){D(rt.instance,rt.module)}function ht(rt){return Ud().then(function(lt){return WebAssembly.instantiate(lt,v)}).then(function(lt){return lt}).then(rt,function(lt){$t("failed to asynchronously prepare wasm: "+lt),Io(lt)})}function It(){return!Vt&&typeof WebAssembly.instantiateStreaming=="function"&&!Ec(Fe)&&!Ds(Fe)&&!y&&typeof fetch=="function"?fetch(Fe,{credentials:"same-origin"}).then(function(rt){var lt=WebAssembly.instantiateStreaming(rt,v);return lt.then(K,function(ne){return $t("wasm streaming compile failed: "+ne),$t("falling back to ArrayBuffer instantiation"),ht(K)})}):ht(K)}if(i.instantiateWasm)try{var St=i.instantiateWasm(v,D);return St}catch(rt){$t("Module.instantiateWasm callback failed with error: "+rt),l(rt)}return It().catch(l),{}}var Vw,Hw,Tc={};function vo(v){this.name="ExitStatus",this.message="Program terminated with exit("+v+")",this.status=v}function Vd(v){var D=wt.pthreads[v];delete wt.pthreads[v],D.terminate(),dx(v),wt.runningWorkers.splice(wt.runningWorkers.indexOf(D),1),D.pthread_ptr=0}function Hd(v){var D=wt.pthreads[v];D.postMessage({cmd:"cancel"})}function ma(v){var D=wt.pthreads[v];dr(D),wt.returnWorkerToPool(D)}function qd(v){var D=wt.getNewWorker();if(!D)return 6;wt.runningWorkers.push(D),wt.pthreads[v.pthread_ptr]=D,D.pthread_ptr=v.pthread_ptr;var K={cmd:"run",start_routine:v.startRoutine,arg:v.arg,pthread_ptr:v.pthread_ptr};return D.runPthread=()=>{y&&D.ref(),D.postMessage(K,v.transferList),delete D.runPthread},D.loaded&&D.runPthread(),0}var Fc={varargs:void 0,get:function(){Fc.varargs+=4;var v=s()[Fc.varargs-4>>>2];return v},getStr:function(v){var D=yo(v);return D}};function Pc(v){if(I)return On(1,1,v);he=v,So()||(wt.terminateAllThreads(),i.onExit&&i.onExit(v),ce=!0),g(v,new vo(v))}function Kd(v,D){if(he=v,!D&&I)throw Bc(v),"unwind";Pc(v)}var Oc=Kd;function jd(v){if(v instanceof vo||v=="unwind")return he;g(1,v)}var wt={unusedWorkers:[],runningWorkers:[],tlsInitFunctions:[],pthreads:{},init:function(){I?wt.initWorker():wt.initMainThread()},initMainThread:function(){for(var v=8;v--;)wt.allocateUnusedWorker()},initWorker:function(){Ht=!1},setExitStatus:function(v){he=v},terminateAllThreads:function(){for(var v of Object.values(wt.pthreads))wt.returnWorkerToPool(v);for(var v of wt.unusedWorkers)v.terminate();wt.unusedWorkers=[]},returnWorkerToPool:function(v){var D=v.pthread_ptr;delete wt.pthreads[D],wt.unusedWorkers.push(v),wt.runningWorkers.splice(wt.runningWorkers.indexOf(v),1),v.pthread_ptr=0,y&&v.unref(),dx(D)},receiveObjectTransfer:function(v){},threadInitTLS:function(){wt.tlsInitFunctions.forEach(v=>v())},loadWasmModuleToWorker:function(v,D){v.onmessage=St=>{var rt=St.data,lt=rt.cmd;if(v.pthread_ptr&&(wt.currentProxiedOperationCallerThread=v.pthread_ptr),rt.targetThread&&rt.targetThread!=Zc()){var ne=wt.pthreads[rt.targetThread];ne?ne.postMessage(rt,rt.transferList):$t('Internal error! Worker sent a message "'+lt+'" to target pthread '+rt.targetThread+", but that thread no longer exists!"),wt.currentProxiedOperationCallerThread=void 0;return}lt==="processProxyingQueue"?da(rt.queue):lt==="spawnThread"?qd(rt):lt==="cleanupThread"?ma(rt.thread):lt==="killThread"?Vd(rt.thread):lt==="cancelThread"?Hd(rt.thread):lt==="loaded"?(v.loaded=!0,y&&v.unref(),D&&D(v),v.runPthread&&v.runPthread()):lt==="print"?pt("Thread "+rt.threadId+": "+rt.text):lt==="printErr"?$t("Thread "+rt.threadId+": "+rt.text):lt==="alert"?alert("Thread "+rt.threadId+": "+rt.text):rt.target==="setimmediate"?v.postMessage(rt):lt==="callHandler"?i[rt.handler](...rt.args):lt&&$t("worker sent an unknown command "+lt),wt.currentProxiedOperationCallerThread=void 0},v.onerror=St=>{var rt="worker sent an error!";throw $t(rt+" "+St.filename+":"+St.lineno+": "+St.message),St},y&&(v.on("message",function(St){v.onmessage({data:St})}),v.on("error",function(St){v.onerror(St)}),v.on("detachedExit",function(){}));var K=[],ht=["onExit","onAbort","print","printErr"];for(var It of ht)i.hasOwnProperty(It)&&K.push(It);v.postMessage({cmd:"load",handlers:K,urlOrBlob:i.mainScriptUrlOrBlob||r,wasmMemory:_t,wasmModule:Lt})},allocateUnusedWorker:function(){var v,D=_("tfjs-backend-wasm-threaded-simd.worker.js");v=new Worker(D),wt.unusedWorkers.push(v)},getNewWorker:function(){return wt.unusedWorkers.length==0&&(wt.allocateUnusedWorker(),wt.loadWasmModuleToWorker(wt.unusedWorkers[0])),wt.unusedWorkers.pop()}};i.PThread=wt;function fa(v){for(;v.length>0;)v.shift()(i)}function Xd(){var v=Zc(),D=s()[v+52>>>2],K=s()[v+56>>>2],ht=D-K;Qw(D,ht),Jc(D)}i.establishStackSpace=Xd;function Bc(v){if(I)return On(2,0,v);try{Oc(v)}catch(D){jd(D)}}var Ms=[];function Yd(v){var D=Ms[v];return D||(v>=Ms.length&&(Ms.length=v+1),Ms[v]=D=Tn.get(v)),D}function Qd(v,D){var K=Yd(v)(D);So()?wt.setExitStatus(K):Yw(K)}i.invokeEntryPoint=Qd;function Zd(v){wt.tlsInitFunctions.push(v)}function Jd(v){Kw(v,!b,1,!x),wt.threadInitTLS()}function th(v){I?postMessage({cmd:"cleanupThread",thread:v}):ma(v)}function zc(v,D,K,ht){return I?On(3,1,v,D,K,ht):Lc(v,D,K,ht)}function Lc(v,D,K,ht){if(typeof SharedArrayBuffer>"u")return $t("Current environment does not support SharedArrayBuffer, pthreads are not available!"),6;var It=[],St=0;if(I&&(It.length===0||St))return zc(v,D,K,ht);if(St)return St;var rt={startRoutine:K,pthread_ptr:v,arg:ht,transferList:It};return I?(rt.cmd="spawnThread",postMessage(rt,It),0):qd(rt)}function eh(){return 65536}var rh=!0;function nh(){return rh}function da(v){Atomics.store(s(),v>>2,1),Zc()&&Xw(v),Atomics.compareExchange(s(),v>>2,1,0)}i.executeNotifiedProxyingQueue=da;function oh(v,D,K,ht){if(v==D)setTimeout(()=>da(ht));else if(I)postMessage({targetThread:v,cmd:"processProxyingQueue",queue:ht});else{var It=wt.pthreads[v];if(!It)return;It.postMessage({cmd:"processProxyingQueue",queue:ht})}return 1}function sh(v,D,K){return-1}function ih(){Io("")}function Co(v){Co.shown||(Co.shown={}),Co.shown[v]||(Co.shown[v]=1,y&&(v="warning: "+v),$t(v))}function ah(){y||b||Co("Blocking on the main thread is very dangerous, see https://emscripten.org/docs/porting/pthreads.html#blocking-on-the-main-browser-thread")}function uh(){return Date.now()}function Wc(){return 4294901760}function ch(){return Wc()}var ha;y?ha=()=>{var v=process.hrtime();return v[0]*1e3+v[1]/1e6}:ha=()=>performance.timeOrigin+performance.now();function ph(v,D,K){n().copyWithin(v>>>0,D>>>0,D+K>>>0)}function lh(){return y?Qk().cpus().length:navigator.hardwareConcurrency}function mh(v){var D=hx(),K=v();return Jc(D),K}function On(v,D){var K=arguments.length-2,ht=arguments;return mh(()=>{for(var It=K,St=tp(It*8),rt=St>>3,lt=0;lt<K;lt++){var ne=ht[2+lt];c()[rt+lt>>>0]=ne}return jw(v,It,St,D)})}var ga=[];function fh(v,D,K){ga.length=D;for(var ht=K>>3,It=0;It<D;It++)ga[It]=c()[ht+It>>>0];var St=v<0,rt=St?Tc[-v-1]:Ih[v];return rt.apply(null,ga)}function dh(v){try{return _t.grow(v-Ce.byteLength+65535>>>16),$e(_t.buffer),1}catch{}}function hh(v){var D=n().length;if(v=v>>>0,v<=D)return!1;var K=Wc();if(v>K)return!1;let ht=(ne,gr)=>ne+(gr-ne%gr)%gr;for(var It=1;It<=4;It*=2){var St=D*(1+.2/It);St=Math.min(St,v+100663296);var rt=Math.min(K,ht(Math.max(v,St),65536)),lt=dh(rt);if(lt)return!0}return!1}function gh(){throw"unwind"}function Uc(v){return I?On(4,1,v):52}function Gc(v,D,K,ht,It){return I?On(5,1,v,D,K,ht,It):70}var xh=[null,[],[]];function yh(v,D){var K=xh[v];D===0||D===10?((v===1?pt:$t)(ks(K,0)),K.length=0):K.push(D)}function Vc(v,D,K,ht){if(I)return On(6,1,v,D,K,ht);for(var It=0,St=0;St<K;St++){var rt=a()[D>>>2],lt=a()[D+4>>>2];D+=8;for(var ne=0;ne<lt;ne++)yh(v,n()[rt+ne>>>0]);It+=lt}return a()[ht>>>2]=It,0}function Hc(v){var D=i["_"+v];return D}function bh(v,D){e().set(v,D>>>0)}function wh(v,D,K,ht,It){var St={string:tr=>{var Ts=0;if(tr!=null&&tr!==0){var tS=(tr.length<<2)+1;Ts=tp(tS),wo(tr,Ts,tS)}return Ts},array:tr=>{var Ts=tp(tr.length);return bh(tr,Ts),Ts}};function rt(tr){return D==="string"?yo(tr):D==="boolean"?!!tr:tr}var lt=Hc(v),ne=[],gr=0;if(ht)for(var pn=0;pn<ht.length;pn++){var Jw=St[K[pn]];Jw?(gr===0&&(gr=hx()),ne[pn]=Jw(ht[pn])):ne[pn]=ht[pn]}var gx=lt.apply(null,ne);function g$(tr){return gr!==0&&Jc(gr),rt(tr)}return gx=g$(gx),gx}function Sh(v,D,K,ht){K=K||[];var It=K.every(rt=>rt==="number"||rt==="boolean"),St=D!=="string";return St&&It&&!ht?Hc(v):function(){return wh(v,D,K,arguments,ht)}}wt.init();var Ih=[null,Pc,Bc,zc,Uc,Gc,Vc],qc={__emscripten_init_main_thread_js:Jd,__emscripten_thread_cleanup:th,__pthread_create_js:Lc,_emscripten_default_pthread_stack_size:eh,_emscripten_get_now_is_monotonic:nh,_emscripten_notify_task_queue:oh,_emscripten_set_offscreencanvas_size:sh,abort:ih,emscripten_check_blocking_allowed:ah,emscripten_date_now:uh,emscripten_get_heap_max:ch,emscripten_get_now:ha,emscripten_memcpy_big:ph,emscripten_num_logical_cores:lh,emscripten_receive_on_main_thread_js:fh,emscripten_resize_heap:hh,emscripten_unwind_to_js_event_loop:gh,exit:Oc,fd_close:Uc,fd_seek:Gc,fd_write:Vc,memory:_t||i.wasmMemory},qw=Gd(),vh=i.___wasm_call_ctors=function(){return(vh=i.___wasm_call_ctors=i.asm.__wasm_call_ctors).apply(null,arguments)},Ch=i._init=function(){return(Ch=i._init=i.asm.init).apply(null,arguments)},kh=i._init_with_threads_count=function(){return(kh=i._init_with_threads_count=i.asm.init_with_threads_count).apply(null,arguments)},_h=i._get_threads_count=function(){return(_h=i._get_threads_count=i.asm.get_threads_count).apply(null,arguments)},Ah=i._register_tensor=function(){return(Ah=i._register_tensor=i.asm.register_tensor).apply(null,arguments)},Rh=i._dispose_data=function(){return(Rh=i._dispose_data=i.asm.dispose_data).apply(null,arguments)},Dh=i._dispose=function(){return(Dh=i._dispose=i.asm.dispose).apply(null,arguments)},Mh=i._Abs=function(){return(Mh=i._Abs=i.asm.Abs).apply(null,arguments)},Nh=i._Acos=function(){return(Nh=i._Acos=i.asm.Acos).apply(null,arguments)},Eh=i._Acosh=function(){return(Eh=i._Acosh=i.asm.Acosh).apply(null,arguments)},$h=i._Add=function(){return($h=i._Add=i.asm.Add).apply(null,arguments)},Th=i._AddN=function(){return(Th=i._AddN=i.asm.AddN).apply(null,arguments)},Fh=i._All=function(){return(Fh=i._All=i.asm.All).apply(null,arguments)},Ph=i._Any=function(){return(Ph=i._Any=i.asm.Any).apply(null,arguments)},Oh=i._ArgMax=function(){return(Oh=i._ArgMax=i.asm.ArgMax).apply(null,arguments)},Bh=i._ArgMin=function(){return(Bh=i._ArgMin=i.asm.ArgMin).apply(null,arguments)},zh=i._Asin=function(){return(zh=i._Asin=i.asm.Asin).apply(null,arguments)},Lh=i._Asinh=function(){return(Lh=i._Asinh=i.asm.Asinh).apply(null,arguments)},Wh=i._Atan=function(){return(Wh=i._Atan=i.asm.Atan).apply(null,arguments)},Uh=i._Atan2=function(){return(Uh=i._Atan2=i.asm.Atan2).apply(null,arguments)},Gh=i._Atanh=function(){return(Gh=i._Atanh=i.asm.Atanh).apply(null,arguments)},Vh=i._AvgPool=function(){return(Vh=i._AvgPool=i.asm.AvgPool).apply(null,arguments)},Hh=i._AvgPool3D=function(){return(Hh=i._AvgPool3D=i.asm.AvgPool3D).apply(null,arguments)},qh=i._AvgPool3DGrad=function(){return(qh=i._AvgPool3DGrad=i.asm.AvgPool3DGrad).apply(null,arguments)},Kh=i._AvgPoolGrad=function(){return(Kh=i._AvgPoolGrad=i.asm.AvgPoolGrad).apply(null,arguments)},jh=i._BatchMatMul=function(){return(jh=i._BatchMatMul=i.asm.BatchMatMul).apply(null,arguments)},Xh=i._Bincount=function(){return(Xh=i._Bincount=i.asm.Bincount).apply(null,arguments)},Yh=i._BitwiseAnd=function(){return(Yh=i._BitwiseAnd=i.asm.BitwiseAnd).apply(null,arguments)},Qh=i._Ceil=function(){return(Qh=i._Ceil=i.asm.Ceil).apply(null,arguments)},Zh=i._ClipByValue=function(){return(Zh=i._ClipByValue=i.asm.ClipByValue).apply(null,arguments)},Jh=i._Conv2D=function(){return(Jh=i._Conv2D=i.asm.Conv2D).apply(null,arguments)},tg=i._Conv2DBackpropInput=function(){return(tg=i._Conv2DBackpropInput=i.asm.Conv2DBackpropInput).apply(null,arguments)},eg=i._Conv3D=function(){return(eg=i._Conv3D=i.asm.Conv3D).apply(null,arguments)},rg=i._Conv3DBackpropFilterV2=function(){return(rg=i._Conv3DBackpropFilterV2=i.asm.Conv3DBackpropFilterV2).apply(null,arguments)},ng=i._Conv3DBackpropInputV2=function(){return(ng=i._Conv3DBackpropInputV2=i.asm.Conv3DBackpropInputV2).apply(null,arguments)},og=i._Cos=function(){return(og=i._Cos=i.asm.Cos).apply(null,arguments)},sg=i._Cosh=function(){return(sg=i._Cosh=i.asm.Cosh).apply(null,arguments)},ig=i._CropAndResize=function(){return(ig=i._CropAndResize=i.asm.CropAndResize).apply(null,arguments)},ag=i._Cumprod=function(){return(ag=i._Cumprod=i.asm.Cumprod).apply(null,arguments)},ug=i._Cumsum=function(){return(ug=i._Cumsum=i.asm.Cumsum).apply(null,arguments)},cg=i._DenseBincount=function(){return(cg=i._DenseBincount=i.asm.DenseBincount).apply(null,arguments)},pg=i._DepthToSpace=function(){return(pg=i._DepthToSpace=i.asm.DepthToSpace).apply(null,arguments)},lg=i._DepthwiseConv2dNative=function(){return(lg=i._DepthwiseConv2dNative=i.asm.DepthwiseConv2dNative).apply(null,arguments)},mg=i._Diag=function(){return(mg=i._Diag=i.asm.Diag).apply(null,arguments)},fg=i._Dilation2D=function(){return(fg=i._Dilation2D=i.asm.Dilation2D).apply(null,arguments)},dg=i._Dilation2DBackpropFilter=function(){return(dg=i._Dilation2DBackpropFilter=i.asm.Dilation2DBackpropFilter).apply(null,arguments)},hg=i._Dilation2DBackpropInput=function(){return(hg=i._Dilation2DBackpropInput=i.asm.Dilation2DBackpropInput).apply(null,arguments)},gg=i._Elu=function(){return(gg=i._Elu=i.asm.Elu).apply(null,arguments)},xg=i._EluGrad=function(){return(xg=i._EluGrad=i.asm.EluGrad).apply(null,arguments)},yg=i._Equal=function(){return(yg=i._Equal=i.asm.Equal).apply(null,arguments)},bg=i._Erf=function(){return(bg=i._Erf=i.asm.Erf).apply(null,arguments)},wg=i._Exp=function(){return(wg=i._Exp=i.asm.Exp).apply(null,arguments)},Sg=i._Expm1=function(){return(Sg=i._Expm1=i.asm.Expm1).apply(null,arguments)},Ig=i._FlipLeftRight=function(){return(Ig=i._FlipLeftRight=i.asm.FlipLeftRight).apply(null,arguments)},vg=i._Floor=function(){return(vg=i._Floor=i.asm.Floor).apply(null,arguments)},Cg=i._FloorDiv=function(){return(Cg=i._FloorDiv=i.asm.FloorDiv).apply(null,arguments)},kg=i._FusedBatchNorm=function(){return(kg=i._FusedBatchNorm=i.asm.FusedBatchNorm).apply(null,arguments)},_g=i._FusedConv2D=function(){return(_g=i._FusedConv2D=i.asm.FusedConv2D).apply(null,arguments)},Ag=i._FusedDepthwiseConv2D=function(){return(Ag=i._FusedDepthwiseConv2D=i.asm.FusedDepthwiseConv2D).apply(null,arguments)},Rg=i._Gather=function(){return(Rg=i._Gather=i.asm.Gather).apply(null,arguments)},Dg=i._GatherNd=function(){return(Dg=i._GatherNd=i.asm.GatherNd).apply(null,arguments)},Mg=i._Greater=function(){return(Mg=i._Greater=i.asm.Greater).apply(null,arguments)},Ng=i._GreaterEqual=function(){return(Ng=i._GreaterEqual=i.asm.GreaterEqual).apply(null,arguments)},Eg=i._IsFinite=function(){return(Eg=i._IsFinite=i.asm.IsFinite).apply(null,arguments)},$g=i._IsInf=function(){return($g=i._IsInf=i.asm.IsInf).apply(null,arguments)},Tg=i._IsNan=function(){return(Tg=i._IsNan=i.asm.IsNan).apply(null,arguments)},Fg=i._LRN=function(){return(Fg=i._LRN=i.asm.LRN).apply(null,arguments)},Pg=i._LRNGrad=function(){return(Pg=i._LRNGrad=i.asm.LRNGrad).apply(null,arguments)},Og=i._LeakyRelu=function(){return(Og=i._LeakyRelu=i.asm.LeakyRelu).apply(null,arguments)},Bg=i._Less=function(){return(Bg=i._Less=i.asm.Less).apply(null,arguments)},zg=i._LessEqual=function(){return(zg=i._LessEqual=i.asm.LessEqual).apply(null,arguments)},Lg=i._LinSpace=function(){return(Lg=i._LinSpace=i.asm.LinSpace).apply(null,arguments)},Wg=i._Log=function(){return(Wg=i._Log=i.asm.Log).apply(null,arguments)},Ug=i._Log1p=function(){return(Ug=i._Log1p=i.asm.Log1p).apply(null,arguments)},Gg=i._LogicalAnd=function(){return(Gg=i._LogicalAnd=i.asm.LogicalAnd).apply(null,arguments)},Vg=i._LogicalNot=function(){return(Vg=i._LogicalNot=i.asm.LogicalNot).apply(null,arguments)},Hg=i._LogicalOr=function(){return(Hg=i._LogicalOr=i.asm.LogicalOr).apply(null,arguments)},qg=i._LogicalXor=function(){return(qg=i._LogicalXor=i.asm.LogicalXor).apply(null,arguments)},Kg=i._Max=function(){return(Kg=i._Max=i.asm.Max).apply(null,arguments)},jg=i._MaxPool=function(){return(jg=i._MaxPool=i.asm.MaxPool).apply(null,arguments)},Xg=i._MaxPool3D=function(){return(Xg=i._MaxPool3D=i.asm.MaxPool3D).apply(null,arguments)},Yg=i._MaxPool3DGrad=function(){return(Yg=i._MaxPool3DGrad=i.asm.MaxPool3DGrad).apply(null,arguments)},Qg=i._MaxPoolGrad=function(){return(Qg=i._MaxPoolGrad=i.asm.MaxPoolGrad).apply(null,arguments)},Zg=i._MaxPoolWithArgmax=function(){return(Zg=i._MaxPoolWithArgmax=i.asm.MaxPoolWithArgmax).apply(null,arguments)},Jg=i._Maximum=function(){return(Jg=i._Maximum=i.asm.Maximum).apply(null,arguments)},tx=i._Mean=function(){return(tx=i._Mean=i.asm.Mean).apply(null,arguments)},ex=i._Min=function(){return(ex=i._Min=i.asm.Min).apply(null,arguments)},rx=i._Minimum=function(){return(rx=i._Minimum=i.asm.Minimum).apply(null,arguments)},nx=i._MirrorPad=function(){return(nx=i._MirrorPad=i.asm.MirrorPad).apply(null,arguments)},ox=i._Mod=function(){return(ox=i._Mod=i.asm.Mod).apply(null,arguments)},sx=i._Multinomial=function(){return(sx=i._Multinomial=i.asm.Multinomial).apply(null,arguments)},ix=i._Multiply=function(){return(ix=i._Multiply=i.asm.Multiply).apply(null,arguments)},ax=i._Neg=function(){return(ax=i._Neg=i.asm.Neg).apply(null,arguments)},ux=i._NonMaxSuppressionV3=function(){return(ux=i._NonMaxSuppressionV3=i.asm.NonMaxSuppressionV3).apply(null,arguments)},cx=i._NonMaxSuppressionV4=function(){return(cx=i._NonMaxSuppressionV4=i.asm.NonMaxSuppressionV4).apply(null,arguments)},Kc=i._NonMaxSuppressionV5=function(){return(Kc=i._NonMaxSuppressionV5=i.asm.NonMaxSuppressionV5).apply(null,arguments)},jc=i._NotEqual=function(){return(jc=i._NotEqual=i.asm.NotEqual).apply(null,arguments)},xa=i._OneHot=function(){return(xa=i._OneHot=i.asm.OneHot).apply(null,arguments)},px=i._PadV2=function(){return(px=i._PadV2=i.asm.PadV2).apply(null,arguments)},lx=i._Pow=function(){return(lx=i._Pow=i.asm.Pow).apply(null,arguments)},Ns=i._Prelu=function(){return(Ns=i._Prelu=i.asm.Prelu).apply(null,arguments)},Xc=i._Prod=function(){return(Xc=i._Prod=i.asm.Prod).apply(null,arguments)},Es=i._RealDiv=function(){return(Es=i._RealDiv=i.asm.RealDiv).apply(null,arguments)},$s=i._Reciprocal=function(){return($s=i._Reciprocal=i.asm.Reciprocal).apply(null,arguments)},mx=i._Relu=function(){return(mx=i._Relu=i.asm.Relu).apply(null,arguments)},E=i._Relu6=function(){return(E=i._Relu6=i.asm.Relu6).apply(null,arguments)},G=i._ResizeBilinear=function(){return(G=i._ResizeBilinear=i.asm.ResizeBilinear).apply(null,arguments)},mt=i._ResizeBilinearGrad=function(){return(mt=i._ResizeBilinearGrad=i.asm.ResizeBilinearGrad).apply(null,arguments)},Tt=i._ResizeNearestNeighbor=function(){return(Tt=i._ResizeNearestNeighbor=i.asm.ResizeNearestNeighbor).apply(null,arguments)},Jt=i._ResizeNearestNeighborGrad=function(){return(Jt=i._ResizeNearestNeighborGrad=i.asm.ResizeNearestNeighborGrad).apply(null,arguments)},te=i._Reverse=function(){return(te=i._Reverse=i.asm.Reverse).apply(null,arguments)},Rt=i._RotateWithOffset=function(){return(Rt=i._RotateWithOffset=i.asm.RotateWithOffset).apply(null,arguments)},At=i._Round=function(){return(At=i._Round=i.asm.Round).apply(null,arguments)},ye=i._Rsqrt=function(){return(ye=i._Rsqrt=i.asm.Rsqrt).apply(null,arguments)},hr=i._ScatterNd=function(){return(hr=i._ScatterNd=i.asm.ScatterNd).apply(null,arguments)},cn=i._SearchSorted=function(){return(cn=i._SearchSorted=i.asm.SearchSorted).apply(null,arguments)},Yc=i._SelectV2=function(){return(Yc=i._SelectV2=i.asm.SelectV2).apply(null,arguments)},ya=i._Selu=function(){return(ya=i._Selu=i.asm.Selu).apply(null,arguments)},fx=i._Sigmoid=function(){return(fx=i._Sigmoid=i.asm.Sigmoid).apply(null,arguments)},He=i._Sign=function(){return(He=i._Sign=i.asm.Sign).apply(null,arguments)},Bn=i._Sin=function(){return(Bn=i._Sin=i.asm.Sin).apply(null,arguments)},Qc=i._Sinh=function(){return(Qc=i._Sinh=i.asm.Sinh).apply(null,arguments)},BE=i._Softmax=function(){return(BE=i._Softmax=i.asm.Softmax).apply(null,arguments)},zE=i._Softplus=function(){return(zE=i._Softplus=i.asm.Softplus).apply(null,arguments)},LE=i._SparseFillEmptyRows=function(){return(LE=i._SparseFillEmptyRows=i.asm.SparseFillEmptyRows).apply(null,arguments)},WE=i._SparseReshape=function(){return(WE=i._SparseReshape=i.asm.SparseReshape).apply(null,arguments)},UE=i._SparseSegmentReduction=function(){return(UE=i._SparseSegmentReduction=i.asm.SparseSegmentReduction).apply(null,arguments)},GE=i._SparseToDense=function(){return(GE=i._SparseToDense=i.asm.SparseToDense).apply(null,arguments)},VE=i._Sqrt=function(){return(VE=i._Sqrt=i.asm.Sqrt).apply(null,arguments)},HE=i._Square=function(){return(HE=i._Square=i.asm.Square).apply(null,arguments)},qE=i._SquaredDifference=function(){return(qE=i._SquaredDifference=i.asm.SquaredDifference).apply(null,arguments)},KE=i._Step=function(){return(KE=i._Step=i.asm.Step).apply(null,arguments)},jE=i._StridedSlice=function(){return(jE=i._StridedSlice=i.asm.StridedSlice).apply(null,arguments)},XE=i._Sub=function(){return(XE=i._Sub=i.asm.Sub).apply(null,arguments)},YE=i._Sum=function(){return(YE=i._Sum=i.asm.Sum).apply(null,arguments)},QE=i._Tan=function(){return(QE=i._Tan=i.asm.Tan).apply(null,arguments)},ZE=i._Tanh=function(){return(ZE=i._Tanh=i.asm.Tanh).apply(null,arguments)},JE=i._TensorScatterUpdate=function(){return(JE=i._TensorScatterUpdate=i.asm.TensorScatterUpdate).apply(null,arguments)},t$=i._Tile=function(){return(t$=i._Tile=i.asm.Tile).apply(null,arguments)},e$=i._TopK=function(){return(e$=i._TopK=i.asm.TopK).apply(null,arguments)},r$=i._Transform=function(){return(r$=i._Transform=i.asm.Transform).apply(null,arguments)},n$=i._Transpose=function(){return(n$=i._Transpose=i.asm.Transpose).apply(null,arguments)},o$=i.__FusedMatMul=function(){return(o$=i.__FusedMatMul=i.asm._FusedMatMul).apply(null,arguments)},s$=i._malloc=function(){return(s$=i._malloc=i.asm.malloc).apply(null,arguments)},i$=i._free=function(){return(i$=i._free=i.asm.free).apply(null,arguments)},a$=i.__emscripten_tls_init=function(){return(a$=i.__emscripten_tls_init=i.asm._emscripten_tls_init).apply(null,arguments)},Zc=i._pthread_self=function(){return(Zc=i._pthread_self=i.asm.pthread_self).apply(null,arguments)},u$=i.___errno_location=function(){return(u$=i.___errno_location=i.asm.__errno_location).apply(null,arguments)},Kw=i.__emscripten_thread_init=function(){return(Kw=i.__emscripten_thread_init=i.asm._emscripten_thread_init).apply(null,arguments)},c$=i.__emscripten_thread_crashed=function(){return(c$=i.__emscripten_thread_crashed=i.asm._emscripten_thread_crashed).apply(null,arguments)},p$=i._emscripten_main_thread_process_queued_calls=function(){return(p$=i._emscripten_main_thread_process_queued_calls=i.asm.emscripten_main_thread_process_queued_calls).apply(null,arguments)},l$=i._emscripten_main_browser_thread_id=function(){return(l$=i._emscripten_main_browser_thread_id=i.asm.emscripten_main_browser_thread_id).apply(null,arguments)},jw=i._emscripten_run_in_main_runtime_thread_js=function(){return(jw=i._emscripten_run_in_main_runtime_thread_js=i.asm.emscripten_run_in_main_runtime_thread_js).apply(null,arguments)},m$=i._emscripten_dispatch_to_thread_=function(){return(m$=i._emscripten_dispatch_to_thread_=i.asm.emscripten_dispatch_to_thread_).apply(null,arguments)},Xw=i.__emscripten_proxy_execute_task_queue=function(){return(Xw=i.__emscripten_proxy_execute_task_queue=i.asm._emscripten_proxy_execute_task_queue).apply(null,arguments)},dx=i.__emscripten_thread_free_data=function(){return(dx=i.__emscripten_thread_free_data=i.asm._emscripten_thread_free_data).apply(null,arguments)},Yw=i.__emscripten_thread_exit=function(){return(Yw=i.__emscripten_thread_exit=i.asm._emscripten_thread_exit).apply(null,arguments)},Qw=i._emscripten_stack_set_limits=function(){return(Qw=i._emscripten_stack_set_limits=i.asm.emscripten_stack_set_limits).apply(null,arguments)},hx=i.stackSave=function(){return(hx=i.stackSave=i.asm.stackSave).apply(null,arguments)},Jc=i.stackRestore=function(){return(Jc=i.stackRestore=i.asm.stackRestore).apply(null,arguments)},tp=i.stackAlloc=function(){return(tp=i.stackAlloc=i.asm.stackAlloc).apply(null,arguments)},f$=i.dynCall_iijjiiii=function(){return(f$=i.dynCall_iijjiiii=i.asm.dynCall_iijjiiii).apply(null,arguments)},d$=i.dynCall_jiji=function(){return(d$=i.dynCall_jiji=i.asm.dynCall_jiji).apply(null,arguments)};i.keepRuntimeAlive=So,i.wasmMemory=_t,i.cwrap=Sh,i.ExitStatus=vo,i.PThread=wt;var ep;un=function v(){ep||Zw(),ep||(un=v)};function Zw(v){if(v=v||d,Pn>0)return;if(I){p(i),Te(),startWorker(i);return}if(As(),Pn>0)return;function D(){ep||(ep=!0,i.calledRun=!0,!ce&&(Te(),p(i),i.onRuntimeInitialized&&i.onRuntimeInitialized(),Mc()))}i.setStatus?(i.setStatus("Running..."),setTimeout(function(){setTimeout(function(){i.setStatus("")},1),D()},1)):D()}if(i.preInit)for(typeof i.preInit=="function"&&(i.preInit=[i.preInit]);i.preInit.length>0;)i.preInit.pop()();Zw();var rp;m&&(rp={uncaughtException:process.listeners("uncaughtException").filter(function(v){return!m.uncaughtException.indexOf(v)>-1}),unhandledRejection:process.listeners("unhandledRejection").filter(function(v){return!m.unhandledRejection.indexOf(v)>-1})});var np;if(typeof WasmBackendModule<"u")np=WasmBackendModule;else if(typeof t<"u")np=t;else throw new Error("Could not find wasm module in post.js");if(rp){var h$=np._dispose;np._dispose=function(){h$(),rp.uncaughtException.forEach(function(v){process.removeListener("uncaughtException",v)}),rp.unhandledRejection.forEach(function(v){process.removeListener("unhandledRejection",v)})}}return t.ready}})();typeof gm=="object"&&typeof Sb=="object"?Sb.exports=wb:typeof define=="function"&&define.amd?define([],function(){return wb}):typeof gm=="object"&&(gm.WasmBackendModuleThreadedSimd=wb)});var t_=Ir((f2t,Jk)=>{Jk.exports.wasmWorkerContents=`"use strict";var Module={};var ENVIRONMENT_IS_NODE=typeof process=="object"&&typeof process.versions=="object"&&typeof process.versions.node=="string";if(ENVIRONMENT_IS_NODE){var nodeWorkerThreads=require("worker_threads");var parentPort=nodeWorkerThreads.parentPort;parentPort.on("message",data=>onmessage({data:data}));var fs=require("fs");Object.assign(global,{self:global,require:require,Module:Module,location:{href:__filename},Worker:nodeWorkerThreads.Worker,importScripts:function(f){(0,eval)(fs.readFileSync(f,"utf8")+"//# sourceURL="+f)},postMessage:function(msg){parentPort.postMessage(msg)},performance:global.performance||{now:function(){return Date.now()}}})}var initializedJS=false;var pendingNotifiedProxyingQueues=[];function threadPrintErr(){var text=Array.prototype.slice.call(arguments).join(" ");if(ENVIRONMENT_IS_NODE){fs.writeSync(2,text+"
");return}console.error(text)}function threadAlert(){var text=Array.prototype.slice.call(arguments).join(" ");postMessage({cmd:"alert",text:text,threadId:Module["_pthread_self"]()})}var err=threadPrintErr;self.alert=threadAlert;Module["instantiateWasm"]=(info,receiveInstance)=>{var instance=new WebAssembly.Instance(Module["wasmModule"],info);receiveInstance(instance);Module["wasmModule"]=null;return instance.exports};self.onunhandledrejection=e=>{throw e.reason??e};self.startWorker=instance=>{Module=instance;postMessage({"cmd":"loaded"})};self.onmessage=e=>{try{if(e.data.cmd==="load"){Module["wasmModule"]=e.data.wasmModule;for(const handler of e.data.handlers){Module[handler]=function(){postMessage({cmd:"callHandler",handler:handler,args:[...arguments]})}}Module["wasmMemory"]=e.data.wasmMemory;Module["buffer"]=Module["wasmMemory"].buffer;Module["ENVIRONMENT_IS_PTHREAD"]=true;if(typeof e.data.urlOrBlob=="string"){importScripts(e.data.urlOrBlob)}else{var objectUrl=URL.createObjectURL(e.data.urlOrBlob);importScripts(objectUrl);URL.revokeObjectURL(objectUrl)}WasmBackendModuleThreadedSimd(Module)}else if(e.data.cmd==="run"){Module["__emscripten_thread_init"](e.data.pthread_ptr,0,0,1);Module["establishStackSpace"]();Module["PThread"].receiveObjectTransfer(e.data);Module["PThread"].threadInitTLS();if(!initializedJS){pendingNotifiedProxyingQueues.forEach(queue=>{Module["executeNotifiedProxyingQueue"](queue)});pendingNotifiedProxyingQueues=[];initializedJS=true}try{Module["invokeEntryPoint"](e.data.start_routine,e.data.arg)}catch(ex){if(ex!="unwind"){if(ex instanceof Module["ExitStatus"]){if(Module["keepRuntimeAlive"]()){}else{Module["__emscripten_thread_exit"](ex.status)}}else{throw ex}}}}else if(e.data.cmd==="cancel"){if(Module["_pthread_self"]()){Module["__emscripten_thread_exit"](-1)}}else if(e.data.target==="setimmediate"){}else if(e.data.cmd==="processProxyingQueue"){if(initializedJS){Module["executeNotifiedProxyingQueue"](e.data.queue)}else{pendingNotifiedProxyingQueues.push(e.data.queue)}}else if(e.data.cmd){err("worker.js received unknown command "+e.data.cmd);err(e.data)}}catch(ex){if(Module["__emscripten_thread_crashed"]){Module["__emscripten_thread_crashed"]()}throw ex}};`});var e_=Ir((xm,vb)=>{var Ib=(()=>{var r=typeof document<"u"&&document.currentScript?document.currentScript.src:void 0;return typeof __filename<"u"&&(r=r||__filename),function(t){t=t||{};var e=typeof t<"u"?t:{},n,o;e.ready=new Promise(function(E,G){n=E,o=G});var s;typeof process<"u"&&process.listeners&&(s={uncaughtException:process.listeners("uncaughtException"),unhandledRejection:process.listeners("unhandledRejection")});var a=Object.assign({},e),u=[],c="./this.program",i=(E,G)=>{throw G},p=typeof window=="object",l=typeof importScripts=="function",m=typeof process=="object"&&typeof process.versions=="object"&&typeof process.versions.node=="string",f="";function d(E){return e.locateFile?e.locateFile(E,f):f+E}var h,g,x,b;function y(E){if(E instanceof Rs)return;k("exiting due to exception: "+E)}if(m){var I=yb(),C=bb();l?f=C.dirname(f)+"/":f=__dirname+"/",h=(E,G)=>(E=As(E)?new URL(E):C.normalize(E),I.readFileSync(E,G?void 0:"utf8")),x=E=>{var G=h(E,!0);return G.buffer||(G=new Uint8Array(G)),G},g=(E,G,mt)=>{E=As(E)?new URL(E):C.normalize(E),I.readFile(E,function(Tt,Jt){Tt?mt(Tt):G(Jt.buffer)})},process.argv.length>1&&(c=process.argv[1].replace(/\\/g,"/")),u=process.argv.slice(2),process.on("uncaughtException",function(E){if(!(E instanceof Rs))throw E}),process.on("unhandledRejection",function(E){throw E}),i=(E,G)=>{if(Ee())throw process.exitCode=E,G;y(G),process.exit(E)},e.inspect=function(){return"[Emscripten Module object]"}}else(p||l)&&(l?f=self.location.href:typeof document<"u"&&document.currentScript&&(f=document.currentScript.src),r&&(f=r),f.indexOf("blob:")!==0?f=f.substr(0,f.replace(/[?#].*/,"").lastIndexOf("/")+1):f="",h=E=>{var G=new XMLHttpRequest;return G.open("GET",E,!1),G.send(null),G.responseText},l&&(x=E=>{var G=new XMLHttpRequest;return G.open("GET",E,!1),G.responseType="arraybuffer",G.send(null),new Uint8Array(G.response)}),g=(E,G,mt)=>{var Tt=new XMLHttpRequest;Tt.open("GET",E,!0),Tt.responseType="arraybuffer",Tt.onload=()=>{if(Tt.status==200||Tt.status==0&&Tt.response){G(Tt.response);return}mt()},Tt.onerror=mt,Tt.send(null)},b=E=>document.title=E);var _=e.print||console.log.bind(console),k=e.printErr||console.warn.bind(console);Object.assign(e,a),a=null,e.arguments&&(u=e.arguments),e.thisProgram&&(c=e.thisProgram),e.quit&&(i=e.quit);var A=4,R;e.wasmBinary&&(R=e.wasmBinary);var F=e.noExitRuntime||!0;typeof WebAssembly!="object"&&Fn("no native wasm support detected");var P,z=!1,V;function Y(E,G){E||Fn(G)}var J=typeof TextDecoder<"u"?new TextDecoder("utf8"):void 0;function pt(E,G,mt){G>>>=0;for(var Tt=G+mt,Jt=G;E[Jt]&&!(Jt>=Tt);)++Jt;if(Jt-G>16&&E.buffer&&J)return J.decode(E.subarray(G,Jt));for(var te="";G<Jt;){var Rt=E[G++];if(!(Rt&128)){te+=String.fromCharCode(Rt);continue}var At=E[G++]&63;if((Rt&224)==192){te+=String.fromCharCode((Rt&31)<<6|At);continue}var ye=E[G++]&63;if((Rt&240)==224?Rt=(Rt&15)<<12|At<<6|ye:Rt=(Rt&7)<<18|At<<12|ye<<6|E[G++]&63,Rt<65536)te+=String.fromCharCode(Rt);else{var hr=Rt-65536;te+=String.fromCharCode(55296|hr>>10,56320|hr&1023)}}return te}function $t(E,G){return E>>>=0,E?pt(Vt,E,G):""}function de(E,G,mt,Tt){if(mt>>>=0,!(Tt>0))return 0;for(var Jt=mt,te=mt+Tt-1,Rt=0;Rt<E.length;++Rt){var At=E.charCodeAt(Rt);if(At>=55296&&At<=57343){var ye=E.charCodeAt(++Rt);At=65536+((At&1023)<<10)|ye&1023}if(At<=127){if(mt>=te)break;G[mt++>>>0]=At}else if(At<=2047){if(mt+1>=te)break;G[mt++>>>0]=192|At>>6,G[mt++>>>0]=128|At&63}else if(At<=65535){if(mt+2>=te)break;G[mt++>>>0]=224|At>>12,G[mt++>>>0]=128|At>>6&63,G[mt++>>>0]=128|At&63}else{if(mt+3>=te)break;G[mt++>>>0]=240|At>>18,G[mt++>>>0]=128|At>>12&63,G[mt++>>>0]=128|At>>6&63,G[mt++>>>0]=128|At&63}}return G[mt>>>0]=0,mt-Jt}function xe(E,G,mt){return de(E,Vt,G,mt)}var Wt,ue,Vt,Ht,_t,Lt,ce,he,dr;function xo(E){Wt=E,e.HEAP8=ue=new Int8Array(E),e.HEAP16=Ht=new Int16Array(E),e.HEAP32=Lt=new Int32Array(E),e.HEAPU8=Vt=new Uint8Array(E),e.HEAPU16=_t=new Uint16Array(E),e.HEAPU32=ce=new Uint32Array(E),e.HEAPF32=he=new Float32Array(E),e.HEAPF64=dr=new Float64Array(E)}var ks=e.INITIAL_MEMORY||16777216,yo,bo=[],wo=[],Ce=[],Ct=!1;function Ee(){return F}function Fr(){if(e.preRun)for(typeof e.preRun=="function"&&(e.preRun=[e.preRun]);e.preRun.length;)kc(e.preRun.shift());un(bo)}function Pd(){Ct=!0,un(wo)}function Cc(){if(e.postRun)for(typeof e.postRun=="function"&&(e.postRun=[e.postRun]);e.postRun.length;)Ac(e.postRun.shift());un(Ce)}function kc(E){bo.unshift(E)}function _c(E){wo.unshift(E)}function Ac(E){Ce.unshift(E)}var $e=0,_s=null,Tn=null;function Rc(E){$e++,e.monitorRunDependencies&&e.monitorRunDependencies($e)}function Dc(E){if($e--,e.monitorRunDependencies&&e.monitorRunDependencies($e),$e==0&&(_s!==null&&(clearInterval(_s),_s=null),Tn)){var G=Tn;Tn=null,G()}}function Fn(E){e.onAbort&&e.onAbort(E),E="Aborted("+E+")",k(E),z=!0,V=1,E+=". Build with -sASSERTIONS for more info.";var G=new WebAssembly.RuntimeError(E);throw o(G),G}var Od="data:application/octet-stream;base64,";function So(E){return E.startsWith(Od)}function As(E){return E.startsWith("file://")}var Te;Te="tfjs-backend-wasm.wasm",So(Te)||(Te=d(Te));function Mc(E){try{if(E==Te&&R)return new Uint8Array(R);if(x)return x(E);throw"both async and sync fetching of the wasm failed"}catch(G){Fn(G)}}function Bd(){if(!R&&(p||l)){if(typeof fetch=="function"&&!As(Te))return fetch(Te,{credentials:"same-origin"}).then(function(E){if(!E.ok)throw"failed to load wasm binary file at '"+Te+"'";return E.arrayBuffer()}).catch(function(){return Mc(Te)});if(g)return new Promise(function(E,G){g(Te,function(mt){E(new Uint8Array(mt))},G)})}return Promise.resolve().then(function(){return Mc(Te)})}function zd(){var E={env:ma,wasi_snapshot_preview1:ma};function G(Rt,At){var ye=Rt.exports;e.asm=ye,P=e.asm.memory,xo(P.buffer),yo=e.asm.__indirect_function_table,_c(e.asm.__wasm_call_ctors),Dc("wasm-instantiate")}Rc("wasm-instantiate");function mt(Rt){G(Rt.instance)}function Tt(Rt){return Bd().then(function(At){return WebAssembly.instantiate(At,E)}).then(function(At){return At}).then(Rt,function(At){k("failed to asynchronously prepare wasm: "+At),Fn(At)})}function Jt(){return!R&&typeof WebAssembly.instantiateStreaming=="function"&&!So(Te)&&!As(Te)&&!m&&typeof fetch=="function"?fetch(Te,{credentials:"same-origin"}).then(function(Rt){var At=WebAssembly.instantiateStreaming(Rt,E);return At.then(mt,function(ye){return k("wasm streaming compile failed: "+ye),k("falling back to ArrayBuffer instantiation"),Tt(mt)})}):Tt(mt)}if(e.instantiateWasm)try{var te=e.instantiateWasm(E,G);return te}catch(Rt){k("Module.instantiateWasm callback failed with error: "+Rt),o(Rt)}return Jt().catch(o),{}}var Gw,Pn;function Rs(E){this.name="ExitStatus",this.message="Program terminated with exit("+E+")",this.status=E}function un(E){for(;E.length>0;)E.shift()(e)}function Ld(){Fn("")}function Nc(){return 4294901760}function Io(){return Nc()}function Wd(E,G,mt){Vt.copyWithin(E>>>0,G>>>0,G+mt>>>0)}function Ec(E){try{return P.grow(E-Wt.byteLength+65535>>>16),xo(P.buffer),1}catch{}}function Ds(E){var G=Vt.length;E=E>>>0;var mt=Nc();if(E>mt)return!1;let Tt=(ye,hr)=>ye+(hr-ye%hr)%hr;for(var Jt=1;Jt<=4;Jt*=2){var te=G*(1+.2/Jt);te=Math.min(te,E+100663296);var Rt=Math.min(mt,Tt(Math.max(E,te),65536)),At=Ec(Rt);if(At)return!0}return!1}var Fe={varargs:void 0,get:function(){Fe.varargs+=4;var E=Lt[Fe.varargs-4>>>2];return E},getStr:function(E){var G=$t(E);return G}};function $c(E){return 52}function Ud(E,G,mt,Tt,Jt){return 70}var Gd=[null,[],[]];function Vw(E,G){var mt=Gd[E];G===0||G===10?((E===1?_:k)(pt(mt,0)),mt.length=0):mt.push(G)}function Hw(E,G,mt,Tt){for(var Jt=0,te=0;te<mt;te++){var Rt=ce[G>>>2],At=ce[G+4>>>2];G+=8;for(var ye=0;ye<At;ye++)Vw(E,Vt[Rt+ye>>>0]);Jt+=At}return ce[Tt>>>2]=Jt,0}function Tc(E){var G=e["_"+E];return G}function vo(E,G){ue.set(E,G>>>0)}function Vd(E,G,mt,Tt,Jt){var te={string:He=>{var Bn=0;if(He!=null&&He!==0){var Qc=(He.length<<2)+1;Bn=xa(Qc),xe(He,Bn,Qc)}return Bn},array:He=>{var Bn=xa(He.length);return vo(He,Bn),Bn}};function Rt(He){return G==="string"?$t(He):G==="boolean"?!!He:He}var At=Tc(E),ye=[],hr=0;if(Tt)for(var cn=0;cn<Tt.length;cn++){var Yc=te[mt[cn]];Yc?(hr===0&&(hr=Kc()),ye[cn]=Yc(Tt[cn])):ye[cn]=Tt[cn]}var ya=At.apply(null,ye);function fx(He){return hr!==0&&jc(hr),Rt(He)}return ya=fx(ya),ya}function Hd(E,G,mt,Tt){mt=mt||[];var Jt=mt.every(Rt=>Rt==="number"||Rt==="boolean"),te=G!=="string";return te&&Jt&&!Tt?Tc(E):function(){return Vd(E,G,mt,arguments,Tt)}}var ma={abort:Ld,emscripten_get_heap_max:Io,emscripten_memcpy_big:Wd,emscripten_resize_heap:Ds,fd_close:$c,fd_seek:Ud,fd_write:Hw},qd=zd(),Fc=e.___wasm_call_ctors=function(){return(Fc=e.___wasm_call_ctors=e.asm.__wasm_call_ctors).apply(null,arguments)},Pc=e._init=function(){return(Pc=e._init=e.asm.init).apply(null,arguments)},Kd=e._init_with_threads_count=function(){return(Kd=e._init_with_threads_count=e.asm.init_with_threads_count).apply(null,arguments)},Oc=e._get_threads_count=function(){return(Oc=e._get_threads_count=e.asm.get_threads_count).apply(null,arguments)},jd=e._register_tensor=function(){return(jd=e._register_tensor=e.asm.register_tensor).apply(null,arguments)},wt=e._dispose_data=function(){return(wt=e._dispose_data=e.asm.dispose_data).apply(null,arguments)},fa=e._dispose=function(){return(fa=e._dispose=e.asm.dispose).apply(null,arguments)},Xd=e._Abs=function(){return(Xd=e._Abs=e.asm.Abs).apply(null,arguments)},Bc=e._Acos=function(){return(Bc=e._Acos=e.asm.Acos).apply(null,arguments)},Ms=e._Acosh=function(){return(Ms=e._Acosh=e.asm.Acosh).apply(null,arguments)},Yd=e._Add=function(){return(Yd=e._Add=e.asm.Add).apply(null,arguments)},Qd=e._AddN=function(){return(Qd=e._AddN=e.asm.AddN).apply(null,arguments)},Zd=e._All=function(){return(Zd=e._All=e.asm.All).apply(null,arguments)},Jd=e._Any=function(){return(Jd=e._Any=e.asm.Any).apply(null,arguments)},th=e._ArgMax=function(){return(th=e._ArgMax=e.asm.ArgMax).apply(null,arguments)},zc=e._ArgMin=function(){return(zc=e._ArgMin=e.asm.ArgMin).apply(null,arguments)},Lc=e._Asin=function(){return(Lc=e._Asin=e.asm.Asin).apply(null,arguments)},eh=e._Asinh=function(){return(eh=e._Asinh=e.asm.Asinh).apply(null,arguments)},rh=e._Atan=function(){return(rh=e._Atan=e.asm.Atan).apply(null,arguments)},nh=e._Atan2=function(){return(nh=e._Atan2=e.asm.Atan2).apply(null,arguments)},da=e._Atanh=function(){return(da=e._Atanh=e.asm.Atanh).apply(null,arguments)},oh=e._AvgPool=function(){return(oh=e._AvgPool=e.asm.AvgPool).apply(null,arguments)},sh=e._AvgPool3D=function(){return(sh=e._AvgPool3D=e.asm.AvgPool3D).apply(null,arguments)},ih=e._AvgPool3DGrad=function(){return(ih=e._AvgPool3DGrad=e.asm.AvgPool3DGrad).apply(null,arguments)},Co=e._AvgPoolGrad=function(){return(Co=e._AvgPoolGrad=e.asm.AvgPoolGrad).apply(null,arguments)},ah=e._BatchMatMul=function(){return(ah=e._BatchMatMul=e.asm.BatchMatMul).apply(null,arguments)},uh=e._Bincount=function(){return(uh=e._Bincount=e.asm.Bincount).apply(null,arguments)},Wc=e._BitwiseAnd=function(){return(Wc=e._BitwiseAnd=e.asm.BitwiseAnd).apply(null,arguments)},ch=e._Ceil=function(){return(ch=e._Ceil=e.asm.Ceil).apply(null,arguments)},ha=e._ClipByValue=function(){return(ha=e._ClipByValue=e.asm.ClipByValue).apply(null,arguments)},ph=e._Conv2D=function(){return(ph=e._Conv2D=e.asm.Conv2D).apply(null,arguments)},lh=e._Conv2DBackpropInput=function(){return(lh=e._Conv2DBackpropInput=e.asm.Conv2DBackpropInput).apply(null,arguments)},mh=e._Conv3D=function(){return(mh=e._Conv3D=e.asm.Conv3D).apply(null,arguments)},On=e._Conv3DBackpropFilterV2=function(){return(On=e._Conv3DBackpropFilterV2=e.asm.Conv3DBackpropFilterV2).apply(null,arguments)},ga=e._Conv3DBackpropInputV2=function(){return(ga=e._Conv3DBackpropInputV2=e.asm.Conv3DBackpropInputV2).apply(null,arguments)},fh=e._Cos=function(){return(fh=e._Cos=e.asm.Cos).apply(null,arguments)},dh=e._Cosh=function(){return(dh=e._Cosh=e.asm.Cosh).apply(null,arguments)},hh=e._CropAndResize=function(){return(hh=e._CropAndResize=e.asm.CropAndResize).apply(null,arguments)},gh=e._Cumprod=function(){return(gh=e._Cumprod=e.asm.Cumprod).apply(null,arguments)},Uc=e._Cumsum=function(){return(Uc=e._Cumsum=e.asm.Cumsum).apply(null,arguments)},Gc=e._DenseBincount=function(){return(Gc=e._DenseBincount=e.asm.DenseBincount).apply(null,arguments)},xh=e._DepthToSpace=function(){return(xh=e._DepthToSpace=e.asm.DepthToSpace).apply(null,arguments)},yh=e._DepthwiseConv2dNative=function(){return(yh=e._DepthwiseConv2dNative=e.asm.DepthwiseConv2dNative).apply(null,arguments)},Vc=e._Diag=function(){return(Vc=e._Diag=e.asm.Diag).apply(null,arguments)},Hc=e._Dilation2D=function(){return(Hc=e._Dilation2D=e.asm.Dilation2D).apply(null,arguments)},bh=e._Dilation2DBackpropFilter=function(){return(bh=e._Dilation2DBackpropFilter=e.asm.Dilation2DBackpropFilter).apply(null,arguments)},wh=e._Dilation2DBackpropInput=function(){return(wh=e._Dilation2DBackpropInput=e.asm.Dilation2DBackpropInput).apply(null,arguments)},Sh=e._Elu=function(){return(Sh=e._Elu=e.asm.Elu).apply(null,arguments)},Ih=e._EluGrad=function(){return(Ih=e._EluGrad=e.asm.EluGrad).apply(null,arguments)},qc=e._Equal=function(){return(qc=e._Equal=e.asm.Equal).apply(null,arguments)},qw=e._Erf=function(){return(qw=e._Erf=e.asm.Erf).apply(null,arguments)},vh=e._Exp=function(){return(vh=e._Exp=e.asm.Exp).apply(null,arguments)},Ch=e._Expm1=function(){return(Ch=e._Expm1=e.asm.Expm1).apply(null,arguments)},kh=e._FlipLeftRight=function(){return(kh=e._FlipLeftRight=e.asm.FlipLeftRight).apply(null,arguments)},_h=e._Floor=function(){return(_h=e._Floor=e.asm.Floor).apply(null,arguments)},Ah=e._FloorDiv=function(){return(Ah=e._FloorDiv=e.asm.FloorDiv).apply(null,arguments)},Rh=e._FusedBatchNorm=function(){return(Rh=e._FusedBatchNorm=e.asm.FusedBatchNorm).apply(null,arguments)},Dh=e._FusedConv2D=function(){return(Dh=e._FusedConv2D=e.asm.FusedConv2D).apply(null,arguments)},Mh=e._FusedDepthwiseConv2D=function(){return(Mh=e._FusedDepthwiseConv2D=e.asm.FusedDepthwiseConv2D).apply(null,arguments)},Nh=e._Gather=function(){return(Nh=e._Gather=e.asm.Gather).apply(null,arguments)},Eh=e._GatherNd=function(){return(Eh=e._GatherNd=e.asm.GatherNd).apply(null,arguments)},$h=e._Greater=function(){return($h=e._Greater=e.asm.Greater).apply(null,arguments)},Th=e._GreaterEqual=function(){return(Th=e._GreaterEqual=e.asm.GreaterEqual).apply(null,arguments)},Fh=e._IsFinite=function(){return(Fh=e._IsFinite=e.asm.IsFinite).apply(null,arguments)},Ph=e._IsInf=function(){return(Ph=e._IsInf=e.asm.IsInf).apply(null,arguments)},Oh=e._IsNan=function(){return(Oh=e._IsNan=e.asm.IsNan).apply(null,arguments)},Bh=e._LRN=function(){return(Bh=e._LRN=e.asm.LRN).apply(null,arguments)},zh=e._LRNGrad=function(){return(zh=e._LRNGrad=e.asm.LRNGrad).apply(null,arguments)},Lh=e._LeakyRelu=function(){return(Lh=e._LeakyRelu=e.asm.LeakyRelu).apply(null,arguments)},Wh=e._Less=function(){return(Wh=e._Less=e.asm.Less).apply(null,arguments)},Uh=e._LessEqual=function(){return(Uh=e._LessEqual=e.asm.LessEqual).apply(null,arguments)},Gh=e._LinSpace=function(){return(Gh=e._LinSpace=e.asm.LinSpace).apply(null,arguments)},Vh=e._Log=function(){return(Vh=e._Log=e.asm.Log).apply(null,arguments)},Hh=e._Log1p=function(){return(Hh=e._Log1p=e.asm.Log1p).apply(null,arguments)},qh=e._LogicalAnd=function(){return(qh=e._LogicalAnd=e.asm.LogicalAnd).apply(null,arguments)},Kh=e._LogicalNot=function(){return(Kh=e._LogicalNot=e.asm.LogicalNot).apply(null,arguments)},jh=e._LogicalOr=function(){return(jh=e._LogicalOr=e.asm.LogicalOr).apply(null,arguments)},Xh=e._LogicalXor=function(){return(Xh=e._LogicalXor=e.asm.LogicalXor).apply(null,arguments)},Yh=e._Max=function(){return(Yh=e._Max=e.asm.Max).apply(null,arguments)},Qh=e._MaxPool=function(){return(Qh=e._MaxPool=e.asm.MaxPool).apply(null,arguments)},Zh=e._MaxPool3D=function(){return(Zh=e._MaxPool3D=e.asm.MaxPool3D).apply(null,arguments)},Jh=e._MaxPool3DGrad=function(){return(Jh=e._MaxPool3DGrad=e.asm.MaxPool3DGrad).apply(null,arguments)},tg=e._MaxPoolGrad=function(){return(tg=e._MaxPoolGrad=e.asm.MaxPoolGrad).apply(null,arguments)},eg=e._MaxPoolWithArgmax=function(){return(eg=e._MaxPoolWithArgmax=e.asm.MaxPoolWithArgmax).apply(null,arguments)},rg=e._Maximum=function(){return(rg=e._Maximum=e.asm.Maximum).apply(null,arguments)},ng=e._Mean=function(){return(ng=e._Mean=e.asm.Mean).apply(null,arguments)},og=e._Min=function(){return(og=e._Min=e.asm.Min).apply(null,arguments)},sg=e._Minimum=function(){return(sg=e._Minimum=e.asm.Minimum).apply(null,arguments)},ig=e._MirrorPad=function(){return(ig=e._MirrorPad=e.asm.MirrorPad).apply(null,arguments)},ag=e._Mod=function(){return(ag=e._Mod=e.asm.Mod).apply(null,arguments)},ug=e._Multinomial=function(){return(ug=e._Multinomial=e.asm.Multinomial).apply(null,arguments)},cg=e._Multiply=function(){return(cg=e._Multiply=e.asm.Multiply).apply(null,arguments)},pg=e._Neg=function(){return(pg=e._Neg=e.asm.Neg).apply(null,arguments)},lg=e._NonMaxSuppressionV3=function(){return(lg=e._NonMaxSuppressionV3=e.asm.NonMaxSuppressionV3).apply(null,arguments)},mg=e._NonMaxSuppressionV4=function(){return(mg=e._NonMaxSuppressionV4=e.asm.NonMaxSuppressionV4).apply(null,arguments)},fg=e._NonMaxSuppressionV5=function(){return(fg=e._NonMaxSuppressionV5=e.asm.NonMaxSuppressionV5).apply(null,arguments)},dg=e._NotEqual=function(){return(dg=e._NotEqual=e.asm.NotEqual).apply(null,arguments)},hg=e._OneHot=function(){return(hg=e._OneHot=e.asm.OneHot).apply(null,arguments)},gg=e._PadV2=function(){return(gg=e._PadV2=e.asm.PadV2).apply(null,arguments)},xg=e._Pow=function(){return(xg=e._Pow=e.asm.Pow).apply(null,arguments)},yg=e._Prelu=function(){return(yg=e._Prelu=e.asm.Prelu).apply(null,arguments)},bg=e._Prod=function(){return(bg=e._Prod=e.asm.Prod).apply(null,arguments)},wg=e._RealDiv=function(){return(wg=e._RealDiv=e.asm.RealDiv).apply(null,arguments)},Sg=e._Reciprocal=function(){return(Sg=e._Reciprocal=e.asm.Reciprocal).apply(null,arguments)},Ig=e._Relu=function(){return(Ig=e._Relu=e.asm.Relu).apply(null,arguments)},vg=e._Relu6=function(){return(vg=e._Relu6=e.asm.Relu6).apply(null,arguments)},Cg=e._ResizeBilinear=function(){return(Cg=e._ResizeBilinear=e.asm.ResizeBilinear).apply(null,arguments)},kg=e._ResizeBilinearGrad=function(){return(kg=e._ResizeBilinearGrad=e.asm.ResizeBilinearGrad).apply(null,arguments)},_g=e._ResizeNearestNeighbor=function(){return(_g=e._ResizeNearestNeighbor=e.asm.ResizeNearestNeighbor).apply(null,arguments)},Ag=e._ResizeNearestNeighborGrad=function(){return(Ag=e._ResizeNearestNeighborGrad=e.asm.ResizeNearestNeighborGrad).apply(null,arguments)},Rg=e._Reverse=function(){return(Rg=e._Reverse=e.asm.Reverse).apply(null,arguments)},Dg=e._RotateWithOffset=function(){return(Dg=e._RotateWithOffset=e.asm.RotateWithOffset).apply(null,arguments)},Mg=e._Round=function(){return(Mg=e._Round=e.asm.Round).apply(null,arguments)},Ng=e._Rsqrt=function(){return(Ng=e._Rsqrt=e.asm.Rsqrt).apply(null,arguments)},Eg=e._ScatterNd=function(){return(Eg=e._ScatterNd=e.asm.ScatterNd).apply(null,arguments)},$g=e._SearchSorted=function(){return($g=e._SearchSorted=e.asm.SearchSorted).apply(null,arguments)},Tg=e._SelectV2=function(){return(Tg=e._SelectV2=e.asm.SelectV2).apply(null,arguments)},Fg=e._Selu=function(){return(Fg=e._Selu=e.asm.Selu).apply(null,arguments)},Pg=e._Sigmoid=function(){return(Pg=e._Sigmoid=e.asm.Sigmoid).apply(null,arguments)},Og=e._Sign=function(){return(Og=e._Sign=e.asm.Sign).apply(null,arguments)},Bg=e._Sin=function(){return(Bg=e._Sin=e.asm.Sin).apply(null,arguments)},zg=e._Sinh=function(){return(zg=e._Sinh=e.asm.Sinh).apply(null,arguments)},Lg=e._Softmax=function(){return(Lg=e._Softmax=e.asm.Softmax).apply(null,arguments)},Wg=e._Softplus=function(){return(Wg=e._Softplus=e.asm.Softplus).apply(null,arguments)},Ug=e._SparseFillEmptyRows=function(){return(Ug=e._SparseFillEmptyRows=e.asm.SparseFillEmptyRows).apply(null,arguments)},Gg=e._SparseReshape=function(){return(Gg=e._SparseReshape=e.asm.SparseReshape).apply(null,arguments)},Vg=e._SparseSegmentReduction=function(){return(Vg=e._SparseSegmentReduction=e.asm.SparseSegmentReduction).apply(null,arguments)},Hg=e._SparseToDense=function(){return(Hg=e._SparseToDense=e.asm.SparseToDense).apply(null,arguments)},qg=e._Sqrt=function(){return(qg=e._Sqrt=e.asm.Sqrt).apply(null,arguments)},Kg=e._Square=function(){return(Kg=e._Square=e.asm.Square).apply(null,arguments)},jg=e._SquaredDifference=function(){return(jg=e._SquaredDifference=e.asm.SquaredDifference).apply(null,arguments)},Xg=e._Step=function(){return(Xg=e._Step=e.asm.Step).apply(null,arguments)},Yg=e._StridedSlice=function(){return(Yg=e._StridedSlice=e.asm.StridedSlice).apply(null,arguments)},Qg=e._Sub=function(){return(Qg=e._Sub=e.asm.Sub).apply(null,arguments)},Zg=e._Sum=function(){return(Zg=e._Sum=e.asm.Sum).apply(null,arguments)},Jg=e._Tan=function(){return(Jg=e._Tan=e.asm.Tan).apply(null,arguments)},tx=e._Tanh=function(){return(tx=e._Tanh=e.asm.Tanh).apply(null,arguments)},ex=e._TensorScatterUpdate=function(){return(ex=e._TensorScatterUpdate=e.asm.TensorScatterUpdate).apply(null,arguments)},rx=e._Tile=function(){return(rx=e._Tile=e.asm.Tile).apply(null,arguments)},nx=e._TopK=function(){return(nx=e._TopK=e.asm.TopK).apply(null,arguments)},ox=e._Transform=function(){return(ox=e._Transform=e.asm.Transform).apply(null,arguments)},sx=e._Transpose=function(){return(sx=e._Transpose=e.asm.Transpose).apply(null,arguments)},ix=e.__FusedMatMul=function(){return(ix=e.__FusedMatMul=e.asm._FusedMatMul).apply(null,arguments)},ax=e._malloc=function(){return(ax=e._malloc=e.asm.malloc).apply(null,arguments)},ux=e._free=function(){return(ux=e._free=e.asm.free).apply(null,arguments)},cx=e.___errno_location=function(){return(cx=e.___errno_location=e.asm.__errno_location).apply(null,arguments)},Kc=e.stackSave=function(){return(Kc=e.stackSave=e.asm.stackSave).apply(null,arguments)},jc=e.stackRestore=function(){return(jc=e.stackRestore=e.asm.stackRestore).apply(null,arguments)},xa=e.stackAlloc=function(){return(xa=e.stackAlloc=e.asm.stackAlloc).apply(null,arguments)},px=e.dynCall_iijjiiii=function(){return(px=e.dynCall_iijjiiii=e.asm.dynCall_iijjiiii).apply(null,arguments)},lx=e.dynCall_jiji=function(){return(lx=e.dynCall_jiji=e.asm.dynCall_jiji).apply(null,arguments)};e.cwrap=Hd;var Ns;Tn=function E(){Ns||Xc(),Ns||(Tn=E)};function Xc(E){if(E=E||u,$e>0||(Fr(),$e>0))return;function G(){Ns||(Ns=!0,e.calledRun=!0,!z&&(Pd(),n(e),e.onRuntimeInitialized&&e.onRuntimeInitialized(),Cc()))}e.setStatus?(e.setStatus("Running..."),setTimeout(function(){setTimeout(function(){e.setStatus("")},1),G()},1)):G()}if(e.preInit)for(typeof e.preInit=="function"&&(e.preInit=[e.preInit]);e.preInit.length>0;)e.preInit.pop()();Xc();var Es;s&&(Es={uncaughtException:process.listeners("uncaughtException").filter(function(E){return!s.uncaughtException.indexOf(E)>-1}),unhandledRejection:process.listeners("unhandledRejection").filter(function(E){return!s.unhandledRejection.indexOf(E)>-1})});var $s;if(typeof t<"u")$s=t;else if(typeof WasmBackendModuleThreadedSimd<"u")$s=WasmBackendModuleThreadedSimd;else throw new Error("Could not find wasm module in post.js");if(Es){var mx=$s._dispose;$s._dispose=function(){mx(),Es.uncaughtException.forEach(function(E){process.removeListener("uncaughtException",E)}),Es.unhandledRejection.forEach(function(E){process.removeListener("unhandledRejection",E)})}}return t.ready}})();typeof xm=="object"&&typeof vb=="object"?vb.exports=Ib:typeof define=="function"&&define.amd?define([],function(){return Ib}):typeof xm=="object"&&(xm.WasmBackendModule=Ib)});var vr=class extends Error{name="BackendError";isLate;constructor(t,{late:e=!1,...n}={}){super(t,n),this.isLate=e}},ko=class extends vr{name="DeviceFailure"};function yx(r){let t=new Uint8Array(r.length);for(let e=0;e<t.length;e++)t[e]=Math.min(255,Math.max(0,Math.round((r[e]+1)*127.5)));return t}function bx(r,t){if(t===3)return r;if(t===1)return Float32Array.from({length:3*r.length},(e,n)=>r[Math.floor(n/3)]);if(t===4)return Float32Array.from({length:r.length/4*3},(e,n)=>{let o=4*Math.floor(n/3);return Math.min(1,Math.max(0,(r[o+3]+1)/2))*(r[o+n%3]-1)+1});throw new RangeError(`Cannot show images of ${t} channels: expected 1, 3 or 4`)}var _o=class{constructor(t,e){this.backend=t,this.dataMover=e,this.data=new WeakMap,this.dataIdsCount=0}get(t){return this.data.has(t)||this.dataMover.moveData(this.backend,t),this.data.get(t)}set(t,e){this.dataIdsCount++,this.data.set(t,e)}has(t){return this.data.has(t)}delete(t){return this.dataIdsCount--,this.data.delete(t)}numDataIds(){return this.dataIdsCount}},mn=class{refCount(t){return er("refCount")}incRef(t){return er("incRef")}timerAvailable(){return!0}time(t){return er("time")}read(t){return er("read")}readSync(t){return er("readSync")}readToGPU(t,e){return er("readToGPU")}numDataIds(){return er("numDataIds")}disposeData(t,e){return er("disposeData")}write(t,e,n){return er("write")}move(t,e,n,o,s){return er("move")}createTensorFromGPUData(t,e,n){return er("createTensorFromGPUData")}memory(){return er("memory")}floatPrecision(){return er("floatPrecision")}epsilon(){return this.floatPrecision()===32?1e-7:1e-4}dispose(){return er("dispose")}};function er(r){throw new Error(`'${r}' not yet implemented or not found in the registry. This kernel may not be supported by the tfjs backend you have chosen`)}function eS(r){let t=r.length,e=0;for(;t>0;)e=Math.random()*t|0,t--,op(r,t,e)}function v$(r,t){if(r.length!==t.length)throw new Error(`Array sizes must match to be shuffled together First array length was ${r.length}Second array length was ${t.length}`);let e=r.length,n=0;for(;e>0;)n=Math.random()*e|0,e--,op(r,e,n),op(t,e,n)}function Fs(r,t,e){return Math.max(r,Math.min(t,e))}function C$(r){return r%2===0?r:r+1}function op(r,t,e){let n=r[t];r[t]=r[e],r[e]=n}function k$(r){let t=0;for(let e=0;e<r.length;e++)t+=r[e];return t}function _$(r,t){let e=Math.random();return t*e+(1-e)*r}function A$(r,t){let e=0;for(let n=0;n<r.length;n++){let o=Number(r[n])-Number(t[n]);e+=o*o}return e}function L(r,t){if(!r)throw new Error(typeof t=="string"?t:t())}function sp(r,t,e=""){L(Ps(r,t),()=>e+` Shapes ${r} and ${t} must match`)}function Ro(r){L(r!=null,()=>"The input to the tensor constructor must be a non-null value.")}function oe(r){if(r.length===0)return 1;let t=r[0];for(let e=1;e<r.length;e++)t*=r[e];return t}function R$(r){return r.length===0}function D$(r,t){if(r===t)return!0;if(r==null||t==null||r.length!==t.length)return!1;for(let e=0;e<r.length;e++)if(r[e]!==null&&t[e]!==null&&r[e]!==t[e])return!1;return!0}function Ps(r,t){if(r===t)return!0;if(r==null||t==null||r.length!==t.length)return!1;for(let e=0;e<r.length;e++)if(r[e]!==t[e])return!1;return!0}function wa(r){return r%1===0}function M$(r){if(Math.tanh!=null)return Math.tanh(r);if(r===1/0)return 1;if(r===-1/0)return-1;{let t=Math.exp(2*r);return(t-1)/(t+1)}}function N$(r){let t=Math.ceil(Math.sqrt(r));return[t,Math.ceil(r/t)]}function E$(r){let t=new Uint32Array(r);for(let e=0;e<r;++e)t[e]=e;return eS(t),t}function Do(r,t){return t<=r.length?r:r+" ".repeat(t-r.length)}function $$(r,t=o=>0,e,n){return new Promise((o,s)=>{let a=0,u=()=>{if(r()){o();return}a++;let c=t(a);if(e!=null&&a>=e){s();return}n!=null?n(u,c):setTimeout(u,c)};u()})}function T$(r,t){let e=1,n=-1;for(let s=0;s<r.length;++s)if(r[s]>=0)e*=r[s];else if(r[s]===-1){if(n!==-1)throw Error(`Shapes can only have 1 implicit size. Found -1 at dim ${n} and dim ${s}`);n=s}else if(r[s]<0)throw Error(`Shapes can not be < 0. Found ${r[s]} at dim ${s}`);if(n===-1){if(t>0&&t!==e)throw Error(`Size(${t}) must match the product of shape ${r}`);return r}if(e===0)throw Error(`Cannot infer the missing size in [${r}] when there are 0 elements`);if(t%e!==0)throw Error(`The implicit shape can't be a fractional number. Got ${t} / ${e}`);let o=r.slice();return o[n]=t/e,o}function rS(r,t){let e=t.length;return r=r==null?t.map((n,o)=>o):[].concat(r),L(r.every(n=>n>=-e&&n<e),()=>`All values in axis param must be in range [-${e}, ${e}) but got axis ${r}`),L(r.every(n=>wa(n)),()=>`All values in axis param must be integers but got axis ${r}`),r.map(n=>n<0?e+n:n)}function F$(r,t){let e=[],n=[],o=t!=null&&Array.isArray(t)&&t.length===0,s=t==null||o?null:rS(t,r).sort(),a=0;for(let u=0;u<r.length;++u){if(s!=null){if(s[a]===u&&r[u]!==1)throw new Error(`Can't squeeze axis ${u} since its dim '${r[u]}' is not 1`);(s[a]==null||s[a]>u)&&r[u]===1&&(e.push(r[u]),n.push(u)),s[a]<=u&&a++}r[u]!==1&&(e.push(r[u]),n.push(u))}return{newShape:e,keptDims:n}}function P$(r,t){return ip(r,t)}function ip(r,t){let e=null;if(r==null||r==="float32")e=new Float32Array(t);else if(r==="int32")e=new Int32Array(t);else if(r==="bool")e=new Uint8Array(t);else if(r==="string")e=new Array(t);else throw new Error(`Unknown data type ${r}`);return e}function wx(r,t){for(let e=0;e<r.length;e++){let n=r[e];if(isNaN(n)||!isFinite(n))throw Error(`A tensor of type ${t} being uploaded contains ${n}.`)}}function Sx(r){return r==="bool"||r==="complex64"||r==="float32"||r==="int32"||r==="string"}function O$(r,t){return!(t==="complex64"||t==="float32"&&r!=="complex64"||t==="int32"&&r!=="float32"&&r!=="complex64"||t==="bool"&&r==="bool")}function Os(r){if(r==="float32"||r==="int32")return 4;if(r==="complex64")return 8;if(r==="bool")return 1;throw new Error(`Unknown dtype ${r}`)}function Ix(r){if(r==null)return 0;let t=0;return r.forEach(e=>t+=e.length),t}function Bs(r){return typeof r=="string"||r instanceof String}function nS(r){return typeof r=="boolean"}function oS(r){return typeof r=="number"}function zn(r){return Array.isArray(r)?zn(r[0]):r instanceof Float32Array?"float32":r instanceof Int32Array||r instanceof Uint8Array||r instanceof Uint8ClampedArray?"int32":oS(r)?"float32":Bs(r)?"string":nS(r)?"bool":"float32"}function zs(r){return!!(r&&r.constructor&&r.call&&r.apply)}function Ls(r,t){for(let e=t;e<r;++e)if(r%e===0)return e;return r}function Hr(r){let t=r.length;if(t<2)return[];let e=new Array(t-1);e[t-2]=r[t-1];for(let n=t-3;n>=0;--n)e[n]=e[n+1]*r[n+1];return e}function sS(r,t,e,n=!1){let o=new Array;if(t.length===1){let s=t[0]*(n?2:1);for(let a=0;a<s;a++)o[a]=e[r+a]}else{let s=t[0],a=t.slice(1),u=a.reduce((c,i)=>c*i)*(n?2:1);for(let c=0;c<s;c++)o[c]=sS(r+c*u,a,e,n)}return o}function Ao(r,t,e=!1){if(r.length===0)return t[0];let n=r.reduce((o,s)=>o*s)*(e?2:1);if(n===0)return[];if(n!==t.length)throw new Error(`[${r}] does not match the input size ${t.length}${e?" for a complex tensor":""}.`);return sS(0,r,t,e)}function B$(r,t){if(Array.isArray(r))return r;if(t==="float32")return r instanceof Float32Array?r:new Float32Array(r);if(t==="int32")return r instanceof Int32Array?r:new Int32Array(r);if(t==="bool"||t==="string")return Uint8Array.from(new Int32Array(r));throw new Error(`Unknown dtype ${t}`)}function vx(r,t){let e=Ws(r,t);for(let n=0;n<e.length;n++)e[n]=1;return e}function Ws(r,t){if(t==null||t==="float32"||t==="complex64")return new Float32Array(r);if(t==="int32")return new Int32Array(r);if(t==="bool")return new Uint8Array(r);throw new Error(`Unknown data type ${t}`)}function z$(r,t){let e=r.reduce((n,o)=>n*o,1);if(t==null||t==="float32")return Ao(r,new Float32Array(e));if(t==="int32")return Ao(r,new Int32Array(e));if(t==="bool")return Ao(r,new Uint8Array(e));throw new Error(`Unknown data type ${t}`)}function xr(r){r.forEach(t=>{L(Number.isInteger(t)&&t>=0,()=>`Tensor must have a shape comprised of positive integers but got shape [${r}].`)})}function L$(r,t,e){if(t===0)return 0;if(t===1)return r[0];let n=r[r.length-1];for(let o=0;o<r.length-1;++o)n+=e[o]*r[o];return n}function W$(r,t,e){if(t===0)return[];if(t===1)return[r];let n=new Array(t);for(let o=0;o<n.length-1;++o)n[o]=Math.floor(r/e[o]),r-=n[o]*e[o];return n[n.length-1]=r,n}function Mo(r){return r&&r.then&&typeof r.then=="function"}var iS="tfjsflags",Sa=class{constructor(t){this.global=t,this.flags={},this.flagRegistry={},this.urlFlags={},this.getQueryParams=G$,this.populateURLFlags()}setPlatform(t,e){this.platform!=null&&(X().getBool("IS_TEST")||X().getBool("PROD")||console.warn(`Platform ${this.platformName} has already been set. Overwriting the platform with ${t}.`)),this.platformName=t,this.platform=e}registerFlag(t,e,n){if(this.flagRegistry[t]={evaluationFn:e,setHook:n},this.urlFlags[t]!=null){let o=this.urlFlags[t];X().getBool("IS_TEST")||X().getBool("PROD")||console.warn(`Setting feature override from URL ${t}: ${o}.`),this.set(t,o)}}async getAsync(t){return t in this.flags?this.flags[t]:(this.flags[t]=await this.evaluateFlag(t),this.flags[t])}get(t){if(t in this.flags)return this.flags[t];let e=this.evaluateFlag(t);if(Mo(e))throw new Error(`Flag ${t} cannot be synchronously evaluated. Please use getAsync() instead.`);return this.flags[t]=e,this.flags[t]}getNumber(t){return this.get(t)}getBool(t){return this.get(t)}getString(t){return this.get(t)}getFlags(){return this.flags}get features(){return this.flags}set(t,e){if(this.flagRegistry[t]==null)throw new Error(`Cannot set flag ${t} as it has not been registered.`);this.flags[t]=e,this.flagRegistry[t].setHook!=null&&this.flagRegistry[t].setHook(e)}evaluateFlag(t){if(this.flagRegistry[t]==null)throw new Error(`Cannot evaluate flag '${t}': no evaluation function found.`);return this.flagRegistry[t].evaluationFn()}setFlags(t){this.flags=Object.assign({},t)}reset(){this.flags={},this.urlFlags={},this.populateURLFlags()}populateURLFlags(){if(typeof this.global>"u"||typeof this.global.location>"u"||typeof this.global.location.search>"u")return;let t=this.getQueryParams(this.global.location.search);iS in t&&t[iS].split(",").forEach(n=>{let[o,s]=n.split(":");this.urlFlags[o]=H$(o,s)})}};function G$(r){let t={};return r.replace(/[?&]([^=?&]+)(?:=([^&]*))?/g,(e,...n)=>(V$(t,n[0],n[1]),n.join("="))),t}function V$(r,t,e){r[decodeURIComponent(t)]=decodeURIComponent(e||"")}function H$(r,t){let e=t.toLowerCase();return e==="true"||e==="false"?e==="true":`${+e}`===e?+e:t}function X(){return Cx}var Cx=null;function aS(r){Cx=r}var kx;function _x(){if(kx==null){let r;if(typeof window<"u")r=window;else if(typeof global<"u")r=global;else if(typeof process<"u")r=process;else if(typeof self<"u")r=self;else throw new Error("Could not find a global object");kx=r}return kx}function q$(){let r=_x();return r._tfGlobals==null&&(r._tfGlobals=new Map),r._tfGlobals}function Ia(r,t){let e=q$();if(e.has(r))return e.get(r);{let n=t();return e.set(r,n),e.get(r)}}var No="Abs",ap="Acos",up="Acosh",qr="Add",va="AddN",Ca="All",ka="Any",cp="ArgMax",pp="ArgMin",lp="Asin",mp="Asinh",fp="Atan",dp="Atanh",hp="Atan2",Eo="AvgPool",gp="AvgPoolGrad",xp="AvgPool3D",yp="AvgPool3DGrad",$o="BatchMatMul",bp="BatchToSpaceND",_a="Bincount",wp="BitwiseAnd";var Sp="BroadcastArgs",fn="Cast",Us="Ceil",To="ClipByValue",Aa="Complex",Ip="ComplexAbs",Gs="Concat",Fo="Conv2D",uS="Conv2DBackpropFilter",Po="Conv2DBackpropInput",Ra="Conv3D",Da="Conv3DBackpropFilterV2",Ma="Conv3DBackpropInputV2",vp="Cos",Cp="Cosh",Na="Cumprod",Ea="Cumsum",$a="CropAndResize",kp="DenseBincount",Ta="DepthToSpace",Oo="DepthwiseConv2dNative",cS="DepthwiseConv2dNativeBackpropFilter",pS="DepthwiseConv2dNativeBackpropInput",_p="Diag",Fa="Dilation2D",Pa="Dilation2DBackpropInput",Oa="Dilation2DBackpropFilter",lS="Draw",Vs="RealDiv",mS="Einsum",Hs="Elu",Ba="EluGrad",Ap="Erf",qs="Equal",Ks="Exp",Rp="ExpandDims",js="Expm1",fS="FFT",Xs="Fill",za="FlipLeftRight",Ys="Floor",Ln="FloorDiv",La="FusedBatchNorm",Dp="GatherV2",Wa="GatherNd",Qs="Greater",Zs="GreaterEqual",dn="Identity",dS="IFFT",Mp="Imag",Np="IsFinite",Ep="IsInf",$p="IsNan",Bo="LeakyRelu",Js="Less",ti="LessEqual",Ua="LinSpace",ei="Log",Tp="Log1p",Fp="LogicalAnd",Pp="LogicalNot",Op="LogicalOr",hS="LogicalXor";var Ga="LRN",Va="LRNGrad";var Ha="Max",Wn="Maximum",qa="MaxPool",Bp="MaxPoolGrad",zp="MaxPool3D",Lp="MaxPool3DGrad",Wp="MaxPoolWithArgmax",zo="Mean",Lo="Min",ri="Minimum",Ka="MirrorPad",Up="Mod",ja="Multinomial",Un="Multiply",Wo="Neg",ni="NotEqual",Xa="NonMaxSuppressionV3",Ax="NonMaxSuppressionV4",Ya="NonMaxSuppressionV5",Gp="OnesLike",Qa="OneHot",oi="Pack",Uo="PadV2";var si="Pow",Go="Prelu",ii="Prod";var Vp="Range",Za="Real",Hp="Reciprocal",ai="Relu",ui="Reshape",Ja="ResizeNearestNeighbor",tu="ResizeNearestNeighborGrad",eu="ResizeBilinear",ru="ResizeBilinearGrad",ci="Relu6",Vo="Reverse",qp="Round",Gn="Rsqrt",Ho="ScatterNd",nu="TensorScatterUpdate",ou="SearchSorted",Kp="Select",jp="Selu",qo="Slice",Xp="Sin",Yp="Sinh",Qp="Sign",Vn="Sigmoid",Zp="Softplus",Hn="Sqrt",Ko="Sum",Jp="SpaceToBatchND",pi="SplitV",su="Softmax",gS="SparseFillEmptyRows",Rx="SparseReshape",tl="SparseSegmentMean",el="SparseSegmentSum",iu="SparseToDense",li="SquaredDifference",rl="Square",xS="StaticRegexReplace",jo="StridedSlice",nl="StringNGrams",yS="StringSplit",bS="StringToHashBucketFast",qn="Sub",ol="Tan",sl="Tanh",hn="Tile",au="TopK",uu="Transform",gn="Transpose",wS="Unique",mi="Unpack",SS="UnsortedSegmentSum";var fi="ZerosLike",Xo="Step",IS="FromPixels",cu="RotateWithOffset",pu="_FusedMatMul",lu="FusedConv2D",mu="FusedDepthwiseConv2D";function xn(...r){X().getBool("IS_TEST")||X().getBool("PROD")||console.warn(...r)}function K$(...r){X().getBool("IS_TEST")||X().getBool("PROD")||console.log(...r)}var di=Ia("kernelRegistry",()=>new Map),j$=Ia("gradRegistry",()=>new Map);function Yo(r,t){let e=Mx(r,t);return di.get(e)}function Dx(r){return j$.get(r)}function il(r){let t=di.entries(),e=[];for(;;){let{done:n,value:o}=t.next();if(n)break;let[s,a]=o,[u]=s.split("_");u===r&&e.push(a)}return e}function Qo(r){let{kernelName:t,backendName:e}=r,n=Mx(t,e);di.has(n)&&xn(`The kernel '${t}' for backend '${e}' is already registered`),di.set(n,r)}function CS(r,t){let e=Mx(r,t);if(!di.has(e))throw new Error(`The kernel '${r}' for backend '${t}' is not registered`);di.delete(e)}function Mx(r,t){return`${t}_${r}`}var w={};ln(w,{arraysEqual:()=>Ps,arraysEqualWithNull:()=>D$,assert:()=>L,assertNonNegativeIntegerDimensions:()=>xr,assertNonNull:()=>Ro,assertShapesMatch:()=>sp,bytesFromStringArray:()=>Ix,bytesPerElement:()=>Os,checkConversionForErrors:()=>wx,clamp:()=>Fs,computeStrides:()=>Hr,convertBackendValuesAndArrayBuffer:()=>B$,createScalarValue:()=>eT,createShuffledIndices:()=>E$,decodeString:()=>bi,distSquared:()=>A$,encodeString:()=>yi,fetch:()=>nT,fingerPrint64:()=>tT,flatten:()=>jn,getArrayFromDType:()=>ip,getTypedArrayFromDType:()=>P$,hasEncodingLoss:()=>O$,hexToLong:()=>fu,indexToLoc:()=>W$,inferDtype:()=>zn,inferFromImplicitShape:()=>T$,isBoolean:()=>nS,isFunction:()=>zs,isInt:()=>wa,isNumber:()=>oS,isPromise:()=>Mo,isScalarShape:()=>R$,isString:()=>Bs,isTypedArray:()=>Pe,isValidDtype:()=>Sx,locToIndex:()=>L$,makeOnesTypedArray:()=>vx,makeZerosNestedTypedArray:()=>z$,makeZerosTypedArray:()=>Ws,nearestDivisor:()=>Ls,nearestLargerEven:()=>C$,now:()=>rs,parseAxisParam:()=>rS,randUniform:()=>_$,repeatedTry:()=>$$,rightPad:()=>Do,shuffle:()=>eS,shuffleCombo:()=>v$,sizeFromShape:()=>oe,sizeToSquarishShape:()=>N$,squeezeShape:()=>F$,sum:()=>k$,swap:()=>op,tanh:()=>M$,toNestedArray:()=>Ao,toTypedArray:()=>xi});function al(r){return r instanceof Float32Array||r instanceof Int32Array||r instanceof Uint8Array||r instanceof Uint8ClampedArray}var Tx=ba(FS());var es=Tx.default||Tx;function fu(r){return es.fromString(r,!0,16)}var OS=fu("c3a5c85c97cb3127"),ts=fu("b492b66fbe98f273"),qe=fu("9ae16a3b2f90404f");function $x(r){return r.xor(r.shru(47))}function BS(r,t,e){let n=r.slice(t,t+e);return es.fromBytes(Array.from(n),!0,!0)}function qt(r,t){return BS(r,t,8)}function PS(r,t){return BS(r,t,4)}function ke(r,t){return t===0?r:r.shru(t).or(r.shl(64-t))}function Kn(r,t,e=fu("9ddfea08eb382d69")){let n=r.xor(t).mul(e);n=n.xor(n.shru(47));let o=t.xor(n).mul(e);return o=o.xor(o.shru(47)),o=o.mul(e),o}function Y$(r,t,e,n,o,s){o=o.add(r),s=ke(s.add(o).add(n),21);let a=o;return o=o.add(t),o=o.add(e),s=s.add(ke(o,44)),[o.add(n),s.add(a)]}function cl(r,t,e,n){return Y$(qt(r,t),qt(r,t+8),qt(r,t+16),qt(r,t+24),e,n)}function Q$(r,t=r.length){if(t>=8){let e=qe.add(t*2),n=qt(r,0).add(qe),o=qt(r,t-8),s=ke(o,37).mul(e).add(n),a=ke(n,25).add(o).mul(e);return Kn(s,a,e)}if(t>=4){let e=qe.add(t*2),n=PS(r,0);return Kn(n.shl(3).add(t),PS(r,t-4),e)}if(t>0){let e=r[0],n=r[t>>1],o=r[t-1],s=e+(n<<8),a=t+(o<<2);return $x(qe.mul(s).xor(OS.mul(a))).mul(qe)}return qe}function Z$(r,t=r.length){let e=qe.add(t*2),n=qt(r,0).mul(ts),o=qt(r,8),s=qt(r,t-8).mul(e),a=qt(r,t-16).mul(qe);return Kn(ke(n.add(o),43).add(ke(s,30)).add(a),n.add(ke(o.add(qe),18)).add(s),e)}function J$(r,t=r.length){let e=qe.add(t*2),n=qt(r,0).mul(qe),o=qt(r,8),s=qt(r,t-8).mul(e),a=qt(r,t-16).mul(qe),u=ke(n.add(o),43).add(ke(s,30)).add(a),c=Kn(u,n.add(ke(o.add(qe),18)).add(s),e),i=qt(r,16).mul(e),p=qt(r,24),l=u.add(qt(r,t-32)).mul(e),m=c.add(qt(r,t-24)).mul(e);return Kn(ke(i.add(p),43).add(ke(l,30)).add(m),i.add(ke(p.add(n),18)).add(l),e)}function tT(r,t=r.length){let e=es.fromNumber(81,!0);if(t<=32)return t<=16?Q$(r,t):Z$(r,t);if(t<=64)return J$(r,t);let n=e,o=e.mul(ts).add(113),s=$x(o.mul(qe).add(113)).mul(qe),a=[es.UZERO,es.UZERO],u=[es.UZERO,es.UZERO];n=n.mul(qe).add(qt(r,0));let c=0,i=(t-1>>6)*64,p=i+(t-1&63)-63;do n=ke(n.add(o).add(a[0]).add(qt(r,c+8)),37).mul(ts),o=ke(o.add(a[1]).add(qt(r,c+48)),42).mul(ts),n=n.xor(u[1]),o=o.add(a[0]).add(qt(r,c+40)),s=ke(s.add(u[0]),33).mul(ts),a=cl(r,c,a[1].mul(ts),n.add(u[0])),u=cl(r,c+32,s.add(u[1]),o.add(qt(r,c+16))),[s,n]=[n,s],c+=64;while(c!==i);let l=ts.add(s.and(255).shl(1));return c=p,u[0]=u[0].add(t-1&63),a[0]=a[0].add(u[0]),u[0]=u[0].add(a[0]),n=ke(n.add(o).add(a[0]).add(qt(r,c+8)),37).mul(l),o=ke(o.add(a[1]).add(qt(r,c+48)),42).mul(l),n=n.xor(u[1].mul(9)),o=o.add(a[0].mul(9).add(qt(r,c+40))),s=ke(s.add(u[0]),33).mul(l),a=cl(r,c,a[1].mul(l),n.add(u[0])),u=cl(r,c+32,s.add(u[1]),o.add(qt(r,c+16))),[s,n]=[n,s],Kn(Kn(a[0],u[0],l).add($x(o).mul(OS)).add(s),Kn(a[1],u[1],l).add(n),l)}function eT(r,t){return t==="string"?yi(r):xi([r],t)}function rT(r,t){return r instanceof Float32Array&&t==="float32"||r instanceof Int32Array&&t==="int32"||r instanceof Uint8Array&&t==="bool"}function xi(r,t){if(t==="string")throw new Error("Cannot convert a string[] to a TypedArray");if(Array.isArray(r)&&(r=jn(r)),X().getBool("DEBUG")&&wx(r,t),rT(r,t))return r;if(t==null||t==="float32"||t==="complex64")return new Float32Array(r);if(t==="int32")return new Int32Array(r);if(t==="bool"){let e=new Uint8Array(r.length);for(let n=0;n<e.length;++n)Math.round(r[n])!==0&&(e[n]=1);return e}else throw new Error(`Unknown data type ${t}`)}function rs(){return X().platform.now()}function nT(r,t){return X().platform.fetch(r,t)}function yi(r,t="utf-8"){return t=t||"utf-8",X().platform.encode(r,t)}function bi(r,t="utf-8"){return t=t||"utf-8",X().platform.decode(r,t)}function Pe(r){return X().platform.isTypedArray!=null?X().platform.isTypedArray(r):al(r)}function jn(r,t=[],e=!1){if(t==null&&(t=[]),typeof r=="boolean"||typeof r=="number"||typeof r=="string"||Mo(r)||r==null||Pe(r)&&e)t.push(r);else if(Array.isArray(r)||Pe(r))for(let n=0;n<r.length;++n)jn(r[n],t,e);else{let n=-1;for(let o of Object.keys(r))/^([1-9]+[0-9]*|0)$/.test(o)&&(n=Math.max(n,Number(o)));for(let o=0;o<=n;o++)jn(r[o],t,e)}return t}var pl=class{constructor(t,e){this.backendTimer=t,this.logger=e,e==null&&(this.logger=new Fx)}profileKernel(t,e,n){let o,s=()=>{o=n()},a,u=rs();if(this.backendTimer.timerAvailable())a=this.backendTimer.time(s);else{s();for(let i of o)i.dataSync();a=Promise.resolve({kernelMs:rs()-u})}if(X().getBool("CHECK_COMPUTATION_FOR_ERRORS"))for(let i=0;i<o.length;i++){let p=o[i];p.data().then(l=>{oT(l,p.dtype,t)})}return{kernelName:t,outputs:o,inputs:e,timeMs:a.then(i=>i.kernelMs),extraInfo:a.then(i=>i.getExtraProfileInfo!=null?i.getExtraProfileInfo():"")}}logKernelProfile(t){let{kernelName:e,outputs:n,timeMs:o,inputs:s,extraInfo:a}=t;n.forEach(u=>{Promise.all([u.data(),o,a]).then(c=>{this.logger.logKernelProfile(e,u,c[0],c[1],s,c[2])})})}};function oT(r,t,e){if(t!=="float32")return!1;for(let n=0;n<r.length;n++){let o=r[n];if(isNaN(o)||!isFinite(o))return console.warn(`Found ${o} in the result of '${e}'`),!0}return!1}var Fx=class{logKernelProfile(t,e,n,o,s,a){let u=typeof o=="number"?Do(`${o}ms`,9):o.error,c=Do(t,25),i=e.rank,p=e.size,l=Do(e.shape.toString(),14),m="";for(let f in s){let d=s[f];if(d!=null){let h=d.shape||e.shape,g=h.length;m+=`${f}: ${g}D ${g>0?h:""} `}}console.log(`%c${c}	%c${u}	%c${i}D ${l}	%c${p}	%c${m}	%c${a}`,"font-weight:bold","color:red","color:blue","color: orange","color: green","color: steelblue")}};function zS(r,t,e){let n={},o={};for(let c=0;c<t.length;c++)n[t[c].id]=!0;for(let c=0;c<r.length;c++){let i=r[c],p=i.inputs;for(let l in p){let m=p[l],f=!1;for(let d=0;d<t.length;d++)if(n[m.id]){i.outputs.forEach(h=>n[h.id]=!0),f=!0,o[i.id]=!0;break}if(f)break}}let s={};s[e.id]=!0;let a={};for(let c=r.length-1;c>=0;c--){let i=r[c],p=i.inputs;for(let l=0;l<i.outputs.length;l++)if(s[i.outputs[l].id]){for(let m in p)s[p[m].id]=!0,a[i.id]=!0;break}}let u=[];for(let c=0;c<r.length;c++){let i=r[c];if(o[i.id]&&a[i.id]){let p={};for(let m in i.inputs){let f=i.inputs[m];n[f.id]&&(p[m]=f)}let l=Object.assign({},i);l.inputs=p,l.outputs=i.outputs,u.push(l)}}return u}function LS(r,t,e,n){for(let o=t.length-1;o>=0;o--){let s=t[o],a=[];if(s.outputs.forEach(c=>{let i=r[c.id];i!=null?a.push(i):a.push(null)}),s.gradient==null)throw new Error(`Cannot compute gradient: gradient function not found for ${s.kernelName}.`);let u=s.gradient(a);for(let c in s.inputs){if(!(c in u))throw new Error(`Cannot backprop through input ${c}. Available gradients found: ${Object.keys(u)}.`);let i=e(()=>u[c]());if(i.dtype!=="float32")throw new Error(`Error in gradient for op ${s.kernelName}. The gradient of input ${c} must have 'float32' dtype, but has '${i.dtype}'`);let p=s.inputs[c];if(!Ps(i.shape,p.shape))throw new Error(`Error in gradient for op ${s.kernelName}. The gradient of input '${c}' has shape '${i.shape}', which does not match the shape of the input '${p.shape}'`);if(r[p.id]==null)r[p.id]=i;else{let l=r[p.id];r[p.id]=n(l,i),l.dispose()}}}}var WS=20,du=3,Px=7;function US(r,t,e,n){let o=Hr(t),s=sT(r,t,e,o),a=t.length,u=ll(r,t,e,o,s),c=["Tensor"];return n&&(c.push(`  dtype: ${e}`),c.push(`  rank: ${a}`),c.push(`  shape: [${t}]`),c.push("  values:")),c.push(u.map(i=>"    "+i).join(`
`)),c.join(`
`)}function sT(r,t,e,n){let o=oe(t),s=n[n.length-1],a=new Array(s).fill(0),u=t.length,c=e==="complex64"?gu(r):r;if(u>1)for(let i=0;i<o/s;i++){let p=i*s;for(let l=0;l<s;l++)a[l]=Math.max(a[l],hu(c[p+l],0,e).length)}return a}function hu(r,t,e){let n;return Array.isArray(r)?n=`${parseFloat(r[0].toFixed(Px))} + ${parseFloat(r[1].toFixed(Px))}j`:Bs(r)?n=`'${r}'`:e==="bool"?n=GS(r):n=parseFloat(r.toFixed(Px)).toString(),Do(n,t)}function GS(r){return r===0?"false":"true"}function ll(r,t,e,n,o,s=!0){let a=e==="complex64"?2:1,u=t[0],c=t.length;if(c===0){if(e==="complex64"){let h=gu(r);return[hu(h[0],0,e)]}return e==="bool"?[GS(r[0])]:[r[0].toString()]}if(c===1){if(u>WS){let g=du*a,x=Array.from(r.slice(0,g)),b=Array.from(r.slice((u-du)*a,u*a));return e==="complex64"&&(x=gu(x),b=gu(b)),["["+x.map((y,I)=>hu(y,o[I],e)).join(", ")+", ..., "+b.map((y,I)=>hu(y,o[u-du+I],e)).join(", ")+"]"]}return["["+(e==="complex64"?gu(r):Array.from(r)).map((g,x)=>hu(g,o[x],e)).join(", ")+"]"]}let i=t.slice(1),p=n.slice(1),l=n[0]*a,m=[];if(u>WS){for(let h=0;h<du;h++){let g=h*l,x=g+l;m.push(...ll(r.slice(g,x),i,e,p,o,!1))}m.push("...");for(let h=u-du;h<u;h++){let g=h*l,x=g+l;m.push(...ll(r.slice(g,x),i,e,p,o,h===u-1))}}else for(let h=0;h<u;h++){let g=h*l,x=g+l;m.push(...ll(r.slice(g,x),i,e,p,o,h===u-1))}let f=c===2?",":"";m[0]="["+(u>0?m[0]+f:"");for(let h=1;h<m.length-1;h++)m[h]=" "+m[h]+f;let d=`,
`;for(let h=2;h<c;h++)d+=`
`;return m[m.length-1]=" "+m[m.length-1]+"]"+(s?"":d),m}function gu(r){let t=[];for(let e=0;e<r.length;e+=2)t.push([r[e],r[e+1]]);return t}var Kr=class{constructor(t,e,n){if(this.dtype=e,this.shape=t.slice(),this.size=oe(t),n!=null){let o=n.length;L(o===this.size,()=>`Length of values '${o}' does not match the size inferred by the shape '${this.size}'.`)}if(e==="complex64")throw new Error("complex64 dtype TensorBuffers are not supported. Please create a TensorBuffer for the real and imaginary parts separately and call tf.complex(real, imag).");this.values=n||ip(e,this.size),this.strides=Hr(t)}set(t,...e){e.length===0&&(e=[0]),L(e.length===this.rank,()=>`The number of provided coordinates (${e.length}) must match the rank (${this.rank})`);let n=this.locToIndex(e);this.values[n]=t}get(...t){t.length===0&&(t=[0]);let e=0;for(let o of t){if(o<0||o>=this.shape[e]){let s=`Requested out of range element at ${t}.   Buffer shape=${this.shape}`;throw new Error(s)}e++}let n=t[t.length-1];for(let o=0;o<t.length-1;++o)n+=this.strides[o]*t[o];return this.values[n]}locToIndex(t){if(this.rank===0)return 0;if(this.rank===1)return t[0];let e=t[t.length-1];for(let n=0;n<t.length-1;++n)e+=this.strides[n]*t[n];return e}indexToLoc(t){if(this.rank===0)return[];if(this.rank===1)return[t];let e=new Array(this.shape.length);for(let n=0;n<e.length-1;++n)e[n]=Math.floor(t/this.strides[n]),t-=e[n]*this.strides[n];return e[e.length-1]=t,e}get rank(){return this.shape.length}toTensor(){return Or().makeTensor(this.values,this.shape,this.dtype)}},Or=null,wi=null,iT=null;function VS(r){Or=r}function HS(r){wi=r}function qS(r){iT=r}var Oe=class{constructor(t,e,n,o){this.kept=!1,this.isDisposedInternal=!1,this.shape=t.slice(),this.dtype=e||"float32",this.size=oe(t),this.strides=Hr(t),this.dataId=n,this.id=o,this.rankType=this.rank<5?this.rank.toString():"higher"}get rank(){return this.shape.length}async buffer(){let t=await this.data();return wi.buffer(this.shape,this.dtype,t)}bufferSync(){return wi.buffer(this.shape,this.dtype,this.dataSync())}async array(){let t=await this.data();return Ao(this.shape,t,this.dtype==="complex64")}arraySync(){return Ao(this.shape,this.dataSync(),this.dtype==="complex64")}async data(){this.throwIfDisposed();let t=Or().read(this.dataId);if(this.dtype==="string"){let e=await t;try{return e.map(n=>bi(n))}catch{throw new Error("Failed to decode the string bytes into utf-8. To get the original bytes, call tensor.bytes().")}}return t}dataToGPU(t){return this.throwIfDisposed(),Or().readToGPU(this.dataId,t)}dataSync(){this.throwIfDisposed();let t=Or().readSync(this.dataId);if(this.dtype==="string")try{return t.map(e=>bi(e))}catch{throw new Error("Failed to decode the string bytes into utf-8. To get the original bytes, call tensor.bytes().")}return t}async bytes(){this.throwIfDisposed();let t=await Or().read(this.dataId);return this.dtype==="string"?t:new Uint8Array(t.buffer)}dispose(){this.isDisposed||(this.kerasMask&&this.kerasMask.dispose(),Or().disposeTensor(this),this.isDisposedInternal=!0)}get isDisposed(){return this.isDisposedInternal}throwIfDisposed(){if(this.isDisposed)throw new Error("Tensor is disposed.")}print(t=!1){return wi.print(this,t)}clone(){return this.throwIfDisposed(),wi.clone(this)}toString(t=!1){let e=this.dataSync();return US(e,this.shape,this.dtype,t)}cast(t){return this.throwIfDisposed(),wi.cast(this,t)}variable(t=!0,e,n){return this.throwIfDisposed(),Or().makeVariable(this,t,e,n)}};Object.defineProperty(Oe,Symbol.hasInstance,{value:r=>!!r&&r.data!=null&&r.dataSync!=null&&r.throwIfDisposed!=null});function Ox(){return Ia("Tensor",()=>Oe)}Ox();var yn=class extends Oe{constructor(t,e,n,o){super(t.shape,t.dtype,t.dataId,o),this.trainable=e,this.name=n}assign(t){if(t.dtype!==this.dtype)throw new Error(`dtype of the new value (${t.dtype}) and previous value (${this.dtype}) must match`);if(!Ps(t.shape,this.shape))throw new Error(`shape of the new value (${t.shape}) and previous value (${this.shape}) must match`);Or().disposeTensor(this),this.dataId=t.dataId,Or().incRef(this,null)}dispose(){Or().disposeVariable(this),this.isDisposedInternal=!0}};Object.defineProperty(yn,Symbol.hasInstance,{value:r=>r instanceof Oe&&r.assign!=null&&r.assign instanceof Function});var Bx;(function(r){r.R0="R0",r.R1="R1",r.R2="R2",r.R3="R3",r.R4="R4",r.R5="R5",r.R6="R6"})(Bx||(Bx={}));var zx;(function(r){r.float32="float32",r.int32="int32",r.bool="int32",r.complex64="complex64"})(zx||(zx={}));var Lx;(function(r){r.float32="float32",r.int32="int32",r.bool="bool",r.complex64="complex64"})(Lx||(Lx={}));var Wx;(function(r){r.float32="float32",r.int32="float32",r.bool="float32",r.complex64="complex64"})(Wx||(Wx={}));var Ux;(function(r){r.float32="complex64",r.int32="complex64",r.bool="complex64",r.complex64="complex64"})(Ux||(Ux={}));var aT={float32:Wx,int32:zx,bool:Lx,complex64:Ux};function Be(r,t){if(r==="string"||t==="string"){if(r==="string"&&t==="string")return"string";throw new Error(`Can not upcast ${r} with ${t}`)}return aT[r][t]}function Gx(r){return Be(r,"int32")}function ml(r){return r!=null&&typeof r=="object"&&"texture"in r&&r.texture instanceof WebGLTexture}function fl(r){return typeof GPUBuffer<"u"&&r!=null&&typeof r=="object"&&"buffer"in r&&r.buffer instanceof GPUBuffer}function Ke(r,t){if(r.dtype===t.dtype)return[r,t];let e=Be(r.dtype,t.dtype);return[r.cast(e),t.cast(e)]}function dl(r){let t=[];return KS(r,t,new Set),t}function KS(r,t,e){if(r==null)return;if(r instanceof Oe){t.push(r);return}if(!uT(r))return;let n=r;for(let o in n){let s=n[o];e.has(s)||(e.add(s),KS(s,t,e))}}function uT(r){return Array.isArray(r)||typeof r=="object"}function Vx(r){return r.kernelName!=null}var hl=class{constructor(){this.registeredVariables={},this.nextTapeNodeId=0,this.numBytes=0,this.numTensors=0,this.numStringTensors=0,this.numDataBuffers=0,this.gradientDepth=0,this.kernelDepth=0,this.scopeStack=[],this.numDataMovesStack=[],this.nextScopeId=0,this.tensorInfo=new WeakMap,this.profiling=!1,this.activeProfile={newBytes:0,newTensors:0,peakBytes:0,kernels:[],result:null,get kernelNames(){return Array.from(new Set(this.kernels.map(t=>t.name)))}}}dispose(){for(let t in this.registeredVariables)this.registeredVariables[t].dispose()}},xu=class r{constructor(t){this.ENV=t,this.registry={},this.registryFactory={},this.pendingBackendInitId=0,this.state=new hl}async ready(){if(this.pendingBackendInit!=null)return this.pendingBackendInit.then(()=>{});if(this.backendInstance!=null)return;let t=this.getSortedBackends();for(let e=0;e<t.length;e++){let n=t[e];if(await this.initializeBackend(n).success){await this.setBackend(n);return}}throw new Error("Could not initialize any backends, all backend initializations failed.")}get backend(){if(this.pendingBackendInit!=null)throw new Error(`Backend '${this.backendName}' has not yet been initialized. Make sure to await tf.ready() or await tf.setBackend() before calling other methods`);if(this.backendInstance==null){let{name:t,asyncInit:e}=this.initializeBackendsAndReturnBest();if(e)throw new Error(`The highest priority backend '${t}' has not yet been initialized. Make sure to await tf.ready() or await tf.setBackend() before calling other methods`);this.setBackend(t)}return this.backendInstance}backendNames(){return Object.keys(this.registryFactory)}findBackend(t){if(!(t in this.registry))if(t in this.registryFactory){let{asyncInit:e}=this.initializeBackend(t);if(e)return null}else return null;return this.registry[t]}findBackendFactory(t){return t in this.registryFactory?this.registryFactory[t].factory:null}registerBackend(t,e,n=1){return t in this.registryFactory?(xn(`${t} backend was already registered. Reusing existing backend factory.`),!1):(this.registryFactory[t]={factory:e,priority:n},!0)}async setBackend(t){if(this.registryFactory[t]==null)throw new Error(`Backend name '${t}' not found in registry`);if(this.backendName=t,this.registry[t]==null){this.backendInstance=null;let{success:e,asyncInit:n}=this.initializeBackend(t);if(!(n?await e:e))return!1}return this.backendInstance=this.registry[t],this.setupRegisteredKernels(),this.profiler=new pl(this.backendInstance),!0}setupRegisteredKernels(){il(this.backendName).forEach(e=>{e.setupFunc!=null&&e.setupFunc(this.backendInstance)})}disposeRegisteredKernels(t){il(t).forEach(n=>{n.disposeFunc!=null&&n.disposeFunc(this.registry[t])})}initializeBackend(t){let e=this.registryFactory[t];if(e==null)throw new Error(`Cannot initialize backend ${t}, no registration found.`);try{let n=e.factory();if(n&&!(n instanceof mn)&&typeof n.then=="function"){let o=++this.pendingBackendInitId,s=n.then(a=>o<this.pendingBackendInitId?!1:(this.registry[t]=a,this.pendingBackendInit=null,!0)).catch(a=>(o<this.pendingBackendInitId||(this.pendingBackendInit=null,xn(`Initialization of backend ${t} failed`),xn(a.stack||a.message)),!1));return this.pendingBackendInit=s,{success:s,asyncInit:!0}}else return this.registry[t]=n,{success:!0,asyncInit:!1}}catch(n){return xn(`Initialization of backend ${t} failed`),xn(n.stack||n.message),{success:!1,asyncInit:!1}}}removeBackend(t){if(!(t in this.registryFactory))throw new Error(`${t} backend not found in registry`);this.backendName===t&&this.pendingBackendInit!=null&&this.pendingBackendInitId++,t in this.registry&&(this.disposeRegisteredKernels(t),this.registry[t].dispose(),delete this.registry[t]),delete this.registryFactory[t],this.backendName===t&&(this.pendingBackendInit=null,this.backendName=null,this.backendInstance=null)}getSortedBackends(){if(Object.keys(this.registryFactory).length===0)throw new Error("No backend found in registry.");return Object.keys(this.registryFactory).sort((t,e)=>this.registryFactory[e].priority-this.registryFactory[t].priority)}initializeBackendsAndReturnBest(){let t=this.getSortedBackends();for(let e=0;e<t.length;e++){let n=t[e],{success:o,asyncInit:s}=this.initializeBackend(n);if(s||o)return{name:n,asyncInit:s}}throw new Error("Could not initialize any backends, all backend initializations failed.")}moveData(t,e){let n=this.state.tensorInfo.get(e),o=n.backend,s=this.readSync(e),a=o.refCount(e);o.disposeData(e,!0),n.backend=t,t.move(e,s,n.shape,n.dtype,a),this.shouldCheckForMemLeaks()&&this.state.numDataMovesStack[this.state.numDataMovesStack.length-1]++}tidy(t,e){let n=null;if(e==null){if(typeof t!="function")throw new Error("Please provide a function to tidy()");e=t}else{if(typeof t!="string"&&!(t instanceof String))throw new Error("When calling with two arguments, the first argument to tidy() must be a string");if(typeof e!="function")throw new Error("When calling with two arguments, the 2nd argument to tidy() must be a function");n=t}let o;return this.scopedRun(()=>this.startScope(n),()=>this.endScope(o),()=>(o=e(),o instanceof Promise&&console.error("Cannot return a Promise inside of tidy."),o))}scopedRun(t,e,n){t();try{let o=n();return e(),o}catch(o){throw e(),o}}nextTensorId(){return r.nextTensorId++}nextVariableId(){return r.nextVariableId++}clone(t){let e=$.runKernel(dn,{x:t}),n={x:t},o=a=>({x:()=>{let u="float32",c={x:a},i={dtype:u};return $.runKernel(fn,c,i)}}),s=[];return this.addTapeNode(this.state.activeScope.name,n,[e],o,s,{}),e}runKernel(t,e,n){if(this.backendName==null&&this.backend,!(Yo(t,this.backendName)!=null))throw new Error(`Kernel '${t}' not registered for backend '${this.backendName}'`);return this.runKernelFunc({kernelName:t,inputs:e,attrs:n})}shouldCheckForMemLeaks(){return this.ENV.getBool("IS_TEST")}checkKernelForMemLeak(t,e,n){let o=this.backend.numDataIds(),s=0;n.forEach(c=>{s+=c.dtype==="complex64"?3:1});let a=this.state.numDataMovesStack[this.state.numDataMovesStack.length-1],u=o-e-s-a;if(u>0)throw new Error(`Backend '${this.backendName}' has an internal memory leak (${u} data ids) after running '${t}'`)}runKernelFunc(t){let e,n=[],o=this.isTapeOn(),s=this.state.numBytes,a=this.state.numTensors;this.shouldCheckForMemLeaks()&&this.state.numDataMovesStack.push(0);let u;this.backendName==null&&this.backend;let c,i=Vx(t)?t.kernelName:this.state.activeScope!=null?this.state.activeScope.name:"";if(Vx(t)){let{kernelName:d,inputs:h,attrs:g}=t;this.backendName==null&&this.backend;let x=Yo(d,this.backendName);L(x!=null,()=>`Cannot find registered kernel '${d}' for backend '${this.backendName}'`),u=()=>{let b=this.backend.numDataIds();c=x.kernelFunc({inputs:h,attrs:g,backend:this.backend});let y=Array.isArray(c)?c:[c];this.shouldCheckForMemLeaks()&&this.checkKernelForMemLeak(d,b,y);let I=y.map(C=>C.rank!=null?C:this.makeTensorFromTensorInfo(C));if(o){let C=this.getTensorsForGradient(d,h,I);n=this.saveTensorsForBackwardMode(C)}return I}}else{let{forwardFunc:d}=t,h=g=>{o&&(n=g.map(x=>this.keep(this.clone(x))))};u=()=>{let g=this.backend.numDataIds();c=this.tidy(()=>d(this.backend,h));let x=Array.isArray(c)?c:[c];return this.shouldCheckForMemLeaks()&&this.checkKernelForMemLeak(i,g,x),x}}let{inputs:p,attrs:l}=t,m=Vx(t)?null:t.backwardsFunc,f;return this.scopedRun(()=>this.state.kernelDepth++,()=>this.state.kernelDepth--,()=>{!this.ENV.getBool("DEBUG")&&!this.state.profiling?e=u():(f=this.profiler.profileKernel(i,p,()=>u()),this.ENV.getBool("DEBUG")&&this.profiler.logKernelProfile(f),e=f.outputs)}),o&&this.addTapeNode(i,p,e,m,n,l),this.state.profiling&&this.state.activeProfile.kernels.push({name:i,bytesAdded:this.state.numBytes-s,totalBytesSnapshot:this.state.numBytes,tensorsAdded:this.state.numTensors-a,totalTensorsSnapshot:this.state.numTensors,inputShapes:Object.keys(p).map(d=>p[d]!=null?p[d].shape:null),outputShapes:e.map(d=>d.shape),kernelTimeMs:f.timeMs,extraInfo:f.extraInfo}),Array.isArray(c)?e:e[0]}saveTensorsForBackwardMode(t){return t.map(n=>this.keep(this.clone(n)))}getTensorsForGradient(t,e,n){let o=Dx(t);if(o!=null){let s=o.inputsToSave||[],a=o.outputsToSave||[],u;o.saveAllInputs?(L(Array.isArray(e),()=>"saveAllInputs is true, expected inputs to be an array."),u=Object.keys(e).map(i=>e[i])):u=s.map(i=>e[i]);let c=n.filter((i,p)=>a[p]);return u.concat(c)}return[]}makeTensor(t,e,n,o){if(t==null)throw new Error("Values passed to engine.makeTensor() are null");n=n||"float32",o=o||this.backend;let s=t;n==="string"&&Bs(t[0])&&(s=t.map(c=>yi(c)));let a=o.write(s,e,n),u=new Oe(e,n,a,this.nextTensorId());if(this.trackTensor(u,o),n==="string"){let c=this.state.tensorInfo.get(a),i=Ix(s);this.state.numBytes+=i-c.bytes,c.bytes=i}return u}makeTensorFromDataId(t,e,n,o){n=n||"float32";let s={dataId:t,shape:e,dtype:n};return this.makeTensorFromTensorInfo(s,o)}makeTensorFromTensorInfo(t,e){let{dataId:n,shape:o,dtype:s}=t,a=new Oe(o,s,n,this.nextTensorId());return this.trackTensor(a,e),a}makeVariable(t,e=!0,n,o){n=n||this.nextVariableId().toString(),o!=null&&o!==t.dtype&&(t=t.cast(o));let s=new yn(t,e,n,this.nextTensorId());if(this.state.registeredVariables[s.name]!=null)throw new Error(`Variable with name ${s.name} was already registered`);return this.state.registeredVariables[s.name]=s,this.incRef(s,this.backend),s}trackTensor(t,e){this.state.numTensors++,t.dtype==="string"&&this.state.numStringTensors++;let n=0;t.dtype!=="complex64"&&t.dtype!=="string"&&(n=t.size*Os(t.dtype)),this.state.numBytes+=n,this.state.tensorInfo.has(t.dataId)||(this.state.numDataBuffers++,this.state.tensorInfo.set(t.dataId,{backend:e||this.backend,dtype:t.dtype,shape:t.shape,bytes:n})),t instanceof yn||this.track(t)}incRef(t,e){this.trackTensor(t,e),this.backend.incRef(t.dataId)}removeDataId(t,e){this.state.tensorInfo.has(t)&&this.state.tensorInfo.get(t).backend===e&&(this.state.tensorInfo.delete(t),this.state.numDataBuffers--)}disposeTensor(t){if(!this.state.tensorInfo.has(t.dataId))return;let e=this.state.tensorInfo.get(t.dataId);if(this.state.numTensors--,t.dtype==="string"&&(this.state.numStringTensors--,this.state.numBytes-=e.bytes),t.dtype!=="complex64"&&t.dtype!=="string"){let n=t.size*Os(t.dtype);this.state.numBytes-=n}e.backend.disposeData(t.dataId)&&this.removeDataId(t.dataId,e.backend)}disposeVariables(){for(let t in this.state.registeredVariables){let e=this.state.registeredVariables[t];this.disposeVariable(e)}}disposeVariable(t){this.disposeTensor(t),this.state.registeredVariables[t.name]!=null&&delete this.state.registeredVariables[t.name]}memory(){let t=this.backend.memory();return t.numTensors=this.state.numTensors,t.numDataBuffers=this.state.numDataBuffers,t.numBytes=this.state.numBytes,this.state.numStringTensors>0&&(t.unreliable=!0,t.reasons==null&&(t.reasons=[]),t.reasons.push("Memory usage by string tensors is approximate (2 bytes per character)")),t}async profile(t){this.state.profiling=!0;let e=this.state.numBytes,n=this.state.numTensors;this.state.activeProfile.kernels=[],this.state.activeProfile.result=await t(),this.state.profiling=!1,this.state.activeProfile.peakBytes=Math.max(...this.state.activeProfile.kernels.map(o=>o.totalBytesSnapshot)),this.state.activeProfile.newBytes=this.state.numBytes-e,this.state.activeProfile.newTensors=this.state.numTensors-n;for(let o of this.state.activeProfile.kernels)o.kernelTimeMs=await o.kernelTimeMs,o.extraInfo=await o.extraInfo;return this.state.activeProfile}isTapeOn(){return this.state.gradientDepth>0&&this.state.kernelDepth===0}addTapeNode(t,e,n,o,s,a){let u={id:this.state.nextTapeNodeId++,kernelName:t,inputs:e,outputs:n,saved:s},c=Dx(t);c!=null&&(o=c.gradFunc),o!=null&&(u.gradient=i=>(i=i.map((p,l)=>{if(p==null){let m=n[l],f=Ws(m.size,m.dtype);return this.makeTensor(f,m.shape,m.dtype)}return p}),o(i.length>1?i:i[0],s,a))),this.state.activeTape.push(u)}keep(t){return t.kept=!0,t}startTape(){this.state.gradientDepth===0&&(this.state.activeTape=[]),this.state.gradientDepth++}endTape(){this.state.gradientDepth--}startScope(t){let e={track:[],name:"unnamed scope",id:this.state.nextScopeId++};t&&(e.name=t),this.state.scopeStack.push(e),this.state.activeScope=e}endScope(t){let e=dl(t),n=new Set(e.map(s=>s.id));for(let s=0;s<this.state.activeScope.track.length;s++){let a=this.state.activeScope.track[s];!a.kept&&!n.has(a.id)&&a.dispose()}let o=this.state.scopeStack.pop();this.state.activeScope=this.state.scopeStack.length===0?null:this.state.scopeStack[this.state.scopeStack.length-1],e.forEach(s=>{!s.kept&&s.scopeId===o.id&&this.track(s)})}gradients(t,e,n,o=!1){if(L(e.length>0,()=>"gradients() received an empty list of xs."),n!=null&&n.dtype!=="float32")throw new Error(`dy must have 'float32' dtype, but has '${n.dtype}'`);let s=this.scopedRun(()=>this.startTape(),()=>this.endTape(),()=>this.tidy("forward",t));L(s instanceof Oe,()=>"The result y returned by f() must be a tensor.");let a=zS(this.state.activeTape,e,s);if(!o&&a.length===0&&e.length>0)throw new Error("Cannot compute gradient of y=f(x) with respect to x. Make sure that the f you passed encloses all operations that lead from x to y.");return this.tidy("backward",()=>{let u={};u[s.id]=n??cT(s.shape),LS(u,a,i=>this.tidy(i),pT);let c=e.map(i=>u[i.id]);return this.state.gradientDepth===0&&(this.state.activeTape.forEach(i=>{for(let p of i.saved)p.dispose()}),this.state.activeTape=null),{value:s,grads:c}})}customGrad(t){return L(zs(t),()=>"The f passed in customGrad(f) must be a function."),(...e)=>{L(e.every(u=>u instanceof Oe),()=>"The args passed in customGrad(f)(x1, x2,...) must all be tensors");let n,o={};e.forEach((u,c)=>{o[c]=u});let s=(u,c)=>(n=t(...e,c),L(n.value instanceof Oe,()=>"The function f passed in customGrad(f) must return an object where `obj.value` is a tensor"),L(zs(n.gradFunc),()=>"The function f passed in customGrad(f) must return an object where `obj.gradFunc` is a function."),n.value),a=(u,c)=>{let i=n.gradFunc(u,c),p=Array.isArray(i)?i:[i];L(p.length===e.length,()=>"The function f passed in customGrad(f) must return an object where `obj.gradFunc` is a function that returns the same number of tensors as inputs passed to f(...)."),L(p.every(m=>m instanceof Oe),()=>"The function f passed in customGrad(f) must return an object where `obj.gradFunc` is a function that returns a list of only tensors.");let l={};return p.forEach((m,f)=>{l[f]=()=>m}),l};return this.runKernelFunc({forwardFunc:s,backwardsFunc:a,inputs:o})}}readSync(t){return this.state.tensorInfo.get(t).backend.readSync(t)}read(t){return this.state.tensorInfo.get(t).backend.read(t)}readToGPU(t,e){return this.state.tensorInfo.get(t).backend.readToGPU(t,e)}async time(t){let e=rs(),n=await this.backend.time(t);return n.wallMs=rs()-e,n}track(t){return this.state.activeScope!=null&&(t.scopeId=this.state.activeScope.id,this.state.activeScope.track.push(t)),t}get registeredVariables(){return this.state.registeredVariables}reset(){this.pendingBackendInitId++,this.state.dispose(),this.ENV.reset(),this.state=new hl;for(let t in this.registry)this.disposeRegisteredKernels(t),this.registry[t].dispose(),delete this.registry[t];this.backendName=null,this.backendInstance=null,this.pendingBackendInit=null}};xu.nextTensorId=0;xu.nextVariableId=0;function cT(r){let t=vx(oe(r),"float32");return $.makeTensor(t,r,"float32")}function Hx(){let r=_x();if(r._tfengine==null){let t=new Sa(r);r._tfengine=new xu(t)}return aS(r._tfengine.ENV),VS(()=>r._tfengine),r._tfengine}var $=Hx();function pT(r,t){let e={a:r,b:t};return $.runKernel(qr,e)}function jS(){return typeof window<"u"&&window.document!=null||typeof WorkerGlobalScope<"u"}var Ye=X();Ye.registerFlag("DEBUG",()=>!1,r=>{r&&console.warn("Debugging mode is ON. The output of every math call will be downloaded to CPU and checked for NaNs. This significantly impacts performance.")});Ye.registerFlag("IS_BROWSER",()=>jS());Ye.registerFlag("IS_NODE",()=>typeof process<"u"&&typeof process.versions<"u"&&typeof process.versions.node<"u");Ye.registerFlag("IS_CHROME",()=>typeof navigator<"u"&&navigator!=null&&navigator.userAgent!=null&&/Chrome/.test(navigator.userAgent)&&/Google Inc/.test(navigator.vendor));Ye.registerFlag("IS_SAFARI",()=>typeof navigator<"u"&&navigator!=null&&navigator.userAgent!=null&&/Safari/.test(navigator.userAgent)&&/Apple/.test(navigator.vendor));Ye.registerFlag("PROD",()=>!1);Ye.registerFlag("TENSORLIKE_CHECK_SHAPE_CONSISTENCY",()=>Ye.getBool("DEBUG"));Ye.registerFlag("DEPRECATION_WARNINGS_ENABLED",()=>!0);Ye.registerFlag("IS_TEST",()=>!1);Ye.registerFlag("CHECK_COMPUTATION_FOR_ERRORS",()=>Ye.getBool("DEBUG"));Ye.registerFlag("WRAP_TO_IMAGEBITMAP",()=>!1);Ye.registerFlag("CANVAS2D_WILL_READ_FREQUENTLY_FOR_GPU",()=>!1);Ye.registerFlag("USE_SETTIMEOUTCUSTOM",()=>!1);function bn(r,t){let e=r;if(Pe(r))return t==="string"?[]:[r.length];if(ml(r)){let o=r.channels||"RGBA";return[r.height,r.width*o.length]}else if(fl(r))return[r.buffer.size/(t==null?4:Os(t))];if(!Array.isArray(r))return[];let n=[];for(;Array.isArray(e)||Pe(e)&&t!=="string";)n.push(e.length),e=e[0];return Array.isArray(r)&&X().getBool("TENSORLIKE_CHECK_SHAPE_CONSISTENCY")&&YS(r,n,[]),n}function YS(r,t,e){if(e=e||[],!Array.isArray(r)&&!Pe(r)){L(t.length===0,()=>`Element arr[${e.join("][")}] is a primitive, but should be an array/TypedArray of ${t[0]} elements`);return}L(t.length>0,()=>`Element arr[${e.join("][")}] should be a primitive, but is an array of ${r.length} elements`),L(r.length===t[0],()=>`Element arr[${e.join("][")}] should have ${t[0]} elements, but has ${r.length} elements`);let n=t.slice(1);for(let o=0;o<r.length;++o)YS(r[o],n,e.concat(o))}function XS(r,t,e,n){if(r!=="string_or_numeric"){if(r==null)throw new Error("Expected dtype cannot be null.");if(r!=="numeric"&&r!==t||r==="numeric"&&t==="string")throw new Error(`Argument '${e}' passed to '${n}' must be ${r} tensor, but got ${t} tensor`)}}function U(r,t,e,n="numeric"){if(r instanceof Ox())return XS(n,r.dtype,t,e),r;let o=zn(r);if(o!=="string"&&["bool","int32","float32"].indexOf(n)>=0&&(o=n),XS(n,o,t,e),r==null||!Pe(r)&&!Array.isArray(r)&&typeof r!="number"&&typeof r!="boolean"&&typeof r!="string"){let c=r==null?"null":r.constructor.name;throw new Error(`Argument '${t}' passed to '${e}' must be a Tensor or TensorLike, but got '${c}'`)}let s=bn(r,o);!Pe(r)&&!Array.isArray(r)&&(r=[r]);let u=o!=="string"?xi(r,o):jn(r,[],!0);return $.makeTensor(u,s,o)}function gl(r,t,e,n="numeric"){if(!Array.isArray(r))throw new Error(`Argument ${t} passed to ${e} must be a \`Tensor[]\` or \`TensorLike[]\``);return r.map((s,a)=>U(s,`${t}[${a}]`,e,n))}var mT="__op";function H(r){let t=Object.keys(r);if(t.length!==1)throw new Error(`Please provide an object with a single key (operation name) mapping to a function. Got an object with ${t.length} keys.`);let e=t[0],n=r[e];e.endsWith("_")&&(e=e.substring(0,e.length-1)),e=e+mT;let o=(...s)=>{$.startScope(e);try{let a=n(...s);return Mo(a)&&console.error("Cannot return a Promise inside of tidy."),$.endScope(a),a}catch(a){throw $.endScope(null),a}};return Object.defineProperty(o,"name",{value:e,configurable:!0}),o}function fT(r,t){let e=U(r,"real","complex"),n=U(t,"imag","complex");sp(e.shape,n.shape,`real and imag shapes, ${e.shape} and ${n.shape}, must match in call to tf.complex().`);let o={real:e,imag:n};return $.runKernel(Aa,o)}var xl=H({complex_:fT});function jr(r,t,e,n){if(n==null)n=zn(r);else if(n==="complex64")throw new Error("Cannot construct a complex64 tensor directly. Please use tf.complex(real, imag).");if(fl(r)||ml(r)){if(n!=="float32"&&n!=="int32")throw new Error(`Creating tensor from GPU data only supports 'float32'|'int32' dtype, while the dtype is ${n}.`);return $.backend.createTensorFromGPUData(r,t||e,n)}if(!Pe(r)&&!Array.isArray(r)&&typeof r!="number"&&typeof r!="boolean"&&typeof r!="string")throw new Error("values passed to tensor(values) must be a number/boolean/string or an array of numbers/booleans/strings, or a TypedArray");if(t!=null){xr(t);let o=oe(t),s=oe(e);L(o===s,()=>`Based on the provided shape, [${t}], the tensor should have ${o} values but has ${s}`);for(let a=0;a<e.length;++a){let u=e[a],c=a===e.length-1?u!==oe(t.slice(a)):!0;L(e[a]===t[a]||!c,()=>`Error creating a new Tensor. Inferred shape (${e}) does not match the provided shape (${t}). `)}}return!Pe(r)&&!Array.isArray(r)&&(r=[r]),t=t||e,r=n!=="string"?xi(r,n):jn(r,[],!0),$.makeTensor(r,t,n)}function Xn(r,t,e){let n=bn(r,e);return jr(r,t,n,e)}var or=class r{static join(t){return new r(t).slice()}constructor(t){if(this.shards=[],this.previousShardIndex=0,t==null||(t instanceof Array||(t=[t]),t=t.map(n=>Pe(n)?n.buffer:n),t.length===0))return;this.bufferUniformSize=t[0].byteLength;let e=0;for(let n=0;n<t.length;n++){let o=t[n];n!==t.length-1&&o.byteLength!==this.bufferUniformSize&&(this.bufferUniformSize=void 0);let s=e+o.byteLength;this.shards.push({buffer:o,start:e,end:s}),e=s}this.shards.length===0&&(this.byteLength=0),this.byteLength=this.shards[this.shards.length-1].end}slice(t=0,e=this.byteLength){if(this.shards.length===0)return new ArrayBuffer(0);if(t=isNaN(Number(t))?0:t,e=isNaN(Number(e))?0:e,t=Math.max(0,t),e=Math.min(this.byteLength,e),e<=t)return new ArrayBuffer(0);let n=this.findShardForByte(t);if(n===-1)throw new Error(`Could not find start shard for byte ${t}`);let o=e-t,s=new ArrayBuffer(o),a=new Uint8Array(s),u=0;for(let c=n;c<this.shards.length;c++){let i=this.shards[c],l=t+u-i.start,m=u,d=Math.min(e,i.end)-i.start,h=new Uint8Array(i.buffer,l,d-l);if(a.set(h,m),u+=h.length,e<i.end)break}return s}findShardForByte(t){if(this.shards.length===0||t<0||t>=this.byteLength)return-1;if(this.bufferUniformSize!=null)return this.previousShardIndex=Math.floor(t/this.bufferUniformSize),this.previousShardIndex;function e(o){return t<o.start?-1:t>=o.end?1:0}if(e(this.shards[this.previousShardIndex])===0)return this.previousShardIndex;let n=dT(this.shards,e);return n===-1?-1:(this.previousShardIndex=n,this.previousShardIndex)}};function dT(r,t){let e=0,n=r.length;for(;e<=n;){let o=Math.floor((n-e)/2)+e,s=t(r[o]);if(s===0)return o;s<0?n=o:e=o+1}return-1}function QS(){X().set("PROD",!0)}function ZS(r){X().getBool("DEPRECATION_WARNINGS_ENABLED")&&console.warn(r+" You can disable deprecation warnings with tf.disableDeprecationWarnings().")}qS(ZS);function pe(){return $}function q(r,t){return $.tidy(r,t)}function le(r){dl(r).forEach(e=>e.dispose())}function JS(r){return $.keep(r)}function yl(r){return $.setBackend(r)}function qx(){return $.backendName}function t2(r){$.removeBackend(r)}function e2(r){return $.findBackendFactory(r)}function Si(r,t,e=1){return $.registerBackend(r,t,e)}function r2(){return $.backend}var Kx=typeof Buffer<"u"&&(typeof Blob>"u"||typeof atob>"u"||typeof btoa>"u");function n2(r){return Kx?Buffer.byteLength(r,"utf8"):new Blob([r]).size}function o2(r){if(Kx)return Buffer.from(r).toString("base64");let t=new Uint8Array(r),e="";for(let n=0,o=t.length;n<o;n++)e+=String.fromCharCode(t[n]);return btoa(e)}function s2(r){if(Kx){let n=Buffer.from(r,"base64");return n.buffer.slice(n.byteOffset,n.byteOffset+n.byteLength)}let t=atob(r),e=new Uint8Array(t.length);for(let n=0;n<t.length;++n)e.set([t.charCodeAt(n)],n);return e.buffer}function bl(r,t){let e={modelTopology:r.modelTopology,format:r.format,generatedBy:r.generatedBy,convertedBy:r.convertedBy,weightsManifest:t};return r.signature!=null&&(e.signature=r.signature),r.userDefinedMetadata!=null&&(e.userDefinedMetadata=r.userDefinedMetadata),r.modelInitializer!=null&&(e.modelInitializer=r.modelInitializer),r.initializerSignature!=null&&(e.initializerSignature=r.initializerSignature),r.trainingConfig!=null&&(e.trainingConfig=r.trainingConfig),e}function i2(r,t,e){let n={modelTopology:r.modelTopology,format:r.format,generatedBy:r.generatedBy,convertedBy:r.convertedBy};if(r.trainingConfig!=null&&(n.trainingConfig=r.trainingConfig),r.weightsManifest!=null){if(!t)throw new Error("modelJSON has weightsManifest but weightSpecs is null");if(!e)throw new Error("modelJSON has weightsManifest but weightData is null");n.weightSpecs=t,n.weightData=e}return r.signature!=null&&(n.signature=r.signature),r.userDefinedMetadata!=null&&(n.userDefinedMetadata=r.userDefinedMetadata),r.modelInitializer!=null&&(n.modelInitializer=r.modelInitializer),r.initializerSignature!=null&&(n.initializerSignature=r.initializerSignature),n}async function wl(r,t){let e,n;return r.weightsManifest!=null&&([e,n]=await t(r.weightsManifest)),i2(r,e,n)}function wn(r){if(r.modelTopology instanceof ArrayBuffer)throw new Error("Expected JSON model topology, received ArrayBuffer.");return{dateSaved:new Date,modelTopologyType:"JSON",modelTopologyBytes:r.modelTopology==null?0:n2(JSON.stringify(r.modelTopology)),weightSpecsBytes:r.weightSpecs==null?0:n2(JSON.stringify(r.weightSpecs)),weightDataBytes:r.weightData==null?0:new or(r.weightData).byteLength}}function Sl(r){let t=[];for(let e of r)t.push(...e.weights);return t}var sr=class r{constructor(){this.saveRouters=[],this.loadRouters=[]}static getInstance(){return r.instance==null&&(r.instance=new r),r.instance}static registerSaveRouter(t){r.getInstance().saveRouters.push(t)}static registerLoadRouter(t){r.getInstance().loadRouters.push(t)}static getSaveHandlers(t){return r.getHandlers(t,"save")}static getLoadHandlers(t,e){return r.getHandlers(t,"load",e)}static getHandlers(t,e,n){let o=[];return(e==="load"?r.getInstance().loadRouters:r.getInstance().saveRouters).forEach(a=>{let u=a(t,n);u!==null&&o.push(u)}),o}};var jx="tensorflowjs",Xx=1,ns="models_store",Yn="model_info_store";function a2(){if(!X().getBool("IS_BROWSER"))throw new Error("Failed to obtain IndexedDB factory because the current environmentis not a web browser.");let r=typeof window>"u"?self:window,t=r.indexedDB||r.mozIndexedDB||r.webkitIndexedDB||r.msIndexedDB||r.shimIndexedDB;if(t==null)throw new Error("The current browser does not appear to support IndexedDB.");return t}function Yx(r){let t=r.result;t.createObjectStore(ns,{keyPath:"modelPath"}),t.createObjectStore(Yn,{keyPath:"modelPath"})}var Xr=class{constructor(t){if(this.indexedDB=a2(),t==null||!t)throw new Error("For IndexedDB, modelPath must not be null, undefined or empty.");this.modelPath=t}async save(t){if(t.modelTopology instanceof ArrayBuffer)throw new Error("BrowserLocalStorage.save() does not support saving model topology in binary formats yet.");return this.databaseAction(this.modelPath,t)}async load(){return this.databaseAction(this.modelPath)}databaseAction(t,e){return new Promise((n,o)=>{let s=this.indexedDB.open(jx,Xx);s.onupgradeneeded=()=>Yx(s),s.onsuccess=()=>{let a=s.result;if(e==null){let u=a.transaction(ns,"readonly"),i=u.objectStore(ns).get(this.modelPath);i.onsuccess=()=>{if(i.result==null)return a.close(),o(new Error(`Cannot find model with path '${this.modelPath}' in IndexedDB.`));n(i.result.modelArtifacts)},i.onerror=p=>(a.close(),o(i.error)),u.oncomplete=()=>a.close()}else{e.weightData=or.join(e.weightData);let u=wn(e),c=a.transaction(Yn,"readwrite"),i=c.objectStore(Yn),p;try{p=i.put({modelPath:this.modelPath,modelArtifactsInfo:u})}catch(m){return o(m)}let l;p.onsuccess=()=>{l=a.transaction(ns,"readwrite");let m=l.objectStore(ns),f;try{f=m.put({modelPath:this.modelPath,modelArtifacts:e,modelArtifactsInfo:u})}catch(d){return o(d)}f.onsuccess=()=>n({modelArtifactsInfo:u}),f.onerror=d=>{i=c.objectStore(Yn);let h=i.delete(this.modelPath);h.onsuccess=()=>(a.close(),o(f.error)),h.onerror=g=>(a.close(),o(f.error))}},p.onerror=m=>(a.close(),o(p.error)),c.oncomplete=()=>{l==null?a.close():l.oncomplete=()=>a.close()}}},s.onerror=a=>o(s.error)})}};Xr.URL_SCHEME="indexeddb://";var u2=r=>X().getBool("IS_BROWSER")&&!Array.isArray(r)&&r.startsWith(Xr.URL_SCHEME)?gT(r.slice(Xr.URL_SCHEME.length)):null;sr.registerSaveRouter(u2);sr.registerLoadRouter(u2);function gT(r){return new Xr(r)}function xT(r){return r.startsWith(Xr.URL_SCHEME)?r.slice(Xr.URL_SCHEME.length):r}var Il=class{constructor(){this.indexedDB=a2()}async listModels(){return new Promise((t,e)=>{let n=this.indexedDB.open(jx,Xx);n.onupgradeneeded=()=>Yx(n),n.onsuccess=()=>{let o=n.result,s=o.transaction(Yn,"readonly"),u=s.objectStore(Yn).getAll();u.onsuccess=()=>{let c={};for(let i of u.result)c[i.modelPath]=i.modelArtifactsInfo;t(c)},u.onerror=c=>(o.close(),e(u.error)),s.oncomplete=()=>o.close()},n.onerror=o=>e(n.error)})}async removeModel(t){return t=xT(t),new Promise((e,n)=>{let o=this.indexedDB.open(jx,Xx);o.onupgradeneeded=()=>Yx(o),o.onsuccess=()=>{let s=o.result,a=s.transaction(Yn,"readwrite"),u=a.objectStore(Yn),c=u.get(t),i;c.onsuccess=()=>{if(c.result==null)return s.close(),n(new Error(`Cannot find model with path '${t}' in IndexedDB.`));{let p=u.delete(t),l=()=>{i=s.transaction(ns,"readwrite");let f=i.objectStore(ns).delete(t);f.onsuccess=()=>e(c.result.modelArtifactsInfo),f.onerror=d=>n(c.error)};p.onsuccess=l,p.onerror=m=>(l(),s.close(),n(c.error))}},c.onerror=p=>(s.close(),n(c.error)),a.oncomplete=()=>{i==null?s.close():i.oncomplete=()=>s.close()}},o.onerror=s=>n(o.error)})}};var Sn="/",Ii="tensorflowjs_models",c2="info",yT="model_topology",bT="weight_specs",wT="weight_data",ST="model_metadata";function p2(r){return{info:[Ii,r,c2].join(Sn),topology:[Ii,r,yT].join(Sn),weightSpecs:[Ii,r,bT].join(Sn),weightData:[Ii,r,wT].join(Sn),modelMetadata:[Ii,r,ST].join(Sn)}}function l2(r){for(let t of Object.values(r))window.localStorage.removeItem(t)}function IT(r){let t=r.split(Sn);if(t.length<3)throw new Error(`Invalid key format: ${r}`);return t.slice(1,t.length-1).join(Sn)}function vT(r){return r.startsWith(Yr.URL_SCHEME)?r.slice(Yr.URL_SCHEME.length):r}var Yr=class{constructor(t){if(!X().getBool("IS_BROWSER")||typeof window>"u"||typeof window.localStorage>"u")throw new Error("The current environment does not support local storage.");if(this.LS=window.localStorage,t==null||!t)throw new Error("For local storage, modelPath must not be null, undefined or empty.");this.modelPath=t,this.keys=p2(this.modelPath)}async save(t){if(t.modelTopology instanceof ArrayBuffer)throw new Error("BrowserLocalStorage.save() does not support saving model topology in binary formats yet.");{let e=JSON.stringify(t.modelTopology),n=JSON.stringify(t.weightSpecs),o=wn(t),s=or.join(t.weightData);try{this.LS.setItem(this.keys.info,JSON.stringify(o)),this.LS.setItem(this.keys.topology,e),this.LS.setItem(this.keys.weightSpecs,n),this.LS.setItem(this.keys.weightData,o2(s));let a={format:t.format,generatedBy:t.generatedBy,convertedBy:t.convertedBy,signature:t.signature!=null?t.signature:void 0,userDefinedMetadata:t.userDefinedMetadata!=null?t.userDefinedMetadata:void 0,modelInitializer:t.modelInitializer!=null?t.modelInitializer:void 0,initializerSignature:t.initializerSignature!=null?t.initializerSignature:void 0,trainingConfig:t.trainingConfig!=null?t.trainingConfig:void 0};return this.LS.setItem(this.keys.modelMetadata,JSON.stringify(a)),{modelArtifactsInfo:o}}catch{throw l2(this.keys),new Error(`Failed to save model '${this.modelPath}' to local storage: size quota being exceeded is a possible cause of this failure: modelTopologyBytes=${o.modelTopologyBytes}, weightSpecsBytes=${o.weightSpecsBytes}, weightDataBytes=${o.weightDataBytes}.`)}}}async load(){let t=JSON.parse(this.LS.getItem(this.keys.info));if(t==null)throw new Error(`In local storage, there is no model with name '${this.modelPath}'`);if(t.modelTopologyType!=="JSON")throw new Error("BrowserLocalStorage does not support loading non-JSON model topology yet.");let e={},n=JSON.parse(this.LS.getItem(this.keys.topology));if(n==null)throw new Error(`In local storage, the topology of model '${this.modelPath}' is missing.`);e.modelTopology=n;let o=JSON.parse(this.LS.getItem(this.keys.weightSpecs));if(o==null)throw new Error(`In local storage, the weight specs of model '${this.modelPath}' are missing.`);e.weightSpecs=o;let s=this.LS.getItem(this.keys.modelMetadata);if(s!=null){let u=JSON.parse(s);e.format=u.format,e.generatedBy=u.generatedBy,e.convertedBy=u.convertedBy,u.signature!=null&&(e.signature=u.signature),u.userDefinedMetadata!=null&&(e.userDefinedMetadata=u.userDefinedMetadata),u.modelInitializer!=null&&(e.modelInitializer=u.modelInitializer),u.initializerSignature!=null&&(e.initializerSignature=u.initializerSignature),u.trainingConfig!=null&&(e.trainingConfig=u.trainingConfig)}let a=this.LS.getItem(this.keys.weightData);if(a==null)throw new Error(`In local storage, the binary weight values of model '${this.modelPath}' are missing.`);return e.weightData=s2(a),e}};Yr.URL_SCHEME="localstorage://";var m2=r=>X().getBool("IS_BROWSER")&&!Array.isArray(r)&&r.startsWith(Yr.URL_SCHEME)?CT(r.slice(Yr.URL_SCHEME.length)):null;sr.registerSaveRouter(m2);sr.registerLoadRouter(m2);function CT(r){return new Yr(r)}var vl=class{constructor(){L(X().getBool("IS_BROWSER"),()=>"Current environment is not a web browser"),L(typeof window>"u"||typeof window.localStorage<"u",()=>"Current browser does not appear to support localStorage"),this.LS=window.localStorage}async listModels(){let t={},e=Ii+Sn,n=Sn+c2;for(let o=0;o<this.LS.length;++o){let s=this.LS.key(o);if(s.startsWith(e)&&s.endsWith(n)){let a=IT(s);t[a]=JSON.parse(this.LS.getItem(s))}}return t}async removeModel(t){t=vT(t);let e=p2(t);if(this.LS.getItem(e.info)==null)throw new Error(`Cannot find model at path '${t}'`);let n=JSON.parse(this.LS.getItem(e.info));return l2(e),n}};var f2="://",yu=class r{constructor(){this.managers={}}static getInstance(){return r.instance==null&&(r.instance=new r),r.instance}static registerManager(t,e){L(t!=null,()=>"scheme must not be undefined or null."),t.endsWith(f2)&&(t=t.slice(0,t.indexOf(f2))),L(t.length>0,()=>"scheme must not be an empty string.");let n=r.getInstance();L(n.managers[t]==null,()=>`A model store manager is already registered for scheme '${t}'.`),n.managers[t]=e}static getManager(t){let e=r.getInstance().managers[t];if(e==null)throw new Error(`Cannot find model manager for scheme '${t}'`);return e}static getSchemes(){return Object.keys(r.getInstance().managers)}};var Qx=class{constructor(){this.messageName="setTimeoutCustom",this.functionRefs=[],this.handledMessageCount=0,this.hasEventListener=!1}fetch(t,e){return fetch(t,e)}now(){return performance.now()}encode(t,e){if(e!=="utf-8"&&e!=="utf8")throw new Error(`Browser's encoder only supports utf-8, but got ${e}`);return this.textEncoder==null&&(this.textEncoder=new TextEncoder),this.textEncoder.encode(t)}decode(t,e){return new TextDecoder(e).decode(t)}setTimeoutCustom(t,e){if(typeof window>"u"||!X().getBool("USE_SETTIMEOUTCUSTOM")){setTimeout(t,e);return}this.functionRefs.push(t),setTimeout(()=>{window.postMessage({name:this.messageName,index:this.functionRefs.length-1},"*")},e),this.hasEventListener||(this.hasEventListener=!0,window.addEventListener("message",n=>{if(n.source===window&&n.data.name===this.messageName){n.stopPropagation();let o=this.functionRefs[n.data.index];o(),this.handledMessageCount++,this.handledMessageCount===this.functionRefs.length&&(this.functionRefs=[],this.handledMessageCount=0)}},!0))}isTypedArray(t){return al(t)}};if(X().get("IS_BROWSER")){X().setPlatform("browser",new Qx);try{yu.registerManager(Yr.URL_SCHEME,new vl)}catch{}try{yu.registerManager(Xr.URL_SCHEME,new Il)}catch{}}var kT={importFetch:()=>h2()},Zx;var Jx=class{constructor(){this.util=x2(),this.textEncoder=new this.util.TextEncoder}fetch(t,e){return X().global.fetch!=null?X().global.fetch(t,e):(Zx==null&&(Zx=kT.importFetch()),Zx(t,e))}now(){let t=process.hrtime();return t[0]*1e3+t[1]/1e6}encode(t,e){if(e!=="utf-8"&&e!=="utf8")throw new Error(`Node built-in encoder only supports utf-8, but got ${e}`);return this.textEncoder.encode(t)}decode(t,e){return t.length===0?"":new this.util.TextDecoder(e).decode(t)}isTypedArray(t){return this.util.types.isFloat32Array(t)||this.util.types.isInt32Array(t)||this.util.types.isUint8Array(t)||this.util.types.isUint8ClampedArray(t)}};X().get("IS_NODE")&&!X().get("IS_BROWSER")&&X().setPlatform("node",new Jx);function Ft(r,t="float32",e){return t=t||"float32",xr(r),new Kr(r,t,e)}function _T(r,t){let e=U(r,"x","cast");if(!Sx(t))throw new Error(`Failed to cast to unknown dtype ${t}`);if(t==="string"&&e.dtype!=="string"||t!=="string"&&e.dtype==="string")throw new Error("Only strings can be casted to strings");let n={x:e},o={dtype:t};return $.runKernel(fn,n,o)}var In=H({cast_:_T});function AT(r){let e={x:U(r,"x","clone","string_or_numeric")};return $.runKernel(dn,e)}var Br=H({clone_:AT});function y2(r,t=!1){console.log(r.toString(t))}Hx();var RT={buffer:Ft,cast:In,clone:Br,print:y2};HS(RT);function DT(r,t){let e=U(r,"a","add"),n=U(t,"b","add");[e,n]=Ke(e,n);let o={a:e,b:n};return $.runKernel(qr,o)}var nt=H({add_:DT});function MT(r,t){let e=U(r,"a","floorDiv"),n=U(t,"b","floorDiv");[e,n]=Ke(e,n);let o={a:e,b:n};return $.runKernel(Ln,o)}var b2=H({floorDiv_:MT});function NT(r,t){let e=U(r,"a","div"),n=U(t,"b","div");if([e,n]=Ke(e,n),e.dtype==="int32"&&n.dtype==="int32")return b2(e,n);let o={a:e,b:n},s={};return $.runKernel(Vs,o,s)}var je=H({div_:NT});function ET(r,t){let e=U(r,"a","mul"),n=U(t,"b","mul");[e,n]=Ke(e,n);let o={a:e,b:n};return $.runKernel(Un,o)}var W=H({mul_:ET});function $T(r){let t=U(r,"x","abs");if(t.dtype==="complex64"){let e={x:t};return $.runKernel(Ip,e)}else{let e={x:t};return $.runKernel(No,e)}}var vi=H({abs_:$T});function TT(r,t,e,n,o="NHWC",s){let a=r[3],u=[...t,a],c=S2(o);return ry(r,u,e,s,n,null,null,c)}function FT(r,t,e,n,o,s,a="channelsLast"){let[u,c]=bu(t),i;if(a==="channelsLast")i=[u,c,r[3],r[3]];else if(a==="channelsFirst")i=[u,c,r[1],r[1]];else throw new Error(`Unknown dataFormat ${a}`);return ry(r,i,e,n,o,s,!1,a)}function PT(r,t,e,n,o,s,a="NDHWC"){let[u,c,i]=ty(t),p,l;if(a==="NDHWC")l="channelsLast",p=[u,c,i,r[4],r[4]];else if(a==="NCDHW")l="channelsFirst",p=[u,c,i,r[1],r[1]];else throw new Error(`Unknown dataFormat ${a}`);return w2(r,p,e,n,o,!1,l,s)}function ry(r,t,e,n,o,s,a=!1,u="channelsLast"){let[c,i,p,l]=[-1,-1,-1,-1];if(u==="channelsLast")[c,i,p,l]=r;else if(u==="channelsFirst")[c,l,i,p]=r;else throw new Error(`Unknown dataFormat ${u}`);let[m,f,,d]=t,[h,g]=bu(e),[x,b]=bu(n),y=Ci(m,x),I=Ci(f,b),{padInfo:C,outHeight:_,outWidth:k}=zT(o,i,p,h,g,y,I,s,u),A=a?d*l:d,R;return u==="channelsFirst"?R=[c,A,_,k]:u==="channelsLast"&&(R=[c,_,k,A]),{batchSize:c,dataFormat:u,inHeight:i,inWidth:p,inChannels:l,outHeight:_,outWidth:k,outChannels:A,padInfo:C,strideHeight:h,strideWidth:g,filterHeight:m,filterWidth:f,effectiveFilterHeight:y,effectiveFilterWidth:I,dilationHeight:x,dilationWidth:b,inShape:r,outShape:R,filterShape:t}}function w2(r,t,e,n,o,s=!1,a="channelsLast",u){let[c,i,p,l,m]=[-1,-1,-1,-1,-1];if(a==="channelsLast")[c,i,p,l,m]=r;else if(a==="channelsFirst")[c,m,i,p,l]=r;else throw new Error(`Unknown dataFormat ${a}`);let[f,d,h,,g]=t,[x,b,y]=ty(e),[I,C,_]=ty(n),k=Ci(f,I),A=Ci(d,C),R=Ci(h,_),{padInfo:F,outDepth:P,outHeight:z,outWidth:V}=LT(o,i,p,l,x,b,y,k,A,R,u),Y=s?g*m:g,J;return a==="channelsFirst"?J=[c,Y,P,z,V]:a==="channelsLast"&&(J=[c,P,z,V,Y]),{batchSize:c,dataFormat:a,inDepth:i,inHeight:p,inWidth:l,inChannels:m,outDepth:P,outHeight:z,outWidth:V,outChannels:Y,padInfo:F,strideDepth:x,strideHeight:b,strideWidth:y,filterDepth:f,filterHeight:d,filterWidth:h,effectiveFilterDepth:k,effectiveFilterHeight:A,effectiveFilterWidth:R,dilationDepth:I,dilationHeight:C,dilationWidth:_,inShape:r,outShape:J,filterShape:t}}function OT(r,t,e,n,o){n==null&&(n=ny(r,t,e));let s=r[0],a=r[1],u=wu((s-t+2*n)/e+1,o),c=wu((a-t+2*n)/e+1,o);return[u,c]}function BT(r,t,e,n,o,s){o==null&&(o=ny(r,t[0],n[0]));let a=[0,0,0,e];for(let u=0;u<3;u++)r[u]+2*o>=t[u]&&(a[u]=wu((r[u]-t[u]+2*o)/n[u]+1,s));return a}function ny(r,t,e,n=1){let o=Ci(t,n);return Math.floor((r[0]*(e-1)-e+o)/2)}function bu(r){return typeof r=="number"?[r,r,r]:r.length===2?[r[0],r[1],1]:r}function ty(r){return typeof r=="number"?[r,r,r]:r}function Ci(r,t){return t<=1?r:r+(r-1)*(t-1)}function zT(r,t,e,n,o,s,a,u,c){let i,p,l;if(typeof r=="number"){i={top:r,bottom:r,left:r,right:r,type:r===0?"VALID":"NUMBER"};let f=OT([t,e],s,n,r,u);p=f[0],l=f[1]}else if(r==="same"){p=Math.ceil(t/n),l=Math.ceil(e/o);let m=Math.max(0,(p-1)*n+s-t),f=Math.max(0,(l-1)*o+a-e),d=Math.floor(m/2),h=m-d,g=Math.floor(f/2),x=f-g;i={top:d,bottom:h,left:g,right:x,type:"SAME"}}else if(r==="valid")i={top:0,bottom:0,left:0,right:0,type:"VALID"},p=Math.ceil((t-s+1)/n),l=Math.ceil((e-a+1)/o);else if(typeof r=="object"){let m=c==="channelsLast"?r[1][0]:r[2][0],f=c==="channelsLast"?r[1][1]:r[2][1],d=c==="channelsLast"?r[2][0]:r[3][0],h=c==="channelsLast"?r[2][1]:r[3][1];i={top:m,bottom:f,left:d,right:h,type:m===0&&f===0&&d===0&&h===0?"VALID":"EXPLICIT"},p=wu((t-s+m+f)/n+1,u),l=wu((e-a+d+h)/o+1,u)}else throw Error(`Unknown padding parameter: ${r}`);return{padInfo:i,outHeight:p,outWidth:l}}function LT(r,t,e,n,o,s,a,u,c,i,p){let l,m,f,d;if(r==="valid"&&(r=0),typeof r=="number"){l={top:r,bottom:r,left:r,right:r,front:r,back:r,type:r===0?"VALID":"NUMBER"};let g=BT([t,e,n,1],[u,c,i],1,[o,s,a],r,p);m=g[0],f=g[1],d=g[2]}else if(r==="same"){m=Math.ceil(t/o),f=Math.ceil(e/s),d=Math.ceil(n/a);let h=(m-1)*o+u-t,g=(f-1)*s+c-e,x=(d-1)*a+i-n,b=Math.floor(h/2),y=h-b,I=Math.floor(g/2),C=g-I,_=Math.floor(x/2),k=x-_;l={top:I,bottom:C,left:_,right:k,front:b,back:y,type:"SAME"}}else throw Error(`Unknown padding parameter: ${r}`);return{padInfo:l,outDepth:m,outHeight:f,outWidth:d}}function wu(r,t){if(!t)return Math.trunc(r);switch(t){case"round":return Math.round(r);case"ceil":return Math.ceil(r);case"floor":return Math.floor(r);default:throw new Error(`Unknown roundingMode ${t}`)}}function ey(r){let[t,e,n]=bu(r);return t===1&&e===1&&n===1}function Su(r,t){return ey(r)||ey(t)}function Cl(r){return bu(r).every(t=>t>0)}function S2(r){if(r==="NHWC")return"channelsLast";if(r==="NCHW")return"channelsFirst";throw new Error(`Unknown dataFormat ${r}`)}function vn(r,t,e){if(e!=null){if(typeof t=="string")throw Error(`Error in ${r}: pad must be an integer when using dimRoundingMode ${e} but got pad ${t}.`);if(typeof t=="number")L(wa(t),()=>`Error in ${r}: pad must be an integer when using dimRoundingMode ${e} but got pad ${t}.`);else if(typeof t=="object")t.forEach(n=>{n.forEach(o=>{L(wa(o),()=>`Error in ${r}: pad must be an integer when using dimRoundingMode ${e} but got pad ${o}.`)})});else throw Error(`Error in ${r}: Unknown padding parameter: ${t}`)}}function WT(r,t){let n={x:U(r,"x","reshape","string_or_numeric")},o={shape:t};return $.runKernel(ui,n,o)}var Z=H({reshape_:WT});function UT(r,t,e,n,o){let s=U(r,"x","avgPool","float32"),a=1;L(Su(e,a),()=>`Error in avgPool: Either strides or dilations must be 1. Got strides ${e} and dilations '${a}'`);let u=s,c=!1;s.rank===3&&(c=!0,u=Z(s,[1,s.shape[0],s.shape[1],s.shape[2]])),L(u.rank===4,()=>`Error in avgPool: x must be rank 4 but got rank ${u.rank}.`),vn("avgPool",n,o);let i={x:u},p={filterSize:t,strides:e,pad:n,dimRoundingMode:o},l=$.runKernel(Eo,i,p);return l=In(l,s.dtype),c?Z(l,[l.shape[1],l.shape[2],l.shape[3]]):l}var _l=H({avgPool_:UT});function GT(r,t=0){L(r.length>=1,()=>"Pass at least one tensor to concat");let e=gl(r,"tensors","concat","string_or_numeric");if(e[0].dtype==="complex64"&&e.forEach(s=>{if(s.dtype!=="complex64")throw new Error(`Cannot concatenate complex64 tensors with a tensor
          with dtype ${s.dtype}. `)}),e.length===1)return Br(e[0]);let n=e,o={axis:t};return $.runKernel(Gs,n,o)}var Qn=H({concat_:GT});function VT(r,t,e=!1,n=!1){let o=U(r,"a","matMul"),s=U(t,"b","matMul");[o,s]=Ke(o,s);let a={a:o,b:s},u={transposeA:e,transposeB:n};return $.runKernel($o,a,u)}var ge=H({matMul_:VT});function HT(r){let e={x:U(r,"x","sigmoid","float32")};return $.runKernel(Vn,e)}var ki=H({sigmoid_:HT});function qT(r,t,e){let n=U(r,"x","slice","string_or_numeric");if(n.rank===0)throw new Error("Slicing scalar is not possible");let o={x:n},s={begin:t,size:e};return $.runKernel(qo,o,s)}var ze=H({slice_:qT});function KT(r,t){let e=U(r,"broadcastTo","x"),n=e.shape;if(xr(t),t.length<e.rank)throw new Error(`broadcastTo(): shape.length=${t.length} < input.rank=${e.rank}.`);if(t.length>e.rank){let i=e.shape.slice();for(;i.length<t.length;)i.unshift(1);e=Z(e,i)}let o=e.shape,s=Array.from(t);for(let i=t.length-1;i>=0;i--)if(o[i]===t[i])s[i]=1;else if(e.shape[i]!==1)throw new Error(`broadcastTo(): [${n}] cannot be broadcast to [${t}].`);if(s.map((i,p)=>i>1?p:-1).filter(i=>i>=0).length===0)return Br(e);let u={x:e},c={reps:s};return $.runKernel(hn,u,c)}var _i=H({broadcastTo_:KT});function Cn(r,t,e){xr(r),e=e||zn(t);let n={shape:r,value:t,dtype:e};return $.runKernel(Xs,{},n)}function jT(r,t,e){let n=U(r,"x","clipByValue");if(L(t<=e,()=>`Error in clip: min (${t}) must be less than or equal to max (${e}).`),t===e)return Cn(n.shape,t,n.dtype);let o={x:n},s={clipValueMin:t,clipValueMax:e};return $.runKernel(To,o,s)}var Iu=H({clipByValue_:jT});function XT(r,t,e,n,o="NHWC",s=[1,1],a){let u=U(r,"x","conv2d","float32"),c=U(t,"filter","conv2d","float32"),i=u,p=!1;u.rank===3&&(p=!0,i=Z(u,[1,u.shape[0],u.shape[1],u.shape[2]])),L(i.rank===4,()=>`Error in conv2d: input must be rank 4, but got rank ${i.rank}.`),L(c.rank===4,()=>`Error in conv2d: filter must be rank 4, but got rank ${c.rank}.`),vn("conv2d",n,a);let l=o==="NHWC"?i.shape[3]:i.shape[1];L(l===c.shape[2],()=>`Error in conv2d: depth of input (${l}) must match input depth for filter ${c.shape[2]}.`),L(Su(e,s),()=>`Error in conv2D: Either strides or dilations must be 1. Got strides ${e} and dilations '${s}'`),L(Cl(s),()=>"Error in conv2D: Dilated rates should be larger than 0."),L(Cl(e),()=>"Error in conv2D: Strides should be larger than 0.");let m={x:i,filter:c},f={strides:e,pad:n,dataFormat:o,dilations:s,dimRoundingMode:a},d=$.runKernel(Fo,m,f);return p?Z(d,[d.shape[1],d.shape[2],d.shape[3]]):d}var zr=H({conv2d_:XT});function YT(r,t,e,n,o,s="NHWC",a){L(r.length===t.rank,()=>`Length of inShape (${r.length}) and rank of dy (${t.rank}) must match`);let u=r,c=t,i=!1;t.rank===3&&(i=!0,c=Z(t,[1,t.shape[0],t.shape[1],t.shape[2]]),u=[1,r[0],r[1],r[2]]),L(u.length===4,()=>`Error in conv2dDerInput: inShape must be length 4, but got length ${u.length}.`),L(c.rank===4,()=>`Error in conv2dDerInput: dy must be rank 4, but got rank ${c.rank}`),L(e.rank===4,()=>`Error in conv2dDerInput: filter must be rank 4, but got rank ${e.rank}`);let p=s==="NHWC"?u[3]:u[1],l=s==="NHWC"?c.shape[3]:c.shape[1];L(p===e.shape[2],()=>`Error in conv2dDerInput: depth of input (${p}) must match input depth for filter ${e.shape[2]}.`),L(l===e.shape[3],()=>`Error in conv2dDerInput: depth of output (${l}) must match output depth for filter ${e.shape[3]}.`),vn("conv2dDerInput",o,a);let m={dy:c,filter:e},f={strides:n,pad:o,dataFormat:s,dimRoundingMode:a,inputShape:u},d=$.runKernel(Po,m,f);return i?Z(d,[d.shape[1],d.shape[2],d.shape[3]]):d}var I2=H({conv2DBackpropInput_:YT});function QT(r,t,e,n,o,s){let a=U(r,"x","conv2dTranspose"),u=U(t,"filter","conv2dTranspose");return I2(e,a,u,n,o,"NHWC",s)}var oy=H({conv2dTranspose_:QT});function ZT(r,t,e,n,o="NHWC",s=[1,1],a){let u=U(r,"x","depthwiseConv2d","float32"),c=U(t,"filter","depthwiseConv2d","float32"),i=u,p=!1;u.rank===3&&(p=!0,i=Z(u,[1,u.shape[0],u.shape[1],u.shape[2]])),L(i.rank===4,()=>`Error in depthwiseConv2d: input must be rank 4, but got rank ${i.rank}.`),L(c.rank===4,()=>`Error in depthwiseConv2d: filter must be rank 4, but got rank ${c.rank}.`);let l=o==="NHWC"?i.shape[3]:i.shape[1];L(l===c.shape[2],()=>`Error in depthwiseConv2d: number of input channels (${l}) must match the inChannels dimension in filter ${c.shape[2]}.`),vn("depthwiseConv2d",n,a);let m={x:i,filter:c},f={strides:e,pad:n,dataFormat:o,dilations:s,dimRoundingMode:a},d=$.runKernel(Oo,m,f);return p?Z(d,[d.shape[1],d.shape[2],d.shape[3]]):d}var vu=H({depthwiseConv2d_:ZT});var kn={};ln(kn,{assertAndGetBroadcastShape:()=>Rl,getBroadcastDims:()=>v2,getReductionAxes:()=>Al});function v2(r,t){let e=r.length,n=[];for(let o=0;o<e;o++){let s=e-1-o,a=r[s]||1;(t[t.length-1-o]||1)>1&&a===1&&n.unshift(s)}return n}function Al(r,t){let e=[];for(let n=0;n<t.length;n++){let o=r[r.length-n-1],s=t.length-n-1,a=t[s];(o==null||o===1&&a>1)&&e.unshift(s)}return e}function Rl(r,t){let e=Math.max(r.length,t.length),n=new Array(e);for(let o=0;o<e;o++){let s=r[r.length-o-1];s==null&&(s=1);let a=t[t.length-o-1];if(a==null&&(a=1),s===1)n[e-o-1]=a;else if(a===1)n[e-o-1]=s;else if(s!==a){let u=`Operands could not be broadcast together with shapes ${r} and ${t}.`;throw Error(u)}else n[e-o-1]=s}return n}function JT(r){let e={x:U(r,"x","zerosLike")};return $.runKernel(fi,e)}var Me=H({zerosLike_:JT});function tF(r){let e={x:U(r,"x","elu","float32")};return $.runKernel(Hs,e)}var C2=H({elu_:tF});function sy(r,t){for(let e=0;e<r.length;++e)if(r[r.length-e-1]!==t-1-e)return!1;return!0}function k2(r,t,e){let n=r.length+t.length,o=[],s=0,a=0;for(let u=0;u<n;u++)e.indexOf(u)===-1?o.push(r[s++]):o.push(t[a++]);return o}function eF(r,t){let e=[],n=r.length;for(let s=0;s<n;s++)t.indexOf(s)===-1&&e.push(r[s]);let o=t.map(s=>r[s]);return[e,o]}function rF(r,t){let e=t.map(n=>1);return k2(r,e,t)}function nF(r,t,e){L(sy(t,e),()=>`${r} supports only inner-most axes for now. Got axes ${t} and rank-${e} input.`)}function oF(r,t){if(sy(r,t))return null;let e=[];for(let n=0;n<t;++n)r.indexOf(n)===-1&&e.push(n);return r.forEach(n=>e.push(n)),e}function sF(r){return r.map((t,e)=>[e,t]).sort((t,e)=>t[1]-e[1]).map(t=>t[0])}function iF(r,t){let e=[];for(let n=t-r;n<t;++n)e.push(n);return e}function aF(r,t=null,e=!1){let o={x:U(r,"x","min")},s={axis:t,keepDims:e};return $.runKernel(Lo,o,s)}var iy=H({min_:aF});function uF(r,t){let e=U(r,"base","pow"),n=U(t,"exp","pow");[e,n]=Ke(e,n);let o={a:e,b:n};return $.runKernel(si,o)}var Ai=H({pow_:uF});function ir(r,t){if((Pe(r)&&t!=="string"||Array.isArray(r))&&t!=="complex64")throw new Error("Error creating a new Scalar: value must be a primitive (number|boolean|string)");if(t==="string"&&Pe(r)&&!(r instanceof Uint8Array))throw new Error("When making a scalar from encoded string, the value must be `Uint8Array`.");return jr(r,[],[],t)}function cF(r){let e={x:U(r,"x","sqrt","float32")};return $.runKernel(Hn,e)}var Ar=H({sqrt_:cF});function pF(r){let t=U(r,"x","square"),e={};return $.runKernel("Square",{x:t},e)}var we=H({square_:pF});function lF(r,t=null,e=!1){let n=U(r,"x","sum");n.dtype==="bool"&&(n=In(n,"int32"));let o={x:n},s={axis:t,keepDims:e};return $.runKernel(Ko,o,s)}var Se=H({sum_:lF});function mF(r,t){let e=U(r,"x","tile","string_or_numeric");L(e.rank===t.length,()=>`Error in transpose: rank of input ${e.rank} must match length of reps ${t}.`);let n={x:e},o={reps:t};return $.runKernel(hn,n,o)}var Cu=H({tile_:mF});function fF(r){let e={input:U(r,"input","imag")};return $.runKernel(Mp,e)}var _2=H({imag_:fF});function dF(r,t=.2){let n={x:U(r,"x","leakyRelu")},o={alpha:t};return $.runKernel(Bo,n,o)}var ku=H({leakyRelu_:dF});function A2(r,t){L(zs(r),()=>"The f passed in variableGrads(f) must be a function"),L(t==null||Array.isArray(t)&&t.every(i=>i instanceof yn),()=>"The varList passed in variableGrads(f, varList) must be an array of variables");let e=t!=null;if(!e){t=[];for(let i in $.registeredVariables)t.push($.registeredVariables[i])}let n=e?t.filter(i=>!i.trainable):null,o=t.length;t=t.filter(i=>i.trainable),L(t.length>0,()=>`variableGrads() expects at least one of the input variables to be trainable, but none of the ${o} variables is trainable.`);let s=!0,{value:a,grads:u}=$.gradients(r,t,null,s);L(u.some(i=>i!=null),()=>"Cannot find a connection between any variable and the result of the loss function y=f(x). Please make sure the operations that use variables are inside the function f passed to minimize()."),L(a.rank===0,()=>`The f passed in variableGrads(f) must return a scalar, but it returned a rank-${a.rank} tensor`);let c={};return t.forEach((i,p)=>{u[p]!=null&&(c[i.name]=u[p])}),n?.forEach(i=>c[i.name]=null),{value:a,grads:c}}function hF(r){let e={x:U(r,"x","neg")};return $.runKernel(Wo,e)}var _u=H({neg_:hF});function gF(r,t){let e=U(r,"a","sub"),n=U(t,"b","sub");[e,n]=Ke(e,n);let o={a:e,b:n};return $.runKernel(qn,o)}var _e=H({sub_:gF});function xF(r,t){let e=U(r,"a","maximum"),n=U(t,"b","maximum");[e,n]=Ke(e,n),e.dtype==="bool"&&(e=In(e,"int32"),n=In(n,"int32")),Rl(e.shape,n.shape);let o={a:e,b:n};return $.runKernel(Wn,o)}var R2=H({maximum_:xF});function yF(r,t=null,e=!1){let o={x:U(r,"x","mean")},s={axis:t,keepDims:e};return $.runKernel(zo,o,s)}var Ri=H({mean_:yF});function Qr(r,t="float32"){if(xr(r),t==="complex64"){let n=Qr(r,"float32"),o=Qr(r,"float32");return xl(n,o)}let e=Ws(oe(r),t);return $.makeTensor(e,r,t)}function bF(r,t,e=0){let n=U(r,"x","pad");if(n.rank===0)throw new Error("pad(scalar) is not defined. Pass non-scalar to pad");let o={paddings:t,constantValue:e},s={x:n};return $.runKernel(Uo,s,o)}var Lr=H({pad_:bF});function wF(r,t){let e=U(r,"x","prelu"),n=U(t,"alpha","prelu"),o={x:e,alpha:n};return $.runKernel(Go,o)}var Au=H({prelu_:wF});function SF(r){let e={input:U(r,"input","real")};return $.runKernel(Za,e)}var D2=H({real_:SF});function IF(r){let e={x:U(r,"x","relu")};return $.runKernel(ai,e)}var Ru=H({relu_:IF});function vF(r){let e={x:U(r,"x","relu6")};return $.runKernel(ci,e)}var M2=H({relu6_:vF});function CF(r,t){let n={x:U(r,"x","reverse")},o={dims:t};return $.runKernel(Vo,n,o)}var ay=H({reverse_:CF});function kF(r){let e={x:U(r,"x","rsqrt","float32")};return $.runKernel(Gn,e)}var Di=H({rsqrt_:kF});function _F(r,t,e=0){let o={x:U(r,"x","split")},s={numOrSizeSplits:t,axis:e};return $.runKernel(pi,o,s)}var Dl=H({split_:_F});function AF(r,t=0){let e=gl(r,"tensors","stack","string_or_numeric");L(e.length>=1,()=>"Pass at least one tensor to tf.stack"),e.length>0&&L(t<=e[0].rank,()=>"Axis must be <= rank of the tensor");let n=e,o={axis:t};return $.runKernel(oi,n,o)}var uy=H({stack_:AF});function RF(r,t=0){let n={x:U(r,"x","step")},o={alpha:t};return $.runKernel(Xo,n,o)}var os=H({step_:RF});function DF(r,t,e,n,o=0,s=0,a=0,u=0,c=0){let p={x:U(r,"x","stridedSlice","string_or_numeric")},l={begin:t,end:e,strides:n,beginMask:o,endMask:s,ellipsisMask:a,newAxisMask:u,shrinkAxisMask:c};return $.runKernel(jo,p,l)}var cy=H({stridedSlice_:DF});function ss(r,t){Ro(r);let e=bn(r,t);if(e.length!==1)throw new Error("tensor1d() requires values to be a flat/TypedArray");return jr(r,null,e,t)}function is(r,t,e){if(Ro(r),t!=null&&t.length!==2)throw new Error("tensor2d() requires shape to have two numbers");let n=bn(r,e);if(n.length!==2&&n.length!==1)throw new Error("tensor2d() requires values to be number[][] or flat/TypedArray");if(n.length===1&&t==null)throw new Error("tensor2d() requires shape to be provided when `values` are a flat/TypedArray");return jr(r,t,n,e)}function as(r,t,e){if(Ro(r),t!=null&&t.length!==4)throw new Error("tensor4d() requires shape to have four numbers");let n=bn(r,e);if(n.length!==4&&n.length!==1)throw new Error("tensor4d() requires values to be number[][][][] or flat/TypedArray");if(n.length===1&&t==null)throw new Error("tensor4d() requires shape to be provided when `values` are a flat array");return jr(r,t,n,e)}var us={};ln(us,{calculateShapes:()=>N2,validateInput:()=>Ml,validateUpdateShape:()=>py});function py(r,t,e){let n=t.rank>1?t.shape[t.rank-1]:1,o=t.rank>1?t.rank-1:1,s=`Must have updates.shape = indices.shape[:batchDim] + shape[sliceDim:], got updates.shape: ${e.shape}, indices.shape: ${t.shape}, shape: ${r}, sliceDim: ${n}, and batchDim: ${o}.`;if(e.rank<o)throw new Error(s+` update.rank < ${o}. `);if(r.length<n+(e.rank-o))throw new Error(s+` Output shape length < ${n+(e.rank-o)}`);if(e.rank!==o+r.length-n)throw new Error(s+` update.rank != ${o+r.length-n}`);for(let a=0;a<o;++a)if(e.shape[a]!==t.shape[a])throw new Error(s+` updates.shape[${a}] (${e.shape[a]}) != indices.shape[${a}] (${t.shape[a]}).`);for(let a=0;a<e.rank-o;++a)if(e.shape[a+o]!==r[a+n])throw new Error(s+` updates.shape[${a+o}] (${e.shape[a+o]}) != shape[${a+o}] (${r[a+o]})`)}function Ml(r,t,e){if(t.rank<1)throw new Error(`tf.scatterND() expects the indices to be rank 1 or higher, but the rank was ${t.rank}.`);if(r.rank<1)throw new Error(`tf.scatterND() expects the updates to be rank 1 or higher, but the rank was ${r.rank}.`);if(t.dtype!=="int32")throw new Error(`The dtype of 'indices' should be int32, but got dtype: ${t.dtype}`);if(e.length<1)throw new Error(`Output rank must be greater or equal to 1, but got shape: ${e}`);if(e.length===0){if(t.size===0)throw new Error(`Indices specified for empty output. indices shape: ${t.shape}`);if(r.size===0)throw new Error(`Updates specified for empty output. updates shape: ${r.shape}`)}py(e,t,r)}function N2(r,t,e){let n=t.shape.length,o=n>1?t.shape[n-1]:1,s=e.length,a=1;for(let l=o;l<s;++l)a*=e[l];let u=o<1?1:o,c=oe(t.shape)/u,i=[...Hr(e.slice(0,o)),1],p=oe(e);return{sliceRank:o,numUpdates:c,sliceSize:a,strides:i,outputSize:p}}function MF(r,t=0){let e=U(r,"x","unstack","string_or_numeric");L(t>=-e.shape.length&&t<e.shape.length,()=>`Axis = ${t} is not in [-${e.shape.length}, ${e.shape.length})`);let n={value:e},o={axis:t};return $.runKernel(mi,n,o)}var Nl=H({unstack_:MF});function Mi(r,t=!0,e,n){return $.makeVariable(r,t,e,n)}function E2(r,t){let e=[];for(let s=0;s<t.length;s++)t[s]&&e.push(s);let n=Ft(r,"int32"),o=Ft([e.length,r.length],"int32");for(let s=0;s<e.length;s++){let a=n.indexToLoc(e[s]),u=s*r.length;o.values.set(a,u)}return o.toTensor()}function NF(r,t,e){let n=U(r,"x","transpose");if(t==null&&(t=n.shape.map((a,u)=>u).reverse()),L(n.rank===t.length,()=>`Error in transpose: rank of input ${n.rank} must match length of perm ${t}.`),t.forEach(a=>{L(a>=0&&a<n.rank,()=>`All entries in 'perm' must be between 0 and ${n.rank-1} but got ${t}`)}),n.rank<=1)return n.clone();let o={x:n},s={perm:t};return n.dtype==="complex64"?q(()=>{let a=D2(n),u=_2(n);return a=$.runKernel(gn,{x:a},s),u=$.runKernel(gn,{x:u},s),e&&(u=_u(u)),xl(a,u)}):$.runKernel(gn,o,s)}var ar=H({transpose_:NF});function EF(r,t,e){xr(e);let n=U(r,"indices","scatterND","int32"),o=U(t,"updates","scatterND");Ml(o,n,e);let s={indices:n,updates:o},a={shape:e};return $.runKernel(Ho,s,a)}var $2=H({scatterND_:EF});function $F(r,t,e){if(e==null||e==="linear")return r;if(e==="relu")return W(r,os(t));throw new Error(`Cannot compute gradient for fused activation ${e}.`)}function TF(r,t){let e=t,n=Al(r.shape,t.shape);return n.length>0&&(e=Se(e,n)),Z(e,r.shape)}function FF(r,t,e,n){if(t==="linear")return r;if(t==="relu")return Ru(r);if(t==="elu")return C2(r);if(t==="relu6")return M2(r);if(t==="prelu")return Au(r,e);if(t==="leakyrelu")return ku(r,n);if(t==="sigmoid")return ki(r);throw new Error(`Unknown fused activation ${t}.`)}var PF=(r,t)=>!(r>0)||t==="linear";function T2(r,t,e){let n=OF(r,t,e),o=n<0?-(n+1):n;r.splice(o,0,t)}function OF(r,t,e){return zF(r,t,e||BF)}function BF(r,t){return r>t?1:r<t?-1:0}function zF(r,t,e){let n=0,o=r.length,s=0,a=!1;for(;n<o;){s=n+(o-n>>>1);let u=e(t,r[s]);u>0?n=s+1:(o=s,a=!u)}return a?n:-n-1}function P2(r,t,e,n,o){return ly(r,t,e,n,o,0)}function O2(r,t,e,n,o,s){return ly(r,t,e,n,o,0,!1,s,!0)}function B2(r,t,e,n,o,s){return ly(r,t,e,n,o,s,!0)}function ly(r,t,e,n,o,s,a=!1,u=!1,c=!1){let i=[];for(let g=0;g<t.length;g++)t[g]>o&&i.push({score:t[g],boxIndex:g,suppressBeginIndex:0});i.sort(F2);let p=s>0?-.5/s:0,l=[],m=[];for(;l.length<e&&i.length>0;){let g=i.pop(),{score:x,boxIndex:b,suppressBeginIndex:y}=g;if(x<o)break;let I=!1;for(let C=l.length-1;C>=y;--C){let _=LF(r,b,l[C]);if(_>=n){I=!0;break}if(g.score=g.score*WF(n,p,_),g.score<=o)break}g.suppressBeginIndex=l.length,I||(g.score===x?(l.push(b),m.push(g.score)):g.score>o&&T2(i,g,F2))}let f=l.length,d=e-f;u&&d>0&&(l.push(...new Array(d).fill(0)),m.push(...new Array(d).fill(0)));let h={selectedIndices:l};return a&&(h.selectedScores=m),c&&(h.validOutputs=f),h}function LF(r,t,e){let n=r.subarray(t*4,t*4+4),o=r.subarray(e*4,e*4+4),s=Math.min(n[0],n[2]),a=Math.min(n[1],n[3]),u=Math.max(n[0],n[2]),c=Math.max(n[1],n[3]),i=Math.min(o[0],o[2]),p=Math.min(o[1],o[3]),l=Math.max(o[0],o[2]),m=Math.max(o[1],o[3]),f=(u-s)*(c-a),d=(l-i)*(m-p);if(f<=0||d<=0)return 0;let h=Math.max(s,i),g=Math.max(a,p),x=Math.min(u,l),b=Math.min(c,m),y=Math.max(x-h,0)*Math.max(b-g,0);return y/(f+d-y)}function WF(r,t,e){let n=Math.exp(t*e*e);return e<=r?n:0}function F2(r,t){return r.score-t.score||r.score===t.score&&t.boxIndex-r.boxIndex}var UF=new Map,GF=new Map,El=class{getClassName(){return this.constructor.className}static fromConfig(t,e){return new t(e)}},my=class r{constructor(){this.classNameMap={}}static getMap(){return r.instance==null&&(r.instance=new r),r.instance}static register(t){r.getMap().classNameMap[t.className]=[t,t.fromConfig]}};function z2(r,t,e){L(r.className!=null,()=>"Class being registered does not have the static className property defined."),L(typeof r.className=="string",()=>"className is required to be a string, but got type "+typeof r.className),L(r.className.length>0,()=>"Class being registered has an empty-string as its className, which is disallowed."),typeof t>"u"&&(t="Custom"),typeof e>"u"&&(e=r.className);let n=e,o=t+">"+n;return my.register(r),UF.set(o,r),GF.set(r,o),r}var Qe=class extends El{minimize(t,e=!1,n){let{value:o,grads:s}=this.computeGradients(t,n);if(n!=null){let a=n.map(u=>({name:u.name,tensor:s[u.name]}));this.applyGradients(a)}else this.applyGradients(s);return le(s),e?o:(o.dispose(),null)}get iterations(){return this.iterations_==null&&(this.iterations_=0),this.iterations_}incrementIterations(){this.iterations_=this.iterations+1}computeGradients(t,e){return A2(t,e)}dispose(){this.iterations_!=null&&le(this.iterations_)}async saveIterations(){return this.iterations_==null&&(this.iterations_=0),{name:"iter",tensor:ir(this.iterations_,"int32")}}async getWeights(){throw new Error("getWeights() is not implemented for this optimizer yet.")}async setWeights(t){throw new Error(`setWeights() is not implemented for this optimizer class ${this.getClassName()}`)}async extractIterations(t){return this.iterations_=(await t[0].tensor.data())[0],t.slice(1)}};Object.defineProperty(Qe,Symbol.hasInstance,{value:r=>r.minimize!=null&&r.computeGradients!=null&&r.applyGradients!=null});var $l=class extends Qe{static get className(){return"Adadelta"}constructor(t,e,n=null){super(),this.learningRate=t,this.rho=e,this.epsilon=n,this.accumulatedGrads=[],this.accumulatedUpdates=[],n==null&&(this.epsilon=$.backend.epsilon())}applyGradients(t){(Array.isArray(t)?t.map(n=>n.name):Object.keys(t)).forEach((n,o)=>{let s=$.registeredVariables[n],a=!1;this.accumulatedGrads[o]==null&&(this.accumulatedGrads[o]={originalName:`${n}/accum_grad`,variable:q(()=>Me(s).variable(a))}),this.accumulatedUpdates[o]==null&&(this.accumulatedUpdates[o]={originalName:`${n}/accum_var`,variable:q(()=>Me(s).variable(a))});let u=Array.isArray(t)?t[o].tensor:t[n];if(u==null)return;let c=this.accumulatedGrads[o].variable,i=this.accumulatedUpdates[o].variable;q(()=>{let p=nt(W(c,this.rho),W(we(u),1-this.rho)),l=W(je(Ar(nt(i,this.epsilon)),Ar(nt(c,this.epsilon))),u),m=nt(W(i,this.rho),W(we(l),1-this.rho));c.assign(p),i.assign(m);let f=nt(W(l,-this.learningRate),s);s.assign(f)})}),this.incrementIterations()}dispose(){this.accumulatedUpdates!=null&&(le(this.accumulatedGrads.map(t=>t.variable)),le(this.accumulatedUpdates.map(t=>t.variable)))}async getWeights(){let t=[...this.accumulatedGrads,...this.accumulatedUpdates];return[await this.saveIterations()].concat(t.map(e=>({name:e.originalName,tensor:e.variable})))}async setWeights(t){t=await this.extractIterations(t);let e=t.length/2,n=!1;this.accumulatedGrads=t.slice(0,e).map(o=>({originalName:o.name,variable:o.tensor.variable(n)})),this.accumulatedUpdates=t.slice(e,e*2).map(o=>({originalName:o.name,variable:o.tensor.variable(n)}))}getConfig(){return{learningRate:this.learningRate,rho:this.rho,epsilon:this.epsilon}}static fromConfig(t,e){return new t(e.learningRate,e.rho,e.epsilon)}};var Tl=class extends Qe{static get className(){return"Adagrad"}constructor(t,e=.1){super(),this.learningRate=t,this.initialAccumulatorValue=e,this.accumulatedGrads=[]}applyGradients(t){(Array.isArray(t)?t.map(n=>n.name):Object.keys(t)).forEach((n,o)=>{let s=$.registeredVariables[n];this.accumulatedGrads[o]==null&&(this.accumulatedGrads[o]={originalName:`${n}/accumulator`,variable:q(()=>Cn(s.shape,this.initialAccumulatorValue).variable(!1))});let a=Array.isArray(t)?t[o].tensor:t[n];if(a==null)return;let u=this.accumulatedGrads[o].variable;q(()=>{let c=nt(u,we(a));u.assign(c);let i=nt(W(je(a,Ar(nt(c,$.backend.epsilon()))),-this.learningRate),s);s.assign(i)})}),this.incrementIterations()}dispose(){this.accumulatedGrads!=null&&le(this.accumulatedGrads.map(t=>t.variable))}async getWeights(){return[await this.saveIterations()].concat(this.accumulatedGrads.map(t=>({name:t.originalName,tensor:t.variable})))}async setWeights(t){t=await this.extractIterations(t);let e=!1;this.accumulatedGrads=t.map(n=>({originalName:n.name,variable:n.tensor.variable(e)}))}getConfig(){return{learningRate:this.learningRate,initialAccumulatorValue:this.initialAccumulatorValue}}static fromConfig(t,e){return new t(e.learningRate,e.initialAccumulatorValue)}};var Fl=class extends Qe{static get className(){return"Adam"}constructor(t,e,n,o=null){super(),this.learningRate=t,this.beta1=e,this.beta2=n,this.epsilon=o,this.accumulatedFirstMoment=[],this.accumulatedSecondMoment=[],q(()=>{this.accBeta1=ir(e).variable(),this.accBeta2=ir(n).variable()}),o==null&&(this.epsilon=$.backend.epsilon())}applyGradients(t){let e=Array.isArray(t)?t.map(n=>n.name):Object.keys(t);q(()=>{let n=_e(1,this.accBeta1),o=_e(1,this.accBeta2);e.forEach((s,a)=>{let u=$.registeredVariables[s],c=!1;this.accumulatedFirstMoment[a]==null&&(this.accumulatedFirstMoment[a]={originalName:`${s}/m`,variable:q(()=>Me(u).variable(c))}),this.accumulatedSecondMoment[a]==null&&(this.accumulatedSecondMoment[a]={originalName:`${s}/v`,variable:q(()=>Me(u).variable(c))});let i=Array.isArray(t)?t[a].tensor:t[s];if(i==null)return;let p=this.accumulatedFirstMoment[a].variable,l=this.accumulatedSecondMoment[a].variable,m=nt(W(p,this.beta1),W(i,1-this.beta1)),f=nt(W(l,this.beta2),W(we(i),1-this.beta2)),d=je(m,n),h=je(f,o);p.assign(m),l.assign(f);let g=nt(W(je(d,nt(Ar(h),this.epsilon)),-this.learningRate),u);u.assign(g)}),this.accBeta1.assign(W(this.accBeta1,this.beta1)),this.accBeta2.assign(W(this.accBeta2,this.beta2))}),this.incrementIterations()}dispose(){this.accBeta1.dispose(),this.accBeta2.dispose(),this.accumulatedFirstMoment!=null&&le(this.accumulatedFirstMoment.map(t=>t.variable)),this.accumulatedSecondMoment!=null&&le(this.accumulatedSecondMoment.map(t=>t.variable))}async getWeights(){let t=[...this.accumulatedFirstMoment,...this.accumulatedSecondMoment];return[await this.saveIterations()].concat(t.map(e=>({name:e.originalName,tensor:e.variable})))}async setWeights(t){t=await this.extractIterations(t),q(()=>{this.accBeta1.assign(Ai(this.beta1,this.iterations_+1)),this.accBeta2.assign(Ai(this.beta2,this.iterations_+1))});let e=t.length/2,n=!1;this.accumulatedFirstMoment=t.slice(0,e).map(o=>({originalName:o.name,variable:o.tensor.variable(n)})),this.accumulatedSecondMoment=t.slice(e,e*2).map(o=>({originalName:o.name,variable:o.tensor.variable(n)}))}getConfig(){return{learningRate:this.learningRate,beta1:this.beta1,beta2:this.beta2,epsilon:this.epsilon}}static fromConfig(t,e){return new t(e.learningRate,e.beta1,e.beta2,e.epsilon)}};var Pl=class extends Qe{static get className(){return"Adamax"}constructor(t,e,n,o=null,s=0){super(),this.learningRate=t,this.beta1=e,this.beta2=n,this.epsilon=o,this.decay=s,this.accumulatedFirstMoment=[],this.accumulatedWeightedInfNorm=[],q(()=>{this.iteration=ir(0).variable(),this.accBeta1=ir(e).variable()}),o==null&&(this.epsilon=$.backend.epsilon())}applyGradients(t){let e=Array.isArray(t)?t.map(n=>n.name):Object.keys(t);q(()=>{let n=_e(1,this.accBeta1),o=je(-this.learningRate,nt(W(this.iteration,this.decay),1));e.forEach((s,a)=>{let u=$.registeredVariables[s],c=!1;this.accumulatedFirstMoment[a]==null&&(this.accumulatedFirstMoment[a]={originalName:`${s}/m`,variable:Me(u).variable(c)}),this.accumulatedWeightedInfNorm[a]==null&&(this.accumulatedWeightedInfNorm[a]={originalName:`${s}/v`,variable:Me(u).variable(c)});let i=Array.isArray(t)?t[a].tensor:t[s];if(i==null)return;let p=this.accumulatedFirstMoment[a].variable,l=this.accumulatedWeightedInfNorm[a].variable,m=nt(W(p,this.beta1),W(i,1-this.beta1)),f=W(l,this.beta2),d=vi(i),h=R2(f,d);p.assign(m),l.assign(h);let g=nt(W(je(o,n),je(m,nt(h,this.epsilon))),u);u.assign(g)}),this.iteration.assign(nt(this.iteration,1)),this.accBeta1.assign(W(this.accBeta1,this.beta1))}),this.incrementIterations()}dispose(){this.accBeta1.dispose(),this.iteration.dispose(),this.accumulatedFirstMoment!=null&&le(this.accumulatedFirstMoment.map(t=>t.variable)),this.accumulatedWeightedInfNorm!=null&&le(this.accumulatedWeightedInfNorm.map(t=>t.variable))}async getWeights(){throw new Error("getWeights() is not implemented for Adamax yet.")}async setWeights(t){throw new Error("setWeights() is not implemented for Adamax yet.")}getConfig(){return{learningRate:this.learningRate,beta1:this.beta1,beta2:this.beta2,epsilon:this.epsilon,decay:this.decay}}static fromConfig(t,e){return new t(e.learningRate,e.beta1,e.beta2,e.epsilon,e.decay)}};var Ni=class extends Qe{static get className(){return"SGD"}constructor(t){super(),this.learningRate=t,this.setLearningRate(t)}applyGradients(t){(Array.isArray(t)?t.map(n=>n.name):Object.keys(t)).forEach((n,o)=>{let s=Array.isArray(t)?t[o].tensor:t[n];if(s==null)return;let a=$.registeredVariables[n];q(()=>{let u=nt(W(this.c,s),a);a.assign(u)})}),this.incrementIterations()}setLearningRate(t){this.learningRate=t,this.c!=null&&this.c.dispose(),this.c=JS(ir(-t))}dispose(){this.c.dispose()}async getWeights(){return[await this.saveIterations()]}async setWeights(t){if(t=await this.extractIterations(t),t.length!==0)throw new Error("SGD optimizer does not have settable weights.")}getConfig(){return{learningRate:this.learningRate}}static fromConfig(t,e){return new t(e.learningRate)}};var Ol=class extends Ni{static get className(){return"Momentum"}constructor(t,e,n=!1){super(t),this.learningRate=t,this.momentum=e,this.useNesterov=n,this.accumulations=[],this.m=ir(this.momentum)}applyGradients(t){(Array.isArray(t)?t.map(n=>n.name):Object.keys(t)).forEach((n,o)=>{let s=$.registeredVariables[n];this.accumulations[o]==null&&(this.accumulations[o]={originalName:`${n}/momentum`,variable:q(()=>Me(s).variable(!1))});let a=this.accumulations[o].variable,u=Array.isArray(t)?t[o].tensor:t[n];u!=null&&q(()=>{let c,i=nt(W(this.m,a),u);this.useNesterov?c=nt(W(this.c,nt(u,W(i,this.m))),s):c=nt(W(this.c,i),s),a.assign(i),s.assign(c)})}),this.incrementIterations()}dispose(){this.m.dispose(),this.accumulations!=null&&le(this.accumulations.map(t=>t.variable))}setMomentum(t){this.momentum=t}async getWeights(){return[await this.saveIterations()].concat(this.accumulations.map(t=>({name:t.originalName,tensor:t.variable})))}async setWeights(t){t=await this.extractIterations(t);let e=!1;this.accumulations=t.map(n=>({originalName:n.name,variable:n.tensor.variable(e)}))}getConfig(){return{learningRate:this.learningRate,momentum:this.momentum,useNesterov:this.useNesterov}}static fromConfig(t,e){return new t(e.learningRate,e.momentum,e.useNesterov)}};var Bl=class extends Qe{static get className(){return"RMSProp"}constructor(t,e=.9,n=0,o=null,s=!1){if(super(),this.learningRate=t,this.decay=e,this.momentum=n,this.epsilon=o,this.accumulatedMeanSquares=[],this.accumulatedMoments=[],this.accumulatedMeanGrads=[],this.centered=s,o==null&&(this.epsilon=$.backend.epsilon()),t==null)throw new Error("learningRate for RMSPropOptimizer must be defined.")}applyGradients(t){(Array.isArray(t)?t.map(n=>n.name):Object.keys(t)).forEach((n,o)=>{let s=$.registeredVariables[n],a=!1;this.accumulatedMeanSquares[o]==null&&(this.accumulatedMeanSquares[o]={originalName:`${n}/rms`,variable:q(()=>Me(s).variable(a))}),this.accumulatedMoments[o]==null&&(this.accumulatedMoments[o]={originalName:`${n}/momentum`,variable:q(()=>Me(s).variable(a))}),this.accumulatedMeanGrads[o]==null&&this.centered&&(this.accumulatedMeanGrads[o]={originalName:`${n}/mg`,variable:q(()=>Me(s).variable(a))});let u=Array.isArray(t)?t[o].tensor:t[n];if(u==null)return;let c=this.accumulatedMeanSquares[o].variable,i=this.accumulatedMoments[o].variable;q(()=>{let p=nt(W(c,this.decay),W(we(u),1-this.decay));if(this.centered){let l=this.accumulatedMeanGrads[o].variable,m=nt(W(l,this.decay),W(u,1-this.decay)),f=je(W(u,this.learningRate),Ar(_e(p,nt(we(m),this.epsilon)))),d=nt(W(i,this.momentum),f);c.assign(p),l.assign(m),i.assign(d);let h=_e(s,d);s.assign(h)}else{let l=nt(W(c,this.decay),W(we(u),1-this.decay)),m=nt(W(i,this.momentum),je(W(u,this.learningRate),Ar(nt(l,this.epsilon))));c.assign(l),i.assign(m);let f=_e(s,m);s.assign(f)}})}),this.incrementIterations()}dispose(){this.accumulatedMeanSquares!=null&&le(this.accumulatedMeanSquares.map(t=>t.variable)),this.accumulatedMeanGrads!=null&&this.centered&&le(this.accumulatedMeanGrads.map(t=>t.variable)),this.accumulatedMoments!=null&&le(this.accumulatedMoments.map(t=>t.variable))}async getWeights(){let t=[...this.accumulatedMeanSquares,...this.accumulatedMoments];return this.centered&&t.push(...this.accumulatedMeanGrads),[await this.saveIterations()].concat(t.map(e=>({name:e.originalName,tensor:e.variable})))}async setWeights(t){t=await this.extractIterations(t);let e=this.centered?t.length/3:t.length/2,n=!1;this.accumulatedMeanSquares=t.slice(0,e).map(o=>({originalName:o.name,variable:o.tensor.variable(n)})),this.accumulatedMoments=t.slice(e,e*2).map(o=>({originalName:o.name,variable:o.tensor.variable(n)})),this.centered&&(this.accumulatedMeanGrads=t.slice(e*2,e*3).map(o=>({originalName:o.name,variable:o.tensor.variable(n)})))}getConfig(){return{learningRate:this.learningRate,decay:this.decay,momentum:this.momentum,epsilon:this.epsilon,centered:this.centered}}static fromConfig(t,e){return new t(e.learningRate,e.decay,e.momentum,e.epsilon,e.centered)}};var VF=[$l,Tl,Fl,Pl,Ol,Bl,Ni];function L2(){for(let r of VF)z2(r)}var HF="model",qF=".json",KF=".weights.bin";function W2(r){return new Promise(t=>setTimeout(t)).then(r)}var Ei=class r{constructor(t){if(!X().getBool("IS_BROWSER"))throw new Error("browserDownloads() cannot proceed because the current environment is not a browser.");t.startsWith(r.URL_SCHEME)&&(t=t.slice(r.URL_SCHEME.length)),(t==null||t.length===0)&&(t=HF),this.modelJsonFileName=t+qF,this.weightDataFileName=t+KF}async save(t){if(typeof document>"u")throw new Error("Browser downloads are not supported in this environment since `document` is not present");let e=or.join(t.weightData),n=window.URL.createObjectURL(new Blob([e],{type:"application/octet-stream"}));if(t.modelTopology instanceof ArrayBuffer)throw new Error("BrowserDownloads.save() does not support saving model topology in binary formats yet.");{let o=[{paths:["./"+this.weightDataFileName],weights:t.weightSpecs}],s=bl(t,o),a=window.URL.createObjectURL(new Blob([JSON.stringify(s)],{type:"application/json"})),u=this.modelJsonAnchor==null?document.createElement("a"):this.modelJsonAnchor;if(u.download=this.modelJsonFileName,u.href=a,await W2(()=>u.dispatchEvent(new MouseEvent("click"))),t.weightData!=null){let c=this.weightDataAnchor==null?document.createElement("a"):this.weightDataAnchor;c.download=this.weightDataFileName,c.href=n,await W2(()=>c.dispatchEvent(new MouseEvent("click")))}return{modelArtifactsInfo:wn(t)}}}};Ei.URL_SCHEME="downloads://";var jF=r=>X().getBool("IS_BROWSER")&&!Array.isArray(r)&&r.startsWith(Ei.URL_SCHEME)?XF(r.slice(Ei.URL_SCHEME.length)):null;sr.registerSaveRouter(jF);function XF(r="model"){return new Ei(r)}function fy(r,t,e,n){a(r),e=e??0,n=n??1,u(e,n);let o=0,s=c=>(c.then(i=>{let p=e+ ++o/r.length*(n-e);return t(p),i}),c);function a(c){L(c!=null&&Array.isArray(c)&&c.length>0,()=>"promises must be a none empty array")}function u(c,i){L(c>=0&&c<=1,()=>`Progress fraction must be in range [0, 1], but got startFraction ${c}`),L(i>=0&&i<=1,()=>`Progress fraction must be in range [0, 1], but got endFraction ${i}`),L(i>=c,()=>`startFraction must be no more than endFraction, but got startFraction ${c} and endFraction ${i}`)}return Promise.all(r.map(s))}async function U2(r,t){t==null&&(t={});let e=t.fetchFunc==null?X().platform.fetch:t.fetchFunc,n=r.map(l=>e(l,t.requestInit,{isBinary:!0})),u=(t.onProgress==null?await Promise.all(n):await fy(n,t.onProgress,0,.5)).map(l=>l.arrayBuffer());return t.onProgress==null?await Promise.all(u):await fy(u,t.onProgress,.5,1)}function G2(r,t){var e;let n=t.fetchFunc==null?X().platform.fetch:t.fetchFunc,o=0,s;return(e=t.onProgress)===null||e===void 0||e.call(t,0),new ReadableStream({pull:async a=>{for(var u;o<r.length;){s||(s=(await n(r[o],t.requestInit,{isBinary:!0})).body.getReader());let{done:c,value:i}=await s.read();if(c){o++,s=void 0,(u=t.onProgress)===null||u===void 0||u.call(t,o/r.length);continue}a.enqueue(i);return}a.close()}})}var QF="application/octet-stream",ZF="application/json",Du=class{constructor(t,e){if(this.DEFAULT_METHOD="POST",e==null&&(e={}),this.weightPathPrefix=e.weightPathPrefix,this.weightUrlConverter=e.weightUrlConverter,e.fetchFunc!=null?(L(typeof e.fetchFunc=="function",()=>"Must pass a function that matches the signature of `fetch` (see https://developer.mozilla.org/en-US/docs/Web/API/Fetch_API)"),this.fetch=e.fetchFunc):this.fetch=X().platform.fetch,L(t!=null&&t.length>0,()=>"URL path for http must not be null, undefined or empty."),Array.isArray(t)&&L(t.length===2,()=>`URL paths for http must have a length of 2, (actual length is ${t.length}).`),this.path=t,e.requestInit!=null&&e.requestInit.body!=null)throw new Error("requestInit is expected to have no pre-existing body, but has one.");this.requestInit=e.requestInit||{},this.loadOptions=e}async save(t){if(t.modelTopology instanceof ArrayBuffer)throw new Error("BrowserHTTPRequest.save() does not support saving model topology in binary formats yet.");let e=Object.assign({method:this.DEFAULT_METHOD},this.requestInit);e.body=new FormData;let n=[{paths:["./model.weights.bin"],weights:t.weightSpecs}],o=bl(t,n);if(e.body.append("model.json",new Blob([JSON.stringify(o)],{type:ZF}),"model.json"),t.weightData!=null){let a=or.join(t.weightData);e.body.append("model.weights.bin",new Blob([a],{type:QF}),"model.weights.bin")}let s=await this.fetch(this.path,e);if(s.ok)return{modelArtifactsInfo:wn(t),responses:[s]};throw new Error(`BrowserHTTPRequest.save() failed due to HTTP response status ${s.status}.`)}async loadModelJSON(){let t=await this.fetch(this.path,this.requestInit);if(!t.ok)throw new Error(`Request to ${this.path} failed with status code ${t.status}. Please verify this URL points to the model JSON of the model to load.`);let e;try{e=await t.json()}catch{let a=`Failed to parse model JSON of response from ${this.path}.`;throw this.path.endsWith(".pb")?a+=" Your path contains a .pb file extension. Support for .pb models have been removed in TensorFlow.js 1.0 in favor of .json models. You can re-convert your Python TensorFlow model using the TensorFlow.js 1.0 conversion scripts or you can convert your.pb models with the 'pb2json'NPM script in the tensorflow/tfjs-converter repository.":a+=" Please make sure the server is serving valid JSON for this request.",new Error(a)}let n=e.modelTopology,o=e.weightsManifest;if(n==null&&o==null)throw new Error(`The JSON from HTTP path ${this.path} contains neither model topology or manifest for weights.`);return e}async load(){if(this.loadOptions.streamWeights)return this.loadStream();let t=await this.loadModelJSON();return wl(t,e=>this.loadWeights(e))}async loadStream(){let t=await this.loadModelJSON(),e=await this.getWeightUrls(t.weightsManifest),n=Sl(t.weightsManifest),o=()=>G2(e,this.loadOptions);return Object.assign(Object.assign({},t),{weightSpecs:n,getWeightStream:o})}async getWeightUrls(t){let e=Array.isArray(this.path)?this.path[1]:this.path,[n,o]=JF(e),s=this.weightPathPrefix||n,a=[],u=[];for(let c of t)for(let i of c.paths)this.weightUrlConverter!=null?u.push(this.weightUrlConverter(i)):a.push(s+i+o);return this.weightUrlConverter&&a.push(...await Promise.all(u)),a}async loadWeights(t){let e=await this.getWeightUrls(t),n=Sl(t),o=await U2(e,this.loadOptions);return[n,o]}};Du.URL_SCHEME_REGEX=/^https?:\/\//;function JF(r){let t=r.lastIndexOf("/"),e=r.lastIndexOf("?"),n=r.substring(0,t),o=e>t?r.substring(e):"";return[n+"/",o]}function dy(r){return r.match(Du.URL_SCHEME_REGEX)!=null}var V2=(r,t)=>{if(typeof fetch>"u"&&(t==null||t.fetchFunc==null))return null;{let e=!0;if(Array.isArray(r)?e=r.every(n=>dy(n)):e=dy(r),e)return H2(r,t)}return null};sr.registerSaveRouter(V2);sr.registerLoadRouter(V2);function H2(r,t){return new Du(r,t)}var zl={};ln(zl,{prepareAndValidate:()=>q2});function q2(r,t){let e=r.shape.length,n=t.shape.length;if(e<1)throw new Error(`tf.gatherND() expects the input to be rank 1 or higher, but the rank was ${e}.`);if(n<1)throw new Error(`tf.gatherND() expects the indices to be rank 1 or higher, but the rank was ${n}.`);if(t.dtype!=="int32")throw new Error(`tf.gatherND() expects the indices to be int32 type, but the dtype was ${t.dtype}.`);if(t.shape[n-1]>e)throw new Error(`index innermost dimension length must be <= tensor rank; saw: ${t.shape[n-1]} vs. ${e}`);if(oe(r.shape)===0)throw new Error(`Requested more than 0 entries, but input is empty. Input shape: ${r.shape}.`);let o=t.shape,s=o[o.length-1],a=1;for(let l=0;l<o.length-1;++l)a*=o[l];let u=r.shape,c=o.slice();c.pop();let i=1;for(let l=s;l<e;++l)i*=u[l],c.push(u[l]);let p=[...Hr(r.shape).map(l=>l/i),1].slice(0,s);return[c,a,i,p]}var se={};ln(se,{assertParamsValid:()=>rP,computeFlatOffset:()=>aP,computeOutShape:()=>oP,getNormalizedAxes:()=>sP,isSliceContinous:()=>iP,maskToAxes:()=>nP,parseSliceParams:()=>uP,sliceInfo:()=>cP,startForAxis:()=>t0,startIndicesWithElidedDims:()=>Q2,stopForAxis:()=>e0,stopIndicesWithElidedDims:()=>Z2,stridesForAxis:()=>J2,stridesWithElidedDims:()=>j2});var hy=-2,eP=-1;function rP(r,t,e){let n=r.shape.length;L(n===t.length,()=>`Error in slice${n}D: Length of begin ${t} must match the rank of the array (${n}).`),L(n===e.length,()=>`Error in slice${n}D: Length of size ${e} must match the rank of the array (${n}).`);for(let o=0;o<n;++o)L(t[o]+e[o]<=r.shape[o],()=>`Error in slice${n}D: begin[${o}] + size[${o}] (${t[o]+e[o]}) would overflow input.shape[${o}] (${r.shape[o]})`)}function nP(r){let t=[],e=0;for(;r>0;)r&1&&t.push(e),r/=2,e++;return t}function oP(r,t,e){let n=[];for(let o=0;o<r.length;o++)n[o]=Math.ceil((t[o]-r[o])/e[o]);return n}function j2(r,t,e,n){let o=[...r];for(let s=o.length;s<n.length;s++)o.push(1);for(let s=0;s<e;s++)s===0?o[t]=1:(o.splice(t,0,1),o.pop());return o}function X2(r,t,e){return e<=r?e:e-(t-1)}function Y2(r,t){let e=[];for(let n=0;n<r;n++)e.push(t+n);return e}function sP(r,t,e,n,o,s,a,u,c){let i=r.length,p=new Array(i),l=new Array(i),m=new Array(i);if(t.length&&e>0){let f=t[0],d=e+1;p=Q2(a,f,d,n,r),l=Z2(u,f,d,o,r),m=j2(s,f,d,r)}else for(let f=0;f<i;f++)p[f]=t0(a,n,s,r,f,c),l[f]=e0(u,o,s,r,f,c),m[f]=J2(s,f,c);return{begin:p,end:l,strides:m}}function Q2(r,t,e,n,o){let s=[...o],a=Y2(e,t);for(let u=0;u<s.length;u++)if(a.indexOf(u)>-1)s[u]=0;else{let c=X2(t,e,u),i=n[c];r&1<<c&&(i=0),s[u]=i}return s}function Z2(r,t,e,n,o){let s=[...o],a=Y2(e,t);for(let u=0;u<s.length;u++)if(a.indexOf(u)>-1)s[u]=Number.MAX_SAFE_INTEGER;else{let c=X2(t,e,u),i=n[c];r&1<<c&&(i=Number.MAX_SAFE_INTEGER),s[u]=i}for(let u=0;u<s.length;u++){let c=o[u];s[u]<0&&(s[u]+=c),s[u]=Fs(0,s[u],o[u])}return s}function J2(r,t,e){let n=r[t];return(e&1<<t||n==null)&&(n=1),n}function t0(r,t,e,n,o,s){let a=t[o],u=e[o]||1;(r&1<<o||s&1<<o||a==null)&&(u>0?a=Number.MIN_SAFE_INTEGER:a=Number.MAX_SAFE_INTEGER);let c=n[o];return a<0&&(a+=c),a=Fs(0,a,c-1),a}function e0(r,t,e,n,o,s){let a=t[o],u=e[o]||1;(r&1<<o||s&1<<o||a==null)&&(u>0?a=Number.MAX_SAFE_INTEGER:a=Number.MIN_SAFE_INTEGER);let c=n[o];return a<0&&(a+=c),u>0?a=Fs(0,a,c):a=Fs(-1,a,c-1),a}function iP(r,t,e){let n=e.length;for(let o=0;o<e.length;o++)if(e[o]>1){n=o;break}for(let o=n+1;o<e.length;o++)if(t[o]>0||e[o]!==r[o])return!1;return!0}function aP(r,t){let e=r.length>0?r[r.length-1]:1;for(let n=0;n<r.length-1;n++)e+=r[n]*t[n];return e}function uP(r,t,e){let n,o=r.shape.length;typeof t=="number"?n=[t,...new Array(o-1).fill(0)]:t.length<o?n=t.concat(new Array(o-t.length).fill(0)):n=t.slice(),n.forEach(a=>{L(a!==-1,()=>"slice() does not support negative begin indexing.")});let s;return e==null?s=new Array(o).fill(-1):typeof e=="number"?s=[e,...new Array(o-1).fill(-1)]:e.length<o?s=e.concat(new Array(o-e.length).fill(-1)):s=e,s=s.map((a,u)=>a>=0?a:(L(a===-1,()=>`Negative size values should be exactly -1 but got ${a} for the slice() size at index ${u}.`),r.shape[u]-n[u])),[n,s]}function cP(r,t,e,n,o,s,a,u,c){let i;if(n==null?(i=new Array(t.length),i.fill(1)):i=n,a!=null&&(a&a-1)!==0)throw new Error("Multiple ellipses in slice is not allowed.");let p=!1,l={dims:i.length,numAddAxisAfterEllipsis:0,begin:t.slice(),end:e.slice(),strides:i.slice(),beginMask:o,endMask:s,ellipsisMask:a,newAxisMask:u,shrinkAxisMask:c};for(let y=0;y<l.dims;y++)p&&(1<<y&u)!==0&&l.numAddAxisAfterEllipsis++,1<<y&a&&(p=!0);p||(l.ellipsisMask|=1<<l.dims,l.dims++);let m={dims:r.length,beginMask:0,endMask:0,beginValid:!1,endValid:!1};pP(l,m);let f=!0,d=!0,h=!0,g=[],x=[];for(let y=0;y<r.length;++y){if(m.strides[y]===0)throw Error(`strides[${y}] must be non-zero`);let I=!!(m.shrinkAxisMask&1<<y),C=r[y];if(C===-1){g.push(I?1:-1);continue}let _=[m.beginMask&1<<y,m.endMask&1<<y],k=[m.strides[y]>0?0:-1,m.strides[y]>0?C:C-1];if(I&&m.strides[y]<=0)throw Error("only stride 1 allowed on non-range indexing.");h=h&&m.strides[y]===1;let A=!!(m.beginMask&1<<y&&m.endMask&1<<y);if(m.beginValid&&m.endValid){if(I){let z=m.begin[y]<0?C+m.begin[y]:m.begin[y];if(m.begin[y]=z,m.end[y]=m.begin[y]+1,z<0||z>=C)throw Error(`slice index ${m.begin[y]} of dimension ${y} out of bounds.`)}else m.begin[y]=K2(m.begin[y],0,m.strides[y],C,_,k),m.end[y]=K2(m.end[y],1,m.strides[y],C,_,k);let P=m.strides[y]===1&&m.begin[y]===0&&m.end[y]===C;f=f&&P,d=d&&(y===0&&m.strides[y]===1||P)}else f=f&&m.strides[y]===1&&A,d=d&&(y===0&&m.strides[y]===1||A);let R,F=!1;if(m.beginValid&&m.endValid?(R=m.end[y]-m.begin[y],F=!0):I?(R=1,F=!0):A&&C>=0&&(m.strides[y]<0?R=-C:R=C,F=!0),F){let P;R===0||R<0!=m.strides[y]<0?P=0:P=Math.trunc(R/m.strides[y])+(R%m.strides[y]!==0?1:0),g.push(P)}else g.push(-1)}for(let y=0;y<m.finalShapeGatherIndices.length;++y){let I=m.finalShapeGatherIndices[y];I>=0?x.push(g[I]):I===hy&&x.push(1)}return{finalShapeSparse:x.filter((y,I)=>m.finalShapeGatherIndices[I]!==hy),finalShape:x,isIdentity:f,sliceDim0:d,isSimpleSlice:h,begin:m.begin,end:m.end,strides:m.strides}}function pP(r,t){t.beginMask=0,t.endMask=0,t.shrinkAxisMask=0;let e=0;t.beginValid=r.begin!=null,t.endValid=r.end!=null,t.begin=new Array(t.dims),t.end=new Array(t.dims),t.strides=new Array(t.dims),t.finalShapeGatherIndices=[],t.finalShapeGatherIndicesSparse=[],t.inputShapeGatherIndicesSparse=new Array(t.dims);for(let n=0;n<r.dims;n++)if(1<<n&r.ellipsisMask){let o=Math.min(t.dims-(r.dims-n)+1+r.numAddAxisAfterEllipsis,t.dims);for(;e<o;e++)t.begin[e]=0,t.end[e]=0,t.strides[e]=1,t.beginMask|=1<<e,t.endMask|=1<<e,t.finalShapeGatherIndices.push(e),t.finalShapeGatherIndicesSparse.push(-1),t.inputShapeGatherIndicesSparse[e]=n}else if(1<<n&r.newAxisMask)t.finalShapeGatherIndices.push(hy),t.finalShapeGatherIndicesSparse.push(-1);else{if(e===t.begin.length)throw Error(`Index out of range using input dim ${e}; input has only ${t.dims} dims, ${t.begin.length}.`);r.begin!=null&&(t.begin[e]=r.begin[n]),r.end!=null&&(t.end[e]=r.end[n]),t.strides[e]=r.strides[n],r.beginMask&1<<n&&(t.beginMask|=1<<e),r.endMask&1<<n&&(t.endMask|=1<<e),r.shrinkAxisMask&1<<n?(t.finalShapeGatherIndices.push(eP),t.finalShapeGatherIndicesSparse.push(-1),t.shrinkAxisMask|=1<<e):(t.finalShapeGatherIndices.push(e),t.finalShapeGatherIndicesSparse.push(n)),t.inputShapeGatherIndicesSparse[e]=n,e++}}function K2(r,t,e,n,o,s){if(o[t])return e>0?s[t]:s[t+1&1];{let a=r<0?n+r:r;return a<s[0]?s[0]:a>s[1]?s[1]:a}}var S={};ln(S,{ERF_A1:()=>AP,ERF_A2:()=>RP,ERF_A3:()=>DP,ERF_A4:()=>MP,ERF_A5:()=>NP,ERF_P:()=>_P,PARALLELIZE_THRESHOLD:()=>Ll,RowPartitionType:()=>Zr,SELU_SCALE:()=>kP,SELU_SCALEALPHA:()=>CP,applyActivation:()=>FF,assertAndGetBroadcastShape:()=>Rl,assertAxesAreInnerMostDims:()=>nF,assertParamsConsistent:()=>lP,assignToTypedArray:()=>OP,axesAreInnerMostDims:()=>sy,calculateShapes:()=>N2,checkEinsumDimSizes:()=>GP,checkPadOnDimRoundingMode:()=>vn,combineLocations:()=>k2,combineRaggedTensorToTensorShapes:()=>fP,complexWithEvenIndex:()=>TP,complexWithOddIndex:()=>FP,computeConv2DInfo:()=>ry,computeConv3DInfo:()=>w2,computeDefaultPad:()=>ny,computeDilation2DInfo:()=>TT,computeOptimalWindowSize:()=>xP,computeOutAndReduceShapes:()=>eF,computeOutShape:()=>mP,computePool2DInfo:()=>FT,computePool3DInfo:()=>PT,convertConv2DDataFormat:()=>S2,decodeEinsumEquation:()=>WP,eitherStridesOrDilationsAreOne:()=>Su,expandShapeToKeepDim:()=>rF,exponent:()=>zP,exponents:()=>BP,fromStringArrayToUint8:()=>pO,fromUint8ToStringArray:()=>cO,getAxesPermutation:()=>oF,getBroadcastDims:()=>v2,getComplexWithIndex:()=>PP,getEinsumComputePath:()=>VP,getEinsumPermutation:()=>UP,getFusedBiasGradient:()=>TF,getFusedDyActivation:()=>$F,getImageCenter:()=>yP,getInnerMostAxes:()=>iF,getPermuted:()=>wP,getRaggedRank:()=>hP,getReductionAxes:()=>Al,getReshaped:()=>bP,getReshapedPermuted:()=>SP,getRowPartitionTypesHelper:()=>dP,getSliceBeginCoords:()=>IP,getSliceSize:()=>vP,getSparseFillEmptyRowsIndicesDenseShapeMismatch:()=>jP,getSparseFillEmptyRowsNegativeIndexErrorMessage:()=>XP,getSparseFillEmptyRowsOutOfRangeIndexErrorMessage:()=>YP,getSparseReshapeEmptyTensorZeroOutputDimErrorMessage:()=>JP,getSparseReshapeInputOutputMismatchErrorMessage:()=>eO,getSparseReshapeInputOutputMultipleErrorMessage:()=>tO,getSparseReshapeMultipleNegativeOneOutputDimErrorMessage:()=>QP,getSparseReshapeNegativeOutputDimErrorMessage:()=>ZP,getSparseSegmentReductionIndicesOutOfRangeErrorMessage:()=>sO,getSparseSegmentReductionNegativeSegmentIdsErrorMessage:()=>rO,getSparseSegmentReductionNonIncreasingSegmentIdsErrorMessage:()=>nO,getSparseSegmentReductionSegmentIdOutOfRangeErrorMessage:()=>oO,getUndoAxesPermutation:()=>sF,isIdentityPermutation:()=>HP,log:()=>K$,mergeRealAndImagArrays:()=>EP,prepareAndValidate:()=>q2,prepareSplitSize:()=>KP,segment_util:()=>xy,shouldFuse:()=>PF,slice_util:()=>se,splitRealAndImagArrays:()=>$P,stridesOrDilationsArePositive:()=>Cl,tupleValuesAreOne:()=>ey,upcastType:()=>Be,validateDefaultValueShape:()=>gP,validateInput:()=>Ml,validateUpdateShape:()=>py,warn:()=>xn});function lP(r,t){let e=r[0].length;r.forEach((o,s)=>{L(o.length===e,()=>`Error in concat${e}D: rank of tensors[${s}] must be the same as the rank of the rest (${e})`)}),L(t>=0&&t<e,()=>`Error in concat${e}D: axis must be between 0 and ${e-1}.`);let n=r[0];r.forEach((o,s)=>{for(let a=0;a<e;a++)L(a===t||o[a]===n[a],()=>`Error in concat${e}D: Shape of tensors[${s}] (${o}) does not match the shape of the rest (${n}) along the non-concatenated axis ${s}.`)})}function mP(r,t){let e=r[0].slice();for(let n=1;n<r.length;n++)e[t]+=r[n][t];return e}var Zr;(function(r){r[r.FIRST_DIM_SIZE=0]="FIRST_DIM_SIZE",r[r.VALUE_ROWIDS=1]="VALUE_ROWIDS",r[r.ROW_LENGTHS=2]="ROW_LENGTHS",r[r.ROW_SPLITS=3]="ROW_SPLITS",r[r.ROW_LIMITS=4]="ROW_LIMITS",r[r.ROW_STARTS=5]="ROW_STARTS"})(Zr||(Zr={}));function fP(r,t,e){let n=new Array;if(e==null&&t==null)return n;if(t==null)for(;n.length<r+e.length;)n.push(-1);else n=t.slice();if(e==null)return n;if(r+e.length!==n.length)throw new Error(`rt input.shape and shape=${t} are incompatible: rt input.rank = ${r+e.length}, but shape.rank = ${n.length}`);for(let o=1;o<e.length;++o){let s=e[o],a=n[n.length-e.length+o],u=n[a];if(s>=0)if(u>=0){if(u!==s)throw new Error(`rt input.shape and shape=${t} are incompatible: rt input.shape[${o+r}] = ${s} but shape[${o+r}] = ${u}`)}else n[a]=s}return n}function dP(r){let t={FIRST_DIM_SIZE:Zr.FIRST_DIM_SIZE,VALUE_ROWIDS:Zr.VALUE_ROWIDS,ROW_LENGTHS:Zr.ROW_LENGTHS,ROW_SPLITS:Zr.ROW_SPLITS,ROW_LIMITS:Zr.ROW_LIMITS,ROW_STARTS:Zr.ROW_STARTS},e=[];for(let n of r)if(n in t)e.push(t[n]);else break;return e}function hP(r){return r.length===0?0:r[0]===Zr.FIRST_DIM_SIZE?r.length-1:r.length}function gP(r,t){if(r==null||t==null)return;let e=r.length,n=t.length;if(e>=n)throw new Error(`defaultValue.shape=${r} and ragged tensor flatValues.shape=${t}, are incompatible: defaultValue.rank = ${e} must be less than ragged tensor input flatValues.rank = ${n})`);for(let o=0;o<Math.min(e,n-1);++o){let s=r[o],a=t[o+1];if(s>=0&&a>=0&&s!==1&&s!==a)throw new Error(`defaultValue.shape=${r}, and ragged tensor input flatValues.shape=${t} are incompatible: defaultValue.shape[${o-r.length}] = ${s} but ragged tensor input.flatValues.shape[${o-r.length}] = ${a}`)}}var Ll=30;function xP(r){return r<=Ll?r:Ls(r,Math.floor(Math.sqrt(r)))}function yP(r,t,e){let n=e*(typeof r=="number"?r:r[0]),o=t*(typeof r=="number"?r:r[1]);return[n,o]}function bP(r,t,e,n=!0){let o=[];if(n)o=o.concat(t.slice(0)),o.push(r[0]/e),o=o.concat(r.slice(1));else{o=o.concat(r[0]);let s=t.length;for(let a=0;a<s;++a)o=o.concat([r[a+1]/t[a],t[a]]);o=o.concat(r.slice(s+1))}return o}function wP(r,t,e=!0){let n=[];if(e){n.push(t);for(let o=t+1;o<r;++o)o<=2*t?(n.push(o),n.push(o-(t+1))):n.push(o)}else{let o=[],s=[];for(let a=1;a<r;++a)a>=t*2+1||a%2===1?s.push(a):o.push(a);n.push(...o),n.push(0),n.push(...s)}return n}function SP(r,t,e,n=!0){let o=[];n?o.push(r[0]/e):o.push(r[0]*e);for(let s=1;s<r.length;++s)s<=t.length?n?o.push(t[s-1]*r[s]):o.push(r[s]/t[s-1]):o.push(r[s]);return o}function IP(r,t){let e=[0];for(let n=0;n<t;++n)e.push(r[n][0]);return e}function vP(r,t,e){let n=r.slice(0,1);for(let o=0;o<e;++o)n.push(r[o+1]-t[o][0]-t[o][1]);return n}var CP=1.7580993408473768,kP=1.0507009873554805;var _P=.3275911,AP=.254829592,RP=-.284496736,DP=1.421413741,MP=-1.453152027,NP=1.061405429;function EP(r,t){if(r.length!==t.length)throw new Error(`Cannot merge real and imag arrays of different lengths. real:${r.length}, imag: ${t.length}.`);let e=new Float32Array(r.length*2);for(let n=0;n<e.length;n+=2)e[n]=r[n/2],e[n+1]=t[n/2];return e}function $P(r){let t=new Float32Array(r.length/2),e=new Float32Array(r.length/2);for(let n=0;n<r.length;n+=2)t[n/2]=r[n],e[n/2]=r[n+1];return{real:t,imag:e}}function TP(r){let t=Math.ceil(r.length/4),e=new Float32Array(t),n=new Float32Array(t);for(let o=0;o<r.length;o+=4)e[Math.floor(o/4)]=r[o],n[Math.floor(o/4)]=r[o+1];return{real:e,imag:n}}function FP(r){let t=Math.floor(r.length/4),e=new Float32Array(t),n=new Float32Array(t);for(let o=2;o<r.length;o+=4)e[Math.floor(o/4)]=r[o],n[Math.floor(o/4)]=r[o+1];return{real:e,imag:n}}function PP(r,t){let e=r[t*2],n=r[t*2+1];return{real:e,imag:n}}function OP(r,t,e,n){r[n*2]=t,r[n*2+1]=e}function BP(r,t){let e=new Float32Array(r/2),n=new Float32Array(r/2);for(let o=0;o<Math.ceil(r/2);o++){let s=(t?2:-2)*Math.PI*(o/r);e[o]=Math.cos(s),n[o]=Math.sin(s)}return{real:e,imag:n}}function zP(r,t,e){let n=(e?2:-2)*Math.PI*(r/t),o=Math.cos(n),s=Math.sin(n);return{real:o,imag:s}}var gy="->",LP=/->/g,r0=",",n0="...";function WP(r,t){r=r.replace(/\s/g,"");let e=(r.length-r.replace(LP,"").length)/gy.length;if(e<1)throw new Error("Equations without an arrow are not supported.");if(e>1)throw new Error(`Equation must contain exactly one arrow ("${gy}").`);let[n,o]=r.split(gy);L(n.indexOf(n0)===-1,()=>`The ellipsis notation ("${n0}") is not supported yet.`);let s=n.split(r0),a=s.length;if(t!==a)throw new Error(`Expected ${a} input tensors, received ${t}`);if(a>2)throw new Error("Support for more than 2 input tensors is not implemented yet.");let u=[];for(let m=0;m<o.length;++m){let f=o[m];if(!s.some(d=>d.indexOf(f)!==-1))throw new Error(`Output subscripts contain the label ${f} not present in the input subscripts.`);u.indexOf(f)===-1&&u.push(f)}for(let m=0;m<n.length;++m){let f=n[m];u.indexOf(f)===-1&&f!==r0&&u.push(f)}let c=new Array(s.length);for(let m=0;m<a;++m){if(new Set(s[m].split("")).size!==s[m].length)throw new Error(`Found duplicate axes in input component ${s[m]}. Support for duplicate axes in input is not implemented yet.`);c[m]=[];for(let f=0;f<s[m].length;++f)c[m].push(u.indexOf(s[m][f]))}let i=u.length,p=o.length,l=[];for(let m=p;m<i;++m)l.push(m);return{allDims:u,summedDims:l,idDims:c}}function UP(r,t){let e=new Array(r);e.fill(-1);for(let o=0;o<t.length;++o)e[t[o]]=o;let n=[];for(let o=0;o<r;++o)e[o]===-1&&n.push(o);return e=e.filter(o=>o!==-1),{permutationIndices:e,expandDims:n}}function GP(r,t,e){let n=new Array(r);for(let o=0;o<e.length;++o){let s=e[o].shape;for(let a=0;a<t[o].length;++a)n[t[o][a]]===void 0?n[t[o][a]]=s[a]:L(n[t[o][a]]===s[a],()=>`Expected dimension ${n[t[o][a]]} at axis ${a} of input shaped ${JSON.stringify(s)}, but got dimension ${s[a]}`)}}function VP(r,t){let e=r,n=[],o=0;r.length===0&&e.push(-1),o=r.length+1;for(let a=0;a<o;++a)n.push([]);let s=[];for(let a=0;a<e.length;++a){let u=e[a],c=qP(t,u);for(let i of c)s.indexOf(i)===-1&&(n[a].push(i),s.push(i))}return{path:e,steps:n}}function HP(r){return r.every((t,e)=>t===e)}function qP(r,t){let e=[];for(let n=0;n<r.length;++n)(r[n].length===0||r[n].indexOf(t)!==-1||t===-1)&&e.push(n);return e}function KP(r,t,e=0){let n=[];if(typeof t=="number")L(r.shape[e]%t===0,()=>"Number of splits must evenly divide the axis."),n=new Array(t).fill(r.shape[e]/t);else{let o=t.reduce((a,u)=>(u===-1&&(a+=1),a),0);L(o<=1,()=>"There should be only one negative value in split array.");let s=t.indexOf(-1);if(s!==-1){let a=t.reduce((u,c)=>c>0?u+c:u);t[s]=r.shape[e]-a}L(r.shape[e]===t.reduce((a,u)=>a+u),()=>"The sum of sizes must match the size of the axis dimension."),n=t}return n}function jP(r){return`Received SparseTensor with denseShape[0] = 0 but
  indices.shape[0] = ${r}`}function XP(r,t){return`indices(${r}, 0) is invalid: ${t} < 0`}function YP(r,t,e){return`indices(${r}, 0) is invalid: ${t} >= ${e}`}function QP(r,t){return`only one output dimension may be -1, not both ${r} and ${t}`}function ZP(r,t){return`size ${r} must be non-negative, not ${t}`}function JP(){return"reshape cannot infer the missing input size for an empty tensor unless all specified input sizes are non-zero"}function tO(r,t){let e=oe(r),n=oe(t);return`Input to reshape is a SparseTensor with ${e}
  dense values, but the requested shape requires a multiple of ${n}. inputShape=${r} outputShape= ${t}`}function eO(r,t){let e=oe(r),n=oe(t);return`Input to reshape is a tensor with ${e} dense values, but the requested shape has ${n}. inputShape=${r} outputShape=${t}`}function rO(){return"segment ids must be >= 0"}function nO(){return"segment ids are not increasing"}function oO(r,t){return`Segment id ${r} out of range [0, ${t}), possibly because segmentIds input is not sorted.`}function sO(r,t,e){return`Bad: indices[${r}] == ${t} out of range [0, ${e})`}var xy={};ln(xy,{collectGatherOpShapeInfo:()=>uO,computeOutShape:()=>aO,segOpComputeOptimalWindowSize:()=>iO});function iO(r,t){let e=!1,n;for(r<=Ll?(n=r,e=!0):n=Ls(r,Math.floor(Math.sqrt(r)));!e;)n>t||n===r?e=!0:n=Ls(r,n+1);return n}function aO(r,t,e){let n=[],o=r.length;for(let s=0;s<o;s++)s!==t?n.push(r[s]):n.push(e);return n}function uO(r,t,e,n){let o=t.shape.length,s=r.shape.length;if(n!==0&&(n<-o||n>o))throw new Error(`Expect batchDims in the range of [-${o}, ${o}], but got ${n}`);if(n<0&&(n+=o),n>s)throw new Error(`batchDims (${n}) must be less than rank(x) (
    ${s}).`);if(e<n)throw new Error(`batchDims (${n}) must be less than or equal to axis (${e}).`);for(let l=0;l<n;++l)if(r.shape[l]!==t.shape[l])throw new Error(`x.shape[${l}]: ${r.shape[l]} should be equal to indices.shape[${l}]: ${t.shape[l]}.`);let a=r.shape[e],u=[],c=1,i=1,p=1;for(let l=0;l<n;++l)u.push(r.shape[l]),c*=r.shape[l];for(let l=n;l<e;l++)u.push(r.shape[l]),i*=r.shape[l];for(let l=n;l<o;l++)u.push(t.shape[l]);for(let l=e+1;l<s;l++)u.push(r.shape[l]),p*=r.shape[l];return{batchSize:c,sliceSize:p,outerSize:i,dimSize:a,outputShape:u}}function cO(r){try{return r.map(t=>bi(t))}catch(t){throw new Error(`Failed to decode encoded string bytes into utf-8, error: ${t}`)}}function pO(r){return r.map(t=>yi(t))}var $i={};ln($i,{nonMaxSuppressionV3Impl:()=>P2,nonMaxSuppressionV4Impl:()=>O2,nonMaxSuppressionV5Impl:()=>B2,whereImpl:()=>E2});L2();function lO(r,t){let[e,n]=r.shape;return q(()=>Cu(Z(r,[e,1,n]),[1,t,1]))}function yy(r,t,e,n){if(!Number.isInteger(e)||e<0||e>n)throw new RangeError(`Cannot cross over at row ${e}: expected an integer from 0 to ${n}`);return q(()=>{let[o,s]=[r,t].map(c=>mO(c,n)),[a,,u]=o.shape;return Qn([ze(o,[0,0,0],[a,e,u]),ze(s,[0,e,0],[a,n-e,u])],1)})}function o0(r,t,e,n){let o=s=>nt(t,W(_e(s,t),e));if(n===void 0)return q(()=>o(r));if(r.rank!==3)throw new RangeError(`Cannot cut off truncation in latents [${r.shape}]: repeatLatents() gives them rows`);return q(()=>{let[s,a,u]=r.shape,c=Math.min(Math.max(n,0),a);return Qn([o(ze(r,[0,0,0],[s,c,u])),ze(r,[0,c,0],[s,a-c,u])],1)})}function mO(r,t){if(r.rank===2)return lO(r,t);if(r.shape[1]===t)return r;throw new RangeError(`Cannot mix w_plus of shape [${r.shape}]: expected ${t} rows`)}var wy=ba(i0()),Zn=class r{#t;constructor(t){if(typeof t!="string"&&!Number.isSafeInteger(t))throw new TypeError(`A seed is ${String(t)}. It must be a whole number, or a text`);this.#t=String(t)}fork(t){return new r(`${this.#t}/${t}`)}toJSON(){return this.#t}normals(t){let e=(0,wy.default)(this.#t),n=new Float32Array(t);for(let o=0;o<t;o+=2){let s=Math.sqrt(-2*Math.log(1-e())),a=2*Math.PI*e();n[o]=s*Math.cos(a),o+1<t&&(n[o+1]=s*Math.sin(a))}return n}uniforms(t){let e=(0,wy.default)(this.#t);return Float64Array.from({length:t},()=>e())}normal(t){return Xn(this.normals(w.sizeFromShape(t)),t,"float32")}};function Sy(r){return new Zn(r).fork("z")}function fO(r,t,e){return r.fork(t).normals(e)}function Iy(r,t,e,{begin:n=0,truncation:o=1}={}){let{latentDim:s,zDim:a=s,latentAverage:u}=r,c=new Float32Array(e*a);for(let i=0;i<e;i++)c.set(fO(t,n+i,a),i*a);return q(()=>{let i=r.map(is(c,[e,a]));return o===1?i:o0(i,u,o)})}var vy="z",Kl="latent",Gl="mapping",Vl="colors",Hl="height",ql="width";function cs(r){return`channels@${r}`}function Jn({size:r,connections:t}){let e=t==="skip",n=[{kind:"convolution",name:"conv1",resolution:4,latent:0,resampling:"none",noise:0}];e&&n.push({kind:"rgb",name:"to_rgb1",resolution:4,latent:1,skip:!1});for(let o=0,s=8;s<=r;o++,s*=2){let[a,u,c]=[2*o,2*o+1,2*o+1],i={kind:"convolution",resolution:s},p=l=>t==="resnet"?{residual:{name:`skips.${o}`,place:l}}:{};n.push({...i,...p("begin"),name:`convs.${a}`,latent:c,resampling:"up",noise:a+1},{...i,...p("end"),name:`convs.${u}`,latent:c+1,resampling:"none",noise:u+1}),(e||s===r)&&n.push({kind:"rgb",name:`to_rgbs.${o}`,resolution:s,latent:c+2,skip:e})}return n}function Cy(r){let t=Jn(r);return["conv1","to_rgb1","convs","to_rgbs"].flatMap(e=>t.filter(({name:n})=>n.split(".")[0]===e))}var Wl=[1,0],Ul=[0],a0=[0,2,3,1],u0=[3,4,2,1],dO=[3,4,1,2],hO=[2,3,1,0];function c0(r){let t=[],e=(o,s,a,u="parameter")=>t.push({name:o,shape:s,axes:a,role:u});for(let o=1;o<=r.mappingDepth;o++){let s=o===r.mappingDepth?Kl:Gl;e(`style.${o}.weight`,[s,o===1?vy:Gl],Wl),e(`style.${o}.bias`,[s],Ul)}e("input.input",[1,cs(4),`${Hl}@4`,`${ql}@4`],a0);let n=Cy(r);for(let o of n)gO(e,o,r);for(let o of n){if(o.kind!=="convolution"||o.residual?.place!=="begin")continue;let{residual:{name:s},resolution:a}=o;e(`${s}.weight`,[cs(a),cs(a/2),1,1],hO)}for(let o of Jn(r)){if(o.kind!=="convolution"||!r.noise)continue;let{noise:s,resolution:a}=o;e(`noises.noise_${s}`,[1,1,`${Hl}@${a}`,`${ql}@${a}`],a0,"noise")}return t}function gO(r,t,{noise:e}){let{name:n,resolution:o}=t,s=cs(o),a=u=>{r(`${n}.conv.modulation.weight`,[u,Kl],Wl),r(`${n}.conv.modulation.bias`,[u],Ul)};if(t.kind==="convolution"){let u=t.resampling==="up",c=u?cs(o/2):s;r(`${n}.conv.weight`,[1,s,c,3,3],u?dO:u0),u&&r(`${n}.conv.blur.kernel`,[4,4],Wl,"kernel"),a(c),e&&r(`${n}.noise.weight`,[1],Ul),r(`${n}.activate.bias`,[s],Ul)}else r(`${n}.bias`,[1,Vl,1,1],[1]),t.skip&&r(`${n}.upsample.kernel`,[4,4],Wl,"kernel"),r(`${n}.conv.weight`,[1,Vl,s,1,1],u0),a(s)}function xO(r){return Array.from({length:Math.log2(r)-1},(t,e)=>4<<e)}function p0(r){return 2*Math.log2(r)-2}function l0({size:r,base:t}){return ky(t,r)}function m0(r){return r.noise?Jn(r).flatMap(t=>t.kind==="convolution"?[ky(r.base,t.resolution)]:[]):[]}function ky([r,t],e){return[r*e/4,t*e/4]}function Jr(r){let{size:t,base:e,channels:n}=r,o=new Map([[vy,r.zDim],[Gl,r.mappingDim],[Kl,r.styleDim],[Vl,r.imageChannels]]);return xO(t).forEach((s,a)=>{let[u,c]=ky(e,s);o.set(cs(s),n[a]).set(`${Hl}@${s}`,u).set(`${ql}@${s}`,c)}),c0(r).map(s=>({...s,shape:s.shape.map(a=>typeof a=="number"?a:o.get(a))}))}function Qt(r,t,{shape:e},n){if(e.length===n.length&&n.every((a,u)=>a===null||a===e[u]||typeof a=="object"&&(a[0]===e[u]||a[1]===e[u])))return;let s=n.map(a=>a===null?"any":typeof a=="object"?a.join(" or "):a);throw new TypeError(`${r}() takes ${t} of shape [${s.join(", ")}], and got [${e.join(", ")}]`)}function Mu(r){let t={};for(let[e,n]of Object.entries(r))n&&(t[e]=n);return t}function ee(r,t){let e,n,o={inputs:Mu(r),forwardFunc(s,a){let u=t(),c=Mu(u.saved);return n=u.gradient,e=Object.keys(c),a(Object.values(c)),u.value},backwardsFunc:(s,a)=>n(s,Object.fromEntries(e.map((u,c)=>[u,a[c]])))};return pe().runKernelFunc(o)}function f0(r,t){let e=typeof t=="number"?Cn([r.shape.at(-1)],t):t;return Au(r,e)}var Nu=.2,Le=Math.SQRT2;function jl(r){return f0(r,Nu)}function Xl(r){return os(r,Nu)}function Dt(r,{differentiableOnce:t=!1}={}){return Object.freeze({kernelName:r,differentiableOnce:t})}function ie(r,t,...[e]){if(!(yO()||!d0(r)))return pe().runKernel(r.kernelName,Mu(t),e)}function to(r){return d0(r)&&!(r.differentiableOnce&&pe().state.gradientDepth>1)}function d0({kernelName:r}){return Yo(r,qx())!==void 0}function yO(){let{gradientDepth:r,kernelDepth:t}=pe().state;return r>0&&t===0}var Eu=Dt("PixelSum"),$u=Dt("PixelProductSum");function eo(r){return ie(Eu,{x:r})??SO(r)}function Ti(r,t){return Qt("sumOfProducts","y",t,r.shape),ie($u,{x:r,y:t})??eo(W(r,t))}var bO=4096,wO=7;function SO(r){let[t,e,n,o]=r.shape;if(o>bO&&Math.max(e,n)>wO)return Se(r,[1,2]);let s=n===1?r:_l(r,[1,n],1,"valid"),a=e===1?s:_l(s,[e,1],1,"valid");return Z(W(a,e*n),[t,o])}function h0(r,t){return t&&Qt("fusedLeakyRelu","bias",t,[r.shape.at(-1)]),ee({x:r,bias:t},()=>{let e=jl(W(t?nt(r,t):r,Le));return{value:e,saved:{y:e},gradient:(n,{y:o})=>{let s=q(()=>W(W(n,Xl(o)),Le));return{x:()=>s,bias:()=>IO(s)}}}})}function IO(r){return Se(r.rank===4?eo(r):r,0)}var Fi=Dt("Swish",{differentiableOnce:!0}),Tu=Dt("SwishGradient");function g0(r){return vO(r,1)}function vO(r,t){return to(Fi)?ee({x:r},()=>({value:ie(Fi,{x:r},{slope:t}),saved:{x:r},gradient:(e,{x:n})=>({x:()=>ie(Tu,{dy:e,x:n},{slope:t})})})):CO(r,t)}function CO(r,t){return W(r,ki(t===1?r:W(r,t)))}var x0={lrelu:{gain:Math.SQRT2,apply:r=>ku(r,.2)},relu:{gain:Math.SQRT2,apply:r=>Ru(r)},linear:{gain:1,apply:r=>r},swish:{gain:Math.SQRT2,apply:g0}};var kO=Object.keys(x0);function Yl(r,t){let{gain:e,apply:n}=x0[t];return e===1?n(r):W(n(r),e)}function Pi(r,t,e,{learningRateMultiplier:n=1,activation:o="linear"}={}){let s=W(r,n/Math.sqrt(t.shape[0])),a=n===1?e:W(e,n),u=ge(s,t);return o==="lrelu"?h0(u,a):Yl(nt(u,a),o)}var _O=.01,AO=1e-8;function RO(r){return W(r,Di(nt(Ri(we(r),1,!0),AO)))}function Ql(r,t,e,n="lrelu"){let o=RO(r);for(let s=1;s<=e;s++){let a=t.get(`style.${s}.weight`),u=t.get(`style.${s}.bias`);o=Pi(o,a,u,{learningRateMultiplier:_O,activation:n})}return o}var DO=4096,MO=new Zn("stylegan2/latent-average");function y0(r,{zDim:t,mappingDepth:e},{mappingActivation:n}){return q(()=>{let o=MO.normal([DO,t]);return Ri(Ql(o,r,e,n),0)})}function ct(r){let t=1;for(let e of r){if(typeof e!="number"||!Number.isSafeInteger(e)||e<0)return NaN;if(t*=e,!Number.isSafeInteger(t))return NaN}return t}function _y(r){return r.map((t,e)=>ct(r.slice(e+1)))}var Kt=class extends Error{path;constructor(t,e,n){super(`"${t}" ${e.replace(/[\p{Cc}\p{Cf}]/gu,"\uFFFD")}`,n),this.name="WeightsError",this.path=t}};function Fu(r){return`${r}.conv.input_offsets`}function Pu(r){let t=new Map(Jr(r).map(({name:e,shape:n})=>[e,n[0]]));return Jn(r).filter(({kind:e})=>e==="convolution").map(({name:e})=>({name:Fu(e),module:e,inputs:t.get(`${e}.conv.modulation.bias`)}))}function b0(r){return new Map(r.map((t,e)=>[`heads.conv_${e}.params_in`,{shape:[1,1,t.length,1,1],data:t}]))}var w0={model_type:"parameterization",patch_key:"cin_mult"},S0="parent_digest",I0="parent";var ro=[13,15,26,6,17,29,16,24],Ou=20,Bu=466688986;function NO([r,t],e){let n=[r,t,Bu^r^t],o=e[0]+r|0,s=e[1]+t|0;for(let a=0;a<Ou;a++){let u=ro[a%ro.length],c=(a+1)/4;o=o+s|0,s=(s<<u|s>>>32-u)^o,!(a%4<3)&&(o=o+n[c%3]|0,s=s+n[(c+1)%3]+c|0)}return[o,s]}function v0(r,t){let e=new Float32Array(t);for(let n=0;n<t;n+=2){let[o,s]=NO(r,[n/2,0]),a=Math.sqrt(-2*Math.log(((o>>>8)+1)/2**24)),u=2*Math.PI*(s>>>8)/2**24;e[n]=a*Math.cos(u),n+1<t&&(e[n+1]=a*Math.sin(u))}return e}var zu=Dt("NormalNoise");function C0({noiseShapes:r},t){return r.map(([e,n])=>[t,e,n,1])}function k0(r,t){let e=t.map((n,o)=>$O(r.fork(o)));return q(()=>{let n=is(e.flat(),[e.length,2],"int32");return t.map((o,s)=>ie(zu,{keys:n},{shape:o,index:s})??EO(e[s],o))})}function EO(r,t){return as(v0(r,ct(t)),[...t])}function $O(r){let[t,e]=r.uniforms(2);return[t*2**32|0,e*2**32|0]}function Ay(r,t){let e=new Float32Array(t.length);A0(r,(o,s)=>e[o]=t[s]);let n=r.view??r.shape;return{shape:r.axes.map(o=>n[o]),data:e}}function _0(r,t){let e=new Float32Array(t.length);return A0(r,(n,o)=>e[o]=t[n]),{shape:r.shape,data:e}}function A0(r,t){let{axes:e,view:n=r.shape}=r,o=n.map((g,x)=>ct(n.slice(x+1))),s=Array(4-e.length).fill(1),a=s.map(()=>0),[u,c,i,p]=[...s,...e.map(g=>n[g])],[l,m,f,d]=[...a,...e.map(g=>o[g])],h=0;for(let g=0;g<u;g++)for(let x=0;x<c;x++)for(let b=0;b<i;b++){let y=g*l+x*m+b*f;for(let I=0;I<p;I++)t(h++,y+I*d)}}function Zl([r,t],{kernel:e,up:n,down:o,pad:s}){let a=(u,c,i)=>Math.floor((u*n[i]+s[i][0]+s[i][1]-c)/o[i])+1;return[a(r,e.length,0),a(t,e[0].length,1)]}function Lu(r,t){return r.map(e=>e.map(n=>t*n))}function Jl(r){let t=r[0].length,e=r.flat(),n=e.reduce((i,p,l)=>Math.abs(p)>Math.abs(e[i])?l:i,0),o=e[n];if(o===0)return;let s=r[Math.floor(n/t)],a=r.map(i=>i[n%t]/o),u=1e-7*Math.abs(o);return r.every((i,p)=>i.every((l,m)=>Math.abs(l-a[p]*s[m])<=u))?{column:a,row:s}:void 0}var TO=new Uint32Array(1),fnt=new Float32Array(TO.buffer);function R0(r){let t=FO??=Float32Array.from({length:65536},(n,o)=>PO(o)),e=new Float32Array(r.length);for(let n=0;n<e.length;n++)e[n]=t[r[n]];return e}var FO;function PO(r){let t=r&32768?-1:1,e=r>>10&31,n=r&1023;return e===31?n===0?t*(1/0):NaN:e===0?t*n*2**-24:t*(1024+n)*2**(e-25)}function D0(r){let t=new Uint32Array(r.length);for(let e=0;e<t.length;e++)t[e]=r[e]<<16;return new Float32Array(t.buffer)}var Ry={F64:{bytes:8,decode:r=>new Float64Array(r)},F32:{bytes:4,decode:r=>new Float32Array(r)},F16:{bytes:2,decode:r=>R0(new Uint16Array(r))},BF16:{bytes:2,decode:r=>D0(new Uint16Array(r))},I64:{bytes:8,decode:r=>new BigInt64Array(r)},I32:{bytes:4,decode:r=>new Int32Array(r)},I16:{bytes:2,decode:r=>new Int16Array(r)},I8:{bytes:1,decode:r=>new Int8Array(r)},U8:{bytes:1,decode:r=>new Uint8Array(r)},BOOL:{bytes:1,decode:r=>new Uint8Array(r)}};function M0(r){return typeof r=="string"&&Object.hasOwn(Ry,r)}function Dy(r){return Ry[r].bytes}function N0(r,t){let e=t.byteLength===t.buffer.byteLength?t.buffer:t.slice().buffer;return Ry[r].decode(e)}function tm(r,[t,e]){let n=([l,m])=>[Math.max(0,l),Math.max(0,m)],o=[[0,0],n(t),n(e),[0,0]];if(Math.min(...t,...e)>=0)return{x:r,pad:o};let s=l=>Math.max(0,-l),[a,u,c,i]=r.shape;return{x:ze(r,[0,s(t[0]),s(e[0]),0],[a,u-s(t[0])-s(t[1]),c-s(e[0])-s(e[1]),i]),pad:o}}var OO=4;function E0(r,{kernel:t,up:e,down:n,pad:o}){let[s,a]=[e[0]>1,e[1]>1];return r.shape[3]<=OO&&s!==a&&n[0]===1&&n[1]===1&&(s?t[0].length:t.length)===1&&o[s?1:0].every(u=>u===0)}function $0(r,{kernel:t,up:e,pad:n}){let o=e[0]>1?0:1,s=e[o],[a,u]=n[o],c=t.flat().reverse(),[i,p,l,m]=r.shape,f=o===0?p:l,d=f*s+a+u-c.length+1,h=Math.ceil(-a/s),g=Math.floor((s-1+c.length-1-a)/s),x=g-h+1,b=Math.ceil(d/s),y=new Float32Array(x*m*s*m);for(let V=h;V<=g;V++)for(let Y=0;Y<s;Y++){let J=c[s*V-Y+a]??0;for(let pt=0;pt<m;pt++)y[(((V-h)*m+pt)*s+Y)*m+pt]=J}let I=[-h,b-1+g-(f-1)],C=(V,Y)=>o===0?[V,Y]:[Y,V],{x:_,pad:k}=tm(r,C(I,[0,0])),A=zr(_,as(y,[...C(x,1),m,s*m]),1,k),R=o===1?A:ar(Z(A,[i*b,l,s,m]),[0,2,1,3]),[F,P]=C(b*s,o===0?l:p),z=Z(R,[i,F,P,m]);return d===b*s?z:ze(z,[0,0,0,0],[i,...C(d,o===0?l:p),m])}var Wu=Dt("Upfirdn2d");function Uu(r=1){let t=[1,3,3,1];return t.map(e=>t.map(n=>r*e*n/64))}function Oi(r,t,e={}){let{up:n=[1,1],down:o=[1,1],pad:s=[[0,0],[0,0]]}=e,a={kernel:t,up:n,down:o,pad:s};return Qt("upfirdn2d","x",r,[null,null,null,null]),WO(r.shape,a),ee({x:r},()=>{let u=ie(Wu,{x:r},a)??BO(a).reduce(zO,r);return{value:u,saved:{},gradient:c=>{let{kernel:i,...p}=LO(a,r.shape,u.shape);return{x:()=>Oi(c,i,p)}}}})}function BO(r){let{kernel:t,up:e,down:n,pad:o}=r,a=t.length===1||t[0].length===1?void 0:Jl(t);if(a===void 0)return[r];let u=[0,0];return[{kernel:a.column.map(c=>[c]),up:[e[0],1],down:[n[0],1],pad:[o[0],u]},{kernel:[a.row],up:[1,e[1]],down:[1,n[1]],pad:[u,o[1]]}]}function zO(r,t){if(E0(r,t))return $0(r,t);let{x:e,pad:n}=tm(UO(r,t.up),t.pad);return vu(e,GO(t.kernel,r.shape[3]),[...t.down],n)}function LO({kernel:r,up:t,down:e,pad:n},o,s){let a=[r.length,r[0].length],u=c=>{let i=n[c][0],p=o[c+1];return[a[c]-1-i,p*t[c]-s[c+1]*e[c]+i-t[c]+1]};return{kernel:r.map(c=>[...c].reverse()).reverse(),up:e,down:t,pad:[u(0),u(1)]}}function WO(r,{kernel:t,up:e,pad:n}){if(t.length===0||t.some(o=>o.length===0||o.length!==t[0].length))throw new TypeError(`upfirdn2d() takes a kernel whose rows have one length, and got ${JSON.stringify(t)}`);[t.length,t[0].length].forEach((o,s)=>{let[a,u]=n[s],c=r[s+1];if(!(c*e[s]+a+u>=o))throw new RangeError(`Cannot filter ${c} pixels (\xD7${e[s]}, padded by ${a} and ${u}) with ${o} taps: nothing is left`)})}function UO(r,[t,e]){let[n,o,s,a]=r.shape,u=(p,l,m)=>m===1?p:Lr(Z(p,[l,1,p.size/l]),[[0,0],[0,m-1],[0,0]]),c=u(r,n*o,t),i=u(c,n*o*t*s,e);return Z(i,[n,o*t,s*e,a])}function GO(r,t){let e=r.flat().reverse(),n=new Float32Array(e.length*t);return e.forEach((o,s)=>n.fill(o,s*t,(s+1)*t)),as(n,[r.length,r[0].length,t,1])}var tn={activation:"lrelu",mappingActivation:"lrelu",clamp:void 0,filter:Uu()},My="stylegan2_settings";function Ny(r){let{activation:t,mappingActivation:e,clamp:n}=r,o={...t!==tn.activation&&{activation:t},...e!==tn.mappingActivation&&{mapping_activation:e},...n!==void 0&&{conv_clamp:n}};if(Object.keys(o).length===0)return;let s=new TextEncoder().encode(JSON.stringify(o));return{shape:[s.length],data:s}}function T0({filter:r}){let t=Lu(r,4);return{shape:[t.length,t[0].length],data:Float32Array.from(t.flat())}}function F0(r,t){let e=Object.fromEntries(r.entries());return ee(e,()=>({value:t(...r),saved:e,gradient:(n,o)=>{let s=Object.values(o),a=q(()=>VO(()=>t(...s),s,n));return Object.fromEntries(a.map((u,c)=>[c,()=>u]))}}))}function VO(r,t,e){let{state:n}=pe(),o=n.activeTape;try{let{grads:s}=pe().gradients(r,t,e,!0);return t.map((a,u)=>s[u]??Me(a))}finally{n.activeTape=o}}function Gu(r,t,e,n=Uu()){let o=t.shape[0];if(e==="none")return zr(r,t,1,(o-1)/2);if(e==="down")return HO(r,t,n);let[s,a,u]=r.shape,c=[s,2*a+o-2,2*u+o-2,t.shape[2]],i=Ey(n).map(p=>{let l=p-2-(o-1);return[Math.floor((l+1)/2)+1,Math.floor(l/2)+1]});return Oi(oy(r,t,c,2,"valid"),Lu(n,4),{pad:i})}function HO(r,t,e){let n=t.shape[0],o=Ey(e).map(s=>{let a=s-2+(n-1);return[Math.floor((a+1)/2),Math.floor(a/2)]});return n===1?zr(Oi(r,e,{down:[2,2],pad:o}),t,1,"valid"):zr(Oi(r,e,{pad:o}),t,2,"valid")}function em(r,t=Uu()){let e=Ey(t).map(n=>[Math.floor((n-1)/2)+1,Math.floor((n-2)/2)]);return Oi(r,Lu(t,4),{up:[2,2],pad:e})}function Ey(r){return[r.length,r[0].length]}function rm(r,t){return Qt("scaleChannels","x",r,[null,null,null,null]),Qt("scaleChannels","scale",t,[r.shape[0],r.shape[3]]),ee({x:r,scale:t},()=>({value:W(r,Vu(t)),saved:{x:r,scale:t},gradient:(e,{x:n,scale:o})=>({x:()=>W(e,Vu(o)),scale:()=>Ti(e,n)})}))}function Vu(r){return Z(r,[r.shape[0],1,1,r.shape[1]])}function nm(r,t){return Qt("shiftChannels","x",r,[null,null,null,null]),Qt("shiftChannels","shift",t,[r.shape[3]]),ee({x:r,shift:t},()=>({value:nt(r,t),saved:{},gradient:e=>({x:()=>Br(e),shift:()=>Se(eo(e),0)})}))}function om(r,t){return ee({x:r},()=>{let e=Iu(r,-t,t);return{value:e,saved:{y:e},gradient:(n,{y:o})=>({x:()=>$y(n,o,t)})}})}function $y(r,t,e){return q(()=>W(r,os(_e(e,vi(t)))))}var P0=1e-8,sm=Dt("Demodulation",{differentiableOnce:!0}),Ty=Dt("DemodulationWeightGradient"),Fy=Dt("DemodulationStylesGradient");function Py(r,t,e){let n=e==="up";return Qt("demodulation","weight",r,[null,null,null,null]),Qt("demodulation","styles",t,[null,r.shape[n?3:2]]),(to(sm)?qO:KO)(r,t,n)}function qO(r,t,e){let n={outputsFirst:e,epsilon:P0};return ee({weight:r,styles:t},()=>{let o=O0(r),s=ie(sm,{energy:o,styles:t},n);return{value:s,saved:{weight:r,styles:t,energy:o,factors:s},gradient:(a,{weight:u,styles:c,energy:i,factors:p})=>({weight:()=>ie(Ty,{dy:a,weight:u,styles:c,factors:p},n),styles:()=>ie(Fy,{dy:a,energy:i,styles:c,factors:p},n)})}})}function KO(r,t,e){return ee({weight:r,styles:t},()=>{let n=O0(r),o=ge(we(t),n,!1,e),s=Di(nt(o,P0));return{value:s,saved:{weight:r,styles:t,energy:n,factors:s},gradient:(a,{weight:u,styles:c,energy:i,factors:p})=>{let l=q(()=>_u(W(a,Ai(p,3))));return{weight:()=>{let m=we(c),f=e?ge(l,m,!0):ge(m,l,!0);return W(u,f)},styles:()=>W(c,ge(l,i,!1,!e))}}}})}function O0(r){let[t,e,n,o]=r.shape,s=Z(r,[1,t,e,n*o]);return Z(Ti(s,s),[n,o])}function B0(r,t){return t?W(r,nt(t,1)):r}function z0(r,t){let[e,n]=r.shape;return W(t,1/Math.sqrt(e*n*t.shape[1]))}var Hu=Dt("StyledActivation"),qu=Dt("StyledActivationGradient");function W0(r,t,e,n,{clamp:o}={}){let{noise:s,strength:a}=n??{},u={x:r,factors:t,bias:e,noise:s,strength:a};return jO(u),ee(u,()=>{let c=ie(Hu,u)??XO(u),i=o===void 0?c:Iu(c,-o,o);return{value:i,saved:{x:r,y:i,factors:t,noise:s,strength:a},gradient:(p,{x:l,y:m,factors:f,noise:d,strength:h})=>{let g=o===void 0?p:$y(p,m,o),x=()=>W(g,Xl(m)),[b,y,I,C]=ie(qu,{dy:g,x:l,y:m,factors:f,noise:d})??q(()=>YO(x(),l,W(f,Le)));return{x:()=>b,factors:()=>y,bias:()=>I,noise:()=>W(L0(x(),d),h),strength:()=>C?Se(C,0,!0):Se(eo(W(L0(x(),d),d)),0)}}}})}function jO({x:r,factors:t,bias:e,noise:n,strength:o}){Qt("styledActivation","x",r,[null,null,null,null]);let[s,a,u,c]=r.shape;Qt("styledActivation","factors",t,[s,c]),Qt("styledActivation","bias",e,[c]),n&&Qt("styledActivation","noise",n,[[1,s],a,u,1]),o&&Qt("styledActivation","strength",o,[1])}function XO({x:r,factors:t,bias:e,noise:n,strength:o}){let s=W(t,Le),a=W(n&&o?nt(W(n,o),e):e,Le);return jl(nt(W(r,Vu(s)),a))}function YO(r,t,e){return[W(r,Vu(e)),W(Ti(r,t),Le),W(Se(eo(r),0),Le)]}function L0(r,t){let[e,n,o,s]=r.shape,a=ge(Z(r,[-1,s]),Cn([s,1],Le)),u=Z(a,[e,n,o,1]);return t.shape[0]===e?u:Se(u,0,!0)}function Oy(r,t,e,n,o,{activation:s,clamp:a,filter:u}=tn){let{weight:c,modulationWeight:i,modulationBias:p,inputOffsets:l,noiseStrength:m,bias:f}=e;return q(()=>{let d=z0(c,Pi(t,i,p)),h=Gu(rm(r,B0(d,l)),c,o,u),g=Py(c,d,o),x=n&&m&&{noise:n,strength:m};if(s==="lrelu")return W0(h,g,f,x,{clamp:a});let b=nm(rm(h,g),f),y=x?nt(b,W(n,m)):b,I=Yl(y,s);return a===void 0?I:om(I,a)})}function U0(r,t,e,n,{clamp:o,filter:s}=tn){let[a,u,c,i]=r.shape,{weight:p,modulationWeight:l,modulationBias:m,bias:f}=e,d=p.shape[3];return q(()=>{let h=W(Pi(t,l,m),1/Math.sqrt(i)),g=W(Z(h,[a,i,1]),Z(p,[1,i,d])),x=ge(Z(r,[a,u*c,i]),g),b=nm(Z(x,[a,u,c,d]),f),y=o===void 0?b:om(b,o);return n?nt(y,em(n,s)):y})}function*G0(r,t,e,n,{recompute:o=!1,settings:s=tn}={}){let a=o?ZO:Oy,u=r.rank===3?Nl(r,1):void 0,c=Cu(e.get("input.input"),[r.shape[0],1,1,1]),i,p;yield["input",c];for(let l of Jn(n)){let m=u?.[l.latent]??r;if(l.kind==="convolution"){let{residual:f,noise:d,resampling:h}=l;f?.place==="begin"&&(p=QO(c,e,f.name,s));let g=JO(e,l);c=a(c,m,g,t(d),h,s),f?.place==="end"&&(c=q(()=>W(nt(c,p),Math.SQRT1_2))),yield[l.name,c]}else i=U0(c,m,tB(e,l),i,s),yield[l.name,i]}}function QO(r,t,e,{filter:n}){return q(()=>{let o=t.get(`${e}.weight`);return em(Gu(r,W(o,1/Math.sqrt(r.shape[3])),"none"),n)})}var ZO=(r,t,e,n,o,s)=>{let a=Object.keys(e).filter(u=>e[u]);return F0([r,t,...a.map(u=>e[u]),...n?[n]:[]],(u,c,...i)=>{let p=Object.fromEntries(a.map((l,m)=>[l,i[m]]));return Oy(u,c,p,i[a.length],o,s)})};function JO(r,{name:t}){let e=s=>r.get(`${t}.${s}`),n=r.get(`${t}.noise.weight`),o=r.get(Fu(t));return{weight:e("conv.weight"),modulationWeight:e("conv.modulation.weight"),modulationBias:e("conv.modulation.bias"),...o&&{inputOffsets:o},...n&&{noiseStrength:n},bias:e("activate.bias")}}function tB(r,{name:t}){let e=n=>r.get(`${t}.${n}`);return{weight:e("conv.weight"),modulationWeight:e("conv.modulation.weight"),modulationBias:e("conv.modulation.bias"),bias:e("bias")}}function V0({shape:r,rank:t},{latentDim:e,latentCount:n}){if(!(r.at(-1)===e&&(t===3?r[1]===n:t===2)))throw new TypeError(`Cannot synthesize from latents of shape [${r}]: expected [batch, ${e}] or [batch, ${n}, ${e}]`)}function H0(r,t,e){if(!(r.length===t.length&&r.every(({shape:[o,...s]},a)=>(o===1||o===e)&&String(s)===String([...t[a],1]))))throw new TypeError(`Cannot use noise maps of shapes ${r.map(({shape:o})=>`[${o}]`).join(" ")}: expected [1 or ${e}, height, width, 1] with sizes ${t.map(o=>o.join(" x ")).join(", ")||"of none"}`)}function q0(r,t=new Set){let e=Jr(r).filter(({role:o})=>o==="parameter").map(({name:o})=>o),n=o=>e.filter(s=>s.startsWith(`${o}.`));return[{name:"style",kind:"mapping",weights:n("style")},{name:"input",kind:"input",weights:n("input")},...Cy(r).map(o=>({name:o.name,kind:o.kind==="rgb"?"to-rgb":o.kind,style:o.latent,weights:[...n(o.name),...[Fu(o.name)].filter(s=>t.has(s))],...o.kind==="convolution"&&o.resampling==="up"&&{outputAxes:{[`${o.name}.conv.weight`]:2}}})),...e.filter(o=>o.startsWith("skips.")).map(o=>({name:o.replace(/\.weight$/,""),kind:"convolution",weights:[o]}))]}var im=new Map,am=class{architecture;settings;height;width;channels;notes;noiseShapes;#t;#e;#r;constructor(t){this.#t=t,this.architecture=t.architecture,this.settings=t.settings??tn,[this.height,this.width]=l0(t.architecture),this.channels=t.architecture.imageChannels,this.notes=t.notes??[],this.noiseShapes=m0(t.architecture)}get label(){return this.#t.label}get zDim(){return this.architecture.zDim}get latentDim(){return this.architecture.styleDim}get latentCount(){return p0(this.architecture.size)}get parameters(){return this.#t.parameters}get latentAverage(){return this.#t.latentAverage}get weightGroups(){return this.#e??=q0(this.architecture,this.parameters)}get adaptable(){return this.#r??=new Set(this.weightGroups.flatMap(({kind:t,weights:e})=>t==="mapping"?[]:e))}map(t){if(t.rank!==2||t.shape[1]!==this.zDim)throw new TypeError(`Cannot map z of shape [${t.shape}]: expected [batch, ${this.zDim}]`);let{architecture:{mappingDepth:e},settings:{mappingActivation:n}}=this;return q(()=>Ql(t,this.parameters,e,n))}synthesize(t,e){return this.synthesizeWith(im,t,e)}synthesizeWith(t,e,n){return q(()=>{let o,s;for(let[a,u]of this.#n(t,e,n))a.startsWith("to_rgb")?(s?.dispose(),s=u):(o?.dispose(),o=u);return s})}featureMaps(t,e){return q(()=>[...this.#n(im,t,e)].flatMap(([n,o])=>/^conv/.test(n)?o:[]))}async exportWeights(t=im){let e=new Map,{parameters:n,noises:o,latentAverage:s}=this.#t,a=0;for(let c of Jr(this.architecture)){if(c.role==="kernel"){e.set(c.name,T0(this.settings));continue}let i=c.role==="noise"?o[a++]:t.get(c.name)??n.get(c.name);e.set(c.name,_0(c,await i.data()))}e.set("latent_avg",{shape:[this.latentDim],data:(await s.data()).slice()});let u=Ny(this.settings);u&&e.set(My,u);for(let[c,i]of await this.#s(t))e.set(c,i);return e}addChannelMultipliers(){return this.#e=this.#r=void 0,Pu(this.architecture).map(({name:t,inputs:e})=>(this.parameters.has(t)||this.#t.parameters.set(t,q(()=>Mi(Qr([e])))),t))}async exportChannelMultipliers(t=im){let e={...w0,[S0]:this.#t.parentDigest??await this.digest(),[I0]:this.label};return{tensors:await this.#s(t),metadata:e}}digest(){return this.#t.digest()}dispose(){let{parameters:t,noises:e,latentAverage:n}=this.#t;le([...t.values(),...e,n])}#n(t,e,n){V0(e,this);let{recompute:o=!1}=this.#t,{architecture:s,settings:a}=this,u=t.size?new Map([...this.parameters,...t]):this.parameters,c=this.#i(n,e.shape[0]);return G0(e,c,u,s,{recompute:o,settings:a})}async#s(t){let e=Pu(this.architecture).flatMap(({name:n})=>t.get(n)??this.parameters.get(n)??[]);return b0(await Promise.all(e.map(async n=>(await n.data()).slice())))}#i(t,e){if(t==="none")return()=>{};if(t==="stored")return n=>this.#t.noises[n];if(t instanceof Zn){let n=k0(t,C0(this,e));return o=>n[o]}return H0(t,this.noiseShapes,e),n=>t[n]}};function By(r,{scope:t,...e}){let{architecture:n,settings:o,tensors:s,latentAverage:a,notes:u,multipliers:c=[],parentDigest:i}=r,p=new Map,l=[];for(let[f,{spec:d,values:h}]of s){let{data:g,shape:x}=Ay(d,h.data),b=Xn(g,[...x],"float32");d.role==="noise"?l.push(b):(p.set(f,Mi(b,!0,`${t}/${f}`)),b.dispose())}for(let[f,{name:d}]of Pu(n).entries()){let h=c[f];h&&p.set(d,q(()=>Mi(ss(h),!0,`${t}/${d}`)))}let m=a?ss(a):y0(p,n,o);return new am({...e,architecture:n,settings:o,parameters:p,noises:l,latentAverage:m,...i!==void 0&&{parentDigest:i},notes:u.map(f=>`${e.label}: ${f}`)})}var K0=1e3;function j0(r,t){if(t.length>K0)throw new Kt(r,`has a name of more than ${K0} characters`);if(t.split(".").includes("__proto__")||/\p{Cc}/u.test(t))throw new Kt(r,`names a tensor "${t}", which is refused: that is no tensor's name`);return t}var X0=3;function Q0(r,t,e){let n=eB(r,t),o=new Map,s={};for(let[a,u]of n)a==="__metadata__"?s=oB(r,u):o.set(j0(r,a),sB(r,a,u,e));return iB(r,o,e),{tensors:o,metadata:s}}function eB(r,t){if(t[0]!==123)throw new Kt(r,"has a header that is not a JSON object");let e;try{e=new TextDecoder("utf-8",{fatal:!0}).decode(t)}catch(n){throw new Kt(r,"has a header that is not UTF-8",{cause:n})}try{return rB(r,e),Object.entries(JSON.parse(e))}catch(n){if(n instanceof Kt)throw n;let o=`has a header that is not JSON: ${n.message}`;throw new Kt(r,o,{cause:n})}}function rB(r,t){let e=/\s*:/y,n=[];for(let o=0;o<t.length;o++){let s=t[o];if(s==="{"||s==="[")n.push(new Set);else if(s==="}"||s==="]")n.pop();else if(s==='"'){let a=nB(t,o),u=n.at(-1);if(e.lastIndex=a,u&&e.test(t)){let c=JSON.parse(t.slice(o,a));if(u.has(c))throw new Kt(r,`has "${c.slice(0,100)}" twice in its header`);u.add(c)}o=a-1}if(n.length>X0)throw new Kt(r,`has a header of more than ${X0} levels`)}}function nB(r,t){let e=t+1;for(;e<r.length&&r[e]!=='"';)e+=r[e]==="\\"?2:1;return e+1}function oB(r,t){if(Z0(t)&&Object.values(t).every(n=>typeof n=="string"))return t;throw new Kt(r,"has a __metadata__ that does not map strings to strings")}function sB(r,t,e,n){if(!Z0(e))throw new Kt(r,`describes "${t}" by something that is no object`);let{dtype:o,shape:s,data_offsets:a}=e;if(!M0(o))throw new Kt(r,`stores "${t}" with the unsupported dtype ${zy(o)}`);let u=Array.isArray(s)?ct(s):NaN;if(Number.isNaN(u))throw new Kt(r,`gives "${t}" the impossible shape ${zy(s)}`);let[c,i]=Array.isArray(a)&&a.length===2?a:[];if(!Y0(c)||!Y0(i)||c>i)throw new Kt(r,`puts "${t}" at the impossible offsets ${zy(a)}`);let p=u*Dy(o);if(i-c!==p)throw new Kt(r,`puts "${t}" into ${i-c} bytes, but ${o} [${s}] takes ${p}`);if(i>n)throw new Kt(r,`is truncated: "${t}" ends at byte ${i} of its data, which has ${n}`);return{dtype:o,shape:s,begin:c,end:i}}function iB(r,t,e){let n=0;for(let[o,{begin:s,end:a}]of[...t].sort(([,u],[,c])=>u.begin-c.begin||u.end-c.end)){if(s<n)throw new Kt(r,`stores "${o}" over the data of another tensor`);if(s>n)throw new Kt(r,`has ${s-n} unused bytes before "${o}"`);n=a}if(n<e)throw new Kt(r,`has ${e-n} bytes after its last tensor that belong to none`)}function zy(r){return String(JSON.stringify(r)).slice(0,100)}function Y0(r){return Number.isSafeInteger(r)&&r>=0}function Z0(r){return typeof r=="object"&&r!==null&&!Array.isArray(r)}function Ly(r,t){let n=8+(t.length<8?NaN:Number(new DataView(t.buffer,t.byteOffset).getBigUint64(0,!0)));if(!(n<=t.length))throw new Kt(r,"is cut short, or no safetensors file");let{tensors:o}=Q0(r,t.slice(8,n),t.length-n);return new Map([...o].map(([s,{dtype:a,shape:u,begin:c,end:i}])=>[s,{shape:u,data:N0(a,t.slice(n+c,n+i))}]))}var it;(function(r){r[r.float32=0]="float32",r[r.int32=1]="int32",r[r.bool=2]="bool",r[r.string=3]="string",r[r.complex64=4]="complex64"})(it||(it={}));var no;(function(r){r[r.linear=0]="linear",r[r.relu=1]="relu",r[r.relu6=2]="relu6",r[r.prelu=3]="prelu",r[r.leakyrelu=4]="leakyrelu",r[r.sigmoid=5]="sigmoid",r[r.elu=6]="elu"})(no||(no={}));var J0;function aB(r){J0=r.wasm.cwrap(pu,null,["number","array","number","number","array","number","number","number","number","number","number","number","number"])}function uB(r){let{inputs:t,backend:e,attrs:n}=r,{a:o,b:s,bias:a,preluActivationWeights:u}=t;if(o.dtype!=="float32"||s.dtype!=="float32")throw new Error("_FusedMatMul for non non-float32 tensors not yet supported.");let{transposeA:c,transposeB:i,activation:p,leakyreluAlpha:l}=n,m=e.dataIdMap.get(o.dataId).id,f=e.dataIdMap.get(s.dataId).id,d=0;if(a!=null){let A=e.dataIdMap.get(a.dataId);if(A.shape.length!==1)throw new Error(`_FusedMatMul only supports rank-1 bias but got rank ${A.shape.length}.`);d=A.id}let h=u==null?0:e.dataIdMap.get(u.dataId).id,g=no[p];if(g==null)throw new Error(`${p} activation not yet supported for FusedConv2D in the wasm backend.`);let x=c?o.shape[2]:o.shape[1],b=i?s.shape[1]:s.shape[2],y=kn.assertAndGetBroadcastShape(o.shape.slice(0,-2),s.shape.slice(0,-2)),I=e.makeOutput([...y,x,b],o.dtype),C=e.dataIdMap.get(I.dataId).id,_=new Uint8Array(new Int32Array(o.shape).buffer),k=new Uint8Array(new Int32Array(s.shape).buffer);return J0(m,_,o.shape.length,f,k,s.shape.length,c,i,g,d,h,l||0,C),I}var tI={kernelName:pu,backendName:"wasm",setupFunc:aB,kernelFunc:uB};function et(r,t){let e;function n(s){e=s.wasm.cwrap(r,null,["number","number","number"])}function o(s){let{backend:a,inputs:{x:u}}=s,c=a.dataIdMap.get(u.dataId).id,i=a.makeOutput(u.shape,t||u.dtype),p=a.dataIdMap.get(i.dataId).id;return w.sizeFromShape(i.shape)===0||e(c,it[u.dtype],p),i}return{kernelName:r,backendName:"wasm",setupFunc:n,kernelFunc:o}}var eI=et(No);var rI=et(ap);var nI=et(up);function kt(r,t,e){let n;function o(a){n=a.wasm.cwrap(r,null,["number","array","number","number","array","number","number","number"])}function s(a){let{backend:u,inputs:c}=a,{a:i,b:p}=c,l=u.dataIdMap.get(i.dataId).id,m=u.dataIdMap.get(p.dataId).id,f=e??i.dtype,d=S.assertAndGetBroadcastShape(i.shape,p.shape),h=u.makeOutput(d,f);if(w.sizeFromShape(d)===0)return h;let g=new Uint8Array(new Int32Array(i.shape).buffer),x=new Uint8Array(new Int32Array(p.shape).buffer),b=u.dataIdMap.get(h.dataId).id;return n(l,g,i.shape.length,m,x,p.shape.length,it[i.dtype],b),h}return{kernelName:r,backendName:"wasm",setupFunc:o,kernelFunc:s}}var cB=!0,oI=kt(qr,cB);var sI;function pB(r){sI=r.wasm.cwrap(va,null,["array","number","number","number"])}function lB(r){let{inputs:t,backend:e}=r,n=e.makeOutput(t[0].shape,t[0].dtype);if(w.sizeFromShape(n.shape)===0)return n;let o=t.map(u=>e.dataIdMap.get(u.dataId).id),s=new Uint8Array(new Int32Array(o).buffer),a=e.dataIdMap.get(n.dataId).id;return sI(s,o.length,it[n.dtype],a),n}var iI={kernelName:va,backendName:"wasm",setupFunc:pB,kernelFunc:lB};function ps(r){let{inputs:{x:t},backend:e}=r;if(t.dtype==="string")return Xn(e.readSync(t.dataId),t.shape,t.dtype);let n=e.makeOutput(t.shape,t.dtype),o=e.typedArrayFromHeap(t);return e.typedArrayFromHeap(n).set(o),n}var aI={kernelName:dn,backendName:"wasm",kernelFunc:ps};var uI;function mB(r){uI=r.wasm.cwrap(gn,null,["number","array","number","number","number","array","number"])}function yr(r){let{inputs:t,backend:e,attrs:n}=r,[o,s]=dB(t.x.shape,n.perm),a=!0;for(let d=0;d<s.length;d++)s[d]!==d&&(a=!1);let u=fB(t.x.shape,n.perm),c={dataId:t.x.dataId,shape:o,dtype:t.x.dtype};if(a){let d=ps({inputs:t,backend:e});return d.shape=u,d}let i=e.makeOutput(u,c.dtype),p=e.dataIdMap.get(c.dataId).id,l=e.dataIdMap.get(i.dataId).id,m=new Uint8Array(new Int32Array(s).buffer),f=new Uint8Array(new Int32Array(c.shape).buffer);return uI(p,f,c.shape.length,it[c.dtype],l,m,s.length),i}function fB(r,t){let e=new Array(r.length);for(let n=0;n<e.length;n++)e[n]=r[t[n]];return e}function dB(r,t){let e=[],n=[];for(let o=0;o<r.length;++o)r[o]!==1&&e.push(r[o]),r[t[o]]!==1&&n.push(t[o]);for(let o=0;o<n.length;++o){let s=-1;for(let a=0;a<n.length;++a)n[a]>=o&&(s===-1||n[s]>n[a])&&(s=a);n[s]=o}return[e,n]}var cI={kernelName:gn,backendName:"wasm",kernelFunc:yr,setupFunc:mB};function Xe(r,t,e){let n=r.shape,o=r.shape.length,s=w.parseAxisParam(t,n),a=s,u=S.getAxesPermutation(a,o),c=null,i=!1;if(u!=null){let p=new Array(o);for(let f=0;f<p.length;f++)p[f]=n[u[f]];a=S.getInnerMostAxes(a.length,o),c=yr({inputs:{x:r},attrs:{perm:u},backend:e});let l=e.dataIdMap.get(r.dataId).id;e.dataIdMap.get(c.dataId).id!==l&&(i=!0)}return{transposed:c,originalAxes:s,axes:a,inputWasTransposed:i}}var pI;function hB(r){pI=r.wasm.cwrap(Ca,null,["number, number, number"])}function gB(r){let{backend:t,inputs:e,attrs:n}=r,{axis:o,keepDims:s}=n,{x:a}=e,c=t.dataIdMap.get(a.dataId).id,i=a,{transposed:p,axes:l,originalAxes:m,inputWasTransposed:f}=Xe(a,o,t);if(f){let y=t.dataIdMap.get(p.dataId).id;i=p,c=y}let d=i.shape.length;S.assertAxesAreInnerMostDims("all",l,d);let[h,g]=S.computeOutAndReduceShapes(i.shape,l),x=w.sizeFromShape(g),b=t.makeOutput(h,a.dtype);if(w.sizeFromShape(i.shape)!==0){let y=t.dataIdMap.get(b.dataId).id;pI(c,x,y)}if(f&&t.disposeData(p.dataId),s){let y=S.expandShapeToKeepDim(b.shape,m);b.shape=y}return b}var lI={kernelName:Ca,backendName:"wasm",setupFunc:hB,kernelFunc:gB};var mI;function xB(r){mI=r.wasm.cwrap(ka,null,["number, number, number"])}function yB(r){let{backend:t,inputs:e,attrs:n}=r,{axis:o,keepDims:s}=n,{x:a}=e,c=t.dataIdMap.get(a.dataId).id,i=a,{transposed:p,axes:l,originalAxes:m,inputWasTransposed:f}=Xe(a,o,t);if(f){let y=t.dataIdMap.get(p.dataId).id;i=p,c=y}let d=i.shape.length;S.assertAxesAreInnerMostDims("any",l,d);let[h,g]=S.computeOutAndReduceShapes(i.shape,l),x=w.sizeFromShape(g),b=t.makeOutput(h,a.dtype);if(w.sizeFromShape(i.shape)!==0){let y=t.dataIdMap.get(b.dataId).id;mI(c,x,y)}if(f&&t.disposeData(p.dataId),s){let y=S.expandShapeToKeepDim(b.shape,m);b.shape=y}return b}var fI={kernelName:ka,backendName:"wasm",setupFunc:xB,kernelFunc:yB};function um(r){let t;function e(o){t=o.wasm.cwrap(r,null,["number","number","number","number","number"])}function n(o){let{backend:s,inputs:a,attrs:u}=o,{axis:c}=u,{x:i}=a,p=s.dataIdMap.get(i.dataId).id,l=p,m=i,{transposed:f,axes:d,inputWasTransposed:h}=Xe(i,c,s);if(h){let C=s.dataIdMap.get(f.dataId).id;C!==p&&(m=f,l=C)}let g=m.shape.slice(0,-1),x=s.makeOutput(g,"int32"),b=s.dataIdMap.get(x.dataId).id,y=w.sizeFromShape(x.shape),I=m.shape[d[0]];return t(l,it[m.dtype],y,I,b),h&&s.disposeData(f.dataId),x}return{kernelName:r,backendName:"wasm",setupFunc:e,kernelFunc:n}}var dI=um(cp);var hI=um(pp);var gI=et(lp);var xI=et(mp);var yI=et(fp);var bI=kt(hp,!1);var wI=et(dp);var SI;function bB(r){SI=r.wasm.cwrap(Eo,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function wB(r){let{inputs:t,attrs:e,backend:n}=r,o=t.x,s=n.dataIdMap.get(o.dataId).id,{filterSize:a,strides:u,pad:c,dimRoundingMode:i}=e,p=S.computePool2DInfo(o.shape,a,u,1,c,i),l=p.filterHeight,m=p.filterWidth,f=p.padInfo.top,d=p.padInfo.right,h=p.padInfo.bottom,g=p.padInfo.left,x=p.strideHeight,b=p.strideWidth,y=p.inChannels;if(p.dataFormat!=="channelsLast")throw new Error(`wasm backend does not support dataFormat:'${p.dataFormat}'. Please use 'channelsLast'.`);if(p.dilationWidth!==1||p.dilationHeight!==1)throw new Error(`was backend only supports average pooling with dilation = [1, 1], got [${p.dilationHeight}, ${p.dilationWidth}].`);let I=n.makeOutput(p.outShape,"float32"),C=n.dataIdMap.get(I.dataId).id;return SI(s,o.shape[0],o.shape[1],o.shape[2],l,m,f,d,h,g,x,b,y,C),I}var II={kernelName:Eo,backendName:"wasm",setupFunc:bB,kernelFunc:wB};var vI;function SB(r){vI=r.wasm.cwrap("AvgPool3D",null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function IB(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{filterSize:s,strides:a,pad:u,dimRoundingMode:c,dataFormat:i}=n,p=S.computePool3DInfo(o.shape,s,a,1,u,c,i),l=e.makeOutput(p.outShape,o.dtype);return vI(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(l.dataId).id,p.batchSize,p.inChannels,p.inDepth,p.inHeight,p.inWidth,p.outDepth,p.outHeight,p.outWidth,p.strideDepth,p.strideHeight,p.strideWidth,p.dilationDepth,p.dilationHeight,p.dilationWidth,p.effectiveFilterDepth,p.effectiveFilterHeight,p.effectiveFilterWidth,p.padInfo.front,p.padInfo.top,p.padInfo.left),l}var CI={kernelName:xp,backendName:"wasm",setupFunc:SB,kernelFunc:IB};var kI;function vB(r){kI=r.wasm.cwrap("AvgPool3DGrad",null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function CB(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,input:s}=t,{filterSize:a,strides:u,pad:c,dimRoundingMode:i}=n,p=S.computePool3DInfo(s.shape,a,u,1,c,i),l=e.makeOutput(s.shape,s.dtype);return kI(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(l.dataId).id,p.batchSize,p.inChannels,p.inDepth,p.inHeight,p.inWidth,p.outDepth,p.outHeight,p.outWidth,p.strideDepth,p.strideHeight,p.strideWidth,p.dilationDepth,p.dilationHeight,p.dilationWidth,p.effectiveFilterDepth,p.effectiveFilterHeight,p.effectiveFilterWidth,p.padInfo.front,p.padInfo.top,p.padInfo.left,p.filterDepth,p.filterHeight,p.filterWidth),l}var _I={kernelName:yp,backendName:"wasm",setupFunc:vB,kernelFunc:CB};var AI;function kB(r){AI=r.wasm.cwrap("AvgPoolGrad",null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function _B(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,input:s}=t,{filterSize:a,strides:u,pad:c}=n,i=S.computePool2DInfo(s.shape,a,u,1,c),p=e.makeOutput(s.shape,s.dtype);return AI(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(p.dataId).id,i.batchSize,i.inChannels,i.inHeight,i.inWidth,i.outHeight,i.outWidth,i.strideHeight,i.strideWidth,i.dilationHeight,i.dilationWidth,i.effectiveFilterHeight,i.effectiveFilterWidth,i.padInfo.top,i.padInfo.left,i.filterHeight,i.filterWidth),p}var RI={kernelName:gp,backendName:"wasm",setupFunc:kB,kernelFunc:_B};function me(r){let{inputs:t,attrs:e}=r,{x:n}=t,{shape:o}=e,s=w.sizeFromShape(n.shape),a=w.inferFromImplicitShape(o,s);return w.assert(s===w.sizeFromShape(a),()=>`new shape: ${a}, old shape: ${n.shape}. New shape and old shape must have the same number of elements.`),r.backend.incRef(n.dataId),{dataId:n.dataId,shape:a,dtype:n.dtype}}var DI={kernelName:ui,backendName:"wasm",kernelFunc:me};var MI;function AB(r){MI=r.wasm.cwrap($o,null,["number","array","number","number","array","number","number","number","number"])}function RB(r){let{inputs:t,backend:e,attrs:n}=r,{a:o,b:s}=t,{transposeA:a,transposeB:u}=n;if(o.dtype!=="float32"||s.dtype!=="float32")throw new Error("BatchMatMul for non non-float32 tensors not yet supported.");let c=o.shape.length,i=s.shape.length,p=a?o.shape[c-2]:o.shape[c-1],l=u?s.shape[i-1]:s.shape[i-2],m=a?o.shape[c-1]:o.shape[c-2],f=u?s.shape[i-2]:s.shape[i-1],d=o.shape.slice(0,-2),h=s.shape.slice(0,-2),g=w.sizeFromShape(d),x=w.sizeFromShape(h),y=kn.assertAndGetBroadcastShape(o.shape.slice(0,-2),s.shape.slice(0,-2)).concat([m,f]);w.assert(p===l,()=>`Error in matMul: inner shapes (${p}) and (${l}) of Tensors with shapes ${o.shape} and ${s.shape} and transposeA=${a} and transposeB=${u} must match.`);let I=a?[g,p,m]:[g,m,p],C=u?[x,f,l]:[x,l,f],_=me({inputs:{x:o},backend:e,attrs:{shape:I}}),k=me({inputs:{x:s},backend:e,attrs:{shape:C}}),A=e.dataIdMap.get(_.dataId).id,R=e.dataIdMap.get(k.dataId).id,F=a?_.shape[2]:_.shape[1],P=u?k.shape[1]:k.shape[2],z=Math.max(g,x),V=e.makeOutput([z,F,P],_.dtype),Y=e.dataIdMap.get(V.dataId).id,J=new Uint8Array(new Int32Array(_.shape).buffer),pt=new Uint8Array(new Int32Array(k.shape).buffer);return MI(A,J,_.shape.length,R,pt,k.shape.length,a,u,Y),e.disposeData(_.dataId),e.disposeData(k.dataId),V.shape=y,V}var NI={kernelName:$o,backendName:"wasm",setupFunc:AB,kernelFunc:RB};var lb={};ln(lb,{addImpl:()=>Gy,bincountImpl:()=>TI,bincountReduceImpl:()=>FI,bitwiseAndImpl:()=>Vy,castImpl:()=>Uy,ceilImpl:()=>Hy,concatImpl:()=>ju,equalImpl:()=>qy,expImpl:()=>Ky,expm1Impl:()=>jy,floorDivImpl:()=>Yy,floorImpl:()=>Xy,gatherNdImpl:()=>PI,gatherV2Impl:()=>OI,greaterEqualImpl:()=>Zy,greaterImpl:()=>Qy,lessEqualImpl:()=>tb,lessImpl:()=>Jy,linSpaceImpl:()=>BI,logImpl:()=>eb,maxImpl:()=>zI,maximumImpl:()=>rb,minimumImpl:()=>nb,multiplyImpl:()=>Xu,negImpl:()=>LI,notEqualImpl:()=>ob,prodImpl:()=>UI,raggedGatherImpl:()=>VI,raggedRangeImpl:()=>qI,raggedTensorToTensorImpl:()=>XI,rangeImpl:()=>Yu,rsqrtImpl:()=>ib,scatterImpl:()=>YI,sigmoidImpl:()=>QI,simpleAbsImpl:()=>EI,sliceImpl:()=>Li,sparseFillEmptyRowsImpl:()=>ZI,sparseReshapeImpl:()=>JI,sparseSegmentReductionImpl:()=>tv,sqrtImpl:()=>ev,squaredDifferenceImpl:()=>ab,staticRegexReplaceImpl:()=>ub,stridedSliceImpl:()=>rv,stringNGramsImpl:()=>Qu,stringSplitImpl:()=>Zu,stringToHashBucketFastImpl:()=>Ju,subImpl:()=>pb,tileImpl:()=>nv,topKImpl:()=>sv,transposeImpl:()=>WI,uniqueImpl:()=>ec});function cm(r,t){Array.isArray(r)||(r=[r]),r.forEach(e=>{e!=null&&w.assert(e.dtype!=="complex64",()=>`${t} does not support complex64 tensors in the CPU backend.`)})}function EI(r){let t=new Float32Array(r.length);for(let e=0;e<r.length;++e)t[e]=Math.abs(r[e]);return t}function Ot(r){return(t,e,n,o,s)=>{let a=S.assertAndGetBroadcastShape(t,e),u=a.length,c=w.computeStrides(a),i=w.sizeFromShape(a),p=w.getTypedArrayFromDType(s,i),l=t.length,m=e.length,f=w.computeStrides(t),d=w.computeStrides(e),h=S.getBroadcastDims(t,a),g=S.getBroadcastDims(e,a);if(h.length+g.length===0)for(let x=0;x<p.length;++x)p[x]=r(n[x%n.length],o[x%o.length]);else for(let x=0;x<p.length;++x){let b=w.indexToLoc(x,u,c),y=b.slice(-l);h.forEach(k=>y[k]=0);let I=w.locToIndex(y,l,f),C=b.slice(-m);g.forEach(k=>C[k]=0);let _=w.locToIndex(C,m,d);p[x]=r(n[I],o[_])}return[p,a]}}function Bi(r){let{inputs:t,backend:e}=r,{real:n,imag:o}=t,s=e.data.get(n.dataId).values,a=e.data.get(o.dataId).values,u=e.makeTensorInfo(n.shape,"complex64"),c=e.data.get(u.dataId);return c.complexTensorInfos={real:e.makeTensorInfo(n.shape,"float32",s),imag:e.makeTensorInfo(o.shape,"float32",a)},u}function pm(r,t,e="float32"){if(e==="complex64"){let o=pm(r,t,"float32"),s=pm(r,t,"float32");return Bi({inputs:{real:o,imag:s},backend:r})}let n=w.makeZerosTypedArray(w.sizeFromShape(t),e);return r.makeTensorInfo(t,e,n)}function Wy(r){let{inputs:t,backend:e}=r,{x:n}=t;return e.incRef(n.dataId),{dataId:n.dataId,shape:n.shape,dtype:n.dtype}}function $I(r){let{inputs:t,backend:e}=r,{input:n}=t,o=e.data.get(n.dataId).complexTensorInfos.real,s=e.data.get(o.dataId).values;return e.makeTensorInfo(o.shape,o.dtype,s)}function Uy(r,t,e,n){if(n==="int32"){let o=Int32Array.from(r);return[t,"int32",o]}if(n==="bool"){let o=w.toTypedArray([0],e),[s,a]=Ot((u,c)=>u!==c?1:0)(t,[],r,o,"bool");return[a,"bool",s]}throw new Error(`Error in Cast: failed to cast ${e} to ${n}`)}function Ku(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{dtype:s}=n;if(s==="complex64"){if(o.dtype==="complex64")return Wy({inputs:{x:o},backend:e});let p=pm(e,o.shape,o.dtype),l=Ku({inputs:{x:o},backend:e,attrs:{dtype:"float32"}}),m=Bi({inputs:{real:l,imag:p},backend:e});return e.disposeIntermediateTensorInfo(p),e.disposeIntermediateTensorInfo(l),m}if(o.dtype==="complex64"){let p=$I({inputs:{input:o},backend:e}),l=Ku({inputs:{x:p},backend:e,attrs:{dtype:s}});return e.disposeIntermediateTensorInfo(p),l}if(!w.hasEncodingLoss(o.dtype,s)){let p=Wy({inputs:{x:o},backend:e});return{dataId:p.dataId,shape:p.shape,dtype:s}}let a=e.data.get(o.dataId).values,[u,c,i]=Uy(a,o.shape,o.dtype,s);return e.makeTensorInfo(u,c,i)}function Ut(r,t,e,n){return e==null?({inputs:o,backend:s})=>{let{a,b:u}=o,c=s;cm([a,u],r);let i=c.data.get(a.dataId).values,p=c.data.get(u.dataId).values,l=a.dtype==="string"?S.fromUint8ToStringArray(i):i,m=a.dtype==="string"?S.fromUint8ToStringArray(p):p,f=n||a.dtype,[d,h]=t(a.shape,u.shape,l,m,f);return c.makeTensorInfo(h,f,d)}:({inputs:o,backend:s})=>{let{a,b:u}=o,c=s;if(a.dtype==="complex64"||u.dtype==="complex64"){let i=Ku({inputs:{x:a},backend:c,attrs:{dtype:"complex64"}}),p=c.data.get(i.dataId),l=p.complexTensorInfos.real,m=p.complexTensorInfos.imag,f=c.data.get(l.dataId).values,d=c.data.get(m.dataId).values,h=Ku({inputs:{x:u},backend:c,attrs:{dtype:"complex64"}}),g=c.data.get(h.dataId),x=g.complexTensorInfos.real,b=g.complexTensorInfos.imag,y=c.data.get(x.dataId).values,I=c.data.get(b.dataId).values,[C,_,k]=e(a.shape,u.shape,f,d,y,I),A=c.makeTensorInfo(k,"float32",C),R=c.makeTensorInfo(k,"float32",_),F=Bi({inputs:{real:A,imag:R},backend:c});return c.disposeIntermediateTensorInfo(i),c.disposeIntermediateTensorInfo(h),c.disposeIntermediateTensorInfo(A),c.disposeIntermediateTensorInfo(R),F}else{let i=c.data.get(a.dataId).values,p=c.data.get(u.dataId).values,l=n||a.dtype,[m,f]=t(a.shape,u.shape,i,p,l);return c.makeTensorInfo(f,l,m)}}}function zi(r){return(t,e,n,o,s,a)=>{let u=S.assertAndGetBroadcastShape(t,e),c=w.sizeFromShape(u),i=u.length,p=w.computeStrides(u),l=w.getTypedArrayFromDType("float32",c),m=w.getTypedArrayFromDType("float32",c),f=S.getBroadcastDims(t,u),d=S.getBroadcastDims(e,u),h=S.mergeRealAndImagArrays(n,o),g=S.mergeRealAndImagArrays(s,a),x=t.length,b=w.computeStrides(t),y=e.length,I=w.computeStrides(e);if(f.length+d.length===0)for(let C=0;C<l.length;C++){let _=C%h.length,k=C%g.length,A=r(h[_*2],h[_*2+1],g[k*2],g[k*2+1]);l[C]=A.real,m[C]=A.imag}else for(let C=0;C<l.length;C++){let _=w.indexToLoc(C,i,p),k=_.slice(-x);f.forEach(z=>k[z]=0);let A=w.locToIndex(k,x,b),R=_.slice(-y);d.forEach(z=>R[z]=0);let F=w.locToIndex(R,y,I),P=r(h[A*2],h[A*2+1],g[F*2],g[F*2+1]);l[C]=P.real,m[C]=P.imag}return[l,m,u]}}var Gy=Ot((r,t)=>r+t),DB=zi((r,t,e,n)=>({real:r+e,imag:t+n})),Tat=Ut(qr,Gy,DB);function TI(r,t,e,n,o){let s=w.sizeFromShape(n),a=w.makeZerosTypedArray(o,e);for(let u=0;u<r.length;u++){let c=r[u];if(c<0)throw new Error("Input x must be non-negative!");c>=o||(s>0?a[c]+=t[u]:a[c]+=1)}return a}function FI(r,t,e,n=!1){let o=r.shape[0],s=r.shape[1],a=Ft([o,e],t.dtype);for(let u=0;u<o;u++)for(let c=0;c<s;c++){let i=r.get(u,c);if(i<0)throw new Error("Input x must be non-negative!");i>=e||(n?a.set(1,u,i):t.size>0?a.set(a.get(u,i)+t.get(u,c),u,i):a.set(a.get(u,i)+1,u,i))}return a}var Vy=Ot((r,t)=>r&t),Wat=Ut(wp,Vy);function Ie(r){return(t,e,n)=>{let o=w.getArrayFromDType(e,t.length);for(let s=0;s<t.length;++s)o[s]=r(t[s],n);return o}}function lm(r,t,e){let n=Ie(t);return Ze(r,n,e)}function Ze(r,t,e){return({inputs:n,attrs:o,backend:s})=>{let{x:a}=n;cm(a,r);let u=s,c=u.data.get(a.dataId).values,i;if(a.dtype==="string"){if(!Array.isArray(c))throw new Error("String tensor's value was not an instance of Array");i=S.fromUint8ToStringArray(c)}else i=c;let p=e||a.dtype,l=t(i,p,o);return u.makeTensorInfo(a.shape,p,l)}}var Hy=Ie(r=>Math.ceil(r)),Zat=Ze(Us,Hy);function ju(r,t,e,n){let o=w.getArrayFromDType(e,w.sizeFromShape(t));if(n&&e!=="string"){let s=0;r.forEach(a=>{let u=w.sizeFromShape(a.shape);o.set(a.vals,s),s+=u})}else{let s=0;r.forEach(a=>{let u=e==="string"?S.fromUint8ToStringArray(a.vals):a.vals,c=0;for(let i=0;i<a.shape[0];++i){let p=i*t[1]+s;for(let l=0;l<a.shape[1];++l)o[p+l]=u[c++]}s+=a.shape[1]})}return o}var qy=Ot((r,t)=>r===t?1:0),sut=Ut(qs,qy,null,"bool");var Ky=Ie(r=>Math.exp(r)),put=Ze(Ks,Ky,"float32");var jy=Ie(r=>Math.expm1(r)),hut=Ze(js,jy);var Xy=Ie(r=>Math.floor(r)),wut=Ze(Ys,Xy);var Yy=Ot((r,t)=>Math.floor(r/t)),kut=Ut(Ln,Yy,null,"int32");function PI(r,t,e,n,o,s,a,u,c){let i=Ft([n,s],e);for(let p=0;p<n;p++){let l=[],m=0;for(let f=0;f<o;f++){let d=r[p*o+f];m+=d*a[f],l.push(d)}if(m<0||m>=c/s)throw new Error(`Invalid indices: ${l} does not index into ${u}`);for(let f=0;f<s;f++)i.values[p*s+f]=t.get(...t.indexToLoc(m*s+f))}return i}function OI(r,t,e){let n=Ft(e,r.dtype);for(let o=0;o<n.size;++o){let a=n.indexToLoc(o).slice(),u=a[0],c=a[2],i=t.locToIndex([u,c]);a[2]=t.values[i];let p=r.locToIndex(a);0<=p&&p<r.values.length&&(n.values[o]=r.values[p])}return n}var Qy=Ot((r,t)=>r>t?1:0),Tut=Ut(Qs,Qy,null,"bool");var Zy=Ot((r,t)=>r>=t?1:0),zut=Ut(Zs,Zy,null,"bool");var Jy=Ot((r,t)=>r<t?1:0),Vut=Ut(Js,Jy,null,"bool");var tb=Ot((r,t)=>r<=t?1:0),Xut=Ut(ti,tb,null,"bool");function BI(r,t,e){let n=(t-r)/(e-1),o=w.makeZerosTypedArray(e,"float32");o[0]=r;for(let s=1;s<o.length;s++)o[s]=o[s-1]+n;return o}var eb=Ie(r=>Math.log(r)),rct=Ze(ei,eb);function zI(r,t,e,n){let o=w.getTypedArrayFromDType(n,w.sizeFromShape(e));for(let s=0;s<o.length;++s){let a=s*t,u=r[a];for(let c=0;c<t;++c){let i=r[a+c];(Number.isNaN(i)||i>u)&&(u=i)}o[s]=u}return o}var rb=Ot((r,t)=>Math.max(r,t)),cct=Ut(Wn,rb);var nb=Ot((r,t)=>Math.min(r,t)),dct=Ut(ri,nb);var Xu=Ot((r,t)=>r*t),MB=zi((r,t,e,n)=>({real:r*e-t*n,imag:r*n+t*e})),bct=Ut(Un,Xu,MB);function LI(r,t,e){let n=w.createScalarValue(-1,e);return Xu([],t,n,r,e)}var ob=Ot((r,t)=>r!==t?1:0),Act=Ut(ni,ob,null,"bool");function WI(r,t,e,n,o){let s=t.length,a=w.sizeFromShape(t),u=w.computeStrides(t),c=w.computeStrides(o),i=w.getTypedArrayFromDType(e,w.sizeFromShape(o));for(let p=0;p<a;++p){let l=w.indexToLoc(p,s,u),m=new Array(l.length);for(let d=0;d<m.length;d++)m[d]=l[n[d]];let f=w.locToIndex(m,s,c);i[f]=r[p]}return i}function UI(r,t,e,n){let[o,s]=S.computeOutAndReduceShapes(r,n),a=Be(t,"int32"),u=w.makeZerosTypedArray(w.sizeFromShape(o),a),c=w.sizeFromShape(s);for(let i=0;i<u.length;++i){let p=i*c,l=1;for(let m=0;m<c;++m)l*=e[p+m];u[i]=l}return{outVals:u,outShape:o,outDtype:a}}function NB(r,t,e){r.forEach((n,o)=>{if(n<0||n>=e){let s=w.indexToLoc(o,t.length,w.computeStrides(t)).join(",");throw new Error(`indices[${s}] = ${n} is not in [0, ${e})`)}})}function EB(r,t){for(let e=0;e<r.length;++e){let n=r[e],o=e===r.length-1?t:r[e+1].length;if(n.length===0)throw new Error("Ragged splits may not be empty");if(n[0]<0)throw new Error("Ragged splits must be non-negative");if(n[n.length-1]>o)throw new Error("Ragged splits must not point past values");for(let s=1;s<n.length;++s)if(n[s-1]>n[s])throw new Error("Ragged splits must be sorted in ascending order")}}function $B(r,t,e,n){let o=[],s=0,a=t.length-1+e.length,u=new Array(a).fill(null).map(()=>[0]);EB(e,n);let c=1;for(let i=0;i<t.length-1;++i){c*=t[i];let p=t[i+1];for(let l=1;l<c+1;++l)u[i].push(l*p)}for(let i=0;i<r.length;++i){let p=r[i],l=r[i]+1;for(let m=0;m<e.length;++m){let f=e[m],d=m+t.length-1;if(d>=0){let h=u[d],g=h[h.length-1]-f[p];for(let x=p;x<l;++x)u[d].push(f[x+1]+g)}p=f[p],l=f[l]}l!==p&&(o.push([p,l]),s+=l-p)}return{outSplits:u,valueSlices:o,numValues:s}}function TB(r){let t=[];for(let e=0;e<r.length;++e){let n=r[e].length,o=w.getArrayFromDType("int32",n);t.push(o),r[e].forEach((s,a)=>o[a]=s)}return t}function GI(r,t){let e=r.slice(0,t);for(;e.length<t;)e.push(1);for(let n=t;n<r.length;n++)e[t-1]*=r[n];return e}function FB(r,t,e,n,o,s){let a=GI(t,2)[1],u=GI(s,2)[1],c=0;for(let i of e)for(let p=i[0];p<i[1];++p){for(let l=0;l<n;++l)o[c*u+l]=r[p*a+l];++c}}function PB(r,t,e,n,o){let s=t.slice();s[0]=o;let a=w.getArrayFromDType(e,w.sizeFromShape(s)),u=r.length,c=u===0?0:u/t[0];return FB(r,t,n,c,a,s),[a,s]}function VI(r,t,e,n,o,s,a,u){if(r.length===0)throw new Error("paramsNestedSplits must be non empty");if(t[0].length===0)throw new Error("Split tensors must not be scalars");let c=t[0][0]-1;if(NB(s,a,c),n.length===0)throw new Error("params.rank must be nonzero");let i=n[0],{outSplits:p,valueSlices:l,numValues:m}=$B(s,a,r,i),f=TB(p),d=PB(e,n,o,l,m);return[f,d[0],d[1]]}var HI=2147483647;function qI(r,t,e,n,o,s,a){if(t.length>1)throw new Error("starts must be a scalar or vector");if(o.length>1)throw new Error("limits must be a scalar or vector");if(a.length>1)throw new Error("deltas must be a scalar or vector");let u=t.length===0,c=o.length===0,i=a.length===0,p=[];u||p.push(t[0]),c||p.push(o[0]),i||p.push(a[0]);for(let g=1;g<p.length;++g)if(p[g]!==p[g-1])throw new Error("starts, limits, and deltas must have the same shape");let l=p.length===0?1:p[0],m=w.getArrayFromDType("int32",l+1);m[0]=0;for(let g=0;g<l;++g){let x=u?r[0]:r[g],b=c?n[0]:n[g],y=i?s[0]:s[g];if(y===0)throw new Error("Requires delta != 0");let I;if(y>0&&b<x||y<0&&b>x)I=0;else if(I=Math.ceil(Math.abs((b-x)/y)),I>HI)throw new Error(`Requires ((limit - start) / delta) <= ${HI}`);m[g+1]=m[g]+I}let f=m[l],d=w.getArrayFromDType(e,f),h=0;for(let g=0;g<l;++g){let x=m[g+1]-m[g],b=u?r[0]:r[g],y=i?s[0]:s[g];for(let I=0;I<x;++I)d[h++]=b,b+=y}return[m,d]}var Rr=S.RowPartitionType,sb=class r{constructor(t,e,n,o,s,a,u,c,i,p){this.shape=t,this.shapeShape=e,this.values=n,this.valuesShape=o,this.valuesDType=s,this.defaultValue=a,this.defaultValueShape=u,this.rowPartitionValues=c,this.rowPartitionValuesShapes=i,this.rowPartitionTypes=S.getRowPartitionTypesHelper(p),this.raggedRank=S.getRaggedRank(this.rowPartitionTypes)}getRowPartitionTypeByDimension(t){return this.rowPartitionTypes[0]===Rr.FIRST_DIM_SIZE?this.rowPartitionTypes[t+1]:this.rowPartitionTypes[t]}getRowPartitionTensor(t){return this.rowPartitionTypes[0]===Rr.FIRST_DIM_SIZE?this.rowPartitionValues[t+1]:this.rowPartitionValues[t]}getMaxWidth(t){let e=this.getRowPartitionTensor(t-1);switch(this.getRowPartitionTypeByDimension(t-1)){case Rr.VALUE_ROWIDS:return r.getMaxWidthValueRowID(e);case Rr.ROW_SPLITS:return r.getMaxWidthRowSplit(e);default:throw new Error(`Cannot handle partition type ${Rr[this.getRowPartitionTypeByDimension(t-1)]}`)}}static getMaxWidthRowSplit(t){let e=t.length;if(e===0||e===1)return 0;let n=0;for(let o=0;o<e-1;++o){let s=t[o+1]-t[o];s>n&&(n=s)}return n}static getMaxWidthValueRowID(t){let e=t.length;if(e===0)return 0;let n=0,o=t[0],s=0;for(let a=1;a<e;++a){let u=t[a];u!==o&&(o=u,s=Math.max(a-n,s),n=a)}return Math.max(e-n,s)}tensorShapeFromTensor(t,e,n=!0){if(e.length===0){if(t[0]===-1)return[];throw new Error("The only valid scalar shape tensor is the fully unknown shape specified as -1.")}return jI(t,n)}calculateOutputSize(t){let e=this.valuesShape,n=this.defaultValueShape;S.validateDefaultValueShape(n,e);let o=this.tensorShapeFromTensor(this.shape,this.shapeShape),a=S.combineRaggedTensorToTensorShapes(this.raggedRank,o,e);a[0]<0&&(a[0]=t);for(let u=1;u<=this.raggedRank;++u)a[u]<0&&(a[u]=this.getMaxWidth(u));return a}calculateFirstParentOutputIndex(t,e,n){let o=Math.min(t,n),s=[],a=0;for(let u=0;u<o;++u,a+=e)s.push(a);for(let u=o;u<t;++u)s.push(-1);return w.assert(s.length===t,()=>"Final length of result must be equal to firstDimension."),s}calculateOutputIndexRowSplit(t,e,n,o){let s=t.length,a=[];for(let u=0;u<s-1;++u){let c=t[u+1]-t[u],i=Math.min(o,c),p=e[u];p===-1&&(i=0);for(let l=0;l<i;++l)a.push(p),p+=n;for(let l=0;l<c-i;++l)a.push(-1)}if(s>0&&a.length!==t[s-1])throw new Error("Invalid row split size.");return a}calculateOutputIndexValueRowID(t,e,n,o){let s=t.length,a=[];if(s===0)return[];let u=0,c=t[0];if(c>=e.length)throw new Error(`Got currentValueRowId=${c}, which is not less than ${e.length}`);let i=e[c];a.push(i);for(let p=1;p<s;++p){let l=t[p];if(l===c)i>=0&&(++u,u<o?i+=n:i=-1);else{if(u=0,c=l,l>=e.length)throw new Error(`Got nextValueRowId=${l} which is not less than ${e.length}`);i=e[l]}a.push(i)}if(a.length!==t.length)throw new Error("Invalid row ids.");return a}calculateOutputIndex(t,e,n,o){let s=this.getRowPartitionTensor(t),a=this.getRowPartitionTypeByDimension(t);switch(a){case Rr.VALUE_ROWIDS:return this.calculateOutputIndexValueRowID(s,e,n,o);case Rr.ROW_SPLITS:if(s.length-1>e.length)throw new Error(`Row partition size is greater than output size: ${s.length-1} > ${e.length}`);return this.calculateOutputIndexRowSplit(s,e,n,o);default:throw new Error(`Unsupported partition type: ${Rr[a]}`)}}getFirstDimensionSize(){let t=this.rowPartitionValues[0];if(this.rowPartitionTypes.length===0)throw new Error("No row_partition_types given.");let e=this.rowPartitionTypes[0];switch(e){case Rr.FIRST_DIM_SIZE:return t[0];case Rr.VALUE_ROWIDS:throw new Error("Cannot handle VALUE_ROWIDS in first dimension.");case Rr.ROW_SPLITS:return this.rowPartitionValuesShapes[0][0]-1;default:throw new Error(`Cannot handle type ${Rr[e]}`)}}compute(){if(this.rowPartitionValues[0].length<=0)throw new Error("Invalid first partition input. Tensor requires at least one element.");let e=this.getFirstDimensionSize(),n=this.calculateOutputSize(e),o=new Array(this.raggedRank+1);o[o.length-1]=1;for(let c=o.length-2;c>=0;--c)o[c]=o[c+1]*n[c+1];let s=jI(n,!1),a=w.getArrayFromDType(this.valuesDType,w.sizeFromShape(s));if(o[0]*n[0]>0){let c=this.calculateFirstParentOutputIndex(e,o[0],n[0]);for(let i=1;i<=this.raggedRank;++i)c=this.calculateOutputIndex(i-1,c,o[i],n[i]);this.setOutput(this.raggedRank,c,a,s)}return[s,a]}setOutput(t,e,n,o){if(n.length===0)return;let s=this.values,a=n,u=o.slice();u=u.slice(t+1);let c=w.sizeFromShape(u),i=e.length,p=this.defaultValue;if(p.length!==c&&p.length!==1){let d=this.defaultValueShape;q(()=>{let h=Z(p,d);p=_i(h,u).dataSync()})}let l=0,m=0,f=0;for(let d=0;d<=i;++d){let h=d<i?e[d]:-1;if(h===f){++f;continue}if(m<f){let g=s.subarray(l*c),x=a.subarray(m*c),b=(f-m)*c;KI(x,g,b)}if(d>=i){let g=n.length;h=Math.floor(g/c)}if(h>f)if(this.defaultValue.length===1)a.subarray(f*c,h*c).fill(this.defaultValue[0]),f=h;else for(;h>f;){let g=a.slice(f*c);KI(g,p,c),++f}h<0?(l=d+1,m=f):(l=d,m=f,f=m+1)}}};function KI(r,t,e){for(let n=0;n<e;n++)r[n]=t[n]}function jI(r,t){let e=[];for(let n of r){if(n<0){if(!t)throw new Error(`Dimension ${n} must be >= 0`);if(n<-1)throw new Error(`Dimension ${n} must be >= -1`);n=-1}e.push(n)}return e}function XI(r,t,e,n,o,s,a,u,c,i){return new sb(r,t,e,n,o,s,a,u,c,i).compute()}function Yu(r,t,e,n){let o=r===t,s=r<t&&e<0,a=t<r&&e>1;if(o||s||a)return w.makeZerosTypedArray(0,n);let u=Math.abs(Math.ceil((t-r)/e)),c=w.makeZerosTypedArray(u,n);t<r&&e===1&&(e=-1),c[0]=r;for(let i=1;i<c.length;i++)c[i]=c[i-1]+e;return c}var ib=Ie(r=>1/Math.sqrt(r)),Vct=Ze(Gn,ib);function YI(r,t,e,n,o,s,a,u,c,i){let p=[n/o,o],l=r.values,m=t.values;if(n===0)return Ft(e,t.dtype);let f=c instanceof Kr?c:Ft(p,t.dtype);typeof c=="string"||typeof c=="number"?f.values.fill(c):typeof c=="boolean"&&f.values.fill(+c);for(let d=0;d<s;d++){let h=[],g=0;for(let x=0;x<a;x++){let b=l[d*a+x];h.push(b),g+=b*u[x]}if(g<0||g>=n/o)throw new Error(`Invalid indices: ${h} does not index into ${e}`);for(let x=0;x<o;x++)i?f.values[g*o+x]+=m[d*o+x]:f.values[g*o+x]=t.rank===0?m[0]:m[d*o+x]}return f}var QI=Ie(r=>1/(1+Math.exp(-r))),Qct=lm(Vn,r=>1/(1+Math.exp(-r)));function Li(r,t,e,n,o){let s=se.isSliceContinous(n,t,e),a=w.sizeFromShape(e),u=w.computeStrides(n);if(s){let l=se.computeFlatOffset(t,u);return o==="string"?r.slice(l,l+a):r.subarray(l,l+a)}let c=o==="string"?S.fromUint8ToStringArray(r):r,i=Ft(n,o,c),p=Ft(e,o);for(let l=0;l<p.size;++l){let m=p.indexToLoc(l),f=m.map((d,h)=>d+t[h]);p.set(i.get(...f),...m)}return o==="string"?S.fromStringArrayToUint8(p.values):p.values}function ZI(r,t,e,n,o,s,a){let u=t[0],c=s[0],i=new Array(c),p=new Array(u),l=t[1];if(c===0){if(u!==0)throw new Error(S.getSparseFillEmptyRowsIndicesDenseShapeMismatch(u));let g=w.getArrayFromDType(e,0),x=w.getArrayFromDType(o,0);return[g,[0,l],x,i,p]}let m=!0,f=0,d=new Array(c).fill(0);for(let g=0;g<u;++g){let x=r[g*l];if(x<0)throw new Error(S.getSparseFillEmptyRowsNegativeIndexErrorMessage(g,x));if(x>=c)throw new Error(S.getSparseFillEmptyRowsOutOfRangeIndexErrorMessage(g,x,c));++d[x],m=m&&x>=f,f=x}let h=!0;for(let g=0;g<c;++g){let x=d[g]===0;i[g]=x,h=h&&!x,d[g]=Math.max(d[g],1),g>0&&(d[g]+=d[g-1])}if(h&&m){let g=r,x=n;for(let b=0;b<u;++b)p[b]=b;return[g,[u,l],x,i,p]}else{let g=d[c-1],x=w.getArrayFromDType(e,g*l),b=w.getArrayFromDType(o,g),y=new Array(c).fill(0);for(let I=0;I<u;++I){let C=r[I*l],_=y[C],k=(C===0?0:d[C-1])+_;y[C]++;for(let A=0;A<l;++A)x[k*l+A]=r[I*l+A];b[k]=n[I],p[I]=k}for(let I=0;I<c;++I)if(y[I]===0){let _=I===0?0:d[I-1];x[_*l+0]=I;for(let k=1;k<l;++k)x[_*l+k]=0;b[_]=a}return[x,[g,l],b,i,p]}}function JI(r,t,e,n,o){let s=w.sizeFromShape(n),a=t[0],u=o.length,c=[],i=1,p=-1;for(let g=0;g<u;++g){let x=o[g];if(x===-1){if(p!==-1)throw new Error(S.getSparseReshapeMultipleNegativeOneOutputDimErrorMessage(p,g));p=g,c.push(1)}else{if(x<0)throw new Error(S.getSparseReshapeNegativeOutputDimErrorMessage(g,x));i*=x,c.push(x)}}if(p!==-1){if(i<=0)throw new Error(S.getSparseReshapeEmptyTensorZeroOutputDimErrorMessage());let g=Math.trunc(s/i);if(i*g!==s)throw new Error(S.getSparseReshapeInputOutputMultipleErrorMessage(n,c));c[p]=g}if(w.sizeFromShape(c)!==s)throw new Error(S.getSparseReshapeInputOutputMismatchErrorMessage(n,c));let m=n.length,f=[];if(m>0){f[m-1]=1;for(let g=m-2;g>=0;--g)f[g]=f[g+1]*n[g+1]}let d=[];if(u>0){d[u-1]=1;for(let g=u-2;g>=0;--g)d[g]=d[g+1]*c[g+1]}let h=w.getArrayFromDType(e,a*u);for(let g=0;g<a;++g){let x=0;for(let b=0;b<m;++b)x+=r[g*m+b]*f[b];for(let b=0;b<u;++b)h[g*u+b]=Math.trunc(x/d[b]),x%=d[b]}return[h,[a,u],c]}function tv(r,t,e,n,o,s=!1,a=0){let u=n.length,c=[t[0],r.length/t[0]],i=c[1],l=u>0?o[u-1]+1:0;if(l<0)throw new Error(S.getSparseSegmentReductionNegativeSegmentIdsErrorMessage());let m=t.slice();m[0]=l;let f=m.reduce((y,I)=>y*I,1),d=w.getArrayFromDType(e,f);if(u===0)return l>0&&d.fill(a),[d,m];if(l<=0)throw new Error(S.getSparseSegmentReductionNegativeSegmentIdsErrorMessage());let h=0,g=1,x=0,b=o[h];for(;;){let y=0;if(g<u){if(y=o[g],b===y){++g;continue}if(b>=y)throw new Error(S.getSparseSegmentReductionNonIncreasingSegmentIdsErrorMessage())}if(b<0||b>=l)throw new Error(S.getSparseSegmentReductionSegmentIdOutOfRangeErrorMessage(b,l));b>x&&d.fill(a,x*i,b*i);for(let I=h;I<g;++I){let C=n[I];if(C<0||C>=c[0])throw new Error(S.getSparseSegmentReductionIndicesOutOfRangeErrorMessage(I,n[I],c[0]));for(let _=0;_<i;_++)d[b*i+_]+=r[C*i+_]}if(s)for(let I=0;I<i;I++)d[b*i+I]/=g-h;if(h=g,++g,x=b+1,b=y,g>u)break}return x<l&&d.fill(a,x*i,l*i),[d,m]}var ev=Ie(r=>Math.sqrt(r)),ppt=lm(Hn,r=>Math.sqrt(r));var ab=Ot((r,t)=>{let e=r-t;return e*e}),hpt=Ut(li,ab);var ub=Ie((r,t)=>{let{pattern:e,replaceGlobal:n,rewrite:o}=t;return r.replace(new RegExp(e,n?"g":""),o)}),wpt=Ze(xS,ub);function rv(r,t,e,n){let o=Ft(r,t.dtype);for(let s=0;s<o.size;s++){let a=o.indexToLoc(s),u=new Array(a.length);for(let c=0;c<u.length;c++)u[c]=a[c]*e[c]+n[c];o.set(t.get(...u),...a)}return o}var cb=class{constructor(t,e,n,o,s,a){this.separator=w.encodeString(t),this.nGramWidths=e,this.leftPad=w.encodeString(n),this.rightPad=w.encodeString(o),this.padWidth=s,this.preserveShort=a}getPadWidth(t){return Math.min(this.padWidth<0?t-1:this.padWidth,t-1)}getNumNGrams(t,e){let n=this.getPadWidth(e);return Math.max(0,t+2*n-e+1)}createNGrams(t,e,n,o,s,a){for(let u=0;u<s;++u){let c=this.getPadWidth(a),i=Math.max(0,c-u),p=Math.max(0,c-(s-(u+1))),l=a-(i+p),m=e+(i>0?0:u-c),f=0;f+=i*this.leftPad.length;for(let b=0;b<l;++b)f+=t[m+b].length;f+=p*this.rightPad.length;let d=i+p+l-1;f+=d*this.separator.length,n[o+u]=new Uint8Array(f);let h=n[o+u],g=0,x=b=>b.forEach(y=>h[g++]=y);for(let b=0;b<i;++b)x(this.leftPad),x(this.separator);for(let b=0;b<l-1;++b)x(t[m+b]),x(this.separator);if(l>0){x(t[m+l-1]);for(let b=0;b<p;++b)x(this.separator),x(this.rightPad)}else{for(let b=0;b<p-1;++b)x(this.rightPad),x(this.separator);x(this.rightPad)}}}compute(t,e){let n=t.length,o=e.length;if(o>0){let c=e[0];if(c!==0)throw new Error(`First split value must be 0, got ${c}`);for(let i=1;i<o;++i){let p=e[i]>=c;if(p=p&&e[i]<=n,!p)throw new Error(`Invalid split value ${e[i]}, must be in [${c}, ${n}]`);c=e[i]}if(c!==n)throw new Error(`Last split value must be data size. Expected ${n}, got ${c}`)}let s=o-1,a=w.getArrayFromDType("int32",o);if(n===0||o===0){let c=new Array(n);for(let i=0;i<=s;++i)a[i]=0;return[c,a]}a[0]=0;for(let c=1;c<=s;++c){let i=e[c]-e[c-1],p=0;this.nGramWidths.forEach(l=>{p+=this.getNumNGrams(i,l)}),this.preserveShort&&i>0&&p===0&&(p=1),a[c]=a[c-1]+p}let u=new Array(a[s]);for(let c=0;c<s;++c){let i=e[c],p=a[c];if(this.nGramWidths.forEach(l=>{let m=e[c+1]-e[c],f=this.getNumNGrams(m,l);this.createNGrams(t,i,u,p,f,l),p+=f}),this.preserveShort&&p===a[c]){let l=e[c+1]-e[c];if(l===0)continue;let m=l+2*this.padWidth;this.createNGrams(t,i,u,p,1,m)}}return[u,a]}};function Qu(r,t,e,n,o,s,a,u){return new cb(e,n,o,s,a,u).compute(r,t)}function OB(r,t,e,n){if(!r.length)return;if(t.length===0){for(let s=0;s<r.length;++s)n.push(r.subarray(s,s+1));return}if(t.length===1){let s=t[0],a=r.indexOf(s);for(;a!==-1;){let u=r.subarray(0,a);(!e||u.length!==0)&&n.push(u),r=r.subarray(a+1),a=r.indexOf(s)}(!e||r.length!==0)&&n.push(r);return}let o=0;for(let s=0;s<r.length+1;s++)if(s===r.length||t.indexOf(r[s])!==-1){let a=r.subarray(o,s);(!e||a.length!==0)&&n.push(a),o=s+1}}function Zu(r,t,e){let n=r.length,o=[],s=0,a=0,u=new Array(n);for(let m=0;m<n;++m){let f=o.length;OB(r[m],t,e,o);let d=o.length-f;u[m]=d,s+=d,a=Math.max(a,d)}let c=w.getArrayFromDType("int32",s*2),i=new Array(s),p=[n,a],l=0;for(let m=0;m<n;++m)for(let f=0;f<u[m];++f)c[l*2]=m,c[l*2+1]=f,i[l]=o[l],++l;return[c,i,p]}function Ju(r,t){let e=w.getArrayFromDType("int32",r.length);for(let n=0;n<r.length;++n)e[n]=w.fingerPrint64(r[n]).modulo(t).getLowBitsUnsigned();return e}var pb=Ot((r,t)=>r-t),BB=zi((r,t,e,n)=>({real:r-e,imag:t-n})),$pt=Ut(qn,pb,BB);function nv(r,t){let e=new Array(r.rank);for(let o=0;o<e.length;o++)e[o]=r.shape[o]*t[o];let n=Ft(e,r.dtype);for(let o=0;o<n.values.length;++o){let s=n.indexToLoc(o),a=new Array(r.rank);for(let c=0;c<a.length;c++)a[c]=s[c]%r.shape[c];let u=r.locToIndex(a);n.values[o]=r.values[u]}return n}var tc=(r,t)=>{let e=t.value-r.value;return e===0?r.index-t.index:e};function ov(r,t,e=0,n=r.length-1){for(;n>e;){if(n-e>600){let u=n-e+1,c=t-e+1,i=Math.log(u),p=.5*Math.exp(2*i/3),l=.5*Math.sqrt(i*p*(u-p)/u)*Math.sign(c-u/2),m=Math.max(e,Math.floor(t-c*p/u+l)),f=Math.min(n,Math.floor(t+(u-c)*p/u+l));ov(r,t,m,f)}let o=r[t],s=e,a=n;for(w.swap(r,e,t),tc(r[n],o)>0&&w.swap(r,e,n);s<a;){for(w.swap(r,s,a),s++,a--;tc(r[s],o)<0;)s=s+1;for(;tc(r[a],o)>0;)a=a-1}tc(r[e],o)===0?w.swap(r,e,a):(a=a+1,w.swap(r,a,n)),a<=t&&(e=a+1),t<=a&&(n=a-1)}}function sv(r,t,e,n,o){let s=t[t.length-1],[a,u]=[r.length/s,s],c=w.getTypedArrayFromDType(e,a*n),i=w.getTypedArrayFromDType("int32",a*n);for(let l=0;l<a;l++){let m=l*u,f=r.subarray(m,m+u),d=new Array(f.length);f.forEach((b,y)=>d[y]={value:b,index:y}),n<d.length&&(ov(d,n),d=d.slice(0,n)),o&&d.sort(tc);let h=l*n,g=c.subarray(h,h+n),x=i.subarray(h,h+n);for(let b=0;b<n;b++)g[b]=d[b].value,x[b]=d[b].index}let p=t.slice();return p[p.length-1]=n,[Ft(p,e,c),Ft(p,"int32",i)]}function ec(r,t,e,n){let o=w.parseAxisParam(t,e)[0],s=[1,e[0],1];for(let d=0;d<o;d++)s[0]*=e[d];s[1]=e[o];for(let d=o+1;d<e.length;d++)s[2]*=e[d];let a=new Map,u=new Int32Array(e[o]),c=new Kr(s,n,r),i=[],p=s[0]===1&&s[2]===1;for(let d=0;d<e[o];d++){let h;if(p)h=r[d].toString();else{let x=[];for(let b=0;b<s[0];b++)for(let y=0;y<s[2];y++)x.push(c.get(b,d,y));h=x.join(",")}let g=a.get(h);if(g!=null)u[d]=g;else{let x=a.size;a.set(h,x),u[d]=x,i.push(d)}}let l=s.slice();l[1]=a.size;let m=new Kr(l,n);i.forEach((d,h)=>{for(let g=0;g<s[0];g++)for(let x=0;x<s[2];x++)m.set(c.get(g,d,x),g,h,x)});let f=e.slice();return f[o]=l[1],{outputValues:m.values,outputShape:f,indices:u}}function Dr(r){let{inputs:{x:t},attrs:{begin:e,size:n},backend:o}=r,[s,a]=se.parseSliceParams(t,e,n),u=se.isSliceContinous(t.shape,s,a),c=o.readSync(t.dataId),i=o.makeOutput(a,t.dtype),p=w.computeStrides(t.shape),l=o.dataIdMap.get(i.dataId);if(u){let d=se.computeFlatOffset(s,p);return t.dtype==="string"?l.stringBytes=c.slice(d,d+w.sizeFromShape(a)):o.typedArrayFromHeap(i).set(c.subarray(d,d+w.sizeFromShape(a))),i}if(t.dtype==="string"){let d=Li(c,s,a,t.shape,t.dtype);return l.stringBytes=d,i}let m=o.typedArrayFromHeap(i),f=t.shape.length;if(f===2)zB(c,p[0],m,s,a);else if(f===3)LB(c,p[0],p[1],m,s,a);else if(f===4)WB(c,p[0],p[1],p[2],m,s,a);else{let d=Li(c,s,a,t.shape,t.dtype);m.set(d)}return i}function zB(r,t,e,n,o){let s=0,a=n[0],u=n[1],c=a+o[0];for(let i=a;i<c;i++){let p=i*t+u;e.set(r.subarray(p,p+o[1]),s),s+=o[1]}}function LB(r,t,e,n,o,s){let a=0,u=o[0],c=o[1],i=o[2],p=u+s[0],l=c+s[1];for(let m=u;m<p;m++)for(let f=c;f<l;f++){let d=m*t+f*e+i;n.set(r.subarray(d,d+s[2]),a),a+=s[2]}}function WB(r,t,e,n,o,s,a){let u=0,c=s[0],i=s[1],p=s[2],l=c+a[0],m=i+a[1],f=p+a[2],d=s[3];for(let h=c;h<l;h++)for(let g=i;g<m;g++)for(let x=p;x<f;x++){let b=h*t+g*e+x*n+d;o.set(r.subarray(b,b+a[3]),u),u+=a[3]}}var iv={kernelName:qo,backendName:"wasm",kernelFunc:Dr};function UB(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{blockShape:s,crops:a}=n,u=s.reduce((x,b)=>x*b),c=S.getReshaped(o.shape,s,u),i=S.getPermuted(c.length,s.length),p=S.getReshapedPermuted(o.shape,s,u),l=S.getSliceBeginCoords(a,s.length),m=S.getSliceSize(p,a,s.length),f=me({inputs:{x:o},backend:e,attrs:{shape:c}}),d=yr({inputs:{x:f},backend:e,attrs:{perm:i}}),h=me({inputs:{x:d},backend:e,attrs:{shape:p}}),g=Dr({inputs:{x:h},backend:e,attrs:{begin:l,size:m}});return e.disposeData(f.dataId),e.disposeData(d.dataId),e.disposeData(h.dataId),g}var av={kernelName:bp,backendName:"wasm",kernelFunc:UB};var uv;function GB(r){uv=r.wasm.cwrap(_a,null,["number","number","boolean","number","number","number"])}function VB(r){let{backend:t,inputs:e,attrs:n}=r,{x:o,weights:s}=e,{size:a}=n,u=s.shape.reduce((l,m)=>l*m,1)!==0,c=o.shape.length===1?[a]:[o.shape[0],a],i=t.makeOutput(c,s.dtype);function p(l){return t.dataIdMap.get(l.dataId).id}return uv(p(o),a,u,p(s),it[s.dtype],p(i)),i}var cv={kernelName:_a,backendName:"wasm",setupFunc:GB,kernelFunc:VB};var HB=!0,pv=kt(wp,HB);function qB(r){let{inputs:t,backend:e}=r,{s0:n,s1:o}=t,s=e.typedArrayFromHeap(n),a=e.typedArrayFromHeap(o),u=S.assertAndGetBroadcastShape(Array.from(s),Array.from(a));return e.makeOutput([u.length],"int32",void 0,new Int32Array(u))}var lv={kernelName:Sp,backendName:"wasm",kernelFunc:qB};function Je(r){let{inputs:{x:t},attrs:{dtype:e},backend:n}=r,o=n.makeOutput(t.shape,e),s=n.typedArrayFromHeap(t);return n.typedArrayFromHeap(o).set(s),o}var mv={kernelName:fn,backendName:"wasm",kernelFunc:Je};var fv=et(Us);var dv;function KB(r){dv=r.wasm.cwrap(To,null,["number","number","number","number"])}function jB(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{clipValueMin:s,clipValueMax:a}=n,u=e.dataIdMap.get(o.dataId).id,c=e.makeOutput(o.shape,o.dtype),i=e.dataIdMap.get(c.dataId).id;return dv(u,s,a,i),c}var hv={kernelName:To,backendName:"wasm",setupFunc:KB,kernelFunc:jB};function mb(r){let{inputs:t,backend:e}=r,n=w.parseAxisParam(r.attrs.axis,t[0].shape)[0],o=t.map(f=>f.shape);S.assertParamsConsistent(o,n);let s=S.computeOutShape(t.map(f=>f.shape),n),a=t.filter(f=>w.sizeFromShape(f.shape)>0);if(a.length===1)return ps({inputs:{x:a[0]},backend:e});let u=e.makeOutput(s,t[0].dtype);if(w.sizeFromShape(s)===0)return u;if(a[0].dtype==="string"){let f=a.map(y=>{let C=[-1,w.sizeFromShape(y.shape.slice(n))];return me({inputs:{x:y},backend:e,attrs:{shape:C}})}),d=f.map(y=>({vals:e.readSync(y.dataId),shape:y.shape}));s=S.computeOutShape(f.map(y=>y.shape),1);let h=f[0].shape[0]===1,g=ju(d,s,t[0].dtype,h),x=S.computeOutShape(a.map(y=>y.shape),n);u.shape=x;let b=e.dataIdMap.get(u.dataId);return b.stringBytes=S.fromStringArrayToUint8(g),f.forEach(y=>e.disposeData(y.dataId)),u}let c=w.sizeFromShape(a[0].shape.slice(0,n)),i=0,p=a.map(f=>{let d=w.sizeFromShape(f.shape.slice(n));return i+=d,d}),l=a.map(f=>e.typedArrayFromHeap(f)),m=e.typedArrayFromHeap(u);for(let f=0;f<c;f++){let d=f*i;for(let h=0;h<l.length;h++){let g=p[h],x=f*g,b=l[h].subarray(x,x+g);m.set(b,d),d+=g}}return u}var gv={kernelName:Gs,backendName:"wasm",kernelFunc:mb};var xv;function XB(r){xv=r.wasm.cwrap(Fo,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function YB(r){let{inputs:t,attrs:e,backend:n}=r,{x:o,filter:s}=t,a=n.dataIdMap.get(o.dataId).id,u=n.dataIdMap.get(s.dataId).id,{strides:c,dilations:i,pad:p,dimRoundingMode:l,dataFormat:m}=e,f=S.convertConv2DDataFormat(m),d=S.computeConv2DInfo(o.shape,s.shape,c,i,p,l,!1,f),h=d.filterHeight,g=d.filterWidth,x=d.padInfo.top,b=d.padInfo.right,y=d.padInfo.bottom,I=d.padInfo.left,C=d.dilationHeight,_=d.dilationWidth,k=d.strideHeight,A=d.strideWidth,R=d.inChannels,F=d.outChannels,P=d.padInfo.type==="SAME"?1:0;if(d.dataFormat!=="channelsLast")throw new Error(`wasm backend Conv2D does not support dataFormat:'${d.dataFormat}'. Please use 'channelsLast'.`);let z=n.makeOutput(d.outShape,"float32"),V=n.dataIdMap.get(z.dataId).id;return xv(a,o.shape[0],o.shape[1],o.shape[2],u,h,g,x,b,y,I,P,C,_,k,A,R,F,V),z}var yv={kernelName:Fo,backendName:"wasm",setupFunc:XB,kernelFunc:YB};var bv;function QB(r){bv=r.wasm.cwrap(Po,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function ZB(r){let{backend:t,inputs:e,attrs:n}=r,{dy:o,filter:s}=e,{strides:a,pad:u,dataFormat:c,dimRoundingMode:i,inputShape:p}=n,l=1,m=S.convertConv2DDataFormat(c),f=S.computeConv2DInfo(p,s.shape,a,l,u,i,!1,m),{batchSize:d,filterHeight:h,filterWidth:g,inChannels:x,inHeight:b,inWidth:y,outChannels:I,outHeight:C,outWidth:_,strideHeight:k,strideWidth:A}=f,R=h-1-f.padInfo.top,F=g-1-f.padInfo.left,P=f.dataFormat==="channelsLast",z=w.computeStrides(f.inShape),V=w.computeStrides(o.shape),[Y,J,pt]=w.computeStrides(s.shape),$t=z[0],de=P?z[1]:z[2],xe=P?z[2]:1,Wt=P?1:z[1],ue=V[0],Vt=P?V[1]:V[2],Ht=P?V[2]:1,_t=P?1:V[1],Lt=t.makeOutput(f.inShape,"float32"),ce=t.dataIdMap.get(Lt.dataId).id,he=t.dataIdMap.get(o.dataId).id,dr=t.dataIdMap.get(s.dataId).id;return bv(he,dr,d,h,g,b,y,x,C,_,I,k,A,R,F,Y,J,pt,$t,de,xe,Wt,ue,Vt,Ht,_t,ce),Lt}var wv={kernelName:Po,backendName:"wasm",setupFunc:QB,kernelFunc:ZB};var Sv;function JB(r){Sv=r.wasm.cwrap(Ra,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function tz(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s}=t,{strides:a,pad:u,dilations:c}=n;if(o.dtype!=="float32")throw new Error(`Tensor x must have dtype float32, got ${o.dtype}`);if(s.dtype!=="float32")throw new Error(`Tensor filter must have dtype float32, got ${s.dtype}`);let i=S.computeConv3DInfo(o.shape,s.shape,a,c,u),p=e.makeOutput(i.outShape,o.dtype);return Sv(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(p.dataId).id,i.batchSize,i.inDepth,i.inHeight,i.inWidth,i.inChannels,i.outDepth,i.outHeight,i.outWidth,i.outChannels,i.strideDepth,i.strideHeight,i.strideWidth,i.dilationDepth,i.dilationHeight,i.dilationWidth,i.filterDepth,i.filterHeight,i.filterWidth,i.padInfo.front,i.padInfo.top,i.padInfo.left),p}var Iv={kernelName:Ra,backendName:"wasm",setupFunc:JB,kernelFunc:tz};var vv;function ez(r){vv=r.wasm.cwrap(Da,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function rz(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,dy:s}=t,{strides:a,pad:u,filterShape:c}=n;if(o.dtype!=="float32")throw new Error(`Tensor dy must have dtype float32, got ${o.dtype}`);if(s.dtype!=="float32")throw new Error(`Tensor filter must have dtype float32, got ${s.dtype}`);let i=S.computeConv3DInfo(o.shape,c,a,1,u),p=e.makeOutput(i.filterShape,s.dtype);return vv(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(p.dataId).id,i.batchSize,i.inDepth,i.inHeight,i.inWidth,i.inChannels,i.outDepth,i.outHeight,i.outWidth,i.outChannels,i.strideDepth,i.strideHeight,i.strideWidth,i.dilationDepth,i.dilationHeight,i.dilationWidth,i.filterDepth,i.filterHeight,i.filterWidth,i.padInfo.front,i.padInfo.top,i.padInfo.left),p}var Cv={kernelName:Da,backendName:"wasm",setupFunc:ez,kernelFunc:rz};var kv;function nz(r){kv=r.wasm.cwrap(Ma,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function oz(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,filter:s}=t,{pad:a,strides:u,inputShape:c}=n;if(o.dtype!=="float32")throw new Error(`Tensor dy must have dtype float32, got ${o.dtype}`);if(s.dtype!=="float32")throw new Error(`Tensor filter must have dtype float32, got ${s.dtype}`);let i=S.computeConv3DInfo(c,s.shape,u,1,a),p=e.makeOutput(i.inShape,o.dtype);return kv(e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(p.dataId).id,i.batchSize,i.inDepth,i.inHeight,i.inWidth,i.inChannels,i.outDepth,i.outHeight,i.outWidth,i.outChannels,i.strideDepth,i.strideHeight,i.strideWidth,i.dilationDepth,i.dilationHeight,i.dilationWidth,i.filterDepth,i.filterHeight,i.filterWidth,i.padInfo.front,i.padInfo.top,i.padInfo.left),p}var _v={kernelName:Ma,backendName:"wasm",setupFunc:nz,kernelFunc:oz};var Av=et(vp);var Rv=et(Cp);var fb;(function(r){r[r.bilinear=0]="bilinear",r[r.nearest=1]="nearest"})(fb||(fb={}));var Dv;function sz(r){Dv=r.wasm.cwrap($a,null,["number","number","number","number","array","number","number","number","number","number"])}function iz(r){let{backend:t,inputs:e,attrs:n}=r,{method:o,extrapolationValue:s,cropSize:a}=n,{image:u,boxes:c,boxInd:i}=e,p=c.shape[0],[l,m]=a,f=[p,l,m,u.shape[3]],d=t.dataIdMap.get(u.dataId),h;u.dtype!=="float32"&&(h=Je({backend:t,inputs:{x:u},attrs:{dtype:"float32"}}),d=t.dataIdMap.get(h.dataId));let g=d.id,x=t.dataIdMap.get(c.dataId).id,b=t.dataIdMap.get(i.dataId).id,y=t.makeOutput(f,"float32"),I=t.dataIdMap.get(y.dataId).id,C=new Uint8Array(new Int32Array(u.shape).buffer);return Dv(g,x,b,p,C,l,m,fb[o],s,I),h!=null&&t.disposeData(h.dataId),y}var Mv={kernelName:$a,backendName:"wasm",setupFunc:sz,kernelFunc:iz};var Nv;function az(r){Nv=r.wasm.cwrap(Na,null,["number","number","number","number","number","number"])}function uz(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s,exclusive:a,reverse:u}=n,c=o.shape.length;w.assert(o.dtype==="float32"||o.dtype==="int32",()=>`cumprod does not support ${o.dtype} tensors in the WASM backend`);let i=S.getAxesPermutation([s],c),p=o;i!==null&&(p=yr({inputs:{x:o},attrs:{perm:i},backend:e}));let l=S.getInnerMostAxes(1,c)[0];S.assertAxesAreInnerMostDims("cumprod",[l],c);let m=e.makeOutput(p.shape,p.dtype),f=p.shape[l],d=e.dataIdMap.get(p.dataId).id,h=e.dataIdMap.get(m.dataId).id;Nv(d,a?1:0,u?1:0,f,h,it[o.dtype]);let g=m;if(i!==null){let x=S.getUndoAxesPermutation(i);g=yr({inputs:{x:m},attrs:{perm:x},backend:e}),e.disposeData(p.dataId),e.disposeData(m.dataId)}return g}var Ev={kernelName:Na,backendName:"wasm",setupFunc:az,kernelFunc:uz};var $v;function cz(r){$v=r.wasm.cwrap(Ea,null,["number","number","number","number","number","number"])}function pz(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s,exclusive:a,reverse:u}=n,c=o.shape.length;w.assert(o.dtype==="float32"||o.dtype==="int32",()=>`cumsum does not support ${o.dtype} tensors in the WASM backend`);let i=S.getAxesPermutation([s],c),p=o;i!==null&&(p=yr({inputs:{x:o},attrs:{perm:i},backend:e}));let l=S.getInnerMostAxes(1,c)[0];S.assertAxesAreInnerMostDims("cumsum",[l],c);let m=e.makeOutput(p.shape,p.dtype),f=p.shape[l],d=e.dataIdMap.get(p.dataId).id,h=e.dataIdMap.get(m.dataId).id;$v(d,a?1:0,u?1:0,f,h,it[o.dtype]);let g=m;if(i!==null){let x=S.getUndoAxesPermutation(i);g=yr({inputs:{x:m},attrs:{perm:x},backend:e}),e.disposeData(p.dataId),e.disposeData(m.dataId)}return g}var Tv={kernelName:Ea,backendName:"wasm",setupFunc:cz,kernelFunc:pz};var Fv;function lz(r){Fv=r.wasm.cwrap("DenseBincount",null,["number","array","number","number","boolean","number","number","boolean","number"])}function mz(r){let{backend:t,inputs:e,attrs:n}=r,{x:o,weights:s}=e,{size:a,binaryOutput:u}=n,c=s.shape.reduce((m,f)=>m*f,1)!==0,i=o.shape.length===1?[a]:[o.shape[0],a],p=t.makeOutput(i,s.dtype);function l(m){return t.dataIdMap.get(m.dataId).id}return Fv(l(o),new Uint8Array(new Int32Array(o.shape).buffer),o.shape.length,a,c,l(s),it[s.dtype],u,l(p)),p}var Pv={kernelName:kp,backendName:"wasm",setupFunc:lz,kernelFunc:mz};var Ov;function fz(r){Ov=r.wasm.cwrap(Ta,null,["number","number","number","array","number","array","array","number","number"])}function dz(r){let{backend:t,inputs:e,attrs:n}=r,{x:o}=e,{blockSize:s,dataFormat:a}=n,u=o.shape[0],c=a==="NHWC"?o.shape[1]:o.shape[2],i=a==="NHWC"?o.shape[2]:o.shape[3],p=a==="NHWC"?o.shape[3]:o.shape[1],l=c*s,m=i*s,f=p/(s*s),d=a==="NHWC"?[u,l,m,f]:[u,f,l,m],h=t.makeOutput(d,"float32"),x=t.dataIdMap.get(o.dataId).id,b=new Uint8Array(new Int32Array(w.computeStrides(o.shape)).buffer),y=new Uint8Array(new Int32Array(d).buffer),I=new Uint8Array(new Int32Array(w.computeStrides(d)).buffer),C=t.dataIdMap.get(h.dataId).id;return Ov(x,s,a==="NHWC"?1:0,b,o.shape.length-1,y,I,d.length,C),h}var Bv={kernelName:Ta,backendName:"wasm",setupFunc:fz,kernelFunc:dz};var zv;function hz(r){zv=r.wasm.cwrap(Oo,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function gz(r){let{inputs:t,attrs:e,backend:n}=r,{x:o,filter:s}=t,a=n.dataIdMap.get(o.dataId).id,u=n.dataIdMap.get(s.dataId).id,{strides:c,dilations:i,pad:p,dimRoundingMode:l}=e,m=i??[1,1],f=S.computeConv2DInfo(o.shape,s.shape,c,m,p,l,!0),d=f.filterHeight,h=f.filterWidth,g=f.padInfo.top,x=f.padInfo.right,b=f.padInfo.bottom,y=f.padInfo.left,I=f.dilationHeight,C=f.dilationWidth,_=f.strideHeight,k=f.strideWidth,A=f.inChannels,R=f.outChannels,F=f.padInfo.type==="SAME"?1:0;if(f.dataFormat!=="channelsLast")throw new Error(`wasm backend DepthwiseConv2dNative does not support dataFormat:'${f.dataFormat}'. Please use 'channelsLast'.`);let P=n.makeOutput(f.outShape,"float32"),z=n.dataIdMap.get(P.dataId).id;return zv(a,o.shape[0],o.shape[1],o.shape[2],u,d,h,g,x,b,y,F,I,C,_,k,A,R,z),P}var Lv={kernelName:Oo,backendName:"wasm",setupFunc:hz,kernelFunc:gz};var Wv;function xz(r){Wv=r.wasm.cwrap("Diag",null,["number","number","number","number"])}function yz(r){let{inputs:t,backend:e}=r,{x:n}=t,o=w.sizeFromShape(n.shape),s=e.makeOutput([...n.shape,...n.shape],n.dtype);return Wv(e.dataIdMap.get(n.dataId).id,it[n.dtype],o,e.dataIdMap.get(s.dataId).id),s}var Uv={kernelName:_p,backendName:"wasm",setupFunc:xz,kernelFunc:yz};var Gv;function bz(r){Gv=r.wasm.cwrap(Fa,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function wz(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s}=t,{strides:a,pad:u,dilations:c}=n;if(o.dtype!==s.dtype)throw new Error(`Dilation2D error: x must have the same dtype as filter. Got ${o.dtype} and ${s.dtype}`);let i=S.computeDilation2DInfo(o.shape,s.shape,a,u,"NHWC",c),p=e.makeOutput(i.outShape,o.dtype);return Gv(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(p.dataId).id,it[o.dtype],i.batchSize,i.inChannels,i.inHeight,i.inWidth,i.outHeight,i.outWidth,i.strideHeight,i.strideWidth,i.dilationHeight,i.dilationWidth,i.filterHeight,i.filterWidth,i.padInfo.top,i.padInfo.left),p}var Vv={kernelName:Fa,backendName:"wasm",setupFunc:bz,kernelFunc:wz};var Hv;function Sz(r){Hv=r.wasm.cwrap(Oa,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function Iz(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s,dy:a}=t,{strides:u,pad:c,dilations:i}=n;if(o.dtype!==s.dtype||o.dtype!==a.dtype)throw new Error(`Dilation2DBackpropFilter error: x must have the same dtype as filter and dy. Got ${o.dtype}, ${s.dtype}, and ${a.dtype}`);let p=S.computeDilation2DInfo(o.shape,s.shape,u,c,"NHWC",i),l=e.makeOutput(s.shape,s.dtype);return Hv(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(a.dataId).id,e.dataIdMap.get(l.dataId).id,it[o.dtype],p.batchSize,p.inChannels,p.inHeight,p.inWidth,p.outHeight,p.outWidth,p.strideHeight,p.strideWidth,p.dilationHeight,p.dilationWidth,p.filterHeight,p.filterWidth,p.padInfo.top,p.padInfo.left),l}var qv={kernelName:Oa,backendName:"wasm",setupFunc:Sz,kernelFunc:Iz};var Kv;function vz(r){Kv=r.wasm.cwrap(Pa,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function Cz(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s,dy:a}=t,{strides:u,pad:c,dilations:i}=n;if(o.dtype!==s.dtype||o.dtype!==a.dtype)throw new Error(`Dilation2DBackpropInput error: x must have the same dtype as filter and dy. Got ${o.dtype}, ${s.dtype}, and ${a.dtype}`);let p=S.computeDilation2DInfo(o.shape,s.shape,u,c,"NHWC",i),l=e.makeOutput(o.shape,o.dtype);return Kv(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(a.dataId).id,e.dataIdMap.get(l.dataId).id,it[o.dtype],p.batchSize,p.inChannels,p.inHeight,p.inWidth,p.outHeight,p.outWidth,p.strideHeight,p.strideWidth,p.dilationHeight,p.dilationWidth,p.filterHeight,p.filterWidth,p.padInfo.top,p.padInfo.left),l}var jv={kernelName:Pa,backendName:"wasm",setupFunc:vz,kernelFunc:Cz};var Xv=et(Hs);var Yv;function kz(r){Yv=r.wasm.cwrap(Ba,null,["number","number","number"])}function _z(r){let{inputs:t,backend:e}=r,{dy:n,y:o}=t,s=e.makeOutput(o.shape,"float32"),a=u=>e.dataIdMap.get(u.dataId).id;return Yv(a(o),a(n),a(s)),s}var Qv={kernelName:Ba,backendName:"wasm",setupFunc:kz,kernelFunc:_z};var Az=!1,Zv=kt(qs,Az,"bool");var Jv=et(Ap);var tC=et(Ks,"float32");function mm(r){let{inputs:t,attrs:e,backend:n}=r,{input:o}=t,{dim:s}=e,a=o.shape.length,u=o.shape.slice(),c=s;return s<0&&(w.assert(-(a+1)<=s,()=>`Axis must be in the interval [${-(a+1)}, ${a}]`),c=a+s+1),u.splice(c,0,1),me({inputs:{x:o},backend:n,attrs:{shape:u}})}var eC={kernelName:Rp,backendName:"wasm",kernelFunc:mm};var rC=et(js,"float32");function db(r){let{attrs:{shape:t,value:e},backend:n}=r,{attrs:{dtype:o}}=r;o=o||w.inferDtype(e);let s=n.makeOutput(t,o);return n.typedArrayFromHeap(s).fill(e),s}var nC={kernelName:Xs,backendName:"wasm",kernelFunc:db};var oC;function Rz(r){oC=r.wasm.cwrap(za,null,["number","number","number","number","number","number"])}function Dz(r){let{inputs:t,backend:e}=r,{image:n}=t,o=e.makeOutput(n.shape,n.dtype),s=e.dataIdMap.get(n.dataId).id,a=e.dataIdMap.get(o.dataId).id,[u,c,i,p]=n.shape;return oC(s,u,c,i,p,a),o}var sC={kernelName:za,backendName:"wasm",kernelFunc:Dz,setupFunc:Rz};var iC=et(Ys);var Mz=!1,aC=kt(Ln,Mz);var uC;function Nz(r){uC=r.wasm.cwrap(La,null,["number","number","number","number","number","number","number"])}function Ez(r){let{backend:t,inputs:e,attrs:n}=r,{varianceEpsilon:o}=n,{x:s,mean:a,variance:u,offset:c,scale:i}=e,p=t.dataIdMap.get(s.dataId).id,l=t.dataIdMap.get(a.dataId).id,m=t.dataIdMap.get(u.dataId).id,f=c!=null?t.dataIdMap.get(c.dataId).id:0,d=i!=null?t.dataIdMap.get(i.dataId).id:0,h=t.makeOutput(s.shape,s.dtype);if(w.sizeFromShape(s.shape)===0)return h;let g=t.dataIdMap.get(h.dataId).id;return uC(p,l,m,f,d,o,g),h}var cC={kernelName:La,backendName:"wasm",setupFunc:Nz,kernelFunc:Ez};var pC;function $z(r){pC=r.wasm.cwrap(lu,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function Tz(r){let{inputs:t,attrs:e,backend:n}=r,{x:o,filter:s,bias:a,preluActivationWeights:u}=t,{strides:c,pad:i,dilations:p,dataFormat:l,dimRoundingMode:m,activation:f,leakyreluAlpha:d}=e,h=S.computeConv2DInfo(o.shape,s.shape,c,p,i,m),g=no[f];if(g==null)throw new Error(`${f} activation not yet supported for FusedConv2D in the wasm backend.`);let x=n.dataIdMap.get(o.dataId).id,b=n.dataIdMap.get(s.dataId).id,y=h.outChannels,I=0;if(a!=null){let Ht=n.dataIdMap.get(a.dataId);if(Ht.shape.length!==1)throw new Error(`FusedConv2D only supports rank-1 bias but got rank ${Ht.shape.length}.`);if(Ht.shape[0]!==y)throw new Error(`FusedConv2D bias shape (${Ht.shape}) does not match the number of output channels (${y})`);I=Ht.id}let C=h.filterHeight,_=h.filterWidth,k=h.padInfo.top,A=h.padInfo.right,R=h.padInfo.bottom,F=h.padInfo.left,P=h.dilationHeight,z=h.dilationWidth,V=h.strideHeight,Y=h.strideWidth,J=h.inChannels,pt=h.padInfo.type==="SAME"?1:0,$t=h.batchSize,de=h.inHeight,xe=h.inWidth;if(l!=="NHWC")throw new Error(`wasm backend FusedConv2D does not support dataFormat:'${l}'. Please use 'NHWC'.`);let Wt=n.makeOutput(h.outShape,"float32"),ue=n.dataIdMap.get(Wt.dataId).id,Vt=u==null?0:n.dataIdMap.get(u.dataId).id;return pC(x,$t,de,xe,b,C,_,I,k,A,R,F,pt,P,z,V,Y,J,y,g,Vt,d||0,ue),Wt}var lC={kernelName:lu,backendName:"wasm",setupFunc:$z,kernelFunc:Tz};var mC;function Fz(r){mC=r.wasm.cwrap(mu,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function Pz(r){let{inputs:t,attrs:e,backend:n}=r,{x:o,filter:s,bias:a,preluActivationWeights:u}=t,{strides:c,pad:i,dilations:p,dataFormat:l,dimRoundingMode:m,activation:f,leakyreluAlpha:d}=e,h=S.computeConv2DInfo(o.shape,s.shape,c,p,i,m,!0),g=no[f];if(g==null)throw new Error(`${f} activation not yet supported for FusedDepthwiseConv2D in the wasm backend.`);let x=n.dataIdMap.get(o.dataId).id,b=n.dataIdMap.get(s.dataId).id,y=h.outChannels,I=0;if(a!=null){let Ht=n.dataIdMap.get(a.dataId);if(Ht.shape.length!==1)throw new Error(`FusedDepthwiseConv2D only supports rank-1 bias but got rank ${Ht.shape.length}.`);if(Ht.shape[0]!==y)throw new Error(`FusedDepthwiseConv2D bias shape (${Ht.shape}) does not match the number of output channels (${y})`);I=Ht.id}let C=h.filterHeight,_=h.filterWidth,k=h.padInfo.top,A=h.padInfo.right,R=h.padInfo.bottom,F=h.padInfo.left,P=h.dilationHeight,z=h.dilationWidth,V=h.strideHeight,Y=h.strideWidth,J=h.inChannels,pt=h.padInfo.type==="SAME"?1:0,$t=h.batchSize,de=h.inHeight,xe=h.inWidth;if(l!=="NHWC")throw new Error(`wasm backend FusedDepthwiseConv2D does not support dataFormat:'${l}'. Please use 'NHWC'.`);let Wt=n.makeOutput(h.outShape,"float32"),ue=n.dataIdMap.get(Wt.dataId).id,Vt=u==null?0:n.dataIdMap.get(u.dataId).id;return mC(x,$t,de,xe,b,C,_,I,k,A,R,F,pt,P,z,V,Y,J,y,g,Vt,d||0,ue),Wt}var fC={kernelName:mu,backendName:"wasm",setupFunc:Fz,kernelFunc:Pz};var dC;function Oz(r){dC=r.wasm.cwrap(Wa,null,["number","number","number","number","number","number","array","number"])}function Bz(r){let{backend:t,inputs:e}=r,{params:n,indices:o}=e,[s,a,u,c]=zl.prepareAndValidate(n,o),i=t.makeOutput(s,n.dtype);if(a===0)return i;let p=o.shape,l=p[p.length-1],f=t.dataIdMap.get(n.dataId).id,h=t.dataIdMap.get(o.dataId).id,g=new Uint8Array(new Int32Array(c).buffer),x=t.dataIdMap.get(i.dataId).id;return dC(f,it[n.dtype],h,a,l,u,g,x),i}var hC={kernelName:Wa,backendName:"wasm",setupFunc:Oz,kernelFunc:Bz};var gC;function zz(r){gC=r.wasm.cwrap("Gather",null,["number","number","array","number","number","number","array","number"])}function Lz(r){let{backend:t,inputs:e,attrs:n}=r,{x:o,indices:s}=e,{axis:a,batchDims:u}=n,c=w.parseAxisParam(a,o.shape)[0],i=t.readSync(s.dataId),p=o.shape[c];for(let R=0;R<i.length;++R){let F=i[R];w.assert(F<=p-1&&F>=0,()=>`GatherV2: the index value ${F} is not in [0, ${p-1}]`)}let l=S.segment_util.collectGatherOpShapeInfo(o,s,c,u),m=me({inputs:{x:o},attrs:{shape:[l.batchSize,l.outerSize,l.dimSize,l.sliceSize]},backend:t}),f=w.sizeFromShape(s.shape),d=me({inputs:{x:s},attrs:{shape:[l.batchSize,f/l.batchSize]},backend:t}),h=[l.batchSize,l.outerSize,f/l.batchSize,l.sliceSize],g=t.makeOutput(h,o.dtype);if(w.sizeFromShape(o.shape)===0)return g;let x=m.shape.length-1,y=t.dataIdMap.get(m.dataId).id,C=t.dataIdMap.get(d.dataId).id,_=t.dataIdMap.get(g.dataId).id,k=new Uint8Array(new Int32Array(w.computeStrides(m.shape)).buffer),A=new Uint8Array(new Int32Array(w.computeStrides(h)).buffer);return gC(y,it[o.dtype],k,x,C,l.batchSize,A,_),t.disposeData(m.dataId),t.disposeData(d.dataId),g.shape=l.outputShape,g}var xC={kernelName:Dp,backendName:"wasm",setupFunc:zz,kernelFunc:Lz};var Wz=!1,yC=kt(Qs,Wz,"bool");var Uz=!1,bC=kt(Zs,Uz,"bool");var wC=et(Np,"bool");var SC=et(Ep,"bool");var IC=et($p,"bool");var vC;function Gz(r){vC=r.wasm.cwrap(Bo,null,["number","number","number","number"])}function Vz(r){let{inputs:{x:t},attrs:{alpha:e},backend:n}=r,o=n.dataIdMap.get(t.dataId).id,s=n.makeOutput(t.shape,"float32");if(w.sizeFromShape(t.shape)!==0){let a=n.dataIdMap.get(s.dataId).id;vC(o,it[t.dtype],e,a)}return s}var CC={kernelName:Bo,backendName:"wasm",setupFunc:Gz,kernelFunc:Vz};var Hz=!1,kC=kt(Js,Hz,"bool");var qz=!1,_C=kt(ti,qz,"bool");var AC;function Kz(r){AC=r.wasm.cwrap(Ua,null,["number","number","number","number"])}function jz(r){let{attrs:t,backend:e}=r,{start:n,stop:o,num:s}=t,a=Math.floor(s),u=e.makeOutput([a],"float32");return AC(e.dataIdMap.get(u.dataId).id,n,o,a),u}var RC={kernelName:Ua,backendName:"wasm",setupFunc:Kz,kernelFunc:jz};var DC=et(ei);var MC=et(Tp);var Xz=!1,NC=kt(Fp,Xz,"bool");var EC=et(Pp);var Yz=!1,$C=kt(Op,Yz,"bool");var Qz=!1,TC=kt(hS,Qz,"bool");var FC;function Zz(r){FC=r.wasm.cwrap(Ga,null,["number","number","number","number","number","number","number"])}function Jz(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{depthRadius:s,bias:a,alpha:u,beta:c}=n;if(o.dtype!=="float32")throw new Error("LRN error: x must have dtype float32");let i=e.makeOutput(o.shape,o.dtype);return FC(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(i.dataId).id,o.shape[3],s,a,u,c),i}var PC={kernelName:Ga,backendName:"wasm",setupFunc:Zz,kernelFunc:Jz};var OC;function tL(r){OC=r.wasm.cwrap(Va,null,["number","number","number","number","number","number","number","number","number"])}function eL(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,y:s,dy:a}=t,{depthRadius:u,bias:c,alpha:i,beta:p}=n;if(o.dtype!=="float32"||s.dtype!=="float32"||a.dtype!=="float32")throw new Error("LRNGrad error: x, y, and dy must have dtype float32");let l=e.makeOutput(o.shape,o.dtype);return OC(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(a.dataId).id,e.dataIdMap.get(l.dataId).id,a.shape[3],u,c,i,p),l}var BC={kernelName:Va,backendName:"wasm",setupFunc:tL,kernelFunc:eL};var zC;function rL(r){zC=r.wasm.cwrap(Ha,null,["number","number","number","number"])}function nL(r){let{backend:t,inputs:e,attrs:n}=r,{reductionIndices:o,keepDims:s}=n,{x:a}=e,c=t.dataIdMap.get(a.dataId).id,i=a,{transposed:p,axes:l,originalAxes:m,inputWasTransposed:f}=Xe(a,o,t);if(f){let y=t.dataIdMap.get(p.dataId).id;i=p,c=y}let d=i.shape.length;S.assertAxesAreInnerMostDims("max",l,d);let[h,g]=S.computeOutAndReduceShapes(i.shape,l),x=w.sizeFromShape(g),b=t.makeOutput(h,a.dtype);if(w.sizeFromShape(i.shape)!==0){let y=t.dataIdMap.get(b.dataId).id;zC(c,it[a.dtype],x,y)}if(f&&t.disposeData(p.dataId),s){let y=S.expandShapeToKeepDim(b.shape,m);b.shape=y}return b}var LC={kernelName:Ha,backendName:"wasm",setupFunc:rL,kernelFunc:nL};var oL=!1,WC=kt(Wn,oL);var UC;function sL(r){UC=r.wasm.cwrap(qa,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function iL(r){let{inputs:t,attrs:e,backend:n}=r,o=t.x,s=n.dataIdMap.get(o.dataId).id;w.assert(o.dtype==="float32",()=>`Error in MaxPool: only float32 input is supported. Got ${o.dtype}.`);let{filterSize:a,strides:u,pad:c,dimRoundingMode:i}=e,p=S.computePool2DInfo(o.shape,a,u,1,c,i),l=p.filterHeight,m=p.filterWidth,f=p.padInfo.top,d=p.padInfo.right,h=p.padInfo.bottom,g=p.padInfo.left,x=p.dilationHeight,b=p.dilationWidth,y=p.strideHeight,I=p.strideWidth,C=p.inChannels,_=p.outChannels;if(p.dataFormat!=="channelsLast")throw new Error(`wasm backend does not support dataFormat:'${p.dataFormat}'. Please use 'channelsLast'.`);let k=n.makeOutput(p.outShape,"float32"),A=n.dataIdMap.get(k.dataId).id;return UC(s,o.shape[0],o.shape[1],o.shape[2],l,m,f,d,h,g,x,b,y,I,C,_,A),k}var GC={kernelName:qa,backendName:"wasm",setupFunc:sL,kernelFunc:iL};var VC;function aL(r){VC=r.wasm.cwrap("MaxPool3D",null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function uL(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{filterSize:s,strides:a,pad:u,dimRoundingMode:c,dataFormat:i}=n,p=S.computePool3DInfo(o.shape,s,a,1,u,c,i),l=e.makeOutput(p.outShape,o.dtype);return VC(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(l.dataId).id,p.batchSize,p.inChannels,p.inDepth,p.inHeight,p.inWidth,p.outDepth,p.outHeight,p.outWidth,p.strideDepth,p.strideHeight,p.strideWidth,p.dilationDepth,p.dilationHeight,p.dilationWidth,p.effectiveFilterDepth,p.effectiveFilterHeight,p.effectiveFilterWidth,p.padInfo.front,p.padInfo.top,p.padInfo.left),l}var HC={kernelName:zp,backendName:"wasm",setupFunc:aL,kernelFunc:uL};var qC;function cL(r){qC=r.wasm.cwrap("MaxPool3DGrad",null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function pL(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,input:s}=t,{filterSize:a,strides:u,pad:c,dimRoundingMode:i}=n,p=S.computePool3DInfo(s.shape,a,u,1,c,i),l=e.makeOutput(s.shape,s.dtype);return qC(e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(l.dataId).id,p.batchSize,p.inChannels,p.inDepth,p.inHeight,p.inWidth,p.outDepth,p.outHeight,p.outWidth,p.strideDepth,p.strideHeight,p.strideWidth,p.dilationDepth,p.dilationHeight,p.dilationWidth,p.effectiveFilterDepth,p.effectiveFilterHeight,p.effectiveFilterWidth,p.padInfo.front,p.padInfo.top,p.padInfo.left),l}var KC={kernelName:Lp,backendName:"wasm",setupFunc:cL,kernelFunc:pL};var jC;function lL(r){jC=r.wasm.cwrap("MaxPoolGrad",null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function mL(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,input:s}=t,{filterSize:a,strides:u,pad:c,dimRoundingMode:i}=n,p=S.computePool2DInfo(s.shape,a,u,1,c,i),l=e.makeOutput(s.shape,s.dtype);return jC(e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(l.dataId).id,p.batchSize,p.inChannels,p.inHeight,p.inWidth,p.outHeight,p.outWidth,p.strideHeight,p.strideWidth,p.dilationHeight,p.dilationWidth,p.effectiveFilterHeight,p.effectiveFilterWidth,p.padInfo.top,p.padInfo.left),l}var XC={kernelName:Bp,backendName:"wasm",setupFunc:lL,kernelFunc:mL};var YC;function fL(r){YC=r.wasm.cwrap("MaxPoolWithArgmax",null,["number","number","number","number","boolean","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function dL(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{filterSize:s,strides:a,pad:u,includeBatchInIndex:c}=n;w.assert(o.shape.length===4,()=>`Error in maxPool: input must be rank 4 but got rank ${o.shape.length}.`);let i=[1,1];w.assert(S.eitherStridesOrDilationsAreOne(a,i),()=>`Error in maxPool: Either strides or dilations must be 1. Got strides ${a} and dilations '${i}'`);let p=S.computePool2DInfo(o.shape,s,a,[1,1],u),l=e.makeOutput(p.outShape,o.dtype),m=e.makeOutput(p.outShape,"int32");return YC(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(l.dataId).id,e.dataIdMap.get(m.dataId).id,it[o.dtype],c,p.batchSize,p.inChannels,p.inHeight,p.inWidth,p.outHeight,p.outWidth,p.strideHeight,p.strideWidth,p.dilationHeight,p.dilationWidth,p.effectiveFilterHeight,p.effectiveFilterWidth,p.padInfo.top,p.padInfo.left),[l,m]}var QC={kernelName:Wp,backendName:"wasm",setupFunc:fL,kernelFunc:dL};var ZC;function hL(r){ZC=r.wasm.cwrap(zo,null,["number, number, number"])}function gL(r){let{backend:t,inputs:e,attrs:n}=r,{axis:o,keepDims:s}=n,{x:a}=e,u=t.dataIdMap.get(a.dataId).id,c=u,i=a,{transposed:p,axes:l,originalAxes:m,inputWasTransposed:f}=Xe(a,o,t),d=l;if(f){let I=t.dataIdMap.get(p.dataId).id;I!==u&&(i=p,c=I,d=S.getInnerMostAxes(d.length,i.shape.length))}S.assertAxesAreInnerMostDims("mean",d,i.shape.length);let[h,g]=S.computeOutAndReduceShapes(i.shape,d),x=w.sizeFromShape(g),b=i;i.dtype!=="float32"&&(b=Je({backend:t,inputs:{x:i},attrs:{dtype:"float32"}}),c=t.dataIdMap.get(b.dataId).id);let y=t.makeOutput(h,"float32");if(w.sizeFromShape(i.shape)!==0){let I=t.dataIdMap.get(y.dataId).id;ZC(c,x,I)}if(f&&t.disposeData(p.dataId),s){let I=S.expandShapeToKeepDim(y.shape,m);y.shape=I}return i.dtype!=="float32"&&t.disposeData(b.dataId),y}var JC={kernelName:zo,backendName:"wasm",setupFunc:hL,kernelFunc:gL};var t1;function xL(r){t1=r.wasm.cwrap(Lo,null,["number","number","number","number"])}function yL(r){let{backend:t,inputs:e,attrs:n}=r,{axis:o,keepDims:s}=n,{x:a}=e,u=t.dataIdMap.get(a.dataId).id,c=u,i=a,{transposed:p,axes:l,originalAxes:m,inputWasTransposed:f}=Xe(a,o,t);if(f){let y=t.dataIdMap.get(p.dataId).id;y!==u&&(i=p,c=y)}let d=i.shape.length;S.assertAxesAreInnerMostDims("min",l,d);let[h,g]=S.computeOutAndReduceShapes(i.shape,l),x=w.sizeFromShape(g),b=t.makeOutput(h,i.dtype);if(w.sizeFromShape(i.shape)!==0){let y=t.dataIdMap.get(b.dataId).id;t1(c,it[a.dtype],x,y)}if(f&&t.disposeData(p.dataId),s){let y=S.expandShapeToKeepDim(b.shape,m);b.shape=y}return b}var e1={kernelName:Lo,backendName:"wasm",setupFunc:xL,kernelFunc:yL};var bL=!1,r1=kt(ri,bL);var hb;(function(r){r[r.reflect=0]="reflect",r[r.symmetric=1]="symmetric"})(hb||(hb={}));var n1;function wL(r){n1=r.wasm.cwrap(Ka,null,["number","array","number","number","array","array","number","number"])}function SL(r){let{inputs:{x:t},backend:e,attrs:{paddings:n,mode:o}}=r,s=n.map((d,h)=>d[0]+t.shape[h]+d[1]),a=e.dataIdMap.get(t.dataId).id,u=e.makeOutput(s,t.dtype),c=e.dataIdMap.get(u.dataId).id,i=new Uint8Array(new Int32Array(t.shape).buffer),p=n.map(d=>d[0]),l=n.map(d=>d[1]),m=new Uint8Array(new Int32Array(p).buffer),f=new Uint8Array(new Int32Array(l).buffer);return n1(a,i,t.shape.length,it[t.dtype],m,f,hb[o],c),u}var o1={kernelName:Ka,backendName:"wasm",kernelFunc:SL,setupFunc:wL};var s1;function IL(r){s1=r.wasm.cwrap(su,null,["number","number","number","number"])}function gb(r){let{backend:t,inputs:{logits:e},attrs:{dim:n}}=r,o=t.dataIdMap.get(e.dataId).id,s=t.makeOutput(e.shape,e.dtype),a=t.dataIdMap.get(s.dataId).id,u=e.shape[n],c=w.sizeFromShape(e.shape)/u;return w.sizeFromShape(s.shape)===0||s1(o,a,u,c),s}var i1={kernelName:su,backendName:"wasm",setupFunc:IL,kernelFunc:gb};var a1;function vL(r){a1=r.wasm.cwrap(ja,null,["number","number","number","number","number","number"])}function CL(r){let{inputs:t,backend:e,attrs:n}=r,{logits:o}=t,{numSamples:s,seed:a,normalized:u}=n;if(o.dtype!=="float32")throw new Error(`Tensor logits must have dtype float32, got ${o.dtype}`);let c=u?o:gb({inputs:{logits:o},backend:e,attrs:{dim:o.shape.length-1}}),[i,p]=c.shape,l=e.makeOutput([i,s],"int32");return a1(e.dataIdMap.get(c.dataId).id,i,p,s,a,e.dataIdMap.get(l.dataId).id),u||e.disposeData(c.dataId),l}var u1={kernelName:ja,backendName:"wasm",setupFunc:vL,kernelFunc:CL};var c1=kt(Up,!0);var kL=!0,p1=kt(Un,kL);var l1=et(Wo);function Wi(r,t){let e=new Int32Array(r.wasm.HEAPU8.buffer,t,4),n=e[0],o=e[1],s=e[2],a=e[3];return r.wasm._free(t),{pSelectedIndices:n,selectedSize:o,pSelectedScores:s,pValidOutputs:a}}var m1;function _L(r){m1=r.wasm.cwrap(Xa,"number",["number","number","number","number","number"])}function AL(r){let{backend:t,inputs:e,attrs:n}=r,{iouThreshold:o,maxOutputSize:s,scoreThreshold:a}=n,{boxes:u,scores:c}=e,i=t.dataIdMap.get(u.dataId).id,p=t.dataIdMap.get(c.dataId).id,l=m1(i,p,s,o,a),{pSelectedIndices:m,selectedSize:f,pSelectedScores:d,pValidOutputs:h}=Wi(t,l);return t.wasm._free(d),t.wasm._free(h),t.makeOutput([f],"int32",m)}var f1={kernelName:Xa,backendName:"wasm",setupFunc:_L,kernelFunc:AL};var d1;function RL(r){d1=r.wasm.cwrap(Ax,"number",["number","number","number","number","number","bool"])}function DL(r){let{backend:t,inputs:e,attrs:n}=r,{iouThreshold:o,maxOutputSize:s,scoreThreshold:a,padToMaxOutputSize:u}=n,{boxes:c,scores:i}=e,p=t.dataIdMap.get(c.dataId).id,l=t.dataIdMap.get(i.dataId).id,m=d1(p,l,s,o,a,u),{pSelectedIndices:f,selectedSize:d,pSelectedScores:h,pValidOutputs:g}=Wi(t,m);t.wasm._free(h);let x=t.makeOutput([d],"int32",f),b=t.makeOutput([],"int32",g);return[x,b]}var h1={kernelName:Ax,backendName:"wasm",setupFunc:RL,kernelFunc:DL};var g1;function ML(r){g1=r.wasm.cwrap(Ya,"number",["number","number","number","number","number","number"])}function NL(r){let{backend:t,inputs:e,attrs:n}=r,{iouThreshold:o,maxOutputSize:s,scoreThreshold:a,softNmsSigma:u}=n,{boxes:c,scores:i}=e,p=t.dataIdMap.get(c.dataId).id,l=t.dataIdMap.get(i.dataId).id,m=g1(p,l,s,o,a,u),{pSelectedIndices:f,selectedSize:d,pSelectedScores:h,pValidOutputs:g}=Wi(t,m);t.wasm._free(g);let x=t.makeOutput([d],"int32",f),b=t.makeOutput([d],"float32",h);return[x,b]}var x1={kernelName:Ya,backendName:"wasm",setupFunc:ML,kernelFunc:NL};var EL=!1,y1=kt(ni,EL,"bool");var b1;function $L(r){b1=r.wasm.cwrap(Qa,null,["number","number","number","number","number"])}function TL(r){let{inputs:t,backend:e,attrs:n}=r,{indices:o}=t,{dtype:s,depth:a,onValue:u,offValue:c}=n,i=e.makeOutput([...o.shape,a],s),p=e.dataIdMap.get(i.dataId).id,m=e.dataIdMap.get(o.dataId).id;return b1(m,a,u,c,p),i}var w1={kernelName:Qa,backendName:"wasm",setupFunc:$L,kernelFunc:TL};function FL(r){let{inputs:{x:t},backend:e}=r,n=e.makeOutput(t.shape,t.dtype);return e.typedArrayFromHeap(n).fill(1),n}var S1={kernelName:Gp,backendName:"wasm",kernelFunc:FL};function PL(r){let{inputs:t,backend:e,attrs:n}=r,{axis:o}=n;if(t.length===1)return mm({inputs:{input:t[0]},backend:e,attrs:{dim:o}});let s=t[0].shape,a=t[0].dtype;t.forEach(p=>{w.assertShapesMatch(s,p.shape,"All tensors passed to stack must have matching shapes"),w.assert(a===p.dtype,()=>"All tensors passed to stack must have matching dtypes")});let u=[],c=t.map(p=>{let l=mm({inputs:{input:p},backend:e,attrs:{dim:o}});return u.push(l),l}),i=mb({inputs:c,backend:e,attrs:{axis:o}});return u.forEach(p=>e.disposeData(p.dataId)),i}var I1={kernelName:oi,backendName:"wasm",kernelFunc:PL};var v1;function OL(r){v1=r.wasm.cwrap(Uo,null,["number","array","number","number","array","array","number","number"])}function BL(r){let{inputs:{x:t},backend:e,attrs:{paddings:n,constantValue:o}}=r,s=n.map((h,g)=>h[0]+t.shape[g]+h[1]);if(w.sizeFromShape(t.shape)===0)return db({backend:e,attrs:{shape:s,value:o,dtype:t.dtype}});let a=e.dataIdMap.get(t.dataId).id,u=e.makeOutput(s,t.dtype),i=e.dataIdMap.get(u.dataId).id,p=new Uint8Array(new Int32Array(t.shape).buffer),l=n.map(h=>h[0]),m=n.map(h=>h[1]),f=new Uint8Array(new Int32Array(l).buffer),d=new Uint8Array(new Int32Array(m).buffer);return v1(a,p,t.shape.length,it[t.dtype],f,d,o,i),u}var fm={kernelName:Uo,backendName:"wasm",kernelFunc:BL,setupFunc:OL};var zL=!1,C1=kt(si,zL);var k1;function LL(r){k1=r.wasm.cwrap(Go,null,["number","number","number"])}function WL(r){let{inputs:t,backend:e}=r,{x:n,alpha:o}=t,s=e.dataIdMap.get(n.dataId).id,a=e.dataIdMap.get(o.dataId).id,u=s,c=n,i=c;c.dtype!=="float32"&&(i=Je({backend:e,inputs:{x:n},attrs:{dtype:"float32"}}),u=e.dataIdMap.get(i.dataId).id);let p=e.makeOutput(n.shape,"float32"),l=e.dataIdMap.get(p.dataId).id;return k1(u,a,l),c.dtype!=="float32"&&e.disposeData(i.dataId),p}var _1={kernelName:Go,backendName:"wasm",setupFunc:LL,kernelFunc:WL};var A1;function UL(r){A1=r.wasm.cwrap(ii,null,["number","number","number","number"])}function GL(r){let{backend:t,inputs:e,attrs:n}=r,{axis:o,keepDims:s}=n,{x:a}=e,u=t.dataIdMap.get(a.dataId).id,c=u,i=a,{transposed:p,axes:l,originalAxes:m,inputWasTransposed:f}=Xe(a,o,t),d=l;if(f){let y=t.dataIdMap.get(p.dataId).id;y!==u&&(i=p,c=y,d=S.getInnerMostAxes(d.length,i.shape.length))}S.assertAxesAreInnerMostDims("prod",d,i.shape.length);let[h,g]=S.computeOutAndReduceShapes(i.shape,d),x=w.sizeFromShape(g),b=t.makeOutput(h,i.dtype);if(w.sizeFromShape(i.shape)!==0){let y=t.dataIdMap.get(b.dataId).id;A1(c,x,it[b.dtype],y)}if(f&&t.disposeData(p.dataId),s){let y=S.expandShapeToKeepDim(b.shape,m);b.shape=y}return b}var R1={kernelName:ii,backendName:"wasm",setupFunc:UL,kernelFunc:GL};var VL=r=>{let{backend:t,attrs:e}=r,{start:n,stop:o,step:s,dtype:a}=e,u=Yu(n,o,s,a),c=t.makeOutput([u.length],a);return t.typedArrayFromHeap(c).set(u),c},D1={kernelName:Vp,backendName:"wasm",kernelFunc:VL};var HL=!0,M1=kt(Vs,HL);var N1=et(Hp);var E1=et(ai);var $1=et(ci);var T1;function qL(r){T1=r.wasm.cwrap(eu,null,["number","number","number","number","number","number","number","number","number","number"])}function KL(r){let{backend:t,inputs:e,attrs:n}=r,{images:o}=e,{alignCorners:s,halfPixelCenters:a,size:u}=n,[c,i]=u,[p,l,m,f]=o.shape,d=[p,c,i,f],h=t.dataIdMap.get(o.dataId),g;h.dtype!=="float32"&&(g=Je({backend:t,inputs:{x:o},attrs:{dtype:"float32"}}),h=t.dataIdMap.get(g.dataId));let x=h.id,b=t.makeOutput(d,"float32");if(w.sizeFromShape(o.shape)===0)return b;let y=t.dataIdMap.get(b.dataId).id;return T1(x,p,l,m,f,c,i,s?1:0,a?1:0,y),g!=null&&t.disposeData(g.dataId),b}var F1={kernelName:eu,backendName:"wasm",setupFunc:qL,kernelFunc:KL};var P1;function jL(r){P1=r.wasm.cwrap(ru,null,["number","number","number","array","array","boolean"])}function XL(r){let{inputs:t,backend:e,attrs:n}=r,{images:o,dy:s}=t,{alignCorners:a}=n,u=e.makeOutput(o.shape,"float32"),c=e.dataIdMap.get(o.dataId),i;return c.dtype!=="float32"&&(i=Je({backend:e,inputs:{x:o},attrs:{dtype:"float32"}}),c=e.dataIdMap.get(i.dataId)),P1(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(u.dataId).id,new Uint8Array(new Int32Array(o.shape).buffer),new Uint8Array(new Int32Array(s.shape).buffer),a),i!=null&&e.disposeData(i.dataId),u}var O1={kernelName:ru,backendName:"wasm",setupFunc:jL,kernelFunc:XL};var B1;function YL(r){B1=r.wasm.cwrap(Ja,null,["number","number","number","number","number","number","number","number","number","number"])}function QL(r){let{backend:t,inputs:e,attrs:n}=r,{images:o}=e,{alignCorners:s,halfPixelCenters:a,size:u}=n,[c,i]=u,[p,l,m,f]=o.shape,d=[p,c,i,f],h=t.makeOutput(d,"float32");if(w.sizeFromShape(o.shape)===0)return h;let g=t.dataIdMap.get(o.dataId),x;g.dtype!=="float32"&&(x=Je({backend:t,inputs:{x:o},attrs:{dtype:"float32"}}),g=t.dataIdMap.get(x.dataId));let b=g.id,y=t.dataIdMap.get(h.dataId).id;return B1(b,p,l,m,f,c,i,s?1:0,a?1:0,y),x!=null&&t.disposeData(x.dataId),h}var z1={kernelName:Ja,backendName:"wasm",setupFunc:YL,kernelFunc:QL};var L1;function ZL(r){L1=r.wasm.cwrap(tu,null,["number","number","number","array","array","boolean"])}function JL(r){let{inputs:t,backend:e,attrs:n}=r,{images:o,dy:s}=t,{alignCorners:a}=n,u=e.makeOutput(o.shape,"float32"),c=e.dataIdMap.get(o.dataId),i;return c.dtype!=="float32"&&(i=Je({backend:e,inputs:{x:o},attrs:{dtype:"float32"}}),c=e.dataIdMap.get(i.dataId)),L1(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(u.dataId).id,new Uint8Array(new Int32Array(o.shape).buffer),new Uint8Array(new Int32Array(s.shape).buffer),a),i!=null&&e.disposeData(i.dataId),u}var W1={kernelName:tu,backendName:"wasm",setupFunc:ZL,kernelFunc:JL};var U1;function tW(r){U1=r.wasm.cwrap(Vo,null,["number","array","number","array","number","number"])}function eW(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{dims:s}=n,a=w.parseAxisParam(s,o.shape);if(o.shape.length===0)return ps({inputs:{x:o},backend:e});let u=e.makeOutput(o.shape,o.dtype),c=e.dataIdMap.get(o.dataId).id,i=e.dataIdMap.get(u.dataId).id,p=new Uint8Array(new Int32Array(a).buffer),l=new Uint8Array(new Int32Array(o.shape).buffer);U1(c,p,a.length,l,o.shape.length,i);let m=me({inputs:{x:u},attrs:{shape:o.shape},backend:e});return e.disposeData(u.dataId),m}var G1={kernelName:Vo,backendName:"wasm",kernelFunc:eW,setupFunc:tW};var V1;function rW(r){V1=r.wasm.cwrap(cu,null,["number","number","number","number","number","number","number","number","array","number","number"])}function nW(r){let{inputs:t,backend:e,attrs:n}=r,{image:o}=t,{radians:s,fillValue:a,center:u}=n,c=e.makeOutput(o.shape,o.dtype),i=e.dataIdMap.get(o.dataId).id,p=e.dataIdMap.get(c.dataId).id,[l,m,f,d]=o.shape,[h,g]=S.getImageCenter(u,m,f),x=a===0,b=255,y=typeof a=="number"?[a,a,a,x?0:b]:[...a,b],I=new Uint8Array(new Int32Array(y).buffer);return V1(i,l,m,f,d,s,h,g,I,y.length,p),c}var H1={kernelName:cu,backendName:"wasm",kernelFunc:nW,setupFunc:rW};var q1=et(qp);var K1=et(Gn);var j1;function oW(r){j1=r.wasm.cwrap(Ho,null,["number","number","number","number","number","number","array","number","number"])}function sW(r){let{backend:t,inputs:e,attrs:n}=r,{indices:o,updates:s}=e,{shape:a}=n,u=t.makeOutput(a,s.dtype);if(w.sizeFromShape(a)===0)return u;let{sliceRank:c,numUpdates:i,sliceSize:p,strides:l,outputSize:m}=us.calculateShapes(s,o,a),d=t.dataIdMap.get(o.dataId).id,g=t.dataIdMap.get(s.dataId).id,x=new Uint8Array(new Int32Array(l).buffer),b=t.dataIdMap.get(u.dataId).id;return j1(d,g,it[s.dtype],c,i,p,x,m,b),u}var X1={kernelName:Ho,backendName:"wasm",setupFunc:oW,kernelFunc:sW};var Y1;function iW(r){Y1=r.wasm.cwrap(ou,null,["number","number","number","number","number","number","bool","number"])}function aW(r){let{inputs:t,backend:e,attrs:n}=r,{sortedSequence:o,values:s}=t,{side:a}=n;if(o.dtype!==s.dtype)throw new Error(`SearchSorted error: sorted_sequence must have the same dtype as values. Got ${o.dtype} and ${s.dtype}`);let u=e.makeOutput(s.shape,"int32");function c(i){return e.dataIdMap.get(i.dataId).id}return Y1(c(o),c(s),o.shape[0],o.shape[1],s.shape[1],it[o.dtype],a==="left",c(u)),u}var Q1={kernelName:ou,backendName:"wasm",setupFunc:iW,kernelFunc:aW};var Z1;function uW(r){Z1=r.wasm.cwrap("SelectV2",null,["number","number","number","number","number"])}function cW(r){let{inputs:t,backend:e}=r,{condition:n,t:o,e:s}=t,a=e.dataIdMap.get(n.dataId).id,u=e.dataIdMap.get(o.dataId).id,c=e.dataIdMap.get(s.dataId).id,i=e.makeOutput(o.shape,o.dtype),p=e.dataIdMap.get(i.dataId).id,l=n.shape.length,m=o.shape.length,f=l===0||l>1||m===1?1:w.sizeFromShape(o.shape.slice(1));return Z1(a,u,c,f,p),i}var J1={kernelName:Kp,backendName:"wasm",kernelFunc:cW,setupFunc:uW};var tk=et(jp);var ek;function pW(r){ek=r.wasm.cwrap(Vn,null,["number","number"])}function lW(r){let{backend:t,inputs:{x:e}}=r,n=t.dataIdMap.get(e.dataId).id,o=t.makeOutput(e.shape,e.dtype),s=t.dataIdMap.get(o.dataId).id;return w.sizeFromShape(o.shape)===0||ek(n,s),o}var rk={kernelName:"Sigmoid",backendName:"wasm",setupFunc:pW,kernelFunc:lW};var nk=et(Qp);var ok=et(Xp);var sk=et(Yp);var ik=et(Zp);function mW(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{blockShape:s,paddings:a}=n,u=w.sizeFromShape(s),c=[[0,0]];c.push(...a);for(let _=1+s.length;_<o.shape.length;++_)c.push([0,0]);let i=fm.kernelFunc({inputs:{x:o},backend:e,attrs:{paddings:c,constantValue:0}}),p=S.getReshaped(i.shape,s,u,!1),l=S.getPermuted(p.length,s.length,!1),m=S.getReshapedPermuted(i.shape,s,u,!1),h=me({inputs:{x:i},backend:e,attrs:{shape:p}}),b=yr({inputs:{x:h},backend:e,attrs:{perm:l}}),C=me({inputs:{x:b},backend:e,attrs:{shape:m}});return e.disposeData(i.dataId),e.disposeData(h.dataId),e.disposeData(b.dataId),C}var ak={kernelName:Jp,backendName:"wasm",kernelFunc:mW};var uk;function fW(r){uk=r.wasm.cwrap("SparseFillEmptyRows","number",["number","number","number","number","number","number","number","number","number","number","number","number"])}function dW(r){let{backend:t,inputs:e}=r,{indices:n,values:o,denseShape:s,defaultValue:a}=e,u=n.shape[0],c=n.shape[1],i=t.readSync(s.dataId)[0],p=[u+i,c],l=t.dataIdMap.get(n.dataId).id,m=t.dataIdMap.get(o.dataId).id,f=t.dataIdMap.get(a.dataId).id,d=t.makeOutput(p,n.dtype),h=t.dataIdMap.get(d.dataId).id,g=t.makeOutput(p.slice(0,1),o.dtype),x=t.dataIdMap.get(g.dataId).id,b=t.makeOutput([i],"bool"),y=t.dataIdMap.get(b.dataId).id,I=t.makeOutput([u],n.dtype),C=t.dataIdMap.get(I.dataId).id,_=t.makeOutput([4],"int32"),k=t.dataIdMap.get(_.dataId).id,A=uk(l,m,it[o.dtype],u,i,c,f,h,x,y,C,k),R=t.readSync(_.dataId),F;switch(R[0]){case 1:{F=S.getSparseFillEmptyRowsIndicesDenseShapeMismatch(R[1]);break}case 2:{F=S.getSparseFillEmptyRowsNegativeIndexErrorMessage(R[1],R[2]);break}case 3:F=S.getSparseFillEmptyRowsOutOfRangeIndexErrorMessage(R[1],R[2],R[3]);break;default:F=""}if(t.disposeData(_.dataId),F)throw t.disposeData(d.dataId),t.disposeData(g.dataId),t.disposeData(b.dataId),t.disposeData(I.dataId),new Error(F);let P=d,z=g;return A!==p[0]&&(P=Dr({inputs:{x:d},attrs:{begin:0,size:[A,c]},backend:t}),z=Dr({inputs:{x:g},attrs:{begin:0,size:A},backend:t}),t.disposeData(d.dataId),t.disposeData(g.dataId)),[P,z,b,I]}var ck={kernelName:gS,backendName:"wasm",setupFunc:fW,kernelFunc:dW};var pk;function hW(r){pk=r.wasm.cwrap(Rx,null,["number","number","number","number","number","number","number"])}function gW(r){let{backend:t,inputs:e}=r,{inputIndices:n,inputShape:o,newShape:s}=e;if(n.shape.length!==2)throw new Error(`Input indices should be a matrix but received shape
        ${n.shape}`);if(o.shape.length!==1)throw new Error(`Input shape should be a vector but received shape
        ${o.shape}`);if(s.shape.length!==1)throw new Error(`Target shape should be a vector but received shape ${s.shape}`);let a=t.dataIdMap.get(n.dataId).id,u=t.dataIdMap.get(o.dataId).id,c=t.dataIdMap.get(s.dataId).id,i=n.shape[0],p=w.sizeFromShape(s.shape),l=t.makeOutput([i,p],n.dtype),m=t.dataIdMap.get(l.dataId).id,f=t.makeOutput([p],s.dtype),d=t.dataIdMap.get(f.dataId).id,h=t.makeOutput([3],"int32"),g=t.dataIdMap.get(h.dataId).id;pk(a,u,c,i,m,d,g);let x=t.readSync(h.dataId),b;switch(x[0]){case 0:{b=S.getSparseReshapeMultipleNegativeOneOutputDimErrorMessage(x[1],x[2]);break}case 1:{b=S.getSparseReshapeNegativeOutputDimErrorMessage(x[1],x[2]);break}case 2:b=S.getSparseReshapeEmptyTensorZeroOutputDimErrorMessage();break;case 3:{let y=Array.from(t.readSync(o.dataId)),I=Array.from(t.readSync(f.dataId));b=S.getSparseReshapeInputOutputMultipleErrorMessage(y,I);break}case 4:{let y=Array.from(t.readSync(o.dataId)),I=Array.from(t.readSync(f.dataId));b=S.getSparseReshapeInputOutputMismatchErrorMessage(y,I);break}default:b=""}if(t.disposeData(h.dataId),b)throw t.disposeData(l.dataId),t.disposeData(f.dataId),new Error(b);return[l,f]}var lk={kernelName:Rx,backendName:"wasm",setupFunc:hW,kernelFunc:gW};var mk;function dm(r){mk=r.wasm.cwrap("SparseSegmentReduction",null,["number","number","number","number","number","number","number","number","number"])}function hm(r,t){let{backend:e,inputs:n}=r,{data:o,indices:s,segmentIds:a}=n,u=s.shape[0],c=e.readSync(a.dataId,u-1,u)[0],p=u>0?c+1:0;if(p<0)throw new Error(S.getSparseSegmentReductionNegativeSegmentIdsErrorMessage());let l=o.shape.slice();l[0]=p;let m=e.dataIdMap.get(o.dataId).id,f=e.dataIdMap.get(s.dataId).id,d=e.dataIdMap.get(a.dataId).id,h=e.makeOutput(l,o.dtype),g=e.dataIdMap.get(h.dataId).id,x=e.makeOutput([4],"int32"),b=e.dataIdMap.get(x.dataId).id;mk(m,it[o.dtype],o.shape[0],f,d,g,b,t,0);let y=e.readSync(x.dataId),I;switch(y[0]){case 0:{I=S.getSparseSegmentReductionNegativeSegmentIdsErrorMessage();break}case 1:{I=S.getSparseSegmentReductionNonIncreasingSegmentIdsErrorMessage();break}case 2:I=S.getSparseSegmentReductionSegmentIdOutOfRangeErrorMessage(y[1],y[2]);break;case 3:I=S.getSparseSegmentReductionIndicesOutOfRangeErrorMessage(y[1],y[2],y[3]);break;default:I=""}if(e.disposeData(x.dataId),I)throw e.disposeData(h.dataId),new Error(I);return h}function xW(r){return hm(r,!0)}var fk={kernelName:tl,backendName:"wasm",setupFunc:dm,kernelFunc:xW};function yW(r){return hm(r,!1)}var dk={kernelName:el,backendName:"wasm",setupFunc:dm,kernelFunc:yW};var hk;function bW(r){hk=r.wasm.cwrap(iu,null,["number","number","number","number","number","number","number","number","array","number","number"])}function wW(r){let{backend:t,inputs:e,attrs:n}=r,{sparseIndices:o,sparseValues:s,defaultValue:a}=e,{outputShape:u}=n,c=t.makeOutput(u,a.dtype);if(w.sizeFromShape(u)===0)return c;let{sliceRank:i,numUpdates:p,sliceSize:l,strides:m,outputSize:f}=S.calculateShapes(s,o,u),d=t.dataIdMap.get(o.dataId).id,h=t.dataIdMap.get(s.dataId).id,g=t.dataIdMap.get(a.dataId).id,x=new Uint8Array(new Int32Array(m).buffer),b=t.dataIdMap.get(c.dataId).id;return hk(d,h,s.shape.length,g,it[a.dtype],i,p,l,x,f,b),c}var gk={kernelName:iu,backendName:"wasm",setupFunc:bW,kernelFunc:wW};function SW(r){let{inputs:t,attrs:e,backend:n}=r,{x:o}=t,{numOrSizeSplits:s,axis:a}=e,u=w.parseAxisParam(a,o.shape)[0],c=S.prepareSplitSize(o,s,u),i=new Array(o.shape.length).fill(0),p=o.shape.slice();return c.map(l=>{let m=[...p];m[u]=l;let f=Dr({inputs:{x:o},attrs:{begin:i,size:m},backend:n});return i[u]+=l,f})}var xk={kernelName:pi,backendName:"wasm",kernelFunc:SW};var yk=et(Hn);var bk=et(rl);var IW=!0,wk=kt(li,IW);var Sk;function vW(r){Sk=r.wasm.cwrap(Xo,null,["number","number","number","number"])}function CW(r){let{backend:t,inputs:e,attrs:n}=r,{alpha:o}=n,{x:s}=e,a=t.dataIdMap.get(s.dataId).id,u=t.makeOutput(s.shape,s.dtype),c=t.dataIdMap.get(u.dataId).id;return Sk(a,o,it[s.dtype],c),u}var Ik={kernelName:Xo,backendName:"wasm",setupFunc:vW,kernelFunc:CW};var vk;function kW(r){vk=r.wasm.cwrap(jo,null,["number","array","number","array","array","array","array","array","number","number"])}function _W(r){let{backend:t,inputs:e,attrs:n}=r,{x:o}=e,{begin:s,end:a,strides:u,beginMask:c,endMask:i,ellipsisMask:p,newAxisMask:l,shrinkAxisMask:m}=n,{finalShapeSparse:f,finalShape:d,isIdentity:h,sliceDim0:g,isSimpleSlice:x,begin:b,end:y,strides:I}=se.sliceInfo(o.shape,s,a,u,c,i,p,l,m),C;if(h)C=me({inputs:{x:o},backend:t,attrs:{shape:d}});else if(g||x){w.assert(o.shape.length>=1,()=>`Input must have rank at least 1, got: ${o.shape.length}`);let _=se.computeOutShape(b,y,I),k=Dr({inputs:{x:o},backend:t,attrs:{begin:b,size:_}});C=me({inputs:{x:k},backend:t,attrs:{shape:d}}),t.disposeData(k.dataId)}else{let _=t.makeOutput(f,"float32"),k=t.dataIdMap.get(o.dataId).id,A=new Uint8Array(new Int32Array(w.computeStrides(o.shape)).buffer),R=new Uint8Array(new Int32Array(b).buffer),F=new Uint8Array(new Int32Array(y).buffer),P=new Uint8Array(new Int32Array(I).buffer),z=new Uint8Array(new Int32Array(f).buffer),V=new Uint8Array(new Int32Array(w.computeStrides(f)).buffer),Y=t.dataIdMap.get(_.dataId).id;vk(k,A,o.shape.length,R,F,P,z,V,f.length,Y),C=me({inputs:{x:_},backend:t,attrs:{shape:d}}),t.disposeData(_.dataId)}return C}var Ck={kernelName:jo,backendName:"wasm",setupFunc:kW,kernelFunc:_W};function AW(r){let{backend:t,inputs:e,attrs:n}=r,{data:o,dataSplits:s}=e,{separator:a,nGramWidths:u,leftPad:c,rightPad:i,padWidth:p,preserveShortSequences:l}=n,m=t.readSync(o.dataId),f=t.readSync(s.dataId),[d,h]=Qu(m,f,a,u,c,i,p,l),g=t.makeOutput([d.length],"string"),x=t.dataIdMap.get(g.dataId);x.stringBytes=d;let b=t.makeOutput(s.shape,"int32");return t.typedArrayFromHeap(b).set(h),[g,b]}var kk={kernelName:nl,backendName:"wasm",kernelFunc:AW};function RW(r){let{backend:t,inputs:e,attrs:n}=r,{input:o,delimiter:s}=e,{skipEmpty:a}=n,u=t.readSync(o.dataId),c=t.readSync(s.dataId),[i,p,l]=Zu(u,c[0],a),m=p.length,f=t.makeOutput([m,2],"int32");t.typedArrayFromHeap(f).set(i);let h=t.makeOutput([m],"string"),g=t.dataIdMap.get(h.dataId);g.stringBytes=p;let x=t.makeOutput([2],"int32");return t.typedArrayFromHeap(x).set(l),[f,h,x]}var _k={kernelName:yS,backendName:"wasm",kernelFunc:RW};function DW(r){let{backend:t,inputs:e,attrs:n}=r,{input:o}=e,{numBuckets:s}=n,a=t.readSync(o.dataId),u=Ju(a,s),c=t.makeOutput(o.shape,"int32");return t.typedArrayFromHeap(c).set(u),c}var Ak={kernelName:bS,backendName:"wasm",kernelFunc:DW};var MW=!0,Rk=kt(qn,MW);var Dk;function NW(r){Dk=r.wasm.cwrap(Ko,null,["number","number","number","number"])}function EW(r){let{backend:t,inputs:e,attrs:n}=r,{axis:o,keepDims:s}=n,{x:a}=e,u=t.dataIdMap.get(a.dataId).id,c=u,i=a,{transposed:p,axes:l,originalAxes:m,inputWasTransposed:f}=Xe(a,o,t),d=l;if(f){let y=t.dataIdMap.get(p.dataId).id;y!==u&&(i=p,c=y,d=S.getInnerMostAxes(d.length,i.shape.length))}S.assertAxesAreInnerMostDims("sum",d,i.shape.length);let[h,g]=S.computeOutAndReduceShapes(i.shape,d),x=w.sizeFromShape(g),b=t.makeOutput(h,i.dtype);if(w.sizeFromShape(i.shape)!==0){let y=t.dataIdMap.get(b.dataId).id;Dk(c,x,it[b.dtype],y)}if(f&&t.disposeData(p.dataId),s){let y=S.expandShapeToKeepDim(b.shape,m);b.shape=y}return b}var Mk={kernelName:Ko,backendName:"wasm",setupFunc:NW,kernelFunc:EW};var Nk=et(ol);var Ek=et(sl);var $k;function $W(r){$k=r.wasm.cwrap(nu,null,["number","number","number","number","number","number","array","number","number","number"])}function TW(r){let{backend:t,inputs:e,attrs:n}=r,{tensor:o,indices:s,updates:a}=e,{}=n,u=t.makeOutput(o.shape,o.dtype);if(w.sizeFromShape(o.shape)===0)return u;let{sliceRank:c,numUpdates:i,sliceSize:p,strides:l,outputSize:m}=us.calculateShapes(a,s,o.shape),d=t.dataIdMap.get(s.dataId).id,g=t.dataIdMap.get(a.dataId).id,b=t.dataIdMap.get(o.dataId).id,y=new Uint8Array(new Int32Array(l).buffer),I=t.dataIdMap.get(u.dataId).id;return $k(d,g,it[a.dtype],c,i,p,y,m,I,b),u}var Tk={kernelName:nu,backendName:"wasm",setupFunc:$W,kernelFunc:TW};var Fk;function FW(r){Fk=r.wasm.cwrap(hn,null,["number","array","number","array","number","number"])}function PW(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,s=e.dataIdMap.get(o.dataId).id,{reps:a}=n,u=new Array(o.shape.length);for(let m=0;m<u.length;m++)u[m]=o.shape[m]*a[m];let c=new Uint8Array(new Int32Array(o.shape).buffer),i=new Uint8Array(new Int32Array(u).buffer),p=e.makeOutput(u,o.dtype),l=e.dataIdMap.get(p.dataId).id;return Fk(s,c,o.shape.length,i,u.length,it[p.dtype],l),p}var Pk={kernelName:hn,backendName:"wasm",setupFunc:FW,kernelFunc:PW};var Ok;function OW(r){Ok=r.wasm.cwrap(au,null,["number","array","number","number","number","bool","number","number"])}var BW=({inputs:r,backend:t,attrs:e})=>{let{x:n}=r,{k:o,sorted:s}=e,a=t.dataIdMap.get(n.dataId).id,u=new Uint8Array(new Int32Array(n.shape).buffer),c=n.shape.slice();c[c.length-1]=o;let i=t.makeOutput(c,n.dtype),p=t.dataIdMap.get(i.dataId).id,l=t.makeOutput(c,"int32"),m=t.dataIdMap.get(l.dataId).id;return Ok(a,u,n.shape.length,it[n.dtype],o,s,p,m),[i,l]},Bk={kernelName:au,backendName:"wasm",setupFunc:OW,kernelFunc:BW};var zk;function zW(r){zk=r.wasm.cwrap(uu,null,["number","number","bool","number","number","number","number","number","number","array","number","array","number","number","number","number","number"])}function LW(r){let{backend:t,inputs:e,attrs:n}=r,{image:o,transforms:s}=e,{interpolation:a,fillMode:u,fillValue:c,outputShape:i}=n,[p,l,m,f]=o.shape,[d,h]=i??[l,m],g=[p,d,h,f],x=new Uint8Array(new Int32Array(w.computeStrides(o.shape)).buffer),b=new Uint8Array(new Int32Array(w.computeStrides(g)).buffer),y=t.makeOutput(g,o.dtype),I=t.dataIdMap.get(y.dataId).id,_=t.dataIdMap.get(o.dataId).id,A=t.dataIdMap.get(s.dataId).id,R=a==="nearest"?1:2,F;switch(u){case"constant":F=1;break;case"reflect":F=2;break;case"wrap":F=3;break;case"nearest":F=4;break;default:F=1;break}return zk(_,A,s.shape[0]>1,p,d,h,f,m,l,x,o.shape.length-1,b,g.length-1,R,F,c,I),y}var Lk={kernelName:uu,backendName:"wasm",setupFunc:zW,kernelFunc:LW};function WW(r){let{inputs:t,attrs:e,backend:n}=r,{axis:o}=e,{x:s}=t,{outputValues:a,outputShape:u,indices:c}=ec(n.readSync(s.dataId),o,s.shape,s.dtype);return[n.makeOutput(u,s.dtype,void 0,a),n.makeOutput([c.length],"int32",void 0,c)]}var Wk={kernelName:wS,backendName:"wasm",kernelFunc:WW};function UW(r){let{inputs:t,backend:e,attrs:n}=r,{value:o}=t,{axis:s}=n;s<0&&(s+=o.shape.length);let a=o.shape[s],u=o.shape.length,c=new Array(u-1),i=0;for(let f=0;f<u;f++)f!==s&&(c[i++]=o.shape[f]);let p=new Array(a),l=new Array(u).fill(0),m=o.shape.slice();m[s]=1;for(let f=0;f<p.length;f++)l[s]=f,p[f]=Dr({inputs:{x:o},attrs:{begin:l,size:m},backend:e});return p.map(({dataId:f,dtype:d})=>({dataId:f,dtype:d,shape:c}))}var Uk={kernelName:mi,backendName:"wasm",kernelFunc:UW};function GW(r){let{inputs:{x:t},backend:e}=r,n=e.makeOutput(t.shape,t.dtype);return e.typedArrayFromHeap(n).fill(0),n}var Gk={kernelName:fi,backendName:"wasm",kernelFunc:GW};var VW=[tI,eI,rI,nI,oI,iI,lI,fI,dI,hI,gI,xI,yI,bI,wI,II,RI,CI,_I,NI,av,cv,pv,lv,mv,fv,hv,gv,yv,wv,Iv,Cv,_v,Av,Rv,Mv,Ev,Tv,Pv,Bv,Lv,Uv,Vv,qv,jv,Xv,Qv,Zv,Jv,tC,eC,rC,nC,sC,iC,aC,cC,lC,fC,hC,xC,yC,bC,aI,wC,SC,IC,CC,kC,_C,RC,MC,DC,NC,EC,$C,TC,PC,BC,LC,WC,GC,HC,KC,XC,QC,JC,e1,r1,o1,u1,c1,p1,l1,f1,h1,x1,y1,w1,S1,I1,fm,C1,_1,R1,D1,M1,N1,E1,$1,DI,F1,O1,z1,W1,G1,H1,q1,K1,X1,Q1,J1,tk,rk,nk,ok,sk,iv,i1,ik,ak,ck,lk,fk,dk,gk,xk,yk,bk,wk,Ik,Ck,kk,_k,Ak,Rk,Mk,Nk,Ek,Tk,Pk,Bk,Lk,cI,Wk,Uk,Gk];for(let r of VW)Qo(r);var xb=X();xb.registerFlag("WASM_HAS_SIMD_SUPPORT",async()=>{try{return WebAssembly.validate(new Uint8Array([0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,10,9,1,7,0,65,0,253,15,26,11]))}catch{return!1}});xb.registerFlag("WASM_HAS_MULTITHREAD_SUPPORT",async()=>{if(xb.get("IS_NODE"))return!1;try{return new MessageChannel().port1.postMessage(new SharedArrayBuffer(1)),WebAssembly.validate(new Uint8Array([0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,5,4,1,3,1,1,10,11,1,9,0,65,0,254,16,2,0,26,11]))}catch{return!1}});var kb=ba(Zk()),o_=ba(t_()),_b=ba(e_());var r_=kb.default||kb,HW=_b.default||_b,oc=class extends mn{constructor(t){super(),this.wasm=t,this.dataIdNextNumber=1,this.wasm.tfjs.initWithThreadsCount(XW),YW=this.wasm.tfjs.getThreadsCount(),this.dataIdMap=new _o(this,pe())}write(t,e,n){let o={id:this.dataIdNextNumber++};return this.move(o,t,e,n,1),o}numDataIds(){return this.dataIdMap.numDataIds()}async time(t){let e=w.now();return t(),{kernelMs:w.now()-e}}move(t,e,n,o,s){let a=this.dataIdNextNumber++;if(o==="string"){let p=e;this.dataIdMap.set(t,{id:a,stringBytes:p,shape:n,dtype:o,memoryOffset:null,refCount:s});return}let u=w.sizeFromShape(n),c=u*w.bytesPerElement(o),i=this.wasm._malloc(c)>>>0;this.dataIdMap.set(t,{id:a,memoryOffset:i,shape:n,dtype:o,refCount:s}),this.wasm.tfjs.registerTensor(a,u,i),e!=null&&this.wasm.HEAPU8.set(new Uint8Array(e.buffer,e.byteOffset,c),i)}async read(t){return this.readSync(t)}readSync(t,e,n){let{memoryOffset:o,dtype:s,shape:a,stringBytes:u}=this.dataIdMap.get(t);if(s==="string")return(e==null||e===0)&&(n==null||n>=u.length)?u:u.slice(e,n);e=e||0,n=n||w.sizeFromShape(a);let c=w.bytesPerElement(s),i=this.wasm.HEAPU8.slice(o+e*c,o+n*c);return KW(i.buffer,s)}disposeData(t,e=!1){if(this.dataIdMap.has(t)){let n=this.dataIdMap.get(t);if(n.refCount--,!e&&n.refCount>0)return!1;this.wasm._free(n.memoryOffset),this.wasm.tfjs.disposeData(n.id),this.dataIdMap.delete(t)}return!0}refCount(t){return this.dataIdMap.has(t)?this.dataIdMap.get(t).refCount:0}incRef(t){let e=this.dataIdMap.get(t);e!=null&&e.refCount++}floatPrecision(){return 32}getMemoryOffset(t){return this.dataIdMap.get(t).memoryOffset}dispose(){this.wasm.tfjs.dispose(),"PThread"in this.wasm&&this.wasm.PThread.terminateAllThreads(),this.wasm=null}memory(){return{unreliable:!1}}makeOutput(t,e,n,o){let s;if(n==null)s=this.write(o??null,t,e);else{let a=this.dataIdNextNumber++;s={id:a},this.dataIdMap.set(s,{id:a,memoryOffset:n,shape:t,dtype:e,refCount:1});let u=w.sizeFromShape(t);this.wasm.tfjs.registerTensor(a,u,n)}return{dataId:s,shape:t,dtype:e}}typedArrayFromHeap({shape:t,dtype:e,dataId:n}){let o=this.wasm.HEAPU8.buffer,{memoryOffset:s}=this.dataIdMap.get(n),a=w.sizeFromShape(t);switch(e){case"float32":return new Float32Array(o,s,a);case"int32":return new Int32Array(o,s,a);case"bool":return new Uint8Array(o,s,a);default:throw new Error(`Unknown dtype ${e}`)}}};function qW(r){return(t,e)=>(w.fetch(r,{credentials:"same-origin"}).then(n=>{n.ok||t.env.a(`failed to load wasm binary file at '${r}'`),n.arrayBuffer().then(o=>{WebAssembly.instantiate(o,t).then(s=>{e(s.instance,s.module)})})}),{})}function n_(r,t,e){if(Cb!=null)return Cb;let n="tfjs-backend-wasm.wasm";return r&&t?n="tfjs-backend-wasm-threaded-simd.wasm":r&&(n="tfjs-backend-wasm-simd.wasm"),nc!=null&&nc[n]!=null?nc[n]:e+n}async function s_(){let[r,t]=await Promise.all([X().getAsync("WASM_HAS_SIMD_SUPPORT"),X().getAsync("WASM_HAS_MULTITHREAD_SUPPORT")]);return new Promise((e,n)=>{let o={};o.locateFile=(u,c)=>{if(u.endsWith(".worker.js")){let i=o_.wasmWorkerContents.replace(/\n/g,"\\n"),p=new Blob([i],{type:"application/javascript"});return URL.createObjectURL(p)}return u.endsWith(".wasm")?n_(r,t,rc??c):c+u},i_&&(o.instantiateWasm=qW(n_(r,t,rc??"")));let s=!1;o.onAbort=()=>{if(s||ym)return;ym=!0,n({message:"Make sure the server can serve the `.wasm` file relative to the bundled js file. For more details see https://github.com/tensorflow/tfjs/blob/master/tfjs-backend-wasm/README.md#using-bundlers"})};let a;t&&r&&Cb==null?(o.mainScriptUrlOrBlob=new Blob(["var WasmBackendModuleThreadedSimd = "+r_.toString()],{type:"text/javascript"}),a=r_(o)):a=HW(o),a.then(u=>{s=!0,ym=!1;let c=null;u.tfjs={init:u.cwrap("init",null,[]),initWithThreadsCount:u.cwrap("init_with_threads_count",null,["number"]),getThreadsCount:u.cwrap("get_threads_count","number",[]),registerTensor:u.cwrap("register_tensor",null,["number","number","number"]),disposeData:u.cwrap("dispose_data",c,["number"]),dispose:u.cwrap("dispose",c,[])},e({wasm:u})}).catch(n)})}function KW(r,t){switch(t){case"float32":return new Float32Array(r);case"int32":return new Int32Array(r);case"bool":return new Uint8Array(r);default:throw new Error(`Unknown dtype ${t}`)}}var jW=["tfjs-backend-wasm.wasm","tfjs-backend-wasm-simd.wasm","tfjs-backend-wasm-threaded-simd.wasm"],Cb=null,rc=null,nc={},ym=!1,i_=!1;function Ab(r,t=!1){if(ym)throw new Error("The WASM backend was already initialized. Make sure you call `setWasmPaths()` before you call `tf.setBackend()` or `tf.ready()`");if(typeof r=="string")rc=r;else{nc=r;let e=jW.filter(n=>nc[n]==null);if(e.length>0)throw new Error(`There were no entries found for the following binaries: ${e.join(",")}. Please either call setWasmPaths with a map providing a path for each binary, or with a string indicating the directory where all the binaries can be found.`)}i_=t}var XW=-1,YW=-1;var QW=2;Si("wasm",async()=>{let{wasm:r}=await s_();return new oc(r)},QW);var ZW;function a_({backend:r,precision:t}){ZW=t==="half"?r:void 0}var bm=Dt("AdamUpdate");function ut(r,{kernelName:t},e){Qo({kernelName:t,backendName:r,kernelFunc:({inputs:n,attrs:o,backend:s})=>e({inputs:n,attributes:o,backend:s})})}function gt(r,t,e){let n=Yo(t,r),s=e(({inputs:a,attributes:u,backend:c})=>{if(!n)throw new Error(`Cannot run ${t}: the ${r} backend does not have it`);return n.kernelFunc({inputs:a,attrs:u,backend:c})});n&&CS(t,r),Qo({...n,kernelName:t,backendName:r,kernelFunc:({inputs:a,attrs:u,backend:c})=>s({inputs:a,attributes:u,backend:c})})}function ve({dataIdMap:r},{dataId:t}){return r.get(t).memoryOffset}function ls(r){return r==="bool"?1:B}var wm=2**32,B=4;function Ae({wasm:r},t,e,n){let o=t/B;r.HEAPF32.fill(n,o,o+e)}function u_({wasm:{HEAPF32:r}},t,e,n){let o=t/B,s=e/B;for(let a=0;a<n;a++)r[s+a]+=r[o+a]}function Rb({wasm:{HEAPF32:r}},t,e,n,o){let s=t/B,a=e/B;for(let u=0;u<n;u++)r[a+u]=r[s+u]*o}function sc({wasm:{HEAPF32:r}},...[t,e,n,o,s,a,u,c]){let i=t/B,p=o/B;for(let l=0;l<u;l++)for(let m=0;m<c;m++)r[p+l*s+m*a]=r[i+l*e+m*n]}var JW=16;function Ui({wasm:{HEAPU8:r}},t,e,n,...o){let a=n<JW*B&&n%B===0?new Uint32Array(r.buffer):void 0,u=(c,i,p)=>{if(c<o.length){let l=o[c],m=o[c+1],f=o[c+2];for(let d=0;d<l;d++)u(c+3,i+d*m,p+d*f)}else if(a){let l=i/B,m=p/B,f=n/B;for(let d=0;d<f;d++)a[m+d]=a[l+d]}else r.copyWithin(p,i,i+n)};u(0,t,e)}function tU(r,t,e,n){if(n.length>23)throw new Error("A kernel takes 23 numbers at most");r[t]=e;for(let o=0;o<n.length;o++)r[t+1+o]=n[o]}function eU(r,t,e,n){for(let o=e;o<n;o+=24)r[t[o]](t[o+1],t[o+2],t[o+3],t[o+4],t[o+5],t[o+6],t[o+7],t[o+8],t[o+9],t[o+10],t[o+11],t[o+12],t[o+13],t[o+14],t[o+15],t[o+16],t[o+17],t[o+18],t[o+19],t[o+20],t[o+21],t[o+22],t[o+23])}var ic=class{#t=new Int32Array(24);#e=0;#r=[];#n=!1;get size(){return this.#e}add(t,e){let n=this.#e*24;if(n===this.#t.length){let o=new Int32Array(2*n);o.set(this.#t),this.#t=o}tU(this.#t,n,t,e),this.#e++,this.#n||this.#r.push(this.#e)}inSequence(t){let e=this.#e;this.#n=!0,t(),this.#n=!1,this.#e>e&&this.#r.push(this.#e)}trim(){return this.#t=this.#t.slice(0,this.#e*24),this}run(t){eU(t,this.#t,0,this.#e*24)}forEachTask(t){let e=0;for(let n of this.#r)t(this.#t.subarray(e*24,n*24)),e=n}equals(t){return this.#e===t.#e&&c_(this.#r,t.#r)&&c_(this.#t.subarray(0,this.#e*24),t.#t.subarray(0,this.#e*24))}};function c_(r,t){if(r.length!==t.length)return!1;for(let e=0;e<r.length;e++)if(r[e]!==t[e])return!1;return!0}var Gi=new WeakMap;function vt(r,t,...e){let n=Gi.get(r.wasm);if(!n)return t(r,...e);n.called({run:t,values:[r,...e]}),ac(r,()=>t(r,...e))}function Sm(r,t,e){let n=new Uint8Array(t.buffer,t.byteOffset,t.byteLength),o=Gi.get(r.wasm);if(!o)return r.wasm.HEAPU8.set(n,e);n.length>0&&vt(r,rU,o.keep(n),e,n.length)}function rU({wasm:r},t,e,n){r.HEAPU8.copyWithin(e,t,t+n)}function ac({wasm:r},t){let e=Gi.get(r);Gi.delete(r);try{return t()}finally{e&&Gi.set(r,e)}}function p_({wasm:r},t){let e=Gi.get(r);if(!e)return t;let n=o=>{o.size!==0&&(e.called({run:nU,values:[t,o.trim()]}),t.run(o))};return{threads:t.threads,started:t.started,kernels:t.kernelsBy(o=>(...s)=>{let a=new ic;a.add(o,s),n(a)}),runInParallel(o){let s=new ic,a=t.kernelsBy(u=>(...c)=>s.add(u,c));o(a,u=>s.inSequence(u)),n(s)},kernelsBy:t.kernelsBy,run:n,terminate:()=>t.terminate()}}function nU(r,t){r.run(t)}function l_(r){return{configurable:!0,enumerable:!0,writable:!0,value:r}}function m_(r,t,e){let n=Object.keys(t).map(o=>[o,Object.getOwnPropertyDescriptor(r,o)]);Object.defineProperties(r,t);try{return e()}finally{let o=r;for(let[s,a]of n){let u=t[s].get!==void 0,c=o[s];delete o[s],a&&Object.defineProperty(r,s,u?{...a,value:c}:a)}}}var Im=Dt("Gelu",{differentiableOnce:!0}),vm=Dt("GeluGradient"),Cm=Dt("TanhGelu",{differentiableOnce:!0}),km=Dt("TanhGeluGradient");var en={slope:Math.sqrt(8/Math.PI),cube:.044715*Math.sqrt(8/Math.PI)};var Vi={rate:1/4,coefficients:[.0997355610364,.0997373967683,.0934395147095,.0818896317661,.0574462582406,.0682739957334,-.0397468633678,.103798857523,-.0853892299368,.020814888403]};var Mb={"i32.add":[106],"i32.sub":[107],"i32.mul":[108],"i32.div_u":[110],"i32.and":[113],"i32.shl":[116],"i32.shr_u":[118],"i32.eq":[70],"i32.lt_s":[72],"i32x4.add":[253,174,1],"i32x4.sub":[253,177,1],"i32x4.shl":[253,171,1],"i32x4.shr_u":[253,173,1],"v128.and":[253,78],"v128.or":[253,80],"v128.xor":[253,81],"f32x4.add":[253,228,1],"f32x4.sub":[253,229,1],"f32x4.mul":[253,230,1],"f32x4.div":[253,231,1],"f32x4.min":[253,232,1],"f32x4.max":[253,233,1],"f32x4.gt":[253,68],"f64x2.add":[253,240,1],"f64x2.sub":[253,241,1],"f64x2.mul":[253,242,1]},f_={"v128.bitselect":[253,82],"f32x4.relaxed_madd":[253,133,2]},d_={"f32x4.nearest":[253,106],"f32x4.sqrt":[253,227,1],"i32x4.splat":[253,17],"i32x4.trunc_sat_f32x4_s":[253,248,1],"f32x4.convert_i32x4_s":[253,250,1]},h_={"f32.load":[42],"f32.store":[56],"v128.load":[253,0],"v128.load32_splat":[253,9],"v128.load64_splat":[253,10],"v128.load32_zero":[253,92],"v128.store":[253,11],"v128.store32_lane":[253,90]},Nb={i32:127,v128:123};function so(r,t){return[r==="get"?32:33,...Mr(t)]}function g_(r){return[65,...y_(r)]}function Eb({buffer:r}){return[253,12,...new Uint8Array(r)]}var oU=[0,0],sU=[3,0,...Mr(2**16)];function x_(r,t){let e=Object.entries(r),n=(o,s)=>[o,...Mr(s.length),...s];return new Uint8Array([0,97,115,109,1,0,0,0,...n(1,oo(e.map(([,{parameters:o}])=>[96,...oo(Array(o).fill([Nb.i32])),0]))),...n(2,oo([[...Db("env"),...Db("memory"),2,...t?sU:oU]])),...n(3,oo(e.map((o,s)=>Mr(s)))),...n(7,oo(e.map(([o],s)=>[...Db(o),0,...Mr(s)]))),...n(10,oo(e.map(([,{body:o}])=>o)))])}function Db(r){let t=[...new TextEncoder().encode(r)];return[...Mr(t.length),...t]}function oo(r){return[...Mr(r.length),...r.flat()]}function Mr(r){return r<128?[r]:[r&127|128,...Mr(r>>>7)]}function y_(r){let t=r>>7,e=r&127;return t===0&&!(e&64)||t===-1&&!!(e&64)?[e]:[e|128,...y_(t)]}var Hi=0,_m=1,uc=2,b_=3,cc=class{code;text;binding;constructor(t,e,n=b_){this.code=t,this.text=e,this.binding=n}},qi=class r extends cc{type="i32";plus(t){return br(r,"i32.add",this,"+",We(t),_m)}minus(t){return br(r,"i32.sub",this,"\u2212",We(t),_m)}times(t){return br(r,"i32.mul",this,"\xB7",We(t),uc)}dividedBy(t){return br(r,"i32.div_u",this,"/",t,uc)}and(t){return br(r,"i32.and",this,"&",We(t),Hi)}shiftedLeft(t){return br(r,"i32.shl",this,"<<",We(t),Hi)}shiftedRight(t){return br(r,"i32.shr_u",this,">>",We(t),Hi)}equals(t){return br(r,"i32.eq",this,"=",We(t),Hi)}isBelow(t){return br(r,"i32.lt_s",this,"<",We(t),Hi)}},$b=class extends cc{type="f32"},ur=class r extends cc{type="v128";plus(t){return br(r,"f32x4.add",this,"+",t,_m)}minus(t){return br(r,"f32x4.sub",this,"\u2212",t,_m)}times(t){return br(r,"f32x4.mul",this,"\xB7",t,uc)}dividedBy(t){return br(r,"f32x4.div",this,"/",t,uc)}};function br(r,t,e,n,o,s){let a=s===Hi,u=e.binding<(a?b_:s)?`(${e.text})`:e.text,c=o.binding<=(a?uc:s)?`(${o.text})`:o.text;return new r([...e.code,...o.code,...Mb[t]],`${u} ${n} ${c}`,s)}function We(r){return typeof r!="number"?r:new qi(g_(r),`${r}`.replace("-","\u2212"))}function rn(r,t){return new qi([...r.code,...t.code,...r.isBelow(t).code,27],`min(${r.text}, ${t.text})`)}function Mt(r){return new ur(Eb(Float32Array.of(r,r,r,r)),`${r}`)}function Nr(r,...t){let e=Int32Array.from({length:4},(n,o)=>o===0?r:t[o-1]??r);return new ur(Eb(e),t.length>0?`[${e.join(" ")}]`:`[${r}]`)}function Gt(r,...t){let e={...d_,...Mb,...f_}[r],n=[...t.flatMap(o=>o.code),...e];return new ur(n,`${r}(${t.map(({text:o})=>o).join(", ")})`)}function _n(r,t,e){let n=e.flatMap(s=>[0,1,2,3].map(a=>4*s+a)),o=[...r.code,...t.code,253,13,...n];return new ur(o,`shuffle(${r.text}, ${t.text}, ${e.join(" ")})`)}function Am(r,t){let{code:e}=_n(r,r,[t,t,t,t]);return new ur(e,`all lanes ${r.text}[${t}]`)}function Ue(r,t=0){return new ur(Rm("v128.load",r,t),`v128[${io(r,t)}]`)}function Ki(r,t=0){return new ur(Rm("v128.load32_zero",r,t),`lane 0 f32[${io(r,t)}]`)}function ms(r,t=0){return new ur(Rm("v128.load32_splat",r,t),`all lanes f32[${io(r,t)}]`)}function w_(r,t=0){return new $b(Rm("f32.load",r,t),`f32[${io(r,t)}]`)}function Rm(r,{code:t},e){return[...t,...pc(r,e)]}function pc(r,t){return[...h_[r],0,...Mr(t)]}function io({text:r},t){return t===0?r:`${r} + ${t}`}function Dm(r){return Gt("f32x4.sqrt",r)}function Tb(r,t){return Gt("f32x4.max",r,t)}function fs(r,t){return t.map(Mt).reduceRight((e,n)=>e.times(r).plus(n))}function Fb(r,t,e){return Gt("v128.bitselect",t,e,Gt("f32x4.gt",r,Mt(0)))}function An(r,{code:t,text:e}){return new ur([...r.flatMap(n=>n.code),...t],`(${[...r.map(n=>n.text),e].join("; ")})`)}var iU=-87,aU=88,S_=.693359375,uU=Math.LN2-S_,cU=[1,1,1/2,1/6,1/24,1/120,1/720,1/5040];function Pb(r,t,e){let n=Gt("f32x4.min",Gt("f32x4.max",r,Mt(iU)),Mt(aU)),o=t.minus(e.times(Mt(S_))).minus(e.times(Mt(uU))),s=Gt("i32x4.trunc_sat_f32x4_s",e.plus(Mt(127)));return An([t.becomes(n),e.becomes(Gt("f32x4.nearest",t.times(Mt(Math.LOG2E)))),t.becomes(o)],fs(t,cU).times(Gt("i32x4.shl",s,We(23))))}var __=Mt(.2),Rn=Mt(1),Bb=(r,t,e)=>Rn.dividedBy(Rn.plus(Pb(r,t,e))),A_=(r,t,e)=>Mt(r).plus(Mt(t).times(e).times(e)),I_=(r,t,e)=>Bb(r.times(A_(-en.slope,-en.cube,r)),t,e),v_=(r,t,e,n)=>{let o=Tb(r,Mt(0).minus(r));return An([t.becomes(Pb(r.times(r).times(Mt(-.5)),e,n)),n.becomes(Rn.dividedBy(Rn.plus(o.times(Mt(Vi.rate))))),e.becomes(t.times(n).times(fs(n,Vi.coefficients)))],Fb(r,Rn.minus(e),e))},Ob=(r,t,e)=>r.minus(t).times(e),C_=(r,t)=>An([t.becomes(r)],Tb(t,t.times(__))),k_=(r,t,e,n)=>An([e.becomes(Fb(t,r,r.times(__)))],e.times(n)),ds={activation:Re({images:["x"],channels:["gain","shift"],scratch:["v"],results:{y:({x:r,gain:t,shift:e,v:n})=>C_(r.times(t).plus(e),n)}}),activationWithNoise:Re({images:["x"],channels:["gain","shift"],pixels:["noise"],numbers:["strength"],scratch:["v"],results:{y:({x:r,gain:t,shift:e,noise:n,strength:o,v:s})=>C_(r.times(t).plus(e).plus(n.times(o)),s)}}),activationGradient:Re({images:["dy","x","y"],channels:["gain"],scratch:["dv"],results:{dx:({dy:r,y:t,dv:e,gain:n})=>k_(r,t,e,n)},sums:{ofGain:({dv:r,x:t})=>r.times(t),ofShift:({dv:r})=>r}}),activationGradientWithNoise:Re({images:["dy","x","y"],channels:["gain"],pixels:["noise"],scratch:["dv"],results:{dx:({dy:r,y:t,dv:e,gain:n})=>k_(r,t,e,n)},sums:{ofGain:({dv:r,x:t})=>r.times(t),ofShift:({dv:r})=>r,ofStrength:({dv:r,noise:t})=>r.times(t)}}),sum:Re({images:["x"],sums:{sum:({x:r})=>r}}),productSum:Re({images:["x","y"],sums:{sum:({x:r,y:t})=>r.times(t)}}),squaresAround:Re({images:["x"],numbers:["mean"],scratch:["d"],sums:{sum:({x:r,mean:t,d:e})=>An([e.becomes(r.minus(t))],e.times(e))}}),standardize:Re({images:["x"],numbers:["mean","inverse"],results:{y:({x:r,mean:t,inverse:e})=>Ob(r,t,e)}}),standardizeSums:Re({images:["dy","x"],numbers:["mean","inverse"],sums:{sum:({dy:r})=>r,along:({dy:r,x:t,mean:e,inverse:n})=>r.times(Ob(t,e,n))}}),standardizeGradient:Re({images:["dy","x"],numbers:["mean","inverse","meanSum","meanAlong"],results:{dx:({dy:r,x:t,mean:e,inverse:n,meanSum:o,meanAlong:s})=>r.minus(o).minus(Ob(t,e,n).times(s)).times(n)}}),swish:Re({images:["x"],numbers:["minusSlope"],scratch:["s","t"],results:{y:({x:r,minusSlope:t,s:e,t:n})=>r.times(Bb(r.times(t),e,n))}}),swishGradient:Re({images:["dy","x"],numbers:["minusSlope"],scratch:["s","t"],results:{dx:({dy:r,x:t,minusSlope:e,s:n,t:o})=>{let s=e.times(t).times(Rn.minus(n));return An([n.becomes(Bb(t.times(e),n,o))],r.times(n).times(Rn.minus(s)))}}}),gelu:Re({images:["x"],scratch:["e","s","t"],results:{y:({x:r,e:t,s:e,t:n})=>v_(r,t,e,n).times(r)}}),geluGradient:Re({images:["dy","x"],scratch:["e","s","t"],results:{dx:({dy:r,x:t,e,s:n,t:o})=>{let s=e.times(Mt(1/Math.sqrt(2*Math.PI)));return v_(t,e,n,o).plus(s.times(t)).times(r)}}}),tanhGelu:Re({images:["x"],scratch:["s","t"],results:{y:({x:r,s:t,t:e})=>r.times(I_(r,t,e))}}),tanhGeluGradient:Re({images:["dy","x"],scratch:["s","t"],results:{dx:({dy:r,x:t,s:e,t:n})=>{let s=A_(en.slope,3*en.cube,t).times(t).times(Rn.minus(e));return An([e.becomes(I_(t,e,n))],r.times(e).times(Rn.plus(s)))}}}),adam:Re({images:["weight","m","v","gradient"],numbers:["beta1","rest1","beta2","rest2","epsilon","rate","correction"],results:{nextM:({beta1:r,m:t,rest1:e,gradient:n})=>r.times(t).plus(e.times(n)),nextV:({beta2:r,v:t,rest2:e,gradient:n})=>r.times(t).plus(e.times(n).times(n)),nextWeight:({weight:r,rate:t,nextM:e,correction:n,nextV:o,epsilon:s})=>r.plus(t.times(e).dividedBy(Dm(n.times(o)).plus(s)))}}),weightedDistance:Re({images:["x","reference","factors"],scratch:["d"],sums:{sum:({x:r,reference:t,factors:e,d:n})=>An([n.becomes(r.minus(t))],e.times(n).times(n))}}),weightedDistanceGradient:Re({images:["x","reference","factors"],numbers:["twice"],results:{dx:({twice:r,factors:t,x:e,reference:n})=>r.times(t).times(e.minus(n))}})};function Re(r){return{...{channels:[],pixels:[],numbers:[],scratch:[],results:{},sums:{}},...r}}var R_=64,pU=3,lU=13,mU=4,fU=5,zb=11,Mm=class extends qi{index;append;constructor(t,e,n){super(so("get",t),e),this.index=t,this.append=n}set(t){let{code:e,text:n}=We(t);this.append([...e,...so("set",this.index)],`${this.text} = ${n}`)}increase(t){let{code:e}=this.plus(t),{text:n}=We(t);this.append([...e,...so("set",this.index)],`${this.text} += ${n}`)}},Lb=class extends ur{index;append;constructor(t,e,n){super(so("get",t),e),this.index=t,this.append=n}set(t){let{code:e,text:n}=this.becomes(t);this.append(e,n)}becomes({code:t,text:e}){return{code:[...t,...so("set",this.index)],text:`${this.text} = ${e}`}}},Ge=class{parameters;#t;#e=[];#r=[];#n=[];#s=1;constructor(t){this.#t=t;let e=t.map((n,o)=>[n,new Mm(o,n,this.#o)]);this.parameters=Object.fromEntries(e)}integer(t){return new Mm(this.#i("i32"),t,this.#o)}integers(...t){return Object.fromEntries(t.map(e=>[e,this.integer(e)]))}vector(t){return new Lb(this.#i("v128"),t,this.#o)}vectors(...t){return Object.fromEntries(t.map(e=>[e,this.vector(e)]))}for(t,e,n,o){this.#o([...We(0).code,...so("set",t.index)]),this.#o([pU,R_],`for ${t.text} = 0, ${n}, ... below ${e.text}`),this.#a(o),this.#o([...t.plus(n).code,...so("set",t.index)]),this.#o([...t.isBelow(e).code,lU,0,zb])}if(t,e,n){this.#o([...t.code,mU,R_],`if ${t.text}`),this.#a(e),this.#o([fU],n&&"else"),n&&this.#a(n),this.#o([zb])}store(t,e,n=0){let o=[...t.code,...e.code,...pc("v128.store",n)];this.#o(o,`v128[${io(t,n)}] = ${e.text}`)}storeFirstLane(t,e,n=0){let o=[...t.code,...e.code,...pc("v128.store32_lane",n),0];this.#o(o,`f32[${io(t,n)}] = ${e.text}[0]`)}storeFloat(t,e,n=0){let o=[...t.code,...e.code,...pc("f32.store",n)];this.#o(o,`f32[${io(t,n)}] = ${e.text}`)}finish(){let t=[...oo(this.#e),...this.#r,zb];return{parameters:this.#t.length,body:[...Mr(t.length),...t],listing:[`(${this.#t.join(", ")})`,...this.#n,""].join(`
`)}}#i(t){return this.#t.length+this.#e.push([1,Nb[t]])-1}#o=(t,e)=>{for(let n of t)this.#r.push(n);e!==void 0&&this.#n.push("  ".repeat(this.#s)+e)};#a(t){this.#s++,t(),this.#s--}};function ft(r){return Array.from({length:r},(t,e)=>e)}var Zt=4,dt=8,xt=4,nn=dt*B,D_=[0,xt*B];function lc(r,t,e,n){return r?Gt("f32x4.relaxed_madd",t,e,n):n.plus(t.times(e))}var ji=class{#t;#e;#r;#n;constructor(t,e){this.#t=e,this.#e=t.vector("value"),this.#r=[0,1].map(n=>t.vector(`b${n}`)),this.#n=ft(Zt).flatMap(n=>[0,1].map(o=>({row:n,half:o,sum:t.vector(`sum${n}${o}`)})))}clear(){for(let{sum:t}of this.#n)t.set(Mt(0))}addOuterProduct(t,e,n){this.#r.forEach((o,s)=>o.set(Ue(e,n+D_[s])));for(let{row:o,half:s,sum:a}of this.#n)s===0&&this.#e.set(t[o]),a.set(lc(this.#t,this.#e,this.#r[s],a))}forEach(t){for(let{row:e,half:n,sum:o}of this.#n)t(o,e,D_[n])}};function Wb({numbers:r,images:t,channels:e,pixels:n,results:o,sums:s}){let a=[...t,...e,...n,...Object.keys(o),...Object.keys(s)];return r.length>0?["numbers",...a]:a}function M_(r){let{images:t,channels:e,pixels:n,numbers:o,scratch:s,results:a,sums:u}=r,c=P=>`${P} address`,i=new Ge(["rows","width","channels",...Wb(r).map(c)]),{rows:p,width:l,channels:m}=i.parameters,{row:f,c:d,x:h,at:g,channel:x}=i.integers("row","c","x","at","channel"),{pixel:b,line:y,firstPixel:I}=i.integers("pixel","line","firstPixel"),C=i.vectors(...t,...e,...n,...o,...s,...Object.keys(a)),_=Object.keys(u).map(P=>({name:P,sum:i.vector(`${P} sum`)})),k=(P,z)=>i.parameters[c(P)].plus(z),A=P=>{let z=P===xt,V=z?Ue:Ki,Y=(J,pt)=>z?i.store(J,pt):i.storeFirstLane(J,pt);g.set(y.plus(x)),b.set(I);for(let J of e)C[J].set(V(k(J,x)));for(let{sum:J}of _)J.set(Mt(0));i.for(h,l,1,()=>{for(let J of t)C[J].set(V(k(J,g)));for(let J of n)C[J].set(ms(k(J,b)));for(let[J,pt]of Object.entries(a))C[J].set(pt(C)),Y(k(J,g),C[J]);for(let{name:J,sum:pt}of _)pt.set(pt.plus(u[J](C)));g.increase(m.times(B)),b.increase(B)});for(let{name:J,sum:pt}of _)Y(k(J,x),V(k(J,x)).plus(pt));x.increase(P*B)},R=m.and(-xt),F=m.and(xt-1);for(let[P,z]of o.entries())C[z].set(ms(i.parameters[c("numbers")],P*B));return i.for(f,p,1,()=>{x.set(0),i.if(R,()=>i.for(d,R,xt,()=>A(xt))),i.if(F,()=>i.for(d,F,1,()=>A(1))),y.increase(l.times(m).times(B)),I.increase(l.times(B))}),i.finish()}function dU(r,t){return Object.fromEntries(Object.keys(r).map((e,n)=>[e,t(n)]))}var Nm=class{kernels;threads=1;started=0;kernelsBy;#t;constructor(t,e,n){let{exports:o}=new WebAssembly.Instance(e,{env:{memory:t}});this.#t=Object.values(o),this.kernels=n(o),this.kernelsBy=s=>n(dU(o,s))}runInParallel(t){t(this.kernels,e=>e())}run(t){t.run(this.#t)}terminate(){}};var N_=4,Ub=2,hU=["a","aRow","b","bRow","out","outRow","rows","columns","run"];function E_(r){let t=new Ge(hU),{a:e,aRow:n,b:o,bRow:s,out:a,outRow:u,rows:c,columns:i,run:p}=t.parameters,{r:l,n:m,i:f}=t.integers("r","n","i"),d=(R,F)=>({index:t.integer(R),pointer:t.integer(F)}),h=ft(N_).map(R=>d(`r${R}`,`p${R}`)),g=ft(Ub).map(R=>d(`n${R}`,`q${R}`)),x=t.vector("a0"),b=ft(Ub).map(R=>t.vector(`b${R}`)),y=h.map((R,F)=>g.map((P,z)=>t.vector(`sum${F}${z}`))),I=R=>{let F=R===xt?Ue:Ki;b.forEach((P,z)=>P.set(F(g[z].pointer))),h.forEach(({pointer:P},z)=>{x.set(F(P)),b.forEach((V,Y)=>{let J=y[z][Y];J.set(lc(r,x,V,J))})});for(let{pointer:P}of[...h,...g])P.increase(R*B)},C=R=>{for(let F of[[2,3,0,1],[1,0,3,2]])R.set(R.plus(_n(R,R,F)))},_=(R,F,P,z,V)=>R.forEach(({index:Y,pointer:J},pt)=>{Y.set(rn(F.plus(pt),P.minus(1))),J.set(z.plus(Y.times(V)))}),k=p.and(-xt),A=p.and(xt-1);return t.for(m,i,Ub,()=>t.for(l,c,N_,()=>{_(h,l,c,e,n),_(g,m,i,o,s);for(let R of y.flat())R.set(Mt(0));t.if(k,()=>t.for(f,k,xt,()=>I(xt))),t.if(A,()=>t.for(f,A,1,()=>I(1))),h.forEach(({index:R},F)=>g.forEach(({index:P},z)=>{let V=y[F][z];C(V),t.storeFirstLane(a.plus(R.times(u)).plus(P.times(B)),V)}))})),t.finish()}var Em=4,gU=["pixels","channels","step","outStep","weights","x0","x1","x2","x3","out","overwrite"];function $_(r){let t=new Ge(gU),{pixels:e,channels:n,step:o,outStep:s,weights:a,x0:u,x1:c,x2:i,x3:p,out:l,overwrite:m}=t.parameters,{m:f,c:d,channel:h,at:g,to:x}=t.integers("m","c","channel","at","to"),b=[u,c,i,p].map((k,A)=>({source:k,weight:t.vector(`w${A}`)})),y=t.vector("sum"),I=k=>{let A=k===xt,R=A?Ue:Ki;g.set(h),x.set(l.plus(h)),t.for(f,e,1,()=>{t.if(m,()=>y.set(Mt(0)),()=>y.set(R(x)));for(let{source:F,weight:P}of b)y.set(lc(r,P,R(F.plus(g)),y));A?t.store(x,y):t.storeFirstLane(x,y),g.increase(o),x.increase(s)}),h.increase(k*B)},C=n.and(-xt),_=n.and(xt-1);for(let[k,{weight:A}]of b.entries())A.set(ms(a,k*B));return t.if(C,()=>t.for(d,C,xt,()=>I(xt))),t.if(_,()=>t.for(d,_,1,()=>I(1))),t.finish()}var T_=["a","aPixel","aRow","aImage","aTap"],F_=["out","outPixel","outRow","outImage"],P_=["width","rows","images","columns","taps","run"],xU=[...T_,"b","bPanel","bTap",...F_,...P_],yU=[...T_,"b","bStep","bTap",...F_,...P_,"overwrite"];function O_(r){let t=new Ge(xU),{b:e,bPanel:n}=t.parameters;return z_(t,t.parameters,r,()=>({step:nn,start:()=>e,startSums:o=>o.clear(),nextPanel:()=>e.increase(n)}))}function B_(r){let t=new Ge(yU),{b:e,bStep:n,overwrite:o}=t.parameters;return z_(t,t.parameters,r,(s,a)=>({step:n,start:()=>e.plus(s.shiftedLeft(2)),startSums:u=>t.if(o,()=>u.clear(),()=>u.forEach((c,i,p)=>c.set(Ue(a[i],p)))),nextPanel:()=>{}}))}function z_(r,t,e,n){let{a:o,aPixel:s,aRow:a,aImage:u,aTap:c,bTap:i,out:p,outPixel:l,outRow:m,outImage:f}=t,{width:d,rows:h,images:g,columns:x,taps:b,run:y}=t,{n:I,n0:C,outN:_,pixels:k,area:A}=r.integers("n","n0","outN","pixels","area"),{i:R,start:F,left:P,image:z,row:V,x:Y}=r.integers("i","start","left","image","row","x"),{t:J,k:pt,q:$t,skip:de,skipB:xe}=r.integers("t","k","q","skip","skipB"),Wt=ft(Zt).map(Ct=>r.integer(`p${Ct}`)),ue=ft(Zt).map(Ct=>r.integer(`o${Ct}`)),Vt=ft(Zt).map(Ct=>r.vector(`a${Ct}`)),Ht=new ji(r,e),_t=n(C,ue),Lt=typeof _t.step=="number",ce=y.and(-xt),he=y.and(xt-1),dr=Ct=>{Ct.forEach((Ee,Fr)=>{Ht.addOuterProduct(Ee,$t,Lt?Fr*nn:0),Lt||$t.increase(_t.step)}),Lt&&$t.increase(Ct.length*nn);for(let Ee of Wt)Ee.increase(Ct.length*B)},xo=()=>{r.if(ce,()=>r.for(pt,ce,xt,()=>{Vt.forEach((Ct,Ee)=>Ct.set(Ue(Wt[Ee]))),dr(ft(xt).map(Ct=>Vt.map(Ee=>Am(Ee,Ct))))})),r.if(he,()=>r.for(pt,he,1,()=>dr([Wt.map(Ct=>ms(Ct))])));for(let Ct of Wt)Ct.increase(de);$t.increase(xe)},ks=()=>o.plus(Y.times(s)).plus(V.times(a)).plus(z.times(u)),yo=()=>_.plus(Y.times(l)).plus(V.times(m)).plus(z.times(f)),bo=(Ct,Ee,Fr)=>{Ee.set(Ct.dividedBy(Fr)),Ct.set(Ct.minus(Ee.times(Fr)))},wo=()=>r.if(P,()=>{P.increase(-1),Y.increase(1),r.if(Y.equals(d),()=>{Y.set(0),V.increase(1),r.if(V.equals(h),()=>{V.set(0),z.increase(1)})})}),Ce=()=>{F.set(rn(R,k.minus(Zt))),r.if(F.isBelow(R),()=>{r.if(F.isBelow(0),()=>F.set(0)),Y.set(F),bo(Y,z,A),bo(Y,V,d)}),Wt[0].set(ks()),ue[0].set(yo()),r.if(Y.plus(Zt).isBelow(d),()=>{for(let Ct=1;Ct<Zt;Ct++)Wt[Ct].set(Wt[Ct-1].plus(s)),ue[Ct].set(ue[Ct-1].plus(l));Y.increase(Zt)},()=>{P.set(k.minus(F).minus(1));for(let Ct=1;Ct<Zt;Ct++)wo(),Wt[Ct].set(ks()),ue[Ct].set(yo());wo()})};return A.set(h.times(d)),k.set(g.times(A)),de.set(c.minus(y.times(B))),xe.set(i.minus(y.times(_t.step))),r.for(I,x,dt,()=>{C.set(rn(I,x.minus(dt))),_.set(p.plus(C.shiftedLeft(2)));for(let Ct of[Y,V,z])Ct.set(0);r.for(R,k,Zt,()=>{Ce(),$t.set(_t.start()),_t.startSums(Ht),r.for(J,b,1,xo),Ht.forEach((Ct,Ee,Fr)=>r.store(ue[Ee],Ct,Fr))}),_t.nextPanel()}),r.finish()}var $m=4,bU=["a","aPixel","aRow","aImage","aPanel","b","bRow","bImage","bPanel","out","outRow","width","rows","images","m","n","overwrite"];function L_(r){let t=new Ge(bU),{a:e,aPixel:n,aRow:o,aImage:s,aPanel:a,b:u,bRow:c,bImage:i,bPanel:p}=t.parameters,{out:l,outRow:m,width:f,rows:d,images:h,m:g,n:x,overwrite:b}=t.parameters,{i:y,j:I,i0:C,j0:_,image:k,row:A,x:R}=t.integers("i","j","i0","j0","image","row","x"),{p:F,q:P,o:z}=t.integers("p","q","o"),{imageA:V,imageB:Y,rowA:J,rowB:pt}=t.integers("imageA","imageB","rowA","rowB"),$t=ft($m).map(Lt=>t.vector(`a${Lt}`)),de=new ji(t,r),xe=Lt=>{for(let ce of $t.slice(0,Lt))ce.set(Ue(F)),F.increase(n);for(let[ce,he]of $t.slice(0,Lt).entries())de.addOuterProduct(ft(Zt).map(dr=>Am(he,dr)),P,ce*nn);P.increase(Lt*nn)},Wt=()=>{let Lt=f.and(-$m);F.set(J),P.set(pt),t.if(Lt,()=>t.for(R,Lt,$m,()=>xe($m))),t.if(f.and(2),()=>xe(2)),t.if(f.and(1),()=>xe(1)),J.increase(o),pt.increase(c)},ue=()=>{J.set(V),pt.set(Y),t.for(A,d,1,Wt),V.increase(s),Y.increase(i)},Vt=(Lt,ce,he)=>Lt.plus(ce.shiftedRight(Math.log2(dt)).times(he)),Ht=Lt=>de.forEach((ce,he,dr)=>{Lt(ce,he,dr),dr>0&&z.increase(m)}),_t=()=>z.set(l.plus(C.times(m).plus(_.shiftedLeft(2))));return t.for(y,g,Zt,()=>t.for(I,x,dt,()=>{C.set(rn(y,g.minus(Zt))),_.set(rn(I,x.minus(dt))),_t(),t.if(b,()=>de.clear(),()=>Ht((Lt,ce,he)=>Lt.set(Ue(z,he)))),V.set(Vt(e,C,a).plus(C.and(dt-1).shiftedLeft(2))),Y.set(Vt(u,I,p)),t.for(k,h,1,ue),_t(),Ht((Lt,ce,he)=>t.store(z,Lt,he))})),t.finish()}var hs=2*xt,W_=2**-24,wU=["out","groups","counter","first","second"],ao=(r,t)=>Gt("i32x4.add",r,t),Gb=(r,t)=>Gt("i32x4.sub",r,t),Vb=(r,t)=>Gt("v128.and",r,t),U_=(r,t)=>Gt("v128.or",r,t),mc=(r,t)=>Gt("v128.xor",r,t),G_=(r,t)=>Gt("i32x4.shl",r,We(t)),Tm=(r,t)=>Gt("i32x4.shr_u",r,We(t)),Hb=r=>Gt("f32x4.convert_i32x4_s",r),qb=(r,t,e)=>Gt("v128.bitselect",t,e,r);function V_(){let r=new Ge(wU),{out:t,groups:e,counter:n,first:o,second:s}=r.parameters,a=r.integer("group"),{key0:u,key1:c,key2:i,counters:p,x:l,y:m}=r.vectors("key0","key1","key2","counters","x","y"),{m:f,above:d,s:h,q:g,radius:x,quarter:b,r:y,c:I}=r.vectors("m","above","s","q","radius","quarter","r","c"),C=[u,c,i],_=()=>{for(let R=0;R<Ou;R++){let F=ro[R%ro.length],P=(R+1)/4;l.set(ao(l,m)),m.set(mc(U_(G_(m,F),Tm(m,32-F)),l)),!(R%4<3)&&(l.set(ao(l,C[P%3])),m.set(ao(ao(m,C[(P+1)%3]),Nr(P))))}},k=()=>{l.set(Hb(Tm(l,8)).plus(Mt(1)).times(Mt(W_))),f.set(U_(Vb(l,Nr(8388607)),Nr(1065353216))),d.set(Gt("f32x4.gt",f,Mt(Math.SQRT2))),f.set(f.times(qb(d,Mt(.5),Mt(1)))),l.set(Gb(Gb(Tm(l,23),Nr(127)),d)),h.set(f.minus(Mt(1)).dividedBy(f.plus(Mt(1)))),g.set(h.times(h));let R=Mt(2).times(h).times(fs(g,[1,1/3,1/5,1/7,1/9]));x.set(Dm(Mt(-2).times(Hb(l).times(Mt(Math.LN2)).plus(R))))},A=()=>{g.set(Hb(Tm(m,8)).times(Mt(4*W_))),y.set(Gt("f32x4.nearest",g)),b.set(Gt("i32x4.trunc_sat_f32x4_s",y)),y.set(g.minus(y).times(Mt(Math.PI/2))),g.set(y.times(y)),I.set(fs(g,[1,-1/2,1/24,-1/720,1/40320])),h.set(y.times(fs(g,[1,-1/6,1/120,-1/5040,1/362880])));let R=Gb(Nr(0),Vb(b,Nr(1))),F=P=>G_(Vb(P,Nr(2)),30);l.set(mc(qb(R,h,I),F(ao(b,Nr(1))))),m.set(mc(qb(R,I,h),F(b))),l.set(l.times(x)),m.set(m.times(x))};return u.set(Gt("i32x4.splat",o)),c.set(Gt("i32x4.splat",s)),i.set(mc(mc(u,c),Nr(Bu))),p.set(ao(Gt("i32x4.splat",n),Nr(0,1,2,3))),r.for(a,e,1,()=>{l.set(ao(p,u)),m.set(c),_(),k(),A(),r.store(t,_n(l,m,[0,4,1,5])),r.store(t,_n(l,m,[2,6,3,7]),xt*B),t.increase(hs*B),p.set(ao(p,Nr(xt)))}),r.finish()}var SU=["from","fromRun","fromColumn","to","toPanel","run","columns"];function H_(){let r=new Ge(SU),{from:t,fromRun:e,fromColumn:n,to:o,toPanel:s,run:a,columns:u}=r.parameters,{n:c,n0:i,i:p,p:l,q:m}=r.integers("n","n0","i","p","q"),{start:f,whole:d,rest:h}=r.integers("start","whole","rest"),g=ft(xt).map(A=>r.vector(`v${A}`)),x=ft(xt).map(A=>r.vector(`w${A}`)),b=[0,xt*B],y=A=>{f.increase(e.times(A)),m.increase(A*nn)},I=()=>{l.set(f);for(let A of ft(dt))r.storeFloat(m,w_(l),A*B),l.increase(n);y(1)},C=()=>{for(let A of b)r.store(m,Ue(f,A),A);y(1)},_=()=>{let A=(R,F,P)=>_n(R[F],R[F+1],P);l.set(f);for(let R of b){for(let F of g)F.set(Ue(l)),l.increase(n);for(let F of[0,2])x[F].set(A(g,F,[0,4,1,5])),x[F+1].set(A(g,F,[2,6,3,7]));for(let F of ft(xt)){let P=F>>1,z=F%2===0?[0,1,4,5]:[2,3,6,7];r.store(m,_n(x[P],x[P+2],z),F*nn+R)}}y(xt)},k=A=>A.equals(B);return r.if(k(e),()=>d.set(a.and(-xt))),h.set(a.minus(d)),r.for(c,u,dt,()=>{i.set(rn(c,u.minus(dt))),f.set(t.plus(i.times(n))),m.set(o),r.if(k(n),()=>r.for(p,a,1,C),()=>{r.if(d,()=>r.for(p,d,xt,_)),r.if(h,()=>r.for(p,h,1,I))}),o.increase(s)}),r.finish()}var IU={gemm:r=>t=>r(t.a,t.aPixel,t.aRow,t.aImage,t.aTap,t.b,t.bPanel,t.bTap,t.out,t.outPixel,t.outRow,t.outImage,t.width,t.rows,t.images,t.columns,t.taps,t.run),gemmUnpacked:r=>t=>r(t.a,t.aPixel,t.aRow,t.aImage,t.aTap,t.b,t.bStep,t.bTap,t.out,t.outPixel,t.outRow,t.outImage,t.width,t.rows,t.images,t.columns,t.taps,t.run,t.overwrite),gemmTransposed:r=>t=>r(t.a,t.aPixel,t.aRow,t.aImage,t.aPanel,t.b,t.bRow,t.bImage,t.bPanel,t.out,t.outRow,t.width,t.rows,t.images,t.m,t.n,t.overwrite),dots:r=>t=>r(t.a,t.aRow,t.b,t.bRow,t.out,t.outRow,t.rows,t.columns,t.run),filter:r=>t=>r(t.pixels,t.channels,t.step,t.outStep,t.weights,t.x0,t.x1,t.x2,t.x3,t.out,t.overwrite),pack:r=>t=>r(t.from,t.fromRun,t.fromColumn,t.to,t.toPanel,t.run,t.columns),noise:r=>t=>r(t.out,t.groups,t.counter,t.first,t.second)};function Kb(r){let t=Object.entries(IU).map(([e,n])=>[e,n(r[e])]);return{...r,...Object.fromEntries(t)}}function q_(r,t){let e=Object.entries(ds).map(([n,o])=>[n,M_(o)]);return x_({gemm:O_(r),gemmUnpacked:B_(r),gemmTransposed:L_(r),dots:E_(r),filter:$_(r),pack:H_(),noise:V_(),...Object.fromEntries(e)},t)}var jb=new WeakMap,K_;function cr(r){return p_(r,jb.get(r.wasm)??Xb(r))}function Xb({wasm:r},t=1,e){let{memory:n}=r.asm,o=n.buffer[Symbol.toStringTag]==="SharedArrayBuffer",s=o&&e?t:1,a=jb.get(r);if(a?.threads===s)return a;K_?.terminate();let u=q_(!0,o),c=new WebAssembly.Module(WebAssembly.validate(u)?u:q_(!1,o)),i=s>1?e(n,c,s,Kb):new Nm(n,c,Kb);return K_=i,jb.set(r,i),i}var gs=2**21,Xi=2048;function be(r,t,e=1){let n=Math.max(1,Math.floor(r/e)),o=Math.min(n,Math.max(1,Math.ceil(r/Math.max(1,t)))),s=a=>a===o?r:e*Math.floor(n*a/o);return Array.from({length:o},(a,u)=>({begin:s(u),size:s(u+1)-s(u)}))}function j_(r,t){return be(r,gs/t,dt)}function Fm(r,t,e,n){let o=Math.min(r,Math.floor(n/(t*e)));if(o>0)return be(r,o).map(({begin:a,size:u})=>({image:a,count:u,begin:0,height:t}));let s=be(t,Math.max(1,Math.floor(n/e)));return Array.from({length:r},(a,u)=>s.map(({begin:c,size:i})=>({image:u,count:1,begin:c,height:i}))).flat()}var Yi=class{#t;#e=[];constructor(t){this.#t=t}allocate(t){let e=this.#t.wasm._malloc(Math.max(1,t)*B)>>>0;return this.#e.push(e),e}numbers(t){let e=this.allocate(t.length);return Sm(this.#t,new Float32Array(t),e),e}free(){for(let t of this.#e.splice(0))this.#t.wasm._free(t)}};function fe(r,t){let e=new Yi(r);try{return t(e)}finally{e.free()}}function Et(r,{dataId:t,shape:e,dtype:n},o){let s=r.dataIdMap.get(t).memoryOffset>>>0,a=s+o*B<=r.wasm.asm.memory.buffer.byteLength;if(!(ct(e)>=o)||n!=="float32"||!a)throw new RangeError(`A kernel was to use ${o} floats of a tensor of ${n} of shape [${e}]`);return s}function Er(r,t,e=t.shape){let[n,o,s,a]=e,u=a*B,c=s*u;return{address:Et(r,t,ct(e)),batch:n,channels:a,image:o*c,row:c,pixel:u}}function Dn(r,t,e=t.shape){let{address:n,image:o}=Er(r,t,e);return s=>n+s*o}function uo({shape:[r,...t]},e){return Array.from({length:r},(n,o)=>({shape:t,addresses:e(o)}))}var vU=2**14,CU=32,X_=new Map(Object.entries(ds).map(([r,t])=>{let e=Wb(t),n=Object.keys(t.sums);return[r,{all:e,sums:n,tensors:e.slice(t.numbers.length>0?1:0,e.length-n.length)}]}));function co(r,t,e,n){let{all:o}=X_.get(e),s=n.map(({shape:a,addresses:u})=>{let c=u;return{shape:a,addresses:o.map(i=>c[i])}});Y_(r,t,e,s)}function Y_(r,t,e,n){let o=ds[e],s=Object.keys(o.sums).length,a=n.flatMap(i=>kU(o,i,s)),u=cr(r);if(a.length<=1){for(let{shape:i,addresses:p}of a)u.kernels[e](...i,...p);return}let c=s>0?_U(r,t,a,s):[];u.runInParallel(i=>{for(let{shape:p,addresses:l}of a)i[e](...p,...l)});for(let{from:i,to:p,count:l}of c)vt(r,u_,i,p,l)}function kU({images:r,channels:t,pixels:e,numbers:n,results:o},{shape:s,addresses:a},u){let[c,i,p]=s,l=i*p;if(c*l===0)return[];let m=Math.max(vU/l,u>0?CU/i:1);if(c<=m)return[{shape:s,addresses:[...a]}];let f=[...n.length>0?[0]:[],...r.map(()=>l*B),...t.map(()=>0),...e.map(()=>i*B),...Object.keys(o).map(()=>l*B),...Array(u).fill(0)];return be(c,m).map(({begin:d,size:h})=>({shape:[h,i,p],addresses:a.map((g,x)=>g+d*f[x])}))}function _U(r,t,e,n){let o=e.reduce((a,{shape:u})=>a+n*u[2],0),s=t.allocate(o);return vt(r,Ae,s,o,0),e.flatMap(({shape:[,,a],addresses:u})=>{let c=u.length-n;return u.slice(c).map((i,p)=>{let l=s;return u[c+p]=l,s+=a*B,{from:l,to:i,count:a}})})}var Yb=256;function $r(r,t,e,n,o,...[s]){let a=ds[e],u=X_.get(e),c=s??{},i=o,p=s?[t.numbers(a.numbers.map(d=>c[d]))]:[],l=u.sums.map(()=>t.allocate(xt));for(let d of l)vt(r,Ae,d,xt,0);let m=AU(n).map(([d,h])=>({shape:h,addresses:[...p,...u.tensors.map(g=>i[g]+d*B),...l]}));Y_(r,t,e,m);let f={};for(let[d,h]of u.sums.entries()){let g=l[d]/B;f[h]=r.wasm.HEAPF32.subarray(g,g+xt).reduce((x,b)=>x+b)}return f}function Qi(r,t,e,...n){let o=ds[t],[[,{shape:s,size:a}]]=Object.entries(e),u=r.makeOutput(s,"float32"),c={...e,[Object.keys(o.results)[0]]:u},i=Object.entries(c).map(([p,l])=>[p,Et(r,l,a)]);return fe(r,p=>$r(r,p,t,a,Object.fromEntries(i),...n)),u}function AU(r){let t=Math.floor(r/(Yb*xt)),e=t*Yb*xt,n=Math.floor((r-e)/xt),o=e+n*xt,s=[];return t>0&&s.push([0,[t,Yb,xt]]),n>0&&s.push([e,[1,n,xt]]),r>o&&s.push([o,[1,r-o,1]]),s}function Q_(){ut("wasm",bm,({inputs:{weight:r,m:t,v:e,gradient:n,coefficients:o},backend:s})=>{let[a,u,c]=[t,e,r].map(({shape:I})=>s.makeOutput(I,"float32"));Et(s,o,7);let[i,p,l,m,f,d,h]=s.typedArrayFromHeap(o),g=I=>Et(s,I,n.size),x={weight:g(r),m:g(t),v:g(e),gradient:g(n)},b={nextM:g(a),nextV:g(u),nextWeight:g(c)},y={beta1:i,rest1:p,beta2:l,rest2:m,epsilon:f,rate:d,correction:h};return fe(s,I=>$r(s,I,"adam",n.size,{...x,...b},y)),[c,a,u]})}function Wr(r,t,{strides:e,dilations:n=1,pad:o,dataFormat:s="NHWC",dimRoundingMode:a},u=!1){return S.computeConv2DInfo([...r],[...t],e,n,o,a,u,s==="NHWC"?"channelsLast":"channelsFirst")}function po(r){let{filterHeight:t,filterWidth:e,strideHeight:n,strideWidth:o,padInfo:s}=r,{top:a,bottom:u,left:c,right:i}=s;return t===n&&e===o&&a+u+c+i===0}function Z_(){gt("wasm","AvgPoolGrad",r=>t=>{let{inputs:{dy:e,input:n},attributes:{filterSize:o,strides:s,pad:a},backend:u}=t,c=S.computePool2DInfo(n.shape,o,s,1,a),{filterHeight:i,filterWidth:p,outHeight:l,outWidth:m}=c,[f,d,h,g]=n.shape;if(!(po(c)&&l*i===d&&m*p===h))return r(t);let b=u,y=b.makeOutput(n.shape,"float32"),I=Et(b,e,f*l*m*g),C=Et(b,y,n.size),_=f*l;return vt(b,RU,I,C,_,m,g,i,p),y})}function RU({wasm:{HEAPF32:r}},...[t,e,n,o,s,a,u]){let c=1/(a*u),i=o*u*s,p=t/B,l=e/B;for(let m=0;m<n;m++){for(let f=0;f<o;f++,p+=s){let d=l+f*u*s;for(let h=0;h<s;h++)r[d+h]=r[p+h]*c;for(let h=1;h<u;h++)r.copyWithin(d+h*s,d,d+s)}for(let f=1;f<a;f++)r.copyWithin(l+f*i,l,l+i);l+=a*i}}function e3(){gt("wasm","Concat",r=>t=>{let e=t.inputs.filter(({size:s})=>s>0);if(e.length<2||!J_(e))return r(t);let n=w.parseAxisParam(t.attributes.axis,e[0].shape)[0],o=S.computeOutShape(e.map(({shape:s})=>s),n);return t3(t.backend,e,n,o)}),gt("wasm","Pack",r=>t=>{let{inputs:e,attributes:n,backend:o}=t,[{shape:s,rank:a,size:u}]=e;if(u===0||!J_(e)||e.some(i=>`${i.shape}`!=`${s}`))return r(t);let c=n.axis<0?n.axis+a+1:n.axis;return t3(o,e,c,s.toSpliced(c,0,e.length))})}function J_(r){let[t]=r;return t!==void 0&&t.dtype!=="string"&&r.every(({dtype:e})=>e===t.dtype)}function t3(r,t,e,n){let[{dtype:o}]=t,s=ct(n.slice(0,e)),a=r.makeOutput(n,o),u=ct(n)/s*ls(o),c=ve(r,a);for(let i of t){let p=i.size/s*ls(o);vt(r,Ui,ve(r,i),c,p,s,p,u),c+=p}return a}function fc(r,[t,e],[n,o]){let[s,a,u,c]=r.shape;if(n===a&&o===u)return r;let i=Z(r,[s,a,u*c]),p=ze(i,[0,t,e*c],[s,n,o*c]);return Z(p,[s,n,o,c])}function r3(r,t,e){if(po(e))return DU(r,t,e);let{inChannels:n,outChannels:o,filterHeight:s,filterWidth:a,strideHeight:u,strideWidth:c,padInfo:i}=e,p=zr(ar(r,[3,1,2,0]),ar(t,[1,2,0,3]),1,[[0,0],[i.top,i.bottom],[i.left,i.right],[0,0]],"NHWC",[u,c]),[,l,m]=p.shape,f=l===s&&m===a?p:ze(p,[0,0,0,0],[n,s,a,o]);return ar(f,[1,2,0,3])}function DU(r,t,e){let{batchSize:n,inChannels:o,outHeight:s,outWidth:a,outChannels:u,strideHeight:c,strideWidth:i}=e,p=fc(r,[0,0],[s*c,a*i]),l=Z(p,[n*s,c,a,i*o]),m=Z(ar(l,[0,2,1,3]),[-1,c*i*o]);return Z(ge(m,Z(t,[-1,u]),!0),e.filterShape)}function o3(r,t,e){if(po(e))return EU(r,t,e);let{batchSize:n,inHeight:o,inWidth:s,inChannels:a,strideHeight:u,strideWidth:c,padInfo:i}=e,p=n3(i.top,o,u,e.outHeight),l=n3(i.left,s,c,e.outWidth),m=l.count*c,d=MU(t,e).map(x=>{if(!x)return Qr([n*p.count,1,m*a]);let[b,y]=x.shape,I=NU(r,x,[b-1-p.first,p.excess],[y-1-l.first,l.excess]);return Z(I,[n*p.count,1,m*a])}),h=Z(Qn(d,1),[n,p.count*u,m,a]),g=[i.top-u*p.first,i.left-c*l.first];return fc(h,g,[o,s])}function n3(r,t,e,n){let o=Math.floor(r/e),s=Math.floor((r+t-1)/e);return{first:o,count:s-o+1,excess:s-(n-1)}}function MU(r,t){let{inChannels:e,outChannels:n,filterHeight:o,filterWidth:s,strideHeight:a,strideWidth:u}=t,c=Z(r,[o*s,e,n]),i=Dl(ar(c,[0,2,1]),o*s),p=Qr([1,n,e]),l=Math.ceil(s/u);return Array.from({length:a},(m,f)=>{let d=Math.ceil((o-f)/a);if(d<=0)return null;let h=Array.from({length:d*l},(g,x)=>{let b=f+a*(d-1-Math.floor(x/l)),y=Array.from({length:u},(I,C)=>{let _=C+u*(l-1-x%l);return _<s?i[b*s+_]:p});return Qn(y,2)});return Z(Qn(h,0),[d,l,n,u*e])})}function NU(r,t,[e,n],[o,s]){let[,a,u]=r.shape,c=l=>Math.max(0,-l),i=l=>Math.max(0,l),p=fc(r,[c(e),c(o)],[a-c(e)-c(n),u-c(o)-c(s)]);return zr(p,t,1,[[0,0],[i(e),i(n)],[i(o),i(s)],[0,0]])}function EU(r,t,e){let{batchSize:n,inHeight:o,inWidth:s,inChannels:a,outHeight:u,outWidth:c,outChannels:i}=e,{strideHeight:p,strideWidth:l}=e,m=u*p,f=c*l,[d,h]=[r,t].map(y=>Z(y,[-1,i])),g=ge(d,h,!1,!0),x=Z(g,[n*u,c,p,l*a]),b=Z(ar(x,[0,2,1,3]),[n,m,f,a]);return m===o&&f===s?b:Lr(b,[[0,0],[0,o-m],[0,s-f],[0,0]])}function Ur(r,t){return Math.ceil(t/dt)*r*dt}function De(r){return r*dt*B}var s3=2**14;function lo(r,{address:t,step:e,column:n},o,s,a){if(s*a===0)return;let u=e===B,c=be(s,u?s:s3/a),i=be(a,u?s3/s:a,dt);for(let{begin:p,size:l}of c)for(let{begin:m,size:f}of i)r.pack({from:t+p*e+m*n,fromRun:e,fromColumn:n,to:o+De(p)+m/dt*De(s),toPanel:De(s),run:l,columns:f})}function dc({dilationHeight:r,dilationWidth:t,dataFormat:e}){return r===1&&t===1&&e==="channelsLast"}function xs({padInfo:r,...t}){return[{inputs:t.inHeight,outputs:t.outHeight,taps:t.filterHeight,stride:t.strideHeight,before:r.top},{inputs:t.inWidth,outputs:t.outWidth,taps:t.filterWidth,stride:t.strideWidth,before:r.left}]}function i3({inputs:r,outputs:t,taps:e,stride:n,before:o}){let s=ft(t).map(a=>{let u=n*a-o,c=Math.max(0,-u);return u3(a,u+c,c,Math.min(e,r-u)-c)});return{order:ft(e),targetStep:1,sourceStep:n,segments:c3(s,1,n)}}function a3({inputs:r,outputs:t,taps:e,stride:n,before:o}){let s=[],a=[];for(let u=0;u<n;u++){let c=Math.max(0,Math.ceil((e-u)/n)),i=s.length;s.push(...ft(c).map(l=>u+n*(c-1-l)));let p=ft(r).filter(l=>(l+o)%n===u).map(l=>{let m=Math.floor((l+o)/n),f=Math.max(0,m-(c-1));return u3(l,f,i+f-(m-(c-1)),Math.min(m,t-1)-f+1)});a.push(...c3(p,n,1))}return{order:s,targetStep:n,sourceStep:1,segments:a}}function u3(r,t,e,n){return n>0?{target:r,count:1,source:t,tap:e,taps:n}:{target:r,count:1,source:0,tap:0,taps:0}}function c3(r,t,e){let n=[];for(let o of r){let s=n.at(-1);s&&s.tap===o.tap&&s.taps===o.taps&&o.target===s.target+s.count*t&&(o.taps===0||o.source===s.source+s.count*e)?n[n.length-1]={...s,count:s.count+1}:n.push(o)}return n}function p3({inputs:r,stride:t,before:e,taps:n},{begin:o,size:s}){let a=Math.max(0,t*o-e),u=Math.min(r,t*(o+s-1)+n-e);return{begin:a,size:Math.max(0,u-a)}}function Qb({inputs:r,stride:t,before:e},n,o,s){let a=Math.ceil((e-n)/t),u=Math.floor((r-1+e-n)/t);return[Math.max(o,a),Math.min(s,u+1)]}var $U=128;function l3({outChannels:r,...t}){return dc(t)&&r>=dt}function m3(r,t,e,n){let{filterHeight:o,filterWidth:s,inChannels:a,outChannels:u}=n,c=cr(r),i=r.makeOutput(n.outShape,"float32");return fe(r,p=>{let l=o*s*a,m=u*B,f=p.allocate(Ur(l,u)),d={address:Et(r,e,l*u),step:m,column:B};c.runInParallel(b=>lo(b,d,f,l,u));let h=xs(n).map(i3),g=Er(r,t,n.inShape),x=Er(r,i,n.outShape);return c.runInParallel(b=>h3(b,g,f,x,...h)),i})}function f3({inChannels:r,...t}){return dc(t)&&r>=dt}function d3(r,t,e,n){let{filterHeight:o,filterWidth:s,inChannels:a,outChannels:u}=n,c=cr(r),i=r.makeOutput(n.inShape,"float32");return fe(r,p=>{let l=o*s*u,m=a*u*B,f=p.allocate(Ur(l,a)),d=Et(r,e,l*a),h=Er(r,t,n.outShape),g=Er(r,i,n.inShape),[x,b]=xs(n).map(a3);return c.runInParallel(y=>{let I=f;for(let C of x.order)for(let _ of b.order){let k=d+(C*s+_)*m,A=u*B;y.pack({from:k,fromRun:B,fromColumn:A,to:I,toPanel:De(l),run:u,columns:a}),I+=De(u)}}),c.runInParallel(y=>h3(y,h,f,g,x,b)),i})}function h3(r,t,e,n,o,s){let a=De(t.channels),u=s.order.length*a,c=o.order.length*u;for(let i of o.segments)for(let p of s.segments){let l=Math.max(1,i.taps),m=Math.min(i.taps,1)*p.taps*t.channels,f=e+i.tap*u+p.tap*a;for(let d of Fm(n.batch,i.count,p.count,$U)){let{image:h,count:g,begin:x,height:b}=d,y=i.source+x*o.sourceStep,I=i.target+x*o.targetStep,C=t.address+h*t.image+y*t.row+p.source*t.pixel,_=n.address+h*n.image+I*n.row+p.target*n.pixel;for(let k of j_(n.channels,g*b*p.count*l*m))r.gemm({a:C,aPixel:s.sourceStep*t.pixel,aRow:o.sourceStep*t.row,aImage:t.image,aTap:t.row,b:f+k.begin/dt*c,bPanel:c,bTap:u,out:_+k.begin*B,outPixel:s.targetStep*n.pixel,outRow:o.targetStep*n.row,outImage:n.image,width:p.count,rows:b,images:g,columns:k.size,taps:l,run:m})}}}function g3(r,t){return{...r,address:r.address+t*r.image,panel:dt*B}}function Zb(r,{row:t,pixel:e,channels:n},o){let s=t/e,a=Array.from(o.values(),({size:c})=>c).reduce((c,i)=>c+i,0),u=r.allocate(Ur(a*s,n));return new Map(Array.from(o,([c,i])=>{let p={row:De(s),pixel:De(1),panel:De(i.size*s)},l=Ur(i.size*s,n)*B,m={rows:i,address:u-i.begin*p.row,image:l,...p};return u+=l,[c,m]}))}function Jb(r,t,e){for(let[n,{rows:{begin:o,size:s},address:a,row:u,pixel:c}]of e){let p={address:t.address+n*t.image+o*t.row,step:t.pixel,column:B};lo(r,p,a+o*u,s*u/c,t.channels)}}var FU=2**18,PU=64;function x3({inChannels:r,outChannels:t,...e}){return dc(e)&&r>=Zt&&t>=dt}function y3(r,t,e,n){let{batchSize:o,inChannels:s,outChannels:a,outHeight:u,outWidth:c}=n,i=r.makeOutput(n.filterShape,"float32"),[p,l]=xs(n),m=s%Zt===0&&a%dt===0,f=Fm(o,u,c,m?Xi:1/0),d=s*p.stride*l.stride+a,h=new Set;OU(r,UU(f,FU/(c*d)),(y,I)=>BU(r,y,{x:t,dy:e,dw:i},n,I,h));let g=n.filterHeight*n.filterWidth,x=s*a,b=Et(r,i,g*x);for(let y=0;y<g;y++)h.has(y)||vt(r,Ae,b+y*x*B,x,0);return i}function OU(r,t,e){let n=[new Yi(r),new Yi(r)],o;try{for(let s=0;s<=t.length;s++){let a=n[s%2];a.free();let u=s<t.length?e(a,t[s]):void 0;cr(r).runInParallel((c,i)=>{o?.add(c,i),u?.pack(c)}),o=u}}finally{for(let s of n)s.free()}}function BU(r,t,{x:e,dy:n,dw:o},s,a,u){let{filterHeight:c,filterWidth:i,inChannels:p,outChannels:l,outWidth:m}=s,[f,d]=xs(s),h=tw(a)*m*l,g=p%dt===0&&d.stride*p>=PU,x=g?dt:Zt,b=be(p,gs/h,x),y=Er(r,e,s.inShape),I=Er(r,n,s.outShape),C=Et(r,o,c*i*p*l),_=LU(a),k=Zb(t,y,g?WU(_,f):new Map),A=Zb(t,I,_),R=a.map(P=>({...P,a:k.get(P.image)??g3(y,P.image),b:A.get(P.image)})),F=(P,z,V,Y)=>{let J=z*i+V,pt=C+(J*p+Y.begin)*l*B;return zU(P,s,R,{k:z,l:V,channels:Y,out:pt,overwrite:!u.has(J)})};return{pack(P){Jb(P,y,k),Jb(P,I,A)},add(P,z){for(let V=0;V<c;V++)for(let Y=0;Y<i;Y++){let J=!1;for(let pt of b)z(()=>J=F(P,V,Y,pt));J&&u.add(V*i+Y)}}}}function zU(r,t,e,{k:n,l:o,channels:s,out:a,overwrite:u}){let{outChannels:c,outWidth:i}=t,[p,l]=xs(t),[m,f]=Qb(l,o,0,i),d=f-m,h=u;for(let{count:g,begin:x,height:b,a:y,b:I}of e){let[C,_]=Qb(p,n,x,x+b),k=_-C;if(k<=0||d<=0)continue;let A=l.stride*y.pixel,R=p.stride*y.row,F=d===i&&R===d*A,P=p.stride*C+n-p.before,z=l.stride*m+o-l.before,V=s.begin/dt*y.panel;r.gemmTransposed({a:y.address+V+P*y.row+z*y.pixel,aPixel:A,aRow:R,aImage:y.image,aPanel:y.panel,b:I.address+C*I.row+m*I.pixel,bRow:I.row,bImage:I.image,bPanel:I.panel,out:a,outRow:c*B,width:F?k*d:d,rows:F?1:k,images:g,m:s.size,n:c,overwrite:h?1:0}),h=!1}return!h}function LU(r){let t=new Map;for(let{image:e,count:n,begin:o,height:s}of r)for(let a=e;a<e+n;a++){let u=t.get(a)?.begin??o;t.set(a,{begin:u,size:o+s-u})}return t}function WU(r,t){return new Map(Array.from(r,([e,n])=>[e,p3(t,n)]))}function UU(r,t){let e=[],n=1/0;for(let o of r)n+=tw([o]),n>t&&(e.push([]),n=tw([o])),e.at(-1).push(o);return e}function tw(r){return r.reduce((t,{count:e,height:n})=>t+e*n,0)}function b3(){gt("wasm","Conv2D",r=>t=>{let{inputs:{x:e,filter:n},attributes:o,backend:s}=t,a=Wr(e.shape,n.shape,o);if(!l3(a)){let u=GU(a);return r({...t,attributes:{...o,pad:u}})}return m3(s,e,n,a)}),gt("wasm","Conv2DBackpropInput",()=>({inputs:{dy:r,filter:t},attributes:e,backend:n})=>{let o=Wr(e.inputShape,t.shape,e);return f3(o)?d3(n,r,t,o):q(()=>o3(r,t,o))}),gt("wasm","Conv2DBackpropFilter",()=>({inputs:{x:r,dy:t},attributes:e,backend:n})=>{let o=Wr(r.shape,e.filterShape,e);return x3(o)?y3(n,r,t,o):q(()=>r3(r,t,o))})}function GU(r){let{inHeight:t,outHeight:e,strideHeight:n,effectiveFilterHeight:o,padInfo:{top:s,left:a}}=r,{inWidth:u,outWidth:c,strideWidth:i,effectiveFilterWidth:p}=r,l=(e-1)*n+o-t-s,m=(c-1)*i+p-u-a;return[[0,0],[s,Math.max(0,l)],[a,Math.max(0,m)],[0,0]]}function Pm(r){gt(r,"DepthwiseConv2dNativeBackpropInput",t=>e=>{let{inputs:{dy:n,filter:o},attributes:s}=e,a=Wr(s.inputShape,o.shape,s,!0);return w3(a)?q(()=>VU(n,o,a)):t(e)}),gt(r,"DepthwiseConv2dNativeBackpropFilter",t=>e=>{let{inputs:{x:n,dy:o},attributes:s}=e,a=Wr(n.shape,s.filterShape,s,!0);return w3(a)?q(()=>HU(n,o,a)):t(e)})}function w3({inChannels:r,outChannels:t,dilationHeight:e,dilationWidth:n}){return t===r&&e===1&&n===1}function VU(r,t,e){let{batchSize:n,inHeight:o,inWidth:s,inChannels:a,outHeight:u,outWidth:c,padInfo:i}=e,{strideHeight:p,strideWidth:l,filterHeight:m,filterWidth:f}=e,d=S3(r,n*u,c*a,p),h=S3(d,n*u*p*c,a,l),g=u*p,x=c*l,b=Z(h,[n,g,x,a]),y=(A,R,F,P)=>{let z=R-1-A,V=F+A-P;return{pad:[Math.max(0,z),Math.max(0,V)],skip:Math.max(0,-z)}},I=y(i.top,m,o,g),C=y(i.left,f,s,x),_=Lr(b,[[0,0],I.pad,C.pad,[0,0]]),k=vu(_,ay(t,[0,1]),1,"valid");return k.shape[1]===o&&k.shape[2]===s?k:ze(k,[0,I.skip,C.skip,0],[n,o,s,a])}function S3(r,t,e,n){return n===1?r:Lr(Z(r,[t,1,e]),[[0,0],[0,n-1],[0,0]])}function HU(r,t,e){let{batchSize:n,inChannels:o,outHeight:s,outWidth:a,padInfo:u}=e,{strideHeight:c,strideWidth:i,filterHeight:p,filterWidth:l}=e,{top:m,bottom:f,left:d,right:h}=u,g=Lr(r,[[0,0],[m,f],[d,h],[0,0]]),x=[];for(let b=0;b<p;b++)for(let y=0;y<l;y++){let I=[n,b+(s-1)*c+1,y+(a-1)*i+1,o],C=cy(g,[0,b,y,0],I,[1,c,i,1]);x.push(Se(W(C,t),[0,1,2]))}return Z(uy(x),e.filterShape)}function Om(r){gt(r,"Einsum",()=>({inputs:t,attributes:{equation:e}})=>q(()=>{let{operands:n,output:o}=qU(e);return KU(n.map((s,a)=>({indices:s,values:t[a]})),o)}))}function qU(r){let[t,e,n]=r.replaceAll(" ","").split("->");if(t===void 0||e===void 0||n!==void 0)throw new TypeError(`Cannot evaluate tf.einsum("${r}"): expected an equation like "ij,jk->ik"`);let o=t.split(",");if(o.some(s=>new Set(s).size!==s.length))throw new TypeError(`Cannot evaluate tf.einsum("${r}"): an operand names the same index twice`);return{operands:o,output:e}}function KU(r,t){let[e,...n]=r,o=n.reduce((s,a,u)=>{let c=t+n.slice(u+1).map(({indices:i})=>i).join("");return jU(s,a,c)},e);return rw(ew(o,t),t)}function jU(r,t,e){let n=ew(r,e+t.indices),o=ew(t,e+r.indices),s=[...n.indices].filter(h=>o.indices.includes(h)),a=s.filter(h=>e.includes(h)).join(""),u=s.filter(h=>!e.includes(h)).join(""),[c,i]=[n,o].map(({indices:h})=>[...h].filter(g=>!s.includes(g)).join("")),p=new Map([n,o].flatMap(({indices:h,values:g})=>[...h].map((x,b)=>[x,g.shape[b]]))),l=h=>[...h].map(g=>p.get(g)),m=h=>ct(l(h)),f=ge(Z(rw(n,a+c+u),[m(a),m(c),m(u)]),Z(rw(o,a+u+i),[m(a),m(u),m(i)])),d=a+c+i;return{indices:d,values:Z(f,l(d))}}function ew({indices:r,values:t},e){let n=[...r].flatMap((o,s)=>e.includes(o)?[]:[s]);return n.length===0?{indices:r,values:t}:{indices:[...r].filter(o=>e.includes(o)).join(""),values:Se(t,n)}}function rw({indices:r,values:t},e){return r===e?t:ar(t,[...e].map(n=>r.indexOf(n)))}function I3(){for(let[r,t]of[[Im,"gelu"],[Cm,"tanhGelu"]])ut("wasm",r,({inputs:{x:e},backend:n})=>Qi(n,t,{x:e}));for(let[r,t]of[[vm,"geluGradient"],[km,"tanhGeluGradient"]])ut("wasm",r,({inputs:{dy:e,x:n},backend:o})=>Qi(o,t,{dy:e,x:n}))}function v3(){gt("wasm","Identity",r=>t=>{let{inputs:{x:e},backend:n}=t;return e.dtype==="string"?r(t):nw(n,e)}),gt("wasm","Cast",r=>t=>{let{inputs:{x:e},attributes:{dtype:n},backend:o}=t;return e.dtype===n&&n!=="string"?nw(o,e):r(t)}),gt("wasm","Transpose",r=>t=>{let{inputs:{x:e},attributes:{perm:n},backend:o}=t,s=n.filter(u=>e.shape[u]!==1);return e.dtype!=="string"&&s.every((u,c)=>c===0||u>s[c-1])?{...nw(o,e),shape:n.map(u=>e.shape[u])}:r(t)})}function nw(r,{dataId:t,shape:e,dtype:n}){return r.incRef(t),{dataId:t,shape:e,dtype:n}}function hc(r,t,e,{inner:n,columns:o}){let s=t.transposed?{step:B,column:n*B}:{step:o*B,column:B};lo(r,{address:t.address,...s},e,n,o)}var XU=256;function C3(r,t,e,n,o,s){let{rows:a,inner:u,columns:c}=s,i=a*B,p={address:e,step:i,panel:dt*B};if(c<dt)return QU(r,t,p,n,o,s);let l=t.allocate(Ur(u,c));if(Math.min(a,c)<XU||a%dt>0)return{pack:d=>hc(d,n,l,s),multiply:(d,h)=>ow(d,h,p,l,o,s)};let m=t.allocate(Ur(u,a)),f={address:m,step:De(1),panel:De(u)};return{pack:d=>{hc(d,n,l,s),lo(d,{address:e,step:i,column:B},m,u,a)},multiply:(d,h)=>ow(d,h,f,l,o,s)}}var YU={aRow:0,aImage:0,bRow:0,bImage:0,rows:1,images:1};function ow(r,t,e,n,o,{rows:s,inner:a,columns:u}){let c=u*B,p=s%Zt===0&&u%dt===0?Xi:a;for(let{begin:l,size:m}of be(s,gs/(a*u),dt))t(()=>{for(let f=0;f<a;f+=p)r.gemmTransposed({...YU,a:e.address+f*e.step+l/dt*e.panel,aPixel:e.step,aPanel:e.panel,b:n+De(f),bPanel:De(a),out:o+l*c,outRow:c,width:Math.min(p,a-f),m,n:u,overwrite:f===0?1:0})})}function QU(r,t,e,n,o,{rows:s,inner:a,columns:u}){let c=t.allocate(a*dt),i=t.allocate(s*dt),[p,l]=n.transposed?[1,a]:[u,1];return vt(r,Ae,c,a*dt,0),vt(r,sc,n.address,p,l,c,dt,1,a,u),{multiply:(m,f)=>ow(m,f,e,c,i,{rows:s,inner:a,columns:dt}),finish:()=>vt(r,sc,i,dt,1,o,u,1,s,u)}}var k3=64,ZU=2**17,_3=8,JU=2**17,t4=2**16;function R3(r,t,e,n){if(n.rows*n.columns===0)return;let o=e.map(a=>e4(r,t,a,n)),s=cr(r);s.runInParallel(a=>o.forEach(({pack:u})=>u?.(a))),s.runInParallel((a,u)=>o.forEach(({multiply:c})=>c?.(a,u)));for(let{finish:a}of o)a?.()}function e4(r,t,{a:e,b:n,out:o},s){let{rows:a,inner:u,columns:c}=s;if(u===0)return{finish:()=>vt(r,Ae,o,a*c,0)};if(!e.transposed)return A3(r,t,e.address,n,o,s);if(a<Zt){let i=M3(r,t,e.address,u,a);return A3(r,t,i,n,o,s)}return C3(r,t,e.address,n,o,s)}function A3(r,t,e,n,o,s){let{rows:a,inner:u,columns:c}=s;if(c<dt||n.transposed&&a<=_3){let p=n.transposed?n.address:M3(r,t,n.address,u,c);return{multiply:l=>o4(l,e,p,o,s)}}if(a<=_3)return{multiply:(p,l)=>n4(p,l,e,n.address,o,s)};let i=t.allocate(Ur(u,c));return{pack:p=>hc(p,n,i,s),multiply:p=>r4(p,e,i,o,s)}}var D3={aRow:0,aImage:0,aTap:0,bTap:0,outRow:0,outImage:0,rows:1,images:1,taps:1};function r4(r,t,e,n,{rows:o,inner:s,columns:a}){let u=s*B,c=a*B,i=Math.min(ZU/s,gs/(k3*s));for(let p of be(a,i,dt)){let l=e+p.begin/dt*De(s);for(let{begin:m,size:f}of be(o,k3,Zt))r.gemm({...D3,a:t+m*u,aPixel:u,b:l,bPanel:De(s),out:n+m*c+p.begin*B,outPixel:c,width:f,columns:p.size,run:s})}}function n4(r,t,e,n,o,{rows:s,inner:a,columns:u}){let c=a*B,i=u*B;for(let p of be(u,Math.max(2*dt,t4/a),dt)){let m=s%Zt===0&&p.size%dt===0?Xi:a,f=n+p.begin*B;t(()=>{for(let d=0;d<a;d+=m)r.gemmUnpacked({...D3,a:e+d*B,aPixel:c,b:f+d*i,bStep:i,out:o+p.begin*B,outPixel:i,width:s,columns:p.size,run:Math.min(m,a-d),overwrite:d===0?1:0})})}}function o4(r,t,e,n,{rows:o,inner:s,columns:a}){let u=s*B,c=a*B,i=o>a,p=JU/(s*Math.min(o,a));for(let{begin:l,size:m}of be(i?o:a,p,Zt))r.dots({a:i?t+l*u:t,aRow:u,b:i?e:e+l*u,bRow:u,out:n+l*(i?c:B),outRow:c,rows:i?m:o,columns:i?a:m,run:s})}function M3(r,t,e,n,o){let s=t.allocate(n*o);return vt(r,sc,e,o,1,s,1,n,n,o),s}function E3(){gt("wasm","BatchMatMul",()=>({inputs:{a:r,b:t},attributes:{transposeA:e,transposeB:n},backend:o})=>{if(r.dtype!=="float32"||t.dtype!=="float32")throw new Error(`Cannot multiply ${r.dtype} by ${t.dtype} on wasm: cast them to float32`);let s=o,a=r.shape.slice(0,-2),u=t.shape.slice(0,-2),c=S.assertAndGetBroadcastShape(a,u),i=ct(c),p=r.shape.at(e?-1:-2),l=r.shape.at(e?-2:-1),m=t.shape.at(n?-2:-1),f=s.makeOutput([...c,p,m],"float32"),d=!e&&r.size===i*p*l&&t.size===l*m,h={rows:d?i*p:p,inner:l,columns:m},g=d?[0]:N3(a,c),x=N3(u,c),b=Et(s,r,r.size),y=Et(s,t,ct(u)*l*m),I=Et(s,f,i*p*m);return fe(s,C=>{let _=g.map((k,A)=>({a:{address:b+k*p*l*B,transposed:e},b:{address:y+x[A]*l*m*B,transposed:n},out:I+A*p*m*B}));R3(s,C,_,h)}),f})}function N3(r,t){let e=[...Array(t.length-r.length).fill(1),...r],n=[0];return t.forEach((o,s)=>{let a=e[s];n=n.flatMap(u=>Array.from({length:o},(c,i)=>u*a+(a===1?0:i)))}),n}function $3(){gt("wasm","MaxPoolGrad",r=>({inputs:t,attributes:e,backend:n})=>q(()=>{let o=nt(_e(t.input,iy(t.input)),1),s=r({inputs:{...t,input:o},attributes:e,backend:n});return pe().makeTensorFromTensorInfo(s)}))}var T3=Dt("LayerNorm",{differentiableOnce:!0}),F3=Dt("LayerNormGradient"),Bm=Dt("Standardize",{differentiableOnce:!0}),zm=Dt("StandardizeGradient");function P3(){ut("wasm",Bm,({inputs:{x:r},attributes:{epsilon:t},backend:e})=>{let n=e.makeOutput(r.shape,"float32"),o=r.shape.at(-1);return vt(e,s4,Et(e,r,r.size),Et(e,n,r.size),r.size,o,t),n}),ut("wasm",zm,({inputs:{dy:r,x:t},attributes:{epsilon:e},backend:n})=>{let o=n.makeOutput(t.shape,"float32"),s=t.shape.at(-1),[a,u,c]=[r,t,o].map(i=>Et(n,i,t.size));return vt(n,i4,a,u,c,t.size,s,e),o})}function s4(r,t,e,n,o,s){O3(r,n,o,(a,u)=>{let c=B3(r,a,t+u,o,s);$r(r,a,"standardize",o,{x:t+u,y:e+u},c)})}function i4(r,...[t,e,n,o,s,a]){O3(r,o,s,(u,c)=>{let i={dy:t+c,x:e+c},p=B3(r,u,i.x,s,a),{sum:l,along:m}=$r(r,u,"standardizeSums",s,i,p),f={...p,meanSum:l/s,meanAlong:m/s};$r(r,u,"standardizeGradient",s,{...i,dx:n+c},f)})}function O3(r,t,e,n){for(let o=0;o<t*B;o+=e*B)fe(r,s=>n(s,o))}function B3(r,t,e,n,o){let s=$r(r,t,"sum",n,{x:e}).sum/n,a=$r(r,t,"squaresAround",n,{x:e},{mean:s}).sum;return{mean:s,inverse:1/Math.sqrt(a/n+o)}}var a4=Int32Array.BYTES_PER_ELEMENT,u4=1024;function z3(){ut("wasm",zu,({inputs:{keys:r},attributes:{shape:t,index:e},backend:n})=>{let o=n.makeOutput(t,"float32"),s=ct(t),a=n.dataIdMap.get(r.dataId).memoryOffset+2*e*a4;return vt(n,c4,Et(n,o,s),s,a),o})}function c4(r,t,e,n){let[o,s]=new Int32Array(r.wasm.asm.memory.buffer,n,2),a=Math.floor(e/hs),u=e-a*hs,c=i=>i*hs/2;cr(r).runInParallel(i=>{for(let{begin:p,size:l}of a>0?be(a,u4):[])i.noise({out:t+p*hs*B,groups:l,counter:c(p),first:o,second:s})}),u!==0&&fe(r,i=>{let p=i.allocate(hs),l=p/B;cr(r).kernels.noise({out:p,groups:1,counter:c(a),first:o,second:s}),r.wasm.HEAPF32.copyWithin(t/B+e-u,l,l+u)})}function W3(){ut("wasm",Eu,({inputs:{x:r},backend:t})=>L3(t,r,(e,n)=>{let o=Dn(t,r,r.shape);co(t,e,"sum",uo(r,s=>({x:o(s),sum:n(s)})))})),ut("wasm",$u,({inputs:{x:r,y:t},backend:e})=>L3(e,r,(n,o)=>{let s=Dn(e,r,r.shape),a=Dn(e,t,r.shape),u=uo(r,c=>({x:s(c),y:a(c),sum:o(c)}));co(e,n,"productSum",u)}))}function L3(r,t,e){let[n,,,o]=t.shape,s=r.makeOutput([n,o],"float32"),a=Et(r,s,n*o);return vt(r,Ae,a,n*o,0),fe(r,u=>e(u,c=>a+c*o*B)),s}function G3(){for(let r of["Sum","Mean","Min","Prod","All","Any"])U3(r,"axis");U3("Max","reductionIndices")}function U3(r,t){gt("wasm",r,e=>n=>{let{inputs:{x:o},attributes:{keepDims:s,[t]:a}}=n,u=new Set(w.parseAxisParam(a,o.shape)),c=o.shape.map((l,m)=>m).filter(l=>o.shape[l]!==1),i=e({...n,inputs:{x:{dataId:o.dataId,dtype:o.dtype,shape:c.map(l=>o.shape[l])}},attributes:{...n.attributes,keepDims:!1,[t]:c.flatMap((l,m)=>u.has(l)?[m]:[])}}),p=o.shape.flatMap((l,m)=>u.has(m)?s?[1]:[]:[l]);return{...i,shape:p}})}function V3(){gt("wasm","UnsortedSegmentSum",()=>({inputs:{x:r,segmentIds:t},attributes:{numSegments:e}})=>q(()=>{let n=r.shape.slice(t.rank),o=Z(r,[t.size,...n]);return $2(Z(t,[-1,1]),o,[e,...n])}))}function H3(){gt("wasm","Slice",r=>t=>{let{inputs:{x:e},attributes:n,backend:o}=t;if(e.dtype==="string")return r(t);let[s,a]=se.parseSliceParams(e,n.begin,n.size);return Lm(o,e,s,a)}),gt("wasm","SplitV",r=>t=>{let{inputs:{x:e},attributes:n,backend:o}=t;if(e.dtype==="string")return r(t);let s=w.parseAxisParam(n.axis,e.shape)[0],a=e.shape.map(()=>0);return S.prepareSplitSize(e,n.numOrSizeSplits,s).map(u=>{let c=Lm(o,e,a,e.shape.map((i,p)=>p===s?u:i));return a[s]+=u,c})}),gt("wasm","StridedSlice",r=>t=>{let{inputs:{x:e},attributes:n,backend:o}=t,s=se.sliceInfo(e.shape,n.begin,n.end,n.strides,n.beginMask,n.endMask,n.ellipsisMask,n.newAxisMask,n.shrinkAxisMask),{isIdentity:a,sliceDim0:u,isSimpleSlice:c,begin:i,end:p,strides:l,finalShape:m}=s,f=(u||c)&&p.every((h,g)=>h>=i[g]);if(e.dtype==="string"||a||!f)return r(t);let d=se.computeOutShape(i,p,l);return{...Lm(o,e,i,d),shape:m}}),gt("wasm","Unpack",r=>t=>{let{inputs:{value:e},attributes:{axis:n},backend:o}=t;return e.dtype==="string"?r(t):p4(o,e,n<0?n+e.rank:n)})}function p4(r,t,e){let n=t.shape.map(()=>0),o=t.shape.map((s,a)=>a===e?1:s);return Array.from({length:t.shape[e]},(s,a)=>{n[e]=a;let u=Lm(r,t,n,o);return{...u,shape:u.shape.filter((c,i)=>i!==e)}})}function Lm(r,t,e,n){let o=r.makeOutput(n,t.dtype);if(ct(n)===0)return o;let s=ls(t.dtype),a=Math.max(0,t.rank-1);for(;a>0&&n[a]===t.shape[a];)a--;let u=_y(t.shape),c=_y(n),i=e.reduce((m,f,d)=>m+f*u[d],0),p=n.slice(0,a).flatMap((m,f)=>[m,u[f]*s,c[f]*s]),l=ct(n.slice(a))*s;return vt(r,Ui,ve(r,t)+i*s,ve(r,o),l,...p),o}var Wm=Dt("SparseProduct");function q3(){ut("wasm",Wm,({inputs:r,backend:t})=>{let e=r.starts.size-1,n=r.x.shape[1],o=t.makeOutput([e,n],"float32"),[s,a]=[ve(t,r.starts),ve(t,r.columns)],[u,c,i]=[ve(t,r.values),ve(t,r.x),ve(t,o)];return vt(t,l4,s,a,u,c,i,e,n),o})}function l4({wasm:r},...[t,e,n,o,s,a,u]){let{buffer:c}=r.HEAPF32,i=new Int32Array(c,t),p=new Int32Array(c,e),[l,m,f]=[n,o,s].map(d=>new Float32Array(c,d));for(let d=0;d<a;d++){let h=i[d],g=i[d+1];for(let x=0;x<u;x++){let b=0;for(let y=h;y<g;y++)b+=l[y]*m[p[y]*u+x];f[d*u+x]=b}}}function K3(){ut("wasm",Hu,({inputs:{x:r,factors:t,bias:e,noise:n,strength:o},backend:s})=>{let a=s.makeOutput(r.shape,"float32");return fe(s,u=>{let[c,,,i]=r.shape,p=Um(s,u,t,c*i),l=Um(s,u,e,i),m=Dn(s,r),f=Dn(s,a),d=b=>({x:m(b),gain:p+b*i*B,shift:l,y:f(b)});if(!n||!o)return co(s,u,"activation",uo(r,d));let h=Um(s,u,o,1),g=j3(s,r,n),x=uo(r,b=>({...d(b),noise:g(b),numbers:h}));co(s,u,"activationWithNoise",x)}),a}),ut("wasm",qu,({inputs:{dy:r,x:t,y:e,factors:n,noise:o},backend:s})=>m4(s,[r,t,e],n,o))}function m4(r,t,e,n){let[,o]=t,[s,,,a]=o.shape,u=[a],c=r.makeOutput(o.shape,"float32"),i=[[s,a],u,...n?[u]:[]].map(l=>r.makeOutput(l,"float32")),p=l=>{for(let m of i){let f=ct(m.shape);l(Et(r,m,f),f)}};return fe(r,l=>{let m=Um(r,l,e,s*a);p((A,R)=>vt(r,Ae,A,R,0));let[f,d,h]=t.map(A=>Dn(r,A,o.shape)),g=Dn(r,c),x=a*B,[b,y,I]=i.map((A,R)=>Et(r,A,R===0?s*a:a)),C=A=>({dy:f(A),x:d(A),y:h(A),gain:m+A*x,dx:g(A),ofGain:b+A*x,ofShift:y});if(!n)return co(r,l,"activationGradient",uo(o,C));let _=j3(r,o,n),k=uo(o,A=>({...C(A),noise:_(A),ofStrength:I}));co(r,l,"activationGradientWithNoise",k)}),p((l,m)=>vt(r,Rb,l,l,m,Le)),[c,...i]}function j3(r,{shape:[t,e,n]},o){let s=e*n,a=o.shape[0]===1,u=Et(r,o,a?s:t*s);return c=>u+(a?0:c*s*B)}function Um(r,t,e,n){let o=Et(r,e,n),s=t.allocate(n);return vt(r,Rb,o,s,n,Le),s}function X3(){ut("wasm",Fi,({inputs:{x:r},attributes:{slope:t},backend:e})=>Qi(e,"swish",{x:r},{minusSlope:-t})),ut("wasm",Tu,({inputs:{dy:r,x:t},attributes:{slope:e},backend:n})=>Qi(n,"swishGradient",{dy:r,x:t},{minusSlope:-e}))}function Q3(){gt("wasm","Fill",r=>t=>{let{attributes:{shape:e,value:n,dtype:o=w.inferDtype(n)},backend:s}=t;return o==="float32"?Y3(s,e,n):sw(r)(t)}),gt("wasm","Range",sw);for(let[r,t]of[["ZerosLike",0],["OnesLike",1]])gt("wasm",r,e=>n=>{let{inputs:{x:o},backend:s}=n;return o.dtype==="float32"?Y3(s,o.shape,t):sw(e)(n)});gt("wasm","Cast",r=>t=>{let{inputs:{x:e},attributes:{dtype:n},backend:o}=t,s=f4[`${e.dtype} to ${n}`],a=o;if(!s)return r(t);let u=a.makeOutput(e.shape,n);return vt(a,s,ve(a,e),ve(a,u),e.size),u}),gt("wasm","GatherV2",d4)}function Y3(r,t,e){let n=r.makeOutput(t,"float32"),o=ct(t);return vt(r,Ae,ve(r,n),o,e),n}function sw(r){return t=>{let e=t.backend,n=ac(e,()=>r(t)),o=ac(e,()=>e.readSync(n.dataId));return n.dtype!=="string"&&Sm(e,o,ve(e,n)),n}}function Zi(r,t){return({wasm:{asm:{memory:{buffer:e}}}},n,o,s)=>new t(e,o,s).set(new r(e,n,s))}var f4={"float32 to int32":Zi(Float32Array,Int32Array),"float32 to bool":Zi(Float32Array,Uint8Array),"int32 to float32":Zi(Int32Array,Float32Array),"int32 to bool":Zi(Int32Array,Uint8Array),"bool to float32":Zi(Uint8Array,Float32Array),"bool to int32":Zi(Uint8Array,Int32Array)};function d4(r){return t=>{let e=t.backend,{readSync:n}=e;return m_(e,{readSync:l_((...s)=>ac(e,()=>n.call(e,...s)))},()=>r(t))}}function Z3(){gt("wasm","Tile",r=>t=>{let{inputs:{x:e},attributes:{reps:n},backend:o}=t,[s=1,...a]=n;if(e.dtype==="string"||n.length!==e.rank||a.some(p=>p!==1))return r(t);let u=o,c=u.makeOutput([e.shape[0]*s,...e.shape.slice(1)],e.dtype),i=e.size*ls(e.dtype);return vt(u,Ui,ve(u,e),ve(u,c),i,s,0,i),c})}function rA(){ut("wasm",Wu,({inputs:{x:r},attributes:t,backend:e})=>x4(e,r,t))}var h4=2**14,g4=64;function x4(r,t,e){let[n,o,s,a]=t.shape,[u,c]=Zl([o,s],e),i=r.makeOutput([n,u,c,a],"float32");return fe(r,p=>{let l=Er(r,t),m=Er(r,i),{up:[,f],down:[,d]}=e,h=Gm(f,d),g=w4(p,e),x=n*u,b=c*a,y=be(x,Math.max(h4/b,x/g4)),{zeros:I,buffers:C}=b4(r,p,l.pixel,s,y.length,{groups:g.flatMap(({columns:A})=>A.flat()),moved:h.step*Math.ceil(c/h.count)}),k=y4({source:l,target:m,sizes:{height:o,width:s,outHeight:u,outWidth:c},filter:e,factors:g,zeros:I});cr(r).runInParallel((A,R)=>y.forEach(({begin:F,size:P},z)=>R(()=>{for(let V=F;V<F+P;V++)k(A,V,C[z])})))}),i}function y4({source:r,target:t,sizes:e,filter:n,factors:o,zeros:s}){let{height:a,width:u,outHeight:c,outWidth:i}=e,{channels:p}=r,l=Gm(n.up[0],n.down[0]),m=Gm(n.up[1],n.down[1]),f=m.count===1&&m.step===1,d=tA(u*p),h=tA(i*p),g=f?h.lanes:p,x=f?h.step:m.step*r.pixel,b=f?h.step:m.count*t.pixel,y={pixels:d.count,channels:d.lanes,step:d.step,outStep:d.step},I=(_,k,A,R)=>{let F=r.address+Math.floor(k/c)*r.image,P=Math.floor(k%c/l.count)*l.step;J3(_,R,y,V=>{let Y=V===void 0?-1:V+P;return Y<0||Y>=a?s:F+Y*r.row},A,1)},C=(_,k,A,R,F)=>{let P=z=>z===void 0?s:A+z*r.pixel;for(let z=0;z<m.count&&z<i;z++){let V=f?h.count:Math.ceil((i-z)/m.count),Y=t.address+k*t.row+z*t.pixel;J3(_,R[z],{pixels:V,channels:g,step:x,outStep:b},P,Y,F)}};return(_,k,A)=>o.forEach(({rows:R,columns:F},P)=>{I(_,k,A,R[k%c%l.count]),C(_,k,A,F,P===0?1:0)})}function J3(r,t,{pixels:e,channels:n,step:o,outStep:s},a,u,c){for(let{sources:[i,p,l,m],weights:f}of t){let d=a(i),h=a(p),g=a(l),x=a(m);r.filter({pixels:e,channels:n,step:o,outStep:s,weights:f,x0:d,x1:h,x2:g,x3:x,out:u,overwrite:c}),c=0}}function b4(r,t,e,n,o,{groups:s,moved:a}){let u=s.flatMap(({sources:f})=>f.map(d=>d??0)),c=Math.max(0,-Math.min(...u)),i=Math.max(n,Math.max(...u)+a+1),p=(c+i)*e/B,l=t.allocate((1+o)*p);vt(r,Ae,l,(1+o)*p,0);let m=Array.from({length:o},(f,d)=>l+((1+d)*p*B+c*e));return{zeros:l,buffers:m}}function tA(r){let t=r%xt===0?xt:r;return{count:r/t,lanes:t,step:t*B}}function w4(r,{kernel:t,up:e,down:n,pad:o}){return S4(t).map(({column:s,row:a})=>({rows:eA(r,s,e[0],n[0],o[0][0]),columns:eA(r,a,e[1],n[1],o[1][0])}))}function S4(r){let t=Jl(r);return t?[t]:r[0].map((e,n)=>({column:r.map(o=>o[n]),row:r[0].map((o,s)=>s===n?1:0)}))}function eA(r,t,e,n,o){return Array.from({length:Gm(e,n).count},(s,a)=>{let u=t.map((c,i)=>({place:n*a+i-o,weight:t[t.length-1-i]})).filter(({place:c,weight:i})=>c%e===0&&i!==0);return Array.from({length:Math.max(1,Math.ceil(u.length/Em))},(c,i)=>{let p=Array.from({length:Em},(l,m)=>u[i*Em+m]);return{sources:p.map(l=>l&&l.place/e),weights:r.numbers(p.map(l=>l?.weight??0))}})})}function Gm(r,t){let[e,n]=[r,t];for(;n>0;)[e,n]=[n,e%n];return{count:r/e,step:t/e}}var Vm=Dt("WeightedSquaredDistance"),Hm=Dt("WeightedSquaredDistanceGradient");function nA(){ut("wasm",Vm,({inputs:{x:r,reference:t,factors:e},backend:n})=>{let o=n.makeOutput([],"float32"),s=u=>Et(n,u,r.size),a={x:s(r),reference:s(t),factors:s(e)};return vt(n,I4,a.x,a.reference,a.factors,Et(n,o,1),r.size),o}),ut("wasm",Hm,({inputs:{dy:r,x:t,reference:e,factors:n},backend:o})=>{let s=o.makeOutput(t.shape,"float32"),a=u=>Et(o,u,t.size);return vt(o,v4,Et(o,r,1),a(t),a(e),a(n),a(s),t.size),s})}function I4(r,t,e,n,o,s){let a={x:t,reference:e,factors:n},{sum:u}=fe(r,c=>$r(r,c,"weightedDistance",s,a));Ae(r,o,1,u)}function v4(r,...[t,e,n,o,s,a]){let u=2*r.wasm.HEAPF32[t/B],c={x:e,reference:n,factors:o,dx:s};fe(r,i=>$r(r,i,"weightedDistanceGradient",a,c,{twice:u}))}function oA(){Q_(),E3(),b3(),Pm("wasm"),Om("wasm"),V3(),$3(),H3(),v3(),Z3(),e3(),G3(),Q3(),Z_(),q3(),K3(),W3(),rA(),P3(),z3(),X3(),I3(),nA()}var sA=new WeakSet,iA=new WeakMap;function aA({wasm:r}){if(sA.has(r))return;sA.add(r),r._free(r._malloc(1));let t=r._malloc;r._malloc=e=>{let n=()=>e<wm?t(e):0,o=n();if(o===0&&e>0&&iA.has(r)){for(let s of[...iA.get(r)])s();o=n()}if(o===0&&e>0)throw new ko(`wasm has no room for ${Math.ceil(e/2**20)} MiB more: its memory ends at 4 GiB. Lower the batch size or \`chunk\`, how many of its images are computed at a time, or run on webgpu`);return o}}async function uA(r=1,t){let e=r2();aA(e);let n=await C4(Xb(e,r,t).threads);return{name:"wasm",device:n,software:!1,features:[],limits:{maxHeapSize:wm},describe:()=>`wasm on the CPU (${n})`,throwIfFailed:()=>{}}}async function C4(r){return`${await X().getAsync("WASM_HAS_SIMD_SUPPORT")?"SIMD":"no SIMD, slow"}, ${r>1?`${r} threads`:"one thread"}`}var wr=X();wr.registerFlag("WEBGPU_DEFERRED_SUBMIT_BATCH_SIZE",()=>15);wr.registerFlag("WEBGPU_CPU_FORWARD",()=>!0);wr.registerFlag("WEBGPU_MATMUL_PROGRAM_TYPE",()=>-1);wr.registerFlag("WEBGPU_USE_NAIVE_CONV2D_TRANSPOSE",()=>!0);wr.registerFlag("WEBGPU_USE_LOW_POWER_GPU",()=>!1);wr.registerFlag("WEBGPU_CPU_HANDOFF_SIZE_THRESHOLD",()=>1e3);wr.registerFlag("WEBGPU_USE_PROFILE_TOOL",()=>!1);wr.registerFlag("WEBGPU_IMPORT_EXTERNAL_TEXTURE",()=>!0);wr.registerFlag("WEBGPU_USE_NAIVE_CONV2D_DEBUG",()=>!1);wr.registerFlag("WEBGPU_THRESHOLD_TO_INCREASE_WORKGROUPS_FOR_MATMUL",()=>-1);wr.registerFlag("WEBGPU_CONV_SEPARATE_IM2COL_SHADER",()=>!1);wr.registerFlag("WEBGPU_PRINT_SHADER",()=>"");wr.registerFlag("WEBGPU_ENGINE_COMPILE_ONLY",()=>!1);var qm=class{constructor(t){t&&(this.vendor=t.vendor,this.architecture=t.architecture,this.intelGPUGeneration=this.getIntelGPUGeneration())}getIntelGPUGeneration(){if(this.isIntel()){if(this.architecture.startsWith("gen"))return Number(this.architecture.match(/\d+/));if(this.architecture.startsWith("xe"))return 12}return 0}isIntel(){return this.vendor==="intel"}};var Km=class{constructor(t){this.device=t,this.numUsedBuffers=0,this.numFreeBuffers=0,this.freeBuffers=new Map,this.usedBuffers=new Map,this.numBytesUsed=0,this.numBytesAllocated=0}acquireBuffer(t,e,n=!1,o=!0){let s,a=cA(t,e);return o?(this.freeBuffers.has(a)||this.freeBuffers.set(a,[]),this.freeBuffers.get(a).length>0?(s=this.freeBuffers.get(a).pop(),this.numFreeBuffers--):(s=this.device.createBuffer({size:t,usage:e,mappedAtCreation:n}),this.numBytesAllocated+=t)):(s=this.device.createBuffer({size:t,usage:e,mappedAtCreation:n}),this.numBytesAllocated+=t),this.usedBuffers.has(a)||this.usedBuffers.set(a,[]),this.usedBuffers.get(a).push(s),this.numUsedBuffers++,this.numBytesUsed+=t,s}releaseBuffer(t,e=!0){if(this.freeBuffers.size===0)return;let n=t.size,o=t.usage,s=cA(n,o),a=this.usedBuffers.get(s),u=a.indexOf(t);if(u<0)throw new Error("Cannot find the buffer in buffer manager");a[u]=a[a.length-1],a.pop(),this.numUsedBuffers--,this.numBytesUsed-=n,e?(this.freeBuffers.get(s).push(t),this.numFreeBuffers++):(t.destroy(),this.numBytesAllocated-=n)}getNumUsedBuffers(){return this.numUsedBuffers}getNumFreeBuffers(){return this.numFreeBuffers}dispose(){this.freeBuffers.forEach((t,e)=>{t.forEach(n=>{n.destroy()})}),this.usedBuffers.forEach((t,e)=>{t.forEach(n=>{n.destroy()})}),this.freeBuffers=new Map,this.usedBuffers=new Map,this.numUsedBuffers=0,this.numFreeBuffers=0,this.numBytesUsed=0,this.numBytesAllocated=0}};function cA(r,t){return`${r}_${t}`}var jm=class{constructor(t){this.device=t,this.numUsedTextures=0,this.numFreeTextures=0,this.freeTextures=new Map,this.usedTextures=new Map,this.numBytesUsed=0,this.numBytesAllocated=0}acquireTexture(t,e,n,o){let s=lA(n),a=t*e*s,u=pA(t,e,n,o);if(this.freeTextures.has(u)||this.freeTextures.set(u,[]),this.usedTextures.has(u)||this.usedTextures.set(u,[]),this.numBytesUsed+=a,this.numUsedTextures++,this.freeTextures.get(u).length>0){this.numFreeTextures--;let i=this.freeTextures.get(u).shift();return this.usedTextures.get(u).push(i),i}this.numBytesAllocated+=a;let c=this.device.createTexture({size:[t,e],format:n,usage:o});return this.usedTextures.get(u).push(c),c}releaseTexture(t){if(this.freeTextures.size===0)return;let e=t.width,n=t.height,o=t.format,s=t.usage,a=pA(e,n,o,s);this.freeTextures.has(a)||this.freeTextures.set(a,[]),this.freeTextures.get(a).push(t),this.numFreeTextures++,this.numUsedTextures--;let u=this.usedTextures.get(a),c=u.indexOf(t);if(c<0)throw new Error("Cannot release a texture that was never provided by this texture manager");u.splice(c,1);let i=lA(o),p=e*n*i;this.numBytesUsed-=p}getNumUsedTextures(){return this.numUsedTextures}getNumFreeTextures(){return this.numFreeTextures}dispose(){this.freeTextures.forEach((t,e)=>{t.forEach(n=>{n.destroy()})}),this.usedTextures.forEach((t,e)=>{t.forEach(n=>{n.destroy()})}),this.freeTextures=new Map,this.usedTextures=new Map,this.numUsedTextures=0,this.numFreeTextures=0,this.numBytesUsed=0,this.numBytesAllocated=0}};function pA(r,t,e,n){return`${r}_${t}_${e}_${n}`}function lA(r){if(r==="rgba8unorm")return 16;throw new Error(`${r} is not supported!`)}function mA(r,t){if(Math.max(...r)>5)throw new Error("Cannot symbolically compute strides for rank > 6 tensor.");let e=r.length,n="xyzwuv",o=r.map(a=>`${t}.${n[a]}`),s=new Array(e-1);s[e-2]=o[e-1];for(let a=e-3;a>=0;--a)s[a]=`(${s[a+1]} * ${o[a+1]})`;return s}var pr=(r,t,e)=>e==="int32"?`atomicAdd(${r}, bitcast<i32>(${t}));`:`
          {
            var oldValue = 0;
            loop {
              let newValueF32 = bitcast<f32>(oldValue) + (${t});
              let newValue = bitcast<i32>(newValueF32);
              let res = atomicCompareExchangeWeak(${r}, oldValue, newValue);
              if res.exchanged {
                break;
              }
              oldValue = res.old_value;
            }
          }`;var Mn;(function(r){r[r.FROM_PIXELS=0]="FROM_PIXELS",r[r.DRAW=1]="DRAW"})(Mn||(Mn={}));var gA=(r,t,e,n,o)=>{let s={dtype:n.dtype,shape:n.shape},a=_4(e,s,t),u=r.createShaderModule({code:a,label:t.constructor.name}),c=X().get("WEBGPU_PRINT_SHADER");if(c!==""){c=c.toLowerCase();let i=c.split(",");(c==="all"||i.some(p=>t.shaderKey.toLowerCase().includes(p)))&&(console.group(t.shaderKey),console.debug(a),console.groupEnd())}return o?r.createComputePipelineAsync({compute:{module:u,entryPoint:"_start"},label:t.constructor.name,layout:"auto"}):r.createComputePipeline({compute:{module:u,entryPoint:"_start"},label:t.constructor.name,layout:"auto"})},bt=(r,t="f32")=>{switch(r){case 1:return`${t}`;case 2:return`vec2<${t}>`;case 3:return`vec3<${t}>`;case 4:return`vec4<${t}>`;default:throw new Error(`${r}-component ${t} is not supported.`)}};function Bt(r){if(r<=1)return"i32";if(r===2)return"vec2<i32>";if(r===3)return"vec3<i32>";if(r===4)return"vec4<i32>";if(r===5)return"vec5";if(r===6)return"vec6";throw Error(`GPU for rank ${r} is not yet supported`)}function Tr(r){if(r===0)return"x";if(r===1)return"y";if(r===2)return"z";if(r===3)return"w";if(r===4)return"u";if(r===5)return"v";throw Error(`Index ${r} is not yet supported`)}function M(...r){let t;switch(r.length){case 0:t=`
        fn main()
      `;break;case 1:t=`
        fn main(${r[0]} : i32)
      `;break;default:throw Error("Unreachable")}return t}function fA(r,t){let e;return e=`
     ${k4(t)}
      fn _start(@builtin(local_invocation_id) LocalId : vec3<u32>,
                @builtin(global_invocation_id) GlobalId : vec3<u32>,
                @builtin(local_invocation_index) LocalIndex: u32,
                @builtin(workgroup_id) WorkgroupId : vec3<u32>,
                @builtin(num_workgroups) NumWorkgroups : vec3<u32>) {
        localId = LocalId;
        localIndex = LocalIndex;
        globalId = GlobalId;
        numWorkgroups = NumWorkgroups;
        workgroupId = WorkgroupId;
        ${r?"main(getGlobalIndex());":"main();"};
      }
    `,e}function k4(r){return`
  @compute @workgroup_size(${r.workgroupSize[0]}, ${r.workgroupSize[1]}, ${r.workgroupSize[2]})
`}function _4(r,t,e){let n=[],o=e.workgroupSize[0]*e.workgroupSize[1]*e.workgroupSize[2];if(e.outputComponent=e.outputComponent?e.outputComponent:1,n.push(`

      var<private> localId: vec3<u32>;
      var<private> localIndex: u32;
      var<private> globalId: vec3<u32>;
      var<private> numWorkgroups: vec3<u32>;
      var<private> workgroupId: vec3<u32>;

      // Only used when the y/z dimension of workgroup size is 1.
      fn getGlobalIndex() -> i32 {
        ${yA(e)?"  return i32(globalId.x);":`  return i32((workgroupId.z * numWorkgroups.x * numWorkgroups.y +
                workgroupId.y * numWorkgroups.x + workgroupId.x) * ${o}u +
                localIndex);
        `}
      }
    `),e.pixelsOpType!=null){let d=e.pixelsOpType===Mn.FROM_PIXELS?`@group(0) @binding(0) var<storage, read_write> result: array<${mo(t.dtype,e.outputComponent)}>;`:`@group(0) @binding(1) var<storage, read> inBuf : array<${mo(r[0].dtype,e.outputComponent)}>;`,h=t.shape.length===3?"vec2<i32>":"i32";n.push(`
        struct Uniform {
          outShapeStrides : ${h},
          size            : i32,
          numChannels     : i32,
          alpha           : f32,
        };

        ${d}
        @group(0) @binding(2) var<uniform> uniforms: Uniform;
      `);let g=hA(e);return[dA,n.join(`
`),gc(t.shape),e.getUserCode(),fA(g,e)].join(`
`)}let s,a,u="struct Uniforms { NAN : f32, INFINITY : f32, ";e.variableNames.forEach((d,h)=>{let g=Bt(r[h].shape.length);u+=`${d.charAt(0).toLowerCase()+d.slice(1)}Shape : ${g}, `,s=r[h].shape.length-1,a=Bt(s),u+=`${d.charAt(0).toLowerCase()+d.slice(1)}ShapeStrides: ${a}, `});let c=Bt(t.shape.length);u+=`outShape : ${c}, `,s=t.shape.length-1,a=Bt(s),u+=`
         outShapeStrides: ${a}, `,e.size&&(u+="size : i32, "),e.uniforms&&(u+=e.uniforms),u+="};",u=T4(u),n.push(u),e.atomic?n.push(`
      @group(0) @binding(0) var<storage, read_write> result: array<atomic<i32>>;
    `):n.push(`
      @group(0) @binding(0) var<storage, read_write> result: array<${mo(t.dtype,e.outputComponent)}>;
    `),e.variableNames.forEach((d,h)=>{n.push(`
      @group(0) @binding(${1+h}) var<storage, read> ${d}: array<${e.variableComponents?mo(r[h].dtype,e.variableComponents[h]):mo(r[h].dtype,e.outputComponent)}>;
        `)}),u!==""&&n.push(`
      @group(0) @binding(${1+e.variableNames.length}) var<uniform> uniforms: Uniforms;
      `);let i=N4(t.shape,e.dispatchLayout),p=[dA,n.join(`
`)+A4,gc(t.shape),i,E4(t.shape.length)];e.atomic||p.push($4(t.shape,t.dtype,e.outputComponent)),e.variableNames.forEach((d,h)=>{p.push(`${gc(r[h].shape,d)}`)});let l=r.map((d,h)=>M4(d,t.shape,e.variableComponents?e.variableComponents[h]:e.outputComponent,e.dispatchLayout.x.length===t.shape.length)).join(`
`);p.push(l),p.push(e.getUserCode());let m=hA(e);return p.push(fA(m,e)),p.join(`
`)}function xA(r,t,e){let n=r.shaderKey;if(r.pixelsOpType!=null)return n;let o=[],s=[];t.forEach(p=>{o.push(p.shape),s.push(p.dtype)}),o.push(e.shape),s.push(e.dtype);let a=t.map(p=>S.getBroadcastDims(p.shape,e.shape)),u=t.map(p=>w.arraysEqual(p.shape,e.shape)).join("_"),c=a.map(p=>p.join("_")).join(";"),i=yA(r)?"flatDispatch":"";return n+="_"+(r.workgroupSize?r.workgroupSize.join(","):"")+o.map(p=>p.length).join(",")+s.join(",")+r.variableNames.join(",")+c+u+i,n}var dA=`
  struct vec5 {x: i32, y: i32, z: i32, w: i32, u: i32};
  struct vec6 {x: i32, y: i32, z: i32, w: i32, u: i32, v: i32};

  // Checks whether coordinates lie within the bounds of the shape.
  fn coordsInBounds2D(coord : vec2<i32>, shape : vec2<i32>) -> bool {
    return all(coord >= vec2<i32>(0)) && all(coord < shape);
  }
  fn coordsInBounds3D(coord : vec3<i32>, shape : vec3<i32>) -> bool {
    return all(coord >= vec3<i32>(0)) && all(coord < shape);
  }
  fn coordsInBounds4D(coord : vec4<i32>, shape : vec4<i32>) -> bool {
    return all(coord >= vec4<i32>(0)) && all(coord < shape);
  }

  fn getIndexFromCoords1D(coord : i32, shape : i32) -> i32 {
    return coord;
  }
  fn getIndexFromCoords2D(coords : vec2<i32>, shape : vec2<i32>) -> i32 {
    return dot(coords, vec2<i32>(shape.y, 1));
  }
  fn getIndexFromCoords3D(coords : vec3<i32>, shape : vec3<i32>) -> i32 {
    return dot(coords, vec3<i32>(shape.y * shape.z, shape.z, 1));
  }
  fn getIndexFromCoords4D(coords : vec4<i32>, shape : vec4<i32>) -> i32 {
    return dot(coords, vec4<i32>(
        shape.y * shape.z * shape.w, shape.z * shape.w, shape.w, 1));
  }
  fn getIndexFromCoords5D(coords : vec5, shape : vec5) -> i32 {
    let shapeStrides: vec5 = vec5(shape.y * shape.z * shape.w * shape.u, shape.z * shape.w * shape.u, shape.w * shape.u, shape.u, 1);
    return coords.x*shapeStrides.x + coords.y*shapeStrides.y + coords.z*shapeStrides.z + coords.w*shapeStrides.w + coords.u*shapeStrides.u;
  }
  fn getIndexFromCoords6D(coords : vec6, shape : vec6) -> i32 {
    let shapeStrides: vec6 = vec6(shape.y * shape.z * shape.w * shape.u * shape.v, shape.z * shape.w * shape.u * shape.v, shape.w * shape.u * shape.v, shape.u * shape.v, shape.v, 1);
    return coords.x*shapeStrides.x + coords.y*shapeStrides.y + coords.z*shapeStrides.z + coords.w*shapeStrides.w + coords.u*shapeStrides.u + coords.v*shapeStrides.v;
  }

  // NaN defination in IEEE 754-1985 is :
  //   - sign = either 0 or 1.
  //   - biased exponent = all 1 bits.
  //   - fraction = anything except all 0 bits (since all 0 bits represents infinity).
  // https://en.wikipedia.org/wiki/IEEE_754-1985#Representation_of_non-numbers
  fn isnan(val: f32) -> bool {
    let floatToUint: u32 = bitcast<u32>(val);
    return (floatToUint & 0x7fffffffu) > 0x7f800000u;
  }
  fn isnanVec4(val : vec4<f32>) -> vec4<bool> {
    let floatToUint: vec4<u32> = bitcast<vec4<u32>>(val);
    return (floatToUint & vec4<u32>(0x7fffffffu)) > vec4<u32>(0x7f800000u);
  }
`,A4=`
  fn isinf(val: f32) -> bool {
    return abs(val) == uniforms.INFINITY;
  }
`;function gc(r,t=""){let e=r.length,n=t!==""?`get${t.charAt(0).toUpperCase()+t.slice(1)}CoordsFromIndex`:"getCoordsFromIndex",o=t!==""?`${t.charAt(0).toLowerCase()+t.slice(1)}ShapeStrides`:"outShapeStrides";if(e<=1)return`fn ${n}(index : i32) -> i32 { return index; }`;let s=w.computeStrides(r),a=Bt(e),u=[];for(let i=0;i<e;i++)u.push(`d${i}`);if(s.length===1)return`    fn ${n}(index : i32) -> vec2<i32> {
      let d0 = index / uniforms.${o}; let d1 = index - d0 * uniforms.${o};
      return vec2<i32>(d0, d1);
    }`;let c;return c="var index2 = index;"+s.map((i,p)=>{let l=`let ${u[p]} = index2 / uniforms.${o}.${Tr(p)}`,m=p===s.length-1?`let ${u[p+1]} = index2 - ${u[p]} * uniforms.${o}.${Tr(p)}`:`index2 = index2 - ${u[p]} * uniforms.${o}.${Tr(p)}`;return`${l}; ${m};`}).join(""),`
    fn ${n}(index : i32) -> ${a} {
      ${c}
      return ${a}(${u.join(",")});
    }
  `}function R4(r,t){let e=r.name,n=r.shape.length,o=Bt(n),s="get"+e.charAt(0).toUpperCase()+e.slice(1),a=["d0","d1","d2","d3","d4","d5"].slice(0,n),u=a.map(p=>`${p} : i32`).join(", ");if(n<1)return`
      fn ${s}() -> ${bt(t)} {
        return ${bt(t)}(${e}[0]);
      }
    `;let c=`uniforms.${e.charAt(0).toLowerCase()+e.slice(1)}Shape`,i=`${n}D`;return n===0&&(i="1D"),`
    fn ${s}(${u}) -> ${bt(t)} {
      return ${bt(t)}(${e}[getIndexFromCoords${i}(${o}(${a.join(",")}),
        ${c})${t===1?"":` / ${t}`}]);
    }
   `}function D4(r,t,e,n){let o=r.name,s=o.charAt(0).toUpperCase()+o.slice(1),a="get"+s+"ByOutput",u=r.shape.length,c=t.length,i=Bt(c);if(w.arraysEqual(r.shape,t)&&n)return`
    fn ${a}Index(globalIndex : i32) -> ${bt(e)} {
      return ${bt(e)}(${o}[globalIndex]);
    }

    fn ${a}Coords(coords : ${i}) -> ${bt(e)} {
      return ${bt(e)}(${o}[${c>1?"getOutputIndexFromCoords(coords)":"coords"}${e===1?"":` / ${e}`}]);
    }
    `;let p=S.getBroadcastDims(r.shape,t),l=c-u,m="";if(u===0)return`
    fn ${a}Index(globalIndex : i32) -> ${bt(e)}{
      return get${s}();
    }

    fn ${a}Coords(coords : ${i}) -> ${bt(e)}{
      return get${s}();
    }
  `;c<2&&p.length>=1?m="coords = 0;":m=p.map(g=>`coords.${Tr(g+l)} = 0;`).join(`
`);let f="";if(c<2&&u>0)f="coords";else if(c>1){let g=Bt(u),x=r.shape.map((b,y)=>`coords.${Tr(y+l)}`).join(", ");f=`${g}(${x})`}else f="coords";let d=`uniforms.${o.charAt(0).toLowerCase()+o.slice(1)}Shape`,h=`${u}D`;return`
  fn ${a}Index(globalIndex : i32) -> ${bt(e)} {
    var coords = getCoordsFromIndex(globalIndex);
    ${m}
    return ${bt(e)}(${o}[getIndexFromCoords${h}(${f}, ${d})${e===1?"":` / ${e}`}]);
  }

  fn ${a}Coords(coordsIn : ${i}) -> ${bt(e)} {
    var coords = coordsIn;
    ${m}
    return ${bt(e)}(${o}[getIndexFromCoords${h}(${f}, ${d})${e===1?"":` / ${e}`}]);
  }
`}function M4(r,t,e,n){let o=R4(r,e);return r.shape.length<=t.length&&(o+=D4(r,t,e,n)),o}function N4(r,t){let{x:e,y:n=[],z:o=[]}=t,s=r.length,a=e.length+n.length+o.length;if(a!==s)return"";if(e.length===s)return`fn getOutputCoords() -> ${Bt(s)}{
    let globalIndex = getGlobalIndex();
    return getCoordsFromIndex(globalIndex);
  }
  `;let u="",c=[e,n,o];for(let m=0;m<c.length;m++){let f=c[m];if(f.length!==0)if(f.length===1)u+=`let d${f[0]} = i32(globalId[${m}]);`;else{let d=mA(f,"uniforms.outShape");u+=`var index${m} = i32(globalId[${m}]);`;for(let h=0;h<d.length;h++)u+=`let d${f[h]} = index${m} / ${d[h]};`,h===d.length-1?u+=`let d${f[h+1]} = index${m} - d${f[h]} * ${d[h]};`:u+=`index${m} = index${m} - d${f[h]} * ${d[h]};`}}let i=[];for(let m=0;m<a;m++)i.push(`d${m}`);let p=Bt(a),l=`fn getOutputCoords() -> ${p} {
  ${u}
`;return i.length===0?l+=`return ${p}(0); }`:l+=`return ${p}(${i.join(",")}); }`,l}function E4(r){let t="";switch(r){case 0:case 1:t+=`
        fn getOutputIndexFromCoords(coords : i32) -> i32 {
          return coords;
        }
        `;break;case 2:t+=`
        fn getOutputIndexFromCoords(coords : vec2<i32>) -> i32 {
          return dot(coords, vec2<i32>(uniforms.outShapeStrides, 1));
        }
        `;break;case 3:t+=`
        fn getOutputIndexFromCoords(coords : vec3<i32>) -> i32 {
          return dot(coords, vec3<i32>(uniforms.outShapeStrides.x, uniforms.outShapeStrides.y, 1));
        }
        `;break;case 4:t+=`
        fn getOutputIndexFromCoords(coords : vec4<i32>) -> i32 {
          return dot(coords, vec4<i32>(
            uniforms.outShapeStrides.x, uniforms.outShapeStrides.y, uniforms.outShapeStrides.z, 1));
        }
        `;break;case 5:t+=`
        fn getOutputIndexFromCoords(coords : vec5) -> i32 {
          return coords.x * uniforms.outShapeStrides.x +
              coords.y * uniforms.outShapeStrides.y +
              coords.z * uniforms.outShapeStrides.z +
              coords.w * uniforms.outShapeStrides.w +
              coords.u;
        }
        `;break;case 6:t+=`
        fn getOutputIndexFromCoords(coords : vec6) -> i32 {
          return coords.x * uniforms.outShapeStrides.x +
              coords.y * uniforms.outShapeStrides.y +
              coords.z * uniforms.outShapeStrides.z +
              coords.w * uniforms.outShapeStrides.w +
              coords.u * uniforms.outShapeStrides.u +
              coords.v;
        }
        `;break;default:w.assert(!1,()=>`Unsupported ${r}D shape`);break}return t}function yA(r){return r.dispatch[1]===1&&r.dispatch[2]===1}function mo(r,t=1){if(r==="float32")return bt(t,"f32");if(r==="int32"||r==="bool")return bt(t,"i32");throw new Error(`type ${r} is not supported.`)}function $4(r,t,e){let n=r.length,o=mo(t,e),s=`fn setOutputAtIndex(flatIndex : i32, value : ${bt(e)}) {
      result[flatIndex] = ${o}(value);
    }

    fn setOutputAtIndexI32(flatIndex : i32, value : ${bt(e,"i32")}) {
      result[flatIndex] = ${o}(value);
    }
    `;if(n>=2){let a=["d0","d1","d2","d3","d4","d5"].slice(0,n),u=Bt(n);s+=`
      fn setOutputAtCoords(${a.map(c=>`${c} : i32`).join(", ")}, value : ${bt(e)}) {
        let flatIndex = getOutputIndexFromCoords(${u}(${a.join(", ")}));
        setOutputAtIndex(flatIndex${e===1?"":` / ${e}`}, value);
      }
      fn setOutputAtCoordsI32(${a.map(c=>`${c} : i32`).join(", ")}, value : ${bt(e,"i32")}) {
        let flatIndex = getOutputIndexFromCoords(${u}(${a.join(", ")}));
        setOutputAtIndexI32(flatIndex${e===1?"":` / ${e}`}, value);
      }
    `}return s}function T4(r){let t=/(\w+)\s*:\s*vec(5|6)/g;r=r.replace(t,n=>"@align(16) "+n);let e=/vec(5|6)\s*,\s*(\w+)/g;return r=r.replace(e,(n,o,s)=>`vec${o}, @align(16) ${s}`),r}function hA(r){return!(r.dispatchLayout.hasOwnProperty("y")&&r.dispatchLayout.y.length!==0||r.dispatchLayout.hasOwnProperty("z")&&r.dispatchLayout.z.length!==0)}var ys=r=>{let t=1;for(let e=0;e<r.length;e++)t*=r[e];return t};function N(r,t,e=[1,1,1],n=[1,1,1]){let[o,s,a]=[Math.ceil(ys(r.x.map(u=>t[u]))/(e[0]*n[0])),r.y?Math.ceil(ys(r.y.map(u=>t[u]))/(e[1]*n[1])):1,r.z?Math.ceil(ys(r.z.map(u=>t[u]))/(e[2]*n[2])):1];return[o,s,a]}function bA(r,t,e,n=!1){let o=[8,8,1],s=[4,4,1];return n||(r<=8&&(s[1]=1),t<=16&&e<=16&&(o[0]=4)),{workgroupSize:o,elementsPerThread:s}}function Xm(r,t,e=!1){if(e)return[8,8,1];let n=ys(r.x.map(s=>t[s])),o=ys(r.y.map(s=>t[s]));return n<=4?[4,16,1]:o<=4?[16,4,1]:[16,16,1]}function Ym(r,t,e=!1){if(e)return[4,4,1];let n=ys(r.x.map(s=>t[s])),o=ys(r.y.map(s=>t[s]));return n<=4?[1,2,1]:o<=4?[2,1,1]:[2,2,1]}function T(r){return{x:r.map((t,e)=>e)}}function iw(r){if(r==="float32"||r==="int32"||r==="bool"||r==="string")return 4;if(r==="complex64")return 8;throw new Error(`Unknown dtype ${r}`)}function Qm(){return!!(typeof globalThis<"u"&&globalThis.navigator&&globalThis.navigator.gpu)}function Zm(r,t){Array.isArray(r)||(r=[r]),r.forEach(e=>{e!=null&&w.assert(e.dtype!=="complex64",()=>`${t} does not support complex64 tensors in the WebGPU backend.`)})}var Gr;(function(r){r[r.MatMulReduceProgram=0]="MatMulReduceProgram",r[r.MatMulSplitKProgram=1]="MatMulSplitKProgram",r[r.MatMulSmallOutputSizeProgram=2]="MatMulSmallOutputSizeProgram",r[r.MatMulPackedProgram=3]="MatMulPackedProgram",r[r.MatMulMax=4]="MatMulMax"})(Gr||(Gr={}));var P4=X().getNumber("WEBGPU_CPU_HANDOFF_SIZE_THRESHOLD"),O4=(r,t)=>{let e=r.limits.maxComputeWorkgroupsPerDimension,n=t.dispatchLayout,o=t.dispatch;if(o.every(a=>a<=e))return o;w.assert(o[0]>e&&n.y===void 0&&n.z===void 0,()=>"Dispatch size exceeds WebGPU limits in Y or Z dimension.");let s=Math.ceil(Math.sqrt(o[0]));return s>e?(s=Math.ceil(Math.cbrt(o[0])),w.assert(s<=e,()=>"Total dispatch size exceeds WebGPU maximum."),[s,s,s]):[s,s,1]},fo=class r extends mn{nextDataId(){return r.nextDataId++}constructor(t,e){if(super(),this.commandQueueOwnedIds=new WeakSet,this.dispatchCountInPass=0,this.disposed=!1,this.downloadWaitMs=0,this.tensorDataPendingDisposal=[],this.queryResolveBuffer=null,this.querySet=null,this.querySetCount=2,this.stagingPendingDisposal=[],this.uniformPendingDisposal=[],this.uploadWaitMs=0,this.hasReadSyncWarned=!1,this.hasTimestampQueryWarned=!1,!Qm())throw new Error("WebGPU is not supported on this device");this.pipelineCache={},this.device=t,this.queue=t.queue,this.commandEncoder=null,this.computePassEncoder=null,this.adapterInfo=new qm(e),this.supportTimestampQuery=this.device.features.has("timestamp-query"),this.thresholdToIncreaseWorkgroups=this.adapterInfo.intelGPUGeneration>=12?16:8,this.bufferManager=new Km(this.device),this.textureManager=new jm(this.device),this.tensorMap=new _o(this,pe()),X().getBool("WEBGPU_USE_PROFILE_TOOL")&&(this.dummyCanvas=document.createElement("canvas"),this.dummyCanvas.width=1,this.dummyCanvas.height=1,this.dummyContext=this.dummyCanvas.getContext("webgpu"),this.dummyContext.configure({device:t,format:"bgra8unorm"}),document.body.appendChild(this.dummyCanvas))}floatPrecision(){return 32}disposeData(t,e=!1){if(!this.tensorMap.has(t))return!0;let n=this.tensorMap.get(t);return e?n.refCount=0:n.refCount--,n.refCount>0?!1:(n.complexTensorInfos!=null&&(this.disposeData(n.complexTensorInfos.real.dataId),this.disposeData(n.complexTensorInfos.imag.dataId)),this.commandQueueOwnedIds.has(t)?(this.tensorDataPendingDisposal.push(t),!0):(this.releaseResource(t),this.tensorMap.delete(t),!0))}memory(){return{numBytesInGPU:this.bufferManager.numBytesUsed,numBytesAllocatedInGPU:this.bufferManager.numBytesAllocated,unreliable:!1}}releaseResource(t){let e=this.tensorMap.get(t);if(!(!e||!e.resource)){if(e.external){e.resource=null;return}e.resource instanceof GPUBuffer?this.bufferManager.releaseBuffer(e.resource):e.resource instanceof GPUTexture&&this.textureManager.releaseTexture(e.resource),e.resource=null}}refCount(t){return this.tensorMap.has(t)?this.tensorMap.get(t).refCount:0}incRef(t){let e=this.tensorMap.get(t);e.refCount++}decRef(t){if(this.tensorMap.has(t)){let e=this.tensorMap.get(t);e.refCount--}}write(t,e,n){if(n==="complex64"&&t!=null)throw new Error("Cannot write to a complex64 dtype. Please use tf.complex(real, imag).");let o={id:this.nextDataId()};return this.tensorMap.set(o,{dtype:n,shape:e,values:t,refCount:1}),o}move(t,e,n,o,s){if(o==="complex64")throw new Error("Cannot write to a complex64 dtype. Please use tf.complex(real, imag).");this.tensorMap.set(t,{dtype:o,shape:n,values:e,refCount:s})}submitQueue(){this.queue.submit([this.commandEncoder.finish()]),this.commandEncoder=null,this.dispatchCountInPass=0,this.commandQueueOwnedIds=new WeakSet,this.tensorDataPendingDisposal.forEach(t=>{this.releaseResource(t),this.tensorMap.delete(t)}),this.uniformPendingDisposal.forEach(t=>this.bufferManager.releaseBuffer(t)),this.stagingPendingDisposal.forEach(t=>this.bufferManager.releaseBuffer(t,!1)),this.tensorDataPendingDisposal=[],this.uniformPendingDisposal=[],this.stagingPendingDisposal=[]}ensureCommandEncoderReady(){this.commandEncoder||(this.commandEncoder=this.device.createCommandEncoder())}endComputePassEncoder(){this.computePassEncoder&&(this.computePassEncoder.end(),this.computePassEncoder=null)}async checkCompileCompletionAsync(){let t;try{t=await Promise.all(Object.values(this.pipelineCache))}catch(e){throw new Error(e.message)}Object.keys(this.pipelineCache).map((e,n)=>{this.pipelineCache[e]=t[n]})}async getBufferData(t){if(X().getBool("WEBGPU_ENGINE_COMPILE_ONLY"))return console.warn("The data may be invalid since WEBGPU_ENGINE_COMPILE_ONLY is true, this can only be called when WEBGPU_ENGINE_COMPILE_ONLY is false"),null;let e=t.size,n=this.bufferManager.acquireBuffer(e,GPUBufferUsage.COPY_DST|GPUBufferUsage.MAP_READ);this.ensureCommandEncoderReady(),this.endComputePassEncoder(),this.commandEncoder.copyBufferToBuffer(t,0,n,0,e),this.submitQueue(),await n.mapAsync(GPUMapMode.READ);let o=n.getMappedRange().slice(0);return n.unmap(),n!=null&&this.bufferManager.releaseBuffer(n),X().getBool("WEBGPU_USE_PROFILE_TOOL")&&(w.assert(this.dummyContext!==void 0,()=>"Fail to get context for profiling tool"),this.dummyContext.getCurrentTexture()),o}convertAndCacheOnCPU(t,e){let n=this.tensorMap.get(t);return n.values=e,n.values}readSync(t){let e=this.tensorMap.get(t),{values:n,complexTensorInfos:o}=e;if(n!=null||e.dtype==="string")return n;if(e.dtype==="complex64"){let h=this.readSync(o.real.dataId),g=this.readSync(o.imag.dataId),x=w.convertBackendValuesAndArrayBuffer(S.mergeRealAndImagArrays(h,g).buffer,"float32");return this.convertAndCacheOnCPU(t,x),x}this.hasReadSyncWarned||(this.hasReadSyncWarned=!0,console.warn("The performance of synchronously reading data from GPU to CPU is poor on the webgpu backend, please use asynchronous APIs instead."));let s=["opaque","premultiplied"],a=e.resource,u=a.size;w.assert(u%4===0,()=>"Because there is 4 bytes for one pixel, buffer size must be multiple of 4.");let c=u/4,i=new ArrayBuffer(u),p=256,l=256,m=s.map(h=>new OffscreenCanvas(p,l)),f=new OffscreenCanvas(p,l);this.endComputePassEncoder(),m.map((h,g)=>{let x=h.getContext("webgpu");return x.configure({device:this.device,format:"bgra8unorm",usage:GPUTextureUsage.COPY_DST,alphaMode:s[g]}),x.getCurrentTexture()}).map((h,g)=>{let x=p*4,b=(A,R,F)=>{this.ensureCommandEncoderReady(),this.commandEncoder.copyBufferToTexture({buffer:a,bytesPerRow:x,offset:F},{texture:h},{width:A,height:R}),this.submitQueue();let P=f.getContext("2d",{willReadFrequently:!0});P.clearRect(0,0,A,R),P.drawImage(m[g],0,0);let z=P.getImageData(0,0,A,R).data,V=s[g],Y=new Uint8ClampedArray(i,F,A*R*4);for(let J=0;J<Y.length;J+=4)if(V==="premultiplied")Y[J+3]=z[J+3];else{let pt=z[J];Y[J]=z[J+2],Y[J+1]=z[J+1],Y[J+2]=pt}},y=Math.floor(c/(p*l)),I=p,C=l,_=0;for(let A=0;A<y;A++)b(I,C,_),_+=p*l*4;let k=c%(p*l);C=Math.floor(k/p),C>0&&(b(I,C,_),_+=C*(p*4)),I=k%p,I>0&&b(I,1,_)});let d=w.convertBackendValuesAndArrayBuffer(i,e.dtype);return this.convertAndCacheOnCPU(t,d),d}async read(t){if(!this.tensorMap.has(t))throw new Error(`Tensor ${t} was not registered!`);let e=this.tensorMap.get(t),{values:n}=e;if(n!=null)return n;let o;if(e.dtype==="complex64"){let s=await Promise.all([this.read(e.complexTensorInfos.real.dataId),this.read(e.complexTensorInfos.imag.dataId)]),a=s[0],u=s[1];o=S.mergeRealAndImagArrays(a,u)}else{let s=await this.getBufferData(e.resource);o=w.convertBackendValuesAndArrayBuffer(s,e.dtype)}return this.convertAndCacheOnCPU(t,o),o}copyBuffer(t){let e=t.size,n=t.usage,o=this.bufferManager.acquireBuffer(e,n);return this.ensureCommandEncoderReady(),this.endComputePassEncoder(),this.commandEncoder.copyBufferToBuffer(t,0,o,0,e),this.submitQueue(),o}createTensorFromGPUData(t,e,n){let o=t.buffer;if(n==="complex64")throw new Error("Cannot write to a complex64 dtype. ");let s={id:this.nextDataId()};this.tensorMap.set(s,{dtype:n,shape:e,values:null,refCount:1,external:t.zeroCopy});let a=this.tensorMap.get(s),u=iw(a.dtype)*w.sizeFromShape(a.shape);if(t.buffer.size<u)throw new Error(`GPUBuffer size(${t.buffer.size}) is smaller than tensor size(${u})!`);if((t.buffer.usage&(GPUBufferUsage.STORAGE|GPUBufferUsage.COPY_SRC))!==(GPUBufferUsage.STORAGE|GPUBufferUsage.COPY_SRC))throw new Error("GPUBuffer.usage should include GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC!");return t.zeroCopy!==!0&&(o=this.copyBuffer(o)),a.resource=o,pe().makeTensorFromDataId(s,e,n,this)}readToGPU(t){let e=this.tensorMap.get(t),{values:n,dtype:o,shape:s,resource:a}=e;if(o==="complex64")throw new Error("Does not support reading buffer for complex64 dtype.");if(a==null)throw n!=null?new Error("Data is not on GPU but on CPU."):new Error("There is no data on GPU or CPU.");let u=a,c=u.size,i=u.usage,p=this.bufferManager.acquireBuffer(c,i);this.ensureCommandEncoderReady(),this.endComputePassEncoder(),this.commandEncoder.copyBufferToBuffer(a,0,p,0,c),this.submitQueue();let l=this.makeTensorInfo(s,o),m=pe().makeTensorFromTensorInfo(l),f=this.tensorMap.get(l.dataId);return f.resource=p,{tensorRef:m,buffer:p}}bufferSync(t){let e=this.readSync(t.dataId);if(t.dtype==="string")try{let n=e.map(o=>w.decodeString(o));return Ft(t.shape,t.dtype,n)}catch{throw new Error("Failed to decode encoded string bytes into utf-8")}return Ft(t.shape,t.dtype,e)}async time(t){!this.supportTimestampQuery&&!this.hasTimestampQueryWarned&&(console.warn("This device doesn't support timestamp-query extension. Start Chrome browser with flag --enable-dawn-features=allow_unsafe_apis to try it again. Otherwise, zero will be shown for the kernel time when profiling mode is enabled."),this.hasTimestampQueryWarned=!0);let e=this.activeTimers,n=[],o=!1;this.programTimersStack==null?(this.programTimersStack=n,o=!0):this.activeTimers.push(n),this.activeTimers=n,t();let s=w.flatten(this.activeTimers.map(i=>i.query)).filter(i=>i!=null),a=w.flatten(this.activeTimers.map(i=>i.name)).filter(i=>i!=null);this.activeTimers=e,o&&(this.programTimersStack=null);let u={uploadWaitMs:this.uploadWaitMs,downloadWaitMs:this.downloadWaitMs,kernelMs:null,wallMs:null},c=await Promise.all(s);return u.kernelMs=w.sum(c),u.getExtraProfileInfo=()=>c.map((i,p)=>({name:a[p],ms:i})).map(i=>`${i.name}: ${i.ms}`).join(", "),this.uploadWaitMs=0,this.downloadWaitMs=0,u}makeTensorInfo(t,e,n){return e==="string"&&n!=null&&n.length>0&&w.isString(n[0])&&(n=n.map(s=>w.encodeString(s))),{dataId:this.write(n,t,e),shape:t,dtype:e}}tensorToBinding(t){if(!t)return null;let n=this.tensorMap.get(t.dataId).resource;return n instanceof GPUBuffer?{buffer:n}:n instanceof GPUTexture?n.createView():n}uploadToGPU(t){let e=this.tensorMap.get(t);if(e.resource!=null)return;let n=iw(e.dtype)*w.sizeFromShape(e.shape),o,s=GPUBufferUsage.STORAGE|GPUBufferUsage.COPY_SRC|GPUBufferUsage.COPY_DST;if(e.values){if(o=this.bufferManager.acquireBuffer(n,s,!0),o.mapState==="unmapped"){let a=this.bufferManager.acquireBuffer(n,GPUBufferUsage.MAP_WRITE|GPUBufferUsage.COPY_SRC,!0,!1),u=a.getMappedRange();e.dtype==="int32"||e.dtype==="bool"?new Int32Array(u).set(e.values):new Float32Array(u).set(e.values),a.unmap(),this.ensureCommandEncoderReady(),this.endComputePassEncoder(),this.commandEncoder.copyBufferToBuffer(a,0,o,0,n),this.stagingPendingDisposal.push(a)}else{let a=o.getMappedRange();e.dtype==="int32"||e.dtype==="bool"?new Int32Array(a).set(e.values):new Float32Array(a).set(e.values),o.unmap()}e.values=null}else o=this.bufferManager.acquireBuffer(n,s);e.resource=o}makeUniforms(t){let e=0,n=0,o=[],s=1;t.forEach(c=>{c.data.length===0&&(c.data=[1]);let i;switch(c.data.length){case 1:i=4;break;case 2:i=8;break;case 3:i=16;break;case 4:i=16;break;case 5:i=16;break;case 6:i=16;break;default:w.assert(!1,()=>`Unsupported ${c.data.length}D shape`)}(n===5||n===6)&&(i=16),i>s&&(s=i),e=Math.ceil(e/i)*i,n=c.data.length,o.push(e),e+=c.data.length*4}),e=Math.ceil(e/s)*s;let a=new ArrayBuffer(e);t.forEach((c,i)=>{let p=o[i];c.type==="int32"?new Int32Array(a,p,c.data.length).set(c.data):c.type==="uint32"?new Uint32Array(a,p,c.data.length).set(c.data):new Float32Array(a,p,c.data.length).set(c.data)});let u=this.bufferManager.acquireBuffer(e,GPUBufferUsage.COPY_DST|GPUBufferUsage.UNIFORM);return this.queue.writeBuffer(u,0,a,0,e),this.uniformPendingDisposal.push(u),{offset:0,size:e,buffer:u}}runWebGPUProgram(t,e,n,o,s){if(s||(s=this.makeTensorInfo(t.outputShape,n)),w.sizeFromShape(s.shape)===0)return this.tensorMap.get(s.dataId).values=w.getTypedArrayFromDType(s.dtype,0),s;this.uploadToGPU(s.dataId),t.dispatch=O4(this.device,t);let a=e.map((c,i)=>{if(c.dtype==="complex64")throw new Error("GPGPUProgram does not support complex64 input. For complex64 dtypes, please separate the program into real and imaginary parts.");return this.uploadToGPU(c.dataId),{dtype:this.tensorMap.get(c.dataId).dtype,shape:c.shape,name:t.variableNames[i]}});t.shaderKey=xA(t,a,s);let u=X().getBool("WEBGPU_ENGINE_COMPILE_ONLY");return t.shaderKey in this.pipelineCache||(this.pipelineCache[t.shaderKey]=gA(this.device,t,a,s,u)),t.pipeline=this.pipelineCache[t.shaderKey],u||this.recordAndSubmit(t,s,e,o),s}recordAndSubmit(t,e,n,o){if(t.pipeline instanceof Promise)throw new Error("Please call checkCompileCompletionAsync to ensure parallel compilation is done!");let s=[],a=[],u="int32";if(t.pixelsOpType==null){s.push({type:"float32",data:[NaN]},{type:"float32",data:[1/0]}),a=n.concat(e).map(f=>f.shape);let m="int32";a.map(f=>{s.push({type:m,data:f});let d=w.computeStrides(f);s.push({type:m,data:d})})}else{let m=w.computeStrides(e.shape);s.push({type:u,data:m})}if(t.size){let m=w.sizeFromShape(t.outputShape);s.push({type:u,data:[t.outputComponent?m/t.outputComponent:m]})}o&&(s=[...s,...o]);let c=[this.tensorToBinding(e),...n.map(m=>this.tensorToBinding(m)),this.makeUniforms(s)];n.forEach(m=>{this.commandQueueOwnedIds.add(m.dataId)}),this.commandQueueOwnedIds.add(e.dataId);let i=this.device.createBindGroup({layout:t.pipeline.getBindGroupLayout(0),entries:c.map((m,f)=>({binding:f,resource:m}))}),p=this.activeTimers!=null;this.ensureCommandEncoderReady();let l={};p&&this.supportTimestampQuery?(this.endComputePassEncoder(),this.querySet==null&&(this.querySet=this.device.createQuerySet({type:"timestamp",count:this.querySetCount})),l.timestampWrites={querySet:this.querySet,beginningOfPassWriteIndex:0,endOfPassWriteIndex:1},this.computePassEncoder=this.commandEncoder.beginComputePass(l)):this.computePassEncoder||(this.computePassEncoder=this.commandEncoder.beginComputePass(l)),this.computePassEncoder.setPipeline(t.pipeline),this.computePassEncoder.setBindGroup(0,i),this.computePassEncoder.dispatchWorkgroups(t.dispatch[0],t.dispatch[1],t.dispatch[2]),this.dispatchCountInPass++,(p||X().get("WEBGPU_DEFERRED_SUBMIT_BATCH_SIZE")<=this.dispatchCountInPass||t.pixelsOpType===Mn.DRAW)&&(this.endComputePassEncoder(),p?this.activeTimers.push({name:t.constructor.name,query:this.getQueryTime()}):this.submitQueue())}async getQueryTime(){if(!this.supportTimestampQuery)return 0;this.queryResolveBuffer==null&&(this.queryResolveBuffer=this.bufferManager.acquireBuffer(this.querySetCount*8,GPUBufferUsage.COPY_SRC|GPUBufferUsage.COPY_DST|GPUBufferUsage.QUERY_RESOLVE)),this.commandEncoder.resolveQuerySet(this.querySet,0,this.querySetCount,this.queryResolveBuffer,0);let t=this.bufferManager.acquireBuffer(this.querySetCount*8,GPUBufferUsage.MAP_READ|GPUBufferUsage.COPY_DST);this.commandEncoder.copyBufferToBuffer(this.queryResolveBuffer,0,t,0,this.querySetCount*8),this.submitQueue(),await t.mapAsync(GPUMapMode.READ);let e=new BigUint64Array(t.getMappedRange()),n=Number(e[1]-e[0])/1e6;return t.unmap(),this.bufferManager.releaseBuffer(t),n}shouldExecuteOnCPU(t,e=P4){return X().getBool("WEBGPU_CPU_FORWARD")&&t.every(n=>this.tensorMap.get(n.dataId).resource==null&&w.sizeFromShape(n.shape)<e)}numDataIds(){return this.tensorMap.numDataIds()-this.tensorDataPendingDisposal.length}dispose(){this.disposed||(this.querySet!=null&&this.querySet.destroy(),this.bufferManager.dispose(),this.textureManager.dispose(),this.disposed=!0)}};fo.nextDataId=0;Qm()&&Si("webgpu",async()=>{let r={powerPreference:X().get("WEBGPU_USE_LOW_POWER_GPU")?"low-power":"high-performance"},t=await navigator.gpu.requestAdapter(r),e={},n=[];t.features.has("timestamp-query")&&n.push("timestamp-query"),t.features.has("bgra8unorm-storage")&&n.push(["bgra8unorm-storage"]),e.requiredFeatures=n;let o=t.limits;e.requiredLimits={maxComputeWorkgroupStorageSize:o.maxComputeWorkgroupStorageSize,maxComputeWorkgroupsPerDimension:o.maxComputeWorkgroupsPerDimension,maxStorageBufferBindingSize:o.maxStorageBufferBindingSize,maxBufferSize:o.maxBufferSize,maxComputeWorkgroupSizeX:o.maxComputeWorkgroupSizeX,maxComputeInvocationsPerWorkgroup:o.maxComputeInvocationsPerWorkgroup};let s=await t.requestDevice(e),a="info"in t?t.info:"requestAdapterInfo"in t?await t.requestAdapterInfo():void 0;return new fo(s,a)},3);var tt;(function(r){r[r.ADD=0]="ADD",r[r.ATAN2=1]="ATAN2",r[r.COMPLEX_MULTIPLY_IMAG=2]="COMPLEX_MULTIPLY_IMAG",r[r.COMPLEX_MULTIPLY_REAL=3]="COMPLEX_MULTIPLY_REAL",r[r.DIV=4]="DIV",r[r.ELU_DER=5]="ELU_DER",r[r.EQUAL=6]="EQUAL",r[r.FLOOR_DIV=7]="FLOOR_DIV",r[r.GREATER=8]="GREATER",r[r.GREATER_EQUAL=9]="GREATER_EQUAL",r[r.LESS=10]="LESS",r[r.LESS_EQUAL=11]="LESS_EQUAL",r[r.LOGICAL_AND=12]="LOGICAL_AND",r[r.LOGICAL_OR=13]="LOGICAL_OR",r[r.MAX=14]="MAX",r[r.MIN=15]="MIN",r[r.MOD=16]="MOD",r[r.MUL=17]="MUL",r[r.NOT_EQUAL=18]="NOT_EQUAL",r[r.POW=19]="POW",r[r.PRELU=20]="PRELU",r[r.SQUARED_DIFFERENCE=21]="SQUARED_DIFFERENCE",r[r.SUB=22]="SUB"})(tt||(tt={}));var B4="let resultTemp = a + b;",z4="let resultTemp = atan2(a, b);",L4="let resultTemp = areal * breal - aimag * bimag;",W4="let resultTemp = areal * bimag + aimag * breal;",U4="let resultTemp = a / b;",G4="let resultTemp = select(a * (b + 1.0), a, b >= b - b);",V4=`
  let zero = sign(a) * 0 + 0;
  let one = sign(b) * 0 + 1;
  let resultTemp = select(zero, one, a == b);
`,H4=`
  let remainder =
      select(a % b, round(a % b), (round(a) == a) & (round(b) == b));
  let quotient = (a - remainder) / b;
  let resultTemp =
      round(select(quotient, quotient - 1, sign(remainder) == -sign(b)));
`,q4=`
  let zero = sign(a) * 0 + 0;
  let one = sign(b) * 0 + 1;
  let resultTemp = select(zero, one, a > b);
`,K4=`
  let zero = sign(a) * 0 + 0;
  let one = sign(b) * 0 + 1;
  let resultTemp = select(zero, one, a >= b);
`,j4=`
  let zero = sign(a) * 0 + 0;
  let one = sign(b) * 0 + 1;
  let resultTemp = select(zero, one, a < b);
`,X4=`
  let zero = sign(a) * 0 + 0;
  let one = sign(b) * 0 + 1;
  let resultTemp = select(zero, one, a <= b);
`,Y4="return f32(a >= 1.0 && b >= 1.0);",Q4=`return (vec4<f32>(a >= vec4<f32>(1.0)) *
  vec4<f32>(b >= vec4<f32>(1.0)));`,Z4="return f32(a >= 1.0 || b >= 1.0);",J4=`return min(vec4<f32>(a >= vec4<f32>(1.0)) +
  vec4<f32>(b >= vec4<f32>(1.0)), vec4<f32>(1.0));`,tG="let resultTemp = max(a, b);",eG="let resultTemp = min(a, b);",rG=`
  let isNaN = b == 0.;
  var resultTemp = a % b;
  resultTemp = select((resultTemp + b) % b, resultTemp,
      (a < 0. && b < 0.) || (a >= 0. && b > 0.));
`,nG=`
  let isNaN = !vec4<bool>(b);
  var resultTemp = vec4<f32>(a % b);
  if (!((a[0] < 0. && b[0] < 0.) || (a[0] >= 0. && b[0] > 0.))) {
    resultTemp[0] = (resultTemp[0] + b[0]) % b[0];
  }
  if (!((a[1] < 0. && b[1] < 0.) || (a[1] >= 0. && b[1] > 0.))) {
    resultTemp[1] = (resultTemp[1] + b[1]) % b[1];
  }
  if (!((a[2] < 0. && b[2] < 0.) || (a[2] >= 0. && b[2] > 0.))) {
    resultTemp[2] = (resultTemp[2] + b[2]) % b[2];
  }
  if (!((a[3] < 0. && b[3] < 0.) || (a[3] >= 0. && b[3] > 0.))) {
    resultTemp[3] = (resultTemp[3] + b[3]) % b[3];
  }
`,oG="let resultTemp = a * b;",sG=`
  var resultTemp = f32(a != b);
  let valueForNaN = 1.0;
`,iG=`
  var resultTemp = vec4<f32>(a != b);
  let valueForNaN = 1.0;
`,aG=`
  let isNaN = a < 0.0 && floor(b) < b;
  if (b == 0.0) {
    return 1.0;
  }
  var resultTemp = select(sign(a) * pow(abs(a), b), pow(abs(a), b),
      round(abs(b) % 2.0) != 1.0);
`,uG=`
  let isModRound1Bool = vec4<i32>(round(abs(b) % vec4<f32>(2.0))) == vec4<i32>(1);
  let isModRound1 = vec4<f32>(isModRound1Bool);
  let multiplier = sign(a) * isModRound1 + (vec4<f32>(1.0) - isModRound1);
  var resultTemp = multiplier * pow(abs(a), b);

  // Ensure that a^0 = 1, including 0^0 = 1 as this correspond to TF and JS
  let isExpZero = b == vec4<f32>(0.0);
  if (isExpZero.r) {
    resultTemp.r = 1.0;
  }
  if (isExpZero.g) {
    resultTemp.g = 1.0;
  }
  if (isExpZero.b) {
    resultTemp.b = 1.0;
  }
  if (isExpZero.a) {
    resultTemp.a = 1.0;
  }
  let isNaN = (a < vec4<f32>(0.0)) & (floor(b) < b);
`,cG="if (a < 0.0) { return b * a; }  return a;",pG=`
  let aLessThanZero = vec4<f32>(a < vec4<f32>(0.0));
  return (aLessThanZero * (b * a)) + ((vec4<f32>(1.0) - aLessThanZero) * a);
`,lG="let resultTemp = (a - b) * (a - b);",mG="let resultTemp = a - b;";function Ji(r,t){let e;do{switch(r){case tt.ATAN2:e=z4;break;case tt.MAX:e=tG;break;case tt.MIN:e=eG;break;case tt.MOD:e=t?nG:rG;break;case tt.NOT_EQUAL:e=t?iG:sG;break;case tt.POW:e=t?uG:aG;break;default:continue}let n,o,s;return t?(n="isnanVec4",o="vec4<f32>",s="vec4<bool>"):(n="isnan",o="f32",s="bool"),`
      let aIsNaN = ${n}(a);
      let aPostLegalization = select(a, ${o}(42), aIsNaN);
      let bIsNaN = ${n}(b);
      let bPostLegalization = select(b, ${o}(42), bIsNaN);
      let isNaN = false;
      let valueForNaN = uniforms.NAN;
      {
        let a = aPostLegalization;
        let b = bPostLegalization;
        ${e}
        return select(
            resultTemp, ${o}(valueForNaN),
            ${s}(isNaN) | aIsNaN | bIsNaN);
      }
    `}while(!1);switch(r){case tt.ADD:e=B4;break;case tt.COMPLEX_MULTIPLY_IMAG:e=W4;break;case tt.COMPLEX_MULTIPLY_REAL:e=L4;break;case tt.DIV:e=U4;break;case tt.ELU_DER:e=G4;break;case tt.EQUAL:e=V4;break;case tt.FLOOR_DIV:e=H4;break;case tt.GREATER:e=q4;break;case tt.GREATER_EQUAL:e=K4;break;case tt.LESS:e=j4;break;case tt.LESS_EQUAL:e=X4;break;case tt.LOGICAL_AND:return t?Q4:Y4;case tt.LOGICAL_OR:return t?J4:Z4;case tt.MUL:e=oG;break;case tt.PRELU:return t?pG:cG;case tt.SQUARED_DIFFERENCE:e=lG;break;case tt.SUB:e=mG;break;default:}return`
    ${e}
    return resultTemp;
  `}var O;(function(r){r[r.ABS=0]="ABS",r[r.ACOS=1]="ACOS",r[r.ACOSH=2]="ACOSH",r[r.ASIN=3]="ASIN",r[r.ASINH=4]="ASINH",r[r.ATAN=5]="ATAN",r[r.ATANH=6]="ATANH",r[r.CEIL=7]="CEIL",r[r.COS=8]="COS",r[r.COSH=9]="COSH",r[r.ELU=10]="ELU",r[r.ERF=11]="ERF",r[r.EXP=12]="EXP",r[r.EXPM1=13]="EXPM1",r[r.FLOOR=14]="FLOOR",r[r.IS_FINITE=15]="IS_FINITE",r[r.IS_INF=16]="IS_INF",r[r.IS_NAN=17]="IS_NAN",r[r.LINEAR=18]="LINEAR",r[r.LOG=19]="LOG",r[r.LOG1P=20]="LOG1P",r[r.LOGICAL_NOT=21]="LOGICAL_NOT",r[r.NEG=22]="NEG",r[r.RELU=23]="RELU",r[r.RELU6=24]="RELU6",r[r.LEAKYRELU=25]="LEAKYRELU",r[r.RECIPROCAL=26]="RECIPROCAL",r[r.ROUND=27]="ROUND",r[r.RSQRT=28]="RSQRT",r[r.SELU=29]="SELU",r[r.SIGMOID=30]="SIGMOID",r[r.SIGN=31]="SIGN",r[r.SIN=32]="SIN",r[r.SINH=33]="SINH",r[r.SOFTPLUS=34]="SOFTPLUS",r[r.SQRT=35]="SQRT",r[r.SQUARE=36]="SQUARE",r[r.STEP=37]="STEP",r[r.TAN=38]="TAN",r[r.TANH=39]="TANH",r[r.TO_INT=40]="TO_INT"})(O||(O={}));var fG="return abs(a);",dG=`
  if (abs(a) > 1.) {
    return uniforms.NAN;
  }
  return acos(a);
`,hG=`
  if (a < 1.) {
    return uniforms.NAN;
  }
  return acosh(a);
`,gG=`
  if (abs(a) > 1.) {
    return uniforms.NAN;
  }
  return asin(a);
`,xG="return asinh(a);",yG=`
  if (isnan(a)) {
    return uniforms.NAN;
  }
  return atan(a);
`,bG=`
  if (abs(a) > 1.) {
    return uniforms.NAN;
  }
  if (a == 1.) {
    return uniforms.INFINITY;
  }
  if (a == -1.) {
    return -uniforms.INFINITY;
  }
  return atanh(a);
`,wG="return ceil(a);",SG="return cos(a);",IG=`
  let e2x = exp(-a);
  return (e2x + 1.0 / e2x) / 2.0;
`,vG="return exp(a) - 1.0;",CG="if (a >= 0.0) { return a; }  return (exp(a) - 1.0);",kG=`
  var resFloat = exp(a) - vec4<f32>(1.0);
  if (a.r >= 0.0) {
    resFloat.r = a.r;
  }
  if (a.g >= 0.0) {
    resFloat.g = a.g;
  }
  if (a.b >= 0.0) {
    resFloat.b = a.b;
  }
  if (a.a >= 0.0) {
    resFloat.a = a.a;
  }
  return resFloat;
`,_G=`
  // Error function is calculated approximately with elementary function.
  // See "Handbook of Mathematical Functions with Formulas,
  // Graphs, and Mathematical Tables", Abramowitz and Stegun.
  let p = ${S.ERF_P};
  let a1 = ${S.ERF_A1};
  let a2 = ${S.ERF_A2};
  let a3 = ${S.ERF_A3};
  let a4 = ${S.ERF_A4};
  let a5 = ${S.ERF_A5};

  let sign = sign(a);
  let absA = abs(a);
  let t = 1.0 / (1.0 + p * absA);
  return sign * (1.0 - (((((a5 * t + a4) * t) + a3) * t + a2) * t + a1) * t * exp(-absA * absA));
`,AG="return exp(a);",RG="return floor(a);",DG="return f32(!isnan(a) && !isinf(a));",MG="return f32(isinf(a));",NG="return f32(isnan(a));",EG="return a;",$G=`if (a < 0.0) { return uniforms.NAN; }
  return log(a);`,TG=`
  if (isnan(a)) { return a; }
  return log(1.0 + a);
`,FG="return f32(!(a >= 1.0));",PG="return -a;",OG="if (a < 0.0) { return uniforms.alpha * a; } return a;",BG=`
  let aLessThanZero = vec4<f32>(a < vec4<f32>(0.0));
  return (aLessThanZero * (uniforms.alpha * a)) + ((vec4<f32>(1.0) - aLessThanZero) * a);
`,zG="return 1.0 / a;",LG="return select(a, 0.0, a < 0.0);",WG="return clamp(a, 0.0, 6.0);",UG="return clamp(a, vec4<f32>(0.0, 0.0, 0.0, 0.0), vec4<f32>(6.0, 6.0, 6.0, 6.0));",GG=`
  return select(a, vec4<f32>(0.0), a < vec4<f32>(0.0));
`,VG="return round(a);",HG="return inverseSqrt(a);",qG=`
  if (a >= 0.0) {
    return ${S.SELU_SCALE} * a;
  } else {
    return ${S.SELU_SCALEALPHA} * (exp(a) - 1.0);
  }
`,KG="return 1.0 / (1.0 + exp(-1.0 * a));",jG="return sign(a);",XG="return sin(a);",YG=`
  let e2x = exp(a);
  return (e2x - 1.0 / e2x) / 2.0;
`,QG=`
  let epsilon = 1.1920928955078125e-7;
  let threshold = log(epsilon) + 2.0;

  let too_large = a > -threshold;
  let too_small = a < threshold;
  let exp_a = exp(a);

  if (too_large) {
    return a;
  } else if (too_small) {
    return exp_a;
  } else {
    return log(exp_a + 1.0);
  }
`,ZG="return sqrt(a);",JG="return a * a;",tV=`
  if (isnan(a)) {
    return a;
  }

  return select(uniforms.stepAlpha, 1.0, a > 0.0);
`,eV="return tan(a);",rV=`
  let e2x = exp(-2.0 * abs(a));
  return sign(a) * (1.0 - e2x) / (1.0 + e2x);
`,nV="return f32(i32((a)));";function Nn(r,t){switch(r){case O.ABS:return fG;case O.ACOS:return dG;case O.ACOSH:return hG;case O.ASIN:return gG;case O.ASINH:return xG;case O.ATAN:return yG;case O.ATANH:return bG;case O.COS:return SG;case O.COSH:return IG;case O.CEIL:return wG;case O.ELU:return t?kG:CG;case O.ERF:return _G;case O.EXP:return AG;case O.EXPM1:return vG;case O.FLOOR:return RG;case O.IS_FINITE:return DG;case O.IS_INF:return MG;case O.IS_NAN:return NG;case O.LINEAR:return EG;case O.LOG:return $G;case O.LOG1P:return TG;case O.LOGICAL_NOT:return FG;case O.NEG:return PG;case O.LEAKYRELU:return t?BG:OG;case O.RECIPROCAL:return zG;case O.RELU:return t?GG:LG;case O.RELU6:return t?UG:WG;case O.ROUND:return VG;case O.RSQRT:return HG;case O.SELU:return qG;case O.SIGMOID:return KG;case O.SIGN:return jG;case O.SIN:return XG;case O.SINH:return YG;case O.SOFTPLUS:return QG;case O.SQRT:return ZG;case O.SQUARE:return JG;case O.STEP:return tV;case O.TAN:return eV;case O.TANH:return rV;case O.TO_INT:return nV;default:throw new Error(`BinaryType ${r} is not implemented!`)}}function Ne(r,t=!1,e=!1,n=3){if(r===null)return"";let o="";if(r==="linear")o=Nn(O.LINEAR);else if(r==="relu")o=Nn(O.RELU,e);else if(r==="elu")o=Nn(O.ELU,e);else if(r==="relu6")o=Nn(O.RELU6,e);else if(r==="prelu")o=Ji(tt.PRELU,e);else if(r==="sigmoid")o=Nn(O.SIGMOID,e);else if(r==="leakyrelu")o=Nn(O.LEAKYRELU,e);else throw new Error(`Activation ${r} has not been implemented for the WebGPU backend.`);let a=bt(e?4:1),u="";return t?u=`
      fn activation(a : ${a}, coords : vec${n}<i32>) -> ${a} {
        let b = getPreluActivationWeightsByOutputCoords(coords);
        ${o}
      }`:u=`
      fn activation(a : ${a}, coords : vec${n}<i32>) -> ${a} {
        ${o}
      }`,u}function lr(r,t){return`
      ${r?"value = value + getBiasByOutputCoords(coords);":""}
      ${t?"value = activation(value, coords);":""}
      `}function aw(r,t,e=!1,n=!1,o=!1,s=1){w.assert(r&&s===1||!r,()=>`transposeA ${r} is not compatible with component size ${s}`);let a=`
      ${r?"value = getA(batch, col, row);":"value = getA(batch, row, col);"}

    `,u=t?"value = getB(batch, col, row);":"value = getB(batch, row, col);";return`
  fn mm_readA(batch: i32, row: i32, col: i32) -> ${bt(s)} {
    var value = ${bt(s)}(0.0);
    ${e&&o?a:`
    ${r?"if(row < uniforms.dimAOuter && col < uniforms.dimInner)":"if(row < uniforms.aShape[1] && col < uniforms.aShape[2])"}
    {
      ${a}
    }
    `}
    return value;
  }

  fn mm_readB(batch: i32, row: i32, col: i32) -> ${bt(s)} {
    var value = ${bt(s)}(0.0);
    ${u}
    return value;
  }
  `}function xc(r,t,e,n,o=!1,s=!1,a=!1,u=1){return`
  ${aw(e,n,o,s,a,u)}
  fn mm_write(batch: i32, row: i32, col: i32, valueIn: ${bt(u)}) {
    ${o&&s?"":"if (row < uniforms.dimAOuter && col < uniforms.dimBOuter)"}
    {
      var value = valueIn;
      let coords = vec3<i32>(batch, row, col);
      ${lr(r,t)}
      setOutputAtCoords(coords[0], coords[1], coords[2], value);
    }
  }
  `}var oV=(r,t)=>r?`
        mm_Asub[inputRow][inputCol] = mm_readA(batchA,
          kStart + inputRow,
          globalRowStart + inputCol * ${t});
        `:`
        mm_Asub[inputRow][inputCol] = mm_readA(batchA,
          globalRow + innerRow,
          kStart + inputCol * ${t});
        `,sV=(r,t,e,n)=>{if(r)return`
      for (var k = 0; k < ${n}; k++) {
        let BCached0 = mm_Bsub[k][tileCol];
        let ACached0 = mm_Asub[k][localRow];
        for (var i = 0; i < ${e}; i++) {
          acc[i] = fma(BCached0, vec4<f32>(ACached0[i]), acc[i]);
        }
      }`;{let o="",s="";for(let a=0;a<t;a++)o+=`let BCached${a} = mm_Bsub[k * ${t} + ${a}][tileCol];`,s+=`acc[i] = fma(BCached${a}, vec4<f32>(ACached[${a}]), acc[i]);`;return`
      for (var k = 0; k < ${n/t}; k++) {
        ${o}
        for (var i = 0; i < ${e}; i++) {
          let ACached = mm_Asub[tileRow + i][k];
          ${s}
        }
      }`}};function bs(r,t,e=!1,n=32,o=!1,s=32,a=!1){let u=t[1]*r[1],c=t[0]*r[0],i=e?u:n,p=e?n:u,l=i/t[0],m=n/t[1],f=r[1],d=r[0];return w.assert((e&&l===4&&r[1]===4||!e&&(l===3||l===4))&&i%t[0]===0&&n%t[1]===0&&r[0]===4,()=>`If transposeA ${e} is true, innerElementSize ${l} and workPerThread[1] ${r[1]} must be 4.
          Otherwise, innerElementSize ${l} must be 3 or 4.
      tileAWidth ${i} must be divisible by workgroupSize[0]${t[0]}. tileInner ${n} must be divisible by workgroupSize[1] ${t[1]}. colPerThread ${r[0]} must be 4.`),`
  var<workgroup> mm_Asub : array<array<vec${l}<f32>, ${i/l}>, ${p}>;
  var<workgroup> mm_Bsub : array<array<vec4<f32>, ${c/r[0]}>, ${n}>;

  ${M()} {
    let localRow = i32(localId.y);
    let tileRow = localRow * ${f};
    let tileCol = i32(localId.x);

    let globalRow = i32(globalId.y) * ${f};
    let globalCol = i32(globalId.x) * ${d};
    let batch = ${o?"0":"i32(globalId.z)"};
    let batchA = ${o||!a?"batch":"batch % uniforms.aShape[0]"};
    let batchB = ${o||!a?"batch":"batch % uniforms.bShape[0]"};
    let globalRowStart = i32(workgroupId.y) * ${u};

    let numTiles = ${o?`${Math.ceil(s/n)}`:`(uniforms.dimInner - 1) / ${n} + 1`};
    var kStart = ${o?`i32(globalId.z) * ${s}`:"0"};

    var acc: array<vec4<f32>, ${f}>;

    // Loop over shared dimension.
    let tileRowB = localRow * ${m};
    for (var t = 0; t < numTiles; t++) {
        // Load one tile of A into local memory.
        for (var innerRow = 0; innerRow < ${f}; innerRow++) {
            let inputRow = tileRow + innerRow;
            let inputCol = tileCol;
            ${oV(e,l)}
        }

        // Load one tile of B into local memory.
        for (var innerRow = 0; innerRow < ${m}; innerRow++) {
            let inputRow = tileRowB + innerRow;
            let inputCol = tileCol;
            mm_Bsub[inputRow][inputCol] = mm_readB(batchB, kStart + inputRow, globalCol);
        }
        kStart = kStart + ${n};
        workgroupBarrier();

        // Compute acc values for a single thread.
        ${sV(e,l,f,n)}
        workgroupBarrier();
    }

    for (var innerRow = 0; innerRow < ${f}; innerRow++) {
        mm_write(batch, globalRow + innerRow, globalCol, acc[innerRow]);
    }
  }`}var SA=r=>r?`
        mm_Asub[inputRow][inputCol] = mm_readA(batchA,
          kStart + inputRow,
          globalRowStart + inputCol);
        `:`
        mm_Asub[inputRow][inputCol] = mm_readA(batchA,
          globalRowStart + inputRow,
          kStart + inputCol);
        `,iV=r=>r?"let ACached = mm_Asub[k][tileRow + innerRow];":"let ACached = mm_Asub[tileRow + innerRow][k];";function ws(r,t,e=!1,n=32,o=!1,s=32,a=!1,u=!1){let c=r[1]*t[1],i=r[0]*t[0],p=e?c:n,l=e?n:c;w.assert(l%t[1]===0&&p%t[0]===0&&n%t[1]===0,()=>`tileAHight ${l} must be divisible by workgroupSize[1]${t[1]}, tileAWidth ${p} must be divisible by workgroupSize[0]${t[0]}, tileInner ${n} must be divisible by workgroupSize[1]${t[1]}`);let m=l/t[1],f=p/t[0],d=n/t[1],h=r[1],g=r[0],x=a?`
      let localRow = i32(localId.y);
      let localCol = i32(localId.x);
      let globalRowStart = i32(workgroupId.y) * ${c};
      let globalColStart = i32(workgroupId.x) * ${i};

      // Loop over shared dimension.
      for (var t = 0; t < numTiles; t++) {
        // Load one tile of A into local memory.
        for (var inputRow = localRow; inputRow < ${l}; inputRow = inputRow + ${t[1]}) {
          for (var inputCol = localCol; inputCol < ${p}; inputCol = inputCol + ${t[0]}) {
            ${SA(e)}
          }
        }
        // Load one tile of B into local memory.
        for (var inputRow = localRow; inputRow < ${n}; inputRow = inputRow + ${t[1]}) {
              for (var inputCol = localCol; inputCol < ${i}; inputCol = inputCol + ${t[0]}) {
            mm_Bsub[inputRow][inputCol] = mm_readB(batchB,
              kStart + inputRow,
              globalColStart + inputCol);
          }
        }
        kStart = kStart + ${n};
        workgroupBarrier();

        // Compute acc values for a single thread.
        var BCached : array<f32, ${g}>;
        for (var k = 0; k < ${n}; k++) {
          for (var inner = 0; inner < ${g}; inner++) {
            BCached[inner] = mm_Bsub[k][localCol + inner * ${t[0]}];
          }
          for (var innerRow = 0; innerRow < ${h}; innerRow++) {
            let ACached = ${e?`mm_Asub[k][localRow + innerRow * ${t[1]}];`:`mm_Asub[localRow + innerRow * ${t[1]}][k];`}
            for (var innerCol = 0; innerCol < ${g}; innerCol++) {
              acc[innerRow][innerCol] =
                  fma(ACached, BCached[innerCol], acc[innerRow][innerCol]);
            }
          }
        }
        workgroupBarrier();
      }
      for (var innerRow = 0; innerRow < ${h}; innerRow++) {
        let gRow = globalRowStart + localRow + innerRow * ${t[1]};
        for (var innerCol = 0; innerCol < ${g}; innerCol++) {
          let gCol = globalColStart + localCol + innerCol * ${t[0]};
          mm_write(batch, gRow, gCol, acc[innerRow][innerCol]);
        }
      }
      `:`
  let tileRow = i32(localId.y) * ${h};
  let tileCol = i32(localId.x) * ${g};

  let globalRow = i32(globalId.y) * ${h};
  let globalCol = i32(globalId.x) * ${g};
  let globalRowStart = i32(workgroupId.y) * ${c};

  let tileRowA = i32(localId.y) * ${m};
  let tileColA = i32(localId.x) * ${f};
  let tileRowB = i32(localId.y) * ${d};
  // Loop over shared dimension.
  for (var t = 0; t < numTiles; t++) {
    // Load one tile of A into local memory.
    for (var innerRow = 0; innerRow < ${m}; innerRow++) {
      for (var innerCol = 0; innerCol < ${f}; innerCol++) {
        let inputRow = tileRowA + innerRow;
        let inputCol = tileColA + innerCol;
        ${SA(e)}
      }
    }

    // Load one tile of B into local memory.
    for (var innerRow = 0; innerRow < ${d}; innerRow++) {
      for (var innerCol = 0; innerCol < ${g}; innerCol++) {
        let inputRow = tileRowB + innerRow;
        let inputCol = tileCol + innerCol;
        mm_Bsub[inputRow][inputCol] = mm_readB(batchB,
          kStart + inputRow,
          globalCol + innerCol);
      }
    }
    kStart = kStart + ${n};
    workgroupBarrier();

    // Compute acc values for a single thread.
    var BCached : array<f32, ${g}>;
    for (var k = 0; k < ${n}; k++) {
      for (var inner = 0; inner < ${g}; inner++) {
        BCached[inner] = mm_Bsub[k][tileCol + inner];
      }

      for (var innerRow = 0; innerRow < ${h}; innerRow++) {
        ${iV(e)}
        for (var innerCol = 0; innerCol < ${g}; innerCol++) {
          acc[innerRow][innerCol] =
              fma(ACached, BCached[innerCol], acc[innerRow][innerCol]);
        }
      }
    }

    workgroupBarrier();
  }

  for (var innerRow = 0; innerRow < ${h}; innerRow++) {
    for (var innerCol = 0; innerCol < ${g}; innerCol++) {
      mm_write(batch, globalRow + innerRow, globalCol + innerCol,
          acc[innerRow][innerCol]);
    }
  }
  `;return`
    var<workgroup> mm_Asub : array<array<f32, ${p}>, ${l}>;
    var<workgroup> mm_Bsub : array<array<f32, ${i}>, ${n}>;

    ${M()} {
      let batch = ${o?"0":"i32(globalId.z)"};
      let batchA = ${o||!u?"batch":"batch % uniforms.aShape[0]"};
      let batchB = ${o||!u?"batch":"batch % uniforms.bShape[0]"};
      let numTiles = ${o?`${Math.ceil(s/n)}`:`(uniforms.dimInner - 1) / ${n} + 1`};
      var kStart = ${o?`i32(globalId.z) * ${s}`:"0"};

      var acc : array<array<f32, ${g}>, ${h}>;

      // Without this initialization strange values show up in acc.
      for (var innerRow = 0; innerRow < ${h}; innerRow++) {
        for (var innerCol = 0; innerCol < ${g}; innerCol++) {
          acc[innerRow][innerCol] = 0.0;
        }
      }
      ${x}
    }
  `}var aV=r=>r?`
      mm_readA(batchA, colA, globalRow),
      mm_readA(batchA, colA + 1, globalRow),
      mm_readA(batchA, colA + 2, globalRow),
      mm_readA(batchA, colA + 3, globalRow)
  `:`
      mm_readA(batchA, globalRow, colA),
      mm_readA(batchA, globalRow, colA + 1),
      mm_readA(batchA, globalRow, colA + 2),
      mm_readA(batchA, globalRow, colA + 3)
  `;function uV(r,t=!1){w.assert(r[1]===1&&r[2]===1,()=>`A linear work group size is required. But got ${r}.`);let e=r[0]*4;return`
    var<workgroup> mm_Asub : array<vec4<f32>, ${r[0]}>;

    ${M()} {
      let tileCol = i32(localId.x);
      let globalCol = i32(globalId.x);
      let globalRow = i32(globalId.y);

      let numTiles = (uniforms.dimInner - 1) / ${e} + 1;
      let batch = i32(globalId.z);
      let batchA = batch % uniforms.aShape[0];
      let batchB = batch % uniforms.bShape[0];
      // Without this initialization strange values show up in acc.
      var acc = 0.0;

      // Loop over shared dimension.
      for (var t = 0; t < numTiles; t++) {
        // Load one tile of A into local memory.
        let colA = t * ${e} + tileCol * 4;
        mm_Asub[tileCol] = vec4<f32>(${aV(t)});
        workgroupBarrier();

        // Compute acc values for a single thread.
        for (var k = 0; k < ${e/4}; k++) {
          let rowB = t * ${e} + k * 4;
          let BCached = vec4<f32>(mm_readB(batchB, rowB, globalCol),
                              mm_readB(batchB, rowB + 1, globalCol),
                              mm_readB(batchB, rowB + 2, globalCol),
                              mm_readB(batchB, rowB + 3, globalCol));

          let ACached = mm_Asub[k];
          acc = acc + dot(ACached, BCached);
        }

        workgroupBarrier();
      }

      mm_write(batch, globalRow, globalCol, acc);
    }
  `}var Jm=class{constructor(t,e,n=!1,o=!1,s=null,a=null,u=null,c=!1){this.variableNames=["A","B"],this.uniforms="dimAOuter : i32, dimBOuter : i32, dimInner : i32,",this.outputShape=e,this.dispatchLayout={x:[2],y:[1],z:[0]};let i=n?t[1]:t[2];if(this.isVec4=(i%4===0&&!n||e[1]%4===0&&n)&&e[2]%4===0&&!o,this.outputComponent=this.isVec4?4:1,this.isVectorA=e[1]===1&&!n,!this.isVec4&&this.isVectorA)this.elementsPerThread=[1,1,1],this.workgroupSize=[32,1,1];else{let m=bA(e[1],i,e[2],n);this.workgroupSize=m.workgroupSize,this.elementsPerThread=m.elementsPerThread}this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,this.elementsPerThread);let p=s!=null,l=u!=null;p&&this.variableNames.push("bias"),l&&this.variableNames.push("preluActivationWeights"),this.sequentialAccessByThreads=c,this.transposeA=n,this.transposeB=o,this.addBias=p,this.activation=a,this.hasPreluActivationWeights=l,[this.fitAOuter,this.fitBOuter,this.fitInner]=this.getShapeFit(e[1],e[2],i),this.shaderKey=`matMulPacked_${this.elementsPerThread}_${n}_${o}_${this.activation}_${this.fitAOuter}_${this.fitBOuter}_${this.fitInner}_${this.isVec4}_${this.isVectorA}_${this.sequentialAccessByThreads}`}getShapeFit(t,e,n){let o=this.workgroupSize[1]*this.elementsPerThread[1],s=this.workgroupSize[0]*this.elementsPerThread[0];!this.isVec4&&this.isVectorA?this.tileInner=this.workgroupSize[0]*4:this.tileInner=s;let a=t%o===0,u=e%s===0,c=n%this.tileInner===0;return[a,u,c]}getUserCode(){return`
      ${Ne(this.activation,this.hasPreluActivationWeights,this.isVec4)}
      ${xc(this.addBias,this.activation,!1,this.transposeB,this.fitAOuter,this.fitBOuter,this.fitInner,this.isVec4?4:1)}
      ${this.isVec4?bs(this.elementsPerThread,this.workgroupSize,this.transposeA,this.tileInner,!1,null,!0):this.isVectorA?uV(this.workgroupSize,this.transposeA):ws(this.elementsPerThread,this.workgroupSize,this.transposeA,this.tileInner,!1,null,this.sequentialAccessByThreads,!0)}
    `}};function cV(r){return`
    var<workgroup> sumValues : array<f32, ${r}>;
    ${M()} {
      let coords = getOutputCoords();
      let batch = coords[0];
      let batchA = batch % uniforms.aShape[0];
      let batchB = batch % uniforms.bShape[0];
      let row = coords[1];
      let col = coords[2];
      var sum = 0.0;
      let Length = uniforms.dimInner;
      for (var k = i32(localId.x); k < Length; k = k + ${r}) {
        let dataA = mm_readA(batchA, row, k);
        let dataB = mm_readB(batchB, k, col);
        sum = sum + dataA * dataB;
      }
      sumValues[localId.x] = sum;
      workgroupBarrier();

      for(var currentSize = ${r/2}u; currentSize > 1u;
          currentSize = currentSize / 2u) {
        if (localId.x < currentSize)
        {
          sumValues[localId.x] = sumValues[localId.x] + sumValues[localId.x + currentSize];
        }
        workgroupBarrier();
      }

      if (localId.x == 0u) {
        sum = sumValues[0] + sumValues[1];
        mm_write(batch, row, col, sum);
      }
    }
  `}var tf=class{constructor(t,e=!1,n=!1,o=null,s=null,a=null){this.variableNames=["A","B"],this.uniforms="dimAOuter : i32, dimBOuter : i32, dimInner : i32,",this.workgroupSize=[256,1,1],this.outputShape=t,this.dispatchLayout={x:[],y:[1,2],z:[0]},this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize);let u=o!=null,c=a!=null;u&&this.variableNames.push("bias"),c&&this.variableNames.push("preluActivationWeights"),this.transposeA=e,this.transposeB=n,this.addBias=u,this.activation=s,this.hasPreluActivationWeights=c,this.shaderKey=`matMulReduce_${this.activation}_${e}_${n}`}getUserCode(){return`
      ${Ne(this.activation,this.hasPreluActivationWeights)}
      ${xc(this.addBias,this.activation,this.transposeA,this.transposeB)}
      ${cV(this.workgroupSize[0])}
    `}};function pV(r){let t=r[1],e=r[0],n=t>e?t:e;return`
  var<workgroup> mm_Asub : array<array<f32, ${n}>, ${t}>;
  var<workgroup> mm_Bsub : array<array<f32, ${e}>, ${n}>;

  // If the output size is small for matrix multiplication, avoid to use vec4
  // and handle some elements per thread to optimally utilize the ALU.
  // Read data from global memory to registers firstly, then store them into
  // shared memory, so it is instruction-Level parallelism for arithmetic
  // operations and others handle IO operations between barrier api, makes ALU
  // and load/store units work simultaneously, could improves the performance.
  ${M()} {
    let tileRow = i32(localId.y);
    let tileCol = i32(localId.x);
    let globalRow = i32(globalId.y);
    let globalCol = i32(globalId.x);
    let batch = i32(globalId.z);
    let batchA = batch % uniforms.aShape[0];
    let batchB = batch % uniforms.bShape[0];

    // uniforms.dimInner should be greater than 0.
    let numTiles = (uniforms.dimInner - 1) / ${n} + 1;
    var acc = 0.0;

    var globalColA = tileCol;
    var globalRowB = 0;
    var regA = mm_readA(batchA, globalRow, globalColA);
    var regB0 = mm_readB(batchB, globalRowB + 2 * tileRow, globalCol);
    var regB1 = mm_readB(batchB, globalRowB + 2 * tileRow + 1, globalCol);
    globalColA = globalColA + ${n};
    globalRowB = globalRowB + ${n};

    for (var t = 0; t < numTiles; t = t + 1) {
      mm_Asub[tileRow][tileCol] = regA;
      mm_Bsub[2 * tileRow][tileCol] = regB0;
      mm_Bsub[2 * tileRow + 1][tileCol] = regB1;

      workgroupBarrier();

      regA = mm_readA(batchA, globalRow, globalColA);
      regB0 = mm_readB(batchB, globalRowB + 2 * tileRow, globalCol);
      regB1 = mm_readB(batchB, globalRowB + 2 * tileRow + 1, globalCol);
      globalColA = globalColA + ${n};
      globalRowB = globalRowB + ${n};

      for (var k = 0; k < ${n}; k = k + 1) {
        acc = acc + mm_Asub[tileRow][k] * mm_Bsub[k][tileCol];
      }
      workgroupBarrier();
    }

    mm_write(batch, globalRow, globalCol, acc);
  }
  `}var ef=class{constructor(t,e,n,o=!1,s=!1,a=null,u=null,c=null){this.variableNames=["A","B"],this.uniforms="dimAOuter : i32, dimBOuter : i32, dimInner : i32,",this.workgroupSize=[16,8,1],this.outputShape=n,this.dispatchLayout={x:[2],y:[1],z:[0]},this.dispatch=[Math.ceil(n[2]/this.workgroupSize[0]),Math.ceil(n[1]/this.workgroupSize[1]),n[0]];let i=a!=null;i&&this.variableNames.push("bias");let p=c!=null;p&&this.variableNames.push("preluActivationWeights"),this.transposeA=o,this.transposeB=s,this.addBias=i,this.activation=u,this.hasPreluActivationWeights=p,this.shaderKey=`matMulSmallOutputSize_${this.activation}_${o}_${s}`}getUserCode(){return`
      ${Ne(this.activation,this.hasPreluActivationWeights)}
      ${xc(this.addBias,this.activation,this.transposeA,this.transposeB)}
      ${pV(this.workgroupSize)}
    `}};var rf=class{constructor(t,e,n=!1,o=!1){this.variableNames=["A","B"],this.uniforms="dimAOuter : i32, dimBOuter : i32, dimInner : i32,",this.workgroupSize=[8,8,1],this.atomic=!0,this.splitedDimInner=128,w.assert(t[0]===1,()=>"MatMulSplitKProgram only supports batch = 1."),this.outputShape=t,this.dispatchLayout={x:[2],y:[1],z:[0,3]};let s=(n&&this.outputShape[1]%4===0||!n&&e%4===0)&&this.outputShape[2]%4===0;this.elementsPerThread=[4,4,this.splitedDimInner],this.outputComponent=s?4:1,s||(this.outputShape[1]<16&&(this.elementsPerThread[1]=1),this.outputShape[2]<16&&(this.elementsPerThread[0]=1)),this.dispatch=N(this.dispatchLayout,[this.outputShape[0],this.outputShape[1],this.outputShape[2],e],this.workgroupSize,this.elementsPerThread),this.transposeA=n,this.transposeB=o,this.shaderKey=`matMulSplitK_${n}_${o}_${this.elementsPerThread}_${this.outputComponent}`}getUserCode(){let t=this.outputComponent;return`
      ${aw(!1,this.transposeB,!1,!1,!1,t)}
      fn mm_write(batch: i32, row : i32, col : i32, value : ${bt(t)}) {
        if (row < uniforms.dimAOuter && col < uniforms.dimBOuter) {
          let coords = vec3<i32>(batch, row, col);
          let flatIndex = getOutputIndexFromCoords(coords);
          // The problem is that we should initialize output to zero before using.
          // Otherwise, the original value will be added to the result.
          for (var i = 0; i < ${t}; i = i + 1) {
            ${pr("&result[flatIndex + i]",`${t>1?"value[i]":"value"}`,"float32")}
          }
        }
      }
      ${t===4?bs(this.elementsPerThread,this.workgroupSize,this.transposeA,32,!0,this.splitedDimInner):ws(this.elementsPerThread,this.workgroupSize,this.transposeA,32,!0,this.splitedDimInner)}
    `}},nf=class{constructor(t,e=null,n=null,o=null){this.uniforms="",this.variableNames=["x"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.addBias=e!=null,this.hasPreluActivationWeights=o!=null,this.activation=n,this.addBias&&this.variableNames.push("bias"),this.hasPreluActivationWeights&&this.variableNames.push("preluActivationWeights"),this.shaderKey=`biasActivation_${n}`}getUserCode(){return`
    ${Ne(this.activation,this.hasPreluActivationWeights)}
    ${M("index")} {
      if (index < uniforms.size) {
        let coords = getCoordsFromIndex(index);
        var value = getXByOutputIndex(index);
        ${lr(this.addBias,this.activation)}
        setOutputAtIndex(index, value);
      }
    }
    `}};var of=class{constructor(t){this.variableNames=[],this.outputShape=[],this.uniforms="value : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="fill"}getUserCode(){return`
    ${M("index")} {
      if (index < uniforms.size) {
        setOutputAtIndex(index, uniforms.value);
      }
    }
  `}};function jt(r){let{backend:t,attrs:e}=r,{shape:n,value:o}=e,{dtype:s}=e;if(s=s||w.inferDtype(o),s==="string"){let a=w.getArrayFromDType(s,w.sizeFromShape(n));return a.fill(o),t.makeTensorInfo(n,s,a)}else{let a=new of(n),u=[{type:"float32",data:[o]}];return t.runWebGPUProgram(a,[],s,u)}}var IA={kernelName:Xs,backendName:"webgpu",kernelFunc:jt};function j(r){let{inputs:t,attrs:e}=r,{x:n}=t,{shape:o}=e,s=w.sizeFromShape(n.shape),a=w.inferFromImplicitShape(o,s),u=w.sizeFromShape(a);return w.assert(s===u,()=>`The new shape (${a}) has ${u} elements and the old shape (${n.shape}) has ${s} elements. The new shape and old shape must have the same number of elements.`),r.backend.incRef(n.dataId),{dataId:n.dataId,shape:a,dtype:n.dtype}}var vA={kernelName:ui,backendName:"webgpu",kernelFunc:j};function Ss({a:r,b:t,transposeA:e,transposeB:n,backend:o,bias:s=null,preluActivationWeights:a=null,leakyreluAlpha:u=0,activation:c=null}){let i=r.shape.length,p=t.shape.length,l=e?r.shape[i-2]:r.shape[i-1],m=n?t.shape[p-1]:t.shape[p-2],f=e?r.shape[i-1]:r.shape[i-2],d=n?t.shape[p-2]:t.shape[p-1],h=r.shape.slice(0,-2),g=t.shape.slice(0,-2),x=w.sizeFromShape(h),b=w.sizeFromShape(g),I=kn.assertAndGetBroadcastShape(r.shape.slice(0,-2),t.shape.slice(0,-2)).concat([f,d]);w.assert(l===m,()=>`Error in matMul: inner shapes (${l}) and (${m}) of Tensors with shapes ${r.shape} and ${t.shape} and transposeA=${e} and transposeB=${n} must match.`);let C=e?[x,l,f]:[x,f,l],_=n?[b,d,m]:[b,m,d],k=j({inputs:{x:r},backend:o,attrs:{shape:C}}),A=j({inputs:{x:t},backend:o,attrs:{shape:_}}),R=[k,A],F=Math.max(x,b),P=[k,A],z=[{type:"int32",data:[f]},{type:"int32",data:[d]},{type:"int32",data:[l]}],V,Y,J=[F,f,d],pt=X().get("WEBGPU_MATMUL_PROGRAM_TYPE");if(pt<0){let de=X().getNumber("WEBGPU_THRESHOLD_TO_INCREASE_WORKGROUPS_FOR_MATMUL"),xe=de>0?de:o.thresholdToIncreaseWorkgroups,Wt=F*Math.ceil(f/32)*Math.ceil(d/32);Wt<=xe||f<=8&&Wt<=xe*2?F*f*d<=128?pt=Gr.MatMulReduceProgram:F===1&&m>=2e3?pt=Gr.MatMulSplitKProgram:pt=Gr.MatMulSmallOutputSizeProgram:pt=Gr.MatMulPackedProgram}switch(pt){case Gr.MatMulReduceProgram:V=new tf(J,e,n,s,c,a);break;case Gr.MatMulSplitKProgram:{if(Y=jt({backend:o,attrs:{shape:J,value:0,dtype:r.dtype}}),V=new rf(J,m,e,n),s||c){Y=o.runWebGPUProgram(V,P,r.dtype,z,Y);let xe=new nf(Y.shape,s,c,a),Wt=null,ue=[Y];s&&ue.push(s),a&&ue.push(a),c==="leakyrelu"&&(Wt=[{type:"float32",data:[u]}],xe.uniforms+=" alpha : f32,");let Vt=o.runWebGPUProgram(xe,ue,Y.dtype,Wt);R.push(Y);let Ht=j({inputs:{x:Vt},backend:o,attrs:{shape:I}});R.push(Vt);for(let _t of R)o.disposeData(_t.dataId);return Ht}break}case Gr.MatMulSmallOutputSizeProgram:V=new ef(C,_,J,e,n,s,c,a);break;case Gr.MatMulPackedProgram:let de=o.adapterInfo.isIntel();V=new Jm(C,J,e,n,s,c,a,de);break;default:throw new Error(`Unsupported MatMulProgramType ${pt}.`)}s&&P.push(s),a&&P.push(a),c==="leakyrelu"&&(z.push({type:"float32",data:[u]}),V.uniforms+=" alpha : f32,"),Y=o.runWebGPUProgram(V,P,r.dtype,z,Y);let $t=j({inputs:{x:Y},backend:o,attrs:{shape:I}});R.push(Y);for(let de of R)o.disposeData(de.dataId);return $t}function lV(r){let{inputs:t,backend:e,attrs:n}=r,{a:o,b:s,bias:a,preluActivationWeights:u}=t,{transposeA:c,transposeB:i,activation:p,leakyreluAlpha:l}=n;return Ss({a:o,b:s,transposeA:c,transposeB:i,backend:e,bias:a,preluActivationWeights:u,leakyreluAlpha:l,activation:p})}var CA={kernelName:pu,backendName:"webgpu",kernelFunc:lV};var yc=class{constructor(t,e,n){this.variableNames=["AReal","AImag","BReal","BImag"],this.workgroupSize=[128,1,1],this.size=!0,this.outputShape=S.assertAndGetBroadcastShape(e,n),this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey=`binaryOpComplex_${t}`,this.op=t}getUserCode(){return`
      fn binaryOpComplex(
          areal : f32, aimag : f32, breal : f32, bimag : f32) -> f32 {
        ${Ji(this.op,!1)}
      }

      ${M("index")} {
        if(index < uniforms.size) {
          let areal = getARealByOutputIndex(index);
          let aimag = getAImagByOutputIndex(index);
          let breal = getBRealByOutputIndex(index);
          let bimag = getBImagByOutputIndex(index);
          setOutputAtIndex(index, binaryOpComplex(areal, aimag, breal, bimag));
        }
      }
    `}};var En=class{constructor(t,e,n){if(this.size=!0,this.variableNames=["A","B"],this.outputShape=S.assertAndGetBroadcastShape(e,n),this.dispatchLayout=T(this.outputShape),this.op=t,this.useSharedMemoryWithA=e.length<=1&&n.length>1&&e[0]<128,this.useSharedMemoryWithB=n.length<=1&&e.length>1&&n[0]<128,this.useSharedMemoryWithA||this.useSharedMemoryWithB)this.outputComponent=1,this.variableComponents=[1,1],this.lastDimensionSize=this.useSharedMemoryWithB?n[0]:e[0],this.shaderKey=`binary_${t}_${this.lastDimensionSize}`,this.type="shared",this.workgroupSize=[256,1,1];else{let o=e.length>0&&e[e.length-1]%4===0,s=n.length>0&&n[n.length-1]%4===0;o&&s?(this.outputComponent=4,this.variableComponents=[4,4]):o&&(w.isScalarShape(n)||n[n.length-1]===1)||s&&(w.isScalarShape(e)||e[e.length-1]===1)?(this.outputComponent=4,this.variableComponents=o?[4,1]:[1,4]):(this.outputComponent=1,this.variableComponents=[1,1]),this.type="nonshared",this.shaderKey=`binary_${t}_${this.variableComponents}`,this.workgroupSize=[128,1,1]}this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,[this.outputComponent,1,1])}getUserCode(){let t,e=this.outputComponent===4?"vec4<f32>":"f32",n=`
    fn binaryOperation(a : ${e}, b : ${e}) -> ${e} {
      ${Ji(this.op,this.outputComponent===4)}
    };
    `;if(this.type==="shared"){let o=this.lastDimensionSize>1?`coords[${this.outputShape.length-1}]`:"0",s=this.useSharedMemoryWithB?`let a = getAByOutputIndex(index);
          let b = sharedBuf[${o}];`:`let a = sharedBuf[${o}];
          let b = getBByOutputIndex(index);`;t=`
        ${n}
        var<workgroup> sharedBuf : array<f32, ${this.lastDimensionSize}>;
        ${M("index")} {
          // Fill in the shared memory buffer.
          let localIndex = i32(localId.x);
          if(localIndex < ${this.lastDimensionSize}) {
            sharedBuf[localIndex] = f32(${this.useSharedMemoryWithB?"B":"A"}[localIndex]);
          }
          workgroupBarrier();

          if(index < uniforms.size) {
            let coords = getCoordsFromIndex(index);
            ${s}
            setOutputAtIndex(index, binaryOperation(a, b));
          }
        }
        `}else t=`
       ${n}
       ${M("index")} {
         if (index < uniforms.size) {
           let coords = getCoordsFromIndex(index * ${this.outputComponent});
           let a = ${e}(getAByOutputCoords(coords));
           let b = ${e}(getBByOutputCoords(coords));
           setOutputAtIndex(index, binaryOperation(a, b));
         }
       }
       `;return t}};function re(r){let{inputs:t}=r,{x:e}=t;return r.backend.incRef(e.dataId),{dataId:e.dataId,shape:e.shape,dtype:e.dtype}}var kA={kernelName:dn,backendName:"webgpu",kernelFunc:re};function Sr(r){let{inputs:t,backend:e}=r,{real:n,imag:o}=t,s=e.makeTensorInfo(n.shape,"complex64"),a=e.tensorMap.get(s.dataId),u=re({inputs:{x:n},backend:e}),c=re({inputs:{x:o},backend:e});return a.complexTensorInfos={real:u,imag:c},s}var _A={kernelName:Aa,backendName:"webgpu",kernelFunc:Sr};var mr=class{constructor(t,e,n=""){this.variableNames=["A"],this.size=!0;let o=128;this.workgroupSize=[o,1,1],this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.op=e,n!==""&&(this.uniforms=n),this.shaderKey=`unary_${e}`}getUserCode(){return`
      fn unaryOperation(a : f32) -> f32 {
        ${Nn(this.op,!1)}
      }
      ${M("index")} {
        if (index < uniforms.size) {
          let a = getAByOutputIndex(index);
          setOutputAtIndex(index, unaryOperation(a));
        }
      }
      `}};function ot({opType:r,cpuKernelImpl:t,dtype:e}){return({inputs:n,backend:o})=>{let{x:s}=n,a=o,u=e||s.dtype;if(a.shouldExecuteOnCPU([s])&&t!=null){let i=a.tensorMap.get(s.dataId),p=t(i.values,u);return a.makeTensorInfo(s.shape,u,p)}let c=new mr(s.shape,r);return a.runWebGPUProgram(c,[s],u)}}function Nt({opType:r,cpuKernelImpl:t,supportsComplex:e=!1,dtype:n}){return({inputs:o,backend:s})=>{let{a,b:u}=o,c=s;if(e&&a.dtype==="complex64"){let l=c.tensorMap.get(a.dataId),m=c.tensorMap.get(u.dataId),f,d;if(r!==tt.MUL)[f,d]=[[l.complexTensorInfos.real,m.complexTensorInfos.real],[l.complexTensorInfos.imag,m.complexTensorInfos.imag]].map(g=>{let[x,b]=g,y={dataId:x.dataId,dtype:x.dtype,shape:a.shape},I={dataId:b.dataId,dtype:b.dtype,shape:u.shape},C=new En(r,a.shape,u.shape);return c.runWebGPUProgram(C,[y,I],Be(x.dtype,b.dtype))});else{let g=new yc(tt.COMPLEX_MULTIPLY_REAL,a.shape,u.shape),x=new yc(tt.COMPLEX_MULTIPLY_IMAG,a.shape,u.shape),b=[{dataId:l.complexTensorInfos.real.dataId,dtype:l.complexTensorInfos.real.dtype,shape:a.shape},{dataId:l.complexTensorInfos.imag.dataId,dtype:l.complexTensorInfos.imag.dtype,shape:a.shape},{dataId:m.complexTensorInfos.real.dataId,dtype:m.complexTensorInfos.real.dtype,shape:u.shape},{dataId:m.complexTensorInfos.imag.dataId,dtype:m.complexTensorInfos.imag.dtype,shape:u.shape}];f=c.runWebGPUProgram(g,b,"float32"),d=c.runWebGPUProgram(x,b,"float32")}let h=Sr({inputs:{real:f,imag:d},backend:c});return c.disposeData(f.dataId),c.disposeData(d.dataId),h}let i=n||Be(a.dtype,u.dtype);if((a.dtype==="string"||u.dtype==="string"||c.shouldExecuteOnCPU([a,u]))&&t!=null){let l=c.tensorMap.get(a.dataId).values,m=c.tensorMap.get(u.dataId).values,f=a.dtype==="string"?S.fromUint8ToStringArray(l):l,d=a.dtype==="string"?S.fromUint8ToStringArray(m):m,[h,g]=t(a.shape,u.shape,f,d,i);return c.makeTensorInfo(g,i,h)}let p=new En(r,a.shape,u.shape);return c.runWebGPUProgram(p,[a,u],i)}}var{addImpl:AA,castImpl:RA,ceilImpl:DA,concatImpl:MA,equalImpl:NA,expImpl:EA,expm1Impl:$A,floorImpl:TA,floorDivImpl:FA,gatherNdImpl:PA,gatherV2Impl:OA,greaterEqualImpl:BA,greaterImpl:zA,lessEqualImpl:LA,lessImpl:WA,logImpl:UA,maxImpl:GA,maximumImpl:VA,minimumImpl:HA,multiplyImpl:qA,negImpl:KA,notEqualImpl:jA,prodImpl:XA,rangeImpl:YA,rsqrtImpl:QA,scatterImpl:ZA,simpleAbsImpl:JA,sliceImpl:tR,stridedSliceImpl:eR,stringNGramsImpl:rR,subImpl:nR,tileImpl:oR,topKImpl:sR,transposeImpl:iR,uniqueImpl:$3t}=lb;var mV=ot({opType:O.ABS,cpuKernelImpl:JA}),aR={kernelName:No,backendName:"webgpu",kernelFunc:mV};var fV=ot({opType:O.ACOS}),uR={kernelName:ap,backendName:"webgpu",kernelFunc:fV};var dV=ot({opType:O.ACOSH}),cR={kernelName:up,backendName:"webgpu",kernelFunc:dV};var hV=Nt({opType:tt.ADD,cpuKernelImpl:AA,supportsComplex:!0}),pR={kernelName:qr,backendName:"webgpu",kernelFunc:hV};var sf=class{constructor(t){this.workPerThread=1,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t[0],this.variableNames=t.map((e,n)=>`T${n}`),this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,[this.workPerThread,1,1]),this.shaderKey="addN"}getUserCode(){let t=[];this.variableNames.forEach(o=>{t.push(`let v${o} = get${o}ByOutputCoords(coords);`)});let e=this.variableNames.map(o=>`v${o}`).join(" + ");return`
      ${M("index")} {
        for (var i = 0; i < ${this.workPerThread}; i = i + 1) {
          let flatIndex = index * ${this.workPerThread} + i;
          if (flatIndex < uniforms.size) {
            let coords = getCoordsFromIndex(flatIndex);
            ${t.join(`
        `)}
            setOutputAtIndex(flatIndex, ${e});
          }
        }
      }
    `}};function gV(r){let{inputs:t,backend:e}=r,n=t;if(n.length===1)return re({inputs:{x:n[0]},backend:e});let o=n.map(u=>u.dtype).reduce((u,c)=>Be(u,c)),s=n.map(u=>u.shape),a=new sf(s);return e.runWebGPUProgram(a,n,o)}var lR={kernelName:va,backendName:"webgpu",kernelFunc:gV};var af=class{constructor(t,e){this.variableNames=["A"],this.workgroupSize=[16,16,1];let n=new Array(t.length);for(let o=0;o<n.length;o++)n[o]=t[e[o]];this.outputShape=n,this.dispatchLayout={x:[0],y:[1]},this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,[1,1,1]),this.shaderKey="transposeShared"}getUserCode(){w.assert(this.workgroupSize[0]===this.workgroupSize[1],()=>`Must be a square tile, current tile shape is ${this.workgroupSize[0]} x ${this.workgroupSize[1]}`);let t=this.workgroupSize[0];return`
      var<workgroup> tile : array<array<f32, ${this.workgroupSize[0]+1}>, ${this.workgroupSize[0]}>;
      ${M()} {
        var x = i32(workgroupId.x) * ${t} + i32(localId.x);
        var y = i32(workgroupId.y) * ${t} + i32(localId.y);
        let width = uniforms.outShape[0];
        let height = uniforms.outShape[1];
        if (x < width && y < height) {
          tile[localId.y][localId.x] = f32(A[y * width + x]);
        }
        workgroupBarrier();

        x = i32(workgroupId.y) * ${t} + i32(localId.x);
        y = i32(workgroupId.x) * ${t} + i32(localId.y);
        if (x < height && y < width) {
          setOutputAtIndex((y * height + x), tile[localId.x]
            [localId.y]);
        }
      }
    `}};var uf=class{constructor(t,e){this.variableNames=["A"],this.workPerThread=1,this.workgroupSize=[64,1,1],this.size=!0;let n=new Array(t.length);for(let o=0;o<n.length;o++)n[o]=t[e[o]];this.outputShape=n,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,[this.workPerThread,1,1]),this.newDim=e,this.shaderKey=`transpose_${e}`}getUserCode(){let t=Bt(this.outputShape.length),e=uw(this.newDim);return`
      ${M("index")} {
        for(var i = 0; i < ${this.workPerThread}; i = i + 1) {
          let flatIndex = index * ${this.workPerThread} + i;
          if(flatIndex < uniforms.size) {
            let coords = getCoordsFromIndex(flatIndex);
            setOutputAtIndex(flatIndex, A[getIndexFromCoords${this.outputShape.length}D(
              ${t}(${e}), uniforms.aShape)]);
          }
        }
      }
    `}};function uw(r){let t=r.length;if(t>6)throw Error(`Transpose for rank ${t} is not yet supported`);let e=new Array(t);for(let n=0;n<r.length;n++)e[r[n]]=`coords.${Tr(n)}`;return e.join()}function Ve(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{perm:s}=n,a=e,u=o.shape.length,c=new Array(u);for(let p=0;p<c.length;p++)c[p]=o.shape[s[p]];if(e.shouldExecuteOnCPU([o])){let l=a.tensorMap.get(o.dataId).values,m=iR(l,o.shape,o.dtype,s,c);return e.makeTensorInfo(c,o.dtype,m)}if(o.shape.length===2&&w.arraysEqual(s,[1,0])){let p=new af(o.shape,s);return a.runWebGPUProgram(p,[o],o.dtype)}let i=new uf(o.shape,s);return a.runWebGPUProgram(i,[o],o.dtype)}var mR={kernelName:gn,backendName:"webgpu",kernelFunc:Ve};var cf=class{constructor(t,e,n){this.variableNames=["x"],this.uniforms="reduceSize : i32,",this.size=!0,this.inputShape=[t.batchSize,t.inSize];let[o]=S.computeOutAndReduceShapes(this.inputShape,[1]);this.outputShape=o.length===0?[1]:o,t.inSize>=32768&&n>=512?this.workgroupSize=[512,1,1]:t.inSize>=4096?this.workgroupSize=[256,1,1]:this.workgroupSize=[64,1,1],this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,[1,1,1]),this.reduceType=e,this.shaderKey=`reduce_${e}`}getUserCode(){let t="",e="0.0",n=this.workgroupSize[0];this.reduceType==="min"||this.reduceType==="max"?(t=`
         if (isnan(candidate)) {
          bestValue = uniforms.NAN;
         } else if (!isnan(bestValue) && candidate ${this.reduceType==="min"?"<":">"} bestValue)
           {  bestValue = candidate; }`,e="f32(x[offset])"):this.reduceType==="sum"||this.reduceType==="mean"?t=" bestValue = bestValue + candidate; ":this.reduceType==="prod"?(t=" bestValue = bestValue * candidate; ",e="1.0"):this.reduceType==="all"?(t=" bestValue = f32(bestValue >= 1.0 && candidate >= 1.0); ",e="1.0"):this.reduceType==="any"&&(t=" bestValue = f32(bestValue >= 1.0 || candidate >= 1.0); ",e="0.0");let o=this.reduceType==="mean"?"setOutputAtIndex(outputIndex, bestValue / f32(uniforms.reduceSize));":"setOutputAtIndex(outputIndex, bestValue);";return`
       fn DIV_CEIL(a : u32, b : u32) -> u32 {
        return ((a - 1u) / b + 1u);
       }

       ${`
         var<workgroup> xBestValues : array<f32, ${n}>;
       `}
       fn getOffset(outputIndex : i32) -> i32 {
         let outputCoords = getCoordsFromIndex(outputIndex);
         let offset = ${this.outputShape.length===1?"outputCoords":"outputCoords[0]"} * uniforms.reduceSize;
          return offset;
       }
       ${M("index")} {
         let outputIndex = index / ${n};
         let offset = getOffset(outputIndex);
         var bestValue = ${e};
         let Length = uniforms.reduceSize;
         let WorkPerThread = DIV_CEIL(u32(Length), ${n}u);
         for (var k = i32(localId.x); k < Length && outputIndex < uniforms.size;
             k = k + ${n}) {
           let candidate = f32(x[offset + k]);
           ${t}
         }
         xBestValues[localId.x] = bestValue;
         workgroupBarrier();

         var reduceSize = min(u32(Length), ${n}u);
         for (var currentSize = reduceSize / 2u; reduceSize > 1u;
             currentSize = reduceSize / 2u) {
           let interval = DIV_CEIL(reduceSize, 2u);
           if (localId.x < currentSize) {
            let candidate = xBestValues[localId.x + interval];
            ${t}
            xBestValues[localId.x] = bestValue;
           }
           reduceSize = interval;
           workgroupBarrier();
         }

         if (localId.x == 0u && outputIndex < uniforms.size) {
          ${o}
        }
       }
     `}};var xV={mean:"float32",all:"bool",any:"bool"};function fr(r,t,e,n,o){let s=r.shape.length,a=[],u=w.parseAxisParam(t,r.shape),c=u,i=S.getAxesPermutation(c,s),p=r;i!=null&&(p=Ve({inputs:{x:r},attrs:{perm:i},backend:o}),c=S.getInnerMostAxes(c.length,s),a.push(p)),S.assertAxesAreInnerMostDims(n,c,s);let[l,m]=S.computeOutAndReduceShapes(p.shape,c),f=l;e&&(f=S.expandShapeToKeepDim(l,u));let d;if((n==="max"||n==="prod")&&o.shouldExecuteOnCPU([p])){let h=o.tensorMap.get(p.dataId).values;switch(n){case"max":let g=GA(h,w.sizeFromShape(m),f,r.dtype);d=o.makeTensorInfo(f,r.dtype,g);break;case"prod":let{outVals:x,outShape:b,outDtype:y}=XA(p.shape,p.dtype,h,c);d=o.makeTensorInfo(b,y,x);break;default:throw new Error(`${n} CPU implementation is not yet supported.`)}}else{let h=w.sizeFromShape(m),x=w.sizeFromShape(p.shape)/h,b={windowSize:h,inSize:h,batchSize:x,outSize:1},y=xV[n]||Gx(r.dtype),I=[{type:"int32",data:[h]}],C=new cf(b,n,o.device.limits.maxComputeWorkgroupSizeX),_=o.runWebGPUProgram(C,[p],y,I);a.push(_),d=j({inputs:{x:_},attrs:{shape:f},backend:o})}return a.forEach(h=>o.disposeData(h.dataId)),d}function yV(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{keepDims:s,axis:a}=n;return fr(o,a,s,"all",e)}var fR={kernelName:Ca,backendName:"webgpu",kernelFunc:yV};function bV(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{keepDims:s,axis:a}=n;return fr(o,a,s,"any",e)}var dR={kernelName:ka,backendName:"webgpu",kernelFunc:bV};var ta=class{constructor(t,e,n){this.workgroupSize=[64,1,1],this.variableNames=["x"],this.uniforms="infinityValue : f32,",this.size=!0;let o=[e];this.op=n==="min"?"<":">";let[s,a]=S.computeOutAndReduceShapes(t,o);this.outputShape=s.length===0?[1]:s,this.dispatchLayout=T(this.outputShape),w.sizeFromShape(a)<32?(this.type="plain",this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize)):(this.type="shared",this.dispatch=N(this.dispatchLayout,this.outputShape,[1,1,1])),this.inputShape=t,this.shaderKey=`argMinMax_${this.op}_${this.type}`}getUserCode(){let t=this.workgroupSize[0],e=()=>this.inputShape.length===1?"uniforms.xShape":`uniforms.xShape.${Tr(this.inputShape.length-1)}`,n=()=>{let o="";if(this.outputShape.length===1)this.inputShape.length!==1&&(o+="outputCoords,");else for(let s=0;s<this.outputShape.length;s++)o+=`outputCoords.${Tr(s)},`;return o};return this.type==="shared"?`
      fn DIV_CEIL(a : u32, b : u32) -> u32 {
        return ((a - 1u) / b + 1u);
      }

      ${`
      var<workgroup> xBestIndices : array<i32, ${t}>;
      var<workgroup> xBestValues : array<f32, ${t}>;
    `}

      ${M("index")} {
        let outputIndex = index / ${t};
        let reduceLength = ${e()};

        var bestIndex = i32(localId.x);
        var bestValue = uniforms.infinityValue;
        let outputCoords = getCoordsFromIndex(outputIndex);
        for (var k = i32(localId.x); k < reduceLength && outputIndex < uniforms.size;
            k = k + ${t}) {
          let candidate = getX(${n()} k);
          if (!isnan(candidate) && candidate ${this.op} bestValue) {
            bestValue = candidate;
            bestIndex = k;
          }
        }
        xBestValues[localId.x] = bestValue;
        xBestIndices[localId.x] = bestIndex;
        workgroupBarrier();

        var reduceSize = min(u32(reduceLength), ${t}u);
        for (var currentSize = reduceSize / 2u; reduceSize > 1u;
            currentSize = reduceSize / 2u) {
          let interval = DIV_CEIL(reduceSize, 2u);
          if (localId.x < currentSize) {
            let candidate = xBestValues[localId.x + interval];
            if (candidate ${this.op} bestValue) {
              bestValue = candidate;
              xBestValues[localId.x] = bestValue;
              xBestIndices[localId.x] = xBestIndices[localId.x + interval];
            }
          }
          reduceSize = interval;
          workgroupBarrier();
        }

        if (localId.x == 0u && outputIndex < uniforms.size) {
          setOutputAtIndexI32(outputIndex, xBestIndices[localId.x]);
        }
      }
    `:`
      ${M("index")} {
        if (index < uniforms.size) {
          let outputCoords = getCoordsFromIndex(index);
          var bestIndex = 0;
          var bestValue = getX(${n()} 0);
          let reduceLength = ${e()};
          for (var i = 1; i < reduceLength; i++) {
            let candidate = getX(${n()} i);
            if (candidate ${this.op} bestValue) {
              bestValue = candidate;
              bestIndex = i;
            }
          }
          setOutputAtIndexI32(index, bestIndex);
        }
      }
      `}};function wV(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s}=n,a=w.parseAxisParam(s,o.shape),u=S.getAxesPermutation(a,o.shape.length),c=o,i=[];u!=null&&(c=Ve({inputs:{x:o},backend:e,attrs:{perm:u}}),i.push(c),a=S.getInnerMostAxes(a.length,c.shape.length)),S.assertAxesAreInnerMostDims("argMax",[a[0]],c.shape.length);let p=new ta(c.shape,a[0],"max"),l=[{type:"float32",data:[Number.NEGATIVE_INFINITY]}],m=e.runWebGPUProgram(p,[c],"int32",l);return i.forEach(f=>e.disposeData(f.dataId)),m}var hR={kernelName:cp,backendName:"webgpu",kernelFunc:wV};function SV(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s}=n,a=w.parseAxisParam(s,o.shape),u=S.getAxesPermutation(a,o.shape.length),c=o,i=[];u!=null&&(c=Ve({inputs:{x:o},backend:e,attrs:{perm:u}}),i.push(c),a=S.getInnerMostAxes(a.length,c.shape.length)),S.assertAxesAreInnerMostDims("argMin",[a[0]],c.shape.length);let p=new ta(c.shape,a[0],"min"),l=[{type:"float32",data:[Number.POSITIVE_INFINITY]}],m=e.runWebGPUProgram(p,[c],"int32",l);return i.forEach(f=>e.disposeData(f.dataId)),m}var gR={kernelName:pp,backendName:"webgpu",kernelFunc:SV};var IV=ot({opType:O.ASIN}),xR={kernelName:lp,backendName:"webgpu",kernelFunc:IV};var vV=ot({opType:O.ASINH}),yR={kernelName:mp,backendName:"webgpu",kernelFunc:vV};var CV=ot({opType:O.ATAN}),bR={kernelName:fp,backendName:"webgpu",kernelFunc:CV};var kV=Nt({opType:tt.ATAN2}),wR={kernelName:hp,backendName:"webgpu",kernelFunc:kV};var _V=ot({opType:O.ATANH}),SR={kernelName:dp,backendName:"webgpu",kernelFunc:_V};var pf=class{constructor(t){this.variableNames=["x"],this.uniforms="strides : vec2<i32>,",this.workgroupSize=[256,1,1],this.size=!0,this.outputShape=t.outShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="poolWithFilterSizeEqualsOne"}getUserCode(){return`
      ${M("index")} {
        if (index < uniforms.size) {
          let coords = getCoordsFromIndex(index);
          let batch = coords[0];
          let d = coords[3];

          let xRCCorner = coords.yz * uniforms.strides;
          let xRCorner = xRCCorner.x;
          let xCCorner = xRCCorner.y;

          let value = getX(batch, xRCorner, xCCorner, d);
          setOutputAtIndex(index, value);
        }
      }
    `}};var on=class{constructor(t,e,n=!1,o=!1,s=!1){if(this.variableNames=["x"],this.uniforms="strides : vec2<i32>, pads : vec2<i32>, dilations : vec2<i32>, convDims : vec2<i32>, filterDims : vec2<i32>,",this.workgroupSize=[128,1,1],this.size=!0,e==="avg"&&n)throw new Error("Cannot compute positions for average pool.");this.outputShape=t.outShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.poolType=e,this.computePositions=n,this.flattenPositions=o,this.includeBatchIndex=s,this.shaderKey=`pool2D_${e}_${n}_${o}_${s}`}getUserCode(){let t;this.poolType==="avg"?t="resultValue = resultValue + value; count = count + 1.0;":this.computePositions?t=`let currMaxValue = mix(value, maxValue, maxValueFound);
      if (value >= currMaxValue) {
        maxValue = value;
        maxValueFound = 1.0;
        maxPosition = ${this.flattenPositions?this.includeBatchIndex?"((batch * uniforms.xShape[1] + xR) * uniforms.xShape[2] + xC) * uniforms.xShape[3] + d":"(xR * uniforms.xShape[2] + xC) * uniforms.xShape[3] + d":"wR * uniforms.filterDims.y + wC"};
      }`:t="resultValue = max(value, resultValue);";let e="resultValue";return this.poolType==="avg"&&(e="resultValue / max(count, 1.0)"),`
      ${M("index")} {
      if (index < uniforms.size) {
        let coords = getCoordsFromIndex(index);
          let batch = coords[0];
          let d = coords[3];
          let xRCCorner = vec2<i32>(coords.yz) * uniforms.strides - uniforms.pads;
          let xRCorner = xRCCorner.x;
          let xCCorner = xRCCorner.y;

          ${this.computePositions?`var maxValue = 0.0;
            var maxValueFound = 0.0;
            var maxPosition = 0;`:`var resultValue = ${this.poolType==="avg"?"0.0":"-1.0 / pow(10.0, -20.0)"};`}

          var count = 0.0;
          for (var wR = 0; wR < uniforms.filterDims.x; wR = wR + uniforms.dilations.x) {
            let xR = xRCorner + wR;

            if (xR < 0 || xR >= uniforms.convDims.x) {
              continue;
            }

            for (var wC = 0; wC < uniforms.filterDims.y; wC = wC + uniforms.dilations.y) {
              let xC = xCCorner + wC;
              if (xC < 0 || xC >= uniforms.convDims.y) {
                continue;
              }

              let value = getX(batch, xR, xC, d);
              ${t}
            }
          }

          ${this.computePositions?"setOutputAtIndexI32(index, maxPosition);":`setOutputAtIndex(index, ${e});`}
        }
      }
    `}},ho=class{constructor(t,e,n=!1,o=!1,s=!1){if(this.variableNames=["x"],this.uniforms="strides : vec3<i32>, pads : vec3<i32>, convDims : vec3<i32>, filterDims : vec3<i32>,",this.workgroupSize=[128,1,1],this.size=!0,e==="avg"&&n)throw new Error("Cannot compute positions for average pool.");this.outputShape=t.outShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.poolType=e,this.computePositions=n,this.flattenPositions=o,this.includeBatchIndex=s,this.shaderKey=`pool3D_${e}_${n}_${o}_${s}`}getUserCode(){let t;this.poolType==="avg"?t="resultValue += value; count += 1.0;":this.computePositions?t=`let currMaxValue = mix(value, maxValue, maxValueFound);
      if (value >= currMaxValue) {
        maxValue = value;
        maxValueFound = 1.0;
        maxPosition = ${this.flattenPositions?this.includeBatchIndex?"(((batch * uniforms.xShape.y + xD) * uniforms.xShape.z + xR) * uniforms.xShape.w + xC) * uniforms.xShape.u + ch":"((xD * uniforms.xShape.z + xR) * uniforms.xShape.w + xC) * uniforms.xShape.u + ch":"wD * uniforms.filterDims.y * uniforms.filterDims.y + wR * uniforms.filterDims.z + wC"};
      }`:t="resultValue = max(value, resultValue);";let e="resultValue";return this.poolType==="avg"&&(e="resultValue / max(count, 1.0)"),`
      ${M("index")} {
        if (index < uniforms.size) {
          let coords = getCoordsFromIndex(index);
          let batch = coords.x;
          let ch = coords.u;

          let xCorner = vec3<i32>(coords.y, coords.z, coords.w) * uniforms.strides - uniforms.pads;
          let xDCorner = xCorner.x;
          let xRCorner = xCorner.y;
          let xCCorner = xCorner.z;

          ${this.computePositions?`var maxValue = 0.0;
            var maxValueFound = 0.0;
            var maxPosition = 0;`:`var resultValue = ${this.poolType==="avg"?"0.0":"-1.0 / pow(10.0, -20.0)"};`}

          var count = 0.0;
          for (var wD = 0; wD < uniforms.filterDims.x; wD++) {
            let xD = xDCorner + wD;
            if (xD < 0 || xD >= uniforms.convDims.x) {
              continue;
            }

            for (var wR = 0; wR < uniforms.filterDims.y; wR++) {
              let xR = xRCorner + wR;
              if (xR < 0 || xR >= uniforms.convDims.y) {
                continue;
              }

              for (var wC = 0; wC < uniforms.filterDims.z; wC++) {
                let xC = xCCorner + wC;
                if (xC < 0 || xC >= uniforms.convDims.z) {
                  continue;
                }

                let value = getX(batch, xD, xR, xC, ch);
                ${t}
              }
            }
          }

          ${this.computePositions?"setOutputAtIndexI32(index, maxPosition);":`setOutputAtIndex(index, ${e});`}
        }
      }
    `}};function cw(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{reductionIndices:s,keepDims:a}=n;return fr(o,s,a,"max",e)}var IR={kernelName:Ha,backendName:"webgpu",kernelFunc:cw};function pw(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{keepDims:s,axis:a}=n;return fr(o,a,s,"mean",e)}var vR={kernelName:zo,backendName:"webgpu",kernelFunc:pw};function lf(r,t,e,n){if(t.filterWidth===1&&t.filterHeight===1&&w.arraysEqual(t.inShape,t.outShape))return re({inputs:{x:r},backend:n});if(t.filterWidth===t.inWidth&&t.filterHeight===t.inHeight&&t.batchSize===1&&t.padInfo.type==="VALID"){let a=r.shape.length,u=j({inputs:{x:r},backend:n,attrs:{shape:[r.shape[a-3]*r.shape[a-2],r.shape[a-1]]}}),c;e==="avg"?c=pw({inputs:{x:u},backend:n,attrs:{axis:0,keepDims:!1}}):(w.assert(e==="max",()=>`Invalid pool type ${e}`),c=cw({inputs:{x:u},backend:n,attrs:{reductionIndices:0,keepDims:!1}}));let i=j({inputs:{x:c},backend:n,attrs:{shape:t.outShape}});return n.disposeData(u.dataId),n.disposeData(c.dataId),i}let o,s=[{type:"int32",data:[t.strideHeight,t.strideWidth]}];return t.filterHeight===1&&t.filterWidth===1?o=new pf(t):(e==="avg"?o=new on(t,"avg"):(w.assert(e==="max",()=>`Invalid pool type ${e}`),o=new on(t,"max")),s.push({type:"int32",data:[t.padInfo.top,t.padInfo.left]},{type:"int32",data:[t.dilationHeight,t.dilationWidth]},{type:"int32",data:[t.inHeight,t.inWidth]},{type:"int32",data:[t.effectiveFilterHeight,t.effectiveFilterWidth]})),n.runWebGPUProgram(o,[r],r.dtype,s)}function AV(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{filterSize:s,strides:a,pad:u,dimRoundingMode:c}=n,p=S.computePool2DInfo(o.shape,s,a,1,u,c);return lf(o,p,"avg",e)}var CR={kernelName:Eo,backendName:"webgpu",kernelFunc:AV};function RV(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{filterSize:s,strides:a,pad:u,dataFormat:c,dimRoundingMode:i}=n,p=[1,1,1],l=S.computePool3DInfo(o.shape,s,a,p,u,i,c),m=new ho(l,"avg"),f=[{type:"int32",data:[l.strideDepth,l.strideHeight,l.strideWidth]},{type:"int32",data:[l.padInfo.front,l.padInfo.top,l.padInfo.left]},{type:"int32",data:[l.inDepth,l.inHeight,l.inWidth]},{type:"int32",data:[l.effectiveFilterDepth,l.effectiveFilterHeight,l.effectiveFilterWidth]}];return e.runWebGPUProgram(m,[o],o.dtype,f)}var kR={kernelName:xp,backendName:"webgpu",kernelFunc:RV};var mf=class{constructor(t){this.variableNames=["dy"],this.uniforms=`strides : vec2<i32>, pads : vec2<i32>, dilations : vec2<i32>, filterDims : vec2<i32>,
       outHeight : i32, outWidth : i32, avgMultiplier : f32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.inShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="avgPool2DBackprop"}getUserCode(){return`
      ${M("index")} {
      if (index < uniforms.size) {
        let coords = getCoordsFromIndex(index);
        let batch = coords[0];
        let d = coords[3];

        let dyRCCorner = vec2<i32>(coords.yz) - uniforms.pads;
        let dyRCorner = dyRCCorner.x;
        let dyCCorner = dyRCCorner.y;

        // Convolve dy(?, ?, d) with pos mask(:, :, d) to get dx(xR, xC, d).
        // ? = to be determined. : = across all values in that axis.
        var dotProd = 0.0;
        for (var wR = 0; wR < uniforms.filterDims[0]; wR = wR + uniforms.dilations[0]) {
          let dyR = f32(dyRCorner + wR) / f32(uniforms.strides[0]);

          if (dyR < 0.0 || dyR >= f32(uniforms.outHeight) || fract(dyR) > 0.0) {
            continue;
          }
          let idyR = i32(dyR);

          for (var wC = 0; wC < uniforms.filterDims[1]; wC = wC + uniforms.dilations[1]) {
            let dyC = f32(dyCCorner + wC) / f32(uniforms.strides[1]);

            if (dyC < 0.0 || dyC >= f32(uniforms.outWidth) || fract(dyC) > 0.0) {
              continue;
            }
            let idyC = i32(dyC);

            let dyValue = getDy(batch, idyR, idyC, d);

            dotProd = dotProd + dyValue * uniforms.avgMultiplier;
          }
        }
        setOutputAtIndex(index, dotProd);
      }
    }
    `}},ff=class{constructor(t){this.variableNames=["dy"],this.uniforms=`strides : vec3<i32>, pads : vec3<i32>, filterDims : vec3<i32>,
       outDepth : i32, outHeight : i32, outWidth : i32, avgMultiplier : f32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.inShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="avgPool3DBackprop"}getUserCode(){return`
      ${M("index")} {
      if (index < uniforms.size) {
        let coords = getCoordsFromIndex(index);
        let batch = coords.x;
        let ch = coords.u;

        let dyCorner = vec3<i32>(coords.y, coords.z, coords.w) - uniforms.pads;
        let dyDCorner = dyCorner.x;
        let dyRCorner = dyCorner.y;
        let dyCCorner = dyCorner.z;

        // Convolve dy(?, ?, ?, d) with pos mask(:, :, :, ch) to get
        // dx(xD, xR, xC, ch).
        // ? = to be determined. : = across all values in that axis.
        var dotProd = 0.0;
        for (var wD = 0; wD < uniforms.filterDims[0]; wD++) {
          let dyD = f32(dyDCorner + wD) / f32(uniforms.strides[0]);

          if (dyD < 0.0 || dyD >= f32(uniforms.outDepth) || fract(dyD) > 0.0) {
            continue;
          }
          let idyD = i32(dyD);

          for (var wR = 0; wR < uniforms.filterDims[1]; wR++) {
            let dyR = f32(dyRCorner + wR) / f32(uniforms.strides[1]);

            if (dyR < 0.0 || dyR >= f32(uniforms.outHeight) || fract(dyR) > 0.0) {
              continue;
            }
            let idyR = i32(dyR);

            for (var wC = 0; wC < uniforms.filterDims[2]; wC++) {
              let dyC = f32(dyCCorner + wC) / f32(uniforms.strides[2]);

              if (dyC < 0.0 || dyC >= f32(uniforms.outWidth) || fract(dyC) > 0.0) {
                continue;
              }
              let idyC = i32(dyC);

              let dyValue = getDy(batch, idyD, idyR, idyC, ch);
              dotProd += dyValue * uniforms.avgMultiplier;
            }
          }
        }
        setOutputAtIndex(index, dotProd);
      }
    }
    `}};function DV(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,input:s}=t,a=s,{filterSize:u,strides:c,pad:i,dimRoundingMode:p}=n,l=S.computePool3DInfo(a.shape,u,c,1,i,p),m=new ff(l),f=1/(l.filterDepth*l.filterHeight*l.filterWidth),d=[{type:"int32",data:[l.strideDepth,l.strideHeight,l.strideWidth]},{type:"int32",data:[l.effectiveFilterDepth-1-l.padInfo.front,l.effectiveFilterHeight-1-l.padInfo.top,l.effectiveFilterWidth-1-l.padInfo.left]},{type:"int32",data:[l.effectiveFilterDepth,l.effectiveFilterHeight,l.effectiveFilterWidth]},{type:"int32",data:[l.outDepth]},{type:"int32",data:[l.outHeight]},{type:"int32",data:[l.outWidth]},{type:"float32",data:[f]}];return e.runWebGPUProgram(m,[o],a.dtype,d)}var _R={kernelName:yp,backendName:"webgpu",kernelFunc:DV};function MV(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,input:s}=t,a=s;Zm([o,s],"avgPoolGrad");let{filterSize:u,strides:c,pad:i}=n,p=S.computePool2DInfo(a.shape,u,c,1,i),l=new mf(p),m=1/(p.filterHeight*p.filterWidth),f=[{type:"int32",data:[p.strideHeight,p.strideWidth]},{type:"int32",data:[p.effectiveFilterHeight-1-p.padInfo.top,p.effectiveFilterWidth-1-p.padInfo.left]},{type:"int32",data:[p.dilationHeight,p.dilationWidth]},{type:"int32",data:[p.effectiveFilterHeight,p.effectiveFilterWidth]},{type:"int32",data:[p.outHeight]},{type:"int32",data:[p.outWidth]},{type:"float32",data:[m]}];return e.runWebGPUProgram(l,[o],a.dtype,f)}var AR={kernelName:gp,backendName:"webgpu",kernelFunc:MV};function NV(r){let{inputs:t,backend:e,attrs:n}=r,{a:o,b:s}=t,{transposeA:a,transposeB:u}=n;return Ss({a:o,b:s,transposeA:a,transposeB:u,backend:e})}var RR={kernelName:$o,backendName:"webgpu",kernelFunc:NV};var df=class{constructor(t,e){this.variableNames=["source"],this.workPerThread=1,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=e,this.rank=e.length,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,[this.workPerThread,1,1]),this.start=t,this.uniforms=`start : ${Bt(t.length)}, `,this.shaderKey="slice"}getUserCode(){let t=Bt(this.rank),e=EV(this.rank),n;return this.start.length===1?n=this.outputShape.map((s,a)=>"sourceLoc = uniforms.start + coords;"):n=this.outputShape.map((s,a)=>`sourceLoc.${lw[a]} = uniforms.start.${Tr(a)} + coords.${lw[a]};`),`
      ${M("index")} {
        if (index < uniforms.size) {
          var sourceLoc : ${t};
          let coords = getCoordsFromIndex(index);
          ${n.join(`
`)}
          setOutputAtIndex(index, getSource(${e}));
        }
      }
    `}},lw=["x","y","z","w","u","v"];function EV(r){if(r===1)return"sourceLoc";if(r<=6)return lw.slice(0,r).map(t=>`sourceLoc.${t}`).join(",");throw Error(`Slicing for rank ${r} is not yet supported`)}function Vr(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{begin:s,size:a}=n,[u,c]=se.parseSliceParams(o,s,a);if(se.assertParamsValid(o,u,c),e.shouldExecuteOnCPU([o])||o.dtype==="string"){let l=e.tensorMap.get(o.dataId),m=tR(l.values,u,c,o.shape,o.dtype);return e.makeTensorInfo(c,o.dtype,m)}if(w.sizeFromShape(c)===0)return e.makeTensorInfo(c,o.dtype,[]);let i=new df(u,c),p=[{type:"int32",data:u}];return e.runWebGPUProgram(i,[o],o.dtype,p)}var DR={kernelName:qo,backendName:"webgpu",kernelFunc:Vr};var $V=r=>{let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{blockShape:s,crops:a}=n;w.assert(o.shape.length<=4,()=>"batchToSpaceND for rank > 4 with a WebGPU backend not implemented yet");let u=s.reduce((b,y)=>b*y),c=S.getReshaped(o.shape,s,u),i=S.getPermuted(c.length,s.length),p=S.getReshapedPermuted(o.shape,s,u),l=S.getSliceBeginCoords(a,s.length),m=S.getSliceSize(p,a,s.length),f=[],d=j({inputs:{x:o},backend:e,attrs:{shape:c}}),h=Ve({inputs:{x:d},backend:e,attrs:{perm:i}}),g=j({inputs:{x:h},backend:e,attrs:{shape:p}}),x=Vr({inputs:{x:g},backend:e,attrs:{begin:l,size:m}});return f.push(d),f.push(h),f.push(g),f.forEach(b=>e.disposeData(b.dataId)),x},MR={kernelName:bp,backendName:"webgpu",kernelFunc:$V};var TV=`
  fn bincount_write(index: i32, value: f32) {
    ${pr("&result[index]","value","float32")}
  }
`,FV=`
  fn bincount_write(index: i32, value: f32) {
    atomicStore(&result[index], bitcast<i32>(value));
  }
`,ea=class{constructor(t,e,n=!1){this.outputShape=[],this.variableNames=["x"],this.uniforms="binCountSize : i32,",this.workgroupSize=[64,1,1],this.atomic=!0,this.hasWeights=!0,this.binaryOutput=!1,this.outputShape=t,this.rank=t.length,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.binaryOutput=n,n&&(this.atomic=!1),this.hasWeights=e,this.hasWeights&&this.variableNames.push("w"),this.shaderKey=`bincount_${this.hasWeights}_${this.binaryOutput}_${this.rank}`}getUserCode(){return`
    ${this.binaryOutput?FV:TV}
  ${M("index")} {
    ${this.rank===1?`if (index < uniforms.xShape) {
      let indexVal = i32(getX(index));
      if (indexVal < uniforms.binCountSize) {
        let value = ${this.binaryOutput?1:this.hasWeights?"getW(index)":"1."};
        bincount_write(indexVal, value);
      }
    }`:`let coord = getCoordsFromIndex(index);
    if (coordsInBounds2D(coord, uniforms.xShape)) {
      let indexVal = i32(getX(coord[0], coord[1]));
      if (indexVal < uniforms.binCountSize) {
        let value = ${this.binaryOutput?1:this.hasWeights?"getW(coord[0], coord[1])":"1."};
        bincount_write(coord.x * uniforms.binCountSize + indexVal, value);
      }
    }`}
  }
  `}};function PV(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,weights:s}=t,{size:a}=n,u=w.sizeFromShape(o.shape),i=w.sizeFromShape(s.shape)>0,p=[a],l=s.dtype,m=jt({backend:e,attrs:{shape:p,value:0,dtype:l}}),f=new ea([u],i),d=[{type:"int32",data:[a]}],h=i?[o,s]:[o];return e.runWebGPUProgram(f,h,l,d,m)}var NR={kernelName:_a,backendName:"webgpu",kernelFunc:PV};var hf=class{constructor(t){this.outputShape=[],this.variableNames=["s0","s1"],this.uniforms="s0Size : i32, s1Size : i32, ",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=[t],this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="broadcastArgs"}getUserCode(){return`
  ${M("index")} {
    if (index < uniforms.size) {
      var s0 = 1.0;
      var s1 = 1.0;
      let indexS0 = index - uniforms.size + uniforms.s0Size;
      let indexS1 = index - uniforms.size + uniforms.s1Size;
      if (indexS0 >= 0) {
        s0 = getS0(indexS0);
      }
      if (indexS1 >= 0) {
        s1 = getS1(indexS1);
      }

      if (s0 == 1.0) {
        setOutputAtIndex(index, s1);
      } else if (s1 == 1.0) {
        setOutputAtIndex(index, s0);
      } else if (s0 != s1) {
        setOutputAtIndex(index, uniforms.NAN);
      } else {
        setOutputAtIndex(index, s0);
      }
    }
  }
  `}};function OV(r){let{inputs:t,backend:e}=r,{s0:n,s1:o}=t;if(e.shouldExecuteOnCPU([n,o])){let p=e.tensorMap.get(n.dataId),l=e.tensorMap.get(o.dataId),m=p.values,f=l.values,d=S.assertAndGetBroadcastShape(Array.from(m),Array.from(f));return e.makeTensorInfo([d.length],"int32",Int32Array.from(d))}let s=w.sizeFromShape(n.shape),a=w.sizeFromShape(o.shape),u=Math.max(s,a),c=new hf(u),i=[{type:"int32",data:[s]},{type:"int32",data:[a]}];return e.runWebGPUProgram(c,[n,o],"int32",i)}var ER={kernelName:Sp,backendName:"webgpu",kernelFunc:OV};var mw=Nt({opType:tt.NOT_EQUAL,dtype:"bool",cpuKernelImpl:jA}),$R={kernelName:ni,backendName:"webgpu",kernelFunc:mw};function $n(r){let{inputs:t,backend:e}=r,{input:n}=t,o=e.tensorMap.get(n.dataId);return re({inputs:{x:o.complexTensorInfos.real},backend:e})}var TR={kernelName:Za,backendName:"webgpu",kernelFunc:$n};function FR(r,t){let e=new mr(r.shape,O.TO_INT),n=t.runWebGPUProgram(e,[r],"int32");return{dataId:n.dataId,shape:n.shape,dtype:n.dtype}}function fw(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{dtype:s}=n;if(s==="complex64"){if(o.dtype==="complex64")return re({inputs:{x:o},backend:e});let a=Qr(o.shape),u=fw({inputs:{x:o},backend:e,attrs:{dtype:"float32"}}),c=Sr({inputs:{real:u,imag:a},backend:e});return a.dispose(),e.disposeData(u.dataId),c}if(o.dtype==="complex64"){let a=$n({inputs:{input:o},backend:e}),u=fw({inputs:{x:a},backend:e,attrs:{dtype:s}});return e.disposeData(a.dataId),u}if(!w.hasEncodingLoss(o.dtype,s)){let a=re({inputs:{x:o},backend:e});return{dataId:a.dataId,shape:a.shape,dtype:s}}if(e.shouldExecuteOnCPU([o])){let a=e.tensorMap.get(o.dataId).values,[u,c,i]=RA(a,o.shape,o.dtype,s);return e.makeTensorInfo(u,c,i)}if(s==="int32")return FR(o,e);if(s==="bool"){let a=e.makeTensorInfo([],"bool",w.getTypedArrayFromDType("bool",1)),c=mw({inputs:{a:o,b:a},backend:e});return e.disposeData(a.dataId),c}throw new Error(`Error in Cast: failed to cast ${o.dtype} to ${s}`)}var PR={kernelName:fn,backendName:"webgpu",kernelFunc:fw};var BV=ot({opType:O.CEIL,cpuKernelImpl:DA}),OR={kernelName:Us,backendName:"webgpu",kernelFunc:BV};var gf=class{constructor(t){this.variableNames=["A"],this.uniforms="minVal : f32, maxVal : f32,",this.workPerThread=4,this.workgroupSize=[64,1,1],this.outputComponent=4,this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,[this.workPerThread,1,1]),this.shaderKey="clipVec4"}getUserCode(){return`
      ${M("index")} {
        if(index < uniforms.size) {
          let value = getAByOutputIndex(index);
          var clampedValue = clamp(
              value, vec4<f32>(uniforms.minVal), vec4<f32>(uniforms.maxVal));
          clampedValue = select(clampedValue, value, isnanVec4(value));
          setOutputAtIndex(index, clampedValue);
        }
      }
    `}};var xf=class{constructor(t){this.variableNames=["A"],this.uniforms="minVal : f32, maxVal : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="clip"}getUserCode(){return`
      ${M("index")} {
        if(index < uniforms.size) {
          let value = getAByOutputIndex(index);
          if (isnan(value)) {
            setOutputAtIndex(index, value);
            return;
          }
          setOutputAtIndex(index, clamp(value, uniforms.minVal, uniforms.maxVal));
        }
      }
    `}};function zV(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{clipValueMin:s,clipValueMax:a}=n,u,c=[{type:"float32",data:[s]},{type:"float32",data:[a]}];return w.sizeFromShape(o.shape)%4===0?u=new gf(o.shape):u=new xf(o.shape),e.runWebGPUProgram(u,[o],o.dtype,c)}var BR={kernelName:To,backendName:"webgpu",kernelFunc:zV};var yf=class{constructor(t){this.outputShape=[],this.variableNames=["real","imag"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="complexAbs"}getUserCode(){return`
    ${M("index")} {
      if (index < uniforms.size) {
        let re = abs(getRealByOutputIndex(index));
        let im = abs(getImagByOutputIndex(index));
        let mx = max(re, im);

        // The length function in wgsl may be not underflow-safe on some GPUs.
        // So the safe solution is to ensure underflow-safety in all cases.
        setOutputAtIndex(index, select(mx * length(vec2<f32>(1, min(re, im)/mx)), 0.0, mx == 0.0));
      }
    }
  `}};function zR(r,t){return{dataId:t.dataId,dtype:t.dtype,shape:r.shape}}function LV(r){let{inputs:t,backend:e}=r,{x:n}=t,o=e.tensorMap.get(n.dataId),s=new yf(n.shape),a=[zR(n,o.complexTensorInfos.real),zR(n,o.complexTensorInfos.imag)];return e.runWebGPUProgram(s,a,a[0].dtype)}var LR={kernelName:Ip,backendName:"webgpu",kernelFunc:LV};var bf=class{constructor(t){this.uniforms="",this.workPerThread=1,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=S.computeOutShape(t,1),this.variableNames=t.map((e,n)=>`T${n}`),this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,[this.workPerThread,1,1]),this.offsetLength=t.length-1;for(let e=0;e<this.offsetLength;e++)this.uniforms+=`offset${e} : i32,`;this.shaderKey="concat"}getUserCode(){let t=[];if(this.offsetLength>0){t.push("if (yC < uniforms.offset0){ setOutputAtCoords(coords.x, coords.y, getT0(yR, yC)); }");for(let s=1;s<this.offsetLength;s++)t.push(`else if (yC < uniforms.offset${[s]}){ setOutputAtCoords(coords.x, coords.y, getT${s}(yR, yC - uniforms.offset${s-1})); }`);let n=this.offsetLength,o=this.offsetLength-1;t.push(`else { setOutputAtCoords(coords.x, coords.y, getT${n}(yR, yC - uniforms.offset${o})); }`)}else t.push("setOutputAtCoords(coords.x, coords.y, getT0(yR, yC));");return`
      ${M("index")} {
        for(var i = 0; i < ${this.workPerThread}; i = i + 1) {
          let flatIndex = index * ${this.workPerThread} + i;
          if(flatIndex < uniforms.size) {
            let coords = getCoordsFromIndex(flatIndex);
            let yR = coords.x;
            let yC = coords.y;

            ${t.join(`
        `)}
          }
        }
      }
    `}};function Is(r){let{inputs:t,backend:e}=r,{input:n}=t,o=e.tensorMap.get(n.dataId);return re({inputs:{x:o.complexTensorInfos.imag},backend:e})}var WR={kernelName:Mp,backendName:"webgpu",kernelFunc:Is};function ra(r,t,e){let n=r[0].dtype;if(n==="complex64"){let d=r.map(y=>$n({inputs:{input:y},backend:e})),h=r.map(y=>Is({inputs:{input:y},backend:e})),g=ra(d,t,e),x=ra(h,t,e),b=Sr({inputs:{real:g,imag:x},backend:e});return d.forEach(y=>e.disposeData(y.dataId)),h.forEach(y=>e.disposeData(y.dataId)),e.disposeData(g.dataId),e.disposeData(x.dataId),b}let o=e.shouldExecuteOnCPU(r);if(n==="string"&&(o=!0),o){let d=r.map(C=>{let k=[-1,w.sizeFromShape(C.shape.slice(t))];return j({inputs:{x:C},backend:e,attrs:{shape:k}})}),h=d.map(C=>({vals:e.readSync(C.dataId),shape:C.shape})),g=S.computeOutShape(d.map(C=>C.shape),1),x=d[0].shape[0]===1,b=MA(h,g,n,x),y=S.computeOutShape(r.map(C=>C.shape),t),I=e.makeTensorInfo(y,n,b);return d.forEach(C=>e.disposeData(C.dataId)),I}let s=e.device.limits.maxStorageBuffersPerShaderStage-1;if(r.length>s){let d=[];for(let g=0;g<r.length;g+=s){let x=r.slice(g,g+s);d.push(ra(x,t,e))}let h=ra(d,t,e);for(let g of d)e.disposeData(g.dataId);return h}let{tensors2D:a,outShape:u}=WV(r,t,e),c=a.map(d=>d.shape),i=new bf(c),p=[],l=new Array(c.length-1);if(l.length>0){l[0]=c[0][1],p.push({type:"int32",data:[l[0]]});for(let d=1;d<l.length;d++)l[d]=l[d-1]+c[d][1],p.push({type:"int32",data:[l[d]]})}let m=e.runWebGPUProgram(i,a,a[0].dtype,p);a.forEach(d=>e.disposeData(d.dataId));let f=j({inputs:{x:m},backend:e,attrs:{shape:u}});return e.disposeData(m.dataId),f}function WV(r,t,e){let n=S.computeOutShape(r.map(s=>s.shape),t);return{tensors2D:r.map(s=>j({inputs:{x:s},backend:e,attrs:{shape:[w.sizeFromShape(s.shape.slice(0,t)),w.sizeFromShape(s.shape.slice(t))]}})),outShape:n}}function dw(r){let{inputs:t,backend:e,attrs:n}=r,{axis:o}=n,s=w.parseAxisParam(o,t[0].shape)[0],a=t.map(i=>i.shape);S.assertParamsConsistent(a,s);let u=S.computeOutShape(t.map(i=>i.shape),s);if(w.sizeFromShape(u)===0)return e.makeTensorInfo(u,t[0].dtype,[]);let c=t.filter(i=>w.sizeFromShape(i.shape)>0);return c.length===1?re({inputs:{x:c[0]},backend:e}):ra(c,s,e)}var UR={kernelName:Gs,backendName:"webgpu",kernelFunc:dw};function UV(r,t,e,n,o=!1,s=null,a=!1,u=4,c=4,i=4){let p=R=>{switch(R){case 1:return"resData = f32(x[xIndex]);";case 3:return"resData = vec3<f32>(x[xIndex], x[xIndex + 1], x[xIndex + 2]);";case 4:return"resData = vec4<f32>(x[xIndex / 4]);";default:throw new Error(`innerElementSize ${R} is not supported.`)}},l=R=>{switch(R){case 1:return"return f32(W[row * uniforms.wShape[3] + col]);";case 4:return"return vec4<f32>(W[(row * uniforms.wShape[3] + col) / 4]);";default:throw new Error(`innerElementSize ${R} is not supported.`)}},m=r?`
      let coord = vec4<i32>(batch, xRow, xCol, xCh);
      `:`
      let coord = vec4<i32>(batch, xCh, xRow, xCol);
      `,f=r?`
      let coords = vec4<i32>(
        batch,
        row / outWidth,
        row % outWidth,
        col);
      `:`
      let coords = vec4<i32>(
        batch,
        row,
        col / outWidth,
        col % outWidth);
      `,d=r?"uniforms.xShape[1]":"uniforms.xShape[2]",h=r?"uniforms.xShape[2]":"uniforms.xShape[3]",g=r?"row":"col",x=r?"col":"row",b=`
      let inChannels = uniforms.wShape[2];
      let outWidth = ${r?"uniforms.outShape[2]":"uniforms.outShape[3]"};
      let outRow = ${g} / outWidth;
      let outCol = ${g} % outWidth;

      let WRow = ${x} / (uniforms.filterDims[1] * inChannels);
      let WCol = ${x} / inChannels % uniforms.filterDims[1];
      let xRow = outRow * uniforms.strides[0] + uniforms.dilations[0] * WRow - uniforms.pads[0];
      let xCol = outCol * uniforms.strides[1] + uniforms.dilations[1] * WCol - uniforms.pads[1];
      let xCh = ${x} % inChannels;
      var resData = ${bt(u)}(0.0);
      // The bounds checking is always needed since we use it to pad zero for
      // the 'same' padding type.
      if (xRow >= 0 && xRow < ${d} && xCol >= 0 && xCol < ${h}) {
        ${m}
        let xIndex = getIndexFromCoords4D(coord, uniforms.xShape);
        ${p(u)}
      }
      return resData;`,y=r?t&&n?`
      ${b}`:`
      if (row < uniforms.dimAOuter && col < uniforms.dimInner) {
        ${b}
      }
      return ${bt(u)}(0.0);`:n&&e?`
      ${b}`:`
      if (row < uniforms.dimInner && col < uniforms.dimBOuter) {
        ${b}
      }
      return ${bt(u)}(0.0);`,I=`${l(c)}`,C=bt(i),_=r?bt(u):bt(c),k=r?bt(c):bt(u);return`
      ${Ne(s,a,i===4,4)}
      fn mm_readA(batch: i32, row : i32, col : i32) -> ${_} {
        ${r?y:I}
      }

      fn mm_readB(batch: i32, row : i32, col : i32) -> ${k} {
        ${r?I:y}
      }

      fn mm_write(batch: i32, row : i32, col : i32, valueIn : ${C}) {
        if (row < uniforms.dimAOuter && col < uniforms.dimBOuter)
        {
        var value = valueIn;
        let outWidth = ${r?"uniforms.outShape[2]":"uniforms.outShape[3]"};
        ${f}
        ${lr(o,s)}
        setOutputAtCoords(coords[0], coords[1], coords[2], coords[3], value);
        }
      }`}var wf=class{constructor(t,e,n,o,s=!1,a=null,u=!1,c=!1){this.variableNames=["x","W"],this.uniforms="filterDims : vec2<i32>, pads : vec2<i32>, strides : vec2<i32>, dilations : vec2<i32>, dimAOuter : i32, dimBOuter : i32, dimInner : i32,",this.outputShape=t.outShape,this.isChannelsLast=t.dataFormat==="channelsLast",this.isVec4=((t.inChannels%4===0||t.inChannels%3===0)&&this.isChannelsLast||t.outWidth%4===0&&!this.isChannelsLast)&&t.outChannels%4===0,this.dispatchLayout=this.isChannelsLast?{x:[3],y:[1,2],z:[0]}:{x:[2,3],y:[1],z:[0]},this.workgroupSize=Xm(this.dispatchLayout,this.outputShape,this.isVec4),this.elementsPerThread=Ym(this.dispatchLayout,this.outputShape,this.isVec4),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,this.elementsPerThread),this.isVec4?(this.outputComponent=4,this.isChannelsLast&&t.inChannels%4!==0?(this.innerElementSize=3,this.variableComponents=[1,4]):(this.innerElementSize=4,this.variableComponents=[4,4]),s&&(this.variableNames.push("bias"),this.variableComponents.push(4)),u&&(this.variableNames.push("preluActivationWeights"),this.variableComponents.push(4))):(this.innerElementSize=this.elementsPerThread[0],s&&this.variableNames.push("bias"),u&&this.variableNames.push("preluActivationWeights")),this.sequentialAccessByThreads=c,this.addBias=s,this.activation=a,this.hasPreluActivationWeights=u,this.tileAOuter=this.workgroupSize[1]*this.elementsPerThread[1],this.tileBOuter=this.workgroupSize[0]*this.elementsPerThread[0],this.tileInner=Math.max(this.workgroupSize[0]*this.innerElementSize,this.workgroupSize[1]),this.fitAOuter=e%this.tileAOuter===0,this.fitBOuter=n%this.tileBOuter===0,this.fitInner=o%this.tileInner===0,this.shaderKey=`conv2DMM_${this.elementsPerThread}_${this.activation}}_${this.fitAOuter}_${this.fitBOuter}_${this.fitInner}_${this.isVec4}_${this.innerElementSize}_${this.isChannelsLast}_${this.sequentialAccessByThreads}`}getUserCode(){let t=this.isVec4?bs(this.elementsPerThread,this.workgroupSize,!this.isChannelsLast,this.tileInner):ws(this.elementsPerThread,this.workgroupSize,!this.isChannelsLast,this.tileInner,!1,null,this.sequentialAccessByThreads),e=this.isVec4?[this.innerElementSize,4,4]:[1,1,1];return`
    ${UV(this.isChannelsLast,this.fitAOuter,this.fitBOuter,this.fitInner,this.addBias,this.activation,this.hasPreluActivationWeights,e[0],e[1],e[2])}
    ${t}
  `}};var Sf=class{constructor(t,e=!1,n=null,o=!1){this.variableNames=["x","W"],this.uniforms="filterDims: vec2<i32>, pads: vec2<i32>, strides: vec2<i32>, dilations: vec2<i32>,",this.workgroupSize=[4,4,8],this.outputShape=t.outShape,this.isChannelsLast=t.dataFormat==="channelsLast",this.dispatchLayout=this.isChannelsLast?{x:[2],y:[1],z:[0,3]}:{x:[3],y:[2],z:[0,1]},this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.addBias=e,this.activation=n,this.hasPreluActivationWeights=o,e&&this.variableNames.push("bias"),o&&this.variableNames.push("preluActivationWeights"),this.shaderKey=`conv2dnaive_${this.activation}_${this.isChannelsLast}`}getUserCode(){return`
       ${Ne(this.activation,this.hasPreluActivationWeights,!1,4)}
       fn readInp(batch : i32, row : i32, col : i32, chan : i32) -> f32{
         let coords = vec4<i32>(batch, row, col, chan);
         if (coordsInBounds4D(coords, uniforms.xShape)) {
           return  getX(batch, row, col, chan);
         } else {
          return 0.0;
         }
       }
       fn readFilt(row : i32, col : i32, xChannel : i32, outChannel : i32) -> f32{
         let coords = vec4<i32>(row, col, xChannel, outChannel);
         if(coordsInBounds4D(coords, uniforms.wShape)) {
           return getW(row, col, xChannel, outChannel);
          } else {
            return 0.0;
          }
       }
       fn writeResult(batch : i32, row : i32, col : i32, chan : i32, valueIn : f32) {
         let coords = ${this.isChannelsLast?"vec4<i32>(batch, row, col, chan);":"vec4<i32>(batch, chan, row, col);"}
         if (coordsInBounds4D(coords, uniforms.outShape)) {
           var value = valueIn;
           ${lr(this.addBias,this.activation)}
           setOutputAtCoords(coords.x, coords.y, coords.z, coords.w, value);
         }
       }
       ${M("index")} {
         let coords = getOutputCoords();
         let batch = coords[0];
         let outChannel = ${this.isChannelsLast?"coords[3];":"coords[1];"}
         let outRow = ${this.isChannelsLast?"coords[1];":"coords[2];"}
         let outCol = ${this.isChannelsLast?"coords[2];":"coords[3];"}
         var acc : f32 = 0.0;
         for (var row = 0; row < uniforms.filterDims[0]; row = row + 1) {
           for (var col = 0; col < uniforms.filterDims[1]; col = col + 1) {
             let xRow = outRow * uniforms.strides[0] + uniforms.dilations[0] * row - uniforms.pads[0];
             let xCol = outCol * uniforms.strides[1] + uniforms.dilations[1] * col - uniforms.pads[1];
             for (var xChannel = 0; xChannel < ${this.isChannelsLast?"uniforms.xShape[3];":"uniforms.xShape[1];"} xChannel = xChannel + 1) {
               ${this.isChannelsLast?"let v = readInp(batch, xRow, xCol, xChannel);":"let v = readInp(batch, xChannel, xRow, xCol);"}
               let f = readFilt(row, col, xChannel, outChannel);
               acc = acc + v * f;
             }
           }
         }
         writeResult(batch, outRow, outCol, outChannel, acc);
       }
     `}};var If=class{constructor(t,e){this.variableNames=["x"],this.uniforms=`pads : vec2<i32>, strides : vec2<i32>, dilations : vec2<i32>, outWidth : i32, itemsPerBlockRow : i32,
       inChannels : i32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.isChannelsLast=e,this.shaderKey=`im2col_${this.isChannelsLast}`}getUserCode(){let t=this.isChannelsLast?1:2,e=this.isChannelsLast?2:3,n=this.isChannelsLast?"coords[1]":"coords[2]",o=this.isChannelsLast?"coords[2]":"coords[1]",s=this.isChannelsLast?"getX(batch, xRow, xCol, ch)":"getX(batch, ch, xRow, xCol)";return`
    ${M("index")} {
      let coords = getCoordsFromIndex(index);
      if(index < uniforms.size) {
        let batch = coords[0];
        let row = ${n};
        let col = ${o};
        let offsetY = (row / uniforms.outWidth) * uniforms.strides[0] - uniforms.pads[0];
        let xRow = offsetY + uniforms.dilations[0] * (col / uniforms.itemsPerBlockRow);
        var value = 0.0;
        if(xRow < uniforms.xShape[${t}] && xRow >= 0) {
          let offsetX = (row % uniforms.outWidth) * uniforms.strides[1] -
              uniforms.pads[1];
          let xCol = offsetX + uniforms.dilations[1] * ((col %
              uniforms.itemsPerBlockRow) / uniforms.inChannels);
          let ch = col % uniforms.inChannels;
          if(xCol < uniforms.xShape[${e}] && xCol >= 0) {
            value = ${s};
          }
        }
        setOutputAtIndex(index, value);
      }
    }
   `}};function vf(r,t){let e=r.length;return e>=3?t?[...r.slice(0,-3),r[e-3]*r[e-2],r[e-1]]:[...r.slice(0,-3),r[e-3],r[e-2]*r[e-1]]:!t&&e===1&&r[0]>1?[r[0],1]:null}function GV({x:r,filter:t,convInfo:e,backend:n,bias:o=null,preluActivationWeights:s=null,leakyreluAlpha:a=0,activation:u=null}){let c=e.dataFormat==="channelsLast",i=!c,p=!1,l=c&&e.filterHeight===e.inHeight&&e.filterWidth===e.inWidth&&e.padInfo.type==="VALID",m=[],f,d;if(l){let x=e.inHeight*e.inWidth*e.inChannels;f=j({inputs:{x:r},backend:n,attrs:{shape:[1,e.batchSize,x]}}),d=j({inputs:{x:t},backend:n,attrs:{shape:[1,x,e.outChannels]}})}else f=j({inputs:{x:r},backend:n,attrs:{shape:c?[e.batchSize,e.inHeight*e.inWidth,e.inChannels]:[e.batchSize,e.inChannels,e.inHeight*e.inWidth]}}),d=j({inputs:{x:t},backend:n,attrs:{shape:[1,e.inChannels,e.outChannels]}});if(m.push(f),m.push(d),s!=null){let x=vf(s.shape,c);x!=null&&(s=j({inputs:{x:s},backend:n,attrs:{shape:x}}),m.push(s))}if(o!=null){let x=vf(o.shape,c);x!=null&&(o=j({inputs:{x:o},backend:n,attrs:{shape:x}}),m.push(o))}let h=Ss({a:c?f:d,b:c?d:f,transposeA:i,transposeB:p,backend:n,bias:o,activation:u,preluActivationWeights:s,leakyreluAlpha:a}),g=j({inputs:{x:h},backend:n,attrs:{shape:e.outShape}});m.push(h);for(let x of m)n.disposeData(x.dataId);return g}function VV({x:r,filter:t,convInfo:e,backend:n,bias:o=null,preluActivationWeights:s=null,leakyreluAlpha:a=0,activation:u=null}){let{filterWidth:c,filterHeight:i,inChannels:p,strideWidth:l,strideHeight:m,padInfo:f,outWidth:d,outHeight:h,dilationWidth:g,dilationHeight:x,dataFormat:b}=e,y=b==="channelsLast",I=c*i*p,C=h*d,_=y?[e.batchSize,C,I]:[e.batchSize,I,C],k=new If(_,y),A=[{type:"int32",data:[f.top,f.left]},{type:"int32",data:[m,l]},{type:"int32",data:[x,g]},{type:"int32",data:[d]},{type:"int32",data:[p*c]},{type:"int32",data:[p]}],R=n.runWebGPUProgram(k,[r],r.dtype,A),F=[];F.push(R);let P=j({inputs:{x:t},backend:n,attrs:{shape:[1,I,-1]}});if(F.push(P),s!=null){let pt=vf(s.shape,y);pt!=null&&(s=j({inputs:{x:s},backend:n,attrs:{shape:pt}}),F.push(s))}if(o!=null){let pt=vf(o.shape,y);pt!=null&&(o=j({inputs:{x:o},backend:n,attrs:{shape:pt}}),F.push(o))}let Y=Ss({a:y?R:P,b:y?P:R,transposeA:!y,transposeB:!1,backend:n,bias:o,activation:u,preluActivationWeights:s,leakyreluAlpha:a}),J=j({inputs:{x:Y},backend:n,attrs:{shape:e.outShape}});F.push(Y);for(let pt of F)n.disposeData(pt.dataId);return J}function Cf({x:r,filter:t,convInfo:e,backend:n,bias:o=null,preluActivationWeights:s=null,leakyreluAlpha:a=0,activation:u=null}){let c=o!=null,i=s!=null,p=e.dataFormat==="channelsLast",l=p&&e.filterHeight===e.inHeight&&e.filterWidth===e.inWidth&&e.padInfo.type==="VALID",m=X().getBool("WEBGPU_USE_NAIVE_CONV2D_DEBUG");if(!m&&(l||e.filterHeight===1&&e.filterWidth===1&&e.dilationHeight===1&&e.dilationWidth===1&&e.strideHeight===1&&e.strideWidth===1&&(e.padInfo.type==="SAME"||e.padInfo.type==="VALID")))return GV({x:r,filter:t,convInfo:e,backend:n,bias:o,activation:u,preluActivationWeights:s,leakyreluAlpha:a});let f=X().getNumber("WEBGPU_THRESHOLD_TO_INCREASE_WORKGROUPS_FOR_MATMUL"),d=f>-1?f:n.thresholdToIncreaseWorkgroups,h=e.batchSize*Math.ceil(e.outHeight*e.outWidth/32)*Math.ceil(e.outChannels/32);if(X().getBool("WEBGPU_CONV_SEPARATE_IM2COL_SHADER")||h<=d)return VV({x:r,filter:t,convInfo:e,backend:n,bias:o,preluActivationWeights:s,leakyreluAlpha:a,activation:u});let g,x=[e.padInfo.top,e.padInfo.left],b=[{type:"int32",data:[e.filterHeight,e.filterWidth]},{type:"int32",data:[...x]},{type:"int32",data:[e.strideHeight,e.strideWidth]},{type:"int32",data:[e.dilationHeight,e.dilationWidth]}];if(m)g=new Sf(e,c,u,i);else{let _=p?e.outHeight*e.outWidth:e.outChannels,k=p?e.outChannels:e.outHeight*e.outWidth,A=e.filterHeight*e.filterWidth*e.inChannels;b.push({type:"int32",data:[_]},{type:"int32",data:[k]},{type:"int32",data:[A]});let R=n.adapterInfo.isIntel();g=new wf(e,_,k,A,c,u,i,R)}let y=[],I=[r,t];c&&(!p&&o.shape.length===1&&(o=j({inputs:{x:o},backend:n,attrs:{shape:[o.shape[0],1,1]}}),y.push(o)),I.push(o)),i&&(!p&&s.shape.length===1&&(s=j({inputs:{x:s},backend:n,attrs:{shape:[s.shape[0],1,1]}}),y.push(s)),I.push(s)),u==="leakyrelu"&&(b.push({type:"float32",data:[a]}),g.uniforms+=" alpha : f32,");let C=n.runWebGPUProgram(g,I,r.dtype,b);for(let _ of y)n.disposeData(_.dataId);return C}function HV(r){let{inputs:t,attrs:e,backend:n}=r,{x:o,filter:s}=t,{strides:a,pad:u,dataFormat:c,dilations:i,dimRoundingMode:p}=e,l=S.convertConv2DDataFormat(c),m=S.computeConv2DInfo(o.shape,s.shape,a,i,u,p,!1,l);return Cf({x:o,filter:s,convInfo:m,backend:n})}var GR={kernelName:Fo,backendName:"webgpu",kernelFunc:HV};var kf=class{constructor(t){this.variableNames=["dy","W"],this.uniforms="filterDims : vec2<i32>, pads : vec2<i32>, strides : vec2<i32>, outBackprop : vec4<i32>,",this.workgroupSize=[64,1,1],this.size=!1,this.isVec4=!1,this.workPerThread=1,this.outputShape=t.inShape,this.isChannelsLast=t.dataFormat==="channelsLast",this.isVec4=this.isChannelsLast&&t.outChannels%4===0&&t.inChannels%4===0,this.isVec4?(this.workPerThread=2,this.outputComponent=4,this.workgroupSize=[4,4,4],this.dispatchLayout={x:[3],y:[2],z:[0,1]},this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,[4,this.workPerThread,1])):(this.size=!0,this.workPerThread=1,this.workgroupSize=[64,1,1],this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize)),this.shaderKey=`conv2DDerInput_${this.isChannelsLast}_${this.isVec4}_${this.workPerThread}`}getUserCode(){let t=this.isChannelsLast?1:2,e=this.isChannelsLast?2:3,n=this.isChannelsLast?3:1,o=`
    ${M()} {
      let batch = i32(globalId.z) / uniforms.outShape[1];
      let r = i32(globalId.z) % uniforms.outShape[1];
      let c = i32(globalId.y) * ${this.workPerThread};
      let d1 = i32(globalId.x) * 4;

      let dyCorner = vec2<i32>(r, c) - uniforms.pads;

      // Convolve dy(?, ?, d2) with w(:, :, d1, d2) to compute dx(xR, xC, d1).
      // ? = to be determined. : = across all values in that axis.
      var dotProd: array<vec4<f32>, ${this.workPerThread}>;
      for (var i = 0; i < ${this.workPerThread}; i++) {
        dotProd[i] = vec4<f32>(0.0);
      }
      for (var wR = 0; wR < uniforms.filterDims.x; wR = wR + 1) {
        let dyR = f32(dyCorner.x + wR) / f32(uniforms.strides.x);
        let wRPerm = uniforms.filterDims.x - 1 - wR;
        if (dyR < 0.0 || dyR >= f32(uniforms.outBackprop[1]) ||
            fract(dyR) > 0.0) {
          continue;
        }
        let idyR = i32(dyR);

        for (var wC = 0; wC < uniforms.filterDims.y; wC = wC + 1) {
          let dyC = f32(dyCorner.y + wC) / f32(uniforms.strides.y);
          let dyC2 = f32(dyCorner.y + 1 + wC) / f32(uniforms.strides.y);
          let wCPerm = uniforms.filterDims.y - 1 - wC;
          var bDyCVal = true;
          var bDyCVal2 = true;
          if (dyC < 0.0 || dyC >= f32(uniforms.outBackprop[2]) ||
              fract(dyC) > 0.0) {
            bDyCVal = false;
          }
          if (dyC2 < 0.0 || dyC2 >= f32(uniforms.outBackprop[2]) ||
              fract(dyC2) > 0.0) {
            bDyCVal2 = false;
          }

          let idyC = i32(dyC);
          let idyC2 = i32(dyC2);
          if (bDyCVal && bDyCVal2) {
            let d2Length = uniforms.outBackprop[3];
            for (var d2 = 0; d2 < d2Length; d2 = d2 + 4) {
              let wValue0 = getW(wRPerm, wCPerm, d1, d2);
              let wValue1 = getW(wRPerm, wCPerm, d1 + 1, d2);
              let wValue2 = getW(wRPerm, wCPerm, d1 + 2, d2);
              let wValue3 = getW(wRPerm, wCPerm, d1 + 3, d2);
              var xValue =  getDy(batch, idyR, idyC, d2);
              let tmpval = vec4<f32>(dot(xValue, wValue0),
                                     dot(xValue, wValue1),
                                     dot(xValue, wValue2),
                                     dot(xValue, wValue3));
              dotProd[0] = dotProd[0] + tmpval;
              xValue = getDy(batch, idyR, idyC2, d2);
              dotProd[1] = dotProd[1] + vec4<f32>(dot(xValue, wValue0),
                                                  dot(xValue, wValue1),
                                                  dot(xValue, wValue2),
                                                  dot(xValue, wValue3));
            }
          } else if (bDyCVal) {
            let d2Length = uniforms.outBackprop[3];
            for (var d2 = 0; d2 < d2Length; d2 = d2 + 4) {
              let wValue0 = getW(wRPerm, wCPerm, d1, d2);
              let wValue1 = getW(wRPerm, wCPerm, d1 + 1, d2);
              let wValue2 = getW(wRPerm, wCPerm, d1 + 2, d2);
              let wValue3 = getW(wRPerm, wCPerm, d1 + 3, d2);
              var xValue =  getDy(batch, idyR, idyC, d2);
              let tmpval = vec4<f32>(dot(xValue, wValue0),
                                     dot(xValue, wValue1),
                                     dot(xValue, wValue2),
                                     dot(xValue, wValue3));
              dotProd[0] = dotProd[0] + tmpval;
            }
          } else if (bDyCVal2) {
            let d2Length = uniforms.outBackprop[3];
            for (var d2 = 0; d2 < d2Length; d2 = d2 + 4) {
              let wValue0 = getW(wRPerm, wCPerm, d1, d2);
              let wValue1 = getW(wRPerm, wCPerm, d1 + 1, d2);
              let wValue2 = getW(wRPerm, wCPerm, d1 + 2, d2);
              let wValue3 = getW(wRPerm, wCPerm, d1 + 3, d2);
              var xValue =  getDy(batch, idyR, idyC2, d2);
              let tmpval = vec4<f32>(dot(xValue, wValue0),
                                     dot(xValue, wValue1),
                                     dot(xValue, wValue2),
                                     dot(xValue, wValue3));
              dotProd[1] = dotProd[1] + tmpval;
            }
          }
        }
      }

      for (var i = 0; i < ${this.workPerThread}; i = i + 1) {
        let coords = vec4<i32>(batch, r, c + i, d1);
        if (coordsInBounds4D(coords, uniforms.outShape)) {
          setOutputAtCoords(coords[0], coords[1], coords[2], coords[3], dotProd[i]);
        }
      }
    }
    `;return this.isVec4?`
    ${o}
    `:`
    ${M("index")} {
      if(index < uniforms.size) {
        let coords = getCoordsFromIndex(index);
        let batch = coords[0];
        let d1 = coords[${n}];

        let dyCorner = vec2<i32>(coords[${t}], coords[${e}]) - uniforms.pads;
        let dyRCorner = dyCorner.x;
        let dyCCorner = dyCorner.y;

        // Convolve dy(?, ?, d2) with w(:, :, d1, d2) to compute dx(xR, xC, d1).
        // ? = to be determined. : = across all values in that axis.
        var dotProd = 0.0;
        for (var wR = 0; wR < uniforms.filterDims.x; wR = wR + 1) {
          let dyR = (f32(dyRCorner) + f32(wR)) / f32(uniforms.strides.x);
          let wRPerm = uniforms.filterDims.x - 1 - wR;
          if (dyR < 0.0 || dyR >= f32(uniforms.outBackprop[1]) || fract(dyR) > 0.0 ||
              wRPerm < 0) {
            continue;
          }
          let idyR = i32(dyR);

          for (var wC = 0; wC < uniforms.filterDims.y; wC = wC + 1) {
            let dyC = (f32(dyCCorner) + f32(wC)) / f32(uniforms.strides.y);
            let wCPerm = uniforms.filterDims.y - 1 - wC;
            if (dyC < 0.0 || dyC >= f32(uniforms.outBackprop[2]) ||
                fract(dyC) > 0.0 || wCPerm < 0) {
              continue;
            }
            let idyC = i32(dyC);

            for (var d2 = 0; d2 < uniforms.outBackprop[3]; d2 = d2 + 1) {
              let xValue = ${this.isChannelsLast?"getDy(batch, idyR, idyC, d2)":"getDy(batch, d2, idyR, idyC)"};
              let wValue = getW(wRPerm, wCPerm, d1, d2);
              dotProd = dotProd + xValue * wValue;
            }
          }
        }
        setOutputAtIndex(index, dotProd);
      }
    }
  `}},_f=class{constructor(t){this.variableNames=["x","dy"],this.uniforms="pads : vec2<i32>, strides : vec2<i32>, batchSize : i32, outHeight : i32, outWidth : i32, inHeight : i32, inWidth : i32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.filterShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.isChannelsLast=t.dataFormat==="channelsLast",this.shaderKey=`conv2DDerFilter_${this.isChannelsLast}`}getUserCode(){return`
    ${M("index")} {
      if(index < uniforms.size) {
        let coords = getCoordsFromIndex(index);
        let wR = coords[0];
        let wC = coords[1];
        let d1 = coords[2];
        let d2 = coords[3];

        // Convolve x(?, ?, d1) with dy(:, :, d2) to get dw(wR, wC, d1, d2).
        // ? = to be determined. : = across all values in that axis.
        var dotProd = 0.0;
        for (var b = 0; b < uniforms.batchSize; b = b + 1) {
          for (var yR = 0; yR < uniforms.outHeight; yR = yR + 1) {
            let xR = wR + yR * uniforms.strides[0] - uniforms.pads[0];
            if (xR < 0 || xR >= uniforms.inHeight) {
              continue;
            }

            for (var yC = 0; yC < uniforms.outWidth; yC = yC + 1) {
              let xC = wC + yC * uniforms.strides[1] - uniforms.pads[1];

              if (xC < 0 || xC >= uniforms.inWidth) {
                continue;
              }

              if (${this.isChannelsLast}) {
                let dyValue = getDy(b, yR, yC, d2);
                let xValue = getX(b, xR, xC, d1);
                dotProd = dotProd + xValue * dyValue;
              } else {
                let dyValue = getDy(b, d2, yR, yC);
                let xValue = getX(b, d1, xR, xC);
                dotProd = dotProd + xValue * dyValue;
              }
            }
          }
        }
        setOutputAtIndex(index, dotProd);
      }
    }
  `}},Af=class{constructor(t){this.variableNames=["x","dy"],this.uniforms=`pads : vec3<i32>, strides : vec3<i32>, batchSize : i32, outDepth : i32,
       outHeight : i32, outWidth : i32, inDepth : i32, inHeight : i32, inWidth : i32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.filterShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="conv3DDerFilter"}getUserCode(){return`
    ${M("index")} {
      if(index < uniforms.size) {
        let coords = getCoordsFromIndex(index);
        let wF = coords.x;
        let wR = coords.y;
        let wC = coords.z;
        let d1 = coords.w;
        let d2 = coords.u;

        var dotProd = 0.0;
        for (var b = 0; b < uniforms.batchSize; b++) {
          for (var yF = 0; yF < uniforms.outDepth; yF++) {
            let xF = wF + yF * uniforms.strides[0] - uniforms.pads[0];
            if (xF < 0 || xF >= uniforms.inDepth) {
              continue;
            }

            for (var yR = 0; yR < uniforms.outHeight; yR++) {
              let xR = wR + yR * uniforms.strides[1] - uniforms.pads[1];
              if (xR < 0 || xR >= uniforms.inHeight) {
                continue;
              }

              for (var yC = 0; yC < uniforms.outWidth; yC++) {
                let xC = wC + yC * uniforms.strides[2] - uniforms.pads[2];
                if (xC < 0 || xC >= uniforms.inWidth) {
                  continue;
                }

                let dyValue = getDy(b, yF, yR, yC, d2);
                let xValue = getX(b, xF, xR, xC, d1);
                dotProd += xValue * dyValue;
              }
            }
          }
        }
        setOutputAtIndex(index, dotProd);
      }
    }
  `}},Rf=class{constructor(t){this.variableNames=["dy","W"],this.uniforms=`filterDims : vec3<i32>, pads : vec3<i32>, strides : vec3<i32>,
      outDepth : i32, outHeight : i32, outWidth : i32, outChannels : i32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.inShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="conv3DDerInput"}getUserCode(){return`
    ${M("index")} {
      if(index < uniforms.size) {
        let coords = getCoordsFromIndex(index);
        let batch = coords.x;
        let d1 = coords.u;

        let dyCorner = vec3<i32>(coords.y, coords.z, coords.w) - uniforms.pads;
        let dyFCorner = dyCorner.x;
        let dyRCorner = dyCorner.y;
        let dyCCorner = dyCorner.z;

        var dotProd = 0.0;
        for (var wF = 0; wF < uniforms.filterDims[0]; wF++) {
          let dyF = f32(dyFCorner + wF) / f32(uniforms.strides[0]);
          if (dyF < 0.0 || dyF >= f32(uniforms.outDepth) || fract(dyF) > 0.0) {
            continue;
          }
          let idyF = i32(dyF);

          let wFPerm = uniforms.filterDims[0] - 1 - wF;

          for (var wR = 0; wR < uniforms.filterDims[1]; wR++) {
            let dyR = f32(dyRCorner + wR) / f32(uniforms.strides[1]);

            if (dyR < 0.0 || dyR >= f32(uniforms.outHeight) || fract(dyR) > 0.0) {
              continue;
            }
            let idyR = i32(dyR);

            let wRPerm = uniforms.filterDims[1] - 1 - wR;

            for (var wC = 0; wC < uniforms.filterDims[2]; wC++) {
              let dyC = f32(dyCCorner + wC) / f32(uniforms.strides[2]);

              if (dyC < 0.0 || dyC >= f32(uniforms.outWidth) || fract(dyC) > 0.0) {
                continue;
              }
              let idyC = i32(dyC);

              let wCPerm = uniforms.filterDims[2] - 1 - wC;

              for (var d2 = 0; d2 < uniforms.outChannels; d2++) {
                let xValue = getDy(batch, idyF, idyR, idyC, d2);
                let wValue = getW(wFPerm, wRPerm, wCPerm, d1, d2);
                dotProd += xValue * wValue;
              }
            }
          }
        }
        setOutputAtIndex(index, dotProd);
      }
    }
  `}};function qV(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,dy:s}=t,{strides:a,pad:u,dataFormat:c,dimRoundingMode:i,filterShape:p}=n,l=S.convertConv2DDataFormat(c),m=S.computeConv2DInfo(o.shape,p,a,1,u,i,!1,l),f=new _f(m),d=[{type:"int32",data:[m.padInfo.top,m.padInfo.left]},{type:"int32",data:[m.strideHeight,m.strideWidth]},{type:"int32",data:[m.batchSize]},{type:"int32",data:[m.outHeight]},{type:"int32",data:[m.outWidth]},{type:"int32",data:[m.inHeight]},{type:"int32",data:[m.inWidth]}];return e.runWebGPUProgram(f,[o,s],o.dtype,d)}var VR={kernelName:uS,backendName:"webgpu",kernelFunc:qV};function KV(r=4){let t=s=>{switch(s){case 1:return"return W[getIndexFromCoords4D(coord, uniforms.wShape)];";case 4:return`
            let coord1 = vec4<i32>(coordX, coordY, col + 1, rowInner);
            let coord2 = vec4<i32>(coordX, coordY, col + 2, rowInner);
            let coord3 = vec4<i32>(coordX, coordY, col + 3, rowInner);
            let v0 = W[getIndexFromCoords4D(coord, uniforms.wShape)];
            let v1 = W[getIndexFromCoords4D(coord1, uniforms.wShape)];
            let v2 = W[getIndexFromCoords4D(coord2, uniforms.wShape)];
            let v3 = W[getIndexFromCoords4D(coord3, uniforms.wShape)];
            return vec4<f32>(v0, v1, v2, v3);
            `;default:throw new Error(`innerElementSize ${s} is not supported.`)}},n=`if (row < uniforms.dimAOuter && col < uniforms.dimInner) {
        ${`
      let outRow = row / uniforms.outShape[2];
      let outCol = row % uniforms.outShape[2];

      let WRow = col / (uniforms.filterDims[1] * uniforms.outBackprop[3]);
      let WCol = col / uniforms.outBackprop[3] % uniforms.filterDims[1];
      let xR = f32(outRow - uniforms.pads[0] + WRow) / f32(uniforms.strides[0]);
      let xC = f32(outCol - uniforms.pads[1] + WCol) / f32(uniforms.strides[1]);
      if (xR < 0.0 || xR >= f32(uniforms.outBackprop[1]) || fract(xR) > 0.0) {
        return ${bt(r)}(0.0);
      }
      if (xC < 0.0 || xC >= f32(uniforms.outBackprop[2]) || fract(xC) > 0.0) {
        return ${bt(r)}(0.0);
      }
      let coord = vec4<i32>(
          batch,
          i32(xR),
          i32(xC),
          col % uniforms.outBackprop[3]);
      return x[getIndexFromCoords4D(coord, uniforms.xShape)/${r}];`}
      }
      return ${bt(r)}(0.0);`;return`
  fn mm_readA(batch: i32, row : i32, col : i32) -> ${bt(r)} {
    ${n}
  }

  fn mm_readB(batch: i32, row : i32, col : i32) -> ${bt(r)} {
    let coordX = uniforms.filterDims.x - 1 -
        row / (uniforms.filterDims[1] * uniforms.outBackprop[3]);
    let coordY = uniforms.filterDims.y - 1 -
        (row / uniforms.outBackprop[3]) % uniforms.filterDims[1];
    if (row < uniforms.dimInner && col < uniforms.dimBOuter &&
        coordX >= 0 && coordY >= 0) {
      let rowInner = row % uniforms.outBackprop[3];
      let coord = vec4<i32>(coordX, coordY, col, rowInner);
      ${t(r)}
    }
    return ${bt(r)}(0.0);
  }

  fn mm_write(batch: i32, row : i32, col : i32, valueInput : ${bt(r)}) {
    if (row < uniforms.dimAOuter && col < uniforms.dimBOuter) {
      var value = valueInput;
      let outCoord = vec4<i32>(
          batch,
          row / uniforms.outShape[2],
          row % uniforms.outShape[2],
          col);
      result[getIndexFromCoords4D(outCoord, uniforms.outShape)/${r}] = value;
    }
  }`}var Df=class{constructor(t){this.variableNames=["x","W"],this.uniforms="filterDims : vec2<i32>, pads : vec2<i32>, strides : vec2<i32>, outBackprop : vec4<i32>, dimAOuter : i32, dimBOuter : i32, dimInner : i32,",this.outputShape=t.inShape,w.assert(t.dataFormat==="channelsLast",()=>"TODO: NCHW is unimplemented"),this.isVec4=t.inChannels%4===0&&t.outChannels%4===0,this.dispatchLayout={x:[3],y:[1,2],z:[0]},this.workgroupSize=Xm(this.dispatchLayout,this.outputShape,this.isVec4),this.elementsPerThread=Ym(this.dispatchLayout,this.outputShape,this.isVec4),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,this.elementsPerThread),this.isVec4&&(this.outputComponent=4,this.variableComponents=[4,1]),this.shaderKey=`conv2DDerInputMM_${this.isVec4}_${this.elementsPerThread}`}getUserCode(){let t=this.isVec4?bs(this.elementsPerThread,this.workgroupSize):ws(this.elementsPerThread,this.workgroupSize);return`
    ${KV(this.isVec4?4:1)}
    ${t}
    `}};function jV(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,filter:s}=t,{inputShape:a,strides:u,pad:c,dataFormat:i,dimRoundingMode:p}=n,l=S.convertConv2DDataFormat(i),m=S.computeConv2DInfo(a,s.shape,u,1,c,p,!1,l),f=[{type:"int32",data:[m.filterHeight,m.filterWidth]},{type:"int32",data:[m.filterHeight-1-m.padInfo.top,m.filterWidth-1-m.padInfo.left]},{type:"int32",data:[m.strideHeight,m.strideWidth]},{type:"int32",data:[m.batchSize,m.outHeight,m.outWidth,m.outChannels]}],d;if(X().getBool("WEBGPU_USE_NAIVE_CONV2D_TRANSPOSE")||m.dataFormat!=="channelsLast")d=new kf(m);else{d=new Df(m);let h=m.inHeight*m.inWidth,g=m.inChannels,x=m.filterHeight*m.filterWidth*m.outChannels;f.push({type:"uint32",data:[h]},{type:"uint32",data:[g]},{type:"uint32",data:[x]})}return e.runWebGPUProgram(d,[o,s],"float32",f)}var HR={kernelName:Po,backendName:"webgpu",kernelFunc:jV};var Mf=class{constructor(t){this.variableNames=["x","W"],this.uniforms="filterDims: vec3<i32>, pads: vec3<i32>, strides: vec3<i32>, dilations: vec3<i32>,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.outShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="conv3dnaive"}getUserCode(){return`
    ${M("index")} {
      if (index < uniforms.size) {
        let coords = getOutputCoords();
        let batch = coords.x;
        let d2 = coords.u;

        let xFRCCorner = vec3<i32>(coords.y, coords.z, coords.w) * uniforms.strides - uniforms.pads;
        let xFCorner = xFRCCorner.x;
        let xRCorner = xFRCCorner.y;
        let xCCorner = xFRCCorner.z;

        let inputDepthNearestVec4 = (uniforms.xShape.u / 4) * 4;
        let inputDepthVec4Remainder = uniforms.xShape.u % 4;

        var dotProd = 0.0;
        for (var wF = 0; wF < uniforms.filterDims[0]; wF++) {
          let xF = xFCorner + wF * uniforms.dilations[0];
          if (xF < 0 || xF >= uniforms.xShape.y) {
            continue;
          }

          for (var wR = 0; wR < uniforms.filterDims[1]; wR++) {
            let xR = xRCorner + wR * uniforms.dilations[1];
            if (xR < 0 || xR >= uniforms.xShape.z) {
              continue;
            }

            for (var wC = 0; wC < uniforms.filterDims[2]; wC++) {
              let xC = xCCorner + wC * uniforms.dilations[2];
              if (xC < 0 || xC >= uniforms.xShape.w) {
                continue;
              }

              for (var d1 = 0; d1 < inputDepthNearestVec4; d1 += 4) {
                let xValues = vec4<f32>(
                  getX(batch, xF, xR, xC, d1),
                  getX(batch, xF, xR, xC, d1 + 1),
                  getX(batch, xF, xR, xC, d1 + 2),
                  getX(batch, xF, xR, xC, d1 + 3)
                );
                let wValues = vec4<f32>(
                  getW(wF, wR, wC, d1, d2),
                  getW(wF, wR, wC, d1 + 1, d2),
                  getW(wF, wR, wC, d1 + 2, d2),
                  getW(wF, wR, wC, d1 + 3, d2)
                );

                dotProd += dot(xValues, wValues);
              }

              if (inputDepthVec4Remainder == 1) {
                dotProd += getX(batch, xF, xR, xC, inputDepthNearestVec4) *
                  getW(wF, wR, wC, inputDepthNearestVec4, d2);
              } else if (inputDepthVec4Remainder == 2) {
                let xValues = vec2<f32>(
                  getX(batch, xF, xR, xC, inputDepthNearestVec4),
                  getX(batch, xF, xR, xC, inputDepthNearestVec4 + 1)
                );
                let wValues = vec2<f32>(
                  getW(wF, wR, wC, inputDepthNearestVec4, d2),
                  getW(wF, wR, wC, inputDepthNearestVec4 + 1, d2)
                );
                dotProd += dot(xValues, wValues);
              } else if (inputDepthVec4Remainder == 3) {
                let xValues = vec3<f32>(
                  getX(batch, xF, xR, xC, inputDepthNearestVec4),
                  getX(batch, xF, xR, xC, inputDepthNearestVec4 + 1),
                  getX(batch, xF, xR, xC, inputDepthNearestVec4 + 2)
                );
                let wValues = vec3<f32>(
                  getW(wF, wR, wC, inputDepthNearestVec4, d2),
                  getW(wF, wR, wC, inputDepthNearestVec4 + 1, d2),
                  getW(wF, wR, wC, inputDepthNearestVec4 + 2, d2)
                );
                dotProd += dot(xValues, wValues);
              }
            }
          }
        }
        setOutputAtIndex(index, dotProd);
      }
    }`}};function XV(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s}=t,{strides:a,pad:u,dilations:c}=n,i=S.computeConv3DInfo(o.shape,s.shape,a,c,u),p=[i.padInfo.front,i.padInfo.top,i.padInfo.left],l=[{type:"int32",data:[i.filterDepth,i.filterHeight,i.filterWidth]},{type:"int32",data:[...p]},{type:"int32",data:[i.strideDepth,i.strideHeight,i.strideWidth]},{type:"int32",data:[i.dilationDepth,i.dilationHeight,i.dilationWidth]}],m=new Mf(i),f=Be(o.dtype,s.dtype);return e.runWebGPUProgram(m,[o,s],f,l)}var qR={kernelName:Ra,backendName:"webgpu",kernelFunc:XV};function YV(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,dy:s}=t,{strides:a,pad:u,filterShape:c}=n,i=S.computeConv3DInfo(o.shape,c,a,1,u),p=new Af(i),l=[{type:"int32",data:[i.padInfo.front,i.padInfo.top,i.padInfo.left]},{type:"int32",data:[i.strideDepth,i.strideHeight,i.strideWidth]},{type:"int32",data:[i.batchSize]},{type:"int32",data:[i.outDepth]},{type:"int32",data:[i.outHeight]},{type:"int32",data:[i.outWidth]},{type:"int32",data:[i.inDepth]},{type:"int32",data:[i.inHeight]},{type:"int32",data:[i.inWidth]}];return e.runWebGPUProgram(p,[o,s],s.dtype,l)}var KR={kernelName:Da,backendName:"webgpu",kernelFunc:YV};function QV(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,filter:s}=t,{strides:a,pad:u,inputShape:c}=n,i=S.computeConv3DInfo(c,s.shape,a,1,u),p=new Rf(i),l=[{type:"int32",data:[i.filterDepth,i.filterHeight,i.filterWidth]},{type:"int32",data:[i.filterDepth-1-i.padInfo.front,i.filterHeight-1-i.padInfo.top,i.filterWidth-1-i.padInfo.left]},{type:"int32",data:[i.strideDepth,i.strideHeight,i.strideWidth]},{type:"int32",data:[i.outDepth]},{type:"int32",data:[i.outHeight]},{type:"int32",data:[i.outWidth]},{type:"int32",data:[i.outChannels]}];return e.runWebGPUProgram(p,[o,s],o.dtype,l)}var jR={kernelName:Ma,backendName:"webgpu",kernelFunc:QV};var ZV=ot({opType:O.COS}),XR={kernelName:vp,backendName:"webgpu",kernelFunc:ZV};var JV=ot({opType:O.COSH}),YR={kernelName:Cp,backendName:"webgpu",kernelFunc:JV};var Nf=class{constructor(t,e,n,o){this.variableNames=["Image","Boxes","BoxInd"],this.uniforms="extrapolationValue : f32,",this.workgroupSize=[64,1,1],this.size=!0;let[s]=e;this.outputShape=[s,n[0],n[1],t],this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.methodId=o==="bilinear"?1:0,this.cropHeightBiggerThan1=this.outputShape[1]>1,this.cropWidthBiggerThan1=this.outputShape[2]>1,this.shaderKey=`cropAndResize_${this.methodId}_${this.cropHeightBiggerThan1}_${this.cropWidthBiggerThan1}`}getUserCode(){let[t,e]=["f32(uniforms.imageShape[1] - 1)","f32(uniforms.imageShape[2] - 1)"],[n,o,s]=this.cropHeightBiggerThan1?[`(${t} / f32(uniforms.outShape[1] - 1))`,"(y2-y1) * height_ratio",`y1*${t} + f32(y)*(height_scale)`]:["0.0","0.0",`0.5 * (y1+y2) * ${t}`],[a,u,c]=this.cropWidthBiggerThan1?[`(${e} / f32(uniforms.outShape[2] - 1))`,"(x2-x1) * width_ratio",`x1*${e} + f32(x)*(width_scale)`]:["0.0","0.0",`0.5 * (x1+x2) * ${e}`];return`
    ${M("index")} {
      if (index < uniforms.size) {
        let coords = getCoordsFromIndex(index);
        let height_ratio = f32(${n});
        let width_ratio = f32(${a});
        let b = coords[0];
        let y = coords[1];
        let x = coords[2];
        let d = coords[3];
        // get box vals
        let y1 = getBoxes(b, 0);
        let x1 = getBoxes(b, 1);
        let y2 = getBoxes(b, 2);
        let x2 = getBoxes(b, 3);
        // get image in batch index
        let bInd = i32(round(getBoxInd(b)));
        if(bInd < 0 || bInd >= uniforms.outShape[0]) {
          return;
        }
        let height_scale = ${o};
        let width_scale = ${u};
        let in_y = ${s};
        if( in_y < 0.0 || in_y > ${t} ) {
          setOutputAtIndex(index, uniforms.extrapolationValue);
          return;
        }
        let in_x = ${c};
        if( in_x < 0.0 || in_x > ${e} ) {
          setOutputAtIndex(index, uniforms.extrapolationValue);
          return;
        }
        let sourceFracIndexCR = vec2<f32>(in_x,in_y);
        if(${this.methodId} == 1) {
          // Compute the four integer indices.
          let sourceFloorCR = vec2<i32>(sourceFracIndexCR);
          let sourceCeilCR = vec2<i32>(ceil(sourceFracIndexCR));
          let topLeft = getImage(bInd, sourceFloorCR.y, sourceFloorCR.x, d);
          let bottomLeft = getImage(bInd, sourceCeilCR.y, sourceFloorCR.x, d);
          let topRight = getImage(bInd, sourceFloorCR.y, sourceCeilCR.x, d);
          let bottomRight = getImage(bInd, sourceCeilCR.y, sourceCeilCR.x, d);
          let fracCR = sourceFracIndexCR - vec2<f32>(sourceFloorCR);
          let top = topLeft + (topRight - topLeft) * fracCR.x;
          let bottom = bottomLeft + (bottomRight - bottomLeft) * fracCR.x;
          let newValue = top + (bottom - top) * fracCR.y;
          setOutputAtIndex(index, newValue);
        } else {
          // Compute the coordinators of nearest neighbor point.
          let sourceNearestCR = vec2<i32>(floor(
            sourceFracIndexCR + vec2<f32>(0.5,0.5)));
          let newValue = getImage(
            bInd, sourceNearestCR.y, sourceNearestCR.x, d);
          setOutputAtIndex(index, newValue);
        }
      }
    }
    `}};var tH=r=>{let{inputs:t,backend:e,attrs:n}=r,{image:o,boxes:s,boxInd:a}=t,{cropSize:u,method:c,extrapolationValue:i}=n,p=new Nf(o.shape[3],s.shape,u,c),l=[{type:"float32",data:[i]}];return e.runWebGPUProgram(p,[o,s,a],"float32",l)},QR={kernelName:$a,backendName:"webgpu",kernelFunc:tH};var vs;(function(r){r.Prod="*",r.Sum="+"})(vs||(vs={}));var bc=class{constructor(t,e,n,o){this.variableNames=["x"],this.uniforms="index : f32,",this.size=!0,this.workgroupSize=[128,1,1],this.outputShape=e,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.exclusive=n,this.reverse=o,this.op=t,this.shaderKey=`cum_${this.op}_${this.exclusive}_${this.reverse}`}getUserCode(){let t=this.outputShape.length,e=this.op===vs.Prod?"1.0":"0.0",n=this.exclusive?e:`getX(${ZR(t,"coords",this.op)})`,o=this.outputShape[this.outputShape.length-1],s="",a="";return this.exclusive?(s=this.reverse?`end != ${o-1}`:"end != 0",a=this.reverse?"end + 1":"end - 1"):(s=this.reverse?`end + pow2 < ${o}`:"end >= pow2",a=this.reverse?"end + pow2":"end - pow2"),`
      ${M("index")} {
       if (index < uniforms.size) {
         var coords = getCoordsFromIndex(index);

         let end = ${JR(t,"coords",this.op)};
         var val = ${n};
         let pow2 = i32(pow(2.0, uniforms.index));
         if (${s}) {
           let idx = ${a};
           ${JR(t,"coords",this.op)} = idx;
           val ${this.op}= getX(${ZR(t,"coords",this.op)});
         }
         setOutputAtIndex(index, val);
       }
      }
    `}};function ZR(r,t,e){if(r===1)return`${t}`;if(r===2)return`${t}.x, ${t}.y`;if(r===3)return`${t}.x, ${t}.y, ${t}.z`;if(r===4)return`${t}.x, ${t}.y, ${t}.z, ${t}.w`;throw Error(`Cumulative ${e} for rank ${r} is not yet supported`)}function JR(r,t,e){if(r===1)return`${t}`;if(r===2)return`${t}.y`;if(r===3)return`${t}.z`;if(r===4)return`${t}.w`;throw Error(`Cumulative ${e} for rank ${r} is not yet supported`)}function Ef(r,t,e,n,o,s){let a=t.shape.length,u=S.getAxesPermutation([n],a),c=t;u!=null&&(c=Ve({inputs:{x:t},backend:e,attrs:{perm:u}}));let i=S.getInnerMostAxes(1,a)[0];if(i!==a-1)throw new Error(`WebGPU cumprod shader expects an inner-most axis=${t.shape.length-1} but got axis=${n}`);let p=c.shape[i],l=re({inputs:{x:c},backend:e});for(let m=0;m<=Math.ceil(Math.log2(p))-1;m++){let f=new bc(r,c.shape,!1,s),d=l,h=[{type:"float32",data:[m]}];l=e.runWebGPUProgram(f,[l],l.dtype,h),e.disposeData(d.dataId)}if(o){let m=new bc(r,c.shape,o,s),f=l,d=[{type:"float32",data:[0]}];l=e.runWebGPUProgram(m,[l],l.dtype,d),e.disposeData(f.dataId)}if(u!=null){let m=S.getUndoAxesPermutation(u),f=Ve({inputs:{x:l},backend:e,attrs:{perm:m}});return e.disposeData(l.dataId),e.disposeData(c.dataId),f}return l}function eH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s,exclusive:a,reverse:u}=n;return Ef(vs.Prod,o,e,s,a,u)}var tD={kernelName:Na,backendName:"webgpu",kernelFunc:eH};function rH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s,exclusive:a,reverse:u}=n;return Ef(vs.Sum,o,e,s,a,u)}var eD={kernelName:Ea,backendName:"webgpu",kernelFunc:rH};function nH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,weights:s}=t,{size:a,binaryOutput:u}=n,c=o.shape.length===1,p=w.sizeFromShape(s.shape)>0,l=s.dtype,m=c?[o.shape[0]]:[o.shape[0],o.shape[1]],f=c?[a]:[o.shape[0],a],d=jt({backend:e,attrs:{shape:f,value:0,dtype:l}}),h=new ea(m,p,u),g=[{type:"int32",data:[a]}],x=p?[o,s]:[o];return e.runWebGPUProgram(h,x,l,g,d)}var rD={kernelName:kp,backendName:"webgpu",kernelFunc:nH};var $f=class{constructor(t,e){this.variableNames=["x"],this.workgroupSize=[64,1,1],this.size=!0,this.uniforms="blockSize : i32,",this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey=`depthToSpace_${e}`,this.dataFormat=e}getUserCode(){return`
      ${M("index")} {
        if (index < uniforms.size) {
          let coords = getCoordsFromIndex(index);
          let b = coords[0];
          let h = ${this.getHeightCoordString()};
          let w = ${this.getWidthCoordString()};
          let d = ${this.getDepthCoordString()};

          let in_h = h / uniforms.blockSize;
          let offset_h = h % uniforms.blockSize;
          let in_w = w / uniforms.blockSize;
          let offset_w = w % uniforms.blockSize;
          let offset_d = (offset_h * uniforms.blockSize + offset_w) *
            ${this.getOutputDepthSize()};
          let in_d = d + offset_d;

          let rlt = ${this.getInputSamplingString()};
          setOutputAtIndex(index, rlt);
        }
      }`}getHeightCoordString(){return this.dataFormat==="NHWC"?"coords[1]":"coords[2]"}getWidthCoordString(){return this.dataFormat==="NHWC"?"coords[2]":"coords[3]"}getDepthCoordString(){return this.dataFormat==="NHWC"?"coords[3]":"coords[1]"}getOutputDepthSize(){return this.dataFormat==="NHWC"?"uniforms.outShape[3]":"uniforms.outShape[1]"}getInputSamplingString(){return this.dataFormat==="NHWC"?"getX(b, in_h, in_w, in_d)":"getX(b, in_d, in_h, in_w)"}};function oH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{blockSize:s,dataFormat:a}=n,u=o.shape[0],c=a==="NHWC"?o.shape[1]:o.shape[2],i=a==="NHWC"?o.shape[2]:o.shape[3],p=a==="NHWC"?o.shape[3]:o.shape[1],l=c*s,m=i*s,f=p/(s*s),d=a==="NHWC"?[u,l,m,f]:[u,f,l,m],h=[{type:"int32",data:[s]}],g=new $f(d,a);return e.runWebGPUProgram(g,[o],o.dtype,h)}var nD={kernelName:Ta,backendName:"webgpu",kernelFunc:oH};var Tf=class{constructor(t,e,n,o=!1,s=null,a=!1){this.variableNames=["x","W"],this.uniforms="pads : vec2<i32>, inDims : vec2<i32>,",this.workgroupSize=[16,16,1],this.outputShape=t,this.dispatchLayout={x:[3],y:[2],z:[0,1]},this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),o&&this.variableNames.push("bias"),a&&this.variableNames.push("preluActivationWeights"),this.addBias=o,this.activation=s,this.hasPreluActivation=a,this.filterHeight=e,this.filterWidth=n,this.shaderKey=`depthwiseNCHW_${this.activation}_${this.filterHeight}_${this.filterWidth}`}getUserCode(){let t=this.filterWidth*this.filterHeight,e=this.workgroupSize[0]*this.workgroupSize[1]*this.workgroupSize[2],n=this.workgroupSize[1]+this.filterHeight-1,o=this.workgroupSize[0]+this.filterWidth-1;return`
      ${Ne(this.activation,this.hasPreluActivation,!1,4)}

      var<workgroup> mm_Asub : array<array<f32, ${o}>, ${n}>;
      var<workgroup> mm_Bsub : array<array<f32, ${this.filterWidth}>, ${this.filterHeight}>;
      fn readX(batch : i32, channel : i32, row : i32, col : i32) -> f32 {
        var value = 0.0;
        if (row >=0 && row < uniforms.inDims[0] && col >=0 && col < uniforms.inDims[1])
        {
          value = getX(batch, channel, row, col);
        }
        return value;
      }

      ${M()} {
        let coords = getOutputCoords();
        let batch = coords[0];
        let xRCCorner = vec2<i32>(coords.zw) - uniforms.pads;
        let channelMul = uniforms.wShape[3];
        let d1 = coords[1] / channelMul;
        let q = coords[1] % channelMul;

        let inputRowStart = xRCCorner.x;
        let inputColStart = xRCCorner.y;

        let localRow = i32(localId.y);
        let localCol = i32(localId.x);

        // Load one tile of X into local memory.
        for (var inputRow = localRow; inputRow < ${n}; inputRow = inputRow + ${this.workgroupSize[1]}) {
          for (var inputCol = localCol; inputCol < ${o}; inputCol = inputCol + ${this.workgroupSize[0]}) {
            let rowOffset = inputRow - localRow;
            let colOffset = inputCol - localCol;
            mm_Asub[inputRow][inputCol] = readX(batch, d1, inputRowStart + rowOffset, inputColStart + colOffset);
          }
        }

        // Load one tile of W into local memory.
        var wIndex = i32(localIndex);
        ${t<e?`if (wIndex < ${t})`:`for(; wIndex < ${t}; wIndex = wIndex + ${e})`}

        {
          let wRow = wIndex / ${this.filterWidth};
          let wCol = wIndex % ${this.filterWidth};
          mm_Bsub[wRow][wCol] = getW(wRow, wCol, d1, q);
        }

        workgroupBarrier();

        var value = 0.0;
        for (var wR = 0; wR < ${this.filterHeight}; wR = wR + 1) {
          for (var wC = 0; wC < ${this.filterWidth}; wC = wC + 1) {
            let xVal = mm_Asub[localRow + wR][localCol + wC];
            let wVal = mm_Bsub[wR][wC];
            value = fma(xVal, wVal, value);
          }
        }
        ${lr(this.addBias,this.activation)}
        if (coordsInBounds4D(coords, uniforms.outShape)) {
          setOutputAtCoords(coords[0], coords[1], coords[2], coords[3], value);
        }
      }
    `}};var na=class{constructor(t,e=!1,n=null,o=!1){this.variableNames=["x","W"],this.uniforms="pads : vec2<i32>, inDims : vec2<i32>, virtualWidth : i32,",this.workgroupSize=[64,1,1],this.workPerThread=4,this.outputComponent=4,this.outputShape=t.outShape,this.virtualWidth=Math.ceil(this.outputShape[2]/this.workPerThread)*this.workPerThread;let s=[this.outputShape[0],this.outputShape[1],this.virtualWidth,this.outputShape[3]];this.dispatchLayout=T(s),this.dispatch=N(this.dispatchLayout,s,this.workgroupSize,[this.outputComponent*this.workPerThread,1,1]),w.assert(t.dataFormat==="channelsLast",()=>"TODO: NCHW is unimplemented"),e&&this.variableNames.push("bias"),o&&this.variableNames.push("preluActivationWeights"),this.convInfo=t,this.addBias=e,this.activation=n,this.hasPreluActivation=o,this.shaderKey=`depthwiseVec4_${n}_${this.convInfo.filterHeight}_${this.convInfo.filterWidth}_${this.convInfo.strideHeight}_${this.convInfo.strideWidth}_${this.workPerThread}`}getUserCode(){let t=(this.workPerThread-1)*this.convInfo.strideWidth+this.convInfo.filterWidth,e=this.convInfo.strideHeight,n=this.convInfo.strideWidth;return`
      ${Ne(this.activation,this.hasPreluActivation,!0,4)}
      fn readX(batch : i32, row : i32, col : i32, channel : i32) -> vec4<f32> {
        var value = vec4<f32>(0.0);
        if (col >=0 && col < uniforms.inDims[1]) {
          value = getX(batch, row, col, channel);
        }
        return value;
      }

      ${M("index")} {
        let width0 = uniforms.outShape[3] / ${this.outputComponent};
        let d1 = (index % width0) * ${this.outputComponent};
        var index1 = index / width0;
        let width1 = uniforms.virtualWidth / ${this.workPerThread};
        let c = (index1 % width1) * ${this.workPerThread};
        index1 = index1 / width1;
        let r = index1 % uniforms.outShape[1];
        let batch = index1 / uniforms.outShape[1];

        let xRCCorner = vec2<i32>(r, c) * vec2<i32>(${e}, ${n}) - uniforms.pads;

        let xRCorner = xRCCorner.x;
        let xCCorner = xRCCorner.y;
        var xVals : array<vec4<f32>, ${t}>;
        var dotProd : array<vec4<f32>, ${this.workPerThread}>;
        for (var i = 0; i < ${this.workPerThread}; i++) {
          dotProd[i] = vec4<f32>(0.0);
        }

        // Use constant instead of uniform can give better performance.
        for (var wR = 0; wR < ${this.convInfo.filterHeight}; wR = wR + 1) {
          let xR = xRCorner + wR;
          if (xR >=0 && xR < uniforms.inDims[0]) {
            for (var i = 0; i < ${t}; i++) {
              xVals[i] = readX(batch, xR, xCCorner + i, d1);
            }
            for (var wC = 0; wC < ${this.convInfo.filterWidth}; wC = wC + 1) {
              let wValue = getW(wR, wC, d1, 0);
              for (var i = 0; i < ${this.workPerThread}; i++) {
                dotProd[i] = fma(xVals[i * ${n} + wC], wValue, dotProd[i]);
              }
            }
          }
        }

        for (var i = 0; i < ${this.workPerThread}; i = i + 1) {
          let coords = vec4<i32>(batch, r, c + i, d1);
          if (coordsInBounds4D(coords, uniforms.outShape)) {
            var value = dotProd[i];
            ${lr(this.addBias,this.activation)}
            setOutputAtCoords(coords[0], coords[1], coords[2], coords[3], value);
          }
        }
      }
    `}};var oa=class{constructor(t,e=!1,n=null,o=!1){this.variableNames=["x","W"],this.uniforms=`pads : vec2<i32>, inDims : vec2<i32>, filterHeight : i32,
      filterWidth : i32, strides : vec2<i32>, dilations : vec2<i32>,`,this.workgroupSize=[256,1,1],this.size=!0,this.outputShape=t.outShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.isChannelsLast=t.dataFormat==="channelsLast",e&&this.variableNames.push("bias"),o&&this.variableNames.push("preluActivationWeights"),this.convInfo=t,this.addBias=e,this.activation=n,this.hasPreluActivation=o,this.shaderKey=`depthwise_${this.activation}_${this.isChannelsLast}`}getUserCode(){let t=this.isChannelsLast?"getX(batch, xR, xC, d1);":"getX(batch, d1, xR, xC);";return`
      ${Ne(this.activation,this.hasPreluActivation,!1,4)}

      ${M("index")} {
        if (index < uniforms.size) {
          let coords = getOutputCoords();
          let batch = coords[0];
          let xRCCorner = vec2<i32>(coords.${this.isChannelsLast?"yz":"zw"}) * uniforms.strides - uniforms.pads;
          let d2 = coords[${this.isChannelsLast?3:1}];
          let channelMul = uniforms.wShape[3];
          let d1 = d2 / channelMul;
          let q = d2 % channelMul;

          let inputRowStart = xRCCorner.x;
          let inputColStart = xRCCorner.y;
          let inputRowEnd = inputRowStart + uniforms.filterHeight *
              uniforms.dilations[0];
          let inputColEnd = inputColStart + uniforms.filterWidth *
              uniforms.dilations[1];

          // Convolve x(?, ?, d1)|x(d1, ?, ?) with w(:, :, d1, q) to get
          // y(yR, yC, d2)|y(d2, yR, yC). ? = to be determined. : = across all
          // values in that axis. x(?, ?, d1) and y(yR, yC, d2) is for NHWC.
          // x(d1, ?, ?) and y(d2, yR, yC) is for NCHW.
          var value = 0.0;

          // Extract if checking out of for loop for performance.
          if (inputRowStart >= 0 && inputColStart >= 0 &&
            inputRowEnd < uniforms.inDims[0] &&
                inputColEnd < uniforms.inDims[1]) {
              for (var wR = 0; wR < uniforms.filterHeight; wR = wR + 1) {
                let xR = inputRowStart + wR * uniforms.dilations[0];

                for (var wC = 0; wC < uniforms.filterWidth; wC = wC + 1) {
                  let xC = inputColStart + wC * uniforms.dilations[1];

                  let xVal = ${t};
                  let wVal = getW(wR, wC, d1, q);
                  value = value + xVal * wVal;
                }
              }
            } else {
              for (var wR = 0; wR < uniforms.filterHeight; wR = wR + 1) {
                let xR = inputRowStart + wR * uniforms.dilations[0];

                if (xR < 0 || xR >= uniforms.inDims[0]) {
                  continue;
                }

                for (var wC = 0; wC < uniforms.filterWidth; wC = wC + 1) {
                  let xC = inputColStart + wC * uniforms.dilations[1];

                  if (xC < 0 || xC >= uniforms.inDims[1]) {
                    continue;
                  }

                  let xVal = ${t};
                  let wVal = getW(wR, wC, d1, q);
                  value = value + xVal * wVal;
                }
              }
            }
            ${lr(this.addBias,this.activation)}
          setOutputAtCoords(coords[0], coords[1], coords[2], coords[3], value);
        }
      }
    `}};function sH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s}=t,{strides:a,pad:u,dataFormat:c,dilations:i,dimRoundingMode:p}=n,l=S.convertConv2DDataFormat(c),m=i;m==null&&(m=[1,1]);let f=S.computeConv2DInfo(o.shape,s.shape,a,m,u,p,!0,l),d=[{type:"int32",data:[f.padInfo.top,f.padInfo.left]},{type:"int32",data:[f.inHeight,f.inWidth]}],h=f.dataFormat==="channelsLast",g;return!h&&f.inHeight>16&&f.inWidth>16&&f.strideHeight===1&&f.strideWidth===1&&f.dilationWidth===1&&f.dilationHeight===1&&f.inChannels===f.outChannels?g=new Tf(f.outShape,f.filterHeight,f.filterWidth):h&&f.outHeight>4&&f.outWidth>4&&f.strideWidth<=2&&f.inChannels===f.outChannels&&f.dilationHeight===1&&f.dilationWidth===1&&f.inChannels%4===0?(g=new na(f),d.push({type:"int32",data:[g.virtualWidth]})):(g=new oa(f),d.push({type:"int32",data:[f.filterHeight]},{type:"int32",data:[f.filterWidth]},{type:"int32",data:[f.strideHeight,f.strideWidth]},{type:"int32",data:[f.dilationHeight,f.dilationWidth]})),e.runWebGPUProgram(g,[o,s],o.dtype,d)}var oD={kernelName:Oo,backendName:"webgpu",kernelFunc:sH};var Ff=class{constructor(t){this.variableNames=["x","dy"],this.uniforms=`strides : vec2<i32>, pads : vec2<i32>, filterDims : vec2<i32>, outHeight : i32,
      outWidth : i32, inHeight : i32, inWidth : i32, batchSize : i32, channelMul : i32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.filterShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="depthwise_conv2d_backprop_filter"}getUserCode(){return`
      ${M("index")} {
      if (index < uniforms.size) {
        let coords = getCoordsFromIndex(index);
        let wR = coords[0];
        let wC = coords[1];
        let d1 = coords[2];
        let dm = coords[3];
        let d2 = d1 * uniforms.channelMul + dm;

        var dotProd = 0.0;
        for (var b = 0; b < uniforms.batchSize; b++) {
          for (var yR = 0; yR < uniforms.outHeight; yR++) {
            let xR = wR + yR * uniforms.strides[0] - uniforms.pads[0];

            if (xR < 0 || xR >= uniforms.inHeight) {
              continue;
            }

            for (var yC = 0; yC < uniforms.outWidth; yC++) {
              let xC = wC + yC * uniforms.strides[1] - uniforms.pads[1];

              if (xC < 0 || xC >= uniforms.inWidth) {
                continue;
              }

              let dyValue = getDy(b, yR, yC, d2);
              let xValue = getX(b, xR, xC, d1);
              dotProd += xValue * dyValue;
            }
          }
        }
        setOutputAtIndex(index, dotProd);
      }
    }
    `}},Pf=class{constructor(t){this.variableNames=["dy","W"],this.uniforms=`strides : vec2<i32>, pads : vec2<i32>, filterDims : vec2<i32>,
       outHeight : i32, outWidth : i32, channelMul : i32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.inShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="depthwise_conv2d_backprop_input"}getUserCode(){return`
      ${M("index")} {
      if (index < uniforms.size) {
        let coords = getCoordsFromIndex(index);
        let batch = coords[0];
        let d1 = coords[3];
        let dyCorner = coords.yz - uniforms.pads;
        let dyRCorner = dyCorner.x;
        let dyCCorner = dyCorner.y;

        var dotProd = 0.0;
        for (var wR = 0; wR < uniforms.filterDims[0]; wR++) {
          let dyR = f32(dyRCorner + wR) / f32(uniforms.strides[0]);

          if (dyR < 0.0 || dyR >= f32(uniforms.outHeight) || fract(dyR) > 0.0) {
            continue;
          }

          let idyR = i32(dyR);
          let wRPerm = uniforms.filterDims[0] - 1 - wR;

          for (var wC = 0; wC < uniforms.filterDims[1]; wC++) {
            let dyC = f32(dyCCorner + wC) / f32(uniforms.strides[1]);

            if (dyC < 0.0 || dyC >= f32(uniforms.outWidth) || fract(dyC) > 0.0) {
              continue;
            }

            let idyC = i32(dyC);
            let wCPerm = uniforms.filterDims[1] - 1 - wC;

            for (var dm = 0; dm < uniforms.channelMul; dm++) {
              let d2 = d1 * uniforms.channelMul + dm;
              let xValue = getDy(batch, idyR, idyC, d2);
              let wValue = getW(wRPerm, wCPerm, d1, dm);
              dotProd += xValue * wValue;
            }
          }
        }
        setOutputAtIndex(index, dotProd);
      }
    }
    `}};function iH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,dy:s}=t,{strides:a,dilations:u,pad:c,dimRoundingMode:i,filterShape:p}=n,l=S.computeConv2DInfo(o.shape,p,a,u,c,i,!0),m=new Ff(l),f=[{type:"int32",data:[l.strideHeight,l.strideWidth]},{type:"int32",data:[l.padInfo.top,l.padInfo.left]},{type:"int32",data:[l.filterHeight,l.filterWidth]},{type:"int32",data:[l.outHeight]},{type:"int32",data:[l.outWidth]},{type:"int32",data:[l.inHeight]},{type:"int32",data:[l.inWidth]},{type:"int32",data:[l.batchSize]},{type:"int32",data:[l.outChannels/l.inChannels]}];return e.runWebGPUProgram(m,[o,s],"float32",f)}var sD={kernelName:cS,backendName:"webgpu",kernelFunc:iH};function aH(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,filter:s}=t,{strides:a,dilations:u,pad:c,dimRoundingMode:i,inputShape:p}=n,l=S.computeConv2DInfo(p,s.shape,a,u,c,i,!0),m=new Pf(l),f=[{type:"int32",data:[l.strideHeight,l.strideWidth]},{type:"int32",data:[l.filterHeight-1-l.padInfo.top,l.filterWidth-1-l.padInfo.left]},{type:"int32",data:[l.filterHeight,l.filterWidth]},{type:"int32",data:[l.outHeight]},{type:"int32",data:[l.outWidth]},{type:"int32",data:[l.outChannels/l.inChannels]}];return e.runWebGPUProgram(m,[o,s],o.dtype,f)}var iD={kernelName:pS,backendName:"webgpu",kernelFunc:aH};var Of=class{constructor(t){this.variableNames=["x"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=[t,t],this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="diag"}getUserCode(){return`
      ${M("index")} {
        if (index < uniforms.size) {
          let coords = getOutputCoords();
          let value = select(0.0, getX(coords[0]), coords[0] == coords[1]);
          setOutputAtIndex(index, value);
        }
      }
    `}};function uH(r){let{inputs:t,backend:e}=r,{x:n}=t,o=[...n.shape,...n.shape],s=w.sizeFromShape(n.shape),a=j({inputs:{x:n},backend:e,attrs:{shape:[s]}}),u=new Of(s),c=e.runWebGPUProgram(u,[a],a.dtype),i=j({inputs:{x:c},backend:e,attrs:{shape:o}});return e.disposeData(a.dataId),e.disposeData(c.dataId),i}var aD={kernelName:_p,backendName:"webgpu",kernelFunc:uH};var Bf=class{constructor(t){this.variableNames=["x","w"],this.uniforms="filterDims: vec2<i32>, pads: vec2<i32>, strides: vec2<i32>, dilations: vec2<i32>",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.outShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="dilation2d"}getUserCode(){return`
       ${M("index")} {
         if (index < uniforms.size) {
           let neg_infinity = -3.4e38;
           let coords = getOutputCoords();
           let batch = coords.x;
           let d1 = coords.w;
           let outTopLeftCorner = coords.yz * uniforms.strides - uniforms.pads;
           let hBeg = outTopLeftCorner.x;
           let wBeg = outTopLeftCorner.y;

           var curVal = neg_infinity;
           for (var h = 0; h < uniforms.filterDims[0]; h = h + 1) {
             let hIn = hBeg + h * uniforms.dilations[0];

             if (hIn >= 0 && hIn < uniforms.xShape[1]) {
               for (var w = 0; w < uniforms.filterDims[1]; w = w + 1) {
                 let wIn = wBeg + w * uniforms.dilations[1];

                 if (wIn >= 0 && wIn < uniforms.xShape[2]) {
                   let val = getX(batch, hIn, wIn, d1) + getW(h, w, d1);
                   if (val > curVal) {
                     curVal = val;
                   }
                 }
               }
             }
           }

           setOutputAtIndex(index, curVal);
         }
       }
     `}};function cH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s}=t,{strides:a,pad:u,dilations:c}=n,i=S.computeDilation2DInfo(o.shape,s.shape,a,u,"NHWC",c),p=[i.padInfo.top,i.padInfo.left],l=[{type:"int32",data:[i.filterHeight,i.filterWidth]},{type:"int32",data:[...p]},{type:"int32",data:[i.strideHeight,i.strideWidth]},{type:"int32",data:[i.dilationHeight,i.dilationWidth]}],m=new Bf(i);return e.runWebGPUProgram(m,[o,s],o.dtype,l)}var uD={kernelName:Fa,backendName:"webgpu",kernelFunc:cH};var zf=class{constructor(t,e){if(this.variableNames=["x","w","dy"],this.uniforms="filterDims: vec2<i32>, pads: vec2<i32>, strides: vec2<i32>, dilations: vec2<i32>, dySize: i32,",this.workgroupSize=[64,1,1],this.atomic=!0,this.outputShape=t.inShape,this.dispatchLayout=T(t.outShape),this.dispatch=N(this.dispatchLayout,t.outShape,this.workgroupSize),e!=="float32"&&e!=="int32")throw new Error(`Dilation2DBackpropInput only supports float32 and int32
          types, does not support ${e} type.`);this.type=e,this.shaderKey="dilation2DBackpropInput"}getUserCode(){return`
       ${M("index")} {
         if (index < uniforms.dySize) {
           let coords = getDyCoordsFromIndex(index);
           let b = coords[0];
           let r = coords[1];
           let c = coords[2];
           let d = coords[3];

           let dyCorner = vec2<i32>(r, c) * uniforms.strides - uniforms.pads;
           var curVal = -3.4e38;  // neg_infinity
           var xRMax = 0;
           var xCMax = 0;

           // In the case of multiple argmax branches, we only back-propagate
           // along the last branch, i.e., the one with largest value of
           // 'wR * uniforms.filterDims[1] + wC', similarly to the max-pooling
           // backward routines.
           for (var wR = 0; wR < uniforms.filterDims[0]; wR++) {
             let xR = dyCorner.x + wR * uniforms.dilations[0];

             if (xR >= 0 && xR < uniforms.xShape[1]) {
               for (var wC = 0; wC < uniforms.filterDims[1]; wC++) {
                 let xC = dyCorner.y + wC * uniforms.dilations[1];

                 if (xC >= 0 && xC < uniforms.xShape[2]) {
                   let val = getX(b, xR, xC, d) + getW(wR, wC, d);
                   if (val > curVal) {
                     curVal = val;
                     xRMax = xR;
                     xCMax = xC;
                   }
                 }
               }
             }
           }

           let flatIndexIn = d + uniforms.xShape[3] *
               (xCMax + uniforms.xShape[2] * (xRMax + uniforms.xShape[1] * b));
           let value = getDy(b, r, c, d);
           ${pr("&result[flatIndexIn]","value",this.type)}
         }
       }
     `}},Lf=class{constructor(t,e,n){if(this.variableNames=["x","w","dy"],this.uniforms="filterDims: vec2<i32>, pads: vec2<i32>, strides: vec2<i32>, dilations: vec2<i32>, dySize: i32,",this.workgroupSize=[64,1,1],this.atomic=!0,this.outputShape=t.filterShape,this.dispatchLayout=T(t.outShape),this.dispatch=N(this.dispatchLayout,t.outShape,this.workgroupSize),n!=="float32"&&n!=="int32")throw new Error(`Dilation2DBackpropFilter only supports float32 and int32
          types, does not support ${n} type.`);this.type=n,this.shaderKey="dilation2DBackpropFilter"}getUserCode(){return`
       ${M("index")} {
         if (index < uniforms.dySize) {
           let coords = getDyCoordsFromIndex(index);
           let b = coords[0];
           let r = coords[1];
           let c = coords[2];
           let d = coords[3];

           let dyCorner = vec2<i32>(r, c) * uniforms.strides - uniforms.pads;
           var curVal = -3.4e38;  // neg_infinity
           var wRMax = 0;
           var wCMax = 0;

           // In the case of multiple argmax branches, we only back-propagate
           // along the last branch, i.e., the one with largest value of
           // 'wR * uniforms.filterDims[1] + wC', similarly to the max-pooling
           // backward routines.
           for (var wR = 0; wR < uniforms.filterDims[0]; wR++) {
             let xR = dyCorner.x + wR * uniforms.dilations[0];

             if (xR >= 0 && xR < uniforms.xShape[1]) {
               for (var wC = 0; wC < uniforms.filterDims[1]; wC++) {
                 let xC = dyCorner.y + wC * uniforms.dilations[1];

                 if (xC >= 0 && xC < uniforms.xShape[2]) {
                   let val = getX(b, xR, xC, d) + getW(wR, wC, d);
                   if (val > curVal) {
                     curVal = val;
                     wRMax = wR;
                     wCMax = wC;
                   }
                 }
               }
             }
           }

           let flatIndexIn = d + uniforms.wShape[2] * (wCMax + wRMax * uniforms.wShape[1]);
           let value = getDy(b, r, c, d);
           ${pr("&result[flatIndexIn]","value",this.type)}
         }
       }
     `}};function pH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s,dy:a}=t,{strides:u,pad:c,dilations:i}=n,p=S.computeDilation2DInfo(o.shape,s.shape,u,c,"NHWC",i),l=s.dtype,m=new Lf(p,s.shape,l),f=[{type:"int32",data:[p.filterHeight,p.filterWidth]},{type:"int32",data:[p.padInfo.top,p.padInfo.left]},{type:"int32",data:[p.strideHeight,p.strideWidth]},{type:"int32",data:[p.dilationHeight,p.dilationWidth]},{type:"int32",data:[w.sizeFromShape(p.outShape)]}],d=jt({backend:e,attrs:{shape:s.shape,value:0,dtype:l}});return e.runWebGPUProgram(m,[o,s,a],l,f,d)}var cD={kernelName:Oa,backendName:"webgpu",kernelFunc:pH};function lH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s,dy:a}=t,{strides:u,pad:c,dilations:i}=n,p=S.computeDilation2DInfo(o.shape,s.shape,u,c,"NHWC",i),l=o.dtype,m=new zf(p,l),f=[{type:"int32",data:[p.filterHeight,p.filterWidth]},{type:"int32",data:[p.padInfo.top,p.padInfo.left]},{type:"int32",data:[p.strideHeight,p.strideWidth]},{type:"int32",data:[p.dilationHeight,p.dilationWidth]},{type:"int32",data:[w.sizeFromShape(p.outShape)]}],d=jt({backend:e,attrs:{shape:p.inShape,value:0,dtype:l}});return e.runWebGPUProgram(m,[o,s,a],l,f,d)}var pD={kernelName:Pa,backendName:"webgpu",kernelFunc:lH};var Wf=class{constructor(t,e,n){this.variableNames=["Image"],this.uniforms="alpha: f32,",this.workgroupSize=[64,1,1],this.pixelsOpType=Mn.DRAW,this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.type=e,this.textureFormat=n,this.shaderKey=`draw_${e}_${n}`}getUserCode(){let t,e=this.type==="float32"?"value":"value / 255.0";return t=`
      if (uniforms.numChannels == 1) {
        rgba[0] = ${e};
        rgba[1] = ${e};
        rgba[2] = ${e};
      } else {
        rgba[d] = ${e};
      }`,`
       @group(0) @binding(0) var outImage : texture_storage_2d<${this.textureFormat}, write>;
       ${M("index")} {
         if (index < uniforms.size) {
           var rgba = vec4<f32>(0.0, 0.0, 0.0, uniforms.alpha);
           for (var d = 0; d < uniforms.numChannels; d = d + 1) {
             let value = f32(inBuf[index * uniforms.numChannels + d]);
             ${t}
           }
           rgba.x = rgba.x * rgba.w;
           rgba.y = rgba.y * rgba.w;
           rgba.z = rgba.z * rgba.w;
           let coords = getCoordsFromIndex(index);
           textureStore(outImage, vec2<i32>(coords.yx), rgba);
         }
       }
      `}};function mH(r){let{inputs:t,backend:e,attrs:n}=r,{image:o}=t,{canvas:s,options:a}=n,[u,c]=o.shape.slice(0,2),{imageOptions:i}=a||{},p=i?.alpha||1,l=e.device.features.has("bgra8unorm-storage")?"bgra8unorm":"rgba8unorm",m=[u,c],f=new Wf(m,o.dtype,l);s.width=c,s.height=u;let d="webgpu",h=s.getContext(d),g;h||(g=new OffscreenCanvas(c,u),h=g.getContext(d));let x=o.shape.length===3?o.shape[2]:1;h.configure({device:e.device,format:l,usage:GPUTextureUsage.STORAGE_BINDING,alphaMode:"premultiplied"});let b="int32",y=e.makeTensorInfo(m,b),I=e.tensorMap.get(y.dataId);I.resource=h.getCurrentTexture(),I.external=!0;let C=[{type:"uint32",data:[x]},{type:"float32",data:[p]}];if(e.runWebGPUProgram(f,[o],b,C,y),g){let _=s.getContext("2d");if(!_)throw new Error("Please make sure this canvas has only been used for 2d or webgpu context!");_.drawImage(g,0,0)}return e.disposeData(y.dataId),o}var lD={kernelName:lS,backendName:"webgpu",kernelFunc:mH};var hw=Nt({opType:tt.MUL,cpuKernelImpl:qA,supportsComplex:!0}),mD={kernelName:Un,backendName:"webgpu",kernelFunc:hw};function gw(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s,keepDims:a}=n;return fr(o,s,a,"sum",e)}var fD={kernelName:Ko,backendName:"webgpu",kernelFunc:gw};function fH(r){let{inputs:t,backend:e,attrs:n}=r,{equation:o}=n,s=t,{allDims:a,summedDims:u,idDims:c}=S.decodeEinsumEquation(o,s.length);S.checkEinsumDimSizes(a.length,c,s);let{path:i,steps:p}=S.getEinsumComputePath(u,c),l=p.length,m=null,f=a.length,d=[];for(let h=0;h<l;++h){for(let g of p[h]){let{permutationIndices:x,expandDims:b}=S.getEinsumPermutation(f,c[g]),y;S.isIdentityPermutation(x)?y=s[g]:(y=Ve({inputs:{x:s[g]},backend:e,attrs:{perm:x}}),d.push(y));let I=y.shape.slice();for(let C=0;C<b.length;++C)I.splice(b[C],0,1);w.arraysEqual(y.shape,I)||(y=j({inputs:{x:y},backend:e,attrs:{shape:I}}),d.push(y)),m===null?m=y:(m=hw({inputs:{a:y,b:m},backend:e}),d.push(m))}h<l-1&&(i[h]>=0&&(m=gw({inputs:{x:m},backend:e,attrs:{axis:i[h]-(a.length-f),keepDims:!1}}),d.push(m)),f--)}for(let h of d)h!==m&&e.disposeData(h.dataId);return m}var dD={kernelName:mS,backendName:"webgpu",kernelFunc:fH};var dH=ot({opType:O.ELU}),hD={kernelName:Hs,backendName:"webgpu",kernelFunc:dH};var hH=r=>{let{inputs:t,backend:e}=r,{dy:n,y:o}=t,s=new En(tt.ELU_DER,n.shape,o.shape);return e.runWebGPUProgram(s,[n,o],n.dtype)},gD={kernelName:Ba,backendName:"webgpu",kernelFunc:hH};var gH=Nt({opType:tt.EQUAL,dtype:"bool",cpuKernelImpl:NA}),xD={kernelName:qs,backendName:"webgpu",kernelFunc:gH};var xH=ot({opType:O.ERF}),yD={kernelName:Ap,backendName:"webgpu",kernelFunc:xH};var yH=ot({opType:O.EXP,cpuKernelImpl:EA,dtype:"float32"}),bD={kernelName:Ks,backendName:"webgpu",kernelFunc:yH};function Uf(r){let{inputs:t,attrs:e,backend:n}=r,{dim:o}=e,{input:s}=t,a=s.shape.length,u=s.shape.slice(),c=o;return o<0&&(w.assert(-(a+1)<=o,()=>`Axis must be in the interval [${-(a+1)}, ${a}]`),c=a+o+1),u.splice(c,0,1),j({inputs:{x:s},backend:n,attrs:{shape:u}})}var wD={kernelName:Rp,backendName:"webgpu",kernelFunc:Uf};var bH=ot({opType:O.EXPM1,cpuKernelImpl:$A}),SD={kernelName:js,backendName:"webgpu",kernelFunc:bH};var wc=class{constructor(t,e){this.variableNames=["real","imag"],this.outputShape=[],this.uniforms="exponentMultiplier : f32, denominator: f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=e,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.component=t,this.shaderKey=`fft_${t}`}getUserCode(){return`
    fn unaryOpComplex(real: f32, expR: f32, imag: f32, expI: f32) -> f32 {
      ${this.component==="real"?"return real * expR - imag * expI;":"return real * expI + imag * expR;"}
    }

    fn mulMatDFT(batch: i32, index: i32) -> f32 {
      let indexRatio = f32(index) / f32(uniforms.realShape[1]);
      let exponentMultiplierTimesIndexRatio =
          uniforms.exponentMultiplier * indexRatio;

      var result = 0.0;

      for (var i = 0; i < uniforms.realShape[1]; i = i + 1) {
        // x = (-2|2 * PI / N) * index * i;
        let x = exponentMultiplierTimesIndexRatio * f32(i);
        let expR = cos(x);
        let expI = sin(x);
        let real = getReal(batch, i);
        let imag = getImag(batch, i);

        result = result +
            unaryOpComplex(real, expR, imag, expI) / uniforms.denominator;
      }

      return result;
    }

    ${M("index")} {
      if (index < uniforms.size) {
        let coords = getOutputCoords();
        setOutputAtIndex(index, mulMatDFT(coords[0], coords[1]));
      }
    }
  `}};function Gf(r,t,e){let n=e.tensorMap.get(r.dataId),o=w.sizeFromShape(r.shape),s=r.shape[r.shape.length-1],a=o/s,u=[],c=j({inputs:{x:r},backend:e,attrs:{shape:[a,s]}});u.push(c);let i=c.shape,p=new wc("real",i),l=new wc("imag",i),m=[{dataId:n.complexTensorInfos.real.dataId,dtype:n.complexTensorInfos.real.dtype,shape:i},{dataId:n.complexTensorInfos.imag.dataId,dtype:n.complexTensorInfos.imag.dtype,shape:i}],f=t?2*Math.PI:-2*Math.PI,d=t?i[1]:1,h=[{type:"float32",data:[f]},{type:"float32",data:[d]}],g=e.runWebGPUProgram(p,m,"float32",h);u.push(g);let x=e.runWebGPUProgram(l,m,"float32",h);u.push(x);let b=Sr({inputs:{real:g,imag:x},backend:e});u.push(b);let y=j({inputs:{x:b},backend:e,attrs:{shape:r.shape}});return u.forEach(I=>e.disposeData(I.dataId)),y}function wH(r){let{inputs:t,backend:e}=r,{input:n}=t;return Gf(n,!1,e)}var ID={kernelName:fS,backendName:"webgpu",kernelFunc:wH};var Vf=class{constructor(t){this.outputShape=[],this.variableNames=["x"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="flipLeftRight"}getUserCode(){return`
      ${M("index")} {
        if (index < uniforms.size) {
          let coords = getCoordsFromIndex(index);
          let coordX = uniforms.xShape[2] - coords[2] - 1;
          let outputValue = getX(coords[0], coords[1], coordX, coords[3]);
          setOutputAtIndex(index, outputValue);
        }
      }
    `}};var vD={kernelName:za,backendName:"webgpu",kernelFunc:({inputs:r,backend:t})=>{let{image:e}=r,n=t,o=new Vf(e.shape);return n.runWebGPUProgram(o,[e],e.dtype)}};var SH=ot({opType:O.FLOOR,cpuKernelImpl:TA}),CD={kernelName:Ys,backendName:"webgpu",kernelFunc:SH};var IH=Nt({opType:tt.FLOOR_DIV,cpuKernelImpl:FA,dtype:"int32"}),kD={kernelName:Ln,backendName:"webgpu",kernelFunc:IH};var Hf=class{constructor(t,e,n=!1){this.pixelsOpType=Mn.FROM_PIXELS,this.outputShape=[0],this.variableNames=[],this.workgroupSize=[256,1,1],this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,[e,1,1]),this.importVideo=n,this.shaderKey=`fromPixels_${this.importVideo}`}getUserCode(){let t=this.importVideo?"textureLoad(src, vec2<i32>(coords.yx));":"textureLoad(src, vec2<i32>(coords.yx), 0)";return`
      @binding(1) @group(0) var src: ${this.importVideo?"texture_external":"texture_2d<f32>"};
      ${M("index")} {
        let flatIndex = index * uniforms.numChannels;
        if (flatIndex < uniforms.size) {
          let coords = getCoordsFromIndex(flatIndex);
          let values = ${t};
          for (var i = 0; i < uniforms.numChannels; i = i + 1) {
            result[flatIndex + i] = i32(floor(255.0 * values[i]));
          }
        }
      }
  `}};var _D={kernelName:IS,backendName:"webgpu",kernelFunc:vH},sa,xw=X().getBool("CANVAS2D_WILL_READ_FREQUENTLY_FOR_GPU");function vH(r){let{inputs:t,backend:e,attrs:n}=r,{pixels:o}=t,{numChannels:s}=n;if(o==null)throw new Error("pixels passed to tf.browser.fromPixels() can not be null");let a=typeof HTMLVideoElement<"u"&&o instanceof HTMLVideoElement,u=typeof HTMLImageElement<"u"&&o instanceof HTMLImageElement,c=typeof HTMLCanvasElement<"u"&&o instanceof HTMLCanvasElement||typeof OffscreenCanvas<"u"&&o instanceof OffscreenCanvas,i=typeof ImageBitmap<"u"&&o instanceof ImageBitmap,[p,l]=a?[o.videoWidth,o.videoHeight]:[o.width,o.height],m=[l,p,s],f=X().getBool("WEBGPU_IMPORT_EXTERNAL_TEXTURE")&&a,d=a||u;if(i||c||d){let b;if(f)b=e.device.importExternalTexture({source:o});else{if(d){let V=X().getBool("CANVAS2D_WILL_READ_FREQUENTLY_FOR_GPU");(sa==null||V!==xw)&&(xw=V,sa=document.createElement("canvas").getContext("2d",{willReadFrequently:xw})),sa.canvas.width=p,sa.canvas.height=l,sa.drawImage(o,0,0,p,l),o=sa.canvas}let F=GPUTextureUsage.COPY_DST|GPUTextureUsage.RENDER_ATTACHMENT|GPUTextureUsage.TEXTURE_BINDING,z=e.textureManager.acquireTexture(m[1],m[0],"rgba8unorm",F);e.queue.copyExternalImageToTexture({source:o},{texture:z},[m[1],m[0]]),b=z}let y=w.sizeFromShape(m),I=w.computeStrides(m),C=new Hf(m,s,f),_=[{type:"uint32",data:[y]},{type:"uint32",data:[s]},{type:"uint32",data:[...I]}],k=e.makeTensorInfo([l,p],"int32"),A=e.tensorMap.get(k.dataId);A.resource=b;let R=e.runWebGPUProgram(C,[k],"int32",_);return e.disposeData(k.dataId),R}let h=o.data,g=h;if(s!=null&&s!==4){g=new Uint8Array(o.width*o.height*s);let b=h.length,y=0;for(let I=0;I<b;I++)I%4<s&&(g[y++]=h[I])}let x=e.makeTensorInfo(m,"int32",new Int32Array(g));return e.uploadToGPU(x.dataId),x}var qf=class{constructor(t,e,n,o,s){this.uniforms="varianceEpsilon : f32,",this.workgroupSize=[128,1,1],this.size=!0,this.variableNames=["x","mean","variance"],S.assertAndGetBroadcastShape(t,e),S.assertAndGetBroadcastShape(t,n),this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),o!=null&&(S.assertAndGetBroadcastShape(t,o),this.variableNames.push("offset")),s!=null&&(S.assertAndGetBroadcastShape(t,s),this.variableNames.push("scale")),this.offsetShape=o,this.scaleShape=s,this.shaderKey="batchNorm"}getUserCode(){let t="0.0";this.offsetShape!=null&&(t="getOffsetByOutputIndex(index)");let e="1.0";return this.scaleShape!=null&&(e="getScaleByOutputIndex(index)"),`
      ${M("index")} {
        if (index < uniforms.size)
        {
          let xValue = getXByOutputIndex(index);
          let meanValue = getMeanByOutputIndex(index);
          let varianValue = getVarianceByOutputIndex(index);
          let offsetValue = ${t};
          let scaleValue = ${e};
          let inv = scaleValue * inverseSqrt(varianValue + f32(uniforms.varianceEpsilon));
          setOutputAtIndex(index,dot(vec3<f32>(xValue, -meanValue, offsetValue), vec3<f32>(inv, inv, 1.0)));
        }
      }
  `}};var AD={kernelName:La,backendName:"webgpu",kernelFunc:({inputs:r,attrs:t,backend:e})=>{let{x:n,scale:o,offset:s,mean:a,variance:u}=r,{varianceEpsilon:c}=t,i=e,p=[n,a,u],l=null;s!=null&&(l=s.shape,p.push(s));let m=null;o!=null&&(m=o.shape,p.push(o));let f=new qf(n.shape,a.shape,u.shape,l,m),d=[{type:"float32",data:[c]}];return i.runWebGPUProgram(f,p,n.dtype,d)}};function CH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s,bias:a,preluActivationWeights:u}=t,{strides:c,pad:i,dataFormat:p,dilations:l,dimRoundingMode:m,activation:f,leakyreluAlpha:d}=n,h=S.convertConv2DDataFormat(p),g=S.computeConv2DInfo(o.shape,s.shape,c,l,i,m,!1,h);return Cf({x:o,filter:s,convInfo:g,backend:e,bias:a,preluActivationWeights:u,leakyreluAlpha:d,activation:f})}var RD={kernelName:lu,backendName:"webgpu",kernelFunc:CH};function kH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s,bias:a,preluActivationWeights:u}=t,{strides:c,pad:i,dilations:p,dimRoundingMode:l,activation:m,leakyreluAlpha:f}=n,d=p;d==null&&(d=[1,1]),w.assert(S.eitherStridesOrDilationsAreOne(c,d),()=>`Error in depthwiseConv2d: Either strides or dilations must be 1. Got strides ${c} and dilations '${d}'`);let h=S.computeConv2DInfo(o.shape,s.shape,c,d,i,l,!0),g=[o,s],x=a!=null,b=u!=null;x&&g.push(a),b&&g.push(u);let y=[{type:"int32",data:[h.padInfo.top,h.padInfo.left]},{type:"int32",data:[h.inHeight,h.inWidth]}],I;return h.outHeight>4&&h.outWidth>4&&h.strideWidth<=2&&h.inChannels===h.outChannels&&h.dilationHeight===1&&h.dilationWidth===1&&h.inChannels%4===0?(I=new na(h,x,m,b),y.push({type:"int32",data:[I.virtualWidth]})):(I=new oa(h,x,m,b),y.push({type:"int32",data:[h.filterHeight]},{type:"int32",data:[h.filterWidth]},{type:"int32",data:[h.strideHeight,h.strideWidth]},{type:"int32",data:[h.dilationHeight,h.dilationWidth]})),m==="leakyrelu"&&(y.push({type:"float32",data:[f]}),I.uniforms+=" alpha : f32,"),e.runWebGPUProgram(I,g,"float32",y)}var DD={kernelName:mu,backendName:"webgpu",kernelFunc:kH};var Kf=class{constructor(t,e){this.variableNames=["A","indices"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=e,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey=`gathernd_${t}`,this.sliceDim=t,this.uniforms=`sliceDim : i32, strides : ${Bt(t)},`}getUserCode(){let t;return this.sliceDim>1?t="uniforms.strides[j]":t="uniforms.strides",`
      ${M("index")} {
        if (index < uniforms.size) {
          let coords = getCoordsFromIndex(index);
          var flattenIndex = 0;
          for (var j = 0; j < uniforms.sliceDim; j = j + 1) {
            let indexTemp = i32(round(getIndices(coords[0], j)));
            let strideNum = ${t};
            flattenIndex = flattenIndex + indexTemp * strideNum;
          }

          setOutputAtIndex(index, getA(flattenIndex, coords[1]));
        }
      }
      `}};function _H(r){let{inputs:t,backend:e}=r,{params:n,indices:o}=t,s=o.shape,a=s[s.length-1],u=w.sizeFromShape(n.shape),[c,i,p,l]=S.prepareAndValidate(n,o),m=j({inputs:{x:o},backend:e,attrs:{shape:[i,a]}}),f=j({inputs:{x:n},backend:e,attrs:{shape:[w.sizeFromShape(n.shape)/p,p]}});if(e.shouldExecuteOnCPU([n,o])||n.dtype==="string"){let b=e.readSync(o.dataId),y=e.bufferSync(n),I=PA(b,y,n.dtype,i,a,p,l,n.shape,u);return e.makeTensorInfo(c,n.dtype,I.values)}let d=new Kf(a,[i,p]),h=[{type:"int32",data:[a]},{type:"int32",data:l}],g=e.runWebGPUProgram(d,[f,m],f.dtype,h),x=j({inputs:{x:g},backend:e,attrs:{shape:c}});return e.disposeData(m.dataId),e.disposeData(f.dataId),e.disposeData(g.dataId),x}var MD={kernelName:Wa,backendName:"webgpu",kernelFunc:_H};var jf=class{constructor(t,e){this.variableNames=["A","indices"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.slice(),this.aShape=t,this.outputShape=e,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="gather"}getUserCode(){let t=AH(this.aShape);return`
      ${M("index")} {
        if (index < uniforms.size) {
          let resRC = getCoordsFromIndex(index);
          let indexZ = i32(getIndices(resRC.x, resRC.z));
          let inBounds = select(0.0, 1.0, indexZ >= 0 && indexZ < uniforms.aShape[2]);
          setOutputAtIndex(index, inBounds * getA(${t}));
        }
      }
    `}};function AH(r){let t=["resRC.x","resRC.y","resRC.z","resRC.w"],e=[];for(let n=0;n<r.length;n++)n===2?e.push("indexZ"):e.push(`${t[n]}`);return e.join()}function yw(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,indices:s}=t,{axis:a,batchDims:u}=n,c=w.parseAxisParam(a,o.shape)[0],i=S.segment_util.collectGatherOpShapeInfo(o,s,c,u),p=w.sizeFromShape(s.shape),l=[],m=j({inputs:{x:o},backend:e,attrs:{shape:[i.batchSize,i.outerSize,i.dimSize,i.sliceSize]}}),f=j({inputs:{x:s},backend:e,attrs:{shape:[i.batchSize,p/i.batchSize]}});l.push(m),l.push(f);let d=[i.batchSize,i.outerSize,p/i.batchSize,i.sliceSize];if(e.shouldExecuteOnCPU([o,s])){let y=e.tensorMap.get(f.dataId).values,I=Ft(f.shape,f.dtype,y),_=e.tensorMap.get(m.dataId).values,k=Ft(m.shape,m.dtype,_),A=OA(k,I,d);return l.forEach(R=>e.disposeData(R.dataId)),e.makeTensorInfo(i.outputShape,A.dtype,A.values)}let h=new jf(m.shape,d),g=e.runWebGPUProgram(h,[m,f],m.dtype);l.push(g);let x=j({inputs:{x:g},backend:e,attrs:{shape:i.outputShape}});return l.forEach(b=>e.disposeData(b.dataId)),x}var ND={kernelName:Dp,backendName:"webgpu",kernelFunc:yw};var RH=Nt({opType:tt.GREATER,cpuKernelImpl:zA,dtype:"bool"}),ED={kernelName:Qs,backendName:"webgpu",kernelFunc:RH};var DH=Nt({opType:tt.GREATER_EQUAL,dtype:"bool",cpuKernelImpl:BA}),$D={kernelName:Zs,backendName:"webgpu",kernelFunc:DH};function MH(r){let{inputs:t,backend:e}=r,{input:n}=t;return Gf(n,!0,e)}var TD={kernelName:dS,backendName:"webgpu",kernelFunc:MH};var NH=ot({opType:O.IS_FINITE,dtype:"bool"}),FD={kernelName:Np,backendName:"webgpu",kernelFunc:NH};var EH=ot({opType:O.IS_INF,dtype:"bool"}),PD={kernelName:Ep,backendName:"webgpu",kernelFunc:EH};var $H=ot({opType:O.IS_NAN,dtype:"bool"}),OD={kernelName:$p,backendName:"webgpu",kernelFunc:$H};function TH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{alpha:s}=n,a=[{type:"float32",data:[s]}],u=new mr(o.shape,O.LEAKYRELU,"alpha : f32,");return e.runWebGPUProgram(u,[o],"float32",a)}var BD={kernelName:Bo,backendName:"webgpu",kernelFunc:TH};var FH=Nt({opType:tt.LESS,dtype:"bool",cpuKernelImpl:WA}),zD={kernelName:Js,backendName:"webgpu",kernelFunc:FH};var PH=Nt({opType:tt.LESS_EQUAL,dtype:"bool",cpuKernelImpl:LA}),LD={kernelName:ti,backendName:"webgpu",kernelFunc:PH};var Xf=class{constructor(t){this.variableNames=[],this.outputShape=[],this.uniforms="start : f32, step : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=[t],this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="linSpace"}getUserCode(){return`
      ${M("index")} {
        if (index < uniforms.size) {
          setOutputAtIndex(index, uniforms.start + f32(index) * uniforms.step);
        }
      }
    `}};function OH(r){let{backend:t,attrs:e}=r,{start:n,stop:o,num:s}=e,a=(o-n)/(s-1),u=new Xf(s),c=[{type:"float32",data:[n]},{type:"float32",data:[a]}];return t.runWebGPUProgram(u,[],"float32",c)}var WD={kernelName:Ua,backendName:"webgpu",kernelFunc:OH};var BH=ot({opType:O.LOG,cpuKernelImpl:UA}),UD={kernelName:ei,backendName:"webgpu",kernelFunc:BH};var zH=ot({opType:O.LOG1P}),GD={kernelName:Tp,backendName:"webgpu",kernelFunc:zH};var LH=Nt({opType:tt.LOGICAL_AND,dtype:"bool"}),VD={kernelName:Fp,backendName:"webgpu",kernelFunc:LH};var WH=ot({opType:O.LOGICAL_NOT}),HD={kernelName:Pp,backendName:"webgpu",kernelFunc:WH};var UH=Nt({opType:tt.LOGICAL_OR}),qD={kernelName:Op,backendName:"webgpu",kernelFunc:UH};var KD=`
  var powValue = 0.0;
  let basis = uniforms.bias + uniforms.alpha * sum;
  if (uniforms.beta == 0.5) {
    powValue = inverseSqrt(basis);
  } else if (uniforms.beta == 1.0) {
    powValue = 1.0 / basis;
  } else {
    powValue = exp(log(basis) * (-uniforms.beta));
  }
`,Yf=class{constructor(t){this.outputShape=[],this.variableNames=["x"],this.uniforms="radius : i32, bias : f32, alpha : f32, beta : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="lrn"}getUserCode(){return`
    ${M("index")} {
      if (index < uniforms.size) {
        let coords = getOutputCoords();
        let b = coords[0];
        let r = coords[1];
        let c = coords[2];
        let d = coords[3];

        let x = getX(b, r, c, d);
        var sum = 0.0;
        for (var i = -uniforms.radius; i <= uniforms.radius; i = i + 1) {
          let idx = d + i;
          if (idx >= 0 && idx < uniforms.xShape[3]) {
            let z = getX(b, r, c, idx);
            sum = sum + z * z;
          }
        }
        ${KD}

        setOutputAtIndex(index, x * powValue);
      }
    }
  `}},Qf=class{constructor(t,e){this.outputShape=[],this.variableNames=["x"],this.uniforms="radius : i32, bias : f32, alpha : f32, beta : f32,",this.workgroupSize=[256,1,1],this.maxAllowRadius=16,w.assert(e<=this.maxAllowRadius,()=>`Radius must be less than or equal to ${this.maxAllowRadius}, current radius is ${e}`),this.outputShape=t,this.elementsPerWorkgroup=this.workgroupSize[0]-2*this.maxAllowRadius,this.dispatchLayout={x:[3],y:[2],z:[0,1]},this.dispatch=N(this.dispatchLayout,this.outputShape,[this.elementsPerWorkgroup,this.workgroupSize[1],this.workgroupSize[2]]),this.shaderKey="lrn_shared"}getUserCode(){return`
    var <workgroup>lrnSub: array<f32, ${this.workgroupSize[0]}>;
    const elementsPerWorkgroup = ${this.elementsPerWorkgroup};
    const maxAllowRadius = ${this.maxAllowRadius};

    ${M()} {
      let localDepth = i32(localId.x);
      let workgroupDepth = i32(workgroupId.x) * elementsPerWorkgroup;
      let xDepth = workgroupDepth + localDepth - maxAllowRadius;
      let b = i32(globalId.z) / uniforms.xShape[1];
      let r = i32(globalId.z) - b * uniforms.xShape[1];
      let c = i32(globalId.y);
      let d = workgroupDepth + localDepth;

      var x = 0.0;
      if (xDepth >= 0 && xDepth < uniforms.xShape[3]) {
        x = getX(b, r, c, xDepth);
      }
      lrnSub[localDepth] = x;
      workgroupBarrier();

      if (localDepth < elementsPerWorkgroup && d < uniforms.outShape[3]) {
        var sum = 0.0;
        let index = localDepth + maxAllowRadius;
        for (var i = -uniforms.radius; i <= uniforms.radius; i = i + 1) {
          let z = lrnSub[index + i];
          sum = sum + z * z;
        }
        ${KD}

        setOutputAtCoords(b, r, c, d, lrnSub[index] * powValue);
      }
    } `}};function GH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{depthRadius:s,bias:a,alpha:u,beta:c}=n,i;s>16?i=new Yf(o.shape):i=new Qf(o.shape,s);let p=[{type:"int32",data:[s]},{type:"float32",data:[a]},{type:"float32",data:[u]},{type:"float32",data:[c]}];return e.runWebGPUProgram(i,[o],o.dtype,p)}var jD={kernelName:Ga,backendName:"webgpu",kernelFunc:GH};var Zf=class{constructor(t){this.outputShape=[],this.variableNames=["inputImage","outputImage","dy"],this.uniforms="depthRadius : i32, bias : f32, alpha : f32, beta : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="lrn_grad"}getUserCode(){return`
    ${M("index")} {
      if (index < uniforms.size) {
        let coords = getOutputCoords();
        let b = coords[0];
        let r = coords[1];
        let c = coords[2];

        let MIN_DEPTH_BEGIN = 0;
        let MAX_DEPTH_END = uniforms.outShape[3];
        var result = 0.0;
        for (var d = MIN_DEPTH_BEGIN; d < MAX_DEPTH_END; d++) {
          let depthBegin = max(MIN_DEPTH_BEGIN, d - uniforms.depthRadius);
          let depthEnd = min(MAX_DEPTH_END, d + uniforms.depthRadius + 1);

          var norm = 0.0;
          for (var k = MIN_DEPTH_BEGIN; k < MAX_DEPTH_END; k++) {
            if (k < depthBegin) {
              continue;
            } else if (k >= depthBegin && k < depthEnd) {
              norm += getInputImage(b, r, c, k) * getInputImage(b, r, c, k);
            } else {
              break;
            }
          }

          norm = uniforms.alpha * norm + uniforms.bias;

          for (var k = MIN_DEPTH_BEGIN; k < MAX_DEPTH_END; k++) {
            if (k < depthBegin) {
              continue;
            } else if (k >= depthBegin && k < depthEnd) {
              var dyi = -2.0 * uniforms.alpha * uniforms.beta
                * getInputImage(b, r, c, k) * getOutputImage(b, r, c, d) / norm;
              if (k == d) {
                dyi += pow(norm, -1.0 * uniforms.beta);
              }
              if (k == coords[3]) {
                dyi *= getDy(b, r, c, d);
                result += dyi;
              }
            } else {
              break;
            }
          }
        }

        setOutputAtIndex(index, result);
      }
    }
  `}};function VH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,y:s,dy:a}=t,{depthRadius:u,bias:c,alpha:i,beta:p}=n,l=new Zf(o.shape),m=[{type:"int32",data:[u]},{type:"float32",data:[c]},{type:"float32",data:[i]},{type:"float32",data:[p]}];return e.runWebGPUProgram(l,[o,s,a],o.dtype,m)}var XD={kernelName:Va,backendName:"webgpu",kernelFunc:VH};var HH=Nt({opType:tt.MAX,cpuKernelImpl:VA}),YD={kernelName:Wn,backendName:"webgpu",kernelFunc:HH};function qH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{filterSize:s,strides:a,pad:u,dimRoundingMode:c}=n,p=S.computePool2DInfo(o.shape,s,a,1,u,c);return lf(o,p,"max",e)}var QD={kernelName:qa,backendName:"webgpu",kernelFunc:qH};function KH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{filterSize:s,strides:a,pad:u,dataFormat:c,dimRoundingMode:i}=n,p=[1,1,1],l=S.computePool3DInfo(o.shape,s,a,p,u,i,c),m=new ho(l,"max"),f=[{type:"int32",data:[l.strideDepth,l.strideHeight,l.strideWidth]},{type:"int32",data:[l.padInfo.front,l.padInfo.top,l.padInfo.left]},{type:"int32",data:[l.inDepth,l.inHeight,l.inWidth]},{type:"int32",data:[l.effectiveFilterDepth,l.effectiveFilterHeight,l.effectiveFilterWidth]}];return e.runWebGPUProgram(m,[o],o.dtype,f)}var ZD={kernelName:zp,backendName:"webgpu",kernelFunc:KH};var Jf=class{constructor(t){this.variableNames=["dy","maxPos"],this.uniforms=`strides : vec2<i32>, pads : vec2<i32>, dilations : vec2<i32>, filterDims : vec2<i32>,
       outHeight : i32, outWidth : i32`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.inShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="maxPool2DBackprop"}getUserCode(){return`
      ${M("index")} {
      if (index < uniforms.size) {
        let coords = getCoordsFromIndex(index);
        let batch = coords[0];
        let d = coords[3];

        let dyRCCorner = vec2<i32>(coords.yz) - uniforms.pads;
        let dyRCorner = dyRCCorner.x;
        let dyCCorner = dyRCCorner.y;

        // Convolve dy(?, ?, d) with pos mask(:, :, d) to get dx(xR, xC, d).
        // ? = to be determined. : = across all values in that axis.
        var dotProd = 0.0;
        let lastIndex = uniforms.filterDims[0] * uniforms.filterDims[1] - 1;
        for (var wR = 0; wR < uniforms.filterDims[0]; wR += uniforms.dilations[0]) {
          let dyR = f32(dyRCorner + wR) / f32(uniforms.strides[0]);

          if (dyR < 0.0 || dyR >= f32(uniforms.outHeight) || fract(dyR) > 0.0) {
            continue;
          }
          let idyR = i32(dyR);

          for (var wC = 0; wC < uniforms.filterDims[1]; wC += uniforms.dilations[1]) {
            let dyC = f32(dyCCorner + wC) / f32(uniforms.strides[1]);

            if (dyC < 0.0 || dyC >= f32(uniforms.outWidth) || fract(dyC) > 0.0) {
              continue;
            }
            let idyC = i32(dyC);

            let dyValue = getDy(batch, idyR, idyC, d);
            let maxPosValue = lastIndex - i32(getMaxPos(batch, idyR, idyC, d));

            // Get the current value, check it against the value from the
            // position matrix.
            let curPosValue = wR * uniforms.filterDims[1] + wC;
            let mask = select(0.0, 1.0, maxPosValue == curPosValue);
            dotProd += dyValue * mask;
          }
        }
        setOutputAtIndex(index, dotProd);
      }
    }
    `}},td=class{constructor(t){this.variableNames=["dy","maxPos"],this.uniforms=`strides : vec3<i32>, pads : vec3<i32>, filterDims : vec3<i32>,
      outDepth : i32, outHeight : i32, outWidth : i32`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.inShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="maxPool3DBackprop"}getUserCode(){return`
      ${M("index")} {
      if (index < uniforms.size) {
        let coords = getCoordsFromIndex(index);
        let batch = coords.x;
        let ch = coords.u;

        let dyCorner = vec3<i32>(coords.y, coords.z, coords.w) - uniforms.pads;
        let dyDCorner = dyCorner.x;
        let dyRCorner = dyCorner.y;
        let dyCCorner = dyCorner.z;

        // Convolve dy(?, ?, ?, ch) with pos mask(:, :, :, d) to get
        // dx(xD, xR, xC, ch).
        // ? = to be determined. : = across all values in that axis.
        var dotProd = 0.0;
        let lastIndex = uniforms.filterDims[0] * uniforms.filterDims[1] * uniforms.filterDims[2] - 1;

        for (var wD = 0; wD < uniforms.filterDims[0]; wD++) {
          let dyD = f32(dyDCorner + wD) / f32(uniforms.strides[0]);

          if (dyD < 0.0 || dyD >= f32(uniforms.outDepth) || fract(dyD) > 0.0) {
            continue;
          }
          let idyD = i32(dyD);

          for (var wR = 0; wR < uniforms.filterDims[1]; wR++) {
            let dyR = f32(dyRCorner + wR) / f32(uniforms.strides[1]);

            if (dyR < 0.0 || dyR >= f32(uniforms.outHeight) || fract(dyR) > 0.0) {
              continue;
            }
            let idyR = i32(dyR);

            for (var wC = 0; wC < uniforms.filterDims[2]; wC++) {
              let dyC = f32(dyCCorner + wC) / f32(uniforms.strides[2]);

              if (dyC < 0.0 || dyC >= f32(uniforms.outWidth) || fract(dyC) > 0.0) {
                continue;
              }
              let idyC = i32(dyC);

              let dyValue = getDy(batch, idyD, idyR, idyC, ch);
              let maxPosValue = lastIndex - i32(getMaxPos(batch, idyD, idyR, idyC, ch));

              // Get the current value, check it against the value from the
              // position matrix.
              let curPosValue = wD * uniforms.filterDims[1] * uniforms.filterDims[2] + wR * uniforms.filterDims[2] + wC;
              let mask = select(0.0, 1.0, maxPosValue == curPosValue);
              dotProd += dyValue * mask;
            }
          }
        }

        setOutputAtIndex(index, dotProd);
      }
    }
    `}};function jH(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,input:s}=t,a=s,{filterSize:u,strides:c,pad:i,dimRoundingMode:p}=n,l=[1,1,1],m=S.computePool3DInfo(a.shape,u,c,l,i,p),f=new ho(m,"max",!0),d=[{type:"int32",data:[m.strideDepth,m.strideHeight,m.strideWidth]},{type:"int32",data:[m.padInfo.front,m.padInfo.top,m.padInfo.left]},{type:"int32",data:[m.inDepth,m.inHeight,m.inWidth]},{type:"int32",data:[m.effectiveFilterDepth,m.effectiveFilterHeight,m.effectiveFilterWidth]}],h=e.runWebGPUProgram(f,[a],"int32",d),g=new td(m);d=[{type:"int32",data:[m.strideDepth,m.strideHeight,m.strideWidth]},{type:"int32",data:[m.effectiveFilterDepth-1-m.padInfo.front,m.effectiveFilterHeight-1-m.padInfo.top,m.effectiveFilterWidth-1-m.padInfo.left]},{type:"int32",data:[m.effectiveFilterDepth,m.effectiveFilterHeight,m.effectiveFilterWidth]},{type:"int32",data:[m.outDepth]},{type:"int32",data:[m.outHeight]},{type:"int32",data:[m.outWidth]}];let x=e.runWebGPUProgram(g,[o,h],a.dtype,d);return e.disposeData(h.dataId),x}var JD={kernelName:Lp,backendName:"webgpu",kernelFunc:jH};function XH(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,input:s,output:a}=t,u=s;Zm([s,a],"maxPoolGrad");let{filterSize:c,strides:i,pad:p,dimRoundingMode:l}=n,m=S.computePool2DInfo(u.shape,c,i,1,p,l),f=new on(m,"max",!0),d=[{type:"int32",data:[m.strideHeight,m.strideWidth]},{type:"int32",data:[m.padInfo.top,m.padInfo.left]},{type:"int32",data:[m.dilationHeight,m.dilationWidth]},{type:"int32",data:[m.inHeight,m.inWidth]},{type:"int32",data:[m.effectiveFilterHeight,m.effectiveFilterWidth]}],h=e.runWebGPUProgram(f,[u],"int32",d),g=new Jf(m);d=[{type:"int32",data:[m.strideHeight,m.strideWidth]},{type:"int32",data:[m.effectiveFilterHeight-1-m.padInfo.top,m.effectiveFilterWidth-1-m.padInfo.left]},{type:"int32",data:[m.dilationHeight,m.dilationWidth]},{type:"int32",data:[m.effectiveFilterHeight,m.effectiveFilterWidth]},{type:"int32",data:[m.outHeight]},{type:"int32",data:[m.outWidth]}];let x=e.runWebGPUProgram(g,[o,h],u.dtype,d);return e.disposeData(h.dataId),x}var tM={kernelName:Bp,backendName:"webgpu",kernelFunc:XH};function YH(r){let{inputs:t,backend:e,attrs:n}=r,{filterSize:o,strides:s,pad:a,includeBatchInIndex:u}=n,{x:c}=t;w.assert(c.shape.length===4,()=>`Error in maxPool: input must be rank 4 but got rank ${c.shape.length}.`);let i=[1,1];w.assert(S.eitherStridesOrDilationsAreOne(s,i),()=>`Error in maxPool: Either strides or dilations must be 1. Got strides ${s} and dilations '${i}'`);let p=S.computePool2DInfo(c.shape,o,s,i,a),l=[{type:"int32",data:[p.strideHeight,p.strideWidth]},{type:"int32",data:[p.padInfo.top,p.padInfo.left]},{type:"int32",data:[p.dilationHeight,p.dilationWidth]},{type:"int32",data:[p.inHeight,p.inWidth]},{type:"int32",data:[p.effectiveFilterHeight,p.effectiveFilterWidth]}],m=new on(p,"max",!1),f=e.runWebGPUProgram(m,[c],c.dtype,l);m=new on(p,"max",!0,!0,u);let d=e.runWebGPUProgram(m,[c],"int32",l);return[f,d]}var eM={kernelName:Wp,backendName:"webgpu",kernelFunc:YH};function QH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s,keepDims:a}=n;return fr(o,s,a,"min",e)}var rM={kernelName:Lo,backendName:"webgpu",kernelFunc:QH};var ZH=Nt({opType:tt.MIN,cpuKernelImpl:HA}),nM={kernelName:ri,backendName:"webgpu",kernelFunc:ZH};var ed=class{constructor(t,e,n){this.uniforms="",this.variableNames=["x"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=e.map((o,s)=>o[0]+t[s]+o[1]),this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.xShape=t,e.map((o,s)=>{this.uniforms+=` pad${s} : vec2<i32>,`}),this.offset=n==="reflect"?0:1,this.shaderKey=`mirrorPad_${n}`}getUserCode(){let t=this.xShape.length,e=this.xShape.map((i,p)=>`uniforms.pad${p}[0]`).join(","),n=this.xShape.map((i,p)=>`uniforms.pad${p}[0] + uniforms.xShape${t>1?`[${p}]`:""}`).join(","),o=t===1?"start":"start[i]",s=t===1?"end":"end[i]",a=t===1?"outC":"outC[i]",u=Bt(t),c=t>1?["coords[0]","coords[1]","coords[2]","coords[3]"].slice(0,t):"coords";return`
      ${M("index")} {
        if (index < uniforms.size) {
          let start = ${u}(${e});
          let end = ${u}(${n});
          var outC = getCoordsFromIndex(index);
          for (var i = 0; i < ${t}; i = i + 1) {
            if (${a} < ${o}) {
              ${a} = ${o} * 2 - ${a} - ${this.offset};
            } else if(${a} >= ${s}) {
              ${a} = (${s} - 1) * 2 - ${a} + ${this.offset};
            }
          }
          let coords = outC - start;
          setOutputAtIndex(index, getX(${c}));
        }
      }
    `}};var oM={kernelName:Ka,backendName:"webgpu",kernelFunc:({inputs:r,attrs:t,backend:e})=>{let{x:n}=r,{paddings:o,mode:s}=t,a=e,u=o.map(p=>({type:"int32",data:[p[0],p[1]]})),c=new ed(n.shape,o,s);return a.runWebGPUProgram(c,[n],n.dtype,u)}};var JH=Nt({opType:tt.MOD}),sM={kernelName:Up,backendName:"webgpu",kernelFunc:JH};var rd=class{constructor(t,e){this.variableNames=["probs"],this.outputShape=[],this.uniforms="seed : f32, numOutcomes: i32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=[t,e],this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="multinomial"}getUserCode(){return`
    //Based on the work of Dave Hoskins
    //https://www.shadertoy.com/view/4djSRW
    fn random (seed : f32, resultUV : vec2<f32>) -> f32 {
      let HASHSCALE1 = 443.8975;
      let p = resultUV * seed;
      var p3  = fract(vec3<f32>(p.xyx) * HASHSCALE1);
      p3 = p3 + dot(p3, p3.yzx + 19.19);
      return fract((p3.x + p3.y) * p3.z);
    }

    ${M("index")} {
      if (index < uniforms.size) {
        let coords = getOutputCoords();
        let batch = coords[0];

        let resUV = vec2<f32>(f32(coords[1]) / f32(uniforms.outShape[1]),
            f32(coords[0]) / f32(uniforms.outShape[0]));
        let r = random(uniforms.seed, resUV);
        var cdf = 0.0;
        for (var i = 0; i < uniforms.numOutcomes - 1; i = i + 1) {
          cdf = cdf + getProbs(batch, i);

          if (r < cdf) {
            setOutputAtIndexI32(index, i);
            return;
          }
        }

        // If no other event happened, last event happened.
        setOutputAtIndexI32(index, uniforms.numOutcomes - 1);
      }
    }
  `}};var nd=class{constructor(t){this.variableNames=["logits"],this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=[this.outputShape[0],1,1],this.outputShape[1]>=4096?this.workgroupSize=[256,1,1]:this.workgroupSize=[64,1,1],this.shaderKey="softmax"}getUserCode(){return`
    var<workgroup> buf : array<f32, ${this.workgroupSize[0]}>;
    var<workgroup> rowMaxShared : f32;
    var<workgroup> rowSumShared : f32;
    const blockSize = ${this.workgroupSize[0]};
    ${M("index")} {
      let row = index / blockSize;
      let tid = i32(localId.x);
      let cols = uniforms.outShape[1];

      var threadMax = -3.402823e+38f;
      for (var col = tid; col < cols; col += blockSize) {
        let value = getLogits(row, col);
        threadMax = max(threadMax, value);
      }
      if (tid < cols) {
        buf[tid] = threadMax;
      }
      workgroupBarrier();

      var reduceSize = min(cols, blockSize);
      for (var currSize = reduceSize >> 1;  currSize > 0; currSize = reduceSize >> 1) {
        reduceSize = currSize + (reduceSize & 1);
        if (tid < currSize) {
          buf[tid] = max(buf[tid], buf[tid + reduceSize]);
        }
        workgroupBarrier();
      }

      if (tid == 0) {
        rowMaxShared = buf[0];
      }
      workgroupBarrier();

      var threadSum = 0.0;
      for (var col = tid; col < cols; col += blockSize) {
        let subExp = exp(getLogits(row, col) - rowMaxShared);
        threadSum += subExp;
      }
      buf[tid] = threadSum;
      workgroupBarrier();

      for (var currSize = blockSize >> 1;  currSize > 0; currSize = currSize >> 1) {
        if (tid < currSize) {
          buf[tid] = buf[tid] + buf[tid + currSize];
        }
        workgroupBarrier();
      }

      if (tid == 0) {
        rowSumShared = buf[0];
      }
      workgroupBarrier();

      for (var col = tid; col < cols; col += blockSize) {
        let value = exp(getLogits(row, col) - rowMaxShared) / rowSumShared;
        setOutputAtCoords(row, col, value);
      }
  }
    `}};function bw(r){let{inputs:t,backend:e,attrs:n}=r,{logits:o}=t,{dim:s}=n,a=j({inputs:{x:o},backend:e,attrs:{shape:[w.sizeFromShape(o.shape)/o.shape[s],o.shape[s]]}}),u=new nd(a.shape),c=e.runWebGPUProgram(u,[a],o.dtype),i=j({inputs:{x:c},backend:e,attrs:{shape:o.shape}});return e.disposeData(a.dataId),e.disposeData(c.dataId),i}var iM={kernelName:su,backendName:"webgpu",kernelFunc:bw};function t6(r){let{inputs:t,backend:e,attrs:n}=r,{logits:o}=t,{numSamples:s,seed:a,normalized:u}=n,c=u?o:bw({inputs:{logits:o},backend:e,attrs:{dim:o.shape.length-1}}),i=c.shape[0],p=c.shape[1],l=new rd(i,s),m=[{type:"float32",data:[a]},{type:"int32",data:[p]}],f=e.runWebGPUProgram(l,[c],"int32",m);return u||e.disposeData(c.dataId),f}var aM={kernelName:ja,backendName:"webgpu",kernelFunc:t6};function e6(r){let{inputs:t,backend:e}=r,{x:n}=t;if(e.shouldExecuteOnCPU([n])){let s=e.tensorMap.get(n.dataId),[a,u]=KA(s.values,n.shape,n.dtype);return e.makeTensorInfo(u,n.dtype,a)}let o=new mr(n.shape,O.NEG);return e.runWebGPUProgram(o,[n],n.dtype)}var uM={kernelName:Wo,backendName:"webgpu",kernelFunc:e6};function r6(r){console.warn("tf.nonMaxSuppression() in webgpu locks the UI thread. Call tf.nonMaxSuppressionAsync() instead");let{inputs:t,backend:e,attrs:n}=r,{boxes:o,scores:s}=t,{maxOutputSize:a,iouThreshold:u,scoreThreshold:c}=n,i=e.readSync(o.dataId),p=e.readSync(s.dataId),{selectedIndices:l}=$i.nonMaxSuppressionV3Impl(i,p,a,u,c);return e.makeTensorInfo([l.length],"int32",new Int32Array(l))}var cM={kernelName:Xa,backendName:"webgpu",kernelFunc:r6};function n6(r){console.warn("tf.nonMaxSuppression() in webgpu locks the UI thread. Call tf.nonMaxSuppressionAsync() instead");let{inputs:t,backend:e,attrs:n}=r,{boxes:o,scores:s}=t,{maxOutputSize:a,iouThreshold:u,scoreThreshold:c,softNmsSigma:i}=n,p=e.readSync(o.dataId),l=e.readSync(s.dataId),m=a,f=u,d=c,h=i,{selectedIndices:g,selectedScores:x}=$i.nonMaxSuppressionV5Impl(p,l,m,f,d,h);return[e.makeTensorInfo([g.length],"int32",new Int32Array(g)),e.makeTensorInfo([x.length],"float32",new Float32Array(x))]}var pM={kernelName:Ya,backendName:"webgpu",kernelFunc:n6};var od=class{constructor(t,e){this.variableNames=["x"],this.uniforms="onValue : f32, offValue : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=[t,e],this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="onehot"}getUserCode(){return`
      ${M("index")} {
        if(index < uniforms.size) {
          let coords = getCoordsFromIndex(index);
          setOutputAtIndex(index, mix(uniforms.offValue, uniforms.onValue,
                                      f32(i32(round(getX(coords.x))) == coords.y)));
        }
      }
    `}};function o6(r){let{inputs:t,backend:e,attrs:n}=r,{indices:o}=t,{dtype:s,depth:a,onValue:u,offValue:c}=n,i=w.sizeFromShape(o.shape),p=new od(i,a),l=j({inputs:{x:o},backend:e,attrs:{shape:[i]}}),m=[{type:"float32",data:[u]},{type:"float32",data:[c]}],f=e.runWebGPUProgram(p,[l],s,m);e.disposeData(l.dataId);let d=[...o.shape,a],h=j({inputs:{x:f},backend:e,attrs:{shape:d}});return e.disposeData(f.dataId),h}var lM={kernelName:Qa,backendName:"webgpu",kernelFunc:o6};function Sc(r){let{inputs:t,backend:e}=r,{x:n}=t;if(n.dtype==="complex64"){let o=$n({inputs:{input:n},backend:e}),s=Sc({inputs:{x:o},backend:e}),a=Is({inputs:{input:n},backend:e}),u=Sc({inputs:{x:a},backend:e}),c=Sr({inputs:{real:s,imag:u},backend:e});return e.disposeData(o.dataId),e.disposeData(s.dataId),e.disposeData(a.dataId),e.disposeData(u.dataId),c}else return jt({attrs:{shape:n.shape,dtype:n.dtype,value:n.dtype==="string"?"":0},backend:e})}var mM={kernelName:fi,backendName:"webgpu",kernelFunc:Sc};function fM(r){let{inputs:t,backend:e}=r,{x:n}=t;if(n.dtype==="string")throw new Error("onesLike is not supported under string dtype");if(n.dtype==="complex64"){let o=$n({inputs:{input:n},backend:e}),s=fM({inputs:{x:o},backend:e}),a=Is({inputs:{input:n},backend:e}),u=Sc({inputs:{x:a},backend:e}),c=Sr({inputs:{real:s,imag:u},backend:e});return e.disposeData(o.dataId),e.disposeData(s.dataId),e.disposeData(a.dataId),e.disposeData(u.dataId),c}else return jt({attrs:{shape:n.shape,dtype:n.dtype,value:1},backend:e})}var dM={kernelName:Gp,backendName:"webgpu",kernelFunc:fM};function s6(r){let{inputs:t,backend:e,attrs:n}=r,{axis:o}=n;if(t.length===1)return Uf({inputs:{input:t[0]},backend:e,attrs:{dim:o}});let s=t[0].shape,a=t[0].dtype;t.forEach(p=>{w.assertShapesMatch(s,p.shape,"All tensors passed to stack must have matching shapes"),w.assert(a===p.dtype,()=>"All tensors passed to stack must have matching dtypes")});let u=[],c=t.map(p=>{let l=Uf({inputs:{input:p},backend:e,attrs:{dim:o}});return u.push(l),l}),i=dw({inputs:c,backend:e,attrs:{axis:o}});return u.forEach(p=>e.disposeData(p.dataId)),i}var hM={kernelName:oi,backendName:"webgpu",kernelFunc:s6};function ww(r,t=!1){let e=r.length,n=Bt(e),o=r.map((l,m)=>`uniforms.pad${m}[0]`).join(","),s=r.map((l,m)=>`uniforms.pad${m}[0] + uniforms.xShape${e>1?`[${m}]`:""}`).join(","),a=e>1?`${n}(${o})`:`${o}`,u=e>1?`${n}(${s})`:`${s}`,c=e>1?"any(paddedCoords < start)":"paddedCoords < start",i=e>1?"any(paddedCoords >= end)":"paddedCoords >= end",p=e>1?["coords[0]","coords[1]","coords[2]","coords[3]"].slice(0,e):"coords";return`
        let start = ${a};
        let end = ${u};
        if (${c} || ${i}) {
          setOutputAtIndex(index, ${t?0:"uniforms.constantValue"});
        } else {
          let coords = paddedCoords - start;
          setOutputAtIndex(index, getX(${p}));
        }
  `}var sd=class{constructor(t,e){this.variableNames=["x"],this.uniforms="constantValue : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=e.map((n,o)=>n[0]+t[o]+n[1]),this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),e.map((n,o)=>{this.uniforms+=` pad${o} : vec2<i32>,`}),this.xShape=t,this.shaderKey="pad"}getUserCode(){return`
      ${M("index")} {
        if (index < uniforms.size) {
          let paddedCoords = getCoordsFromIndex(index);
          ${ww(this.xShape)}
        }
      }
    `}};var i6=r=>{let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{paddings:s,constantValue:a}=n;if(s.every(i=>w.arraysEqual(i,[0,0])))return re({inputs:{x:o},backend:e});if(w.sizeFromShape(o.shape)===0){let i=s.map((p,l)=>p[0]+o.shape[l]+p[1]);return jt({backend:e,attrs:{shape:i,value:a,dtype:o.dtype}})}let u=[{type:"float32",data:[a]}];s.map(i=>u.push({type:"int32",data:[i[0],i[1]]}));let c=new sd(o.shape,s);return e.runWebGPUProgram(c,[o],o.dtype,u)},gM={kernelName:Uo,backendName:"webgpu",kernelFunc:i6};var a6=Nt({opType:tt.POW}),xM={kernelName:si,backendName:"webgpu",kernelFunc:a6};function u6(r){let{inputs:t,backend:e}=r,{x:n,alpha:o}=t,s=new En(tt.PRELU,n.shape,o.shape);return e.runWebGPUProgram(s,[n,o],"float32")}var yM={kernelName:Go,backendName:"webgpu",kernelFunc:u6};function c6(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s,keepDims:a}=n;return fr(o,s,a,"prod",e)}var bM={kernelName:ii,backendName:"webgpu",kernelFunc:c6};var p6=r=>{let{backend:t,attrs:e}=r,{start:n,stop:o,step:s,dtype:a}=e,u=YA(n,o,s,a);return t.makeTensorInfo([u.length],a,u)},wM={kernelName:Vp,backendName:"webgpu",kernelFunc:p6};var l6=Nt({opType:tt.DIV}),SM={kernelName:Vs,backendName:"webgpu",kernelFunc:l6};var m6=ot({opType:O.RECIPROCAL}),IM={kernelName:Hp,backendName:"webgpu",kernelFunc:m6};var f6=ot({opType:O.RELU}),vM={kernelName:ai,backendName:"webgpu",kernelFunc:f6};var d6=ot({opType:O.RELU6}),CM={kernelName:ci,backendName:"webgpu",kernelFunc:d6};var id=class{constructor(t,e,n){this.variableNames=["x"],this.uniforms="adjustHeightWidth : vec2<f32>, halfPixelCenters : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=[t[0],e,n,t[3]],this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="resizeBilinear"}getUserCode(){return`
      ${M("index")} {
        if (index < uniforms.size) {
        let coords = getCoordsFromIndex(index);
          let b = coords[0];
          let d = coords[3];
          let rc = coords.yz;

          let effectiveInSize = vec2<f32>(
            f32(uniforms.xShape.y) - uniforms.adjustHeightWidth[0],
            f32(uniforms.xShape.z) - uniforms.adjustHeightWidth[1]);

          let effectiveOutSize = vec2<f32>(
            f32(uniforms.outShape.y) - uniforms.adjustHeightWidth[0],
            f32(uniforms.outShape.z) - uniforms.adjustHeightWidth[1]);

          let effectiveInputOverOutputRatioRC =
              effectiveInSize / effectiveOutSize;

          // Fractional source index
          let sourceFracIndexRC =
            (vec2<f32>(rc) + vec2<f32>(uniforms.halfPixelCenters)) *
            effectiveInputOverOutputRatioRC - vec2<f32>(uniforms.halfPixelCenters);

          // Compute the four integer indices.
          let sourceFloorRC = vec2<i32>(sourceFracIndexRC);
          let sourceCeilRC = vec2<i32>(
            min(vec2<f32>(uniforms.xShape.yz) - vec2<f32>(1.0), ceil(sourceFracIndexRC)));

          let topLeft = getX(b, sourceFloorRC.x, sourceFloorRC.y, d);
          let bottomLeft = getX(b, sourceCeilRC.x, sourceFloorRC.y, d);
          let topRight = getX(b, sourceFloorRC.x, sourceCeilRC.y, d);
          let bottomRight = getX(b, sourceCeilRC.x, sourceCeilRC.y, d);

          let fracRC = sourceFracIndexRC - vec2<f32>(sourceFloorRC);

          let top = topLeft + (topRight - topLeft) * fracRC.y;
          let bottom = bottomLeft + (bottomRight - bottomLeft) * fracRC.y;
          let newValue = top + (bottom - top) * fracRC.x;

          setOutputAtIndex(index, newValue);
        }
      }
    `}};function h6(r){let{inputs:t,backend:e,attrs:n}=r,{images:o}=t,{alignCorners:s,size:a,halfPixelCenters:u}=n,[c,i]=a,p=s&&c>1?1:0,l=s&&i>1?1:0,f=[{type:"float32",data:[p,l]},{type:"float32",data:[u?.5:0]}],d=new id(o.shape,c,i);return e.runWebGPUProgram(d,[o],"float32",f)}var kM={kernelName:eu,backendName:"webgpu",kernelFunc:h6};var ad=class{constructor(t,e){this.variableNames=["dy"],this.uniforms=`effectiveXSize : vec2<i32>, effectiveYSize : vec2<i32>, heightScale : f32, widthScale : f32,
       invHeightScale : f32, invWidthScale : f32, winHeight : i32, winWidth : i32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.alignCorners=e,this.shaderKey=`resizeBilinearBackprop_${e}`}getUserCode(){return`
      ${M("index")} {
        if (index < uniforms.size) {
          let coords = getOutputCoords();
          let b = coords[0];
          let d = coords[3];
          let r = coords[1];
          let c = coords[2];

          var accumulator = 0.0;

          // Compute bounds for where in dy we will look
          let startRLerp = floor(f32(r) * uniforms.invHeightScale);
          let startDyR = i32(startRLerp - f32(uniforms.winHeight / 2));

          let startCLerp = floor(f32(c) * uniforms.invWidthScale);
          let startDyC = i32(startCLerp - f32(uniforms.winWidth / 2));

          // Loop over dy
          for (var dyROffset = 0; dyROffset < uniforms.winHeight; dyROffset++) {
            let dyR = startDyR + dyROffset;

            // Guard against the window exceeding the bounds of dy
            if (dyR < 0 || dyR >= uniforms.dyShape[1]) {
              continue;
            }

            for (var dyCOffset = 0; dyCOffset < uniforms.winWidth; dyCOffset++) {
              let dyC = startDyC + dyCOffset;

              // Guard against the window exceeding the bounds of dy
              if (dyC < 0 || dyC >= uniforms.dyShape[2]) {
                continue;
              }

              let dxR = f32(dyR) * uniforms.heightScale;
              let topDxRIndex = i32(floor(dxR));
              let bottomDxRIndex = i32(min(ceil(dxR), f32(uniforms.outShape[1] - 1)));
              let dxRLerp = dxR - f32(topDxRIndex);
              let inverseDxRLerp = 1.0 - dxRLerp;

              let dxC = f32(dyC) * uniforms.widthScale;
              let leftDxCIndex = i32(floor(dxC));
              let rightDxCIndex = i32(min(ceil(dxC), f32(uniforms.outShape[2] - 1)));
              let dxCLerp = dxC - f32(leftDxCIndex);
              let inverseDxCLerp = 1.0 - dxCLerp;

              if (r == topDxRIndex && c == leftDxCIndex) {
                // topLeft
                accumulator +=
                  getDy(b, dyR, dyC, d) * inverseDxRLerp * inverseDxCLerp;
              }

              if (r == topDxRIndex && c == rightDxCIndex) {
                // topRight
                accumulator += getDy(b, dyR, dyC, d) * inverseDxRLerp * dxCLerp;
              }

              if (r == bottomDxRIndex && c == leftDxCIndex) {
                // bottomLeft
                accumulator += getDy(b, dyR, dyC, d) * dxRLerp * inverseDxCLerp;
              }

              if (r == bottomDxRIndex && c == rightDxCIndex) {
                // bottomRight
                accumulator += getDy(b, dyR, dyC, d) * dxRLerp * dxCLerp;
              }
            }
          }
          // End loop over dy

          setOutputAtIndex(index, accumulator);
        }
      }
    `}};function g6(r){let{inputs:t,backend:e,attrs:n}=r,{images:o,dy:s}=t,{alignCorners:a}=n,[,u,c]=o.shape,[,i,p]=s.shape,l=[a&&i>1?u-1:u,a&&p>1?c-1:c],m=[a&&i>1?i-1:i,a&&p>1?p-1:p],f=l[0]/m[0],d=l[1]/m[1],h=1/f,g=1/d,x=Math.ceil(h)*2+2,b=Math.ceil(g)*2+2,y=new ad(o.shape,a),I=[{type:"int32",data:l},{type:"int32",data:m},{type:"float32",data:[f]},{type:"float32",data:[d]},{type:"float32",data:[h]},{type:"float32",data:[g]},{type:"int32",data:[x]},{type:"int32",data:[b]}];return e.runWebGPUProgram(y,[s],s.dtype,I)}var _M={kernelName:ru,backendName:"webgpu",kernelFunc:g6};var ud=class{constructor(t,e,n,o){this.variableNames=["x"],this.uniforms="adjustHeightWidth : vec2<f32>, roundBase : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=[t[0],e,n,t[3]],this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.halfPixelCenters=o,this.shaderKey=`resizeNearest_${o}`}getUserCode(){let t;return this.halfPixelCenters?t="max((vec2<f32>(rc) + vec2<f32>(0.5)) * effectiveInputOverOutputRatioRC, vec2<f32>(0.0))":t="vec2<f32>(rc) * effectiveInputOverOutputRatioRC",`
      ${M("index")} {
        if (index < uniforms.size) {
          let coords = getCoordsFromIndex(index);
          let b = coords[0];
          let d = coords[3];
          let rc = coords.yz;

          let effectiveInSize = vec2<f32>(
            f32(uniforms.xShape.y) - uniforms.adjustHeightWidth[0],
            f32(uniforms.xShape.z) - uniforms.adjustHeightWidth[1]);

          let effectiveOutSize = vec2<f32>(
            f32(uniforms.outShape.y) - uniforms.adjustHeightWidth[0],
            f32(uniforms.outShape.z) - uniforms.adjustHeightWidth[1]);

          let effectiveInputOverOutputRatioRC =
              effectiveInSize / effectiveOutSize;

          // Fractional source index
          let sourceFracIndexRC = ${t};

          // Compute the coordinators of nearest neighbor point.
          let inputShapeRC = vec2<f32>(f32(uniforms.xShape.y), f32(uniforms.xShape.z));
          let sourceNearestRC = vec2<i32>(
            min(inputShapeRC - 1.0, floor(sourceFracIndexRC + uniforms.roundBase)));
          let newValue = getX(b, sourceNearestRC.x, sourceNearestRC.y, d);

          setOutputAtIndex(index, newValue);
        }
      }
    `}};function x6(r){let{inputs:t,backend:e,attrs:n}=r,{images:o}=t,{alignCorners:s,halfPixelCenters:a,size:u}=n,[c,i]=u,p=s&&c>1?1:0,l=s&&i>1?1:0,f=[{type:"float32",data:[p,l]},{type:"float32",data:[s?.5:0]}],d=new ud(o.shape,c,i,a);return e.runWebGPUProgram(d,[o],o.dtype,f)}var AM={kernelName:Ja,backendName:"webgpu",kernelFunc:x6};var cd=class{constructor(t,e){this.variableNames=["dy"],this.uniforms=`effectiveXSize : vec2<i32>, effectiveYSize : vec2<i32>, invHeightScale : f32, invWidthScale : f32,
       winHeight : i32, winWidth : i32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.alignCorners=e,this.shaderKey=`resizeNearestNeigborBackprop_${e}`}getUserCode(){return`
      ${M("index")} {
        if (index < uniforms.size) {
          let coords = getOutputCoords();
          let b = coords[0];
          let d = coords[3];
          let r = coords[1];
          let c = coords[2];

          var accumulator = 0.0;

          // Compute bounds for where in dy we will look
          let startRLerp = floor(f32(r) * uniforms.invHeightScale);
          let startDyR = i32(floor(startRLerp - f32(uniforms.winHeight / 2)));

          let startCLerp = floor(f32(c) * uniforms.invWidthScale);
          let startDyC = i32(floor(startCLerp - f32(uniforms.winWidth / 2)));

          // Loop over dy
          for (var dyROffset = 0; dyROffset < uniforms.winHeight; dyROffset++) {
            let dyR = startDyR + dyROffset;

            // Guard against the window exceeding the bounds of dy
            if (dyR < 0 || dyR >= uniforms.dyShape[1]) {
              continue;
            }

            for (var dyCOffset = 0; dyCOffset < uniforms.winWidth; dyCOffset++) {
              let dyC = startDyC + dyCOffset;

              // Guard against the window exceeding the bounds of dy
              if (dyC < 0 || dyC >= uniforms.dyShape[2]) {
                continue;
              }

              let sourceFracRow = f32(uniforms.effectiveXSize[0]) *
                  (f32(dyR) / f32(uniforms.effectiveYSize[0]));

              let sourceFracCol = f32(uniforms.effectiveXSize[1]) *
                  (f32(dyC) / f32(uniforms.effectiveYSize[1]));

              let sourceNearestRow =
                  i32(min(f32(uniforms.outShape[1] - 1),
                  ${this.alignCorners?"floor(sourceFracRow + 0.5)":"floor(sourceFracRow)"}));

              let sourceNearestCol =
                  i32(min(f32(uniforms.outShape[2] - 1),
                  ${this.alignCorners?"floor(sourceFracCol + 0.5)":"floor(sourceFracCol)"}));

              if (r == sourceNearestRow && c == sourceNearestCol) {
                accumulator += getDy(b, dyR, dyC, d);
              }
            }
          }
          // End loop over dy

          setOutputAtIndex(index, accumulator);
        }
      }
    `}};function y6(r){let{inputs:t,backend:e,attrs:n}=r,{images:o,dy:s}=t,{alignCorners:a}=n,[,u,c]=o.shape,[,i,p]=s.shape,l=[a&&i>1?u-1:u,a&&p>1?c-1:c],m=[a&&i>1?i-1:i,a&&p>1?p-1:p],f=l[0]/m[0],d=l[1]/m[1],h=1/f,g=1/d,x=Math.ceil(h)*2+2,b=Math.ceil(g)*2+2,y=new cd(o.shape,a),I=[{type:"int32",data:l},{type:"int32",data:m},{type:"float32",data:[h]},{type:"float32",data:[g]},{type:"int32",data:[x]},{type:"int32",data:[b]}];return e.runWebGPUProgram(y,[s],s.dtype,I)}var RM={kernelName:tu,backendName:"webgpu",kernelFunc:y6};var pd=class{constructor(t){this.variableNames=["x"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.uniforms=" axis : vec4<i32>,",this.shaderKey="reverse"}getUserCode(){return`
      
      // Using uniform variables as judging conditions, so the function has
      // coherent execution within all threads.
      fn getReverseCoords(coords : vec4<i32>) -> vec4<i32> {
        var reverseCoords = coords;
        if (uniforms.axis[0] == 1) {
          reverseCoords[0] = uniforms.xShape[0] - coords[0] - 1;
        }
        if (uniforms.axis[1] == 1) {
          reverseCoords[1] = uniforms.xShape[1] - coords[1] - 1;
        }
        if (uniforms.axis[2] == 1) {
          reverseCoords[2] = uniforms.xShape[2] - coords[2] - 1;
        }
        if (uniforms.axis[3] == 1) {
          reverseCoords[3] = uniforms.xShape[3] - coords[3] - 1;
        }

        return reverseCoords;
      }
    
      ${M("index")} {
        if (index < uniforms.size) {
          let coords = getCoordsFromIndex(index);
          let reverseCoords = getReverseCoords(coords);
          setOutputAtIndex(index, getX(reverseCoords[0],
              reverseCoords[1], reverseCoords[2], reverseCoords[3]));
        }
      }
    `}};function b6(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{dims:s}=n,a=o.shape.length;if(a===0)return re({inputs:{x:o},backend:e});let u=o.shape,c=[1,1,1,1];u.forEach((g,x)=>{let b=x+4-a;c[b]=g});let i=w.parseAxisParam(s,o.shape),p=[0,0,0,0];i.forEach(g=>{let x=g+4-a;p[x]=1});let l=[{type:"int32",data:p}],m=j({inputs:{x:o},backend:e,attrs:{shape:c}}),f=new pd(c),d=e.runWebGPUProgram(f,[m],m.dtype,l);e.disposeData(m.dataId);let h=j({inputs:{x:d},backend:e,attrs:{shape:u}});return e.disposeData(d.dataId),h}var DM={kernelName:Vo,backendName:"webgpu",kernelFunc:b6};var ld=class{constructor(t,e){this.outputShape=[],this.variableNames=["x"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.uniforms=`centerX : f32, centerY : f32, sinRadians : f32,
          cosRadians : f32,`,this.shaderKey="rotate",this.outputShape=t,typeof e=="number"?(this.uniforms+=" fillValue : f32,",this.fillSnippet="var outputValue = uniforms.fillValue;",this.shaderKey+="_float"):(this.uniforms+=" fillValue : vec3<f32>,",this.fillSnippet="var outputValue = uniforms.fillValue[coords[3]];",this.shaderKey+="_vec3")}getUserCode(){return`
        ${M("index")} {
          if (index < uniforms.size) {
            let coords = getCoordsFromIndex(index);
            let coordXFloat = (f32(coords[2]) - uniforms.centerX) *
                uniforms.cosRadians - (f32(coords[1]) - uniforms.centerY) *
                uniforms.sinRadians;
            let coordYFloat = (f32(coords[2]) - uniforms.centerX) *
                uniforms.sinRadians + (f32(coords[1]) - uniforms.centerY) *
                uniforms.cosRadians;
            let coordX = i32(round(coordXFloat + uniforms.centerX));
            let coordY = i32(round(coordYFloat + uniforms.centerY));
            ${this.fillSnippet}
            if(coordX >= 0 && coordX < uniforms.xShape[2] && coordY >= 0 &&
                coordY < uniforms.xShape[1]) {
              outputValue = getX(coords[0], coordY, coordX, coords[3]);
            }
            setOutputAtIndex(index, outputValue);
          }
        }
      `}};var MM={kernelName:cu,backendName:"webgpu",kernelFunc:({inputs:r,attrs:t,backend:e})=>{let{image:n}=r,{radians:o,fillValue:s,center:a}=t,u=e,c=new ld(n.shape,s),[i,p]=S.getImageCenter(a,n.shape[1],n.shape[2]),l=[{type:"float32",data:[i]},{type:"float32",data:[p]},{type:"float32",data:[Math.sin(o)]},{type:"float32",data:[Math.cos(o)]}];return typeof s=="number"?l.push({type:"float32",data:[Number.parseFloat(s.toFixed(2))]}):l.push({type:"float32",data:s}),u.runWebGPUProgram(c,[n],n.dtype,l)}};var w6=ot({opType:O.ROUND}),NM={kernelName:qp,backendName:"webgpu",kernelFunc:w6};var S6=ot({opType:O.RSQRT,cpuKernelImpl:QA}),EM={kernelName:Gn,backendName:"webgpu",kernelFunc:S6};var sn=class{constructor(t,e,n,o,s,a,u,c=!0){this.variableNames=["updates","indices"],this.workgroupSize=[64,1,1],this.atomic=!0,this.outputShape=a,this.type=u,this.sumDupeIndices=c,this.dispatchLayout=T(t),this.dispatch=N(this.dispatchLayout,t,this.workgroupSize),this.sliceDimGreaterThanOne=e>1,this.shaderKey=`scatter_${n}_${o}_${this.sliceDimGreaterThanOne}_${u}_${c}_${s.length}`;let i=Bt(s.length);this.uniforms=`sliceDim : i32, strides: ${i}, updatesSize: i32,`,this.updatesRank=o,this.indicesRank=n}getUserCode(){let t="";this.indicesRank===1?t="coords[0]":this.indicesRank===2&&(t="coords[0], j");let e=`getIndices(${t})`,n=this.sliceDimGreaterThanOne?"uniforms.strides[j]":"uniforms.strides",o="",s="";this.dispatchLayout.x.length===1?(o="flattenedIndex",s=`
      fn getUpdatesCoordsFromFlatIndex(index : i32) -> i32 {
        return index;
      }
      `):this.dispatchLayout.x.length===2&&(o="vec2<i32>(flattenedIndex, coords[1])",s=`
      fn getUpdatesCoordsFromFlatIndex(index : i32) -> vec2<i32> {
        // N.B. |updates| could be a scalar tensor, conceptually representing a
        // 2D tensor with all values equal to that. By design, its size must be
        // the same as |outShape[1]| in one dimension, and |indicesShape[0]|
        // gives the other.
        let sliceSize = uniforms.outShape[1];
        let d0 = index / sliceSize;
        let d1 = index - d0 * sliceSize;
        return vec2<i32>(d0, d1);
      }
      `);let u=`getUpdates(${Array.from({length:this.updatesRank},(i,p)=>`coords[${p}]`).join(", ")})`;return`
    ${s}
      ${M("index")} {
        if (index < uniforms.updatesSize) {
          let coords = getUpdatesCoordsFromFlatIndex(index);
          var flattenedIndex = 0;
          for (var j = 0; j < uniforms.sliceDim; j = j + 1) {
            let indexInside = i32(round(${e}));
            flattenedIndex = flattenedIndex + indexInside * ${n};
          }
          let updateValue =
              ${mo(this.type)}(${u});
          let flatIndex = getOutputIndexFromCoords(${o});

          ${this.sumDupeIndices?pr("&result[flatIndex]","updateValue",this.type):"atomicStore(&result[flatIndex], bitcast<i32>(updateValue));"}
        }
      }`}};function I6(r){let{inputs:t,backend:e,attrs:n}=r,{indices:o,updates:s}=t,{shape:a}=n,{sliceRank:u,numUpdates:c,sliceSize:i,strides:p,outputSize:l}=S.calculateShapes(s,o,a),m=[l/i,i];if(l===0)return e.makeTensorInfo(a,o.dtype);let f=j({inputs:{x:o},backend:e,attrs:{shape:[c,u]}}),d=j({inputs:{x:s},backend:e,attrs:{shape:[c,i]}}),h=d.dtype,g=jt({backend:e,attrs:{shape:m,value:0,dtype:h}}),x=w.sizeFromShape(d.shape),b=[{type:"int32",data:[u]},{type:"int32",data:p},{type:"int32",data:[x]}],y=new sn(d.shape,u,f.shape.length,d.shape.length,p,m,h),I=e.runWebGPUProgram(y,[d,f],h,b,g),C=j({inputs:{x:I},backend:e,attrs:{shape:a}});return e.disposeData(f.dataId),e.disposeData(d.dataId),e.disposeData(I.dataId),C}var $M={kernelName:Ho,backendName:"webgpu",kernelFunc:I6};var md=class{constructor(t,e){this.outputShape=[],this.variableNames=["sortedSequence","values"],this.uniforms="numInputs : i32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.side=e,this.shaderKey=`search_sorted_${e}`}getUserCode(){return`
      fn findBound(batch: i32, value: f32) -> i32 {
        var left = i32(0);
        var right = uniforms.numInputs;
        while (left < right) {
          var mid = (left + right) / 2;
          if (getSortedSequence(batch, mid) ${this.side==="left"?"<":"<="} value) {
            left = mid + 1;
          } else {
            right = mid;
          }
        }
        return right;
      }

      ${M("index")} {
        if (index < uniforms.size) {
          let coords = getCoordsFromIndex(index);
          let value = getValuesByOutputIndex(index);
          setOutputAtIndexI32(index, findBound(coords[0], value));
        }
      }
    `}};function v6(r){let{inputs:t,backend:e,attrs:n}=r,{sortedSequence:o,values:s}=t,{side:a}=n,u=new md([s.shape[0],s.shape[1]],a),c=[{type:"int32",data:[o.shape[1]]}];return e.runWebGPUProgram(u,[o,s],"int32",c)}var TM={kernelName:ou,backendName:"webgpu",kernelFunc:v6};var fd=class{constructor(t,e,n){this.variableNames=["c","a","b"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=e,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.cRank=t,this.rank=n,this.shaderKey="select"}getUserCode(){let t,e;if(this.rank>4)throw Error(`Where for rank ${this.rank} is not yet supported`);if(this.rank===1)e="resRC",t="resRC";else{let o=["resRC.x","resRC.y","resRC.z","resRC.w"],s=[],a=[];for(let u=0;u<this.outputShape.length;u++)a.push(`${o[u]}`),u<this.cRank&&s.push(`${o[u]}`);t=s.join(),e=a.join()}return`
      ${M("index")} {
        if (index < uniforms.size) {
          let resRC = getCoordsFromIndex(index);
          let cVal = getC(${t});
          if (cVal >= 1.0) {
            setOutputAtIndex(index, getA(${e}));
          } else {
            setOutputAtIndex(index, getB(${e}));
          }
        }
      }
    `}};function C6(r){let{inputs:t,backend:e}=r,{condition:n,t:o,e:s}=t,a=new fd(n.shape.length,o.shape,o.shape.length);return e.runWebGPUProgram(a,[n,o,s],Be(o.dtype,s.dtype))}var FM={kernelName:Kp,backendName:"webgpu",kernelFunc:C6};var k6=ot({opType:O.SELU}),PM={kernelName:jp,backendName:"webgpu",kernelFunc:k6};var _6=ot({opType:O.SIGMOID}),OM={kernelName:Vn,backendName:"webgpu",kernelFunc:_6};var A6=ot({opType:O.SIGN}),BM={kernelName:Qp,backendName:"webgpu",kernelFunc:A6};var R6=ot({opType:O.SIN}),zM={kernelName:Xp,backendName:"webgpu",kernelFunc:R6};var D6=ot({opType:O.SINH}),LM={kernelName:Yp,backendName:"webgpu",kernelFunc:D6};var M6=ot({opType:O.SOFTPLUS}),WM={kernelName:Zp,backendName:"webgpu",kernelFunc:M6};var dd=class{constructor(t,e,n,o,s,a){this.variableNames=["x"],this.outputShape=[],this.uniforms="",this.workgroupSize=[64,1,1],this.size=!0;let u=new Array(o.length);for(let c=0;c<u.length;c++)u[c]=o[s[c]];this.outputShape=u,this.newDim=s,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.xShape=t,this.paddedXShape=e,this.uniforms+=`reshapedPaddedXShape : ${Bt(o.length)}, paddedXShapeStrides : ${Bt(a)}, `,n.map((c,i)=>{this.uniforms+=` pad${i} : vec2<i32>,`}),this.shaderKey=`spaceToBatchND_${s}`}getUserCode(){let t=Bt(this.outputShape.length),e=uw(this.newDim);return`
      ${gc(this.paddedXShape,"PaddedX")}
      ${M("index")} {
        if(index < uniforms.size) {
          let coords = getCoordsFromIndex(index);
          let switchedIndex = getIndexFromCoords${this.outputShape.length}D(${t}(${e}), uniforms.reshapedPaddedXShape);
          let paddedCoords = getPaddedXCoordsFromIndex(switchedIndex);
          ${ww(this.xShape,!0)}
        }
      }
    `}};var N6=r=>{let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{blockShape:s,paddings:a}=n;w.assert(o.shape.length<=4,()=>"spaceToBatchND for rank > 4 with a WebGPU backend not implemented yet");let u=s.reduce((b,y)=>b*y),c=[[0,0]];c.push(...a);for(let b=1+s.length;b<o.shape.length;++b)c.push([0,0]);let i=c.map((b,y)=>b[0]+o.shape[y]+b[1]),p=S.getReshaped(i,s,u,!1),l=S.getPermuted(p.length,s.length,!1),m=S.getReshapedPermuted(i,s,u,!1),f=w.computeStrides(i),d=new dd(o.shape,i,c,p,l,f.length),h=[{type:"int32",data:p},{type:"int32",data:f}];c.map(b=>h.push({type:"int32",data:[b[0],b[1]]}));let g=e.runWebGPUProgram(d,[o],o.dtype,h),x=j({inputs:{x:g},backend:e,attrs:{shape:m}});return e.disposeData(g.dataId),x},UM={kernelName:Jp,backendName:"webgpu",kernelFunc:N6};var hd=class{constructor(t,e,n){this.variableNames=["input","indices","segmentIds"],this.outputShape=[],this.uniforms="segmentSize : i32, sparseSize : i32,",this.workgroupSize=[64,1,1],this.atomic=!0,this.outputShape=t,this.type=n,this.dispatchLayout=T([e]),this.dispatch=N(this.dispatchLayout,[e],this.workgroupSize),this.shaderKey="sparseSegmentSum"}getUserCode(){return`
    ${M("index")} {
      if (index < uniforms.sparseSize) {
        let indexInSegmentIds = index / uniforms.segmentSize;
        let indexInSegment = index % uniforms.segmentSize;
        let indexInInput = indices[indexInSegmentIds];
        let segmentId = segmentIds[indexInSegmentIds];

        let value = input[indexInInput * uniforms.segmentSize + indexInSegment];
        let outIndex = segmentId * uniforms.segmentSize + indexInSegment;
        ${pr("&result[outIndex]","value",this.type)}
      }
    }
  `}},gd=class{constructor(t,e){this.variableNames=["segmentIds"],this.outputShape=[],this.workgroupSize=[64,1,1],this.atomic=!0,this.outputShape=[t],this.dispatchLayout=T(e),this.dispatch=N(this.dispatchLayout,e,this.workgroupSize),this.shaderKey="sparseSegmentIdCountProgram"}getUserCode(){return`
    ${M("index")} {
      if (index < uniforms.segmentIdsShape) {
        let segmentId = segmentIds[index];
        ${pr("&result[segmentId]","1","int32")}
      }
    }
  `}},xd=class{constructor(t,e){this.variableNames=["segmentSum","sameSegmentIdCount"],this.outputShape=[],this.uniforms="segmentSize : i32",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.type=e,this.dispatchLayout=T(t),this.dispatch=N(this.dispatchLayout,t,this.workgroupSize),this.shaderKey="sparseSegmentMean"}getUserCode(){return`
    ${M("index")} {
      if (index < uniforms.size) {
        let segmentId = index / uniforms.segmentSize;
        let count = sameSegmentIdCount[segmentId];
        if (count != 0) {
          ${this.type==="float32"?"setOutputAtIndex(index, segmentSum[index] / f32(count));":"setOutputAtIndexI32(index, segmentSum[index] / count);"}
        }
      }
    }
  `}};function yd(r,t,e,n=!1,o){let a=w.sizeFromShape(r.shape)/r.shape[0],u=r.dtype,c=w.sizeFromShape(t.shape),i=o.readSync(e.dataId),l=c>0?i[c-1]+1:0,m,f=r.shape.slice();f[0]=l;let d=c*a,h=jt({backend:o,attrs:{shape:f,value:0,dtype:u}});m=new hd(f,d,u);let g=[{type:"int32",data:[a]},{type:"int32",data:[d]}],x=o.runWebGPUProgram(m,[r,t,e],u,g,h);if(n)return x;let b=jt({backend:o,attrs:{shape:[l],value:0,dtype:"int32"}});m=new gd(l,e.shape);let y=o.runWebGPUProgram(m,[e],"int32",null,b),I=jt({backend:o,attrs:{shape:f,value:0,dtype:u}});m=new xd(f,u),g=[{type:"int32",data:[a]}];let C=o.runWebGPUProgram(m,[x,y],u,g,I);return o.disposeData(x.dataId),o.disposeData(y.dataId),C}function E6(r){let{inputs:t,backend:e}=r,{data:n,indices:o,segmentIds:s}=t;return yd(n,o,s,!1,e)}var GM={kernelName:tl,backendName:"webgpu",kernelFunc:E6};function $6(r){let{inputs:t,backend:e}=r,{data:n,indices:o,segmentIds:s}=t;return yd(n,o,s,!0,e)}var VM={kernelName:el,backendName:"webgpu",kernelFunc:$6};var bd=class{constructor(t,e){this.variableNames=["A"],this.workgroupSize=[64,1,1],this.size=!0;let n=new Array(t.length);for(let o=0;o<n.length;o++)n[o]=t[o]*e[o];this.outputShape=n,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.rank=this.outputShape.length,this.shaderKey="tile"}getUserCode(){let t=T6(this.rank,"uniforms.");return`
      ${M("index")} {
        if (index < uniforms.size) {
          let resRC = getCoordsFromIndex(index);
          setOutputAtIndex(index, getA(${t}));
        }
      }
    `}};function T6(r,t=""){if(r>=5)throw Error(`Tile for rank ${r} is not yet supported`);if(r===1)return`(resRC % ${t}aShape)`;let e=["resRC.x","resRC.y","resRC.z","resRC.w"],n=[];for(let o=0;o<r;o++)n.push(`(${e[o]} % ${t}aShape[${o}])`);return n.join()}function Ic(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{reps:s}=n;if(e.shouldExecuteOnCPU([o])||o.dtype==="string"||o.shape.length>=5){let c=e.readSync(o.dataId),i=o.dtype==="string"?c.map(m=>w.decodeString(m)):c,p=Ft(o.shape,o.dtype,i),l=oR(p,s);return e.makeTensorInfo(l.shape,l.dtype,l.values)}let a=new bd(o.shape,s);return e.runWebGPUProgram(a,[o],o.dtype)}var HM={kernelName:hn,backendName:"webgpu",kernelFunc:Ic};function F6(r){let{inputs:t,backend:e,attrs:n}=r,{sparseIndices:o,sparseValues:s,defaultValue:a}=t,{outputShape:u}=n,{sliceRank:c,numUpdates:i,sliceSize:p,strides:l,outputSize:m}=S.calculateShapes(s,o,u),f=!1;if(s.dtype==="string"){let A=e.bufferSync(o),R=e.bufferSync(s),F=w.decodeString(e.readSync(a.dataId)[0]),P=ZA(A,R,u,m,p,i,c,l,F,f);return e.makeTensorInfo(u,P.dtype,P.values)}let d=[m/p,p],h=j({inputs:{x:o},backend:e,attrs:{shape:[i,c]}}),g=s.shape.length?j({inputs:{x:s},backend:e,attrs:{shape:[i,p]}}):re({inputs:{x:s},backend:e}),x=g.dtype,b=e.makeTensorInfo([],x,w.makeZerosTypedArray(1,x)),y=j({inputs:{x:a},backend:e,attrs:{shape:Array(d.length).fill(1)}}),I=Ic({inputs:{x:y},backend:e,attrs:{reps:d}}),C=w.sizeFromShape([i,p]),_=[{type:"int32",data:[c]},{type:"int32",data:l},{type:"int32",data:[C]}];switch(i){case 0:break;case 1:{let A=new sn([i,p],c,h.shape.length,g.shape.length,l,d,x,f);e.runWebGPUProgram(A,[g,h],x,_,I)}break;default:{let A=new sn([i,p],c,h.shape.length,b.shape.length,l,d,x,f);e.runWebGPUProgram(A,[b,h],x,_,I)}{let A=new sn([i,p],c,h.shape.length,g.shape.length,l,d,x);e.runWebGPUProgram(A,[g,h],x,_,I)}}let k=j({inputs:{x:I},backend:e,attrs:{shape:u}});return e.disposeData(h.dataId),e.disposeData(g.dataId),e.disposeData(y.dataId),e.disposeData(b.dataId),e.disposeData(I.dataId),k}var qM={kernelName:iu,backendName:"webgpu",kernelFunc:F6};function P6(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{numOrSizeSplits:s,axis:a}=n,u=w.parseAxisParam(a,o.shape)[0],c=S.prepareSplitSize(o,s,u),i=o.shape.length,p=new Array(i).fill(0),l=o.shape.slice();return c.map(m=>{let f=[...l];f[u]=m;let d=Vr({inputs:{x:o},backend:e,attrs:{begin:p,size:f}});return p[u]+=m,d})}var KM={kernelName:pi,backendName:"webgpu",kernelFunc:P6};var O6=ot({opType:O.SQRT}),jM={kernelName:Hn,backendName:"webgpu",kernelFunc:O6};var XM={kernelName:rl,backendName:"webgpu",kernelFunc:({inputs:r,backend:t})=>{let{x:e}=r,n=t,o=new mr(e.shape,O.SQUARE);return n.runWebGPUProgram(o,[e],e.dtype)}};var B6=Nt({opType:tt.SQUARED_DIFFERENCE}),YM={kernelName:li,backendName:"webgpu",kernelFunc:B6};function z6({inputs:r,attrs:t,backend:e}){let{x:n}=r,o=new mr(n.shape,O.STEP,"stepAlpha : f32,"),s=[{type:"float32",data:[t.alpha]}];return e.runWebGPUProgram(o,[n],n.dtype,s)}var QM={kernelName:Xo,backendName:"webgpu",kernelFunc:z6};var wd=class{constructor(t){this.variableNames=["x"],this.workPerThread=1,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,[this.workPerThread,1,1]);let e=Bt(this.outputShape.length);this.uniforms=`begin : ${e},  strides : ${e}, `,this.shaderKey="stridedSlice"}getUserCode(){let t=this.outputShape.length,e="";if(t===1)e="coords * uniforms.strides + uniforms.begin";else{let o=0;e=this.outputShape.map((s,a)=>(o++,this.outputShape.length===1?`coords * uniforms.strides[${a}] + uniforms.begin[${a}]`:`coords[${o-1}] * uniforms.strides[${a}] + uniforms.begin[${a}]`)).join(",")}return`
       ${M("index")} {
         if (index < uniforms.size) {
           let coords = getCoordsFromIndex(index);
           setOutputAtIndex(index, getX(${e}));
         }
       }
     `}};function L6(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{begin:s,end:a,strides:u,beginMask:c,endMask:i,ellipsisMask:p,newAxisMask:l,shrinkAxisMask:m}=n,{finalShapeSparse:f,finalShape:d,isIdentity:h,sliceDim0:g,isSimpleSlice:x,begin:b,end:y,strides:I}=se.sliceInfo(o.shape,s,a,u,c,i,p,l,m),C;if(h)C=j({inputs:{x:o},backend:e,attrs:{shape:d}});else if(g||x){w.assert(o.shape.length>=1,()=>`Input must have rank at least 1, got: ${o.shape.length}`);let _=se.computeOutShape(b,y,I),k=Vr({inputs:{x:o},backend:e,attrs:{begin:b,size:_}});C=j({inputs:{x:k},backend:e,attrs:{shape:d}}),e.disposeData(k.dataId)}else if(e.shouldExecuteOnCPU([o])){let k=e.readSync(o.dataId),A=Ft(o.shape,o.dtype,k),R=eR(f,A,I,b);C=e.makeTensorInfo(d,o.dtype,R.values)}else{let k=new wd(f),A=[{type:"int32",data:b},{type:"int32",data:I}],R=e.runWebGPUProgram(k,[o],o.dtype,A);C=j({inputs:{x:R},backend:e,attrs:{shape:d}}),e.disposeData(R.dataId)}return C}var ZM={kernelName:jo,backendName:"webgpu",kernelFunc:L6};function W6(r){let{inputs:t,backend:e,attrs:n}=r,{separator:o,nGramWidths:s,leftPad:a,rightPad:u,padWidth:c,preserveShortSequences:i}=n,{data:p,dataSplits:l}=t,m=e.readSync(p.dataId),f=e.readSync(l.dataId),[d,h]=rR(m,f,o,s,a,u,c,i);return[e.makeTensorInfo([d.length],"string",d),e.makeTensorInfo(l.shape,"int32",h)]}var JM={kernelName:nl,backendName:"webgpu",kernelFunc:W6};var U6=Nt({opType:tt.SUB,cpuKernelImpl:nR,supportsComplex:!0}),tN={kernelName:qn,backendName:"webgpu",kernelFunc:U6};var G6=ot({opType:O.TAN}),eN={kernelName:ol,backendName:"webgpu",kernelFunc:G6};var V6=ot({opType:O.TANH}),rN={kernelName:sl,backendName:"webgpu",kernelFunc:V6};function H6(r){let{inputs:t,backend:e,attrs:n}=r,{tensor:o,indices:s,updates:a}=t,{}=n,{sliceRank:u,numUpdates:c,sliceSize:i,strides:p,outputSize:l}=S.calculateShapes(a,s,o.shape),m=[l/i,i];if(l===0)return e.makeTensorInfo(o.shape,s.dtype);let f=[],d=j({inputs:{x:s},backend:e,attrs:{shape:[c,u]}});f.push(d);let h=j({inputs:{x:a},backend:e,attrs:{shape:[c,i]}});f.push(h);let g=j({inputs:{x:o},backend:e,attrs:{shape:m}});f.push(g);let x=Ic({inputs:{x:g},backend:e,attrs:{reps:Array(m.length).fill(1)}}),b=new sn([c,i],u,d.shape.length,h.shape.length,p,m,o.dtype,!1),y=w.sizeFromShape([c,i]),I=[{type:"int32",data:[u]},{type:"int32",data:p},{type:"int32",data:[y]}],C=e.runWebGPUProgram(b,[h,d],g.dtype,I,x);f.push(C);let _=j({inputs:{x:C},backend:e,attrs:{shape:o.shape}});return f.forEach(k=>e.disposeData(k.dataId)),_}var nN={kernelName:nu,backendName:"webgpu",kernelFunc:H6};var Sd=class{constructor(t){this.variableNames=["x","indices"],this.workgroupSize=[256,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.uniforms=`inputSize : i32, firstPass : i32, negativeInf : f32,
        dir : i32, inc : i32,`,this.shaderKey="swap"}getUserCode(){return`
        ${M("index")} {
          if (index < uniforms.size) {
            let outC = getCoordsFromIndex(index);
            let batch = outC[0];
            let elemIdx = outC[1];
            // We compare elements pair-wise within a group of size 2 * inc.
            // The comparing rule for each group alternates between ascending
            // and descending. Within each group, we compare each pair at
            // positions i and i+inc. To decide whether an element at position i
            // is x0 or x1, we mod it by 2 * inc, if the result is smaller than
            // inc, it is in the first half of the group, we denote it as x0,
            // otherwise we denote it as x1.
            // For example, as shown in the Bitonic top K paper referenced
            // above, Figure5(a) shows that element[1] is in the second half of
            // the group when group size is 2, but it is in the first half of
            // the group when group size is 4.
            let isFirstInPair = elemIdx % (2 * uniforms.inc) < uniforms.inc;
            var i = 0;
            if (isFirstInPair) {
              i = elemIdx;
            } else {
              i = elemIdx - uniforms.inc;
            }

            var i0 = 0;
            if (uniforms.firstPass == 1) {
              i0 = i;
            } else {
              i0 = i32(getIndices(batch, i));
            }

            var i1 = 0;
            if (uniforms.firstPass == 1) {
              i1 = i + uniforms.inc;
            } else {
              i1 = i32(getIndices(batch, i + uniforms.inc));
            }

            var x0 = f32(0.0);
            var x1 = f32(0.0);
            if (i0 < uniforms.inputSize) {
              x0 = getX(batch, i0);
            } else {
              x0 = uniforms.negativeInf;
            }
            if (i1 < uniforms.inputSize) {
              x1 = getX(batch, i1);
            } else {
              x1 = uniforms.negativeInf;
            }

            let reverse = elemIdx % (2 * uniforms.dir) >= uniforms.dir;
            let isGreater = x0 > x1 || (x0 == x1 && i1 > i0);
            if (reverse == isGreater) {
              // Elements in opposite order of direction
              let iTemp = i0;
              i0 = i1;
              i1 = iTemp;
            }
            if (isFirstInPair) {
              setOutputAtIndex(index, f32(i0));
            } else {
              setOutputAtIndex(index, f32(i1));
            }
          }
        }
      `}},Id=class{constructor(t){this.variableNames=["x","indices"],this.workgroupSize=[256,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.uniforms="inputSize : i32, firstPass : i32, k : i32,",this.shaderKey="merge"}getUserCode(){return`
        ${M("index")} {
          if (index < uniforms.size) {
            let outC = getCoordsFromIndex(index);
            let batch = outC[0];
            let elemIdx = outC[1];
            // The output size is half of the previous size.
            // If the previous sequence is | | | | _ _ _ _  | | | |  _ _ _ _
            // (k=4), we only need to output the indices at positions |, the
            // indices at positions _ can be thrown away, see Figure5(b) After
            // Phase 2 (Merge phase) in the Bitonic Top K paper referenced
            // above.
            // For example, the paper shows we only need to output the orange
            // bars. The output sequence should look like this | | | | | | | |.
            // Because the sequence is halved, to map the output index back to
            // the previous sequence to find the corresponding value, we need
            // to double the index. When we double the index, we basically
            // interpolate a position, so 2i looks like
            // | _ | _ | _ | _ | _ | _ | _. We move the | to the first k
            // position of each 2k positions by - elemIdx % k. E.g. for output
            // at index 4,5,6,7, we want to get the corresponding element at
            // original index 8,9,10,11, for output at index 8,9,10,11,
            // we want to get the corresponding element at original index
            // 16,17,18,19, so on and so forth.

            var i = 0;
            if (elemIdx < uniforms.k) {
              i = elemIdx;
            } else {
              i = elemIdx * 2 - elemIdx % uniforms.k;
            }
            var i0 = 0;
            if (uniforms.firstPass == 1) {
              i0 = i;
            } else {
              i0 = i32(getIndices(batch, i));
            }
            var i1 = 0;
            if (uniforms.firstPass == 1) {
              i1 = i + uniforms.k;
            } else {
              i1 = i32(getIndices(batch, i + uniforms.k));
            }

            let x0 = getX(batch, i0);
            var x1 = f32(0.0);
            if (i1 < uniforms.inputSize) {
              x1 = getX(batch, i1);
            } else {
              x1 = x0;
            }

            if (x0 >= x1) {
              setOutputAtIndex(index, f32(i0));
            } else {
              setOutputAtIndex(index, f32(i1));
            }
          }
        }
      `}};function ia(r,t){t!==null&&r.disposeData(t.dataId)}function oN(r){let t=1;for(;t<r;)t*=2;return t}function q6(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{k:s,sorted:a}=n,u=o.shape,c=u[u.length-1];if(e.shouldExecuteOnCPU([o])){let C=e.readSync(o.dataId),[_,k]=sR(C,u,o.dtype,s,a);return[e.makeTensorInfo(_.shape,_.dtype,_.values),e.makeTensorInfo(k.shape,k.dtype,k.values)]}if(s===0)return u[u.length-1]=0,[e.makeTensorInfo(u,o.dtype,[]),e.makeTensorInfo(u,"int32",[])];if(c===1)return[o,jt({attrs:{shape:u,dtype:"int32",value:0},backend:e})];let p=w.sizeFromShape(u)/c,l=j({inputs:{x:o},attrs:{shape:[p,c]},backend:e}),m=oN(s),f=oN(c),d=null,h=()=>d===null?[l,l]:[l,d],g=(C,_,k)=>{let A=h(),R=new Sd(k),P=[{type:"int32",data:[c]},{type:"int32",data:[d===null?1:0]},{type:"float32",data:[Number.NEGATIVE_INFINITY]},{type:"int32",data:[C]},{type:"int32",data:[_]}],z=d;d=e.runWebGPUProgram(R,A,"int32",P),ia(e,z)};for(let C=1;C<m;C*=2){let _=C*2;for(let k=C;k>=1;k/=2)g(_,k,[p,f])}for(let C=f;C>m;C/=2){let _=h(),k=new Id([p,C/2]),R=[{type:"int32",data:[c]},{type:"int32",data:[d===null?1:0]},{type:"int32",data:[m]}],F=d;d=e.runWebGPUProgram(k,_,"int32",R),ia(e,F);let P=m/2,z=P*2;for(let V=P;V>=1;V/=2)g(z,V,d.shape)}let x=d;d=Vr({inputs:{x:d},backend:e,attrs:{begin:0,size:[p,s]}}),ia(e,x);let b=yw({inputs:{x:l,indices:d},backend:e,attrs:{axis:1,batchDims:1}});ia(e,l);let y=u.slice(0,-1);y.push(s),x=d,d=j({inputs:{x:d},attrs:{shape:y},backend:e}),ia(e,x);let I=b;return b=j({inputs:{x:b},attrs:{shape:y},backend:e}),ia(e,I),[b,d]}var sN={kernelName:au,backendName:"webgpu",kernelFunc:q6};var vd=class{constructor(t){this.variableNames=["Image","Transforms"],this.uniforms="interpolationModeId : i32, fillModeId : i32, fillValue : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="transform"}getUserCode(){return`
          fn mapCoord(outCoord : f32, len : f32) -> f32{
            var inCoord = outCoord;
            if(uniforms.fillModeId == 2) {
              if (inCoord < 0.0) {
                if (len <= 1.0) {
                  inCoord = 0.0;
                } else {
                  let sz2 = 2.0 * len;
                  if (inCoord < sz2) {
                    inCoord = sz2 * f32(i32(f32(-inCoord / sz2))) +
                    inCoord;
                  }
                  if (inCoord < -len) {
                    inCoord = inCoord + sz2;
                  } else {
                    inCoord = -inCoord - 1.0;
                  }
                }
              } else if (inCoord > len - 1.0) {
                if (len <= 1.0) {
                  inCoord = 0.0;
                } else {
                  let sz2 = 2.0 * len;
                  inCoord = inCoord - sz2 * f32(i32(f32(inCoord / sz2)));
                  if (inCoord >= len) {
                    inCoord = sz2 - inCoord - 1.0;
                  }
                }
              }
              return clamp(inCoord, 0.0, len - 1.0);
            } else if (uniforms.fillModeId == 3) {
              if (inCoord < 0.0) {
                if (len <= 1.0) {
                  inCoord = 0.0;
                } else {
                  let sz = len - 1.0;
                  inCoord = inCoord + len * (f32(i32(f32(-inCoord / sz))) + 1.0);
                }
              } else if (inCoord > len - 1.0) {
                if (len <= 1.0) {
                  inCoord = 0.0;
                } else {
                  let sz = len - 1.0;
                  inCoord = inCoord - len * f32(i32(f32(inCoord / sz)));
                }
              }
              return clamp(inCoord, 0.0, len - 1.0);
            } else if (uniforms.fillModeId == 4) {
              return clamp(outCoord, 0.0, len - 1.0);
            }
            return outCoord;
          }
          fn readWithFillValue(batch : i32, coordY : i32, coordX : i32,
            channel : i32) -> f32 {
            var outputValue : f32;
            if (0 <= coordY && coordY < uniforms.imageShape[1] && 0 <= coordX && coordX < uniforms.imageShape[2]) {
                outputValue = getImage(batch, coordY, coordX, channel);
            } else {
              outputValue = uniforms.fillValue;
            }
            return outputValue;
          }

          ${M("index")} {
            if (index < uniforms.size) {
              let coords = getCoordsFromIndex(index);
              var outputValue : f32;
              let batch = coords[0];
              let x = coords[2];
              let y = coords[1];
              let channel = coords[3];
              let xf = f32(x);
              let yf = f32(y);
              let a1 = getTransforms(batch, 0);
              let a2 = getTransforms(batch, 1);
              let a3 = getTransforms(batch, 2);
              let b1 = getTransforms(batch, 3);
              let b2 = getTransforms(batch, 4);
              let b3 = getTransforms(batch, 5);
              let c1 = getTransforms(batch, 6);
              let c2 = getTransforms(batch, 7);
              let projection = c1 * xf + c2 * yf + 1.0;
              if (projection == 0.0) {
                outputValue = uniforms.fillValue;
              } else {
                let inX = (a1 * xf + a2 * yf + a3) / projection;
                let inY = (b1 * xf + b2 * yf + b3) / projection;
                let mapX = mapCoord(inX, f32(uniforms.imageShape[2]));
                let mapY = mapCoord(inY, f32(uniforms.imageShape[1]));

                if (uniforms.interpolationModeId == 1) {
                  let coordY = i32(round(mapY));
                  let coordX = i32(round(mapX));
                  outputValue = readWithFillValue(batch, coordY, coordX,
                    channel);
                } else {
                  let yFloor = floor(mapY);
                  let xFloor = floor(mapX);
                  let yCeil = yFloor + 1.0;
                  let xCeil = xFloor + 1.0;
                  let valueYFloor = (xCeil - mapX) *
                  readWithFillValue(batch, i32(yFloor), i32(xFloor), channel) +
                  (mapX - xFloor) *
                  readWithFillValue(batch, i32(yFloor), i32(xCeil), channel);
                  let valueYCeil = (xCeil - mapX) *
                  readWithFillValue(batch, i32(yCeil), i32(xFloor), channel) +
                  (mapX - xFloor) *
                  readWithFillValue(batch, i32(yCeil), i32(xCeil), channel);
                  outputValue = (yCeil - mapY) * valueYFloor +
                  (mapY - yFloor) * valueYCeil;
                }
              }
              setOutputAtIndex(index, outputValue);
            }
          }
        `}};function K6(r){let{inputs:t,backend:e,attrs:n}=r,{image:o,transforms:s}=t,{interpolation:a,fillMode:u,fillValue:c,outputShape:i}=n,[p,l,m,f]=o.shape,[d,h]=i??[l,m],g=[p,d,h,f],x=new vd(g),b=a==="nearest"?1:2,y;switch(u){case"constant":y=1;break;case"reflect":y=2;break;case"wrap":y=3;break;case"nearest":y=4;break;default:y=1;break}let I=[{type:"int32",data:[b]},{type:"int32",data:[y]},{type:"float32",data:[c]}];return e.runWebGPUProgram(x,[o,s],"float32",I)}var iN={kernelName:uu,backendName:"webgpu",kernelFunc:K6};function j6(r){let{inputs:t,backend:e,attrs:n}=r,{value:o}=t,{axis:s}=n;s<0&&(s+=o.shape.length);let a=o,u=a.shape.length,c=o.shape[s],i=new Array(u-1),p=0;for(let h=0;h<u;h++)h!==s&&(i[p++]=a.shape[h]);let l=[],m=new Array(u).fill(0),f=a.shape.slice();f[s]=1;let d=new Array(c);for(let h=0;h<d.length;h++){m[s]=h;let g=Vr({inputs:{x:a},backend:e,attrs:{begin:m,size:f}}),x=j({inputs:{x:g},backend:e,attrs:{shape:i}});d[h]=x,l.push(g)}return l.forEach(h=>e.disposeData(h.dataId)),d}var aN={kernelName:mi,backendName:"webgpu",kernelFunc:j6};var Cd=class{constructor(t,e,n){if(this.outputShape=[],this.variableNames=["x","segmentIds"],this.uniforms="numSegments : i32, xSize: i32,",this.workgroupSize=[64,1,1],this.atomic=!0,this.outputShape=e,this.dispatchLayout=T(t),this.dispatch=N(this.dispatchLayout,t,this.workgroupSize),n!=="float32"&&n!=="int32")throw new Error(`UnsortedSegmentSum only supports float32 and int32
              types, does not support ${n} type.`);this.type=n,this.shaderKey="unsortedSegmentSum"}getUserCode(){return`
    ${M("index")} {
      if (index < uniforms.xSize) {
        let coords = getXCoordsFromIndex(index);
        let b = coords[0];
        let inCol = coords[1];

        let segmentId = i32(getSegmentIds(inCol));
        if (segmentId >= 0) {
          let flatIndex = b * uniforms.numSegments + segmentId % uniforms.numSegments;
          let value = getX(b, inCol);

          ${pr("&result[flatIndex]","value",this.type)}
        }
      }
    }
  `}};function X6(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,segmentIds:s}=t,{numSegments:a}=n,u=o.shape.length,c=[],i=0,p=S.getAxesPermutation([i],u),l=o;p!=null&&(l=Ve({inputs:{x:o},backend:e,attrs:{perm:p}}),c.push(l),i=S.getInnerMostAxes(1,u)[0]);let m=S.segment_util.computeOutShape(l.shape,i,a),f=w.sizeFromShape([l.shape[i]]),d=j({inputs:{x:l},backend:e,attrs:{shape:[-1,f]}});c.push(d);let h=o.dtype,g=[d.shape[0],a],x=jt({backend:e,attrs:{shape:g,value:0,dtype:h}}),b=new Cd(d.shape,g,h),y=[{type:"int32",data:[a]},{type:"int32",data:[w.sizeFromShape(d.shape)]}],I=e.runWebGPUProgram(b,[d,s],h,y,x),C=j({inputs:{x:I},backend:e,attrs:{shape:m}});c.push(I);let _=C;if(p!=null){c.push(C);let k=S.getUndoAxesPermutation(p);_=Ve({inputs:{x:_},backend:e,attrs:{perm:k}})}return c.forEach(k=>e.disposeData(k.dataId)),_}var uN={kernelName:SS,backendName:"webgpu",kernelFunc:X6};var Y6=[CA,aR,uR,cR,pR,lR,fR,dR,hR,gR,xR,yR,bR,wR,SR,CR,kR,_R,AR,RR,MR,NR,ER,PR,OR,BR,_A,LR,UR,GR,VR,HR,qR,KR,jR,XR,YR,QR,tD,eD,rD,nD,sD,iD,oD,aD,uD,cD,pD,lD,dD,hD,gD,xD,yD,bD,wD,SD,ID,IA,vD,_D,CD,kD,AD,RD,DD,MD,ND,ED,$D,kA,TD,WR,FD,PD,OD,BD,zD,LD,WD,GD,UD,VD,HD,qD,jD,XD,IR,YD,QD,tM,ZD,JD,eM,vR,rM,nM,oM,sM,aM,mD,uM,cM,pM,$R,lM,dM,hM,gM,xM,yM,bM,wM,TR,SM,IM,vM,CM,vA,kM,_M,AM,RM,DM,MM,NM,EM,$M,TM,FM,PM,OM,BM,zM,LM,DR,QM,ZM,JM,iM,WM,UM,GM,VM,qM,KM,jM,XM,YM,tN,fD,eN,rN,nN,HM,sN,iN,mR,aN,uN,mM];for(let r of Y6)Qo(r);var aa=class{size;#t;#e;constructor(t){this.size=t,this.#t=new Map,this.#e=new Map}get(t,e){let n=this.#t.get(t);return n!==void 0||(n=this.#e.get(t)??e(),this.#t.size>=this.size&&([this.#e,this.#t]=[this.#t,new Map]),this.#t.set(t,n)),n}};var kd=class{#t=new WeakMap;#e=0;of(t){let e=this.#t.get(t);return e===void 0&&this.#t.set(t,e=this.#e++),e}};function cN(r,t){return r.tensorMap.get(t).resource}function Z6(r,{dataId:t,shape:e,dtype:n}){let o=r;o.uploadToGPU(t);let s=o.tensorMap.get(t).dtype;return{buffer:cN(r,t),shape:e,dtype:n,stored:s}}function J6(r,{buffer:t,shape:e,dtype:n,stored:o}){let s=r.makeTensorInfo([...e],o);return r.uploadToGPU(s.dataId),dN(r,t,cN(r,s.dataId)),pe().makeTensorFromTensorInfo({...s,dtype:n})}var pN=new WeakSet;function lN(r){return pN.has(r)}function Sw(r,t){let e=Z6(r,t),{dataId:n,shape:o,dtype:s}=t;if(e.stored!=="float32"){let u=nt(t,0),c=Sw(r,u);return u.dispose(),c}let a=r.tensorMap.get(n);return r.refCount(n)>1||a.external?J6(r,e):(a.values=null,pN.add(n),r.incRef(n),{dataId:n,shape:o,dtype:s})}function mN(r,t){r.uploadToGPU(t),r.tensorMap.get(t).external&&tq(r,t)}function tq(r,t){let e=r,n=e.tensorMap.get(t),o=n.resource,{STORAGE:s,COPY_SRC:a,COPY_DST:u}=GPUBufferUsage;return n.resource=e.bufferManager.acquireBuffer(o.size,s|a|u),n.external=!1,dN(r,o,n.resource),o}var eq=new WeakSet;function fN(r){return eq.add(r),r}function dN(r,t,e){let n=r;n.ensureCommandEncoderReady(),n.endComputePassEncoder(),n.commandEncoder.copyBufferToBuffer(t,0,e,0,Math.min(t.size,e.size))}function hN(r,t,e,n=[]){let o=a=>Iw(w.computeStrides(a)),s=r.pixelsOpType===void 0?[{type:"float32",data:[NaN]},{type:"float32",data:[1/0]},...[...e,t].flatMap(({shape:a})=>[Iw(a),o(a)])]:[o(t.shape)];return r.size&&s.push(Iw([ct(r.outputShape)/(r.outputComponent??1)])),s.push(...n),{fields:s,key:s.map(vw).join(";")}}function vw({type:r,data:t}){return r==="float32"?`f${t.map(e=>Object.is(e,-0)?"-0":e)}`:`${t}`}function Iw(r){return{type:"int32",data:r.length===0?[1]:r}}function Cw(r,t,e){let n=0,o=4,s=!1,a=t.map(({data:{length:i}})=>{let p=s||i>2?16:4*i,l=Math.ceil(n/p)*p;return n=l+4*i,o=Math.max(o,p),s=i>4,l}),u=new ArrayBuffer(Math.ceil(n/o)*o);t.forEach(({type:i,data:p},l)=>{new(i==="float32"?Float32Array:Int32Array)(u,a[l],p.length).set(p)});let c=r.createBuffer({size:u.byteLength,usage:e|GPUBufferUsage.COPY_DST});return r.queue.writeBuffer(c,0,u),c}var rq=64,kw=16384,gN={add(){return this},has:()=>!1},nq=8,xN=new WeakMap,_w=new WeakMap;function oq(r,{pipeline:t,bindGroup:e,workgroups:n}){let o=r;o.ensureCommandEncoderReady();let s=o.computePassEncoder??=o.commandEncoder.beginComputePass();s.setPipeline(t),s.setBindGroup(0,e),s.dispatchWorkgroups(...n),!(++o.dispatchCountInPass<rq)&&(o.endComputePassEncoder(),o.submitQueue())}function yN(r){let t=new kd;_w.set(r,0),cq(r.bufferManager,t),sq(r),iq(r),aq(r),uq(r,t)}function bN(r,t){_w.set(r,_w.get(r)+t)}function sq(r){let t=r,e=t.submitQueue;t.commandQueueOwnedIds=gN,t.submitQueue=function(){e.call(this),bN(r,nq),this.commandQueueOwnedIds=gN}}function iq(r){let t=r,e=t.uploadToGPU,n=new aa(kw);t.uploadToGPU=function(o){let s=this.tensorMap.get(o),{dtype:a,values:u}=s;if(s.resource)return;if(u?.length!==1||a!=="float32"&&a!=="int32"){e.call(this,o),xN.get(r)?.acquired(o,u);return}let{STORAGE:c,COPY_SRC:i}=GPUBufferUsage,p={type:a,data:[Number(u[0])]};s.resource=n.get(vw(p),()=>fN(Cw(r.device,[p],c|i))),s.external=!0,s.values=null}}function aq(r){let t=r,e=t.convertAndCacheOnCPU;t.convertAndCacheOnCPU=function(n,o){return lN(n)||!this.tensorMap.has(n)?o:e.call(this,n,o)}}function uq(r,t){let e=r,{device:n}=r,o=e.recordAndSubmit,s=new aa(kw),a=new aa(kw);e.recordAndSubmit=function(u,c,i,p){let l=xN.get(r);this.tensorMap.get(c.dataId).external&&(l?.lost("an operation that writes over a number from the host"),mN(r,c.dataId),l?.acquired(c.dataId,null));let m=[c,...i],f=m.map(k=>this.tensorToBinding(k).buffer);if(this.activeTimers||!f.every(k=>k))return l?.lost("a dispatch that tfjs times, or of textures"),o.call(this,u,c,i,p);let{pipeline:d,dispatch:h}=u,{fields:g,key:x}=hN(u,c,i,p),b=s.get(x,()=>Cw(n,g,GPUBufferUsage.UNIFORM)),y=[...f,b],I=[d,...y].map(k=>t.of(k)).join(),C=a.get(I,()=>(bN(r,1),n.createBindGroup({layout:d.getBindGroupLayout(0),entries:y.map((k,A)=>({binding:A,resource:{buffer:k}}))}))),_={pipeline:d,bindGroup:C,workgroups:h};oq(r,_),l?.dispatched({command:_,buffers:f,dataIds:m.map(({dataId:k})=>k),uniforms:x})}}function cq(r,t){let e=r.acquireBuffer;r.acquireBuffer=function(n,o,...s){let a=this.freeBuffers.get(`${n}_${o}`)??[],u=a.map(p=>t.of(p)),c=u.indexOf(Math.min(...u)),i=a.length-1;return i>0&&([a[c],a[i]]=[a[i],a[c]]),e.call(this,n,o,...s)}}function vc({info:r}){let t=`${r.description} ${r.device} ${r.architecture}`;return r.isFallbackAdapter||/llvmpipe|lavapipe|softpipe|swiftshader|basic render|\bcpu\b/i.test(t)}var pq={4098:"AMD",4318:"NVIDIA",4203:"Apple",5045:"Arm",20803:"Qualcomm",32902:"Intel"};function Aw({info:r}){let t=pq[r.vendor]??"",e=`${r.vendor} ${r.architecture}`.trim(),n=r.description||r.device||(/[a-z]/i.test(e)?e:"an unnamed GPU");return n.toLowerCase().includes(t.toLowerCase())?n:`${t} ${n}`}var Rw=["timestamp-query","shader-f16","subgroups"],Dw=["maxBufferSize","maxStorageBufferBindingSize","maxStorageBuffersPerShaderStage","maxComputeWorkgroupStorageSize","maxComputeInvocationsPerWorkgroup","maxComputeWorkgroupSizeX","maxComputeWorkgroupsPerDimension"],wN=new WeakSet,SN=new WeakMap;async function IN(r,{stock:t=!1}={}){let e=a=>r.requestDevice({requiredFeatures:a,requiredLimits:Object.fromEntries(Dw.map(u=>[u,r.limits[u]]))}),n=Rw.filter(a=>r.features.has(a)&&a!=="subgroups"),o=await e([...n,"subgroups"]).catch(()=>e(n));if(vc(r)){wN.add(o);let{subgroupMinSize:a,subgroupMaxSize:u}=r.info;o.features.has("subgroups")&&a===u&&u%4===0&&SN.set(o,{lanes:u,extensions:await lq(o)})}let s=new fo(o,r.info);return t||yN(s),s}async function lq(r){return r.pushErrorScope("validation"),r.createShaderModule({code:`enable subgroups;
@compute @workgroup_size(1) fn start() {}`}),await r.popErrorScope()?[]:["subgroups"]}function vN(r){return SN.get(r.device)}function CN(r){return wN.has(r.device)}var yt=64;function Pt(r,t){let e=Object.values(t.inputs).map(([{dataId:i,shape:p,dtype:l}])=>(r.uploadToGPU(i),{dataId:i,shape:[ct(p)],dtype:l})),n=Object.values(t.results).map(([i])=>"dataId"in i?i:r.makeTensorInfo([...i],"float32"));for(let{dataId:i}of n)r.uploadToGPU(i);let[o,...s]=n.map(({dataId:i,shape:p,dtype:l})=>({dataId:i,shape:[ct(p)],dtype:l})),a=r.device.limits.maxComputeWorkgroupsPerDimension,u=Math.ceil(t.workgroups/a),c={shaderKey:t.name,pipeline:mq(r,t),dispatch:[Math.ceil(t.workgroups/u),u,1],pixelsOpType:0};return r.recordAndSubmit(c,o,[...e,...s],t.uniformValues),n}var kN=new WeakMap;function mq(r,t){let{device:e}=r,n=kN.get(e);n||kN.set(e,n=new Map);let o=Object.values(t.inputs).map(([{dataId:u}])=>r.tensorMap.get(u).dtype),s=`${t.name} ${o}`,a=n.get(s);if(!a){let c={module:e.createShaderModule({label:t.name,code:fq(t,o)}),entryPoint:"start"};a=e.createComputePipeline({label:t.name,layout:"auto",compute:c}),n.set(s,a)}return a}function fq({inputs:r,results:t,uniforms:e,code:n,invocations:o=yt,extensions:s=[]},a){let[u,...c]=Object.entries(t).map(([l,[,m]])=>`var<storage, read_write> ${l} : array<${Mw("f32",m)}>;`),i=Object.entries(r).map(([l,[,m]],f)=>`var<storage, read> ${l} : array<${Mw(a[f]==="float32"?"f32":"i32",m)}>;`),p=Object.entries(r).map(([l,[,m]])=>{let f=Mw("f32",m);return`fn ${l}At(index : i32) -> ${f} { return ${f}(${l}[index]); }`});return[...s.map(l=>`enable ${l};`),`struct Uniforms { stride : i32, ${e} };`,...[u,...i,...c,"var<uniform> uniforms : Uniforms;"].map((l,m)=>`@group(0) @binding(${m}) ${l}`),...p,typeof n=="string"?n:n(),`@compute @workgroup_size(${o})
    fn start(
      @builtin(workgroup_id) group : vec3<u32>,
      @builtin(num_workgroups) groups : vec3<u32>,
      @builtin(local_invocation_index) local : u32,
    ) {
      main(i32(group.y * groups.x + group.x), i32(local));
    }`].join(`
`)}function Mw(r,t){return t===4?`vec4<${r}>`:r}function at(...r){return{type:"int32",data:r}}function go(...r){return{type:"float32",data:r}}function Cs({dataId:r,shape:t,dtype:e}){return{dataId:r,shape:[ct(t)],dtype:e}}function ua(r){return[1,r]}function zt(r){return r%4===0?4:1}function _N(){ut("webgpu",bm,({inputs:{weight:r,m:t,v:e,gradient:n,coefficients:o},backend:s})=>{let a=zt(ct(n.shape)),u=ct(n.shape)/a,[c,i,p]=[r,t,e].map(l=>Sw(s,l));return Pt(s,{name:`adam ${a}`,inputs:{gradient:[n,a],coefficients:[o,1]},results:{weight:[c,a],m:[i,a],v:[p,a]},uniforms:"count : i32",uniformValues:[at(u)],workgroups:Math.ceil(u/yt),code:`
        fn main(group : i32, local : i32) {
          let i = group * ${yt} + local;
          if (i >= uniforms.count) { return; }
          let g = gradientAt(i);
          m[i] = m[i] * coefficientsAt(0) + g * coefficientsAt(1);
          v[i] = v[i] * coefficientsAt(2) + g * g * coefficientsAt(3);
          weight[i] += m[i] * coefficientsAt(5) / (sqrt(v[i] * coefficientsAt(6)) + coefficientsAt(4));
        }`})})}var _d=7;function AN(){gt("webgpu","AddN",r=>({inputs:t,attributes:e,backend:n})=>{let o=s=>pe().makeTensorFromTensorInfo(r({inputs:s,attributes:e,backend:n}));return q(()=>{let s=o(t.slice(0,_d));for(let a=_d;a<t.length;a+=_d-1)s=o([s,...t.slice(a,a+_d-1)]);return s})})}function Ad(r){return`
    let columnTile = group % uniforms.grid.x;
    let rowTile = group / uniforms.grid.x % uniforms.grid.y;
    let rest = group / uniforms.grid.x / uniforms.grid.y;
    let split = rest / uniforms.grid.z;
    let place = rest % uniforms.grid.z;
    member = place;
    var length = uniforms.sizes.z; // of the reduction: a local, for barriers want loops whose ends are uniform
    ${r.prologue??""}
    reduction = length;
    let begin = split * uniforms.sizes.w;
    let end = min(length, begin + uniforms.sizes.w);`}function Rd(r,t,e){return`
    var<private> member : i32;
    var<private> reduction : i32;
    ${r.declarations??""}
    ${RN("a",r.a,e)}
    ${RN("b",r.b,e)}
    ${dq(r,t)}`}function RN(r,{components:t,line:e,step:n,at:o},s){let[a,u,c]=t===4?["vec4<f32>","vec4<f16>","at / 4"]:["f32","f16","at"],i=`${r}At(${c})`;return`
    fn ${r}Line(line : i32) -> vec4<i32> { ${e} }
    fn ${r}Step(k : i32) -> vec4<i32> { ${n} }
    fn ${r}Place(line : vec4<i32>, step : vec4<i32>) -> i32 { ${o} }
    fn ${r}Read(line : vec4<i32>, step : vec4<i32>) -> ${a} {
      if (line.w == 0 || step.w == 0) { return ${a}(0.0); }
      let at = ${r}Place(line, step);
      if (at < 0) { return ${a}(0.0); }
      return ${s==="half"?`${a}(${u}(${i}))`:i};
    }`}function dq({rowOffset:r},t){let e=t===4?"result[at / 4] = value;":ae(ft(4),n=>`if (column + ${n} < uniforms.sizes.y) { result[at + ${n}] = value[${n}]; }`);return`
    fn rowOffset(row : i32) -> i32 { ${r} }
    fn store(row : i32, column : i32, base : i32, value : vec4<f32>) {
      if (row >= uniforms.sizes.x || column >= uniforms.sizes.y) { return; }
      let offset = rowOffset(row);
      if (offset < 0) { return; }
      let at = base + offset + column;
      ${e}
    }`}function ae(r,t){return r.map(t).join(`
`)}var hq=8;function DN(r){let t=Nw(r,8,.7);return r.lanes<hq?[t]:[Nw(r,32,1),Nw(r,16,.9),t]}function Nw({lanes:r,extensions:t},e,n){return{name:`broadcast_${r}_${e}`,rows:e,columns:4*r,depth:r,invocations:r,efficiency:n,extensions:t,aComponents:({along:o,components:s})=>o==="reduction"?1:s,shader:(o,s,a)=>{let[u,c]=[o.a,o.b].map(({along:i,components:p})=>p===4?i:void 0);return`
        ${Rd(o,s,a)}
        fn main(group : i32, invocation : i32) {
          ${Ad(o)}
          let aFirst = rowTile * ${e};
          let bFirst = columnTile * ${4*r} + invocation * 4;
          ${ae(ft(u?e/4:e),i=>`let aLine${i} = aLine(aFirst + ${u?4*i:i});`)}
          ${ae(ft(c==="line"?1:4),i=>`let bLine${i} = bLine(bFirst + ${i});`)}
          ${ae(ft(e),i=>`var sum${i} = vec4<f32>(0.0);`)}

          for (var k = begin; k < end; k += ${r}) {
            let step = aStep(k + invocation);
            ${u?gq(e):ae(ft(e),i=>`let a${i} = aRead(aLine${i}, step);`)}
            ${c==="reduction"?ae(ft(r/4),i=>xq(i,e)):ae(ft(r),i=>`{
              let step = bStep(k + ${i});
              let b = ${c==="line"?"bRead(bLine0, step)":`vec4<f32>(${ft(4).map(p=>`bRead(bLine${p}, step)`)})`};
              ${MN(i,e)}
            }`)}
          }

          if (split >= uniforms.grid.w) { return; } // a spare workgroup of a folded dispatch
          let base = split * uniforms.resultSize;
          ${ae(ft(e),i=>`store(aFirst + ${i}, bFirst, base, sum${i});`)}
        }`}}}function gq(r){return ae(ft(r/4),t=>`
    let block${t} = aRead(aLine${t}, step);
    ${ae(ft(4),e=>`let a${4*t+e} = block${t}[${e}];`)}`)}function xq(r,t){return`{
    let step = bStep(k + ${4*r});
    let block = transpose(mat4x4<f32>(${ft(4).map(e=>`bRead(bLine${e}, step)`)}));
    ${ae(ft(4),e=>`{ let b = block[${e}]; ${MN(4*r+e,t)} }`)}
  }`}function MN(r,t){return ae(ft(t),e=>`sum${e} = fma(vec4<f32>(subgroupBroadcast(a${e}, ${r}u)), b, sum${e});`)}var NN=64,yq=16,bq=65536,ca=64;function Dd(r,t){let e=Math.max(yq,Math.ceil(r*t/bq)),n=Math.ceil(r/e);return{strip:e,strips:n<=ca?n:Math.ceil(n/ca)*ca}}function Ew(r,t,e){return e<=ca?{sums:t,strips:e}:{sums:pa(r,t,e/ca),strips:ca}}function EN(r,t,e){let n=Ew(r,t,e);return n.strips===1?n.sums:pa(r,n.sums,n.strips)}function pa(r,t,e){let n=ct(t.shape)/e,o=zt(n),s={shaderKey:`partial_sums_${o}`,variableNames:["partial"],outputComponent:o,outputShape:ua(n),dispatchLayout:{x:[0]},dispatch:[Math.ceil(n/o/NN),1,1],workgroupSize:[NN,1,1],size:!0,uniforms:"count : i32,",getUserCode:()=>`
      fn main(index : i32) {
        if (index < uniforms.size) {
          var sum = partial[index];
          for (var s = 1; s < uniforms.count; s++) {
            sum += partial[s * uniforms.size + index];
          }
          result[index] = sum;
        }
      }`},a=r.runWebGPUProgram(s,[Cs(t)],"float32",[at(e)]);return r.disposeData(t.dataId),a}var $w=new WeakSet;function $N(r){return $w.has(r)?"half":"single"}function TN(r,t){t==="half"?$w.add(r):$w.delete(r)}var wq=[{down:16,across:16,squares:2,depth:16,efficiency:1.2},{down:8,across:8,squares:2,depth:16,efficiency:1},{down:8,across:8,squares:1,depth:32,efficiency:.6},{down:32,across:2,squares:1,depth:16,efficiency:.4},{down:2,across:32,squares:1,depth:16,efficiency:.4}];function PN(r,t){return wq.map(e=>r<=4?{...e,depth:4}:e).filter(e=>Sq(e,t)).map(Iq)}function Sq({down:r,across:t,squares:e,depth:n},o){return r*t<=o.maxComputeInvocationsPerWorkgroup&&4*e*(r+t)*n*4<=o.maxComputeWorkgroupStorageSize}function Iq({down:r,across:t,squares:e,depth:n,efficiency:o}){let[s,a]=[4*e*r,4*e*t],u=r*t,c=ft(e).flatMap(i=>ft(4).flatMap(p=>ft(e).map(l=>({u:i,i:p,v:l,name:`sum${i}${p}${l}`}))));return{name:`shared_${s}_${a}_${n}`,rows:s,columns:a,depth:n,invocations:u,efficiency:o,shader:(i,p,l)=>{let m=l==="half"?"vec4<f16>":"vec4<f32>",f=FN("a",i.a,s,{depth:n,type:m,invocations:u}),d=FN("b",i.b,a,{depth:n,type:m,invocations:u});return`
        ${Rd(i,p,l)}
        ${f.declaration}
        ${d.declaration}

        fn main(group : i32, invocation : i32) {
          ${Ad(i)}
          let aFirst = rowTile * ${s};
          let bFirst = columnTile * ${a};
          let down = invocation / ${t};
          let across = invocation % ${t};
          ${f.lines}
          ${d.lines}
          ${ae(c,({name:h})=>`var ${h} = vec4<f32>(0.0);`)}

          for (var k = begin; k < end; k += ${n}) {
            ${f.load}
            ${d.load}
            workgroupBarrier();
            for (var step = 0; step < ${n}; step++) {
              ${ae(ft(e),h=>`let a${h} = vec4<f32>(aStrip[step * ${s/4} + ${h*r} + down]);`)}
              ${ae(ft(e),h=>`let b${h} = vec4<f32>(bStrip[step * ${a/4} + ${h*t} + across]);`)}
              ${ae(c,({u:h,i:g,v:x,name:b})=>`${b} = fma(vec4<f32>(a${h}[${g}]), b${x}, ${b});`)}
            }
            workgroupBarrier();
          }

          if (split >= uniforms.grid.w) { return; } // a spare workgroup of a folded dispatch
          let base = split * uniforms.resultSize;
          ${ae(c,({u:h,i:g,v:x,name:b})=>`store(aFirst + (${h*r} + down) * 4 + ${g}, bFirst + (${x*t} + across) * 4, base, ${b});`)}
        }`}}}function FN(r,t,e,n){let o=e/4,{depth:s,type:a,invocations:u}=n,c=ft(Math.ceil(o*s/4/u)).map(i=>vq(r,t,i,o,n));return{declaration:`var<workgroup> ${r}Strip : array<${a}, ${o*s}>;`,lines:ae(c,({lines:i})=>i),load:ae(c,({load:i})=>i)}}function vq(r,{components:t,along:e},n,o,{depth:s,type:a,invocations:u}){let c=`(invocation + ${n*u})`,i=o*s/4,[p,l]=[`${r}Vector${n}`,`${r}First${n}`],m=e==="line"?`let ${p} = ${c} % ${o}; let ${l} = ${c} / ${o} * 4;`:`let ${p} = ${c} / ${s/4}; let ${l} = ${c} % ${s/4} * 4;`,f=ft(t===4&&e==="line"?1:4),d=ft(t===4&&e==="reduction"?1:4),h=y=>`${r}Line${n}${y}`,g=(y,I)=>`${r}Read(${h(y)}, step${I})`,x=`let block = transpose(mat4x4<f32>(${f.map(y=>g(y,0)).join(", ")}));`,b=f.length===1?y=>g(0,y):d.length===1?y=>`block[${y}]`:y=>`vec4<f32>(${f.map(I=>g(I,y)).join(", ")})`;return{lines:m+ae(f,y=>`let ${h(y)} = ${r}Line(${r}First + ${p} * 4 + ${y});`),load:`${(n+1)*u>i?`if (${c} < ${i})`:""} {
      ${ae(d,y=>`let step${y} = ${r}Step(k + ${l} + ${y});`)}
      ${d.length===1?x:""}
      ${ae(ft(4),y=>`${r}Strip[(${l} + ${y}) * ${o} + ${p}] = ${a}(${b(y)});`)}
    }`}}function Md(r,t,e,n){let o=Cq(r,t),[s,a]=BN(t,o),u=s*a*t.members,c=Dq(r,t,u),i=Math.ceil(t.reduction/c/o.depth)*o.depth,p=zt(t.columns),l=o.aComponents?.(t.a)??t.a.components,m={...t,a:{...t.a,components:l}},f=$N(r),[d]=Pt(r,{name:[t.name,o.name,l,t.b.components,p,f].join(" "),inputs:{a:[e,l],b:[n,t.b.components]},results:{result:[[c*t.size],p]},uniforms:`sizes : vec4<i32>, grid : vec4<i32>, resultSize : i32, ${t.uniforms}`,uniformValues:[at(t.rows,t.columns,t.reduction,i),at(a,s,t.members,c),at(t.size),...t.uniformValues],workgroups:u*c,invocations:o.invocations,extensions:[...f==="half"?["f16"]:[],...o.extensions??[]],code:()=>o.shader(m,p,f)});return c===1?d:pa(r,d,c)}var ON=new WeakMap;function Cq(r,t){let{limits:e}=r.device,{reduction:n}=t,o=ON.has(r)?void 0:vN(r),s=ON.get(r)?.(n)??(o?DN(o):PN(n,e)),a=s.map(u=>{let[c,i]=BN(t,u),p=c*i*t.members*Math.max(1,n/zN),l=o?1:Math.min(1,p/_q);return u.rows*c*u.columns*i/u.efficiency/l});return s[a.indexOf(Math.min(...a))]}function BN({rows:r,columns:t},e){return[Math.ceil(r/e.rows),Math.ceil(t/e.columns)]}var zN=512,kq=16384,_q=256,Aq=1024,Rq=8;function Dq(r,{reduction:t,size:e},n){let o=CN(r)?Rq:Aq,s=Math.min(Math.floor(o/n),Math.floor(t/zN)),a=Math.ceil(t/kq),u=Math.floor(r.device.limits.maxStorageBufferBindingSize/(4*e));return Math.max(1,Math.min(Math.max(s,a),u))}function LN(){gt("webgpu","Conv2D",r=>t=>{let{inputs:{x:e,filter:n},attributes:o,backend:s}=t,a=Wr(e.shape,n.shape,o);return Tw(a)?Pw(a)?Ow(e,n,a.outShape):Fw(s,Mq(a),e,n,a.outShape):r(t)}),gt("webgpu","Conv2DBackpropInput",r=>t=>{let{inputs:{dy:e,filter:n},attributes:o,backend:s}=t,a=Wr(o.inputShape,n.shape,o);return Tw(a)?Pw(a)?Ow(e,n,a.inShape,{transposeB:!0}):Fw(s,Nq(a),e,n,a.inShape):r(t)}),gt("webgpu","Conv2DBackpropFilter",r=>t=>{let{inputs:{x:e,dy:n},attributes:o,backend:s}=t,a=Wr(e.shape,o.filterShape,o);return Tw(a)?Pw(a)?Ow(e,n,a.filterShape,{transposeA:!0}):Fw(s,Eq(a),e,n,a.filterShape):r(t)})}function Tw({dataFormat:r,dilationHeight:t,dilationWidth:e}){return r==="channelsLast"&&t===1&&e===1}function Fw(r,t,e,n,o){let{dataId:s}=Md(r,t,e,n);return{dataId:s,shape:o,dtype:"float32"}}function Pw(r){return po(r)&&r.strideHeight*r.strideWidth===1}function Ow(r,t,e,{transposeA:n=!1,transposeB:o=!1}={}){return q(()=>{let[s,a]=[r,t].map(u=>Z(u,[-1,u.shape[3]]));return Z(ge(s,a,n,o),e)})}var Bw="image : vec4<i32>, output : vec4<i32>, window : vec4<i32>, pad : vec2<i32>,";function zw(r){let{inHeight:t,inWidth:e,inChannels:n,outHeight:o,outWidth:s,outChannels:a,batchSize:u}=r,{filterHeight:c,filterWidth:i,strideHeight:p,strideWidth:l,padInfo:m}=r;return[at(t,e,n,u),at(o,s,a,u),at(c,i,p,l),at(m.top,m.left)]}var Lw=`
  fn pixelOf(index : i32, image : vec4<i32>) -> vec3<i32> {
    let row = index / image.y;
    return vec3<i32>(row / image.x, row % image.x, index % image.y);
  }
  fn addressOf(batch : i32, place : vec2<i32>, channel : i32, image : vec4<i32>) -> i32 {
    if (any(place < vec2<i32>(0)) || any(place >= image.xy)) { return -1; }
    return ((batch * image.x + place.x) * image.y + place.y) * image.z + channel;
  }`;function WN(r,t){return{components:r,along:"line",line:"return vec4<i32>(line, 0, 0, i32(line < uniforms.sizes.y));",step:`return vec4<i32>(k * ${t}, 0, 0, i32(k < reduction));`,at:"return line.x + step.x;"}}function Mq(r){let{inChannels:t,outHeight:e,outWidth:n,outChannels:o,batchSize:s,filterHeight:a,filterWidth:u}=r;return{name:"convolution",a:{components:zt(t),along:"reduction",line:`
        let pixel = pixelOf(line, uniforms.output);
        return vec4<i32>(pixel.x, pixel.yz * uniforms.window.zw - uniforms.pad, i32(line < uniforms.sizes.x));`,step:`
        let tap = k / uniforms.image.z;
        return vec4<i32>(tap / uniforms.window.y, tap % uniforms.window.y, k % uniforms.image.z, i32(k < reduction));`,at:"return addressOf(line.x, line.yz + step.xy, step.z, uniforms.image);"},b:WN(zt(o),"uniforms.output.z"),members:1,rows:s*e*n,columns:o,reduction:a*u*t,uniforms:Bw,uniformValues:zw(r),declarations:Lw,rowOffset:"return row * uniforms.sizes.y;",size:ct(r.outShape)}}function Nq(r){let{inHeight:t,inWidth:e,inChannels:n,outChannels:o,batchSize:s}=r,{filterHeight:a,filterWidth:u,strideHeight:c,strideWidth:i}=r,p=Math.ceil(t/c),l=Math.ceil(e/i);return{name:"convolution_input_gradient",a:{components:zt(o),along:"reduction",line:`
        let pixel = pixelOf(line, uniforms.phases);
        return vec4<i32>(pixel.x, pixel.yz + first, i32(line < uniforms.sizes.x));`,step:`
        let tap = k / uniforms.output.z;
        return vec4<i32>(tap / taps.y, tap % taps.y, k % uniforms.output.z, i32(k < reduction));`,at:"return addressOf(line.x, line.yz - step.xy, step.z, uniforms.output);"},b:{components:zt(o),along:"reduction",line:"return vec4<i32>(line * uniforms.output.z, 0, 0, i32(line < uniforms.sizes.y));",step:`
        let tap = k / uniforms.output.z;
        let place = phase + vec2<i32>(tap / taps.y, tap % taps.y) * uniforms.window.zw;
        let matrix = (place.x * uniforms.window.y + place.y) * uniforms.image.z * uniforms.output.z;
        return vec4<i32>(matrix + k % uniforms.output.z, 0, 0, i32(k < reduction));`,at:"return line.x + step.x;"},members:c*i,rows:s*p*l,columns:n,reduction:Math.ceil(a/c)*Math.ceil(u/i)*o,uniforms:Bw+"phases : vec4<i32>,",uniformValues:[...zw(r),at(p,l,n,s)],prologue:`
      let stride = uniforms.window.zw;
      let ofPhase = vec2<i32>(place / stride.y, place % stride.y);
      let ofTaps = max((uniforms.window.xy - ofPhase + stride - 1) / stride, vec2<i32>(0)); // none if the stride exceeds the filter
      phase = ofPhase;
      taps = ofTaps;
      first = (max(uniforms.pad - phase, vec2<i32>(0)) + stride - 1) / stride;
      length = ofTaps.x * ofTaps.y * uniforms.output.z;`,declarations:Lw+`
      var<private> phase : vec2<i32>; // y + p and x + q modulo the stride
      var<private> taps : vec2<i32>; // of the filter in this phase
      var<private> first : vec2<i32>; // (y + p) / s and (x + q) / s of the phase's first pixel`,rowOffset:`
      let pixel = pixelOf(row, uniforms.phases);
      let place = (pixel.yz + first) * uniforms.window.zw + phase - uniforms.pad;
      return addressOf(pixel.x, place, 0, uniforms.image);`,size:ct(r.inShape)}}function Eq(r){let{inChannels:t,outHeight:e,outWidth:n,outChannels:o,batchSize:s,filterHeight:a,filterWidth:u}=r;return{name:"convolution_filter_gradient",a:{components:zt(t),along:"line",line:`
        let tap = line / uniforms.image.z;
        let place = vec2<i32>(tap / uniforms.window.y, tap % uniforms.window.y) - uniforms.pad;
        return vec4<i32>(line % uniforms.image.z, place, i32(line < uniforms.sizes.x));`,step:`
        let pixel = pixelOf(k, uniforms.output);
        return vec4<i32>(pixel.x, pixel.yz * uniforms.window.zw, i32(k < reduction));`,at:"return addressOf(step.x, line.yz + step.yz, line.x, uniforms.image);"},b:WN(zt(o),"uniforms.output.z"),members:1,rows:a*u*t,columns:o,reduction:s*e*n,uniforms:Bw,uniformValues:zw(r),declarations:Lw,rowOffset:"return row * uniforms.sizes.y;",size:ct(r.filterShape)}}var UN=`
  fn dPower(at : i32) -> f32 {
    let factor = factorsAt(at);
    return -dyAt(at) * factor * factor * factor;
  }`;function GN(){ut("webgpu",sm,({inputs:r,attributes:{outputsFirst:t,epsilon:e},backend:n})=>$q(n,r,t,e)),ut("webgpu",Fy,({inputs:r,attributes:t,backend:e})=>Tq(e,r,t.outputsFirst)),ut("webgpu",Ty,({inputs:r,attributes:t,backend:e})=>Fq(e,r,t.outputsFirst))}function $q(r,t,e,n){let{batch:o,width:s,outputs:a,strides:u}=VN(t,e),[c]=Pt(r,{name:"demodulation",inputs:{energy:[t.energy,1],styles:[t.styles,1]},results:{factors:[[o,a],1]},uniforms:"sizes : vec3<i32>, strides : vec2<i32>, epsilon : f32",uniformValues:[at(o,s,a),u,go(n)],workgroups:Math.ceil(o*a/yt),code:`
      fn main(group : i32, local : i32) {
        let number = group * ${yt} + local;
        let output = number % uniforms.sizes.z;
        let batch = number / uniforms.sizes.z;
        if (batch >= uniforms.sizes.x) { return; }
        var power = 0.0;
        for (var i = 0; i < uniforms.sizes.y; i++) {
          let style = stylesAt(batch * uniforms.sizes.y + i);
          power += style * style * energyAt(i * uniforms.strides.x + output * uniforms.strides.y);
        }
        factors[number] = 1.0 / sqrt(power + uniforms.epsilon);
      }`});return c}function Tq(r,t,e){let{batch:n,width:o,outputs:s,strides:a}=VN(t,e),{energy:u,styles:c,dy:i,factors:p}=t,[l]=Pt(r,{name:"demodulation_styles_gradient",inputs:{energy:[u,1],styles:[c,1],dy:[i,1],factors:[p,1]},results:{dStyles:[c.shape,1]},uniforms:"sizes : vec3<i32>, strides : vec2<i32>",uniformValues:[at(n,o,s),a],workgroups:Math.ceil(n*o/yt),code:`
      ${UN}
      fn main(group : i32, local : i32) {
        let number = group * ${yt} + local;
        let i = number % uniforms.sizes.y;
        let batch = number / uniforms.sizes.y;
        if (batch >= uniforms.sizes.x) { return; }
        var sum = 0.0;
        for (var output = 0; output < uniforms.sizes.z; output++) {
          let e = energyAt(i * uniforms.strides.x + output * uniforms.strides.y);
          sum += dPower(batch * uniforms.sizes.z + output) * e;
        }
        dStyles[number] = stylesAt(number) * sum;
      }`});return l}function Fq(r,{weight:t,styles:e,dy:n,factors:o},s){let[a,u,c,i]=t.shape,p=zt(i),l=p===4?"vec4<f32>":"f32",m=c*i/p,[f,d]=s?["row","column"]:["column","row"],h=x=>`
    dPower(batch * uniforms.channels.x + ${f.replace("column",x)}) *
      square(stylesAt(batch * uniforms.channels.y + ${d.replace("column",x)}))`,[g]=Pt(r,{name:`demodulation_weight_gradient ${p} ${s}`,inputs:{weight:[t,p],styles:[e,1],dy:[n,1],factors:[o,1]},results:{dWeight:[t.shape,p]},uniforms:"sizes : vec4<i32>, channels : vec2<i32>",uniformValues:[at(a*u,m,i/p,e.shape[0]),at(n.shape[1],e.shape[1])],workgroups:Math.ceil(m/yt),code:`
      ${UN}
      fn square(value : f32) -> f32 { return value * value; }
      fn main(group : i32, local : i32) {
        let pair = group * ${yt} + local;
        if (pair >= uniforms.sizes.y) { return; }
        let row = pair / uniforms.sizes.z;
        let column = pair % uniforms.sizes.z * ${p};
        var sum = ${l}(0.0);
        for (var batch = 0; batch < uniforms.sizes.w; batch++) {
          sum += ${l}(${Array.from({length:p},(x,b)=>h(`(column + ${b})`))});
        }
        for (var tap = 0; tap < uniforms.sizes.x; tap++) {
          let i = tap * uniforms.sizes.y + pair;
          dWeight[i] = weightAt(i) * sum;
        }
      }`});return g}function VN({energy:r,styles:t},e){let[n,o]=t.shape,s=r.shape[e?0:1];return{batch:n,width:o,outputs:s,strides:e?at(1,o):at(s,1)}}function qN(){for(let[r,t]of[[Im,Pq],[Cm,Bq]])ut("webgpu",r,({inputs:e,backend:n})=>HN(n,r.kernelName,e,t));for(let[r,t]of[[vm,Oq],[km,zq]])ut("webgpu",r,({inputs:e,backend:n})=>HN(n,r.kernelName,e,`${t} result *= dyAt(i);`))}var KN=`
        let density = exp(-0.5 * x * x);
        let t = 1.0 / (1.0 + abs(x) * ${Vi.rate});
        let tail = density * t * ${Vi.coefficients.reduceRight((r,t)=>r===""?`Value(${t})`:`(${r} * t + ${t})`,"")};
        let distribution = select(tail, 1.0 - tail, x > Value(0.0));`,Pq=`${KN}
        let result = x * distribution;`,Oq=`${KN}
        var result = distribution + x * density * ${1/Math.sqrt(2*Math.PI)};`,jN=`
        let gate = 1.0 / (1.0 + exp(-x * (${en.slope} + ${en.cube} * x * x)));`,Bq=`${jN}
        let result = x * gate;`,zq=`${jN}
        let slope = ${en.slope} + ${3*en.cube} * x * x;
        var result = gate * (1.0 + x * slope * (1.0 - gate));`;function HN(r,t,{x:e,dy:n},o){let s=zt(e.size),a=e.size/s,[u]=Pt(r,{name:`${t} ${s}`,inputs:{x:[e,s],...n&&{dy:[n,s]}},results:{y:[e.shape,s]},uniforms:"count : i32",uniformValues:[at(a)],workgroups:Math.ceil(a/yt),code:`
      alias Value = ${s===4?"vec4<f32>":"f32"};
      fn main(group : i32, local : i32) {
        let i = group * ${yt} + local;
        if (i >= uniforms.count) { return; }
        let x = xAt(i);
        ${o}
        y[i] = result;
      }`});return u}var XN=Dt("Interpolation");var Lq=64;function YN(){ut("webgpu",XN,({inputs:{x:r,rows:t,columns:e},attributes:n,backend:o})=>{if(Nd(t)*Nd(e)<=Lq)return Ww(o,r,{rows:t,columns:e,...n});let s=Ww(o,r,{rows:t,scale:[1],shift:[0]}),a=Ww(o,s,{columns:e,...n});return o.disposeData(s.dataId),a})}function Ww(r,t,{rows:e,columns:n,scale:o,shift:s}){let[a,u,c,i]=t.shape,[p,l]=[e?.shape[0]??u,n?.shape[0]??c],m=d=>go(...[0,1,2,3].map(h=>d[h%d.length])),[f]=Pt(r,{name:`interpolation ${i} ${!!e} ${!!n}`,inputs:{x:[t,1],...e&&{rows:[e,1]},...n&&{columns:[n,1]}},results:{y:[[a,p,l,i],1]},uniforms:"image : vec4<i32>, output : vec4<i32>, scale : vec4<f32>, shift : vec4<f32>",uniformValues:[at(u,c,a,0),at(p,l,e?Nd(e):1,n?Nd(n):1),m(o),m(s)],workgroups:Math.ceil(a*p*l/yt),code:Wq(i,{rows:e!==void 0,columns:n!==void 0})});return f}function Nd({shape:r}){return r[1]-1}function Wq(r,{rows:t,columns:e}){let n=Array.from({length:r},(a,u)=>u),o=r===1?"f32":`vec${r}<f32>`,s=`${o}(${n.map(a=>`xAt(at + ${a})`)})`;return`
    fn main(group : i32, local : i32) {
      let number = group * ${yt} + local;
      let j = number % uniforms.output.y;
      let i = number / uniforms.output.y % uniforms.output.x;
      let batch = number / uniforms.output.y / uniforms.output.x;
      if (batch >= uniforms.image.z) { return; }
      let rowBand = i * (uniforms.output.z + 1);
      let columnBand = j * (uniforms.output.w + 1);
      let top = ${t?"i32(rowsAt(rowBand))":"i"};
      let left = ${e?"i32(columnsAt(columnBand))":"j"};
      var sum = ${o}(0.0);
      for (var k = 0; k < uniforms.output.z; k++) {
        let first = ((batch * uniforms.image.x + top + k) * uniforms.image.y + left) * ${r};
        var along = ${o}(0.0);
        for (var l = 0; l < uniforms.output.w; l++) {
          let at = first + l * ${r};
          along += ${e?"columnsAt(columnBand + 1 + l) * ":""}${s};
        }
        sum += ${t?"rowsAt(rowBand + 1 + k) * ":""}along;
      }
      ${n.map(a=>{let u=r===1?"sum":`sum[${a}]`;return`y[number * ${r} + ${a}] = ${u} * uniforms.scale[${a}] + uniforms.shift[${a}];`}).join(`
`)}
    }`}function JN(){gt("webgpu","BatchMatMul",()=>({inputs:{a:r,b:t},attributes:{transposeA:e,transposeB:n},backend:o})=>q(()=>pe().makeTensorFromTensorInfo(Uq(o,r,t,e,n))))}function Uq(r,t,e,n,o){let s=t.shape.slice(0,-2),a=e.shape.slice(0,-2),u=S.assertAndGetBroadcastShape(s,a),c=ct(u),[i,p]=t.shape.slice(-2),[l,m]=e.shape.slice(-2),f=n?p:i,d=n?i:p,h=o?l:m,[g,x]=[QN(t,s,u),QN(e,a,u)],b=x.count===1&&!n,y=b?1:c,I=b?f*c:f,C=g.count===1?0:i*p,_=x.count===1?0:l*m,{dataId:k}=Md(r,{name:`matmul_${n}_${o}`,a:ZN("a",n?"line":"reduction",p),b:ZN("b",o?"reduction":"line",m),members:y,rows:I,columns:h,reduction:d,uniforms:"strides : vec2<i32>, widths : vec2<i32>,",uniformValues:[at(C,_),at(p,m)],rowOffset:"return (member * uniforms.sizes.x + row) * uniforms.sizes.y;",size:y*I*h},g.values,x.values);return{dataId:k,shape:[...u,f,h],dtype:"float32"}}function QN(r,t,e){let n=ct(t);return n===1||n===ct(e)?{values:r,count:n}:{values:_i(r,[...e,...r.shape.slice(-2)]),count:ct(e)}}function ZN(r,t,e){let n=r==="a"?"x":"y",[o,s]=t==="line"?["1",`uniforms.widths.${n}`]:[`uniforms.widths.${n}`,"1"];return{components:zt(e),along:t,line:`
      let inside = i32(line < uniforms.sizes.${n});
      return vec4<i32>(member * uniforms.strides.${n} + line * ${o}, 0, 0, inside);`,step:`return vec4<i32>(k * ${s}, 0, 0, i32(k < reduction));`,at:"return line.x + step.x;"}}function rE(){ut("webgpu",T3,({inputs:r,attributes:{epsilon:t},backend:e})=>Ed(e,"LayerNorm",r,t,tE("standard * weightAt(i) + biasAt(i)"))),ut("webgpu",Bm,({inputs:r,attributes:{epsilon:t},backend:e})=>Ed(e,"Standardize",r,t,tE("standard"))),ut("webgpu",F3,({inputs:r,attributes:{epsilon:t},backend:e})=>Ed(e,"LayerNormGradient",r,t,eE("dyAt(first + i) * weightAt(i)"))),ut("webgpu",zm,({inputs:r,attributes:{epsilon:t},backend:e})=>Ed(e,"StandardizeGradient",r,t,eE("dyAt(first + i)")))}function tE(r){return`
      for (var i = local; i < uniforms.width; i += INVOCATIONS) {
        let standard = (xAt(first + i) - moments.x) * moments.y;
        result[first + i] = ${r};
      }`}function eE(r){return`
        var sums = vec2<f32>(0.0);
        for (var i = local; i < uniforms.width; i += INVOCATIONS) {
          let scaled = ${r};
          sums += vec2<f32>(scaled, scaled * (xAt(first + i) - moments.x) * moments.y);
        }
        let means = total(local, sums) / f32(uniforms.width);
        for (var i = local; i < uniforms.width; i += INVOCATIONS) {
          let standard = (xAt(first + i) - moments.x) * moments.y;
          result[first + i] = (${r} - means.x - standard * means.y) * moments.y;
        }`}var Gq=64,Vq=256,Hq=2048;function Ed(r,t,e,n,o){let{x:s}=e,a=s.shape.at(-1),u=s.size/a,c=a>Hq?Vq:Gq,[i]=Pt(r,{name:`${t} ${c}`,inputs:Object.fromEntries(Object.entries(e).map(([p,l])=>[p,[l,1]])),results:{result:[s.shape,1]},uniforms:"rows : i32, width : i32, epsilon : f32",uniformValues:[at(u),at(a),go(n)],workgroups:u,invocations:c,code:`
      const INVOCATIONS = ${c};
      ${qq}
      fn main(group : i32, local : i32) {
        if (group >= uniforms.rows) { return; }
        let first = group * uniforms.width;
        let moments = momentsOf(local, first);
        ${o}
      }`});return i}var qq=`
  var<workgroup> addends : array<vec2<f32>, INVOCATIONS>;
  fn total(local : i32, own : vec2<f32>) -> vec2<f32> {
    workgroupBarrier(); // the last sum has been read
    addends[local] = own;
    for (var half = INVOCATIONS / 2; half > 0; half /= 2) {
      workgroupBarrier();
      if (local < half) { addends[local] += addends[local + half]; }
    }
    workgroupBarrier();
    return addends[0];
  }
  fn momentsOf(local : i32, first : i32) -> vec2<f32> {
    var sum = 0.0;
    for (var i = local; i < uniforms.width; i += INVOCATIONS) { sum += xAt(first + i); }
    let mean = total(local, vec2<f32>(sum, 0.0)).x / f32(uniforms.width);
    var squares = 0.0;
    for (var i = local; i < uniforms.width; i += INVOCATIONS) {
      let centred = xAt(first + i) - mean;
      squares += centred * centred;
    }
    let variance = total(local, vec2<f32>(squares, 0.0)).x / f32(uniforms.width);
    return vec2<f32>(mean, inverseSqrt(variance + uniforms.epsilon));
  }`;function nE(){ut("webgpu",zu,({inputs:{keys:r},attributes:{shape:t,index:e},backend:n})=>{let o=ct(t),[s]=Pt(n,{name:"normal noise",inputs:{keys:[r,1]},results:{noise:[t,1]},uniforms:"count : i32, index : i32",uniformValues:[at(o),at(e)],workgroups:Math.ceil(o/2/yt),code:jq});return s})}var Kq=Array.from({length:Ou},(r,t)=>{let e=ro[t%ro.length],n=(t+1)/4,o=`x += y; y = ((y << ${e}u) | (y >> ${32-e}u)) ^ x;`;return t%4<3?o:`${o} x += key[${n%3}]; y += key[${(n+1)%3}] + ${n}u;`}),jq=`
  fn logarithm(x : f32) -> f32 {
    let bits = bitcast<u32>(x);
    var exponent = i32(bits >> 23u) - 127;
    var mantissa = bitcast<f32>((bits & 0x7fffffu) | 0x3f800000u);
    if (mantissa > 1.41421356) { mantissa *= 0.5; exponent += 1; }
    let s = (mantissa - 1.0) / (mantissa + 1.0);
    let q = s * s;
    let series = 1.0 + q * (1.0 / 3.0 + q * (1.0 / 5.0 + q * (1.0 / 7.0 + q / 9.0)));
    return f32(exponent) * ${Math.LN2} + 2.0 * s * series;
  }

  fn cosineAndSine(turn : f32) -> vec2<f32> { // of an angle in full turns, from 0 to 1
    let quarter = round(4.0 * turn);
    let r = (4.0 * turn - quarter) * ${Math.PI/2};
    let q = r * r;
    let c = 1.0 - q * (0.5 - q * (1.0 / 24.0 - q * (1.0 / 720.0 - q / 40320.0)));
    let s = r * (1.0 - q * (1.0 / 6.0 - q * (1.0 / 120.0 - q * (1.0 / 5040.0 - q / 362880.0))));
    switch (i32(quarter) & 3) {
      case 1: { return vec2<f32>(-s, c); }
      case 2: { return vec2<f32>(-c, -s); }
      case 3: { return vec2<f32>(s, -c); }
      default: { return vec2<f32>(c, s); }
    }
  }

  fn main(group : i32, local : i32) {
    let pair = group * ${yt} + local;
    if (2 * pair >= uniforms.count) { return; }
    let first = bitcast<u32>(keys[2 * uniforms.index]);
    let second = bitcast<u32>(keys[2 * uniforms.index + 1]);
    let key = array<u32, 3>(first, second, first ^ second ^ ${Bu}u);
    var x = u32(pair) + key[0];
    var y = key[1];
    ${Kq.join(`
    `)}
    let scale = ${2**-24};
    let radius = sqrt(-2.0 * logarithm(f32((x >> 8u) + 1u) * scale));
    let values = radius * cosineAndSine(f32(y >> 8u) * scale);
    noise[2 * pair] = values.x;
    if (2 * pair + 1 < uniforms.count) { noise[2 * pair + 1] = values.y; }
  }`;function oE(){gt("webgpu","PadV2",r=>t=>{let{inputs:{x:e},attributes:{paddings:n,constantValue:o}}=t;return e.rank<=4?r(t):q(()=>{let s=e;return n.forEach(([a,u],c)=>{if(a+u===0)return;let i=s.shape,p=i[c],l=i.slice(0,c),m=i.slice(c+1),f=Z(s,[ct(l),p,ct(m)]),d=Lr(f,[[0,0],[a,u],[0,0]],o);s=Z(d,[...l,p+a+u,...m])}),s===e?Br(e):s})})}function iE(){ut("webgpu",Eu,({inputs:{x:r},backend:t})=>sE(t,r)),ut("webgpu",$u,({inputs:{x:r,y:t},backend:e})=>sE(e,r,t))}function sE(r,t,e){let[n,o,s,a]=t.shape,u=o*s,c=zt(a),i=a/c,{strip:p,strips:l}=Dd(u,n*i),[m]=Pt(r,{name:`pixel_sum ${c} ${e!==void 0}`,inputs:{x:[t,c],...e&&{y:[e,c]}},results:{sums:[[l,n,a],c]},uniforms:"sizes : vec4<i32>, strip : i32",uniformValues:[at(l,n,u,i),at(p)],workgroups:Math.ceil(l*n*i/yt),code:`
      fn main(group : i32, local : i32) {
        let number = group * ${yt} + local;
        let lanes = uniforms.sizes.w;
        let batch = number / lanes % uniforms.sizes.y;
        let strip = number / lanes / uniforms.sizes.y;
        if (strip >= uniforms.sizes.x) { return; }
        let image = batch * uniforms.sizes.z * lanes + number % lanes;
        let end = min(uniforms.sizes.z, (strip + 1) * uniforms.strip);
        var sum = ${c===4?"vec4<f32>(0.0)":"0.0"};
        for (var pixel = strip * uniforms.strip; pixel < end; pixel++) {
          let i = image + pixel * lanes;
          sum += xAt(i)${e?" * yAt(i)":""};
        }
        sums[number] = sum;
      }`}),{dataId:f}=EN(r,m,l);return{dataId:f,shape:[n,a],dtype:"float32"}}var aE=64;function uE(){gt("webgpu","UnsortedSegmentSum",()=>({inputs:{x:r,segmentIds:t},attributes:{numSegments:e},backend:n})=>{let o=r.shape.slice(t.rank),s=e*ct(o),{dataId:a}=n.runWebGPUProgram({shaderKey:"segment_sum",variableNames:["x","segments"],outputShape:ua(s),dispatchLayout:{x:[0]},dispatch:[Math.ceil(s/aE),1,1],workgroupSize:[aE,1,1],size:!0,uniforms:"rows : i32, width : i32,",getUserCode:()=>`
            fn main(index : i32) {
              if (index >= uniforms.size) { return; }
              let segment = index / uniforms.width;
              let column = index % uniforms.width;
              var sum = 0.0;
              for (var i = 0; i < uniforms.rows; i++) {
                if (i32(segments[i]) == segment) { sum += f32(x[i * uniforms.width + column]); }
              }
              result[index] = sum;
            }`},[Cs(r),Cs(t)],"float32",[at(t.size),at(ct(o))]);return{dataId:a,shape:[e,...o],dtype:"float32"}})}var cE=Dt("SelfAttention",{differentiableOnce:!0}),pE=Dt("SelfAttentionGradient");function lE(){ut("webgpu",cE,({inputs:r,attributes:{heads:t},backend:e})=>Xq(e,r,t)),ut("webgpu",pE,({inputs:r,attributes:{heads:t},backend:e})=>Yq(e,r,t))}function Xq(r,{projected:t,mask:e},n){let{batch:o,tokens:s,width:a,fours:u}=fE(t,n),c=e!==void 0;return Pt(r,{name:`self_attention ${u} ${c}`,inputs:{projected:[t,4],...e&&{mask:[e,1]}},results:{y:[[o,s,a],4],logs:[[o,n,s],1]},uniforms:"sizes : vec4<i32>",uniformValues:[at(o,n,s,a/4)],workgroups:Math.ceil(o*n*s/yt),code:Qq(u,c)})}function Yq(r,{projected:t,mask:e,dy:n,y:o,logs:s},a){let{batch:u,tokens:c,width:i,fours:p}=fE(t,a),l=e!==void 0,[m]=Pt(r,{name:`self_attention_gradient ${p} ${l}`,inputs:{projected:[t,4],dy:[n,4],y:[o,4],logs:[s,1],...e&&{mask:[e,1]}},results:{gradient:[t.shape,4]},uniforms:"sizes : vec4<i32>",uniformValues:[at(u,a,c,i/4)],workgroups:Math.ceil(3*u*a*c/yt),code:Zq(p,l)});return m}function Qq(r,t){return`
    ${mE(r,t)}
    fn main(group : i32, local : i32) {
      let number = group * ${yt} + local;
      let i = number % tokens();
      let head = number / tokens() % uniforms.sizes.y;
      let batch = number / tokens() / uniforms.sizes.y;
      if (batch >= uniforms.sizes.x) { return; }
      let query = at(batch, i, head, 0);
      ${an(r,e=>`let q${e} = projectedAt(query + ${e}); var y${e} = vec4<f32>(0.0);`)}
      var largest = -3.0e38;
      var sum = 0.0;
      for (var j = 0; j < tokens(); j++) {
        let key = at(batch, j, head, 1);
        var score = 0.0;
        ${an(r,e=>`score += dot(q${e}, projectedAt(key + ${e}));`)}
        score = score * SCALE + maskOf(i, j);
        let next = max(largest, score);
        let kept = exp(largest - next);
        let p = exp(score - next);
        largest = next;
        sum = sum * kept + p;
        let value = at(batch, j, head, 2);
        ${an(r,e=>`y${e} = y${e} * kept + p * projectedAt(value + ${e});`)}
      }
      let out = (batch * tokens() + i) * uniforms.sizes.w + head * ${r};
      ${an(r,e=>`y[out + ${e}] = y${e} / sum;`)}
      logs[number] = largest + log(sum);
    }`}function Zq(r,t){return`
    ${mE(r,t)}
    fn score(query : i32, key : i32) -> f32 {
      var sum = 0.0;
      ${an(r,e=>`sum += dot(projectedAt(query + ${e}), projectedAt(key + ${e}));`)}
      return sum * SCALE;
    }
    fn main(group : i32, local : i32) {
      let number = group * ${yt} + local;
      let own = number % tokens();
      let head = number / tokens() % uniforms.sizes.y;
      let batch = number / tokens() / uniforms.sizes.y % uniforms.sizes.x;
      let part = number / tokens() / uniforms.sizes.y / uniforms.sizes.x;
      if (part >= 3) { return; }
      ${an(r,e=>`var sum${e} = vec4<f32>(0.0);`)}
      for (var other = 0; other < tokens(); other++) {
        let i = select(other, own, part == 0); // the token of the query
        let j = select(own, other, part == 0); // the token of the key
        let row = (batch * tokens() + i) * uniforms.sizes.w + head * ${r};
        let query = at(batch, i, head, 0);
        let key = at(batch, j, head, 1);
        let log = logsAt((batch * uniforms.sizes.y + head) * tokens() + i);
        let p = exp(score(query, key) + maskOf(i, j) - log);
        if (part == 2) {
          ${an(r,e=>`sum${e} += p * dyAt(row + ${e});`)}
        } else {
          let value = at(batch, j, head, 2);
          var along = 0.0;
          ${an(r,e=>`along += dot(dyAt(row + ${e}), projectedAt(value + ${e}) - yAt(row + ${e}));`)}
          let t = p * along * SCALE;
          let source = select(query, key, part == 0);
          ${an(r,e=>`sum${e} += t * projectedAt(source + ${e});`)}
        }
      }
      let out = at(batch, own, head, part);
      ${an(r,e=>`gradient[out + ${e}] = sum${e};`)}
    }`}function mE(r,t){return`
    const SCALE = ${(4*r)**-.5};
    fn tokens() -> i32 { return uniforms.sizes.z; }
    fn at(batch : i32, token : i32, head : i32, part : i32) -> i32 {
      return ((batch * tokens() + token) * 3 + part) * uniforms.sizes.w + head * ${r};
    }
    fn maskOf(i : i32, j : i32) -> f32 { return ${t?"maskAt(i * tokens() + j)":"0.0"}; }`}function fE({shape:[r,t,e]},n){let o=e/3;return{batch:r,tokens:t,width:o,fours:o/n/4}}function an(r,t){return Array.from({length:r},(e,n)=>t(n)).join(`
`)}function dE(){ut("webgpu",Wm,({inputs:r,backend:t})=>{let{starts:e,columns:n,values:o,x:s}=r,a=e.size-1,u=s.shape[1],[c]=Pt(t,{name:"sparse_product",inputs:{starts:[e,1],columns:[n,1],values:[o,1],x:[s,1]},results:{y:[[a,u],1]},uniforms:"height : i32, channels : i32",uniformValues:[at(a),at(u)],workgroups:Math.ceil(a*u/yt),code:`
        fn main(group : i32, local : i32) {
          let index = group * ${yt} + local;
          let row = index / uniforms.channels;
          if (row >= uniforms.height) { return; }
          let channel = index % uniforms.channels;
          var sum = 0.0;
          for (var t = starts[row]; t < starts[row + 1]; t++) { // as integers: floats end at 2\xB2\u2074
            sum += valuesAt(t) * xAt(columns[t] * uniforms.channels + channel);
          }
          y[index] = sum;
        }`});return c})}var hE=`
  fn noiseOf(batch : i32, pixel : i32) -> f32 { return noiseAt(batch * uniforms.sizes.w + pixel); }`;function gE(){ut("webgpu",Hu,({inputs:r,backend:t})=>Jq(t,r)),ut("webgpu",qu,({inputs:r,backend:t})=>tK(t,r))}function Jq(r,{x:t,factors:e,bias:n,noise:o,strength:s}){let{components:a,sizes:u,type:c}=xE(t,o),i=o!==void 0,[p]=Pt(r,{name:`styled_activation ${a} ${i}`,inputs:{x:[t,a],factors:[e,a],bias:[n,a],...o&&s&&{noise:[o,1],strength:[s,1]}},results:{y:[t.shape,a]},uniforms:"sizes : vec4<i32>",uniformValues:[at(...u)],workgroups:Math.ceil(u[0]*u[1]*u[2]/yt),code:`
      ${i?hE:""}
      fn main(group : i32, local : i32) {
        let i = group * ${yt} + local;
        let channel = i % uniforms.sizes.z;
        let pixel = i / uniforms.sizes.z % uniforms.sizes.y;
        let batch = i / uniforms.sizes.z / uniforms.sizes.y;
        if (batch >= uniforms.sizes.x) { return; }
        let shift = biasAt(channel)${i?` + ${c}(noiseOf(batch, pixel) * strengthAt(0))`:""};
        let v = factorsAt(batch * uniforms.sizes.z + channel) * xAt(i) + shift;
        y[i] = max(v, v * ${Nu}) * ${Le};
      }`});return p}function tK(r,{dy:t,x:e,y:n,factors:o,noise:s}){let a=s!==void 0,{components:u,sizes:c,type:i}=xE(e,s),[p,l,m]=c,f=e.shape[3],{strip:d,strips:h}=Dd(l,p*m),g=a?3:2,[x,b]=Pt(r,{name:`styled_activation_gradient ${u} ${a}`,inputs:{dy:[t,u],x:[e,u],y:[n,u],factors:[o,u],...s&&{noise:[s,1]}},results:{dx:[e.shape,u],sums:[[h,p,g,f],u]},uniforms:"sizes : vec4<i32>, strip : i32, strips : i32",uniformValues:[at(...c),at(d),at(h)],workgroups:Math.ceil(h*p*m/yt),code:`
      ${a?hE:""}
      fn main(group : i32, local : i32) {
        let number = group * ${yt} + local;
        let lanes = uniforms.sizes.z;
        let channel = number % lanes;
        let batch = number / lanes % uniforms.sizes.x;
        let strip = number / lanes / uniforms.sizes.x;
        if (strip >= uniforms.strips) { return; }
        let factor = factorsAt(batch * lanes + channel);
        let end = min(uniforms.sizes.y, (strip + 1) * uniforms.strip);
        var dfactor = ${i}(0.0);
        var dbias = ${i}(0.0);
        ${a?`var dnoise = ${i}(0.0);`:""}
        for (var pixel = strip * uniforms.strip; pixel < end; pixel++) {
          let i = (batch * uniforms.sizes.y + pixel) * lanes + channel;
          let slope = select(${i}(${Nu*Le}), ${i}(${Le}), yAt(i) > ${i}(0.0));
          let dv = dyAt(i) * slope;
          dx[i] = dv * factor;
          dfactor += dv * xAt(i);
          dbias += dv;
          ${a?"dnoise += dv * noiseOf(batch, pixel);":""}
        }
        let at = (strip * uniforms.sizes.x + batch) * ${g} * lanes + channel;
        sums[at] = dfactor;
        sums[at + lanes] = dbias;
        ${a?"sums[at + 2 * lanes] = dnoise;":""}
      }`});return[x,...eK(r,b,h,[p,f],a)]}function eK(r,t,e,[n,o],s){let a=zt(o),u=o/a,c=s?3:2,i=Ew(r,t,e),p=a===4?"vec4<f32>":"f32",l=Pt(r,{name:`styled_activation_sums ${a} ${s}`,inputs:{sums:[i.sums,a]},results:{dfactors:[[n,o],a],dbias:[[o],a],...s&&{dnoise:[[o],a]}},uniforms:"batch : i32, lanes : i32, strips : i32",uniformValues:[at(n),at(u),at(i.strips)],workgroups:Math.ceil(u*c/yt),code:`
      fn main(group : i32, local : i32) {
        let number = group * ${yt} + local;
        let channel = number % uniforms.lanes;
        let which = number / uniforms.lanes;
        if (which >= ${c}) { return; }
        var all = ${p}(0.0);
        for (var batch = 0; batch < uniforms.batch; batch++) {
          var sum = ${p}(0.0);
          for (var strip = 0; strip < uniforms.strips; strip++) {
            sum += sumsAt(((strip * uniforms.batch + batch) * ${c} + which) * uniforms.lanes + channel);
          }
          if (which == 0) { dfactors[batch * uniforms.lanes + channel] = sum; }
          all += sum;
        }
        if (which == 1) { dbias[channel] = all; }
        ${s?"if (which == 2) { dnoise[channel] = all; }":""}
      }`});return r.disposeData(i.sums.dataId),l}function xE(r,t){let[e,n,o,s]=r.shape,a=zt(s),u=n*o,c=t?.shape[0]===e?u:0,i=[e,u,s/a,c];return{components:a,sizes:i,type:a===4?"vec4<f32>":"f32"}}function bE(){ut("webgpu",Fi,({inputs:r,attributes:{slope:t},backend:e})=>yE(e,"Swish",r,t,"x * gate")),ut("webgpu",Tu,({inputs:r,attributes:{slope:t},backend:e})=>yE(e,"SwishGradient",r,t,"dyAt(i) * gate * (1.0 + uniforms.slope * x * (1.0 - gate))"))}function yE(r,t,{x:e,dy:n},o,s){let a=zt(e.size),u=e.size/a,[c]=Pt(r,{name:`${t} ${a}`,inputs:{x:[e,a],...n&&{dy:[n,a]}},results:{y:[e.shape,a]},uniforms:"count : i32, slope : f32",uniformValues:[at(u),go(o)],workgroups:Math.ceil(u/yt),code:`
      fn main(group : i32, local : i32) {
        let i = group * ${yt} + local;
        if (i >= uniforms.count) { return; }
        let x = xAt(i);
        let gate = 1.0 / (1.0 + exp(-uniforms.slope * x));
        y[i] = ${s};
      }`});return c}var wE=64,rK=2;function CE(){ut("webgpu",Wu,({inputs:{x:r},attributes:t,backend:e})=>nK(e,r,t))}function nK(r,t,e){let[n,o,s,a]=t.shape,{kernel:u,up:c,down:i}=e,[p,l]=Zl([o,s],e),m=SE(0,e),f=SE(1,e),d=[n,p,l,a],h=zt(a),g=Math.ceil(p/m.tile),x=Math.ceil(l/f.tile),{dataId:b}=r.runWebGPUProgram({shaderKey:`upfirdn2d_${h}_${c}_${i}_${m.before}_${f.before}_${u.map(String).join(";")}`,variableNames:["x"],outputComponent:h,outputShape:ua(ct(d)),dispatchLayout:{x:[0]},dispatch:[Math.ceil(n*g*x*a/h/wE),1,1],workgroupSize:[wE,1,1],uniforms:"image : vec4<i32>, output : vec2<i32>, tiles : vec2<i32>,",getUserCode:()=>oK(u,m,f,h)},[Cs(t)],"float32",[at(n,o,s,a/h),at(p,l),at(g,x)]);return{dataId:b,shape:d,dtype:"float32"}}function SE(r,{kernel:t,up:e,down:n,pad:o}){let s=[t.length,t[0].length][r],a=e[r],u=n[r],[c]=o[r],i=rK;for(;i*u%a!==0;)i++;return{taps:s,up:a,down:u,before:c,tile:i}}function IE({taps:r,up:t,down:e,before:n,tile:o}){return Array.from({length:o*r},(s,a)=>{let u=Math.floor(a/r),c=a%r;return{result:u,tap:r-1-c,pixel:(e*u+c-n)/t}}).filter(({pixel:s})=>Number.isInteger(s))}function oK(r,t,e,n){let o=n===4?"vec4<f32>":"f32",s=IE(t),a=IE(e),u=vE(s.map(({pixel:m})=>m)),c=vE(a.map(({pixel:m})=>m)),i=ft(t.tile).flatMap(m=>ft(e.tile).map(f=>({i:m,j:f}))),p=(m,f)=>`let x${f} = pixelAt(batch, first + vec2<i32>(${u[m]}, ${c[f]}), channel);`,l=m=>s.filter(f=>f.pixel===u[m]).flatMap(f=>a.map(d=>{let h=r[f.tap][d.tap];if(h===0)return"";let g=`sum${f.result}${d.result}`;return`${g} = fma(${o}(${h}), x${c.indexOf(d.pixel)}, ${g});`}));return`
    fn pixelAt(batch : i32, place : vec2<i32>, channel : i32) -> ${o} {
      if (any(place < vec2<i32>(0)) || any(place >= uniforms.image.yz)) { return ${o}(0.0); }
      return ${o}(x[((batch * uniforms.image.y + place.x) * uniforms.image.z + place.y) * uniforms.image.w + channel]);
    }
    fn store(batch : i32, place : vec2<i32>, channel : i32, value : ${o}) {
      if (any(place >= uniforms.output)) { return; }
      let row = (batch * uniforms.output.x + place.x) * uniforms.output.y;
      result[(row + place.y) * uniforms.image.w + channel] = value;
    }
    fn main(index : i32) {
      let channel = index % uniforms.image.w;
      let number = index / uniforms.image.w;
      let tile = vec2<i32>(number / uniforms.tiles.y % uniforms.tiles.x, number % uniforms.tiles.y);
      let batch = number / uniforms.tiles.y / uniforms.tiles.x;
      if (batch >= uniforms.image.x) { return; }
      let first = tile * vec2<i32>(${t.tile*t.down/t.up}, ${e.tile*e.down/e.up});
      ${i.map(({i:m,j:f})=>`var sum${m}${f} = ${o}(0.0);`).join(`
`)}
      ${ft(u.length).map(m=>`{
        ${ft(c.length).map(f=>p(m,f)).join(`
`)}
        ${l(m).join(`
`)}
      }`).join(`
`)}
      let place = tile * vec2<i32>(${t.tile}, ${e.tile});
      ${i.map(({i:m,j:f})=>`store(batch, place + vec2<i32>(${m}, ${f}), channel, sum${m}${f});`).join(`
`)}
    }`}function vE(r){return[...new Set(r)].sort((t,e)=>t-e)}var sK=64,iK=256;function kE(){ut("webgpu",Vm,({inputs:r,backend:t})=>aK(t,r)),ut("webgpu",Hm,({inputs:r,backend:t})=>uK(t,r))}function aK(r,{x:t,reference:e,factors:n}){let{components:o,count:s,type:a}=_E(t),u=Math.ceil(s/yt/sK),c=Math.max(1,Math.min(u,iK)),[i]=Pt(r,{name:`weighted_distance ${o}`,inputs:{x:[t,o],reference:[e,o],factors:[n,o]},results:{sums:[c===1?[]:[c],1]},uniforms:"count : i32, workgroups : i32",uniformValues:[at(s),at(c)],workgroups:c,code:`
      var<workgroup> shared_sums : array<f32, ${yt}>;
      fn main(group : i32, local : i32) {
        var sum = ${a}(0.0);
        for (var i = group * ${yt} + local; i < uniforms.count; i += uniforms.workgroups * ${yt}) {
          let difference = xAt(i) - referenceAt(i);
          sum += factorsAt(i) * difference * difference;
        }
        shared_sums[local] = ${o===4?"dot(sum, vec4<f32>(1.0))":"sum"};
        for (var half = ${yt/2}; half > 0; half /= 2) {
          workgroupBarrier();
          if (local < half) { shared_sums[local] += shared_sums[local + half]; }
        }
        if (local == 0 && group < uniforms.workgroups) { sums[group] = shared_sums[0]; }
      }`});if(c===1)return i;let{dataId:p}=pa(r,i,c);return{dataId:p,shape:[],dtype:"float32"}}function uK(r,{dy:t,x:e,reference:n,factors:o}){let{components:s,count:a}=_E(e),[u]=Pt(r,{name:`weighted_distance_gradient ${s}`,inputs:{dy:[t,1],x:[e,s],reference:[n,s],factors:[o,s]},results:{dx:[e.shape,s]},uniforms:"count : i32",uniformValues:[at(a)],workgroups:Math.ceil(a/yt),code:`
      fn main(group : i32, local : i32) {
        let i = group * ${yt} + local;
        if (i >= uniforms.count) { return; }
        dx[i] = 2.0 * dyAt(0) * factorsAt(i) * (xAt(i) - referenceAt(i));
      }`});return u}function _E({size:r}){let t=zt(r);return{components:t,count:r/t,type:t===4?"vec4<f32>":"f32"}}function AE({stock:r=!1}={}){cK(),r||pK()}function cK(){Pm("webgpu"),Om("webgpu"),oE(),AN()}function pK(){JN(),LN(),uE(),CE(),_N(),iE(),GN(),dE(),gE(),rE(),nE(),bE(),qN(),lE(),kE(),YN()}function DE(r){let t,e=()=>{if(t)throw t};r.device.addEventListener("uncapturederror",s=>{let{error:a}=s;t??=mK(a)}),r.device.lost.then(({reason:s,message:a})=>{t??=new ko(`The GPU was lost (${a||s}): go on from the last snapshot. ${lK}`,{late:!0})});let n=r.read.bind(r);r.read=async s=>{e();let a=await n(s).catch(async u=>{throw await new Promise(c=>setTimeout(c)),e(),u});return e(),a};let o=r.uploadToGPU.bind(r);return r.uploadToGPU=s=>{try{o(s)}catch(a){throw e(),a}},{throwIfFailed:e}}var RE="Lower the batch size or `chunk`, how many of its images are computed at a time",lK="Where that happens again, lower the batch size or `chunk`: a lack of memory may be the reason";function mK(r){let t=r.message.trim().replace(/\s+/g," "),e={cause:r,late:!0};if(r instanceof GPUOutOfMemoryError)return new ko(`The GPU is out of memory: ${t}. Results since then are void. ${RE}, and go on from the last snapshot`,e);let n=/\b(?:size|range)\b.*(?:greater than|exceeds)/i.test(t)?`. ${RE}`:"";return new vr(`The GPU refused an operation: ${t}. Results since then are void${n}`,e)}var $d;async function NE(r,{precision:t="single",stock:e=!1}={}){(!$d||fK($d.watch))&&($d=await dK(await r(),{stock:e}));let{device:n,backends:o}=$d,s=o[t];if(t==="half"&&!n.device.features.has("shader-f16"))throw new vr(`Cannot compute in half precision on ${s.device}: it has no "shader-f16". Compute in single precision`);return TN(n,t),await yl("webgpu"),s}function fK(r){try{return r.throwIfFailed(),!1}catch{return!0}}async function dK(r,t){let e=await IN(r,t).catch(s=>{throw new vr(`Cannot start webgpu on ${Aw(r)}: ${s.message}`,{cause:s})});e2("webgpu")&&t2("webgpu"),Si("webgpu",()=>e);let n=DE(e),o={single:ME(r,n,"single"),half:ME(r,n,"half")};return{device:e,watch:n,backends:o}}function ME(r,{throwIfFailed:t},e){let n=Aw(r),o=vc(r);return{name:"webgpu",device:n,software:o,...hK(r),describe:()=>`webgpu on ${n}${o?", which the CPU plays":""}${e==="half"?", in half precision":""}`,throwIfFailed:t}}function hK(r){return{features:Rw.filter(t=>r.features.has(t)),limits:Object.fromEntries(Dw.map(t=>[t,r.limits[t]]))}}var EE=!1,$E=!1;async function Uw({backend:r,wasm:t}){EE||(oA(),AE(),QS(),EE=!0);let e=await gK(r,t);return a_({backend:e.name,precision:"single"}),e}async function gK(r,t){if(r==="wasm")return await TE(t);let e=await navigator.gpu?.requestAdapter({powerPreference:"high-performance"});return r===void 0&&(!e||vc(e))?await TE(t):await NE(()=>{if(!e)throw new vr("Cannot start webgpu: this browser offers no GPU to this page. Draw on wasm");return Promise.resolve(e)})}var xK=["tfjs-backend-wasm.wasm","tfjs-backend-wasm-simd.wasm","tfjs-backend-wasm-threaded-simd.wasm"];async function TE(r){if($E||Ab(Object.fromEntries(xK.map(t=>[t,r])),!0),$E=!0,await yl("wasm"))return await uA();throw new vr("Cannot start wasm: this browser does not take its native code, which needs SIMD")}var Td=class{site;#t;#e=[];constructor(t,e){this.site=t,this.#t=t.generators.map(({file:n})=>Ly(n,new Uint8Array(e[n])))}async draw(t,e){let{width:n,height:o,channels:s}=this.generator(t,e.mix),a=await this.values(t,e);return{width:n,height:o,pixels:wK(yx(bx(a,s)))}}async values(t,e){let n=this.generator(t,e.mix),o=q(()=>n.synthesize(bK(n,e),"stored")),s=(await o.data()).slice();return o.dispose(),s}generator(t,e){let n=t===0?0:e,o=this.#e[t];if(o?.mix===n)return o.generator;o?.generator.dispose();let s=By(this.#r(t,n),{label:this.site.generators[t].name,scope:`${t}`,digest:()=>Promise.reject(new Error("A page computes no digests"))});return this.#e[t]={generator:s,mix:n},s}unload(){for(let t of this.#e)t?.generator.dispose();this.#e.length=0}#r(t,e){let{architecture:n,generators:o}=this.site,{settings:s}=o[t],a=this.#t[0],u=t===0?new Map:this.#t[t],c=l=>{let m=a.get(l),f=u.get(l);return f?yK(m,f,e):m},i=Jr(n).filter(({role:l})=>l!=="kernel").map(l=>[l.name,{spec:l,values:c(l.name)}]),p=[];for(let l=0,m;m=c(`heads.conv_${l}.params_in`);l++)p.push(m.data);return{architecture:n,settings:{...s,clamp:s.clamp},tensors:new Map(i),latentAverage:c("latent_avg").data,notes:[],...p.length>0&&{multipliers:p}}}};function yK(r,t,e){if(e===1)return t;let n=r?.data??new Float32Array(t.data.length),o=t.data,s=new Float32Array(o.length);if(e===0)return{shape:t.shape,data:n};for(let a=0;a<s.length;a++)s[a]=(1-e)*Number(n[a])+e*Number(o[a]);return{shape:t.shape,data:s}}function bK(r,{seed:t,truncation:e,second:n,crossover:o}){let s=FE(r,t,e),{latentCount:a}=r;return o===a?s:yy(s,FE(r,n,e),o,a)}function FE(r,t,e){let n=Math.floor(t),o=t-n,s=a=>Iy(r,Sy(a),1,{truncation:e});return o===0?s(n):nt(W(s(n),1-o),W(s(n+1),o))}function wK(r){let t=r.length/3,e=new Uint8ClampedArray(4*t).fill(255);for(let n=0;n<t;n++)for(let o=0;o<3;o++)e[4*n+o]=r[3*n+o];return e}var la=globalThis,Fd,OE,PE=Promise.resolve();la.onmessage=({data:r})=>{PE=PE.then(()=>IK(r)).catch(t=>{la.postMessage({kind:"failed",message:SK(t)})})};function SK(r){return r instanceof Error?r.name!=="DeviceFailure"?r.message:"The device was lost, or has no memory left. Choose the other one below, or open the page again":String(r)}async function IK(r){r.kind==="load"?(Fd=new Td(r.site,r.files),OE=URL.createObjectURL(new Blob([r.native],{type:"application/wasm"})),la.postMessage({kind:"loaded"})):r.kind==="start"?await vK(r.backend):await CK(r.numbers)}async function vK(r){Fd.unload();let{name:t,describe:e}=await Uw({...r!=="auto"&&{backend:r},wasm:OE});la.postMessage({kind:"started",backend:t,device:e()})}async function CK(r){let t=performance.now();for(let[e,{name:n}]of Fd.site.generators.entries()){let o=await Fd.draw(e,r);la.postMessage({kind:"image",name:n,...o},[o.pixels.buffer])}la.postMessage({kind:"drawn",milliseconds:performance.now()-t})}})();
/**
 * @license
 * Copyright 2020 Google LLC. All Rights Reserved.
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 * http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 * =============================================================================
 */
/**
 * @license
 * Copyright 2017 Google LLC. All Rights Reserved.
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 * http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 * =============================================================================
 */
/**
 * @license
 * Copyright 2018 Google LLC. All Rights Reserved.
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 * http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 * =============================================================================
 */
/**
 * @license
 * Copyright 2019 Google LLC. All Rights Reserved.
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 * http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 * =============================================================================
 */
/**
 * @license
 * Copyright 2023 Google LLC.
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 * http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 * =============================================================================
 */
/**
 * @license
 * Copyright 2021 Google LLC. All Rights Reserved.
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 * http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 * =============================================================================
 */
/**
 * @license
 * Copyright 2020 Google Inc. All Rights Reserved.
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 * http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 * =============================================================================
 */
/**
 * @license
 * Copyright 2022 Google LLC.
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 * http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 * =============================================================================
 */
/**
 * @license
 * Copyright 2022 Google LLC. All Rights Reserved.
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 * http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 * =============================================================================
 */
/**
 * @license
 * Copyright 2020 Google LLC. All Rights Reserved.
 * Licensed under the Apache License, Version 2.0 (the License);
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 * http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an AS IS BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 * =============================================================================
 */
/**
 * @license
 * Copyright 2022 The TensorFlow Authors. All Rights Reserved.
 * Licensed under the Apache License, Version 2.0 (the License);
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 * http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an AS IS BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 * =============================================================================
 */
/**
 * @license
 * Copyright 2023 Google LLC. All Rights Reserved.
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 * http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 * =============================================================================
 */
/**
 * @license
 * Copyright 2022 The TensorFlow Authors. All Rights Reserved.
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 * http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 * =============================================================================
 */
/**
 * @license
 * Copyright 2019 Google LLC. All Rights Reserved.
 * Licensed under the Apache License, Version 2.0 (the 'License');
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 * http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an 'AS IS' BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 * =============================================================================
 */
/** @license See the LICENSE file. */
/**
 * @license
 * Copyright 2022 Google Inc. All Rights Reserved.
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 * http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 * =============================================================================
 */
/**
 * @license
 * Copyright 2023 Google LLC.
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use backend file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 * http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 * =============================================================================
 */
/**
 * @license
 * Copyright 2021 Google LLC. All Rights Reserved.
 * Licensed under the Apache License, Version 2.0 (the License);
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 * http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an AS IS BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 * =============================================================================
 */
/**
 * @license
 * Copyright 2020 Google LLC. All Rights Reserved.
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use backend file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 * http://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 * =============================================================================
 */
