(()=>{var XE=Object.create;var _x=Object.defineProperty;var YE=Object.getOwnPropertyDescriptor;var QE=Object.getOwnPropertyNames;var ZE=Object.getPrototypeOf,JE=Object.prototype.hasOwnProperty;var vr=(r,t)=>()=>(t||r((t={exports:{}}).exports,t),t.exports),fn=(r,t)=>{for(var e in t)_x(r,e,{get:t[e],enumerable:!0})},tT=(r,t,e,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(let o of QE(t))!JE.call(r,o)&&o!==e&&_x(r,o,{get:()=>t[o],enumerable:!(n=YE(t,o))||n.enumerable});return r};var ba=(r,t,e)=>(e=r!=null?XE(ZE(r)):{},tT(1 ?_x(e,"default",{value:r,enumerable:!0}):e,r));var KS=vr((Sj,qS)=>{qS.exports=Jt;var kr=null;try{kr=new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([0,97,115,109,1,0,0,0,1,13,2,96,0,1,127,96,4,127,127,127,127,1,127,3,7,6,0,1,1,1,1,1,6,6,1,127,1,65,0,11,7,50,6,3,109,117,108,0,1,5,100,105,118,95,115,0,2,5,100,105,118,95,117,0,3,5,114,101,109,95,115,0,4,5,114,101,109,95,117,0,5,8,103,101,116,95,104,105,103,104,0,0,10,191,1,6,4,0,35,0,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,126,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,127,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,128,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,129,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,130,34,4,66,32,135,167,36,0,32,4,167,11])),{}).exports}catch{}function Jt(r,t,e){this.low=r|0,this.high=t|0,this.unsigned=!!e}Jt.prototype.__isLong__;Object.defineProperty(Jt.prototype,"__isLong__",{value:!0});function nr(r){return(r&&r.__isLong__)===!0}Jt.isLong=nr;var OS={},BS={};function ts(r,t){var e,n,o;return t?(r>>>=0,(o=0<=r&&r<256)&&(n=BS[r],n)?n:(e=te(r,(r|0)<0?-1:0,!0),o&&(BS[r]=e),e)):(r|=0,(o=-128<=r&&r<128)&&(n=OS[r],n)?n:(e=te(r,r<0?-1:0,!1),o&&(OS[r]=e),e))}Jt.fromInt=ts;function _r(r,t){if(isNaN(r))return t?Jo:Ar;if(t){if(r<0)return Jo;if(r>=US)return HS}else{if(r<=-LS)return rr;if(r+1>=LS)return VS}return r<0?_r(-r,t).neg():te(r%xi|0,r/xi|0,t)}Jt.fromNumber=_r;function te(r,t,e){return new Jt(r,t,e)}Jt.fromBits=te;var gl=Math.pow;function Wx(r,t,e){if(r.length===0)throw Error("empty string");if(r==="NaN"||r==="Infinity"||r==="+Infinity"||r==="-Infinity")return Ar;if(typeof t=="number"?(e=t,t=!1):t=!!t,e=e||10,e<2||36<e)throw RangeError("radix");var n;if((n=r.indexOf("-"))>0)throw Error("interior hyphen");if(n===0)return Wx(r.substring(1),t,e).neg();for(var o=_r(gl(e,8)),s=Ar,i=0;i<r.length;i+=8){var u=Math.min(8,r.length-i),c=parseInt(r.substring(i,i+u),e);if(u<8){var a=_r(gl(e,u));s=s.mul(a).add(_r(c))}else s=s.mul(o),s=s.add(_r(c))}return s.unsigned=t,s}Jt.fromString=Wx;function Or(r,t){return typeof r=="number"?_r(r,t):typeof r=="string"?Wx(r,t):te(r.low,r.high,typeof t=="boolean"?t:r.unsigned)}Jt.fromValue=Or;var zS=65536,AT=1<<24,xi=zS*zS,US=xi*xi,LS=US/2,WS=ts(AT),Ar=ts(0);Jt.ZERO=Ar;var Jo=ts(0,!0);Jt.UZERO=Jo;var gi=ts(1);Jt.ONE=gi;var GS=ts(1,!0);Jt.UONE=GS;var Lx=ts(-1);Jt.NEG_ONE=Lx;var VS=te(-1,2147483647,!1);Jt.MAX_VALUE=VS;var HS=te(-1,-1,!0);Jt.MAX_UNSIGNED_VALUE=HS;var rr=te(0,-2147483648,!1);Jt.MIN_VALUE=rr;var Z=Jt.prototype;Z.toInt=function(){return this.unsigned?this.low>>>0:this.low};Z.toNumber=function(){return this.unsigned?(this.high>>>0)*xi+(this.low>>>0):this.high*xi+(this.low>>>0)};Z.toString=function(t){if(t=t||10,t<2||36<t)throw RangeError("radix");if(this.isZero())return"0";if(this.isNegative())if(this.eq(rr)){var e=_r(t),n=this.div(e),o=n.mul(e).sub(this);return n.toString(t)+o.toInt().toString(t)}else return"-"+this.neg().toString(t);for(var s=_r(gl(t,6),this.unsigned),i=this,u="";;){var c=i.div(s),a=i.sub(c.mul(s)).toInt()>>>0,p=a.toString(t);if(i=c,i.isZero())return p+u;for(;p.length<6;)p="0"+p;u=""+p+u}};Z.getHighBits=function(){return this.high};Z.getHighBitsUnsigned=function(){return this.high>>>0};Z.getLowBits=function(){return this.low};Z.getLowBitsUnsigned=function(){return this.low>>>0};Z.getNumBitsAbs=function(){if(this.isNegative())return this.eq(rr)?64:this.neg().getNumBitsAbs();for(var t=this.high!=0?this.high:this.low,e=31;e>0&&(t&1<<e)==0;e--);return this.high!=0?e+33:e+1};Z.isZero=function(){return this.high===0&&this.low===0};Z.eqz=Z.isZero;Z.isNegative=function(){return!this.unsigned&&this.high<0};Z.isPositive=function(){return this.unsigned||this.high>=0};Z.isOdd=function(){return(this.low&1)===1};Z.isEven=function(){return(this.low&1)===0};Z.equals=function(t){return nr(t)||(t=Or(t)),this.unsigned!==t.unsigned&&this.high>>>31===1&&t.high>>>31===1?!1:this.high===t.high&&this.low===t.low};Z.eq=Z.equals;Z.notEquals=function(t){return!this.eq(t)};Z.neq=Z.notEquals;Z.ne=Z.notEquals;Z.lessThan=function(t){return this.comp(t)<0};Z.lt=Z.lessThan;Z.lessThanOrEqual=function(t){return this.comp(t)<=0};Z.lte=Z.lessThanOrEqual;Z.le=Z.lessThanOrEqual;Z.greaterThan=function(t){return this.comp(t)>0};Z.gt=Z.greaterThan;Z.greaterThanOrEqual=function(t){return this.comp(t)>=0};Z.gte=Z.greaterThanOrEqual;Z.ge=Z.greaterThanOrEqual;Z.compare=function(t){if(nr(t)||(t=Or(t)),this.eq(t))return 0;var e=this.isNegative(),n=t.isNegative();return e&&!n?-1:!e&&n?1:this.unsigned?t.high>>>0>this.high>>>0||t.high===this.high&&t.low>>>0>this.low>>>0?-1:1:this.sub(t).isNegative()?-1:1};Z.comp=Z.compare;Z.negate=function(){return!this.unsigned&&this.eq(rr)?rr:this.not().add(gi)};Z.neg=Z.negate;Z.add=function(t){nr(t)||(t=Or(t));var e=this.high>>>16,n=this.high&65535,o=this.low>>>16,s=this.low&65535,i=t.high>>>16,u=t.high&65535,c=t.low>>>16,a=t.low&65535,p=0,l=0,m=0,f=0;return f+=s+a,m+=f>>>16,f&=65535,m+=o+c,l+=m>>>16,m&=65535,l+=n+u,p+=l>>>16,l&=65535,p+=e+i,p&=65535,te(m<<16|f,p<<16|l,this.unsigned)};Z.subtract=function(t){return nr(t)||(t=Or(t)),this.add(t.neg())};Z.sub=Z.subtract;Z.multiply=function(t){if(this.isZero())return Ar;if(nr(t)||(t=Or(t)),kr){var e=kr.mul(this.low,this.high,t.low,t.high);return te(e,kr.get_high(),this.unsigned)}if(t.isZero())return Ar;if(this.eq(rr))return t.isOdd()?rr:Ar;if(t.eq(rr))return this.isOdd()?rr:Ar;if(this.isNegative())return t.isNegative()?this.neg().mul(t.neg()):this.neg().mul(t).neg();if(t.isNegative())return this.mul(t.neg()).neg();if(this.lt(WS)&&t.lt(WS))return _r(this.toNumber()*t.toNumber(),this.unsigned);var n=this.high>>>16,o=this.high&65535,s=this.low>>>16,i=this.low&65535,u=t.high>>>16,c=t.high&65535,a=t.low>>>16,p=t.low&65535,l=0,m=0,f=0,d=0;return d+=i*p,f+=d>>>16,d&=65535,f+=s*p,m+=f>>>16,f&=65535,f+=i*a,m+=f>>>16,f&=65535,m+=o*p,l+=m>>>16,m&=65535,m+=s*a,l+=m>>>16,m&=65535,m+=i*c,l+=m>>>16,m&=65535,l+=n*p+o*a+s*c+i*u,l&=65535,te(f<<16|d,l<<16|m,this.unsigned)};Z.mul=Z.multiply;Z.divide=function(t){if(nr(t)||(t=Or(t)),t.isZero())throw Error("division by zero");if(kr){if(!this.unsigned&&this.high===-2147483648&&t.low===-1&&t.high===-1)return this;var e=(this.unsigned?kr.div_u:kr.div_s)(this.low,this.high,t.low,t.high);return te(e,kr.get_high(),this.unsigned)}if(this.isZero())return this.unsigned?Jo:Ar;var n,o,s;if(this.unsigned){if(t.unsigned||(t=t.toUnsigned()),t.gt(this))return Jo;if(t.gt(this.shru(1)))return GS;s=Jo}else{if(this.eq(rr)){if(t.eq(gi)||t.eq(Lx))return rr;if(t.eq(rr))return gi;var i=this.shr(1);return n=i.div(t).shl(1),n.eq(Ar)?t.isNegative()?gi:Lx:(o=this.sub(t.mul(n)),s=n.add(o.div(t)),s)}else if(t.eq(rr))return this.unsigned?Jo:Ar;if(this.isNegative())return t.isNegative()?this.neg().div(t.neg()):this.neg().div(t).neg();if(t.isNegative())return this.div(t.neg()).neg();s=Ar}for(o=this;o.gte(t);){n=Math.max(1,Math.floor(o.toNumber()/t.toNumber()));for(var u=Math.ceil(Math.log(n)/Math.LN2),c=u<=48?1:gl(2,u-48),a=_r(n),p=a.mul(t);p.isNegative()||p.gt(o);)n-=c,a=_r(n,this.unsigned),p=a.mul(t);a.isZero()&&(a=gi),s=s.add(a),o=o.sub(p)}return s};Z.div=Z.divide;Z.modulo=function(t){if(nr(t)||(t=Or(t)),kr){var e=(this.unsigned?kr.rem_u:kr.rem_s)(this.low,this.high,t.low,t.high);return te(e,kr.get_high(),this.unsigned)}return this.sub(this.div(t).mul(t))};Z.mod=Z.modulo;Z.rem=Z.modulo;Z.not=function(){return te(~this.low,~this.high,this.unsigned)};Z.and=function(t){return nr(t)||(t=Or(t)),te(this.low&t.low,this.high&t.high,this.unsigned)};Z.or=function(t){return nr(t)||(t=Or(t)),te(this.low|t.low,this.high|t.high,this.unsigned)};Z.xor=function(t){return nr(t)||(t=Or(t)),te(this.low^t.low,this.high^t.high,this.unsigned)};Z.shiftLeft=function(t){return nr(t)&&(t=t.toInt()),(t&=63)===0?this:t<32?te(this.low<<t,this.high<<t|this.low>>>32-t,this.unsigned):te(0,this.low<<t-32,this.unsigned)};Z.shl=Z.shiftLeft;Z.shiftRight=function(t){return nr(t)&&(t=t.toInt()),(t&=63)===0?this:t<32?te(this.low>>>t|this.high<<32-t,this.high>>t,this.unsigned):te(this.high>>t-32,this.high>=0?0:-1,this.unsigned)};Z.shr=Z.shiftRight;Z.shiftRightUnsigned=function(t){if(nr(t)&&(t=t.toInt()),t&=63,t===0)return this;var e=this.high;if(t<32){var n=this.low;return te(n>>>t|e<<32-t,e>>>t,this.unsigned)}else return t===32?te(e,0,this.unsigned):te(e>>>t-32,0,this.unsigned)};Z.shru=Z.shiftRightUnsigned;Z.shr_u=Z.shiftRightUnsigned;Z.toSigned=function(){return this.unsigned?te(this.low,this.high,!1):this};Z.toUnsigned=function(){return this.unsigned?this:te(this.low,this.high,!0)};Z.toBytes=function(t){return t?this.toBytesLE():this.toBytesBE()};Z.toBytesLE=function(){var t=this.high,e=this.low;return[e&255,e>>>8&255,e>>>16&255,e>>>24,t&255,t>>>8&255,t>>>16&255,t>>>24]};Z.toBytesBE=function(){var t=this.high,e=this.low;return[t>>>24,t>>>16&255,t>>>8&255,t&255,e>>>24,e>>>16&255,e>>>8&255,e&255]};Jt.fromBytes=function(t,e,n){return n?Jt.fromBytesLE(t,e):Jt.fromBytesBE(t,e)};Jt.fromBytesLE=function(t,e){return new Jt(t[0]|t[1]<<8|t[2]<<16|t[3]<<24,t[4]|t[5]<<8|t[6]<<16|t[7]<<24,e)};Jt.fromBytesBE=function(t,e){return new Jt(t[4]<<24|t[5]<<16|t[6]<<8|t[7],t[0]<<24|t[1]<<16|t[2]<<8|t[3],e)}});var A2=vr((e5,_2)=>{_2.exports={}});var M2=vr((r5,R2)=>{R2.exports={}});var y0=vr((x0,Ry)=>{(function(r,t,e){function n(u){var c=this,a=i();c.next=function(){var p=2091639*c.s0+c.c*23283064365386963e-26;return c.s0=c.s1,c.s1=c.s2,c.s2=p-(c.c=p|0)},c.c=1,c.s0=a(" "),c.s1=a(" "),c.s2=a(" "),c.s0-=a(u),c.s0<0&&(c.s0+=1),c.s1-=a(u),c.s1<0&&(c.s1+=1),c.s2-=a(u),c.s2<0&&(c.s2+=1),a=null}function o(u,c){return c.c=u.c,c.s0=u.s0,c.s1=u.s1,c.s2=u.s2,c}function s(u,c){var a=new n(u),p=c&&c.state,l=a.next;return l.int32=function(){return a.next()*4294967296|0},l.double=function(){return l()+(l()*2097152|0)*11102230246251565e-32},l.quick=l,p&&(typeof p=="object"&&o(p,a),l.state=function(){return o(a,{})}),l}function i(){var u=4022871197,c=function(a){a=String(a);for(var p=0;p<a.length;p++){u+=a.charCodeAt(p);var l=.02519603282416938*u;u=l>>>0,l-=u,l*=u,u=l>>>0,l-=u,u+=l*4294967296}return(u>>>0)*23283064365386963e-26};return c}t&&t.exports?t.exports=s:e&&e.amd?e(function(){return s}):this.alea=s})(x0,typeof Ry=="object"&&Ry,typeof define=="function"&&define)});var Mb=vr((i0t,s_)=>{s_.exports={}});var Db=vr((a0t,i_)=>{i_.exports={}});var u_=vr((u0t,a_)=>{a_.exports={}});var p_=vr((c0t,c_)=>{c_.exports={}});var m_=vr((p0t,l_)=>{l_.exports={}});var f_=vr((_m,$b)=>{var Nb=(()=>{var r=typeof document<"u"&&document.currentScript?document.currentScript.src:void 0;return typeof __filename<"u"&&(r=r||__filename),function(t){t=t||{};function e(){return At.buffer!=Ce&&Ee(At.buffer),kt}function n(){return At.buffer!=Ce&&Ee(At.buffer),$e}function o(){return At.buffer!=Ce&&Ee(At.buffer),Pr}function s(){return At.buffer!=Ce&&Ee(At.buffer),$c}function i(){return At.buffer!=Ce&&Ee(At.buffer),Ec}function u(){return At.buffer!=Ce&&Ee(At.buffer),Tc}function c(){return At.buffer!=Ce&&Ee(At.buffer),Fc}var a=typeof t<"u"?t:{},p,l;a.ready=new Promise(function(C,M){p=C,l=M});var m;typeof process<"u"&&process.listeners&&(m={uncaughtException:process.listeners("uncaughtException"),unhandledRejection:process.listeners("unhandledRejection")});var f=Object.assign({},a),d=[],h="./this.program",g=(C,M)=>{throw M},x=typeof window=="object",b=typeof importScripts=="function",y=typeof process=="object"&&typeof process.versions=="object"&&typeof process.versions.node=="string",I=a.ENVIRONMENT_IS_PTHREAD||!1,v="";function _(C){return a.locateFile?a.locateFile(C,v):v+C}var k,A,R,F;function P(C){if(C instanceof Co)return;Et("exiting due to exception: "+C)}if(y){var z=Mb(),V=Db();b?v=V.dirname(v)+"/":v=__dirname+"/",k=(M,K)=>(M=Ds(M)?new URL(M):V.normalize(M),z.readFileSync(M,K?void 0:"utf8")),R=M=>{var K=k(M,!0);return K.buffer||(K=new Uint8Array(K)),K},A=(M,K,gt)=>{M=Ds(M)?new URL(M):V.normalize(M),z.readFile(M,function(vt,It){vt?gt(vt):K(It.buffer)})},process.argv.length>1&&(h=process.argv[1].replace(/\\/g,"/")),d=process.argv.slice(2),process.on("uncaughtException",function(M){if(!(M instanceof Co))throw M}),process.on("unhandledRejection",function(M){throw M}),g=(M,K)=>{if(Io())throw process.exitCode=M,K;P(K),process.exit(M)},a.inspect=function(){return"[Emscripten Module object]"};let C;try{C=u_()}catch(M){throw console.error('The "worker_threads" module is not supported in this node.js build - perhaps a newer version is needed?'),M}global.Worker=C.Worker}else(x||b)&&(b?v=self.location.href:typeof document<"u"&&document.currentScript&&(v=document.currentScript.src),typeof r<"u"&&r&&(v=r),v.indexOf("blob:")!==0?v=v.substr(0,v.replace(/[?#].*/,"").lastIndexOf("/")+1):v="",y||(k=C=>{var M=new XMLHttpRequest;return M.open("GET",C,!1),M.send(null),M.responseText},b&&(R=C=>{var M=new XMLHttpRequest;return M.open("GET",C,!1),M.responseType="arraybuffer",M.send(null),new Uint8Array(M.response)}),A=(C,M,K)=>{var gt=new XMLHttpRequest;gt.open("GET",C,!0),gt.responseType="arraybuffer",gt.onload=()=>{if(gt.status==200||gt.status==0&&gt.response){M(gt.response);return}K()},gt.onerror=K,gt.send(null)}),F=C=>document.title=C);y&&typeof performance>"u"&&(global.performance=p_().performance);var Q=console.log.bind(console),J=console.warn.bind(console);y&&(Q=C=>z.writeSync(1,C+`
`),J=C=>z.writeSync(2,C+`
`));var lt=a.print||Q,Et=a.printErr||J;Object.assign(a,f),f=null,a.arguments&&(d=a.arguments),a.thisProgram&&(h=a.thisProgram),a.quit&&(g=a.quit);var ge=4,ye=Atomics.load,Vt=Atomics.store,ue=Atomics.compareExchange,jt;a.wasmBinary&&(jt=a.wasmBinary);var Xt=a.noExitRuntime||!0;typeof WebAssembly!="object"&&vo("no native wasm support detected");var At,Wt,ce=!1,xe;function dr(C,M){C||vo(M)}var yo=typeof TextDecoder<"u"?new TextDecoder("utf8"):void 0;function _s(C,M,K){M>>>=0;for(var gt=M+K,vt=M;C[vt]&&!(vt>=gt);)++vt;if(vt-M>16&&C.buffer&&yo)return yo.decode(C.buffer instanceof SharedArrayBuffer?C.slice(M,vt):C.subarray(M,vt));for(var It="";M<vt;){var rt=C[M++];if(!(rt&128)){It+=String.fromCharCode(rt);continue}var mt=C[M++]&63;if((rt&224)==192){It+=String.fromCharCode((rt&31)<<6|mt);continue}var se=C[M++]&63;if((rt&240)==224?rt=(rt&15)<<12|mt<<6|se:rt=(rt&7)<<18|mt<<12|se<<6|C[M++]&63,rt<65536)It+=String.fromCharCode(rt);else{var gr=rt-65536;It+=String.fromCharCode(55296|gr>>10,56320|gr&1023)}}return It}function bo(C,M){return C>>>=0,C?_s(n(),C,M):""}function wo(C,M,K,gt){if(K>>>=0,!(gt>0))return 0;for(var vt=K,It=K+gt-1,rt=0;rt<C.length;++rt){var mt=C.charCodeAt(rt);if(mt>=55296&&mt<=57343){var se=C.charCodeAt(++rt);mt=65536+((mt&1023)<<10)|se&1023}if(mt<=127){if(K>=It)break;M[K++>>>0]=mt}else if(mt<=2047){if(K+1>=It)break;M[K++>>>0]=192|mt>>6,M[K++>>>0]=128|mt&63}else if(mt<=65535){if(K+2>=It)break;M[K++>>>0]=224|mt>>12,M[K++>>>0]=128|mt>>6&63,M[K++>>>0]=128|mt&63}else{if(K+3>=It)break;M[K++>>>0]=240|mt>>18,M[K++>>>0]=128|mt>>12&63,M[K++>>>0]=128|mt>>6&63,M[K++>>>0]=128|mt&63}}return M[K>>>0]=0,K-vt}function So(C,M,K){return wo(C,n(),M,K)}var Ce,kt,$e,Pr,Hd,$c,Ec,Tc,Fc;I&&(Ce=a.buffer);function Ee(C){Ce=C,a.HEAP8=kt=new Int8Array(C),a.HEAP16=Pr=new Int16Array(C),a.HEAP32=$c=new Int32Array(C),a.HEAPU8=$e=new Uint8Array(C),a.HEAPU16=Hd=new Uint16Array(C),a.HEAPU32=Ec=new Uint32Array(C),a.HEAPF32=Tc=new Float32Array(C),a.HEAPF64=Fc=new Float64Array(C)}var As=a.INITIAL_MEMORY||16777216;if(I)At=a.wasmMemory,Ce=a.buffer;else if(a.wasmMemory)At=a.wasmMemory;else if(At=new WebAssembly.Memory({initial:As/65536,maximum:65536,shared:!0}),!(At.buffer instanceof SharedArrayBuffer))throw Et("requested a shared WebAssembly.Memory but the returned buffer is not a SharedArrayBuffer, indicating that while the browser has SharedArrayBuffer it does not have WebAssembly threads support - you may need to set a flag"),y&&Et("(on node you may need: --experimental-wasm-threads --experimental-wasm-bulk-memory and/or recent version)"),Error("bad memory");At&&(Ce=At.buffer),As=Ce.byteLength,Ee(Ce);var Pn,Pc=[],Oc=[],On=[],qd=!1;function Io(){return Xt}function Rs(){if(a.preRun)for(typeof a.preRun=="function"&&(a.preRun=[a.preRun]);a.preRun.length;)Kd(a.preRun.shift());fa(Pc)}function Te(){qd=!0,!I&&fa(Oc)}function Bc(){if(!I){if(a.postRun)for(typeof a.postRun=="function"&&(a.postRun=[a.postRun]);a.postRun.length;)eS(a.postRun.shift());fa(On)}}function Kd(C){Pc.unshift(C)}function jd(C){Oc.unshift(C)}function eS(C){On.unshift(C)}var Bn=0,Ms=null,pn=null;function Xd(C){Bn++,a.monitorRunDependencies&&a.monitorRunDependencies(Bn)}function zc(C){if(Bn--,a.monitorRunDependencies&&a.monitorRunDependencies(Bn),Bn==0&&(Ms!==null&&(clearInterval(Ms),Ms=null),pn)){var M=pn;pn=null,M()}}function vo(C){a.onAbort&&a.onAbort(C),C="Aborted("+C+")",Et(C),ce=!0,xe=1,C+=". Build with -sASSERTIONS for more info.";var M=new WebAssembly.RuntimeError(C);throw l(M),M}var Yd="data:application/octet-stream;base64,";function Lc(C){return C.startsWith(Yd)}function Ds(C){return C.startsWith("file://")}var Fe;Fe="tfjs-backend-wasm-threaded-simd.wasm",Lc(Fe)||(Fe=_(Fe));function Wc(C){try{if(C==Fe&&jt)return new Uint8Array(jt);if(R)return R(C);throw"both async and sync fetching of the wasm failed"}catch(M){vo(M)}}function Qd(){if(!jt&&(x||b)){if(typeof fetch=="function"&&!Ds(Fe))return fetch(Fe,{credentials:"same-origin"}).then(function(C){if(!C.ok)throw"failed to load wasm binary file at '"+Fe+"'";return C.arrayBuffer()}).catch(function(){return Wc(Fe)});if(A)return new Promise(function(C,M){A(Fe,function(K){C(new Uint8Array(K))},M)})}return Promise.resolve().then(function(){return Wc(Fe)})}function Zd(){var C={env:tp,wasi_snapshot_preview1:tp};function M(rt,mt){var se=rt.exports;if(a.asm=se,ah(a.asm._emscripten_tls_init),Pn=a.asm.__indirect_function_table,jd(a.asm.__wasm_call_ctors),Wt=mt,!I){var gr=St.unusedWorkers.length;St.unusedWorkers.forEach(function(mn){St.loadWasmModuleToWorker(mn,function(){--gr||zc("wasm-instantiate")})})}}I||Xd("wasm-instantiate");function K(rt){M(rt.instance,rt.module)}function gt(rt){return Qd().then(function(mt){return WebAssembly.instantiate(mt,C)}).then(function(mt){return mt}).then(rt,function(mt){Et("failed to asynchronously prepare wasm: "+mt),vo(mt)})}function vt(){return!jt&&typeof WebAssembly.instantiateStreaming=="function"&&!Lc(Fe)&&!Ds(Fe)&&!y&&typeof fetch=="function"?fetch(Fe,{credentials:"same-origin"}).then(function(rt){var mt=WebAssembly.instantiateStreaming(rt,C);return mt.then(K,function(se){return Et("wasm streaming compile failed: "+se),Et("falling back to ArrayBuffer instantiation"),gt(K)})}):gt(K)}if(a.instantiateWasm)try{var It=a.instantiateWasm(C,M);return It}catch(rt){Et("Module.instantiateWasm callback failed with error: "+rt),l(rt)}return vt().catch(l),{}}var rS,nS,Uc={};function Co(C){this.name="ExitStatus",this.message="Program terminated with exit("+C+")",this.status=C}function Jd(C){var M=St.pthreads[C];delete St.pthreads[C],M.terminate(),vx(C),St.runningWorkers.splice(St.runningWorkers.indexOf(M),1),M.pthread_ptr=0}function th(C){var M=St.pthreads[C];M.postMessage({cmd:"cancel"})}function ma(C){var M=St.pthreads[C];dr(M),St.returnWorkerToPool(M)}function eh(C){var M=St.getNewWorker();if(!M)return 6;St.runningWorkers.push(M),St.pthreads[C.pthread_ptr]=M,M.pthread_ptr=C.pthread_ptr;var K={cmd:"run",start_routine:C.startRoutine,arg:C.arg,pthread_ptr:C.pthread_ptr};return M.runPthread=()=>{y&&M.ref(),M.postMessage(K,C.transferList),delete M.runPthread},M.loaded&&M.runPthread(),0}var Gc={varargs:void 0,get:function(){Gc.varargs+=4;var C=s()[Gc.varargs-4>>>2];return C},getStr:function(C){var M=bo(C);return M}};function Vc(C){if(I)return zn(1,1,C);xe=C,Io()||(St.terminateAllThreads(),a.onExit&&a.onExit(C),ce=!0),g(C,new Co(C))}function rh(C,M){if(xe=C,!M&&I)throw qc(C),"unwind";Vc(C)}var Hc=rh;function nh(C){if(C instanceof Co||C=="unwind")return xe;g(1,C)}var St={unusedWorkers:[],runningWorkers:[],tlsInitFunctions:[],pthreads:{},init:function(){I?St.initWorker():St.initMainThread()},initMainThread:function(){for(var C=8;C--;)St.allocateUnusedWorker()},initWorker:function(){Xt=!1},setExitStatus:function(C){xe=C},terminateAllThreads:function(){for(var C of Object.values(St.pthreads))St.returnWorkerToPool(C);for(var C of St.unusedWorkers)C.terminate();St.unusedWorkers=[]},returnWorkerToPool:function(C){var M=C.pthread_ptr;delete St.pthreads[M],St.unusedWorkers.push(C),St.runningWorkers.splice(St.runningWorkers.indexOf(C),1),C.pthread_ptr=0,y&&C.unref(),vx(M)},receiveObjectTransfer:function(C){},threadInitTLS:function(){St.tlsInitFunctions.forEach(C=>C())},loadWasmModuleToWorker:function(C,M){C.onmessage=It=>{var rt=It.data,mt=rt.cmd;if(C.pthread_ptr&&(St.currentProxiedOperationCallerThread=C.pthread_ptr),rt.targetThread&&rt.targetThread!=ip()){var se=St.pthreads[rt.targetThread];se?se.postMessage(rt,rt.transferList):Et('Internal error! Worker sent a message "'+mt+'" to target pthread '+rt.targetThread+", but that thread no longer exists!"),St.currentProxiedOperationCallerThread=void 0;return}mt==="processProxyingQueue"?da(rt.queue):mt==="spawnThread"?eh(rt):mt==="cleanupThread"?ma(rt.thread):mt==="killThread"?Jd(rt.thread):mt==="cancelThread"?th(rt.thread):mt==="loaded"?(C.loaded=!0,y&&C.unref(),M&&M(C),C.runPthread&&C.runPthread()):mt==="print"?lt("Thread "+rt.threadId+": "+rt.text):mt==="printErr"?Et("Thread "+rt.threadId+": "+rt.text):mt==="alert"?alert("Thread "+rt.threadId+": "+rt.text):rt.target==="setimmediate"?C.postMessage(rt):mt==="callHandler"?a[rt.handler](...rt.args):mt&&Et("worker sent an unknown command "+mt),St.currentProxiedOperationCallerThread=void 0},C.onerror=It=>{var rt="worker sent an error!";throw Et(rt+" "+It.filename+":"+It.lineno+": "+It.message),It},y&&(C.on("message",function(It){C.onmessage({data:It})}),C.on("error",function(It){C.onerror(It)}),C.on("detachedExit",function(){}));var K=[],gt=["onExit","onAbort","print","printErr"];for(var vt of gt)a.hasOwnProperty(vt)&&K.push(vt);C.postMessage({cmd:"load",handlers:K,urlOrBlob:a.mainScriptUrlOrBlob||r,wasmMemory:At,wasmModule:Wt})},allocateUnusedWorker:function(){var C,M=_("tfjs-backend-wasm-threaded-simd.worker.js");C=new Worker(M),St.unusedWorkers.push(C)},getNewWorker:function(){return St.unusedWorkers.length==0&&(St.allocateUnusedWorker(),St.loadWasmModuleToWorker(St.unusedWorkers[0])),St.unusedWorkers.pop()}};a.PThread=St;function fa(C){for(;C.length>0;)C.shift()(a)}function oh(){var C=ip(),M=s()[C+52>>>2],K=s()[C+56>>>2],gt=M-K;cS(M,gt),ap(M)}a.establishStackSpace=oh;function qc(C){if(I)return zn(2,0,C);try{Hc(C)}catch(M){nh(M)}}var Ns=[];function sh(C){var M=Ns[C];return M||(C>=Ns.length&&(Ns.length=C+1),Ns[C]=M=Pn.get(C)),M}function ih(C,M){var K=sh(C)(M);Io()?St.setExitStatus(K):uS(K)}a.invokeEntryPoint=ih;function ah(C){St.tlsInitFunctions.push(C)}function uh(C){sS(C,!b,1,!x),St.threadInitTLS()}function ch(C){I?postMessage({cmd:"cleanupThread",thread:C}):ma(C)}function Kc(C,M,K,gt){return I?zn(3,1,C,M,K,gt):jc(C,M,K,gt)}function jc(C,M,K,gt){if(typeof SharedArrayBuffer>"u")return Et("Current environment does not support SharedArrayBuffer, pthreads are not available!"),6;var vt=[],It=0;if(I&&(vt.length===0||It))return Kc(C,M,K,gt);if(It)return It;var rt={startRoutine:K,pthread_ptr:C,arg:gt,transferList:vt};return I?(rt.cmd="spawnThread",postMessage(rt,vt),0):eh(rt)}function ph(){return 65536}var lh=!0;function mh(){return lh}function da(C){Atomics.store(s(),C>>2,1),ip()&&aS(C),Atomics.compareExchange(s(),C>>2,1,0)}a.executeNotifiedProxyingQueue=da;function fh(C,M,K,gt){if(C==M)setTimeout(()=>da(gt));else if(I)postMessage({targetThread:C,cmd:"processProxyingQueue",queue:gt});else{var vt=St.pthreads[C];if(!vt)return;vt.postMessage({cmd:"processProxyingQueue",queue:gt})}return 1}function dh(C,M,K){return-1}function hh(){vo("")}function ko(C){ko.shown||(ko.shown={}),ko.shown[C]||(ko.shown[C]=1,y&&(C="warning: "+C),Et(C))}function gh(){y||b||ko("Blocking on the main thread is very dangerous, see https://emscripten.org/docs/porting/pthreads.html#blocking-on-the-main-browser-thread")}function xh(){return Date.now()}function Xc(){return 4294901760}function yh(){return Xc()}var ha;y?ha=()=>{var C=process.hrtime();return C[0]*1e3+C[1]/1e6}:ha=()=>performance.timeOrigin+performance.now();function bh(C,M,K){n().copyWithin(C>>>0,M>>>0,M+K>>>0)}function wh(){return y?m_().cpus().length:navigator.hardwareConcurrency}function Sh(C){var M=Cx(),K=C();return ap(M),K}function zn(C,M){var K=arguments.length-2,gt=arguments;return Sh(()=>{for(var vt=K,It=up(vt*8),rt=It>>3,mt=0;mt<K;mt++){var se=gt[2+mt];c()[rt+mt>>>0]=se}return iS(C,vt,It,M)})}var ga=[];function Ih(C,M,K){ga.length=M;for(var gt=K>>3,vt=0;vt<M;vt++)ga[vt]=c()[gt+vt>>>0];var It=C<0,rt=It?Uc[-C-1]:Nh[C];return rt.apply(null,ga)}function vh(C){try{return At.grow(C-Ce.byteLength+65535>>>16),Ee(At.buffer),1}catch{}}function Ch(C){var M=n().length;if(C=C>>>0,C<=M)return!1;var K=Xc();if(C>K)return!1;let gt=(se,gr)=>se+(gr-se%gr)%gr;for(var vt=1;vt<=4;vt*=2){var It=M*(1+.2/vt);It=Math.min(It,C+100663296);var rt=Math.min(K,gt(Math.max(C,It),65536)),mt=vh(rt);if(mt)return!0}return!1}function kh(){throw"unwind"}function Yc(C){return I?zn(4,1,C):52}function Qc(C,M,K,gt,vt){return I?zn(5,1,C,M,K,gt,vt):70}var _h=[null,[],[]];function Ah(C,M){var K=_h[C];M===0||M===10?((C===1?lt:Et)(_s(K,0)),K.length=0):K.push(M)}function Zc(C,M,K,gt){if(I)return zn(6,1,C,M,K,gt);for(var vt=0,It=0;It<K;It++){var rt=i()[M>>>2],mt=i()[M+4>>>2];M+=8;for(var se=0;se<mt;se++)Ah(C,n()[rt+se>>>0]);vt+=mt}return i()[gt>>>2]=vt,0}function Jc(C){var M=a["_"+C];return M}function Rh(C,M){e().set(C,M>>>0)}function Mh(C,M,K,gt,vt){var It={string:tr=>{var Fs=0;if(tr!=null&&tr!==0){var mS=(tr.length<<2)+1;Fs=up(mS),So(tr,Fs,mS)}return Fs},array:tr=>{var Fs=up(tr.length);return Rh(tr,Fs),Fs}};function rt(tr){return M==="string"?bo(tr):M==="boolean"?!!tr:tr}var mt=Jc(C),se=[],gr=0;if(gt)for(var mn=0;mn<gt.length;mn++){var lS=It[K[mn]];lS?(gr===0&&(gr=Cx()),se[mn]=lS(gt[mn])):se[mn]=gt[mn]}var kx=mt.apply(null,se);function jE(tr){return gr!==0&&ap(gr),rt(tr)}return kx=jE(kx),kx}function Dh(C,M,K,gt){K=K||[];var vt=K.every(rt=>rt==="number"||rt==="boolean"),It=M!=="string";return It&&vt&&!gt?Jc(C):function(){return Mh(C,M,K,arguments,gt)}}St.init();var Nh=[null,Vc,qc,Kc,Yc,Qc,Zc],tp={__emscripten_init_main_thread_js:uh,__emscripten_thread_cleanup:ch,__pthread_create_js:jc,_emscripten_default_pthread_stack_size:ph,_emscripten_get_now_is_monotonic:mh,_emscripten_notify_task_queue:fh,_emscripten_set_offscreencanvas_size:dh,abort:hh,emscripten_check_blocking_allowed:gh,emscripten_date_now:xh,emscripten_get_heap_max:yh,emscripten_get_now:ha,emscripten_memcpy_big:bh,emscripten_num_logical_cores:wh,emscripten_receive_on_main_thread_js:Ih,emscripten_resize_heap:Ch,emscripten_unwind_to_js_event_loop:kh,exit:Hc,fd_close:Yc,fd_seek:Qc,fd_write:Zc,memory:At||a.wasmMemory},oS=Zd(),$h=a.___wasm_call_ctors=function(){return($h=a.___wasm_call_ctors=a.asm.__wasm_call_ctors).apply(null,arguments)},Eh=a._init=function(){return(Eh=a._init=a.asm.init).apply(null,arguments)},Th=a._init_with_threads_count=function(){return(Th=a._init_with_threads_count=a.asm.init_with_threads_count).apply(null,arguments)},Fh=a._get_threads_count=function(){return(Fh=a._get_threads_count=a.asm.get_threads_count).apply(null,arguments)},Ph=a._register_tensor=function(){return(Ph=a._register_tensor=a.asm.register_tensor).apply(null,arguments)},Oh=a._dispose_data=function(){return(Oh=a._dispose_data=a.asm.dispose_data).apply(null,arguments)},Bh=a._dispose=function(){return(Bh=a._dispose=a.asm.dispose).apply(null,arguments)},zh=a._Abs=function(){return(zh=a._Abs=a.asm.Abs).apply(null,arguments)},Lh=a._Acos=function(){return(Lh=a._Acos=a.asm.Acos).apply(null,arguments)},Wh=a._Acosh=function(){return(Wh=a._Acosh=a.asm.Acosh).apply(null,arguments)},Uh=a._Add=function(){return(Uh=a._Add=a.asm.Add).apply(null,arguments)},Gh=a._AddN=function(){return(Gh=a._AddN=a.asm.AddN).apply(null,arguments)},Vh=a._All=function(){return(Vh=a._All=a.asm.All).apply(null,arguments)},Hh=a._Any=function(){return(Hh=a._Any=a.asm.Any).apply(null,arguments)},qh=a._ArgMax=function(){return(qh=a._ArgMax=a.asm.ArgMax).apply(null,arguments)},Kh=a._ArgMin=function(){return(Kh=a._ArgMin=a.asm.ArgMin).apply(null,arguments)},jh=a._Asin=function(){return(jh=a._Asin=a.asm.Asin).apply(null,arguments)},Xh=a._Asinh=function(){return(Xh=a._Asinh=a.asm.Asinh).apply(null,arguments)},Yh=a._Atan=function(){return(Yh=a._Atan=a.asm.Atan).apply(null,arguments)},Qh=a._Atan2=function(){return(Qh=a._Atan2=a.asm.Atan2).apply(null,arguments)},Zh=a._Atanh=function(){return(Zh=a._Atanh=a.asm.Atanh).apply(null,arguments)},Jh=a._AvgPool=function(){return(Jh=a._AvgPool=a.asm.AvgPool).apply(null,arguments)},tg=a._AvgPool3D=function(){return(tg=a._AvgPool3D=a.asm.AvgPool3D).apply(null,arguments)},eg=a._AvgPool3DGrad=function(){return(eg=a._AvgPool3DGrad=a.asm.AvgPool3DGrad).apply(null,arguments)},rg=a._AvgPoolGrad=function(){return(rg=a._AvgPoolGrad=a.asm.AvgPoolGrad).apply(null,arguments)},ng=a._BatchMatMul=function(){return(ng=a._BatchMatMul=a.asm.BatchMatMul).apply(null,arguments)},og=a._Bincount=function(){return(og=a._Bincount=a.asm.Bincount).apply(null,arguments)},sg=a._BitwiseAnd=function(){return(sg=a._BitwiseAnd=a.asm.BitwiseAnd).apply(null,arguments)},ig=a._Ceil=function(){return(ig=a._Ceil=a.asm.Ceil).apply(null,arguments)},ag=a._ClipByValue=function(){return(ag=a._ClipByValue=a.asm.ClipByValue).apply(null,arguments)},ug=a._Conv2D=function(){return(ug=a._Conv2D=a.asm.Conv2D).apply(null,arguments)},cg=a._Conv2DBackpropInput=function(){return(cg=a._Conv2DBackpropInput=a.asm.Conv2DBackpropInput).apply(null,arguments)},pg=a._Conv3D=function(){return(pg=a._Conv3D=a.asm.Conv3D).apply(null,arguments)},lg=a._Conv3DBackpropFilterV2=function(){return(lg=a._Conv3DBackpropFilterV2=a.asm.Conv3DBackpropFilterV2).apply(null,arguments)},mg=a._Conv3DBackpropInputV2=function(){return(mg=a._Conv3DBackpropInputV2=a.asm.Conv3DBackpropInputV2).apply(null,arguments)},fg=a._Cos=function(){return(fg=a._Cos=a.asm.Cos).apply(null,arguments)},dg=a._Cosh=function(){return(dg=a._Cosh=a.asm.Cosh).apply(null,arguments)},hg=a._CropAndResize=function(){return(hg=a._CropAndResize=a.asm.CropAndResize).apply(null,arguments)},gg=a._Cumprod=function(){return(gg=a._Cumprod=a.asm.Cumprod).apply(null,arguments)},xg=a._Cumsum=function(){return(xg=a._Cumsum=a.asm.Cumsum).apply(null,arguments)},yg=a._DenseBincount=function(){return(yg=a._DenseBincount=a.asm.DenseBincount).apply(null,arguments)},bg=a._DepthToSpace=function(){return(bg=a._DepthToSpace=a.asm.DepthToSpace).apply(null,arguments)},wg=a._DepthwiseConv2dNative=function(){return(wg=a._DepthwiseConv2dNative=a.asm.DepthwiseConv2dNative).apply(null,arguments)},Sg=a._Diag=function(){return(Sg=a._Diag=a.asm.Diag).apply(null,arguments)},Ig=a._Dilation2D=function(){return(Ig=a._Dilation2D=a.asm.Dilation2D).apply(null,arguments)},vg=a._Dilation2DBackpropFilter=function(){return(vg=a._Dilation2DBackpropFilter=a.asm.Dilation2DBackpropFilter).apply(null,arguments)},Cg=a._Dilation2DBackpropInput=function(){return(Cg=a._Dilation2DBackpropInput=a.asm.Dilation2DBackpropInput).apply(null,arguments)},kg=a._Elu=function(){return(kg=a._Elu=a.asm.Elu).apply(null,arguments)},_g=a._EluGrad=function(){return(_g=a._EluGrad=a.asm.EluGrad).apply(null,arguments)},Ag=a._Equal=function(){return(Ag=a._Equal=a.asm.Equal).apply(null,arguments)},Rg=a._Erf=function(){return(Rg=a._Erf=a.asm.Erf).apply(null,arguments)},Mg=a._Exp=function(){return(Mg=a._Exp=a.asm.Exp).apply(null,arguments)},Dg=a._Expm1=function(){return(Dg=a._Expm1=a.asm.Expm1).apply(null,arguments)},Ng=a._FlipLeftRight=function(){return(Ng=a._FlipLeftRight=a.asm.FlipLeftRight).apply(null,arguments)},$g=a._Floor=function(){return($g=a._Floor=a.asm.Floor).apply(null,arguments)},Eg=a._FloorDiv=function(){return(Eg=a._FloorDiv=a.asm.FloorDiv).apply(null,arguments)},Tg=a._FusedBatchNorm=function(){return(Tg=a._FusedBatchNorm=a.asm.FusedBatchNorm).apply(null,arguments)},Fg=a._FusedConv2D=function(){return(Fg=a._FusedConv2D=a.asm.FusedConv2D).apply(null,arguments)},Pg=a._FusedDepthwiseConv2D=function(){return(Pg=a._FusedDepthwiseConv2D=a.asm.FusedDepthwiseConv2D).apply(null,arguments)},Og=a._Gather=function(){return(Og=a._Gather=a.asm.Gather).apply(null,arguments)},Bg=a._GatherNd=function(){return(Bg=a._GatherNd=a.asm.GatherNd).apply(null,arguments)},zg=a._Greater=function(){return(zg=a._Greater=a.asm.Greater).apply(null,arguments)},Lg=a._GreaterEqual=function(){return(Lg=a._GreaterEqual=a.asm.GreaterEqual).apply(null,arguments)},Wg=a._IsFinite=function(){return(Wg=a._IsFinite=a.asm.IsFinite).apply(null,arguments)},Ug=a._IsInf=function(){return(Ug=a._IsInf=a.asm.IsInf).apply(null,arguments)},Gg=a._IsNan=function(){return(Gg=a._IsNan=a.asm.IsNan).apply(null,arguments)},Vg=a._LRN=function(){return(Vg=a._LRN=a.asm.LRN).apply(null,arguments)},Hg=a._LRNGrad=function(){return(Hg=a._LRNGrad=a.asm.LRNGrad).apply(null,arguments)},qg=a._LeakyRelu=function(){return(qg=a._LeakyRelu=a.asm.LeakyRelu).apply(null,arguments)},Kg=a._Less=function(){return(Kg=a._Less=a.asm.Less).apply(null,arguments)},jg=a._LessEqual=function(){return(jg=a._LessEqual=a.asm.LessEqual).apply(null,arguments)},Xg=a._LinSpace=function(){return(Xg=a._LinSpace=a.asm.LinSpace).apply(null,arguments)},Yg=a._Log=function(){return(Yg=a._Log=a.asm.Log).apply(null,arguments)},Qg=a._Log1p=function(){return(Qg=a._Log1p=a.asm.Log1p).apply(null,arguments)},Zg=a._LogicalAnd=function(){return(Zg=a._LogicalAnd=a.asm.LogicalAnd).apply(null,arguments)},Jg=a._LogicalNot=function(){return(Jg=a._LogicalNot=a.asm.LogicalNot).apply(null,arguments)},tx=a._LogicalOr=function(){return(tx=a._LogicalOr=a.asm.LogicalOr).apply(null,arguments)},ex=a._LogicalXor=function(){return(ex=a._LogicalXor=a.asm.LogicalXor).apply(null,arguments)},rx=a._Max=function(){return(rx=a._Max=a.asm.Max).apply(null,arguments)},nx=a._MaxPool=function(){return(nx=a._MaxPool=a.asm.MaxPool).apply(null,arguments)},ox=a._MaxPool3D=function(){return(ox=a._MaxPool3D=a.asm.MaxPool3D).apply(null,arguments)},sx=a._MaxPool3DGrad=function(){return(sx=a._MaxPool3DGrad=a.asm.MaxPool3DGrad).apply(null,arguments)},ix=a._MaxPoolGrad=function(){return(ix=a._MaxPoolGrad=a.asm.MaxPoolGrad).apply(null,arguments)},ax=a._MaxPoolWithArgmax=function(){return(ax=a._MaxPoolWithArgmax=a.asm.MaxPoolWithArgmax).apply(null,arguments)},ux=a._Maximum=function(){return(ux=a._Maximum=a.asm.Maximum).apply(null,arguments)},cx=a._Mean=function(){return(cx=a._Mean=a.asm.Mean).apply(null,arguments)},px=a._Min=function(){return(px=a._Min=a.asm.Min).apply(null,arguments)},lx=a._Minimum=function(){return(lx=a._Minimum=a.asm.Minimum).apply(null,arguments)},mx=a._MirrorPad=function(){return(mx=a._MirrorPad=a.asm.MirrorPad).apply(null,arguments)},fx=a._Mod=function(){return(fx=a._Mod=a.asm.Mod).apply(null,arguments)},dx=a._Multinomial=function(){return(dx=a._Multinomial=a.asm.Multinomial).apply(null,arguments)},hx=a._Multiply=function(){return(hx=a._Multiply=a.asm.Multiply).apply(null,arguments)},gx=a._Neg=function(){return(gx=a._Neg=a.asm.Neg).apply(null,arguments)},xx=a._NonMaxSuppressionV3=function(){return(xx=a._NonMaxSuppressionV3=a.asm.NonMaxSuppressionV3).apply(null,arguments)},yx=a._NonMaxSuppressionV4=function(){return(yx=a._NonMaxSuppressionV4=a.asm.NonMaxSuppressionV4).apply(null,arguments)},ep=a._NonMaxSuppressionV5=function(){return(ep=a._NonMaxSuppressionV5=a.asm.NonMaxSuppressionV5).apply(null,arguments)},rp=a._NotEqual=function(){return(rp=a._NotEqual=a.asm.NotEqual).apply(null,arguments)},xa=a._OneHot=function(){return(xa=a._OneHot=a.asm.OneHot).apply(null,arguments)},bx=a._PadV2=function(){return(bx=a._PadV2=a.asm.PadV2).apply(null,arguments)},wx=a._Pow=function(){return(wx=a._Pow=a.asm.Pow).apply(null,arguments)},$s=a._Prelu=function(){return($s=a._Prelu=a.asm.Prelu).apply(null,arguments)},np=a._Prod=function(){return(np=a._Prod=a.asm.Prod).apply(null,arguments)},Es=a._RealDiv=function(){return(Es=a._RealDiv=a.asm.RealDiv).apply(null,arguments)},Ts=a._Reciprocal=function(){return(Ts=a._Reciprocal=a.asm.Reciprocal).apply(null,arguments)},Sx=a._Relu=function(){return(Sx=a._Relu=a.asm.Relu).apply(null,arguments)},$=a._Relu6=function(){return($=a._Relu6=a.asm.Relu6).apply(null,arguments)},G=a._ResizeBilinear=function(){return(G=a._ResizeBilinear=a.asm.ResizeBilinear).apply(null,arguments)},ft=a._ResizeBilinearGrad=function(){return(ft=a._ResizeBilinearGrad=a.asm.ResizeBilinearGrad).apply(null,arguments)},Tt=a._ResizeNearestNeighbor=function(){return(Tt=a._ResizeNearestNeighbor=a.asm.ResizeNearestNeighbor).apply(null,arguments)},re=a._ResizeNearestNeighborGrad=function(){return(re=a._ResizeNearestNeighborGrad=a.asm.ResizeNearestNeighborGrad).apply(null,arguments)},ne=a._Reverse=function(){return(ne=a._Reverse=a.asm.Reverse).apply(null,arguments)},Mt=a._RotateWithOffset=function(){return(Mt=a._RotateWithOffset=a.asm.RotateWithOffset).apply(null,arguments)},Rt=a._Round=function(){return(Rt=a._Round=a.asm.Round).apply(null,arguments)},be=a._Rsqrt=function(){return(be=a._Rsqrt=a.asm.Rsqrt).apply(null,arguments)},hr=a._ScatterNd=function(){return(hr=a._ScatterNd=a.asm.ScatterNd).apply(null,arguments)},ln=a._SearchSorted=function(){return(ln=a._SearchSorted=a.asm.SearchSorted).apply(null,arguments)},op=a._SelectV2=function(){return(op=a._SelectV2=a.asm.SelectV2).apply(null,arguments)},ya=a._Selu=function(){return(ya=a._Selu=a.asm.Selu).apply(null,arguments)},Ix=a._Sigmoid=function(){return(Ix=a._Sigmoid=a.asm.Sigmoid).apply(null,arguments)},He=a._Sign=function(){return(He=a._Sign=a.asm.Sign).apply(null,arguments)},Ln=a._Sin=function(){return(Ln=a._Sin=a.asm.Sin).apply(null,arguments)},sp=a._Sinh=function(){return(sp=a._Sinh=a.asm.Sinh).apply(null,arguments)},gE=a._Softmax=function(){return(gE=a._Softmax=a.asm.Softmax).apply(null,arguments)},xE=a._Softplus=function(){return(xE=a._Softplus=a.asm.Softplus).apply(null,arguments)},yE=a._SparseFillEmptyRows=function(){return(yE=a._SparseFillEmptyRows=a.asm.SparseFillEmptyRows).apply(null,arguments)},bE=a._SparseReshape=function(){return(bE=a._SparseReshape=a.asm.SparseReshape).apply(null,arguments)},wE=a._SparseSegmentReduction=function(){return(wE=a._SparseSegmentReduction=a.asm.SparseSegmentReduction).apply(null,arguments)},SE=a._SparseToDense=function(){return(SE=a._SparseToDense=a.asm.SparseToDense).apply(null,arguments)},IE=a._Sqrt=function(){return(IE=a._Sqrt=a.asm.Sqrt).apply(null,arguments)},vE=a._Square=function(){return(vE=a._Square=a.asm.Square).apply(null,arguments)},CE=a._SquaredDifference=function(){return(CE=a._SquaredDifference=a.asm.SquaredDifference).apply(null,arguments)},kE=a._Step=function(){return(kE=a._Step=a.asm.Step).apply(null,arguments)},_E=a._StridedSlice=function(){return(_E=a._StridedSlice=a.asm.StridedSlice).apply(null,arguments)},AE=a._Sub=function(){return(AE=a._Sub=a.asm.Sub).apply(null,arguments)},RE=a._Sum=function(){return(RE=a._Sum=a.asm.Sum).apply(null,arguments)},ME=a._Tan=function(){return(ME=a._Tan=a.asm.Tan).apply(null,arguments)},DE=a._Tanh=function(){return(DE=a._Tanh=a.asm.Tanh).apply(null,arguments)},NE=a._TensorScatterUpdate=function(){return(NE=a._TensorScatterUpdate=a.asm.TensorScatterUpdate).apply(null,arguments)},$E=a._Tile=function(){return($E=a._Tile=a.asm.Tile).apply(null,arguments)},EE=a._TopK=function(){return(EE=a._TopK=a.asm.TopK).apply(null,arguments)},TE=a._Transform=function(){return(TE=a._Transform=a.asm.Transform).apply(null,arguments)},FE=a._Transpose=function(){return(FE=a._Transpose=a.asm.Transpose).apply(null,arguments)},PE=a.__FusedMatMul=function(){return(PE=a.__FusedMatMul=a.asm._FusedMatMul).apply(null,arguments)},OE=a._malloc=function(){return(OE=a._malloc=a.asm.malloc).apply(null,arguments)},BE=a._free=function(){return(BE=a._free=a.asm.free).apply(null,arguments)},zE=a.__emscripten_tls_init=function(){return(zE=a.__emscripten_tls_init=a.asm._emscripten_tls_init).apply(null,arguments)},ip=a._pthread_self=function(){return(ip=a._pthread_self=a.asm.pthread_self).apply(null,arguments)},LE=a.___errno_location=function(){return(LE=a.___errno_location=a.asm.__errno_location).apply(null,arguments)},sS=a.__emscripten_thread_init=function(){return(sS=a.__emscripten_thread_init=a.asm._emscripten_thread_init).apply(null,arguments)},WE=a.__emscripten_thread_crashed=function(){return(WE=a.__emscripten_thread_crashed=a.asm._emscripten_thread_crashed).apply(null,arguments)},UE=a._emscripten_main_thread_process_queued_calls=function(){return(UE=a._emscripten_main_thread_process_queued_calls=a.asm.emscripten_main_thread_process_queued_calls).apply(null,arguments)},GE=a._emscripten_main_browser_thread_id=function(){return(GE=a._emscripten_main_browser_thread_id=a.asm.emscripten_main_browser_thread_id).apply(null,arguments)},iS=a._emscripten_run_in_main_runtime_thread_js=function(){return(iS=a._emscripten_run_in_main_runtime_thread_js=a.asm.emscripten_run_in_main_runtime_thread_js).apply(null,arguments)},VE=a._emscripten_dispatch_to_thread_=function(){return(VE=a._emscripten_dispatch_to_thread_=a.asm.emscripten_dispatch_to_thread_).apply(null,arguments)},aS=a.__emscripten_proxy_execute_task_queue=function(){return(aS=a.__emscripten_proxy_execute_task_queue=a.asm._emscripten_proxy_execute_task_queue).apply(null,arguments)},vx=a.__emscripten_thread_free_data=function(){return(vx=a.__emscripten_thread_free_data=a.asm._emscripten_thread_free_data).apply(null,arguments)},uS=a.__emscripten_thread_exit=function(){return(uS=a.__emscripten_thread_exit=a.asm._emscripten_thread_exit).apply(null,arguments)},cS=a._emscripten_stack_set_limits=function(){return(cS=a._emscripten_stack_set_limits=a.asm.emscripten_stack_set_limits).apply(null,arguments)},Cx=a.stackSave=function(){return(Cx=a.stackSave=a.asm.stackSave).apply(null,arguments)},ap=a.stackRestore=function(){return(ap=a.stackRestore=a.asm.stackRestore).apply(null,arguments)},up=a.stackAlloc=function(){return(up=a.stackAlloc=a.asm.stackAlloc).apply(null,arguments)},HE=a.dynCall_iijjiiii=function(){return(HE=a.dynCall_iijjiiii=a.asm.dynCall_iijjiiii).apply(null,arguments)},qE=a.dynCall_jiji=function(){return(qE=a.dynCall_jiji=a.asm.dynCall_jiji).apply(null,arguments)};a.keepRuntimeAlive=Io,a.wasmMemory=At,a.cwrap=Dh,a.ExitStatus=Co,a.PThread=St;var cp;pn=function C(){cp||pS(),cp||(pn=C)};function pS(C){if(C=C||d,Bn>0)return;if(I){p(a),Te(),startWorker(a);return}if(Rs(),Bn>0)return;function M(){cp||(cp=!0,a.calledRun=!0,!ce&&(Te(),p(a),a.onRuntimeInitialized&&a.onRuntimeInitialized(),Bc()))}a.setStatus?(a.setStatus("Running..."),setTimeout(function(){setTimeout(function(){a.setStatus("")},1),M()},1)):M()}if(a.preInit)for(typeof a.preInit=="function"&&(a.preInit=[a.preInit]);a.preInit.length>0;)a.preInit.pop()();pS();var pp;m&&(pp={uncaughtException:process.listeners("uncaughtException").filter(function(C){return!m.uncaughtException.indexOf(C)>-1}),unhandledRejection:process.listeners("unhandledRejection").filter(function(C){return!m.unhandledRejection.indexOf(C)>-1})});var lp;if(typeof WasmBackendModule<"u")lp=WasmBackendModule;else if(typeof t<"u")lp=t;else throw new Error("Could not find wasm module in post.js");if(pp){var KE=lp._dispose;lp._dispose=function(){KE(),pp.uncaughtException.forEach(function(C){process.removeListener("uncaughtException",C)}),pp.unhandledRejection.forEach(function(C){process.removeListener("unhandledRejection",C)})}}return t.ready}})();typeof _m=="object"&&typeof $b=="object"?$b.exports=Nb:typeof define=="function"&&define.amd?define([],function(){return Nb}):typeof _m=="object"&&(_m.WasmBackendModuleThreadedSimd=Nb)});var h_=vr((l0t,d_)=>{d_.exports.wasmWorkerContents=`"use strict";var Module={};var ENVIRONMENT_IS_NODE=typeof process=="object"&&typeof process.versions=="object"&&typeof process.versions.node=="string";if(ENVIRONMENT_IS_NODE){var nodeWorkerThreads=require("worker_threads");var parentPort=nodeWorkerThreads.parentPort;parentPort.on("message",data=>onmessage({data:data}));var fs=require("fs");Object.assign(global,{self:global,require:require,Module:Module,location:{href:__filename},Worker:nodeWorkerThreads.Worker,importScripts:function(f){(0,eval)(fs.readFileSync(f,"utf8")+"//# sourceURL="+f)},postMessage:function(msg){parentPort.postMessage(msg)},performance:global.performance||{now:function(){return Date.now()}}})}var initializedJS=false;var pendingNotifiedProxyingQueues=[];function threadPrintErr(){var text=Array.prototype.slice.call(arguments).join(" ");if(ENVIRONMENT_IS_NODE){fs.writeSync(2,text+"
");return}console.error(text)}function threadAlert(){var text=Array.prototype.slice.call(arguments).join(" ");postMessage({cmd:"alert",text:text,threadId:Module["_pthread_self"]()})}var err=threadPrintErr;self.alert=threadAlert;Module["instantiateWasm"]=(info,receiveInstance)=>{var instance=new WebAssembly.Instance(Module["wasmModule"],info);receiveInstance(instance);Module["wasmModule"]=null;return instance.exports};self.onunhandledrejection=e=>{throw e.reason??e};self.startWorker=instance=>{Module=instance;postMessage({"cmd":"loaded"})};self.onmessage=e=>{try{if(e.data.cmd==="load"){Module["wasmModule"]=e.data.wasmModule;for(const handler of e.data.handlers){Module[handler]=function(){postMessage({cmd:"callHandler",handler:handler,args:[...arguments]})}}Module["wasmMemory"]=e.data.wasmMemory;Module["buffer"]=Module["wasmMemory"].buffer;Module["ENVIRONMENT_IS_PTHREAD"]=true;if(typeof e.data.urlOrBlob=="string"){importScripts(e.data.urlOrBlob)}else{var objectUrl=URL.createObjectURL(e.data.urlOrBlob);importScripts(objectUrl);URL.revokeObjectURL(objectUrl)}WasmBackendModuleThreadedSimd(Module)}else if(e.data.cmd==="run"){Module["__emscripten_thread_init"](e.data.pthread_ptr,0,0,1);Module["establishStackSpace"]();Module["PThread"].receiveObjectTransfer(e.data);Module["PThread"].threadInitTLS();if(!initializedJS){pendingNotifiedProxyingQueues.forEach(queue=>{Module["executeNotifiedProxyingQueue"](queue)});pendingNotifiedProxyingQueues=[];initializedJS=true}try{Module["invokeEntryPoint"](e.data.start_routine,e.data.arg)}catch(ex){if(ex!="unwind"){if(ex instanceof Module["ExitStatus"]){if(Module["keepRuntimeAlive"]()){}else{Module["__emscripten_thread_exit"](ex.status)}}else{throw ex}}}}else if(e.data.cmd==="cancel"){if(Module["_pthread_self"]()){Module["__emscripten_thread_exit"](-1)}}else if(e.data.target==="setimmediate"){}else if(e.data.cmd==="processProxyingQueue"){if(initializedJS){Module["executeNotifiedProxyingQueue"](e.data.queue)}else{pendingNotifiedProxyingQueues.push(e.data.queue)}}else if(e.data.cmd){err("worker.js received unknown command "+e.data.cmd);err(e.data)}}catch(ex){if(Module["__emscripten_thread_crashed"]){Module["__emscripten_thread_crashed"]()}throw ex}};`});var g_=vr((Am,Tb)=>{var Eb=(()=>{var r=typeof document<"u"&&document.currentScript?document.currentScript.src:void 0;return typeof __filename<"u"&&(r=r||__filename),function(t){t=t||{};var e=typeof t<"u"?t:{},n,o;e.ready=new Promise(function($,G){n=$,o=G});var s;typeof process<"u"&&process.listeners&&(s={uncaughtException:process.listeners("uncaughtException"),unhandledRejection:process.listeners("unhandledRejection")});var i=Object.assign({},e),u=[],c="./this.program",a=($,G)=>{throw G},p=typeof window=="object",l=typeof importScripts=="function",m=typeof process=="object"&&typeof process.versions=="object"&&typeof process.versions.node=="string",f="";function d($){return e.locateFile?e.locateFile($,f):f+$}var h,g,x,b;function y($){if($ instanceof Ms)return;k("exiting due to exception: "+$)}if(m){var I=Mb(),v=Db();l?f=v.dirname(f)+"/":f=__dirname+"/",h=($,G)=>($=Rs($)?new URL($):v.normalize($),I.readFileSync($,G?void 0:"utf8")),x=$=>{var G=h($,!0);return G.buffer||(G=new Uint8Array(G)),G},g=($,G,ft)=>{$=Rs($)?new URL($):v.normalize($),I.readFile($,function(Tt,re){Tt?ft(Tt):G(re.buffer)})},process.argv.length>1&&(c=process.argv[1].replace(/\\/g,"/")),u=process.argv.slice(2),process.on("uncaughtException",function($){if(!($ instanceof Ms))throw $}),process.on("unhandledRejection",function($){throw $}),a=($,G)=>{if($e())throw process.exitCode=$,G;y(G),process.exit($)},e.inspect=function(){return"[Emscripten Module object]"}}else(p||l)&&(l?f=self.location.href:typeof document<"u"&&document.currentScript&&(f=document.currentScript.src),r&&(f=r),f.indexOf("blob:")!==0?f=f.substr(0,f.replace(/[?#].*/,"").lastIndexOf("/")+1):f="",h=$=>{var G=new XMLHttpRequest;return G.open("GET",$,!1),G.send(null),G.responseText},l&&(x=$=>{var G=new XMLHttpRequest;return G.open("GET",$,!1),G.responseType="arraybuffer",G.send(null),new Uint8Array(G.response)}),g=($,G,ft)=>{var Tt=new XMLHttpRequest;Tt.open("GET",$,!0),Tt.responseType="arraybuffer",Tt.onload=()=>{if(Tt.status==200||Tt.status==0&&Tt.response){G(Tt.response);return}ft()},Tt.onerror=ft,Tt.send(null)},b=$=>document.title=$);var _=e.print||console.log.bind(console),k=e.printErr||console.warn.bind(console);Object.assign(e,i),i=null,e.arguments&&(u=e.arguments),e.thisProgram&&(c=e.thisProgram),e.quit&&(a=e.quit);var A=4,R;e.wasmBinary&&(R=e.wasmBinary);var F=e.noExitRuntime||!0;typeof WebAssembly!="object"&&On("no native wasm support detected");var P,z=!1,V;function Q($,G){$||On(G)}var J=typeof TextDecoder<"u"?new TextDecoder("utf8"):void 0;function lt($,G,ft){G>>>=0;for(var Tt=G+ft,re=G;$[re]&&!(re>=Tt);)++re;if(re-G>16&&$.buffer&&J)return J.decode($.subarray(G,re));for(var ne="";G<re;){var Mt=$[G++];if(!(Mt&128)){ne+=String.fromCharCode(Mt);continue}var Rt=$[G++]&63;if((Mt&224)==192){ne+=String.fromCharCode((Mt&31)<<6|Rt);continue}var be=$[G++]&63;if((Mt&240)==224?Mt=(Mt&15)<<12|Rt<<6|be:Mt=(Mt&7)<<18|Rt<<12|be<<6|$[G++]&63,Mt<65536)ne+=String.fromCharCode(Mt);else{var hr=Mt-65536;ne+=String.fromCharCode(55296|hr>>10,56320|hr&1023)}}return ne}function Et($,G){return $>>>=0,$?lt(jt,$,G):""}function ge($,G,ft,Tt){if(ft>>>=0,!(Tt>0))return 0;for(var re=ft,ne=ft+Tt-1,Mt=0;Mt<$.length;++Mt){var Rt=$.charCodeAt(Mt);if(Rt>=55296&&Rt<=57343){var be=$.charCodeAt(++Mt);Rt=65536+((Rt&1023)<<10)|be&1023}if(Rt<=127){if(ft>=ne)break;G[ft++>>>0]=Rt}else if(Rt<=2047){if(ft+1>=ne)break;G[ft++>>>0]=192|Rt>>6,G[ft++>>>0]=128|Rt&63}else if(Rt<=65535){if(ft+2>=ne)break;G[ft++>>>0]=224|Rt>>12,G[ft++>>>0]=128|Rt>>6&63,G[ft++>>>0]=128|Rt&63}else{if(ft+3>=ne)break;G[ft++>>>0]=240|Rt>>18,G[ft++>>>0]=128|Rt>>12&63,G[ft++>>>0]=128|Rt>>6&63,G[ft++>>>0]=128|Rt&63}}return G[ft>>>0]=0,ft-re}function ye($,G,ft){return ge($,jt,G,ft)}var Vt,ue,jt,Xt,At,Wt,ce,xe,dr;function yo($){Vt=$,e.HEAP8=ue=new Int8Array($),e.HEAP16=Xt=new Int16Array($),e.HEAP32=Wt=new Int32Array($),e.HEAPU8=jt=new Uint8Array($),e.HEAPU16=At=new Uint16Array($),e.HEAPU32=ce=new Uint32Array($),e.HEAPF32=xe=new Float32Array($),e.HEAPF64=dr=new Float64Array($)}var _s=e.INITIAL_MEMORY||16777216,bo,wo=[],So=[],Ce=[],kt=!1;function $e(){return F}function Pr(){if(e.preRun)for(typeof e.preRun=="function"&&(e.preRun=[e.preRun]);e.preRun.length;)Ec(e.preRun.shift());pn(wo)}function Hd(){kt=!0,pn(So)}function $c(){if(e.postRun)for(typeof e.postRun=="function"&&(e.postRun=[e.postRun]);e.postRun.length;)Fc(e.postRun.shift());pn(Ce)}function Ec($){wo.unshift($)}function Tc($){So.unshift($)}function Fc($){Ce.unshift($)}var Ee=0,As=null,Pn=null;function Pc($){Ee++,e.monitorRunDependencies&&e.monitorRunDependencies(Ee)}function Oc($){if(Ee--,e.monitorRunDependencies&&e.monitorRunDependencies(Ee),Ee==0&&(As!==null&&(clearInterval(As),As=null),Pn)){var G=Pn;Pn=null,G()}}function On($){e.onAbort&&e.onAbort($),$="Aborted("+$+")",k($),z=!0,V=1,$+=". Build with -sASSERTIONS for more info.";var G=new WebAssembly.RuntimeError($);throw o(G),G}var qd="data:application/octet-stream;base64,";function Io($){return $.startsWith(qd)}function Rs($){return $.startsWith("file://")}var Te;Te="tfjs-backend-wasm.wasm",Io(Te)||(Te=d(Te));function Bc($){try{if($==Te&&R)return new Uint8Array(R);if(x)return x($);throw"both async and sync fetching of the wasm failed"}catch(G){On(G)}}function Kd(){if(!R&&(p||l)){if(typeof fetch=="function"&&!Rs(Te))return fetch(Te,{credentials:"same-origin"}).then(function($){if(!$.ok)throw"failed to load wasm binary file at '"+Te+"'";return $.arrayBuffer()}).catch(function(){return Bc(Te)});if(g)return new Promise(function($,G){g(Te,function(ft){$(new Uint8Array(ft))},G)})}return Promise.resolve().then(function(){return Bc(Te)})}function jd(){var $={env:ma,wasi_snapshot_preview1:ma};function G(Mt,Rt){var be=Mt.exports;e.asm=be,P=e.asm.memory,yo(P.buffer),bo=e.asm.__indirect_function_table,Tc(e.asm.__wasm_call_ctors),Oc("wasm-instantiate")}Pc("wasm-instantiate");function ft(Mt){G(Mt.instance)}function Tt(Mt){return Kd().then(function(Rt){return WebAssembly.instantiate(Rt,$)}).then(function(Rt){return Rt}).then(Mt,function(Rt){k("failed to asynchronously prepare wasm: "+Rt),On(Rt)})}function re(){return!R&&typeof WebAssembly.instantiateStreaming=="function"&&!Io(Te)&&!Rs(Te)&&!m&&typeof fetch=="function"?fetch(Te,{credentials:"same-origin"}).then(function(Mt){var Rt=WebAssembly.instantiateStreaming(Mt,$);return Rt.then(ft,function(be){return k("wasm streaming compile failed: "+be),k("falling back to ArrayBuffer instantiation"),Tt(ft)})}):Tt(ft)}if(e.instantiateWasm)try{var ne=e.instantiateWasm($,G);return ne}catch(Mt){k("Module.instantiateWasm callback failed with error: "+Mt),o(Mt)}return re().catch(o),{}}var eS,Bn;function Ms($){this.name="ExitStatus",this.message="Program terminated with exit("+$+")",this.status=$}function pn($){for(;$.length>0;)$.shift()(e)}function Xd(){On("")}function zc(){return 4294901760}function vo(){return zc()}function Yd($,G,ft){jt.copyWithin($>>>0,G>>>0,G+ft>>>0)}function Lc($){try{return P.grow($-Vt.byteLength+65535>>>16),yo(P.buffer),1}catch{}}function Ds($){var G=jt.length;$=$>>>0;var ft=zc();if($>ft)return!1;let Tt=(be,hr)=>be+(hr-be%hr)%hr;for(var re=1;re<=4;re*=2){var ne=G*(1+.2/re);ne=Math.min(ne,$+100663296);var Mt=Math.min(ft,Tt(Math.max($,ne),65536)),Rt=Lc(Mt);if(Rt)return!0}return!1}var Fe={varargs:void 0,get:function(){Fe.varargs+=4;var $=Wt[Fe.varargs-4>>>2];return $},getStr:function($){var G=Et($);return G}};function Wc($){return 52}function Qd($,G,ft,Tt,re){return 70}var Zd=[null,[],[]];function rS($,G){var ft=Zd[$];G===0||G===10?(($===1?_:k)(lt(ft,0)),ft.length=0):ft.push(G)}function nS($,G,ft,Tt){for(var re=0,ne=0;ne<ft;ne++){var Mt=ce[G>>>2],Rt=ce[G+4>>>2];G+=8;for(var be=0;be<Rt;be++)rS($,jt[Mt+be>>>0]);re+=Rt}return ce[Tt>>>2]=re,0}function Uc($){var G=e["_"+$];return G}function Co($,G){ue.set($,G>>>0)}function Jd($,G,ft,Tt,re){var ne={string:He=>{var Ln=0;if(He!=null&&He!==0){var sp=(He.length<<2)+1;Ln=xa(sp),ye(He,Ln,sp)}return Ln},array:He=>{var Ln=xa(He.length);return Co(He,Ln),Ln}};function Mt(He){return G==="string"?Et(He):G==="boolean"?!!He:He}var Rt=Uc($),be=[],hr=0;if(Tt)for(var ln=0;ln<Tt.length;ln++){var op=ne[ft[ln]];op?(hr===0&&(hr=ep()),be[ln]=op(Tt[ln])):be[ln]=Tt[ln]}var ya=Rt.apply(null,be);function Ix(He){return hr!==0&&rp(hr),Mt(He)}return ya=Ix(ya),ya}function th($,G,ft,Tt){ft=ft||[];var re=ft.every(Mt=>Mt==="number"||Mt==="boolean"),ne=G!=="string";return ne&&re&&!Tt?Uc($):function(){return Jd($,G,ft,arguments,Tt)}}var ma={abort:Xd,emscripten_get_heap_max:vo,emscripten_memcpy_big:Yd,emscripten_resize_heap:Ds,fd_close:Wc,fd_seek:Qd,fd_write:nS},eh=jd(),Gc=e.___wasm_call_ctors=function(){return(Gc=e.___wasm_call_ctors=e.asm.__wasm_call_ctors).apply(null,arguments)},Vc=e._init=function(){return(Vc=e._init=e.asm.init).apply(null,arguments)},rh=e._init_with_threads_count=function(){return(rh=e._init_with_threads_count=e.asm.init_with_threads_count).apply(null,arguments)},Hc=e._get_threads_count=function(){return(Hc=e._get_threads_count=e.asm.get_threads_count).apply(null,arguments)},nh=e._register_tensor=function(){return(nh=e._register_tensor=e.asm.register_tensor).apply(null,arguments)},St=e._dispose_data=function(){return(St=e._dispose_data=e.asm.dispose_data).apply(null,arguments)},fa=e._dispose=function(){return(fa=e._dispose=e.asm.dispose).apply(null,arguments)},oh=e._Abs=function(){return(oh=e._Abs=e.asm.Abs).apply(null,arguments)},qc=e._Acos=function(){return(qc=e._Acos=e.asm.Acos).apply(null,arguments)},Ns=e._Acosh=function(){return(Ns=e._Acosh=e.asm.Acosh).apply(null,arguments)},sh=e._Add=function(){return(sh=e._Add=e.asm.Add).apply(null,arguments)},ih=e._AddN=function(){return(ih=e._AddN=e.asm.AddN).apply(null,arguments)},ah=e._All=function(){return(ah=e._All=e.asm.All).apply(null,arguments)},uh=e._Any=function(){return(uh=e._Any=e.asm.Any).apply(null,arguments)},ch=e._ArgMax=function(){return(ch=e._ArgMax=e.asm.ArgMax).apply(null,arguments)},Kc=e._ArgMin=function(){return(Kc=e._ArgMin=e.asm.ArgMin).apply(null,arguments)},jc=e._Asin=function(){return(jc=e._Asin=e.asm.Asin).apply(null,arguments)},ph=e._Asinh=function(){return(ph=e._Asinh=e.asm.Asinh).apply(null,arguments)},lh=e._Atan=function(){return(lh=e._Atan=e.asm.Atan).apply(null,arguments)},mh=e._Atan2=function(){return(mh=e._Atan2=e.asm.Atan2).apply(null,arguments)},da=e._Atanh=function(){return(da=e._Atanh=e.asm.Atanh).apply(null,arguments)},fh=e._AvgPool=function(){return(fh=e._AvgPool=e.asm.AvgPool).apply(null,arguments)},dh=e._AvgPool3D=function(){return(dh=e._AvgPool3D=e.asm.AvgPool3D).apply(null,arguments)},hh=e._AvgPool3DGrad=function(){return(hh=e._AvgPool3DGrad=e.asm.AvgPool3DGrad).apply(null,arguments)},ko=e._AvgPoolGrad=function(){return(ko=e._AvgPoolGrad=e.asm.AvgPoolGrad).apply(null,arguments)},gh=e._BatchMatMul=function(){return(gh=e._BatchMatMul=e.asm.BatchMatMul).apply(null,arguments)},xh=e._Bincount=function(){return(xh=e._Bincount=e.asm.Bincount).apply(null,arguments)},Xc=e._BitwiseAnd=function(){return(Xc=e._BitwiseAnd=e.asm.BitwiseAnd).apply(null,arguments)},yh=e._Ceil=function(){return(yh=e._Ceil=e.asm.Ceil).apply(null,arguments)},ha=e._ClipByValue=function(){return(ha=e._ClipByValue=e.asm.ClipByValue).apply(null,arguments)},bh=e._Conv2D=function(){return(bh=e._Conv2D=e.asm.Conv2D).apply(null,arguments)},wh=e._Conv2DBackpropInput=function(){return(wh=e._Conv2DBackpropInput=e.asm.Conv2DBackpropInput).apply(null,arguments)},Sh=e._Conv3D=function(){return(Sh=e._Conv3D=e.asm.Conv3D).apply(null,arguments)},zn=e._Conv3DBackpropFilterV2=function(){return(zn=e._Conv3DBackpropFilterV2=e.asm.Conv3DBackpropFilterV2).apply(null,arguments)},ga=e._Conv3DBackpropInputV2=function(){return(ga=e._Conv3DBackpropInputV2=e.asm.Conv3DBackpropInputV2).apply(null,arguments)},Ih=e._Cos=function(){return(Ih=e._Cos=e.asm.Cos).apply(null,arguments)},vh=e._Cosh=function(){return(vh=e._Cosh=e.asm.Cosh).apply(null,arguments)},Ch=e._CropAndResize=function(){return(Ch=e._CropAndResize=e.asm.CropAndResize).apply(null,arguments)},kh=e._Cumprod=function(){return(kh=e._Cumprod=e.asm.Cumprod).apply(null,arguments)},Yc=e._Cumsum=function(){return(Yc=e._Cumsum=e.asm.Cumsum).apply(null,arguments)},Qc=e._DenseBincount=function(){return(Qc=e._DenseBincount=e.asm.DenseBincount).apply(null,arguments)},_h=e._DepthToSpace=function(){return(_h=e._DepthToSpace=e.asm.DepthToSpace).apply(null,arguments)},Ah=e._DepthwiseConv2dNative=function(){return(Ah=e._DepthwiseConv2dNative=e.asm.DepthwiseConv2dNative).apply(null,arguments)},Zc=e._Diag=function(){return(Zc=e._Diag=e.asm.Diag).apply(null,arguments)},Jc=e._Dilation2D=function(){return(Jc=e._Dilation2D=e.asm.Dilation2D).apply(null,arguments)},Rh=e._Dilation2DBackpropFilter=function(){return(Rh=e._Dilation2DBackpropFilter=e.asm.Dilation2DBackpropFilter).apply(null,arguments)},Mh=e._Dilation2DBackpropInput=function(){return(Mh=e._Dilation2DBackpropInput=e.asm.Dilation2DBackpropInput).apply(null,arguments)},Dh=e._Elu=function(){return(Dh=e._Elu=e.asm.Elu).apply(null,arguments)},Nh=e._EluGrad=function(){return(Nh=e._EluGrad=e.asm.EluGrad).apply(null,arguments)},tp=e._Equal=function(){return(tp=e._Equal=e.asm.Equal).apply(null,arguments)},oS=e._Erf=function(){return(oS=e._Erf=e.asm.Erf).apply(null,arguments)},$h=e._Exp=function(){return($h=e._Exp=e.asm.Exp).apply(null,arguments)},Eh=e._Expm1=function(){return(Eh=e._Expm1=e.asm.Expm1).apply(null,arguments)},Th=e._FlipLeftRight=function(){return(Th=e._FlipLeftRight=e.asm.FlipLeftRight).apply(null,arguments)},Fh=e._Floor=function(){return(Fh=e._Floor=e.asm.Floor).apply(null,arguments)},Ph=e._FloorDiv=function(){return(Ph=e._FloorDiv=e.asm.FloorDiv).apply(null,arguments)},Oh=e._FusedBatchNorm=function(){return(Oh=e._FusedBatchNorm=e.asm.FusedBatchNorm).apply(null,arguments)},Bh=e._FusedConv2D=function(){return(Bh=e._FusedConv2D=e.asm.FusedConv2D).apply(null,arguments)},zh=e._FusedDepthwiseConv2D=function(){return(zh=e._FusedDepthwiseConv2D=e.asm.FusedDepthwiseConv2D).apply(null,arguments)},Lh=e._Gather=function(){return(Lh=e._Gather=e.asm.Gather).apply(null,arguments)},Wh=e._GatherNd=function(){return(Wh=e._GatherNd=e.asm.GatherNd).apply(null,arguments)},Uh=e._Greater=function(){return(Uh=e._Greater=e.asm.Greater).apply(null,arguments)},Gh=e._GreaterEqual=function(){return(Gh=e._GreaterEqual=e.asm.GreaterEqual).apply(null,arguments)},Vh=e._IsFinite=function(){return(Vh=e._IsFinite=e.asm.IsFinite).apply(null,arguments)},Hh=e._IsInf=function(){return(Hh=e._IsInf=e.asm.IsInf).apply(null,arguments)},qh=e._IsNan=function(){return(qh=e._IsNan=e.asm.IsNan).apply(null,arguments)},Kh=e._LRN=function(){return(Kh=e._LRN=e.asm.LRN).apply(null,arguments)},jh=e._LRNGrad=function(){return(jh=e._LRNGrad=e.asm.LRNGrad).apply(null,arguments)},Xh=e._LeakyRelu=function(){return(Xh=e._LeakyRelu=e.asm.LeakyRelu).apply(null,arguments)},Yh=e._Less=function(){return(Yh=e._Less=e.asm.Less).apply(null,arguments)},Qh=e._LessEqual=function(){return(Qh=e._LessEqual=e.asm.LessEqual).apply(null,arguments)},Zh=e._LinSpace=function(){return(Zh=e._LinSpace=e.asm.LinSpace).apply(null,arguments)},Jh=e._Log=function(){return(Jh=e._Log=e.asm.Log).apply(null,arguments)},tg=e._Log1p=function(){return(tg=e._Log1p=e.asm.Log1p).apply(null,arguments)},eg=e._LogicalAnd=function(){return(eg=e._LogicalAnd=e.asm.LogicalAnd).apply(null,arguments)},rg=e._LogicalNot=function(){return(rg=e._LogicalNot=e.asm.LogicalNot).apply(null,arguments)},ng=e._LogicalOr=function(){return(ng=e._LogicalOr=e.asm.LogicalOr).apply(null,arguments)},og=e._LogicalXor=function(){return(og=e._LogicalXor=e.asm.LogicalXor).apply(null,arguments)},sg=e._Max=function(){return(sg=e._Max=e.asm.Max).apply(null,arguments)},ig=e._MaxPool=function(){return(ig=e._MaxPool=e.asm.MaxPool).apply(null,arguments)},ag=e._MaxPool3D=function(){return(ag=e._MaxPool3D=e.asm.MaxPool3D).apply(null,arguments)},ug=e._MaxPool3DGrad=function(){return(ug=e._MaxPool3DGrad=e.asm.MaxPool3DGrad).apply(null,arguments)},cg=e._MaxPoolGrad=function(){return(cg=e._MaxPoolGrad=e.asm.MaxPoolGrad).apply(null,arguments)},pg=e._MaxPoolWithArgmax=function(){return(pg=e._MaxPoolWithArgmax=e.asm.MaxPoolWithArgmax).apply(null,arguments)},lg=e._Maximum=function(){return(lg=e._Maximum=e.asm.Maximum).apply(null,arguments)},mg=e._Mean=function(){return(mg=e._Mean=e.asm.Mean).apply(null,arguments)},fg=e._Min=function(){return(fg=e._Min=e.asm.Min).apply(null,arguments)},dg=e._Minimum=function(){return(dg=e._Minimum=e.asm.Minimum).apply(null,arguments)},hg=e._MirrorPad=function(){return(hg=e._MirrorPad=e.asm.MirrorPad).apply(null,arguments)},gg=e._Mod=function(){return(gg=e._Mod=e.asm.Mod).apply(null,arguments)},xg=e._Multinomial=function(){return(xg=e._Multinomial=e.asm.Multinomial).apply(null,arguments)},yg=e._Multiply=function(){return(yg=e._Multiply=e.asm.Multiply).apply(null,arguments)},bg=e._Neg=function(){return(bg=e._Neg=e.asm.Neg).apply(null,arguments)},wg=e._NonMaxSuppressionV3=function(){return(wg=e._NonMaxSuppressionV3=e.asm.NonMaxSuppressionV3).apply(null,arguments)},Sg=e._NonMaxSuppressionV4=function(){return(Sg=e._NonMaxSuppressionV4=e.asm.NonMaxSuppressionV4).apply(null,arguments)},Ig=e._NonMaxSuppressionV5=function(){return(Ig=e._NonMaxSuppressionV5=e.asm.NonMaxSuppressionV5).apply(null,arguments)},vg=e._NotEqual=function(){return(vg=e._NotEqual=e.asm.NotEqual).apply(null,arguments)},Cg=e._OneHot=function(){return(Cg=e._OneHot=e.asm.OneHot).apply(null,arguments)},kg=e._PadV2=function(){return(kg=e._PadV2=e.asm.PadV2).apply(null,arguments)},_g=e._Pow=function(){return(_g=e._Pow=e.asm.Pow).apply(null,arguments)},Ag=e._Prelu=function(){return(Ag=e._Prelu=e.asm.Prelu).apply(null,arguments)},Rg=e._Prod=function(){return(Rg=e._Prod=e.asm.Prod).apply(null,arguments)},Mg=e._RealDiv=function(){return(Mg=e._RealDiv=e.asm.RealDiv).apply(null,arguments)},Dg=e._Reciprocal=function(){return(Dg=e._Reciprocal=e.asm.Reciprocal).apply(null,arguments)},Ng=e._Relu=function(){return(Ng=e._Relu=e.asm.Relu).apply(null,arguments)},$g=e._Relu6=function(){return($g=e._Relu6=e.asm.Relu6).apply(null,arguments)},Eg=e._ResizeBilinear=function(){return(Eg=e._ResizeBilinear=e.asm.ResizeBilinear).apply(null,arguments)},Tg=e._ResizeBilinearGrad=function(){return(Tg=e._ResizeBilinearGrad=e.asm.ResizeBilinearGrad).apply(null,arguments)},Fg=e._ResizeNearestNeighbor=function(){return(Fg=e._ResizeNearestNeighbor=e.asm.ResizeNearestNeighbor).apply(null,arguments)},Pg=e._ResizeNearestNeighborGrad=function(){return(Pg=e._ResizeNearestNeighborGrad=e.asm.ResizeNearestNeighborGrad).apply(null,arguments)},Og=e._Reverse=function(){return(Og=e._Reverse=e.asm.Reverse).apply(null,arguments)},Bg=e._RotateWithOffset=function(){return(Bg=e._RotateWithOffset=e.asm.RotateWithOffset).apply(null,arguments)},zg=e._Round=function(){return(zg=e._Round=e.asm.Round).apply(null,arguments)},Lg=e._Rsqrt=function(){return(Lg=e._Rsqrt=e.asm.Rsqrt).apply(null,arguments)},Wg=e._ScatterNd=function(){return(Wg=e._ScatterNd=e.asm.ScatterNd).apply(null,arguments)},Ug=e._SearchSorted=function(){return(Ug=e._SearchSorted=e.asm.SearchSorted).apply(null,arguments)},Gg=e._SelectV2=function(){return(Gg=e._SelectV2=e.asm.SelectV2).apply(null,arguments)},Vg=e._Selu=function(){return(Vg=e._Selu=e.asm.Selu).apply(null,arguments)},Hg=e._Sigmoid=function(){return(Hg=e._Sigmoid=e.asm.Sigmoid).apply(null,arguments)},qg=e._Sign=function(){return(qg=e._Sign=e.asm.Sign).apply(null,arguments)},Kg=e._Sin=function(){return(Kg=e._Sin=e.asm.Sin).apply(null,arguments)},jg=e._Sinh=function(){return(jg=e._Sinh=e.asm.Sinh).apply(null,arguments)},Xg=e._Softmax=function(){return(Xg=e._Softmax=e.asm.Softmax).apply(null,arguments)},Yg=e._Softplus=function(){return(Yg=e._Softplus=e.asm.Softplus).apply(null,arguments)},Qg=e._SparseFillEmptyRows=function(){return(Qg=e._SparseFillEmptyRows=e.asm.SparseFillEmptyRows).apply(null,arguments)},Zg=e._SparseReshape=function(){return(Zg=e._SparseReshape=e.asm.SparseReshape).apply(null,arguments)},Jg=e._SparseSegmentReduction=function(){return(Jg=e._SparseSegmentReduction=e.asm.SparseSegmentReduction).apply(null,arguments)},tx=e._SparseToDense=function(){return(tx=e._SparseToDense=e.asm.SparseToDense).apply(null,arguments)},ex=e._Sqrt=function(){return(ex=e._Sqrt=e.asm.Sqrt).apply(null,arguments)},rx=e._Square=function(){return(rx=e._Square=e.asm.Square).apply(null,arguments)},nx=e._SquaredDifference=function(){return(nx=e._SquaredDifference=e.asm.SquaredDifference).apply(null,arguments)},ox=e._Step=function(){return(ox=e._Step=e.asm.Step).apply(null,arguments)},sx=e._StridedSlice=function(){return(sx=e._StridedSlice=e.asm.StridedSlice).apply(null,arguments)},ix=e._Sub=function(){return(ix=e._Sub=e.asm.Sub).apply(null,arguments)},ax=e._Sum=function(){return(ax=e._Sum=e.asm.Sum).apply(null,arguments)},ux=e._Tan=function(){return(ux=e._Tan=e.asm.Tan).apply(null,arguments)},cx=e._Tanh=function(){return(cx=e._Tanh=e.asm.Tanh).apply(null,arguments)},px=e._TensorScatterUpdate=function(){return(px=e._TensorScatterUpdate=e.asm.TensorScatterUpdate).apply(null,arguments)},lx=e._Tile=function(){return(lx=e._Tile=e.asm.Tile).apply(null,arguments)},mx=e._TopK=function(){return(mx=e._TopK=e.asm.TopK).apply(null,arguments)},fx=e._Transform=function(){return(fx=e._Transform=e.asm.Transform).apply(null,arguments)},dx=e._Transpose=function(){return(dx=e._Transpose=e.asm.Transpose).apply(null,arguments)},hx=e.__FusedMatMul=function(){return(hx=e.__FusedMatMul=e.asm._FusedMatMul).apply(null,arguments)},gx=e._malloc=function(){return(gx=e._malloc=e.asm.malloc).apply(null,arguments)},xx=e._free=function(){return(xx=e._free=e.asm.free).apply(null,arguments)},yx=e.___errno_location=function(){return(yx=e.___errno_location=e.asm.__errno_location).apply(null,arguments)},ep=e.stackSave=function(){return(ep=e.stackSave=e.asm.stackSave).apply(null,arguments)},rp=e.stackRestore=function(){return(rp=e.stackRestore=e.asm.stackRestore).apply(null,arguments)},xa=e.stackAlloc=function(){return(xa=e.stackAlloc=e.asm.stackAlloc).apply(null,arguments)},bx=e.dynCall_iijjiiii=function(){return(bx=e.dynCall_iijjiiii=e.asm.dynCall_iijjiiii).apply(null,arguments)},wx=e.dynCall_jiji=function(){return(wx=e.dynCall_jiji=e.asm.dynCall_jiji).apply(null,arguments)};e.cwrap=th;var $s;Pn=function $(){$s||np(),$s||(Pn=$)};function np($){if($=$||u,Ee>0||(Pr(),Ee>0))return;function G(){$s||($s=!0,e.calledRun=!0,!z&&(Hd(),n(e),e.onRuntimeInitialized&&e.onRuntimeInitialized(),$c()))}e.setStatus?(e.setStatus("Running..."),setTimeout(function(){setTimeout(function(){e.setStatus("")},1),G()},1)):G()}if(e.preInit)for(typeof e.preInit=="function"&&(e.preInit=[e.preInit]);e.preInit.length>0;)e.preInit.pop()();np();var Es;s&&(Es={uncaughtException:process.listeners("uncaughtException").filter(function($){return!s.uncaughtException.indexOf($)>-1}),unhandledRejection:process.listeners("unhandledRejection").filter(function($){return!s.unhandledRejection.indexOf($)>-1})});var Ts;if(typeof t<"u")Ts=t;else if(typeof WasmBackendModuleThreadedSimd<"u")Ts=WasmBackendModuleThreadedSimd;else throw new Error("Could not find wasm module in post.js");if(Es){var Sx=Ts._dispose;Ts._dispose=function(){Sx(),Es.uncaughtException.forEach(function($){process.removeListener("uncaughtException",$)}),Es.unhandledRejection.forEach(function($){process.removeListener("unhandledRejection",$)})}}return t.ready}})();typeof Am=="object"&&typeof Tb=="object"?Tb.exports=Eb:typeof define=="function"&&define.amd?define([],function(){return Eb}):typeof Am=="object"&&(Am.WasmBackendModule=Eb)});var Cr=class extends Error{name="BackendError";isLate;constructor(t,{late:e=!1,...n}={}){super(t,n),this.isLate=e}},_o=class extends Cr{name="DeviceFailure"};function Ax(r){let t=new Uint8Array(r.length);for(let e=0;e<t.length;e++)t[e]=Math.min(255,Math.max(0,Math.round((r[e]+1)*127.5)));return t}function Rx(r,t){if(t===3)return r;if(t===1)return Float32Array.from({length:3*r.length},(e,n)=>r[Math.floor(n/3)]);if(t===4)return Float32Array.from({length:r.length/4*3},(e,n)=>{let o=4*Math.floor(n/3);return Math.min(1,Math.max(0,(r[o+3]+1)/2))*(r[o+n%3]-1)+1});throw new RangeError(`Cannot show images of ${t} channels: expected 1, 3 or 4`)}var Ao=class{constructor(t,e){this.backend=t,this.dataMover=e,this.data=new WeakMap,this.dataIdsCount=0}get(t){return this.data.has(t)||this.dataMover.moveData(this.backend,t),this.data.get(t)}set(t,e){this.dataIdsCount++,this.data.set(t,e)}has(t){return this.data.has(t)}delete(t){return this.dataIdsCount--,this.data.delete(t)}numDataIds(){return this.dataIdsCount}},dn=class{refCount(t){return er("refCount")}incRef(t){return er("incRef")}timerAvailable(){return!0}time(t){return er("time")}read(t){return er("read")}readSync(t){return er("readSync")}readToGPU(t,e){return er("readToGPU")}numDataIds(){return er("numDataIds")}disposeData(t,e){return er("disposeData")}write(t,e,n){return er("write")}move(t,e,n,o,s){return er("move")}createTensorFromGPUData(t,e,n){return er("createTensorFromGPUData")}memory(){return er("memory")}floatPrecision(){return er("floatPrecision")}epsilon(){return this.floatPrecision()===32?1e-7:1e-4}dispose(){return er("dispose")}};function er(r){throw new Error(`'${r}' not yet implemented or not found in the registry. This kernel may not be supported by the tfjs backend you have chosen`)}function fS(r){let t=r.length,e=0;for(;t>0;)e=Math.random()*t|0,t--,mp(r,t,e)}function eT(r,t){if(r.length!==t.length)throw new Error(`Array sizes must match to be shuffled together First array length was ${r.length}Second array length was ${t.length}`);let e=r.length,n=0;for(;e>0;)n=Math.random()*e|0,e--,mp(r,e,n),mp(t,e,n)}function Ps(r,t,e){return Math.max(r,Math.min(t,e))}function rT(r){return r%2===0?r:r+1}function mp(r,t,e){let n=r[t];r[t]=r[e],r[e]=n}function nT(r){let t=0;for(let e=0;e<r.length;e++)t+=r[e];return t}function oT(r,t){let e=Math.random();return t*e+(1-e)*r}function sT(r,t){let e=0;for(let n=0;n<r.length;n++){let o=Number(r[n])-Number(t[n]);e+=o*o}return e}function W(r,t){if(!r)throw new Error(typeof t=="string"?t:t())}function fp(r,t,e=""){W(Os(r,t),()=>e+` Shapes ${r} and ${t} must match`)}function Mo(r){W(r!=null,()=>"The input to the tensor constructor must be a non-null value.")}function ie(r){if(r.length===0)return 1;let t=r[0];for(let e=1;e<r.length;e++)t*=r[e];return t}function iT(r){return r.length===0}function aT(r,t){if(r===t)return!0;if(r==null||t==null||r.length!==t.length)return!1;for(let e=0;e<r.length;e++)if(r[e]!==null&&t[e]!==null&&r[e]!==t[e])return!1;return!0}function Os(r,t){if(r===t)return!0;if(r==null||t==null||r.length!==t.length)return!1;for(let e=0;e<r.length;e++)if(r[e]!==t[e])return!1;return!0}function wa(r){return r%1===0}function uT(r){if(Math.tanh!=null)return Math.tanh(r);if(r===1/0)return 1;if(r===-1/0)return-1;{let t=Math.exp(2*r);return(t-1)/(t+1)}}function cT(r){let t=Math.ceil(Math.sqrt(r));return[t,Math.ceil(r/t)]}function pT(r){let t=new Uint32Array(r);for(let e=0;e<r;++e)t[e]=e;return fS(t),t}function Do(r,t){return t<=r.length?r:r+" ".repeat(t-r.length)}function lT(r,t=o=>0,e,n){return new Promise((o,s)=>{let i=0,u=()=>{if(r()){o();return}i++;let c=t(i);if(e!=null&&i>=e){s();return}n!=null?n(u,c):setTimeout(u,c)};u()})}function mT(r,t){let e=1,n=-1;for(let s=0;s<r.length;++s)if(r[s]>=0)e*=r[s];else if(r[s]===-1){if(n!==-1)throw Error(`Shapes can only have 1 implicit size. Found -1 at dim ${n} and dim ${s}`);n=s}else if(r[s]<0)throw Error(`Shapes can not be < 0. Found ${r[s]} at dim ${s}`);if(n===-1){if(t>0&&t!==e)throw Error(`Size(${t}) must match the product of shape ${r}`);return r}if(e===0)throw Error(`Cannot infer the missing size in [${r}] when there are 0 elements`);if(t%e!==0)throw Error(`The implicit shape can't be a fractional number. Got ${t} / ${e}`);let o=r.slice();return o[n]=t/e,o}function dS(r,t){let e=t.length;return r=r==null?t.map((n,o)=>o):[].concat(r),W(r.every(n=>n>=-e&&n<e),()=>`All values in axis param must be in range [-${e}, ${e}) but got axis ${r}`),W(r.every(n=>wa(n)),()=>`All values in axis param must be integers but got axis ${r}`),r.map(n=>n<0?e+n:n)}function fT(r,t){let e=[],n=[],o=t!=null&&Array.isArray(t)&&t.length===0,s=t==null||o?null:dS(t,r).sort(),i=0;for(let u=0;u<r.length;++u){if(s!=null){if(s[i]===u&&r[u]!==1)throw new Error(`Can't squeeze axis ${u} since its dim '${r[u]}' is not 1`);(s[i]==null||s[i]>u)&&r[u]===1&&(e.push(r[u]),n.push(u)),s[i]<=u&&i++}r[u]!==1&&(e.push(r[u]),n.push(u))}return{newShape:e,keptDims:n}}function dT(r,t){return dp(r,t)}function dp(r,t){let e=null;if(r==null||r==="float32")e=new Float32Array(t);else if(r==="int32")e=new Int32Array(t);else if(r==="bool")e=new Uint8Array(t);else if(r==="string")e=new Array(t);else throw new Error(`Unknown data type ${r}`);return e}function Mx(r,t){for(let e=0;e<r.length;e++){let n=r[e];if(isNaN(n)||!isFinite(n))throw Error(`A tensor of type ${t} being uploaded contains ${n}.`)}}function Dx(r){return r==="bool"||r==="complex64"||r==="float32"||r==="int32"||r==="string"}function hT(r,t){return!(t==="complex64"||t==="float32"&&r!=="complex64"||t==="int32"&&r!=="float32"&&r!=="complex64"||t==="bool"&&r==="bool")}function Bs(r){if(r==="float32"||r==="int32")return 4;if(r==="complex64")return 8;if(r==="bool")return 1;throw new Error(`Unknown dtype ${r}`)}function Nx(r){if(r==null)return 0;let t=0;return r.forEach(e=>t+=e.length),t}function zs(r){return typeof r=="string"||r instanceof String}function hS(r){return typeof r=="boolean"}function gS(r){return typeof r=="number"}function Wn(r){return Array.isArray(r)?Wn(r[0]):r instanceof Float32Array?"float32":r instanceof Int32Array||r instanceof Uint8Array||r instanceof Uint8ClampedArray?"int32":gS(r)?"float32":zs(r)?"string":hS(r)?"bool":"float32"}function Ls(r){return!!(r&&r.constructor&&r.call&&r.apply)}function Ws(r,t){for(let e=t;e<r;++e)if(r%e===0)return e;return r}function qr(r){let t=r.length;if(t<2)return[];let e=new Array(t-1);e[t-2]=r[t-1];for(let n=t-3;n>=0;--n)e[n]=e[n+1]*r[n+1];return e}function xS(r,t,e,n=!1){let o=new Array;if(t.length===1){let s=t[0]*(n?2:1);for(let i=0;i<s;i++)o[i]=e[r+i]}else{let s=t[0],i=t.slice(1),u=i.reduce((c,a)=>c*a)*(n?2:1);for(let c=0;c<s;c++)o[c]=xS(r+c*u,i,e,n)}return o}function Ro(r,t,e=!1){if(r.length===0)return t[0];let n=r.reduce((o,s)=>o*s)*(e?2:1);if(n===0)return[];if(n!==t.length)throw new Error(`[${r}] does not match the input size ${t.length}${e?" for a complex tensor":""}.`);return xS(0,r,t,e)}function gT(r,t){if(Array.isArray(r))return r;if(t==="float32")return r instanceof Float32Array?r:new Float32Array(r);if(t==="int32")return r instanceof Int32Array?r:new Int32Array(r);if(t==="bool"||t==="string")return Uint8Array.from(new Int32Array(r));throw new Error(`Unknown dtype ${t}`)}function $x(r,t){let e=Us(r,t);for(let n=0;n<e.length;n++)e[n]=1;return e}function Us(r,t){if(t==null||t==="float32"||t==="complex64")return new Float32Array(r);if(t==="int32")return new Int32Array(r);if(t==="bool")return new Uint8Array(r);throw new Error(`Unknown data type ${t}`)}function xT(r,t){let e=r.reduce((n,o)=>n*o,1);if(t==null||t==="float32")return Ro(r,new Float32Array(e));if(t==="int32")return Ro(r,new Int32Array(e));if(t==="bool")return Ro(r,new Uint8Array(e));throw new Error(`Unknown data type ${t}`)}function xr(r){r.forEach(t=>{W(Number.isInteger(t)&&t>=0,()=>`Tensor must have a shape comprised of positive integers but got shape [${r}].`)})}function yT(r,t,e){if(t===0)return 0;if(t===1)return r[0];let n=r[r.length-1];for(let o=0;o<r.length-1;++o)n+=e[o]*r[o];return n}function bT(r,t,e){if(t===0)return[];if(t===1)return[r];let n=new Array(t);for(let o=0;o<n.length-1;++o)n[o]=Math.floor(r/e[o]),r-=n[o]*e[o];return n[n.length-1]=r,n}function No(r){return r&&r.then&&typeof r.then=="function"}var yS="tfjsflags",Sa=class{constructor(t){this.global=t,this.flags={},this.flagRegistry={},this.urlFlags={},this.getQueryParams=ST,this.populateURLFlags()}setPlatform(t,e){this.platform!=null&&(Y().getBool("IS_TEST")||Y().getBool("PROD")||console.warn(`Platform ${this.platformName} has already been set. Overwriting the platform with ${t}.`)),this.platformName=t,this.platform=e}registerFlag(t,e,n){if(this.flagRegistry[t]={evaluationFn:e,setHook:n},this.urlFlags[t]!=null){let o=this.urlFlags[t];Y().getBool("IS_TEST")||Y().getBool("PROD")||console.warn(`Setting feature override from URL ${t}: ${o}.`),this.set(t,o)}}async getAsync(t){return t in this.flags?this.flags[t]:(this.flags[t]=await this.evaluateFlag(t),this.flags[t])}get(t){if(t in this.flags)return this.flags[t];let e=this.evaluateFlag(t);if(No(e))throw new Error(`Flag ${t} cannot be synchronously evaluated. Please use getAsync() instead.`);return this.flags[t]=e,this.flags[t]}getNumber(t){return this.get(t)}getBool(t){return this.get(t)}getString(t){return this.get(t)}getFlags(){return this.flags}get features(){return this.flags}set(t,e){if(this.flagRegistry[t]==null)throw new Error(`Cannot set flag ${t} as it has not been registered.`);this.flags[t]=e,this.flagRegistry[t].setHook!=null&&this.flagRegistry[t].setHook(e)}evaluateFlag(t){if(this.flagRegistry[t]==null)throw new Error(`Cannot evaluate flag '${t}': no evaluation function found.`);return this.flagRegistry[t].evaluationFn()}setFlags(t){this.flags=Object.assign({},t)}reset(){this.flags={},this.urlFlags={},this.populateURLFlags()}populateURLFlags(){if(typeof this.global>"u"||typeof this.global.location>"u"||typeof this.global.location.search>"u")return;let t=this.getQueryParams(this.global.location.search);yS in t&&t[yS].split(",").forEach(n=>{let[o,s]=n.split(":");this.urlFlags[o]=vT(o,s)})}};function ST(r){let t={};return r.replace(/[?&]([^=?&]+)(?:=([^&]*))?/g,(e,...n)=>(IT(t,n[0],n[1]),n.join("="))),t}function IT(r,t,e){r[decodeURIComponent(t)]=decodeURIComponent(e||"")}function vT(r,t){let e=t.toLowerCase();return e==="true"||e==="false"?e==="true":`${+e}`===e?+e:t}function Y(){return Ex}var Ex=null;function bS(r){Ex=r}var Tx;function Fx(){if(Tx==null){let r;if(typeof window<"u")r=window;else if(typeof global<"u")r=global;else if(typeof process<"u")r=process;else if(typeof self<"u")r=self;else throw new Error("Could not find a global object");Tx=r}return Tx}function CT(){let r=Fx();return r._tfGlobals==null&&(r._tfGlobals=new Map),r._tfGlobals}function Ia(r,t){let e=CT();if(e.has(r))return e.get(r);{let n=t();return e.set(r,n),e.get(r)}}var $o="Abs",hp="Acos",gp="Acosh",Kr="Add",va="AddN",Ca="All",ka="Any",xp="ArgMax",yp="ArgMin",bp="Asin",wp="Asinh",Sp="Atan",Ip="Atanh",vp="Atan2",Eo="AvgPool",Cp="AvgPoolGrad",kp="AvgPool3D",_p="AvgPool3DGrad",To="BatchMatMul",Ap="BatchToSpaceND",_a="Bincount",Rp="BitwiseAnd";var Mp="BroadcastArgs",hn="Cast",Gs="Ceil",Fo="ClipByValue",Aa="Complex",Dp="ComplexAbs",Vs="Concat",Po="Conv2D",wS="Conv2DBackpropFilter",Oo="Conv2DBackpropInput",Ra="Conv3D",Ma="Conv3DBackpropFilterV2",Da="Conv3DBackpropInputV2",Np="Cos",$p="Cosh",Na="Cumprod",$a="Cumsum",Ea="CropAndResize",Ep="DenseBincount",Ta="DepthToSpace",Bo="DepthwiseConv2dNative",SS="DepthwiseConv2dNativeBackpropFilter",IS="DepthwiseConv2dNativeBackpropInput",Tp="Diag",Fa="Dilation2D",Pa="Dilation2DBackpropInput",Oa="Dilation2DBackpropFilter",vS="Draw",Hs="RealDiv",CS="Einsum",qs="Elu",Ba="EluGrad",Fp="Erf",Ks="Equal",js="Exp",Pp="ExpandDims",Xs="Expm1",kS="FFT",Ys="Fill",za="FlipLeftRight",Qs="Floor",Un="FloorDiv",La="FusedBatchNorm",Op="GatherV2",Wa="GatherNd",Zs="Greater",Js="GreaterEqual",gn="Identity",_S="IFFT",Bp="Imag",zp="IsFinite",Lp="IsInf",Wp="IsNan",zo="LeakyRelu",ti="Less",ei="LessEqual",Ua="LinSpace",ri="Log",Up="Log1p",Gp="LogicalAnd",Vp="LogicalNot",Hp="LogicalOr",AS="LogicalXor";var Ga="LRN",Va="LRNGrad";var Ha="Max",Gn="Maximum",qa="MaxPool",qp="MaxPoolGrad",Kp="MaxPool3D",jp="MaxPool3DGrad",Xp="MaxPoolWithArgmax",Lo="Mean",Wo="Min",ni="Minimum",Ka="MirrorPad",Yp="Mod",ja="Multinomial",Vn="Multiply",Uo="Neg",oi="NotEqual",Xa="NonMaxSuppressionV3",Px="NonMaxSuppressionV4",Ya="NonMaxSuppressionV5",Qp="OnesLike",Qa="OneHot",si="Pack",Go="PadV2";var ii="Pow",Vo="Prelu",ai="Prod";var Zp="Range",Za="Real",Jp="Reciprocal",ui="Relu",ci="Reshape",Ja="ResizeNearestNeighbor",tu="ResizeNearestNeighborGrad",eu="ResizeBilinear",ru="ResizeBilinearGrad",pi="Relu6",Ho="Reverse",tl="Round",Hn="Rsqrt",qo="ScatterNd",nu="TensorScatterUpdate",ou="SearchSorted",el="Select",rl="Selu",Ko="Slice",nl="Sin",ol="Sinh",sl="Sign",qn="Sigmoid",il="Softplus",Kn="Sqrt",jo="Sum",al="SpaceToBatchND",li="SplitV",su="Softmax",RS="SparseFillEmptyRows",Ox="SparseReshape",ul="SparseSegmentMean",cl="SparseSegmentSum",iu="SparseToDense",mi="SquaredDifference",pl="Square",MS="StaticRegexReplace",Xo="StridedSlice",ll="StringNGrams",DS="StringSplit",NS="StringToHashBucketFast",jn="Sub",ml="Tan",fl="Tanh",xn="Tile",au="TopK",uu="Transform",yn="Transpose",$S="Unique",fi="Unpack",ES="UnsortedSegmentSum";var di="ZerosLike",Yo="Step",TS="FromPixels",cu="RotateWithOffset",pu="_FusedMatMul",lu="FusedConv2D",mu="FusedDepthwiseConv2D";function bn(...r){Y().getBool("IS_TEST")||Y().getBool("PROD")||console.warn(...r)}function kT(...r){Y().getBool("IS_TEST")||Y().getBool("PROD")||console.log(...r)}var hi=Ia("kernelRegistry",()=>new Map),_T=Ia("gradRegistry",()=>new Map);function Qo(r,t){let e=zx(r,t);return hi.get(e)}function Bx(r){return _T.get(r)}function dl(r){let t=hi.entries(),e=[];for(;;){let{done:n,value:o}=t.next();if(n)break;let[s,i]=o,[u]=s.split("_");u===r&&e.push(i)}return e}function Zo(r){let{kernelName:t,backendName:e}=r,n=zx(t,e);hi.has(n)&&bn(`The kernel '${t}' for backend '${e}' is already registered`),hi.set(n,r)}function PS(r,t){let e=zx(r,t);if(!hi.has(e))throw new Error(`The kernel '${r}' for backend '${t}' is not registered`);hi.delete(e)}function zx(r,t){return`${t}_${r}`}var w={};fn(w,{arraysEqual:()=>Os,arraysEqualWithNull:()=>aT,assert:()=>W,assertNonNegativeIntegerDimensions:()=>xr,assertNonNull:()=>Mo,assertShapesMatch:()=>fp,bytesFromStringArray:()=>Nx,bytesPerElement:()=>Bs,checkConversionForErrors:()=>Mx,clamp:()=>Ps,computeStrides:()=>qr,convertBackendValuesAndArrayBuffer:()=>gT,createScalarValue:()=>ET,createShuffledIndices:()=>pT,decodeString:()=>wi,distSquared:()=>sT,encodeString:()=>bi,fetch:()=>FT,fingerPrint64:()=>$T,flatten:()=>Yn,getArrayFromDType:()=>dp,getTypedArrayFromDType:()=>dT,hasEncodingLoss:()=>hT,hexToLong:()=>fu,indexToLoc:()=>bT,inferDtype:()=>Wn,inferFromImplicitShape:()=>mT,isBoolean:()=>hS,isFunction:()=>Ls,isInt:()=>wa,isNumber:()=>gS,isPromise:()=>No,isScalarShape:()=>iT,isString:()=>zs,isTypedArray:()=>Pe,isValidDtype:()=>Dx,locToIndex:()=>yT,makeOnesTypedArray:()=>$x,makeZerosNestedTypedArray:()=>xT,makeZerosTypedArray:()=>Us,nearestDivisor:()=>Ws,nearestLargerEven:()=>rT,now:()=>ns,parseAxisParam:()=>dS,randUniform:()=>oT,repeatedTry:()=>lT,rightPad:()=>Do,shuffle:()=>fS,shuffleCombo:()=>eT,sizeFromShape:()=>ie,sizeToSquarishShape:()=>cT,squeezeShape:()=>fT,sum:()=>nT,swap:()=>mp,tanh:()=>uT,toNestedArray:()=>Ro,toTypedArray:()=>yi});function hl(r){return r instanceof Float32Array||r instanceof Int32Array||r instanceof Uint8Array||r instanceof Uint8ClampedArray}var Gx=ba(KS());var rs=Gx.default||Gx;function fu(r){return rs.fromString(r,!0,16)}var XS=fu("c3a5c85c97cb3127"),es=fu("b492b66fbe98f273"),qe=fu("9ae16a3b2f90404f");function Ux(r){return r.xor(r.shru(47))}function YS(r,t,e){let n=r.slice(t,t+e);return rs.fromBytes(Array.from(n),!0,!0)}function Yt(r,t){return YS(r,t,8)}function jS(r,t){return YS(r,t,4)}function ke(r,t){return t===0?r:r.shru(t).or(r.shl(64-t))}function Xn(r,t,e=fu("9ddfea08eb382d69")){let n=r.xor(t).mul(e);n=n.xor(n.shru(47));let o=t.xor(n).mul(e);return o=o.xor(o.shru(47)),o=o.mul(e),o}function RT(r,t,e,n,o,s){o=o.add(r),s=ke(s.add(o).add(n),21);let i=o;return o=o.add(t),o=o.add(e),s=s.add(ke(o,44)),[o.add(n),s.add(i)]}function xl(r,t,e,n){return RT(Yt(r,t),Yt(r,t+8),Yt(r,t+16),Yt(r,t+24),e,n)}function MT(r,t=r.length){if(t>=8){let e=qe.add(t*2),n=Yt(r,0).add(qe),o=Yt(r,t-8),s=ke(o,37).mul(e).add(n),i=ke(n,25).add(o).mul(e);return Xn(s,i,e)}if(t>=4){let e=qe.add(t*2),n=jS(r,0);return Xn(n.shl(3).add(t),jS(r,t-4),e)}if(t>0){let e=r[0],n=r[t>>1],o=r[t-1],s=e+(n<<8),i=t+(o<<2);return Ux(qe.mul(s).xor(XS.mul(i))).mul(qe)}return qe}function DT(r,t=r.length){let e=qe.add(t*2),n=Yt(r,0).mul(es),o=Yt(r,8),s=Yt(r,t-8).mul(e),i=Yt(r,t-16).mul(qe);return Xn(ke(n.add(o),43).add(ke(s,30)).add(i),n.add(ke(o.add(qe),18)).add(s),e)}function NT(r,t=r.length){let e=qe.add(t*2),n=Yt(r,0).mul(qe),o=Yt(r,8),s=Yt(r,t-8).mul(e),i=Yt(r,t-16).mul(qe),u=ke(n.add(o),43).add(ke(s,30)).add(i),c=Xn(u,n.add(ke(o.add(qe),18)).add(s),e),a=Yt(r,16).mul(e),p=Yt(r,24),l=u.add(Yt(r,t-32)).mul(e),m=c.add(Yt(r,t-24)).mul(e);return Xn(ke(a.add(p),43).add(ke(l,30)).add(m),a.add(ke(p.add(n),18)).add(l),e)}function $T(r,t=r.length){let e=rs.fromNumber(81,!0);if(t<=32)return t<=16?MT(r,t):DT(r,t);if(t<=64)return NT(r,t);let n=e,o=e.mul(es).add(113),s=Ux(o.mul(qe).add(113)).mul(qe),i=[rs.UZERO,rs.UZERO],u=[rs.UZERO,rs.UZERO];n=n.mul(qe).add(Yt(r,0));let c=0,a=(t-1>>6)*64,p=a+(t-1&63)-63;do n=ke(n.add(o).add(i[0]).add(Yt(r,c+8)),37).mul(es),o=ke(o.add(i[1]).add(Yt(r,c+48)),42).mul(es),n=n.xor(u[1]),o=o.add(i[0]).add(Yt(r,c+40)),s=ke(s.add(u[0]),33).mul(es),i=xl(r,c,i[1].mul(es),n.add(u[0])),u=xl(r,c+32,s.add(u[1]),o.add(Yt(r,c+16))),[s,n]=[n,s],c+=64;while(c!==a);let l=es.add(s.and(255).shl(1));return c=p,u[0]=u[0].add(t-1&63),i[0]=i[0].add(u[0]),u[0]=u[0].add(i[0]),n=ke(n.add(o).add(i[0]).add(Yt(r,c+8)),37).mul(l),o=ke(o.add(i[1]).add(Yt(r,c+48)),42).mul(l),n=n.xor(u[1].mul(9)),o=o.add(i[0].mul(9).add(Yt(r,c+40))),s=ke(s.add(u[0]),33).mul(l),i=xl(r,c,i[1].mul(l),n.add(u[0])),u=xl(r,c+32,s.add(u[1]),o.add(Yt(r,c+16))),[s,n]=[n,s],Xn(Xn(i[0],u[0],l).add(Ux(o).mul(XS)).add(s),Xn(i[1],u[1],l).add(n),l)}function ET(r,t){return t==="string"?bi(r):yi([r],t)}function TT(r,t){return r instanceof Float32Array&&t==="float32"||r instanceof Int32Array&&t==="int32"||r instanceof Uint8Array&&t==="bool"}function yi(r,t){if(t==="string")throw new Error("Cannot convert a string[] to a TypedArray");if(Array.isArray(r)&&(r=Yn(r)),Y().getBool("DEBUG")&&Mx(r,t),TT(r,t))return r;if(t==null||t==="float32"||t==="complex64")return new Float32Array(r);if(t==="int32")return new Int32Array(r);if(t==="bool"){let e=new Uint8Array(r.length);for(let n=0;n<e.length;++n)Math.round(r[n])!==0&&(e[n]=1);return e}else throw new Error(`Unknown data type ${t}`)}function ns(){return Y().platform.now()}function FT(r,t){return Y().platform.fetch(r,t)}function bi(r,t="utf-8"){return t=t||"utf-8",Y().platform.encode(r,t)}function wi(r,t="utf-8"){return t=t||"utf-8",Y().platform.decode(r,t)}function Pe(r){return Y().platform.isTypedArray!=null?Y().platform.isTypedArray(r):hl(r)}function Yn(r,t=[],e=!1){if(t==null&&(t=[]),typeof r=="boolean"||typeof r=="number"||typeof r=="string"||No(r)||r==null||Pe(r)&&e)t.push(r);else if(Array.isArray(r)||Pe(r))for(let n=0;n<r.length;++n)Yn(r[n],t,e);else{let n=-1;for(let o of Object.keys(r))/^([1-9]+[0-9]*|0)$/.test(o)&&(n=Math.max(n,Number(o)));for(let o=0;o<=n;o++)Yn(r[o],t,e)}return t}var yl=class{constructor(t,e){this.backendTimer=t,this.logger=e,e==null&&(this.logger=new Vx)}profileKernel(t,e,n){let o,s=()=>{o=n()},i,u=ns();if(this.backendTimer.timerAvailable())i=this.backendTimer.time(s);else{s();for(let a of o)a.dataSync();i=Promise.resolve({kernelMs:ns()-u})}if(Y().getBool("CHECK_COMPUTATION_FOR_ERRORS"))for(let a=0;a<o.length;a++){let p=o[a];p.data().then(l=>{PT(l,p.dtype,t)})}return{kernelName:t,outputs:o,inputs:e,timeMs:i.then(a=>a.kernelMs),extraInfo:i.then(a=>a.getExtraProfileInfo!=null?a.getExtraProfileInfo():"")}}logKernelProfile(t){let{kernelName:e,outputs:n,timeMs:o,inputs:s,extraInfo:i}=t;n.forEach(u=>{Promise.all([u.data(),o,i]).then(c=>{this.logger.logKernelProfile(e,u,c[0],c[1],s,c[2])})})}};function PT(r,t,e){if(t!=="float32")return!1;for(let n=0;n<r.length;n++){let o=r[n];if(isNaN(o)||!isFinite(o))return console.warn(`Found ${o} in the result of '${e}'`),!0}return!1}var Vx=class{logKernelProfile(t,e,n,o,s,i){let u=typeof o=="number"?Do(`${o}ms`,9):o.error,c=Do(t,25),a=e.rank,p=e.size,l=Do(e.shape.toString(),14),m="";for(let f in s){let d=s[f];if(d!=null){let h=d.shape||e.shape,g=h.length;m+=`${f}: ${g}D ${g>0?h:""} `}}console.log(`%c${c}	%c${u}	%c${a}D ${l}	%c${p}	%c${m}	%c${i}`,"font-weight:bold","color:red","color:blue","color: orange","color: green","color: steelblue")}};function QS(r,t,e){let n={},o={};for(let c=0;c<t.length;c++)n[t[c].id]=!0;for(let c=0;c<r.length;c++){let a=r[c],p=a.inputs;for(let l in p){let m=p[l],f=!1;for(let d=0;d<t.length;d++)if(n[m.id]){a.outputs.forEach(h=>n[h.id]=!0),f=!0,o[a.id]=!0;break}if(f)break}}let s={};s[e.id]=!0;let i={};for(let c=r.length-1;c>=0;c--){let a=r[c],p=a.inputs;for(let l=0;l<a.outputs.length;l++)if(s[a.outputs[l].id]){for(let m in p)s[p[m].id]=!0,i[a.id]=!0;break}}let u=[];for(let c=0;c<r.length;c++){let a=r[c];if(o[a.id]&&i[a.id]){let p={};for(let m in a.inputs){let f=a.inputs[m];n[f.id]&&(p[m]=f)}let l=Object.assign({},a);l.inputs=p,l.outputs=a.outputs,u.push(l)}}return u}function ZS(r,t,e,n){for(let o=t.length-1;o>=0;o--){let s=t[o],i=[];if(s.outputs.forEach(c=>{let a=r[c.id];a!=null?i.push(a):i.push(null)}),s.gradient==null)throw new Error(`Cannot compute gradient: gradient function not found for ${s.kernelName}.`);let u=s.gradient(i);for(let c in s.inputs){if(!(c in u))throw new Error(`Cannot backprop through input ${c}. Available gradients found: ${Object.keys(u)}.`);let a=e(()=>u[c]());if(a.dtype!=="float32")throw new Error(`Error in gradient for op ${s.kernelName}. The gradient of input ${c} must have 'float32' dtype, but has '${a.dtype}'`);let p=s.inputs[c];if(!Os(a.shape,p.shape))throw new Error(`Error in gradient for op ${s.kernelName}. The gradient of input '${c}' has shape '${a.shape}', which does not match the shape of the input '${p.shape}'`);if(r[p.id]==null)r[p.id]=a;else{let l=r[p.id];r[p.id]=n(l,a),l.dispose()}}}}var JS=20,du=3,Hx=7;function t2(r,t,e,n){let o=qr(t),s=OT(r,t,e,o),i=t.length,u=bl(r,t,e,o,s),c=["Tensor"];return n&&(c.push(`  dtype: ${e}`),c.push(`  rank: ${i}`),c.push(`  shape: [${t}]`),c.push("  values:")),c.push(u.map(a=>"    "+a).join(`
`)),c.join(`
`)}function OT(r,t,e,n){let o=ie(t),s=n[n.length-1],i=new Array(s).fill(0),u=t.length,c=e==="complex64"?gu(r):r;if(u>1)for(let a=0;a<o/s;a++){let p=a*s;for(let l=0;l<s;l++)i[l]=Math.max(i[l],hu(c[p+l],0,e).length)}return i}function hu(r,t,e){let n;return Array.isArray(r)?n=`${parseFloat(r[0].toFixed(Hx))} + ${parseFloat(r[1].toFixed(Hx))}j`:zs(r)?n=`'${r}'`:e==="bool"?n=e2(r):n=parseFloat(r.toFixed(Hx)).toString(),Do(n,t)}function e2(r){return r===0?"false":"true"}function bl(r,t,e,n,o,s=!0){let i=e==="complex64"?2:1,u=t[0],c=t.length;if(c===0){if(e==="complex64"){let h=gu(r);return[hu(h[0],0,e)]}return e==="bool"?[e2(r[0])]:[r[0].toString()]}if(c===1){if(u>JS){let g=du*i,x=Array.from(r.slice(0,g)),b=Array.from(r.slice((u-du)*i,u*i));return e==="complex64"&&(x=gu(x),b=gu(b)),["["+x.map((y,I)=>hu(y,o[I],e)).join(", ")+", ..., "+b.map((y,I)=>hu(y,o[u-du+I],e)).join(", ")+"]"]}return["["+(e==="complex64"?gu(r):Array.from(r)).map((g,x)=>hu(g,o[x],e)).join(", ")+"]"]}let a=t.slice(1),p=n.slice(1),l=n[0]*i,m=[];if(u>JS){for(let h=0;h<du;h++){let g=h*l,x=g+l;m.push(...bl(r.slice(g,x),a,e,p,o,!1))}m.push("...");for(let h=u-du;h<u;h++){let g=h*l,x=g+l;m.push(...bl(r.slice(g,x),a,e,p,o,h===u-1))}}else for(let h=0;h<u;h++){let g=h*l,x=g+l;m.push(...bl(r.slice(g,x),a,e,p,o,h===u-1))}let f=c===2?",":"";m[0]="["+(u>0?m[0]+f:"");for(let h=1;h<m.length-1;h++)m[h]=" "+m[h]+f;let d=`,
`;for(let h=2;h<c;h++)d+=`
`;return m[m.length-1]=" "+m[m.length-1]+"]"+(s?"":d),m}function gu(r){let t=[];for(let e=0;e<r.length;e+=2)t.push([r[e],r[e+1]]);return t}var jr=class{constructor(t,e,n){if(this.dtype=e,this.shape=t.slice(),this.size=ie(t),n!=null){let o=n.length;W(o===this.size,()=>`Length of values '${o}' does not match the size inferred by the shape '${this.size}'.`)}if(e==="complex64")throw new Error("complex64 dtype TensorBuffers are not supported. Please create a TensorBuffer for the real and imaginary parts separately and call tf.complex(real, imag).");this.values=n||dp(e,this.size),this.strides=qr(t)}set(t,...e){e.length===0&&(e=[0]),W(e.length===this.rank,()=>`The number of provided coordinates (${e.length}) must match the rank (${this.rank})`);let n=this.locToIndex(e);this.values[n]=t}get(...t){t.length===0&&(t=[0]);let e=0;for(let o of t){if(o<0||o>=this.shape[e]){let s=`Requested out of range element at ${t}.   Buffer shape=${this.shape}`;throw new Error(s)}e++}let n=t[t.length-1];for(let o=0;o<t.length-1;++o)n+=this.strides[o]*t[o];return this.values[n]}locToIndex(t){if(this.rank===0)return 0;if(this.rank===1)return t[0];let e=t[t.length-1];for(let n=0;n<t.length-1;++n)e+=this.strides[n]*t[n];return e}indexToLoc(t){if(this.rank===0)return[];if(this.rank===1)return[t];let e=new Array(this.shape.length);for(let n=0;n<e.length-1;++n)e[n]=Math.floor(t/this.strides[n]),t-=e[n]*this.strides[n];return e[e.length-1]=t,e}get rank(){return this.shape.length}toTensor(){return Br().makeTensor(this.values,this.shape,this.dtype)}},Br=null,Si=null,BT=null;function r2(r){Br=r}function n2(r){Si=r}function o2(r){BT=r}var Oe=class{constructor(t,e,n,o){this.kept=!1,this.isDisposedInternal=!1,this.shape=t.slice(),this.dtype=e||"float32",this.size=ie(t),this.strides=qr(t),this.dataId=n,this.id=o,this.rankType=this.rank<5?this.rank.toString():"higher"}get rank(){return this.shape.length}async buffer(){let t=await this.data();return Si.buffer(this.shape,this.dtype,t)}bufferSync(){return Si.buffer(this.shape,this.dtype,this.dataSync())}async array(){let t=await this.data();return Ro(this.shape,t,this.dtype==="complex64")}arraySync(){return Ro(this.shape,this.dataSync(),this.dtype==="complex64")}async data(){this.throwIfDisposed();let t=Br().read(this.dataId);if(this.dtype==="string"){let e=await t;try{return e.map(n=>wi(n))}catch{throw new Error("Failed to decode the string bytes into utf-8. To get the original bytes, call tensor.bytes().")}}return t}dataToGPU(t){return this.throwIfDisposed(),Br().readToGPU(this.dataId,t)}dataSync(){this.throwIfDisposed();let t=Br().readSync(this.dataId);if(this.dtype==="string")try{return t.map(e=>wi(e))}catch{throw new Error("Failed to decode the string bytes into utf-8. To get the original bytes, call tensor.bytes().")}return t}async bytes(){this.throwIfDisposed();let t=await Br().read(this.dataId);return this.dtype==="string"?t:new Uint8Array(t.buffer)}dispose(){this.isDisposed||(this.kerasMask&&this.kerasMask.dispose(),Br().disposeTensor(this),this.isDisposedInternal=!0)}get isDisposed(){return this.isDisposedInternal}throwIfDisposed(){if(this.isDisposed)throw new Error("Tensor is disposed.")}print(t=!1){return Si.print(this,t)}clone(){return this.throwIfDisposed(),Si.clone(this)}toString(t=!1){let e=this.dataSync();return t2(e,this.shape,this.dtype,t)}cast(t){return this.throwIfDisposed(),Si.cast(this,t)}variable(t=!0,e,n){return this.throwIfDisposed(),Br().makeVariable(this,t,e,n)}};Object.defineProperty(Oe,Symbol.hasInstance,{value:r=>!!r&&r.data!=null&&r.dataSync!=null&&r.throwIfDisposed!=null});function qx(){return Ia("Tensor",()=>Oe)}qx();var wn=class extends Oe{constructor(t,e,n,o){super(t.shape,t.dtype,t.dataId,o),this.trainable=e,this.name=n}assign(t){if(t.dtype!==this.dtype)throw new Error(`dtype of the new value (${t.dtype}) and previous value (${this.dtype}) must match`);if(!Os(t.shape,this.shape))throw new Error(`shape of the new value (${t.shape}) and previous value (${this.shape}) must match`);Br().disposeTensor(this),this.dataId=t.dataId,Br().incRef(this,null)}dispose(){Br().disposeVariable(this),this.isDisposedInternal=!0}};Object.defineProperty(wn,Symbol.hasInstance,{value:r=>r instanceof Oe&&r.assign!=null&&r.assign instanceof Function});var Kx;(function(r){r.R0="R0",r.R1="R1",r.R2="R2",r.R3="R3",r.R4="R4",r.R5="R5",r.R6="R6"})(Kx||(Kx={}));var jx;(function(r){r.float32="float32",r.int32="int32",r.bool="int32",r.complex64="complex64"})(jx||(jx={}));var Xx;(function(r){r.float32="float32",r.int32="int32",r.bool="bool",r.complex64="complex64"})(Xx||(Xx={}));var Yx;(function(r){r.float32="float32",r.int32="float32",r.bool="float32",r.complex64="complex64"})(Yx||(Yx={}));var Qx;(function(r){r.float32="complex64",r.int32="complex64",r.bool="complex64",r.complex64="complex64"})(Qx||(Qx={}));var zT={float32:Yx,int32:jx,bool:Xx,complex64:Qx};function Be(r,t){if(r==="string"||t==="string"){if(r==="string"&&t==="string")return"string";throw new Error(`Can not upcast ${r} with ${t}`)}return zT[r][t]}function Zx(r){return Be(r,"int32")}function wl(r){return r!=null&&typeof r=="object"&&"texture"in r&&r.texture instanceof WebGLTexture}function Sl(r){return typeof GPUBuffer<"u"&&r!=null&&typeof r=="object"&&"buffer"in r&&r.buffer instanceof GPUBuffer}function Ke(r,t){if(r.dtype===t.dtype)return[r,t];let e=Be(r.dtype,t.dtype);return[r.cast(e),t.cast(e)]}function Il(r){let t=[];return s2(r,t,new Set),t}function s2(r,t,e){if(r==null)return;if(r instanceof Oe){t.push(r);return}if(!LT(r))return;let n=r;for(let o in n){let s=n[o];e.has(s)||(e.add(s),s2(s,t,e))}}function LT(r){return Array.isArray(r)||typeof r=="object"}function Jx(r){return r.kernelName!=null}var vl=class{constructor(){this.registeredVariables={},this.nextTapeNodeId=0,this.numBytes=0,this.numTensors=0,this.numStringTensors=0,this.numDataBuffers=0,this.gradientDepth=0,this.kernelDepth=0,this.scopeStack=[],this.numDataMovesStack=[],this.nextScopeId=0,this.tensorInfo=new WeakMap,this.profiling=!1,this.activeProfile={newBytes:0,newTensors:0,peakBytes:0,kernels:[],result:null,get kernelNames(){return Array.from(new Set(this.kernels.map(t=>t.name)))}}}dispose(){for(let t in this.registeredVariables)this.registeredVariables[t].dispose()}},xu=class r{constructor(t){this.ENV=t,this.registry={},this.registryFactory={},this.pendingBackendInitId=0,this.state=new vl}async ready(){if(this.pendingBackendInit!=null)return this.pendingBackendInit.then(()=>{});if(this.backendInstance!=null)return;let t=this.getSortedBackends();for(let e=0;e<t.length;e++){let n=t[e];if(await this.initializeBackend(n).success){await this.setBackend(n);return}}throw new Error("Could not initialize any backends, all backend initializations failed.")}get backend(){if(this.pendingBackendInit!=null)throw new Error(`Backend '${this.backendName}' has not yet been initialized. Make sure to await tf.ready() or await tf.setBackend() before calling other methods`);if(this.backendInstance==null){let{name:t,asyncInit:e}=this.initializeBackendsAndReturnBest();if(e)throw new Error(`The highest priority backend '${t}' has not yet been initialized. Make sure to await tf.ready() or await tf.setBackend() before calling other methods`);this.setBackend(t)}return this.backendInstance}backendNames(){return Object.keys(this.registryFactory)}findBackend(t){if(!(t in this.registry))if(t in this.registryFactory){let{asyncInit:e}=this.initializeBackend(t);if(e)return null}else return null;return this.registry[t]}findBackendFactory(t){return t in this.registryFactory?this.registryFactory[t].factory:null}registerBackend(t,e,n=1){return t in this.registryFactory?(bn(`${t} backend was already registered. Reusing existing backend factory.`),!1):(this.registryFactory[t]={factory:e,priority:n},!0)}async setBackend(t){if(this.registryFactory[t]==null)throw new Error(`Backend name '${t}' not found in registry`);if(this.backendName=t,this.registry[t]==null){this.backendInstance=null;let{success:e,asyncInit:n}=this.initializeBackend(t);if(!(n?await e:e))return!1}return this.backendInstance=this.registry[t],this.setupRegisteredKernels(),this.profiler=new yl(this.backendInstance),!0}setupRegisteredKernels(){dl(this.backendName).forEach(e=>{e.setupFunc!=null&&e.setupFunc(this.backendInstance)})}disposeRegisteredKernels(t){dl(t).forEach(n=>{n.disposeFunc!=null&&n.disposeFunc(this.registry[t])})}initializeBackend(t){let e=this.registryFactory[t];if(e==null)throw new Error(`Cannot initialize backend ${t}, no registration found.`);try{let n=e.factory();if(n&&!(n instanceof dn)&&typeof n.then=="function"){let o=++this.pendingBackendInitId,s=n.then(i=>o<this.pendingBackendInitId?!1:(this.registry[t]=i,this.pendingBackendInit=null,!0)).catch(i=>(o<this.pendingBackendInitId||(this.pendingBackendInit=null,bn(`Initialization of backend ${t} failed`),bn(i.stack||i.message)),!1));return this.pendingBackendInit=s,{success:s,asyncInit:!0}}else return this.registry[t]=n,{success:!0,asyncInit:!1}}catch(n){return bn(`Initialization of backend ${t} failed`),bn(n.stack||n.message),{success:!1,asyncInit:!1}}}removeBackend(t){if(!(t in this.registryFactory))throw new Error(`${t} backend not found in registry`);this.backendName===t&&this.pendingBackendInit!=null&&this.pendingBackendInitId++,t in this.registry&&(this.disposeRegisteredKernels(t),this.registry[t].dispose(),delete this.registry[t]),delete this.registryFactory[t],this.backendName===t&&(this.pendingBackendInit=null,this.backendName=null,this.backendInstance=null)}getSortedBackends(){if(Object.keys(this.registryFactory).length===0)throw new Error("No backend found in registry.");return Object.keys(this.registryFactory).sort((t,e)=>this.registryFactory[e].priority-this.registryFactory[t].priority)}initializeBackendsAndReturnBest(){let t=this.getSortedBackends();for(let e=0;e<t.length;e++){let n=t[e],{success:o,asyncInit:s}=this.initializeBackend(n);if(s||o)return{name:n,asyncInit:s}}throw new Error("Could not initialize any backends, all backend initializations failed.")}moveData(t,e){let n=this.state.tensorInfo.get(e),o=n.backend,s=this.readSync(e),i=o.refCount(e);o.disposeData(e,!0),n.backend=t,t.move(e,s,n.shape,n.dtype,i),this.shouldCheckForMemLeaks()&&this.state.numDataMovesStack[this.state.numDataMovesStack.length-1]++}tidy(t,e){let n=null;if(e==null){if(typeof t!="function")throw new Error("Please provide a function to tidy()");e=t}else{if(typeof t!="string"&&!(t instanceof String))throw new Error("When calling with two arguments, the first argument to tidy() must be a string");if(typeof e!="function")throw new Error("When calling with two arguments, the 2nd argument to tidy() must be a function");n=t}let o;return this.scopedRun(()=>this.startScope(n),()=>this.endScope(o),()=>(o=e(),o instanceof Promise&&console.error("Cannot return a Promise inside of tidy."),o))}scopedRun(t,e,n){t();try{let o=n();return e(),o}catch(o){throw e(),o}}nextTensorId(){return r.nextTensorId++}nextVariableId(){return r.nextVariableId++}clone(t){let e=E.runKernel(gn,{x:t}),n={x:t},o=i=>({x:()=>{let u="float32",c={x:i},a={dtype:u};return E.runKernel(hn,c,a)}}),s=[];return this.addTapeNode(this.state.activeScope.name,n,[e],o,s,{}),e}runKernel(t,e,n){if(this.backendName==null&&this.backend,!(Qo(t,this.backendName)!=null))throw new Error(`Kernel '${t}' not registered for backend '${this.backendName}'`);return this.runKernelFunc({kernelName:t,inputs:e,attrs:n})}shouldCheckForMemLeaks(){return this.ENV.getBool("IS_TEST")}checkKernelForMemLeak(t,e,n){let o=this.backend.numDataIds(),s=0;n.forEach(c=>{s+=c.dtype==="complex64"?3:1});let i=this.state.numDataMovesStack[this.state.numDataMovesStack.length-1],u=o-e-s-i;if(u>0)throw new Error(`Backend '${this.backendName}' has an internal memory leak (${u} data ids) after running '${t}'`)}runKernelFunc(t){let e,n=[],o=this.isTapeOn(),s=this.state.numBytes,i=this.state.numTensors;this.shouldCheckForMemLeaks()&&this.state.numDataMovesStack.push(0);let u;this.backendName==null&&this.backend;let c,a=Jx(t)?t.kernelName:this.state.activeScope!=null?this.state.activeScope.name:"";if(Jx(t)){let{kernelName:d,inputs:h,attrs:g}=t;this.backendName==null&&this.backend;let x=Qo(d,this.backendName);W(x!=null,()=>`Cannot find registered kernel '${d}' for backend '${this.backendName}'`),u=()=>{let b=this.backend.numDataIds();c=x.kernelFunc({inputs:h,attrs:g,backend:this.backend});let y=Array.isArray(c)?c:[c];this.shouldCheckForMemLeaks()&&this.checkKernelForMemLeak(d,b,y);let I=y.map(v=>v.rank!=null?v:this.makeTensorFromTensorInfo(v));if(o){let v=this.getTensorsForGradient(d,h,I);n=this.saveTensorsForBackwardMode(v)}return I}}else{let{forwardFunc:d}=t,h=g=>{o&&(n=g.map(x=>this.keep(this.clone(x))))};u=()=>{let g=this.backend.numDataIds();c=this.tidy(()=>d(this.backend,h));let x=Array.isArray(c)?c:[c];return this.shouldCheckForMemLeaks()&&this.checkKernelForMemLeak(a,g,x),x}}let{inputs:p,attrs:l}=t,m=Jx(t)?null:t.backwardsFunc,f;return this.scopedRun(()=>this.state.kernelDepth++,()=>this.state.kernelDepth--,()=>{!this.ENV.getBool("DEBUG")&&!this.state.profiling?e=u():(f=this.profiler.profileKernel(a,p,()=>u()),this.ENV.getBool("DEBUG")&&this.profiler.logKernelProfile(f),e=f.outputs)}),o&&this.addTapeNode(a,p,e,m,n,l),this.state.profiling&&this.state.activeProfile.kernels.push({name:a,bytesAdded:this.state.numBytes-s,totalBytesSnapshot:this.state.numBytes,tensorsAdded:this.state.numTensors-i,totalTensorsSnapshot:this.state.numTensors,inputShapes:Object.keys(p).map(d=>p[d]!=null?p[d].shape:null),outputShapes:e.map(d=>d.shape),kernelTimeMs:f.timeMs,extraInfo:f.extraInfo}),Array.isArray(c)?e:e[0]}saveTensorsForBackwardMode(t){return t.map(n=>this.keep(this.clone(n)))}getTensorsForGradient(t,e,n){let o=Bx(t);if(o!=null){let s=o.inputsToSave||[],i=o.outputsToSave||[],u;o.saveAllInputs?(W(Array.isArray(e),()=>"saveAllInputs is true, expected inputs to be an array."),u=Object.keys(e).map(a=>e[a])):u=s.map(a=>e[a]);let c=n.filter((a,p)=>i[p]);return u.concat(c)}return[]}makeTensor(t,e,n,o){if(t==null)throw new Error("Values passed to engine.makeTensor() are null");n=n||"float32",o=o||this.backend;let s=t;n==="string"&&zs(t[0])&&(s=t.map(c=>bi(c)));let i=o.write(s,e,n),u=new Oe(e,n,i,this.nextTensorId());if(this.trackTensor(u,o),n==="string"){let c=this.state.tensorInfo.get(i),a=Nx(s);this.state.numBytes+=a-c.bytes,c.bytes=a}return u}makeTensorFromDataId(t,e,n,o){n=n||"float32";let s={dataId:t,shape:e,dtype:n};return this.makeTensorFromTensorInfo(s,o)}makeTensorFromTensorInfo(t,e){let{dataId:n,shape:o,dtype:s}=t,i=new Oe(o,s,n,this.nextTensorId());return this.trackTensor(i,e),i}makeVariable(t,e=!0,n,o){n=n||this.nextVariableId().toString(),o!=null&&o!==t.dtype&&(t=t.cast(o));let s=new wn(t,e,n,this.nextTensorId());if(this.state.registeredVariables[s.name]!=null)throw new Error(`Variable with name ${s.name} was already registered`);return this.state.registeredVariables[s.name]=s,this.incRef(s,this.backend),s}trackTensor(t,e){this.state.numTensors++,t.dtype==="string"&&this.state.numStringTensors++;let n=0;t.dtype!=="complex64"&&t.dtype!=="string"&&(n=t.size*Bs(t.dtype)),this.state.numBytes+=n,this.state.tensorInfo.has(t.dataId)||(this.state.numDataBuffers++,this.state.tensorInfo.set(t.dataId,{backend:e||this.backend,dtype:t.dtype,shape:t.shape,bytes:n})),t instanceof wn||this.track(t)}incRef(t,e){this.trackTensor(t,e),this.backend.incRef(t.dataId)}removeDataId(t,e){this.state.tensorInfo.has(t)&&this.state.tensorInfo.get(t).backend===e&&(this.state.tensorInfo.delete(t),this.state.numDataBuffers--)}disposeTensor(t){if(!this.state.tensorInfo.has(t.dataId))return;let e=this.state.tensorInfo.get(t.dataId);if(this.state.numTensors--,t.dtype==="string"&&(this.state.numStringTensors--,this.state.numBytes-=e.bytes),t.dtype!=="complex64"&&t.dtype!=="string"){let n=t.size*Bs(t.dtype);this.state.numBytes-=n}e.backend.disposeData(t.dataId)&&this.removeDataId(t.dataId,e.backend)}disposeVariables(){for(let t in this.state.registeredVariables){let e=this.state.registeredVariables[t];this.disposeVariable(e)}}disposeVariable(t){this.disposeTensor(t),this.state.registeredVariables[t.name]!=null&&delete this.state.registeredVariables[t.name]}memory(){let t=this.backend.memory();return t.numTensors=this.state.numTensors,t.numDataBuffers=this.state.numDataBuffers,t.numBytes=this.state.numBytes,this.state.numStringTensors>0&&(t.unreliable=!0,t.reasons==null&&(t.reasons=[]),t.reasons.push("Memory usage by string tensors is approximate (2 bytes per character)")),t}async profile(t){this.state.profiling=!0;let e=this.state.numBytes,n=this.state.numTensors;this.state.activeProfile.kernels=[],this.state.activeProfile.result=await t(),this.state.profiling=!1,this.state.activeProfile.peakBytes=Math.max(...this.state.activeProfile.kernels.map(o=>o.totalBytesSnapshot)),this.state.activeProfile.newBytes=this.state.numBytes-e,this.state.activeProfile.newTensors=this.state.numTensors-n;for(let o of this.state.activeProfile.kernels)o.kernelTimeMs=await o.kernelTimeMs,o.extraInfo=await o.extraInfo;return this.state.activeProfile}isTapeOn(){return this.state.gradientDepth>0&&this.state.kernelDepth===0}addTapeNode(t,e,n,o,s,i){let u={id:this.state.nextTapeNodeId++,kernelName:t,inputs:e,outputs:n,saved:s},c=Bx(t);c!=null&&(o=c.gradFunc),o!=null&&(u.gradient=a=>(a=a.map((p,l)=>{if(p==null){let m=n[l],f=Us(m.size,m.dtype);return this.makeTensor(f,m.shape,m.dtype)}return p}),o(a.length>1?a:a[0],s,i))),this.state.activeTape.push(u)}keep(t){return t.kept=!0,t}startTape(){this.state.gradientDepth===0&&(this.state.activeTape=[]),this.state.gradientDepth++}endTape(){this.state.gradientDepth--}startScope(t){let e={track:[],name:"unnamed scope",id:this.state.nextScopeId++};t&&(e.name=t),this.state.scopeStack.push(e),this.state.activeScope=e}endScope(t){let e=Il(t),n=new Set(e.map(s=>s.id));for(let s=0;s<this.state.activeScope.track.length;s++){let i=this.state.activeScope.track[s];!i.kept&&!n.has(i.id)&&i.dispose()}let o=this.state.scopeStack.pop();this.state.activeScope=this.state.scopeStack.length===0?null:this.state.scopeStack[this.state.scopeStack.length-1],e.forEach(s=>{!s.kept&&s.scopeId===o.id&&this.track(s)})}gradients(t,e,n,o=!1){if(W(e.length>0,()=>"gradients() received an empty list of xs."),n!=null&&n.dtype!=="float32")throw new Error(`dy must have 'float32' dtype, but has '${n.dtype}'`);let s=this.scopedRun(()=>this.startTape(),()=>this.endTape(),()=>this.tidy("forward",t));W(s instanceof Oe,()=>"The result y returned by f() must be a tensor.");let i=QS(this.state.activeTape,e,s);if(!o&&i.length===0&&e.length>0)throw new Error("Cannot compute gradient of y=f(x) with respect to x. Make sure that the f you passed encloses all operations that lead from x to y.");return this.tidy("backward",()=>{let u={};u[s.id]=n??WT(s.shape),ZS(u,i,a=>this.tidy(a),UT);let c=e.map(a=>u[a.id]);return this.state.gradientDepth===0&&(this.state.activeTape.forEach(a=>{for(let p of a.saved)p.dispose()}),this.state.activeTape=null),{value:s,grads:c}})}customGrad(t){return W(Ls(t),()=>"The f passed in customGrad(f) must be a function."),(...e)=>{W(e.every(u=>u instanceof Oe),()=>"The args passed in customGrad(f)(x1, x2,...) must all be tensors");let n,o={};e.forEach((u,c)=>{o[c]=u});let s=(u,c)=>(n=t(...e,c),W(n.value instanceof Oe,()=>"The function f passed in customGrad(f) must return an object where `obj.value` is a tensor"),W(Ls(n.gradFunc),()=>"The function f passed in customGrad(f) must return an object where `obj.gradFunc` is a function."),n.value),i=(u,c)=>{let a=n.gradFunc(u,c),p=Array.isArray(a)?a:[a];W(p.length===e.length,()=>"The function f passed in customGrad(f) must return an object where `obj.gradFunc` is a function that returns the same number of tensors as inputs passed to f(...)."),W(p.every(m=>m instanceof Oe),()=>"The function f passed in customGrad(f) must return an object where `obj.gradFunc` is a function that returns a list of only tensors.");let l={};return p.forEach((m,f)=>{l[f]=()=>m}),l};return this.runKernelFunc({forwardFunc:s,backwardsFunc:i,inputs:o})}}readSync(t){return this.state.tensorInfo.get(t).backend.readSync(t)}read(t){return this.state.tensorInfo.get(t).backend.read(t)}readToGPU(t,e){return this.state.tensorInfo.get(t).backend.readToGPU(t,e)}async time(t){let e=ns(),n=await this.backend.time(t);return n.wallMs=ns()-e,n}track(t){return this.state.activeScope!=null&&(t.scopeId=this.state.activeScope.id,this.state.activeScope.track.push(t)),t}get registeredVariables(){return this.state.registeredVariables}reset(){this.pendingBackendInitId++,this.state.dispose(),this.ENV.reset(),this.state=new vl;for(let t in this.registry)this.disposeRegisteredKernels(t),this.registry[t].dispose(),delete this.registry[t];this.backendName=null,this.backendInstance=null,this.pendingBackendInit=null}};xu.nextTensorId=0;xu.nextVariableId=0;function WT(r){let t=$x(ie(r),"float32");return E.makeTensor(t,r,"float32")}function ty(){let r=Fx();if(r._tfengine==null){let t=new Sa(r);r._tfengine=new xu(t)}return bS(r._tfengine.ENV),r2(()=>r._tfengine),r._tfengine}var E=ty();function UT(r,t){let e={a:r,b:t};return E.runKernel(Kr,e)}function i2(){return typeof window<"u"&&window.document!=null||typeof WorkerGlobalScope<"u"}var Ye=Y();Ye.registerFlag("DEBUG",()=>!1,r=>{r&&console.warn("Debugging mode is ON. The output of every math call will be downloaded to CPU and checked for NaNs. This significantly impacts performance.")});Ye.registerFlag("IS_BROWSER",()=>i2());Ye.registerFlag("IS_NODE",()=>typeof process<"u"&&typeof process.versions<"u"&&typeof process.versions.node<"u");Ye.registerFlag("IS_CHROME",()=>typeof navigator<"u"&&navigator!=null&&navigator.userAgent!=null&&/Chrome/.test(navigator.userAgent)&&/Google Inc/.test(navigator.vendor));Ye.registerFlag("IS_SAFARI",()=>typeof navigator<"u"&&navigator!=null&&navigator.userAgent!=null&&/Safari/.test(navigator.userAgent)&&/Apple/.test(navigator.vendor));Ye.registerFlag("PROD",()=>!1);Ye.registerFlag("TENSORLIKE_CHECK_SHAPE_CONSISTENCY",()=>Ye.getBool("DEBUG"));Ye.registerFlag("DEPRECATION_WARNINGS_ENABLED",()=>!0);Ye.registerFlag("IS_TEST",()=>!1);Ye.registerFlag("CHECK_COMPUTATION_FOR_ERRORS",()=>Ye.getBool("DEBUG"));Ye.registerFlag("WRAP_TO_IMAGEBITMAP",()=>!1);Ye.registerFlag("CANVAS2D_WILL_READ_FREQUENTLY_FOR_GPU",()=>!1);Ye.registerFlag("USE_SETTIMEOUTCUSTOM",()=>!1);function Sn(r,t){let e=r;if(Pe(r))return t==="string"?[]:[r.length];if(wl(r)){let o=r.channels||"RGBA";return[r.height,r.width*o.length]}else if(Sl(r))return[r.buffer.size/(t==null?4:Bs(t))];if(!Array.isArray(r))return[];let n=[];for(;Array.isArray(e)||Pe(e)&&t!=="string";)n.push(e.length),e=e[0];return Array.isArray(r)&&Y().getBool("TENSORLIKE_CHECK_SHAPE_CONSISTENCY")&&u2(r,n,[]),n}function u2(r,t,e){if(e=e||[],!Array.isArray(r)&&!Pe(r)){W(t.length===0,()=>`Element arr[${e.join("][")}] is a primitive, but should be an array/TypedArray of ${t[0]} elements`);return}W(t.length>0,()=>`Element arr[${e.join("][")}] should be a primitive, but is an array of ${r.length} elements`),W(r.length===t[0],()=>`Element arr[${e.join("][")}] should have ${t[0]} elements, but has ${r.length} elements`);let n=t.slice(1);for(let o=0;o<r.length;++o)u2(r[o],n,e.concat(o))}function a2(r,t,e,n){if(r!=="string_or_numeric"){if(r==null)throw new Error("Expected dtype cannot be null.");if(r!=="numeric"&&r!==t||r==="numeric"&&t==="string")throw new Error(`Argument '${e}' passed to '${n}' must be ${r} tensor, but got ${t} tensor`)}}function U(r,t,e,n="numeric"){if(r instanceof qx())return a2(n,r.dtype,t,e),r;let o=Wn(r);if(o!=="string"&&["bool","int32","float32"].indexOf(n)>=0&&(o=n),a2(n,o,t,e),r==null||!Pe(r)&&!Array.isArray(r)&&typeof r!="number"&&typeof r!="boolean"&&typeof r!="string"){let c=r==null?"null":r.constructor.name;throw new Error(`Argument '${t}' passed to '${e}' must be a Tensor or TensorLike, but got '${c}'`)}let s=Sn(r,o);!Pe(r)&&!Array.isArray(r)&&(r=[r]);let u=o!=="string"?yi(r,o):Yn(r,[],!0);return E.makeTensor(u,s,o)}function Cl(r,t,e,n="numeric"){if(!Array.isArray(r))throw new Error(`Argument ${t} passed to ${e} must be a \`Tensor[]\` or \`TensorLike[]\``);return r.map((s,i)=>U(s,`${t}[${i}]`,e,n))}var VT="__op";function H(r){let t=Object.keys(r);if(t.length!==1)throw new Error(`Please provide an object with a single key (operation name) mapping to a function. Got an object with ${t.length} keys.`);let e=t[0],n=r[e];e.endsWith("_")&&(e=e.substring(0,e.length-1)),e=e+VT;let o=(...s)=>{E.startScope(e);try{let i=n(...s);return No(i)&&console.error("Cannot return a Promise inside of tidy."),E.endScope(i),i}catch(i){throw E.endScope(null),i}};return Object.defineProperty(o,"name",{value:e,configurable:!0}),o}function HT(r,t){let e=U(r,"real","complex"),n=U(t,"imag","complex");fp(e.shape,n.shape,`real and imag shapes, ${e.shape} and ${n.shape}, must match in call to tf.complex().`);let o={real:e,imag:n};return E.runKernel(Aa,o)}var kl=H({complex_:HT});function Xr(r,t,e,n){if(n==null)n=Wn(r);else if(n==="complex64")throw new Error("Cannot construct a complex64 tensor directly. Please use tf.complex(real, imag).");if(Sl(r)||wl(r)){if(n!=="float32"&&n!=="int32")throw new Error(`Creating tensor from GPU data only supports 'float32'|'int32' dtype, while the dtype is ${n}.`);return E.backend.createTensorFromGPUData(r,t||e,n)}if(!Pe(r)&&!Array.isArray(r)&&typeof r!="number"&&typeof r!="boolean"&&typeof r!="string")throw new Error("values passed to tensor(values) must be a number/boolean/string or an array of numbers/booleans/strings, or a TypedArray");if(t!=null){xr(t);let o=ie(t),s=ie(e);W(o===s,()=>`Based on the provided shape, [${t}], the tensor should have ${o} values but has ${s}`);for(let i=0;i<e.length;++i){let u=e[i],c=i===e.length-1?u!==ie(t.slice(i)):!0;W(e[i]===t[i]||!c,()=>`Error creating a new Tensor. Inferred shape (${e}) does not match the provided shape (${t}). `)}}return!Pe(r)&&!Array.isArray(r)&&(r=[r]),t=t||e,r=n!=="string"?yi(r,n):Yn(r,[],!0),E.makeTensor(r,t,n)}function Qn(r,t,e){let n=Sn(r,e);return Xr(r,t,n,e)}var or=class r{static join(t){return new r(t).slice()}constructor(t){if(this.shards=[],this.previousShardIndex=0,t==null||(t instanceof Array||(t=[t]),t=t.map(n=>Pe(n)?n.buffer:n),t.length===0))return;this.bufferUniformSize=t[0].byteLength;let e=0;for(let n=0;n<t.length;n++){let o=t[n];n!==t.length-1&&o.byteLength!==this.bufferUniformSize&&(this.bufferUniformSize=void 0);let s=e+o.byteLength;this.shards.push({buffer:o,start:e,end:s}),e=s}this.shards.length===0&&(this.byteLength=0),this.byteLength=this.shards[this.shards.length-1].end}slice(t=0,e=this.byteLength){if(this.shards.length===0)return new ArrayBuffer(0);if(t=isNaN(Number(t))?0:t,e=isNaN(Number(e))?0:e,t=Math.max(0,t),e=Math.min(this.byteLength,e),e<=t)return new ArrayBuffer(0);let n=this.findShardForByte(t);if(n===-1)throw new Error(`Could not find start shard for byte ${t}`);let o=e-t,s=new ArrayBuffer(o),i=new Uint8Array(s),u=0;for(let c=n;c<this.shards.length;c++){let a=this.shards[c],l=t+u-a.start,m=u,d=Math.min(e,a.end)-a.start,h=new Uint8Array(a.buffer,l,d-l);if(i.set(h,m),u+=h.length,e<a.end)break}return s}findShardForByte(t){if(this.shards.length===0||t<0||t>=this.byteLength)return-1;if(this.bufferUniformSize!=null)return this.previousShardIndex=Math.floor(t/this.bufferUniformSize),this.previousShardIndex;function e(o){return t<o.start?-1:t>=o.end?1:0}if(e(this.shards[this.previousShardIndex])===0)return this.previousShardIndex;let n=qT(this.shards,e);return n===-1?-1:(this.previousShardIndex=n,this.previousShardIndex)}};function qT(r,t){let e=0,n=r.length;for(;e<=n;){let o=Math.floor((n-e)/2)+e,s=t(r[o]);if(s===0)return o;s<0?n=o:e=o+1}return-1}function c2(){Y().set("PROD",!0)}function p2(r){Y().getBool("DEPRECATION_WARNINGS_ENABLED")&&console.warn(r+" You can disable deprecation warnings with tf.disableDeprecationWarnings().")}o2(p2);function pe(){return E}function q(r,t){return E.tidy(r,t)}function le(r){Il(r).forEach(e=>e.dispose())}function l2(r){return E.keep(r)}function _l(r){return E.setBackend(r)}function ey(){return E.backendName}function m2(r){E.removeBackend(r)}function f2(r){return E.findBackendFactory(r)}function Ii(r,t,e=1){return E.registerBackend(r,t,e)}function d2(){return E.backend}var ry=typeof Buffer<"u"&&(typeof Blob>"u"||typeof atob>"u"||typeof btoa>"u");function h2(r){return ry?Buffer.byteLength(r,"utf8"):new Blob([r]).size}function g2(r){if(ry)return Buffer.from(r).toString("base64");let t=new Uint8Array(r),e="";for(let n=0,o=t.length;n<o;n++)e+=String.fromCharCode(t[n]);return btoa(e)}function x2(r){if(ry){let n=Buffer.from(r,"base64");return n.buffer.slice(n.byteOffset,n.byteOffset+n.byteLength)}let t=atob(r),e=new Uint8Array(t.length);for(let n=0;n<t.length;++n)e.set([t.charCodeAt(n)],n);return e.buffer}function Al(r,t){let e={modelTopology:r.modelTopology,format:r.format,generatedBy:r.generatedBy,convertedBy:r.convertedBy,weightsManifest:t};return r.signature!=null&&(e.signature=r.signature),r.userDefinedMetadata!=null&&(e.userDefinedMetadata=r.userDefinedMetadata),r.modelInitializer!=null&&(e.modelInitializer=r.modelInitializer),r.initializerSignature!=null&&(e.initializerSignature=r.initializerSignature),r.trainingConfig!=null&&(e.trainingConfig=r.trainingConfig),e}function y2(r,t,e){let n={modelTopology:r.modelTopology,format:r.format,generatedBy:r.generatedBy,convertedBy:r.convertedBy};if(r.trainingConfig!=null&&(n.trainingConfig=r.trainingConfig),r.weightsManifest!=null){if(!t)throw new Error("modelJSON has weightsManifest but weightSpecs is null");if(!e)throw new Error("modelJSON has weightsManifest but weightData is null");n.weightSpecs=t,n.weightData=e}return r.signature!=null&&(n.signature=r.signature),r.userDefinedMetadata!=null&&(n.userDefinedMetadata=r.userDefinedMetadata),r.modelInitializer!=null&&(n.modelInitializer=r.modelInitializer),r.initializerSignature!=null&&(n.initializerSignature=r.initializerSignature),n}async function Rl(r,t){let e,n;return r.weightsManifest!=null&&([e,n]=await t(r.weightsManifest)),y2(r,e,n)}function In(r){if(r.modelTopology instanceof ArrayBuffer)throw new Error("Expected JSON model topology, received ArrayBuffer.");return{dateSaved:new Date,modelTopologyType:"JSON",modelTopologyBytes:r.modelTopology==null?0:h2(JSON.stringify(r.modelTopology)),weightSpecsBytes:r.weightSpecs==null?0:h2(JSON.stringify(r.weightSpecs)),weightDataBytes:r.weightData==null?0:new or(r.weightData).byteLength}}function Ml(r){let t=[];for(let e of r)t.push(...e.weights);return t}var sr=class r{constructor(){this.saveRouters=[],this.loadRouters=[]}static getInstance(){return r.instance==null&&(r.instance=new r),r.instance}static registerSaveRouter(t){r.getInstance().saveRouters.push(t)}static registerLoadRouter(t){r.getInstance().loadRouters.push(t)}static getSaveHandlers(t){return r.getHandlers(t,"save")}static getLoadHandlers(t,e){return r.getHandlers(t,"load",e)}static getHandlers(t,e,n){let o=[];return(e==="load"?r.getInstance().loadRouters:r.getInstance().saveRouters).forEach(i=>{let u=i(t,n);u!==null&&o.push(u)}),o}};var ny="tensorflowjs",oy=1,os="models_store",Zn="model_info_store";function b2(){if(!Y().getBool("IS_BROWSER"))throw new Error("Failed to obtain IndexedDB factory because the current environmentis not a web browser.");let r=typeof window>"u"?self:window,t=r.indexedDB||r.mozIndexedDB||r.webkitIndexedDB||r.msIndexedDB||r.shimIndexedDB;if(t==null)throw new Error("The current browser does not appear to support IndexedDB.");return t}function sy(r){let t=r.result;t.createObjectStore(os,{keyPath:"modelPath"}),t.createObjectStore(Zn,{keyPath:"modelPath"})}var Yr=class{constructor(t){if(this.indexedDB=b2(),t==null||!t)throw new Error("For IndexedDB, modelPath must not be null, undefined or empty.");this.modelPath=t}async save(t){if(t.modelTopology instanceof ArrayBuffer)throw new Error("BrowserLocalStorage.save() does not support saving model topology in binary formats yet.");return this.databaseAction(this.modelPath,t)}async load(){return this.databaseAction(this.modelPath)}databaseAction(t,e){return new Promise((n,o)=>{let s=this.indexedDB.open(ny,oy);s.onupgradeneeded=()=>sy(s),s.onsuccess=()=>{let i=s.result;if(e==null){let u=i.transaction(os,"readonly"),a=u.objectStore(os).get(this.modelPath);a.onsuccess=()=>{if(a.result==null)return i.close(),o(new Error(`Cannot find model with path '${this.modelPath}' in IndexedDB.`));n(a.result.modelArtifacts)},a.onerror=p=>(i.close(),o(a.error)),u.oncomplete=()=>i.close()}else{e.weightData=or.join(e.weightData);let u=In(e),c=i.transaction(Zn,"readwrite"),a=c.objectStore(Zn),p;try{p=a.put({modelPath:this.modelPath,modelArtifactsInfo:u})}catch(m){return o(m)}let l;p.onsuccess=()=>{l=i.transaction(os,"readwrite");let m=l.objectStore(os),f;try{f=m.put({modelPath:this.modelPath,modelArtifacts:e,modelArtifactsInfo:u})}catch(d){return o(d)}f.onsuccess=()=>n({modelArtifactsInfo:u}),f.onerror=d=>{a=c.objectStore(Zn);let h=a.delete(this.modelPath);h.onsuccess=()=>(i.close(),o(f.error)),h.onerror=g=>(i.close(),o(f.error))}},p.onerror=m=>(i.close(),o(p.error)),c.oncomplete=()=>{l==null?i.close():l.oncomplete=()=>i.close()}}},s.onerror=i=>o(s.error)})}};Yr.URL_SCHEME="indexeddb://";var w2=r=>Y().getBool("IS_BROWSER")&&!Array.isArray(r)&&r.startsWith(Yr.URL_SCHEME)?jT(r.slice(Yr.URL_SCHEME.length)):null;sr.registerSaveRouter(w2);sr.registerLoadRouter(w2);function jT(r){return new Yr(r)}function XT(r){return r.startsWith(Yr.URL_SCHEME)?r.slice(Yr.URL_SCHEME.length):r}var Dl=class{constructor(){this.indexedDB=b2()}async listModels(){return new Promise((t,e)=>{let n=this.indexedDB.open(ny,oy);n.onupgradeneeded=()=>sy(n),n.onsuccess=()=>{let o=n.result,s=o.transaction(Zn,"readonly"),u=s.objectStore(Zn).getAll();u.onsuccess=()=>{let c={};for(let a of u.result)c[a.modelPath]=a.modelArtifactsInfo;t(c)},u.onerror=c=>(o.close(),e(u.error)),s.oncomplete=()=>o.close()},n.onerror=o=>e(n.error)})}async removeModel(t){return t=XT(t),new Promise((e,n)=>{let o=this.indexedDB.open(ny,oy);o.onupgradeneeded=()=>sy(o),o.onsuccess=()=>{let s=o.result,i=s.transaction(Zn,"readwrite"),u=i.objectStore(Zn),c=u.get(t),a;c.onsuccess=()=>{if(c.result==null)return s.close(),n(new Error(`Cannot find model with path '${t}' in IndexedDB.`));{let p=u.delete(t),l=()=>{a=s.transaction(os,"readwrite");let f=a.objectStore(os).delete(t);f.onsuccess=()=>e(c.result.modelArtifactsInfo),f.onerror=d=>n(c.error)};p.onsuccess=l,p.onerror=m=>(l(),s.close(),n(c.error))}},c.onerror=p=>(s.close(),n(c.error)),i.oncomplete=()=>{a==null?s.close():a.oncomplete=()=>s.close()}},o.onerror=s=>n(o.error)})}};var vn="/",vi="tensorflowjs_models",S2="info",YT="model_topology",QT="weight_specs",ZT="weight_data",JT="model_metadata";function I2(r){return{info:[vi,r,S2].join(vn),topology:[vi,r,YT].join(vn),weightSpecs:[vi,r,QT].join(vn),weightData:[vi,r,ZT].join(vn),modelMetadata:[vi,r,JT].join(vn)}}function v2(r){for(let t of Object.values(r))window.localStorage.removeItem(t)}function tF(r){let t=r.split(vn);if(t.length<3)throw new Error(`Invalid key format: ${r}`);return t.slice(1,t.length-1).join(vn)}function eF(r){return r.startsWith(Qr.URL_SCHEME)?r.slice(Qr.URL_SCHEME.length):r}var Qr=class{constructor(t){if(!Y().getBool("IS_BROWSER")||typeof window>"u"||typeof window.localStorage>"u")throw new Error("The current environment does not support local storage.");if(this.LS=window.localStorage,t==null||!t)throw new Error("For local storage, modelPath must not be null, undefined or empty.");this.modelPath=t,this.keys=I2(this.modelPath)}async save(t){if(t.modelTopology instanceof ArrayBuffer)throw new Error("BrowserLocalStorage.save() does not support saving model topology in binary formats yet.");{let e=JSON.stringify(t.modelTopology),n=JSON.stringify(t.weightSpecs),o=In(t),s=or.join(t.weightData);try{this.LS.setItem(this.keys.info,JSON.stringify(o)),this.LS.setItem(this.keys.topology,e),this.LS.setItem(this.keys.weightSpecs,n),this.LS.setItem(this.keys.weightData,g2(s));let i={format:t.format,generatedBy:t.generatedBy,convertedBy:t.convertedBy,signature:t.signature!=null?t.signature:void 0,userDefinedMetadata:t.userDefinedMetadata!=null?t.userDefinedMetadata:void 0,modelInitializer:t.modelInitializer!=null?t.modelInitializer:void 0,initializerSignature:t.initializerSignature!=null?t.initializerSignature:void 0,trainingConfig:t.trainingConfig!=null?t.trainingConfig:void 0};return this.LS.setItem(this.keys.modelMetadata,JSON.stringify(i)),{modelArtifactsInfo:o}}catch{throw v2(this.keys),new Error(`Failed to save model '${this.modelPath}' to local storage: size quota being exceeded is a possible cause of this failure: modelTopologyBytes=${o.modelTopologyBytes}, weightSpecsBytes=${o.weightSpecsBytes}, weightDataBytes=${o.weightDataBytes}.`)}}}async load(){let t=JSON.parse(this.LS.getItem(this.keys.info));if(t==null)throw new Error(`In local storage, there is no model with name '${this.modelPath}'`);if(t.modelTopologyType!=="JSON")throw new Error("BrowserLocalStorage does not support loading non-JSON model topology yet.");let e={},n=JSON.parse(this.LS.getItem(this.keys.topology));if(n==null)throw new Error(`In local storage, the topology of model '${this.modelPath}' is missing.`);e.modelTopology=n;let o=JSON.parse(this.LS.getItem(this.keys.weightSpecs));if(o==null)throw new Error(`In local storage, the weight specs of model '${this.modelPath}' are missing.`);e.weightSpecs=o;let s=this.LS.getItem(this.keys.modelMetadata);if(s!=null){let u=JSON.parse(s);e.format=u.format,e.generatedBy=u.generatedBy,e.convertedBy=u.convertedBy,u.signature!=null&&(e.signature=u.signature),u.userDefinedMetadata!=null&&(e.userDefinedMetadata=u.userDefinedMetadata),u.modelInitializer!=null&&(e.modelInitializer=u.modelInitializer),u.initializerSignature!=null&&(e.initializerSignature=u.initializerSignature),u.trainingConfig!=null&&(e.trainingConfig=u.trainingConfig)}let i=this.LS.getItem(this.keys.weightData);if(i==null)throw new Error(`In local storage, the binary weight values of model '${this.modelPath}' are missing.`);return e.weightData=x2(i),e}};Qr.URL_SCHEME="localstorage://";var C2=r=>Y().getBool("IS_BROWSER")&&!Array.isArray(r)&&r.startsWith(Qr.URL_SCHEME)?rF(r.slice(Qr.URL_SCHEME.length)):null;sr.registerSaveRouter(C2);sr.registerLoadRouter(C2);function rF(r){return new Qr(r)}var Nl=class{constructor(){W(Y().getBool("IS_BROWSER"),()=>"Current environment is not a web browser"),W(typeof window>"u"||typeof window.localStorage<"u",()=>"Current browser does not appear to support localStorage"),this.LS=window.localStorage}async listModels(){let t={},e=vi+vn,n=vn+S2;for(let o=0;o<this.LS.length;++o){let s=this.LS.key(o);if(s.startsWith(e)&&s.endsWith(n)){let i=tF(s);t[i]=JSON.parse(this.LS.getItem(s))}}return t}async removeModel(t){t=eF(t);let e=I2(t);if(this.LS.getItem(e.info)==null)throw new Error(`Cannot find model at path '${t}'`);let n=JSON.parse(this.LS.getItem(e.info));return v2(e),n}};var k2="://",yu=class r{constructor(){this.managers={}}static getInstance(){return r.instance==null&&(r.instance=new r),r.instance}static registerManager(t,e){W(t!=null,()=>"scheme must not be undefined or null."),t.endsWith(k2)&&(t=t.slice(0,t.indexOf(k2))),W(t.length>0,()=>"scheme must not be an empty string.");let n=r.getInstance();W(n.managers[t]==null,()=>`A model store manager is already registered for scheme '${t}'.`),n.managers[t]=e}static getManager(t){let e=r.getInstance().managers[t];if(e==null)throw new Error(`Cannot find model manager for scheme '${t}'`);return e}static getSchemes(){return Object.keys(r.getInstance().managers)}};var iy=class{constructor(){this.messageName="setTimeoutCustom",this.functionRefs=[],this.handledMessageCount=0,this.hasEventListener=!1}fetch(t,e){return fetch(t,e)}now(){return performance.now()}encode(t,e){if(e!=="utf-8"&&e!=="utf8")throw new Error(`Browser's encoder only supports utf-8, but got ${e}`);return this.textEncoder==null&&(this.textEncoder=new TextEncoder),this.textEncoder.encode(t)}decode(t,e){return new TextDecoder(e).decode(t)}setTimeoutCustom(t,e){if(typeof window>"u"||!Y().getBool("USE_SETTIMEOUTCUSTOM")){setTimeout(t,e);return}this.functionRefs.push(t),setTimeout(()=>{window.postMessage({name:this.messageName,index:this.functionRefs.length-1},"*")},e),this.hasEventListener||(this.hasEventListener=!0,window.addEventListener("message",n=>{if(n.source===window&&n.data.name===this.messageName){n.stopPropagation();let o=this.functionRefs[n.data.index];o(),this.handledMessageCount++,this.handledMessageCount===this.functionRefs.length&&(this.functionRefs=[],this.handledMessageCount=0)}},!0))}isTypedArray(t){return hl(t)}};if(Y().get("IS_BROWSER")){Y().setPlatform("browser",new iy);try{yu.registerManager(Qr.URL_SCHEME,new Nl)}catch{}try{yu.registerManager(Yr.URL_SCHEME,new Dl)}catch{}}var nF={importFetch:()=>A2()},ay;var uy=class{constructor(){this.util=M2(),this.textEncoder=new this.util.TextEncoder}fetch(t,e){return Y().global.fetch!=null?Y().global.fetch(t,e):(ay==null&&(ay=nF.importFetch()),ay(t,e))}now(){let t=process.hrtime();return t[0]*1e3+t[1]/1e6}encode(t,e){if(e!=="utf-8"&&e!=="utf8")throw new Error(`Node built-in encoder only supports utf-8, but got ${e}`);return this.textEncoder.encode(t)}decode(t,e){return t.length===0?"":new this.util.TextDecoder(e).decode(t)}isTypedArray(t){return this.util.types.isFloat32Array(t)||this.util.types.isInt32Array(t)||this.util.types.isUint8Array(t)||this.util.types.isUint8ClampedArray(t)}};Y().get("IS_NODE")&&!Y().get("IS_BROWSER")&&Y().setPlatform("node",new uy);function Ft(r,t="float32",e){return t=t||"float32",xr(r),new jr(r,t,e)}function oF(r,t){let e=U(r,"x","cast");if(!Dx(t))throw new Error(`Failed to cast to unknown dtype ${t}`);if(t==="string"&&e.dtype!=="string"||t!=="string"&&e.dtype==="string")throw new Error("Only strings can be casted to strings");let n={x:e},o={dtype:t};return E.runKernel(hn,n,o)}var Cn=H({cast_:oF});function sF(r){let e={x:U(r,"x","clone","string_or_numeric")};return E.runKernel(gn,e)}var zr=H({clone_:sF});function D2(r,t=!1){console.log(r.toString(t))}ty();var iF={buffer:Ft,cast:Cn,clone:zr,print:D2};n2(iF);function aF(r,t){let e=U(r,"a","add"),n=U(t,"b","add");[e,n]=Ke(e,n);let o={a:e,b:n};return E.runKernel(Kr,o)}var nt=H({add_:aF});function uF(r,t){let e=U(r,"a","floorDiv"),n=U(t,"b","floorDiv");[e,n]=Ke(e,n);let o={a:e,b:n};return E.runKernel(Un,o)}var N2=H({floorDiv_:uF});function cF(r,t){let e=U(r,"a","div"),n=U(t,"b","div");if([e,n]=Ke(e,n),e.dtype==="int32"&&n.dtype==="int32")return N2(e,n);let o={a:e,b:n},s={};return E.runKernel(Hs,o,s)}var je=H({div_:cF});function pF(r,t){let e=U(r,"a","mul"),n=U(t,"b","mul");[e,n]=Ke(e,n);let o={a:e,b:n};return E.runKernel(Vn,o)}var L=H({mul_:pF});function lF(r){let t=U(r,"x","abs");if(t.dtype==="complex64"){let e={x:t};return E.runKernel(Dp,e)}else{let e={x:t};return E.runKernel($o,e)}}var Ci=H({abs_:lF});function mF(r,t,e,n,o="NHWC",s){let i=r[3],u=[...t,i],c=E2(o);return ly(r,u,e,s,n,null,null,c)}function fF(r,t,e,n,o,s,i="channelsLast"){let[u,c]=bu(t),a;if(i==="channelsLast")a=[u,c,r[3],r[3]];else if(i==="channelsFirst")a=[u,c,r[1],r[1]];else throw new Error(`Unknown dataFormat ${i}`);return ly(r,a,e,n,o,s,!1,i)}function dF(r,t,e,n,o,s,i="NDHWC"){let[u,c,a]=cy(t),p,l;if(i==="NDHWC")l="channelsLast",p=[u,c,a,r[4],r[4]];else if(i==="NCDHW")l="channelsFirst",p=[u,c,a,r[1],r[1]];else throw new Error(`Unknown dataFormat ${i}`);return $2(r,p,e,n,o,!1,l,s)}function ly(r,t,e,n,o,s,i=!1,u="channelsLast"){let[c,a,p,l]=[-1,-1,-1,-1];if(u==="channelsLast")[c,a,p,l]=r;else if(u==="channelsFirst")[c,l,a,p]=r;else throw new Error(`Unknown dataFormat ${u}`);let[m,f,,d]=t,[h,g]=bu(e),[x,b]=bu(n),y=ki(m,x),I=ki(f,b),{padInfo:v,outHeight:_,outWidth:k}=xF(o,a,p,h,g,y,I,s,u),A=i?d*l:d,R;return u==="channelsFirst"?R=[c,A,_,k]:u==="channelsLast"&&(R=[c,_,k,A]),{batchSize:c,dataFormat:u,inHeight:a,inWidth:p,inChannels:l,outHeight:_,outWidth:k,outChannels:A,padInfo:v,strideHeight:h,strideWidth:g,filterHeight:m,filterWidth:f,effectiveFilterHeight:y,effectiveFilterWidth:I,dilationHeight:x,dilationWidth:b,inShape:r,outShape:R,filterShape:t}}function $2(r,t,e,n,o,s=!1,i="channelsLast",u){let[c,a,p,l,m]=[-1,-1,-1,-1,-1];if(i==="channelsLast")[c,a,p,l,m]=r;else if(i==="channelsFirst")[c,m,a,p,l]=r;else throw new Error(`Unknown dataFormat ${i}`);let[f,d,h,,g]=t,[x,b,y]=cy(e),[I,v,_]=cy(n),k=ki(f,I),A=ki(d,v),R=ki(h,_),{padInfo:F,outDepth:P,outHeight:z,outWidth:V}=yF(o,a,p,l,x,b,y,k,A,R,u),Q=s?g*m:g,J;return i==="channelsFirst"?J=[c,Q,P,z,V]:i==="channelsLast"&&(J=[c,P,z,V,Q]),{batchSize:c,dataFormat:i,inDepth:a,inHeight:p,inWidth:l,inChannels:m,outDepth:P,outHeight:z,outWidth:V,outChannels:Q,padInfo:F,strideDepth:x,strideHeight:b,strideWidth:y,filterDepth:f,filterHeight:d,filterWidth:h,effectiveFilterDepth:k,effectiveFilterHeight:A,effectiveFilterWidth:R,dilationDepth:I,dilationHeight:v,dilationWidth:_,inShape:r,outShape:J,filterShape:t}}function hF(r,t,e,n,o){n==null&&(n=my(r,t,e));let s=r[0],i=r[1],u=wu((s-t+2*n)/e+1,o),c=wu((i-t+2*n)/e+1,o);return[u,c]}function gF(r,t,e,n,o,s){o==null&&(o=my(r,t[0],n[0]));let i=[0,0,0,e];for(let u=0;u<3;u++)r[u]+2*o>=t[u]&&(i[u]=wu((r[u]-t[u]+2*o)/n[u]+1,s));return i}function my(r,t,e,n=1){let o=ki(t,n);return Math.floor((r[0]*(e-1)-e+o)/2)}function bu(r){return typeof r=="number"?[r,r,r]:r.length===2?[r[0],r[1],1]:r}function cy(r){return typeof r=="number"?[r,r,r]:r}function ki(r,t){return t<=1?r:r+(r-1)*(t-1)}function xF(r,t,e,n,o,s,i,u,c){let a,p,l;if(typeof r=="number"){a={top:r,bottom:r,left:r,right:r,type:r===0?"VALID":"NUMBER"};let f=hF([t,e],s,n,r,u);p=f[0],l=f[1]}else if(r==="same"){p=Math.ceil(t/n),l=Math.ceil(e/o);let m=Math.max(0,(p-1)*n+s-t),f=Math.max(0,(l-1)*o+i-e),d=Math.floor(m/2),h=m-d,g=Math.floor(f/2),x=f-g;a={top:d,bottom:h,left:g,right:x,type:"SAME"}}else if(r==="valid")a={top:0,bottom:0,left:0,right:0,type:"VALID"},p=Math.ceil((t-s+1)/n),l=Math.ceil((e-i+1)/o);else if(typeof r=="object"){let m=c==="channelsLast"?r[1][0]:r[2][0],f=c==="channelsLast"?r[1][1]:r[2][1],d=c==="channelsLast"?r[2][0]:r[3][0],h=c==="channelsLast"?r[2][1]:r[3][1];a={top:m,bottom:f,left:d,right:h,type:m===0&&f===0&&d===0&&h===0?"VALID":"EXPLICIT"},p=wu((t-s+m+f)/n+1,u),l=wu((e-i+d+h)/o+1,u)}else throw Error(`Unknown padding parameter: ${r}`);return{padInfo:a,outHeight:p,outWidth:l}}function yF(r,t,e,n,o,s,i,u,c,a,p){let l,m,f,d;if(r==="valid"&&(r=0),typeof r=="number"){l={top:r,bottom:r,left:r,right:r,front:r,back:r,type:r===0?"VALID":"NUMBER"};let g=gF([t,e,n,1],[u,c,a],1,[o,s,i],r,p);m=g[0],f=g[1],d=g[2]}else if(r==="same"){m=Math.ceil(t/o),f=Math.ceil(e/s),d=Math.ceil(n/i);let h=(m-1)*o+u-t,g=(f-1)*s+c-e,x=(d-1)*i+a-n,b=Math.floor(h/2),y=h-b,I=Math.floor(g/2),v=g-I,_=Math.floor(x/2),k=x-_;l={top:I,bottom:v,left:_,right:k,front:b,back:y,type:"SAME"}}else throw Error(`Unknown padding parameter: ${r}`);return{padInfo:l,outDepth:m,outHeight:f,outWidth:d}}function wu(r,t){if(!t)return Math.trunc(r);switch(t){case"round":return Math.round(r);case"ceil":return Math.ceil(r);case"floor":return Math.floor(r);default:throw new Error(`Unknown roundingMode ${t}`)}}function py(r){let[t,e,n]=bu(r);return t===1&&e===1&&n===1}function Su(r,t){return py(r)||py(t)}function $l(r){return bu(r).every(t=>t>0)}function E2(r){if(r==="NHWC")return"channelsLast";if(r==="NCHW")return"channelsFirst";throw new Error(`Unknown dataFormat ${r}`)}function kn(r,t,e){if(e!=null){if(typeof t=="string")throw Error(`Error in ${r}: pad must be an integer when using dimRoundingMode ${e} but got pad ${t}.`);if(typeof t=="number")W(wa(t),()=>`Error in ${r}: pad must be an integer when using dimRoundingMode ${e} but got pad ${t}.`);else if(typeof t=="object")t.forEach(n=>{n.forEach(o=>{W(wa(o),()=>`Error in ${r}: pad must be an integer when using dimRoundingMode ${e} but got pad ${o}.`)})});else throw Error(`Error in ${r}: Unknown padding parameter: ${t}`)}}function bF(r,t){let n={x:U(r,"x","reshape","string_or_numeric")},o={shape:t};return E.runKernel(ci,n,o)}var j=H({reshape_:bF});function wF(r,t,e,n,o){let s=U(r,"x","avgPool","float32"),i=1;W(Su(e,i),()=>`Error in avgPool: Either strides or dilations must be 1. Got strides ${e} and dilations '${i}'`);let u=s,c=!1;s.rank===3&&(c=!0,u=j(s,[1,s.shape[0],s.shape[1],s.shape[2]])),W(u.rank===4,()=>`Error in avgPool: x must be rank 4 but got rank ${u.rank}.`),kn("avgPool",n,o);let a={x:u},p={filterSize:t,strides:e,pad:n,dimRoundingMode:o},l=E.runKernel(Eo,a,p);return l=Cn(l,s.dtype),c?j(l,[l.shape[1],l.shape[2],l.shape[3]]):l}var Tl=H({avgPool_:wF});function SF(r,t=0){W(r.length>=1,()=>"Pass at least one tensor to concat");let e=Cl(r,"tensors","concat","string_or_numeric");if(e[0].dtype==="complex64"&&e.forEach(s=>{if(s.dtype!=="complex64")throw new Error(`Cannot concatenate complex64 tensors with a tensor
          with dtype ${s.dtype}. `)}),e.length===1)return zr(e[0]);let n=e,o={axis:t};return E.runKernel(Vs,n,o)}var Jn=H({concat_:SF});function IF(r,t,e=!1,n=!1){let o=U(r,"a","matMul"),s=U(t,"b","matMul");[o,s]=Ke(o,s);let i={a:o,b:s},u={transposeA:e,transposeB:n};return E.runKernel(To,i,u)}var me=H({matMul_:IF});function vF(r){let e={x:U(r,"x","sigmoid","float32")};return E.runKernel(qn,e)}var _i=H({sigmoid_:vF});function CF(r,t,e){let n=U(r,"x","slice","string_or_numeric");if(n.rank===0)throw new Error("Slicing scalar is not possible");let o={x:n},s={begin:t,size:e};return E.runKernel(Ko,o,s)}var ze=H({slice_:CF});function kF(r,t){let e=U(r,"broadcastTo","x"),n=e.shape;if(xr(t),t.length<e.rank)throw new Error(`broadcastTo(): shape.length=${t.length} < input.rank=${e.rank}.`);if(t.length>e.rank){let a=e.shape.slice();for(;a.length<t.length;)a.unshift(1);e=j(e,a)}let o=e.shape,s=Array.from(t);for(let a=t.length-1;a>=0;a--)if(o[a]===t[a])s[a]=1;else if(e.shape[a]!==1)throw new Error(`broadcastTo(): [${n}] cannot be broadcast to [${t}].`);if(s.map((a,p)=>a>1?p:-1).filter(a=>a>=0).length===0)return zr(e);let u={x:e},c={reps:s};return E.runKernel(xn,u,c)}var Ai=H({broadcastTo_:kF});function _n(r,t,e){xr(r),e=e||Wn(t);let n={shape:r,value:t,dtype:e};return E.runKernel(Ys,{},n)}function _F(r,t,e){let n=U(r,"x","clipByValue");if(W(t<=e,()=>`Error in clip: min (${t}) must be less than or equal to max (${e}).`),t===e)return _n(n.shape,t,n.dtype);let o={x:n},s={clipValueMin:t,clipValueMax:e};return E.runKernel(Fo,o,s)}var Iu=H({clipByValue_:_F});function AF(r,t,e,n,o="NHWC",s=[1,1],i){let u=U(r,"x","conv2d","float32"),c=U(t,"filter","conv2d","float32"),a=u,p=!1;u.rank===3&&(p=!0,a=j(u,[1,u.shape[0],u.shape[1],u.shape[2]])),W(a.rank===4,()=>`Error in conv2d: input must be rank 4, but got rank ${a.rank}.`),W(c.rank===4,()=>`Error in conv2d: filter must be rank 4, but got rank ${c.rank}.`),kn("conv2d",n,i);let l=o==="NHWC"?a.shape[3]:a.shape[1];W(l===c.shape[2],()=>`Error in conv2d: depth of input (${l}) must match input depth for filter ${c.shape[2]}.`),W(Su(e,s),()=>`Error in conv2D: Either strides or dilations must be 1. Got strides ${e} and dilations '${s}'`),W($l(s),()=>"Error in conv2D: Dilated rates should be larger than 0."),W($l(e),()=>"Error in conv2D: Strides should be larger than 0.");let m={x:a,filter:c},f={strides:e,pad:n,dataFormat:o,dilations:s,dimRoundingMode:i},d=E.runKernel(Po,m,f);return p?j(d,[d.shape[1],d.shape[2],d.shape[3]]):d}var Lr=H({conv2d_:AF});function RF(r,t,e,n,o,s="NHWC",i){W(r.length===t.rank,()=>`Length of inShape (${r.length}) and rank of dy (${t.rank}) must match`);let u=r,c=t,a=!1;t.rank===3&&(a=!0,c=j(t,[1,t.shape[0],t.shape[1],t.shape[2]]),u=[1,r[0],r[1],r[2]]),W(u.length===4,()=>`Error in conv2dDerInput: inShape must be length 4, but got length ${u.length}.`),W(c.rank===4,()=>`Error in conv2dDerInput: dy must be rank 4, but got rank ${c.rank}`),W(e.rank===4,()=>`Error in conv2dDerInput: filter must be rank 4, but got rank ${e.rank}`);let p=s==="NHWC"?u[3]:u[1],l=s==="NHWC"?c.shape[3]:c.shape[1];W(p===e.shape[2],()=>`Error in conv2dDerInput: depth of input (${p}) must match input depth for filter ${e.shape[2]}.`),W(l===e.shape[3],()=>`Error in conv2dDerInput: depth of output (${l}) must match output depth for filter ${e.shape[3]}.`),kn("conv2dDerInput",o,i);let m={dy:c,filter:e},f={strides:n,pad:o,dataFormat:s,dimRoundingMode:i,inputShape:u},d=E.runKernel(Oo,m,f);return a?j(d,[d.shape[1],d.shape[2],d.shape[3]]):d}var T2=H({conv2DBackpropInput_:RF});function MF(r,t,e,n,o,s){let i=U(r,"x","conv2dTranspose"),u=U(t,"filter","conv2dTranspose");return T2(e,i,u,n,o,"NHWC",s)}var fy=H({conv2dTranspose_:MF});function DF(r,t,e,n,o="NHWC",s=[1,1],i){let u=U(r,"x","depthwiseConv2d","float32"),c=U(t,"filter","depthwiseConv2d","float32"),a=u,p=!1;u.rank===3&&(p=!0,a=j(u,[1,u.shape[0],u.shape[1],u.shape[2]])),W(a.rank===4,()=>`Error in depthwiseConv2d: input must be rank 4, but got rank ${a.rank}.`),W(c.rank===4,()=>`Error in depthwiseConv2d: filter must be rank 4, but got rank ${c.rank}.`);let l=o==="NHWC"?a.shape[3]:a.shape[1];W(l===c.shape[2],()=>`Error in depthwiseConv2d: number of input channels (${l}) must match the inChannels dimension in filter ${c.shape[2]}.`),kn("depthwiseConv2d",n,i);let m={x:a,filter:c},f={strides:e,pad:n,dataFormat:o,dilations:s,dimRoundingMode:i},d=E.runKernel(Bo,m,f);return p?j(d,[d.shape[1],d.shape[2],d.shape[3]]):d}var vu=H({depthwiseConv2d_:DF});var An={};fn(An,{assertAndGetBroadcastShape:()=>Pl,getBroadcastDims:()=>F2,getReductionAxes:()=>Fl});function F2(r,t){let e=r.length,n=[];for(let o=0;o<e;o++){let s=e-1-o,i=r[s]||1;(t[t.length-1-o]||1)>1&&i===1&&n.unshift(s)}return n}function Fl(r,t){let e=[];for(let n=0;n<t.length;n++){let o=r[r.length-n-1],s=t.length-n-1,i=t[s];(o==null||o===1&&i>1)&&e.unshift(s)}return e}function Pl(r,t){let e=Math.max(r.length,t.length),n=new Array(e);for(let o=0;o<e;o++){let s=r[r.length-o-1];s==null&&(s=1);let i=t[t.length-o-1];if(i==null&&(i=1),s===1)n[e-o-1]=i;else if(i===1)n[e-o-1]=s;else if(s!==i){let u=`Operands could not be broadcast together with shapes ${r} and ${t}.`;throw Error(u)}else n[e-o-1]=s}return n}function NF(r){let e={x:U(r,"x","zerosLike")};return E.runKernel(di,e)}var De=H({zerosLike_:NF});function $F(r){let e={x:U(r,"x","elu","float32")};return E.runKernel(qs,e)}var P2=H({elu_:$F});function dy(r,t){for(let e=0;e<r.length;++e)if(r[r.length-e-1]!==t-1-e)return!1;return!0}function O2(r,t,e){let n=r.length+t.length,o=[],s=0,i=0;for(let u=0;u<n;u++)e.indexOf(u)===-1?o.push(r[s++]):o.push(t[i++]);return o}function EF(r,t){let e=[],n=r.length;for(let s=0;s<n;s++)t.indexOf(s)===-1&&e.push(r[s]);let o=t.map(s=>r[s]);return[e,o]}function TF(r,t){let e=t.map(n=>1);return O2(r,e,t)}function FF(r,t,e){W(dy(t,e),()=>`${r} supports only inner-most axes for now. Got axes ${t} and rank-${e} input.`)}function PF(r,t){if(dy(r,t))return null;let e=[];for(let n=0;n<t;++n)r.indexOf(n)===-1&&e.push(n);return r.forEach(n=>e.push(n)),e}function OF(r){return r.map((t,e)=>[e,t]).sort((t,e)=>t[1]-e[1]).map(t=>t[0])}function BF(r,t){let e=[];for(let n=t-r;n<t;++n)e.push(n);return e}function zF(r,t=null,e=!1){let o={x:U(r,"x","min")},s={axis:t,keepDims:e};return E.runKernel(Wo,o,s)}var hy=H({min_:zF});function LF(r,t){let e=U(r,"base","pow"),n=U(t,"exp","pow");[e,n]=Ke(e,n);let o={a:e,b:n};return E.runKernel(ii,o)}var Ri=H({pow_:LF});function ir(r,t){if((Pe(r)&&t!=="string"||Array.isArray(r))&&t!=="complex64")throw new Error("Error creating a new Scalar: value must be a primitive (number|boolean|string)");if(t==="string"&&Pe(r)&&!(r instanceof Uint8Array))throw new Error("When making a scalar from encoded string, the value must be `Uint8Array`.");return Xr(r,[],[],t)}function WF(r){let e={x:U(r,"x","sqrt","float32")};return E.runKernel(Kn,e)}var Rr=H({sqrt_:WF});function UF(r){let t=U(r,"x","square"),e={};return E.runKernel("Square",{x:t},e)}var Se=H({square_:UF});function GF(r,t=null,e=!1){let n=U(r,"x","sum");n.dtype==="bool"&&(n=Cn(n,"int32"));let o={x:n},s={axis:t,keepDims:e};return E.runKernel(jo,o,s)}var fe=H({sum_:GF});function VF(r,t){let e=U(r,"x","tile","string_or_numeric");W(e.rank===t.length,()=>`Error in transpose: rank of input ${e.rank} must match length of reps ${t}.`);let n={x:e},o={reps:t};return E.runKernel(xn,n,o)}var Cu=H({tile_:VF});function HF(r){let e={input:U(r,"input","imag")};return E.runKernel(Bp,e)}var B2=H({imag_:HF});function qF(r,t=.2){let n={x:U(r,"x","leakyRelu")},o={alpha:t};return E.runKernel(zo,n,o)}var ku=H({leakyRelu_:qF});function z2(r,t){W(Ls(r),()=>"The f passed in variableGrads(f) must be a function"),W(t==null||Array.isArray(t)&&t.every(a=>a instanceof wn),()=>"The varList passed in variableGrads(f, varList) must be an array of variables");let e=t!=null;if(!e){t=[];for(let a in E.registeredVariables)t.push(E.registeredVariables[a])}let n=e?t.filter(a=>!a.trainable):null,o=t.length;t=t.filter(a=>a.trainable),W(t.length>0,()=>`variableGrads() expects at least one of the input variables to be trainable, but none of the ${o} variables is trainable.`);let s=!0,{value:i,grads:u}=E.gradients(r,t,null,s);W(u.some(a=>a!=null),()=>"Cannot find a connection between any variable and the result of the loss function y=f(x). Please make sure the operations that use variables are inside the function f passed to minimize()."),W(i.rank===0,()=>`The f passed in variableGrads(f) must return a scalar, but it returned a rank-${i.rank} tensor`);let c={};return t.forEach((a,p)=>{u[p]!=null&&(c[a.name]=u[p])}),n?.forEach(a=>c[a.name]=null),{value:i,grads:c}}function KF(r){let e={x:U(r,"x","neg")};return E.runKernel(Uo,e)}var _u=H({neg_:KF});function jF(r,t){let e=U(r,"a","sub"),n=U(t,"b","sub");[e,n]=Ke(e,n);let o={a:e,b:n};return E.runKernel(jn,o)}var _e=H({sub_:jF});function XF(r,t){let e=U(r,"a","maximum"),n=U(t,"b","maximum");[e,n]=Ke(e,n),e.dtype==="bool"&&(e=Cn(e,"int32"),n=Cn(n,"int32")),Pl(e.shape,n.shape);let o={a:e,b:n};return E.runKernel(Gn,o)}var L2=H({maximum_:XF});function YF(r,t=null,e=!1){let o={x:U(r,"x","mean")},s={axis:t,keepDims:e};return E.runKernel(Lo,o,s)}var Mi=H({mean_:YF});function Zr(r,t="float32"){if(xr(r),t==="complex64"){let n=Zr(r,"float32"),o=Zr(r,"float32");return kl(n,o)}let e=Us(ie(r),t);return E.makeTensor(e,r,t)}function QF(r,t,e=0){let n=U(r,"x","pad");if(n.rank===0)throw new Error("pad(scalar) is not defined. Pass non-scalar to pad");let o={paddings:t,constantValue:e},s={x:n};return E.runKernel(Go,s,o)}var Wr=H({pad_:QF});function ZF(r,t){let e=U(r,"x","prelu"),n=U(t,"alpha","prelu"),o={x:e,alpha:n};return E.runKernel(Vo,o)}var Au=H({prelu_:ZF});function JF(r){let e={input:U(r,"input","real")};return E.runKernel(Za,e)}var W2=H({real_:JF});function tP(r){let e={x:U(r,"x","relu")};return E.runKernel(ui,e)}var Ru=H({relu_:tP});function eP(r){let e={x:U(r,"x","relu6")};return E.runKernel(pi,e)}var U2=H({relu6_:eP});function rP(r,t){let n={x:U(r,"x","reverse")},o={dims:t};return E.runKernel(Ho,n,o)}var gy=H({reverse_:rP});function nP(r){let e={x:U(r,"x","rsqrt","float32")};return E.runKernel(Hn,e)}var Di=H({rsqrt_:nP});function oP(r,t,e=0){let o={x:U(r,"x","split")},s={numOrSizeSplits:t,axis:e};return E.runKernel(li,o,s)}var Ol=H({split_:oP});function sP(r,t=0){let e=Cl(r,"tensors","stack","string_or_numeric");W(e.length>=1,()=>"Pass at least one tensor to tf.stack"),e.length>0&&W(t<=e[0].rank,()=>"Axis must be <= rank of the tensor");let n=e,o={axis:t};return E.runKernel(si,n,o)}var xy=H({stack_:sP});function iP(r,t=0){let n={x:U(r,"x","step")},o={alpha:t};return E.runKernel(Yo,n,o)}var ss=H({step_:iP});function aP(r,t,e,n,o=0,s=0,i=0,u=0,c=0){let p={x:U(r,"x","stridedSlice","string_or_numeric")},l={begin:t,end:e,strides:n,beginMask:o,endMask:s,ellipsisMask:i,newAxisMask:u,shrinkAxisMask:c};return E.runKernel(Xo,p,l)}var yy=H({stridedSlice_:aP});function is(r,t){Mo(r);let e=Sn(r,t);if(e.length!==1)throw new Error("tensor1d() requires values to be a flat/TypedArray");return Xr(r,null,e,t)}function as(r,t,e){if(Mo(r),t!=null&&t.length!==2)throw new Error("tensor2d() requires shape to have two numbers");let n=Sn(r,e);if(n.length!==2&&n.length!==1)throw new Error("tensor2d() requires values to be number[][] or flat/TypedArray");if(n.length===1&&t==null)throw new Error("tensor2d() requires shape to be provided when `values` are a flat/TypedArray");return Xr(r,t,n,e)}function us(r,t,e){if(Mo(r),t!=null&&t.length!==4)throw new Error("tensor4d() requires shape to have four numbers");let n=Sn(r,e);if(n.length!==4&&n.length!==1)throw new Error("tensor4d() requires values to be number[][][][] or flat/TypedArray");if(n.length===1&&t==null)throw new Error("tensor4d() requires shape to be provided when `values` are a flat array");return Xr(r,t,n,e)}var cs={};fn(cs,{calculateShapes:()=>G2,validateInput:()=>Bl,validateUpdateShape:()=>by});function by(r,t,e){let n=t.rank>1?t.shape[t.rank-1]:1,o=t.rank>1?t.rank-1:1,s=`Must have updates.shape = indices.shape[:batchDim] + shape[sliceDim:], got updates.shape: ${e.shape}, indices.shape: ${t.shape}, shape: ${r}, sliceDim: ${n}, and batchDim: ${o}.`;if(e.rank<o)throw new Error(s+` update.rank < ${o}. `);if(r.length<n+(e.rank-o))throw new Error(s+` Output shape length < ${n+(e.rank-o)}`);if(e.rank!==o+r.length-n)throw new Error(s+` update.rank != ${o+r.length-n}`);for(let i=0;i<o;++i)if(e.shape[i]!==t.shape[i])throw new Error(s+` updates.shape[${i}] (${e.shape[i]}) != indices.shape[${i}] (${t.shape[i]}).`);for(let i=0;i<e.rank-o;++i)if(e.shape[i+o]!==r[i+n])throw new Error(s+` updates.shape[${i+o}] (${e.shape[i+o]}) != shape[${i+o}] (${r[i+o]})`)}function Bl(r,t,e){if(t.rank<1)throw new Error(`tf.scatterND() expects the indices to be rank 1 or higher, but the rank was ${t.rank}.`);if(r.rank<1)throw new Error(`tf.scatterND() expects the updates to be rank 1 or higher, but the rank was ${r.rank}.`);if(t.dtype!=="int32")throw new Error(`The dtype of 'indices' should be int32, but got dtype: ${t.dtype}`);if(e.length<1)throw new Error(`Output rank must be greater or equal to 1, but got shape: ${e}`);if(e.length===0){if(t.size===0)throw new Error(`Indices specified for empty output. indices shape: ${t.shape}`);if(r.size===0)throw new Error(`Updates specified for empty output. updates shape: ${r.shape}`)}by(e,t,r)}function G2(r,t,e){let n=t.shape.length,o=n>1?t.shape[n-1]:1,s=e.length,i=1;for(let l=o;l<s;++l)i*=e[l];let u=o<1?1:o,c=ie(t.shape)/u,a=[...qr(e.slice(0,o)),1],p=ie(e);return{sliceRank:o,numUpdates:c,sliceSize:i,strides:a,outputSize:p}}function uP(r,t=0){let e=U(r,"x","unstack","string_or_numeric");W(t>=-e.shape.length&&t<e.shape.length,()=>`Axis = ${t} is not in [-${e.shape.length}, ${e.shape.length})`);let n={value:e},o={axis:t};return E.runKernel(fi,n,o)}var zl=H({unstack_:uP});function Ni(r,t=!0,e,n){return E.makeVariable(r,t,e,n)}function V2(r,t){let e=[];for(let s=0;s<t.length;s++)t[s]&&e.push(s);let n=Ft(r,"int32"),o=Ft([e.length,r.length],"int32");for(let s=0;s<e.length;s++){let i=n.indexToLoc(e[s]),u=s*r.length;o.values.set(i,u)}return o.toTensor()}function cP(r,t,e){let n=U(r,"x","transpose");if(t==null&&(t=n.shape.map((i,u)=>u).reverse()),W(n.rank===t.length,()=>`Error in transpose: rank of input ${n.rank} must match length of perm ${t}.`),t.forEach(i=>{W(i>=0&&i<n.rank,()=>`All entries in 'perm' must be between 0 and ${n.rank-1} but got ${t}`)}),n.rank<=1)return n.clone();let o={x:n},s={perm:t};return n.dtype==="complex64"?q(()=>{let i=W2(n),u=B2(n);return i=E.runKernel(yn,{x:i},s),u=E.runKernel(yn,{x:u},s),e&&(u=_u(u)),kl(i,u)}):E.runKernel(yn,o,s)}var ar=H({transpose_:cP});function pP(r,t,e){xr(e);let n=U(r,"indices","scatterND","int32"),o=U(t,"updates","scatterND");Bl(o,n,e);let s={indices:n,updates:o},i={shape:e};return E.runKernel(qo,s,i)}var H2=H({scatterND_:pP});function lP(r,t,e){if(e==null||e==="linear")return r;if(e==="relu")return L(r,ss(t));throw new Error(`Cannot compute gradient for fused activation ${e}.`)}function mP(r,t){let e=t,n=Fl(r.shape,t.shape);return n.length>0&&(e=fe(e,n)),j(e,r.shape)}function fP(r,t,e,n){if(t==="linear")return r;if(t==="relu")return Ru(r);if(t==="elu")return P2(r);if(t==="relu6")return U2(r);if(t==="prelu")return Au(r,e);if(t==="leakyrelu")return ku(r,n);if(t==="sigmoid")return _i(r);throw new Error(`Unknown fused activation ${t}.`)}var dP=(r,t)=>!(r>0)||t==="linear";function q2(r,t,e){let n=hP(r,t,e),o=n<0?-(n+1):n;r.splice(o,0,t)}function hP(r,t,e){return xP(r,t,e||gP)}function gP(r,t){return r>t?1:r<t?-1:0}function xP(r,t,e){let n=0,o=r.length,s=0,i=!1;for(;n<o;){s=n+(o-n>>>1);let u=e(t,r[s]);u>0?n=s+1:(o=s,i=!u)}return i?n:-n-1}function j2(r,t,e,n,o){return wy(r,t,e,n,o,0)}function X2(r,t,e,n,o,s){return wy(r,t,e,n,o,0,!1,s,!0)}function Y2(r,t,e,n,o,s){return wy(r,t,e,n,o,s,!0)}function wy(r,t,e,n,o,s,i=!1,u=!1,c=!1){let a=[];for(let g=0;g<t.length;g++)t[g]>o&&a.push({score:t[g],boxIndex:g,suppressBeginIndex:0});a.sort(K2);let p=s>0?-.5/s:0,l=[],m=[];for(;l.length<e&&a.length>0;){let g=a.pop(),{score:x,boxIndex:b,suppressBeginIndex:y}=g;if(x<o)break;let I=!1;for(let v=l.length-1;v>=y;--v){let _=yP(r,b,l[v]);if(_>=n){I=!0;break}if(g.score=g.score*bP(n,p,_),g.score<=o)break}g.suppressBeginIndex=l.length,I||(g.score===x?(l.push(b),m.push(g.score)):g.score>o&&q2(a,g,K2))}let f=l.length,d=e-f;u&&d>0&&(l.push(...new Array(d).fill(0)),m.push(...new Array(d).fill(0)));let h={selectedIndices:l};return i&&(h.selectedScores=m),c&&(h.validOutputs=f),h}function yP(r,t,e){let n=r.subarray(t*4,t*4+4),o=r.subarray(e*4,e*4+4),s=Math.min(n[0],n[2]),i=Math.min(n[1],n[3]),u=Math.max(n[0],n[2]),c=Math.max(n[1],n[3]),a=Math.min(o[0],o[2]),p=Math.min(o[1],o[3]),l=Math.max(o[0],o[2]),m=Math.max(o[1],o[3]),f=(u-s)*(c-i),d=(l-a)*(m-p);if(f<=0||d<=0)return 0;let h=Math.max(s,a),g=Math.max(i,p),x=Math.min(u,l),b=Math.min(c,m),y=Math.max(x-h,0)*Math.max(b-g,0);return y/(f+d-y)}function bP(r,t,e){let n=Math.exp(t*e*e);return e<=r?n:0}function K2(r,t){return r.score-t.score||r.score===t.score&&t.boxIndex-r.boxIndex}var wP=new Map,SP=new Map,Ll=class{getClassName(){return this.constructor.className}static fromConfig(t,e){return new t(e)}},Sy=class r{constructor(){this.classNameMap={}}static getMap(){return r.instance==null&&(r.instance=new r),r.instance}static register(t){r.getMap().classNameMap[t.className]=[t,t.fromConfig]}};function Q2(r,t,e){W(r.className!=null,()=>"Class being registered does not have the static className property defined."),W(typeof r.className=="string",()=>"className is required to be a string, but got type "+typeof r.className),W(r.className.length>0,()=>"Class being registered has an empty-string as its className, which is disallowed."),typeof t>"u"&&(t="Custom"),typeof e>"u"&&(e=r.className);let n=e,o=t+">"+n;return Sy.register(r),wP.set(o,r),SP.set(r,o),r}var Qe=class extends Ll{minimize(t,e=!1,n){let{value:o,grads:s}=this.computeGradients(t,n);if(n!=null){let i=n.map(u=>({name:u.name,tensor:s[u.name]}));this.applyGradients(i)}else this.applyGradients(s);return le(s),e?o:(o.dispose(),null)}get iterations(){return this.iterations_==null&&(this.iterations_=0),this.iterations_}incrementIterations(){this.iterations_=this.iterations+1}computeGradients(t,e){return z2(t,e)}dispose(){this.iterations_!=null&&le(this.iterations_)}async saveIterations(){return this.iterations_==null&&(this.iterations_=0),{name:"iter",tensor:ir(this.iterations_,"int32")}}async getWeights(){throw new Error("getWeights() is not implemented for this optimizer yet.")}async setWeights(t){throw new Error(`setWeights() is not implemented for this optimizer class ${this.getClassName()}`)}async extractIterations(t){return this.iterations_=(await t[0].tensor.data())[0],t.slice(1)}};Object.defineProperty(Qe,Symbol.hasInstance,{value:r=>r.minimize!=null&&r.computeGradients!=null&&r.applyGradients!=null});var Wl=class extends Qe{static get className(){return"Adadelta"}constructor(t,e,n=null){super(),this.learningRate=t,this.rho=e,this.epsilon=n,this.accumulatedGrads=[],this.accumulatedUpdates=[],n==null&&(this.epsilon=E.backend.epsilon())}applyGradients(t){(Array.isArray(t)?t.map(n=>n.name):Object.keys(t)).forEach((n,o)=>{let s=E.registeredVariables[n],i=!1;this.accumulatedGrads[o]==null&&(this.accumulatedGrads[o]={originalName:`${n}/accum_grad`,variable:q(()=>De(s).variable(i))}),this.accumulatedUpdates[o]==null&&(this.accumulatedUpdates[o]={originalName:`${n}/accum_var`,variable:q(()=>De(s).variable(i))});let u=Array.isArray(t)?t[o].tensor:t[n];if(u==null)return;let c=this.accumulatedGrads[o].variable,a=this.accumulatedUpdates[o].variable;q(()=>{let p=nt(L(c,this.rho),L(Se(u),1-this.rho)),l=L(je(Rr(nt(a,this.epsilon)),Rr(nt(c,this.epsilon))),u),m=nt(L(a,this.rho),L(Se(l),1-this.rho));c.assign(p),a.assign(m);let f=nt(L(l,-this.learningRate),s);s.assign(f)})}),this.incrementIterations()}dispose(){this.accumulatedUpdates!=null&&(le(this.accumulatedGrads.map(t=>t.variable)),le(this.accumulatedUpdates.map(t=>t.variable)))}async getWeights(){let t=[...this.accumulatedGrads,...this.accumulatedUpdates];return[await this.saveIterations()].concat(t.map(e=>({name:e.originalName,tensor:e.variable})))}async setWeights(t){t=await this.extractIterations(t);let e=t.length/2,n=!1;this.accumulatedGrads=t.slice(0,e).map(o=>({originalName:o.name,variable:o.tensor.variable(n)})),this.accumulatedUpdates=t.slice(e,e*2).map(o=>({originalName:o.name,variable:o.tensor.variable(n)}))}getConfig(){return{learningRate:this.learningRate,rho:this.rho,epsilon:this.epsilon}}static fromConfig(t,e){return new t(e.learningRate,e.rho,e.epsilon)}};var Ul=class extends Qe{static get className(){return"Adagrad"}constructor(t,e=.1){super(),this.learningRate=t,this.initialAccumulatorValue=e,this.accumulatedGrads=[]}applyGradients(t){(Array.isArray(t)?t.map(n=>n.name):Object.keys(t)).forEach((n,o)=>{let s=E.registeredVariables[n];this.accumulatedGrads[o]==null&&(this.accumulatedGrads[o]={originalName:`${n}/accumulator`,variable:q(()=>_n(s.shape,this.initialAccumulatorValue).variable(!1))});let i=Array.isArray(t)?t[o].tensor:t[n];if(i==null)return;let u=this.accumulatedGrads[o].variable;q(()=>{let c=nt(u,Se(i));u.assign(c);let a=nt(L(je(i,Rr(nt(c,E.backend.epsilon()))),-this.learningRate),s);s.assign(a)})}),this.incrementIterations()}dispose(){this.accumulatedGrads!=null&&le(this.accumulatedGrads.map(t=>t.variable))}async getWeights(){return[await this.saveIterations()].concat(this.accumulatedGrads.map(t=>({name:t.originalName,tensor:t.variable})))}async setWeights(t){t=await this.extractIterations(t);let e=!1;this.accumulatedGrads=t.map(n=>({originalName:n.name,variable:n.tensor.variable(e)}))}getConfig(){return{learningRate:this.learningRate,initialAccumulatorValue:this.initialAccumulatorValue}}static fromConfig(t,e){return new t(e.learningRate,e.initialAccumulatorValue)}};var Gl=class extends Qe{static get className(){return"Adam"}constructor(t,e,n,o=null){super(),this.learningRate=t,this.beta1=e,this.beta2=n,this.epsilon=o,this.accumulatedFirstMoment=[],this.accumulatedSecondMoment=[],q(()=>{this.accBeta1=ir(e).variable(),this.accBeta2=ir(n).variable()}),o==null&&(this.epsilon=E.backend.epsilon())}applyGradients(t){let e=Array.isArray(t)?t.map(n=>n.name):Object.keys(t);q(()=>{let n=_e(1,this.accBeta1),o=_e(1,this.accBeta2);e.forEach((s,i)=>{let u=E.registeredVariables[s],c=!1;this.accumulatedFirstMoment[i]==null&&(this.accumulatedFirstMoment[i]={originalName:`${s}/m`,variable:q(()=>De(u).variable(c))}),this.accumulatedSecondMoment[i]==null&&(this.accumulatedSecondMoment[i]={originalName:`${s}/v`,variable:q(()=>De(u).variable(c))});let a=Array.isArray(t)?t[i].tensor:t[s];if(a==null)return;let p=this.accumulatedFirstMoment[i].variable,l=this.accumulatedSecondMoment[i].variable,m=nt(L(p,this.beta1),L(a,1-this.beta1)),f=nt(L(l,this.beta2),L(Se(a),1-this.beta2)),d=je(m,n),h=je(f,o);p.assign(m),l.assign(f);let g=nt(L(je(d,nt(Rr(h),this.epsilon)),-this.learningRate),u);u.assign(g)}),this.accBeta1.assign(L(this.accBeta1,this.beta1)),this.accBeta2.assign(L(this.accBeta2,this.beta2))}),this.incrementIterations()}dispose(){this.accBeta1.dispose(),this.accBeta2.dispose(),this.accumulatedFirstMoment!=null&&le(this.accumulatedFirstMoment.map(t=>t.variable)),this.accumulatedSecondMoment!=null&&le(this.accumulatedSecondMoment.map(t=>t.variable))}async getWeights(){let t=[...this.accumulatedFirstMoment,...this.accumulatedSecondMoment];return[await this.saveIterations()].concat(t.map(e=>({name:e.originalName,tensor:e.variable})))}async setWeights(t){t=await this.extractIterations(t),q(()=>{this.accBeta1.assign(Ri(this.beta1,this.iterations_+1)),this.accBeta2.assign(Ri(this.beta2,this.iterations_+1))});let e=t.length/2,n=!1;this.accumulatedFirstMoment=t.slice(0,e).map(o=>({originalName:o.name,variable:o.tensor.variable(n)})),this.accumulatedSecondMoment=t.slice(e,e*2).map(o=>({originalName:o.name,variable:o.tensor.variable(n)}))}getConfig(){return{learningRate:this.learningRate,beta1:this.beta1,beta2:this.beta2,epsilon:this.epsilon}}static fromConfig(t,e){return new t(e.learningRate,e.beta1,e.beta2,e.epsilon)}};var Vl=class extends Qe{static get className(){return"Adamax"}constructor(t,e,n,o=null,s=0){super(),this.learningRate=t,this.beta1=e,this.beta2=n,this.epsilon=o,this.decay=s,this.accumulatedFirstMoment=[],this.accumulatedWeightedInfNorm=[],q(()=>{this.iteration=ir(0).variable(),this.accBeta1=ir(e).variable()}),o==null&&(this.epsilon=E.backend.epsilon())}applyGradients(t){let e=Array.isArray(t)?t.map(n=>n.name):Object.keys(t);q(()=>{let n=_e(1,this.accBeta1),o=je(-this.learningRate,nt(L(this.iteration,this.decay),1));e.forEach((s,i)=>{let u=E.registeredVariables[s],c=!1;this.accumulatedFirstMoment[i]==null&&(this.accumulatedFirstMoment[i]={originalName:`${s}/m`,variable:De(u).variable(c)}),this.accumulatedWeightedInfNorm[i]==null&&(this.accumulatedWeightedInfNorm[i]={originalName:`${s}/v`,variable:De(u).variable(c)});let a=Array.isArray(t)?t[i].tensor:t[s];if(a==null)return;let p=this.accumulatedFirstMoment[i].variable,l=this.accumulatedWeightedInfNorm[i].variable,m=nt(L(p,this.beta1),L(a,1-this.beta1)),f=L(l,this.beta2),d=Ci(a),h=L2(f,d);p.assign(m),l.assign(h);let g=nt(L(je(o,n),je(m,nt(h,this.epsilon))),u);u.assign(g)}),this.iteration.assign(nt(this.iteration,1)),this.accBeta1.assign(L(this.accBeta1,this.beta1))}),this.incrementIterations()}dispose(){this.accBeta1.dispose(),this.iteration.dispose(),this.accumulatedFirstMoment!=null&&le(this.accumulatedFirstMoment.map(t=>t.variable)),this.accumulatedWeightedInfNorm!=null&&le(this.accumulatedWeightedInfNorm.map(t=>t.variable))}async getWeights(){throw new Error("getWeights() is not implemented for Adamax yet.")}async setWeights(t){throw new Error("setWeights() is not implemented for Adamax yet.")}getConfig(){return{learningRate:this.learningRate,beta1:this.beta1,beta2:this.beta2,epsilon:this.epsilon,decay:this.decay}}static fromConfig(t,e){return new t(e.learningRate,e.beta1,e.beta2,e.epsilon,e.decay)}};var $i=class extends Qe{static get className(){return"SGD"}constructor(t){super(),this.learningRate=t,this.setLearningRate(t)}applyGradients(t){(Array.isArray(t)?t.map(n=>n.name):Object.keys(t)).forEach((n,o)=>{let s=Array.isArray(t)?t[o].tensor:t[n];if(s==null)return;let i=E.registeredVariables[n];q(()=>{let u=nt(L(this.c,s),i);i.assign(u)})}),this.incrementIterations()}setLearningRate(t){this.learningRate=t,this.c!=null&&this.c.dispose(),this.c=l2(ir(-t))}dispose(){this.c.dispose()}async getWeights(){return[await this.saveIterations()]}async setWeights(t){if(t=await this.extractIterations(t),t.length!==0)throw new Error("SGD optimizer does not have settable weights.")}getConfig(){return{learningRate:this.learningRate}}static fromConfig(t,e){return new t(e.learningRate)}};var Hl=class extends $i{static get className(){return"Momentum"}constructor(t,e,n=!1){super(t),this.learningRate=t,this.momentum=e,this.useNesterov=n,this.accumulations=[],this.m=ir(this.momentum)}applyGradients(t){(Array.isArray(t)?t.map(n=>n.name):Object.keys(t)).forEach((n,o)=>{let s=E.registeredVariables[n];this.accumulations[o]==null&&(this.accumulations[o]={originalName:`${n}/momentum`,variable:q(()=>De(s).variable(!1))});let i=this.accumulations[o].variable,u=Array.isArray(t)?t[o].tensor:t[n];u!=null&&q(()=>{let c,a=nt(L(this.m,i),u);this.useNesterov?c=nt(L(this.c,nt(u,L(a,this.m))),s):c=nt(L(this.c,a),s),i.assign(a),s.assign(c)})}),this.incrementIterations()}dispose(){this.m.dispose(),this.accumulations!=null&&le(this.accumulations.map(t=>t.variable))}setMomentum(t){this.momentum=t}async getWeights(){return[await this.saveIterations()].concat(this.accumulations.map(t=>({name:t.originalName,tensor:t.variable})))}async setWeights(t){t=await this.extractIterations(t);let e=!1;this.accumulations=t.map(n=>({originalName:n.name,variable:n.tensor.variable(e)}))}getConfig(){return{learningRate:this.learningRate,momentum:this.momentum,useNesterov:this.useNesterov}}static fromConfig(t,e){return new t(e.learningRate,e.momentum,e.useNesterov)}};var ql=class extends Qe{static get className(){return"RMSProp"}constructor(t,e=.9,n=0,o=null,s=!1){if(super(),this.learningRate=t,this.decay=e,this.momentum=n,this.epsilon=o,this.accumulatedMeanSquares=[],this.accumulatedMoments=[],this.accumulatedMeanGrads=[],this.centered=s,o==null&&(this.epsilon=E.backend.epsilon()),t==null)throw new Error("learningRate for RMSPropOptimizer must be defined.")}applyGradients(t){(Array.isArray(t)?t.map(n=>n.name):Object.keys(t)).forEach((n,o)=>{let s=E.registeredVariables[n],i=!1;this.accumulatedMeanSquares[o]==null&&(this.accumulatedMeanSquares[o]={originalName:`${n}/rms`,variable:q(()=>De(s).variable(i))}),this.accumulatedMoments[o]==null&&(this.accumulatedMoments[o]={originalName:`${n}/momentum`,variable:q(()=>De(s).variable(i))}),this.accumulatedMeanGrads[o]==null&&this.centered&&(this.accumulatedMeanGrads[o]={originalName:`${n}/mg`,variable:q(()=>De(s).variable(i))});let u=Array.isArray(t)?t[o].tensor:t[n];if(u==null)return;let c=this.accumulatedMeanSquares[o].variable,a=this.accumulatedMoments[o].variable;q(()=>{let p=nt(L(c,this.decay),L(Se(u),1-this.decay));if(this.centered){let l=this.accumulatedMeanGrads[o].variable,m=nt(L(l,this.decay),L(u,1-this.decay)),f=je(L(u,this.learningRate),Rr(_e(p,nt(Se(m),this.epsilon)))),d=nt(L(a,this.momentum),f);c.assign(p),l.assign(m),a.assign(d);let h=_e(s,d);s.assign(h)}else{let l=nt(L(c,this.decay),L(Se(u),1-this.decay)),m=nt(L(a,this.momentum),je(L(u,this.learningRate),Rr(nt(l,this.epsilon))));c.assign(l),a.assign(m);let f=_e(s,m);s.assign(f)}})}),this.incrementIterations()}dispose(){this.accumulatedMeanSquares!=null&&le(this.accumulatedMeanSquares.map(t=>t.variable)),this.accumulatedMeanGrads!=null&&this.centered&&le(this.accumulatedMeanGrads.map(t=>t.variable)),this.accumulatedMoments!=null&&le(this.accumulatedMoments.map(t=>t.variable))}async getWeights(){let t=[...this.accumulatedMeanSquares,...this.accumulatedMoments];return this.centered&&t.push(...this.accumulatedMeanGrads),[await this.saveIterations()].concat(t.map(e=>({name:e.originalName,tensor:e.variable})))}async setWeights(t){t=await this.extractIterations(t);let e=this.centered?t.length/3:t.length/2,n=!1;this.accumulatedMeanSquares=t.slice(0,e).map(o=>({originalName:o.name,variable:o.tensor.variable(n)})),this.accumulatedMoments=t.slice(e,e*2).map(o=>({originalName:o.name,variable:o.tensor.variable(n)})),this.centered&&(this.accumulatedMeanGrads=t.slice(e*2,e*3).map(o=>({originalName:o.name,variable:o.tensor.variable(n)})))}getConfig(){return{learningRate:this.learningRate,decay:this.decay,momentum:this.momentum,epsilon:this.epsilon,centered:this.centered}}static fromConfig(t,e){return new t(e.learningRate,e.decay,e.momentum,e.epsilon,e.centered)}};var IP=[Wl,Ul,Gl,Vl,Hl,ql,$i];function Z2(){for(let r of IP)Q2(r)}var vP="model",CP=".json",kP=".weights.bin";function J2(r){return new Promise(t=>setTimeout(t)).then(r)}var Ei=class r{constructor(t){if(!Y().getBool("IS_BROWSER"))throw new Error("browserDownloads() cannot proceed because the current environment is not a browser.");t.startsWith(r.URL_SCHEME)&&(t=t.slice(r.URL_SCHEME.length)),(t==null||t.length===0)&&(t=vP),this.modelJsonFileName=t+CP,this.weightDataFileName=t+kP}async save(t){if(typeof document>"u")throw new Error("Browser downloads are not supported in this environment since `document` is not present");let e=or.join(t.weightData),n=window.URL.createObjectURL(new Blob([e],{type:"application/octet-stream"}));if(t.modelTopology instanceof ArrayBuffer)throw new Error("BrowserDownloads.save() does not support saving model topology in binary formats yet.");{let o=[{paths:["./"+this.weightDataFileName],weights:t.weightSpecs}],s=Al(t,o),i=window.URL.createObjectURL(new Blob([JSON.stringify(s)],{type:"application/json"})),u=this.modelJsonAnchor==null?document.createElement("a"):this.modelJsonAnchor;if(u.download=this.modelJsonFileName,u.href=i,await J2(()=>u.dispatchEvent(new MouseEvent("click"))),t.weightData!=null){let c=this.weightDataAnchor==null?document.createElement("a"):this.weightDataAnchor;c.download=this.weightDataFileName,c.href=n,await J2(()=>c.dispatchEvent(new MouseEvent("click")))}return{modelArtifactsInfo:In(t)}}}};Ei.URL_SCHEME="downloads://";var _P=r=>Y().getBool("IS_BROWSER")&&!Array.isArray(r)&&r.startsWith(Ei.URL_SCHEME)?AP(r.slice(Ei.URL_SCHEME.length)):null;sr.registerSaveRouter(_P);function AP(r="model"){return new Ei(r)}function Iy(r,t,e,n){i(r),e=e??0,n=n??1,u(e,n);let o=0,s=c=>(c.then(a=>{let p=e+ ++o/r.length*(n-e);return t(p),a}),c);function i(c){W(c!=null&&Array.isArray(c)&&c.length>0,()=>"promises must be a none empty array")}function u(c,a){W(c>=0&&c<=1,()=>`Progress fraction must be in range [0, 1], but got startFraction ${c}`),W(a>=0&&a<=1,()=>`Progress fraction must be in range [0, 1], but got endFraction ${a}`),W(a>=c,()=>`startFraction must be no more than endFraction, but got startFraction ${c} and endFraction ${a}`)}return Promise.all(r.map(s))}async function t0(r,t){t==null&&(t={});let e=t.fetchFunc==null?Y().platform.fetch:t.fetchFunc,n=r.map(l=>e(l,t.requestInit,{isBinary:!0})),u=(t.onProgress==null?await Promise.all(n):await Iy(n,t.onProgress,0,.5)).map(l=>l.arrayBuffer());return t.onProgress==null?await Promise.all(u):await Iy(u,t.onProgress,.5,1)}function e0(r,t){var e;let n=t.fetchFunc==null?Y().platform.fetch:t.fetchFunc,o=0,s;return(e=t.onProgress)===null||e===void 0||e.call(t,0),new ReadableStream({pull:async i=>{for(var u;o<r.length;){s||(s=(await n(r[o],t.requestInit,{isBinary:!0})).body.getReader());let{done:c,value:a}=await s.read();if(c){o++,s=void 0,(u=t.onProgress)===null||u===void 0||u.call(t,o/r.length);continue}i.enqueue(a);return}i.close()}})}var MP="application/octet-stream",DP="application/json",Mu=class{constructor(t,e){if(this.DEFAULT_METHOD="POST",e==null&&(e={}),this.weightPathPrefix=e.weightPathPrefix,this.weightUrlConverter=e.weightUrlConverter,e.fetchFunc!=null?(W(typeof e.fetchFunc=="function",()=>"Must pass a function that matches the signature of `fetch` (see https://developer.mozilla.org/en-US/docs/Web/API/Fetch_API)"),this.fetch=e.fetchFunc):this.fetch=Y().platform.fetch,W(t!=null&&t.length>0,()=>"URL path for http must not be null, undefined or empty."),Array.isArray(t)&&W(t.length===2,()=>`URL paths for http must have a length of 2, (actual length is ${t.length}).`),this.path=t,e.requestInit!=null&&e.requestInit.body!=null)throw new Error("requestInit is expected to have no pre-existing body, but has one.");this.requestInit=e.requestInit||{},this.loadOptions=e}async save(t){if(t.modelTopology instanceof ArrayBuffer)throw new Error("BrowserHTTPRequest.save() does not support saving model topology in binary formats yet.");let e=Object.assign({method:this.DEFAULT_METHOD},this.requestInit);e.body=new FormData;let n=[{paths:["./model.weights.bin"],weights:t.weightSpecs}],o=Al(t,n);if(e.body.append("model.json",new Blob([JSON.stringify(o)],{type:DP}),"model.json"),t.weightData!=null){let i=or.join(t.weightData);e.body.append("model.weights.bin",new Blob([i],{type:MP}),"model.weights.bin")}let s=await this.fetch(this.path,e);if(s.ok)return{modelArtifactsInfo:In(t),responses:[s]};throw new Error(`BrowserHTTPRequest.save() failed due to HTTP response status ${s.status}.`)}async loadModelJSON(){let t=await this.fetch(this.path,this.requestInit);if(!t.ok)throw new Error(`Request to ${this.path} failed with status code ${t.status}. Please verify this URL points to the model JSON of the model to load.`);let e;try{e=await t.json()}catch{let i=`Failed to parse model JSON of response from ${this.path}.`;throw this.path.endsWith(".pb")?i+=" Your path contains a .pb file extension. Support for .pb models have been removed in TensorFlow.js 1.0 in favor of .json models. You can re-convert your Python TensorFlow model using the TensorFlow.js 1.0 conversion scripts or you can convert your.pb models with the 'pb2json'NPM script in the tensorflow/tfjs-converter repository.":i+=" Please make sure the server is serving valid JSON for this request.",new Error(i)}let n=e.modelTopology,o=e.weightsManifest;if(n==null&&o==null)throw new Error(`The JSON from HTTP path ${this.path} contains neither model topology or manifest for weights.`);return e}async load(){if(this.loadOptions.streamWeights)return this.loadStream();let t=await this.loadModelJSON();return Rl(t,e=>this.loadWeights(e))}async loadStream(){let t=await this.loadModelJSON(),e=await this.getWeightUrls(t.weightsManifest),n=Ml(t.weightsManifest),o=()=>e0(e,this.loadOptions);return Object.assign(Object.assign({},t),{weightSpecs:n,getWeightStream:o})}async getWeightUrls(t){let e=Array.isArray(this.path)?this.path[1]:this.path,[n,o]=NP(e),s=this.weightPathPrefix||n,i=[],u=[];for(let c of t)for(let a of c.paths)this.weightUrlConverter!=null?u.push(this.weightUrlConverter(a)):i.push(s+a+o);return this.weightUrlConverter&&i.push(...await Promise.all(u)),i}async loadWeights(t){let e=await this.getWeightUrls(t),n=Ml(t),o=await t0(e,this.loadOptions);return[n,o]}};Mu.URL_SCHEME_REGEX=/^https?:\/\//;function NP(r){let t=r.lastIndexOf("/"),e=r.lastIndexOf("?"),n=r.substring(0,t),o=e>t?r.substring(e):"";return[n+"/",o]}function vy(r){return r.match(Mu.URL_SCHEME_REGEX)!=null}var r0=(r,t)=>{if(typeof fetch>"u"&&(t==null||t.fetchFunc==null))return null;{let e=!0;if(Array.isArray(r)?e=r.every(n=>vy(n)):e=vy(r),e)return n0(r,t)}return null};sr.registerSaveRouter(r0);sr.registerLoadRouter(r0);function n0(r,t){return new Mu(r,t)}var Kl={};fn(Kl,{prepareAndValidate:()=>o0});function o0(r,t){let e=r.shape.length,n=t.shape.length;if(e<1)throw new Error(`tf.gatherND() expects the input to be rank 1 or higher, but the rank was ${e}.`);if(n<1)throw new Error(`tf.gatherND() expects the indices to be rank 1 or higher, but the rank was ${n}.`);if(t.dtype!=="int32")throw new Error(`tf.gatherND() expects the indices to be int32 type, but the dtype was ${t.dtype}.`);if(t.shape[n-1]>e)throw new Error(`index innermost dimension length must be <= tensor rank; saw: ${t.shape[n-1]} vs. ${e}`);if(ie(r.shape)===0)throw new Error(`Requested more than 0 entries, but input is empty. Input shape: ${r.shape}.`);let o=t.shape,s=o[o.length-1],i=1;for(let l=0;l<o.length-1;++l)i*=o[l];let u=r.shape,c=o.slice();c.pop();let a=1;for(let l=s;l<e;++l)a*=u[l],c.push(u[l]);let p=[...qr(r.shape).map(l=>l/a),1].slice(0,s);return[c,i,a,p]}var ae={};fn(ae,{assertParamsValid:()=>TP,computeFlatOffset:()=>zP,computeOutShape:()=>PP,getNormalizedAxes:()=>OP,isSliceContinous:()=>BP,maskToAxes:()=>FP,parseSliceParams:()=>LP,sliceInfo:()=>WP,startForAxis:()=>m0,startIndicesWithElidedDims:()=>c0,stopForAxis:()=>f0,stopIndicesWithElidedDims:()=>p0,stridesForAxis:()=>l0,stridesWithElidedDims:()=>i0});var Cy=-2,EP=-1;function TP(r,t,e){let n=r.shape.length;W(n===t.length,()=>`Error in slice${n}D: Length of begin ${t} must match the rank of the array (${n}).`),W(n===e.length,()=>`Error in slice${n}D: Length of size ${e} must match the rank of the array (${n}).`);for(let o=0;o<n;++o)W(t[o]+e[o]<=r.shape[o],()=>`Error in slice${n}D: begin[${o}] + size[${o}] (${t[o]+e[o]}) would overflow input.shape[${o}] (${r.shape[o]})`)}function FP(r){let t=[],e=0;for(;r>0;)r&1&&t.push(e),r/=2,e++;return t}function PP(r,t,e){let n=[];for(let o=0;o<r.length;o++)n[o]=Math.ceil((t[o]-r[o])/e[o]);return n}function i0(r,t,e,n){let o=[...r];for(let s=o.length;s<n.length;s++)o.push(1);for(let s=0;s<e;s++)s===0?o[t]=1:(o.splice(t,0,1),o.pop());return o}function a0(r,t,e){return e<=r?e:e-(t-1)}function u0(r,t){let e=[];for(let n=0;n<r;n++)e.push(t+n);return e}function OP(r,t,e,n,o,s,i,u,c){let a=r.length,p=new Array(a),l=new Array(a),m=new Array(a);if(t.length&&e>0){let f=t[0],d=e+1;p=c0(i,f,d,n,r),l=p0(u,f,d,o,r),m=i0(s,f,d,r)}else for(let f=0;f<a;f++)p[f]=m0(i,n,s,r,f,c),l[f]=f0(u,o,s,r,f,c),m[f]=l0(s,f,c);return{begin:p,end:l,strides:m}}function c0(r,t,e,n,o){let s=[...o],i=u0(e,t);for(let u=0;u<s.length;u++)if(i.indexOf(u)>-1)s[u]=0;else{let c=a0(t,e,u),a=n[c];r&1<<c&&(a=0),s[u]=a}return s}function p0(r,t,e,n,o){let s=[...o],i=u0(e,t);for(let u=0;u<s.length;u++)if(i.indexOf(u)>-1)s[u]=Number.MAX_SAFE_INTEGER;else{let c=a0(t,e,u),a=n[c];r&1<<c&&(a=Number.MAX_SAFE_INTEGER),s[u]=a}for(let u=0;u<s.length;u++){let c=o[u];s[u]<0&&(s[u]+=c),s[u]=Ps(0,s[u],o[u])}return s}function l0(r,t,e){let n=r[t];return(e&1<<t||n==null)&&(n=1),n}function m0(r,t,e,n,o,s){let i=t[o],u=e[o]||1;(r&1<<o||s&1<<o||i==null)&&(u>0?i=Number.MIN_SAFE_INTEGER:i=Number.MAX_SAFE_INTEGER);let c=n[o];return i<0&&(i+=c),i=Ps(0,i,c-1),i}function f0(r,t,e,n,o,s){let i=t[o],u=e[o]||1;(r&1<<o||s&1<<o||i==null)&&(u>0?i=Number.MAX_SAFE_INTEGER:i=Number.MIN_SAFE_INTEGER);let c=n[o];return i<0&&(i+=c),u>0?i=Ps(0,i,c):i=Ps(-1,i,c-1),i}function BP(r,t,e){let n=e.length;for(let o=0;o<e.length;o++)if(e[o]>1){n=o;break}for(let o=n+1;o<e.length;o++)if(t[o]>0||e[o]!==r[o])return!1;return!0}function zP(r,t){let e=r.length>0?r[r.length-1]:1;for(let n=0;n<r.length-1;n++)e+=r[n]*t[n];return e}function LP(r,t,e){let n,o=r.shape.length;typeof t=="number"?n=[t,...new Array(o-1).fill(0)]:t.length<o?n=t.concat(new Array(o-t.length).fill(0)):n=t.slice(),n.forEach(i=>{W(i!==-1,()=>"slice() does not support negative begin indexing.")});let s;return e==null?s=new Array(o).fill(-1):typeof e=="number"?s=[e,...new Array(o-1).fill(-1)]:e.length<o?s=e.concat(new Array(o-e.length).fill(-1)):s=e,s=s.map((i,u)=>i>=0?i:(W(i===-1,()=>`Negative size values should be exactly -1 but got ${i} for the slice() size at index ${u}.`),r.shape[u]-n[u])),[n,s]}function WP(r,t,e,n,o,s,i,u,c){let a;if(n==null?(a=new Array(t.length),a.fill(1)):a=n,i!=null&&(i&i-1)!==0)throw new Error("Multiple ellipses in slice is not allowed.");let p=!1,l={dims:a.length,numAddAxisAfterEllipsis:0,begin:t.slice(),end:e.slice(),strides:a.slice(),beginMask:o,endMask:s,ellipsisMask:i,newAxisMask:u,shrinkAxisMask:c};for(let y=0;y<l.dims;y++)p&&(1<<y&u)!==0&&l.numAddAxisAfterEllipsis++,1<<y&i&&(p=!0);p||(l.ellipsisMask|=1<<l.dims,l.dims++);let m={dims:r.length,beginMask:0,endMask:0,beginValid:!1,endValid:!1};UP(l,m);let f=!0,d=!0,h=!0,g=[],x=[];for(let y=0;y<r.length;++y){if(m.strides[y]===0)throw Error(`strides[${y}] must be non-zero`);let I=!!(m.shrinkAxisMask&1<<y),v=r[y];if(v===-1){g.push(I?1:-1);continue}let _=[m.beginMask&1<<y,m.endMask&1<<y],k=[m.strides[y]>0?0:-1,m.strides[y]>0?v:v-1];if(I&&m.strides[y]<=0)throw Error("only stride 1 allowed on non-range indexing.");h=h&&m.strides[y]===1;let A=!!(m.beginMask&1<<y&&m.endMask&1<<y);if(m.beginValid&&m.endValid){if(I){let z=m.begin[y]<0?v+m.begin[y]:m.begin[y];if(m.begin[y]=z,m.end[y]=m.begin[y]+1,z<0||z>=v)throw Error(`slice index ${m.begin[y]} of dimension ${y} out of bounds.`)}else m.begin[y]=s0(m.begin[y],0,m.strides[y],v,_,k),m.end[y]=s0(m.end[y],1,m.strides[y],v,_,k);let P=m.strides[y]===1&&m.begin[y]===0&&m.end[y]===v;f=f&&P,d=d&&(y===0&&m.strides[y]===1||P)}else f=f&&m.strides[y]===1&&A,d=d&&(y===0&&m.strides[y]===1||A);let R,F=!1;if(m.beginValid&&m.endValid?(R=m.end[y]-m.begin[y],F=!0):I?(R=1,F=!0):A&&v>=0&&(m.strides[y]<0?R=-v:R=v,F=!0),F){let P;R===0||R<0!=m.strides[y]<0?P=0:P=Math.trunc(R/m.strides[y])+(R%m.strides[y]!==0?1:0),g.push(P)}else g.push(-1)}for(let y=0;y<m.finalShapeGatherIndices.length;++y){let I=m.finalShapeGatherIndices[y];I>=0?x.push(g[I]):I===Cy&&x.push(1)}return{finalShapeSparse:x.filter((y,I)=>m.finalShapeGatherIndices[I]!==Cy),finalShape:x,isIdentity:f,sliceDim0:d,isSimpleSlice:h,begin:m.begin,end:m.end,strides:m.strides}}function UP(r,t){t.beginMask=0,t.endMask=0,t.shrinkAxisMask=0;let e=0;t.beginValid=r.begin!=null,t.endValid=r.end!=null,t.begin=new Array(t.dims),t.end=new Array(t.dims),t.strides=new Array(t.dims),t.finalShapeGatherIndices=[],t.finalShapeGatherIndicesSparse=[],t.inputShapeGatherIndicesSparse=new Array(t.dims);for(let n=0;n<r.dims;n++)if(1<<n&r.ellipsisMask){let o=Math.min(t.dims-(r.dims-n)+1+r.numAddAxisAfterEllipsis,t.dims);for(;e<o;e++)t.begin[e]=0,t.end[e]=0,t.strides[e]=1,t.beginMask|=1<<e,t.endMask|=1<<e,t.finalShapeGatherIndices.push(e),t.finalShapeGatherIndicesSparse.push(-1),t.inputShapeGatherIndicesSparse[e]=n}else if(1<<n&r.newAxisMask)t.finalShapeGatherIndices.push(Cy),t.finalShapeGatherIndicesSparse.push(-1);else{if(e===t.begin.length)throw Error(`Index out of range using input dim ${e}; input has only ${t.dims} dims, ${t.begin.length}.`);r.begin!=null&&(t.begin[e]=r.begin[n]),r.end!=null&&(t.end[e]=r.end[n]),t.strides[e]=r.strides[n],r.beginMask&1<<n&&(t.beginMask|=1<<e),r.endMask&1<<n&&(t.endMask|=1<<e),r.shrinkAxisMask&1<<n?(t.finalShapeGatherIndices.push(EP),t.finalShapeGatherIndicesSparse.push(-1),t.shrinkAxisMask|=1<<e):(t.finalShapeGatherIndices.push(e),t.finalShapeGatherIndicesSparse.push(n)),t.inputShapeGatherIndicesSparse[e]=n,e++}}function s0(r,t,e,n,o,s){if(o[t])return e>0?s[t]:s[t+1&1];{let i=r<0?n+r:r;return i<s[0]?s[0]:i>s[1]?s[1]:i}}var S={};fn(S,{ERF_A1:()=>sO,ERF_A2:()=>iO,ERF_A3:()=>aO,ERF_A4:()=>uO,ERF_A5:()=>cO,ERF_P:()=>oO,PARALLELIZE_THRESHOLD:()=>jl,RowPartitionType:()=>Jr,SELU_SCALE:()=>nO,SELU_SCALEALPHA:()=>rO,applyActivation:()=>fP,assertAndGetBroadcastShape:()=>Pl,assertAxesAreInnerMostDims:()=>FF,assertParamsConsistent:()=>GP,assignToTypedArray:()=>hO,axesAreInnerMostDims:()=>dy,calculateShapes:()=>G2,checkEinsumDimSizes:()=>SO,checkPadOnDimRoundingMode:()=>kn,combineLocations:()=>O2,combineRaggedTensorToTensorShapes:()=>HP,complexWithEvenIndex:()=>mO,complexWithOddIndex:()=>fO,computeConv2DInfo:()=>ly,computeConv3DInfo:()=>$2,computeDefaultPad:()=>my,computeDilation2DInfo:()=>mF,computeOptimalWindowSize:()=>XP,computeOutAndReduceShapes:()=>EF,computeOutShape:()=>VP,computePool2DInfo:()=>fF,computePool3DInfo:()=>dF,convertConv2DDataFormat:()=>E2,decodeEinsumEquation:()=>bO,eitherStridesOrDilationsAreOne:()=>Su,expandShapeToKeepDim:()=>TF,exponent:()=>xO,exponents:()=>gO,fromStringArrayToUint8:()=>UO,fromUint8ToStringArray:()=>WO,getAxesPermutation:()=>PF,getBroadcastDims:()=>F2,getComplexWithIndex:()=>dO,getEinsumComputePath:()=>IO,getEinsumPermutation:()=>wO,getFusedBiasGradient:()=>mP,getFusedDyActivation:()=>lP,getImageCenter:()=>YP,getInnerMostAxes:()=>BF,getPermuted:()=>ZP,getRaggedRank:()=>KP,getReductionAxes:()=>Fl,getReshaped:()=>QP,getReshapedPermuted:()=>JP,getRowPartitionTypesHelper:()=>qP,getSliceBeginCoords:()=>tO,getSliceSize:()=>eO,getSparseFillEmptyRowsIndicesDenseShapeMismatch:()=>_O,getSparseFillEmptyRowsNegativeIndexErrorMessage:()=>AO,getSparseFillEmptyRowsOutOfRangeIndexErrorMessage:()=>RO,getSparseReshapeEmptyTensorZeroOutputDimErrorMessage:()=>NO,getSparseReshapeInputOutputMismatchErrorMessage:()=>EO,getSparseReshapeInputOutputMultipleErrorMessage:()=>$O,getSparseReshapeMultipleNegativeOneOutputDimErrorMessage:()=>MO,getSparseReshapeNegativeOutputDimErrorMessage:()=>DO,getSparseSegmentReductionIndicesOutOfRangeErrorMessage:()=>OO,getSparseSegmentReductionNegativeSegmentIdsErrorMessage:()=>TO,getSparseSegmentReductionNonIncreasingSegmentIdsErrorMessage:()=>FO,getSparseSegmentReductionSegmentIdOutOfRangeErrorMessage:()=>PO,getUndoAxesPermutation:()=>OF,isIdentityPermutation:()=>vO,log:()=>kT,mergeRealAndImagArrays:()=>pO,prepareAndValidate:()=>o0,prepareSplitSize:()=>kO,segment_util:()=>_y,shouldFuse:()=>dP,slice_util:()=>ae,splitRealAndImagArrays:()=>lO,stridesOrDilationsArePositive:()=>$l,tupleValuesAreOne:()=>py,upcastType:()=>Be,validateDefaultValueShape:()=>jP,validateInput:()=>Bl,validateUpdateShape:()=>by,warn:()=>bn});function GP(r,t){let e=r[0].length;r.forEach((o,s)=>{W(o.length===e,()=>`Error in concat${e}D: rank of tensors[${s}] must be the same as the rank of the rest (${e})`)}),W(t>=0&&t<e,()=>`Error in concat${e}D: axis must be between 0 and ${e-1}.`);let n=r[0];r.forEach((o,s)=>{for(let i=0;i<e;i++)W(i===t||o[i]===n[i],()=>`Error in concat${e}D: Shape of tensors[${s}] (${o}) does not match the shape of the rest (${n}) along the non-concatenated axis ${s}.`)})}function VP(r,t){let e=r[0].slice();for(let n=1;n<r.length;n++)e[t]+=r[n][t];return e}var Jr;(function(r){r[r.FIRST_DIM_SIZE=0]="FIRST_DIM_SIZE",r[r.VALUE_ROWIDS=1]="VALUE_ROWIDS",r[r.ROW_LENGTHS=2]="ROW_LENGTHS",r[r.ROW_SPLITS=3]="ROW_SPLITS",r[r.ROW_LIMITS=4]="ROW_LIMITS",r[r.ROW_STARTS=5]="ROW_STARTS"})(Jr||(Jr={}));function HP(r,t,e){let n=new Array;if(e==null&&t==null)return n;if(t==null)for(;n.length<r+e.length;)n.push(-1);else n=t.slice();if(e==null)return n;if(r+e.length!==n.length)throw new Error(`rt input.shape and shape=${t} are incompatible: rt input.rank = ${r+e.length}, but shape.rank = ${n.length}`);for(let o=1;o<e.length;++o){let s=e[o],i=n[n.length-e.length+o],u=n[i];if(s>=0)if(u>=0){if(u!==s)throw new Error(`rt input.shape and shape=${t} are incompatible: rt input.shape[${o+r}] = ${s} but shape[${o+r}] = ${u}`)}else n[i]=s}return n}function qP(r){let t={FIRST_DIM_SIZE:Jr.FIRST_DIM_SIZE,VALUE_ROWIDS:Jr.VALUE_ROWIDS,ROW_LENGTHS:Jr.ROW_LENGTHS,ROW_SPLITS:Jr.ROW_SPLITS,ROW_LIMITS:Jr.ROW_LIMITS,ROW_STARTS:Jr.ROW_STARTS},e=[];for(let n of r)if(n in t)e.push(t[n]);else break;return e}function KP(r){return r.length===0?0:r[0]===Jr.FIRST_DIM_SIZE?r.length-1:r.length}function jP(r,t){if(r==null||t==null)return;let e=r.length,n=t.length;if(e>=n)throw new Error(`defaultValue.shape=${r} and ragged tensor flatValues.shape=${t}, are incompatible: defaultValue.rank = ${e} must be less than ragged tensor input flatValues.rank = ${n})`);for(let o=0;o<Math.min(e,n-1);++o){let s=r[o],i=t[o+1];if(s>=0&&i>=0&&s!==1&&s!==i)throw new Error(`defaultValue.shape=${r}, and ragged tensor input flatValues.shape=${t} are incompatible: defaultValue.shape[${o-r.length}] = ${s} but ragged tensor input.flatValues.shape[${o-r.length}] = ${i}`)}}var jl=30;function XP(r){return r<=jl?r:Ws(r,Math.floor(Math.sqrt(r)))}function YP(r,t,e){let n=e*(typeof r=="number"?r:r[0]),o=t*(typeof r=="number"?r:r[1]);return[n,o]}function QP(r,t,e,n=!0){let o=[];if(n)o=o.concat(t.slice(0)),o.push(r[0]/e),o=o.concat(r.slice(1));else{o=o.concat(r[0]);let s=t.length;for(let i=0;i<s;++i)o=o.concat([r[i+1]/t[i],t[i]]);o=o.concat(r.slice(s+1))}return o}function ZP(r,t,e=!0){let n=[];if(e){n.push(t);for(let o=t+1;o<r;++o)o<=2*t?(n.push(o),n.push(o-(t+1))):n.push(o)}else{let o=[],s=[];for(let i=1;i<r;++i)i>=t*2+1||i%2===1?s.push(i):o.push(i);n.push(...o),n.push(0),n.push(...s)}return n}function JP(r,t,e,n=!0){let o=[];n?o.push(r[0]/e):o.push(r[0]*e);for(let s=1;s<r.length;++s)s<=t.length?n?o.push(t[s-1]*r[s]):o.push(r[s]/t[s-1]):o.push(r[s]);return o}function tO(r,t){let e=[0];for(let n=0;n<t;++n)e.push(r[n][0]);return e}function eO(r,t,e){let n=r.slice(0,1);for(let o=0;o<e;++o)n.push(r[o+1]-t[o][0]-t[o][1]);return n}var rO=1.7580993408473768,nO=1.0507009873554805;var oO=.3275911,sO=.254829592,iO=-.284496736,aO=1.421413741,uO=-1.453152027,cO=1.061405429;function pO(r,t){if(r.length!==t.length)throw new Error(`Cannot merge real and imag arrays of different lengths. real:${r.length}, imag: ${t.length}.`);let e=new Float32Array(r.length*2);for(let n=0;n<e.length;n+=2)e[n]=r[n/2],e[n+1]=t[n/2];return e}function lO(r){let t=new Float32Array(r.length/2),e=new Float32Array(r.length/2);for(let n=0;n<r.length;n+=2)t[n/2]=r[n],e[n/2]=r[n+1];return{real:t,imag:e}}function mO(r){let t=Math.ceil(r.length/4),e=new Float32Array(t),n=new Float32Array(t);for(let o=0;o<r.length;o+=4)e[Math.floor(o/4)]=r[o],n[Math.floor(o/4)]=r[o+1];return{real:e,imag:n}}function fO(r){let t=Math.floor(r.length/4),e=new Float32Array(t),n=new Float32Array(t);for(let o=2;o<r.length;o+=4)e[Math.floor(o/4)]=r[o],n[Math.floor(o/4)]=r[o+1];return{real:e,imag:n}}function dO(r,t){let e=r[t*2],n=r[t*2+1];return{real:e,imag:n}}function hO(r,t,e,n){r[n*2]=t,r[n*2+1]=e}function gO(r,t){let e=new Float32Array(r/2),n=new Float32Array(r/2);for(let o=0;o<Math.ceil(r/2);o++){let s=(t?2:-2)*Math.PI*(o/r);e[o]=Math.cos(s),n[o]=Math.sin(s)}return{real:e,imag:n}}function xO(r,t,e){let n=(e?2:-2)*Math.PI*(r/t),o=Math.cos(n),s=Math.sin(n);return{real:o,imag:s}}var ky="->",yO=/->/g,d0=",",h0="...";function bO(r,t){r=r.replace(/\s/g,"");let e=(r.length-r.replace(yO,"").length)/ky.length;if(e<1)throw new Error("Equations without an arrow are not supported.");if(e>1)throw new Error(`Equation must contain exactly one arrow ("${ky}").`);let[n,o]=r.split(ky);W(n.indexOf(h0)===-1,()=>`The ellipsis notation ("${h0}") is not supported yet.`);let s=n.split(d0),i=s.length;if(t!==i)throw new Error(`Expected ${i} input tensors, received ${t}`);if(i>2)throw new Error("Support for more than 2 input tensors is not implemented yet.");let u=[];for(let m=0;m<o.length;++m){let f=o[m];if(!s.some(d=>d.indexOf(f)!==-1))throw new Error(`Output subscripts contain the label ${f} not present in the input subscripts.`);u.indexOf(f)===-1&&u.push(f)}for(let m=0;m<n.length;++m){let f=n[m];u.indexOf(f)===-1&&f!==d0&&u.push(f)}let c=new Array(s.length);for(let m=0;m<i;++m){if(new Set(s[m].split("")).size!==s[m].length)throw new Error(`Found duplicate axes in input component ${s[m]}. Support for duplicate axes in input is not implemented yet.`);c[m]=[];for(let f=0;f<s[m].length;++f)c[m].push(u.indexOf(s[m][f]))}let a=u.length,p=o.length,l=[];for(let m=p;m<a;++m)l.push(m);return{allDims:u,summedDims:l,idDims:c}}function wO(r,t){let e=new Array(r);e.fill(-1);for(let o=0;o<t.length;++o)e[t[o]]=o;let n=[];for(let o=0;o<r;++o)e[o]===-1&&n.push(o);return e=e.filter(o=>o!==-1),{permutationIndices:e,expandDims:n}}function SO(r,t,e){let n=new Array(r);for(let o=0;o<e.length;++o){let s=e[o].shape;for(let i=0;i<t[o].length;++i)n[t[o][i]]===void 0?n[t[o][i]]=s[i]:W(n[t[o][i]]===s[i],()=>`Expected dimension ${n[t[o][i]]} at axis ${i} of input shaped ${JSON.stringify(s)}, but got dimension ${s[i]}`)}}function IO(r,t){let e=r,n=[],o=0;r.length===0&&e.push(-1),o=r.length+1;for(let i=0;i<o;++i)n.push([]);let s=[];for(let i=0;i<e.length;++i){let u=e[i],c=CO(t,u);for(let a of c)s.indexOf(a)===-1&&(n[i].push(a),s.push(a))}return{path:e,steps:n}}function vO(r){return r.every((t,e)=>t===e)}function CO(r,t){let e=[];for(let n=0;n<r.length;++n)(r[n].length===0||r[n].indexOf(t)!==-1||t===-1)&&e.push(n);return e}function kO(r,t,e=0){let n=[];if(typeof t=="number")W(r.shape[e]%t===0,()=>"Number of splits must evenly divide the axis."),n=new Array(t).fill(r.shape[e]/t);else{let o=t.reduce((i,u)=>(u===-1&&(i+=1),i),0);W(o<=1,()=>"There should be only one negative value in split array.");let s=t.indexOf(-1);if(s!==-1){let i=t.reduce((u,c)=>c>0?u+c:u);t[s]=r.shape[e]-i}W(r.shape[e]===t.reduce((i,u)=>i+u),()=>"The sum of sizes must match the size of the axis dimension."),n=t}return n}function _O(r){return`Received SparseTensor with denseShape[0] = 0 but
  indices.shape[0] = ${r}`}function AO(r,t){return`indices(${r}, 0) is invalid: ${t} < 0`}function RO(r,t,e){return`indices(${r}, 0) is invalid: ${t} >= ${e}`}function MO(r,t){return`only one output dimension may be -1, not both ${r} and ${t}`}function DO(r,t){return`size ${r} must be non-negative, not ${t}`}function NO(){return"reshape cannot infer the missing input size for an empty tensor unless all specified input sizes are non-zero"}function $O(r,t){let e=ie(r),n=ie(t);return`Input to reshape is a SparseTensor with ${e}
  dense values, but the requested shape requires a multiple of ${n}. inputShape=${r} outputShape= ${t}`}function EO(r,t){let e=ie(r),n=ie(t);return`Input to reshape is a tensor with ${e} dense values, but the requested shape has ${n}. inputShape=${r} outputShape=${t}`}function TO(){return"segment ids must be >= 0"}function FO(){return"segment ids are not increasing"}function PO(r,t){return`Segment id ${r} out of range [0, ${t}), possibly because segmentIds input is not sorted.`}function OO(r,t,e){return`Bad: indices[${r}] == ${t} out of range [0, ${e})`}var _y={};fn(_y,{collectGatherOpShapeInfo:()=>LO,computeOutShape:()=>zO,segOpComputeOptimalWindowSize:()=>BO});function BO(r,t){let e=!1,n;for(r<=jl?(n=r,e=!0):n=Ws(r,Math.floor(Math.sqrt(r)));!e;)n>t||n===r?e=!0:n=Ws(r,n+1);return n}function zO(r,t,e){let n=[],o=r.length;for(let s=0;s<o;s++)s!==t?n.push(r[s]):n.push(e);return n}function LO(r,t,e,n){let o=t.shape.length,s=r.shape.length;if(n!==0&&(n<-o||n>o))throw new Error(`Expect batchDims in the range of [-${o}, ${o}], but got ${n}`);if(n<0&&(n+=o),n>s)throw new Error(`batchDims (${n}) must be less than rank(x) (
    ${s}).`);if(e<n)throw new Error(`batchDims (${n}) must be less than or equal to axis (${e}).`);for(let l=0;l<n;++l)if(r.shape[l]!==t.shape[l])throw new Error(`x.shape[${l}]: ${r.shape[l]} should be equal to indices.shape[${l}]: ${t.shape[l]}.`);let i=r.shape[e],u=[],c=1,a=1,p=1;for(let l=0;l<n;++l)u.push(r.shape[l]),c*=r.shape[l];for(let l=n;l<e;l++)u.push(r.shape[l]),a*=r.shape[l];for(let l=n;l<o;l++)u.push(t.shape[l]);for(let l=e+1;l<s;l++)u.push(r.shape[l]),p*=r.shape[l];return{batchSize:c,sliceSize:p,outerSize:a,dimSize:i,outputShape:u}}function WO(r){try{return r.map(t=>wi(t))}catch(t){throw new Error(`Failed to decode encoded string bytes into utf-8, error: ${t}`)}}function UO(r){return r.map(t=>bi(t))}var Ti={};fn(Ti,{nonMaxSuppressionV3Impl:()=>j2,nonMaxSuppressionV4Impl:()=>X2,nonMaxSuppressionV5Impl:()=>Y2,whereImpl:()=>V2});Z2();function GO(r,t){let[e,n]=r.shape;return q(()=>Cu(j(r,[e,1,n]),[1,t,1]))}function Ay(r,t,e,n){if(!Number.isInteger(e)||e<0||e>n)throw new RangeError(`Cannot cross over at row ${e}: expected an integer from 0 to ${n}`);return q(()=>{let[o,s]=[r,t].map(c=>VO(c,n)),[i,,u]=o.shape;return Jn([ze(o,[0,0,0],[i,e,u]),ze(s,[0,e,0],[i,n-e,u])],1)})}function g0(r,t,e,n){let o=s=>nt(t,L(_e(s,t),e));if(n===void 0)return q(()=>o(r));if(r.rank!==3)throw new RangeError(`Cannot cut off truncation in latents [${r.shape}]: repeatLatents() gives them rows`);return q(()=>{let[s,i,u]=r.shape,c=Math.min(Math.max(n,0),i);return Jn([o(ze(r,[0,0,0],[s,c,u])),ze(r,[0,c,0],[s,i-c,u])],1)})}function VO(r,t){if(r.rank===2)return GO(r,t);if(r.shape[1]===t)return r;throw new RangeError(`Cannot mix w_plus of shape [${r.shape}]: expected ${t} rows`)}var My=ba(y0()),to=class r{#t;constructor(t){if(typeof t!="string"&&!Number.isSafeInteger(t))throw new TypeError(`A seed is ${String(t)}. It must be a whole number, or a text`);this.#t=String(t)}fork(t){return new r(`${this.#t}/${t}`)}toJSON(){return this.#t}normals(t){let e=(0,My.default)(this.#t),n=new Float32Array(t);for(let o=0;o<t;o+=2){let s=Math.sqrt(-2*Math.log(1-e())),i=2*Math.PI*e();n[o]=s*Math.cos(i),o+1<t&&(n[o+1]=s*Math.sin(i))}return n}uniforms(t){let e=(0,My.default)(this.#t);return Float64Array.from({length:t},()=>e())}normal(t){return Qn(this.normals(w.sizeFromShape(t)),t,"float32")}};function Dy(r){return new to(r).fork("z")}function HO(r,t,e){return r.fork(t).normals(e)}function Ny(r,t,e,{begin:n=0,truncation:o=1}={}){let{latentDim:s,zDim:i=s,latentAverage:u}=r,c=new Float32Array(e*i);for(let a=0;a<e;a++)c.set(HO(t,n+a,i),a*i);return q(()=>{let a=r.map(as(c,[e,i]));return o===1?a:g0(a,u,o)})}var $y="z",em="latent",Ql="mapping",Zl="colors",Jl="height",tm="width";function ps(r){return`channels@${r}`}function eo({size:r,connections:t}){let e=t==="skip",n=[{kind:"convolution",name:"conv1",resolution:4,latent:0,resampling:"none",noise:0}];e&&n.push({kind:"rgb",name:"to_rgb1",resolution:4,latent:1,skip:!1});for(let o=0,s=8;s<=r;o++,s*=2){let[i,u,c]=[2*o,2*o+1,2*o+1],a={kind:"convolution",resolution:s},p=l=>t==="resnet"?{residual:{name:`skips.${o}`,place:l}}:{};n.push({...a,...p("begin"),name:`convs.${i}`,latent:c,resampling:"up",noise:i+1},{...a,...p("end"),name:`convs.${u}`,latent:c+1,resampling:"none",noise:u+1}),(e||s===r)&&n.push({kind:"rgb",name:`to_rgbs.${o}`,resolution:s,latent:c+2,skip:e})}return n}function Ey(r){let t=eo(r);return["conv1","to_rgb1","convs","to_rgbs"].flatMap(e=>t.filter(({name:n})=>n.split(".")[0]===e))}var Xl=[1,0],Yl=[0],b0=[0,2,3,1],w0=[3,4,2,1],qO=[3,4,1,2],KO=[2,3,1,0];function S0(r){let t=[],e=(o,s,i,u="parameter")=>t.push({name:o,shape:s,axes:i,role:u});for(let o=1;o<=r.mappingDepth;o++){let s=o===r.mappingDepth?em:Ql;e(`style.${o}.weight`,[s,o===1?$y:Ql],Xl),e(`style.${o}.bias`,[s],Yl)}e("input.input",[1,ps(4),`${Jl}@4`,`${tm}@4`],b0);let n=Ey(r);for(let o of n)jO(e,o,r);for(let o of n){if(o.kind!=="convolution"||o.residual?.place!=="begin")continue;let{residual:{name:s},resolution:i}=o;e(`${s}.weight`,[ps(i),ps(i/2),1,1],KO)}for(let o of eo(r)){if(o.kind!=="convolution"||!r.noise)continue;let{noise:s,resolution:i}=o;e(`noises.noise_${s}`,[1,1,`${Jl}@${i}`,`${tm}@${i}`],b0,"noise")}return t}function jO(r,t,{noise:e}){let{name:n,resolution:o}=t,s=ps(o),i=u=>{r(`${n}.conv.modulation.weight`,[u,em],Xl),r(`${n}.conv.modulation.bias`,[u],Yl)};if(t.kind==="convolution"){let u=t.resampling==="up",c=u?ps(o/2):s;r(`${n}.conv.weight`,[1,s,c,3,3],u?qO:w0),u&&r(`${n}.conv.blur.kernel`,[4,4],Xl,"kernel"),i(c),e&&r(`${n}.noise.weight`,[1],Yl),r(`${n}.activate.bias`,[s],Yl)}else r(`${n}.bias`,[1,Zl,1,1],[1]),t.skip&&r(`${n}.upsample.kernel`,[4,4],Xl,"kernel"),r(`${n}.conv.weight`,[1,Zl,s,1,1],w0),i(s)}function XO(r){return Array.from({length:Math.log2(r)-1},(t,e)=>4<<e)}function I0(r){return 2*Math.log2(r)-2}function v0({size:r,base:t}){return Ty(t,r)}function C0(r){return r.noise?eo(r).flatMap(t=>t.kind==="convolution"?[Ty(r.base,t.resolution)]:[]):[]}function Ty([r,t],e){return[r*e/4,t*e/4]}function tn(r){let{size:t,base:e,channels:n}=r,o=new Map([[$y,r.zDim],[Ql,r.mappingDim],[em,r.styleDim],[Zl,r.imageChannels]]);return XO(t).forEach((s,i)=>{let[u,c]=Ty(e,s);o.set(ps(s),n[i]).set(`${Jl}@${s}`,u).set(`${tm}@${s}`,c)}),S0(r).map(s=>({...s,shape:s.shape.map(i=>typeof i=="number"?i:o.get(i))}))}function Ht(r,t,{shape:e},n){if(e.length===n.length&&n.every((i,u)=>i===null||i===e[u]||typeof i=="object"&&(i[0]===e[u]||i[1]===e[u])))return;let s=n.map(i=>i===null?"any":typeof i=="object"?i.join(" or "):i);throw new TypeError(`${r}() takes ${t} of shape [${s.join(", ")}], and got [${e.join(", ")}]`)}function Du(r){let t={};for(let[e,n]of Object.entries(r))n&&(t[e]=n);return t}function Fi(r,t){let e=[];for(let n=0;`${t[0]}${n}`in r;n++)e.push(Object.fromEntries(t.map(o=>[o,r[`${o}${n}`]])));return e}function Ut(r,t){let e,n,o={inputs:Du(r),forwardFunc(s,i){let u=t(),c=Du(u.saved);return n=u.gradient,e=Object.keys(c),i(Object.values(c)),u.value},backwardsFunc:(s,i)=>n(s,Object.fromEntries(e.map((u,c)=>[u,i[c]])))};return pe().runKernelFunc(o)}function k0(r,t){let e=typeof t=="number"?_n([r.shape.at(-1)],t):t;return Au(r,e)}var Nu=.2,Le=Math.SQRT2;function rm(r){return k0(r,Nu)}function nm(r){return ss(r,Nu)}function bt(r,{differentiableOnce:t=!1}={}){return Object.freeze({kernelName:r,differentiableOnce:t})}function Ot(r,t,...[e]){if(!(YO()||!_0(r)))return pe().runKernel(r.kernelName,Du(t),e)}function yr(r){return _0(r)&&!(r.differentiableOnce&&pe().state.gradientDepth>1)}function _0({kernelName:r}){return Qo(r,ey())!==void 0}function YO(){let{gradientDepth:r,kernelDepth:t}=pe().state;return r>0&&t===0}var $u=bt("PixelSum"),Eu=bt("PixelProductSum");function ro(r){return Ot($u,{x:r})??JO(r)}function Pi(r,t){return Ht("sumOfProducts","y",t,r.shape),Ot(Eu,{x:r,y:t})??ro(L(r,t))}var QO=4096,ZO=7;function JO(r){let[t,e,n,o]=r.shape;if(o>QO&&Math.max(e,n)>ZO)return fe(r,[1,2]);let s=n===1?r:Tl(r,[1,n],1,"valid"),i=e===1?s:Tl(s,[e,1],1,"valid");return j(L(i,e*n),[t,o])}function A0(r,t){return t&&Ht("fusedLeakyRelu","bias",t,[r.shape.at(-1)]),Ut({x:r,bias:t},()=>{let e=rm(L(t?nt(r,t):r,Le));return{value:e,saved:{y:e},gradient:(n,{y:o})=>{let s=q(()=>L(L(n,nm(o)),Le));return{x:()=>s,bias:()=>tB(s)}}}})}function tB(r){return fe(r.rank===4?ro(r):r,0)}var Fy=bt("ColumnSum");function ls(r,t=1){let e=Ot(Fy,{x:r},{scale:t});return e||(t===1?fe(r,0):L(fe(r,0),t))}var Tu=bt("Linear");function Py(r,t,e,{scale:n=1,biasScale:o=1,gain:s=1}={}){let i=j(r,[-1,t.shape[0]]),u=yr(Tu)?eB(i,t,e,{scale:s*n,biasScale:s*o}):rB(i,t,e,{scale:n,biasScale:o,gain:s});return j(u,[...r.shape.slice(0,-1),t.shape[1]])}function eB(r,t,e,n){let o={transposeA:!1,transposeB:!1};return Ut({x:r,weight:t,bias:e},()=>({value:Ot(Tu,{a:r,b:t,bias:e},{...n,...o}),saved:{x:r,weight:t},gradient:(s,{x:i,weight:u})=>({x:()=>R0(s,u,n,{...o,transposeB:!0}),weight:()=>R0(i,s,n,{...o,transposeA:!0}),bias:()=>ls(s,n.biasScale)})}))}function R0(r,t,e,n){return Ot(Tu,{a:r,b:t},{...e,...n})??om(me(r,t,n.transposeA,n.transposeB),e.scale)}function rB(r,t,e,{scale:n,biasScale:o,gain:s}){let i=me(om(r,n),t);return om(e?nt(i,om(e,o)):i,s)}function om(r,t){return t===1?r:L(r,t)}var Oi=bt("Swish",{differentiableOnce:!0}),Fu=bt("SwishGradient");function M0(r){return nB(r,1)}function nB(r,t){return yr(Oi)?Ut({x:r},()=>({value:Ot(Oi,{x:r},{slope:t}),saved:{x:r},gradient:(e,{x:n})=>({x:()=>Ot(Fu,{dy:e,x:n},{slope:t})})})):oB(r,t)}function oB(r,t){return L(r,_i(t===1?r:L(r,t)))}var D0={lrelu:{gain:Math.SQRT2,apply:r=>ku(r,.2)},relu:{gain:Math.SQRT2,apply:r=>Ru(r)},linear:{gain:1,apply:r=>r},swish:{gain:Math.SQRT2,apply:M0}};var sB=Object.keys(D0);function sm(r,t){let{gain:e,apply:n}=D0[t];return e===1?n(r):L(n(r),e)}function Bi(r,t,e,{learningRateMultiplier:n=1,activation:o="linear",gain:s=1}={}){let i={scale:n/Math.sqrt(t.shape[0]),gain:s};if(o!=="lrelu")return sm(Py(r,t,e,{...i,biasScale:n}),o);let u=s*n,c=u===1?e:L(e,u);return A0(Py(r,t,void 0,i),c)}var iB=.01,aB=1e-8;function uB(r){return L(r,Di(nt(Mi(Se(r),1,!0),aB)))}function im(r,t,e,n="lrelu"){let o=uB(r);for(let s=1;s<=e;s++){let i=t.get(`style.${s}.weight`),u=t.get(`style.${s}.bias`);o=Bi(o,i,u,{learningRateMultiplier:iB,activation:n})}return o}var cB=4096,pB=new to("stylegan2/latent-average");function N0(r,{zDim:t,mappingDepth:e},{mappingActivation:n}){return q(()=>{let o=pB.normal([cB,t]);return Mi(im(o,r,e,n),0)})}function ct(r){let t=1;for(let e of r){if(typeof e!="number"||!Number.isSafeInteger(e)||e<0)return NaN;if(t*=e,!Number.isSafeInteger(t))return NaN}return t}function Oy(r){return r.map((t,e)=>ct(r.slice(e+1)))}var Qt=class extends Error{path;constructor(t,e,n){super(`"${t}" ${e.replace(/[\p{Cc}\p{Cf}]/gu,"\uFFFD")}`,n),this.name="WeightsError",this.path=t}};function Pu(r){return`${r}.conv.input_offsets`}function Ou(r){let t=new Map(tn(r).map(({name:e,shape:n})=>[e,n[0]]));return eo(r).filter(({kind:e})=>e==="convolution").map(({name:e})=>({name:Pu(e),module:e,inputs:t.get(`${e}.conv.modulation.bias`)}))}function $0(r){return new Map(r.map((t,e)=>[`heads.conv_${e}.params_in`,{shape:[1,1,t.length,1,1],data:t}]))}var E0={model_type:"parameterization",patch_key:"cin_mult"},T0="parent_digest",F0="parent";var no=[13,15,26,6,17,29,16,24],Bu=20,zu=466688986;function lB([r,t],e){let n=[r,t,zu^r^t],o=e[0]+r|0,s=e[1]+t|0;for(let i=0;i<Bu;i++){let u=no[i%no.length],c=(i+1)/4;o=o+s|0,s=(s<<u|s>>>32-u)^o,!(i%4<3)&&(o=o+n[c%3]|0,s=s+n[(c+1)%3]+c|0)}return[o,s]}function P0(r,t){let e=new Float32Array(t);for(let n=0;n<t;n+=2){let[o,s]=lB(r,[n/2,0]),i=Math.sqrt(-2*Math.log(((o>>>8)+1)/2**24)),u=2*Math.PI*(s>>>8)/2**24;e[n]=i*Math.cos(u),n+1<t&&(e[n+1]=i*Math.sin(u))}return e}var Lu=bt("NormalNoise");function O0({noiseShapes:r},t){return r.map(([e,n])=>[t,e,n,1])}function B0(r,t){let e=t.map((n,o)=>fB(r.fork(o)));return q(()=>{let n=as(e.flat(),[e.length,2],"int32");return t.map((o,s)=>Ot(Lu,{keys:n},{shape:o,index:s})??mB(e[s],o))})}function mB(r,t){return us(P0(r,ct(t)),[...t])}function fB(r){let[t,e]=r.uniforms(2);return[t*2**32|0,e*2**32|0]}function By(r,t){let e=new Float32Array(t.length);L0(r,(o,s)=>e[o]=t[s]);let n=r.view??r.shape;return{shape:r.axes.map(o=>n[o]),data:e}}function z0(r,t){let e=new Float32Array(t.length);return L0(r,(n,o)=>e[o]=t[n]),{shape:r.shape,data:e}}function L0(r,t){let{axes:e,view:n=r.shape}=r,o=n.map((g,x)=>ct(n.slice(x+1))),s=Array(4-e.length).fill(1),i=s.map(()=>0),[u,c,a,p]=[...s,...e.map(g=>n[g])],[l,m,f,d]=[...i,...e.map(g=>o[g])],h=0;for(let g=0;g<u;g++)for(let x=0;x<c;x++)for(let b=0;b<a;b++){let y=g*l+x*m+b*f;for(let I=0;I<p;I++)t(h++,y+I*d)}}function am([r,t],{kernel:e,up:n,down:o,pad:s}){let i=(u,c,a)=>Math.floor((u*n[a]+s[a][0]+s[a][1]-c)/o[a])+1;return[i(r,e.length,0),i(t,e[0].length,1)]}function Wu(r,t){return r.map(e=>e.map(n=>t*n))}function um(r){let t=r[0].length,e=r.flat(),n=e.reduce((a,p,l)=>Math.abs(p)>Math.abs(e[a])?l:a,0),o=e[n];if(o===0)return;let s=r[Math.floor(n/t)],i=r.map(a=>a[n%t]/o),u=1e-7*Math.abs(o);return r.every((a,p)=>a.every((l,m)=>Math.abs(l-i[p]*s[m])<=u))?{column:i,row:s}:void 0}var dB=new Uint32Array(1),oot=new Float32Array(dB.buffer);function W0(r){let t=hB??=Float32Array.from({length:65536},(n,o)=>gB(o)),e=new Float32Array(r.length);for(let n=0;n<e.length;n++)e[n]=t[r[n]];return e}var hB;function gB(r){let t=r&32768?-1:1,e=r>>10&31,n=r&1023;return e===31?n===0?t*(1/0):NaN:e===0?t*n*2**-24:t*(1024+n)*2**(e-25)}function U0(r){let t=new Uint32Array(r.length);for(let e=0;e<t.length;e++)t[e]=r[e]<<16;return new Float32Array(t.buffer)}var zy={F64:{bytes:8,decode:r=>new Float64Array(r)},F32:{bytes:4,decode:r=>new Float32Array(r)},F16:{bytes:2,decode:r=>W0(new Uint16Array(r))},BF16:{bytes:2,decode:r=>U0(new Uint16Array(r))},I64:{bytes:8,decode:r=>new BigInt64Array(r)},I32:{bytes:4,decode:r=>new Int32Array(r)},I16:{bytes:2,decode:r=>new Int16Array(r)},I8:{bytes:1,decode:r=>new Int8Array(r)},U8:{bytes:1,decode:r=>new Uint8Array(r)},BOOL:{bytes:1,decode:r=>new Uint8Array(r)}};function G0(r){return typeof r=="string"&&Object.hasOwn(zy,r)}function Ly(r){return zy[r].bytes}function V0(r,t){let e=t.byteLength===t.buffer.byteLength?t.buffer:t.slice().buffer;return zy[r].decode(e)}function cm(r,[t,e]){let n=([l,m])=>[Math.max(0,l),Math.max(0,m)],o=[[0,0],n(t),n(e),[0,0]];if(Math.min(...t,...e)>=0)return{x:r,pad:o};let s=l=>Math.max(0,-l),[i,u,c,a]=r.shape;return{x:ze(r,[0,s(t[0]),s(e[0]),0],[i,u-s(t[0])-s(t[1]),c-s(e[0])-s(e[1]),a]),pad:o}}var xB=4;function H0(r,{kernel:t,up:e,down:n,pad:o}){let[s,i]=[e[0]>1,e[1]>1];return r.shape[3]<=xB&&s!==i&&n[0]===1&&n[1]===1&&(s?t[0].length:t.length)===1&&o[s?1:0].every(u=>u===0)}function q0(r,{kernel:t,up:e,pad:n}){let o=e[0]>1?0:1,s=e[o],[i,u]=n[o],c=t.flat().reverse(),[a,p,l,m]=r.shape,f=o===0?p:l,d=f*s+i+u-c.length+1,h=Math.ceil(-i/s),g=Math.floor((s-1+c.length-1-i)/s),x=g-h+1,b=Math.ceil(d/s),y=new Float32Array(x*m*s*m);for(let V=h;V<=g;V++)for(let Q=0;Q<s;Q++){let J=c[s*V-Q+i]??0;for(let lt=0;lt<m;lt++)y[(((V-h)*m+lt)*s+Q)*m+lt]=J}let I=[-h,b-1+g-(f-1)],v=(V,Q)=>o===0?[V,Q]:[Q,V],{x:_,pad:k}=cm(r,v(I,[0,0])),A=Lr(_,us(y,[...v(x,1),m,s*m]),1,k),R=o===1?A:ar(j(A,[a*b,l,s,m]),[0,2,1,3]),[F,P]=v(b*s,o===0?l:p),z=j(R,[a,F,P,m]);return d===b*s?z:ze(z,[0,0,0,0],[a,...v(d,o===0?l:p),m])}var Uu=bt("Upfirdn2d");function Gu(r=1){let t=[1,3,3,1];return t.map(e=>t.map(n=>r*e*n/64))}function zi(r,t,e={}){let{up:n=[1,1],down:o=[1,1],pad:s=[[0,0],[0,0]]}=e,i={kernel:t,up:n,down:o,pad:s};return Ht("upfirdn2d","x",r,[null,null,null,null]),SB(r.shape,i),Ut({x:r},()=>{let u=Ot(Uu,{x:r},i)??yB(i).reduce(bB,r);return{value:u,saved:{},gradient:c=>{let{kernel:a,...p}=wB(i,r.shape,u.shape);return{x:()=>zi(c,a,p)}}}})}function yB(r){let{kernel:t,up:e,down:n,pad:o}=r,i=t.length===1||t[0].length===1?void 0:um(t);if(i===void 0)return[r];let u=[0,0];return[{kernel:i.column.map(c=>[c]),up:[e[0],1],down:[n[0],1],pad:[o[0],u]},{kernel:[i.row],up:[1,e[1]],down:[1,n[1]],pad:[u,o[1]]}]}function bB(r,t){if(H0(r,t))return q0(r,t);let{x:e,pad:n}=cm(IB(r,t.up),t.pad);return vu(e,vB(t.kernel,r.shape[3]),[...t.down],n)}function wB({kernel:r,up:t,down:e,pad:n},o,s){let i=[r.length,r[0].length],u=c=>{let a=n[c][0],p=o[c+1];return[i[c]-1-a,p*t[c]-s[c+1]*e[c]+a-t[c]+1]};return{kernel:r.map(c=>[...c].reverse()).reverse(),up:e,down:t,pad:[u(0),u(1)]}}function SB(r,{kernel:t,up:e,pad:n}){if(t.length===0||t.some(o=>o.length===0||o.length!==t[0].length))throw new TypeError(`upfirdn2d() takes a kernel whose rows have one length, and got ${JSON.stringify(t)}`);[t.length,t[0].length].forEach((o,s)=>{let[i,u]=n[s],c=r[s+1];if(!(c*e[s]+i+u>=o))throw new RangeError(`Cannot filter ${c} pixels (\xD7${e[s]}, padded by ${i} and ${u}) with ${o} taps: nothing is left`)})}function IB(r,[t,e]){let[n,o,s,i]=r.shape,u=(p,l,m)=>m===1?p:Wr(j(p,[l,1,p.size/l]),[[0,0],[0,m-1],[0,0]]),c=u(r,n*o,t),a=u(c,n*o*t*s,e);return j(a,[n,o*t,s*e,i])}function vB(r,t){let e=r.flat().reverse(),n=new Float32Array(e.length*t);return e.forEach((o,s)=>n.fill(o,s*t,(s+1)*t)),us(n,[r.length,r[0].length,t,1])}var en={activation:"lrelu",mappingActivation:"lrelu",clamp:void 0,filter:Gu()},Wy="stylegan2_settings";function Uy(r){let{activation:t,mappingActivation:e,clamp:n}=r,o={...t!==en.activation&&{activation:t},...e!==en.mappingActivation&&{mapping_activation:e},...n!==void 0&&{conv_clamp:n}};if(Object.keys(o).length===0)return;let s=new TextEncoder().encode(JSON.stringify(o));return{shape:[s.length],data:s}}function K0({filter:r}){let t=Wu(r,4);return{shape:[t.length,t[0].length],data:Float32Array.from(t.flat())}}function j0(r,t){let e=Object.fromEntries(r.entries());return Ut(e,()=>({value:t(...r),saved:e,gradient:(n,o)=>{let s=Object.values(o),i=q(()=>CB(()=>t(...s),s,n));return Object.fromEntries(i.map((u,c)=>[c,()=>u]))}}))}function CB(r,t,e){let{state:n}=pe(),o=n.activeTape;try{let{grads:s}=pe().gradients(r,t,e,!0);return t.map((i,u)=>s[u]??De(i))}finally{n.activeTape=o}}function Vu(r,t,e,n=Gu()){let o=t.shape[0];if(e==="none")return Lr(r,t,1,(o-1)/2);if(e==="down")return kB(r,t,n);let[s,i,u]=r.shape,c=[s,2*i+o-2,2*u+o-2,t.shape[2]],a=Gy(n).map(p=>{let l=p-2-(o-1);return[Math.floor((l+1)/2)+1,Math.floor(l/2)+1]});return zi(fy(r,t,c,2,"valid"),Wu(n,4),{pad:a})}function kB(r,t,e){let n=t.shape[0],o=Gy(e).map(s=>{let i=s-2+(n-1);return[Math.floor((i+1)/2),Math.floor(i/2)]});return n===1?Lr(zi(r,e,{down:[2,2],pad:o}),t,1,"valid"):Lr(zi(r,e,{pad:o}),t,2,"valid")}function pm(r,t=Gu()){let e=Gy(t).map(n=>[Math.floor((n-1)/2)+1,Math.floor((n-2)/2)]);return zi(r,Wu(t,4),{up:[2,2],pad:e})}function Gy(r){return[r.length,r[0].length]}function lm(r,t){return Ht("scaleChannels","x",r,[null,null,null,null]),Ht("scaleChannels","scale",t,[r.shape[0],r.shape[3]]),Ut({x:r,scale:t},()=>({value:L(r,Hu(t)),saved:{x:r,scale:t},gradient:(e,{x:n,scale:o})=>({x:()=>L(e,Hu(o)),scale:()=>Pi(e,n)})}))}function Hu(r){return j(r,[r.shape[0],1,1,r.shape[1]])}function mm(r,t){return Ht("shiftChannels","x",r,[null,null,null,null]),Ht("shiftChannels","shift",t,[r.shape[3]]),Ut({x:r,shift:t},()=>({value:nt(r,t),saved:{},gradient:e=>({x:()=>zr(e),shift:()=>ls(ro(e))})}))}function fm(r,t){return Ut({x:r},()=>{let e=Iu(r,-t,t);return{value:e,saved:{y:e},gradient:(n,{y:o})=>({x:()=>Vy(n,o,t)})}})}function Vy(r,t,e){return q(()=>L(r,ss(_e(e,Ci(t)))))}var X0=1e-8,dm=bt("Demodulation",{differentiableOnce:!0}),Hy=bt("DemodulationWeightGradient"),qy=bt("DemodulationStylesGradient");function Ky(r,t,e){let n=e==="up";return Ht("demodulation","weight",r,[null,null,null,null]),Ht("demodulation","styles",t,[null,r.shape[n?3:2]]),(yr(dm)?_B:AB)(r,t,n)}function _B(r,t,e){let n={outputsFirst:e,epsilon:X0};return Ut({weight:r,styles:t},()=>{let o=Y0(r),s=Ot(dm,{energy:o,styles:t},n);return{value:s,saved:{weight:r,styles:t,energy:o,factors:s},gradient:(i,{weight:u,styles:c,energy:a,factors:p})=>({weight:()=>Ot(Hy,{dy:i,weight:u,styles:c,factors:p},n),styles:()=>Ot(qy,{dy:i,energy:a,styles:c,factors:p},n)})}})}function AB(r,t,e){return Ut({weight:r,styles:t},()=>{let n=Y0(r),o=me(Se(t),n,!1,e),s=Di(nt(o,X0));return{value:s,saved:{weight:r,styles:t,energy:n,factors:s},gradient:(i,{weight:u,styles:c,energy:a,factors:p})=>{let l=q(()=>_u(L(i,Ri(p,3))));return{weight:()=>{let m=Se(c),f=e?me(l,m,!0):me(m,l,!0);return L(u,f)},styles:()=>L(c,me(l,a,!1,!e))}}}})}function Y0(r){let[t,e,n,o]=r.shape,s=j(r,[1,t,e,n*o]);return j(Pi(s,s),[n,o])}function Q0(r,t){return t?L(r,nt(t,1)):r}function Z0({shape:[r,t]},e){return 1/Math.sqrt(r*t*e)}var qu=bt("StyledActivation"),Ku=bt("StyledActivationGradient");function tI(r,t,e,n,{clamp:o}={}){let{noise:s,strength:i}=n??{},u={x:r,factors:t,bias:e,noise:s,strength:i};return RB(u),Ut(u,()=>{let c=Ot(qu,u)??MB(u),a=o===void 0?c:Iu(c,-o,o);return{value:a,saved:{x:r,y:a,factors:t,noise:s,strength:i},gradient:(p,{x:l,y:m,factors:f,noise:d,strength:h})=>{let g=o===void 0?p:Vy(p,m,o),x=()=>L(g,nm(m)),[b,y,I,v]=Ot(Ku,{dy:g,x:l,y:m,factors:f,noise:d})??q(()=>DB(x(),l,L(f,Le)));return{x:()=>b,factors:()=>y,bias:()=>I,noise:()=>L(J0(x(),d),h),strength:()=>v?fe(v,0,!0):fe(ro(L(J0(x(),d),d)),0)}}}})}function RB({x:r,factors:t,bias:e,noise:n,strength:o}){Ht("styledActivation","x",r,[null,null,null,null]);let[s,i,u,c]=r.shape;Ht("styledActivation","factors",t,[s,c]),Ht("styledActivation","bias",e,[c]),n&&Ht("styledActivation","noise",n,[[1,s],i,u,1]),o&&Ht("styledActivation","strength",o,[1])}function MB({x:r,factors:t,bias:e,noise:n,strength:o}){let s=L(t,Le),i=L(n&&o?nt(L(n,o),e):e,Le);return rm(nt(L(r,Hu(s)),i))}function DB(r,t,e){return[L(r,Hu(e)),L(Pi(r,t),Le),L(fe(ro(r),0),Le)]}function J0(r,t){let[e,n,o,s]=r.shape,i=me(j(r,[-1,s]),_n([s,1],Le)),u=j(i,[e,n,o,1]);return t.shape[0]===e?u:fe(u,0,!0)}function jy(r,t,e,n,o,{activation:s,clamp:i,filter:u}=en){let{weight:c,modulationWeight:a,modulationBias:p,inputOffsets:l,noiseStrength:m,bias:f}=e;return q(()=>{let d=Z0(c,p.shape[0]),h=Bi(t,a,p,{gain:d}),g=Vu(lm(r,Q0(h,l)),c,o,u),x=Ky(c,h,o),b=n&&m&&{noise:n,strength:m};if(s==="lrelu")return tI(g,x,f,b,{clamp:i});let y=mm(lm(g,x),f),I=b?nt(y,L(n,m)):y,v=sm(I,s);return i===void 0?v:fm(v,i)})}var hm=bt("ScaledMatricesGradient");function rI(r,t){return Ht("scaledMatrices","weight",t,[r.shape[1],null]),yr(hm)?Ut({scale:r,weight:t},()=>({value:eI(r,t),saved:{scale:r,weight:t},gradient(e,{scale:n,weight:o}){let s=Ot(hm,{dy:e,scale:n,weight:o}),[i,u,c]=e.shape;return{scale:()=>s?.[0]??fe(L(e,j(o,[1,u,c])),2),weight:()=>{if(s)return s[1];let a=L(e,j(n,[i,u,1]));return j(ls(j(a,[i,-1])),[u,c])}}}})):eI(r,t)}function eI(r,t){let[e,n]=r.shape;return L(j(r,[e,n,1]),j(t,[1,n,t.shape[1]]))}function nI(r,t,e,n,{clamp:o,filter:s}=en){let[i,u,c,a]=r.shape,{weight:p,modulationWeight:l,modulationBias:m,bias:f}=e,d=p.shape[3];return q(()=>{let h=Bi(t,l,m,{gain:1/Math.sqrt(a)}),g=rI(h,j(p,[a,d])),x=me(j(r,[i,u*c,a]),g),b=mm(j(x,[i,u,c,d]),f),y=o===void 0?b:fm(b,o);return n?nt(y,pm(n,s)):y})}function*oI(r,t,e,n,{recompute:o=!1,settings:s=en}={}){let i=o?$B:jy,u=r.rank===3?zl(r,1):void 0,c=Cu(e.get("input.input"),[r.shape[0],1,1,1]),a,p;yield["input",c];for(let l of eo(n)){let m=u?.[l.latent]??r;if(l.kind==="convolution"){let{residual:f,noise:d,resampling:h}=l;f?.place==="begin"&&(p=NB(c,e,f.name,s));let g=EB(e,l);c=i(c,m,g,t(d),h,s),f?.place==="end"&&(c=q(()=>L(nt(c,p),Math.SQRT1_2))),yield[l.name,c]}else a=nI(c,m,TB(e,l),a,s),yield[l.name,a]}}function NB(r,t,e,{filter:n}){return q(()=>{let o=t.get(`${e}.weight`);return pm(Vu(r,L(o,1/Math.sqrt(r.shape[3])),"none"),n)})}var $B=(r,t,e,n,o,s)=>{let i=Object.keys(e).filter(u=>e[u]);return j0([r,t,...i.map(u=>e[u]),...n?[n]:[]],(u,c,...a)=>{let p=Object.fromEntries(i.map((l,m)=>[l,a[m]]));return jy(u,c,p,a[i.length],o,s)})};function EB(r,{name:t}){let e=s=>r.get(`${t}.${s}`),n=r.get(`${t}.noise.weight`),o=r.get(Pu(t));return{weight:e("conv.weight"),modulationWeight:e("conv.modulation.weight"),modulationBias:e("conv.modulation.bias"),...o&&{inputOffsets:o},...n&&{noiseStrength:n},bias:e("activate.bias")}}function TB(r,{name:t}){let e=n=>r.get(`${t}.${n}`);return{weight:e("conv.weight"),modulationWeight:e("conv.modulation.weight"),modulationBias:e("conv.modulation.bias"),bias:e("bias")}}function sI({shape:r,rank:t},{latentDim:e,latentCount:n}){if(!(r.at(-1)===e&&(t===3?r[1]===n:t===2)))throw new TypeError(`Cannot synthesize from latents of shape [${r}]: expected [batch, ${e}] or [batch, ${n}, ${e}]`)}function iI(r,t,e){if(!(r.length===t.length&&r.every(({shape:[o,...s]},i)=>(o===1||o===e)&&String(s)===String([...t[i],1]))))throw new TypeError(`Cannot use noise maps of shapes ${r.map(({shape:o})=>`[${o}]`).join(" ")}: expected [1 or ${e}, height, width, 1] with sizes ${t.map(o=>o.join(" x ")).join(", ")||"of none"}`)}function aI(r,t=new Set){let e=tn(r).filter(({role:o})=>o==="parameter").map(({name:o})=>o),n=o=>e.filter(s=>s.startsWith(`${o}.`));return[{name:"style",kind:"mapping",weights:n("style")},{name:"input",kind:"input",weights:n("input")},...Ey(r).map(o=>({name:o.name,kind:o.kind==="rgb"?"to-rgb":o.kind,style:o.latent,weights:[...n(o.name),...[Pu(o.name)].filter(s=>t.has(s))],...o.kind==="convolution"&&o.resampling==="up"&&{outputAxes:{[`${o.name}.conv.weight`]:2}}})),...e.filter(o=>o.startsWith("skips.")).map(o=>({name:o.replace(/\.weight$/,""),kind:"convolution",weights:[o]}))]}var gm=new Map,xm=class{architecture;settings;height;width;channels;notes;noiseShapes;#t;#e;#r;constructor(t){this.#t=t,this.architecture=t.architecture,this.settings=t.settings??en,[this.height,this.width]=v0(t.architecture),this.channels=t.architecture.imageChannels,this.notes=t.notes??[],this.noiseShapes=C0(t.architecture)}get label(){return this.#t.label}get zDim(){return this.architecture.zDim}get latentDim(){return this.architecture.styleDim}get latentCount(){return I0(this.architecture.size)}get parameters(){return this.#t.parameters}get latentAverage(){return this.#t.latentAverage}get weightGroups(){return this.#e??=aI(this.architecture,this.parameters)}get adaptable(){return this.#r??=new Set(this.weightGroups.flatMap(({kind:t,weights:e})=>t==="mapping"?[]:e))}map(t){if(t.rank!==2||t.shape[1]!==this.zDim)throw new TypeError(`Cannot map z of shape [${t.shape}]: expected [batch, ${this.zDim}]`);let{architecture:{mappingDepth:e},settings:{mappingActivation:n}}=this;return q(()=>im(t,this.parameters,e,n))}synthesize(t,e){return this.synthesizeWith(gm,t,e)}synthesizeWith(t,e,n){return q(()=>{let o,s;for(let[i,u]of this.#n(t,e,n))i.startsWith("to_rgb")?(s?.dispose(),s=u):(o?.dispose(),o=u);return s})}featureMaps(t,e){return q(()=>[...this.#n(gm,t,e)].flatMap(([n,o])=>/^conv/.test(n)?o:[]))}async exportWeights(t=gm){let e=new Map,{parameters:n,noises:o,latentAverage:s}=this.#t,i=0;for(let c of tn(this.architecture)){if(c.role==="kernel"){e.set(c.name,K0(this.settings));continue}let a=c.role==="noise"?o[i++]:t.get(c.name)??n.get(c.name);e.set(c.name,z0(c,await a.data()))}e.set("latent_avg",{shape:[this.latentDim],data:(await s.data()).slice()});let u=Uy(this.settings);u&&e.set(Wy,u);for(let[c,a]of await this.#s(t))e.set(c,a);return e}addChannelMultipliers(){return this.#e=this.#r=void 0,Ou(this.architecture).map(({name:t,inputs:e})=>(this.parameters.has(t)||this.#t.parameters.set(t,q(()=>Ni(Zr([e])))),t))}async exportChannelMultipliers(t=gm){let e={...E0,[T0]:this.#t.parentDigest??await this.digest(),[F0]:this.label};return{tensors:await this.#s(t),metadata:e}}digest(){return this.#t.digest()}dispose(){let{parameters:t,noises:e,latentAverage:n}=this.#t;le([...t.values(),...e,n])}#n(t,e,n){sI(e,this);let{recompute:o=!1}=this.#t,{architecture:s,settings:i}=this,u=t.size?new Map([...this.parameters,...t]):this.parameters,c=this.#i(n,e.shape[0]);return oI(e,c,u,s,{recompute:o,settings:i})}async#s(t){let e=Ou(this.architecture).flatMap(({name:n})=>t.get(n)??this.parameters.get(n)??[]);return $0(await Promise.all(e.map(async n=>(await n.data()).slice())))}#i(t,e){if(t==="none")return()=>{};if(t==="stored")return n=>this.#t.noises[n];if(t instanceof to){let n=B0(t,O0(this,e));return o=>n[o]}return iI(t,this.noiseShapes,e),n=>t[n]}};function Xy(r,{scope:t,...e}){let{architecture:n,settings:o,tensors:s,latentAverage:i,notes:u,multipliers:c=[],parentDigest:a}=r,p=new Map,l=[];for(let[f,{spec:d,values:h}]of s){let{data:g,shape:x}=By(d,h.data),b=Qn(g,[...x],"float32");d.role==="noise"?l.push(b):(p.set(f,Ni(b,!0,`${t}/${f}`)),b.dispose())}for(let[f,{name:d}]of Ou(n).entries()){let h=c[f];h&&p.set(d,q(()=>Ni(is(h),!0,`${t}/${d}`)))}let m=i?is(i):N0(p,n,o);return new xm({...e,architecture:n,settings:o,parameters:p,noises:l,latentAverage:m,...a!==void 0&&{parentDigest:a},notes:u.map(f=>`${e.label}: ${f}`)})}var uI=1e3;function cI(r,t){if(t.length>uI)throw new Qt(r,`has a name of more than ${uI} characters`);if(t.split(".").includes("__proto__")||/\p{Cc}/u.test(t))throw new Qt(r,`names a tensor "${t}", which is refused: that is no tensor's name`);return t}var pI=3;function mI(r,t,e){let n=FB(r,t),o=new Map,s={};for(let[i,u]of n)i==="__metadata__"?s=BB(r,u):o.set(cI(r,i),zB(r,i,u,e));return LB(r,o,e),{tensors:o,metadata:s}}function FB(r,t){if(t[0]!==123)throw new Qt(r,"has a header that is not a JSON object");let e;try{e=new TextDecoder("utf-8",{fatal:!0}).decode(t)}catch(n){throw new Qt(r,"has a header that is not UTF-8",{cause:n})}try{return PB(r,e),Object.entries(JSON.parse(e))}catch(n){if(n instanceof Qt)throw n;let o=`has a header that is not JSON: ${n.message}`;throw new Qt(r,o,{cause:n})}}function PB(r,t){let e=/\s*:/y,n=[];for(let o=0;o<t.length;o++){let s=t[o];if(s==="{"||s==="[")n.push(new Set);else if(s==="}"||s==="]")n.pop();else if(s==='"'){let i=OB(t,o),u=n.at(-1);if(e.lastIndex=i,u&&e.test(t)){let c=JSON.parse(t.slice(o,i));if(u.has(c))throw new Qt(r,`has "${c.slice(0,100)}" twice in its header`);u.add(c)}o=i-1}if(n.length>pI)throw new Qt(r,`has a header of more than ${pI} levels`)}}function OB(r,t){let e=t+1;for(;e<r.length&&r[e]!=='"';)e+=r[e]==="\\"?2:1;return e+1}function BB(r,t){if(fI(t)&&Object.values(t).every(n=>typeof n=="string"))return t;throw new Qt(r,"has a __metadata__ that does not map strings to strings")}function zB(r,t,e,n){if(!fI(e))throw new Qt(r,`describes "${t}" by something that is no object`);let{dtype:o,shape:s,data_offsets:i}=e;if(!G0(o))throw new Qt(r,`stores "${t}" with the unsupported dtype ${Yy(o)}`);let u=Array.isArray(s)?ct(s):NaN;if(Number.isNaN(u))throw new Qt(r,`gives "${t}" the impossible shape ${Yy(s)}`);let[c,a]=Array.isArray(i)&&i.length===2?i:[];if(!lI(c)||!lI(a)||c>a)throw new Qt(r,`puts "${t}" at the impossible offsets ${Yy(i)}`);let p=u*Ly(o);if(a-c!==p)throw new Qt(r,`puts "${t}" into ${a-c} bytes, but ${o} [${s}] takes ${p}`);if(a>n)throw new Qt(r,`is truncated: "${t}" ends at byte ${a} of its data, which has ${n}`);return{dtype:o,shape:s,begin:c,end:a}}function LB(r,t,e){let n=0;for(let[o,{begin:s,end:i}]of[...t].sort(([,u],[,c])=>u.begin-c.begin||u.end-c.end)){if(s<n)throw new Qt(r,`stores "${o}" over the data of another tensor`);if(s>n)throw new Qt(r,`has ${s-n} unused bytes before "${o}"`);n=i}if(n<e)throw new Qt(r,`has ${e-n} bytes after its last tensor that belong to none`)}function Yy(r){return String(JSON.stringify(r)).slice(0,100)}function lI(r){return Number.isSafeInteger(r)&&r>=0}function fI(r){return typeof r=="object"&&r!==null&&!Array.isArray(r)}function Qy(r,t){let n=8+(t.length<8?NaN:Number(new DataView(t.buffer,t.byteOffset).getBigUint64(0,!0)));if(!(n<=t.length))throw new Qt(r,"is cut short, or no safetensors file");let{tensors:o}=mI(r,t.slice(8,n),t.length-n);return new Map([...o].map(([s,{dtype:i,shape:u,begin:c,end:a}])=>[s,{shape:u,data:V0(i,t.slice(n+c,n+a))}]))}var at;(function(r){r[r.float32=0]="float32",r[r.int32=1]="int32",r[r.bool=2]="bool",r[r.string=3]="string",r[r.complex64=4]="complex64"})(at||(at={}));var oo;(function(r){r[r.linear=0]="linear",r[r.relu=1]="relu",r[r.relu6=2]="relu6",r[r.prelu=3]="prelu",r[r.leakyrelu=4]="leakyrelu",r[r.sigmoid=5]="sigmoid",r[r.elu=6]="elu"})(oo||(oo={}));var dI;function WB(r){dI=r.wasm.cwrap(pu,null,["number","array","number","number","array","number","number","number","number","number","number","number","number"])}function UB(r){let{inputs:t,backend:e,attrs:n}=r,{a:o,b:s,bias:i,preluActivationWeights:u}=t;if(o.dtype!=="float32"||s.dtype!=="float32")throw new Error("_FusedMatMul for non non-float32 tensors not yet supported.");let{transposeA:c,transposeB:a,activation:p,leakyreluAlpha:l}=n,m=e.dataIdMap.get(o.dataId).id,f=e.dataIdMap.get(s.dataId).id,d=0;if(i!=null){let A=e.dataIdMap.get(i.dataId);if(A.shape.length!==1)throw new Error(`_FusedMatMul only supports rank-1 bias but got rank ${A.shape.length}.`);d=A.id}let h=u==null?0:e.dataIdMap.get(u.dataId).id,g=oo[p];if(g==null)throw new Error(`${p} activation not yet supported for FusedConv2D in the wasm backend.`);let x=c?o.shape[2]:o.shape[1],b=a?s.shape[1]:s.shape[2],y=An.assertAndGetBroadcastShape(o.shape.slice(0,-2),s.shape.slice(0,-2)),I=e.makeOutput([...y,x,b],o.dtype),v=e.dataIdMap.get(I.dataId).id,_=new Uint8Array(new Int32Array(o.shape).buffer),k=new Uint8Array(new Int32Array(s.shape).buffer);return dI(m,_,o.shape.length,f,k,s.shape.length,c,a,g,d,h,l||0,v),I}var hI={kernelName:pu,backendName:"wasm",setupFunc:WB,kernelFunc:UB};function et(r,t){let e;function n(s){e=s.wasm.cwrap(r,null,["number","number","number"])}function o(s){let{backend:i,inputs:{x:u}}=s,c=i.dataIdMap.get(u.dataId).id,a=i.makeOutput(u.shape,t||u.dtype),p=i.dataIdMap.get(a.dataId).id;return w.sizeFromShape(a.shape)===0||e(c,at[u.dtype],p),a}return{kernelName:r,backendName:"wasm",setupFunc:n,kernelFunc:o}}var gI=et($o);var xI=et(hp);var yI=et(gp);function _t(r,t,e){let n;function o(i){n=i.wasm.cwrap(r,null,["number","array","number","number","array","number","number","number"])}function s(i){let{backend:u,inputs:c}=i,{a,b:p}=c,l=u.dataIdMap.get(a.dataId).id,m=u.dataIdMap.get(p.dataId).id,f=e??a.dtype,d=S.assertAndGetBroadcastShape(a.shape,p.shape),h=u.makeOutput(d,f);if(w.sizeFromShape(d)===0)return h;let g=new Uint8Array(new Int32Array(a.shape).buffer),x=new Uint8Array(new Int32Array(p.shape).buffer),b=u.dataIdMap.get(h.dataId).id;return n(l,g,a.shape.length,m,x,p.shape.length,at[a.dtype],b),h}return{kernelName:r,backendName:"wasm",setupFunc:o,kernelFunc:s}}var GB=!0,bI=_t(Kr,GB);var wI;function VB(r){wI=r.wasm.cwrap(va,null,["array","number","number","number"])}function HB(r){let{inputs:t,backend:e}=r,n=e.makeOutput(t[0].shape,t[0].dtype);if(w.sizeFromShape(n.shape)===0)return n;let o=t.map(u=>e.dataIdMap.get(u.dataId).id),s=new Uint8Array(new Int32Array(o).buffer),i=e.dataIdMap.get(n.dataId).id;return wI(s,o.length,at[n.dtype],i),n}var SI={kernelName:va,backendName:"wasm",setupFunc:VB,kernelFunc:HB};function ms(r){let{inputs:{x:t},backend:e}=r;if(t.dtype==="string")return Qn(e.readSync(t.dataId),t.shape,t.dtype);let n=e.makeOutput(t.shape,t.dtype),o=e.typedArrayFromHeap(t);return e.typedArrayFromHeap(n).set(o),n}var II={kernelName:gn,backendName:"wasm",kernelFunc:ms};var vI;function qB(r){vI=r.wasm.cwrap(yn,null,["number","array","number","number","number","array","number"])}function br(r){let{inputs:t,backend:e,attrs:n}=r,[o,s]=jB(t.x.shape,n.perm),i=!0;for(let d=0;d<s.length;d++)s[d]!==d&&(i=!1);let u=KB(t.x.shape,n.perm),c={dataId:t.x.dataId,shape:o,dtype:t.x.dtype};if(i){let d=ms({inputs:t,backend:e});return d.shape=u,d}let a=e.makeOutput(u,c.dtype),p=e.dataIdMap.get(c.dataId).id,l=e.dataIdMap.get(a.dataId).id,m=new Uint8Array(new Int32Array(s).buffer),f=new Uint8Array(new Int32Array(c.shape).buffer);return vI(p,f,c.shape.length,at[c.dtype],l,m,s.length),a}function KB(r,t){let e=new Array(r.length);for(let n=0;n<e.length;n++)e[n]=r[t[n]];return e}function jB(r,t){let e=[],n=[];for(let o=0;o<r.length;++o)r[o]!==1&&e.push(r[o]),r[t[o]]!==1&&n.push(t[o]);for(let o=0;o<n.length;++o){let s=-1;for(let i=0;i<n.length;++i)n[i]>=o&&(s===-1||n[s]>n[i])&&(s=i);n[s]=o}return[e,n]}var CI={kernelName:yn,backendName:"wasm",kernelFunc:br,setupFunc:qB};function Xe(r,t,e){let n=r.shape,o=r.shape.length,s=w.parseAxisParam(t,n),i=s,u=S.getAxesPermutation(i,o),c=null,a=!1;if(u!=null){let p=new Array(o);for(let f=0;f<p.length;f++)p[f]=n[u[f]];i=S.getInnerMostAxes(i.length,o),c=br({inputs:{x:r},attrs:{perm:u},backend:e});let l=e.dataIdMap.get(r.dataId).id;e.dataIdMap.get(c.dataId).id!==l&&(a=!0)}return{transposed:c,originalAxes:s,axes:i,inputWasTransposed:a}}var kI;function XB(r){kI=r.wasm.cwrap(Ca,null,["number, number, number"])}function YB(r){let{backend:t,inputs:e,attrs:n}=r,{axis:o,keepDims:s}=n,{x:i}=e,c=t.dataIdMap.get(i.dataId).id,a=i,{transposed:p,axes:l,originalAxes:m,inputWasTransposed:f}=Xe(i,o,t);if(f){let y=t.dataIdMap.get(p.dataId).id;a=p,c=y}let d=a.shape.length;S.assertAxesAreInnerMostDims("all",l,d);let[h,g]=S.computeOutAndReduceShapes(a.shape,l),x=w.sizeFromShape(g),b=t.makeOutput(h,i.dtype);if(w.sizeFromShape(a.shape)!==0){let y=t.dataIdMap.get(b.dataId).id;kI(c,x,y)}if(f&&t.disposeData(p.dataId),s){let y=S.expandShapeToKeepDim(b.shape,m);b.shape=y}return b}var _I={kernelName:Ca,backendName:"wasm",setupFunc:XB,kernelFunc:YB};var AI;function QB(r){AI=r.wasm.cwrap(ka,null,["number, number, number"])}function ZB(r){let{backend:t,inputs:e,attrs:n}=r,{axis:o,keepDims:s}=n,{x:i}=e,c=t.dataIdMap.get(i.dataId).id,a=i,{transposed:p,axes:l,originalAxes:m,inputWasTransposed:f}=Xe(i,o,t);if(f){let y=t.dataIdMap.get(p.dataId).id;a=p,c=y}let d=a.shape.length;S.assertAxesAreInnerMostDims("any",l,d);let[h,g]=S.computeOutAndReduceShapes(a.shape,l),x=w.sizeFromShape(g),b=t.makeOutput(h,i.dtype);if(w.sizeFromShape(a.shape)!==0){let y=t.dataIdMap.get(b.dataId).id;AI(c,x,y)}if(f&&t.disposeData(p.dataId),s){let y=S.expandShapeToKeepDim(b.shape,m);b.shape=y}return b}var RI={kernelName:ka,backendName:"wasm",setupFunc:QB,kernelFunc:ZB};function ym(r){let t;function e(o){t=o.wasm.cwrap(r,null,["number","number","number","number","number"])}function n(o){let{backend:s,inputs:i,attrs:u}=o,{axis:c}=u,{x:a}=i,p=s.dataIdMap.get(a.dataId).id,l=p,m=a,{transposed:f,axes:d,inputWasTransposed:h}=Xe(a,c,s);if(h){let v=s.dataIdMap.get(f.dataId).id;v!==p&&(m=f,l=v)}let g=m.shape.slice(0,-1),x=s.makeOutput(g,"int32"),b=s.dataIdMap.get(x.dataId).id,y=w.sizeFromShape(x.shape),I=m.shape[d[0]];return t(l,at[m.dtype],y,I,b),h&&s.disposeData(f.dataId),x}return{kernelName:r,backendName:"wasm",setupFunc:e,kernelFunc:n}}var MI=ym(xp);var DI=ym(yp);var NI=et(bp);var $I=et(wp);var EI=et(Sp);var TI=_t(vp,!1);var FI=et(Ip);var PI;function JB(r){PI=r.wasm.cwrap(Eo,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function tz(r){let{inputs:t,attrs:e,backend:n}=r,o=t.x,s=n.dataIdMap.get(o.dataId).id,{filterSize:i,strides:u,pad:c,dimRoundingMode:a}=e,p=S.computePool2DInfo(o.shape,i,u,1,c,a),l=p.filterHeight,m=p.filterWidth,f=p.padInfo.top,d=p.padInfo.right,h=p.padInfo.bottom,g=p.padInfo.left,x=p.strideHeight,b=p.strideWidth,y=p.inChannels;if(p.dataFormat!=="channelsLast")throw new Error(`wasm backend does not support dataFormat:'${p.dataFormat}'. Please use 'channelsLast'.`);if(p.dilationWidth!==1||p.dilationHeight!==1)throw new Error(`was backend only supports average pooling with dilation = [1, 1], got [${p.dilationHeight}, ${p.dilationWidth}].`);let I=n.makeOutput(p.outShape,"float32"),v=n.dataIdMap.get(I.dataId).id;return PI(s,o.shape[0],o.shape[1],o.shape[2],l,m,f,d,h,g,x,b,y,v),I}var OI={kernelName:Eo,backendName:"wasm",setupFunc:JB,kernelFunc:tz};var BI;function ez(r){BI=r.wasm.cwrap("AvgPool3D",null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function rz(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{filterSize:s,strides:i,pad:u,dimRoundingMode:c,dataFormat:a}=n,p=S.computePool3DInfo(o.shape,s,i,1,u,c,a),l=e.makeOutput(p.outShape,o.dtype);return BI(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(l.dataId).id,p.batchSize,p.inChannels,p.inDepth,p.inHeight,p.inWidth,p.outDepth,p.outHeight,p.outWidth,p.strideDepth,p.strideHeight,p.strideWidth,p.dilationDepth,p.dilationHeight,p.dilationWidth,p.effectiveFilterDepth,p.effectiveFilterHeight,p.effectiveFilterWidth,p.padInfo.front,p.padInfo.top,p.padInfo.left),l}var zI={kernelName:kp,backendName:"wasm",setupFunc:ez,kernelFunc:rz};var LI;function nz(r){LI=r.wasm.cwrap("AvgPool3DGrad",null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function oz(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,input:s}=t,{filterSize:i,strides:u,pad:c,dimRoundingMode:a}=n,p=S.computePool3DInfo(s.shape,i,u,1,c,a),l=e.makeOutput(s.shape,s.dtype);return LI(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(l.dataId).id,p.batchSize,p.inChannels,p.inDepth,p.inHeight,p.inWidth,p.outDepth,p.outHeight,p.outWidth,p.strideDepth,p.strideHeight,p.strideWidth,p.dilationDepth,p.dilationHeight,p.dilationWidth,p.effectiveFilterDepth,p.effectiveFilterHeight,p.effectiveFilterWidth,p.padInfo.front,p.padInfo.top,p.padInfo.left,p.filterDepth,p.filterHeight,p.filterWidth),l}var WI={kernelName:_p,backendName:"wasm",setupFunc:nz,kernelFunc:oz};var UI;function sz(r){UI=r.wasm.cwrap("AvgPoolGrad",null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function iz(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,input:s}=t,{filterSize:i,strides:u,pad:c}=n,a=S.computePool2DInfo(s.shape,i,u,1,c),p=e.makeOutput(s.shape,s.dtype);return UI(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(p.dataId).id,a.batchSize,a.inChannels,a.inHeight,a.inWidth,a.outHeight,a.outWidth,a.strideHeight,a.strideWidth,a.dilationHeight,a.dilationWidth,a.effectiveFilterHeight,a.effectiveFilterWidth,a.padInfo.top,a.padInfo.left,a.filterHeight,a.filterWidth),p}var GI={kernelName:Cp,backendName:"wasm",setupFunc:sz,kernelFunc:iz};function de(r){let{inputs:t,attrs:e}=r,{x:n}=t,{shape:o}=e,s=w.sizeFromShape(n.shape),i=w.inferFromImplicitShape(o,s);return w.assert(s===w.sizeFromShape(i),()=>`new shape: ${i}, old shape: ${n.shape}. New shape and old shape must have the same number of elements.`),r.backend.incRef(n.dataId),{dataId:n.dataId,shape:i,dtype:n.dtype}}var VI={kernelName:ci,backendName:"wasm",kernelFunc:de};var HI;function az(r){HI=r.wasm.cwrap(To,null,["number","array","number","number","array","number","number","number","number"])}function uz(r){let{inputs:t,backend:e,attrs:n}=r,{a:o,b:s}=t,{transposeA:i,transposeB:u}=n;if(o.dtype!=="float32"||s.dtype!=="float32")throw new Error("BatchMatMul for non non-float32 tensors not yet supported.");let c=o.shape.length,a=s.shape.length,p=i?o.shape[c-2]:o.shape[c-1],l=u?s.shape[a-1]:s.shape[a-2],m=i?o.shape[c-1]:o.shape[c-2],f=u?s.shape[a-2]:s.shape[a-1],d=o.shape.slice(0,-2),h=s.shape.slice(0,-2),g=w.sizeFromShape(d),x=w.sizeFromShape(h),y=An.assertAndGetBroadcastShape(o.shape.slice(0,-2),s.shape.slice(0,-2)).concat([m,f]);w.assert(p===l,()=>`Error in matMul: inner shapes (${p}) and (${l}) of Tensors with shapes ${o.shape} and ${s.shape} and transposeA=${i} and transposeB=${u} must match.`);let I=i?[g,p,m]:[g,m,p],v=u?[x,f,l]:[x,l,f],_=de({inputs:{x:o},backend:e,attrs:{shape:I}}),k=de({inputs:{x:s},backend:e,attrs:{shape:v}}),A=e.dataIdMap.get(_.dataId).id,R=e.dataIdMap.get(k.dataId).id,F=i?_.shape[2]:_.shape[1],P=u?k.shape[1]:k.shape[2],z=Math.max(g,x),V=e.makeOutput([z,F,P],_.dtype),Q=e.dataIdMap.get(V.dataId).id,J=new Uint8Array(new Int32Array(_.shape).buffer),lt=new Uint8Array(new Int32Array(k.shape).buffer);return HI(A,J,_.shape.length,R,lt,k.shape.length,i,u,Q),e.disposeData(_.dataId),e.disposeData(k.dataId),V.shape=y,V}var qI={kernelName:To,backendName:"wasm",setupFunc:az,kernelFunc:uz};var Ib={};fn(Ib,{addImpl:()=>tb,bincountImpl:()=>XI,bincountReduceImpl:()=>YI,bitwiseAndImpl:()=>eb,castImpl:()=>Jy,ceilImpl:()=>rb,concatImpl:()=>Xu,equalImpl:()=>nb,expImpl:()=>ob,expm1Impl:()=>sb,floorDivImpl:()=>ab,floorImpl:()=>ib,gatherNdImpl:()=>QI,gatherV2Impl:()=>ZI,greaterEqualImpl:()=>cb,greaterImpl:()=>ub,lessEqualImpl:()=>lb,lessImpl:()=>pb,linSpaceImpl:()=>JI,logImpl:()=>mb,maxImpl:()=>tv,maximumImpl:()=>fb,minimumImpl:()=>db,multiplyImpl:()=>Yu,negImpl:()=>ev,notEqualImpl:()=>hb,prodImpl:()=>nv,raggedGatherImpl:()=>sv,raggedRangeImpl:()=>av,raggedTensorToTensorImpl:()=>pv,rangeImpl:()=>Qu,rsqrtImpl:()=>xb,scatterImpl:()=>lv,sigmoidImpl:()=>mv,simpleAbsImpl:()=>KI,sliceImpl:()=>Ui,sparseFillEmptyRowsImpl:()=>fv,sparseReshapeImpl:()=>dv,sparseSegmentReductionImpl:()=>hv,sqrtImpl:()=>gv,squaredDifferenceImpl:()=>yb,staticRegexReplaceImpl:()=>bb,stridedSliceImpl:()=>xv,stringNGramsImpl:()=>Zu,stringSplitImpl:()=>Ju,stringToHashBucketFastImpl:()=>tc,subImpl:()=>Sb,tileImpl:()=>yv,topKImpl:()=>wv,transposeImpl:()=>rv,uniqueImpl:()=>rc});function bm(r,t){Array.isArray(r)||(r=[r]),r.forEach(e=>{e!=null&&w.assert(e.dtype!=="complex64",()=>`${t} does not support complex64 tensors in the CPU backend.`)})}function KI(r){let t=new Float32Array(r.length);for(let e=0;e<r.length;++e)t[e]=Math.abs(r[e]);return t}function Bt(r){return(t,e,n,o,s)=>{let i=S.assertAndGetBroadcastShape(t,e),u=i.length,c=w.computeStrides(i),a=w.sizeFromShape(i),p=w.getTypedArrayFromDType(s,a),l=t.length,m=e.length,f=w.computeStrides(t),d=w.computeStrides(e),h=S.getBroadcastDims(t,i),g=S.getBroadcastDims(e,i);if(h.length+g.length===0)for(let x=0;x<p.length;++x)p[x]=r(n[x%n.length],o[x%o.length]);else for(let x=0;x<p.length;++x){let b=w.indexToLoc(x,u,c),y=b.slice(-l);h.forEach(k=>y[k]=0);let I=w.locToIndex(y,l,f),v=b.slice(-m);g.forEach(k=>v[k]=0);let _=w.locToIndex(v,m,d);p[x]=r(n[I],o[_])}return[p,i]}}function Li(r){let{inputs:t,backend:e}=r,{real:n,imag:o}=t,s=e.data.get(n.dataId).values,i=e.data.get(o.dataId).values,u=e.makeTensorInfo(n.shape,"complex64"),c=e.data.get(u.dataId);return c.complexTensorInfos={real:e.makeTensorInfo(n.shape,"float32",s),imag:e.makeTensorInfo(o.shape,"float32",i)},u}function wm(r,t,e="float32"){if(e==="complex64"){let o=wm(r,t,"float32"),s=wm(r,t,"float32");return Li({inputs:{real:o,imag:s},backend:r})}let n=w.makeZerosTypedArray(w.sizeFromShape(t),e);return r.makeTensorInfo(t,e,n)}function Zy(r){let{inputs:t,backend:e}=r,{x:n}=t;return e.incRef(n.dataId),{dataId:n.dataId,shape:n.shape,dtype:n.dtype}}function jI(r){let{inputs:t,backend:e}=r,{input:n}=t,o=e.data.get(n.dataId).complexTensorInfos.real,s=e.data.get(o.dataId).values;return e.makeTensorInfo(o.shape,o.dtype,s)}function Jy(r,t,e,n){if(n==="int32"){let o=Int32Array.from(r);return[t,"int32",o]}if(n==="bool"){let o=w.toTypedArray([0],e),[s,i]=Bt((u,c)=>u!==c?1:0)(t,[],r,o,"bool");return[i,"bool",s]}throw new Error(`Error in Cast: failed to cast ${e} to ${n}`)}function ju(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{dtype:s}=n;if(s==="complex64"){if(o.dtype==="complex64")return Zy({inputs:{x:o},backend:e});let p=wm(e,o.shape,o.dtype),l=ju({inputs:{x:o},backend:e,attrs:{dtype:"float32"}}),m=Li({inputs:{real:l,imag:p},backend:e});return e.disposeIntermediateTensorInfo(p),e.disposeIntermediateTensorInfo(l),m}if(o.dtype==="complex64"){let p=jI({inputs:{input:o},backend:e}),l=ju({inputs:{x:p},backend:e,attrs:{dtype:s}});return e.disposeIntermediateTensorInfo(p),l}if(!w.hasEncodingLoss(o.dtype,s)){let p=Zy({inputs:{x:o},backend:e});return{dataId:p.dataId,shape:p.shape,dtype:s}}let i=e.data.get(o.dataId).values,[u,c,a]=Jy(i,o.shape,o.dtype,s);return e.makeTensorInfo(u,c,a)}function qt(r,t,e,n){return e==null?({inputs:o,backend:s})=>{let{a:i,b:u}=o,c=s;bm([i,u],r);let a=c.data.get(i.dataId).values,p=c.data.get(u.dataId).values,l=i.dtype==="string"?S.fromUint8ToStringArray(a):a,m=i.dtype==="string"?S.fromUint8ToStringArray(p):p,f=n||i.dtype,[d,h]=t(i.shape,u.shape,l,m,f);return c.makeTensorInfo(h,f,d)}:({inputs:o,backend:s})=>{let{a:i,b:u}=o,c=s;if(i.dtype==="complex64"||u.dtype==="complex64"){let a=ju({inputs:{x:i},backend:c,attrs:{dtype:"complex64"}}),p=c.data.get(a.dataId),l=p.complexTensorInfos.real,m=p.complexTensorInfos.imag,f=c.data.get(l.dataId).values,d=c.data.get(m.dataId).values,h=ju({inputs:{x:u},backend:c,attrs:{dtype:"complex64"}}),g=c.data.get(h.dataId),x=g.complexTensorInfos.real,b=g.complexTensorInfos.imag,y=c.data.get(x.dataId).values,I=c.data.get(b.dataId).values,[v,_,k]=e(i.shape,u.shape,f,d,y,I),A=c.makeTensorInfo(k,"float32",v),R=c.makeTensorInfo(k,"float32",_),F=Li({inputs:{real:A,imag:R},backend:c});return c.disposeIntermediateTensorInfo(a),c.disposeIntermediateTensorInfo(h),c.disposeIntermediateTensorInfo(A),c.disposeIntermediateTensorInfo(R),F}else{let a=c.data.get(i.dataId).values,p=c.data.get(u.dataId).values,l=n||i.dtype,[m,f]=t(i.shape,u.shape,a,p,l);return c.makeTensorInfo(f,l,m)}}}function Wi(r){return(t,e,n,o,s,i)=>{let u=S.assertAndGetBroadcastShape(t,e),c=w.sizeFromShape(u),a=u.length,p=w.computeStrides(u),l=w.getTypedArrayFromDType("float32",c),m=w.getTypedArrayFromDType("float32",c),f=S.getBroadcastDims(t,u),d=S.getBroadcastDims(e,u),h=S.mergeRealAndImagArrays(n,o),g=S.mergeRealAndImagArrays(s,i),x=t.length,b=w.computeStrides(t),y=e.length,I=w.computeStrides(e);if(f.length+d.length===0)for(let v=0;v<l.length;v++){let _=v%h.length,k=v%g.length,A=r(h[_*2],h[_*2+1],g[k*2],g[k*2+1]);l[v]=A.real,m[v]=A.imag}else for(let v=0;v<l.length;v++){let _=w.indexToLoc(v,a,p),k=_.slice(-x);f.forEach(z=>k[z]=0);let A=w.locToIndex(k,x,b),R=_.slice(-y);d.forEach(z=>R[z]=0);let F=w.locToIndex(R,y,I),P=r(h[A*2],h[A*2+1],g[F*2],g[F*2+1]);l[v]=P.real,m[v]=P.imag}return[l,m,u]}}var tb=Bt((r,t)=>r+t),cz=Wi((r,t,e,n)=>({real:r+e,imag:t+n})),$ut=qt(Kr,tb,cz);function XI(r,t,e,n,o){let s=w.sizeFromShape(n),i=w.makeZerosTypedArray(o,e);for(let u=0;u<r.length;u++){let c=r[u];if(c<0)throw new Error("Input x must be non-negative!");c>=o||(s>0?i[c]+=t[u]:i[c]+=1)}return i}function YI(r,t,e,n=!1){let o=r.shape[0],s=r.shape[1],i=Ft([o,e],t.dtype);for(let u=0;u<o;u++)for(let c=0;c<s;c++){let a=r.get(u,c);if(a<0)throw new Error("Input x must be non-negative!");a>=e||(n?i.set(1,u,a):t.size>0?i.set(i.get(u,a)+t.get(u,c),u,a):i.set(i.get(u,a)+1,u,a))}return i}var eb=Bt((r,t)=>r&t),zut=qt(Rp,eb);function Ie(r){return(t,e,n)=>{let o=w.getArrayFromDType(e,t.length);for(let s=0;s<t.length;++s)o[s]=r(t[s],n);return o}}function Sm(r,t,e){let n=Ie(t);return Ze(r,n,e)}function Ze(r,t,e){return({inputs:n,attrs:o,backend:s})=>{let{x:i}=n;bm(i,r);let u=s,c=u.data.get(i.dataId).values,a;if(i.dtype==="string"){if(!Array.isArray(c))throw new Error("String tensor's value was not an instance of Array");a=S.fromUint8ToStringArray(c)}else a=c;let p=e||i.dtype,l=t(a,p,o);return u.makeTensorInfo(i.shape,p,l)}}var rb=Ie(r=>Math.ceil(r)),Yut=Ze(Gs,rb);function Xu(r,t,e,n){let o=w.getArrayFromDType(e,w.sizeFromShape(t));if(n&&e!=="string"){let s=0;r.forEach(i=>{let u=w.sizeFromShape(i.shape);o.set(i.vals,s),s+=u})}else{let s=0;r.forEach(i=>{let u=e==="string"?S.fromUint8ToStringArray(i.vals):i.vals,c=0;for(let a=0;a<i.shape[0];++a){let p=a*t[1]+s;for(let l=0;l<i.shape[1];++l)o[p+l]=u[c++]}s+=i.shape[1]})}return o}var nb=Bt((r,t)=>r===t?1:0),nct=qt(Ks,nb,null,"bool");var ob=Ie(r=>Math.exp(r)),uct=Ze(js,ob,"float32");var sb=Ie(r=>Math.expm1(r)),fct=Ze(Xs,sb);var ib=Ie(r=>Math.floor(r)),yct=Ze(Qs,ib);var ab=Bt((r,t)=>Math.floor(r/t)),vct=qt(Un,ab,null,"int32");function QI(r,t,e,n,o,s,i,u,c){let a=Ft([n,s],e);for(let p=0;p<n;p++){let l=[],m=0;for(let f=0;f<o;f++){let d=r[p*o+f];m+=d*i[f],l.push(d)}if(m<0||m>=c/s)throw new Error(`Invalid indices: ${l} does not index into ${u}`);for(let f=0;f<s;f++)a.values[p*s+f]=t.get(...t.indexToLoc(m*s+f))}return a}function ZI(r,t,e){let n=Ft(e,r.dtype);for(let o=0;o<n.size;++o){let i=n.indexToLoc(o).slice(),u=i[0],c=i[2],a=t.locToIndex([u,c]);i[2]=t.values[a];let p=r.locToIndex(i);0<=p&&p<r.values.length&&(n.values[o]=r.values[p])}return n}var ub=Bt((r,t)=>r>t?1:0),$ct=qt(Zs,ub,null,"bool");var cb=Bt((r,t)=>r>=t?1:0),Oct=qt(Js,cb,null,"bool");var pb=Bt((r,t)=>r<t?1:0),Uct=qt(ti,pb,null,"bool");var lb=Bt((r,t)=>r<=t?1:0),Kct=qt(ei,lb,null,"bool");function JI(r,t,e){let n=(t-r)/(e-1),o=w.makeZerosTypedArray(e,"float32");o[0]=r;for(let s=1;s<o.length;s++)o[s]=o[s-1]+n;return o}var mb=Ie(r=>Math.log(r)),tpt=Ze(ri,mb);function tv(r,t,e,n){let o=w.getTypedArrayFromDType(n,w.sizeFromShape(e));for(let s=0;s<o.length;++s){let i=s*t,u=r[i];for(let c=0;c<t;++c){let a=r[i+c];(Number.isNaN(a)||a>u)&&(u=a)}o[s]=u}return o}var fb=Bt((r,t)=>Math.max(r,t)),apt=qt(Gn,fb);var db=Bt((r,t)=>Math.min(r,t)),mpt=qt(ni,db);var Yu=Bt((r,t)=>r*t),pz=Wi((r,t,e,n)=>({real:r*e-t*n,imag:r*n+t*e})),xpt=qt(Vn,Yu,pz);function ev(r,t,e){let n=w.createScalarValue(-1,e);return Yu([],t,n,r,e)}var hb=Bt((r,t)=>r!==t?1:0),kpt=qt(oi,hb,null,"bool");function rv(r,t,e,n,o){let s=t.length,i=w.sizeFromShape(t),u=w.computeStrides(t),c=w.computeStrides(o),a=w.getTypedArrayFromDType(e,w.sizeFromShape(o));for(let p=0;p<i;++p){let l=w.indexToLoc(p,s,u),m=new Array(l.length);for(let d=0;d<m.length;d++)m[d]=l[n[d]];let f=w.locToIndex(m,s,c);a[f]=r[p]}return a}function nv(r,t,e,n){let[o,s]=S.computeOutAndReduceShapes(r,n),i=Be(t,"int32"),u=w.makeZerosTypedArray(w.sizeFromShape(o),i),c=w.sizeFromShape(s);for(let a=0;a<u.length;++a){let p=a*c,l=1;for(let m=0;m<c;++m)l*=e[p+m];u[a]=l}return{outVals:u,outShape:o,outDtype:i}}function lz(r,t,e){r.forEach((n,o)=>{if(n<0||n>=e){let s=w.indexToLoc(o,t.length,w.computeStrides(t)).join(",");throw new Error(`indices[${s}] = ${n} is not in [0, ${e})`)}})}function mz(r,t){for(let e=0;e<r.length;++e){let n=r[e],o=e===r.length-1?t:r[e+1].length;if(n.length===0)throw new Error("Ragged splits may not be empty");if(n[0]<0)throw new Error("Ragged splits must be non-negative");if(n[n.length-1]>o)throw new Error("Ragged splits must not point past values");for(let s=1;s<n.length;++s)if(n[s-1]>n[s])throw new Error("Ragged splits must be sorted in ascending order")}}function fz(r,t,e,n){let o=[],s=0,i=t.length-1+e.length,u=new Array(i).fill(null).map(()=>[0]);mz(e,n);let c=1;for(let a=0;a<t.length-1;++a){c*=t[a];let p=t[a+1];for(let l=1;l<c+1;++l)u[a].push(l*p)}for(let a=0;a<r.length;++a){let p=r[a],l=r[a]+1;for(let m=0;m<e.length;++m){let f=e[m],d=m+t.length-1;if(d>=0){let h=u[d],g=h[h.length-1]-f[p];for(let x=p;x<l;++x)u[d].push(f[x+1]+g)}p=f[p],l=f[l]}l!==p&&(o.push([p,l]),s+=l-p)}return{outSplits:u,valueSlices:o,numValues:s}}function dz(r){let t=[];for(let e=0;e<r.length;++e){let n=r[e].length,o=w.getArrayFromDType("int32",n);t.push(o),r[e].forEach((s,i)=>o[i]=s)}return t}function ov(r,t){let e=r.slice(0,t);for(;e.length<t;)e.push(1);for(let n=t;n<r.length;n++)e[t-1]*=r[n];return e}function hz(r,t,e,n,o,s){let i=ov(t,2)[1],u=ov(s,2)[1],c=0;for(let a of e)for(let p=a[0];p<a[1];++p){for(let l=0;l<n;++l)o[c*u+l]=r[p*i+l];++c}}function gz(r,t,e,n,o){let s=t.slice();s[0]=o;let i=w.getArrayFromDType(e,w.sizeFromShape(s)),u=r.length,c=u===0?0:u/t[0];return hz(r,t,n,c,i,s),[i,s]}function sv(r,t,e,n,o,s,i,u){if(r.length===0)throw new Error("paramsNestedSplits must be non empty");if(t[0].length===0)throw new Error("Split tensors must not be scalars");let c=t[0][0]-1;if(lz(s,i,c),n.length===0)throw new Error("params.rank must be nonzero");let a=n[0],{outSplits:p,valueSlices:l,numValues:m}=fz(s,i,r,a),f=dz(p),d=gz(e,n,o,l,m);return[f,d[0],d[1]]}var iv=2147483647;function av(r,t,e,n,o,s,i){if(t.length>1)throw new Error("starts must be a scalar or vector");if(o.length>1)throw new Error("limits must be a scalar or vector");if(i.length>1)throw new Error("deltas must be a scalar or vector");let u=t.length===0,c=o.length===0,a=i.length===0,p=[];u||p.push(t[0]),c||p.push(o[0]),a||p.push(i[0]);for(let g=1;g<p.length;++g)if(p[g]!==p[g-1])throw new Error("starts, limits, and deltas must have the same shape");let l=p.length===0?1:p[0],m=w.getArrayFromDType("int32",l+1);m[0]=0;for(let g=0;g<l;++g){let x=u?r[0]:r[g],b=c?n[0]:n[g],y=a?s[0]:s[g];if(y===0)throw new Error("Requires delta != 0");let I;if(y>0&&b<x||y<0&&b>x)I=0;else if(I=Math.ceil(Math.abs((b-x)/y)),I>iv)throw new Error(`Requires ((limit - start) / delta) <= ${iv}`);m[g+1]=m[g]+I}let f=m[l],d=w.getArrayFromDType(e,f),h=0;for(let g=0;g<l;++g){let x=m[g+1]-m[g],b=u?r[0]:r[g],y=a?s[0]:s[g];for(let I=0;I<x;++I)d[h++]=b,b+=y}return[m,d]}var Mr=S.RowPartitionType,gb=class r{constructor(t,e,n,o,s,i,u,c,a,p){this.shape=t,this.shapeShape=e,this.values=n,this.valuesShape=o,this.valuesDType=s,this.defaultValue=i,this.defaultValueShape=u,this.rowPartitionValues=c,this.rowPartitionValuesShapes=a,this.rowPartitionTypes=S.getRowPartitionTypesHelper(p),this.raggedRank=S.getRaggedRank(this.rowPartitionTypes)}getRowPartitionTypeByDimension(t){return this.rowPartitionTypes[0]===Mr.FIRST_DIM_SIZE?this.rowPartitionTypes[t+1]:this.rowPartitionTypes[t]}getRowPartitionTensor(t){return this.rowPartitionTypes[0]===Mr.FIRST_DIM_SIZE?this.rowPartitionValues[t+1]:this.rowPartitionValues[t]}getMaxWidth(t){let e=this.getRowPartitionTensor(t-1);switch(this.getRowPartitionTypeByDimension(t-1)){case Mr.VALUE_ROWIDS:return r.getMaxWidthValueRowID(e);case Mr.ROW_SPLITS:return r.getMaxWidthRowSplit(e);default:throw new Error(`Cannot handle partition type ${Mr[this.getRowPartitionTypeByDimension(t-1)]}`)}}static getMaxWidthRowSplit(t){let e=t.length;if(e===0||e===1)return 0;let n=0;for(let o=0;o<e-1;++o){let s=t[o+1]-t[o];s>n&&(n=s)}return n}static getMaxWidthValueRowID(t){let e=t.length;if(e===0)return 0;let n=0,o=t[0],s=0;for(let i=1;i<e;++i){let u=t[i];u!==o&&(o=u,s=Math.max(i-n,s),n=i)}return Math.max(e-n,s)}tensorShapeFromTensor(t,e,n=!0){if(e.length===0){if(t[0]===-1)return[];throw new Error("The only valid scalar shape tensor is the fully unknown shape specified as -1.")}return cv(t,n)}calculateOutputSize(t){let e=this.valuesShape,n=this.defaultValueShape;S.validateDefaultValueShape(n,e);let o=this.tensorShapeFromTensor(this.shape,this.shapeShape),i=S.combineRaggedTensorToTensorShapes(this.raggedRank,o,e);i[0]<0&&(i[0]=t);for(let u=1;u<=this.raggedRank;++u)i[u]<0&&(i[u]=this.getMaxWidth(u));return i}calculateFirstParentOutputIndex(t,e,n){let o=Math.min(t,n),s=[],i=0;for(let u=0;u<o;++u,i+=e)s.push(i);for(let u=o;u<t;++u)s.push(-1);return w.assert(s.length===t,()=>"Final length of result must be equal to firstDimension."),s}calculateOutputIndexRowSplit(t,e,n,o){let s=t.length,i=[];for(let u=0;u<s-1;++u){let c=t[u+1]-t[u],a=Math.min(o,c),p=e[u];p===-1&&(a=0);for(let l=0;l<a;++l)i.push(p),p+=n;for(let l=0;l<c-a;++l)i.push(-1)}if(s>0&&i.length!==t[s-1])throw new Error("Invalid row split size.");return i}calculateOutputIndexValueRowID(t,e,n,o){let s=t.length,i=[];if(s===0)return[];let u=0,c=t[0];if(c>=e.length)throw new Error(`Got currentValueRowId=${c}, which is not less than ${e.length}`);let a=e[c];i.push(a);for(let p=1;p<s;++p){let l=t[p];if(l===c)a>=0&&(++u,u<o?a+=n:a=-1);else{if(u=0,c=l,l>=e.length)throw new Error(`Got nextValueRowId=${l} which is not less than ${e.length}`);a=e[l]}i.push(a)}if(i.length!==t.length)throw new Error("Invalid row ids.");return i}calculateOutputIndex(t,e,n,o){let s=this.getRowPartitionTensor(t),i=this.getRowPartitionTypeByDimension(t);switch(i){case Mr.VALUE_ROWIDS:return this.calculateOutputIndexValueRowID(s,e,n,o);case Mr.ROW_SPLITS:if(s.length-1>e.length)throw new Error(`Row partition size is greater than output size: ${s.length-1} > ${e.length}`);return this.calculateOutputIndexRowSplit(s,e,n,o);default:throw new Error(`Unsupported partition type: ${Mr[i]}`)}}getFirstDimensionSize(){let t=this.rowPartitionValues[0];if(this.rowPartitionTypes.length===0)throw new Error("No row_partition_types given.");let e=this.rowPartitionTypes[0];switch(e){case Mr.FIRST_DIM_SIZE:return t[0];case Mr.VALUE_ROWIDS:throw new Error("Cannot handle VALUE_ROWIDS in first dimension.");case Mr.ROW_SPLITS:return this.rowPartitionValuesShapes[0][0]-1;default:throw new Error(`Cannot handle type ${Mr[e]}`)}}compute(){if(this.rowPartitionValues[0].length<=0)throw new Error("Invalid first partition input. Tensor requires at least one element.");let e=this.getFirstDimensionSize(),n=this.calculateOutputSize(e),o=new Array(this.raggedRank+1);o[o.length-1]=1;for(let c=o.length-2;c>=0;--c)o[c]=o[c+1]*n[c+1];let s=cv(n,!1),i=w.getArrayFromDType(this.valuesDType,w.sizeFromShape(s));if(o[0]*n[0]>0){let c=this.calculateFirstParentOutputIndex(e,o[0],n[0]);for(let a=1;a<=this.raggedRank;++a)c=this.calculateOutputIndex(a-1,c,o[a],n[a]);this.setOutput(this.raggedRank,c,i,s)}return[s,i]}setOutput(t,e,n,o){if(n.length===0)return;let s=this.values,i=n,u=o.slice();u=u.slice(t+1);let c=w.sizeFromShape(u),a=e.length,p=this.defaultValue;if(p.length!==c&&p.length!==1){let d=this.defaultValueShape;q(()=>{let h=j(p,d);p=Ai(h,u).dataSync()})}let l=0,m=0,f=0;for(let d=0;d<=a;++d){let h=d<a?e[d]:-1;if(h===f){++f;continue}if(m<f){let g=s.subarray(l*c),x=i.subarray(m*c),b=(f-m)*c;uv(x,g,b)}if(d>=a){let g=n.length;h=Math.floor(g/c)}if(h>f)if(this.defaultValue.length===1)i.subarray(f*c,h*c).fill(this.defaultValue[0]),f=h;else for(;h>f;){let g=i.slice(f*c);uv(g,p,c),++f}h<0?(l=d+1,m=f):(l=d,m=f,f=m+1)}}};function uv(r,t,e){for(let n=0;n<e;n++)r[n]=t[n]}function cv(r,t){let e=[];for(let n of r){if(n<0){if(!t)throw new Error(`Dimension ${n} must be >= 0`);if(n<-1)throw new Error(`Dimension ${n} must be >= -1`);n=-1}e.push(n)}return e}function pv(r,t,e,n,o,s,i,u,c,a){return new gb(r,t,e,n,o,s,i,u,c,a).compute()}function Qu(r,t,e,n){let o=r===t,s=r<t&&e<0,i=t<r&&e>1;if(o||s||i)return w.makeZerosTypedArray(0,n);let u=Math.abs(Math.ceil((t-r)/e)),c=w.makeZerosTypedArray(u,n);t<r&&e===1&&(e=-1),c[0]=r;for(let a=1;a<c.length;a++)c[a]=c[a-1]+e;return c}var xb=Ie(r=>1/Math.sqrt(r)),Upt=Ze(Hn,xb);function lv(r,t,e,n,o,s,i,u,c,a){let p=[n/o,o],l=r.values,m=t.values;if(n===0)return Ft(e,t.dtype);let f=c instanceof jr?c:Ft(p,t.dtype);typeof c=="string"||typeof c=="number"?f.values.fill(c):typeof c=="boolean"&&f.values.fill(+c);for(let d=0;d<s;d++){let h=[],g=0;for(let x=0;x<i;x++){let b=l[d*i+x];h.push(b),g+=b*u[x]}if(g<0||g>=n/o)throw new Error(`Invalid indices: ${h} does not index into ${e}`);for(let x=0;x<o;x++)a?f.values[g*o+x]+=m[d*o+x]:f.values[g*o+x]=t.rank===0?m[0]:m[d*o+x]}return f}var mv=Ie(r=>1/(1+Math.exp(-r))),Xpt=Sm(qn,r=>1/(1+Math.exp(-r)));function Ui(r,t,e,n,o){let s=ae.isSliceContinous(n,t,e),i=w.sizeFromShape(e),u=w.computeStrides(n);if(s){let l=ae.computeFlatOffset(t,u);return o==="string"?r.slice(l,l+i):r.subarray(l,l+i)}let c=o==="string"?S.fromUint8ToStringArray(r):r,a=Ft(n,o,c),p=Ft(e,o);for(let l=0;l<p.size;++l){let m=p.indexToLoc(l),f=m.map((d,h)=>d+t[h]);p.set(a.get(...f),...m)}return o==="string"?S.fromStringArrayToUint8(p.values):p.values}function fv(r,t,e,n,o,s,i){let u=t[0],c=s[0],a=new Array(c),p=new Array(u),l=t[1];if(c===0){if(u!==0)throw new Error(S.getSparseFillEmptyRowsIndicesDenseShapeMismatch(u));let g=w.getArrayFromDType(e,0),x=w.getArrayFromDType(o,0);return[g,[0,l],x,a,p]}let m=!0,f=0,d=new Array(c).fill(0);for(let g=0;g<u;++g){let x=r[g*l];if(x<0)throw new Error(S.getSparseFillEmptyRowsNegativeIndexErrorMessage(g,x));if(x>=c)throw new Error(S.getSparseFillEmptyRowsOutOfRangeIndexErrorMessage(g,x,c));++d[x],m=m&&x>=f,f=x}let h=!0;for(let g=0;g<c;++g){let x=d[g]===0;a[g]=x,h=h&&!x,d[g]=Math.max(d[g],1),g>0&&(d[g]+=d[g-1])}if(h&&m){let g=r,x=n;for(let b=0;b<u;++b)p[b]=b;return[g,[u,l],x,a,p]}else{let g=d[c-1],x=w.getArrayFromDType(e,g*l),b=w.getArrayFromDType(o,g),y=new Array(c).fill(0);for(let I=0;I<u;++I){let v=r[I*l],_=y[v],k=(v===0?0:d[v-1])+_;y[v]++;for(let A=0;A<l;++A)x[k*l+A]=r[I*l+A];b[k]=n[I],p[I]=k}for(let I=0;I<c;++I)if(y[I]===0){let _=I===0?0:d[I-1];x[_*l+0]=I;for(let k=1;k<l;++k)x[_*l+k]=0;b[_]=i}return[x,[g,l],b,a,p]}}function dv(r,t,e,n,o){let s=w.sizeFromShape(n),i=t[0],u=o.length,c=[],a=1,p=-1;for(let g=0;g<u;++g){let x=o[g];if(x===-1){if(p!==-1)throw new Error(S.getSparseReshapeMultipleNegativeOneOutputDimErrorMessage(p,g));p=g,c.push(1)}else{if(x<0)throw new Error(S.getSparseReshapeNegativeOutputDimErrorMessage(g,x));a*=x,c.push(x)}}if(p!==-1){if(a<=0)throw new Error(S.getSparseReshapeEmptyTensorZeroOutputDimErrorMessage());let g=Math.trunc(s/a);if(a*g!==s)throw new Error(S.getSparseReshapeInputOutputMultipleErrorMessage(n,c));c[p]=g}if(w.sizeFromShape(c)!==s)throw new Error(S.getSparseReshapeInputOutputMismatchErrorMessage(n,c));let m=n.length,f=[];if(m>0){f[m-1]=1;for(let g=m-2;g>=0;--g)f[g]=f[g+1]*n[g+1]}let d=[];if(u>0){d[u-1]=1;for(let g=u-2;g>=0;--g)d[g]=d[g+1]*c[g+1]}let h=w.getArrayFromDType(e,i*u);for(let g=0;g<i;++g){let x=0;for(let b=0;b<m;++b)x+=r[g*m+b]*f[b];for(let b=0;b<u;++b)h[g*u+b]=Math.trunc(x/d[b]),x%=d[b]}return[h,[i,u],c]}function hv(r,t,e,n,o,s=!1,i=0){let u=n.length,c=[t[0],r.length/t[0]],a=c[1],l=u>0?o[u-1]+1:0;if(l<0)throw new Error(S.getSparseSegmentReductionNegativeSegmentIdsErrorMessage());let m=t.slice();m[0]=l;let f=m.reduce((y,I)=>y*I,1),d=w.getArrayFromDType(e,f);if(u===0)return l>0&&d.fill(i),[d,m];if(l<=0)throw new Error(S.getSparseSegmentReductionNegativeSegmentIdsErrorMessage());let h=0,g=1,x=0,b=o[h];for(;;){let y=0;if(g<u){if(y=o[g],b===y){++g;continue}if(b>=y)throw new Error(S.getSparseSegmentReductionNonIncreasingSegmentIdsErrorMessage())}if(b<0||b>=l)throw new Error(S.getSparseSegmentReductionSegmentIdOutOfRangeErrorMessage(b,l));b>x&&d.fill(i,x*a,b*a);for(let I=h;I<g;++I){let v=n[I];if(v<0||v>=c[0])throw new Error(S.getSparseSegmentReductionIndicesOutOfRangeErrorMessage(I,n[I],c[0]));for(let _=0;_<a;_++)d[b*a+_]+=r[v*a+_]}if(s)for(let I=0;I<a;I++)d[b*a+I]/=g-h;if(h=g,++g,x=b+1,b=y,g>u)break}return x<l&&d.fill(i,x*a,l*a),[d,m]}var gv=Ie(r=>Math.sqrt(r)),ult=Sm(Kn,r=>Math.sqrt(r));var yb=Bt((r,t)=>{let e=r-t;return e*e}),flt=qt(mi,yb);var bb=Ie((r,t)=>{let{pattern:e,replaceGlobal:n,rewrite:o}=t;return r.replace(new RegExp(e,n?"g":""),o)}),ylt=Ze(MS,bb);function xv(r,t,e,n){let o=Ft(r,t.dtype);for(let s=0;s<o.size;s++){let i=o.indexToLoc(s),u=new Array(i.length);for(let c=0;c<u.length;c++)u[c]=i[c]*e[c]+n[c];o.set(t.get(...u),...i)}return o}var wb=class{constructor(t,e,n,o,s,i){this.separator=w.encodeString(t),this.nGramWidths=e,this.leftPad=w.encodeString(n),this.rightPad=w.encodeString(o),this.padWidth=s,this.preserveShort=i}getPadWidth(t){return Math.min(this.padWidth<0?t-1:this.padWidth,t-1)}getNumNGrams(t,e){let n=this.getPadWidth(e);return Math.max(0,t+2*n-e+1)}createNGrams(t,e,n,o,s,i){for(let u=0;u<s;++u){let c=this.getPadWidth(i),a=Math.max(0,c-u),p=Math.max(0,c-(s-(u+1))),l=i-(a+p),m=e+(a>0?0:u-c),f=0;f+=a*this.leftPad.length;for(let b=0;b<l;++b)f+=t[m+b].length;f+=p*this.rightPad.length;let d=a+p+l-1;f+=d*this.separator.length,n[o+u]=new Uint8Array(f);let h=n[o+u],g=0,x=b=>b.forEach(y=>h[g++]=y);for(let b=0;b<a;++b)x(this.leftPad),x(this.separator);for(let b=0;b<l-1;++b)x(t[m+b]),x(this.separator);if(l>0){x(t[m+l-1]);for(let b=0;b<p;++b)x(this.separator),x(this.rightPad)}else{for(let b=0;b<p-1;++b)x(this.rightPad),x(this.separator);x(this.rightPad)}}}compute(t,e){let n=t.length,o=e.length;if(o>0){let c=e[0];if(c!==0)throw new Error(`First split value must be 0, got ${c}`);for(let a=1;a<o;++a){let p=e[a]>=c;if(p=p&&e[a]<=n,!p)throw new Error(`Invalid split value ${e[a]}, must be in [${c}, ${n}]`);c=e[a]}if(c!==n)throw new Error(`Last split value must be data size. Expected ${n}, got ${c}`)}let s=o-1,i=w.getArrayFromDType("int32",o);if(n===0||o===0){let c=new Array(n);for(let a=0;a<=s;++a)i[a]=0;return[c,i]}i[0]=0;for(let c=1;c<=s;++c){let a=e[c]-e[c-1],p=0;this.nGramWidths.forEach(l=>{p+=this.getNumNGrams(a,l)}),this.preserveShort&&a>0&&p===0&&(p=1),i[c]=i[c-1]+p}let u=new Array(i[s]);for(let c=0;c<s;++c){let a=e[c],p=i[c];if(this.nGramWidths.forEach(l=>{let m=e[c+1]-e[c],f=this.getNumNGrams(m,l);this.createNGrams(t,a,u,p,f,l),p+=f}),this.preserveShort&&p===i[c]){let l=e[c+1]-e[c];if(l===0)continue;let m=l+2*this.padWidth;this.createNGrams(t,a,u,p,1,m)}}return[u,i]}};function Zu(r,t,e,n,o,s,i,u){return new wb(e,n,o,s,i,u).compute(r,t)}function xz(r,t,e,n){if(!r.length)return;if(t.length===0){for(let s=0;s<r.length;++s)n.push(r.subarray(s,s+1));return}if(t.length===1){let s=t[0],i=r.indexOf(s);for(;i!==-1;){let u=r.subarray(0,i);(!e||u.length!==0)&&n.push(u),r=r.subarray(i+1),i=r.indexOf(s)}(!e||r.length!==0)&&n.push(r);return}let o=0;for(let s=0;s<r.length+1;s++)if(s===r.length||t.indexOf(r[s])!==-1){let i=r.subarray(o,s);(!e||i.length!==0)&&n.push(i),o=s+1}}function Ju(r,t,e){let n=r.length,o=[],s=0,i=0,u=new Array(n);for(let m=0;m<n;++m){let f=o.length;xz(r[m],t,e,o);let d=o.length-f;u[m]=d,s+=d,i=Math.max(i,d)}let c=w.getArrayFromDType("int32",s*2),a=new Array(s),p=[n,i],l=0;for(let m=0;m<n;++m)for(let f=0;f<u[m];++f)c[l*2]=m,c[l*2+1]=f,a[l]=o[l],++l;return[c,a,p]}function tc(r,t){let e=w.getArrayFromDType("int32",r.length);for(let n=0;n<r.length;++n)e[n]=w.fingerPrint64(r[n]).modulo(t).getLowBitsUnsigned();return e}var Sb=Bt((r,t)=>r-t),yz=Wi((r,t,e,n)=>({real:r-e,imag:t-n})),Nlt=qt(jn,Sb,yz);function yv(r,t){let e=new Array(r.rank);for(let o=0;o<e.length;o++)e[o]=r.shape[o]*t[o];let n=Ft(e,r.dtype);for(let o=0;o<n.values.length;++o){let s=n.indexToLoc(o),i=new Array(r.rank);for(let c=0;c<i.length;c++)i[c]=s[c]%r.shape[c];let u=r.locToIndex(i);n.values[o]=r.values[u]}return n}var ec=(r,t)=>{let e=t.value-r.value;return e===0?r.index-t.index:e};function bv(r,t,e=0,n=r.length-1){for(;n>e;){if(n-e>600){let u=n-e+1,c=t-e+1,a=Math.log(u),p=.5*Math.exp(2*a/3),l=.5*Math.sqrt(a*p*(u-p)/u)*Math.sign(c-u/2),m=Math.max(e,Math.floor(t-c*p/u+l)),f=Math.min(n,Math.floor(t+(u-c)*p/u+l));bv(r,t,m,f)}let o=r[t],s=e,i=n;for(w.swap(r,e,t),ec(r[n],o)>0&&w.swap(r,e,n);s<i;){for(w.swap(r,s,i),s++,i--;ec(r[s],o)<0;)s=s+1;for(;ec(r[i],o)>0;)i=i-1}ec(r[e],o)===0?w.swap(r,e,i):(i=i+1,w.swap(r,i,n)),i<=t&&(e=i+1),t<=i&&(n=i-1)}}function wv(r,t,e,n,o){let s=t[t.length-1],[i,u]=[r.length/s,s],c=w.getTypedArrayFromDType(e,i*n),a=w.getTypedArrayFromDType("int32",i*n);for(let l=0;l<i;l++){let m=l*u,f=r.subarray(m,m+u),d=new Array(f.length);f.forEach((b,y)=>d[y]={value:b,index:y}),n<d.length&&(bv(d,n),d=d.slice(0,n)),o&&d.sort(ec);let h=l*n,g=c.subarray(h,h+n),x=a.subarray(h,h+n);for(let b=0;b<n;b++)g[b]=d[b].value,x[b]=d[b].index}let p=t.slice();return p[p.length-1]=n,[Ft(p,e,c),Ft(p,"int32",a)]}function rc(r,t,e,n){let o=w.parseAxisParam(t,e)[0],s=[1,e[0],1];for(let d=0;d<o;d++)s[0]*=e[d];s[1]=e[o];for(let d=o+1;d<e.length;d++)s[2]*=e[d];let i=new Map,u=new Int32Array(e[o]),c=new jr(s,n,r),a=[],p=s[0]===1&&s[2]===1;for(let d=0;d<e[o];d++){let h;if(p)h=r[d].toString();else{let x=[];for(let b=0;b<s[0];b++)for(let y=0;y<s[2];y++)x.push(c.get(b,d,y));h=x.join(",")}let g=i.get(h);if(g!=null)u[d]=g;else{let x=i.size;i.set(h,x),u[d]=x,a.push(d)}}let l=s.slice();l[1]=i.size;let m=new jr(l,n);a.forEach((d,h)=>{for(let g=0;g<s[0];g++)for(let x=0;x<s[2];x++)m.set(c.get(g,d,x),g,h,x)});let f=e.slice();return f[o]=l[1],{outputValues:m.values,outputShape:f,indices:u}}function Dr(r){let{inputs:{x:t},attrs:{begin:e,size:n},backend:o}=r,[s,i]=ae.parseSliceParams(t,e,n),u=ae.isSliceContinous(t.shape,s,i),c=o.readSync(t.dataId),a=o.makeOutput(i,t.dtype),p=w.computeStrides(t.shape),l=o.dataIdMap.get(a.dataId);if(u){let d=ae.computeFlatOffset(s,p);return t.dtype==="string"?l.stringBytes=c.slice(d,d+w.sizeFromShape(i)):o.typedArrayFromHeap(a).set(c.subarray(d,d+w.sizeFromShape(i))),a}if(t.dtype==="string"){let d=Ui(c,s,i,t.shape,t.dtype);return l.stringBytes=d,a}let m=o.typedArrayFromHeap(a),f=t.shape.length;if(f===2)bz(c,p[0],m,s,i);else if(f===3)wz(c,p[0],p[1],m,s,i);else if(f===4)Sz(c,p[0],p[1],p[2],m,s,i);else{let d=Ui(c,s,i,t.shape,t.dtype);m.set(d)}return a}function bz(r,t,e,n,o){let s=0,i=n[0],u=n[1],c=i+o[0];for(let a=i;a<c;a++){let p=a*t+u;e.set(r.subarray(p,p+o[1]),s),s+=o[1]}}function wz(r,t,e,n,o,s){let i=0,u=o[0],c=o[1],a=o[2],p=u+s[0],l=c+s[1];for(let m=u;m<p;m++)for(let f=c;f<l;f++){let d=m*t+f*e+a;n.set(r.subarray(d,d+s[2]),i),i+=s[2]}}function Sz(r,t,e,n,o,s,i){let u=0,c=s[0],a=s[1],p=s[2],l=c+i[0],m=a+i[1],f=p+i[2],d=s[3];for(let h=c;h<l;h++)for(let g=a;g<m;g++)for(let x=p;x<f;x++){let b=h*t+g*e+x*n+d;o.set(r.subarray(b,b+i[3]),u),u+=i[3]}}var Sv={kernelName:Ko,backendName:"wasm",kernelFunc:Dr};function Iz(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{blockShape:s,crops:i}=n,u=s.reduce((x,b)=>x*b),c=S.getReshaped(o.shape,s,u),a=S.getPermuted(c.length,s.length),p=S.getReshapedPermuted(o.shape,s,u),l=S.getSliceBeginCoords(i,s.length),m=S.getSliceSize(p,i,s.length),f=de({inputs:{x:o},backend:e,attrs:{shape:c}}),d=br({inputs:{x:f},backend:e,attrs:{perm:a}}),h=de({inputs:{x:d},backend:e,attrs:{shape:p}}),g=Dr({inputs:{x:h},backend:e,attrs:{begin:l,size:m}});return e.disposeData(f.dataId),e.disposeData(d.dataId),e.disposeData(h.dataId),g}var Iv={kernelName:Ap,backendName:"wasm",kernelFunc:Iz};var vv;function vz(r){vv=r.wasm.cwrap(_a,null,["number","number","boolean","number","number","number"])}function Cz(r){let{backend:t,inputs:e,attrs:n}=r,{x:o,weights:s}=e,{size:i}=n,u=s.shape.reduce((l,m)=>l*m,1)!==0,c=o.shape.length===1?[i]:[o.shape[0],i],a=t.makeOutput(c,s.dtype);function p(l){return t.dataIdMap.get(l.dataId).id}return vv(p(o),i,u,p(s),at[s.dtype],p(a)),a}var Cv={kernelName:_a,backendName:"wasm",setupFunc:vz,kernelFunc:Cz};var kz=!0,kv=_t(Rp,kz);function _z(r){let{inputs:t,backend:e}=r,{s0:n,s1:o}=t,s=e.typedArrayFromHeap(n),i=e.typedArrayFromHeap(o),u=S.assertAndGetBroadcastShape(Array.from(s),Array.from(i));return e.makeOutput([u.length],"int32",void 0,new Int32Array(u))}var _v={kernelName:Mp,backendName:"wasm",kernelFunc:_z};function Je(r){let{inputs:{x:t},attrs:{dtype:e},backend:n}=r,o=n.makeOutput(t.shape,e),s=n.typedArrayFromHeap(t);return n.typedArrayFromHeap(o).set(s),o}var Av={kernelName:hn,backendName:"wasm",kernelFunc:Je};var Rv=et(Gs);var Mv;function Az(r){Mv=r.wasm.cwrap(Fo,null,["number","number","number","number"])}function Rz(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{clipValueMin:s,clipValueMax:i}=n,u=e.dataIdMap.get(o.dataId).id,c=e.makeOutput(o.shape,o.dtype),a=e.dataIdMap.get(c.dataId).id;return Mv(u,s,i,a),c}var Dv={kernelName:Fo,backendName:"wasm",setupFunc:Az,kernelFunc:Rz};function vb(r){let{inputs:t,backend:e}=r,n=w.parseAxisParam(r.attrs.axis,t[0].shape)[0],o=t.map(f=>f.shape);S.assertParamsConsistent(o,n);let s=S.computeOutShape(t.map(f=>f.shape),n),i=t.filter(f=>w.sizeFromShape(f.shape)>0);if(i.length===1)return ms({inputs:{x:i[0]},backend:e});let u=e.makeOutput(s,t[0].dtype);if(w.sizeFromShape(s)===0)return u;if(i[0].dtype==="string"){let f=i.map(y=>{let v=[-1,w.sizeFromShape(y.shape.slice(n))];return de({inputs:{x:y},backend:e,attrs:{shape:v}})}),d=f.map(y=>({vals:e.readSync(y.dataId),shape:y.shape}));s=S.computeOutShape(f.map(y=>y.shape),1);let h=f[0].shape[0]===1,g=Xu(d,s,t[0].dtype,h),x=S.computeOutShape(i.map(y=>y.shape),n);u.shape=x;let b=e.dataIdMap.get(u.dataId);return b.stringBytes=S.fromStringArrayToUint8(g),f.forEach(y=>e.disposeData(y.dataId)),u}let c=w.sizeFromShape(i[0].shape.slice(0,n)),a=0,p=i.map(f=>{let d=w.sizeFromShape(f.shape.slice(n));return a+=d,d}),l=i.map(f=>e.typedArrayFromHeap(f)),m=e.typedArrayFromHeap(u);for(let f=0;f<c;f++){let d=f*a;for(let h=0;h<l.length;h++){let g=p[h],x=f*g,b=l[h].subarray(x,x+g);m.set(b,d),d+=g}}return u}var Nv={kernelName:Vs,backendName:"wasm",kernelFunc:vb};var $v;function Mz(r){$v=r.wasm.cwrap(Po,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function Dz(r){let{inputs:t,attrs:e,backend:n}=r,{x:o,filter:s}=t,i=n.dataIdMap.get(o.dataId).id,u=n.dataIdMap.get(s.dataId).id,{strides:c,dilations:a,pad:p,dimRoundingMode:l,dataFormat:m}=e,f=S.convertConv2DDataFormat(m),d=S.computeConv2DInfo(o.shape,s.shape,c,a,p,l,!1,f),h=d.filterHeight,g=d.filterWidth,x=d.padInfo.top,b=d.padInfo.right,y=d.padInfo.bottom,I=d.padInfo.left,v=d.dilationHeight,_=d.dilationWidth,k=d.strideHeight,A=d.strideWidth,R=d.inChannels,F=d.outChannels,P=d.padInfo.type==="SAME"?1:0;if(d.dataFormat!=="channelsLast")throw new Error(`wasm backend Conv2D does not support dataFormat:'${d.dataFormat}'. Please use 'channelsLast'.`);let z=n.makeOutput(d.outShape,"float32"),V=n.dataIdMap.get(z.dataId).id;return $v(i,o.shape[0],o.shape[1],o.shape[2],u,h,g,x,b,y,I,P,v,_,k,A,R,F,V),z}var Ev={kernelName:Po,backendName:"wasm",setupFunc:Mz,kernelFunc:Dz};var Tv;function Nz(r){Tv=r.wasm.cwrap(Oo,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function $z(r){let{backend:t,inputs:e,attrs:n}=r,{dy:o,filter:s}=e,{strides:i,pad:u,dataFormat:c,dimRoundingMode:a,inputShape:p}=n,l=1,m=S.convertConv2DDataFormat(c),f=S.computeConv2DInfo(p,s.shape,i,l,u,a,!1,m),{batchSize:d,filterHeight:h,filterWidth:g,inChannels:x,inHeight:b,inWidth:y,outChannels:I,outHeight:v,outWidth:_,strideHeight:k,strideWidth:A}=f,R=h-1-f.padInfo.top,F=g-1-f.padInfo.left,P=f.dataFormat==="channelsLast",z=w.computeStrides(f.inShape),V=w.computeStrides(o.shape),[Q,J,lt]=w.computeStrides(s.shape),Et=z[0],ge=P?z[1]:z[2],ye=P?z[2]:1,Vt=P?1:z[1],ue=V[0],jt=P?V[1]:V[2],Xt=P?V[2]:1,At=P?1:V[1],Wt=t.makeOutput(f.inShape,"float32"),ce=t.dataIdMap.get(Wt.dataId).id,xe=t.dataIdMap.get(o.dataId).id,dr=t.dataIdMap.get(s.dataId).id;return Tv(xe,dr,d,h,g,b,y,x,v,_,I,k,A,R,F,Q,J,lt,Et,ge,ye,Vt,ue,jt,Xt,At,ce),Wt}var Fv={kernelName:Oo,backendName:"wasm",setupFunc:Nz,kernelFunc:$z};var Pv;function Ez(r){Pv=r.wasm.cwrap(Ra,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function Tz(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s}=t,{strides:i,pad:u,dilations:c}=n;if(o.dtype!=="float32")throw new Error(`Tensor x must have dtype float32, got ${o.dtype}`);if(s.dtype!=="float32")throw new Error(`Tensor filter must have dtype float32, got ${s.dtype}`);let a=S.computeConv3DInfo(o.shape,s.shape,i,c,u),p=e.makeOutput(a.outShape,o.dtype);return Pv(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(p.dataId).id,a.batchSize,a.inDepth,a.inHeight,a.inWidth,a.inChannels,a.outDepth,a.outHeight,a.outWidth,a.outChannels,a.strideDepth,a.strideHeight,a.strideWidth,a.dilationDepth,a.dilationHeight,a.dilationWidth,a.filterDepth,a.filterHeight,a.filterWidth,a.padInfo.front,a.padInfo.top,a.padInfo.left),p}var Ov={kernelName:Ra,backendName:"wasm",setupFunc:Ez,kernelFunc:Tz};var Bv;function Fz(r){Bv=r.wasm.cwrap(Ma,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function Pz(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,dy:s}=t,{strides:i,pad:u,filterShape:c}=n;if(o.dtype!=="float32")throw new Error(`Tensor dy must have dtype float32, got ${o.dtype}`);if(s.dtype!=="float32")throw new Error(`Tensor filter must have dtype float32, got ${s.dtype}`);let a=S.computeConv3DInfo(o.shape,c,i,1,u),p=e.makeOutput(a.filterShape,s.dtype);return Bv(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(p.dataId).id,a.batchSize,a.inDepth,a.inHeight,a.inWidth,a.inChannels,a.outDepth,a.outHeight,a.outWidth,a.outChannels,a.strideDepth,a.strideHeight,a.strideWidth,a.dilationDepth,a.dilationHeight,a.dilationWidth,a.filterDepth,a.filterHeight,a.filterWidth,a.padInfo.front,a.padInfo.top,a.padInfo.left),p}var zv={kernelName:Ma,backendName:"wasm",setupFunc:Fz,kernelFunc:Pz};var Lv;function Oz(r){Lv=r.wasm.cwrap(Da,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function Bz(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,filter:s}=t,{pad:i,strides:u,inputShape:c}=n;if(o.dtype!=="float32")throw new Error(`Tensor dy must have dtype float32, got ${o.dtype}`);if(s.dtype!=="float32")throw new Error(`Tensor filter must have dtype float32, got ${s.dtype}`);let a=S.computeConv3DInfo(c,s.shape,u,1,i),p=e.makeOutput(a.inShape,o.dtype);return Lv(e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(p.dataId).id,a.batchSize,a.inDepth,a.inHeight,a.inWidth,a.inChannels,a.outDepth,a.outHeight,a.outWidth,a.outChannels,a.strideDepth,a.strideHeight,a.strideWidth,a.dilationDepth,a.dilationHeight,a.dilationWidth,a.filterDepth,a.filterHeight,a.filterWidth,a.padInfo.front,a.padInfo.top,a.padInfo.left),p}var Wv={kernelName:Da,backendName:"wasm",setupFunc:Oz,kernelFunc:Bz};var Uv=et(Np);var Gv=et($p);var Cb;(function(r){r[r.bilinear=0]="bilinear",r[r.nearest=1]="nearest"})(Cb||(Cb={}));var Vv;function zz(r){Vv=r.wasm.cwrap(Ea,null,["number","number","number","number","array","number","number","number","number","number"])}function Lz(r){let{backend:t,inputs:e,attrs:n}=r,{method:o,extrapolationValue:s,cropSize:i}=n,{image:u,boxes:c,boxInd:a}=e,p=c.shape[0],[l,m]=i,f=[p,l,m,u.shape[3]],d=t.dataIdMap.get(u.dataId),h;u.dtype!=="float32"&&(h=Je({backend:t,inputs:{x:u},attrs:{dtype:"float32"}}),d=t.dataIdMap.get(h.dataId));let g=d.id,x=t.dataIdMap.get(c.dataId).id,b=t.dataIdMap.get(a.dataId).id,y=t.makeOutput(f,"float32"),I=t.dataIdMap.get(y.dataId).id,v=new Uint8Array(new Int32Array(u.shape).buffer);return Vv(g,x,b,p,v,l,m,Cb[o],s,I),h!=null&&t.disposeData(h.dataId),y}var Hv={kernelName:Ea,backendName:"wasm",setupFunc:zz,kernelFunc:Lz};var qv;function Wz(r){qv=r.wasm.cwrap(Na,null,["number","number","number","number","number","number"])}function Uz(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s,exclusive:i,reverse:u}=n,c=o.shape.length;w.assert(o.dtype==="float32"||o.dtype==="int32",()=>`cumprod does not support ${o.dtype} tensors in the WASM backend`);let a=S.getAxesPermutation([s],c),p=o;a!==null&&(p=br({inputs:{x:o},attrs:{perm:a},backend:e}));let l=S.getInnerMostAxes(1,c)[0];S.assertAxesAreInnerMostDims("cumprod",[l],c);let m=e.makeOutput(p.shape,p.dtype),f=p.shape[l],d=e.dataIdMap.get(p.dataId).id,h=e.dataIdMap.get(m.dataId).id;qv(d,i?1:0,u?1:0,f,h,at[o.dtype]);let g=m;if(a!==null){let x=S.getUndoAxesPermutation(a);g=br({inputs:{x:m},attrs:{perm:x},backend:e}),e.disposeData(p.dataId),e.disposeData(m.dataId)}return g}var Kv={kernelName:Na,backendName:"wasm",setupFunc:Wz,kernelFunc:Uz};var jv;function Gz(r){jv=r.wasm.cwrap($a,null,["number","number","number","number","number","number"])}function Vz(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s,exclusive:i,reverse:u}=n,c=o.shape.length;w.assert(o.dtype==="float32"||o.dtype==="int32",()=>`cumsum does not support ${o.dtype} tensors in the WASM backend`);let a=S.getAxesPermutation([s],c),p=o;a!==null&&(p=br({inputs:{x:o},attrs:{perm:a},backend:e}));let l=S.getInnerMostAxes(1,c)[0];S.assertAxesAreInnerMostDims("cumsum",[l],c);let m=e.makeOutput(p.shape,p.dtype),f=p.shape[l],d=e.dataIdMap.get(p.dataId).id,h=e.dataIdMap.get(m.dataId).id;jv(d,i?1:0,u?1:0,f,h,at[o.dtype]);let g=m;if(a!==null){let x=S.getUndoAxesPermutation(a);g=br({inputs:{x:m},attrs:{perm:x},backend:e}),e.disposeData(p.dataId),e.disposeData(m.dataId)}return g}var Xv={kernelName:$a,backendName:"wasm",setupFunc:Gz,kernelFunc:Vz};var Yv;function Hz(r){Yv=r.wasm.cwrap("DenseBincount",null,["number","array","number","number","boolean","number","number","boolean","number"])}function qz(r){let{backend:t,inputs:e,attrs:n}=r,{x:o,weights:s}=e,{size:i,binaryOutput:u}=n,c=s.shape.reduce((m,f)=>m*f,1)!==0,a=o.shape.length===1?[i]:[o.shape[0],i],p=t.makeOutput(a,s.dtype);function l(m){return t.dataIdMap.get(m.dataId).id}return Yv(l(o),new Uint8Array(new Int32Array(o.shape).buffer),o.shape.length,i,c,l(s),at[s.dtype],u,l(p)),p}var Qv={kernelName:Ep,backendName:"wasm",setupFunc:Hz,kernelFunc:qz};var Zv;function Kz(r){Zv=r.wasm.cwrap(Ta,null,["number","number","number","array","number","array","array","number","number"])}function jz(r){let{backend:t,inputs:e,attrs:n}=r,{x:o}=e,{blockSize:s,dataFormat:i}=n,u=o.shape[0],c=i==="NHWC"?o.shape[1]:o.shape[2],a=i==="NHWC"?o.shape[2]:o.shape[3],p=i==="NHWC"?o.shape[3]:o.shape[1],l=c*s,m=a*s,f=p/(s*s),d=i==="NHWC"?[u,l,m,f]:[u,f,l,m],h=t.makeOutput(d,"float32"),x=t.dataIdMap.get(o.dataId).id,b=new Uint8Array(new Int32Array(w.computeStrides(o.shape)).buffer),y=new Uint8Array(new Int32Array(d).buffer),I=new Uint8Array(new Int32Array(w.computeStrides(d)).buffer),v=t.dataIdMap.get(h.dataId).id;return Zv(x,s,i==="NHWC"?1:0,b,o.shape.length-1,y,I,d.length,v),h}var Jv={kernelName:Ta,backendName:"wasm",setupFunc:Kz,kernelFunc:jz};var tC;function Xz(r){tC=r.wasm.cwrap(Bo,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function Yz(r){let{inputs:t,attrs:e,backend:n}=r,{x:o,filter:s}=t,i=n.dataIdMap.get(o.dataId).id,u=n.dataIdMap.get(s.dataId).id,{strides:c,dilations:a,pad:p,dimRoundingMode:l}=e,m=a??[1,1],f=S.computeConv2DInfo(o.shape,s.shape,c,m,p,l,!0),d=f.filterHeight,h=f.filterWidth,g=f.padInfo.top,x=f.padInfo.right,b=f.padInfo.bottom,y=f.padInfo.left,I=f.dilationHeight,v=f.dilationWidth,_=f.strideHeight,k=f.strideWidth,A=f.inChannels,R=f.outChannels,F=f.padInfo.type==="SAME"?1:0;if(f.dataFormat!=="channelsLast")throw new Error(`wasm backend DepthwiseConv2dNative does not support dataFormat:'${f.dataFormat}'. Please use 'channelsLast'.`);let P=n.makeOutput(f.outShape,"float32"),z=n.dataIdMap.get(P.dataId).id;return tC(i,o.shape[0],o.shape[1],o.shape[2],u,d,h,g,x,b,y,F,I,v,_,k,A,R,z),P}var eC={kernelName:Bo,backendName:"wasm",setupFunc:Xz,kernelFunc:Yz};var rC;function Qz(r){rC=r.wasm.cwrap("Diag",null,["number","number","number","number"])}function Zz(r){let{inputs:t,backend:e}=r,{x:n}=t,o=w.sizeFromShape(n.shape),s=e.makeOutput([...n.shape,...n.shape],n.dtype);return rC(e.dataIdMap.get(n.dataId).id,at[n.dtype],o,e.dataIdMap.get(s.dataId).id),s}var nC={kernelName:Tp,backendName:"wasm",setupFunc:Qz,kernelFunc:Zz};var oC;function Jz(r){oC=r.wasm.cwrap(Fa,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function tL(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s}=t,{strides:i,pad:u,dilations:c}=n;if(o.dtype!==s.dtype)throw new Error(`Dilation2D error: x must have the same dtype as filter. Got ${o.dtype} and ${s.dtype}`);let a=S.computeDilation2DInfo(o.shape,s.shape,i,u,"NHWC",c),p=e.makeOutput(a.outShape,o.dtype);return oC(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(p.dataId).id,at[o.dtype],a.batchSize,a.inChannels,a.inHeight,a.inWidth,a.outHeight,a.outWidth,a.strideHeight,a.strideWidth,a.dilationHeight,a.dilationWidth,a.filterHeight,a.filterWidth,a.padInfo.top,a.padInfo.left),p}var sC={kernelName:Fa,backendName:"wasm",setupFunc:Jz,kernelFunc:tL};var iC;function eL(r){iC=r.wasm.cwrap(Oa,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function rL(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s,dy:i}=t,{strides:u,pad:c,dilations:a}=n;if(o.dtype!==s.dtype||o.dtype!==i.dtype)throw new Error(`Dilation2DBackpropFilter error: x must have the same dtype as filter and dy. Got ${o.dtype}, ${s.dtype}, and ${i.dtype}`);let p=S.computeDilation2DInfo(o.shape,s.shape,u,c,"NHWC",a),l=e.makeOutput(s.shape,s.dtype);return iC(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(i.dataId).id,e.dataIdMap.get(l.dataId).id,at[o.dtype],p.batchSize,p.inChannels,p.inHeight,p.inWidth,p.outHeight,p.outWidth,p.strideHeight,p.strideWidth,p.dilationHeight,p.dilationWidth,p.filterHeight,p.filterWidth,p.padInfo.top,p.padInfo.left),l}var aC={kernelName:Oa,backendName:"wasm",setupFunc:eL,kernelFunc:rL};var uC;function nL(r){uC=r.wasm.cwrap(Pa,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function oL(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s,dy:i}=t,{strides:u,pad:c,dilations:a}=n;if(o.dtype!==s.dtype||o.dtype!==i.dtype)throw new Error(`Dilation2DBackpropInput error: x must have the same dtype as filter and dy. Got ${o.dtype}, ${s.dtype}, and ${i.dtype}`);let p=S.computeDilation2DInfo(o.shape,s.shape,u,c,"NHWC",a),l=e.makeOutput(o.shape,o.dtype);return uC(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(i.dataId).id,e.dataIdMap.get(l.dataId).id,at[o.dtype],p.batchSize,p.inChannels,p.inHeight,p.inWidth,p.outHeight,p.outWidth,p.strideHeight,p.strideWidth,p.dilationHeight,p.dilationWidth,p.filterHeight,p.filterWidth,p.padInfo.top,p.padInfo.left),l}var cC={kernelName:Pa,backendName:"wasm",setupFunc:nL,kernelFunc:oL};var pC=et(qs);var lC;function sL(r){lC=r.wasm.cwrap(Ba,null,["number","number","number"])}function iL(r){let{inputs:t,backend:e}=r,{dy:n,y:o}=t,s=e.makeOutput(o.shape,"float32"),i=u=>e.dataIdMap.get(u.dataId).id;return lC(i(o),i(n),i(s)),s}var mC={kernelName:Ba,backendName:"wasm",setupFunc:sL,kernelFunc:iL};var aL=!1,fC=_t(Ks,aL,"bool");var dC=et(Fp);var hC=et(js,"float32");function Im(r){let{inputs:t,attrs:e,backend:n}=r,{input:o}=t,{dim:s}=e,i=o.shape.length,u=o.shape.slice(),c=s;return s<0&&(w.assert(-(i+1)<=s,()=>`Axis must be in the interval [${-(i+1)}, ${i}]`),c=i+s+1),u.splice(c,0,1),de({inputs:{x:o},backend:n,attrs:{shape:u}})}var gC={kernelName:Pp,backendName:"wasm",kernelFunc:Im};var xC=et(Xs,"float32");function kb(r){let{attrs:{shape:t,value:e},backend:n}=r,{attrs:{dtype:o}}=r;o=o||w.inferDtype(e);let s=n.makeOutput(t,o);return n.typedArrayFromHeap(s).fill(e),s}var yC={kernelName:Ys,backendName:"wasm",kernelFunc:kb};var bC;function uL(r){bC=r.wasm.cwrap(za,null,["number","number","number","number","number","number"])}function cL(r){let{inputs:t,backend:e}=r,{image:n}=t,o=e.makeOutput(n.shape,n.dtype),s=e.dataIdMap.get(n.dataId).id,i=e.dataIdMap.get(o.dataId).id,[u,c,a,p]=n.shape;return bC(s,u,c,a,p,i),o}var wC={kernelName:za,backendName:"wasm",kernelFunc:cL,setupFunc:uL};var SC=et(Qs);var pL=!1,IC=_t(Un,pL);var vC;function lL(r){vC=r.wasm.cwrap(La,null,["number","number","number","number","number","number","number"])}function mL(r){let{backend:t,inputs:e,attrs:n}=r,{varianceEpsilon:o}=n,{x:s,mean:i,variance:u,offset:c,scale:a}=e,p=t.dataIdMap.get(s.dataId).id,l=t.dataIdMap.get(i.dataId).id,m=t.dataIdMap.get(u.dataId).id,f=c!=null?t.dataIdMap.get(c.dataId).id:0,d=a!=null?t.dataIdMap.get(a.dataId).id:0,h=t.makeOutput(s.shape,s.dtype);if(w.sizeFromShape(s.shape)===0)return h;let g=t.dataIdMap.get(h.dataId).id;return vC(p,l,m,f,d,o,g),h}var CC={kernelName:La,backendName:"wasm",setupFunc:lL,kernelFunc:mL};var kC;function fL(r){kC=r.wasm.cwrap(lu,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function dL(r){let{inputs:t,attrs:e,backend:n}=r,{x:o,filter:s,bias:i,preluActivationWeights:u}=t,{strides:c,pad:a,dilations:p,dataFormat:l,dimRoundingMode:m,activation:f,leakyreluAlpha:d}=e,h=S.computeConv2DInfo(o.shape,s.shape,c,p,a,m),g=oo[f];if(g==null)throw new Error(`${f} activation not yet supported for FusedConv2D in the wasm backend.`);let x=n.dataIdMap.get(o.dataId).id,b=n.dataIdMap.get(s.dataId).id,y=h.outChannels,I=0;if(i!=null){let Xt=n.dataIdMap.get(i.dataId);if(Xt.shape.length!==1)throw new Error(`FusedConv2D only supports rank-1 bias but got rank ${Xt.shape.length}.`);if(Xt.shape[0]!==y)throw new Error(`FusedConv2D bias shape (${Xt.shape}) does not match the number of output channels (${y})`);I=Xt.id}let v=h.filterHeight,_=h.filterWidth,k=h.padInfo.top,A=h.padInfo.right,R=h.padInfo.bottom,F=h.padInfo.left,P=h.dilationHeight,z=h.dilationWidth,V=h.strideHeight,Q=h.strideWidth,J=h.inChannels,lt=h.padInfo.type==="SAME"?1:0,Et=h.batchSize,ge=h.inHeight,ye=h.inWidth;if(l!=="NHWC")throw new Error(`wasm backend FusedConv2D does not support dataFormat:'${l}'. Please use 'NHWC'.`);let Vt=n.makeOutput(h.outShape,"float32"),ue=n.dataIdMap.get(Vt.dataId).id,jt=u==null?0:n.dataIdMap.get(u.dataId).id;return kC(x,Et,ge,ye,b,v,_,I,k,A,R,F,lt,P,z,V,Q,J,y,g,jt,d||0,ue),Vt}var _C={kernelName:lu,backendName:"wasm",setupFunc:fL,kernelFunc:dL};var AC;function hL(r){AC=r.wasm.cwrap(mu,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function gL(r){let{inputs:t,attrs:e,backend:n}=r,{x:o,filter:s,bias:i,preluActivationWeights:u}=t,{strides:c,pad:a,dilations:p,dataFormat:l,dimRoundingMode:m,activation:f,leakyreluAlpha:d}=e,h=S.computeConv2DInfo(o.shape,s.shape,c,p,a,m,!0),g=oo[f];if(g==null)throw new Error(`${f} activation not yet supported for FusedDepthwiseConv2D in the wasm backend.`);let x=n.dataIdMap.get(o.dataId).id,b=n.dataIdMap.get(s.dataId).id,y=h.outChannels,I=0;if(i!=null){let Xt=n.dataIdMap.get(i.dataId);if(Xt.shape.length!==1)throw new Error(`FusedDepthwiseConv2D only supports rank-1 bias but got rank ${Xt.shape.length}.`);if(Xt.shape[0]!==y)throw new Error(`FusedDepthwiseConv2D bias shape (${Xt.shape}) does not match the number of output channels (${y})`);I=Xt.id}let v=h.filterHeight,_=h.filterWidth,k=h.padInfo.top,A=h.padInfo.right,R=h.padInfo.bottom,F=h.padInfo.left,P=h.dilationHeight,z=h.dilationWidth,V=h.strideHeight,Q=h.strideWidth,J=h.inChannels,lt=h.padInfo.type==="SAME"?1:0,Et=h.batchSize,ge=h.inHeight,ye=h.inWidth;if(l!=="NHWC")throw new Error(`wasm backend FusedDepthwiseConv2D does not support dataFormat:'${l}'. Please use 'NHWC'.`);let Vt=n.makeOutput(h.outShape,"float32"),ue=n.dataIdMap.get(Vt.dataId).id,jt=u==null?0:n.dataIdMap.get(u.dataId).id;return AC(x,Et,ge,ye,b,v,_,I,k,A,R,F,lt,P,z,V,Q,J,y,g,jt,d||0,ue),Vt}var RC={kernelName:mu,backendName:"wasm",setupFunc:hL,kernelFunc:gL};var MC;function xL(r){MC=r.wasm.cwrap(Wa,null,["number","number","number","number","number","number","array","number"])}function yL(r){let{backend:t,inputs:e}=r,{params:n,indices:o}=e,[s,i,u,c]=Kl.prepareAndValidate(n,o),a=t.makeOutput(s,n.dtype);if(i===0)return a;let p=o.shape,l=p[p.length-1],f=t.dataIdMap.get(n.dataId).id,h=t.dataIdMap.get(o.dataId).id,g=new Uint8Array(new Int32Array(c).buffer),x=t.dataIdMap.get(a.dataId).id;return MC(f,at[n.dtype],h,i,l,u,g,x),a}var DC={kernelName:Wa,backendName:"wasm",setupFunc:xL,kernelFunc:yL};var NC;function bL(r){NC=r.wasm.cwrap("Gather",null,["number","number","array","number","number","number","array","number"])}function wL(r){let{backend:t,inputs:e,attrs:n}=r,{x:o,indices:s}=e,{axis:i,batchDims:u}=n,c=w.parseAxisParam(i,o.shape)[0],a=t.readSync(s.dataId),p=o.shape[c];for(let R=0;R<a.length;++R){let F=a[R];w.assert(F<=p-1&&F>=0,()=>`GatherV2: the index value ${F} is not in [0, ${p-1}]`)}let l=S.segment_util.collectGatherOpShapeInfo(o,s,c,u),m=de({inputs:{x:o},attrs:{shape:[l.batchSize,l.outerSize,l.dimSize,l.sliceSize]},backend:t}),f=w.sizeFromShape(s.shape),d=de({inputs:{x:s},attrs:{shape:[l.batchSize,f/l.batchSize]},backend:t}),h=[l.batchSize,l.outerSize,f/l.batchSize,l.sliceSize],g=t.makeOutput(h,o.dtype);if(w.sizeFromShape(o.shape)===0)return g;let x=m.shape.length-1,y=t.dataIdMap.get(m.dataId).id,v=t.dataIdMap.get(d.dataId).id,_=t.dataIdMap.get(g.dataId).id,k=new Uint8Array(new Int32Array(w.computeStrides(m.shape)).buffer),A=new Uint8Array(new Int32Array(w.computeStrides(h)).buffer);return NC(y,at[o.dtype],k,x,v,l.batchSize,A,_),t.disposeData(m.dataId),t.disposeData(d.dataId),g.shape=l.outputShape,g}var $C={kernelName:Op,backendName:"wasm",setupFunc:bL,kernelFunc:wL};var SL=!1,EC=_t(Zs,SL,"bool");var IL=!1,TC=_t(Js,IL,"bool");var FC=et(zp,"bool");var PC=et(Lp,"bool");var OC=et(Wp,"bool");var BC;function vL(r){BC=r.wasm.cwrap(zo,null,["number","number","number","number"])}function CL(r){let{inputs:{x:t},attrs:{alpha:e},backend:n}=r,o=n.dataIdMap.get(t.dataId).id,s=n.makeOutput(t.shape,"float32");if(w.sizeFromShape(t.shape)!==0){let i=n.dataIdMap.get(s.dataId).id;BC(o,at[t.dtype],e,i)}return s}var zC={kernelName:zo,backendName:"wasm",setupFunc:vL,kernelFunc:CL};var kL=!1,LC=_t(ti,kL,"bool");var _L=!1,WC=_t(ei,_L,"bool");var UC;function AL(r){UC=r.wasm.cwrap(Ua,null,["number","number","number","number"])}function RL(r){let{attrs:t,backend:e}=r,{start:n,stop:o,num:s}=t,i=Math.floor(s),u=e.makeOutput([i],"float32");return UC(e.dataIdMap.get(u.dataId).id,n,o,i),u}var GC={kernelName:Ua,backendName:"wasm",setupFunc:AL,kernelFunc:RL};var VC=et(ri);var HC=et(Up);var ML=!1,qC=_t(Gp,ML,"bool");var KC=et(Vp);var DL=!1,jC=_t(Hp,DL,"bool");var NL=!1,XC=_t(AS,NL,"bool");var YC;function $L(r){YC=r.wasm.cwrap(Ga,null,["number","number","number","number","number","number","number"])}function EL(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{depthRadius:s,bias:i,alpha:u,beta:c}=n;if(o.dtype!=="float32")throw new Error("LRN error: x must have dtype float32");let a=e.makeOutput(o.shape,o.dtype);return YC(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(a.dataId).id,o.shape[3],s,i,u,c),a}var QC={kernelName:Ga,backendName:"wasm",setupFunc:$L,kernelFunc:EL};var ZC;function TL(r){ZC=r.wasm.cwrap(Va,null,["number","number","number","number","number","number","number","number","number"])}function FL(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,y:s,dy:i}=t,{depthRadius:u,bias:c,alpha:a,beta:p}=n;if(o.dtype!=="float32"||s.dtype!=="float32"||i.dtype!=="float32")throw new Error("LRNGrad error: x, y, and dy must have dtype float32");let l=e.makeOutput(o.shape,o.dtype);return ZC(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(i.dataId).id,e.dataIdMap.get(l.dataId).id,i.shape[3],u,c,a,p),l}var JC={kernelName:Va,backendName:"wasm",setupFunc:TL,kernelFunc:FL};var t1;function PL(r){t1=r.wasm.cwrap(Ha,null,["number","number","number","number"])}function OL(r){let{backend:t,inputs:e,attrs:n}=r,{reductionIndices:o,keepDims:s}=n,{x:i}=e,c=t.dataIdMap.get(i.dataId).id,a=i,{transposed:p,axes:l,originalAxes:m,inputWasTransposed:f}=Xe(i,o,t);if(f){let y=t.dataIdMap.get(p.dataId).id;a=p,c=y}let d=a.shape.length;S.assertAxesAreInnerMostDims("max",l,d);let[h,g]=S.computeOutAndReduceShapes(a.shape,l),x=w.sizeFromShape(g),b=t.makeOutput(h,i.dtype);if(w.sizeFromShape(a.shape)!==0){let y=t.dataIdMap.get(b.dataId).id;t1(c,at[i.dtype],x,y)}if(f&&t.disposeData(p.dataId),s){let y=S.expandShapeToKeepDim(b.shape,m);b.shape=y}return b}var e1={kernelName:Ha,backendName:"wasm",setupFunc:PL,kernelFunc:OL};var BL=!1,r1=_t(Gn,BL);var n1;function zL(r){n1=r.wasm.cwrap(qa,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function LL(r){let{inputs:t,attrs:e,backend:n}=r,o=t.x,s=n.dataIdMap.get(o.dataId).id;w.assert(o.dtype==="float32",()=>`Error in MaxPool: only float32 input is supported. Got ${o.dtype}.`);let{filterSize:i,strides:u,pad:c,dimRoundingMode:a}=e,p=S.computePool2DInfo(o.shape,i,u,1,c,a),l=p.filterHeight,m=p.filterWidth,f=p.padInfo.top,d=p.padInfo.right,h=p.padInfo.bottom,g=p.padInfo.left,x=p.dilationHeight,b=p.dilationWidth,y=p.strideHeight,I=p.strideWidth,v=p.inChannels,_=p.outChannels;if(p.dataFormat!=="channelsLast")throw new Error(`wasm backend does not support dataFormat:'${p.dataFormat}'. Please use 'channelsLast'.`);let k=n.makeOutput(p.outShape,"float32"),A=n.dataIdMap.get(k.dataId).id;return n1(s,o.shape[0],o.shape[1],o.shape[2],l,m,f,d,h,g,x,b,y,I,v,_,A),k}var o1={kernelName:qa,backendName:"wasm",setupFunc:zL,kernelFunc:LL};var s1;function WL(r){s1=r.wasm.cwrap("MaxPool3D",null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function UL(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{filterSize:s,strides:i,pad:u,dimRoundingMode:c,dataFormat:a}=n,p=S.computePool3DInfo(o.shape,s,i,1,u,c,a),l=e.makeOutput(p.outShape,o.dtype);return s1(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(l.dataId).id,p.batchSize,p.inChannels,p.inDepth,p.inHeight,p.inWidth,p.outDepth,p.outHeight,p.outWidth,p.strideDepth,p.strideHeight,p.strideWidth,p.dilationDepth,p.dilationHeight,p.dilationWidth,p.effectiveFilterDepth,p.effectiveFilterHeight,p.effectiveFilterWidth,p.padInfo.front,p.padInfo.top,p.padInfo.left),l}var i1={kernelName:Kp,backendName:"wasm",setupFunc:WL,kernelFunc:UL};var a1;function GL(r){a1=r.wasm.cwrap("MaxPool3DGrad",null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function VL(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,input:s}=t,{filterSize:i,strides:u,pad:c,dimRoundingMode:a}=n,p=S.computePool3DInfo(s.shape,i,u,1,c,a),l=e.makeOutput(s.shape,s.dtype);return a1(e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(l.dataId).id,p.batchSize,p.inChannels,p.inDepth,p.inHeight,p.inWidth,p.outDepth,p.outHeight,p.outWidth,p.strideDepth,p.strideHeight,p.strideWidth,p.dilationDepth,p.dilationHeight,p.dilationWidth,p.effectiveFilterDepth,p.effectiveFilterHeight,p.effectiveFilterWidth,p.padInfo.front,p.padInfo.top,p.padInfo.left),l}var u1={kernelName:jp,backendName:"wasm",setupFunc:GL,kernelFunc:VL};var c1;function HL(r){c1=r.wasm.cwrap("MaxPoolGrad",null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function qL(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,input:s}=t,{filterSize:i,strides:u,pad:c,dimRoundingMode:a}=n,p=S.computePool2DInfo(s.shape,i,u,1,c,a),l=e.makeOutput(s.shape,s.dtype);return c1(e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(l.dataId).id,p.batchSize,p.inChannels,p.inHeight,p.inWidth,p.outHeight,p.outWidth,p.strideHeight,p.strideWidth,p.dilationHeight,p.dilationWidth,p.effectiveFilterHeight,p.effectiveFilterWidth,p.padInfo.top,p.padInfo.left),l}var p1={kernelName:qp,backendName:"wasm",setupFunc:HL,kernelFunc:qL};var l1;function KL(r){l1=r.wasm.cwrap("MaxPoolWithArgmax",null,["number","number","number","number","boolean","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function jL(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{filterSize:s,strides:i,pad:u,includeBatchInIndex:c}=n;w.assert(o.shape.length===4,()=>`Error in maxPool: input must be rank 4 but got rank ${o.shape.length}.`);let a=[1,1];w.assert(S.eitherStridesOrDilationsAreOne(i,a),()=>`Error in maxPool: Either strides or dilations must be 1. Got strides ${i} and dilations '${a}'`);let p=S.computePool2DInfo(o.shape,s,i,[1,1],u),l=e.makeOutput(p.outShape,o.dtype),m=e.makeOutput(p.outShape,"int32");return l1(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(l.dataId).id,e.dataIdMap.get(m.dataId).id,at[o.dtype],c,p.batchSize,p.inChannels,p.inHeight,p.inWidth,p.outHeight,p.outWidth,p.strideHeight,p.strideWidth,p.dilationHeight,p.dilationWidth,p.effectiveFilterHeight,p.effectiveFilterWidth,p.padInfo.top,p.padInfo.left),[l,m]}var m1={kernelName:Xp,backendName:"wasm",setupFunc:KL,kernelFunc:jL};var f1;function XL(r){f1=r.wasm.cwrap(Lo,null,["number, number, number"])}function YL(r){let{backend:t,inputs:e,attrs:n}=r,{axis:o,keepDims:s}=n,{x:i}=e,u=t.dataIdMap.get(i.dataId).id,c=u,a=i,{transposed:p,axes:l,originalAxes:m,inputWasTransposed:f}=Xe(i,o,t),d=l;if(f){let I=t.dataIdMap.get(p.dataId).id;I!==u&&(a=p,c=I,d=S.getInnerMostAxes(d.length,a.shape.length))}S.assertAxesAreInnerMostDims("mean",d,a.shape.length);let[h,g]=S.computeOutAndReduceShapes(a.shape,d),x=w.sizeFromShape(g),b=a;a.dtype!=="float32"&&(b=Je({backend:t,inputs:{x:a},attrs:{dtype:"float32"}}),c=t.dataIdMap.get(b.dataId).id);let y=t.makeOutput(h,"float32");if(w.sizeFromShape(a.shape)!==0){let I=t.dataIdMap.get(y.dataId).id;f1(c,x,I)}if(f&&t.disposeData(p.dataId),s){let I=S.expandShapeToKeepDim(y.shape,m);y.shape=I}return a.dtype!=="float32"&&t.disposeData(b.dataId),y}var d1={kernelName:Lo,backendName:"wasm",setupFunc:XL,kernelFunc:YL};var h1;function QL(r){h1=r.wasm.cwrap(Wo,null,["number","number","number","number"])}function ZL(r){let{backend:t,inputs:e,attrs:n}=r,{axis:o,keepDims:s}=n,{x:i}=e,u=t.dataIdMap.get(i.dataId).id,c=u,a=i,{transposed:p,axes:l,originalAxes:m,inputWasTransposed:f}=Xe(i,o,t);if(f){let y=t.dataIdMap.get(p.dataId).id;y!==u&&(a=p,c=y)}let d=a.shape.length;S.assertAxesAreInnerMostDims("min",l,d);let[h,g]=S.computeOutAndReduceShapes(a.shape,l),x=w.sizeFromShape(g),b=t.makeOutput(h,a.dtype);if(w.sizeFromShape(a.shape)!==0){let y=t.dataIdMap.get(b.dataId).id;h1(c,at[i.dtype],x,y)}if(f&&t.disposeData(p.dataId),s){let y=S.expandShapeToKeepDim(b.shape,m);b.shape=y}return b}var g1={kernelName:Wo,backendName:"wasm",setupFunc:QL,kernelFunc:ZL};var JL=!1,x1=_t(ni,JL);var _b;(function(r){r[r.reflect=0]="reflect",r[r.symmetric=1]="symmetric"})(_b||(_b={}));var y1;function tW(r){y1=r.wasm.cwrap(Ka,null,["number","array","number","number","array","array","number","number"])}function eW(r){let{inputs:{x:t},backend:e,attrs:{paddings:n,mode:o}}=r,s=n.map((d,h)=>d[0]+t.shape[h]+d[1]),i=e.dataIdMap.get(t.dataId).id,u=e.makeOutput(s,t.dtype),c=e.dataIdMap.get(u.dataId).id,a=new Uint8Array(new Int32Array(t.shape).buffer),p=n.map(d=>d[0]),l=n.map(d=>d[1]),m=new Uint8Array(new Int32Array(p).buffer),f=new Uint8Array(new Int32Array(l).buffer);return y1(i,a,t.shape.length,at[t.dtype],m,f,_b[o],c),u}var b1={kernelName:Ka,backendName:"wasm",kernelFunc:eW,setupFunc:tW};var w1;function rW(r){w1=r.wasm.cwrap(su,null,["number","number","number","number"])}function Ab(r){let{backend:t,inputs:{logits:e},attrs:{dim:n}}=r,o=t.dataIdMap.get(e.dataId).id,s=t.makeOutput(e.shape,e.dtype),i=t.dataIdMap.get(s.dataId).id,u=e.shape[n],c=w.sizeFromShape(e.shape)/u;return w.sizeFromShape(s.shape)===0||w1(o,i,u,c),s}var S1={kernelName:su,backendName:"wasm",setupFunc:rW,kernelFunc:Ab};var I1;function nW(r){I1=r.wasm.cwrap(ja,null,["number","number","number","number","number","number"])}function oW(r){let{inputs:t,backend:e,attrs:n}=r,{logits:o}=t,{numSamples:s,seed:i,normalized:u}=n;if(o.dtype!=="float32")throw new Error(`Tensor logits must have dtype float32, got ${o.dtype}`);let c=u?o:Ab({inputs:{logits:o},backend:e,attrs:{dim:o.shape.length-1}}),[a,p]=c.shape,l=e.makeOutput([a,s],"int32");return I1(e.dataIdMap.get(c.dataId).id,a,p,s,i,e.dataIdMap.get(l.dataId).id),u||e.disposeData(c.dataId),l}var v1={kernelName:ja,backendName:"wasm",setupFunc:nW,kernelFunc:oW};var C1=_t(Yp,!0);var sW=!0,k1=_t(Vn,sW);var _1=et(Uo);function Gi(r,t){let e=new Int32Array(r.wasm.HEAPU8.buffer,t,4),n=e[0],o=e[1],s=e[2],i=e[3];return r.wasm._free(t),{pSelectedIndices:n,selectedSize:o,pSelectedScores:s,pValidOutputs:i}}var A1;function iW(r){A1=r.wasm.cwrap(Xa,"number",["number","number","number","number","number"])}function aW(r){let{backend:t,inputs:e,attrs:n}=r,{iouThreshold:o,maxOutputSize:s,scoreThreshold:i}=n,{boxes:u,scores:c}=e,a=t.dataIdMap.get(u.dataId).id,p=t.dataIdMap.get(c.dataId).id,l=A1(a,p,s,o,i),{pSelectedIndices:m,selectedSize:f,pSelectedScores:d,pValidOutputs:h}=Gi(t,l);return t.wasm._free(d),t.wasm._free(h),t.makeOutput([f],"int32",m)}var R1={kernelName:Xa,backendName:"wasm",setupFunc:iW,kernelFunc:aW};var M1;function uW(r){M1=r.wasm.cwrap(Px,"number",["number","number","number","number","number","bool"])}function cW(r){let{backend:t,inputs:e,attrs:n}=r,{iouThreshold:o,maxOutputSize:s,scoreThreshold:i,padToMaxOutputSize:u}=n,{boxes:c,scores:a}=e,p=t.dataIdMap.get(c.dataId).id,l=t.dataIdMap.get(a.dataId).id,m=M1(p,l,s,o,i,u),{pSelectedIndices:f,selectedSize:d,pSelectedScores:h,pValidOutputs:g}=Gi(t,m);t.wasm._free(h);let x=t.makeOutput([d],"int32",f),b=t.makeOutput([],"int32",g);return[x,b]}var D1={kernelName:Px,backendName:"wasm",setupFunc:uW,kernelFunc:cW};var N1;function pW(r){N1=r.wasm.cwrap(Ya,"number",["number","number","number","number","number","number"])}function lW(r){let{backend:t,inputs:e,attrs:n}=r,{iouThreshold:o,maxOutputSize:s,scoreThreshold:i,softNmsSigma:u}=n,{boxes:c,scores:a}=e,p=t.dataIdMap.get(c.dataId).id,l=t.dataIdMap.get(a.dataId).id,m=N1(p,l,s,o,i,u),{pSelectedIndices:f,selectedSize:d,pSelectedScores:h,pValidOutputs:g}=Gi(t,m);t.wasm._free(g);let x=t.makeOutput([d],"int32",f),b=t.makeOutput([d],"float32",h);return[x,b]}var $1={kernelName:Ya,backendName:"wasm",setupFunc:pW,kernelFunc:lW};var mW=!1,E1=_t(oi,mW,"bool");var T1;function fW(r){T1=r.wasm.cwrap(Qa,null,["number","number","number","number","number"])}function dW(r){let{inputs:t,backend:e,attrs:n}=r,{indices:o}=t,{dtype:s,depth:i,onValue:u,offValue:c}=n,a=e.makeOutput([...o.shape,i],s),p=e.dataIdMap.get(a.dataId).id,m=e.dataIdMap.get(o.dataId).id;return T1(m,i,u,c,p),a}var F1={kernelName:Qa,backendName:"wasm",setupFunc:fW,kernelFunc:dW};function hW(r){let{inputs:{x:t},backend:e}=r,n=e.makeOutput(t.shape,t.dtype);return e.typedArrayFromHeap(n).fill(1),n}var P1={kernelName:Qp,backendName:"wasm",kernelFunc:hW};function gW(r){let{inputs:t,backend:e,attrs:n}=r,{axis:o}=n;if(t.length===1)return Im({inputs:{input:t[0]},backend:e,attrs:{dim:o}});let s=t[0].shape,i=t[0].dtype;t.forEach(p=>{w.assertShapesMatch(s,p.shape,"All tensors passed to stack must have matching shapes"),w.assert(i===p.dtype,()=>"All tensors passed to stack must have matching dtypes")});let u=[],c=t.map(p=>{let l=Im({inputs:{input:p},backend:e,attrs:{dim:o}});return u.push(l),l}),a=vb({inputs:c,backend:e,attrs:{axis:o}});return u.forEach(p=>e.disposeData(p.dataId)),a}var O1={kernelName:si,backendName:"wasm",kernelFunc:gW};var B1;function xW(r){B1=r.wasm.cwrap(Go,null,["number","array","number","number","array","array","number","number"])}function yW(r){let{inputs:{x:t},backend:e,attrs:{paddings:n,constantValue:o}}=r,s=n.map((h,g)=>h[0]+t.shape[g]+h[1]);if(w.sizeFromShape(t.shape)===0)return kb({backend:e,attrs:{shape:s,value:o,dtype:t.dtype}});let i=e.dataIdMap.get(t.dataId).id,u=e.makeOutput(s,t.dtype),a=e.dataIdMap.get(u.dataId).id,p=new Uint8Array(new Int32Array(t.shape).buffer),l=n.map(h=>h[0]),m=n.map(h=>h[1]),f=new Uint8Array(new Int32Array(l).buffer),d=new Uint8Array(new Int32Array(m).buffer);return B1(i,p,t.shape.length,at[t.dtype],f,d,o,a),u}var vm={kernelName:Go,backendName:"wasm",kernelFunc:yW,setupFunc:xW};var bW=!1,z1=_t(ii,bW);var L1;function wW(r){L1=r.wasm.cwrap(Vo,null,["number","number","number"])}function SW(r){let{inputs:t,backend:e}=r,{x:n,alpha:o}=t,s=e.dataIdMap.get(n.dataId).id,i=e.dataIdMap.get(o.dataId).id,u=s,c=n,a=c;c.dtype!=="float32"&&(a=Je({backend:e,inputs:{x:n},attrs:{dtype:"float32"}}),u=e.dataIdMap.get(a.dataId).id);let p=e.makeOutput(n.shape,"float32"),l=e.dataIdMap.get(p.dataId).id;return L1(u,i,l),c.dtype!=="float32"&&e.disposeData(a.dataId),p}var W1={kernelName:Vo,backendName:"wasm",setupFunc:wW,kernelFunc:SW};var U1;function IW(r){U1=r.wasm.cwrap(ai,null,["number","number","number","number"])}function vW(r){let{backend:t,inputs:e,attrs:n}=r,{axis:o,keepDims:s}=n,{x:i}=e,u=t.dataIdMap.get(i.dataId).id,c=u,a=i,{transposed:p,axes:l,originalAxes:m,inputWasTransposed:f}=Xe(i,o,t),d=l;if(f){let y=t.dataIdMap.get(p.dataId).id;y!==u&&(a=p,c=y,d=S.getInnerMostAxes(d.length,a.shape.length))}S.assertAxesAreInnerMostDims("prod",d,a.shape.length);let[h,g]=S.computeOutAndReduceShapes(a.shape,d),x=w.sizeFromShape(g),b=t.makeOutput(h,a.dtype);if(w.sizeFromShape(a.shape)!==0){let y=t.dataIdMap.get(b.dataId).id;U1(c,x,at[b.dtype],y)}if(f&&t.disposeData(p.dataId),s){let y=S.expandShapeToKeepDim(b.shape,m);b.shape=y}return b}var G1={kernelName:ai,backendName:"wasm",setupFunc:IW,kernelFunc:vW};var CW=r=>{let{backend:t,attrs:e}=r,{start:n,stop:o,step:s,dtype:i}=e,u=Qu(n,o,s,i),c=t.makeOutput([u.length],i);return t.typedArrayFromHeap(c).set(u),c},V1={kernelName:Zp,backendName:"wasm",kernelFunc:CW};var kW=!0,H1=_t(Hs,kW);var q1=et(Jp);var K1=et(ui);var j1=et(pi);var X1;function _W(r){X1=r.wasm.cwrap(eu,null,["number","number","number","number","number","number","number","number","number","number"])}function AW(r){let{backend:t,inputs:e,attrs:n}=r,{images:o}=e,{alignCorners:s,halfPixelCenters:i,size:u}=n,[c,a]=u,[p,l,m,f]=o.shape,d=[p,c,a,f],h=t.dataIdMap.get(o.dataId),g;h.dtype!=="float32"&&(g=Je({backend:t,inputs:{x:o},attrs:{dtype:"float32"}}),h=t.dataIdMap.get(g.dataId));let x=h.id,b=t.makeOutput(d,"float32");if(w.sizeFromShape(o.shape)===0)return b;let y=t.dataIdMap.get(b.dataId).id;return X1(x,p,l,m,f,c,a,s?1:0,i?1:0,y),g!=null&&t.disposeData(g.dataId),b}var Y1={kernelName:eu,backendName:"wasm",setupFunc:_W,kernelFunc:AW};var Q1;function RW(r){Q1=r.wasm.cwrap(ru,null,["number","number","number","array","array","boolean"])}function MW(r){let{inputs:t,backend:e,attrs:n}=r,{images:o,dy:s}=t,{alignCorners:i}=n,u=e.makeOutput(o.shape,"float32"),c=e.dataIdMap.get(o.dataId),a;return c.dtype!=="float32"&&(a=Je({backend:e,inputs:{x:o},attrs:{dtype:"float32"}}),c=e.dataIdMap.get(a.dataId)),Q1(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(u.dataId).id,new Uint8Array(new Int32Array(o.shape).buffer),new Uint8Array(new Int32Array(s.shape).buffer),i),a!=null&&e.disposeData(a.dataId),u}var Z1={kernelName:ru,backendName:"wasm",setupFunc:RW,kernelFunc:MW};var J1;function DW(r){J1=r.wasm.cwrap(Ja,null,["number","number","number","number","number","number","number","number","number","number"])}function NW(r){let{backend:t,inputs:e,attrs:n}=r,{images:o}=e,{alignCorners:s,halfPixelCenters:i,size:u}=n,[c,a]=u,[p,l,m,f]=o.shape,d=[p,c,a,f],h=t.makeOutput(d,"float32");if(w.sizeFromShape(o.shape)===0)return h;let g=t.dataIdMap.get(o.dataId),x;g.dtype!=="float32"&&(x=Je({backend:t,inputs:{x:o},attrs:{dtype:"float32"}}),g=t.dataIdMap.get(x.dataId));let b=g.id,y=t.dataIdMap.get(h.dataId).id;return J1(b,p,l,m,f,c,a,s?1:0,i?1:0,y),x!=null&&t.disposeData(x.dataId),h}var tk={kernelName:Ja,backendName:"wasm",setupFunc:DW,kernelFunc:NW};var ek;function $W(r){ek=r.wasm.cwrap(tu,null,["number","number","number","array","array","boolean"])}function EW(r){let{inputs:t,backend:e,attrs:n}=r,{images:o,dy:s}=t,{alignCorners:i}=n,u=e.makeOutput(o.shape,"float32"),c=e.dataIdMap.get(o.dataId),a;return c.dtype!=="float32"&&(a=Je({backend:e,inputs:{x:o},attrs:{dtype:"float32"}}),c=e.dataIdMap.get(a.dataId)),ek(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(u.dataId).id,new Uint8Array(new Int32Array(o.shape).buffer),new Uint8Array(new Int32Array(s.shape).buffer),i),a!=null&&e.disposeData(a.dataId),u}var rk={kernelName:tu,backendName:"wasm",setupFunc:$W,kernelFunc:EW};var nk;function TW(r){nk=r.wasm.cwrap(Ho,null,["number","array","number","array","number","number"])}function FW(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{dims:s}=n,i=w.parseAxisParam(s,o.shape);if(o.shape.length===0)return ms({inputs:{x:o},backend:e});let u=e.makeOutput(o.shape,o.dtype),c=e.dataIdMap.get(o.dataId).id,a=e.dataIdMap.get(u.dataId).id,p=new Uint8Array(new Int32Array(i).buffer),l=new Uint8Array(new Int32Array(o.shape).buffer);nk(c,p,i.length,l,o.shape.length,a);let m=de({inputs:{x:u},attrs:{shape:o.shape},backend:e});return e.disposeData(u.dataId),m}var ok={kernelName:Ho,backendName:"wasm",kernelFunc:FW,setupFunc:TW};var sk;function PW(r){sk=r.wasm.cwrap(cu,null,["number","number","number","number","number","number","number","number","array","number","number"])}function OW(r){let{inputs:t,backend:e,attrs:n}=r,{image:o}=t,{radians:s,fillValue:i,center:u}=n,c=e.makeOutput(o.shape,o.dtype),a=e.dataIdMap.get(o.dataId).id,p=e.dataIdMap.get(c.dataId).id,[l,m,f,d]=o.shape,[h,g]=S.getImageCenter(u,m,f),x=i===0,b=255,y=typeof i=="number"?[i,i,i,x?0:b]:[...i,b],I=new Uint8Array(new Int32Array(y).buffer);return sk(a,l,m,f,d,s,h,g,I,y.length,p),c}var ik={kernelName:cu,backendName:"wasm",kernelFunc:OW,setupFunc:PW};var ak=et(tl);var uk=et(Hn);var ck;function BW(r){ck=r.wasm.cwrap(qo,null,["number","number","number","number","number","number","array","number","number"])}function zW(r){let{backend:t,inputs:e,attrs:n}=r,{indices:o,updates:s}=e,{shape:i}=n,u=t.makeOutput(i,s.dtype);if(w.sizeFromShape(i)===0)return u;let{sliceRank:c,numUpdates:a,sliceSize:p,strides:l,outputSize:m}=cs.calculateShapes(s,o,i),d=t.dataIdMap.get(o.dataId).id,g=t.dataIdMap.get(s.dataId).id,x=new Uint8Array(new Int32Array(l).buffer),b=t.dataIdMap.get(u.dataId).id;return ck(d,g,at[s.dtype],c,a,p,x,m,b),u}var pk={kernelName:qo,backendName:"wasm",setupFunc:BW,kernelFunc:zW};var lk;function LW(r){lk=r.wasm.cwrap(ou,null,["number","number","number","number","number","number","bool","number"])}function WW(r){let{inputs:t,backend:e,attrs:n}=r,{sortedSequence:o,values:s}=t,{side:i}=n;if(o.dtype!==s.dtype)throw new Error(`SearchSorted error: sorted_sequence must have the same dtype as values. Got ${o.dtype} and ${s.dtype}`);let u=e.makeOutput(s.shape,"int32");function c(a){return e.dataIdMap.get(a.dataId).id}return lk(c(o),c(s),o.shape[0],o.shape[1],s.shape[1],at[o.dtype],i==="left",c(u)),u}var mk={kernelName:ou,backendName:"wasm",setupFunc:LW,kernelFunc:WW};var fk;function UW(r){fk=r.wasm.cwrap("SelectV2",null,["number","number","number","number","number"])}function GW(r){let{inputs:t,backend:e}=r,{condition:n,t:o,e:s}=t,i=e.dataIdMap.get(n.dataId).id,u=e.dataIdMap.get(o.dataId).id,c=e.dataIdMap.get(s.dataId).id,a=e.makeOutput(o.shape,o.dtype),p=e.dataIdMap.get(a.dataId).id,l=n.shape.length,m=o.shape.length,f=l===0||l>1||m===1?1:w.sizeFromShape(o.shape.slice(1));return fk(i,u,c,f,p),a}var dk={kernelName:el,backendName:"wasm",kernelFunc:GW,setupFunc:UW};var hk=et(rl);var gk;function VW(r){gk=r.wasm.cwrap(qn,null,["number","number"])}function HW(r){let{backend:t,inputs:{x:e}}=r,n=t.dataIdMap.get(e.dataId).id,o=t.makeOutput(e.shape,e.dtype),s=t.dataIdMap.get(o.dataId).id;return w.sizeFromShape(o.shape)===0||gk(n,s),o}var xk={kernelName:"Sigmoid",backendName:"wasm",setupFunc:VW,kernelFunc:HW};var yk=et(sl);var bk=et(nl);var wk=et(ol);var Sk=et(il);function qW(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{blockShape:s,paddings:i}=n,u=w.sizeFromShape(s),c=[[0,0]];c.push(...i);for(let _=1+s.length;_<o.shape.length;++_)c.push([0,0]);let a=vm.kernelFunc({inputs:{x:o},backend:e,attrs:{paddings:c,constantValue:0}}),p=S.getReshaped(a.shape,s,u,!1),l=S.getPermuted(p.length,s.length,!1),m=S.getReshapedPermuted(a.shape,s,u,!1),h=de({inputs:{x:a},backend:e,attrs:{shape:p}}),b=br({inputs:{x:h},backend:e,attrs:{perm:l}}),v=de({inputs:{x:b},backend:e,attrs:{shape:m}});return e.disposeData(a.dataId),e.disposeData(h.dataId),e.disposeData(b.dataId),v}var Ik={kernelName:al,backendName:"wasm",kernelFunc:qW};var vk;function KW(r){vk=r.wasm.cwrap("SparseFillEmptyRows","number",["number","number","number","number","number","number","number","number","number","number","number","number"])}function jW(r){let{backend:t,inputs:e}=r,{indices:n,values:o,denseShape:s,defaultValue:i}=e,u=n.shape[0],c=n.shape[1],a=t.readSync(s.dataId)[0],p=[u+a,c],l=t.dataIdMap.get(n.dataId).id,m=t.dataIdMap.get(o.dataId).id,f=t.dataIdMap.get(i.dataId).id,d=t.makeOutput(p,n.dtype),h=t.dataIdMap.get(d.dataId).id,g=t.makeOutput(p.slice(0,1),o.dtype),x=t.dataIdMap.get(g.dataId).id,b=t.makeOutput([a],"bool"),y=t.dataIdMap.get(b.dataId).id,I=t.makeOutput([u],n.dtype),v=t.dataIdMap.get(I.dataId).id,_=t.makeOutput([4],"int32"),k=t.dataIdMap.get(_.dataId).id,A=vk(l,m,at[o.dtype],u,a,c,f,h,x,y,v,k),R=t.readSync(_.dataId),F;switch(R[0]){case 1:{F=S.getSparseFillEmptyRowsIndicesDenseShapeMismatch(R[1]);break}case 2:{F=S.getSparseFillEmptyRowsNegativeIndexErrorMessage(R[1],R[2]);break}case 3:F=S.getSparseFillEmptyRowsOutOfRangeIndexErrorMessage(R[1],R[2],R[3]);break;default:F=""}if(t.disposeData(_.dataId),F)throw t.disposeData(d.dataId),t.disposeData(g.dataId),t.disposeData(b.dataId),t.disposeData(I.dataId),new Error(F);let P=d,z=g;return A!==p[0]&&(P=Dr({inputs:{x:d},attrs:{begin:0,size:[A,c]},backend:t}),z=Dr({inputs:{x:g},attrs:{begin:0,size:A},backend:t}),t.disposeData(d.dataId),t.disposeData(g.dataId)),[P,z,b,I]}var Ck={kernelName:RS,backendName:"wasm",setupFunc:KW,kernelFunc:jW};var kk;function XW(r){kk=r.wasm.cwrap(Ox,null,["number","number","number","number","number","number","number"])}function YW(r){let{backend:t,inputs:e}=r,{inputIndices:n,inputShape:o,newShape:s}=e;if(n.shape.length!==2)throw new Error(`Input indices should be a matrix but received shape
        ${n.shape}`);if(o.shape.length!==1)throw new Error(`Input shape should be a vector but received shape
        ${o.shape}`);if(s.shape.length!==1)throw new Error(`Target shape should be a vector but received shape ${s.shape}`);let i=t.dataIdMap.get(n.dataId).id,u=t.dataIdMap.get(o.dataId).id,c=t.dataIdMap.get(s.dataId).id,a=n.shape[0],p=w.sizeFromShape(s.shape),l=t.makeOutput([a,p],n.dtype),m=t.dataIdMap.get(l.dataId).id,f=t.makeOutput([p],s.dtype),d=t.dataIdMap.get(f.dataId).id,h=t.makeOutput([3],"int32"),g=t.dataIdMap.get(h.dataId).id;kk(i,u,c,a,m,d,g);let x=t.readSync(h.dataId),b;switch(x[0]){case 0:{b=S.getSparseReshapeMultipleNegativeOneOutputDimErrorMessage(x[1],x[2]);break}case 1:{b=S.getSparseReshapeNegativeOutputDimErrorMessage(x[1],x[2]);break}case 2:b=S.getSparseReshapeEmptyTensorZeroOutputDimErrorMessage();break;case 3:{let y=Array.from(t.readSync(o.dataId)),I=Array.from(t.readSync(f.dataId));b=S.getSparseReshapeInputOutputMultipleErrorMessage(y,I);break}case 4:{let y=Array.from(t.readSync(o.dataId)),I=Array.from(t.readSync(f.dataId));b=S.getSparseReshapeInputOutputMismatchErrorMessage(y,I);break}default:b=""}if(t.disposeData(h.dataId),b)throw t.disposeData(l.dataId),t.disposeData(f.dataId),new Error(b);return[l,f]}var _k={kernelName:Ox,backendName:"wasm",setupFunc:XW,kernelFunc:YW};var Ak;function Cm(r){Ak=r.wasm.cwrap("SparseSegmentReduction",null,["number","number","number","number","number","number","number","number","number"])}function km(r,t){let{backend:e,inputs:n}=r,{data:o,indices:s,segmentIds:i}=n,u=s.shape[0],c=e.readSync(i.dataId,u-1,u)[0],p=u>0?c+1:0;if(p<0)throw new Error(S.getSparseSegmentReductionNegativeSegmentIdsErrorMessage());let l=o.shape.slice();l[0]=p;let m=e.dataIdMap.get(o.dataId).id,f=e.dataIdMap.get(s.dataId).id,d=e.dataIdMap.get(i.dataId).id,h=e.makeOutput(l,o.dtype),g=e.dataIdMap.get(h.dataId).id,x=e.makeOutput([4],"int32"),b=e.dataIdMap.get(x.dataId).id;Ak(m,at[o.dtype],o.shape[0],f,d,g,b,t,0);let y=e.readSync(x.dataId),I;switch(y[0]){case 0:{I=S.getSparseSegmentReductionNegativeSegmentIdsErrorMessage();break}case 1:{I=S.getSparseSegmentReductionNonIncreasingSegmentIdsErrorMessage();break}case 2:I=S.getSparseSegmentReductionSegmentIdOutOfRangeErrorMessage(y[1],y[2]);break;case 3:I=S.getSparseSegmentReductionIndicesOutOfRangeErrorMessage(y[1],y[2],y[3]);break;default:I=""}if(e.disposeData(x.dataId),I)throw e.disposeData(h.dataId),new Error(I);return h}function QW(r){return km(r,!0)}var Rk={kernelName:ul,backendName:"wasm",setupFunc:Cm,kernelFunc:QW};function ZW(r){return km(r,!1)}var Mk={kernelName:cl,backendName:"wasm",setupFunc:Cm,kernelFunc:ZW};var Dk;function JW(r){Dk=r.wasm.cwrap(iu,null,["number","number","number","number","number","number","number","number","array","number","number"])}function tU(r){let{backend:t,inputs:e,attrs:n}=r,{sparseIndices:o,sparseValues:s,defaultValue:i}=e,{outputShape:u}=n,c=t.makeOutput(u,i.dtype);if(w.sizeFromShape(u)===0)return c;let{sliceRank:a,numUpdates:p,sliceSize:l,strides:m,outputSize:f}=S.calculateShapes(s,o,u),d=t.dataIdMap.get(o.dataId).id,h=t.dataIdMap.get(s.dataId).id,g=t.dataIdMap.get(i.dataId).id,x=new Uint8Array(new Int32Array(m).buffer),b=t.dataIdMap.get(c.dataId).id;return Dk(d,h,s.shape.length,g,at[i.dtype],a,p,l,x,f,b),c}var Nk={kernelName:iu,backendName:"wasm",setupFunc:JW,kernelFunc:tU};function eU(r){let{inputs:t,attrs:e,backend:n}=r,{x:o}=t,{numOrSizeSplits:s,axis:i}=e,u=w.parseAxisParam(i,o.shape)[0],c=S.prepareSplitSize(o,s,u),a=new Array(o.shape.length).fill(0),p=o.shape.slice();return c.map(l=>{let m=[...p];m[u]=l;let f=Dr({inputs:{x:o},attrs:{begin:a,size:m},backend:n});return a[u]+=l,f})}var $k={kernelName:li,backendName:"wasm",kernelFunc:eU};var Ek=et(Kn);var Tk=et(pl);var rU=!0,Fk=_t(mi,rU);var Pk;function nU(r){Pk=r.wasm.cwrap(Yo,null,["number","number","number","number"])}function oU(r){let{backend:t,inputs:e,attrs:n}=r,{alpha:o}=n,{x:s}=e,i=t.dataIdMap.get(s.dataId).id,u=t.makeOutput(s.shape,s.dtype),c=t.dataIdMap.get(u.dataId).id;return Pk(i,o,at[s.dtype],c),u}var Ok={kernelName:Yo,backendName:"wasm",setupFunc:nU,kernelFunc:oU};var Bk;function sU(r){Bk=r.wasm.cwrap(Xo,null,["number","array","number","array","array","array","array","array","number","number"])}function iU(r){let{backend:t,inputs:e,attrs:n}=r,{x:o}=e,{begin:s,end:i,strides:u,beginMask:c,endMask:a,ellipsisMask:p,newAxisMask:l,shrinkAxisMask:m}=n,{finalShapeSparse:f,finalShape:d,isIdentity:h,sliceDim0:g,isSimpleSlice:x,begin:b,end:y,strides:I}=ae.sliceInfo(o.shape,s,i,u,c,a,p,l,m),v;if(h)v=de({inputs:{x:o},backend:t,attrs:{shape:d}});else if(g||x){w.assert(o.shape.length>=1,()=>`Input must have rank at least 1, got: ${o.shape.length}`);let _=ae.computeOutShape(b,y,I),k=Dr({inputs:{x:o},backend:t,attrs:{begin:b,size:_}});v=de({inputs:{x:k},backend:t,attrs:{shape:d}}),t.disposeData(k.dataId)}else{let _=t.makeOutput(f,"float32"),k=t.dataIdMap.get(o.dataId).id,A=new Uint8Array(new Int32Array(w.computeStrides(o.shape)).buffer),R=new Uint8Array(new Int32Array(b).buffer),F=new Uint8Array(new Int32Array(y).buffer),P=new Uint8Array(new Int32Array(I).buffer),z=new Uint8Array(new Int32Array(f).buffer),V=new Uint8Array(new Int32Array(w.computeStrides(f)).buffer),Q=t.dataIdMap.get(_.dataId).id;Bk(k,A,o.shape.length,R,F,P,z,V,f.length,Q),v=de({inputs:{x:_},backend:t,attrs:{shape:d}}),t.disposeData(_.dataId)}return v}var zk={kernelName:Xo,backendName:"wasm",setupFunc:sU,kernelFunc:iU};function aU(r){let{backend:t,inputs:e,attrs:n}=r,{data:o,dataSplits:s}=e,{separator:i,nGramWidths:u,leftPad:c,rightPad:a,padWidth:p,preserveShortSequences:l}=n,m=t.readSync(o.dataId),f=t.readSync(s.dataId),[d,h]=Zu(m,f,i,u,c,a,p,l),g=t.makeOutput([d.length],"string"),x=t.dataIdMap.get(g.dataId);x.stringBytes=d;let b=t.makeOutput(s.shape,"int32");return t.typedArrayFromHeap(b).set(h),[g,b]}var Lk={kernelName:ll,backendName:"wasm",kernelFunc:aU};function uU(r){let{backend:t,inputs:e,attrs:n}=r,{input:o,delimiter:s}=e,{skipEmpty:i}=n,u=t.readSync(o.dataId),c=t.readSync(s.dataId),[a,p,l]=Ju(u,c[0],i),m=p.length,f=t.makeOutput([m,2],"int32");t.typedArrayFromHeap(f).set(a);let h=t.makeOutput([m],"string"),g=t.dataIdMap.get(h.dataId);g.stringBytes=p;let x=t.makeOutput([2],"int32");return t.typedArrayFromHeap(x).set(l),[f,h,x]}var Wk={kernelName:DS,backendName:"wasm",kernelFunc:uU};function cU(r){let{backend:t,inputs:e,attrs:n}=r,{input:o}=e,{numBuckets:s}=n,i=t.readSync(o.dataId),u=tc(i,s),c=t.makeOutput(o.shape,"int32");return t.typedArrayFromHeap(c).set(u),c}var Uk={kernelName:NS,backendName:"wasm",kernelFunc:cU};var pU=!0,Gk=_t(jn,pU);var Vk;function lU(r){Vk=r.wasm.cwrap(jo,null,["number","number","number","number"])}function mU(r){let{backend:t,inputs:e,attrs:n}=r,{axis:o,keepDims:s}=n,{x:i}=e,u=t.dataIdMap.get(i.dataId).id,c=u,a=i,{transposed:p,axes:l,originalAxes:m,inputWasTransposed:f}=Xe(i,o,t),d=l;if(f){let y=t.dataIdMap.get(p.dataId).id;y!==u&&(a=p,c=y,d=S.getInnerMostAxes(d.length,a.shape.length))}S.assertAxesAreInnerMostDims("sum",d,a.shape.length);let[h,g]=S.computeOutAndReduceShapes(a.shape,d),x=w.sizeFromShape(g),b=t.makeOutput(h,a.dtype);if(w.sizeFromShape(a.shape)!==0){let y=t.dataIdMap.get(b.dataId).id;Vk(c,x,at[b.dtype],y)}if(f&&t.disposeData(p.dataId),s){let y=S.expandShapeToKeepDim(b.shape,m);b.shape=y}return b}var Hk={kernelName:jo,backendName:"wasm",setupFunc:lU,kernelFunc:mU};var qk=et(ml);var Kk=et(fl);var jk;function fU(r){jk=r.wasm.cwrap(nu,null,["number","number","number","number","number","number","array","number","number","number"])}function dU(r){let{backend:t,inputs:e,attrs:n}=r,{tensor:o,indices:s,updates:i}=e,{}=n,u=t.makeOutput(o.shape,o.dtype);if(w.sizeFromShape(o.shape)===0)return u;let{sliceRank:c,numUpdates:a,sliceSize:p,strides:l,outputSize:m}=cs.calculateShapes(i,s,o.shape),d=t.dataIdMap.get(s.dataId).id,g=t.dataIdMap.get(i.dataId).id,b=t.dataIdMap.get(o.dataId).id,y=new Uint8Array(new Int32Array(l).buffer),I=t.dataIdMap.get(u.dataId).id;return jk(d,g,at[i.dtype],c,a,p,y,m,I,b),u}var Xk={kernelName:nu,backendName:"wasm",setupFunc:fU,kernelFunc:dU};var Yk;function hU(r){Yk=r.wasm.cwrap(xn,null,["number","array","number","array","number","number"])}function gU(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,s=e.dataIdMap.get(o.dataId).id,{reps:i}=n,u=new Array(o.shape.length);for(let m=0;m<u.length;m++)u[m]=o.shape[m]*i[m];let c=new Uint8Array(new Int32Array(o.shape).buffer),a=new Uint8Array(new Int32Array(u).buffer),p=e.makeOutput(u,o.dtype),l=e.dataIdMap.get(p.dataId).id;return Yk(s,c,o.shape.length,a,u.length,at[p.dtype],l),p}var Qk={kernelName:xn,backendName:"wasm",setupFunc:hU,kernelFunc:gU};var Zk;function xU(r){Zk=r.wasm.cwrap(au,null,["number","array","number","number","number","bool","number","number"])}var yU=({inputs:r,backend:t,attrs:e})=>{let{x:n}=r,{k:o,sorted:s}=e,i=t.dataIdMap.get(n.dataId).id,u=new Uint8Array(new Int32Array(n.shape).buffer),c=n.shape.slice();c[c.length-1]=o;let a=t.makeOutput(c,n.dtype),p=t.dataIdMap.get(a.dataId).id,l=t.makeOutput(c,"int32"),m=t.dataIdMap.get(l.dataId).id;return Zk(i,u,n.shape.length,at[n.dtype],o,s,p,m),[a,l]},Jk={kernelName:au,backendName:"wasm",setupFunc:xU,kernelFunc:yU};var t_;function bU(r){t_=r.wasm.cwrap(uu,null,["number","number","bool","number","number","number","number","number","number","array","number","array","number","number","number","number","number"])}function wU(r){let{backend:t,inputs:e,attrs:n}=r,{image:o,transforms:s}=e,{interpolation:i,fillMode:u,fillValue:c,outputShape:a}=n,[p,l,m,f]=o.shape,[d,h]=a??[l,m],g=[p,d,h,f],x=new Uint8Array(new Int32Array(w.computeStrides(o.shape)).buffer),b=new Uint8Array(new Int32Array(w.computeStrides(g)).buffer),y=t.makeOutput(g,o.dtype),I=t.dataIdMap.get(y.dataId).id,_=t.dataIdMap.get(o.dataId).id,A=t.dataIdMap.get(s.dataId).id,R=i==="nearest"?1:2,F;switch(u){case"constant":F=1;break;case"reflect":F=2;break;case"wrap":F=3;break;case"nearest":F=4;break;default:F=1;break}return t_(_,A,s.shape[0]>1,p,d,h,f,m,l,x,o.shape.length-1,b,g.length-1,R,F,c,I),y}var e_={kernelName:uu,backendName:"wasm",setupFunc:bU,kernelFunc:wU};function SU(r){let{inputs:t,attrs:e,backend:n}=r,{axis:o}=e,{x:s}=t,{outputValues:i,outputShape:u,indices:c}=rc(n.readSync(s.dataId),o,s.shape,s.dtype);return[n.makeOutput(u,s.dtype,void 0,i),n.makeOutput([c.length],"int32",void 0,c)]}var r_={kernelName:$S,backendName:"wasm",kernelFunc:SU};function IU(r){let{inputs:t,backend:e,attrs:n}=r,{value:o}=t,{axis:s}=n;s<0&&(s+=o.shape.length);let i=o.shape[s],u=o.shape.length,c=new Array(u-1),a=0;for(let f=0;f<u;f++)f!==s&&(c[a++]=o.shape[f]);let p=new Array(i),l=new Array(u).fill(0),m=o.shape.slice();m[s]=1;for(let f=0;f<p.length;f++)l[s]=f,p[f]=Dr({inputs:{x:o},attrs:{begin:l,size:m},backend:e});return p.map(({dataId:f,dtype:d})=>({dataId:f,dtype:d,shape:c}))}var n_={kernelName:fi,backendName:"wasm",kernelFunc:IU};function vU(r){let{inputs:{x:t},backend:e}=r,n=e.makeOutput(t.shape,t.dtype);return e.typedArrayFromHeap(n).fill(0),n}var o_={kernelName:di,backendName:"wasm",kernelFunc:vU};var CU=[hI,gI,xI,yI,bI,SI,_I,RI,MI,DI,NI,$I,EI,TI,FI,OI,GI,zI,WI,qI,Iv,Cv,kv,_v,Av,Rv,Dv,Nv,Ev,Fv,Ov,zv,Wv,Uv,Gv,Hv,Kv,Xv,Qv,Jv,eC,nC,sC,aC,cC,pC,mC,fC,dC,hC,gC,xC,yC,wC,SC,IC,CC,_C,RC,DC,$C,EC,TC,II,FC,PC,OC,zC,LC,WC,GC,HC,VC,qC,KC,jC,XC,QC,JC,e1,r1,o1,i1,u1,p1,m1,d1,g1,x1,b1,v1,C1,k1,_1,R1,D1,$1,E1,F1,P1,O1,vm,z1,W1,G1,V1,H1,q1,K1,j1,VI,Y1,Z1,tk,rk,ok,ik,ak,uk,pk,mk,dk,hk,xk,yk,bk,wk,Sv,S1,Sk,Ik,Ck,_k,Rk,Mk,Nk,$k,Ek,Tk,Fk,Ok,zk,Lk,Wk,Uk,Gk,Hk,qk,Kk,Xk,Qk,Jk,e_,CI,r_,n_,o_];for(let r of CU)Zo(r);var Rb=Y();Rb.registerFlag("WASM_HAS_SIMD_SUPPORT",async()=>{try{return WebAssembly.validate(new Uint8Array([0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,10,9,1,7,0,65,0,253,15,26,11]))}catch{return!1}});Rb.registerFlag("WASM_HAS_MULTITHREAD_SUPPORT",async()=>{if(Rb.get("IS_NODE"))return!1;try{return new MessageChannel().port1.postMessage(new SharedArrayBuffer(1)),WebAssembly.validate(new Uint8Array([0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,5,4,1,3,1,1,10,11,1,9,0,65,0,254,16,2,0,26,11]))}catch{return!1}});var Pb=ba(f_()),b_=ba(h_()),Ob=ba(g_());var x_=Pb.default||Pb,kU=Ob.default||Ob,sc=class extends dn{constructor(t){super(),this.wasm=t,this.dataIdNextNumber=1,this.wasm.tfjs.initWithThreadsCount(MU),DU=this.wasm.tfjs.getThreadsCount(),this.dataIdMap=new Ao(this,pe())}write(t,e,n){let o={id:this.dataIdNextNumber++};return this.move(o,t,e,n,1),o}numDataIds(){return this.dataIdMap.numDataIds()}async time(t){let e=w.now();return t(),{kernelMs:w.now()-e}}move(t,e,n,o,s){let i=this.dataIdNextNumber++;if(o==="string"){let p=e;this.dataIdMap.set(t,{id:i,stringBytes:p,shape:n,dtype:o,memoryOffset:null,refCount:s});return}let u=w.sizeFromShape(n),c=u*w.bytesPerElement(o),a=this.wasm._malloc(c)>>>0;this.dataIdMap.set(t,{id:i,memoryOffset:a,shape:n,dtype:o,refCount:s}),this.wasm.tfjs.registerTensor(i,u,a),e!=null&&this.wasm.HEAPU8.set(new Uint8Array(e.buffer,e.byteOffset,c),a)}async read(t){return this.readSync(t)}readSync(t,e,n){let{memoryOffset:o,dtype:s,shape:i,stringBytes:u}=this.dataIdMap.get(t);if(s==="string")return(e==null||e===0)&&(n==null||n>=u.length)?u:u.slice(e,n);e=e||0,n=n||w.sizeFromShape(i);let c=w.bytesPerElement(s),a=this.wasm.HEAPU8.slice(o+e*c,o+n*c);return AU(a.buffer,s)}disposeData(t,e=!1){if(this.dataIdMap.has(t)){let n=this.dataIdMap.get(t);if(n.refCount--,!e&&n.refCount>0)return!1;this.wasm._free(n.memoryOffset),this.wasm.tfjs.disposeData(n.id),this.dataIdMap.delete(t)}return!0}refCount(t){return this.dataIdMap.has(t)?this.dataIdMap.get(t).refCount:0}incRef(t){let e=this.dataIdMap.get(t);e!=null&&e.refCount++}floatPrecision(){return 32}getMemoryOffset(t){return this.dataIdMap.get(t).memoryOffset}dispose(){this.wasm.tfjs.dispose(),"PThread"in this.wasm&&this.wasm.PThread.terminateAllThreads(),this.wasm=null}memory(){return{unreliable:!1}}makeOutput(t,e,n,o){let s;if(n==null)s=this.write(o??null,t,e);else{let i=this.dataIdNextNumber++;s={id:i},this.dataIdMap.set(s,{id:i,memoryOffset:n,shape:t,dtype:e,refCount:1});let u=w.sizeFromShape(t);this.wasm.tfjs.registerTensor(i,u,n)}return{dataId:s,shape:t,dtype:e}}typedArrayFromHeap({shape:t,dtype:e,dataId:n}){let o=this.wasm.HEAPU8.buffer,{memoryOffset:s}=this.dataIdMap.get(n),i=w.sizeFromShape(t);switch(e){case"float32":return new Float32Array(o,s,i);case"int32":return new Int32Array(o,s,i);case"bool":return new Uint8Array(o,s,i);default:throw new Error(`Unknown dtype ${e}`)}}};function _U(r){return(t,e)=>(w.fetch(r,{credentials:"same-origin"}).then(n=>{n.ok||t.env.a(`failed to load wasm binary file at '${r}'`),n.arrayBuffer().then(o=>{WebAssembly.instantiate(o,t).then(s=>{e(s.instance,s.module)})})}),{})}function y_(r,t,e){if(Fb!=null)return Fb;let n="tfjs-backend-wasm.wasm";return r&&t?n="tfjs-backend-wasm-threaded-simd.wasm":r&&(n="tfjs-backend-wasm-simd.wasm"),oc!=null&&oc[n]!=null?oc[n]:e+n}async function w_(){let[r,t]=await Promise.all([Y().getAsync("WASM_HAS_SIMD_SUPPORT"),Y().getAsync("WASM_HAS_MULTITHREAD_SUPPORT")]);return new Promise((e,n)=>{let o={};o.locateFile=(u,c)=>{if(u.endsWith(".worker.js")){let a=b_.wasmWorkerContents.replace(/\n/g,"\\n"),p=new Blob([a],{type:"application/javascript"});return URL.createObjectURL(p)}return u.endsWith(".wasm")?y_(r,t,nc??c):c+u},S_&&(o.instantiateWasm=_U(y_(r,t,nc??"")));let s=!1;o.onAbort=()=>{if(s||Rm)return;Rm=!0,n({message:"Make sure the server can serve the `.wasm` file relative to the bundled js file. For more details see https://github.com/tensorflow/tfjs/blob/master/tfjs-backend-wasm/README.md#using-bundlers"})};let i;t&&r&&Fb==null?(o.mainScriptUrlOrBlob=new Blob(["var WasmBackendModuleThreadedSimd = "+x_.toString()],{type:"text/javascript"}),i=x_(o)):i=kU(o),i.then(u=>{s=!0,Rm=!1;let c=null;u.tfjs={init:u.cwrap("init",null,[]),initWithThreadsCount:u.cwrap("init_with_threads_count",null,["number"]),getThreadsCount:u.cwrap("get_threads_count","number",[]),registerTensor:u.cwrap("register_tensor",null,["number","number","number"]),disposeData:u.cwrap("dispose_data",c,["number"]),dispose:u.cwrap("dispose",c,[])},e({wasm:u})}).catch(n)})}function AU(r,t){switch(t){case"float32":return new Float32Array(r);case"int32":return new Int32Array(r);case"bool":return new Uint8Array(r);default:throw new Error(`Unknown dtype ${t}`)}}var RU=["tfjs-backend-wasm.wasm","tfjs-backend-wasm-simd.wasm","tfjs-backend-wasm-threaded-simd.wasm"],Fb=null,nc=null,oc={},Rm=!1,S_=!1;function Bb(r,t=!1){if(Rm)throw new Error("The WASM backend was already initialized. Make sure you call `setWasmPaths()` before you call `tf.setBackend()` or `tf.ready()`");if(typeof r=="string")nc=r;else{oc=r;let e=RU.filter(n=>oc[n]==null);if(e.length>0)throw new Error(`There were no entries found for the following binaries: ${e.join(",")}. Please either call setWasmPaths with a map providing a path for each binary, or with a string indicating the directory where all the binaries can be found.`)}S_=t}var MU=-1,DU=-1;var NU=2;Ii("wasm",async()=>{let{wasm:r}=await w_();return new sc(r)},NU);var $U;function I_({backend:r,precision:t}){$U=t==="half"?r:void 0}var v_=bt("AdamUpdate"),C_=bt("AdamUpdates");function it(r,{kernelName:t},e){Zo({kernelName:t,backendName:r,kernelFunc:({inputs:n,attrs:o,backend:s})=>e({inputs:n,attributes:o,backend:s})})}function xt(r,t,e){let n=Qo(t,r),s=e(({inputs:i,attributes:u,backend:c})=>{if(!n)throw new Error(`Cannot run ${t}: the ${r} backend does not have it`);return n.kernelFunc({inputs:i,attrs:u,backend:c})});n&&PS(t,r),Zo({...n,kernelName:t,backendName:r,kernelFunc:({inputs:i,attrs:u,backend:c})=>s({inputs:i,attributes:u,backend:c})})}function ve({dataIdMap:r},{dataId:t}){return r.get(t).memoryOffset}function fs(r){return r==="bool"?1:B}var Mm=2**32,B=4;function Ae({wasm:r},t,e,n){let o=t/B;r.HEAPF32.fill(n,o,o+e)}function k_({wasm:{HEAPF32:r}},t,e,n){let o=t/B,s=e/B;for(let i=0;i<n;i++)r[s+i]+=r[o+i]}function zb({wasm:{HEAPF32:r}},t,e,n,o){let s=t/B,i=e/B;for(let u=0;u<n;u++)r[i+u]=r[s+u]*o}function ic({wasm:{HEAPF32:r}},...[t,e,n,o,s,i,u,c]){let a=t/B,p=o/B;for(let l=0;l<u;l++)for(let m=0;m<c;m++)r[p+l*s+m*i]=r[a+l*e+m*n]}var TU=16;function Vi({wasm:{HEAPU8:r}},t,e,n,...o){let i=n<TU*B&&n%B===0?new Uint32Array(r.buffer):void 0,u=(c,a,p)=>{if(c<o.length){let l=o[c],m=o[c+1],f=o[c+2];for(let d=0;d<l;d++)u(c+3,a+d*m,p+d*f)}else if(i){let l=a/B,m=p/B,f=n/B;for(let d=0;d<f;d++)i[m+d]=i[l+d]}else r.copyWithin(p,a,a+n)};u(0,t,e)}function FU(r,t,e,n){if(n.length>23)throw new Error("A kernel takes 23 numbers at most");r[t]=e;for(let o=0;o<n.length;o++)r[t+1+o]=n[o]}function PU(r,t,e,n){for(let o=e;o<n;o+=24)r[t[o]](t[o+1],t[o+2],t[o+3],t[o+4],t[o+5],t[o+6],t[o+7],t[o+8],t[o+9],t[o+10],t[o+11],t[o+12],t[o+13],t[o+14],t[o+15],t[o+16],t[o+17],t[o+18],t[o+19],t[o+20],t[o+21],t[o+22],t[o+23])}var ac=class{#t=new Int32Array(24);#e=0;#r=[];#n=!1;get size(){return this.#e}add(t,e){let n=this.#e*24;if(n===this.#t.length){let o=new Int32Array(2*n);o.set(this.#t),this.#t=o}FU(this.#t,n,t,e),this.#e++,this.#n||this.#r.push(this.#e)}inSequence(t){let e=this.#e;this.#n=!0,t(),this.#n=!1,this.#e>e&&this.#r.push(this.#e)}trim(){return this.#t=this.#t.slice(0,this.#e*24),this}run(t){PU(t,this.#t,0,this.#e*24)}forEachTask(t){let e=0;for(let n of this.#r)t(this.#t.subarray(e*24,n*24)),e=n}equals(t){return this.#e===t.#e&&__(this.#r,t.#r)&&__(this.#t.subarray(0,this.#e*24),t.#t.subarray(0,this.#e*24))}};function __(r,t){if(r.length!==t.length)return!1;for(let e=0;e<r.length;e++)if(r[e]!==t[e])return!1;return!0}var Hi=new WeakMap;function Ct(r,t,...e){let n=Hi.get(r.wasm);if(!n)return t(r,...e);n.called({run:t,values:[r,...e]}),uc(r,()=>t(r,...e))}function Dm(r,t,e){let n=new Uint8Array(t.buffer,t.byteOffset,t.byteLength),o=Hi.get(r.wasm);if(!o)return r.wasm.HEAPU8.set(n,e);n.length>0&&Ct(r,OU,o.keep(n),e,n.length)}function OU({wasm:r},t,e,n){r.HEAPU8.copyWithin(e,t,t+n)}function uc({wasm:r},t){let e=Hi.get(r);Hi.delete(r);try{return t()}finally{e&&Hi.set(r,e)}}function A_({wasm:r},t){let e=Hi.get(r);if(!e)return t;let n=o=>{o.size!==0&&(e.called({run:BU,values:[t,o.trim()]}),t.run(o))};return{threads:t.threads,started:t.started,kernels:t.kernelsBy(o=>(...s)=>{let i=new ac;i.add(o,s),n(i)}),runInParallel(o){let s=new ac,i=t.kernelsBy(u=>(...c)=>s.add(u,c));o(i,u=>s.inSequence(u)),n(s)},kernelsBy:t.kernelsBy,run:n,terminate:()=>t.terminate()}}function BU(r,t){r.run(t)}function R_(r){return{configurable:!0,enumerable:!0,writable:!0,value:r}}function M_(r,t,e){let n=Object.keys(t).map(o=>[o,Object.getOwnPropertyDescriptor(r,o)]);Object.defineProperties(r,t);try{return e()}finally{let o=r;for(let[s,i]of n){let u=t[s].get!==void 0,c=o[s];delete o[s],i&&Object.defineProperty(r,s,u?{...i,value:c}:i)}}}var Nm=bt("Gelu",{differentiableOnce:!0}),$m=bt("GeluGradient"),Em=bt("TanhGelu",{differentiableOnce:!0}),Tm=bt("TanhGeluGradient");var rn={slope:Math.sqrt(8/Math.PI),cube:.044715*Math.sqrt(8/Math.PI)};var qi={rate:1/4,coefficients:[.0997355610364,.0997373967683,.0934395147095,.0818896317661,.0574462582406,.0682739957334,-.0397468633678,.103798857523,-.0853892299368,.020814888403]};var Wb={"i32.add":[106],"i32.sub":[107],"i32.mul":[108],"i32.div_u":[110],"i32.and":[113],"i32.shl":[116],"i32.shr_u":[118],"i32.eq":[70],"i32.lt_s":[72],"i32x4.add":[253,174,1],"i32x4.sub":[253,177,1],"i32x4.shl":[253,171,1],"i32x4.shr_u":[253,173,1],"v128.and":[253,78],"v128.or":[253,80],"v128.xor":[253,81],"f32x4.add":[253,228,1],"f32x4.sub":[253,229,1],"f32x4.mul":[253,230,1],"f32x4.div":[253,231,1],"f32x4.min":[253,232,1],"f32x4.max":[253,233,1],"f32x4.gt":[253,68],"f64x2.add":[253,240,1],"f64x2.sub":[253,241,1],"f64x2.mul":[253,242,1]},D_={"v128.bitselect":[253,82],"f32x4.relaxed_madd":[253,133,2]},N_={"f32x4.nearest":[253,106],"f32x4.sqrt":[253,227,1],"i32x4.splat":[253,17],"i32x4.trunc_sat_f32x4_s":[253,248,1],"f32x4.convert_i32x4_s":[253,250,1]},$_={"f32.load":[42],"f32.store":[56],"v128.load":[253,0],"v128.load32_splat":[253,9],"v128.load64_splat":[253,10],"v128.load32_zero":[253,92],"v128.store":[253,11],"v128.store32_lane":[253,90]},Ub={i32:127,v128:123};function io(r,t){return[r==="get"?32:33,...Nr(t)]}function E_(r){return[65,...F_(r)]}function Gb({buffer:r}){return[253,12,...new Uint8Array(r)]}var zU=[0,0],LU=[3,0,...Nr(2**16)];function T_(r,t){let e=Object.entries(r),n=(o,s)=>[o,...Nr(s.length),...s];return new Uint8Array([0,97,115,109,1,0,0,0,...n(1,so(e.map(([,{parameters:o}])=>[96,...so(Array(o).fill([Ub.i32])),0]))),...n(2,so([[...Lb("env"),...Lb("memory"),2,...t?LU:zU]])),...n(3,so(e.map((o,s)=>Nr(s)))),...n(7,so(e.map(([o],s)=>[...Lb(o),0,...Nr(s)]))),...n(10,so(e.map(([,{body:o}])=>o)))])}function Lb(r){let t=[...new TextEncoder().encode(r)];return[...Nr(t.length),...t]}function so(r){return[...Nr(r.length),...r.flat()]}function Nr(r){return r<128?[r]:[r&127|128,...Nr(r>>>7)]}function F_(r){let t=r>>7,e=r&127;return t===0&&!(e&64)||t===-1&&!!(e&64)?[e]:[e|128,...F_(t)]}var Ki=0,Fm=1,cc=2,P_=3,pc=class{code;text;binding;constructor(t,e,n=P_){this.code=t,this.text=e,this.binding=n}},ji=class r extends pc{type="i32";plus(t){return wr(r,"i32.add",this,"+",We(t),Fm)}minus(t){return wr(r,"i32.sub",this,"\u2212",We(t),Fm)}times(t){return wr(r,"i32.mul",this,"\xB7",We(t),cc)}dividedBy(t){return wr(r,"i32.div_u",this,"/",t,cc)}and(t){return wr(r,"i32.and",this,"&",We(t),Ki)}shiftedLeft(t){return wr(r,"i32.shl",this,"<<",We(t),Ki)}shiftedRight(t){return wr(r,"i32.shr_u",this,">>",We(t),Ki)}equals(t){return wr(r,"i32.eq",this,"=",We(t),Ki)}isBelow(t){return wr(r,"i32.lt_s",this,"<",We(t),Ki)}},Vb=class extends pc{type="f32"},ur=class r extends pc{type="v128";plus(t){return wr(r,"f32x4.add",this,"+",t,Fm)}minus(t){return wr(r,"f32x4.sub",this,"\u2212",t,Fm)}times(t){return wr(r,"f32x4.mul",this,"\xB7",t,cc)}dividedBy(t){return wr(r,"f32x4.div",this,"/",t,cc)}};function wr(r,t,e,n,o,s){let i=s===Ki,u=e.binding<(i?P_:s)?`(${e.text})`:e.text,c=o.binding<=(i?cc:s)?`(${o.text})`:o.text;return new r([...e.code,...o.code,...Wb[t]],`${u} ${n} ${c}`,s)}function We(r){return typeof r!="number"?r:new ji(E_(r),`${r}`.replace("-","\u2212"))}function nn(r,t){return new ji([...r.code,...t.code,...r.isBelow(t).code,27],`min(${r.text}, ${t.text})`)}function Dt(r){return new ur(Gb(Float32Array.of(r,r,r,r)),`${r}`)}function $r(r,...t){let e=Int32Array.from({length:4},(n,o)=>o===0?r:t[o-1]??r);return new ur(Gb(e),t.length>0?`[${e.join(" ")}]`:`[${r}]`)}function Kt(r,...t){let e={...N_,...Wb,...D_}[r],n=[...t.flatMap(o=>o.code),...e];return new ur(n,`${r}(${t.map(({text:o})=>o).join(", ")})`)}function Rn(r,t,e){let n=e.flatMap(s=>[0,1,2,3].map(i=>4*s+i)),o=[...r.code,...t.code,253,13,...n];return new ur(o,`shuffle(${r.text}, ${t.text}, ${e.join(" ")})`)}function Pm(r,t){let{code:e}=Rn(r,r,[t,t,t,t]);return new ur(e,`all lanes ${r.text}[${t}]`)}function Ue(r,t=0){return new ur(Om("v128.load",r,t),`v128[${ao(r,t)}]`)}function Xi(r,t=0){return new ur(Om("v128.load32_zero",r,t),`lane 0 f32[${ao(r,t)}]`)}function ds(r,t=0){return new ur(Om("v128.load32_splat",r,t),`all lanes f32[${ao(r,t)}]`)}function O_(r,t=0){return new Vb(Om("f32.load",r,t),`f32[${ao(r,t)}]`)}function Om(r,{code:t},e){return[...t,...lc(r,e)]}function lc(r,t){return[...$_[r],0,...Nr(t)]}function ao({text:r},t){return t===0?r:`${r} + ${t}`}function Bm(r){return Kt("f32x4.sqrt",r)}function Hb(r,t){return Kt("f32x4.max",r,t)}function hs(r,t){return t.map(Dt).reduceRight((e,n)=>e.times(r).plus(n))}function qb(r,t,e){return Kt("v128.bitselect",t,e,Kt("f32x4.gt",r,Dt(0)))}function Mn(r,{code:t,text:e}){return new ur([...r.flatMap(n=>n.code),...t],`(${[...r.map(n=>n.text),e].join("; ")})`)}var WU=-87,UU=88,B_=.693359375,GU=Math.LN2-B_,VU=[1,1,1/2,1/6,1/24,1/120,1/720,1/5040];function Kb(r,t,e){let n=Kt("f32x4.min",Kt("f32x4.max",r,Dt(WU)),Dt(UU)),o=t.minus(e.times(Dt(B_))).minus(e.times(Dt(GU))),s=Kt("i32x4.trunc_sat_f32x4_s",e.plus(Dt(127)));return Mn([t.becomes(n),e.becomes(Kt("f32x4.nearest",t.times(Dt(Math.LOG2E)))),t.becomes(o)],hs(t,VU).times(Kt("i32x4.shl",s,We(23))))}var G_=Dt(.2),Dn=Dt(1),Xb=(r,t,e)=>Dn.dividedBy(Dn.plus(Kb(r,t,e))),V_=(r,t,e)=>Dt(r).plus(Dt(t).times(e).times(e)),z_=(r,t,e)=>Xb(r.times(V_(-rn.slope,-rn.cube,r)),t,e),L_=(r,t,e,n)=>{let o=Hb(r,Dt(0).minus(r));return Mn([t.becomes(Kb(r.times(r).times(Dt(-.5)),e,n)),n.becomes(Dn.dividedBy(Dn.plus(o.times(Dt(qi.rate))))),e.becomes(t.times(n).times(hs(n,qi.coefficients)))],qb(r,Dn.minus(e),e))},jb=(r,t,e)=>r.minus(t).times(e),W_=(r,t)=>Mn([t.becomes(r)],Hb(t,t.times(G_))),U_=(r,t,e,n)=>Mn([e.becomes(qb(t,r,r.times(G_)))],e.times(n)),gs={activation:Re({images:["x"],channels:["gain","shift"],scratch:["v"],results:{y:({x:r,gain:t,shift:e,v:n})=>W_(r.times(t).plus(e),n)}}),activationWithNoise:Re({images:["x"],channels:["gain","shift"],pixels:["noise"],numbers:["strength"],scratch:["v"],results:{y:({x:r,gain:t,shift:e,noise:n,strength:o,v:s})=>W_(r.times(t).plus(e).plus(n.times(o)),s)}}),activationGradient:Re({images:["dy","x","y"],channels:["gain"],scratch:["dv"],results:{dx:({dy:r,y:t,dv:e,gain:n})=>U_(r,t,e,n)},sums:{ofGain:({dv:r,x:t})=>r.times(t),ofShift:({dv:r})=>r}}),activationGradientWithNoise:Re({images:["dy","x","y"],channels:["gain"],pixels:["noise"],scratch:["dv"],results:{dx:({dy:r,y:t,dv:e,gain:n})=>U_(r,t,e,n)},sums:{ofGain:({dv:r,x:t})=>r.times(t),ofShift:({dv:r})=>r,ofStrength:({dv:r,noise:t})=>r.times(t)}}),sum:Re({images:["x"],sums:{sum:({x:r})=>r}}),productSum:Re({images:["x","y"],sums:{sum:({x:r,y:t})=>r.times(t)}}),squaresAround:Re({images:["x"],numbers:["mean"],scratch:["d"],sums:{sum:({x:r,mean:t,d:e})=>Mn([e.becomes(r.minus(t))],e.times(e))}}),standardize:Re({images:["x"],numbers:["mean","inverse"],results:{y:({x:r,mean:t,inverse:e})=>jb(r,t,e)}}),standardizeSums:Re({images:["dy","x"],numbers:["mean","inverse"],sums:{sum:({dy:r})=>r,along:({dy:r,x:t,mean:e,inverse:n})=>r.times(jb(t,e,n))}}),standardizeGradient:Re({images:["dy","x"],numbers:["mean","inverse","meanSum","meanAlong"],results:{dx:({dy:r,x:t,mean:e,inverse:n,meanSum:o,meanAlong:s})=>r.minus(o).minus(jb(t,e,n).times(s)).times(n)}}),swish:Re({images:["x"],numbers:["minusSlope"],scratch:["s","t"],results:{y:({x:r,minusSlope:t,s:e,t:n})=>r.times(Xb(r.times(t),e,n))}}),swishGradient:Re({images:["dy","x"],numbers:["minusSlope"],scratch:["s","t"],results:{dx:({dy:r,x:t,minusSlope:e,s:n,t:o})=>{let s=e.times(t).times(Dn.minus(n));return Mn([n.becomes(Xb(t.times(e),n,o))],r.times(n).times(Dn.minus(s)))}}}),gelu:Re({images:["x"],scratch:["e","s","t"],results:{y:({x:r,e:t,s:e,t:n})=>L_(r,t,e,n).times(r)}}),geluGradient:Re({images:["dy","x"],scratch:["e","s","t"],results:{dx:({dy:r,x:t,e,s:n,t:o})=>{let s=e.times(Dt(1/Math.sqrt(2*Math.PI)));return L_(t,e,n,o).plus(s.times(t)).times(r)}}}),tanhGelu:Re({images:["x"],scratch:["s","t"],results:{y:({x:r,s:t,t:e})=>r.times(z_(r,t,e))}}),tanhGeluGradient:Re({images:["dy","x"],scratch:["s","t"],results:{dx:({dy:r,x:t,s:e,t:n})=>{let s=V_(rn.slope,3*rn.cube,t).times(t).times(Dn.minus(e));return Mn([e.becomes(z_(t,e,n))],r.times(e).times(Dn.plus(s)))}}}),adam:Re({images:["weight","m","v","gradient"],numbers:["beta1","rest1","beta2","rest2","epsilon","rate","correction"],results:{nextM:({beta1:r,m:t,rest1:e,gradient:n})=>r.times(t).plus(e.times(n)),nextV:({beta2:r,v:t,rest2:e,gradient:n})=>r.times(t).plus(e.times(n).times(n)),nextWeight:({weight:r,rate:t,nextM:e,correction:n,nextV:o,epsilon:s})=>r.plus(t.times(e).dividedBy(Bm(n.times(o)).plus(s)))}}),weightedDistance:Re({images:["x","reference","factors"],scratch:["d"],sums:{sum:({x:r,reference:t,factors:e,d:n})=>Mn([n.becomes(r.minus(t))],e.times(n).times(n))}}),weightedDistanceGradient:Re({images:["x","reference","factors"],numbers:["twice"],results:{dx:({twice:r,factors:t,x:e,reference:n})=>r.times(t).times(e.minus(n))}})};function Re(r){return{...{channels:[],pixels:[],numbers:[],scratch:[],results:{},sums:{}},...r}}var H_=64,HU=3,qU=13,KU=4,jU=5,Yb=11,zm=class extends ji{index;append;constructor(t,e,n){super(io("get",t),e),this.index=t,this.append=n}set(t){let{code:e,text:n}=We(t);this.append([...e,...io("set",this.index)],`${this.text} = ${n}`)}increase(t){let{code:e}=this.plus(t),{text:n}=We(t);this.append([...e,...io("set",this.index)],`${this.text} += ${n}`)}},Qb=class extends ur{index;append;constructor(t,e,n){super(io("get",t),e),this.index=t,this.append=n}set(t){let{code:e,text:n}=this.becomes(t);this.append(e,n)}becomes({code:t,text:e}){return{code:[...t,...io("set",this.index)],text:`${this.text} = ${e}`}}},Ge=class{parameters;#t;#e=[];#r=[];#n=[];#s=1;constructor(t){this.#t=t;let e=t.map((n,o)=>[n,new zm(o,n,this.#o)]);this.parameters=Object.fromEntries(e)}integer(t){return new zm(this.#i("i32"),t,this.#o)}integers(...t){return Object.fromEntries(t.map(e=>[e,this.integer(e)]))}vector(t){return new Qb(this.#i("v128"),t,this.#o)}vectors(...t){return Object.fromEntries(t.map(e=>[e,this.vector(e)]))}for(t,e,n,o){this.#o([...We(0).code,...io("set",t.index)]),this.#o([HU,H_],`for ${t.text} = 0, ${n}, ... below ${e.text}`),this.#a(o),this.#o([...t.plus(n).code,...io("set",t.index)]),this.#o([...t.isBelow(e).code,qU,0,Yb])}if(t,e,n){this.#o([...t.code,KU,H_],`if ${t.text}`),this.#a(e),this.#o([jU],n&&"else"),n&&this.#a(n),this.#o([Yb])}store(t,e,n=0){let o=[...t.code,...e.code,...lc("v128.store",n)];this.#o(o,`v128[${ao(t,n)}] = ${e.text}`)}storeFirstLane(t,e,n=0){let o=[...t.code,...e.code,...lc("v128.store32_lane",n),0];this.#o(o,`f32[${ao(t,n)}] = ${e.text}[0]`)}storeFloat(t,e,n=0){let o=[...t.code,...e.code,...lc("f32.store",n)];this.#o(o,`f32[${ao(t,n)}] = ${e.text}`)}finish(){let t=[...so(this.#e),...this.#r,Yb];return{parameters:this.#t.length,body:[...Nr(t.length),...t],listing:[`(${this.#t.join(", ")})`,...this.#n,""].join(`
`)}}#i(t){return this.#t.length+this.#e.push([1,Ub[t]])-1}#o=(t,e)=>{for(let n of t)this.#r.push(n);e!==void 0&&this.#n.push("  ".repeat(this.#s)+e)};#a(t){this.#s++,t(),this.#s--}};function pt(r){return Array.from({length:r},(t,e)=>e)}var ee=4,ht=8,yt=4,on=ht*B,q_=[0,yt*B];function mc(r,t,e,n){return r?Kt("f32x4.relaxed_madd",t,e,n):n.plus(t.times(e))}var Yi=class{#t;#e;#r;#n;constructor(t,e){this.#t=e,this.#e=t.vector("value"),this.#r=[0,1].map(n=>t.vector(`b${n}`)),this.#n=pt(ee).flatMap(n=>[0,1].map(o=>({row:n,half:o,sum:t.vector(`sum${n}${o}`)})))}clear(){for(let{sum:t}of this.#n)t.set(Dt(0))}addOuterProduct(t,e,n){this.#r.forEach((o,s)=>o.set(Ue(e,n+q_[s])));for(let{row:o,half:s,sum:i}of this.#n)s===0&&this.#e.set(t[o]),i.set(mc(this.#t,this.#e,this.#r[s],i))}forEach(t){for(let{row:e,half:n,sum:o}of this.#n)t(o,e,q_[n])}};function Zb({numbers:r,images:t,channels:e,pixels:n,results:o,sums:s}){let i=[...t,...e,...n,...Object.keys(o),...Object.keys(s)];return r.length>0?["numbers",...i]:i}function K_(r){let{images:t,channels:e,pixels:n,numbers:o,scratch:s,results:i,sums:u}=r,c=P=>`${P} address`,a=new Ge(["rows","width","channels",...Zb(r).map(c)]),{rows:p,width:l,channels:m}=a.parameters,{row:f,c:d,x:h,at:g,channel:x}=a.integers("row","c","x","at","channel"),{pixel:b,line:y,firstPixel:I}=a.integers("pixel","line","firstPixel"),v=a.vectors(...t,...e,...n,...o,...s,...Object.keys(i)),_=Object.keys(u).map(P=>({name:P,sum:a.vector(`${P} sum`)})),k=(P,z)=>a.parameters[c(P)].plus(z),A=P=>{let z=P===yt,V=z?Ue:Xi,Q=(J,lt)=>z?a.store(J,lt):a.storeFirstLane(J,lt);g.set(y.plus(x)),b.set(I);for(let J of e)v[J].set(V(k(J,x)));for(let{sum:J}of _)J.set(Dt(0));a.for(h,l,1,()=>{for(let J of t)v[J].set(V(k(J,g)));for(let J of n)v[J].set(ds(k(J,b)));for(let[J,lt]of Object.entries(i))v[J].set(lt(v)),Q(k(J,g),v[J]);for(let{name:J,sum:lt}of _)lt.set(lt.plus(u[J](v)));g.increase(m.times(B)),b.increase(B)});for(let{name:J,sum:lt}of _)Q(k(J,x),V(k(J,x)).plus(lt));x.increase(P*B)},R=m.and(-yt),F=m.and(yt-1);for(let[P,z]of o.entries())v[z].set(ds(a.parameters[c("numbers")],P*B));return a.for(f,p,1,()=>{x.set(0),a.if(R,()=>a.for(d,R,yt,()=>A(yt))),a.if(F,()=>a.for(d,F,1,()=>A(1))),y.increase(l.times(m).times(B)),I.increase(l.times(B))}),a.finish()}function XU(r,t){return Object.fromEntries(Object.keys(r).map((e,n)=>[e,t(n)]))}var Lm=class{kernels;threads=1;started=0;kernelsBy;#t;constructor(t,e,n){let{exports:o}=new WebAssembly.Instance(e,{env:{memory:t}});this.#t=Object.values(o),this.kernels=n(o),this.kernelsBy=s=>n(XU(o,s))}runInParallel(t){t(this.kernels,e=>e())}run(t){t.run(this.#t)}terminate(){}};var j_=4,Jb=2,YU=["a","aRow","b","bRow","out","outRow","rows","columns","run"];function X_(r){let t=new Ge(YU),{a:e,aRow:n,b:o,bRow:s,out:i,outRow:u,rows:c,columns:a,run:p}=t.parameters,{r:l,n:m,i:f}=t.integers("r","n","i"),d=(R,F)=>({index:t.integer(R),pointer:t.integer(F)}),h=pt(j_).map(R=>d(`r${R}`,`p${R}`)),g=pt(Jb).map(R=>d(`n${R}`,`q${R}`)),x=t.vector("a0"),b=pt(Jb).map(R=>t.vector(`b${R}`)),y=h.map((R,F)=>g.map((P,z)=>t.vector(`sum${F}${z}`))),I=R=>{let F=R===yt?Ue:Xi;b.forEach((P,z)=>P.set(F(g[z].pointer))),h.forEach(({pointer:P},z)=>{x.set(F(P)),b.forEach((V,Q)=>{let J=y[z][Q];J.set(mc(r,x,V,J))})});for(let{pointer:P}of[...h,...g])P.increase(R*B)},v=R=>{for(let F of[[2,3,0,1],[1,0,3,2]])R.set(R.plus(Rn(R,R,F)))},_=(R,F,P,z,V)=>R.forEach(({index:Q,pointer:J},lt)=>{Q.set(nn(F.plus(lt),P.minus(1))),J.set(z.plus(Q.times(V)))}),k=p.and(-yt),A=p.and(yt-1);return t.for(m,a,Jb,()=>t.for(l,c,j_,()=>{_(h,l,c,e,n),_(g,m,a,o,s);for(let R of y.flat())R.set(Dt(0));t.if(k,()=>t.for(f,k,yt,()=>I(yt))),t.if(A,()=>t.for(f,A,1,()=>I(1))),h.forEach(({index:R},F)=>g.forEach(({index:P},z)=>{let V=y[F][z];v(V),t.storeFirstLane(i.plus(R.times(u)).plus(P.times(B)),V)}))})),t.finish()}var Wm=4,QU=["pixels","channels","step","outStep","weights","x0","x1","x2","x3","out","overwrite"];function Y_(r){let t=new Ge(QU),{pixels:e,channels:n,step:o,outStep:s,weights:i,x0:u,x1:c,x2:a,x3:p,out:l,overwrite:m}=t.parameters,{m:f,c:d,channel:h,at:g,to:x}=t.integers("m","c","channel","at","to"),b=[u,c,a,p].map((k,A)=>({source:k,weight:t.vector(`w${A}`)})),y=t.vector("sum"),I=k=>{let A=k===yt,R=A?Ue:Xi;g.set(h),x.set(l.plus(h)),t.for(f,e,1,()=>{t.if(m,()=>y.set(Dt(0)),()=>y.set(R(x)));for(let{source:F,weight:P}of b)y.set(mc(r,P,R(F.plus(g)),y));A?t.store(x,y):t.storeFirstLane(x,y),g.increase(o),x.increase(s)}),h.increase(k*B)},v=n.and(-yt),_=n.and(yt-1);for(let[k,{weight:A}]of b.entries())A.set(ds(i,k*B));return t.if(v,()=>t.for(d,v,yt,()=>I(yt))),t.if(_,()=>t.for(d,_,1,()=>I(1))),t.finish()}var Q_=["a","aPixel","aRow","aImage","aTap"],Z_=["out","outPixel","outRow","outImage"],J_=["width","rows","images","columns","taps","run"],ZU=[...Q_,"b","bPanel","bTap",...Z_,...J_],JU=[...Q_,"b","bStep","bTap",...Z_,...J_,"overwrite"];function t3(r){let t=new Ge(ZU),{b:e,bPanel:n}=t.parameters;return r3(t,t.parameters,r,()=>({step:on,start:()=>e,startSums:o=>o.clear(),nextPanel:()=>e.increase(n)}))}function e3(r){let t=new Ge(JU),{b:e,bStep:n,overwrite:o}=t.parameters;return r3(t,t.parameters,r,(s,i)=>({step:n,start:()=>e.plus(s.shiftedLeft(2)),startSums:u=>t.if(o,()=>u.clear(),()=>u.forEach((c,a,p)=>c.set(Ue(i[a],p)))),nextPanel:()=>{}}))}function r3(r,t,e,n){let{a:o,aPixel:s,aRow:i,aImage:u,aTap:c,bTap:a,out:p,outPixel:l,outRow:m,outImage:f}=t,{width:d,rows:h,images:g,columns:x,taps:b,run:y}=t,{n:I,n0:v,outN:_,pixels:k,area:A}=r.integers("n","n0","outN","pixels","area"),{i:R,start:F,left:P,image:z,row:V,x:Q}=r.integers("i","start","left","image","row","x"),{t:J,k:lt,q:Et,skip:ge,skipB:ye}=r.integers("t","k","q","skip","skipB"),Vt=pt(ee).map(kt=>r.integer(`p${kt}`)),ue=pt(ee).map(kt=>r.integer(`o${kt}`)),jt=pt(ee).map(kt=>r.vector(`a${kt}`)),Xt=new Yi(r,e),At=n(v,ue),Wt=typeof At.step=="number",ce=y.and(-yt),xe=y.and(yt-1),dr=kt=>{kt.forEach(($e,Pr)=>{Xt.addOuterProduct($e,Et,Wt?Pr*on:0),Wt||Et.increase(At.step)}),Wt&&Et.increase(kt.length*on);for(let $e of Vt)$e.increase(kt.length*B)},yo=()=>{r.if(ce,()=>r.for(lt,ce,yt,()=>{jt.forEach((kt,$e)=>kt.set(Ue(Vt[$e]))),dr(pt(yt).map(kt=>jt.map($e=>Pm($e,kt))))})),r.if(xe,()=>r.for(lt,xe,1,()=>dr([Vt.map(kt=>ds(kt))])));for(let kt of Vt)kt.increase(ge);Et.increase(ye)},_s=()=>o.plus(Q.times(s)).plus(V.times(i)).plus(z.times(u)),bo=()=>_.plus(Q.times(l)).plus(V.times(m)).plus(z.times(f)),wo=(kt,$e,Pr)=>{$e.set(kt.dividedBy(Pr)),kt.set(kt.minus($e.times(Pr)))},So=()=>r.if(P,()=>{P.increase(-1),Q.increase(1),r.if(Q.equals(d),()=>{Q.set(0),V.increase(1),r.if(V.equals(h),()=>{V.set(0),z.increase(1)})})}),Ce=()=>{F.set(nn(R,k.minus(ee))),r.if(F.isBelow(R),()=>{r.if(F.isBelow(0),()=>F.set(0)),Q.set(F),wo(Q,z,A),wo(Q,V,d)}),Vt[0].set(_s()),ue[0].set(bo()),r.if(Q.plus(ee).isBelow(d),()=>{for(let kt=1;kt<ee;kt++)Vt[kt].set(Vt[kt-1].plus(s)),ue[kt].set(ue[kt-1].plus(l));Q.increase(ee)},()=>{P.set(k.minus(F).minus(1));for(let kt=1;kt<ee;kt++)So(),Vt[kt].set(_s()),ue[kt].set(bo());So()})};return A.set(h.times(d)),k.set(g.times(A)),ge.set(c.minus(y.times(B))),ye.set(a.minus(y.times(At.step))),r.for(I,x,ht,()=>{v.set(nn(I,x.minus(ht))),_.set(p.plus(v.shiftedLeft(2)));for(let kt of[Q,V,z])kt.set(0);r.for(R,k,ee,()=>{Ce(),Et.set(At.start()),At.startSums(Xt),r.for(J,b,1,yo),Xt.forEach((kt,$e,Pr)=>r.store(ue[$e],kt,Pr))}),At.nextPanel()}),r.finish()}var Um=4,t4=["a","aPixel","aRow","aImage","aPanel","b","bRow","bImage","bPanel","out","outRow","width","rows","images","m","n","overwrite"];function n3(r){let t=new Ge(t4),{a:e,aPixel:n,aRow:o,aImage:s,aPanel:i,b:u,bRow:c,bImage:a,bPanel:p}=t.parameters,{out:l,outRow:m,width:f,rows:d,images:h,m:g,n:x,overwrite:b}=t.parameters,{i:y,j:I,i0:v,j0:_,image:k,row:A,x:R}=t.integers("i","j","i0","j0","image","row","x"),{p:F,q:P,o:z}=t.integers("p","q","o"),{imageA:V,imageB:Q,rowA:J,rowB:lt}=t.integers("imageA","imageB","rowA","rowB"),Et=pt(Um).map(Wt=>t.vector(`a${Wt}`)),ge=new Yi(t,r),ye=Wt=>{for(let ce of Et.slice(0,Wt))ce.set(Ue(F)),F.increase(n);for(let[ce,xe]of Et.slice(0,Wt).entries())ge.addOuterProduct(pt(ee).map(dr=>Pm(xe,dr)),P,ce*on);P.increase(Wt*on)},Vt=()=>{let Wt=f.and(-Um);F.set(J),P.set(lt),t.if(Wt,()=>t.for(R,Wt,Um,()=>ye(Um))),t.if(f.and(2),()=>ye(2)),t.if(f.and(1),()=>ye(1)),J.increase(o),lt.increase(c)},ue=()=>{J.set(V),lt.set(Q),t.for(A,d,1,Vt),V.increase(s),Q.increase(a)},jt=(Wt,ce,xe)=>Wt.plus(ce.shiftedRight(Math.log2(ht)).times(xe)),Xt=Wt=>ge.forEach((ce,xe,dr)=>{Wt(ce,xe,dr),dr>0&&z.increase(m)}),At=()=>z.set(l.plus(v.times(m).plus(_.shiftedLeft(2))));return t.for(y,g,ee,()=>t.for(I,x,ht,()=>{v.set(nn(y,g.minus(ee))),_.set(nn(I,x.minus(ht))),At(),t.if(b,()=>ge.clear(),()=>Xt((Wt,ce,xe)=>Wt.set(Ue(z,xe)))),V.set(jt(e,v,i).plus(v.and(ht-1).shiftedLeft(2))),Q.set(jt(u,I,p)),t.for(k,h,1,ue),At(),Xt((Wt,ce,xe)=>t.store(z,Wt,xe))})),t.finish()}var xs=2*yt,o3=2**-24,e4=["out","groups","counter","first","second"],uo=(r,t)=>Kt("i32x4.add",r,t),tw=(r,t)=>Kt("i32x4.sub",r,t),ew=(r,t)=>Kt("v128.and",r,t),s3=(r,t)=>Kt("v128.or",r,t),fc=(r,t)=>Kt("v128.xor",r,t),i3=(r,t)=>Kt("i32x4.shl",r,We(t)),Gm=(r,t)=>Kt("i32x4.shr_u",r,We(t)),rw=r=>Kt("f32x4.convert_i32x4_s",r),nw=(r,t,e)=>Kt("v128.bitselect",t,e,r);function a3(){let r=new Ge(e4),{out:t,groups:e,counter:n,first:o,second:s}=r.parameters,i=r.integer("group"),{key0:u,key1:c,key2:a,counters:p,x:l,y:m}=r.vectors("key0","key1","key2","counters","x","y"),{m:f,above:d,s:h,q:g,radius:x,quarter:b,r:y,c:I}=r.vectors("m","above","s","q","radius","quarter","r","c"),v=[u,c,a],_=()=>{for(let R=0;R<Bu;R++){let F=no[R%no.length],P=(R+1)/4;l.set(uo(l,m)),m.set(fc(s3(i3(m,F),Gm(m,32-F)),l)),!(R%4<3)&&(l.set(uo(l,v[P%3])),m.set(uo(uo(m,v[(P+1)%3]),$r(P))))}},k=()=>{l.set(rw(Gm(l,8)).plus(Dt(1)).times(Dt(o3))),f.set(s3(ew(l,$r(8388607)),$r(1065353216))),d.set(Kt("f32x4.gt",f,Dt(Math.SQRT2))),f.set(f.times(nw(d,Dt(.5),Dt(1)))),l.set(tw(tw(Gm(l,23),$r(127)),d)),h.set(f.minus(Dt(1)).dividedBy(f.plus(Dt(1)))),g.set(h.times(h));let R=Dt(2).times(h).times(hs(g,[1,1/3,1/5,1/7,1/9]));x.set(Bm(Dt(-2).times(rw(l).times(Dt(Math.LN2)).plus(R))))},A=()=>{g.set(rw(Gm(m,8)).times(Dt(4*o3))),y.set(Kt("f32x4.nearest",g)),b.set(Kt("i32x4.trunc_sat_f32x4_s",y)),y.set(g.minus(y).times(Dt(Math.PI/2))),g.set(y.times(y)),I.set(hs(g,[1,-1/2,1/24,-1/720,1/40320])),h.set(y.times(hs(g,[1,-1/6,1/120,-1/5040,1/362880])));let R=tw($r(0),ew(b,$r(1))),F=P=>i3(ew(P,$r(2)),30);l.set(fc(nw(R,h,I),F(uo(b,$r(1))))),m.set(fc(nw(R,I,h),F(b))),l.set(l.times(x)),m.set(m.times(x))};return u.set(Kt("i32x4.splat",o)),c.set(Kt("i32x4.splat",s)),a.set(fc(fc(u,c),$r(zu))),p.set(uo(Kt("i32x4.splat",n),$r(0,1,2,3))),r.for(i,e,1,()=>{l.set(uo(p,u)),m.set(c),_(),k(),A(),r.store(t,Rn(l,m,[0,4,1,5])),r.store(t,Rn(l,m,[2,6,3,7]),yt*B),t.increase(xs*B),p.set(uo(p,$r(yt)))}),r.finish()}var r4=["from","fromRun","fromColumn","to","toPanel","run","columns"];function u3(){let r=new Ge(r4),{from:t,fromRun:e,fromColumn:n,to:o,toPanel:s,run:i,columns:u}=r.parameters,{n:c,n0:a,i:p,p:l,q:m}=r.integers("n","n0","i","p","q"),{start:f,whole:d,rest:h}=r.integers("start","whole","rest"),g=pt(yt).map(A=>r.vector(`v${A}`)),x=pt(yt).map(A=>r.vector(`w${A}`)),b=[0,yt*B],y=A=>{f.increase(e.times(A)),m.increase(A*on)},I=()=>{l.set(f);for(let A of pt(ht))r.storeFloat(m,O_(l),A*B),l.increase(n);y(1)},v=()=>{for(let A of b)r.store(m,Ue(f,A),A);y(1)},_=()=>{let A=(R,F,P)=>Rn(R[F],R[F+1],P);l.set(f);for(let R of b){for(let F of g)F.set(Ue(l)),l.increase(n);for(let F of[0,2])x[F].set(A(g,F,[0,4,1,5])),x[F+1].set(A(g,F,[2,6,3,7]));for(let F of pt(yt)){let P=F>>1,z=F%2===0?[0,1,4,5]:[2,3,6,7];r.store(m,Rn(x[P],x[P+2],z),F*on+R)}}y(yt)},k=A=>A.equals(B);return r.if(k(e),()=>d.set(i.and(-yt))),h.set(i.minus(d)),r.for(c,u,ht,()=>{a.set(nn(c,u.minus(ht))),f.set(t.plus(a.times(n))),m.set(o),r.if(k(n),()=>r.for(p,i,1,v),()=>{r.if(d,()=>r.for(p,d,yt,_)),r.if(h,()=>r.for(p,h,1,I))}),o.increase(s)}),r.finish()}var n4={gemm:r=>t=>r(t.a,t.aPixel,t.aRow,t.aImage,t.aTap,t.b,t.bPanel,t.bTap,t.out,t.outPixel,t.outRow,t.outImage,t.width,t.rows,t.images,t.columns,t.taps,t.run),gemmUnpacked:r=>t=>r(t.a,t.aPixel,t.aRow,t.aImage,t.aTap,t.b,t.bStep,t.bTap,t.out,t.outPixel,t.outRow,t.outImage,t.width,t.rows,t.images,t.columns,t.taps,t.run,t.overwrite),gemmTransposed:r=>t=>r(t.a,t.aPixel,t.aRow,t.aImage,t.aPanel,t.b,t.bRow,t.bImage,t.bPanel,t.out,t.outRow,t.width,t.rows,t.images,t.m,t.n,t.overwrite),dots:r=>t=>r(t.a,t.aRow,t.b,t.bRow,t.out,t.outRow,t.rows,t.columns,t.run),filter:r=>t=>r(t.pixels,t.channels,t.step,t.outStep,t.weights,t.x0,t.x1,t.x2,t.x3,t.out,t.overwrite),pack:r=>t=>r(t.from,t.fromRun,t.fromColumn,t.to,t.toPanel,t.run,t.columns),noise:r=>t=>r(t.out,t.groups,t.counter,t.first,t.second)};function ow(r){let t=Object.entries(n4).map(([e,n])=>[e,n(r[e])]);return{...r,...Object.fromEntries(t)}}function c3(r,t){let e=Object.entries(gs).map(([n,o])=>[n,K_(o)]);return T_({gemm:t3(r),gemmUnpacked:e3(r),gemmTransposed:n3(r),dots:X_(r),filter:Y_(r),pack:u3(),noise:a3(),...Object.fromEntries(e)},t)}var sw=new WeakMap,p3;function cr(r){return A_(r,sw.get(r.wasm)??iw(r))}function iw({wasm:r},t=1,e){let{memory:n}=r.asm,o=n.buffer[Symbol.toStringTag]==="SharedArrayBuffer",s=o&&e?t:1,i=sw.get(r);if(i?.threads===s)return i;p3?.terminate();let u=c3(!0,o),c=new WebAssembly.Module(WebAssembly.validate(u)?u:c3(!1,o)),a=s>1?e(n,c,s,ow):new Lm(n,c,ow);return p3=a,sw.set(r,a),a}var ys=2**21,Qi=2048;function we(r,t,e=1){let n=Math.max(1,Math.floor(r/e)),o=Math.min(n,Math.max(1,Math.ceil(r/Math.max(1,t)))),s=i=>i===o?r:e*Math.floor(n*i/o);return Array.from({length:o},(i,u)=>({begin:s(u),size:s(u+1)-s(u)}))}function l3(r,t){return we(r,ys/t,ht)}function Vm(r,t,e,n){let o=Math.min(r,Math.floor(n/(t*e)));if(o>0)return we(r,o).map(({begin:i,size:u})=>({image:i,count:u,begin:0,height:t}));let s=we(t,Math.max(1,Math.floor(n/e)));return Array.from({length:r},(i,u)=>s.map(({begin:c,size:a})=>({image:u,count:1,begin:c,height:a}))).flat()}var Zi=class{#t;#e=[];constructor(t){this.#t=t}allocate(t){let e=this.#t.wasm._malloc(Math.max(1,t)*B)>>>0;return this.#e.push(e),e}numbers(t){let e=this.allocate(t.length);return Dm(this.#t,new Float32Array(t),e),e}free(){for(let t of this.#e.splice(0))this.#t.wasm._free(t)}};function he(r,t){let e=new Zi(r);try{return t(e)}finally{e.free()}}function $t(r,{dataId:t,shape:e,dtype:n},o){let s=r.dataIdMap.get(t).memoryOffset>>>0,i=s+o*B<=r.wasm.asm.memory.buffer.byteLength;if(!(ct(e)>=o)||n!=="float32"||!i)throw new RangeError(`A kernel was to use ${o} floats of a tensor of ${n} of shape [${e}]`);return s}function Er(r,t,e=t.shape){let[n,o,s,i]=e,u=i*B,c=s*u;return{address:$t(r,t,ct(e)),batch:n,channels:i,image:o*c,row:c,pixel:u}}function Nn(r,t,e=t.shape){let{address:n,image:o}=Er(r,t,e);return s=>n+s*o}function co({shape:[r,...t]},e){return Array.from({length:r},(n,o)=>({shape:t,addresses:e(o)}))}var o4=2**14,s4=32,m3=new Map(Object.entries(gs).map(([r,t])=>{let e=Zb(t),n=Object.keys(t.sums);return[r,{all:e,sums:n,tensors:e.slice(t.numbers.length>0?1:0,e.length-n.length)}]}));function po(r,t,e,n){let{all:o}=m3.get(e),s=n.map(({shape:i,addresses:u})=>{let c=u;return{shape:i,addresses:o.map(a=>c[a])}});f3(r,t,e,s)}function f3(r,t,e,n){let o=gs[e],s=Object.keys(o.sums).length,i=n.flatMap(a=>i4(o,a,s)),u=cr(r);if(i.length<=1){for(let{shape:a,addresses:p}of i)u.kernels[e](...a,...p);return}let c=s>0?a4(r,t,i,s):[];u.runInParallel(a=>{for(let{shape:p,addresses:l}of i)a[e](...p,...l)});for(let{from:a,to:p,count:l}of c)Ct(r,k_,a,p,l)}function i4({images:r,channels:t,pixels:e,numbers:n,results:o},{shape:s,addresses:i},u){let[c,a,p]=s,l=a*p;if(c*l===0)return[];let m=Math.max(o4/l,u>0?s4/a:1);if(c<=m)return[{shape:s,addresses:[...i]}];let f=[...n.length>0?[0]:[],...r.map(()=>l*B),...t.map(()=>0),...e.map(()=>a*B),...Object.keys(o).map(()=>l*B),...Array(u).fill(0)];return we(c,m).map(({begin:d,size:h})=>({shape:[h,a,p],addresses:i.map((g,x)=>g+d*f[x])}))}function a4(r,t,e,n){let o=e.reduce((i,{shape:u})=>i+n*u[2],0),s=t.allocate(o);return Ct(r,Ae,s,o,0),e.flatMap(({shape:[,,i],addresses:u})=>{let c=u.length-n;return u.slice(c).map((a,p)=>{let l=s;return u[c+p]=l,s+=i*B,{from:l,to:a,count:i}})})}var aw=256;function Tr(r,t,e,n,o,...[s]){let i=gs[e],u=m3.get(e),c=s??{},a=o,p=s?[t.numbers(i.numbers.map(d=>c[d]))]:[],l=u.sums.map(()=>t.allocate(yt));for(let d of l)Ct(r,Ae,d,yt,0);let m=u4(n).map(([d,h])=>({shape:h,addresses:[...p,...u.tensors.map(g=>a[g]+d*B),...l]}));f3(r,t,e,m);let f={};for(let[d,h]of u.sums.entries()){let g=l[d]/B;f[h]=r.wasm.HEAPF32.subarray(g,g+yt).reduce((x,b)=>x+b)}return f}function Ji(r,t,e,...n){let o=gs[t],[[,{shape:s,size:i}]]=Object.entries(e),u=r.makeOutput(s,"float32"),c={...e,[Object.keys(o.results)[0]]:u},a=Object.entries(c).map(([p,l])=>[p,$t(r,l,i)]);return he(r,p=>Tr(r,p,t,i,Object.fromEntries(a),...n)),u}function u4(r){let t=Math.floor(r/(aw*yt)),e=t*aw*yt,n=Math.floor((r-e)/yt),o=e+n*yt,s=[];return t>0&&s.push([0,[t,aw,yt]]),n>0&&s.push([e,[1,n,yt]]),r>o&&s.push([o,[1,r-o,1]]),s}function d3(){it("wasm",v_,({inputs:{weight:r,m:t,v:e,gradient:n,coefficients:o},backend:s})=>{let[i,u,c]=[t,e,r].map(({shape:I})=>s.makeOutput(I,"float32"));$t(s,o,7);let[a,p,l,m,f,d,h]=s.typedArrayFromHeap(o),g=I=>$t(s,I,n.size),x={weight:g(r),m:g(t),v:g(e),gradient:g(n)},b={nextM:g(i),nextV:g(u),nextWeight:g(c)},y={beta1:a,rest1:p,beta2:l,rest2:m,epsilon:f,rate:d,correction:h};return he(s,I=>Tr(s,I,"adam",n.size,{...x,...b},y)),[c,i,u]})}function Ur(r,t,{strides:e,dilations:n=1,pad:o,dataFormat:s="NHWC",dimRoundingMode:i},u=!1){return S.computeConv2DInfo([...r],[...t],e,n,o,i,u,s==="NHWC"?"channelsLast":"channelsFirst")}function lo(r){let{filterHeight:t,filterWidth:e,strideHeight:n,strideWidth:o,padInfo:s}=r,{top:i,bottom:u,left:c,right:a}=s;return t===n&&e===o&&i+u+c+a===0}function h3(){xt("wasm","AvgPoolGrad",r=>t=>{let{inputs:{dy:e,input:n},attributes:{filterSize:o,strides:s,pad:i},backend:u}=t,c=S.computePool2DInfo(n.shape,o,s,1,i),{filterHeight:a,filterWidth:p,outHeight:l,outWidth:m}=c,[f,d,h,g]=n.shape;if(!(lo(c)&&l*a===d&&m*p===h))return r(t);let b=u,y=b.makeOutput(n.shape,"float32"),I=$t(b,e,f*l*m*g),v=$t(b,y,n.size),_=f*l;return Ct(b,c4,I,v,_,m,g,a,p),y})}function c4({wasm:{HEAPF32:r}},...[t,e,n,o,s,i,u]){let c=1/(i*u),a=o*u*s,p=t/B,l=e/B;for(let m=0;m<n;m++){for(let f=0;f<o;f++,p+=s){let d=l+f*u*s;for(let h=0;h<s;h++)r[d+h]=r[p+h]*c;for(let h=1;h<u;h++)r.copyWithin(d+h*s,d,d+s)}for(let f=1;f<i;f++)r.copyWithin(l+f*a,l,l+a);l+=i*a}}function y3(){xt("wasm","Concat",r=>t=>{let e=t.inputs.filter(({size:s})=>s>0);if(e.length<2||!g3(e))return r(t);let n=w.parseAxisParam(t.attributes.axis,e[0].shape)[0],o=S.computeOutShape(e.map(({shape:s})=>s),n);return x3(t.backend,e,n,o)}),xt("wasm","Pack",r=>t=>{let{inputs:e,attributes:n,backend:o}=t,[{shape:s,rank:i,size:u}]=e;if(u===0||!g3(e)||e.some(a=>`${a.shape}`!=`${s}`))return r(t);let c=n.axis<0?n.axis+i+1:n.axis;return x3(o,e,c,s.toSpliced(c,0,e.length))})}function g3(r){let[t]=r;return t!==void 0&&t.dtype!=="string"&&r.every(({dtype:e})=>e===t.dtype)}function x3(r,t,e,n){let[{dtype:o}]=t,s=ct(n.slice(0,e)),i=r.makeOutput(n,o),u=ct(n)/s*fs(o),c=ve(r,i);for(let a of t){let p=a.size/s*fs(o);Ct(r,Vi,ve(r,a),c,p,s,p,u),c+=p}return i}function dc(r,[t,e],[n,o]){let[s,i,u,c]=r.shape;if(n===i&&o===u)return r;let a=j(r,[s,i,u*c]),p=ze(a,[0,t,e*c],[s,n,o*c]);return j(p,[s,n,o,c])}function b3(r,t,e){if(lo(e))return p4(r,t,e);let{inChannels:n,outChannels:o,filterHeight:s,filterWidth:i,strideHeight:u,strideWidth:c,padInfo:a}=e,p=Lr(ar(r,[3,1,2,0]),ar(t,[1,2,0,3]),1,[[0,0],[a.top,a.bottom],[a.left,a.right],[0,0]],"NHWC",[u,c]),[,l,m]=p.shape,f=l===s&&m===i?p:ze(p,[0,0,0,0],[n,s,i,o]);return ar(f,[1,2,0,3])}function p4(r,t,e){let{batchSize:n,inChannels:o,outHeight:s,outWidth:i,outChannels:u,strideHeight:c,strideWidth:a}=e,p=dc(r,[0,0],[s*c,i*a]),l=j(p,[n*s,c,i,a*o]),m=j(ar(l,[0,2,1,3]),[-1,c*a*o]);return j(me(m,j(t,[-1,u]),!0),e.filterShape)}function S3(r,t,e){if(lo(e))return f4(r,t,e);let{batchSize:n,inHeight:o,inWidth:s,inChannels:i,strideHeight:u,strideWidth:c,padInfo:a}=e,p=w3(a.top,o,u,e.outHeight),l=w3(a.left,s,c,e.outWidth),m=l.count*c,d=l4(t,e).map(x=>{if(!x)return Zr([n*p.count,1,m*i]);let[b,y]=x.shape,I=m4(r,x,[b-1-p.first,p.excess],[y-1-l.first,l.excess]);return j(I,[n*p.count,1,m*i])}),h=j(Jn(d,1),[n,p.count*u,m,i]),g=[a.top-u*p.first,a.left-c*l.first];return dc(h,g,[o,s])}function w3(r,t,e,n){let o=Math.floor(r/e),s=Math.floor((r+t-1)/e);return{first:o,count:s-o+1,excess:s-(n-1)}}function l4(r,t){let{inChannels:e,outChannels:n,filterHeight:o,filterWidth:s,strideHeight:i,strideWidth:u}=t,c=j(r,[o*s,e,n]),a=Ol(ar(c,[0,2,1]),o*s),p=Zr([1,n,e]),l=Math.ceil(s/u);return Array.from({length:i},(m,f)=>{let d=Math.ceil((o-f)/i);if(d<=0)return null;let h=Array.from({length:d*l},(g,x)=>{let b=f+i*(d-1-Math.floor(x/l)),y=Array.from({length:u},(I,v)=>{let _=v+u*(l-1-x%l);return _<s?a[b*s+_]:p});return Jn(y,2)});return j(Jn(h,0),[d,l,n,u*e])})}function m4(r,t,[e,n],[o,s]){let[,i,u]=r.shape,c=l=>Math.max(0,-l),a=l=>Math.max(0,l),p=dc(r,[c(e),c(o)],[i-c(e)-c(n),u-c(o)-c(s)]);return Lr(p,t,1,[[0,0],[a(e),a(n)],[a(o),a(s)],[0,0]])}function f4(r,t,e){let{batchSize:n,inHeight:o,inWidth:s,inChannels:i,outHeight:u,outWidth:c,outChannels:a}=e,{strideHeight:p,strideWidth:l}=e,m=u*p,f=c*l,[d,h]=[r,t].map(y=>j(y,[-1,a])),g=me(d,h,!1,!0),x=j(g,[n*u,c,p,l*i]),b=j(ar(x,[0,2,1,3]),[n,m,f,i]);return m===o&&f===s?b:Wr(b,[[0,0],[0,o-m],[0,s-f],[0,0]])}function Gr(r,t){return Math.ceil(t/ht)*r*ht}function Me(r){return r*ht*B}var I3=2**14;function mo(r,{address:t,step:e,column:n},o,s,i){if(s*i===0)return;let u=e===B,c=we(s,u?s:I3/i),a=we(i,u?I3/s:i,ht);for(let{begin:p,size:l}of c)for(let{begin:m,size:f}of a)r.pack({from:t+p*e+m*n,fromRun:e,fromColumn:n,to:o+Me(p)+m/ht*Me(s),toPanel:Me(s),run:l,columns:f})}function hc({dilationHeight:r,dilationWidth:t,dataFormat:e}){return r===1&&t===1&&e==="channelsLast"}function bs({padInfo:r,...t}){return[{inputs:t.inHeight,outputs:t.outHeight,taps:t.filterHeight,stride:t.strideHeight,before:r.top},{inputs:t.inWidth,outputs:t.outWidth,taps:t.filterWidth,stride:t.strideWidth,before:r.left}]}function v3({inputs:r,outputs:t,taps:e,stride:n,before:o}){let s=pt(t).map(i=>{let u=n*i-o,c=Math.max(0,-u);return k3(i,u+c,c,Math.min(e,r-u)-c)});return{order:pt(e),targetStep:1,sourceStep:n,segments:_3(s,1,n)}}function C3({inputs:r,outputs:t,taps:e,stride:n,before:o}){let s=[],i=[];for(let u=0;u<n;u++){let c=Math.max(0,Math.ceil((e-u)/n)),a=s.length;s.push(...pt(c).map(l=>u+n*(c-1-l)));let p=pt(r).filter(l=>(l+o)%n===u).map(l=>{let m=Math.floor((l+o)/n),f=Math.max(0,m-(c-1));return k3(l,f,a+f-(m-(c-1)),Math.min(m,t-1)-f+1)});i.push(..._3(p,n,1))}return{order:s,targetStep:n,sourceStep:1,segments:i}}function k3(r,t,e,n){return n>0?{target:r,count:1,source:t,tap:e,taps:n}:{target:r,count:1,source:0,tap:0,taps:0}}function _3(r,t,e){let n=[];for(let o of r){let s=n.at(-1);s&&s.tap===o.tap&&s.taps===o.taps&&o.target===s.target+s.count*t&&(o.taps===0||o.source===s.source+s.count*e)?n[n.length-1]={...s,count:s.count+1}:n.push(o)}return n}function A3({inputs:r,stride:t,before:e,taps:n},{begin:o,size:s}){let i=Math.max(0,t*o-e),u=Math.min(r,t*(o+s-1)+n-e);return{begin:i,size:Math.max(0,u-i)}}function uw({inputs:r,stride:t,before:e},n,o,s){let i=Math.ceil((e-n)/t),u=Math.floor((r-1+e-n)/t);return[Math.max(o,i),Math.min(s,u+1)]}var d4=128;function R3({outChannels:r,...t}){return hc(t)&&r>=ht}function M3(r,t,e,n){let{filterHeight:o,filterWidth:s,inChannels:i,outChannels:u}=n,c=cr(r),a=r.makeOutput(n.outShape,"float32");return he(r,p=>{let l=o*s*i,m=u*B,f=p.allocate(Gr(l,u)),d={address:$t(r,e,l*u),step:m,column:B};c.runInParallel(b=>mo(b,d,f,l,u));let h=bs(n).map(v3),g=Er(r,t,n.inShape),x=Er(r,a,n.outShape);return c.runInParallel(b=>$3(b,g,f,x,...h)),a})}function D3({inChannels:r,...t}){return hc(t)&&r>=ht}function N3(r,t,e,n){let{filterHeight:o,filterWidth:s,inChannels:i,outChannels:u}=n,c=cr(r),a=r.makeOutput(n.inShape,"float32");return he(r,p=>{let l=o*s*u,m=i*u*B,f=p.allocate(Gr(l,i)),d=$t(r,e,l*i),h=Er(r,t,n.outShape),g=Er(r,a,n.inShape),[x,b]=bs(n).map(C3);return c.runInParallel(y=>{let I=f;for(let v of x.order)for(let _ of b.order){let k=d+(v*s+_)*m,A=u*B;y.pack({from:k,fromRun:B,fromColumn:A,to:I,toPanel:Me(l),run:u,columns:i}),I+=Me(u)}}),c.runInParallel(y=>$3(y,h,f,g,x,b)),a})}function $3(r,t,e,n,o,s){let i=Me(t.channels),u=s.order.length*i,c=o.order.length*u;for(let a of o.segments)for(let p of s.segments){let l=Math.max(1,a.taps),m=Math.min(a.taps,1)*p.taps*t.channels,f=e+a.tap*u+p.tap*i;for(let d of Vm(n.batch,a.count,p.count,d4)){let{image:h,count:g,begin:x,height:b}=d,y=a.source+x*o.sourceStep,I=a.target+x*o.targetStep,v=t.address+h*t.image+y*t.row+p.source*t.pixel,_=n.address+h*n.image+I*n.row+p.target*n.pixel;for(let k of l3(n.channels,g*b*p.count*l*m))r.gemm({a:v,aPixel:s.sourceStep*t.pixel,aRow:o.sourceStep*t.row,aImage:t.image,aTap:t.row,b:f+k.begin/ht*c,bPanel:c,bTap:u,out:_+k.begin*B,outPixel:s.targetStep*n.pixel,outRow:o.targetStep*n.row,outImage:n.image,width:p.count,rows:b,images:g,columns:k.size,taps:l,run:m})}}}function E3(r,t){return{...r,address:r.address+t*r.image,panel:ht*B}}function cw(r,{row:t,pixel:e,channels:n},o){let s=t/e,i=Array.from(o.values(),({size:c})=>c).reduce((c,a)=>c+a,0),u=r.allocate(Gr(i*s,n));return new Map(Array.from(o,([c,a])=>{let p={row:Me(s),pixel:Me(1),panel:Me(a.size*s)},l=Gr(a.size*s,n)*B,m={rows:a,address:u-a.begin*p.row,image:l,...p};return u+=l,[c,m]}))}function pw(r,t,e){for(let[n,{rows:{begin:o,size:s},address:i,row:u,pixel:c}]of e){let p={address:t.address+n*t.image+o*t.row,step:t.pixel,column:B};mo(r,p,i+o*u,s*u/c,t.channels)}}var g4=2**18,x4=64;function T3({inChannels:r,outChannels:t,...e}){return hc(e)&&r>=ee&&t>=ht}function F3(r,t,e,n){let{batchSize:o,inChannels:s,outChannels:i,outHeight:u,outWidth:c}=n,a=r.makeOutput(n.filterShape,"float32"),[p,l]=bs(n),m=s%ee===0&&i%ht===0,f=Vm(o,u,c,m?Qi:1/0),d=s*p.stride*l.stride+i,h=new Set;y4(r,v4(f,g4/(c*d)),(y,I)=>b4(r,y,{x:t,dy:e,dw:a},n,I,h));let g=n.filterHeight*n.filterWidth,x=s*i,b=$t(r,a,g*x);for(let y=0;y<g;y++)h.has(y)||Ct(r,Ae,b+y*x*B,x,0);return a}function y4(r,t,e){let n=[new Zi(r),new Zi(r)],o;try{for(let s=0;s<=t.length;s++){let i=n[s%2];i.free();let u=s<t.length?e(i,t[s]):void 0;cr(r).runInParallel((c,a)=>{o?.add(c,a),u?.pack(c)}),o=u}}finally{for(let s of n)s.free()}}function b4(r,t,{x:e,dy:n,dw:o},s,i,u){let{filterHeight:c,filterWidth:a,inChannels:p,outChannels:l,outWidth:m}=s,[f,d]=bs(s),h=lw(i)*m*l,g=p%ht===0&&d.stride*p>=x4,x=g?ht:ee,b=we(p,ys/h,x),y=Er(r,e,s.inShape),I=Er(r,n,s.outShape),v=$t(r,o,c*a*p*l),_=S4(i),k=cw(t,y,g?I4(_,f):new Map),A=cw(t,I,_),R=i.map(P=>({...P,a:k.get(P.image)??E3(y,P.image),b:A.get(P.image)})),F=(P,z,V,Q)=>{let J=z*a+V,lt=v+(J*p+Q.begin)*l*B;return w4(P,s,R,{k:z,l:V,channels:Q,out:lt,overwrite:!u.has(J)})};return{pack(P){pw(P,y,k),pw(P,I,A)},add(P,z){for(let V=0;V<c;V++)for(let Q=0;Q<a;Q++){let J=!1;for(let lt of b)z(()=>J=F(P,V,Q,lt));J&&u.add(V*a+Q)}}}}function w4(r,t,e,{k:n,l:o,channels:s,out:i,overwrite:u}){let{outChannels:c,outWidth:a}=t,[p,l]=bs(t),[m,f]=uw(l,o,0,a),d=f-m,h=u;for(let{count:g,begin:x,height:b,a:y,b:I}of e){let[v,_]=uw(p,n,x,x+b),k=_-v;if(k<=0||d<=0)continue;let A=l.stride*y.pixel,R=p.stride*y.row,F=d===a&&R===d*A,P=p.stride*v+n-p.before,z=l.stride*m+o-l.before,V=s.begin/ht*y.panel;r.gemmTransposed({a:y.address+V+P*y.row+z*y.pixel,aPixel:A,aRow:R,aImage:y.image,aPanel:y.panel,b:I.address+v*I.row+m*I.pixel,bRow:I.row,bImage:I.image,bPanel:I.panel,out:i,outRow:c*B,width:F?k*d:d,rows:F?1:k,images:g,m:s.size,n:c,overwrite:h?1:0}),h=!1}return!h}function S4(r){let t=new Map;for(let{image:e,count:n,begin:o,height:s}of r)for(let i=e;i<e+n;i++){let u=t.get(i)?.begin??o;t.set(i,{begin:u,size:o+s-u})}return t}function I4(r,t){return new Map(Array.from(r,([e,n])=>[e,A3(t,n)]))}function v4(r,t){let e=[],n=1/0;for(let o of r)n+=lw([o]),n>t&&(e.push([]),n=lw([o])),e.at(-1).push(o);return e}function lw(r){return r.reduce((t,{count:e,height:n})=>t+e*n,0)}function P3(){xt("wasm","Conv2D",r=>t=>{let{inputs:{x:e,filter:n},attributes:o,backend:s}=t,i=Ur(e.shape,n.shape,o);if(!R3(i)){let u=C4(i);return r({...t,attributes:{...o,pad:u}})}return M3(s,e,n,i)}),xt("wasm","Conv2DBackpropInput",()=>({inputs:{dy:r,filter:t},attributes:e,backend:n})=>{let o=Ur(e.inputShape,t.shape,e);return D3(o)?N3(n,r,t,o):q(()=>S3(r,t,o))}),xt("wasm","Conv2DBackpropFilter",()=>({inputs:{x:r,dy:t},attributes:e,backend:n})=>{let o=Ur(r.shape,e.filterShape,e);return T3(o)?F3(n,r,t,o):q(()=>b3(r,t,o))})}function C4(r){let{inHeight:t,outHeight:e,strideHeight:n,effectiveFilterHeight:o,padInfo:{top:s,left:i}}=r,{inWidth:u,outWidth:c,strideWidth:a,effectiveFilterWidth:p}=r,l=(e-1)*n+o-t-s,m=(c-1)*a+p-u-i;return[[0,0],[s,Math.max(0,l)],[i,Math.max(0,m)],[0,0]]}function Hm(r){xt(r,"DepthwiseConv2dNativeBackpropInput",t=>e=>{let{inputs:{dy:n,filter:o},attributes:s}=e,i=Ur(s.inputShape,o.shape,s,!0);return O3(i)?q(()=>k4(n,o,i)):t(e)}),xt(r,"DepthwiseConv2dNativeBackpropFilter",t=>e=>{let{inputs:{x:n,dy:o},attributes:s}=e,i=Ur(n.shape,s.filterShape,s,!0);return O3(i)?q(()=>_4(n,o,i)):t(e)})}function O3({inChannels:r,outChannels:t,dilationHeight:e,dilationWidth:n}){return t===r&&e===1&&n===1}function k4(r,t,e){let{batchSize:n,inHeight:o,inWidth:s,inChannels:i,outHeight:u,outWidth:c,padInfo:a}=e,{strideHeight:p,strideWidth:l,filterHeight:m,filterWidth:f}=e,d=B3(r,n*u,c*i,p),h=B3(d,n*u*p*c,i,l),g=u*p,x=c*l,b=j(h,[n,g,x,i]),y=(A,R,F,P)=>{let z=R-1-A,V=F+A-P;return{pad:[Math.max(0,z),Math.max(0,V)],skip:Math.max(0,-z)}},I=y(a.top,m,o,g),v=y(a.left,f,s,x),_=Wr(b,[[0,0],I.pad,v.pad,[0,0]]),k=vu(_,gy(t,[0,1]),1,"valid");return k.shape[1]===o&&k.shape[2]===s?k:ze(k,[0,I.skip,v.skip,0],[n,o,s,i])}function B3(r,t,e,n){return n===1?r:Wr(j(r,[t,1,e]),[[0,0],[0,n-1],[0,0]])}function _4(r,t,e){let{batchSize:n,inChannels:o,outHeight:s,outWidth:i,padInfo:u}=e,{strideHeight:c,strideWidth:a,filterHeight:p,filterWidth:l}=e,{top:m,bottom:f,left:d,right:h}=u,g=Wr(r,[[0,0],[m,f],[d,h],[0,0]]),x=[];for(let b=0;b<p;b++)for(let y=0;y<l;y++){let I=[n,b+(s-1)*c+1,y+(i-1)*a+1,o],v=yy(g,[0,b,y,0],I,[1,c,a,1]);x.push(fe(L(v,t),[0,1,2]))}return j(xy(x),e.filterShape)}function qm(r){xt(r,"Einsum",()=>({inputs:t,attributes:{equation:e}})=>q(()=>{let{operands:n,output:o}=A4(e);return R4(n.map((s,i)=>({indices:s,values:t[i]})),o)}))}function A4(r){let[t,e,n]=r.replaceAll(" ","").split("->");if(t===void 0||e===void 0||n!==void 0)throw new TypeError(`Cannot evaluate tf.einsum("${r}"): expected an equation like "ij,jk->ik"`);let o=t.split(",");if(o.some(s=>new Set(s).size!==s.length))throw new TypeError(`Cannot evaluate tf.einsum("${r}"): an operand names the same index twice`);return{operands:o,output:e}}function R4(r,t){let[e,...n]=r,o=n.reduce((s,i,u)=>{let c=t+n.slice(u+1).map(({indices:a})=>a).join("");return M4(s,i,c)},e);return fw(mw(o,t),t)}function M4(r,t,e){let n=mw(r,e+t.indices),o=mw(t,e+r.indices),s=[...n.indices].filter(h=>o.indices.includes(h)),i=s.filter(h=>e.includes(h)).join(""),u=s.filter(h=>!e.includes(h)).join(""),[c,a]=[n,o].map(({indices:h})=>[...h].filter(g=>!s.includes(g)).join("")),p=new Map([n,o].flatMap(({indices:h,values:g})=>[...h].map((x,b)=>[x,g.shape[b]]))),l=h=>[...h].map(g=>p.get(g)),m=h=>ct(l(h)),f=me(j(fw(n,i+c+u),[m(i),m(c),m(u)]),j(fw(o,i+u+a),[m(i),m(u),m(a)])),d=i+c+a;return{indices:d,values:j(f,l(d))}}function mw({indices:r,values:t},e){let n=[...r].flatMap((o,s)=>e.includes(o)?[]:[s]);return n.length===0?{indices:r,values:t}:{indices:[...r].filter(o=>e.includes(o)).join(""),values:fe(t,n)}}function fw({indices:r,values:t},e){return r===e?t:ar(t,[...e].map(n=>r.indexOf(n)))}function z3(){for(let[r,t]of[[Nm,"gelu"],[Em,"tanhGelu"]])it("wasm",r,({inputs:{x:e},backend:n})=>Ji(n,t,{x:e}));for(let[r,t]of[[$m,"geluGradient"],[Tm,"tanhGeluGradient"]])it("wasm",r,({inputs:{dy:e,x:n},backend:o})=>Ji(o,t,{dy:e,x:n}))}function L3(){xt("wasm","Identity",r=>t=>{let{inputs:{x:e},backend:n}=t;return e.dtype==="string"?r(t):dw(n,e)}),xt("wasm","Cast",r=>t=>{let{inputs:{x:e},attributes:{dtype:n},backend:o}=t;return e.dtype===n&&n!=="string"?dw(o,e):r(t)}),xt("wasm","Transpose",r=>t=>{let{inputs:{x:e},attributes:{perm:n},backend:o}=t,s=n.filter(u=>e.shape[u]!==1);return e.dtype!=="string"&&s.every((u,c)=>c===0||u>s[c-1])?{...dw(o,e),shape:n.map(u=>e.shape[u])}:r(t)})}function dw(r,{dataId:t,shape:e,dtype:n}){return r.incRef(t),{dataId:t,shape:e,dtype:n}}function gc(r,t,e,{inner:n,columns:o}){let s=t.transposed?{step:B,column:n*B}:{step:o*B,column:B};mo(r,{address:t.address,...s},e,n,o)}var D4=256;function W3(r,t,e,n,o,s){let{rows:i,inner:u,columns:c}=s,a=i*B,p={address:e,step:a,panel:ht*B};if(c<ht)return $4(r,t,p,n,o,s);let l=t.allocate(Gr(u,c));if(Math.min(i,c)<D4||i%ht>0)return{pack:d=>gc(d,n,l,s),multiply:(d,h)=>hw(d,h,p,l,o,s)};let m=t.allocate(Gr(u,i)),f={address:m,step:Me(1),panel:Me(u)};return{pack:d=>{gc(d,n,l,s),mo(d,{address:e,step:a,column:B},m,u,i)},multiply:(d,h)=>hw(d,h,f,l,o,s)}}var N4={aRow:0,aImage:0,bRow:0,bImage:0,rows:1,images:1};function hw(r,t,e,n,o,{rows:s,inner:i,columns:u}){let c=u*B,p=s%ee===0&&u%ht===0?Qi:i;for(let{begin:l,size:m}of we(s,ys/(i*u),ht))t(()=>{for(let f=0;f<i;f+=p)r.gemmTransposed({...N4,a:e.address+f*e.step+l/ht*e.panel,aPixel:e.step,aPanel:e.panel,b:n+Me(f),bPanel:Me(i),out:o+l*c,outRow:c,width:Math.min(p,i-f),m,n:u,overwrite:f===0?1:0})})}function $4(r,t,e,n,o,{rows:s,inner:i,columns:u}){let c=t.allocate(i*ht),a=t.allocate(s*ht),[p,l]=n.transposed?[1,i]:[u,1];return Ct(r,Ae,c,i*ht,0),Ct(r,ic,n.address,p,l,c,ht,1,i,u),{multiply:(m,f)=>hw(m,f,e,c,a,{rows:s,inner:i,columns:ht}),finish:()=>Ct(r,ic,a,ht,1,o,u,1,s,u)}}var U3=64,E4=2**17,G3=8,T4=2**17,F4=2**16;function H3(r,t,e,n){if(n.rows*n.columns===0)return;let o=e.map(i=>P4(r,t,i,n)),s=cr(r);s.runInParallel(i=>o.forEach(({pack:u})=>u?.(i))),s.runInParallel((i,u)=>o.forEach(({multiply:c})=>c?.(i,u)));for(let{finish:i}of o)i?.()}function P4(r,t,{a:e,b:n,out:o},s){let{rows:i,inner:u,columns:c}=s;if(u===0)return{finish:()=>Ct(r,Ae,o,i*c,0)};if(!e.transposed)return V3(r,t,e.address,n,o,s);if(i<ee){let a=K3(r,t,e.address,u,i);return V3(r,t,a,n,o,s)}return W3(r,t,e.address,n,o,s)}function V3(r,t,e,n,o,s){let{rows:i,inner:u,columns:c}=s;if(c<ht||n.transposed&&i<=G3){let p=n.transposed?n.address:K3(r,t,n.address,u,c);return{multiply:l=>z4(l,e,p,o,s)}}if(i<=G3)return{multiply:(p,l)=>B4(p,l,e,n.address,o,s)};let a=t.allocate(Gr(u,c));return{pack:p=>gc(p,n,a,s),multiply:p=>O4(p,e,a,o,s)}}var q3={aRow:0,aImage:0,aTap:0,bTap:0,outRow:0,outImage:0,rows:1,images:1,taps:1};function O4(r,t,e,n,{rows:o,inner:s,columns:i}){let u=s*B,c=i*B,a=Math.min(E4/s,ys/(U3*s));for(let p of we(i,a,ht)){let l=e+p.begin/ht*Me(s);for(let{begin:m,size:f}of we(o,U3,ee))r.gemm({...q3,a:t+m*u,aPixel:u,b:l,bPanel:Me(s),out:n+m*c+p.begin*B,outPixel:c,width:f,columns:p.size,run:s})}}function B4(r,t,e,n,o,{rows:s,inner:i,columns:u}){let c=i*B,a=u*B;for(let p of we(u,Math.max(2*ht,F4/i),ht)){let m=s%ee===0&&p.size%ht===0?Qi:i,f=n+p.begin*B;t(()=>{for(let d=0;d<i;d+=m)r.gemmUnpacked({...q3,a:e+d*B,aPixel:c,b:f+d*a,bStep:a,out:o+p.begin*B,outPixel:a,width:s,columns:p.size,run:Math.min(m,i-d),overwrite:d===0?1:0})})}}function z4(r,t,e,n,{rows:o,inner:s,columns:i}){let u=s*B,c=i*B,a=o>i,p=T4/(s*Math.min(o,i));for(let{begin:l,size:m}of we(a?o:i,p,ee))r.dots({a:a?t+l*u:t,aRow:u,b:a?e:e+l*u,bRow:u,out:n+l*(a?c:B),outRow:c,rows:a?m:o,columns:a?i:m,run:s})}function K3(r,t,e,n,o){let s=t.allocate(n*o);return Ct(r,ic,e,o,1,s,1,n,n,o),s}function X3(){xt("wasm","BatchMatMul",()=>({inputs:{a:r,b:t},attributes:{transposeA:e,transposeB:n},backend:o})=>{if(r.dtype!=="float32"||t.dtype!=="float32")throw new Error(`Cannot multiply ${r.dtype} by ${t.dtype} on wasm: cast them to float32`);let s=o,i=r.shape.slice(0,-2),u=t.shape.slice(0,-2),c=S.assertAndGetBroadcastShape(i,u),a=ct(c),p=r.shape.at(e?-1:-2),l=r.shape.at(e?-2:-1),m=t.shape.at(n?-2:-1),f=s.makeOutput([...c,p,m],"float32"),d=!e&&r.size===a*p*l&&t.size===l*m,h={rows:d?a*p:p,inner:l,columns:m},g=d?[0]:j3(i,c),x=j3(u,c),b=$t(s,r,r.size),y=$t(s,t,ct(u)*l*m),I=$t(s,f,a*p*m);return he(s,v=>{let _=g.map((k,A)=>({a:{address:b+k*p*l*B,transposed:e},b:{address:y+x[A]*l*m*B,transposed:n},out:I+A*p*m*B}));H3(s,v,_,h)}),f})}function j3(r,t){let e=[...Array(t.length-r.length).fill(1),...r],n=[0];return t.forEach((o,s)=>{let i=e[s];n=n.flatMap(u=>Array.from({length:o},(c,a)=>u*i+(i===1?0:a)))}),n}function Y3(){xt("wasm","MaxPoolGrad",r=>({inputs:t,attributes:e,backend:n})=>q(()=>{let o=nt(_e(t.input,hy(t.input)),1),s=r({inputs:{...t,input:o},attributes:e,backend:n});return pe().makeTensorFromTensorInfo(s)}))}var Q3=bt("LayerNorm",{differentiableOnce:!0}),Z3=bt("LayerNormGradient"),Km=bt("Standardize",{differentiableOnce:!0}),jm=bt("StandardizeGradient");function J3(){it("wasm",Km,({inputs:{x:r},attributes:{epsilon:t},backend:e})=>{let n=e.makeOutput(r.shape,"float32"),o=r.shape.at(-1);return Ct(e,L4,$t(e,r,r.size),$t(e,n,r.size),r.size,o,t),n}),it("wasm",jm,({inputs:{dy:r,x:t},attributes:{epsilon:e},backend:n})=>{let o=n.makeOutput(t.shape,"float32"),s=t.shape.at(-1),[i,u,c]=[r,t,o].map(a=>$t(n,a,t.size));return Ct(n,W4,i,u,c,t.size,s,e),o})}function L4(r,t,e,n,o,s){tA(r,n,o,(i,u)=>{let c=eA(r,i,t+u,o,s);Tr(r,i,"standardize",o,{x:t+u,y:e+u},c)})}function W4(r,...[t,e,n,o,s,i]){tA(r,o,s,(u,c)=>{let a={dy:t+c,x:e+c},p=eA(r,u,a.x,s,i),{sum:l,along:m}=Tr(r,u,"standardizeSums",s,a,p),f={...p,meanSum:l/s,meanAlong:m/s};Tr(r,u,"standardizeGradient",s,{...a,dx:n+c},f)})}function tA(r,t,e,n){for(let o=0;o<t*B;o+=e*B)he(r,s=>n(s,o))}function eA(r,t,e,n,o){let s=Tr(r,t,"sum",n,{x:e}).sum/n,i=Tr(r,t,"squaresAround",n,{x:e},{mean:s}).sum;return{mean:s,inverse:1/Math.sqrt(i/n+o)}}var U4=Int32Array.BYTES_PER_ELEMENT,G4=1024;function rA(){it("wasm",Lu,({inputs:{keys:r},attributes:{shape:t,index:e},backend:n})=>{let o=n.makeOutput(t,"float32"),s=ct(t),i=n.dataIdMap.get(r.dataId).memoryOffset+2*e*U4;return Ct(n,V4,$t(n,o,s),s,i),o})}function V4(r,t,e,n){let[o,s]=new Int32Array(r.wasm.asm.memory.buffer,n,2),i=Math.floor(e/xs),u=e-i*xs,c=a=>a*xs/2;cr(r).runInParallel(a=>{for(let{begin:p,size:l}of i>0?we(i,G4):[])a.noise({out:t+p*xs*B,groups:l,counter:c(p),first:o,second:s})}),u!==0&&he(r,a=>{let p=a.allocate(xs),l=p/B;cr(r).kernels.noise({out:p,groups:1,counter:c(i),first:o,second:s}),r.wasm.HEAPF32.copyWithin(t/B+e-u,l,l+u)})}function oA(){it("wasm",$u,({inputs:{x:r},backend:t})=>nA(t,r,(e,n)=>{let o=Nn(t,r,r.shape);po(t,e,"sum",co(r,s=>({x:o(s),sum:n(s)})))})),it("wasm",Eu,({inputs:{x:r,y:t},backend:e})=>nA(e,r,(n,o)=>{let s=Nn(e,r,r.shape),i=Nn(e,t,r.shape),u=co(r,c=>({x:s(c),y:i(c),sum:o(c)}));po(e,n,"productSum",u)}))}function nA(r,t,e){let[n,,,o]=t.shape,s=r.makeOutput([n,o],"float32"),i=$t(r,s,n*o);return Ct(r,Ae,i,n*o,0),he(r,u=>e(u,c=>i+c*o*B)),s}function iA(){for(let r of["Sum","Mean","Min","Prod","All","Any"])sA(r,"axis");sA("Max","reductionIndices")}function sA(r,t){xt("wasm",r,e=>n=>{let{inputs:{x:o},attributes:{keepDims:s,[t]:i}}=n,u=new Set(w.parseAxisParam(i,o.shape)),c=o.shape.map((l,m)=>m).filter(l=>o.shape[l]!==1),a=e({...n,inputs:{x:{dataId:o.dataId,dtype:o.dtype,shape:c.map(l=>o.shape[l])}},attributes:{...n.attributes,keepDims:!1,[t]:c.flatMap((l,m)=>u.has(l)?[m]:[])}}),p=o.shape.flatMap((l,m)=>u.has(m)?s?[1]:[]:[l]);return{...a,shape:p}})}function aA(){xt("wasm","UnsortedSegmentSum",()=>({inputs:{x:r,segmentIds:t},attributes:{numSegments:e}})=>q(()=>{let n=r.shape.slice(t.rank),o=j(r,[t.size,...n]);return H2(j(t,[-1,1]),o,[e,...n])}))}function uA(){xt("wasm","Slice",r=>t=>{let{inputs:{x:e},attributes:n,backend:o}=t;if(e.dtype==="string")return r(t);let[s,i]=ae.parseSliceParams(e,n.begin,n.size);return Xm(o,e,s,i)}),xt("wasm","SplitV",r=>t=>{let{inputs:{x:e},attributes:n,backend:o}=t;if(e.dtype==="string")return r(t);let s=w.parseAxisParam(n.axis,e.shape)[0],i=e.shape.map(()=>0);return S.prepareSplitSize(e,n.numOrSizeSplits,s).map(u=>{let c=Xm(o,e,i,e.shape.map((a,p)=>p===s?u:a));return i[s]+=u,c})}),xt("wasm","StridedSlice",r=>t=>{let{inputs:{x:e},attributes:n,backend:o}=t,s=ae.sliceInfo(e.shape,n.begin,n.end,n.strides,n.beginMask,n.endMask,n.ellipsisMask,n.newAxisMask,n.shrinkAxisMask),{isIdentity:i,sliceDim0:u,isSimpleSlice:c,begin:a,end:p,strides:l,finalShape:m}=s,f=(u||c)&&p.every((h,g)=>h>=a[g]);if(e.dtype==="string"||i||!f)return r(t);let d=ae.computeOutShape(a,p,l);return{...Xm(o,e,a,d),shape:m}}),xt("wasm","Unpack",r=>t=>{let{inputs:{value:e},attributes:{axis:n},backend:o}=t;return e.dtype==="string"?r(t):H4(o,e,n<0?n+e.rank:n)})}function H4(r,t,e){let n=t.shape.map(()=>0),o=t.shape.map((s,i)=>i===e?1:s);return Array.from({length:t.shape[e]},(s,i)=>{n[e]=i;let u=Xm(r,t,n,o);return{...u,shape:u.shape.filter((c,a)=>a!==e)}})}function Xm(r,t,e,n){let o=r.makeOutput(n,t.dtype);if(ct(n)===0)return o;let s=fs(t.dtype),i=Math.max(0,t.rank-1);for(;i>0&&n[i]===t.shape[i];)i--;let u=Oy(t.shape),c=Oy(n),a=e.reduce((m,f,d)=>m+f*u[d],0),p=n.slice(0,i).flatMap((m,f)=>[m,u[f]*s,c[f]*s]),l=ct(n.slice(i))*s;return Ct(r,Vi,ve(r,t)+a*s,ve(r,o),l,...p),o}var Ym=bt("SparseProduct");function cA(){it("wasm",Ym,({inputs:r,backend:t})=>{let e=r.starts.size-1,n=r.x.shape[1],o=t.makeOutput([e,n],"float32"),[s,i]=[ve(t,r.starts),ve(t,r.columns)],[u,c,a]=[ve(t,r.values),ve(t,r.x),ve(t,o)];return Ct(t,q4,s,i,u,c,a,e,n),o})}function q4({wasm:r},...[t,e,n,o,s,i,u]){let{buffer:c}=r.HEAPF32,a=new Int32Array(c,t),p=new Int32Array(c,e),[l,m,f]=[n,o,s].map(d=>new Float32Array(c,d));for(let d=0;d<i;d++){let h=a[d],g=a[d+1];for(let x=0;x<u;x++){let b=0;for(let y=h;y<g;y++)b+=l[y]*m[p[y]*u+x];f[d*u+x]=b}}}function pA(){it("wasm",qu,({inputs:{x:r,factors:t,bias:e,noise:n,strength:o},backend:s})=>{let i=s.makeOutput(r.shape,"float32");return he(s,u=>{let[c,,,a]=r.shape,p=Qm(s,u,t,c*a),l=Qm(s,u,e,a),m=Nn(s,r),f=Nn(s,i),d=b=>({x:m(b),gain:p+b*a*B,shift:l,y:f(b)});if(!n||!o)return po(s,u,"activation",co(r,d));let h=Qm(s,u,o,1),g=lA(s,r,n),x=co(r,b=>({...d(b),noise:g(b),numbers:h}));po(s,u,"activationWithNoise",x)}),i}),it("wasm",Ku,({inputs:{dy:r,x:t,y:e,factors:n,noise:o},backend:s})=>K4(s,[r,t,e],n,o))}function K4(r,t,e,n){let[,o]=t,[s,,,i]=o.shape,u=[i],c=r.makeOutput(o.shape,"float32"),a=[[s,i],u,...n?[u]:[]].map(l=>r.makeOutput(l,"float32")),p=l=>{for(let m of a){let f=ct(m.shape);l($t(r,m,f),f)}};return he(r,l=>{let m=Qm(r,l,e,s*i);p((A,R)=>Ct(r,Ae,A,R,0));let[f,d,h]=t.map(A=>Nn(r,A,o.shape)),g=Nn(r,c),x=i*B,[b,y,I]=a.map((A,R)=>$t(r,A,R===0?s*i:i)),v=A=>({dy:f(A),x:d(A),y:h(A),gain:m+A*x,dx:g(A),ofGain:b+A*x,ofShift:y});if(!n)return po(r,l,"activationGradient",co(o,v));let _=lA(r,o,n),k=co(o,A=>({...v(A),noise:_(A),ofStrength:I}));po(r,l,"activationGradientWithNoise",k)}),p((l,m)=>Ct(r,zb,l,l,m,Le)),[c,...a]}function lA(r,{shape:[t,e,n]},o){let s=e*n,i=o.shape[0]===1,u=$t(r,o,i?s:t*s);return c=>u+(i?0:c*s*B)}function Qm(r,t,e,n){let o=$t(r,e,n),s=t.allocate(n);return Ct(r,zb,o,s,n,Le),s}function mA(){it("wasm",Oi,({inputs:{x:r},attributes:{slope:t},backend:e})=>Ji(e,"swish",{x:r},{minusSlope:-t})),it("wasm",Fu,({inputs:{dy:r,x:t},attributes:{slope:e},backend:n})=>Ji(n,"swishGradient",{dy:r,x:t},{minusSlope:-e}))}function dA(){xt("wasm","Fill",r=>t=>{let{attributes:{shape:e,value:n,dtype:o=w.inferDtype(n)},backend:s}=t;return o==="float32"?fA(s,e,n):gw(r)(t)}),xt("wasm","Range",gw);for(let[r,t]of[["ZerosLike",0],["OnesLike",1]])xt("wasm",r,e=>n=>{let{inputs:{x:o},backend:s}=n;return o.dtype==="float32"?fA(s,o.shape,t):gw(e)(n)});xt("wasm","Cast",r=>t=>{let{inputs:{x:e},attributes:{dtype:n},backend:o}=t,s=j4[`${e.dtype} to ${n}`],i=o;if(!s)return r(t);let u=i.makeOutput(e.shape,n);return Ct(i,s,ve(i,e),ve(i,u),e.size),u}),xt("wasm","GatherV2",X4)}function fA(r,t,e){let n=r.makeOutput(t,"float32"),o=ct(t);return Ct(r,Ae,ve(r,n),o,e),n}function gw(r){return t=>{let e=t.backend,n=uc(e,()=>r(t)),o=uc(e,()=>e.readSync(n.dataId));return n.dtype!=="string"&&Dm(e,o,ve(e,n)),n}}function ta(r,t){return({wasm:{asm:{memory:{buffer:e}}}},n,o,s)=>new t(e,o,s).set(new r(e,n,s))}var j4={"float32 to int32":ta(Float32Array,Int32Array),"float32 to bool":ta(Float32Array,Uint8Array),"int32 to float32":ta(Int32Array,Float32Array),"int32 to bool":ta(Int32Array,Uint8Array),"bool to float32":ta(Uint8Array,Float32Array),"bool to int32":ta(Uint8Array,Int32Array)};function X4(r){return t=>{let e=t.backend,{readSync:n}=e;return M_(e,{readSync:R_((...s)=>uc(e,()=>n.call(e,...s)))},()=>r(t))}}function hA(){xt("wasm","Tile",r=>t=>{let{inputs:{x:e},attributes:{reps:n},backend:o}=t,[s=1,...i]=n;if(e.dtype==="string"||n.length!==e.rank||i.some(p=>p!==1))return r(t);let u=o,c=u.makeOutput([e.shape[0]*s,...e.shape.slice(1)],e.dtype),a=e.size*fs(e.dtype);return Ct(u,Vi,ve(u,e),ve(u,c),a,s,0,a),c})}function bA(){it("wasm",Uu,({inputs:{x:r},attributes:t,backend:e})=>Z4(e,r,t))}var Y4=2**14,Q4=64;function Z4(r,t,e){let[n,o,s,i]=t.shape,[u,c]=am([o,s],e),a=r.makeOutput([n,u,c,i],"float32");return he(r,p=>{let l=Er(r,t),m=Er(r,a),{up:[,f],down:[,d]}=e,h=Zm(f,d),g=eG(p,e),x=n*u,b=c*i,y=we(x,Math.max(Y4/b,x/Q4)),{zeros:I,buffers:v}=tG(r,p,l.pixel,s,y.length,{groups:g.flatMap(({columns:A})=>A.flat()),moved:h.step*Math.ceil(c/h.count)}),k=J4({source:l,target:m,sizes:{height:o,width:s,outHeight:u,outWidth:c},filter:e,factors:g,zeros:I});cr(r).runInParallel((A,R)=>y.forEach(({begin:F,size:P},z)=>R(()=>{for(let V=F;V<F+P;V++)k(A,V,v[z])})))}),a}function J4({source:r,target:t,sizes:e,filter:n,factors:o,zeros:s}){let{height:i,width:u,outHeight:c,outWidth:a}=e,{channels:p}=r,l=Zm(n.up[0],n.down[0]),m=Zm(n.up[1],n.down[1]),f=m.count===1&&m.step===1,d=xA(u*p),h=xA(a*p),g=f?h.lanes:p,x=f?h.step:m.step*r.pixel,b=f?h.step:m.count*t.pixel,y={pixels:d.count,channels:d.lanes,step:d.step,outStep:d.step},I=(_,k,A,R)=>{let F=r.address+Math.floor(k/c)*r.image,P=Math.floor(k%c/l.count)*l.step;gA(_,R,y,V=>{let Q=V===void 0?-1:V+P;return Q<0||Q>=i?s:F+Q*r.row},A,1)},v=(_,k,A,R,F)=>{let P=z=>z===void 0?s:A+z*r.pixel;for(let z=0;z<m.count&&z<a;z++){let V=f?h.count:Math.ceil((a-z)/m.count),Q=t.address+k*t.row+z*t.pixel;gA(_,R[z],{pixels:V,channels:g,step:x,outStep:b},P,Q,F)}};return(_,k,A)=>o.forEach(({rows:R,columns:F},P)=>{I(_,k,A,R[k%c%l.count]),v(_,k,A,F,P===0?1:0)})}function gA(r,t,{pixels:e,channels:n,step:o,outStep:s},i,u,c){for(let{sources:[a,p,l,m],weights:f}of t){let d=i(a),h=i(p),g=i(l),x=i(m);r.filter({pixels:e,channels:n,step:o,outStep:s,weights:f,x0:d,x1:h,x2:g,x3:x,out:u,overwrite:c}),c=0}}function tG(r,t,e,n,o,{groups:s,moved:i}){let u=s.flatMap(({sources:f})=>f.map(d=>d??0)),c=Math.max(0,-Math.min(...u)),a=Math.max(n,Math.max(...u)+i+1),p=(c+a)*e/B,l=t.allocate((1+o)*p);Ct(r,Ae,l,(1+o)*p,0);let m=Array.from({length:o},(f,d)=>l+((1+d)*p*B+c*e));return{zeros:l,buffers:m}}function xA(r){let t=r%yt===0?yt:r;return{count:r/t,lanes:t,step:t*B}}function eG(r,{kernel:t,up:e,down:n,pad:o}){return rG(t).map(({column:s,row:i})=>({rows:yA(r,s,e[0],n[0],o[0][0]),columns:yA(r,i,e[1],n[1],o[1][0])}))}function rG(r){let t=um(r);return t?[t]:r[0].map((e,n)=>({column:r.map(o=>o[n]),row:r[0].map((o,s)=>s===n?1:0)}))}function yA(r,t,e,n,o){return Array.from({length:Zm(e,n).count},(s,i)=>{let u=t.map((c,a)=>({place:n*i+a-o,weight:t[t.length-1-a]})).filter(({place:c,weight:a})=>c%e===0&&a!==0);return Array.from({length:Math.max(1,Math.ceil(u.length/Wm))},(c,a)=>{let p=Array.from({length:Wm},(l,m)=>u[a*Wm+m]);return{sources:p.map(l=>l&&l.place/e),weights:r.numbers(p.map(l=>l?.weight??0))}})})}function Zm(r,t){let[e,n]=[r,t];for(;n>0;)[e,n]=[n,e%n];return{count:r/e,step:t/e}}var wA=bt("WeightedSquaredDistance"),SA=bt("WeightedSquaredDistanceGradient"),IA=bt("WeightedSquaredDistances"),vA=bt("WeightedSquaredDistancesGradient");function CA(){it("wasm",wA,({inputs:{x:r,reference:t,factors:e},backend:n})=>{let o=n.makeOutput([],"float32"),s=u=>$t(n,u,r.size),i={x:s(r),reference:s(t),factors:s(e)};return Ct(n,nG,i.x,i.reference,i.factors,$t(n,o,1),r.size),o}),it("wasm",SA,({inputs:{dy:r,x:t,reference:e,factors:n},backend:o})=>{let s=o.makeOutput(t.shape,"float32"),i=u=>$t(o,u,t.size);return Ct(o,oG,$t(o,r,1),i(t),i(e),i(n),i(s),t.size),s})}function nG(r,t,e,n,o,s){let i={x:t,reference:e,factors:n},{sum:u}=he(r,c=>Tr(r,c,"weightedDistance",s,i));Ae(r,o,1,u)}function oG(r,...[t,e,n,o,s,i]){let u=2*r.wasm.HEAPF32[t/B],c={x:e,reference:n,factors:o,dx:s};he(r,a=>Tr(r,a,"weightedDistanceGradient",i,c,{twice:u}))}function kA(){d3(),X3(),P3(),Hm("wasm"),qm("wasm"),aA(),Y3(),uA(),L3(),hA(),y3(),iA(),dA(),h3(),cA(),pA(),oA(),bA(),J3(),rA(),mA(),z3(),CA()}var _A=new WeakSet,AA=new WeakMap;function RA({wasm:r}){if(_A.has(r))return;_A.add(r),r._free(r._malloc(1));let t=r._malloc;r._malloc=e=>{let n=()=>e<Mm?t(e):0,o=n();if(o===0&&e>0&&AA.has(r)){for(let s of[...AA.get(r)])s();o=n()}if(o===0&&e>0)throw new _o(`wasm has no room for ${Math.ceil(e/2**20)} MiB more: its memory ends at 4 GiB. Lower the batch size or \`chunk\`, how many of its images are computed at a time, or run on webgpu`);return o}}async function MA(r=1,t){let e=d2();RA(e);let n=await sG(iw(e,r,t).threads);return{name:"wasm",device:n,software:!1,features:[],limits:{maxHeapSize:Mm},describe:()=>`wasm on the CPU (${n})`,throwIfFailed:()=>{}}}async function sG(r){return`${await Y().getAsync("WASM_HAS_SIMD_SUPPORT")?"SIMD":"no SIMD, slow"}, ${r>1?`${r} threads`:"one thread"}`}var Sr=Y();Sr.registerFlag("WEBGPU_DEFERRED_SUBMIT_BATCH_SIZE",()=>15);Sr.registerFlag("WEBGPU_CPU_FORWARD",()=>!0);Sr.registerFlag("WEBGPU_MATMUL_PROGRAM_TYPE",()=>-1);Sr.registerFlag("WEBGPU_USE_NAIVE_CONV2D_TRANSPOSE",()=>!0);Sr.registerFlag("WEBGPU_USE_LOW_POWER_GPU",()=>!1);Sr.registerFlag("WEBGPU_CPU_HANDOFF_SIZE_THRESHOLD",()=>1e3);Sr.registerFlag("WEBGPU_USE_PROFILE_TOOL",()=>!1);Sr.registerFlag("WEBGPU_IMPORT_EXTERNAL_TEXTURE",()=>!0);Sr.registerFlag("WEBGPU_USE_NAIVE_CONV2D_DEBUG",()=>!1);Sr.registerFlag("WEBGPU_THRESHOLD_TO_INCREASE_WORKGROUPS_FOR_MATMUL",()=>-1);Sr.registerFlag("WEBGPU_CONV_SEPARATE_IM2COL_SHADER",()=>!1);Sr.registerFlag("WEBGPU_PRINT_SHADER",()=>"");Sr.registerFlag("WEBGPU_ENGINE_COMPILE_ONLY",()=>!1);var Jm=class{constructor(t){t&&(this.vendor=t.vendor,this.architecture=t.architecture,this.intelGPUGeneration=this.getIntelGPUGeneration())}getIntelGPUGeneration(){if(this.isIntel()){if(this.architecture.startsWith("gen"))return Number(this.architecture.match(/\d+/));if(this.architecture.startsWith("xe"))return 12}return 0}isIntel(){return this.vendor==="intel"}};var tf=class{constructor(t){this.device=t,this.numUsedBuffers=0,this.numFreeBuffers=0,this.freeBuffers=new Map,this.usedBuffers=new Map,this.numBytesUsed=0,this.numBytesAllocated=0}acquireBuffer(t,e,n=!1,o=!0){let s,i=DA(t,e);return o?(this.freeBuffers.has(i)||this.freeBuffers.set(i,[]),this.freeBuffers.get(i).length>0?(s=this.freeBuffers.get(i).pop(),this.numFreeBuffers--):(s=this.device.createBuffer({size:t,usage:e,mappedAtCreation:n}),this.numBytesAllocated+=t)):(s=this.device.createBuffer({size:t,usage:e,mappedAtCreation:n}),this.numBytesAllocated+=t),this.usedBuffers.has(i)||this.usedBuffers.set(i,[]),this.usedBuffers.get(i).push(s),this.numUsedBuffers++,this.numBytesUsed+=t,s}releaseBuffer(t,e=!0){if(this.freeBuffers.size===0)return;let n=t.size,o=t.usage,s=DA(n,o),i=this.usedBuffers.get(s),u=i.indexOf(t);if(u<0)throw new Error("Cannot find the buffer in buffer manager");i[u]=i[i.length-1],i.pop(),this.numUsedBuffers--,this.numBytesUsed-=n,e?(this.freeBuffers.get(s).push(t),this.numFreeBuffers++):(t.destroy(),this.numBytesAllocated-=n)}getNumUsedBuffers(){return this.numUsedBuffers}getNumFreeBuffers(){return this.numFreeBuffers}dispose(){this.freeBuffers.forEach((t,e)=>{t.forEach(n=>{n.destroy()})}),this.usedBuffers.forEach((t,e)=>{t.forEach(n=>{n.destroy()})}),this.freeBuffers=new Map,this.usedBuffers=new Map,this.numUsedBuffers=0,this.numFreeBuffers=0,this.numBytesUsed=0,this.numBytesAllocated=0}};function DA(r,t){return`${r}_${t}`}var ef=class{constructor(t){this.device=t,this.numUsedTextures=0,this.numFreeTextures=0,this.freeTextures=new Map,this.usedTextures=new Map,this.numBytesUsed=0,this.numBytesAllocated=0}acquireTexture(t,e,n,o){let s=$A(n),i=t*e*s,u=NA(t,e,n,o);if(this.freeTextures.has(u)||this.freeTextures.set(u,[]),this.usedTextures.has(u)||this.usedTextures.set(u,[]),this.numBytesUsed+=i,this.numUsedTextures++,this.freeTextures.get(u).length>0){this.numFreeTextures--;let a=this.freeTextures.get(u).shift();return this.usedTextures.get(u).push(a),a}this.numBytesAllocated+=i;let c=this.device.createTexture({size:[t,e],format:n,usage:o});return this.usedTextures.get(u).push(c),c}releaseTexture(t){if(this.freeTextures.size===0)return;let e=t.width,n=t.height,o=t.format,s=t.usage,i=NA(e,n,o,s);this.freeTextures.has(i)||this.freeTextures.set(i,[]),this.freeTextures.get(i).push(t),this.numFreeTextures++,this.numUsedTextures--;let u=this.usedTextures.get(i),c=u.indexOf(t);if(c<0)throw new Error("Cannot release a texture that was never provided by this texture manager");u.splice(c,1);let a=$A(o),p=e*n*a;this.numBytesUsed-=p}getNumUsedTextures(){return this.numUsedTextures}getNumFreeTextures(){return this.numFreeTextures}dispose(){this.freeTextures.forEach((t,e)=>{t.forEach(n=>{n.destroy()})}),this.usedTextures.forEach((t,e)=>{t.forEach(n=>{n.destroy()})}),this.freeTextures=new Map,this.usedTextures=new Map,this.numUsedTextures=0,this.numFreeTextures=0,this.numBytesUsed=0,this.numBytesAllocated=0}};function NA(r,t,e,n){return`${r}_${t}_${e}_${n}`}function $A(r){if(r==="rgba8unorm")return 16;throw new Error(`${r} is not supported!`)}function EA(r,t){if(Math.max(...r)>5)throw new Error("Cannot symbolically compute strides for rank > 6 tensor.");let e=r.length,n="xyzwuv",o=r.map(i=>`${t}.${n[i]}`),s=new Array(e-1);s[e-2]=o[e-1];for(let i=e-3;i>=0;--i)s[i]=`(${s[i+1]} * ${o[i+1]})`;return s}var pr=(r,t,e)=>e==="int32"?`atomicAdd(${r}, bitcast<i32>(${t}));`:`
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
          }`;var $n;(function(r){r[r.FROM_PIXELS=0]="FROM_PIXELS",r[r.DRAW=1]="DRAW"})($n||($n={}));var OA=(r,t,e,n,o)=>{let s={dtype:n.dtype,shape:n.shape},i=aG(e,s,t),u=r.createShaderModule({code:i,label:t.constructor.name}),c=Y().get("WEBGPU_PRINT_SHADER");if(c!==""){c=c.toLowerCase();let a=c.split(",");(c==="all"||a.some(p=>t.shaderKey.toLowerCase().includes(p)))&&(console.group(t.shaderKey),console.debug(i),console.groupEnd())}return o?r.createComputePipelineAsync({compute:{module:u,entryPoint:"_start"},label:t.constructor.name,layout:"auto"}):r.createComputePipeline({compute:{module:u,entryPoint:"_start"},label:t.constructor.name,layout:"auto"})},wt=(r,t="f32")=>{switch(r){case 1:return`${t}`;case 2:return`vec2<${t}>`;case 3:return`vec3<${t}>`;case 4:return`vec4<${t}>`;default:throw new Error(`${r}-component ${t} is not supported.`)}};function zt(r){if(r<=1)return"i32";if(r===2)return"vec2<i32>";if(r===3)return"vec3<i32>";if(r===4)return"vec4<i32>";if(r===5)return"vec5";if(r===6)return"vec6";throw Error(`GPU for rank ${r} is not yet supported`)}function Fr(r){if(r===0)return"x";if(r===1)return"y";if(r===2)return"z";if(r===3)return"w";if(r===4)return"u";if(r===5)return"v";throw Error(`Index ${r} is not yet supported`)}function D(...r){let t;switch(r.length){case 0:t=`
        fn main()
      `;break;case 1:t=`
        fn main(${r[0]} : i32)
      `;break;default:throw Error("Unreachable")}return t}function TA(r,t){let e;return e=`
     ${iG(t)}
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
    `,e}function iG(r){return`
  @compute @workgroup_size(${r.workgroupSize[0]}, ${r.workgroupSize[1]}, ${r.workgroupSize[2]})
`}function aG(r,t,e){let n=[],o=e.workgroupSize[0]*e.workgroupSize[1]*e.workgroupSize[2];if(e.outputComponent=e.outputComponent?e.outputComponent:1,n.push(`

      var<private> localId: vec3<u32>;
      var<private> localIndex: u32;
      var<private> globalId: vec3<u32>;
      var<private> numWorkgroups: vec3<u32>;
      var<private> workgroupId: vec3<u32>;

      // Only used when the y/z dimension of workgroup size is 1.
      fn getGlobalIndex() -> i32 {
        ${zA(e)?"  return i32(globalId.x);":`  return i32((workgroupId.z * numWorkgroups.x * numWorkgroups.y +
                workgroupId.y * numWorkgroups.x + workgroupId.x) * ${o}u +
                localIndex);
        `}
      }
    `),e.pixelsOpType!=null){let d=e.pixelsOpType===$n.FROM_PIXELS?`@group(0) @binding(0) var<storage, read_write> result: array<${fo(t.dtype,e.outputComponent)}>;`:`@group(0) @binding(1) var<storage, read> inBuf : array<${fo(r[0].dtype,e.outputComponent)}>;`,h=t.shape.length===3?"vec2<i32>":"i32";n.push(`
        struct Uniform {
          outShapeStrides : ${h},
          size            : i32,
          numChannels     : i32,
          alpha           : f32,
        };

        ${d}
        @group(0) @binding(2) var<uniform> uniforms: Uniform;
      `);let g=PA(e);return[FA,n.join(`
`),xc(t.shape),e.getUserCode(),TA(g,e)].join(`
`)}let s,i,u="struct Uniforms { NAN : f32, INFINITY : f32, ";e.variableNames.forEach((d,h)=>{let g=zt(r[h].shape.length);u+=`${d.charAt(0).toLowerCase()+d.slice(1)}Shape : ${g}, `,s=r[h].shape.length-1,i=zt(s),u+=`${d.charAt(0).toLowerCase()+d.slice(1)}ShapeStrides: ${i}, `});let c=zt(t.shape.length);u+=`outShape : ${c}, `,s=t.shape.length-1,i=zt(s),u+=`
         outShapeStrides: ${i}, `,e.size&&(u+="size : i32, "),e.uniforms&&(u+=e.uniforms),u+="};",u=hG(u),n.push(u),e.atomic?n.push(`
      @group(0) @binding(0) var<storage, read_write> result: array<atomic<i32>>;
    `):n.push(`
      @group(0) @binding(0) var<storage, read_write> result: array<${fo(t.dtype,e.outputComponent)}>;
    `),e.variableNames.forEach((d,h)=>{n.push(`
      @group(0) @binding(${1+h}) var<storage, read> ${d}: array<${e.variableComponents?fo(r[h].dtype,e.variableComponents[h]):fo(r[h].dtype,e.outputComponent)}>;
        `)}),u!==""&&n.push(`
      @group(0) @binding(${1+e.variableNames.length}) var<uniform> uniforms: Uniforms;
      `);let a=mG(t.shape,e.dispatchLayout),p=[FA,n.join(`
`)+uG,xc(t.shape),a,fG(t.shape.length)];e.atomic||p.push(dG(t.shape,t.dtype,e.outputComponent)),e.variableNames.forEach((d,h)=>{p.push(`${xc(r[h].shape,d)}`)});let l=r.map((d,h)=>lG(d,t.shape,e.variableComponents?e.variableComponents[h]:e.outputComponent,e.dispatchLayout.x.length===t.shape.length)).join(`
`);p.push(l),p.push(e.getUserCode());let m=PA(e);return p.push(TA(m,e)),p.join(`
`)}function BA(r,t,e){let n=r.shaderKey;if(r.pixelsOpType!=null)return n;let o=[],s=[];t.forEach(p=>{o.push(p.shape),s.push(p.dtype)}),o.push(e.shape),s.push(e.dtype);let i=t.map(p=>S.getBroadcastDims(p.shape,e.shape)),u=t.map(p=>w.arraysEqual(p.shape,e.shape)).join("_"),c=i.map(p=>p.join("_")).join(";"),a=zA(r)?"flatDispatch":"";return n+="_"+(r.workgroupSize?r.workgroupSize.join(","):"")+o.map(p=>p.length).join(",")+s.join(",")+r.variableNames.join(",")+c+u+a,n}var FA=`
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
`,uG=`
  fn isinf(val: f32) -> bool {
    return abs(val) == uniforms.INFINITY;
  }
`;function xc(r,t=""){let e=r.length,n=t!==""?`get${t.charAt(0).toUpperCase()+t.slice(1)}CoordsFromIndex`:"getCoordsFromIndex",o=t!==""?`${t.charAt(0).toLowerCase()+t.slice(1)}ShapeStrides`:"outShapeStrides";if(e<=1)return`fn ${n}(index : i32) -> i32 { return index; }`;let s=w.computeStrides(r),i=zt(e),u=[];for(let a=0;a<e;a++)u.push(`d${a}`);if(s.length===1)return`    fn ${n}(index : i32) -> vec2<i32> {
      let d0 = index / uniforms.${o}; let d1 = index - d0 * uniforms.${o};
      return vec2<i32>(d0, d1);
    }`;let c;return c="var index2 = index;"+s.map((a,p)=>{let l=`let ${u[p]} = index2 / uniforms.${o}.${Fr(p)}`,m=p===s.length-1?`let ${u[p+1]} = index2 - ${u[p]} * uniforms.${o}.${Fr(p)}`:`index2 = index2 - ${u[p]} * uniforms.${o}.${Fr(p)}`;return`${l}; ${m};`}).join(""),`
    fn ${n}(index : i32) -> ${i} {
      ${c}
      return ${i}(${u.join(",")});
    }
  `}function cG(r,t){let e=r.name,n=r.shape.length,o=zt(n),s="get"+e.charAt(0).toUpperCase()+e.slice(1),i=["d0","d1","d2","d3","d4","d5"].slice(0,n),u=i.map(p=>`${p} : i32`).join(", ");if(n<1)return`
      fn ${s}() -> ${wt(t)} {
        return ${wt(t)}(${e}[0]);
      }
    `;let c=`uniforms.${e.charAt(0).toLowerCase()+e.slice(1)}Shape`,a=`${n}D`;return n===0&&(a="1D"),`
    fn ${s}(${u}) -> ${wt(t)} {
      return ${wt(t)}(${e}[getIndexFromCoords${a}(${o}(${i.join(",")}),
        ${c})${t===1?"":` / ${t}`}]);
    }
   `}function pG(r,t,e,n){let o=r.name,s=o.charAt(0).toUpperCase()+o.slice(1),i="get"+s+"ByOutput",u=r.shape.length,c=t.length,a=zt(c);if(w.arraysEqual(r.shape,t)&&n)return`
    fn ${i}Index(globalIndex : i32) -> ${wt(e)} {
      return ${wt(e)}(${o}[globalIndex]);
    }

    fn ${i}Coords(coords : ${a}) -> ${wt(e)} {
      return ${wt(e)}(${o}[${c>1?"getOutputIndexFromCoords(coords)":"coords"}${e===1?"":` / ${e}`}]);
    }
    `;let p=S.getBroadcastDims(r.shape,t),l=c-u,m="";if(u===0)return`
    fn ${i}Index(globalIndex : i32) -> ${wt(e)}{
      return get${s}();
    }

    fn ${i}Coords(coords : ${a}) -> ${wt(e)}{
      return get${s}();
    }
  `;c<2&&p.length>=1?m="coords = 0;":m=p.map(g=>`coords.${Fr(g+l)} = 0;`).join(`
`);let f="";if(c<2&&u>0)f="coords";else if(c>1){let g=zt(u),x=r.shape.map((b,y)=>`coords.${Fr(y+l)}`).join(", ");f=`${g}(${x})`}else f="coords";let d=`uniforms.${o.charAt(0).toLowerCase()+o.slice(1)}Shape`,h=`${u}D`;return`
  fn ${i}Index(globalIndex : i32) -> ${wt(e)} {
    var coords = getCoordsFromIndex(globalIndex);
    ${m}
    return ${wt(e)}(${o}[getIndexFromCoords${h}(${f}, ${d})${e===1?"":` / ${e}`}]);
  }

  fn ${i}Coords(coordsIn : ${a}) -> ${wt(e)} {
    var coords = coordsIn;
    ${m}
    return ${wt(e)}(${o}[getIndexFromCoords${h}(${f}, ${d})${e===1?"":` / ${e}`}]);
  }
`}function lG(r,t,e,n){let o=cG(r,e);return r.shape.length<=t.length&&(o+=pG(r,t,e,n)),o}function mG(r,t){let{x:e,y:n=[],z:o=[]}=t,s=r.length,i=e.length+n.length+o.length;if(i!==s)return"";if(e.length===s)return`fn getOutputCoords() -> ${zt(s)}{
    let globalIndex = getGlobalIndex();
    return getCoordsFromIndex(globalIndex);
  }
  `;let u="",c=[e,n,o];for(let m=0;m<c.length;m++){let f=c[m];if(f.length!==0)if(f.length===1)u+=`let d${f[0]} = i32(globalId[${m}]);`;else{let d=EA(f,"uniforms.outShape");u+=`var index${m} = i32(globalId[${m}]);`;for(let h=0;h<d.length;h++)u+=`let d${f[h]} = index${m} / ${d[h]};`,h===d.length-1?u+=`let d${f[h+1]} = index${m} - d${f[h]} * ${d[h]};`:u+=`index${m} = index${m} - d${f[h]} * ${d[h]};`}}let a=[];for(let m=0;m<i;m++)a.push(`d${m}`);let p=zt(i),l=`fn getOutputCoords() -> ${p} {
  ${u}
`;return a.length===0?l+=`return ${p}(0); }`:l+=`return ${p}(${a.join(",")}); }`,l}function fG(r){let t="";switch(r){case 0:case 1:t+=`
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
        `;break;default:w.assert(!1,()=>`Unsupported ${r}D shape`);break}return t}function zA(r){return r.dispatch[1]===1&&r.dispatch[2]===1}function fo(r,t=1){if(r==="float32")return wt(t,"f32");if(r==="int32"||r==="bool")return wt(t,"i32");throw new Error(`type ${r} is not supported.`)}function dG(r,t,e){let n=r.length,o=fo(t,e),s=`fn setOutputAtIndex(flatIndex : i32, value : ${wt(e)}) {
      result[flatIndex] = ${o}(value);
    }

    fn setOutputAtIndexI32(flatIndex : i32, value : ${wt(e,"i32")}) {
      result[flatIndex] = ${o}(value);
    }
    `;if(n>=2){let i=["d0","d1","d2","d3","d4","d5"].slice(0,n),u=zt(n);s+=`
      fn setOutputAtCoords(${i.map(c=>`${c} : i32`).join(", ")}, value : ${wt(e)}) {
        let flatIndex = getOutputIndexFromCoords(${u}(${i.join(", ")}));
        setOutputAtIndex(flatIndex${e===1?"":` / ${e}`}, value);
      }
      fn setOutputAtCoordsI32(${i.map(c=>`${c} : i32`).join(", ")}, value : ${wt(e,"i32")}) {
        let flatIndex = getOutputIndexFromCoords(${u}(${i.join(", ")}));
        setOutputAtIndexI32(flatIndex${e===1?"":` / ${e}`}, value);
      }
    `}return s}function hG(r){let t=/(\w+)\s*:\s*vec(5|6)/g;r=r.replace(t,n=>"@align(16) "+n);let e=/vec(5|6)\s*,\s*(\w+)/g;return r=r.replace(e,(n,o,s)=>`vec${o}, @align(16) ${s}`),r}function PA(r){return!(r.dispatchLayout.hasOwnProperty("y")&&r.dispatchLayout.y.length!==0||r.dispatchLayout.hasOwnProperty("z")&&r.dispatchLayout.z.length!==0)}var ws=r=>{let t=1;for(let e=0;e<r.length;e++)t*=r[e];return t};function N(r,t,e=[1,1,1],n=[1,1,1]){let[o,s,i]=[Math.ceil(ws(r.x.map(u=>t[u]))/(e[0]*n[0])),r.y?Math.ceil(ws(r.y.map(u=>t[u]))/(e[1]*n[1])):1,r.z?Math.ceil(ws(r.z.map(u=>t[u]))/(e[2]*n[2])):1];return[o,s,i]}function LA(r,t,e,n=!1){let o=[8,8,1],s=[4,4,1];return n||(r<=8&&(s[1]=1),t<=16&&e<=16&&(o[0]=4)),{workgroupSize:o,elementsPerThread:s}}function rf(r,t,e=!1){if(e)return[8,8,1];let n=ws(r.x.map(s=>t[s])),o=ws(r.y.map(s=>t[s]));return n<=4?[4,16,1]:o<=4?[16,4,1]:[16,16,1]}function nf(r,t,e=!1){if(e)return[4,4,1];let n=ws(r.x.map(s=>t[s])),o=ws(r.y.map(s=>t[s]));return n<=4?[1,2,1]:o<=4?[2,1,1]:[2,2,1]}function T(r){return{x:r.map((t,e)=>e)}}function xw(r){if(r==="float32"||r==="int32"||r==="bool"||r==="string")return 4;if(r==="complex64")return 8;throw new Error(`Unknown dtype ${r}`)}function of(){return!!(typeof globalThis<"u"&&globalThis.navigator&&globalThis.navigator.gpu)}function sf(r,t){Array.isArray(r)||(r=[r]),r.forEach(e=>{e!=null&&w.assert(e.dtype!=="complex64",()=>`${t} does not support complex64 tensors in the WebGPU backend.`)})}var Vr;(function(r){r[r.MatMulReduceProgram=0]="MatMulReduceProgram",r[r.MatMulSplitKProgram=1]="MatMulSplitKProgram",r[r.MatMulSmallOutputSizeProgram=2]="MatMulSmallOutputSizeProgram",r[r.MatMulPackedProgram=3]="MatMulPackedProgram",r[r.MatMulMax=4]="MatMulMax"})(Vr||(Vr={}));var xG=Y().getNumber("WEBGPU_CPU_HANDOFF_SIZE_THRESHOLD"),yG=(r,t)=>{let e=r.limits.maxComputeWorkgroupsPerDimension,n=t.dispatchLayout,o=t.dispatch;if(o.every(i=>i<=e))return o;w.assert(o[0]>e&&n.y===void 0&&n.z===void 0,()=>"Dispatch size exceeds WebGPU limits in Y or Z dimension.");let s=Math.ceil(Math.sqrt(o[0]));return s>e?(s=Math.ceil(Math.cbrt(o[0])),w.assert(s<=e,()=>"Total dispatch size exceeds WebGPU maximum."),[s,s,s]):[s,s,1]},ho=class r extends dn{nextDataId(){return r.nextDataId++}constructor(t,e){if(super(),this.commandQueueOwnedIds=new WeakSet,this.dispatchCountInPass=0,this.disposed=!1,this.downloadWaitMs=0,this.tensorDataPendingDisposal=[],this.queryResolveBuffer=null,this.querySet=null,this.querySetCount=2,this.stagingPendingDisposal=[],this.uniformPendingDisposal=[],this.uploadWaitMs=0,this.hasReadSyncWarned=!1,this.hasTimestampQueryWarned=!1,!of())throw new Error("WebGPU is not supported on this device");this.pipelineCache={},this.device=t,this.queue=t.queue,this.commandEncoder=null,this.computePassEncoder=null,this.adapterInfo=new Jm(e),this.supportTimestampQuery=this.device.features.has("timestamp-query"),this.thresholdToIncreaseWorkgroups=this.adapterInfo.intelGPUGeneration>=12?16:8,this.bufferManager=new tf(this.device),this.textureManager=new ef(this.device),this.tensorMap=new Ao(this,pe()),Y().getBool("WEBGPU_USE_PROFILE_TOOL")&&(this.dummyCanvas=document.createElement("canvas"),this.dummyCanvas.width=1,this.dummyCanvas.height=1,this.dummyContext=this.dummyCanvas.getContext("webgpu"),this.dummyContext.configure({device:t,format:"bgra8unorm"}),document.body.appendChild(this.dummyCanvas))}floatPrecision(){return 32}disposeData(t,e=!1){if(!this.tensorMap.has(t))return!0;let n=this.tensorMap.get(t);return e?n.refCount=0:n.refCount--,n.refCount>0?!1:(n.complexTensorInfos!=null&&(this.disposeData(n.complexTensorInfos.real.dataId),this.disposeData(n.complexTensorInfos.imag.dataId)),this.commandQueueOwnedIds.has(t)?(this.tensorDataPendingDisposal.push(t),!0):(this.releaseResource(t),this.tensorMap.delete(t),!0))}memory(){return{numBytesInGPU:this.bufferManager.numBytesUsed,numBytesAllocatedInGPU:this.bufferManager.numBytesAllocated,unreliable:!1}}releaseResource(t){let e=this.tensorMap.get(t);if(!(!e||!e.resource)){if(e.external){e.resource=null;return}e.resource instanceof GPUBuffer?this.bufferManager.releaseBuffer(e.resource):e.resource instanceof GPUTexture&&this.textureManager.releaseTexture(e.resource),e.resource=null}}refCount(t){return this.tensorMap.has(t)?this.tensorMap.get(t).refCount:0}incRef(t){let e=this.tensorMap.get(t);e.refCount++}decRef(t){if(this.tensorMap.has(t)){let e=this.tensorMap.get(t);e.refCount--}}write(t,e,n){if(n==="complex64"&&t!=null)throw new Error("Cannot write to a complex64 dtype. Please use tf.complex(real, imag).");let o={id:this.nextDataId()};return this.tensorMap.set(o,{dtype:n,shape:e,values:t,refCount:1}),o}move(t,e,n,o,s){if(o==="complex64")throw new Error("Cannot write to a complex64 dtype. Please use tf.complex(real, imag).");this.tensorMap.set(t,{dtype:o,shape:n,values:e,refCount:s})}submitQueue(){this.queue.submit([this.commandEncoder.finish()]),this.commandEncoder=null,this.dispatchCountInPass=0,this.commandQueueOwnedIds=new WeakSet,this.tensorDataPendingDisposal.forEach(t=>{this.releaseResource(t),this.tensorMap.delete(t)}),this.uniformPendingDisposal.forEach(t=>this.bufferManager.releaseBuffer(t)),this.stagingPendingDisposal.forEach(t=>this.bufferManager.releaseBuffer(t,!1)),this.tensorDataPendingDisposal=[],this.uniformPendingDisposal=[],this.stagingPendingDisposal=[]}ensureCommandEncoderReady(){this.commandEncoder||(this.commandEncoder=this.device.createCommandEncoder())}endComputePassEncoder(){this.computePassEncoder&&(this.computePassEncoder.end(),this.computePassEncoder=null)}async checkCompileCompletionAsync(){let t;try{t=await Promise.all(Object.values(this.pipelineCache))}catch(e){throw new Error(e.message)}Object.keys(this.pipelineCache).map((e,n)=>{this.pipelineCache[e]=t[n]})}async getBufferData(t){if(Y().getBool("WEBGPU_ENGINE_COMPILE_ONLY"))return console.warn("The data may be invalid since WEBGPU_ENGINE_COMPILE_ONLY is true, this can only be called when WEBGPU_ENGINE_COMPILE_ONLY is false"),null;let e=t.size,n=this.bufferManager.acquireBuffer(e,GPUBufferUsage.COPY_DST|GPUBufferUsage.MAP_READ);this.ensureCommandEncoderReady(),this.endComputePassEncoder(),this.commandEncoder.copyBufferToBuffer(t,0,n,0,e),this.submitQueue(),await n.mapAsync(GPUMapMode.READ);let o=n.getMappedRange().slice(0);return n.unmap(),n!=null&&this.bufferManager.releaseBuffer(n),Y().getBool("WEBGPU_USE_PROFILE_TOOL")&&(w.assert(this.dummyContext!==void 0,()=>"Fail to get context for profiling tool"),this.dummyContext.getCurrentTexture()),o}convertAndCacheOnCPU(t,e){let n=this.tensorMap.get(t);return n.values=e,n.values}readSync(t){let e=this.tensorMap.get(t),{values:n,complexTensorInfos:o}=e;if(n!=null||e.dtype==="string")return n;if(e.dtype==="complex64"){let h=this.readSync(o.real.dataId),g=this.readSync(o.imag.dataId),x=w.convertBackendValuesAndArrayBuffer(S.mergeRealAndImagArrays(h,g).buffer,"float32");return this.convertAndCacheOnCPU(t,x),x}this.hasReadSyncWarned||(this.hasReadSyncWarned=!0,console.warn("The performance of synchronously reading data from GPU to CPU is poor on the webgpu backend, please use asynchronous APIs instead."));let s=["opaque","premultiplied"],i=e.resource,u=i.size;w.assert(u%4===0,()=>"Because there is 4 bytes for one pixel, buffer size must be multiple of 4.");let c=u/4,a=new ArrayBuffer(u),p=256,l=256,m=s.map(h=>new OffscreenCanvas(p,l)),f=new OffscreenCanvas(p,l);this.endComputePassEncoder(),m.map((h,g)=>{let x=h.getContext("webgpu");return x.configure({device:this.device,format:"bgra8unorm",usage:GPUTextureUsage.COPY_DST,alphaMode:s[g]}),x.getCurrentTexture()}).map((h,g)=>{let x=p*4,b=(A,R,F)=>{this.ensureCommandEncoderReady(),this.commandEncoder.copyBufferToTexture({buffer:i,bytesPerRow:x,offset:F},{texture:h},{width:A,height:R}),this.submitQueue();let P=f.getContext("2d",{willReadFrequently:!0});P.clearRect(0,0,A,R),P.drawImage(m[g],0,0);let z=P.getImageData(0,0,A,R).data,V=s[g],Q=new Uint8ClampedArray(a,F,A*R*4);for(let J=0;J<Q.length;J+=4)if(V==="premultiplied")Q[J+3]=z[J+3];else{let lt=z[J];Q[J]=z[J+2],Q[J+1]=z[J+1],Q[J+2]=lt}},y=Math.floor(c/(p*l)),I=p,v=l,_=0;for(let A=0;A<y;A++)b(I,v,_),_+=p*l*4;let k=c%(p*l);v=Math.floor(k/p),v>0&&(b(I,v,_),_+=v*(p*4)),I=k%p,I>0&&b(I,1,_)});let d=w.convertBackendValuesAndArrayBuffer(a,e.dtype);return this.convertAndCacheOnCPU(t,d),d}async read(t){if(!this.tensorMap.has(t))throw new Error(`Tensor ${t} was not registered!`);let e=this.tensorMap.get(t),{values:n}=e;if(n!=null)return n;let o;if(e.dtype==="complex64"){let s=await Promise.all([this.read(e.complexTensorInfos.real.dataId),this.read(e.complexTensorInfos.imag.dataId)]),i=s[0],u=s[1];o=S.mergeRealAndImagArrays(i,u)}else{let s=await this.getBufferData(e.resource);o=w.convertBackendValuesAndArrayBuffer(s,e.dtype)}return this.convertAndCacheOnCPU(t,o),o}copyBuffer(t){let e=t.size,n=t.usage,o=this.bufferManager.acquireBuffer(e,n);return this.ensureCommandEncoderReady(),this.endComputePassEncoder(),this.commandEncoder.copyBufferToBuffer(t,0,o,0,e),this.submitQueue(),o}createTensorFromGPUData(t,e,n){let o=t.buffer;if(n==="complex64")throw new Error("Cannot write to a complex64 dtype. ");let s={id:this.nextDataId()};this.tensorMap.set(s,{dtype:n,shape:e,values:null,refCount:1,external:t.zeroCopy});let i=this.tensorMap.get(s),u=xw(i.dtype)*w.sizeFromShape(i.shape);if(t.buffer.size<u)throw new Error(`GPUBuffer size(${t.buffer.size}) is smaller than tensor size(${u})!`);if((t.buffer.usage&(GPUBufferUsage.STORAGE|GPUBufferUsage.COPY_SRC))!==(GPUBufferUsage.STORAGE|GPUBufferUsage.COPY_SRC))throw new Error("GPUBuffer.usage should include GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC!");return t.zeroCopy!==!0&&(o=this.copyBuffer(o)),i.resource=o,pe().makeTensorFromDataId(s,e,n,this)}readToGPU(t){let e=this.tensorMap.get(t),{values:n,dtype:o,shape:s,resource:i}=e;if(o==="complex64")throw new Error("Does not support reading buffer for complex64 dtype.");if(i==null)throw n!=null?new Error("Data is not on GPU but on CPU."):new Error("There is no data on GPU or CPU.");let u=i,c=u.size,a=u.usage,p=this.bufferManager.acquireBuffer(c,a);this.ensureCommandEncoderReady(),this.endComputePassEncoder(),this.commandEncoder.copyBufferToBuffer(i,0,p,0,c),this.submitQueue();let l=this.makeTensorInfo(s,o),m=pe().makeTensorFromTensorInfo(l),f=this.tensorMap.get(l.dataId);return f.resource=p,{tensorRef:m,buffer:p}}bufferSync(t){let e=this.readSync(t.dataId);if(t.dtype==="string")try{let n=e.map(o=>w.decodeString(o));return Ft(t.shape,t.dtype,n)}catch{throw new Error("Failed to decode encoded string bytes into utf-8")}return Ft(t.shape,t.dtype,e)}async time(t){!this.supportTimestampQuery&&!this.hasTimestampQueryWarned&&(console.warn("This device doesn't support timestamp-query extension. Start Chrome browser with flag --enable-dawn-features=allow_unsafe_apis to try it again. Otherwise, zero will be shown for the kernel time when profiling mode is enabled."),this.hasTimestampQueryWarned=!0);let e=this.activeTimers,n=[],o=!1;this.programTimersStack==null?(this.programTimersStack=n,o=!0):this.activeTimers.push(n),this.activeTimers=n,t();let s=w.flatten(this.activeTimers.map(a=>a.query)).filter(a=>a!=null),i=w.flatten(this.activeTimers.map(a=>a.name)).filter(a=>a!=null);this.activeTimers=e,o&&(this.programTimersStack=null);let u={uploadWaitMs:this.uploadWaitMs,downloadWaitMs:this.downloadWaitMs,kernelMs:null,wallMs:null},c=await Promise.all(s);return u.kernelMs=w.sum(c),u.getExtraProfileInfo=()=>c.map((a,p)=>({name:i[p],ms:a})).map(a=>`${a.name}: ${a.ms}`).join(", "),this.uploadWaitMs=0,this.downloadWaitMs=0,u}makeTensorInfo(t,e,n){return e==="string"&&n!=null&&n.length>0&&w.isString(n[0])&&(n=n.map(s=>w.encodeString(s))),{dataId:this.write(n,t,e),shape:t,dtype:e}}tensorToBinding(t){if(!t)return null;let n=this.tensorMap.get(t.dataId).resource;return n instanceof GPUBuffer?{buffer:n}:n instanceof GPUTexture?n.createView():n}uploadToGPU(t){let e=this.tensorMap.get(t);if(e.resource!=null)return;let n=xw(e.dtype)*w.sizeFromShape(e.shape),o,s=GPUBufferUsage.STORAGE|GPUBufferUsage.COPY_SRC|GPUBufferUsage.COPY_DST;if(e.values){if(o=this.bufferManager.acquireBuffer(n,s,!0),o.mapState==="unmapped"){let i=this.bufferManager.acquireBuffer(n,GPUBufferUsage.MAP_WRITE|GPUBufferUsage.COPY_SRC,!0,!1),u=i.getMappedRange();e.dtype==="int32"||e.dtype==="bool"?new Int32Array(u).set(e.values):new Float32Array(u).set(e.values),i.unmap(),this.ensureCommandEncoderReady(),this.endComputePassEncoder(),this.commandEncoder.copyBufferToBuffer(i,0,o,0,n),this.stagingPendingDisposal.push(i)}else{let i=o.getMappedRange();e.dtype==="int32"||e.dtype==="bool"?new Int32Array(i).set(e.values):new Float32Array(i).set(e.values),o.unmap()}e.values=null}else o=this.bufferManager.acquireBuffer(n,s);e.resource=o}makeUniforms(t){let e=0,n=0,o=[],s=1;t.forEach(c=>{c.data.length===0&&(c.data=[1]);let a;switch(c.data.length){case 1:a=4;break;case 2:a=8;break;case 3:a=16;break;case 4:a=16;break;case 5:a=16;break;case 6:a=16;break;default:w.assert(!1,()=>`Unsupported ${c.data.length}D shape`)}(n===5||n===6)&&(a=16),a>s&&(s=a),e=Math.ceil(e/a)*a,n=c.data.length,o.push(e),e+=c.data.length*4}),e=Math.ceil(e/s)*s;let i=new ArrayBuffer(e);t.forEach((c,a)=>{let p=o[a];c.type==="int32"?new Int32Array(i,p,c.data.length).set(c.data):c.type==="uint32"?new Uint32Array(i,p,c.data.length).set(c.data):new Float32Array(i,p,c.data.length).set(c.data)});let u=this.bufferManager.acquireBuffer(e,GPUBufferUsage.COPY_DST|GPUBufferUsage.UNIFORM);return this.queue.writeBuffer(u,0,i,0,e),this.uniformPendingDisposal.push(u),{offset:0,size:e,buffer:u}}runWebGPUProgram(t,e,n,o,s){if(s||(s=this.makeTensorInfo(t.outputShape,n)),w.sizeFromShape(s.shape)===0)return this.tensorMap.get(s.dataId).values=w.getTypedArrayFromDType(s.dtype,0),s;this.uploadToGPU(s.dataId),t.dispatch=yG(this.device,t);let i=e.map((c,a)=>{if(c.dtype==="complex64")throw new Error("GPGPUProgram does not support complex64 input. For complex64 dtypes, please separate the program into real and imaginary parts.");return this.uploadToGPU(c.dataId),{dtype:this.tensorMap.get(c.dataId).dtype,shape:c.shape,name:t.variableNames[a]}});t.shaderKey=BA(t,i,s);let u=Y().getBool("WEBGPU_ENGINE_COMPILE_ONLY");return t.shaderKey in this.pipelineCache||(this.pipelineCache[t.shaderKey]=OA(this.device,t,i,s,u)),t.pipeline=this.pipelineCache[t.shaderKey],u||this.recordAndSubmit(t,s,e,o),s}recordAndSubmit(t,e,n,o){if(t.pipeline instanceof Promise)throw new Error("Please call checkCompileCompletionAsync to ensure parallel compilation is done!");let s=[],i=[],u="int32";if(t.pixelsOpType==null){s.push({type:"float32",data:[NaN]},{type:"float32",data:[1/0]}),i=n.concat(e).map(f=>f.shape);let m="int32";i.map(f=>{s.push({type:m,data:f});let d=w.computeStrides(f);s.push({type:m,data:d})})}else{let m=w.computeStrides(e.shape);s.push({type:u,data:m})}if(t.size){let m=w.sizeFromShape(t.outputShape);s.push({type:u,data:[t.outputComponent?m/t.outputComponent:m]})}o&&(s=[...s,...o]);let c=[this.tensorToBinding(e),...n.map(m=>this.tensorToBinding(m)),this.makeUniforms(s)];n.forEach(m=>{this.commandQueueOwnedIds.add(m.dataId)}),this.commandQueueOwnedIds.add(e.dataId);let a=this.device.createBindGroup({layout:t.pipeline.getBindGroupLayout(0),entries:c.map((m,f)=>({binding:f,resource:m}))}),p=this.activeTimers!=null;this.ensureCommandEncoderReady();let l={};p&&this.supportTimestampQuery?(this.endComputePassEncoder(),this.querySet==null&&(this.querySet=this.device.createQuerySet({type:"timestamp",count:this.querySetCount})),l.timestampWrites={querySet:this.querySet,beginningOfPassWriteIndex:0,endOfPassWriteIndex:1},this.computePassEncoder=this.commandEncoder.beginComputePass(l)):this.computePassEncoder||(this.computePassEncoder=this.commandEncoder.beginComputePass(l)),this.computePassEncoder.setPipeline(t.pipeline),this.computePassEncoder.setBindGroup(0,a),this.computePassEncoder.dispatchWorkgroups(t.dispatch[0],t.dispatch[1],t.dispatch[2]),this.dispatchCountInPass++,(p||Y().get("WEBGPU_DEFERRED_SUBMIT_BATCH_SIZE")<=this.dispatchCountInPass||t.pixelsOpType===$n.DRAW)&&(this.endComputePassEncoder(),p?this.activeTimers.push({name:t.constructor.name,query:this.getQueryTime()}):this.submitQueue())}async getQueryTime(){if(!this.supportTimestampQuery)return 0;this.queryResolveBuffer==null&&(this.queryResolveBuffer=this.bufferManager.acquireBuffer(this.querySetCount*8,GPUBufferUsage.COPY_SRC|GPUBufferUsage.COPY_DST|GPUBufferUsage.QUERY_RESOLVE)),this.commandEncoder.resolveQuerySet(this.querySet,0,this.querySetCount,this.queryResolveBuffer,0);let t=this.bufferManager.acquireBuffer(this.querySetCount*8,GPUBufferUsage.MAP_READ|GPUBufferUsage.COPY_DST);this.commandEncoder.copyBufferToBuffer(this.queryResolveBuffer,0,t,0,this.querySetCount*8),this.submitQueue(),await t.mapAsync(GPUMapMode.READ);let e=new BigUint64Array(t.getMappedRange()),n=Number(e[1]-e[0])/1e6;return t.unmap(),this.bufferManager.releaseBuffer(t),n}shouldExecuteOnCPU(t,e=xG){return Y().getBool("WEBGPU_CPU_FORWARD")&&t.every(n=>this.tensorMap.get(n.dataId).resource==null&&w.sizeFromShape(n.shape)<e)}numDataIds(){return this.tensorMap.numDataIds()-this.tensorDataPendingDisposal.length}dispose(){this.disposed||(this.querySet!=null&&this.querySet.destroy(),this.bufferManager.dispose(),this.textureManager.dispose(),this.disposed=!0)}};ho.nextDataId=0;of()&&Ii("webgpu",async()=>{let r={powerPreference:Y().get("WEBGPU_USE_LOW_POWER_GPU")?"low-power":"high-performance"},t=await navigator.gpu.requestAdapter(r),e={},n=[];t.features.has("timestamp-query")&&n.push("timestamp-query"),t.features.has("bgra8unorm-storage")&&n.push(["bgra8unorm-storage"]),e.requiredFeatures=n;let o=t.limits;e.requiredLimits={maxComputeWorkgroupStorageSize:o.maxComputeWorkgroupStorageSize,maxComputeWorkgroupsPerDimension:o.maxComputeWorkgroupsPerDimension,maxStorageBufferBindingSize:o.maxStorageBufferBindingSize,maxBufferSize:o.maxBufferSize,maxComputeWorkgroupSizeX:o.maxComputeWorkgroupSizeX,maxComputeInvocationsPerWorkgroup:o.maxComputeInvocationsPerWorkgroup};let s=await t.requestDevice(e),i="info"in t?t.info:"requestAdapterInfo"in t?await t.requestAdapterInfo():void 0;return new ho(s,i)},3);var tt;(function(r){r[r.ADD=0]="ADD",r[r.ATAN2=1]="ATAN2",r[r.COMPLEX_MULTIPLY_IMAG=2]="COMPLEX_MULTIPLY_IMAG",r[r.COMPLEX_MULTIPLY_REAL=3]="COMPLEX_MULTIPLY_REAL",r[r.DIV=4]="DIV",r[r.ELU_DER=5]="ELU_DER",r[r.EQUAL=6]="EQUAL",r[r.FLOOR_DIV=7]="FLOOR_DIV",r[r.GREATER=8]="GREATER",r[r.GREATER_EQUAL=9]="GREATER_EQUAL",r[r.LESS=10]="LESS",r[r.LESS_EQUAL=11]="LESS_EQUAL",r[r.LOGICAL_AND=12]="LOGICAL_AND",r[r.LOGICAL_OR=13]="LOGICAL_OR",r[r.MAX=14]="MAX",r[r.MIN=15]="MIN",r[r.MOD=16]="MOD",r[r.MUL=17]="MUL",r[r.NOT_EQUAL=18]="NOT_EQUAL",r[r.POW=19]="POW",r[r.PRELU=20]="PRELU",r[r.SQUARED_DIFFERENCE=21]="SQUARED_DIFFERENCE",r[r.SUB=22]="SUB"})(tt||(tt={}));var bG="let resultTemp = a + b;",wG="let resultTemp = atan2(a, b);",SG="let resultTemp = areal * breal - aimag * bimag;",IG="let resultTemp = areal * bimag + aimag * breal;",vG="let resultTemp = a / b;",CG="let resultTemp = select(a * (b + 1.0), a, b >= b - b);",kG=`
  let zero = sign(a) * 0 + 0;
  let one = sign(b) * 0 + 1;
  let resultTemp = select(zero, one, a == b);
`,_G=`
  let remainder =
      select(a % b, round(a % b), (round(a) == a) & (round(b) == b));
  let quotient = (a - remainder) / b;
  let resultTemp =
      round(select(quotient, quotient - 1, sign(remainder) == -sign(b)));
`,AG=`
  let zero = sign(a) * 0 + 0;
  let one = sign(b) * 0 + 1;
  let resultTemp = select(zero, one, a > b);
`,RG=`
  let zero = sign(a) * 0 + 0;
  let one = sign(b) * 0 + 1;
  let resultTemp = select(zero, one, a >= b);
`,MG=`
  let zero = sign(a) * 0 + 0;
  let one = sign(b) * 0 + 1;
  let resultTemp = select(zero, one, a < b);
`,DG=`
  let zero = sign(a) * 0 + 0;
  let one = sign(b) * 0 + 1;
  let resultTemp = select(zero, one, a <= b);
`,NG="return f32(a >= 1.0 && b >= 1.0);",$G=`return (vec4<f32>(a >= vec4<f32>(1.0)) *
  vec4<f32>(b >= vec4<f32>(1.0)));`,EG="return f32(a >= 1.0 || b >= 1.0);",TG=`return min(vec4<f32>(a >= vec4<f32>(1.0)) +
  vec4<f32>(b >= vec4<f32>(1.0)), vec4<f32>(1.0));`,FG="let resultTemp = max(a, b);",PG="let resultTemp = min(a, b);",OG=`
  let isNaN = b == 0.;
  var resultTemp = a % b;
  resultTemp = select((resultTemp + b) % b, resultTemp,
      (a < 0. && b < 0.) || (a >= 0. && b > 0.));
`,BG=`
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
`,zG="let resultTemp = a * b;",LG=`
  var resultTemp = f32(a != b);
  let valueForNaN = 1.0;
`,WG=`
  var resultTemp = vec4<f32>(a != b);
  let valueForNaN = 1.0;
`,UG=`
  let isNaN = a < 0.0 && floor(b) < b;
  if (b == 0.0) {
    return 1.0;
  }
  var resultTemp = select(sign(a) * pow(abs(a), b), pow(abs(a), b),
      round(abs(b) % 2.0) != 1.0);
`,GG=`
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
`,VG="if (a < 0.0) { return b * a; }  return a;",HG=`
  let aLessThanZero = vec4<f32>(a < vec4<f32>(0.0));
  return (aLessThanZero * (b * a)) + ((vec4<f32>(1.0) - aLessThanZero) * a);
`,qG="let resultTemp = (a - b) * (a - b);",KG="let resultTemp = a - b;";function ea(r,t){let e;do{switch(r){case tt.ATAN2:e=wG;break;case tt.MAX:e=FG;break;case tt.MIN:e=PG;break;case tt.MOD:e=t?BG:OG;break;case tt.NOT_EQUAL:e=t?WG:LG;break;case tt.POW:e=t?GG:UG;break;default:continue}let n,o,s;return t?(n="isnanVec4",o="vec4<f32>",s="vec4<bool>"):(n="isnan",o="f32",s="bool"),`
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
    `}while(!1);switch(r){case tt.ADD:e=bG;break;case tt.COMPLEX_MULTIPLY_IMAG:e=IG;break;case tt.COMPLEX_MULTIPLY_REAL:e=SG;break;case tt.DIV:e=vG;break;case tt.ELU_DER:e=CG;break;case tt.EQUAL:e=kG;break;case tt.FLOOR_DIV:e=_G;break;case tt.GREATER:e=AG;break;case tt.GREATER_EQUAL:e=RG;break;case tt.LESS:e=MG;break;case tt.LESS_EQUAL:e=DG;break;case tt.LOGICAL_AND:return t?$G:NG;case tt.LOGICAL_OR:return t?TG:EG;case tt.MUL:e=zG;break;case tt.PRELU:return t?HG:VG;case tt.SQUARED_DIFFERENCE:e=qG;break;case tt.SUB:e=KG;break;default:}return`
    ${e}
    return resultTemp;
  `}var O;(function(r){r[r.ABS=0]="ABS",r[r.ACOS=1]="ACOS",r[r.ACOSH=2]="ACOSH",r[r.ASIN=3]="ASIN",r[r.ASINH=4]="ASINH",r[r.ATAN=5]="ATAN",r[r.ATANH=6]="ATANH",r[r.CEIL=7]="CEIL",r[r.COS=8]="COS",r[r.COSH=9]="COSH",r[r.ELU=10]="ELU",r[r.ERF=11]="ERF",r[r.EXP=12]="EXP",r[r.EXPM1=13]="EXPM1",r[r.FLOOR=14]="FLOOR",r[r.IS_FINITE=15]="IS_FINITE",r[r.IS_INF=16]="IS_INF",r[r.IS_NAN=17]="IS_NAN",r[r.LINEAR=18]="LINEAR",r[r.LOG=19]="LOG",r[r.LOG1P=20]="LOG1P",r[r.LOGICAL_NOT=21]="LOGICAL_NOT",r[r.NEG=22]="NEG",r[r.RELU=23]="RELU",r[r.RELU6=24]="RELU6",r[r.LEAKYRELU=25]="LEAKYRELU",r[r.RECIPROCAL=26]="RECIPROCAL",r[r.ROUND=27]="ROUND",r[r.RSQRT=28]="RSQRT",r[r.SELU=29]="SELU",r[r.SIGMOID=30]="SIGMOID",r[r.SIGN=31]="SIGN",r[r.SIN=32]="SIN",r[r.SINH=33]="SINH",r[r.SOFTPLUS=34]="SOFTPLUS",r[r.SQRT=35]="SQRT",r[r.SQUARE=36]="SQUARE",r[r.STEP=37]="STEP",r[r.TAN=38]="TAN",r[r.TANH=39]="TANH",r[r.TO_INT=40]="TO_INT"})(O||(O={}));var jG="return abs(a);",XG=`
  if (abs(a) > 1.) {
    return uniforms.NAN;
  }
  return acos(a);
`,YG=`
  if (a < 1.) {
    return uniforms.NAN;
  }
  return acosh(a);
`,QG=`
  if (abs(a) > 1.) {
    return uniforms.NAN;
  }
  return asin(a);
`,ZG="return asinh(a);",JG=`
  if (isnan(a)) {
    return uniforms.NAN;
  }
  return atan(a);
`,tV=`
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
`,eV="return ceil(a);",rV="return cos(a);",nV=`
  let e2x = exp(-a);
  return (e2x + 1.0 / e2x) / 2.0;
`,oV="return exp(a) - 1.0;",sV="if (a >= 0.0) { return a; }  return (exp(a) - 1.0);",iV=`
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
`,aV=`
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
`,uV="return exp(a);",cV="return floor(a);",pV="return f32(!isnan(a) && !isinf(a));",lV="return f32(isinf(a));",mV="return f32(isnan(a));",fV="return a;",dV=`if (a < 0.0) { return uniforms.NAN; }
  return log(a);`,hV=`
  if (isnan(a)) { return a; }
  return log(1.0 + a);
`,gV="return f32(!(a >= 1.0));",xV="return -a;",yV="if (a < 0.0) { return uniforms.alpha * a; } return a;",bV=`
  let aLessThanZero = vec4<f32>(a < vec4<f32>(0.0));
  return (aLessThanZero * (uniforms.alpha * a)) + ((vec4<f32>(1.0) - aLessThanZero) * a);
`,wV="return 1.0 / a;",SV="return select(a, 0.0, a < 0.0);",IV="return clamp(a, 0.0, 6.0);",vV="return clamp(a, vec4<f32>(0.0, 0.0, 0.0, 0.0), vec4<f32>(6.0, 6.0, 6.0, 6.0));",CV=`
  return select(a, vec4<f32>(0.0), a < vec4<f32>(0.0));
`,kV="return round(a);",_V="return inverseSqrt(a);",AV=`
  if (a >= 0.0) {
    return ${S.SELU_SCALE} * a;
  } else {
    return ${S.SELU_SCALEALPHA} * (exp(a) - 1.0);
  }
`,RV="return 1.0 / (1.0 + exp(-1.0 * a));",MV="return sign(a);",DV="return sin(a);",NV=`
  let e2x = exp(a);
  return (e2x - 1.0 / e2x) / 2.0;
`,$V=`
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
`,EV="return sqrt(a);",TV="return a * a;",FV=`
  if (isnan(a)) {
    return a;
  }

  return select(uniforms.stepAlpha, 1.0, a > 0.0);
`,PV="return tan(a);",OV=`
  let e2x = exp(-2.0 * abs(a));
  return sign(a) * (1.0 - e2x) / (1.0 + e2x);
`,BV="return f32(i32((a)));";function En(r,t){switch(r){case O.ABS:return jG;case O.ACOS:return XG;case O.ACOSH:return YG;case O.ASIN:return QG;case O.ASINH:return ZG;case O.ATAN:return JG;case O.ATANH:return tV;case O.COS:return rV;case O.COSH:return nV;case O.CEIL:return eV;case O.ELU:return t?iV:sV;case O.ERF:return aV;case O.EXP:return uV;case O.EXPM1:return oV;case O.FLOOR:return cV;case O.IS_FINITE:return pV;case O.IS_INF:return lV;case O.IS_NAN:return mV;case O.LINEAR:return fV;case O.LOG:return dV;case O.LOG1P:return hV;case O.LOGICAL_NOT:return gV;case O.NEG:return xV;case O.LEAKYRELU:return t?bV:yV;case O.RECIPROCAL:return wV;case O.RELU:return t?CV:SV;case O.RELU6:return t?vV:IV;case O.ROUND:return kV;case O.RSQRT:return _V;case O.SELU:return AV;case O.SIGMOID:return RV;case O.SIGN:return MV;case O.SIN:return DV;case O.SINH:return NV;case O.SOFTPLUS:return $V;case O.SQRT:return EV;case O.SQUARE:return TV;case O.STEP:return FV;case O.TAN:return PV;case O.TANH:return OV;case O.TO_INT:return BV;default:throw new Error(`BinaryType ${r} is not implemented!`)}}function Ne(r,t=!1,e=!1,n=3){if(r===null)return"";let o="";if(r==="linear")o=En(O.LINEAR);else if(r==="relu")o=En(O.RELU,e);else if(r==="elu")o=En(O.ELU,e);else if(r==="relu6")o=En(O.RELU6,e);else if(r==="prelu")o=ea(tt.PRELU,e);else if(r==="sigmoid")o=En(O.SIGMOID,e);else if(r==="leakyrelu")o=En(O.LEAKYRELU,e);else throw new Error(`Activation ${r} has not been implemented for the WebGPU backend.`);let i=wt(e?4:1),u="";return t?u=`
      fn activation(a : ${i}, coords : vec${n}<i32>) -> ${i} {
        let b = getPreluActivationWeightsByOutputCoords(coords);
        ${o}
      }`:u=`
      fn activation(a : ${i}, coords : vec${n}<i32>) -> ${i} {
        ${o}
      }`,u}function lr(r,t){return`
      ${r?"value = value + getBiasByOutputCoords(coords);":""}
      ${t?"value = activation(value, coords);":""}
      `}function yw(r,t,e=!1,n=!1,o=!1,s=1){w.assert(r&&s===1||!r,()=>`transposeA ${r} is not compatible with component size ${s}`);let i=`
      ${r?"value = getA(batch, col, row);":"value = getA(batch, row, col);"}

    `,u=t?"value = getB(batch, col, row);":"value = getB(batch, row, col);";return`
  fn mm_readA(batch: i32, row: i32, col: i32) -> ${wt(s)} {
    var value = ${wt(s)}(0.0);
    ${e&&o?i:`
    ${r?"if(row < uniforms.dimAOuter && col < uniforms.dimInner)":"if(row < uniforms.aShape[1] && col < uniforms.aShape[2])"}
    {
      ${i}
    }
    `}
    return value;
  }

  fn mm_readB(batch: i32, row: i32, col: i32) -> ${wt(s)} {
    var value = ${wt(s)}(0.0);
    ${u}
    return value;
  }
  `}function yc(r,t,e,n,o=!1,s=!1,i=!1,u=1){return`
  ${yw(e,n,o,s,i,u)}
  fn mm_write(batch: i32, row: i32, col: i32, valueIn: ${wt(u)}) {
    ${o&&s?"":"if (row < uniforms.dimAOuter && col < uniforms.dimBOuter)"}
    {
      var value = valueIn;
      let coords = vec3<i32>(batch, row, col);
      ${lr(r,t)}
      setOutputAtCoords(coords[0], coords[1], coords[2], value);
    }
  }
  `}var zV=(r,t)=>r?`
        mm_Asub[inputRow][inputCol] = mm_readA(batchA,
          kStart + inputRow,
          globalRowStart + inputCol * ${t});
        `:`
        mm_Asub[inputRow][inputCol] = mm_readA(batchA,
          globalRow + innerRow,
          kStart + inputCol * ${t});
        `,LV=(r,t,e,n)=>{if(r)return`
      for (var k = 0; k < ${n}; k++) {
        let BCached0 = mm_Bsub[k][tileCol];
        let ACached0 = mm_Asub[k][localRow];
        for (var i = 0; i < ${e}; i++) {
          acc[i] = fma(BCached0, vec4<f32>(ACached0[i]), acc[i]);
        }
      }`;{let o="",s="";for(let i=0;i<t;i++)o+=`let BCached${i} = mm_Bsub[k * ${t} + ${i}][tileCol];`,s+=`acc[i] = fma(BCached${i}, vec4<f32>(ACached[${i}]), acc[i]);`;return`
      for (var k = 0; k < ${n/t}; k++) {
        ${o}
        for (var i = 0; i < ${e}; i++) {
          let ACached = mm_Asub[tileRow + i][k];
          ${s}
        }
      }`}};function Ss(r,t,e=!1,n=32,o=!1,s=32,i=!1){let u=t[1]*r[1],c=t[0]*r[0],a=e?u:n,p=e?n:u,l=a/t[0],m=n/t[1],f=r[1],d=r[0];return w.assert((e&&l===4&&r[1]===4||!e&&(l===3||l===4))&&a%t[0]===0&&n%t[1]===0&&r[0]===4,()=>`If transposeA ${e} is true, innerElementSize ${l} and workPerThread[1] ${r[1]} must be 4.
          Otherwise, innerElementSize ${l} must be 3 or 4.
      tileAWidth ${a} must be divisible by workgroupSize[0]${t[0]}. tileInner ${n} must be divisible by workgroupSize[1] ${t[1]}. colPerThread ${r[0]} must be 4.`),`
  var<workgroup> mm_Asub : array<array<vec${l}<f32>, ${a/l}>, ${p}>;
  var<workgroup> mm_Bsub : array<array<vec4<f32>, ${c/r[0]}>, ${n}>;

  ${D()} {
    let localRow = i32(localId.y);
    let tileRow = localRow * ${f};
    let tileCol = i32(localId.x);

    let globalRow = i32(globalId.y) * ${f};
    let globalCol = i32(globalId.x) * ${d};
    let batch = ${o?"0":"i32(globalId.z)"};
    let batchA = ${o||!i?"batch":"batch % uniforms.aShape[0]"};
    let batchB = ${o||!i?"batch":"batch % uniforms.bShape[0]"};
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
            ${zV(e,l)}
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
        ${LV(e,l,f,n)}
        workgroupBarrier();
    }

    for (var innerRow = 0; innerRow < ${f}; innerRow++) {
        mm_write(batch, globalRow + innerRow, globalCol, acc[innerRow]);
    }
  }`}var UA=r=>r?`
        mm_Asub[inputRow][inputCol] = mm_readA(batchA,
          kStart + inputRow,
          globalRowStart + inputCol);
        `:`
        mm_Asub[inputRow][inputCol] = mm_readA(batchA,
          globalRowStart + inputRow,
          kStart + inputCol);
        `,WV=r=>r?"let ACached = mm_Asub[k][tileRow + innerRow];":"let ACached = mm_Asub[tileRow + innerRow][k];";function Is(r,t,e=!1,n=32,o=!1,s=32,i=!1,u=!1){let c=r[1]*t[1],a=r[0]*t[0],p=e?c:n,l=e?n:c;w.assert(l%t[1]===0&&p%t[0]===0&&n%t[1]===0,()=>`tileAHight ${l} must be divisible by workgroupSize[1]${t[1]}, tileAWidth ${p} must be divisible by workgroupSize[0]${t[0]}, tileInner ${n} must be divisible by workgroupSize[1]${t[1]}`);let m=l/t[1],f=p/t[0],d=n/t[1],h=r[1],g=r[0],x=i?`
      let localRow = i32(localId.y);
      let localCol = i32(localId.x);
      let globalRowStart = i32(workgroupId.y) * ${c};
      let globalColStart = i32(workgroupId.x) * ${a};

      // Loop over shared dimension.
      for (var t = 0; t < numTiles; t++) {
        // Load one tile of A into local memory.
        for (var inputRow = localRow; inputRow < ${l}; inputRow = inputRow + ${t[1]}) {
          for (var inputCol = localCol; inputCol < ${p}; inputCol = inputCol + ${t[0]}) {
            ${UA(e)}
          }
        }
        // Load one tile of B into local memory.
        for (var inputRow = localRow; inputRow < ${n}; inputRow = inputRow + ${t[1]}) {
              for (var inputCol = localCol; inputCol < ${a}; inputCol = inputCol + ${t[0]}) {
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
        ${UA(e)}
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
        ${WV(e)}
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
    var<workgroup> mm_Bsub : array<array<f32, ${a}>, ${n}>;

    ${D()} {
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
  `}var UV=r=>r?`
      mm_readA(batchA, colA, globalRow),
      mm_readA(batchA, colA + 1, globalRow),
      mm_readA(batchA, colA + 2, globalRow),
      mm_readA(batchA, colA + 3, globalRow)
  `:`
      mm_readA(batchA, globalRow, colA),
      mm_readA(batchA, globalRow, colA + 1),
      mm_readA(batchA, globalRow, colA + 2),
      mm_readA(batchA, globalRow, colA + 3)
  `;function GV(r,t=!1){w.assert(r[1]===1&&r[2]===1,()=>`A linear work group size is required. But got ${r}.`);let e=r[0]*4;return`
    var<workgroup> mm_Asub : array<vec4<f32>, ${r[0]}>;

    ${D()} {
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
        mm_Asub[tileCol] = vec4<f32>(${UV(t)});
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
  `}var af=class{constructor(t,e,n=!1,o=!1,s=null,i=null,u=null,c=!1){this.variableNames=["A","B"],this.uniforms="dimAOuter : i32, dimBOuter : i32, dimInner : i32,",this.outputShape=e,this.dispatchLayout={x:[2],y:[1],z:[0]};let a=n?t[1]:t[2];if(this.isVec4=(a%4===0&&!n||e[1]%4===0&&n)&&e[2]%4===0&&!o,this.outputComponent=this.isVec4?4:1,this.isVectorA=e[1]===1&&!n,!this.isVec4&&this.isVectorA)this.elementsPerThread=[1,1,1],this.workgroupSize=[32,1,1];else{let m=LA(e[1],a,e[2],n);this.workgroupSize=m.workgroupSize,this.elementsPerThread=m.elementsPerThread}this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,this.elementsPerThread);let p=s!=null,l=u!=null;p&&this.variableNames.push("bias"),l&&this.variableNames.push("preluActivationWeights"),this.sequentialAccessByThreads=c,this.transposeA=n,this.transposeB=o,this.addBias=p,this.activation=i,this.hasPreluActivationWeights=l,[this.fitAOuter,this.fitBOuter,this.fitInner]=this.getShapeFit(e[1],e[2],a),this.shaderKey=`matMulPacked_${this.elementsPerThread}_${n}_${o}_${this.activation}_${this.fitAOuter}_${this.fitBOuter}_${this.fitInner}_${this.isVec4}_${this.isVectorA}_${this.sequentialAccessByThreads}`}getShapeFit(t,e,n){let o=this.workgroupSize[1]*this.elementsPerThread[1],s=this.workgroupSize[0]*this.elementsPerThread[0];!this.isVec4&&this.isVectorA?this.tileInner=this.workgroupSize[0]*4:this.tileInner=s;let i=t%o===0,u=e%s===0,c=n%this.tileInner===0;return[i,u,c]}getUserCode(){return`
      ${Ne(this.activation,this.hasPreluActivationWeights,this.isVec4)}
      ${yc(this.addBias,this.activation,!1,this.transposeB,this.fitAOuter,this.fitBOuter,this.fitInner,this.isVec4?4:1)}
      ${this.isVec4?Ss(this.elementsPerThread,this.workgroupSize,this.transposeA,this.tileInner,!1,null,!0):this.isVectorA?GV(this.workgroupSize,this.transposeA):Is(this.elementsPerThread,this.workgroupSize,this.transposeA,this.tileInner,!1,null,this.sequentialAccessByThreads,!0)}
    `}};function VV(r){return`
    var<workgroup> sumValues : array<f32, ${r}>;
    ${D()} {
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
  `}var uf=class{constructor(t,e=!1,n=!1,o=null,s=null,i=null){this.variableNames=["A","B"],this.uniforms="dimAOuter : i32, dimBOuter : i32, dimInner : i32,",this.workgroupSize=[256,1,1],this.outputShape=t,this.dispatchLayout={x:[],y:[1,2],z:[0]},this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize);let u=o!=null,c=i!=null;u&&this.variableNames.push("bias"),c&&this.variableNames.push("preluActivationWeights"),this.transposeA=e,this.transposeB=n,this.addBias=u,this.activation=s,this.hasPreluActivationWeights=c,this.shaderKey=`matMulReduce_${this.activation}_${e}_${n}`}getUserCode(){return`
      ${Ne(this.activation,this.hasPreluActivationWeights)}
      ${yc(this.addBias,this.activation,this.transposeA,this.transposeB)}
      ${VV(this.workgroupSize[0])}
    `}};function HV(r){let t=r[1],e=r[0],n=t>e?t:e;return`
  var<workgroup> mm_Asub : array<array<f32, ${n}>, ${t}>;
  var<workgroup> mm_Bsub : array<array<f32, ${e}>, ${n}>;

  // If the output size is small for matrix multiplication, avoid to use vec4
  // and handle some elements per thread to optimally utilize the ALU.
  // Read data from global memory to registers firstly, then store them into
  // shared memory, so it is instruction-Level parallelism for arithmetic
  // operations and others handle IO operations between barrier api, makes ALU
  // and load/store units work simultaneously, could improves the performance.
  ${D()} {
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
  `}var cf=class{constructor(t,e,n,o=!1,s=!1,i=null,u=null,c=null){this.variableNames=["A","B"],this.uniforms="dimAOuter : i32, dimBOuter : i32, dimInner : i32,",this.workgroupSize=[16,8,1],this.outputShape=n,this.dispatchLayout={x:[2],y:[1],z:[0]},this.dispatch=[Math.ceil(n[2]/this.workgroupSize[0]),Math.ceil(n[1]/this.workgroupSize[1]),n[0]];let a=i!=null;a&&this.variableNames.push("bias");let p=c!=null;p&&this.variableNames.push("preluActivationWeights"),this.transposeA=o,this.transposeB=s,this.addBias=a,this.activation=u,this.hasPreluActivationWeights=p,this.shaderKey=`matMulSmallOutputSize_${this.activation}_${o}_${s}`}getUserCode(){return`
      ${Ne(this.activation,this.hasPreluActivationWeights)}
      ${yc(this.addBias,this.activation,this.transposeA,this.transposeB)}
      ${HV(this.workgroupSize)}
    `}};var pf=class{constructor(t,e,n=!1,o=!1){this.variableNames=["A","B"],this.uniforms="dimAOuter : i32, dimBOuter : i32, dimInner : i32,",this.workgroupSize=[8,8,1],this.atomic=!0,this.splitedDimInner=128,w.assert(t[0]===1,()=>"MatMulSplitKProgram only supports batch = 1."),this.outputShape=t,this.dispatchLayout={x:[2],y:[1],z:[0,3]};let s=(n&&this.outputShape[1]%4===0||!n&&e%4===0)&&this.outputShape[2]%4===0;this.elementsPerThread=[4,4,this.splitedDimInner],this.outputComponent=s?4:1,s||(this.outputShape[1]<16&&(this.elementsPerThread[1]=1),this.outputShape[2]<16&&(this.elementsPerThread[0]=1)),this.dispatch=N(this.dispatchLayout,[this.outputShape[0],this.outputShape[1],this.outputShape[2],e],this.workgroupSize,this.elementsPerThread),this.transposeA=n,this.transposeB=o,this.shaderKey=`matMulSplitK_${n}_${o}_${this.elementsPerThread}_${this.outputComponent}`}getUserCode(){let t=this.outputComponent;return`
      ${yw(!1,this.transposeB,!1,!1,!1,t)}
      fn mm_write(batch: i32, row : i32, col : i32, value : ${wt(t)}) {
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
      ${t===4?Ss(this.elementsPerThread,this.workgroupSize,this.transposeA,32,!0,this.splitedDimInner):Is(this.elementsPerThread,this.workgroupSize,this.transposeA,32,!0,this.splitedDimInner)}
    `}},lf=class{constructor(t,e=null,n=null,o=null){this.uniforms="",this.variableNames=["x"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.addBias=e!=null,this.hasPreluActivationWeights=o!=null,this.activation=n,this.addBias&&this.variableNames.push("bias"),this.hasPreluActivationWeights&&this.variableNames.push("preluActivationWeights"),this.shaderKey=`biasActivation_${n}`}getUserCode(){return`
    ${Ne(this.activation,this.hasPreluActivationWeights)}
    ${D("index")} {
      if (index < uniforms.size) {
        let coords = getCoordsFromIndex(index);
        var value = getXByOutputIndex(index);
        ${lr(this.addBias,this.activation)}
        setOutputAtIndex(index, value);
      }
    }
    `}};var mf=class{constructor(t){this.variableNames=[],this.outputShape=[],this.uniforms="value : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="fill"}getUserCode(){return`
    ${D("index")} {
      if (index < uniforms.size) {
        setOutputAtIndex(index, uniforms.value);
      }
    }
  `}};function Zt(r){let{backend:t,attrs:e}=r,{shape:n,value:o}=e,{dtype:s}=e;if(s=s||w.inferDtype(o),s==="string"){let i=w.getArrayFromDType(s,w.sizeFromShape(n));return i.fill(o),t.makeTensorInfo(n,s,i)}else{let i=new mf(n),u=[{type:"float32",data:[o]}];return t.runWebGPUProgram(i,[],s,u)}}var GA={kernelName:Ys,backendName:"webgpu",kernelFunc:Zt};function X(r){let{inputs:t,attrs:e}=r,{x:n}=t,{shape:o}=e,s=w.sizeFromShape(n.shape),i=w.inferFromImplicitShape(o,s),u=w.sizeFromShape(i);return w.assert(s===u,()=>`The new shape (${i}) has ${u} elements and the old shape (${n.shape}) has ${s} elements. The new shape and old shape must have the same number of elements.`),r.backend.incRef(n.dataId),{dataId:n.dataId,shape:i,dtype:n.dtype}}var VA={kernelName:ci,backendName:"webgpu",kernelFunc:X};function vs({a:r,b:t,transposeA:e,transposeB:n,backend:o,bias:s=null,preluActivationWeights:i=null,leakyreluAlpha:u=0,activation:c=null}){let a=r.shape.length,p=t.shape.length,l=e?r.shape[a-2]:r.shape[a-1],m=n?t.shape[p-1]:t.shape[p-2],f=e?r.shape[a-1]:r.shape[a-2],d=n?t.shape[p-2]:t.shape[p-1],h=r.shape.slice(0,-2),g=t.shape.slice(0,-2),x=w.sizeFromShape(h),b=w.sizeFromShape(g),I=An.assertAndGetBroadcastShape(r.shape.slice(0,-2),t.shape.slice(0,-2)).concat([f,d]);w.assert(l===m,()=>`Error in matMul: inner shapes (${l}) and (${m}) of Tensors with shapes ${r.shape} and ${t.shape} and transposeA=${e} and transposeB=${n} must match.`);let v=e?[x,l,f]:[x,f,l],_=n?[b,d,m]:[b,m,d],k=X({inputs:{x:r},backend:o,attrs:{shape:v}}),A=X({inputs:{x:t},backend:o,attrs:{shape:_}}),R=[k,A],F=Math.max(x,b),P=[k,A],z=[{type:"int32",data:[f]},{type:"int32",data:[d]},{type:"int32",data:[l]}],V,Q,J=[F,f,d],lt=Y().get("WEBGPU_MATMUL_PROGRAM_TYPE");if(lt<0){let ge=Y().getNumber("WEBGPU_THRESHOLD_TO_INCREASE_WORKGROUPS_FOR_MATMUL"),ye=ge>0?ge:o.thresholdToIncreaseWorkgroups,Vt=F*Math.ceil(f/32)*Math.ceil(d/32);Vt<=ye||f<=8&&Vt<=ye*2?F*f*d<=128?lt=Vr.MatMulReduceProgram:F===1&&m>=2e3?lt=Vr.MatMulSplitKProgram:lt=Vr.MatMulSmallOutputSizeProgram:lt=Vr.MatMulPackedProgram}switch(lt){case Vr.MatMulReduceProgram:V=new uf(J,e,n,s,c,i);break;case Vr.MatMulSplitKProgram:{if(Q=Zt({backend:o,attrs:{shape:J,value:0,dtype:r.dtype}}),V=new pf(J,m,e,n),s||c){Q=o.runWebGPUProgram(V,P,r.dtype,z,Q);let ye=new lf(Q.shape,s,c,i),Vt=null,ue=[Q];s&&ue.push(s),i&&ue.push(i),c==="leakyrelu"&&(Vt=[{type:"float32",data:[u]}],ye.uniforms+=" alpha : f32,");let jt=o.runWebGPUProgram(ye,ue,Q.dtype,Vt);R.push(Q);let Xt=X({inputs:{x:jt},backend:o,attrs:{shape:I}});R.push(jt);for(let At of R)o.disposeData(At.dataId);return Xt}break}case Vr.MatMulSmallOutputSizeProgram:V=new cf(v,_,J,e,n,s,c,i);break;case Vr.MatMulPackedProgram:let ge=o.adapterInfo.isIntel();V=new af(v,J,e,n,s,c,i,ge);break;default:throw new Error(`Unsupported MatMulProgramType ${lt}.`)}s&&P.push(s),i&&P.push(i),c==="leakyrelu"&&(z.push({type:"float32",data:[u]}),V.uniforms+=" alpha : f32,"),Q=o.runWebGPUProgram(V,P,r.dtype,z,Q);let Et=X({inputs:{x:Q},backend:o,attrs:{shape:I}});R.push(Q);for(let ge of R)o.disposeData(ge.dataId);return Et}function qV(r){let{inputs:t,backend:e,attrs:n}=r,{a:o,b:s,bias:i,preluActivationWeights:u}=t,{transposeA:c,transposeB:a,activation:p,leakyreluAlpha:l}=n;return vs({a:o,b:s,transposeA:c,transposeB:a,backend:e,bias:i,preluActivationWeights:u,leakyreluAlpha:l,activation:p})}var HA={kernelName:pu,backendName:"webgpu",kernelFunc:qV};var bc=class{constructor(t,e,n){this.variableNames=["AReal","AImag","BReal","BImag"],this.workgroupSize=[128,1,1],this.size=!0,this.outputShape=S.assertAndGetBroadcastShape(e,n),this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey=`binaryOpComplex_${t}`,this.op=t}getUserCode(){return`
      fn binaryOpComplex(
          areal : f32, aimag : f32, breal : f32, bimag : f32) -> f32 {
        ${ea(this.op,!1)}
      }

      ${D("index")} {
        if(index < uniforms.size) {
          let areal = getARealByOutputIndex(index);
          let aimag = getAImagByOutputIndex(index);
          let breal = getBRealByOutputIndex(index);
          let bimag = getBImagByOutputIndex(index);
          setOutputAtIndex(index, binaryOpComplex(areal, aimag, breal, bimag));
        }
      }
    `}};var Tn=class{constructor(t,e,n){if(this.size=!0,this.variableNames=["A","B"],this.outputShape=S.assertAndGetBroadcastShape(e,n),this.dispatchLayout=T(this.outputShape),this.op=t,this.useSharedMemoryWithA=e.length<=1&&n.length>1&&e[0]<128,this.useSharedMemoryWithB=n.length<=1&&e.length>1&&n[0]<128,this.useSharedMemoryWithA||this.useSharedMemoryWithB)this.outputComponent=1,this.variableComponents=[1,1],this.lastDimensionSize=this.useSharedMemoryWithB?n[0]:e[0],this.shaderKey=`binary_${t}_${this.lastDimensionSize}`,this.type="shared",this.workgroupSize=[256,1,1];else{let o=e.length>0&&e[e.length-1]%4===0,s=n.length>0&&n[n.length-1]%4===0;o&&s?(this.outputComponent=4,this.variableComponents=[4,4]):o&&(w.isScalarShape(n)||n[n.length-1]===1)||s&&(w.isScalarShape(e)||e[e.length-1]===1)?(this.outputComponent=4,this.variableComponents=o?[4,1]:[1,4]):(this.outputComponent=1,this.variableComponents=[1,1]),this.type="nonshared",this.shaderKey=`binary_${t}_${this.variableComponents}`,this.workgroupSize=[128,1,1]}this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,[this.outputComponent,1,1])}getUserCode(){let t,e=this.outputComponent===4?"vec4<f32>":"f32",n=`
    fn binaryOperation(a : ${e}, b : ${e}) -> ${e} {
      ${ea(this.op,this.outputComponent===4)}
    };
    `;if(this.type==="shared"){let o=this.lastDimensionSize>1?`coords[${this.outputShape.length-1}]`:"0",s=this.useSharedMemoryWithB?`let a = getAByOutputIndex(index);
          let b = sharedBuf[${o}];`:`let a = sharedBuf[${o}];
          let b = getBByOutputIndex(index);`;t=`
        ${n}
        var<workgroup> sharedBuf : array<f32, ${this.lastDimensionSize}>;
        ${D("index")} {
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
       ${D("index")} {
         if (index < uniforms.size) {
           let coords = getCoordsFromIndex(index * ${this.outputComponent});
           let a = ${e}(getAByOutputCoords(coords));
           let b = ${e}(getBByOutputCoords(coords));
           setOutputAtIndex(index, binaryOperation(a, b));
         }
       }
       `;return t}};function oe(r){let{inputs:t}=r,{x:e}=t;return r.backend.incRef(e.dataId),{dataId:e.dataId,shape:e.shape,dtype:e.dtype}}var qA={kernelName:gn,backendName:"webgpu",kernelFunc:oe};function Ir(r){let{inputs:t,backend:e}=r,{real:n,imag:o}=t,s=e.makeTensorInfo(n.shape,"complex64"),i=e.tensorMap.get(s.dataId),u=oe({inputs:{x:n},backend:e}),c=oe({inputs:{x:o},backend:e});return i.complexTensorInfos={real:u,imag:c},s}var KA={kernelName:Aa,backendName:"webgpu",kernelFunc:Ir};var mr=class{constructor(t,e,n=""){this.variableNames=["A"],this.size=!0;let o=128;this.workgroupSize=[o,1,1],this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.op=e,n!==""&&(this.uniforms=n),this.shaderKey=`unary_${e}`}getUserCode(){return`
      fn unaryOperation(a : f32) -> f32 {
        ${En(this.op,!1)}
      }
      ${D("index")} {
        if (index < uniforms.size) {
          let a = getAByOutputIndex(index);
          setOutputAtIndex(index, unaryOperation(a));
        }
      }
      `}};function st({opType:r,cpuKernelImpl:t,dtype:e}){return({inputs:n,backend:o})=>{let{x:s}=n,i=o,u=e||s.dtype;if(i.shouldExecuteOnCPU([s])&&t!=null){let a=i.tensorMap.get(s.dataId),p=t(a.values,u);return i.makeTensorInfo(s.shape,u,p)}let c=new mr(s.shape,r);return i.runWebGPUProgram(c,[s],u)}}function Nt({opType:r,cpuKernelImpl:t,supportsComplex:e=!1,dtype:n}){return({inputs:o,backend:s})=>{let{a:i,b:u}=o,c=s;if(e&&i.dtype==="complex64"){let l=c.tensorMap.get(i.dataId),m=c.tensorMap.get(u.dataId),f,d;if(r!==tt.MUL)[f,d]=[[l.complexTensorInfos.real,m.complexTensorInfos.real],[l.complexTensorInfos.imag,m.complexTensorInfos.imag]].map(g=>{let[x,b]=g,y={dataId:x.dataId,dtype:x.dtype,shape:i.shape},I={dataId:b.dataId,dtype:b.dtype,shape:u.shape},v=new Tn(r,i.shape,u.shape);return c.runWebGPUProgram(v,[y,I],Be(x.dtype,b.dtype))});else{let g=new bc(tt.COMPLEX_MULTIPLY_REAL,i.shape,u.shape),x=new bc(tt.COMPLEX_MULTIPLY_IMAG,i.shape,u.shape),b=[{dataId:l.complexTensorInfos.real.dataId,dtype:l.complexTensorInfos.real.dtype,shape:i.shape},{dataId:l.complexTensorInfos.imag.dataId,dtype:l.complexTensorInfos.imag.dtype,shape:i.shape},{dataId:m.complexTensorInfos.real.dataId,dtype:m.complexTensorInfos.real.dtype,shape:u.shape},{dataId:m.complexTensorInfos.imag.dataId,dtype:m.complexTensorInfos.imag.dtype,shape:u.shape}];f=c.runWebGPUProgram(g,b,"float32"),d=c.runWebGPUProgram(x,b,"float32")}let h=Ir({inputs:{real:f,imag:d},backend:c});return c.disposeData(f.dataId),c.disposeData(d.dataId),h}let a=n||Be(i.dtype,u.dtype);if((i.dtype==="string"||u.dtype==="string"||c.shouldExecuteOnCPU([i,u]))&&t!=null){let l=c.tensorMap.get(i.dataId).values,m=c.tensorMap.get(u.dataId).values,f=i.dtype==="string"?S.fromUint8ToStringArray(l):l,d=i.dtype==="string"?S.fromUint8ToStringArray(m):m,[h,g]=t(i.shape,u.shape,f,d,a);return c.makeTensorInfo(g,a,h)}let p=new Tn(r,i.shape,u.shape);return c.runWebGPUProgram(p,[i,u],a)}}var{addImpl:jA,castImpl:XA,ceilImpl:YA,concatImpl:QA,equalImpl:ZA,expImpl:JA,expm1Impl:tR,floorImpl:eR,floorDivImpl:rR,gatherNdImpl:nR,gatherV2Impl:oR,greaterEqualImpl:sR,greaterImpl:iR,lessEqualImpl:aR,lessImpl:uR,logImpl:cR,maxImpl:pR,maximumImpl:lR,minimumImpl:mR,multiplyImpl:fR,negImpl:dR,notEqualImpl:hR,prodImpl:gR,rangeImpl:xR,rsqrtImpl:yR,scatterImpl:bR,simpleAbsImpl:wR,sliceImpl:SR,stridedSliceImpl:IR,stringNGramsImpl:vR,subImpl:CR,tileImpl:kR,topKImpl:_R,transposeImpl:AR,uniqueImpl:FAt}=Ib;var KV=st({opType:O.ABS,cpuKernelImpl:wR}),RR={kernelName:$o,backendName:"webgpu",kernelFunc:KV};var jV=st({opType:O.ACOS}),MR={kernelName:hp,backendName:"webgpu",kernelFunc:jV};var XV=st({opType:O.ACOSH}),DR={kernelName:gp,backendName:"webgpu",kernelFunc:XV};var YV=Nt({opType:tt.ADD,cpuKernelImpl:jA,supportsComplex:!0}),NR={kernelName:Kr,backendName:"webgpu",kernelFunc:YV};var ff=class{constructor(t){this.workPerThread=1,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t[0],this.variableNames=t.map((e,n)=>`T${n}`),this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,[this.workPerThread,1,1]),this.shaderKey="addN"}getUserCode(){let t=[];this.variableNames.forEach(o=>{t.push(`let v${o} = get${o}ByOutputCoords(coords);`)});let e=this.variableNames.map(o=>`v${o}`).join(" + ");return`
      ${D("index")} {
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
    `}};function QV(r){let{inputs:t,backend:e}=r,n=t;if(n.length===1)return oe({inputs:{x:n[0]},backend:e});let o=n.map(u=>u.dtype).reduce((u,c)=>Be(u,c)),s=n.map(u=>u.shape),i=new ff(s);return e.runWebGPUProgram(i,n,o)}var $R={kernelName:va,backendName:"webgpu",kernelFunc:QV};var df=class{constructor(t,e){this.variableNames=["A"],this.workgroupSize=[16,16,1];let n=new Array(t.length);for(let o=0;o<n.length;o++)n[o]=t[e[o]];this.outputShape=n,this.dispatchLayout={x:[0],y:[1]},this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,[1,1,1]),this.shaderKey="transposeShared"}getUserCode(){w.assert(this.workgroupSize[0]===this.workgroupSize[1],()=>`Must be a square tile, current tile shape is ${this.workgroupSize[0]} x ${this.workgroupSize[1]}`);let t=this.workgroupSize[0];return`
      var<workgroup> tile : array<array<f32, ${this.workgroupSize[0]+1}>, ${this.workgroupSize[0]}>;
      ${D()} {
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
    `}};var hf=class{constructor(t,e){this.variableNames=["A"],this.workPerThread=1,this.workgroupSize=[64,1,1],this.size=!0;let n=new Array(t.length);for(let o=0;o<n.length;o++)n[o]=t[e[o]];this.outputShape=n,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,[this.workPerThread,1,1]),this.newDim=e,this.shaderKey=`transpose_${e}`}getUserCode(){let t=zt(this.outputShape.length),e=bw(this.newDim);return`
      ${D("index")} {
        for(var i = 0; i < ${this.workPerThread}; i = i + 1) {
          let flatIndex = index * ${this.workPerThread} + i;
          if(flatIndex < uniforms.size) {
            let coords = getCoordsFromIndex(flatIndex);
            setOutputAtIndex(flatIndex, A[getIndexFromCoords${this.outputShape.length}D(
              ${t}(${e}), uniforms.aShape)]);
          }
        }
      }
    `}};function bw(r){let t=r.length;if(t>6)throw Error(`Transpose for rank ${t} is not yet supported`);let e=new Array(t);for(let n=0;n<r.length;n++)e[r[n]]=`coords.${Fr(n)}`;return e.join()}function Ve(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{perm:s}=n,i=e,u=o.shape.length,c=new Array(u);for(let p=0;p<c.length;p++)c[p]=o.shape[s[p]];if(e.shouldExecuteOnCPU([o])){let l=i.tensorMap.get(o.dataId).values,m=AR(l,o.shape,o.dtype,s,c);return e.makeTensorInfo(c,o.dtype,m)}if(o.shape.length===2&&w.arraysEqual(s,[1,0])){let p=new df(o.shape,s);return i.runWebGPUProgram(p,[o],o.dtype)}let a=new hf(o.shape,s);return i.runWebGPUProgram(a,[o],o.dtype)}var ER={kernelName:yn,backendName:"webgpu",kernelFunc:Ve};var gf=class{constructor(t,e,n){this.variableNames=["x"],this.uniforms="reduceSize : i32,",this.size=!0,this.inputShape=[t.batchSize,t.inSize];let[o]=S.computeOutAndReduceShapes(this.inputShape,[1]);this.outputShape=o.length===0?[1]:o,t.inSize>=32768&&n>=512?this.workgroupSize=[512,1,1]:t.inSize>=4096?this.workgroupSize=[256,1,1]:this.workgroupSize=[64,1,1],this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,[1,1,1]),this.reduceType=e,this.shaderKey=`reduce_${e}`}getUserCode(){let t="",e="0.0",n=this.workgroupSize[0];this.reduceType==="min"||this.reduceType==="max"?(t=`
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
       ${D("index")} {
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
     `}};var ZV={mean:"float32",all:"bool",any:"bool"};function fr(r,t,e,n,o){let s=r.shape.length,i=[],u=w.parseAxisParam(t,r.shape),c=u,a=S.getAxesPermutation(c,s),p=r;a!=null&&(p=Ve({inputs:{x:r},attrs:{perm:a},backend:o}),c=S.getInnerMostAxes(c.length,s),i.push(p)),S.assertAxesAreInnerMostDims(n,c,s);let[l,m]=S.computeOutAndReduceShapes(p.shape,c),f=l;e&&(f=S.expandShapeToKeepDim(l,u));let d;if((n==="max"||n==="prod")&&o.shouldExecuteOnCPU([p])){let h=o.tensorMap.get(p.dataId).values;switch(n){case"max":let g=pR(h,w.sizeFromShape(m),f,r.dtype);d=o.makeTensorInfo(f,r.dtype,g);break;case"prod":let{outVals:x,outShape:b,outDtype:y}=gR(p.shape,p.dtype,h,c);d=o.makeTensorInfo(b,y,x);break;default:throw new Error(`${n} CPU implementation is not yet supported.`)}}else{let h=w.sizeFromShape(m),x=w.sizeFromShape(p.shape)/h,b={windowSize:h,inSize:h,batchSize:x,outSize:1},y=ZV[n]||Zx(r.dtype),I=[{type:"int32",data:[h]}],v=new gf(b,n,o.device.limits.maxComputeWorkgroupSizeX),_=o.runWebGPUProgram(v,[p],y,I);i.push(_),d=X({inputs:{x:_},attrs:{shape:f},backend:o})}return i.forEach(h=>o.disposeData(h.dataId)),d}function JV(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{keepDims:s,axis:i}=n;return fr(o,i,s,"all",e)}var TR={kernelName:Ca,backendName:"webgpu",kernelFunc:JV};function tH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{keepDims:s,axis:i}=n;return fr(o,i,s,"any",e)}var FR={kernelName:ka,backendName:"webgpu",kernelFunc:tH};var ra=class{constructor(t,e,n){this.workgroupSize=[64,1,1],this.variableNames=["x"],this.uniforms="infinityValue : f32,",this.size=!0;let o=[e];this.op=n==="min"?"<":">";let[s,i]=S.computeOutAndReduceShapes(t,o);this.outputShape=s.length===0?[1]:s,this.dispatchLayout=T(this.outputShape),w.sizeFromShape(i)<32?(this.type="plain",this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize)):(this.type="shared",this.dispatch=N(this.dispatchLayout,this.outputShape,[1,1,1])),this.inputShape=t,this.shaderKey=`argMinMax_${this.op}_${this.type}`}getUserCode(){let t=this.workgroupSize[0],e=()=>this.inputShape.length===1?"uniforms.xShape":`uniforms.xShape.${Fr(this.inputShape.length-1)}`,n=()=>{let o="";if(this.outputShape.length===1)this.inputShape.length!==1&&(o+="outputCoords,");else for(let s=0;s<this.outputShape.length;s++)o+=`outputCoords.${Fr(s)},`;return o};return this.type==="shared"?`
      fn DIV_CEIL(a : u32, b : u32) -> u32 {
        return ((a - 1u) / b + 1u);
      }

      ${`
      var<workgroup> xBestIndices : array<i32, ${t}>;
      var<workgroup> xBestValues : array<f32, ${t}>;
    `}

      ${D("index")} {
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
      ${D("index")} {
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
      `}};function eH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s}=n,i=w.parseAxisParam(s,o.shape),u=S.getAxesPermutation(i,o.shape.length),c=o,a=[];u!=null&&(c=Ve({inputs:{x:o},backend:e,attrs:{perm:u}}),a.push(c),i=S.getInnerMostAxes(i.length,c.shape.length)),S.assertAxesAreInnerMostDims("argMax",[i[0]],c.shape.length);let p=new ra(c.shape,i[0],"max"),l=[{type:"float32",data:[Number.NEGATIVE_INFINITY]}],m=e.runWebGPUProgram(p,[c],"int32",l);return a.forEach(f=>e.disposeData(f.dataId)),m}var PR={kernelName:xp,backendName:"webgpu",kernelFunc:eH};function rH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s}=n,i=w.parseAxisParam(s,o.shape),u=S.getAxesPermutation(i,o.shape.length),c=o,a=[];u!=null&&(c=Ve({inputs:{x:o},backend:e,attrs:{perm:u}}),a.push(c),i=S.getInnerMostAxes(i.length,c.shape.length)),S.assertAxesAreInnerMostDims("argMin",[i[0]],c.shape.length);let p=new ra(c.shape,i[0],"min"),l=[{type:"float32",data:[Number.POSITIVE_INFINITY]}],m=e.runWebGPUProgram(p,[c],"int32",l);return a.forEach(f=>e.disposeData(f.dataId)),m}var OR={kernelName:yp,backendName:"webgpu",kernelFunc:rH};var nH=st({opType:O.ASIN}),BR={kernelName:bp,backendName:"webgpu",kernelFunc:nH};var oH=st({opType:O.ASINH}),zR={kernelName:wp,backendName:"webgpu",kernelFunc:oH};var sH=st({opType:O.ATAN}),LR={kernelName:Sp,backendName:"webgpu",kernelFunc:sH};var iH=Nt({opType:tt.ATAN2}),WR={kernelName:vp,backendName:"webgpu",kernelFunc:iH};var aH=st({opType:O.ATANH}),UR={kernelName:Ip,backendName:"webgpu",kernelFunc:aH};var xf=class{constructor(t){this.variableNames=["x"],this.uniforms="strides : vec2<i32>,",this.workgroupSize=[256,1,1],this.size=!0,this.outputShape=t.outShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="poolWithFilterSizeEqualsOne"}getUserCode(){return`
      ${D("index")} {
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
    `}};var sn=class{constructor(t,e,n=!1,o=!1,s=!1){if(this.variableNames=["x"],this.uniforms="strides : vec2<i32>, pads : vec2<i32>, dilations : vec2<i32>, convDims : vec2<i32>, filterDims : vec2<i32>,",this.workgroupSize=[128,1,1],this.size=!0,e==="avg"&&n)throw new Error("Cannot compute positions for average pool.");this.outputShape=t.outShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.poolType=e,this.computePositions=n,this.flattenPositions=o,this.includeBatchIndex=s,this.shaderKey=`pool2D_${e}_${n}_${o}_${s}`}getUserCode(){let t;this.poolType==="avg"?t="resultValue = resultValue + value; count = count + 1.0;":this.computePositions?t=`let currMaxValue = mix(value, maxValue, maxValueFound);
      if (value >= currMaxValue) {
        maxValue = value;
        maxValueFound = 1.0;
        maxPosition = ${this.flattenPositions?this.includeBatchIndex?"((batch * uniforms.xShape[1] + xR) * uniforms.xShape[2] + xC) * uniforms.xShape[3] + d":"(xR * uniforms.xShape[2] + xC) * uniforms.xShape[3] + d":"wR * uniforms.filterDims.y + wC"};
      }`:t="resultValue = max(value, resultValue);";let e="resultValue";return this.poolType==="avg"&&(e="resultValue / max(count, 1.0)"),`
      ${D("index")} {
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
    `}},go=class{constructor(t,e,n=!1,o=!1,s=!1){if(this.variableNames=["x"],this.uniforms="strides : vec3<i32>, pads : vec3<i32>, convDims : vec3<i32>, filterDims : vec3<i32>,",this.workgroupSize=[128,1,1],this.size=!0,e==="avg"&&n)throw new Error("Cannot compute positions for average pool.");this.outputShape=t.outShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.poolType=e,this.computePositions=n,this.flattenPositions=o,this.includeBatchIndex=s,this.shaderKey=`pool3D_${e}_${n}_${o}_${s}`}getUserCode(){let t;this.poolType==="avg"?t="resultValue += value; count += 1.0;":this.computePositions?t=`let currMaxValue = mix(value, maxValue, maxValueFound);
      if (value >= currMaxValue) {
        maxValue = value;
        maxValueFound = 1.0;
        maxPosition = ${this.flattenPositions?this.includeBatchIndex?"(((batch * uniforms.xShape.y + xD) * uniforms.xShape.z + xR) * uniforms.xShape.w + xC) * uniforms.xShape.u + ch":"((xD * uniforms.xShape.z + xR) * uniforms.xShape.w + xC) * uniforms.xShape.u + ch":"wD * uniforms.filterDims.y * uniforms.filterDims.y + wR * uniforms.filterDims.z + wC"};
      }`:t="resultValue = max(value, resultValue);";let e="resultValue";return this.poolType==="avg"&&(e="resultValue / max(count, 1.0)"),`
      ${D("index")} {
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
    `}};function ww(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{reductionIndices:s,keepDims:i}=n;return fr(o,s,i,"max",e)}var GR={kernelName:Ha,backendName:"webgpu",kernelFunc:ww};function Sw(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{keepDims:s,axis:i}=n;return fr(o,i,s,"mean",e)}var VR={kernelName:Lo,backendName:"webgpu",kernelFunc:Sw};function yf(r,t,e,n){if(t.filterWidth===1&&t.filterHeight===1&&w.arraysEqual(t.inShape,t.outShape))return oe({inputs:{x:r},backend:n});if(t.filterWidth===t.inWidth&&t.filterHeight===t.inHeight&&t.batchSize===1&&t.padInfo.type==="VALID"){let i=r.shape.length,u=X({inputs:{x:r},backend:n,attrs:{shape:[r.shape[i-3]*r.shape[i-2],r.shape[i-1]]}}),c;e==="avg"?c=Sw({inputs:{x:u},backend:n,attrs:{axis:0,keepDims:!1}}):(w.assert(e==="max",()=>`Invalid pool type ${e}`),c=ww({inputs:{x:u},backend:n,attrs:{reductionIndices:0,keepDims:!1}}));let a=X({inputs:{x:c},backend:n,attrs:{shape:t.outShape}});return n.disposeData(u.dataId),n.disposeData(c.dataId),a}let o,s=[{type:"int32",data:[t.strideHeight,t.strideWidth]}];return t.filterHeight===1&&t.filterWidth===1?o=new xf(t):(e==="avg"?o=new sn(t,"avg"):(w.assert(e==="max",()=>`Invalid pool type ${e}`),o=new sn(t,"max")),s.push({type:"int32",data:[t.padInfo.top,t.padInfo.left]},{type:"int32",data:[t.dilationHeight,t.dilationWidth]},{type:"int32",data:[t.inHeight,t.inWidth]},{type:"int32",data:[t.effectiveFilterHeight,t.effectiveFilterWidth]})),n.runWebGPUProgram(o,[r],r.dtype,s)}function uH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{filterSize:s,strides:i,pad:u,dimRoundingMode:c}=n,p=S.computePool2DInfo(o.shape,s,i,1,u,c);return yf(o,p,"avg",e)}var HR={kernelName:Eo,backendName:"webgpu",kernelFunc:uH};function cH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{filterSize:s,strides:i,pad:u,dataFormat:c,dimRoundingMode:a}=n,p=[1,1,1],l=S.computePool3DInfo(o.shape,s,i,p,u,a,c),m=new go(l,"avg"),f=[{type:"int32",data:[l.strideDepth,l.strideHeight,l.strideWidth]},{type:"int32",data:[l.padInfo.front,l.padInfo.top,l.padInfo.left]},{type:"int32",data:[l.inDepth,l.inHeight,l.inWidth]},{type:"int32",data:[l.effectiveFilterDepth,l.effectiveFilterHeight,l.effectiveFilterWidth]}];return e.runWebGPUProgram(m,[o],o.dtype,f)}var qR={kernelName:kp,backendName:"webgpu",kernelFunc:cH};var bf=class{constructor(t){this.variableNames=["dy"],this.uniforms=`strides : vec2<i32>, pads : vec2<i32>, dilations : vec2<i32>, filterDims : vec2<i32>,
       outHeight : i32, outWidth : i32, avgMultiplier : f32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.inShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="avgPool2DBackprop"}getUserCode(){return`
      ${D("index")} {
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
    `}},wf=class{constructor(t){this.variableNames=["dy"],this.uniforms=`strides : vec3<i32>, pads : vec3<i32>, filterDims : vec3<i32>,
       outDepth : i32, outHeight : i32, outWidth : i32, avgMultiplier : f32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.inShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="avgPool3DBackprop"}getUserCode(){return`
      ${D("index")} {
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
    `}};function pH(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,input:s}=t,i=s,{filterSize:u,strides:c,pad:a,dimRoundingMode:p}=n,l=S.computePool3DInfo(i.shape,u,c,1,a,p),m=new wf(l),f=1/(l.filterDepth*l.filterHeight*l.filterWidth),d=[{type:"int32",data:[l.strideDepth,l.strideHeight,l.strideWidth]},{type:"int32",data:[l.effectiveFilterDepth-1-l.padInfo.front,l.effectiveFilterHeight-1-l.padInfo.top,l.effectiveFilterWidth-1-l.padInfo.left]},{type:"int32",data:[l.effectiveFilterDepth,l.effectiveFilterHeight,l.effectiveFilterWidth]},{type:"int32",data:[l.outDepth]},{type:"int32",data:[l.outHeight]},{type:"int32",data:[l.outWidth]},{type:"float32",data:[f]}];return e.runWebGPUProgram(m,[o],i.dtype,d)}var KR={kernelName:_p,backendName:"webgpu",kernelFunc:pH};function lH(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,input:s}=t,i=s;sf([o,s],"avgPoolGrad");let{filterSize:u,strides:c,pad:a}=n,p=S.computePool2DInfo(i.shape,u,c,1,a),l=new bf(p),m=1/(p.filterHeight*p.filterWidth),f=[{type:"int32",data:[p.strideHeight,p.strideWidth]},{type:"int32",data:[p.effectiveFilterHeight-1-p.padInfo.top,p.effectiveFilterWidth-1-p.padInfo.left]},{type:"int32",data:[p.dilationHeight,p.dilationWidth]},{type:"int32",data:[p.effectiveFilterHeight,p.effectiveFilterWidth]},{type:"int32",data:[p.outHeight]},{type:"int32",data:[p.outWidth]},{type:"float32",data:[m]}];return e.runWebGPUProgram(l,[o],i.dtype,f)}var jR={kernelName:Cp,backendName:"webgpu",kernelFunc:lH};function mH(r){let{inputs:t,backend:e,attrs:n}=r,{a:o,b:s}=t,{transposeA:i,transposeB:u}=n;return vs({a:o,b:s,transposeA:i,transposeB:u,backend:e})}var XR={kernelName:To,backendName:"webgpu",kernelFunc:mH};var Sf=class{constructor(t,e){this.variableNames=["source"],this.workPerThread=1,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=e,this.rank=e.length,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,[this.workPerThread,1,1]),this.start=t,this.uniforms=`start : ${zt(t.length)}, `,this.shaderKey="slice"}getUserCode(){let t=zt(this.rank),e=fH(this.rank),n;return this.start.length===1?n=this.outputShape.map((s,i)=>"sourceLoc = uniforms.start + coords;"):n=this.outputShape.map((s,i)=>`sourceLoc.${Iw[i]} = uniforms.start.${Fr(i)} + coords.${Iw[i]};`),`
      ${D("index")} {
        if (index < uniforms.size) {
          var sourceLoc : ${t};
          let coords = getCoordsFromIndex(index);
          ${n.join(`
`)}
          setOutputAtIndex(index, getSource(${e}));
        }
      }
    `}},Iw=["x","y","z","w","u","v"];function fH(r){if(r===1)return"sourceLoc";if(r<=6)return Iw.slice(0,r).map(t=>`sourceLoc.${t}`).join(",");throw Error(`Slicing for rank ${r} is not yet supported`)}function Hr(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{begin:s,size:i}=n,[u,c]=ae.parseSliceParams(o,s,i);if(ae.assertParamsValid(o,u,c),e.shouldExecuteOnCPU([o])||o.dtype==="string"){let l=e.tensorMap.get(o.dataId),m=SR(l.values,u,c,o.shape,o.dtype);return e.makeTensorInfo(c,o.dtype,m)}if(w.sizeFromShape(c)===0)return e.makeTensorInfo(c,o.dtype,[]);let a=new Sf(u,c),p=[{type:"int32",data:u}];return e.runWebGPUProgram(a,[o],o.dtype,p)}var YR={kernelName:Ko,backendName:"webgpu",kernelFunc:Hr};var dH=r=>{let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{blockShape:s,crops:i}=n;w.assert(o.shape.length<=4,()=>"batchToSpaceND for rank > 4 with a WebGPU backend not implemented yet");let u=s.reduce((b,y)=>b*y),c=S.getReshaped(o.shape,s,u),a=S.getPermuted(c.length,s.length),p=S.getReshapedPermuted(o.shape,s,u),l=S.getSliceBeginCoords(i,s.length),m=S.getSliceSize(p,i,s.length),f=[],d=X({inputs:{x:o},backend:e,attrs:{shape:c}}),h=Ve({inputs:{x:d},backend:e,attrs:{perm:a}}),g=X({inputs:{x:h},backend:e,attrs:{shape:p}}),x=Hr({inputs:{x:g},backend:e,attrs:{begin:l,size:m}});return f.push(d),f.push(h),f.push(g),f.forEach(b=>e.disposeData(b.dataId)),x},QR={kernelName:Ap,backendName:"webgpu",kernelFunc:dH};var hH=`
  fn bincount_write(index: i32, value: f32) {
    ${pr("&result[index]","value","float32")}
  }
`,gH=`
  fn bincount_write(index: i32, value: f32) {
    atomicStore(&result[index], bitcast<i32>(value));
  }
`,na=class{constructor(t,e,n=!1){this.outputShape=[],this.variableNames=["x"],this.uniforms="binCountSize : i32,",this.workgroupSize=[64,1,1],this.atomic=!0,this.hasWeights=!0,this.binaryOutput=!1,this.outputShape=t,this.rank=t.length,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.binaryOutput=n,n&&(this.atomic=!1),this.hasWeights=e,this.hasWeights&&this.variableNames.push("w"),this.shaderKey=`bincount_${this.hasWeights}_${this.binaryOutput}_${this.rank}`}getUserCode(){return`
    ${this.binaryOutput?gH:hH}
  ${D("index")} {
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
  `}};function xH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,weights:s}=t,{size:i}=n,u=w.sizeFromShape(o.shape),a=w.sizeFromShape(s.shape)>0,p=[i],l=s.dtype,m=Zt({backend:e,attrs:{shape:p,value:0,dtype:l}}),f=new na([u],a),d=[{type:"int32",data:[i]}],h=a?[o,s]:[o];return e.runWebGPUProgram(f,h,l,d,m)}var ZR={kernelName:_a,backendName:"webgpu",kernelFunc:xH};var If=class{constructor(t){this.outputShape=[],this.variableNames=["s0","s1"],this.uniforms="s0Size : i32, s1Size : i32, ",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=[t],this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="broadcastArgs"}getUserCode(){return`
  ${D("index")} {
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
  `}};function yH(r){let{inputs:t,backend:e}=r,{s0:n,s1:o}=t;if(e.shouldExecuteOnCPU([n,o])){let p=e.tensorMap.get(n.dataId),l=e.tensorMap.get(o.dataId),m=p.values,f=l.values,d=S.assertAndGetBroadcastShape(Array.from(m),Array.from(f));return e.makeTensorInfo([d.length],"int32",Int32Array.from(d))}let s=w.sizeFromShape(n.shape),i=w.sizeFromShape(o.shape),u=Math.max(s,i),c=new If(u),a=[{type:"int32",data:[s]},{type:"int32",data:[i]}];return e.runWebGPUProgram(c,[n,o],"int32",a)}var JR={kernelName:Mp,backendName:"webgpu",kernelFunc:yH};var vw=Nt({opType:tt.NOT_EQUAL,dtype:"bool",cpuKernelImpl:hR}),tM={kernelName:oi,backendName:"webgpu",kernelFunc:vw};function Fn(r){let{inputs:t,backend:e}=r,{input:n}=t,o=e.tensorMap.get(n.dataId);return oe({inputs:{x:o.complexTensorInfos.real},backend:e})}var eM={kernelName:Za,backendName:"webgpu",kernelFunc:Fn};function rM(r,t){let e=new mr(r.shape,O.TO_INT),n=t.runWebGPUProgram(e,[r],"int32");return{dataId:n.dataId,shape:n.shape,dtype:n.dtype}}function Cw(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{dtype:s}=n;if(s==="complex64"){if(o.dtype==="complex64")return oe({inputs:{x:o},backend:e});let i=Zr(o.shape),u=Cw({inputs:{x:o},backend:e,attrs:{dtype:"float32"}}),c=Ir({inputs:{real:u,imag:i},backend:e});return i.dispose(),e.disposeData(u.dataId),c}if(o.dtype==="complex64"){let i=Fn({inputs:{input:o},backend:e}),u=Cw({inputs:{x:i},backend:e,attrs:{dtype:s}});return e.disposeData(i.dataId),u}if(!w.hasEncodingLoss(o.dtype,s)){let i=oe({inputs:{x:o},backend:e});return{dataId:i.dataId,shape:i.shape,dtype:s}}if(e.shouldExecuteOnCPU([o])){let i=e.tensorMap.get(o.dataId).values,[u,c,a]=XA(i,o.shape,o.dtype,s);return e.makeTensorInfo(u,c,a)}if(s==="int32")return rM(o,e);if(s==="bool"){let i=e.makeTensorInfo([],"bool",w.getTypedArrayFromDType("bool",1)),c=vw({inputs:{a:o,b:i},backend:e});return e.disposeData(i.dataId),c}throw new Error(`Error in Cast: failed to cast ${o.dtype} to ${s}`)}var nM={kernelName:hn,backendName:"webgpu",kernelFunc:Cw};var bH=st({opType:O.CEIL,cpuKernelImpl:YA}),oM={kernelName:Gs,backendName:"webgpu",kernelFunc:bH};var vf=class{constructor(t){this.variableNames=["A"],this.uniforms="minVal : f32, maxVal : f32,",this.workPerThread=4,this.workgroupSize=[64,1,1],this.outputComponent=4,this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,[this.workPerThread,1,1]),this.shaderKey="clipVec4"}getUserCode(){return`
      ${D("index")} {
        if(index < uniforms.size) {
          let value = getAByOutputIndex(index);
          var clampedValue = clamp(
              value, vec4<f32>(uniforms.minVal), vec4<f32>(uniforms.maxVal));
          clampedValue = select(clampedValue, value, isnanVec4(value));
          setOutputAtIndex(index, clampedValue);
        }
      }
    `}};var Cf=class{constructor(t){this.variableNames=["A"],this.uniforms="minVal : f32, maxVal : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="clip"}getUserCode(){return`
      ${D("index")} {
        if(index < uniforms.size) {
          let value = getAByOutputIndex(index);
          if (isnan(value)) {
            setOutputAtIndex(index, value);
            return;
          }
          setOutputAtIndex(index, clamp(value, uniforms.minVal, uniforms.maxVal));
        }
      }
    `}};function wH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{clipValueMin:s,clipValueMax:i}=n,u,c=[{type:"float32",data:[s]},{type:"float32",data:[i]}];return w.sizeFromShape(o.shape)%4===0?u=new vf(o.shape):u=new Cf(o.shape),e.runWebGPUProgram(u,[o],o.dtype,c)}var sM={kernelName:Fo,backendName:"webgpu",kernelFunc:wH};var kf=class{constructor(t){this.outputShape=[],this.variableNames=["real","imag"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="complexAbs"}getUserCode(){return`
    ${D("index")} {
      if (index < uniforms.size) {
        let re = abs(getRealByOutputIndex(index));
        let im = abs(getImagByOutputIndex(index));
        let mx = max(re, im);

        // The length function in wgsl may be not underflow-safe on some GPUs.
        // So the safe solution is to ensure underflow-safety in all cases.
        setOutputAtIndex(index, select(mx * length(vec2<f32>(1, min(re, im)/mx)), 0.0, mx == 0.0));
      }
    }
  `}};function iM(r,t){return{dataId:t.dataId,dtype:t.dtype,shape:r.shape}}function SH(r){let{inputs:t,backend:e}=r,{x:n}=t,o=e.tensorMap.get(n.dataId),s=new kf(n.shape),i=[iM(n,o.complexTensorInfos.real),iM(n,o.complexTensorInfos.imag)];return e.runWebGPUProgram(s,i,i[0].dtype)}var aM={kernelName:Dp,backendName:"webgpu",kernelFunc:SH};var _f=class{constructor(t){this.uniforms="",this.workPerThread=1,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=S.computeOutShape(t,1),this.variableNames=t.map((e,n)=>`T${n}`),this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,[this.workPerThread,1,1]),this.offsetLength=t.length-1;for(let e=0;e<this.offsetLength;e++)this.uniforms+=`offset${e} : i32,`;this.shaderKey="concat"}getUserCode(){let t=[];if(this.offsetLength>0){t.push("if (yC < uniforms.offset0){ setOutputAtCoords(coords.x, coords.y, getT0(yR, yC)); }");for(let s=1;s<this.offsetLength;s++)t.push(`else if (yC < uniforms.offset${[s]}){ setOutputAtCoords(coords.x, coords.y, getT${s}(yR, yC - uniforms.offset${s-1})); }`);let n=this.offsetLength,o=this.offsetLength-1;t.push(`else { setOutputAtCoords(coords.x, coords.y, getT${n}(yR, yC - uniforms.offset${o})); }`)}else t.push("setOutputAtCoords(coords.x, coords.y, getT0(yR, yC));");return`
      ${D("index")} {
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
    `}};function Cs(r){let{inputs:t,backend:e}=r,{input:n}=t,o=e.tensorMap.get(n.dataId);return oe({inputs:{x:o.complexTensorInfos.imag},backend:e})}var uM={kernelName:Bp,backendName:"webgpu",kernelFunc:Cs};function oa(r,t,e){let n=r[0].dtype;if(n==="complex64"){let d=r.map(y=>Fn({inputs:{input:y},backend:e})),h=r.map(y=>Cs({inputs:{input:y},backend:e})),g=oa(d,t,e),x=oa(h,t,e),b=Ir({inputs:{real:g,imag:x},backend:e});return d.forEach(y=>e.disposeData(y.dataId)),h.forEach(y=>e.disposeData(y.dataId)),e.disposeData(g.dataId),e.disposeData(x.dataId),b}let o=e.shouldExecuteOnCPU(r);if(n==="string"&&(o=!0),o){let d=r.map(v=>{let k=[-1,w.sizeFromShape(v.shape.slice(t))];return X({inputs:{x:v},backend:e,attrs:{shape:k}})}),h=d.map(v=>({vals:e.readSync(v.dataId),shape:v.shape})),g=S.computeOutShape(d.map(v=>v.shape),1),x=d[0].shape[0]===1,b=QA(h,g,n,x),y=S.computeOutShape(r.map(v=>v.shape),t),I=e.makeTensorInfo(y,n,b);return d.forEach(v=>e.disposeData(v.dataId)),I}let s=e.device.limits.maxStorageBuffersPerShaderStage-1;if(r.length>s){let d=[];for(let g=0;g<r.length;g+=s){let x=r.slice(g,g+s);d.push(oa(x,t,e))}let h=oa(d,t,e);for(let g of d)e.disposeData(g.dataId);return h}let{tensors2D:i,outShape:u}=IH(r,t,e),c=i.map(d=>d.shape),a=new _f(c),p=[],l=new Array(c.length-1);if(l.length>0){l[0]=c[0][1],p.push({type:"int32",data:[l[0]]});for(let d=1;d<l.length;d++)l[d]=l[d-1]+c[d][1],p.push({type:"int32",data:[l[d]]})}let m=e.runWebGPUProgram(a,i,i[0].dtype,p);i.forEach(d=>e.disposeData(d.dataId));let f=X({inputs:{x:m},backend:e,attrs:{shape:u}});return e.disposeData(m.dataId),f}function IH(r,t,e){let n=S.computeOutShape(r.map(s=>s.shape),t);return{tensors2D:r.map(s=>X({inputs:{x:s},backend:e,attrs:{shape:[w.sizeFromShape(s.shape.slice(0,t)),w.sizeFromShape(s.shape.slice(t))]}})),outShape:n}}function kw(r){let{inputs:t,backend:e,attrs:n}=r,{axis:o}=n,s=w.parseAxisParam(o,t[0].shape)[0],i=t.map(a=>a.shape);S.assertParamsConsistent(i,s);let u=S.computeOutShape(t.map(a=>a.shape),s);if(w.sizeFromShape(u)===0)return e.makeTensorInfo(u,t[0].dtype,[]);let c=t.filter(a=>w.sizeFromShape(a.shape)>0);return c.length===1?oe({inputs:{x:c[0]},backend:e}):oa(c,s,e)}var cM={kernelName:Vs,backendName:"webgpu",kernelFunc:kw};function vH(r,t,e,n,o=!1,s=null,i=!1,u=4,c=4,a=4){let p=R=>{switch(R){case 1:return"resData = f32(x[xIndex]);";case 3:return"resData = vec3<f32>(x[xIndex], x[xIndex + 1], x[xIndex + 2]);";case 4:return"resData = vec4<f32>(x[xIndex / 4]);";default:throw new Error(`innerElementSize ${R} is not supported.`)}},l=R=>{switch(R){case 1:return"return f32(W[row * uniforms.wShape[3] + col]);";case 4:return"return vec4<f32>(W[(row * uniforms.wShape[3] + col) / 4]);";default:throw new Error(`innerElementSize ${R} is not supported.`)}},m=r?`
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
      var resData = ${wt(u)}(0.0);
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
      return ${wt(u)}(0.0);`:n&&e?`
      ${b}`:`
      if (row < uniforms.dimInner && col < uniforms.dimBOuter) {
        ${b}
      }
      return ${wt(u)}(0.0);`,I=`${l(c)}`,v=wt(a),_=r?wt(u):wt(c),k=r?wt(c):wt(u);return`
      ${Ne(s,i,a===4,4)}
      fn mm_readA(batch: i32, row : i32, col : i32) -> ${_} {
        ${r?y:I}
      }

      fn mm_readB(batch: i32, row : i32, col : i32) -> ${k} {
        ${r?I:y}
      }

      fn mm_write(batch: i32, row : i32, col : i32, valueIn : ${v}) {
        if (row < uniforms.dimAOuter && col < uniforms.dimBOuter)
        {
        var value = valueIn;
        let outWidth = ${r?"uniforms.outShape[2]":"uniforms.outShape[3]"};
        ${f}
        ${lr(o,s)}
        setOutputAtCoords(coords[0], coords[1], coords[2], coords[3], value);
        }
      }`}var Af=class{constructor(t,e,n,o,s=!1,i=null,u=!1,c=!1){this.variableNames=["x","W"],this.uniforms="filterDims : vec2<i32>, pads : vec2<i32>, strides : vec2<i32>, dilations : vec2<i32>, dimAOuter : i32, dimBOuter : i32, dimInner : i32,",this.outputShape=t.outShape,this.isChannelsLast=t.dataFormat==="channelsLast",this.isVec4=((t.inChannels%4===0||t.inChannels%3===0)&&this.isChannelsLast||t.outWidth%4===0&&!this.isChannelsLast)&&t.outChannels%4===0,this.dispatchLayout=this.isChannelsLast?{x:[3],y:[1,2],z:[0]}:{x:[2,3],y:[1],z:[0]},this.workgroupSize=rf(this.dispatchLayout,this.outputShape,this.isVec4),this.elementsPerThread=nf(this.dispatchLayout,this.outputShape,this.isVec4),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,this.elementsPerThread),this.isVec4?(this.outputComponent=4,this.isChannelsLast&&t.inChannels%4!==0?(this.innerElementSize=3,this.variableComponents=[1,4]):(this.innerElementSize=4,this.variableComponents=[4,4]),s&&(this.variableNames.push("bias"),this.variableComponents.push(4)),u&&(this.variableNames.push("preluActivationWeights"),this.variableComponents.push(4))):(this.innerElementSize=this.elementsPerThread[0],s&&this.variableNames.push("bias"),u&&this.variableNames.push("preluActivationWeights")),this.sequentialAccessByThreads=c,this.addBias=s,this.activation=i,this.hasPreluActivationWeights=u,this.tileAOuter=this.workgroupSize[1]*this.elementsPerThread[1],this.tileBOuter=this.workgroupSize[0]*this.elementsPerThread[0],this.tileInner=Math.max(this.workgroupSize[0]*this.innerElementSize,this.workgroupSize[1]),this.fitAOuter=e%this.tileAOuter===0,this.fitBOuter=n%this.tileBOuter===0,this.fitInner=o%this.tileInner===0,this.shaderKey=`conv2DMM_${this.elementsPerThread}_${this.activation}}_${this.fitAOuter}_${this.fitBOuter}_${this.fitInner}_${this.isVec4}_${this.innerElementSize}_${this.isChannelsLast}_${this.sequentialAccessByThreads}`}getUserCode(){let t=this.isVec4?Ss(this.elementsPerThread,this.workgroupSize,!this.isChannelsLast,this.tileInner):Is(this.elementsPerThread,this.workgroupSize,!this.isChannelsLast,this.tileInner,!1,null,this.sequentialAccessByThreads),e=this.isVec4?[this.innerElementSize,4,4]:[1,1,1];return`
    ${vH(this.isChannelsLast,this.fitAOuter,this.fitBOuter,this.fitInner,this.addBias,this.activation,this.hasPreluActivationWeights,e[0],e[1],e[2])}
    ${t}
  `}};var Rf=class{constructor(t,e=!1,n=null,o=!1){this.variableNames=["x","W"],this.uniforms="filterDims: vec2<i32>, pads: vec2<i32>, strides: vec2<i32>, dilations: vec2<i32>,",this.workgroupSize=[4,4,8],this.outputShape=t.outShape,this.isChannelsLast=t.dataFormat==="channelsLast",this.dispatchLayout=this.isChannelsLast?{x:[2],y:[1],z:[0,3]}:{x:[3],y:[2],z:[0,1]},this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.addBias=e,this.activation=n,this.hasPreluActivationWeights=o,e&&this.variableNames.push("bias"),o&&this.variableNames.push("preluActivationWeights"),this.shaderKey=`conv2dnaive_${this.activation}_${this.isChannelsLast}`}getUserCode(){return`
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
       ${D("index")} {
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
     `}};var Mf=class{constructor(t,e){this.variableNames=["x"],this.uniforms=`pads : vec2<i32>, strides : vec2<i32>, dilations : vec2<i32>, outWidth : i32, itemsPerBlockRow : i32,
       inChannels : i32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.isChannelsLast=e,this.shaderKey=`im2col_${this.isChannelsLast}`}getUserCode(){let t=this.isChannelsLast?1:2,e=this.isChannelsLast?2:3,n=this.isChannelsLast?"coords[1]":"coords[2]",o=this.isChannelsLast?"coords[2]":"coords[1]",s=this.isChannelsLast?"getX(batch, xRow, xCol, ch)":"getX(batch, ch, xRow, xCol)";return`
    ${D("index")} {
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
   `}};function Df(r,t){let e=r.length;return e>=3?t?[...r.slice(0,-3),r[e-3]*r[e-2],r[e-1]]:[...r.slice(0,-3),r[e-3],r[e-2]*r[e-1]]:!t&&e===1&&r[0]>1?[r[0],1]:null}function CH({x:r,filter:t,convInfo:e,backend:n,bias:o=null,preluActivationWeights:s=null,leakyreluAlpha:i=0,activation:u=null}){let c=e.dataFormat==="channelsLast",a=!c,p=!1,l=c&&e.filterHeight===e.inHeight&&e.filterWidth===e.inWidth&&e.padInfo.type==="VALID",m=[],f,d;if(l){let x=e.inHeight*e.inWidth*e.inChannels;f=X({inputs:{x:r},backend:n,attrs:{shape:[1,e.batchSize,x]}}),d=X({inputs:{x:t},backend:n,attrs:{shape:[1,x,e.outChannels]}})}else f=X({inputs:{x:r},backend:n,attrs:{shape:c?[e.batchSize,e.inHeight*e.inWidth,e.inChannels]:[e.batchSize,e.inChannels,e.inHeight*e.inWidth]}}),d=X({inputs:{x:t},backend:n,attrs:{shape:[1,e.inChannels,e.outChannels]}});if(m.push(f),m.push(d),s!=null){let x=Df(s.shape,c);x!=null&&(s=X({inputs:{x:s},backend:n,attrs:{shape:x}}),m.push(s))}if(o!=null){let x=Df(o.shape,c);x!=null&&(o=X({inputs:{x:o},backend:n,attrs:{shape:x}}),m.push(o))}let h=vs({a:c?f:d,b:c?d:f,transposeA:a,transposeB:p,backend:n,bias:o,activation:u,preluActivationWeights:s,leakyreluAlpha:i}),g=X({inputs:{x:h},backend:n,attrs:{shape:e.outShape}});m.push(h);for(let x of m)n.disposeData(x.dataId);return g}function kH({x:r,filter:t,convInfo:e,backend:n,bias:o=null,preluActivationWeights:s=null,leakyreluAlpha:i=0,activation:u=null}){let{filterWidth:c,filterHeight:a,inChannels:p,strideWidth:l,strideHeight:m,padInfo:f,outWidth:d,outHeight:h,dilationWidth:g,dilationHeight:x,dataFormat:b}=e,y=b==="channelsLast",I=c*a*p,v=h*d,_=y?[e.batchSize,v,I]:[e.batchSize,I,v],k=new Mf(_,y),A=[{type:"int32",data:[f.top,f.left]},{type:"int32",data:[m,l]},{type:"int32",data:[x,g]},{type:"int32",data:[d]},{type:"int32",data:[p*c]},{type:"int32",data:[p]}],R=n.runWebGPUProgram(k,[r],r.dtype,A),F=[];F.push(R);let P=X({inputs:{x:t},backend:n,attrs:{shape:[1,I,-1]}});if(F.push(P),s!=null){let lt=Df(s.shape,y);lt!=null&&(s=X({inputs:{x:s},backend:n,attrs:{shape:lt}}),F.push(s))}if(o!=null){let lt=Df(o.shape,y);lt!=null&&(o=X({inputs:{x:o},backend:n,attrs:{shape:lt}}),F.push(o))}let Q=vs({a:y?R:P,b:y?P:R,transposeA:!y,transposeB:!1,backend:n,bias:o,activation:u,preluActivationWeights:s,leakyreluAlpha:i}),J=X({inputs:{x:Q},backend:n,attrs:{shape:e.outShape}});F.push(Q);for(let lt of F)n.disposeData(lt.dataId);return J}function Nf({x:r,filter:t,convInfo:e,backend:n,bias:o=null,preluActivationWeights:s=null,leakyreluAlpha:i=0,activation:u=null}){let c=o!=null,a=s!=null,p=e.dataFormat==="channelsLast",l=p&&e.filterHeight===e.inHeight&&e.filterWidth===e.inWidth&&e.padInfo.type==="VALID",m=Y().getBool("WEBGPU_USE_NAIVE_CONV2D_DEBUG");if(!m&&(l||e.filterHeight===1&&e.filterWidth===1&&e.dilationHeight===1&&e.dilationWidth===1&&e.strideHeight===1&&e.strideWidth===1&&(e.padInfo.type==="SAME"||e.padInfo.type==="VALID")))return CH({x:r,filter:t,convInfo:e,backend:n,bias:o,activation:u,preluActivationWeights:s,leakyreluAlpha:i});let f=Y().getNumber("WEBGPU_THRESHOLD_TO_INCREASE_WORKGROUPS_FOR_MATMUL"),d=f>-1?f:n.thresholdToIncreaseWorkgroups,h=e.batchSize*Math.ceil(e.outHeight*e.outWidth/32)*Math.ceil(e.outChannels/32);if(Y().getBool("WEBGPU_CONV_SEPARATE_IM2COL_SHADER")||h<=d)return kH({x:r,filter:t,convInfo:e,backend:n,bias:o,preluActivationWeights:s,leakyreluAlpha:i,activation:u});let g,x=[e.padInfo.top,e.padInfo.left],b=[{type:"int32",data:[e.filterHeight,e.filterWidth]},{type:"int32",data:[...x]},{type:"int32",data:[e.strideHeight,e.strideWidth]},{type:"int32",data:[e.dilationHeight,e.dilationWidth]}];if(m)g=new Rf(e,c,u,a);else{let _=p?e.outHeight*e.outWidth:e.outChannels,k=p?e.outChannels:e.outHeight*e.outWidth,A=e.filterHeight*e.filterWidth*e.inChannels;b.push({type:"int32",data:[_]},{type:"int32",data:[k]},{type:"int32",data:[A]});let R=n.adapterInfo.isIntel();g=new Af(e,_,k,A,c,u,a,R)}let y=[],I=[r,t];c&&(!p&&o.shape.length===1&&(o=X({inputs:{x:o},backend:n,attrs:{shape:[o.shape[0],1,1]}}),y.push(o)),I.push(o)),a&&(!p&&s.shape.length===1&&(s=X({inputs:{x:s},backend:n,attrs:{shape:[s.shape[0],1,1]}}),y.push(s)),I.push(s)),u==="leakyrelu"&&(b.push({type:"float32",data:[i]}),g.uniforms+=" alpha : f32,");let v=n.runWebGPUProgram(g,I,r.dtype,b);for(let _ of y)n.disposeData(_.dataId);return v}function _H(r){let{inputs:t,attrs:e,backend:n}=r,{x:o,filter:s}=t,{strides:i,pad:u,dataFormat:c,dilations:a,dimRoundingMode:p}=e,l=S.convertConv2DDataFormat(c),m=S.computeConv2DInfo(o.shape,s.shape,i,a,u,p,!1,l);return Nf({x:o,filter:s,convInfo:m,backend:n})}var pM={kernelName:Po,backendName:"webgpu",kernelFunc:_H};var $f=class{constructor(t){this.variableNames=["dy","W"],this.uniforms="filterDims : vec2<i32>, pads : vec2<i32>, strides : vec2<i32>, outBackprop : vec4<i32>,",this.workgroupSize=[64,1,1],this.size=!1,this.isVec4=!1,this.workPerThread=1,this.outputShape=t.inShape,this.isChannelsLast=t.dataFormat==="channelsLast",this.isVec4=this.isChannelsLast&&t.outChannels%4===0&&t.inChannels%4===0,this.isVec4?(this.workPerThread=2,this.outputComponent=4,this.workgroupSize=[4,4,4],this.dispatchLayout={x:[3],y:[2],z:[0,1]},this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,[4,this.workPerThread,1])):(this.size=!0,this.workPerThread=1,this.workgroupSize=[64,1,1],this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize)),this.shaderKey=`conv2DDerInput_${this.isChannelsLast}_${this.isVec4}_${this.workPerThread}`}getUserCode(){let t=this.isChannelsLast?1:2,e=this.isChannelsLast?2:3,n=this.isChannelsLast?3:1,o=`
    ${D()} {
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
    ${D("index")} {
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
  `}},Ef=class{constructor(t){this.variableNames=["x","dy"],this.uniforms="pads : vec2<i32>, strides : vec2<i32>, batchSize : i32, outHeight : i32, outWidth : i32, inHeight : i32, inWidth : i32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.filterShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.isChannelsLast=t.dataFormat==="channelsLast",this.shaderKey=`conv2DDerFilter_${this.isChannelsLast}`}getUserCode(){return`
    ${D("index")} {
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
  `}},Tf=class{constructor(t){this.variableNames=["x","dy"],this.uniforms=`pads : vec3<i32>, strides : vec3<i32>, batchSize : i32, outDepth : i32,
       outHeight : i32, outWidth : i32, inDepth : i32, inHeight : i32, inWidth : i32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.filterShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="conv3DDerFilter"}getUserCode(){return`
    ${D("index")} {
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
  `}},Ff=class{constructor(t){this.variableNames=["dy","W"],this.uniforms=`filterDims : vec3<i32>, pads : vec3<i32>, strides : vec3<i32>,
      outDepth : i32, outHeight : i32, outWidth : i32, outChannels : i32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.inShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="conv3DDerInput"}getUserCode(){return`
    ${D("index")} {
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
  `}};function AH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,dy:s}=t,{strides:i,pad:u,dataFormat:c,dimRoundingMode:a,filterShape:p}=n,l=S.convertConv2DDataFormat(c),m=S.computeConv2DInfo(o.shape,p,i,1,u,a,!1,l),f=new Ef(m),d=[{type:"int32",data:[m.padInfo.top,m.padInfo.left]},{type:"int32",data:[m.strideHeight,m.strideWidth]},{type:"int32",data:[m.batchSize]},{type:"int32",data:[m.outHeight]},{type:"int32",data:[m.outWidth]},{type:"int32",data:[m.inHeight]},{type:"int32",data:[m.inWidth]}];return e.runWebGPUProgram(f,[o,s],o.dtype,d)}var lM={kernelName:wS,backendName:"webgpu",kernelFunc:AH};function RH(r=4){let t=s=>{switch(s){case 1:return"return W[getIndexFromCoords4D(coord, uniforms.wShape)];";case 4:return`
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
        return ${wt(r)}(0.0);
      }
      if (xC < 0.0 || xC >= f32(uniforms.outBackprop[2]) || fract(xC) > 0.0) {
        return ${wt(r)}(0.0);
      }
      let coord = vec4<i32>(
          batch,
          i32(xR),
          i32(xC),
          col % uniforms.outBackprop[3]);
      return x[getIndexFromCoords4D(coord, uniforms.xShape)/${r}];`}
      }
      return ${wt(r)}(0.0);`;return`
  fn mm_readA(batch: i32, row : i32, col : i32) -> ${wt(r)} {
    ${n}
  }

  fn mm_readB(batch: i32, row : i32, col : i32) -> ${wt(r)} {
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
    return ${wt(r)}(0.0);
  }

  fn mm_write(batch: i32, row : i32, col : i32, valueInput : ${wt(r)}) {
    if (row < uniforms.dimAOuter && col < uniforms.dimBOuter) {
      var value = valueInput;
      let outCoord = vec4<i32>(
          batch,
          row / uniforms.outShape[2],
          row % uniforms.outShape[2],
          col);
      result[getIndexFromCoords4D(outCoord, uniforms.outShape)/${r}] = value;
    }
  }`}var Pf=class{constructor(t){this.variableNames=["x","W"],this.uniforms="filterDims : vec2<i32>, pads : vec2<i32>, strides : vec2<i32>, outBackprop : vec4<i32>, dimAOuter : i32, dimBOuter : i32, dimInner : i32,",this.outputShape=t.inShape,w.assert(t.dataFormat==="channelsLast",()=>"TODO: NCHW is unimplemented"),this.isVec4=t.inChannels%4===0&&t.outChannels%4===0,this.dispatchLayout={x:[3],y:[1,2],z:[0]},this.workgroupSize=rf(this.dispatchLayout,this.outputShape,this.isVec4),this.elementsPerThread=nf(this.dispatchLayout,this.outputShape,this.isVec4),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,this.elementsPerThread),this.isVec4&&(this.outputComponent=4,this.variableComponents=[4,1]),this.shaderKey=`conv2DDerInputMM_${this.isVec4}_${this.elementsPerThread}`}getUserCode(){let t=this.isVec4?Ss(this.elementsPerThread,this.workgroupSize):Is(this.elementsPerThread,this.workgroupSize);return`
    ${RH(this.isVec4?4:1)}
    ${t}
    `}};function MH(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,filter:s}=t,{inputShape:i,strides:u,pad:c,dataFormat:a,dimRoundingMode:p}=n,l=S.convertConv2DDataFormat(a),m=S.computeConv2DInfo(i,s.shape,u,1,c,p,!1,l),f=[{type:"int32",data:[m.filterHeight,m.filterWidth]},{type:"int32",data:[m.filterHeight-1-m.padInfo.top,m.filterWidth-1-m.padInfo.left]},{type:"int32",data:[m.strideHeight,m.strideWidth]},{type:"int32",data:[m.batchSize,m.outHeight,m.outWidth,m.outChannels]}],d;if(Y().getBool("WEBGPU_USE_NAIVE_CONV2D_TRANSPOSE")||m.dataFormat!=="channelsLast")d=new $f(m);else{d=new Pf(m);let h=m.inHeight*m.inWidth,g=m.inChannels,x=m.filterHeight*m.filterWidth*m.outChannels;f.push({type:"uint32",data:[h]},{type:"uint32",data:[g]},{type:"uint32",data:[x]})}return e.runWebGPUProgram(d,[o,s],"float32",f)}var mM={kernelName:Oo,backendName:"webgpu",kernelFunc:MH};var Of=class{constructor(t){this.variableNames=["x","W"],this.uniforms="filterDims: vec3<i32>, pads: vec3<i32>, strides: vec3<i32>, dilations: vec3<i32>,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.outShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="conv3dnaive"}getUserCode(){return`
    ${D("index")} {
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
    }`}};function DH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s}=t,{strides:i,pad:u,dilations:c}=n,a=S.computeConv3DInfo(o.shape,s.shape,i,c,u),p=[a.padInfo.front,a.padInfo.top,a.padInfo.left],l=[{type:"int32",data:[a.filterDepth,a.filterHeight,a.filterWidth]},{type:"int32",data:[...p]},{type:"int32",data:[a.strideDepth,a.strideHeight,a.strideWidth]},{type:"int32",data:[a.dilationDepth,a.dilationHeight,a.dilationWidth]}],m=new Of(a),f=Be(o.dtype,s.dtype);return e.runWebGPUProgram(m,[o,s],f,l)}var fM={kernelName:Ra,backendName:"webgpu",kernelFunc:DH};function NH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,dy:s}=t,{strides:i,pad:u,filterShape:c}=n,a=S.computeConv3DInfo(o.shape,c,i,1,u),p=new Tf(a),l=[{type:"int32",data:[a.padInfo.front,a.padInfo.top,a.padInfo.left]},{type:"int32",data:[a.strideDepth,a.strideHeight,a.strideWidth]},{type:"int32",data:[a.batchSize]},{type:"int32",data:[a.outDepth]},{type:"int32",data:[a.outHeight]},{type:"int32",data:[a.outWidth]},{type:"int32",data:[a.inDepth]},{type:"int32",data:[a.inHeight]},{type:"int32",data:[a.inWidth]}];return e.runWebGPUProgram(p,[o,s],s.dtype,l)}var dM={kernelName:Ma,backendName:"webgpu",kernelFunc:NH};function $H(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,filter:s}=t,{strides:i,pad:u,inputShape:c}=n,a=S.computeConv3DInfo(c,s.shape,i,1,u),p=new Ff(a),l=[{type:"int32",data:[a.filterDepth,a.filterHeight,a.filterWidth]},{type:"int32",data:[a.filterDepth-1-a.padInfo.front,a.filterHeight-1-a.padInfo.top,a.filterWidth-1-a.padInfo.left]},{type:"int32",data:[a.strideDepth,a.strideHeight,a.strideWidth]},{type:"int32",data:[a.outDepth]},{type:"int32",data:[a.outHeight]},{type:"int32",data:[a.outWidth]},{type:"int32",data:[a.outChannels]}];return e.runWebGPUProgram(p,[o,s],o.dtype,l)}var hM={kernelName:Da,backendName:"webgpu",kernelFunc:$H};var EH=st({opType:O.COS}),gM={kernelName:Np,backendName:"webgpu",kernelFunc:EH};var TH=st({opType:O.COSH}),xM={kernelName:$p,backendName:"webgpu",kernelFunc:TH};var Bf=class{constructor(t,e,n,o){this.variableNames=["Image","Boxes","BoxInd"],this.uniforms="extrapolationValue : f32,",this.workgroupSize=[64,1,1],this.size=!0;let[s]=e;this.outputShape=[s,n[0],n[1],t],this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.methodId=o==="bilinear"?1:0,this.cropHeightBiggerThan1=this.outputShape[1]>1,this.cropWidthBiggerThan1=this.outputShape[2]>1,this.shaderKey=`cropAndResize_${this.methodId}_${this.cropHeightBiggerThan1}_${this.cropWidthBiggerThan1}`}getUserCode(){let[t,e]=["f32(uniforms.imageShape[1] - 1)","f32(uniforms.imageShape[2] - 1)"],[n,o,s]=this.cropHeightBiggerThan1?[`(${t} / f32(uniforms.outShape[1] - 1))`,"(y2-y1) * height_ratio",`y1*${t} + f32(y)*(height_scale)`]:["0.0","0.0",`0.5 * (y1+y2) * ${t}`],[i,u,c]=this.cropWidthBiggerThan1?[`(${e} / f32(uniforms.outShape[2] - 1))`,"(x2-x1) * width_ratio",`x1*${e} + f32(x)*(width_scale)`]:["0.0","0.0",`0.5 * (x1+x2) * ${e}`];return`
    ${D("index")} {
      if (index < uniforms.size) {
        let coords = getCoordsFromIndex(index);
        let height_ratio = f32(${n});
        let width_ratio = f32(${i});
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
    `}};var FH=r=>{let{inputs:t,backend:e,attrs:n}=r,{image:o,boxes:s,boxInd:i}=t,{cropSize:u,method:c,extrapolationValue:a}=n,p=new Bf(o.shape[3],s.shape,u,c),l=[{type:"float32",data:[a]}];return e.runWebGPUProgram(p,[o,s,i],"float32",l)},yM={kernelName:Ea,backendName:"webgpu",kernelFunc:FH};var ks;(function(r){r.Prod="*",r.Sum="+"})(ks||(ks={}));var wc=class{constructor(t,e,n,o){this.variableNames=["x"],this.uniforms="index : f32,",this.size=!0,this.workgroupSize=[128,1,1],this.outputShape=e,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.exclusive=n,this.reverse=o,this.op=t,this.shaderKey=`cum_${this.op}_${this.exclusive}_${this.reverse}`}getUserCode(){let t=this.outputShape.length,e=this.op===ks.Prod?"1.0":"0.0",n=this.exclusive?e:`getX(${bM(t,"coords",this.op)})`,o=this.outputShape[this.outputShape.length-1],s="",i="";return this.exclusive?(s=this.reverse?`end != ${o-1}`:"end != 0",i=this.reverse?"end + 1":"end - 1"):(s=this.reverse?`end + pow2 < ${o}`:"end >= pow2",i=this.reverse?"end + pow2":"end - pow2"),`
      ${D("index")} {
       if (index < uniforms.size) {
         var coords = getCoordsFromIndex(index);

         let end = ${wM(t,"coords",this.op)};
         var val = ${n};
         let pow2 = i32(pow(2.0, uniforms.index));
         if (${s}) {
           let idx = ${i};
           ${wM(t,"coords",this.op)} = idx;
           val ${this.op}= getX(${bM(t,"coords",this.op)});
         }
         setOutputAtIndex(index, val);
       }
      }
    `}};function bM(r,t,e){if(r===1)return`${t}`;if(r===2)return`${t}.x, ${t}.y`;if(r===3)return`${t}.x, ${t}.y, ${t}.z`;if(r===4)return`${t}.x, ${t}.y, ${t}.z, ${t}.w`;throw Error(`Cumulative ${e} for rank ${r} is not yet supported`)}function wM(r,t,e){if(r===1)return`${t}`;if(r===2)return`${t}.y`;if(r===3)return`${t}.z`;if(r===4)return`${t}.w`;throw Error(`Cumulative ${e} for rank ${r} is not yet supported`)}function zf(r,t,e,n,o,s){let i=t.shape.length,u=S.getAxesPermutation([n],i),c=t;u!=null&&(c=Ve({inputs:{x:t},backend:e,attrs:{perm:u}}));let a=S.getInnerMostAxes(1,i)[0];if(a!==i-1)throw new Error(`WebGPU cumprod shader expects an inner-most axis=${t.shape.length-1} but got axis=${n}`);let p=c.shape[a],l=oe({inputs:{x:c},backend:e});for(let m=0;m<=Math.ceil(Math.log2(p))-1;m++){let f=new wc(r,c.shape,!1,s),d=l,h=[{type:"float32",data:[m]}];l=e.runWebGPUProgram(f,[l],l.dtype,h),e.disposeData(d.dataId)}if(o){let m=new wc(r,c.shape,o,s),f=l,d=[{type:"float32",data:[0]}];l=e.runWebGPUProgram(m,[l],l.dtype,d),e.disposeData(f.dataId)}if(u!=null){let m=S.getUndoAxesPermutation(u),f=Ve({inputs:{x:l},backend:e,attrs:{perm:m}});return e.disposeData(l.dataId),e.disposeData(c.dataId),f}return l}function PH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s,exclusive:i,reverse:u}=n;return zf(ks.Prod,o,e,s,i,u)}var SM={kernelName:Na,backendName:"webgpu",kernelFunc:PH};function OH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s,exclusive:i,reverse:u}=n;return zf(ks.Sum,o,e,s,i,u)}var IM={kernelName:$a,backendName:"webgpu",kernelFunc:OH};function BH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,weights:s}=t,{size:i,binaryOutput:u}=n,c=o.shape.length===1,p=w.sizeFromShape(s.shape)>0,l=s.dtype,m=c?[o.shape[0]]:[o.shape[0],o.shape[1]],f=c?[i]:[o.shape[0],i],d=Zt({backend:e,attrs:{shape:f,value:0,dtype:l}}),h=new na(m,p,u),g=[{type:"int32",data:[i]}],x=p?[o,s]:[o];return e.runWebGPUProgram(h,x,l,g,d)}var vM={kernelName:Ep,backendName:"webgpu",kernelFunc:BH};var Lf=class{constructor(t,e){this.variableNames=["x"],this.workgroupSize=[64,1,1],this.size=!0,this.uniforms="blockSize : i32,",this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey=`depthToSpace_${e}`,this.dataFormat=e}getUserCode(){return`
      ${D("index")} {
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
      }`}getHeightCoordString(){return this.dataFormat==="NHWC"?"coords[1]":"coords[2]"}getWidthCoordString(){return this.dataFormat==="NHWC"?"coords[2]":"coords[3]"}getDepthCoordString(){return this.dataFormat==="NHWC"?"coords[3]":"coords[1]"}getOutputDepthSize(){return this.dataFormat==="NHWC"?"uniforms.outShape[3]":"uniforms.outShape[1]"}getInputSamplingString(){return this.dataFormat==="NHWC"?"getX(b, in_h, in_w, in_d)":"getX(b, in_d, in_h, in_w)"}};function zH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{blockSize:s,dataFormat:i}=n,u=o.shape[0],c=i==="NHWC"?o.shape[1]:o.shape[2],a=i==="NHWC"?o.shape[2]:o.shape[3],p=i==="NHWC"?o.shape[3]:o.shape[1],l=c*s,m=a*s,f=p/(s*s),d=i==="NHWC"?[u,l,m,f]:[u,f,l,m],h=[{type:"int32",data:[s]}],g=new Lf(d,i);return e.runWebGPUProgram(g,[o],o.dtype,h)}var CM={kernelName:Ta,backendName:"webgpu",kernelFunc:zH};var Wf=class{constructor(t,e,n,o=!1,s=null,i=!1){this.variableNames=["x","W"],this.uniforms="pads : vec2<i32>, inDims : vec2<i32>,",this.workgroupSize=[16,16,1],this.outputShape=t,this.dispatchLayout={x:[3],y:[2],z:[0,1]},this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),o&&this.variableNames.push("bias"),i&&this.variableNames.push("preluActivationWeights"),this.addBias=o,this.activation=s,this.hasPreluActivation=i,this.filterHeight=e,this.filterWidth=n,this.shaderKey=`depthwiseNCHW_${this.activation}_${this.filterHeight}_${this.filterWidth}`}getUserCode(){let t=this.filterWidth*this.filterHeight,e=this.workgroupSize[0]*this.workgroupSize[1]*this.workgroupSize[2],n=this.workgroupSize[1]+this.filterHeight-1,o=this.workgroupSize[0]+this.filterWidth-1;return`
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

      ${D()} {
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
    `}};var sa=class{constructor(t,e=!1,n=null,o=!1){this.variableNames=["x","W"],this.uniforms="pads : vec2<i32>, inDims : vec2<i32>, virtualWidth : i32,",this.workgroupSize=[64,1,1],this.workPerThread=4,this.outputComponent=4,this.outputShape=t.outShape,this.virtualWidth=Math.ceil(this.outputShape[2]/this.workPerThread)*this.workPerThread;let s=[this.outputShape[0],this.outputShape[1],this.virtualWidth,this.outputShape[3]];this.dispatchLayout=T(s),this.dispatch=N(this.dispatchLayout,s,this.workgroupSize,[this.outputComponent*this.workPerThread,1,1]),w.assert(t.dataFormat==="channelsLast",()=>"TODO: NCHW is unimplemented"),e&&this.variableNames.push("bias"),o&&this.variableNames.push("preluActivationWeights"),this.convInfo=t,this.addBias=e,this.activation=n,this.hasPreluActivation=o,this.shaderKey=`depthwiseVec4_${n}_${this.convInfo.filterHeight}_${this.convInfo.filterWidth}_${this.convInfo.strideHeight}_${this.convInfo.strideWidth}_${this.workPerThread}`}getUserCode(){let t=(this.workPerThread-1)*this.convInfo.strideWidth+this.convInfo.filterWidth,e=this.convInfo.strideHeight,n=this.convInfo.strideWidth;return`
      ${Ne(this.activation,this.hasPreluActivation,!0,4)}
      fn readX(batch : i32, row : i32, col : i32, channel : i32) -> vec4<f32> {
        var value = vec4<f32>(0.0);
        if (col >=0 && col < uniforms.inDims[1]) {
          value = getX(batch, row, col, channel);
        }
        return value;
      }

      ${D("index")} {
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
    `}};var ia=class{constructor(t,e=!1,n=null,o=!1){this.variableNames=["x","W"],this.uniforms=`pads : vec2<i32>, inDims : vec2<i32>, filterHeight : i32,
      filterWidth : i32, strides : vec2<i32>, dilations : vec2<i32>,`,this.workgroupSize=[256,1,1],this.size=!0,this.outputShape=t.outShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.isChannelsLast=t.dataFormat==="channelsLast",e&&this.variableNames.push("bias"),o&&this.variableNames.push("preluActivationWeights"),this.convInfo=t,this.addBias=e,this.activation=n,this.hasPreluActivation=o,this.shaderKey=`depthwise_${this.activation}_${this.isChannelsLast}`}getUserCode(){let t=this.isChannelsLast?"getX(batch, xR, xC, d1);":"getX(batch, d1, xR, xC);";return`
      ${Ne(this.activation,this.hasPreluActivation,!1,4)}

      ${D("index")} {
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
    `}};function LH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s}=t,{strides:i,pad:u,dataFormat:c,dilations:a,dimRoundingMode:p}=n,l=S.convertConv2DDataFormat(c),m=a;m==null&&(m=[1,1]);let f=S.computeConv2DInfo(o.shape,s.shape,i,m,u,p,!0,l),d=[{type:"int32",data:[f.padInfo.top,f.padInfo.left]},{type:"int32",data:[f.inHeight,f.inWidth]}],h=f.dataFormat==="channelsLast",g;return!h&&f.inHeight>16&&f.inWidth>16&&f.strideHeight===1&&f.strideWidth===1&&f.dilationWidth===1&&f.dilationHeight===1&&f.inChannels===f.outChannels?g=new Wf(f.outShape,f.filterHeight,f.filterWidth):h&&f.outHeight>4&&f.outWidth>4&&f.strideWidth<=2&&f.inChannels===f.outChannels&&f.dilationHeight===1&&f.dilationWidth===1&&f.inChannels%4===0?(g=new sa(f),d.push({type:"int32",data:[g.virtualWidth]})):(g=new ia(f),d.push({type:"int32",data:[f.filterHeight]},{type:"int32",data:[f.filterWidth]},{type:"int32",data:[f.strideHeight,f.strideWidth]},{type:"int32",data:[f.dilationHeight,f.dilationWidth]})),e.runWebGPUProgram(g,[o,s],o.dtype,d)}var kM={kernelName:Bo,backendName:"webgpu",kernelFunc:LH};var Uf=class{constructor(t){this.variableNames=["x","dy"],this.uniforms=`strides : vec2<i32>, pads : vec2<i32>, filterDims : vec2<i32>, outHeight : i32,
      outWidth : i32, inHeight : i32, inWidth : i32, batchSize : i32, channelMul : i32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.filterShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="depthwise_conv2d_backprop_filter"}getUserCode(){return`
      ${D("index")} {
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
    `}},Gf=class{constructor(t){this.variableNames=["dy","W"],this.uniforms=`strides : vec2<i32>, pads : vec2<i32>, filterDims : vec2<i32>,
       outHeight : i32, outWidth : i32, channelMul : i32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.inShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="depthwise_conv2d_backprop_input"}getUserCode(){return`
      ${D("index")} {
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
    `}};function WH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,dy:s}=t,{strides:i,dilations:u,pad:c,dimRoundingMode:a,filterShape:p}=n,l=S.computeConv2DInfo(o.shape,p,i,u,c,a,!0),m=new Uf(l),f=[{type:"int32",data:[l.strideHeight,l.strideWidth]},{type:"int32",data:[l.padInfo.top,l.padInfo.left]},{type:"int32",data:[l.filterHeight,l.filterWidth]},{type:"int32",data:[l.outHeight]},{type:"int32",data:[l.outWidth]},{type:"int32",data:[l.inHeight]},{type:"int32",data:[l.inWidth]},{type:"int32",data:[l.batchSize]},{type:"int32",data:[l.outChannels/l.inChannels]}];return e.runWebGPUProgram(m,[o,s],"float32",f)}var _M={kernelName:SS,backendName:"webgpu",kernelFunc:WH};function UH(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,filter:s}=t,{strides:i,dilations:u,pad:c,dimRoundingMode:a,inputShape:p}=n,l=S.computeConv2DInfo(p,s.shape,i,u,c,a,!0),m=new Gf(l),f=[{type:"int32",data:[l.strideHeight,l.strideWidth]},{type:"int32",data:[l.filterHeight-1-l.padInfo.top,l.filterWidth-1-l.padInfo.left]},{type:"int32",data:[l.filterHeight,l.filterWidth]},{type:"int32",data:[l.outHeight]},{type:"int32",data:[l.outWidth]},{type:"int32",data:[l.outChannels/l.inChannels]}];return e.runWebGPUProgram(m,[o,s],o.dtype,f)}var AM={kernelName:IS,backendName:"webgpu",kernelFunc:UH};var Vf=class{constructor(t){this.variableNames=["x"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=[t,t],this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="diag"}getUserCode(){return`
      ${D("index")} {
        if (index < uniforms.size) {
          let coords = getOutputCoords();
          let value = select(0.0, getX(coords[0]), coords[0] == coords[1]);
          setOutputAtIndex(index, value);
        }
      }
    `}};function GH(r){let{inputs:t,backend:e}=r,{x:n}=t,o=[...n.shape,...n.shape],s=w.sizeFromShape(n.shape),i=X({inputs:{x:n},backend:e,attrs:{shape:[s]}}),u=new Vf(s),c=e.runWebGPUProgram(u,[i],i.dtype),a=X({inputs:{x:c},backend:e,attrs:{shape:o}});return e.disposeData(i.dataId),e.disposeData(c.dataId),a}var RM={kernelName:Tp,backendName:"webgpu",kernelFunc:GH};var Hf=class{constructor(t){this.variableNames=["x","w"],this.uniforms="filterDims: vec2<i32>, pads: vec2<i32>, strides: vec2<i32>, dilations: vec2<i32>",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.outShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="dilation2d"}getUserCode(){return`
       ${D("index")} {
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
     `}};function VH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s}=t,{strides:i,pad:u,dilations:c}=n,a=S.computeDilation2DInfo(o.shape,s.shape,i,u,"NHWC",c),p=[a.padInfo.top,a.padInfo.left],l=[{type:"int32",data:[a.filterHeight,a.filterWidth]},{type:"int32",data:[...p]},{type:"int32",data:[a.strideHeight,a.strideWidth]},{type:"int32",data:[a.dilationHeight,a.dilationWidth]}],m=new Hf(a);return e.runWebGPUProgram(m,[o,s],o.dtype,l)}var MM={kernelName:Fa,backendName:"webgpu",kernelFunc:VH};var qf=class{constructor(t,e){if(this.variableNames=["x","w","dy"],this.uniforms="filterDims: vec2<i32>, pads: vec2<i32>, strides: vec2<i32>, dilations: vec2<i32>, dySize: i32,",this.workgroupSize=[64,1,1],this.atomic=!0,this.outputShape=t.inShape,this.dispatchLayout=T(t.outShape),this.dispatch=N(this.dispatchLayout,t.outShape,this.workgroupSize),e!=="float32"&&e!=="int32")throw new Error(`Dilation2DBackpropInput only supports float32 and int32
          types, does not support ${e} type.`);this.type=e,this.shaderKey="dilation2DBackpropInput"}getUserCode(){return`
       ${D("index")} {
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
     `}},Kf=class{constructor(t,e,n){if(this.variableNames=["x","w","dy"],this.uniforms="filterDims: vec2<i32>, pads: vec2<i32>, strides: vec2<i32>, dilations: vec2<i32>, dySize: i32,",this.workgroupSize=[64,1,1],this.atomic=!0,this.outputShape=t.filterShape,this.dispatchLayout=T(t.outShape),this.dispatch=N(this.dispatchLayout,t.outShape,this.workgroupSize),n!=="float32"&&n!=="int32")throw new Error(`Dilation2DBackpropFilter only supports float32 and int32
          types, does not support ${n} type.`);this.type=n,this.shaderKey="dilation2DBackpropFilter"}getUserCode(){return`
       ${D("index")} {
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
     `}};function HH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s,dy:i}=t,{strides:u,pad:c,dilations:a}=n,p=S.computeDilation2DInfo(o.shape,s.shape,u,c,"NHWC",a),l=s.dtype,m=new Kf(p,s.shape,l),f=[{type:"int32",data:[p.filterHeight,p.filterWidth]},{type:"int32",data:[p.padInfo.top,p.padInfo.left]},{type:"int32",data:[p.strideHeight,p.strideWidth]},{type:"int32",data:[p.dilationHeight,p.dilationWidth]},{type:"int32",data:[w.sizeFromShape(p.outShape)]}],d=Zt({backend:e,attrs:{shape:s.shape,value:0,dtype:l}});return e.runWebGPUProgram(m,[o,s,i],l,f,d)}var DM={kernelName:Oa,backendName:"webgpu",kernelFunc:HH};function qH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s,dy:i}=t,{strides:u,pad:c,dilations:a}=n,p=S.computeDilation2DInfo(o.shape,s.shape,u,c,"NHWC",a),l=o.dtype,m=new qf(p,l),f=[{type:"int32",data:[p.filterHeight,p.filterWidth]},{type:"int32",data:[p.padInfo.top,p.padInfo.left]},{type:"int32",data:[p.strideHeight,p.strideWidth]},{type:"int32",data:[p.dilationHeight,p.dilationWidth]},{type:"int32",data:[w.sizeFromShape(p.outShape)]}],d=Zt({backend:e,attrs:{shape:p.inShape,value:0,dtype:l}});return e.runWebGPUProgram(m,[o,s,i],l,f,d)}var NM={kernelName:Pa,backendName:"webgpu",kernelFunc:qH};var jf=class{constructor(t,e,n){this.variableNames=["Image"],this.uniforms="alpha: f32,",this.workgroupSize=[64,1,1],this.pixelsOpType=$n.DRAW,this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.type=e,this.textureFormat=n,this.shaderKey=`draw_${e}_${n}`}getUserCode(){let t,e=this.type==="float32"?"value":"value / 255.0";return t=`
      if (uniforms.numChannels == 1) {
        rgba[0] = ${e};
        rgba[1] = ${e};
        rgba[2] = ${e};
      } else {
        rgba[d] = ${e};
      }`,`
       @group(0) @binding(0) var outImage : texture_storage_2d<${this.textureFormat}, write>;
       ${D("index")} {
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
      `}};function KH(r){let{inputs:t,backend:e,attrs:n}=r,{image:o}=t,{canvas:s,options:i}=n,[u,c]=o.shape.slice(0,2),{imageOptions:a}=i||{},p=a?.alpha||1,l=e.device.features.has("bgra8unorm-storage")?"bgra8unorm":"rgba8unorm",m=[u,c],f=new jf(m,o.dtype,l);s.width=c,s.height=u;let d="webgpu",h=s.getContext(d),g;h||(g=new OffscreenCanvas(c,u),h=g.getContext(d));let x=o.shape.length===3?o.shape[2]:1;h.configure({device:e.device,format:l,usage:GPUTextureUsage.STORAGE_BINDING,alphaMode:"premultiplied"});let b="int32",y=e.makeTensorInfo(m,b),I=e.tensorMap.get(y.dataId);I.resource=h.getCurrentTexture(),I.external=!0;let v=[{type:"uint32",data:[x]},{type:"float32",data:[p]}];if(e.runWebGPUProgram(f,[o],b,v,y),g){let _=s.getContext("2d");if(!_)throw new Error("Please make sure this canvas has only been used for 2d or webgpu context!");_.drawImage(g,0,0)}return e.disposeData(y.dataId),o}var $M={kernelName:vS,backendName:"webgpu",kernelFunc:KH};var _w=Nt({opType:tt.MUL,cpuKernelImpl:fR,supportsComplex:!0}),EM={kernelName:Vn,backendName:"webgpu",kernelFunc:_w};function Aw(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s,keepDims:i}=n;return fr(o,s,i,"sum",e)}var TM={kernelName:jo,backendName:"webgpu",kernelFunc:Aw};function jH(r){let{inputs:t,backend:e,attrs:n}=r,{equation:o}=n,s=t,{allDims:i,summedDims:u,idDims:c}=S.decodeEinsumEquation(o,s.length);S.checkEinsumDimSizes(i.length,c,s);let{path:a,steps:p}=S.getEinsumComputePath(u,c),l=p.length,m=null,f=i.length,d=[];for(let h=0;h<l;++h){for(let g of p[h]){let{permutationIndices:x,expandDims:b}=S.getEinsumPermutation(f,c[g]),y;S.isIdentityPermutation(x)?y=s[g]:(y=Ve({inputs:{x:s[g]},backend:e,attrs:{perm:x}}),d.push(y));let I=y.shape.slice();for(let v=0;v<b.length;++v)I.splice(b[v],0,1);w.arraysEqual(y.shape,I)||(y=X({inputs:{x:y},backend:e,attrs:{shape:I}}),d.push(y)),m===null?m=y:(m=_w({inputs:{a:y,b:m},backend:e}),d.push(m))}h<l-1&&(a[h]>=0&&(m=Aw({inputs:{x:m},backend:e,attrs:{axis:a[h]-(i.length-f),keepDims:!1}}),d.push(m)),f--)}for(let h of d)h!==m&&e.disposeData(h.dataId);return m}var FM={kernelName:CS,backendName:"webgpu",kernelFunc:jH};var XH=st({opType:O.ELU}),PM={kernelName:qs,backendName:"webgpu",kernelFunc:XH};var YH=r=>{let{inputs:t,backend:e}=r,{dy:n,y:o}=t,s=new Tn(tt.ELU_DER,n.shape,o.shape);return e.runWebGPUProgram(s,[n,o],n.dtype)},OM={kernelName:Ba,backendName:"webgpu",kernelFunc:YH};var QH=Nt({opType:tt.EQUAL,dtype:"bool",cpuKernelImpl:ZA}),BM={kernelName:Ks,backendName:"webgpu",kernelFunc:QH};var ZH=st({opType:O.ERF}),zM={kernelName:Fp,backendName:"webgpu",kernelFunc:ZH};var JH=st({opType:O.EXP,cpuKernelImpl:JA,dtype:"float32"}),LM={kernelName:js,backendName:"webgpu",kernelFunc:JH};function Xf(r){let{inputs:t,attrs:e,backend:n}=r,{dim:o}=e,{input:s}=t,i=s.shape.length,u=s.shape.slice(),c=o;return o<0&&(w.assert(-(i+1)<=o,()=>`Axis must be in the interval [${-(i+1)}, ${i}]`),c=i+o+1),u.splice(c,0,1),X({inputs:{x:s},backend:n,attrs:{shape:u}})}var WM={kernelName:Pp,backendName:"webgpu",kernelFunc:Xf};var t6=st({opType:O.EXPM1,cpuKernelImpl:tR}),UM={kernelName:Xs,backendName:"webgpu",kernelFunc:t6};var Sc=class{constructor(t,e){this.variableNames=["real","imag"],this.outputShape=[],this.uniforms="exponentMultiplier : f32, denominator: f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=e,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.component=t,this.shaderKey=`fft_${t}`}getUserCode(){return`
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

    ${D("index")} {
      if (index < uniforms.size) {
        let coords = getOutputCoords();
        setOutputAtIndex(index, mulMatDFT(coords[0], coords[1]));
      }
    }
  `}};function Yf(r,t,e){let n=e.tensorMap.get(r.dataId),o=w.sizeFromShape(r.shape),s=r.shape[r.shape.length-1],i=o/s,u=[],c=X({inputs:{x:r},backend:e,attrs:{shape:[i,s]}});u.push(c);let a=c.shape,p=new Sc("real",a),l=new Sc("imag",a),m=[{dataId:n.complexTensorInfos.real.dataId,dtype:n.complexTensorInfos.real.dtype,shape:a},{dataId:n.complexTensorInfos.imag.dataId,dtype:n.complexTensorInfos.imag.dtype,shape:a}],f=t?2*Math.PI:-2*Math.PI,d=t?a[1]:1,h=[{type:"float32",data:[f]},{type:"float32",data:[d]}],g=e.runWebGPUProgram(p,m,"float32",h);u.push(g);let x=e.runWebGPUProgram(l,m,"float32",h);u.push(x);let b=Ir({inputs:{real:g,imag:x},backend:e});u.push(b);let y=X({inputs:{x:b},backend:e,attrs:{shape:r.shape}});return u.forEach(I=>e.disposeData(I.dataId)),y}function e6(r){let{inputs:t,backend:e}=r,{input:n}=t;return Yf(n,!1,e)}var GM={kernelName:kS,backendName:"webgpu",kernelFunc:e6};var Qf=class{constructor(t){this.outputShape=[],this.variableNames=["x"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="flipLeftRight"}getUserCode(){return`
      ${D("index")} {
        if (index < uniforms.size) {
          let coords = getCoordsFromIndex(index);
          let coordX = uniforms.xShape[2] - coords[2] - 1;
          let outputValue = getX(coords[0], coords[1], coordX, coords[3]);
          setOutputAtIndex(index, outputValue);
        }
      }
    `}};var VM={kernelName:za,backendName:"webgpu",kernelFunc:({inputs:r,backend:t})=>{let{image:e}=r,n=t,o=new Qf(e.shape);return n.runWebGPUProgram(o,[e],e.dtype)}};var r6=st({opType:O.FLOOR,cpuKernelImpl:eR}),HM={kernelName:Qs,backendName:"webgpu",kernelFunc:r6};var n6=Nt({opType:tt.FLOOR_DIV,cpuKernelImpl:rR,dtype:"int32"}),qM={kernelName:Un,backendName:"webgpu",kernelFunc:n6};var Zf=class{constructor(t,e,n=!1){this.pixelsOpType=$n.FROM_PIXELS,this.outputShape=[0],this.variableNames=[],this.workgroupSize=[256,1,1],this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,[e,1,1]),this.importVideo=n,this.shaderKey=`fromPixels_${this.importVideo}`}getUserCode(){let t=this.importVideo?"textureLoad(src, vec2<i32>(coords.yx));":"textureLoad(src, vec2<i32>(coords.yx), 0)";return`
      @binding(1) @group(0) var src: ${this.importVideo?"texture_external":"texture_2d<f32>"};
      ${D("index")} {
        let flatIndex = index * uniforms.numChannels;
        if (flatIndex < uniforms.size) {
          let coords = getCoordsFromIndex(flatIndex);
          let values = ${t};
          for (var i = 0; i < uniforms.numChannels; i = i + 1) {
            result[flatIndex + i] = i32(floor(255.0 * values[i]));
          }
        }
      }
  `}};var KM={kernelName:TS,backendName:"webgpu",kernelFunc:o6},aa,Rw=Y().getBool("CANVAS2D_WILL_READ_FREQUENTLY_FOR_GPU");function o6(r){let{inputs:t,backend:e,attrs:n}=r,{pixels:o}=t,{numChannels:s}=n;if(o==null)throw new Error("pixels passed to tf.browser.fromPixels() can not be null");let i=typeof HTMLVideoElement<"u"&&o instanceof HTMLVideoElement,u=typeof HTMLImageElement<"u"&&o instanceof HTMLImageElement,c=typeof HTMLCanvasElement<"u"&&o instanceof HTMLCanvasElement||typeof OffscreenCanvas<"u"&&o instanceof OffscreenCanvas,a=typeof ImageBitmap<"u"&&o instanceof ImageBitmap,[p,l]=i?[o.videoWidth,o.videoHeight]:[o.width,o.height],m=[l,p,s],f=Y().getBool("WEBGPU_IMPORT_EXTERNAL_TEXTURE")&&i,d=i||u;if(a||c||d){let b;if(f)b=e.device.importExternalTexture({source:o});else{if(d){let V=Y().getBool("CANVAS2D_WILL_READ_FREQUENTLY_FOR_GPU");(aa==null||V!==Rw)&&(Rw=V,aa=document.createElement("canvas").getContext("2d",{willReadFrequently:Rw})),aa.canvas.width=p,aa.canvas.height=l,aa.drawImage(o,0,0,p,l),o=aa.canvas}let F=GPUTextureUsage.COPY_DST|GPUTextureUsage.RENDER_ATTACHMENT|GPUTextureUsage.TEXTURE_BINDING,z=e.textureManager.acquireTexture(m[1],m[0],"rgba8unorm",F);e.queue.copyExternalImageToTexture({source:o},{texture:z},[m[1],m[0]]),b=z}let y=w.sizeFromShape(m),I=w.computeStrides(m),v=new Zf(m,s,f),_=[{type:"uint32",data:[y]},{type:"uint32",data:[s]},{type:"uint32",data:[...I]}],k=e.makeTensorInfo([l,p],"int32"),A=e.tensorMap.get(k.dataId);A.resource=b;let R=e.runWebGPUProgram(v,[k],"int32",_);return e.disposeData(k.dataId),R}let h=o.data,g=h;if(s!=null&&s!==4){g=new Uint8Array(o.width*o.height*s);let b=h.length,y=0;for(let I=0;I<b;I++)I%4<s&&(g[y++]=h[I])}let x=e.makeTensorInfo(m,"int32",new Int32Array(g));return e.uploadToGPU(x.dataId),x}var Jf=class{constructor(t,e,n,o,s){this.uniforms="varianceEpsilon : f32,",this.workgroupSize=[128,1,1],this.size=!0,this.variableNames=["x","mean","variance"],S.assertAndGetBroadcastShape(t,e),S.assertAndGetBroadcastShape(t,n),this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),o!=null&&(S.assertAndGetBroadcastShape(t,o),this.variableNames.push("offset")),s!=null&&(S.assertAndGetBroadcastShape(t,s),this.variableNames.push("scale")),this.offsetShape=o,this.scaleShape=s,this.shaderKey="batchNorm"}getUserCode(){let t="0.0";this.offsetShape!=null&&(t="getOffsetByOutputIndex(index)");let e="1.0";return this.scaleShape!=null&&(e="getScaleByOutputIndex(index)"),`
      ${D("index")} {
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
  `}};var jM={kernelName:La,backendName:"webgpu",kernelFunc:({inputs:r,attrs:t,backend:e})=>{let{x:n,scale:o,offset:s,mean:i,variance:u}=r,{varianceEpsilon:c}=t,a=e,p=[n,i,u],l=null;s!=null&&(l=s.shape,p.push(s));let m=null;o!=null&&(m=o.shape,p.push(o));let f=new Jf(n.shape,i.shape,u.shape,l,m),d=[{type:"float32",data:[c]}];return a.runWebGPUProgram(f,p,n.dtype,d)}};function s6(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s,bias:i,preluActivationWeights:u}=t,{strides:c,pad:a,dataFormat:p,dilations:l,dimRoundingMode:m,activation:f,leakyreluAlpha:d}=n,h=S.convertConv2DDataFormat(p),g=S.computeConv2DInfo(o.shape,s.shape,c,l,a,m,!1,h);return Nf({x:o,filter:s,convInfo:g,backend:e,bias:i,preluActivationWeights:u,leakyreluAlpha:d,activation:f})}var XM={kernelName:lu,backendName:"webgpu",kernelFunc:s6};function i6(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s,bias:i,preluActivationWeights:u}=t,{strides:c,pad:a,dilations:p,dimRoundingMode:l,activation:m,leakyreluAlpha:f}=n,d=p;d==null&&(d=[1,1]),w.assert(S.eitherStridesOrDilationsAreOne(c,d),()=>`Error in depthwiseConv2d: Either strides or dilations must be 1. Got strides ${c} and dilations '${d}'`);let h=S.computeConv2DInfo(o.shape,s.shape,c,d,a,l,!0),g=[o,s],x=i!=null,b=u!=null;x&&g.push(i),b&&g.push(u);let y=[{type:"int32",data:[h.padInfo.top,h.padInfo.left]},{type:"int32",data:[h.inHeight,h.inWidth]}],I;return h.outHeight>4&&h.outWidth>4&&h.strideWidth<=2&&h.inChannels===h.outChannels&&h.dilationHeight===1&&h.dilationWidth===1&&h.inChannels%4===0?(I=new sa(h,x,m,b),y.push({type:"int32",data:[I.virtualWidth]})):(I=new ia(h,x,m,b),y.push({type:"int32",data:[h.filterHeight]},{type:"int32",data:[h.filterWidth]},{type:"int32",data:[h.strideHeight,h.strideWidth]},{type:"int32",data:[h.dilationHeight,h.dilationWidth]})),m==="leakyrelu"&&(y.push({type:"float32",data:[f]}),I.uniforms+=" alpha : f32,"),e.runWebGPUProgram(I,g,"float32",y)}var YM={kernelName:mu,backendName:"webgpu",kernelFunc:i6};var td=class{constructor(t,e){this.variableNames=["A","indices"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=e,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey=`gathernd_${t}`,this.sliceDim=t,this.uniforms=`sliceDim : i32, strides : ${zt(t)},`}getUserCode(){let t;return this.sliceDim>1?t="uniforms.strides[j]":t="uniforms.strides",`
      ${D("index")} {
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
      `}};function a6(r){let{inputs:t,backend:e}=r,{params:n,indices:o}=t,s=o.shape,i=s[s.length-1],u=w.sizeFromShape(n.shape),[c,a,p,l]=S.prepareAndValidate(n,o),m=X({inputs:{x:o},backend:e,attrs:{shape:[a,i]}}),f=X({inputs:{x:n},backend:e,attrs:{shape:[w.sizeFromShape(n.shape)/p,p]}});if(e.shouldExecuteOnCPU([n,o])||n.dtype==="string"){let b=e.readSync(o.dataId),y=e.bufferSync(n),I=nR(b,y,n.dtype,a,i,p,l,n.shape,u);return e.makeTensorInfo(c,n.dtype,I.values)}let d=new td(i,[a,p]),h=[{type:"int32",data:[i]},{type:"int32",data:l}],g=e.runWebGPUProgram(d,[f,m],f.dtype,h),x=X({inputs:{x:g},backend:e,attrs:{shape:c}});return e.disposeData(m.dataId),e.disposeData(f.dataId),e.disposeData(g.dataId),x}var QM={kernelName:Wa,backendName:"webgpu",kernelFunc:a6};var ed=class{constructor(t,e){this.variableNames=["A","indices"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.slice(),this.aShape=t,this.outputShape=e,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="gather"}getUserCode(){let t=u6(this.aShape);return`
      ${D("index")} {
        if (index < uniforms.size) {
          let resRC = getCoordsFromIndex(index);
          let indexZ = i32(getIndices(resRC.x, resRC.z));
          let inBounds = select(0.0, 1.0, indexZ >= 0 && indexZ < uniforms.aShape[2]);
          setOutputAtIndex(index, inBounds * getA(${t}));
        }
      }
    `}};function u6(r){let t=["resRC.x","resRC.y","resRC.z","resRC.w"],e=[];for(let n=0;n<r.length;n++)n===2?e.push("indexZ"):e.push(`${t[n]}`);return e.join()}function Mw(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,indices:s}=t,{axis:i,batchDims:u}=n,c=w.parseAxisParam(i,o.shape)[0],a=S.segment_util.collectGatherOpShapeInfo(o,s,c,u),p=w.sizeFromShape(s.shape),l=[],m=X({inputs:{x:o},backend:e,attrs:{shape:[a.batchSize,a.outerSize,a.dimSize,a.sliceSize]}}),f=X({inputs:{x:s},backend:e,attrs:{shape:[a.batchSize,p/a.batchSize]}});l.push(m),l.push(f);let d=[a.batchSize,a.outerSize,p/a.batchSize,a.sliceSize];if(e.shouldExecuteOnCPU([o,s])){let y=e.tensorMap.get(f.dataId).values,I=Ft(f.shape,f.dtype,y),_=e.tensorMap.get(m.dataId).values,k=Ft(m.shape,m.dtype,_),A=oR(k,I,d);return l.forEach(R=>e.disposeData(R.dataId)),e.makeTensorInfo(a.outputShape,A.dtype,A.values)}let h=new ed(m.shape,d),g=e.runWebGPUProgram(h,[m,f],m.dtype);l.push(g);let x=X({inputs:{x:g},backend:e,attrs:{shape:a.outputShape}});return l.forEach(b=>e.disposeData(b.dataId)),x}var ZM={kernelName:Op,backendName:"webgpu",kernelFunc:Mw};var c6=Nt({opType:tt.GREATER,cpuKernelImpl:iR,dtype:"bool"}),JM={kernelName:Zs,backendName:"webgpu",kernelFunc:c6};var p6=Nt({opType:tt.GREATER_EQUAL,dtype:"bool",cpuKernelImpl:sR}),tD={kernelName:Js,backendName:"webgpu",kernelFunc:p6};function l6(r){let{inputs:t,backend:e}=r,{input:n}=t;return Yf(n,!0,e)}var eD={kernelName:_S,backendName:"webgpu",kernelFunc:l6};var m6=st({opType:O.IS_FINITE,dtype:"bool"}),rD={kernelName:zp,backendName:"webgpu",kernelFunc:m6};var f6=st({opType:O.IS_INF,dtype:"bool"}),nD={kernelName:Lp,backendName:"webgpu",kernelFunc:f6};var d6=st({opType:O.IS_NAN,dtype:"bool"}),oD={kernelName:Wp,backendName:"webgpu",kernelFunc:d6};function h6(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{alpha:s}=n,i=[{type:"float32",data:[s]}],u=new mr(o.shape,O.LEAKYRELU,"alpha : f32,");return e.runWebGPUProgram(u,[o],"float32",i)}var sD={kernelName:zo,backendName:"webgpu",kernelFunc:h6};var g6=Nt({opType:tt.LESS,dtype:"bool",cpuKernelImpl:uR}),iD={kernelName:ti,backendName:"webgpu",kernelFunc:g6};var x6=Nt({opType:tt.LESS_EQUAL,dtype:"bool",cpuKernelImpl:aR}),aD={kernelName:ei,backendName:"webgpu",kernelFunc:x6};var rd=class{constructor(t){this.variableNames=[],this.outputShape=[],this.uniforms="start : f32, step : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=[t],this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="linSpace"}getUserCode(){return`
      ${D("index")} {
        if (index < uniforms.size) {
          setOutputAtIndex(index, uniforms.start + f32(index) * uniforms.step);
        }
      }
    `}};function y6(r){let{backend:t,attrs:e}=r,{start:n,stop:o,num:s}=e,i=(o-n)/(s-1),u=new rd(s),c=[{type:"float32",data:[n]},{type:"float32",data:[i]}];return t.runWebGPUProgram(u,[],"float32",c)}var uD={kernelName:Ua,backendName:"webgpu",kernelFunc:y6};var b6=st({opType:O.LOG,cpuKernelImpl:cR}),cD={kernelName:ri,backendName:"webgpu",kernelFunc:b6};var w6=st({opType:O.LOG1P}),pD={kernelName:Up,backendName:"webgpu",kernelFunc:w6};var S6=Nt({opType:tt.LOGICAL_AND,dtype:"bool"}),lD={kernelName:Gp,backendName:"webgpu",kernelFunc:S6};var I6=st({opType:O.LOGICAL_NOT}),mD={kernelName:Vp,backendName:"webgpu",kernelFunc:I6};var v6=Nt({opType:tt.LOGICAL_OR}),fD={kernelName:Hp,backendName:"webgpu",kernelFunc:v6};var dD=`
  var powValue = 0.0;
  let basis = uniforms.bias + uniforms.alpha * sum;
  if (uniforms.beta == 0.5) {
    powValue = inverseSqrt(basis);
  } else if (uniforms.beta == 1.0) {
    powValue = 1.0 / basis;
  } else {
    powValue = exp(log(basis) * (-uniforms.beta));
  }
`,nd=class{constructor(t){this.outputShape=[],this.variableNames=["x"],this.uniforms="radius : i32, bias : f32, alpha : f32, beta : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="lrn"}getUserCode(){return`
    ${D("index")} {
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
        ${dD}

        setOutputAtIndex(index, x * powValue);
      }
    }
  `}},od=class{constructor(t,e){this.outputShape=[],this.variableNames=["x"],this.uniforms="radius : i32, bias : f32, alpha : f32, beta : f32,",this.workgroupSize=[256,1,1],this.maxAllowRadius=16,w.assert(e<=this.maxAllowRadius,()=>`Radius must be less than or equal to ${this.maxAllowRadius}, current radius is ${e}`),this.outputShape=t,this.elementsPerWorkgroup=this.workgroupSize[0]-2*this.maxAllowRadius,this.dispatchLayout={x:[3],y:[2],z:[0,1]},this.dispatch=N(this.dispatchLayout,this.outputShape,[this.elementsPerWorkgroup,this.workgroupSize[1],this.workgroupSize[2]]),this.shaderKey="lrn_shared"}getUserCode(){return`
    var <workgroup>lrnSub: array<f32, ${this.workgroupSize[0]}>;
    const elementsPerWorkgroup = ${this.elementsPerWorkgroup};
    const maxAllowRadius = ${this.maxAllowRadius};

    ${D()} {
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
        ${dD}

        setOutputAtCoords(b, r, c, d, lrnSub[index] * powValue);
      }
    } `}};function C6(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{depthRadius:s,bias:i,alpha:u,beta:c}=n,a;s>16?a=new nd(o.shape):a=new od(o.shape,s);let p=[{type:"int32",data:[s]},{type:"float32",data:[i]},{type:"float32",data:[u]},{type:"float32",data:[c]}];return e.runWebGPUProgram(a,[o],o.dtype,p)}var hD={kernelName:Ga,backendName:"webgpu",kernelFunc:C6};var sd=class{constructor(t){this.outputShape=[],this.variableNames=["inputImage","outputImage","dy"],this.uniforms="depthRadius : i32, bias : f32, alpha : f32, beta : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="lrn_grad"}getUserCode(){return`
    ${D("index")} {
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
  `}};function k6(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,y:s,dy:i}=t,{depthRadius:u,bias:c,alpha:a,beta:p}=n,l=new sd(o.shape),m=[{type:"int32",data:[u]},{type:"float32",data:[c]},{type:"float32",data:[a]},{type:"float32",data:[p]}];return e.runWebGPUProgram(l,[o,s,i],o.dtype,m)}var gD={kernelName:Va,backendName:"webgpu",kernelFunc:k6};var _6=Nt({opType:tt.MAX,cpuKernelImpl:lR}),xD={kernelName:Gn,backendName:"webgpu",kernelFunc:_6};function A6(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{filterSize:s,strides:i,pad:u,dimRoundingMode:c}=n,p=S.computePool2DInfo(o.shape,s,i,1,u,c);return yf(o,p,"max",e)}var yD={kernelName:qa,backendName:"webgpu",kernelFunc:A6};function R6(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{filterSize:s,strides:i,pad:u,dataFormat:c,dimRoundingMode:a}=n,p=[1,1,1],l=S.computePool3DInfo(o.shape,s,i,p,u,a,c),m=new go(l,"max"),f=[{type:"int32",data:[l.strideDepth,l.strideHeight,l.strideWidth]},{type:"int32",data:[l.padInfo.front,l.padInfo.top,l.padInfo.left]},{type:"int32",data:[l.inDepth,l.inHeight,l.inWidth]},{type:"int32",data:[l.effectiveFilterDepth,l.effectiveFilterHeight,l.effectiveFilterWidth]}];return e.runWebGPUProgram(m,[o],o.dtype,f)}var bD={kernelName:Kp,backendName:"webgpu",kernelFunc:R6};var id=class{constructor(t){this.variableNames=["dy","maxPos"],this.uniforms=`strides : vec2<i32>, pads : vec2<i32>, dilations : vec2<i32>, filterDims : vec2<i32>,
       outHeight : i32, outWidth : i32`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.inShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="maxPool2DBackprop"}getUserCode(){return`
      ${D("index")} {
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
    `}},ad=class{constructor(t){this.variableNames=["dy","maxPos"],this.uniforms=`strides : vec3<i32>, pads : vec3<i32>, filterDims : vec3<i32>,
      outDepth : i32, outHeight : i32, outWidth : i32`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.inShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="maxPool3DBackprop"}getUserCode(){return`
      ${D("index")} {
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
    `}};function M6(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,input:s}=t,i=s,{filterSize:u,strides:c,pad:a,dimRoundingMode:p}=n,l=[1,1,1],m=S.computePool3DInfo(i.shape,u,c,l,a,p),f=new go(m,"max",!0),d=[{type:"int32",data:[m.strideDepth,m.strideHeight,m.strideWidth]},{type:"int32",data:[m.padInfo.front,m.padInfo.top,m.padInfo.left]},{type:"int32",data:[m.inDepth,m.inHeight,m.inWidth]},{type:"int32",data:[m.effectiveFilterDepth,m.effectiveFilterHeight,m.effectiveFilterWidth]}],h=e.runWebGPUProgram(f,[i],"int32",d),g=new ad(m);d=[{type:"int32",data:[m.strideDepth,m.strideHeight,m.strideWidth]},{type:"int32",data:[m.effectiveFilterDepth-1-m.padInfo.front,m.effectiveFilterHeight-1-m.padInfo.top,m.effectiveFilterWidth-1-m.padInfo.left]},{type:"int32",data:[m.effectiveFilterDepth,m.effectiveFilterHeight,m.effectiveFilterWidth]},{type:"int32",data:[m.outDepth]},{type:"int32",data:[m.outHeight]},{type:"int32",data:[m.outWidth]}];let x=e.runWebGPUProgram(g,[o,h],i.dtype,d);return e.disposeData(h.dataId),x}var wD={kernelName:jp,backendName:"webgpu",kernelFunc:M6};function D6(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,input:s,output:i}=t,u=s;sf([s,i],"maxPoolGrad");let{filterSize:c,strides:a,pad:p,dimRoundingMode:l}=n,m=S.computePool2DInfo(u.shape,c,a,1,p,l),f=new sn(m,"max",!0),d=[{type:"int32",data:[m.strideHeight,m.strideWidth]},{type:"int32",data:[m.padInfo.top,m.padInfo.left]},{type:"int32",data:[m.dilationHeight,m.dilationWidth]},{type:"int32",data:[m.inHeight,m.inWidth]},{type:"int32",data:[m.effectiveFilterHeight,m.effectiveFilterWidth]}],h=e.runWebGPUProgram(f,[u],"int32",d),g=new id(m);d=[{type:"int32",data:[m.strideHeight,m.strideWidth]},{type:"int32",data:[m.effectiveFilterHeight-1-m.padInfo.top,m.effectiveFilterWidth-1-m.padInfo.left]},{type:"int32",data:[m.dilationHeight,m.dilationWidth]},{type:"int32",data:[m.effectiveFilterHeight,m.effectiveFilterWidth]},{type:"int32",data:[m.outHeight]},{type:"int32",data:[m.outWidth]}];let x=e.runWebGPUProgram(g,[o,h],u.dtype,d);return e.disposeData(h.dataId),x}var SD={kernelName:qp,backendName:"webgpu",kernelFunc:D6};function N6(r){let{inputs:t,backend:e,attrs:n}=r,{filterSize:o,strides:s,pad:i,includeBatchInIndex:u}=n,{x:c}=t;w.assert(c.shape.length===4,()=>`Error in maxPool: input must be rank 4 but got rank ${c.shape.length}.`);let a=[1,1];w.assert(S.eitherStridesOrDilationsAreOne(s,a),()=>`Error in maxPool: Either strides or dilations must be 1. Got strides ${s} and dilations '${a}'`);let p=S.computePool2DInfo(c.shape,o,s,a,i),l=[{type:"int32",data:[p.strideHeight,p.strideWidth]},{type:"int32",data:[p.padInfo.top,p.padInfo.left]},{type:"int32",data:[p.dilationHeight,p.dilationWidth]},{type:"int32",data:[p.inHeight,p.inWidth]},{type:"int32",data:[p.effectiveFilterHeight,p.effectiveFilterWidth]}],m=new sn(p,"max",!1),f=e.runWebGPUProgram(m,[c],c.dtype,l);m=new sn(p,"max",!0,!0,u);let d=e.runWebGPUProgram(m,[c],"int32",l);return[f,d]}var ID={kernelName:Xp,backendName:"webgpu",kernelFunc:N6};function $6(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s,keepDims:i}=n;return fr(o,s,i,"min",e)}var vD={kernelName:Wo,backendName:"webgpu",kernelFunc:$6};var E6=Nt({opType:tt.MIN,cpuKernelImpl:mR}),CD={kernelName:ni,backendName:"webgpu",kernelFunc:E6};var ud=class{constructor(t,e,n){this.uniforms="",this.variableNames=["x"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=e.map((o,s)=>o[0]+t[s]+o[1]),this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.xShape=t,e.map((o,s)=>{this.uniforms+=` pad${s} : vec2<i32>,`}),this.offset=n==="reflect"?0:1,this.shaderKey=`mirrorPad_${n}`}getUserCode(){let t=this.xShape.length,e=this.xShape.map((a,p)=>`uniforms.pad${p}[0]`).join(","),n=this.xShape.map((a,p)=>`uniforms.pad${p}[0] + uniforms.xShape${t>1?`[${p}]`:""}`).join(","),o=t===1?"start":"start[i]",s=t===1?"end":"end[i]",i=t===1?"outC":"outC[i]",u=zt(t),c=t>1?["coords[0]","coords[1]","coords[2]","coords[3]"].slice(0,t):"coords";return`
      ${D("index")} {
        if (index < uniforms.size) {
          let start = ${u}(${e});
          let end = ${u}(${n});
          var outC = getCoordsFromIndex(index);
          for (var i = 0; i < ${t}; i = i + 1) {
            if (${i} < ${o}) {
              ${i} = ${o} * 2 - ${i} - ${this.offset};
            } else if(${i} >= ${s}) {
              ${i} = (${s} - 1) * 2 - ${i} + ${this.offset};
            }
          }
          let coords = outC - start;
          setOutputAtIndex(index, getX(${c}));
        }
      }
    `}};var kD={kernelName:Ka,backendName:"webgpu",kernelFunc:({inputs:r,attrs:t,backend:e})=>{let{x:n}=r,{paddings:o,mode:s}=t,i=e,u=o.map(p=>({type:"int32",data:[p[0],p[1]]})),c=new ud(n.shape,o,s);return i.runWebGPUProgram(c,[n],n.dtype,u)}};var T6=Nt({opType:tt.MOD}),_D={kernelName:Yp,backendName:"webgpu",kernelFunc:T6};var cd=class{constructor(t,e){this.variableNames=["probs"],this.outputShape=[],this.uniforms="seed : f32, numOutcomes: i32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=[t,e],this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="multinomial"}getUserCode(){return`
    //Based on the work of Dave Hoskins
    //https://www.shadertoy.com/view/4djSRW
    fn random (seed : f32, resultUV : vec2<f32>) -> f32 {
      let HASHSCALE1 = 443.8975;
      let p = resultUV * seed;
      var p3  = fract(vec3<f32>(p.xyx) * HASHSCALE1);
      p3 = p3 + dot(p3, p3.yzx + 19.19);
      return fract((p3.x + p3.y) * p3.z);
    }

    ${D("index")} {
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
  `}};var pd=class{constructor(t){this.variableNames=["logits"],this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=[this.outputShape[0],1,1],this.outputShape[1]>=4096?this.workgroupSize=[256,1,1]:this.workgroupSize=[64,1,1],this.shaderKey="softmax"}getUserCode(){return`
    var<workgroup> buf : array<f32, ${this.workgroupSize[0]}>;
    var<workgroup> rowMaxShared : f32;
    var<workgroup> rowSumShared : f32;
    const blockSize = ${this.workgroupSize[0]};
    ${D("index")} {
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
    `}};function Dw(r){let{inputs:t,backend:e,attrs:n}=r,{logits:o}=t,{dim:s}=n,i=X({inputs:{x:o},backend:e,attrs:{shape:[w.sizeFromShape(o.shape)/o.shape[s],o.shape[s]]}}),u=new pd(i.shape),c=e.runWebGPUProgram(u,[i],o.dtype),a=X({inputs:{x:c},backend:e,attrs:{shape:o.shape}});return e.disposeData(i.dataId),e.disposeData(c.dataId),a}var AD={kernelName:su,backendName:"webgpu",kernelFunc:Dw};function F6(r){let{inputs:t,backend:e,attrs:n}=r,{logits:o}=t,{numSamples:s,seed:i,normalized:u}=n,c=u?o:Dw({inputs:{logits:o},backend:e,attrs:{dim:o.shape.length-1}}),a=c.shape[0],p=c.shape[1],l=new cd(a,s),m=[{type:"float32",data:[i]},{type:"int32",data:[p]}],f=e.runWebGPUProgram(l,[c],"int32",m);return u||e.disposeData(c.dataId),f}var RD={kernelName:ja,backendName:"webgpu",kernelFunc:F6};function P6(r){let{inputs:t,backend:e}=r,{x:n}=t;if(e.shouldExecuteOnCPU([n])){let s=e.tensorMap.get(n.dataId),[i,u]=dR(s.values,n.shape,n.dtype);return e.makeTensorInfo(u,n.dtype,i)}let o=new mr(n.shape,O.NEG);return e.runWebGPUProgram(o,[n],n.dtype)}var MD={kernelName:Uo,backendName:"webgpu",kernelFunc:P6};function O6(r){console.warn("tf.nonMaxSuppression() in webgpu locks the UI thread. Call tf.nonMaxSuppressionAsync() instead");let{inputs:t,backend:e,attrs:n}=r,{boxes:o,scores:s}=t,{maxOutputSize:i,iouThreshold:u,scoreThreshold:c}=n,a=e.readSync(o.dataId),p=e.readSync(s.dataId),{selectedIndices:l}=Ti.nonMaxSuppressionV3Impl(a,p,i,u,c);return e.makeTensorInfo([l.length],"int32",new Int32Array(l))}var DD={kernelName:Xa,backendName:"webgpu",kernelFunc:O6};function B6(r){console.warn("tf.nonMaxSuppression() in webgpu locks the UI thread. Call tf.nonMaxSuppressionAsync() instead");let{inputs:t,backend:e,attrs:n}=r,{boxes:o,scores:s}=t,{maxOutputSize:i,iouThreshold:u,scoreThreshold:c,softNmsSigma:a}=n,p=e.readSync(o.dataId),l=e.readSync(s.dataId),m=i,f=u,d=c,h=a,{selectedIndices:g,selectedScores:x}=Ti.nonMaxSuppressionV5Impl(p,l,m,f,d,h);return[e.makeTensorInfo([g.length],"int32",new Int32Array(g)),e.makeTensorInfo([x.length],"float32",new Float32Array(x))]}var ND={kernelName:Ya,backendName:"webgpu",kernelFunc:B6};var ld=class{constructor(t,e){this.variableNames=["x"],this.uniforms="onValue : f32, offValue : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=[t,e],this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="onehot"}getUserCode(){return`
      ${D("index")} {
        if(index < uniforms.size) {
          let coords = getCoordsFromIndex(index);
          setOutputAtIndex(index, mix(uniforms.offValue, uniforms.onValue,
                                      f32(i32(round(getX(coords.x))) == coords.y)));
        }
      }
    `}};function z6(r){let{inputs:t,backend:e,attrs:n}=r,{indices:o}=t,{dtype:s,depth:i,onValue:u,offValue:c}=n,a=w.sizeFromShape(o.shape),p=new ld(a,i),l=X({inputs:{x:o},backend:e,attrs:{shape:[a]}}),m=[{type:"float32",data:[u]},{type:"float32",data:[c]}],f=e.runWebGPUProgram(p,[l],s,m);e.disposeData(l.dataId);let d=[...o.shape,i],h=X({inputs:{x:f},backend:e,attrs:{shape:d}});return e.disposeData(f.dataId),h}var $D={kernelName:Qa,backendName:"webgpu",kernelFunc:z6};function Ic(r){let{inputs:t,backend:e}=r,{x:n}=t;if(n.dtype==="complex64"){let o=Fn({inputs:{input:n},backend:e}),s=Ic({inputs:{x:o},backend:e}),i=Cs({inputs:{input:n},backend:e}),u=Ic({inputs:{x:i},backend:e}),c=Ir({inputs:{real:s,imag:u},backend:e});return e.disposeData(o.dataId),e.disposeData(s.dataId),e.disposeData(i.dataId),e.disposeData(u.dataId),c}else return Zt({attrs:{shape:n.shape,dtype:n.dtype,value:n.dtype==="string"?"":0},backend:e})}var ED={kernelName:di,backendName:"webgpu",kernelFunc:Ic};function TD(r){let{inputs:t,backend:e}=r,{x:n}=t;if(n.dtype==="string")throw new Error("onesLike is not supported under string dtype");if(n.dtype==="complex64"){let o=Fn({inputs:{input:n},backend:e}),s=TD({inputs:{x:o},backend:e}),i=Cs({inputs:{input:n},backend:e}),u=Ic({inputs:{x:i},backend:e}),c=Ir({inputs:{real:s,imag:u},backend:e});return e.disposeData(o.dataId),e.disposeData(s.dataId),e.disposeData(i.dataId),e.disposeData(u.dataId),c}else return Zt({attrs:{shape:n.shape,dtype:n.dtype,value:1},backend:e})}var FD={kernelName:Qp,backendName:"webgpu",kernelFunc:TD};function L6(r){let{inputs:t,backend:e,attrs:n}=r,{axis:o}=n;if(t.length===1)return Xf({inputs:{input:t[0]},backend:e,attrs:{dim:o}});let s=t[0].shape,i=t[0].dtype;t.forEach(p=>{w.assertShapesMatch(s,p.shape,"All tensors passed to stack must have matching shapes"),w.assert(i===p.dtype,()=>"All tensors passed to stack must have matching dtypes")});let u=[],c=t.map(p=>{let l=Xf({inputs:{input:p},backend:e,attrs:{dim:o}});return u.push(l),l}),a=kw({inputs:c,backend:e,attrs:{axis:o}});return u.forEach(p=>e.disposeData(p.dataId)),a}var PD={kernelName:si,backendName:"webgpu",kernelFunc:L6};function Nw(r,t=!1){let e=r.length,n=zt(e),o=r.map((l,m)=>`uniforms.pad${m}[0]`).join(","),s=r.map((l,m)=>`uniforms.pad${m}[0] + uniforms.xShape${e>1?`[${m}]`:""}`).join(","),i=e>1?`${n}(${o})`:`${o}`,u=e>1?`${n}(${s})`:`${s}`,c=e>1?"any(paddedCoords < start)":"paddedCoords < start",a=e>1?"any(paddedCoords >= end)":"paddedCoords >= end",p=e>1?["coords[0]","coords[1]","coords[2]","coords[3]"].slice(0,e):"coords";return`
        let start = ${i};
        let end = ${u};
        if (${c} || ${a}) {
          setOutputAtIndex(index, ${t?0:"uniforms.constantValue"});
        } else {
          let coords = paddedCoords - start;
          setOutputAtIndex(index, getX(${p}));
        }
  `}var md=class{constructor(t,e){this.variableNames=["x"],this.uniforms="constantValue : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=e.map((n,o)=>n[0]+t[o]+n[1]),this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),e.map((n,o)=>{this.uniforms+=` pad${o} : vec2<i32>,`}),this.xShape=t,this.shaderKey="pad"}getUserCode(){return`
      ${D("index")} {
        if (index < uniforms.size) {
          let paddedCoords = getCoordsFromIndex(index);
          ${Nw(this.xShape)}
        }
      }
    `}};var W6=r=>{let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{paddings:s,constantValue:i}=n;if(s.every(a=>w.arraysEqual(a,[0,0])))return oe({inputs:{x:o},backend:e});if(w.sizeFromShape(o.shape)===0){let a=s.map((p,l)=>p[0]+o.shape[l]+p[1]);return Zt({backend:e,attrs:{shape:a,value:i,dtype:o.dtype}})}let u=[{type:"float32",data:[i]}];s.map(a=>u.push({type:"int32",data:[a[0],a[1]]}));let c=new md(o.shape,s);return e.runWebGPUProgram(c,[o],o.dtype,u)},OD={kernelName:Go,backendName:"webgpu",kernelFunc:W6};var U6=Nt({opType:tt.POW}),BD={kernelName:ii,backendName:"webgpu",kernelFunc:U6};function G6(r){let{inputs:t,backend:e}=r,{x:n,alpha:o}=t,s=new Tn(tt.PRELU,n.shape,o.shape);return e.runWebGPUProgram(s,[n,o],"float32")}var zD={kernelName:Vo,backendName:"webgpu",kernelFunc:G6};function V6(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s,keepDims:i}=n;return fr(o,s,i,"prod",e)}var LD={kernelName:ai,backendName:"webgpu",kernelFunc:V6};var H6=r=>{let{backend:t,attrs:e}=r,{start:n,stop:o,step:s,dtype:i}=e,u=xR(n,o,s,i);return t.makeTensorInfo([u.length],i,u)},WD={kernelName:Zp,backendName:"webgpu",kernelFunc:H6};var q6=Nt({opType:tt.DIV}),UD={kernelName:Hs,backendName:"webgpu",kernelFunc:q6};var K6=st({opType:O.RECIPROCAL}),GD={kernelName:Jp,backendName:"webgpu",kernelFunc:K6};var j6=st({opType:O.RELU}),VD={kernelName:ui,backendName:"webgpu",kernelFunc:j6};var X6=st({opType:O.RELU6}),HD={kernelName:pi,backendName:"webgpu",kernelFunc:X6};var fd=class{constructor(t,e,n){this.variableNames=["x"],this.uniforms="adjustHeightWidth : vec2<f32>, halfPixelCenters : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=[t[0],e,n,t[3]],this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="resizeBilinear"}getUserCode(){return`
      ${D("index")} {
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
    `}};function Y6(r){let{inputs:t,backend:e,attrs:n}=r,{images:o}=t,{alignCorners:s,size:i,halfPixelCenters:u}=n,[c,a]=i,p=s&&c>1?1:0,l=s&&a>1?1:0,f=[{type:"float32",data:[p,l]},{type:"float32",data:[u?.5:0]}],d=new fd(o.shape,c,a);return e.runWebGPUProgram(d,[o],"float32",f)}var qD={kernelName:eu,backendName:"webgpu",kernelFunc:Y6};var dd=class{constructor(t,e){this.variableNames=["dy"],this.uniforms=`effectiveXSize : vec2<i32>, effectiveYSize : vec2<i32>, heightScale : f32, widthScale : f32,
       invHeightScale : f32, invWidthScale : f32, winHeight : i32, winWidth : i32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.alignCorners=e,this.shaderKey=`resizeBilinearBackprop_${e}`}getUserCode(){return`
      ${D("index")} {
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
    `}};function Q6(r){let{inputs:t,backend:e,attrs:n}=r,{images:o,dy:s}=t,{alignCorners:i}=n,[,u,c]=o.shape,[,a,p]=s.shape,l=[i&&a>1?u-1:u,i&&p>1?c-1:c],m=[i&&a>1?a-1:a,i&&p>1?p-1:p],f=l[0]/m[0],d=l[1]/m[1],h=1/f,g=1/d,x=Math.ceil(h)*2+2,b=Math.ceil(g)*2+2,y=new dd(o.shape,i),I=[{type:"int32",data:l},{type:"int32",data:m},{type:"float32",data:[f]},{type:"float32",data:[d]},{type:"float32",data:[h]},{type:"float32",data:[g]},{type:"int32",data:[x]},{type:"int32",data:[b]}];return e.runWebGPUProgram(y,[s],s.dtype,I)}var KD={kernelName:ru,backendName:"webgpu",kernelFunc:Q6};var hd=class{constructor(t,e,n,o){this.variableNames=["x"],this.uniforms="adjustHeightWidth : vec2<f32>, roundBase : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=[t[0],e,n,t[3]],this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.halfPixelCenters=o,this.shaderKey=`resizeNearest_${o}`}getUserCode(){let t;return this.halfPixelCenters?t="max((vec2<f32>(rc) + vec2<f32>(0.5)) * effectiveInputOverOutputRatioRC, vec2<f32>(0.0))":t="vec2<f32>(rc) * effectiveInputOverOutputRatioRC",`
      ${D("index")} {
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
    `}};function Z6(r){let{inputs:t,backend:e,attrs:n}=r,{images:o}=t,{alignCorners:s,halfPixelCenters:i,size:u}=n,[c,a]=u,p=s&&c>1?1:0,l=s&&a>1?1:0,f=[{type:"float32",data:[p,l]},{type:"float32",data:[s?.5:0]}],d=new hd(o.shape,c,a,i);return e.runWebGPUProgram(d,[o],o.dtype,f)}var jD={kernelName:Ja,backendName:"webgpu",kernelFunc:Z6};var gd=class{constructor(t,e){this.variableNames=["dy"],this.uniforms=`effectiveXSize : vec2<i32>, effectiveYSize : vec2<i32>, invHeightScale : f32, invWidthScale : f32,
       winHeight : i32, winWidth : i32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.alignCorners=e,this.shaderKey=`resizeNearestNeigborBackprop_${e}`}getUserCode(){return`
      ${D("index")} {
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
    `}};function J6(r){let{inputs:t,backend:e,attrs:n}=r,{images:o,dy:s}=t,{alignCorners:i}=n,[,u,c]=o.shape,[,a,p]=s.shape,l=[i&&a>1?u-1:u,i&&p>1?c-1:c],m=[i&&a>1?a-1:a,i&&p>1?p-1:p],f=l[0]/m[0],d=l[1]/m[1],h=1/f,g=1/d,x=Math.ceil(h)*2+2,b=Math.ceil(g)*2+2,y=new gd(o.shape,i),I=[{type:"int32",data:l},{type:"int32",data:m},{type:"float32",data:[h]},{type:"float32",data:[g]},{type:"int32",data:[x]},{type:"int32",data:[b]}];return e.runWebGPUProgram(y,[s],s.dtype,I)}var XD={kernelName:tu,backendName:"webgpu",kernelFunc:J6};var xd=class{constructor(t){this.variableNames=["x"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.uniforms=" axis : vec4<i32>,",this.shaderKey="reverse"}getUserCode(){return`
      
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
    
      ${D("index")} {
        if (index < uniforms.size) {
          let coords = getCoordsFromIndex(index);
          let reverseCoords = getReverseCoords(coords);
          setOutputAtIndex(index, getX(reverseCoords[0],
              reverseCoords[1], reverseCoords[2], reverseCoords[3]));
        }
      }
    `}};function tq(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{dims:s}=n,i=o.shape.length;if(i===0)return oe({inputs:{x:o},backend:e});let u=o.shape,c=[1,1,1,1];u.forEach((g,x)=>{let b=x+4-i;c[b]=g});let a=w.parseAxisParam(s,o.shape),p=[0,0,0,0];a.forEach(g=>{let x=g+4-i;p[x]=1});let l=[{type:"int32",data:p}],m=X({inputs:{x:o},backend:e,attrs:{shape:c}}),f=new xd(c),d=e.runWebGPUProgram(f,[m],m.dtype,l);e.disposeData(m.dataId);let h=X({inputs:{x:d},backend:e,attrs:{shape:u}});return e.disposeData(d.dataId),h}var YD={kernelName:Ho,backendName:"webgpu",kernelFunc:tq};var yd=class{constructor(t,e){this.outputShape=[],this.variableNames=["x"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.uniforms=`centerX : f32, centerY : f32, sinRadians : f32,
          cosRadians : f32,`,this.shaderKey="rotate",this.outputShape=t,typeof e=="number"?(this.uniforms+=" fillValue : f32,",this.fillSnippet="var outputValue = uniforms.fillValue;",this.shaderKey+="_float"):(this.uniforms+=" fillValue : vec3<f32>,",this.fillSnippet="var outputValue = uniforms.fillValue[coords[3]];",this.shaderKey+="_vec3")}getUserCode(){return`
        ${D("index")} {
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
      `}};var QD={kernelName:cu,backendName:"webgpu",kernelFunc:({inputs:r,attrs:t,backend:e})=>{let{image:n}=r,{radians:o,fillValue:s,center:i}=t,u=e,c=new yd(n.shape,s),[a,p]=S.getImageCenter(i,n.shape[1],n.shape[2]),l=[{type:"float32",data:[a]},{type:"float32",data:[p]},{type:"float32",data:[Math.sin(o)]},{type:"float32",data:[Math.cos(o)]}];return typeof s=="number"?l.push({type:"float32",data:[Number.parseFloat(s.toFixed(2))]}):l.push({type:"float32",data:s}),u.runWebGPUProgram(c,[n],n.dtype,l)}};var eq=st({opType:O.ROUND}),ZD={kernelName:tl,backendName:"webgpu",kernelFunc:eq};var rq=st({opType:O.RSQRT,cpuKernelImpl:yR}),JD={kernelName:Hn,backendName:"webgpu",kernelFunc:rq};var an=class{constructor(t,e,n,o,s,i,u,c=!0){this.variableNames=["updates","indices"],this.workgroupSize=[64,1,1],this.atomic=!0,this.outputShape=i,this.type=u,this.sumDupeIndices=c,this.dispatchLayout=T(t),this.dispatch=N(this.dispatchLayout,t,this.workgroupSize),this.sliceDimGreaterThanOne=e>1,this.shaderKey=`scatter_${n}_${o}_${this.sliceDimGreaterThanOne}_${u}_${c}_${s.length}`;let a=zt(s.length);this.uniforms=`sliceDim : i32, strides: ${a}, updatesSize: i32,`,this.updatesRank=o,this.indicesRank=n}getUserCode(){let t="";this.indicesRank===1?t="coords[0]":this.indicesRank===2&&(t="coords[0], j");let e=`getIndices(${t})`,n=this.sliceDimGreaterThanOne?"uniforms.strides[j]":"uniforms.strides",o="",s="";this.dispatchLayout.x.length===1?(o="flattenedIndex",s=`
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
      `);let u=`getUpdates(${Array.from({length:this.updatesRank},(a,p)=>`coords[${p}]`).join(", ")})`;return`
    ${s}
      ${D("index")} {
        if (index < uniforms.updatesSize) {
          let coords = getUpdatesCoordsFromFlatIndex(index);
          var flattenedIndex = 0;
          for (var j = 0; j < uniforms.sliceDim; j = j + 1) {
            let indexInside = i32(round(${e}));
            flattenedIndex = flattenedIndex + indexInside * ${n};
          }
          let updateValue =
              ${fo(this.type)}(${u});
          let flatIndex = getOutputIndexFromCoords(${o});

          ${this.sumDupeIndices?pr("&result[flatIndex]","updateValue",this.type):"atomicStore(&result[flatIndex], bitcast<i32>(updateValue));"}
        }
      }`}};function nq(r){let{inputs:t,backend:e,attrs:n}=r,{indices:o,updates:s}=t,{shape:i}=n,{sliceRank:u,numUpdates:c,sliceSize:a,strides:p,outputSize:l}=S.calculateShapes(s,o,i),m=[l/a,a];if(l===0)return e.makeTensorInfo(i,o.dtype);let f=X({inputs:{x:o},backend:e,attrs:{shape:[c,u]}}),d=X({inputs:{x:s},backend:e,attrs:{shape:[c,a]}}),h=d.dtype,g=Zt({backend:e,attrs:{shape:m,value:0,dtype:h}}),x=w.sizeFromShape(d.shape),b=[{type:"int32",data:[u]},{type:"int32",data:p},{type:"int32",data:[x]}],y=new an(d.shape,u,f.shape.length,d.shape.length,p,m,h),I=e.runWebGPUProgram(y,[d,f],h,b,g),v=X({inputs:{x:I},backend:e,attrs:{shape:i}});return e.disposeData(f.dataId),e.disposeData(d.dataId),e.disposeData(I.dataId),v}var tN={kernelName:qo,backendName:"webgpu",kernelFunc:nq};var bd=class{constructor(t,e){this.outputShape=[],this.variableNames=["sortedSequence","values"],this.uniforms="numInputs : i32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.side=e,this.shaderKey=`search_sorted_${e}`}getUserCode(){return`
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

      ${D("index")} {
        if (index < uniforms.size) {
          let coords = getCoordsFromIndex(index);
          let value = getValuesByOutputIndex(index);
          setOutputAtIndexI32(index, findBound(coords[0], value));
        }
      }
    `}};function oq(r){let{inputs:t,backend:e,attrs:n}=r,{sortedSequence:o,values:s}=t,{side:i}=n,u=new bd([s.shape[0],s.shape[1]],i),c=[{type:"int32",data:[o.shape[1]]}];return e.runWebGPUProgram(u,[o,s],"int32",c)}var eN={kernelName:ou,backendName:"webgpu",kernelFunc:oq};var wd=class{constructor(t,e,n){this.variableNames=["c","a","b"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=e,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.cRank=t,this.rank=n,this.shaderKey="select"}getUserCode(){let t,e;if(this.rank>4)throw Error(`Where for rank ${this.rank} is not yet supported`);if(this.rank===1)e="resRC",t="resRC";else{let o=["resRC.x","resRC.y","resRC.z","resRC.w"],s=[],i=[];for(let u=0;u<this.outputShape.length;u++)i.push(`${o[u]}`),u<this.cRank&&s.push(`${o[u]}`);t=s.join(),e=i.join()}return`
      ${D("index")} {
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
    `}};function sq(r){let{inputs:t,backend:e}=r,{condition:n,t:o,e:s}=t,i=new wd(n.shape.length,o.shape,o.shape.length);return e.runWebGPUProgram(i,[n,o,s],Be(o.dtype,s.dtype))}var rN={kernelName:el,backendName:"webgpu",kernelFunc:sq};var iq=st({opType:O.SELU}),nN={kernelName:rl,backendName:"webgpu",kernelFunc:iq};var aq=st({opType:O.SIGMOID}),oN={kernelName:qn,backendName:"webgpu",kernelFunc:aq};var uq=st({opType:O.SIGN}),sN={kernelName:sl,backendName:"webgpu",kernelFunc:uq};var cq=st({opType:O.SIN}),iN={kernelName:nl,backendName:"webgpu",kernelFunc:cq};var pq=st({opType:O.SINH}),aN={kernelName:ol,backendName:"webgpu",kernelFunc:pq};var lq=st({opType:O.SOFTPLUS}),uN={kernelName:il,backendName:"webgpu",kernelFunc:lq};var Sd=class{constructor(t,e,n,o,s,i){this.variableNames=["x"],this.outputShape=[],this.uniforms="",this.workgroupSize=[64,1,1],this.size=!0;let u=new Array(o.length);for(let c=0;c<u.length;c++)u[c]=o[s[c]];this.outputShape=u,this.newDim=s,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.xShape=t,this.paddedXShape=e,this.uniforms+=`reshapedPaddedXShape : ${zt(o.length)}, paddedXShapeStrides : ${zt(i)}, `,n.map((c,a)=>{this.uniforms+=` pad${a} : vec2<i32>,`}),this.shaderKey=`spaceToBatchND_${s}`}getUserCode(){let t=zt(this.outputShape.length),e=bw(this.newDim);return`
      ${xc(this.paddedXShape,"PaddedX")}
      ${D("index")} {
        if(index < uniforms.size) {
          let coords = getCoordsFromIndex(index);
          let switchedIndex = getIndexFromCoords${this.outputShape.length}D(${t}(${e}), uniforms.reshapedPaddedXShape);
          let paddedCoords = getPaddedXCoordsFromIndex(switchedIndex);
          ${Nw(this.xShape,!0)}
        }
      }
    `}};var mq=r=>{let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{blockShape:s,paddings:i}=n;w.assert(o.shape.length<=4,()=>"spaceToBatchND for rank > 4 with a WebGPU backend not implemented yet");let u=s.reduce((b,y)=>b*y),c=[[0,0]];c.push(...i);for(let b=1+s.length;b<o.shape.length;++b)c.push([0,0]);let a=c.map((b,y)=>b[0]+o.shape[y]+b[1]),p=S.getReshaped(a,s,u,!1),l=S.getPermuted(p.length,s.length,!1),m=S.getReshapedPermuted(a,s,u,!1),f=w.computeStrides(a),d=new Sd(o.shape,a,c,p,l,f.length),h=[{type:"int32",data:p},{type:"int32",data:f}];c.map(b=>h.push({type:"int32",data:[b[0],b[1]]}));let g=e.runWebGPUProgram(d,[o],o.dtype,h),x=X({inputs:{x:g},backend:e,attrs:{shape:m}});return e.disposeData(g.dataId),x},cN={kernelName:al,backendName:"webgpu",kernelFunc:mq};var Id=class{constructor(t,e,n){this.variableNames=["input","indices","segmentIds"],this.outputShape=[],this.uniforms="segmentSize : i32, sparseSize : i32,",this.workgroupSize=[64,1,1],this.atomic=!0,this.outputShape=t,this.type=n,this.dispatchLayout=T([e]),this.dispatch=N(this.dispatchLayout,[e],this.workgroupSize),this.shaderKey="sparseSegmentSum"}getUserCode(){return`
    ${D("index")} {
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
  `}},vd=class{constructor(t,e){this.variableNames=["segmentIds"],this.outputShape=[],this.workgroupSize=[64,1,1],this.atomic=!0,this.outputShape=[t],this.dispatchLayout=T(e),this.dispatch=N(this.dispatchLayout,e,this.workgroupSize),this.shaderKey="sparseSegmentIdCountProgram"}getUserCode(){return`
    ${D("index")} {
      if (index < uniforms.segmentIdsShape) {
        let segmentId = segmentIds[index];
        ${pr("&result[segmentId]","1","int32")}
      }
    }
  `}},Cd=class{constructor(t,e){this.variableNames=["segmentSum","sameSegmentIdCount"],this.outputShape=[],this.uniforms="segmentSize : i32",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.type=e,this.dispatchLayout=T(t),this.dispatch=N(this.dispatchLayout,t,this.workgroupSize),this.shaderKey="sparseSegmentMean"}getUserCode(){return`
    ${D("index")} {
      if (index < uniforms.size) {
        let segmentId = index / uniforms.segmentSize;
        let count = sameSegmentIdCount[segmentId];
        if (count != 0) {
          ${this.type==="float32"?"setOutputAtIndex(index, segmentSum[index] / f32(count));":"setOutputAtIndexI32(index, segmentSum[index] / count);"}
        }
      }
    }
  `}};function kd(r,t,e,n=!1,o){let i=w.sizeFromShape(r.shape)/r.shape[0],u=r.dtype,c=w.sizeFromShape(t.shape),a=o.readSync(e.dataId),l=c>0?a[c-1]+1:0,m,f=r.shape.slice();f[0]=l;let d=c*i,h=Zt({backend:o,attrs:{shape:f,value:0,dtype:u}});m=new Id(f,d,u);let g=[{type:"int32",data:[i]},{type:"int32",data:[d]}],x=o.runWebGPUProgram(m,[r,t,e],u,g,h);if(n)return x;let b=Zt({backend:o,attrs:{shape:[l],value:0,dtype:"int32"}});m=new vd(l,e.shape);let y=o.runWebGPUProgram(m,[e],"int32",null,b),I=Zt({backend:o,attrs:{shape:f,value:0,dtype:u}});m=new Cd(f,u),g=[{type:"int32",data:[i]}];let v=o.runWebGPUProgram(m,[x,y],u,g,I);return o.disposeData(x.dataId),o.disposeData(y.dataId),v}function fq(r){let{inputs:t,backend:e}=r,{data:n,indices:o,segmentIds:s}=t;return kd(n,o,s,!1,e)}var pN={kernelName:ul,backendName:"webgpu",kernelFunc:fq};function dq(r){let{inputs:t,backend:e}=r,{data:n,indices:o,segmentIds:s}=t;return kd(n,o,s,!0,e)}var lN={kernelName:cl,backendName:"webgpu",kernelFunc:dq};var _d=class{constructor(t,e){this.variableNames=["A"],this.workgroupSize=[64,1,1],this.size=!0;let n=new Array(t.length);for(let o=0;o<n.length;o++)n[o]=t[o]*e[o];this.outputShape=n,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.rank=this.outputShape.length,this.shaderKey="tile"}getUserCode(){let t=hq(this.rank,"uniforms.");return`
      ${D("index")} {
        if (index < uniforms.size) {
          let resRC = getCoordsFromIndex(index);
          setOutputAtIndex(index, getA(${t}));
        }
      }
    `}};function hq(r,t=""){if(r>=5)throw Error(`Tile for rank ${r} is not yet supported`);if(r===1)return`(resRC % ${t}aShape)`;let e=["resRC.x","resRC.y","resRC.z","resRC.w"],n=[];for(let o=0;o<r;o++)n.push(`(${e[o]} % ${t}aShape[${o}])`);return n.join()}function vc(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{reps:s}=n;if(e.shouldExecuteOnCPU([o])||o.dtype==="string"||o.shape.length>=5){let c=e.readSync(o.dataId),a=o.dtype==="string"?c.map(m=>w.decodeString(m)):c,p=Ft(o.shape,o.dtype,a),l=kR(p,s);return e.makeTensorInfo(l.shape,l.dtype,l.values)}let i=new _d(o.shape,s);return e.runWebGPUProgram(i,[o],o.dtype)}var mN={kernelName:xn,backendName:"webgpu",kernelFunc:vc};function gq(r){let{inputs:t,backend:e,attrs:n}=r,{sparseIndices:o,sparseValues:s,defaultValue:i}=t,{outputShape:u}=n,{sliceRank:c,numUpdates:a,sliceSize:p,strides:l,outputSize:m}=S.calculateShapes(s,o,u),f=!1;if(s.dtype==="string"){let A=e.bufferSync(o),R=e.bufferSync(s),F=w.decodeString(e.readSync(i.dataId)[0]),P=bR(A,R,u,m,p,a,c,l,F,f);return e.makeTensorInfo(u,P.dtype,P.values)}let d=[m/p,p],h=X({inputs:{x:o},backend:e,attrs:{shape:[a,c]}}),g=s.shape.length?X({inputs:{x:s},backend:e,attrs:{shape:[a,p]}}):oe({inputs:{x:s},backend:e}),x=g.dtype,b=e.makeTensorInfo([],x,w.makeZerosTypedArray(1,x)),y=X({inputs:{x:i},backend:e,attrs:{shape:Array(d.length).fill(1)}}),I=vc({inputs:{x:y},backend:e,attrs:{reps:d}}),v=w.sizeFromShape([a,p]),_=[{type:"int32",data:[c]},{type:"int32",data:l},{type:"int32",data:[v]}];switch(a){case 0:break;case 1:{let A=new an([a,p],c,h.shape.length,g.shape.length,l,d,x,f);e.runWebGPUProgram(A,[g,h],x,_,I)}break;default:{let A=new an([a,p],c,h.shape.length,b.shape.length,l,d,x,f);e.runWebGPUProgram(A,[b,h],x,_,I)}{let A=new an([a,p],c,h.shape.length,g.shape.length,l,d,x);e.runWebGPUProgram(A,[g,h],x,_,I)}}let k=X({inputs:{x:I},backend:e,attrs:{shape:u}});return e.disposeData(h.dataId),e.disposeData(g.dataId),e.disposeData(y.dataId),e.disposeData(b.dataId),e.disposeData(I.dataId),k}var fN={kernelName:iu,backendName:"webgpu",kernelFunc:gq};function xq(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{numOrSizeSplits:s,axis:i}=n,u=w.parseAxisParam(i,o.shape)[0],c=S.prepareSplitSize(o,s,u),a=o.shape.length,p=new Array(a).fill(0),l=o.shape.slice();return c.map(m=>{let f=[...l];f[u]=m;let d=Hr({inputs:{x:o},backend:e,attrs:{begin:p,size:f}});return p[u]+=m,d})}var dN={kernelName:li,backendName:"webgpu",kernelFunc:xq};var yq=st({opType:O.SQRT}),hN={kernelName:Kn,backendName:"webgpu",kernelFunc:yq};var gN={kernelName:pl,backendName:"webgpu",kernelFunc:({inputs:r,backend:t})=>{let{x:e}=r,n=t,o=new mr(e.shape,O.SQUARE);return n.runWebGPUProgram(o,[e],e.dtype)}};var bq=Nt({opType:tt.SQUARED_DIFFERENCE}),xN={kernelName:mi,backendName:"webgpu",kernelFunc:bq};function wq({inputs:r,attrs:t,backend:e}){let{x:n}=r,o=new mr(n.shape,O.STEP,"stepAlpha : f32,"),s=[{type:"float32",data:[t.alpha]}];return e.runWebGPUProgram(o,[n],n.dtype,s)}var yN={kernelName:Yo,backendName:"webgpu",kernelFunc:wq};var Ad=class{constructor(t){this.variableNames=["x"],this.workPerThread=1,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,[this.workPerThread,1,1]);let e=zt(this.outputShape.length);this.uniforms=`begin : ${e},  strides : ${e}, `,this.shaderKey="stridedSlice"}getUserCode(){let t=this.outputShape.length,e="";if(t===1)e="coords * uniforms.strides + uniforms.begin";else{let o=0;e=this.outputShape.map((s,i)=>(o++,this.outputShape.length===1?`coords * uniforms.strides[${i}] + uniforms.begin[${i}]`:`coords[${o-1}] * uniforms.strides[${i}] + uniforms.begin[${i}]`)).join(",")}return`
       ${D("index")} {
         if (index < uniforms.size) {
           let coords = getCoordsFromIndex(index);
           setOutputAtIndex(index, getX(${e}));
         }
       }
     `}};function Sq(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{begin:s,end:i,strides:u,beginMask:c,endMask:a,ellipsisMask:p,newAxisMask:l,shrinkAxisMask:m}=n,{finalShapeSparse:f,finalShape:d,isIdentity:h,sliceDim0:g,isSimpleSlice:x,begin:b,end:y,strides:I}=ae.sliceInfo(o.shape,s,i,u,c,a,p,l,m),v;if(h)v=X({inputs:{x:o},backend:e,attrs:{shape:d}});else if(g||x){w.assert(o.shape.length>=1,()=>`Input must have rank at least 1, got: ${o.shape.length}`);let _=ae.computeOutShape(b,y,I),k=Hr({inputs:{x:o},backend:e,attrs:{begin:b,size:_}});v=X({inputs:{x:k},backend:e,attrs:{shape:d}}),e.disposeData(k.dataId)}else if(e.shouldExecuteOnCPU([o])){let k=e.readSync(o.dataId),A=Ft(o.shape,o.dtype,k),R=IR(f,A,I,b);v=e.makeTensorInfo(d,o.dtype,R.values)}else{let k=new Ad(f),A=[{type:"int32",data:b},{type:"int32",data:I}],R=e.runWebGPUProgram(k,[o],o.dtype,A);v=X({inputs:{x:R},backend:e,attrs:{shape:d}}),e.disposeData(R.dataId)}return v}var bN={kernelName:Xo,backendName:"webgpu",kernelFunc:Sq};function Iq(r){let{inputs:t,backend:e,attrs:n}=r,{separator:o,nGramWidths:s,leftPad:i,rightPad:u,padWidth:c,preserveShortSequences:a}=n,{data:p,dataSplits:l}=t,m=e.readSync(p.dataId),f=e.readSync(l.dataId),[d,h]=vR(m,f,o,s,i,u,c,a);return[e.makeTensorInfo([d.length],"string",d),e.makeTensorInfo(l.shape,"int32",h)]}var wN={kernelName:ll,backendName:"webgpu",kernelFunc:Iq};var vq=Nt({opType:tt.SUB,cpuKernelImpl:CR,supportsComplex:!0}),SN={kernelName:jn,backendName:"webgpu",kernelFunc:vq};var Cq=st({opType:O.TAN}),IN={kernelName:ml,backendName:"webgpu",kernelFunc:Cq};var kq=st({opType:O.TANH}),vN={kernelName:fl,backendName:"webgpu",kernelFunc:kq};function _q(r){let{inputs:t,backend:e,attrs:n}=r,{tensor:o,indices:s,updates:i}=t,{}=n,{sliceRank:u,numUpdates:c,sliceSize:a,strides:p,outputSize:l}=S.calculateShapes(i,s,o.shape),m=[l/a,a];if(l===0)return e.makeTensorInfo(o.shape,s.dtype);let f=[],d=X({inputs:{x:s},backend:e,attrs:{shape:[c,u]}});f.push(d);let h=X({inputs:{x:i},backend:e,attrs:{shape:[c,a]}});f.push(h);let g=X({inputs:{x:o},backend:e,attrs:{shape:m}});f.push(g);let x=vc({inputs:{x:g},backend:e,attrs:{reps:Array(m.length).fill(1)}}),b=new an([c,a],u,d.shape.length,h.shape.length,p,m,o.dtype,!1),y=w.sizeFromShape([c,a]),I=[{type:"int32",data:[u]},{type:"int32",data:p},{type:"int32",data:[y]}],v=e.runWebGPUProgram(b,[h,d],g.dtype,I,x);f.push(v);let _=X({inputs:{x:v},backend:e,attrs:{shape:o.shape}});return f.forEach(k=>e.disposeData(k.dataId)),_}var CN={kernelName:nu,backendName:"webgpu",kernelFunc:_q};var Rd=class{constructor(t){this.variableNames=["x","indices"],this.workgroupSize=[256,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.uniforms=`inputSize : i32, firstPass : i32, negativeInf : f32,
        dir : i32, inc : i32,`,this.shaderKey="swap"}getUserCode(){return`
        ${D("index")} {
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
      `}},Md=class{constructor(t){this.variableNames=["x","indices"],this.workgroupSize=[256,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.uniforms="inputSize : i32, firstPass : i32, k : i32,",this.shaderKey="merge"}getUserCode(){return`
        ${D("index")} {
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
      `}};function ua(r,t){t!==null&&r.disposeData(t.dataId)}function kN(r){let t=1;for(;t<r;)t*=2;return t}function Aq(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{k:s,sorted:i}=n,u=o.shape,c=u[u.length-1];if(e.shouldExecuteOnCPU([o])){let v=e.readSync(o.dataId),[_,k]=_R(v,u,o.dtype,s,i);return[e.makeTensorInfo(_.shape,_.dtype,_.values),e.makeTensorInfo(k.shape,k.dtype,k.values)]}if(s===0)return u[u.length-1]=0,[e.makeTensorInfo(u,o.dtype,[]),e.makeTensorInfo(u,"int32",[])];if(c===1)return[o,Zt({attrs:{shape:u,dtype:"int32",value:0},backend:e})];let p=w.sizeFromShape(u)/c,l=X({inputs:{x:o},attrs:{shape:[p,c]},backend:e}),m=kN(s),f=kN(c),d=null,h=()=>d===null?[l,l]:[l,d],g=(v,_,k)=>{let A=h(),R=new Rd(k),P=[{type:"int32",data:[c]},{type:"int32",data:[d===null?1:0]},{type:"float32",data:[Number.NEGATIVE_INFINITY]},{type:"int32",data:[v]},{type:"int32",data:[_]}],z=d;d=e.runWebGPUProgram(R,A,"int32",P),ua(e,z)};for(let v=1;v<m;v*=2){let _=v*2;for(let k=v;k>=1;k/=2)g(_,k,[p,f])}for(let v=f;v>m;v/=2){let _=h(),k=new Md([p,v/2]),R=[{type:"int32",data:[c]},{type:"int32",data:[d===null?1:0]},{type:"int32",data:[m]}],F=d;d=e.runWebGPUProgram(k,_,"int32",R),ua(e,F);let P=m/2,z=P*2;for(let V=P;V>=1;V/=2)g(z,V,d.shape)}let x=d;d=Hr({inputs:{x:d},backend:e,attrs:{begin:0,size:[p,s]}}),ua(e,x);let b=Mw({inputs:{x:l,indices:d},backend:e,attrs:{axis:1,batchDims:1}});ua(e,l);let y=u.slice(0,-1);y.push(s),x=d,d=X({inputs:{x:d},attrs:{shape:y},backend:e}),ua(e,x);let I=b;return b=X({inputs:{x:b},attrs:{shape:y},backend:e}),ua(e,I),[b,d]}var _N={kernelName:au,backendName:"webgpu",kernelFunc:Aq};var Dd=class{constructor(t){this.variableNames=["Image","Transforms"],this.uniforms="interpolationModeId : i32, fillModeId : i32, fillValue : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="transform"}getUserCode(){return`
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

          ${D("index")} {
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
        `}};function Rq(r){let{inputs:t,backend:e,attrs:n}=r,{image:o,transforms:s}=t,{interpolation:i,fillMode:u,fillValue:c,outputShape:a}=n,[p,l,m,f]=o.shape,[d,h]=a??[l,m],g=[p,d,h,f],x=new Dd(g),b=i==="nearest"?1:2,y;switch(u){case"constant":y=1;break;case"reflect":y=2;break;case"wrap":y=3;break;case"nearest":y=4;break;default:y=1;break}let I=[{type:"int32",data:[b]},{type:"int32",data:[y]},{type:"float32",data:[c]}];return e.runWebGPUProgram(x,[o,s],"float32",I)}var AN={kernelName:uu,backendName:"webgpu",kernelFunc:Rq};function Mq(r){let{inputs:t,backend:e,attrs:n}=r,{value:o}=t,{axis:s}=n;s<0&&(s+=o.shape.length);let i=o,u=i.shape.length,c=o.shape[s],a=new Array(u-1),p=0;for(let h=0;h<u;h++)h!==s&&(a[p++]=i.shape[h]);let l=[],m=new Array(u).fill(0),f=i.shape.slice();f[s]=1;let d=new Array(c);for(let h=0;h<d.length;h++){m[s]=h;let g=Hr({inputs:{x:i},backend:e,attrs:{begin:m,size:f}}),x=X({inputs:{x:g},backend:e,attrs:{shape:a}});d[h]=x,l.push(g)}return l.forEach(h=>e.disposeData(h.dataId)),d}var RN={kernelName:fi,backendName:"webgpu",kernelFunc:Mq};var Nd=class{constructor(t,e,n){if(this.outputShape=[],this.variableNames=["x","segmentIds"],this.uniforms="numSegments : i32, xSize: i32,",this.workgroupSize=[64,1,1],this.atomic=!0,this.outputShape=e,this.dispatchLayout=T(t),this.dispatch=N(this.dispatchLayout,t,this.workgroupSize),n!=="float32"&&n!=="int32")throw new Error(`UnsortedSegmentSum only supports float32 and int32
              types, does not support ${n} type.`);this.type=n,this.shaderKey="unsortedSegmentSum"}getUserCode(){return`
    ${D("index")} {
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
  `}};function Dq(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,segmentIds:s}=t,{numSegments:i}=n,u=o.shape.length,c=[],a=0,p=S.getAxesPermutation([a],u),l=o;p!=null&&(l=Ve({inputs:{x:o},backend:e,attrs:{perm:p}}),c.push(l),a=S.getInnerMostAxes(1,u)[0]);let m=S.segment_util.computeOutShape(l.shape,a,i),f=w.sizeFromShape([l.shape[a]]),d=X({inputs:{x:l},backend:e,attrs:{shape:[-1,f]}});c.push(d);let h=o.dtype,g=[d.shape[0],i],x=Zt({backend:e,attrs:{shape:g,value:0,dtype:h}}),b=new Nd(d.shape,g,h),y=[{type:"int32",data:[i]},{type:"int32",data:[w.sizeFromShape(d.shape)]}],I=e.runWebGPUProgram(b,[d,s],h,y,x),v=X({inputs:{x:I},backend:e,attrs:{shape:m}});c.push(I);let _=v;if(p!=null){c.push(v);let k=S.getUndoAxesPermutation(p);_=Ve({inputs:{x:_},backend:e,attrs:{perm:k}})}return c.forEach(k=>e.disposeData(k.dataId)),_}var MN={kernelName:ES,backendName:"webgpu",kernelFunc:Dq};var Nq=[HA,RR,MR,DR,NR,$R,TR,FR,PR,OR,BR,zR,LR,WR,UR,HR,qR,KR,jR,XR,QR,ZR,JR,nM,oM,sM,KA,aM,cM,pM,lM,mM,fM,dM,hM,gM,xM,yM,SM,IM,vM,CM,_M,AM,kM,RM,MM,DM,NM,$M,FM,PM,OM,BM,zM,LM,WM,UM,GM,GA,VM,KM,HM,qM,jM,XM,YM,QM,ZM,JM,tD,qA,eD,uM,rD,nD,oD,sD,iD,aD,uD,pD,cD,lD,mD,fD,hD,gD,GR,xD,yD,SD,bD,wD,ID,VR,vD,CD,kD,_D,RD,EM,MD,DD,ND,tM,$D,FD,PD,OD,BD,zD,LD,WD,eM,UD,GD,VD,HD,VA,qD,KD,jD,XD,YD,QD,ZD,JD,tN,eN,rN,nN,oN,sN,iN,aN,YR,yN,bN,wN,AD,uN,cN,pN,lN,fN,dN,hN,gN,xN,SN,TM,IN,vN,CN,mN,_N,AN,ER,RN,MN,ED];for(let r of Nq)Zo(r);var ca=class{size;#t;#e;constructor(t){this.size=t,this.#t=new Map,this.#e=new Map}get(t,e){let n=this.#t.get(t);return n!==void 0||(n=this.#e.get(t)??e(),this.#t.size>=this.size&&([this.#e,this.#t]=[this.#t,new Map]),this.#t.set(t,n)),n}};var $d=class{#t=new WeakMap;#e=0;of(t){let e=this.#t.get(t);return e===void 0&&this.#t.set(t,e=this.#e++),e}};function DN(r,t){return r.tensorMap.get(t).resource}function Eq(r,{dataId:t,shape:e,dtype:n}){let o=r;o.uploadToGPU(t);let s=o.tensorMap.get(t).dtype;return{buffer:DN(r,t),shape:e,dtype:n,stored:s}}function Tq(r,{buffer:t,shape:e,dtype:n,stored:o}){let s=r.makeTensorInfo([...e],o);return r.uploadToGPU(s.dataId),FN(r,t,DN(r,s.dataId)),pe().makeTensorFromTensorInfo({...s,dtype:n})}var NN=new WeakSet;function $N(r){return NN.has(r)}function $w(r,t){let e=Eq(r,t),{dataId:n,shape:o,dtype:s}=t;if(e.stored!=="float32"){let u=nt(t,0),c=$w(r,u);return u.dispose(),c}let i=r.tensorMap.get(n);return r.refCount(n)>1||i.external?Tq(r,e):(i.values=null,NN.add(n),r.incRef(n),{dataId:n,shape:o,dtype:s})}function EN(r,t){r.uploadToGPU(t),r.tensorMap.get(t).external&&Fq(r,t)}function Fq(r,t){let e=r,n=e.tensorMap.get(t),o=n.resource,{STORAGE:s,COPY_SRC:i,COPY_DST:u}=GPUBufferUsage;return n.resource=e.bufferManager.acquireBuffer(o.size,s|i|u),n.external=!1,FN(r,o,n.resource),o}var Pq=new WeakSet;function TN(r){return Pq.add(r),r}function FN(r,t,e){let n=r;n.ensureCommandEncoderReady(),n.endComputePassEncoder(),n.commandEncoder.copyBufferToBuffer(t,0,e,0,Math.min(t.size,e.size))}function PN(r,t,e,n=[]){let o=i=>Ew(w.computeStrides(i)),s=r.pixelsOpType===void 0?[{type:"float32",data:[NaN]},{type:"float32",data:[1/0]},...[...e,t].flatMap(({shape:i})=>[Ew(i),o(i)])]:[o(t.shape)];return r.size&&s.push(Ew([ct(r.outputShape)/(r.outputComponent??1)])),s.push(...n),{fields:s,key:s.map(Tw).join(";")}}function Tw({type:r,data:t}){return r==="float32"?`f${t.map(e=>Object.is(e,-0)?"-0":e)}`:`${t}`}function Ew(r){return{type:"int32",data:r.length===0?[1]:r}}function Fw(r,t,e){let n=0,o=4,s=!1,i=t.map(({data:{length:a}})=>{let p=s||a>2?16:4*a,l=Math.ceil(n/p)*p;return n=l+4*a,o=Math.max(o,p),s=a>4,l}),u=new ArrayBuffer(Math.ceil(n/o)*o);t.forEach(({type:a,data:p},l)=>{new(a==="float32"?Float32Array:Int32Array)(u,i[l],p.length).set(p)});let c=r.createBuffer({size:u.byteLength,usage:e|GPUBufferUsage.COPY_DST});return r.queue.writeBuffer(c,0,u),c}var Oq=64,Pw=16384,ON={add(){return this},has:()=>!1},Bq=8,BN=new WeakMap,Ow=new WeakMap;function zq(r,{pipeline:t,bindGroup:e,workgroups:n}){let o=r;o.ensureCommandEncoderReady();let s=o.computePassEncoder??=o.commandEncoder.beginComputePass();s.setPipeline(t),s.setBindGroup(0,e),s.dispatchWorkgroups(...n),!(++o.dispatchCountInPass<Oq)&&(o.endComputePassEncoder(),o.submitQueue())}function zN(r){let t=new $d;Ow.set(r,0),Vq(r.bufferManager,t),Lq(r),Wq(r),Uq(r),Gq(r,t)}function LN(r,t){Ow.set(r,Ow.get(r)+t)}function Lq(r){let t=r,e=t.submitQueue;t.commandQueueOwnedIds=ON,t.submitQueue=function(){e.call(this),LN(r,Bq),this.commandQueueOwnedIds=ON}}function Wq(r){let t=r,e=t.uploadToGPU,n=new ca(Pw);t.uploadToGPU=function(o){let s=this.tensorMap.get(o),{dtype:i,values:u}=s;if(s.resource)return;if(u?.length!==1||i!=="float32"&&i!=="int32"){e.call(this,o),BN.get(r)?.acquired(o,u);return}let{STORAGE:c,COPY_SRC:a}=GPUBufferUsage,p={type:i,data:[Number(u[0])]};s.resource=n.get(Tw(p),()=>TN(Fw(r.device,[p],c|a))),s.external=!0,s.values=null}}function Uq(r){let t=r,e=t.convertAndCacheOnCPU;t.convertAndCacheOnCPU=function(n,o){return $N(n)||!this.tensorMap.has(n)?o:e.call(this,n,o)}}function Gq(r,t){let e=r,{device:n}=r,o=e.recordAndSubmit,s=new ca(Pw),i=new ca(Pw);e.recordAndSubmit=function(u,c,a,p){let l=BN.get(r);this.tensorMap.get(c.dataId).external&&(l?.lost("an operation that writes over a number from the host"),EN(r,c.dataId),l?.acquired(c.dataId,null));let m=[c,...a],f=m.map(k=>this.tensorToBinding(k).buffer);if(this.activeTimers||!f.every(k=>k))return l?.lost("a dispatch that tfjs times, or of textures"),o.call(this,u,c,a,p);let{pipeline:d,dispatch:h}=u,{fields:g,key:x}=PN(u,c,a,p),b=s.get(x,()=>Fw(n,g,GPUBufferUsage.UNIFORM)),y=[...f,b],I=[d,...y].map(k=>t.of(k)).join(),v=i.get(I,()=>(LN(r,1),n.createBindGroup({layout:d.getBindGroupLayout(0),entries:y.map((k,A)=>({binding:A,resource:{buffer:k}}))}))),_={pipeline:d,bindGroup:v,workgroups:h};zq(r,_),l?.dispatched({command:_,buffers:f,dataIds:m.map(({dataId:k})=>k),uniforms:x})}}function Vq(r,t){let e=r.acquireBuffer;r.acquireBuffer=function(n,o,...s){let i=this.freeBuffers.get(`${n}_${o}`)??[],u=i.map(p=>t.of(p)),c=u.indexOf(Math.min(...u)),a=i.length-1;return a>0&&([i[c],i[a]]=[i[a],i[c]]),e.call(this,n,o,...s)}}function Cc({info:r}){let t=`${r.description} ${r.device} ${r.architecture}`;return r.isFallbackAdapter||/llvmpipe|lavapipe|softpipe|swiftshader|basic render|\bcpu\b/i.test(t)}var Hq={4098:"AMD",4318:"NVIDIA",4203:"Apple",5045:"Arm",20803:"Qualcomm",32902:"Intel"};function Bw({info:r}){let t=Hq[r.vendor]??"",e=`${r.vendor} ${r.architecture}`.trim(),n=r.description||r.device||(/[a-z]/i.test(e)?e:"an unnamed GPU");return n.toLowerCase().includes(t.toLowerCase())?n:`${t} ${n}`}var zw=["timestamp-query","shader-f16","subgroups"],Lw=["maxBufferSize","maxStorageBufferBindingSize","maxStorageBuffersPerShaderStage","maxComputeWorkgroupStorageSize","maxComputeInvocationsPerWorkgroup","maxComputeWorkgroupSizeX","maxComputeWorkgroupsPerDimension"],WN=new WeakSet,UN=new WeakMap;async function GN(r,{stock:t=!1}={}){let e=i=>r.requestDevice({requiredFeatures:i,requiredLimits:Object.fromEntries(Lw.map(u=>[u,r.limits[u]]))}),n=zw.filter(i=>r.features.has(i)&&i!=="subgroups"),o=await e([...n,"subgroups"]).catch(()=>e(n));if(Cc(r)){WN.add(o);let{subgroupMinSize:i,subgroupMaxSize:u}=r.info;o.features.has("subgroups")&&i===u&&u%4===0&&UN.set(o,{lanes:u,extensions:await qq(o)})}let s=new ho(o,r.info);return t||zN(s),s}async function qq(r){return r.pushErrorScope("validation"),r.createShaderModule({code:`enable subgroups;
@compute @workgroup_size(1) fn start() {}`}),await r.popErrorScope()?[]:["subgroups"]}function VN(r){return UN.get(r.device)}function HN(r){return WN.has(r.device)}var dt=64;function Pt(r,t){let e=Object.values(t.inputs).map(([{dataId:a,shape:p,dtype:l}])=>(r.uploadToGPU(a),{dataId:a,shape:[ct(p)],dtype:l})),n=Object.values(t.results).map(([a])=>"dataId"in a?a:r.makeTensorInfo([...a],"float32"));for(let{dataId:a}of n)r.uploadToGPU(a);let[o,...s]=n.map(({dataId:a,shape:p,dtype:l})=>({dataId:a,shape:[ct(p)],dtype:l})),i=r.device.limits.maxComputeWorkgroupsPerDimension,u=Math.ceil(t.workgroups/i),c={shaderKey:t.name,pipeline:Kq(r,t),dispatch:[Math.ceil(t.workgroups/u),u,1],pixelsOpType:0};return r.recordAndSubmit(c,o,[...e,...s],t.uniformValues),n}var qN=new WeakMap;function Kq(r,t){let{device:e}=r,n=qN.get(e);n||qN.set(e,n=new Map);let o=Object.values(t.inputs).map(([{dataId:u}])=>r.tensorMap.get(u).dtype),s=`${t.name} ${o}`,i=n.get(s);if(!i){let c={module:e.createShaderModule({label:t.name,code:jq(t,o)}),entryPoint:"start"};i=e.createComputePipeline({label:t.name,layout:"auto",compute:c}),n.set(s,i)}return i}function jq({inputs:r,results:t,uniforms:e,code:n,invocations:o=dt,extensions:s=[]},i){let[u,...c]=Object.entries(t).map(([l,[,m]])=>`var<storage, read_write> ${l} : array<${Ww("f32",m)}>;`),a=Object.entries(r).map(([l,[,m]],f)=>`var<storage, read> ${l} : array<${Ww(i[f]==="float32"?"f32":"i32",m)}>;`),p=Object.entries(r).map(([l,[,m]])=>{let f=Ww("f32",m);return`fn ${l}At(index : i32) -> ${f} { return ${f}(${l}[index]); }`});return[...s.map(l=>`enable ${l};`),`struct Uniforms { stride : i32, ${e} };`,...[u,...a,...c,"var<uniform> uniforms : Uniforms;"].map((l,m)=>`@group(0) @binding(${m}) ${l}`),...p,typeof n=="string"?n:n(),`@compute @workgroup_size(${o})
    fn start(
      @builtin(workgroup_id) group : vec3<u32>,
      @builtin(num_workgroups) groups : vec3<u32>,
      @builtin(local_invocation_index) local : u32,
    ) {
      main(i32(group.y * groups.x + group.x), i32(local));
    }`].join(`
`)}function Ww(r,t){return t===4?`vec4<${r}>`:r}function ut(...r){return{type:"int32",data:r}}function un(...r){return{type:"float32",data:r}}function kc({dataId:r,shape:t,dtype:e}){return{dataId:r,shape:[ct(t)],dtype:e}}function Ed(r){return[1,r]}function Gt(r){return r%4===0?4:1}function _c(r){return r?.bias?"biased":r&&r.scale!==1?"scaled":void 0}function Td(r,t,e){return r?`uniforms.finish.x * ${t}${r==="biased"?` + uniforms.finish.y * ${e}`:""}`:t}function Fd(r){return _c(r)?{declaration:"finish : vec2<f32>,",values:[un(r.scale,r.biasScale)]}:{declaration:"",values:[]}}function Pd(r){return`
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
    let end = min(length, begin + uniforms.sizes.w);`}function Od(r,t,e){return`
    var<private> member : i32;
    var<private> reduction : i32;
    ${r.declarations??""}
    ${KN("a",r.a,e)}
    ${KN("b",r.b,e)}
    ${Yq(r,t)}`}function KN(r,{components:t,line:e,step:n,at:o},s){let[i,u,c]=t===4?["vec4<f32>","vec4<f16>","at / 4"]:["f32","f16","at"],a=`${r}At(${c})`;return`
    fn ${r}Line(line : i32) -> vec4<i32> { ${e} }
    fn ${r}Step(k : i32) -> vec4<i32> { ${n} }
    fn ${r}Place(line : vec4<i32>, step : vec4<i32>) -> i32 { ${o} }
    fn ${r}Read(line : vec4<i32>, step : vec4<i32>) -> ${i} {
      if (line.w == 0 || step.w == 0) { return ${i}(0.0); }
      let at = ${r}Place(line, step);
      if (at < 0) { return ${i}(0.0); }
      return ${s==="half"?`${i}(${u}(${a}))`:a};
    }`}var Xq=`vec4<f32>(${pt(4).map(r=>`biasAt(min(column + ${r}, uniforms.sizes.y - 1))`)})`;function Yq({rowOffset:r,finish:t},e){let n=e===4?"result[at / 4] = value;":Lt(pt(4),o=>`if (column + ${o} < uniforms.sizes.y) { result[at + ${o}] = value[${o}]; }`);return`
    fn rowOffset(row : i32) -> i32 { ${r} }
    fn store(row : i32, column : i32, base : i32, sum : vec4<f32>) {
      if (row >= uniforms.sizes.x || column >= uniforms.sizes.y) { return; }
      let offset = rowOffset(row);
      if (offset < 0) { return; }
      let at = base + offset + column;
      let value = ${Td(t,"sum",e===4?"biasAt(column / 4)":Xq)};
      ${n}
    }`}function Lt(r,t){return r.map(t).join(`
`)}var Qq=32;function Ac(r,t){let{shared:e,overwritten:n={},sets:o}=t,[s]=o;if(!s)return[];let i=Math.min(r.device.limits.maxStorageBuffersPerShaderStage,Qq)-Object.keys(e).length-Object.keys(n).length,u=Object.keys(s.inputs).length+Object.keys(s.results).length,c=Math.max(1,Math.floor(i/u)),a=[];for(let p of[4,1]){let l=[...o.keys()].filter(m=>Gt(jN(o[m]))===p);for(let m=0;m<l.length;m+=c){let f=l.slice(m,m+c);Zq(r,t,f.map(d=>o[d]),p).forEach((d,h)=>a[f[h]]=d)}}return a}function jN({inputs:r}){return ct(Object.values(r)[0].shape)}function Zq(r,{name:t,shared:e,overwritten:n={},declarations:o="",code:s},i,u){let c=d=>i.flatMap((h,g)=>Object.entries(d(h)).map(([x,b])=>[`${x}${g}`,b])),a=(d,h)=>Object.fromEntries(d.map(([g,x])=>[g,[x,h]])),p=0,l=i.map(({workgroups:d})=>p+=d),m=Pt(r,{name:`${t} ${u} ${i.length}`,inputs:{...a(c(({inputs:d})=>d),u),...a(Object.entries(e),1)},results:{...a(c(({results:d})=>d),u),...a(Object.entries(n),1)},uniforms:i.map((d,h)=>`set${h} : vec4<i32>`).join(", "),uniformValues:i.map((d,h)=>ut(jN(d)/u,l[h]-d.workgroups,l[h],d.extra??0)),workgroups:p,code:()=>`
      ${o}
      ${Lt(pt(i.length),d=>`
      fn run${d}(group : i32, local : i32, count : i32, groups : i32, extra : i32) {
        ${Jq(s(u),d,i[d])}
      }`)}
      fn main(group : i32, local : i32) {
        ${Lt(pt(i.length),d=>{let h=`uniforms.set${d}`;return`if (group < ${h}.z) { run${d}(group - ${h}.y, local, ${h}.x, ${h}.z - ${h}.y, ${h}.w); return; }`})}
      }`}),f=Object.keys(i[0].results).length;return i.map((d,h)=>m.slice(h*f,(h+1)*f))}function Jq(r,t,{inputs:e,results:n}){return r.replaceAll(/\$(\w+)/g,(o,s)=>{if(s in e)return`${s}${t}At`;if(s in n)return`${s}${t}`;throw new Error(`A set has no tensor "${s}"`)})}function Rc({shape:r}){let t=ct(r);return Math.ceil(t/Gt(t)/dt)}function XN(){it("webgpu",C_,({inputs:{coefficients:r,...t},backend:e})=>{let n=o=>$w(e,o);return Ac(e,{name:"adam",sets:Fi(t,["weight","m","v","gradient"]).map(({weight:o,m:s,v:i,gradient:u})=>({inputs:{gradient:u},results:{weight:n(o),m:n(s),v:n(i)},workgroups:Rc(u)})),shared:{coefficients:r},code:()=>`
        let i = group * ${dt} + local;
        if (i >= count) { return; }
        let g = $gradient(i);
        $m[i] = $m[i] * coefficientsAt(0) + g * coefficientsAt(1);
        $v[i] = $v[i] * coefficientsAt(2) + g * g * coefficientsAt(3);
        $weight[i] += $m[i] * coefficientsAt(5) / (sqrt($v[i] * coefficientsAt(6)) + coefficientsAt(4));`}).flat()})}var Bd=7;function YN(){xt("webgpu","AddN",r=>({inputs:t,attributes:e,backend:n})=>{let o=s=>pe().makeTensorFromTensorInfo(r({inputs:s,attributes:e,backend:n}));return q(()=>{let s=o(t.slice(0,Bd));for(let i=Bd;i<t.length;i+=Bd-1)s=o([s,...t.slice(i,i+Bd-1)]);return s})})}var Uw="image : vec4<i32>, output : vec4<i32>, window : vec4<i32>, pad : vec2<i32>,";function Gw(r){let{inHeight:t,inWidth:e,inChannels:n,outHeight:o,outWidth:s,outChannels:i,batchSize:u}=r,{filterHeight:c,filterWidth:a,strideHeight:p,strideWidth:l,padInfo:m}=r;return[ut(t,e,n,u),ut(o,s,i,u),ut(c,a,p,l),ut(m.top,m.left)]}var Vw=`
  fn pixelOf(index : i32, image : vec4<i32>) -> vec3<i32> {
    let row = index / image.y;
    return vec3<i32>(row / image.x, row % image.x, index % image.y);
  }
  fn addressOf(batch : i32, place : vec2<i32>, channel : i32, image : vec4<i32>) -> i32 {
    if (any(place < vec2<i32>(0)) || any(place >= image.xy)) { return -1; }
    return ((batch * image.x + place.x) * image.y + place.y) * image.z + channel;
  }`;function QN(r,t){return{components:r,along:"line",line:"return vec4<i32>(line, 0, 0, i32(line < uniforms.sizes.y));",step:`return vec4<i32>(k * ${t}, 0, 0, i32(k < reduction));`,at:"return line.x + step.x;"}}function ZN(r){let{inChannels:t,outHeight:e,outWidth:n,outChannels:o,batchSize:s,filterHeight:i,filterWidth:u}=r;return{name:"convolution",a:{components:Gt(t),along:"reduction",line:`
        let pixel = pixelOf(line, uniforms.output);
        return vec4<i32>(pixel.x, pixel.yz * uniforms.window.zw - uniforms.pad, i32(line < uniforms.sizes.x));`,step:`
        let tap = k / uniforms.image.z;
        return vec4<i32>(tap / uniforms.window.y, tap % uniforms.window.y, k % uniforms.image.z, i32(k < reduction));`,at:"return addressOf(line.x, line.yz + step.xy, step.z, uniforms.image);"},b:QN(Gt(o),"uniforms.output.z"),members:1,rows:s*e*n,columns:o,reduction:i*u*t,uniforms:Uw,uniformValues:Gw(r),declarations:Vw,rowOffset:"return row * uniforms.sizes.y;",size:ct(r.outShape)}}function JN(r){let{inHeight:t,inWidth:e,inChannels:n,outChannels:o,batchSize:s}=r,{filterHeight:i,filterWidth:u,strideHeight:c,strideWidth:a}=r,p=Math.ceil(t/c),l=Math.ceil(e/a);return{name:"convolution_input_gradient",a:{components:Gt(o),along:"reduction",line:`
        let pixel = pixelOf(line, uniforms.phases);
        return vec4<i32>(pixel.x, pixel.yz + first, i32(line < uniforms.sizes.x));`,step:`
        let tap = k / uniforms.output.z;
        return vec4<i32>(tap / taps.y, tap % taps.y, k % uniforms.output.z, i32(k < reduction));`,at:"return addressOf(line.x, line.yz - step.xy, step.z, uniforms.output);"},b:{components:Gt(o),along:"reduction",line:"return vec4<i32>(line * uniforms.output.z, 0, 0, i32(line < uniforms.sizes.y));",step:`
        let tap = k / uniforms.output.z;
        let place = phase + vec2<i32>(tap / taps.y, tap % taps.y) * uniforms.window.zw;
        let matrix = (place.x * uniforms.window.y + place.y) * uniforms.image.z * uniforms.output.z;
        return vec4<i32>(matrix + k % uniforms.output.z, 0, 0, i32(k < reduction));`,at:"return line.x + step.x;"},members:c*a,rows:s*p*l,columns:n,reduction:Math.ceil(i/c)*Math.ceil(u/a)*o,uniforms:Uw+"phases : vec4<i32>,",uniformValues:[...Gw(r),ut(p,l,n,s)],prologue:`
      let stride = uniforms.window.zw;
      let ofPhase = vec2<i32>(place / stride.y, place % stride.y);
      let ofTaps = max((uniforms.window.xy - ofPhase + stride - 1) / stride, vec2<i32>(0)); // none if the stride exceeds the filter
      phase = ofPhase;
      taps = ofTaps;
      first = (max(uniforms.pad - phase, vec2<i32>(0)) + stride - 1) / stride;
      length = ofTaps.x * ofTaps.y * uniforms.output.z;`,declarations:Vw+`
      var<private> phase : vec2<i32>; // y + p and x + q modulo the stride
      var<private> taps : vec2<i32>; // of the filter in this phase
      var<private> first : vec2<i32>; // (y + p) / s and (x + q) / s of the phase's first pixel`,rowOffset:`
      let pixel = pixelOf(row, uniforms.phases);
      let place = (pixel.yz + first) * uniforms.window.zw + phase - uniforms.pad;
      return addressOf(pixel.x, place, 0, uniforms.image);`,size:ct(r.inShape)}}function t$(r){let{inChannels:t,outHeight:e,outWidth:n,outChannels:o,batchSize:s,filterHeight:i,filterWidth:u}=r;return{name:"convolution_filter_gradient",a:{components:Gt(t),along:"line",line:`
        let tap = line / uniforms.image.z;
        let place = vec2<i32>(tap / uniforms.window.y, tap % uniforms.window.y) - uniforms.pad;
        return vec4<i32>(line % uniforms.image.z, place, i32(line < uniforms.sizes.x));`,step:`
        let pixel = pixelOf(k, uniforms.output);
        return vec4<i32>(pixel.x, pixel.yz * uniforms.window.zw, i32(k < reduction));`,at:"return addressOf(step.x, line.yz + step.yz, line.x, uniforms.image);"},b:QN(Gt(o),"uniforms.output.z"),members:1,rows:i*u*t,columns:o,reduction:s*e*n,uniforms:Uw,uniformValues:Gw(r),declarations:Vw,rowOffset:"return row * uniforms.sizes.y;",size:ct(r.filterShape)}}var tK=8;function e$(r){let t=Hw(r,8,.7);return r.lanes<tK?[t]:[Hw(r,32,1),Hw(r,16,.9),t]}function Hw({lanes:r,extensions:t},e,n){return{name:`broadcast_${r}_${e}`,rows:e,columns:4*r,depth:r,invocations:r,efficiency:n,extensions:t,aComponents:({along:o,components:s})=>o==="reduction"?1:s,shader:(o,s,i)=>{let[u,c]=[o.a,o.b].map(({along:a,components:p})=>p===4?a:void 0);return`
        ${Od(o,s,i)}
        fn main(group : i32, invocation : i32) {
          ${Pd(o)}
          let aFirst = rowTile * ${e};
          let bFirst = columnTile * ${4*r} + invocation * 4;
          ${Lt(pt(u?e/4:e),a=>`let aLine${a} = aLine(aFirst + ${u?4*a:a});`)}
          ${Lt(pt(c==="line"?1:4),a=>`let bLine${a} = bLine(bFirst + ${a});`)}
          ${Lt(pt(e),a=>`var sum${a} = vec4<f32>(0.0);`)}

          for (var k = begin; k < end; k += ${r}) {
            let step = aStep(k + invocation);
            ${u?eK(e):Lt(pt(e),a=>`let a${a} = aRead(aLine${a}, step);`)}
            ${c==="reduction"?Lt(pt(r/4),a=>rK(a,e)):Lt(pt(r),a=>`{
              let step = bStep(k + ${a});
              let b = ${c==="line"?"bRead(bLine0, step)":`vec4<f32>(${pt(4).map(p=>`bRead(bLine${p}, step)`)})`};
              ${r$(a,e)}
            }`)}
          }

          if (split >= uniforms.grid.w) { return; } // a spare workgroup of a folded dispatch
          let base = split * uniforms.resultSize;
          ${Lt(pt(e),a=>`store(aFirst + ${a}, bFirst, base, sum${a});`)}
        }`}}}function eK(r){return Lt(pt(r/4),t=>`
    let block${t} = aRead(aLine${t}, step);
    ${Lt(pt(4),e=>`let a${4*t+e} = block${t}[${e}];`)}`)}function rK(r,t){return`{
    let step = bStep(k + ${4*r});
    let block = transpose(mat4x4<f32>(${pt(4).map(e=>`bRead(bLine${e}, step)`)}));
    ${Lt(pt(4),e=>`{ let b = block[${e}]; ${r$(4*r+e,t)} }`)}
  }`}function r$(r,t){return Lt(pt(t),e=>`sum${e} = fma(vec4<f32>(subgroupBroadcast(a${e}, ${r}u)), b, sum${e});`)}var nK=[1,2,3,4,8];function n$(r,t,e,n){let[o,...s]=t.map(i=>oK(r,i,e,n)).sort(o$);return{...o,others:s}}var o$=(r,t)=>r.time-t.time;function oK(r,t,e,n){let o=s$(r,t),s=Math.ceil(r.reduction/16384),i=Math.max(s,Math.floor(r.reduction/128)),u=Math.max(1,Math.floor(n/r.size)),c=new Set([s]);for(let a of nK)c.add(Math.floor(a*e.units/o));return Array.from(c,a=>sK(r,t,e,Math.max(1,Math.min(Math.max(a,s),i,u)))).sort(o$)[0]}function sK(r,t,e,n){let o=Math.ceil(r.reduction/n/t.depth)*t.depth,s=Math.max(1,Math.ceil(r.reduction/(o||1))),i=s$(r,t)*s,u=Math.max(1,i/e.units+.5),c=s===1?0:e.dispatch+2*s*r.size*e.value/e.units;return{tile:t,rowTiles:Math.ceil(r.rows/t.rows),columnTiles:Math.ceil(r.columns/t.columns),splits:s,steps:o,workgroups:i,time:u*t.rows*t.columns*o/(t.efficiency*iK(u,t,e))+c}}function s$({members:r,rows:t,columns:e},n){return r*Math.ceil(t/n.rows)*Math.ceil(e/n.columns)}function iK(r,{invocations:t},{busy:e}){return Math.min(1,r*t/e)}var i$={units:132,busy:256,dispatch:35e4,value:12},a$={units:4,busy:1,dispatch:7e5,value:18};var aK=16,uK=65536,xo=64;function zd(r,t){let e=Math.max(aK,Math.ceil(r*t/uK)),n=Math.ceil(r/e);return{strip:e,strips:n<=xo?n:Math.ceil(n/xo)*xo}}function Mc(r,t,e){return e<=xo?{sums:t,strips:e}:{sums:pa(r,t,e/xo),strips:xo}}function u$(r,t,e){let n=Mc(r,t,e);return n.strips===1?n.sums:pa(r,n.sums,n.strips)}function pa(r,t,e,n){let o=qw(r,t,e,n);return r.disposeData(t.dataId),o}function qw(r,t,e,n){let o=ct(t.shape)/e,s=Gt(n?.columns??o),i=_c(n),{declaration:u,values:c}=Fd(n),a=(n?.columns??o)/s,[p]=Pt(r,{name:`partial_sums ${s} ${i??""}`,inputs:{partial:[t,s],...i==="biased"&&{bias:[n.bias,s]}},results:{result:[[o],s]},uniforms:`sizes : vec4<i32>, ${u}`,uniformValues:[ut(e,o/s,a,0),...c],workgroups:Math.ceil(o/s/dt),code:`
      fn main(group : i32, local : i32) {
        let index = group * ${dt} + local;
        if (index >= uniforms.sizes.y) { return; }
        var sum = partialAt(index);
        for (var s = 1; s < uniforms.sizes.x; s++) {
          sum += partialAt(s * uniforms.sizes.y + index);
        }
        result[index] = ${Td(i,"sum","biasAt(index % uniforms.sizes.z)")};
      }`});return p}var Kw=new WeakSet;function c$(r){return Kw.has(r)?"half":"single"}function p$(r,t){t==="half"?Kw.add(r):Kw.delete(r)}var cK=[{rows:128,columns:128,own:[8,8],depth:16,efficiency:1.2},{rows:128,columns:64,own:[8,8],depth:16,efficiency:1.1},{rows:64,columns:64,own:[8,8],depth:16,efficiency:1},{rows:128,columns:48,own:[8,8],depth:16,efficiency:1},{rows:128,columns:32,own:[8,4],depth:16,efficiency:.8},{rows:64,columns:32,own:[8,4],depth:16,efficiency:.75},{rows:128,columns:24,own:[8,4],depth:16,efficiency:.7},{rows:32,columns:32,own:[4,4],depth:32,efficiency:.6},{rows:128,columns:16,own:[8,4],depth:16,efficiency:.6},{rows:128,columns:8,own:[4,4],depth:16,efficiency:.4},{rows:8,columns:128,own:[4,4],depth:16,efficiency:.4},{rows:256,columns:4,own:[4,4],depth:8,efficiency:.3}],l$=4;function m$(r,t){return cK.map(e=>r<=l$?{...e,depth:l$}:e).filter(e=>f$(e)<=t.maxComputeInvocationsPerWorkgroup&&(e.rows+e.columns)*e.depth*4<=t.maxComputeWorkgroupStorageSize)}function f$({rows:r,columns:t,own:e}){return r/e[0]*(t/e[1])}function d$(r){let{rows:t,columns:e,depth:n,efficiency:o}=r,s=f$(r);return{name:`shared_${t}_${e}_${n}`,rows:t,columns:e,depth:n,invocations:s,efficiency:o}}function g$(r,t){return m$(r,t).map(pK)}function pK(r){let t=d$(r),{rows:e,columns:n,depth:o,invocations:s}=t,[i,u]=[e/r.own[0],n/r.own[1]],[c,a]=[pt(r.own[0]/4),pt(r.own[1]/4)];return{...t,shader:(p,l,m)=>{let f=c.flatMap(b=>pt(4).flatMap(y=>a.map(I=>({u:b,i:y,v:I,name:`sum${b}${y}${I}`})))),d=m==="half"?"vec4<f16>":"vec4<f32>",h=h$("a",p.a,e,{depth:o,type:d,invocations:s}),g=h$("b",p.b,n,{depth:o,type:d,invocations:s}),x=b=>`{
        ${Lt(c,y=>`let a${y} = vec4<f32>(aStrip[${b*e/4+y*i} + down]);`)}
        ${Lt(a,y=>`let b${y} = vec4<f32>(bStrip[${b*n/4+y*u} + across]);`)}
        ${Lt(f,({u:y,i:I,v,name:_})=>`${_} = fma(vec4<f32>(a${y}[${I}]), b${v}, ${_});`)}
      }`;return`
        ${Od(p,l,m)}
        ${h.declaration}
        ${g.declaration}

        fn main(group : i32, invocation : i32) {
          ${Pd(p)}
          let aFirst = rowTile * ${e};
          let bFirst = columnTile * ${n};
          let down = invocation / ${u};
          let across = invocation % ${u};
          ${h.lines}
          ${g.lines}
          ${Lt(f,({name:b})=>`var ${b} = vec4<f32>(0.0);`)}

          for (var k = begin; k < end; k += ${o}) {
            ${h.load}
            ${g.load}
            workgroupBarrier();
            ${Lt(pt(o),b=>x(b))}
            workgroupBarrier();
          }

          if (split >= uniforms.grid.w) { return; } // a spare workgroup of a folded dispatch
          let base = split * uniforms.resultSize;
          ${Lt(f,({u:b,i:y,v:I,name:v})=>`store(aFirst + (${b*i} + down) * 4 + ${y}, bFirst + (${I*u} + across) * 4, base, ${v});`)}
        }`}}}function h$(r,t,e,n){let o=e/4,{depth:s,type:i,invocations:u}=n,c=pt(Math.ceil(o*s/4/u)).map(a=>lK(r,t,a,o,n));return{declaration:`var<workgroup> ${r}Strip : array<${i}, ${o*s}>;`,lines:Lt(c,({lines:a})=>a),load:Lt(c,({load:a})=>a)}}function lK(r,{components:t,along:e},n,o,{depth:s,type:i,invocations:u}){let c=`(invocation + ${n*u})`,a=o*s/4,[p,l]=[`${r}Vector${n}`,`${r}First${n}`],m=e==="line"?`let ${p} = ${c} % ${o}; let ${l} = ${c} / ${o} * 4;`:`let ${p} = ${c} / ${s/4}; let ${l} = ${c} % ${s/4} * 4;`,f=pt(t===4&&e==="line"?1:4),d=pt(t===4&&e==="reduction"?1:4),h=y=>`${r}Line${n}${y}`,g=(y,I)=>`${r}Read(${h(y)}, step${I})`,x=`let block = transpose(mat4x4<f32>(${f.map(y=>g(y,0)).join(", ")}));`,b=f.length===1?y=>g(0,y):d.length===1?y=>`block[${y}]`:y=>`vec4<f32>(${f.map(I=>g(I,y)).join(", ")})`;return{lines:m+Lt(f,y=>`let ${h(y)} = ${r}Line(${r}First + ${p} * 4 + ${y});`),load:`${(n+1)*u>a?`if (${c} < ${a})`:""} {
      ${Lt(d,y=>`let step${y} = ${r}Step(k + ${l} + ${y});`)}
      ${d.length===1?x:""}
      ${Lt(pt(4),y=>`${r}Strip[(${l} + ${y}) * ${o} + ${p}] = ${i}(${b(y)});`)}
    }`}}function Dc(r,t,e,n,o){let{tile:s,rowTiles:i,columnTiles:u,splits:c,steps:a,workgroups:p}=fK(r,t),l=Gt(t.columns),m=c===1?o:void 0,f=_c(m),{declaration:d,values:h}=Fd(m),g=s.aComponents?.(t.a)??t.a.components,x={...t,a:{...t.a,components:g},finish:f},b=c$(r),y=[g,t.b.components,l,b,f??""],[I]=Pt(r,{name:[t.name,s.name,...y].join(" "),inputs:{a:[e,g],b:[n,t.b.components],...f==="biased"&&{bias:[m.bias,l]}},results:{result:[[c*t.size],l]},uniforms:`sizes : vec4<i32>, grid : vec4<i32>, resultSize : i32, ${t.uniforms} ${d}`,uniformValues:[ut(t.rows,t.columns,t.reduction,a),ut(u,i,t.members,c),ut(t.size),...t.uniformValues,...h],workgroups:p,invocations:s.invocations,extensions:[...b==="half"?["f16"]:[],...s.extensions??[]],code:()=>s.shader(x,l,b)});return c===1?I:pa(r,I,c,o&&{...o,columns:t.columns})}var mK=new WeakMap;function fK(r,t){let{tiles:e,device:n}=mK.get(r)??dK(r),o=Math.floor(r.device.limits.maxStorageBufferBindingSize/4);return n$(t,e(t.reduction),n,o)}function dK(r){let t=VN(r),e=HN(r)?a$:i$;return{tiles:t?()=>e$(t):n=>g$(n,r.device.limits),device:e}}function x$(){xt("webgpu","Conv2D",r=>t=>{let{inputs:{x:e,filter:n},attributes:o,backend:s}=t,i=Ur(e.shape,n.shape,o);return jw(i)?Yw(i)?Qw(e,n,i.outShape):Xw(s,ZN(i),e,n,i.outShape):r(t)}),xt("webgpu","Conv2DBackpropInput",r=>t=>{let{inputs:{dy:e,filter:n},attributes:o,backend:s}=t,i=Ur(o.inputShape,n.shape,o);return jw(i)?Yw(i)?Qw(e,n,i.inShape,{transposeB:!0}):Xw(s,JN(i),e,n,i.inShape):r(t)}),xt("webgpu","Conv2DBackpropFilter",r=>t=>{let{inputs:{x:e,dy:n},attributes:o,backend:s}=t,i=Ur(e.shape,o.filterShape,o);return jw(i)?Yw(i)?Qw(e,n,i.filterShape,{transposeA:!0}):Xw(s,t$(i),e,n,i.filterShape):r(t)})}function jw({dataFormat:r,dilationHeight:t,dilationWidth:e}){return r==="channelsLast"&&t===1&&e===1}function Xw(r,t,e,n,o){let{dataId:s}=Dc(r,t,e,n);return{dataId:s,shape:o,dtype:"float32"}}function Yw(r){return lo(r)&&r.strideHeight*r.strideWidth===1}function Qw(r,t,e,{transposeA:n=!1,transposeB:o=!1}={}){return q(()=>{let[s,i]=[r,t].map(u=>j(u,[-1,u.shape[3]]));return j(me(s,i,n,o),e)})}var y$=`
  fn dPower(at : i32) -> f32 {
    let factor = factorsAt(at);
    return -dyAt(at) * factor * factor * factor;
  }`;function b$(){it("webgpu",dm,({inputs:r,attributes:{outputsFirst:t,epsilon:e},backend:n})=>hK(n,r,t,e)),it("webgpu",qy,({inputs:r,attributes:t,backend:e})=>gK(e,r,t.outputsFirst)),it("webgpu",Hy,({inputs:r,attributes:t,backend:e})=>xK(e,r,t.outputsFirst))}function hK(r,t,e,n){let{batch:o,width:s,outputs:i,strides:u}=w$(t,e),[c]=Pt(r,{name:"demodulation",inputs:{energy:[t.energy,1],styles:[t.styles,1]},results:{factors:[[o,i],1]},uniforms:"sizes : vec3<i32>, strides : vec2<i32>, epsilon : f32",uniformValues:[ut(o,s,i),u,un(n)],workgroups:Math.ceil(o*i/dt),code:`
      fn main(group : i32, local : i32) {
        let number = group * ${dt} + local;
        let output = number % uniforms.sizes.z;
        let batch = number / uniforms.sizes.z;
        if (batch >= uniforms.sizes.x) { return; }
        var power = 0.0;
        for (var i = 0; i < uniforms.sizes.y; i++) {
          let style = stylesAt(batch * uniforms.sizes.y + i);
          power += style * style * energyAt(i * uniforms.strides.x + output * uniforms.strides.y);
        }
        factors[number] = 1.0 / sqrt(power + uniforms.epsilon);
      }`});return c}function gK(r,t,e){let{batch:n,width:o,outputs:s,strides:i}=w$(t,e),{energy:u,styles:c,dy:a,factors:p}=t,[l]=Pt(r,{name:"demodulation_styles_gradient",inputs:{energy:[u,1],styles:[c,1],dy:[a,1],factors:[p,1]},results:{dStyles:[c.shape,1]},uniforms:"sizes : vec3<i32>, strides : vec2<i32>",uniformValues:[ut(n,o,s),i],workgroups:Math.ceil(n*o/dt),code:`
      ${y$}
      fn main(group : i32, local : i32) {
        let number = group * ${dt} + local;
        let i = number % uniforms.sizes.y;
        let batch = number / uniforms.sizes.y;
        if (batch >= uniforms.sizes.x) { return; }
        var sum = 0.0;
        for (var output = 0; output < uniforms.sizes.z; output++) {
          let e = energyAt(i * uniforms.strides.x + output * uniforms.strides.y);
          sum += dPower(batch * uniforms.sizes.z + output) * e;
        }
        dStyles[number] = stylesAt(number) * sum;
      }`});return l}function xK(r,{weight:t,styles:e,dy:n,factors:o},s){let[i,u,c,a]=t.shape,p=Gt(a),l=p===4?"vec4<f32>":"f32",m=c*a/p,[f,d]=s?["row","column"]:["column","row"],h=x=>`
    dPower(batch * uniforms.channels.x + ${f.replace("column",x)}) *
      square(stylesAt(batch * uniforms.channels.y + ${d.replace("column",x)}))`,[g]=Pt(r,{name:`demodulation_weight_gradient ${p} ${s}`,inputs:{weight:[t,p],styles:[e,1],dy:[n,1],factors:[o,1]},results:{dWeight:[t.shape,p]},uniforms:"sizes : vec4<i32>, channels : vec2<i32>",uniformValues:[ut(i*u,m,a/p,e.shape[0]),ut(n.shape[1],e.shape[1])],workgroups:Math.ceil(m/dt),code:`
      ${y$}
      fn square(value : f32) -> f32 { return value * value; }
      fn main(group : i32, local : i32) {
        let pair = group * ${dt} + local;
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
      }`});return g}function w$({energy:r,styles:t},e){let[n,o]=t.shape,s=r.shape[e?0:1];return{batch:n,width:o,outputs:s,strides:e?ut(1,o):ut(s,1)}}function I$(){for(let[r,t]of[[Nm,yK],[Em,wK]])it("webgpu",r,({inputs:e,backend:n})=>S$(n,r.kernelName,e,t));for(let[r,t]of[[$m,bK],[Tm,SK]])it("webgpu",r,({inputs:e,backend:n})=>S$(n,r.kernelName,e,`${t} result *= dyAt(i);`))}var v$=`
        let density = exp(-0.5 * x * x);
        let t = 1.0 / (1.0 + abs(x) * ${qi.rate});
        let tail = density * t * ${qi.coefficients.reduceRight((r,t)=>r===""?`Value(${t})`:`(${r} * t + ${t})`,"")};
        let distribution = select(tail, 1.0 - tail, x > Value(0.0));`,yK=`${v$}
        let result = x * distribution;`,bK=`${v$}
        var result = distribution + x * density * ${1/Math.sqrt(2*Math.PI)};`,C$=`
        let gate = 1.0 / (1.0 + exp(-x * (${rn.slope} + ${rn.cube} * x * x)));`,wK=`${C$}
        let result = x * gate;`,SK=`${C$}
        let slope = ${rn.slope} + ${3*rn.cube} * x * x;
        var result = gate * (1.0 + x * slope * (1.0 - gate));`;function S$(r,t,{x:e,dy:n},o){let s=Gt(e.size),i=e.size/s,[u]=Pt(r,{name:`${t} ${s}`,inputs:{x:[e,s],...n&&{dy:[n,s]}},results:{y:[e.shape,s]},uniforms:"count : i32",uniformValues:[ut(i)],workgroups:Math.ceil(i/dt),code:`
      alias Value = ${s===4?"vec4<f32>":"f32"};
      fn main(group : i32, local : i32) {
        let i = group * ${dt} + local;
        if (i >= uniforms.count) { return; }
        let x = xAt(i);
        ${o}
        y[i] = result;
      }`});return u}var k$=bt("Interpolation");var IK=64;function _$(){it("webgpu",k$,({inputs:{x:r,rows:t,columns:e},attributes:n,backend:o})=>{if(Ld(t)*Ld(e)<=IK)return Zw(o,r,{rows:t,columns:e,...n});let s=Zw(o,r,{rows:t,scale:[1],shift:[0]}),i=Zw(o,s,{columns:e,...n});return o.disposeData(s.dataId),i})}function Zw(r,t,{rows:e,columns:n,scale:o,shift:s}){let[i,u,c,a]=t.shape,[p,l]=[e?.shape[0]??u,n?.shape[0]??c],m=d=>un(...[0,1,2,3].map(h=>d[h%d.length])),[f]=Pt(r,{name:`interpolation ${a} ${!!e} ${!!n}`,inputs:{x:[t,1],...e&&{rows:[e,1]},...n&&{columns:[n,1]}},results:{y:[[i,p,l,a],1]},uniforms:"image : vec4<i32>, output : vec4<i32>, scale : vec4<f32>, shift : vec4<f32>",uniformValues:[ut(u,c,i,0),ut(p,l,e?Ld(e):1,n?Ld(n):1),m(o),m(s)],workgroups:Math.ceil(i*p*l/dt),code:vK(a,{rows:e!==void 0,columns:n!==void 0})});return f}function Ld({shape:r}){return r[1]-1}function vK(r,{rows:t,columns:e}){let n=Array.from({length:r},(i,u)=>u),o=r===1?"f32":`vec${r}<f32>`,s=`${o}(${n.map(i=>`xAt(at + ${i})`)})`;return`
    fn main(group : i32, local : i32) {
      let number = group * ${dt} + local;
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
      ${n.map(i=>{let u=r===1?"sum":`sum[${i}]`;return`y[number * ${r} + ${i}] = ${u} * uniforms.scale[${i}] + uniforms.shift[${i}];`}).join(`
`)}
    }`}function Jw(r,t,e=!1,n=!1){let o=r.slice(0,-2),s=t.slice(0,-2),i=S.assertAndGetBroadcastShape(o,s),u=ct(i),[c,a]=r.slice(-2),[p,l]=t.slice(-2),m=e?a:c,f=n?p:l,d=ct(s)===1&&!e,h=d?1:u,g=d?m*u:m,x=ct(o)===1?0:c*a,b=ct(s)===1?0:p*l;return{name:`matmul_${e}_${n}`,a:A$("a",e?"line":"reduction",a),b:A$("b",n?"reduction":"line",l),members:h,rows:g,columns:f,reduction:e?c:a,uniforms:"strides : vec2<i32>, widths : vec2<i32>,",uniformValues:[ut(x,b),ut(a,l)],rowOffset:"return (member * uniforms.sizes.x + row) * uniforms.sizes.y;",size:h*g*f,shape:[...i,m,f]}}function A$(r,t,e){let n=r==="a"?"x":"y",[o,s]=t==="line"?["1",`uniforms.widths.${n}`]:[`uniforms.widths.${n}`,"1"];return{components:Gt(e),along:t,line:`
      let inside = i32(line < uniforms.sizes.${n});
      return vec4<i32>(member * uniforms.strides.${n} + line * ${o}, 0, 0, inside);`,step:`return vec4<i32>(k * ${s}, 0, 0, i32(k < reduction));`,at:"return line.x + step.x;"}}function M$(){CK(),xt("webgpu","BatchMatMul",()=>({inputs:{a:r,b:t},attributes:{transposeA:e,transposeB:n},backend:o})=>q(()=>pe().makeTensorFromTensorInfo(kK(o,r,t,e,n))))}function CK(){it("webgpu",Tu,({inputs:{a:r,b:t,bias:e},attributes:{transposeA:n,transposeB:o,scale:s,biasScale:i},backend:u})=>{let{shape:c,...a}=Jw(r.shape,t.shape,n,o),{dataId:p}=Dc(u,a,r,t,{scale:s,bias:e,biasScale:i});return{dataId:p,shape:c,dtype:"float32"}})}function kK(r,t,e,n,o){let{shape:s,...i}=Jw(t.shape,e.shape,n,o),u=s.slice(0,-2),{dataId:c}=Dc(r,i,R$(t,u),R$(e,u));return{dataId:c,shape:s,dtype:"float32"}}function R$(r,t){let e=ct(r.shape.slice(0,-2));return e===1||e===ct(t)?r:Ai(r,[...t,...r.shape.slice(-2)])}function Nc(r,t){let e=pt(Math.log2(t)).map(n=>t>>n+1);return`
    var<workgroup> addends : array<${r}, ${t}>;
    fn total(local : i32, own : ${r}) -> ${r} {
      workgroupBarrier(); // the last sum has been read
      addends[local] = own;
      ${Lt(e,n=>`
      workgroupBarrier();
      if (local < ${n}) { addends[local] += addends[local + ${n}]; }`)}
      workgroupBarrier();
      return addends[0];
    }`}function $$(){it("webgpu",Q3,({inputs:r,attributes:{epsilon:t},backend:e})=>Wd(e,"LayerNorm",r,t,D$("standard * weightAt(i % uniforms.period) + biasAt(i % uniforms.period)"))),it("webgpu",Km,({inputs:r,attributes:{epsilon:t},backend:e})=>Wd(e,"Standardize",r,t,D$("standard"))),it("webgpu",Z3,({inputs:r,attributes:{epsilon:t},backend:e})=>Wd(e,"LayerNormGradient",r,t,N$("dyAt(first + i) * weightAt(i % uniforms.period)"))),it("webgpu",jm,({inputs:r,attributes:{epsilon:t},backend:e})=>Wd(e,"StandardizeGradient",r,t,N$("dyAt(first + i)")))}function D$(r){return`
      for (var i = local; i < uniforms.width; i += INVOCATIONS) {
        let standard = (xAt(first + i) - moments.x) * moments.y;
        result[first + i] = ${r};
      }`}function N$(r){return`
        var sums = vec2<f32>(0.0);
        for (var i = local; i < uniforms.width; i += INVOCATIONS) {
          let scaled = ${r};
          sums += vec2<f32>(scaled, scaled * (xAt(first + i) - moments.x) * moments.y);
        }
        let means = total(local, sums) / f32(uniforms.width);
        for (var i = local; i < uniforms.width; i += INVOCATIONS) {
          let standard = (xAt(first + i) - moments.x) * moments.y;
          result[first + i] = (${r} - means.x - standard * means.y) * moments.y;
        }`}var _K=64,AK=256,RK=2048;function Wd(r,t,e,n,o){let{x:s}=e,i=s.shape.at(-1),u=s.size/i,c=i>RK?AK:_K,[a]=Pt(r,{name:`${t} ${c}`,inputs:Object.fromEntries(Object.entries(e).map(([p,l])=>[p,[l,1]])),results:{result:[s.shape,1]},uniforms:"rows : i32, width : i32, period : i32, epsilon : f32",uniformValues:[ut(u),ut(i),ut(e.weight?.size??i),un(n)],workgroups:u,invocations:c,code:`
      const INVOCATIONS = ${c};
      ${Nc("vec2<f32>",c)}
      ${MK}
      fn main(group : i32, local : i32) {
        if (group >= uniforms.rows) { return; }
        let first = group * uniforms.width;
        let moments = momentsOf(local, first);
        ${o}
      }`});return a}var MK=`
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
  }`;function E$(){it("webgpu",Lu,({inputs:{keys:r},attributes:{shape:t,index:e},backend:n})=>{let o=ct(t),[s]=Pt(n,{name:"normal noise",inputs:{keys:[r,1]},results:{noise:[t,1]},uniforms:"count : i32, index : i32",uniformValues:[ut(o),ut(e)],workgroups:Math.ceil(o/2/dt),code:NK});return s})}var DK=Array.from({length:Bu},(r,t)=>{let e=no[t%no.length],n=(t+1)/4,o=`x += y; y = ((y << ${e}u) | (y >> ${32-e}u)) ^ x;`;return t%4<3?o:`${o} x += key[${n%3}]; y += key[${(n+1)%3}] + ${n}u;`}),NK=`
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
    let pair = group * ${dt} + local;
    if (2 * pair >= uniforms.count) { return; }
    let first = bitcast<u32>(keys[2 * uniforms.index]);
    let second = bitcast<u32>(keys[2 * uniforms.index + 1]);
    let key = array<u32, 3>(first, second, first ^ second ^ ${zu}u);
    var x = u32(pair) + key[0];
    var y = key[1];
    ${DK.join(`
    `)}
    let scale = ${2**-24};
    let radius = sqrt(-2.0 * logarithm(f32((x >> 8u) + 1u) * scale));
    let values = radius * cosineAndSine(f32(y >> 8u) * scale);
    noise[2 * pair] = values.x;
    if (2 * pair + 1 < uniforms.count) { noise[2 * pair + 1] = values.y; }
  }`;function T$(){xt("webgpu","PadV2",r=>t=>{let{inputs:{x:e},attributes:{paddings:n,constantValue:o}}=t;return e.rank<=4?r(t):q(()=>{let s=e;return n.forEach(([i,u],c)=>{if(i+u===0)return;let a=s.shape,p=a[c],l=a.slice(0,c),m=a.slice(c+1),f=j(s,[ct(l),p,ct(m)]),d=Wr(f,[[0,0],[i,u],[0,0]],o);s=j(d,[...l,p+i+u,...m])}),s===e?zr(e):s})})}function P$(){it("webgpu",$u,({inputs:{x:r},backend:t})=>F$(t,r)),it("webgpu",Eu,({inputs:{x:r,y:t},backend:e})=>F$(e,r,t)),it("webgpu",Fy,({inputs:{x:r},attributes:{scale:t},backend:e})=>$K(e,r,t))}function $K(r,t,e){let[n,o]=t.shape,s={scale:e,biasScale:0,columns:o};if(n<=xo)return qw(r,t,n,s);let{partial:i,strips:u}=O$(r,{x:t,batch:1,pixels:n,channels:o}),c=Mc(r,i,u);return pa(r,c.sums,c.strips,s)}function F$(r,t,e){let[n,o,s,i]=t.shape,{partial:u,strips:c}=O$(r,{x:t,y:e,batch:n,pixels:o*s,channels:i}),{dataId:a}=u$(r,u,c);return{dataId:a,shape:[n,i],dtype:"float32"}}function O$(r,{x:t,y:e,batch:n,pixels:o,channels:s}){let i=Gt(s),u=s/i,{strip:c,strips:a}=zd(o,n*u),[p]=Pt(r,{name:`pixel_sum ${i} ${e!==void 0}`,inputs:{x:[t,i],...e&&{y:[e,i]}},results:{sums:[[a,n,s],i]},uniforms:"sizes : vec4<i32>, strip : i32",uniformValues:[ut(a,n,o,u),ut(c)],workgroups:Math.ceil(a*n*u/dt),code:`
      fn main(group : i32, local : i32) {
        let number = group * ${dt} + local;
        let lanes = uniforms.sizes.w;
        let batch = number / lanes % uniforms.sizes.y;
        let strip = number / lanes / uniforms.sizes.y;
        if (strip >= uniforms.sizes.x) { return; }
        let image = batch * uniforms.sizes.z * lanes + number % lanes;
        let end = min(uniforms.sizes.z, (strip + 1) * uniforms.strip);
        var sum = ${i===4?"vec4<f32>(0.0)":"0.0"};
        for (var pixel = strip * uniforms.strip; pixel < end; pixel++) {
          let i = image + pixel * lanes;
          sum += xAt(i)${e?" * yAt(i)":""};
        }
        sums[number] = sum;
      }`});return{partial:p,strips:a}}function B$(){it("webgpu",hm,({inputs:{dy:r,scale:t,weight:e},backend:n})=>{let[o,s,i]=r.shape;return Pt(n,{name:"scaled_matrices_gradient",inputs:{dy:[r,1],scale:[t,1],weight:[e,1]},results:{scaleGradient:[t.shape,1],weightGradient:[e.shape,1]},uniforms:"sizes : vec4<i32>",uniformValues:[ut(o,s,i,0)],workgroups:Math.ceil((o+i)*s/dt),code:`
        fn main(group : i32, local : i32) {
          let number = group * ${dt} + local;
          let batch = uniforms.sizes.x;
          let inputs = uniforms.sizes.y;
          let outputs = uniforms.sizes.z;
          var sum = 0.0;
          if (number < batch * inputs) {
            let row = number % inputs * outputs;
            for (var o = 0; o < outputs; o++) { sum += dyAt(number * outputs + o) * weightAt(row + o); }
            scaleGradient[number] = sum;
            return;
          }
          let value = number - batch * inputs; // of the weight
          if (value >= inputs * outputs) { return; }
          for (var b = 0; b < batch; b++) {
            sum += dyAt(b * inputs * outputs + value) * scaleAt(b * inputs + value / outputs);
          }
          weightGradient[value] = sum;
        }`})})}var z$=64;function L$(){xt("webgpu","UnsortedSegmentSum",()=>({inputs:{x:r,segmentIds:t},attributes:{numSegments:e},backend:n})=>{let o=r.shape.slice(t.rank),s=e*ct(o),{dataId:i}=n.runWebGPUProgram({shaderKey:"segment_sum",variableNames:["x","segments"],outputShape:Ed(s),dispatchLayout:{x:[0]},dispatch:[Math.ceil(s/z$),1,1],workgroupSize:[z$,1,1],size:!0,uniforms:"rows : i32, width : i32,",getUserCode:()=>`
            fn main(index : i32) {
              if (index >= uniforms.size) { return; }
              let segment = index / uniforms.width;
              let column = index % uniforms.width;
              var sum = 0.0;
              for (var i = 0; i < uniforms.rows; i++) {
                if (i32(segments[i]) == segment) { sum += f32(x[i * uniforms.width + column]); }
              }
              result[index] = sum;
            }`},[kc(r),kc(t)],"float32",[ut(t.size),ut(ct(o))]);return{dataId:i,shape:[e,...o],dtype:"float32"}})}var W$=bt("SelfAttention",{differentiableOnce:!0}),U$=bt("SelfAttentionGradient");function G$(){it("webgpu",W$,({inputs:r,attributes:{heads:t},backend:e})=>EK(e,r,t)),it("webgpu",U$,({inputs:r,attributes:{heads:t},backend:e})=>TK(e,r,t))}function EK(r,{projected:t,mask:e},n){let{batch:o,tokens:s,width:i,fours:u}=H$(t,n),c=e!==void 0;return Pt(r,{name:`self_attention ${u} ${c}`,inputs:{projected:[t,4],...e&&{mask:[e,1]}},results:{y:[[o,s,i],4],logs:[[o,n,s],1]},uniforms:"sizes : vec4<i32>",uniformValues:[ut(o,n,s,i/4)],workgroups:Math.ceil(o*n*s/dt),code:FK(u,c)})}function TK(r,{projected:t,mask:e,dy:n,y:o,logs:s},i){let{batch:u,tokens:c,width:a,fours:p}=H$(t,i),l=e!==void 0,[m]=Pt(r,{name:`self_attention_gradient ${p} ${l}`,inputs:{projected:[t,4],dy:[n,4],y:[o,4],logs:[s,1],...e&&{mask:[e,1]}},results:{gradient:[t.shape,4]},uniforms:"sizes : vec4<i32>",uniformValues:[ut(u,i,c,a/4)],workgroups:Math.ceil(3*u*i*c/dt),code:PK(p,l)});return m}function FK(r,t){return`
    ${V$(r,t)}
    fn main(group : i32, local : i32) {
      let number = group * ${dt} + local;
      let i = number % tokens();
      let head = number / tokens() % uniforms.sizes.y;
      let batch = number / tokens() / uniforms.sizes.y;
      if (batch >= uniforms.sizes.x) { return; }
      let query = at(batch, i, head, 0);
      ${cn(r,e=>`let q${e} = projectedAt(query + ${e}); var y${e} = vec4<f32>(0.0);`)}
      var largest = -3.0e38;
      var sum = 0.0;
      for (var j = 0; j < tokens(); j++) {
        let key = at(batch, j, head, 1);
        var score = 0.0;
        ${cn(r,e=>`score += dot(q${e}, projectedAt(key + ${e}));`)}
        score = score * SCALE + maskOf(i, j);
        let next = max(largest, score);
        let kept = exp(largest - next);
        let p = exp(score - next);
        largest = next;
        sum = sum * kept + p;
        let value = at(batch, j, head, 2);
        ${cn(r,e=>`y${e} = y${e} * kept + p * projectedAt(value + ${e});`)}
      }
      let out = (batch * tokens() + i) * uniforms.sizes.w + head * ${r};
      ${cn(r,e=>`y[out + ${e}] = y${e} / sum;`)}
      logs[number] = largest + log(sum);
    }`}function PK(r,t){return`
    ${V$(r,t)}
    fn score(query : i32, key : i32) -> f32 {
      var sum = 0.0;
      ${cn(r,e=>`sum += dot(projectedAt(query + ${e}), projectedAt(key + ${e}));`)}
      return sum * SCALE;
    }
    fn main(group : i32, local : i32) {
      let number = group * ${dt} + local;
      let own = number % tokens();
      let head = number / tokens() % uniforms.sizes.y;
      let batch = number / tokens() / uniforms.sizes.y % uniforms.sizes.x;
      let part = number / tokens() / uniforms.sizes.y / uniforms.sizes.x;
      if (part >= 3) { return; }
      ${cn(r,e=>`var sum${e} = vec4<f32>(0.0);`)}
      for (var other = 0; other < tokens(); other++) {
        let i = select(other, own, part == 0); // the token of the query
        let j = select(own, other, part == 0); // the token of the key
        let row = (batch * tokens() + i) * uniforms.sizes.w + head * ${r};
        let query = at(batch, i, head, 0);
        let key = at(batch, j, head, 1);
        let log = logsAt((batch * uniforms.sizes.y + head) * tokens() + i);
        let p = exp(score(query, key) + maskOf(i, j) - log);
        if (part == 2) {
          ${cn(r,e=>`sum${e} += p * dyAt(row + ${e});`)}
        } else {
          let value = at(batch, j, head, 2);
          var along = 0.0;
          ${cn(r,e=>`along += dot(dyAt(row + ${e}), projectedAt(value + ${e}) - yAt(row + ${e}));`)}
          let t = p * along * SCALE;
          let source = select(query, key, part == 0);
          ${cn(r,e=>`sum${e} += t * projectedAt(source + ${e});`)}
        }
      }
      let out = at(batch, own, head, part);
      ${cn(r,e=>`gradient[out + ${e}] = sum${e};`)}
    }`}function V$(r,t){return`
    const SCALE = ${(4*r)**-.5};
    fn tokens() -> i32 { return uniforms.sizes.z; }
    fn at(batch : i32, token : i32, head : i32, part : i32) -> i32 {
      return ((batch * tokens() + token) * 3 + part) * uniforms.sizes.w + head * ${r};
    }
    fn maskOf(i : i32, j : i32) -> f32 { return ${t?"maskAt(i * tokens() + j)":"0.0"}; }`}function H$({shape:[r,t,e]},n){let o=e/3;return{batch:r,tokens:t,width:o,fours:o/n/4}}function cn(r,t){return Array.from({length:r},(e,n)=>t(n)).join(`
`)}function q$(){it("webgpu",Ym,({inputs:r,backend:t})=>{let{starts:e,columns:n,values:o,x:s}=r,i=e.size-1,u=s.shape[1],[c]=Pt(t,{name:"sparse_product",inputs:{starts:[e,1],columns:[n,1],values:[o,1],x:[s,1]},results:{y:[[i,u],1]},uniforms:"height : i32, channels : i32",uniformValues:[ut(i),ut(u)],workgroups:Math.ceil(i*u/dt),code:`
        fn main(group : i32, local : i32) {
          let index = group * ${dt} + local;
          let row = index / uniforms.channels;
          if (row >= uniforms.height) { return; }
          let channel = index % uniforms.channels;
          var sum = 0.0;
          for (var t = starts[row]; t < starts[row + 1]; t++) { // as integers: floats end at 2\xB2\u2074
            sum += valuesAt(t) * xAt(columns[t] * uniforms.channels + channel);
          }
          y[index] = sum;
        }`});return c})}var K$=`
  fn noiseOf(batch : i32, pixel : i32) -> f32 { return noiseAt(batch * uniforms.sizes.w + pixel); }`;function j$(){it("webgpu",qu,({inputs:r,backend:t})=>OK(t,r)),it("webgpu",Ku,({inputs:r,backend:t})=>BK(t,r))}function OK(r,{x:t,factors:e,bias:n,noise:o,strength:s}){let{components:i,sizes:u,type:c}=X$(t,o),a=o!==void 0,[p]=Pt(r,{name:`styled_activation ${i} ${a}`,inputs:{x:[t,i],factors:[e,i],bias:[n,i],...o&&s&&{noise:[o,1],strength:[s,1]}},results:{y:[t.shape,i]},uniforms:"sizes : vec4<i32>",uniformValues:[ut(...u)],workgroups:Math.ceil(u[0]*u[1]*u[2]/dt),code:`
      ${a?K$:""}
      fn main(group : i32, local : i32) {
        let i = group * ${dt} + local;
        let channel = i % uniforms.sizes.z;
        let pixel = i / uniforms.sizes.z % uniforms.sizes.y;
        let batch = i / uniforms.sizes.z / uniforms.sizes.y;
        if (batch >= uniforms.sizes.x) { return; }
        let shift = biasAt(channel)${a?` + ${c}(noiseOf(batch, pixel) * strengthAt(0))`:""};
        let v = factorsAt(batch * uniforms.sizes.z + channel) * xAt(i) + shift;
        y[i] = max(v, v * ${Nu}) * ${Le};
      }`});return p}function BK(r,{dy:t,x:e,y:n,factors:o,noise:s}){let i=s!==void 0,{components:u,sizes:c,type:a}=X$(e,s),[p,l,m]=c,f=e.shape[3],{strip:d,strips:h}=zd(l,p*m),g=i?3:2,[x,b]=Pt(r,{name:`styled_activation_gradient ${u} ${i}`,inputs:{dy:[t,u],x:[e,u],y:[n,u],factors:[o,u],...s&&{noise:[s,1]}},results:{dx:[e.shape,u],sums:[[h,p,g,f],u]},uniforms:"sizes : vec4<i32>, strip : i32, strips : i32",uniformValues:[ut(...c),ut(d),ut(h)],workgroups:Math.ceil(h*p*m/dt),code:`
      ${i?K$:""}
      fn main(group : i32, local : i32) {
        let number = group * ${dt} + local;
        let lanes = uniforms.sizes.z;
        let channel = number % lanes;
        let batch = number / lanes % uniforms.sizes.x;
        let strip = number / lanes / uniforms.sizes.x;
        if (strip >= uniforms.strips) { return; }
        let factor = factorsAt(batch * lanes + channel);
        let end = min(uniforms.sizes.y, (strip + 1) * uniforms.strip);
        var dfactor = ${a}(0.0);
        var dbias = ${a}(0.0);
        ${i?`var dnoise = ${a}(0.0);`:""}
        for (var pixel = strip * uniforms.strip; pixel < end; pixel++) {
          let i = (batch * uniforms.sizes.y + pixel) * lanes + channel;
          let slope = select(${a}(${Nu*Le}), ${a}(${Le}), yAt(i) > ${a}(0.0));
          let dv = dyAt(i) * slope;
          dx[i] = dv * factor;
          dfactor += dv * xAt(i);
          dbias += dv;
          ${i?"dnoise += dv * noiseOf(batch, pixel);":""}
        }
        let at = (strip * uniforms.sizes.x + batch) * ${g} * lanes + channel;
        sums[at] = dfactor;
        sums[at + lanes] = dbias;
        ${i?"sums[at + 2 * lanes] = dnoise;":""}
      }`});return[x,...zK(r,b,h,[p,f],i)]}function zK(r,t,e,[n,o],s){let i=Gt(o),u=o/i,c=s?3:2,a=Mc(r,t,e),p=i===4?"vec4<f32>":"f32",l=Pt(r,{name:`styled_activation_sums ${i} ${s}`,inputs:{sums:[a.sums,i]},results:{dfactors:[[n,o],i],dbias:[[o],i],...s&&{dnoise:[[o],i]}},uniforms:"batch : i32, lanes : i32, strips : i32",uniformValues:[ut(n),ut(u),ut(a.strips)],workgroups:Math.ceil(u*c/dt),code:`
      fn main(group : i32, local : i32) {
        let number = group * ${dt} + local;
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
      }`});return r.disposeData(a.sums.dataId),l}function X$(r,t){let[e,n,o,s]=r.shape,i=Gt(s),u=n*o,c=t?.shape[0]===e?u:0,a=[e,u,s/i,c];return{components:i,sizes:a,type:i===4?"vec4<f32>":"f32"}}function Q$(){it("webgpu",Oi,({inputs:r,attributes:{slope:t},backend:e})=>Y$(e,"Swish",r,t,"x * gate")),it("webgpu",Fu,({inputs:r,attributes:{slope:t},backend:e})=>Y$(e,"SwishGradient",r,t,"dyAt(i) * gate * (1.0 + uniforms.slope * x * (1.0 - gate))"))}function Y$(r,t,{x:e,dy:n},o,s){let i=Gt(e.size),u=e.size/i,[c]=Pt(r,{name:`${t} ${i}`,inputs:{x:[e,i],...n&&{dy:[n,i]}},results:{y:[e.shape,i]},uniforms:"count : i32, slope : f32",uniformValues:[ut(u),un(o)],workgroups:Math.ceil(u/dt),code:`
      fn main(group : i32, local : i32) {
        let i = group * ${dt} + local;
        if (i >= uniforms.count) { return; }
        let x = xAt(i);
        let gate = 1.0 / (1.0 + exp(-uniforms.slope * x));
        y[i] = ${s};
      }`});return c}var Z$=64,LK=2;function rE(){it("webgpu",Uu,({inputs:{x:r},attributes:t,backend:e})=>WK(e,r,t))}function WK(r,t,e){let[n,o,s,i]=t.shape,{kernel:u,up:c,down:a}=e,[p,l]=am([o,s],e),m=J$(0,e),f=J$(1,e),d=[n,p,l,i],h=Gt(i),g=Math.ceil(p/m.tile),x=Math.ceil(l/f.tile),{dataId:b}=r.runWebGPUProgram({shaderKey:`upfirdn2d_${h}_${c}_${a}_${m.before}_${f.before}_${u.map(String).join(";")}`,variableNames:["x"],outputComponent:h,outputShape:Ed(ct(d)),dispatchLayout:{x:[0]},dispatch:[Math.ceil(n*g*x*i/h/Z$),1,1],workgroupSize:[Z$,1,1],uniforms:"image : vec4<i32>, output : vec2<i32>, tiles : vec2<i32>,",getUserCode:()=>UK(u,m,f,h)},[kc(t)],"float32",[ut(n,o,s,i/h),ut(p,l),ut(g,x)]);return{dataId:b,shape:d,dtype:"float32"}}function J$(r,{kernel:t,up:e,down:n,pad:o}){let s=[t.length,t[0].length][r],i=e[r],u=n[r],[c]=o[r],a=LK;for(;a*u%i!==0;)a++;return{taps:s,up:i,down:u,before:c,tile:a}}function tE({taps:r,up:t,down:e,before:n,tile:o}){return Array.from({length:o*r},(s,i)=>{let u=Math.floor(i/r),c=i%r;return{result:u,tap:r-1-c,pixel:(e*u+c-n)/t}}).filter(({pixel:s})=>Number.isInteger(s))}function UK(r,t,e,n){let o=n===4?"vec4<f32>":"f32",s=tE(t),i=tE(e),u=eE(s.map(({pixel:m})=>m)),c=eE(i.map(({pixel:m})=>m)),a=pt(t.tile).flatMap(m=>pt(e.tile).map(f=>({i:m,j:f}))),p=(m,f)=>`let x${f} = pixelAt(batch, first + vec2<i32>(${u[m]}, ${c[f]}), channel);`,l=m=>s.filter(f=>f.pixel===u[m]).flatMap(f=>i.map(d=>{let h=r[f.tap][d.tap];if(h===0)return"";let g=`sum${f.result}${d.result}`;return`${g} = fma(${o}(${h}), x${c.indexOf(d.pixel)}, ${g});`}));return`
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
      ${a.map(({i:m,j:f})=>`var sum${m}${f} = ${o}(0.0);`).join(`
`)}
      ${pt(u.length).map(m=>`{
        ${pt(c.length).map(f=>p(m,f)).join(`
`)}
        ${l(m).join(`
`)}
      }`).join(`
`)}
      let place = tile * vec2<i32>(${t.tile}, ${e.tile});
      ${a.map(({i:m,j:f})=>`store(batch, place + vec2<i32>(${m}, ${f}), channel, sum${m}${f});`).join(`
`)}
    }`}function eE(r){return[...new Set(r)].sort((t,e)=>t-e)}var GK=64,VK=256,nE=["x","reference","factors"];function oE(){it("webgpu",IA,({inputs:r,backend:t})=>HK(t,Fi(r,nE))),it("webgpu",vA,({inputs:{dy:r,...t},backend:e})=>qK(e,Fi(t,nE),r))}function HK(r,t){let e=t.map(({x:u})=>Math.min(VK,Math.ceil(Rc(u)/GK))),n=0,o=e.map(u=>(n+=u)-u),s=r.makeTensorInfo([n],"float32");Ac(r,{name:"weighted_distances",sets:t.map((u,c)=>({inputs:{...u},results:{},workgroups:e[c],extra:o[c]})),shared:{},overwritten:{partial:s},declarations:Nc("f32",dt),code:u=>`
      var sum = 0.0;
      for (var i = group * ${dt} + local; i < count; i += groups * ${dt}) {
        let difference = $x(i) - $reference(i);
        sum += ${u===4?"dot($factors(i) * difference, difference)":"$factors(i) * difference * difference"};
      }
      let all = total(local, sum);
      if (local == 0) { partial[extra + group] = all; }`});let[i]=Pt(r,{name:"sum_of_partial_distances",inputs:{partial:[s,1]},results:{sum:[[],1]},uniforms:"count : i32",uniformValues:[ut(n)],workgroups:1,code:`
      ${Nc("f32",dt)}
      fn main(group : i32, local : i32) {
        var own = 0.0;
        for (var i = local; i < uniforms.count; i += ${dt}) { own += partialAt(i); }
        let all = total(local, own);
        if (group == 0 && local == 0) { sum[0] = all; }
      }`});return r.disposeData(s.dataId),i}function qK(r,t,e){return Ac(r,{name:"weighted_distances_gradient",sets:t.map(n=>({inputs:{...n},results:{dx:n.x.shape},workgroups:Rc(n.x)})),shared:{dy:e},code:()=>`
      let i = group * ${dt} + local;
      if (i >= count) { return; }
      $dx[i] = 2.0 * dyAt(0) * $factors(i) * ($x(i) - $reference(i));`}).flat()}function sE({stock:r=!1}={}){KK(),r||jK()}function KK(){Hm("webgpu"),qm("webgpu"),T$(),YN()}function jK(){M$(),x$(),L$(),rE(),XN(),P$(),b$(),B$(),q$(),j$(),$$(),E$(),Q$(),I$(),G$(),oE(),_$()}function aE(r){let t,e=()=>{if(t)throw t};r.device.addEventListener("uncapturederror",s=>{let{error:i}=s;t??=YK(i)}),r.device.lost.then(({reason:s,message:i})=>{t??=new _o(`The GPU was lost (${i||s}): go on from the last snapshot. ${XK}`,{late:!0})});let n=r.read.bind(r);r.read=async s=>{e();let i=await n(s).catch(async u=>{throw await new Promise(c=>setTimeout(c)),e(),u});return e(),i};let o=r.uploadToGPU.bind(r);return r.uploadToGPU=s=>{try{o(s)}catch(i){throw e(),i}},{throwIfFailed:e}}var iE="Lower the batch size or `chunk`, how many of its images are computed at a time",XK="Where that happens again, lower the batch size or `chunk`: a lack of memory may be the reason";function YK(r){let t=r.message.trim().replace(/\s+/g," "),e={cause:r,late:!0};if(r instanceof GPUOutOfMemoryError)return new _o(`The GPU is out of memory: ${t}. Results since then are void. ${iE}, and go on from the last snapshot`,e);let n=/\b(?:size|range)\b.*(?:greater than|exceeds)/i.test(t)?`. ${iE}`:"";return new Cr(`The GPU refused an operation: ${t}. Results since then are void${n}`,e)}var Ud;async function cE(r,{precision:t="single",stock:e=!1}={}){(!Ud||QK(Ud.watch))&&(Ud=await ZK(await r(),{stock:e}));let{device:n,backends:o}=Ud,s=o[t];if(t==="half"&&!n.device.features.has("shader-f16"))throw new Cr(`Cannot compute in half precision on ${s.device}: it has no "shader-f16". Compute in single precision`);return p$(n,t),await _l("webgpu"),s}function QK(r){try{return r.throwIfFailed(),!1}catch{return!0}}async function ZK(r,t){let e=await GN(r,t).catch(s=>{throw new Cr(`Cannot start webgpu on ${Bw(r)}: ${s.message}`,{cause:s})});f2("webgpu")&&m2("webgpu"),Ii("webgpu",()=>e);let n=aE(e),o={single:uE(r,n,"single"),half:uE(r,n,"half")};return{device:e,watch:n,backends:o}}function uE(r,{throwIfFailed:t},e){let n=Bw(r),o=Cc(r);return{name:"webgpu",device:n,software:o,...JK(r),describe:()=>`webgpu on ${n}${o?", which the CPU plays":""}${e==="half"?", in half precision":""}`,throwIfFailed:t}}function JK(r){return{features:zw.filter(t=>r.features.has(t)),limits:Object.fromEntries(Lw.map(t=>[t,r.limits[t]]))}}var pE=!1,lE=!1;async function tS({backend:r,wasm:t}){pE||(kA(),sE(),c2(),pE=!0);let e=await tj(r,t);return I_({backend:e.name,precision:"single"}),e}async function tj(r,t){if(r==="wasm")return await mE(t);let e=await navigator.gpu?.requestAdapter({powerPreference:"high-performance"});return r===void 0&&(!e||Cc(e))?await mE(t):await cE(()=>{if(!e)throw new Cr("Cannot start webgpu: this browser offers no GPU to this page. Draw on wasm");return Promise.resolve(e)})}var ej=["tfjs-backend-wasm.wasm","tfjs-backend-wasm-simd.wasm","tfjs-backend-wasm-threaded-simd.wasm"];async function mE(r){if(lE||Bb(Object.fromEntries(ej.map(t=>[t,r])),!0),lE=!0,await _l("wasm"))return await MA();throw new Cr("Cannot start wasm: this browser does not take its native code, which needs SIMD")}var Gd=class{site;#t;#e=[];constructor(t,e){this.site=t,this.#t=t.generators.map(({file:n})=>Qy(n,new Uint8Array(e[n])))}async draw(t,e){let{width:n,height:o,channels:s}=this.generator(t,e.mix),i=await this.values(t,e);return{width:n,height:o,pixels:oj(Ax(Rx(i,s)))}}async values(t,e){let n=this.generator(t,e.mix),o=q(()=>n.synthesize(nj(n,e),"stored")),s=(await o.data()).slice();return o.dispose(),s}generator(t,e){let n=t===0?0:e,o=this.#e[t];if(o?.mix===n)return o.generator;o?.generator.dispose();let s=Xy(this.#r(t,n),{label:this.site.generators[t].name,scope:`${t}`,digest:()=>Promise.reject(new Error("A page computes no digests"))});return this.#e[t]={generator:s,mix:n},s}unload(){for(let t of this.#e)t?.generator.dispose();this.#e.length=0}#r(t,e){let{architecture:n,generators:o}=this.site,{settings:s}=o[t],i=this.#t[0],u=t===0?new Map:this.#t[t],c=l=>{let m=i.get(l),f=u.get(l);return f?rj(m,f,e):m},a=tn(n).filter(({role:l})=>l!=="kernel").map(l=>[l.name,{spec:l,values:c(l.name)}]),p=[];for(let l=0,m;m=c(`heads.conv_${l}.params_in`);l++)p.push(m.data);return{architecture:n,settings:{...s,clamp:s.clamp},tensors:new Map(a),latentAverage:c("latent_avg").data,notes:[],...p.length>0&&{multipliers:p}}}};function rj(r,t,e){if(e===1)return t;let n=r?.data??new Float32Array(t.data.length),o=t.data,s=new Float32Array(o.length);if(e===0)return{shape:t.shape,data:n};for(let i=0;i<s.length;i++)s[i]=(1-e)*Number(n[i])+e*Number(o[i]);return{shape:t.shape,data:s}}function nj(r,{seed:t,truncation:e,second:n,crossover:o}){let s=fE(r,t,e),{latentCount:i}=r;return o===i?s:Ay(s,fE(r,n,e),o,i)}function fE(r,t,e){let n=Math.floor(t),o=t-n,s=i=>Ny(r,Dy(i),1,{truncation:e});return o===0?s(n):nt(L(s(n),1-o),L(s(n+1),o))}function oj(r){let t=r.length/3,e=new Uint8ClampedArray(4*t).fill(255);for(let n=0;n<t;n++)for(let o=0;o<3;o++)e[4*n+o]=r[3*n+o];return e}var la=globalThis,Vd,hE,dE=Promise.resolve();la.onmessage=({data:r})=>{dE=dE.then(()=>ij(r)).catch(t=>{la.postMessage({kind:"failed",message:sj(t)})})};function sj(r){return r instanceof Error?r.name!=="DeviceFailure"?r.message:"The device was lost, or has no memory left. Choose the other one below, or open the page again":String(r)}async function ij(r){r.kind==="load"?(Vd=new Gd(r.site,r.files),hE=URL.createObjectURL(new Blob([r.native],{type:"application/wasm"})),la.postMessage({kind:"loaded"})):r.kind==="start"?await aj(r.backend):await uj(r.numbers)}async function aj(r){Vd.unload();let{name:t,describe:e}=await tS({...r!=="auto"&&{backend:r},wasm:hE});la.postMessage({kind:"started",backend:t,device:e()})}async function uj(r){let t=performance.now();for(let[e,{name:n}]of Vd.site.generators.entries()){let o=await Vd.draw(e,r);la.postMessage({kind:"image",name:n,...o},[o.pixels.buffer])}la.postMessage({kind:"drawn",milliseconds:performance.now()-t})}})();
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
