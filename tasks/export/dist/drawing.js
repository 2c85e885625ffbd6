(()=>{var fT=Object.create;var $x=Object.defineProperty;var dT=Object.getOwnPropertyDescriptor;var hT=Object.getOwnPropertyNames;var gT=Object.getPrototypeOf,xT=Object.prototype.hasOwnProperty;var Cr=(r,t)=>()=>(t||r((t={exports:{}}).exports,t),t.exports),hn=(r,t)=>{for(var e in t)$x(r,e,{get:t[e],enumerable:!0})},yT=(r,t,e,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(let o of hT(t))!xT.call(r,o)&&o!==e&&$x(r,o,{get:()=>t[o],enumerable:!(n=dT(t,o))||n.enumerable});return r};var ba=(r,t,e)=>(e=r!=null?fT(gT(r)):{},yT(1 ?$x(e,"default",{value:r,enumerable:!0}):e,r));var a2=Cr((Gj,i2)=>{i2.exports=te;var _r=null;try{_r=new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([0,97,115,109,1,0,0,0,1,13,2,96,0,1,127,96,4,127,127,127,127,1,127,3,7,6,0,1,1,1,1,1,6,6,1,127,1,65,0,11,7,50,6,3,109,117,108,0,1,5,100,105,118,95,115,0,2,5,100,105,118,95,117,0,3,5,114,101,109,95,115,0,4,5,114,101,109,95,117,0,5,8,103,101,116,95,104,105,103,104,0,0,10,191,1,6,4,0,35,0,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,126,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,127,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,128,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,129,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,130,34,4,66,32,135,167,36,0,32,4,167,11])),{}).exports}catch{}function te(r,t,e){this.low=r|0,this.high=t|0,this.unsigned=!!e}te.prototype.__isLong__;Object.defineProperty(te.prototype,"__isLong__",{value:!0});function ar(r){return(r&&r.__isLong__)===!0}te.isLong=ar;var QS={},ZS={};function ts(r,t){var e,n,o;return t?(r>>>=0,(o=0<=r&&r<256)&&(n=ZS[r],n)?n:(e=ee(r,(r|0)<0?-1:0,!0),o&&(ZS[r]=e),e)):(r|=0,(o=-128<=r&&r<128)&&(n=QS[r],n)?n:(e=ee(r,r<0?-1:0,!1),o&&(QS[r]=e),e))}te.fromInt=ts;function Ar(r,t){if(isNaN(r))return t?Jo:Rr;if(t){if(r<0)return Jo;if(r>=r2)return s2}else{if(r<=-t2)return ir;if(r+1>=t2)return o2}return r<0?Ar(-r,t).neg():ee(r%yi|0,r/yi|0,t)}te.fromNumber=Ar;function ee(r,t,e){return new te(r,t,e)}te.fromBits=ee;var xp=Math.pow;function jx(r,t,e){if(r.length===0)throw Error("empty string");if(r==="NaN"||r==="Infinity"||r==="+Infinity"||r==="-Infinity")return Rr;if(typeof t=="number"?(e=t,t=!1):t=!!t,e=e||10,e<2||36<e)throw RangeError("radix");var n;if((n=r.indexOf("-"))>0)throw Error("interior hyphen");if(n===0)return jx(r.substring(1),t,e).neg();for(var o=Ar(xp(e,8)),s=Rr,i=0;i<r.length;i+=8){var u=Math.min(8,r.length-i),c=parseInt(r.substring(i,i+u),e);if(u<8){var a=Ar(xp(e,u));s=s.mul(a).add(Ar(c))}else s=s.mul(o),s=s.add(Ar(c))}return s.unsigned=t,s}te.fromString=jx;function Br(r,t){return typeof r=="number"?Ar(r,t):typeof r=="string"?jx(r,t):ee(r.low,r.high,typeof t=="boolean"?t:r.unsigned)}te.fromValue=Br;var JS=65536,HT=1<<24,yi=JS*JS,r2=yi*yi,t2=r2/2,e2=ts(HT),Rr=ts(0);te.ZERO=Rr;var Jo=ts(0,!0);te.UZERO=Jo;var xi=ts(1);te.ONE=xi;var n2=ts(1,!0);te.UONE=n2;var Kx=ts(-1);te.NEG_ONE=Kx;var o2=ee(-1,2147483647,!1);te.MAX_VALUE=o2;var s2=ee(-1,-1,!0);te.MAX_UNSIGNED_VALUE=s2;var ir=ee(0,-2147483648,!1);te.MIN_VALUE=ir;var Z=te.prototype;Z.toInt=function(){return this.unsigned?this.low>>>0:this.low};Z.toNumber=function(){return this.unsigned?(this.high>>>0)*yi+(this.low>>>0):this.high*yi+(this.low>>>0)};Z.toString=function(t){if(t=t||10,t<2||36<t)throw RangeError("radix");if(this.isZero())return"0";if(this.isNegative())if(this.eq(ir)){var e=Ar(t),n=this.div(e),o=n.mul(e).sub(this);return n.toString(t)+o.toInt().toString(t)}else return"-"+this.neg().toString(t);for(var s=Ar(xp(t,6),this.unsigned),i=this,u="";;){var c=i.div(s),a=i.sub(c.mul(s)).toInt()>>>0,l=a.toString(t);if(i=c,i.isZero())return l+u;for(;l.length<6;)l="0"+l;u=""+l+u}};Z.getHighBits=function(){return this.high};Z.getHighBitsUnsigned=function(){return this.high>>>0};Z.getLowBits=function(){return this.low};Z.getLowBitsUnsigned=function(){return this.low>>>0};Z.getNumBitsAbs=function(){if(this.isNegative())return this.eq(ir)?64:this.neg().getNumBitsAbs();for(var t=this.high!=0?this.high:this.low,e=31;e>0&&(t&1<<e)==0;e--);return this.high!=0?e+33:e+1};Z.isZero=function(){return this.high===0&&this.low===0};Z.eqz=Z.isZero;Z.isNegative=function(){return!this.unsigned&&this.high<0};Z.isPositive=function(){return this.unsigned||this.high>=0};Z.isOdd=function(){return(this.low&1)===1};Z.isEven=function(){return(this.low&1)===0};Z.equals=function(t){return ar(t)||(t=Br(t)),this.unsigned!==t.unsigned&&this.high>>>31===1&&t.high>>>31===1?!1:this.high===t.high&&this.low===t.low};Z.eq=Z.equals;Z.notEquals=function(t){return!this.eq(t)};Z.neq=Z.notEquals;Z.ne=Z.notEquals;Z.lessThan=function(t){return this.comp(t)<0};Z.lt=Z.lessThan;Z.lessThanOrEqual=function(t){return this.comp(t)<=0};Z.lte=Z.lessThanOrEqual;Z.le=Z.lessThanOrEqual;Z.greaterThan=function(t){return this.comp(t)>0};Z.gt=Z.greaterThan;Z.greaterThanOrEqual=function(t){return this.comp(t)>=0};Z.gte=Z.greaterThanOrEqual;Z.ge=Z.greaterThanOrEqual;Z.compare=function(t){if(ar(t)||(t=Br(t)),this.eq(t))return 0;var e=this.isNegative(),n=t.isNegative();return e&&!n?-1:!e&&n?1:this.unsigned?t.high>>>0>this.high>>>0||t.high===this.high&&t.low>>>0>this.low>>>0?-1:1:this.sub(t).isNegative()?-1:1};Z.comp=Z.compare;Z.negate=function(){return!this.unsigned&&this.eq(ir)?ir:this.not().add(xi)};Z.neg=Z.negate;Z.add=function(t){ar(t)||(t=Br(t));var e=this.high>>>16,n=this.high&65535,o=this.low>>>16,s=this.low&65535,i=t.high>>>16,u=t.high&65535,c=t.low>>>16,a=t.low&65535,l=0,p=0,m=0,f=0;return f+=s+a,m+=f>>>16,f&=65535,m+=o+c,p+=m>>>16,m&=65535,p+=n+u,l+=p>>>16,p&=65535,l+=e+i,l&=65535,ee(m<<16|f,l<<16|p,this.unsigned)};Z.subtract=function(t){return ar(t)||(t=Br(t)),this.add(t.neg())};Z.sub=Z.subtract;Z.multiply=function(t){if(this.isZero())return Rr;if(ar(t)||(t=Br(t)),_r){var e=_r.mul(this.low,this.high,t.low,t.high);return ee(e,_r.get_high(),this.unsigned)}if(t.isZero())return Rr;if(this.eq(ir))return t.isOdd()?ir:Rr;if(t.eq(ir))return this.isOdd()?ir:Rr;if(this.isNegative())return t.isNegative()?this.neg().mul(t.neg()):this.neg().mul(t).neg();if(t.isNegative())return this.mul(t.neg()).neg();if(this.lt(e2)&&t.lt(e2))return Ar(this.toNumber()*t.toNumber(),this.unsigned);var n=this.high>>>16,o=this.high&65535,s=this.low>>>16,i=this.low&65535,u=t.high>>>16,c=t.high&65535,a=t.low>>>16,l=t.low&65535,p=0,m=0,f=0,d=0;return d+=i*l,f+=d>>>16,d&=65535,f+=s*l,m+=f>>>16,f&=65535,f+=i*a,m+=f>>>16,f&=65535,m+=o*l,p+=m>>>16,m&=65535,m+=s*a,p+=m>>>16,m&=65535,m+=i*c,p+=m>>>16,m&=65535,p+=n*l+o*a+s*c+i*u,p&=65535,ee(f<<16|d,p<<16|m,this.unsigned)};Z.mul=Z.multiply;Z.divide=function(t){if(ar(t)||(t=Br(t)),t.isZero())throw Error("division by zero");if(_r){if(!this.unsigned&&this.high===-2147483648&&t.low===-1&&t.high===-1)return this;var e=(this.unsigned?_r.div_u:_r.div_s)(this.low,this.high,t.low,t.high);return ee(e,_r.get_high(),this.unsigned)}if(this.isZero())return this.unsigned?Jo:Rr;var n,o,s;if(this.unsigned){if(t.unsigned||(t=t.toUnsigned()),t.gt(this))return Jo;if(t.gt(this.shru(1)))return n2;s=Jo}else{if(this.eq(ir)){if(t.eq(xi)||t.eq(Kx))return ir;if(t.eq(ir))return xi;var i=this.shr(1);return n=i.div(t).shl(1),n.eq(Rr)?t.isNegative()?xi:Kx:(o=this.sub(t.mul(n)),s=n.add(o.div(t)),s)}else if(t.eq(ir))return this.unsigned?Jo:Rr;if(this.isNegative())return t.isNegative()?this.neg().div(t.neg()):this.neg().div(t).neg();if(t.isNegative())return this.div(t.neg()).neg();s=Rr}for(o=this;o.gte(t);){n=Math.max(1,Math.floor(o.toNumber()/t.toNumber()));for(var u=Math.ceil(Math.log(n)/Math.LN2),c=u<=48?1:xp(2,u-48),a=Ar(n),l=a.mul(t);l.isNegative()||l.gt(o);)n-=c,a=Ar(n,this.unsigned),l=a.mul(t);a.isZero()&&(a=xi),s=s.add(a),o=o.sub(l)}return s};Z.div=Z.divide;Z.modulo=function(t){if(ar(t)||(t=Br(t)),_r){var e=(this.unsigned?_r.rem_u:_r.rem_s)(this.low,this.high,t.low,t.high);return ee(e,_r.get_high(),this.unsigned)}return this.sub(this.div(t).mul(t))};Z.mod=Z.modulo;Z.rem=Z.modulo;Z.not=function(){return ee(~this.low,~this.high,this.unsigned)};Z.and=function(t){return ar(t)||(t=Br(t)),ee(this.low&t.low,this.high&t.high,this.unsigned)};Z.or=function(t){return ar(t)||(t=Br(t)),ee(this.low|t.low,this.high|t.high,this.unsigned)};Z.xor=function(t){return ar(t)||(t=Br(t)),ee(this.low^t.low,this.high^t.high,this.unsigned)};Z.shiftLeft=function(t){return ar(t)&&(t=t.toInt()),(t&=63)===0?this:t<32?ee(this.low<<t,this.high<<t|this.low>>>32-t,this.unsigned):ee(0,this.low<<t-32,this.unsigned)};Z.shl=Z.shiftLeft;Z.shiftRight=function(t){return ar(t)&&(t=t.toInt()),(t&=63)===0?this:t<32?ee(this.low>>>t|this.high<<32-t,this.high>>t,this.unsigned):ee(this.high>>t-32,this.high>=0?0:-1,this.unsigned)};Z.shr=Z.shiftRight;Z.shiftRightUnsigned=function(t){if(ar(t)&&(t=t.toInt()),t&=63,t===0)return this;var e=this.high;if(t<32){var n=this.low;return ee(n>>>t|e<<32-t,e>>>t,this.unsigned)}else return t===32?ee(e,0,this.unsigned):ee(e>>>t-32,0,this.unsigned)};Z.shru=Z.shiftRightUnsigned;Z.shr_u=Z.shiftRightUnsigned;Z.toSigned=function(){return this.unsigned?ee(this.low,this.high,!1):this};Z.toUnsigned=function(){return this.unsigned?this:ee(this.low,this.high,!0)};Z.toBytes=function(t){return t?this.toBytesLE():this.toBytesBE()};Z.toBytesLE=function(){var t=this.high,e=this.low;return[e&255,e>>>8&255,e>>>16&255,e>>>24,t&255,t>>>8&255,t>>>16&255,t>>>24]};Z.toBytesBE=function(){var t=this.high,e=this.low;return[t>>>24,t>>>16&255,t>>>8&255,t&255,e>>>24,e>>>16&255,e>>>8&255,e&255]};te.fromBytes=function(t,e,n){return n?te.fromBytesLE(t,e):te.fromBytesBE(t,e)};te.fromBytesLE=function(t,e){return new te(t[0]|t[1]<<8|t[2]<<16|t[3]<<24,t[4]|t[5]<<8|t[6]<<16|t[7]<<24,e)};te.fromBytesBE=function(t,e){return new te(t[4]<<24|t[5]<<16|t[6]<<8|t[7],t[0]<<24|t[1]<<16|t[2]<<8|t[3],e)}});var W2=Cr((v5,L2)=>{L2.exports={}});var G2=Cr((C5,U2)=>{U2.exports={}});var E0=Cr((N0,Fy)=>{(function(r,t,e){function n(u){var c=this,a=i();c.next=function(){var l=2091639*c.s0+c.c*23283064365386963e-26;return c.s0=c.s1,c.s1=c.s2,c.s2=l-(c.c=l|0)},c.c=1,c.s0=a(" "),c.s1=a(" "),c.s2=a(" "),c.s0-=a(u),c.s0<0&&(c.s0+=1),c.s1-=a(u),c.s1<0&&(c.s1+=1),c.s2-=a(u),c.s2<0&&(c.s2+=1),a=null}function o(u,c){return c.c=u.c,c.s0=u.s0,c.s1=u.s1,c.s2=u.s2,c}function s(u,c){var a=new n(u),l=c&&c.state,p=a.next;return p.int32=function(){return a.next()*4294967296|0},p.double=function(){return p()+(p()*2097152|0)*11102230246251565e-32},p.quick=p,l&&(typeof l=="object"&&o(l,a),p.state=function(){return o(a,{})}),p}function i(){var u=4022871197,c=function(a){a=String(a);for(var l=0;l<a.length;l++){u+=a.charCodeAt(l);var p=.02519603282416938*u;u=p>>>0,p-=u,p*=u,u=p>>>0,p-=u,u+=p*4294967296}return(u>>>0)*23283064365386963e-26};return c}t&&t.exports?t.exports=s:e&&e.amd?e(function(){return s}):this.alea=s})(N0,typeof Fy=="object"&&Fy,typeof define=="function"&&define)});var Ob=Cr((k0t,w_)=>{w_.exports={}});var Bb=Cr((_0t,S_)=>{S_.exports={}});var v_=Cr((A0t,I_)=>{I_.exports={}});var k_=Cr((R0t,C_)=>{C_.exports={}});var A_=Cr((M0t,__)=>{__.exports={}});var R_=Cr((Am,Lb)=>{var zb=(()=>{var r=typeof document<"u"&&document.currentScript?document.currentScript.src:void 0;return typeof __filename<"u"&&(r=r||__filename),function(t){t=t||{};function e(){return Mt.buffer!=Ae&&$e(Mt.buffer),_t}function n(){return Mt.buffer!=Ae&&$e(Mt.buffer),Ee}function o(){return Mt.buffer!=Ae&&$e(Mt.buffer),Or}function s(){return Mt.buffer!=Ae&&$e(Mt.buffer),Ec}function i(){return Mt.buffer!=Ae&&$e(Mt.buffer),$c}function u(){return Mt.buffer!=Ae&&$e(Mt.buffer),Tc}function c(){return Mt.buffer!=Ae&&$e(Mt.buffer),Fc}var a=typeof t<"u"?t:{},l,p;a.ready=new Promise(function(C,M){l=C,p=M});var m;typeof process<"u"&&process.listeners&&(m={uncaughtException:process.listeners("uncaughtException"),unhandledRejection:process.listeners("unhandledRejection")});var f=Object.assign({},a),d=[],h="./this.program",g=(C,M)=>{throw M},x=typeof window=="object",b=typeof importScripts=="function",y=typeof process=="object"&&typeof process.versions=="object"&&typeof process.versions.node=="string",I=a.ENVIRONMENT_IS_PTHREAD||!1,v="";function _(C){return a.locateFile?a.locateFile(C,v):v+C}var k,A,R,F;function P(C){if(C instanceof Co)return;$t("exiting due to exception: "+C)}if(y){var L=Ob(),V=Bb();b?v=V.dirname(v)+"/":v=__dirname+"/",k=(M,K)=>(M=Es(M)?new URL(M):V.normalize(M),L.readFileSync(M,K?void 0:"utf8")),R=M=>{var K=k(M,!0);return K.buffer||(K=new Uint8Array(K)),K},A=(M,K,xt)=>{M=Es(M)?new URL(M):V.normalize(M),L.readFile(M,function(Ct,vt){Ct?xt(Ct):K(vt.buffer)})},process.argv.length>1&&(h=process.argv[1].replace(/\\/g,"/")),d=process.argv.slice(2),process.on("uncaughtException",function(M){if(!(M instanceof Co))throw M}),process.on("unhandledRejection",function(M){throw M}),g=(M,K)=>{if(Io())throw process.exitCode=M,K;P(K),process.exit(M)},a.inspect=function(){return"[Emscripten Module object]"};let C;try{C=v_()}catch(M){throw console.error('The "worker_threads" module is not supported in this node.js build - perhaps a newer version is needed?'),M}global.Worker=C.Worker}else(x||b)&&(b?v=self.location.href:typeof document<"u"&&document.currentScript&&(v=document.currentScript.src),typeof r<"u"&&r&&(v=r),v.indexOf("blob:")!==0?v=v.substr(0,v.replace(/[?#].*/,"").lastIndexOf("/")+1):v="",y||(k=C=>{var M=new XMLHttpRequest;return M.open("GET",C,!1),M.send(null),M.responseText},b&&(R=C=>{var M=new XMLHttpRequest;return M.open("GET",C,!1),M.responseType="arraybuffer",M.send(null),new Uint8Array(M.response)}),A=(C,M,K)=>{var xt=new XMLHttpRequest;xt.open("GET",C,!0),xt.responseType="arraybuffer",xt.onload=()=>{if(xt.status==200||xt.status==0&&xt.response){M(xt.response);return}K()},xt.onerror=K,xt.send(null)}),F=C=>document.title=C);y&&typeof performance>"u"&&(global.performance=k_().performance);var Q=console.log.bind(console),J=console.warn.bind(console);y&&(Q=C=>L.writeSync(1,C+`
`),J=C=>L.writeSync(2,C+`
`));var pt=a.print||Q,$t=a.printErr||J;Object.assign(a,f),f=null,a.arguments&&(d=a.arguments),a.thisProgram&&(h=a.thisProgram),a.quit&&(g=a.quit);var xe=4,be=Atomics.load,Ht=Atomics.store,le=Atomics.compareExchange,jt;a.wasmBinary&&(jt=a.wasmBinary);var Xt=a.noExitRuntime||!0;typeof WebAssembly!="object"&&vo("no native wasm support detected");var Mt,Ut,pe=!1,ye;function hr(C,M){C||vo(M)}var yo=typeof TextDecoder<"u"?new TextDecoder("utf8"):void 0;function Rs(C,M,K){M>>>=0;for(var xt=M+K,Ct=M;C[Ct]&&!(Ct>=xt);)++Ct;if(Ct-M>16&&C.buffer&&yo)return yo.decode(C.buffer instanceof SharedArrayBuffer?C.slice(M,Ct):C.subarray(M,Ct));for(var vt="";M<Ct;){var ot=C[M++];if(!(ot&128)){vt+=String.fromCharCode(ot);continue}var mt=C[M++]&63;if((ot&224)==192){vt+=String.fromCharCode((ot&31)<<6|mt);continue}var ie=C[M++]&63;if((ot&240)==224?ot=(ot&15)<<12|mt<<6|ie:ot=(ot&7)<<18|mt<<12|ie<<6|C[M++]&63,ot<65536)vt+=String.fromCharCode(ot);else{var xr=ot-65536;vt+=String.fromCharCode(55296|xr>>10,56320|xr&1023)}}return vt}function bo(C,M){return C>>>=0,C?Rs(n(),C,M):""}function wo(C,M,K,xt){if(K>>>=0,!(xt>0))return 0;for(var Ct=K,vt=K+xt-1,ot=0;ot<C.length;++ot){var mt=C.charCodeAt(ot);if(mt>=55296&&mt<=57343){var ie=C.charCodeAt(++ot);mt=65536+((mt&1023)<<10)|ie&1023}if(mt<=127){if(K>=vt)break;M[K++>>>0]=mt}else if(mt<=2047){if(K+1>=vt)break;M[K++>>>0]=192|mt>>6,M[K++>>>0]=128|mt&63}else if(mt<=65535){if(K+2>=vt)break;M[K++>>>0]=224|mt>>12,M[K++>>>0]=128|mt>>6&63,M[K++>>>0]=128|mt&63}else{if(K+3>=vt)break;M[K++>>>0]=240|mt>>18,M[K++>>>0]=128|mt>>12&63,M[K++>>>0]=128|mt>>6&63,M[K++>>>0]=128|mt&63}}return M[K>>>0]=0,K-Ct}function So(C,M,K){return wo(C,n(),M,K)}var Ae,_t,Ee,Or,Zd,Ec,$c,Tc,Fc;I&&(Ae=a.buffer);function $e(C){Ae=C,a.HEAP8=_t=new Int8Array(C),a.HEAP16=Or=new Int16Array(C),a.HEAP32=Ec=new Int32Array(C),a.HEAPU8=Ee=new Uint8Array(C),a.HEAPU16=Zd=new Uint16Array(C),a.HEAPU32=$c=new Uint32Array(C),a.HEAPF32=Tc=new Float32Array(C),a.HEAPF64=Fc=new Float64Array(C)}var Ms=a.INITIAL_MEMORY||16777216;if(I)Mt=a.wasmMemory,Ae=a.buffer;else if(a.wasmMemory)Mt=a.wasmMemory;else if(Mt=new WebAssembly.Memory({initial:Ms/65536,maximum:65536,shared:!0}),!(Mt.buffer instanceof SharedArrayBuffer))throw $t("requested a shared WebAssembly.Memory but the returned buffer is not a SharedArrayBuffer, indicating that while the browser has SharedArrayBuffer it does not have WebAssembly threads support - you may need to set a flag"),y&&$t("(on node you may need: --experimental-wasm-threads --experimental-wasm-bulk-memory and/or recent version)"),Error("bad memory");Mt&&(Ae=Mt.buffer),Ms=Ae.byteLength,$e(Ae);var On,Pc=[],Oc=[],Bn=[],Jd=!1;function Io(){return Xt}function Ds(){if(a.preRun)for(typeof a.preRun=="function"&&(a.preRun=[a.preRun]);a.preRun.length;)th(a.preRun.shift());fa(Pc)}function Te(){Jd=!0,!I&&fa(Oc)}function Bc(){if(!I){if(a.postRun)for(typeof a.postRun=="function"&&(a.postRun=[a.postRun]);a.postRun.length;)hS(a.postRun.shift());fa(Bn)}}function th(C){Pc.unshift(C)}function eh(C){Oc.unshift(C)}function hS(C){Bn.unshift(C)}var zn=0,Ns=null,mn=null;function rh(C){zn++,a.monitorRunDependencies&&a.monitorRunDependencies(zn)}function zc(C){if(zn--,a.monitorRunDependencies&&a.monitorRunDependencies(zn),zn==0&&(Ns!==null&&(clearInterval(Ns),Ns=null),mn)){var M=mn;mn=null,M()}}function vo(C){a.onAbort&&a.onAbort(C),C="Aborted("+C+")",$t(C),pe=!0,ye=1,C+=". Build with -sASSERTIONS for more info.";var M=new WebAssembly.RuntimeError(C);throw p(M),M}var nh="data:application/octet-stream;base64,";function Lc(C){return C.startsWith(nh)}function Es(C){return C.startsWith("file://")}var Fe;Fe="tfjs-backend-wasm-threaded-simd.wasm",Lc(Fe)||(Fe=_(Fe));function Wc(C){try{if(C==Fe&&jt)return new Uint8Array(jt);if(R)return R(C);throw"both async and sync fetching of the wasm failed"}catch(M){vo(M)}}function oh(){if(!jt&&(x||b)){if(typeof fetch=="function"&&!Es(Fe))return fetch(Fe,{credentials:"same-origin"}).then(function(C){if(!C.ok)throw"failed to load wasm binary file at '"+Fe+"'";return C.arrayBuffer()}).catch(function(){return Wc(Fe)});if(A)return new Promise(function(C,M){A(Fe,function(K){C(new Uint8Array(K))},M)})}return Promise.resolve().then(function(){return Wc(Fe)})}function sh(){var C={env:tl,wasi_snapshot_preview1:tl};function M(ot,mt){var ie=ot.exports;if(a.asm=ie,dh(a.asm._emscripten_tls_init),On=a.asm.__indirect_function_table,eh(a.asm.__wasm_call_ctors),Ut=mt,!I){var xr=It.unusedWorkers.length;It.unusedWorkers.forEach(function(dn){It.loadWasmModuleToWorker(dn,function(){--xr||zc("wasm-instantiate")})})}}I||rh("wasm-instantiate");function K(ot){M(ot.instance,ot.module)}function xt(ot){return oh().then(function(mt){return WebAssembly.instantiate(mt,C)}).then(function(mt){return mt}).then(ot,function(mt){$t("failed to asynchronously prepare wasm: "+mt),vo(mt)})}function Ct(){return!jt&&typeof WebAssembly.instantiateStreaming=="function"&&!Lc(Fe)&&!Es(Fe)&&!y&&typeof fetch=="function"?fetch(Fe,{credentials:"same-origin"}).then(function(ot){var mt=WebAssembly.instantiateStreaming(ot,C);return mt.then(K,function(ie){return $t("wasm streaming compile failed: "+ie),$t("falling back to ArrayBuffer instantiation"),xt(K)})}):xt(K)}if(a.instantiateWasm)try{var vt=a.instantiateWasm(C,M);return vt}catch(ot){$t("Module.instantiateWasm callback failed with error: "+ot),p(ot)}return Ct().catch(p),{}}var gS,xS,Uc={};function Co(C){this.name="ExitStatus",this.message="Program terminated with exit("+C+")",this.status=C}function ih(C){var M=It.pthreads[C];delete It.pthreads[C],M.terminate(),Dx(C),It.runningWorkers.splice(It.runningWorkers.indexOf(M),1),M.pthread_ptr=0}function ah(C){var M=It.pthreads[C];M.postMessage({cmd:"cancel"})}function ma(C){var M=It.pthreads[C];hr(M),It.returnWorkerToPool(M)}function uh(C){var M=It.getNewWorker();if(!M)return 6;It.runningWorkers.push(M),It.pthreads[C.pthread_ptr]=M,M.pthread_ptr=C.pthread_ptr;var K={cmd:"run",start_routine:C.startRoutine,arg:C.arg,pthread_ptr:C.pthread_ptr};return M.runPthread=()=>{y&&M.ref(),M.postMessage(K,C.transferList),delete M.runPthread},M.loaded&&M.runPthread(),0}var Gc={varargs:void 0,get:function(){Gc.varargs+=4;var C=s()[Gc.varargs-4>>>2];return C},getStr:function(C){var M=bo(C);return M}};function Vc(C){if(I)return Ln(1,1,C);ye=C,Io()||(It.terminateAllThreads(),a.onExit&&a.onExit(C),pe=!0),g(C,new Co(C))}function ch(C,M){if(ye=C,!M&&I)throw qc(C),"unwind";Vc(C)}var Hc=ch;function lh(C){if(C instanceof Co||C=="unwind")return ye;g(1,C)}var It={unusedWorkers:[],runningWorkers:[],tlsInitFunctions:[],pthreads:{},init:function(){I?It.initWorker():It.initMainThread()},initMainThread:function(){for(var C=8;C--;)It.allocateUnusedWorker()},initWorker:function(){Xt=!1},setExitStatus:function(C){ye=C},terminateAllThreads:function(){for(var C of Object.values(It.pthreads))It.returnWorkerToPool(C);for(var C of It.unusedWorkers)C.terminate();It.unusedWorkers=[]},returnWorkerToPool:function(C){var M=C.pthread_ptr;delete It.pthreads[M],It.unusedWorkers.push(C),It.runningWorkers.splice(It.runningWorkers.indexOf(C),1),C.pthread_ptr=0,y&&C.unref(),Dx(M)},receiveObjectTransfer:function(C){},threadInitTLS:function(){It.tlsInitFunctions.forEach(C=>C())},loadWasmModuleToWorker:function(C,M){C.onmessage=vt=>{var ot=vt.data,mt=ot.cmd;if(C.pthread_ptr&&(It.currentProxiedOperationCallerThread=C.pthread_ptr),ot.targetThread&&ot.targetThread!=il()){var ie=It.pthreads[ot.targetThread];ie?ie.postMessage(ot,ot.transferList):$t('Internal error! Worker sent a message "'+mt+'" to target pthread '+ot.targetThread+", but that thread no longer exists!"),It.currentProxiedOperationCallerThread=void 0;return}mt==="processProxyingQueue"?da(ot.queue):mt==="spawnThread"?uh(ot):mt==="cleanupThread"?ma(ot.thread):mt==="killThread"?ih(ot.thread):mt==="cancelThread"?ah(ot.thread):mt==="loaded"?(C.loaded=!0,y&&C.unref(),M&&M(C),C.runPthread&&C.runPthread()):mt==="print"?pt("Thread "+ot.threadId+": "+ot.text):mt==="printErr"?$t("Thread "+ot.threadId+": "+ot.text):mt==="alert"?alert("Thread "+ot.threadId+": "+ot.text):ot.target==="setimmediate"?C.postMessage(ot):mt==="callHandler"?a[ot.handler](...ot.args):mt&&$t("worker sent an unknown command "+mt),It.currentProxiedOperationCallerThread=void 0},C.onerror=vt=>{var ot="worker sent an error!";throw $t(ot+" "+vt.filename+":"+vt.lineno+": "+vt.message),vt},y&&(C.on("message",function(vt){C.onmessage({data:vt})}),C.on("error",function(vt){C.onerror(vt)}),C.on("detachedExit",function(){}));var K=[],xt=["onExit","onAbort","print","printErr"];for(var Ct of xt)a.hasOwnProperty(Ct)&&K.push(Ct);C.postMessage({cmd:"load",handlers:K,urlOrBlob:a.mainScriptUrlOrBlob||r,wasmMemory:Mt,wasmModule:Ut})},allocateUnusedWorker:function(){var C,M=_("tfjs-backend-wasm-threaded-simd.worker.js");C=new Worker(M),It.unusedWorkers.push(C)},getNewWorker:function(){return It.unusedWorkers.length==0&&(It.allocateUnusedWorker(),It.loadWasmModuleToWorker(It.unusedWorkers[0])),It.unusedWorkers.pop()}};a.PThread=It;function fa(C){for(;C.length>0;)C.shift()(a)}function ph(){var C=il(),M=s()[C+52>>>2],K=s()[C+56>>>2],xt=M-K;vS(M,xt),al(M)}a.establishStackSpace=ph;function qc(C){if(I)return Ln(2,0,C);try{Hc(C)}catch(M){lh(M)}}var $s=[];function mh(C){var M=$s[C];return M||(C>=$s.length&&($s.length=C+1),$s[C]=M=On.get(C)),M}function fh(C,M){var K=mh(C)(M);Io()?It.setExitStatus(K):IS(K)}a.invokeEntryPoint=fh;function dh(C){It.tlsInitFunctions.push(C)}function hh(C){bS(C,!b,1,!x),It.threadInitTLS()}function gh(C){I?postMessage({cmd:"cleanupThread",thread:C}):ma(C)}function Kc(C,M,K,xt){return I?Ln(3,1,C,M,K,xt):jc(C,M,K,xt)}function jc(C,M,K,xt){if(typeof SharedArrayBuffer>"u")return $t("Current environment does not support SharedArrayBuffer, pthreads are not available!"),6;var Ct=[],vt=0;if(I&&(Ct.length===0||vt))return Kc(C,M,K,xt);if(vt)return vt;var ot={startRoutine:K,pthread_ptr:C,arg:xt,transferList:Ct};return I?(ot.cmd="spawnThread",postMessage(ot,Ct),0):uh(ot)}function xh(){return 65536}var yh=!0;function bh(){return yh}function da(C){Atomics.store(s(),C>>2,1),il()&&SS(C),Atomics.compareExchange(s(),C>>2,1,0)}a.executeNotifiedProxyingQueue=da;function wh(C,M,K,xt){if(C==M)setTimeout(()=>da(xt));else if(I)postMessage({targetThread:C,cmd:"processProxyingQueue",queue:xt});else{var Ct=It.pthreads[C];if(!Ct)return;Ct.postMessage({cmd:"processProxyingQueue",queue:xt})}return 1}function Sh(C,M,K){return-1}function Ih(){vo("")}function ko(C){ko.shown||(ko.shown={}),ko.shown[C]||(ko.shown[C]=1,y&&(C="warning: "+C),$t(C))}function vh(){y||b||ko("Blocking on the main thread is very dangerous, see https://emscripten.org/docs/porting/pthreads.html#blocking-on-the-main-browser-thread")}function Ch(){return Date.now()}function Xc(){return 4294901760}function kh(){return Xc()}var ha;y?ha=()=>{var C=process.hrtime();return C[0]*1e3+C[1]/1e6}:ha=()=>performance.timeOrigin+performance.now();function _h(C,M,K){n().copyWithin(C>>>0,M>>>0,M+K>>>0)}function Ah(){return y?A_().cpus().length:navigator.hardwareConcurrency}function Rh(C){var M=Nx(),K=C();return al(M),K}function Ln(C,M){var K=arguments.length-2,xt=arguments;return Rh(()=>{for(var Ct=K,vt=ul(Ct*8),ot=vt>>3,mt=0;mt<K;mt++){var ie=xt[2+mt];c()[ot+mt>>>0]=ie}return wS(C,Ct,vt,M)})}var ga=[];function Mh(C,M,K){ga.length=M;for(var xt=K>>3,Ct=0;Ct<M;Ct++)ga[Ct]=c()[xt+Ct>>>0];var vt=C<0,ot=vt?Uc[-C-1]:Bh[C];return ot.apply(null,ga)}function Dh(C){try{return Mt.grow(C-Ae.byteLength+65535>>>16),$e(Mt.buffer),1}catch{}}function Nh(C){var M=n().length;if(C=C>>>0,C<=M)return!1;var K=Xc();if(C>K)return!1;let xt=(ie,xr)=>ie+(xr-ie%xr)%xr;for(var Ct=1;Ct<=4;Ct*=2){var vt=M*(1+.2/Ct);vt=Math.min(vt,C+100663296);var ot=Math.min(K,xt(Math.max(C,vt),65536)),mt=Dh(ot);if(mt)return!0}return!1}function Eh(){throw"unwind"}function Yc(C){return I?Ln(4,1,C):52}function Qc(C,M,K,xt,Ct){return I?Ln(5,1,C,M,K,xt,Ct):70}var $h=[null,[],[]];function Th(C,M){var K=$h[C];M===0||M===10?((C===1?pt:$t)(Rs(K,0)),K.length=0):K.push(M)}function Zc(C,M,K,xt){if(I)return Ln(6,1,C,M,K,xt);for(var Ct=0,vt=0;vt<K;vt++){var ot=i()[M>>>2],mt=i()[M+4>>>2];M+=8;for(var ie=0;ie<mt;ie++)Th(C,n()[ot+ie>>>0]);Ct+=mt}return i()[xt>>>2]=Ct,0}function Jc(C){var M=a["_"+C];return M}function Fh(C,M){e().set(C,M>>>0)}function Ph(C,M,K,xt,Ct){var vt={string:or=>{var Os=0;if(or!=null&&or!==0){var _S=(or.length<<2)+1;Os=ul(_S),So(or,Os,_S)}return Os},array:or=>{var Os=ul(or.length);return Fh(or,Os),Os}};function ot(or){return M==="string"?bo(or):M==="boolean"?!!or:or}var mt=Jc(C),ie=[],xr=0;if(xt)for(var dn=0;dn<xt.length;dn++){var kS=vt[K[dn]];kS?(xr===0&&(xr=Nx()),ie[dn]=kS(xt[dn])):ie[dn]=xt[dn]}var Ex=mt.apply(null,ie);function mT(or){return xr!==0&&al(xr),ot(or)}return Ex=mT(Ex),Ex}function Oh(C,M,K,xt){K=K||[];var Ct=K.every(ot=>ot==="number"||ot==="boolean"),vt=M!=="string";return vt&&Ct&&!xt?Jc(C):function(){return Ph(C,M,K,arguments,xt)}}It.init();var Bh=[null,Vc,qc,Kc,Yc,Qc,Zc],tl={__emscripten_init_main_thread_js:hh,__emscripten_thread_cleanup:gh,__pthread_create_js:jc,_emscripten_default_pthread_stack_size:xh,_emscripten_get_now_is_monotonic:bh,_emscripten_notify_task_queue:wh,_emscripten_set_offscreencanvas_size:Sh,abort:Ih,emscripten_check_blocking_allowed:vh,emscripten_date_now:Ch,emscripten_get_heap_max:kh,emscripten_get_now:ha,emscripten_memcpy_big:_h,emscripten_num_logical_cores:Ah,emscripten_receive_on_main_thread_js:Mh,emscripten_resize_heap:Nh,emscripten_unwind_to_js_event_loop:Eh,exit:Hc,fd_close:Yc,fd_seek:Qc,fd_write:Zc,memory:Mt||a.wasmMemory},yS=sh(),zh=a.___wasm_call_ctors=function(){return(zh=a.___wasm_call_ctors=a.asm.__wasm_call_ctors).apply(null,arguments)},Lh=a._init=function(){return(Lh=a._init=a.asm.init).apply(null,arguments)},Wh=a._init_with_threads_count=function(){return(Wh=a._init_with_threads_count=a.asm.init_with_threads_count).apply(null,arguments)},Uh=a._get_threads_count=function(){return(Uh=a._get_threads_count=a.asm.get_threads_count).apply(null,arguments)},Gh=a._register_tensor=function(){return(Gh=a._register_tensor=a.asm.register_tensor).apply(null,arguments)},Vh=a._dispose_data=function(){return(Vh=a._dispose_data=a.asm.dispose_data).apply(null,arguments)},Hh=a._dispose=function(){return(Hh=a._dispose=a.asm.dispose).apply(null,arguments)},qh=a._Abs=function(){return(qh=a._Abs=a.asm.Abs).apply(null,arguments)},Kh=a._Acos=function(){return(Kh=a._Acos=a.asm.Acos).apply(null,arguments)},jh=a._Acosh=function(){return(jh=a._Acosh=a.asm.Acosh).apply(null,arguments)},Xh=a._Add=function(){return(Xh=a._Add=a.asm.Add).apply(null,arguments)},Yh=a._AddN=function(){return(Yh=a._AddN=a.asm.AddN).apply(null,arguments)},Qh=a._All=function(){return(Qh=a._All=a.asm.All).apply(null,arguments)},Zh=a._Any=function(){return(Zh=a._Any=a.asm.Any).apply(null,arguments)},Jh=a._ArgMax=function(){return(Jh=a._ArgMax=a.asm.ArgMax).apply(null,arguments)},tg=a._ArgMin=function(){return(tg=a._ArgMin=a.asm.ArgMin).apply(null,arguments)},eg=a._Asin=function(){return(eg=a._Asin=a.asm.Asin).apply(null,arguments)},rg=a._Asinh=function(){return(rg=a._Asinh=a.asm.Asinh).apply(null,arguments)},ng=a._Atan=function(){return(ng=a._Atan=a.asm.Atan).apply(null,arguments)},og=a._Atan2=function(){return(og=a._Atan2=a.asm.Atan2).apply(null,arguments)},sg=a._Atanh=function(){return(sg=a._Atanh=a.asm.Atanh).apply(null,arguments)},ig=a._AvgPool=function(){return(ig=a._AvgPool=a.asm.AvgPool).apply(null,arguments)},ag=a._AvgPool3D=function(){return(ag=a._AvgPool3D=a.asm.AvgPool3D).apply(null,arguments)},ug=a._AvgPool3DGrad=function(){return(ug=a._AvgPool3DGrad=a.asm.AvgPool3DGrad).apply(null,arguments)},cg=a._AvgPoolGrad=function(){return(cg=a._AvgPoolGrad=a.asm.AvgPoolGrad).apply(null,arguments)},lg=a._BatchMatMul=function(){return(lg=a._BatchMatMul=a.asm.BatchMatMul).apply(null,arguments)},pg=a._Bincount=function(){return(pg=a._Bincount=a.asm.Bincount).apply(null,arguments)},mg=a._BitwiseAnd=function(){return(mg=a._BitwiseAnd=a.asm.BitwiseAnd).apply(null,arguments)},fg=a._Ceil=function(){return(fg=a._Ceil=a.asm.Ceil).apply(null,arguments)},dg=a._ClipByValue=function(){return(dg=a._ClipByValue=a.asm.ClipByValue).apply(null,arguments)},hg=a._Conv2D=function(){return(hg=a._Conv2D=a.asm.Conv2D).apply(null,arguments)},gg=a._Conv2DBackpropInput=function(){return(gg=a._Conv2DBackpropInput=a.asm.Conv2DBackpropInput).apply(null,arguments)},xg=a._Conv3D=function(){return(xg=a._Conv3D=a.asm.Conv3D).apply(null,arguments)},yg=a._Conv3DBackpropFilterV2=function(){return(yg=a._Conv3DBackpropFilterV2=a.asm.Conv3DBackpropFilterV2).apply(null,arguments)},bg=a._Conv3DBackpropInputV2=function(){return(bg=a._Conv3DBackpropInputV2=a.asm.Conv3DBackpropInputV2).apply(null,arguments)},wg=a._Cos=function(){return(wg=a._Cos=a.asm.Cos).apply(null,arguments)},Sg=a._Cosh=function(){return(Sg=a._Cosh=a.asm.Cosh).apply(null,arguments)},Ig=a._CropAndResize=function(){return(Ig=a._CropAndResize=a.asm.CropAndResize).apply(null,arguments)},vg=a._Cumprod=function(){return(vg=a._Cumprod=a.asm.Cumprod).apply(null,arguments)},Cg=a._Cumsum=function(){return(Cg=a._Cumsum=a.asm.Cumsum).apply(null,arguments)},kg=a._DenseBincount=function(){return(kg=a._DenseBincount=a.asm.DenseBincount).apply(null,arguments)},_g=a._DepthToSpace=function(){return(_g=a._DepthToSpace=a.asm.DepthToSpace).apply(null,arguments)},Ag=a._DepthwiseConv2dNative=function(){return(Ag=a._DepthwiseConv2dNative=a.asm.DepthwiseConv2dNative).apply(null,arguments)},Rg=a._Diag=function(){return(Rg=a._Diag=a.asm.Diag).apply(null,arguments)},Mg=a._Dilation2D=function(){return(Mg=a._Dilation2D=a.asm.Dilation2D).apply(null,arguments)},Dg=a._Dilation2DBackpropFilter=function(){return(Dg=a._Dilation2DBackpropFilter=a.asm.Dilation2DBackpropFilter).apply(null,arguments)},Ng=a._Dilation2DBackpropInput=function(){return(Ng=a._Dilation2DBackpropInput=a.asm.Dilation2DBackpropInput).apply(null,arguments)},Eg=a._Elu=function(){return(Eg=a._Elu=a.asm.Elu).apply(null,arguments)},$g=a._EluGrad=function(){return($g=a._EluGrad=a.asm.EluGrad).apply(null,arguments)},Tg=a._Equal=function(){return(Tg=a._Equal=a.asm.Equal).apply(null,arguments)},Fg=a._Erf=function(){return(Fg=a._Erf=a.asm.Erf).apply(null,arguments)},Pg=a._Exp=function(){return(Pg=a._Exp=a.asm.Exp).apply(null,arguments)},Og=a._Expm1=function(){return(Og=a._Expm1=a.asm.Expm1).apply(null,arguments)},Bg=a._FlipLeftRight=function(){return(Bg=a._FlipLeftRight=a.asm.FlipLeftRight).apply(null,arguments)},zg=a._Floor=function(){return(zg=a._Floor=a.asm.Floor).apply(null,arguments)},Lg=a._FloorDiv=function(){return(Lg=a._FloorDiv=a.asm.FloorDiv).apply(null,arguments)},Wg=a._FusedBatchNorm=function(){return(Wg=a._FusedBatchNorm=a.asm.FusedBatchNorm).apply(null,arguments)},Ug=a._FusedConv2D=function(){return(Ug=a._FusedConv2D=a.asm.FusedConv2D).apply(null,arguments)},Gg=a._FusedDepthwiseConv2D=function(){return(Gg=a._FusedDepthwiseConv2D=a.asm.FusedDepthwiseConv2D).apply(null,arguments)},Vg=a._Gather=function(){return(Vg=a._Gather=a.asm.Gather).apply(null,arguments)},Hg=a._GatherNd=function(){return(Hg=a._GatherNd=a.asm.GatherNd).apply(null,arguments)},qg=a._Greater=function(){return(qg=a._Greater=a.asm.Greater).apply(null,arguments)},Kg=a._GreaterEqual=function(){return(Kg=a._GreaterEqual=a.asm.GreaterEqual).apply(null,arguments)},jg=a._IsFinite=function(){return(jg=a._IsFinite=a.asm.IsFinite).apply(null,arguments)},Xg=a._IsInf=function(){return(Xg=a._IsInf=a.asm.IsInf).apply(null,arguments)},Yg=a._IsNan=function(){return(Yg=a._IsNan=a.asm.IsNan).apply(null,arguments)},Qg=a._LRN=function(){return(Qg=a._LRN=a.asm.LRN).apply(null,arguments)},Zg=a._LRNGrad=function(){return(Zg=a._LRNGrad=a.asm.LRNGrad).apply(null,arguments)},Jg=a._LeakyRelu=function(){return(Jg=a._LeakyRelu=a.asm.LeakyRelu).apply(null,arguments)},tx=a._Less=function(){return(tx=a._Less=a.asm.Less).apply(null,arguments)},ex=a._LessEqual=function(){return(ex=a._LessEqual=a.asm.LessEqual).apply(null,arguments)},rx=a._LinSpace=function(){return(rx=a._LinSpace=a.asm.LinSpace).apply(null,arguments)},nx=a._Log=function(){return(nx=a._Log=a.asm.Log).apply(null,arguments)},ox=a._Log1p=function(){return(ox=a._Log1p=a.asm.Log1p).apply(null,arguments)},sx=a._LogicalAnd=function(){return(sx=a._LogicalAnd=a.asm.LogicalAnd).apply(null,arguments)},ix=a._LogicalNot=function(){return(ix=a._LogicalNot=a.asm.LogicalNot).apply(null,arguments)},ax=a._LogicalOr=function(){return(ax=a._LogicalOr=a.asm.LogicalOr).apply(null,arguments)},ux=a._LogicalXor=function(){return(ux=a._LogicalXor=a.asm.LogicalXor).apply(null,arguments)},cx=a._Max=function(){return(cx=a._Max=a.asm.Max).apply(null,arguments)},lx=a._MaxPool=function(){return(lx=a._MaxPool=a.asm.MaxPool).apply(null,arguments)},px=a._MaxPool3D=function(){return(px=a._MaxPool3D=a.asm.MaxPool3D).apply(null,arguments)},mx=a._MaxPool3DGrad=function(){return(mx=a._MaxPool3DGrad=a.asm.MaxPool3DGrad).apply(null,arguments)},fx=a._MaxPoolGrad=function(){return(fx=a._MaxPoolGrad=a.asm.MaxPoolGrad).apply(null,arguments)},dx=a._MaxPoolWithArgmax=function(){return(dx=a._MaxPoolWithArgmax=a.asm.MaxPoolWithArgmax).apply(null,arguments)},hx=a._Maximum=function(){return(hx=a._Maximum=a.asm.Maximum).apply(null,arguments)},gx=a._Mean=function(){return(gx=a._Mean=a.asm.Mean).apply(null,arguments)},xx=a._Min=function(){return(xx=a._Min=a.asm.Min).apply(null,arguments)},yx=a._Minimum=function(){return(yx=a._Minimum=a.asm.Minimum).apply(null,arguments)},bx=a._MirrorPad=function(){return(bx=a._MirrorPad=a.asm.MirrorPad).apply(null,arguments)},wx=a._Mod=function(){return(wx=a._Mod=a.asm.Mod).apply(null,arguments)},Sx=a._Multinomial=function(){return(Sx=a._Multinomial=a.asm.Multinomial).apply(null,arguments)},Ix=a._Multiply=function(){return(Ix=a._Multiply=a.asm.Multiply).apply(null,arguments)},vx=a._Neg=function(){return(vx=a._Neg=a.asm.Neg).apply(null,arguments)},Cx=a._NonMaxSuppressionV3=function(){return(Cx=a._NonMaxSuppressionV3=a.asm.NonMaxSuppressionV3).apply(null,arguments)},kx=a._NonMaxSuppressionV4=function(){return(kx=a._NonMaxSuppressionV4=a.asm.NonMaxSuppressionV4).apply(null,arguments)},el=a._NonMaxSuppressionV5=function(){return(el=a._NonMaxSuppressionV5=a.asm.NonMaxSuppressionV5).apply(null,arguments)},rl=a._NotEqual=function(){return(rl=a._NotEqual=a.asm.NotEqual).apply(null,arguments)},xa=a._OneHot=function(){return(xa=a._OneHot=a.asm.OneHot).apply(null,arguments)},_x=a._PadV2=function(){return(_x=a._PadV2=a.asm.PadV2).apply(null,arguments)},Ax=a._Pow=function(){return(Ax=a._Pow=a.asm.Pow).apply(null,arguments)},Ts=a._Prelu=function(){return(Ts=a._Prelu=a.asm.Prelu).apply(null,arguments)},nl=a._Prod=function(){return(nl=a._Prod=a.asm.Prod).apply(null,arguments)},Fs=a._RealDiv=function(){return(Fs=a._RealDiv=a.asm.RealDiv).apply(null,arguments)},Ps=a._Reciprocal=function(){return(Ps=a._Reciprocal=a.asm.Reciprocal).apply(null,arguments)},Rx=a._Relu=function(){return(Rx=a._Relu=a.asm.Relu).apply(null,arguments)},E=a._Relu6=function(){return(E=a._Relu6=a.asm.Relu6).apply(null,arguments)},G=a._ResizeBilinear=function(){return(G=a._ResizeBilinear=a.asm.ResizeBilinear).apply(null,arguments)},ht=a._ResizeBilinearGrad=function(){return(ht=a._ResizeBilinearGrad=a.asm.ResizeBilinearGrad).apply(null,arguments)},Tt=a._ResizeNearestNeighbor=function(){return(Tt=a._ResizeNearestNeighbor=a.asm.ResizeNearestNeighbor).apply(null,arguments)},ne=a._ResizeNearestNeighborGrad=function(){return(ne=a._ResizeNearestNeighborGrad=a.asm.ResizeNearestNeighborGrad).apply(null,arguments)},oe=a._Reverse=function(){return(oe=a._Reverse=a.asm.Reverse).apply(null,arguments)},Nt=a._RotateWithOffset=function(){return(Nt=a._RotateWithOffset=a.asm.RotateWithOffset).apply(null,arguments)},Dt=a._Round=function(){return(Dt=a._Round=a.asm.Round).apply(null,arguments)},we=a._Rsqrt=function(){return(we=a._Rsqrt=a.asm.Rsqrt).apply(null,arguments)},gr=a._ScatterNd=function(){return(gr=a._ScatterNd=a.asm.ScatterNd).apply(null,arguments)},fn=a._SearchSorted=function(){return(fn=a._SearchSorted=a.asm.SearchSorted).apply(null,arguments)},ol=a._SelectV2=function(){return(ol=a._SelectV2=a.asm.SelectV2).apply(null,arguments)},ya=a._Selu=function(){return(ya=a._Selu=a.asm.Selu).apply(null,arguments)},Mx=a._Sigmoid=function(){return(Mx=a._Sigmoid=a.asm.Sigmoid).apply(null,arguments)},He=a._Sign=function(){return(He=a._Sign=a.asm.Sign).apply(null,arguments)},Wn=a._Sin=function(){return(Wn=a._Sin=a.asm.Sin).apply(null,arguments)},sl=a._Sinh=function(){return(sl=a._Sinh=a.asm.Sinh).apply(null,arguments)},T$=a._Softmax=function(){return(T$=a._Softmax=a.asm.Softmax).apply(null,arguments)},F$=a._Softplus=function(){return(F$=a._Softplus=a.asm.Softplus).apply(null,arguments)},P$=a._SparseFillEmptyRows=function(){return(P$=a._SparseFillEmptyRows=a.asm.SparseFillEmptyRows).apply(null,arguments)},O$=a._SparseReshape=function(){return(O$=a._SparseReshape=a.asm.SparseReshape).apply(null,arguments)},B$=a._SparseSegmentReduction=function(){return(B$=a._SparseSegmentReduction=a.asm.SparseSegmentReduction).apply(null,arguments)},z$=a._SparseToDense=function(){return(z$=a._SparseToDense=a.asm.SparseToDense).apply(null,arguments)},L$=a._Sqrt=function(){return(L$=a._Sqrt=a.asm.Sqrt).apply(null,arguments)},W$=a._Square=function(){return(W$=a._Square=a.asm.Square).apply(null,arguments)},U$=a._SquaredDifference=function(){return(U$=a._SquaredDifference=a.asm.SquaredDifference).apply(null,arguments)},G$=a._Step=function(){return(G$=a._Step=a.asm.Step).apply(null,arguments)},V$=a._StridedSlice=function(){return(V$=a._StridedSlice=a.asm.StridedSlice).apply(null,arguments)},H$=a._Sub=function(){return(H$=a._Sub=a.asm.Sub).apply(null,arguments)},q$=a._Sum=function(){return(q$=a._Sum=a.asm.Sum).apply(null,arguments)},K$=a._Tan=function(){return(K$=a._Tan=a.asm.Tan).apply(null,arguments)},j$=a._Tanh=function(){return(j$=a._Tanh=a.asm.Tanh).apply(null,arguments)},X$=a._TensorScatterUpdate=function(){return(X$=a._TensorScatterUpdate=a.asm.TensorScatterUpdate).apply(null,arguments)},Y$=a._Tile=function(){return(Y$=a._Tile=a.asm.Tile).apply(null,arguments)},Q$=a._TopK=function(){return(Q$=a._TopK=a.asm.TopK).apply(null,arguments)},Z$=a._Transform=function(){return(Z$=a._Transform=a.asm.Transform).apply(null,arguments)},J$=a._Transpose=function(){return(J$=a._Transpose=a.asm.Transpose).apply(null,arguments)},tT=a.__FusedMatMul=function(){return(tT=a.__FusedMatMul=a.asm._FusedMatMul).apply(null,arguments)},eT=a._malloc=function(){return(eT=a._malloc=a.asm.malloc).apply(null,arguments)},rT=a._free=function(){return(rT=a._free=a.asm.free).apply(null,arguments)},nT=a.__emscripten_tls_init=function(){return(nT=a.__emscripten_tls_init=a.asm._emscripten_tls_init).apply(null,arguments)},il=a._pthread_self=function(){return(il=a._pthread_self=a.asm.pthread_self).apply(null,arguments)},oT=a.___errno_location=function(){return(oT=a.___errno_location=a.asm.__errno_location).apply(null,arguments)},bS=a.__emscripten_thread_init=function(){return(bS=a.__emscripten_thread_init=a.asm._emscripten_thread_init).apply(null,arguments)},sT=a.__emscripten_thread_crashed=function(){return(sT=a.__emscripten_thread_crashed=a.asm._emscripten_thread_crashed).apply(null,arguments)},iT=a._emscripten_main_thread_process_queued_calls=function(){return(iT=a._emscripten_main_thread_process_queued_calls=a.asm.emscripten_main_thread_process_queued_calls).apply(null,arguments)},aT=a._emscripten_main_browser_thread_id=function(){return(aT=a._emscripten_main_browser_thread_id=a.asm.emscripten_main_browser_thread_id).apply(null,arguments)},wS=a._emscripten_run_in_main_runtime_thread_js=function(){return(wS=a._emscripten_run_in_main_runtime_thread_js=a.asm.emscripten_run_in_main_runtime_thread_js).apply(null,arguments)},uT=a._emscripten_dispatch_to_thread_=function(){return(uT=a._emscripten_dispatch_to_thread_=a.asm.emscripten_dispatch_to_thread_).apply(null,arguments)},SS=a.__emscripten_proxy_execute_task_queue=function(){return(SS=a.__emscripten_proxy_execute_task_queue=a.asm._emscripten_proxy_execute_task_queue).apply(null,arguments)},Dx=a.__emscripten_thread_free_data=function(){return(Dx=a.__emscripten_thread_free_data=a.asm._emscripten_thread_free_data).apply(null,arguments)},IS=a.__emscripten_thread_exit=function(){return(IS=a.__emscripten_thread_exit=a.asm._emscripten_thread_exit).apply(null,arguments)},vS=a._emscripten_stack_set_limits=function(){return(vS=a._emscripten_stack_set_limits=a.asm.emscripten_stack_set_limits).apply(null,arguments)},Nx=a.stackSave=function(){return(Nx=a.stackSave=a.asm.stackSave).apply(null,arguments)},al=a.stackRestore=function(){return(al=a.stackRestore=a.asm.stackRestore).apply(null,arguments)},ul=a.stackAlloc=function(){return(ul=a.stackAlloc=a.asm.stackAlloc).apply(null,arguments)},cT=a.dynCall_iijjiiii=function(){return(cT=a.dynCall_iijjiiii=a.asm.dynCall_iijjiiii).apply(null,arguments)},lT=a.dynCall_jiji=function(){return(lT=a.dynCall_jiji=a.asm.dynCall_jiji).apply(null,arguments)};a.keepRuntimeAlive=Io,a.wasmMemory=Mt,a.cwrap=Oh,a.ExitStatus=Co,a.PThread=It;var cl;mn=function C(){cl||CS(),cl||(mn=C)};function CS(C){if(C=C||d,zn>0)return;if(I){l(a),Te(),startWorker(a);return}if(Ds(),zn>0)return;function M(){cl||(cl=!0,a.calledRun=!0,!pe&&(Te(),l(a),a.onRuntimeInitialized&&a.onRuntimeInitialized(),Bc()))}a.setStatus?(a.setStatus("Running..."),setTimeout(function(){setTimeout(function(){a.setStatus("")},1),M()},1)):M()}if(a.preInit)for(typeof a.preInit=="function"&&(a.preInit=[a.preInit]);a.preInit.length>0;)a.preInit.pop()();CS();var ll;m&&(ll={uncaughtException:process.listeners("uncaughtException").filter(function(C){return!m.uncaughtException.indexOf(C)>-1}),unhandledRejection:process.listeners("unhandledRejection").filter(function(C){return!m.unhandledRejection.indexOf(C)>-1})});var pl;if(typeof WasmBackendModule<"u")pl=WasmBackendModule;else if(typeof t<"u")pl=t;else throw new Error("Could not find wasm module in post.js");if(ll){var pT=pl._dispose;pl._dispose=function(){pT(),ll.uncaughtException.forEach(function(C){process.removeListener("uncaughtException",C)}),ll.unhandledRejection.forEach(function(C){process.removeListener("unhandledRejection",C)})}}return t.ready}})();typeof Am=="object"&&typeof Lb=="object"?Lb.exports=zb:typeof define=="function"&&define.amd?define([],function(){return zb}):typeof Am=="object"&&(Am.WasmBackendModuleThreadedSimd=zb)});var D_=Cr((D0t,M_)=>{M_.exports.wasmWorkerContents=`"use strict";var Module={};var ENVIRONMENT_IS_NODE=typeof process=="object"&&typeof process.versions=="object"&&typeof process.versions.node=="string";if(ENVIRONMENT_IS_NODE){var nodeWorkerThreads=require("worker_threads");var parentPort=nodeWorkerThreads.parentPort;parentPort.on("message",data=>onmessage({data:data}));var fs=require("fs");Object.assign(global,{self:global,require:require,Module:Module,location:{href:__filename},Worker:nodeWorkerThreads.Worker,importScripts:function(f){(0,eval)(fs.readFileSync(f,"utf8")+"//# sourceURL="+f)},postMessage:function(msg){parentPort.postMessage(msg)},performance:global.performance||{now:function(){return Date.now()}}})}var initializedJS=false;var pendingNotifiedProxyingQueues=[];function threadPrintErr(){var text=Array.prototype.slice.call(arguments).join(" ");if(ENVIRONMENT_IS_NODE){fs.writeSync(2,text+"
");return}console.error(text)}function threadAlert(){var text=Array.prototype.slice.call(arguments).join(" ");postMessage({cmd:"alert",text:text,threadId:Module["_pthread_self"]()})}var err=threadPrintErr;self.alert=threadAlert;Module["instantiateWasm"]=(info,receiveInstance)=>{var instance=new WebAssembly.Instance(Module["wasmModule"],info);receiveInstance(instance);Module["wasmModule"]=null;return instance.exports};self.onunhandledrejection=e=>{throw e.reason??e};self.startWorker=instance=>{Module=instance;postMessage({"cmd":"loaded"})};self.onmessage=e=>{try{if(e.data.cmd==="load"){Module["wasmModule"]=e.data.wasmModule;for(const handler of e.data.handlers){Module[handler]=function(){postMessage({cmd:"callHandler",handler:handler,args:[...arguments]})}}Module["wasmMemory"]=e.data.wasmMemory;Module["buffer"]=Module["wasmMemory"].buffer;Module["ENVIRONMENT_IS_PTHREAD"]=true;if(typeof e.data.urlOrBlob=="string"){importScripts(e.data.urlOrBlob)}else{var objectUrl=URL.createObjectURL(e.data.urlOrBlob);importScripts(objectUrl);URL.revokeObjectURL(objectUrl)}WasmBackendModuleThreadedSimd(Module)}else if(e.data.cmd==="run"){Module["__emscripten_thread_init"](e.data.pthread_ptr,0,0,1);Module["establishStackSpace"]();Module["PThread"].receiveObjectTransfer(e.data);Module["PThread"].threadInitTLS();if(!initializedJS){pendingNotifiedProxyingQueues.forEach(queue=>{Module["executeNotifiedProxyingQueue"](queue)});pendingNotifiedProxyingQueues=[];initializedJS=true}try{Module["invokeEntryPoint"](e.data.start_routine,e.data.arg)}catch(ex){if(ex!="unwind"){if(ex instanceof Module["ExitStatus"]){if(Module["keepRuntimeAlive"]()){}else{Module["__emscripten_thread_exit"](ex.status)}}else{throw ex}}}}else if(e.data.cmd==="cancel"){if(Module["_pthread_self"]()){Module["__emscripten_thread_exit"](-1)}}else if(e.data.target==="setimmediate"){}else if(e.data.cmd==="processProxyingQueue"){if(initializedJS){Module["executeNotifiedProxyingQueue"](e.data.queue)}else{pendingNotifiedProxyingQueues.push(e.data.queue)}}else if(e.data.cmd){err("worker.js received unknown command "+e.data.cmd);err(e.data)}}catch(ex){if(Module["__emscripten_thread_crashed"]){Module["__emscripten_thread_crashed"]()}throw ex}};`});var N_=Cr((Rm,Ub)=>{var Wb=(()=>{var r=typeof document<"u"&&document.currentScript?document.currentScript.src:void 0;return typeof __filename<"u"&&(r=r||__filename),function(t){t=t||{};var e=typeof t<"u"?t:{},n,o;e.ready=new Promise(function(E,G){n=E,o=G});var s;typeof process<"u"&&process.listeners&&(s={uncaughtException:process.listeners("uncaughtException"),unhandledRejection:process.listeners("unhandledRejection")});var i=Object.assign({},e),u=[],c="./this.program",a=(E,G)=>{throw G},l=typeof window=="object",p=typeof importScripts=="function",m=typeof process=="object"&&typeof process.versions=="object"&&typeof process.versions.node=="string",f="";function d(E){return e.locateFile?e.locateFile(E,f):f+E}var h,g,x,b;function y(E){if(E instanceof Ns)return;k("exiting due to exception: "+E)}if(m){var I=Ob(),v=Bb();p?f=v.dirname(f)+"/":f=__dirname+"/",h=(E,G)=>(E=Ds(E)?new URL(E):v.normalize(E),I.readFileSync(E,G?void 0:"utf8")),x=E=>{var G=h(E,!0);return G.buffer||(G=new Uint8Array(G)),G},g=(E,G,ht)=>{E=Ds(E)?new URL(E):v.normalize(E),I.readFile(E,function(Tt,ne){Tt?ht(Tt):G(ne.buffer)})},process.argv.length>1&&(c=process.argv[1].replace(/\\/g,"/")),u=process.argv.slice(2),process.on("uncaughtException",function(E){if(!(E instanceof Ns))throw E}),process.on("unhandledRejection",function(E){throw E}),a=(E,G)=>{if(Ee())throw process.exitCode=E,G;y(G),process.exit(E)},e.inspect=function(){return"[Emscripten Module object]"}}else(l||p)&&(p?f=self.location.href:typeof document<"u"&&document.currentScript&&(f=document.currentScript.src),r&&(f=r),f.indexOf("blob:")!==0?f=f.substr(0,f.replace(/[?#].*/,"").lastIndexOf("/")+1):f="",h=E=>{var G=new XMLHttpRequest;return G.open("GET",E,!1),G.send(null),G.responseText},p&&(x=E=>{var G=new XMLHttpRequest;return G.open("GET",E,!1),G.responseType="arraybuffer",G.send(null),new Uint8Array(G.response)}),g=(E,G,ht)=>{var Tt=new XMLHttpRequest;Tt.open("GET",E,!0),Tt.responseType="arraybuffer",Tt.onload=()=>{if(Tt.status==200||Tt.status==0&&Tt.response){G(Tt.response);return}ht()},Tt.onerror=ht,Tt.send(null)},b=E=>document.title=E);var _=e.print||console.log.bind(console),k=e.printErr||console.warn.bind(console);Object.assign(e,i),i=null,e.arguments&&(u=e.arguments),e.thisProgram&&(c=e.thisProgram),e.quit&&(a=e.quit);var A=4,R;e.wasmBinary&&(R=e.wasmBinary);var F=e.noExitRuntime||!0;typeof WebAssembly!="object"&&Bn("no native wasm support detected");var P,L=!1,V;function Q(E,G){E||Bn(G)}var J=typeof TextDecoder<"u"?new TextDecoder("utf8"):void 0;function pt(E,G,ht){G>>>=0;for(var Tt=G+ht,ne=G;E[ne]&&!(ne>=Tt);)++ne;if(ne-G>16&&E.buffer&&J)return J.decode(E.subarray(G,ne));for(var oe="";G<ne;){var Nt=E[G++];if(!(Nt&128)){oe+=String.fromCharCode(Nt);continue}var Dt=E[G++]&63;if((Nt&224)==192){oe+=String.fromCharCode((Nt&31)<<6|Dt);continue}var we=E[G++]&63;if((Nt&240)==224?Nt=(Nt&15)<<12|Dt<<6|we:Nt=(Nt&7)<<18|Dt<<12|we<<6|E[G++]&63,Nt<65536)oe+=String.fromCharCode(Nt);else{var gr=Nt-65536;oe+=String.fromCharCode(55296|gr>>10,56320|gr&1023)}}return oe}function $t(E,G){return E>>>=0,E?pt(jt,E,G):""}function xe(E,G,ht,Tt){if(ht>>>=0,!(Tt>0))return 0;for(var ne=ht,oe=ht+Tt-1,Nt=0;Nt<E.length;++Nt){var Dt=E.charCodeAt(Nt);if(Dt>=55296&&Dt<=57343){var we=E.charCodeAt(++Nt);Dt=65536+((Dt&1023)<<10)|we&1023}if(Dt<=127){if(ht>=oe)break;G[ht++>>>0]=Dt}else if(Dt<=2047){if(ht+1>=oe)break;G[ht++>>>0]=192|Dt>>6,G[ht++>>>0]=128|Dt&63}else if(Dt<=65535){if(ht+2>=oe)break;G[ht++>>>0]=224|Dt>>12,G[ht++>>>0]=128|Dt>>6&63,G[ht++>>>0]=128|Dt&63}else{if(ht+3>=oe)break;G[ht++>>>0]=240|Dt>>18,G[ht++>>>0]=128|Dt>>12&63,G[ht++>>>0]=128|Dt>>6&63,G[ht++>>>0]=128|Dt&63}}return G[ht>>>0]=0,ht-ne}function be(E,G,ht){return xe(E,jt,G,ht)}var Ht,le,jt,Xt,Mt,Ut,pe,ye,hr;function yo(E){Ht=E,e.HEAP8=le=new Int8Array(E),e.HEAP16=Xt=new Int16Array(E),e.HEAP32=Ut=new Int32Array(E),e.HEAPU8=jt=new Uint8Array(E),e.HEAPU16=Mt=new Uint16Array(E),e.HEAPU32=pe=new Uint32Array(E),e.HEAPF32=ye=new Float32Array(E),e.HEAPF64=hr=new Float64Array(E)}var Rs=e.INITIAL_MEMORY||16777216,bo,wo=[],So=[],Ae=[],_t=!1;function Ee(){return F}function Or(){if(e.preRun)for(typeof e.preRun=="function"&&(e.preRun=[e.preRun]);e.preRun.length;)$c(e.preRun.shift());mn(wo)}function Zd(){_t=!0,mn(So)}function Ec(){if(e.postRun)for(typeof e.postRun=="function"&&(e.postRun=[e.postRun]);e.postRun.length;)Fc(e.postRun.shift());mn(Ae)}function $c(E){wo.unshift(E)}function Tc(E){So.unshift(E)}function Fc(E){Ae.unshift(E)}var $e=0,Ms=null,On=null;function Pc(E){$e++,e.monitorRunDependencies&&e.monitorRunDependencies($e)}function Oc(E){if($e--,e.monitorRunDependencies&&e.monitorRunDependencies($e),$e==0&&(Ms!==null&&(clearInterval(Ms),Ms=null),On)){var G=On;On=null,G()}}function Bn(E){e.onAbort&&e.onAbort(E),E="Aborted("+E+")",k(E),L=!0,V=1,E+=". Build with -sASSERTIONS for more info.";var G=new WebAssembly.RuntimeError(E);throw o(G),G}var Jd="data:application/octet-stream;base64,";function Io(E){return E.startsWith(Jd)}function Ds(E){return E.startsWith("file://")}var Te;Te="tfjs-backend-wasm.wasm",Io(Te)||(Te=d(Te));function Bc(E){try{if(E==Te&&R)return new Uint8Array(R);if(x)return x(E);throw"both async and sync fetching of the wasm failed"}catch(G){Bn(G)}}function th(){if(!R&&(l||p)){if(typeof fetch=="function"&&!Ds(Te))return fetch(Te,{credentials:"same-origin"}).then(function(E){if(!E.ok)throw"failed to load wasm binary file at '"+Te+"'";return E.arrayBuffer()}).catch(function(){return Bc(Te)});if(g)return new Promise(function(E,G){g(Te,function(ht){E(new Uint8Array(ht))},G)})}return Promise.resolve().then(function(){return Bc(Te)})}function eh(){var E={env:ma,wasi_snapshot_preview1:ma};function G(Nt,Dt){var we=Nt.exports;e.asm=we,P=e.asm.memory,yo(P.buffer),bo=e.asm.__indirect_function_table,Tc(e.asm.__wasm_call_ctors),Oc("wasm-instantiate")}Pc("wasm-instantiate");function ht(Nt){G(Nt.instance)}function Tt(Nt){return th().then(function(Dt){return WebAssembly.instantiate(Dt,E)}).then(function(Dt){return Dt}).then(Nt,function(Dt){k("failed to asynchronously prepare wasm: "+Dt),Bn(Dt)})}function ne(){return!R&&typeof WebAssembly.instantiateStreaming=="function"&&!Io(Te)&&!Ds(Te)&&!m&&typeof fetch=="function"?fetch(Te,{credentials:"same-origin"}).then(function(Nt){var Dt=WebAssembly.instantiateStreaming(Nt,E);return Dt.then(ht,function(we){return k("wasm streaming compile failed: "+we),k("falling back to ArrayBuffer instantiation"),Tt(ht)})}):Tt(ht)}if(e.instantiateWasm)try{var oe=e.instantiateWasm(E,G);return oe}catch(Nt){k("Module.instantiateWasm callback failed with error: "+Nt),o(Nt)}return ne().catch(o),{}}var hS,zn;function Ns(E){this.name="ExitStatus",this.message="Program terminated with exit("+E+")",this.status=E}function mn(E){for(;E.length>0;)E.shift()(e)}function rh(){Bn("")}function zc(){return 4294901760}function vo(){return zc()}function nh(E,G,ht){jt.copyWithin(E>>>0,G>>>0,G+ht>>>0)}function Lc(E){try{return P.grow(E-Ht.byteLength+65535>>>16),yo(P.buffer),1}catch{}}function Es(E){var G=jt.length;E=E>>>0;var ht=zc();if(E>ht)return!1;let Tt=(we,gr)=>we+(gr-we%gr)%gr;for(var ne=1;ne<=4;ne*=2){var oe=G*(1+.2/ne);oe=Math.min(oe,E+100663296);var Nt=Math.min(ht,Tt(Math.max(E,oe),65536)),Dt=Lc(Nt);if(Dt)return!0}return!1}var Fe={varargs:void 0,get:function(){Fe.varargs+=4;var E=Ut[Fe.varargs-4>>>2];return E},getStr:function(E){var G=$t(E);return G}};function Wc(E){return 52}function oh(E,G,ht,Tt,ne){return 70}var sh=[null,[],[]];function gS(E,G){var ht=sh[E];G===0||G===10?((E===1?_:k)(pt(ht,0)),ht.length=0):ht.push(G)}function xS(E,G,ht,Tt){for(var ne=0,oe=0;oe<ht;oe++){var Nt=pe[G>>>2],Dt=pe[G+4>>>2];G+=8;for(var we=0;we<Dt;we++)gS(E,jt[Nt+we>>>0]);ne+=Dt}return pe[Tt>>>2]=ne,0}function Uc(E){var G=e["_"+E];return G}function Co(E,G){le.set(E,G>>>0)}function ih(E,G,ht,Tt,ne){var oe={string:He=>{var Wn=0;if(He!=null&&He!==0){var sl=(He.length<<2)+1;Wn=xa(sl),be(He,Wn,sl)}return Wn},array:He=>{var Wn=xa(He.length);return Co(He,Wn),Wn}};function Nt(He){return G==="string"?$t(He):G==="boolean"?!!He:He}var Dt=Uc(E),we=[],gr=0;if(Tt)for(var fn=0;fn<Tt.length;fn++){var ol=oe[ht[fn]];ol?(gr===0&&(gr=el()),we[fn]=ol(Tt[fn])):we[fn]=Tt[fn]}var ya=Dt.apply(null,we);function Mx(He){return gr!==0&&rl(gr),Nt(He)}return ya=Mx(ya),ya}function ah(E,G,ht,Tt){ht=ht||[];var ne=ht.every(Nt=>Nt==="number"||Nt==="boolean"),oe=G!=="string";return oe&&ne&&!Tt?Uc(E):function(){return ih(E,G,ht,arguments,Tt)}}var ma={abort:rh,emscripten_get_heap_max:vo,emscripten_memcpy_big:nh,emscripten_resize_heap:Es,fd_close:Wc,fd_seek:oh,fd_write:xS},uh=eh(),Gc=e.___wasm_call_ctors=function(){return(Gc=e.___wasm_call_ctors=e.asm.__wasm_call_ctors).apply(null,arguments)},Vc=e._init=function(){return(Vc=e._init=e.asm.init).apply(null,arguments)},ch=e._init_with_threads_count=function(){return(ch=e._init_with_threads_count=e.asm.init_with_threads_count).apply(null,arguments)},Hc=e._get_threads_count=function(){return(Hc=e._get_threads_count=e.asm.get_threads_count).apply(null,arguments)},lh=e._register_tensor=function(){return(lh=e._register_tensor=e.asm.register_tensor).apply(null,arguments)},It=e._dispose_data=function(){return(It=e._dispose_data=e.asm.dispose_data).apply(null,arguments)},fa=e._dispose=function(){return(fa=e._dispose=e.asm.dispose).apply(null,arguments)},ph=e._Abs=function(){return(ph=e._Abs=e.asm.Abs).apply(null,arguments)},qc=e._Acos=function(){return(qc=e._Acos=e.asm.Acos).apply(null,arguments)},$s=e._Acosh=function(){return($s=e._Acosh=e.asm.Acosh).apply(null,arguments)},mh=e._Add=function(){return(mh=e._Add=e.asm.Add).apply(null,arguments)},fh=e._AddN=function(){return(fh=e._AddN=e.asm.AddN).apply(null,arguments)},dh=e._All=function(){return(dh=e._All=e.asm.All).apply(null,arguments)},hh=e._Any=function(){return(hh=e._Any=e.asm.Any).apply(null,arguments)},gh=e._ArgMax=function(){return(gh=e._ArgMax=e.asm.ArgMax).apply(null,arguments)},Kc=e._ArgMin=function(){return(Kc=e._ArgMin=e.asm.ArgMin).apply(null,arguments)},jc=e._Asin=function(){return(jc=e._Asin=e.asm.Asin).apply(null,arguments)},xh=e._Asinh=function(){return(xh=e._Asinh=e.asm.Asinh).apply(null,arguments)},yh=e._Atan=function(){return(yh=e._Atan=e.asm.Atan).apply(null,arguments)},bh=e._Atan2=function(){return(bh=e._Atan2=e.asm.Atan2).apply(null,arguments)},da=e._Atanh=function(){return(da=e._Atanh=e.asm.Atanh).apply(null,arguments)},wh=e._AvgPool=function(){return(wh=e._AvgPool=e.asm.AvgPool).apply(null,arguments)},Sh=e._AvgPool3D=function(){return(Sh=e._AvgPool3D=e.asm.AvgPool3D).apply(null,arguments)},Ih=e._AvgPool3DGrad=function(){return(Ih=e._AvgPool3DGrad=e.asm.AvgPool3DGrad).apply(null,arguments)},ko=e._AvgPoolGrad=function(){return(ko=e._AvgPoolGrad=e.asm.AvgPoolGrad).apply(null,arguments)},vh=e._BatchMatMul=function(){return(vh=e._BatchMatMul=e.asm.BatchMatMul).apply(null,arguments)},Ch=e._Bincount=function(){return(Ch=e._Bincount=e.asm.Bincount).apply(null,arguments)},Xc=e._BitwiseAnd=function(){return(Xc=e._BitwiseAnd=e.asm.BitwiseAnd).apply(null,arguments)},kh=e._Ceil=function(){return(kh=e._Ceil=e.asm.Ceil).apply(null,arguments)},ha=e._ClipByValue=function(){return(ha=e._ClipByValue=e.asm.ClipByValue).apply(null,arguments)},_h=e._Conv2D=function(){return(_h=e._Conv2D=e.asm.Conv2D).apply(null,arguments)},Ah=e._Conv2DBackpropInput=function(){return(Ah=e._Conv2DBackpropInput=e.asm.Conv2DBackpropInput).apply(null,arguments)},Rh=e._Conv3D=function(){return(Rh=e._Conv3D=e.asm.Conv3D).apply(null,arguments)},Ln=e._Conv3DBackpropFilterV2=function(){return(Ln=e._Conv3DBackpropFilterV2=e.asm.Conv3DBackpropFilterV2).apply(null,arguments)},ga=e._Conv3DBackpropInputV2=function(){return(ga=e._Conv3DBackpropInputV2=e.asm.Conv3DBackpropInputV2).apply(null,arguments)},Mh=e._Cos=function(){return(Mh=e._Cos=e.asm.Cos).apply(null,arguments)},Dh=e._Cosh=function(){return(Dh=e._Cosh=e.asm.Cosh).apply(null,arguments)},Nh=e._CropAndResize=function(){return(Nh=e._CropAndResize=e.asm.CropAndResize).apply(null,arguments)},Eh=e._Cumprod=function(){return(Eh=e._Cumprod=e.asm.Cumprod).apply(null,arguments)},Yc=e._Cumsum=function(){return(Yc=e._Cumsum=e.asm.Cumsum).apply(null,arguments)},Qc=e._DenseBincount=function(){return(Qc=e._DenseBincount=e.asm.DenseBincount).apply(null,arguments)},$h=e._DepthToSpace=function(){return($h=e._DepthToSpace=e.asm.DepthToSpace).apply(null,arguments)},Th=e._DepthwiseConv2dNative=function(){return(Th=e._DepthwiseConv2dNative=e.asm.DepthwiseConv2dNative).apply(null,arguments)},Zc=e._Diag=function(){return(Zc=e._Diag=e.asm.Diag).apply(null,arguments)},Jc=e._Dilation2D=function(){return(Jc=e._Dilation2D=e.asm.Dilation2D).apply(null,arguments)},Fh=e._Dilation2DBackpropFilter=function(){return(Fh=e._Dilation2DBackpropFilter=e.asm.Dilation2DBackpropFilter).apply(null,arguments)},Ph=e._Dilation2DBackpropInput=function(){return(Ph=e._Dilation2DBackpropInput=e.asm.Dilation2DBackpropInput).apply(null,arguments)},Oh=e._Elu=function(){return(Oh=e._Elu=e.asm.Elu).apply(null,arguments)},Bh=e._EluGrad=function(){return(Bh=e._EluGrad=e.asm.EluGrad).apply(null,arguments)},tl=e._Equal=function(){return(tl=e._Equal=e.asm.Equal).apply(null,arguments)},yS=e._Erf=function(){return(yS=e._Erf=e.asm.Erf).apply(null,arguments)},zh=e._Exp=function(){return(zh=e._Exp=e.asm.Exp).apply(null,arguments)},Lh=e._Expm1=function(){return(Lh=e._Expm1=e.asm.Expm1).apply(null,arguments)},Wh=e._FlipLeftRight=function(){return(Wh=e._FlipLeftRight=e.asm.FlipLeftRight).apply(null,arguments)},Uh=e._Floor=function(){return(Uh=e._Floor=e.asm.Floor).apply(null,arguments)},Gh=e._FloorDiv=function(){return(Gh=e._FloorDiv=e.asm.FloorDiv).apply(null,arguments)},Vh=e._FusedBatchNorm=function(){return(Vh=e._FusedBatchNorm=e.asm.FusedBatchNorm).apply(null,arguments)},Hh=e._FusedConv2D=function(){return(Hh=e._FusedConv2D=e.asm.FusedConv2D).apply(null,arguments)},qh=e._FusedDepthwiseConv2D=function(){return(qh=e._FusedDepthwiseConv2D=e.asm.FusedDepthwiseConv2D).apply(null,arguments)},Kh=e._Gather=function(){return(Kh=e._Gather=e.asm.Gather).apply(null,arguments)},jh=e._GatherNd=function(){return(jh=e._GatherNd=e.asm.GatherNd).apply(null,arguments)},Xh=e._Greater=function(){return(Xh=e._Greater=e.asm.Greater).apply(null,arguments)},Yh=e._GreaterEqual=function(){return(Yh=e._GreaterEqual=e.asm.GreaterEqual).apply(null,arguments)},Qh=e._IsFinite=function(){return(Qh=e._IsFinite=e.asm.IsFinite).apply(null,arguments)},Zh=e._IsInf=function(){return(Zh=e._IsInf=e.asm.IsInf).apply(null,arguments)},Jh=e._IsNan=function(){return(Jh=e._IsNan=e.asm.IsNan).apply(null,arguments)},tg=e._LRN=function(){return(tg=e._LRN=e.asm.LRN).apply(null,arguments)},eg=e._LRNGrad=function(){return(eg=e._LRNGrad=e.asm.LRNGrad).apply(null,arguments)},rg=e._LeakyRelu=function(){return(rg=e._LeakyRelu=e.asm.LeakyRelu).apply(null,arguments)},ng=e._Less=function(){return(ng=e._Less=e.asm.Less).apply(null,arguments)},og=e._LessEqual=function(){return(og=e._LessEqual=e.asm.LessEqual).apply(null,arguments)},sg=e._LinSpace=function(){return(sg=e._LinSpace=e.asm.LinSpace).apply(null,arguments)},ig=e._Log=function(){return(ig=e._Log=e.asm.Log).apply(null,arguments)},ag=e._Log1p=function(){return(ag=e._Log1p=e.asm.Log1p).apply(null,arguments)},ug=e._LogicalAnd=function(){return(ug=e._LogicalAnd=e.asm.LogicalAnd).apply(null,arguments)},cg=e._LogicalNot=function(){return(cg=e._LogicalNot=e.asm.LogicalNot).apply(null,arguments)},lg=e._LogicalOr=function(){return(lg=e._LogicalOr=e.asm.LogicalOr).apply(null,arguments)},pg=e._LogicalXor=function(){return(pg=e._LogicalXor=e.asm.LogicalXor).apply(null,arguments)},mg=e._Max=function(){return(mg=e._Max=e.asm.Max).apply(null,arguments)},fg=e._MaxPool=function(){return(fg=e._MaxPool=e.asm.MaxPool).apply(null,arguments)},dg=e._MaxPool3D=function(){return(dg=e._MaxPool3D=e.asm.MaxPool3D).apply(null,arguments)},hg=e._MaxPool3DGrad=function(){return(hg=e._MaxPool3DGrad=e.asm.MaxPool3DGrad).apply(null,arguments)},gg=e._MaxPoolGrad=function(){return(gg=e._MaxPoolGrad=e.asm.MaxPoolGrad).apply(null,arguments)},xg=e._MaxPoolWithArgmax=function(){return(xg=e._MaxPoolWithArgmax=e.asm.MaxPoolWithArgmax).apply(null,arguments)},yg=e._Maximum=function(){return(yg=e._Maximum=e.asm.Maximum).apply(null,arguments)},bg=e._Mean=function(){return(bg=e._Mean=e.asm.Mean).apply(null,arguments)},wg=e._Min=function(){return(wg=e._Min=e.asm.Min).apply(null,arguments)},Sg=e._Minimum=function(){return(Sg=e._Minimum=e.asm.Minimum).apply(null,arguments)},Ig=e._MirrorPad=function(){return(Ig=e._MirrorPad=e.asm.MirrorPad).apply(null,arguments)},vg=e._Mod=function(){return(vg=e._Mod=e.asm.Mod).apply(null,arguments)},Cg=e._Multinomial=function(){return(Cg=e._Multinomial=e.asm.Multinomial).apply(null,arguments)},kg=e._Multiply=function(){return(kg=e._Multiply=e.asm.Multiply).apply(null,arguments)},_g=e._Neg=function(){return(_g=e._Neg=e.asm.Neg).apply(null,arguments)},Ag=e._NonMaxSuppressionV3=function(){return(Ag=e._NonMaxSuppressionV3=e.asm.NonMaxSuppressionV3).apply(null,arguments)},Rg=e._NonMaxSuppressionV4=function(){return(Rg=e._NonMaxSuppressionV4=e.asm.NonMaxSuppressionV4).apply(null,arguments)},Mg=e._NonMaxSuppressionV5=function(){return(Mg=e._NonMaxSuppressionV5=e.asm.NonMaxSuppressionV5).apply(null,arguments)},Dg=e._NotEqual=function(){return(Dg=e._NotEqual=e.asm.NotEqual).apply(null,arguments)},Ng=e._OneHot=function(){return(Ng=e._OneHot=e.asm.OneHot).apply(null,arguments)},Eg=e._PadV2=function(){return(Eg=e._PadV2=e.asm.PadV2).apply(null,arguments)},$g=e._Pow=function(){return($g=e._Pow=e.asm.Pow).apply(null,arguments)},Tg=e._Prelu=function(){return(Tg=e._Prelu=e.asm.Prelu).apply(null,arguments)},Fg=e._Prod=function(){return(Fg=e._Prod=e.asm.Prod).apply(null,arguments)},Pg=e._RealDiv=function(){return(Pg=e._RealDiv=e.asm.RealDiv).apply(null,arguments)},Og=e._Reciprocal=function(){return(Og=e._Reciprocal=e.asm.Reciprocal).apply(null,arguments)},Bg=e._Relu=function(){return(Bg=e._Relu=e.asm.Relu).apply(null,arguments)},zg=e._Relu6=function(){return(zg=e._Relu6=e.asm.Relu6).apply(null,arguments)},Lg=e._ResizeBilinear=function(){return(Lg=e._ResizeBilinear=e.asm.ResizeBilinear).apply(null,arguments)},Wg=e._ResizeBilinearGrad=function(){return(Wg=e._ResizeBilinearGrad=e.asm.ResizeBilinearGrad).apply(null,arguments)},Ug=e._ResizeNearestNeighbor=function(){return(Ug=e._ResizeNearestNeighbor=e.asm.ResizeNearestNeighbor).apply(null,arguments)},Gg=e._ResizeNearestNeighborGrad=function(){return(Gg=e._ResizeNearestNeighborGrad=e.asm.ResizeNearestNeighborGrad).apply(null,arguments)},Vg=e._Reverse=function(){return(Vg=e._Reverse=e.asm.Reverse).apply(null,arguments)},Hg=e._RotateWithOffset=function(){return(Hg=e._RotateWithOffset=e.asm.RotateWithOffset).apply(null,arguments)},qg=e._Round=function(){return(qg=e._Round=e.asm.Round).apply(null,arguments)},Kg=e._Rsqrt=function(){return(Kg=e._Rsqrt=e.asm.Rsqrt).apply(null,arguments)},jg=e._ScatterNd=function(){return(jg=e._ScatterNd=e.asm.ScatterNd).apply(null,arguments)},Xg=e._SearchSorted=function(){return(Xg=e._SearchSorted=e.asm.SearchSorted).apply(null,arguments)},Yg=e._SelectV2=function(){return(Yg=e._SelectV2=e.asm.SelectV2).apply(null,arguments)},Qg=e._Selu=function(){return(Qg=e._Selu=e.asm.Selu).apply(null,arguments)},Zg=e._Sigmoid=function(){return(Zg=e._Sigmoid=e.asm.Sigmoid).apply(null,arguments)},Jg=e._Sign=function(){return(Jg=e._Sign=e.asm.Sign).apply(null,arguments)},tx=e._Sin=function(){return(tx=e._Sin=e.asm.Sin).apply(null,arguments)},ex=e._Sinh=function(){return(ex=e._Sinh=e.asm.Sinh).apply(null,arguments)},rx=e._Softmax=function(){return(rx=e._Softmax=e.asm.Softmax).apply(null,arguments)},nx=e._Softplus=function(){return(nx=e._Softplus=e.asm.Softplus).apply(null,arguments)},ox=e._SparseFillEmptyRows=function(){return(ox=e._SparseFillEmptyRows=e.asm.SparseFillEmptyRows).apply(null,arguments)},sx=e._SparseReshape=function(){return(sx=e._SparseReshape=e.asm.SparseReshape).apply(null,arguments)},ix=e._SparseSegmentReduction=function(){return(ix=e._SparseSegmentReduction=e.asm.SparseSegmentReduction).apply(null,arguments)},ax=e._SparseToDense=function(){return(ax=e._SparseToDense=e.asm.SparseToDense).apply(null,arguments)},ux=e._Sqrt=function(){return(ux=e._Sqrt=e.asm.Sqrt).apply(null,arguments)},cx=e._Square=function(){return(cx=e._Square=e.asm.Square).apply(null,arguments)},lx=e._SquaredDifference=function(){return(lx=e._SquaredDifference=e.asm.SquaredDifference).apply(null,arguments)},px=e._Step=function(){return(px=e._Step=e.asm.Step).apply(null,arguments)},mx=e._StridedSlice=function(){return(mx=e._StridedSlice=e.asm.StridedSlice).apply(null,arguments)},fx=e._Sub=function(){return(fx=e._Sub=e.asm.Sub).apply(null,arguments)},dx=e._Sum=function(){return(dx=e._Sum=e.asm.Sum).apply(null,arguments)},hx=e._Tan=function(){return(hx=e._Tan=e.asm.Tan).apply(null,arguments)},gx=e._Tanh=function(){return(gx=e._Tanh=e.asm.Tanh).apply(null,arguments)},xx=e._TensorScatterUpdate=function(){return(xx=e._TensorScatterUpdate=e.asm.TensorScatterUpdate).apply(null,arguments)},yx=e._Tile=function(){return(yx=e._Tile=e.asm.Tile).apply(null,arguments)},bx=e._TopK=function(){return(bx=e._TopK=e.asm.TopK).apply(null,arguments)},wx=e._Transform=function(){return(wx=e._Transform=e.asm.Transform).apply(null,arguments)},Sx=e._Transpose=function(){return(Sx=e._Transpose=e.asm.Transpose).apply(null,arguments)},Ix=e.__FusedMatMul=function(){return(Ix=e.__FusedMatMul=e.asm._FusedMatMul).apply(null,arguments)},vx=e._malloc=function(){return(vx=e._malloc=e.asm.malloc).apply(null,arguments)},Cx=e._free=function(){return(Cx=e._free=e.asm.free).apply(null,arguments)},kx=e.___errno_location=function(){return(kx=e.___errno_location=e.asm.__errno_location).apply(null,arguments)},el=e.stackSave=function(){return(el=e.stackSave=e.asm.stackSave).apply(null,arguments)},rl=e.stackRestore=function(){return(rl=e.stackRestore=e.asm.stackRestore).apply(null,arguments)},xa=e.stackAlloc=function(){return(xa=e.stackAlloc=e.asm.stackAlloc).apply(null,arguments)},_x=e.dynCall_iijjiiii=function(){return(_x=e.dynCall_iijjiiii=e.asm.dynCall_iijjiiii).apply(null,arguments)},Ax=e.dynCall_jiji=function(){return(Ax=e.dynCall_jiji=e.asm.dynCall_jiji).apply(null,arguments)};e.cwrap=ah;var Ts;On=function E(){Ts||nl(),Ts||(On=E)};function nl(E){if(E=E||u,$e>0||(Or(),$e>0))return;function G(){Ts||(Ts=!0,e.calledRun=!0,!L&&(Zd(),n(e),e.onRuntimeInitialized&&e.onRuntimeInitialized(),Ec()))}e.setStatus?(e.setStatus("Running..."),setTimeout(function(){setTimeout(function(){e.setStatus("")},1),G()},1)):G()}if(e.preInit)for(typeof e.preInit=="function"&&(e.preInit=[e.preInit]);e.preInit.length>0;)e.preInit.pop()();nl();var Fs;s&&(Fs={uncaughtException:process.listeners("uncaughtException").filter(function(E){return!s.uncaughtException.indexOf(E)>-1}),unhandledRejection:process.listeners("unhandledRejection").filter(function(E){return!s.unhandledRejection.indexOf(E)>-1})});var Ps;if(typeof t<"u")Ps=t;else if(typeof WasmBackendModuleThreadedSimd<"u")Ps=WasmBackendModuleThreadedSimd;else throw new Error("Could not find wasm module in post.js");if(Fs){var Rx=Ps._dispose;Ps._dispose=function(){Rx(),Fs.uncaughtException.forEach(function(E){process.removeListener("uncaughtException",E)}),Fs.unhandledRejection.forEach(function(E){process.removeListener("unhandledRejection",E)})}}return t.ready}})();typeof Rm=="object"&&typeof Ub=="object"?Ub.exports=Wb:typeof define=="function"&&define.amd?define([],function(){return Wb}):typeof Rm=="object"&&(Rm.WasmBackendModule=Wb)});var kr=class extends Error{name="BackendError";isLate;constructor(t,{late:e=!1,...n}={}){super(t,n),this.isLate=e}},_o=class extends kr{name="DeviceFailure"};function Tx(r){let t=new Uint8Array(r.length);for(let e=0;e<t.length;e++)t[e]=Math.min(255,Math.max(0,Math.round((r[e]+1)*127.5)));return t}function Fx(r,t){if(t===3)return r;if(t===1)return Float32Array.from({length:3*r.length},(e,n)=>r[Math.floor(n/3)]);if(t===4)return Float32Array.from({length:r.length/4*3},(e,n)=>{let o=4*Math.floor(n/3);return Math.min(1,Math.max(0,(r[o+3]+1)/2))*(r[o+n%3]-1)+1});throw new RangeError(`Cannot show images of ${t} channels: expected 1, 3 or 4`)}var Ao=class{constructor(t,e){this.backend=t,this.dataMover=e,this.data=new WeakMap,this.dataIdsCount=0}get(t){return this.data.has(t)||this.dataMover.moveData(this.backend,t),this.data.get(t)}set(t,e){this.dataIdsCount++,this.data.set(t,e)}has(t){return this.data.has(t)}delete(t){return this.dataIdsCount--,this.data.delete(t)}numDataIds(){return this.dataIdsCount}},gn=class{refCount(t){return sr("refCount")}incRef(t){return sr("incRef")}timerAvailable(){return!0}time(t){return sr("time")}read(t){return sr("read")}readSync(t){return sr("readSync")}readToGPU(t,e){return sr("readToGPU")}numDataIds(){return sr("numDataIds")}disposeData(t,e){return sr("disposeData")}write(t,e,n){return sr("write")}move(t,e,n,o,s){return sr("move")}createTensorFromGPUData(t,e,n){return sr("createTensorFromGPUData")}memory(){return sr("memory")}floatPrecision(){return sr("floatPrecision")}epsilon(){return this.floatPrecision()===32?1e-7:1e-4}dispose(){return sr("dispose")}};function sr(r){throw new Error(`'${r}' not yet implemented or not found in the registry. This kernel may not be supported by the tfjs backend you have chosen`)}function AS(r){let t=r.length,e=0;for(;t>0;)e=Math.random()*t|0,t--,ml(r,t,e)}function bT(r,t){if(r.length!==t.length)throw new Error(`Array sizes must match to be shuffled together First array length was ${r.length}Second array length was ${t.length}`);let e=r.length,n=0;for(;e>0;)n=Math.random()*e|0,e--,ml(r,e,n),ml(t,e,n)}function Bs(r,t,e){return Math.max(r,Math.min(t,e))}function wT(r){return r%2===0?r:r+1}function ml(r,t,e){let n=r[t];r[t]=r[e],r[e]=n}function ST(r){let t=0;for(let e=0;e<r.length;e++)t+=r[e];return t}function IT(r,t){let e=Math.random();return t*e+(1-e)*r}function vT(r,t){let e=0;for(let n=0;n<r.length;n++){let o=Number(r[n])-Number(t[n]);e+=o*o}return e}function W(r,t){if(!r)throw new Error(typeof t=="string"?t:t())}function fl(r,t,e=""){W(zs(r,t),()=>e+` Shapes ${r} and ${t} must match`)}function Mo(r){W(r!=null,()=>"The input to the tensor constructor must be a non-null value.")}function ae(r){if(r.length===0)return 1;let t=r[0];for(let e=1;e<r.length;e++)t*=r[e];return t}function CT(r){return r.length===0}function kT(r,t){if(r===t)return!0;if(r==null||t==null||r.length!==t.length)return!1;for(let e=0;e<r.length;e++)if(r[e]!==null&&t[e]!==null&&r[e]!==t[e])return!1;return!0}function zs(r,t){if(r===t)return!0;if(r==null||t==null||r.length!==t.length)return!1;for(let e=0;e<r.length;e++)if(r[e]!==t[e])return!1;return!0}function wa(r){return r%1===0}function _T(r){if(Math.tanh!=null)return Math.tanh(r);if(r===1/0)return 1;if(r===-1/0)return-1;{let t=Math.exp(2*r);return(t-1)/(t+1)}}function AT(r){let t=Math.ceil(Math.sqrt(r));return[t,Math.ceil(r/t)]}function RT(r){let t=new Uint32Array(r);for(let e=0;e<r;++e)t[e]=e;return AS(t),t}function Do(r,t){return t<=r.length?r:r+" ".repeat(t-r.length)}function MT(r,t=o=>0,e,n){return new Promise((o,s)=>{let i=0,u=()=>{if(r()){o();return}i++;let c=t(i);if(e!=null&&i>=e){s();return}n!=null?n(u,c):setTimeout(u,c)};u()})}function DT(r,t){let e=1,n=-1;for(let s=0;s<r.length;++s)if(r[s]>=0)e*=r[s];else if(r[s]===-1){if(n!==-1)throw Error(`Shapes can only have 1 implicit size. Found -1 at dim ${n} and dim ${s}`);n=s}else if(r[s]<0)throw Error(`Shapes can not be < 0. Found ${r[s]} at dim ${s}`);if(n===-1){if(t>0&&t!==e)throw Error(`Size(${t}) must match the product of shape ${r}`);return r}if(e===0)throw Error(`Cannot infer the missing size in [${r}] when there are 0 elements`);if(t%e!==0)throw Error(`The implicit shape can't be a fractional number. Got ${t} / ${e}`);let o=r.slice();return o[n]=t/e,o}function RS(r,t){let e=t.length;return r=r==null?t.map((n,o)=>o):[].concat(r),W(r.every(n=>n>=-e&&n<e),()=>`All values in axis param must be in range [-${e}, ${e}) but got axis ${r}`),W(r.every(n=>wa(n)),()=>`All values in axis param must be integers but got axis ${r}`),r.map(n=>n<0?e+n:n)}function NT(r,t){let e=[],n=[],o=t!=null&&Array.isArray(t)&&t.length===0,s=t==null||o?null:RS(t,r).sort(),i=0;for(let u=0;u<r.length;++u){if(s!=null){if(s[i]===u&&r[u]!==1)throw new Error(`Can't squeeze axis ${u} since its dim '${r[u]}' is not 1`);(s[i]==null||s[i]>u)&&r[u]===1&&(e.push(r[u]),n.push(u)),s[i]<=u&&i++}r[u]!==1&&(e.push(r[u]),n.push(u))}return{newShape:e,keptDims:n}}function ET(r,t){return dl(r,t)}function dl(r,t){let e=null;if(r==null||r==="float32")e=new Float32Array(t);else if(r==="int32")e=new Int32Array(t);else if(r==="bool")e=new Uint8Array(t);else if(r==="string")e=new Array(t);else throw new Error(`Unknown data type ${r}`);return e}function Px(r,t){for(let e=0;e<r.length;e++){let n=r[e];if(isNaN(n)||!isFinite(n))throw Error(`A tensor of type ${t} being uploaded contains ${n}.`)}}function Ox(r){return r==="bool"||r==="complex64"||r==="float32"||r==="int32"||r==="string"}function $T(r,t){return!(t==="complex64"||t==="float32"&&r!=="complex64"||t==="int32"&&r!=="float32"&&r!=="complex64"||t==="bool"&&r==="bool")}function Ls(r){if(r==="float32"||r==="int32")return 4;if(r==="complex64")return 8;if(r==="bool")return 1;throw new Error(`Unknown dtype ${r}`)}function Bx(r){if(r==null)return 0;let t=0;return r.forEach(e=>t+=e.length),t}function Ws(r){return typeof r=="string"||r instanceof String}function MS(r){return typeof r=="boolean"}function DS(r){return typeof r=="number"}function Un(r){return Array.isArray(r)?Un(r[0]):r instanceof Float32Array?"float32":r instanceof Int32Array||r instanceof Uint8Array||r instanceof Uint8ClampedArray?"int32":DS(r)?"float32":Ws(r)?"string":MS(r)?"bool":"float32"}function Us(r){return!!(r&&r.constructor&&r.call&&r.apply)}function Gs(r,t){for(let e=t;e<r;++e)if(r%e===0)return e;return r}function jr(r){let t=r.length;if(t<2)return[];let e=new Array(t-1);e[t-2]=r[t-1];for(let n=t-3;n>=0;--n)e[n]=e[n+1]*r[n+1];return e}function NS(r,t,e,n=!1){let o=new Array;if(t.length===1){let s=t[0]*(n?2:1);for(let i=0;i<s;i++)o[i]=e[r+i]}else{let s=t[0],i=t.slice(1),u=i.reduce((c,a)=>c*a)*(n?2:1);for(let c=0;c<s;c++)o[c]=NS(r+c*u,i,e,n)}return o}function Ro(r,t,e=!1){if(r.length===0)return t[0];let n=r.reduce((o,s)=>o*s)*(e?2:1);if(n===0)return[];if(n!==t.length)throw new Error(`[${r}] does not match the input size ${t.length}${e?" for a complex tensor":""}.`);return NS(0,r,t,e)}function TT(r,t){if(Array.isArray(r))return r;if(t==="float32")return r instanceof Float32Array?r:new Float32Array(r);if(t==="int32")return r instanceof Int32Array?r:new Int32Array(r);if(t==="bool"||t==="string")return Uint8Array.from(new Int32Array(r));throw new Error(`Unknown dtype ${t}`)}function zx(r,t){let e=Vs(r,t);for(let n=0;n<e.length;n++)e[n]=1;return e}function Vs(r,t){if(t==null||t==="float32"||t==="complex64")return new Float32Array(r);if(t==="int32")return new Int32Array(r);if(t==="bool")return new Uint8Array(r);throw new Error(`Unknown data type ${t}`)}function FT(r,t){let e=r.reduce((n,o)=>n*o,1);if(t==null||t==="float32")return Ro(r,new Float32Array(e));if(t==="int32")return Ro(r,new Int32Array(e));if(t==="bool")return Ro(r,new Uint8Array(e));throw new Error(`Unknown data type ${t}`)}function yr(r){r.forEach(t=>{W(Number.isInteger(t)&&t>=0,()=>`Tensor must have a shape comprised of positive integers but got shape [${r}].`)})}function PT(r,t,e){if(t===0)return 0;if(t===1)return r[0];let n=r[r.length-1];for(let o=0;o<r.length-1;++o)n+=e[o]*r[o];return n}function OT(r,t,e){if(t===0)return[];if(t===1)return[r];let n=new Array(t);for(let o=0;o<n.length-1;++o)n[o]=Math.floor(r/e[o]),r-=n[o]*e[o];return n[n.length-1]=r,n}function No(r){return r&&r.then&&typeof r.then=="function"}var ES="tfjsflags",Sa=class{constructor(t){this.global=t,this.flags={},this.flagRegistry={},this.urlFlags={},this.getQueryParams=zT,this.populateURLFlags()}setPlatform(t,e){this.platform!=null&&(X().getBool("IS_TEST")||X().getBool("PROD")||console.warn(`Platform ${this.platformName} has already been set. Overwriting the platform with ${t}.`)),this.platformName=t,this.platform=e}registerFlag(t,e,n){if(this.flagRegistry[t]={evaluationFn:e,setHook:n},this.urlFlags[t]!=null){let o=this.urlFlags[t];X().getBool("IS_TEST")||X().getBool("PROD")||console.warn(`Setting feature override from URL ${t}: ${o}.`),this.set(t,o)}}async getAsync(t){return t in this.flags?this.flags[t]:(this.flags[t]=await this.evaluateFlag(t),this.flags[t])}get(t){if(t in this.flags)return this.flags[t];let e=this.evaluateFlag(t);if(No(e))throw new Error(`Flag ${t} cannot be synchronously evaluated. Please use getAsync() instead.`);return this.flags[t]=e,this.flags[t]}getNumber(t){return this.get(t)}getBool(t){return this.get(t)}getString(t){return this.get(t)}getFlags(){return this.flags}get features(){return this.flags}set(t,e){if(this.flagRegistry[t]==null)throw new Error(`Cannot set flag ${t} as it has not been registered.`);this.flags[t]=e,this.flagRegistry[t].setHook!=null&&this.flagRegistry[t].setHook(e)}evaluateFlag(t){if(this.flagRegistry[t]==null)throw new Error(`Cannot evaluate flag '${t}': no evaluation function found.`);return this.flagRegistry[t].evaluationFn()}setFlags(t){this.flags=Object.assign({},t)}reset(){this.flags={},this.urlFlags={},this.populateURLFlags()}populateURLFlags(){if(typeof this.global>"u"||typeof this.global.location>"u"||typeof this.global.location.search>"u")return;let t=this.getQueryParams(this.global.location.search);ES in t&&t[ES].split(",").forEach(n=>{let[o,s]=n.split(":");this.urlFlags[o]=WT(o,s)})}};function zT(r){let t={};return r.replace(/[?&]([^=?&]+)(?:=([^&]*))?/g,(e,...n)=>(LT(t,n[0],n[1]),n.join("="))),t}function LT(r,t,e){r[decodeURIComponent(t)]=decodeURIComponent(e||"")}function WT(r,t){let e=t.toLowerCase();return e==="true"||e==="false"?e==="true":`${+e}`===e?+e:t}function X(){return Lx}var Lx=null;function $S(r){Lx=r}var Wx;function Ux(){if(Wx==null){let r;if(typeof window<"u")r=window;else if(typeof global<"u")r=global;else if(typeof process<"u")r=process;else if(typeof self<"u")r=self;else throw new Error("Could not find a global object");Wx=r}return Wx}function UT(){let r=Ux();return r._tfGlobals==null&&(r._tfGlobals=new Map),r._tfGlobals}function Ia(r,t){let e=UT();if(e.has(r))return e.get(r);{let n=t();return e.set(r,n),e.get(r)}}var Eo="Abs",hl="Acos",gl="Acosh",Xr="Add",va="AddN",Ca="All",ka="Any",xl="ArgMax",yl="ArgMin",bl="Asin",wl="Asinh",Sl="Atan",Il="Atanh",vl="Atan2",$o="AvgPool",Cl="AvgPoolGrad",kl="AvgPool3D",_l="AvgPool3DGrad",To="BatchMatMul",Al="BatchToSpaceND",_a="Bincount",Rl="BitwiseAnd";var Ml="BroadcastArgs",xn="Cast",Hs="Ceil",Fo="ClipByValue",Aa="Complex",Dl="ComplexAbs",qs="Concat",Po="Conv2D",TS="Conv2DBackpropFilter",Oo="Conv2DBackpropInput",Ra="Conv3D",Ma="Conv3DBackpropFilterV2",Da="Conv3DBackpropInputV2",Nl="Cos",El="Cosh",Na="Cumprod",Ea="Cumsum",$a="CropAndResize",$l="DenseBincount",Ta="DepthToSpace",Bo="DepthwiseConv2dNative",FS="DepthwiseConv2dNativeBackpropFilter",PS="DepthwiseConv2dNativeBackpropInput",Tl="Diag",Fa="Dilation2D",Pa="Dilation2DBackpropInput",Oa="Dilation2DBackpropFilter",OS="Draw",Ks="RealDiv",BS="Einsum",js="Elu",Ba="EluGrad",Fl="Erf",Xs="Equal",Ys="Exp",Pl="ExpandDims",Qs="Expm1",zS="FFT",Zs="Fill",za="FlipLeftRight",Js="Floor",Gn="FloorDiv",La="FusedBatchNorm",Ol="GatherV2",Wa="GatherNd",ti="Greater",ei="GreaterEqual",yn="Identity",LS="IFFT",Bl="Imag",zl="IsFinite",Ll="IsInf",Wl="IsNan",zo="LeakyRelu",ri="Less",ni="LessEqual",Ua="LinSpace",oi="Log",Ul="Log1p",Gl="LogicalAnd",Vl="LogicalNot",Hl="LogicalOr",WS="LogicalXor";var Ga="LRN",Va="LRNGrad";var Ha="Max",Vn="Maximum",qa="MaxPool",ql="MaxPoolGrad",Kl="MaxPool3D",jl="MaxPool3DGrad",Xl="MaxPoolWithArgmax",Lo="Mean",Wo="Min",si="Minimum",Ka="MirrorPad",Yl="Mod",ja="Multinomial",Hn="Multiply",Uo="Neg",ii="NotEqual",Xa="NonMaxSuppressionV3",Gx="NonMaxSuppressionV4",Ya="NonMaxSuppressionV5",Ql="OnesLike",Qa="OneHot",ai="Pack",Go="PadV2";var ui="Pow",Vo="Prelu",ci="Prod";var Zl="Range",Za="Real",Jl="Reciprocal",li="Relu",pi="Reshape",Ja="ResizeNearestNeighbor",tu="ResizeNearestNeighborGrad",eu="ResizeBilinear",ru="ResizeBilinearGrad",mi="Relu6",Ho="Reverse",tp="Round",qn="Rsqrt",qo="ScatterNd",nu="TensorScatterUpdate",ou="SearchSorted",ep="Select",rp="Selu",Ko="Slice",np="Sin",op="Sinh",sp="Sign",Kn="Sigmoid",ip="Softplus",jn="Sqrt",jo="Sum",ap="SpaceToBatchND",up="SplitV",su="Softmax",US="SparseFillEmptyRows",Vx="SparseReshape",cp="SparseSegmentMean",lp="SparseSegmentSum",iu="SparseToDense",fi="SquaredDifference",pp="Square",GS="StaticRegexReplace",Xo="StridedSlice",mp="StringNGrams",VS="StringSplit",HS="StringToHashBucketFast",Xn="Sub",fp="Tan",dp="Tanh",bn="Tile",au="TopK",uu="Transform",wn="Transpose",qS="Unique",di="Unpack",KS="UnsortedSegmentSum";var hi="ZerosLike",Yo="Step",jS="FromPixels",cu="RotateWithOffset",lu="_FusedMatMul",pu="FusedConv2D",mu="FusedDepthwiseConv2D";function Sn(...r){X().getBool("IS_TEST")||X().getBool("PROD")||console.warn(...r)}function GT(...r){X().getBool("IS_TEST")||X().getBool("PROD")||console.log(...r)}var gi=Ia("kernelRegistry",()=>new Map),VT=Ia("gradRegistry",()=>new Map);function Qo(r,t){let e=qx(r,t);return gi.get(e)}function Hx(r){return VT.get(r)}function hp(r){let t=gi.entries(),e=[];for(;;){let{done:n,value:o}=t.next();if(n)break;let[s,i]=o,[u]=s.split("_");u===r&&e.push(i)}return e}function Zo(r){let{kernelName:t,backendName:e}=r,n=qx(t,e);gi.has(n)&&Sn(`The kernel '${t}' for backend '${e}' is already registered`),gi.set(n,r)}function YS(r,t){let e=qx(r,t);if(!gi.has(e))throw new Error(`The kernel '${r}' for backend '${t}' is not registered`);gi.delete(e)}function qx(r,t){return`${t}_${r}`}var w={};hn(w,{arraysEqual:()=>zs,arraysEqualWithNull:()=>kT,assert:()=>W,assertNonNegativeIntegerDimensions:()=>yr,assertNonNull:()=>Mo,assertShapesMatch:()=>fl,bytesFromStringArray:()=>Bx,bytesPerElement:()=>Ls,checkConversionForErrors:()=>Px,clamp:()=>Bs,computeStrides:()=>jr,convertBackendValuesAndArrayBuffer:()=>TT,createScalarValue:()=>QT,createShuffledIndices:()=>RT,decodeString:()=>Si,distSquared:()=>vT,encodeString:()=>wi,fetch:()=>JT,fingerPrint64:()=>YT,flatten:()=>Qn,getArrayFromDType:()=>dl,getTypedArrayFromDType:()=>ET,hasEncodingLoss:()=>$T,hexToLong:()=>fu,indexToLoc:()=>OT,inferDtype:()=>Un,inferFromImplicitShape:()=>DT,isBoolean:()=>MS,isFunction:()=>Us,isInt:()=>wa,isNumber:()=>DS,isPromise:()=>No,isScalarShape:()=>CT,isString:()=>Ws,isTypedArray:()=>Pe,isValidDtype:()=>Ox,locToIndex:()=>PT,makeOnesTypedArray:()=>zx,makeZerosNestedTypedArray:()=>FT,makeZerosTypedArray:()=>Vs,nearestDivisor:()=>Gs,nearestLargerEven:()=>wT,now:()=>ns,parseAxisParam:()=>RS,randUniform:()=>IT,repeatedTry:()=>MT,rightPad:()=>Do,shuffle:()=>AS,shuffleCombo:()=>bT,sizeFromShape:()=>ae,sizeToSquarishShape:()=>AT,squeezeShape:()=>NT,sum:()=>ST,swap:()=>ml,tanh:()=>_T,toNestedArray:()=>Ro,toTypedArray:()=>bi});function gp(r){return r instanceof Float32Array||r instanceof Int32Array||r instanceof Uint8Array||r instanceof Uint8ClampedArray}var Yx=ba(a2());var rs=Yx.default||Yx;function fu(r){return rs.fromString(r,!0,16)}var c2=fu("c3a5c85c97cb3127"),es=fu("b492b66fbe98f273"),qe=fu("9ae16a3b2f90404f");function Xx(r){return r.xor(r.shru(47))}function l2(r,t,e){let n=r.slice(t,t+e);return rs.fromBytes(Array.from(n),!0,!0)}function Yt(r,t){return l2(r,t,8)}function u2(r,t){return l2(r,t,4)}function Re(r,t){return t===0?r:r.shru(t).or(r.shl(64-t))}function Yn(r,t,e=fu("9ddfea08eb382d69")){let n=r.xor(t).mul(e);n=n.xor(n.shru(47));let o=t.xor(n).mul(e);return o=o.xor(o.shru(47)),o=o.mul(e),o}function qT(r,t,e,n,o,s){o=o.add(r),s=Re(s.add(o).add(n),21);let i=o;return o=o.add(t),o=o.add(e),s=s.add(Re(o,44)),[o.add(n),s.add(i)]}function yp(r,t,e,n){return qT(Yt(r,t),Yt(r,t+8),Yt(r,t+16),Yt(r,t+24),e,n)}function KT(r,t=r.length){if(t>=8){let e=qe.add(t*2),n=Yt(r,0).add(qe),o=Yt(r,t-8),s=Re(o,37).mul(e).add(n),i=Re(n,25).add(o).mul(e);return Yn(s,i,e)}if(t>=4){let e=qe.add(t*2),n=u2(r,0);return Yn(n.shl(3).add(t),u2(r,t-4),e)}if(t>0){let e=r[0],n=r[t>>1],o=r[t-1],s=e+(n<<8),i=t+(o<<2);return Xx(qe.mul(s).xor(c2.mul(i))).mul(qe)}return qe}function jT(r,t=r.length){let e=qe.add(t*2),n=Yt(r,0).mul(es),o=Yt(r,8),s=Yt(r,t-8).mul(e),i=Yt(r,t-16).mul(qe);return Yn(Re(n.add(o),43).add(Re(s,30)).add(i),n.add(Re(o.add(qe),18)).add(s),e)}function XT(r,t=r.length){let e=qe.add(t*2),n=Yt(r,0).mul(qe),o=Yt(r,8),s=Yt(r,t-8).mul(e),i=Yt(r,t-16).mul(qe),u=Re(n.add(o),43).add(Re(s,30)).add(i),c=Yn(u,n.add(Re(o.add(qe),18)).add(s),e),a=Yt(r,16).mul(e),l=Yt(r,24),p=u.add(Yt(r,t-32)).mul(e),m=c.add(Yt(r,t-24)).mul(e);return Yn(Re(a.add(l),43).add(Re(p,30)).add(m),a.add(Re(l.add(n),18)).add(p),e)}function YT(r,t=r.length){let e=rs.fromNumber(81,!0);if(t<=32)return t<=16?KT(r,t):jT(r,t);if(t<=64)return XT(r,t);let n=e,o=e.mul(es).add(113),s=Xx(o.mul(qe).add(113)).mul(qe),i=[rs.UZERO,rs.UZERO],u=[rs.UZERO,rs.UZERO];n=n.mul(qe).add(Yt(r,0));let c=0,a=(t-1>>6)*64,l=a+(t-1&63)-63;do n=Re(n.add(o).add(i[0]).add(Yt(r,c+8)),37).mul(es),o=Re(o.add(i[1]).add(Yt(r,c+48)),42).mul(es),n=n.xor(u[1]),o=o.add(i[0]).add(Yt(r,c+40)),s=Re(s.add(u[0]),33).mul(es),i=yp(r,c,i[1].mul(es),n.add(u[0])),u=yp(r,c+32,s.add(u[1]),o.add(Yt(r,c+16))),[s,n]=[n,s],c+=64;while(c!==a);let p=es.add(s.and(255).shl(1));return c=l,u[0]=u[0].add(t-1&63),i[0]=i[0].add(u[0]),u[0]=u[0].add(i[0]),n=Re(n.add(o).add(i[0]).add(Yt(r,c+8)),37).mul(p),o=Re(o.add(i[1]).add(Yt(r,c+48)),42).mul(p),n=n.xor(u[1].mul(9)),o=o.add(i[0].mul(9).add(Yt(r,c+40))),s=Re(s.add(u[0]),33).mul(p),i=yp(r,c,i[1].mul(p),n.add(u[0])),u=yp(r,c+32,s.add(u[1]),o.add(Yt(r,c+16))),[s,n]=[n,s],Yn(Yn(i[0],u[0],p).add(Xx(o).mul(c2)).add(s),Yn(i[1],u[1],p).add(n),p)}function QT(r,t){return t==="string"?wi(r):bi([r],t)}function ZT(r,t){return r instanceof Float32Array&&t==="float32"||r instanceof Int32Array&&t==="int32"||r instanceof Uint8Array&&t==="bool"}function bi(r,t){if(t==="string")throw new Error("Cannot convert a string[] to a TypedArray");if(Array.isArray(r)&&(r=Qn(r)),X().getBool("DEBUG")&&Px(r,t),ZT(r,t))return r;if(t==null||t==="float32"||t==="complex64")return new Float32Array(r);if(t==="int32")return new Int32Array(r);if(t==="bool"){let e=new Uint8Array(r.length);for(let n=0;n<e.length;++n)Math.round(r[n])!==0&&(e[n]=1);return e}else throw new Error(`Unknown data type ${t}`)}function ns(){return X().platform.now()}function JT(r,t){return X().platform.fetch(r,t)}function wi(r,t="utf-8"){return t=t||"utf-8",X().platform.encode(r,t)}function Si(r,t="utf-8"){return t=t||"utf-8",X().platform.decode(r,t)}function Pe(r){return X().platform.isTypedArray!=null?X().platform.isTypedArray(r):gp(r)}function Qn(r,t=[],e=!1){if(t==null&&(t=[]),typeof r=="boolean"||typeof r=="number"||typeof r=="string"||No(r)||r==null||Pe(r)&&e)t.push(r);else if(Array.isArray(r)||Pe(r))for(let n=0;n<r.length;++n)Qn(r[n],t,e);else{let n=-1;for(let o of Object.keys(r))/^([1-9]+[0-9]*|0)$/.test(o)&&(n=Math.max(n,Number(o)));for(let o=0;o<=n;o++)Qn(r[o],t,e)}return t}var bp=class{constructor(t,e){this.backendTimer=t,this.logger=e,e==null&&(this.logger=new Qx)}profileKernel(t,e,n){let o,s=()=>{o=n()},i,u=ns();if(this.backendTimer.timerAvailable())i=this.backendTimer.time(s);else{s();for(let a of o)a.dataSync();i=Promise.resolve({kernelMs:ns()-u})}if(X().getBool("CHECK_COMPUTATION_FOR_ERRORS"))for(let a=0;a<o.length;a++){let l=o[a];l.data().then(p=>{tF(p,l.dtype,t)})}return{kernelName:t,outputs:o,inputs:e,timeMs:i.then(a=>a.kernelMs),extraInfo:i.then(a=>a.getExtraProfileInfo!=null?a.getExtraProfileInfo():"")}}logKernelProfile(t){let{kernelName:e,outputs:n,timeMs:o,inputs:s,extraInfo:i}=t;n.forEach(u=>{Promise.all([u.data(),o,i]).then(c=>{this.logger.logKernelProfile(e,u,c[0],c[1],s,c[2])})})}};function tF(r,t,e){if(t!=="float32")return!1;for(let n=0;n<r.length;n++){let o=r[n];if(isNaN(o)||!isFinite(o))return console.warn(`Found ${o} in the result of '${e}'`),!0}return!1}var Qx=class{logKernelProfile(t,e,n,o,s,i){let u=typeof o=="number"?Do(`${o}ms`,9):o.error,c=Do(t,25),a=e.rank,l=e.size,p=Do(e.shape.toString(),14),m="";for(let f in s){let d=s[f];if(d!=null){let h=d.shape||e.shape,g=h.length;m+=`${f}: ${g}D ${g>0?h:""} `}}console.log(`%c${c}	%c${u}	%c${a}D ${p}	%c${l}	%c${m}	%c${i}`,"font-weight:bold","color:red","color:blue","color: orange","color: green","color: steelblue")}};function p2(r,t,e){let n={},o={};for(let c=0;c<t.length;c++)n[t[c].id]=!0;for(let c=0;c<r.length;c++){let a=r[c],l=a.inputs;for(let p in l){let m=l[p],f=!1;for(let d=0;d<t.length;d++)if(n[m.id]){a.outputs.forEach(h=>n[h.id]=!0),f=!0,o[a.id]=!0;break}if(f)break}}let s={};s[e.id]=!0;let i={};for(let c=r.length-1;c>=0;c--){let a=r[c],l=a.inputs;for(let p=0;p<a.outputs.length;p++)if(s[a.outputs[p].id]){for(let m in l)s[l[m].id]=!0,i[a.id]=!0;break}}let u=[];for(let c=0;c<r.length;c++){let a=r[c];if(o[a.id]&&i[a.id]){let l={};for(let m in a.inputs){let f=a.inputs[m];n[f.id]&&(l[m]=f)}let p=Object.assign({},a);p.inputs=l,p.outputs=a.outputs,u.push(p)}}return u}function m2(r,t,e,n){for(let o=t.length-1;o>=0;o--){let s=t[o],i=[];if(s.outputs.forEach(c=>{let a=r[c.id];a!=null?i.push(a):i.push(null)}),s.gradient==null)throw new Error(`Cannot compute gradient: gradient function not found for ${s.kernelName}.`);let u=s.gradient(i);for(let c in s.inputs){if(!(c in u))throw new Error(`Cannot backprop through input ${c}. Available gradients found: ${Object.keys(u)}.`);let a=e(()=>u[c]());if(a.dtype!=="float32")throw new Error(`Error in gradient for op ${s.kernelName}. The gradient of input ${c} must have 'float32' dtype, but has '${a.dtype}'`);let l=s.inputs[c];if(!zs(a.shape,l.shape))throw new Error(`Error in gradient for op ${s.kernelName}. The gradient of input '${c}' has shape '${a.shape}', which does not match the shape of the input '${l.shape}'`);if(r[l.id]==null)r[l.id]=a;else{let p=r[l.id];r[l.id]=n(p,a),p.dispose()}}}}var f2=20,du=3,Zx=7;function d2(r,t,e,n){let o=jr(t),s=eF(r,t,e,o),i=t.length,u=wp(r,t,e,o,s),c=["Tensor"];return n&&(c.push(`  dtype: ${e}`),c.push(`  rank: ${i}`),c.push(`  shape: [${t}]`),c.push("  values:")),c.push(u.map(a=>"    "+a).join(`
`)),c.join(`
`)}function eF(r,t,e,n){let o=ae(t),s=n[n.length-1],i=new Array(s).fill(0),u=t.length,c=e==="complex64"?gu(r):r;if(u>1)for(let a=0;a<o/s;a++){let l=a*s;for(let p=0;p<s;p++)i[p]=Math.max(i[p],hu(c[l+p],0,e).length)}return i}function hu(r,t,e){let n;return Array.isArray(r)?n=`${parseFloat(r[0].toFixed(Zx))} + ${parseFloat(r[1].toFixed(Zx))}j`:Ws(r)?n=`'${r}'`:e==="bool"?n=h2(r):n=parseFloat(r.toFixed(Zx)).toString(),Do(n,t)}function h2(r){return r===0?"false":"true"}function wp(r,t,e,n,o,s=!0){let i=e==="complex64"?2:1,u=t[0],c=t.length;if(c===0){if(e==="complex64"){let h=gu(r);return[hu(h[0],0,e)]}return e==="bool"?[h2(r[0])]:[r[0].toString()]}if(c===1){if(u>f2){let g=du*i,x=Array.from(r.slice(0,g)),b=Array.from(r.slice((u-du)*i,u*i));return e==="complex64"&&(x=gu(x),b=gu(b)),["["+x.map((y,I)=>hu(y,o[I],e)).join(", ")+", ..., "+b.map((y,I)=>hu(y,o[u-du+I],e)).join(", ")+"]"]}return["["+(e==="complex64"?gu(r):Array.from(r)).map((g,x)=>hu(g,o[x],e)).join(", ")+"]"]}let a=t.slice(1),l=n.slice(1),p=n[0]*i,m=[];if(u>f2){for(let h=0;h<du;h++){let g=h*p,x=g+p;m.push(...wp(r.slice(g,x),a,e,l,o,!1))}m.push("...");for(let h=u-du;h<u;h++){let g=h*p,x=g+p;m.push(...wp(r.slice(g,x),a,e,l,o,h===u-1))}}else for(let h=0;h<u;h++){let g=h*p,x=g+p;m.push(...wp(r.slice(g,x),a,e,l,o,h===u-1))}let f=c===2?",":"";m[0]="["+(u>0?m[0]+f:"");for(let h=1;h<m.length-1;h++)m[h]=" "+m[h]+f;let d=`,
`;for(let h=2;h<c;h++)d+=`
`;return m[m.length-1]=" "+m[m.length-1]+"]"+(s?"":d),m}function gu(r){let t=[];for(let e=0;e<r.length;e+=2)t.push([r[e],r[e+1]]);return t}var Yr=class{constructor(t,e,n){if(this.dtype=e,this.shape=t.slice(),this.size=ae(t),n!=null){let o=n.length;W(o===this.size,()=>`Length of values '${o}' does not match the size inferred by the shape '${this.size}'.`)}if(e==="complex64")throw new Error("complex64 dtype TensorBuffers are not supported. Please create a TensorBuffer for the real and imaginary parts separately and call tf.complex(real, imag).");this.values=n||dl(e,this.size),this.strides=jr(t)}set(t,...e){e.length===0&&(e=[0]),W(e.length===this.rank,()=>`The number of provided coordinates (${e.length}) must match the rank (${this.rank})`);let n=this.locToIndex(e);this.values[n]=t}get(...t){t.length===0&&(t=[0]);let e=0;for(let o of t){if(o<0||o>=this.shape[e]){let s=`Requested out of range element at ${t}.   Buffer shape=${this.shape}`;throw new Error(s)}e++}let n=t[t.length-1];for(let o=0;o<t.length-1;++o)n+=this.strides[o]*t[o];return this.values[n]}locToIndex(t){if(this.rank===0)return 0;if(this.rank===1)return t[0];let e=t[t.length-1];for(let n=0;n<t.length-1;++n)e+=this.strides[n]*t[n];return e}indexToLoc(t){if(this.rank===0)return[];if(this.rank===1)return[t];let e=new Array(this.shape.length);for(let n=0;n<e.length-1;++n)e[n]=Math.floor(t/this.strides[n]),t-=e[n]*this.strides[n];return e[e.length-1]=t,e}get rank(){return this.shape.length}toTensor(){return zr().makeTensor(this.values,this.shape,this.dtype)}},zr=null,Ii=null,rF=null;function g2(r){zr=r}function x2(r){Ii=r}function y2(r){rF=r}var Oe=class{constructor(t,e,n,o){this.kept=!1,this.isDisposedInternal=!1,this.shape=t.slice(),this.dtype=e||"float32",this.size=ae(t),this.strides=jr(t),this.dataId=n,this.id=o,this.rankType=this.rank<5?this.rank.toString():"higher"}get rank(){return this.shape.length}async buffer(){let t=await this.data();return Ii.buffer(this.shape,this.dtype,t)}bufferSync(){return Ii.buffer(this.shape,this.dtype,this.dataSync())}async array(){let t=await this.data();return Ro(this.shape,t,this.dtype==="complex64")}arraySync(){return Ro(this.shape,this.dataSync(),this.dtype==="complex64")}async data(){this.throwIfDisposed();let t=zr().read(this.dataId);if(this.dtype==="string"){let e=await t;try{return e.map(n=>Si(n))}catch{throw new Error("Failed to decode the string bytes into utf-8. To get the original bytes, call tensor.bytes().")}}return t}dataToGPU(t){return this.throwIfDisposed(),zr().readToGPU(this.dataId,t)}dataSync(){this.throwIfDisposed();let t=zr().readSync(this.dataId);if(this.dtype==="string")try{return t.map(e=>Si(e))}catch{throw new Error("Failed to decode the string bytes into utf-8. To get the original bytes, call tensor.bytes().")}return t}async bytes(){this.throwIfDisposed();let t=await zr().read(this.dataId);return this.dtype==="string"?t:new Uint8Array(t.buffer)}dispose(){this.isDisposed||(this.kerasMask&&this.kerasMask.dispose(),zr().disposeTensor(this),this.isDisposedInternal=!0)}get isDisposed(){return this.isDisposedInternal}throwIfDisposed(){if(this.isDisposed)throw new Error("Tensor is disposed.")}print(t=!1){return Ii.print(this,t)}clone(){return this.throwIfDisposed(),Ii.clone(this)}toString(t=!1){let e=this.dataSync();return d2(e,this.shape,this.dtype,t)}cast(t){return this.throwIfDisposed(),Ii.cast(this,t)}variable(t=!0,e,n){return this.throwIfDisposed(),zr().makeVariable(this,t,e,n)}};Object.defineProperty(Oe,Symbol.hasInstance,{value:r=>!!r&&r.data!=null&&r.dataSync!=null&&r.throwIfDisposed!=null});function Jx(){return Ia("Tensor",()=>Oe)}Jx();var In=class extends Oe{constructor(t,e,n,o){super(t.shape,t.dtype,t.dataId,o),this.trainable=e,this.name=n}assign(t){if(t.dtype!==this.dtype)throw new Error(`dtype of the new value (${t.dtype}) and previous value (${this.dtype}) must match`);if(!zs(t.shape,this.shape))throw new Error(`shape of the new value (${t.shape}) and previous value (${this.shape}) must match`);zr().disposeTensor(this),this.dataId=t.dataId,zr().incRef(this,null)}dispose(){zr().disposeVariable(this),this.isDisposedInternal=!0}};Object.defineProperty(In,Symbol.hasInstance,{value:r=>r instanceof Oe&&r.assign!=null&&r.assign instanceof Function});var ty;(function(r){r.R0="R0",r.R1="R1",r.R2="R2",r.R3="R3",r.R4="R4",r.R5="R5",r.R6="R6"})(ty||(ty={}));var ey;(function(r){r.float32="float32",r.int32="int32",r.bool="int32",r.complex64="complex64"})(ey||(ey={}));var ry;(function(r){r.float32="float32",r.int32="int32",r.bool="bool",r.complex64="complex64"})(ry||(ry={}));var ny;(function(r){r.float32="float32",r.int32="float32",r.bool="float32",r.complex64="complex64"})(ny||(ny={}));var oy;(function(r){r.float32="complex64",r.int32="complex64",r.bool="complex64",r.complex64="complex64"})(oy||(oy={}));var nF={float32:ny,int32:ey,bool:ry,complex64:oy};function Be(r,t){if(r==="string"||t==="string"){if(r==="string"&&t==="string")return"string";throw new Error(`Can not upcast ${r} with ${t}`)}return nF[r][t]}function sy(r){return Be(r,"int32")}function Sp(r){return r!=null&&typeof r=="object"&&"texture"in r&&r.texture instanceof WebGLTexture}function Ip(r){return typeof GPUBuffer<"u"&&r!=null&&typeof r=="object"&&"buffer"in r&&r.buffer instanceof GPUBuffer}function Ke(r,t){if(r.dtype===t.dtype)return[r,t];let e=Be(r.dtype,t.dtype);return[r.cast(e),t.cast(e)]}function vp(r){let t=[];return b2(r,t,new Set),t}function b2(r,t,e){if(r==null)return;if(r instanceof Oe){t.push(r);return}if(!oF(r))return;let n=r;for(let o in n){let s=n[o];e.has(s)||(e.add(s),b2(s,t,e))}}function oF(r){return Array.isArray(r)||typeof r=="object"}function iy(r){return r.kernelName!=null}var Cp=class{constructor(){this.registeredVariables={},this.nextTapeNodeId=0,this.numBytes=0,this.numTensors=0,this.numStringTensors=0,this.numDataBuffers=0,this.gradientDepth=0,this.kernelDepth=0,this.scopeStack=[],this.numDataMovesStack=[],this.nextScopeId=0,this.tensorInfo=new WeakMap,this.profiling=!1,this.activeProfile={newBytes:0,newTensors:0,peakBytes:0,kernels:[],result:null,get kernelNames(){return Array.from(new Set(this.kernels.map(t=>t.name)))}}}dispose(){for(let t in this.registeredVariables)this.registeredVariables[t].dispose()}},xu=class r{constructor(t){this.ENV=t,this.registry={},this.registryFactory={},this.pendingBackendInitId=0,this.state=new Cp}async ready(){if(this.pendingBackendInit!=null)return this.pendingBackendInit.then(()=>{});if(this.backendInstance!=null)return;let t=this.getSortedBackends();for(let e=0;e<t.length;e++){let n=t[e];if(await this.initializeBackend(n).success){await this.setBackend(n);return}}throw new Error("Could not initialize any backends, all backend initializations failed.")}get backend(){if(this.pendingBackendInit!=null)throw new Error(`Backend '${this.backendName}' has not yet been initialized. Make sure to await tf.ready() or await tf.setBackend() before calling other methods`);if(this.backendInstance==null){let{name:t,asyncInit:e}=this.initializeBackendsAndReturnBest();if(e)throw new Error(`The highest priority backend '${t}' has not yet been initialized. Make sure to await tf.ready() or await tf.setBackend() before calling other methods`);this.setBackend(t)}return this.backendInstance}backendNames(){return Object.keys(this.registryFactory)}findBackend(t){if(!(t in this.registry))if(t in this.registryFactory){let{asyncInit:e}=this.initializeBackend(t);if(e)return null}else return null;return this.registry[t]}findBackendFactory(t){return t in this.registryFactory?this.registryFactory[t].factory:null}registerBackend(t,e,n=1){return t in this.registryFactory?(Sn(`${t} backend was already registered. Reusing existing backend factory.`),!1):(this.registryFactory[t]={factory:e,priority:n},!0)}async setBackend(t){if(this.registryFactory[t]==null)throw new Error(`Backend name '${t}' not found in registry`);if(this.backendName=t,this.registry[t]==null){this.backendInstance=null;let{success:e,asyncInit:n}=this.initializeBackend(t);if(!(n?await e:e))return!1}return this.backendInstance=this.registry[t],this.setupRegisteredKernels(),this.profiler=new bp(this.backendInstance),!0}setupRegisteredKernels(){hp(this.backendName).forEach(e=>{e.setupFunc!=null&&e.setupFunc(this.backendInstance)})}disposeRegisteredKernels(t){hp(t).forEach(n=>{n.disposeFunc!=null&&n.disposeFunc(this.registry[t])})}initializeBackend(t){let e=this.registryFactory[t];if(e==null)throw new Error(`Cannot initialize backend ${t}, no registration found.`);try{let n=e.factory();if(n&&!(n instanceof gn)&&typeof n.then=="function"){let o=++this.pendingBackendInitId,s=n.then(i=>o<this.pendingBackendInitId?!1:(this.registry[t]=i,this.pendingBackendInit=null,!0)).catch(i=>(o<this.pendingBackendInitId||(this.pendingBackendInit=null,Sn(`Initialization of backend ${t} failed`),Sn(i.stack||i.message)),!1));return this.pendingBackendInit=s,{success:s,asyncInit:!0}}else return this.registry[t]=n,{success:!0,asyncInit:!1}}catch(n){return Sn(`Initialization of backend ${t} failed`),Sn(n.stack||n.message),{success:!1,asyncInit:!1}}}removeBackend(t){if(!(t in this.registryFactory))throw new Error(`${t} backend not found in registry`);this.backendName===t&&this.pendingBackendInit!=null&&this.pendingBackendInitId++,t in this.registry&&(this.disposeRegisteredKernels(t),this.registry[t].dispose(),delete this.registry[t]),delete this.registryFactory[t],this.backendName===t&&(this.pendingBackendInit=null,this.backendName=null,this.backendInstance=null)}getSortedBackends(){if(Object.keys(this.registryFactory).length===0)throw new Error("No backend found in registry.");return Object.keys(this.registryFactory).sort((t,e)=>this.registryFactory[e].priority-this.registryFactory[t].priority)}initializeBackendsAndReturnBest(){let t=this.getSortedBackends();for(let e=0;e<t.length;e++){let n=t[e],{success:o,asyncInit:s}=this.initializeBackend(n);if(s||o)return{name:n,asyncInit:s}}throw new Error("Could not initialize any backends, all backend initializations failed.")}moveData(t,e){let n=this.state.tensorInfo.get(e),o=n.backend,s=this.readSync(e),i=o.refCount(e);o.disposeData(e,!0),n.backend=t,t.move(e,s,n.shape,n.dtype,i),this.shouldCheckForMemLeaks()&&this.state.numDataMovesStack[this.state.numDataMovesStack.length-1]++}tidy(t,e){let n=null;if(e==null){if(typeof t!="function")throw new Error("Please provide a function to tidy()");e=t}else{if(typeof t!="string"&&!(t instanceof String))throw new Error("When calling with two arguments, the first argument to tidy() must be a string");if(typeof e!="function")throw new Error("When calling with two arguments, the 2nd argument to tidy() must be a function");n=t}let o;return this.scopedRun(()=>this.startScope(n),()=>this.endScope(o),()=>(o=e(),o instanceof Promise&&console.error("Cannot return a Promise inside of tidy."),o))}scopedRun(t,e,n){t();try{let o=n();return e(),o}catch(o){throw e(),o}}nextTensorId(){return r.nextTensorId++}nextVariableId(){return r.nextVariableId++}clone(t){let e=$.runKernel(yn,{x:t}),n={x:t},o=i=>({x:()=>{let u="float32",c={x:i},a={dtype:u};return $.runKernel(xn,c,a)}}),s=[];return this.addTapeNode(this.state.activeScope.name,n,[e],o,s,{}),e}runKernel(t,e,n){if(this.backendName==null&&this.backend,!(Qo(t,this.backendName)!=null))throw new Error(`Kernel '${t}' not registered for backend '${this.backendName}'`);return this.runKernelFunc({kernelName:t,inputs:e,attrs:n})}shouldCheckForMemLeaks(){return this.ENV.getBool("IS_TEST")}checkKernelForMemLeak(t,e,n){let o=this.backend.numDataIds(),s=0;n.forEach(c=>{s+=c.dtype==="complex64"?3:1});let i=this.state.numDataMovesStack[this.state.numDataMovesStack.length-1],u=o-e-s-i;if(u>0)throw new Error(`Backend '${this.backendName}' has an internal memory leak (${u} data ids) after running '${t}'`)}runKernelFunc(t){let e,n=[],o=this.isTapeOn(),s=this.state.numBytes,i=this.state.numTensors;this.shouldCheckForMemLeaks()&&this.state.numDataMovesStack.push(0);let u;this.backendName==null&&this.backend;let c,a=iy(t)?t.kernelName:this.state.activeScope!=null?this.state.activeScope.name:"";if(iy(t)){let{kernelName:d,inputs:h,attrs:g}=t;this.backendName==null&&this.backend;let x=Qo(d,this.backendName);W(x!=null,()=>`Cannot find registered kernel '${d}' for backend '${this.backendName}'`),u=()=>{let b=this.backend.numDataIds();c=x.kernelFunc({inputs:h,attrs:g,backend:this.backend});let y=Array.isArray(c)?c:[c];this.shouldCheckForMemLeaks()&&this.checkKernelForMemLeak(d,b,y);let I=y.map(v=>v.rank!=null?v:this.makeTensorFromTensorInfo(v));if(o){let v=this.getTensorsForGradient(d,h,I);n=this.saveTensorsForBackwardMode(v)}return I}}else{let{forwardFunc:d}=t,h=g=>{o&&(n=g.map(x=>this.keep(this.clone(x))))};u=()=>{let g=this.backend.numDataIds();c=this.tidy(()=>d(this.backend,h));let x=Array.isArray(c)?c:[c];return this.shouldCheckForMemLeaks()&&this.checkKernelForMemLeak(a,g,x),x}}let{inputs:l,attrs:p}=t,m=iy(t)?null:t.backwardsFunc,f;return this.scopedRun(()=>this.state.kernelDepth++,()=>this.state.kernelDepth--,()=>{!this.ENV.getBool("DEBUG")&&!this.state.profiling?e=u():(f=this.profiler.profileKernel(a,l,()=>u()),this.ENV.getBool("DEBUG")&&this.profiler.logKernelProfile(f),e=f.outputs)}),o&&this.addTapeNode(a,l,e,m,n,p),this.state.profiling&&this.state.activeProfile.kernels.push({name:a,bytesAdded:this.state.numBytes-s,totalBytesSnapshot:this.state.numBytes,tensorsAdded:this.state.numTensors-i,totalTensorsSnapshot:this.state.numTensors,inputShapes:Object.keys(l).map(d=>l[d]!=null?l[d].shape:null),outputShapes:e.map(d=>d.shape),kernelTimeMs:f.timeMs,extraInfo:f.extraInfo}),Array.isArray(c)?e:e[0]}saveTensorsForBackwardMode(t){return t.map(n=>this.keep(this.clone(n)))}getTensorsForGradient(t,e,n){let o=Hx(t);if(o!=null){let s=o.inputsToSave||[],i=o.outputsToSave||[],u;o.saveAllInputs?(W(Array.isArray(e),()=>"saveAllInputs is true, expected inputs to be an array."),u=Object.keys(e).map(a=>e[a])):u=s.map(a=>e[a]);let c=n.filter((a,l)=>i[l]);return u.concat(c)}return[]}makeTensor(t,e,n,o){if(t==null)throw new Error("Values passed to engine.makeTensor() are null");n=n||"float32",o=o||this.backend;let s=t;n==="string"&&Ws(t[0])&&(s=t.map(c=>wi(c)));let i=o.write(s,e,n),u=new Oe(e,n,i,this.nextTensorId());if(this.trackTensor(u,o),n==="string"){let c=this.state.tensorInfo.get(i),a=Bx(s);this.state.numBytes+=a-c.bytes,c.bytes=a}return u}makeTensorFromDataId(t,e,n,o){n=n||"float32";let s={dataId:t,shape:e,dtype:n};return this.makeTensorFromTensorInfo(s,o)}makeTensorFromTensorInfo(t,e){let{dataId:n,shape:o,dtype:s}=t,i=new Oe(o,s,n,this.nextTensorId());return this.trackTensor(i,e),i}makeVariable(t,e=!0,n,o){n=n||this.nextVariableId().toString(),o!=null&&o!==t.dtype&&(t=t.cast(o));let s=new In(t,e,n,this.nextTensorId());if(this.state.registeredVariables[s.name]!=null)throw new Error(`Variable with name ${s.name} was already registered`);return this.state.registeredVariables[s.name]=s,this.incRef(s,this.backend),s}trackTensor(t,e){this.state.numTensors++,t.dtype==="string"&&this.state.numStringTensors++;let n=0;t.dtype!=="complex64"&&t.dtype!=="string"&&(n=t.size*Ls(t.dtype)),this.state.numBytes+=n,this.state.tensorInfo.has(t.dataId)||(this.state.numDataBuffers++,this.state.tensorInfo.set(t.dataId,{backend:e||this.backend,dtype:t.dtype,shape:t.shape,bytes:n})),t instanceof In||this.track(t)}incRef(t,e){this.trackTensor(t,e),this.backend.incRef(t.dataId)}removeDataId(t,e){this.state.tensorInfo.has(t)&&this.state.tensorInfo.get(t).backend===e&&(this.state.tensorInfo.delete(t),this.state.numDataBuffers--)}disposeTensor(t){if(!this.state.tensorInfo.has(t.dataId))return;let e=this.state.tensorInfo.get(t.dataId);if(this.state.numTensors--,t.dtype==="string"&&(this.state.numStringTensors--,this.state.numBytes-=e.bytes),t.dtype!=="complex64"&&t.dtype!=="string"){let n=t.size*Ls(t.dtype);this.state.numBytes-=n}e.backend.disposeData(t.dataId)&&this.removeDataId(t.dataId,e.backend)}disposeVariables(){for(let t in this.state.registeredVariables){let e=this.state.registeredVariables[t];this.disposeVariable(e)}}disposeVariable(t){this.disposeTensor(t),this.state.registeredVariables[t.name]!=null&&delete this.state.registeredVariables[t.name]}memory(){let t=this.backend.memory();return t.numTensors=this.state.numTensors,t.numDataBuffers=this.state.numDataBuffers,t.numBytes=this.state.numBytes,this.state.numStringTensors>0&&(t.unreliable=!0,t.reasons==null&&(t.reasons=[]),t.reasons.push("Memory usage by string tensors is approximate (2 bytes per character)")),t}async profile(t){this.state.profiling=!0;let e=this.state.numBytes,n=this.state.numTensors;this.state.activeProfile.kernels=[],this.state.activeProfile.result=await t(),this.state.profiling=!1,this.state.activeProfile.peakBytes=Math.max(...this.state.activeProfile.kernels.map(o=>o.totalBytesSnapshot)),this.state.activeProfile.newBytes=this.state.numBytes-e,this.state.activeProfile.newTensors=this.state.numTensors-n;for(let o of this.state.activeProfile.kernels)o.kernelTimeMs=await o.kernelTimeMs,o.extraInfo=await o.extraInfo;return this.state.activeProfile}isTapeOn(){return this.state.gradientDepth>0&&this.state.kernelDepth===0}addTapeNode(t,e,n,o,s,i){let u={id:this.state.nextTapeNodeId++,kernelName:t,inputs:e,outputs:n,saved:s},c=Hx(t);c!=null&&(o=c.gradFunc),o!=null&&(u.gradient=a=>(a=a.map((l,p)=>{if(l==null){let m=n[p],f=Vs(m.size,m.dtype);return this.makeTensor(f,m.shape,m.dtype)}return l}),o(a.length>1?a:a[0],s,i))),this.state.activeTape.push(u)}keep(t){return t.kept=!0,t}startTape(){this.state.gradientDepth===0&&(this.state.activeTape=[]),this.state.gradientDepth++}endTape(){this.state.gradientDepth--}startScope(t){let e={track:[],name:"unnamed scope",id:this.state.nextScopeId++};t&&(e.name=t),this.state.scopeStack.push(e),this.state.activeScope=e}endScope(t){let e=vp(t),n=new Set(e.map(s=>s.id));for(let s=0;s<this.state.activeScope.track.length;s++){let i=this.state.activeScope.track[s];!i.kept&&!n.has(i.id)&&i.dispose()}let o=this.state.scopeStack.pop();this.state.activeScope=this.state.scopeStack.length===0?null:this.state.scopeStack[this.state.scopeStack.length-1],e.forEach(s=>{!s.kept&&s.scopeId===o.id&&this.track(s)})}gradients(t,e,n,o=!1){if(W(e.length>0,()=>"gradients() received an empty list of xs."),n!=null&&n.dtype!=="float32")throw new Error(`dy must have 'float32' dtype, but has '${n.dtype}'`);let s=this.scopedRun(()=>this.startTape(),()=>this.endTape(),()=>this.tidy("forward",t));W(s instanceof Oe,()=>"The result y returned by f() must be a tensor.");let i=p2(this.state.activeTape,e,s);if(!o&&i.length===0&&e.length>0)throw new Error("Cannot compute gradient of y=f(x) with respect to x. Make sure that the f you passed encloses all operations that lead from x to y.");return this.tidy("backward",()=>{let u={};u[s.id]=n??sF(s.shape),m2(u,i,a=>this.tidy(a),iF);let c=e.map(a=>u[a.id]);return this.state.gradientDepth===0&&(this.state.activeTape.forEach(a=>{for(let l of a.saved)l.dispose()}),this.state.activeTape=null),{value:s,grads:c}})}customGrad(t){return W(Us(t),()=>"The f passed in customGrad(f) must be a function."),(...e)=>{W(e.every(u=>u instanceof Oe),()=>"The args passed in customGrad(f)(x1, x2,...) must all be tensors");let n,o={};e.forEach((u,c)=>{o[c]=u});let s=(u,c)=>(n=t(...e,c),W(n.value instanceof Oe,()=>"The function f passed in customGrad(f) must return an object where `obj.value` is a tensor"),W(Us(n.gradFunc),()=>"The function f passed in customGrad(f) must return an object where `obj.gradFunc` is a function."),n.value),i=(u,c)=>{let a=n.gradFunc(u,c),l=Array.isArray(a)?a:[a];W(l.length===e.length,()=>"The function f passed in customGrad(f) must return an object where `obj.gradFunc` is a function that returns the same number of tensors as inputs passed to f(...)."),W(l.every(m=>m instanceof Oe),()=>"The function f passed in customGrad(f) must return an object where `obj.gradFunc` is a function that returns a list of only tensors.");let p={};return l.forEach((m,f)=>{p[f]=()=>m}),p};return this.runKernelFunc({forwardFunc:s,backwardsFunc:i,inputs:o})}}readSync(t){return this.state.tensorInfo.get(t).backend.readSync(t)}read(t){return this.state.tensorInfo.get(t).backend.read(t)}readToGPU(t,e){return this.state.tensorInfo.get(t).backend.readToGPU(t,e)}async time(t){let e=ns(),n=await this.backend.time(t);return n.wallMs=ns()-e,n}track(t){return this.state.activeScope!=null&&(t.scopeId=this.state.activeScope.id,this.state.activeScope.track.push(t)),t}get registeredVariables(){return this.state.registeredVariables}reset(){this.pendingBackendInitId++,this.state.dispose(),this.ENV.reset(),this.state=new Cp;for(let t in this.registry)this.disposeRegisteredKernels(t),this.registry[t].dispose(),delete this.registry[t];this.backendName=null,this.backendInstance=null,this.pendingBackendInit=null}};xu.nextTensorId=0;xu.nextVariableId=0;function sF(r){let t=zx(ae(r),"float32");return $.makeTensor(t,r,"float32")}function ay(){let r=Ux();if(r._tfengine==null){let t=new Sa(r);r._tfengine=new xu(t)}return $S(r._tfengine.ENV),g2(()=>r._tfengine),r._tfengine}var $=ay();function iF(r,t){let e={a:r,b:t};return $.runKernel(Xr,e)}function w2(){return typeof window<"u"&&window.document!=null||typeof WorkerGlobalScope<"u"}var Qe=X();Qe.registerFlag("DEBUG",()=>!1,r=>{r&&console.warn("Debugging mode is ON. The output of every math call will be downloaded to CPU and checked for NaNs. This significantly impacts performance.")});Qe.registerFlag("IS_BROWSER",()=>w2());Qe.registerFlag("IS_NODE",()=>typeof process<"u"&&typeof process.versions<"u"&&typeof process.versions.node<"u");Qe.registerFlag("IS_CHROME",()=>typeof navigator<"u"&&navigator!=null&&navigator.userAgent!=null&&/Chrome/.test(navigator.userAgent)&&/Google Inc/.test(navigator.vendor));Qe.registerFlag("IS_SAFARI",()=>typeof navigator<"u"&&navigator!=null&&navigator.userAgent!=null&&/Safari/.test(navigator.userAgent)&&/Apple/.test(navigator.vendor));Qe.registerFlag("PROD",()=>!1);Qe.registerFlag("TENSORLIKE_CHECK_SHAPE_CONSISTENCY",()=>Qe.getBool("DEBUG"));Qe.registerFlag("DEPRECATION_WARNINGS_ENABLED",()=>!0);Qe.registerFlag("IS_TEST",()=>!1);Qe.registerFlag("CHECK_COMPUTATION_FOR_ERRORS",()=>Qe.getBool("DEBUG"));Qe.registerFlag("WRAP_TO_IMAGEBITMAP",()=>!1);Qe.registerFlag("CANVAS2D_WILL_READ_FREQUENTLY_FOR_GPU",()=>!1);Qe.registerFlag("USE_SETTIMEOUTCUSTOM",()=>!1);function vn(r,t){let e=r;if(Pe(r))return t==="string"?[]:[r.length];if(Sp(r)){let o=r.channels||"RGBA";return[r.height,r.width*o.length]}else if(Ip(r))return[r.buffer.size/(t==null?4:Ls(t))];if(!Array.isArray(r))return[];let n=[];for(;Array.isArray(e)||Pe(e)&&t!=="string";)n.push(e.length),e=e[0];return Array.isArray(r)&&X().getBool("TENSORLIKE_CHECK_SHAPE_CONSISTENCY")&&I2(r,n,[]),n}function I2(r,t,e){if(e=e||[],!Array.isArray(r)&&!Pe(r)){W(t.length===0,()=>`Element arr[${e.join("][")}] is a primitive, but should be an array/TypedArray of ${t[0]} elements`);return}W(t.length>0,()=>`Element arr[${e.join("][")}] should be a primitive, but is an array of ${r.length} elements`),W(r.length===t[0],()=>`Element arr[${e.join("][")}] should have ${t[0]} elements, but has ${r.length} elements`);let n=t.slice(1);for(let o=0;o<r.length;++o)I2(r[o],n,e.concat(o))}function S2(r,t,e,n){if(r!=="string_or_numeric"){if(r==null)throw new Error("Expected dtype cannot be null.");if(r!=="numeric"&&r!==t||r==="numeric"&&t==="string")throw new Error(`Argument '${e}' passed to '${n}' must be ${r} tensor, but got ${t} tensor`)}}function U(r,t,e,n="numeric"){if(r instanceof Jx())return S2(n,r.dtype,t,e),r;let o=Un(r);if(o!=="string"&&["bool","int32","float32"].indexOf(n)>=0&&(o=n),S2(n,o,t,e),r==null||!Pe(r)&&!Array.isArray(r)&&typeof r!="number"&&typeof r!="boolean"&&typeof r!="string"){let c=r==null?"null":r.constructor.name;throw new Error(`Argument '${t}' passed to '${e}' must be a Tensor or TensorLike, but got '${c}'`)}let s=vn(r,o);!Pe(r)&&!Array.isArray(r)&&(r=[r]);let u=o!=="string"?bi(r,o):Qn(r,[],!0);return $.makeTensor(u,s,o)}function kp(r,t,e,n="numeric"){if(!Array.isArray(r))throw new Error(`Argument ${t} passed to ${e} must be a \`Tensor[]\` or \`TensorLike[]\``);return r.map((s,i)=>U(s,`${t}[${i}]`,e,n))}var uF="__op";function q(r){let t=Object.keys(r);if(t.length!==1)throw new Error(`Please provide an object with a single key (operation name) mapping to a function. Got an object with ${t.length} keys.`);let e=t[0],n=r[e];e.endsWith("_")&&(e=e.substring(0,e.length-1)),e=e+uF;let o=(...s)=>{$.startScope(e);try{let i=n(...s);return No(i)&&console.error("Cannot return a Promise inside of tidy."),$.endScope(i),i}catch(i){throw $.endScope(null),i}};return Object.defineProperty(o,"name",{value:e,configurable:!0}),o}function cF(r,t){let e=U(r,"real","complex"),n=U(t,"imag","complex");fl(e.shape,n.shape,`real and imag shapes, ${e.shape} and ${n.shape}, must match in call to tf.complex().`);let o={real:e,imag:n};return $.runKernel(Aa,o)}var _p=q({complex_:cF});function Qr(r,t,e,n){if(n==null)n=Un(r);else if(n==="complex64")throw new Error("Cannot construct a complex64 tensor directly. Please use tf.complex(real, imag).");if(Ip(r)||Sp(r)){if(n!=="float32"&&n!=="int32")throw new Error(`Creating tensor from GPU data only supports 'float32'|'int32' dtype, while the dtype is ${n}.`);return $.backend.createTensorFromGPUData(r,t||e,n)}if(!Pe(r)&&!Array.isArray(r)&&typeof r!="number"&&typeof r!="boolean"&&typeof r!="string")throw new Error("values passed to tensor(values) must be a number/boolean/string or an array of numbers/booleans/strings, or a TypedArray");if(t!=null){yr(t);let o=ae(t),s=ae(e);W(o===s,()=>`Based on the provided shape, [${t}], the tensor should have ${o} values but has ${s}`);for(let i=0;i<e.length;++i){let u=e[i],c=i===e.length-1?u!==ae(t.slice(i)):!0;W(e[i]===t[i]||!c,()=>`Error creating a new Tensor. Inferred shape (${e}) does not match the provided shape (${t}). `)}}return!Pe(r)&&!Array.isArray(r)&&(r=[r]),t=t||e,r=n!=="string"?bi(r,n):Qn(r,[],!0),$.makeTensor(r,t,n)}function Zn(r,t,e){let n=vn(r,e);return Qr(r,t,n,e)}var ur=class r{static join(t){return new r(t).slice()}constructor(t){if(this.shards=[],this.previousShardIndex=0,t==null||(t instanceof Array||(t=[t]),t=t.map(n=>Pe(n)?n.buffer:n),t.length===0))return;this.bufferUniformSize=t[0].byteLength;let e=0;for(let n=0;n<t.length;n++){let o=t[n];n!==t.length-1&&o.byteLength!==this.bufferUniformSize&&(this.bufferUniformSize=void 0);let s=e+o.byteLength;this.shards.push({buffer:o,start:e,end:s}),e=s}this.shards.length===0&&(this.byteLength=0),this.byteLength=this.shards[this.shards.length-1].end}slice(t=0,e=this.byteLength){if(this.shards.length===0)return new ArrayBuffer(0);if(t=isNaN(Number(t))?0:t,e=isNaN(Number(e))?0:e,t=Math.max(0,t),e=Math.min(this.byteLength,e),e<=t)return new ArrayBuffer(0);let n=this.findShardForByte(t);if(n===-1)throw new Error(`Could not find start shard for byte ${t}`);let o=e-t,s=new ArrayBuffer(o),i=new Uint8Array(s),u=0;for(let c=n;c<this.shards.length;c++){let a=this.shards[c],p=t+u-a.start,m=u,d=Math.min(e,a.end)-a.start,h=new Uint8Array(a.buffer,p,d-p);if(i.set(h,m),u+=h.length,e<a.end)break}return s}findShardForByte(t){if(this.shards.length===0||t<0||t>=this.byteLength)return-1;if(this.bufferUniformSize!=null)return this.previousShardIndex=Math.floor(t/this.bufferUniformSize),this.previousShardIndex;function e(o){return t<o.start?-1:t>=o.end?1:0}if(e(this.shards[this.previousShardIndex])===0)return this.previousShardIndex;let n=lF(this.shards,e);return n===-1?-1:(this.previousShardIndex=n,this.previousShardIndex)}};function lF(r,t){let e=0,n=r.length;for(;e<=n;){let o=Math.floor((n-e)/2)+e,s=t(r[o]);if(s===0)return o;s<0?n=o:e=o+1}return-1}function v2(){X().set("PROD",!0)}function C2(r){X().getBool("DEPRECATION_WARNINGS_ENABLED")&&console.warn(r+" You can disable deprecation warnings with tf.disableDeprecationWarnings().")}y2(C2);function me(){return $}function H(r,t){return $.tidy(r,t)}function fe(r){vp(r).forEach(e=>e.dispose())}function k2(r){return $.keep(r)}function Ap(r){return $.setBackend(r)}function uy(){return $.backendName}function _2(r){$.removeBackend(r)}function A2(r){return $.findBackendFactory(r)}function vi(r,t,e=1){return $.registerBackend(r,t,e)}function R2(){return $.backend}var cy=typeof Buffer<"u"&&(typeof Blob>"u"||typeof atob>"u"||typeof btoa>"u");function M2(r){return cy?Buffer.byteLength(r,"utf8"):new Blob([r]).size}function D2(r){if(cy)return Buffer.from(r).toString("base64");let t=new Uint8Array(r),e="";for(let n=0,o=t.length;n<o;n++)e+=String.fromCharCode(t[n]);return btoa(e)}function N2(r){if(cy){let n=Buffer.from(r,"base64");return n.buffer.slice(n.byteOffset,n.byteOffset+n.byteLength)}let t=atob(r),e=new Uint8Array(t.length);for(let n=0;n<t.length;++n)e.set([t.charCodeAt(n)],n);return e.buffer}function Rp(r,t){let e={modelTopology:r.modelTopology,format:r.format,generatedBy:r.generatedBy,convertedBy:r.convertedBy,weightsManifest:t};return r.signature!=null&&(e.signature=r.signature),r.userDefinedMetadata!=null&&(e.userDefinedMetadata=r.userDefinedMetadata),r.modelInitializer!=null&&(e.modelInitializer=r.modelInitializer),r.initializerSignature!=null&&(e.initializerSignature=r.initializerSignature),r.trainingConfig!=null&&(e.trainingConfig=r.trainingConfig),e}function E2(r,t,e){let n={modelTopology:r.modelTopology,format:r.format,generatedBy:r.generatedBy,convertedBy:r.convertedBy};if(r.trainingConfig!=null&&(n.trainingConfig=r.trainingConfig),r.weightsManifest!=null){if(!t)throw new Error("modelJSON has weightsManifest but weightSpecs is null");if(!e)throw new Error("modelJSON has weightsManifest but weightData is null");n.weightSpecs=t,n.weightData=e}return r.signature!=null&&(n.signature=r.signature),r.userDefinedMetadata!=null&&(n.userDefinedMetadata=r.userDefinedMetadata),r.modelInitializer!=null&&(n.modelInitializer=r.modelInitializer),r.initializerSignature!=null&&(n.initializerSignature=r.initializerSignature),n}async function Mp(r,t){let e,n;return r.weightsManifest!=null&&([e,n]=await t(r.weightsManifest)),E2(r,e,n)}function Cn(r){if(r.modelTopology instanceof ArrayBuffer)throw new Error("Expected JSON model topology, received ArrayBuffer.");return{dateSaved:new Date,modelTopologyType:"JSON",modelTopologyBytes:r.modelTopology==null?0:M2(JSON.stringify(r.modelTopology)),weightSpecsBytes:r.weightSpecs==null?0:M2(JSON.stringify(r.weightSpecs)),weightDataBytes:r.weightData==null?0:new ur(r.weightData).byteLength}}function Dp(r){let t=[];for(let e of r)t.push(...e.weights);return t}var cr=class r{constructor(){this.saveRouters=[],this.loadRouters=[]}static getInstance(){return r.instance==null&&(r.instance=new r),r.instance}static registerSaveRouter(t){r.getInstance().saveRouters.push(t)}static registerLoadRouter(t){r.getInstance().loadRouters.push(t)}static getSaveHandlers(t){return r.getHandlers(t,"save")}static getLoadHandlers(t,e){return r.getHandlers(t,"load",e)}static getHandlers(t,e,n){let o=[];return(e==="load"?r.getInstance().loadRouters:r.getInstance().saveRouters).forEach(i=>{let u=i(t,n);u!==null&&o.push(u)}),o}};var ly="tensorflowjs",py=1,os="models_store",Jn="model_info_store";function $2(){if(!X().getBool("IS_BROWSER"))throw new Error("Failed to obtain IndexedDB factory because the current environmentis not a web browser.");let r=typeof window>"u"?self:window,t=r.indexedDB||r.mozIndexedDB||r.webkitIndexedDB||r.msIndexedDB||r.shimIndexedDB;if(t==null)throw new Error("The current browser does not appear to support IndexedDB.");return t}function my(r){let t=r.result;t.createObjectStore(os,{keyPath:"modelPath"}),t.createObjectStore(Jn,{keyPath:"modelPath"})}var Zr=class{constructor(t){if(this.indexedDB=$2(),t==null||!t)throw new Error("For IndexedDB, modelPath must not be null, undefined or empty.");this.modelPath=t}async save(t){if(t.modelTopology instanceof ArrayBuffer)throw new Error("BrowserLocalStorage.save() does not support saving model topology in binary formats yet.");return this.databaseAction(this.modelPath,t)}async load(){return this.databaseAction(this.modelPath)}databaseAction(t,e){return new Promise((n,o)=>{let s=this.indexedDB.open(ly,py);s.onupgradeneeded=()=>my(s),s.onsuccess=()=>{let i=s.result;if(e==null){let u=i.transaction(os,"readonly"),a=u.objectStore(os).get(this.modelPath);a.onsuccess=()=>{if(a.result==null)return i.close(),o(new Error(`Cannot find model with path '${this.modelPath}' in IndexedDB.`));n(a.result.modelArtifacts)},a.onerror=l=>(i.close(),o(a.error)),u.oncomplete=()=>i.close()}else{e.weightData=ur.join(e.weightData);let u=Cn(e),c=i.transaction(Jn,"readwrite"),a=c.objectStore(Jn),l;try{l=a.put({modelPath:this.modelPath,modelArtifactsInfo:u})}catch(m){return o(m)}let p;l.onsuccess=()=>{p=i.transaction(os,"readwrite");let m=p.objectStore(os),f;try{f=m.put({modelPath:this.modelPath,modelArtifacts:e,modelArtifactsInfo:u})}catch(d){return o(d)}f.onsuccess=()=>n({modelArtifactsInfo:u}),f.onerror=d=>{a=c.objectStore(Jn);let h=a.delete(this.modelPath);h.onsuccess=()=>(i.close(),o(f.error)),h.onerror=g=>(i.close(),o(f.error))}},l.onerror=m=>(i.close(),o(l.error)),c.oncomplete=()=>{p==null?i.close():p.oncomplete=()=>i.close()}}},s.onerror=i=>o(s.error)})}};Zr.URL_SCHEME="indexeddb://";var T2=r=>X().getBool("IS_BROWSER")&&!Array.isArray(r)&&r.startsWith(Zr.URL_SCHEME)?mF(r.slice(Zr.URL_SCHEME.length)):null;cr.registerSaveRouter(T2);cr.registerLoadRouter(T2);function mF(r){return new Zr(r)}function fF(r){return r.startsWith(Zr.URL_SCHEME)?r.slice(Zr.URL_SCHEME.length):r}var Np=class{constructor(){this.indexedDB=$2()}async listModels(){return new Promise((t,e)=>{let n=this.indexedDB.open(ly,py);n.onupgradeneeded=()=>my(n),n.onsuccess=()=>{let o=n.result,s=o.transaction(Jn,"readonly"),u=s.objectStore(Jn).getAll();u.onsuccess=()=>{let c={};for(let a of u.result)c[a.modelPath]=a.modelArtifactsInfo;t(c)},u.onerror=c=>(o.close(),e(u.error)),s.oncomplete=()=>o.close()},n.onerror=o=>e(n.error)})}async removeModel(t){return t=fF(t),new Promise((e,n)=>{let o=this.indexedDB.open(ly,py);o.onupgradeneeded=()=>my(o),o.onsuccess=()=>{let s=o.result,i=s.transaction(Jn,"readwrite"),u=i.objectStore(Jn),c=u.get(t),a;c.onsuccess=()=>{if(c.result==null)return s.close(),n(new Error(`Cannot find model with path '${t}' in IndexedDB.`));{let l=u.delete(t),p=()=>{a=s.transaction(os,"readwrite");let f=a.objectStore(os).delete(t);f.onsuccess=()=>e(c.result.modelArtifactsInfo),f.onerror=d=>n(c.error)};l.onsuccess=p,l.onerror=m=>(p(),s.close(),n(c.error))}},c.onerror=l=>(s.close(),n(c.error)),i.oncomplete=()=>{a==null?s.close():a.oncomplete=()=>s.close()}},o.onerror=s=>n(o.error)})}};var kn="/",Ci="tensorflowjs_models",F2="info",dF="model_topology",hF="weight_specs",gF="weight_data",xF="model_metadata";function P2(r){return{info:[Ci,r,F2].join(kn),topology:[Ci,r,dF].join(kn),weightSpecs:[Ci,r,hF].join(kn),weightData:[Ci,r,gF].join(kn),modelMetadata:[Ci,r,xF].join(kn)}}function O2(r){for(let t of Object.values(r))window.localStorage.removeItem(t)}function yF(r){let t=r.split(kn);if(t.length<3)throw new Error(`Invalid key format: ${r}`);return t.slice(1,t.length-1).join(kn)}function bF(r){return r.startsWith(Jr.URL_SCHEME)?r.slice(Jr.URL_SCHEME.length):r}var Jr=class{constructor(t){if(!X().getBool("IS_BROWSER")||typeof window>"u"||typeof window.localStorage>"u")throw new Error("The current environment does not support local storage.");if(this.LS=window.localStorage,t==null||!t)throw new Error("For local storage, modelPath must not be null, undefined or empty.");this.modelPath=t,this.keys=P2(this.modelPath)}async save(t){if(t.modelTopology instanceof ArrayBuffer)throw new Error("BrowserLocalStorage.save() does not support saving model topology in binary formats yet.");{let e=JSON.stringify(t.modelTopology),n=JSON.stringify(t.weightSpecs),o=Cn(t),s=ur.join(t.weightData);try{this.LS.setItem(this.keys.info,JSON.stringify(o)),this.LS.setItem(this.keys.topology,e),this.LS.setItem(this.keys.weightSpecs,n),this.LS.setItem(this.keys.weightData,D2(s));let i={format:t.format,generatedBy:t.generatedBy,convertedBy:t.convertedBy,signature:t.signature!=null?t.signature:void 0,userDefinedMetadata:t.userDefinedMetadata!=null?t.userDefinedMetadata:void 0,modelInitializer:t.modelInitializer!=null?t.modelInitializer:void 0,initializerSignature:t.initializerSignature!=null?t.initializerSignature:void 0,trainingConfig:t.trainingConfig!=null?t.trainingConfig:void 0};return this.LS.setItem(this.keys.modelMetadata,JSON.stringify(i)),{modelArtifactsInfo:o}}catch{throw O2(this.keys),new Error(`Failed to save model '${this.modelPath}' to local storage: size quota being exceeded is a possible cause of this failure: modelTopologyBytes=${o.modelTopologyBytes}, weightSpecsBytes=${o.weightSpecsBytes}, weightDataBytes=${o.weightDataBytes}.`)}}}async load(){let t=JSON.parse(this.LS.getItem(this.keys.info));if(t==null)throw new Error(`In local storage, there is no model with name '${this.modelPath}'`);if(t.modelTopologyType!=="JSON")throw new Error("BrowserLocalStorage does not support loading non-JSON model topology yet.");let e={},n=JSON.parse(this.LS.getItem(this.keys.topology));if(n==null)throw new Error(`In local storage, the topology of model '${this.modelPath}' is missing.`);e.modelTopology=n;let o=JSON.parse(this.LS.getItem(this.keys.weightSpecs));if(o==null)throw new Error(`In local storage, the weight specs of model '${this.modelPath}' are missing.`);e.weightSpecs=o;let s=this.LS.getItem(this.keys.modelMetadata);if(s!=null){let u=JSON.parse(s);e.format=u.format,e.generatedBy=u.generatedBy,e.convertedBy=u.convertedBy,u.signature!=null&&(e.signature=u.signature),u.userDefinedMetadata!=null&&(e.userDefinedMetadata=u.userDefinedMetadata),u.modelInitializer!=null&&(e.modelInitializer=u.modelInitializer),u.initializerSignature!=null&&(e.initializerSignature=u.initializerSignature),u.trainingConfig!=null&&(e.trainingConfig=u.trainingConfig)}let i=this.LS.getItem(this.keys.weightData);if(i==null)throw new Error(`In local storage, the binary weight values of model '${this.modelPath}' are missing.`);return e.weightData=N2(i),e}};Jr.URL_SCHEME="localstorage://";var B2=r=>X().getBool("IS_BROWSER")&&!Array.isArray(r)&&r.startsWith(Jr.URL_SCHEME)?wF(r.slice(Jr.URL_SCHEME.length)):null;cr.registerSaveRouter(B2);cr.registerLoadRouter(B2);function wF(r){return new Jr(r)}var Ep=class{constructor(){W(X().getBool("IS_BROWSER"),()=>"Current environment is not a web browser"),W(typeof window>"u"||typeof window.localStorage<"u",()=>"Current browser does not appear to support localStorage"),this.LS=window.localStorage}async listModels(){let t={},e=Ci+kn,n=kn+F2;for(let o=0;o<this.LS.length;++o){let s=this.LS.key(o);if(s.startsWith(e)&&s.endsWith(n)){let i=yF(s);t[i]=JSON.parse(this.LS.getItem(s))}}return t}async removeModel(t){t=bF(t);let e=P2(t);if(this.LS.getItem(e.info)==null)throw new Error(`Cannot find model at path '${t}'`);let n=JSON.parse(this.LS.getItem(e.info));return O2(e),n}};var z2="://",yu=class r{constructor(){this.managers={}}static getInstance(){return r.instance==null&&(r.instance=new r),r.instance}static registerManager(t,e){W(t!=null,()=>"scheme must not be undefined or null."),t.endsWith(z2)&&(t=t.slice(0,t.indexOf(z2))),W(t.length>0,()=>"scheme must not be an empty string.");let n=r.getInstance();W(n.managers[t]==null,()=>`A model store manager is already registered for scheme '${t}'.`),n.managers[t]=e}static getManager(t){let e=r.getInstance().managers[t];if(e==null)throw new Error(`Cannot find model manager for scheme '${t}'`);return e}static getSchemes(){return Object.keys(r.getInstance().managers)}};var fy=class{constructor(){this.messageName="setTimeoutCustom",this.functionRefs=[],this.handledMessageCount=0,this.hasEventListener=!1}fetch(t,e){return fetch(t,e)}now(){return performance.now()}encode(t,e){if(e!=="utf-8"&&e!=="utf8")throw new Error(`Browser's encoder only supports utf-8, but got ${e}`);return this.textEncoder==null&&(this.textEncoder=new TextEncoder),this.textEncoder.encode(t)}decode(t,e){return new TextDecoder(e).decode(t)}setTimeoutCustom(t,e){if(typeof window>"u"||!X().getBool("USE_SETTIMEOUTCUSTOM")){setTimeout(t,e);return}this.functionRefs.push(t),setTimeout(()=>{window.postMessage({name:this.messageName,index:this.functionRefs.length-1},"*")},e),this.hasEventListener||(this.hasEventListener=!0,window.addEventListener("message",n=>{if(n.source===window&&n.data.name===this.messageName){n.stopPropagation();let o=this.functionRefs[n.data.index];o(),this.handledMessageCount++,this.handledMessageCount===this.functionRefs.length&&(this.functionRefs=[],this.handledMessageCount=0)}},!0))}isTypedArray(t){return gp(t)}};if(X().get("IS_BROWSER")){X().setPlatform("browser",new fy);try{yu.registerManager(Jr.URL_SCHEME,new Ep)}catch{}try{yu.registerManager(Zr.URL_SCHEME,new Np)}catch{}}var SF={importFetch:()=>W2()},dy;var hy=class{constructor(){this.util=G2(),this.textEncoder=new this.util.TextEncoder}fetch(t,e){return X().global.fetch!=null?X().global.fetch(t,e):(dy==null&&(dy=SF.importFetch()),dy(t,e))}now(){let t=process.hrtime();return t[0]*1e3+t[1]/1e6}encode(t,e){if(e!=="utf-8"&&e!=="utf8")throw new Error(`Node built-in encoder only supports utf-8, but got ${e}`);return this.textEncoder.encode(t)}decode(t,e){return t.length===0?"":new this.util.TextDecoder(e).decode(t)}isTypedArray(t){return this.util.types.isFloat32Array(t)||this.util.types.isInt32Array(t)||this.util.types.isUint8Array(t)||this.util.types.isUint8ClampedArray(t)}};X().get("IS_NODE")&&!X().get("IS_BROWSER")&&X().setPlatform("node",new hy);function Ft(r,t="float32",e){return t=t||"float32",yr(r),new Yr(r,t,e)}function IF(r,t){let e=U(r,"x","cast");if(!Ox(t))throw new Error(`Failed to cast to unknown dtype ${t}`);if(t==="string"&&e.dtype!=="string"||t!=="string"&&e.dtype==="string")throw new Error("Only strings can be casted to strings");let n={x:e},o={dtype:t};return $.runKernel(xn,n,o)}var _n=q({cast_:IF});function vF(r){let e={x:U(r,"x","clone","string_or_numeric")};return $.runKernel(yn,e)}var Lr=q({clone_:vF});function V2(r,t=!1){console.log(r.toString(t))}ay();var CF={buffer:Ft,cast:_n,clone:Lr,print:V2};x2(CF);function kF(r,t){let e=U(r,"a","add"),n=U(t,"b","add");[e,n]=Ke(e,n);let o={a:e,b:n};return $.runKernel(Xr,o)}var tt=q({add_:kF});function _F(r,t){let e=U(r,"a","floorDiv"),n=U(t,"b","floorDiv");[e,n]=Ke(e,n);let o={a:e,b:n};return $.runKernel(Gn,o)}var H2=q({floorDiv_:_F});function AF(r,t){let e=U(r,"a","div"),n=U(t,"b","div");if([e,n]=Ke(e,n),e.dtype==="int32"&&n.dtype==="int32")return H2(e,n);let o={a:e,b:n},s={};return $.runKernel(Ks,o,s)}var je=q({div_:AF});function RF(r,t){let e=U(r,"a","mul"),n=U(t,"b","mul");[e,n]=Ke(e,n);let o={a:e,b:n};return $.runKernel(Hn,o)}var z=q({mul_:RF});function MF(r){let t=U(r,"x","abs");if(t.dtype==="complex64"){let e={x:t};return $.runKernel(Dl,e)}else{let e={x:t};return $.runKernel(Eo,e)}}var ki=q({abs_:MF});function DF(r,t,e,n,o="NHWC",s){let i=r[3],u=[...t,i],c=K2(o);return yy(r,u,e,s,n,null,null,c)}function NF(r,t,e,n,o,s,i="channelsLast"){let[u,c]=bu(t),a;if(i==="channelsLast")a=[u,c,r[3],r[3]];else if(i==="channelsFirst")a=[u,c,r[1],r[1]];else throw new Error(`Unknown dataFormat ${i}`);return yy(r,a,e,n,o,s,!1,i)}function EF(r,t,e,n,o,s,i="NDHWC"){let[u,c,a]=gy(t),l,p;if(i==="NDHWC")p="channelsLast",l=[u,c,a,r[4],r[4]];else if(i==="NCDHW")p="channelsFirst",l=[u,c,a,r[1],r[1]];else throw new Error(`Unknown dataFormat ${i}`);return q2(r,l,e,n,o,!1,p,s)}function yy(r,t,e,n,o,s,i=!1,u="channelsLast"){let[c,a,l,p]=[-1,-1,-1,-1];if(u==="channelsLast")[c,a,l,p]=r;else if(u==="channelsFirst")[c,p,a,l]=r;else throw new Error(`Unknown dataFormat ${u}`);let[m,f,,d]=t,[h,g]=bu(e),[x,b]=bu(n),y=_i(m,x),I=_i(f,b),{padInfo:v,outHeight:_,outWidth:k}=FF(o,a,l,h,g,y,I,s,u),A=i?d*p:d,R;return u==="channelsFirst"?R=[c,A,_,k]:u==="channelsLast"&&(R=[c,_,k,A]),{batchSize:c,dataFormat:u,inHeight:a,inWidth:l,inChannels:p,outHeight:_,outWidth:k,outChannels:A,padInfo:v,strideHeight:h,strideWidth:g,filterHeight:m,filterWidth:f,effectiveFilterHeight:y,effectiveFilterWidth:I,dilationHeight:x,dilationWidth:b,inShape:r,outShape:R,filterShape:t}}function q2(r,t,e,n,o,s=!1,i="channelsLast",u){let[c,a,l,p,m]=[-1,-1,-1,-1,-1];if(i==="channelsLast")[c,a,l,p,m]=r;else if(i==="channelsFirst")[c,m,a,l,p]=r;else throw new Error(`Unknown dataFormat ${i}`);let[f,d,h,,g]=t,[x,b,y]=gy(e),[I,v,_]=gy(n),k=_i(f,I),A=_i(d,v),R=_i(h,_),{padInfo:F,outDepth:P,outHeight:L,outWidth:V}=PF(o,a,l,p,x,b,y,k,A,R,u),Q=s?g*m:g,J;return i==="channelsFirst"?J=[c,Q,P,L,V]:i==="channelsLast"&&(J=[c,P,L,V,Q]),{batchSize:c,dataFormat:i,inDepth:a,inHeight:l,inWidth:p,inChannels:m,outDepth:P,outHeight:L,outWidth:V,outChannels:Q,padInfo:F,strideDepth:x,strideHeight:b,strideWidth:y,filterDepth:f,filterHeight:d,filterWidth:h,effectiveFilterDepth:k,effectiveFilterHeight:A,effectiveFilterWidth:R,dilationDepth:I,dilationHeight:v,dilationWidth:_,inShape:r,outShape:J,filterShape:t}}function $F(r,t,e,n,o){n==null&&(n=by(r,t,e));let s=r[0],i=r[1],u=wu((s-t+2*n)/e+1,o),c=wu((i-t+2*n)/e+1,o);return[u,c]}function TF(r,t,e,n,o,s){o==null&&(o=by(r,t[0],n[0]));let i=[0,0,0,e];for(let u=0;u<3;u++)r[u]+2*o>=t[u]&&(i[u]=wu((r[u]-t[u]+2*o)/n[u]+1,s));return i}function by(r,t,e,n=1){let o=_i(t,n);return Math.floor((r[0]*(e-1)-e+o)/2)}function bu(r){return typeof r=="number"?[r,r,r]:r.length===2?[r[0],r[1],1]:r}function gy(r){return typeof r=="number"?[r,r,r]:r}function _i(r,t){return t<=1?r:r+(r-1)*(t-1)}function FF(r,t,e,n,o,s,i,u,c){let a,l,p;if(typeof r=="number"){a={top:r,bottom:r,left:r,right:r,type:r===0?"VALID":"NUMBER"};let f=$F([t,e],s,n,r,u);l=f[0],p=f[1]}else if(r==="same"){l=Math.ceil(t/n),p=Math.ceil(e/o);let m=Math.max(0,(l-1)*n+s-t),f=Math.max(0,(p-1)*o+i-e),d=Math.floor(m/2),h=m-d,g=Math.floor(f/2),x=f-g;a={top:d,bottom:h,left:g,right:x,type:"SAME"}}else if(r==="valid")a={top:0,bottom:0,left:0,right:0,type:"VALID"},l=Math.ceil((t-s+1)/n),p=Math.ceil((e-i+1)/o);else if(typeof r=="object"){let m=c==="channelsLast"?r[1][0]:r[2][0],f=c==="channelsLast"?r[1][1]:r[2][1],d=c==="channelsLast"?r[2][0]:r[3][0],h=c==="channelsLast"?r[2][1]:r[3][1];a={top:m,bottom:f,left:d,right:h,type:m===0&&f===0&&d===0&&h===0?"VALID":"EXPLICIT"},l=wu((t-s+m+f)/n+1,u),p=wu((e-i+d+h)/o+1,u)}else throw Error(`Unknown padding parameter: ${r}`);return{padInfo:a,outHeight:l,outWidth:p}}function PF(r,t,e,n,o,s,i,u,c,a,l){let p,m,f,d;if(r==="valid"&&(r=0),typeof r=="number"){p={top:r,bottom:r,left:r,right:r,front:r,back:r,type:r===0?"VALID":"NUMBER"};let g=TF([t,e,n,1],[u,c,a],1,[o,s,i],r,l);m=g[0],f=g[1],d=g[2]}else if(r==="same"){m=Math.ceil(t/o),f=Math.ceil(e/s),d=Math.ceil(n/i);let h=(m-1)*o+u-t,g=(f-1)*s+c-e,x=(d-1)*i+a-n,b=Math.floor(h/2),y=h-b,I=Math.floor(g/2),v=g-I,_=Math.floor(x/2),k=x-_;p={top:I,bottom:v,left:_,right:k,front:b,back:y,type:"SAME"}}else throw Error(`Unknown padding parameter: ${r}`);return{padInfo:p,outDepth:m,outHeight:f,outWidth:d}}function wu(r,t){if(!t)return Math.trunc(r);switch(t){case"round":return Math.round(r);case"ceil":return Math.ceil(r);case"floor":return Math.floor(r);default:throw new Error(`Unknown roundingMode ${t}`)}}function xy(r){let[t,e,n]=bu(r);return t===1&&e===1&&n===1}function Su(r,t){return xy(r)||xy(t)}function $p(r){return bu(r).every(t=>t>0)}function K2(r){if(r==="NHWC")return"channelsLast";if(r==="NCHW")return"channelsFirst";throw new Error(`Unknown dataFormat ${r}`)}function An(r,t,e){if(e!=null){if(typeof t=="string")throw Error(`Error in ${r}: pad must be an integer when using dimRoundingMode ${e} but got pad ${t}.`);if(typeof t=="number")W(wa(t),()=>`Error in ${r}: pad must be an integer when using dimRoundingMode ${e} but got pad ${t}.`);else if(typeof t=="object")t.forEach(n=>{n.forEach(o=>{W(wa(o),()=>`Error in ${r}: pad must be an integer when using dimRoundingMode ${e} but got pad ${o}.`)})});else throw Error(`Error in ${r}: Unknown padding parameter: ${t}`)}}function OF(r,t){let n={x:U(r,"x","reshape","string_or_numeric")},o={shape:t};return $.runKernel(pi,n,o)}var Y=q({reshape_:OF});function BF(r,t,e,n,o){let s=U(r,"x","avgPool","float32"),i=1;W(Su(e,i),()=>`Error in avgPool: Either strides or dilations must be 1. Got strides ${e} and dilations '${i}'`);let u=s,c=!1;s.rank===3&&(c=!0,u=Y(s,[1,s.shape[0],s.shape[1],s.shape[2]])),W(u.rank===4,()=>`Error in avgPool: x must be rank 4 but got rank ${u.rank}.`),An("avgPool",n,o);let a={x:u},l={filterSize:t,strides:e,pad:n,dimRoundingMode:o},p=$.runKernel($o,a,l);return p=_n(p,s.dtype),c?Y(p,[p.shape[1],p.shape[2],p.shape[3]]):p}var Fp=q({avgPool_:BF});function zF(r,t=0){W(r.length>=1,()=>"Pass at least one tensor to concat");let e=kp(r,"tensors","concat","string_or_numeric");if(e[0].dtype==="complex64"&&e.forEach(s=>{if(s.dtype!=="complex64")throw new Error(`Cannot concatenate complex64 tensors with a tensor
          with dtype ${s.dtype}. `)}),e.length===1)return Lr(e[0]);let n=e,o={axis:t};return $.runKernel(qs,n,o)}var Pp=q({concat_:zF});function LF(r,t,e=!1,n=!1){let o=U(r,"a","matMul"),s=U(t,"b","matMul");[o,s]=Ke(o,s);let i={a:o,b:s},u={transposeA:e,transposeB:n};return $.runKernel(To,i,u)}var de=q({matMul_:LF});function WF(r){let e={x:U(r,"x","sigmoid","float32")};return $.runKernel(Kn,e)}var ss=q({sigmoid_:WF});function UF(r,t,e){let n=U(r,"x","slice","string_or_numeric");if(n.rank===0)throw new Error("Slicing scalar is not possible");let o={x:n},s={begin:t,size:e};return $.runKernel(Ko,o,s)}var ze=q({slice_:UF});function GF(r,t){let e=U(r,"broadcastTo","x"),n=e.shape;if(yr(t),t.length<e.rank)throw new Error(`broadcastTo(): shape.length=${t.length} < input.rank=${e.rank}.`);if(t.length>e.rank){let a=e.shape.slice();for(;a.length<t.length;)a.unshift(1);e=Y(e,a)}let o=e.shape,s=Array.from(t);for(let a=t.length-1;a>=0;a--)if(o[a]===t[a])s[a]=1;else if(e.shape[a]!==1)throw new Error(`broadcastTo(): [${n}] cannot be broadcast to [${t}].`);if(s.map((a,l)=>a>1?l:-1).filter(a=>a>=0).length===0)return Lr(e);let u={x:e},c={reps:s};return $.runKernel(bn,u,c)}var Ai=q({broadcastTo_:GF});function Rn(r,t,e){yr(r),e=e||Un(t);let n={shape:r,value:t,dtype:e};return $.runKernel(Zs,{},n)}function VF(r,t,e){let n=U(r,"x","clipByValue");if(W(t<=e,()=>`Error in clip: min (${t}) must be less than or equal to max (${e}).`),t===e)return Rn(n.shape,t,n.dtype);let o={x:n},s={clipValueMin:t,clipValueMax:e};return $.runKernel(Fo,o,s)}var Iu=q({clipByValue_:VF});function HF(r,t,e,n,o="NHWC",s=[1,1],i){let u=U(r,"x","conv2d","float32"),c=U(t,"filter","conv2d","float32"),a=u,l=!1;u.rank===3&&(l=!0,a=Y(u,[1,u.shape[0],u.shape[1],u.shape[2]])),W(a.rank===4,()=>`Error in conv2d: input must be rank 4, but got rank ${a.rank}.`),W(c.rank===4,()=>`Error in conv2d: filter must be rank 4, but got rank ${c.rank}.`),An("conv2d",n,i);let p=o==="NHWC"?a.shape[3]:a.shape[1];W(p===c.shape[2],()=>`Error in conv2d: depth of input (${p}) must match input depth for filter ${c.shape[2]}.`),W(Su(e,s),()=>`Error in conv2D: Either strides or dilations must be 1. Got strides ${e} and dilations '${s}'`),W($p(s),()=>"Error in conv2D: Dilated rates should be larger than 0."),W($p(e),()=>"Error in conv2D: Strides should be larger than 0.");let m={x:a,filter:c},f={strides:e,pad:n,dataFormat:o,dilations:s,dimRoundingMode:i},d=$.runKernel(Po,m,f);return l?Y(d,[d.shape[1],d.shape[2],d.shape[3]]):d}var Mn=q({conv2d_:HF});function qF(r,t,e,n,o,s="NHWC",i){W(r.length===t.rank,()=>`Length of inShape (${r.length}) and rank of dy (${t.rank}) must match`);let u=r,c=t,a=!1;t.rank===3&&(a=!0,c=Y(t,[1,t.shape[0],t.shape[1],t.shape[2]]),u=[1,r[0],r[1],r[2]]),W(u.length===4,()=>`Error in conv2dDerInput: inShape must be length 4, but got length ${u.length}.`),W(c.rank===4,()=>`Error in conv2dDerInput: dy must be rank 4, but got rank ${c.rank}`),W(e.rank===4,()=>`Error in conv2dDerInput: filter must be rank 4, but got rank ${e.rank}`);let l=s==="NHWC"?u[3]:u[1],p=s==="NHWC"?c.shape[3]:c.shape[1];W(l===e.shape[2],()=>`Error in conv2dDerInput: depth of input (${l}) must match input depth for filter ${e.shape[2]}.`),W(p===e.shape[3],()=>`Error in conv2dDerInput: depth of output (${p}) must match output depth for filter ${e.shape[3]}.`),An("conv2dDerInput",o,i);let m={dy:c,filter:e},f={strides:n,pad:o,dataFormat:s,dimRoundingMode:i,inputShape:u},d=$.runKernel(Oo,m,f);return a?Y(d,[d.shape[1],d.shape[2],d.shape[3]]):d}var j2=q({conv2DBackpropInput_:qF});function KF(r,t,e,n,o,s){let i=U(r,"x","conv2dTranspose"),u=U(t,"filter","conv2dTranspose");return j2(e,i,u,n,o,"NHWC",s)}var wy=q({conv2dTranspose_:KF});function jF(r,t,e,n,o="NHWC",s=[1,1],i){let u=U(r,"x","depthwiseConv2d","float32"),c=U(t,"filter","depthwiseConv2d","float32"),a=u,l=!1;u.rank===3&&(l=!0,a=Y(u,[1,u.shape[0],u.shape[1],u.shape[2]])),W(a.rank===4,()=>`Error in depthwiseConv2d: input must be rank 4, but got rank ${a.rank}.`),W(c.rank===4,()=>`Error in depthwiseConv2d: filter must be rank 4, but got rank ${c.rank}.`);let p=o==="NHWC"?a.shape[3]:a.shape[1];W(p===c.shape[2],()=>`Error in depthwiseConv2d: number of input channels (${p}) must match the inChannels dimension in filter ${c.shape[2]}.`),An("depthwiseConv2d",n,i);let m={x:a,filter:c},f={strides:e,pad:n,dataFormat:o,dilations:s,dimRoundingMode:i},d=$.runKernel(Bo,m,f);return l?Y(d,[d.shape[1],d.shape[2],d.shape[3]]):d}var vu=q({depthwiseConv2d_:jF});var Dn={};hn(Dn,{assertAndGetBroadcastShape:()=>Bp,getBroadcastDims:()=>X2,getReductionAxes:()=>Op});function X2(r,t){let e=r.length,n=[];for(let o=0;o<e;o++){let s=e-1-o,i=r[s]||1;(t[t.length-1-o]||1)>1&&i===1&&n.unshift(s)}return n}function Op(r,t){let e=[];for(let n=0;n<t.length;n++){let o=r[r.length-n-1],s=t.length-n-1,i=t[s];(o==null||o===1&&i>1)&&e.unshift(s)}return e}function Bp(r,t){let e=Math.max(r.length,t.length),n=new Array(e);for(let o=0;o<e;o++){let s=r[r.length-o-1];s==null&&(s=1);let i=t[t.length-o-1];if(i==null&&(i=1),s===1)n[e-o-1]=i;else if(i===1)n[e-o-1]=s;else if(s!==i){let u=`Operands could not be broadcast together with shapes ${r} and ${t}.`;throw Error(u)}else n[e-o-1]=s}return n}function XF(r){let e={x:U(r,"x","zerosLike")};return $.runKernel(hi,e)}var De=q({zerosLike_:XF});function YF(r){let e={x:U(r,"x","elu","float32")};return $.runKernel(js,e)}var Y2=q({elu_:YF});function Sy(r,t){for(let e=0;e<r.length;++e)if(r[r.length-e-1]!==t-1-e)return!1;return!0}function Q2(r,t,e){let n=r.length+t.length,o=[],s=0,i=0;for(let u=0;u<n;u++)e.indexOf(u)===-1?o.push(r[s++]):o.push(t[i++]);return o}function QF(r,t){let e=[],n=r.length;for(let s=0;s<n;s++)t.indexOf(s)===-1&&e.push(r[s]);let o=t.map(s=>r[s]);return[e,o]}function ZF(r,t){let e=t.map(n=>1);return Q2(r,e,t)}function JF(r,t,e){W(Sy(t,e),()=>`${r} supports only inner-most axes for now. Got axes ${t} and rank-${e} input.`)}function tP(r,t){if(Sy(r,t))return null;let e=[];for(let n=0;n<t;++n)r.indexOf(n)===-1&&e.push(n);return r.forEach(n=>e.push(n)),e}function eP(r){return r.map((t,e)=>[e,t]).sort((t,e)=>t[1]-e[1]).map(t=>t[0])}function rP(r,t){let e=[];for(let n=t-r;n<t;++n)e.push(n);return e}function nP(r,t=null,e=!1){let o={x:U(r,"x","min")},s={axis:t,keepDims:e};return $.runKernel(Wo,o,s)}var Iy=q({min_:nP});function oP(r,t){let e=U(r,"base","pow"),n=U(t,"exp","pow");[e,n]=Ke(e,n);let o={a:e,b:n};return $.runKernel(ui,o)}var Ri=q({pow_:oP});function Ze(r,t){if((Pe(r)&&t!=="string"||Array.isArray(r))&&t!=="complex64")throw new Error("Error creating a new Scalar: value must be a primitive (number|boolean|string)");if(t==="string"&&Pe(r)&&!(r instanceof Uint8Array))throw new Error("When making a scalar from encoded string, the value must be `Uint8Array`.");return Qr(r,[],[],t)}function sP(r){let e={x:U(r,"x","sqrt","float32")};return $.runKernel(jn,e)}var Mr=q({sqrt_:sP});function iP(r){let t=U(r,"x","square"),e={};return $.runKernel("Square",{x:t},e)}var Ce=q({square_:iP});function aP(r,t=null,e=!1){let n=U(r,"x","sum");n.dtype==="bool"&&(n=_n(n,"int32"));let o={x:n},s={axis:t,keepDims:e};return $.runKernel(jo,o,s)}var ue=q({sum_:aP});function uP(r,t){let e=U(r,"x","tile","string_or_numeric");W(e.rank===t.length,()=>`Error in transpose: rank of input ${e.rank} must match length of reps ${t}.`);let n={x:e},o={reps:t};return $.runKernel(bn,n,o)}var Cu=q({tile_:uP});function cP(r){let e={input:U(r,"input","imag")};return $.runKernel(Bl,e)}var Z2=q({imag_:cP});function lP(r,t=.2){let n={x:U(r,"x","leakyRelu")},o={alpha:t};return $.runKernel(zo,n,o)}var ku=q({leakyRelu_:lP});function J2(r,t){W(Us(r),()=>"The f passed in variableGrads(f) must be a function"),W(t==null||Array.isArray(t)&&t.every(a=>a instanceof In),()=>"The varList passed in variableGrads(f, varList) must be an array of variables");let e=t!=null;if(!e){t=[];for(let a in $.registeredVariables)t.push($.registeredVariables[a])}let n=e?t.filter(a=>!a.trainable):null,o=t.length;t=t.filter(a=>a.trainable),W(t.length>0,()=>`variableGrads() expects at least one of the input variables to be trainable, but none of the ${o} variables is trainable.`);let s=!0,{value:i,grads:u}=$.gradients(r,t,null,s);W(u.some(a=>a!=null),()=>"Cannot find a connection between any variable and the result of the loss function y=f(x). Please make sure the operations that use variables are inside the function f passed to minimize()."),W(i.rank===0,()=>`The f passed in variableGrads(f) must return a scalar, but it returned a rank-${i.rank} tensor`);let c={};return t.forEach((a,l)=>{u[l]!=null&&(c[a.name]=u[l])}),n?.forEach(a=>c[a.name]=null),{value:i,grads:c}}function pP(r){let e={x:U(r,"x","neg")};return $.runKernel(Uo,e)}var _u=q({neg_:pP});function mP(r,t){let e=U(r,"a","sub"),n=U(t,"b","sub");[e,n]=Ke(e,n);let o={a:e,b:n};return $.runKernel(Xn,o)}var Se=q({sub_:mP});function fP(r,t){let e=U(r,"a","maximum"),n=U(t,"b","maximum");[e,n]=Ke(e,n),e.dtype==="bool"&&(e=_n(e,"int32"),n=_n(n,"int32")),Bp(e.shape,n.shape);let o={a:e,b:n};return $.runKernel(Vn,o)}var t0=q({maximum_:fP});function dP(r,t=null,e=!1){let o={x:U(r,"x","mean")},s={axis:t,keepDims:e};return $.runKernel(Lo,o,s)}var Mi=q({mean_:dP});function is(r,t="float32"){if(yr(r),t==="complex64"){let n=is(r,"float32"),o=is(r,"float32");return _p(n,o)}let e=Vs(ae(r),t);return $.makeTensor(e,r,t)}function hP(r,t,e=0){let n=U(r,"x","pad");if(n.rank===0)throw new Error("pad(scalar) is not defined. Pass non-scalar to pad");let o={paddings:t,constantValue:e},s={x:n};return $.runKernel(Go,s,o)}var Wr=q({pad_:hP});function gP(r,t){let e=U(r,"x","prelu"),n=U(t,"alpha","prelu"),o={x:e,alpha:n};return $.runKernel(Vo,o)}var Au=q({prelu_:gP});function xP(r){let e={input:U(r,"input","real")};return $.runKernel(Za,e)}var e0=q({real_:xP});function yP(r){let e={x:U(r,"x","relu")};return $.runKernel(li,e)}var Ru=q({relu_:yP});function bP(r){let e={x:U(r,"x","relu6")};return $.runKernel(mi,e)}var r0=q({relu6_:bP});function wP(r,t){let n={x:U(r,"x","reverse")},o={dims:t};return $.runKernel(Ho,n,o)}var vy=q({reverse_:wP});function SP(r){let e={x:U(r,"x","rsqrt","float32")};return $.runKernel(qn,e)}var Di=q({rsqrt_:SP});function IP(r,t=0){let e=kp(r,"tensors","stack","string_or_numeric");W(e.length>=1,()=>"Pass at least one tensor to tf.stack"),e.length>0&&W(t<=e[0].rank,()=>"Axis must be <= rank of the tensor");let n=e,o={axis:t};return $.runKernel(ai,n,o)}var Cy=q({stack_:IP});function vP(r,t=0){let n={x:U(r,"x","step")},o={alpha:t};return $.runKernel(Yo,n,o)}var as=q({step_:vP});function CP(r,t,e,n,o=0,s=0,i=0,u=0,c=0){let l={x:U(r,"x","stridedSlice","string_or_numeric")},p={begin:t,end:e,strides:n,beginMask:o,endMask:s,ellipsisMask:i,newAxisMask:u,shrinkAxisMask:c};return $.runKernel(Xo,l,p)}var ky=q({stridedSlice_:CP});function us(r,t){Mo(r);let e=vn(r,t);if(e.length!==1)throw new Error("tensor1d() requires values to be a flat/TypedArray");return Qr(r,null,e,t)}function cs(r,t,e){if(Mo(r),t!=null&&t.length!==2)throw new Error("tensor2d() requires shape to have two numbers");let n=vn(r,e);if(n.length!==2&&n.length!==1)throw new Error("tensor2d() requires values to be number[][] or flat/TypedArray");if(n.length===1&&t==null)throw new Error("tensor2d() requires shape to be provided when `values` are a flat/TypedArray");return Qr(r,t,n,e)}function ls(r,t,e){if(Mo(r),t!=null&&t.length!==4)throw new Error("tensor4d() requires shape to have four numbers");let n=vn(r,e);if(n.length!==4&&n.length!==1)throw new Error("tensor4d() requires values to be number[][][][] or flat/TypedArray");if(n.length===1&&t==null)throw new Error("tensor4d() requires shape to be provided when `values` are a flat array");return Qr(r,t,n,e)}var ps={};hn(ps,{calculateShapes:()=>n0,validateInput:()=>zp,validateUpdateShape:()=>_y});function _y(r,t,e){let n=t.rank>1?t.shape[t.rank-1]:1,o=t.rank>1?t.rank-1:1,s=`Must have updates.shape = indices.shape[:batchDim] + shape[sliceDim:], got updates.shape: ${e.shape}, indices.shape: ${t.shape}, shape: ${r}, sliceDim: ${n}, and batchDim: ${o}.`;if(e.rank<o)throw new Error(s+` update.rank < ${o}. `);if(r.length<n+(e.rank-o))throw new Error(s+` Output shape length < ${n+(e.rank-o)}`);if(e.rank!==o+r.length-n)throw new Error(s+` update.rank != ${o+r.length-n}`);for(let i=0;i<o;++i)if(e.shape[i]!==t.shape[i])throw new Error(s+` updates.shape[${i}] (${e.shape[i]}) != indices.shape[${i}] (${t.shape[i]}).`);for(let i=0;i<e.rank-o;++i)if(e.shape[i+o]!==r[i+n])throw new Error(s+` updates.shape[${i+o}] (${e.shape[i+o]}) != shape[${i+o}] (${r[i+o]})`)}function zp(r,t,e){if(t.rank<1)throw new Error(`tf.scatterND() expects the indices to be rank 1 or higher, but the rank was ${t.rank}.`);if(r.rank<1)throw new Error(`tf.scatterND() expects the updates to be rank 1 or higher, but the rank was ${r.rank}.`);if(t.dtype!=="int32")throw new Error(`The dtype of 'indices' should be int32, but got dtype: ${t.dtype}`);if(e.length<1)throw new Error(`Output rank must be greater or equal to 1, but got shape: ${e}`);if(e.length===0){if(t.size===0)throw new Error(`Indices specified for empty output. indices shape: ${t.shape}`);if(r.size===0)throw new Error(`Updates specified for empty output. updates shape: ${r.shape}`)}_y(e,t,r)}function n0(r,t,e){let n=t.shape.length,o=n>1?t.shape[n-1]:1,s=e.length,i=1;for(let p=o;p<s;++p)i*=e[p];let u=o<1?1:o,c=ae(t.shape)/u,a=[...jr(e.slice(0,o)),1],l=ae(e);return{sliceRank:o,numUpdates:c,sliceSize:i,strides:a,outputSize:l}}function kP(r,t=0){let e=U(r,"x","unstack","string_or_numeric");W(t>=-e.shape.length&&t<e.shape.length,()=>`Axis = ${t} is not in [-${e.shape.length}, ${e.shape.length})`);let n={value:e},o={axis:t};return $.runKernel(di,n,o)}var Lp=q({unstack_:kP});function Ni(r,t=!0,e,n){return $.makeVariable(r,t,e,n)}function o0(r,t){let e=[];for(let s=0;s<t.length;s++)t[s]&&e.push(s);let n=Ft(r,"int32"),o=Ft([e.length,r.length],"int32");for(let s=0;s<e.length;s++){let i=n.indexToLoc(e[s]),u=s*r.length;o.values.set(i,u)}return o.toTensor()}function _P(r,t,e){let n=U(r,"x","transpose");if(t==null&&(t=n.shape.map((i,u)=>u).reverse()),W(n.rank===t.length,()=>`Error in transpose: rank of input ${n.rank} must match length of perm ${t}.`),t.forEach(i=>{W(i>=0&&i<n.rank,()=>`All entries in 'perm' must be between 0 and ${n.rank-1} but got ${t}`)}),n.rank<=1)return n.clone();let o={x:n},s={perm:t};return n.dtype==="complex64"?H(()=>{let i=e0(n),u=Z2(n);return i=$.runKernel(wn,{x:i},s),u=$.runKernel(wn,{x:u},s),e&&(u=_u(u)),_p(i,u)}):$.runKernel(wn,o,s)}var br=q({transpose_:_P});function AP(r,t,e){yr(e);let n=U(r,"indices","scatterND","int32"),o=U(t,"updates","scatterND");zp(o,n,e);let s={indices:n,updates:o},i={shape:e};return $.runKernel(qo,s,i)}var s0=q({scatterND_:AP});function RP(r,t,e){if(e==null||e==="linear")return r;if(e==="relu")return z(r,as(t));throw new Error(`Cannot compute gradient for fused activation ${e}.`)}function MP(r,t){let e=t,n=Op(r.shape,t.shape);return n.length>0&&(e=ue(e,n)),Y(e,r.shape)}function DP(r,t,e,n){if(t==="linear")return r;if(t==="relu")return Ru(r);if(t==="elu")return Y2(r);if(t==="relu6")return r0(r);if(t==="prelu")return Au(r,e);if(t==="leakyrelu")return ku(r,n);if(t==="sigmoid")return ss(r);throw new Error(`Unknown fused activation ${t}.`)}var NP=(r,t)=>!(r>0)||t==="linear";function i0(r,t,e){let n=EP(r,t,e),o=n<0?-(n+1):n;r.splice(o,0,t)}function EP(r,t,e){return TP(r,t,e||$P)}function $P(r,t){return r>t?1:r<t?-1:0}function TP(r,t,e){let n=0,o=r.length,s=0,i=!1;for(;n<o;){s=n+(o-n>>>1);let u=e(t,r[s]);u>0?n=s+1:(o=s,i=!u)}return i?n:-n-1}function u0(r,t,e,n,o){return Ay(r,t,e,n,o,0)}function c0(r,t,e,n,o,s){return Ay(r,t,e,n,o,0,!1,s,!0)}function l0(r,t,e,n,o,s){return Ay(r,t,e,n,o,s,!0)}function Ay(r,t,e,n,o,s,i=!1,u=!1,c=!1){let a=[];for(let g=0;g<t.length;g++)t[g]>o&&a.push({score:t[g],boxIndex:g,suppressBeginIndex:0});a.sort(a0);let l=s>0?-.5/s:0,p=[],m=[];for(;p.length<e&&a.length>0;){let g=a.pop(),{score:x,boxIndex:b,suppressBeginIndex:y}=g;if(x<o)break;let I=!1;for(let v=p.length-1;v>=y;--v){let _=FP(r,b,p[v]);if(_>=n){I=!0;break}if(g.score=g.score*PP(n,l,_),g.score<=o)break}g.suppressBeginIndex=p.length,I||(g.score===x?(p.push(b),m.push(g.score)):g.score>o&&i0(a,g,a0))}let f=p.length,d=e-f;u&&d>0&&(p.push(...new Array(d).fill(0)),m.push(...new Array(d).fill(0)));let h={selectedIndices:p};return i&&(h.selectedScores=m),c&&(h.validOutputs=f),h}function FP(r,t,e){let n=r.subarray(t*4,t*4+4),o=r.subarray(e*4,e*4+4),s=Math.min(n[0],n[2]),i=Math.min(n[1],n[3]),u=Math.max(n[0],n[2]),c=Math.max(n[1],n[3]),a=Math.min(o[0],o[2]),l=Math.min(o[1],o[3]),p=Math.max(o[0],o[2]),m=Math.max(o[1],o[3]),f=(u-s)*(c-i),d=(p-a)*(m-l);if(f<=0||d<=0)return 0;let h=Math.max(s,a),g=Math.max(i,l),x=Math.min(u,p),b=Math.min(c,m),y=Math.max(x-h,0)*Math.max(b-g,0);return y/(f+d-y)}function PP(r,t,e){let n=Math.exp(t*e*e);return e<=r?n:0}function a0(r,t){return r.score-t.score||r.score===t.score&&t.boxIndex-r.boxIndex}var OP=new Map,BP=new Map,Wp=class{getClassName(){return this.constructor.className}static fromConfig(t,e){return new t(e)}},Ry=class r{constructor(){this.classNameMap={}}static getMap(){return r.instance==null&&(r.instance=new r),r.instance}static register(t){r.getMap().classNameMap[t.className]=[t,t.fromConfig]}};function p0(r,t,e){W(r.className!=null,()=>"Class being registered does not have the static className property defined."),W(typeof r.className=="string",()=>"className is required to be a string, but got type "+typeof r.className),W(r.className.length>0,()=>"Class being registered has an empty-string as its className, which is disallowed."),typeof t>"u"&&(t="Custom"),typeof e>"u"&&(e=r.className);let n=e,o=t+">"+n;return Ry.register(r),OP.set(o,r),BP.set(r,o),r}var Je=class extends Wp{minimize(t,e=!1,n){let{value:o,grads:s}=this.computeGradients(t,n);if(n!=null){let i=n.map(u=>({name:u.name,tensor:s[u.name]}));this.applyGradients(i)}else this.applyGradients(s);return fe(s),e?o:(o.dispose(),null)}get iterations(){return this.iterations_==null&&(this.iterations_=0),this.iterations_}incrementIterations(){this.iterations_=this.iterations+1}computeGradients(t,e){return J2(t,e)}dispose(){this.iterations_!=null&&fe(this.iterations_)}async saveIterations(){return this.iterations_==null&&(this.iterations_=0),{name:"iter",tensor:Ze(this.iterations_,"int32")}}async getWeights(){throw new Error("getWeights() is not implemented for this optimizer yet.")}async setWeights(t){throw new Error(`setWeights() is not implemented for this optimizer class ${this.getClassName()}`)}async extractIterations(t){return this.iterations_=(await t[0].tensor.data())[0],t.slice(1)}};Object.defineProperty(Je,Symbol.hasInstance,{value:r=>r.minimize!=null&&r.computeGradients!=null&&r.applyGradients!=null});var Up=class extends Je{static get className(){return"Adadelta"}constructor(t,e,n=null){super(),this.learningRate=t,this.rho=e,this.epsilon=n,this.accumulatedGrads=[],this.accumulatedUpdates=[],n==null&&(this.epsilon=$.backend.epsilon())}applyGradients(t){(Array.isArray(t)?t.map(n=>n.name):Object.keys(t)).forEach((n,o)=>{let s=$.registeredVariables[n],i=!1;this.accumulatedGrads[o]==null&&(this.accumulatedGrads[o]={originalName:`${n}/accum_grad`,variable:H(()=>De(s).variable(i))}),this.accumulatedUpdates[o]==null&&(this.accumulatedUpdates[o]={originalName:`${n}/accum_var`,variable:H(()=>De(s).variable(i))});let u=Array.isArray(t)?t[o].tensor:t[n];if(u==null)return;let c=this.accumulatedGrads[o].variable,a=this.accumulatedUpdates[o].variable;H(()=>{let l=tt(z(c,this.rho),z(Ce(u),1-this.rho)),p=z(je(Mr(tt(a,this.epsilon)),Mr(tt(c,this.epsilon))),u),m=tt(z(a,this.rho),z(Ce(p),1-this.rho));c.assign(l),a.assign(m);let f=tt(z(p,-this.learningRate),s);s.assign(f)})}),this.incrementIterations()}dispose(){this.accumulatedUpdates!=null&&(fe(this.accumulatedGrads.map(t=>t.variable)),fe(this.accumulatedUpdates.map(t=>t.variable)))}async getWeights(){let t=[...this.accumulatedGrads,...this.accumulatedUpdates];return[await this.saveIterations()].concat(t.map(e=>({name:e.originalName,tensor:e.variable})))}async setWeights(t){t=await this.extractIterations(t);let e=t.length/2,n=!1;this.accumulatedGrads=t.slice(0,e).map(o=>({originalName:o.name,variable:o.tensor.variable(n)})),this.accumulatedUpdates=t.slice(e,e*2).map(o=>({originalName:o.name,variable:o.tensor.variable(n)}))}getConfig(){return{learningRate:this.learningRate,rho:this.rho,epsilon:this.epsilon}}static fromConfig(t,e){return new t(e.learningRate,e.rho,e.epsilon)}};var Gp=class extends Je{static get className(){return"Adagrad"}constructor(t,e=.1){super(),this.learningRate=t,this.initialAccumulatorValue=e,this.accumulatedGrads=[]}applyGradients(t){(Array.isArray(t)?t.map(n=>n.name):Object.keys(t)).forEach((n,o)=>{let s=$.registeredVariables[n];this.accumulatedGrads[o]==null&&(this.accumulatedGrads[o]={originalName:`${n}/accumulator`,variable:H(()=>Rn(s.shape,this.initialAccumulatorValue).variable(!1))});let i=Array.isArray(t)?t[o].tensor:t[n];if(i==null)return;let u=this.accumulatedGrads[o].variable;H(()=>{let c=tt(u,Ce(i));u.assign(c);let a=tt(z(je(i,Mr(tt(c,$.backend.epsilon()))),-this.learningRate),s);s.assign(a)})}),this.incrementIterations()}dispose(){this.accumulatedGrads!=null&&fe(this.accumulatedGrads.map(t=>t.variable))}async getWeights(){return[await this.saveIterations()].concat(this.accumulatedGrads.map(t=>({name:t.originalName,tensor:t.variable})))}async setWeights(t){t=await this.extractIterations(t);let e=!1;this.accumulatedGrads=t.map(n=>({originalName:n.name,variable:n.tensor.variable(e)}))}getConfig(){return{learningRate:this.learningRate,initialAccumulatorValue:this.initialAccumulatorValue}}static fromConfig(t,e){return new t(e.learningRate,e.initialAccumulatorValue)}};var Vp=class extends Je{static get className(){return"Adam"}constructor(t,e,n,o=null){super(),this.learningRate=t,this.beta1=e,this.beta2=n,this.epsilon=o,this.accumulatedFirstMoment=[],this.accumulatedSecondMoment=[],H(()=>{this.accBeta1=Ze(e).variable(),this.accBeta2=Ze(n).variable()}),o==null&&(this.epsilon=$.backend.epsilon())}applyGradients(t){let e=Array.isArray(t)?t.map(n=>n.name):Object.keys(t);H(()=>{let n=Se(1,this.accBeta1),o=Se(1,this.accBeta2);e.forEach((s,i)=>{let u=$.registeredVariables[s],c=!1;this.accumulatedFirstMoment[i]==null&&(this.accumulatedFirstMoment[i]={originalName:`${s}/m`,variable:H(()=>De(u).variable(c))}),this.accumulatedSecondMoment[i]==null&&(this.accumulatedSecondMoment[i]={originalName:`${s}/v`,variable:H(()=>De(u).variable(c))});let a=Array.isArray(t)?t[i].tensor:t[s];if(a==null)return;let l=this.accumulatedFirstMoment[i].variable,p=this.accumulatedSecondMoment[i].variable,m=tt(z(l,this.beta1),z(a,1-this.beta1)),f=tt(z(p,this.beta2),z(Ce(a),1-this.beta2)),d=je(m,n),h=je(f,o);l.assign(m),p.assign(f);let g=tt(z(je(d,tt(Mr(h),this.epsilon)),-this.learningRate),u);u.assign(g)}),this.accBeta1.assign(z(this.accBeta1,this.beta1)),this.accBeta2.assign(z(this.accBeta2,this.beta2))}),this.incrementIterations()}dispose(){this.accBeta1.dispose(),this.accBeta2.dispose(),this.accumulatedFirstMoment!=null&&fe(this.accumulatedFirstMoment.map(t=>t.variable)),this.accumulatedSecondMoment!=null&&fe(this.accumulatedSecondMoment.map(t=>t.variable))}async getWeights(){let t=[...this.accumulatedFirstMoment,...this.accumulatedSecondMoment];return[await this.saveIterations()].concat(t.map(e=>({name:e.originalName,tensor:e.variable})))}async setWeights(t){t=await this.extractIterations(t),H(()=>{this.accBeta1.assign(Ri(this.beta1,this.iterations_+1)),this.accBeta2.assign(Ri(this.beta2,this.iterations_+1))});let e=t.length/2,n=!1;this.accumulatedFirstMoment=t.slice(0,e).map(o=>({originalName:o.name,variable:o.tensor.variable(n)})),this.accumulatedSecondMoment=t.slice(e,e*2).map(o=>({originalName:o.name,variable:o.tensor.variable(n)}))}getConfig(){return{learningRate:this.learningRate,beta1:this.beta1,beta2:this.beta2,epsilon:this.epsilon}}static fromConfig(t,e){return new t(e.learningRate,e.beta1,e.beta2,e.epsilon)}};var Hp=class extends Je{static get className(){return"Adamax"}constructor(t,e,n,o=null,s=0){super(),this.learningRate=t,this.beta1=e,this.beta2=n,this.epsilon=o,this.decay=s,this.accumulatedFirstMoment=[],this.accumulatedWeightedInfNorm=[],H(()=>{this.iteration=Ze(0).variable(),this.accBeta1=Ze(e).variable()}),o==null&&(this.epsilon=$.backend.epsilon())}applyGradients(t){let e=Array.isArray(t)?t.map(n=>n.name):Object.keys(t);H(()=>{let n=Se(1,this.accBeta1),o=je(-this.learningRate,tt(z(this.iteration,this.decay),1));e.forEach((s,i)=>{let u=$.registeredVariables[s],c=!1;this.accumulatedFirstMoment[i]==null&&(this.accumulatedFirstMoment[i]={originalName:`${s}/m`,variable:De(u).variable(c)}),this.accumulatedWeightedInfNorm[i]==null&&(this.accumulatedWeightedInfNorm[i]={originalName:`${s}/v`,variable:De(u).variable(c)});let a=Array.isArray(t)?t[i].tensor:t[s];if(a==null)return;let l=this.accumulatedFirstMoment[i].variable,p=this.accumulatedWeightedInfNorm[i].variable,m=tt(z(l,this.beta1),z(a,1-this.beta1)),f=z(p,this.beta2),d=ki(a),h=t0(f,d);l.assign(m),p.assign(h);let g=tt(z(je(o,n),je(m,tt(h,this.epsilon))),u);u.assign(g)}),this.iteration.assign(tt(this.iteration,1)),this.accBeta1.assign(z(this.accBeta1,this.beta1))}),this.incrementIterations()}dispose(){this.accBeta1.dispose(),this.iteration.dispose(),this.accumulatedFirstMoment!=null&&fe(this.accumulatedFirstMoment.map(t=>t.variable)),this.accumulatedWeightedInfNorm!=null&&fe(this.accumulatedWeightedInfNorm.map(t=>t.variable))}async getWeights(){throw new Error("getWeights() is not implemented for Adamax yet.")}async setWeights(t){throw new Error("setWeights() is not implemented for Adamax yet.")}getConfig(){return{learningRate:this.learningRate,beta1:this.beta1,beta2:this.beta2,epsilon:this.epsilon,decay:this.decay}}static fromConfig(t,e){return new t(e.learningRate,e.beta1,e.beta2,e.epsilon,e.decay)}};var Ei=class extends Je{static get className(){return"SGD"}constructor(t){super(),this.learningRate=t,this.setLearningRate(t)}applyGradients(t){(Array.isArray(t)?t.map(n=>n.name):Object.keys(t)).forEach((n,o)=>{let s=Array.isArray(t)?t[o].tensor:t[n];if(s==null)return;let i=$.registeredVariables[n];H(()=>{let u=tt(z(this.c,s),i);i.assign(u)})}),this.incrementIterations()}setLearningRate(t){this.learningRate=t,this.c!=null&&this.c.dispose(),this.c=k2(Ze(-t))}dispose(){this.c.dispose()}async getWeights(){return[await this.saveIterations()]}async setWeights(t){if(t=await this.extractIterations(t),t.length!==0)throw new Error("SGD optimizer does not have settable weights.")}getConfig(){return{learningRate:this.learningRate}}static fromConfig(t,e){return new t(e.learningRate)}};var qp=class extends Ei{static get className(){return"Momentum"}constructor(t,e,n=!1){super(t),this.learningRate=t,this.momentum=e,this.useNesterov=n,this.accumulations=[],this.m=Ze(this.momentum)}applyGradients(t){(Array.isArray(t)?t.map(n=>n.name):Object.keys(t)).forEach((n,o)=>{let s=$.registeredVariables[n];this.accumulations[o]==null&&(this.accumulations[o]={originalName:`${n}/momentum`,variable:H(()=>De(s).variable(!1))});let i=this.accumulations[o].variable,u=Array.isArray(t)?t[o].tensor:t[n];u!=null&&H(()=>{let c,a=tt(z(this.m,i),u);this.useNesterov?c=tt(z(this.c,tt(u,z(a,this.m))),s):c=tt(z(this.c,a),s),i.assign(a),s.assign(c)})}),this.incrementIterations()}dispose(){this.m.dispose(),this.accumulations!=null&&fe(this.accumulations.map(t=>t.variable))}setMomentum(t){this.momentum=t}async getWeights(){return[await this.saveIterations()].concat(this.accumulations.map(t=>({name:t.originalName,tensor:t.variable})))}async setWeights(t){t=await this.extractIterations(t);let e=!1;this.accumulations=t.map(n=>({originalName:n.name,variable:n.tensor.variable(e)}))}getConfig(){return{learningRate:this.learningRate,momentum:this.momentum,useNesterov:this.useNesterov}}static fromConfig(t,e){return new t(e.learningRate,e.momentum,e.useNesterov)}};var Kp=class extends Je{static get className(){return"RMSProp"}constructor(t,e=.9,n=0,o=null,s=!1){if(super(),this.learningRate=t,this.decay=e,this.momentum=n,this.epsilon=o,this.accumulatedMeanSquares=[],this.accumulatedMoments=[],this.accumulatedMeanGrads=[],this.centered=s,o==null&&(this.epsilon=$.backend.epsilon()),t==null)throw new Error("learningRate for RMSPropOptimizer must be defined.")}applyGradients(t){(Array.isArray(t)?t.map(n=>n.name):Object.keys(t)).forEach((n,o)=>{let s=$.registeredVariables[n],i=!1;this.accumulatedMeanSquares[o]==null&&(this.accumulatedMeanSquares[o]={originalName:`${n}/rms`,variable:H(()=>De(s).variable(i))}),this.accumulatedMoments[o]==null&&(this.accumulatedMoments[o]={originalName:`${n}/momentum`,variable:H(()=>De(s).variable(i))}),this.accumulatedMeanGrads[o]==null&&this.centered&&(this.accumulatedMeanGrads[o]={originalName:`${n}/mg`,variable:H(()=>De(s).variable(i))});let u=Array.isArray(t)?t[o].tensor:t[n];if(u==null)return;let c=this.accumulatedMeanSquares[o].variable,a=this.accumulatedMoments[o].variable;H(()=>{let l=tt(z(c,this.decay),z(Ce(u),1-this.decay));if(this.centered){let p=this.accumulatedMeanGrads[o].variable,m=tt(z(p,this.decay),z(u,1-this.decay)),f=je(z(u,this.learningRate),Mr(Se(l,tt(Ce(m),this.epsilon)))),d=tt(z(a,this.momentum),f);c.assign(l),p.assign(m),a.assign(d);let h=Se(s,d);s.assign(h)}else{let p=tt(z(c,this.decay),z(Ce(u),1-this.decay)),m=tt(z(a,this.momentum),je(z(u,this.learningRate),Mr(tt(p,this.epsilon))));c.assign(p),a.assign(m);let f=Se(s,m);s.assign(f)}})}),this.incrementIterations()}dispose(){this.accumulatedMeanSquares!=null&&fe(this.accumulatedMeanSquares.map(t=>t.variable)),this.accumulatedMeanGrads!=null&&this.centered&&fe(this.accumulatedMeanGrads.map(t=>t.variable)),this.accumulatedMoments!=null&&fe(this.accumulatedMoments.map(t=>t.variable))}async getWeights(){let t=[...this.accumulatedMeanSquares,...this.accumulatedMoments];return this.centered&&t.push(...this.accumulatedMeanGrads),[await this.saveIterations()].concat(t.map(e=>({name:e.originalName,tensor:e.variable})))}async setWeights(t){t=await this.extractIterations(t);let e=this.centered?t.length/3:t.length/2,n=!1;this.accumulatedMeanSquares=t.slice(0,e).map(o=>({originalName:o.name,variable:o.tensor.variable(n)})),this.accumulatedMoments=t.slice(e,e*2).map(o=>({originalName:o.name,variable:o.tensor.variable(n)})),this.centered&&(this.accumulatedMeanGrads=t.slice(e*2,e*3).map(o=>({originalName:o.name,variable:o.tensor.variable(n)})))}getConfig(){return{learningRate:this.learningRate,decay:this.decay,momentum:this.momentum,epsilon:this.epsilon,centered:this.centered}}static fromConfig(t,e){return new t(e.learningRate,e.decay,e.momentum,e.epsilon,e.centered)}};var zP=[Up,Gp,Vp,Hp,qp,Kp,Ei];function m0(){for(let r of zP)p0(r)}var LP="model",WP=".json",UP=".weights.bin";function f0(r){return new Promise(t=>setTimeout(t)).then(r)}var $i=class r{constructor(t){if(!X().getBool("IS_BROWSER"))throw new Error("browserDownloads() cannot proceed because the current environment is not a browser.");t.startsWith(r.URL_SCHEME)&&(t=t.slice(r.URL_SCHEME.length)),(t==null||t.length===0)&&(t=LP),this.modelJsonFileName=t+WP,this.weightDataFileName=t+UP}async save(t){if(typeof document>"u")throw new Error("Browser downloads are not supported in this environment since `document` is not present");let e=ur.join(t.weightData),n=window.URL.createObjectURL(new Blob([e],{type:"application/octet-stream"}));if(t.modelTopology instanceof ArrayBuffer)throw new Error("BrowserDownloads.save() does not support saving model topology in binary formats yet.");{let o=[{paths:["./"+this.weightDataFileName],weights:t.weightSpecs}],s=Rp(t,o),i=window.URL.createObjectURL(new Blob([JSON.stringify(s)],{type:"application/json"})),u=this.modelJsonAnchor==null?document.createElement("a"):this.modelJsonAnchor;if(u.download=this.modelJsonFileName,u.href=i,await f0(()=>u.dispatchEvent(new MouseEvent("click"))),t.weightData!=null){let c=this.weightDataAnchor==null?document.createElement("a"):this.weightDataAnchor;c.download=this.weightDataFileName,c.href=n,await f0(()=>c.dispatchEvent(new MouseEvent("click")))}return{modelArtifactsInfo:Cn(t)}}}};$i.URL_SCHEME="downloads://";var GP=r=>X().getBool("IS_BROWSER")&&!Array.isArray(r)&&r.startsWith($i.URL_SCHEME)?VP(r.slice($i.URL_SCHEME.length)):null;cr.registerSaveRouter(GP);function VP(r="model"){return new $i(r)}function My(r,t,e,n){i(r),e=e??0,n=n??1,u(e,n);let o=0,s=c=>(c.then(a=>{let l=e+ ++o/r.length*(n-e);return t(l),a}),c);function i(c){W(c!=null&&Array.isArray(c)&&c.length>0,()=>"promises must be a none empty array")}function u(c,a){W(c>=0&&c<=1,()=>`Progress fraction must be in range [0, 1], but got startFraction ${c}`),W(a>=0&&a<=1,()=>`Progress fraction must be in range [0, 1], but got endFraction ${a}`),W(a>=c,()=>`startFraction must be no more than endFraction, but got startFraction ${c} and endFraction ${a}`)}return Promise.all(r.map(s))}async function d0(r,t){t==null&&(t={});let e=t.fetchFunc==null?X().platform.fetch:t.fetchFunc,n=r.map(p=>e(p,t.requestInit,{isBinary:!0})),u=(t.onProgress==null?await Promise.all(n):await My(n,t.onProgress,0,.5)).map(p=>p.arrayBuffer());return t.onProgress==null?await Promise.all(u):await My(u,t.onProgress,.5,1)}function h0(r,t){var e;let n=t.fetchFunc==null?X().platform.fetch:t.fetchFunc,o=0,s;return(e=t.onProgress)===null||e===void 0||e.call(t,0),new ReadableStream({pull:async i=>{for(var u;o<r.length;){s||(s=(await n(r[o],t.requestInit,{isBinary:!0})).body.getReader());let{done:c,value:a}=await s.read();if(c){o++,s=void 0,(u=t.onProgress)===null||u===void 0||u.call(t,o/r.length);continue}i.enqueue(a);return}i.close()}})}var qP="application/octet-stream",KP="application/json",Mu=class{constructor(t,e){if(this.DEFAULT_METHOD="POST",e==null&&(e={}),this.weightPathPrefix=e.weightPathPrefix,this.weightUrlConverter=e.weightUrlConverter,e.fetchFunc!=null?(W(typeof e.fetchFunc=="function",()=>"Must pass a function that matches the signature of `fetch` (see https://developer.mozilla.org/en-US/docs/Web/API/Fetch_API)"),this.fetch=e.fetchFunc):this.fetch=X().platform.fetch,W(t!=null&&t.length>0,()=>"URL path for http must not be null, undefined or empty."),Array.isArray(t)&&W(t.length===2,()=>`URL paths for http must have a length of 2, (actual length is ${t.length}).`),this.path=t,e.requestInit!=null&&e.requestInit.body!=null)throw new Error("requestInit is expected to have no pre-existing body, but has one.");this.requestInit=e.requestInit||{},this.loadOptions=e}async save(t){if(t.modelTopology instanceof ArrayBuffer)throw new Error("BrowserHTTPRequest.save() does not support saving model topology in binary formats yet.");let e=Object.assign({method:this.DEFAULT_METHOD},this.requestInit);e.body=new FormData;let n=[{paths:["./model.weights.bin"],weights:t.weightSpecs}],o=Rp(t,n);if(e.body.append("model.json",new Blob([JSON.stringify(o)],{type:KP}),"model.json"),t.weightData!=null){let i=ur.join(t.weightData);e.body.append("model.weights.bin",new Blob([i],{type:qP}),"model.weights.bin")}let s=await this.fetch(this.path,e);if(s.ok)return{modelArtifactsInfo:Cn(t),responses:[s]};throw new Error(`BrowserHTTPRequest.save() failed due to HTTP response status ${s.status}.`)}async loadModelJSON(){let t=await this.fetch(this.path,this.requestInit);if(!t.ok)throw new Error(`Request to ${this.path} failed with status code ${t.status}. Please verify this URL points to the model JSON of the model to load.`);let e;try{e=await t.json()}catch{let i=`Failed to parse model JSON of response from ${this.path}.`;throw this.path.endsWith(".pb")?i+=" Your path contains a .pb file extension. Support for .pb models have been removed in TensorFlow.js 1.0 in favor of .json models. You can re-convert your Python TensorFlow model using the TensorFlow.js 1.0 conversion scripts or you can convert your.pb models with the 'pb2json'NPM script in the tensorflow/tfjs-converter repository.":i+=" Please make sure the server is serving valid JSON for this request.",new Error(i)}let n=e.modelTopology,o=e.weightsManifest;if(n==null&&o==null)throw new Error(`The JSON from HTTP path ${this.path} contains neither model topology or manifest for weights.`);return e}async load(){if(this.loadOptions.streamWeights)return this.loadStream();let t=await this.loadModelJSON();return Mp(t,e=>this.loadWeights(e))}async loadStream(){let t=await this.loadModelJSON(),e=await this.getWeightUrls(t.weightsManifest),n=Dp(t.weightsManifest),o=()=>h0(e,this.loadOptions);return Object.assign(Object.assign({},t),{weightSpecs:n,getWeightStream:o})}async getWeightUrls(t){let e=Array.isArray(this.path)?this.path[1]:this.path,[n,o]=jP(e),s=this.weightPathPrefix||n,i=[],u=[];for(let c of t)for(let a of c.paths)this.weightUrlConverter!=null?u.push(this.weightUrlConverter(a)):i.push(s+a+o);return this.weightUrlConverter&&i.push(...await Promise.all(u)),i}async loadWeights(t){let e=await this.getWeightUrls(t),n=Dp(t),o=await d0(e,this.loadOptions);return[n,o]}};Mu.URL_SCHEME_REGEX=/^https?:\/\//;function jP(r){let t=r.lastIndexOf("/"),e=r.lastIndexOf("?"),n=r.substring(0,t),o=e>t?r.substring(e):"";return[n+"/",o]}function Dy(r){return r.match(Mu.URL_SCHEME_REGEX)!=null}var g0=(r,t)=>{if(typeof fetch>"u"&&(t==null||t.fetchFunc==null))return null;{let e=!0;if(Array.isArray(r)?e=r.every(n=>Dy(n)):e=Dy(r),e)return x0(r,t)}return null};cr.registerSaveRouter(g0);cr.registerLoadRouter(g0);function x0(r,t){return new Mu(r,t)}var jp={};hn(jp,{prepareAndValidate:()=>y0});function y0(r,t){let e=r.shape.length,n=t.shape.length;if(e<1)throw new Error(`tf.gatherND() expects the input to be rank 1 or higher, but the rank was ${e}.`);if(n<1)throw new Error(`tf.gatherND() expects the indices to be rank 1 or higher, but the rank was ${n}.`);if(t.dtype!=="int32")throw new Error(`tf.gatherND() expects the indices to be int32 type, but the dtype was ${t.dtype}.`);if(t.shape[n-1]>e)throw new Error(`index innermost dimension length must be <= tensor rank; saw: ${t.shape[n-1]} vs. ${e}`);if(ae(r.shape)===0)throw new Error(`Requested more than 0 entries, but input is empty. Input shape: ${r.shape}.`);let o=t.shape,s=o[o.length-1],i=1;for(let p=0;p<o.length-1;++p)i*=o[p];let u=r.shape,c=o.slice();c.pop();let a=1;for(let p=s;p<e;++p)a*=u[p],c.push(u[p]);let l=[...jr(r.shape).map(p=>p/a),1].slice(0,s);return[c,i,a,l]}var ce={};hn(ce,{assertParamsValid:()=>QP,computeFlatOffset:()=>rO,computeOutShape:()=>JP,getNormalizedAxes:()=>tO,isSliceContinous:()=>eO,maskToAxes:()=>ZP,parseSliceParams:()=>nO,sliceInfo:()=>oO,startForAxis:()=>_0,startIndicesWithElidedDims:()=>v0,stopForAxis:()=>A0,stopIndicesWithElidedDims:()=>C0,stridesForAxis:()=>k0,stridesWithElidedDims:()=>w0});var Ny=-2,YP=-1;function QP(r,t,e){let n=r.shape.length;W(n===t.length,()=>`Error in slice${n}D: Length of begin ${t} must match the rank of the array (${n}).`),W(n===e.length,()=>`Error in slice${n}D: Length of size ${e} must match the rank of the array (${n}).`);for(let o=0;o<n;++o)W(t[o]+e[o]<=r.shape[o],()=>`Error in slice${n}D: begin[${o}] + size[${o}] (${t[o]+e[o]}) would overflow input.shape[${o}] (${r.shape[o]})`)}function ZP(r){let t=[],e=0;for(;r>0;)r&1&&t.push(e),r/=2,e++;return t}function JP(r,t,e){let n=[];for(let o=0;o<r.length;o++)n[o]=Math.ceil((t[o]-r[o])/e[o]);return n}function w0(r,t,e,n){let o=[...r];for(let s=o.length;s<n.length;s++)o.push(1);for(let s=0;s<e;s++)s===0?o[t]=1:(o.splice(t,0,1),o.pop());return o}function S0(r,t,e){return e<=r?e:e-(t-1)}function I0(r,t){let e=[];for(let n=0;n<r;n++)e.push(t+n);return e}function tO(r,t,e,n,o,s,i,u,c){let a=r.length,l=new Array(a),p=new Array(a),m=new Array(a);if(t.length&&e>0){let f=t[0],d=e+1;l=v0(i,f,d,n,r),p=C0(u,f,d,o,r),m=w0(s,f,d,r)}else for(let f=0;f<a;f++)l[f]=_0(i,n,s,r,f,c),p[f]=A0(u,o,s,r,f,c),m[f]=k0(s,f,c);return{begin:l,end:p,strides:m}}function v0(r,t,e,n,o){let s=[...o],i=I0(e,t);for(let u=0;u<s.length;u++)if(i.indexOf(u)>-1)s[u]=0;else{let c=S0(t,e,u),a=n[c];r&1<<c&&(a=0),s[u]=a}return s}function C0(r,t,e,n,o){let s=[...o],i=I0(e,t);for(let u=0;u<s.length;u++)if(i.indexOf(u)>-1)s[u]=Number.MAX_SAFE_INTEGER;else{let c=S0(t,e,u),a=n[c];r&1<<c&&(a=Number.MAX_SAFE_INTEGER),s[u]=a}for(let u=0;u<s.length;u++){let c=o[u];s[u]<0&&(s[u]+=c),s[u]=Bs(0,s[u],o[u])}return s}function k0(r,t,e){let n=r[t];return(e&1<<t||n==null)&&(n=1),n}function _0(r,t,e,n,o,s){let i=t[o],u=e[o]||1;(r&1<<o||s&1<<o||i==null)&&(u>0?i=Number.MIN_SAFE_INTEGER:i=Number.MAX_SAFE_INTEGER);let c=n[o];return i<0&&(i+=c),i=Bs(0,i,c-1),i}function A0(r,t,e,n,o,s){let i=t[o],u=e[o]||1;(r&1<<o||s&1<<o||i==null)&&(u>0?i=Number.MAX_SAFE_INTEGER:i=Number.MIN_SAFE_INTEGER);let c=n[o];return i<0&&(i+=c),u>0?i=Bs(0,i,c):i=Bs(-1,i,c-1),i}function eO(r,t,e){let n=e.length;for(let o=0;o<e.length;o++)if(e[o]>1){n=o;break}for(let o=n+1;o<e.length;o++)if(t[o]>0||e[o]!==r[o])return!1;return!0}function rO(r,t){let e=r.length>0?r[r.length-1]:1;for(let n=0;n<r.length-1;n++)e+=r[n]*t[n];return e}function nO(r,t,e){let n,o=r.shape.length;typeof t=="number"?n=[t,...new Array(o-1).fill(0)]:t.length<o?n=t.concat(new Array(o-t.length).fill(0)):n=t.slice(),n.forEach(i=>{W(i!==-1,()=>"slice() does not support negative begin indexing.")});let s;return e==null?s=new Array(o).fill(-1):typeof e=="number"?s=[e,...new Array(o-1).fill(-1)]:e.length<o?s=e.concat(new Array(o-e.length).fill(-1)):s=e,s=s.map((i,u)=>i>=0?i:(W(i===-1,()=>`Negative size values should be exactly -1 but got ${i} for the slice() size at index ${u}.`),r.shape[u]-n[u])),[n,s]}function oO(r,t,e,n,o,s,i,u,c){let a;if(n==null?(a=new Array(t.length),a.fill(1)):a=n,i!=null&&(i&i-1)!==0)throw new Error("Multiple ellipses in slice is not allowed.");let l=!1,p={dims:a.length,numAddAxisAfterEllipsis:0,begin:t.slice(),end:e.slice(),strides:a.slice(),beginMask:o,endMask:s,ellipsisMask:i,newAxisMask:u,shrinkAxisMask:c};for(let y=0;y<p.dims;y++)l&&(1<<y&u)!==0&&p.numAddAxisAfterEllipsis++,1<<y&i&&(l=!0);l||(p.ellipsisMask|=1<<p.dims,p.dims++);let m={dims:r.length,beginMask:0,endMask:0,beginValid:!1,endValid:!1};sO(p,m);let f=!0,d=!0,h=!0,g=[],x=[];for(let y=0;y<r.length;++y){if(m.strides[y]===0)throw Error(`strides[${y}] must be non-zero`);let I=!!(m.shrinkAxisMask&1<<y),v=r[y];if(v===-1){g.push(I?1:-1);continue}let _=[m.beginMask&1<<y,m.endMask&1<<y],k=[m.strides[y]>0?0:-1,m.strides[y]>0?v:v-1];if(I&&m.strides[y]<=0)throw Error("only stride 1 allowed on non-range indexing.");h=h&&m.strides[y]===1;let A=!!(m.beginMask&1<<y&&m.endMask&1<<y);if(m.beginValid&&m.endValid){if(I){let L=m.begin[y]<0?v+m.begin[y]:m.begin[y];if(m.begin[y]=L,m.end[y]=m.begin[y]+1,L<0||L>=v)throw Error(`slice index ${m.begin[y]} of dimension ${y} out of bounds.`)}else m.begin[y]=b0(m.begin[y],0,m.strides[y],v,_,k),m.end[y]=b0(m.end[y],1,m.strides[y],v,_,k);let P=m.strides[y]===1&&m.begin[y]===0&&m.end[y]===v;f=f&&P,d=d&&(y===0&&m.strides[y]===1||P)}else f=f&&m.strides[y]===1&&A,d=d&&(y===0&&m.strides[y]===1||A);let R,F=!1;if(m.beginValid&&m.endValid?(R=m.end[y]-m.begin[y],F=!0):I?(R=1,F=!0):A&&v>=0&&(m.strides[y]<0?R=-v:R=v,F=!0),F){let P;R===0||R<0!=m.strides[y]<0?P=0:P=Math.trunc(R/m.strides[y])+(R%m.strides[y]!==0?1:0),g.push(P)}else g.push(-1)}for(let y=0;y<m.finalShapeGatherIndices.length;++y){let I=m.finalShapeGatherIndices[y];I>=0?x.push(g[I]):I===Ny&&x.push(1)}return{finalShapeSparse:x.filter((y,I)=>m.finalShapeGatherIndices[I]!==Ny),finalShape:x,isIdentity:f,sliceDim0:d,isSimpleSlice:h,begin:m.begin,end:m.end,strides:m.strides}}function sO(r,t){t.beginMask=0,t.endMask=0,t.shrinkAxisMask=0;let e=0;t.beginValid=r.begin!=null,t.endValid=r.end!=null,t.begin=new Array(t.dims),t.end=new Array(t.dims),t.strides=new Array(t.dims),t.finalShapeGatherIndices=[],t.finalShapeGatherIndicesSparse=[],t.inputShapeGatherIndicesSparse=new Array(t.dims);for(let n=0;n<r.dims;n++)if(1<<n&r.ellipsisMask){let o=Math.min(t.dims-(r.dims-n)+1+r.numAddAxisAfterEllipsis,t.dims);for(;e<o;e++)t.begin[e]=0,t.end[e]=0,t.strides[e]=1,t.beginMask|=1<<e,t.endMask|=1<<e,t.finalShapeGatherIndices.push(e),t.finalShapeGatherIndicesSparse.push(-1),t.inputShapeGatherIndicesSparse[e]=n}else if(1<<n&r.newAxisMask)t.finalShapeGatherIndices.push(Ny),t.finalShapeGatherIndicesSparse.push(-1);else{if(e===t.begin.length)throw Error(`Index out of range using input dim ${e}; input has only ${t.dims} dims, ${t.begin.length}.`);r.begin!=null&&(t.begin[e]=r.begin[n]),r.end!=null&&(t.end[e]=r.end[n]),t.strides[e]=r.strides[n],r.beginMask&1<<n&&(t.beginMask|=1<<e),r.endMask&1<<n&&(t.endMask|=1<<e),r.shrinkAxisMask&1<<n?(t.finalShapeGatherIndices.push(YP),t.finalShapeGatherIndicesSparse.push(-1),t.shrinkAxisMask|=1<<e):(t.finalShapeGatherIndices.push(e),t.finalShapeGatherIndicesSparse.push(n)),t.inputShapeGatherIndicesSparse[e]=n,e++}}function b0(r,t,e,n,o,s){if(o[t])return e>0?s[t]:s[t+1&1];{let i=r<0?n+r:r;return i<s[0]?s[0]:i>s[1]?s[1]:i}}var S={};hn(S,{ERF_A1:()=>IO,ERF_A2:()=>vO,ERF_A3:()=>CO,ERF_A4:()=>kO,ERF_A5:()=>_O,ERF_P:()=>SO,PARALLELIZE_THRESHOLD:()=>Xp,RowPartitionType:()=>tn,SELU_SCALE:()=>wO,SELU_SCALEALPHA:()=>bO,applyActivation:()=>DP,assertAndGetBroadcastShape:()=>Bp,assertAxesAreInnerMostDims:()=>JF,assertParamsConsistent:()=>iO,assignToTypedArray:()=>EO,axesAreInnerMostDims:()=>Sy,calculateShapes:()=>n0,checkEinsumDimSizes:()=>BO,checkPadOnDimRoundingMode:()=>An,combineLocations:()=>Q2,combineRaggedTensorToTensorShapes:()=>uO,complexWithEvenIndex:()=>MO,complexWithOddIndex:()=>DO,computeConv2DInfo:()=>yy,computeConv3DInfo:()=>q2,computeDefaultPad:()=>by,computeDilation2DInfo:()=>DF,computeOptimalWindowSize:()=>mO,computeOutAndReduceShapes:()=>QF,computeOutShape:()=>aO,computePool2DInfo:()=>NF,computePool3DInfo:()=>EF,convertConv2DDataFormat:()=>K2,decodeEinsumEquation:()=>PO,eitherStridesOrDilationsAreOne:()=>Su,expandShapeToKeepDim:()=>ZF,exponent:()=>TO,exponents:()=>$O,fromStringArrayToUint8:()=>sB,fromUint8ToStringArray:()=>oB,getAxesPermutation:()=>tP,getBroadcastDims:()=>X2,getComplexWithIndex:()=>NO,getEinsumComputePath:()=>zO,getEinsumPermutation:()=>OO,getFusedBiasGradient:()=>MP,getFusedDyActivation:()=>RP,getImageCenter:()=>fO,getInnerMostAxes:()=>rP,getPermuted:()=>hO,getRaggedRank:()=>lO,getReductionAxes:()=>Op,getReshaped:()=>dO,getReshapedPermuted:()=>gO,getRowPartitionTypesHelper:()=>cO,getSliceBeginCoords:()=>xO,getSliceSize:()=>yO,getSparseFillEmptyRowsIndicesDenseShapeMismatch:()=>GO,getSparseFillEmptyRowsNegativeIndexErrorMessage:()=>VO,getSparseFillEmptyRowsOutOfRangeIndexErrorMessage:()=>HO,getSparseReshapeEmptyTensorZeroOutputDimErrorMessage:()=>jO,getSparseReshapeInputOutputMismatchErrorMessage:()=>YO,getSparseReshapeInputOutputMultipleErrorMessage:()=>XO,getSparseReshapeMultipleNegativeOneOutputDimErrorMessage:()=>qO,getSparseReshapeNegativeOutputDimErrorMessage:()=>KO,getSparseSegmentReductionIndicesOutOfRangeErrorMessage:()=>tB,getSparseSegmentReductionNegativeSegmentIdsErrorMessage:()=>QO,getSparseSegmentReductionNonIncreasingSegmentIdsErrorMessage:()=>ZO,getSparseSegmentReductionSegmentIdOutOfRangeErrorMessage:()=>JO,getUndoAxesPermutation:()=>eP,isIdentityPermutation:()=>LO,log:()=>GT,mergeRealAndImagArrays:()=>AO,prepareAndValidate:()=>y0,prepareSplitSize:()=>UO,segment_util:()=>$y,shouldFuse:()=>NP,slice_util:()=>ce,splitRealAndImagArrays:()=>RO,stridesOrDilationsArePositive:()=>$p,tupleValuesAreOne:()=>xy,upcastType:()=>Be,validateDefaultValueShape:()=>pO,validateInput:()=>zp,validateUpdateShape:()=>_y,warn:()=>Sn});function iO(r,t){let e=r[0].length;r.forEach((o,s)=>{W(o.length===e,()=>`Error in concat${e}D: rank of tensors[${s}] must be the same as the rank of the rest (${e})`)}),W(t>=0&&t<e,()=>`Error in concat${e}D: axis must be between 0 and ${e-1}.`);let n=r[0];r.forEach((o,s)=>{for(let i=0;i<e;i++)W(i===t||o[i]===n[i],()=>`Error in concat${e}D: Shape of tensors[${s}] (${o}) does not match the shape of the rest (${n}) along the non-concatenated axis ${s}.`)})}function aO(r,t){let e=r[0].slice();for(let n=1;n<r.length;n++)e[t]+=r[n][t];return e}var tn;(function(r){r[r.FIRST_DIM_SIZE=0]="FIRST_DIM_SIZE",r[r.VALUE_ROWIDS=1]="VALUE_ROWIDS",r[r.ROW_LENGTHS=2]="ROW_LENGTHS",r[r.ROW_SPLITS=3]="ROW_SPLITS",r[r.ROW_LIMITS=4]="ROW_LIMITS",r[r.ROW_STARTS=5]="ROW_STARTS"})(tn||(tn={}));function uO(r,t,e){let n=new Array;if(e==null&&t==null)return n;if(t==null)for(;n.length<r+e.length;)n.push(-1);else n=t.slice();if(e==null)return n;if(r+e.length!==n.length)throw new Error(`rt input.shape and shape=${t} are incompatible: rt input.rank = ${r+e.length}, but shape.rank = ${n.length}`);for(let o=1;o<e.length;++o){let s=e[o],i=n[n.length-e.length+o],u=n[i];if(s>=0)if(u>=0){if(u!==s)throw new Error(`rt input.shape and shape=${t} are incompatible: rt input.shape[${o+r}] = ${s} but shape[${o+r}] = ${u}`)}else n[i]=s}return n}function cO(r){let t={FIRST_DIM_SIZE:tn.FIRST_DIM_SIZE,VALUE_ROWIDS:tn.VALUE_ROWIDS,ROW_LENGTHS:tn.ROW_LENGTHS,ROW_SPLITS:tn.ROW_SPLITS,ROW_LIMITS:tn.ROW_LIMITS,ROW_STARTS:tn.ROW_STARTS},e=[];for(let n of r)if(n in t)e.push(t[n]);else break;return e}function lO(r){return r.length===0?0:r[0]===tn.FIRST_DIM_SIZE?r.length-1:r.length}function pO(r,t){if(r==null||t==null)return;let e=r.length,n=t.length;if(e>=n)throw new Error(`defaultValue.shape=${r} and ragged tensor flatValues.shape=${t}, are incompatible: defaultValue.rank = ${e} must be less than ragged tensor input flatValues.rank = ${n})`);for(let o=0;o<Math.min(e,n-1);++o){let s=r[o],i=t[o+1];if(s>=0&&i>=0&&s!==1&&s!==i)throw new Error(`defaultValue.shape=${r}, and ragged tensor input flatValues.shape=${t} are incompatible: defaultValue.shape[${o-r.length}] = ${s} but ragged tensor input.flatValues.shape[${o-r.length}] = ${i}`)}}var Xp=30;function mO(r){return r<=Xp?r:Gs(r,Math.floor(Math.sqrt(r)))}function fO(r,t,e){let n=e*(typeof r=="number"?r:r[0]),o=t*(typeof r=="number"?r:r[1]);return[n,o]}function dO(r,t,e,n=!0){let o=[];if(n)o=o.concat(t.slice(0)),o.push(r[0]/e),o=o.concat(r.slice(1));else{o=o.concat(r[0]);let s=t.length;for(let i=0;i<s;++i)o=o.concat([r[i+1]/t[i],t[i]]);o=o.concat(r.slice(s+1))}return o}function hO(r,t,e=!0){let n=[];if(e){n.push(t);for(let o=t+1;o<r;++o)o<=2*t?(n.push(o),n.push(o-(t+1))):n.push(o)}else{let o=[],s=[];for(let i=1;i<r;++i)i>=t*2+1||i%2===1?s.push(i):o.push(i);n.push(...o),n.push(0),n.push(...s)}return n}function gO(r,t,e,n=!0){let o=[];n?o.push(r[0]/e):o.push(r[0]*e);for(let s=1;s<r.length;++s)s<=t.length?n?o.push(t[s-1]*r[s]):o.push(r[s]/t[s-1]):o.push(r[s]);return o}function xO(r,t){let e=[0];for(let n=0;n<t;++n)e.push(r[n][0]);return e}function yO(r,t,e){let n=r.slice(0,1);for(let o=0;o<e;++o)n.push(r[o+1]-t[o][0]-t[o][1]);return n}var bO=1.7580993408473768,wO=1.0507009873554805;var SO=.3275911,IO=.254829592,vO=-.284496736,CO=1.421413741,kO=-1.453152027,_O=1.061405429;function AO(r,t){if(r.length!==t.length)throw new Error(`Cannot merge real and imag arrays of different lengths. real:${r.length}, imag: ${t.length}.`);let e=new Float32Array(r.length*2);for(let n=0;n<e.length;n+=2)e[n]=r[n/2],e[n+1]=t[n/2];return e}function RO(r){let t=new Float32Array(r.length/2),e=new Float32Array(r.length/2);for(let n=0;n<r.length;n+=2)t[n/2]=r[n],e[n/2]=r[n+1];return{real:t,imag:e}}function MO(r){let t=Math.ceil(r.length/4),e=new Float32Array(t),n=new Float32Array(t);for(let o=0;o<r.length;o+=4)e[Math.floor(o/4)]=r[o],n[Math.floor(o/4)]=r[o+1];return{real:e,imag:n}}function DO(r){let t=Math.floor(r.length/4),e=new Float32Array(t),n=new Float32Array(t);for(let o=2;o<r.length;o+=4)e[Math.floor(o/4)]=r[o],n[Math.floor(o/4)]=r[o+1];return{real:e,imag:n}}function NO(r,t){let e=r[t*2],n=r[t*2+1];return{real:e,imag:n}}function EO(r,t,e,n){r[n*2]=t,r[n*2+1]=e}function $O(r,t){let e=new Float32Array(r/2),n=new Float32Array(r/2);for(let o=0;o<Math.ceil(r/2);o++){let s=(t?2:-2)*Math.PI*(o/r);e[o]=Math.cos(s),n[o]=Math.sin(s)}return{real:e,imag:n}}function TO(r,t,e){let n=(e?2:-2)*Math.PI*(r/t),o=Math.cos(n),s=Math.sin(n);return{real:o,imag:s}}var Ey="->",FO=/->/g,R0=",",M0="...";function PO(r,t){r=r.replace(/\s/g,"");let e=(r.length-r.replace(FO,"").length)/Ey.length;if(e<1)throw new Error("Equations without an arrow are not supported.");if(e>1)throw new Error(`Equation must contain exactly one arrow ("${Ey}").`);let[n,o]=r.split(Ey);W(n.indexOf(M0)===-1,()=>`The ellipsis notation ("${M0}") is not supported yet.`);let s=n.split(R0),i=s.length;if(t!==i)throw new Error(`Expected ${i} input tensors, received ${t}`);if(i>2)throw new Error("Support for more than 2 input tensors is not implemented yet.");let u=[];for(let m=0;m<o.length;++m){let f=o[m];if(!s.some(d=>d.indexOf(f)!==-1))throw new Error(`Output subscripts contain the label ${f} not present in the input subscripts.`);u.indexOf(f)===-1&&u.push(f)}for(let m=0;m<n.length;++m){let f=n[m];u.indexOf(f)===-1&&f!==R0&&u.push(f)}let c=new Array(s.length);for(let m=0;m<i;++m){if(new Set(s[m].split("")).size!==s[m].length)throw new Error(`Found duplicate axes in input component ${s[m]}. Support for duplicate axes in input is not implemented yet.`);c[m]=[];for(let f=0;f<s[m].length;++f)c[m].push(u.indexOf(s[m][f]))}let a=u.length,l=o.length,p=[];for(let m=l;m<a;++m)p.push(m);return{allDims:u,summedDims:p,idDims:c}}function OO(r,t){let e=new Array(r);e.fill(-1);for(let o=0;o<t.length;++o)e[t[o]]=o;let n=[];for(let o=0;o<r;++o)e[o]===-1&&n.push(o);return e=e.filter(o=>o!==-1),{permutationIndices:e,expandDims:n}}function BO(r,t,e){let n=new Array(r);for(let o=0;o<e.length;++o){let s=e[o].shape;for(let i=0;i<t[o].length;++i)n[t[o][i]]===void 0?n[t[o][i]]=s[i]:W(n[t[o][i]]===s[i],()=>`Expected dimension ${n[t[o][i]]} at axis ${i} of input shaped ${JSON.stringify(s)}, but got dimension ${s[i]}`)}}function zO(r,t){let e=r,n=[],o=0;r.length===0&&e.push(-1),o=r.length+1;for(let i=0;i<o;++i)n.push([]);let s=[];for(let i=0;i<e.length;++i){let u=e[i],c=WO(t,u);for(let a of c)s.indexOf(a)===-1&&(n[i].push(a),s.push(a))}return{path:e,steps:n}}function LO(r){return r.every((t,e)=>t===e)}function WO(r,t){let e=[];for(let n=0;n<r.length;++n)(r[n].length===0||r[n].indexOf(t)!==-1||t===-1)&&e.push(n);return e}function UO(r,t,e=0){let n=[];if(typeof t=="number")W(r.shape[e]%t===0,()=>"Number of splits must evenly divide the axis."),n=new Array(t).fill(r.shape[e]/t);else{let o=t.reduce((i,u)=>(u===-1&&(i+=1),i),0);W(o<=1,()=>"There should be only one negative value in split array.");let s=t.indexOf(-1);if(s!==-1){let i=t.reduce((u,c)=>c>0?u+c:u);t[s]=r.shape[e]-i}W(r.shape[e]===t.reduce((i,u)=>i+u),()=>"The sum of sizes must match the size of the axis dimension."),n=t}return n}function GO(r){return`Received SparseTensor with denseShape[0] = 0 but
  indices.shape[0] = ${r}`}function VO(r,t){return`indices(${r}, 0) is invalid: ${t} < 0`}function HO(r,t,e){return`indices(${r}, 0) is invalid: ${t} >= ${e}`}function qO(r,t){return`only one output dimension may be -1, not both ${r} and ${t}`}function KO(r,t){return`size ${r} must be non-negative, not ${t}`}function jO(){return"reshape cannot infer the missing input size for an empty tensor unless all specified input sizes are non-zero"}function XO(r,t){let e=ae(r),n=ae(t);return`Input to reshape is a SparseTensor with ${e}
  dense values, but the requested shape requires a multiple of ${n}. inputShape=${r} outputShape= ${t}`}function YO(r,t){let e=ae(r),n=ae(t);return`Input to reshape is a tensor with ${e} dense values, but the requested shape has ${n}. inputShape=${r} outputShape=${t}`}function QO(){return"segment ids must be >= 0"}function ZO(){return"segment ids are not increasing"}function JO(r,t){return`Segment id ${r} out of range [0, ${t}), possibly because segmentIds input is not sorted.`}function tB(r,t,e){return`Bad: indices[${r}] == ${t} out of range [0, ${e})`}var $y={};hn($y,{collectGatherOpShapeInfo:()=>nB,computeOutShape:()=>rB,segOpComputeOptimalWindowSize:()=>eB});function eB(r,t){let e=!1,n;for(r<=Xp?(n=r,e=!0):n=Gs(r,Math.floor(Math.sqrt(r)));!e;)n>t||n===r?e=!0:n=Gs(r,n+1);return n}function rB(r,t,e){let n=[],o=r.length;for(let s=0;s<o;s++)s!==t?n.push(r[s]):n.push(e);return n}function nB(r,t,e,n){let o=t.shape.length,s=r.shape.length;if(n!==0&&(n<-o||n>o))throw new Error(`Expect batchDims in the range of [-${o}, ${o}], but got ${n}`);if(n<0&&(n+=o),n>s)throw new Error(`batchDims (${n}) must be less than rank(x) (
    ${s}).`);if(e<n)throw new Error(`batchDims (${n}) must be less than or equal to axis (${e}).`);for(let p=0;p<n;++p)if(r.shape[p]!==t.shape[p])throw new Error(`x.shape[${p}]: ${r.shape[p]} should be equal to indices.shape[${p}]: ${t.shape[p]}.`);let i=r.shape[e],u=[],c=1,a=1,l=1;for(let p=0;p<n;++p)u.push(r.shape[p]),c*=r.shape[p];for(let p=n;p<e;p++)u.push(r.shape[p]),a*=r.shape[p];for(let p=n;p<o;p++)u.push(t.shape[p]);for(let p=e+1;p<s;p++)u.push(r.shape[p]),l*=r.shape[p];return{batchSize:c,sliceSize:l,outerSize:a,dimSize:i,outputShape:u}}function oB(r){try{return r.map(t=>Si(t))}catch(t){throw new Error(`Failed to decode encoded string bytes into utf-8, error: ${t}`)}}function sB(r){return r.map(t=>wi(t))}var Ti={};hn(Ti,{nonMaxSuppressionV3Impl:()=>u0,nonMaxSuppressionV4Impl:()=>c0,nonMaxSuppressionV5Impl:()=>l0,whereImpl:()=>o0});m0();function iB(r,t){let[e,n]=r.shape;return H(()=>Cu(Y(r,[e,1,n]),[1,t,1]))}function Ty(r,t,e,n){if(!Number.isInteger(e)||e<0||e>n)throw new RangeError(`Cannot cross over at row ${e}: expected an integer from 0 to ${n}`);return H(()=>{let[o,s]=[r,t].map(c=>aB(c,n)),[i,,u]=o.shape;return Pp([ze(o,[0,0,0],[i,e,u]),ze(s,[0,e,0],[i,n-e,u])],1)})}function D0(r,t,e,n){let o=s=>tt(t,z(Se(s,t),e));if(n===void 0)return H(()=>o(r));if(r.rank!==3)throw new RangeError(`Cannot cut off truncation in latents [${r.shape}]: repeatLatents() gives them rows`);return H(()=>{let[s,i,u]=r.shape,c=Math.min(Math.max(n,0),i);return Pp([o(ze(r,[0,0,0],[s,c,u])),ze(r,[0,c,0],[s,i-c,u])],1)})}function aB(r,t){if(r.rank===2)return iB(r,t);if(r.shape[1]===t)return r;throw new RangeError(`Cannot mix w_plus of shape [${r.shape}]: expected ${t} rows`)}var Py=ba(E0()),to=class r{#t;constructor(t){if(typeof t!="string"&&!Number.isSafeInteger(t))throw new TypeError(`A seed is ${String(t)}. It must be a whole number, or a text`);this.#t=String(t)}fork(t){return new r(`${this.#t}/${t}`)}toJSON(){return this.#t}normals(t){let e=(0,Py.default)(this.#t),n=new Float32Array(t);for(let o=0;o<t;o+=2){let s=Math.sqrt(-2*Math.log(1-e())),i=2*Math.PI*e();n[o]=s*Math.cos(i),o+1<t&&(n[o+1]=s*Math.sin(i))}return n}uniforms(t){let e=(0,Py.default)(this.#t);return Float64Array.from({length:t},()=>e())}normal(t){return Zn(this.normals(w.sizeFromShape(t)),t,"float32")}};function Oy(r){return new to(r).fork("z")}function uB(r,t,e){return r.fork(t).normals(e)}function By(r,t,e,{begin:n=0,truncation:o=1}={}){let{latentDim:s,zDim:i=s,latentAverage:u}=r,c=new Float32Array(e*i);for(let a=0;a<e;a++)c.set(uB(t,n+a,i),a*i);return H(()=>{let a=r.map(cs(c,[e,i]));return o===1?a:D0(a,u,o)})}var zy="z",rm="latent",Zp="mapping",Jp="colors",tm="height",em="width";function ms(r){return`channels@${r}`}function eo({size:r,connections:t}){let e=t==="skip",n=[{kind:"convolution",name:"conv1",resolution:4,latent:0,resampling:"none",noise:0}];e&&n.push({kind:"rgb",name:"to_rgb1",resolution:4,latent:1,skip:!1});for(let o=0,s=8;s<=r;o++,s*=2){let[i,u,c]=[2*o,2*o+1,2*o+1],a={kind:"convolution",resolution:s},l=p=>t==="resnet"?{residual:{name:`skips.${o}`,place:p}}:{};n.push({...a,...l("begin"),name:`convs.${i}`,latent:c,resampling:"up",noise:i+1},{...a,...l("end"),name:`convs.${u}`,latent:c+1,resampling:"none",noise:u+1}),(e||s===r)&&n.push({kind:"rgb",name:`to_rgbs.${o}`,resolution:s,latent:c+2,skip:e})}return n}function Ly(r){let t=eo(r);return["conv1","to_rgb1","convs","to_rgbs"].flatMap(e=>t.filter(({name:n})=>n.split(".")[0]===e))}var Yp=[1,0],Qp=[0],$0=[0,2,3,1],T0=[3,4,2,1],cB=[3,4,1,2],lB=[2,3,1,0];function F0(r){let t=[],e=(o,s,i,u="parameter")=>t.push({name:o,shape:s,axes:i,role:u});for(let o=1;o<=r.mappingDepth;o++){let s=o===r.mappingDepth?rm:Zp;e(`style.${o}.weight`,[s,o===1?zy:Zp],Yp),e(`style.${o}.bias`,[s],Qp)}e("input.input",[1,ms(4),`${tm}@4`,`${em}@4`],$0);let n=Ly(r);for(let o of n)pB(e,o,r);for(let o of n){if(o.kind!=="convolution"||o.residual?.place!=="begin")continue;let{residual:{name:s},resolution:i}=o;e(`${s}.weight`,[ms(i),ms(i/2),1,1],lB)}for(let o of eo(r)){if(o.kind!=="convolution"||!r.noise)continue;let{noise:s,resolution:i}=o;e(`noises.noise_${s}`,[1,1,`${tm}@${i}`,`${em}@${i}`],$0,"noise")}return t}function pB(r,t,{noise:e}){let{name:n,resolution:o}=t,s=ms(o),i=u=>{r(`${n}.conv.modulation.weight`,[u,rm],Yp),r(`${n}.conv.modulation.bias`,[u],Qp)};if(t.kind==="convolution"){let u=t.resampling==="up",c=u?ms(o/2):s;r(`${n}.conv.weight`,[1,s,c,3,3],u?cB:T0),u&&r(`${n}.conv.blur.kernel`,[4,4],Yp,"kernel"),i(c),e&&r(`${n}.noise.weight`,[1],Qp),r(`${n}.activate.bias`,[s],Qp)}else r(`${n}.bias`,[1,Jp,1,1],[1]),t.skip&&r(`${n}.upsample.kernel`,[4,4],Yp,"kernel"),r(`${n}.conv.weight`,[1,Jp,s,1,1],T0),i(s)}function mB(r){return Array.from({length:Math.log2(r)-1},(t,e)=>4<<e)}function P0(r){return 2*Math.log2(r)-2}function O0({size:r,base:t}){return Wy(t,r)}function B0(r){return r.noise?eo(r).flatMap(t=>t.kind==="convolution"?[Wy(r.base,t.resolution)]:[]):[]}function Wy([r,t],e){return[r*e/4,t*e/4]}function en(r){let{size:t,base:e,channels:n}=r,o=new Map([[zy,r.zDim],[Zp,r.mappingDim],[rm,r.styleDim],[Jp,r.imageChannels]]);return mB(t).forEach((s,i)=>{let[u,c]=Wy(e,s);o.set(ms(s),n[i]).set(`${tm}@${s}`,u).set(`${em}@${s}`,c)}),F0(r).map(s=>({...s,shape:s.shape.map(i=>typeof i=="number"?i:o.get(i))}))}function Gt(r,t,{shape:e},n){if(e.length===n.length&&n.every((i,u)=>i===null||i===e[u]||typeof i=="object"&&(i[0]===e[u]||i[1]===e[u])))return;let s=n.map(i=>i===null?"any":typeof i=="object"?i.join(" or "):i);throw new TypeError(`${r}() takes ${t} of shape [${s.join(", ")}], and got [${e.join(", ")}]`)}function Du(r){let t={};for(let[e,n]of Object.entries(r))n&&(t[e]=n);return t}function Fi(r,t){let e=[];for(let n=0;`${t[0]}${n}`in r;n++)e.push(Object.fromEntries(t.map(o=>[o,r[`${o}${n}`]])));return e}function Bt(r,t){let e,n,o={inputs:Du(r),forwardFunc(s,i){let u=t(),c=Du(u.saved);return n=u.gradient,e=Object.keys(c),i(Object.values(c)),u.value},backwardsFunc:(s,i)=>n(s,Object.fromEntries(e.map((u,c)=>[u,i[c]])))};return me().runKernelFunc(o)}function z0(r,t){let e=typeof t=="number"?Rn([r.shape.at(-1)],t):t;return Au(r,e)}var Nu=.2,Le=Math.SQRT2;function nm(r){return z0(r,Nu)}function om(r){return as(r,Nu)}function bt(r,{differentiableOnce:t=!1}={}){return Object.freeze({kernelName:r,differentiableOnce:t})}function Ot(r,t,...[e]){if(!(fB()||!L0(r)))return me().runKernel(r.kernelName,Du(t),e)}function tr(r){return L0(r)&&!(r.differentiableOnce&&me().state.gradientDepth>1)}function L0({kernelName:r}){return Qo(r,uy())!==void 0}function fB(){let{gradientDepth:r,kernelDepth:t}=me().state;return r>0&&t===0}var Eu=bt("PixelSum"),$u=bt("PixelProductSum");function ro(r){return Ot(Eu,{x:r})??gB(r)}function Pi(r,t){return Gt("sumOfProducts","y",t,r.shape),Ot($u,{x:r,y:t})??ro(z(r,t))}var dB=4096,hB=7;function gB(r){let[t,e,n,o]=r.shape;if(o>dB&&Math.max(e,n)>hB)return ue(r,[1,2]);let s=n===1?r:Fp(r,[1,n],1,"valid"),i=e===1?s:Fp(s,[e,1],1,"valid");return Y(z(i,e*n),[t,o])}function W0(r,t){return t&&Gt("fusedLeakyRelu","bias",t,[r.shape.at(-1)]),Bt({x:r,bias:t},()=>{let e=nm(z(t?tt(r,t):r,Le));return{value:e,saved:{y:e},gradient:(n,{y:o})=>{let s=H(()=>z(z(n,om(o)),Le));return{x:()=>s,bias:()=>xB(s)}}}})}function xB(r){return ue(r.rank===4?ro(r):r,0)}var Uy=bt("ColumnSum");function fs(r,t=1){let e=Ot(Uy,{x:r},{scale:t});return e||(t===1?ue(r,0):z(ue(r,0),t))}var Tu=bt("Linear");function Gy(r,t,e,{scale:n=1,biasScale:o=1,gain:s=1}={}){let i=Y(r,[-1,t.shape[0]]),u=tr(Tu)?yB(i,t,e,{scale:s*n,biasScale:s*o}):bB(i,t,e,{scale:n,biasScale:o,gain:s});return Y(u,[...r.shape.slice(0,-1),t.shape[1]])}function yB(r,t,e,n){let o={transposeA:!1,transposeB:!1};return Bt({x:r,weight:t,bias:e},()=>({value:Ot(Tu,{a:r,b:t,bias:e},{...n,...o}),saved:{x:r,weight:t},gradient:(s,{x:i,weight:u})=>({x:()=>U0(s,u,n,{...o,transposeB:!0}),weight:()=>U0(i,s,n,{...o,transposeA:!0}),bias:()=>fs(s,n.biasScale)})}))}function U0(r,t,e,n){return Ot(Tu,{a:r,b:t},{...e,...n})??sm(de(r,t,n.transposeA,n.transposeB),e.scale)}function bB(r,t,e,{scale:n,biasScale:o,gain:s}){let i=de(sm(r,n),t);return sm(e?tt(i,sm(e,o)):i,s)}function sm(r,t){return t===1?r:z(r,t)}var Oi=bt("Swish",{differentiableOnce:!0}),Bi=bt("SwishGradient");function Vy(r){return wB(r,1)}function wB(r,t){return tr(Oi)?Bt({x:r},()=>({value:Ot(Oi,{x:r},{slope:t}),saved:{x:r},gradient:(e,{x:n})=>({x:()=>Ot(Bi,{dy:e,x:n},{slope:t})})})):SB(r,t)}function SB(r,t){let e=n=>t===1?n:z(n,t);return Bt({x:r},()=>({value:H(()=>z(r,ss(e(r)))),saved:{x:r},gradient:(n,{x:o})=>({x:()=>{let s=ss(e(o));return z(n,z(s,tt(z(e(o),Se(1,s)),1)))}})}))}var G0={lrelu:Math.SQRT2,relu:Math.SQRT2,linear:1,swish:Math.SQRT2};var IB=Object.keys(G0);function V0(r){return G0[r]}var vB={lrelu:r=>ku(r,.2),relu:r=>Ru(r),linear:r=>r,swish:Vy};function im(r,t){let e=V0(t),n=vB[t](r);return e===1?n:z(n,e)}function zi(r,t,e,{learningRateMultiplier:n=1,activation:o="linear",gain:s=1}={}){let i={scale:n/Math.sqrt(t.shape[0]),gain:s};if(o!=="lrelu")return im(Gy(r,t,e,{...i,biasScale:n}),o);let u=s*n,c=u===1?e:z(e,u);return W0(Gy(r,t,void 0,i),c)}function am([r,t],{kernel:e,up:n,down:o,pad:s}){let i=(u,c,a)=>Math.floor((u*n[a]+s[a][0]+s[a][1]-c)/o[a])+1;return[i(r,e.length,0),i(t,e[0].length,1)]}function Fu(r=1){let t=[1,3,3,1];return t.map(e=>t.map(n=>r*e*n/64))}function Pu(r,t){return r.map(e=>e.map(n=>t*n))}function um(r){let t=r[0].length,e=r.flat(),n=e.reduce((a,l,p)=>Math.abs(l)>Math.abs(e[a])?p:a,0),o=e[n];if(o===0)return;let s=r[Math.floor(n/t)],i=r.map(a=>a[n%t]/o),u=1e-7*Math.abs(o);return r.every((a,l)=>a.every((p,m)=>Math.abs(p-i[l]*s[m])<=u))?{column:i,row:s}:void 0}var Qt=class extends Error{path;constructor(t,e,n){super(`"${t}" ${e.replace(/[\p{Cc}\p{Cf}]/gu,"\uFFFD")}`,n),this.name="WeightsError",this.path=t}};var H0=.01,rn={activation:"lrelu",mappingActivation:"lrelu",clamp:void 0,filter:Fu()},Hy="stylegan2_settings";function qy(r){let{activation:t,mappingActivation:e,clamp:n}=r,o={...t!==rn.activation&&{activation:t},...e!==rn.mappingActivation&&{mapping_activation:e},...n!==void 0&&{conv_clamp:n}};if(Object.keys(o).length===0)return;let s=new TextEncoder().encode(JSON.stringify(o));return{shape:[s.length],data:s}}var CB=1e-8;function kB(r){return z(r,Di(tt(Mi(Ce(r),1,!0),CB)))}function cm(r,t,e,n="lrelu"){let o=kB(r);for(let s=1;s<=e;s++){let i=t.get(`style.${s}.weight`),u=t.get(`style.${s}.bias`);o=zi(o,i,u,{learningRateMultiplier:H0,activation:n})}return o}var _B=4096,AB=new to("stylegan2/latent-average");function q0(r,{zDim:t,mappingDepth:e},{mappingActivation:n}){return H(()=>{let o=AB.normal([_B,t]);return Mi(cm(o,r,e,n),0)})}function at(r){let t=1;for(let e of r){if(typeof e!="number"||!Number.isSafeInteger(e)||e<0)return NaN;if(t*=e,!Number.isSafeInteger(t))return NaN}return t}function Ky(r){return r.map((t,e)=>at(r.slice(e+1)))}function Ou(r){return`${r}.conv.input_offsets`}function Bu(r){let t=new Map(en(r).map(({name:e,shape:n})=>[e,n[0]]));return eo(r).filter(({kind:e})=>e==="convolution").map(({name:e})=>({name:Ou(e),module:e,inputs:t.get(`${e}.conv.modulation.bias`)}))}function K0(r){return new Map(r.map((t,e)=>[`heads.conv_${e}.params_in`,{shape:[1,1,t.length,1,1],data:t}]))}var j0={model_type:"parameterization",patch_key:"cin_mult"},X0="parent_digest",Y0="parent";var no=[13,15,26,6,17,29,16,24],zu=20,Lu=466688986;function RB([r,t],e){let n=[r,t,Lu^r^t],o=e[0]+r|0,s=e[1]+t|0;for(let i=0;i<zu;i++){let u=no[i%no.length],c=(i+1)/4;o=o+s|0,s=(s<<u|s>>>32-u)^o,!(i%4<3)&&(o=o+n[c%3]|0,s=s+n[(c+1)%3]+c|0)}return[o,s]}function Q0(r,t){let e=new Float32Array(t);for(let n=0;n<t;n+=2){let[o,s]=RB(r,[n/2,0]),i=Math.sqrt(-2*Math.log(((o>>>8)+1)/2**24)),u=2*Math.PI*(s>>>8)/2**24;e[n]=i*Math.cos(u),n+1<t&&(e[n+1]=i*Math.sin(u))}return e}var Wu=bt("NormalNoise");function Z0({noiseShapes:r},t){return r.map(([e,n])=>[t,e,n,1])}function J0(r,t){let e=t.map((n,o)=>DB(r.fork(o)));return H(()=>{let n=cs(e.flat(),[e.length,2],"int32");return t.map((o,s)=>Ot(Wu,{keys:n},{shape:o,index:s})??MB(e[s],o))})}function MB(r,t){return ls(Q0(r,at(t)),[...t])}function DB(r){let[t,e]=r.uniforms(2);return[t*2**32|0,e*2**32|0]}function jy(r,t){let e=new Float32Array(t.length);eI(r,(o,s)=>e[o]=t[s]);let n=r.view??r.shape;return{shape:r.axes.map(o=>n[o]),data:e}}function tI(r,t){let e=new Float32Array(t.length);return eI(r,(n,o)=>e[o]=t[n]),{shape:r.shape,data:e}}function eI(r,t){let{axes:e,view:n=r.shape}=r,o=n.map((g,x)=>at(n.slice(x+1))),s=Array(4-e.length).fill(1),i=s.map(()=>0),[u,c,a,l]=[...s,...e.map(g=>n[g])],[p,m,f,d]=[...i,...e.map(g=>o[g])],h=0;for(let g=0;g<u;g++)for(let x=0;x<c;x++)for(let b=0;b<a;b++){let y=g*p+x*m+b*f;for(let I=0;I<l;I++)t(h++,y+I*d)}}var NB=new Uint32Array(1),Rot=new Float32Array(NB.buffer);function rI(r){let t=EB??=Float32Array.from({length:65536},(n,o)=>$B(o)),e=new Float32Array(r.length);for(let n=0;n<e.length;n++)e[n]=t[r[n]];return e}var EB;function $B(r){let t=r&32768?-1:1,e=r>>10&31,n=r&1023;return e===31?n===0?t*(1/0):NaN:e===0?t*n*2**-24:t*(1024+n)*2**(e-25)}function nI(r){let t=new Uint32Array(r.length);for(let e=0;e<t.length;e++)t[e]=r[e]<<16;return new Float32Array(t.buffer)}var Xy={F64:{bytes:8,decode:r=>new Float64Array(r)},F32:{bytes:4,decode:r=>new Float32Array(r)},F16:{bytes:2,decode:r=>rI(new Uint16Array(r))},BF16:{bytes:2,decode:r=>nI(new Uint16Array(r))},I64:{bytes:8,decode:r=>new BigInt64Array(r)},I32:{bytes:4,decode:r=>new Int32Array(r)},I16:{bytes:2,decode:r=>new Int16Array(r)},I8:{bytes:1,decode:r=>new Int8Array(r)},U8:{bytes:1,decode:r=>new Uint8Array(r)},BOOL:{bytes:1,decode:r=>new Uint8Array(r)}};function oI(r){return typeof r=="string"&&Object.hasOwn(Xy,r)}function Yy(r){return Xy[r].bytes}function sI(r,t){let e=t.byteLength===t.buffer.byteLength?t.buffer:t.slice().buffer;return Xy[r].decode(e)}function iI({filter:r}){let t=Pu(r,4);return{shape:[t.length,t[0].length],data:Float32Array.from(t.flat())}}function aI(r,t){let e=Object.fromEntries(r.entries());return Bt(e,()=>({value:t(...r),saved:e,gradient:(n,o)=>{let s=Object.values(o),i=H(()=>TB(()=>t(...s),s,n));return Object.fromEntries(i.map((u,c)=>[c,()=>u]))}}))}function TB(r,t,e){let{state:n}=me(),o=n.activeTape;try{let{grads:s}=me().gradients(r,t,e,!0);return t.map((i,u)=>s[u]??De(i))}finally{n.activeTape=o}}function lm(r,[t,e]){let n=([p,m])=>[Math.max(0,p),Math.max(0,m)],o=[[0,0],n(t),n(e),[0,0]];if(Math.min(...t,...e)>=0)return{x:r,pad:o};let s=p=>Math.max(0,-p),[i,u,c,a]=r.shape;return{x:ze(r,[0,s(t[0]),s(e[0]),0],[i,u-s(t[0])-s(t[1]),c-s(e[0])-s(e[1]),a]),pad:o}}var FB=4;function uI(r,{kernel:t,up:e,down:n,pad:o}){let[s,i]=[e[0]>1,e[1]>1];return r.shape[3]<=FB&&s!==i&&n[0]===1&&n[1]===1&&(s?t[0].length:t.length)===1&&o[s?1:0].every(u=>u===0)}function cI(r,{kernel:t,up:e,pad:n}){let o=e[0]>1?0:1,s=e[o],[i,u]=n[o],c=t.flat().reverse(),[a,l,p,m]=r.shape,f=o===0?l:p,d=f*s+i+u-c.length+1,h=Math.ceil(-i/s),g=Math.floor((s-1+c.length-1-i)/s),x=g-h+1,b=Math.ceil(d/s),y=new Float32Array(x*m*s*m);for(let V=h;V<=g;V++)for(let Q=0;Q<s;Q++){let J=c[s*V-Q+i]??0;for(let pt=0;pt<m;pt++)y[(((V-h)*m+pt)*s+Q)*m+pt]=J}let I=[-h,b-1+g-(f-1)],v=(V,Q)=>o===0?[V,Q]:[Q,V],{x:_,pad:k}=lm(r,v(I,[0,0])),A=Mn(_,ls(y,[...v(x,1),m,s*m]),1,k),R=o===1?A:br(Y(A,[a*b,p,s,m]),[0,2,1,3]),[F,P]=v(b*s,o===0?p:l),L=Y(R,[a,F,P,m]);return d===b*s?L:ze(L,[0,0,0,0],[a,...v(d,o===0?p:l),m])}var Uu=bt("Upfirdn2d");function Li(r,t,e={}){let{up:n=[1,1],down:o=[1,1],pad:s=[[0,0],[0,0]]}=e,i={kernel:t,up:n,down:o,pad:s};return Gt("upfirdn2d","x",r,[null,null,null,null]),zB(r.shape,i),Bt({x:r},()=>{let u=Ot(Uu,{x:r},i)??PB(i).reduce(OB,r);return{value:u,saved:{},gradient:c=>{let{kernel:a,...l}=BB(i,r.shape,u.shape);return{x:()=>Li(c,a,l)}}}})}function PB(r){let{kernel:t,up:e,down:n,pad:o}=r,i=t.length===1||t[0].length===1?void 0:um(t);if(i===void 0)return[r];let u=[0,0];return[{kernel:i.column.map(c=>[c]),up:[e[0],1],down:[n[0],1],pad:[o[0],u]},{kernel:[i.row],up:[1,e[1]],down:[1,n[1]],pad:[u,o[1]]}]}function OB(r,t){if(uI(r,t))return cI(r,t);let{x:e,pad:n}=lm(LB(r,t.up),t.pad);return vu(e,WB(t.kernel,r.shape[3]),[...t.down],n)}function BB({kernel:r,up:t,down:e,pad:n},o,s){let i=[r.length,r[0].length],u=c=>{let a=n[c][0],l=o[c+1];return[i[c]-1-a,l*t[c]-s[c+1]*e[c]+a-t[c]+1]};return{kernel:r.map(c=>[...c].reverse()).reverse(),up:e,down:t,pad:[u(0),u(1)]}}function zB(r,{kernel:t,up:e,pad:n}){if(t.length===0||t.some(o=>o.length===0||o.length!==t[0].length))throw new TypeError(`upfirdn2d() takes a kernel whose rows have one length, and got ${JSON.stringify(t)}`);[t.length,t[0].length].forEach((o,s)=>{let[i,u]=n[s],c=r[s+1];if(!(c*e[s]+i+u>=o))throw new RangeError(`Cannot filter ${c} pixels (\xD7${e[s]}, padded by ${i} and ${u}) with ${o} taps: nothing is left`)})}function LB(r,[t,e]){let[n,o,s,i]=r.shape,u=(l,p,m)=>m===1?l:Wr(Y(l,[p,1,l.size/p]),[[0,0],[0,m-1],[0,0]]),c=u(r,n*o,t),a=u(c,n*o*t*s,e);return Y(a,[n,o*t,s*e,i])}function WB(r,t){let e=r.flat().reverse(),n=new Float32Array(e.length*t);return e.forEach((o,s)=>n.fill(o,s*t,(s+1)*t)),ls(n,[r.length,r[0].length,t,1])}function Gu(r,t,e,n=Fu()){let o=t.shape[0];if(e==="none")return Mn(r,t,1,(o-1)/2);if(e==="down")return UB(r,t,n);let[s,i,u]=r.shape,c=[s,2*i+o-2,2*u+o-2,t.shape[2]],a=Qy(n).map(l=>{let p=l-2-(o-1);return[Math.floor((p+1)/2)+1,Math.floor(p/2)+1]});return Li(wy(r,t,c,2,"valid"),Pu(n,4),{pad:a})}function UB(r,t,e){let n=t.shape[0],o=Qy(e).map(s=>{let i=s-2+(n-1);return[Math.floor((i+1)/2),Math.floor(i/2)]});return n===1?Mn(Li(r,e,{down:[2,2],pad:o}),t,1,"valid"):Mn(Li(r,e,{pad:o}),t,2,"valid")}function pm(r,t=Fu()){let e=Qy(t).map(n=>[Math.floor((n-1)/2)+1,Math.floor((n-2)/2)]);return Li(r,Pu(t,4),{up:[2,2],pad:e})}function Qy(r){return[r.length,r[0].length]}function mm(r,t){return Gt("scaleChannels","x",r,[null,null,null,null]),Gt("scaleChannels","scale",t,[r.shape[0],r.shape[3]]),Bt({x:r,scale:t},()=>({value:z(r,Vu(t)),saved:{x:r,scale:t},gradient:(e,{x:n,scale:o})=>({x:()=>z(e,Vu(o)),scale:()=>Pi(e,n)})}))}function Vu(r){return Y(r,[r.shape[0],1,1,r.shape[1]])}function fm(r,t){return Gt("shiftChannels","x",r,[null,null,null,null]),Gt("shiftChannels","shift",t,[r.shape[3]]),Bt({x:r,shift:t},()=>({value:tt(r,t),saved:{},gradient:e=>({x:()=>Lr(e),shift:()=>fs(ro(e))})}))}function dm(r,t){return Bt({x:r},()=>{let e=Iu(r,-t,t);return{value:e,saved:{y:e},gradient:(n,{y:o})=>({x:()=>Zy(n,o,t)})}})}function Zy(r,t,e){return H(()=>z(r,as(Se(e,ki(t)))))}var lI=1e-8,hm=bt("Demodulation",{differentiableOnce:!0}),Jy=bt("DemodulationWeightGradient"),tb=bt("DemodulationStylesGradient");function eb(r,t,e){let n=e==="up";return Gt("demodulation","weight",r,[null,null,null,null]),Gt("demodulation","styles",t,[null,r.shape[n?3:2]]),(tr(hm)?GB:VB)(r,t,n)}function GB(r,t,e){let n={outputsFirst:e,epsilon:lI};return Bt({weight:r,styles:t},()=>{let o=pI(r),s=Ot(hm,{energy:o,styles:t},n);return{value:s,saved:{weight:r,styles:t,energy:o,factors:s},gradient:(i,{weight:u,styles:c,energy:a,factors:l})=>({weight:()=>Ot(Jy,{dy:i,weight:u,styles:c,factors:l},n),styles:()=>Ot(tb,{dy:i,energy:a,styles:c,factors:l},n)})}})}function VB(r,t,e){return Bt({weight:r,styles:t},()=>{let n=pI(r),o=de(Ce(t),n,!1,e),s=Di(tt(o,lI));return{value:s,saved:{weight:r,styles:t,energy:n,factors:s},gradient:(i,{weight:u,styles:c,energy:a,factors:l})=>{let p=H(()=>_u(z(i,Ri(l,3))));return{weight:()=>{let m=Ce(c),f=e?de(p,m,!0):de(m,p,!0);return z(u,f)},styles:()=>z(c,de(p,a,!1,!e))}}}})}function pI(r){let[t,e,n,o]=r.shape,s=Y(r,[1,t,e,n*o]);return Y(Pi(s,s),[n,o])}function mI(r,t){return t?z(r,tt(t,1)):r}function fI({shape:[r,t]},e){return 1/Math.sqrt(r*t*e)}var Hu=bt("StyledActivation"),qu=bt("StyledActivationGradient");function hI(r,t,e,n,{clamp:o}={}){let{noise:s,strength:i}=n??{},u={x:r,factors:t,bias:e,noise:s,strength:i};return HB(u),Bt(u,()=>{let c=Ot(Hu,u)??qB(u),a=o===void 0?c:Iu(c,-o,o);return{value:a,saved:{x:r,y:a,factors:t,noise:s,strength:i},gradient:(l,{x:p,y:m,factors:f,noise:d,strength:h})=>{let g=o===void 0?l:Zy(l,m,o),x=()=>z(g,om(m)),[b,y,I,v]=Ot(qu,{dy:g,x:p,y:m,factors:f,noise:d})??H(()=>KB(x(),p,z(f,Le)));return{x:()=>b,factors:()=>y,bias:()=>I,noise:()=>z(dI(x(),d),h),strength:()=>v?ue(v,0,!0):ue(ro(z(dI(x(),d),d)),0)}}}})}function HB({x:r,factors:t,bias:e,noise:n,strength:o}){Gt("styledActivation","x",r,[null,null,null,null]);let[s,i,u,c]=r.shape;Gt("styledActivation","factors",t,[s,c]),Gt("styledActivation","bias",e,[c]),n&&Gt("styledActivation","noise",n,[[1,s],i,u,1]),o&&Gt("styledActivation","strength",o,[1])}function qB({x:r,factors:t,bias:e,noise:n,strength:o}){let s=z(t,Le),i=z(n&&o?tt(z(n,o),e):e,Le);return nm(tt(z(r,Vu(s)),i))}function KB(r,t,e){return[z(r,Vu(e)),z(Pi(r,t),Le),z(ue(ro(r),0),Le)]}function dI(r,t){let[e,n,o,s]=r.shape,i=de(Y(r,[-1,s]),Rn([s,1],Le)),u=Y(i,[e,n,o,1]);return t.shape[0]===e?u:ue(u,0,!0)}function rb(r,t,e,n,o,{activation:s,clamp:i,filter:u}=rn){let{weight:c,modulationWeight:a,modulationBias:l,inputOffsets:p,noiseStrength:m,bias:f}=e;return H(()=>{let d=fI(c,l.shape[0]),h=zi(t,a,l,{gain:d}),g=Gu(mm(r,mI(h,p)),c,o,u),x=eb(c,h,o),b=n&&m&&{noise:n,strength:m};if(s==="lrelu")return hI(g,x,f,b,{clamp:i});let y=fm(mm(g,x),f),I=b?tt(y,z(n,m)):y,v=im(I,s);return i===void 0?v:dm(v,i)})}var gm=bt("ScaledMatricesGradient");function xI(r,t){return Gt("scaledMatrices","weight",t,[r.shape[1],null]),tr(gm)?Bt({scale:r,weight:t},()=>({value:gI(r,t),saved:{scale:r,weight:t},gradient(e,{scale:n,weight:o}){let s=Ot(gm,{dy:e,scale:n,weight:o}),[i,u,c]=e.shape;return{scale:()=>s?.[0]??ue(z(e,Y(o,[1,u,c])),2),weight:()=>{if(s)return s[1];let a=z(e,Y(n,[i,u,1]));return Y(fs(Y(a,[i,-1])),[u,c])}}}})):gI(r,t)}function gI(r,t){let[e,n]=r.shape;return z(Y(r,[e,n,1]),Y(t,[1,n,t.shape[1]]))}function yI(r,t,e,n,{clamp:o,filter:s}=rn){let[i,u,c,a]=r.shape,{weight:l,modulationWeight:p,modulationBias:m,bias:f}=e,d=l.shape[3];return H(()=>{let h=zi(t,p,m,{gain:1/Math.sqrt(a)}),g=xI(h,Y(l,[a,d])),x=de(Y(r,[i,u*c,a]),g),b=fm(Y(x,[i,u,c,d]),f),y=o===void 0?b:dm(b,o);return n?tt(y,pm(n,s)):y})}function*bI(r,t,e,n,{recompute:o=!1,settings:s=rn}={}){let i=o?XB:rb,u=r.rank===3?Lp(r,1):void 0,c=Cu(e.get("input.input"),[r.shape[0],1,1,1]),a,l;yield["input",c];for(let p of eo(n)){let m=u?.[p.latent]??r;if(p.kind==="convolution"){let{residual:f,noise:d,resampling:h}=p;f?.place==="begin"&&(l=jB(c,e,f.name,s));let g=YB(e,p);c=i(c,m,g,t(d),h,s),f?.place==="end"&&(c=H(()=>z(tt(c,l),Math.SQRT1_2))),yield[p.name,c]}else a=yI(c,m,QB(e,p),a,s),yield[p.name,a]}}function jB(r,t,e,{filter:n}){return H(()=>{let o=t.get(`${e}.weight`);return pm(Gu(r,z(o,1/Math.sqrt(r.shape[3])),"none"),n)})}var XB=(r,t,e,n,o,s)=>{let i=Object.keys(e).filter(u=>e[u]);return aI([r,t,...i.map(u=>e[u]),...n?[n]:[]],(u,c,...a)=>{let l=Object.fromEntries(i.map((p,m)=>[p,a[m]]));return rb(u,c,l,a[i.length],o,s)})};function YB(r,{name:t}){let e=s=>r.get(`${t}.${s}`),n=r.get(`${t}.noise.weight`),o=r.get(Ou(t));return{weight:e("conv.weight"),modulationWeight:e("conv.modulation.weight"),modulationBias:e("conv.modulation.bias"),...o&&{inputOffsets:o},...n&&{noiseStrength:n},bias:e("activate.bias")}}function QB(r,{name:t}){let e=n=>r.get(`${t}.${n}`);return{weight:e("conv.weight"),modulationWeight:e("conv.modulation.weight"),modulationBias:e("conv.modulation.bias"),bias:e("bias")}}function wI({shape:r,rank:t},{latentDim:e,latentCount:n}){if(!(r.at(-1)===e&&(t===3?r[1]===n:t===2)))throw new TypeError(`Cannot synthesize from latents of shape [${r}]: expected [batch, ${e}] or [batch, ${n}, ${e}]`)}function SI(r,t,e){if(!(r.length===t.length&&r.every(({shape:[o,...s]},i)=>(o===1||o===e)&&String(s)===String([...t[i],1]))))throw new TypeError(`Cannot use noise maps of shapes ${r.map(({shape:o})=>`[${o}]`).join(" ")}: expected [1 or ${e}, height, width, 1] with sizes ${t.map(o=>o.join(" x ")).join(", ")||"of none"}`)}function II(r,t=new Set){let e=en(r).filter(({role:o})=>o==="parameter").map(({name:o})=>o),n=o=>e.filter(s=>s.startsWith(`${o}.`));return[{name:"style",kind:"mapping",weights:n("style")},{name:"input",kind:"input",weights:n("input")},...Ly(r).map(o=>({name:o.name,kind:o.kind==="rgb"?"to-rgb":o.kind,style:o.latent,weights:[...n(o.name),...[Ou(o.name)].filter(s=>t.has(s))],...o.kind==="convolution"&&o.resampling==="up"&&{outputAxes:{[`${o.name}.conv.weight`]:2}}})),...e.filter(o=>o.startsWith("skips.")).map(o=>({name:o.replace(/\.weight$/,""),kind:"convolution",weights:[o]}))]}var xm=new Map,ym=class{architecture;settings;height;width;channels;notes;noiseShapes;#t;#e;#r;constructor(t){this.#t=t,this.architecture=t.architecture,this.settings=t.settings??rn,[this.height,this.width]=O0(t.architecture),this.channels=t.architecture.imageChannels,this.notes=t.notes??[],this.noiseShapes=B0(t.architecture)}get label(){return this.#t.label}get zDim(){return this.architecture.zDim}get latentDim(){return this.architecture.styleDim}get latentCount(){return P0(this.architecture.size)}get parameters(){return this.#t.parameters}get latentAverage(){return this.#t.latentAverage}get weightGroups(){return this.#e??=II(this.architecture,this.parameters)}get adaptable(){return this.#r??=new Set(this.weightGroups.flatMap(({kind:t,weights:e})=>t==="mapping"?[]:e))}map(t){if(t.rank!==2||t.shape[1]!==this.zDim)throw new TypeError(`Cannot map z of shape [${t.shape}]: expected [batch, ${this.zDim}]`);let{architecture:{mappingDepth:e},settings:{mappingActivation:n}}=this;return H(()=>cm(t,this.parameters,e,n))}synthesize(t,e){return this.synthesizeWith(xm,t,e)}synthesizeWith(t,e,n){return H(()=>{let o,s;for(let[i,u]of this.#n(t,e,n))i.startsWith("to_rgb")?(s?.dispose(),s=u):(o?.dispose(),o=u);return s})}featureMaps(t,e){return H(()=>[...this.#n(xm,t,e)].flatMap(([n,o])=>/^conv/.test(n)?o:[]))}async exportWeights(t=xm){let e=new Map,{parameters:n,noises:o,latentAverage:s}=this.#t,i=0;for(let c of en(this.architecture)){if(c.role==="kernel"){e.set(c.name,iI(this.settings));continue}let a=c.role==="noise"?o[i++]:t.get(c.name)??n.get(c.name);e.set(c.name,tI(c,await a.data()))}e.set("latent_avg",{shape:[this.latentDim],data:(await s.data()).slice()});let u=qy(this.settings);u&&e.set(Hy,u);for(let[c,a]of await this.#s(t))e.set(c,a);return e}addChannelMultipliers(){return this.#e=this.#r=void 0,Bu(this.architecture).map(({name:t,inputs:e})=>(this.parameters.has(t)||this.#t.parameters.set(t,H(()=>Ni(is([e])))),t))}async exportChannelMultipliers(t=xm){let e={...j0,[X0]:this.#t.parentDigest??await this.digest(),[Y0]:this.label};return{tensors:await this.#s(t),metadata:e}}digest(){return this.#t.digest()}dispose(){let{parameters:t,noises:e,latentAverage:n}=this.#t;fe([...t.values(),...e,n])}#n(t,e,n){wI(e,this);let{recompute:o=!1}=this.#t,{architecture:s,settings:i}=this,u=t.size?new Map([...this.parameters,...t]):this.parameters,c=this.#i(n,e.shape[0]);return bI(e,c,u,s,{recompute:o,settings:i})}async#s(t){let e=Bu(this.architecture).flatMap(({name:n})=>t.get(n)??this.parameters.get(n)??[]);return K0(await Promise.all(e.map(async n=>(await n.data()).slice())))}#i(t,e){if(t==="none")return()=>{};if(t==="stored")return n=>this.#t.noises[n];if(t instanceof to){let n=J0(t,Z0(this,e));return o=>n[o]}return SI(t,this.noiseShapes,e),n=>t[n]}};function nb(r,{scope:t,...e}){let{architecture:n,settings:o,tensors:s,latentAverage:i,notes:u,multipliers:c=[],parentDigest:a}=r,l=new Map,p=[];for(let[f,{spec:d,values:h}]of s){let{data:g,shape:x}=jy(d,h.data),b=Zn(g,[...x],"float32");d.role==="noise"?p.push(b):(l.set(f,Ni(b,!0,`${t}/${f}`)),b.dispose())}for(let[f,{name:d}]of Bu(n).entries()){let h=c[f];h&&l.set(d,H(()=>Ni(us(h),!0,`${t}/${d}`)))}let m=i?us(i):q0(l,n,o);return new ym({...e,architecture:n,settings:o,parameters:l,noises:p,latentAverage:m,...a!==void 0&&{parentDigest:a},notes:u.map(f=>`${e.label}: ${f}`)})}var vI=1e3;function CI(r,t){if(t.length>vI)throw new Qt(r,`has a name of more than ${vI} characters`);if(t.split(".").includes("__proto__")||/\p{Cc}/u.test(t))throw new Qt(r,`names a tensor "${t}", which is refused: that is no tensor's name`);return t}var kI=3;function AI(r,t,e){let n=ZB(r,t),o=new Map,s={};for(let[i,u]of n)i==="__metadata__"?s=ez(r,u):o.set(CI(r,i),rz(r,i,u,e));return nz(r,o,e),{tensors:o,metadata:s}}function ZB(r,t){if(t[0]!==123)throw new Qt(r,"has a header that is not a JSON object");let e;try{e=new TextDecoder("utf-8",{fatal:!0}).decode(t)}catch(n){throw new Qt(r,"has a header that is not UTF-8",{cause:n})}try{return JB(r,e),Object.entries(JSON.parse(e))}catch(n){if(n instanceof Qt)throw n;let o=`has a header that is not JSON: ${n.message}`;throw new Qt(r,o,{cause:n})}}function JB(r,t){let e=/\s*:/y,n=[];for(let o=0;o<t.length;o++){let s=t[o];if(s==="{"||s==="[")n.push(new Set);else if(s==="}"||s==="]")n.pop();else if(s==='"'){let i=tz(t,o),u=n.at(-1);if(e.lastIndex=i,u&&e.test(t)){let c=JSON.parse(t.slice(o,i));if(u.has(c))throw new Qt(r,`has "${c.slice(0,100)}" twice in its header`);u.add(c)}o=i-1}if(n.length>kI)throw new Qt(r,`has a header of more than ${kI} levels`)}}function tz(r,t){let e=t+1;for(;e<r.length&&r[e]!=='"';)e+=r[e]==="\\"?2:1;return e+1}function ez(r,t){if(RI(t)&&Object.values(t).every(n=>typeof n=="string"))return t;throw new Qt(r,"has a __metadata__ that does not map strings to strings")}function rz(r,t,e,n){if(!RI(e))throw new Qt(r,`describes "${t}" by something that is no object`);let{dtype:o,shape:s,data_offsets:i}=e;if(!oI(o))throw new Qt(r,`stores "${t}" with the unsupported dtype ${ob(o)}`);let u=Array.isArray(s)?at(s):NaN;if(Number.isNaN(u))throw new Qt(r,`gives "${t}" the impossible shape ${ob(s)}`);let[c,a]=Array.isArray(i)&&i.length===2?i:[];if(!_I(c)||!_I(a)||c>a)throw new Qt(r,`puts "${t}" at the impossible offsets ${ob(i)}`);let l=u*Yy(o);if(a-c!==l)throw new Qt(r,`puts "${t}" into ${a-c} bytes, but ${o} [${s}] takes ${l}`);if(a>n)throw new Qt(r,`is truncated: "${t}" ends at byte ${a} of its data, which has ${n}`);return{dtype:o,shape:s,begin:c,end:a}}function nz(r,t,e){let n=0;for(let[o,{begin:s,end:i}]of[...t].sort(([,u],[,c])=>u.begin-c.begin||u.end-c.end)){if(s<n)throw new Qt(r,`stores "${o}" over the data of another tensor`);if(s>n)throw new Qt(r,`has ${s-n} unused bytes before "${o}"`);n=i}if(n<e)throw new Qt(r,`has ${e-n} bytes after its last tensor that belong to none`)}function ob(r){return String(JSON.stringify(r)).slice(0,100)}function _I(r){return Number.isSafeInteger(r)&&r>=0}function RI(r){return typeof r=="object"&&r!==null&&!Array.isArray(r)}function sb(r,t){let n=8+(t.length<8?NaN:Number(new DataView(t.buffer,t.byteOffset).getBigUint64(0,!0)));if(!(n<=t.length))throw new Qt(r,"is cut short, or no safetensors file");let{tensors:o}=AI(r,t.slice(8,n),t.length-n);return new Map([...o].map(([s,{dtype:i,shape:u,begin:c,end:a}])=>[s,{shape:u,data:sI(i,t.slice(n+c,n+a))}]))}var ut;(function(r){r[r.float32=0]="float32",r[r.int32=1]="int32",r[r.bool=2]="bool",r[r.string=3]="string",r[r.complex64=4]="complex64"})(ut||(ut={}));var oo;(function(r){r[r.linear=0]="linear",r[r.relu=1]="relu",r[r.relu6=2]="relu6",r[r.prelu=3]="prelu",r[r.leakyrelu=4]="leakyrelu",r[r.sigmoid=5]="sigmoid",r[r.elu=6]="elu"})(oo||(oo={}));var MI;function oz(r){MI=r.wasm.cwrap(lu,null,["number","array","number","number","array","number","number","number","number","number","number","number","number"])}function sz(r){let{inputs:t,backend:e,attrs:n}=r,{a:o,b:s,bias:i,preluActivationWeights:u}=t;if(o.dtype!=="float32"||s.dtype!=="float32")throw new Error("_FusedMatMul for non non-float32 tensors not yet supported.");let{transposeA:c,transposeB:a,activation:l,leakyreluAlpha:p}=n,m=e.dataIdMap.get(o.dataId).id,f=e.dataIdMap.get(s.dataId).id,d=0;if(i!=null){let A=e.dataIdMap.get(i.dataId);if(A.shape.length!==1)throw new Error(`_FusedMatMul only supports rank-1 bias but got rank ${A.shape.length}.`);d=A.id}let h=u==null?0:e.dataIdMap.get(u.dataId).id,g=oo[l];if(g==null)throw new Error(`${l} activation not yet supported for FusedConv2D in the wasm backend.`);let x=c?o.shape[2]:o.shape[1],b=a?s.shape[1]:s.shape[2],y=Dn.assertAndGetBroadcastShape(o.shape.slice(0,-2),s.shape.slice(0,-2)),I=e.makeOutput([...y,x,b],o.dtype),v=e.dataIdMap.get(I.dataId).id,_=new Uint8Array(new Int32Array(o.shape).buffer),k=new Uint8Array(new Int32Array(s.shape).buffer);return MI(m,_,o.shape.length,f,k,s.shape.length,c,a,g,d,h,p||0,v),I}var DI={kernelName:lu,backendName:"wasm",setupFunc:oz,kernelFunc:sz};function nt(r,t){let e;function n(s){e=s.wasm.cwrap(r,null,["number","number","number"])}function o(s){let{backend:i,inputs:{x:u}}=s,c=i.dataIdMap.get(u.dataId).id,a=i.makeOutput(u.shape,t||u.dtype),l=i.dataIdMap.get(a.dataId).id;return w.sizeFromShape(a.shape)===0||e(c,ut[u.dtype],l),a}return{kernelName:r,backendName:"wasm",setupFunc:n,kernelFunc:o}}var NI=nt(Eo);var EI=nt(hl);var $I=nt(gl);function At(r,t,e){let n;function o(i){n=i.wasm.cwrap(r,null,["number","array","number","number","array","number","number","number"])}function s(i){let{backend:u,inputs:c}=i,{a,b:l}=c,p=u.dataIdMap.get(a.dataId).id,m=u.dataIdMap.get(l.dataId).id,f=e??a.dtype,d=S.assertAndGetBroadcastShape(a.shape,l.shape),h=u.makeOutput(d,f);if(w.sizeFromShape(d)===0)return h;let g=new Uint8Array(new Int32Array(a.shape).buffer),x=new Uint8Array(new Int32Array(l.shape).buffer),b=u.dataIdMap.get(h.dataId).id;return n(p,g,a.shape.length,m,x,l.shape.length,ut[a.dtype],b),h}return{kernelName:r,backendName:"wasm",setupFunc:o,kernelFunc:s}}var iz=!0,TI=At(Xr,iz);var FI;function az(r){FI=r.wasm.cwrap(va,null,["array","number","number","number"])}function uz(r){let{inputs:t,backend:e}=r,n=e.makeOutput(t[0].shape,t[0].dtype);if(w.sizeFromShape(n.shape)===0)return n;let o=t.map(u=>e.dataIdMap.get(u.dataId).id),s=new Uint8Array(new Int32Array(o).buffer),i=e.dataIdMap.get(n.dataId).id;return FI(s,o.length,ut[n.dtype],i),n}var PI={kernelName:va,backendName:"wasm",setupFunc:az,kernelFunc:uz};function ds(r){let{inputs:{x:t},backend:e}=r;if(t.dtype==="string")return Zn(e.readSync(t.dataId),t.shape,t.dtype);let n=e.makeOutput(t.shape,t.dtype),o=e.typedArrayFromHeap(t);return e.typedArrayFromHeap(n).set(o),n}var OI={kernelName:yn,backendName:"wasm",kernelFunc:ds};var BI;function cz(r){BI=r.wasm.cwrap(wn,null,["number","array","number","number","number","array","number"])}function wr(r){let{inputs:t,backend:e,attrs:n}=r,[o,s]=pz(t.x.shape,n.perm),i=!0;for(let d=0;d<s.length;d++)s[d]!==d&&(i=!1);let u=lz(t.x.shape,n.perm),c={dataId:t.x.dataId,shape:o,dtype:t.x.dtype};if(i){let d=ds({inputs:t,backend:e});return d.shape=u,d}let a=e.makeOutput(u,c.dtype),l=e.dataIdMap.get(c.dataId).id,p=e.dataIdMap.get(a.dataId).id,m=new Uint8Array(new Int32Array(s).buffer),f=new Uint8Array(new Int32Array(c.shape).buffer);return BI(l,f,c.shape.length,ut[c.dtype],p,m,s.length),a}function lz(r,t){let e=new Array(r.length);for(let n=0;n<e.length;n++)e[n]=r[t[n]];return e}function pz(r,t){let e=[],n=[];for(let o=0;o<r.length;++o)r[o]!==1&&e.push(r[o]),r[t[o]]!==1&&n.push(t[o]);for(let o=0;o<n.length;++o){let s=-1;for(let i=0;i<n.length;++i)n[i]>=o&&(s===-1||n[s]>n[i])&&(s=i);n[s]=o}return[e,n]}var zI={kernelName:wn,backendName:"wasm",kernelFunc:wr,setupFunc:cz};function Xe(r,t,e){let n=r.shape,o=r.shape.length,s=w.parseAxisParam(t,n),i=s,u=S.getAxesPermutation(i,o),c=null,a=!1;if(u!=null){let l=new Array(o);for(let f=0;f<l.length;f++)l[f]=n[u[f]];i=S.getInnerMostAxes(i.length,o),c=wr({inputs:{x:r},attrs:{perm:u},backend:e});let p=e.dataIdMap.get(r.dataId).id;e.dataIdMap.get(c.dataId).id!==p&&(a=!0)}return{transposed:c,originalAxes:s,axes:i,inputWasTransposed:a}}var LI;function mz(r){LI=r.wasm.cwrap(Ca,null,["number, number, number"])}function fz(r){let{backend:t,inputs:e,attrs:n}=r,{axis:o,keepDims:s}=n,{x:i}=e,c=t.dataIdMap.get(i.dataId).id,a=i,{transposed:l,axes:p,originalAxes:m,inputWasTransposed:f}=Xe(i,o,t);if(f){let y=t.dataIdMap.get(l.dataId).id;a=l,c=y}let d=a.shape.length;S.assertAxesAreInnerMostDims("all",p,d);let[h,g]=S.computeOutAndReduceShapes(a.shape,p),x=w.sizeFromShape(g),b=t.makeOutput(h,i.dtype);if(w.sizeFromShape(a.shape)!==0){let y=t.dataIdMap.get(b.dataId).id;LI(c,x,y)}if(f&&t.disposeData(l.dataId),s){let y=S.expandShapeToKeepDim(b.shape,m);b.shape=y}return b}var WI={kernelName:Ca,backendName:"wasm",setupFunc:mz,kernelFunc:fz};var UI;function dz(r){UI=r.wasm.cwrap(ka,null,["number, number, number"])}function hz(r){let{backend:t,inputs:e,attrs:n}=r,{axis:o,keepDims:s}=n,{x:i}=e,c=t.dataIdMap.get(i.dataId).id,a=i,{transposed:l,axes:p,originalAxes:m,inputWasTransposed:f}=Xe(i,o,t);if(f){let y=t.dataIdMap.get(l.dataId).id;a=l,c=y}let d=a.shape.length;S.assertAxesAreInnerMostDims("any",p,d);let[h,g]=S.computeOutAndReduceShapes(a.shape,p),x=w.sizeFromShape(g),b=t.makeOutput(h,i.dtype);if(w.sizeFromShape(a.shape)!==0){let y=t.dataIdMap.get(b.dataId).id;UI(c,x,y)}if(f&&t.disposeData(l.dataId),s){let y=S.expandShapeToKeepDim(b.shape,m);b.shape=y}return b}var GI={kernelName:ka,backendName:"wasm",setupFunc:dz,kernelFunc:hz};function bm(r){let t;function e(o){t=o.wasm.cwrap(r,null,["number","number","number","number","number"])}function n(o){let{backend:s,inputs:i,attrs:u}=o,{axis:c}=u,{x:a}=i,l=s.dataIdMap.get(a.dataId).id,p=l,m=a,{transposed:f,axes:d,inputWasTransposed:h}=Xe(a,c,s);if(h){let v=s.dataIdMap.get(f.dataId).id;v!==l&&(m=f,p=v)}let g=m.shape.slice(0,-1),x=s.makeOutput(g,"int32"),b=s.dataIdMap.get(x.dataId).id,y=w.sizeFromShape(x.shape),I=m.shape[d[0]];return t(p,ut[m.dtype],y,I,b),h&&s.disposeData(f.dataId),x}return{kernelName:r,backendName:"wasm",setupFunc:e,kernelFunc:n}}var VI=bm(xl);var HI=bm(yl);var qI=nt(bl);var KI=nt(wl);var jI=nt(Sl);var XI=At(vl,!1);var YI=nt(Il);var QI;function gz(r){QI=r.wasm.cwrap($o,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function xz(r){let{inputs:t,attrs:e,backend:n}=r,o=t.x,s=n.dataIdMap.get(o.dataId).id,{filterSize:i,strides:u,pad:c,dimRoundingMode:a}=e,l=S.computePool2DInfo(o.shape,i,u,1,c,a),p=l.filterHeight,m=l.filterWidth,f=l.padInfo.top,d=l.padInfo.right,h=l.padInfo.bottom,g=l.padInfo.left,x=l.strideHeight,b=l.strideWidth,y=l.inChannels;if(l.dataFormat!=="channelsLast")throw new Error(`wasm backend does not support dataFormat:'${l.dataFormat}'. Please use 'channelsLast'.`);if(l.dilationWidth!==1||l.dilationHeight!==1)throw new Error(`was backend only supports average pooling with dilation = [1, 1], got [${l.dilationHeight}, ${l.dilationWidth}].`);let I=n.makeOutput(l.outShape,"float32"),v=n.dataIdMap.get(I.dataId).id;return QI(s,o.shape[0],o.shape[1],o.shape[2],p,m,f,d,h,g,x,b,y,v),I}var ZI={kernelName:$o,backendName:"wasm",setupFunc:gz,kernelFunc:xz};var JI;function yz(r){JI=r.wasm.cwrap("AvgPool3D",null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function bz(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{filterSize:s,strides:i,pad:u,dimRoundingMode:c,dataFormat:a}=n,l=S.computePool3DInfo(o.shape,s,i,1,u,c,a),p=e.makeOutput(l.outShape,o.dtype);return JI(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(p.dataId).id,l.batchSize,l.inChannels,l.inDepth,l.inHeight,l.inWidth,l.outDepth,l.outHeight,l.outWidth,l.strideDepth,l.strideHeight,l.strideWidth,l.dilationDepth,l.dilationHeight,l.dilationWidth,l.effectiveFilterDepth,l.effectiveFilterHeight,l.effectiveFilterWidth,l.padInfo.front,l.padInfo.top,l.padInfo.left),p}var tv={kernelName:kl,backendName:"wasm",setupFunc:yz,kernelFunc:bz};var ev;function wz(r){ev=r.wasm.cwrap("AvgPool3DGrad",null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function Sz(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,input:s}=t,{filterSize:i,strides:u,pad:c,dimRoundingMode:a}=n,l=S.computePool3DInfo(s.shape,i,u,1,c,a),p=e.makeOutput(s.shape,s.dtype);return ev(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(p.dataId).id,l.batchSize,l.inChannels,l.inDepth,l.inHeight,l.inWidth,l.outDepth,l.outHeight,l.outWidth,l.strideDepth,l.strideHeight,l.strideWidth,l.dilationDepth,l.dilationHeight,l.dilationWidth,l.effectiveFilterDepth,l.effectiveFilterHeight,l.effectiveFilterWidth,l.padInfo.front,l.padInfo.top,l.padInfo.left,l.filterDepth,l.filterHeight,l.filterWidth),p}var rv={kernelName:_l,backendName:"wasm",setupFunc:wz,kernelFunc:Sz};var nv;function Iz(r){nv=r.wasm.cwrap("AvgPoolGrad",null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function vz(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,input:s}=t,{filterSize:i,strides:u,pad:c}=n,a=S.computePool2DInfo(s.shape,i,u,1,c),l=e.makeOutput(s.shape,s.dtype);return nv(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(l.dataId).id,a.batchSize,a.inChannels,a.inHeight,a.inWidth,a.outHeight,a.outWidth,a.strideHeight,a.strideWidth,a.dilationHeight,a.dilationWidth,a.effectiveFilterHeight,a.effectiveFilterWidth,a.padInfo.top,a.padInfo.left,a.filterHeight,a.filterWidth),l}var ov={kernelName:Cl,backendName:"wasm",setupFunc:Iz,kernelFunc:vz};function he(r){let{inputs:t,attrs:e}=r,{x:n}=t,{shape:o}=e,s=w.sizeFromShape(n.shape),i=w.inferFromImplicitShape(o,s);return w.assert(s===w.sizeFromShape(i),()=>`new shape: ${i}, old shape: ${n.shape}. New shape and old shape must have the same number of elements.`),r.backend.incRef(n.dataId),{dataId:n.dataId,shape:i,dtype:n.dtype}}var sv={kernelName:pi,backendName:"wasm",kernelFunc:he};var iv;function Cz(r){iv=r.wasm.cwrap(To,null,["number","array","number","number","array","number","number","number","number"])}function kz(r){let{inputs:t,backend:e,attrs:n}=r,{a:o,b:s}=t,{transposeA:i,transposeB:u}=n;if(o.dtype!=="float32"||s.dtype!=="float32")throw new Error("BatchMatMul for non non-float32 tensors not yet supported.");let c=o.shape.length,a=s.shape.length,l=i?o.shape[c-2]:o.shape[c-1],p=u?s.shape[a-1]:s.shape[a-2],m=i?o.shape[c-1]:o.shape[c-2],f=u?s.shape[a-2]:s.shape[a-1],d=o.shape.slice(0,-2),h=s.shape.slice(0,-2),g=w.sizeFromShape(d),x=w.sizeFromShape(h),y=Dn.assertAndGetBroadcastShape(o.shape.slice(0,-2),s.shape.slice(0,-2)).concat([m,f]);w.assert(l===p,()=>`Error in matMul: inner shapes (${l}) and (${p}) of Tensors with shapes ${o.shape} and ${s.shape} and transposeA=${i} and transposeB=${u} must match.`);let I=i?[g,l,m]:[g,m,l],v=u?[x,f,p]:[x,p,f],_=he({inputs:{x:o},backend:e,attrs:{shape:I}}),k=he({inputs:{x:s},backend:e,attrs:{shape:v}}),A=e.dataIdMap.get(_.dataId).id,R=e.dataIdMap.get(k.dataId).id,F=i?_.shape[2]:_.shape[1],P=u?k.shape[1]:k.shape[2],L=Math.max(g,x),V=e.makeOutput([L,F,P],_.dtype),Q=e.dataIdMap.get(V.dataId).id,J=new Uint8Array(new Int32Array(_.shape).buffer),pt=new Uint8Array(new Int32Array(k.shape).buffer);return iv(A,J,_.shape.length,R,pt,k.shape.length,i,u,Q),e.disposeData(_.dataId),e.disposeData(k.dataId),V.shape=y,V}var av={kernelName:To,backendName:"wasm",setupFunc:Cz,kernelFunc:kz};var Db={};hn(Db,{addImpl:()=>ub,bincountImpl:()=>lv,bincountReduceImpl:()=>pv,bitwiseAndImpl:()=>cb,castImpl:()=>ab,ceilImpl:()=>lb,concatImpl:()=>ju,equalImpl:()=>pb,expImpl:()=>mb,expm1Impl:()=>fb,floorDivImpl:()=>hb,floorImpl:()=>db,gatherNdImpl:()=>mv,gatherV2Impl:()=>fv,greaterEqualImpl:()=>xb,greaterImpl:()=>gb,lessEqualImpl:()=>bb,lessImpl:()=>yb,linSpaceImpl:()=>dv,logImpl:()=>wb,maxImpl:()=>hv,maximumImpl:()=>Sb,minimumImpl:()=>Ib,multiplyImpl:()=>Xu,negImpl:()=>gv,notEqualImpl:()=>vb,prodImpl:()=>yv,raggedGatherImpl:()=>wv,raggedRangeImpl:()=>Iv,raggedTensorToTensorImpl:()=>kv,rangeImpl:()=>Yu,rsqrtImpl:()=>kb,scatterImpl:()=>_v,sigmoidImpl:()=>Av,simpleAbsImpl:()=>uv,sliceImpl:()=>Gi,sparseFillEmptyRowsImpl:()=>Rv,sparseReshapeImpl:()=>Mv,sparseSegmentReductionImpl:()=>Dv,sqrtImpl:()=>Nv,squaredDifferenceImpl:()=>_b,staticRegexReplaceImpl:()=>Ab,stridedSliceImpl:()=>Ev,stringNGramsImpl:()=>Qu,stringSplitImpl:()=>Zu,stringToHashBucketFastImpl:()=>Ju,subImpl:()=>Mb,tileImpl:()=>$v,topKImpl:()=>Fv,transposeImpl:()=>xv,uniqueImpl:()=>ec});function wm(r,t){Array.isArray(r)||(r=[r]),r.forEach(e=>{e!=null&&w.assert(e.dtype!=="complex64",()=>`${t} does not support complex64 tensors in the CPU backend.`)})}function uv(r){let t=new Float32Array(r.length);for(let e=0;e<r.length;++e)t[e]=Math.abs(r[e]);return t}function zt(r){return(t,e,n,o,s)=>{let i=S.assertAndGetBroadcastShape(t,e),u=i.length,c=w.computeStrides(i),a=w.sizeFromShape(i),l=w.getTypedArrayFromDType(s,a),p=t.length,m=e.length,f=w.computeStrides(t),d=w.computeStrides(e),h=S.getBroadcastDims(t,i),g=S.getBroadcastDims(e,i);if(h.length+g.length===0)for(let x=0;x<l.length;++x)l[x]=r(n[x%n.length],o[x%o.length]);else for(let x=0;x<l.length;++x){let b=w.indexToLoc(x,u,c),y=b.slice(-p);h.forEach(k=>y[k]=0);let I=w.locToIndex(y,p,f),v=b.slice(-m);g.forEach(k=>v[k]=0);let _=w.locToIndex(v,m,d);l[x]=r(n[I],o[_])}return[l,i]}}function Wi(r){let{inputs:t,backend:e}=r,{real:n,imag:o}=t,s=e.data.get(n.dataId).values,i=e.data.get(o.dataId).values,u=e.makeTensorInfo(n.shape,"complex64"),c=e.data.get(u.dataId);return c.complexTensorInfos={real:e.makeTensorInfo(n.shape,"float32",s),imag:e.makeTensorInfo(o.shape,"float32",i)},u}function Sm(r,t,e="float32"){if(e==="complex64"){let o=Sm(r,t,"float32"),s=Sm(r,t,"float32");return Wi({inputs:{real:o,imag:s},backend:r})}let n=w.makeZerosTypedArray(w.sizeFromShape(t),e);return r.makeTensorInfo(t,e,n)}function ib(r){let{inputs:t,backend:e}=r,{x:n}=t;return e.incRef(n.dataId),{dataId:n.dataId,shape:n.shape,dtype:n.dtype}}function cv(r){let{inputs:t,backend:e}=r,{input:n}=t,o=e.data.get(n.dataId).complexTensorInfos.real,s=e.data.get(o.dataId).values;return e.makeTensorInfo(o.shape,o.dtype,s)}function ab(r,t,e,n){if(n==="int32"){let o=Int32Array.from(r);return[t,"int32",o]}if(n==="bool"){let o=w.toTypedArray([0],e),[s,i]=zt((u,c)=>u!==c?1:0)(t,[],r,o,"bool");return[i,"bool",s]}throw new Error(`Error in Cast: failed to cast ${e} to ${n}`)}function Ku(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{dtype:s}=n;if(s==="complex64"){if(o.dtype==="complex64")return ib({inputs:{x:o},backend:e});let l=Sm(e,o.shape,o.dtype),p=Ku({inputs:{x:o},backend:e,attrs:{dtype:"float32"}}),m=Wi({inputs:{real:p,imag:l},backend:e});return e.disposeIntermediateTensorInfo(l),e.disposeIntermediateTensorInfo(p),m}if(o.dtype==="complex64"){let l=cv({inputs:{input:o},backend:e}),p=Ku({inputs:{x:l},backend:e,attrs:{dtype:s}});return e.disposeIntermediateTensorInfo(l),p}if(!w.hasEncodingLoss(o.dtype,s)){let l=ib({inputs:{x:o},backend:e});return{dataId:l.dataId,shape:l.shape,dtype:s}}let i=e.data.get(o.dataId).values,[u,c,a]=ab(i,o.shape,o.dtype,s);return e.makeTensorInfo(u,c,a)}function qt(r,t,e,n){return e==null?({inputs:o,backend:s})=>{let{a:i,b:u}=o,c=s;wm([i,u],r);let a=c.data.get(i.dataId).values,l=c.data.get(u.dataId).values,p=i.dtype==="string"?S.fromUint8ToStringArray(a):a,m=i.dtype==="string"?S.fromUint8ToStringArray(l):l,f=n||i.dtype,[d,h]=t(i.shape,u.shape,p,m,f);return c.makeTensorInfo(h,f,d)}:({inputs:o,backend:s})=>{let{a:i,b:u}=o,c=s;if(i.dtype==="complex64"||u.dtype==="complex64"){let a=Ku({inputs:{x:i},backend:c,attrs:{dtype:"complex64"}}),l=c.data.get(a.dataId),p=l.complexTensorInfos.real,m=l.complexTensorInfos.imag,f=c.data.get(p.dataId).values,d=c.data.get(m.dataId).values,h=Ku({inputs:{x:u},backend:c,attrs:{dtype:"complex64"}}),g=c.data.get(h.dataId),x=g.complexTensorInfos.real,b=g.complexTensorInfos.imag,y=c.data.get(x.dataId).values,I=c.data.get(b.dataId).values,[v,_,k]=e(i.shape,u.shape,f,d,y,I),A=c.makeTensorInfo(k,"float32",v),R=c.makeTensorInfo(k,"float32",_),F=Wi({inputs:{real:A,imag:R},backend:c});return c.disposeIntermediateTensorInfo(a),c.disposeIntermediateTensorInfo(h),c.disposeIntermediateTensorInfo(A),c.disposeIntermediateTensorInfo(R),F}else{let a=c.data.get(i.dataId).values,l=c.data.get(u.dataId).values,p=n||i.dtype,[m,f]=t(i.shape,u.shape,a,l,p);return c.makeTensorInfo(f,p,m)}}}function Ui(r){return(t,e,n,o,s,i)=>{let u=S.assertAndGetBroadcastShape(t,e),c=w.sizeFromShape(u),a=u.length,l=w.computeStrides(u),p=w.getTypedArrayFromDType("float32",c),m=w.getTypedArrayFromDType("float32",c),f=S.getBroadcastDims(t,u),d=S.getBroadcastDims(e,u),h=S.mergeRealAndImagArrays(n,o),g=S.mergeRealAndImagArrays(s,i),x=t.length,b=w.computeStrides(t),y=e.length,I=w.computeStrides(e);if(f.length+d.length===0)for(let v=0;v<p.length;v++){let _=v%h.length,k=v%g.length,A=r(h[_*2],h[_*2+1],g[k*2],g[k*2+1]);p[v]=A.real,m[v]=A.imag}else for(let v=0;v<p.length;v++){let _=w.indexToLoc(v,a,l),k=_.slice(-x);f.forEach(L=>k[L]=0);let A=w.locToIndex(k,x,b),R=_.slice(-y);d.forEach(L=>R[L]=0);let F=w.locToIndex(R,y,I),P=r(h[A*2],h[A*2+1],g[F*2],g[F*2+1]);p[v]=P.real,m[v]=P.imag}return[p,m,u]}}var ub=zt((r,t)=>r+t),_z=Ui((r,t,e,n)=>({real:r+e,imag:t+n})),Qut=qt(Xr,ub,_z);function lv(r,t,e,n,o){let s=w.sizeFromShape(n),i=w.makeZerosTypedArray(o,e);for(let u=0;u<r.length;u++){let c=r[u];if(c<0)throw new Error("Input x must be non-negative!");c>=o||(s>0?i[c]+=t[u]:i[c]+=1)}return i}function pv(r,t,e,n=!1){let o=r.shape[0],s=r.shape[1],i=Ft([o,e],t.dtype);for(let u=0;u<o;u++)for(let c=0;c<s;c++){let a=r.get(u,c);if(a<0)throw new Error("Input x must be non-negative!");a>=e||(n?i.set(1,u,a):t.size>0?i.set(i.get(u,a)+t.get(u,c),u,a):i.set(i.get(u,a)+1,u,a))}return i}var cb=zt((r,t)=>r&t),oct=qt(Rl,cb);function ke(r){return(t,e,n)=>{let o=w.getArrayFromDType(e,t.length);for(let s=0;s<t.length;++s)o[s]=r(t[s],n);return o}}function Im(r,t,e){let n=ke(t);return er(r,n,e)}function er(r,t,e){return({inputs:n,attrs:o,backend:s})=>{let{x:i}=n;wm(i,r);let u=s,c=u.data.get(i.dataId).values,a;if(i.dtype==="string"){if(!Array.isArray(c))throw new Error("String tensor's value was not an instance of Array");a=S.fromUint8ToStringArray(c)}else a=c;let l=e||i.dtype,p=t(a,l,o);return u.makeTensorInfo(i.shape,l,p)}}var lb=ke(r=>Math.ceil(r)),hct=er(Hs,lb);function ju(r,t,e,n){let o=w.getArrayFromDType(e,w.sizeFromShape(t));if(n&&e!=="string"){let s=0;r.forEach(i=>{let u=w.sizeFromShape(i.shape);o.set(i.vals,s),s+=u})}else{let s=0;r.forEach(i=>{let u=e==="string"?S.fromUint8ToStringArray(i.vals):i.vals,c=0;for(let a=0;a<i.shape[0];++a){let l=a*t[1]+s;for(let p=0;p<i.shape[1];++p)o[l+p]=u[c++]}s+=i.shape[1]})}return o}var pb=zt((r,t)=>r===t?1:0),Ict=qt(Xs,pb,null,"bool");var mb=ke(r=>Math.exp(r)),Act=er(Ys,mb,"float32");var fb=ke(r=>Math.expm1(r)),Ect=er(Qs,fb);var db=ke(r=>Math.floor(r)),Oct=er(Js,db);var hb=zt((r,t)=>Math.floor(r/t)),Uct=qt(Gn,hb,null,"int32");function mv(r,t,e,n,o,s,i,u,c){let a=Ft([n,s],e);for(let l=0;l<n;l++){let p=[],m=0;for(let f=0;f<o;f++){let d=r[l*o+f];m+=d*i[f],p.push(d)}if(m<0||m>=c/s)throw new Error(`Invalid indices: ${p} does not index into ${u}`);for(let f=0;f<s;f++)a.values[l*s+f]=t.get(...t.indexToLoc(m*s+f))}return a}function fv(r,t,e){let n=Ft(e,r.dtype);for(let o=0;o<n.size;++o){let i=n.indexToLoc(o).slice(),u=i[0],c=i[2],a=t.locToIndex([u,c]);i[2]=t.values[a];let l=r.locToIndex(i);0<=l&&l<r.values.length&&(n.values[o]=r.values[l])}return n}var gb=zt((r,t)=>r>t?1:0),Qct=qt(ti,gb,null,"bool");var xb=zt((r,t)=>r>=t?1:0),rlt=qt(ei,xb,null,"bool");var yb=zt((r,t)=>r<t?1:0),alt=qt(ri,yb,null,"bool");var bb=zt((r,t)=>r<=t?1:0),mlt=qt(ni,bb,null,"bool");function dv(r,t,e){let n=(t-r)/(e-1),o=w.makeZerosTypedArray(e,"float32");o[0]=r;for(let s=1;s<o.length;s++)o[s]=o[s-1]+n;return o}var wb=ke(r=>Math.log(r)),blt=er(oi,wb);function hv(r,t,e,n){let o=w.getTypedArrayFromDType(n,w.sizeFromShape(e));for(let s=0;s<o.length;++s){let i=s*t,u=r[i];for(let c=0;c<t;++c){let a=r[i+c];(Number.isNaN(a)||a>u)&&(u=a)}o[s]=u}return o}var Sb=zt((r,t)=>Math.max(r,t)),_lt=qt(Vn,Sb);var Ib=zt((r,t)=>Math.min(r,t)),Nlt=qt(si,Ib);var Xu=zt((r,t)=>r*t),Az=Ui((r,t,e,n)=>({real:r*e-t*n,imag:r*n+t*e})),Plt=qt(Hn,Xu,Az);function gv(r,t,e){let n=w.createScalarValue(-1,e);return Xu([],t,n,r,e)}var vb=zt((r,t)=>r!==t?1:0),Vlt=qt(ii,vb,null,"bool");function xv(r,t,e,n,o){let s=t.length,i=w.sizeFromShape(t),u=w.computeStrides(t),c=w.computeStrides(o),a=w.getTypedArrayFromDType(e,w.sizeFromShape(o));for(let l=0;l<i;++l){let p=w.indexToLoc(l,s,u),m=new Array(p.length);for(let d=0;d<m.length;d++)m[d]=p[n[d]];let f=w.locToIndex(m,s,c);a[f]=r[l]}return a}function yv(r,t,e,n){let[o,s]=S.computeOutAndReduceShapes(r,n),i=Be(t,"int32"),u=w.makeZerosTypedArray(w.sizeFromShape(o),i),c=w.sizeFromShape(s);for(let a=0;a<u.length;++a){let l=a*c,p=1;for(let m=0;m<c;++m)p*=e[l+m];u[a]=p}return{outVals:u,outShape:o,outDtype:i}}function Rz(r,t,e){r.forEach((n,o)=>{if(n<0||n>=e){let s=w.indexToLoc(o,t.length,w.computeStrides(t)).join(",");throw new Error(`indices[${s}] = ${n} is not in [0, ${e})`)}})}function Mz(r,t){for(let e=0;e<r.length;++e){let n=r[e],o=e===r.length-1?t:r[e+1].length;if(n.length===0)throw new Error("Ragged splits may not be empty");if(n[0]<0)throw new Error("Ragged splits must be non-negative");if(n[n.length-1]>o)throw new Error("Ragged splits must not point past values");for(let s=1;s<n.length;++s)if(n[s-1]>n[s])throw new Error("Ragged splits must be sorted in ascending order")}}function Dz(r,t,e,n){let o=[],s=0,i=t.length-1+e.length,u=new Array(i).fill(null).map(()=>[0]);Mz(e,n);let c=1;for(let a=0;a<t.length-1;++a){c*=t[a];let l=t[a+1];for(let p=1;p<c+1;++p)u[a].push(p*l)}for(let a=0;a<r.length;++a){let l=r[a],p=r[a]+1;for(let m=0;m<e.length;++m){let f=e[m],d=m+t.length-1;if(d>=0){let h=u[d],g=h[h.length-1]-f[l];for(let x=l;x<p;++x)u[d].push(f[x+1]+g)}l=f[l],p=f[p]}p!==l&&(o.push([l,p]),s+=p-l)}return{outSplits:u,valueSlices:o,numValues:s}}function Nz(r){let t=[];for(let e=0;e<r.length;++e){let n=r[e].length,o=w.getArrayFromDType("int32",n);t.push(o),r[e].forEach((s,i)=>o[i]=s)}return t}function bv(r,t){let e=r.slice(0,t);for(;e.length<t;)e.push(1);for(let n=t;n<r.length;n++)e[t-1]*=r[n];return e}function Ez(r,t,e,n,o,s){let i=bv(t,2)[1],u=bv(s,2)[1],c=0;for(let a of e)for(let l=a[0];l<a[1];++l){for(let p=0;p<n;++p)o[c*u+p]=r[l*i+p];++c}}function $z(r,t,e,n,o){let s=t.slice();s[0]=o;let i=w.getArrayFromDType(e,w.sizeFromShape(s)),u=r.length,c=u===0?0:u/t[0];return Ez(r,t,n,c,i,s),[i,s]}function wv(r,t,e,n,o,s,i,u){if(r.length===0)throw new Error("paramsNestedSplits must be non empty");if(t[0].length===0)throw new Error("Split tensors must not be scalars");let c=t[0][0]-1;if(Rz(s,i,c),n.length===0)throw new Error("params.rank must be nonzero");let a=n[0],{outSplits:l,valueSlices:p,numValues:m}=Dz(s,i,r,a),f=Nz(l),d=$z(e,n,o,p,m);return[f,d[0],d[1]]}var Sv=2147483647;function Iv(r,t,e,n,o,s,i){if(t.length>1)throw new Error("starts must be a scalar or vector");if(o.length>1)throw new Error("limits must be a scalar or vector");if(i.length>1)throw new Error("deltas must be a scalar or vector");let u=t.length===0,c=o.length===0,a=i.length===0,l=[];u||l.push(t[0]),c||l.push(o[0]),a||l.push(i[0]);for(let g=1;g<l.length;++g)if(l[g]!==l[g-1])throw new Error("starts, limits, and deltas must have the same shape");let p=l.length===0?1:l[0],m=w.getArrayFromDType("int32",p+1);m[0]=0;for(let g=0;g<p;++g){let x=u?r[0]:r[g],b=c?n[0]:n[g],y=a?s[0]:s[g];if(y===0)throw new Error("Requires delta != 0");let I;if(y>0&&b<x||y<0&&b>x)I=0;else if(I=Math.ceil(Math.abs((b-x)/y)),I>Sv)throw new Error(`Requires ((limit - start) / delta) <= ${Sv}`);m[g+1]=m[g]+I}let f=m[p],d=w.getArrayFromDType(e,f),h=0;for(let g=0;g<p;++g){let x=m[g+1]-m[g],b=u?r[0]:r[g],y=a?s[0]:s[g];for(let I=0;I<x;++I)d[h++]=b,b+=y}return[m,d]}var Dr=S.RowPartitionType,Cb=class r{constructor(t,e,n,o,s,i,u,c,a,l){this.shape=t,this.shapeShape=e,this.values=n,this.valuesShape=o,this.valuesDType=s,this.defaultValue=i,this.defaultValueShape=u,this.rowPartitionValues=c,this.rowPartitionValuesShapes=a,this.rowPartitionTypes=S.getRowPartitionTypesHelper(l),this.raggedRank=S.getRaggedRank(this.rowPartitionTypes)}getRowPartitionTypeByDimension(t){return this.rowPartitionTypes[0]===Dr.FIRST_DIM_SIZE?this.rowPartitionTypes[t+1]:this.rowPartitionTypes[t]}getRowPartitionTensor(t){return this.rowPartitionTypes[0]===Dr.FIRST_DIM_SIZE?this.rowPartitionValues[t+1]:this.rowPartitionValues[t]}getMaxWidth(t){let e=this.getRowPartitionTensor(t-1);switch(this.getRowPartitionTypeByDimension(t-1)){case Dr.VALUE_ROWIDS:return r.getMaxWidthValueRowID(e);case Dr.ROW_SPLITS:return r.getMaxWidthRowSplit(e);default:throw new Error(`Cannot handle partition type ${Dr[this.getRowPartitionTypeByDimension(t-1)]}`)}}static getMaxWidthRowSplit(t){let e=t.length;if(e===0||e===1)return 0;let n=0;for(let o=0;o<e-1;++o){let s=t[o+1]-t[o];s>n&&(n=s)}return n}static getMaxWidthValueRowID(t){let e=t.length;if(e===0)return 0;let n=0,o=t[0],s=0;for(let i=1;i<e;++i){let u=t[i];u!==o&&(o=u,s=Math.max(i-n,s),n=i)}return Math.max(e-n,s)}tensorShapeFromTensor(t,e,n=!0){if(e.length===0){if(t[0]===-1)return[];throw new Error("The only valid scalar shape tensor is the fully unknown shape specified as -1.")}return Cv(t,n)}calculateOutputSize(t){let e=this.valuesShape,n=this.defaultValueShape;S.validateDefaultValueShape(n,e);let o=this.tensorShapeFromTensor(this.shape,this.shapeShape),i=S.combineRaggedTensorToTensorShapes(this.raggedRank,o,e);i[0]<0&&(i[0]=t);for(let u=1;u<=this.raggedRank;++u)i[u]<0&&(i[u]=this.getMaxWidth(u));return i}calculateFirstParentOutputIndex(t,e,n){let o=Math.min(t,n),s=[],i=0;for(let u=0;u<o;++u,i+=e)s.push(i);for(let u=o;u<t;++u)s.push(-1);return w.assert(s.length===t,()=>"Final length of result must be equal to firstDimension."),s}calculateOutputIndexRowSplit(t,e,n,o){let s=t.length,i=[];for(let u=0;u<s-1;++u){let c=t[u+1]-t[u],a=Math.min(o,c),l=e[u];l===-1&&(a=0);for(let p=0;p<a;++p)i.push(l),l+=n;for(let p=0;p<c-a;++p)i.push(-1)}if(s>0&&i.length!==t[s-1])throw new Error("Invalid row split size.");return i}calculateOutputIndexValueRowID(t,e,n,o){let s=t.length,i=[];if(s===0)return[];let u=0,c=t[0];if(c>=e.length)throw new Error(`Got currentValueRowId=${c}, which is not less than ${e.length}`);let a=e[c];i.push(a);for(let l=1;l<s;++l){let p=t[l];if(p===c)a>=0&&(++u,u<o?a+=n:a=-1);else{if(u=0,c=p,p>=e.length)throw new Error(`Got nextValueRowId=${p} which is not less than ${e.length}`);a=e[p]}i.push(a)}if(i.length!==t.length)throw new Error("Invalid row ids.");return i}calculateOutputIndex(t,e,n,o){let s=this.getRowPartitionTensor(t),i=this.getRowPartitionTypeByDimension(t);switch(i){case Dr.VALUE_ROWIDS:return this.calculateOutputIndexValueRowID(s,e,n,o);case Dr.ROW_SPLITS:if(s.length-1>e.length)throw new Error(`Row partition size is greater than output size: ${s.length-1} > ${e.length}`);return this.calculateOutputIndexRowSplit(s,e,n,o);default:throw new Error(`Unsupported partition type: ${Dr[i]}`)}}getFirstDimensionSize(){let t=this.rowPartitionValues[0];if(this.rowPartitionTypes.length===0)throw new Error("No row_partition_types given.");let e=this.rowPartitionTypes[0];switch(e){case Dr.FIRST_DIM_SIZE:return t[0];case Dr.VALUE_ROWIDS:throw new Error("Cannot handle VALUE_ROWIDS in first dimension.");case Dr.ROW_SPLITS:return this.rowPartitionValuesShapes[0][0]-1;default:throw new Error(`Cannot handle type ${Dr[e]}`)}}compute(){if(this.rowPartitionValues[0].length<=0)throw new Error("Invalid first partition input. Tensor requires at least one element.");let e=this.getFirstDimensionSize(),n=this.calculateOutputSize(e),o=new Array(this.raggedRank+1);o[o.length-1]=1;for(let c=o.length-2;c>=0;--c)o[c]=o[c+1]*n[c+1];let s=Cv(n,!1),i=w.getArrayFromDType(this.valuesDType,w.sizeFromShape(s));if(o[0]*n[0]>0){let c=this.calculateFirstParentOutputIndex(e,o[0],n[0]);for(let a=1;a<=this.raggedRank;++a)c=this.calculateOutputIndex(a-1,c,o[a],n[a]);this.setOutput(this.raggedRank,c,i,s)}return[s,i]}setOutput(t,e,n,o){if(n.length===0)return;let s=this.values,i=n,u=o.slice();u=u.slice(t+1);let c=w.sizeFromShape(u),a=e.length,l=this.defaultValue;if(l.length!==c&&l.length!==1){let d=this.defaultValueShape;H(()=>{let h=Y(l,d);l=Ai(h,u).dataSync()})}let p=0,m=0,f=0;for(let d=0;d<=a;++d){let h=d<a?e[d]:-1;if(h===f){++f;continue}if(m<f){let g=s.subarray(p*c),x=i.subarray(m*c),b=(f-m)*c;vv(x,g,b)}if(d>=a){let g=n.length;h=Math.floor(g/c)}if(h>f)if(this.defaultValue.length===1)i.subarray(f*c,h*c).fill(this.defaultValue[0]),f=h;else for(;h>f;){let g=i.slice(f*c);vv(g,l,c),++f}h<0?(p=d+1,m=f):(p=d,m=f,f=m+1)}}};function vv(r,t,e){for(let n=0;n<e;n++)r[n]=t[n]}function Cv(r,t){let e=[];for(let n of r){if(n<0){if(!t)throw new Error(`Dimension ${n} must be >= 0`);if(n<-1)throw new Error(`Dimension ${n} must be >= -1`);n=-1}e.push(n)}return e}function kv(r,t,e,n,o,s,i,u,c,a){return new Cb(r,t,e,n,o,s,i,u,c,a).compute()}function Yu(r,t,e,n){let o=r===t,s=r<t&&e<0,i=t<r&&e>1;if(o||s||i)return w.makeZerosTypedArray(0,n);let u=Math.abs(Math.ceil((t-r)/e)),c=w.makeZerosTypedArray(u,n);t<r&&e===1&&(e=-1),c[0]=r;for(let a=1;a<c.length;a++)c[a]=c[a-1]+e;return c}var kb=ke(r=>1/Math.sqrt(r)),apt=er(qn,kb);function _v(r,t,e,n,o,s,i,u,c,a){let l=[n/o,o],p=r.values,m=t.values;if(n===0)return Ft(e,t.dtype);let f=c instanceof Yr?c:Ft(l,t.dtype);typeof c=="string"||typeof c=="number"?f.values.fill(c):typeof c=="boolean"&&f.values.fill(+c);for(let d=0;d<s;d++){let h=[],g=0;for(let x=0;x<i;x++){let b=p[d*i+x];h.push(b),g+=b*u[x]}if(g<0||g>=n/o)throw new Error(`Invalid indices: ${h} does not index into ${e}`);for(let x=0;x<o;x++)a?f.values[g*o+x]+=m[d*o+x]:f.values[g*o+x]=t.rank===0?m[0]:m[d*o+x]}return f}var Av=ke(r=>1/(1+Math.exp(-r))),dpt=Im(Kn,r=>1/(1+Math.exp(-r)));function Gi(r,t,e,n,o){let s=ce.isSliceContinous(n,t,e),i=w.sizeFromShape(e),u=w.computeStrides(n);if(s){let p=ce.computeFlatOffset(t,u);return o==="string"?r.slice(p,p+i):r.subarray(p,p+i)}let c=o==="string"?S.fromUint8ToStringArray(r):r,a=Ft(n,o,c),l=Ft(e,o);for(let p=0;p<l.size;++p){let m=l.indexToLoc(p),f=m.map((d,h)=>d+t[h]);l.set(a.get(...f),...m)}return o==="string"?S.fromStringArrayToUint8(l.values):l.values}function Rv(r,t,e,n,o,s,i){let u=t[0],c=s[0],a=new Array(c),l=new Array(u),p=t[1];if(c===0){if(u!==0)throw new Error(S.getSparseFillEmptyRowsIndicesDenseShapeMismatch(u));let g=w.getArrayFromDType(e,0),x=w.getArrayFromDType(o,0);return[g,[0,p],x,a,l]}let m=!0,f=0,d=new Array(c).fill(0);for(let g=0;g<u;++g){let x=r[g*p];if(x<0)throw new Error(S.getSparseFillEmptyRowsNegativeIndexErrorMessage(g,x));if(x>=c)throw new Error(S.getSparseFillEmptyRowsOutOfRangeIndexErrorMessage(g,x,c));++d[x],m=m&&x>=f,f=x}let h=!0;for(let g=0;g<c;++g){let x=d[g]===0;a[g]=x,h=h&&!x,d[g]=Math.max(d[g],1),g>0&&(d[g]+=d[g-1])}if(h&&m){let g=r,x=n;for(let b=0;b<u;++b)l[b]=b;return[g,[u,p],x,a,l]}else{let g=d[c-1],x=w.getArrayFromDType(e,g*p),b=w.getArrayFromDType(o,g),y=new Array(c).fill(0);for(let I=0;I<u;++I){let v=r[I*p],_=y[v],k=(v===0?0:d[v-1])+_;y[v]++;for(let A=0;A<p;++A)x[k*p+A]=r[I*p+A];b[k]=n[I],l[I]=k}for(let I=0;I<c;++I)if(y[I]===0){let _=I===0?0:d[I-1];x[_*p+0]=I;for(let k=1;k<p;++k)x[_*p+k]=0;b[_]=i}return[x,[g,p],b,a,l]}}function Mv(r,t,e,n,o){let s=w.sizeFromShape(n),i=t[0],u=o.length,c=[],a=1,l=-1;for(let g=0;g<u;++g){let x=o[g];if(x===-1){if(l!==-1)throw new Error(S.getSparseReshapeMultipleNegativeOneOutputDimErrorMessage(l,g));l=g,c.push(1)}else{if(x<0)throw new Error(S.getSparseReshapeNegativeOutputDimErrorMessage(g,x));a*=x,c.push(x)}}if(l!==-1){if(a<=0)throw new Error(S.getSparseReshapeEmptyTensorZeroOutputDimErrorMessage());let g=Math.trunc(s/a);if(a*g!==s)throw new Error(S.getSparseReshapeInputOutputMultipleErrorMessage(n,c));c[l]=g}if(w.sizeFromShape(c)!==s)throw new Error(S.getSparseReshapeInputOutputMismatchErrorMessage(n,c));let m=n.length,f=[];if(m>0){f[m-1]=1;for(let g=m-2;g>=0;--g)f[g]=f[g+1]*n[g+1]}let d=[];if(u>0){d[u-1]=1;for(let g=u-2;g>=0;--g)d[g]=d[g+1]*c[g+1]}let h=w.getArrayFromDType(e,i*u);for(let g=0;g<i;++g){let x=0;for(let b=0;b<m;++b)x+=r[g*m+b]*f[b];for(let b=0;b<u;++b)h[g*u+b]=Math.trunc(x/d[b]),x%=d[b]}return[h,[i,u],c]}function Dv(r,t,e,n,o,s=!1,i=0){let u=n.length,c=[t[0],r.length/t[0]],a=c[1],p=u>0?o[u-1]+1:0;if(p<0)throw new Error(S.getSparseSegmentReductionNegativeSegmentIdsErrorMessage());let m=t.slice();m[0]=p;let f=m.reduce((y,I)=>y*I,1),d=w.getArrayFromDType(e,f);if(u===0)return p>0&&d.fill(i),[d,m];if(p<=0)throw new Error(S.getSparseSegmentReductionNegativeSegmentIdsErrorMessage());let h=0,g=1,x=0,b=o[h];for(;;){let y=0;if(g<u){if(y=o[g],b===y){++g;continue}if(b>=y)throw new Error(S.getSparseSegmentReductionNonIncreasingSegmentIdsErrorMessage())}if(b<0||b>=p)throw new Error(S.getSparseSegmentReductionSegmentIdOutOfRangeErrorMessage(b,p));b>x&&d.fill(i,x*a,b*a);for(let I=h;I<g;++I){let v=n[I];if(v<0||v>=c[0])throw new Error(S.getSparseSegmentReductionIndicesOutOfRangeErrorMessage(I,n[I],c[0]));for(let _=0;_<a;_++)d[b*a+_]+=r[v*a+_]}if(s)for(let I=0;I<a;I++)d[b*a+I]/=g-h;if(h=g,++g,x=b+1,b=y,g>u)break}return x<p&&d.fill(i,x*a,p*a),[d,m]}var Nv=ke(r=>Math.sqrt(r)),Apt=Im(jn,r=>Math.sqrt(r));var _b=zt((r,t)=>{let e=r-t;return e*e}),Ept=qt(fi,_b);var Ab=ke((r,t)=>{let{pattern:e,replaceGlobal:n,rewrite:o}=t;return r.replace(new RegExp(e,n?"g":""),o)}),Opt=er(GS,Ab);function Ev(r,t,e,n){let o=Ft(r,t.dtype);for(let s=0;s<o.size;s++){let i=o.indexToLoc(s),u=new Array(i.length);for(let c=0;c<u.length;c++)u[c]=i[c]*e[c]+n[c];o.set(t.get(...u),...i)}return o}var Rb=class{constructor(t,e,n,o,s,i){this.separator=w.encodeString(t),this.nGramWidths=e,this.leftPad=w.encodeString(n),this.rightPad=w.encodeString(o),this.padWidth=s,this.preserveShort=i}getPadWidth(t){return Math.min(this.padWidth<0?t-1:this.padWidth,t-1)}getNumNGrams(t,e){let n=this.getPadWidth(e);return Math.max(0,t+2*n-e+1)}createNGrams(t,e,n,o,s,i){for(let u=0;u<s;++u){let c=this.getPadWidth(i),a=Math.max(0,c-u),l=Math.max(0,c-(s-(u+1))),p=i-(a+l),m=e+(a>0?0:u-c),f=0;f+=a*this.leftPad.length;for(let b=0;b<p;++b)f+=t[m+b].length;f+=l*this.rightPad.length;let d=a+l+p-1;f+=d*this.separator.length,n[o+u]=new Uint8Array(f);let h=n[o+u],g=0,x=b=>b.forEach(y=>h[g++]=y);for(let b=0;b<a;++b)x(this.leftPad),x(this.separator);for(let b=0;b<p-1;++b)x(t[m+b]),x(this.separator);if(p>0){x(t[m+p-1]);for(let b=0;b<l;++b)x(this.separator),x(this.rightPad)}else{for(let b=0;b<l-1;++b)x(this.rightPad),x(this.separator);x(this.rightPad)}}}compute(t,e){let n=t.length,o=e.length;if(o>0){let c=e[0];if(c!==0)throw new Error(`First split value must be 0, got ${c}`);for(let a=1;a<o;++a){let l=e[a]>=c;if(l=l&&e[a]<=n,!l)throw new Error(`Invalid split value ${e[a]}, must be in [${c}, ${n}]`);c=e[a]}if(c!==n)throw new Error(`Last split value must be data size. Expected ${n}, got ${c}`)}let s=o-1,i=w.getArrayFromDType("int32",o);if(n===0||o===0){let c=new Array(n);for(let a=0;a<=s;++a)i[a]=0;return[c,i]}i[0]=0;for(let c=1;c<=s;++c){let a=e[c]-e[c-1],l=0;this.nGramWidths.forEach(p=>{l+=this.getNumNGrams(a,p)}),this.preserveShort&&a>0&&l===0&&(l=1),i[c]=i[c-1]+l}let u=new Array(i[s]);for(let c=0;c<s;++c){let a=e[c],l=i[c];if(this.nGramWidths.forEach(p=>{let m=e[c+1]-e[c],f=this.getNumNGrams(m,p);this.createNGrams(t,a,u,l,f,p),l+=f}),this.preserveShort&&l===i[c]){let p=e[c+1]-e[c];if(p===0)continue;let m=p+2*this.padWidth;this.createNGrams(t,a,u,l,1,m)}}return[u,i]}};function Qu(r,t,e,n,o,s,i,u){return new Rb(e,n,o,s,i,u).compute(r,t)}function Tz(r,t,e,n){if(!r.length)return;if(t.length===0){for(let s=0;s<r.length;++s)n.push(r.subarray(s,s+1));return}if(t.length===1){let s=t[0],i=r.indexOf(s);for(;i!==-1;){let u=r.subarray(0,i);(!e||u.length!==0)&&n.push(u),r=r.subarray(i+1),i=r.indexOf(s)}(!e||r.length!==0)&&n.push(r);return}let o=0;for(let s=0;s<r.length+1;s++)if(s===r.length||t.indexOf(r[s])!==-1){let i=r.subarray(o,s);(!e||i.length!==0)&&n.push(i),o=s+1}}function Zu(r,t,e){let n=r.length,o=[],s=0,i=0,u=new Array(n);for(let m=0;m<n;++m){let f=o.length;Tz(r[m],t,e,o);let d=o.length-f;u[m]=d,s+=d,i=Math.max(i,d)}let c=w.getArrayFromDType("int32",s*2),a=new Array(s),l=[n,i],p=0;for(let m=0;m<n;++m)for(let f=0;f<u[m];++f)c[p*2]=m,c[p*2+1]=f,a[p]=o[p],++p;return[c,a,l]}function Ju(r,t){let e=w.getArrayFromDType("int32",r.length);for(let n=0;n<r.length;++n)e[n]=w.fingerPrint64(r[n]).modulo(t).getLowBitsUnsigned();return e}var Mb=zt((r,t)=>r-t),Fz=Ui((r,t,e,n)=>({real:r-e,imag:t-n})),Ypt=qt(Xn,Mb,Fz);function $v(r,t){let e=new Array(r.rank);for(let o=0;o<e.length;o++)e[o]=r.shape[o]*t[o];let n=Ft(e,r.dtype);for(let o=0;o<n.values.length;++o){let s=n.indexToLoc(o),i=new Array(r.rank);for(let c=0;c<i.length;c++)i[c]=s[c]%r.shape[c];let u=r.locToIndex(i);n.values[o]=r.values[u]}return n}var tc=(r,t)=>{let e=t.value-r.value;return e===0?r.index-t.index:e};function Tv(r,t,e=0,n=r.length-1){for(;n>e;){if(n-e>600){let u=n-e+1,c=t-e+1,a=Math.log(u),l=.5*Math.exp(2*a/3),p=.5*Math.sqrt(a*l*(u-l)/u)*Math.sign(c-u/2),m=Math.max(e,Math.floor(t-c*l/u+p)),f=Math.min(n,Math.floor(t+(u-c)*l/u+p));Tv(r,t,m,f)}let o=r[t],s=e,i=n;for(w.swap(r,e,t),tc(r[n],o)>0&&w.swap(r,e,n);s<i;){for(w.swap(r,s,i),s++,i--;tc(r[s],o)<0;)s=s+1;for(;tc(r[i],o)>0;)i=i-1}tc(r[e],o)===0?w.swap(r,e,i):(i=i+1,w.swap(r,i,n)),i<=t&&(e=i+1),t<=i&&(n=i-1)}}function Fv(r,t,e,n,o){let s=t[t.length-1],[i,u]=[r.length/s,s],c=w.getTypedArrayFromDType(e,i*n),a=w.getTypedArrayFromDType("int32",i*n);for(let p=0;p<i;p++){let m=p*u,f=r.subarray(m,m+u),d=new Array(f.length);f.forEach((b,y)=>d[y]={value:b,index:y}),n<d.length&&(Tv(d,n),d=d.slice(0,n)),o&&d.sort(tc);let h=p*n,g=c.subarray(h,h+n),x=a.subarray(h,h+n);for(let b=0;b<n;b++)g[b]=d[b].value,x[b]=d[b].index}let l=t.slice();return l[l.length-1]=n,[Ft(l,e,c),Ft(l,"int32",a)]}function ec(r,t,e,n){let o=w.parseAxisParam(t,e)[0],s=[1,e[0],1];for(let d=0;d<o;d++)s[0]*=e[d];s[1]=e[o];for(let d=o+1;d<e.length;d++)s[2]*=e[d];let i=new Map,u=new Int32Array(e[o]),c=new Yr(s,n,r),a=[],l=s[0]===1&&s[2]===1;for(let d=0;d<e[o];d++){let h;if(l)h=r[d].toString();else{let x=[];for(let b=0;b<s[0];b++)for(let y=0;y<s[2];y++)x.push(c.get(b,d,y));h=x.join(",")}let g=i.get(h);if(g!=null)u[d]=g;else{let x=i.size;i.set(h,x),u[d]=x,a.push(d)}}let p=s.slice();p[1]=i.size;let m=new Yr(p,n);a.forEach((d,h)=>{for(let g=0;g<s[0];g++)for(let x=0;x<s[2];x++)m.set(c.get(g,d,x),g,h,x)});let f=e.slice();return f[o]=p[1],{outputValues:m.values,outputShape:f,indices:u}}function Nr(r){let{inputs:{x:t},attrs:{begin:e,size:n},backend:o}=r,[s,i]=ce.parseSliceParams(t,e,n),u=ce.isSliceContinous(t.shape,s,i),c=o.readSync(t.dataId),a=o.makeOutput(i,t.dtype),l=w.computeStrides(t.shape),p=o.dataIdMap.get(a.dataId);if(u){let d=ce.computeFlatOffset(s,l);return t.dtype==="string"?p.stringBytes=c.slice(d,d+w.sizeFromShape(i)):o.typedArrayFromHeap(a).set(c.subarray(d,d+w.sizeFromShape(i))),a}if(t.dtype==="string"){let d=Gi(c,s,i,t.shape,t.dtype);return p.stringBytes=d,a}let m=o.typedArrayFromHeap(a),f=t.shape.length;if(f===2)Pz(c,l[0],m,s,i);else if(f===3)Oz(c,l[0],l[1],m,s,i);else if(f===4)Bz(c,l[0],l[1],l[2],m,s,i);else{let d=Gi(c,s,i,t.shape,t.dtype);m.set(d)}return a}function Pz(r,t,e,n,o){let s=0,i=n[0],u=n[1],c=i+o[0];for(let a=i;a<c;a++){let l=a*t+u;e.set(r.subarray(l,l+o[1]),s),s+=o[1]}}function Oz(r,t,e,n,o,s){let i=0,u=o[0],c=o[1],a=o[2],l=u+s[0],p=c+s[1];for(let m=u;m<l;m++)for(let f=c;f<p;f++){let d=m*t+f*e+a;n.set(r.subarray(d,d+s[2]),i),i+=s[2]}}function Bz(r,t,e,n,o,s,i){let u=0,c=s[0],a=s[1],l=s[2],p=c+i[0],m=a+i[1],f=l+i[2],d=s[3];for(let h=c;h<p;h++)for(let g=a;g<m;g++)for(let x=l;x<f;x++){let b=h*t+g*e+x*n+d;o.set(r.subarray(b,b+i[3]),u),u+=i[3]}}var Pv={kernelName:Ko,backendName:"wasm",kernelFunc:Nr};function zz(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{blockShape:s,crops:i}=n,u=s.reduce((x,b)=>x*b),c=S.getReshaped(o.shape,s,u),a=S.getPermuted(c.length,s.length),l=S.getReshapedPermuted(o.shape,s,u),p=S.getSliceBeginCoords(i,s.length),m=S.getSliceSize(l,i,s.length),f=he({inputs:{x:o},backend:e,attrs:{shape:c}}),d=wr({inputs:{x:f},backend:e,attrs:{perm:a}}),h=he({inputs:{x:d},backend:e,attrs:{shape:l}}),g=Nr({inputs:{x:h},backend:e,attrs:{begin:p,size:m}});return e.disposeData(f.dataId),e.disposeData(d.dataId),e.disposeData(h.dataId),g}var Ov={kernelName:Al,backendName:"wasm",kernelFunc:zz};var Bv;function Lz(r){Bv=r.wasm.cwrap(_a,null,["number","number","boolean","number","number","number"])}function Wz(r){let{backend:t,inputs:e,attrs:n}=r,{x:o,weights:s}=e,{size:i}=n,u=s.shape.reduce((p,m)=>p*m,1)!==0,c=o.shape.length===1?[i]:[o.shape[0],i],a=t.makeOutput(c,s.dtype);function l(p){return t.dataIdMap.get(p.dataId).id}return Bv(l(o),i,u,l(s),ut[s.dtype],l(a)),a}var zv={kernelName:_a,backendName:"wasm",setupFunc:Lz,kernelFunc:Wz};var Uz=!0,Lv=At(Rl,Uz);function Gz(r){let{inputs:t,backend:e}=r,{s0:n,s1:o}=t,s=e.typedArrayFromHeap(n),i=e.typedArrayFromHeap(o),u=S.assertAndGetBroadcastShape(Array.from(s),Array.from(i));return e.makeOutput([u.length],"int32",void 0,new Int32Array(u))}var Wv={kernelName:Ml,backendName:"wasm",kernelFunc:Gz};function rr(r){let{inputs:{x:t},attrs:{dtype:e},backend:n}=r,o=n.makeOutput(t.shape,e),s=n.typedArrayFromHeap(t);return n.typedArrayFromHeap(o).set(s),o}var Uv={kernelName:xn,backendName:"wasm",kernelFunc:rr};var Gv=nt(Hs);var Vv;function Vz(r){Vv=r.wasm.cwrap(Fo,null,["number","number","number","number"])}function Hz(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{clipValueMin:s,clipValueMax:i}=n,u=e.dataIdMap.get(o.dataId).id,c=e.makeOutput(o.shape,o.dtype),a=e.dataIdMap.get(c.dataId).id;return Vv(u,s,i,a),c}var Hv={kernelName:Fo,backendName:"wasm",setupFunc:Vz,kernelFunc:Hz};function Nb(r){let{inputs:t,backend:e}=r,n=w.parseAxisParam(r.attrs.axis,t[0].shape)[0],o=t.map(f=>f.shape);S.assertParamsConsistent(o,n);let s=S.computeOutShape(t.map(f=>f.shape),n),i=t.filter(f=>w.sizeFromShape(f.shape)>0);if(i.length===1)return ds({inputs:{x:i[0]},backend:e});let u=e.makeOutput(s,t[0].dtype);if(w.sizeFromShape(s)===0)return u;if(i[0].dtype==="string"){let f=i.map(y=>{let v=[-1,w.sizeFromShape(y.shape.slice(n))];return he({inputs:{x:y},backend:e,attrs:{shape:v}})}),d=f.map(y=>({vals:e.readSync(y.dataId),shape:y.shape}));s=S.computeOutShape(f.map(y=>y.shape),1);let h=f[0].shape[0]===1,g=ju(d,s,t[0].dtype,h),x=S.computeOutShape(i.map(y=>y.shape),n);u.shape=x;let b=e.dataIdMap.get(u.dataId);return b.stringBytes=S.fromStringArrayToUint8(g),f.forEach(y=>e.disposeData(y.dataId)),u}let c=w.sizeFromShape(i[0].shape.slice(0,n)),a=0,l=i.map(f=>{let d=w.sizeFromShape(f.shape.slice(n));return a+=d,d}),p=i.map(f=>e.typedArrayFromHeap(f)),m=e.typedArrayFromHeap(u);for(let f=0;f<c;f++){let d=f*a;for(let h=0;h<p.length;h++){let g=l[h],x=f*g,b=p[h].subarray(x,x+g);m.set(b,d),d+=g}}return u}var qv={kernelName:qs,backendName:"wasm",kernelFunc:Nb};var Kv;function qz(r){Kv=r.wasm.cwrap(Po,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function Kz(r){let{inputs:t,attrs:e,backend:n}=r,{x:o,filter:s}=t,i=n.dataIdMap.get(o.dataId).id,u=n.dataIdMap.get(s.dataId).id,{strides:c,dilations:a,pad:l,dimRoundingMode:p,dataFormat:m}=e,f=S.convertConv2DDataFormat(m),d=S.computeConv2DInfo(o.shape,s.shape,c,a,l,p,!1,f),h=d.filterHeight,g=d.filterWidth,x=d.padInfo.top,b=d.padInfo.right,y=d.padInfo.bottom,I=d.padInfo.left,v=d.dilationHeight,_=d.dilationWidth,k=d.strideHeight,A=d.strideWidth,R=d.inChannels,F=d.outChannels,P=d.padInfo.type==="SAME"?1:0;if(d.dataFormat!=="channelsLast")throw new Error(`wasm backend Conv2D does not support dataFormat:'${d.dataFormat}'. Please use 'channelsLast'.`);let L=n.makeOutput(d.outShape,"float32"),V=n.dataIdMap.get(L.dataId).id;return Kv(i,o.shape[0],o.shape[1],o.shape[2],u,h,g,x,b,y,I,P,v,_,k,A,R,F,V),L}var jv={kernelName:Po,backendName:"wasm",setupFunc:qz,kernelFunc:Kz};var Xv;function jz(r){Xv=r.wasm.cwrap(Oo,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function Xz(r){let{backend:t,inputs:e,attrs:n}=r,{dy:o,filter:s}=e,{strides:i,pad:u,dataFormat:c,dimRoundingMode:a,inputShape:l}=n,p=1,m=S.convertConv2DDataFormat(c),f=S.computeConv2DInfo(l,s.shape,i,p,u,a,!1,m),{batchSize:d,filterHeight:h,filterWidth:g,inChannels:x,inHeight:b,inWidth:y,outChannels:I,outHeight:v,outWidth:_,strideHeight:k,strideWidth:A}=f,R=h-1-f.padInfo.top,F=g-1-f.padInfo.left,P=f.dataFormat==="channelsLast",L=w.computeStrides(f.inShape),V=w.computeStrides(o.shape),[Q,J,pt]=w.computeStrides(s.shape),$t=L[0],xe=P?L[1]:L[2],be=P?L[2]:1,Ht=P?1:L[1],le=V[0],jt=P?V[1]:V[2],Xt=P?V[2]:1,Mt=P?1:V[1],Ut=t.makeOutput(f.inShape,"float32"),pe=t.dataIdMap.get(Ut.dataId).id,ye=t.dataIdMap.get(o.dataId).id,hr=t.dataIdMap.get(s.dataId).id;return Xv(ye,hr,d,h,g,b,y,x,v,_,I,k,A,R,F,Q,J,pt,$t,xe,be,Ht,le,jt,Xt,Mt,pe),Ut}var Yv={kernelName:Oo,backendName:"wasm",setupFunc:jz,kernelFunc:Xz};var Qv;function Yz(r){Qv=r.wasm.cwrap(Ra,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function Qz(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s}=t,{strides:i,pad:u,dilations:c}=n;if(o.dtype!=="float32")throw new Error(`Tensor x must have dtype float32, got ${o.dtype}`);if(s.dtype!=="float32")throw new Error(`Tensor filter must have dtype float32, got ${s.dtype}`);let a=S.computeConv3DInfo(o.shape,s.shape,i,c,u),l=e.makeOutput(a.outShape,o.dtype);return Qv(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(l.dataId).id,a.batchSize,a.inDepth,a.inHeight,a.inWidth,a.inChannels,a.outDepth,a.outHeight,a.outWidth,a.outChannels,a.strideDepth,a.strideHeight,a.strideWidth,a.dilationDepth,a.dilationHeight,a.dilationWidth,a.filterDepth,a.filterHeight,a.filterWidth,a.padInfo.front,a.padInfo.top,a.padInfo.left),l}var Zv={kernelName:Ra,backendName:"wasm",setupFunc:Yz,kernelFunc:Qz};var Jv;function Zz(r){Jv=r.wasm.cwrap(Ma,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function Jz(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,dy:s}=t,{strides:i,pad:u,filterShape:c}=n;if(o.dtype!=="float32")throw new Error(`Tensor dy must have dtype float32, got ${o.dtype}`);if(s.dtype!=="float32")throw new Error(`Tensor filter must have dtype float32, got ${s.dtype}`);let a=S.computeConv3DInfo(o.shape,c,i,1,u),l=e.makeOutput(a.filterShape,s.dtype);return Jv(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(l.dataId).id,a.batchSize,a.inDepth,a.inHeight,a.inWidth,a.inChannels,a.outDepth,a.outHeight,a.outWidth,a.outChannels,a.strideDepth,a.strideHeight,a.strideWidth,a.dilationDepth,a.dilationHeight,a.dilationWidth,a.filterDepth,a.filterHeight,a.filterWidth,a.padInfo.front,a.padInfo.top,a.padInfo.left),l}var tC={kernelName:Ma,backendName:"wasm",setupFunc:Zz,kernelFunc:Jz};var eC;function tL(r){eC=r.wasm.cwrap(Da,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function eL(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,filter:s}=t,{pad:i,strides:u,inputShape:c}=n;if(o.dtype!=="float32")throw new Error(`Tensor dy must have dtype float32, got ${o.dtype}`);if(s.dtype!=="float32")throw new Error(`Tensor filter must have dtype float32, got ${s.dtype}`);let a=S.computeConv3DInfo(c,s.shape,u,1,i),l=e.makeOutput(a.inShape,o.dtype);return eC(e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(l.dataId).id,a.batchSize,a.inDepth,a.inHeight,a.inWidth,a.inChannels,a.outDepth,a.outHeight,a.outWidth,a.outChannels,a.strideDepth,a.strideHeight,a.strideWidth,a.dilationDepth,a.dilationHeight,a.dilationWidth,a.filterDepth,a.filterHeight,a.filterWidth,a.padInfo.front,a.padInfo.top,a.padInfo.left),l}var rC={kernelName:Da,backendName:"wasm",setupFunc:tL,kernelFunc:eL};var nC=nt(Nl);var oC=nt(El);var Eb;(function(r){r[r.bilinear=0]="bilinear",r[r.nearest=1]="nearest"})(Eb||(Eb={}));var sC;function rL(r){sC=r.wasm.cwrap($a,null,["number","number","number","number","array","number","number","number","number","number"])}function nL(r){let{backend:t,inputs:e,attrs:n}=r,{method:o,extrapolationValue:s,cropSize:i}=n,{image:u,boxes:c,boxInd:a}=e,l=c.shape[0],[p,m]=i,f=[l,p,m,u.shape[3]],d=t.dataIdMap.get(u.dataId),h;u.dtype!=="float32"&&(h=rr({backend:t,inputs:{x:u},attrs:{dtype:"float32"}}),d=t.dataIdMap.get(h.dataId));let g=d.id,x=t.dataIdMap.get(c.dataId).id,b=t.dataIdMap.get(a.dataId).id,y=t.makeOutput(f,"float32"),I=t.dataIdMap.get(y.dataId).id,v=new Uint8Array(new Int32Array(u.shape).buffer);return sC(g,x,b,l,v,p,m,Eb[o],s,I),h!=null&&t.disposeData(h.dataId),y}var iC={kernelName:$a,backendName:"wasm",setupFunc:rL,kernelFunc:nL};var aC;function oL(r){aC=r.wasm.cwrap(Na,null,["number","number","number","number","number","number"])}function sL(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s,exclusive:i,reverse:u}=n,c=o.shape.length;w.assert(o.dtype==="float32"||o.dtype==="int32",()=>`cumprod does not support ${o.dtype} tensors in the WASM backend`);let a=S.getAxesPermutation([s],c),l=o;a!==null&&(l=wr({inputs:{x:o},attrs:{perm:a},backend:e}));let p=S.getInnerMostAxes(1,c)[0];S.assertAxesAreInnerMostDims("cumprod",[p],c);let m=e.makeOutput(l.shape,l.dtype),f=l.shape[p],d=e.dataIdMap.get(l.dataId).id,h=e.dataIdMap.get(m.dataId).id;aC(d,i?1:0,u?1:0,f,h,ut[o.dtype]);let g=m;if(a!==null){let x=S.getUndoAxesPermutation(a);g=wr({inputs:{x:m},attrs:{perm:x},backend:e}),e.disposeData(l.dataId),e.disposeData(m.dataId)}return g}var uC={kernelName:Na,backendName:"wasm",setupFunc:oL,kernelFunc:sL};var cC;function iL(r){cC=r.wasm.cwrap(Ea,null,["number","number","number","number","number","number"])}function aL(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s,exclusive:i,reverse:u}=n,c=o.shape.length;w.assert(o.dtype==="float32"||o.dtype==="int32",()=>`cumsum does not support ${o.dtype} tensors in the WASM backend`);let a=S.getAxesPermutation([s],c),l=o;a!==null&&(l=wr({inputs:{x:o},attrs:{perm:a},backend:e}));let p=S.getInnerMostAxes(1,c)[0];S.assertAxesAreInnerMostDims("cumsum",[p],c);let m=e.makeOutput(l.shape,l.dtype),f=l.shape[p],d=e.dataIdMap.get(l.dataId).id,h=e.dataIdMap.get(m.dataId).id;cC(d,i?1:0,u?1:0,f,h,ut[o.dtype]);let g=m;if(a!==null){let x=S.getUndoAxesPermutation(a);g=wr({inputs:{x:m},attrs:{perm:x},backend:e}),e.disposeData(l.dataId),e.disposeData(m.dataId)}return g}var lC={kernelName:Ea,backendName:"wasm",setupFunc:iL,kernelFunc:aL};var pC;function uL(r){pC=r.wasm.cwrap("DenseBincount",null,["number","array","number","number","boolean","number","number","boolean","number"])}function cL(r){let{backend:t,inputs:e,attrs:n}=r,{x:o,weights:s}=e,{size:i,binaryOutput:u}=n,c=s.shape.reduce((m,f)=>m*f,1)!==0,a=o.shape.length===1?[i]:[o.shape[0],i],l=t.makeOutput(a,s.dtype);function p(m){return t.dataIdMap.get(m.dataId).id}return pC(p(o),new Uint8Array(new Int32Array(o.shape).buffer),o.shape.length,i,c,p(s),ut[s.dtype],u,p(l)),l}var mC={kernelName:$l,backendName:"wasm",setupFunc:uL,kernelFunc:cL};var fC;function lL(r){fC=r.wasm.cwrap(Ta,null,["number","number","number","array","number","array","array","number","number"])}function pL(r){let{backend:t,inputs:e,attrs:n}=r,{x:o}=e,{blockSize:s,dataFormat:i}=n,u=o.shape[0],c=i==="NHWC"?o.shape[1]:o.shape[2],a=i==="NHWC"?o.shape[2]:o.shape[3],l=i==="NHWC"?o.shape[3]:o.shape[1],p=c*s,m=a*s,f=l/(s*s),d=i==="NHWC"?[u,p,m,f]:[u,f,p,m],h=t.makeOutput(d,"float32"),x=t.dataIdMap.get(o.dataId).id,b=new Uint8Array(new Int32Array(w.computeStrides(o.shape)).buffer),y=new Uint8Array(new Int32Array(d).buffer),I=new Uint8Array(new Int32Array(w.computeStrides(d)).buffer),v=t.dataIdMap.get(h.dataId).id;return fC(x,s,i==="NHWC"?1:0,b,o.shape.length-1,y,I,d.length,v),h}var dC={kernelName:Ta,backendName:"wasm",setupFunc:lL,kernelFunc:pL};var hC;function mL(r){hC=r.wasm.cwrap(Bo,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function fL(r){let{inputs:t,attrs:e,backend:n}=r,{x:o,filter:s}=t,i=n.dataIdMap.get(o.dataId).id,u=n.dataIdMap.get(s.dataId).id,{strides:c,dilations:a,pad:l,dimRoundingMode:p}=e,m=a??[1,1],f=S.computeConv2DInfo(o.shape,s.shape,c,m,l,p,!0),d=f.filterHeight,h=f.filterWidth,g=f.padInfo.top,x=f.padInfo.right,b=f.padInfo.bottom,y=f.padInfo.left,I=f.dilationHeight,v=f.dilationWidth,_=f.strideHeight,k=f.strideWidth,A=f.inChannels,R=f.outChannels,F=f.padInfo.type==="SAME"?1:0;if(f.dataFormat!=="channelsLast")throw new Error(`wasm backend DepthwiseConv2dNative does not support dataFormat:'${f.dataFormat}'. Please use 'channelsLast'.`);let P=n.makeOutput(f.outShape,"float32"),L=n.dataIdMap.get(P.dataId).id;return hC(i,o.shape[0],o.shape[1],o.shape[2],u,d,h,g,x,b,y,F,I,v,_,k,A,R,L),P}var gC={kernelName:Bo,backendName:"wasm",setupFunc:mL,kernelFunc:fL};var xC;function dL(r){xC=r.wasm.cwrap("Diag",null,["number","number","number","number"])}function hL(r){let{inputs:t,backend:e}=r,{x:n}=t,o=w.sizeFromShape(n.shape),s=e.makeOutput([...n.shape,...n.shape],n.dtype);return xC(e.dataIdMap.get(n.dataId).id,ut[n.dtype],o,e.dataIdMap.get(s.dataId).id),s}var yC={kernelName:Tl,backendName:"wasm",setupFunc:dL,kernelFunc:hL};var bC;function gL(r){bC=r.wasm.cwrap(Fa,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function xL(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s}=t,{strides:i,pad:u,dilations:c}=n;if(o.dtype!==s.dtype)throw new Error(`Dilation2D error: x must have the same dtype as filter. Got ${o.dtype} and ${s.dtype}`);let a=S.computeDilation2DInfo(o.shape,s.shape,i,u,"NHWC",c),l=e.makeOutput(a.outShape,o.dtype);return bC(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(l.dataId).id,ut[o.dtype],a.batchSize,a.inChannels,a.inHeight,a.inWidth,a.outHeight,a.outWidth,a.strideHeight,a.strideWidth,a.dilationHeight,a.dilationWidth,a.filterHeight,a.filterWidth,a.padInfo.top,a.padInfo.left),l}var wC={kernelName:Fa,backendName:"wasm",setupFunc:gL,kernelFunc:xL};var SC;function yL(r){SC=r.wasm.cwrap(Oa,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function bL(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s,dy:i}=t,{strides:u,pad:c,dilations:a}=n;if(o.dtype!==s.dtype||o.dtype!==i.dtype)throw new Error(`Dilation2DBackpropFilter error: x must have the same dtype as filter and dy. Got ${o.dtype}, ${s.dtype}, and ${i.dtype}`);let l=S.computeDilation2DInfo(o.shape,s.shape,u,c,"NHWC",a),p=e.makeOutput(s.shape,s.dtype);return SC(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(i.dataId).id,e.dataIdMap.get(p.dataId).id,ut[o.dtype],l.batchSize,l.inChannels,l.inHeight,l.inWidth,l.outHeight,l.outWidth,l.strideHeight,l.strideWidth,l.dilationHeight,l.dilationWidth,l.filterHeight,l.filterWidth,l.padInfo.top,l.padInfo.left),p}var IC={kernelName:Oa,backendName:"wasm",setupFunc:yL,kernelFunc:bL};var vC;function wL(r){vC=r.wasm.cwrap(Pa,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function SL(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s,dy:i}=t,{strides:u,pad:c,dilations:a}=n;if(o.dtype!==s.dtype||o.dtype!==i.dtype)throw new Error(`Dilation2DBackpropInput error: x must have the same dtype as filter and dy. Got ${o.dtype}, ${s.dtype}, and ${i.dtype}`);let l=S.computeDilation2DInfo(o.shape,s.shape,u,c,"NHWC",a),p=e.makeOutput(o.shape,o.dtype);return vC(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(i.dataId).id,e.dataIdMap.get(p.dataId).id,ut[o.dtype],l.batchSize,l.inChannels,l.inHeight,l.inWidth,l.outHeight,l.outWidth,l.strideHeight,l.strideWidth,l.dilationHeight,l.dilationWidth,l.filterHeight,l.filterWidth,l.padInfo.top,l.padInfo.left),p}var CC={kernelName:Pa,backendName:"wasm",setupFunc:wL,kernelFunc:SL};var kC=nt(js);var _C;function IL(r){_C=r.wasm.cwrap(Ba,null,["number","number","number"])}function vL(r){let{inputs:t,backend:e}=r,{dy:n,y:o}=t,s=e.makeOutput(o.shape,"float32"),i=u=>e.dataIdMap.get(u.dataId).id;return _C(i(o),i(n),i(s)),s}var AC={kernelName:Ba,backendName:"wasm",setupFunc:IL,kernelFunc:vL};var CL=!1,RC=At(Xs,CL,"bool");var MC=nt(Fl);var DC=nt(Ys,"float32");function vm(r){let{inputs:t,attrs:e,backend:n}=r,{input:o}=t,{dim:s}=e,i=o.shape.length,u=o.shape.slice(),c=s;return s<0&&(w.assert(-(i+1)<=s,()=>`Axis must be in the interval [${-(i+1)}, ${i}]`),c=i+s+1),u.splice(c,0,1),he({inputs:{x:o},backend:n,attrs:{shape:u}})}var NC={kernelName:Pl,backendName:"wasm",kernelFunc:vm};var EC=nt(Qs,"float32");function $b(r){let{attrs:{shape:t,value:e},backend:n}=r,{attrs:{dtype:o}}=r;o=o||w.inferDtype(e);let s=n.makeOutput(t,o);return n.typedArrayFromHeap(s).fill(e),s}var $C={kernelName:Zs,backendName:"wasm",kernelFunc:$b};var TC;function kL(r){TC=r.wasm.cwrap(za,null,["number","number","number","number","number","number"])}function _L(r){let{inputs:t,backend:e}=r,{image:n}=t,o=e.makeOutput(n.shape,n.dtype),s=e.dataIdMap.get(n.dataId).id,i=e.dataIdMap.get(o.dataId).id,[u,c,a,l]=n.shape;return TC(s,u,c,a,l,i),o}var FC={kernelName:za,backendName:"wasm",kernelFunc:_L,setupFunc:kL};var PC=nt(Js);var AL=!1,OC=At(Gn,AL);var BC;function RL(r){BC=r.wasm.cwrap(La,null,["number","number","number","number","number","number","number"])}function ML(r){let{backend:t,inputs:e,attrs:n}=r,{varianceEpsilon:o}=n,{x:s,mean:i,variance:u,offset:c,scale:a}=e,l=t.dataIdMap.get(s.dataId).id,p=t.dataIdMap.get(i.dataId).id,m=t.dataIdMap.get(u.dataId).id,f=c!=null?t.dataIdMap.get(c.dataId).id:0,d=a!=null?t.dataIdMap.get(a.dataId).id:0,h=t.makeOutput(s.shape,s.dtype);if(w.sizeFromShape(s.shape)===0)return h;let g=t.dataIdMap.get(h.dataId).id;return BC(l,p,m,f,d,o,g),h}var zC={kernelName:La,backendName:"wasm",setupFunc:RL,kernelFunc:ML};var LC;function DL(r){LC=r.wasm.cwrap(pu,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function NL(r){let{inputs:t,attrs:e,backend:n}=r,{x:o,filter:s,bias:i,preluActivationWeights:u}=t,{strides:c,pad:a,dilations:l,dataFormat:p,dimRoundingMode:m,activation:f,leakyreluAlpha:d}=e,h=S.computeConv2DInfo(o.shape,s.shape,c,l,a,m),g=oo[f];if(g==null)throw new Error(`${f} activation not yet supported for FusedConv2D in the wasm backend.`);let x=n.dataIdMap.get(o.dataId).id,b=n.dataIdMap.get(s.dataId).id,y=h.outChannels,I=0;if(i!=null){let Xt=n.dataIdMap.get(i.dataId);if(Xt.shape.length!==1)throw new Error(`FusedConv2D only supports rank-1 bias but got rank ${Xt.shape.length}.`);if(Xt.shape[0]!==y)throw new Error(`FusedConv2D bias shape (${Xt.shape}) does not match the number of output channels (${y})`);I=Xt.id}let v=h.filterHeight,_=h.filterWidth,k=h.padInfo.top,A=h.padInfo.right,R=h.padInfo.bottom,F=h.padInfo.left,P=h.dilationHeight,L=h.dilationWidth,V=h.strideHeight,Q=h.strideWidth,J=h.inChannels,pt=h.padInfo.type==="SAME"?1:0,$t=h.batchSize,xe=h.inHeight,be=h.inWidth;if(p!=="NHWC")throw new Error(`wasm backend FusedConv2D does not support dataFormat:'${p}'. Please use 'NHWC'.`);let Ht=n.makeOutput(h.outShape,"float32"),le=n.dataIdMap.get(Ht.dataId).id,jt=u==null?0:n.dataIdMap.get(u.dataId).id;return LC(x,$t,xe,be,b,v,_,I,k,A,R,F,pt,P,L,V,Q,J,y,g,jt,d||0,le),Ht}var WC={kernelName:pu,backendName:"wasm",setupFunc:DL,kernelFunc:NL};var UC;function EL(r){UC=r.wasm.cwrap(mu,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function $L(r){let{inputs:t,attrs:e,backend:n}=r,{x:o,filter:s,bias:i,preluActivationWeights:u}=t,{strides:c,pad:a,dilations:l,dataFormat:p,dimRoundingMode:m,activation:f,leakyreluAlpha:d}=e,h=S.computeConv2DInfo(o.shape,s.shape,c,l,a,m,!0),g=oo[f];if(g==null)throw new Error(`${f} activation not yet supported for FusedDepthwiseConv2D in the wasm backend.`);let x=n.dataIdMap.get(o.dataId).id,b=n.dataIdMap.get(s.dataId).id,y=h.outChannels,I=0;if(i!=null){let Xt=n.dataIdMap.get(i.dataId);if(Xt.shape.length!==1)throw new Error(`FusedDepthwiseConv2D only supports rank-1 bias but got rank ${Xt.shape.length}.`);if(Xt.shape[0]!==y)throw new Error(`FusedDepthwiseConv2D bias shape (${Xt.shape}) does not match the number of output channels (${y})`);I=Xt.id}let v=h.filterHeight,_=h.filterWidth,k=h.padInfo.top,A=h.padInfo.right,R=h.padInfo.bottom,F=h.padInfo.left,P=h.dilationHeight,L=h.dilationWidth,V=h.strideHeight,Q=h.strideWidth,J=h.inChannels,pt=h.padInfo.type==="SAME"?1:0,$t=h.batchSize,xe=h.inHeight,be=h.inWidth;if(p!=="NHWC")throw new Error(`wasm backend FusedDepthwiseConv2D does not support dataFormat:'${p}'. Please use 'NHWC'.`);let Ht=n.makeOutput(h.outShape,"float32"),le=n.dataIdMap.get(Ht.dataId).id,jt=u==null?0:n.dataIdMap.get(u.dataId).id;return UC(x,$t,xe,be,b,v,_,I,k,A,R,F,pt,P,L,V,Q,J,y,g,jt,d||0,le),Ht}var GC={kernelName:mu,backendName:"wasm",setupFunc:EL,kernelFunc:$L};var VC;function TL(r){VC=r.wasm.cwrap(Wa,null,["number","number","number","number","number","number","array","number"])}function FL(r){let{backend:t,inputs:e}=r,{params:n,indices:o}=e,[s,i,u,c]=jp.prepareAndValidate(n,o),a=t.makeOutput(s,n.dtype);if(i===0)return a;let l=o.shape,p=l[l.length-1],f=t.dataIdMap.get(n.dataId).id,h=t.dataIdMap.get(o.dataId).id,g=new Uint8Array(new Int32Array(c).buffer),x=t.dataIdMap.get(a.dataId).id;return VC(f,ut[n.dtype],h,i,p,u,g,x),a}var HC={kernelName:Wa,backendName:"wasm",setupFunc:TL,kernelFunc:FL};var qC;function PL(r){qC=r.wasm.cwrap("Gather",null,["number","number","array","number","number","number","array","number"])}function OL(r){let{backend:t,inputs:e,attrs:n}=r,{x:o,indices:s}=e,{axis:i,batchDims:u}=n,c=w.parseAxisParam(i,o.shape)[0],a=t.readSync(s.dataId),l=o.shape[c];for(let R=0;R<a.length;++R){let F=a[R];w.assert(F<=l-1&&F>=0,()=>`GatherV2: the index value ${F} is not in [0, ${l-1}]`)}let p=S.segment_util.collectGatherOpShapeInfo(o,s,c,u),m=he({inputs:{x:o},attrs:{shape:[p.batchSize,p.outerSize,p.dimSize,p.sliceSize]},backend:t}),f=w.sizeFromShape(s.shape),d=he({inputs:{x:s},attrs:{shape:[p.batchSize,f/p.batchSize]},backend:t}),h=[p.batchSize,p.outerSize,f/p.batchSize,p.sliceSize],g=t.makeOutput(h,o.dtype);if(w.sizeFromShape(o.shape)===0)return g;let x=m.shape.length-1,y=t.dataIdMap.get(m.dataId).id,v=t.dataIdMap.get(d.dataId).id,_=t.dataIdMap.get(g.dataId).id,k=new Uint8Array(new Int32Array(w.computeStrides(m.shape)).buffer),A=new Uint8Array(new Int32Array(w.computeStrides(h)).buffer);return qC(y,ut[o.dtype],k,x,v,p.batchSize,A,_),t.disposeData(m.dataId),t.disposeData(d.dataId),g.shape=p.outputShape,g}var KC={kernelName:Ol,backendName:"wasm",setupFunc:PL,kernelFunc:OL};var BL=!1,jC=At(ti,BL,"bool");var zL=!1,XC=At(ei,zL,"bool");var YC=nt(zl,"bool");var QC=nt(Ll,"bool");var ZC=nt(Wl,"bool");var JC;function LL(r){JC=r.wasm.cwrap(zo,null,["number","number","number","number"])}function WL(r){let{inputs:{x:t},attrs:{alpha:e},backend:n}=r,o=n.dataIdMap.get(t.dataId).id,s=n.makeOutput(t.shape,"float32");if(w.sizeFromShape(t.shape)!==0){let i=n.dataIdMap.get(s.dataId).id;JC(o,ut[t.dtype],e,i)}return s}var t1={kernelName:zo,backendName:"wasm",setupFunc:LL,kernelFunc:WL};var UL=!1,e1=At(ri,UL,"bool");var GL=!1,r1=At(ni,GL,"bool");var n1;function VL(r){n1=r.wasm.cwrap(Ua,null,["number","number","number","number"])}function HL(r){let{attrs:t,backend:e}=r,{start:n,stop:o,num:s}=t,i=Math.floor(s),u=e.makeOutput([i],"float32");return n1(e.dataIdMap.get(u.dataId).id,n,o,i),u}var o1={kernelName:Ua,backendName:"wasm",setupFunc:VL,kernelFunc:HL};var s1=nt(oi);var i1=nt(Ul);var qL=!1,a1=At(Gl,qL,"bool");var u1=nt(Vl);var KL=!1,c1=At(Hl,KL,"bool");var jL=!1,l1=At(WS,jL,"bool");var p1;function XL(r){p1=r.wasm.cwrap(Ga,null,["number","number","number","number","number","number","number"])}function YL(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{depthRadius:s,bias:i,alpha:u,beta:c}=n;if(o.dtype!=="float32")throw new Error("LRN error: x must have dtype float32");let a=e.makeOutput(o.shape,o.dtype);return p1(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(a.dataId).id,o.shape[3],s,i,u,c),a}var m1={kernelName:Ga,backendName:"wasm",setupFunc:XL,kernelFunc:YL};var f1;function QL(r){f1=r.wasm.cwrap(Va,null,["number","number","number","number","number","number","number","number","number"])}function ZL(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,y:s,dy:i}=t,{depthRadius:u,bias:c,alpha:a,beta:l}=n;if(o.dtype!=="float32"||s.dtype!=="float32"||i.dtype!=="float32")throw new Error("LRNGrad error: x, y, and dy must have dtype float32");let p=e.makeOutput(o.shape,o.dtype);return f1(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(i.dataId).id,e.dataIdMap.get(p.dataId).id,i.shape[3],u,c,a,l),p}var d1={kernelName:Va,backendName:"wasm",setupFunc:QL,kernelFunc:ZL};var h1;function JL(r){h1=r.wasm.cwrap(Ha,null,["number","number","number","number"])}function tW(r){let{backend:t,inputs:e,attrs:n}=r,{reductionIndices:o,keepDims:s}=n,{x:i}=e,c=t.dataIdMap.get(i.dataId).id,a=i,{transposed:l,axes:p,originalAxes:m,inputWasTransposed:f}=Xe(i,o,t);if(f){let y=t.dataIdMap.get(l.dataId).id;a=l,c=y}let d=a.shape.length;S.assertAxesAreInnerMostDims("max",p,d);let[h,g]=S.computeOutAndReduceShapes(a.shape,p),x=w.sizeFromShape(g),b=t.makeOutput(h,i.dtype);if(w.sizeFromShape(a.shape)!==0){let y=t.dataIdMap.get(b.dataId).id;h1(c,ut[i.dtype],x,y)}if(f&&t.disposeData(l.dataId),s){let y=S.expandShapeToKeepDim(b.shape,m);b.shape=y}return b}var g1={kernelName:Ha,backendName:"wasm",setupFunc:JL,kernelFunc:tW};var eW=!1,x1=At(Vn,eW);var y1;function rW(r){y1=r.wasm.cwrap(qa,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function nW(r){let{inputs:t,attrs:e,backend:n}=r,o=t.x,s=n.dataIdMap.get(o.dataId).id;w.assert(o.dtype==="float32",()=>`Error in MaxPool: only float32 input is supported. Got ${o.dtype}.`);let{filterSize:i,strides:u,pad:c,dimRoundingMode:a}=e,l=S.computePool2DInfo(o.shape,i,u,1,c,a),p=l.filterHeight,m=l.filterWidth,f=l.padInfo.top,d=l.padInfo.right,h=l.padInfo.bottom,g=l.padInfo.left,x=l.dilationHeight,b=l.dilationWidth,y=l.strideHeight,I=l.strideWidth,v=l.inChannels,_=l.outChannels;if(l.dataFormat!=="channelsLast")throw new Error(`wasm backend does not support dataFormat:'${l.dataFormat}'. Please use 'channelsLast'.`);let k=n.makeOutput(l.outShape,"float32"),A=n.dataIdMap.get(k.dataId).id;return y1(s,o.shape[0],o.shape[1],o.shape[2],p,m,f,d,h,g,x,b,y,I,v,_,A),k}var b1={kernelName:qa,backendName:"wasm",setupFunc:rW,kernelFunc:nW};var w1;function oW(r){w1=r.wasm.cwrap("MaxPool3D",null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function sW(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{filterSize:s,strides:i,pad:u,dimRoundingMode:c,dataFormat:a}=n,l=S.computePool3DInfo(o.shape,s,i,1,u,c,a),p=e.makeOutput(l.outShape,o.dtype);return w1(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(p.dataId).id,l.batchSize,l.inChannels,l.inDepth,l.inHeight,l.inWidth,l.outDepth,l.outHeight,l.outWidth,l.strideDepth,l.strideHeight,l.strideWidth,l.dilationDepth,l.dilationHeight,l.dilationWidth,l.effectiveFilterDepth,l.effectiveFilterHeight,l.effectiveFilterWidth,l.padInfo.front,l.padInfo.top,l.padInfo.left),p}var S1={kernelName:Kl,backendName:"wasm",setupFunc:oW,kernelFunc:sW};var I1;function iW(r){I1=r.wasm.cwrap("MaxPool3DGrad",null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function aW(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,input:s}=t,{filterSize:i,strides:u,pad:c,dimRoundingMode:a}=n,l=S.computePool3DInfo(s.shape,i,u,1,c,a),p=e.makeOutput(s.shape,s.dtype);return I1(e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(p.dataId).id,l.batchSize,l.inChannels,l.inDepth,l.inHeight,l.inWidth,l.outDepth,l.outHeight,l.outWidth,l.strideDepth,l.strideHeight,l.strideWidth,l.dilationDepth,l.dilationHeight,l.dilationWidth,l.effectiveFilterDepth,l.effectiveFilterHeight,l.effectiveFilterWidth,l.padInfo.front,l.padInfo.top,l.padInfo.left),p}var v1={kernelName:jl,backendName:"wasm",setupFunc:iW,kernelFunc:aW};var C1;function uW(r){C1=r.wasm.cwrap("MaxPoolGrad",null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function cW(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,input:s}=t,{filterSize:i,strides:u,pad:c,dimRoundingMode:a}=n,l=S.computePool2DInfo(s.shape,i,u,1,c,a),p=e.makeOutput(s.shape,s.dtype);return C1(e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(p.dataId).id,l.batchSize,l.inChannels,l.inHeight,l.inWidth,l.outHeight,l.outWidth,l.strideHeight,l.strideWidth,l.dilationHeight,l.dilationWidth,l.effectiveFilterHeight,l.effectiveFilterWidth,l.padInfo.top,l.padInfo.left),p}var k1={kernelName:ql,backendName:"wasm",setupFunc:uW,kernelFunc:cW};var _1;function lW(r){_1=r.wasm.cwrap("MaxPoolWithArgmax",null,["number","number","number","number","boolean","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function pW(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{filterSize:s,strides:i,pad:u,includeBatchInIndex:c}=n;w.assert(o.shape.length===4,()=>`Error in maxPool: input must be rank 4 but got rank ${o.shape.length}.`);let a=[1,1];w.assert(S.eitherStridesOrDilationsAreOne(i,a),()=>`Error in maxPool: Either strides or dilations must be 1. Got strides ${i} and dilations '${a}'`);let l=S.computePool2DInfo(o.shape,s,i,[1,1],u),p=e.makeOutput(l.outShape,o.dtype),m=e.makeOutput(l.outShape,"int32");return _1(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(p.dataId).id,e.dataIdMap.get(m.dataId).id,ut[o.dtype],c,l.batchSize,l.inChannels,l.inHeight,l.inWidth,l.outHeight,l.outWidth,l.strideHeight,l.strideWidth,l.dilationHeight,l.dilationWidth,l.effectiveFilterHeight,l.effectiveFilterWidth,l.padInfo.top,l.padInfo.left),[p,m]}var A1={kernelName:Xl,backendName:"wasm",setupFunc:lW,kernelFunc:pW};var R1;function mW(r){R1=r.wasm.cwrap(Lo,null,["number, number, number"])}function fW(r){let{backend:t,inputs:e,attrs:n}=r,{axis:o,keepDims:s}=n,{x:i}=e,u=t.dataIdMap.get(i.dataId).id,c=u,a=i,{transposed:l,axes:p,originalAxes:m,inputWasTransposed:f}=Xe(i,o,t),d=p;if(f){let I=t.dataIdMap.get(l.dataId).id;I!==u&&(a=l,c=I,d=S.getInnerMostAxes(d.length,a.shape.length))}S.assertAxesAreInnerMostDims("mean",d,a.shape.length);let[h,g]=S.computeOutAndReduceShapes(a.shape,d),x=w.sizeFromShape(g),b=a;a.dtype!=="float32"&&(b=rr({backend:t,inputs:{x:a},attrs:{dtype:"float32"}}),c=t.dataIdMap.get(b.dataId).id);let y=t.makeOutput(h,"float32");if(w.sizeFromShape(a.shape)!==0){let I=t.dataIdMap.get(y.dataId).id;R1(c,x,I)}if(f&&t.disposeData(l.dataId),s){let I=S.expandShapeToKeepDim(y.shape,m);y.shape=I}return a.dtype!=="float32"&&t.disposeData(b.dataId),y}var M1={kernelName:Lo,backendName:"wasm",setupFunc:mW,kernelFunc:fW};var D1;function dW(r){D1=r.wasm.cwrap(Wo,null,["number","number","number","number"])}function hW(r){let{backend:t,inputs:e,attrs:n}=r,{axis:o,keepDims:s}=n,{x:i}=e,u=t.dataIdMap.get(i.dataId).id,c=u,a=i,{transposed:l,axes:p,originalAxes:m,inputWasTransposed:f}=Xe(i,o,t);if(f){let y=t.dataIdMap.get(l.dataId).id;y!==u&&(a=l,c=y)}let d=a.shape.length;S.assertAxesAreInnerMostDims("min",p,d);let[h,g]=S.computeOutAndReduceShapes(a.shape,p),x=w.sizeFromShape(g),b=t.makeOutput(h,a.dtype);if(w.sizeFromShape(a.shape)!==0){let y=t.dataIdMap.get(b.dataId).id;D1(c,ut[i.dtype],x,y)}if(f&&t.disposeData(l.dataId),s){let y=S.expandShapeToKeepDim(b.shape,m);b.shape=y}return b}var N1={kernelName:Wo,backendName:"wasm",setupFunc:dW,kernelFunc:hW};var gW=!1,E1=At(si,gW);var Tb;(function(r){r[r.reflect=0]="reflect",r[r.symmetric=1]="symmetric"})(Tb||(Tb={}));var $1;function xW(r){$1=r.wasm.cwrap(Ka,null,["number","array","number","number","array","array","number","number"])}function yW(r){let{inputs:{x:t},backend:e,attrs:{paddings:n,mode:o}}=r,s=n.map((d,h)=>d[0]+t.shape[h]+d[1]),i=e.dataIdMap.get(t.dataId).id,u=e.makeOutput(s,t.dtype),c=e.dataIdMap.get(u.dataId).id,a=new Uint8Array(new Int32Array(t.shape).buffer),l=n.map(d=>d[0]),p=n.map(d=>d[1]),m=new Uint8Array(new Int32Array(l).buffer),f=new Uint8Array(new Int32Array(p).buffer);return $1(i,a,t.shape.length,ut[t.dtype],m,f,Tb[o],c),u}var T1={kernelName:Ka,backendName:"wasm",kernelFunc:yW,setupFunc:xW};var F1;function bW(r){F1=r.wasm.cwrap(su,null,["number","number","number","number"])}function Fb(r){let{backend:t,inputs:{logits:e},attrs:{dim:n}}=r,o=t.dataIdMap.get(e.dataId).id,s=t.makeOutput(e.shape,e.dtype),i=t.dataIdMap.get(s.dataId).id,u=e.shape[n],c=w.sizeFromShape(e.shape)/u;return w.sizeFromShape(s.shape)===0||F1(o,i,u,c),s}var P1={kernelName:su,backendName:"wasm",setupFunc:bW,kernelFunc:Fb};var O1;function wW(r){O1=r.wasm.cwrap(ja,null,["number","number","number","number","number","number"])}function SW(r){let{inputs:t,backend:e,attrs:n}=r,{logits:o}=t,{numSamples:s,seed:i,normalized:u}=n;if(o.dtype!=="float32")throw new Error(`Tensor logits must have dtype float32, got ${o.dtype}`);let c=u?o:Fb({inputs:{logits:o},backend:e,attrs:{dim:o.shape.length-1}}),[a,l]=c.shape,p=e.makeOutput([a,s],"int32");return O1(e.dataIdMap.get(c.dataId).id,a,l,s,i,e.dataIdMap.get(p.dataId).id),u||e.disposeData(c.dataId),p}var B1={kernelName:ja,backendName:"wasm",setupFunc:wW,kernelFunc:SW};var z1=At(Yl,!0);var IW=!0,L1=At(Hn,IW);var W1=nt(Uo);function Vi(r,t){let e=new Int32Array(r.wasm.HEAPU8.buffer,t,4),n=e[0],o=e[1],s=e[2],i=e[3];return r.wasm._free(t),{pSelectedIndices:n,selectedSize:o,pSelectedScores:s,pValidOutputs:i}}var U1;function vW(r){U1=r.wasm.cwrap(Xa,"number",["number","number","number","number","number"])}function CW(r){let{backend:t,inputs:e,attrs:n}=r,{iouThreshold:o,maxOutputSize:s,scoreThreshold:i}=n,{boxes:u,scores:c}=e,a=t.dataIdMap.get(u.dataId).id,l=t.dataIdMap.get(c.dataId).id,p=U1(a,l,s,o,i),{pSelectedIndices:m,selectedSize:f,pSelectedScores:d,pValidOutputs:h}=Vi(t,p);return t.wasm._free(d),t.wasm._free(h),t.makeOutput([f],"int32",m)}var G1={kernelName:Xa,backendName:"wasm",setupFunc:vW,kernelFunc:CW};var V1;function kW(r){V1=r.wasm.cwrap(Gx,"number",["number","number","number","number","number","bool"])}function _W(r){let{backend:t,inputs:e,attrs:n}=r,{iouThreshold:o,maxOutputSize:s,scoreThreshold:i,padToMaxOutputSize:u}=n,{boxes:c,scores:a}=e,l=t.dataIdMap.get(c.dataId).id,p=t.dataIdMap.get(a.dataId).id,m=V1(l,p,s,o,i,u),{pSelectedIndices:f,selectedSize:d,pSelectedScores:h,pValidOutputs:g}=Vi(t,m);t.wasm._free(h);let x=t.makeOutput([d],"int32",f),b=t.makeOutput([],"int32",g);return[x,b]}var H1={kernelName:Gx,backendName:"wasm",setupFunc:kW,kernelFunc:_W};var q1;function AW(r){q1=r.wasm.cwrap(Ya,"number",["number","number","number","number","number","number"])}function RW(r){let{backend:t,inputs:e,attrs:n}=r,{iouThreshold:o,maxOutputSize:s,scoreThreshold:i,softNmsSigma:u}=n,{boxes:c,scores:a}=e,l=t.dataIdMap.get(c.dataId).id,p=t.dataIdMap.get(a.dataId).id,m=q1(l,p,s,o,i,u),{pSelectedIndices:f,selectedSize:d,pSelectedScores:h,pValidOutputs:g}=Vi(t,m);t.wasm._free(g);let x=t.makeOutput([d],"int32",f),b=t.makeOutput([d],"float32",h);return[x,b]}var K1={kernelName:Ya,backendName:"wasm",setupFunc:AW,kernelFunc:RW};var MW=!1,j1=At(ii,MW,"bool");var X1;function DW(r){X1=r.wasm.cwrap(Qa,null,["number","number","number","number","number"])}function NW(r){let{inputs:t,backend:e,attrs:n}=r,{indices:o}=t,{dtype:s,depth:i,onValue:u,offValue:c}=n,a=e.makeOutput([...o.shape,i],s),l=e.dataIdMap.get(a.dataId).id,m=e.dataIdMap.get(o.dataId).id;return X1(m,i,u,c,l),a}var Y1={kernelName:Qa,backendName:"wasm",setupFunc:DW,kernelFunc:NW};function EW(r){let{inputs:{x:t},backend:e}=r,n=e.makeOutput(t.shape,t.dtype);return e.typedArrayFromHeap(n).fill(1),n}var Q1={kernelName:Ql,backendName:"wasm",kernelFunc:EW};function $W(r){let{inputs:t,backend:e,attrs:n}=r,{axis:o}=n;if(t.length===1)return vm({inputs:{input:t[0]},backend:e,attrs:{dim:o}});let s=t[0].shape,i=t[0].dtype;t.forEach(l=>{w.assertShapesMatch(s,l.shape,"All tensors passed to stack must have matching shapes"),w.assert(i===l.dtype,()=>"All tensors passed to stack must have matching dtypes")});let u=[],c=t.map(l=>{let p=vm({inputs:{input:l},backend:e,attrs:{dim:o}});return u.push(p),p}),a=Nb({inputs:c,backend:e,attrs:{axis:o}});return u.forEach(l=>e.disposeData(l.dataId)),a}var Z1={kernelName:ai,backendName:"wasm",kernelFunc:$W};var J1;function TW(r){J1=r.wasm.cwrap(Go,null,["number","array","number","number","array","array","number","number"])}function FW(r){let{inputs:{x:t},backend:e,attrs:{paddings:n,constantValue:o}}=r,s=n.map((h,g)=>h[0]+t.shape[g]+h[1]);if(w.sizeFromShape(t.shape)===0)return $b({backend:e,attrs:{shape:s,value:o,dtype:t.dtype}});let i=e.dataIdMap.get(t.dataId).id,u=e.makeOutput(s,t.dtype),a=e.dataIdMap.get(u.dataId).id,l=new Uint8Array(new Int32Array(t.shape).buffer),p=n.map(h=>h[0]),m=n.map(h=>h[1]),f=new Uint8Array(new Int32Array(p).buffer),d=new Uint8Array(new Int32Array(m).buffer);return J1(i,l,t.shape.length,ut[t.dtype],f,d,o,a),u}var Cm={kernelName:Go,backendName:"wasm",kernelFunc:FW,setupFunc:TW};var PW=!1,tk=At(ui,PW);var ek;function OW(r){ek=r.wasm.cwrap(Vo,null,["number","number","number"])}function BW(r){let{inputs:t,backend:e}=r,{x:n,alpha:o}=t,s=e.dataIdMap.get(n.dataId).id,i=e.dataIdMap.get(o.dataId).id,u=s,c=n,a=c;c.dtype!=="float32"&&(a=rr({backend:e,inputs:{x:n},attrs:{dtype:"float32"}}),u=e.dataIdMap.get(a.dataId).id);let l=e.makeOutput(n.shape,"float32"),p=e.dataIdMap.get(l.dataId).id;return ek(u,i,p),c.dtype!=="float32"&&e.disposeData(a.dataId),l}var rk={kernelName:Vo,backendName:"wasm",setupFunc:OW,kernelFunc:BW};var nk;function zW(r){nk=r.wasm.cwrap(ci,null,["number","number","number","number"])}function LW(r){let{backend:t,inputs:e,attrs:n}=r,{axis:o,keepDims:s}=n,{x:i}=e,u=t.dataIdMap.get(i.dataId).id,c=u,a=i,{transposed:l,axes:p,originalAxes:m,inputWasTransposed:f}=Xe(i,o,t),d=p;if(f){let y=t.dataIdMap.get(l.dataId).id;y!==u&&(a=l,c=y,d=S.getInnerMostAxes(d.length,a.shape.length))}S.assertAxesAreInnerMostDims("prod",d,a.shape.length);let[h,g]=S.computeOutAndReduceShapes(a.shape,d),x=w.sizeFromShape(g),b=t.makeOutput(h,a.dtype);if(w.sizeFromShape(a.shape)!==0){let y=t.dataIdMap.get(b.dataId).id;nk(c,x,ut[b.dtype],y)}if(f&&t.disposeData(l.dataId),s){let y=S.expandShapeToKeepDim(b.shape,m);b.shape=y}return b}var ok={kernelName:ci,backendName:"wasm",setupFunc:zW,kernelFunc:LW};var WW=r=>{let{backend:t,attrs:e}=r,{start:n,stop:o,step:s,dtype:i}=e,u=Yu(n,o,s,i),c=t.makeOutput([u.length],i);return t.typedArrayFromHeap(c).set(u),c},sk={kernelName:Zl,backendName:"wasm",kernelFunc:WW};var UW=!0,ik=At(Ks,UW);var ak=nt(Jl);var uk=nt(li);var ck=nt(mi);var lk;function GW(r){lk=r.wasm.cwrap(eu,null,["number","number","number","number","number","number","number","number","number","number"])}function VW(r){let{backend:t,inputs:e,attrs:n}=r,{images:o}=e,{alignCorners:s,halfPixelCenters:i,size:u}=n,[c,a]=u,[l,p,m,f]=o.shape,d=[l,c,a,f],h=t.dataIdMap.get(o.dataId),g;h.dtype!=="float32"&&(g=rr({backend:t,inputs:{x:o},attrs:{dtype:"float32"}}),h=t.dataIdMap.get(g.dataId));let x=h.id,b=t.makeOutput(d,"float32");if(w.sizeFromShape(o.shape)===0)return b;let y=t.dataIdMap.get(b.dataId).id;return lk(x,l,p,m,f,c,a,s?1:0,i?1:0,y),g!=null&&t.disposeData(g.dataId),b}var pk={kernelName:eu,backendName:"wasm",setupFunc:GW,kernelFunc:VW};var mk;function HW(r){mk=r.wasm.cwrap(ru,null,["number","number","number","array","array","boolean"])}function qW(r){let{inputs:t,backend:e,attrs:n}=r,{images:o,dy:s}=t,{alignCorners:i}=n,u=e.makeOutput(o.shape,"float32"),c=e.dataIdMap.get(o.dataId),a;return c.dtype!=="float32"&&(a=rr({backend:e,inputs:{x:o},attrs:{dtype:"float32"}}),c=e.dataIdMap.get(a.dataId)),mk(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(u.dataId).id,new Uint8Array(new Int32Array(o.shape).buffer),new Uint8Array(new Int32Array(s.shape).buffer),i),a!=null&&e.disposeData(a.dataId),u}var fk={kernelName:ru,backendName:"wasm",setupFunc:HW,kernelFunc:qW};var dk;function KW(r){dk=r.wasm.cwrap(Ja,null,["number","number","number","number","number","number","number","number","number","number"])}function jW(r){let{backend:t,inputs:e,attrs:n}=r,{images:o}=e,{alignCorners:s,halfPixelCenters:i,size:u}=n,[c,a]=u,[l,p,m,f]=o.shape,d=[l,c,a,f],h=t.makeOutput(d,"float32");if(w.sizeFromShape(o.shape)===0)return h;let g=t.dataIdMap.get(o.dataId),x;g.dtype!=="float32"&&(x=rr({backend:t,inputs:{x:o},attrs:{dtype:"float32"}}),g=t.dataIdMap.get(x.dataId));let b=g.id,y=t.dataIdMap.get(h.dataId).id;return dk(b,l,p,m,f,c,a,s?1:0,i?1:0,y),x!=null&&t.disposeData(x.dataId),h}var hk={kernelName:Ja,backendName:"wasm",setupFunc:KW,kernelFunc:jW};var gk;function XW(r){gk=r.wasm.cwrap(tu,null,["number","number","number","array","array","boolean"])}function YW(r){let{inputs:t,backend:e,attrs:n}=r,{images:o,dy:s}=t,{alignCorners:i}=n,u=e.makeOutput(o.shape,"float32"),c=e.dataIdMap.get(o.dataId),a;return c.dtype!=="float32"&&(a=rr({backend:e,inputs:{x:o},attrs:{dtype:"float32"}}),c=e.dataIdMap.get(a.dataId)),gk(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(u.dataId).id,new Uint8Array(new Int32Array(o.shape).buffer),new Uint8Array(new Int32Array(s.shape).buffer),i),a!=null&&e.disposeData(a.dataId),u}var xk={kernelName:tu,backendName:"wasm",setupFunc:XW,kernelFunc:YW};var yk;function QW(r){yk=r.wasm.cwrap(Ho,null,["number","array","number","array","number","number"])}function ZW(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{dims:s}=n,i=w.parseAxisParam(s,o.shape);if(o.shape.length===0)return ds({inputs:{x:o},backend:e});let u=e.makeOutput(o.shape,o.dtype),c=e.dataIdMap.get(o.dataId).id,a=e.dataIdMap.get(u.dataId).id,l=new Uint8Array(new Int32Array(i).buffer),p=new Uint8Array(new Int32Array(o.shape).buffer);yk(c,l,i.length,p,o.shape.length,a);let m=he({inputs:{x:u},attrs:{shape:o.shape},backend:e});return e.disposeData(u.dataId),m}var bk={kernelName:Ho,backendName:"wasm",kernelFunc:ZW,setupFunc:QW};var wk;function JW(r){wk=r.wasm.cwrap(cu,null,["number","number","number","number","number","number","number","number","array","number","number"])}function tU(r){let{inputs:t,backend:e,attrs:n}=r,{image:o}=t,{radians:s,fillValue:i,center:u}=n,c=e.makeOutput(o.shape,o.dtype),a=e.dataIdMap.get(o.dataId).id,l=e.dataIdMap.get(c.dataId).id,[p,m,f,d]=o.shape,[h,g]=S.getImageCenter(u,m,f),x=i===0,b=255,y=typeof i=="number"?[i,i,i,x?0:b]:[...i,b],I=new Uint8Array(new Int32Array(y).buffer);return wk(a,p,m,f,d,s,h,g,I,y.length,l),c}var Sk={kernelName:cu,backendName:"wasm",kernelFunc:tU,setupFunc:JW};var Ik=nt(tp);var vk=nt(qn);var Ck;function eU(r){Ck=r.wasm.cwrap(qo,null,["number","number","number","number","number","number","array","number","number"])}function rU(r){let{backend:t,inputs:e,attrs:n}=r,{indices:o,updates:s}=e,{shape:i}=n,u=t.makeOutput(i,s.dtype);if(w.sizeFromShape(i)===0)return u;let{sliceRank:c,numUpdates:a,sliceSize:l,strides:p,outputSize:m}=ps.calculateShapes(s,o,i),d=t.dataIdMap.get(o.dataId).id,g=t.dataIdMap.get(s.dataId).id,x=new Uint8Array(new Int32Array(p).buffer),b=t.dataIdMap.get(u.dataId).id;return Ck(d,g,ut[s.dtype],c,a,l,x,m,b),u}var kk={kernelName:qo,backendName:"wasm",setupFunc:eU,kernelFunc:rU};var _k;function nU(r){_k=r.wasm.cwrap(ou,null,["number","number","number","number","number","number","bool","number"])}function oU(r){let{inputs:t,backend:e,attrs:n}=r,{sortedSequence:o,values:s}=t,{side:i}=n;if(o.dtype!==s.dtype)throw new Error(`SearchSorted error: sorted_sequence must have the same dtype as values. Got ${o.dtype} and ${s.dtype}`);let u=e.makeOutput(s.shape,"int32");function c(a){return e.dataIdMap.get(a.dataId).id}return _k(c(o),c(s),o.shape[0],o.shape[1],s.shape[1],ut[o.dtype],i==="left",c(u)),u}var Ak={kernelName:ou,backendName:"wasm",setupFunc:nU,kernelFunc:oU};var Rk;function sU(r){Rk=r.wasm.cwrap("SelectV2",null,["number","number","number","number","number"])}function iU(r){let{inputs:t,backend:e}=r,{condition:n,t:o,e:s}=t,i=e.dataIdMap.get(n.dataId).id,u=e.dataIdMap.get(o.dataId).id,c=e.dataIdMap.get(s.dataId).id,a=e.makeOutput(o.shape,o.dtype),l=e.dataIdMap.get(a.dataId).id,p=n.shape.length,m=o.shape.length,f=p===0||p>1||m===1?1:w.sizeFromShape(o.shape.slice(1));return Rk(i,u,c,f,l),a}var Mk={kernelName:ep,backendName:"wasm",kernelFunc:iU,setupFunc:sU};var Dk=nt(rp);var Nk;function aU(r){Nk=r.wasm.cwrap(Kn,null,["number","number"])}function uU(r){let{backend:t,inputs:{x:e}}=r,n=t.dataIdMap.get(e.dataId).id,o=t.makeOutput(e.shape,e.dtype),s=t.dataIdMap.get(o.dataId).id;return w.sizeFromShape(o.shape)===0||Nk(n,s),o}var Ek={kernelName:"Sigmoid",backendName:"wasm",setupFunc:aU,kernelFunc:uU};var $k=nt(sp);var Tk=nt(np);var Fk=nt(op);var Pk=nt(ip);function cU(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{blockShape:s,paddings:i}=n,u=w.sizeFromShape(s),c=[[0,0]];c.push(...i);for(let _=1+s.length;_<o.shape.length;++_)c.push([0,0]);let a=Cm.kernelFunc({inputs:{x:o},backend:e,attrs:{paddings:c,constantValue:0}}),l=S.getReshaped(a.shape,s,u,!1),p=S.getPermuted(l.length,s.length,!1),m=S.getReshapedPermuted(a.shape,s,u,!1),h=he({inputs:{x:a},backend:e,attrs:{shape:l}}),b=wr({inputs:{x:h},backend:e,attrs:{perm:p}}),v=he({inputs:{x:b},backend:e,attrs:{shape:m}});return e.disposeData(a.dataId),e.disposeData(h.dataId),e.disposeData(b.dataId),v}var Ok={kernelName:ap,backendName:"wasm",kernelFunc:cU};var Bk;function lU(r){Bk=r.wasm.cwrap("SparseFillEmptyRows","number",["number","number","number","number","number","number","number","number","number","number","number","number"])}function pU(r){let{backend:t,inputs:e}=r,{indices:n,values:o,denseShape:s,defaultValue:i}=e,u=n.shape[0],c=n.shape[1],a=t.readSync(s.dataId)[0],l=[u+a,c],p=t.dataIdMap.get(n.dataId).id,m=t.dataIdMap.get(o.dataId).id,f=t.dataIdMap.get(i.dataId).id,d=t.makeOutput(l,n.dtype),h=t.dataIdMap.get(d.dataId).id,g=t.makeOutput(l.slice(0,1),o.dtype),x=t.dataIdMap.get(g.dataId).id,b=t.makeOutput([a],"bool"),y=t.dataIdMap.get(b.dataId).id,I=t.makeOutput([u],n.dtype),v=t.dataIdMap.get(I.dataId).id,_=t.makeOutput([4],"int32"),k=t.dataIdMap.get(_.dataId).id,A=Bk(p,m,ut[o.dtype],u,a,c,f,h,x,y,v,k),R=t.readSync(_.dataId),F;switch(R[0]){case 1:{F=S.getSparseFillEmptyRowsIndicesDenseShapeMismatch(R[1]);break}case 2:{F=S.getSparseFillEmptyRowsNegativeIndexErrorMessage(R[1],R[2]);break}case 3:F=S.getSparseFillEmptyRowsOutOfRangeIndexErrorMessage(R[1],R[2],R[3]);break;default:F=""}if(t.disposeData(_.dataId),F)throw t.disposeData(d.dataId),t.disposeData(g.dataId),t.disposeData(b.dataId),t.disposeData(I.dataId),new Error(F);let P=d,L=g;return A!==l[0]&&(P=Nr({inputs:{x:d},attrs:{begin:0,size:[A,c]},backend:t}),L=Nr({inputs:{x:g},attrs:{begin:0,size:A},backend:t}),t.disposeData(d.dataId),t.disposeData(g.dataId)),[P,L,b,I]}var zk={kernelName:US,backendName:"wasm",setupFunc:lU,kernelFunc:pU};var Lk;function mU(r){Lk=r.wasm.cwrap(Vx,null,["number","number","number","number","number","number","number"])}function fU(r){let{backend:t,inputs:e}=r,{inputIndices:n,inputShape:o,newShape:s}=e;if(n.shape.length!==2)throw new Error(`Input indices should be a matrix but received shape
        ${n.shape}`);if(o.shape.length!==1)throw new Error(`Input shape should be a vector but received shape
        ${o.shape}`);if(s.shape.length!==1)throw new Error(`Target shape should be a vector but received shape ${s.shape}`);let i=t.dataIdMap.get(n.dataId).id,u=t.dataIdMap.get(o.dataId).id,c=t.dataIdMap.get(s.dataId).id,a=n.shape[0],l=w.sizeFromShape(s.shape),p=t.makeOutput([a,l],n.dtype),m=t.dataIdMap.get(p.dataId).id,f=t.makeOutput([l],s.dtype),d=t.dataIdMap.get(f.dataId).id,h=t.makeOutput([3],"int32"),g=t.dataIdMap.get(h.dataId).id;Lk(i,u,c,a,m,d,g);let x=t.readSync(h.dataId),b;switch(x[0]){case 0:{b=S.getSparseReshapeMultipleNegativeOneOutputDimErrorMessage(x[1],x[2]);break}case 1:{b=S.getSparseReshapeNegativeOutputDimErrorMessage(x[1],x[2]);break}case 2:b=S.getSparseReshapeEmptyTensorZeroOutputDimErrorMessage();break;case 3:{let y=Array.from(t.readSync(o.dataId)),I=Array.from(t.readSync(f.dataId));b=S.getSparseReshapeInputOutputMultipleErrorMessage(y,I);break}case 4:{let y=Array.from(t.readSync(o.dataId)),I=Array.from(t.readSync(f.dataId));b=S.getSparseReshapeInputOutputMismatchErrorMessage(y,I);break}default:b=""}if(t.disposeData(h.dataId),b)throw t.disposeData(p.dataId),t.disposeData(f.dataId),new Error(b);return[p,f]}var Wk={kernelName:Vx,backendName:"wasm",setupFunc:mU,kernelFunc:fU};var Uk;function km(r){Uk=r.wasm.cwrap("SparseSegmentReduction",null,["number","number","number","number","number","number","number","number","number"])}function _m(r,t){let{backend:e,inputs:n}=r,{data:o,indices:s,segmentIds:i}=n,u=s.shape[0],c=e.readSync(i.dataId,u-1,u)[0],l=u>0?c+1:0;if(l<0)throw new Error(S.getSparseSegmentReductionNegativeSegmentIdsErrorMessage());let p=o.shape.slice();p[0]=l;let m=e.dataIdMap.get(o.dataId).id,f=e.dataIdMap.get(s.dataId).id,d=e.dataIdMap.get(i.dataId).id,h=e.makeOutput(p,o.dtype),g=e.dataIdMap.get(h.dataId).id,x=e.makeOutput([4],"int32"),b=e.dataIdMap.get(x.dataId).id;Uk(m,ut[o.dtype],o.shape[0],f,d,g,b,t,0);let y=e.readSync(x.dataId),I;switch(y[0]){case 0:{I=S.getSparseSegmentReductionNegativeSegmentIdsErrorMessage();break}case 1:{I=S.getSparseSegmentReductionNonIncreasingSegmentIdsErrorMessage();break}case 2:I=S.getSparseSegmentReductionSegmentIdOutOfRangeErrorMessage(y[1],y[2]);break;case 3:I=S.getSparseSegmentReductionIndicesOutOfRangeErrorMessage(y[1],y[2],y[3]);break;default:I=""}if(e.disposeData(x.dataId),I)throw e.disposeData(h.dataId),new Error(I);return h}function dU(r){return _m(r,!0)}var Gk={kernelName:cp,backendName:"wasm",setupFunc:km,kernelFunc:dU};function hU(r){return _m(r,!1)}var Vk={kernelName:lp,backendName:"wasm",setupFunc:km,kernelFunc:hU};var Hk;function gU(r){Hk=r.wasm.cwrap(iu,null,["number","number","number","number","number","number","number","number","array","number","number"])}function xU(r){let{backend:t,inputs:e,attrs:n}=r,{sparseIndices:o,sparseValues:s,defaultValue:i}=e,{outputShape:u}=n,c=t.makeOutput(u,i.dtype);if(w.sizeFromShape(u)===0)return c;let{sliceRank:a,numUpdates:l,sliceSize:p,strides:m,outputSize:f}=S.calculateShapes(s,o,u),d=t.dataIdMap.get(o.dataId).id,h=t.dataIdMap.get(s.dataId).id,g=t.dataIdMap.get(i.dataId).id,x=new Uint8Array(new Int32Array(m).buffer),b=t.dataIdMap.get(c.dataId).id;return Hk(d,h,s.shape.length,g,ut[i.dtype],a,l,p,x,f,b),c}var qk={kernelName:iu,backendName:"wasm",setupFunc:gU,kernelFunc:xU};function yU(r){let{inputs:t,attrs:e,backend:n}=r,{x:o}=t,{numOrSizeSplits:s,axis:i}=e,u=w.parseAxisParam(i,o.shape)[0],c=S.prepareSplitSize(o,s,u),a=new Array(o.shape.length).fill(0),l=o.shape.slice();return c.map(p=>{let m=[...l];m[u]=p;let f=Nr({inputs:{x:o},attrs:{begin:a,size:m},backend:n});return a[u]+=p,f})}var Kk={kernelName:up,backendName:"wasm",kernelFunc:yU};var jk=nt(jn);var Xk=nt(pp);var bU=!0,Yk=At(fi,bU);var Qk;function wU(r){Qk=r.wasm.cwrap(Yo,null,["number","number","number","number"])}function SU(r){let{backend:t,inputs:e,attrs:n}=r,{alpha:o}=n,{x:s}=e,i=t.dataIdMap.get(s.dataId).id,u=t.makeOutput(s.shape,s.dtype),c=t.dataIdMap.get(u.dataId).id;return Qk(i,o,ut[s.dtype],c),u}var Zk={kernelName:Yo,backendName:"wasm",setupFunc:wU,kernelFunc:SU};var Jk;function IU(r){Jk=r.wasm.cwrap(Xo,null,["number","array","number","array","array","array","array","array","number","number"])}function vU(r){let{backend:t,inputs:e,attrs:n}=r,{x:o}=e,{begin:s,end:i,strides:u,beginMask:c,endMask:a,ellipsisMask:l,newAxisMask:p,shrinkAxisMask:m}=n,{finalShapeSparse:f,finalShape:d,isIdentity:h,sliceDim0:g,isSimpleSlice:x,begin:b,end:y,strides:I}=ce.sliceInfo(o.shape,s,i,u,c,a,l,p,m),v;if(h)v=he({inputs:{x:o},backend:t,attrs:{shape:d}});else if(g||x){w.assert(o.shape.length>=1,()=>`Input must have rank at least 1, got: ${o.shape.length}`);let _=ce.computeOutShape(b,y,I),k=Nr({inputs:{x:o},backend:t,attrs:{begin:b,size:_}});v=he({inputs:{x:k},backend:t,attrs:{shape:d}}),t.disposeData(k.dataId)}else{let _=t.makeOutput(f,"float32"),k=t.dataIdMap.get(o.dataId).id,A=new Uint8Array(new Int32Array(w.computeStrides(o.shape)).buffer),R=new Uint8Array(new Int32Array(b).buffer),F=new Uint8Array(new Int32Array(y).buffer),P=new Uint8Array(new Int32Array(I).buffer),L=new Uint8Array(new Int32Array(f).buffer),V=new Uint8Array(new Int32Array(w.computeStrides(f)).buffer),Q=t.dataIdMap.get(_.dataId).id;Jk(k,A,o.shape.length,R,F,P,L,V,f.length,Q),v=he({inputs:{x:_},backend:t,attrs:{shape:d}}),t.disposeData(_.dataId)}return v}var t_={kernelName:Xo,backendName:"wasm",setupFunc:IU,kernelFunc:vU};function CU(r){let{backend:t,inputs:e,attrs:n}=r,{data:o,dataSplits:s}=e,{separator:i,nGramWidths:u,leftPad:c,rightPad:a,padWidth:l,preserveShortSequences:p}=n,m=t.readSync(o.dataId),f=t.readSync(s.dataId),[d,h]=Qu(m,f,i,u,c,a,l,p),g=t.makeOutput([d.length],"string"),x=t.dataIdMap.get(g.dataId);x.stringBytes=d;let b=t.makeOutput(s.shape,"int32");return t.typedArrayFromHeap(b).set(h),[g,b]}var e_={kernelName:mp,backendName:"wasm",kernelFunc:CU};function kU(r){let{backend:t,inputs:e,attrs:n}=r,{input:o,delimiter:s}=e,{skipEmpty:i}=n,u=t.readSync(o.dataId),c=t.readSync(s.dataId),[a,l,p]=Zu(u,c[0],i),m=l.length,f=t.makeOutput([m,2],"int32");t.typedArrayFromHeap(f).set(a);let h=t.makeOutput([m],"string"),g=t.dataIdMap.get(h.dataId);g.stringBytes=l;let x=t.makeOutput([2],"int32");return t.typedArrayFromHeap(x).set(p),[f,h,x]}var r_={kernelName:VS,backendName:"wasm",kernelFunc:kU};function _U(r){let{backend:t,inputs:e,attrs:n}=r,{input:o}=e,{numBuckets:s}=n,i=t.readSync(o.dataId),u=Ju(i,s),c=t.makeOutput(o.shape,"int32");return t.typedArrayFromHeap(c).set(u),c}var n_={kernelName:HS,backendName:"wasm",kernelFunc:_U};var AU=!0,o_=At(Xn,AU);var s_;function RU(r){s_=r.wasm.cwrap(jo,null,["number","number","number","number"])}function MU(r){let{backend:t,inputs:e,attrs:n}=r,{axis:o,keepDims:s}=n,{x:i}=e,u=t.dataIdMap.get(i.dataId).id,c=u,a=i,{transposed:l,axes:p,originalAxes:m,inputWasTransposed:f}=Xe(i,o,t),d=p;if(f){let y=t.dataIdMap.get(l.dataId).id;y!==u&&(a=l,c=y,d=S.getInnerMostAxes(d.length,a.shape.length))}S.assertAxesAreInnerMostDims("sum",d,a.shape.length);let[h,g]=S.computeOutAndReduceShapes(a.shape,d),x=w.sizeFromShape(g),b=t.makeOutput(h,a.dtype);if(w.sizeFromShape(a.shape)!==0){let y=t.dataIdMap.get(b.dataId).id;s_(c,x,ut[b.dtype],y)}if(f&&t.disposeData(l.dataId),s){let y=S.expandShapeToKeepDim(b.shape,m);b.shape=y}return b}var i_={kernelName:jo,backendName:"wasm",setupFunc:RU,kernelFunc:MU};var a_=nt(fp);var u_=nt(dp);var c_;function DU(r){c_=r.wasm.cwrap(nu,null,["number","number","number","number","number","number","array","number","number","number"])}function NU(r){let{backend:t,inputs:e,attrs:n}=r,{tensor:o,indices:s,updates:i}=e,{}=n,u=t.makeOutput(o.shape,o.dtype);if(w.sizeFromShape(o.shape)===0)return u;let{sliceRank:c,numUpdates:a,sliceSize:l,strides:p,outputSize:m}=ps.calculateShapes(i,s,o.shape),d=t.dataIdMap.get(s.dataId).id,g=t.dataIdMap.get(i.dataId).id,b=t.dataIdMap.get(o.dataId).id,y=new Uint8Array(new Int32Array(p).buffer),I=t.dataIdMap.get(u.dataId).id;return c_(d,g,ut[i.dtype],c,a,l,y,m,I,b),u}var l_={kernelName:nu,backendName:"wasm",setupFunc:DU,kernelFunc:NU};var p_;function EU(r){p_=r.wasm.cwrap(bn,null,["number","array","number","array","number","number"])}function $U(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,s=e.dataIdMap.get(o.dataId).id,{reps:i}=n,u=new Array(o.shape.length);for(let m=0;m<u.length;m++)u[m]=o.shape[m]*i[m];let c=new Uint8Array(new Int32Array(o.shape).buffer),a=new Uint8Array(new Int32Array(u).buffer),l=e.makeOutput(u,o.dtype),p=e.dataIdMap.get(l.dataId).id;return p_(s,c,o.shape.length,a,u.length,ut[l.dtype],p),l}var m_={kernelName:bn,backendName:"wasm",setupFunc:EU,kernelFunc:$U};var f_;function TU(r){f_=r.wasm.cwrap(au,null,["number","array","number","number","number","bool","number","number"])}var FU=({inputs:r,backend:t,attrs:e})=>{let{x:n}=r,{k:o,sorted:s}=e,i=t.dataIdMap.get(n.dataId).id,u=new Uint8Array(new Int32Array(n.shape).buffer),c=n.shape.slice();c[c.length-1]=o;let a=t.makeOutput(c,n.dtype),l=t.dataIdMap.get(a.dataId).id,p=t.makeOutput(c,"int32"),m=t.dataIdMap.get(p.dataId).id;return f_(i,u,n.shape.length,ut[n.dtype],o,s,l,m),[a,p]},d_={kernelName:au,backendName:"wasm",setupFunc:TU,kernelFunc:FU};var h_;function PU(r){h_=r.wasm.cwrap(uu,null,["number","number","bool","number","number","number","number","number","number","array","number","array","number","number","number","number","number"])}function OU(r){let{backend:t,inputs:e,attrs:n}=r,{image:o,transforms:s}=e,{interpolation:i,fillMode:u,fillValue:c,outputShape:a}=n,[l,p,m,f]=o.shape,[d,h]=a??[p,m],g=[l,d,h,f],x=new Uint8Array(new Int32Array(w.computeStrides(o.shape)).buffer),b=new Uint8Array(new Int32Array(w.computeStrides(g)).buffer),y=t.makeOutput(g,o.dtype),I=t.dataIdMap.get(y.dataId).id,_=t.dataIdMap.get(o.dataId).id,A=t.dataIdMap.get(s.dataId).id,R=i==="nearest"?1:2,F;switch(u){case"constant":F=1;break;case"reflect":F=2;break;case"wrap":F=3;break;case"nearest":F=4;break;default:F=1;break}return h_(_,A,s.shape[0]>1,l,d,h,f,m,p,x,o.shape.length-1,b,g.length-1,R,F,c,I),y}var g_={kernelName:uu,backendName:"wasm",setupFunc:PU,kernelFunc:OU};function BU(r){let{inputs:t,attrs:e,backend:n}=r,{axis:o}=e,{x:s}=t,{outputValues:i,outputShape:u,indices:c}=ec(n.readSync(s.dataId),o,s.shape,s.dtype);return[n.makeOutput(u,s.dtype,void 0,i),n.makeOutput([c.length],"int32",void 0,c)]}var x_={kernelName:qS,backendName:"wasm",kernelFunc:BU};function zU(r){let{inputs:t,backend:e,attrs:n}=r,{value:o}=t,{axis:s}=n;s<0&&(s+=o.shape.length);let i=o.shape[s],u=o.shape.length,c=new Array(u-1),a=0;for(let f=0;f<u;f++)f!==s&&(c[a++]=o.shape[f]);let l=new Array(i),p=new Array(u).fill(0),m=o.shape.slice();m[s]=1;for(let f=0;f<l.length;f++)p[s]=f,l[f]=Nr({inputs:{x:o},attrs:{begin:p,size:m},backend:e});return l.map(({dataId:f,dtype:d})=>({dataId:f,dtype:d,shape:c}))}var y_={kernelName:di,backendName:"wasm",kernelFunc:zU};function LU(r){let{inputs:{x:t},backend:e}=r,n=e.makeOutput(t.shape,t.dtype);return e.typedArrayFromHeap(n).fill(0),n}var b_={kernelName:hi,backendName:"wasm",kernelFunc:LU};var WU=[DI,NI,EI,$I,TI,PI,WI,GI,VI,HI,qI,KI,jI,XI,YI,ZI,ov,tv,rv,av,Ov,zv,Lv,Wv,Uv,Gv,Hv,qv,jv,Yv,Zv,tC,rC,nC,oC,iC,uC,lC,mC,dC,gC,yC,wC,IC,CC,kC,AC,RC,MC,DC,NC,EC,$C,FC,PC,OC,zC,WC,GC,HC,KC,jC,XC,OI,YC,QC,ZC,t1,e1,r1,o1,i1,s1,a1,u1,c1,l1,m1,d1,g1,x1,b1,S1,v1,k1,A1,M1,N1,E1,T1,B1,z1,L1,W1,G1,H1,K1,j1,Y1,Q1,Z1,Cm,tk,rk,ok,sk,ik,ak,uk,ck,sv,pk,fk,hk,xk,bk,Sk,Ik,vk,kk,Ak,Mk,Dk,Ek,$k,Tk,Fk,Pv,P1,Pk,Ok,zk,Wk,Gk,Vk,qk,Kk,jk,Xk,Yk,Zk,t_,e_,r_,n_,o_,i_,a_,u_,l_,m_,d_,g_,zI,x_,y_,b_];for(let r of WU)Zo(r);var Pb=X();Pb.registerFlag("WASM_HAS_SIMD_SUPPORT",async()=>{try{return WebAssembly.validate(new Uint8Array([0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,10,9,1,7,0,65,0,253,15,26,11]))}catch{return!1}});Pb.registerFlag("WASM_HAS_MULTITHREAD_SUPPORT",async()=>{if(Pb.get("IS_NODE"))return!1;try{return new MessageChannel().port1.postMessage(new SharedArrayBuffer(1)),WebAssembly.validate(new Uint8Array([0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,5,4,1,3,1,1,10,11,1,9,0,65,0,254,16,2,0,26,11]))}catch{return!1}});var Vb=ba(R_()),T_=ba(D_()),Hb=ba(N_());var E_=Vb.default||Vb,UU=Hb.default||Hb,oc=class extends gn{constructor(t){super(),this.wasm=t,this.dataIdNextNumber=1,this.wasm.tfjs.initWithThreadsCount(qU),KU=this.wasm.tfjs.getThreadsCount(),this.dataIdMap=new Ao(this,me())}write(t,e,n){let o={id:this.dataIdNextNumber++};return this.move(o,t,e,n,1),o}numDataIds(){return this.dataIdMap.numDataIds()}async time(t){let e=w.now();return t(),{kernelMs:w.now()-e}}move(t,e,n,o,s){let i=this.dataIdNextNumber++;if(o==="string"){let l=e;this.dataIdMap.set(t,{id:i,stringBytes:l,shape:n,dtype:o,memoryOffset:null,refCount:s});return}let u=w.sizeFromShape(n),c=u*w.bytesPerElement(o),a=this.wasm._malloc(c)>>>0;this.dataIdMap.set(t,{id:i,memoryOffset:a,shape:n,dtype:o,refCount:s}),this.wasm.tfjs.registerTensor(i,u,a),e!=null&&this.wasm.HEAPU8.set(new Uint8Array(e.buffer,e.byteOffset,c),a)}async read(t){return this.readSync(t)}readSync(t,e,n){let{memoryOffset:o,dtype:s,shape:i,stringBytes:u}=this.dataIdMap.get(t);if(s==="string")return(e==null||e===0)&&(n==null||n>=u.length)?u:u.slice(e,n);e=e||0,n=n||w.sizeFromShape(i);let c=w.bytesPerElement(s),a=this.wasm.HEAPU8.slice(o+e*c,o+n*c);return VU(a.buffer,s)}disposeData(t,e=!1){if(this.dataIdMap.has(t)){let n=this.dataIdMap.get(t);if(n.refCount--,!e&&n.refCount>0)return!1;this.wasm._free(n.memoryOffset),this.wasm.tfjs.disposeData(n.id),this.dataIdMap.delete(t)}return!0}refCount(t){return this.dataIdMap.has(t)?this.dataIdMap.get(t).refCount:0}incRef(t){let e=this.dataIdMap.get(t);e!=null&&e.refCount++}floatPrecision(){return 32}getMemoryOffset(t){return this.dataIdMap.get(t).memoryOffset}dispose(){this.wasm.tfjs.dispose(),"PThread"in this.wasm&&this.wasm.PThread.terminateAllThreads(),this.wasm=null}memory(){return{unreliable:!1}}makeOutput(t,e,n,o){let s;if(n==null)s=this.write(o??null,t,e);else{let i=this.dataIdNextNumber++;s={id:i},this.dataIdMap.set(s,{id:i,memoryOffset:n,shape:t,dtype:e,refCount:1});let u=w.sizeFromShape(t);this.wasm.tfjs.registerTensor(i,u,n)}return{dataId:s,shape:t,dtype:e}}typedArrayFromHeap({shape:t,dtype:e,dataId:n}){let o=this.wasm.HEAPU8.buffer,{memoryOffset:s}=this.dataIdMap.get(n),i=w.sizeFromShape(t);switch(e){case"float32":return new Float32Array(o,s,i);case"int32":return new Int32Array(o,s,i);case"bool":return new Uint8Array(o,s,i);default:throw new Error(`Unknown dtype ${e}`)}}};function GU(r){return(t,e)=>(w.fetch(r,{credentials:"same-origin"}).then(n=>{n.ok||t.env.a(`failed to load wasm binary file at '${r}'`),n.arrayBuffer().then(o=>{WebAssembly.instantiate(o,t).then(s=>{e(s.instance,s.module)})})}),{})}function $_(r,t,e){if(Gb!=null)return Gb;let n="tfjs-backend-wasm.wasm";return r&&t?n="tfjs-backend-wasm-threaded-simd.wasm":r&&(n="tfjs-backend-wasm-simd.wasm"),nc!=null&&nc[n]!=null?nc[n]:e+n}async function F_(){let[r,t]=await Promise.all([X().getAsync("WASM_HAS_SIMD_SUPPORT"),X().getAsync("WASM_HAS_MULTITHREAD_SUPPORT")]);return new Promise((e,n)=>{let o={};o.locateFile=(u,c)=>{if(u.endsWith(".worker.js")){let a=T_.wasmWorkerContents.replace(/\n/g,"\\n"),l=new Blob([a],{type:"application/javascript"});return URL.createObjectURL(l)}return u.endsWith(".wasm")?$_(r,t,rc??c):c+u},P_&&(o.instantiateWasm=GU($_(r,t,rc??"")));let s=!1;o.onAbort=()=>{if(s||Mm)return;Mm=!0,n({message:"Make sure the server can serve the `.wasm` file relative to the bundled js file. For more details see https://github.com/tensorflow/tfjs/blob/master/tfjs-backend-wasm/README.md#using-bundlers"})};let i;t&&r&&Gb==null?(o.mainScriptUrlOrBlob=new Blob(["var WasmBackendModuleThreadedSimd = "+E_.toString()],{type:"text/javascript"}),i=E_(o)):i=UU(o),i.then(u=>{s=!0,Mm=!1;let c=null;u.tfjs={init:u.cwrap("init",null,[]),initWithThreadsCount:u.cwrap("init_with_threads_count",null,["number"]),getThreadsCount:u.cwrap("get_threads_count","number",[]),registerTensor:u.cwrap("register_tensor",null,["number","number","number"]),disposeData:u.cwrap("dispose_data",c,["number"]),dispose:u.cwrap("dispose",c,[])},e({wasm:u})}).catch(n)})}function VU(r,t){switch(t){case"float32":return new Float32Array(r);case"int32":return new Int32Array(r);case"bool":return new Uint8Array(r);default:throw new Error(`Unknown dtype ${t}`)}}var HU=["tfjs-backend-wasm.wasm","tfjs-backend-wasm-simd.wasm","tfjs-backend-wasm-threaded-simd.wasm"],Gb=null,rc=null,nc={},Mm=!1,P_=!1;function qb(r,t=!1){if(Mm)throw new Error("The WASM backend was already initialized. Make sure you call `setWasmPaths()` before you call `tf.setBackend()` or `tf.ready()`");if(typeof r=="string")rc=r;else{nc=r;let e=HU.filter(n=>nc[n]==null);if(e.length>0)throw new Error(`There were no entries found for the following binaries: ${e.join(",")}. Please either call setWasmPaths with a map providing a path for each binary, or with a string indicating the directory where all the binaries can be found.`)}P_=t}var qU=-1,KU=-1;var jU=2;vi("wasm",async()=>{let{wasm:r}=await F_();return new oc(r)},jU);var XU;function O_({backend:r,precision:t}){XU=t==="half"?r:void 0}var B_=bt("AdamUpdate"),z_=bt("AdamUpdates");function st(r,{kernelName:t},e){Zo({kernelName:t,backendName:r,kernelFunc:({inputs:n,attrs:o,backend:s})=>e({inputs:n,attributes:o,backend:s})})}function wt(r,t,e){let n=Qo(t,r),s=e(({inputs:i,attributes:u,backend:c})=>{if(!n)throw new Error(`Cannot run ${t}: the ${r} backend does not have it`);return n.kernelFunc({inputs:i,attrs:u,backend:c})});n&&YS(t,r),Zo({...n,kernelName:t,backendName:r,kernelFunc:({inputs:i,attrs:u,backend:c})=>s({inputs:i,attributes:u,backend:c})})}function _e({dataIdMap:r},{dataId:t}){return r.get(t).memoryOffset}function hs(r){return r==="bool"?1:O}var Dm=2**32,O=4;function ge({wasm:r},t,e,n){let o=t/O;r.HEAPF32.fill(n,o,o+e)}function L_({wasm:{HEAPF32:r}},t,e,n){let o=t/O,s=e/O;for(let i=0;i<n;i++)r[s+i]+=r[o+i]}function Kb({wasm:{HEAPF32:r}},t,e,n,o){let s=t/O,i=e/O;for(let u=0;u<n;u++)r[i+u]=r[s+u]*o}function so({wasm:{HEAPF32:r}},...[t,e,n,o,s,i,u,c]){let a=t/O,l=o/O;for(let p=0;p<u;p++)for(let m=0;m<c;m++)r[l+p*s+m*i]=r[a+p*e+m*n]}var QU=16;function Hi({wasm:{HEAPU8:r}},t,e,n,...o){let i=n<QU*O&&n%O===0?new Uint32Array(r.buffer):void 0,u=(c,a,l)=>{if(c<o.length){let p=o[c],m=o[c+1],f=o[c+2];for(let d=0;d<p;d++)u(c+3,a+d*m,l+d*f)}else if(i){let p=a/O,m=l/O,f=n/O;for(let d=0;d<f;d++)i[m+d]=i[p+d]}else r.copyWithin(l,a,a+n)};u(0,t,e)}function ZU(r,t,e,n){if(n.length>23)throw new Error("A kernel takes 23 numbers at most");r[t]=e;for(let o=0;o<n.length;o++)r[t+1+o]=n[o]}function JU(r,t,e,n){for(let o=e;o<n;o+=24)r[t[o]](t[o+1],t[o+2],t[o+3],t[o+4],t[o+5],t[o+6],t[o+7],t[o+8],t[o+9],t[o+10],t[o+11],t[o+12],t[o+13],t[o+14],t[o+15],t[o+16],t[o+17],t[o+18],t[o+19],t[o+20],t[o+21],t[o+22],t[o+23])}var sc=class{#t=new Int32Array(24);#e=0;#r=[];#n=!1;get size(){return this.#e}add(t,e){let n=this.#e*24;if(n===this.#t.length){let o=new Int32Array(2*n);o.set(this.#t),this.#t=o}ZU(this.#t,n,t,e),this.#e++,this.#n||this.#r.push(this.#e)}inSequence(t){let e=this.#e;this.#n=!0,t(),this.#n=!1,this.#e>e&&this.#r.push(this.#e)}trim(){return this.#t=this.#t.slice(0,this.#e*24),this}run(t){JU(t,this.#t,0,this.#e*24)}forEachTask(t){let e=0;for(let n of this.#r)t(this.#t.subarray(e*24,n*24)),e=n}equals(t){return this.#e===t.#e&&W_(this.#r,t.#r)&&W_(this.#t.subarray(0,this.#e*24),t.#t.subarray(0,this.#e*24))}};function W_(r,t){if(r.length!==t.length)return!1;for(let e=0;e<r.length;e++)if(r[e]!==t[e])return!1;return!0}var qi=new WeakMap;function yt(r,t,...e){let n=qi.get(r.wasm);if(!n)return t(r,...e);n.called({run:t,values:[r,...e]}),ic(r,()=>t(r,...e))}function Nm(r,t,e){let n=new Uint8Array(t.buffer,t.byteOffset,t.byteLength),o=qi.get(r.wasm);if(!o)return r.wasm.HEAPU8.set(n,e);n.length>0&&yt(r,t4,o.keep(n),e,n.length)}function t4({wasm:r},t,e,n){r.HEAPU8.copyWithin(e,t,t+n)}function ic({wasm:r},t){let e=qi.get(r);qi.delete(r);try{return t()}finally{e&&qi.set(r,e)}}function U_({wasm:r},t){let e=qi.get(r);if(!e)return t;let n=o=>{o.size!==0&&(e.called({run:e4,values:[t,o.trim()]}),t.run(o))};return{threads:t.threads,started:t.started,kernels:t.kernelsBy(o=>(...s)=>{let i=new sc;i.add(o,s),n(i)}),runInParallel(o){let s=new sc,i=t.kernelsBy(u=>(...c)=>s.add(u,c));o(i,u=>s.inSequence(u)),n(s)},kernelsBy:t.kernelsBy,run:n,terminate:()=>t.terminate()}}function e4(r,t){r.run(t)}function G_(r){return{configurable:!0,enumerable:!0,writable:!0,value:r}}function V_(r,t,e){let n=Object.keys(t).map(o=>[o,Object.getOwnPropertyDescriptor(r,o)]);Object.defineProperties(r,t);try{return e()}finally{let o=r;for(let[s,i]of n){let u=t[s].get!==void 0,c=o[s];delete o[s],i&&Object.defineProperty(r,s,u?{...i,value:c}:i)}}}var Em=bt("Gelu",{differentiableOnce:!0}),$m=bt("GeluGradient"),Tm=bt("TanhGelu",{differentiableOnce:!0}),Fm=bt("TanhGeluGradient");var Ur={slope:Math.sqrt(8/Math.PI),cube:.044715*Math.sqrt(8/Math.PI)};var Ki={rate:1/4,coefficients:[.0997355610364,.0997373967683,.0934395147095,.0818896317661,.0574462582406,.0682739957334,-.0397468633678,.103798857523,-.0853892299368,.020814888403]};var Xb={"i32.add":[106],"i32.sub":[107],"i32.mul":[108],"i32.div_u":[110],"i32.and":[113],"i32.shl":[116],"i32.shr_u":[118],"i32.eq":[70],"i32.lt_s":[72],"i32x4.add":[253,174,1],"i32x4.sub":[253,177,1],"i32x4.shl":[253,171,1],"i32x4.shr_u":[253,173,1],"v128.and":[253,78],"v128.or":[253,80],"v128.xor":[253,81],"f32x4.add":[253,228,1],"f32x4.sub":[253,229,1],"f32x4.mul":[253,230,1],"f32x4.div":[253,231,1],"f32x4.pmin":[253,234,1],"f32x4.pmax":[253,235,1],"f32x4.gt":[253,68],"f64x2.add":[253,240,1],"f64x2.sub":[253,241,1],"f64x2.mul":[253,242,1]},H_={"v128.bitselect":[253,82],"f32x4.relaxed_madd":[253,133,2]},q_={"f32x4.nearest":[253,106],"f32x4.sqrt":[253,227,1],"i32x4.splat":[253,17],"i32x4.trunc_sat_f32x4_s":[253,248,1],"f32x4.convert_i32x4_s":[253,250,1]},K_={"f32.load":[42],"f32.store":[56],"v128.load":[253,0],"v128.load32_splat":[253,9],"v128.load64_splat":[253,10],"v128.load32_zero":[253,92],"v128.store":[253,11],"v128.store32_lane":[253,90]},Yb={i32:127,v128:123};function nn(r,t){return[r==="get"?32:33,...Er(t)]}function j_(r){return[65,...Y_(r)]}var r4=[0,0],n4=[3,0,...Er(2**16)];function X_(r,t){let e=Object.entries(r),n=(o,s)=>[o,...Er(s.length),...s];return new Uint8Array([0,97,115,109,1,0,0,0,...n(1,io(e.map(([,{parameters:o}])=>[96,...io(Array(o).fill([Yb.i32])),0]))),...n(2,io([[...jb("env"),...jb("memory"),2,...t?n4:r4]])),...n(3,io(e.map((o,s)=>Er(s)))),...n(7,io(e.map(([o],s)=>[...jb(o),0,...Er(s)]))),...n(10,io(e.map(([,{body:o}])=>o)))])}function jb(r){let t=[...new TextEncoder().encode(r)];return[...Er(t.length),...t]}function io(r){return[...Er(r.length),...r.flat()]}function Er(r){return r<128?[r]:[r&127|128,...Er(r>>>7)]}function Y_(r){let t=r>>7,e=r&127;return t===0&&!(e&64)||t===-1&&!!(e&64)?[e]:[e|128,...Y_(t)]}var Z_=[],Q_=new Map;function Qb({buffer:r}){let t=[253,12,...new Uint8Array(r)],e=t.join();if(t.slice(2).every(o=>o===0))return t;let n=Q_.get(e)??256+Z_.push(t)-1;return Q_.set(e,n),[n]}function J_(r){return Z_[r-256]}var ji=0,Pm=1,ac=2,t3=3,uc=class{code;text;binding;constructor(t,e,n=t3){this.code=t,this.text=e,this.binding=n}},Xi=class r extends uc{type="i32";plus(t){return Sr(r,"i32.add",this,"+",We(t),Pm)}minus(t){return Sr(r,"i32.sub",this,"\u2212",We(t),Pm)}times(t){return Sr(r,"i32.mul",this,"\xB7",We(t),ac)}dividedBy(t){return Sr(r,"i32.div_u",this,"/",t,ac)}and(t){return Sr(r,"i32.and",this,"&",We(t),ji)}shiftedLeft(t){return Sr(r,"i32.shl",this,"<<",We(t),ji)}shiftedRight(t){return Sr(r,"i32.shr_u",this,">>",We(t),ji)}equals(t){return Sr(r,"i32.eq",this,"=",We(t),ji)}isBelow(t){return Sr(r,"i32.lt_s",this,"<",We(t),ji)}},Zb=class extends uc{type="f32"},lr=class r extends uc{type="v128";plus(t){return Sr(r,"f32x4.add",this,"+",t,Pm)}minus(t){return Sr(r,"f32x4.sub",this,"\u2212",t,Pm)}times(t){return Sr(r,"f32x4.mul",this,"\xB7",t,ac)}dividedBy(t){return Sr(r,"f32x4.div",this,"/",t,ac)}};function Sr(r,t,e,n,o,s){let i=s===ji,u=e.binding<(i?t3:s)?`(${e.text})`:e.text,c=o.binding<=(i?ac:s)?`(${o.text})`:o.text;return new r([...e.code,...o.code,...Xb[t]],`${u} ${n} ${c}`,s)}function We(r){return typeof r!="number"?r:new Xi(j_(r),`${r}`.replace("-","\u2212"))}function on(r,t){return new Xi([...r.code,...t.code,...r.isBelow(t).code,27],`min(${r.text}, ${t.text})`)}function Rt(r){return new lr(Qb(Float32Array.of(r,r,r,r)),`${r}`)}function $r(r,...t){let e=Int32Array.from({length:4},(n,o)=>o===0?r:t[o-1]??r);return new lr(Qb(e),t.length>0?`[${e.join(" ")}]`:`[${r}]`)}function re(r,...t){let e={...q_,...Xb,...H_}[r],n=[...t.flatMap(o=>o.code),...e];return new lr(n,`${r}(${t.map(({text:o})=>o).join(", ")})`)}function Nn(r,t,e){let n=e.flatMap(s=>[0,1,2,3].map(i=>4*s+i)),o=[...r.code,...t.code,253,13,...n];return new lr(o,`shuffle(${r.text}, ${t.text}, ${e.join(" ")})`)}function Om(r,t){let{code:e}=Nn(r,r,[t,t,t,t]);return new lr(e,`all lanes ${r.text}[${t}]`)}function Ue(r,t=0){return new lr(Bm("v128.load",r,t),`v128[${ao(r,t)}]`)}function Yi(r,t=0){return new lr(Bm("v128.load32_zero",r,t),`lane 0 f32[${ao(r,t)}]`)}function gs(r,t=0){return new lr(Bm("v128.load32_splat",r,t),`all lanes f32[${ao(r,t)}]`)}function e3(r,t=0){return new Zb(Bm("f32.load",r,t),`f32[${ao(r,t)}]`)}function Bm(r,{code:t},e){return[...t,...cc(r,e)]}function cc(r,t){return[...K_[r],0,...Er(t)]}function ao({text:r},t){return t===0?r:`${r} + ${t}`}function zm(r){return re("f32x4.sqrt",r)}function Lm(r,t){return re("f32x4.pmax",r,t)}function o4(r,t){return re("f32x4.pmin",r,t)}function xs(r,t){return t.map(Rt).reduceRight((e,n)=>e.times(r).plus(n))}function Jb(r,t,e){return re("v128.bitselect",t,e,re("f32x4.gt",r,Rt(0)))}function Tr(r,{code:t,text:e}){return new lr([...r.flatMap(n=>n.code),...t],`(${[...r.map(n=>n.text),e].join("; ")})`)}var s4=-87,i4=88,r3=.693359375,a4=Math.LN2-r3,u4=2**23,c4=[1,1,1/2,1/6,1/24,1/120,1/720,1/5040];function tw(r,t,e){let n=o4(Lm(r,Rt(s4)),Rt(i4)),o=t.minus(e.times(Rt(r3))).minus(e.times(Rt(a4))),s=e.plus(Rt(u4+127));return Tr([t.becomes(n),e.becomes(re("f32x4.nearest",t.times(Rt(Math.LOG2E)))),t.becomes(o)],xs(t,c4).times(re("i32x4.shl",s,We(23))))}var n3=Rt(.2),sn=Rt(1),lc=(r,t,e)=>sn.dividedBy(sn.plus(tw(r,t,e))),ew=(r,t,e)=>Rt(r).plus(Rt(t).times(e).times(e)),rw=(r,t,e)=>lc(r.times(ew(-Ur.slope,-Ur.cube,r)),t,e),nw=(r,t,e,n)=>{let o=Lm(r,Rt(0).minus(r));return Tr([t.becomes(tw(r.times(r).times(Rt(-.5)),e,n)),n.becomes(sn.dividedBy(sn.plus(o.times(Rt(Ki.rate))))),e.becomes(t.times(n).times(xs(n,Ki.coefficients)))],Jb(r,sn.minus(e),e))},pc=(r,t,e)=>r.minus(t).times(e),ow=(r,t)=>Tr([t.becomes(r)],Lm(t,t.times(n3))),sw=(r,t,e,n)=>Tr([e.becomes(Jb(t,r,r.times(n3)))],e.times(n)),iw=({x:r,mean:t,inverse:e,weight:n,shift:o})=>pc(r,t,e).times(n).plus(o),aw=(r,t,e,n,o)=>{let s=e.times(t).times(sn.minus(n));return Tr([n.becomes(lc(t.times(e),n,o))],r.times(n).times(sn.minus(s)))};var ys={activation:Ie({images:["x"],channels:["gain","shift"],scratch:["v"],results:{y:({x:r,gain:t,shift:e,v:n})=>ow(r.times(t).plus(e),n)}}),activationWithNoise:Ie({images:["x"],channels:["gain","shift"],pixels:["noise"],numbers:["strength"],scratch:["v"],results:{y:({x:r,gain:t,shift:e,noise:n,strength:o,v:s})=>ow(r.times(t).plus(e).plus(n.times(o)),s)}}),activationGradient:Ie({images:["dy","x","y"],channels:["gain"],scratch:["dv"],results:{dx:({dy:r,y:t,dv:e,gain:n})=>sw(r,t,e,n)},sums:{ofGain:({dv:r,x:t})=>r.times(t),ofShift:({dv:r})=>r}}),activationGradientWithNoise:Ie({images:["dy","x","y"],channels:["gain"],pixels:["noise"],scratch:["dv"],results:{dx:({dy:r,y:t,dv:e,gain:n})=>sw(r,t,e,n)},sums:{ofGain:({dv:r,x:t})=>r.times(t),ofShift:({dv:r})=>r,ofStrength:({dv:r,noise:t})=>r.times(t)}}),sum:Ie({images:["x"],sums:{sum:({x:r})=>r}}),productSum:Ie({images:["x","y"],sums:{sum:({x:r,y:t})=>r.times(t)}}),squaresAround:Ie({images:["x"],numbers:["mean"],scratch:["d"],sums:{sum:({x:r,mean:t,d:e})=>Tr([e.becomes(r.minus(t))],e.times(e))}}),standardize:Ie({images:["x"],numbers:["mean","inverse"],results:{y:({x:r,mean:t,inverse:e})=>pc(r,t,e)}}),standardizeSums:Ie({images:["dy","x"],numbers:["mean","inverse"],sums:{sum:({dy:r})=>r,along:({dy:r,x:t,mean:e,inverse:n})=>r.times(pc(t,e,n))}}),standardizeGradient:Ie({images:["dy","x"],numbers:["mean","inverse","meanSum","meanAlong"],results:{dx:({dy:r,x:t,mean:e,inverse:n,meanSum:o,meanAlong:s})=>r.minus(o).minus(pc(t,e,n).times(s)).times(n)}}),swish:Ie({images:["x"],numbers:["minusSlope"],scratch:["s","t"],results:{y:({x:r,minusSlope:t,s:e,t:n})=>r.times(lc(r.times(t),e,n))}}),swishGradient:Ie({images:["dy","x"],numbers:["minusSlope"],scratch:["s","t"],results:{dx:({dy:r,x:t,minusSlope:e,s:n,t:o})=>aw(r,t,e,n,o)}}),normalizedSilu:Ie({images:["x"],channels:["weight","shift"],numbers:["mean","inverse"],scratch:["z","s","t"],results:{y:({z:r,s:t,t:e,...n})=>Tr([r.becomes(iw(n))],r.times(lc(r.times(Rt(-1)),t,e)))}}),normalizedSiluGradient:Ie({images:["dy","x"],channels:["weight","shift"],numbers:["mean","inverse"],scratch:["z","s","t"],results:{dx:({dy:r,z:t,s:e,t:n,weight:o,...s})=>Tr([t.becomes(iw({weight:o,...s}))],aw(r,t,Rt(-1),e,n).times(o))}}),gelu:Ie({images:["x"],scratch:["e","s","t"],results:{y:({x:r,e:t,s:e,t:n})=>nw(r,t,e,n).times(r)}}),geluGradient:Ie({images:["dy","x"],scratch:["e","s","t"],results:{dx:({dy:r,x:t,e,s:n,t:o})=>{let s=e.times(Rt(1/Math.sqrt(2*Math.PI)));return nw(t,e,n,o).plus(s.times(t)).times(r)}}}),tanhGelu:Ie({images:["x"],scratch:["s","t"],results:{y:({x:r,s:t,t:e})=>r.times(rw(r,t,e))}}),tanhGeluGradient:Ie({images:["dy","x"],scratch:["s","t"],results:{dx:({dy:r,x:t,s:e,t:n})=>{let s=ew(Ur.slope,3*Ur.cube,t).times(t).times(sn.minus(e));return Tr([e.becomes(rw(t,e,n))],r.times(e).times(sn.plus(s)))}}}),adam:Ie({images:["weight","m","v","gradient"],numbers:["beta1","rest1","beta2","rest2","epsilon","rate","correction"],results:{nextM:({beta1:r,m:t,rest1:e,gradient:n})=>r.times(t).plus(e.times(n)),nextV:({beta2:r,v:t,rest2:e,gradient:n})=>r.times(t).plus(e.times(n).times(n)),nextWeight:({weight:r,rate:t,nextM:e,correction:n,nextV:o,epsilon:s})=>r.plus(t.times(e).dividedBy(zm(n.times(o)).plus(s)))}}),weightedDistance:Ie({images:["x","reference","factors"],scratch:["d"],sums:{sum:({x:r,reference:t,factors:e,d:n})=>Tr([n.becomes(r.minus(t))],e.times(n).times(n))}}),weightedDistanceGradient:Ie({images:["x","reference","factors"],numbers:["twice"],results:{dx:({twice:r,factors:t,x:e,reference:n})=>r.times(t).times(e.minus(n))}})};function Ie(r){return{...{channels:[],pixels:[],numbers:[],scratch:[],results:{},sums:{}},...r}}var o3=64,l4=3,p4=13,m4=4,f4=5,uw=11,Wm=class extends Xi{index;append;constructor(t,e,n){super(nn("get",t),e),this.index=t,this.append=n}set(t){let{code:e,text:n}=We(t);this.append([...e,...nn("set",this.index)],`${this.text} = ${n}`)}increase(t){let{code:e}=this.plus(t),{text:n}=We(t);this.append([...e,...nn("set",this.index)],`${this.text} += ${n}`)}},cw=class extends lr{index;append;constructor(t,e,n){super(nn("get",t),e),this.index=t,this.append=n}set(t){let{code:e,text:n}=this.becomes(t);this.append(e,n)}becomes({code:t,text:e}){return{code:[...t,...nn("set",this.index)],text:`${this.text} = ${e}`}}},Ge=class{parameters;#t;#e=[];#r=new Map;#n=[];#s=[];#i=1;constructor(t){this.#t=t;let e=t.map((n,o)=>[n,new Wm(o,n,this.#o)]);this.parameters=Object.fromEntries(e)}integer(t){return new Wm(this.#a("i32"),t,this.#o)}integers(...t){return Object.fromEntries(t.map(e=>[e,this.integer(e)]))}vector(t){return new cw(this.#a("v128"),t,this.#o)}vectors(...t){return Object.fromEntries(t.map(e=>[e,this.vector(e)]))}for(t,e,n,o){this.#o([...We(0).code,...nn("set",t.index)]),this.#o([l4,o3],`for ${t.text} = 0, ${n}, ... below ${e.text}`),this.#u(o),this.#o([...t.plus(n).code,...nn("set",t.index)]),this.#o([...t.isBelow(e).code,p4,0,uw])}if(t,e,n){this.#o([...t.code,m4,o3],`if ${t.text}`),this.#u(e),this.#o([f4],n&&"else"),n&&this.#u(n),this.#o([uw])}store(t,e,n=0){let o=[...t.code,...e.code,...cc("v128.store",n)];this.#o(o,`v128[${ao(t,n)}] = ${e.text}`)}storeFirstLane(t,e,n=0){let o=[...t.code,...e.code,...cc("v128.store32_lane",n),0];this.#o(o,`f32[${ao(t,n)}] = ${e.text}[0]`)}storeFloat(t,e,n=0){let o=[...t.code,...e.code,...cc("f32.store",n)];this.#o(o,`f32[${ao(t,n)}] = ${e.text}`)}finish(){let t=[...this.#r].flatMap(([n,o])=>[...n,...nn("set",o)]),e=[...io(this.#e),...t,...this.#n,uw];return{parameters:this.#t.length,body:[...Er(e.length),...e],listing:[`(${this.#t.join(", ")})`,...this.#s,""].join(`
`)}}#a(t){return this.#t.length+this.#e.push([1,Yb[t]])-1}#c(t){let e=this.#r.get(t)??this.#a("v128");return this.#r.set(t,e),e}#o=(t,e)=>{for(let n of t){let o=J_(n);o?this.#n.push(...nn("get",this.#c(o))):this.#n.push(n)}e!==void 0&&this.#s.push("  ".repeat(this.#i)+e)};#u(t){this.#i++,t(),this.#i--}};function lt(r){return Array.from({length:r},(t,e)=>e)}var Zt=4,ft=8,dt=4,an=ft*O,s3=[0,dt*O];function mc(r,t,e,n){return r?re("f32x4.relaxed_madd",t,e,n):n.plus(t.times(e))}var Qi=class{#t;#e;#r;#n;constructor(t,e){this.#t=e,this.#e=t.vector("value"),this.#r=[0,1].map(n=>t.vector(`b${n}`)),this.#n=lt(Zt).flatMap(n=>[0,1].map(o=>({row:n,half:o,sum:t.vector(`sum${n}${o}`)})))}clear(){for(let{sum:t}of this.#n)t.set(Rt(0))}addOuterProduct(t,e,n){this.#r.forEach((o,s)=>o.set(Ue(e,n+s3[s])));for(let{row:o,half:s,sum:i}of this.#n)s===0&&this.#e.set(t[o]),i.set(mc(this.#t,this.#e,this.#r[s],i))}forEach(t){for(let{row:e,half:n,sum:o}of this.#n)t(o,e,s3[n])}};function lw({numbers:r,images:t,channels:e,pixels:n,results:o,sums:s}){let i=[...t,...e,...n,...Object.keys(o),...Object.keys(s)];return r.length>0?["numbers",...i]:i}function i3(r){let{images:t,channels:e,pixels:n,numbers:o,scratch:s,results:i,sums:u}=r,c=P=>`${P} address`,a=new Ge(["rows","width","channels",...lw(r).map(c)]),{rows:l,width:p,channels:m}=a.parameters,{row:f,c:d,x:h,at:g,channel:x}=a.integers("row","c","x","at","channel"),{pixel:b,line:y,firstPixel:I}=a.integers("pixel","line","firstPixel"),v=a.vectors(...t,...e,...n,...o,...s,...Object.keys(i)),_=Object.keys(u).map(P=>({name:P,sum:a.vector(`${P} sum`)})),k=(P,L)=>a.parameters[c(P)].plus(L),A=P=>{let L=P===dt,V=L?Ue:Yi,Q=(J,pt)=>L?a.store(J,pt):a.storeFirstLane(J,pt);g.set(y.plus(x)),b.set(I);for(let J of e)v[J].set(V(k(J,x)));for(let{sum:J}of _)J.set(Rt(0));a.for(h,p,1,()=>{for(let J of t)v[J].set(V(k(J,g)));for(let J of n)v[J].set(gs(k(J,b)));for(let[J,pt]of Object.entries(i))v[J].set(pt(v)),Q(k(J,g),v[J]);for(let{name:J,sum:pt}of _)pt.set(pt.plus(u[J](v)));g.increase(m.times(O)),b.increase(O)});for(let{name:J,sum:pt}of _)Q(k(J,x),V(k(J,x)).plus(pt));x.increase(P*O)},R=m.and(-dt),F=m.and(dt-1);for(let[P,L]of o.entries())v[L].set(gs(a.parameters[c("numbers")],P*O));return a.for(f,l,1,()=>{x.set(0),a.if(R,()=>a.for(d,R,dt,()=>A(dt))),a.if(F,()=>a.for(d,F,1,()=>A(1))),y.increase(p.times(m).times(O)),I.increase(p.times(O))}),a.finish()}function d4(r,t){return Object.fromEntries(Object.keys(r).map((e,n)=>[e,t(n)]))}var Um=class{kernels;threads=1;started=0;kernelsBy;#t;constructor(t,e,n){let{exports:o}=new WebAssembly.Instance(e,{env:{memory:t}});this.#t=Object.values(o),this.kernels=n(o),this.kernelsBy=s=>n(d4(o,s))}runInParallel(t){t(this.kernels,e=>e())}run(t){t.run(this.#t)}terminate(){}};var a3=4,pw=2,h4=["a","aRow","b","bRow","out","outRow","rows","columns","run"];function u3(r){let t=new Ge(h4),{a:e,aRow:n,b:o,bRow:s,out:i,outRow:u,rows:c,columns:a,run:l}=t.parameters,{r:p,n:m,i:f}=t.integers("r","n","i"),d=(R,F)=>({index:t.integer(R),pointer:t.integer(F)}),h=lt(a3).map(R=>d(`r${R}`,`p${R}`)),g=lt(pw).map(R=>d(`n${R}`,`q${R}`)),x=t.vector("a0"),b=lt(pw).map(R=>t.vector(`b${R}`)),y=h.map((R,F)=>g.map((P,L)=>t.vector(`sum${F}${L}`))),I=R=>{let F=R===dt?Ue:Yi;b.forEach((P,L)=>P.set(F(g[L].pointer))),h.forEach(({pointer:P},L)=>{x.set(F(P)),b.forEach((V,Q)=>{let J=y[L][Q];J.set(mc(r,x,V,J))})});for(let{pointer:P}of[...h,...g])P.increase(R*O)},v=R=>{for(let F of[[2,3,0,1],[1,0,3,2]])R.set(R.plus(Nn(R,R,F)))},_=(R,F,P,L,V)=>R.forEach(({index:Q,pointer:J},pt)=>{Q.set(on(F.plus(pt),P.minus(1))),J.set(L.plus(Q.times(V)))}),k=l.and(-dt),A=l.and(dt-1);return t.for(m,a,pw,()=>t.for(p,c,a3,()=>{_(h,p,c,e,n),_(g,m,a,o,s);for(let R of y.flat())R.set(Rt(0));t.if(k,()=>t.for(f,k,dt,()=>I(dt))),t.if(A,()=>t.for(f,A,1,()=>I(1))),h.forEach(({index:R},F)=>g.forEach(({index:P},L)=>{let V=y[F][L];v(V),t.storeFirstLane(i.plus(R.times(u)).plus(P.times(O)),V)}))})),t.finish()}var Gm=4,g4=["pixels","channels","step","outStep","weights","x0","x1","x2","x3","out","overwrite"];function c3(r){let t=new Ge(g4),{pixels:e,channels:n,step:o,outStep:s,weights:i,x0:u,x1:c,x2:a,x3:l,out:p,overwrite:m}=t.parameters,{m:f,c:d,channel:h,at:g,to:x}=t.integers("m","c","channel","at","to"),b=[u,c,a,l].map((k,A)=>({source:k,weight:t.vector(`w${A}`)})),y=t.vector("sum"),I=k=>{let A=k===dt,R=A?Ue:Yi;g.set(h),x.set(p.plus(h)),t.for(f,e,1,()=>{t.if(m,()=>y.set(Rt(0)),()=>y.set(R(x)));for(let{source:F,weight:P}of b)y.set(mc(r,P,R(F.plus(g)),y));A?t.store(x,y):t.storeFirstLane(x,y),g.increase(o),x.increase(s)}),h.increase(k*O)},v=n.and(-dt),_=n.and(dt-1);for(let[k,{weight:A}]of b.entries())A.set(gs(i,k*O));return t.if(v,()=>t.for(d,v,dt,()=>I(dt))),t.if(_,()=>t.for(d,_,1,()=>I(1))),t.finish()}var l3=["a","aPixel","aRow","aImage","aTap"],p3=["out","outPixel","outRow","outImage"],m3=["width","rows","images","columns","taps","run"],x4=[...l3,"b","bPanel","bTap",...p3,...m3],y4=[...l3,"b","bStep","bTap",...p3,...m3,"overwrite"];function f3(r){let t=new Ge(x4),{b:e,bPanel:n}=t.parameters;return h3(t,t.parameters,r,()=>({step:an,start:()=>e,startSums:o=>o.clear(),nextPanel:()=>e.increase(n)}))}function d3(r){let t=new Ge(y4),{b:e,bStep:n,overwrite:o}=t.parameters;return h3(t,t.parameters,r,(s,i)=>({step:n,start:()=>e.plus(s.shiftedLeft(2)),startSums:u=>t.if(o,()=>u.clear(),()=>u.forEach((c,a,l)=>c.set(Ue(i[a],l)))),nextPanel:()=>{}}))}function h3(r,t,e,n){let{a:o,aPixel:s,aRow:i,aImage:u,aTap:c,bTap:a,out:l,outPixel:p,outRow:m,outImage:f}=t,{width:d,rows:h,images:g,columns:x,taps:b,run:y}=t,{n:I,n0:v,outN:_,pixels:k,area:A}=r.integers("n","n0","outN","pixels","area"),{i:R,start:F,left:P,image:L,row:V,x:Q}=r.integers("i","start","left","image","row","x"),{t:J,k:pt,q:$t,skip:xe,skipB:be}=r.integers("t","k","q","skip","skipB"),Ht=lt(Zt).map(_t=>r.integer(`p${_t}`)),le=lt(Zt).map(_t=>r.integer(`o${_t}`)),jt=lt(Zt).map(_t=>r.vector(`a${_t}`)),Xt=new Qi(r,e),Mt=n(v,le),Ut=typeof Mt.step=="number",pe=y.and(-dt),ye=y.and(dt-1),hr=_t=>{_t.forEach((Ee,Or)=>{Xt.addOuterProduct(Ee,$t,Ut?Or*an:0),Ut||$t.increase(Mt.step)}),Ut&&$t.increase(_t.length*an);for(let Ee of Ht)Ee.increase(_t.length*O)},yo=()=>{r.if(pe,()=>r.for(pt,pe,dt,()=>{jt.forEach((_t,Ee)=>_t.set(Ue(Ht[Ee]))),hr(lt(dt).map(_t=>jt.map(Ee=>Om(Ee,_t))))})),r.if(ye,()=>r.for(pt,ye,1,()=>hr([Ht.map(_t=>gs(_t))])));for(let _t of Ht)_t.increase(xe);$t.increase(be)},Rs=()=>o.plus(Q.times(s)).plus(V.times(i)).plus(L.times(u)),bo=()=>_.plus(Q.times(p)).plus(V.times(m)).plus(L.times(f)),wo=(_t,Ee,Or)=>{Ee.set(_t.dividedBy(Or)),_t.set(_t.minus(Ee.times(Or)))},So=()=>r.if(P,()=>{P.increase(-1),Q.increase(1),r.if(Q.equals(d),()=>{Q.set(0),V.increase(1),r.if(V.equals(h),()=>{V.set(0),L.increase(1)})})}),Ae=()=>{F.set(on(R,k.minus(Zt))),r.if(F.isBelow(R),()=>{r.if(F.isBelow(0),()=>F.set(0)),Q.set(F),wo(Q,L,A),wo(Q,V,d)}),Ht[0].set(Rs()),le[0].set(bo()),r.if(Q.plus(Zt).isBelow(d),()=>{for(let _t=1;_t<Zt;_t++)Ht[_t].set(Ht[_t-1].plus(s)),le[_t].set(le[_t-1].plus(p));Q.increase(Zt)},()=>{P.set(k.minus(F).minus(1));for(let _t=1;_t<Zt;_t++)So(),Ht[_t].set(Rs()),le[_t].set(bo());So()})};return A.set(h.times(d)),k.set(g.times(A)),xe.set(c.minus(y.times(O))),be.set(a.minus(y.times(Mt.step))),r.for(I,x,ft,()=>{v.set(on(I,x.minus(ft))),_.set(l.plus(v.shiftedLeft(2)));for(let _t of[Q,V,L])_t.set(0);r.for(R,k,Zt,()=>{Ae(),$t.set(Mt.start()),Mt.startSums(Xt),r.for(J,b,1,yo),Xt.forEach((_t,Ee,Or)=>r.store(le[Ee],_t,Or))}),Mt.nextPanel()}),r.finish()}var Vm=4,b4=["a","aPixel","aRow","aImage","aPanel","b","bRow","bImage","bPanel","out","outRow","width","rows","images","m","n","overwrite"];function g3(r){let t=new Ge(b4),{a:e,aPixel:n,aRow:o,aImage:s,aPanel:i,b:u,bRow:c,bImage:a,bPanel:l}=t.parameters,{out:p,outRow:m,width:f,rows:d,images:h,m:g,n:x,overwrite:b}=t.parameters,{i:y,j:I,i0:v,j0:_,image:k,row:A,x:R}=t.integers("i","j","i0","j0","image","row","x"),{p:F,q:P,o:L}=t.integers("p","q","o"),{imageA:V,imageB:Q,rowA:J,rowB:pt}=t.integers("imageA","imageB","rowA","rowB"),$t=lt(Vm).map(Ut=>t.vector(`a${Ut}`)),xe=new Qi(t,r),be=Ut=>{for(let pe of $t.slice(0,Ut))pe.set(Ue(F)),F.increase(n);for(let[pe,ye]of $t.slice(0,Ut).entries())xe.addOuterProduct(lt(Zt).map(hr=>Om(ye,hr)),P,pe*an);P.increase(Ut*an)},Ht=()=>{let Ut=f.and(-Vm);F.set(J),P.set(pt),t.if(Ut,()=>t.for(R,Ut,Vm,()=>be(Vm))),t.if(f.and(2),()=>be(2)),t.if(f.and(1),()=>be(1)),J.increase(o),pt.increase(c)},le=()=>{J.set(V),pt.set(Q),t.for(A,d,1,Ht),V.increase(s),Q.increase(a)},jt=(Ut,pe,ye)=>Ut.plus(pe.shiftedRight(Math.log2(ft)).times(ye)),Xt=Ut=>xe.forEach((pe,ye,hr)=>{Ut(pe,ye,hr),hr>0&&L.increase(m)}),Mt=()=>L.set(p.plus(v.times(m).plus(_.shiftedLeft(2))));return t.for(y,g,Zt,()=>t.for(I,x,ft,()=>{v.set(on(y,g.minus(Zt))),_.set(on(I,x.minus(ft))),Mt(),t.if(b,()=>xe.clear(),()=>Xt((Ut,pe,ye)=>Ut.set(Ue(L,ye)))),V.set(jt(e,v,i).plus(v.and(ft-1).shiftedLeft(2))),Q.set(jt(u,I,l)),t.for(k,h,1,le),Mt(),Xt((Ut,pe,ye)=>t.store(L,Ut,ye))})),t.finish()}var bs=2*dt,x3=2**-24,w4=["out","groups","counter","first","second"],uo=(r,t)=>re("i32x4.add",r,t),mw=(r,t)=>re("i32x4.sub",r,t),fw=(r,t)=>re("v128.and",r,t),y3=(r,t)=>re("v128.or",r,t),fc=(r,t)=>re("v128.xor",r,t),b3=(r,t)=>re("i32x4.shl",r,We(t)),Hm=(r,t)=>re("i32x4.shr_u",r,We(t)),dw=r=>re("f32x4.convert_i32x4_s",r),hw=(r,t,e)=>re("v128.bitselect",t,e,r);function w3(){let r=new Ge(w4),{out:t,groups:e,counter:n,first:o,second:s}=r.parameters,i=r.integer("group"),{key0:u,key1:c,key2:a,counters:l,x:p,y:m}=r.vectors("key0","key1","key2","counters","x","y"),{m:f,above:d,s:h,q:g,radius:x,quarter:b,r:y,c:I}=r.vectors("m","above","s","q","radius","quarter","r","c"),v=[u,c,a],_=()=>{for(let R=0;R<zu;R++){let F=no[R%no.length],P=(R+1)/4;p.set(uo(p,m)),m.set(fc(y3(b3(m,F),Hm(m,32-F)),p)),!(R%4<3)&&(p.set(uo(p,v[P%3])),m.set(uo(uo(m,v[(P+1)%3]),$r(P))))}},k=()=>{p.set(dw(Hm(p,8)).plus(Rt(1)).times(Rt(x3))),f.set(y3(fw(p,$r(8388607)),$r(1065353216))),d.set(re("f32x4.gt",f,Rt(Math.SQRT2))),f.set(f.times(hw(d,Rt(.5),Rt(1)))),p.set(mw(mw(Hm(p,23),$r(127)),d)),h.set(f.minus(Rt(1)).dividedBy(f.plus(Rt(1)))),g.set(h.times(h));let R=Rt(2).times(h).times(xs(g,[1,1/3,1/5,1/7,1/9]));x.set(zm(Rt(-2).times(dw(p).times(Rt(Math.LN2)).plus(R))))},A=()=>{g.set(dw(Hm(m,8)).times(Rt(4*x3))),y.set(re("f32x4.nearest",g)),b.set(re("i32x4.trunc_sat_f32x4_s",y)),y.set(g.minus(y).times(Rt(Math.PI/2))),g.set(y.times(y)),I.set(xs(g,[1,-1/2,1/24,-1/720,1/40320])),h.set(y.times(xs(g,[1,-1/6,1/120,-1/5040,1/362880])));let R=mw($r(0),fw(b,$r(1))),F=P=>b3(fw(P,$r(2)),30);p.set(fc(hw(R,h,I),F(uo(b,$r(1))))),m.set(fc(hw(R,I,h),F(b))),p.set(p.times(x)),m.set(m.times(x))};return u.set(re("i32x4.splat",o)),c.set(re("i32x4.splat",s)),a.set(fc(fc(u,c),$r(Lu))),l.set(uo(re("i32x4.splat",n),$r(0,1,2,3))),r.for(i,e,1,()=>{p.set(uo(l,u)),m.set(c),_(),k(),A(),r.store(t,Nn(p,m,[0,4,1,5])),r.store(t,Nn(p,m,[2,6,3,7]),dt*O),t.increase(bs*O),l.set(uo(l,$r(dt)))}),r.finish()}var S4=["from","fromRun","fromColumn","to","toPanel","run","columns"];function S3(){let r=new Ge(S4),{from:t,fromRun:e,fromColumn:n,to:o,toPanel:s,run:i,columns:u}=r.parameters,{n:c,n0:a,i:l,p,q:m}=r.integers("n","n0","i","p","q"),{start:f,whole:d,rest:h}=r.integers("start","whole","rest"),g=lt(dt).map(A=>r.vector(`v${A}`)),x=lt(dt).map(A=>r.vector(`w${A}`)),b=[0,dt*O],y=A=>{f.increase(e.times(A)),m.increase(A*an)},I=()=>{p.set(f);for(let A of lt(ft))r.storeFloat(m,e3(p),A*O),p.increase(n);y(1)},v=()=>{for(let A of b)r.store(m,Ue(f,A),A);y(1)},_=()=>{let A=(R,F,P)=>Nn(R[F],R[F+1],P);p.set(f);for(let R of b){for(let F of g)F.set(Ue(p)),p.increase(n);for(let F of[0,2])x[F].set(A(g,F,[0,4,1,5])),x[F+1].set(A(g,F,[2,6,3,7]));for(let F of lt(dt)){let P=F>>1,L=F%2===0?[0,1,4,5]:[2,3,6,7];r.store(m,Nn(x[P],x[P+2],L),F*an+R)}}y(dt)},k=A=>A.equals(O);return r.if(k(e),()=>d.set(i.and(-dt))),h.set(i.minus(d)),r.for(c,u,ft,()=>{a.set(on(c,u.minus(ft))),f.set(t.plus(a.times(n))),m.set(o),r.if(k(n),()=>r.for(l,i,1,v),()=>{r.if(d,()=>r.for(l,d,dt,_)),r.if(h,()=>r.for(l,h,1,I))}),o.increase(s)}),r.finish()}var I4={gemm:r=>t=>r(t.a,t.aPixel,t.aRow,t.aImage,t.aTap,t.b,t.bPanel,t.bTap,t.out,t.outPixel,t.outRow,t.outImage,t.width,t.rows,t.images,t.columns,t.taps,t.run),gemmUnpacked:r=>t=>r(t.a,t.aPixel,t.aRow,t.aImage,t.aTap,t.b,t.bStep,t.bTap,t.out,t.outPixel,t.outRow,t.outImage,t.width,t.rows,t.images,t.columns,t.taps,t.run,t.overwrite),gemmTransposed:r=>t=>r(t.a,t.aPixel,t.aRow,t.aImage,t.aPanel,t.b,t.bRow,t.bImage,t.bPanel,t.out,t.outRow,t.width,t.rows,t.images,t.m,t.n,t.overwrite),dots:r=>t=>r(t.a,t.aRow,t.b,t.bRow,t.out,t.outRow,t.rows,t.columns,t.run),filter:r=>t=>r(t.pixels,t.channels,t.step,t.outStep,t.weights,t.x0,t.x1,t.x2,t.x3,t.out,t.overwrite),pack:r=>t=>r(t.from,t.fromRun,t.fromColumn,t.to,t.toPanel,t.run,t.columns),noise:r=>t=>r(t.out,t.groups,t.counter,t.first,t.second)};function gw(r){let t=Object.entries(I4).map(([e,n])=>[e,n(r[e])]);return{...r,...Object.fromEntries(t)}}function I3(r,t){let e=Object.entries(ys).map(([n,o])=>[n,i3(o)]);return X_({gemm:f3(r),gemmUnpacked:d3(r),gemmTransposed:g3(r),dots:u3(r),filter:c3(r),pack:S3(),noise:w3(),...Object.fromEntries(e)},t)}var xw=new WeakMap,v3;function Ye(r){return U_(r,xw.get(r.wasm)??yw(r))}function yw({wasm:r},t=1,e){let{memory:n}=r.asm,o=n.buffer[Symbol.toStringTag]==="SharedArrayBuffer",s=o&&e?t:1,i=xw.get(r);if(i?.threads===s)return i;v3?.terminate();let u=I3(!0,o),c=new WebAssembly.Module(WebAssembly.validate(u)?u:I3(!1,o)),a=s>1?e(n,c,s,gw):new Um(n,c,gw);return v3=a,xw.set(r,a),a}var ws=2**21,qm=2048;function ve(r,t,e=1){let n=Math.max(1,Math.floor(r/e)),o=Math.min(n,Math.max(1,Math.ceil(r/Math.max(1,t)))),s=i=>i===o?r:e*Math.floor(n*i/o);return Array.from({length:o},(i,u)=>({begin:s(u),size:s(u+1)-s(u)}))}function C3(r,t){return ve(r,ws/t,ft)}function Km(r,t,e,n){let o=Math.min(r,Math.floor(n/(t*e)));if(o>0)return ve(r,o).map(({begin:i,size:u})=>({image:i,count:u,begin:0,height:t}));let s=ve(t,Math.max(1,Math.floor(n/e)));return Array.from({length:r},(i,u)=>s.map(({begin:c,size:a})=>({image:u,count:1,begin:c,height:a}))).flat()}var Zi=class{#t;#e=[];constructor(t){this.#t=t}allocate(t){let e=this.#t.wasm._malloc(Math.max(1,t)*O)>>>0;return this.#e.push(e),e}numbers(t){let e=this.allocate(t.length);return Nm(this.#t,new Float32Array(t),e),e}free(){for(let t of this.#e.splice(0))this.#t.wasm._free(t)}};function Kt(r,t){let e=new Zi(r);try{return t(e)}finally{e.free()}}function kt(r,{dataId:t,shape:e,dtype:n},o){let s=r.dataIdMap.get(t).memoryOffset>>>0,i=s+o*O<=r.wasm.asm.memory.buffer.byteLength;if(!(at(e)>=o)||n!=="float32"||!i)throw new RangeError(`A kernel was to use ${o} floats of a tensor of ${n} of shape [${e}]`);return s}function Fr(r,t,e=t.shape){return _3(kt(r,t,at(e)),e)}function k3(r,t){return _3(r.allocate(at(t)),t)}function _3(r,t){let[e,n,o,s]=t,i=s*O,u=o*i;return{address:r,batch:e,channels:s,image:n*u,row:u,pixel:i}}function En(r,t,e=t.shape){let{address:n,image:o}=Fr(r,t,e);return s=>n+s*o}function co({shape:[r,...t]},e){return Array.from({length:r},(n,o)=>({shape:t,addresses:e(o)}))}var ww=2**14,v4=32,jm=new Map(Object.entries(ys).map(([r,t])=>{let e=lw(t),n=Object.keys(t.sums);return[r,{all:e,sums:n,tensors:e.slice(t.numbers.length>0?1:0,e.length-n.length)}]}));function Gr(r,t,e,n){let{all:o}=jm.get(e),s=n.map(({shape:i,addresses:u})=>{let c=u;return{shape:i,addresses:o.map(a=>c[a])}});A3(r,t,e,s)}function A3(r,t,e,n){let o=ys[e],s=Object.keys(o.sums).length,i=n.flatMap(a=>C4(o,a,s)),u=Ye(r);if(i.length<=1){for(let{shape:a,addresses:l}of i)u.kernels[e](...a,...l);return}let c=s>0?k4(r,t,i,s):[];u.runInParallel(a=>{for(let{shape:l,addresses:p}of i)a[e](...l,...p)});for(let{from:a,to:l,count:p}of c)yt(r,L_,a,l,p)}function C4({images:r,channels:t,pixels:e,numbers:n,results:o},{shape:s,addresses:i},u){let[c,a,l]=s,p=a*l;if(c*p===0)return[];let m=Math.max(ww/p,u>0?v4/a:1);if(c<=m)return[{shape:s,addresses:[...i]}];let f=[...n.length>0?[0]:[],...r.map(()=>p*O),...t.map(()=>0),...e.map(()=>a*O),...Object.keys(o).map(()=>p*O),...Array(u).fill(0)];return ve(c,m).map(({begin:d,size:h})=>({shape:[h,a,l],addresses:i.map((g,x)=>g+d*f[x])}))}function k4(r,t,e,n){let o=e.reduce((i,{shape:u})=>i+n*u[2],0),s=t.allocate(o);return yt(r,ge,s,o,0),e.flatMap(({shape:[,,i],addresses:u})=>{let c=u.length-n;return u.slice(c).map((a,l)=>{let p=s;return u[c+l]=p,s+=i*O,{from:p,to:a,count:i}})})}var bw=256;function nr(r,t,e,n,o,...[s]){let i=ys[e],u=jm.get(e),c=s??{},a=o,l=s?[t.numbers(i.numbers.map(d=>c[d]))]:[],p=u.sums.map(()=>t.allocate(dt));for(let d of p)yt(r,ge,d,dt,0);let m=Xm(n).map(([d,h])=>({shape:h,addresses:[...l,...u.tensors.map(g=>a[g]+d*O),...p]}));A3(r,t,e,m);let f={};for(let[d,h]of u.sums.entries()){let g=p[d]/O;f[h]=r.wasm.HEAPF32.subarray(g,g+dt).reduce((x,b)=>x+b)}return f}function Ji(r,t,e,...n){let o=ys[t],[[,{shape:s,size:i}]]=Object.entries(e),u=r.makeOutput(s,"float32"),c={...e,[Object.keys(o.results)[0]]:u},a=Object.entries(c).map(([l,p])=>[l,kt(r,p,i)]);return Kt(r,l=>nr(r,l,t,i,Object.fromEntries(a),...n)),u}function Xm(r){let t=Math.floor(r/(bw*dt)),e=t*bw*dt,n=Math.floor((r-e)/dt),o=e+n*dt,s=[];return t>0&&s.push([0,[t,bw,dt]]),n>0&&s.push([e,[1,n,dt]]),r>o&&s.push([o,[1,r-o,1]]),s}function R3(){st("wasm",B_,({inputs:{weight:r,m:t,v:e,gradient:n,coefficients:o},backend:s})=>{let[i,u,c]=[t,e,r].map(({shape:I})=>s.makeOutput(I,"float32"));kt(s,o,7);let[a,l,p,m,f,d,h]=s.typedArrayFromHeap(o),g=I=>kt(s,I,n.size),x={weight:g(r),m:g(t),v:g(e),gradient:g(n)},b={nextM:g(i),nextV:g(u),nextWeight:g(c)},y={beta1:a,rest1:l,beta2:p,rest2:m,epsilon:f,rate:d,correction:h};return Kt(s,I=>nr(s,I,"adam",n.size,{...x,...b},y)),[c,i,u]})}function Vr(r,t,{strides:e,dilations:n=1,pad:o,dataFormat:s="NHWC",dimRoundingMode:i},u=!1){return S.computeConv2DInfo([...r],[...t],e,n,o,i,u,s==="NHWC"?"channelsLast":"channelsFirst")}function lo(r){let{filterHeight:t,filterWidth:e,strideHeight:n,strideWidth:o,padInfo:s}=r,{top:i,bottom:u,left:c,right:a}=s;return t===n&&e===o&&i+u+c+a===0}function M3(){wt("wasm","AvgPoolGrad",r=>t=>{let{inputs:{dy:e,input:n},attributes:{filterSize:o,strides:s,pad:i},backend:u}=t,c=S.computePool2DInfo(n.shape,o,s,1,i),{filterHeight:a,filterWidth:l,outHeight:p,outWidth:m}=c,[f,d,h,g]=n.shape;if(!(lo(c)&&p*a===d&&m*l===h))return r(t);let b=u,y=b.makeOutput(n.shape,"float32"),I=kt(b,e,f*p*m*g),v=kt(b,y,n.size),_=f*p;return yt(b,_4,I,v,_,m,g,a,l),y})}function _4({wasm:{HEAPF32:r}},...[t,e,n,o,s,i,u]){let c=1/(i*u),a=o*u*s,l=t/O,p=e/O;for(let m=0;m<n;m++){for(let f=0;f<o;f++,l+=s){let d=p+f*u*s;for(let h=0;h<s;h++)r[d+h]=r[l+h]*c;for(let h=1;h<u;h++)r.copyWithin(d+h*s,d,d+s)}for(let f=1;f<i;f++)r.copyWithin(p+f*a,p,p+a);p+=i*a}}function E3(){wt("wasm","Concat",r=>t=>{let e=t.inputs.filter(({size:s})=>s>0);if(e.length<2||!D3(e))return r(t);let n=w.parseAxisParam(t.attributes.axis,e[0].shape)[0],o=S.computeOutShape(e.map(({shape:s})=>s),n);return N3(t.backend,e,n,o)}),wt("wasm","Pack",r=>t=>{let{inputs:e,attributes:n,backend:o}=t,[{shape:s,rank:i,size:u}]=e;if(u===0||!D3(e)||e.some(a=>`${a.shape}`!=`${s}`))return r(t);let c=n.axis<0?n.axis+i+1:n.axis;return N3(o,e,c,s.toSpliced(c,0,e.length))})}function D3(r){let[t]=r;return t!==void 0&&t.dtype!=="string"&&r.every(({dtype:e})=>e===t.dtype)}function N3(r,t,e,n){let[{dtype:o}]=t,s=at(n.slice(0,e)),i=r.makeOutput(n,o),u=at(n)/s*hs(o),c=_e(r,i);for(let a of t){let l=a.size/s*hs(o);yt(r,Hi,_e(r,a),c,l,s,l,u),c+=l}return i}function $3(r,[t,e],[n,o]){let[s,i,u,c]=r.shape;if(n===i&&o===u)return r;let a=Y(r,[s,i,u*c]),l=ze(a,[0,t,e*c],[s,n,o*c]);return Y(l,[s,n,o,c])}function T3(r,t,e){if(lo(e))return A4(r,t,e);let{inChannels:n,outChannels:o,filterHeight:s,filterWidth:i,strideHeight:u,strideWidth:c,padInfo:a}=e,l=Mn(br(r,[3,1,2,0]),br(t,[1,2,0,3]),1,[[0,0],[a.top,a.bottom],[a.left,a.right],[0,0]],"NHWC",[u,c]),[,p,m]=l.shape,f=p===s&&m===i?l:ze(l,[0,0,0,0],[n,s,i,o]);return br(f,[1,2,0,3])}function A4(r,t,e){let{batchSize:n,inChannels:o,outHeight:s,outWidth:i,outChannels:u,strideHeight:c,strideWidth:a}=e,l=$3(r,[0,0],[s*c,i*a]),p=Y(l,[n*s,c,i,a*o]),m=Y(br(p,[0,2,1,3]),[-1,c*a*o]);return Y(de(m,Y(t,[-1,u]),!0),e.filterShape)}function F3(r,t,e){let{batchSize:n,inHeight:o,inWidth:s,inChannels:i,outHeight:u,outWidth:c,outChannels:a}=e,{strideHeight:l,strideWidth:p}=e,m=u*l,f=c*p,[d,h]=[r,t].map(y=>Y(y,[-1,a])),g=de(d,h,!1,!0),x=Y(g,[n*u,c,l,p*i]),b=Y(br(x,[0,2,1,3]),[n,m,f,i]);return m===o&&f===s?b:Wr(b,[[0,0],[0,o-m],[0,s-f],[0,0]])}function Hr(r,t){return Math.ceil(t/ft)*r*ft}function Me(r){return r*ft*O}var P3=2**14;function po(r,{address:t,step:e,column:n},o,s,i){if(s*i===0)return;let u=e===O,c=ve(s,u?s:P3/i),a=ve(i,u?P3/s:i,ft);for(let{begin:l,size:p}of c)for(let{begin:m,size:f}of a)r.pack({from:t+l*e+m*n,fromRun:e,fromColumn:n,to:o+Me(l)+m/ft*Me(s),toPanel:Me(s),run:p,columns:f})}function dc({dilationHeight:r,dilationWidth:t,dataFormat:e}){return r===1&&t===1&&e==="channelsLast"}function Ss({padInfo:r,...t}){return[{inputs:t.inHeight,outputs:t.outHeight,taps:t.filterHeight,stride:t.strideHeight,before:r.top},{inputs:t.inWidth,outputs:t.outWidth,taps:t.filterWidth,stride:t.strideWidth,before:r.left}]}function O3({inputs:r,outputs:t,taps:e,stride:n,before:o}){let s=lt(t).map(i=>{let u=n*i-o,c=Math.max(0,-u);return z3(i,u+c,c,Math.min(e,r-u)-c)});return{order:lt(e),targetStep:1,sourceStep:n,segments:L3(s,1,n)}}function B3({inputs:r,outputs:t,taps:e,stride:n,before:o}){let s=[],i=[];for(let u=0;u<n;u++){let c=Math.max(0,Math.ceil((e-u)/n)),a=s.length;s.push(...lt(c).map(p=>u+n*(c-1-p)));let l=lt(r).filter(p=>(p+o)%n===u).map(p=>{let m=Math.floor((p+o)/n),f=Math.max(0,m-(c-1));return z3(p,f,a+f-(m-(c-1)),Math.min(m,t-1)-f+1)});i.push(...L3(l,n,1))}return{order:s,targetStep:n,sourceStep:1,segments:i}}function z3(r,t,e,n){return n>0?{target:r,count:1,source:t,tap:e,taps:n}:{target:r,count:1,source:0,tap:0,taps:0}}function L3(r,t,e){let n=[];for(let o of r){let s=n.at(-1);s&&s.tap===o.tap&&s.taps===o.taps&&o.target===s.target+s.count*t&&(o.taps===0||o.source===s.source+s.count*e)?n[n.length-1]={...s,count:s.count+1}:n.push(o)}return n}function W3({inputs:r,stride:t,before:e,taps:n},{begin:o,size:s}){let i=Math.max(0,t*o-e),u=Math.min(r,t*(o+s-1)+n-e);return{begin:i,size:Math.max(0,u-i)}}function Sw({inputs:r,stride:t,before:e},n,o,s){let i=Math.ceil((e-n)/t),u=Math.floor((r-1+e-n)/t);return[Math.max(o,i),Math.min(s,u+1)]}var R4=128;function G3({outChannels:r,...t}){return dc(t)&&r>=ft}function V3(r,t,e,n){let{filterHeight:o,filterWidth:s,inChannels:i,outChannels:u}=n,c=Ye(r),a=r.makeOutput(n.outShape,"float32");return Kt(r,l=>{let p=o*s*i,m=u*O,f=l.allocate(Hr(p,u)),d={address:kt(r,e,p*u),step:m,column:O};c.runInParallel(b=>po(b,d,f,p,u));let h=Ss(n).map(O3),g=Fr(r,t,n.inShape),x=Fr(r,a,n.outShape);return c.runInParallel(b=>q3(b,g,f,x,...h)),a})}function H3(r,t,e,n){let{filterHeight:o,filterWidth:s,inChannels:i,outChannels:u}=n;if(!dc(n))throw new RangeError("Cannot differentiate a convolution that is dilated, or whose channels come first");let c=r.makeOutput(n.inShape,"float32"),a=Fr(r,c,n.inShape),l=kt(r,e,o*s*i*u);return Kt(r,p=>{if(i>=ft)return U3(r,p,t,l,a,n);let m=o*s,f=i*u,d=ft*u,h=p.allocate(m*d);yt(r,ge,h,m*d,0),yt(r,so,l,f,1,h,d,1,m,f);let g=k3(p,[...n.inShape.slice(0,3),ft]);U3(r,p,t,h,g,n);let x=at(n.inShape)/i;yt(r,so,g.address,ft,1,a.address,i,1,x,i)}),c}function U3(r,t,e,n,o,s){let{filterHeight:i,filterWidth:u,outChannels:c}=s,{channels:a}=o,l=i*u*c,p=a*c*O,m=t.allocate(Hr(l,a)),f=Ye(r),d=Fr(r,e,s.outShape),[h,g]=Ss(s).map(B3);f.runInParallel(x=>{let b=m;for(let y of h.order)for(let I of g.order)x.pack({from:n+(y*u+I)*p,fromRun:O,fromColumn:c*O,to:b,toPanel:Me(l),run:c,columns:a}),b+=Me(c)}),f.runInParallel(x=>q3(x,d,m,o,h,g))}function q3(r,t,e,n,o,s){let i=Me(t.channels),u=s.order.length*i,c=o.order.length*u;for(let a of o.segments)for(let l of s.segments){let p=Math.max(1,a.taps),m=Math.min(a.taps,1)*l.taps*t.channels,f=e+a.tap*u+l.tap*i;for(let d of Km(n.batch,a.count,l.count,R4)){let{image:h,count:g,begin:x,height:b}=d,y=a.source+x*o.sourceStep,I=a.target+x*o.targetStep,v=t.address+h*t.image+y*t.row+l.source*t.pixel,_=n.address+h*n.image+I*n.row+l.target*n.pixel;for(let k of C3(n.channels,g*b*l.count*p*m))r.gemm({a:v,aPixel:s.sourceStep*t.pixel,aRow:o.sourceStep*t.row,aImage:t.image,aTap:t.row,b:f+k.begin/ft*c,bPanel:c,bTap:u,out:_+k.begin*O,outPixel:s.targetStep*n.pixel,outRow:o.targetStep*n.row,outImage:n.image,width:l.count,rows:b,images:g,columns:k.size,taps:p,run:m})}}}function K3(r,t){return{...r,address:r.address+t*r.image,panel:ft*O}}function Iw(r,{row:t,pixel:e,channels:n},o){let s=t/e,i=Array.from(o.values(),({size:c})=>c).reduce((c,a)=>c+a,0),u=r.allocate(Hr(i*s,n));return new Map(Array.from(o,([c,a])=>{let l={row:Me(s),pixel:Me(1),panel:Me(a.size*s)},p=Hr(a.size*s,n)*O,m={rows:a,address:u-a.begin*l.row,image:p,...l};return u+=p,[c,m]}))}function vw(r,t,e){for(let[n,{rows:{begin:o,size:s},address:i,row:u,pixel:c}]of e){let l={address:t.address+n*t.image+o*t.row,step:t.pixel,column:O};po(r,l,i+o*u,s*u/c,t.channels)}}var D4=2**18,N4=64;function j3({inChannels:r,outChannels:t,...e}){return dc(e)&&r>=Zt&&t>=ft}function X3(r,t,e,n){let{batchSize:o,inChannels:s,outChannels:i,outHeight:u,outWidth:c}=n,a=r.makeOutput(n.filterShape,"float32"),[l,p]=Ss(n),m=s%Zt===0&&i%ft===0,f=Km(o,u,c,m?qm:1/0),d=s*l.stride*p.stride+i,h=new Set;E4(r,O4(f,D4/(c*d)),(y,I)=>$4(r,y,{x:t,dy:e,dw:a},n,I,h));let g=n.filterHeight*n.filterWidth,x=s*i,b=kt(r,a,g*x);for(let y=0;y<g;y++)h.has(y)||yt(r,ge,b+y*x*O,x,0);return a}function E4(r,t,e){let n=[new Zi(r),new Zi(r)],o;try{for(let s=0;s<=t.length;s++){let i=n[s%2];i.free();let u=s<t.length?e(i,t[s]):void 0;Ye(r).runInParallel((c,a)=>{o?.add(c,a),u?.pack(c)}),o=u}}finally{for(let s of n)s.free()}}function $4(r,t,{x:e,dy:n,dw:o},s,i,u){let{filterHeight:c,filterWidth:a,inChannels:l,outChannels:p,outWidth:m}=s,[f,d]=Ss(s),h=Cw(i)*m*p,g=l%ft===0&&d.stride*l>=N4,x=g?ft:Zt,b=ve(l,ws/h,x),y=Fr(r,e,s.inShape),I=Fr(r,n,s.outShape),v=kt(r,o,c*a*l*p),_=F4(i),k=Iw(t,y,g?P4(_,f):new Map),A=Iw(t,I,_),R=i.map(P=>({...P,a:k.get(P.image)??K3(y,P.image),b:A.get(P.image)})),F=(P,L,V,Q)=>{let J=L*a+V,pt=v+(J*l+Q.begin)*p*O;return T4(P,s,R,{k:L,l:V,channels:Q,out:pt,overwrite:!u.has(J)})};return{pack(P){vw(P,y,k),vw(P,I,A)},add(P,L){for(let V=0;V<c;V++)for(let Q=0;Q<a;Q++){let J=!1;for(let pt of b)L(()=>J=F(P,V,Q,pt));J&&u.add(V*a+Q)}}}}function T4(r,t,e,{k:n,l:o,channels:s,out:i,overwrite:u}){let{outChannels:c,outWidth:a}=t,[l,p]=Ss(t),[m,f]=Sw(p,o,0,a),d=f-m,h=u;for(let{count:g,begin:x,height:b,a:y,b:I}of e){let[v,_]=Sw(l,n,x,x+b),k=_-v;if(k<=0||d<=0)continue;let A=p.stride*y.pixel,R=l.stride*y.row,F=d===a&&R===d*A,P=l.stride*v+n-l.before,L=p.stride*m+o-p.before,V=s.begin/ft*y.panel;r.gemmTransposed({a:y.address+V+P*y.row+L*y.pixel,aPixel:A,aRow:R,aImage:y.image,aPanel:y.panel,b:I.address+v*I.row+m*I.pixel,bRow:I.row,bImage:I.image,bPanel:I.panel,out:i,outRow:c*O,width:F?k*d:d,rows:F?1:k,images:g,m:s.size,n:c,overwrite:h?1:0}),h=!1}return!h}function F4(r){let t=new Map;for(let{image:e,count:n,begin:o,height:s}of r)for(let i=e;i<e+n;i++){let u=t.get(i)?.begin??o;t.set(i,{begin:u,size:o+s-u})}return t}function P4(r,t){return new Map(Array.from(r,([e,n])=>[e,W3(t,n)]))}function O4(r,t){let e=[],n=1/0;for(let o of r)n+=Cw([o]),n>t&&(e.push([]),n=Cw([o])),e.at(-1).push(o);return e}function Cw(r){return r.reduce((t,{count:e,height:n})=>t+e*n,0)}function Y3(){wt("wasm","Conv2D",r=>t=>{let{inputs:{x:e,filter:n},attributes:o,backend:s}=t,i=Vr(e.shape,n.shape,o);if(!G3(i)){let u=B4(i);return r({...t,attributes:{...o,pad:u}})}return V3(s,e,n,i)}),wt("wasm","Conv2DBackpropInput",()=>({inputs:{dy:r,filter:t},attributes:e,backend:n})=>{let o=Vr(e.inputShape,t.shape,e);return o.inChannels<ft&&lo(o)?H(()=>F3(r,t,o)):H3(n,r,t,o)}),wt("wasm","Conv2DBackpropFilter",()=>({inputs:{x:r,dy:t},attributes:e,backend:n})=>{let o=Vr(r.shape,e.filterShape,e);return j3(o)?X3(n,r,t,o):H(()=>T3(r,t,o))})}function B4(r){let{inHeight:t,outHeight:e,strideHeight:n,effectiveFilterHeight:o,padInfo:{top:s,left:i}}=r,{inWidth:u,outWidth:c,strideWidth:a,effectiveFilterWidth:l}=r,p=(e-1)*n+o-t-s,m=(c-1)*a+l-u-i;return[[0,0],[s,Math.max(0,p)],[i,Math.max(0,m)],[0,0]]}function Ym(r){wt(r,"DepthwiseConv2dNativeBackpropInput",t=>e=>{let{inputs:{dy:n,filter:o},attributes:s}=e,i=Vr(s.inputShape,o.shape,s,!0);return Q3(i)?H(()=>z4(n,o,i)):t(e)}),wt(r,"DepthwiseConv2dNativeBackpropFilter",t=>e=>{let{inputs:{x:n,dy:o},attributes:s}=e,i=Vr(n.shape,s.filterShape,s,!0);return Q3(i)?H(()=>L4(n,o,i)):t(e)})}function Q3({inChannels:r,outChannels:t,dilationHeight:e,dilationWidth:n}){return t===r&&e===1&&n===1}function z4(r,t,e){let{batchSize:n,inHeight:o,inWidth:s,inChannels:i,outHeight:u,outWidth:c,padInfo:a}=e,{strideHeight:l,strideWidth:p,filterHeight:m,filterWidth:f}=e,d=Z3(r,n*u,c*i,l),h=Z3(d,n*u*l*c,i,p),g=u*l,x=c*p,b=Y(h,[n,g,x,i]),y=(A,R,F,P)=>{let L=R-1-A,V=F+A-P;return{pad:[Math.max(0,L),Math.max(0,V)],skip:Math.max(0,-L)}},I=y(a.top,m,o,g),v=y(a.left,f,s,x),_=Wr(b,[[0,0],I.pad,v.pad,[0,0]]),k=vu(_,vy(t,[0,1]),1,"valid");return k.shape[1]===o&&k.shape[2]===s?k:ze(k,[0,I.skip,v.skip,0],[n,o,s,i])}function Z3(r,t,e,n){return n===1?r:Wr(Y(r,[t,1,e]),[[0,0],[0,n-1],[0,0]])}function L4(r,t,e){let{batchSize:n,inChannels:o,outHeight:s,outWidth:i,padInfo:u}=e,{strideHeight:c,strideWidth:a,filterHeight:l,filterWidth:p}=e,{top:m,bottom:f,left:d,right:h}=u,g=Wr(r,[[0,0],[m,f],[d,h],[0,0]]),x=[];for(let b=0;b<l;b++)for(let y=0;y<p;y++){let I=[n,b+(s-1)*c+1,y+(i-1)*a+1,o],v=ky(g,[0,b,y,0],I,[1,c,a,1]);x.push(ue(z(v,t),[0,1,2]))}return Y(Cy(x),e.filterShape)}function Qm(r){wt(r,"Einsum",()=>({inputs:t,attributes:{equation:e}})=>H(()=>{let{operands:n,output:o}=W4(e);return U4(n.map((s,i)=>({indices:s,values:t[i]})),o)}))}function W4(r){let[t,e,n]=r.replaceAll(" ","").split("->");if(t===void 0||e===void 0||n!==void 0)throw new TypeError(`Cannot evaluate tf.einsum("${r}"): expected an equation like "ij,jk->ik"`);let o=t.split(",");if(o.some(s=>new Set(s).size!==s.length))throw new TypeError(`Cannot evaluate tf.einsum("${r}"): an operand names the same index twice`);return{operands:o,output:e}}function U4(r,t){let[e,...n]=r,o=n.reduce((s,i,u)=>{let c=t+n.slice(u+1).map(({indices:a})=>a).join("");return G4(s,i,c)},e);return _w(kw(o,t),t)}function G4(r,t,e){let n=kw(r,e+t.indices),o=kw(t,e+r.indices),s=[...n.indices].filter(h=>o.indices.includes(h)),i=s.filter(h=>e.includes(h)).join(""),u=s.filter(h=>!e.includes(h)).join(""),[c,a]=[n,o].map(({indices:h})=>[...h].filter(g=>!s.includes(g)).join("")),l=new Map([n,o].flatMap(({indices:h,values:g})=>[...h].map((x,b)=>[x,g.shape[b]]))),p=h=>[...h].map(g=>l.get(g)),m=h=>at(p(h)),f=de(Y(_w(n,i+c+u),[m(i),m(c),m(u)]),Y(_w(o,i+u+a),[m(i),m(u),m(a)])),d=i+c+a;return{indices:d,values:Y(f,p(d))}}function kw({indices:r,values:t},e){let n=[...r].flatMap((o,s)=>e.includes(o)?[]:[s]);return n.length===0?{indices:r,values:t}:{indices:[...r].filter(o=>e.includes(o)).join(""),values:ue(t,n)}}function _w({indices:r,values:t},e){return r===e?t:br(t,[...e].map(n=>r.indexOf(n)))}function J3(){for(let[r,t]of[[Em,"gelu"],[Tm,"tanhGelu"]])st("wasm",r,({inputs:{x:e},backend:n})=>Ji(n,t,{x:e}));for(let[r,t]of[[$m,"geluGradient"],[Fm,"tanhGeluGradient"]])st("wasm",r,({inputs:{dy:e,x:n},backend:o})=>Ji(o,t,{dy:e,x:n}))}function tA(){wt("wasm","Identity",r=>t=>{let{inputs:{x:e},backend:n}=t;return e.dtype==="string"?r(t):Aw(n,e)}),wt("wasm","Cast",r=>t=>{let{inputs:{x:e},attributes:{dtype:n},backend:o}=t;return e.dtype===n&&n!=="string"?Aw(o,e):r(t)}),wt("wasm","Transpose",r=>t=>{let{inputs:{x:e},attributes:{perm:n},backend:o}=t,s=n.filter(u=>e.shape[u]!==1);return e.dtype!=="string"&&s.every((u,c)=>c===0||u>s[c-1])?{...Aw(o,e),shape:n.map(u=>e.shape[u])}:r(t)})}function Aw(r,{dataId:t,shape:e,dtype:n}){return r.incRef(t),{dataId:t,shape:e,dtype:n}}function hc(r,t,e,{inner:n,columns:o}){let s=t.transposed?{step:O,column:n*O}:{step:o*O,column:O};po(r,{address:t.address,...s},e,n,o)}var V4=256;function eA(r,t,e,n,o,s){let{rows:i,inner:u,columns:c}=s,a=i*O,l={address:e,step:a,panel:ft*O};if(c<ft)return q4(r,t,l,n,o,s);let p=t.allocate(Hr(u,c));if(Math.min(i,c)<V4||i%ft>0)return{pack:d=>hc(d,n,p,s),multiply:(d,h)=>Rw(d,h,l,p,o,s)};let m=t.allocate(Hr(u,i)),f={address:m,step:Me(1),panel:Me(u)};return{pack:d=>{hc(d,n,p,s),po(d,{address:e,step:a,column:O},m,u,i)},multiply:(d,h)=>Rw(d,h,f,p,o,s)}}var H4={aRow:0,aImage:0,bRow:0,bImage:0,rows:1,images:1};function Rw(r,t,e,n,o,{rows:s,inner:i,columns:u}){let c=u*O,l=s%Zt===0&&u%ft===0?qm:i;for(let{begin:p,size:m}of ve(s,ws/(i*u),ft))t(()=>{for(let f=0;f<i;f+=l)r.gemmTransposed({...H4,a:e.address+f*e.step+p/ft*e.panel,aPixel:e.step,aPanel:e.panel,b:n+Me(f),bPanel:Me(i),out:o+p*c,outRow:c,width:Math.min(l,i-f),m,n:u,overwrite:f===0?1:0})})}function q4(r,t,e,n,o,{rows:s,inner:i,columns:u}){let c=t.allocate(i*ft),a=t.allocate(s*ft),[l,p]=n.transposed?[1,i]:[u,1];return yt(r,ge,c,i*ft,0),yt(r,so,n.address,l,p,c,ft,1,i,u),{multiply:(m,f)=>Rw(m,f,e,c,a,{rows:s,inner:i,columns:ft}),finish:()=>yt(r,so,a,ft,1,o,u,1,s,u)}}var rA=64,K4=2**17,nA=8,j4=2**17,X4=2**16,Y4=128,Q4=2**14,Z4=64;function sA(r,t,e,n){if(n.rows*n.columns===0)return;let o=e.map(i=>J4(r,t,i,n)),s=Ye(r);s.runInParallel(i=>o.forEach(({pack:u})=>u?.(i))),s.runInParallel((i,u)=>o.forEach(({multiply:c})=>c?.(i,u)));for(let{finish:i}of o)i?.()}function J4(r,t,{a:e,b:n,out:o},s){let{rows:i,inner:u,columns:c}=s;if(u===0)return{finish:()=>yt(r,ge,o,i*c,0)};if(!e.transposed)return oA(r,t,e.address,n,o,s);if(i<Zt){let a=aA(r,t,e.address,u,i);return oA(r,t,a,n,o,s)}return eA(r,t,e.address,n,o,s)}function oA(r,t,e,n,o,s){let{rows:i,inner:u,columns:c}=s;if(c<ft||n.transposed&&i<=nA){let l=n.transposed?n.address:aA(r,t,n.address,u,c);return{multiply:p=>nG(p,e,l,o,s)}}if(i<=nA)return{multiply:(l,p)=>eG(l,p,e,n.address,o,s)};let a=t.allocate(Hr(u,c));return{pack:l=>hc(l,n,a,s),multiply:l=>tG(l,e,a,o,s)}}var iA={aRow:0,aImage:0,aTap:0,bTap:0,outRow:0,outImage:0,rows:1,images:1,taps:1};function tG(r,t,e,n,{rows:o,inner:s,columns:i}){let u=s*O,c=i*O,a=Math.min(K4/s,ws/(rA*s));for(let l of ve(i,a,ft)){let p=e+l.begin/ft*Me(s);for(let{begin:m,size:f}of ve(o,rA,Zt))r.gemm({...iA,a:t+m*u,aPixel:u,b:p,bPanel:Me(s),out:n+m*c+l.begin*O,outPixel:c,width:f,columns:l.size,run:s})}}function eG(r,t,e,n,o,{rows:s,inner:i,columns:u}){let c=i*O,a=u*O,l=s<Zt||s%Zt===0;for(let p of ve(u,Math.max(Y4,X4/i),ft)){let f=l&&p.size%ft===0?rG(p.size):i,d=n+p.begin*O;t(()=>{for(let h=0;h<i;h+=f)r.gemmUnpacked({...iA,a:e+h*O,aPixel:c,b:d+h*a,bStep:a,out:o+p.begin*O,outPixel:a,width:s,columns:p.size,run:Math.min(f,i-h),overwrite:h===0?1:0})})}}function rG(r){return Math.max(Z4,dt*Math.ceil(Q4/(dt*r)))}function nG(r,t,e,n,{rows:o,inner:s,columns:i}){let u=s*O,c=i*O,a=o>i,l=j4/(s*Math.min(o,i));for(let{begin:p,size:m}of ve(a?o:i,l,Zt))r.dots({a:a?t+p*u:t,aRow:u,b:a?e:e+p*u,bRow:u,out:n+p*(a?c:O),outRow:c,rows:a?m:o,columns:a?i:m,run:s})}function aA(r,t,e,n,o){let s=t.allocate(n*o);return yt(r,so,e,o,1,s,1,n,n,o),s}function cA(){wt("wasm","BatchMatMul",()=>({inputs:{a:r,b:t},attributes:{transposeA:e,transposeB:n},backend:o})=>{if(r.dtype!=="float32"||t.dtype!=="float32")throw new Error(`Cannot multiply ${r.dtype} by ${t.dtype} on wasm: cast them to float32`);let s=o,i=r.shape.slice(0,-2),u=t.shape.slice(0,-2),c=S.assertAndGetBroadcastShape(i,u),a=at(c),l=r.shape.at(e?-1:-2),p=r.shape.at(e?-2:-1),m=t.shape.at(n?-2:-1),f=s.makeOutput([...c,l,m],"float32"),d=!e&&r.size===a*l*p&&t.size===p*m,h={rows:d?a*l:l,inner:p,columns:m},g=d?[0]:uA(i,c),x=uA(u,c),b=kt(s,r,r.size),y=kt(s,t,at(u)*p*m),I=kt(s,f,a*l*m);return Kt(s,v=>{let _=g.map((k,A)=>({a:{address:b+k*l*p*O,transposed:e},b:{address:y+x[A]*p*m*O,transposed:n},out:I+A*l*m*O}));sA(s,v,_,h)}),f})}function uA(r,t){let e=[...Array(t.length-r.length).fill(1),...r],n=[0];return t.forEach((o,s)=>{let i=e[s];n=n.flatMap(u=>Array.from({length:o},(c,a)=>u*i+(i===1?0:a)))}),n}function lA(){wt("wasm","MaxPoolGrad",r=>({inputs:t,attributes:e,backend:n})=>H(()=>{let o=tt(Se(t.input,Iy(t.input)),1),s=r({inputs:{...t,input:o},attributes:e,backend:n});return me().makeTensorFromTensorInfo(s)}))}var pA=bt("LayerNorm",{differentiableOnce:!0}),mA=bt("LayerNormGradient"),Zm=bt("Standardize",{differentiableOnce:!0}),Jm=bt("StandardizeGradient");function Mw(r){return r<=ww&&Xm(r).length===1}function ta(r,t,e,{rows:n,width:o},s,i){let{tensors:u,sums:c}=jm.get(e),a=s,l=t.allocate(n*c.length*dt),p=dt*O;yt(r,ge,l,n*c.length*dt,0);let[[,m]]=Xm(o);Ye(r).runInParallel(d=>{for(let h=0;h<n;h++)d[e](...m,...i?[i.address+h*i.stride*O]:[],...u.map(g=>a[g]+h*o*O),...c.map((g,x)=>l+(h*c.length+x)*p))});let{HEAPF32:f}=r.wasm;return(d,h=0)=>{let g=(l+(d*c.length+h)*p)/O;return f.subarray(g,g+dt).reduce((x,b)=>x+b)}}function fA(){st("wasm",Zm,({inputs:{x:r},attributes:{epsilon:t},backend:e})=>{let n=e.makeOutput(r.shape,"float32"),o=r.shape.at(-1);return yt(e,oG,kt(e,r,r.size),kt(e,n,r.size),r.size,o,t),n}),st("wasm",Jm,({inputs:{dy:r,x:t},attributes:{epsilon:e},backend:n})=>{let o=n.makeOutput(t.shape,"float32"),s=t.shape.at(-1),[i,u,c]=[r,t,o].map(a=>kt(n,a,t.size));return yt(n,sG,i,u,c,t.size,s,e),o})}function oG(r,t,e,n,o,s){let i={rows:n/o,width:o};if(Mw(o))return Kt(r,u=>{let c=dA(r,u,t,i,s);ta(r,u,"standardize",i,{x:t,y:e},c)});hA(r,n,o,(u,c)=>{let a=ef(r,u,t+c,o,s);nr(r,u,"standardize",o,{x:t+c,y:e+c},a)})}function sG(r,...[t,e,n,o,s,i]){if(Mw(s))return iG(r,t,e,n,{rows:o/s,width:s},i);hA(r,o,s,(u,c)=>{let a={dy:t+c,x:e+c},l=ef(r,u,a.x,s,i),{sum:p,along:m}=nr(r,u,"standardizeSums",s,a,l),f={...l,meanSum:p/s,meanAlong:m/s};nr(r,u,"standardizeGradient",s,{...a,dx:n+c},f)})}function iG(r,...[t,e,n,o,s]){let{rows:i,width:u}=o;Kt(r,c=>{let a=dA(r,c,e,o,s),l=ta(r,c,"standardizeSums",o,{dy:t,x:e},a),{HEAPF32:p}=r.wasm;for(let m=0,f=a.address/O;m<i;m++,f+=tf)p[f+2]=l(m,0)/u,p[f+3]=l(m,1)/u;ta(r,c,"standardizeGradient",o,{dy:t,x:e,dx:n},a)})}var tf=4;function dA(r,t,e,n,o){let{rows:s,width:i}=n,u=t.allocate(s*tf),c={address:u,stride:tf},a=(m,f)=>{let{HEAPF32:d}=r.wasm,h=u/O+m;for(let g=0;g<s;g++)d[h+g*tf]=f(g)},l=ta(r,t,"sum",n,{x:e});a(0,m=>l(m)/i);let p=ta(r,t,"squaresAround",n,{x:e},c);return a(1,m=>1/Math.sqrt(p(m)/i+o)),c}function hA(r,t,e,n){for(let o=0;o<t*O;o+=e*O)Kt(r,s=>n(s,o))}function ef(r,t,e,n,o){let s=nr(r,t,"sum",n,{x:e}).sum/n,i=nr(r,t,"squaresAround",n,{x:e},{mean:s}).sum;return{mean:s,inverse:1/Math.sqrt(i/n+o)}}var gA=bt("NormalizedSilu",{differentiableOnce:!0}),xA=bt("NormalizedSiluGradient");function yA(){st("wasm",gA,({inputs:{x:r,weight:t,shift:e},attributes:{epsilon:n},backend:o})=>{let[s,i,u,c]=r.shape,a=o.makeOutput(r.shape,"float32"),l=o.makeOutput([s,gc],"float32"),p=[r,a].map(d=>kt(o,d,r.size)),m=[t,e].map(d=>kt(o,d,c)),f=kt(o,l,s*gc);return yt(o,aG,...p,...m,f,s,i,u,c,n),[a,l]}),st("wasm",xA,({inputs:{dy:r,x:t,weight:e,shift:n,moments:o},backend:s})=>{let[i,u,c,a]=t.shape,l=s.makeOutput(t.shape,"float32"),p=[r,t,l].map(d=>kt(s,d,t.size)),m=[e,n].map(d=>kt(s,d,a)),f=kt(s,o,i*gc);return yt(s,uG,...p,...m,f,i,u,c,a),l})}var gc=2;function aG(r,...[t,e,n,o,s,i,u,c,a,l]){let p=u*c*a,m=[u,c,a];Kt(r,f=>{let d=Array.from({length:i},(h,g)=>{let x=g*p*O,b=s+g*gc*O,{mean:y,inverse:I}=ef(r,f,t+x,p,l);return r.wasm.HEAPF32.set([y,I],b/O),{shape:m,addresses:{numbers:b,x:t+x,weight:n,shift:o,y:e+x}}});Gr(r,f,"normalizedSilu",d)})}function uG(r,...[t,e,n,o,s,i,u,c,a,l]){let p=c*a*l,m=[c,a,l];Kt(r,f=>{let d=Array.from({length:u},(h,g)=>{let x=g*p*O,b=i+g*gc*O;return{shape:m,addresses:{numbers:b,dy:t+x,x:e+x,weight:o,shift:s,dx:n+x}}});Gr(r,f,"normalizedSiluGradient",d);for(let{addresses:{numbers:h,x:g,dx:x}}of d){let[b,y]=r.wasm.HEAPF32.subarray(h/O),I={dy:x,x:g},v={mean:b,inverse:y},{sum:_,along:k}=nr(r,f,"standardizeSums",p,I,v),A={...v,meanSum:_/p,meanAlong:k/p};nr(r,f,"standardizeGradient",p,{...I,dx:x},A)}})}var cG=Int32Array.BYTES_PER_ELEMENT,lG=1024;function bA(){st("wasm",Wu,({inputs:{keys:r},attributes:{shape:t,index:e},backend:n})=>{let o=n.makeOutput(t,"float32"),s=at(t),i=n.dataIdMap.get(r.dataId).memoryOffset+2*e*cG;return yt(n,pG,kt(n,o,s),s,i),o})}function pG(r,t,e,n){let[o,s]=new Int32Array(r.wasm.asm.memory.buffer,n,2),i=Math.floor(e/bs),u=e-i*bs,c=a=>a*bs/2;Ye(r).runInParallel(a=>{for(let{begin:l,size:p}of i>0?ve(i,lG):[])a.noise({out:t+l*bs*O,groups:p,counter:c(l),first:o,second:s})}),u!==0&&Kt(r,a=>{let l=a.allocate(bs),p=l/O;Ye(r).kernels.noise({out:l,groups:1,counter:c(i),first:o,second:s}),r.wasm.HEAPF32.copyWithin(t/O+e-u,p,p+u)})}function SA(){st("wasm",Eu,({inputs:{x:r},backend:t})=>wA(t,r,(e,n)=>{let o=En(t,r,r.shape);Gr(t,e,"sum",co(r,s=>({x:o(s),sum:n(s)})))})),st("wasm",$u,({inputs:{x:r,y:t},backend:e})=>wA(e,r,(n,o)=>{let s=En(e,r,r.shape),i=En(e,t,r.shape),u=co(r,c=>({x:s(c),y:i(c),sum:o(c)}));Gr(e,n,"productSum",u)}))}function wA(r,t,e){let[n,,,o]=t.shape,s=r.makeOutput([n,o],"float32"),i=kt(r,s,n*o);return yt(r,ge,i,n*o,0),Kt(r,u=>e(u,c=>i+c*o*O)),s}function vA(){for(let r of["Sum","Mean","Min","Prod","All","Any"])IA(r,"axis");IA("Max","reductionIndices")}function IA(r,t){wt("wasm",r,e=>n=>{let{inputs:{x:o},attributes:{keepDims:s,[t]:i}}=n,u=new Set(w.parseAxisParam(i,o.shape)),c=o.shape.map((p,m)=>m).filter(p=>o.shape[p]!==1),a=e({...n,inputs:{x:{dataId:o.dataId,dtype:o.dtype,shape:c.map(p=>o.shape[p])}},attributes:{...n.attributes,keepDims:!1,[t]:c.flatMap((p,m)=>u.has(p)?[m]:[])}}),l=o.shape.flatMap((p,m)=>u.has(m)?s?[1]:[]:[p]);return{...a,shape:l}})}function CA(){wt("wasm","UnsortedSegmentSum",()=>({inputs:{x:r,segmentIds:t},attributes:{numSegments:e}})=>H(()=>{let n=r.shape.slice(t.rank),o=Y(r,[t.size,...n]);return s0(Y(t,[-1,1]),o,[e,...n])}))}function kA(){wt("wasm","Slice",r=>t=>{let{inputs:{x:e},attributes:n,backend:o}=t;if(e.dtype==="string")return r(t);let[s,i]=ce.parseSliceParams(e,n.begin,n.size);return rf(o,e,s,i)}),wt("wasm","SplitV",r=>t=>{let{inputs:{x:e},attributes:n,backend:o}=t;if(e.dtype==="string")return r(t);let s=w.parseAxisParam(n.axis,e.shape)[0],i=e.shape.map(()=>0);return S.prepareSplitSize(e,n.numOrSizeSplits,s).map(u=>{let c=rf(o,e,i,e.shape.map((a,l)=>l===s?u:a));return i[s]+=u,c})}),wt("wasm","StridedSlice",r=>t=>{let{inputs:{x:e},attributes:n,backend:o}=t,s=ce.sliceInfo(e.shape,n.begin,n.end,n.strides,n.beginMask,n.endMask,n.ellipsisMask,n.newAxisMask,n.shrinkAxisMask),{isIdentity:i,sliceDim0:u,isSimpleSlice:c,begin:a,end:l,strides:p,finalShape:m}=s,f=(u||c)&&l.every((h,g)=>h>=a[g]);if(e.dtype==="string"||i||!f)return r(t);let d=ce.computeOutShape(a,l,p);return{...rf(o,e,a,d),shape:m}}),wt("wasm","Unpack",r=>t=>{let{inputs:{value:e},attributes:{axis:n},backend:o}=t;return e.dtype==="string"?r(t):mG(o,e,n<0?n+e.rank:n)})}function mG(r,t,e){let n=t.shape.map(()=>0),o=t.shape.map((s,i)=>i===e?1:s);return Array.from({length:t.shape[e]},(s,i)=>{n[e]=i;let u=rf(r,t,n,o);return{...u,shape:u.shape.filter((c,a)=>a!==e)}})}function rf(r,t,e,n){let o=r.makeOutput(n,t.dtype);if(at(n)===0)return o;let s=hs(t.dtype),i=Math.max(0,t.rank-1);for(;i>0&&n[i]===t.shape[i];)i--;let u=Ky(t.shape),c=Ky(n),a=e.reduce((m,f,d)=>m+f*u[d],0),l=n.slice(0,i).flatMap((m,f)=>[m,u[f]*s,c[f]*s]),p=at(n.slice(i))*s;return yt(r,Hi,_e(r,t)+a*s,_e(r,o),p,...l),o}var nf=bt("SparseProduct");function _A(){st("wasm",nf,({inputs:r,backend:t})=>{let e=r.starts.size-1,n=r.x.shape[1],o=t.makeOutput([e,n],"float32"),[s,i]=[_e(t,r.starts),_e(t,r.columns)],[u,c,a]=[_e(t,r.values),_e(t,r.x),_e(t,o)];return yt(t,fG,s,i,u,c,a,e,n),o})}function fG({wasm:r},...[t,e,n,o,s,i,u]){let{buffer:c}=r.HEAPF32,a=new Int32Array(c,t),l=new Int32Array(c,e),[p,m,f]=[n,o,s].map(d=>new Float32Array(c,d));for(let d=0;d<i;d++){let h=a[d],g=a[d+1];for(let x=0;x<u;x++){let b=0;for(let y=h;y<g;y++)b+=p[y]*m[l[y]*u+x];f[d*u+x]=b}}}function AA(){st("wasm",Hu,({inputs:{x:r,factors:t,bias:e,noise:n,strength:o},backend:s})=>{let i=s.makeOutput(r.shape,"float32");return Kt(s,u=>{let[c,,,a]=r.shape,l=of(s,u,t,c*a),p=of(s,u,e,a),m=En(s,r),f=En(s,i),d=b=>({x:m(b),gain:l+b*a*O,shift:p,y:f(b)});if(!n||!o)return Gr(s,u,"activation",co(r,d));let h=of(s,u,o,1),g=RA(s,r,n),x=co(r,b=>({...d(b),noise:g(b),numbers:h}));Gr(s,u,"activationWithNoise",x)}),i}),st("wasm",qu,({inputs:{dy:r,x:t,y:e,factors:n,noise:o},backend:s})=>dG(s,[r,t,e],n,o))}function dG(r,t,e,n){let[,o]=t,[s,,,i]=o.shape,u=[i],c=r.makeOutput(o.shape,"float32"),a=[[s,i],u,...n?[u]:[]].map(p=>r.makeOutput(p,"float32")),l=p=>{for(let m of a){let f=at(m.shape);p(kt(r,m,f),f)}};return Kt(r,p=>{let m=of(r,p,e,s*i);l((A,R)=>yt(r,ge,A,R,0));let[f,d,h]=t.map(A=>En(r,A,o.shape)),g=En(r,c),x=i*O,[b,y,I]=a.map((A,R)=>kt(r,A,R===0?s*i:i)),v=A=>({dy:f(A),x:d(A),y:h(A),gain:m+A*x,dx:g(A),ofGain:b+A*x,ofShift:y});if(!n)return Gr(r,p,"activationGradient",co(o,v));let _=RA(r,o,n),k=co(o,A=>({...v(A),noise:_(A),ofStrength:I}));Gr(r,p,"activationGradientWithNoise",k)}),l((p,m)=>yt(r,Kb,p,p,m,Le)),[c,...a]}function RA(r,{shape:[t,e,n]},o){let s=e*n,i=o.shape[0]===1,u=kt(r,o,i?s:t*s);return c=>u+(i?0:c*s*O)}function of(r,t,e,n){let o=kt(r,e,n),s=t.allocate(n);return yt(r,Kb,o,s,n,Le),s}function MA(){st("wasm",Oi,({inputs:{x:r},attributes:{slope:t},backend:e})=>Ji(e,"swish",{x:r},{minusSlope:-t})),st("wasm",Bi,({inputs:{dy:r,x:t},attributes:{slope:e},backend:n})=>Ji(n,"swishGradient",{dy:r,x:t},{minusSlope:-e}))}function NA(){wt("wasm","Fill",r=>t=>{let{attributes:{shape:e,value:n,dtype:o=w.inferDtype(n)},backend:s}=t;return o==="float32"?DA(s,e,n):Dw(r)(t)}),wt("wasm","Range",Dw);for(let[r,t]of[["ZerosLike",0],["OnesLike",1]])wt("wasm",r,e=>n=>{let{inputs:{x:o},backend:s}=n;return o.dtype==="float32"?DA(s,o.shape,t):Dw(e)(n)});wt("wasm","Cast",r=>t=>{let{inputs:{x:e},attributes:{dtype:n},backend:o}=t,s=hG[`${e.dtype} to ${n}`],i=o;if(!s)return r(t);let u=i.makeOutput(e.shape,n);return yt(i,s,_e(i,e),_e(i,u),e.size),u}),wt("wasm","GatherV2",gG)}function DA(r,t,e){let n=r.makeOutput(t,"float32"),o=at(t);return yt(r,ge,_e(r,n),o,e),n}function Dw(r){return t=>{let e=t.backend,n=ic(e,()=>r(t)),o=ic(e,()=>e.readSync(n.dataId));return n.dtype!=="string"&&Nm(e,o,_e(e,n)),n}}function ea(r,t){return({wasm:{asm:{memory:{buffer:e}}}},n,o,s)=>new t(e,o,s).set(new r(e,n,s))}var hG={"float32 to int32":ea(Float32Array,Int32Array),"float32 to bool":ea(Float32Array,Uint8Array),"int32 to float32":ea(Int32Array,Float32Array),"int32 to bool":ea(Int32Array,Uint8Array),"bool to float32":ea(Uint8Array,Float32Array),"bool to int32":ea(Uint8Array,Int32Array)};function gG(r){return t=>{let e=t.backend,{readSync:n}=e;return V_(e,{readSync:G_((...s)=>ic(e,()=>n.call(e,...s)))},()=>r(t))}}function EA(){wt("wasm","Tile",r=>t=>{let{inputs:{x:e},attributes:{reps:n},backend:o}=t,[s=1,...i]=n;if(e.dtype==="string"||n.length!==e.rank||i.some(l=>l!==1))return r(t);let u=o,c=u.makeOutput([e.shape[0]*s,...e.shape.slice(1)],e.dtype),a=e.size*hs(e.dtype);return yt(u,Hi,_e(u,e),_e(u,c),a,s,0,a),c})}function PA(){st("wasm",Uu,({inputs:{x:r},attributes:t,backend:e})=>bG(e,r,t))}var xG=2**14,yG=64;function bG(r,t,e){let[n,o,s,i]=t.shape,[u,c]=am([o,s],e),a=r.makeOutput([n,u,c,i],"float32");return Kt(r,l=>{let p=Fr(r,t),m=Fr(r,a),{up:[,f],down:[,d]}=e,h=sf(f,d),g=IG(l,e),x=n*u,b=c*i,y=ve(x,Math.max(xG/b,x/yG)),{zeros:I,buffers:v}=SG(r,l,p.pixel,s,y.length,{groups:g.flatMap(({columns:A})=>A.flat()),moved:h.step*Math.ceil(c/h.count)}),k=wG({source:p,target:m,sizes:{height:o,width:s,outHeight:u,outWidth:c},filter:e,factors:g,zeros:I});Ye(r).runInParallel((A,R)=>y.forEach(({begin:F,size:P},L)=>R(()=>{for(let V=F;V<F+P;V++)k(A,V,v[L])})))}),a}function wG({source:r,target:t,sizes:e,filter:n,factors:o,zeros:s}){let{height:i,width:u,outHeight:c,outWidth:a}=e,{channels:l}=r,p=sf(n.up[0],n.down[0]),m=sf(n.up[1],n.down[1]),f=m.count===1&&m.step===1,d=TA(u*l),h=TA(a*l),g=f?h.lanes:l,x=f?h.step:m.step*r.pixel,b=f?h.step:m.count*t.pixel,y={pixels:d.count,channels:d.lanes,step:d.step,outStep:d.step},I=(_,k,A,R)=>{let F=r.address+Math.floor(k/c)*r.image,P=Math.floor(k%c/p.count)*p.step;$A(_,R,y,V=>{let Q=V===void 0?-1:V+P;return Q<0||Q>=i?s:F+Q*r.row},A,1)},v=(_,k,A,R,F)=>{let P=L=>L===void 0?s:A+L*r.pixel;for(let L=0;L<m.count&&L<a;L++){let V=f?h.count:Math.ceil((a-L)/m.count),Q=t.address+k*t.row+L*t.pixel;$A(_,R[L],{pixels:V,channels:g,step:x,outStep:b},P,Q,F)}};return(_,k,A)=>o.forEach(({rows:R,columns:F},P)=>{I(_,k,A,R[k%c%p.count]),v(_,k,A,F,P===0?1:0)})}function $A(r,t,{pixels:e,channels:n,step:o,outStep:s},i,u,c){for(let{sources:[a,l,p,m],weights:f}of t){let d=i(a),h=i(l),g=i(p),x=i(m);r.filter({pixels:e,channels:n,step:o,outStep:s,weights:f,x0:d,x1:h,x2:g,x3:x,out:u,overwrite:c}),c=0}}function SG(r,t,e,n,o,{groups:s,moved:i}){let u=s.flatMap(({sources:f})=>f.map(d=>d??0)),c=Math.max(0,-Math.min(...u)),a=Math.max(n,Math.max(...u)+i+1),l=(c+a)*e/O,p=t.allocate((1+o)*l);yt(r,ge,p,(1+o)*l,0);let m=Array.from({length:o},(f,d)=>p+((1+d)*l*O+c*e));return{zeros:p,buffers:m}}function TA(r){let t=r%dt===0?dt:r;return{count:r/t,lanes:t,step:t*O}}function IG(r,{kernel:t,up:e,down:n,pad:o}){return vG(t).map(({column:s,row:i})=>({rows:FA(r,s,e[0],n[0],o[0][0]),columns:FA(r,i,e[1],n[1],o[1][0])}))}function vG(r){let t=um(r);return t?[t]:r[0].map((e,n)=>({column:r.map(o=>o[n]),row:r[0].map((o,s)=>s===n?1:0)}))}function FA(r,t,e,n,o){return Array.from({length:sf(e,n).count},(s,i)=>{let u=t.map((c,a)=>({place:n*i+a-o,weight:t[t.length-1-a]})).filter(({place:c,weight:a})=>c%e===0&&a!==0);return Array.from({length:Math.max(1,Math.ceil(u.length/Gm))},(c,a)=>{let l=Array.from({length:Gm},(p,m)=>u[a*Gm+m]);return{sources:l.map(p=>p&&p.place/e),weights:r.numbers(l.map(p=>p?.weight??0))}})})}function sf(r,t){let[e,n]=[r,t];for(;n>0;)[e,n]=[n,e%n];return{count:r/e,step:t/e}}var OA=bt("WeightedSquaredDistance"),BA=bt("WeightedSquaredDistanceGradient"),zA=bt("WeightedSquaredDistances"),LA=bt("WeightedSquaredDistancesGradient");function WA(){st("wasm",OA,({inputs:{x:r,reference:t,factors:e},backend:n})=>{let o=n.makeOutput([],"float32"),s=u=>kt(n,u,r.size),i={x:s(r),reference:s(t),factors:s(e)};return yt(n,CG,i.x,i.reference,i.factors,kt(n,o,1),r.size),o}),st("wasm",BA,({inputs:{dy:r,x:t,reference:e,factors:n},backend:o})=>{let s=o.makeOutput(t.shape,"float32"),i=u=>kt(o,u,t.size);return yt(o,kG,kt(o,r,1),i(t),i(e),i(n),i(s),t.size),s})}function CG(r,t,e,n,o,s){let i={x:t,reference:e,factors:n},{sum:u}=Kt(r,c=>nr(r,c,"weightedDistance",s,i));ge(r,o,1,u)}function kG(r,...[t,e,n,o,s,i]){let u=2*r.wasm.HEAPF32[t/O],c={x:e,reference:n,factors:o,dx:s};Kt(r,a=>nr(r,a,"weightedDistanceGradient",i,c,{twice:u}))}function UA(){R3(),cA(),Y3(),Ym("wasm"),Qm("wasm"),CA(),lA(),kA(),tA(),EA(),E3(),vA(),NA(),M3(),_A(),AA(),SA(),PA(),fA(),yA(),bA(),MA(),J3(),WA()}var GA=new WeakSet,VA=new WeakMap;function HA({wasm:r}){if(GA.has(r))return;GA.add(r),r._free(r._malloc(1));let t=r._malloc;r._malloc=e=>{let n=()=>e<Dm?t(e):0,o=n();if(o===0&&e>0&&VA.has(r)){for(let s of[...VA.get(r)])s();o=n()}if(o===0&&e>0)throw new _o(`wasm has no room for ${Math.ceil(e/2**20)} MiB more: its memory ends at 4 GiB. Lower the batch size or \`chunk\`, how many of its images are computed at a time, or run on webgpu`);return o}}async function qA(r=1,t){let e=R2();HA(e);let n=await _G(yw(e,r,t).threads);return{name:"wasm",device:n,software:!1,features:[],limits:{maxHeapSize:Dm},describe:()=>`wasm on the CPU (${n})`,throwIfFailed:()=>{}}}async function _G(r){return`${await X().getAsync("WASM_HAS_SIMD_SUPPORT")?"SIMD":"no SIMD, slow"}, ${r>1?`${r} threads`:"one thread"}`}var Ir=X();Ir.registerFlag("WEBGPU_DEFERRED_SUBMIT_BATCH_SIZE",()=>15);Ir.registerFlag("WEBGPU_CPU_FORWARD",()=>!0);Ir.registerFlag("WEBGPU_MATMUL_PROGRAM_TYPE",()=>-1);Ir.registerFlag("WEBGPU_USE_NAIVE_CONV2D_TRANSPOSE",()=>!0);Ir.registerFlag("WEBGPU_USE_LOW_POWER_GPU",()=>!1);Ir.registerFlag("WEBGPU_CPU_HANDOFF_SIZE_THRESHOLD",()=>1e3);Ir.registerFlag("WEBGPU_USE_PROFILE_TOOL",()=>!1);Ir.registerFlag("WEBGPU_IMPORT_EXTERNAL_TEXTURE",()=>!0);Ir.registerFlag("WEBGPU_USE_NAIVE_CONV2D_DEBUG",()=>!1);Ir.registerFlag("WEBGPU_THRESHOLD_TO_INCREASE_WORKGROUPS_FOR_MATMUL",()=>-1);Ir.registerFlag("WEBGPU_CONV_SEPARATE_IM2COL_SHADER",()=>!1);Ir.registerFlag("WEBGPU_PRINT_SHADER",()=>"");Ir.registerFlag("WEBGPU_ENGINE_COMPILE_ONLY",()=>!1);var af=class{constructor(t){t&&(this.vendor=t.vendor,this.architecture=t.architecture,this.intelGPUGeneration=this.getIntelGPUGeneration())}getIntelGPUGeneration(){if(this.isIntel()){if(this.architecture.startsWith("gen"))return Number(this.architecture.match(/\d+/));if(this.architecture.startsWith("xe"))return 12}return 0}isIntel(){return this.vendor==="intel"}};var uf=class{constructor(t){this.device=t,this.numUsedBuffers=0,this.numFreeBuffers=0,this.freeBuffers=new Map,this.usedBuffers=new Map,this.numBytesUsed=0,this.numBytesAllocated=0}acquireBuffer(t,e,n=!1,o=!0){let s,i=KA(t,e);return o?(this.freeBuffers.has(i)||this.freeBuffers.set(i,[]),this.freeBuffers.get(i).length>0?(s=this.freeBuffers.get(i).pop(),this.numFreeBuffers--):(s=this.device.createBuffer({size:t,usage:e,mappedAtCreation:n}),this.numBytesAllocated+=t)):(s=this.device.createBuffer({size:t,usage:e,mappedAtCreation:n}),this.numBytesAllocated+=t),this.usedBuffers.has(i)||this.usedBuffers.set(i,[]),this.usedBuffers.get(i).push(s),this.numUsedBuffers++,this.numBytesUsed+=t,s}releaseBuffer(t,e=!0){if(this.freeBuffers.size===0)return;let n=t.size,o=t.usage,s=KA(n,o),i=this.usedBuffers.get(s),u=i.indexOf(t);if(u<0)throw new Error("Cannot find the buffer in buffer manager");i[u]=i[i.length-1],i.pop(),this.numUsedBuffers--,this.numBytesUsed-=n,e?(this.freeBuffers.get(s).push(t),this.numFreeBuffers++):(t.destroy(),this.numBytesAllocated-=n)}getNumUsedBuffers(){return this.numUsedBuffers}getNumFreeBuffers(){return this.numFreeBuffers}dispose(){this.freeBuffers.forEach((t,e)=>{t.forEach(n=>{n.destroy()})}),this.usedBuffers.forEach((t,e)=>{t.forEach(n=>{n.destroy()})}),this.freeBuffers=new Map,this.usedBuffers=new Map,this.numUsedBuffers=0,this.numFreeBuffers=0,this.numBytesUsed=0,this.numBytesAllocated=0}};function KA(r,t){return`${r}_${t}`}var cf=class{constructor(t){this.device=t,this.numUsedTextures=0,this.numFreeTextures=0,this.freeTextures=new Map,this.usedTextures=new Map,this.numBytesUsed=0,this.numBytesAllocated=0}acquireTexture(t,e,n,o){let s=XA(n),i=t*e*s,u=jA(t,e,n,o);if(this.freeTextures.has(u)||this.freeTextures.set(u,[]),this.usedTextures.has(u)||this.usedTextures.set(u,[]),this.numBytesUsed+=i,this.numUsedTextures++,this.freeTextures.get(u).length>0){this.numFreeTextures--;let a=this.freeTextures.get(u).shift();return this.usedTextures.get(u).push(a),a}this.numBytesAllocated+=i;let c=this.device.createTexture({size:[t,e],format:n,usage:o});return this.usedTextures.get(u).push(c),c}releaseTexture(t){if(this.freeTextures.size===0)return;let e=t.width,n=t.height,o=t.format,s=t.usage,i=jA(e,n,o,s);this.freeTextures.has(i)||this.freeTextures.set(i,[]),this.freeTextures.get(i).push(t),this.numFreeTextures++,this.numUsedTextures--;let u=this.usedTextures.get(i),c=u.indexOf(t);if(c<0)throw new Error("Cannot release a texture that was never provided by this texture manager");u.splice(c,1);let a=XA(o),l=e*n*a;this.numBytesUsed-=l}getNumUsedTextures(){return this.numUsedTextures}getNumFreeTextures(){return this.numFreeTextures}dispose(){this.freeTextures.forEach((t,e)=>{t.forEach(n=>{n.destroy()})}),this.usedTextures.forEach((t,e)=>{t.forEach(n=>{n.destroy()})}),this.freeTextures=new Map,this.usedTextures=new Map,this.numUsedTextures=0,this.numFreeTextures=0,this.numBytesUsed=0,this.numBytesAllocated=0}};function jA(r,t,e,n){return`${r}_${t}_${e}_${n}`}function XA(r){if(r==="rgba8unorm")return 16;throw new Error(`${r} is not supported!`)}function YA(r,t){if(Math.max(...r)>5)throw new Error("Cannot symbolically compute strides for rank > 6 tensor.");let e=r.length,n="xyzwuv",o=r.map(i=>`${t}.${n[i]}`),s=new Array(e-1);s[e-2]=o[e-1];for(let i=e-3;i>=0;--i)s[i]=`(${s[i+1]} * ${o[i+1]})`;return s}var pr=(r,t,e)=>e==="int32"?`atomicAdd(${r}, bitcast<i32>(${t}));`:`
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
          }`;var $n;(function(r){r[r.FROM_PIXELS=0]="FROM_PIXELS",r[r.DRAW=1]="DRAW"})($n||($n={}));var tR=(r,t,e,n,o)=>{let s={dtype:n.dtype,shape:n.shape},i=RG(e,s,t),u=r.createShaderModule({code:i,label:t.constructor.name}),c=X().get("WEBGPU_PRINT_SHADER");if(c!==""){c=c.toLowerCase();let a=c.split(",");(c==="all"||a.some(l=>t.shaderKey.toLowerCase().includes(l)))&&(console.group(t.shaderKey),console.debug(i),console.groupEnd())}return o?r.createComputePipelineAsync({compute:{module:u,entryPoint:"_start"},label:t.constructor.name,layout:"auto"}):r.createComputePipeline({compute:{module:u,entryPoint:"_start"},label:t.constructor.name,layout:"auto"})},St=(r,t="f32")=>{switch(r){case 1:return`${t}`;case 2:return`vec2<${t}>`;case 3:return`vec3<${t}>`;case 4:return`vec4<${t}>`;default:throw new Error(`${r}-component ${t} is not supported.`)}};function Lt(r){if(r<=1)return"i32";if(r===2)return"vec2<i32>";if(r===3)return"vec3<i32>";if(r===4)return"vec4<i32>";if(r===5)return"vec5";if(r===6)return"vec6";throw Error(`GPU for rank ${r} is not yet supported`)}function Pr(r){if(r===0)return"x";if(r===1)return"y";if(r===2)return"z";if(r===3)return"w";if(r===4)return"u";if(r===5)return"v";throw Error(`Index ${r} is not yet supported`)}function D(...r){let t;switch(r.length){case 0:t=`
        fn main()
      `;break;case 1:t=`
        fn main(${r[0]} : i32)
      `;break;default:throw Error("Unreachable")}return t}function QA(r,t){let e;return e=`
     ${AG(t)}
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
    `,e}function AG(r){return`
  @compute @workgroup_size(${r.workgroupSize[0]}, ${r.workgroupSize[1]}, ${r.workgroupSize[2]})
`}function RG(r,t,e){let n=[],o=e.workgroupSize[0]*e.workgroupSize[1]*e.workgroupSize[2];if(e.outputComponent=e.outputComponent?e.outputComponent:1,n.push(`

      var<private> localId: vec3<u32>;
      var<private> localIndex: u32;
      var<private> globalId: vec3<u32>;
      var<private> numWorkgroups: vec3<u32>;
      var<private> workgroupId: vec3<u32>;

      // Only used when the y/z dimension of workgroup size is 1.
      fn getGlobalIndex() -> i32 {
        ${rR(e)?"  return i32(globalId.x);":`  return i32((workgroupId.z * numWorkgroups.x * numWorkgroups.y +
                workgroupId.y * numWorkgroups.x + workgroupId.x) * ${o}u +
                localIndex);
        `}
      }
    `),e.pixelsOpType!=null){let d=e.pixelsOpType===$n.FROM_PIXELS?`@group(0) @binding(0) var<storage, read_write> result: array<${mo(t.dtype,e.outputComponent)}>;`:`@group(0) @binding(1) var<storage, read> inBuf : array<${mo(r[0].dtype,e.outputComponent)}>;`,h=t.shape.length===3?"vec2<i32>":"i32";n.push(`
        struct Uniform {
          outShapeStrides : ${h},
          size            : i32,
          numChannels     : i32,
          alpha           : f32,
        };

        ${d}
        @group(0) @binding(2) var<uniform> uniforms: Uniform;
      `);let g=JA(e);return[ZA,n.join(`
`),xc(t.shape),e.getUserCode(),QA(g,e)].join(`
`)}let s,i,u="struct Uniforms { NAN : f32, INFINITY : f32, ";e.variableNames.forEach((d,h)=>{let g=Lt(r[h].shape.length);u+=`${d.charAt(0).toLowerCase()+d.slice(1)}Shape : ${g}, `,s=r[h].shape.length-1,i=Lt(s),u+=`${d.charAt(0).toLowerCase()+d.slice(1)}ShapeStrides: ${i}, `});let c=Lt(t.shape.length);u+=`outShape : ${c}, `,s=t.shape.length-1,i=Lt(s),u+=`
         outShapeStrides: ${i}, `,e.size&&(u+="size : i32, "),e.uniforms&&(u+=e.uniforms),u+="};",u=PG(u),n.push(u),e.atomic?n.push(`
      @group(0) @binding(0) var<storage, read_write> result: array<atomic<i32>>;
    `):n.push(`
      @group(0) @binding(0) var<storage, read_write> result: array<${mo(t.dtype,e.outputComponent)}>;
    `),e.variableNames.forEach((d,h)=>{n.push(`
      @group(0) @binding(${1+h}) var<storage, read> ${d}: array<${e.variableComponents?mo(r[h].dtype,e.variableComponents[h]):mo(r[h].dtype,e.outputComponent)}>;
        `)}),u!==""&&n.push(`
      @group(0) @binding(${1+e.variableNames.length}) var<uniform> uniforms: Uniforms;
      `);let a=$G(t.shape,e.dispatchLayout),l=[ZA,n.join(`
`)+MG,xc(t.shape),a,TG(t.shape.length)];e.atomic||l.push(FG(t.shape,t.dtype,e.outputComponent)),e.variableNames.forEach((d,h)=>{l.push(`${xc(r[h].shape,d)}`)});let p=r.map((d,h)=>EG(d,t.shape,e.variableComponents?e.variableComponents[h]:e.outputComponent,e.dispatchLayout.x.length===t.shape.length)).join(`
`);l.push(p),l.push(e.getUserCode());let m=JA(e);return l.push(QA(m,e)),l.join(`
`)}function eR(r,t,e){let n=r.shaderKey;if(r.pixelsOpType!=null)return n;let o=[],s=[];t.forEach(l=>{o.push(l.shape),s.push(l.dtype)}),o.push(e.shape),s.push(e.dtype);let i=t.map(l=>S.getBroadcastDims(l.shape,e.shape)),u=t.map(l=>w.arraysEqual(l.shape,e.shape)).join("_"),c=i.map(l=>l.join("_")).join(";"),a=rR(r)?"flatDispatch":"";return n+="_"+(r.workgroupSize?r.workgroupSize.join(","):"")+o.map(l=>l.length).join(",")+s.join(",")+r.variableNames.join(",")+c+u+a,n}var ZA=`
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
`,MG=`
  fn isinf(val: f32) -> bool {
    return abs(val) == uniforms.INFINITY;
  }
`;function xc(r,t=""){let e=r.length,n=t!==""?`get${t.charAt(0).toUpperCase()+t.slice(1)}CoordsFromIndex`:"getCoordsFromIndex",o=t!==""?`${t.charAt(0).toLowerCase()+t.slice(1)}ShapeStrides`:"outShapeStrides";if(e<=1)return`fn ${n}(index : i32) -> i32 { return index; }`;let s=w.computeStrides(r),i=Lt(e),u=[];for(let a=0;a<e;a++)u.push(`d${a}`);if(s.length===1)return`    fn ${n}(index : i32) -> vec2<i32> {
      let d0 = index / uniforms.${o}; let d1 = index - d0 * uniforms.${o};
      return vec2<i32>(d0, d1);
    }`;let c;return c="var index2 = index;"+s.map((a,l)=>{let p=`let ${u[l]} = index2 / uniforms.${o}.${Pr(l)}`,m=l===s.length-1?`let ${u[l+1]} = index2 - ${u[l]} * uniforms.${o}.${Pr(l)}`:`index2 = index2 - ${u[l]} * uniforms.${o}.${Pr(l)}`;return`${p}; ${m};`}).join(""),`
    fn ${n}(index : i32) -> ${i} {
      ${c}
      return ${i}(${u.join(",")});
    }
  `}function DG(r,t){let e=r.name,n=r.shape.length,o=Lt(n),s="get"+e.charAt(0).toUpperCase()+e.slice(1),i=["d0","d1","d2","d3","d4","d5"].slice(0,n),u=i.map(l=>`${l} : i32`).join(", ");if(n<1)return`
      fn ${s}() -> ${St(t)} {
        return ${St(t)}(${e}[0]);
      }
    `;let c=`uniforms.${e.charAt(0).toLowerCase()+e.slice(1)}Shape`,a=`${n}D`;return n===0&&(a="1D"),`
    fn ${s}(${u}) -> ${St(t)} {
      return ${St(t)}(${e}[getIndexFromCoords${a}(${o}(${i.join(",")}),
        ${c})${t===1?"":` / ${t}`}]);
    }
   `}function NG(r,t,e,n){let o=r.name,s=o.charAt(0).toUpperCase()+o.slice(1),i="get"+s+"ByOutput",u=r.shape.length,c=t.length,a=Lt(c);if(w.arraysEqual(r.shape,t)&&n)return`
    fn ${i}Index(globalIndex : i32) -> ${St(e)} {
      return ${St(e)}(${o}[globalIndex]);
    }

    fn ${i}Coords(coords : ${a}) -> ${St(e)} {
      return ${St(e)}(${o}[${c>1?"getOutputIndexFromCoords(coords)":"coords"}${e===1?"":` / ${e}`}]);
    }
    `;let l=S.getBroadcastDims(r.shape,t),p=c-u,m="";if(u===0)return`
    fn ${i}Index(globalIndex : i32) -> ${St(e)}{
      return get${s}();
    }

    fn ${i}Coords(coords : ${a}) -> ${St(e)}{
      return get${s}();
    }
  `;c<2&&l.length>=1?m="coords = 0;":m=l.map(g=>`coords.${Pr(g+p)} = 0;`).join(`
`);let f="";if(c<2&&u>0)f="coords";else if(c>1){let g=Lt(u),x=r.shape.map((b,y)=>`coords.${Pr(y+p)}`).join(", ");f=`${g}(${x})`}else f="coords";let d=`uniforms.${o.charAt(0).toLowerCase()+o.slice(1)}Shape`,h=`${u}D`;return`
  fn ${i}Index(globalIndex : i32) -> ${St(e)} {
    var coords = getCoordsFromIndex(globalIndex);
    ${m}
    return ${St(e)}(${o}[getIndexFromCoords${h}(${f}, ${d})${e===1?"":` / ${e}`}]);
  }

  fn ${i}Coords(coordsIn : ${a}) -> ${St(e)} {
    var coords = coordsIn;
    ${m}
    return ${St(e)}(${o}[getIndexFromCoords${h}(${f}, ${d})${e===1?"":` / ${e}`}]);
  }
`}function EG(r,t,e,n){let o=DG(r,e);return r.shape.length<=t.length&&(o+=NG(r,t,e,n)),o}function $G(r,t){let{x:e,y:n=[],z:o=[]}=t,s=r.length,i=e.length+n.length+o.length;if(i!==s)return"";if(e.length===s)return`fn getOutputCoords() -> ${Lt(s)}{
    let globalIndex = getGlobalIndex();
    return getCoordsFromIndex(globalIndex);
  }
  `;let u="",c=[e,n,o];for(let m=0;m<c.length;m++){let f=c[m];if(f.length!==0)if(f.length===1)u+=`let d${f[0]} = i32(globalId[${m}]);`;else{let d=YA(f,"uniforms.outShape");u+=`var index${m} = i32(globalId[${m}]);`;for(let h=0;h<d.length;h++)u+=`let d${f[h]} = index${m} / ${d[h]};`,h===d.length-1?u+=`let d${f[h+1]} = index${m} - d${f[h]} * ${d[h]};`:u+=`index${m} = index${m} - d${f[h]} * ${d[h]};`}}let a=[];for(let m=0;m<i;m++)a.push(`d${m}`);let l=Lt(i),p=`fn getOutputCoords() -> ${l} {
  ${u}
`;return a.length===0?p+=`return ${l}(0); }`:p+=`return ${l}(${a.join(",")}); }`,p}function TG(r){let t="";switch(r){case 0:case 1:t+=`
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
        `;break;default:w.assert(!1,()=>`Unsupported ${r}D shape`);break}return t}function rR(r){return r.dispatch[1]===1&&r.dispatch[2]===1}function mo(r,t=1){if(r==="float32")return St(t,"f32");if(r==="int32"||r==="bool")return St(t,"i32");throw new Error(`type ${r} is not supported.`)}function FG(r,t,e){let n=r.length,o=mo(t,e),s=`fn setOutputAtIndex(flatIndex : i32, value : ${St(e)}) {
      result[flatIndex] = ${o}(value);
    }

    fn setOutputAtIndexI32(flatIndex : i32, value : ${St(e,"i32")}) {
      result[flatIndex] = ${o}(value);
    }
    `;if(n>=2){let i=["d0","d1","d2","d3","d4","d5"].slice(0,n),u=Lt(n);s+=`
      fn setOutputAtCoords(${i.map(c=>`${c} : i32`).join(", ")}, value : ${St(e)}) {
        let flatIndex = getOutputIndexFromCoords(${u}(${i.join(", ")}));
        setOutputAtIndex(flatIndex${e===1?"":` / ${e}`}, value);
      }
      fn setOutputAtCoordsI32(${i.map(c=>`${c} : i32`).join(", ")}, value : ${St(e,"i32")}) {
        let flatIndex = getOutputIndexFromCoords(${u}(${i.join(", ")}));
        setOutputAtIndexI32(flatIndex${e===1?"":` / ${e}`}, value);
      }
    `}return s}function PG(r){let t=/(\w+)\s*:\s*vec(5|6)/g;r=r.replace(t,n=>"@align(16) "+n);let e=/vec(5|6)\s*,\s*(\w+)/g;return r=r.replace(e,(n,o,s)=>`vec${o}, @align(16) ${s}`),r}function JA(r){return!(r.dispatchLayout.hasOwnProperty("y")&&r.dispatchLayout.y.length!==0||r.dispatchLayout.hasOwnProperty("z")&&r.dispatchLayout.z.length!==0)}var Is=r=>{let t=1;for(let e=0;e<r.length;e++)t*=r[e];return t};function N(r,t,e=[1,1,1],n=[1,1,1]){let[o,s,i]=[Math.ceil(Is(r.x.map(u=>t[u]))/(e[0]*n[0])),r.y?Math.ceil(Is(r.y.map(u=>t[u]))/(e[1]*n[1])):1,r.z?Math.ceil(Is(r.z.map(u=>t[u]))/(e[2]*n[2])):1];return[o,s,i]}function nR(r,t,e,n=!1){let o=[8,8,1],s=[4,4,1];return n||(r<=8&&(s[1]=1),t<=16&&e<=16&&(o[0]=4)),{workgroupSize:o,elementsPerThread:s}}function lf(r,t,e=!1){if(e)return[8,8,1];let n=Is(r.x.map(s=>t[s])),o=Is(r.y.map(s=>t[s]));return n<=4?[4,16,1]:o<=4?[16,4,1]:[16,16,1]}function pf(r,t,e=!1){if(e)return[4,4,1];let n=Is(r.x.map(s=>t[s])),o=Is(r.y.map(s=>t[s]));return n<=4?[1,2,1]:o<=4?[2,1,1]:[2,2,1]}function T(r){return{x:r.map((t,e)=>e)}}function Nw(r){if(r==="float32"||r==="int32"||r==="bool"||r==="string")return 4;if(r==="complex64")return 8;throw new Error(`Unknown dtype ${r}`)}function mf(){return!!(typeof globalThis<"u"&&globalThis.navigator&&globalThis.navigator.gpu)}function ff(r,t){Array.isArray(r)||(r=[r]),r.forEach(e=>{e!=null&&w.assert(e.dtype!=="complex64",()=>`${t} does not support complex64 tensors in the WebGPU backend.`)})}var qr;(function(r){r[r.MatMulReduceProgram=0]="MatMulReduceProgram",r[r.MatMulSplitKProgram=1]="MatMulSplitKProgram",r[r.MatMulSmallOutputSizeProgram=2]="MatMulSmallOutputSizeProgram",r[r.MatMulPackedProgram=3]="MatMulPackedProgram",r[r.MatMulMax=4]="MatMulMax"})(qr||(qr={}));var BG=X().getNumber("WEBGPU_CPU_HANDOFF_SIZE_THRESHOLD"),zG=(r,t)=>{let e=r.limits.maxComputeWorkgroupsPerDimension,n=t.dispatchLayout,o=t.dispatch;if(o.every(i=>i<=e))return o;w.assert(o[0]>e&&n.y===void 0&&n.z===void 0,()=>"Dispatch size exceeds WebGPU limits in Y or Z dimension.");let s=Math.ceil(Math.sqrt(o[0]));return s>e?(s=Math.ceil(Math.cbrt(o[0])),w.assert(s<=e,()=>"Total dispatch size exceeds WebGPU maximum."),[s,s,s]):[s,s,1]},fo=class r extends gn{nextDataId(){return r.nextDataId++}constructor(t,e){if(super(),this.commandQueueOwnedIds=new WeakSet,this.dispatchCountInPass=0,this.disposed=!1,this.downloadWaitMs=0,this.tensorDataPendingDisposal=[],this.queryResolveBuffer=null,this.querySet=null,this.querySetCount=2,this.stagingPendingDisposal=[],this.uniformPendingDisposal=[],this.uploadWaitMs=0,this.hasReadSyncWarned=!1,this.hasTimestampQueryWarned=!1,!mf())throw new Error("WebGPU is not supported on this device");this.pipelineCache={},this.device=t,this.queue=t.queue,this.commandEncoder=null,this.computePassEncoder=null,this.adapterInfo=new af(e),this.supportTimestampQuery=this.device.features.has("timestamp-query"),this.thresholdToIncreaseWorkgroups=this.adapterInfo.intelGPUGeneration>=12?16:8,this.bufferManager=new uf(this.device),this.textureManager=new cf(this.device),this.tensorMap=new Ao(this,me()),X().getBool("WEBGPU_USE_PROFILE_TOOL")&&(this.dummyCanvas=document.createElement("canvas"),this.dummyCanvas.width=1,this.dummyCanvas.height=1,this.dummyContext=this.dummyCanvas.getContext("webgpu"),this.dummyContext.configure({device:t,format:"bgra8unorm"}),document.body.appendChild(this.dummyCanvas))}floatPrecision(){return 32}disposeData(t,e=!1){if(!this.tensorMap.has(t))return!0;let n=this.tensorMap.get(t);return e?n.refCount=0:n.refCount--,n.refCount>0?!1:(n.complexTensorInfos!=null&&(this.disposeData(n.complexTensorInfos.real.dataId),this.disposeData(n.complexTensorInfos.imag.dataId)),this.commandQueueOwnedIds.has(t)?(this.tensorDataPendingDisposal.push(t),!0):(this.releaseResource(t),this.tensorMap.delete(t),!0))}memory(){return{numBytesInGPU:this.bufferManager.numBytesUsed,numBytesAllocatedInGPU:this.bufferManager.numBytesAllocated,unreliable:!1}}releaseResource(t){let e=this.tensorMap.get(t);if(!(!e||!e.resource)){if(e.external){e.resource=null;return}e.resource instanceof GPUBuffer?this.bufferManager.releaseBuffer(e.resource):e.resource instanceof GPUTexture&&this.textureManager.releaseTexture(e.resource),e.resource=null}}refCount(t){return this.tensorMap.has(t)?this.tensorMap.get(t).refCount:0}incRef(t){let e=this.tensorMap.get(t);e.refCount++}decRef(t){if(this.tensorMap.has(t)){let e=this.tensorMap.get(t);e.refCount--}}write(t,e,n){if(n==="complex64"&&t!=null)throw new Error("Cannot write to a complex64 dtype. Please use tf.complex(real, imag).");let o={id:this.nextDataId()};return this.tensorMap.set(o,{dtype:n,shape:e,values:t,refCount:1}),o}move(t,e,n,o,s){if(o==="complex64")throw new Error("Cannot write to a complex64 dtype. Please use tf.complex(real, imag).");this.tensorMap.set(t,{dtype:o,shape:n,values:e,refCount:s})}submitQueue(){this.queue.submit([this.commandEncoder.finish()]),this.commandEncoder=null,this.dispatchCountInPass=0,this.commandQueueOwnedIds=new WeakSet,this.tensorDataPendingDisposal.forEach(t=>{this.releaseResource(t),this.tensorMap.delete(t)}),this.uniformPendingDisposal.forEach(t=>this.bufferManager.releaseBuffer(t)),this.stagingPendingDisposal.forEach(t=>this.bufferManager.releaseBuffer(t,!1)),this.tensorDataPendingDisposal=[],this.uniformPendingDisposal=[],this.stagingPendingDisposal=[]}ensureCommandEncoderReady(){this.commandEncoder||(this.commandEncoder=this.device.createCommandEncoder())}endComputePassEncoder(){this.computePassEncoder&&(this.computePassEncoder.end(),this.computePassEncoder=null)}async checkCompileCompletionAsync(){let t;try{t=await Promise.all(Object.values(this.pipelineCache))}catch(e){throw new Error(e.message)}Object.keys(this.pipelineCache).map((e,n)=>{this.pipelineCache[e]=t[n]})}async getBufferData(t){if(X().getBool("WEBGPU_ENGINE_COMPILE_ONLY"))return console.warn("The data may be invalid since WEBGPU_ENGINE_COMPILE_ONLY is true, this can only be called when WEBGPU_ENGINE_COMPILE_ONLY is false"),null;let e=t.size,n=this.bufferManager.acquireBuffer(e,GPUBufferUsage.COPY_DST|GPUBufferUsage.MAP_READ);this.ensureCommandEncoderReady(),this.endComputePassEncoder(),this.commandEncoder.copyBufferToBuffer(t,0,n,0,e),this.submitQueue(),await n.mapAsync(GPUMapMode.READ);let o=n.getMappedRange().slice(0);return n.unmap(),n!=null&&this.bufferManager.releaseBuffer(n),X().getBool("WEBGPU_USE_PROFILE_TOOL")&&(w.assert(this.dummyContext!==void 0,()=>"Fail to get context for profiling tool"),this.dummyContext.getCurrentTexture()),o}convertAndCacheOnCPU(t,e){let n=this.tensorMap.get(t);return n.values=e,n.values}readSync(t){let e=this.tensorMap.get(t),{values:n,complexTensorInfos:o}=e;if(n!=null||e.dtype==="string")return n;if(e.dtype==="complex64"){let h=this.readSync(o.real.dataId),g=this.readSync(o.imag.dataId),x=w.convertBackendValuesAndArrayBuffer(S.mergeRealAndImagArrays(h,g).buffer,"float32");return this.convertAndCacheOnCPU(t,x),x}this.hasReadSyncWarned||(this.hasReadSyncWarned=!0,console.warn("The performance of synchronously reading data from GPU to CPU is poor on the webgpu backend, please use asynchronous APIs instead."));let s=["opaque","premultiplied"],i=e.resource,u=i.size;w.assert(u%4===0,()=>"Because there is 4 bytes for one pixel, buffer size must be multiple of 4.");let c=u/4,a=new ArrayBuffer(u),l=256,p=256,m=s.map(h=>new OffscreenCanvas(l,p)),f=new OffscreenCanvas(l,p);this.endComputePassEncoder(),m.map((h,g)=>{let x=h.getContext("webgpu");return x.configure({device:this.device,format:"bgra8unorm",usage:GPUTextureUsage.COPY_DST,alphaMode:s[g]}),x.getCurrentTexture()}).map((h,g)=>{let x=l*4,b=(A,R,F)=>{this.ensureCommandEncoderReady(),this.commandEncoder.copyBufferToTexture({buffer:i,bytesPerRow:x,offset:F},{texture:h},{width:A,height:R}),this.submitQueue();let P=f.getContext("2d",{willReadFrequently:!0});P.clearRect(0,0,A,R),P.drawImage(m[g],0,0);let L=P.getImageData(0,0,A,R).data,V=s[g],Q=new Uint8ClampedArray(a,F,A*R*4);for(let J=0;J<Q.length;J+=4)if(V==="premultiplied")Q[J+3]=L[J+3];else{let pt=L[J];Q[J]=L[J+2],Q[J+1]=L[J+1],Q[J+2]=pt}},y=Math.floor(c/(l*p)),I=l,v=p,_=0;for(let A=0;A<y;A++)b(I,v,_),_+=l*p*4;let k=c%(l*p);v=Math.floor(k/l),v>0&&(b(I,v,_),_+=v*(l*4)),I=k%l,I>0&&b(I,1,_)});let d=w.convertBackendValuesAndArrayBuffer(a,e.dtype);return this.convertAndCacheOnCPU(t,d),d}async read(t){if(!this.tensorMap.has(t))throw new Error(`Tensor ${t} was not registered!`);let e=this.tensorMap.get(t),{values:n}=e;if(n!=null)return n;let o;if(e.dtype==="complex64"){let s=await Promise.all([this.read(e.complexTensorInfos.real.dataId),this.read(e.complexTensorInfos.imag.dataId)]),i=s[0],u=s[1];o=S.mergeRealAndImagArrays(i,u)}else{let s=await this.getBufferData(e.resource);o=w.convertBackendValuesAndArrayBuffer(s,e.dtype)}return this.convertAndCacheOnCPU(t,o),o}copyBuffer(t){let e=t.size,n=t.usage,o=this.bufferManager.acquireBuffer(e,n);return this.ensureCommandEncoderReady(),this.endComputePassEncoder(),this.commandEncoder.copyBufferToBuffer(t,0,o,0,e),this.submitQueue(),o}createTensorFromGPUData(t,e,n){let o=t.buffer;if(n==="complex64")throw new Error("Cannot write to a complex64 dtype. ");let s={id:this.nextDataId()};this.tensorMap.set(s,{dtype:n,shape:e,values:null,refCount:1,external:t.zeroCopy});let i=this.tensorMap.get(s),u=Nw(i.dtype)*w.sizeFromShape(i.shape);if(t.buffer.size<u)throw new Error(`GPUBuffer size(${t.buffer.size}) is smaller than tensor size(${u})!`);if((t.buffer.usage&(GPUBufferUsage.STORAGE|GPUBufferUsage.COPY_SRC))!==(GPUBufferUsage.STORAGE|GPUBufferUsage.COPY_SRC))throw new Error("GPUBuffer.usage should include GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC!");return t.zeroCopy!==!0&&(o=this.copyBuffer(o)),i.resource=o,me().makeTensorFromDataId(s,e,n,this)}readToGPU(t){let e=this.tensorMap.get(t),{values:n,dtype:o,shape:s,resource:i}=e;if(o==="complex64")throw new Error("Does not support reading buffer for complex64 dtype.");if(i==null)throw n!=null?new Error("Data is not on GPU but on CPU."):new Error("There is no data on GPU or CPU.");let u=i,c=u.size,a=u.usage,l=this.bufferManager.acquireBuffer(c,a);this.ensureCommandEncoderReady(),this.endComputePassEncoder(),this.commandEncoder.copyBufferToBuffer(i,0,l,0,c),this.submitQueue();let p=this.makeTensorInfo(s,o),m=me().makeTensorFromTensorInfo(p),f=this.tensorMap.get(p.dataId);return f.resource=l,{tensorRef:m,buffer:l}}bufferSync(t){let e=this.readSync(t.dataId);if(t.dtype==="string")try{let n=e.map(o=>w.decodeString(o));return Ft(t.shape,t.dtype,n)}catch{throw new Error("Failed to decode encoded string bytes into utf-8")}return Ft(t.shape,t.dtype,e)}async time(t){!this.supportTimestampQuery&&!this.hasTimestampQueryWarned&&(console.warn("This device doesn't support timestamp-query extension. Start Chrome browser with flag --enable-dawn-features=allow_unsafe_apis to try it again. Otherwise, zero will be shown for the kernel time when profiling mode is enabled."),this.hasTimestampQueryWarned=!0);let e=this.activeTimers,n=[],o=!1;this.programTimersStack==null?(this.programTimersStack=n,o=!0):this.activeTimers.push(n),this.activeTimers=n,t();let s=w.flatten(this.activeTimers.map(a=>a.query)).filter(a=>a!=null),i=w.flatten(this.activeTimers.map(a=>a.name)).filter(a=>a!=null);this.activeTimers=e,o&&(this.programTimersStack=null);let u={uploadWaitMs:this.uploadWaitMs,downloadWaitMs:this.downloadWaitMs,kernelMs:null,wallMs:null},c=await Promise.all(s);return u.kernelMs=w.sum(c),u.getExtraProfileInfo=()=>c.map((a,l)=>({name:i[l],ms:a})).map(a=>`${a.name}: ${a.ms}`).join(", "),this.uploadWaitMs=0,this.downloadWaitMs=0,u}makeTensorInfo(t,e,n){return e==="string"&&n!=null&&n.length>0&&w.isString(n[0])&&(n=n.map(s=>w.encodeString(s))),{dataId:this.write(n,t,e),shape:t,dtype:e}}tensorToBinding(t){if(!t)return null;let n=this.tensorMap.get(t.dataId).resource;return n instanceof GPUBuffer?{buffer:n}:n instanceof GPUTexture?n.createView():n}uploadToGPU(t){let e=this.tensorMap.get(t);if(e.resource!=null)return;let n=Nw(e.dtype)*w.sizeFromShape(e.shape),o,s=GPUBufferUsage.STORAGE|GPUBufferUsage.COPY_SRC|GPUBufferUsage.COPY_DST;if(e.values){if(o=this.bufferManager.acquireBuffer(n,s,!0),o.mapState==="unmapped"){let i=this.bufferManager.acquireBuffer(n,GPUBufferUsage.MAP_WRITE|GPUBufferUsage.COPY_SRC,!0,!1),u=i.getMappedRange();e.dtype==="int32"||e.dtype==="bool"?new Int32Array(u).set(e.values):new Float32Array(u).set(e.values),i.unmap(),this.ensureCommandEncoderReady(),this.endComputePassEncoder(),this.commandEncoder.copyBufferToBuffer(i,0,o,0,n),this.stagingPendingDisposal.push(i)}else{let i=o.getMappedRange();e.dtype==="int32"||e.dtype==="bool"?new Int32Array(i).set(e.values):new Float32Array(i).set(e.values),o.unmap()}e.values=null}else o=this.bufferManager.acquireBuffer(n,s);e.resource=o}makeUniforms(t){let e=0,n=0,o=[],s=1;t.forEach(c=>{c.data.length===0&&(c.data=[1]);let a;switch(c.data.length){case 1:a=4;break;case 2:a=8;break;case 3:a=16;break;case 4:a=16;break;case 5:a=16;break;case 6:a=16;break;default:w.assert(!1,()=>`Unsupported ${c.data.length}D shape`)}(n===5||n===6)&&(a=16),a>s&&(s=a),e=Math.ceil(e/a)*a,n=c.data.length,o.push(e),e+=c.data.length*4}),e=Math.ceil(e/s)*s;let i=new ArrayBuffer(e);t.forEach((c,a)=>{let l=o[a];c.type==="int32"?new Int32Array(i,l,c.data.length).set(c.data):c.type==="uint32"?new Uint32Array(i,l,c.data.length).set(c.data):new Float32Array(i,l,c.data.length).set(c.data)});let u=this.bufferManager.acquireBuffer(e,GPUBufferUsage.COPY_DST|GPUBufferUsage.UNIFORM);return this.queue.writeBuffer(u,0,i,0,e),this.uniformPendingDisposal.push(u),{offset:0,size:e,buffer:u}}runWebGPUProgram(t,e,n,o,s){if(s||(s=this.makeTensorInfo(t.outputShape,n)),w.sizeFromShape(s.shape)===0)return this.tensorMap.get(s.dataId).values=w.getTypedArrayFromDType(s.dtype,0),s;this.uploadToGPU(s.dataId),t.dispatch=zG(this.device,t);let i=e.map((c,a)=>{if(c.dtype==="complex64")throw new Error("GPGPUProgram does not support complex64 input. For complex64 dtypes, please separate the program into real and imaginary parts.");return this.uploadToGPU(c.dataId),{dtype:this.tensorMap.get(c.dataId).dtype,shape:c.shape,name:t.variableNames[a]}});t.shaderKey=eR(t,i,s);let u=X().getBool("WEBGPU_ENGINE_COMPILE_ONLY");return t.shaderKey in this.pipelineCache||(this.pipelineCache[t.shaderKey]=tR(this.device,t,i,s,u)),t.pipeline=this.pipelineCache[t.shaderKey],u||this.recordAndSubmit(t,s,e,o),s}recordAndSubmit(t,e,n,o){if(t.pipeline instanceof Promise)throw new Error("Please call checkCompileCompletionAsync to ensure parallel compilation is done!");let s=[],i=[],u="int32";if(t.pixelsOpType==null){s.push({type:"float32",data:[NaN]},{type:"float32",data:[1/0]}),i=n.concat(e).map(f=>f.shape);let m="int32";i.map(f=>{s.push({type:m,data:f});let d=w.computeStrides(f);s.push({type:m,data:d})})}else{let m=w.computeStrides(e.shape);s.push({type:u,data:m})}if(t.size){let m=w.sizeFromShape(t.outputShape);s.push({type:u,data:[t.outputComponent?m/t.outputComponent:m]})}o&&(s=[...s,...o]);let c=[this.tensorToBinding(e),...n.map(m=>this.tensorToBinding(m)),this.makeUniforms(s)];n.forEach(m=>{this.commandQueueOwnedIds.add(m.dataId)}),this.commandQueueOwnedIds.add(e.dataId);let a=this.device.createBindGroup({layout:t.pipeline.getBindGroupLayout(0),entries:c.map((m,f)=>({binding:f,resource:m}))}),l=this.activeTimers!=null;this.ensureCommandEncoderReady();let p={};l&&this.supportTimestampQuery?(this.endComputePassEncoder(),this.querySet==null&&(this.querySet=this.device.createQuerySet({type:"timestamp",count:this.querySetCount})),p.timestampWrites={querySet:this.querySet,beginningOfPassWriteIndex:0,endOfPassWriteIndex:1},this.computePassEncoder=this.commandEncoder.beginComputePass(p)):this.computePassEncoder||(this.computePassEncoder=this.commandEncoder.beginComputePass(p)),this.computePassEncoder.setPipeline(t.pipeline),this.computePassEncoder.setBindGroup(0,a),this.computePassEncoder.dispatchWorkgroups(t.dispatch[0],t.dispatch[1],t.dispatch[2]),this.dispatchCountInPass++,(l||X().get("WEBGPU_DEFERRED_SUBMIT_BATCH_SIZE")<=this.dispatchCountInPass||t.pixelsOpType===$n.DRAW)&&(this.endComputePassEncoder(),l?this.activeTimers.push({name:t.constructor.name,query:this.getQueryTime()}):this.submitQueue())}async getQueryTime(){if(!this.supportTimestampQuery)return 0;this.queryResolveBuffer==null&&(this.queryResolveBuffer=this.bufferManager.acquireBuffer(this.querySetCount*8,GPUBufferUsage.COPY_SRC|GPUBufferUsage.COPY_DST|GPUBufferUsage.QUERY_RESOLVE)),this.commandEncoder.resolveQuerySet(this.querySet,0,this.querySetCount,this.queryResolveBuffer,0);let t=this.bufferManager.acquireBuffer(this.querySetCount*8,GPUBufferUsage.MAP_READ|GPUBufferUsage.COPY_DST);this.commandEncoder.copyBufferToBuffer(this.queryResolveBuffer,0,t,0,this.querySetCount*8),this.submitQueue(),await t.mapAsync(GPUMapMode.READ);let e=new BigUint64Array(t.getMappedRange()),n=Number(e[1]-e[0])/1e6;return t.unmap(),this.bufferManager.releaseBuffer(t),n}shouldExecuteOnCPU(t,e=BG){return X().getBool("WEBGPU_CPU_FORWARD")&&t.every(n=>this.tensorMap.get(n.dataId).resource==null&&w.sizeFromShape(n.shape)<e)}numDataIds(){return this.tensorMap.numDataIds()-this.tensorDataPendingDisposal.length}dispose(){this.disposed||(this.querySet!=null&&this.querySet.destroy(),this.bufferManager.dispose(),this.textureManager.dispose(),this.disposed=!0)}};fo.nextDataId=0;mf()&&vi("webgpu",async()=>{let r={powerPreference:X().get("WEBGPU_USE_LOW_POWER_GPU")?"low-power":"high-performance"},t=await navigator.gpu.requestAdapter(r),e={},n=[];t.features.has("timestamp-query")&&n.push("timestamp-query"),t.features.has("bgra8unorm-storage")&&n.push(["bgra8unorm-storage"]),e.requiredFeatures=n;let o=t.limits;e.requiredLimits={maxComputeWorkgroupStorageSize:o.maxComputeWorkgroupStorageSize,maxComputeWorkgroupsPerDimension:o.maxComputeWorkgroupsPerDimension,maxStorageBufferBindingSize:o.maxStorageBufferBindingSize,maxBufferSize:o.maxBufferSize,maxComputeWorkgroupSizeX:o.maxComputeWorkgroupSizeX,maxComputeInvocationsPerWorkgroup:o.maxComputeInvocationsPerWorkgroup};let s=await t.requestDevice(e),i="info"in t?t.info:"requestAdapterInfo"in t?await t.requestAdapterInfo():void 0;return new fo(s,i)},3);var et;(function(r){r[r.ADD=0]="ADD",r[r.ATAN2=1]="ATAN2",r[r.COMPLEX_MULTIPLY_IMAG=2]="COMPLEX_MULTIPLY_IMAG",r[r.COMPLEX_MULTIPLY_REAL=3]="COMPLEX_MULTIPLY_REAL",r[r.DIV=4]="DIV",r[r.ELU_DER=5]="ELU_DER",r[r.EQUAL=6]="EQUAL",r[r.FLOOR_DIV=7]="FLOOR_DIV",r[r.GREATER=8]="GREATER",r[r.GREATER_EQUAL=9]="GREATER_EQUAL",r[r.LESS=10]="LESS",r[r.LESS_EQUAL=11]="LESS_EQUAL",r[r.LOGICAL_AND=12]="LOGICAL_AND",r[r.LOGICAL_OR=13]="LOGICAL_OR",r[r.MAX=14]="MAX",r[r.MIN=15]="MIN",r[r.MOD=16]="MOD",r[r.MUL=17]="MUL",r[r.NOT_EQUAL=18]="NOT_EQUAL",r[r.POW=19]="POW",r[r.PRELU=20]="PRELU",r[r.SQUARED_DIFFERENCE=21]="SQUARED_DIFFERENCE",r[r.SUB=22]="SUB"})(et||(et={}));var LG="let resultTemp = a + b;",WG="let resultTemp = atan2(a, b);",UG="let resultTemp = areal * breal - aimag * bimag;",GG="let resultTemp = areal * bimag + aimag * breal;",VG="let resultTemp = a / b;",HG="let resultTemp = select(a * (b + 1.0), a, b >= b - b);",qG=`
  let zero = sign(a) * 0 + 0;
  let one = sign(b) * 0 + 1;
  let resultTemp = select(zero, one, a == b);
`,KG=`
  let remainder =
      select(a % b, round(a % b), (round(a) == a) & (round(b) == b));
  let quotient = (a - remainder) / b;
  let resultTemp =
      round(select(quotient, quotient - 1, sign(remainder) == -sign(b)));
`,jG=`
  let zero = sign(a) * 0 + 0;
  let one = sign(b) * 0 + 1;
  let resultTemp = select(zero, one, a > b);
`,XG=`
  let zero = sign(a) * 0 + 0;
  let one = sign(b) * 0 + 1;
  let resultTemp = select(zero, one, a >= b);
`,YG=`
  let zero = sign(a) * 0 + 0;
  let one = sign(b) * 0 + 1;
  let resultTemp = select(zero, one, a < b);
`,QG=`
  let zero = sign(a) * 0 + 0;
  let one = sign(b) * 0 + 1;
  let resultTemp = select(zero, one, a <= b);
`,ZG="return f32(a >= 1.0 && b >= 1.0);",JG=`return (vec4<f32>(a >= vec4<f32>(1.0)) *
  vec4<f32>(b >= vec4<f32>(1.0)));`,tV="return f32(a >= 1.0 || b >= 1.0);",eV=`return min(vec4<f32>(a >= vec4<f32>(1.0)) +
  vec4<f32>(b >= vec4<f32>(1.0)), vec4<f32>(1.0));`,rV="let resultTemp = max(a, b);",nV="let resultTemp = min(a, b);",oV=`
  let isNaN = b == 0.;
  var resultTemp = a % b;
  resultTemp = select((resultTemp + b) % b, resultTemp,
      (a < 0. && b < 0.) || (a >= 0. && b > 0.));
`,sV=`
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
`,iV="let resultTemp = a * b;",aV=`
  var resultTemp = f32(a != b);
  let valueForNaN = 1.0;
`,uV=`
  var resultTemp = vec4<f32>(a != b);
  let valueForNaN = 1.0;
`,cV=`
  let isNaN = a < 0.0 && floor(b) < b;
  if (b == 0.0) {
    return 1.0;
  }
  var resultTemp = select(sign(a) * pow(abs(a), b), pow(abs(a), b),
      round(abs(b) % 2.0) != 1.0);
`,lV=`
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
`,pV="if (a < 0.0) { return b * a; }  return a;",mV=`
  let aLessThanZero = vec4<f32>(a < vec4<f32>(0.0));
  return (aLessThanZero * (b * a)) + ((vec4<f32>(1.0) - aLessThanZero) * a);
`,fV="let resultTemp = (a - b) * (a - b);",dV="let resultTemp = a - b;";function ra(r,t){let e;do{switch(r){case et.ATAN2:e=WG;break;case et.MAX:e=rV;break;case et.MIN:e=nV;break;case et.MOD:e=t?sV:oV;break;case et.NOT_EQUAL:e=t?uV:aV;break;case et.POW:e=t?lV:cV;break;default:continue}let n,o,s;return t?(n="isnanVec4",o="vec4<f32>",s="vec4<bool>"):(n="isnan",o="f32",s="bool"),`
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
    `}while(!1);switch(r){case et.ADD:e=LG;break;case et.COMPLEX_MULTIPLY_IMAG:e=GG;break;case et.COMPLEX_MULTIPLY_REAL:e=UG;break;case et.DIV:e=VG;break;case et.ELU_DER:e=HG;break;case et.EQUAL:e=qG;break;case et.FLOOR_DIV:e=KG;break;case et.GREATER:e=jG;break;case et.GREATER_EQUAL:e=XG;break;case et.LESS:e=YG;break;case et.LESS_EQUAL:e=QG;break;case et.LOGICAL_AND:return t?JG:ZG;case et.LOGICAL_OR:return t?eV:tV;case et.MUL:e=iV;break;case et.PRELU:return t?mV:pV;case et.SQUARED_DIFFERENCE:e=fV;break;case et.SUB:e=dV;break;default:}return`
    ${e}
    return resultTemp;
  `}var B;(function(r){r[r.ABS=0]="ABS",r[r.ACOS=1]="ACOS",r[r.ACOSH=2]="ACOSH",r[r.ASIN=3]="ASIN",r[r.ASINH=4]="ASINH",r[r.ATAN=5]="ATAN",r[r.ATANH=6]="ATANH",r[r.CEIL=7]="CEIL",r[r.COS=8]="COS",r[r.COSH=9]="COSH",r[r.ELU=10]="ELU",r[r.ERF=11]="ERF",r[r.EXP=12]="EXP",r[r.EXPM1=13]="EXPM1",r[r.FLOOR=14]="FLOOR",r[r.IS_FINITE=15]="IS_FINITE",r[r.IS_INF=16]="IS_INF",r[r.IS_NAN=17]="IS_NAN",r[r.LINEAR=18]="LINEAR",r[r.LOG=19]="LOG",r[r.LOG1P=20]="LOG1P",r[r.LOGICAL_NOT=21]="LOGICAL_NOT",r[r.NEG=22]="NEG",r[r.RELU=23]="RELU",r[r.RELU6=24]="RELU6",r[r.LEAKYRELU=25]="LEAKYRELU",r[r.RECIPROCAL=26]="RECIPROCAL",r[r.ROUND=27]="ROUND",r[r.RSQRT=28]="RSQRT",r[r.SELU=29]="SELU",r[r.SIGMOID=30]="SIGMOID",r[r.SIGN=31]="SIGN",r[r.SIN=32]="SIN",r[r.SINH=33]="SINH",r[r.SOFTPLUS=34]="SOFTPLUS",r[r.SQRT=35]="SQRT",r[r.SQUARE=36]="SQUARE",r[r.STEP=37]="STEP",r[r.TAN=38]="TAN",r[r.TANH=39]="TANH",r[r.TO_INT=40]="TO_INT"})(B||(B={}));var hV="return abs(a);",gV=`
  if (abs(a) > 1.) {
    return uniforms.NAN;
  }
  return acos(a);
`,xV=`
  if (a < 1.) {
    return uniforms.NAN;
  }
  return acosh(a);
`,yV=`
  if (abs(a) > 1.) {
    return uniforms.NAN;
  }
  return asin(a);
`,bV="return asinh(a);",wV=`
  if (isnan(a)) {
    return uniforms.NAN;
  }
  return atan(a);
`,SV=`
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
`,IV="return ceil(a);",vV="return cos(a);",CV=`
  let e2x = exp(-a);
  return (e2x + 1.0 / e2x) / 2.0;
`,kV="return exp(a) - 1.0;",_V="if (a >= 0.0) { return a; }  return (exp(a) - 1.0);",AV=`
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
`,RV=`
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
`,MV="return exp(a);",DV="return floor(a);",NV="return f32(!isnan(a) && !isinf(a));",EV="return f32(isinf(a));",$V="return f32(isnan(a));",TV="return a;",FV=`if (a < 0.0) { return uniforms.NAN; }
  return log(a);`,PV=`
  if (isnan(a)) { return a; }
  return log(1.0 + a);
`,OV="return f32(!(a >= 1.0));",BV="return -a;",zV="if (a < 0.0) { return uniforms.alpha * a; } return a;",LV=`
  let aLessThanZero = vec4<f32>(a < vec4<f32>(0.0));
  return (aLessThanZero * (uniforms.alpha * a)) + ((vec4<f32>(1.0) - aLessThanZero) * a);
`,WV="return 1.0 / a;",UV="return select(a, 0.0, a < 0.0);",GV="return clamp(a, 0.0, 6.0);",VV="return clamp(a, vec4<f32>(0.0, 0.0, 0.0, 0.0), vec4<f32>(6.0, 6.0, 6.0, 6.0));",HV=`
  return select(a, vec4<f32>(0.0), a < vec4<f32>(0.0));
`,qV="return round(a);",KV="return inverseSqrt(a);",jV=`
  if (a >= 0.0) {
    return ${S.SELU_SCALE} * a;
  } else {
    return ${S.SELU_SCALEALPHA} * (exp(a) - 1.0);
  }
`,XV="return 1.0 / (1.0 + exp(-1.0 * a));",YV="return sign(a);",QV="return sin(a);",ZV=`
  let e2x = exp(a);
  return (e2x - 1.0 / e2x) / 2.0;
`,JV=`
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
`,tH="return sqrt(a);",eH="return a * a;",rH=`
  if (isnan(a)) {
    return a;
  }

  return select(uniforms.stepAlpha, 1.0, a > 0.0);
`,nH="return tan(a);",oH=`
  let e2x = exp(-2.0 * abs(a));
  return sign(a) * (1.0 - e2x) / (1.0 + e2x);
`,sH="return f32(i32((a)));";function Tn(r,t){switch(r){case B.ABS:return hV;case B.ACOS:return gV;case B.ACOSH:return xV;case B.ASIN:return yV;case B.ASINH:return bV;case B.ATAN:return wV;case B.ATANH:return SV;case B.COS:return vV;case B.COSH:return CV;case B.CEIL:return IV;case B.ELU:return t?AV:_V;case B.ERF:return RV;case B.EXP:return MV;case B.EXPM1:return kV;case B.FLOOR:return DV;case B.IS_FINITE:return NV;case B.IS_INF:return EV;case B.IS_NAN:return $V;case B.LINEAR:return TV;case B.LOG:return FV;case B.LOG1P:return PV;case B.LOGICAL_NOT:return OV;case B.NEG:return BV;case B.LEAKYRELU:return t?LV:zV;case B.RECIPROCAL:return WV;case B.RELU:return t?HV:UV;case B.RELU6:return t?VV:GV;case B.ROUND:return qV;case B.RSQRT:return KV;case B.SELU:return jV;case B.SIGMOID:return XV;case B.SIGN:return YV;case B.SIN:return QV;case B.SINH:return ZV;case B.SOFTPLUS:return JV;case B.SQRT:return tH;case B.SQUARE:return eH;case B.STEP:return rH;case B.TAN:return nH;case B.TANH:return oH;case B.TO_INT:return sH;default:throw new Error(`BinaryType ${r} is not implemented!`)}}function Ne(r,t=!1,e=!1,n=3){if(r===null)return"";let o="";if(r==="linear")o=Tn(B.LINEAR);else if(r==="relu")o=Tn(B.RELU,e);else if(r==="elu")o=Tn(B.ELU,e);else if(r==="relu6")o=Tn(B.RELU6,e);else if(r==="prelu")o=ra(et.PRELU,e);else if(r==="sigmoid")o=Tn(B.SIGMOID,e);else if(r==="leakyrelu")o=Tn(B.LEAKYRELU,e);else throw new Error(`Activation ${r} has not been implemented for the WebGPU backend.`);let i=St(e?4:1),u="";return t?u=`
      fn activation(a : ${i}, coords : vec${n}<i32>) -> ${i} {
        let b = getPreluActivationWeightsByOutputCoords(coords);
        ${o}
      }`:u=`
      fn activation(a : ${i}, coords : vec${n}<i32>) -> ${i} {
        ${o}
      }`,u}function mr(r,t){return`
      ${r?"value = value + getBiasByOutputCoords(coords);":""}
      ${t?"value = activation(value, coords);":""}
      `}function Ew(r,t,e=!1,n=!1,o=!1,s=1){w.assert(r&&s===1||!r,()=>`transposeA ${r} is not compatible with component size ${s}`);let i=`
      ${r?"value = getA(batch, col, row);":"value = getA(batch, row, col);"}

    `,u=t?"value = getB(batch, col, row);":"value = getB(batch, row, col);";return`
  fn mm_readA(batch: i32, row: i32, col: i32) -> ${St(s)} {
    var value = ${St(s)}(0.0);
    ${e&&o?i:`
    ${r?"if(row < uniforms.dimAOuter && col < uniforms.dimInner)":"if(row < uniforms.aShape[1] && col < uniforms.aShape[2])"}
    {
      ${i}
    }
    `}
    return value;
  }

  fn mm_readB(batch: i32, row: i32, col: i32) -> ${St(s)} {
    var value = ${St(s)}(0.0);
    ${u}
    return value;
  }
  `}function yc(r,t,e,n,o=!1,s=!1,i=!1,u=1){return`
  ${Ew(e,n,o,s,i,u)}
  fn mm_write(batch: i32, row: i32, col: i32, valueIn: ${St(u)}) {
    ${o&&s?"":"if (row < uniforms.dimAOuter && col < uniforms.dimBOuter)"}
    {
      var value = valueIn;
      let coords = vec3<i32>(batch, row, col);
      ${mr(r,t)}
      setOutputAtCoords(coords[0], coords[1], coords[2], value);
    }
  }
  `}var iH=(r,t)=>r?`
        mm_Asub[inputRow][inputCol] = mm_readA(batchA,
          kStart + inputRow,
          globalRowStart + inputCol * ${t});
        `:`
        mm_Asub[inputRow][inputCol] = mm_readA(batchA,
          globalRow + innerRow,
          kStart + inputCol * ${t});
        `,aH=(r,t,e,n)=>{if(r)return`
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
      }`}};function vs(r,t,e=!1,n=32,o=!1,s=32,i=!1){let u=t[1]*r[1],c=t[0]*r[0],a=e?u:n,l=e?n:u,p=a/t[0],m=n/t[1],f=r[1],d=r[0];return w.assert((e&&p===4&&r[1]===4||!e&&(p===3||p===4))&&a%t[0]===0&&n%t[1]===0&&r[0]===4,()=>`If transposeA ${e} is true, innerElementSize ${p} and workPerThread[1] ${r[1]} must be 4.
          Otherwise, innerElementSize ${p} must be 3 or 4.
      tileAWidth ${a} must be divisible by workgroupSize[0]${t[0]}. tileInner ${n} must be divisible by workgroupSize[1] ${t[1]}. colPerThread ${r[0]} must be 4.`),`
  var<workgroup> mm_Asub : array<array<vec${p}<f32>, ${a/p}>, ${l}>;
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
            ${iH(e,p)}
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
        ${aH(e,p,f,n)}
        workgroupBarrier();
    }

    for (var innerRow = 0; innerRow < ${f}; innerRow++) {
        mm_write(batch, globalRow + innerRow, globalCol, acc[innerRow]);
    }
  }`}var sR=r=>r?`
        mm_Asub[inputRow][inputCol] = mm_readA(batchA,
          kStart + inputRow,
          globalRowStart + inputCol);
        `:`
        mm_Asub[inputRow][inputCol] = mm_readA(batchA,
          globalRowStart + inputRow,
          kStart + inputCol);
        `,uH=r=>r?"let ACached = mm_Asub[k][tileRow + innerRow];":"let ACached = mm_Asub[tileRow + innerRow][k];";function Cs(r,t,e=!1,n=32,o=!1,s=32,i=!1,u=!1){let c=r[1]*t[1],a=r[0]*t[0],l=e?c:n,p=e?n:c;w.assert(p%t[1]===0&&l%t[0]===0&&n%t[1]===0,()=>`tileAHight ${p} must be divisible by workgroupSize[1]${t[1]}, tileAWidth ${l} must be divisible by workgroupSize[0]${t[0]}, tileInner ${n} must be divisible by workgroupSize[1]${t[1]}`);let m=p/t[1],f=l/t[0],d=n/t[1],h=r[1],g=r[0],x=i?`
      let localRow = i32(localId.y);
      let localCol = i32(localId.x);
      let globalRowStart = i32(workgroupId.y) * ${c};
      let globalColStart = i32(workgroupId.x) * ${a};

      // Loop over shared dimension.
      for (var t = 0; t < numTiles; t++) {
        // Load one tile of A into local memory.
        for (var inputRow = localRow; inputRow < ${p}; inputRow = inputRow + ${t[1]}) {
          for (var inputCol = localCol; inputCol < ${l}; inputCol = inputCol + ${t[0]}) {
            ${sR(e)}
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
        ${sR(e)}
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
        ${uH(e)}
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
    var<workgroup> mm_Asub : array<array<f32, ${l}>, ${p}>;
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
  `}var cH=r=>r?`
      mm_readA(batchA, colA, globalRow),
      mm_readA(batchA, colA + 1, globalRow),
      mm_readA(batchA, colA + 2, globalRow),
      mm_readA(batchA, colA + 3, globalRow)
  `:`
      mm_readA(batchA, globalRow, colA),
      mm_readA(batchA, globalRow, colA + 1),
      mm_readA(batchA, globalRow, colA + 2),
      mm_readA(batchA, globalRow, colA + 3)
  `;function lH(r,t=!1){w.assert(r[1]===1&&r[2]===1,()=>`A linear work group size is required. But got ${r}.`);let e=r[0]*4;return`
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
        mm_Asub[tileCol] = vec4<f32>(${cH(t)});
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
  `}var df=class{constructor(t,e,n=!1,o=!1,s=null,i=null,u=null,c=!1){this.variableNames=["A","B"],this.uniforms="dimAOuter : i32, dimBOuter : i32, dimInner : i32,",this.outputShape=e,this.dispatchLayout={x:[2],y:[1],z:[0]};let a=n?t[1]:t[2];if(this.isVec4=(a%4===0&&!n||e[1]%4===0&&n)&&e[2]%4===0&&!o,this.outputComponent=this.isVec4?4:1,this.isVectorA=e[1]===1&&!n,!this.isVec4&&this.isVectorA)this.elementsPerThread=[1,1,1],this.workgroupSize=[32,1,1];else{let m=nR(e[1],a,e[2],n);this.workgroupSize=m.workgroupSize,this.elementsPerThread=m.elementsPerThread}this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,this.elementsPerThread);let l=s!=null,p=u!=null;l&&this.variableNames.push("bias"),p&&this.variableNames.push("preluActivationWeights"),this.sequentialAccessByThreads=c,this.transposeA=n,this.transposeB=o,this.addBias=l,this.activation=i,this.hasPreluActivationWeights=p,[this.fitAOuter,this.fitBOuter,this.fitInner]=this.getShapeFit(e[1],e[2],a),this.shaderKey=`matMulPacked_${this.elementsPerThread}_${n}_${o}_${this.activation}_${this.fitAOuter}_${this.fitBOuter}_${this.fitInner}_${this.isVec4}_${this.isVectorA}_${this.sequentialAccessByThreads}`}getShapeFit(t,e,n){let o=this.workgroupSize[1]*this.elementsPerThread[1],s=this.workgroupSize[0]*this.elementsPerThread[0];!this.isVec4&&this.isVectorA?this.tileInner=this.workgroupSize[0]*4:this.tileInner=s;let i=t%o===0,u=e%s===0,c=n%this.tileInner===0;return[i,u,c]}getUserCode(){return`
      ${Ne(this.activation,this.hasPreluActivationWeights,this.isVec4)}
      ${yc(this.addBias,this.activation,!1,this.transposeB,this.fitAOuter,this.fitBOuter,this.fitInner,this.isVec4?4:1)}
      ${this.isVec4?vs(this.elementsPerThread,this.workgroupSize,this.transposeA,this.tileInner,!1,null,!0):this.isVectorA?lH(this.workgroupSize,this.transposeA):Cs(this.elementsPerThread,this.workgroupSize,this.transposeA,this.tileInner,!1,null,this.sequentialAccessByThreads,!0)}
    `}};function pH(r){return`
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
  `}var hf=class{constructor(t,e=!1,n=!1,o=null,s=null,i=null){this.variableNames=["A","B"],this.uniforms="dimAOuter : i32, dimBOuter : i32, dimInner : i32,",this.workgroupSize=[256,1,1],this.outputShape=t,this.dispatchLayout={x:[],y:[1,2],z:[0]},this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize);let u=o!=null,c=i!=null;u&&this.variableNames.push("bias"),c&&this.variableNames.push("preluActivationWeights"),this.transposeA=e,this.transposeB=n,this.addBias=u,this.activation=s,this.hasPreluActivationWeights=c,this.shaderKey=`matMulReduce_${this.activation}_${e}_${n}`}getUserCode(){return`
      ${Ne(this.activation,this.hasPreluActivationWeights)}
      ${yc(this.addBias,this.activation,this.transposeA,this.transposeB)}
      ${pH(this.workgroupSize[0])}
    `}};function mH(r){let t=r[1],e=r[0],n=t>e?t:e;return`
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
  `}var gf=class{constructor(t,e,n,o=!1,s=!1,i=null,u=null,c=null){this.variableNames=["A","B"],this.uniforms="dimAOuter : i32, dimBOuter : i32, dimInner : i32,",this.workgroupSize=[16,8,1],this.outputShape=n,this.dispatchLayout={x:[2],y:[1],z:[0]},this.dispatch=[Math.ceil(n[2]/this.workgroupSize[0]),Math.ceil(n[1]/this.workgroupSize[1]),n[0]];let a=i!=null;a&&this.variableNames.push("bias");let l=c!=null;l&&this.variableNames.push("preluActivationWeights"),this.transposeA=o,this.transposeB=s,this.addBias=a,this.activation=u,this.hasPreluActivationWeights=l,this.shaderKey=`matMulSmallOutputSize_${this.activation}_${o}_${s}`}getUserCode(){return`
      ${Ne(this.activation,this.hasPreluActivationWeights)}
      ${yc(this.addBias,this.activation,this.transposeA,this.transposeB)}
      ${mH(this.workgroupSize)}
    `}};var xf=class{constructor(t,e,n=!1,o=!1){this.variableNames=["A","B"],this.uniforms="dimAOuter : i32, dimBOuter : i32, dimInner : i32,",this.workgroupSize=[8,8,1],this.atomic=!0,this.splitedDimInner=128,w.assert(t[0]===1,()=>"MatMulSplitKProgram only supports batch = 1."),this.outputShape=t,this.dispatchLayout={x:[2],y:[1],z:[0,3]};let s=(n&&this.outputShape[1]%4===0||!n&&e%4===0)&&this.outputShape[2]%4===0;this.elementsPerThread=[4,4,this.splitedDimInner],this.outputComponent=s?4:1,s||(this.outputShape[1]<16&&(this.elementsPerThread[1]=1),this.outputShape[2]<16&&(this.elementsPerThread[0]=1)),this.dispatch=N(this.dispatchLayout,[this.outputShape[0],this.outputShape[1],this.outputShape[2],e],this.workgroupSize,this.elementsPerThread),this.transposeA=n,this.transposeB=o,this.shaderKey=`matMulSplitK_${n}_${o}_${this.elementsPerThread}_${this.outputComponent}`}getUserCode(){let t=this.outputComponent;return`
      ${Ew(!1,this.transposeB,!1,!1,!1,t)}
      fn mm_write(batch: i32, row : i32, col : i32, value : ${St(t)}) {
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
      ${t===4?vs(this.elementsPerThread,this.workgroupSize,this.transposeA,32,!0,this.splitedDimInner):Cs(this.elementsPerThread,this.workgroupSize,this.transposeA,32,!0,this.splitedDimInner)}
    `}},yf=class{constructor(t,e=null,n=null,o=null){this.uniforms="",this.variableNames=["x"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.addBias=e!=null,this.hasPreluActivationWeights=o!=null,this.activation=n,this.addBias&&this.variableNames.push("bias"),this.hasPreluActivationWeights&&this.variableNames.push("preluActivationWeights"),this.shaderKey=`biasActivation_${n}`}getUserCode(){return`
    ${Ne(this.activation,this.hasPreluActivationWeights)}
    ${D("index")} {
      if (index < uniforms.size) {
        let coords = getCoordsFromIndex(index);
        var value = getXByOutputIndex(index);
        ${mr(this.addBias,this.activation)}
        setOutputAtIndex(index, value);
      }
    }
    `}};var bf=class{constructor(t){this.variableNames=[],this.outputShape=[],this.uniforms="value : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="fill"}getUserCode(){return`
    ${D("index")} {
      if (index < uniforms.size) {
        setOutputAtIndex(index, uniforms.value);
      }
    }
  `}};function Jt(r){let{backend:t,attrs:e}=r,{shape:n,value:o}=e,{dtype:s}=e;if(s=s||w.inferDtype(o),s==="string"){let i=w.getArrayFromDType(s,w.sizeFromShape(n));return i.fill(o),t.makeTensorInfo(n,s,i)}else{let i=new bf(n),u=[{type:"float32",data:[o]}];return t.runWebGPUProgram(i,[],s,u)}}var iR={kernelName:Zs,backendName:"webgpu",kernelFunc:Jt};function j(r){let{inputs:t,attrs:e}=r,{x:n}=t,{shape:o}=e,s=w.sizeFromShape(n.shape),i=w.inferFromImplicitShape(o,s),u=w.sizeFromShape(i);return w.assert(s===u,()=>`The new shape (${i}) has ${u} elements and the old shape (${n.shape}) has ${s} elements. The new shape and old shape must have the same number of elements.`),r.backend.incRef(n.dataId),{dataId:n.dataId,shape:i,dtype:n.dtype}}var aR={kernelName:pi,backendName:"webgpu",kernelFunc:j};function ks({a:r,b:t,transposeA:e,transposeB:n,backend:o,bias:s=null,preluActivationWeights:i=null,leakyreluAlpha:u=0,activation:c=null}){let a=r.shape.length,l=t.shape.length,p=e?r.shape[a-2]:r.shape[a-1],m=n?t.shape[l-1]:t.shape[l-2],f=e?r.shape[a-1]:r.shape[a-2],d=n?t.shape[l-2]:t.shape[l-1],h=r.shape.slice(0,-2),g=t.shape.slice(0,-2),x=w.sizeFromShape(h),b=w.sizeFromShape(g),I=Dn.assertAndGetBroadcastShape(r.shape.slice(0,-2),t.shape.slice(0,-2)).concat([f,d]);w.assert(p===m,()=>`Error in matMul: inner shapes (${p}) and (${m}) of Tensors with shapes ${r.shape} and ${t.shape} and transposeA=${e} and transposeB=${n} must match.`);let v=e?[x,p,f]:[x,f,p],_=n?[b,d,m]:[b,m,d],k=j({inputs:{x:r},backend:o,attrs:{shape:v}}),A=j({inputs:{x:t},backend:o,attrs:{shape:_}}),R=[k,A],F=Math.max(x,b),P=[k,A],L=[{type:"int32",data:[f]},{type:"int32",data:[d]},{type:"int32",data:[p]}],V,Q,J=[F,f,d],pt=X().get("WEBGPU_MATMUL_PROGRAM_TYPE");if(pt<0){let xe=X().getNumber("WEBGPU_THRESHOLD_TO_INCREASE_WORKGROUPS_FOR_MATMUL"),be=xe>0?xe:o.thresholdToIncreaseWorkgroups,Ht=F*Math.ceil(f/32)*Math.ceil(d/32);Ht<=be||f<=8&&Ht<=be*2?F*f*d<=128?pt=qr.MatMulReduceProgram:F===1&&m>=2e3?pt=qr.MatMulSplitKProgram:pt=qr.MatMulSmallOutputSizeProgram:pt=qr.MatMulPackedProgram}switch(pt){case qr.MatMulReduceProgram:V=new hf(J,e,n,s,c,i);break;case qr.MatMulSplitKProgram:{if(Q=Jt({backend:o,attrs:{shape:J,value:0,dtype:r.dtype}}),V=new xf(J,m,e,n),s||c){Q=o.runWebGPUProgram(V,P,r.dtype,L,Q);let be=new yf(Q.shape,s,c,i),Ht=null,le=[Q];s&&le.push(s),i&&le.push(i),c==="leakyrelu"&&(Ht=[{type:"float32",data:[u]}],be.uniforms+=" alpha : f32,");let jt=o.runWebGPUProgram(be,le,Q.dtype,Ht);R.push(Q);let Xt=j({inputs:{x:jt},backend:o,attrs:{shape:I}});R.push(jt);for(let Mt of R)o.disposeData(Mt.dataId);return Xt}break}case qr.MatMulSmallOutputSizeProgram:V=new gf(v,_,J,e,n,s,c,i);break;case qr.MatMulPackedProgram:let xe=o.adapterInfo.isIntel();V=new df(v,J,e,n,s,c,i,xe);break;default:throw new Error(`Unsupported MatMulProgramType ${pt}.`)}s&&P.push(s),i&&P.push(i),c==="leakyrelu"&&(L.push({type:"float32",data:[u]}),V.uniforms+=" alpha : f32,"),Q=o.runWebGPUProgram(V,P,r.dtype,L,Q);let $t=j({inputs:{x:Q},backend:o,attrs:{shape:I}});R.push(Q);for(let xe of R)o.disposeData(xe.dataId);return $t}function fH(r){let{inputs:t,backend:e,attrs:n}=r,{a:o,b:s,bias:i,preluActivationWeights:u}=t,{transposeA:c,transposeB:a,activation:l,leakyreluAlpha:p}=n;return ks({a:o,b:s,transposeA:c,transposeB:a,backend:e,bias:i,preluActivationWeights:u,leakyreluAlpha:p,activation:l})}var uR={kernelName:lu,backendName:"webgpu",kernelFunc:fH};var bc=class{constructor(t,e,n){this.variableNames=["AReal","AImag","BReal","BImag"],this.workgroupSize=[128,1,1],this.size=!0,this.outputShape=S.assertAndGetBroadcastShape(e,n),this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey=`binaryOpComplex_${t}`,this.op=t}getUserCode(){return`
      fn binaryOpComplex(
          areal : f32, aimag : f32, breal : f32, bimag : f32) -> f32 {
        ${ra(this.op,!1)}
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
    `}};var Fn=class{constructor(t,e,n){if(this.size=!0,this.variableNames=["A","B"],this.outputShape=S.assertAndGetBroadcastShape(e,n),this.dispatchLayout=T(this.outputShape),this.op=t,this.useSharedMemoryWithA=e.length<=1&&n.length>1&&e[0]<128,this.useSharedMemoryWithB=n.length<=1&&e.length>1&&n[0]<128,this.useSharedMemoryWithA||this.useSharedMemoryWithB)this.outputComponent=1,this.variableComponents=[1,1],this.lastDimensionSize=this.useSharedMemoryWithB?n[0]:e[0],this.shaderKey=`binary_${t}_${this.lastDimensionSize}`,this.type="shared",this.workgroupSize=[256,1,1];else{let o=e.length>0&&e[e.length-1]%4===0,s=n.length>0&&n[n.length-1]%4===0;o&&s?(this.outputComponent=4,this.variableComponents=[4,4]):o&&(w.isScalarShape(n)||n[n.length-1]===1)||s&&(w.isScalarShape(e)||e[e.length-1]===1)?(this.outputComponent=4,this.variableComponents=o?[4,1]:[1,4]):(this.outputComponent=1,this.variableComponents=[1,1]),this.type="nonshared",this.shaderKey=`binary_${t}_${this.variableComponents}`,this.workgroupSize=[128,1,1]}this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,[this.outputComponent,1,1])}getUserCode(){let t,e=this.outputComponent===4?"vec4<f32>":"f32",n=`
    fn binaryOperation(a : ${e}, b : ${e}) -> ${e} {
      ${ra(this.op,this.outputComponent===4)}
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
       `;return t}};function se(r){let{inputs:t}=r,{x:e}=t;return r.backend.incRef(e.dataId),{dataId:e.dataId,shape:e.shape,dtype:e.dtype}}var cR={kernelName:yn,backendName:"webgpu",kernelFunc:se};function vr(r){let{inputs:t,backend:e}=r,{real:n,imag:o}=t,s=e.makeTensorInfo(n.shape,"complex64"),i=e.tensorMap.get(s.dataId),u=se({inputs:{x:n},backend:e}),c=se({inputs:{x:o},backend:e});return i.complexTensorInfos={real:u,imag:c},s}var lR={kernelName:Aa,backendName:"webgpu",kernelFunc:vr};var fr=class{constructor(t,e,n=""){this.variableNames=["A"],this.size=!0;let o=128;this.workgroupSize=[o,1,1],this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.op=e,n!==""&&(this.uniforms=n),this.shaderKey=`unary_${e}`}getUserCode(){return`
      fn unaryOperation(a : f32) -> f32 {
        ${Tn(this.op,!1)}
      }
      ${D("index")} {
        if (index < uniforms.size) {
          let a = getAByOutputIndex(index);
          setOutputAtIndex(index, unaryOperation(a));
        }
      }
      `}};function it({opType:r,cpuKernelImpl:t,dtype:e}){return({inputs:n,backend:o})=>{let{x:s}=n,i=o,u=e||s.dtype;if(i.shouldExecuteOnCPU([s])&&t!=null){let a=i.tensorMap.get(s.dataId),l=t(a.values,u);return i.makeTensorInfo(s.shape,u,l)}let c=new fr(s.shape,r);return i.runWebGPUProgram(c,[s],u)}}function Et({opType:r,cpuKernelImpl:t,supportsComplex:e=!1,dtype:n}){return({inputs:o,backend:s})=>{let{a:i,b:u}=o,c=s;if(e&&i.dtype==="complex64"){let p=c.tensorMap.get(i.dataId),m=c.tensorMap.get(u.dataId),f,d;if(r!==et.MUL)[f,d]=[[p.complexTensorInfos.real,m.complexTensorInfos.real],[p.complexTensorInfos.imag,m.complexTensorInfos.imag]].map(g=>{let[x,b]=g,y={dataId:x.dataId,dtype:x.dtype,shape:i.shape},I={dataId:b.dataId,dtype:b.dtype,shape:u.shape},v=new Fn(r,i.shape,u.shape);return c.runWebGPUProgram(v,[y,I],Be(x.dtype,b.dtype))});else{let g=new bc(et.COMPLEX_MULTIPLY_REAL,i.shape,u.shape),x=new bc(et.COMPLEX_MULTIPLY_IMAG,i.shape,u.shape),b=[{dataId:p.complexTensorInfos.real.dataId,dtype:p.complexTensorInfos.real.dtype,shape:i.shape},{dataId:p.complexTensorInfos.imag.dataId,dtype:p.complexTensorInfos.imag.dtype,shape:i.shape},{dataId:m.complexTensorInfos.real.dataId,dtype:m.complexTensorInfos.real.dtype,shape:u.shape},{dataId:m.complexTensorInfos.imag.dataId,dtype:m.complexTensorInfos.imag.dtype,shape:u.shape}];f=c.runWebGPUProgram(g,b,"float32"),d=c.runWebGPUProgram(x,b,"float32")}let h=vr({inputs:{real:f,imag:d},backend:c});return c.disposeData(f.dataId),c.disposeData(d.dataId),h}let a=n||Be(i.dtype,u.dtype);if((i.dtype==="string"||u.dtype==="string"||c.shouldExecuteOnCPU([i,u]))&&t!=null){let p=c.tensorMap.get(i.dataId).values,m=c.tensorMap.get(u.dataId).values,f=i.dtype==="string"?S.fromUint8ToStringArray(p):p,d=i.dtype==="string"?S.fromUint8ToStringArray(m):m,[h,g]=t(i.shape,u.shape,f,d,a);return c.makeTensorInfo(g,a,h)}let l=new Fn(r,i.shape,u.shape);return c.runWebGPUProgram(l,[i,u],a)}}var{addImpl:pR,castImpl:mR,ceilImpl:fR,concatImpl:dR,equalImpl:hR,expImpl:gR,expm1Impl:xR,floorImpl:yR,floorDivImpl:bR,gatherNdImpl:wR,gatherV2Impl:SR,greaterEqualImpl:IR,greaterImpl:vR,lessEqualImpl:CR,lessImpl:kR,logImpl:_R,maxImpl:AR,maximumImpl:RR,minimumImpl:MR,multiplyImpl:DR,negImpl:NR,notEqualImpl:ER,prodImpl:$R,rangeImpl:TR,rsqrtImpl:FR,scatterImpl:PR,simpleAbsImpl:OR,sliceImpl:BR,stridedSliceImpl:zR,stringNGramsImpl:LR,subImpl:WR,tileImpl:UR,topKImpl:GR,transposeImpl:VR,uniqueImpl:ORt}=Db;var dH=it({opType:B.ABS,cpuKernelImpl:OR}),HR={kernelName:Eo,backendName:"webgpu",kernelFunc:dH};var hH=it({opType:B.ACOS}),qR={kernelName:hl,backendName:"webgpu",kernelFunc:hH};var gH=it({opType:B.ACOSH}),KR={kernelName:gl,backendName:"webgpu",kernelFunc:gH};var xH=Et({opType:et.ADD,cpuKernelImpl:pR,supportsComplex:!0}),jR={kernelName:Xr,backendName:"webgpu",kernelFunc:xH};var wf=class{constructor(t){this.workPerThread=1,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t[0],this.variableNames=t.map((e,n)=>`T${n}`),this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,[this.workPerThread,1,1]),this.shaderKey="addN"}getUserCode(){let t=[];this.variableNames.forEach(o=>{t.push(`let v${o} = get${o}ByOutputCoords(coords);`)});let e=this.variableNames.map(o=>`v${o}`).join(" + ");return`
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
    `}};function yH(r){let{inputs:t,backend:e}=r,n=t;if(n.length===1)return se({inputs:{x:n[0]},backend:e});let o=n.map(u=>u.dtype).reduce((u,c)=>Be(u,c)),s=n.map(u=>u.shape),i=new wf(s);return e.runWebGPUProgram(i,n,o)}var XR={kernelName:va,backendName:"webgpu",kernelFunc:yH};var Sf=class{constructor(t,e){this.variableNames=["A"],this.workgroupSize=[16,16,1];let n=new Array(t.length);for(let o=0;o<n.length;o++)n[o]=t[e[o]];this.outputShape=n,this.dispatchLayout={x:[0],y:[1]},this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,[1,1,1]),this.shaderKey="transposeShared"}getUserCode(){w.assert(this.workgroupSize[0]===this.workgroupSize[1],()=>`Must be a square tile, current tile shape is ${this.workgroupSize[0]} x ${this.workgroupSize[1]}`);let t=this.workgroupSize[0];return`
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
    `}};var If=class{constructor(t,e){this.variableNames=["A"],this.workPerThread=1,this.workgroupSize=[64,1,1],this.size=!0;let n=new Array(t.length);for(let o=0;o<n.length;o++)n[o]=t[e[o]];this.outputShape=n,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,[this.workPerThread,1,1]),this.newDim=e,this.shaderKey=`transpose_${e}`}getUserCode(){let t=Lt(this.outputShape.length),e=$w(this.newDim);return`
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
    `}};function $w(r){let t=r.length;if(t>6)throw Error(`Transpose for rank ${t} is not yet supported`);let e=new Array(t);for(let n=0;n<r.length;n++)e[r[n]]=`coords.${Pr(n)}`;return e.join()}function Ve(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{perm:s}=n,i=e,u=o.shape.length,c=new Array(u);for(let l=0;l<c.length;l++)c[l]=o.shape[s[l]];if(e.shouldExecuteOnCPU([o])){let p=i.tensorMap.get(o.dataId).values,m=VR(p,o.shape,o.dtype,s,c);return e.makeTensorInfo(c,o.dtype,m)}if(o.shape.length===2&&w.arraysEqual(s,[1,0])){let l=new Sf(o.shape,s);return i.runWebGPUProgram(l,[o],o.dtype)}let a=new If(o.shape,s);return i.runWebGPUProgram(a,[o],o.dtype)}var YR={kernelName:wn,backendName:"webgpu",kernelFunc:Ve};var vf=class{constructor(t,e,n){this.variableNames=["x"],this.uniforms="reduceSize : i32,",this.size=!0,this.inputShape=[t.batchSize,t.inSize];let[o]=S.computeOutAndReduceShapes(this.inputShape,[1]);this.outputShape=o.length===0?[1]:o,t.inSize>=32768&&n>=512?this.workgroupSize=[512,1,1]:t.inSize>=4096?this.workgroupSize=[256,1,1]:this.workgroupSize=[64,1,1],this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,[1,1,1]),this.reduceType=e,this.shaderKey=`reduce_${e}`}getUserCode(){let t="",e="0.0",n=this.workgroupSize[0];this.reduceType==="min"||this.reduceType==="max"?(t=`
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
     `}};var bH={mean:"float32",all:"bool",any:"bool"};function dr(r,t,e,n,o){let s=r.shape.length,i=[],u=w.parseAxisParam(t,r.shape),c=u,a=S.getAxesPermutation(c,s),l=r;a!=null&&(l=Ve({inputs:{x:r},attrs:{perm:a},backend:o}),c=S.getInnerMostAxes(c.length,s),i.push(l)),S.assertAxesAreInnerMostDims(n,c,s);let[p,m]=S.computeOutAndReduceShapes(l.shape,c),f=p;e&&(f=S.expandShapeToKeepDim(p,u));let d;if((n==="max"||n==="prod")&&o.shouldExecuteOnCPU([l])){let h=o.tensorMap.get(l.dataId).values;switch(n){case"max":let g=AR(h,w.sizeFromShape(m),f,r.dtype);d=o.makeTensorInfo(f,r.dtype,g);break;case"prod":let{outVals:x,outShape:b,outDtype:y}=$R(l.shape,l.dtype,h,c);d=o.makeTensorInfo(b,y,x);break;default:throw new Error(`${n} CPU implementation is not yet supported.`)}}else{let h=w.sizeFromShape(m),x=w.sizeFromShape(l.shape)/h,b={windowSize:h,inSize:h,batchSize:x,outSize:1},y=bH[n]||sy(r.dtype),I=[{type:"int32",data:[h]}],v=new vf(b,n,o.device.limits.maxComputeWorkgroupSizeX),_=o.runWebGPUProgram(v,[l],y,I);i.push(_),d=j({inputs:{x:_},attrs:{shape:f},backend:o})}return i.forEach(h=>o.disposeData(h.dataId)),d}function wH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{keepDims:s,axis:i}=n;return dr(o,i,s,"all",e)}var QR={kernelName:Ca,backendName:"webgpu",kernelFunc:wH};function SH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{keepDims:s,axis:i}=n;return dr(o,i,s,"any",e)}var ZR={kernelName:ka,backendName:"webgpu",kernelFunc:SH};var na=class{constructor(t,e,n){this.workgroupSize=[64,1,1],this.variableNames=["x"],this.uniforms="infinityValue : f32,",this.size=!0;let o=[e];this.op=n==="min"?"<":">";let[s,i]=S.computeOutAndReduceShapes(t,o);this.outputShape=s.length===0?[1]:s,this.dispatchLayout=T(this.outputShape),w.sizeFromShape(i)<32?(this.type="plain",this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize)):(this.type="shared",this.dispatch=N(this.dispatchLayout,this.outputShape,[1,1,1])),this.inputShape=t,this.shaderKey=`argMinMax_${this.op}_${this.type}`}getUserCode(){let t=this.workgroupSize[0],e=()=>this.inputShape.length===1?"uniforms.xShape":`uniforms.xShape.${Pr(this.inputShape.length-1)}`,n=()=>{let o="";if(this.outputShape.length===1)this.inputShape.length!==1&&(o+="outputCoords,");else for(let s=0;s<this.outputShape.length;s++)o+=`outputCoords.${Pr(s)},`;return o};return this.type==="shared"?`
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
      `}};function IH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s}=n,i=w.parseAxisParam(s,o.shape),u=S.getAxesPermutation(i,o.shape.length),c=o,a=[];u!=null&&(c=Ve({inputs:{x:o},backend:e,attrs:{perm:u}}),a.push(c),i=S.getInnerMostAxes(i.length,c.shape.length)),S.assertAxesAreInnerMostDims("argMax",[i[0]],c.shape.length);let l=new na(c.shape,i[0],"max"),p=[{type:"float32",data:[Number.NEGATIVE_INFINITY]}],m=e.runWebGPUProgram(l,[c],"int32",p);return a.forEach(f=>e.disposeData(f.dataId)),m}var JR={kernelName:xl,backendName:"webgpu",kernelFunc:IH};function vH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s}=n,i=w.parseAxisParam(s,o.shape),u=S.getAxesPermutation(i,o.shape.length),c=o,a=[];u!=null&&(c=Ve({inputs:{x:o},backend:e,attrs:{perm:u}}),a.push(c),i=S.getInnerMostAxes(i.length,c.shape.length)),S.assertAxesAreInnerMostDims("argMin",[i[0]],c.shape.length);let l=new na(c.shape,i[0],"min"),p=[{type:"float32",data:[Number.POSITIVE_INFINITY]}],m=e.runWebGPUProgram(l,[c],"int32",p);return a.forEach(f=>e.disposeData(f.dataId)),m}var tM={kernelName:yl,backendName:"webgpu",kernelFunc:vH};var CH=it({opType:B.ASIN}),eM={kernelName:bl,backendName:"webgpu",kernelFunc:CH};var kH=it({opType:B.ASINH}),rM={kernelName:wl,backendName:"webgpu",kernelFunc:kH};var _H=it({opType:B.ATAN}),nM={kernelName:Sl,backendName:"webgpu",kernelFunc:_H};var AH=Et({opType:et.ATAN2}),oM={kernelName:vl,backendName:"webgpu",kernelFunc:AH};var RH=it({opType:B.ATANH}),sM={kernelName:Il,backendName:"webgpu",kernelFunc:RH};var Cf=class{constructor(t){this.variableNames=["x"],this.uniforms="strides : vec2<i32>,",this.workgroupSize=[256,1,1],this.size=!0,this.outputShape=t.outShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="poolWithFilterSizeEqualsOne"}getUserCode(){return`
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
    `}};var un=class{constructor(t,e,n=!1,o=!1,s=!1){if(this.variableNames=["x"],this.uniforms="strides : vec2<i32>, pads : vec2<i32>, dilations : vec2<i32>, convDims : vec2<i32>, filterDims : vec2<i32>,",this.workgroupSize=[128,1,1],this.size=!0,e==="avg"&&n)throw new Error("Cannot compute positions for average pool.");this.outputShape=t.outShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.poolType=e,this.computePositions=n,this.flattenPositions=o,this.includeBatchIndex=s,this.shaderKey=`pool2D_${e}_${n}_${o}_${s}`}getUserCode(){let t;this.poolType==="avg"?t="resultValue = resultValue + value; count = count + 1.0;":this.computePositions?t=`let currMaxValue = mix(value, maxValue, maxValueFound);
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
    `}},ho=class{constructor(t,e,n=!1,o=!1,s=!1){if(this.variableNames=["x"],this.uniforms="strides : vec3<i32>, pads : vec3<i32>, convDims : vec3<i32>, filterDims : vec3<i32>,",this.workgroupSize=[128,1,1],this.size=!0,e==="avg"&&n)throw new Error("Cannot compute positions for average pool.");this.outputShape=t.outShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.poolType=e,this.computePositions=n,this.flattenPositions=o,this.includeBatchIndex=s,this.shaderKey=`pool3D_${e}_${n}_${o}_${s}`}getUserCode(){let t;this.poolType==="avg"?t="resultValue += value; count += 1.0;":this.computePositions?t=`let currMaxValue = mix(value, maxValue, maxValueFound);
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
    `}};function Tw(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{reductionIndices:s,keepDims:i}=n;return dr(o,s,i,"max",e)}var iM={kernelName:Ha,backendName:"webgpu",kernelFunc:Tw};function Fw(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{keepDims:s,axis:i}=n;return dr(o,i,s,"mean",e)}var aM={kernelName:Lo,backendName:"webgpu",kernelFunc:Fw};function kf(r,t,e,n){if(t.filterWidth===1&&t.filterHeight===1&&w.arraysEqual(t.inShape,t.outShape))return se({inputs:{x:r},backend:n});if(t.filterWidth===t.inWidth&&t.filterHeight===t.inHeight&&t.batchSize===1&&t.padInfo.type==="VALID"){let i=r.shape.length,u=j({inputs:{x:r},backend:n,attrs:{shape:[r.shape[i-3]*r.shape[i-2],r.shape[i-1]]}}),c;e==="avg"?c=Fw({inputs:{x:u},backend:n,attrs:{axis:0,keepDims:!1}}):(w.assert(e==="max",()=>`Invalid pool type ${e}`),c=Tw({inputs:{x:u},backend:n,attrs:{reductionIndices:0,keepDims:!1}}));let a=j({inputs:{x:c},backend:n,attrs:{shape:t.outShape}});return n.disposeData(u.dataId),n.disposeData(c.dataId),a}let o,s=[{type:"int32",data:[t.strideHeight,t.strideWidth]}];return t.filterHeight===1&&t.filterWidth===1?o=new Cf(t):(e==="avg"?o=new un(t,"avg"):(w.assert(e==="max",()=>`Invalid pool type ${e}`),o=new un(t,"max")),s.push({type:"int32",data:[t.padInfo.top,t.padInfo.left]},{type:"int32",data:[t.dilationHeight,t.dilationWidth]},{type:"int32",data:[t.inHeight,t.inWidth]},{type:"int32",data:[t.effectiveFilterHeight,t.effectiveFilterWidth]})),n.runWebGPUProgram(o,[r],r.dtype,s)}function MH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{filterSize:s,strides:i,pad:u,dimRoundingMode:c}=n,l=S.computePool2DInfo(o.shape,s,i,1,u,c);return kf(o,l,"avg",e)}var uM={kernelName:$o,backendName:"webgpu",kernelFunc:MH};function DH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{filterSize:s,strides:i,pad:u,dataFormat:c,dimRoundingMode:a}=n,l=[1,1,1],p=S.computePool3DInfo(o.shape,s,i,l,u,a,c),m=new ho(p,"avg"),f=[{type:"int32",data:[p.strideDepth,p.strideHeight,p.strideWidth]},{type:"int32",data:[p.padInfo.front,p.padInfo.top,p.padInfo.left]},{type:"int32",data:[p.inDepth,p.inHeight,p.inWidth]},{type:"int32",data:[p.effectiveFilterDepth,p.effectiveFilterHeight,p.effectiveFilterWidth]}];return e.runWebGPUProgram(m,[o],o.dtype,f)}var cM={kernelName:kl,backendName:"webgpu",kernelFunc:DH};var _f=class{constructor(t){this.variableNames=["dy"],this.uniforms=`strides : vec2<i32>, pads : vec2<i32>, dilations : vec2<i32>, filterDims : vec2<i32>,
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
    `}},Af=class{constructor(t){this.variableNames=["dy"],this.uniforms=`strides : vec3<i32>, pads : vec3<i32>, filterDims : vec3<i32>,
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
    `}};function NH(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,input:s}=t,i=s,{filterSize:u,strides:c,pad:a,dimRoundingMode:l}=n,p=S.computePool3DInfo(i.shape,u,c,1,a,l),m=new Af(p),f=1/(p.filterDepth*p.filterHeight*p.filterWidth),d=[{type:"int32",data:[p.strideDepth,p.strideHeight,p.strideWidth]},{type:"int32",data:[p.effectiveFilterDepth-1-p.padInfo.front,p.effectiveFilterHeight-1-p.padInfo.top,p.effectiveFilterWidth-1-p.padInfo.left]},{type:"int32",data:[p.effectiveFilterDepth,p.effectiveFilterHeight,p.effectiveFilterWidth]},{type:"int32",data:[p.outDepth]},{type:"int32",data:[p.outHeight]},{type:"int32",data:[p.outWidth]},{type:"float32",data:[f]}];return e.runWebGPUProgram(m,[o],i.dtype,d)}var lM={kernelName:_l,backendName:"webgpu",kernelFunc:NH};function EH(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,input:s}=t,i=s;ff([o,s],"avgPoolGrad");let{filterSize:u,strides:c,pad:a}=n,l=S.computePool2DInfo(i.shape,u,c,1,a),p=new _f(l),m=1/(l.filterHeight*l.filterWidth),f=[{type:"int32",data:[l.strideHeight,l.strideWidth]},{type:"int32",data:[l.effectiveFilterHeight-1-l.padInfo.top,l.effectiveFilterWidth-1-l.padInfo.left]},{type:"int32",data:[l.dilationHeight,l.dilationWidth]},{type:"int32",data:[l.effectiveFilterHeight,l.effectiveFilterWidth]},{type:"int32",data:[l.outHeight]},{type:"int32",data:[l.outWidth]},{type:"float32",data:[m]}];return e.runWebGPUProgram(p,[o],i.dtype,f)}var pM={kernelName:Cl,backendName:"webgpu",kernelFunc:EH};function $H(r){let{inputs:t,backend:e,attrs:n}=r,{a:o,b:s}=t,{transposeA:i,transposeB:u}=n;return ks({a:o,b:s,transposeA:i,transposeB:u,backend:e})}var mM={kernelName:To,backendName:"webgpu",kernelFunc:$H};var Rf=class{constructor(t,e){this.variableNames=["source"],this.workPerThread=1,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=e,this.rank=e.length,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,[this.workPerThread,1,1]),this.start=t,this.uniforms=`start : ${Lt(t.length)}, `,this.shaderKey="slice"}getUserCode(){let t=Lt(this.rank),e=TH(this.rank),n;return this.start.length===1?n=this.outputShape.map((s,i)=>"sourceLoc = uniforms.start + coords;"):n=this.outputShape.map((s,i)=>`sourceLoc.${Pw[i]} = uniforms.start.${Pr(i)} + coords.${Pw[i]};`),`
      ${D("index")} {
        if (index < uniforms.size) {
          var sourceLoc : ${t};
          let coords = getCoordsFromIndex(index);
          ${n.join(`
`)}
          setOutputAtIndex(index, getSource(${e}));
        }
      }
    `}},Pw=["x","y","z","w","u","v"];function TH(r){if(r===1)return"sourceLoc";if(r<=6)return Pw.slice(0,r).map(t=>`sourceLoc.${t}`).join(",");throw Error(`Slicing for rank ${r} is not yet supported`)}function Kr(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{begin:s,size:i}=n,[u,c]=ce.parseSliceParams(o,s,i);if(ce.assertParamsValid(o,u,c),e.shouldExecuteOnCPU([o])||o.dtype==="string"){let p=e.tensorMap.get(o.dataId),m=BR(p.values,u,c,o.shape,o.dtype);return e.makeTensorInfo(c,o.dtype,m)}if(w.sizeFromShape(c)===0)return e.makeTensorInfo(c,o.dtype,[]);let a=new Rf(u,c),l=[{type:"int32",data:u}];return e.runWebGPUProgram(a,[o],o.dtype,l)}var fM={kernelName:Ko,backendName:"webgpu",kernelFunc:Kr};var FH=r=>{let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{blockShape:s,crops:i}=n;w.assert(o.shape.length<=4,()=>"batchToSpaceND for rank > 4 with a WebGPU backend not implemented yet");let u=s.reduce((b,y)=>b*y),c=S.getReshaped(o.shape,s,u),a=S.getPermuted(c.length,s.length),l=S.getReshapedPermuted(o.shape,s,u),p=S.getSliceBeginCoords(i,s.length),m=S.getSliceSize(l,i,s.length),f=[],d=j({inputs:{x:o},backend:e,attrs:{shape:c}}),h=Ve({inputs:{x:d},backend:e,attrs:{perm:a}}),g=j({inputs:{x:h},backend:e,attrs:{shape:l}}),x=Kr({inputs:{x:g},backend:e,attrs:{begin:p,size:m}});return f.push(d),f.push(h),f.push(g),f.forEach(b=>e.disposeData(b.dataId)),x},dM={kernelName:Al,backendName:"webgpu",kernelFunc:FH};var PH=`
  fn bincount_write(index: i32, value: f32) {
    ${pr("&result[index]","value","float32")}
  }
`,OH=`
  fn bincount_write(index: i32, value: f32) {
    atomicStore(&result[index], bitcast<i32>(value));
  }
`,oa=class{constructor(t,e,n=!1){this.outputShape=[],this.variableNames=["x"],this.uniforms="binCountSize : i32,",this.workgroupSize=[64,1,1],this.atomic=!0,this.hasWeights=!0,this.binaryOutput=!1,this.outputShape=t,this.rank=t.length,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.binaryOutput=n,n&&(this.atomic=!1),this.hasWeights=e,this.hasWeights&&this.variableNames.push("w"),this.shaderKey=`bincount_${this.hasWeights}_${this.binaryOutput}_${this.rank}`}getUserCode(){return`
    ${this.binaryOutput?OH:PH}
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
  `}};function BH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,weights:s}=t,{size:i}=n,u=w.sizeFromShape(o.shape),a=w.sizeFromShape(s.shape)>0,l=[i],p=s.dtype,m=Jt({backend:e,attrs:{shape:l,value:0,dtype:p}}),f=new oa([u],a),d=[{type:"int32",data:[i]}],h=a?[o,s]:[o];return e.runWebGPUProgram(f,h,p,d,m)}var hM={kernelName:_a,backendName:"webgpu",kernelFunc:BH};var Mf=class{constructor(t){this.outputShape=[],this.variableNames=["s0","s1"],this.uniforms="s0Size : i32, s1Size : i32, ",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=[t],this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="broadcastArgs"}getUserCode(){return`
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
  `}};function zH(r){let{inputs:t,backend:e}=r,{s0:n,s1:o}=t;if(e.shouldExecuteOnCPU([n,o])){let l=e.tensorMap.get(n.dataId),p=e.tensorMap.get(o.dataId),m=l.values,f=p.values,d=S.assertAndGetBroadcastShape(Array.from(m),Array.from(f));return e.makeTensorInfo([d.length],"int32",Int32Array.from(d))}let s=w.sizeFromShape(n.shape),i=w.sizeFromShape(o.shape),u=Math.max(s,i),c=new Mf(u),a=[{type:"int32",data:[s]},{type:"int32",data:[i]}];return e.runWebGPUProgram(c,[n,o],"int32",a)}var gM={kernelName:Ml,backendName:"webgpu",kernelFunc:zH};var Ow=Et({opType:et.NOT_EQUAL,dtype:"bool",cpuKernelImpl:ER}),xM={kernelName:ii,backendName:"webgpu",kernelFunc:Ow};function Pn(r){let{inputs:t,backend:e}=r,{input:n}=t,o=e.tensorMap.get(n.dataId);return se({inputs:{x:o.complexTensorInfos.real},backend:e})}var yM={kernelName:Za,backendName:"webgpu",kernelFunc:Pn};function bM(r,t){let e=new fr(r.shape,B.TO_INT),n=t.runWebGPUProgram(e,[r],"int32");return{dataId:n.dataId,shape:n.shape,dtype:n.dtype}}function Bw(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{dtype:s}=n;if(s==="complex64"){if(o.dtype==="complex64")return se({inputs:{x:o},backend:e});let i=is(o.shape),u=Bw({inputs:{x:o},backend:e,attrs:{dtype:"float32"}}),c=vr({inputs:{real:u,imag:i},backend:e});return i.dispose(),e.disposeData(u.dataId),c}if(o.dtype==="complex64"){let i=Pn({inputs:{input:o},backend:e}),u=Bw({inputs:{x:i},backend:e,attrs:{dtype:s}});return e.disposeData(i.dataId),u}if(!w.hasEncodingLoss(o.dtype,s)){let i=se({inputs:{x:o},backend:e});return{dataId:i.dataId,shape:i.shape,dtype:s}}if(e.shouldExecuteOnCPU([o])){let i=e.tensorMap.get(o.dataId).values,[u,c,a]=mR(i,o.shape,o.dtype,s);return e.makeTensorInfo(u,c,a)}if(s==="int32")return bM(o,e);if(s==="bool"){let i=e.makeTensorInfo([],"bool",w.getTypedArrayFromDType("bool",1)),c=Ow({inputs:{a:o,b:i},backend:e});return e.disposeData(i.dataId),c}throw new Error(`Error in Cast: failed to cast ${o.dtype} to ${s}`)}var wM={kernelName:xn,backendName:"webgpu",kernelFunc:Bw};var LH=it({opType:B.CEIL,cpuKernelImpl:fR}),SM={kernelName:Hs,backendName:"webgpu",kernelFunc:LH};var Df=class{constructor(t){this.variableNames=["A"],this.uniforms="minVal : f32, maxVal : f32,",this.workPerThread=4,this.workgroupSize=[64,1,1],this.outputComponent=4,this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,[this.workPerThread,1,1]),this.shaderKey="clipVec4"}getUserCode(){return`
      ${D("index")} {
        if(index < uniforms.size) {
          let value = getAByOutputIndex(index);
          var clampedValue = clamp(
              value, vec4<f32>(uniforms.minVal), vec4<f32>(uniforms.maxVal));
          clampedValue = select(clampedValue, value, isnanVec4(value));
          setOutputAtIndex(index, clampedValue);
        }
      }
    `}};var Nf=class{constructor(t){this.variableNames=["A"],this.uniforms="minVal : f32, maxVal : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="clip"}getUserCode(){return`
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
    `}};function WH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{clipValueMin:s,clipValueMax:i}=n,u,c=[{type:"float32",data:[s]},{type:"float32",data:[i]}];return w.sizeFromShape(o.shape)%4===0?u=new Df(o.shape):u=new Nf(o.shape),e.runWebGPUProgram(u,[o],o.dtype,c)}var IM={kernelName:Fo,backendName:"webgpu",kernelFunc:WH};var Ef=class{constructor(t){this.outputShape=[],this.variableNames=["real","imag"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="complexAbs"}getUserCode(){return`
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
  `}};function vM(r,t){return{dataId:t.dataId,dtype:t.dtype,shape:r.shape}}function UH(r){let{inputs:t,backend:e}=r,{x:n}=t,o=e.tensorMap.get(n.dataId),s=new Ef(n.shape),i=[vM(n,o.complexTensorInfos.real),vM(n,o.complexTensorInfos.imag)];return e.runWebGPUProgram(s,i,i[0].dtype)}var CM={kernelName:Dl,backendName:"webgpu",kernelFunc:UH};var $f=class{constructor(t){this.uniforms="",this.workPerThread=1,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=S.computeOutShape(t,1),this.variableNames=t.map((e,n)=>`T${n}`),this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,[this.workPerThread,1,1]),this.offsetLength=t.length-1;for(let e=0;e<this.offsetLength;e++)this.uniforms+=`offset${e} : i32,`;this.shaderKey="concat"}getUserCode(){let t=[];if(this.offsetLength>0){t.push("if (yC < uniforms.offset0){ setOutputAtCoords(coords.x, coords.y, getT0(yR, yC)); }");for(let s=1;s<this.offsetLength;s++)t.push(`else if (yC < uniforms.offset${[s]}){ setOutputAtCoords(coords.x, coords.y, getT${s}(yR, yC - uniforms.offset${s-1})); }`);let n=this.offsetLength,o=this.offsetLength-1;t.push(`else { setOutputAtCoords(coords.x, coords.y, getT${n}(yR, yC - uniforms.offset${o})); }`)}else t.push("setOutputAtCoords(coords.x, coords.y, getT0(yR, yC));");return`
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
    `}};function _s(r){let{inputs:t,backend:e}=r,{input:n}=t,o=e.tensorMap.get(n.dataId);return se({inputs:{x:o.complexTensorInfos.imag},backend:e})}var kM={kernelName:Bl,backendName:"webgpu",kernelFunc:_s};function sa(r,t,e){let n=r[0].dtype;if(n==="complex64"){let d=r.map(y=>Pn({inputs:{input:y},backend:e})),h=r.map(y=>_s({inputs:{input:y},backend:e})),g=sa(d,t,e),x=sa(h,t,e),b=vr({inputs:{real:g,imag:x},backend:e});return d.forEach(y=>e.disposeData(y.dataId)),h.forEach(y=>e.disposeData(y.dataId)),e.disposeData(g.dataId),e.disposeData(x.dataId),b}let o=e.shouldExecuteOnCPU(r);if(n==="string"&&(o=!0),o){let d=r.map(v=>{let k=[-1,w.sizeFromShape(v.shape.slice(t))];return j({inputs:{x:v},backend:e,attrs:{shape:k}})}),h=d.map(v=>({vals:e.readSync(v.dataId),shape:v.shape})),g=S.computeOutShape(d.map(v=>v.shape),1),x=d[0].shape[0]===1,b=dR(h,g,n,x),y=S.computeOutShape(r.map(v=>v.shape),t),I=e.makeTensorInfo(y,n,b);return d.forEach(v=>e.disposeData(v.dataId)),I}let s=e.device.limits.maxStorageBuffersPerShaderStage-1;if(r.length>s){let d=[];for(let g=0;g<r.length;g+=s){let x=r.slice(g,g+s);d.push(sa(x,t,e))}let h=sa(d,t,e);for(let g of d)e.disposeData(g.dataId);return h}let{tensors2D:i,outShape:u}=GH(r,t,e),c=i.map(d=>d.shape),a=new $f(c),l=[],p=new Array(c.length-1);if(p.length>0){p[0]=c[0][1],l.push({type:"int32",data:[p[0]]});for(let d=1;d<p.length;d++)p[d]=p[d-1]+c[d][1],l.push({type:"int32",data:[p[d]]})}let m=e.runWebGPUProgram(a,i,i[0].dtype,l);i.forEach(d=>e.disposeData(d.dataId));let f=j({inputs:{x:m},backend:e,attrs:{shape:u}});return e.disposeData(m.dataId),f}function GH(r,t,e){let n=S.computeOutShape(r.map(s=>s.shape),t);return{tensors2D:r.map(s=>j({inputs:{x:s},backend:e,attrs:{shape:[w.sizeFromShape(s.shape.slice(0,t)),w.sizeFromShape(s.shape.slice(t))]}})),outShape:n}}function zw(r){let{inputs:t,backend:e,attrs:n}=r,{axis:o}=n,s=w.parseAxisParam(o,t[0].shape)[0],i=t.map(a=>a.shape);S.assertParamsConsistent(i,s);let u=S.computeOutShape(t.map(a=>a.shape),s);if(w.sizeFromShape(u)===0)return e.makeTensorInfo(u,t[0].dtype,[]);let c=t.filter(a=>w.sizeFromShape(a.shape)>0);return c.length===1?se({inputs:{x:c[0]},backend:e}):sa(c,s,e)}var _M={kernelName:qs,backendName:"webgpu",kernelFunc:zw};function VH(r,t,e,n,o=!1,s=null,i=!1,u=4,c=4,a=4){let l=R=>{switch(R){case 1:return"resData = f32(x[xIndex]);";case 3:return"resData = vec3<f32>(x[xIndex], x[xIndex + 1], x[xIndex + 2]);";case 4:return"resData = vec4<f32>(x[xIndex / 4]);";default:throw new Error(`innerElementSize ${R} is not supported.`)}},p=R=>{switch(R){case 1:return"return f32(W[row * uniforms.wShape[3] + col]);";case 4:return"return vec4<f32>(W[(row * uniforms.wShape[3] + col) / 4]);";default:throw new Error(`innerElementSize ${R} is not supported.`)}},m=r?`
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
      var resData = ${St(u)}(0.0);
      // The bounds checking is always needed since we use it to pad zero for
      // the 'same' padding type.
      if (xRow >= 0 && xRow < ${d} && xCol >= 0 && xCol < ${h}) {
        ${m}
        let xIndex = getIndexFromCoords4D(coord, uniforms.xShape);
        ${l(u)}
      }
      return resData;`,y=r?t&&n?`
      ${b}`:`
      if (row < uniforms.dimAOuter && col < uniforms.dimInner) {
        ${b}
      }
      return ${St(u)}(0.0);`:n&&e?`
      ${b}`:`
      if (row < uniforms.dimInner && col < uniforms.dimBOuter) {
        ${b}
      }
      return ${St(u)}(0.0);`,I=`${p(c)}`,v=St(a),_=r?St(u):St(c),k=r?St(c):St(u);return`
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
        ${mr(o,s)}
        setOutputAtCoords(coords[0], coords[1], coords[2], coords[3], value);
        }
      }`}var Tf=class{constructor(t,e,n,o,s=!1,i=null,u=!1,c=!1){this.variableNames=["x","W"],this.uniforms="filterDims : vec2<i32>, pads : vec2<i32>, strides : vec2<i32>, dilations : vec2<i32>, dimAOuter : i32, dimBOuter : i32, dimInner : i32,",this.outputShape=t.outShape,this.isChannelsLast=t.dataFormat==="channelsLast",this.isVec4=((t.inChannels%4===0||t.inChannels%3===0)&&this.isChannelsLast||t.outWidth%4===0&&!this.isChannelsLast)&&t.outChannels%4===0,this.dispatchLayout=this.isChannelsLast?{x:[3],y:[1,2],z:[0]}:{x:[2,3],y:[1],z:[0]},this.workgroupSize=lf(this.dispatchLayout,this.outputShape,this.isVec4),this.elementsPerThread=pf(this.dispatchLayout,this.outputShape,this.isVec4),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,this.elementsPerThread),this.isVec4?(this.outputComponent=4,this.isChannelsLast&&t.inChannels%4!==0?(this.innerElementSize=3,this.variableComponents=[1,4]):(this.innerElementSize=4,this.variableComponents=[4,4]),s&&(this.variableNames.push("bias"),this.variableComponents.push(4)),u&&(this.variableNames.push("preluActivationWeights"),this.variableComponents.push(4))):(this.innerElementSize=this.elementsPerThread[0],s&&this.variableNames.push("bias"),u&&this.variableNames.push("preluActivationWeights")),this.sequentialAccessByThreads=c,this.addBias=s,this.activation=i,this.hasPreluActivationWeights=u,this.tileAOuter=this.workgroupSize[1]*this.elementsPerThread[1],this.tileBOuter=this.workgroupSize[0]*this.elementsPerThread[0],this.tileInner=Math.max(this.workgroupSize[0]*this.innerElementSize,this.workgroupSize[1]),this.fitAOuter=e%this.tileAOuter===0,this.fitBOuter=n%this.tileBOuter===0,this.fitInner=o%this.tileInner===0,this.shaderKey=`conv2DMM_${this.elementsPerThread}_${this.activation}}_${this.fitAOuter}_${this.fitBOuter}_${this.fitInner}_${this.isVec4}_${this.innerElementSize}_${this.isChannelsLast}_${this.sequentialAccessByThreads}`}getUserCode(){let t=this.isVec4?vs(this.elementsPerThread,this.workgroupSize,!this.isChannelsLast,this.tileInner):Cs(this.elementsPerThread,this.workgroupSize,!this.isChannelsLast,this.tileInner,!1,null,this.sequentialAccessByThreads),e=this.isVec4?[this.innerElementSize,4,4]:[1,1,1];return`
    ${VH(this.isChannelsLast,this.fitAOuter,this.fitBOuter,this.fitInner,this.addBias,this.activation,this.hasPreluActivationWeights,e[0],e[1],e[2])}
    ${t}
  `}};var Ff=class{constructor(t,e=!1,n=null,o=!1){this.variableNames=["x","W"],this.uniforms="filterDims: vec2<i32>, pads: vec2<i32>, strides: vec2<i32>, dilations: vec2<i32>,",this.workgroupSize=[4,4,8],this.outputShape=t.outShape,this.isChannelsLast=t.dataFormat==="channelsLast",this.dispatchLayout=this.isChannelsLast?{x:[2],y:[1],z:[0,3]}:{x:[3],y:[2],z:[0,1]},this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.addBias=e,this.activation=n,this.hasPreluActivationWeights=o,e&&this.variableNames.push("bias"),o&&this.variableNames.push("preluActivationWeights"),this.shaderKey=`conv2dnaive_${this.activation}_${this.isChannelsLast}`}getUserCode(){return`
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
           ${mr(this.addBias,this.activation)}
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
     `}};var Pf=class{constructor(t,e){this.variableNames=["x"],this.uniforms=`pads : vec2<i32>, strides : vec2<i32>, dilations : vec2<i32>, outWidth : i32, itemsPerBlockRow : i32,
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
   `}};function Of(r,t){let e=r.length;return e>=3?t?[...r.slice(0,-3),r[e-3]*r[e-2],r[e-1]]:[...r.slice(0,-3),r[e-3],r[e-2]*r[e-1]]:!t&&e===1&&r[0]>1?[r[0],1]:null}function HH({x:r,filter:t,convInfo:e,backend:n,bias:o=null,preluActivationWeights:s=null,leakyreluAlpha:i=0,activation:u=null}){let c=e.dataFormat==="channelsLast",a=!c,l=!1,p=c&&e.filterHeight===e.inHeight&&e.filterWidth===e.inWidth&&e.padInfo.type==="VALID",m=[],f,d;if(p){let x=e.inHeight*e.inWidth*e.inChannels;f=j({inputs:{x:r},backend:n,attrs:{shape:[1,e.batchSize,x]}}),d=j({inputs:{x:t},backend:n,attrs:{shape:[1,x,e.outChannels]}})}else f=j({inputs:{x:r},backend:n,attrs:{shape:c?[e.batchSize,e.inHeight*e.inWidth,e.inChannels]:[e.batchSize,e.inChannels,e.inHeight*e.inWidth]}}),d=j({inputs:{x:t},backend:n,attrs:{shape:[1,e.inChannels,e.outChannels]}});if(m.push(f),m.push(d),s!=null){let x=Of(s.shape,c);x!=null&&(s=j({inputs:{x:s},backend:n,attrs:{shape:x}}),m.push(s))}if(o!=null){let x=Of(o.shape,c);x!=null&&(o=j({inputs:{x:o},backend:n,attrs:{shape:x}}),m.push(o))}let h=ks({a:c?f:d,b:c?d:f,transposeA:a,transposeB:l,backend:n,bias:o,activation:u,preluActivationWeights:s,leakyreluAlpha:i}),g=j({inputs:{x:h},backend:n,attrs:{shape:e.outShape}});m.push(h);for(let x of m)n.disposeData(x.dataId);return g}function qH({x:r,filter:t,convInfo:e,backend:n,bias:o=null,preluActivationWeights:s=null,leakyreluAlpha:i=0,activation:u=null}){let{filterWidth:c,filterHeight:a,inChannels:l,strideWidth:p,strideHeight:m,padInfo:f,outWidth:d,outHeight:h,dilationWidth:g,dilationHeight:x,dataFormat:b}=e,y=b==="channelsLast",I=c*a*l,v=h*d,_=y?[e.batchSize,v,I]:[e.batchSize,I,v],k=new Pf(_,y),A=[{type:"int32",data:[f.top,f.left]},{type:"int32",data:[m,p]},{type:"int32",data:[x,g]},{type:"int32",data:[d]},{type:"int32",data:[l*c]},{type:"int32",data:[l]}],R=n.runWebGPUProgram(k,[r],r.dtype,A),F=[];F.push(R);let P=j({inputs:{x:t},backend:n,attrs:{shape:[1,I,-1]}});if(F.push(P),s!=null){let pt=Of(s.shape,y);pt!=null&&(s=j({inputs:{x:s},backend:n,attrs:{shape:pt}}),F.push(s))}if(o!=null){let pt=Of(o.shape,y);pt!=null&&(o=j({inputs:{x:o},backend:n,attrs:{shape:pt}}),F.push(o))}let Q=ks({a:y?R:P,b:y?P:R,transposeA:!y,transposeB:!1,backend:n,bias:o,activation:u,preluActivationWeights:s,leakyreluAlpha:i}),J=j({inputs:{x:Q},backend:n,attrs:{shape:e.outShape}});F.push(Q);for(let pt of F)n.disposeData(pt.dataId);return J}function Bf({x:r,filter:t,convInfo:e,backend:n,bias:o=null,preluActivationWeights:s=null,leakyreluAlpha:i=0,activation:u=null}){let c=o!=null,a=s!=null,l=e.dataFormat==="channelsLast",p=l&&e.filterHeight===e.inHeight&&e.filterWidth===e.inWidth&&e.padInfo.type==="VALID",m=X().getBool("WEBGPU_USE_NAIVE_CONV2D_DEBUG");if(!m&&(p||e.filterHeight===1&&e.filterWidth===1&&e.dilationHeight===1&&e.dilationWidth===1&&e.strideHeight===1&&e.strideWidth===1&&(e.padInfo.type==="SAME"||e.padInfo.type==="VALID")))return HH({x:r,filter:t,convInfo:e,backend:n,bias:o,activation:u,preluActivationWeights:s,leakyreluAlpha:i});let f=X().getNumber("WEBGPU_THRESHOLD_TO_INCREASE_WORKGROUPS_FOR_MATMUL"),d=f>-1?f:n.thresholdToIncreaseWorkgroups,h=e.batchSize*Math.ceil(e.outHeight*e.outWidth/32)*Math.ceil(e.outChannels/32);if(X().getBool("WEBGPU_CONV_SEPARATE_IM2COL_SHADER")||h<=d)return qH({x:r,filter:t,convInfo:e,backend:n,bias:o,preluActivationWeights:s,leakyreluAlpha:i,activation:u});let g,x=[e.padInfo.top,e.padInfo.left],b=[{type:"int32",data:[e.filterHeight,e.filterWidth]},{type:"int32",data:[...x]},{type:"int32",data:[e.strideHeight,e.strideWidth]},{type:"int32",data:[e.dilationHeight,e.dilationWidth]}];if(m)g=new Ff(e,c,u,a);else{let _=l?e.outHeight*e.outWidth:e.outChannels,k=l?e.outChannels:e.outHeight*e.outWidth,A=e.filterHeight*e.filterWidth*e.inChannels;b.push({type:"int32",data:[_]},{type:"int32",data:[k]},{type:"int32",data:[A]});let R=n.adapterInfo.isIntel();g=new Tf(e,_,k,A,c,u,a,R)}let y=[],I=[r,t];c&&(!l&&o.shape.length===1&&(o=j({inputs:{x:o},backend:n,attrs:{shape:[o.shape[0],1,1]}}),y.push(o)),I.push(o)),a&&(!l&&s.shape.length===1&&(s=j({inputs:{x:s},backend:n,attrs:{shape:[s.shape[0],1,1]}}),y.push(s)),I.push(s)),u==="leakyrelu"&&(b.push({type:"float32",data:[i]}),g.uniforms+=" alpha : f32,");let v=n.runWebGPUProgram(g,I,r.dtype,b);for(let _ of y)n.disposeData(_.dataId);return v}function KH(r){let{inputs:t,attrs:e,backend:n}=r,{x:o,filter:s}=t,{strides:i,pad:u,dataFormat:c,dilations:a,dimRoundingMode:l}=e,p=S.convertConv2DDataFormat(c),m=S.computeConv2DInfo(o.shape,s.shape,i,a,u,l,!1,p);return Bf({x:o,filter:s,convInfo:m,backend:n})}var AM={kernelName:Po,backendName:"webgpu",kernelFunc:KH};var zf=class{constructor(t){this.variableNames=["dy","W"],this.uniforms="filterDims : vec2<i32>, pads : vec2<i32>, strides : vec2<i32>, outBackprop : vec4<i32>,",this.workgroupSize=[64,1,1],this.size=!1,this.isVec4=!1,this.workPerThread=1,this.outputShape=t.inShape,this.isChannelsLast=t.dataFormat==="channelsLast",this.isVec4=this.isChannelsLast&&t.outChannels%4===0&&t.inChannels%4===0,this.isVec4?(this.workPerThread=2,this.outputComponent=4,this.workgroupSize=[4,4,4],this.dispatchLayout={x:[3],y:[2],z:[0,1]},this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,[4,this.workPerThread,1])):(this.size=!0,this.workPerThread=1,this.workgroupSize=[64,1,1],this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize)),this.shaderKey=`conv2DDerInput_${this.isChannelsLast}_${this.isVec4}_${this.workPerThread}`}getUserCode(){let t=this.isChannelsLast?1:2,e=this.isChannelsLast?2:3,n=this.isChannelsLast?3:1,o=`
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
  `}},Lf=class{constructor(t){this.variableNames=["x","dy"],this.uniforms="pads : vec2<i32>, strides : vec2<i32>, batchSize : i32, outHeight : i32, outWidth : i32, inHeight : i32, inWidth : i32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.filterShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.isChannelsLast=t.dataFormat==="channelsLast",this.shaderKey=`conv2DDerFilter_${this.isChannelsLast}`}getUserCode(){return`
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
  `}},Wf=class{constructor(t){this.variableNames=["x","dy"],this.uniforms=`pads : vec3<i32>, strides : vec3<i32>, batchSize : i32, outDepth : i32,
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
  `}},Uf=class{constructor(t){this.variableNames=["dy","W"],this.uniforms=`filterDims : vec3<i32>, pads : vec3<i32>, strides : vec3<i32>,
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
  `}};function jH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,dy:s}=t,{strides:i,pad:u,dataFormat:c,dimRoundingMode:a,filterShape:l}=n,p=S.convertConv2DDataFormat(c),m=S.computeConv2DInfo(o.shape,l,i,1,u,a,!1,p),f=new Lf(m),d=[{type:"int32",data:[m.padInfo.top,m.padInfo.left]},{type:"int32",data:[m.strideHeight,m.strideWidth]},{type:"int32",data:[m.batchSize]},{type:"int32",data:[m.outHeight]},{type:"int32",data:[m.outWidth]},{type:"int32",data:[m.inHeight]},{type:"int32",data:[m.inWidth]}];return e.runWebGPUProgram(f,[o,s],o.dtype,d)}var RM={kernelName:TS,backendName:"webgpu",kernelFunc:jH};function XH(r=4){let t=s=>{switch(s){case 1:return"return W[getIndexFromCoords4D(coord, uniforms.wShape)];";case 4:return`
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
        return ${St(r)}(0.0);
      }
      if (xC < 0.0 || xC >= f32(uniforms.outBackprop[2]) || fract(xC) > 0.0) {
        return ${St(r)}(0.0);
      }
      let coord = vec4<i32>(
          batch,
          i32(xR),
          i32(xC),
          col % uniforms.outBackprop[3]);
      return x[getIndexFromCoords4D(coord, uniforms.xShape)/${r}];`}
      }
      return ${St(r)}(0.0);`;return`
  fn mm_readA(batch: i32, row : i32, col : i32) -> ${St(r)} {
    ${n}
  }

  fn mm_readB(batch: i32, row : i32, col : i32) -> ${St(r)} {
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
    return ${St(r)}(0.0);
  }

  fn mm_write(batch: i32, row : i32, col : i32, valueInput : ${St(r)}) {
    if (row < uniforms.dimAOuter && col < uniforms.dimBOuter) {
      var value = valueInput;
      let outCoord = vec4<i32>(
          batch,
          row / uniforms.outShape[2],
          row % uniforms.outShape[2],
          col);
      result[getIndexFromCoords4D(outCoord, uniforms.outShape)/${r}] = value;
    }
  }`}var Gf=class{constructor(t){this.variableNames=["x","W"],this.uniforms="filterDims : vec2<i32>, pads : vec2<i32>, strides : vec2<i32>, outBackprop : vec4<i32>, dimAOuter : i32, dimBOuter : i32, dimInner : i32,",this.outputShape=t.inShape,w.assert(t.dataFormat==="channelsLast",()=>"TODO: NCHW is unimplemented"),this.isVec4=t.inChannels%4===0&&t.outChannels%4===0,this.dispatchLayout={x:[3],y:[1,2],z:[0]},this.workgroupSize=lf(this.dispatchLayout,this.outputShape,this.isVec4),this.elementsPerThread=pf(this.dispatchLayout,this.outputShape,this.isVec4),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,this.elementsPerThread),this.isVec4&&(this.outputComponent=4,this.variableComponents=[4,1]),this.shaderKey=`conv2DDerInputMM_${this.isVec4}_${this.elementsPerThread}`}getUserCode(){let t=this.isVec4?vs(this.elementsPerThread,this.workgroupSize):Cs(this.elementsPerThread,this.workgroupSize);return`
    ${XH(this.isVec4?4:1)}
    ${t}
    `}};function YH(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,filter:s}=t,{inputShape:i,strides:u,pad:c,dataFormat:a,dimRoundingMode:l}=n,p=S.convertConv2DDataFormat(a),m=S.computeConv2DInfo(i,s.shape,u,1,c,l,!1,p),f=[{type:"int32",data:[m.filterHeight,m.filterWidth]},{type:"int32",data:[m.filterHeight-1-m.padInfo.top,m.filterWidth-1-m.padInfo.left]},{type:"int32",data:[m.strideHeight,m.strideWidth]},{type:"int32",data:[m.batchSize,m.outHeight,m.outWidth,m.outChannels]}],d;if(X().getBool("WEBGPU_USE_NAIVE_CONV2D_TRANSPOSE")||m.dataFormat!=="channelsLast")d=new zf(m);else{d=new Gf(m);let h=m.inHeight*m.inWidth,g=m.inChannels,x=m.filterHeight*m.filterWidth*m.outChannels;f.push({type:"uint32",data:[h]},{type:"uint32",data:[g]},{type:"uint32",data:[x]})}return e.runWebGPUProgram(d,[o,s],"float32",f)}var MM={kernelName:Oo,backendName:"webgpu",kernelFunc:YH};var Vf=class{constructor(t){this.variableNames=["x","W"],this.uniforms="filterDims: vec3<i32>, pads: vec3<i32>, strides: vec3<i32>, dilations: vec3<i32>,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.outShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="conv3dnaive"}getUserCode(){return`
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
    }`}};function QH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s}=t,{strides:i,pad:u,dilations:c}=n,a=S.computeConv3DInfo(o.shape,s.shape,i,c,u),l=[a.padInfo.front,a.padInfo.top,a.padInfo.left],p=[{type:"int32",data:[a.filterDepth,a.filterHeight,a.filterWidth]},{type:"int32",data:[...l]},{type:"int32",data:[a.strideDepth,a.strideHeight,a.strideWidth]},{type:"int32",data:[a.dilationDepth,a.dilationHeight,a.dilationWidth]}],m=new Vf(a),f=Be(o.dtype,s.dtype);return e.runWebGPUProgram(m,[o,s],f,p)}var DM={kernelName:Ra,backendName:"webgpu",kernelFunc:QH};function ZH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,dy:s}=t,{strides:i,pad:u,filterShape:c}=n,a=S.computeConv3DInfo(o.shape,c,i,1,u),l=new Wf(a),p=[{type:"int32",data:[a.padInfo.front,a.padInfo.top,a.padInfo.left]},{type:"int32",data:[a.strideDepth,a.strideHeight,a.strideWidth]},{type:"int32",data:[a.batchSize]},{type:"int32",data:[a.outDepth]},{type:"int32",data:[a.outHeight]},{type:"int32",data:[a.outWidth]},{type:"int32",data:[a.inDepth]},{type:"int32",data:[a.inHeight]},{type:"int32",data:[a.inWidth]}];return e.runWebGPUProgram(l,[o,s],s.dtype,p)}var NM={kernelName:Ma,backendName:"webgpu",kernelFunc:ZH};function JH(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,filter:s}=t,{strides:i,pad:u,inputShape:c}=n,a=S.computeConv3DInfo(c,s.shape,i,1,u),l=new Uf(a),p=[{type:"int32",data:[a.filterDepth,a.filterHeight,a.filterWidth]},{type:"int32",data:[a.filterDepth-1-a.padInfo.front,a.filterHeight-1-a.padInfo.top,a.filterWidth-1-a.padInfo.left]},{type:"int32",data:[a.strideDepth,a.strideHeight,a.strideWidth]},{type:"int32",data:[a.outDepth]},{type:"int32",data:[a.outHeight]},{type:"int32",data:[a.outWidth]},{type:"int32",data:[a.outChannels]}];return e.runWebGPUProgram(l,[o,s],o.dtype,p)}var EM={kernelName:Da,backendName:"webgpu",kernelFunc:JH};var t6=it({opType:B.COS}),$M={kernelName:Nl,backendName:"webgpu",kernelFunc:t6};var e6=it({opType:B.COSH}),TM={kernelName:El,backendName:"webgpu",kernelFunc:e6};var Hf=class{constructor(t,e,n,o){this.variableNames=["Image","Boxes","BoxInd"],this.uniforms="extrapolationValue : f32,",this.workgroupSize=[64,1,1],this.size=!0;let[s]=e;this.outputShape=[s,n[0],n[1],t],this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.methodId=o==="bilinear"?1:0,this.cropHeightBiggerThan1=this.outputShape[1]>1,this.cropWidthBiggerThan1=this.outputShape[2]>1,this.shaderKey=`cropAndResize_${this.methodId}_${this.cropHeightBiggerThan1}_${this.cropWidthBiggerThan1}`}getUserCode(){let[t,e]=["f32(uniforms.imageShape[1] - 1)","f32(uniforms.imageShape[2] - 1)"],[n,o,s]=this.cropHeightBiggerThan1?[`(${t} / f32(uniforms.outShape[1] - 1))`,"(y2-y1) * height_ratio",`y1*${t} + f32(y)*(height_scale)`]:["0.0","0.0",`0.5 * (y1+y2) * ${t}`],[i,u,c]=this.cropWidthBiggerThan1?[`(${e} / f32(uniforms.outShape[2] - 1))`,"(x2-x1) * width_ratio",`x1*${e} + f32(x)*(width_scale)`]:["0.0","0.0",`0.5 * (x1+x2) * ${e}`];return`
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
    `}};var r6=r=>{let{inputs:t,backend:e,attrs:n}=r,{image:o,boxes:s,boxInd:i}=t,{cropSize:u,method:c,extrapolationValue:a}=n,l=new Hf(o.shape[3],s.shape,u,c),p=[{type:"float32",data:[a]}];return e.runWebGPUProgram(l,[o,s,i],"float32",p)},FM={kernelName:$a,backendName:"webgpu",kernelFunc:r6};var As;(function(r){r.Prod="*",r.Sum="+"})(As||(As={}));var wc=class{constructor(t,e,n,o){this.variableNames=["x"],this.uniforms="index : f32,",this.size=!0,this.workgroupSize=[128,1,1],this.outputShape=e,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.exclusive=n,this.reverse=o,this.op=t,this.shaderKey=`cum_${this.op}_${this.exclusive}_${this.reverse}`}getUserCode(){let t=this.outputShape.length,e=this.op===As.Prod?"1.0":"0.0",n=this.exclusive?e:`getX(${PM(t,"coords",this.op)})`,o=this.outputShape[this.outputShape.length-1],s="",i="";return this.exclusive?(s=this.reverse?`end != ${o-1}`:"end != 0",i=this.reverse?"end + 1":"end - 1"):(s=this.reverse?`end + pow2 < ${o}`:"end >= pow2",i=this.reverse?"end + pow2":"end - pow2"),`
      ${D("index")} {
       if (index < uniforms.size) {
         var coords = getCoordsFromIndex(index);

         let end = ${OM(t,"coords",this.op)};
         var val = ${n};
         let pow2 = i32(pow(2.0, uniforms.index));
         if (${s}) {
           let idx = ${i};
           ${OM(t,"coords",this.op)} = idx;
           val ${this.op}= getX(${PM(t,"coords",this.op)});
         }
         setOutputAtIndex(index, val);
       }
      }
    `}};function PM(r,t,e){if(r===1)return`${t}`;if(r===2)return`${t}.x, ${t}.y`;if(r===3)return`${t}.x, ${t}.y, ${t}.z`;if(r===4)return`${t}.x, ${t}.y, ${t}.z, ${t}.w`;throw Error(`Cumulative ${e} for rank ${r} is not yet supported`)}function OM(r,t,e){if(r===1)return`${t}`;if(r===2)return`${t}.y`;if(r===3)return`${t}.z`;if(r===4)return`${t}.w`;throw Error(`Cumulative ${e} for rank ${r} is not yet supported`)}function qf(r,t,e,n,o,s){let i=t.shape.length,u=S.getAxesPermutation([n],i),c=t;u!=null&&(c=Ve({inputs:{x:t},backend:e,attrs:{perm:u}}));let a=S.getInnerMostAxes(1,i)[0];if(a!==i-1)throw new Error(`WebGPU cumprod shader expects an inner-most axis=${t.shape.length-1} but got axis=${n}`);let l=c.shape[a],p=se({inputs:{x:c},backend:e});for(let m=0;m<=Math.ceil(Math.log2(l))-1;m++){let f=new wc(r,c.shape,!1,s),d=p,h=[{type:"float32",data:[m]}];p=e.runWebGPUProgram(f,[p],p.dtype,h),e.disposeData(d.dataId)}if(o){let m=new wc(r,c.shape,o,s),f=p,d=[{type:"float32",data:[0]}];p=e.runWebGPUProgram(m,[p],p.dtype,d),e.disposeData(f.dataId)}if(u!=null){let m=S.getUndoAxesPermutation(u),f=Ve({inputs:{x:p},backend:e,attrs:{perm:m}});return e.disposeData(p.dataId),e.disposeData(c.dataId),f}return p}function n6(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s,exclusive:i,reverse:u}=n;return qf(As.Prod,o,e,s,i,u)}var BM={kernelName:Na,backendName:"webgpu",kernelFunc:n6};function o6(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s,exclusive:i,reverse:u}=n;return qf(As.Sum,o,e,s,i,u)}var zM={kernelName:Ea,backendName:"webgpu",kernelFunc:o6};function s6(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,weights:s}=t,{size:i,binaryOutput:u}=n,c=o.shape.length===1,l=w.sizeFromShape(s.shape)>0,p=s.dtype,m=c?[o.shape[0]]:[o.shape[0],o.shape[1]],f=c?[i]:[o.shape[0],i],d=Jt({backend:e,attrs:{shape:f,value:0,dtype:p}}),h=new oa(m,l,u),g=[{type:"int32",data:[i]}],x=l?[o,s]:[o];return e.runWebGPUProgram(h,x,p,g,d)}var LM={kernelName:$l,backendName:"webgpu",kernelFunc:s6};var Kf=class{constructor(t,e){this.variableNames=["x"],this.workgroupSize=[64,1,1],this.size=!0,this.uniforms="blockSize : i32,",this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey=`depthToSpace_${e}`,this.dataFormat=e}getUserCode(){return`
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
      }`}getHeightCoordString(){return this.dataFormat==="NHWC"?"coords[1]":"coords[2]"}getWidthCoordString(){return this.dataFormat==="NHWC"?"coords[2]":"coords[3]"}getDepthCoordString(){return this.dataFormat==="NHWC"?"coords[3]":"coords[1]"}getOutputDepthSize(){return this.dataFormat==="NHWC"?"uniforms.outShape[3]":"uniforms.outShape[1]"}getInputSamplingString(){return this.dataFormat==="NHWC"?"getX(b, in_h, in_w, in_d)":"getX(b, in_d, in_h, in_w)"}};function i6(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{blockSize:s,dataFormat:i}=n,u=o.shape[0],c=i==="NHWC"?o.shape[1]:o.shape[2],a=i==="NHWC"?o.shape[2]:o.shape[3],l=i==="NHWC"?o.shape[3]:o.shape[1],p=c*s,m=a*s,f=l/(s*s),d=i==="NHWC"?[u,p,m,f]:[u,f,p,m],h=[{type:"int32",data:[s]}],g=new Kf(d,i);return e.runWebGPUProgram(g,[o],o.dtype,h)}var WM={kernelName:Ta,backendName:"webgpu",kernelFunc:i6};var jf=class{constructor(t,e,n,o=!1,s=null,i=!1){this.variableNames=["x","W"],this.uniforms="pads : vec2<i32>, inDims : vec2<i32>,",this.workgroupSize=[16,16,1],this.outputShape=t,this.dispatchLayout={x:[3],y:[2],z:[0,1]},this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),o&&this.variableNames.push("bias"),i&&this.variableNames.push("preluActivationWeights"),this.addBias=o,this.activation=s,this.hasPreluActivation=i,this.filterHeight=e,this.filterWidth=n,this.shaderKey=`depthwiseNCHW_${this.activation}_${this.filterHeight}_${this.filterWidth}`}getUserCode(){let t=this.filterWidth*this.filterHeight,e=this.workgroupSize[0]*this.workgroupSize[1]*this.workgroupSize[2],n=this.workgroupSize[1]+this.filterHeight-1,o=this.workgroupSize[0]+this.filterWidth-1;return`
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
        ${mr(this.addBias,this.activation)}
        if (coordsInBounds4D(coords, uniforms.outShape)) {
          setOutputAtCoords(coords[0], coords[1], coords[2], coords[3], value);
        }
      }
    `}};var ia=class{constructor(t,e=!1,n=null,o=!1){this.variableNames=["x","W"],this.uniforms="pads : vec2<i32>, inDims : vec2<i32>, virtualWidth : i32,",this.workgroupSize=[64,1,1],this.workPerThread=4,this.outputComponent=4,this.outputShape=t.outShape,this.virtualWidth=Math.ceil(this.outputShape[2]/this.workPerThread)*this.workPerThread;let s=[this.outputShape[0],this.outputShape[1],this.virtualWidth,this.outputShape[3]];this.dispatchLayout=T(s),this.dispatch=N(this.dispatchLayout,s,this.workgroupSize,[this.outputComponent*this.workPerThread,1,1]),w.assert(t.dataFormat==="channelsLast",()=>"TODO: NCHW is unimplemented"),e&&this.variableNames.push("bias"),o&&this.variableNames.push("preluActivationWeights"),this.convInfo=t,this.addBias=e,this.activation=n,this.hasPreluActivation=o,this.shaderKey=`depthwiseVec4_${n}_${this.convInfo.filterHeight}_${this.convInfo.filterWidth}_${this.convInfo.strideHeight}_${this.convInfo.strideWidth}_${this.workPerThread}`}getUserCode(){let t=(this.workPerThread-1)*this.convInfo.strideWidth+this.convInfo.filterWidth,e=this.convInfo.strideHeight,n=this.convInfo.strideWidth;return`
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
            ${mr(this.addBias,this.activation)}
            setOutputAtCoords(coords[0], coords[1], coords[2], coords[3], value);
          }
        }
      }
    `}};var aa=class{constructor(t,e=!1,n=null,o=!1){this.variableNames=["x","W"],this.uniforms=`pads : vec2<i32>, inDims : vec2<i32>, filterHeight : i32,
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
            ${mr(this.addBias,this.activation)}
          setOutputAtCoords(coords[0], coords[1], coords[2], coords[3], value);
        }
      }
    `}};function a6(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s}=t,{strides:i,pad:u,dataFormat:c,dilations:a,dimRoundingMode:l}=n,p=S.convertConv2DDataFormat(c),m=a;m==null&&(m=[1,1]);let f=S.computeConv2DInfo(o.shape,s.shape,i,m,u,l,!0,p),d=[{type:"int32",data:[f.padInfo.top,f.padInfo.left]},{type:"int32",data:[f.inHeight,f.inWidth]}],h=f.dataFormat==="channelsLast",g;return!h&&f.inHeight>16&&f.inWidth>16&&f.strideHeight===1&&f.strideWidth===1&&f.dilationWidth===1&&f.dilationHeight===1&&f.inChannels===f.outChannels?g=new jf(f.outShape,f.filterHeight,f.filterWidth):h&&f.outHeight>4&&f.outWidth>4&&f.strideWidth<=2&&f.inChannels===f.outChannels&&f.dilationHeight===1&&f.dilationWidth===1&&f.inChannels%4===0?(g=new ia(f),d.push({type:"int32",data:[g.virtualWidth]})):(g=new aa(f),d.push({type:"int32",data:[f.filterHeight]},{type:"int32",data:[f.filterWidth]},{type:"int32",data:[f.strideHeight,f.strideWidth]},{type:"int32",data:[f.dilationHeight,f.dilationWidth]})),e.runWebGPUProgram(g,[o,s],o.dtype,d)}var UM={kernelName:Bo,backendName:"webgpu",kernelFunc:a6};var Xf=class{constructor(t){this.variableNames=["x","dy"],this.uniforms=`strides : vec2<i32>, pads : vec2<i32>, filterDims : vec2<i32>, outHeight : i32,
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
    `}},Yf=class{constructor(t){this.variableNames=["dy","W"],this.uniforms=`strides : vec2<i32>, pads : vec2<i32>, filterDims : vec2<i32>,
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
    `}};function u6(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,dy:s}=t,{strides:i,dilations:u,pad:c,dimRoundingMode:a,filterShape:l}=n,p=S.computeConv2DInfo(o.shape,l,i,u,c,a,!0),m=new Xf(p),f=[{type:"int32",data:[p.strideHeight,p.strideWidth]},{type:"int32",data:[p.padInfo.top,p.padInfo.left]},{type:"int32",data:[p.filterHeight,p.filterWidth]},{type:"int32",data:[p.outHeight]},{type:"int32",data:[p.outWidth]},{type:"int32",data:[p.inHeight]},{type:"int32",data:[p.inWidth]},{type:"int32",data:[p.batchSize]},{type:"int32",data:[p.outChannels/p.inChannels]}];return e.runWebGPUProgram(m,[o,s],"float32",f)}var GM={kernelName:FS,backendName:"webgpu",kernelFunc:u6};function c6(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,filter:s}=t,{strides:i,dilations:u,pad:c,dimRoundingMode:a,inputShape:l}=n,p=S.computeConv2DInfo(l,s.shape,i,u,c,a,!0),m=new Yf(p),f=[{type:"int32",data:[p.strideHeight,p.strideWidth]},{type:"int32",data:[p.filterHeight-1-p.padInfo.top,p.filterWidth-1-p.padInfo.left]},{type:"int32",data:[p.filterHeight,p.filterWidth]},{type:"int32",data:[p.outHeight]},{type:"int32",data:[p.outWidth]},{type:"int32",data:[p.outChannels/p.inChannels]}];return e.runWebGPUProgram(m,[o,s],o.dtype,f)}var VM={kernelName:PS,backendName:"webgpu",kernelFunc:c6};var Qf=class{constructor(t){this.variableNames=["x"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=[t,t],this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="diag"}getUserCode(){return`
      ${D("index")} {
        if (index < uniforms.size) {
          let coords = getOutputCoords();
          let value = select(0.0, getX(coords[0]), coords[0] == coords[1]);
          setOutputAtIndex(index, value);
        }
      }
    `}};function l6(r){let{inputs:t,backend:e}=r,{x:n}=t,o=[...n.shape,...n.shape],s=w.sizeFromShape(n.shape),i=j({inputs:{x:n},backend:e,attrs:{shape:[s]}}),u=new Qf(s),c=e.runWebGPUProgram(u,[i],i.dtype),a=j({inputs:{x:c},backend:e,attrs:{shape:o}});return e.disposeData(i.dataId),e.disposeData(c.dataId),a}var HM={kernelName:Tl,backendName:"webgpu",kernelFunc:l6};var Zf=class{constructor(t){this.variableNames=["x","w"],this.uniforms="filterDims: vec2<i32>, pads: vec2<i32>, strides: vec2<i32>, dilations: vec2<i32>",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.outShape,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="dilation2d"}getUserCode(){return`
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
     `}};function p6(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s}=t,{strides:i,pad:u,dilations:c}=n,a=S.computeDilation2DInfo(o.shape,s.shape,i,u,"NHWC",c),l=[a.padInfo.top,a.padInfo.left],p=[{type:"int32",data:[a.filterHeight,a.filterWidth]},{type:"int32",data:[...l]},{type:"int32",data:[a.strideHeight,a.strideWidth]},{type:"int32",data:[a.dilationHeight,a.dilationWidth]}],m=new Zf(a);return e.runWebGPUProgram(m,[o,s],o.dtype,p)}var qM={kernelName:Fa,backendName:"webgpu",kernelFunc:p6};var Jf=class{constructor(t,e){if(this.variableNames=["x","w","dy"],this.uniforms="filterDims: vec2<i32>, pads: vec2<i32>, strides: vec2<i32>, dilations: vec2<i32>, dySize: i32,",this.workgroupSize=[64,1,1],this.atomic=!0,this.outputShape=t.inShape,this.dispatchLayout=T(t.outShape),this.dispatch=N(this.dispatchLayout,t.outShape,this.workgroupSize),e!=="float32"&&e!=="int32")throw new Error(`Dilation2DBackpropInput only supports float32 and int32
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
     `}},td=class{constructor(t,e,n){if(this.variableNames=["x","w","dy"],this.uniforms="filterDims: vec2<i32>, pads: vec2<i32>, strides: vec2<i32>, dilations: vec2<i32>, dySize: i32,",this.workgroupSize=[64,1,1],this.atomic=!0,this.outputShape=t.filterShape,this.dispatchLayout=T(t.outShape),this.dispatch=N(this.dispatchLayout,t.outShape,this.workgroupSize),n!=="float32"&&n!=="int32")throw new Error(`Dilation2DBackpropFilter only supports float32 and int32
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
     `}};function m6(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s,dy:i}=t,{strides:u,pad:c,dilations:a}=n,l=S.computeDilation2DInfo(o.shape,s.shape,u,c,"NHWC",a),p=s.dtype,m=new td(l,s.shape,p),f=[{type:"int32",data:[l.filterHeight,l.filterWidth]},{type:"int32",data:[l.padInfo.top,l.padInfo.left]},{type:"int32",data:[l.strideHeight,l.strideWidth]},{type:"int32",data:[l.dilationHeight,l.dilationWidth]},{type:"int32",data:[w.sizeFromShape(l.outShape)]}],d=Jt({backend:e,attrs:{shape:s.shape,value:0,dtype:p}});return e.runWebGPUProgram(m,[o,s,i],p,f,d)}var KM={kernelName:Oa,backendName:"webgpu",kernelFunc:m6};function f6(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s,dy:i}=t,{strides:u,pad:c,dilations:a}=n,l=S.computeDilation2DInfo(o.shape,s.shape,u,c,"NHWC",a),p=o.dtype,m=new Jf(l,p),f=[{type:"int32",data:[l.filterHeight,l.filterWidth]},{type:"int32",data:[l.padInfo.top,l.padInfo.left]},{type:"int32",data:[l.strideHeight,l.strideWidth]},{type:"int32",data:[l.dilationHeight,l.dilationWidth]},{type:"int32",data:[w.sizeFromShape(l.outShape)]}],d=Jt({backend:e,attrs:{shape:l.inShape,value:0,dtype:p}});return e.runWebGPUProgram(m,[o,s,i],p,f,d)}var jM={kernelName:Pa,backendName:"webgpu",kernelFunc:f6};var ed=class{constructor(t,e,n){this.variableNames=["Image"],this.uniforms="alpha: f32,",this.workgroupSize=[64,1,1],this.pixelsOpType=$n.DRAW,this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.type=e,this.textureFormat=n,this.shaderKey=`draw_${e}_${n}`}getUserCode(){let t,e=this.type==="float32"?"value":"value / 255.0";return t=`
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
      `}};function d6(r){let{inputs:t,backend:e,attrs:n}=r,{image:o}=t,{canvas:s,options:i}=n,[u,c]=o.shape.slice(0,2),{imageOptions:a}=i||{},l=a?.alpha||1,p=e.device.features.has("bgra8unorm-storage")?"bgra8unorm":"rgba8unorm",m=[u,c],f=new ed(m,o.dtype,p);s.width=c,s.height=u;let d="webgpu",h=s.getContext(d),g;h||(g=new OffscreenCanvas(c,u),h=g.getContext(d));let x=o.shape.length===3?o.shape[2]:1;h.configure({device:e.device,format:p,usage:GPUTextureUsage.STORAGE_BINDING,alphaMode:"premultiplied"});let b="int32",y=e.makeTensorInfo(m,b),I=e.tensorMap.get(y.dataId);I.resource=h.getCurrentTexture(),I.external=!0;let v=[{type:"uint32",data:[x]},{type:"float32",data:[l]}];if(e.runWebGPUProgram(f,[o],b,v,y),g){let _=s.getContext("2d");if(!_)throw new Error("Please make sure this canvas has only been used for 2d or webgpu context!");_.drawImage(g,0,0)}return e.disposeData(y.dataId),o}var XM={kernelName:OS,backendName:"webgpu",kernelFunc:d6};var Lw=Et({opType:et.MUL,cpuKernelImpl:DR,supportsComplex:!0}),YM={kernelName:Hn,backendName:"webgpu",kernelFunc:Lw};function Ww(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s,keepDims:i}=n;return dr(o,s,i,"sum",e)}var QM={kernelName:jo,backendName:"webgpu",kernelFunc:Ww};function h6(r){let{inputs:t,backend:e,attrs:n}=r,{equation:o}=n,s=t,{allDims:i,summedDims:u,idDims:c}=S.decodeEinsumEquation(o,s.length);S.checkEinsumDimSizes(i.length,c,s);let{path:a,steps:l}=S.getEinsumComputePath(u,c),p=l.length,m=null,f=i.length,d=[];for(let h=0;h<p;++h){for(let g of l[h]){let{permutationIndices:x,expandDims:b}=S.getEinsumPermutation(f,c[g]),y;S.isIdentityPermutation(x)?y=s[g]:(y=Ve({inputs:{x:s[g]},backend:e,attrs:{perm:x}}),d.push(y));let I=y.shape.slice();for(let v=0;v<b.length;++v)I.splice(b[v],0,1);w.arraysEqual(y.shape,I)||(y=j({inputs:{x:y},backend:e,attrs:{shape:I}}),d.push(y)),m===null?m=y:(m=Lw({inputs:{a:y,b:m},backend:e}),d.push(m))}h<p-1&&(a[h]>=0&&(m=Ww({inputs:{x:m},backend:e,attrs:{axis:a[h]-(i.length-f),keepDims:!1}}),d.push(m)),f--)}for(let h of d)h!==m&&e.disposeData(h.dataId);return m}var ZM={kernelName:BS,backendName:"webgpu",kernelFunc:h6};var g6=it({opType:B.ELU}),JM={kernelName:js,backendName:"webgpu",kernelFunc:g6};var x6=r=>{let{inputs:t,backend:e}=r,{dy:n,y:o}=t,s=new Fn(et.ELU_DER,n.shape,o.shape);return e.runWebGPUProgram(s,[n,o],n.dtype)},tD={kernelName:Ba,backendName:"webgpu",kernelFunc:x6};var y6=Et({opType:et.EQUAL,dtype:"bool",cpuKernelImpl:hR}),eD={kernelName:Xs,backendName:"webgpu",kernelFunc:y6};var b6=it({opType:B.ERF}),rD={kernelName:Fl,backendName:"webgpu",kernelFunc:b6};var w6=it({opType:B.EXP,cpuKernelImpl:gR,dtype:"float32"}),nD={kernelName:Ys,backendName:"webgpu",kernelFunc:w6};function rd(r){let{inputs:t,attrs:e,backend:n}=r,{dim:o}=e,{input:s}=t,i=s.shape.length,u=s.shape.slice(),c=o;return o<0&&(w.assert(-(i+1)<=o,()=>`Axis must be in the interval [${-(i+1)}, ${i}]`),c=i+o+1),u.splice(c,0,1),j({inputs:{x:s},backend:n,attrs:{shape:u}})}var oD={kernelName:Pl,backendName:"webgpu",kernelFunc:rd};var S6=it({opType:B.EXPM1,cpuKernelImpl:xR}),sD={kernelName:Qs,backendName:"webgpu",kernelFunc:S6};var Sc=class{constructor(t,e){this.variableNames=["real","imag"],this.outputShape=[],this.uniforms="exponentMultiplier : f32, denominator: f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=e,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.component=t,this.shaderKey=`fft_${t}`}getUserCode(){return`
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
  `}};function nd(r,t,e){let n=e.tensorMap.get(r.dataId),o=w.sizeFromShape(r.shape),s=r.shape[r.shape.length-1],i=o/s,u=[],c=j({inputs:{x:r},backend:e,attrs:{shape:[i,s]}});u.push(c);let a=c.shape,l=new Sc("real",a),p=new Sc("imag",a),m=[{dataId:n.complexTensorInfos.real.dataId,dtype:n.complexTensorInfos.real.dtype,shape:a},{dataId:n.complexTensorInfos.imag.dataId,dtype:n.complexTensorInfos.imag.dtype,shape:a}],f=t?2*Math.PI:-2*Math.PI,d=t?a[1]:1,h=[{type:"float32",data:[f]},{type:"float32",data:[d]}],g=e.runWebGPUProgram(l,m,"float32",h);u.push(g);let x=e.runWebGPUProgram(p,m,"float32",h);u.push(x);let b=vr({inputs:{real:g,imag:x},backend:e});u.push(b);let y=j({inputs:{x:b},backend:e,attrs:{shape:r.shape}});return u.forEach(I=>e.disposeData(I.dataId)),y}function I6(r){let{inputs:t,backend:e}=r,{input:n}=t;return nd(n,!1,e)}var iD={kernelName:zS,backendName:"webgpu",kernelFunc:I6};var od=class{constructor(t){this.outputShape=[],this.variableNames=["x"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="flipLeftRight"}getUserCode(){return`
      ${D("index")} {
        if (index < uniforms.size) {
          let coords = getCoordsFromIndex(index);
          let coordX = uniforms.xShape[2] - coords[2] - 1;
          let outputValue = getX(coords[0], coords[1], coordX, coords[3]);
          setOutputAtIndex(index, outputValue);
        }
      }
    `}};var aD={kernelName:za,backendName:"webgpu",kernelFunc:({inputs:r,backend:t})=>{let{image:e}=r,n=t,o=new od(e.shape);return n.runWebGPUProgram(o,[e],e.dtype)}};var v6=it({opType:B.FLOOR,cpuKernelImpl:yR}),uD={kernelName:Js,backendName:"webgpu",kernelFunc:v6};var C6=Et({opType:et.FLOOR_DIV,cpuKernelImpl:bR,dtype:"int32"}),cD={kernelName:Gn,backendName:"webgpu",kernelFunc:C6};var sd=class{constructor(t,e,n=!1){this.pixelsOpType=$n.FROM_PIXELS,this.outputShape=[0],this.variableNames=[],this.workgroupSize=[256,1,1],this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,[e,1,1]),this.importVideo=n,this.shaderKey=`fromPixels_${this.importVideo}`}getUserCode(){let t=this.importVideo?"textureLoad(src, vec2<i32>(coords.yx));":"textureLoad(src, vec2<i32>(coords.yx), 0)";return`
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
  `}};var lD={kernelName:jS,backendName:"webgpu",kernelFunc:k6},ua,Uw=X().getBool("CANVAS2D_WILL_READ_FREQUENTLY_FOR_GPU");function k6(r){let{inputs:t,backend:e,attrs:n}=r,{pixels:o}=t,{numChannels:s}=n;if(o==null)throw new Error("pixels passed to tf.browser.fromPixels() can not be null");let i=typeof HTMLVideoElement<"u"&&o instanceof HTMLVideoElement,u=typeof HTMLImageElement<"u"&&o instanceof HTMLImageElement,c=typeof HTMLCanvasElement<"u"&&o instanceof HTMLCanvasElement||typeof OffscreenCanvas<"u"&&o instanceof OffscreenCanvas,a=typeof ImageBitmap<"u"&&o instanceof ImageBitmap,[l,p]=i?[o.videoWidth,o.videoHeight]:[o.width,o.height],m=[p,l,s],f=X().getBool("WEBGPU_IMPORT_EXTERNAL_TEXTURE")&&i,d=i||u;if(a||c||d){let b;if(f)b=e.device.importExternalTexture({source:o});else{if(d){let V=X().getBool("CANVAS2D_WILL_READ_FREQUENTLY_FOR_GPU");(ua==null||V!==Uw)&&(Uw=V,ua=document.createElement("canvas").getContext("2d",{willReadFrequently:Uw})),ua.canvas.width=l,ua.canvas.height=p,ua.drawImage(o,0,0,l,p),o=ua.canvas}let F=GPUTextureUsage.COPY_DST|GPUTextureUsage.RENDER_ATTACHMENT|GPUTextureUsage.TEXTURE_BINDING,L=e.textureManager.acquireTexture(m[1],m[0],"rgba8unorm",F);e.queue.copyExternalImageToTexture({source:o},{texture:L},[m[1],m[0]]),b=L}let y=w.sizeFromShape(m),I=w.computeStrides(m),v=new sd(m,s,f),_=[{type:"uint32",data:[y]},{type:"uint32",data:[s]},{type:"uint32",data:[...I]}],k=e.makeTensorInfo([p,l],"int32"),A=e.tensorMap.get(k.dataId);A.resource=b;let R=e.runWebGPUProgram(v,[k],"int32",_);return e.disposeData(k.dataId),R}let h=o.data,g=h;if(s!=null&&s!==4){g=new Uint8Array(o.width*o.height*s);let b=h.length,y=0;for(let I=0;I<b;I++)I%4<s&&(g[y++]=h[I])}let x=e.makeTensorInfo(m,"int32",new Int32Array(g));return e.uploadToGPU(x.dataId),x}var id=class{constructor(t,e,n,o,s){this.uniforms="varianceEpsilon : f32,",this.workgroupSize=[128,1,1],this.size=!0,this.variableNames=["x","mean","variance"],S.assertAndGetBroadcastShape(t,e),S.assertAndGetBroadcastShape(t,n),this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),o!=null&&(S.assertAndGetBroadcastShape(t,o),this.variableNames.push("offset")),s!=null&&(S.assertAndGetBroadcastShape(t,s),this.variableNames.push("scale")),this.offsetShape=o,this.scaleShape=s,this.shaderKey="batchNorm"}getUserCode(){let t="0.0";this.offsetShape!=null&&(t="getOffsetByOutputIndex(index)");let e="1.0";return this.scaleShape!=null&&(e="getScaleByOutputIndex(index)"),`
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
  `}};var pD={kernelName:La,backendName:"webgpu",kernelFunc:({inputs:r,attrs:t,backend:e})=>{let{x:n,scale:o,offset:s,mean:i,variance:u}=r,{varianceEpsilon:c}=t,a=e,l=[n,i,u],p=null;s!=null&&(p=s.shape,l.push(s));let m=null;o!=null&&(m=o.shape,l.push(o));let f=new id(n.shape,i.shape,u.shape,p,m),d=[{type:"float32",data:[c]}];return a.runWebGPUProgram(f,l,n.dtype,d)}};function _6(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s,bias:i,preluActivationWeights:u}=t,{strides:c,pad:a,dataFormat:l,dilations:p,dimRoundingMode:m,activation:f,leakyreluAlpha:d}=n,h=S.convertConv2DDataFormat(l),g=S.computeConv2DInfo(o.shape,s.shape,c,p,a,m,!1,h);return Bf({x:o,filter:s,convInfo:g,backend:e,bias:i,preluActivationWeights:u,leakyreluAlpha:d,activation:f})}var mD={kernelName:pu,backendName:"webgpu",kernelFunc:_6};function A6(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s,bias:i,preluActivationWeights:u}=t,{strides:c,pad:a,dilations:l,dimRoundingMode:p,activation:m,leakyreluAlpha:f}=n,d=l;d==null&&(d=[1,1]),w.assert(S.eitherStridesOrDilationsAreOne(c,d),()=>`Error in depthwiseConv2d: Either strides or dilations must be 1. Got strides ${c} and dilations '${d}'`);let h=S.computeConv2DInfo(o.shape,s.shape,c,d,a,p,!0),g=[o,s],x=i!=null,b=u!=null;x&&g.push(i),b&&g.push(u);let y=[{type:"int32",data:[h.padInfo.top,h.padInfo.left]},{type:"int32",data:[h.inHeight,h.inWidth]}],I;return h.outHeight>4&&h.outWidth>4&&h.strideWidth<=2&&h.inChannels===h.outChannels&&h.dilationHeight===1&&h.dilationWidth===1&&h.inChannels%4===0?(I=new ia(h,x,m,b),y.push({type:"int32",data:[I.virtualWidth]})):(I=new aa(h,x,m,b),y.push({type:"int32",data:[h.filterHeight]},{type:"int32",data:[h.filterWidth]},{type:"int32",data:[h.strideHeight,h.strideWidth]},{type:"int32",data:[h.dilationHeight,h.dilationWidth]})),m==="leakyrelu"&&(y.push({type:"float32",data:[f]}),I.uniforms+=" alpha : f32,"),e.runWebGPUProgram(I,g,"float32",y)}var fD={kernelName:mu,backendName:"webgpu",kernelFunc:A6};var ad=class{constructor(t,e){this.variableNames=["A","indices"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=e,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey=`gathernd_${t}`,this.sliceDim=t,this.uniforms=`sliceDim : i32, strides : ${Lt(t)},`}getUserCode(){let t;return this.sliceDim>1?t="uniforms.strides[j]":t="uniforms.strides",`
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
      `}};function R6(r){let{inputs:t,backend:e}=r,{params:n,indices:o}=t,s=o.shape,i=s[s.length-1],u=w.sizeFromShape(n.shape),[c,a,l,p]=S.prepareAndValidate(n,o),m=j({inputs:{x:o},backend:e,attrs:{shape:[a,i]}}),f=j({inputs:{x:n},backend:e,attrs:{shape:[w.sizeFromShape(n.shape)/l,l]}});if(e.shouldExecuteOnCPU([n,o])||n.dtype==="string"){let b=e.readSync(o.dataId),y=e.bufferSync(n),I=wR(b,y,n.dtype,a,i,l,p,n.shape,u);return e.makeTensorInfo(c,n.dtype,I.values)}let d=new ad(i,[a,l]),h=[{type:"int32",data:[i]},{type:"int32",data:p}],g=e.runWebGPUProgram(d,[f,m],f.dtype,h),x=j({inputs:{x:g},backend:e,attrs:{shape:c}});return e.disposeData(m.dataId),e.disposeData(f.dataId),e.disposeData(g.dataId),x}var dD={kernelName:Wa,backendName:"webgpu",kernelFunc:R6};var ud=class{constructor(t,e){this.variableNames=["A","indices"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.slice(),this.aShape=t,this.outputShape=e,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="gather"}getUserCode(){let t=M6(this.aShape);return`
      ${D("index")} {
        if (index < uniforms.size) {
          let resRC = getCoordsFromIndex(index);
          let indexZ = i32(getIndices(resRC.x, resRC.z));
          let inBounds = select(0.0, 1.0, indexZ >= 0 && indexZ < uniforms.aShape[2]);
          setOutputAtIndex(index, inBounds * getA(${t}));
        }
      }
    `}};function M6(r){let t=["resRC.x","resRC.y","resRC.z","resRC.w"],e=[];for(let n=0;n<r.length;n++)n===2?e.push("indexZ"):e.push(`${t[n]}`);return e.join()}function Gw(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,indices:s}=t,{axis:i,batchDims:u}=n,c=w.parseAxisParam(i,o.shape)[0],a=S.segment_util.collectGatherOpShapeInfo(o,s,c,u),l=w.sizeFromShape(s.shape),p=[],m=j({inputs:{x:o},backend:e,attrs:{shape:[a.batchSize,a.outerSize,a.dimSize,a.sliceSize]}}),f=j({inputs:{x:s},backend:e,attrs:{shape:[a.batchSize,l/a.batchSize]}});p.push(m),p.push(f);let d=[a.batchSize,a.outerSize,l/a.batchSize,a.sliceSize];if(e.shouldExecuteOnCPU([o,s])){let y=e.tensorMap.get(f.dataId).values,I=Ft(f.shape,f.dtype,y),_=e.tensorMap.get(m.dataId).values,k=Ft(m.shape,m.dtype,_),A=SR(k,I,d);return p.forEach(R=>e.disposeData(R.dataId)),e.makeTensorInfo(a.outputShape,A.dtype,A.values)}let h=new ud(m.shape,d),g=e.runWebGPUProgram(h,[m,f],m.dtype);p.push(g);let x=j({inputs:{x:g},backend:e,attrs:{shape:a.outputShape}});return p.forEach(b=>e.disposeData(b.dataId)),x}var hD={kernelName:Ol,backendName:"webgpu",kernelFunc:Gw};var D6=Et({opType:et.GREATER,cpuKernelImpl:vR,dtype:"bool"}),gD={kernelName:ti,backendName:"webgpu",kernelFunc:D6};var N6=Et({opType:et.GREATER_EQUAL,dtype:"bool",cpuKernelImpl:IR}),xD={kernelName:ei,backendName:"webgpu",kernelFunc:N6};function E6(r){let{inputs:t,backend:e}=r,{input:n}=t;return nd(n,!0,e)}var yD={kernelName:LS,backendName:"webgpu",kernelFunc:E6};var $6=it({opType:B.IS_FINITE,dtype:"bool"}),bD={kernelName:zl,backendName:"webgpu",kernelFunc:$6};var T6=it({opType:B.IS_INF,dtype:"bool"}),wD={kernelName:Ll,backendName:"webgpu",kernelFunc:T6};var F6=it({opType:B.IS_NAN,dtype:"bool"}),SD={kernelName:Wl,backendName:"webgpu",kernelFunc:F6};function P6(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{alpha:s}=n,i=[{type:"float32",data:[s]}],u=new fr(o.shape,B.LEAKYRELU,"alpha : f32,");return e.runWebGPUProgram(u,[o],"float32",i)}var ID={kernelName:zo,backendName:"webgpu",kernelFunc:P6};var O6=Et({opType:et.LESS,dtype:"bool",cpuKernelImpl:kR}),vD={kernelName:ri,backendName:"webgpu",kernelFunc:O6};var B6=Et({opType:et.LESS_EQUAL,dtype:"bool",cpuKernelImpl:CR}),CD={kernelName:ni,backendName:"webgpu",kernelFunc:B6};var cd=class{constructor(t){this.variableNames=[],this.outputShape=[],this.uniforms="start : f32, step : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=[t],this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="linSpace"}getUserCode(){return`
      ${D("index")} {
        if (index < uniforms.size) {
          setOutputAtIndex(index, uniforms.start + f32(index) * uniforms.step);
        }
      }
    `}};function z6(r){let{backend:t,attrs:e}=r,{start:n,stop:o,num:s}=e,i=(o-n)/(s-1),u=new cd(s),c=[{type:"float32",data:[n]},{type:"float32",data:[i]}];return t.runWebGPUProgram(u,[],"float32",c)}var kD={kernelName:Ua,backendName:"webgpu",kernelFunc:z6};var L6=it({opType:B.LOG,cpuKernelImpl:_R}),_D={kernelName:oi,backendName:"webgpu",kernelFunc:L6};var W6=it({opType:B.LOG1P}),AD={kernelName:Ul,backendName:"webgpu",kernelFunc:W6};var U6=Et({opType:et.LOGICAL_AND,dtype:"bool"}),RD={kernelName:Gl,backendName:"webgpu",kernelFunc:U6};var G6=it({opType:B.LOGICAL_NOT}),MD={kernelName:Vl,backendName:"webgpu",kernelFunc:G6};var V6=Et({opType:et.LOGICAL_OR}),DD={kernelName:Hl,backendName:"webgpu",kernelFunc:V6};var ND=`
  var powValue = 0.0;
  let basis = uniforms.bias + uniforms.alpha * sum;
  if (uniforms.beta == 0.5) {
    powValue = inverseSqrt(basis);
  } else if (uniforms.beta == 1.0) {
    powValue = 1.0 / basis;
  } else {
    powValue = exp(log(basis) * (-uniforms.beta));
  }
`,ld=class{constructor(t){this.outputShape=[],this.variableNames=["x"],this.uniforms="radius : i32, bias : f32, alpha : f32, beta : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="lrn"}getUserCode(){return`
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
        ${ND}

        setOutputAtIndex(index, x * powValue);
      }
    }
  `}},pd=class{constructor(t,e){this.outputShape=[],this.variableNames=["x"],this.uniforms="radius : i32, bias : f32, alpha : f32, beta : f32,",this.workgroupSize=[256,1,1],this.maxAllowRadius=16,w.assert(e<=this.maxAllowRadius,()=>`Radius must be less than or equal to ${this.maxAllowRadius}, current radius is ${e}`),this.outputShape=t,this.elementsPerWorkgroup=this.workgroupSize[0]-2*this.maxAllowRadius,this.dispatchLayout={x:[3],y:[2],z:[0,1]},this.dispatch=N(this.dispatchLayout,this.outputShape,[this.elementsPerWorkgroup,this.workgroupSize[1],this.workgroupSize[2]]),this.shaderKey="lrn_shared"}getUserCode(){return`
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
        ${ND}

        setOutputAtCoords(b, r, c, d, lrnSub[index] * powValue);
      }
    } `}};function H6(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{depthRadius:s,bias:i,alpha:u,beta:c}=n,a;s>16?a=new ld(o.shape):a=new pd(o.shape,s);let l=[{type:"int32",data:[s]},{type:"float32",data:[i]},{type:"float32",data:[u]},{type:"float32",data:[c]}];return e.runWebGPUProgram(a,[o],o.dtype,l)}var ED={kernelName:Ga,backendName:"webgpu",kernelFunc:H6};var md=class{constructor(t){this.outputShape=[],this.variableNames=["inputImage","outputImage","dy"],this.uniforms="depthRadius : i32, bias : f32, alpha : f32, beta : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="lrn_grad"}getUserCode(){return`
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
  `}};function q6(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,y:s,dy:i}=t,{depthRadius:u,bias:c,alpha:a,beta:l}=n,p=new md(o.shape),m=[{type:"int32",data:[u]},{type:"float32",data:[c]},{type:"float32",data:[a]},{type:"float32",data:[l]}];return e.runWebGPUProgram(p,[o,s,i],o.dtype,m)}var $D={kernelName:Va,backendName:"webgpu",kernelFunc:q6};var K6=Et({opType:et.MAX,cpuKernelImpl:RR}),TD={kernelName:Vn,backendName:"webgpu",kernelFunc:K6};function j6(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{filterSize:s,strides:i,pad:u,dimRoundingMode:c}=n,l=S.computePool2DInfo(o.shape,s,i,1,u,c);return kf(o,l,"max",e)}var FD={kernelName:qa,backendName:"webgpu",kernelFunc:j6};function X6(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{filterSize:s,strides:i,pad:u,dataFormat:c,dimRoundingMode:a}=n,l=[1,1,1],p=S.computePool3DInfo(o.shape,s,i,l,u,a,c),m=new ho(p,"max"),f=[{type:"int32",data:[p.strideDepth,p.strideHeight,p.strideWidth]},{type:"int32",data:[p.padInfo.front,p.padInfo.top,p.padInfo.left]},{type:"int32",data:[p.inDepth,p.inHeight,p.inWidth]},{type:"int32",data:[p.effectiveFilterDepth,p.effectiveFilterHeight,p.effectiveFilterWidth]}];return e.runWebGPUProgram(m,[o],o.dtype,f)}var PD={kernelName:Kl,backendName:"webgpu",kernelFunc:X6};var fd=class{constructor(t){this.variableNames=["dy","maxPos"],this.uniforms=`strides : vec2<i32>, pads : vec2<i32>, dilations : vec2<i32>, filterDims : vec2<i32>,
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
    `}},dd=class{constructor(t){this.variableNames=["dy","maxPos"],this.uniforms=`strides : vec3<i32>, pads : vec3<i32>, filterDims : vec3<i32>,
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
    `}};function Y6(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,input:s}=t,i=s,{filterSize:u,strides:c,pad:a,dimRoundingMode:l}=n,p=[1,1,1],m=S.computePool3DInfo(i.shape,u,c,p,a,l),f=new ho(m,"max",!0),d=[{type:"int32",data:[m.strideDepth,m.strideHeight,m.strideWidth]},{type:"int32",data:[m.padInfo.front,m.padInfo.top,m.padInfo.left]},{type:"int32",data:[m.inDepth,m.inHeight,m.inWidth]},{type:"int32",data:[m.effectiveFilterDepth,m.effectiveFilterHeight,m.effectiveFilterWidth]}],h=e.runWebGPUProgram(f,[i],"int32",d),g=new dd(m);d=[{type:"int32",data:[m.strideDepth,m.strideHeight,m.strideWidth]},{type:"int32",data:[m.effectiveFilterDepth-1-m.padInfo.front,m.effectiveFilterHeight-1-m.padInfo.top,m.effectiveFilterWidth-1-m.padInfo.left]},{type:"int32",data:[m.effectiveFilterDepth,m.effectiveFilterHeight,m.effectiveFilterWidth]},{type:"int32",data:[m.outDepth]},{type:"int32",data:[m.outHeight]},{type:"int32",data:[m.outWidth]}];let x=e.runWebGPUProgram(g,[o,h],i.dtype,d);return e.disposeData(h.dataId),x}var OD={kernelName:jl,backendName:"webgpu",kernelFunc:Y6};function Q6(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,input:s,output:i}=t,u=s;ff([s,i],"maxPoolGrad");let{filterSize:c,strides:a,pad:l,dimRoundingMode:p}=n,m=S.computePool2DInfo(u.shape,c,a,1,l,p),f=new un(m,"max",!0),d=[{type:"int32",data:[m.strideHeight,m.strideWidth]},{type:"int32",data:[m.padInfo.top,m.padInfo.left]},{type:"int32",data:[m.dilationHeight,m.dilationWidth]},{type:"int32",data:[m.inHeight,m.inWidth]},{type:"int32",data:[m.effectiveFilterHeight,m.effectiveFilterWidth]}],h=e.runWebGPUProgram(f,[u],"int32",d),g=new fd(m);d=[{type:"int32",data:[m.strideHeight,m.strideWidth]},{type:"int32",data:[m.effectiveFilterHeight-1-m.padInfo.top,m.effectiveFilterWidth-1-m.padInfo.left]},{type:"int32",data:[m.dilationHeight,m.dilationWidth]},{type:"int32",data:[m.effectiveFilterHeight,m.effectiveFilterWidth]},{type:"int32",data:[m.outHeight]},{type:"int32",data:[m.outWidth]}];let x=e.runWebGPUProgram(g,[o,h],u.dtype,d);return e.disposeData(h.dataId),x}var BD={kernelName:ql,backendName:"webgpu",kernelFunc:Q6};function Z6(r){let{inputs:t,backend:e,attrs:n}=r,{filterSize:o,strides:s,pad:i,includeBatchInIndex:u}=n,{x:c}=t;w.assert(c.shape.length===4,()=>`Error in maxPool: input must be rank 4 but got rank ${c.shape.length}.`);let a=[1,1];w.assert(S.eitherStridesOrDilationsAreOne(s,a),()=>`Error in maxPool: Either strides or dilations must be 1. Got strides ${s} and dilations '${a}'`);let l=S.computePool2DInfo(c.shape,o,s,a,i),p=[{type:"int32",data:[l.strideHeight,l.strideWidth]},{type:"int32",data:[l.padInfo.top,l.padInfo.left]},{type:"int32",data:[l.dilationHeight,l.dilationWidth]},{type:"int32",data:[l.inHeight,l.inWidth]},{type:"int32",data:[l.effectiveFilterHeight,l.effectiveFilterWidth]}],m=new un(l,"max",!1),f=e.runWebGPUProgram(m,[c],c.dtype,p);m=new un(l,"max",!0,!0,u);let d=e.runWebGPUProgram(m,[c],"int32",p);return[f,d]}var zD={kernelName:Xl,backendName:"webgpu",kernelFunc:Z6};function J6(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s,keepDims:i}=n;return dr(o,s,i,"min",e)}var LD={kernelName:Wo,backendName:"webgpu",kernelFunc:J6};var tq=Et({opType:et.MIN,cpuKernelImpl:MR}),WD={kernelName:si,backendName:"webgpu",kernelFunc:tq};var hd=class{constructor(t,e,n){this.uniforms="",this.variableNames=["x"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=e.map((o,s)=>o[0]+t[s]+o[1]),this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.xShape=t,e.map((o,s)=>{this.uniforms+=` pad${s} : vec2<i32>,`}),this.offset=n==="reflect"?0:1,this.shaderKey=`mirrorPad_${n}`}getUserCode(){let t=this.xShape.length,e=this.xShape.map((a,l)=>`uniforms.pad${l}[0]`).join(","),n=this.xShape.map((a,l)=>`uniforms.pad${l}[0] + uniforms.xShape${t>1?`[${l}]`:""}`).join(","),o=t===1?"start":"start[i]",s=t===1?"end":"end[i]",i=t===1?"outC":"outC[i]",u=Lt(t),c=t>1?["coords[0]","coords[1]","coords[2]","coords[3]"].slice(0,t):"coords";return`
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
    `}};var UD={kernelName:Ka,backendName:"webgpu",kernelFunc:({inputs:r,attrs:t,backend:e})=>{let{x:n}=r,{paddings:o,mode:s}=t,i=e,u=o.map(l=>({type:"int32",data:[l[0],l[1]]})),c=new hd(n.shape,o,s);return i.runWebGPUProgram(c,[n],n.dtype,u)}};var eq=Et({opType:et.MOD}),GD={kernelName:Yl,backendName:"webgpu",kernelFunc:eq};var gd=class{constructor(t,e){this.variableNames=["probs"],this.outputShape=[],this.uniforms="seed : f32, numOutcomes: i32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=[t,e],this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="multinomial"}getUserCode(){return`
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
  `}};var xd=class{constructor(t){this.variableNames=["logits"],this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=[this.outputShape[0],1,1],this.outputShape[1]>=4096?this.workgroupSize=[256,1,1]:this.workgroupSize=[64,1,1],this.shaderKey="softmax"}getUserCode(){return`
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
    `}};function Vw(r){let{inputs:t,backend:e,attrs:n}=r,{logits:o}=t,{dim:s}=n,i=j({inputs:{x:o},backend:e,attrs:{shape:[w.sizeFromShape(o.shape)/o.shape[s],o.shape[s]]}}),u=new xd(i.shape),c=e.runWebGPUProgram(u,[i],o.dtype),a=j({inputs:{x:c},backend:e,attrs:{shape:o.shape}});return e.disposeData(i.dataId),e.disposeData(c.dataId),a}var VD={kernelName:su,backendName:"webgpu",kernelFunc:Vw};function rq(r){let{inputs:t,backend:e,attrs:n}=r,{logits:o}=t,{numSamples:s,seed:i,normalized:u}=n,c=u?o:Vw({inputs:{logits:o},backend:e,attrs:{dim:o.shape.length-1}}),a=c.shape[0],l=c.shape[1],p=new gd(a,s),m=[{type:"float32",data:[i]},{type:"int32",data:[l]}],f=e.runWebGPUProgram(p,[c],"int32",m);return u||e.disposeData(c.dataId),f}var HD={kernelName:ja,backendName:"webgpu",kernelFunc:rq};function nq(r){let{inputs:t,backend:e}=r,{x:n}=t;if(e.shouldExecuteOnCPU([n])){let s=e.tensorMap.get(n.dataId),[i,u]=NR(s.values,n.shape,n.dtype);return e.makeTensorInfo(u,n.dtype,i)}let o=new fr(n.shape,B.NEG);return e.runWebGPUProgram(o,[n],n.dtype)}var qD={kernelName:Uo,backendName:"webgpu",kernelFunc:nq};function oq(r){console.warn("tf.nonMaxSuppression() in webgpu locks the UI thread. Call tf.nonMaxSuppressionAsync() instead");let{inputs:t,backend:e,attrs:n}=r,{boxes:o,scores:s}=t,{maxOutputSize:i,iouThreshold:u,scoreThreshold:c}=n,a=e.readSync(o.dataId),l=e.readSync(s.dataId),{selectedIndices:p}=Ti.nonMaxSuppressionV3Impl(a,l,i,u,c);return e.makeTensorInfo([p.length],"int32",new Int32Array(p))}var KD={kernelName:Xa,backendName:"webgpu",kernelFunc:oq};function sq(r){console.warn("tf.nonMaxSuppression() in webgpu locks the UI thread. Call tf.nonMaxSuppressionAsync() instead");let{inputs:t,backend:e,attrs:n}=r,{boxes:o,scores:s}=t,{maxOutputSize:i,iouThreshold:u,scoreThreshold:c,softNmsSigma:a}=n,l=e.readSync(o.dataId),p=e.readSync(s.dataId),m=i,f=u,d=c,h=a,{selectedIndices:g,selectedScores:x}=Ti.nonMaxSuppressionV5Impl(l,p,m,f,d,h);return[e.makeTensorInfo([g.length],"int32",new Int32Array(g)),e.makeTensorInfo([x.length],"float32",new Float32Array(x))]}var jD={kernelName:Ya,backendName:"webgpu",kernelFunc:sq};var yd=class{constructor(t,e){this.variableNames=["x"],this.uniforms="onValue : f32, offValue : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=[t,e],this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="onehot"}getUserCode(){return`
      ${D("index")} {
        if(index < uniforms.size) {
          let coords = getCoordsFromIndex(index);
          setOutputAtIndex(index, mix(uniforms.offValue, uniforms.onValue,
                                      f32(i32(round(getX(coords.x))) == coords.y)));
        }
      }
    `}};function iq(r){let{inputs:t,backend:e,attrs:n}=r,{indices:o}=t,{dtype:s,depth:i,onValue:u,offValue:c}=n,a=w.sizeFromShape(o.shape),l=new yd(a,i),p=j({inputs:{x:o},backend:e,attrs:{shape:[a]}}),m=[{type:"float32",data:[u]},{type:"float32",data:[c]}],f=e.runWebGPUProgram(l,[p],s,m);e.disposeData(p.dataId);let d=[...o.shape,i],h=j({inputs:{x:f},backend:e,attrs:{shape:d}});return e.disposeData(f.dataId),h}var XD={kernelName:Qa,backendName:"webgpu",kernelFunc:iq};function Ic(r){let{inputs:t,backend:e}=r,{x:n}=t;if(n.dtype==="complex64"){let o=Pn({inputs:{input:n},backend:e}),s=Ic({inputs:{x:o},backend:e}),i=_s({inputs:{input:n},backend:e}),u=Ic({inputs:{x:i},backend:e}),c=vr({inputs:{real:s,imag:u},backend:e});return e.disposeData(o.dataId),e.disposeData(s.dataId),e.disposeData(i.dataId),e.disposeData(u.dataId),c}else return Jt({attrs:{shape:n.shape,dtype:n.dtype,value:n.dtype==="string"?"":0},backend:e})}var YD={kernelName:hi,backendName:"webgpu",kernelFunc:Ic};function QD(r){let{inputs:t,backend:e}=r,{x:n}=t;if(n.dtype==="string")throw new Error("onesLike is not supported under string dtype");if(n.dtype==="complex64"){let o=Pn({inputs:{input:n},backend:e}),s=QD({inputs:{x:o},backend:e}),i=_s({inputs:{input:n},backend:e}),u=Ic({inputs:{x:i},backend:e}),c=vr({inputs:{real:s,imag:u},backend:e});return e.disposeData(o.dataId),e.disposeData(s.dataId),e.disposeData(i.dataId),e.disposeData(u.dataId),c}else return Jt({attrs:{shape:n.shape,dtype:n.dtype,value:1},backend:e})}var ZD={kernelName:Ql,backendName:"webgpu",kernelFunc:QD};function aq(r){let{inputs:t,backend:e,attrs:n}=r,{axis:o}=n;if(t.length===1)return rd({inputs:{input:t[0]},backend:e,attrs:{dim:o}});let s=t[0].shape,i=t[0].dtype;t.forEach(l=>{w.assertShapesMatch(s,l.shape,"All tensors passed to stack must have matching shapes"),w.assert(i===l.dtype,()=>"All tensors passed to stack must have matching dtypes")});let u=[],c=t.map(l=>{let p=rd({inputs:{input:l},backend:e,attrs:{dim:o}});return u.push(p),p}),a=zw({inputs:c,backend:e,attrs:{axis:o}});return u.forEach(l=>e.disposeData(l.dataId)),a}var JD={kernelName:ai,backendName:"webgpu",kernelFunc:aq};function Hw(r,t=!1){let e=r.length,n=Lt(e),o=r.map((p,m)=>`uniforms.pad${m}[0]`).join(","),s=r.map((p,m)=>`uniforms.pad${m}[0] + uniforms.xShape${e>1?`[${m}]`:""}`).join(","),i=e>1?`${n}(${o})`:`${o}`,u=e>1?`${n}(${s})`:`${s}`,c=e>1?"any(paddedCoords < start)":"paddedCoords < start",a=e>1?"any(paddedCoords >= end)":"paddedCoords >= end",l=e>1?["coords[0]","coords[1]","coords[2]","coords[3]"].slice(0,e):"coords";return`
        let start = ${i};
        let end = ${u};
        if (${c} || ${a}) {
          setOutputAtIndex(index, ${t?0:"uniforms.constantValue"});
        } else {
          let coords = paddedCoords - start;
          setOutputAtIndex(index, getX(${l}));
        }
  `}var bd=class{constructor(t,e){this.variableNames=["x"],this.uniforms="constantValue : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=e.map((n,o)=>n[0]+t[o]+n[1]),this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),e.map((n,o)=>{this.uniforms+=` pad${o} : vec2<i32>,`}),this.xShape=t,this.shaderKey="pad"}getUserCode(){return`
      ${D("index")} {
        if (index < uniforms.size) {
          let paddedCoords = getCoordsFromIndex(index);
          ${Hw(this.xShape)}
        }
      }
    `}};var uq=r=>{let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{paddings:s,constantValue:i}=n;if(s.every(a=>w.arraysEqual(a,[0,0])))return se({inputs:{x:o},backend:e});if(w.sizeFromShape(o.shape)===0){let a=s.map((l,p)=>l[0]+o.shape[p]+l[1]);return Jt({backend:e,attrs:{shape:a,value:i,dtype:o.dtype}})}let u=[{type:"float32",data:[i]}];s.map(a=>u.push({type:"int32",data:[a[0],a[1]]}));let c=new bd(o.shape,s);return e.runWebGPUProgram(c,[o],o.dtype,u)},tN={kernelName:Go,backendName:"webgpu",kernelFunc:uq};var cq=Et({opType:et.POW}),eN={kernelName:ui,backendName:"webgpu",kernelFunc:cq};function lq(r){let{inputs:t,backend:e}=r,{x:n,alpha:o}=t,s=new Fn(et.PRELU,n.shape,o.shape);return e.runWebGPUProgram(s,[n,o],"float32")}var rN={kernelName:Vo,backendName:"webgpu",kernelFunc:lq};function pq(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s,keepDims:i}=n;return dr(o,s,i,"prod",e)}var nN={kernelName:ci,backendName:"webgpu",kernelFunc:pq};var mq=r=>{let{backend:t,attrs:e}=r,{start:n,stop:o,step:s,dtype:i}=e,u=TR(n,o,s,i);return t.makeTensorInfo([u.length],i,u)},oN={kernelName:Zl,backendName:"webgpu",kernelFunc:mq};var fq=Et({opType:et.DIV}),sN={kernelName:Ks,backendName:"webgpu",kernelFunc:fq};var dq=it({opType:B.RECIPROCAL}),iN={kernelName:Jl,backendName:"webgpu",kernelFunc:dq};var hq=it({opType:B.RELU}),aN={kernelName:li,backendName:"webgpu",kernelFunc:hq};var gq=it({opType:B.RELU6}),uN={kernelName:mi,backendName:"webgpu",kernelFunc:gq};var wd=class{constructor(t,e,n){this.variableNames=["x"],this.uniforms="adjustHeightWidth : vec2<f32>, halfPixelCenters : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=[t[0],e,n,t[3]],this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="resizeBilinear"}getUserCode(){return`
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
    `}};function xq(r){let{inputs:t,backend:e,attrs:n}=r,{images:o}=t,{alignCorners:s,size:i,halfPixelCenters:u}=n,[c,a]=i,l=s&&c>1?1:0,p=s&&a>1?1:0,f=[{type:"float32",data:[l,p]},{type:"float32",data:[u?.5:0]}],d=new wd(o.shape,c,a);return e.runWebGPUProgram(d,[o],"float32",f)}var cN={kernelName:eu,backendName:"webgpu",kernelFunc:xq};var Sd=class{constructor(t,e){this.variableNames=["dy"],this.uniforms=`effectiveXSize : vec2<i32>, effectiveYSize : vec2<i32>, heightScale : f32, widthScale : f32,
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
    `}};function yq(r){let{inputs:t,backend:e,attrs:n}=r,{images:o,dy:s}=t,{alignCorners:i}=n,[,u,c]=o.shape,[,a,l]=s.shape,p=[i&&a>1?u-1:u,i&&l>1?c-1:c],m=[i&&a>1?a-1:a,i&&l>1?l-1:l],f=p[0]/m[0],d=p[1]/m[1],h=1/f,g=1/d,x=Math.ceil(h)*2+2,b=Math.ceil(g)*2+2,y=new Sd(o.shape,i),I=[{type:"int32",data:p},{type:"int32",data:m},{type:"float32",data:[f]},{type:"float32",data:[d]},{type:"float32",data:[h]},{type:"float32",data:[g]},{type:"int32",data:[x]},{type:"int32",data:[b]}];return e.runWebGPUProgram(y,[s],s.dtype,I)}var lN={kernelName:ru,backendName:"webgpu",kernelFunc:yq};var Id=class{constructor(t,e,n,o){this.variableNames=["x"],this.uniforms="adjustHeightWidth : vec2<f32>, roundBase : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=[t[0],e,n,t[3]],this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.halfPixelCenters=o,this.shaderKey=`resizeNearest_${o}`}getUserCode(){let t;return this.halfPixelCenters?t="max((vec2<f32>(rc) + vec2<f32>(0.5)) * effectiveInputOverOutputRatioRC, vec2<f32>(0.0))":t="vec2<f32>(rc) * effectiveInputOverOutputRatioRC",`
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
    `}};function bq(r){let{inputs:t,backend:e,attrs:n}=r,{images:o}=t,{alignCorners:s,halfPixelCenters:i,size:u}=n,[c,a]=u,l=s&&c>1?1:0,p=s&&a>1?1:0,f=[{type:"float32",data:[l,p]},{type:"float32",data:[s?.5:0]}],d=new Id(o.shape,c,a,i);return e.runWebGPUProgram(d,[o],o.dtype,f)}var pN={kernelName:Ja,backendName:"webgpu",kernelFunc:bq};var vd=class{constructor(t,e){this.variableNames=["dy"],this.uniforms=`effectiveXSize : vec2<i32>, effectiveYSize : vec2<i32>, invHeightScale : f32, invWidthScale : f32,
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
    `}};function wq(r){let{inputs:t,backend:e,attrs:n}=r,{images:o,dy:s}=t,{alignCorners:i}=n,[,u,c]=o.shape,[,a,l]=s.shape,p=[i&&a>1?u-1:u,i&&l>1?c-1:c],m=[i&&a>1?a-1:a,i&&l>1?l-1:l],f=p[0]/m[0],d=p[1]/m[1],h=1/f,g=1/d,x=Math.ceil(h)*2+2,b=Math.ceil(g)*2+2,y=new vd(o.shape,i),I=[{type:"int32",data:p},{type:"int32",data:m},{type:"float32",data:[h]},{type:"float32",data:[g]},{type:"int32",data:[x]},{type:"int32",data:[b]}];return e.runWebGPUProgram(y,[s],s.dtype,I)}var mN={kernelName:tu,backendName:"webgpu",kernelFunc:wq};var Cd=class{constructor(t){this.variableNames=["x"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.uniforms=" axis : vec4<i32>,",this.shaderKey="reverse"}getUserCode(){return`
      
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
    `}};function Sq(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{dims:s}=n,i=o.shape.length;if(i===0)return se({inputs:{x:o},backend:e});let u=o.shape,c=[1,1,1,1];u.forEach((g,x)=>{let b=x+4-i;c[b]=g});let a=w.parseAxisParam(s,o.shape),l=[0,0,0,0];a.forEach(g=>{let x=g+4-i;l[x]=1});let p=[{type:"int32",data:l}],m=j({inputs:{x:o},backend:e,attrs:{shape:c}}),f=new Cd(c),d=e.runWebGPUProgram(f,[m],m.dtype,p);e.disposeData(m.dataId);let h=j({inputs:{x:d},backend:e,attrs:{shape:u}});return e.disposeData(d.dataId),h}var fN={kernelName:Ho,backendName:"webgpu",kernelFunc:Sq};var kd=class{constructor(t,e){this.outputShape=[],this.variableNames=["x"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.uniforms=`centerX : f32, centerY : f32, sinRadians : f32,
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
      `}};var dN={kernelName:cu,backendName:"webgpu",kernelFunc:({inputs:r,attrs:t,backend:e})=>{let{image:n}=r,{radians:o,fillValue:s,center:i}=t,u=e,c=new kd(n.shape,s),[a,l]=S.getImageCenter(i,n.shape[1],n.shape[2]),p=[{type:"float32",data:[a]},{type:"float32",data:[l]},{type:"float32",data:[Math.sin(o)]},{type:"float32",data:[Math.cos(o)]}];return typeof s=="number"?p.push({type:"float32",data:[Number.parseFloat(s.toFixed(2))]}):p.push({type:"float32",data:s}),u.runWebGPUProgram(c,[n],n.dtype,p)}};var Iq=it({opType:B.ROUND}),hN={kernelName:tp,backendName:"webgpu",kernelFunc:Iq};var vq=it({opType:B.RSQRT,cpuKernelImpl:FR}),gN={kernelName:qn,backendName:"webgpu",kernelFunc:vq};var cn=class{constructor(t,e,n,o,s,i,u,c=!0){this.variableNames=["updates","indices"],this.workgroupSize=[64,1,1],this.atomic=!0,this.outputShape=i,this.type=u,this.sumDupeIndices=c,this.dispatchLayout=T(t),this.dispatch=N(this.dispatchLayout,t,this.workgroupSize),this.sliceDimGreaterThanOne=e>1,this.shaderKey=`scatter_${n}_${o}_${this.sliceDimGreaterThanOne}_${u}_${c}_${s.length}`;let a=Lt(s.length);this.uniforms=`sliceDim : i32, strides: ${a}, updatesSize: i32,`,this.updatesRank=o,this.indicesRank=n}getUserCode(){let t="";this.indicesRank===1?t="coords[0]":this.indicesRank===2&&(t="coords[0], j");let e=`getIndices(${t})`,n=this.sliceDimGreaterThanOne?"uniforms.strides[j]":"uniforms.strides",o="",s="";this.dispatchLayout.x.length===1?(o="flattenedIndex",s=`
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
      `);let u=`getUpdates(${Array.from({length:this.updatesRank},(a,l)=>`coords[${l}]`).join(", ")})`;return`
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
              ${mo(this.type)}(${u});
          let flatIndex = getOutputIndexFromCoords(${o});

          ${this.sumDupeIndices?pr("&result[flatIndex]","updateValue",this.type):"atomicStore(&result[flatIndex], bitcast<i32>(updateValue));"}
        }
      }`}};function Cq(r){let{inputs:t,backend:e,attrs:n}=r,{indices:o,updates:s}=t,{shape:i}=n,{sliceRank:u,numUpdates:c,sliceSize:a,strides:l,outputSize:p}=S.calculateShapes(s,o,i),m=[p/a,a];if(p===0)return e.makeTensorInfo(i,o.dtype);let f=j({inputs:{x:o},backend:e,attrs:{shape:[c,u]}}),d=j({inputs:{x:s},backend:e,attrs:{shape:[c,a]}}),h=d.dtype,g=Jt({backend:e,attrs:{shape:m,value:0,dtype:h}}),x=w.sizeFromShape(d.shape),b=[{type:"int32",data:[u]},{type:"int32",data:l},{type:"int32",data:[x]}],y=new cn(d.shape,u,f.shape.length,d.shape.length,l,m,h),I=e.runWebGPUProgram(y,[d,f],h,b,g),v=j({inputs:{x:I},backend:e,attrs:{shape:i}});return e.disposeData(f.dataId),e.disposeData(d.dataId),e.disposeData(I.dataId),v}var xN={kernelName:qo,backendName:"webgpu",kernelFunc:Cq};var _d=class{constructor(t,e){this.outputShape=[],this.variableNames=["sortedSequence","values"],this.uniforms="numInputs : i32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.side=e,this.shaderKey=`search_sorted_${e}`}getUserCode(){return`
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
    `}};function kq(r){let{inputs:t,backend:e,attrs:n}=r,{sortedSequence:o,values:s}=t,{side:i}=n,u=new _d([s.shape[0],s.shape[1]],i),c=[{type:"int32",data:[o.shape[1]]}];return e.runWebGPUProgram(u,[o,s],"int32",c)}var yN={kernelName:ou,backendName:"webgpu",kernelFunc:kq};var Ad=class{constructor(t,e,n){this.variableNames=["c","a","b"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=e,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.cRank=t,this.rank=n,this.shaderKey="select"}getUserCode(){let t,e;if(this.rank>4)throw Error(`Where for rank ${this.rank} is not yet supported`);if(this.rank===1)e="resRC",t="resRC";else{let o=["resRC.x","resRC.y","resRC.z","resRC.w"],s=[],i=[];for(let u=0;u<this.outputShape.length;u++)i.push(`${o[u]}`),u<this.cRank&&s.push(`${o[u]}`);t=s.join(),e=i.join()}return`
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
    `}};function _q(r){let{inputs:t,backend:e}=r,{condition:n,t:o,e:s}=t,i=new Ad(n.shape.length,o.shape,o.shape.length);return e.runWebGPUProgram(i,[n,o,s],Be(o.dtype,s.dtype))}var bN={kernelName:ep,backendName:"webgpu",kernelFunc:_q};var Aq=it({opType:B.SELU}),wN={kernelName:rp,backendName:"webgpu",kernelFunc:Aq};var Rq=it({opType:B.SIGMOID}),SN={kernelName:Kn,backendName:"webgpu",kernelFunc:Rq};var Mq=it({opType:B.SIGN}),IN={kernelName:sp,backendName:"webgpu",kernelFunc:Mq};var Dq=it({opType:B.SIN}),vN={kernelName:np,backendName:"webgpu",kernelFunc:Dq};var Nq=it({opType:B.SINH}),CN={kernelName:op,backendName:"webgpu",kernelFunc:Nq};var Eq=it({opType:B.SOFTPLUS}),kN={kernelName:ip,backendName:"webgpu",kernelFunc:Eq};var Rd=class{constructor(t,e,n,o,s,i){this.variableNames=["x"],this.outputShape=[],this.uniforms="",this.workgroupSize=[64,1,1],this.size=!0;let u=new Array(o.length);for(let c=0;c<u.length;c++)u[c]=o[s[c]];this.outputShape=u,this.newDim=s,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.xShape=t,this.paddedXShape=e,this.uniforms+=`reshapedPaddedXShape : ${Lt(o.length)}, paddedXShapeStrides : ${Lt(i)}, `,n.map((c,a)=>{this.uniforms+=` pad${a} : vec2<i32>,`}),this.shaderKey=`spaceToBatchND_${s}`}getUserCode(){let t=Lt(this.outputShape.length),e=$w(this.newDim);return`
      ${xc(this.paddedXShape,"PaddedX")}
      ${D("index")} {
        if(index < uniforms.size) {
          let coords = getCoordsFromIndex(index);
          let switchedIndex = getIndexFromCoords${this.outputShape.length}D(${t}(${e}), uniforms.reshapedPaddedXShape);
          let paddedCoords = getPaddedXCoordsFromIndex(switchedIndex);
          ${Hw(this.xShape,!0)}
        }
      }
    `}};var $q=r=>{let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{blockShape:s,paddings:i}=n;w.assert(o.shape.length<=4,()=>"spaceToBatchND for rank > 4 with a WebGPU backend not implemented yet");let u=s.reduce((b,y)=>b*y),c=[[0,0]];c.push(...i);for(let b=1+s.length;b<o.shape.length;++b)c.push([0,0]);let a=c.map((b,y)=>b[0]+o.shape[y]+b[1]),l=S.getReshaped(a,s,u,!1),p=S.getPermuted(l.length,s.length,!1),m=S.getReshapedPermuted(a,s,u,!1),f=w.computeStrides(a),d=new Rd(o.shape,a,c,l,p,f.length),h=[{type:"int32",data:l},{type:"int32",data:f}];c.map(b=>h.push({type:"int32",data:[b[0],b[1]]}));let g=e.runWebGPUProgram(d,[o],o.dtype,h),x=j({inputs:{x:g},backend:e,attrs:{shape:m}});return e.disposeData(g.dataId),x},_N={kernelName:ap,backendName:"webgpu",kernelFunc:$q};var Md=class{constructor(t,e,n){this.variableNames=["input","indices","segmentIds"],this.outputShape=[],this.uniforms="segmentSize : i32, sparseSize : i32,",this.workgroupSize=[64,1,1],this.atomic=!0,this.outputShape=t,this.type=n,this.dispatchLayout=T([e]),this.dispatch=N(this.dispatchLayout,[e],this.workgroupSize),this.shaderKey="sparseSegmentSum"}getUserCode(){return`
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
  `}},Dd=class{constructor(t,e){this.variableNames=["segmentIds"],this.outputShape=[],this.workgroupSize=[64,1,1],this.atomic=!0,this.outputShape=[t],this.dispatchLayout=T(e),this.dispatch=N(this.dispatchLayout,e,this.workgroupSize),this.shaderKey="sparseSegmentIdCountProgram"}getUserCode(){return`
    ${D("index")} {
      if (index < uniforms.segmentIdsShape) {
        let segmentId = segmentIds[index];
        ${pr("&result[segmentId]","1","int32")}
      }
    }
  `}},Nd=class{constructor(t,e){this.variableNames=["segmentSum","sameSegmentIdCount"],this.outputShape=[],this.uniforms="segmentSize : i32",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.type=e,this.dispatchLayout=T(t),this.dispatch=N(this.dispatchLayout,t,this.workgroupSize),this.shaderKey="sparseSegmentMean"}getUserCode(){return`
    ${D("index")} {
      if (index < uniforms.size) {
        let segmentId = index / uniforms.segmentSize;
        let count = sameSegmentIdCount[segmentId];
        if (count != 0) {
          ${this.type==="float32"?"setOutputAtIndex(index, segmentSum[index] / f32(count));":"setOutputAtIndexI32(index, segmentSum[index] / count);"}
        }
      }
    }
  `}};function Ed(r,t,e,n=!1,o){let i=w.sizeFromShape(r.shape)/r.shape[0],u=r.dtype,c=w.sizeFromShape(t.shape),a=o.readSync(e.dataId),p=c>0?a[c-1]+1:0,m,f=r.shape.slice();f[0]=p;let d=c*i,h=Jt({backend:o,attrs:{shape:f,value:0,dtype:u}});m=new Md(f,d,u);let g=[{type:"int32",data:[i]},{type:"int32",data:[d]}],x=o.runWebGPUProgram(m,[r,t,e],u,g,h);if(n)return x;let b=Jt({backend:o,attrs:{shape:[p],value:0,dtype:"int32"}});m=new Dd(p,e.shape);let y=o.runWebGPUProgram(m,[e],"int32",null,b),I=Jt({backend:o,attrs:{shape:f,value:0,dtype:u}});m=new Nd(f,u),g=[{type:"int32",data:[i]}];let v=o.runWebGPUProgram(m,[x,y],u,g,I);return o.disposeData(x.dataId),o.disposeData(y.dataId),v}function Tq(r){let{inputs:t,backend:e}=r,{data:n,indices:o,segmentIds:s}=t;return Ed(n,o,s,!1,e)}var AN={kernelName:cp,backendName:"webgpu",kernelFunc:Tq};function Fq(r){let{inputs:t,backend:e}=r,{data:n,indices:o,segmentIds:s}=t;return Ed(n,o,s,!0,e)}var RN={kernelName:lp,backendName:"webgpu",kernelFunc:Fq};var $d=class{constructor(t,e){this.variableNames=["A"],this.workgroupSize=[64,1,1],this.size=!0;let n=new Array(t.length);for(let o=0;o<n.length;o++)n[o]=t[o]*e[o];this.outputShape=n,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.rank=this.outputShape.length,this.shaderKey="tile"}getUserCode(){let t=Pq(this.rank,"uniforms.");return`
      ${D("index")} {
        if (index < uniforms.size) {
          let resRC = getCoordsFromIndex(index);
          setOutputAtIndex(index, getA(${t}));
        }
      }
    `}};function Pq(r,t=""){if(r>=5)throw Error(`Tile for rank ${r} is not yet supported`);if(r===1)return`(resRC % ${t}aShape)`;let e=["resRC.x","resRC.y","resRC.z","resRC.w"],n=[];for(let o=0;o<r;o++)n.push(`(${e[o]} % ${t}aShape[${o}])`);return n.join()}function vc(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{reps:s}=n;if(e.shouldExecuteOnCPU([o])||o.dtype==="string"||o.shape.length>=5){let c=e.readSync(o.dataId),a=o.dtype==="string"?c.map(m=>w.decodeString(m)):c,l=Ft(o.shape,o.dtype,a),p=UR(l,s);return e.makeTensorInfo(p.shape,p.dtype,p.values)}let i=new $d(o.shape,s);return e.runWebGPUProgram(i,[o],o.dtype)}var MN={kernelName:bn,backendName:"webgpu",kernelFunc:vc};function Oq(r){let{inputs:t,backend:e,attrs:n}=r,{sparseIndices:o,sparseValues:s,defaultValue:i}=t,{outputShape:u}=n,{sliceRank:c,numUpdates:a,sliceSize:l,strides:p,outputSize:m}=S.calculateShapes(s,o,u),f=!1;if(s.dtype==="string"){let A=e.bufferSync(o),R=e.bufferSync(s),F=w.decodeString(e.readSync(i.dataId)[0]),P=PR(A,R,u,m,l,a,c,p,F,f);return e.makeTensorInfo(u,P.dtype,P.values)}let d=[m/l,l],h=j({inputs:{x:o},backend:e,attrs:{shape:[a,c]}}),g=s.shape.length?j({inputs:{x:s},backend:e,attrs:{shape:[a,l]}}):se({inputs:{x:s},backend:e}),x=g.dtype,b=e.makeTensorInfo([],x,w.makeZerosTypedArray(1,x)),y=j({inputs:{x:i},backend:e,attrs:{shape:Array(d.length).fill(1)}}),I=vc({inputs:{x:y},backend:e,attrs:{reps:d}}),v=w.sizeFromShape([a,l]),_=[{type:"int32",data:[c]},{type:"int32",data:p},{type:"int32",data:[v]}];switch(a){case 0:break;case 1:{let A=new cn([a,l],c,h.shape.length,g.shape.length,p,d,x,f);e.runWebGPUProgram(A,[g,h],x,_,I)}break;default:{let A=new cn([a,l],c,h.shape.length,b.shape.length,p,d,x,f);e.runWebGPUProgram(A,[b,h],x,_,I)}{let A=new cn([a,l],c,h.shape.length,g.shape.length,p,d,x);e.runWebGPUProgram(A,[g,h],x,_,I)}}let k=j({inputs:{x:I},backend:e,attrs:{shape:u}});return e.disposeData(h.dataId),e.disposeData(g.dataId),e.disposeData(y.dataId),e.disposeData(b.dataId),e.disposeData(I.dataId),k}var DN={kernelName:iu,backendName:"webgpu",kernelFunc:Oq};function Bq(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{numOrSizeSplits:s,axis:i}=n,u=w.parseAxisParam(i,o.shape)[0],c=S.prepareSplitSize(o,s,u),a=o.shape.length,l=new Array(a).fill(0),p=o.shape.slice();return c.map(m=>{let f=[...p];f[u]=m;let d=Kr({inputs:{x:o},backend:e,attrs:{begin:l,size:f}});return l[u]+=m,d})}var NN={kernelName:up,backendName:"webgpu",kernelFunc:Bq};var zq=it({opType:B.SQRT}),EN={kernelName:jn,backendName:"webgpu",kernelFunc:zq};var $N={kernelName:pp,backendName:"webgpu",kernelFunc:({inputs:r,backend:t})=>{let{x:e}=r,n=t,o=new fr(e.shape,B.SQUARE);return n.runWebGPUProgram(o,[e],e.dtype)}};var Lq=Et({opType:et.SQUARED_DIFFERENCE}),TN={kernelName:fi,backendName:"webgpu",kernelFunc:Lq};function Wq({inputs:r,attrs:t,backend:e}){let{x:n}=r,o=new fr(n.shape,B.STEP,"stepAlpha : f32,"),s=[{type:"float32",data:[t.alpha]}];return e.runWebGPUProgram(o,[n],n.dtype,s)}var FN={kernelName:Yo,backendName:"webgpu",kernelFunc:Wq};var Td=class{constructor(t){this.variableNames=["x"],this.workPerThread=1,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize,[this.workPerThread,1,1]);let e=Lt(this.outputShape.length);this.uniforms=`begin : ${e},  strides : ${e}, `,this.shaderKey="stridedSlice"}getUserCode(){let t=this.outputShape.length,e="";if(t===1)e="coords * uniforms.strides + uniforms.begin";else{let o=0;e=this.outputShape.map((s,i)=>(o++,this.outputShape.length===1?`coords * uniforms.strides[${i}] + uniforms.begin[${i}]`:`coords[${o-1}] * uniforms.strides[${i}] + uniforms.begin[${i}]`)).join(",")}return`
       ${D("index")} {
         if (index < uniforms.size) {
           let coords = getCoordsFromIndex(index);
           setOutputAtIndex(index, getX(${e}));
         }
       }
     `}};function Uq(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{begin:s,end:i,strides:u,beginMask:c,endMask:a,ellipsisMask:l,newAxisMask:p,shrinkAxisMask:m}=n,{finalShapeSparse:f,finalShape:d,isIdentity:h,sliceDim0:g,isSimpleSlice:x,begin:b,end:y,strides:I}=ce.sliceInfo(o.shape,s,i,u,c,a,l,p,m),v;if(h)v=j({inputs:{x:o},backend:e,attrs:{shape:d}});else if(g||x){w.assert(o.shape.length>=1,()=>`Input must have rank at least 1, got: ${o.shape.length}`);let _=ce.computeOutShape(b,y,I),k=Kr({inputs:{x:o},backend:e,attrs:{begin:b,size:_}});v=j({inputs:{x:k},backend:e,attrs:{shape:d}}),e.disposeData(k.dataId)}else if(e.shouldExecuteOnCPU([o])){let k=e.readSync(o.dataId),A=Ft(o.shape,o.dtype,k),R=zR(f,A,I,b);v=e.makeTensorInfo(d,o.dtype,R.values)}else{let k=new Td(f),A=[{type:"int32",data:b},{type:"int32",data:I}],R=e.runWebGPUProgram(k,[o],o.dtype,A);v=j({inputs:{x:R},backend:e,attrs:{shape:d}}),e.disposeData(R.dataId)}return v}var PN={kernelName:Xo,backendName:"webgpu",kernelFunc:Uq};function Gq(r){let{inputs:t,backend:e,attrs:n}=r,{separator:o,nGramWidths:s,leftPad:i,rightPad:u,padWidth:c,preserveShortSequences:a}=n,{data:l,dataSplits:p}=t,m=e.readSync(l.dataId),f=e.readSync(p.dataId),[d,h]=LR(m,f,o,s,i,u,c,a);return[e.makeTensorInfo([d.length],"string",d),e.makeTensorInfo(p.shape,"int32",h)]}var ON={kernelName:mp,backendName:"webgpu",kernelFunc:Gq};var Vq=Et({opType:et.SUB,cpuKernelImpl:WR,supportsComplex:!0}),BN={kernelName:Xn,backendName:"webgpu",kernelFunc:Vq};var Hq=it({opType:B.TAN}),zN={kernelName:fp,backendName:"webgpu",kernelFunc:Hq};var qq=it({opType:B.TANH}),LN={kernelName:dp,backendName:"webgpu",kernelFunc:qq};function Kq(r){let{inputs:t,backend:e,attrs:n}=r,{tensor:o,indices:s,updates:i}=t,{}=n,{sliceRank:u,numUpdates:c,sliceSize:a,strides:l,outputSize:p}=S.calculateShapes(i,s,o.shape),m=[p/a,a];if(p===0)return e.makeTensorInfo(o.shape,s.dtype);let f=[],d=j({inputs:{x:s},backend:e,attrs:{shape:[c,u]}});f.push(d);let h=j({inputs:{x:i},backend:e,attrs:{shape:[c,a]}});f.push(h);let g=j({inputs:{x:o},backend:e,attrs:{shape:m}});f.push(g);let x=vc({inputs:{x:g},backend:e,attrs:{reps:Array(m.length).fill(1)}}),b=new cn([c,a],u,d.shape.length,h.shape.length,l,m,o.dtype,!1),y=w.sizeFromShape([c,a]),I=[{type:"int32",data:[u]},{type:"int32",data:l},{type:"int32",data:[y]}],v=e.runWebGPUProgram(b,[h,d],g.dtype,I,x);f.push(v);let _=j({inputs:{x:v},backend:e,attrs:{shape:o.shape}});return f.forEach(k=>e.disposeData(k.dataId)),_}var WN={kernelName:nu,backendName:"webgpu",kernelFunc:Kq};var Fd=class{constructor(t){this.variableNames=["x","indices"],this.workgroupSize=[256,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.uniforms=`inputSize : i32, firstPass : i32, negativeInf : f32,
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
      `}},Pd=class{constructor(t){this.variableNames=["x","indices"],this.workgroupSize=[256,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.uniforms="inputSize : i32, firstPass : i32, k : i32,",this.shaderKey="merge"}getUserCode(){return`
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
      `}};function ca(r,t){t!==null&&r.disposeData(t.dataId)}function UN(r){let t=1;for(;t<r;)t*=2;return t}function jq(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{k:s,sorted:i}=n,u=o.shape,c=u[u.length-1];if(e.shouldExecuteOnCPU([o])){let v=e.readSync(o.dataId),[_,k]=GR(v,u,o.dtype,s,i);return[e.makeTensorInfo(_.shape,_.dtype,_.values),e.makeTensorInfo(k.shape,k.dtype,k.values)]}if(s===0)return u[u.length-1]=0,[e.makeTensorInfo(u,o.dtype,[]),e.makeTensorInfo(u,"int32",[])];if(c===1)return[o,Jt({attrs:{shape:u,dtype:"int32",value:0},backend:e})];let l=w.sizeFromShape(u)/c,p=j({inputs:{x:o},attrs:{shape:[l,c]},backend:e}),m=UN(s),f=UN(c),d=null,h=()=>d===null?[p,p]:[p,d],g=(v,_,k)=>{let A=h(),R=new Fd(k),P=[{type:"int32",data:[c]},{type:"int32",data:[d===null?1:0]},{type:"float32",data:[Number.NEGATIVE_INFINITY]},{type:"int32",data:[v]},{type:"int32",data:[_]}],L=d;d=e.runWebGPUProgram(R,A,"int32",P),ca(e,L)};for(let v=1;v<m;v*=2){let _=v*2;for(let k=v;k>=1;k/=2)g(_,k,[l,f])}for(let v=f;v>m;v/=2){let _=h(),k=new Pd([l,v/2]),R=[{type:"int32",data:[c]},{type:"int32",data:[d===null?1:0]},{type:"int32",data:[m]}],F=d;d=e.runWebGPUProgram(k,_,"int32",R),ca(e,F);let P=m/2,L=P*2;for(let V=P;V>=1;V/=2)g(L,V,d.shape)}let x=d;d=Kr({inputs:{x:d},backend:e,attrs:{begin:0,size:[l,s]}}),ca(e,x);let b=Gw({inputs:{x:p,indices:d},backend:e,attrs:{axis:1,batchDims:1}});ca(e,p);let y=u.slice(0,-1);y.push(s),x=d,d=j({inputs:{x:d},attrs:{shape:y},backend:e}),ca(e,x);let I=b;return b=j({inputs:{x:b},attrs:{shape:y},backend:e}),ca(e,I),[b,d]}var GN={kernelName:au,backendName:"webgpu",kernelFunc:jq};var Od=class{constructor(t){this.variableNames=["Image","Transforms"],this.uniforms="interpolationModeId : i32, fillModeId : i32, fillValue : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=T(this.outputShape),this.dispatch=N(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="transform"}getUserCode(){return`
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
        `}};function Xq(r){let{inputs:t,backend:e,attrs:n}=r,{image:o,transforms:s}=t,{interpolation:i,fillMode:u,fillValue:c,outputShape:a}=n,[l,p,m,f]=o.shape,[d,h]=a??[p,m],g=[l,d,h,f],x=new Od(g),b=i==="nearest"?1:2,y;switch(u){case"constant":y=1;break;case"reflect":y=2;break;case"wrap":y=3;break;case"nearest":y=4;break;default:y=1;break}let I=[{type:"int32",data:[b]},{type:"int32",data:[y]},{type:"float32",data:[c]}];return e.runWebGPUProgram(x,[o,s],"float32",I)}var VN={kernelName:uu,backendName:"webgpu",kernelFunc:Xq};function Yq(r){let{inputs:t,backend:e,attrs:n}=r,{value:o}=t,{axis:s}=n;s<0&&(s+=o.shape.length);let i=o,u=i.shape.length,c=o.shape[s],a=new Array(u-1),l=0;for(let h=0;h<u;h++)h!==s&&(a[l++]=i.shape[h]);let p=[],m=new Array(u).fill(0),f=i.shape.slice();f[s]=1;let d=new Array(c);for(let h=0;h<d.length;h++){m[s]=h;let g=Kr({inputs:{x:i},backend:e,attrs:{begin:m,size:f}}),x=j({inputs:{x:g},backend:e,attrs:{shape:a}});d[h]=x,p.push(g)}return p.forEach(h=>e.disposeData(h.dataId)),d}var HN={kernelName:di,backendName:"webgpu",kernelFunc:Yq};var Bd=class{constructor(t,e,n){if(this.outputShape=[],this.variableNames=["x","segmentIds"],this.uniforms="numSegments : i32, xSize: i32,",this.workgroupSize=[64,1,1],this.atomic=!0,this.outputShape=e,this.dispatchLayout=T(t),this.dispatch=N(this.dispatchLayout,t,this.workgroupSize),n!=="float32"&&n!=="int32")throw new Error(`UnsortedSegmentSum only supports float32 and int32
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
  `}};function Qq(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,segmentIds:s}=t,{numSegments:i}=n,u=o.shape.length,c=[],a=0,l=S.getAxesPermutation([a],u),p=o;l!=null&&(p=Ve({inputs:{x:o},backend:e,attrs:{perm:l}}),c.push(p),a=S.getInnerMostAxes(1,u)[0]);let m=S.segment_util.computeOutShape(p.shape,a,i),f=w.sizeFromShape([p.shape[a]]),d=j({inputs:{x:p},backend:e,attrs:{shape:[-1,f]}});c.push(d);let h=o.dtype,g=[d.shape[0],i],x=Jt({backend:e,attrs:{shape:g,value:0,dtype:h}}),b=new Bd(d.shape,g,h),y=[{type:"int32",data:[i]},{type:"int32",data:[w.sizeFromShape(d.shape)]}],I=e.runWebGPUProgram(b,[d,s],h,y,x),v=j({inputs:{x:I},backend:e,attrs:{shape:m}});c.push(I);let _=v;if(l!=null){c.push(v);let k=S.getUndoAxesPermutation(l);_=Ve({inputs:{x:_},backend:e,attrs:{perm:k}})}return c.forEach(k=>e.disposeData(k.dataId)),_}var qN={kernelName:KS,backendName:"webgpu",kernelFunc:Qq};var Zq=[uR,HR,qR,KR,jR,XR,QR,ZR,JR,tM,eM,rM,nM,oM,sM,uM,cM,lM,pM,mM,dM,hM,gM,wM,SM,IM,lR,CM,_M,AM,RM,MM,DM,NM,EM,$M,TM,FM,BM,zM,LM,WM,GM,VM,UM,HM,qM,KM,jM,XM,ZM,JM,tD,eD,rD,nD,oD,sD,iD,iR,aD,lD,uD,cD,pD,mD,fD,dD,hD,gD,xD,cR,yD,kM,bD,wD,SD,ID,vD,CD,kD,AD,_D,RD,MD,DD,ED,$D,iM,TD,FD,BD,PD,OD,zD,aM,LD,WD,UD,GD,HD,YM,qD,KD,jD,xM,XD,ZD,JD,tN,eN,rN,nN,oN,yM,sN,iN,aN,uN,aR,cN,lN,pN,mN,fN,dN,hN,gN,xN,yN,bN,wN,SN,IN,vN,CN,fM,FN,PN,ON,VD,kN,_N,AN,RN,DN,NN,EN,$N,TN,BN,QM,zN,LN,WN,MN,GN,VN,YR,HN,qN,YD];for(let r of Zq)Zo(r);var go=class{size;#t;#e;constructor(t){this.size=t,this.#t=new Map,this.#e=new Map}get(t,e){let n=this.#t.get(t);return n!==void 0||(n=this.#e.get(t)??e(),this.#t.size>=this.size&&([this.#e,this.#t]=[this.#t,new Map]),this.#t.set(t,n)),n}};var zd=class{#t=new WeakMap;#e=0;of(t){let e=this.#t.get(t);return e===void 0&&this.#t.set(t,e=this.#e++),e}};function KN(r,t){return r.tensorMap.get(t).resource}function tK(r,{dataId:t,shape:e,dtype:n}){let o=r;o.uploadToGPU(t);let s=o.tensorMap.get(t).dtype;return{buffer:KN(r,t),shape:e,dtype:n,stored:s}}function eK(r,{buffer:t,shape:e,dtype:n,stored:o}){let s=r.makeTensorInfo([...e],o);return r.uploadToGPU(s.dataId),ZN(r,t,KN(r,s.dataId)),me().makeTensorFromTensorInfo({...s,dtype:n})}var jN=new WeakSet;function XN(r){return jN.has(r)}function qw(r,t){let e=tK(r,t),{dataId:n,shape:o,dtype:s}=t;if(e.stored!=="float32"){let u=tt(t,0),c=qw(r,u);return u.dispose(),c}let i=r.tensorMap.get(n);return r.refCount(n)>1||i.external?eK(r,e):(i.values=null,jN.add(n),r.incRef(n),{dataId:n,shape:o,dtype:s})}function YN(r,t){r.uploadToGPU(t),r.tensorMap.get(t).external&&rK(r,t)}function rK(r,t){let e=r,n=e.tensorMap.get(t),o=n.resource,{STORAGE:s,COPY_SRC:i,COPY_DST:u}=GPUBufferUsage;return n.resource=e.bufferManager.acquireBuffer(o.size,s|i|u),n.external=!1,ZN(r,o,n.resource),o}var nK=new WeakSet;function QN(r){return nK.add(r),r}function ZN(r,t,e){let n=r;n.ensureCommandEncoderReady(),n.endComputePassEncoder(),n.commandEncoder.copyBufferToBuffer(t,0,e,0,Math.min(t.size,e.size))}function JN(r,t,e,n=[]){let o=i=>Kw(w.computeStrides(i)),s=r.pixelsOpType===void 0?[{type:"float32",data:[NaN]},{type:"float32",data:[1/0]},...[...e,t].flatMap(({shape:i})=>[Kw(i),o(i)])]:[o(t.shape)];return r.size&&s.push(Kw([at(r.outputShape)/(r.outputComponent??1)])),s.push(...n),{fields:s,key:s.map(jw).join(";")}}function jw({type:r,data:t}){return r==="float32"?`f${t.map(e=>Object.is(e,-0)?"-0":e)}`:`${t}`}function Kw(r){return{type:"int32",data:r.length===0?[1]:r}}function Xw(r,t,e){let n=0,o=4,s=!1,i=t.map(({data:{length:a}})=>{let l=s||a>2?16:4*a,p=Math.ceil(n/l)*l;return n=p+4*a,o=Math.max(o,l),s=a>4,p}),u=new ArrayBuffer(Math.ceil(n/o)*o);t.forEach(({type:a,data:l},p)=>{new(a==="float32"?Float32Array:Int32Array)(u,i[p],l.length).set(l)});let c=r.createBuffer({size:u.byteLength,usage:e|GPUBufferUsage.COPY_DST});return r.queue.writeBuffer(c,0,u),c}var oK=64,Yw=16384,tE={add(){return this},has:()=>!1},sK=8,eE=new WeakMap,Qw=new WeakMap;function iK(r,{pipeline:t,bindGroup:e,workgroups:n}){let o=r;o.ensureCommandEncoderReady();let s=o.computePassEncoder??=o.commandEncoder.beginComputePass();s.setPipeline(t),s.setBindGroup(0,e),s.dispatchWorkgroups(...n),!(++o.dispatchCountInPass<oK)&&(o.endComputePassEncoder(),o.submitQueue())}function rE(r){let t=new zd;Qw.set(r,0),pK(r.bufferManager,t),aK(r),uK(r),cK(r),lK(r,t)}function nE(r,t){Qw.set(r,Qw.get(r)+t)}function aK(r){let t=r,e=t.submitQueue;t.commandQueueOwnedIds=tE,t.submitQueue=function(){e.call(this),nE(r,sK),this.commandQueueOwnedIds=tE}}function uK(r){let t=r,e=t.uploadToGPU,n=new go(Yw);t.uploadToGPU=function(o){let s=this.tensorMap.get(o),{dtype:i,values:u}=s;if(s.resource)return;if(u?.length!==1||i!=="float32"&&i!=="int32"){e.call(this,o),eE.get(r)?.acquired(o,u);return}let{STORAGE:c,COPY_SRC:a}=GPUBufferUsage,l={type:i,data:[Number(u[0])]};s.resource=n.get(jw(l),()=>QN(Xw(r.device,[l],c|a))),s.external=!0,s.values=null}}function cK(r){let t=r,e=t.convertAndCacheOnCPU;t.convertAndCacheOnCPU=function(n,o){return XN(n)||!this.tensorMap.has(n)?o:e.call(this,n,o)}}function lK(r,t){let e=r,{device:n}=r,o=e.recordAndSubmit,s=new go(Yw),i=new go(Yw);e.recordAndSubmit=function(u,c,a,l){let p=eE.get(r);this.tensorMap.get(c.dataId).external&&(p?.lost("an operation that writes over a number from the host"),YN(r,c.dataId),p?.acquired(c.dataId,null));let m=[c,...a],f=m.map(k=>this.tensorToBinding(k).buffer);if(this.activeTimers||!f.every(k=>k))return p?.lost("a dispatch that tfjs times, or of textures"),o.call(this,u,c,a,l);let{pipeline:d,dispatch:h}=u,{fields:g,key:x}=JN(u,c,a,l),b=s.get(x,()=>Xw(n,g,GPUBufferUsage.UNIFORM)),y=[...f,b],I=[d,...y].map(k=>t.of(k)).join(),v=i.get(I,()=>(nE(r,1),n.createBindGroup({layout:d.getBindGroupLayout(0),entries:y.map((k,A)=>({binding:A,resource:{buffer:k}}))}))),_={pipeline:d,bindGroup:v,workgroups:h};iK(r,_),p?.dispatched({command:_,buffers:f,dataIds:m.map(({dataId:k})=>k),uniforms:x})}}function pK(r,t){let e=r.acquireBuffer;r.acquireBuffer=function(n,o,...s){let i=this.freeBuffers.get(`${n}_${o}`)??[],u=i.map(l=>t.of(l)),c=u.indexOf(Math.min(...u)),a=i.length-1;return a>0&&([i[c],i[a]]=[i[a],i[c]]),e.call(this,n,o,...s)}}function Cc({info:r}){let t=`${r.description} ${r.device} ${r.architecture}`;return r.isFallbackAdapter||/llvmpipe|lavapipe|softpipe|swiftshader|basic render|\bcpu\b/i.test(t)}var mK={4098:"AMD",4318:"NVIDIA",4203:"Apple",5045:"Arm",20803:"Qualcomm",32902:"Intel"};function Zw({info:r}){let t=mK[r.vendor]??"",e=`${r.vendor} ${r.architecture}`.trim(),n=r.description||r.device||(/[a-z]/i.test(e)?e:"an unnamed GPU");return n.toLowerCase().includes(t.toLowerCase())?n:`${t} ${n}`}var Jw=["timestamp-query","shader-f16","subgroups"],tS=["maxBufferSize","maxStorageBufferBindingSize","maxStorageBuffersPerShaderStage","maxComputeWorkgroupStorageSize","maxComputeInvocationsPerWorkgroup","maxComputeWorkgroupSizeX","maxComputeWorkgroupsPerDimension"],oE=new WeakSet,sE=new WeakMap;async function iE(r,{stock:t=!1}={}){let e=i=>r.requestDevice({requiredFeatures:i,requiredLimits:Object.fromEntries(tS.map(u=>[u,r.limits[u]]))}),n=Jw.filter(i=>r.features.has(i)&&i!=="subgroups"),o=await e([...n,"subgroups"]).catch(()=>e(n));if(Cc(r)){oE.add(o);let{subgroupMinSize:i,subgroupMaxSize:u}=r.info;o.features.has("subgroups")&&i===u&&u%4===0&&sE.set(o,{lanes:u,extensions:await fK(o)})}let s=new fo(o,r.info);return t||rE(s),s}async function fK(r){return r.pushErrorScope("validation"),r.createShaderModule({code:`enable subgroups;
@compute @workgroup_size(1) fn start() {}`}),await r.popErrorScope()?[]:["subgroups"]}function aE(r){return sE.get(r.device)}function uE(r){return oE.has(r.device)}var gt=64;function Pt(r,t){let e=Object.values(t.inputs).map(([{dataId:a,shape:l,dtype:p}])=>(r.uploadToGPU(a),{dataId:a,shape:[at(l)],dtype:p})),n=Object.values(t.results).map(([a])=>"dataId"in a?a:r.makeTensorInfo([...a],"float32"));for(let{dataId:a}of n)r.uploadToGPU(a);let[o,...s]=n.map(({dataId:a,shape:l,dtype:p})=>({dataId:a,shape:[at(l)],dtype:p})),i=r.device.limits.maxComputeWorkgroupsPerDimension,u=Math.ceil(t.workgroups/i),c={shaderKey:t.name,pipeline:dK(r,t),dispatch:[Math.ceil(t.workgroups/u),u,1],pixelsOpType:0};return r.recordAndSubmit(c,o,[...e,...s],t.uniformValues),n}var cE=new WeakMap;function dK(r,t){let{device:e}=r,n=cE.get(e);n||cE.set(e,n=new Map);let o=Object.values(t.inputs).map(([{dataId:u}])=>r.tensorMap.get(u).dtype),s=`${t.name} ${o}`,i=n.get(s);if(!i){let c={module:e.createShaderModule({label:t.name,code:hK(t,o)}),entryPoint:"start"};i=e.createComputePipeline({label:t.name,layout:"auto",compute:c}),n.set(s,i)}return i}function hK({inputs:r,results:t,uniforms:e,code:n,invocations:o=gt,extensions:s=[]},i){let[u,...c]=Object.entries(t).map(([p,[,m]])=>`var<storage, read_write> ${p} : array<${eS("f32",m)}>;`),a=Object.entries(r).map(([p,[,m]],f)=>`var<storage, read> ${p} : array<${eS(i[f]==="float32"?"f32":"i32",m)}>;`),l=Object.entries(r).map(([p,[,m]])=>{let f=eS("f32",m);return`fn ${p}At(index : i32) -> ${f} { return ${f}(${p}[index]); }`});return[...s.map(p=>`enable ${p};`),`struct Uniforms { stride : i32, ${e} };`,...[u,...a,...c,"var<uniform> uniforms : Uniforms;"].map((p,m)=>`@group(0) @binding(${m}) ${p}`),...l,typeof n=="string"?n:n(),`@compute @workgroup_size(${o})
    fn start(
      @builtin(workgroup_id) group : vec3<u32>,
      @builtin(num_workgroups) groups : vec3<u32>,
      @builtin(local_invocation_index) local : u32,
    ) {
      main(i32(group.y * groups.x + group.x), i32(local));
    }`].join(`
`)}function eS(r,t){return t===4?`vec4<${r}>`:r}function ct(...r){return{type:"int32",data:r}}function ln(...r){return{type:"float32",data:r}}function kc({dataId:r,shape:t,dtype:e}){return{dataId:r,shape:[at(t)],dtype:e}}function Ld(r){return[1,r]}function Vt(r){return r%4===0?4:1}function _c(r){return r?.bias?"biased":r&&r.scale!==1?"scaled":void 0}function Wd(r,t,e){return r?`uniforms.finish.x * ${t}${r==="biased"?` + uniforms.finish.y * ${e}`:""}`:t}function Ud(r){return _c(r)?{declaration:"finish : vec2<f32>,",values:[ln(r.scale,r.biasScale)]}:{declaration:"",values:[]}}function Gd(r){return`
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
    let end = min(length, begin + uniforms.sizes.w);`}function Vd(r,t,e){return`
    var<private> member : i32;
    var<private> reduction : i32;
    ${r.declarations??""}
    ${lE("a",r.a,e)}
    ${lE("b",r.b,e)}
    ${xK(r,t)}`}function lE(r,{components:t,line:e,step:n,at:o},s){let[i,u,c]=t===4?["vec4<f32>","vec4<f16>","at / 4"]:["f32","f16","at"],a=`${r}At(${c})`;return`
    fn ${r}Line(line : i32) -> vec4<i32> { ${e} }
    fn ${r}Step(k : i32) -> vec4<i32> { ${n} }
    fn ${r}Place(line : vec4<i32>, step : vec4<i32>) -> i32 { ${o} }
    fn ${r}Read(line : vec4<i32>, step : vec4<i32>) -> ${i} {
      if (line.w == 0 || step.w == 0) { return ${i}(0.0); }
      let at = ${r}Place(line, step);
      if (at < 0) { return ${i}(0.0); }
      return ${s==="half"?`${i}(${u}(${a}))`:a};
    }`}var gK=`vec4<f32>(${lt(4).map(r=>`biasAt(min(column + ${r}, uniforms.sizes.y - 1))`)})`;function xK({rowOffset:r,finish:t},e){let n=e===4?"result[at / 4] = value;":Wt(lt(4),o=>`if (column + ${o} < uniforms.sizes.y) { result[at + ${o}] = value[${o}]; }`);return`
    fn rowOffset(row : i32) -> i32 { ${r} }
    fn store(row : i32, column : i32, base : i32, sum : vec4<f32>) {
      if (row >= uniforms.sizes.x || column >= uniforms.sizes.y) { return; }
      let offset = rowOffset(row);
      if (offset < 0) { return; }
      let at = base + offset + column;
      let value = ${Wd(t,"sum",e===4?"biasAt(column / 4)":gK)};
      ${n}
    }`}function Wt(r,t){return r.map(t).join(`
`)}var yK=32;function Ac(r,t){let{shared:e,overwritten:n={},sets:o}=t,[s]=o;if(!s)return[];let i=Math.min(r.device.limits.maxStorageBuffersPerShaderStage,yK)-Object.keys(e).length-Object.keys(n).length,u=Object.keys(s.inputs).length+Object.keys(s.results).length,c=Math.max(1,Math.floor(i/u)),a=[];for(let l of[4,1]){let p=[...o.keys()].filter(m=>Vt(pE(o[m]))===l);for(let m=0;m<p.length;m+=c){let f=p.slice(m,m+c);bK(r,t,f.map(d=>o[d]),l).forEach((d,h)=>a[f[h]]=d)}}return a}function pE({inputs:r}){return at(Object.values(r)[0].shape)}function bK(r,{name:t,shared:e,overwritten:n={},declarations:o="",code:s},i,u){let c=d=>i.flatMap((h,g)=>Object.entries(d(h)).map(([x,b])=>[`${x}${g}`,b])),a=(d,h)=>Object.fromEntries(d.map(([g,x])=>[g,[x,h]])),l=0,p=i.map(({workgroups:d})=>l+=d),m=Pt(r,{name:`${t} ${u} ${i.length}`,inputs:{...a(c(({inputs:d})=>d),u),...a(Object.entries(e),1)},results:{...a(c(({results:d})=>d),u),...a(Object.entries(n),1)},uniforms:i.map((d,h)=>`set${h} : vec4<i32>`).join(", "),uniformValues:i.map((d,h)=>ct(pE(d)/u,p[h]-d.workgroups,p[h],d.extra??0)),workgroups:l,code:()=>`
      ${o}
      ${Wt(lt(i.length),d=>`
      fn run${d}(group : i32, local : i32, count : i32, groups : i32, extra : i32) {
        ${wK(s(u),d,i[d])}
      }`)}
      fn main(group : i32, local : i32) {
        ${Wt(lt(i.length),d=>{let h=`uniforms.set${d}`;return`if (group < ${h}.z) { run${d}(group - ${h}.y, local, ${h}.x, ${h}.z - ${h}.y, ${h}.w); return; }`})}
      }`}),f=Object.keys(i[0].results).length;return i.map((d,h)=>m.slice(h*f,(h+1)*f))}function wK(r,t,{inputs:e,results:n}){return r.replaceAll(/\$(\w+)/g,(o,s)=>{if(s in e)return`${s}${t}At`;if(s in n)return`${s}${t}`;throw new Error(`A set has no tensor "${s}"`)})}function Rc({shape:r}){let t=at(r);return Math.ceil(t/Vt(t)/gt)}function mE(){st("webgpu",z_,({inputs:{coefficients:r,...t},backend:e})=>{let n=o=>qw(e,o);return Ac(e,{name:"adam",sets:Fi(t,["weight","m","v","gradient"]).map(({weight:o,m:s,v:i,gradient:u})=>({inputs:{gradient:u},results:{weight:n(o),m:n(s),v:n(i)},workgroups:Rc(u)})),shared:{coefficients:r},code:()=>`
        let i = group * ${gt} + local;
        if (i >= count) { return; }
        let g = $gradient(i);
        $m[i] = $m[i] * coefficientsAt(0) + g * coefficientsAt(1);
        $v[i] = $v[i] * coefficientsAt(2) + g * g * coefficientsAt(3);
        $weight[i] += $m[i] * coefficientsAt(5) / (sqrt($v[i] * coefficientsAt(6)) + coefficientsAt(4));`}).flat()})}var Hd=7;function fE(){wt("webgpu","AddN",r=>({inputs:t,attributes:e,backend:n})=>{let o=s=>me().makeTensorFromTensorInfo(r({inputs:s,attributes:e,backend:n}));return H(()=>{let s=o(t.slice(0,Hd));for(let i=Hd;i<t.length;i+=Hd-1)s=o([s,...t.slice(i,i+Hd-1)]);return s})})}var rS="image : vec4<i32>, output : vec4<i32>, window : vec4<i32>, pad : vec2<i32>,";function nS(r){let{inHeight:t,inWidth:e,inChannels:n,outHeight:o,outWidth:s,outChannels:i,batchSize:u}=r,{filterHeight:c,filterWidth:a,strideHeight:l,strideWidth:p,padInfo:m}=r;return[ct(t,e,n,u),ct(o,s,i,u),ct(c,a,l,p),ct(m.top,m.left)]}var oS=`
  fn pixelOf(index : i32, image : vec4<i32>) -> vec3<i32> {
    let row = index / image.y;
    return vec3<i32>(row / image.x, row % image.x, index % image.y);
  }
  fn addressOf(batch : i32, place : vec2<i32>, channel : i32, image : vec4<i32>) -> i32 {
    if (any(place < vec2<i32>(0)) || any(place >= image.xy)) { return -1; }
    return ((batch * image.x + place.x) * image.y + place.y) * image.z + channel;
  }`;function dE(r,t){return{components:r,along:"line",line:"return vec4<i32>(line, 0, 0, i32(line < uniforms.sizes.y));",step:`return vec4<i32>(k * ${t}, 0, 0, i32(k < reduction));`,at:"return line.x + step.x;"}}function hE(r){let{inChannels:t,outHeight:e,outWidth:n,outChannels:o,batchSize:s,filterHeight:i,filterWidth:u}=r;return{name:"convolution",a:{components:Vt(t),along:"reduction",line:`
        let pixel = pixelOf(line, uniforms.output);
        return vec4<i32>(pixel.x, pixel.yz * uniforms.window.zw - uniforms.pad, i32(line < uniforms.sizes.x));`,step:`
        let tap = k / uniforms.image.z;
        return vec4<i32>(tap / uniforms.window.y, tap % uniforms.window.y, k % uniforms.image.z, i32(k < reduction));`,at:"return addressOf(line.x, line.yz + step.xy, step.z, uniforms.image);"},b:dE(Vt(o),"uniforms.output.z"),members:1,rows:s*e*n,columns:o,reduction:i*u*t,uniforms:rS,uniformValues:nS(r),declarations:oS,rowOffset:"return row * uniforms.sizes.y;",size:at(r.outShape)}}function gE(r){let{inHeight:t,inWidth:e,inChannels:n,outChannels:o,batchSize:s}=r,{filterHeight:i,filterWidth:u,strideHeight:c,strideWidth:a}=r,l=Math.ceil(t/c),p=Math.ceil(e/a);return{name:"convolution_input_gradient",a:{components:Vt(o),along:"reduction",line:`
        let pixel = pixelOf(line, uniforms.phases);
        return vec4<i32>(pixel.x, pixel.yz + first, i32(line < uniforms.sizes.x));`,step:`
        let tap = k / uniforms.output.z;
        return vec4<i32>(tap / taps.y, tap % taps.y, k % uniforms.output.z, i32(k < reduction));`,at:"return addressOf(line.x, line.yz - step.xy, step.z, uniforms.output);"},b:{components:Vt(o),along:"reduction",line:"return vec4<i32>(line * uniforms.output.z, 0, 0, i32(line < uniforms.sizes.y));",step:`
        let tap = k / uniforms.output.z;
        let place = phase + vec2<i32>(tap / taps.y, tap % taps.y) * uniforms.window.zw;
        let matrix = (place.x * uniforms.window.y + place.y) * uniforms.image.z * uniforms.output.z;
        return vec4<i32>(matrix + k % uniforms.output.z, 0, 0, i32(k < reduction));`,at:"return line.x + step.x;"},members:c*a,rows:s*l*p,columns:n,reduction:Math.ceil(i/c)*Math.ceil(u/a)*o,uniforms:rS+"phases : vec4<i32>,",uniformValues:[...nS(r),ct(l,p,n,s)],prologue:`
      let stride = uniforms.window.zw;
      let ofPhase = vec2<i32>(place / stride.y, place % stride.y);
      let ofTaps = max((uniforms.window.xy - ofPhase + stride - 1) / stride, vec2<i32>(0)); // none if the stride exceeds the filter
      phase = ofPhase;
      taps = ofTaps;
      first = (max(uniforms.pad - phase, vec2<i32>(0)) + stride - 1) / stride;
      length = ofTaps.x * ofTaps.y * uniforms.output.z;`,declarations:oS+`
      var<private> phase : vec2<i32>; // y + p and x + q modulo the stride
      var<private> taps : vec2<i32>; // of the filter in this phase
      var<private> first : vec2<i32>; // (y + p) / s and (x + q) / s of the phase's first pixel`,rowOffset:`
      let pixel = pixelOf(row, uniforms.phases);
      let place = (pixel.yz + first) * uniforms.window.zw + phase - uniforms.pad;
      return addressOf(pixel.x, place, 0, uniforms.image);`,size:at(r.inShape)}}function xE(r){let{inChannels:t,outHeight:e,outWidth:n,outChannels:o,batchSize:s,filterHeight:i,filterWidth:u}=r;return{name:"convolution_filter_gradient",a:{components:Vt(t),along:"line",line:`
        let tap = line / uniforms.image.z;
        let place = vec2<i32>(tap / uniforms.window.y, tap % uniforms.window.y) - uniforms.pad;
        return vec4<i32>(line % uniforms.image.z, place, i32(line < uniforms.sizes.x));`,step:`
        let pixel = pixelOf(k, uniforms.output);
        return vec4<i32>(pixel.x, pixel.yz * uniforms.window.zw, i32(k < reduction));`,at:"return addressOf(step.x, line.yz + step.yz, line.x, uniforms.image);"},b:dE(Vt(o),"uniforms.output.z"),members:1,rows:i*u*t,columns:o,reduction:s*e*n,uniforms:rS,uniformValues:nS(r),declarations:oS,rowOffset:"return row * uniforms.sizes.y;",size:at(r.filterShape)}}var SK=8;function yE(r){let t=sS(r,8,.7);return r.lanes<SK?[t]:[sS(r,32,1),sS(r,16,.9),t]}function sS({lanes:r,extensions:t},e,n){return{name:`broadcast_${r}_${e}`,rows:e,columns:4*r,depth:r,invocations:r,efficiency:n,extensions:t,aComponents:({along:o,components:s})=>o==="reduction"?1:s,shader:(o,s,i)=>{let[u,c]=[o.a,o.b].map(({along:a,components:l})=>l===4?a:void 0);return`
        ${Vd(o,s,i)}
        fn main(group : i32, invocation : i32) {
          ${Gd(o)}
          let aFirst = rowTile * ${e};
          let bFirst = columnTile * ${4*r} + invocation * 4;
          ${Wt(lt(u?e/4:e),a=>`let aLine${a} = aLine(aFirst + ${u?4*a:a});`)}
          ${Wt(lt(c==="line"?1:4),a=>`let bLine${a} = bLine(bFirst + ${a});`)}
          ${Wt(lt(e),a=>`var sum${a} = vec4<f32>(0.0);`)}

          for (var k = begin; k < end; k += ${r}) {
            let step = aStep(k + invocation);
            ${u?IK(e):Wt(lt(e),a=>`let a${a} = aRead(aLine${a}, step);`)}
            ${c==="reduction"?Wt(lt(r/4),a=>vK(a,e)):Wt(lt(r),a=>`{
              let step = bStep(k + ${a});
              let b = ${c==="line"?"bRead(bLine0, step)":`vec4<f32>(${lt(4).map(l=>`bRead(bLine${l}, step)`)})`};
              ${bE(a,e)}
            }`)}
          }

          if (split >= uniforms.grid.w) { return; } // a spare workgroup of a folded dispatch
          let base = split * uniforms.resultSize;
          ${Wt(lt(e),a=>`store(aFirst + ${a}, bFirst, base, sum${a});`)}
        }`}}}function IK(r){return Wt(lt(r/4),t=>`
    let block${t} = aRead(aLine${t}, step);
    ${Wt(lt(4),e=>`let a${4*t+e} = block${t}[${e}];`)}`)}function vK(r,t){return`{
    let step = bStep(k + ${4*r});
    let block = transpose(mat4x4<f32>(${lt(4).map(e=>`bRead(bLine${e}, step)`)}));
    ${Wt(lt(4),e=>`{ let b = block[${e}]; ${bE(4*r+e,t)} }`)}
  }`}function bE(r,t){return Wt(lt(t),e=>`sum${e} = fma(vec4<f32>(subgroupBroadcast(a${e}, ${r}u)), b, sum${e});`)}var CK=[1,2,3,4,8];function wE(r,t,e,n){let[o,...s]=t.map(i=>kK(r,i,e,n)).sort(SE);return{...o,others:s}}var SE=(r,t)=>r.time-t.time;function kK(r,t,e,n){let o=IE(r,t),s=Math.ceil(r.reduction/16384),i=Math.max(s,Math.floor(r.reduction/128)),u=Math.max(1,Math.floor(n/r.size)),c=new Set([s]);for(let a of CK)c.add(Math.floor(a*e.units/o));return Array.from(c,a=>_K(r,t,e,Math.max(1,Math.min(Math.max(a,s),i,u)))).sort(SE)[0]}function _K(r,t,e,n){let o=Math.ceil(r.reduction/n/t.depth)*t.depth,s=Math.max(1,Math.ceil(r.reduction/(o||1))),i=IE(r,t)*s,u=Math.max(1,i/e.units+.5),c=s===1?0:e.dispatch+2*s*r.size*e.value/e.units;return{tile:t,rowTiles:Math.ceil(r.rows/t.rows),columnTiles:Math.ceil(r.columns/t.columns),splits:s,steps:o,workgroups:i,time:u*t.rows*t.columns*o/(t.efficiency*AK(u,t,e))+c}}function IE({members:r,rows:t,columns:e},n){return r*Math.ceil(t/n.rows)*Math.ceil(e/n.columns)}function AK(r,{invocations:t},{busy:e}){return Math.min(1,r*t/e)}var vE={units:132,busy:256,dispatch:35e4,value:12},CE={units:4,busy:1,dispatch:7e5,value:18};var RK=16,MK=65536,xo=64;function qd(r,t){let e=Math.max(RK,Math.ceil(r*t/MK)),n=Math.ceil(r/e);return{strip:e,strips:n<=xo?n:Math.ceil(n/xo)*xo}}function Mc(r,t,e){return e<=xo?{sums:t,strips:e}:{sums:la(r,t,e/xo),strips:xo}}function kE(r,t,e){let n=Mc(r,t,e);return n.strips===1?n.sums:la(r,n.sums,n.strips)}function la(r,t,e,n){let o=iS(r,t,e,n);return r.disposeData(t.dataId),o}function iS(r,t,e,n){let o=at(t.shape)/e,s=Vt(n?.columns??o),i=_c(n),{declaration:u,values:c}=Ud(n),a=(n?.columns??o)/s,[l]=Pt(r,{name:`partial_sums ${s} ${i??""}`,inputs:{partial:[t,s],...i==="biased"&&{bias:[n.bias,s]}},results:{result:[[o],s]},uniforms:`sizes : vec4<i32>, ${u}`,uniformValues:[ct(e,o/s,a,0),...c],workgroups:Math.ceil(o/s/gt),code:`
      fn main(group : i32, local : i32) {
        let index = group * ${gt} + local;
        if (index >= uniforms.sizes.y) { return; }
        var sum = partialAt(index);
        for (var s = 1; s < uniforms.sizes.x; s++) {
          sum += partialAt(s * uniforms.sizes.y + index);
        }
        result[index] = ${Wd(i,"sum","biasAt(index % uniforms.sizes.z)")};
      }`});return l}var aS=new WeakSet;function _E(r){return aS.has(r)?"half":"single"}function AE(r,t){t==="half"?aS.add(r):aS.delete(r)}var DK=[{rows:128,columns:128,own:[8,8],depth:16,efficiency:1.2},{rows:128,columns:64,own:[8,8],depth:16,efficiency:1.1},{rows:64,columns:64,own:[8,8],depth:16,efficiency:1},{rows:128,columns:48,own:[8,8],depth:16,efficiency:1},{rows:128,columns:32,own:[8,4],depth:16,efficiency:.8},{rows:64,columns:32,own:[8,4],depth:16,efficiency:.75},{rows:128,columns:24,own:[8,4],depth:16,efficiency:.7},{rows:32,columns:32,own:[4,4],depth:32,efficiency:.6},{rows:128,columns:16,own:[8,4],depth:16,efficiency:.6},{rows:128,columns:8,own:[4,4],depth:16,efficiency:.4},{rows:8,columns:128,own:[4,4],depth:16,efficiency:.4},{rows:256,columns:4,own:[4,4],depth:8,efficiency:.3}],RE=4;function ME(r,t){return DK.map(e=>r<=RE?{...e,depth:RE}:e).filter(e=>DE(e)<=t.maxComputeInvocationsPerWorkgroup&&(e.rows+e.columns)*e.depth*4<=t.maxComputeWorkgroupStorageSize)}function DE({rows:r,columns:t,own:e}){return r/e[0]*(t/e[1])}function NE(r){let{rows:t,columns:e,depth:n,efficiency:o}=r,s=DE(r);return{name:`shared_${t}_${e}_${n}`,rows:t,columns:e,depth:n,invocations:s,efficiency:o}}function $E(r,t){return ME(r,t).map(NK)}function NK(r){let t=NE(r),{rows:e,columns:n,depth:o,invocations:s}=t,[i,u]=[e/r.own[0],n/r.own[1]],[c,a]=[lt(r.own[0]/4),lt(r.own[1]/4)];return{...t,shader:(l,p,m)=>{let f=c.flatMap(b=>lt(4).flatMap(y=>a.map(I=>({u:b,i:y,v:I,name:`sum${b}${y}${I}`})))),d=m==="half"?"vec4<f16>":"vec4<f32>",h=EE("a",l.a,e,{depth:o,type:d,invocations:s}),g=EE("b",l.b,n,{depth:o,type:d,invocations:s}),x=b=>`{
        ${Wt(c,y=>`let a${y} = vec4<f32>(aStrip[${b*e/4+y*i} + down]);`)}
        ${Wt(a,y=>`let b${y} = vec4<f32>(bStrip[${b*n/4+y*u} + across]);`)}
        ${Wt(f,({u:y,i:I,v,name:_})=>`${_} = fma(vec4<f32>(a${y}[${I}]), b${v}, ${_});`)}
      }`;return`
        ${Vd(l,p,m)}
        ${h.declaration}
        ${g.declaration}

        fn main(group : i32, invocation : i32) {
          ${Gd(l)}
          let aFirst = rowTile * ${e};
          let bFirst = columnTile * ${n};
          let down = invocation / ${u};
          let across = invocation % ${u};
          ${h.lines}
          ${g.lines}
          ${Wt(f,({name:b})=>`var ${b} = vec4<f32>(0.0);`)}

          for (var k = begin; k < end; k += ${o}) {
            ${h.load}
            ${g.load}
            workgroupBarrier();
            ${Wt(lt(o),b=>x(b))}
            workgroupBarrier();
          }

          if (split >= uniforms.grid.w) { return; } // a spare workgroup of a folded dispatch
          let base = split * uniforms.resultSize;
          ${Wt(f,({u:b,i:y,v:I,name:v})=>`store(aFirst + (${b*i} + down) * 4 + ${y}, bFirst + (${I*u} + across) * 4, base, ${v});`)}
        }`}}}function EE(r,t,e,n){let o=e/4,{depth:s,type:i,invocations:u}=n,c=lt(Math.ceil(o*s/4/u)).map(a=>EK(r,t,a,o,n));return{declaration:`var<workgroup> ${r}Strip : array<${i}, ${o*s}>;`,lines:Wt(c,({lines:a})=>a),load:Wt(c,({load:a})=>a)}}function EK(r,{components:t,along:e},n,o,{depth:s,type:i,invocations:u}){let c=`(invocation + ${n*u})`,a=o*s/4,[l,p]=[`${r}Vector${n}`,`${r}First${n}`],m=e==="line"?`let ${l} = ${c} % ${o}; let ${p} = ${c} / ${o} * 4;`:`let ${l} = ${c} / ${s/4}; let ${p} = ${c} % ${s/4} * 4;`,f=lt(t===4&&e==="line"?1:4),d=lt(t===4&&e==="reduction"?1:4),h=y=>`${r}Line${n}${y}`,g=(y,I)=>`${r}Read(${h(y)}, step${I})`,x=`let block = transpose(mat4x4<f32>(${f.map(y=>g(y,0)).join(", ")}));`,b=f.length===1?y=>g(0,y):d.length===1?y=>`block[${y}]`:y=>`vec4<f32>(${f.map(I=>g(I,y)).join(", ")})`;return{lines:m+Wt(f,y=>`let ${h(y)} = ${r}Line(${r}First + ${l} * 4 + ${y});`),load:`${(n+1)*u>a?`if (${c} < ${a})`:""} {
      ${Wt(d,y=>`let step${y} = ${r}Step(k + ${p} + ${y});`)}
      ${d.length===1?x:""}
      ${Wt(lt(4),y=>`${r}Strip[(${p} + ${y}) * ${o} + ${l}] = ${i}(${b(y)});`)}
    }`}}function Dc(r,t,e,n,o){let{tile:s,rowTiles:i,columnTiles:u,splits:c,steps:a,workgroups:l}=FK(r,t),p=Vt(t.columns),m=c===1?o:void 0,f=_c(m),{declaration:d,values:h}=Ud(m),g=s.aComponents?.(t.a)??t.a.components,x={...t,a:{...t.a,components:g},finish:f},b=_E(r),y=[g,t.b.components,p,b,f??""],[I]=Pt(r,{name:[t.name,s.name,...y].join(" "),inputs:{a:[e,g],b:[n,t.b.components],...f==="biased"&&{bias:[m.bias,p]}},results:{result:[[c*t.size],p]},uniforms:`sizes : vec4<i32>, grid : vec4<i32>, resultSize : i32, ${t.uniforms} ${d}`,uniformValues:[ct(t.rows,t.columns,t.reduction,a),ct(u,i,t.members,c),ct(t.size),...t.uniformValues,...h],workgroups:l,invocations:s.invocations,extensions:[...b==="half"?["f16"]:[],...s.extensions??[]],code:()=>s.shader(x,p,b)});return c===1?I:la(r,I,c,o&&{...o,columns:t.columns})}var $K=512,TK=new WeakMap,TE=new WeakMap;function FK(r,t){let{tiles:e,device:n,choices:o}=TK.get(r)??PK(r),{members:s,rows:i,columns:u,reduction:c,size:a}=t;return o.get([s,i,u,c,a].join(),()=>{let l=Math.floor(r.device.limits.maxStorageBufferBindingSize/4);return wE(t,e(c),n,l)})}function PK(r){let t=TE.get(r);if(t)return t;let e=aE(r),n=uE(r)?CE:vE,o={tiles:e?()=>yE(e):s=>$E(s,r.device.limits),device:n,choices:new go($K)};return TE.set(r,o),o}function FE(){wt("webgpu","Conv2D",r=>t=>{let{inputs:{x:e,filter:n},attributes:o,backend:s}=t,i=Vr(e.shape,n.shape,o);return uS(i)?lS(i)?pS(e,n,i.outShape):cS(s,hE(i),e,n,i.outShape):r(t)}),wt("webgpu","Conv2DBackpropInput",r=>t=>{let{inputs:{dy:e,filter:n},attributes:o,backend:s}=t,i=Vr(o.inputShape,n.shape,o);return uS(i)?lS(i)?pS(e,n,i.inShape,{transposeB:!0}):cS(s,gE(i),e,n,i.inShape):r(t)}),wt("webgpu","Conv2DBackpropFilter",r=>t=>{let{inputs:{x:e,dy:n},attributes:o,backend:s}=t,i=Vr(e.shape,o.filterShape,o);return uS(i)?lS(i)?pS(e,n,i.filterShape,{transposeA:!0}):cS(s,xE(i),e,n,i.filterShape):r(t)})}function uS({dataFormat:r,dilationHeight:t,dilationWidth:e}){return r==="channelsLast"&&t===1&&e===1}function cS(r,t,e,n,o){let{dataId:s}=Dc(r,t,e,n);return{dataId:s,shape:o,dtype:"float32"}}function lS(r){return lo(r)&&r.strideHeight*r.strideWidth===1}function pS(r,t,e,{transposeA:n=!1,transposeB:o=!1}={}){return H(()=>{let[s,i]=[r,t].map(u=>Y(u,[-1,u.shape[3]]));return Y(de(s,i,n,o),e)})}var PE=`
  fn dPower(at : i32) -> f32 {
    let factor = factorsAt(at);
    return -dyAt(at) * factor * factor * factor;
  }`;function OE(){st("webgpu",hm,({inputs:r,attributes:{outputsFirst:t,epsilon:e},backend:n})=>OK(n,r,t,e)),st("webgpu",tb,({inputs:r,attributes:t,backend:e})=>BK(e,r,t.outputsFirst)),st("webgpu",Jy,({inputs:r,attributes:t,backend:e})=>zK(e,r,t.outputsFirst))}function OK(r,t,e,n){let{batch:o,width:s,outputs:i,strides:u}=BE(t,e),[c]=Pt(r,{name:"demodulation",inputs:{energy:[t.energy,1],styles:[t.styles,1]},results:{factors:[[o,i],1]},uniforms:"sizes : vec3<i32>, strides : vec2<i32>, epsilon : f32",uniformValues:[ct(o,s,i),u,ln(n)],workgroups:Math.ceil(o*i/gt),code:`
      fn main(group : i32, local : i32) {
        let number = group * ${gt} + local;
        let output = number % uniforms.sizes.z;
        let batch = number / uniforms.sizes.z;
        if (batch >= uniforms.sizes.x) { return; }
        var power = 0.0;
        for (var i = 0; i < uniforms.sizes.y; i++) {
          let style = stylesAt(batch * uniforms.sizes.y + i);
          power += style * style * energyAt(i * uniforms.strides.x + output * uniforms.strides.y);
        }
        factors[number] = 1.0 / sqrt(power + uniforms.epsilon);
      }`});return c}function BK(r,t,e){let{batch:n,width:o,outputs:s,strides:i}=BE(t,e),{energy:u,styles:c,dy:a,factors:l}=t,[p]=Pt(r,{name:"demodulation_styles_gradient",inputs:{energy:[u,1],styles:[c,1],dy:[a,1],factors:[l,1]},results:{dStyles:[c.shape,1]},uniforms:"sizes : vec3<i32>, strides : vec2<i32>",uniformValues:[ct(n,o,s),i],workgroups:Math.ceil(n*o/gt),code:`
      ${PE}
      fn main(group : i32, local : i32) {
        let number = group * ${gt} + local;
        let i = number % uniforms.sizes.y;
        let batch = number / uniforms.sizes.y;
        if (batch >= uniforms.sizes.x) { return; }
        var sum = 0.0;
        for (var output = 0; output < uniforms.sizes.z; output++) {
          let e = energyAt(i * uniforms.strides.x + output * uniforms.strides.y);
          sum += dPower(batch * uniforms.sizes.z + output) * e;
        }
        dStyles[number] = stylesAt(number) * sum;
      }`});return p}function zK(r,{weight:t,styles:e,dy:n,factors:o},s){let[i,u,c,a]=t.shape,l=Vt(a),p=l===4?"vec4<f32>":"f32",m=c*a/l,[f,d]=s?["row","column"]:["column","row"],h=x=>`
    dPower(batch * uniforms.channels.x + ${f.replace("column",x)}) *
      square(stylesAt(batch * uniforms.channels.y + ${d.replace("column",x)}))`,[g]=Pt(r,{name:`demodulation_weight_gradient ${l} ${s}`,inputs:{weight:[t,l],styles:[e,1],dy:[n,1],factors:[o,1]},results:{dWeight:[t.shape,l]},uniforms:"sizes : vec4<i32>, channels : vec2<i32>",uniformValues:[ct(i*u,m,a/l,e.shape[0]),ct(n.shape[1],e.shape[1])],workgroups:Math.ceil(m/gt),code:`
      ${PE}
      fn square(value : f32) -> f32 { return value * value; }
      fn main(group : i32, local : i32) {
        let pair = group * ${gt} + local;
        if (pair >= uniforms.sizes.y) { return; }
        let row = pair / uniforms.sizes.z;
        let column = pair % uniforms.sizes.z * ${l};
        var sum = ${p}(0.0);
        for (var batch = 0; batch < uniforms.sizes.w; batch++) {
          sum += ${p}(${Array.from({length:l},(x,b)=>h(`(column + ${b})`))});
        }
        for (var tap = 0; tap < uniforms.sizes.x; tap++) {
          let i = tap * uniforms.sizes.y + pair;
          dWeight[i] = weightAt(i) * sum;
        }
      }`});return g}function BE({energy:r,styles:t},e){let[n,o]=t.shape,s=r.shape[e?0:1];return{batch:n,width:o,outputs:s,strides:e?ct(1,o):ct(s,1)}}function LE(){for(let[r,t]of[[Em,LK],[Tm,UK]])st("webgpu",r,({inputs:e,backend:n})=>zE(n,r.kernelName,e,t));for(let[r,t]of[[$m,WK],[Fm,GK]])st("webgpu",r,({inputs:e,backend:n})=>zE(n,r.kernelName,e,`${t} result *= dyAt(i);`))}var WE=`
        let density = exp(-0.5 * x * x);
        let t = 1.0 / (1.0 + abs(x) * ${Ki.rate});
        let tail = density * t * ${Ki.coefficients.reduceRight((r,t)=>r===""?`Value(${t})`:`(${r} * t + ${t})`,"")};
        let distribution = select(tail, 1.0 - tail, x > Value(0.0));`,LK=`${WE}
        let result = x * distribution;`,WK=`${WE}
        var result = distribution + x * density * ${1/Math.sqrt(2*Math.PI)};`,UE=`
        let gate = 1.0 / (1.0 + exp(-x * (${Ur.slope} + ${Ur.cube} * x * x)));`,UK=`${UE}
        let result = x * gate;`,GK=`${UE}
        let slope = ${Ur.slope} + ${3*Ur.cube} * x * x;
        var result = gate * (1.0 + x * slope * (1.0 - gate));`;function zE(r,t,{x:e,dy:n},o){let s=Vt(e.size),i=e.size/s,[u]=Pt(r,{name:`${t} ${s}`,inputs:{x:[e,s],...n&&{dy:[n,s]}},results:{y:[e.shape,s]},uniforms:"count : i32",uniformValues:[ct(i)],workgroups:Math.ceil(i/gt),code:`
      alias Value = ${s===4?"vec4<f32>":"f32"};
      fn main(group : i32, local : i32) {
        let i = group * ${gt} + local;
        if (i >= uniforms.count) { return; }
        let x = xAt(i);
        ${o}
        y[i] = result;
      }`});return u}var GE=bt("Interpolation");var VK=64;function VE(){st("webgpu",GE,({inputs:{x:r,rows:t,columns:e},attributes:n,backend:o})=>{if(Kd(t)*Kd(e)<=VK)return mS(o,r,{rows:t,columns:e,...n});let s=mS(o,r,{rows:t,scale:[1],shift:[0]}),i=mS(o,s,{columns:e,...n});return o.disposeData(s.dataId),i})}function mS(r,t,{rows:e,columns:n,scale:o,shift:s}){let[i,u,c,a]=t.shape,[l,p]=[e?.shape[0]??u,n?.shape[0]??c],m=d=>ln(...[0,1,2,3].map(h=>d[h%d.length])),[f]=Pt(r,{name:`interpolation ${a} ${!!e} ${!!n}`,inputs:{x:[t,1],...e&&{rows:[e,1]},...n&&{columns:[n,1]}},results:{y:[[i,l,p,a],1]},uniforms:"image : vec4<i32>, output : vec4<i32>, scale : vec4<f32>, shift : vec4<f32>",uniformValues:[ct(u,c,i,0),ct(l,p,e?Kd(e):1,n?Kd(n):1),m(o),m(s)],workgroups:Math.ceil(i*l*p/gt),code:HK(a,{rows:e!==void 0,columns:n!==void 0})});return f}function Kd({shape:r}){return r[1]-1}function HK(r,{rows:t,columns:e}){let n=Array.from({length:r},(i,u)=>u),o=r===1?"f32":`vec${r}<f32>`,s=`${o}(${n.map(i=>`xAt(at + ${i})`)})`;return`
    fn main(group : i32, local : i32) {
      let number = group * ${gt} + local;
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
    }`}function fS(r,t,e=!1,n=!1){let o=r.slice(0,-2),s=t.slice(0,-2),i=S.assertAndGetBroadcastShape(o,s),u=at(i),[c,a]=r.slice(-2),[l,p]=t.slice(-2),m=e?a:c,f=n?l:p,d=at(s)===1&&!e,h=d?1:u,g=d?m*u:m,x=at(o)===1?0:c*a,b=at(s)===1?0:l*p;return{name:`matmul_${e}_${n}`,a:HE("a",e?"line":"reduction",a),b:HE("b",n?"reduction":"line",p),members:h,rows:g,columns:f,reduction:e?c:a,uniforms:"strides : vec2<i32>, widths : vec2<i32>,",uniformValues:[ct(x,b),ct(a,p)],rowOffset:"return (member * uniforms.sizes.x + row) * uniforms.sizes.y;",size:h*g*f,shape:[...i,m,f]}}function HE(r,t,e){let n=r==="a"?"x":"y",[o,s]=t==="line"?["1",`uniforms.widths.${n}`]:[`uniforms.widths.${n}`,"1"];return{components:Vt(e),along:t,line:`
      let inside = i32(line < uniforms.sizes.${n});
      return vec4<i32>(member * uniforms.strides.${n} + line * ${o}, 0, 0, inside);`,step:`return vec4<i32>(k * ${s}, 0, 0, i32(k < reduction));`,at:"return line.x + step.x;"}}function KE(){qK(),wt("webgpu","BatchMatMul",()=>({inputs:{a:r,b:t},attributes:{transposeA:e,transposeB:n},backend:o})=>H(()=>me().makeTensorFromTensorInfo(KK(o,r,t,e,n))))}function qK(){st("webgpu",Tu,({inputs:{a:r,b:t,bias:e},attributes:{transposeA:n,transposeB:o,scale:s,biasScale:i},backend:u})=>{let{shape:c,...a}=fS(r.shape,t.shape,n,o),{dataId:l}=Dc(u,a,r,t,{scale:s,bias:e,biasScale:i});return{dataId:l,shape:c,dtype:"float32"}})}function KK(r,t,e,n,o){let{shape:s,...i}=fS(t.shape,e.shape,n,o),u=s.slice(0,-2),{dataId:c}=Dc(r,i,qE(t,u),qE(e,u));return{dataId:c,shape:s,dtype:"float32"}}function qE(r,t){let e=at(r.shape.slice(0,-2));return e===1||e===at(t)?r:Ai(r,[...t,...r.shape.slice(-2)])}function Nc(r,t){let e=lt(Math.log2(t)).map(n=>t>>n+1);return`
    var<workgroup> addends : array<${r}, ${t}>;
    fn total(local : i32, own : ${r}) -> ${r} {
      workgroupBarrier(); // the last sum has been read
      addends[local] = own;
      ${Wt(e,n=>`
      workgroupBarrier();
      if (local < ${n}) { addends[local] += addends[local + ${n}]; }`)}
      workgroupBarrier();
      return addends[0];
    }`}function YE(){st("webgpu",pA,({inputs:r,attributes:{epsilon:t},backend:e})=>jd(e,"LayerNorm",r,t,jE("standard * weightAt(i % uniforms.period) + biasAt(i % uniforms.period)"))),st("webgpu",Zm,({inputs:r,attributes:{epsilon:t},backend:e})=>jd(e,"Standardize",r,t,jE("standard"))),st("webgpu",mA,({inputs:r,attributes:{epsilon:t},backend:e})=>jd(e,"LayerNormGradient",r,t,XE("dyAt(first + i) * weightAt(i % uniforms.period)"))),st("webgpu",Jm,({inputs:r,attributes:{epsilon:t},backend:e})=>jd(e,"StandardizeGradient",r,t,XE("dyAt(first + i)")))}function jE(r){return`
      for (var i = local; i < uniforms.width; i += INVOCATIONS) {
        let standard = (xAt(first + i) - moments.x) * moments.y;
        result[first + i] = ${r};
      }`}function XE(r){return`
        var sums = vec2<f32>(0.0);
        for (var i = local; i < uniforms.width; i += INVOCATIONS) {
          let scaled = ${r};
          sums += vec2<f32>(scaled, scaled * (xAt(first + i) - moments.x) * moments.y);
        }
        let means = total(local, sums) / f32(uniforms.width);
        for (var i = local; i < uniforms.width; i += INVOCATIONS) {
          let standard = (xAt(first + i) - moments.x) * moments.y;
          result[first + i] = (${r} - means.x - standard * means.y) * moments.y;
        }`}var jK=64,XK=256,YK=2048;function jd(r,t,e,n,o){let{x:s}=e,i=s.shape.at(-1),u=s.size/i,c=i>YK?XK:jK,[a]=Pt(r,{name:`${t} ${c}`,inputs:Object.fromEntries(Object.entries(e).map(([l,p])=>[l,[p,1]])),results:{result:[s.shape,1]},uniforms:"rows : i32, width : i32, period : i32, epsilon : f32",uniformValues:[ct(u),ct(i),ct(e.weight?.size??i),ln(n)],workgroups:u,invocations:c,code:`
      const INVOCATIONS = ${c};
      ${Nc("vec2<f32>",c)}
      ${QK}
      fn main(group : i32, local : i32) {
        if (group >= uniforms.rows) { return; }
        let first = group * uniforms.width;
        let moments = momentsOf(local, first);
        ${o}
      }`});return a}var QK=`
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
  }`;function QE(){st("webgpu",Wu,({inputs:{keys:r},attributes:{shape:t,index:e},backend:n})=>{let o=at(t),[s]=Pt(n,{name:"normal noise",inputs:{keys:[r,1]},results:{noise:[t,1]},uniforms:"count : i32, index : i32",uniformValues:[ct(o),ct(e)],workgroups:Math.ceil(o/2/gt),code:JK});return s})}var ZK=Array.from({length:zu},(r,t)=>{let e=no[t%no.length],n=(t+1)/4,o=`x += y; y = ((y << ${e}u) | (y >> ${32-e}u)) ^ x;`;return t%4<3?o:`${o} x += key[${n%3}]; y += key[${(n+1)%3}] + ${n}u;`}),JK=`
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
    let pair = group * ${gt} + local;
    if (2 * pair >= uniforms.count) { return; }
    let first = bitcast<u32>(keys[2 * uniforms.index]);
    let second = bitcast<u32>(keys[2 * uniforms.index + 1]);
    let key = array<u32, 3>(first, second, first ^ second ^ ${Lu}u);
    var x = u32(pair) + key[0];
    var y = key[1];
    ${ZK.join(`
    `)}
    let scale = ${2**-24};
    let radius = sqrt(-2.0 * logarithm(f32((x >> 8u) + 1u) * scale));
    let values = radius * cosineAndSine(f32(y >> 8u) * scale);
    noise[2 * pair] = values.x;
    if (2 * pair + 1 < uniforms.count) { noise[2 * pair + 1] = values.y; }
  }`;function ZE(){wt("webgpu","PadV2",r=>t=>{let{inputs:{x:e},attributes:{paddings:n,constantValue:o}}=t;return e.rank<=4?r(t):H(()=>{let s=e;return n.forEach(([i,u],c)=>{if(i+u===0)return;let a=s.shape,l=a[c],p=a.slice(0,c),m=a.slice(c+1),f=Y(s,[at(p),l,at(m)]),d=Wr(f,[[0,0],[i,u],[0,0]],o);s=Y(d,[...p,l+i+u,...m])}),s===e?Lr(e):s})})}function t$(){st("webgpu",Eu,({inputs:{x:r},backend:t})=>JE(t,r)),st("webgpu",$u,({inputs:{x:r,y:t},backend:e})=>JE(e,r,t)),st("webgpu",Uy,({inputs:{x:r},attributes:{scale:t},backend:e})=>tj(e,r,t))}function tj(r,t,e){let[n,o]=t.shape,s={scale:e,biasScale:0,columns:o};if(n<=xo)return iS(r,t,n,s);let{partial:i,strips:u}=e$(r,{x:t,batch:1,pixels:n,channels:o}),c=Mc(r,i,u);return la(r,c.sums,c.strips,s)}function JE(r,t,e){let[n,o,s,i]=t.shape,{partial:u,strips:c}=e$(r,{x:t,y:e,batch:n,pixels:o*s,channels:i}),{dataId:a}=kE(r,u,c);return{dataId:a,shape:[n,i],dtype:"float32"}}function e$(r,{x:t,y:e,batch:n,pixels:o,channels:s}){let i=Vt(s),u=s/i,{strip:c,strips:a}=qd(o,n*u),[l]=Pt(r,{name:`pixel_sum ${i} ${e!==void 0}`,inputs:{x:[t,i],...e&&{y:[e,i]}},results:{sums:[[a,n,s],i]},uniforms:"sizes : vec4<i32>, strip : i32",uniformValues:[ct(a,n,o,u),ct(c)],workgroups:Math.ceil(a*n*u/gt),code:`
      fn main(group : i32, local : i32) {
        let number = group * ${gt} + local;
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
      }`});return{partial:l,strips:a}}function r$(){st("webgpu",gm,({inputs:{dy:r,scale:t,weight:e},backend:n})=>{let[o,s,i]=r.shape;return Pt(n,{name:"scaled_matrices_gradient",inputs:{dy:[r,1],scale:[t,1],weight:[e,1]},results:{scaleGradient:[t.shape,1],weightGradient:[e.shape,1]},uniforms:"sizes : vec4<i32>",uniformValues:[ct(o,s,i,0)],workgroups:Math.ceil((o+i)*s/gt),code:`
        fn main(group : i32, local : i32) {
          let number = group * ${gt} + local;
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
        }`})})}var n$=64;function o$(){wt("webgpu","UnsortedSegmentSum",()=>({inputs:{x:r,segmentIds:t},attributes:{numSegments:e},backend:n})=>{let o=r.shape.slice(t.rank),s=e*at(o),{dataId:i}=n.runWebGPUProgram({shaderKey:"segment_sum",variableNames:["x","segments"],outputShape:Ld(s),dispatchLayout:{x:[0]},dispatch:[Math.ceil(s/n$),1,1],workgroupSize:[n$,1,1],size:!0,uniforms:"rows : i32, width : i32,",getUserCode:()=>`
            fn main(index : i32) {
              if (index >= uniforms.size) { return; }
              let segment = index / uniforms.width;
              let column = index % uniforms.width;
              var sum = 0.0;
              for (var i = 0; i < uniforms.rows; i++) {
                if (i32(segments[i]) == segment) { sum += f32(x[i * uniforms.width + column]); }
              }
              result[index] = sum;
            }`},[kc(r),kc(t)],"float32",[ct(t.size),ct(at(o))]);return{dataId:i,shape:[e,...o],dtype:"float32"}})}var s$=bt("SelfAttention",{differentiableOnce:!0}),i$=bt("SelfAttentionGradient");function a$(){st("webgpu",s$,({inputs:r,attributes:{heads:t},backend:e})=>ej(e,r,t)),st("webgpu",i$,({inputs:r,attributes:{heads:t},backend:e})=>rj(e,r,t))}function ej(r,{projected:t,mask:e},n){let{batch:o,tokens:s,width:i,fours:u}=c$(t,n),c=e!==void 0;return Pt(r,{name:`self_attention ${u} ${c}`,inputs:{projected:[t,4],...e&&{mask:[e,1]}},results:{y:[[o,s,i],4],logs:[[o,n,s],1]},uniforms:"sizes : vec4<i32>",uniformValues:[ct(o,n,s,i/4)],workgroups:Math.ceil(o*n*s/gt),code:nj(u,c)})}function rj(r,{projected:t,mask:e,dy:n,y:o,logs:s},i){let{batch:u,tokens:c,width:a,fours:l}=c$(t,i),p=e!==void 0,[m]=Pt(r,{name:`self_attention_gradient ${l} ${p}`,inputs:{projected:[t,4],dy:[n,4],y:[o,4],logs:[s,1],...e&&{mask:[e,1]}},results:{gradient:[t.shape,4]},uniforms:"sizes : vec4<i32>",uniformValues:[ct(u,i,c,a/4)],workgroups:Math.ceil(3*u*i*c/gt),code:oj(l,p)});return m}function nj(r,t){return`
    ${u$(r,t)}
    fn main(group : i32, local : i32) {
      let number = group * ${gt} + local;
      let i = number % tokens();
      let head = number / tokens() % uniforms.sizes.y;
      let batch = number / tokens() / uniforms.sizes.y;
      if (batch >= uniforms.sizes.x) { return; }
      let query = at(batch, i, head, 0);
      ${pn(r,e=>`let q${e} = projectedAt(query + ${e}); var y${e} = vec4<f32>(0.0);`)}
      var largest = -3.0e38;
      var sum = 0.0;
      for (var j = 0; j < tokens(); j++) {
        let key = at(batch, j, head, 1);
        var score = 0.0;
        ${pn(r,e=>`score += dot(q${e}, projectedAt(key + ${e}));`)}
        score = score * SCALE + maskOf(i, j);
        let next = max(largest, score);
        let kept = exp(largest - next);
        let p = exp(score - next);
        largest = next;
        sum = sum * kept + p;
        let value = at(batch, j, head, 2);
        ${pn(r,e=>`y${e} = y${e} * kept + p * projectedAt(value + ${e});`)}
      }
      let out = (batch * tokens() + i) * uniforms.sizes.w + head * ${r};
      ${pn(r,e=>`y[out + ${e}] = y${e} / sum;`)}
      logs[number] = largest + log(sum);
    }`}function oj(r,t){return`
    ${u$(r,t)}
    fn score(query : i32, key : i32) -> f32 {
      var sum = 0.0;
      ${pn(r,e=>`sum += dot(projectedAt(query + ${e}), projectedAt(key + ${e}));`)}
      return sum * SCALE;
    }
    fn main(group : i32, local : i32) {
      let number = group * ${gt} + local;
      let own = number % tokens();
      let head = number / tokens() % uniforms.sizes.y;
      let batch = number / tokens() / uniforms.sizes.y % uniforms.sizes.x;
      let part = number / tokens() / uniforms.sizes.y / uniforms.sizes.x;
      if (part >= 3) { return; }
      ${pn(r,e=>`var sum${e} = vec4<f32>(0.0);`)}
      for (var other = 0; other < tokens(); other++) {
        let i = select(other, own, part == 0); // the token of the query
        let j = select(own, other, part == 0); // the token of the key
        let row = (batch * tokens() + i) * uniforms.sizes.w + head * ${r};
        let query = at(batch, i, head, 0);
        let key = at(batch, j, head, 1);
        let log = logsAt((batch * uniforms.sizes.y + head) * tokens() + i);
        let p = exp(score(query, key) + maskOf(i, j) - log);
        if (part == 2) {
          ${pn(r,e=>`sum${e} += p * dyAt(row + ${e});`)}
        } else {
          let value = at(batch, j, head, 2);
          var along = 0.0;
          ${pn(r,e=>`along += dot(dyAt(row + ${e}), projectedAt(value + ${e}) - yAt(row + ${e}));`)}
          let t = p * along * SCALE;
          let source = select(query, key, part == 0);
          ${pn(r,e=>`sum${e} += t * projectedAt(source + ${e});`)}
        }
      }
      let out = at(batch, own, head, part);
      ${pn(r,e=>`gradient[out + ${e}] = sum${e};`)}
    }`}function u$(r,t){return`
    const SCALE = ${(4*r)**-.5};
    fn tokens() -> i32 { return uniforms.sizes.z; }
    fn at(batch : i32, token : i32, head : i32, part : i32) -> i32 {
      return ((batch * tokens() + token) * 3 + part) * uniforms.sizes.w + head * ${r};
    }
    fn maskOf(i : i32, j : i32) -> f32 { return ${t?"maskAt(i * tokens() + j)":"0.0"}; }`}function c$({shape:[r,t,e]},n){let o=e/3;return{batch:r,tokens:t,width:o,fours:o/n/4}}function pn(r,t){return Array.from({length:r},(e,n)=>t(n)).join(`
`)}function l$(){st("webgpu",nf,({inputs:r,backend:t})=>{let{starts:e,columns:n,values:o,x:s}=r,i=e.size-1,u=s.shape[1],[c]=Pt(t,{name:"sparse_product",inputs:{starts:[e,1],columns:[n,1],values:[o,1],x:[s,1]},results:{y:[[i,u],1]},uniforms:"height : i32, channels : i32",uniformValues:[ct(i),ct(u)],workgroups:Math.ceil(i*u/gt),code:`
        fn main(group : i32, local : i32) {
          let index = group * ${gt} + local;
          let row = index / uniforms.channels;
          if (row >= uniforms.height) { return; }
          let channel = index % uniforms.channels;
          var sum = 0.0;
          for (var t = starts[row]; t < starts[row + 1]; t++) { // as integers: floats end at 2\xB2\u2074
            sum += valuesAt(t) * xAt(columns[t] * uniforms.channels + channel);
          }
          y[index] = sum;
        }`});return c})}var p$=`
  fn noiseOf(batch : i32, pixel : i32) -> f32 { return noiseAt(batch * uniforms.sizes.w + pixel); }`;function m$(){st("webgpu",Hu,({inputs:r,backend:t})=>sj(t,r)),st("webgpu",qu,({inputs:r,backend:t})=>ij(t,r))}function sj(r,{x:t,factors:e,bias:n,noise:o,strength:s}){let{components:i,sizes:u,type:c}=f$(t,o),a=o!==void 0,[l]=Pt(r,{name:`styled_activation ${i} ${a}`,inputs:{x:[t,i],factors:[e,i],bias:[n,i],...o&&s&&{noise:[o,1],strength:[s,1]}},results:{y:[t.shape,i]},uniforms:"sizes : vec4<i32>",uniformValues:[ct(...u)],workgroups:Math.ceil(u[0]*u[1]*u[2]/gt),code:`
      ${a?p$:""}
      fn main(group : i32, local : i32) {
        let i = group * ${gt} + local;
        let channel = i % uniforms.sizes.z;
        let pixel = i / uniforms.sizes.z % uniforms.sizes.y;
        let batch = i / uniforms.sizes.z / uniforms.sizes.y;
        if (batch >= uniforms.sizes.x) { return; }
        let shift = biasAt(channel)${a?` + ${c}(noiseOf(batch, pixel) * strengthAt(0))`:""};
        let v = factorsAt(batch * uniforms.sizes.z + channel) * xAt(i) + shift;
        y[i] = max(v, v * ${Nu}) * ${Le};
      }`});return l}function ij(r,{dy:t,x:e,y:n,factors:o,noise:s}){let i=s!==void 0,{components:u,sizes:c,type:a}=f$(e,s),[l,p,m]=c,f=e.shape[3],{strip:d,strips:h}=qd(p,l*m),g=i?3:2,[x,b]=Pt(r,{name:`styled_activation_gradient ${u} ${i}`,inputs:{dy:[t,u],x:[e,u],y:[n,u],factors:[o,u],...s&&{noise:[s,1]}},results:{dx:[e.shape,u],sums:[[h,l,g,f],u]},uniforms:"sizes : vec4<i32>, strip : i32, strips : i32",uniformValues:[ct(...c),ct(d),ct(h)],workgroups:Math.ceil(h*l*m/gt),code:`
      ${i?p$:""}
      fn main(group : i32, local : i32) {
        let number = group * ${gt} + local;
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
      }`});return[x,...aj(r,b,h,[l,f],i)]}function aj(r,t,e,[n,o],s){let i=Vt(o),u=o/i,c=s?3:2,a=Mc(r,t,e),l=i===4?"vec4<f32>":"f32",p=Pt(r,{name:`styled_activation_sums ${i} ${s}`,inputs:{sums:[a.sums,i]},results:{dfactors:[[n,o],i],dbias:[[o],i],...s&&{dnoise:[[o],i]}},uniforms:"batch : i32, lanes : i32, strips : i32",uniformValues:[ct(n),ct(u),ct(a.strips)],workgroups:Math.ceil(u*c/gt),code:`
      fn main(group : i32, local : i32) {
        let number = group * ${gt} + local;
        let channel = number % uniforms.lanes;
        let which = number / uniforms.lanes;
        if (which >= ${c}) { return; }
        var all = ${l}(0.0);
        for (var batch = 0; batch < uniforms.batch; batch++) {
          var sum = ${l}(0.0);
          for (var strip = 0; strip < uniforms.strips; strip++) {
            sum += sumsAt(((strip * uniforms.batch + batch) * ${c} + which) * uniforms.lanes + channel);
          }
          if (which == 0) { dfactors[batch * uniforms.lanes + channel] = sum; }
          all += sum;
        }
        if (which == 1) { dbias[channel] = all; }
        ${s?"if (which == 2) { dnoise[channel] = all; }":""}
      }`});return r.disposeData(a.sums.dataId),p}function f$(r,t){let[e,n,o,s]=r.shape,i=Vt(s),u=n*o,c=t?.shape[0]===e?u:0,a=[e,u,s/i,c];return{components:i,sizes:a,type:i===4?"vec4<f32>":"f32"}}function h$(){st("webgpu",Oi,({inputs:r,attributes:{slope:t},backend:e})=>d$(e,"Swish",r,t,"x * gate")),st("webgpu",Bi,({inputs:r,attributes:{slope:t},backend:e})=>d$(e,"SwishGradient",r,t,"dyAt(i) * gate * (1.0 + uniforms.slope * x * (1.0 - gate))"))}function d$(r,t,{x:e,dy:n},o,s){let i=Vt(e.size),u=e.size/i,[c]=Pt(r,{name:`${t} ${i}`,inputs:{x:[e,i],...n&&{dy:[n,i]}},results:{y:[e.shape,i]},uniforms:"count : i32, slope : f32",uniformValues:[ct(u),ln(o)],workgroups:Math.ceil(u/gt),code:`
      fn main(group : i32, local : i32) {
        let i = group * ${gt} + local;
        if (i >= uniforms.count) { return; }
        let x = xAt(i);
        let gate = 1.0 / (1.0 + exp(-uniforms.slope * x));
        y[i] = ${s};
      }`});return c}var g$=64,uj=2;function w$(){st("webgpu",Uu,({inputs:{x:r},attributes:t,backend:e})=>cj(e,r,t))}function cj(r,t,e){let[n,o,s,i]=t.shape,{kernel:u,up:c,down:a}=e,[l,p]=am([o,s],e),m=x$(0,e),f=x$(1,e),d=[n,l,p,i],h=Vt(i),g=Math.ceil(l/m.tile),x=Math.ceil(p/f.tile),{dataId:b}=r.runWebGPUProgram({shaderKey:`upfirdn2d_${h}_${c}_${a}_${m.before}_${f.before}_${u.map(String).join(";")}`,variableNames:["x"],outputComponent:h,outputShape:Ld(at(d)),dispatchLayout:{x:[0]},dispatch:[Math.ceil(n*g*x*i/h/g$),1,1],workgroupSize:[g$,1,1],uniforms:"image : vec4<i32>, output : vec2<i32>, tiles : vec2<i32>,",getUserCode:()=>lj(u,m,f,h)},[kc(t)],"float32",[ct(n,o,s,i/h),ct(l,p),ct(g,x)]);return{dataId:b,shape:d,dtype:"float32"}}function x$(r,{kernel:t,up:e,down:n,pad:o}){let s=[t.length,t[0].length][r],i=e[r],u=n[r],[c]=o[r],a=uj;for(;a*u%i!==0;)a++;return{taps:s,up:i,down:u,before:c,tile:a}}function y$({taps:r,up:t,down:e,before:n,tile:o}){return Array.from({length:o*r},(s,i)=>{let u=Math.floor(i/r),c=i%r;return{result:u,tap:r-1-c,pixel:(e*u+c-n)/t}}).filter(({pixel:s})=>Number.isInteger(s))}function lj(r,t,e,n){let o=n===4?"vec4<f32>":"f32",s=y$(t),i=y$(e),u=b$(s.map(({pixel:m})=>m)),c=b$(i.map(({pixel:m})=>m)),a=lt(t.tile).flatMap(m=>lt(e.tile).map(f=>({i:m,j:f}))),l=(m,f)=>`let x${f} = pixelAt(batch, first + vec2<i32>(${u[m]}, ${c[f]}), channel);`,p=m=>s.filter(f=>f.pixel===u[m]).flatMap(f=>i.map(d=>{let h=r[f.tap][d.tap];if(h===0)return"";let g=`sum${f.result}${d.result}`;return`${g} = fma(${o}(${h}), x${c.indexOf(d.pixel)}, ${g});`}));return`
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
      ${lt(u.length).map(m=>`{
        ${lt(c.length).map(f=>l(m,f)).join(`
`)}
        ${p(m).join(`
`)}
      }`).join(`
`)}
      let place = tile * vec2<i32>(${t.tile}, ${e.tile});
      ${a.map(({i:m,j:f})=>`store(batch, place + vec2<i32>(${m}, ${f}), channel, sum${m}${f});`).join(`
`)}
    }`}function b$(r){return[...new Set(r)].sort((t,e)=>t-e)}var pj=64,mj=256,S$=["x","reference","factors"];function I$(){st("webgpu",zA,({inputs:r,backend:t})=>fj(t,Fi(r,S$))),st("webgpu",LA,({inputs:{dy:r,...t},backend:e})=>dj(e,Fi(t,S$),r))}function fj(r,t){let e=t.map(({x:u})=>Math.min(mj,Math.ceil(Rc(u)/pj))),n=0,o=e.map(u=>(n+=u)-u),s=r.makeTensorInfo([n],"float32");Ac(r,{name:"weighted_distances",sets:t.map((u,c)=>({inputs:{...u},results:{},workgroups:e[c],extra:o[c]})),shared:{},overwritten:{partial:s},declarations:Nc("f32",gt),code:u=>`
      var sum = 0.0;
      for (var i = group * ${gt} + local; i < count; i += groups * ${gt}) {
        let difference = $x(i) - $reference(i);
        sum += ${u===4?"dot($factors(i) * difference, difference)":"$factors(i) * difference * difference"};
      }
      let all = total(local, sum);
      if (local == 0) { partial[extra + group] = all; }`});let[i]=Pt(r,{name:"sum_of_partial_distances",inputs:{partial:[s,1]},results:{sum:[[],1]},uniforms:"count : i32",uniformValues:[ct(n)],workgroups:1,code:`
      ${Nc("f32",gt)}
      fn main(group : i32, local : i32) {
        var own = 0.0;
        for (var i = local; i < uniforms.count; i += ${gt}) { own += partialAt(i); }
        let all = total(local, own);
        if (group == 0 && local == 0) { sum[0] = all; }
      }`});return r.disposeData(s.dataId),i}function dj(r,t,e){return Ac(r,{name:"weighted_distances_gradient",sets:t.map(n=>({inputs:{...n},results:{dx:n.x.shape},workgroups:Rc(n.x)})),shared:{dy:e},code:()=>`
      let i = group * ${gt} + local;
      if (i >= count) { return; }
      $dx[i] = 2.0 * dyAt(0) * $factors(i) * ($x(i) - $reference(i));`}).flat()}function v$({stock:r=!1}={}){hj(),r||gj()}function hj(){Ym("webgpu"),Qm("webgpu"),ZE(),fE()}function gj(){KE(),FE(),o$(),w$(),mE(),t$(),OE(),r$(),l$(),m$(),YE(),QE(),h$(),LE(),a$(),I$(),VE()}function k$(r){let t,e=()=>{if(t)throw t};r.device.addEventListener("uncapturederror",s=>{let{error:i}=s;t??=yj(i)}),r.device.lost.then(({reason:s,message:i})=>{t??=new _o(`The GPU was lost (${i||s}): go on from the last snapshot. ${xj}`,{late:!0})});let n=r.read.bind(r);r.read=async s=>{e();let i=await n(s).catch(async u=>{throw await new Promise(c=>setTimeout(c)),e(),u});return e(),i};let o=r.uploadToGPU.bind(r);return r.uploadToGPU=s=>{try{o(s)}catch(i){throw e(),i}},{throwIfFailed:e}}var C$="Lower the batch size or `chunk`, how many of its images are computed at a time",xj="Where that happens again, lower the batch size or `chunk`: a lack of memory may be the reason";function yj(r){let t=r.message.trim().replace(/\s+/g," "),e={cause:r,late:!0};if(r instanceof GPUOutOfMemoryError)return new _o(`The GPU is out of memory: ${t}. Results since then are void. ${C$}, and go on from the last snapshot`,e);let n=/\b(?:size|range)\b.*(?:greater than|exceeds)/i.test(t)?`. ${C$}`:"";return new kr(`The GPU refused an operation: ${t}. Results since then are void${n}`,e)}var Xd;async function A$(r,{precision:t="single",stock:e=!1}={}){(!Xd||bj(Xd.watch))&&(Xd=await wj(await r(),{stock:e}));let{device:n,backends:o}=Xd,s=o[t];if(t==="half"&&!n.device.features.has("shader-f16"))throw new kr(`Cannot compute in half precision on ${s.device}: it has no "shader-f16". Compute in single precision`);return AE(n,t),await Ap("webgpu"),s}function bj(r){try{return r.throwIfFailed(),!1}catch{return!0}}async function wj(r,t){let e=await iE(r,t).catch(s=>{throw new kr(`Cannot start webgpu on ${Zw(r)}: ${s.message}`,{cause:s})});A2("webgpu")&&_2("webgpu"),vi("webgpu",()=>e);let n=k$(e),o={single:_$(r,n,"single"),half:_$(r,n,"half")};return{device:e,watch:n,backends:o}}function _$(r,{throwIfFailed:t},e){let n=Zw(r),o=Cc(r);return{name:"webgpu",device:n,software:o,...Sj(r),describe:()=>`webgpu on ${n}${o?", which the CPU plays":""}${e==="half"?", in half precision":""}`,throwIfFailed:t}}function Sj(r){return{features:Jw.filter(t=>r.features.has(t)),limits:Object.fromEntries(tS.map(t=>[t,r.limits[t]]))}}var R$=!1,M$=!1;async function dS({backend:r,wasm:t}){R$||(UA(),v$(),v2(),R$=!0);let e=await Ij(r,t);return O_({backend:e.name,precision:"single"}),e}async function Ij(r,t){if(r==="wasm")return await D$(t);let e=await navigator.gpu?.requestAdapter({powerPreference:"high-performance"});return r===void 0&&(!e||Cc(e))?await D$(t):await A$(()=>{if(!e)throw new kr("Cannot start webgpu: this browser offers no GPU to this page. Draw on wasm");return Promise.resolve(e)})}var vj=["tfjs-backend-wasm.wasm","tfjs-backend-wasm-simd.wasm","tfjs-backend-wasm-threaded-simd.wasm"];async function D$(r){if(M$||qb(Object.fromEntries(vj.map(t=>[t,r])),!0),M$=!0,await Ap("wasm"))return await qA();throw new kr("Cannot start wasm: this browser does not take its native code, which needs SIMD")}var Yd=class{site;#t;#e=[];constructor(t,e){this.site=t,this.#t=t.generators.map(({file:n})=>sb(n,new Uint8Array(e[n])))}async draw(t,e){let{width:n,height:o,channels:s}=this.generator(t,e.mix),i=await this.values(t,e);return{width:n,height:o,pixels:_j(Tx(Fx(i,s)))}}async values(t,e){let n=this.generator(t,e.mix),o=H(()=>n.synthesize(kj(n,e),"stored")),s=(await o.data()).slice();return o.dispose(),s}generator(t,e){let n=t===0?0:e,o=this.#e[t];if(o?.mix===n)return o.generator;o?.generator.dispose();let s=nb(this.#r(t,n),{label:this.site.generators[t].name,scope:`${t}`,digest:()=>Promise.reject(new Error("A page computes no digests"))});return this.#e[t]={generator:s,mix:n},s}unload(){for(let t of this.#e)t?.generator.dispose();this.#e.length=0}#r(t,e){let{architecture:n,generators:o}=this.site,{settings:s}=o[t],i=this.#t[0],u=t===0?new Map:this.#t[t],c=p=>{let m=i.get(p),f=u.get(p);return f?Cj(m,f,e):m},a=en(n).filter(({role:p})=>p!=="kernel").map(p=>[p.name,{spec:p,values:c(p.name)}]),l=[];for(let p=0,m;m=c(`heads.conv_${p}.params_in`);p++)l.push(m.data);return{architecture:n,settings:{...s,clamp:s.clamp},tensors:new Map(a),latentAverage:c("latent_avg").data,notes:[],...l.length>0&&{multipliers:l}}}};function Cj(r,t,e){if(e===1)return t;let n=r?.data??new Float32Array(t.data.length),o=t.data,s=new Float32Array(o.length);if(e===0)return{shape:t.shape,data:n};for(let i=0;i<s.length;i++)s[i]=(1-e)*Number(n[i])+e*Number(o[i]);return{shape:t.shape,data:s}}function kj(r,{seed:t,truncation:e,second:n,crossover:o}){let s=N$(r,t,e),{latentCount:i}=r;return o===i?s:Ty(s,N$(r,n,e),o,i)}function N$(r,t,e){let n=Math.floor(t),o=t-n,s=i=>By(r,Oy(i),1,{truncation:e});return o===0?s(n):tt(z(s(n),1-o),z(s(n+1),o))}function _j(r){let t=r.length/3,e=new Uint8ClampedArray(4*t).fill(255);for(let n=0;n<t;n++)for(let o=0;o<3;o++)e[4*n+o]=r[3*n+o];return e}var pa=globalThis,Qd,$$,E$=Promise.resolve();pa.onmessage=({data:r})=>{E$=E$.then(()=>Rj(r)).catch(t=>{pa.postMessage({kind:"failed",message:Aj(t)})})};function Aj(r){return r instanceof Error?r.name!=="DeviceFailure"?r.message:"The device was lost, or has no memory left. Choose the other one below, or open the page again":String(r)}async function Rj(r){r.kind==="load"?(Qd=new Yd(r.site,r.files),$$=URL.createObjectURL(new Blob([r.native],{type:"application/wasm"})),pa.postMessage({kind:"loaded"})):r.kind==="start"?await Mj(r.backend):await Dj(r.numbers)}async function Mj(r){Qd.unload();let{name:t,describe:e}=await dS({...r!=="auto"&&{backend:r},wasm:$$});pa.postMessage({kind:"started",backend:t,device:e()})}async function Dj(r){let t=performance.now();for(let[e,{name:n}]of Qd.site.generators.entries()){let o=await Qd.draw(e,r);pa.postMessage({kind:"image",name:n,...o},[o.pixels.buffer])}pa.postMessage({kind:"drawn",milliseconds:performance.now()-t})}})();
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
