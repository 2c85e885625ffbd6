(()=>{var f$=Object.create;var Vg=Object.defineProperty;var d$=Object.getOwnPropertyDescriptor;var h$=Object.getOwnPropertyNames;var g$=Object.getPrototypeOf,x$=Object.prototype.hasOwnProperty;var xr=(r,t)=>()=>(t||r((t={exports:{}}).exports,t),t.exports),rn=(r,t)=>{for(var e in t)Vg(r,e,{get:t[e],enumerable:!0})},y$=(r,t,e,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(let o of h$(t))!x$.call(r,o)&&o!==e&&Vg(r,o,{get:()=>t[o],enumerable:!(n=d$(t,o))||n.enumerable});return r};var Yi=(r,t,e)=>(e=r!=null?f$(g$(r)):{},y$(1 ?Vg(e,"default",{value:r,enumerable:!0}):e,r));var Zw=xr((iq,Qw)=>{Qw.exports=qt;var br=null;try{br=new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([0,97,115,109,1,0,0,0,1,13,2,96,0,1,127,96,4,127,127,127,127,1,127,3,7,6,0,1,1,1,1,1,6,6,1,127,1,65,0,11,7,50,6,3,109,117,108,0,1,5,100,105,118,95,115,0,2,5,100,105,118,95,117,0,3,5,114,101,109,95,115,0,4,5,114,101,109,95,117,0,5,8,103,101,116,95,104,105,103,104,0,0,10,191,1,6,4,0,35,0,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,126,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,127,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,128,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,129,34,4,66,32,135,167,36,0,32,4,167,11,36,1,1,126,32,0,173,32,1,173,66,32,134,132,32,2,173,32,3,173,66,32,134,132,130,34,4,66,32,135,167,36,0,32,4,167,11])),{}).exports}catch{}function qt(r,t,e){this.low=r|0,this.high=t|0,this.unsigned=!!e}qt.prototype.__isLong__;Object.defineProperty(qt.prototype,"__isLong__",{value:!0});function er(r){return(r&&r.__isLong__)===!0}qt.isLong=er;var Uw={},Gw={};function Oo(r,t){var e,n,o;return t?(r>>>=0,(o=0<=r&&r<256)&&(n=Gw[r],n)?n:(e=Kt(r,(r|0)<0?-1:0,!0),o&&(Gw[r]=e),e)):(r|=0,(o=-128<=r&&r<128)&&(n=Uw[r],n)?n:(e=Kt(r,r<0?-1:0,!1),o&&(Uw[r]=e),e))}qt.fromInt=Oo;function wr(r,t){if(isNaN(r))return t?Po:Sr;if(t){if(r<0)return Po;if(r>=Kw)return Yw}else{if(r<=-Hw)return tr;if(r+1>=Hw)return Xw}return r<0?wr(-r,t).neg():Kt(r%Qs|0,r/Qs|0,t)}qt.fromNumber=wr;function Kt(r,t,e){return new qt(r,t,e)}qt.fromBits=Kt;var Lc=Math.pow;function ix(r,t,e){if(r.length===0)throw Error("empty string");if(r==="NaN"||r==="Infinity"||r==="+Infinity"||r==="-Infinity")return Sr;if(typeof t=="number"?(e=t,t=!1):t=!!t,e=e||10,e<2||36<e)throw RangeError("radix");var n;if((n=r.indexOf("-"))>0)throw Error("interior hyphen");if(n===0)return ix(r.substring(1),t,e).neg();for(var o=wr(Lc(e,8)),s=Sr,a=0;a<r.length;a+=8){var u=Math.min(8,r.length-a),l=parseInt(r.substring(a,a+u),e);if(u<8){var i=wr(Lc(e,u));s=s.mul(i).add(wr(l))}else s=s.mul(o),s=s.add(wr(l))}return s.unsigned=t,s}qt.fromString=ix;function Mr(r,t){return typeof r=="number"?wr(r,t):typeof r=="string"?ix(r,t):Kt(r.low,r.high,typeof t=="boolean"?t:r.unsigned)}qt.fromValue=Mr;var Vw=65536,H$=1<<24,Qs=Vw*Vw,Kw=Qs*Qs,Hw=Kw/2,qw=Oo(H$),Sr=Oo(0);qt.ZERO=Sr;var Po=Oo(0,!0);qt.UZERO=Po;var Ys=Oo(1);qt.ONE=Ys;var jw=Oo(1,!0);qt.UONE=jw;var sx=Oo(-1);qt.NEG_ONE=sx;var Xw=Kt(-1,2147483647,!1);qt.MAX_VALUE=Xw;var Yw=Kt(-1,-1,!0);qt.MAX_UNSIGNED_VALUE=Yw;var tr=Kt(0,-2147483648,!1);qt.MIN_VALUE=tr;var Y=qt.prototype;Y.toInt=function(){return this.unsigned?this.low>>>0:this.low};Y.toNumber=function(){return this.unsigned?(this.high>>>0)*Qs+(this.low>>>0):this.high*Qs+(this.low>>>0)};Y.toString=function(t){if(t=t||10,t<2||36<t)throw RangeError("radix");if(this.isZero())return"0";if(this.isNegative())if(this.eq(tr)){var e=wr(t),n=this.div(e),o=n.mul(e).sub(this);return n.toString(t)+o.toInt().toString(t)}else return"-"+this.neg().toString(t);for(var s=wr(Lc(t,6),this.unsigned),a=this,u="";;){var l=a.div(s),i=a.sub(l.mul(s)).toInt()>>>0,c=i.toString(t);if(a=l,a.isZero())return c+u;for(;c.length<6;)c="0"+c;u=""+c+u}};Y.getHighBits=function(){return this.high};Y.getHighBitsUnsigned=function(){return this.high>>>0};Y.getLowBits=function(){return this.low};Y.getLowBitsUnsigned=function(){return this.low>>>0};Y.getNumBitsAbs=function(){if(this.isNegative())return this.eq(tr)?64:this.neg().getNumBitsAbs();for(var t=this.high!=0?this.high:this.low,e=31;e>0&&(t&1<<e)==0;e--);return this.high!=0?e+33:e+1};Y.isZero=function(){return this.high===0&&this.low===0};Y.eqz=Y.isZero;Y.isNegative=function(){return!this.unsigned&&this.high<0};Y.isPositive=function(){return this.unsigned||this.high>=0};Y.isOdd=function(){return(this.low&1)===1};Y.isEven=function(){return(this.low&1)===0};Y.equals=function(t){return er(t)||(t=Mr(t)),this.unsigned!==t.unsigned&&this.high>>>31===1&&t.high>>>31===1?!1:this.high===t.high&&this.low===t.low};Y.eq=Y.equals;Y.notEquals=function(t){return!this.eq(t)};Y.neq=Y.notEquals;Y.ne=Y.notEquals;Y.lessThan=function(t){return this.comp(t)<0};Y.lt=Y.lessThan;Y.lessThanOrEqual=function(t){return this.comp(t)<=0};Y.lte=Y.lessThanOrEqual;Y.le=Y.lessThanOrEqual;Y.greaterThan=function(t){return this.comp(t)>0};Y.gt=Y.greaterThan;Y.greaterThanOrEqual=function(t){return this.comp(t)>=0};Y.gte=Y.greaterThanOrEqual;Y.ge=Y.greaterThanOrEqual;Y.compare=function(t){if(er(t)||(t=Mr(t)),this.eq(t))return 0;var e=this.isNegative(),n=t.isNegative();return e&&!n?-1:!e&&n?1:this.unsigned?t.high>>>0>this.high>>>0||t.high===this.high&&t.low>>>0>this.low>>>0?-1:1:this.sub(t).isNegative()?-1:1};Y.comp=Y.compare;Y.negate=function(){return!this.unsigned&&this.eq(tr)?tr:this.not().add(Ys)};Y.neg=Y.negate;Y.add=function(t){er(t)||(t=Mr(t));var e=this.high>>>16,n=this.high&65535,o=this.low>>>16,s=this.low&65535,a=t.high>>>16,u=t.high&65535,l=t.low>>>16,i=t.low&65535,c=0,p=0,m=0,f=0;return f+=s+i,m+=f>>>16,f&=65535,m+=o+l,p+=m>>>16,m&=65535,p+=n+u,c+=p>>>16,p&=65535,c+=e+a,c&=65535,Kt(m<<16|f,c<<16|p,this.unsigned)};Y.subtract=function(t){return er(t)||(t=Mr(t)),this.add(t.neg())};Y.sub=Y.subtract;Y.multiply=function(t){if(this.isZero())return Sr;if(er(t)||(t=Mr(t)),br){var e=br.mul(this.low,this.high,t.low,t.high);return Kt(e,br.get_high(),this.unsigned)}if(t.isZero())return Sr;if(this.eq(tr))return t.isOdd()?tr:Sr;if(t.eq(tr))return this.isOdd()?tr:Sr;if(this.isNegative())return t.isNegative()?this.neg().mul(t.neg()):this.neg().mul(t).neg();if(t.isNegative())return this.mul(t.neg()).neg();if(this.lt(qw)&&t.lt(qw))return wr(this.toNumber()*t.toNumber(),this.unsigned);var n=this.high>>>16,o=this.high&65535,s=this.low>>>16,a=this.low&65535,u=t.high>>>16,l=t.high&65535,i=t.low>>>16,c=t.low&65535,p=0,m=0,f=0,d=0;return d+=a*c,f+=d>>>16,d&=65535,f+=s*c,m+=f>>>16,f&=65535,f+=a*i,m+=f>>>16,f&=65535,m+=o*c,p+=m>>>16,m&=65535,m+=s*i,p+=m>>>16,m&=65535,m+=a*l,p+=m>>>16,m&=65535,p+=n*c+o*i+s*l+a*u,p&=65535,Kt(f<<16|d,p<<16|m,this.unsigned)};Y.mul=Y.multiply;Y.divide=function(t){if(er(t)||(t=Mr(t)),t.isZero())throw Error("division by zero");if(br){if(!this.unsigned&&this.high===-2147483648&&t.low===-1&&t.high===-1)return this;var e=(this.unsigned?br.div_u:br.div_s)(this.low,this.high,t.low,t.high);return Kt(e,br.get_high(),this.unsigned)}if(this.isZero())return this.unsigned?Po:Sr;var n,o,s;if(this.unsigned){if(t.unsigned||(t=t.toUnsigned()),t.gt(this))return Po;if(t.gt(this.shru(1)))return jw;s=Po}else{if(this.eq(tr)){if(t.eq(Ys)||t.eq(sx))return tr;if(t.eq(tr))return Ys;var a=this.shr(1);return n=a.div(t).shl(1),n.eq(Sr)?t.isNegative()?Ys:sx:(o=this.sub(t.mul(n)),s=n.add(o.div(t)),s)}else if(t.eq(tr))return this.unsigned?Po:Sr;if(this.isNegative())return t.isNegative()?this.neg().div(t.neg()):this.neg().div(t).neg();if(t.isNegative())return this.div(t.neg()).neg();s=Sr}for(o=this;o.gte(t);){n=Math.max(1,Math.floor(o.toNumber()/t.toNumber()));for(var u=Math.ceil(Math.log(n)/Math.LN2),l=u<=48?1:Lc(2,u-48),i=wr(n),c=i.mul(t);c.isNegative()||c.gt(o);)n-=l,i=wr(n,this.unsigned),c=i.mul(t);i.isZero()&&(i=Ys),s=s.add(i),o=o.sub(c)}return s};Y.div=Y.divide;Y.modulo=function(t){if(er(t)||(t=Mr(t)),br){var e=(this.unsigned?br.rem_u:br.rem_s)(this.low,this.high,t.low,t.high);return Kt(e,br.get_high(),this.unsigned)}return this.sub(this.div(t).mul(t))};Y.mod=Y.modulo;Y.rem=Y.modulo;Y.not=function(){return Kt(~this.low,~this.high,this.unsigned)};Y.and=function(t){return er(t)||(t=Mr(t)),Kt(this.low&t.low,this.high&t.high,this.unsigned)};Y.or=function(t){return er(t)||(t=Mr(t)),Kt(this.low|t.low,this.high|t.high,this.unsigned)};Y.xor=function(t){return er(t)||(t=Mr(t)),Kt(this.low^t.low,this.high^t.high,this.unsigned)};Y.shiftLeft=function(t){return er(t)&&(t=t.toInt()),(t&=63)===0?this:t<32?Kt(this.low<<t,this.high<<t|this.low>>>32-t,this.unsigned):Kt(0,this.low<<t-32,this.unsigned)};Y.shl=Y.shiftLeft;Y.shiftRight=function(t){return er(t)&&(t=t.toInt()),(t&=63)===0?this:t<32?Kt(this.low>>>t|this.high<<32-t,this.high>>t,this.unsigned):Kt(this.high>>t-32,this.high>=0?0:-1,this.unsigned)};Y.shr=Y.shiftRight;Y.shiftRightUnsigned=function(t){if(er(t)&&(t=t.toInt()),t&=63,t===0)return this;var e=this.high;if(t<32){var n=this.low;return Kt(n>>>t|e<<32-t,e>>>t,this.unsigned)}else return t===32?Kt(e,0,this.unsigned):Kt(e>>>t-32,0,this.unsigned)};Y.shru=Y.shiftRightUnsigned;Y.shr_u=Y.shiftRightUnsigned;Y.toSigned=function(){return this.unsigned?Kt(this.low,this.high,!1):this};Y.toUnsigned=function(){return this.unsigned?this:Kt(this.low,this.high,!0)};Y.toBytes=function(t){return t?this.toBytesLE():this.toBytesBE()};Y.toBytesLE=function(){var t=this.high,e=this.low;return[e&255,e>>>8&255,e>>>16&255,e>>>24,t&255,t>>>8&255,t>>>16&255,t>>>24]};Y.toBytesBE=function(){var t=this.high,e=this.low;return[t>>>24,t>>>16&255,t>>>8&255,t&255,e>>>24,e>>>16&255,e>>>8&255,e&255]};qt.fromBytes=function(t,e,n){return n?qt.fromBytesLE(t,e):qt.fromBytesBE(t,e)};qt.fromBytesLE=function(t,e){return new qt(t[0]|t[1]<<8|t[2]<<16|t[3]<<24,t[4]|t[5]<<8|t[6]<<16|t[7]<<24,e)};qt.fromBytesBE=function(t,e){return new qt(t[4]<<24|t[5]<<16|t[6]<<8|t[7],t[0]<<24|t[1]<<16|t[2]<<8|t[3],e)}});var $S=xr((LK,NS)=>{NS.exports={}});var TS=xr((WK,ES)=>{ES.exports={}});var I2=xr((v2,Kx)=>{(function(r,t,e){function n(u){var l=this,i=a();l.next=function(){var c=2091639*l.s0+l.c*23283064365386963e-26;return l.s0=l.s1,l.s1=l.s2,l.s2=c-(l.c=c|0)},l.c=1,l.s0=i(" "),l.s1=i(" "),l.s2=i(" "),l.s0-=i(u),l.s0<0&&(l.s0+=1),l.s1-=i(u),l.s1<0&&(l.s1+=1),l.s2-=i(u),l.s2<0&&(l.s2+=1),i=null}function o(u,l){return l.c=u.c,l.s0=u.s0,l.s1=u.s1,l.s2=u.s2,l}function s(u,l){var i=new n(u),c=l&&l.state,p=i.next;return p.int32=function(){return i.next()*4294967296|0},p.double=function(){return p()+(p()*2097152|0)*11102230246251565e-32},p.quick=p,c&&(typeof c=="object"&&o(c,i),p.state=function(){return o(i,{})}),p}function a(){var u=4022871197,l=function(i){i=String(i);for(var c=0;c<i.length;c++){u+=i.charCodeAt(c);var p=.02519603282416938*u;u=p>>>0,p-=u,p*=u,u=p>>>0,p-=u,u+=p*4294967296}return(u>>>0)*23283064365386963e-26};return l}t&&t.exports?t.exports=s:e&&e.amd?e(function(){return s}):this.alea=s})(v2,typeof Kx=="object"&&Kx,typeof define=="function"&&define)});var qy=xr((Awt,ik)=>{ik.exports={}});var Ky=xr((Mwt,ak)=>{ak.exports={}});var lk=xr((Dwt,uk)=>{uk.exports={}});var pk=xr((Rwt,ck)=>{ck.exports={}});var fk=xr((Nwt,mk)=>{mk.exports={}});var dk=xr((jp,Xy)=>{var jy=(()=>{var r=typeof document<"u"&&document.currentScript?document.currentScript.src:void 0;return typeof __filename<"u"&&(r=r||__filename),function(t){t=t||{};function e(){return Pt.buffer!=Ne&&$e(Pt.buffer),tl}function n(){return Pt.buffer!=Ne&&$e(Pt.buffer),el}function o(){return Pt.buffer!=Ne&&$e(Pt.buffer),rl}function s(){return Pt.buffer!=Ne&&$e(Pt.buffer),nl}function a(){return Pt.buffer!=Ne&&$e(Pt.buffer),ol}function u(){return Pt.buffer!=Ne&&$e(Pt.buffer),sl}function l(){return Pt.buffer!=Ne&&$e(Pt.buffer),il}var i=typeof t<"u"?t:{},c,p;i.ready=new Promise(function(I,A){c=I,p=A});var m;typeof process<"u"&&process.listeners&&(m={uncaughtException:process.listeners("uncaughtException"),unhandledRejection:process.listeners("unhandledRejection")});var f=Object.assign({},i),d=[],h="./this.program",g=(I,A)=>{throw A},x=typeof window=="object",y=typeof importScripts=="function",b=typeof process=="object"&&typeof process.versions=="object"&&typeof process.versions.node=="string",v=i.ENVIRONMENT_IS_PTHREAD||!1,C="";function _(I){return i.locateFile?i.locateFile(I,C):C+I}var k,$,T,U;function z(I){if(I instanceof io)return;Ot("exiting due to exception: "+I)}if(b){var j=qy(),Z=Ky();y?C=Z.dirname(C)+"/":C=__dirname+"/",k=(A,q)=>(A=cs(A)?new URL(A):Z.normalize(A),j.readFileSync(A,q?void 0:"utf8")),T=A=>{var q=k(A,!0);return q.buffer||(q=new Uint8Array(q)),q},$=(A,q,dt)=>{A=cs(A)?new URL(A):Z.normalize(A),j.readFile(A,function(It,St){It?dt(It):q(St.buffer)})},process.argv.length>1&&(h=process.argv[1].replace(/\\/g,"/")),d=process.argv.slice(2),process.on("uncaughtException",function(A){if(!(A instanceof io))throw A}),process.on("unhandledRejection",function(A){throw A}),g=(A,q)=>{if(oo())throw process.exitCode=A,q;z(q),process.exit(A)},i.inspect=function(){return"[Emscripten Module object]"};let I;try{I=lk()}catch(A){throw console.error('The "worker_threads" module is not supported in this node.js build - perhaps a newer version is needed?'),A}global.Worker=I.Worker}else(x||y)&&(y?C=self.location.href:typeof document<"u"&&document.currentScript&&(C=document.currentScript.src),typeof r<"u"&&r&&(C=r),C.indexOf("blob:")!==0?C=C.substr(0,C.replace(/[?#].*/,"").lastIndexOf("/")+1):C="",b||(k=I=>{var A=new XMLHttpRequest;return A.open("GET",I,!1),A.send(null),A.responseText},y&&(T=I=>{var A=new XMLHttpRequest;return A.open("GET",I,!1),A.responseType="arraybuffer",A.send(null),new Uint8Array(A.response)}),$=(I,A,q)=>{var dt=new XMLHttpRequest;dt.open("GET",I,!0),dt.responseType="arraybuffer",dt.onload=()=>{if(dt.status==200||dt.status==0&&dt.response){A(dt.response);return}q()},dt.onerror=q,dt.send(null)}),U=I=>document.title=I);b&&typeof performance>"u"&&(global.performance=pk().performance);var ut=console.log.bind(console),yt=console.warn.bind(console);b&&(ut=I=>j.writeSync(1,I+`
`),yt=I=>j.writeSync(2,I+`
`));var vt=i.print||ut,Ot=i.printErr||yt;Object.assign(i,f),f=null,i.arguments&&(d=i.arguments),i.thisProgram&&(h=i.thisProgram),i.quit&&(g=i.quit);var we=4,Ce=Atomics.load,fe=Atomics.store,ke=Atomics.compareExchange,se;i.wasmBinary&&(se=i.wasmBinary);var ce=i.noExitRuntime||!0;typeof WebAssembly!="object"&&so("no native wasm support detected");var Pt,Cn,Or=!1,Zr;function Wi(I,A){I||so(A)}var Ui=typeof TextDecoder<"u"?new TextDecoder("utf8"):void 0;function ud(I,A,q){A>>>=0;for(var dt=A+q,It=A;I[It]&&!(It>=dt);)++It;if(It-A>16&&I.buffer&&Ui)return Ui.decode(I.buffer instanceof SharedArrayBuffer?I.slice(A,It):I.subarray(A,It));for(var St="";A<It;){var et=I[A++];if(!(et&128)){St+=String.fromCharCode(et);continue}var ct=I[A++]&63;if((et&224)==192){St+=String.fromCharCode((et&31)<<6|ct);continue}var ee=I[A++]&63;if((et&240)==224?et=(et&15)<<12|ct<<6|ee:et=(et&7)<<18|ct<<12|ee<<6|I[A++]&63,et<65536)St+=String.fromCharCode(et);else{var mr=et-65536;St+=String.fromCharCode(55296|mr>>10,56320|mr&1023)}}return St}function Qu(I,A){return I>>>=0,I?ud(n(),I,A):""}function Zu(I,A,q,dt){if(q>>>=0,!(dt>0))return 0;for(var It=q,St=q+dt-1,et=0;et<I.length;++et){var ct=I.charCodeAt(et);if(ct>=55296&&ct<=57343){var ee=I.charCodeAt(++et);ct=65536+((ct&1023)<<10)|ee&1023}if(ct<=127){if(q>=St)break;A[q++>>>0]=ct}else if(ct<=2047){if(q+1>=St)break;A[q++>>>0]=192|ct>>6,A[q++>>>0]=128|ct&63}else if(ct<=65535){if(q+2>=St)break;A[q++>>>0]=224|ct>>12,A[q++>>>0]=128|ct>>6&63,A[q++>>>0]=128|ct&63}else{if(q+3>=St)break;A[q++>>>0]=240|ct>>18,A[q++>>>0]=128|ct>>12&63,A[q++>>>0]=128|ct>>6&63,A[q++>>>0]=128|ct&63}}return A[q>>>0]=0,q-It}function Ju(I,A,q){return Zu(I,n(),A,q)}var Ne,tl,el,rl,ld,nl,ol,sl,il;v&&(Ne=i.buffer);function $e(I){Ne=I,i.HEAP8=tl=new Int8Array(I),i.HEAP16=rl=new Int16Array(I),i.HEAP32=nl=new Int32Array(I),i.HEAPU8=el=new Uint8Array(I),i.HEAPU16=ld=new Uint16Array(I),i.HEAPU32=ol=new Uint32Array(I),i.HEAPF32=sl=new Float32Array(I),i.HEAPF64=il=new Float64Array(I)}var as=i.INITIAL_MEMORY||16777216;if(v)Pt=i.wasmMemory,Ne=i.buffer;else if(i.wasmMemory)Pt=i.wasmMemory;else if(Pt=new WebAssembly.Memory({initial:as/65536,maximum:65536,shared:!0}),!(Pt.buffer instanceof SharedArrayBuffer))throw Ot("requested a shared WebAssembly.Memory but the returned buffer is not a SharedArrayBuffer, indicating that while the browser has SharedArrayBuffer it does not have WebAssembly threads support - you may need to set a flag"),b&&Ot("(on node you may need: --experimental-wasm-threads --experimental-wasm-bulk-memory and/or recent version)"),Error("bad memory");Pt&&(Ne=Pt.buffer),as=Ne.byteLength,$e(Ne);var kn,al=[],ul=[],_n=[],cd=!1;function oo(){return ce}function us(){if(i.preRun)for(typeof i.preRun=="function"&&(i.preRun=[i.preRun]);i.preRun.length;)pd(i.preRun.shift());Vi(al)}function Ee(){cd=!0,!v&&Vi(ul)}function ll(){if(!v){if(i.postRun)for(typeof i.postRun=="function"&&(i.postRun=[i.postRun]);i.postRun.length;)iw(i.postRun.shift());Vi(_n)}}function pd(I){al.unshift(I)}function md(I){ul.unshift(I)}function iw(I){_n.unshift(I)}var An=0,ls=null,Jr=null;function fd(I){An++,i.monitorRunDependencies&&i.monitorRunDependencies(An)}function cl(I){if(An--,i.monitorRunDependencies&&i.monitorRunDependencies(An),An==0&&(ls!==null&&(clearInterval(ls),ls=null),Jr)){var A=Jr;Jr=null,A()}}function so(I){i.onAbort&&i.onAbort(I),I="Aborted("+I+")",Ot(I),Or=!0,Zr=1,I+=". Build with -sASSERTIONS for more info.";var A=new WebAssembly.RuntimeError(I);throw p(A),A}var dd="data:application/octet-stream;base64,";function pl(I){return I.startsWith(dd)}function cs(I){return I.startsWith("file://")}var Te;Te="tfjs-backend-wasm-threaded-simd.wasm",pl(Te)||(Te=_(Te));function ml(I){try{if(I==Te&&se)return new Uint8Array(se);if(T)return T(I);throw"both async and sync fetching of the wasm failed"}catch(A){so(A)}}function hd(){if(!se&&(x||y)){if(typeof fetch=="function"&&!cs(Te))return fetch(Te,{credentials:"same-origin"}).then(function(I){if(!I.ok)throw"failed to load wasm binary file at '"+Te+"'";return I.arrayBuffer()}).catch(function(){return ml(Te)});if($)return new Promise(function(I,A){$(Te,function(q){I(new Uint8Array(q))},A)})}return Promise.resolve().then(function(){return ml(Te)})}function gd(){var I={env:kl,wasi_snapshot_preview1:kl};function A(et,ct){var ee=et.exports;if(i.asm=ee,kd(i.asm._emscripten_tls_init),kn=i.asm.__indirect_function_table,md(i.asm.__wasm_call_ctors),Cn=ct,!v){var mr=wt.unusedWorkers.length;wt.unusedWorkers.forEach(function(en){wt.loadWasmModuleToWorker(en,function(){--mr||cl("wasm-instantiate")})})}}v||fd("wasm-instantiate");function q(et){A(et.instance,et.module)}function dt(et){return hd().then(function(ct){return WebAssembly.instantiate(ct,I)}).then(function(ct){return ct}).then(et,function(ct){Ot("failed to asynchronously prepare wasm: "+ct),so(ct)})}function It(){return!se&&typeof WebAssembly.instantiateStreaming=="function"&&!pl(Te)&&!cs(Te)&&!b&&typeof fetch=="function"?fetch(Te,{credentials:"same-origin"}).then(function(et){var ct=WebAssembly.instantiateStreaming(et,I);return ct.then(q,function(ee){return Ot("wasm streaming compile failed: "+ee),Ot("falling back to ArrayBuffer instantiation"),dt(q)})}):dt(q)}if(i.instantiateWasm)try{var St=i.instantiateWasm(I,A);return St}catch(et){Ot("Module.instantiateWasm callback failed with error: "+et),p(et)}return It().catch(p),{}}var aw,uw,fl={};function io(I){this.name="ExitStatus",this.message="Program terminated with exit("+I+")",this.status=I}function xd(I){var A=wt.pthreads[I];delete wt.pthreads[I],A.terminate(),Wg(I),wt.runningWorkers.splice(wt.runningWorkers.indexOf(A),1),A.pthread_ptr=0}function yd(I){var A=wt.pthreads[I];A.postMessage({cmd:"cancel"})}function Gi(I){var A=wt.pthreads[I];Wi(A),wt.returnWorkerToPool(A)}function bd(I){var A=wt.getNewWorker();if(!A)return 6;wt.runningWorkers.push(A),wt.pthreads[I.pthread_ptr]=A,A.pthread_ptr=I.pthread_ptr;var q={cmd:"run",start_routine:I.startRoutine,arg:I.arg,pthread_ptr:I.pthread_ptr};return A.runPthread=()=>{b&&A.ref(),A.postMessage(q,I.transferList),delete A.runPthread},A.loaded&&A.runPthread(),0}var dl={varargs:void 0,get:function(){dl.varargs+=4;var I=s()[dl.varargs-4>>>2];return I},getStr:function(I){var A=Qu(I);return A}};function hl(I){if(v)return Mn(1,1,I);Zr=I,oo()||(wt.terminateAllThreads(),i.onExit&&i.onExit(I),Or=!0),g(I,new io(I))}function wd(I,A){if(Zr=I,!A&&v)throw xl(I),"unwind";hl(I)}var gl=wd;function Sd(I){if(I instanceof io||I=="unwind")return Zr;g(1,I)}var wt={unusedWorkers:[],runningWorkers:[],tlsInitFunctions:[],pthreads:{},init:function(){v?wt.initWorker():wt.initMainThread()},initMainThread:function(){for(var I=8;I--;)wt.allocateUnusedWorker()},initWorker:function(){ce=!1},setExitStatus:function(I){Zr=I},terminateAllThreads:function(){for(var I of Object.values(wt.pthreads))wt.returnWorkerToPool(I);for(var I of wt.unusedWorkers)I.terminate();wt.unusedWorkers=[]},returnWorkerToPool:function(I){var A=I.pthread_ptr;delete wt.pthreads[A],wt.unusedWorkers.push(I),wt.runningWorkers.splice(wt.runningWorkers.indexOf(I),1),I.pthread_ptr=0,b&&I.unref(),Wg(A)},receiveObjectTransfer:function(I){},threadInitTLS:function(){wt.tlsInitFunctions.forEach(I=>I())},loadWasmModuleToWorker:function(I,A){I.onmessage=St=>{var et=St.data,ct=et.cmd;if(I.pthread_ptr&&(wt.currentProxiedOperationCallerThread=I.pthread_ptr),et.targetThread&&et.targetThread!=Nl()){var ee=wt.pthreads[et.targetThread];ee?ee.postMessage(et,et.transferList):Ot('Internal error! Worker sent a message "'+ct+'" to target pthread '+et.targetThread+", but that thread no longer exists!"),wt.currentProxiedOperationCallerThread=void 0;return}ct==="processProxyingQueue"?Hi(et.queue):ct==="spawnThread"?bd(et):ct==="cleanupThread"?Gi(et.thread):ct==="killThread"?xd(et.thread):ct==="cancelThread"?yd(et.thread):ct==="loaded"?(I.loaded=!0,b&&I.unref(),A&&A(I),I.runPthread&&I.runPthread()):ct==="print"?vt("Thread "+et.threadId+": "+et.text):ct==="printErr"?Ot("Thread "+et.threadId+": "+et.text):ct==="alert"?alert("Thread "+et.threadId+": "+et.text):et.target==="setimmediate"?I.postMessage(et):ct==="callHandler"?i[et.handler](...et.args):ct&&Ot("worker sent an unknown command "+ct),wt.currentProxiedOperationCallerThread=void 0},I.onerror=St=>{var et="worker sent an error!";throw Ot(et+" "+St.filename+":"+St.lineno+": "+St.message),St},b&&(I.on("message",function(St){I.onmessage({data:St})}),I.on("error",function(St){I.onerror(St)}),I.on("detachedExit",function(){}));var q=[],dt=["onExit","onAbort","print","printErr"];for(var It of dt)i.hasOwnProperty(It)&&q.push(It);I.postMessage({cmd:"load",handlers:q,urlOrBlob:i.mainScriptUrlOrBlob||r,wasmMemory:Pt,wasmModule:Cn})},allocateUnusedWorker:function(){var I,A=_("tfjs-backend-wasm-threaded-simd.worker.js");I=new Worker(A),wt.unusedWorkers.push(I)},getNewWorker:function(){return wt.unusedWorkers.length==0&&(wt.allocateUnusedWorker(),wt.loadWasmModuleToWorker(wt.unusedWorkers[0])),wt.unusedWorkers.pop()}};i.PThread=wt;function Vi(I){for(;I.length>0;)I.shift()(i)}function vd(){var I=Nl(),A=s()[I+52>>>2],q=s()[I+56>>>2],dt=A-q;dw(A,dt),$l(A)}i.establishStackSpace=vd;function xl(I){if(v)return Mn(2,0,I);try{gl(I)}catch(A){Sd(A)}}var ps=[];function Id(I){var A=ps[I];return A||(I>=ps.length&&(ps.length=I+1),ps[I]=A=kn.get(I)),A}function Cd(I,A){var q=Id(I)(A);oo()?wt.setExitStatus(q):fw(q)}i.invokeEntryPoint=Cd;function kd(I){wt.tlsInitFunctions.push(I)}function _d(I){cw(I,!y,1,!x),wt.threadInitTLS()}function Ad(I){v?postMessage({cmd:"cleanupThread",thread:I}):Gi(I)}function yl(I,A,q,dt){return v?Mn(3,1,I,A,q,dt):bl(I,A,q,dt)}function bl(I,A,q,dt){if(typeof SharedArrayBuffer>"u")return Ot("Current environment does not support SharedArrayBuffer, pthreads are not available!"),6;var It=[],St=0;if(v&&(It.length===0||St))return yl(I,A,q,dt);if(St)return St;var et={startRoutine:q,pthread_ptr:I,arg:dt,transferList:It};return v?(et.cmd="spawnThread",postMessage(et,It),0):bd(et)}function Md(){return 65536}var Dd=!0;function Rd(){return Dd}function Hi(I){Atomics.store(s(),I>>2,1),Nl()&&mw(I),Atomics.compareExchange(s(),I>>2,1,0)}i.executeNotifiedProxyingQueue=Hi;function Nd(I,A,q,dt){if(I==A)setTimeout(()=>Hi(dt));else if(v)postMessage({targetThread:I,cmd:"processProxyingQueue",queue:dt});else{var It=wt.pthreads[I];if(!It)return;It.postMessage({cmd:"processProxyingQueue",queue:dt})}return 1}function $d(I,A,q){return-1}function Ed(){so("")}function ao(I){ao.shown||(ao.shown={}),ao.shown[I]||(ao.shown[I]=1,b&&(I="warning: "+I),Ot(I))}function Td(){b||y||ao("Blocking on the main thread is very dangerous, see https://emscripten.org/docs/porting/pthreads.html#blocking-on-the-main-browser-thread")}function Fd(){return Date.now()}function wl(){return 4294901760}function Pd(){return wl()}var qi;b?qi=()=>{var I=process.hrtime();return I[0]*1e3+I[1]/1e6}:qi=()=>performance.timeOrigin+performance.now();function Od(I,A,q){n().copyWithin(I>>>0,A>>>0,A+q>>>0)}function Bd(){return b?fk().cpus().length:navigator.hardwareConcurrency}function zd(I){var A=Ug(),q=I();return $l(A),q}function Mn(I,A){var q=arguments.length-2,dt=arguments;return zd(()=>{for(var It=q,St=El(It*8),et=St>>3,ct=0;ct<q;ct++){var ee=dt[2+ct];l()[et+ct>>>0]=ee}return pw(I,It,St,A)})}var Ki=[];function Ld(I,A,q){Ki.length=A;for(var dt=q>>3,It=0;It<A;It++)Ki[It]=l()[dt+It>>>0];var St=I<0,et=St?fl[-I-1]:Xd[I];return et.apply(null,Ki)}function Wd(I){try{return Pt.grow(I-Ne.byteLength+65535>>>16),$e(Pt.buffer),1}catch{}}function Ud(I){var A=n().length;if(I=I>>>0,I<=A)return!1;var q=wl();if(I>q)return!1;let dt=(ee,mr)=>ee+(mr-ee%mr)%mr;for(var It=1;It<=4;It*=2){var St=A*(1+.2/It);St=Math.min(St,I+100663296);var et=Math.min(q,dt(Math.max(I,St),65536)),ct=Wd(et);if(ct)return!0}return!1}function Gd(){throw"unwind"}function Sl(I){return v?Mn(4,1,I):52}function vl(I,A,q,dt,It){return v?Mn(5,1,I,A,q,dt,It):70}var Vd=[null,[],[]];function Hd(I,A){var q=Vd[I];A===0||A===10?((I===1?vt:Ot)(ud(q,0)),q.length=0):q.push(A)}function Il(I,A,q,dt){if(v)return Mn(6,1,I,A,q,dt);for(var It=0,St=0;St<q;St++){var et=a()[A>>>2],ct=a()[A+4>>>2];A+=8;for(var ee=0;ee<ct;ee++)Hd(I,n()[et+ee>>>0]);It+=ct}return a()[dt>>>2]=It,0}function Cl(I){var A=i["_"+I];return A}function qd(I,A){e().set(I,A>>>0)}function Kd(I,A,q,dt,It){var St={string:Ze=>{var hs=0;if(Ze!=null&&Ze!==0){var xw=(Ze.length<<2)+1;hs=El(xw),Ju(Ze,hs,xw)}return hs},array:Ze=>{var hs=El(Ze.length);return qd(Ze,hs),hs}};function et(Ze){return A==="string"?Qu(Ze):A==="boolean"?!!Ze:Ze}var ct=Cl(I),ee=[],mr=0;if(dt)for(var en=0;en<dt.length;en++){var gw=St[q[en]];gw?(mr===0&&(mr=Ug()),ee[en]=gw(dt[en])):ee[en]=dt[en]}var Gg=ct.apply(null,ee);function m$(Ze){return mr!==0&&$l(mr),et(Ze)}return Gg=m$(Gg),Gg}function jd(I,A,q,dt){q=q||[];var It=q.every(et=>et==="number"||et==="boolean"),St=A!=="string";return St&&It&&!dt?Cl(I):function(){return Kd(I,A,q,arguments,dt)}}wt.init();var Xd=[null,hl,xl,yl,Sl,vl,Il],kl={__emscripten_init_main_thread_js:_d,__emscripten_thread_cleanup:Ad,__pthread_create_js:bl,_emscripten_default_pthread_stack_size:Md,_emscripten_get_now_is_monotonic:Rd,_emscripten_notify_task_queue:Nd,_emscripten_set_offscreencanvas_size:$d,abort:Ed,emscripten_check_blocking_allowed:Td,emscripten_date_now:Fd,emscripten_get_heap_max:Pd,emscripten_get_now:qi,emscripten_memcpy_big:Od,emscripten_num_logical_cores:Bd,emscripten_receive_on_main_thread_js:Ld,emscripten_resize_heap:Ud,emscripten_unwind_to_js_event_loop:Gd,exit:gl,fd_close:Sl,fd_seek:vl,fd_write:Il,memory:Pt||i.wasmMemory},lw=gd(),Yd=i.___wasm_call_ctors=function(){return(Yd=i.___wasm_call_ctors=i.asm.__wasm_call_ctors).apply(null,arguments)},Qd=i._init=function(){return(Qd=i._init=i.asm.init).apply(null,arguments)},Zd=i._init_with_threads_count=function(){return(Zd=i._init_with_threads_count=i.asm.init_with_threads_count).apply(null,arguments)},Jd=i._get_threads_count=function(){return(Jd=i._get_threads_count=i.asm.get_threads_count).apply(null,arguments)},th=i._register_tensor=function(){return(th=i._register_tensor=i.asm.register_tensor).apply(null,arguments)},eh=i._dispose_data=function(){return(eh=i._dispose_data=i.asm.dispose_data).apply(null,arguments)},rh=i._dispose=function(){return(rh=i._dispose=i.asm.dispose).apply(null,arguments)},nh=i._Abs=function(){return(nh=i._Abs=i.asm.Abs).apply(null,arguments)},oh=i._Acos=function(){return(oh=i._Acos=i.asm.Acos).apply(null,arguments)},sh=i._Acosh=function(){return(sh=i._Acosh=i.asm.Acosh).apply(null,arguments)},ih=i._Add=function(){return(ih=i._Add=i.asm.Add).apply(null,arguments)},ah=i._AddN=function(){return(ah=i._AddN=i.asm.AddN).apply(null,arguments)},uh=i._All=function(){return(uh=i._All=i.asm.All).apply(null,arguments)},lh=i._Any=function(){return(lh=i._Any=i.asm.Any).apply(null,arguments)},ch=i._ArgMax=function(){return(ch=i._ArgMax=i.asm.ArgMax).apply(null,arguments)},ph=i._ArgMin=function(){return(ph=i._ArgMin=i.asm.ArgMin).apply(null,arguments)},mh=i._Asin=function(){return(mh=i._Asin=i.asm.Asin).apply(null,arguments)},fh=i._Asinh=function(){return(fh=i._Asinh=i.asm.Asinh).apply(null,arguments)},dh=i._Atan=function(){return(dh=i._Atan=i.asm.Atan).apply(null,arguments)},hh=i._Atan2=function(){return(hh=i._Atan2=i.asm.Atan2).apply(null,arguments)},gh=i._Atanh=function(){return(gh=i._Atanh=i.asm.Atanh).apply(null,arguments)},xh=i._AvgPool=function(){return(xh=i._AvgPool=i.asm.AvgPool).apply(null,arguments)},yh=i._AvgPool3D=function(){return(yh=i._AvgPool3D=i.asm.AvgPool3D).apply(null,arguments)},bh=i._AvgPool3DGrad=function(){return(bh=i._AvgPool3DGrad=i.asm.AvgPool3DGrad).apply(null,arguments)},wh=i._AvgPoolGrad=function(){return(wh=i._AvgPoolGrad=i.asm.AvgPoolGrad).apply(null,arguments)},Sh=i._BatchMatMul=function(){return(Sh=i._BatchMatMul=i.asm.BatchMatMul).apply(null,arguments)},vh=i._Bincount=function(){return(vh=i._Bincount=i.asm.Bincount).apply(null,arguments)},Ih=i._BitwiseAnd=function(){return(Ih=i._BitwiseAnd=i.asm.BitwiseAnd).apply(null,arguments)},Ch=i._Ceil=function(){return(Ch=i._Ceil=i.asm.Ceil).apply(null,arguments)},kh=i._ClipByValue=function(){return(kh=i._ClipByValue=i.asm.ClipByValue).apply(null,arguments)},_h=i._Conv2D=function(){return(_h=i._Conv2D=i.asm.Conv2D).apply(null,arguments)},Ah=i._Conv2DBackpropInput=function(){return(Ah=i._Conv2DBackpropInput=i.asm.Conv2DBackpropInput).apply(null,arguments)},Mh=i._Conv3D=function(){return(Mh=i._Conv3D=i.asm.Conv3D).apply(null,arguments)},Dh=i._Conv3DBackpropFilterV2=function(){return(Dh=i._Conv3DBackpropFilterV2=i.asm.Conv3DBackpropFilterV2).apply(null,arguments)},Rh=i._Conv3DBackpropInputV2=function(){return(Rh=i._Conv3DBackpropInputV2=i.asm.Conv3DBackpropInputV2).apply(null,arguments)},Nh=i._Cos=function(){return(Nh=i._Cos=i.asm.Cos).apply(null,arguments)},$h=i._Cosh=function(){return($h=i._Cosh=i.asm.Cosh).apply(null,arguments)},Eh=i._CropAndResize=function(){return(Eh=i._CropAndResize=i.asm.CropAndResize).apply(null,arguments)},Th=i._Cumprod=function(){return(Th=i._Cumprod=i.asm.Cumprod).apply(null,arguments)},Fh=i._Cumsum=function(){return(Fh=i._Cumsum=i.asm.Cumsum).apply(null,arguments)},Ph=i._DenseBincount=function(){return(Ph=i._DenseBincount=i.asm.DenseBincount).apply(null,arguments)},Oh=i._DepthToSpace=function(){return(Oh=i._DepthToSpace=i.asm.DepthToSpace).apply(null,arguments)},Bh=i._DepthwiseConv2dNative=function(){return(Bh=i._DepthwiseConv2dNative=i.asm.DepthwiseConv2dNative).apply(null,arguments)},zh=i._Diag=function(){return(zh=i._Diag=i.asm.Diag).apply(null,arguments)},Lh=i._Dilation2D=function(){return(Lh=i._Dilation2D=i.asm.Dilation2D).apply(null,arguments)},Wh=i._Dilation2DBackpropFilter=function(){return(Wh=i._Dilation2DBackpropFilter=i.asm.Dilation2DBackpropFilter).apply(null,arguments)},Uh=i._Dilation2DBackpropInput=function(){return(Uh=i._Dilation2DBackpropInput=i.asm.Dilation2DBackpropInput).apply(null,arguments)},Gh=i._Elu=function(){return(Gh=i._Elu=i.asm.Elu).apply(null,arguments)},Vh=i._EluGrad=function(){return(Vh=i._EluGrad=i.asm.EluGrad).apply(null,arguments)},Hh=i._Equal=function(){return(Hh=i._Equal=i.asm.Equal).apply(null,arguments)},qh=i._Erf=function(){return(qh=i._Erf=i.asm.Erf).apply(null,arguments)},Kh=i._Exp=function(){return(Kh=i._Exp=i.asm.Exp).apply(null,arguments)},jh=i._Expm1=function(){return(jh=i._Expm1=i.asm.Expm1).apply(null,arguments)},Xh=i._FlipLeftRight=function(){return(Xh=i._FlipLeftRight=i.asm.FlipLeftRight).apply(null,arguments)},Yh=i._Floor=function(){return(Yh=i._Floor=i.asm.Floor).apply(null,arguments)},Qh=i._FloorDiv=function(){return(Qh=i._FloorDiv=i.asm.FloorDiv).apply(null,arguments)},Zh=i._FusedBatchNorm=function(){return(Zh=i._FusedBatchNorm=i.asm.FusedBatchNorm).apply(null,arguments)},Jh=i._FusedConv2D=function(){return(Jh=i._FusedConv2D=i.asm.FusedConv2D).apply(null,arguments)},tg=i._FusedDepthwiseConv2D=function(){return(tg=i._FusedDepthwiseConv2D=i.asm.FusedDepthwiseConv2D).apply(null,arguments)},eg=i._Gather=function(){return(eg=i._Gather=i.asm.Gather).apply(null,arguments)},rg=i._GatherNd=function(){return(rg=i._GatherNd=i.asm.GatherNd).apply(null,arguments)},ng=i._Greater=function(){return(ng=i._Greater=i.asm.Greater).apply(null,arguments)},og=i._GreaterEqual=function(){return(og=i._GreaterEqual=i.asm.GreaterEqual).apply(null,arguments)},sg=i._IsFinite=function(){return(sg=i._IsFinite=i.asm.IsFinite).apply(null,arguments)},ig=i._IsInf=function(){return(ig=i._IsInf=i.asm.IsInf).apply(null,arguments)},ag=i._IsNan=function(){return(ag=i._IsNan=i.asm.IsNan).apply(null,arguments)},ug=i._LRN=function(){return(ug=i._LRN=i.asm.LRN).apply(null,arguments)},lg=i._LRNGrad=function(){return(lg=i._LRNGrad=i.asm.LRNGrad).apply(null,arguments)},cg=i._LeakyRelu=function(){return(cg=i._LeakyRelu=i.asm.LeakyRelu).apply(null,arguments)},pg=i._Less=function(){return(pg=i._Less=i.asm.Less).apply(null,arguments)},mg=i._LessEqual=function(){return(mg=i._LessEqual=i.asm.LessEqual).apply(null,arguments)},fg=i._LinSpace=function(){return(fg=i._LinSpace=i.asm.LinSpace).apply(null,arguments)},dg=i._Log=function(){return(dg=i._Log=i.asm.Log).apply(null,arguments)},hg=i._Log1p=function(){return(hg=i._Log1p=i.asm.Log1p).apply(null,arguments)},gg=i._LogicalAnd=function(){return(gg=i._LogicalAnd=i.asm.LogicalAnd).apply(null,arguments)},xg=i._LogicalNot=function(){return(xg=i._LogicalNot=i.asm.LogicalNot).apply(null,arguments)},yg=i._LogicalOr=function(){return(yg=i._LogicalOr=i.asm.LogicalOr).apply(null,arguments)},bg=i._LogicalXor=function(){return(bg=i._LogicalXor=i.asm.LogicalXor).apply(null,arguments)},wg=i._Max=function(){return(wg=i._Max=i.asm.Max).apply(null,arguments)},Sg=i._MaxPool=function(){return(Sg=i._MaxPool=i.asm.MaxPool).apply(null,arguments)},vg=i._MaxPool3D=function(){return(vg=i._MaxPool3D=i.asm.MaxPool3D).apply(null,arguments)},Ig=i._MaxPool3DGrad=function(){return(Ig=i._MaxPool3DGrad=i.asm.MaxPool3DGrad).apply(null,arguments)},Cg=i._MaxPoolGrad=function(){return(Cg=i._MaxPoolGrad=i.asm.MaxPoolGrad).apply(null,arguments)},kg=i._MaxPoolWithArgmax=function(){return(kg=i._MaxPoolWithArgmax=i.asm.MaxPoolWithArgmax).apply(null,arguments)},_g=i._Maximum=function(){return(_g=i._Maximum=i.asm.Maximum).apply(null,arguments)},Ag=i._Mean=function(){return(Ag=i._Mean=i.asm.Mean).apply(null,arguments)},Mg=i._Min=function(){return(Mg=i._Min=i.asm.Min).apply(null,arguments)},Dg=i._Minimum=function(){return(Dg=i._Minimum=i.asm.Minimum).apply(null,arguments)},Rg=i._MirrorPad=function(){return(Rg=i._MirrorPad=i.asm.MirrorPad).apply(null,arguments)},Ng=i._Mod=function(){return(Ng=i._Mod=i.asm.Mod).apply(null,arguments)},$g=i._Multinomial=function(){return($g=i._Multinomial=i.asm.Multinomial).apply(null,arguments)},Eg=i._Multiply=function(){return(Eg=i._Multiply=i.asm.Multiply).apply(null,arguments)},Tg=i._Neg=function(){return(Tg=i._Neg=i.asm.Neg).apply(null,arguments)},Fg=i._NonMaxSuppressionV3=function(){return(Fg=i._NonMaxSuppressionV3=i.asm.NonMaxSuppressionV3).apply(null,arguments)},Pg=i._NonMaxSuppressionV4=function(){return(Pg=i._NonMaxSuppressionV4=i.asm.NonMaxSuppressionV4).apply(null,arguments)},_l=i._NonMaxSuppressionV5=function(){return(_l=i._NonMaxSuppressionV5=i.asm.NonMaxSuppressionV5).apply(null,arguments)},Al=i._NotEqual=function(){return(Al=i._NotEqual=i.asm.NotEqual).apply(null,arguments)},ji=i._OneHot=function(){return(ji=i._OneHot=i.asm.OneHot).apply(null,arguments)},Og=i._PadV2=function(){return(Og=i._PadV2=i.asm.PadV2).apply(null,arguments)},Bg=i._Pow=function(){return(Bg=i._Pow=i.asm.Pow).apply(null,arguments)},ms=i._Prelu=function(){return(ms=i._Prelu=i.asm.Prelu).apply(null,arguments)},Ml=i._Prod=function(){return(Ml=i._Prod=i.asm.Prod).apply(null,arguments)},fs=i._RealDiv=function(){return(fs=i._RealDiv=i.asm.RealDiv).apply(null,arguments)},ds=i._Reciprocal=function(){return(ds=i._Reciprocal=i.asm.Reciprocal).apply(null,arguments)},zg=i._Relu=function(){return(zg=i._Relu=i.asm.Relu).apply(null,arguments)},R=i._Relu6=function(){return(R=i._Relu6=i.asm.Relu6).apply(null,arguments)},G=i._ResizeBilinear=function(){return(G=i._ResizeBilinear=i.asm.ResizeBilinear).apply(null,arguments)},pt=i._ResizeBilinearGrad=function(){return(pt=i._ResizeBilinearGrad=i.asm.ResizeBilinearGrad).apply(null,arguments)},$t=i._ResizeNearestNeighbor=function(){return($t=i._ResizeNearestNeighbor=i.asm.ResizeNearestNeighbor).apply(null,arguments)},Yt=i._ResizeNearestNeighborGrad=function(){return(Yt=i._ResizeNearestNeighborGrad=i.asm.ResizeNearestNeighborGrad).apply(null,arguments)},Qt=i._Reverse=function(){return(Qt=i._Reverse=i.asm.Reverse).apply(null,arguments)},At=i._RotateWithOffset=function(){return(At=i._RotateWithOffset=i.asm.RotateWithOffset).apply(null,arguments)},_t=i._Round=function(){return(_t=i._Round=i.asm.Round).apply(null,arguments)},de=i._Rsqrt=function(){return(de=i._Rsqrt=i.asm.Rsqrt).apply(null,arguments)},pr=i._ScatterNd=function(){return(pr=i._ScatterNd=i.asm.ScatterNd).apply(null,arguments)},tn=i._SearchSorted=function(){return(tn=i._SearchSorted=i.asm.SearchSorted).apply(null,arguments)},Dl=i._SelectV2=function(){return(Dl=i._SelectV2=i.asm.SelectV2).apply(null,arguments)},Xi=i._Selu=function(){return(Xi=i._Selu=i.asm.Selu).apply(null,arguments)},Lg=i._Sigmoid=function(){return(Lg=i._Sigmoid=i.asm.Sigmoid).apply(null,arguments)},Le=i._Sign=function(){return(Le=i._Sign=i.asm.Sign).apply(null,arguments)},Dn=i._Sin=function(){return(Dn=i._Sin=i.asm.Sin).apply(null,arguments)},Rl=i._Sinh=function(){return(Rl=i._Sinh=i.asm.Sinh).apply(null,arguments)},TN=i._Softmax=function(){return(TN=i._Softmax=i.asm.Softmax).apply(null,arguments)},FN=i._Softplus=function(){return(FN=i._Softplus=i.asm.Softplus).apply(null,arguments)},PN=i._SparseFillEmptyRows=function(){return(PN=i._SparseFillEmptyRows=i.asm.SparseFillEmptyRows).apply(null,arguments)},ON=i._SparseReshape=function(){return(ON=i._SparseReshape=i.asm.SparseReshape).apply(null,arguments)},BN=i._SparseSegmentReduction=function(){return(BN=i._SparseSegmentReduction=i.asm.SparseSegmentReduction).apply(null,arguments)},zN=i._SparseToDense=function(){return(zN=i._SparseToDense=i.asm.SparseToDense).apply(null,arguments)},LN=i._Sqrt=function(){return(LN=i._Sqrt=i.asm.Sqrt).apply(null,arguments)},WN=i._Square=function(){return(WN=i._Square=i.asm.Square).apply(null,arguments)},UN=i._SquaredDifference=function(){return(UN=i._SquaredDifference=i.asm.SquaredDifference).apply(null,arguments)},GN=i._Step=function(){return(GN=i._Step=i.asm.Step).apply(null,arguments)},VN=i._StridedSlice=function(){return(VN=i._StridedSlice=i.asm.StridedSlice).apply(null,arguments)},HN=i._Sub=function(){return(HN=i._Sub=i.asm.Sub).apply(null,arguments)},qN=i._Sum=function(){return(qN=i._Sum=i.asm.Sum).apply(null,arguments)},KN=i._Tan=function(){return(KN=i._Tan=i.asm.Tan).apply(null,arguments)},jN=i._Tanh=function(){return(jN=i._Tanh=i.asm.Tanh).apply(null,arguments)},XN=i._TensorScatterUpdate=function(){return(XN=i._TensorScatterUpdate=i.asm.TensorScatterUpdate).apply(null,arguments)},YN=i._Tile=function(){return(YN=i._Tile=i.asm.Tile).apply(null,arguments)},QN=i._TopK=function(){return(QN=i._TopK=i.asm.TopK).apply(null,arguments)},ZN=i._Transform=function(){return(ZN=i._Transform=i.asm.Transform).apply(null,arguments)},JN=i._Transpose=function(){return(JN=i._Transpose=i.asm.Transpose).apply(null,arguments)},t$=i.__FusedMatMul=function(){return(t$=i.__FusedMatMul=i.asm._FusedMatMul).apply(null,arguments)},e$=i._malloc=function(){return(e$=i._malloc=i.asm.malloc).apply(null,arguments)},r$=i._free=function(){return(r$=i._free=i.asm.free).apply(null,arguments)},n$=i.__emscripten_tls_init=function(){return(n$=i.__emscripten_tls_init=i.asm._emscripten_tls_init).apply(null,arguments)},Nl=i._pthread_self=function(){return(Nl=i._pthread_self=i.asm.pthread_self).apply(null,arguments)},o$=i.___errno_location=function(){return(o$=i.___errno_location=i.asm.__errno_location).apply(null,arguments)},cw=i.__emscripten_thread_init=function(){return(cw=i.__emscripten_thread_init=i.asm._emscripten_thread_init).apply(null,arguments)},s$=i.__emscripten_thread_crashed=function(){return(s$=i.__emscripten_thread_crashed=i.asm._emscripten_thread_crashed).apply(null,arguments)},i$=i._emscripten_main_thread_process_queued_calls=function(){return(i$=i._emscripten_main_thread_process_queued_calls=i.asm.emscripten_main_thread_process_queued_calls).apply(null,arguments)},a$=i._emscripten_main_browser_thread_id=function(){return(a$=i._emscripten_main_browser_thread_id=i.asm.emscripten_main_browser_thread_id).apply(null,arguments)},pw=i._emscripten_run_in_main_runtime_thread_js=function(){return(pw=i._emscripten_run_in_main_runtime_thread_js=i.asm.emscripten_run_in_main_runtime_thread_js).apply(null,arguments)},u$=i._emscripten_dispatch_to_thread_=function(){return(u$=i._emscripten_dispatch_to_thread_=i.asm.emscripten_dispatch_to_thread_).apply(null,arguments)},mw=i.__emscripten_proxy_execute_task_queue=function(){return(mw=i.__emscripten_proxy_execute_task_queue=i.asm._emscripten_proxy_execute_task_queue).apply(null,arguments)},Wg=i.__emscripten_thread_free_data=function(){return(Wg=i.__emscripten_thread_free_data=i.asm._emscripten_thread_free_data).apply(null,arguments)},fw=i.__emscripten_thread_exit=function(){return(fw=i.__emscripten_thread_exit=i.asm._emscripten_thread_exit).apply(null,arguments)},dw=i._emscripten_stack_set_limits=function(){return(dw=i._emscripten_stack_set_limits=i.asm.emscripten_stack_set_limits).apply(null,arguments)},Ug=i.stackSave=function(){return(Ug=i.stackSave=i.asm.stackSave).apply(null,arguments)},$l=i.stackRestore=function(){return($l=i.stackRestore=i.asm.stackRestore).apply(null,arguments)},El=i.stackAlloc=function(){return(El=i.stackAlloc=i.asm.stackAlloc).apply(null,arguments)},l$=i.dynCall_iijjiiii=function(){return(l$=i.dynCall_iijjiiii=i.asm.dynCall_iijjiiii).apply(null,arguments)},c$=i.dynCall_jiji=function(){return(c$=i.dynCall_jiji=i.asm.dynCall_jiji).apply(null,arguments)};i.keepRuntimeAlive=oo,i.wasmMemory=Pt,i.cwrap=jd,i.ExitStatus=io,i.PThread=wt;var Tl;Jr=function I(){Tl||hw(),Tl||(Jr=I)};function hw(I){if(I=I||d,An>0)return;if(v){c(i),Ee(),startWorker(i);return}if(us(),An>0)return;function A(){Tl||(Tl=!0,i.calledRun=!0,!Or&&(Ee(),c(i),i.onRuntimeInitialized&&i.onRuntimeInitialized(),ll()))}i.setStatus?(i.setStatus("Running..."),setTimeout(function(){setTimeout(function(){i.setStatus("")},1),A()},1)):A()}if(i.preInit)for(typeof i.preInit=="function"&&(i.preInit=[i.preInit]);i.preInit.length>0;)i.preInit.pop()();hw();var Fl;m&&(Fl={uncaughtException:process.listeners("uncaughtException").filter(function(I){return!m.uncaughtException.indexOf(I)>-1}),unhandledRejection:process.listeners("unhandledRejection").filter(function(I){return!m.unhandledRejection.indexOf(I)>-1})});var Pl;if(typeof WasmBackendModule<"u")Pl=WasmBackendModule;else if(typeof t<"u")Pl=t;else throw new Error("Could not find wasm module in post.js");if(Fl){var p$=Pl._dispose;Pl._dispose=function(){p$(),Fl.uncaughtException.forEach(function(I){process.removeListener("uncaughtException",I)}),Fl.unhandledRejection.forEach(function(I){process.removeListener("unhandledRejection",I)})}}return t.ready}})();typeof jp=="object"&&typeof Xy=="object"?Xy.exports=jy:typeof define=="function"&&define.amd?define([],function(){return jy}):typeof jp=="object"&&(jp.WasmBackendModuleThreadedSimd=jy)});var gk=xr(($wt,hk)=>{hk.exports.wasmWorkerContents=`"use strict";var Module={};var ENVIRONMENT_IS_NODE=typeof process=="object"&&typeof process.versions=="object"&&typeof process.versions.node=="string";if(ENVIRONMENT_IS_NODE){var nodeWorkerThreads=require("worker_threads");var parentPort=nodeWorkerThreads.parentPort;parentPort.on("message",data=>onmessage({data:data}));var fs=require("fs");Object.assign(global,{self:global,require:require,Module:Module,location:{href:__filename},Worker:nodeWorkerThreads.Worker,importScripts:function(f){(0,eval)(fs.readFileSync(f,"utf8")+"//# sourceURL="+f)},postMessage:function(msg){parentPort.postMessage(msg)},performance:global.performance||{now:function(){return Date.now()}}})}var initializedJS=false;var pendingNotifiedProxyingQueues=[];function threadPrintErr(){var text=Array.prototype.slice.call(arguments).join(" ");if(ENVIRONMENT_IS_NODE){fs.writeSync(2,text+"
");return}console.error(text)}function threadAlert(){var text=Array.prototype.slice.call(arguments).join(" ");postMessage({cmd:"alert",text:text,threadId:Module["_pthread_self"]()})}var err=threadPrintErr;self.alert=threadAlert;Module["instantiateWasm"]=(info,receiveInstance)=>{var instance=new WebAssembly.Instance(Module["wasmModule"],info);receiveInstance(instance);Module["wasmModule"]=null;return instance.exports};self.onunhandledrejection=e=>{throw e.reason??e};self.startWorker=instance=>{Module=instance;postMessage({"cmd":"loaded"})};self.onmessage=e=>{try{if(e.data.cmd==="load"){Module["wasmModule"]=e.data.wasmModule;for(const handler of e.data.handlers){Module[handler]=function(){postMessage({cmd:"callHandler",handler:handler,args:[...arguments]})}}Module["wasmMemory"]=e.data.wasmMemory;Module["buffer"]=Module["wasmMemory"].buffer;Module["ENVIRONMENT_IS_PTHREAD"]=true;if(typeof e.data.urlOrBlob=="string"){importScripts(e.data.urlOrBlob)}else{var objectUrl=URL.createObjectURL(e.data.urlOrBlob);importScripts(objectUrl);URL.revokeObjectURL(objectUrl)}WasmBackendModuleThreadedSimd(Module)}else if(e.data.cmd==="run"){Module["__emscripten_thread_init"](e.data.pthread_ptr,0,0,1);Module["establishStackSpace"]();Module["PThread"].receiveObjectTransfer(e.data);Module["PThread"].threadInitTLS();if(!initializedJS){pendingNotifiedProxyingQueues.forEach(queue=>{Module["executeNotifiedProxyingQueue"](queue)});pendingNotifiedProxyingQueues=[];initializedJS=true}try{Module["invokeEntryPoint"](e.data.start_routine,e.data.arg)}catch(ex){if(ex!="unwind"){if(ex instanceof Module["ExitStatus"]){if(Module["keepRuntimeAlive"]()){}else{Module["__emscripten_thread_exit"](ex.status)}}else{throw ex}}}}else if(e.data.cmd==="cancel"){if(Module["_pthread_self"]()){Module["__emscripten_thread_exit"](-1)}}else if(e.data.target==="setimmediate"){}else if(e.data.cmd==="processProxyingQueue"){if(initializedJS){Module["executeNotifiedProxyingQueue"](e.data.queue)}else{pendingNotifiedProxyingQueues.push(e.data.queue)}}else if(e.data.cmd){err("worker.js received unknown command "+e.data.cmd);err(e.data)}}catch(ex){if(Module["__emscripten_thread_crashed"]){Module["__emscripten_thread_crashed"]()}throw ex}};`});var xk=xr((Xp,Qy)=>{var Yy=(()=>{var r=typeof document<"u"&&document.currentScript?document.currentScript.src:void 0;return typeof __filename<"u"&&(r=r||__filename),function(t){t=t||{};var e=typeof t<"u"?t:{},n,o;e.ready=new Promise(function(R,G){n=R,o=G});var s;typeof process<"u"&&process.listeners&&(s={uncaughtException:process.listeners("uncaughtException"),unhandledRejection:process.listeners("unhandledRejection")});var a=Object.assign({},e),u=[],l="./this.program",i=(R,G)=>{throw G},c=typeof window=="object",p=typeof importScripts=="function",m=typeof process=="object"&&typeof process.versions=="object"&&typeof process.versions.node=="string",f="";function d(R){return e.locateFile?e.locateFile(R,f):f+R}var h,g,x,y;function b(R){if(R instanceof ls)return;k("exiting due to exception: "+R)}if(m){var v=qy(),C=Ky();p?f=C.dirname(f)+"/":f=__dirname+"/",h=(R,G)=>(R=us(R)?new URL(R):C.normalize(R),v.readFileSync(R,G?void 0:"utf8")),x=R=>{var G=h(R,!0);return G.buffer||(G=new Uint8Array(G)),G},g=(R,G,pt)=>{R=us(R)?new URL(R):C.normalize(R),v.readFile(R,function($t,Yt){$t?pt($t):G(Yt.buffer)})},process.argv.length>1&&(l=process.argv[1].replace(/\\/g,"/")),u=process.argv.slice(2),process.on("uncaughtException",function(R){if(!(R instanceof ls))throw R}),process.on("unhandledRejection",function(R){throw R}),i=(R,G)=>{if(el())throw process.exitCode=R,G;b(G),process.exit(R)},e.inspect=function(){return"[Emscripten Module object]"}}else(c||p)&&(p?f=self.location.href:typeof document<"u"&&document.currentScript&&(f=document.currentScript.src),r&&(f=r),f.indexOf("blob:")!==0?f=f.substr(0,f.replace(/[?#].*/,"").lastIndexOf("/")+1):f="",h=R=>{var G=new XMLHttpRequest;return G.open("GET",R,!1),G.send(null),G.responseText},p&&(x=R=>{var G=new XMLHttpRequest;return G.open("GET",R,!1),G.responseType="arraybuffer",G.send(null),new Uint8Array(G.response)}),g=(R,G,pt)=>{var $t=new XMLHttpRequest;$t.open("GET",R,!0),$t.responseType="arraybuffer",$t.onload=()=>{if($t.status==200||$t.status==0&&$t.response){G($t.response);return}pt()},$t.onerror=pt,$t.send(null)},y=R=>document.title=R);var _=e.print||console.log.bind(console),k=e.printErr||console.warn.bind(console);Object.assign(e,a),a=null,e.arguments&&(u=e.arguments),e.thisProgram&&(l=e.thisProgram),e.quit&&(i=e.quit);var $=4,T;e.wasmBinary&&(T=e.wasmBinary);var U=e.noExitRuntime||!0;typeof WebAssembly!="object"&&_n("no native wasm support detected");var z,j=!1,Z;function ut(R,G){R||_n(G)}var yt=typeof TextDecoder<"u"?new TextDecoder("utf8"):void 0;function vt(R,G,pt){G>>>=0;for(var $t=G+pt,Yt=G;R[Yt]&&!(Yt>=$t);)++Yt;if(Yt-G>16&&R.buffer&&yt)return yt.decode(R.subarray(G,Yt));for(var Qt="";G<Yt;){var At=R[G++];if(!(At&128)){Qt+=String.fromCharCode(At);continue}var _t=R[G++]&63;if((At&224)==192){Qt+=String.fromCharCode((At&31)<<6|_t);continue}var de=R[G++]&63;if((At&240)==224?At=(At&15)<<12|_t<<6|de:At=(At&7)<<18|_t<<12|de<<6|R[G++]&63,At<65536)Qt+=String.fromCharCode(At);else{var pr=At-65536;Qt+=String.fromCharCode(55296|pr>>10,56320|pr&1023)}}return Qt}function Ot(R,G){return R>>>=0,R?vt(se,R,G):""}function we(R,G,pt,$t){if(pt>>>=0,!($t>0))return 0;for(var Yt=pt,Qt=pt+$t-1,At=0;At<R.length;++At){var _t=R.charCodeAt(At);if(_t>=55296&&_t<=57343){var de=R.charCodeAt(++At);_t=65536+((_t&1023)<<10)|de&1023}if(_t<=127){if(pt>=Qt)break;G[pt++>>>0]=_t}else if(_t<=2047){if(pt+1>=Qt)break;G[pt++>>>0]=192|_t>>6,G[pt++>>>0]=128|_t&63}else if(_t<=65535){if(pt+2>=Qt)break;G[pt++>>>0]=224|_t>>12,G[pt++>>>0]=128|_t>>6&63,G[pt++>>>0]=128|_t&63}else{if(pt+3>=Qt)break;G[pt++>>>0]=240|_t>>18,G[pt++>>>0]=128|_t>>12&63,G[pt++>>>0]=128|_t>>6&63,G[pt++>>>0]=128|_t&63}}return G[pt>>>0]=0,pt-Yt}function Ce(R,G,pt){return we(R,se,G,pt)}var fe,ke,se,ce,Pt,Cn,Or,Zr,Wi;function Ui(R){fe=R,e.HEAP8=ke=new Int8Array(R),e.HEAP16=ce=new Int16Array(R),e.HEAP32=Cn=new Int32Array(R),e.HEAPU8=se=new Uint8Array(R),e.HEAPU16=Pt=new Uint16Array(R),e.HEAPU32=Or=new Uint32Array(R),e.HEAPF32=Zr=new Float32Array(R),e.HEAPF64=Wi=new Float64Array(R)}var ud=e.INITIAL_MEMORY||16777216,Qu,Zu=[],Ju=[],Ne=[],tl=!1;function el(){return U}function rl(){if(e.preRun)for(typeof e.preRun=="function"&&(e.preRun=[e.preRun]);e.preRun.length;)ol(e.preRun.shift());Jr(Zu)}function ld(){tl=!0,Jr(Ju)}function nl(){if(e.postRun)for(typeof e.postRun=="function"&&(e.postRun=[e.postRun]);e.postRun.length;)il(e.postRun.shift());Jr(Ne)}function ol(R){Zu.unshift(R)}function sl(R){Ju.unshift(R)}function il(R){Ne.unshift(R)}var $e=0,as=null,kn=null;function al(R){$e++,e.monitorRunDependencies&&e.monitorRunDependencies($e)}function ul(R){if($e--,e.monitorRunDependencies&&e.monitorRunDependencies($e),$e==0&&(as!==null&&(clearInterval(as),as=null),kn)){var G=kn;kn=null,G()}}function _n(R){e.onAbort&&e.onAbort(R),R="Aborted("+R+")",k(R),j=!0,Z=1,R+=". Build with -sASSERTIONS for more info.";var G=new WebAssembly.RuntimeError(R);throw o(G),G}var cd="data:application/octet-stream;base64,";function oo(R){return R.startsWith(cd)}function us(R){return R.startsWith("file://")}var Ee;Ee="tfjs-backend-wasm.wasm",oo(Ee)||(Ee=d(Ee));function ll(R){try{if(R==Ee&&T)return new Uint8Array(T);if(x)return x(R);throw"both async and sync fetching of the wasm failed"}catch(G){_n(G)}}function pd(){if(!T&&(c||p)){if(typeof fetch=="function"&&!us(Ee))return fetch(Ee,{credentials:"same-origin"}).then(function(R){if(!R.ok)throw"failed to load wasm binary file at '"+Ee+"'";return R.arrayBuffer()}).catch(function(){return ll(Ee)});if(g)return new Promise(function(R,G){g(Ee,function(pt){R(new Uint8Array(pt))},G)})}return Promise.resolve().then(function(){return ll(Ee)})}function md(){var R={env:Gi,wasi_snapshot_preview1:Gi};function G(At,_t){var de=At.exports;e.asm=de,z=e.asm.memory,Ui(z.buffer),Qu=e.asm.__indirect_function_table,sl(e.asm.__wasm_call_ctors),ul("wasm-instantiate")}al("wasm-instantiate");function pt(At){G(At.instance)}function $t(At){return pd().then(function(_t){return WebAssembly.instantiate(_t,R)}).then(function(_t){return _t}).then(At,function(_t){k("failed to asynchronously prepare wasm: "+_t),_n(_t)})}function Yt(){return!T&&typeof WebAssembly.instantiateStreaming=="function"&&!oo(Ee)&&!us(Ee)&&!m&&typeof fetch=="function"?fetch(Ee,{credentials:"same-origin"}).then(function(At){var _t=WebAssembly.instantiateStreaming(At,R);return _t.then(pt,function(de){return k("wasm streaming compile failed: "+de),k("falling back to ArrayBuffer instantiation"),$t(pt)})}):$t(pt)}if(e.instantiateWasm)try{var Qt=e.instantiateWasm(R,G);return Qt}catch(At){k("Module.instantiateWasm callback failed with error: "+At),o(At)}return Yt().catch(o),{}}var iw,An;function ls(R){this.name="ExitStatus",this.message="Program terminated with exit("+R+")",this.status=R}function Jr(R){for(;R.length>0;)R.shift()(e)}function fd(){_n("")}function cl(){return 4294901760}function so(){return cl()}function dd(R,G,pt){se.copyWithin(R>>>0,G>>>0,G+pt>>>0)}function pl(R){try{return z.grow(R-fe.byteLength+65535>>>16),Ui(z.buffer),1}catch{}}function cs(R){var G=se.length;R=R>>>0;var pt=cl();if(R>pt)return!1;let $t=(de,pr)=>de+(pr-de%pr)%pr;for(var Yt=1;Yt<=4;Yt*=2){var Qt=G*(1+.2/Yt);Qt=Math.min(Qt,R+100663296);var At=Math.min(pt,$t(Math.max(R,Qt),65536)),_t=pl(At);if(_t)return!0}return!1}var Te={varargs:void 0,get:function(){Te.varargs+=4;var R=Cn[Te.varargs-4>>>2];return R},getStr:function(R){var G=Ot(R);return G}};function ml(R){return 52}function hd(R,G,pt,$t,Yt){return 70}var gd=[null,[],[]];function aw(R,G){var pt=gd[R];G===0||G===10?((R===1?_:k)(vt(pt,0)),pt.length=0):pt.push(G)}function uw(R,G,pt,$t){for(var Yt=0,Qt=0;Qt<pt;Qt++){var At=Or[G>>>2],_t=Or[G+4>>>2];G+=8;for(var de=0;de<_t;de++)aw(R,se[At+de>>>0]);Yt+=_t}return Or[$t>>>2]=Yt,0}function fl(R){var G=e["_"+R];return G}function io(R,G){ke.set(R,G>>>0)}function xd(R,G,pt,$t,Yt){var Qt={string:Le=>{var Dn=0;if(Le!=null&&Le!==0){var Rl=(Le.length<<2)+1;Dn=ji(Rl),Ce(Le,Dn,Rl)}return Dn},array:Le=>{var Dn=ji(Le.length);return io(Le,Dn),Dn}};function At(Le){return G==="string"?Ot(Le):G==="boolean"?!!Le:Le}var _t=fl(R),de=[],pr=0;if($t)for(var tn=0;tn<$t.length;tn++){var Dl=Qt[pt[tn]];Dl?(pr===0&&(pr=_l()),de[tn]=Dl($t[tn])):de[tn]=$t[tn]}var Xi=_t.apply(null,de);function Lg(Le){return pr!==0&&Al(pr),At(Le)}return Xi=Lg(Xi),Xi}function yd(R,G,pt,$t){pt=pt||[];var Yt=pt.every(At=>At==="number"||At==="boolean"),Qt=G!=="string";return Qt&&Yt&&!$t?fl(R):function(){return xd(R,G,pt,arguments,$t)}}var Gi={abort:fd,emscripten_get_heap_max:so,emscripten_memcpy_big:dd,emscripten_resize_heap:cs,fd_close:ml,fd_seek:hd,fd_write:uw},bd=md(),dl=e.___wasm_call_ctors=function(){return(dl=e.___wasm_call_ctors=e.asm.__wasm_call_ctors).apply(null,arguments)},hl=e._init=function(){return(hl=e._init=e.asm.init).apply(null,arguments)},wd=e._init_with_threads_count=function(){return(wd=e._init_with_threads_count=e.asm.init_with_threads_count).apply(null,arguments)},gl=e._get_threads_count=function(){return(gl=e._get_threads_count=e.asm.get_threads_count).apply(null,arguments)},Sd=e._register_tensor=function(){return(Sd=e._register_tensor=e.asm.register_tensor).apply(null,arguments)},wt=e._dispose_data=function(){return(wt=e._dispose_data=e.asm.dispose_data).apply(null,arguments)},Vi=e._dispose=function(){return(Vi=e._dispose=e.asm.dispose).apply(null,arguments)},vd=e._Abs=function(){return(vd=e._Abs=e.asm.Abs).apply(null,arguments)},xl=e._Acos=function(){return(xl=e._Acos=e.asm.Acos).apply(null,arguments)},ps=e._Acosh=function(){return(ps=e._Acosh=e.asm.Acosh).apply(null,arguments)},Id=e._Add=function(){return(Id=e._Add=e.asm.Add).apply(null,arguments)},Cd=e._AddN=function(){return(Cd=e._AddN=e.asm.AddN).apply(null,arguments)},kd=e._All=function(){return(kd=e._All=e.asm.All).apply(null,arguments)},_d=e._Any=function(){return(_d=e._Any=e.asm.Any).apply(null,arguments)},Ad=e._ArgMax=function(){return(Ad=e._ArgMax=e.asm.ArgMax).apply(null,arguments)},yl=e._ArgMin=function(){return(yl=e._ArgMin=e.asm.ArgMin).apply(null,arguments)},bl=e._Asin=function(){return(bl=e._Asin=e.asm.Asin).apply(null,arguments)},Md=e._Asinh=function(){return(Md=e._Asinh=e.asm.Asinh).apply(null,arguments)},Dd=e._Atan=function(){return(Dd=e._Atan=e.asm.Atan).apply(null,arguments)},Rd=e._Atan2=function(){return(Rd=e._Atan2=e.asm.Atan2).apply(null,arguments)},Hi=e._Atanh=function(){return(Hi=e._Atanh=e.asm.Atanh).apply(null,arguments)},Nd=e._AvgPool=function(){return(Nd=e._AvgPool=e.asm.AvgPool).apply(null,arguments)},$d=e._AvgPool3D=function(){return($d=e._AvgPool3D=e.asm.AvgPool3D).apply(null,arguments)},Ed=e._AvgPool3DGrad=function(){return(Ed=e._AvgPool3DGrad=e.asm.AvgPool3DGrad).apply(null,arguments)},ao=e._AvgPoolGrad=function(){return(ao=e._AvgPoolGrad=e.asm.AvgPoolGrad).apply(null,arguments)},Td=e._BatchMatMul=function(){return(Td=e._BatchMatMul=e.asm.BatchMatMul).apply(null,arguments)},Fd=e._Bincount=function(){return(Fd=e._Bincount=e.asm.Bincount).apply(null,arguments)},wl=e._BitwiseAnd=function(){return(wl=e._BitwiseAnd=e.asm.BitwiseAnd).apply(null,arguments)},Pd=e._Ceil=function(){return(Pd=e._Ceil=e.asm.Ceil).apply(null,arguments)},qi=e._ClipByValue=function(){return(qi=e._ClipByValue=e.asm.ClipByValue).apply(null,arguments)},Od=e._Conv2D=function(){return(Od=e._Conv2D=e.asm.Conv2D).apply(null,arguments)},Bd=e._Conv2DBackpropInput=function(){return(Bd=e._Conv2DBackpropInput=e.asm.Conv2DBackpropInput).apply(null,arguments)},zd=e._Conv3D=function(){return(zd=e._Conv3D=e.asm.Conv3D).apply(null,arguments)},Mn=e._Conv3DBackpropFilterV2=function(){return(Mn=e._Conv3DBackpropFilterV2=e.asm.Conv3DBackpropFilterV2).apply(null,arguments)},Ki=e._Conv3DBackpropInputV2=function(){return(Ki=e._Conv3DBackpropInputV2=e.asm.Conv3DBackpropInputV2).apply(null,arguments)},Ld=e._Cos=function(){return(Ld=e._Cos=e.asm.Cos).apply(null,arguments)},Wd=e._Cosh=function(){return(Wd=e._Cosh=e.asm.Cosh).apply(null,arguments)},Ud=e._CropAndResize=function(){return(Ud=e._CropAndResize=e.asm.CropAndResize).apply(null,arguments)},Gd=e._Cumprod=function(){return(Gd=e._Cumprod=e.asm.Cumprod).apply(null,arguments)},Sl=e._Cumsum=function(){return(Sl=e._Cumsum=e.asm.Cumsum).apply(null,arguments)},vl=e._DenseBincount=function(){return(vl=e._DenseBincount=e.asm.DenseBincount).apply(null,arguments)},Vd=e._DepthToSpace=function(){return(Vd=e._DepthToSpace=e.asm.DepthToSpace).apply(null,arguments)},Hd=e._DepthwiseConv2dNative=function(){return(Hd=e._DepthwiseConv2dNative=e.asm.DepthwiseConv2dNative).apply(null,arguments)},Il=e._Diag=function(){return(Il=e._Diag=e.asm.Diag).apply(null,arguments)},Cl=e._Dilation2D=function(){return(Cl=e._Dilation2D=e.asm.Dilation2D).apply(null,arguments)},qd=e._Dilation2DBackpropFilter=function(){return(qd=e._Dilation2DBackpropFilter=e.asm.Dilation2DBackpropFilter).apply(null,arguments)},Kd=e._Dilation2DBackpropInput=function(){return(Kd=e._Dilation2DBackpropInput=e.asm.Dilation2DBackpropInput).apply(null,arguments)},jd=e._Elu=function(){return(jd=e._Elu=e.asm.Elu).apply(null,arguments)},Xd=e._EluGrad=function(){return(Xd=e._EluGrad=e.asm.EluGrad).apply(null,arguments)},kl=e._Equal=function(){return(kl=e._Equal=e.asm.Equal).apply(null,arguments)},lw=e._Erf=function(){return(lw=e._Erf=e.asm.Erf).apply(null,arguments)},Yd=e._Exp=function(){return(Yd=e._Exp=e.asm.Exp).apply(null,arguments)},Qd=e._Expm1=function(){return(Qd=e._Expm1=e.asm.Expm1).apply(null,arguments)},Zd=e._FlipLeftRight=function(){return(Zd=e._FlipLeftRight=e.asm.FlipLeftRight).apply(null,arguments)},Jd=e._Floor=function(){return(Jd=e._Floor=e.asm.Floor).apply(null,arguments)},th=e._FloorDiv=function(){return(th=e._FloorDiv=e.asm.FloorDiv).apply(null,arguments)},eh=e._FusedBatchNorm=function(){return(eh=e._FusedBatchNorm=e.asm.FusedBatchNorm).apply(null,arguments)},rh=e._FusedConv2D=function(){return(rh=e._FusedConv2D=e.asm.FusedConv2D).apply(null,arguments)},nh=e._FusedDepthwiseConv2D=function(){return(nh=e._FusedDepthwiseConv2D=e.asm.FusedDepthwiseConv2D).apply(null,arguments)},oh=e._Gather=function(){return(oh=e._Gather=e.asm.Gather).apply(null,arguments)},sh=e._GatherNd=function(){return(sh=e._GatherNd=e.asm.GatherNd).apply(null,arguments)},ih=e._Greater=function(){return(ih=e._Greater=e.asm.Greater).apply(null,arguments)},ah=e._GreaterEqual=function(){return(ah=e._GreaterEqual=e.asm.GreaterEqual).apply(null,arguments)},uh=e._IsFinite=function(){return(uh=e._IsFinite=e.asm.IsFinite).apply(null,arguments)},lh=e._IsInf=function(){return(lh=e._IsInf=e.asm.IsInf).apply(null,arguments)},ch=e._IsNan=function(){return(ch=e._IsNan=e.asm.IsNan).apply(null,arguments)},ph=e._LRN=function(){return(ph=e._LRN=e.asm.LRN).apply(null,arguments)},mh=e._LRNGrad=function(){return(mh=e._LRNGrad=e.asm.LRNGrad).apply(null,arguments)},fh=e._LeakyRelu=function(){return(fh=e._LeakyRelu=e.asm.LeakyRelu).apply(null,arguments)},dh=e._Less=function(){return(dh=e._Less=e.asm.Less).apply(null,arguments)},hh=e._LessEqual=function(){return(hh=e._LessEqual=e.asm.LessEqual).apply(null,arguments)},gh=e._LinSpace=function(){return(gh=e._LinSpace=e.asm.LinSpace).apply(null,arguments)},xh=e._Log=function(){return(xh=e._Log=e.asm.Log).apply(null,arguments)},yh=e._Log1p=function(){return(yh=e._Log1p=e.asm.Log1p).apply(null,arguments)},bh=e._LogicalAnd=function(){return(bh=e._LogicalAnd=e.asm.LogicalAnd).apply(null,arguments)},wh=e._LogicalNot=function(){return(wh=e._LogicalNot=e.asm.LogicalNot).apply(null,arguments)},Sh=e._LogicalOr=function(){return(Sh=e._LogicalOr=e.asm.LogicalOr).apply(null,arguments)},vh=e._LogicalXor=function(){return(vh=e._LogicalXor=e.asm.LogicalXor).apply(null,arguments)},Ih=e._Max=function(){return(Ih=e._Max=e.asm.Max).apply(null,arguments)},Ch=e._MaxPool=function(){return(Ch=e._MaxPool=e.asm.MaxPool).apply(null,arguments)},kh=e._MaxPool3D=function(){return(kh=e._MaxPool3D=e.asm.MaxPool3D).apply(null,arguments)},_h=e._MaxPool3DGrad=function(){return(_h=e._MaxPool3DGrad=e.asm.MaxPool3DGrad).apply(null,arguments)},Ah=e._MaxPoolGrad=function(){return(Ah=e._MaxPoolGrad=e.asm.MaxPoolGrad).apply(null,arguments)},Mh=e._MaxPoolWithArgmax=function(){return(Mh=e._MaxPoolWithArgmax=e.asm.MaxPoolWithArgmax).apply(null,arguments)},Dh=e._Maximum=function(){return(Dh=e._Maximum=e.asm.Maximum).apply(null,arguments)},Rh=e._Mean=function(){return(Rh=e._Mean=e.asm.Mean).apply(null,arguments)},Nh=e._Min=function(){return(Nh=e._Min=e.asm.Min).apply(null,arguments)},$h=e._Minimum=function(){return($h=e._Minimum=e.asm.Minimum).apply(null,arguments)},Eh=e._MirrorPad=function(){return(Eh=e._MirrorPad=e.asm.MirrorPad).apply(null,arguments)},Th=e._Mod=function(){return(Th=e._Mod=e.asm.Mod).apply(null,arguments)},Fh=e._Multinomial=function(){return(Fh=e._Multinomial=e.asm.Multinomial).apply(null,arguments)},Ph=e._Multiply=function(){return(Ph=e._Multiply=e.asm.Multiply).apply(null,arguments)},Oh=e._Neg=function(){return(Oh=e._Neg=e.asm.Neg).apply(null,arguments)},Bh=e._NonMaxSuppressionV3=function(){return(Bh=e._NonMaxSuppressionV3=e.asm.NonMaxSuppressionV3).apply(null,arguments)},zh=e._NonMaxSuppressionV4=function(){return(zh=e._NonMaxSuppressionV4=e.asm.NonMaxSuppressionV4).apply(null,arguments)},Lh=e._NonMaxSuppressionV5=function(){return(Lh=e._NonMaxSuppressionV5=e.asm.NonMaxSuppressionV5).apply(null,arguments)},Wh=e._NotEqual=function(){return(Wh=e._NotEqual=e.asm.NotEqual).apply(null,arguments)},Uh=e._OneHot=function(){return(Uh=e._OneHot=e.asm.OneHot).apply(null,arguments)},Gh=e._PadV2=function(){return(Gh=e._PadV2=e.asm.PadV2).apply(null,arguments)},Vh=e._Pow=function(){return(Vh=e._Pow=e.asm.Pow).apply(null,arguments)},Hh=e._Prelu=function(){return(Hh=e._Prelu=e.asm.Prelu).apply(null,arguments)},qh=e._Prod=function(){return(qh=e._Prod=e.asm.Prod).apply(null,arguments)},Kh=e._RealDiv=function(){return(Kh=e._RealDiv=e.asm.RealDiv).apply(null,arguments)},jh=e._Reciprocal=function(){return(jh=e._Reciprocal=e.asm.Reciprocal).apply(null,arguments)},Xh=e._Relu=function(){return(Xh=e._Relu=e.asm.Relu).apply(null,arguments)},Yh=e._Relu6=function(){return(Yh=e._Relu6=e.asm.Relu6).apply(null,arguments)},Qh=e._ResizeBilinear=function(){return(Qh=e._ResizeBilinear=e.asm.ResizeBilinear).apply(null,arguments)},Zh=e._ResizeBilinearGrad=function(){return(Zh=e._ResizeBilinearGrad=e.asm.ResizeBilinearGrad).apply(null,arguments)},Jh=e._ResizeNearestNeighbor=function(){return(Jh=e._ResizeNearestNeighbor=e.asm.ResizeNearestNeighbor).apply(null,arguments)},tg=e._ResizeNearestNeighborGrad=function(){return(tg=e._ResizeNearestNeighborGrad=e.asm.ResizeNearestNeighborGrad).apply(null,arguments)},eg=e._Reverse=function(){return(eg=e._Reverse=e.asm.Reverse).apply(null,arguments)},rg=e._RotateWithOffset=function(){return(rg=e._RotateWithOffset=e.asm.RotateWithOffset).apply(null,arguments)},ng=e._Round=function(){return(ng=e._Round=e.asm.Round).apply(null,arguments)},og=e._Rsqrt=function(){return(og=e._Rsqrt=e.asm.Rsqrt).apply(null,arguments)},sg=e._ScatterNd=function(){return(sg=e._ScatterNd=e.asm.ScatterNd).apply(null,arguments)},ig=e._SearchSorted=function(){return(ig=e._SearchSorted=e.asm.SearchSorted).apply(null,arguments)},ag=e._SelectV2=function(){return(ag=e._SelectV2=e.asm.SelectV2).apply(null,arguments)},ug=e._Selu=function(){return(ug=e._Selu=e.asm.Selu).apply(null,arguments)},lg=e._Sigmoid=function(){return(lg=e._Sigmoid=e.asm.Sigmoid).apply(null,arguments)},cg=e._Sign=function(){return(cg=e._Sign=e.asm.Sign).apply(null,arguments)},pg=e._Sin=function(){return(pg=e._Sin=e.asm.Sin).apply(null,arguments)},mg=e._Sinh=function(){return(mg=e._Sinh=e.asm.Sinh).apply(null,arguments)},fg=e._Softmax=function(){return(fg=e._Softmax=e.asm.Softmax).apply(null,arguments)},dg=e._Softplus=function(){return(dg=e._Softplus=e.asm.Softplus).apply(null,arguments)},hg=e._SparseFillEmptyRows=function(){return(hg=e._SparseFillEmptyRows=e.asm.SparseFillEmptyRows).apply(null,arguments)},gg=e._SparseReshape=function(){return(gg=e._SparseReshape=e.asm.SparseReshape).apply(null,arguments)},xg=e._SparseSegmentReduction=function(){return(xg=e._SparseSegmentReduction=e.asm.SparseSegmentReduction).apply(null,arguments)},yg=e._SparseToDense=function(){return(yg=e._SparseToDense=e.asm.SparseToDense).apply(null,arguments)},bg=e._Sqrt=function(){return(bg=e._Sqrt=e.asm.Sqrt).apply(null,arguments)},wg=e._Square=function(){return(wg=e._Square=e.asm.Square).apply(null,arguments)},Sg=e._SquaredDifference=function(){return(Sg=e._SquaredDifference=e.asm.SquaredDifference).apply(null,arguments)},vg=e._Step=function(){return(vg=e._Step=e.asm.Step).apply(null,arguments)},Ig=e._StridedSlice=function(){return(Ig=e._StridedSlice=e.asm.StridedSlice).apply(null,arguments)},Cg=e._Sub=function(){return(Cg=e._Sub=e.asm.Sub).apply(null,arguments)},kg=e._Sum=function(){return(kg=e._Sum=e.asm.Sum).apply(null,arguments)},_g=e._Tan=function(){return(_g=e._Tan=e.asm.Tan).apply(null,arguments)},Ag=e._Tanh=function(){return(Ag=e._Tanh=e.asm.Tanh).apply(null,arguments)},Mg=e._TensorScatterUpdate=function(){return(Mg=e._TensorScatterUpdate=e.asm.TensorScatterUpdate).apply(null,arguments)},Dg=e._Tile=function(){return(Dg=e._Tile=e.asm.Tile).apply(null,arguments)},Rg=e._TopK=function(){return(Rg=e._TopK=e.asm.TopK).apply(null,arguments)},Ng=e._Transform=function(){return(Ng=e._Transform=e.asm.Transform).apply(null,arguments)},$g=e._Transpose=function(){return($g=e._Transpose=e.asm.Transpose).apply(null,arguments)},Eg=e.__FusedMatMul=function(){return(Eg=e.__FusedMatMul=e.asm._FusedMatMul).apply(null,arguments)},Tg=e._malloc=function(){return(Tg=e._malloc=e.asm.malloc).apply(null,arguments)},Fg=e._free=function(){return(Fg=e._free=e.asm.free).apply(null,arguments)},Pg=e.___errno_location=function(){return(Pg=e.___errno_location=e.asm.__errno_location).apply(null,arguments)},_l=e.stackSave=function(){return(_l=e.stackSave=e.asm.stackSave).apply(null,arguments)},Al=e.stackRestore=function(){return(Al=e.stackRestore=e.asm.stackRestore).apply(null,arguments)},ji=e.stackAlloc=function(){return(ji=e.stackAlloc=e.asm.stackAlloc).apply(null,arguments)},Og=e.dynCall_iijjiiii=function(){return(Og=e.dynCall_iijjiiii=e.asm.dynCall_iijjiiii).apply(null,arguments)},Bg=e.dynCall_jiji=function(){return(Bg=e.dynCall_jiji=e.asm.dynCall_jiji).apply(null,arguments)};e.cwrap=yd;var ms;kn=function R(){ms||Ml(),ms||(kn=R)};function Ml(R){if(R=R||u,$e>0||(rl(),$e>0))return;function G(){ms||(ms=!0,e.calledRun=!0,!j&&(ld(),n(e),e.onRuntimeInitialized&&e.onRuntimeInitialized(),nl()))}e.setStatus?(e.setStatus("Running..."),setTimeout(function(){setTimeout(function(){e.setStatus("")},1),G()},1)):G()}if(e.preInit)for(typeof e.preInit=="function"&&(e.preInit=[e.preInit]);e.preInit.length>0;)e.preInit.pop()();Ml();var fs;s&&(fs={uncaughtException:process.listeners("uncaughtException").filter(function(R){return!s.uncaughtException.indexOf(R)>-1}),unhandledRejection:process.listeners("unhandledRejection").filter(function(R){return!s.unhandledRejection.indexOf(R)>-1})});var ds;if(typeof t<"u")ds=t;else if(typeof WasmBackendModuleThreadedSimd<"u")ds=WasmBackendModuleThreadedSimd;else throw new Error("Could not find wasm module in post.js");if(fs){var zg=ds._dispose;ds._dispose=function(){zg(),fs.uncaughtException.forEach(function(R){process.removeListener("uncaughtException",R)}),fs.unhandledRejection.forEach(function(R){process.removeListener("unhandledRejection",R)})}}return t.ready}})();typeof Xp=="object"&&typeof Qy=="object"?Qy.exports=Yy:typeof define=="function"&&define.amd?define([],function(){return Yy}):typeof Xp=="object"&&(Xp.WasmBackendModule=Yy)});var yr=class extends Error{name="BackendError";isLate;constructor(t,{late:e=!1,...n}={}){super(t,n),this.isLate=e}},uo=class extends yr{name="DeviceFailure"};function Hg(r){let t=new Uint8Array(r.length);for(let e=0;e<t.length;e++)t[e]=Math.min(255,Math.max(0,Math.round((r[e]+1)*127.5)));return t}function qg(r,t){if(t===3)return r;if(t===1)return Float32Array.from({length:3*r.length},(e,n)=>r[Math.floor(n/3)]);if(t===4)return Float32Array.from({length:r.length/4*3},(e,n)=>{let o=4*Math.floor(n/3);return Math.min(1,Math.max(0,(r[o+3]+1)/2))*(r[o+n%3]-1)+1});throw new RangeError(`Cannot show images of ${t} channels: expected 1, 3 or 4`)}var lo=class{constructor(t,e){this.backend=t,this.dataMover=e,this.data=new WeakMap,this.dataIdsCount=0}get(t){return this.data.has(t)||this.dataMover.moveData(this.backend,t),this.data.get(t)}set(t,e){this.dataIdsCount++,this.data.set(t,e)}has(t){return this.data.has(t)}delete(t){return this.dataIdsCount--,this.data.delete(t)}numDataIds(){return this.dataIdsCount}},nn=class{refCount(t){return Je("refCount")}incRef(t){return Je("incRef")}timerAvailable(){return!0}time(t){return Je("time")}read(t){return Je("read")}readSync(t){return Je("readSync")}readToGPU(t,e){return Je("readToGPU")}numDataIds(){return Je("numDataIds")}disposeData(t,e){return Je("disposeData")}write(t,e,n){return Je("write")}move(t,e,n,o,s){return Je("move")}createTensorFromGPUData(t,e,n){return Je("createTensorFromGPUData")}memory(){return Je("memory")}floatPrecision(){return Je("floatPrecision")}epsilon(){return this.floatPrecision()===32?1e-7:1e-4}dispose(){return Je("dispose")}};function Je(r){throw new Error(`'${r}' not yet implemented or not found in the registry. This kernel may not be supported by the tfjs backend you have chosen`)}function yw(r){let t=r.length,e=0;for(;t>0;)e=Math.random()*t|0,t--,Ol(r,t,e)}function b$(r,t){if(r.length!==t.length)throw new Error(`Array sizes must match to be shuffled together First array length was ${r.length}Second array length was ${t.length}`);let e=r.length,n=0;for(;e>0;)n=Math.random()*e|0,e--,Ol(r,e,n),Ol(t,e,n)}function gs(r,t,e){return Math.max(r,Math.min(t,e))}function w$(r){return r%2===0?r:r+1}function Ol(r,t,e){let n=r[t];r[t]=r[e],r[e]=n}function S$(r){let t=0;for(let e=0;e<r.length;e++)t+=r[e];return t}function v$(r,t){let e=Math.random();return t*e+(1-e)*r}function I$(r,t){let e=0;for(let n=0;n<r.length;n++){let o=Number(r[n])-Number(t[n]);e+=o*o}return e}function O(r,t){if(!r)throw new Error(typeof t=="string"?t:t())}function Bl(r,t,e=""){O(xs(r,t),()=>e+` Shapes ${r} and ${t} must match`)}function po(r){O(r!=null,()=>"The input to the tensor constructor must be a non-null value.")}function re(r){if(r.length===0)return 1;let t=r[0];for(let e=1;e<r.length;e++)t*=r[e];return t}function C$(r){return r.length===0}function k$(r,t){if(r===t)return!0;if(r==null||t==null||r.length!==t.length)return!1;for(let e=0;e<r.length;e++)if(r[e]!==null&&t[e]!==null&&r[e]!==t[e])return!1;return!0}function xs(r,t){if(r===t)return!0;if(r==null||t==null||r.length!==t.length)return!1;for(let e=0;e<r.length;e++)if(r[e]!==t[e])return!1;return!0}function Qi(r){return r%1===0}function _$(r){if(Math.tanh!=null)return Math.tanh(r);if(r===1/0)return 1;if(r===-1/0)return-1;{let t=Math.exp(2*r);return(t-1)/(t+1)}}function A$(r){let t=Math.ceil(Math.sqrt(r));return[t,Math.ceil(r/t)]}function M$(r){let t=new Uint32Array(r);for(let e=0;e<r;++e)t[e]=e;return yw(t),t}function mo(r,t){return t<=r.length?r:r+" ".repeat(t-r.length)}function D$(r,t=o=>0,e,n){return new Promise((o,s)=>{let a=0,u=()=>{if(r()){o();return}a++;let l=t(a);if(e!=null&&a>=e){s();return}n!=null?n(u,l):setTimeout(u,l)};u()})}function R$(r,t){let e=1,n=-1;for(let s=0;s<r.length;++s)if(r[s]>=0)e*=r[s];else if(r[s]===-1){if(n!==-1)throw Error(`Shapes can only have 1 implicit size. Found -1 at dim ${n} and dim ${s}`);n=s}else if(r[s]<0)throw Error(`Shapes can not be < 0. Found ${r[s]} at dim ${s}`);if(n===-1){if(t>0&&t!==e)throw Error(`Size(${t}) must match the product of shape ${r}`);return r}if(e===0)throw Error(`Cannot infer the missing size in [${r}] when there are 0 elements`);if(t%e!==0)throw Error(`The implicit shape can't be a fractional number. Got ${t} / ${e}`);let o=r.slice();return o[n]=t/e,o}function bw(r,t){let e=t.length;return r=r==null?t.map((n,o)=>o):[].concat(r),O(r.every(n=>n>=-e&&n<e),()=>`All values in axis param must be in range [-${e}, ${e}) but got axis ${r}`),O(r.every(n=>Qi(n)),()=>`All values in axis param must be integers but got axis ${r}`),r.map(n=>n<0?e+n:n)}function N$(r,t){let e=[],n=[],o=t!=null&&Array.isArray(t)&&t.length===0,s=t==null||o?null:bw(t,r).sort(),a=0;for(let u=0;u<r.length;++u){if(s!=null){if(s[a]===u&&r[u]!==1)throw new Error(`Can't squeeze axis ${u} since its dim '${r[u]}' is not 1`);(s[a]==null||s[a]>u)&&r[u]===1&&(e.push(r[u]),n.push(u)),s[a]<=u&&a++}r[u]!==1&&(e.push(r[u]),n.push(u))}return{newShape:e,keptDims:n}}function $$(r,t){return zl(r,t)}function zl(r,t){let e=null;if(r==null||r==="float32")e=new Float32Array(t);else if(r==="int32")e=new Int32Array(t);else if(r==="bool")e=new Uint8Array(t);else if(r==="string")e=new Array(t);else throw new Error(`Unknown data type ${r}`);return e}function Kg(r,t){for(let e=0;e<r.length;e++){let n=r[e];if(isNaN(n)||!isFinite(n))throw Error(`A tensor of type ${t} being uploaded contains ${n}.`)}}function jg(r){return r==="bool"||r==="complex64"||r==="float32"||r==="int32"||r==="string"}function E$(r,t){return!(t==="complex64"||t==="float32"&&r!=="complex64"||t==="int32"&&r!=="float32"&&r!=="complex64"||t==="bool"&&r==="bool")}function ys(r){if(r==="float32"||r==="int32")return 4;if(r==="complex64")return 8;if(r==="bool")return 1;throw new Error(`Unknown dtype ${r}`)}function Xg(r){if(r==null)return 0;let t=0;return r.forEach(e=>t+=e.length),t}function bs(r){return typeof r=="string"||r instanceof String}function ww(r){return typeof r=="boolean"}function Sw(r){return typeof r=="number"}function Rn(r){return Array.isArray(r)?Rn(r[0]):r instanceof Float32Array?"float32":r instanceof Int32Array||r instanceof Uint8Array||r instanceof Uint8ClampedArray?"int32":Sw(r)?"float32":bs(r)?"string":ww(r)?"bool":"float32"}function ws(r){return!!(r&&r.constructor&&r.call&&r.apply)}function Ss(r,t){for(let e=t;e<r;++e)if(r%e===0)return e;return r}function Br(r){let t=r.length;if(t<2)return[];let e=new Array(t-1);e[t-2]=r[t-1];for(let n=t-3;n>=0;--n)e[n]=e[n+1]*r[n+1];return e}function vw(r,t,e,n=!1){let o=new Array;if(t.length===1){let s=t[0]*(n?2:1);for(let a=0;a<s;a++)o[a]=e[r+a]}else{let s=t[0],a=t.slice(1),u=a.reduce((l,i)=>l*i)*(n?2:1);for(let l=0;l<s;l++)o[l]=vw(r+l*u,a,e,n)}return o}function co(r,t,e=!1){if(r.length===0)return t[0];let n=r.reduce((o,s)=>o*s)*(e?2:1);if(n===0)return[];if(n!==t.length)throw new Error(`[${r}] does not match the input size ${t.length}${e?" for a complex tensor":""}.`);return vw(0,r,t,e)}function T$(r,t){if(Array.isArray(r))return r;if(t==="float32")return r instanceof Float32Array?r:new Float32Array(r);if(t==="int32")return r instanceof Int32Array?r:new Int32Array(r);if(t==="bool"||t==="string")return Uint8Array.from(new Int32Array(r));throw new Error(`Unknown dtype ${t}`)}function Yg(r,t){let e=vs(r,t);for(let n=0;n<e.length;n++)e[n]=1;return e}function vs(r,t){if(t==null||t==="float32"||t==="complex64")return new Float32Array(r);if(t==="int32")return new Int32Array(r);if(t==="bool")return new Uint8Array(r);throw new Error(`Unknown data type ${t}`)}function F$(r,t){let e=r.reduce((n,o)=>n*o,1);if(t==null||t==="float32")return co(r,new Float32Array(e));if(t==="int32")return co(r,new Int32Array(e));if(t==="bool")return co(r,new Uint8Array(e));throw new Error(`Unknown data type ${t}`)}function fr(r){r.forEach(t=>{O(Number.isInteger(t)&&t>=0,()=>`Tensor must have a shape comprised of positive integers but got shape [${r}].`)})}function P$(r,t,e){if(t===0)return 0;if(t===1)return r[0];let n=r[r.length-1];for(let o=0;o<r.length-1;++o)n+=e[o]*r[o];return n}function O$(r,t,e){if(t===0)return[];if(t===1)return[r];let n=new Array(t);for(let o=0;o<n.length-1;++o)n[o]=Math.floor(r/e[o]),r-=n[o]*e[o];return n[n.length-1]=r,n}function fo(r){return r&&r.then&&typeof r.then=="function"}var Iw="tfjsflags",Zi=class{constructor(t){this.global=t,this.flags={},this.flagRegistry={},this.urlFlags={},this.getQueryParams=z$,this.populateURLFlags()}setPlatform(t,e){this.platform!=null&&(X().getBool("IS_TEST")||X().getBool("PROD")||console.warn(`Platform ${this.platformName} has already been set. Overwriting the platform with ${t}.`)),this.platformName=t,this.platform=e}registerFlag(t,e,n){if(this.flagRegistry[t]={evaluationFn:e,setHook:n},this.urlFlags[t]!=null){let o=this.urlFlags[t];X().getBool("IS_TEST")||X().getBool("PROD")||console.warn(`Setting feature override from URL ${t}: ${o}.`),this.set(t,o)}}async getAsync(t){return t in this.flags?this.flags[t]:(this.flags[t]=await this.evaluateFlag(t),this.flags[t])}get(t){if(t in this.flags)return this.flags[t];let e=this.evaluateFlag(t);if(fo(e))throw new Error(`Flag ${t} cannot be synchronously evaluated. Please use getAsync() instead.`);return this.flags[t]=e,this.flags[t]}getNumber(t){return this.get(t)}getBool(t){return this.get(t)}getString(t){return this.get(t)}getFlags(){return this.flags}get features(){return this.flags}set(t,e){if(this.flagRegistry[t]==null)throw new Error(`Cannot set flag ${t} as it has not been registered.`);this.flags[t]=e,this.flagRegistry[t].setHook!=null&&this.flagRegistry[t].setHook(e)}evaluateFlag(t){if(this.flagRegistry[t]==null)throw new Error(`Cannot evaluate flag '${t}': no evaluation function found.`);return this.flagRegistry[t].evaluationFn()}setFlags(t){this.flags=Object.assign({},t)}reset(){this.flags={},this.urlFlags={},this.populateURLFlags()}populateURLFlags(){if(typeof this.global>"u"||typeof this.global.location>"u"||typeof this.global.location.search>"u")return;let t=this.getQueryParams(this.global.location.search);Iw in t&&t[Iw].split(",").forEach(n=>{let[o,s]=n.split(":");this.urlFlags[o]=W$(o,s)})}};function z$(r){let t={};return r.replace(/[?&]([^=?&]+)(?:=([^&]*))?/g,(e,...n)=>(L$(t,n[0],n[1]),n.join("="))),t}function L$(r,t,e){r[decodeURIComponent(t)]=decodeURIComponent(e||"")}function W$(r,t){let e=t.toLowerCase();return e==="true"||e==="false"?e==="true":`${+e}`===e?+e:t}function X(){return Qg}var Qg=null;function Cw(r){Qg=r}var Zg;function Jg(){if(Zg==null){let r;if(typeof window<"u")r=window;else if(typeof global<"u")r=global;else if(typeof process<"u")r=process;else if(typeof self<"u")r=self;else throw new Error("Could not find a global object");Zg=r}return Zg}function U$(){let r=Jg();return r._tfGlobals==null&&(r._tfGlobals=new Map),r._tfGlobals}function Ji(r,t){let e=U$();if(e.has(r))return e.get(r);{let n=t();return e.set(r,n),e.get(r)}}var ho="Abs",Ll="Acos",Wl="Acosh",zr="Add",ta="AddN",ea="All",ra="Any",Ul="ArgMax",Gl="ArgMin",Vl="Asin",Hl="Asinh",ql="Atan",Kl="Atanh",jl="Atan2",go="AvgPool",Xl="AvgPoolGrad",Yl="AvgPool3D",Ql="AvgPool3DGrad",xo="BatchMatMul",Zl="BatchToSpaceND",na="Bincount",Jl="BitwiseAnd";var tc="BroadcastArgs",on="Cast",Is="Ceil",yo="ClipByValue",oa="Complex",ec="ComplexAbs",Cs="Concat",bo="Conv2D",kw="Conv2DBackpropFilter",wo="Conv2DBackpropInput",sa="Conv3D",ia="Conv3DBackpropFilterV2",aa="Conv3DBackpropInputV2",rc="Cos",nc="Cosh",ua="Cumprod",la="Cumsum",ca="CropAndResize",oc="DenseBincount",pa="DepthToSpace",So="DepthwiseConv2dNative",_w="DepthwiseConv2dNativeBackpropFilter",Aw="DepthwiseConv2dNativeBackpropInput",sc="Diag",ma="Dilation2D",fa="Dilation2DBackpropInput",da="Dilation2DBackpropFilter",Mw="Draw",ks="RealDiv",Dw="Einsum",_s="Elu",ha="EluGrad",ic="Erf",As="Equal",Ms="Exp",ac="ExpandDims",Ds="Expm1",Rw="FFT",Rs="Fill",ga="FlipLeftRight",Ns="Floor",Nn="FloorDiv",xa="FusedBatchNorm",uc="GatherV2",ya="GatherNd",$s="Greater",Es="GreaterEqual",sn="Identity",Nw="IFFT",lc="Imag",cc="IsFinite",pc="IsInf",mc="IsNan",vo="LeakyRelu",Ts="Less",Fs="LessEqual",ba="LinSpace",Ps="Log",fc="Log1p",dc="LogicalAnd",hc="LogicalNot",gc="LogicalOr",$w="LogicalXor";var wa="LRN",Sa="LRNGrad";var va="Max",$n="Maximum",Ia="MaxPool",xc="MaxPoolGrad",yc="MaxPool3D",bc="MaxPool3DGrad",wc="MaxPoolWithArgmax",Io="Mean",Co="Min",Os="Minimum",Ca="MirrorPad",Sc="Mod",ka="Multinomial",En="Multiply",ko="Neg",Bs="NotEqual",_a="NonMaxSuppressionV3",tx="NonMaxSuppressionV4",Aa="NonMaxSuppressionV5",vc="OnesLike",Ma="OneHot",zs="Pack",_o="PadV2";var Ls="Pow",Ao="Prelu",Ws="Prod";var Ic="Range",Da="Real",Cc="Reciprocal",Us="Relu",Gs="Reshape",Ra="ResizeNearestNeighbor",Na="ResizeNearestNeighborGrad",$a="ResizeBilinear",Ea="ResizeBilinearGrad",Vs="Relu6",Mo="Reverse",kc="Round",Tn="Rsqrt",Do="ScatterNd",Ta="TensorScatterUpdate",Fa="SearchSorted",_c="Select",Ac="Selu",Ro="Slice",Mc="Sin",Dc="Sinh",Rc="Sign",Fn="Sigmoid",Nc="Softplus",Pn="Sqrt",No="Sum",$c="SpaceToBatchND",Hs="SplitV",Pa="Softmax",Ew="SparseFillEmptyRows",ex="SparseReshape",Ec="SparseSegmentMean",Tc="SparseSegmentSum",Oa="SparseToDense",qs="SquaredDifference",Fc="Square",Tw="StaticRegexReplace",$o="StridedSlice",Pc="StringNGrams",Fw="StringSplit",Pw="StringToHashBucketFast",On="Sub",Oc="Tan",Bc="Tanh",an="Tile",Ba="TopK",za="Transform",un="Transpose",Ow="Unique",Ks="Unpack",Bw="UnsortedSegmentSum";var js="ZerosLike",Eo="Step",zw="FromPixels",La="RotateWithOffset",Wa="_FusedMatMul",Ua="FusedConv2D",Ga="FusedDepthwiseConv2D";function ln(...r){X().getBool("IS_TEST")||X().getBool("PROD")||console.warn(...r)}function G$(...r){X().getBool("IS_TEST")||X().getBool("PROD")||console.log(...r)}var Xs=Ji("kernelRegistry",()=>new Map),V$=Ji("gradRegistry",()=>new Map);function To(r,t){let e=ox(r,t);return Xs.get(e)}function rx(r){return V$.get(r)}function nx(r){let t=Xs.entries(),e=[];for(;;){let{done:n,value:o}=t.next();if(n)break;let[s,a]=o,[u]=s.split("_");u===r&&e.push(a)}return e}function Fo(r){let{kernelName:t,backendName:e}=r,n=ox(t,e);Xs.has(n)&&ln(`The kernel '${t}' for backend '${e}' is already registered`),Xs.set(n,r)}function Ww(r,t){let e=ox(r,t);if(!Xs.has(e))throw new Error(`The kernel '${r}' for backend '${t}' is not registered`);Xs.delete(e)}function ox(r,t){return`${t}_${r}`}var w={};rn(w,{arraysEqual:()=>xs,arraysEqualWithNull:()=>k$,assert:()=>O,assertNonNegativeIntegerDimensions:()=>fr,assertNonNull:()=>po,assertShapesMatch:()=>Bl,bytesFromStringArray:()=>Xg,bytesPerElement:()=>ys,checkConversionForErrors:()=>Kg,clamp:()=>gs,computeStrides:()=>Br,convertBackendValuesAndArrayBuffer:()=>T$,createScalarValue:()=>Q$,createShuffledIndices:()=>M$,decodeString:()=>ti,distSquared:()=>I$,encodeString:()=>Js,fetch:()=>J$,fingerPrint64:()=>Y$,flatten:()=>zn,getArrayFromDType:()=>zl,getTypedArrayFromDType:()=>$$,hasEncodingLoss:()=>E$,hexToLong:()=>Va,indexToLoc:()=>O$,inferDtype:()=>Rn,inferFromImplicitShape:()=>R$,isBoolean:()=>ww,isFunction:()=>ws,isInt:()=>Qi,isNumber:()=>Sw,isPromise:()=>fo,isScalarShape:()=>C$,isString:()=>bs,isTypedArray:()=>Fe,isValidDtype:()=>jg,locToIndex:()=>P$,makeOnesTypedArray:()=>Yg,makeZerosNestedTypedArray:()=>F$,makeZerosTypedArray:()=>vs,nearestDivisor:()=>Ss,nearestLargerEven:()=>w$,now:()=>Lo,parseAxisParam:()=>bw,randUniform:()=>v$,repeatedTry:()=>D$,rightPad:()=>mo,shuffle:()=>yw,shuffleCombo:()=>b$,sizeFromShape:()=>re,sizeToSquarishShape:()=>A$,squeezeShape:()=>N$,sum:()=>S$,swap:()=>Ol,tanh:()=>_$,toNestedArray:()=>co,toTypedArray:()=>Zs});function zc(r){return r instanceof Float32Array||r instanceof Int32Array||r instanceof Uint8Array||r instanceof Uint8ClampedArray}var ux=Yi(Zw());var zo=ux.default||ux;function Va(r){return zo.fromString(r,!0,16)}var tS=Va("c3a5c85c97cb3127"),Bo=Va("b492b66fbe98f273"),We=Va("9ae16a3b2f90404f");function ax(r){return r.xor(r.shru(47))}function eS(r,t,e){let n=r.slice(t,t+e);return zo.fromBytes(Array.from(n),!0,!0)}function Gt(r,t){return eS(r,t,8)}function Jw(r,t){return eS(r,t,4)}function Se(r,t){return t===0?r:r.shru(t).or(r.shl(64-t))}function Bn(r,t,e=Va("9ddfea08eb382d69")){let n=r.xor(t).mul(e);n=n.xor(n.shru(47));let o=t.xor(n).mul(e);return o=o.xor(o.shru(47)),o=o.mul(e),o}function q$(r,t,e,n,o,s){o=o.add(r),s=Se(s.add(o).add(n),21);let a=o;return o=o.add(t),o=o.add(e),s=s.add(Se(o,44)),[o.add(n),s.add(a)]}function Wc(r,t,e,n){return q$(Gt(r,t),Gt(r,t+8),Gt(r,t+16),Gt(r,t+24),e,n)}function K$(r,t=r.length){if(t>=8){let e=We.add(t*2),n=Gt(r,0).add(We),o=Gt(r,t-8),s=Se(o,37).mul(e).add(n),a=Se(n,25).add(o).mul(e);return Bn(s,a,e)}if(t>=4){let e=We.add(t*2),n=Jw(r,0);return Bn(n.shl(3).add(t),Jw(r,t-4),e)}if(t>0){let e=r[0],n=r[t>>1],o=r[t-1],s=e+(n<<8),a=t+(o<<2);return ax(We.mul(s).xor(tS.mul(a))).mul(We)}return We}function j$(r,t=r.length){let e=We.add(t*2),n=Gt(r,0).mul(Bo),o=Gt(r,8),s=Gt(r,t-8).mul(e),a=Gt(r,t-16).mul(We);return Bn(Se(n.add(o),43).add(Se(s,30)).add(a),n.add(Se(o.add(We),18)).add(s),e)}function X$(r,t=r.length){let e=We.add(t*2),n=Gt(r,0).mul(We),o=Gt(r,8),s=Gt(r,t-8).mul(e),a=Gt(r,t-16).mul(We),u=Se(n.add(o),43).add(Se(s,30)).add(a),l=Bn(u,n.add(Se(o.add(We),18)).add(s),e),i=Gt(r,16).mul(e),c=Gt(r,24),p=u.add(Gt(r,t-32)).mul(e),m=l.add(Gt(r,t-24)).mul(e);return Bn(Se(i.add(c),43).add(Se(p,30)).add(m),i.add(Se(c.add(n),18)).add(p),e)}function Y$(r,t=r.length){let e=zo.fromNumber(81,!0);if(t<=32)return t<=16?K$(r,t):j$(r,t);if(t<=64)return X$(r,t);let n=e,o=e.mul(Bo).add(113),s=ax(o.mul(We).add(113)).mul(We),a=[zo.UZERO,zo.UZERO],u=[zo.UZERO,zo.UZERO];n=n.mul(We).add(Gt(r,0));let l=0,i=(t-1>>6)*64,c=i+(t-1&63)-63;do n=Se(n.add(o).add(a[0]).add(Gt(r,l+8)),37).mul(Bo),o=Se(o.add(a[1]).add(Gt(r,l+48)),42).mul(Bo),n=n.xor(u[1]),o=o.add(a[0]).add(Gt(r,l+40)),s=Se(s.add(u[0]),33).mul(Bo),a=Wc(r,l,a[1].mul(Bo),n.add(u[0])),u=Wc(r,l+32,s.add(u[1]),o.add(Gt(r,l+16))),[s,n]=[n,s],l+=64;while(l!==i);let p=Bo.add(s.and(255).shl(1));return l=c,u[0]=u[0].add(t-1&63),a[0]=a[0].add(u[0]),u[0]=u[0].add(a[0]),n=Se(n.add(o).add(a[0]).add(Gt(r,l+8)),37).mul(p),o=Se(o.add(a[1]).add(Gt(r,l+48)),42).mul(p),n=n.xor(u[1].mul(9)),o=o.add(a[0].mul(9).add(Gt(r,l+40))),s=Se(s.add(u[0]),33).mul(p),a=Wc(r,l,a[1].mul(p),n.add(u[0])),u=Wc(r,l+32,s.add(u[1]),o.add(Gt(r,l+16))),[s,n]=[n,s],Bn(Bn(a[0],u[0],p).add(ax(o).mul(tS)).add(s),Bn(a[1],u[1],p).add(n),p)}function Q$(r,t){return t==="string"?Js(r):Zs([r],t)}function Z$(r,t){return r instanceof Float32Array&&t==="float32"||r instanceof Int32Array&&t==="int32"||r instanceof Uint8Array&&t==="bool"}function Zs(r,t){if(t==="string")throw new Error("Cannot convert a string[] to a TypedArray");if(Array.isArray(r)&&(r=zn(r)),X().getBool("DEBUG")&&Kg(r,t),Z$(r,t))return r;if(t==null||t==="float32"||t==="complex64")return new Float32Array(r);if(t==="int32")return new Int32Array(r);if(t==="bool"){let e=new Uint8Array(r.length);for(let n=0;n<e.length;++n)Math.round(r[n])!==0&&(e[n]=1);return e}else throw new Error(`Unknown data type ${t}`)}function Lo(){return X().platform.now()}function J$(r,t){return X().platform.fetch(r,t)}function Js(r,t="utf-8"){return t=t||"utf-8",X().platform.encode(r,t)}function ti(r,t="utf-8"){return t=t||"utf-8",X().platform.decode(r,t)}function Fe(r){return X().platform.isTypedArray!=null?X().platform.isTypedArray(r):zc(r)}function zn(r,t=[],e=!1){if(t==null&&(t=[]),typeof r=="boolean"||typeof r=="number"||typeof r=="string"||fo(r)||r==null||Fe(r)&&e)t.push(r);else if(Array.isArray(r)||Fe(r))for(let n=0;n<r.length;++n)zn(r[n],t,e);else{let n=-1;for(let o of Object.keys(r))/^([1-9]+[0-9]*|0)$/.test(o)&&(n=Math.max(n,Number(o)));for(let o=0;o<=n;o++)zn(r[o],t,e)}return t}var Uc=class{constructor(t,e){this.backendTimer=t,this.logger=e,e==null&&(this.logger=new lx)}profileKernel(t,e,n){let o,s=()=>{o=n()},a,u=Lo();if(this.backendTimer.timerAvailable())a=this.backendTimer.time(s);else{s();for(let i of o)i.dataSync();a=Promise.resolve({kernelMs:Lo()-u})}if(X().getBool("CHECK_COMPUTATION_FOR_ERRORS"))for(let i=0;i<o.length;i++){let c=o[i];c.data().then(p=>{tE(p,c.dtype,t)})}return{kernelName:t,outputs:o,inputs:e,timeMs:a.then(i=>i.kernelMs),extraInfo:a.then(i=>i.getExtraProfileInfo!=null?i.getExtraProfileInfo():"")}}logKernelProfile(t){let{kernelName:e,outputs:n,timeMs:o,inputs:s,extraInfo:a}=t;n.forEach(u=>{Promise.all([u.data(),o,a]).then(l=>{this.logger.logKernelProfile(e,u,l[0],l[1],s,l[2])})})}};function tE(r,t,e){if(t!=="float32")return!1;for(let n=0;n<r.length;n++){let o=r[n];if(isNaN(o)||!isFinite(o))return console.warn(`Found ${o} in the result of '${e}'`),!0}return!1}var lx=class{logKernelProfile(t,e,n,o,s,a){let u=typeof o=="number"?mo(`${o}ms`,9):o.error,l=mo(t,25),i=e.rank,c=e.size,p=mo(e.shape.toString(),14),m="";for(let f in s){let d=s[f];if(d!=null){let h=d.shape||e.shape,g=h.length;m+=`${f}: ${g}D ${g>0?h:""} `}}console.log(`%c${l}	%c${u}	%c${i}D ${p}	%c${c}	%c${m}	%c${a}`,"font-weight:bold","color:red","color:blue","color: orange","color: green","color: steelblue")}};function rS(r,t,e){let n={},o={};for(let l=0;l<t.length;l++)n[t[l].id]=!0;for(let l=0;l<r.length;l++){let i=r[l],c=i.inputs;for(let p in c){let m=c[p],f=!1;for(let d=0;d<t.length;d++)if(n[m.id]){i.outputs.forEach(h=>n[h.id]=!0),f=!0,o[i.id]=!0;break}if(f)break}}let s={};s[e.id]=!0;let a={};for(let l=r.length-1;l>=0;l--){let i=r[l],c=i.inputs;for(let p=0;p<i.outputs.length;p++)if(s[i.outputs[p].id]){for(let m in c)s[c[m].id]=!0,a[i.id]=!0;break}}let u=[];for(let l=0;l<r.length;l++){let i=r[l];if(o[i.id]&&a[i.id]){let c={};for(let m in i.inputs){let f=i.inputs[m];n[f.id]&&(c[m]=f)}let p=Object.assign({},i);p.inputs=c,p.outputs=i.outputs,u.push(p)}}return u}function nS(r,t,e,n){for(let o=t.length-1;o>=0;o--){let s=t[o],a=[];if(s.outputs.forEach(l=>{let i=r[l.id];i!=null?a.push(i):a.push(null)}),s.gradient==null)throw new Error(`Cannot compute gradient: gradient function not found for ${s.kernelName}.`);let u=s.gradient(a);for(let l in s.inputs){if(!(l in u))throw new Error(`Cannot backprop through input ${l}. Available gradients found: ${Object.keys(u)}.`);let i=e(()=>u[l]());if(i.dtype!=="float32")throw new Error(`Error in gradient for op ${s.kernelName}. The gradient of input ${l} must have 'float32' dtype, but has '${i.dtype}'`);let c=s.inputs[l];if(!xs(i.shape,c.shape))throw new Error(`Error in gradient for op ${s.kernelName}. The gradient of input '${l}' has shape '${i.shape}', which does not match the shape of the input '${c.shape}'`);if(r[c.id]==null)r[c.id]=i;else{let p=r[c.id];r[c.id]=n(p,i),p.dispose()}}}}var oS=20,Ha=3,cx=7;function sS(r,t,e,n){let o=Br(t),s=eE(r,t,e,o),a=t.length,u=Gc(r,t,e,o,s),l=["Tensor"];return n&&(l.push(`  dtype: ${e}`),l.push(`  rank: ${a}`),l.push(`  shape: [${t}]`),l.push("  values:")),l.push(u.map(i=>"    "+i).join(`
`)),l.join(`
`)}function eE(r,t,e,n){let o=re(t),s=n[n.length-1],a=new Array(s).fill(0),u=t.length,l=e==="complex64"?Ka(r):r;if(u>1)for(let i=0;i<o/s;i++){let c=i*s;for(let p=0;p<s;p++)a[p]=Math.max(a[p],qa(l[c+p],0,e).length)}return a}function qa(r,t,e){let n;return Array.isArray(r)?n=`${parseFloat(r[0].toFixed(cx))} + ${parseFloat(r[1].toFixed(cx))}j`:bs(r)?n=`'${r}'`:e==="bool"?n=iS(r):n=parseFloat(r.toFixed(cx)).toString(),mo(n,t)}function iS(r){return r===0?"false":"true"}function Gc(r,t,e,n,o,s=!0){let a=e==="complex64"?2:1,u=t[0],l=t.length;if(l===0){if(e==="complex64"){let h=Ka(r);return[qa(h[0],0,e)]}return e==="bool"?[iS(r[0])]:[r[0].toString()]}if(l===1){if(u>oS){let g=Ha*a,x=Array.from(r.slice(0,g)),y=Array.from(r.slice((u-Ha)*a,u*a));return e==="complex64"&&(x=Ka(x),y=Ka(y)),["["+x.map((b,v)=>qa(b,o[v],e)).join(", ")+", ..., "+y.map((b,v)=>qa(b,o[u-Ha+v],e)).join(", ")+"]"]}return["["+(e==="complex64"?Ka(r):Array.from(r)).map((g,x)=>qa(g,o[x],e)).join(", ")+"]"]}let i=t.slice(1),c=n.slice(1),p=n[0]*a,m=[];if(u>oS){for(let h=0;h<Ha;h++){let g=h*p,x=g+p;m.push(...Gc(r.slice(g,x),i,e,c,o,!1))}m.push("...");for(let h=u-Ha;h<u;h++){let g=h*p,x=g+p;m.push(...Gc(r.slice(g,x),i,e,c,o,h===u-1))}}else for(let h=0;h<u;h++){let g=h*p,x=g+p;m.push(...Gc(r.slice(g,x),i,e,c,o,h===u-1))}let f=l===2?",":"";m[0]="["+(u>0?m[0]+f:"");for(let h=1;h<m.length-1;h++)m[h]=" "+m[h]+f;let d=`,
`;for(let h=2;h<l;h++)d+=`
`;return m[m.length-1]=" "+m[m.length-1]+"]"+(s?"":d),m}function Ka(r){let t=[];for(let e=0;e<r.length;e+=2)t.push([r[e],r[e+1]]);return t}var Lr=class{constructor(t,e,n){if(this.dtype=e,this.shape=t.slice(),this.size=re(t),n!=null){let o=n.length;O(o===this.size,()=>`Length of values '${o}' does not match the size inferred by the shape '${this.size}'.`)}if(e==="complex64")throw new Error("complex64 dtype TensorBuffers are not supported. Please create a TensorBuffer for the real and imaginary parts separately and call tf.complex(real, imag).");this.values=n||zl(e,this.size),this.strides=Br(t)}set(t,...e){e.length===0&&(e=[0]),O(e.length===this.rank,()=>`The number of provided coordinates (${e.length}) must match the rank (${this.rank})`);let n=this.locToIndex(e);this.values[n]=t}get(...t){t.length===0&&(t=[0]);let e=0;for(let o of t){if(o<0||o>=this.shape[e]){let s=`Requested out of range element at ${t}.   Buffer shape=${this.shape}`;throw new Error(s)}e++}let n=t[t.length-1];for(let o=0;o<t.length-1;++o)n+=this.strides[o]*t[o];return this.values[n]}locToIndex(t){if(this.rank===0)return 0;if(this.rank===1)return t[0];let e=t[t.length-1];for(let n=0;n<t.length-1;++n)e+=this.strides[n]*t[n];return e}indexToLoc(t){if(this.rank===0)return[];if(this.rank===1)return[t];let e=new Array(this.shape.length);for(let n=0;n<e.length-1;++n)e[n]=Math.floor(t/this.strides[n]),t-=e[n]*this.strides[n];return e[e.length-1]=t,e}get rank(){return this.shape.length}toTensor(){return Dr().makeTensor(this.values,this.shape,this.dtype)}},Dr=null,ei=null,rE=null;function aS(r){Dr=r}function uS(r){ei=r}function lS(r){rE=r}var Pe=class{constructor(t,e,n,o){this.kept=!1,this.isDisposedInternal=!1,this.shape=t.slice(),this.dtype=e||"float32",this.size=re(t),this.strides=Br(t),this.dataId=n,this.id=o,this.rankType=this.rank<5?this.rank.toString():"higher"}get rank(){return this.shape.length}async buffer(){let t=await this.data();return ei.buffer(this.shape,this.dtype,t)}bufferSync(){return ei.buffer(this.shape,this.dtype,this.dataSync())}async array(){let t=await this.data();return co(this.shape,t,this.dtype==="complex64")}arraySync(){return co(this.shape,this.dataSync(),this.dtype==="complex64")}async data(){this.throwIfDisposed();let t=Dr().read(this.dataId);if(this.dtype==="string"){let e=await t;try{return e.map(n=>ti(n))}catch{throw new Error("Failed to decode the string bytes into utf-8. To get the original bytes, call tensor.bytes().")}}return t}dataToGPU(t){return this.throwIfDisposed(),Dr().readToGPU(this.dataId,t)}dataSync(){this.throwIfDisposed();let t=Dr().readSync(this.dataId);if(this.dtype==="string")try{return t.map(e=>ti(e))}catch{throw new Error("Failed to decode the string bytes into utf-8. To get the original bytes, call tensor.bytes().")}return t}async bytes(){this.throwIfDisposed();let t=await Dr().read(this.dataId);return this.dtype==="string"?t:new Uint8Array(t.buffer)}dispose(){this.isDisposed||(this.kerasMask&&this.kerasMask.dispose(),Dr().disposeTensor(this),this.isDisposedInternal=!0)}get isDisposed(){return this.isDisposedInternal}throwIfDisposed(){if(this.isDisposed)throw new Error("Tensor is disposed.")}print(t=!1){return ei.print(this,t)}clone(){return this.throwIfDisposed(),ei.clone(this)}toString(t=!1){let e=this.dataSync();return sS(e,this.shape,this.dtype,t)}cast(t){return this.throwIfDisposed(),ei.cast(this,t)}variable(t=!0,e,n){return this.throwIfDisposed(),Dr().makeVariable(this,t,e,n)}};Object.defineProperty(Pe,Symbol.hasInstance,{value:r=>!!r&&r.data!=null&&r.dataSync!=null&&r.throwIfDisposed!=null});function px(){return Ji("Tensor",()=>Pe)}px();var cn=class extends Pe{constructor(t,e,n,o){super(t.shape,t.dtype,t.dataId,o),this.trainable=e,this.name=n}assign(t){if(t.dtype!==this.dtype)throw new Error(`dtype of the new value (${t.dtype}) and previous value (${this.dtype}) must match`);if(!xs(t.shape,this.shape))throw new Error(`shape of the new value (${t.shape}) and previous value (${this.shape}) must match`);Dr().disposeTensor(this),this.dataId=t.dataId,Dr().incRef(this,null)}dispose(){Dr().disposeVariable(this),this.isDisposedInternal=!0}};Object.defineProperty(cn,Symbol.hasInstance,{value:r=>r instanceof Pe&&r.assign!=null&&r.assign instanceof Function});var mx;(function(r){r.R0="R0",r.R1="R1",r.R2="R2",r.R3="R3",r.R4="R4",r.R5="R5",r.R6="R6"})(mx||(mx={}));var fx;(function(r){r.float32="float32",r.int32="int32",r.bool="int32",r.complex64="complex64"})(fx||(fx={}));var dx;(function(r){r.float32="float32",r.int32="int32",r.bool="bool",r.complex64="complex64"})(dx||(dx={}));var hx;(function(r){r.float32="float32",r.int32="float32",r.bool="float32",r.complex64="complex64"})(hx||(hx={}));var gx;(function(r){r.float32="complex64",r.int32="complex64",r.bool="complex64",r.complex64="complex64"})(gx||(gx={}));var nE={float32:hx,int32:fx,bool:dx,complex64:gx};function Oe(r,t){if(r==="string"||t==="string"){if(r==="string"&&t==="string")return"string";throw new Error(`Can not upcast ${r} with ${t}`)}return nE[r][t]}function xx(r){return Oe(r,"int32")}function Vc(r){return r!=null&&typeof r=="object"&&"texture"in r&&r.texture instanceof WebGLTexture}function Hc(r){return typeof GPUBuffer<"u"&&r!=null&&typeof r=="object"&&"buffer"in r&&r.buffer instanceof GPUBuffer}function Ue(r,t){if(r.dtype===t.dtype)return[r,t];let e=Oe(r.dtype,t.dtype);return[r.cast(e),t.cast(e)]}function qc(r){let t=[];return cS(r,t,new Set),t}function cS(r,t,e){if(r==null)return;if(r instanceof Pe){t.push(r);return}if(!oE(r))return;let n=r;for(let o in n){let s=n[o];e.has(s)||(e.add(s),cS(s,t,e))}}function oE(r){return Array.isArray(r)||typeof r=="object"}function yx(r){return r.kernelName!=null}var Kc=class{constructor(){this.registeredVariables={},this.nextTapeNodeId=0,this.numBytes=0,this.numTensors=0,this.numStringTensors=0,this.numDataBuffers=0,this.gradientDepth=0,this.kernelDepth=0,this.scopeStack=[],this.numDataMovesStack=[],this.nextScopeId=0,this.tensorInfo=new WeakMap,this.profiling=!1,this.activeProfile={newBytes:0,newTensors:0,peakBytes:0,kernels:[],result:null,get kernelNames(){return Array.from(new Set(this.kernels.map(t=>t.name)))}}}dispose(){for(let t in this.registeredVariables)this.registeredVariables[t].dispose()}},ja=class r{constructor(t){this.ENV=t,this.registry={},this.registryFactory={},this.pendingBackendInitId=0,this.state=new Kc}async ready(){if(this.pendingBackendInit!=null)return this.pendingBackendInit.then(()=>{});if(this.backendInstance!=null)return;let t=this.getSortedBackends();for(let e=0;e<t.length;e++){let n=t[e];if(await this.initializeBackend(n).success){await this.setBackend(n);return}}throw new Error("Could not initialize any backends, all backend initializations failed.")}get backend(){if(this.pendingBackendInit!=null)throw new Error(`Backend '${this.backendName}' has not yet been initialized. Make sure to await tf.ready() or await tf.setBackend() before calling other methods`);if(this.backendInstance==null){let{name:t,asyncInit:e}=this.initializeBackendsAndReturnBest();if(e)throw new Error(`The highest priority backend '${t}' has not yet been initialized. Make sure to await tf.ready() or await tf.setBackend() before calling other methods`);this.setBackend(t)}return this.backendInstance}backendNames(){return Object.keys(this.registryFactory)}findBackend(t){if(!(t in this.registry))if(t in this.registryFactory){let{asyncInit:e}=this.initializeBackend(t);if(e)return null}else return null;return this.registry[t]}findBackendFactory(t){return t in this.registryFactory?this.registryFactory[t].factory:null}registerBackend(t,e,n=1){return t in this.registryFactory?(ln(`${t} backend was already registered. Reusing existing backend factory.`),!1):(this.registryFactory[t]={factory:e,priority:n},!0)}async setBackend(t){if(this.registryFactory[t]==null)throw new Error(`Backend name '${t}' not found in registry`);if(this.backendName=t,this.registry[t]==null){this.backendInstance=null;let{success:e,asyncInit:n}=this.initializeBackend(t);if(!(n?await e:e))return!1}return this.backendInstance=this.registry[t],this.setupRegisteredKernels(),this.profiler=new Uc(this.backendInstance),!0}setupRegisteredKernels(){nx(this.backendName).forEach(e=>{e.setupFunc!=null&&e.setupFunc(this.backendInstance)})}disposeRegisteredKernels(t){nx(t).forEach(n=>{n.disposeFunc!=null&&n.disposeFunc(this.registry[t])})}initializeBackend(t){let e=this.registryFactory[t];if(e==null)throw new Error(`Cannot initialize backend ${t}, no registration found.`);try{let n=e.factory();if(n&&!(n instanceof nn)&&typeof n.then=="function"){let o=++this.pendingBackendInitId,s=n.then(a=>o<this.pendingBackendInitId?!1:(this.registry[t]=a,this.pendingBackendInit=null,!0)).catch(a=>(o<this.pendingBackendInitId||(this.pendingBackendInit=null,ln(`Initialization of backend ${t} failed`),ln(a.stack||a.message)),!1));return this.pendingBackendInit=s,{success:s,asyncInit:!0}}else return this.registry[t]=n,{success:!0,asyncInit:!1}}catch(n){return ln(`Initialization of backend ${t} failed`),ln(n.stack||n.message),{success:!1,asyncInit:!1}}}removeBackend(t){if(!(t in this.registryFactory))throw new Error(`${t} backend not found in registry`);this.backendName===t&&this.pendingBackendInit!=null&&this.pendingBackendInitId++,t in this.registry&&(this.disposeRegisteredKernels(t),this.registry[t].dispose(),delete this.registry[t]),delete this.registryFactory[t],this.backendName===t&&(this.pendingBackendInit=null,this.backendName=null,this.backendInstance=null)}getSortedBackends(){if(Object.keys(this.registryFactory).length===0)throw new Error("No backend found in registry.");return Object.keys(this.registryFactory).sort((t,e)=>this.registryFactory[e].priority-this.registryFactory[t].priority)}initializeBackendsAndReturnBest(){let t=this.getSortedBackends();for(let e=0;e<t.length;e++){let n=t[e],{success:o,asyncInit:s}=this.initializeBackend(n);if(s||o)return{name:n,asyncInit:s}}throw new Error("Could not initialize any backends, all backend initializations failed.")}moveData(t,e){let n=this.state.tensorInfo.get(e),o=n.backend,s=this.readSync(e),a=o.refCount(e);o.disposeData(e,!0),n.backend=t,t.move(e,s,n.shape,n.dtype,a),this.shouldCheckForMemLeaks()&&this.state.numDataMovesStack[this.state.numDataMovesStack.length-1]++}tidy(t,e){let n=null;if(e==null){if(typeof t!="function")throw new Error("Please provide a function to tidy()");e=t}else{if(typeof t!="string"&&!(t instanceof String))throw new Error("When calling with two arguments, the first argument to tidy() must be a string");if(typeof e!="function")throw new Error("When calling with two arguments, the 2nd argument to tidy() must be a function");n=t}let o;return this.scopedRun(()=>this.startScope(n),()=>this.endScope(o),()=>(o=e(),o instanceof Promise&&console.error("Cannot return a Promise inside of tidy."),o))}scopedRun(t,e,n){t();try{let o=n();return e(),o}catch(o){throw e(),o}}nextTensorId(){return r.nextTensorId++}nextVariableId(){return r.nextVariableId++}clone(t){let e=N.runKernel(sn,{x:t}),n={x:t},o=a=>({x:()=>{let u="float32",l={x:a},i={dtype:u};return N.runKernel(on,l,i)}}),s=[];return this.addTapeNode(this.state.activeScope.name,n,[e],o,s,{}),e}runKernel(t,e,n){if(this.backendName==null&&this.backend,!(To(t,this.backendName)!=null))throw new Error(`Kernel '${t}' not registered for backend '${this.backendName}'`);return this.runKernelFunc({kernelName:t,inputs:e,attrs:n})}shouldCheckForMemLeaks(){return this.ENV.getBool("IS_TEST")}checkKernelForMemLeak(t,e,n){let o=this.backend.numDataIds(),s=0;n.forEach(l=>{s+=l.dtype==="complex64"?3:1});let a=this.state.numDataMovesStack[this.state.numDataMovesStack.length-1],u=o-e-s-a;if(u>0)throw new Error(`Backend '${this.backendName}' has an internal memory leak (${u} data ids) after running '${t}'`)}runKernelFunc(t){let e,n=[],o=this.isTapeOn(),s=this.state.numBytes,a=this.state.numTensors;this.shouldCheckForMemLeaks()&&this.state.numDataMovesStack.push(0);let u;this.backendName==null&&this.backend;let l,i=yx(t)?t.kernelName:this.state.activeScope!=null?this.state.activeScope.name:"";if(yx(t)){let{kernelName:d,inputs:h,attrs:g}=t;this.backendName==null&&this.backend;let x=To(d,this.backendName);O(x!=null,()=>`Cannot find registered kernel '${d}' for backend '${this.backendName}'`),u=()=>{let y=this.backend.numDataIds();l=x.kernelFunc({inputs:h,attrs:g,backend:this.backend});let b=Array.isArray(l)?l:[l];this.shouldCheckForMemLeaks()&&this.checkKernelForMemLeak(d,y,b);let v=b.map(C=>C.rank!=null?C:this.makeTensorFromTensorInfo(C));if(o){let C=this.getTensorsForGradient(d,h,v);n=this.saveTensorsForBackwardMode(C)}return v}}else{let{forwardFunc:d}=t,h=g=>{o&&(n=g.map(x=>this.keep(this.clone(x))))};u=()=>{let g=this.backend.numDataIds();l=this.tidy(()=>d(this.backend,h));let x=Array.isArray(l)?l:[l];return this.shouldCheckForMemLeaks()&&this.checkKernelForMemLeak(i,g,x),x}}let{inputs:c,attrs:p}=t,m=yx(t)?null:t.backwardsFunc,f;return this.scopedRun(()=>this.state.kernelDepth++,()=>this.state.kernelDepth--,()=>{!this.ENV.getBool("DEBUG")&&!this.state.profiling?e=u():(f=this.profiler.profileKernel(i,c,()=>u()),this.ENV.getBool("DEBUG")&&this.profiler.logKernelProfile(f),e=f.outputs)}),o&&this.addTapeNode(i,c,e,m,n,p),this.state.profiling&&this.state.activeProfile.kernels.push({name:i,bytesAdded:this.state.numBytes-s,totalBytesSnapshot:this.state.numBytes,tensorsAdded:this.state.numTensors-a,totalTensorsSnapshot:this.state.numTensors,inputShapes:Object.keys(c).map(d=>c[d]!=null?c[d].shape:null),outputShapes:e.map(d=>d.shape),kernelTimeMs:f.timeMs,extraInfo:f.extraInfo}),Array.isArray(l)?e:e[0]}saveTensorsForBackwardMode(t){return t.map(n=>this.keep(this.clone(n)))}getTensorsForGradient(t,e,n){let o=rx(t);if(o!=null){let s=o.inputsToSave||[],a=o.outputsToSave||[],u;o.saveAllInputs?(O(Array.isArray(e),()=>"saveAllInputs is true, expected inputs to be an array."),u=Object.keys(e).map(i=>e[i])):u=s.map(i=>e[i]);let l=n.filter((i,c)=>a[c]);return u.concat(l)}return[]}makeTensor(t,e,n,o){if(t==null)throw new Error("Values passed to engine.makeTensor() are null");n=n||"float32",o=o||this.backend;let s=t;n==="string"&&bs(t[0])&&(s=t.map(l=>Js(l)));let a=o.write(s,e,n),u=new Pe(e,n,a,this.nextTensorId());if(this.trackTensor(u,o),n==="string"){let l=this.state.tensorInfo.get(a),i=Xg(s);this.state.numBytes+=i-l.bytes,l.bytes=i}return u}makeTensorFromDataId(t,e,n,o){n=n||"float32";let s={dataId:t,shape:e,dtype:n};return this.makeTensorFromTensorInfo(s,o)}makeTensorFromTensorInfo(t,e){let{dataId:n,shape:o,dtype:s}=t,a=new Pe(o,s,n,this.nextTensorId());return this.trackTensor(a,e),a}makeVariable(t,e=!0,n,o){n=n||this.nextVariableId().toString(),o!=null&&o!==t.dtype&&(t=t.cast(o));let s=new cn(t,e,n,this.nextTensorId());if(this.state.registeredVariables[s.name]!=null)throw new Error(`Variable with name ${s.name} was already registered`);return this.state.registeredVariables[s.name]=s,this.incRef(s,this.backend),s}trackTensor(t,e){this.state.numTensors++,t.dtype==="string"&&this.state.numStringTensors++;let n=0;t.dtype!=="complex64"&&t.dtype!=="string"&&(n=t.size*ys(t.dtype)),this.state.numBytes+=n,this.state.tensorInfo.has(t.dataId)||(this.state.numDataBuffers++,this.state.tensorInfo.set(t.dataId,{backend:e||this.backend,dtype:t.dtype,shape:t.shape,bytes:n})),t instanceof cn||this.track(t)}incRef(t,e){this.trackTensor(t,e),this.backend.incRef(t.dataId)}removeDataId(t,e){this.state.tensorInfo.has(t)&&this.state.tensorInfo.get(t).backend===e&&(this.state.tensorInfo.delete(t),this.state.numDataBuffers--)}disposeTensor(t){if(!this.state.tensorInfo.has(t.dataId))return;let e=this.state.tensorInfo.get(t.dataId);if(this.state.numTensors--,t.dtype==="string"&&(this.state.numStringTensors--,this.state.numBytes-=e.bytes),t.dtype!=="complex64"&&t.dtype!=="string"){let n=t.size*ys(t.dtype);this.state.numBytes-=n}e.backend.disposeData(t.dataId)&&this.removeDataId(t.dataId,e.backend)}disposeVariables(){for(let t in this.state.registeredVariables){let e=this.state.registeredVariables[t];this.disposeVariable(e)}}disposeVariable(t){this.disposeTensor(t),this.state.registeredVariables[t.name]!=null&&delete this.state.registeredVariables[t.name]}memory(){let t=this.backend.memory();return t.numTensors=this.state.numTensors,t.numDataBuffers=this.state.numDataBuffers,t.numBytes=this.state.numBytes,this.state.numStringTensors>0&&(t.unreliable=!0,t.reasons==null&&(t.reasons=[]),t.reasons.push("Memory usage by string tensors is approximate (2 bytes per character)")),t}async profile(t){this.state.profiling=!0;let e=this.state.numBytes,n=this.state.numTensors;this.state.activeProfile.kernels=[],this.state.activeProfile.result=await t(),this.state.profiling=!1,this.state.activeProfile.peakBytes=Math.max(...this.state.activeProfile.kernels.map(o=>o.totalBytesSnapshot)),this.state.activeProfile.newBytes=this.state.numBytes-e,this.state.activeProfile.newTensors=this.state.numTensors-n;for(let o of this.state.activeProfile.kernels)o.kernelTimeMs=await o.kernelTimeMs,o.extraInfo=await o.extraInfo;return this.state.activeProfile}isTapeOn(){return this.state.gradientDepth>0&&this.state.kernelDepth===0}addTapeNode(t,e,n,o,s,a){let u={id:this.state.nextTapeNodeId++,kernelName:t,inputs:e,outputs:n,saved:s},l=rx(t);l!=null&&(o=l.gradFunc),o!=null&&(u.gradient=i=>(i=i.map((c,p)=>{if(c==null){let m=n[p],f=vs(m.size,m.dtype);return this.makeTensor(f,m.shape,m.dtype)}return c}),o(i.length>1?i:i[0],s,a))),this.state.activeTape.push(u)}keep(t){return t.kept=!0,t}startTape(){this.state.gradientDepth===0&&(this.state.activeTape=[]),this.state.gradientDepth++}endTape(){this.state.gradientDepth--}startScope(t){let e={track:[],name:"unnamed scope",id:this.state.nextScopeId++};t&&(e.name=t),this.state.scopeStack.push(e),this.state.activeScope=e}endScope(t){let e=qc(t),n=new Set(e.map(s=>s.id));for(let s=0;s<this.state.activeScope.track.length;s++){let a=this.state.activeScope.track[s];!a.kept&&!n.has(a.id)&&a.dispose()}let o=this.state.scopeStack.pop();this.state.activeScope=this.state.scopeStack.length===0?null:this.state.scopeStack[this.state.scopeStack.length-1],e.forEach(s=>{!s.kept&&s.scopeId===o.id&&this.track(s)})}gradients(t,e,n,o=!1){if(O(e.length>0,()=>"gradients() received an empty list of xs."),n!=null&&n.dtype!=="float32")throw new Error(`dy must have 'float32' dtype, but has '${n.dtype}'`);let s=this.scopedRun(()=>this.startTape(),()=>this.endTape(),()=>this.tidy("forward",t));O(s instanceof Pe,()=>"The result y returned by f() must be a tensor.");let a=rS(this.state.activeTape,e,s);if(!o&&a.length===0&&e.length>0)throw new Error("Cannot compute gradient of y=f(x) with respect to x. Make sure that the f you passed encloses all operations that lead from x to y.");return this.tidy("backward",()=>{let u={};u[s.id]=n??sE(s.shape),nS(u,a,i=>this.tidy(i),iE);let l=e.map(i=>u[i.id]);return this.state.gradientDepth===0&&(this.state.activeTape.forEach(i=>{for(let c of i.saved)c.dispose()}),this.state.activeTape=null),{value:s,grads:l}})}customGrad(t){return O(ws(t),()=>"The f passed in customGrad(f) must be a function."),(...e)=>{O(e.every(u=>u instanceof Pe),()=>"The args passed in customGrad(f)(x1, x2,...) must all be tensors");let n,o={};e.forEach((u,l)=>{o[l]=u});let s=(u,l)=>(n=t(...e,l),O(n.value instanceof Pe,()=>"The function f passed in customGrad(f) must return an object where `obj.value` is a tensor"),O(ws(n.gradFunc),()=>"The function f passed in customGrad(f) must return an object where `obj.gradFunc` is a function."),n.value),a=(u,l)=>{let i=n.gradFunc(u,l),c=Array.isArray(i)?i:[i];O(c.length===e.length,()=>"The function f passed in customGrad(f) must return an object where `obj.gradFunc` is a function that returns the same number of tensors as inputs passed to f(...)."),O(c.every(m=>m instanceof Pe),()=>"The function f passed in customGrad(f) must return an object where `obj.gradFunc` is a function that returns a list of only tensors.");let p={};return c.forEach((m,f)=>{p[f]=()=>m}),p};return this.runKernelFunc({forwardFunc:s,backwardsFunc:a,inputs:o})}}readSync(t){return this.state.tensorInfo.get(t).backend.readSync(t)}read(t){return this.state.tensorInfo.get(t).backend.read(t)}readToGPU(t,e){return this.state.tensorInfo.get(t).backend.readToGPU(t,e)}async time(t){let e=Lo(),n=await this.backend.time(t);return n.wallMs=Lo()-e,n}track(t){return this.state.activeScope!=null&&(t.scopeId=this.state.activeScope.id,this.state.activeScope.track.push(t)),t}get registeredVariables(){return this.state.registeredVariables}reset(){this.pendingBackendInitId++,this.state.dispose(),this.ENV.reset(),this.state=new Kc;for(let t in this.registry)this.disposeRegisteredKernels(t),this.registry[t].dispose(),delete this.registry[t];this.backendName=null,this.backendInstance=null,this.pendingBackendInit=null}};ja.nextTensorId=0;ja.nextVariableId=0;function sE(r){let t=Yg(re(r),"float32");return N.makeTensor(t,r,"float32")}function bx(){let r=Jg();if(r._tfengine==null){let t=new Zi(r);r._tfengine=new ja(t)}return Cw(r._tfengine.ENV),aS(()=>r._tfengine),r._tfengine}var N=bx();function iE(r,t){let e={a:r,b:t};return N.runKernel(zr,e)}function pS(){return typeof window<"u"&&window.document!=null||typeof WorkerGlobalScope<"u"}var Ke=X();Ke.registerFlag("DEBUG",()=>!1,r=>{r&&console.warn("Debugging mode is ON. The output of every math call will be downloaded to CPU and checked for NaNs. This significantly impacts performance.")});Ke.registerFlag("IS_BROWSER",()=>pS());Ke.registerFlag("IS_NODE",()=>typeof process<"u"&&typeof process.versions<"u"&&typeof process.versions.node<"u");Ke.registerFlag("IS_CHROME",()=>typeof navigator<"u"&&navigator!=null&&navigator.userAgent!=null&&/Chrome/.test(navigator.userAgent)&&/Google Inc/.test(navigator.vendor));Ke.registerFlag("IS_SAFARI",()=>typeof navigator<"u"&&navigator!=null&&navigator.userAgent!=null&&/Safari/.test(navigator.userAgent)&&/Apple/.test(navigator.vendor));Ke.registerFlag("PROD",()=>!1);Ke.registerFlag("TENSORLIKE_CHECK_SHAPE_CONSISTENCY",()=>Ke.getBool("DEBUG"));Ke.registerFlag("DEPRECATION_WARNINGS_ENABLED",()=>!0);Ke.registerFlag("IS_TEST",()=>!1);Ke.registerFlag("CHECK_COMPUTATION_FOR_ERRORS",()=>Ke.getBool("DEBUG"));Ke.registerFlag("WRAP_TO_IMAGEBITMAP",()=>!1);Ke.registerFlag("CANVAS2D_WILL_READ_FREQUENTLY_FOR_GPU",()=>!1);Ke.registerFlag("USE_SETTIMEOUTCUSTOM",()=>!1);function pn(r,t){let e=r;if(Fe(r))return t==="string"?[]:[r.length];if(Vc(r)){let o=r.channels||"RGBA";return[r.height,r.width*o.length]}else if(Hc(r))return[r.buffer.size/(t==null?4:ys(t))];if(!Array.isArray(r))return[];let n=[];for(;Array.isArray(e)||Fe(e)&&t!=="string";)n.push(e.length),e=e[0];return Array.isArray(r)&&X().getBool("TENSORLIKE_CHECK_SHAPE_CONSISTENCY")&&fS(r,n,[]),n}function fS(r,t,e){if(e=e||[],!Array.isArray(r)&&!Fe(r)){O(t.length===0,()=>`Element arr[${e.join("][")}] is a primitive, but should be an array/TypedArray of ${t[0]} elements`);return}O(t.length>0,()=>`Element arr[${e.join("][")}] should be a primitive, but is an array of ${r.length} elements`),O(r.length===t[0],()=>`Element arr[${e.join("][")}] should have ${t[0]} elements, but has ${r.length} elements`);let n=t.slice(1);for(let o=0;o<r.length;++o)fS(r[o],n,e.concat(o))}function mS(r,t,e,n){if(r!=="string_or_numeric"){if(r==null)throw new Error("Expected dtype cannot be null.");if(r!=="numeric"&&r!==t||r==="numeric"&&t==="string")throw new Error(`Argument '${e}' passed to '${n}' must be ${r} tensor, but got ${t} tensor`)}}function W(r,t,e,n="numeric"){if(r instanceof px())return mS(n,r.dtype,t,e),r;let o=Rn(r);if(o!=="string"&&["bool","int32","float32"].indexOf(n)>=0&&(o=n),mS(n,o,t,e),r==null||!Fe(r)&&!Array.isArray(r)&&typeof r!="number"&&typeof r!="boolean"&&typeof r!="string"){let l=r==null?"null":r.constructor.name;throw new Error(`Argument '${t}' passed to '${e}' must be a Tensor or TensorLike, but got '${l}'`)}let s=pn(r,o);!Fe(r)&&!Array.isArray(r)&&(r=[r]);let u=o!=="string"?Zs(r,o):zn(r,[],!0);return N.makeTensor(u,s,o)}function jc(r,t,e,n="numeric"){if(!Array.isArray(r))throw new Error(`Argument ${t} passed to ${e} must be a \`Tensor[]\` or \`TensorLike[]\``);return r.map((s,a)=>W(s,`${t}[${a}]`,e,n))}var uE="__op";function V(r){let t=Object.keys(r);if(t.length!==1)throw new Error(`Please provide an object with a single key (operation name) mapping to a function. Got an object with ${t.length} keys.`);let e=t[0],n=r[e];e.endsWith("_")&&(e=e.substring(0,e.length-1)),e=e+uE;let o=(...s)=>{N.startScope(e);try{let a=n(...s);return fo(a)&&console.error("Cannot return a Promise inside of tidy."),N.endScope(a),a}catch(a){throw N.endScope(null),a}};return Object.defineProperty(o,"name",{value:e,configurable:!0}),o}function lE(r,t){let e=W(r,"real","complex"),n=W(t,"imag","complex");Bl(e.shape,n.shape,`real and imag shapes, ${e.shape} and ${n.shape}, must match in call to tf.complex().`);let o={real:e,imag:n};return N.runKernel(oa,o)}var Xc=V({complex_:lE});function Wr(r,t,e,n){if(n==null)n=Rn(r);else if(n==="complex64")throw new Error("Cannot construct a complex64 tensor directly. Please use tf.complex(real, imag).");if(Hc(r)||Vc(r)){if(n!=="float32"&&n!=="int32")throw new Error(`Creating tensor from GPU data only supports 'float32'|'int32' dtype, while the dtype is ${n}.`);return N.backend.createTensorFromGPUData(r,t||e,n)}if(!Fe(r)&&!Array.isArray(r)&&typeof r!="number"&&typeof r!="boolean"&&typeof r!="string")throw new Error("values passed to tensor(values) must be a number/boolean/string or an array of numbers/booleans/strings, or a TypedArray");if(t!=null){fr(t);let o=re(t),s=re(e);O(o===s,()=>`Based on the provided shape, [${t}], the tensor should have ${o} values but has ${s}`);for(let a=0;a<e.length;++a){let u=e[a],l=a===e.length-1?u!==re(t.slice(a)):!0;O(e[a]===t[a]||!l,()=>`Error creating a new Tensor. Inferred shape (${e}) does not match the provided shape (${t}). `)}}return!Fe(r)&&!Array.isArray(r)&&(r=[r]),t=t||e,r=n!=="string"?Zs(r,n):zn(r,[],!0),N.makeTensor(r,t,n)}function Ln(r,t,e){let n=pn(r,e);return Wr(r,t,n,e)}var rr=class r{static join(t){return new r(t).slice()}constructor(t){if(this.shards=[],this.previousShardIndex=0,t==null||(t instanceof Array||(t=[t]),t=t.map(n=>Fe(n)?n.buffer:n),t.length===0))return;this.bufferUniformSize=t[0].byteLength;let e=0;for(let n=0;n<t.length;n++){let o=t[n];n!==t.length-1&&o.byteLength!==this.bufferUniformSize&&(this.bufferUniformSize=void 0);let s=e+o.byteLength;this.shards.push({buffer:o,start:e,end:s}),e=s}this.shards.length===0&&(this.byteLength=0),this.byteLength=this.shards[this.shards.length-1].end}slice(t=0,e=this.byteLength){if(this.shards.length===0)return new ArrayBuffer(0);if(t=isNaN(Number(t))?0:t,e=isNaN(Number(e))?0:e,t=Math.max(0,t),e=Math.min(this.byteLength,e),e<=t)return new ArrayBuffer(0);let n=this.findShardForByte(t);if(n===-1)throw new Error(`Could not find start shard for byte ${t}`);let o=e-t,s=new ArrayBuffer(o),a=new Uint8Array(s),u=0;for(let l=n;l<this.shards.length;l++){let i=this.shards[l],p=t+u-i.start,m=u,d=Math.min(e,i.end)-i.start,h=new Uint8Array(i.buffer,p,d-p);if(a.set(h,m),u+=h.length,e<i.end)break}return s}findShardForByte(t){if(this.shards.length===0||t<0||t>=this.byteLength)return-1;if(this.bufferUniformSize!=null)return this.previousShardIndex=Math.floor(t/this.bufferUniformSize),this.previousShardIndex;function e(o){return t<o.start?-1:t>=o.end?1:0}if(e(this.shards[this.previousShardIndex])===0)return this.previousShardIndex;let n=cE(this.shards,e);return n===-1?-1:(this.previousShardIndex=n,this.previousShardIndex)}};function cE(r,t){let e=0,n=r.length;for(;e<=n;){let o=Math.floor((n-e)/2)+e,s=t(r[o]);if(s===0)return o;s<0?n=o:e=o+1}return-1}function dS(){X().set("PROD",!0)}function hS(r){X().getBool("DEPRECATION_WARNINGS_ENABLED")&&console.warn(r+" You can disable deprecation warnings with tf.disableDeprecationWarnings().")}lS(hS);function ie(){return N}function H(r,t){return N.tidy(r,t)}function ae(r){qc(r).forEach(e=>e.dispose())}function gS(r){return N.keep(r)}function Yc(r){return N.setBackend(r)}function wx(){return N.backendName}function xS(r){N.removeBackend(r)}function yS(r){return N.findBackendFactory(r)}function ri(r,t,e=1){return N.registerBackend(r,t,e)}function bS(){return N.backend}var Sx=typeof Buffer<"u"&&(typeof Blob>"u"||typeof atob>"u"||typeof btoa>"u");function wS(r){return Sx?Buffer.byteLength(r,"utf8"):new Blob([r]).size}function SS(r){if(Sx)return Buffer.from(r).toString("base64");let t=new Uint8Array(r),e="";for(let n=0,o=t.length;n<o;n++)e+=String.fromCharCode(t[n]);return btoa(e)}function vS(r){if(Sx){let n=Buffer.from(r,"base64");return n.buffer.slice(n.byteOffset,n.byteOffset+n.byteLength)}let t=atob(r),e=new Uint8Array(t.length);for(let n=0;n<t.length;++n)e.set([t.charCodeAt(n)],n);return e.buffer}function Qc(r,t){let e={modelTopology:r.modelTopology,format:r.format,generatedBy:r.generatedBy,convertedBy:r.convertedBy,weightsManifest:t};return r.signature!=null&&(e.signature=r.signature),r.userDefinedMetadata!=null&&(e.userDefinedMetadata=r.userDefinedMetadata),r.modelInitializer!=null&&(e.modelInitializer=r.modelInitializer),r.initializerSignature!=null&&(e.initializerSignature=r.initializerSignature),r.trainingConfig!=null&&(e.trainingConfig=r.trainingConfig),e}function IS(r,t,e){let n={modelTopology:r.modelTopology,format:r.format,generatedBy:r.generatedBy,convertedBy:r.convertedBy};if(r.trainingConfig!=null&&(n.trainingConfig=r.trainingConfig),r.weightsManifest!=null){if(!t)throw new Error("modelJSON has weightsManifest but weightSpecs is null");if(!e)throw new Error("modelJSON has weightsManifest but weightData is null");n.weightSpecs=t,n.weightData=e}return r.signature!=null&&(n.signature=r.signature),r.userDefinedMetadata!=null&&(n.userDefinedMetadata=r.userDefinedMetadata),r.modelInitializer!=null&&(n.modelInitializer=r.modelInitializer),r.initializerSignature!=null&&(n.initializerSignature=r.initializerSignature),n}async function Zc(r,t){let e,n;return r.weightsManifest!=null&&([e,n]=await t(r.weightsManifest)),IS(r,e,n)}function mn(r){if(r.modelTopology instanceof ArrayBuffer)throw new Error("Expected JSON model topology, received ArrayBuffer.");return{dateSaved:new Date,modelTopologyType:"JSON",modelTopologyBytes:r.modelTopology==null?0:wS(JSON.stringify(r.modelTopology)),weightSpecsBytes:r.weightSpecs==null?0:wS(JSON.stringify(r.weightSpecs)),weightDataBytes:r.weightData==null?0:new rr(r.weightData).byteLength}}function Jc(r){let t=[];for(let e of r)t.push(...e.weights);return t}var nr=class r{constructor(){this.saveRouters=[],this.loadRouters=[]}static getInstance(){return r.instance==null&&(r.instance=new r),r.instance}static registerSaveRouter(t){r.getInstance().saveRouters.push(t)}static registerLoadRouter(t){r.getInstance().loadRouters.push(t)}static getSaveHandlers(t){return r.getHandlers(t,"save")}static getLoadHandlers(t,e){return r.getHandlers(t,"load",e)}static getHandlers(t,e,n){let o=[];return(e==="load"?r.getInstance().loadRouters:r.getInstance().saveRouters).forEach(a=>{let u=a(t,n);u!==null&&o.push(u)}),o}};var vx="tensorflowjs",Ix=1,Wo="models_store",Wn="model_info_store";function CS(){if(!X().getBool("IS_BROWSER"))throw new Error("Failed to obtain IndexedDB factory because the current environmentis not a web browser.");let r=typeof window>"u"?self:window,t=r.indexedDB||r.mozIndexedDB||r.webkitIndexedDB||r.msIndexedDB||r.shimIndexedDB;if(t==null)throw new Error("The current browser does not appear to support IndexedDB.");return t}function Cx(r){let t=r.result;t.createObjectStore(Wo,{keyPath:"modelPath"}),t.createObjectStore(Wn,{keyPath:"modelPath"})}var Ur=class{constructor(t){if(this.indexedDB=CS(),t==null||!t)throw new Error("For IndexedDB, modelPath must not be null, undefined or empty.");this.modelPath=t}async save(t){if(t.modelTopology instanceof ArrayBuffer)throw new Error("BrowserLocalStorage.save() does not support saving model topology in binary formats yet.");return this.databaseAction(this.modelPath,t)}async load(){return this.databaseAction(this.modelPath)}databaseAction(t,e){return new Promise((n,o)=>{let s=this.indexedDB.open(vx,Ix);s.onupgradeneeded=()=>Cx(s),s.onsuccess=()=>{let a=s.result;if(e==null){let u=a.transaction(Wo,"readonly"),i=u.objectStore(Wo).get(this.modelPath);i.onsuccess=()=>{if(i.result==null)return a.close(),o(new Error(`Cannot find model with path '${this.modelPath}' in IndexedDB.`));n(i.result.modelArtifacts)},i.onerror=c=>(a.close(),o(i.error)),u.oncomplete=()=>a.close()}else{e.weightData=rr.join(e.weightData);let u=mn(e),l=a.transaction(Wn,"readwrite"),i=l.objectStore(Wn),c;try{c=i.put({modelPath:this.modelPath,modelArtifactsInfo:u})}catch(m){return o(m)}let p;c.onsuccess=()=>{p=a.transaction(Wo,"readwrite");let m=p.objectStore(Wo),f;try{f=m.put({modelPath:this.modelPath,modelArtifacts:e,modelArtifactsInfo:u})}catch(d){return o(d)}f.onsuccess=()=>n({modelArtifactsInfo:u}),f.onerror=d=>{i=l.objectStore(Wn);let h=i.delete(this.modelPath);h.onsuccess=()=>(a.close(),o(f.error)),h.onerror=g=>(a.close(),o(f.error))}},c.onerror=m=>(a.close(),o(c.error)),l.oncomplete=()=>{p==null?a.close():p.oncomplete=()=>a.close()}}},s.onerror=a=>o(s.error)})}};Ur.URL_SCHEME="indexeddb://";var kS=r=>X().getBool("IS_BROWSER")&&!Array.isArray(r)&&r.startsWith(Ur.URL_SCHEME)?mE(r.slice(Ur.URL_SCHEME.length)):null;nr.registerSaveRouter(kS);nr.registerLoadRouter(kS);function mE(r){return new Ur(r)}function fE(r){return r.startsWith(Ur.URL_SCHEME)?r.slice(Ur.URL_SCHEME.length):r}var tp=class{constructor(){this.indexedDB=CS()}async listModels(){return new Promise((t,e)=>{let n=this.indexedDB.open(vx,Ix);n.onupgradeneeded=()=>Cx(n),n.onsuccess=()=>{let o=n.result,s=o.transaction(Wn,"readonly"),u=s.objectStore(Wn).getAll();u.onsuccess=()=>{let l={};for(let i of u.result)l[i.modelPath]=i.modelArtifactsInfo;t(l)},u.onerror=l=>(o.close(),e(u.error)),s.oncomplete=()=>o.close()},n.onerror=o=>e(n.error)})}async removeModel(t){return t=fE(t),new Promise((e,n)=>{let o=this.indexedDB.open(vx,Ix);o.onupgradeneeded=()=>Cx(o),o.onsuccess=()=>{let s=o.result,a=s.transaction(Wn,"readwrite"),u=a.objectStore(Wn),l=u.get(t),i;l.onsuccess=()=>{if(l.result==null)return s.close(),n(new Error(`Cannot find model with path '${t}' in IndexedDB.`));{let c=u.delete(t),p=()=>{i=s.transaction(Wo,"readwrite");let f=i.objectStore(Wo).delete(t);f.onsuccess=()=>e(l.result.modelArtifactsInfo),f.onerror=d=>n(l.error)};c.onsuccess=p,c.onerror=m=>(p(),s.close(),n(l.error))}},l.onerror=c=>(s.close(),n(l.error)),a.oncomplete=()=>{i==null?s.close():i.oncomplete=()=>s.close()}},o.onerror=s=>n(o.error)})}};var fn="/",ni="tensorflowjs_models",_S="info",dE="model_topology",hE="weight_specs",gE="weight_data",xE="model_metadata";function AS(r){return{info:[ni,r,_S].join(fn),topology:[ni,r,dE].join(fn),weightSpecs:[ni,r,hE].join(fn),weightData:[ni,r,gE].join(fn),modelMetadata:[ni,r,xE].join(fn)}}function MS(r){for(let t of Object.values(r))window.localStorage.removeItem(t)}function yE(r){let t=r.split(fn);if(t.length<3)throw new Error(`Invalid key format: ${r}`);return t.slice(1,t.length-1).join(fn)}function bE(r){return r.startsWith(Gr.URL_SCHEME)?r.slice(Gr.URL_SCHEME.length):r}var Gr=class{constructor(t){if(!X().getBool("IS_BROWSER")||typeof window>"u"||typeof window.localStorage>"u")throw new Error("The current environment does not support local storage.");if(this.LS=window.localStorage,t==null||!t)throw new Error("For local storage, modelPath must not be null, undefined or empty.");this.modelPath=t,this.keys=AS(this.modelPath)}async save(t){if(t.modelTopology instanceof ArrayBuffer)throw new Error("BrowserLocalStorage.save() does not support saving model topology in binary formats yet.");{let e=JSON.stringify(t.modelTopology),n=JSON.stringify(t.weightSpecs),o=mn(t),s=rr.join(t.weightData);try{this.LS.setItem(this.keys.info,JSON.stringify(o)),this.LS.setItem(this.keys.topology,e),this.LS.setItem(this.keys.weightSpecs,n),this.LS.setItem(this.keys.weightData,SS(s));let a={format:t.format,generatedBy:t.generatedBy,convertedBy:t.convertedBy,signature:t.signature!=null?t.signature:void 0,userDefinedMetadata:t.userDefinedMetadata!=null?t.userDefinedMetadata:void 0,modelInitializer:t.modelInitializer!=null?t.modelInitializer:void 0,initializerSignature:t.initializerSignature!=null?t.initializerSignature:void 0,trainingConfig:t.trainingConfig!=null?t.trainingConfig:void 0};return this.LS.setItem(this.keys.modelMetadata,JSON.stringify(a)),{modelArtifactsInfo:o}}catch{throw MS(this.keys),new Error(`Failed to save model '${this.modelPath}' to local storage: size quota being exceeded is a possible cause of this failure: modelTopologyBytes=${o.modelTopologyBytes}, weightSpecsBytes=${o.weightSpecsBytes}, weightDataBytes=${o.weightDataBytes}.`)}}}async load(){let t=JSON.parse(this.LS.getItem(this.keys.info));if(t==null)throw new Error(`In local storage, there is no model with name '${this.modelPath}'`);if(t.modelTopologyType!=="JSON")throw new Error("BrowserLocalStorage does not support loading non-JSON model topology yet.");let e={},n=JSON.parse(this.LS.getItem(this.keys.topology));if(n==null)throw new Error(`In local storage, the topology of model '${this.modelPath}' is missing.`);e.modelTopology=n;let o=JSON.parse(this.LS.getItem(this.keys.weightSpecs));if(o==null)throw new Error(`In local storage, the weight specs of model '${this.modelPath}' are missing.`);e.weightSpecs=o;let s=this.LS.getItem(this.keys.modelMetadata);if(s!=null){let u=JSON.parse(s);e.format=u.format,e.generatedBy=u.generatedBy,e.convertedBy=u.convertedBy,u.signature!=null&&(e.signature=u.signature),u.userDefinedMetadata!=null&&(e.userDefinedMetadata=u.userDefinedMetadata),u.modelInitializer!=null&&(e.modelInitializer=u.modelInitializer),u.initializerSignature!=null&&(e.initializerSignature=u.initializerSignature),u.trainingConfig!=null&&(e.trainingConfig=u.trainingConfig)}let a=this.LS.getItem(this.keys.weightData);if(a==null)throw new Error(`In local storage, the binary weight values of model '${this.modelPath}' are missing.`);return e.weightData=vS(a),e}};Gr.URL_SCHEME="localstorage://";var DS=r=>X().getBool("IS_BROWSER")&&!Array.isArray(r)&&r.startsWith(Gr.URL_SCHEME)?wE(r.slice(Gr.URL_SCHEME.length)):null;nr.registerSaveRouter(DS);nr.registerLoadRouter(DS);function wE(r){return new Gr(r)}var ep=class{constructor(){O(X().getBool("IS_BROWSER"),()=>"Current environment is not a web browser"),O(typeof window>"u"||typeof window.localStorage<"u",()=>"Current browser does not appear to support localStorage"),this.LS=window.localStorage}async listModels(){let t={},e=ni+fn,n=fn+_S;for(let o=0;o<this.LS.length;++o){let s=this.LS.key(o);if(s.startsWith(e)&&s.endsWith(n)){let a=yE(s);t[a]=JSON.parse(this.LS.getItem(s))}}return t}async removeModel(t){t=bE(t);let e=AS(t);if(this.LS.getItem(e.info)==null)throw new Error(`Cannot find model at path '${t}'`);let n=JSON.parse(this.LS.getItem(e.info));return MS(e),n}};var RS="://",Xa=class r{constructor(){this.managers={}}static getInstance(){return r.instance==null&&(r.instance=new r),r.instance}static registerManager(t,e){O(t!=null,()=>"scheme must not be undefined or null."),t.endsWith(RS)&&(t=t.slice(0,t.indexOf(RS))),O(t.length>0,()=>"scheme must not be an empty string.");let n=r.getInstance();O(n.managers[t]==null,()=>`A model store manager is already registered for scheme '${t}'.`),n.managers[t]=e}static getManager(t){let e=r.getInstance().managers[t];if(e==null)throw new Error(`Cannot find model manager for scheme '${t}'`);return e}static getSchemes(){return Object.keys(r.getInstance().managers)}};var kx=class{constructor(){this.messageName="setTimeoutCustom",this.functionRefs=[],this.handledMessageCount=0,this.hasEventListener=!1}fetch(t,e){return fetch(t,e)}now(){return performance.now()}encode(t,e){if(e!=="utf-8"&&e!=="utf8")throw new Error(`Browser's encoder only supports utf-8, but got ${e}`);return this.textEncoder==null&&(this.textEncoder=new TextEncoder),this.textEncoder.encode(t)}decode(t,e){return new TextDecoder(e).decode(t)}setTimeoutCustom(t,e){if(typeof window>"u"||!X().getBool("USE_SETTIMEOUTCUSTOM")){setTimeout(t,e);return}this.functionRefs.push(t),setTimeout(()=>{window.postMessage({name:this.messageName,index:this.functionRefs.length-1},"*")},e),this.hasEventListener||(this.hasEventListener=!0,window.addEventListener("message",n=>{if(n.source===window&&n.data.name===this.messageName){n.stopPropagation();let o=this.functionRefs[n.data.index];o(),this.handledMessageCount++,this.handledMessageCount===this.functionRefs.length&&(this.functionRefs=[],this.handledMessageCount=0)}},!0))}isTypedArray(t){return zc(t)}};if(X().get("IS_BROWSER")){X().setPlatform("browser",new kx);try{Xa.registerManager(Gr.URL_SCHEME,new ep)}catch{}try{Xa.registerManager(Ur.URL_SCHEME,new tp)}catch{}}var SE={importFetch:()=>$S()},_x;var Ax=class{constructor(){this.util=TS(),this.textEncoder=new this.util.TextEncoder}fetch(t,e){return X().global.fetch!=null?X().global.fetch(t,e):(_x==null&&(_x=SE.importFetch()),_x(t,e))}now(){let t=process.hrtime();return t[0]*1e3+t[1]/1e6}encode(t,e){if(e!=="utf-8"&&e!=="utf8")throw new Error(`Node built-in encoder only supports utf-8, but got ${e}`);return this.textEncoder.encode(t)}decode(t,e){return t.length===0?"":new this.util.TextDecoder(e).decode(t)}isTypedArray(t){return this.util.types.isFloat32Array(t)||this.util.types.isInt32Array(t)||this.util.types.isUint8Array(t)||this.util.types.isUint8ClampedArray(t)}};X().get("IS_NODE")&&!X().get("IS_BROWSER")&&X().setPlatform("node",new Ax);function Et(r,t="float32",e){return t=t||"float32",fr(r),new Lr(r,t,e)}function vE(r,t){let e=W(r,"x","cast");if(!jg(t))throw new Error(`Failed to cast to unknown dtype ${t}`);if(t==="string"&&e.dtype!=="string"||t!=="string"&&e.dtype==="string")throw new Error("Only strings can be casted to strings");let n={x:e},o={dtype:t};return N.runKernel(on,n,o)}var dn=V({cast_:vE});function IE(r){let e={x:W(r,"x","clone","string_or_numeric")};return N.runKernel(sn,e)}var Rr=V({clone_:IE});function FS(r,t=!1){console.log(r.toString(t))}bx();var CE={buffer:Et,cast:dn,clone:Rr,print:FS};uS(CE);function kE(r,t){let e=W(r,"a","add"),n=W(t,"b","add");[e,n]=Ue(e,n);let o={a:e,b:n};return N.runKernel(zr,o)}var rt=V({add_:kE});function _E(r,t){let e=W(r,"a","floorDiv"),n=W(t,"b","floorDiv");[e,n]=Ue(e,n);let o={a:e,b:n};return N.runKernel(Nn,o)}var PS=V({floorDiv_:_E});function AE(r,t){let e=W(r,"a","div"),n=W(t,"b","div");if([e,n]=Ue(e,n),e.dtype==="int32"&&n.dtype==="int32")return PS(e,n);let o={a:e,b:n},s={};return N.runKernel(ks,o,s)}var Ge=V({div_:AE});function ME(r,t){let e=W(r,"a","mul"),n=W(t,"b","mul");[e,n]=Ue(e,n);let o={a:e,b:n};return N.runKernel(En,o)}var B=V({mul_:ME});function DE(r){let t=W(r,"x","abs");if(t.dtype==="complex64"){let e={x:t};return N.runKernel(ec,e)}else{let e={x:t};return N.runKernel(ho,e)}}var oi=V({abs_:DE});function RE(r,t,e,n,o="NHWC",s){let a=r[3],u=[...t,a],l=BS(o);return Rx(r,u,e,s,n,null,null,l)}function NE(r,t,e,n,o,s,a="channelsLast"){let[u,l]=Ya(t),i;if(a==="channelsLast")i=[u,l,r[3],r[3]];else if(a==="channelsFirst")i=[u,l,r[1],r[1]];else throw new Error(`Unknown dataFormat ${a}`);return Rx(r,i,e,n,o,s,!1,a)}function $E(r,t,e,n,o,s,a="NDHWC"){let[u,l,i]=Mx(t),c,p;if(a==="NDHWC")p="channelsLast",c=[u,l,i,r[4],r[4]];else if(a==="NCDHW")p="channelsFirst",c=[u,l,i,r[1],r[1]];else throw new Error(`Unknown dataFormat ${a}`);return OS(r,c,e,n,o,!1,p,s)}function Rx(r,t,e,n,o,s,a=!1,u="channelsLast"){let[l,i,c,p]=[-1,-1,-1,-1];if(u==="channelsLast")[l,i,c,p]=r;else if(u==="channelsFirst")[l,p,i,c]=r;else throw new Error(`Unknown dataFormat ${u}`);let[m,f,,d]=t,[h,g]=Ya(e),[x,y]=Ya(n),b=si(m,x),v=si(f,y),{padInfo:C,outHeight:_,outWidth:k}=FE(o,i,c,h,g,b,v,s,u),$=a?d*p:d,T;return u==="channelsFirst"?T=[l,$,_,k]:u==="channelsLast"&&(T=[l,_,k,$]),{batchSize:l,dataFormat:u,inHeight:i,inWidth:c,inChannels:p,outHeight:_,outWidth:k,outChannels:$,padInfo:C,strideHeight:h,strideWidth:g,filterHeight:m,filterWidth:f,effectiveFilterHeight:b,effectiveFilterWidth:v,dilationHeight:x,dilationWidth:y,inShape:r,outShape:T,filterShape:t}}function OS(r,t,e,n,o,s=!1,a="channelsLast",u){let[l,i,c,p,m]=[-1,-1,-1,-1,-1];if(a==="channelsLast")[l,i,c,p,m]=r;else if(a==="channelsFirst")[l,m,i,c,p]=r;else throw new Error(`Unknown dataFormat ${a}`);let[f,d,h,,g]=t,[x,y,b]=Mx(e),[v,C,_]=Mx(n),k=si(f,v),$=si(d,C),T=si(h,_),{padInfo:U,outDepth:z,outHeight:j,outWidth:Z}=PE(o,i,c,p,x,y,b,k,$,T,u),ut=s?g*m:g,yt;return a==="channelsFirst"?yt=[l,ut,z,j,Z]:a==="channelsLast"&&(yt=[l,z,j,Z,ut]),{batchSize:l,dataFormat:a,inDepth:i,inHeight:c,inWidth:p,inChannels:m,outDepth:z,outHeight:j,outWidth:Z,outChannels:ut,padInfo:U,strideDepth:x,strideHeight:y,strideWidth:b,filterDepth:f,filterHeight:d,filterWidth:h,effectiveFilterDepth:k,effectiveFilterHeight:$,effectiveFilterWidth:T,dilationDepth:v,dilationHeight:C,dilationWidth:_,inShape:r,outShape:yt,filterShape:t}}function EE(r,t,e,n,o){n==null&&(n=Nx(r,t,e));let s=r[0],a=r[1],u=Qa((s-t+2*n)/e+1,o),l=Qa((a-t+2*n)/e+1,o);return[u,l]}function TE(r,t,e,n,o,s){o==null&&(o=Nx(r,t[0],n[0]));let a=[0,0,0,e];for(let u=0;u<3;u++)r[u]+2*o>=t[u]&&(a[u]=Qa((r[u]-t[u]+2*o)/n[u]+1,s));return a}function Nx(r,t,e,n=1){let o=si(t,n);return Math.floor((r[0]*(e-1)-e+o)/2)}function Ya(r){return typeof r=="number"?[r,r,r]:r.length===2?[r[0],r[1],1]:r}function Mx(r){return typeof r=="number"?[r,r,r]:r}function si(r,t){return t<=1?r:r+(r-1)*(t-1)}function FE(r,t,e,n,o,s,a,u,l){let i,c,p;if(typeof r=="number"){i={top:r,bottom:r,left:r,right:r,type:r===0?"VALID":"NUMBER"};let f=EE([t,e],s,n,r,u);c=f[0],p=f[1]}else if(r==="same"){c=Math.ceil(t/n),p=Math.ceil(e/o);let m=Math.max(0,(c-1)*n+s-t),f=Math.max(0,(p-1)*o+a-e),d=Math.floor(m/2),h=m-d,g=Math.floor(f/2),x=f-g;i={top:d,bottom:h,left:g,right:x,type:"SAME"}}else if(r==="valid")i={top:0,bottom:0,left:0,right:0,type:"VALID"},c=Math.ceil((t-s+1)/n),p=Math.ceil((e-a+1)/o);else if(typeof r=="object"){let m=l==="channelsLast"?r[1][0]:r[2][0],f=l==="channelsLast"?r[1][1]:r[2][1],d=l==="channelsLast"?r[2][0]:r[3][0],h=l==="channelsLast"?r[2][1]:r[3][1];i={top:m,bottom:f,left:d,right:h,type:m===0&&f===0&&d===0&&h===0?"VALID":"EXPLICIT"},c=Qa((t-s+m+f)/n+1,u),p=Qa((e-a+d+h)/o+1,u)}else throw Error(`Unknown padding parameter: ${r}`);return{padInfo:i,outHeight:c,outWidth:p}}function PE(r,t,e,n,o,s,a,u,l,i,c){let p,m,f,d;if(r==="valid"&&(r=0),typeof r=="number"){p={top:r,bottom:r,left:r,right:r,front:r,back:r,type:r===0?"VALID":"NUMBER"};let g=TE([t,e,n,1],[u,l,i],1,[o,s,a],r,c);m=g[0],f=g[1],d=g[2]}else if(r==="same"){m=Math.ceil(t/o),f=Math.ceil(e/s),d=Math.ceil(n/a);let h=(m-1)*o+u-t,g=(f-1)*s+l-e,x=(d-1)*a+i-n,y=Math.floor(h/2),b=h-y,v=Math.floor(g/2),C=g-v,_=Math.floor(x/2),k=x-_;p={top:v,bottom:C,left:_,right:k,front:y,back:b,type:"SAME"}}else throw Error(`Unknown padding parameter: ${r}`);return{padInfo:p,outDepth:m,outHeight:f,outWidth:d}}function Qa(r,t){if(!t)return Math.trunc(r);switch(t){case"round":return Math.round(r);case"ceil":return Math.ceil(r);case"floor":return Math.floor(r);default:throw new Error(`Unknown roundingMode ${t}`)}}function Dx(r){let[t,e,n]=Ya(r);return t===1&&e===1&&n===1}function Za(r,t){return Dx(r)||Dx(t)}function rp(r){return Ya(r).every(t=>t>0)}function BS(r){if(r==="NHWC")return"channelsLast";if(r==="NCHW")return"channelsFirst";throw new Error(`Unknown dataFormat ${r}`)}function hn(r,t,e){if(e!=null){if(typeof t=="string")throw Error(`Error in ${r}: pad must be an integer when using dimRoundingMode ${e} but got pad ${t}.`);if(typeof t=="number")O(Qi(t),()=>`Error in ${r}: pad must be an integer when using dimRoundingMode ${e} but got pad ${t}.`);else if(typeof t=="object")t.forEach(n=>{n.forEach(o=>{O(Qi(o),()=>`Error in ${r}: pad must be an integer when using dimRoundingMode ${e} but got pad ${o}.`)})});else throw Error(`Error in ${r}: Unknown padding parameter: ${t}`)}}function OE(r,t){let n={x:W(r,"x","reshape","string_or_numeric")},o={shape:t};return N.runKernel(Gs,n,o)}var Q=V({reshape_:OE});function BE(r,t,e,n,o){let s=W(r,"x","avgPool","float32"),a=1;O(Za(e,a),()=>`Error in avgPool: Either strides or dilations must be 1. Got strides ${e} and dilations '${a}'`);let u=s,l=!1;s.rank===3&&(l=!0,u=Q(s,[1,s.shape[0],s.shape[1],s.shape[2]])),O(u.rank===4,()=>`Error in avgPool: x must be rank 4 but got rank ${u.rank}.`),hn("avgPool",n,o);let i={x:u},c={filterSize:t,strides:e,pad:n,dimRoundingMode:o},p=N.runKernel(go,i,c);return p=dn(p,s.dtype),l?Q(p,[p.shape[1],p.shape[2],p.shape[3]]):p}var op=V({avgPool_:BE});function zE(r,t=0){O(r.length>=1,()=>"Pass at least one tensor to concat");let e=jc(r,"tensors","concat","string_or_numeric");if(e[0].dtype==="complex64"&&e.forEach(s=>{if(s.dtype!=="complex64")throw new Error(`Cannot concatenate complex64 tensors with a tensor
          with dtype ${s.dtype}. `)}),e.length===1)return Rr(e[0]);let n=e,o={axis:t};return N.runKernel(Cs,n,o)}var Un=V({concat_:zE});function LE(r,t,e=!1,n=!1){let o=W(r,"a","matMul"),s=W(t,"b","matMul");[o,s]=Ue(o,s);let a={a:o,b:s},u={transposeA:e,transposeB:n};return N.runKernel(xo,a,u)}var pe=V({matMul_:LE});function WE(r){let e={x:W(r,"x","sigmoid","float32")};return N.runKernel(Fn,e)}var ii=V({sigmoid_:WE});function UE(r,t,e){let n=W(r,"x","slice","string_or_numeric");if(n.rank===0)throw new Error("Slicing scalar is not possible");let o={x:n},s={begin:t,size:e};return N.runKernel(Ro,o,s)}var Be=V({slice_:UE});function GE(r,t){let e=W(r,"broadcastTo","x"),n=e.shape;if(fr(t),t.length<e.rank)throw new Error(`broadcastTo(): shape.length=${t.length} < input.rank=${e.rank}.`);if(t.length>e.rank){let i=e.shape.slice();for(;i.length<t.length;)i.unshift(1);e=Q(e,i)}let o=e.shape,s=Array.from(t);for(let i=t.length-1;i>=0;i--)if(o[i]===t[i])s[i]=1;else if(e.shape[i]!==1)throw new Error(`broadcastTo(): [${n}] cannot be broadcast to [${t}].`);if(s.map((i,c)=>i>1?c:-1).filter(i=>i>=0).length===0)return Rr(e);let u={x:e},l={reps:s};return N.runKernel(an,u,l)}var ai=V({broadcastTo_:GE});function gn(r,t,e){fr(r),e=e||Rn(t);let n={shape:r,value:t,dtype:e};return N.runKernel(Rs,{},n)}function VE(r,t,e){let n=W(r,"x","clipByValue");if(O(t<=e,()=>`Error in clip: min (${t}) must be less than or equal to max (${e}).`),t===e)return gn(n.shape,t,n.dtype);let o={x:n},s={clipValueMin:t,clipValueMax:e};return N.runKernel(yo,o,s)}var Ja=V({clipByValue_:VE});function HE(r,t,e,n,o="NHWC",s=[1,1],a){let u=W(r,"x","conv2d","float32"),l=W(t,"filter","conv2d","float32"),i=u,c=!1;u.rank===3&&(c=!0,i=Q(u,[1,u.shape[0],u.shape[1],u.shape[2]])),O(i.rank===4,()=>`Error in conv2d: input must be rank 4, but got rank ${i.rank}.`),O(l.rank===4,()=>`Error in conv2d: filter must be rank 4, but got rank ${l.rank}.`),hn("conv2d",n,a);let p=o==="NHWC"?i.shape[3]:i.shape[1];O(p===l.shape[2],()=>`Error in conv2d: depth of input (${p}) must match input depth for filter ${l.shape[2]}.`),O(Za(e,s),()=>`Error in conv2D: Either strides or dilations must be 1. Got strides ${e} and dilations '${s}'`),O(rp(s),()=>"Error in conv2D: Dilated rates should be larger than 0."),O(rp(e),()=>"Error in conv2D: Strides should be larger than 0.");let m={x:i,filter:l},f={strides:e,pad:n,dataFormat:o,dilations:s,dimRoundingMode:a},d=N.runKernel(bo,m,f);return c?Q(d,[d.shape[1],d.shape[2],d.shape[3]]):d}var Nr=V({conv2d_:HE});function qE(r,t,e,n,o,s="NHWC",a){O(r.length===t.rank,()=>`Length of inShape (${r.length}) and rank of dy (${t.rank}) must match`);let u=r,l=t,i=!1;t.rank===3&&(i=!0,l=Q(t,[1,t.shape[0],t.shape[1],t.shape[2]]),u=[1,r[0],r[1],r[2]]),O(u.length===4,()=>`Error in conv2dDerInput: inShape must be length 4, but got length ${u.length}.`),O(l.rank===4,()=>`Error in conv2dDerInput: dy must be rank 4, but got rank ${l.rank}`),O(e.rank===4,()=>`Error in conv2dDerInput: filter must be rank 4, but got rank ${e.rank}`);let c=s==="NHWC"?u[3]:u[1],p=s==="NHWC"?l.shape[3]:l.shape[1];O(c===e.shape[2],()=>`Error in conv2dDerInput: depth of input (${c}) must match input depth for filter ${e.shape[2]}.`),O(p===e.shape[3],()=>`Error in conv2dDerInput: depth of output (${p}) must match output depth for filter ${e.shape[3]}.`),hn("conv2dDerInput",o,a);let m={dy:l,filter:e},f={strides:n,pad:o,dataFormat:s,dimRoundingMode:a,inputShape:u},d=N.runKernel(wo,m,f);return i?Q(d,[d.shape[1],d.shape[2],d.shape[3]]):d}var zS=V({conv2DBackpropInput_:qE});function KE(r,t,e,n,o,s){let a=W(r,"x","conv2dTranspose"),u=W(t,"filter","conv2dTranspose");return zS(e,a,u,n,o,"NHWC",s)}var $x=V({conv2dTranspose_:KE});function jE(r,t,e,n,o="NHWC",s=[1,1],a){let u=W(r,"x","depthwiseConv2d","float32"),l=W(t,"filter","depthwiseConv2d","float32"),i=u,c=!1;u.rank===3&&(c=!0,i=Q(u,[1,u.shape[0],u.shape[1],u.shape[2]])),O(i.rank===4,()=>`Error in depthwiseConv2d: input must be rank 4, but got rank ${i.rank}.`),O(l.rank===4,()=>`Error in depthwiseConv2d: filter must be rank 4, but got rank ${l.rank}.`);let p=o==="NHWC"?i.shape[3]:i.shape[1];O(p===l.shape[2],()=>`Error in depthwiseConv2d: number of input channels (${p}) must match the inChannels dimension in filter ${l.shape[2]}.`),hn("depthwiseConv2d",n,a);let m={x:i,filter:l},f={strides:e,pad:n,dataFormat:o,dilations:s,dimRoundingMode:a},d=N.runKernel(So,m,f);return c?Q(d,[d.shape[1],d.shape[2],d.shape[3]]):d}var tu=V({depthwiseConv2d_:jE});var xn={};rn(xn,{assertAndGetBroadcastShape:()=>ip,getBroadcastDims:()=>LS,getReductionAxes:()=>sp});function LS(r,t){let e=r.length,n=[];for(let o=0;o<e;o++){let s=e-1-o,a=r[s]||1;(t[t.length-1-o]||1)>1&&a===1&&n.unshift(s)}return n}function sp(r,t){let e=[];for(let n=0;n<t.length;n++){let o=r[r.length-n-1],s=t.length-n-1,a=t[s];(o==null||o===1&&a>1)&&e.unshift(s)}return e}function ip(r,t){let e=Math.max(r.length,t.length),n=new Array(e);for(let o=0;o<e;o++){let s=r[r.length-o-1];s==null&&(s=1);let a=t[t.length-o-1];if(a==null&&(a=1),s===1)n[e-o-1]=a;else if(a===1)n[e-o-1]=s;else if(s!==a){let u=`Operands could not be broadcast together with shapes ${r} and ${t}.`;throw Error(u)}else n[e-o-1]=s}return n}function XE(r){let e={x:W(r,"x","zerosLike")};return N.runKernel(js,e)}var _e=V({zerosLike_:XE});function YE(r){let e={x:W(r,"x","elu","float32")};return N.runKernel(_s,e)}var WS=V({elu_:YE});function Ex(r,t){for(let e=0;e<r.length;++e)if(r[r.length-e-1]!==t-1-e)return!1;return!0}function US(r,t,e){let n=r.length+t.length,o=[],s=0,a=0;for(let u=0;u<n;u++)e.indexOf(u)===-1?o.push(r[s++]):o.push(t[a++]);return o}function QE(r,t){let e=[],n=r.length;for(let s=0;s<n;s++)t.indexOf(s)===-1&&e.push(r[s]);let o=t.map(s=>r[s]);return[e,o]}function ZE(r,t){let e=t.map(n=>1);return US(r,e,t)}function JE(r,t,e){O(Ex(t,e),()=>`${r} supports only inner-most axes for now. Got axes ${t} and rank-${e} input.`)}function tT(r,t){if(Ex(r,t))return null;let e=[];for(let n=0;n<t;++n)r.indexOf(n)===-1&&e.push(n);return r.forEach(n=>e.push(n)),e}function eT(r){return r.map((t,e)=>[e,t]).sort((t,e)=>t[1]-e[1]).map(t=>t[0])}function rT(r,t){let e=[];for(let n=t-r;n<t;++n)e.push(n);return e}function nT(r,t=null,e=!1){let o={x:W(r,"x","min")},s={axis:t,keepDims:e};return N.runKernel(Co,o,s)}var Tx=V({min_:nT});function oT(r,t){let e=W(r,"base","pow"),n=W(t,"exp","pow");[e,n]=Ue(e,n);let o={a:e,b:n};return N.runKernel(Ls,o)}var ui=V({pow_:oT});function or(r,t){if((Fe(r)&&t!=="string"||Array.isArray(r))&&t!=="complex64")throw new Error("Error creating a new Scalar: value must be a primitive (number|boolean|string)");if(t==="string"&&Fe(r)&&!(r instanceof Uint8Array))throw new Error("When making a scalar from encoded string, the value must be `Uint8Array`.");return Wr(r,[],[],t)}function sT(r){let e={x:W(r,"x","sqrt","float32")};return N.runKernel(Pn,e)}var vr=V({sqrt_:sT});function iT(r){let t=W(r,"x","square"),e={};return N.runKernel("Square",{x:t},e)}var ge=V({square_:iT});function aT(r,t=null,e=!1){let n=W(r,"x","sum");n.dtype==="bool"&&(n=dn(n,"int32"));let o={x:n},s={axis:t,keepDims:e};return N.runKernel(No,o,s)}var xe=V({sum_:aT});function uT(r,t){let e=W(r,"x","tile","string_or_numeric");O(e.rank===t.length,()=>`Error in transpose: rank of input ${e.rank} must match length of reps ${t}.`);let n={x:e},o={reps:t};return N.runKernel(an,n,o)}var eu=V({tile_:uT});function lT(r){let e={input:W(r,"input","imag")};return N.runKernel(lc,e)}var GS=V({imag_:lT});function cT(r,t=.2){let n={x:W(r,"x","leakyRelu")},o={alpha:t};return N.runKernel(vo,n,o)}var ru=V({leakyRelu_:cT});function VS(r,t){O(ws(r),()=>"The f passed in variableGrads(f) must be a function"),O(t==null||Array.isArray(t)&&t.every(i=>i instanceof cn),()=>"The varList passed in variableGrads(f, varList) must be an array of variables");let e=t!=null;if(!e){t=[];for(let i in N.registeredVariables)t.push(N.registeredVariables[i])}let n=e?t.filter(i=>!i.trainable):null,o=t.length;t=t.filter(i=>i.trainable),O(t.length>0,()=>`variableGrads() expects at least one of the input variables to be trainable, but none of the ${o} variables is trainable.`);let s=!0,{value:a,grads:u}=N.gradients(r,t,null,s);O(u.some(i=>i!=null),()=>"Cannot find a connection between any variable and the result of the loss function y=f(x). Please make sure the operations that use variables are inside the function f passed to minimize()."),O(a.rank===0,()=>`The f passed in variableGrads(f) must return a scalar, but it returned a rank-${a.rank} tensor`);let l={};return t.forEach((i,c)=>{u[c]!=null&&(l[i.name]=u[c])}),n?.forEach(i=>l[i.name]=null),{value:a,grads:l}}function pT(r){let e={x:W(r,"x","neg")};return N.runKernel(ko,e)}var nu=V({neg_:pT});function mT(r,t){let e=W(r,"a","sub"),n=W(t,"b","sub");[e,n]=Ue(e,n);let o={a:e,b:n};return N.runKernel(On,o)}var ve=V({sub_:mT});function fT(r,t){let e=W(r,"a","maximum"),n=W(t,"b","maximum");[e,n]=Ue(e,n),e.dtype==="bool"&&(e=dn(e,"int32"),n=dn(n,"int32")),ip(e.shape,n.shape);let o={a:e,b:n};return N.runKernel($n,o)}var HS=V({maximum_:fT});function dT(r,t=null,e=!1){let o={x:W(r,"x","mean")},s={axis:t,keepDims:e};return N.runKernel(Io,o,s)}var li=V({mean_:dT});function Vr(r,t="float32"){if(fr(r),t==="complex64"){let n=Vr(r,"float32"),o=Vr(r,"float32");return Xc(n,o)}let e=vs(re(r),t);return N.makeTensor(e,r,t)}function hT(r,t,e=0){let n=W(r,"x","pad");if(n.rank===0)throw new Error("pad(scalar) is not defined. Pass non-scalar to pad");let o={paddings:t,constantValue:e},s={x:n};return N.runKernel(_o,s,o)}var $r=V({pad_:hT});function gT(r,t){let e=W(r,"x","prelu"),n=W(t,"alpha","prelu"),o={x:e,alpha:n};return N.runKernel(Ao,o)}var ou=V({prelu_:gT});function xT(r){let e={input:W(r,"input","real")};return N.runKernel(Da,e)}var qS=V({real_:xT});function yT(r){let e={x:W(r,"x","relu")};return N.runKernel(Us,e)}var su=V({relu_:yT});function bT(r){let e={x:W(r,"x","relu6")};return N.runKernel(Vs,e)}var KS=V({relu6_:bT});function wT(r,t){let n={x:W(r,"x","reverse")},o={dims:t};return N.runKernel(Mo,n,o)}var Fx=V({reverse_:wT});function ST(r){let e={x:W(r,"x","rsqrt","float32")};return N.runKernel(Tn,e)}var ci=V({rsqrt_:ST});function vT(r,t,e=0){let o={x:W(r,"x","split")},s={numOrSizeSplits:t,axis:e};return N.runKernel(Hs,o,s)}var ap=V({split_:vT});function IT(r,t=0){let e=jc(r,"tensors","stack","string_or_numeric");O(e.length>=1,()=>"Pass at least one tensor to tf.stack"),e.length>0&&O(t<=e[0].rank,()=>"Axis must be <= rank of the tensor");let n=e,o={axis:t};return N.runKernel(zs,n,o)}var Px=V({stack_:IT});function CT(r,t=0){let n={x:W(r,"x","step")},o={alpha:t};return N.runKernel(Eo,n,o)}var Uo=V({step_:CT});function kT(r,t,e,n,o=0,s=0,a=0,u=0,l=0){let c={x:W(r,"x","stridedSlice","string_or_numeric")},p={begin:t,end:e,strides:n,beginMask:o,endMask:s,ellipsisMask:a,newAxisMask:u,shrinkAxisMask:l};return N.runKernel($o,c,p)}var Ox=V({stridedSlice_:kT});function Go(r,t){po(r);let e=pn(r,t);if(e.length!==1)throw new Error("tensor1d() requires values to be a flat/TypedArray");return Wr(r,null,e,t)}function Vo(r,t,e){if(po(r),t!=null&&t.length!==2)throw new Error("tensor2d() requires shape to have two numbers");let n=pn(r,e);if(n.length!==2&&n.length!==1)throw new Error("tensor2d() requires values to be number[][] or flat/TypedArray");if(n.length===1&&t==null)throw new Error("tensor2d() requires shape to be provided when `values` are a flat/TypedArray");return Wr(r,t,n,e)}function Ho(r,t,e){if(po(r),t!=null&&t.length!==4)throw new Error("tensor4d() requires shape to have four numbers");let n=pn(r,e);if(n.length!==4&&n.length!==1)throw new Error("tensor4d() requires values to be number[][][][] or flat/TypedArray");if(n.length===1&&t==null)throw new Error("tensor4d() requires shape to be provided when `values` are a flat array");return Wr(r,t,n,e)}var qo={};rn(qo,{calculateShapes:()=>jS,validateInput:()=>up,validateUpdateShape:()=>Bx});function Bx(r,t,e){let n=t.rank>1?t.shape[t.rank-1]:1,o=t.rank>1?t.rank-1:1,s=`Must have updates.shape = indices.shape[:batchDim] + shape[sliceDim:], got updates.shape: ${e.shape}, indices.shape: ${t.shape}, shape: ${r}, sliceDim: ${n}, and batchDim: ${o}.`;if(e.rank<o)throw new Error(s+` update.rank < ${o}. `);if(r.length<n+(e.rank-o))throw new Error(s+` Output shape length < ${n+(e.rank-o)}`);if(e.rank!==o+r.length-n)throw new Error(s+` update.rank != ${o+r.length-n}`);for(let a=0;a<o;++a)if(e.shape[a]!==t.shape[a])throw new Error(s+` updates.shape[${a}] (${e.shape[a]}) != indices.shape[${a}] (${t.shape[a]}).`);for(let a=0;a<e.rank-o;++a)if(e.shape[a+o]!==r[a+n])throw new Error(s+` updates.shape[${a+o}] (${e.shape[a+o]}) != shape[${a+o}] (${r[a+o]})`)}function up(r,t,e){if(t.rank<1)throw new Error(`tf.scatterND() expects the indices to be rank 1 or higher, but the rank was ${t.rank}.`);if(r.rank<1)throw new Error(`tf.scatterND() expects the updates to be rank 1 or higher, but the rank was ${r.rank}.`);if(t.dtype!=="int32")throw new Error(`The dtype of 'indices' should be int32, but got dtype: ${t.dtype}`);if(e.length<1)throw new Error(`Output rank must be greater or equal to 1, but got shape: ${e}`);if(e.length===0){if(t.size===0)throw new Error(`Indices specified for empty output. indices shape: ${t.shape}`);if(r.size===0)throw new Error(`Updates specified for empty output. updates shape: ${r.shape}`)}Bx(e,t,r)}function jS(r,t,e){let n=t.shape.length,o=n>1?t.shape[n-1]:1,s=e.length,a=1;for(let p=o;p<s;++p)a*=e[p];let u=o<1?1:o,l=re(t.shape)/u,i=[...Br(e.slice(0,o)),1],c=re(e);return{sliceRank:o,numUpdates:l,sliceSize:a,strides:i,outputSize:c}}function _T(r,t=0){let e=W(r,"x","unstack","string_or_numeric");O(t>=-e.shape.length&&t<e.shape.length,()=>`Axis = ${t} is not in [-${e.shape.length}, ${e.shape.length})`);let n={value:e},o={axis:t};return N.runKernel(Ks,n,o)}var lp=V({unstack_:_T});function pi(r,t=!0,e,n){return N.makeVariable(r,t,e,n)}function XS(r,t){let e=[];for(let s=0;s<t.length;s++)t[s]&&e.push(s);let n=Et(r,"int32"),o=Et([e.length,r.length],"int32");for(let s=0;s<e.length;s++){let a=n.indexToLoc(e[s]),u=s*r.length;o.values.set(a,u)}return o.toTensor()}function AT(r,t,e){let n=W(r,"x","transpose");if(t==null&&(t=n.shape.map((a,u)=>u).reverse()),O(n.rank===t.length,()=>`Error in transpose: rank of input ${n.rank} must match length of perm ${t}.`),t.forEach(a=>{O(a>=0&&a<n.rank,()=>`All entries in 'perm' must be between 0 and ${n.rank-1} but got ${t}`)}),n.rank<=1)return n.clone();let o={x:n},s={perm:t};return n.dtype==="complex64"?H(()=>{let a=qS(n),u=GS(n);return a=N.runKernel(un,{x:a},s),u=N.runKernel(un,{x:u},s),e&&(u=nu(u)),Xc(a,u)}):N.runKernel(un,o,s)}var sr=V({transpose_:AT});function MT(r,t,e){fr(e);let n=W(r,"indices","scatterND","int32"),o=W(t,"updates","scatterND");up(o,n,e);let s={indices:n,updates:o},a={shape:e};return N.runKernel(Do,s,a)}var YS=V({scatterND_:MT});function DT(r,t,e){if(e==null||e==="linear")return r;if(e==="relu")return B(r,Uo(t));throw new Error(`Cannot compute gradient for fused activation ${e}.`)}function RT(r,t){let e=t,n=sp(r.shape,t.shape);return n.length>0&&(e=xe(e,n)),Q(e,r.shape)}function NT(r,t,e,n){if(t==="linear")return r;if(t==="relu")return su(r);if(t==="elu")return WS(r);if(t==="relu6")return KS(r);if(t==="prelu")return ou(r,e);if(t==="leakyrelu")return ru(r,n);if(t==="sigmoid")return ii(r);throw new Error(`Unknown fused activation ${t}.`)}var $T=(r,t)=>!(r>0)||t==="linear";function QS(r,t,e){let n=ET(r,t,e),o=n<0?-(n+1):n;r.splice(o,0,t)}function ET(r,t,e){return FT(r,t,e||TT)}function TT(r,t){return r>t?1:r<t?-1:0}function FT(r,t,e){let n=0,o=r.length,s=0,a=!1;for(;n<o;){s=n+(o-n>>>1);let u=e(t,r[s]);u>0?n=s+1:(o=s,a=!u)}return a?n:-n-1}function JS(r,t,e,n,o){return zx(r,t,e,n,o,0)}function t2(r,t,e,n,o,s){return zx(r,t,e,n,o,0,!1,s,!0)}function e2(r,t,e,n,o,s){return zx(r,t,e,n,o,s,!0)}function zx(r,t,e,n,o,s,a=!1,u=!1,l=!1){let i=[];for(let g=0;g<t.length;g++)t[g]>o&&i.push({score:t[g],boxIndex:g,suppressBeginIndex:0});i.sort(ZS);let c=s>0?-.5/s:0,p=[],m=[];for(;p.length<e&&i.length>0;){let g=i.pop(),{score:x,boxIndex:y,suppressBeginIndex:b}=g;if(x<o)break;let v=!1;for(let C=p.length-1;C>=b;--C){let _=PT(r,y,p[C]);if(_>=n){v=!0;break}if(g.score=g.score*OT(n,c,_),g.score<=o)break}g.suppressBeginIndex=p.length,v||(g.score===x?(p.push(y),m.push(g.score)):g.score>o&&QS(i,g,ZS))}let f=p.length,d=e-f;u&&d>0&&(p.push(...new Array(d).fill(0)),m.push(...new Array(d).fill(0)));let h={selectedIndices:p};return a&&(h.selectedScores=m),l&&(h.validOutputs=f),h}function PT(r,t,e){let n=r.subarray(t*4,t*4+4),o=r.subarray(e*4,e*4+4),s=Math.min(n[0],n[2]),a=Math.min(n[1],n[3]),u=Math.max(n[0],n[2]),l=Math.max(n[1],n[3]),i=Math.min(o[0],o[2]),c=Math.min(o[1],o[3]),p=Math.max(o[0],o[2]),m=Math.max(o[1],o[3]),f=(u-s)*(l-a),d=(p-i)*(m-c);if(f<=0||d<=0)return 0;let h=Math.max(s,i),g=Math.max(a,c),x=Math.min(u,p),y=Math.min(l,m),b=Math.max(x-h,0)*Math.max(y-g,0);return b/(f+d-b)}function OT(r,t,e){let n=Math.exp(t*e*e);return e<=r?n:0}function ZS(r,t){return r.score-t.score||r.score===t.score&&t.boxIndex-r.boxIndex}var BT=new Map,zT=new Map,cp=class{getClassName(){return this.constructor.className}static fromConfig(t,e){return new t(e)}},Lx=class r{constructor(){this.classNameMap={}}static getMap(){return r.instance==null&&(r.instance=new r),r.instance}static register(t){r.getMap().classNameMap[t.className]=[t,t.fromConfig]}};function r2(r,t,e){O(r.className!=null,()=>"Class being registered does not have the static className property defined."),O(typeof r.className=="string",()=>"className is required to be a string, but got type "+typeof r.className),O(r.className.length>0,()=>"Class being registered has an empty-string as its className, which is disallowed."),typeof t>"u"&&(t="Custom"),typeof e>"u"&&(e=r.className);let n=e,o=t+">"+n;return Lx.register(r),BT.set(o,r),zT.set(r,o),r}var je=class extends cp{minimize(t,e=!1,n){let{value:o,grads:s}=this.computeGradients(t,n);if(n!=null){let a=n.map(u=>({name:u.name,tensor:s[u.name]}));this.applyGradients(a)}else this.applyGradients(s);return ae(s),e?o:(o.dispose(),null)}get iterations(){return this.iterations_==null&&(this.iterations_=0),this.iterations_}incrementIterations(){this.iterations_=this.iterations+1}computeGradients(t,e){return VS(t,e)}dispose(){this.iterations_!=null&&ae(this.iterations_)}async saveIterations(){return this.iterations_==null&&(this.iterations_=0),{name:"iter",tensor:or(this.iterations_,"int32")}}async getWeights(){throw new Error("getWeights() is not implemented for this optimizer yet.")}async setWeights(t){throw new Error(`setWeights() is not implemented for this optimizer class ${this.getClassName()}`)}async extractIterations(t){return this.iterations_=(await t[0].tensor.data())[0],t.slice(1)}};Object.defineProperty(je,Symbol.hasInstance,{value:r=>r.minimize!=null&&r.computeGradients!=null&&r.applyGradients!=null});var pp=class extends je{static get className(){return"Adadelta"}constructor(t,e,n=null){super(),this.learningRate=t,this.rho=e,this.epsilon=n,this.accumulatedGrads=[],this.accumulatedUpdates=[],n==null&&(this.epsilon=N.backend.epsilon())}applyGradients(t){(Array.isArray(t)?t.map(n=>n.name):Object.keys(t)).forEach((n,o)=>{let s=N.registeredVariables[n],a=!1;this.accumulatedGrads[o]==null&&(this.accumulatedGrads[o]={originalName:`${n}/accum_grad`,variable:H(()=>_e(s).variable(a))}),this.accumulatedUpdates[o]==null&&(this.accumulatedUpdates[o]={originalName:`${n}/accum_var`,variable:H(()=>_e(s).variable(a))});let u=Array.isArray(t)?t[o].tensor:t[n];if(u==null)return;let l=this.accumulatedGrads[o].variable,i=this.accumulatedUpdates[o].variable;H(()=>{let c=rt(B(l,this.rho),B(ge(u),1-this.rho)),p=B(Ge(vr(rt(i,this.epsilon)),vr(rt(l,this.epsilon))),u),m=rt(B(i,this.rho),B(ge(p),1-this.rho));l.assign(c),i.assign(m);let f=rt(B(p,-this.learningRate),s);s.assign(f)})}),this.incrementIterations()}dispose(){this.accumulatedUpdates!=null&&(ae(this.accumulatedGrads.map(t=>t.variable)),ae(this.accumulatedUpdates.map(t=>t.variable)))}async getWeights(){let t=[...this.accumulatedGrads,...this.accumulatedUpdates];return[await this.saveIterations()].concat(t.map(e=>({name:e.originalName,tensor:e.variable})))}async setWeights(t){t=await this.extractIterations(t);let e=t.length/2,n=!1;this.accumulatedGrads=t.slice(0,e).map(o=>({originalName:o.name,variable:o.tensor.variable(n)})),this.accumulatedUpdates=t.slice(e,e*2).map(o=>({originalName:o.name,variable:o.tensor.variable(n)}))}getConfig(){return{learningRate:this.learningRate,rho:this.rho,epsilon:this.epsilon}}static fromConfig(t,e){return new t(e.learningRate,e.rho,e.epsilon)}};var mp=class extends je{static get className(){return"Adagrad"}constructor(t,e=.1){super(),this.learningRate=t,this.initialAccumulatorValue=e,this.accumulatedGrads=[]}applyGradients(t){(Array.isArray(t)?t.map(n=>n.name):Object.keys(t)).forEach((n,o)=>{let s=N.registeredVariables[n];this.accumulatedGrads[o]==null&&(this.accumulatedGrads[o]={originalName:`${n}/accumulator`,variable:H(()=>gn(s.shape,this.initialAccumulatorValue).variable(!1))});let a=Array.isArray(t)?t[o].tensor:t[n];if(a==null)return;let u=this.accumulatedGrads[o].variable;H(()=>{let l=rt(u,ge(a));u.assign(l);let i=rt(B(Ge(a,vr(rt(l,N.backend.epsilon()))),-this.learningRate),s);s.assign(i)})}),this.incrementIterations()}dispose(){this.accumulatedGrads!=null&&ae(this.accumulatedGrads.map(t=>t.variable))}async getWeights(){return[await this.saveIterations()].concat(this.accumulatedGrads.map(t=>({name:t.originalName,tensor:t.variable})))}async setWeights(t){t=await this.extractIterations(t);let e=!1;this.accumulatedGrads=t.map(n=>({originalName:n.name,variable:n.tensor.variable(e)}))}getConfig(){return{learningRate:this.learningRate,initialAccumulatorValue:this.initialAccumulatorValue}}static fromConfig(t,e){return new t(e.learningRate,e.initialAccumulatorValue)}};var fp=class extends je{static get className(){return"Adam"}constructor(t,e,n,o=null){super(),this.learningRate=t,this.beta1=e,this.beta2=n,this.epsilon=o,this.accumulatedFirstMoment=[],this.accumulatedSecondMoment=[],H(()=>{this.accBeta1=or(e).variable(),this.accBeta2=or(n).variable()}),o==null&&(this.epsilon=N.backend.epsilon())}applyGradients(t){let e=Array.isArray(t)?t.map(n=>n.name):Object.keys(t);H(()=>{let n=ve(1,this.accBeta1),o=ve(1,this.accBeta2);e.forEach((s,a)=>{let u=N.registeredVariables[s],l=!1;this.accumulatedFirstMoment[a]==null&&(this.accumulatedFirstMoment[a]={originalName:`${s}/m`,variable:H(()=>_e(u).variable(l))}),this.accumulatedSecondMoment[a]==null&&(this.accumulatedSecondMoment[a]={originalName:`${s}/v`,variable:H(()=>_e(u).variable(l))});let i=Array.isArray(t)?t[a].tensor:t[s];if(i==null)return;let c=this.accumulatedFirstMoment[a].variable,p=this.accumulatedSecondMoment[a].variable,m=rt(B(c,this.beta1),B(i,1-this.beta1)),f=rt(B(p,this.beta2),B(ge(i),1-this.beta2)),d=Ge(m,n),h=Ge(f,o);c.assign(m),p.assign(f);let g=rt(B(Ge(d,rt(vr(h),this.epsilon)),-this.learningRate),u);u.assign(g)}),this.accBeta1.assign(B(this.accBeta1,this.beta1)),this.accBeta2.assign(B(this.accBeta2,this.beta2))}),this.incrementIterations()}dispose(){this.accBeta1.dispose(),this.accBeta2.dispose(),this.accumulatedFirstMoment!=null&&ae(this.accumulatedFirstMoment.map(t=>t.variable)),this.accumulatedSecondMoment!=null&&ae(this.accumulatedSecondMoment.map(t=>t.variable))}async getWeights(){let t=[...this.accumulatedFirstMoment,...this.accumulatedSecondMoment];return[await this.saveIterations()].concat(t.map(e=>({name:e.originalName,tensor:e.variable})))}async setWeights(t){t=await this.extractIterations(t),H(()=>{this.accBeta1.assign(ui(this.beta1,this.iterations_+1)),this.accBeta2.assign(ui(this.beta2,this.iterations_+1))});let e=t.length/2,n=!1;this.accumulatedFirstMoment=t.slice(0,e).map(o=>({originalName:o.name,variable:o.tensor.variable(n)})),this.accumulatedSecondMoment=t.slice(e,e*2).map(o=>({originalName:o.name,variable:o.tensor.variable(n)}))}getConfig(){return{learningRate:this.learningRate,beta1:this.beta1,beta2:this.beta2,epsilon:this.epsilon}}static fromConfig(t,e){return new t(e.learningRate,e.beta1,e.beta2,e.epsilon)}};var dp=class extends je{static get className(){return"Adamax"}constructor(t,e,n,o=null,s=0){super(),this.learningRate=t,this.beta1=e,this.beta2=n,this.epsilon=o,this.decay=s,this.accumulatedFirstMoment=[],this.accumulatedWeightedInfNorm=[],H(()=>{this.iteration=or(0).variable(),this.accBeta1=or(e).variable()}),o==null&&(this.epsilon=N.backend.epsilon())}applyGradients(t){let e=Array.isArray(t)?t.map(n=>n.name):Object.keys(t);H(()=>{let n=ve(1,this.accBeta1),o=Ge(-this.learningRate,rt(B(this.iteration,this.decay),1));e.forEach((s,a)=>{let u=N.registeredVariables[s],l=!1;this.accumulatedFirstMoment[a]==null&&(this.accumulatedFirstMoment[a]={originalName:`${s}/m`,variable:_e(u).variable(l)}),this.accumulatedWeightedInfNorm[a]==null&&(this.accumulatedWeightedInfNorm[a]={originalName:`${s}/v`,variable:_e(u).variable(l)});let i=Array.isArray(t)?t[a].tensor:t[s];if(i==null)return;let c=this.accumulatedFirstMoment[a].variable,p=this.accumulatedWeightedInfNorm[a].variable,m=rt(B(c,this.beta1),B(i,1-this.beta1)),f=B(p,this.beta2),d=oi(i),h=HS(f,d);c.assign(m),p.assign(h);let g=rt(B(Ge(o,n),Ge(m,rt(h,this.epsilon))),u);u.assign(g)}),this.iteration.assign(rt(this.iteration,1)),this.accBeta1.assign(B(this.accBeta1,this.beta1))}),this.incrementIterations()}dispose(){this.accBeta1.dispose(),this.iteration.dispose(),this.accumulatedFirstMoment!=null&&ae(this.accumulatedFirstMoment.map(t=>t.variable)),this.accumulatedWeightedInfNorm!=null&&ae(this.accumulatedWeightedInfNorm.map(t=>t.variable))}async getWeights(){throw new Error("getWeights() is not implemented for Adamax yet.")}async setWeights(t){throw new Error("setWeights() is not implemented for Adamax yet.")}getConfig(){return{learningRate:this.learningRate,beta1:this.beta1,beta2:this.beta2,epsilon:this.epsilon,decay:this.decay}}static fromConfig(t,e){return new t(e.learningRate,e.beta1,e.beta2,e.epsilon,e.decay)}};var mi=class extends je{static get className(){return"SGD"}constructor(t){super(),this.learningRate=t,this.setLearningRate(t)}applyGradients(t){(Array.isArray(t)?t.map(n=>n.name):Object.keys(t)).forEach((n,o)=>{let s=Array.isArray(t)?t[o].tensor:t[n];if(s==null)return;let a=N.registeredVariables[n];H(()=>{let u=rt(B(this.c,s),a);a.assign(u)})}),this.incrementIterations()}setLearningRate(t){this.learningRate=t,this.c!=null&&this.c.dispose(),this.c=gS(or(-t))}dispose(){this.c.dispose()}async getWeights(){return[await this.saveIterations()]}async setWeights(t){if(t=await this.extractIterations(t),t.length!==0)throw new Error("SGD optimizer does not have settable weights.")}getConfig(){return{learningRate:this.learningRate}}static fromConfig(t,e){return new t(e.learningRate)}};var hp=class extends mi{static get className(){return"Momentum"}constructor(t,e,n=!1){super(t),this.learningRate=t,this.momentum=e,this.useNesterov=n,this.accumulations=[],this.m=or(this.momentum)}applyGradients(t){(Array.isArray(t)?t.map(n=>n.name):Object.keys(t)).forEach((n,o)=>{let s=N.registeredVariables[n];this.accumulations[o]==null&&(this.accumulations[o]={originalName:`${n}/momentum`,variable:H(()=>_e(s).variable(!1))});let a=this.accumulations[o].variable,u=Array.isArray(t)?t[o].tensor:t[n];u!=null&&H(()=>{let l,i=rt(B(this.m,a),u);this.useNesterov?l=rt(B(this.c,rt(u,B(i,this.m))),s):l=rt(B(this.c,i),s),a.assign(i),s.assign(l)})}),this.incrementIterations()}dispose(){this.m.dispose(),this.accumulations!=null&&ae(this.accumulations.map(t=>t.variable))}setMomentum(t){this.momentum=t}async getWeights(){return[await this.saveIterations()].concat(this.accumulations.map(t=>({name:t.originalName,tensor:t.variable})))}async setWeights(t){t=await this.extractIterations(t);let e=!1;this.accumulations=t.map(n=>({originalName:n.name,variable:n.tensor.variable(e)}))}getConfig(){return{learningRate:this.learningRate,momentum:this.momentum,useNesterov:this.useNesterov}}static fromConfig(t,e){return new t(e.learningRate,e.momentum,e.useNesterov)}};var gp=class extends je{static get className(){return"RMSProp"}constructor(t,e=.9,n=0,o=null,s=!1){if(super(),this.learningRate=t,this.decay=e,this.momentum=n,this.epsilon=o,this.accumulatedMeanSquares=[],this.accumulatedMoments=[],this.accumulatedMeanGrads=[],this.centered=s,o==null&&(this.epsilon=N.backend.epsilon()),t==null)throw new Error("learningRate for RMSPropOptimizer must be defined.")}applyGradients(t){(Array.isArray(t)?t.map(n=>n.name):Object.keys(t)).forEach((n,o)=>{let s=N.registeredVariables[n],a=!1;this.accumulatedMeanSquares[o]==null&&(this.accumulatedMeanSquares[o]={originalName:`${n}/rms`,variable:H(()=>_e(s).variable(a))}),this.accumulatedMoments[o]==null&&(this.accumulatedMoments[o]={originalName:`${n}/momentum`,variable:H(()=>_e(s).variable(a))}),this.accumulatedMeanGrads[o]==null&&this.centered&&(this.accumulatedMeanGrads[o]={originalName:`${n}/mg`,variable:H(()=>_e(s).variable(a))});let u=Array.isArray(t)?t[o].tensor:t[n];if(u==null)return;let l=this.accumulatedMeanSquares[o].variable,i=this.accumulatedMoments[o].variable;H(()=>{let c=rt(B(l,this.decay),B(ge(u),1-this.decay));if(this.centered){let p=this.accumulatedMeanGrads[o].variable,m=rt(B(p,this.decay),B(u,1-this.decay)),f=Ge(B(u,this.learningRate),vr(ve(c,rt(ge(m),this.epsilon)))),d=rt(B(i,this.momentum),f);l.assign(c),p.assign(m),i.assign(d);let h=ve(s,d);s.assign(h)}else{let p=rt(B(l,this.decay),B(ge(u),1-this.decay)),m=rt(B(i,this.momentum),Ge(B(u,this.learningRate),vr(rt(p,this.epsilon))));l.assign(p),i.assign(m);let f=ve(s,m);s.assign(f)}})}),this.incrementIterations()}dispose(){this.accumulatedMeanSquares!=null&&ae(this.accumulatedMeanSquares.map(t=>t.variable)),this.accumulatedMeanGrads!=null&&this.centered&&ae(this.accumulatedMeanGrads.map(t=>t.variable)),this.accumulatedMoments!=null&&ae(this.accumulatedMoments.map(t=>t.variable))}async getWeights(){let t=[...this.accumulatedMeanSquares,...this.accumulatedMoments];return this.centered&&t.push(...this.accumulatedMeanGrads),[await this.saveIterations()].concat(t.map(e=>({name:e.originalName,tensor:e.variable})))}async setWeights(t){t=await this.extractIterations(t);let e=this.centered?t.length/3:t.length/2,n=!1;this.accumulatedMeanSquares=t.slice(0,e).map(o=>({originalName:o.name,variable:o.tensor.variable(n)})),this.accumulatedMoments=t.slice(e,e*2).map(o=>({originalName:o.name,variable:o.tensor.variable(n)})),this.centered&&(this.accumulatedMeanGrads=t.slice(e*2,e*3).map(o=>({originalName:o.name,variable:o.tensor.variable(n)})))}getConfig(){return{learningRate:this.learningRate,decay:this.decay,momentum:this.momentum,epsilon:this.epsilon,centered:this.centered}}static fromConfig(t,e){return new t(e.learningRate,e.decay,e.momentum,e.epsilon,e.centered)}};var LT=[pp,mp,fp,dp,hp,gp,mi];function n2(){for(let r of LT)r2(r)}var WT="model",UT=".json",GT=".weights.bin";function o2(r){return new Promise(t=>setTimeout(t)).then(r)}var fi=class r{constructor(t){if(!X().getBool("IS_BROWSER"))throw new Error("browserDownloads() cannot proceed because the current environment is not a browser.");t.startsWith(r.URL_SCHEME)&&(t=t.slice(r.URL_SCHEME.length)),(t==null||t.length===0)&&(t=WT),this.modelJsonFileName=t+UT,this.weightDataFileName=t+GT}async save(t){if(typeof document>"u")throw new Error("Browser downloads are not supported in this environment since `document` is not present");let e=rr.join(t.weightData),n=window.URL.createObjectURL(new Blob([e],{type:"application/octet-stream"}));if(t.modelTopology instanceof ArrayBuffer)throw new Error("BrowserDownloads.save() does not support saving model topology in binary formats yet.");{let o=[{paths:["./"+this.weightDataFileName],weights:t.weightSpecs}],s=Qc(t,o),a=window.URL.createObjectURL(new Blob([JSON.stringify(s)],{type:"application/json"})),u=this.modelJsonAnchor==null?document.createElement("a"):this.modelJsonAnchor;if(u.download=this.modelJsonFileName,u.href=a,await o2(()=>u.dispatchEvent(new MouseEvent("click"))),t.weightData!=null){let l=this.weightDataAnchor==null?document.createElement("a"):this.weightDataAnchor;l.download=this.weightDataFileName,l.href=n,await o2(()=>l.dispatchEvent(new MouseEvent("click")))}return{modelArtifactsInfo:mn(t)}}}};fi.URL_SCHEME="downloads://";var VT=r=>X().getBool("IS_BROWSER")&&!Array.isArray(r)&&r.startsWith(fi.URL_SCHEME)?HT(r.slice(fi.URL_SCHEME.length)):null;nr.registerSaveRouter(VT);function HT(r="model"){return new fi(r)}function Wx(r,t,e,n){a(r),e=e??0,n=n??1,u(e,n);let o=0,s=l=>(l.then(i=>{let c=e+ ++o/r.length*(n-e);return t(c),i}),l);function a(l){O(l!=null&&Array.isArray(l)&&l.length>0,()=>"promises must be a none empty array")}function u(l,i){O(l>=0&&l<=1,()=>`Progress fraction must be in range [0, 1], but got startFraction ${l}`),O(i>=0&&i<=1,()=>`Progress fraction must be in range [0, 1], but got endFraction ${i}`),O(i>=l,()=>`startFraction must be no more than endFraction, but got startFraction ${l} and endFraction ${i}`)}return Promise.all(r.map(s))}async function s2(r,t){t==null&&(t={});let e=t.fetchFunc==null?X().platform.fetch:t.fetchFunc,n=r.map(p=>e(p,t.requestInit,{isBinary:!0})),u=(t.onProgress==null?await Promise.all(n):await Wx(n,t.onProgress,0,.5)).map(p=>p.arrayBuffer());return t.onProgress==null?await Promise.all(u):await Wx(u,t.onProgress,.5,1)}function i2(r,t){var e;let n=t.fetchFunc==null?X().platform.fetch:t.fetchFunc,o=0,s;return(e=t.onProgress)===null||e===void 0||e.call(t,0),new ReadableStream({pull:async a=>{for(var u;o<r.length;){s||(s=(await n(r[o],t.requestInit,{isBinary:!0})).body.getReader());let{done:l,value:i}=await s.read();if(l){o++,s=void 0,(u=t.onProgress)===null||u===void 0||u.call(t,o/r.length);continue}a.enqueue(i);return}a.close()}})}var KT="application/octet-stream",jT="application/json",iu=class{constructor(t,e){if(this.DEFAULT_METHOD="POST",e==null&&(e={}),this.weightPathPrefix=e.weightPathPrefix,this.weightUrlConverter=e.weightUrlConverter,e.fetchFunc!=null?(O(typeof e.fetchFunc=="function",()=>"Must pass a function that matches the signature of `fetch` (see https://developer.mozilla.org/en-US/docs/Web/API/Fetch_API)"),this.fetch=e.fetchFunc):this.fetch=X().platform.fetch,O(t!=null&&t.length>0,()=>"URL path for http must not be null, undefined or empty."),Array.isArray(t)&&O(t.length===2,()=>`URL paths for http must have a length of 2, (actual length is ${t.length}).`),this.path=t,e.requestInit!=null&&e.requestInit.body!=null)throw new Error("requestInit is expected to have no pre-existing body, but has one.");this.requestInit=e.requestInit||{},this.loadOptions=e}async save(t){if(t.modelTopology instanceof ArrayBuffer)throw new Error("BrowserHTTPRequest.save() does not support saving model topology in binary formats yet.");let e=Object.assign({method:this.DEFAULT_METHOD},this.requestInit);e.body=new FormData;let n=[{paths:["./model.weights.bin"],weights:t.weightSpecs}],o=Qc(t,n);if(e.body.append("model.json",new Blob([JSON.stringify(o)],{type:jT}),"model.json"),t.weightData!=null){let a=rr.join(t.weightData);e.body.append("model.weights.bin",new Blob([a],{type:KT}),"model.weights.bin")}let s=await this.fetch(this.path,e);if(s.ok)return{modelArtifactsInfo:mn(t),responses:[s]};throw new Error(`BrowserHTTPRequest.save() failed due to HTTP response status ${s.status}.`)}async loadModelJSON(){let t=await this.fetch(this.path,this.requestInit);if(!t.ok)throw new Error(`Request to ${this.path} failed with status code ${t.status}. Please verify this URL points to the model JSON of the model to load.`);let e;try{e=await t.json()}catch{let a=`Failed to parse model JSON of response from ${this.path}.`;throw this.path.endsWith(".pb")?a+=" Your path contains a .pb file extension. Support for .pb models have been removed in TensorFlow.js 1.0 in favor of .json models. You can re-convert your Python TensorFlow model using the TensorFlow.js 1.0 conversion scripts or you can convert your.pb models with the 'pb2json'NPM script in the tensorflow/tfjs-converter repository.":a+=" Please make sure the server is serving valid JSON for this request.",new Error(a)}let n=e.modelTopology,o=e.weightsManifest;if(n==null&&o==null)throw new Error(`The JSON from HTTP path ${this.path} contains neither model topology or manifest for weights.`);return e}async load(){if(this.loadOptions.streamWeights)return this.loadStream();let t=await this.loadModelJSON();return Zc(t,e=>this.loadWeights(e))}async loadStream(){let t=await this.loadModelJSON(),e=await this.getWeightUrls(t.weightsManifest),n=Jc(t.weightsManifest),o=()=>i2(e,this.loadOptions);return Object.assign(Object.assign({},t),{weightSpecs:n,getWeightStream:o})}async getWeightUrls(t){let e=Array.isArray(this.path)?this.path[1]:this.path,[n,o]=XT(e),s=this.weightPathPrefix||n,a=[],u=[];for(let l of t)for(let i of l.paths)this.weightUrlConverter!=null?u.push(this.weightUrlConverter(i)):a.push(s+i+o);return this.weightUrlConverter&&a.push(...await Promise.all(u)),a}async loadWeights(t){let e=await this.getWeightUrls(t),n=Jc(t),o=await s2(e,this.loadOptions);return[n,o]}};iu.URL_SCHEME_REGEX=/^https?:\/\//;function XT(r){let t=r.lastIndexOf("/"),e=r.lastIndexOf("?"),n=r.substring(0,t),o=e>t?r.substring(e):"";return[n+"/",o]}function Ux(r){return r.match(iu.URL_SCHEME_REGEX)!=null}var a2=(r,t)=>{if(typeof fetch>"u"&&(t==null||t.fetchFunc==null))return null;{let e=!0;if(Array.isArray(r)?e=r.every(n=>Ux(n)):e=Ux(r),e)return u2(r,t)}return null};nr.registerSaveRouter(a2);nr.registerLoadRouter(a2);function u2(r,t){return new iu(r,t)}var xp={};rn(xp,{prepareAndValidate:()=>l2});function l2(r,t){let e=r.shape.length,n=t.shape.length;if(e<1)throw new Error(`tf.gatherND() expects the input to be rank 1 or higher, but the rank was ${e}.`);if(n<1)throw new Error(`tf.gatherND() expects the indices to be rank 1 or higher, but the rank was ${n}.`);if(t.dtype!=="int32")throw new Error(`tf.gatherND() expects the indices to be int32 type, but the dtype was ${t.dtype}.`);if(t.shape[n-1]>e)throw new Error(`index innermost dimension length must be <= tensor rank; saw: ${t.shape[n-1]} vs. ${e}`);if(re(r.shape)===0)throw new Error(`Requested more than 0 entries, but input is empty. Input shape: ${r.shape}.`);let o=t.shape,s=o[o.length-1],a=1;for(let p=0;p<o.length-1;++p)a*=o[p];let u=r.shape,l=o.slice();l.pop();let i=1;for(let p=s;p<e;++p)i*=u[p],l.push(u[p]);let c=[...Br(r.shape).map(p=>p/i),1].slice(0,s);return[l,a,i,c]}var me={};rn(me,{assertParamsValid:()=>ZT,computeFlatOffset:()=>nF,computeOutShape:()=>tF,getNormalizedAxes:()=>eF,isSliceContinous:()=>rF,maskToAxes:()=>JT,parseSliceParams:()=>oF,sliceInfo:()=>sF,startForAxis:()=>x2,startIndicesWithElidedDims:()=>d2,stopForAxis:()=>y2,stopIndicesWithElidedDims:()=>h2,stridesForAxis:()=>g2,stridesWithElidedDims:()=>p2});var Gx=-2,QT=-1;function ZT(r,t,e){let n=r.shape.length;O(n===t.length,()=>`Error in slice${n}D: Length of begin ${t} must match the rank of the array (${n}).`),O(n===e.length,()=>`Error in slice${n}D: Length of size ${e} must match the rank of the array (${n}).`);for(let o=0;o<n;++o)O(t[o]+e[o]<=r.shape[o],()=>`Error in slice${n}D: begin[${o}] + size[${o}] (${t[o]+e[o]}) would overflow input.shape[${o}] (${r.shape[o]})`)}function JT(r){let t=[],e=0;for(;r>0;)r&1&&t.push(e),r/=2,e++;return t}function tF(r,t,e){let n=[];for(let o=0;o<r.length;o++)n[o]=Math.ceil((t[o]-r[o])/e[o]);return n}function p2(r,t,e,n){let o=[...r];for(let s=o.length;s<n.length;s++)o.push(1);for(let s=0;s<e;s++)s===0?o[t]=1:(o.splice(t,0,1),o.pop());return o}function m2(r,t,e){return e<=r?e:e-(t-1)}function f2(r,t){let e=[];for(let n=0;n<r;n++)e.push(t+n);return e}function eF(r,t,e,n,o,s,a,u,l){let i=r.length,c=new Array(i),p=new Array(i),m=new Array(i);if(t.length&&e>0){let f=t[0],d=e+1;c=d2(a,f,d,n,r),p=h2(u,f,d,o,r),m=p2(s,f,d,r)}else for(let f=0;f<i;f++)c[f]=x2(a,n,s,r,f,l),p[f]=y2(u,o,s,r,f,l),m[f]=g2(s,f,l);return{begin:c,end:p,strides:m}}function d2(r,t,e,n,o){let s=[...o],a=f2(e,t);for(let u=0;u<s.length;u++)if(a.indexOf(u)>-1)s[u]=0;else{let l=m2(t,e,u),i=n[l];r&1<<l&&(i=0),s[u]=i}return s}function h2(r,t,e,n,o){let s=[...o],a=f2(e,t);for(let u=0;u<s.length;u++)if(a.indexOf(u)>-1)s[u]=Number.MAX_SAFE_INTEGER;else{let l=m2(t,e,u),i=n[l];r&1<<l&&(i=Number.MAX_SAFE_INTEGER),s[u]=i}for(let u=0;u<s.length;u++){let l=o[u];s[u]<0&&(s[u]+=l),s[u]=gs(0,s[u],o[u])}return s}function g2(r,t,e){let n=r[t];return(e&1<<t||n==null)&&(n=1),n}function x2(r,t,e,n,o,s){let a=t[o],u=e[o]||1;(r&1<<o||s&1<<o||a==null)&&(u>0?a=Number.MIN_SAFE_INTEGER:a=Number.MAX_SAFE_INTEGER);let l=n[o];return a<0&&(a+=l),a=gs(0,a,l-1),a}function y2(r,t,e,n,o,s){let a=t[o],u=e[o]||1;(r&1<<o||s&1<<o||a==null)&&(u>0?a=Number.MAX_SAFE_INTEGER:a=Number.MIN_SAFE_INTEGER);let l=n[o];return a<0&&(a+=l),u>0?a=gs(0,a,l):a=gs(-1,a,l-1),a}function rF(r,t,e){let n=e.length;for(let o=0;o<e.length;o++)if(e[o]>1){n=o;break}for(let o=n+1;o<e.length;o++)if(t[o]>0||e[o]!==r[o])return!1;return!0}function nF(r,t){let e=r.length>0?r[r.length-1]:1;for(let n=0;n<r.length-1;n++)e+=r[n]*t[n];return e}function oF(r,t,e){let n,o=r.shape.length;typeof t=="number"?n=[t,...new Array(o-1).fill(0)]:t.length<o?n=t.concat(new Array(o-t.length).fill(0)):n=t.slice(),n.forEach(a=>{O(a!==-1,()=>"slice() does not support negative begin indexing.")});let s;return e==null?s=new Array(o).fill(-1):typeof e=="number"?s=[e,...new Array(o-1).fill(-1)]:e.length<o?s=e.concat(new Array(o-e.length).fill(-1)):s=e,s=s.map((a,u)=>a>=0?a:(O(a===-1,()=>`Negative size values should be exactly -1 but got ${a} for the slice() size at index ${u}.`),r.shape[u]-n[u])),[n,s]}function sF(r,t,e,n,o,s,a,u,l){let i;if(n==null?(i=new Array(t.length),i.fill(1)):i=n,a!=null&&(a&a-1)!==0)throw new Error("Multiple ellipses in slice is not allowed.");let c=!1,p={dims:i.length,numAddAxisAfterEllipsis:0,begin:t.slice(),end:e.slice(),strides:i.slice(),beginMask:o,endMask:s,ellipsisMask:a,newAxisMask:u,shrinkAxisMask:l};for(let b=0;b<p.dims;b++)c&&(1<<b&u)!==0&&p.numAddAxisAfterEllipsis++,1<<b&a&&(c=!0);c||(p.ellipsisMask|=1<<p.dims,p.dims++);let m={dims:r.length,beginMask:0,endMask:0,beginValid:!1,endValid:!1};iF(p,m);let f=!0,d=!0,h=!0,g=[],x=[];for(let b=0;b<r.length;++b){if(m.strides[b]===0)throw Error(`strides[${b}] must be non-zero`);let v=!!(m.shrinkAxisMask&1<<b),C=r[b];if(C===-1){g.push(v?1:-1);continue}let _=[m.beginMask&1<<b,m.endMask&1<<b],k=[m.strides[b]>0?0:-1,m.strides[b]>0?C:C-1];if(v&&m.strides[b]<=0)throw Error("only stride 1 allowed on non-range indexing.");h=h&&m.strides[b]===1;let $=!!(m.beginMask&1<<b&&m.endMask&1<<b);if(m.beginValid&&m.endValid){if(v){let j=m.begin[b]<0?C+m.begin[b]:m.begin[b];if(m.begin[b]=j,m.end[b]=m.begin[b]+1,j<0||j>=C)throw Error(`slice index ${m.begin[b]} of dimension ${b} out of bounds.`)}else m.begin[b]=c2(m.begin[b],0,m.strides[b],C,_,k),m.end[b]=c2(m.end[b],1,m.strides[b],C,_,k);let z=m.strides[b]===1&&m.begin[b]===0&&m.end[b]===C;f=f&&z,d=d&&(b===0&&m.strides[b]===1||z)}else f=f&&m.strides[b]===1&&$,d=d&&(b===0&&m.strides[b]===1||$);let T,U=!1;if(m.beginValid&&m.endValid?(T=m.end[b]-m.begin[b],U=!0):v?(T=1,U=!0):$&&C>=0&&(m.strides[b]<0?T=-C:T=C,U=!0),U){let z;T===0||T<0!=m.strides[b]<0?z=0:z=Math.trunc(T/m.strides[b])+(T%m.strides[b]!==0?1:0),g.push(z)}else g.push(-1)}for(let b=0;b<m.finalShapeGatherIndices.length;++b){let v=m.finalShapeGatherIndices[b];v>=0?x.push(g[v]):v===Gx&&x.push(1)}return{finalShapeSparse:x.filter((b,v)=>m.finalShapeGatherIndices[v]!==Gx),finalShape:x,isIdentity:f,sliceDim0:d,isSimpleSlice:h,begin:m.begin,end:m.end,strides:m.strides}}function iF(r,t){t.beginMask=0,t.endMask=0,t.shrinkAxisMask=0;let e=0;t.beginValid=r.begin!=null,t.endValid=r.end!=null,t.begin=new Array(t.dims),t.end=new Array(t.dims),t.strides=new Array(t.dims),t.finalShapeGatherIndices=[],t.finalShapeGatherIndicesSparse=[],t.inputShapeGatherIndicesSparse=new Array(t.dims);for(let n=0;n<r.dims;n++)if(1<<n&r.ellipsisMask){let o=Math.min(t.dims-(r.dims-n)+1+r.numAddAxisAfterEllipsis,t.dims);for(;e<o;e++)t.begin[e]=0,t.end[e]=0,t.strides[e]=1,t.beginMask|=1<<e,t.endMask|=1<<e,t.finalShapeGatherIndices.push(e),t.finalShapeGatherIndicesSparse.push(-1),t.inputShapeGatherIndicesSparse[e]=n}else if(1<<n&r.newAxisMask)t.finalShapeGatherIndices.push(Gx),t.finalShapeGatherIndicesSparse.push(-1);else{if(e===t.begin.length)throw Error(`Index out of range using input dim ${e}; input has only ${t.dims} dims, ${t.begin.length}.`);r.begin!=null&&(t.begin[e]=r.begin[n]),r.end!=null&&(t.end[e]=r.end[n]),t.strides[e]=r.strides[n],r.beginMask&1<<n&&(t.beginMask|=1<<e),r.endMask&1<<n&&(t.endMask|=1<<e),r.shrinkAxisMask&1<<n?(t.finalShapeGatherIndices.push(QT),t.finalShapeGatherIndicesSparse.push(-1),t.shrinkAxisMask|=1<<e):(t.finalShapeGatherIndices.push(e),t.finalShapeGatherIndicesSparse.push(n)),t.inputShapeGatherIndicesSparse[e]=n,e++}}function c2(r,t,e,n,o,s){if(o[t])return e>0?s[t]:s[t+1&1];{let a=r<0?n+r:r;return a<s[0]?s[0]:a>s[1]?s[1]:a}}var S={};rn(S,{ERF_A1:()=>IF,ERF_A2:()=>CF,ERF_A3:()=>kF,ERF_A4:()=>_F,ERF_A5:()=>AF,ERF_P:()=>vF,PARALLELIZE_THRESHOLD:()=>yp,RowPartitionType:()=>Hr,SELU_SCALE:()=>SF,SELU_SCALEALPHA:()=>wF,applyActivation:()=>NT,assertAndGetBroadcastShape:()=>ip,assertAxesAreInnerMostDims:()=>JE,assertParamsConsistent:()=>aF,assignToTypedArray:()=>EF,axesAreInnerMostDims:()=>Ex,calculateShapes:()=>jS,checkEinsumDimSizes:()=>zF,checkPadOnDimRoundingMode:()=>hn,combineLocations:()=>US,combineRaggedTensorToTensorShapes:()=>lF,complexWithEvenIndex:()=>RF,complexWithOddIndex:()=>NF,computeConv2DInfo:()=>Rx,computeConv3DInfo:()=>OS,computeDefaultPad:()=>Nx,computeDilation2DInfo:()=>RE,computeOptimalWindowSize:()=>fF,computeOutAndReduceShapes:()=>QE,computeOutShape:()=>uF,computePool2DInfo:()=>NE,computePool3DInfo:()=>$E,convertConv2DDataFormat:()=>BS,decodeEinsumEquation:()=>OF,eitherStridesOrDilationsAreOne:()=>Za,expandShapeToKeepDim:()=>ZE,exponent:()=>FF,exponents:()=>TF,fromStringArrayToUint8:()=>iP,fromUint8ToStringArray:()=>sP,getAxesPermutation:()=>tT,getBroadcastDims:()=>LS,getComplexWithIndex:()=>$F,getEinsumComputePath:()=>LF,getEinsumPermutation:()=>BF,getFusedBiasGradient:()=>RT,getFusedDyActivation:()=>DT,getImageCenter:()=>dF,getInnerMostAxes:()=>rT,getPermuted:()=>gF,getRaggedRank:()=>pF,getReductionAxes:()=>sp,getReshaped:()=>hF,getReshapedPermuted:()=>xF,getRowPartitionTypesHelper:()=>cF,getSliceBeginCoords:()=>yF,getSliceSize:()=>bF,getSparseFillEmptyRowsIndicesDenseShapeMismatch:()=>VF,getSparseFillEmptyRowsNegativeIndexErrorMessage:()=>HF,getSparseFillEmptyRowsOutOfRangeIndexErrorMessage:()=>qF,getSparseReshapeEmptyTensorZeroOutputDimErrorMessage:()=>XF,getSparseReshapeInputOutputMismatchErrorMessage:()=>QF,getSparseReshapeInputOutputMultipleErrorMessage:()=>YF,getSparseReshapeMultipleNegativeOneOutputDimErrorMessage:()=>KF,getSparseReshapeNegativeOutputDimErrorMessage:()=>jF,getSparseSegmentReductionIndicesOutOfRangeErrorMessage:()=>eP,getSparseSegmentReductionNegativeSegmentIdsErrorMessage:()=>ZF,getSparseSegmentReductionNonIncreasingSegmentIdsErrorMessage:()=>JF,getSparseSegmentReductionSegmentIdOutOfRangeErrorMessage:()=>tP,getUndoAxesPermutation:()=>eT,isIdentityPermutation:()=>WF,log:()=>G$,mergeRealAndImagArrays:()=>MF,prepareAndValidate:()=>l2,prepareSplitSize:()=>GF,segment_util:()=>Hx,shouldFuse:()=>$T,slice_util:()=>me,splitRealAndImagArrays:()=>DF,stridesOrDilationsArePositive:()=>rp,tupleValuesAreOne:()=>Dx,upcastType:()=>Oe,validateDefaultValueShape:()=>mF,validateInput:()=>up,validateUpdateShape:()=>Bx,warn:()=>ln});function aF(r,t){let e=r[0].length;r.forEach((o,s)=>{O(o.length===e,()=>`Error in concat${e}D: rank of tensors[${s}] must be the same as the rank of the rest (${e})`)}),O(t>=0&&t<e,()=>`Error in concat${e}D: axis must be between 0 and ${e-1}.`);let n=r[0];r.forEach((o,s)=>{for(let a=0;a<e;a++)O(a===t||o[a]===n[a],()=>`Error in concat${e}D: Shape of tensors[${s}] (${o}) does not match the shape of the rest (${n}) along the non-concatenated axis ${s}.`)})}function uF(r,t){let e=r[0].slice();for(let n=1;n<r.length;n++)e[t]+=r[n][t];return e}var Hr;(function(r){r[r.FIRST_DIM_SIZE=0]="FIRST_DIM_SIZE",r[r.VALUE_ROWIDS=1]="VALUE_ROWIDS",r[r.ROW_LENGTHS=2]="ROW_LENGTHS",r[r.ROW_SPLITS=3]="ROW_SPLITS",r[r.ROW_LIMITS=4]="ROW_LIMITS",r[r.ROW_STARTS=5]="ROW_STARTS"})(Hr||(Hr={}));function lF(r,t,e){let n=new Array;if(e==null&&t==null)return n;if(t==null)for(;n.length<r+e.length;)n.push(-1);else n=t.slice();if(e==null)return n;if(r+e.length!==n.length)throw new Error(`rt input.shape and shape=${t} are incompatible: rt input.rank = ${r+e.length}, but shape.rank = ${n.length}`);for(let o=1;o<e.length;++o){let s=e[o],a=n[n.length-e.length+o],u=n[a];if(s>=0)if(u>=0){if(u!==s)throw new Error(`rt input.shape and shape=${t} are incompatible: rt input.shape[${o+r}] = ${s} but shape[${o+r}] = ${u}`)}else n[a]=s}return n}function cF(r){let t={FIRST_DIM_SIZE:Hr.FIRST_DIM_SIZE,VALUE_ROWIDS:Hr.VALUE_ROWIDS,ROW_LENGTHS:Hr.ROW_LENGTHS,ROW_SPLITS:Hr.ROW_SPLITS,ROW_LIMITS:Hr.ROW_LIMITS,ROW_STARTS:Hr.ROW_STARTS},e=[];for(let n of r)if(n in t)e.push(t[n]);else break;return e}function pF(r){return r.length===0?0:r[0]===Hr.FIRST_DIM_SIZE?r.length-1:r.length}function mF(r,t){if(r==null||t==null)return;let e=r.length,n=t.length;if(e>=n)throw new Error(`defaultValue.shape=${r} and ragged tensor flatValues.shape=${t}, are incompatible: defaultValue.rank = ${e} must be less than ragged tensor input flatValues.rank = ${n})`);for(let o=0;o<Math.min(e,n-1);++o){let s=r[o],a=t[o+1];if(s>=0&&a>=0&&s!==1&&s!==a)throw new Error(`defaultValue.shape=${r}, and ragged tensor input flatValues.shape=${t} are incompatible: defaultValue.shape[${o-r.length}] = ${s} but ragged tensor input.flatValues.shape[${o-r.length}] = ${a}`)}}var yp=30;function fF(r){return r<=yp?r:Ss(r,Math.floor(Math.sqrt(r)))}function dF(r,t,e){let n=e*(typeof r=="number"?r:r[0]),o=t*(typeof r=="number"?r:r[1]);return[n,o]}function hF(r,t,e,n=!0){let o=[];if(n)o=o.concat(t.slice(0)),o.push(r[0]/e),o=o.concat(r.slice(1));else{o=o.concat(r[0]);let s=t.length;for(let a=0;a<s;++a)o=o.concat([r[a+1]/t[a],t[a]]);o=o.concat(r.slice(s+1))}return o}function gF(r,t,e=!0){let n=[];if(e){n.push(t);for(let o=t+1;o<r;++o)o<=2*t?(n.push(o),n.push(o-(t+1))):n.push(o)}else{let o=[],s=[];for(let a=1;a<r;++a)a>=t*2+1||a%2===1?s.push(a):o.push(a);n.push(...o),n.push(0),n.push(...s)}return n}function xF(r,t,e,n=!0){let o=[];n?o.push(r[0]/e):o.push(r[0]*e);for(let s=1;s<r.length;++s)s<=t.length?n?o.push(t[s-1]*r[s]):o.push(r[s]/t[s-1]):o.push(r[s]);return o}function yF(r,t){let e=[0];for(let n=0;n<t;++n)e.push(r[n][0]);return e}function bF(r,t,e){let n=r.slice(0,1);for(let o=0;o<e;++o)n.push(r[o+1]-t[o][0]-t[o][1]);return n}var wF=1.7580993408473768,SF=1.0507009873554805;var vF=.3275911,IF=.254829592,CF=-.284496736,kF=1.421413741,_F=-1.453152027,AF=1.061405429;function MF(r,t){if(r.length!==t.length)throw new Error(`Cannot merge real and imag arrays of different lengths. real:${r.length}, imag: ${t.length}.`);let e=new Float32Array(r.length*2);for(let n=0;n<e.length;n+=2)e[n]=r[n/2],e[n+1]=t[n/2];return e}function DF(r){let t=new Float32Array(r.length/2),e=new Float32Array(r.length/2);for(let n=0;n<r.length;n+=2)t[n/2]=r[n],e[n/2]=r[n+1];return{real:t,imag:e}}function RF(r){let t=Math.ceil(r.length/4),e=new Float32Array(t),n=new Float32Array(t);for(let o=0;o<r.length;o+=4)e[Math.floor(o/4)]=r[o],n[Math.floor(o/4)]=r[o+1];return{real:e,imag:n}}function NF(r){let t=Math.floor(r.length/4),e=new Float32Array(t),n=new Float32Array(t);for(let o=2;o<r.length;o+=4)e[Math.floor(o/4)]=r[o],n[Math.floor(o/4)]=r[o+1];return{real:e,imag:n}}function $F(r,t){let e=r[t*2],n=r[t*2+1];return{real:e,imag:n}}function EF(r,t,e,n){r[n*2]=t,r[n*2+1]=e}function TF(r,t){let e=new Float32Array(r/2),n=new Float32Array(r/2);for(let o=0;o<Math.ceil(r/2);o++){let s=(t?2:-2)*Math.PI*(o/r);e[o]=Math.cos(s),n[o]=Math.sin(s)}return{real:e,imag:n}}function FF(r,t,e){let n=(e?2:-2)*Math.PI*(r/t),o=Math.cos(n),s=Math.sin(n);return{real:o,imag:s}}var Vx="->",PF=/->/g,b2=",",w2="...";function OF(r,t){r=r.replace(/\s/g,"");let e=(r.length-r.replace(PF,"").length)/Vx.length;if(e<1)throw new Error("Equations without an arrow are not supported.");if(e>1)throw new Error(`Equation must contain exactly one arrow ("${Vx}").`);let[n,o]=r.split(Vx);O(n.indexOf(w2)===-1,()=>`The ellipsis notation ("${w2}") is not supported yet.`);let s=n.split(b2),a=s.length;if(t!==a)throw new Error(`Expected ${a} input tensors, received ${t}`);if(a>2)throw new Error("Support for more than 2 input tensors is not implemented yet.");let u=[];for(let m=0;m<o.length;++m){let f=o[m];if(!s.some(d=>d.indexOf(f)!==-1))throw new Error(`Output subscripts contain the label ${f} not present in the input subscripts.`);u.indexOf(f)===-1&&u.push(f)}for(let m=0;m<n.length;++m){let f=n[m];u.indexOf(f)===-1&&f!==b2&&u.push(f)}let l=new Array(s.length);for(let m=0;m<a;++m){if(new Set(s[m].split("")).size!==s[m].length)throw new Error(`Found duplicate axes in input component ${s[m]}. Support for duplicate axes in input is not implemented yet.`);l[m]=[];for(let f=0;f<s[m].length;++f)l[m].push(u.indexOf(s[m][f]))}let i=u.length,c=o.length,p=[];for(let m=c;m<i;++m)p.push(m);return{allDims:u,summedDims:p,idDims:l}}function BF(r,t){let e=new Array(r);e.fill(-1);for(let o=0;o<t.length;++o)e[t[o]]=o;let n=[];for(let o=0;o<r;++o)e[o]===-1&&n.push(o);return e=e.filter(o=>o!==-1),{permutationIndices:e,expandDims:n}}function zF(r,t,e){let n=new Array(r);for(let o=0;o<e.length;++o){let s=e[o].shape;for(let a=0;a<t[o].length;++a)n[t[o][a]]===void 0?n[t[o][a]]=s[a]:O(n[t[o][a]]===s[a],()=>`Expected dimension ${n[t[o][a]]} at axis ${a} of input shaped ${JSON.stringify(s)}, but got dimension ${s[a]}`)}}function LF(r,t){let e=r,n=[],o=0;r.length===0&&e.push(-1),o=r.length+1;for(let a=0;a<o;++a)n.push([]);let s=[];for(let a=0;a<e.length;++a){let u=e[a],l=UF(t,u);for(let i of l)s.indexOf(i)===-1&&(n[a].push(i),s.push(i))}return{path:e,steps:n}}function WF(r){return r.every((t,e)=>t===e)}function UF(r,t){let e=[];for(let n=0;n<r.length;++n)(r[n].length===0||r[n].indexOf(t)!==-1||t===-1)&&e.push(n);return e}function GF(r,t,e=0){let n=[];if(typeof t=="number")O(r.shape[e]%t===0,()=>"Number of splits must evenly divide the axis."),n=new Array(t).fill(r.shape[e]/t);else{let o=t.reduce((a,u)=>(u===-1&&(a+=1),a),0);O(o<=1,()=>"There should be only one negative value in split array.");let s=t.indexOf(-1);if(s!==-1){let a=t.reduce((u,l)=>l>0?u+l:u);t[s]=r.shape[e]-a}O(r.shape[e]===t.reduce((a,u)=>a+u),()=>"The sum of sizes must match the size of the axis dimension."),n=t}return n}function VF(r){return`Received SparseTensor with denseShape[0] = 0 but
  indices.shape[0] = ${r}`}function HF(r,t){return`indices(${r}, 0) is invalid: ${t} < 0`}function qF(r,t,e){return`indices(${r}, 0) is invalid: ${t} >= ${e}`}function KF(r,t){return`only one output dimension may be -1, not both ${r} and ${t}`}function jF(r,t){return`size ${r} must be non-negative, not ${t}`}function XF(){return"reshape cannot infer the missing input size for an empty tensor unless all specified input sizes are non-zero"}function YF(r,t){let e=re(r),n=re(t);return`Input to reshape is a SparseTensor with ${e}
  dense values, but the requested shape requires a multiple of ${n}. inputShape=${r} outputShape= ${t}`}function QF(r,t){let e=re(r),n=re(t);return`Input to reshape is a tensor with ${e} dense values, but the requested shape has ${n}. inputShape=${r} outputShape=${t}`}function ZF(){return"segment ids must be >= 0"}function JF(){return"segment ids are not increasing"}function tP(r,t){return`Segment id ${r} out of range [0, ${t}), possibly because segmentIds input is not sorted.`}function eP(r,t,e){return`Bad: indices[${r}] == ${t} out of range [0, ${e})`}var Hx={};rn(Hx,{collectGatherOpShapeInfo:()=>oP,computeOutShape:()=>nP,segOpComputeOptimalWindowSize:()=>rP});function rP(r,t){let e=!1,n;for(r<=yp?(n=r,e=!0):n=Ss(r,Math.floor(Math.sqrt(r)));!e;)n>t||n===r?e=!0:n=Ss(r,n+1);return n}function nP(r,t,e){let n=[],o=r.length;for(let s=0;s<o;s++)s!==t?n.push(r[s]):n.push(e);return n}function oP(r,t,e,n){let o=t.shape.length,s=r.shape.length;if(n!==0&&(n<-o||n>o))throw new Error(`Expect batchDims in the range of [-${o}, ${o}], but got ${n}`);if(n<0&&(n+=o),n>s)throw new Error(`batchDims (${n}) must be less than rank(x) (
    ${s}).`);if(e<n)throw new Error(`batchDims (${n}) must be less than or equal to axis (${e}).`);for(let p=0;p<n;++p)if(r.shape[p]!==t.shape[p])throw new Error(`x.shape[${p}]: ${r.shape[p]} should be equal to indices.shape[${p}]: ${t.shape[p]}.`);let a=r.shape[e],u=[],l=1,i=1,c=1;for(let p=0;p<n;++p)u.push(r.shape[p]),l*=r.shape[p];for(let p=n;p<e;p++)u.push(r.shape[p]),i*=r.shape[p];for(let p=n;p<o;p++)u.push(t.shape[p]);for(let p=e+1;p<s;p++)u.push(r.shape[p]),c*=r.shape[p];return{batchSize:l,sliceSize:c,outerSize:i,dimSize:a,outputShape:u}}function sP(r){try{return r.map(t=>ti(t))}catch(t){throw new Error(`Failed to decode encoded string bytes into utf-8, error: ${t}`)}}function iP(r){return r.map(t=>Js(t))}var di={};rn(di,{nonMaxSuppressionV3Impl:()=>JS,nonMaxSuppressionV4Impl:()=>t2,nonMaxSuppressionV5Impl:()=>e2,whereImpl:()=>XS});n2();function aP(r,t){let[e,n]=r.shape;return H(()=>eu(Q(r,[e,1,n]),[1,t,1]))}function qx(r,t,e,n){if(!Number.isInteger(e)||e<0||e>n)throw new RangeError(`Cannot cross over at row ${e}: expected an integer from 0 to ${n}`);return H(()=>{let[o,s]=[r,t].map(l=>uP(l,n)),[a,,u]=o.shape;return Un([Be(o,[0,0,0],[a,e,u]),Be(s,[0,e,0],[a,n-e,u])],1)})}function S2(r,t,e,n){let o=s=>rt(t,B(ve(s,t),e));if(n===void 0)return H(()=>o(r));if(r.rank!==3)throw new RangeError(`Cannot cut off truncation in latents [${r.shape}]: repeatLatents() gives them rows`);return H(()=>{let[s,a,u]=r.shape,l=Math.min(Math.max(n,0),a);return Un([o(Be(r,[0,0,0],[s,l,u])),Be(r,[0,l,0],[s,a-l,u])],1)})}function uP(r,t){if(r.rank===2)return aP(r,t);if(r.shape[1]===t)return r;throw new RangeError(`Cannot mix w_plus of shape [${r.shape}]: expected ${t} rows`)}var jx=Yi(I2()),Gn=class r{#t;constructor(t){if(typeof t!="string"&&!Number.isSafeInteger(t))throw new TypeError(`A seed is ${String(t)}. It must be a whole number, or a text`);this.#t=String(t)}fork(t){return new r(`${this.#t}/${t}`)}toJSON(){return this.#t}normals(t){let e=(0,jx.default)(this.#t),n=new Float32Array(t);for(let o=0;o<t;o+=2){let s=Math.sqrt(-2*Math.log(1-e())),a=2*Math.PI*e();n[o]=s*Math.cos(a),o+1<t&&(n[o+1]=s*Math.sin(a))}return n}uniforms(t){let e=(0,jx.default)(this.#t);return Float64Array.from({length:t},()=>e())}normal(t){return Ln(this.normals(w.sizeFromShape(t)),t,"float32")}};function Xx(r){return new Gn(r).fork("z")}function lP(r,t,e){return r.fork(t).normals(e)}function Yx(r,t,e,{begin:n=0,truncation:o=1}={}){let{latentDim:s,zDim:a=s,latentAverage:u}=r,l=new Float32Array(e*a);for(let i=0;i<e;i++)l.set(lP(t,n+i,a),i*a);return H(()=>{let i=r.map(Vo(l,[e,a]));return o===1?i:S2(i,u,o)})}var Qx="z",kp="latent",Sp="mapping",vp="colors",Ip="height",Cp="width";function Ko(r){return`channels@${r}`}function Vn({size:r,connections:t}){let e=t==="skip",n=[{kind:"convolution",name:"conv1",resolution:4,latent:0,resampling:"none",noise:0}];e&&n.push({kind:"rgb",name:"to_rgb1",resolution:4,latent:1,skip:!1});for(let o=0,s=8;s<=r;o++,s*=2){let[a,u,l]=[2*o,2*o+1,2*o+1],i={kind:"convolution",resolution:s},c=p=>t==="resnet"?{residual:{name:`skips.${o}`,place:p}}:{};n.push({...i,...c("begin"),name:`convs.${a}`,latent:l,resampling:"up",noise:a+1},{...i,...c("end"),name:`convs.${u}`,latent:l+1,resampling:"none",noise:u+1}),(e||s===r)&&n.push({kind:"rgb",name:`to_rgbs.${o}`,resolution:s,latent:l+2,skip:e})}return n}function Zx(r){let t=Vn(r);return["conv1","to_rgb1","convs","to_rgbs"].flatMap(e=>t.filter(({name:n})=>n.split(".")[0]===e))}var bp=[1,0],wp=[0],C2=[0,2,3,1],k2=[3,4,2,1],cP=[3,4,1,2],pP=[2,3,1,0];function _2(r){let t=[],e=(o,s,a,u="parameter")=>t.push({name:o,shape:s,axes:a,role:u});for(let o=1;o<=r.mappingDepth;o++){let s=o===r.mappingDepth?kp:Sp;e(`style.${o}.weight`,[s,o===1?Qx:Sp],bp),e(`style.${o}.bias`,[s],wp)}e("input.input",[1,Ko(4),`${Ip}@4`,`${Cp}@4`],C2);let n=Zx(r);for(let o of n)mP(e,o,r);for(let o of n){if(o.kind!=="convolution"||o.residual?.place!=="begin")continue;let{residual:{name:s},resolution:a}=o;e(`${s}.weight`,[Ko(a),Ko(a/2),1,1],pP)}for(let o of Vn(r)){if(o.kind!=="convolution"||!r.noise)continue;let{noise:s,resolution:a}=o;e(`noises.noise_${s}`,[1,1,`${Ip}@${a}`,`${Cp}@${a}`],C2,"noise")}return t}function mP(r,t,{noise:e}){let{name:n,resolution:o}=t,s=Ko(o),a=u=>{r(`${n}.conv.modulation.weight`,[u,kp],bp),r(`${n}.conv.modulation.bias`,[u],wp)};if(t.kind==="convolution"){let u=t.resampling==="up",l=u?Ko(o/2):s;r(`${n}.conv.weight`,[1,s,l,3,3],u?cP:k2),u&&r(`${n}.conv.blur.kernel`,[4,4],bp,"kernel"),a(l),e&&r(`${n}.noise.weight`,[1],wp),r(`${n}.activate.bias`,[s],wp)}else r(`${n}.bias`,[1,vp,1,1],[1]),t.skip&&r(`${n}.upsample.kernel`,[4,4],bp,"kernel"),r(`${n}.conv.weight`,[1,vp,s,1,1],k2),a(s)}function fP(r){return Array.from({length:Math.log2(r)-1},(t,e)=>4<<e)}function A2(r){return 2*Math.log2(r)-2}function M2({size:r,base:t}){return Jx(t,r)}function D2(r){return r.noise?Vn(r).flatMap(t=>t.kind==="convolution"?[Jx(r.base,t.resolution)]:[]):[]}function Jx([r,t],e){return[r*e/4,t*e/4]}function qr(r){let{size:t,base:e,channels:n}=r,o=new Map([[Qx,r.zDim],[Sp,r.mappingDim],[kp,r.styleDim],[vp,r.imageChannels]]);return fP(t).forEach((s,a)=>{let[u,l]=Jx(e,s);o.set(Ko(s),n[a]).set(`${Ip}@${s}`,u).set(`${Cp}@${s}`,l)}),_2(r).map(s=>({...s,shape:s.shape.map(a=>typeof a=="number"?a:o.get(a))}))}function jt(r,t,{shape:e},n){if(e.length===n.length&&n.every((a,u)=>a===null||a===e[u]||typeof a=="object"&&(a[0]===e[u]||a[1]===e[u])))return;let s=n.map(a=>a===null?"any":typeof a=="object"?a.join(" or "):a);throw new TypeError(`${r}() takes ${t} of shape [${s.join(", ")}], and got [${e.join(", ")}]`)}function au(r){let t={};for(let[e,n]of Object.entries(r))n&&(t[e]=n);return t}function Zt(r,t){let e,n,o={inputs:au(r),forwardFunc(s,a){let u=t(),l=au(u.saved);return n=u.gradient,e=Object.keys(l),a(Object.values(l)),u.value},backwardsFunc:(s,a)=>n(s,Object.fromEntries(e.map((u,l)=>[u,a[l]])))};return ie().runKernelFunc(o)}function R2(r,t){let e=typeof t=="number"?gn([r.shape.at(-1)],t):t;return ou(r,e)}var uu=.2,ye=Math.SQRT2;function _p(r){return R2(r,uu)}function Ap(r){return Uo(r,uu)}function Mt(r,{differentiableOnce:t=!1}={}){return Object.freeze({kernelName:r,differentiableOnce:t})}function ne(r,t,...[e]){if(!(dP()||!N2(r)))return ie().runKernel(r.kernelName,au(t),e)}function Hn(r){return N2(r)&&!(r.differentiableOnce&&ie().state.gradientDepth>1)}function N2({kernelName:r}){return To(r,wx())!==void 0}function dP(){let{gradientDepth:r,kernelDepth:t}=ie().state;return r>0&&t===0}var lu=Mt("PixelSum"),cu=Mt("PixelProductSum");function qn(r){return ne(lu,{x:r})??xP(r)}function hi(r,t){return jt("sumOfProducts","y",t,r.shape),ne(cu,{x:r,y:t})??qn(B(r,t))}var hP=4096,gP=7;function xP(r){let[t,e,n,o]=r.shape;if(o>hP&&Math.max(e,n)>gP)return xe(r,[1,2]);let s=n===1?r:op(r,[1,n],1,"valid"),a=e===1?s:op(s,[e,1],1,"valid");return Q(B(a,e*n),[t,o])}function $2(r,t){return t&&jt("fusedLeakyRelu","bias",t,[r.shape.at(-1)]),Zt({x:r,bias:t},()=>{let e=_p(B(t?rt(r,t):r,ye));return{value:e,saved:{y:e},gradient:(n,{y:o})=>{let s=H(()=>B(B(n,Ap(o)),ye));return{x:()=>s,bias:()=>yP(s)}}}})}function yP(r){return xe(r.rank===4?qn(r):r,0)}var gi=Mt("Swish",{differentiableOnce:!0}),pu=Mt("SwishGradient");function E2(r){return bP(r,1)}function bP(r,t){return Hn(gi)?Zt({x:r},()=>({value:ne(gi,{x:r},{slope:t}),saved:{x:r},gradient:(e,{x:n})=>({x:()=>ne(pu,{dy:e,x:n},{slope:t})})})):wP(r,t)}function wP(r,t){return B(r,ii(t===1?r:B(r,t)))}var T2={lrelu:{gain:Math.SQRT2,apply:r=>ru(r,.2)},relu:{gain:Math.SQRT2,apply:r=>su(r)},linear:{gain:1,apply:r=>r},swish:{gain:Math.SQRT2,apply:E2}};var SP=Object.keys(T2);function Mp(r,t){let{gain:e,apply:n}=T2[t];return e===1?n(r):B(n(r),e)}function xi(r,t,e,{learningRateMultiplier:n=1,activation:o="linear"}={}){let s=B(r,n/Math.sqrt(t.shape[0])),a=n===1?e:B(e,n),u=pe(s,t);return o==="lrelu"?$2(u,a):Mp(rt(u,a),o)}var vP=.01,IP=1e-8;function CP(r){return B(r,ci(rt(li(ge(r),1,!0),IP)))}function Dp(r,t,e,n="lrelu"){let o=CP(r);for(let s=1;s<=e;s++){let a=t.get(`style.${s}.weight`),u=t.get(`style.${s}.bias`);o=xi(o,a,u,{learningRateMultiplier:vP,activation:n})}return o}var kP=4096,_P=new Gn("stylegan2/latent-average");function ty(r,{zDim:t,mappingDepth:e},{mappingActivation:n}){return H(()=>{let o=_P.normal([kP,t]);return li(Dp(o,r,e,n),0)})}function ht(r){let t=1;for(let e of r){if(typeof e!="number"||!Number.isSafeInteger(e)||e<0)return NaN;if(t*=e,!Number.isSafeInteger(t))return NaN}return t}var Vt=class extends Error{path;constructor(t,e,n){super(`"${t}" ${e.replace(/[\p{Cc}\p{Cf}]/gu,"\uFFFD")}`,n),this.name="WeightsError",this.path=t}};function mu(r){return`${r}.conv.input_offsets`}function fu(r){let t=new Map(qr(r).map(({name:e,shape:n})=>[e,n[0]]));return Vn(r).filter(({kind:e})=>e==="convolution").map(({name:e})=>({name:mu(e),module:e,inputs:t.get(`${e}.conv.modulation.bias`)}))}function F2(r){return new Map(r.map((t,e)=>[`heads.conv_${e}.params_in`,{shape:[1,1,t.length,1,1],data:t}]))}var P2={model_type:"parameterization",patch_key:"cin_mult"},O2="parent_digest",B2="parent";var Kn=[13,15,26,6,17,29,16,24],du=20,hu=466688986;function AP([r,t],e){let n=[r,t,hu^r^t],o=e[0]+r|0,s=e[1]+t|0;for(let a=0;a<du;a++){let u=Kn[a%Kn.length],l=(a+1)/4;o=o+s|0,s=(s<<u|s>>>32-u)^o,!(a%4<3)&&(o=o+n[l%3]|0,s=s+n[(l+1)%3]+l|0)}return[o,s]}function z2(r,t){let e=new Float32Array(t);for(let n=0;n<t;n+=2){let[o,s]=AP(r,[n/2,0]),a=Math.sqrt(-2*Math.log(((o>>>8)+1)/2**24)),u=2*Math.PI*(s>>>8)/2**24;e[n]=a*Math.cos(u),n+1<t&&(e[n+1]=a*Math.sin(u))}return e}var gu=Mt("NormalNoise");function L2({noiseShapes:r},t){return r.map(([e,n])=>[t,e,n,1])}function W2(r,t){let e=t.map((n,o)=>DP(r.fork(o)));return H(()=>{let n=Vo(e.flat(),[e.length,2],"int32");return t.map((o,s)=>ne(gu,{keys:n},{shape:o,index:s})??MP(e[s],o))})}function MP(r,t){return Ho(z2(r,ht(t)),[...t])}function DP(r){let[t,e]=r.uniforms(2);return[t*2**32|0,e*2**32|0]}function ey(r,t){let e=new Float32Array(t.length);G2(r,(o,s)=>e[o]=t[s]);let n=r.view??r.shape;return{shape:r.axes.map(o=>n[o]),data:e}}function U2(r,t){let e=new Float32Array(t.length);return G2(r,(n,o)=>e[o]=t[n]),{shape:r.shape,data:e}}function G2(r,t){let{axes:e,view:n=r.shape}=r,o=n.map((g,x)=>ht(n.slice(x+1))),s=Array(4-e.length).fill(1),a=s.map(()=>0),[u,l,i,c]=[...s,...e.map(g=>n[g])],[p,m,f,d]=[...a,...e.map(g=>o[g])],h=0;for(let g=0;g<u;g++)for(let x=0;x<l;x++)for(let y=0;y<i;y++){let b=g*p+x*m+y*f;for(let v=0;v<c;v++)t(h++,b+v*d)}}function Rp([r,t],{kernel:e,up:n,down:o,pad:s}){let a=(u,l,i)=>Math.floor((u*n[i]+s[i][0]+s[i][1]-l)/o[i])+1;return[a(r,e.length,0),a(t,e[0].length,1)]}function xu(r,t){return r.map(e=>e.map(n=>t*n))}function Np(r){let t=r[0].length,e=r.flat(),n=e.reduce((i,c,p)=>Math.abs(c)>Math.abs(e[i])?p:i,0),o=e[n];if(o===0)return;let s=r[Math.floor(n/t)],a=r.map(i=>i[n%t]/o),u=1e-7*Math.abs(o);return r.every((i,c)=>i.every((p,m)=>Math.abs(p-a[c]*s[m])<=u))?{column:a,row:s}:void 0}var RP=new Uint32Array(1),Eet=new Float32Array(RP.buffer);function V2(r){let t=NP??=Float32Array.from({length:65536},(n,o)=>$P(o)),e=new Float32Array(r.length);for(let n=0;n<e.length;n++)e[n]=t[r[n]];return e}var NP;function $P(r){let t=r&32768?-1:1,e=r>>10&31,n=r&1023;return e===31?n===0?t*(1/0):NaN:e===0?t*n*2**-24:t*(1024+n)*2**(e-25)}function H2(r){let t=new Uint32Array(r.length);for(let e=0;e<t.length;e++)t[e]=r[e]<<16;return new Float32Array(t.buffer)}var ry={F64:{bytes:8,decode:r=>new Float64Array(r)},F32:{bytes:4,decode:r=>new Float32Array(r)},F16:{bytes:2,decode:r=>V2(new Uint16Array(r))},BF16:{bytes:2,decode:r=>H2(new Uint16Array(r))},I64:{bytes:8,decode:r=>new BigInt64Array(r)},I32:{bytes:4,decode:r=>new Int32Array(r)},I16:{bytes:2,decode:r=>new Int16Array(r)},I8:{bytes:1,decode:r=>new Int8Array(r)},U8:{bytes:1,decode:r=>new Uint8Array(r)},BOOL:{bytes:1,decode:r=>new Uint8Array(r)}};function q2(r){return typeof r=="string"&&Object.hasOwn(ry,r)}function ny(r){return ry[r].bytes}function K2(r,t){let e=t.byteLength===t.buffer.byteLength?t.buffer:t.slice().buffer;return ry[r].decode(e)}function $p(r,[t,e]){let n=([p,m])=>[Math.max(0,p),Math.max(0,m)],o=[[0,0],n(t),n(e),[0,0]];if(Math.min(...t,...e)>=0)return{x:r,pad:o};let s=p=>Math.max(0,-p),[a,u,l,i]=r.shape;return{x:Be(r,[0,s(t[0]),s(e[0]),0],[a,u-s(t[0])-s(t[1]),l-s(e[0])-s(e[1]),i]),pad:o}}var EP=4;function j2(r,{kernel:t,up:e,down:n,pad:o}){let[s,a]=[e[0]>1,e[1]>1];return r.shape[3]<=EP&&s!==a&&n[0]===1&&n[1]===1&&(s?t[0].length:t.length)===1&&o[s?1:0].every(u=>u===0)}function X2(r,{kernel:t,up:e,pad:n}){let o=e[0]>1?0:1,s=e[o],[a,u]=n[o],l=t.flat().reverse(),[i,c,p,m]=r.shape,f=o===0?c:p,d=f*s+a+u-l.length+1,h=Math.ceil(-a/s),g=Math.floor((s-1+l.length-1-a)/s),x=g-h+1,y=Math.ceil(d/s),b=new Float32Array(x*m*s*m);for(let Z=h;Z<=g;Z++)for(let ut=0;ut<s;ut++){let yt=l[s*Z-ut+a]??0;for(let vt=0;vt<m;vt++)b[(((Z-h)*m+vt)*s+ut)*m+vt]=yt}let v=[-h,y-1+g-(f-1)],C=(Z,ut)=>o===0?[Z,ut]:[ut,Z],{x:_,pad:k}=$p(r,C(v,[0,0])),$=Nr(_,Ho(b,[...C(x,1),m,s*m]),1,k),T=o===1?$:sr(Q($,[i*y,p,s,m]),[0,2,1,3]),[U,z]=C(y*s,o===0?p:c),j=Q(T,[i,U,z,m]);return d===y*s?j:Be(j,[0,0,0,0],[i,...C(d,o===0?p:c),m])}var yu=Mt("Upfirdn2d");function bu(r=1){let t=[1,3,3,1];return t.map(e=>t.map(n=>r*e*n/64))}function yi(r,t,e={}){let{up:n=[1,1],down:o=[1,1],pad:s=[[0,0],[0,0]]}=e,a={kernel:t,up:n,down:o,pad:s};return jt("upfirdn2d","x",r,[null,null,null,null]),OP(r.shape,a),Zt({x:r},()=>{let u=ne(yu,{x:r},a)??TP(a).reduce(FP,r);return{value:u,saved:{},gradient:l=>{let{kernel:i,...c}=PP(a,r.shape,u.shape);return{x:()=>yi(l,i,c)}}}})}function TP(r){let{kernel:t,up:e,down:n,pad:o}=r,a=t.length===1||t[0].length===1?void 0:Np(t);if(a===void 0)return[r];let u=[0,0];return[{kernel:a.column.map(l=>[l]),up:[e[0],1],down:[n[0],1],pad:[o[0],u]},{kernel:[a.row],up:[1,e[1]],down:[1,n[1]],pad:[u,o[1]]}]}function FP(r,t){if(j2(r,t))return X2(r,t);let{x:e,pad:n}=$p(BP(r,t.up),t.pad);return tu(e,zP(t.kernel,r.shape[3]),[...t.down],n)}function PP({kernel:r,up:t,down:e,pad:n},o,s){let a=[r.length,r[0].length],u=l=>{let i=n[l][0],c=o[l+1];return[a[l]-1-i,c*t[l]-s[l+1]*e[l]+i-t[l]+1]};return{kernel:r.map(l=>[...l].reverse()).reverse(),up:e,down:t,pad:[u(0),u(1)]}}function OP(r,{kernel:t,up:e,pad:n}){if(t.length===0||t.some(o=>o.length===0||o.length!==t[0].length))throw new TypeError(`upfirdn2d() takes a kernel whose rows have one length, and got ${JSON.stringify(t)}`);[t.length,t[0].length].forEach((o,s)=>{let[a,u]=n[s],l=r[s+1];if(!(l*e[s]+a+u>=o))throw new RangeError(`Cannot filter ${l} pixels (\xD7${e[s]}, padded by ${a} and ${u}) with ${o} taps: nothing is left`)})}function BP(r,[t,e]){let[n,o,s,a]=r.shape,u=(c,p,m)=>m===1?c:$r(Q(c,[p,1,c.size/p]),[[0,0],[0,m-1],[0,0]]),l=u(r,n*o,t),i=u(l,n*o*t*s,e);return Q(i,[n,o*t,s*e,a])}function zP(r,t){let e=r.flat().reverse(),n=new Float32Array(e.length*t);return e.forEach((o,s)=>n.fill(o,s*t,(s+1)*t)),Ho(n,[r.length,r[0].length,t,1])}var Kr={activation:"lrelu",mappingActivation:"lrelu",clamp:void 0,filter:bu()},oy="stylegan2_settings";function sy(r){let{activation:t,mappingActivation:e,clamp:n}=r,o={...t!==Kr.activation&&{activation:t},...e!==Kr.mappingActivation&&{mapping_activation:e},...n!==void 0&&{conv_clamp:n}};if(Object.keys(o).length===0)return;let s=new TextEncoder().encode(JSON.stringify(o));return{shape:[s.length],data:s}}function Y2({filter:r}){let t=xu(r,4);return{shape:[t.length,t[0].length],data:Float32Array.from(t.flat())}}function Q2(r,t){let e=Object.fromEntries(r.entries());return Zt(e,()=>({value:t(...r),saved:e,gradient:(n,o)=>{let s=Object.values(o),a=H(()=>LP(()=>t(...s),s,n));return Object.fromEntries(a.map((u,l)=>[l,()=>u]))}}))}function LP(r,t,e){let{state:n}=ie(),o=n.activeTape;try{let{grads:s}=ie().gradients(r,t,e,!0);return t.map((a,u)=>s[u]??_e(a))}finally{n.activeTape=o}}function wu(r,t,e,n=bu()){let o=t.shape[0];if(e==="none")return Nr(r,t,1,(o-1)/2);if(e==="down")return WP(r,t,n);let[s,a,u]=r.shape,l=[s,2*a+o-2,2*u+o-2,t.shape[2]],i=iy(n).map(c=>{let p=c-2-(o-1);return[Math.floor((p+1)/2)+1,Math.floor(p/2)+1]});return yi($x(r,t,l,2,"valid"),xu(n,4),{pad:i})}function WP(r,t,e){let n=t.shape[0],o=iy(e).map(s=>{let a=s-2+(n-1);return[Math.floor((a+1)/2),Math.floor(a/2)]});return n===1?Nr(yi(r,e,{down:[2,2],pad:o}),t,1,"valid"):Nr(yi(r,e,{pad:o}),t,2,"valid")}function Ep(r,t=bu()){let e=iy(t).map(n=>[Math.floor((n-1)/2)+1,Math.floor((n-2)/2)]);return yi(r,xu(t,4),{up:[2,2],pad:e})}function iy(r){return[r.length,r[0].length]}function Tp(r,t){return jt("scaleChannels","x",r,[null,null,null,null]),jt("scaleChannels","scale",t,[r.shape[0],r.shape[3]]),Zt({x:r,scale:t},()=>({value:B(r,Su(t)),saved:{x:r,scale:t},gradient:(e,{x:n,scale:o})=>({x:()=>B(e,Su(o)),scale:()=>hi(e,n)})}))}function Su(r){return Q(r,[r.shape[0],1,1,r.shape[1]])}function Fp(r,t){return jt("shiftChannels","x",r,[null,null,null,null]),jt("shiftChannels","shift",t,[r.shape[3]]),Zt({x:r,shift:t},()=>({value:rt(r,t),saved:{},gradient:e=>({x:()=>Rr(e),shift:()=>xe(qn(e),0)})}))}function Pp(r,t){return Zt({x:r},()=>{let e=Ja(r,-t,t);return{value:e,saved:{y:e},gradient:(n,{y:o})=>({x:()=>ay(n,o,t)})}})}function ay(r,t,e){return H(()=>B(r,Uo(ve(e,oi(t)))))}var Z2=1e-8,Op=Mt("Demodulation",{differentiableOnce:!0}),uy=Mt("DemodulationWeightGradient"),ly=Mt("DemodulationStylesGradient");function cy(r,t,e){let n=e==="up";return jt("demodulation","weight",r,[null,null,null,null]),jt("demodulation","styles",t,[null,r.shape[n?3:2]]),(Hn(Op)?UP:GP)(r,t,n)}function UP(r,t,e){let n={outputsFirst:e,epsilon:Z2};return Zt({weight:r,styles:t},()=>{let o=J2(r),s=ne(Op,{energy:o,styles:t},n);return{value:s,saved:{weight:r,styles:t,energy:o,factors:s},gradient:(a,{weight:u,styles:l,energy:i,factors:c})=>({weight:()=>ne(uy,{dy:a,weight:u,styles:l,factors:c},n),styles:()=>ne(ly,{dy:a,energy:i,styles:l,factors:c},n)})}})}function GP(r,t,e){return Zt({weight:r,styles:t},()=>{let n=J2(r),o=pe(ge(t),n,!1,e),s=ci(rt(o,Z2));return{value:s,saved:{weight:r,styles:t,energy:n,factors:s},gradient:(a,{weight:u,styles:l,energy:i,factors:c})=>{let p=H(()=>nu(B(a,ui(c,3))));return{weight:()=>{let m=ge(l),f=e?pe(p,m,!0):pe(m,p,!0);return B(u,f)},styles:()=>B(l,pe(p,i,!1,!e))}}}})}function J2(r){let[t,e,n,o]=r.shape,s=Q(r,[1,t,e,n*o]);return Q(hi(s,s),[n,o])}function t0(r,t){return t?B(r,rt(t,1)):r}function e0(r,t){let[e,n]=r.shape;return B(t,1/Math.sqrt(e*n*t.shape[1]))}var vu=Mt("StyledActivation"),Iu=Mt("StyledActivationGradient");function n0(r,t,e,n,{clamp:o}={}){let{noise:s,strength:a}=n??{},u={x:r,factors:t,bias:e,noise:s,strength:a};return VP(u),Zt(u,()=>{let l=ne(vu,u)??HP(u),i=o===void 0?l:Ja(l,-o,o);return{value:i,saved:{x:r,y:i,factors:t,noise:s,strength:a},gradient:(c,{x:p,y:m,factors:f,noise:d,strength:h})=>{let g=o===void 0?c:ay(c,m,o),x=()=>B(g,Ap(m)),[y,b,v,C]=ne(Iu,{dy:g,x:p,y:m,factors:f,noise:d})??H(()=>qP(x(),p,B(f,ye)));return{x:()=>y,factors:()=>b,bias:()=>v,noise:()=>B(r0(x(),d),h),strength:()=>C?xe(C,0,!0):xe(qn(B(r0(x(),d),d)),0)}}}})}function VP({x:r,factors:t,bias:e,noise:n,strength:o}){jt("styledActivation","x",r,[null,null,null,null]);let[s,a,u,l]=r.shape;jt("styledActivation","factors",t,[s,l]),jt("styledActivation","bias",e,[l]),n&&jt("styledActivation","noise",n,[[1,s],a,u,1]),o&&jt("styledActivation","strength",o,[1])}function HP({x:r,factors:t,bias:e,noise:n,strength:o}){let s=B(t,ye),a=B(n&&o?rt(B(n,o),e):e,ye);return _p(rt(B(r,Su(s)),a))}function qP(r,t,e){return[B(r,Su(e)),B(hi(r,t),ye),B(xe(qn(r),0),ye)]}function r0(r,t){let[e,n,o,s]=r.shape,a=pe(Q(r,[-1,s]),gn([s,1],ye)),u=Q(a,[e,n,o,1]);return t.shape[0]===e?u:xe(u,0,!0)}function py(r,t,e,n,o,{activation:s,clamp:a,filter:u}=Kr){let{weight:l,modulationWeight:i,modulationBias:c,inputOffsets:p,noiseStrength:m,bias:f}=e;return H(()=>{let d=e0(l,xi(t,i,c)),h=wu(Tp(r,t0(d,p)),l,o,u),g=cy(l,d,o),x=n&&m&&{noise:n,strength:m};if(s==="lrelu")return n0(h,g,f,x,{clamp:a});let y=Fp(Tp(h,g),f),b=x?rt(y,B(n,m)):y,v=Mp(b,s);return a===void 0?v:Pp(v,a)})}function o0(r,t,e,n,{clamp:o,filter:s}=Kr){let[a,u,l,i]=r.shape,{weight:c,modulationWeight:p,modulationBias:m,bias:f}=e,d=c.shape[3];return H(()=>{let h=B(xi(t,p,m),1/Math.sqrt(i)),g=B(Q(h,[a,i,1]),Q(c,[1,i,d])),x=pe(Q(r,[a,u*l,i]),g),y=Fp(Q(x,[a,u,l,d]),f),b=o===void 0?y:Pp(y,o);return n?rt(b,Ep(n,s)):b})}function*s0(r,t,e,n,{recompute:o=!1,settings:s=Kr}={}){let a=o?jP:py,u=r.rank===3?lp(r,1):void 0,l=eu(e.get("input.input"),[r.shape[0],1,1,1]),i,c;yield["input",l];for(let p of Vn(n)){let m=u?.[p.latent]??r;if(p.kind==="convolution"){let{residual:f,noise:d,resampling:h}=p;f?.place==="begin"&&(c=KP(l,e,f.name,s));let g=XP(e,p);l=a(l,m,g,t(d),h,s),f?.place==="end"&&(l=H(()=>B(rt(l,c),Math.SQRT1_2))),yield[p.name,l]}else i=o0(l,m,YP(e,p),i,s),yield[p.name,i]}}function KP(r,t,e,{filter:n}){return H(()=>{let o=t.get(`${e}.weight`);return Ep(wu(r,B(o,1/Math.sqrt(r.shape[3])),"none"),n)})}var jP=(r,t,e,n,o,s)=>{let a=Object.keys(e).filter(u=>e[u]);return Q2([r,t,...a.map(u=>e[u]),...n?[n]:[]],(u,l,...i)=>{let c=Object.fromEntries(a.map((p,m)=>[p,i[m]]));return py(u,l,c,i[a.length],o,s)})};function XP(r,{name:t}){let e=s=>r.get(`${t}.${s}`),n=r.get(`${t}.noise.weight`),o=r.get(mu(t));return{weight:e("conv.weight"),modulationWeight:e("conv.modulation.weight"),modulationBias:e("conv.modulation.bias"),...o&&{inputOffsets:o},...n&&{noiseStrength:n},bias:e("activate.bias")}}function YP(r,{name:t}){let e=n=>r.get(`${t}.${n}`);return{weight:e("conv.weight"),modulationWeight:e("conv.modulation.weight"),modulationBias:e("conv.modulation.bias"),bias:e("bias")}}function i0({shape:r,rank:t},{latentDim:e,latentCount:n}){if(!(r.at(-1)===e&&(t===3?r[1]===n:t===2)))throw new TypeError(`Cannot synthesize from latents of shape [${r}]: expected [batch, ${e}] or [batch, ${n}, ${e}]`)}function a0(r,t,e){if(!(r.length===t.length&&r.every(({shape:[o,...s]},a)=>(o===1||o===e)&&String(s)===String([...t[a],1]))))throw new TypeError(`Cannot use noise maps of shapes ${r.map(({shape:o})=>`[${o}]`).join(" ")}: expected [1 or ${e}, height, width, 1] with sizes ${t.map(o=>o.join(" x ")).join(", ")||"of none"}`)}function u0(r,t=new Set){let e=qr(r).filter(({role:o})=>o==="parameter").map(({name:o})=>o),n=o=>e.filter(s=>s.startsWith(`${o}.`));return[{name:"style",kind:"mapping",weights:n("style")},{name:"input",kind:"input",weights:n("input")},...Zx(r).map(({name:o,kind:s,latent:a})=>({name:o,kind:s==="rgb"?"to-rgb":s,style:a,weights:[...n(o),...[mu(o)].filter(u=>t.has(u))]})),...e.filter(o=>o.startsWith("skips.")).map(o=>({name:o.replace(/\.weight$/,""),kind:"convolution",weights:[o]}))]}var Bp=new Map,zp=class{architecture;settings;height;width;channels;notes;noiseShapes;#t;#e;#r;constructor(t){this.#t=t,this.architecture=t.architecture,this.settings=t.settings??Kr,[this.height,this.width]=M2(t.architecture),this.channels=t.architecture.imageChannels,this.notes=t.notes??[],this.noiseShapes=D2(t.architecture)}get label(){return this.#t.label}get zDim(){return this.architecture.zDim}get latentDim(){return this.architecture.styleDim}get latentCount(){return A2(this.architecture.size)}get parameters(){return this.#t.parameters}get latentAverage(){return this.#t.latentAverage}get weightGroups(){return this.#e??=u0(this.architecture,this.parameters)}get adaptable(){return this.#r??=new Set(this.weightGroups.flatMap(({kind:t,weights:e})=>t==="mapping"?[]:e))}map(t){if(t.rank!==2||t.shape[1]!==this.zDim)throw new TypeError(`Cannot map z of shape [${t.shape}]: expected [batch, ${this.zDim}]`);let{architecture:{mappingDepth:e},settings:{mappingActivation:n}}=this;return H(()=>Dp(t,this.parameters,e,n))}synthesize(t,e){return this.synthesizeWith(Bp,t,e)}synthesizeWith(t,e,n){return H(()=>{let o,s;for(let[a,u]of this.#n(t,e,n))a.startsWith("to_rgb")?(s?.dispose(),s=u):(o?.dispose(),o=u);return s})}featureMaps(t,e){return H(()=>[...this.#n(Bp,t,e)].flatMap(([n,o])=>/^conv/.test(n)?o:[]))}async exportWeights(t=Bp){let e=new Map,{parameters:n,noises:o,latentAverage:s}=this.#t,a=0;for(let l of qr(this.architecture)){if(l.role==="kernel"){e.set(l.name,Y2(this.settings));continue}let i=l.role==="noise"?o[a++]:t.get(l.name)??n.get(l.name);e.set(l.name,U2(l,await i.data()))}e.set("latent_avg",{shape:[this.latentDim],data:(await s.data()).slice()});let u=sy(this.settings);u&&e.set(oy,u);for(let[l,i]of await this.#o(t))e.set(l,i);return e}addChannelMultipliers(){return this.#e=this.#r=void 0,fu(this.architecture).map(({name:t,inputs:e})=>(this.parameters.has(t)||this.#t.parameters.set(t,H(()=>pi(Vr([e])))),t))}async exportChannelMultipliers(t=Bp){let e={...P2,[O2]:this.#t.parentDigest??await this.digest(),[B2]:this.label};return{tensors:await this.#o(t),metadata:e}}digest(){return this.#t.digest()}dispose(){let{parameters:t,noises:e,latentAverage:n}=this.#t;ae([...t.values(),...e,n])}#n(t,e,n){i0(e,this);let{recompute:o=!1}=this.#t,{architecture:s,settings:a}=this,u=t.size?new Map([...this.parameters,...t]):this.parameters,l=this.#s(n,e.shape[0]);return s0(e,l,u,s,{recompute:o,settings:a})}async#o(t){let e=fu(this.architecture).flatMap(({name:n})=>t.get(n)??this.parameters.get(n)??[]);return F2(await Promise.all(e.map(async n=>(await n.data()).slice())))}#s(t,e){if(t==="none")return()=>{};if(t==="stored")return n=>this.#t.noises[n];if(t instanceof Gn){let n=W2(t,L2(this,e));return o=>n[o]}return a0(t,this.noiseShapes,e),n=>t[n]}};function my(r,{scope:t,...e}){let{architecture:n,settings:o,tensors:s,latentAverage:a,notes:u,multipliers:l=[],parentDigest:i}=r,c=new Map,p=[];for(let[f,{spec:d,values:h}]of s){let{data:g,shape:x}=ey(d,h.data),y=Ln(g,[...x],"float32");d.role==="noise"?p.push(y):(c.set(f,pi(y,!0,`${t}/${f}`)),y.dispose())}for(let[f,{name:d}]of fu(n).entries()){let h=l[f];h&&c.set(d,H(()=>pi(Go(h),!0,`${t}/${d}`)))}let m=a?Go(a):ty(c,n,o);return new zp({...e,architecture:n,settings:o,parameters:c,noises:p,latentAverage:m,...i!==void 0&&{parentDigest:i},notes:u.map(f=>`${e.label}: ${f}`)})}var l0=1e3;function c0(r,t){if(t.length>l0)throw new Vt(r,`has a name of more than ${l0} characters`);if(t.split(".").includes("__proto__")||/\p{Cc}/u.test(t))throw new Vt(r,`names a tensor "${t}", which is refused: that is no tensor's name`);return t}var p0=3;function f0(r,t,e){let n=QP(r,t),o=new Map,s={};for(let[a,u]of n)a==="__metadata__"?s=tO(r,u):o.set(c0(r,a),eO(r,a,u,e));return rO(r,o,e),{tensors:o,metadata:s}}function QP(r,t){if(t[0]!==123)throw new Vt(r,"has a header that is not a JSON object");let e;try{e=new TextDecoder("utf-8",{fatal:!0}).decode(t)}catch(n){throw new Vt(r,"has a header that is not UTF-8",{cause:n})}try{return ZP(r,e),Object.entries(JSON.parse(e))}catch(n){if(n instanceof Vt)throw n;let o=`has a header that is not JSON: ${n.message}`;throw new Vt(r,o,{cause:n})}}function ZP(r,t){let e=/\s*:/y,n=[];for(let o=0;o<t.length;o++){let s=t[o];if(s==="{"||s==="[")n.push(new Set);else if(s==="}"||s==="]")n.pop();else if(s==='"'){let a=JP(t,o),u=n.at(-1);if(e.lastIndex=a,u&&e.test(t)){let l=JSON.parse(t.slice(o,a));if(u.has(l))throw new Vt(r,`has "${l.slice(0,100)}" twice in its header`);u.add(l)}o=a-1}if(n.length>p0)throw new Vt(r,`has a header of more than ${p0} levels`)}}function JP(r,t){let e=t+1;for(;e<r.length&&r[e]!=='"';)e+=r[e]==="\\"?2:1;return e+1}function tO(r,t){if(d0(t)&&Object.values(t).every(n=>typeof n=="string"))return t;throw new Vt(r,"has a __metadata__ that does not map strings to strings")}function eO(r,t,e,n){if(!d0(e))throw new Vt(r,`describes "${t}" by something that is no object`);let{dtype:o,shape:s,data_offsets:a}=e;if(!q2(o))throw new Vt(r,`stores "${t}" with the unsupported dtype ${fy(o)}`);let u=Array.isArray(s)?ht(s):NaN;if(Number.isNaN(u))throw new Vt(r,`gives "${t}" the impossible shape ${fy(s)}`);let[l,i]=Array.isArray(a)&&a.length===2?a:[];if(!m0(l)||!m0(i)||l>i)throw new Vt(r,`puts "${t}" at the impossible offsets ${fy(a)}`);let c=u*ny(o);if(i-l!==c)throw new Vt(r,`puts "${t}" into ${i-l} bytes, but ${o} [${s}] takes ${c}`);if(i>n)throw new Vt(r,`is truncated: "${t}" ends at byte ${i} of its data, which has ${n}`);return{dtype:o,shape:s,begin:l,end:i}}function rO(r,t,e){let n=0;for(let[o,{begin:s,end:a}]of[...t].sort(([,u],[,l])=>u.begin-l.begin||u.end-l.end)){if(s<n)throw new Vt(r,`stores "${o}" over the data of another tensor`);if(s>n)throw new Vt(r,`has ${s-n} unused bytes before "${o}"`);n=a}if(n<e)throw new Vt(r,`has ${e-n} bytes after its last tensor that belong to none`)}function fy(r){return String(JSON.stringify(r)).slice(0,100)}function m0(r){return Number.isSafeInteger(r)&&r>=0}function d0(r){return typeof r=="object"&&r!==null&&!Array.isArray(r)}function dy(r,t){let n=8+(t.length<8?NaN:Number(new DataView(t.buffer,t.byteOffset).getBigUint64(0,!0)));if(!(n<=t.length))throw new Vt(r,"is cut short, or no safetensors file");let{tensors:o}=f0(r,t.slice(8,n),t.length-n);return new Map([...o].map(([s,{dtype:a,shape:u,begin:l,end:i}])=>[s,{shape:u,data:K2(a,t.slice(n+l,n+i))}]))}var st;(function(r){r[r.float32=0]="float32",r[r.int32=1]="int32",r[r.bool=2]="bool",r[r.string=3]="string",r[r.complex64=4]="complex64"})(st||(st={}));var jn;(function(r){r[r.linear=0]="linear",r[r.relu=1]="relu",r[r.relu6=2]="relu6",r[r.prelu=3]="prelu",r[r.leakyrelu=4]="leakyrelu",r[r.sigmoid=5]="sigmoid",r[r.elu=6]="elu"})(jn||(jn={}));var h0;function nO(r){h0=r.wasm.cwrap(Wa,null,["number","array","number","number","array","number","number","number","number","number","number","number","number"])}function oO(r){let{inputs:t,backend:e,attrs:n}=r,{a:o,b:s,bias:a,preluActivationWeights:u}=t;if(o.dtype!=="float32"||s.dtype!=="float32")throw new Error("_FusedMatMul for non non-float32 tensors not yet supported.");let{transposeA:l,transposeB:i,activation:c,leakyreluAlpha:p}=n,m=e.dataIdMap.get(o.dataId).id,f=e.dataIdMap.get(s.dataId).id,d=0;if(a!=null){let $=e.dataIdMap.get(a.dataId);if($.shape.length!==1)throw new Error(`_FusedMatMul only supports rank-1 bias but got rank ${$.shape.length}.`);d=$.id}let h=u==null?0:e.dataIdMap.get(u.dataId).id,g=jn[c];if(g==null)throw new Error(`${c} activation not yet supported for FusedConv2D in the wasm backend.`);let x=l?o.shape[2]:o.shape[1],y=i?s.shape[1]:s.shape[2],b=xn.assertAndGetBroadcastShape(o.shape.slice(0,-2),s.shape.slice(0,-2)),v=e.makeOutput([...b,x,y],o.dtype),C=e.dataIdMap.get(v.dataId).id,_=new Uint8Array(new Int32Array(o.shape).buffer),k=new Uint8Array(new Int32Array(s.shape).buffer);return h0(m,_,o.shape.length,f,k,s.shape.length,l,i,g,d,h,p||0,C),v}var g0={kernelName:Wa,backendName:"wasm",setupFunc:nO,kernelFunc:oO};function tt(r,t){let e;function n(s){e=s.wasm.cwrap(r,null,["number","number","number"])}function o(s){let{backend:a,inputs:{x:u}}=s,l=a.dataIdMap.get(u.dataId).id,i=a.makeOutput(u.shape,t||u.dtype),c=a.dataIdMap.get(i.dataId).id;return w.sizeFromShape(i.shape)===0||e(l,st[u.dtype],c),i}return{kernelName:r,backendName:"wasm",setupFunc:n,kernelFunc:o}}var x0=tt(ho);var y0=tt(Ll);var b0=tt(Wl);function Ct(r,t,e){let n;function o(a){n=a.wasm.cwrap(r,null,["number","array","number","number","array","number","number","number"])}function s(a){let{backend:u,inputs:l}=a,{a:i,b:c}=l,p=u.dataIdMap.get(i.dataId).id,m=u.dataIdMap.get(c.dataId).id,f=e??i.dtype,d=S.assertAndGetBroadcastShape(i.shape,c.shape),h=u.makeOutput(d,f);if(w.sizeFromShape(d)===0)return h;let g=new Uint8Array(new Int32Array(i.shape).buffer),x=new Uint8Array(new Int32Array(c.shape).buffer),y=u.dataIdMap.get(h.dataId).id;return n(p,g,i.shape.length,m,x,c.shape.length,st[i.dtype],y),h}return{kernelName:r,backendName:"wasm",setupFunc:o,kernelFunc:s}}var sO=!0,w0=Ct(zr,sO);var S0;function iO(r){S0=r.wasm.cwrap(ta,null,["array","number","number","number"])}function aO(r){let{inputs:t,backend:e}=r,n=e.makeOutput(t[0].shape,t[0].dtype);if(w.sizeFromShape(n.shape)===0)return n;let o=t.map(u=>e.dataIdMap.get(u.dataId).id),s=new Uint8Array(new Int32Array(o).buffer),a=e.dataIdMap.get(n.dataId).id;return S0(s,o.length,st[n.dtype],a),n}var v0={kernelName:ta,backendName:"wasm",setupFunc:iO,kernelFunc:aO};function jo(r){let{inputs:{x:t},backend:e}=r;if(t.dtype==="string")return Ln(e.readSync(t.dataId),t.shape,t.dtype);let n=e.makeOutput(t.shape,t.dtype),o=e.typedArrayFromHeap(t);return e.typedArrayFromHeap(n).set(o),n}var I0={kernelName:sn,backendName:"wasm",kernelFunc:jo};var C0;function uO(r){C0=r.wasm.cwrap(un,null,["number","array","number","number","number","array","number"])}function dr(r){let{inputs:t,backend:e,attrs:n}=r,[o,s]=cO(t.x.shape,n.perm),a=!0;for(let d=0;d<s.length;d++)s[d]!==d&&(a=!1);let u=lO(t.x.shape,n.perm),l={dataId:t.x.dataId,shape:o,dtype:t.x.dtype};if(a){let d=jo({inputs:t,backend:e});return d.shape=u,d}let i=e.makeOutput(u,l.dtype),c=e.dataIdMap.get(l.dataId).id,p=e.dataIdMap.get(i.dataId).id,m=new Uint8Array(new Int32Array(s).buffer),f=new Uint8Array(new Int32Array(l.shape).buffer);return C0(c,f,l.shape.length,st[l.dtype],p,m,s.length),i}function lO(r,t){let e=new Array(r.length);for(let n=0;n<e.length;n++)e[n]=r[t[n]];return e}function cO(r,t){let e=[],n=[];for(let o=0;o<r.length;++o)r[o]!==1&&e.push(r[o]),r[t[o]]!==1&&n.push(t[o]);for(let o=0;o<n.length;++o){let s=-1;for(let a=0;a<n.length;++a)n[a]>=o&&(s===-1||n[s]>n[a])&&(s=a);n[s]=o}return[e,n]}var k0={kernelName:un,backendName:"wasm",kernelFunc:dr,setupFunc:uO};function Ve(r,t,e){let n=r.shape,o=r.shape.length,s=w.parseAxisParam(t,n),a=s,u=S.getAxesPermutation(a,o),l=null,i=!1;if(u!=null){let c=new Array(o);for(let f=0;f<c.length;f++)c[f]=n[u[f]];a=S.getInnerMostAxes(a.length,o),l=dr({inputs:{x:r},attrs:{perm:u},backend:e});let p=e.dataIdMap.get(r.dataId).id;e.dataIdMap.get(l.dataId).id!==p&&(i=!0)}return{transposed:l,originalAxes:s,axes:a,inputWasTransposed:i}}var _0;function pO(r){_0=r.wasm.cwrap(ea,null,["number, number, number"])}function mO(r){let{backend:t,inputs:e,attrs:n}=r,{axis:o,keepDims:s}=n,{x:a}=e,l=t.dataIdMap.get(a.dataId).id,i=a,{transposed:c,axes:p,originalAxes:m,inputWasTransposed:f}=Ve(a,o,t);if(f){let b=t.dataIdMap.get(c.dataId).id;i=c,l=b}let d=i.shape.length;S.assertAxesAreInnerMostDims("all",p,d);let[h,g]=S.computeOutAndReduceShapes(i.shape,p),x=w.sizeFromShape(g),y=t.makeOutput(h,a.dtype);if(w.sizeFromShape(i.shape)!==0){let b=t.dataIdMap.get(y.dataId).id;_0(l,x,b)}if(f&&t.disposeData(c.dataId),s){let b=S.expandShapeToKeepDim(y.shape,m);y.shape=b}return y}var A0={kernelName:ea,backendName:"wasm",setupFunc:pO,kernelFunc:mO};var M0;function fO(r){M0=r.wasm.cwrap(ra,null,["number, number, number"])}function dO(r){let{backend:t,inputs:e,attrs:n}=r,{axis:o,keepDims:s}=n,{x:a}=e,l=t.dataIdMap.get(a.dataId).id,i=a,{transposed:c,axes:p,originalAxes:m,inputWasTransposed:f}=Ve(a,o,t);if(f){let b=t.dataIdMap.get(c.dataId).id;i=c,l=b}let d=i.shape.length;S.assertAxesAreInnerMostDims("any",p,d);let[h,g]=S.computeOutAndReduceShapes(i.shape,p),x=w.sizeFromShape(g),y=t.makeOutput(h,a.dtype);if(w.sizeFromShape(i.shape)!==0){let b=t.dataIdMap.get(y.dataId).id;M0(l,x,b)}if(f&&t.disposeData(c.dataId),s){let b=S.expandShapeToKeepDim(y.shape,m);y.shape=b}return y}var D0={kernelName:ra,backendName:"wasm",setupFunc:fO,kernelFunc:dO};function Lp(r){let t;function e(o){t=o.wasm.cwrap(r,null,["number","number","number","number","number"])}function n(o){let{backend:s,inputs:a,attrs:u}=o,{axis:l}=u,{x:i}=a,c=s.dataIdMap.get(i.dataId).id,p=c,m=i,{transposed:f,axes:d,inputWasTransposed:h}=Ve(i,l,s);if(h){let C=s.dataIdMap.get(f.dataId).id;C!==c&&(m=f,p=C)}let g=m.shape.slice(0,-1),x=s.makeOutput(g,"int32"),y=s.dataIdMap.get(x.dataId).id,b=w.sizeFromShape(x.shape),v=m.shape[d[0]];return t(p,st[m.dtype],b,v,y),h&&s.disposeData(f.dataId),x}return{kernelName:r,backendName:"wasm",setupFunc:e,kernelFunc:n}}var R0=Lp(Ul);var N0=Lp(Gl);var $0=tt(Vl);var E0=tt(Hl);var T0=tt(ql);var F0=Ct(jl,!1);var P0=tt(Kl);var O0;function hO(r){O0=r.wasm.cwrap(go,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function gO(r){let{inputs:t,attrs:e,backend:n}=r,o=t.x,s=n.dataIdMap.get(o.dataId).id,{filterSize:a,strides:u,pad:l,dimRoundingMode:i}=e,c=S.computePool2DInfo(o.shape,a,u,1,l,i),p=c.filterHeight,m=c.filterWidth,f=c.padInfo.top,d=c.padInfo.right,h=c.padInfo.bottom,g=c.padInfo.left,x=c.strideHeight,y=c.strideWidth,b=c.inChannels;if(c.dataFormat!=="channelsLast")throw new Error(`wasm backend does not support dataFormat:'${c.dataFormat}'. Please use 'channelsLast'.`);if(c.dilationWidth!==1||c.dilationHeight!==1)throw new Error(`was backend only supports average pooling with dilation = [1, 1], got [${c.dilationHeight}, ${c.dilationWidth}].`);let v=n.makeOutput(c.outShape,"float32"),C=n.dataIdMap.get(v.dataId).id;return O0(s,o.shape[0],o.shape[1],o.shape[2],p,m,f,d,h,g,x,y,b,C),v}var B0={kernelName:go,backendName:"wasm",setupFunc:hO,kernelFunc:gO};var z0;function xO(r){z0=r.wasm.cwrap("AvgPool3D",null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function yO(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{filterSize:s,strides:a,pad:u,dimRoundingMode:l,dataFormat:i}=n,c=S.computePool3DInfo(o.shape,s,a,1,u,l,i),p=e.makeOutput(c.outShape,o.dtype);return z0(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(p.dataId).id,c.batchSize,c.inChannels,c.inDepth,c.inHeight,c.inWidth,c.outDepth,c.outHeight,c.outWidth,c.strideDepth,c.strideHeight,c.strideWidth,c.dilationDepth,c.dilationHeight,c.dilationWidth,c.effectiveFilterDepth,c.effectiveFilterHeight,c.effectiveFilterWidth,c.padInfo.front,c.padInfo.top,c.padInfo.left),p}var L0={kernelName:Yl,backendName:"wasm",setupFunc:xO,kernelFunc:yO};var W0;function bO(r){W0=r.wasm.cwrap("AvgPool3DGrad",null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function wO(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,input:s}=t,{filterSize:a,strides:u,pad:l,dimRoundingMode:i}=n,c=S.computePool3DInfo(s.shape,a,u,1,l,i),p=e.makeOutput(s.shape,s.dtype);return W0(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(p.dataId).id,c.batchSize,c.inChannels,c.inDepth,c.inHeight,c.inWidth,c.outDepth,c.outHeight,c.outWidth,c.strideDepth,c.strideHeight,c.strideWidth,c.dilationDepth,c.dilationHeight,c.dilationWidth,c.effectiveFilterDepth,c.effectiveFilterHeight,c.effectiveFilterWidth,c.padInfo.front,c.padInfo.top,c.padInfo.left,c.filterDepth,c.filterHeight,c.filterWidth),p}var U0={kernelName:Ql,backendName:"wasm",setupFunc:bO,kernelFunc:wO};var G0;function SO(r){G0=r.wasm.cwrap("AvgPoolGrad",null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function vO(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,input:s}=t,{filterSize:a,strides:u,pad:l}=n,i=S.computePool2DInfo(s.shape,a,u,1,l),c=e.makeOutput(s.shape,s.dtype);return G0(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(c.dataId).id,i.batchSize,i.inChannels,i.inHeight,i.inWidth,i.outHeight,i.outWidth,i.strideHeight,i.strideWidth,i.dilationHeight,i.dilationWidth,i.effectiveFilterHeight,i.effectiveFilterWidth,i.padInfo.top,i.padInfo.left,i.filterHeight,i.filterWidth),c}var V0={kernelName:Xl,backendName:"wasm",setupFunc:SO,kernelFunc:vO};function ue(r){let{inputs:t,attrs:e}=r,{x:n}=t,{shape:o}=e,s=w.sizeFromShape(n.shape),a=w.inferFromImplicitShape(o,s);return w.assert(s===w.sizeFromShape(a),()=>`new shape: ${a}, old shape: ${n.shape}. New shape and old shape must have the same number of elements.`),r.backend.incRef(n.dataId),{dataId:n.dataId,shape:a,dtype:n.dtype}}var H0={kernelName:Gs,backendName:"wasm",kernelFunc:ue};var q0;function IO(r){q0=r.wasm.cwrap(xo,null,["number","array","number","number","array","number","number","number","number"])}function CO(r){let{inputs:t,backend:e,attrs:n}=r,{a:o,b:s}=t,{transposeA:a,transposeB:u}=n;if(o.dtype!=="float32"||s.dtype!=="float32")throw new Error("BatchMatMul for non non-float32 tensors not yet supported.");let l=o.shape.length,i=s.shape.length,c=a?o.shape[l-2]:o.shape[l-1],p=u?s.shape[i-1]:s.shape[i-2],m=a?o.shape[l-1]:o.shape[l-2],f=u?s.shape[i-2]:s.shape[i-1],d=o.shape.slice(0,-2),h=s.shape.slice(0,-2),g=w.sizeFromShape(d),x=w.sizeFromShape(h),b=xn.assertAndGetBroadcastShape(o.shape.slice(0,-2),s.shape.slice(0,-2)).concat([m,f]);w.assert(c===p,()=>`Error in matMul: inner shapes (${c}) and (${p}) of Tensors with shapes ${o.shape} and ${s.shape} and transposeA=${a} and transposeB=${u} must match.`);let v=a?[g,c,m]:[g,m,c],C=u?[x,f,p]:[x,p,f],_=ue({inputs:{x:o},backend:e,attrs:{shape:v}}),k=ue({inputs:{x:s},backend:e,attrs:{shape:C}}),$=e.dataIdMap.get(_.dataId).id,T=e.dataIdMap.get(k.dataId).id,U=a?_.shape[2]:_.shape[1],z=u?k.shape[1]:k.shape[2],j=Math.max(g,x),Z=e.makeOutput([j,U,z],_.dtype),ut=e.dataIdMap.get(Z.dataId).id,yt=new Uint8Array(new Int32Array(_.shape).buffer),vt=new Uint8Array(new Int32Array(k.shape).buffer);return q0($,yt,_.shape.length,T,vt,k.shape.length,a,u,ut),e.disposeData(_.dataId),e.disposeData(k.dataId),Z.shape=b,Z}var K0={kernelName:xo,backendName:"wasm",setupFunc:IO,kernelFunc:CO};var zy={};rn(zy,{addImpl:()=>xy,bincountImpl:()=>Y0,bincountReduceImpl:()=>Q0,bitwiseAndImpl:()=>yy,castImpl:()=>gy,ceilImpl:()=>by,concatImpl:()=>ku,equalImpl:()=>wy,expImpl:()=>Sy,expm1Impl:()=>vy,floorDivImpl:()=>Cy,floorImpl:()=>Iy,gatherNdImpl:()=>Z0,gatherV2Impl:()=>J0,greaterEqualImpl:()=>_y,greaterImpl:()=>ky,lessEqualImpl:()=>My,lessImpl:()=>Ay,linSpaceImpl:()=>tv,logImpl:()=>Dy,maxImpl:()=>ev,maximumImpl:()=>Ry,minimumImpl:()=>Ny,multiplyImpl:()=>_u,negImpl:()=>rv,notEqualImpl:()=>$y,prodImpl:()=>ov,raggedGatherImpl:()=>iv,raggedRangeImpl:()=>uv,raggedTensorToTensorImpl:()=>pv,rangeImpl:()=>Au,rsqrtImpl:()=>Ty,scatterImpl:()=>mv,sigmoidImpl:()=>fv,simpleAbsImpl:()=>j0,sliceImpl:()=>Si,sparseFillEmptyRowsImpl:()=>dv,sparseReshapeImpl:()=>hv,sparseSegmentReductionImpl:()=>gv,sqrtImpl:()=>xv,squaredDifferenceImpl:()=>Fy,staticRegexReplaceImpl:()=>Py,stridedSliceImpl:()=>yv,stringNGramsImpl:()=>Mu,stringSplitImpl:()=>Du,stringToHashBucketFastImpl:()=>Ru,subImpl:()=>By,tileImpl:()=>bv,topKImpl:()=>Sv,transposeImpl:()=>nv,uniqueImpl:()=>$u});function Wp(r,t){Array.isArray(r)||(r=[r]),r.forEach(e=>{e!=null&&w.assert(e.dtype!=="complex64",()=>`${t} does not support complex64 tensors in the CPU backend.`)})}function j0(r){let t=new Float32Array(r.length);for(let e=0;e<r.length;++e)t[e]=Math.abs(r[e]);return t}function Bt(r){return(t,e,n,o,s)=>{let a=S.assertAndGetBroadcastShape(t,e),u=a.length,l=w.computeStrides(a),i=w.sizeFromShape(a),c=w.getTypedArrayFromDType(s,i),p=t.length,m=e.length,f=w.computeStrides(t),d=w.computeStrides(e),h=S.getBroadcastDims(t,a),g=S.getBroadcastDims(e,a);if(h.length+g.length===0)for(let x=0;x<c.length;++x)c[x]=r(n[x%n.length],o[x%o.length]);else for(let x=0;x<c.length;++x){let y=w.indexToLoc(x,u,l),b=y.slice(-p);h.forEach(k=>b[k]=0);let v=w.locToIndex(b,p,f),C=y.slice(-m);g.forEach(k=>C[k]=0);let _=w.locToIndex(C,m,d);c[x]=r(n[v],o[_])}return[c,a]}}function bi(r){let{inputs:t,backend:e}=r,{real:n,imag:o}=t,s=e.data.get(n.dataId).values,a=e.data.get(o.dataId).values,u=e.makeTensorInfo(n.shape,"complex64"),l=e.data.get(u.dataId);return l.complexTensorInfos={real:e.makeTensorInfo(n.shape,"float32",s),imag:e.makeTensorInfo(o.shape,"float32",a)},u}function Up(r,t,e="float32"){if(e==="complex64"){let o=Up(r,t,"float32"),s=Up(r,t,"float32");return bi({inputs:{real:o,imag:s},backend:r})}let n=w.makeZerosTypedArray(w.sizeFromShape(t),e);return r.makeTensorInfo(t,e,n)}function hy(r){let{inputs:t,backend:e}=r,{x:n}=t;return e.incRef(n.dataId),{dataId:n.dataId,shape:n.shape,dtype:n.dtype}}function X0(r){let{inputs:t,backend:e}=r,{input:n}=t,o=e.data.get(n.dataId).complexTensorInfos.real,s=e.data.get(o.dataId).values;return e.makeTensorInfo(o.shape,o.dtype,s)}function gy(r,t,e,n){if(n==="int32"){let o=Int32Array.from(r);return[t,"int32",o]}if(n==="bool"){let o=w.toTypedArray([0],e),[s,a]=Bt((u,l)=>u!==l?1:0)(t,[],r,o,"bool");return[a,"bool",s]}throw new Error(`Error in Cast: failed to cast ${e} to ${n}`)}function Cu(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{dtype:s}=n;if(s==="complex64"){if(o.dtype==="complex64")return hy({inputs:{x:o},backend:e});let c=Up(e,o.shape,o.dtype),p=Cu({inputs:{x:o},backend:e,attrs:{dtype:"float32"}}),m=bi({inputs:{real:p,imag:c},backend:e});return e.disposeIntermediateTensorInfo(c),e.disposeIntermediateTensorInfo(p),m}if(o.dtype==="complex64"){let c=X0({inputs:{input:o},backend:e}),p=Cu({inputs:{x:c},backend:e,attrs:{dtype:s}});return e.disposeIntermediateTensorInfo(c),p}if(!w.hasEncodingLoss(o.dtype,s)){let c=hy({inputs:{x:o},backend:e});return{dataId:c.dataId,shape:c.shape,dtype:s}}let a=e.data.get(o.dataId).values,[u,l,i]=gy(a,o.shape,o.dtype,s);return e.makeTensorInfo(u,l,i)}function Ut(r,t,e,n){return e==null?({inputs:o,backend:s})=>{let{a,b:u}=o,l=s;Wp([a,u],r);let i=l.data.get(a.dataId).values,c=l.data.get(u.dataId).values,p=a.dtype==="string"?S.fromUint8ToStringArray(i):i,m=a.dtype==="string"?S.fromUint8ToStringArray(c):c,f=n||a.dtype,[d,h]=t(a.shape,u.shape,p,m,f);return l.makeTensorInfo(h,f,d)}:({inputs:o,backend:s})=>{let{a,b:u}=o,l=s;if(a.dtype==="complex64"||u.dtype==="complex64"){let i=Cu({inputs:{x:a},backend:l,attrs:{dtype:"complex64"}}),c=l.data.get(i.dataId),p=c.complexTensorInfos.real,m=c.complexTensorInfos.imag,f=l.data.get(p.dataId).values,d=l.data.get(m.dataId).values,h=Cu({inputs:{x:u},backend:l,attrs:{dtype:"complex64"}}),g=l.data.get(h.dataId),x=g.complexTensorInfos.real,y=g.complexTensorInfos.imag,b=l.data.get(x.dataId).values,v=l.data.get(y.dataId).values,[C,_,k]=e(a.shape,u.shape,f,d,b,v),$=l.makeTensorInfo(k,"float32",C),T=l.makeTensorInfo(k,"float32",_),U=bi({inputs:{real:$,imag:T},backend:l});return l.disposeIntermediateTensorInfo(i),l.disposeIntermediateTensorInfo(h),l.disposeIntermediateTensorInfo($),l.disposeIntermediateTensorInfo(T),U}else{let i=l.data.get(a.dataId).values,c=l.data.get(u.dataId).values,p=n||a.dtype,[m,f]=t(a.shape,u.shape,i,c,p);return l.makeTensorInfo(f,p,m)}}}function wi(r){return(t,e,n,o,s,a)=>{let u=S.assertAndGetBroadcastShape(t,e),l=w.sizeFromShape(u),i=u.length,c=w.computeStrides(u),p=w.getTypedArrayFromDType("float32",l),m=w.getTypedArrayFromDType("float32",l),f=S.getBroadcastDims(t,u),d=S.getBroadcastDims(e,u),h=S.mergeRealAndImagArrays(n,o),g=S.mergeRealAndImagArrays(s,a),x=t.length,y=w.computeStrides(t),b=e.length,v=w.computeStrides(e);if(f.length+d.length===0)for(let C=0;C<p.length;C++){let _=C%h.length,k=C%g.length,$=r(h[_*2],h[_*2+1],g[k*2],g[k*2+1]);p[C]=$.real,m[C]=$.imag}else for(let C=0;C<p.length;C++){let _=w.indexToLoc(C,i,c),k=_.slice(-x);f.forEach(j=>k[j]=0);let $=w.locToIndex(k,x,y),T=_.slice(-b);d.forEach(j=>T[j]=0);let U=w.locToIndex(T,b,v),z=r(h[$*2],h[$*2+1],g[U*2],g[U*2+1]);p[C]=z.real,m[C]=z.imag}return[p,m,u]}}var xy=Bt((r,t)=>r+t),kO=wi((r,t,e,n)=>({real:r+e,imag:t+n})),Jst=Ut(zr,xy,kO);function Y0(r,t,e,n,o){let s=w.sizeFromShape(n),a=w.makeZerosTypedArray(o,e);for(let u=0;u<r.length;u++){let l=r[u];if(l<0)throw new Error("Input x must be non-negative!");l>=o||(s>0?a[l]+=t[u]:a[l]+=1)}return a}function Q0(r,t,e,n=!1){let o=r.shape[0],s=r.shape[1],a=Et([o,e],t.dtype);for(let u=0;u<o;u++)for(let l=0;l<s;l++){let i=r.get(u,l);if(i<0)throw new Error("Input x must be non-negative!");i>=e||(n?a.set(1,u,i):t.size>0?a.set(a.get(u,i)+t.get(u,l),u,i):a.set(a.get(u,i)+1,u,i))}return a}var yy=Bt((r,t)=>r&t),iit=Ut(Jl,yy);function be(r){return(t,e,n)=>{let o=w.getArrayFromDType(e,t.length);for(let s=0;s<t.length;++s)o[s]=r(t[s],n);return o}}function Gp(r,t,e){let n=be(t);return Xe(r,n,e)}function Xe(r,t,e){return({inputs:n,attrs:o,backend:s})=>{let{x:a}=n;Wp(a,r);let u=s,l=u.data.get(a.dataId).values,i;if(a.dtype==="string"){if(!Array.isArray(l))throw new Error("String tensor's value was not an instance of Array");i=S.fromUint8ToStringArray(l)}else i=l;let c=e||a.dtype,p=t(i,c,o);return u.makeTensorInfo(a.shape,c,p)}}var by=be(r=>Math.ceil(r)),xit=Xe(Is,by);function ku(r,t,e,n){let o=w.getArrayFromDType(e,w.sizeFromShape(t));if(n&&e!=="string"){let s=0;r.forEach(a=>{let u=w.sizeFromShape(a.shape);o.set(a.vals,s),s+=u})}else{let s=0;r.forEach(a=>{let u=e==="string"?S.fromUint8ToStringArray(a.vals):a.vals,l=0;for(let i=0;i<a.shape[0];++i){let c=i*t[1]+s;for(let p=0;p<a.shape[1];++p)o[c+p]=u[l++]}s+=a.shape[1]})}return o}var wy=Bt((r,t)=>r===t?1:0),Cit=Ut(As,wy,null,"bool");var Sy=be(r=>Math.exp(r)),Dit=Xe(Ms,Sy,"float32");var vy=be(r=>Math.expm1(r)),Tit=Xe(Ds,vy);var Iy=be(r=>Math.floor(r)),zit=Xe(Ns,Iy);var Cy=Bt((r,t)=>Math.floor(r/t)),Vit=Ut(Nn,Cy,null,"int32");function Z0(r,t,e,n,o,s,a,u,l){let i=Et([n,s],e);for(let c=0;c<n;c++){let p=[],m=0;for(let f=0;f<o;f++){let d=r[c*o+f];m+=d*a[f],p.push(d)}if(m<0||m>=l/s)throw new Error(`Invalid indices: ${p} does not index into ${u}`);for(let f=0;f<s;f++)i.values[c*s+f]=t.get(...t.indexToLoc(m*s+f))}return i}function J0(r,t,e){let n=Et(e,r.dtype);for(let o=0;o<n.size;++o){let a=n.indexToLoc(o).slice(),u=a[0],l=a[2],i=t.locToIndex([u,l]);a[2]=t.values[i];let c=r.locToIndex(a);0<=c&&c<r.values.length&&(n.values[o]=r.values[c])}return n}var ky=Bt((r,t)=>r>t?1:0),Jit=Ut($s,ky,null,"bool");var _y=Bt((r,t)=>r>=t?1:0),oat=Ut(Es,_y,null,"bool");var Ay=Bt((r,t)=>r<t?1:0),lat=Ut(Ts,Ay,null,"bool");var My=Bt((r,t)=>r<=t?1:0),dat=Ut(Fs,My,null,"bool");function tv(r,t,e){let n=(t-r)/(e-1),o=w.makeZerosTypedArray(e,"float32");o[0]=r;for(let s=1;s<o.length;s++)o[s]=o[s-1]+n;return o}var Dy=be(r=>Math.log(r)),Sat=Xe(Ps,Dy);function ev(r,t,e,n){let o=w.getTypedArrayFromDType(n,w.sizeFromShape(e));for(let s=0;s<o.length;++s){let a=s*t,u=r[a];for(let l=0;l<t;++l){let i=r[a+l];(Number.isNaN(i)||i>u)&&(u=i)}o[s]=u}return o}var Ry=Bt((r,t)=>Math.max(r,t)),Mat=Ut($n,Ry);var Ny=Bt((r,t)=>Math.min(r,t)),Eat=Ut(Os,Ny);var _u=Bt((r,t)=>r*t),_O=wi((r,t,e,n)=>({real:r*e-t*n,imag:r*n+t*e})),Bat=Ut(En,_u,_O);function rv(r,t,e){let n=w.createScalarValue(-1,e);return _u([],t,n,r,e)}var $y=Bt((r,t)=>r!==t?1:0),qat=Ut(Bs,$y,null,"bool");function nv(r,t,e,n,o){let s=t.length,a=w.sizeFromShape(t),u=w.computeStrides(t),l=w.computeStrides(o),i=w.getTypedArrayFromDType(e,w.sizeFromShape(o));for(let c=0;c<a;++c){let p=w.indexToLoc(c,s,u),m=new Array(p.length);for(let d=0;d<m.length;d++)m[d]=p[n[d]];let f=w.locToIndex(m,s,l);i[f]=r[c]}return i}function ov(r,t,e,n){let[o,s]=S.computeOutAndReduceShapes(r,n),a=Oe(t,"int32"),u=w.makeZerosTypedArray(w.sizeFromShape(o),a),l=w.sizeFromShape(s);for(let i=0;i<u.length;++i){let c=i*l,p=1;for(let m=0;m<l;++m)p*=e[c+m];u[i]=p}return{outVals:u,outShape:o,outDtype:a}}function AO(r,t,e){r.forEach((n,o)=>{if(n<0||n>=e){let s=w.indexToLoc(o,t.length,w.computeStrides(t)).join(",");throw new Error(`indices[${s}] = ${n} is not in [0, ${e})`)}})}function MO(r,t){for(let e=0;e<r.length;++e){let n=r[e],o=e===r.length-1?t:r[e+1].length;if(n.length===0)throw new Error("Ragged splits may not be empty");if(n[0]<0)throw new Error("Ragged splits must be non-negative");if(n[n.length-1]>o)throw new Error("Ragged splits must not point past values");for(let s=1;s<n.length;++s)if(n[s-1]>n[s])throw new Error("Ragged splits must be sorted in ascending order")}}function DO(r,t,e,n){let o=[],s=0,a=t.length-1+e.length,u=new Array(a).fill(null).map(()=>[0]);MO(e,n);let l=1;for(let i=0;i<t.length-1;++i){l*=t[i];let c=t[i+1];for(let p=1;p<l+1;++p)u[i].push(p*c)}for(let i=0;i<r.length;++i){let c=r[i],p=r[i]+1;for(let m=0;m<e.length;++m){let f=e[m],d=m+t.length-1;if(d>=0){let h=u[d],g=h[h.length-1]-f[c];for(let x=c;x<p;++x)u[d].push(f[x+1]+g)}c=f[c],p=f[p]}p!==c&&(o.push([c,p]),s+=p-c)}return{outSplits:u,valueSlices:o,numValues:s}}function RO(r){let t=[];for(let e=0;e<r.length;++e){let n=r[e].length,o=w.getArrayFromDType("int32",n);t.push(o),r[e].forEach((s,a)=>o[a]=s)}return t}function sv(r,t){let e=r.slice(0,t);for(;e.length<t;)e.push(1);for(let n=t;n<r.length;n++)e[t-1]*=r[n];return e}function NO(r,t,e,n,o,s){let a=sv(t,2)[1],u=sv(s,2)[1],l=0;for(let i of e)for(let c=i[0];c<i[1];++c){for(let p=0;p<n;++p)o[l*u+p]=r[c*a+p];++l}}function $O(r,t,e,n,o){let s=t.slice();s[0]=o;let a=w.getArrayFromDType(e,w.sizeFromShape(s)),u=r.length,l=u===0?0:u/t[0];return NO(r,t,n,l,a,s),[a,s]}function iv(r,t,e,n,o,s,a,u){if(r.length===0)throw new Error("paramsNestedSplits must be non empty");if(t[0].length===0)throw new Error("Split tensors must not be scalars");let l=t[0][0]-1;if(AO(s,a,l),n.length===0)throw new Error("params.rank must be nonzero");let i=n[0],{outSplits:c,valueSlices:p,numValues:m}=DO(s,a,r,i),f=RO(c),d=$O(e,n,o,p,m);return[f,d[0],d[1]]}var av=2147483647;function uv(r,t,e,n,o,s,a){if(t.length>1)throw new Error("starts must be a scalar or vector");if(o.length>1)throw new Error("limits must be a scalar or vector");if(a.length>1)throw new Error("deltas must be a scalar or vector");let u=t.length===0,l=o.length===0,i=a.length===0,c=[];u||c.push(t[0]),l||c.push(o[0]),i||c.push(a[0]);for(let g=1;g<c.length;++g)if(c[g]!==c[g-1])throw new Error("starts, limits, and deltas must have the same shape");let p=c.length===0?1:c[0],m=w.getArrayFromDType("int32",p+1);m[0]=0;for(let g=0;g<p;++g){let x=u?r[0]:r[g],y=l?n[0]:n[g],b=i?s[0]:s[g];if(b===0)throw new Error("Requires delta != 0");let v;if(b>0&&y<x||b<0&&y>x)v=0;else if(v=Math.ceil(Math.abs((y-x)/b)),v>av)throw new Error(`Requires ((limit - start) / delta) <= ${av}`);m[g+1]=m[g]+v}let f=m[p],d=w.getArrayFromDType(e,f),h=0;for(let g=0;g<p;++g){let x=m[g+1]-m[g],y=u?r[0]:r[g],b=i?s[0]:s[g];for(let v=0;v<x;++v)d[h++]=y,y+=b}return[m,d]}var Ir=S.RowPartitionType,Ey=class r{constructor(t,e,n,o,s,a,u,l,i,c){this.shape=t,this.shapeShape=e,this.values=n,this.valuesShape=o,this.valuesDType=s,this.defaultValue=a,this.defaultValueShape=u,this.rowPartitionValues=l,this.rowPartitionValuesShapes=i,this.rowPartitionTypes=S.getRowPartitionTypesHelper(c),this.raggedRank=S.getRaggedRank(this.rowPartitionTypes)}getRowPartitionTypeByDimension(t){return this.rowPartitionTypes[0]===Ir.FIRST_DIM_SIZE?this.rowPartitionTypes[t+1]:this.rowPartitionTypes[t]}getRowPartitionTensor(t){return this.rowPartitionTypes[0]===Ir.FIRST_DIM_SIZE?this.rowPartitionValues[t+1]:this.rowPartitionValues[t]}getMaxWidth(t){let e=this.getRowPartitionTensor(t-1);switch(this.getRowPartitionTypeByDimension(t-1)){case Ir.VALUE_ROWIDS:return r.getMaxWidthValueRowID(e);case Ir.ROW_SPLITS:return r.getMaxWidthRowSplit(e);default:throw new Error(`Cannot handle partition type ${Ir[this.getRowPartitionTypeByDimension(t-1)]}`)}}static getMaxWidthRowSplit(t){let e=t.length;if(e===0||e===1)return 0;let n=0;for(let o=0;o<e-1;++o){let s=t[o+1]-t[o];s>n&&(n=s)}return n}static getMaxWidthValueRowID(t){let e=t.length;if(e===0)return 0;let n=0,o=t[0],s=0;for(let a=1;a<e;++a){let u=t[a];u!==o&&(o=u,s=Math.max(a-n,s),n=a)}return Math.max(e-n,s)}tensorShapeFromTensor(t,e,n=!0){if(e.length===0){if(t[0]===-1)return[];throw new Error("The only valid scalar shape tensor is the fully unknown shape specified as -1.")}return cv(t,n)}calculateOutputSize(t){let e=this.valuesShape,n=this.defaultValueShape;S.validateDefaultValueShape(n,e);let o=this.tensorShapeFromTensor(this.shape,this.shapeShape),a=S.combineRaggedTensorToTensorShapes(this.raggedRank,o,e);a[0]<0&&(a[0]=t);for(let u=1;u<=this.raggedRank;++u)a[u]<0&&(a[u]=this.getMaxWidth(u));return a}calculateFirstParentOutputIndex(t,e,n){let o=Math.min(t,n),s=[],a=0;for(let u=0;u<o;++u,a+=e)s.push(a);for(let u=o;u<t;++u)s.push(-1);return w.assert(s.length===t,()=>"Final length of result must be equal to firstDimension."),s}calculateOutputIndexRowSplit(t,e,n,o){let s=t.length,a=[];for(let u=0;u<s-1;++u){let l=t[u+1]-t[u],i=Math.min(o,l),c=e[u];c===-1&&(i=0);for(let p=0;p<i;++p)a.push(c),c+=n;for(let p=0;p<l-i;++p)a.push(-1)}if(s>0&&a.length!==t[s-1])throw new Error("Invalid row split size.");return a}calculateOutputIndexValueRowID(t,e,n,o){let s=t.length,a=[];if(s===0)return[];let u=0,l=t[0];if(l>=e.length)throw new Error(`Got currentValueRowId=${l}, which is not less than ${e.length}`);let i=e[l];a.push(i);for(let c=1;c<s;++c){let p=t[c];if(p===l)i>=0&&(++u,u<o?i+=n:i=-1);else{if(u=0,l=p,p>=e.length)throw new Error(`Got nextValueRowId=${p} which is not less than ${e.length}`);i=e[p]}a.push(i)}if(a.length!==t.length)throw new Error("Invalid row ids.");return a}calculateOutputIndex(t,e,n,o){let s=this.getRowPartitionTensor(t),a=this.getRowPartitionTypeByDimension(t);switch(a){case Ir.VALUE_ROWIDS:return this.calculateOutputIndexValueRowID(s,e,n,o);case Ir.ROW_SPLITS:if(s.length-1>e.length)throw new Error(`Row partition size is greater than output size: ${s.length-1} > ${e.length}`);return this.calculateOutputIndexRowSplit(s,e,n,o);default:throw new Error(`Unsupported partition type: ${Ir[a]}`)}}getFirstDimensionSize(){let t=this.rowPartitionValues[0];if(this.rowPartitionTypes.length===0)throw new Error("No row_partition_types given.");let e=this.rowPartitionTypes[0];switch(e){case Ir.FIRST_DIM_SIZE:return t[0];case Ir.VALUE_ROWIDS:throw new Error("Cannot handle VALUE_ROWIDS in first dimension.");case Ir.ROW_SPLITS:return this.rowPartitionValuesShapes[0][0]-1;default:throw new Error(`Cannot handle type ${Ir[e]}`)}}compute(){if(this.rowPartitionValues[0].length<=0)throw new Error("Invalid first partition input. Tensor requires at least one element.");let e=this.getFirstDimensionSize(),n=this.calculateOutputSize(e),o=new Array(this.raggedRank+1);o[o.length-1]=1;for(let l=o.length-2;l>=0;--l)o[l]=o[l+1]*n[l+1];let s=cv(n,!1),a=w.getArrayFromDType(this.valuesDType,w.sizeFromShape(s));if(o[0]*n[0]>0){let l=this.calculateFirstParentOutputIndex(e,o[0],n[0]);for(let i=1;i<=this.raggedRank;++i)l=this.calculateOutputIndex(i-1,l,o[i],n[i]);this.setOutput(this.raggedRank,l,a,s)}return[s,a]}setOutput(t,e,n,o){if(n.length===0)return;let s=this.values,a=n,u=o.slice();u=u.slice(t+1);let l=w.sizeFromShape(u),i=e.length,c=this.defaultValue;if(c.length!==l&&c.length!==1){let d=this.defaultValueShape;H(()=>{let h=Q(c,d);c=ai(h,u).dataSync()})}let p=0,m=0,f=0;for(let d=0;d<=i;++d){let h=d<i?e[d]:-1;if(h===f){++f;continue}if(m<f){let g=s.subarray(p*l),x=a.subarray(m*l),y=(f-m)*l;lv(x,g,y)}if(d>=i){let g=n.length;h=Math.floor(g/l)}if(h>f)if(this.defaultValue.length===1)a.subarray(f*l,h*l).fill(this.defaultValue[0]),f=h;else for(;h>f;){let g=a.slice(f*l);lv(g,c,l),++f}h<0?(p=d+1,m=f):(p=d,m=f,f=m+1)}}};function lv(r,t,e){for(let n=0;n<e;n++)r[n]=t[n]}function cv(r,t){let e=[];for(let n of r){if(n<0){if(!t)throw new Error(`Dimension ${n} must be >= 0`);if(n<-1)throw new Error(`Dimension ${n} must be >= -1`);n=-1}e.push(n)}return e}function pv(r,t,e,n,o,s,a,u,l,i){return new Ey(r,t,e,n,o,s,a,u,l,i).compute()}function Au(r,t,e,n){let o=r===t,s=r<t&&e<0,a=t<r&&e>1;if(o||s||a)return w.makeZerosTypedArray(0,n);let u=Math.abs(Math.ceil((t-r)/e)),l=w.makeZerosTypedArray(u,n);t<r&&e===1&&(e=-1),l[0]=r;for(let i=1;i<l.length;i++)l[i]=l[i-1]+e;return l}var Ty=be(r=>1/Math.sqrt(r)),lut=Xe(Tn,Ty);function mv(r,t,e,n,o,s,a,u,l,i){let c=[n/o,o],p=r.values,m=t.values;if(n===0)return Et(e,t.dtype);let f=l instanceof Lr?l:Et(c,t.dtype);typeof l=="string"||typeof l=="number"?f.values.fill(l):typeof l=="boolean"&&f.values.fill(+l);for(let d=0;d<s;d++){let h=[],g=0;for(let x=0;x<a;x++){let y=p[d*a+x];h.push(y),g+=y*u[x]}if(g<0||g>=n/o)throw new Error(`Invalid indices: ${h} does not index into ${e}`);for(let x=0;x<o;x++)i?f.values[g*o+x]+=m[d*o+x]:f.values[g*o+x]=t.rank===0?m[0]:m[d*o+x]}return f}var fv=be(r=>1/(1+Math.exp(-r))),gut=Gp(Fn,r=>1/(1+Math.exp(-r)));function Si(r,t,e,n,o){let s=me.isSliceContinous(n,t,e),a=w.sizeFromShape(e),u=w.computeStrides(n);if(s){let p=me.computeFlatOffset(t,u);return o==="string"?r.slice(p,p+a):r.subarray(p,p+a)}let l=o==="string"?S.fromUint8ToStringArray(r):r,i=Et(n,o,l),c=Et(e,o);for(let p=0;p<c.size;++p){let m=c.indexToLoc(p),f=m.map((d,h)=>d+t[h]);c.set(i.get(...f),...m)}return o==="string"?S.fromStringArrayToUint8(c.values):c.values}function dv(r,t,e,n,o,s,a){let u=t[0],l=s[0],i=new Array(l),c=new Array(u),p=t[1];if(l===0){if(u!==0)throw new Error(S.getSparseFillEmptyRowsIndicesDenseShapeMismatch(u));let g=w.getArrayFromDType(e,0),x=w.getArrayFromDType(o,0);return[g,[0,p],x,i,c]}let m=!0,f=0,d=new Array(l).fill(0);for(let g=0;g<u;++g){let x=r[g*p];if(x<0)throw new Error(S.getSparseFillEmptyRowsNegativeIndexErrorMessage(g,x));if(x>=l)throw new Error(S.getSparseFillEmptyRowsOutOfRangeIndexErrorMessage(g,x,l));++d[x],m=m&&x>=f,f=x}let h=!0;for(let g=0;g<l;++g){let x=d[g]===0;i[g]=x,h=h&&!x,d[g]=Math.max(d[g],1),g>0&&(d[g]+=d[g-1])}if(h&&m){let g=r,x=n;for(let y=0;y<u;++y)c[y]=y;return[g,[u,p],x,i,c]}else{let g=d[l-1],x=w.getArrayFromDType(e,g*p),y=w.getArrayFromDType(o,g),b=new Array(l).fill(0);for(let v=0;v<u;++v){let C=r[v*p],_=b[C],k=(C===0?0:d[C-1])+_;b[C]++;for(let $=0;$<p;++$)x[k*p+$]=r[v*p+$];y[k]=n[v],c[v]=k}for(let v=0;v<l;++v)if(b[v]===0){let _=v===0?0:d[v-1];x[_*p+0]=v;for(let k=1;k<p;++k)x[_*p+k]=0;y[_]=a}return[x,[g,p],y,i,c]}}function hv(r,t,e,n,o){let s=w.sizeFromShape(n),a=t[0],u=o.length,l=[],i=1,c=-1;for(let g=0;g<u;++g){let x=o[g];if(x===-1){if(c!==-1)throw new Error(S.getSparseReshapeMultipleNegativeOneOutputDimErrorMessage(c,g));c=g,l.push(1)}else{if(x<0)throw new Error(S.getSparseReshapeNegativeOutputDimErrorMessage(g,x));i*=x,l.push(x)}}if(c!==-1){if(i<=0)throw new Error(S.getSparseReshapeEmptyTensorZeroOutputDimErrorMessage());let g=Math.trunc(s/i);if(i*g!==s)throw new Error(S.getSparseReshapeInputOutputMultipleErrorMessage(n,l));l[c]=g}if(w.sizeFromShape(l)!==s)throw new Error(S.getSparseReshapeInputOutputMismatchErrorMessage(n,l));let m=n.length,f=[];if(m>0){f[m-1]=1;for(let g=m-2;g>=0;--g)f[g]=f[g+1]*n[g+1]}let d=[];if(u>0){d[u-1]=1;for(let g=u-2;g>=0;--g)d[g]=d[g+1]*l[g+1]}let h=w.getArrayFromDType(e,a*u);for(let g=0;g<a;++g){let x=0;for(let y=0;y<m;++y)x+=r[g*m+y]*f[y];for(let y=0;y<u;++y)h[g*u+y]=Math.trunc(x/d[y]),x%=d[y]}return[h,[a,u],l]}function gv(r,t,e,n,o,s=!1,a=0){let u=n.length,l=[t[0],r.length/t[0]],i=l[1],p=u>0?o[u-1]+1:0;if(p<0)throw new Error(S.getSparseSegmentReductionNegativeSegmentIdsErrorMessage());let m=t.slice();m[0]=p;let f=m.reduce((b,v)=>b*v,1),d=w.getArrayFromDType(e,f);if(u===0)return p>0&&d.fill(a),[d,m];if(p<=0)throw new Error(S.getSparseSegmentReductionNegativeSegmentIdsErrorMessage());let h=0,g=1,x=0,y=o[h];for(;;){let b=0;if(g<u){if(b=o[g],y===b){++g;continue}if(y>=b)throw new Error(S.getSparseSegmentReductionNonIncreasingSegmentIdsErrorMessage())}if(y<0||y>=p)throw new Error(S.getSparseSegmentReductionSegmentIdOutOfRangeErrorMessage(y,p));y>x&&d.fill(a,x*i,y*i);for(let v=h;v<g;++v){let C=n[v];if(C<0||C>=l[0])throw new Error(S.getSparseSegmentReductionIndicesOutOfRangeErrorMessage(v,n[v],l[0]));for(let _=0;_<i;_++)d[y*i+_]+=r[C*i+_]}if(s)for(let v=0;v<i;v++)d[y*i+v]/=g-h;if(h=g,++g,x=y+1,y=b,g>u)break}return x<p&&d.fill(a,x*i,p*i),[d,m]}var xv=be(r=>Math.sqrt(r)),Dut=Gp(Pn,r=>Math.sqrt(r));var Fy=Bt((r,t)=>{let e=r-t;return e*e}),Tut=Ut(qs,Fy);var Py=be((r,t)=>{let{pattern:e,replaceGlobal:n,rewrite:o}=t;return r.replace(new RegExp(e,n?"g":""),o)}),zut=Xe(Tw,Py);function yv(r,t,e,n){let o=Et(r,t.dtype);for(let s=0;s<o.size;s++){let a=o.indexToLoc(s),u=new Array(a.length);for(let l=0;l<u.length;l++)u[l]=a[l]*e[l]+n[l];o.set(t.get(...u),...a)}return o}var Oy=class{constructor(t,e,n,o,s,a){this.separator=w.encodeString(t),this.nGramWidths=e,this.leftPad=w.encodeString(n),this.rightPad=w.encodeString(o),this.padWidth=s,this.preserveShort=a}getPadWidth(t){return Math.min(this.padWidth<0?t-1:this.padWidth,t-1)}getNumNGrams(t,e){let n=this.getPadWidth(e);return Math.max(0,t+2*n-e+1)}createNGrams(t,e,n,o,s,a){for(let u=0;u<s;++u){let l=this.getPadWidth(a),i=Math.max(0,l-u),c=Math.max(0,l-(s-(u+1))),p=a-(i+c),m=e+(i>0?0:u-l),f=0;f+=i*this.leftPad.length;for(let y=0;y<p;++y)f+=t[m+y].length;f+=c*this.rightPad.length;let d=i+c+p-1;f+=d*this.separator.length,n[o+u]=new Uint8Array(f);let h=n[o+u],g=0,x=y=>y.forEach(b=>h[g++]=b);for(let y=0;y<i;++y)x(this.leftPad),x(this.separator);for(let y=0;y<p-1;++y)x(t[m+y]),x(this.separator);if(p>0){x(t[m+p-1]);for(let y=0;y<c;++y)x(this.separator),x(this.rightPad)}else{for(let y=0;y<c-1;++y)x(this.rightPad),x(this.separator);x(this.rightPad)}}}compute(t,e){let n=t.length,o=e.length;if(o>0){let l=e[0];if(l!==0)throw new Error(`First split value must be 0, got ${l}`);for(let i=1;i<o;++i){let c=e[i]>=l;if(c=c&&e[i]<=n,!c)throw new Error(`Invalid split value ${e[i]}, must be in [${l}, ${n}]`);l=e[i]}if(l!==n)throw new Error(`Last split value must be data size. Expected ${n}, got ${l}`)}let s=o-1,a=w.getArrayFromDType("int32",o);if(n===0||o===0){let l=new Array(n);for(let i=0;i<=s;++i)a[i]=0;return[l,a]}a[0]=0;for(let l=1;l<=s;++l){let i=e[l]-e[l-1],c=0;this.nGramWidths.forEach(p=>{c+=this.getNumNGrams(i,p)}),this.preserveShort&&i>0&&c===0&&(c=1),a[l]=a[l-1]+c}let u=new Array(a[s]);for(let l=0;l<s;++l){let i=e[l],c=a[l];if(this.nGramWidths.forEach(p=>{let m=e[l+1]-e[l],f=this.getNumNGrams(m,p);this.createNGrams(t,i,u,c,f,p),c+=f}),this.preserveShort&&c===a[l]){let p=e[l+1]-e[l];if(p===0)continue;let m=p+2*this.padWidth;this.createNGrams(t,i,u,c,1,m)}}return[u,a]}};function Mu(r,t,e,n,o,s,a,u){return new Oy(e,n,o,s,a,u).compute(r,t)}function EO(r,t,e,n){if(!r.length)return;if(t.length===0){for(let s=0;s<r.length;++s)n.push(r.subarray(s,s+1));return}if(t.length===1){let s=t[0],a=r.indexOf(s);for(;a!==-1;){let u=r.subarray(0,a);(!e||u.length!==0)&&n.push(u),r=r.subarray(a+1),a=r.indexOf(s)}(!e||r.length!==0)&&n.push(r);return}let o=0;for(let s=0;s<r.length+1;s++)if(s===r.length||t.indexOf(r[s])!==-1){let a=r.subarray(o,s);(!e||a.length!==0)&&n.push(a),o=s+1}}function Du(r,t,e){let n=r.length,o=[],s=0,a=0,u=new Array(n);for(let m=0;m<n;++m){let f=o.length;EO(r[m],t,e,o);let d=o.length-f;u[m]=d,s+=d,a=Math.max(a,d)}let l=w.getArrayFromDType("int32",s*2),i=new Array(s),c=[n,a],p=0;for(let m=0;m<n;++m)for(let f=0;f<u[m];++f)l[p*2]=m,l[p*2+1]=f,i[p]=o[p],++p;return[l,i,c]}function Ru(r,t){let e=w.getArrayFromDType("int32",r.length);for(let n=0;n<r.length;++n)e[n]=w.fingerPrint64(r[n]).modulo(t).getLowBitsUnsigned();return e}var By=Bt((r,t)=>r-t),TO=wi((r,t,e,n)=>({real:r-e,imag:t-n})),Zut=Ut(On,By,TO);function bv(r,t){let e=new Array(r.rank);for(let o=0;o<e.length;o++)e[o]=r.shape[o]*t[o];let n=Et(e,r.dtype);for(let o=0;o<n.values.length;++o){let s=n.indexToLoc(o),a=new Array(r.rank);for(let l=0;l<a.length;l++)a[l]=s[l]%r.shape[l];let u=r.locToIndex(a);n.values[o]=r.values[u]}return n}var Nu=(r,t)=>{let e=t.value-r.value;return e===0?r.index-t.index:e};function wv(r,t,e=0,n=r.length-1){for(;n>e;){if(n-e>600){let u=n-e+1,l=t-e+1,i=Math.log(u),c=.5*Math.exp(2*i/3),p=.5*Math.sqrt(i*c*(u-c)/u)*Math.sign(l-u/2),m=Math.max(e,Math.floor(t-l*c/u+p)),f=Math.min(n,Math.floor(t+(u-l)*c/u+p));wv(r,t,m,f)}let o=r[t],s=e,a=n;for(w.swap(r,e,t),Nu(r[n],o)>0&&w.swap(r,e,n);s<a;){for(w.swap(r,s,a),s++,a--;Nu(r[s],o)<0;)s=s+1;for(;Nu(r[a],o)>0;)a=a-1}Nu(r[e],o)===0?w.swap(r,e,a):(a=a+1,w.swap(r,a,n)),a<=t&&(e=a+1),t<=a&&(n=a-1)}}function Sv(r,t,e,n,o){let s=t[t.length-1],[a,u]=[r.length/s,s],l=w.getTypedArrayFromDType(e,a*n),i=w.getTypedArrayFromDType("int32",a*n);for(let p=0;p<a;p++){let m=p*u,f=r.subarray(m,m+u),d=new Array(f.length);f.forEach((y,b)=>d[b]={value:y,index:b}),n<d.length&&(wv(d,n),d=d.slice(0,n)),o&&d.sort(Nu);let h=p*n,g=l.subarray(h,h+n),x=i.subarray(h,h+n);for(let y=0;y<n;y++)g[y]=d[y].value,x[y]=d[y].index}let c=t.slice();return c[c.length-1]=n,[Et(c,e,l),Et(c,"int32",i)]}function $u(r,t,e,n){let o=w.parseAxisParam(t,e)[0],s=[1,e[0],1];for(let d=0;d<o;d++)s[0]*=e[d];s[1]=e[o];for(let d=o+1;d<e.length;d++)s[2]*=e[d];let a=new Map,u=new Int32Array(e[o]),l=new Lr(s,n,r),i=[],c=s[0]===1&&s[2]===1;for(let d=0;d<e[o];d++){let h;if(c)h=r[d].toString();else{let x=[];for(let y=0;y<s[0];y++)for(let b=0;b<s[2];b++)x.push(l.get(y,d,b));h=x.join(",")}let g=a.get(h);if(g!=null)u[d]=g;else{let x=a.size;a.set(h,x),u[d]=x,i.push(d)}}let p=s.slice();p[1]=a.size;let m=new Lr(p,n);i.forEach((d,h)=>{for(let g=0;g<s[0];g++)for(let x=0;x<s[2];x++)m.set(l.get(g,d,x),g,h,x)});let f=e.slice();return f[o]=p[1],{outputValues:m.values,outputShape:f,indices:u}}function Cr(r){let{inputs:{x:t},attrs:{begin:e,size:n},backend:o}=r,[s,a]=me.parseSliceParams(t,e,n),u=me.isSliceContinous(t.shape,s,a),l=o.readSync(t.dataId),i=o.makeOutput(a,t.dtype),c=w.computeStrides(t.shape),p=o.dataIdMap.get(i.dataId);if(u){let d=me.computeFlatOffset(s,c);return t.dtype==="string"?p.stringBytes=l.slice(d,d+w.sizeFromShape(a)):o.typedArrayFromHeap(i).set(l.subarray(d,d+w.sizeFromShape(a))),i}if(t.dtype==="string"){let d=Si(l,s,a,t.shape,t.dtype);return p.stringBytes=d,i}let m=o.typedArrayFromHeap(i),f=t.shape.length;if(f===2)FO(l,c[0],m,s,a);else if(f===3)PO(l,c[0],c[1],m,s,a);else if(f===4)OO(l,c[0],c[1],c[2],m,s,a);else{let d=Si(l,s,a,t.shape,t.dtype);m.set(d)}return i}function FO(r,t,e,n,o){let s=0,a=n[0],u=n[1],l=a+o[0];for(let i=a;i<l;i++){let c=i*t+u;e.set(r.subarray(c,c+o[1]),s),s+=o[1]}}function PO(r,t,e,n,o,s){let a=0,u=o[0],l=o[1],i=o[2],c=u+s[0],p=l+s[1];for(let m=u;m<c;m++)for(let f=l;f<p;f++){let d=m*t+f*e+i;n.set(r.subarray(d,d+s[2]),a),a+=s[2]}}function OO(r,t,e,n,o,s,a){let u=0,l=s[0],i=s[1],c=s[2],p=l+a[0],m=i+a[1],f=c+a[2],d=s[3];for(let h=l;h<p;h++)for(let g=i;g<m;g++)for(let x=c;x<f;x++){let y=h*t+g*e+x*n+d;o.set(r.subarray(y,y+a[3]),u),u+=a[3]}}var vv={kernelName:Ro,backendName:"wasm",kernelFunc:Cr};function BO(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{blockShape:s,crops:a}=n,u=s.reduce((x,y)=>x*y),l=S.getReshaped(o.shape,s,u),i=S.getPermuted(l.length,s.length),c=S.getReshapedPermuted(o.shape,s,u),p=S.getSliceBeginCoords(a,s.length),m=S.getSliceSize(c,a,s.length),f=ue({inputs:{x:o},backend:e,attrs:{shape:l}}),d=dr({inputs:{x:f},backend:e,attrs:{perm:i}}),h=ue({inputs:{x:d},backend:e,attrs:{shape:c}}),g=Cr({inputs:{x:h},backend:e,attrs:{begin:p,size:m}});return e.disposeData(f.dataId),e.disposeData(d.dataId),e.disposeData(h.dataId),g}var Iv={kernelName:Zl,backendName:"wasm",kernelFunc:BO};var Cv;function zO(r){Cv=r.wasm.cwrap(na,null,["number","number","boolean","number","number","number"])}function LO(r){let{backend:t,inputs:e,attrs:n}=r,{x:o,weights:s}=e,{size:a}=n,u=s.shape.reduce((p,m)=>p*m,1)!==0,l=o.shape.length===1?[a]:[o.shape[0],a],i=t.makeOutput(l,s.dtype);function c(p){return t.dataIdMap.get(p.dataId).id}return Cv(c(o),a,u,c(s),st[s.dtype],c(i)),i}var kv={kernelName:na,backendName:"wasm",setupFunc:zO,kernelFunc:LO};var WO=!0,_v=Ct(Jl,WO);function UO(r){let{inputs:t,backend:e}=r,{s0:n,s1:o}=t,s=e.typedArrayFromHeap(n),a=e.typedArrayFromHeap(o),u=S.assertAndGetBroadcastShape(Array.from(s),Array.from(a));return e.makeOutput([u.length],"int32",void 0,new Int32Array(u))}var Av={kernelName:tc,backendName:"wasm",kernelFunc:UO};function Ye(r){let{inputs:{x:t},attrs:{dtype:e},backend:n}=r,o=n.makeOutput(t.shape,e),s=n.typedArrayFromHeap(t);return n.typedArrayFromHeap(o).set(s),o}var Mv={kernelName:on,backendName:"wasm",kernelFunc:Ye};var Dv=tt(Is);var Rv;function GO(r){Rv=r.wasm.cwrap(yo,null,["number","number","number","number"])}function VO(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{clipValueMin:s,clipValueMax:a}=n,u=e.dataIdMap.get(o.dataId).id,l=e.makeOutput(o.shape,o.dtype),i=e.dataIdMap.get(l.dataId).id;return Rv(u,s,a,i),l}var Nv={kernelName:yo,backendName:"wasm",setupFunc:GO,kernelFunc:VO};function Ly(r){let{inputs:t,backend:e}=r,n=w.parseAxisParam(r.attrs.axis,t[0].shape)[0],o=t.map(f=>f.shape);S.assertParamsConsistent(o,n);let s=S.computeOutShape(t.map(f=>f.shape),n),a=t.filter(f=>w.sizeFromShape(f.shape)>0);if(a.length===1)return jo({inputs:{x:a[0]},backend:e});let u=e.makeOutput(s,t[0].dtype);if(w.sizeFromShape(s)===0)return u;if(a[0].dtype==="string"){let f=a.map(b=>{let C=[-1,w.sizeFromShape(b.shape.slice(n))];return ue({inputs:{x:b},backend:e,attrs:{shape:C}})}),d=f.map(b=>({vals:e.readSync(b.dataId),shape:b.shape}));s=S.computeOutShape(f.map(b=>b.shape),1);let h=f[0].shape[0]===1,g=ku(d,s,t[0].dtype,h),x=S.computeOutShape(a.map(b=>b.shape),n);u.shape=x;let y=e.dataIdMap.get(u.dataId);return y.stringBytes=S.fromStringArrayToUint8(g),f.forEach(b=>e.disposeData(b.dataId)),u}let l=w.sizeFromShape(a[0].shape.slice(0,n)),i=0,c=a.map(f=>{let d=w.sizeFromShape(f.shape.slice(n));return i+=d,d}),p=a.map(f=>e.typedArrayFromHeap(f)),m=e.typedArrayFromHeap(u);for(let f=0;f<l;f++){let d=f*i;for(let h=0;h<p.length;h++){let g=c[h],x=f*g,y=p[h].subarray(x,x+g);m.set(y,d),d+=g}}return u}var $v={kernelName:Cs,backendName:"wasm",kernelFunc:Ly};var Ev;function HO(r){Ev=r.wasm.cwrap(bo,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function qO(r){let{inputs:t,attrs:e,backend:n}=r,{x:o,filter:s}=t,a=n.dataIdMap.get(o.dataId).id,u=n.dataIdMap.get(s.dataId).id,{strides:l,dilations:i,pad:c,dimRoundingMode:p,dataFormat:m}=e,f=S.convertConv2DDataFormat(m),d=S.computeConv2DInfo(o.shape,s.shape,l,i,c,p,!1,f),h=d.filterHeight,g=d.filterWidth,x=d.padInfo.top,y=d.padInfo.right,b=d.padInfo.bottom,v=d.padInfo.left,C=d.dilationHeight,_=d.dilationWidth,k=d.strideHeight,$=d.strideWidth,T=d.inChannels,U=d.outChannels,z=d.padInfo.type==="SAME"?1:0;if(d.dataFormat!=="channelsLast")throw new Error(`wasm backend Conv2D does not support dataFormat:'${d.dataFormat}'. Please use 'channelsLast'.`);let j=n.makeOutput(d.outShape,"float32"),Z=n.dataIdMap.get(j.dataId).id;return Ev(a,o.shape[0],o.shape[1],o.shape[2],u,h,g,x,y,b,v,z,C,_,k,$,T,U,Z),j}var Tv={kernelName:bo,backendName:"wasm",setupFunc:HO,kernelFunc:qO};var Fv;function KO(r){Fv=r.wasm.cwrap(wo,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function jO(r){let{backend:t,inputs:e,attrs:n}=r,{dy:o,filter:s}=e,{strides:a,pad:u,dataFormat:l,dimRoundingMode:i,inputShape:c}=n,p=1,m=S.convertConv2DDataFormat(l),f=S.computeConv2DInfo(c,s.shape,a,p,u,i,!1,m),{batchSize:d,filterHeight:h,filterWidth:g,inChannels:x,inHeight:y,inWidth:b,outChannels:v,outHeight:C,outWidth:_,strideHeight:k,strideWidth:$}=f,T=h-1-f.padInfo.top,U=g-1-f.padInfo.left,z=f.dataFormat==="channelsLast",j=w.computeStrides(f.inShape),Z=w.computeStrides(o.shape),[ut,yt,vt]=w.computeStrides(s.shape),Ot=j[0],we=z?j[1]:j[2],Ce=z?j[2]:1,fe=z?1:j[1],ke=Z[0],se=z?Z[1]:Z[2],ce=z?Z[2]:1,Pt=z?1:Z[1],Cn=t.makeOutput(f.inShape,"float32"),Or=t.dataIdMap.get(Cn.dataId).id,Zr=t.dataIdMap.get(o.dataId).id,Wi=t.dataIdMap.get(s.dataId).id;return Fv(Zr,Wi,d,h,g,y,b,x,C,_,v,k,$,T,U,ut,yt,vt,Ot,we,Ce,fe,ke,se,ce,Pt,Or),Cn}var Pv={kernelName:wo,backendName:"wasm",setupFunc:KO,kernelFunc:jO};var Ov;function XO(r){Ov=r.wasm.cwrap(sa,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function YO(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s}=t,{strides:a,pad:u,dilations:l}=n;if(o.dtype!=="float32")throw new Error(`Tensor x must have dtype float32, got ${o.dtype}`);if(s.dtype!=="float32")throw new Error(`Tensor filter must have dtype float32, got ${s.dtype}`);let i=S.computeConv3DInfo(o.shape,s.shape,a,l,u),c=e.makeOutput(i.outShape,o.dtype);return Ov(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(c.dataId).id,i.batchSize,i.inDepth,i.inHeight,i.inWidth,i.inChannels,i.outDepth,i.outHeight,i.outWidth,i.outChannels,i.strideDepth,i.strideHeight,i.strideWidth,i.dilationDepth,i.dilationHeight,i.dilationWidth,i.filterDepth,i.filterHeight,i.filterWidth,i.padInfo.front,i.padInfo.top,i.padInfo.left),c}var Bv={kernelName:sa,backendName:"wasm",setupFunc:XO,kernelFunc:YO};var zv;function QO(r){zv=r.wasm.cwrap(ia,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function ZO(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,dy:s}=t,{strides:a,pad:u,filterShape:l}=n;if(o.dtype!=="float32")throw new Error(`Tensor dy must have dtype float32, got ${o.dtype}`);if(s.dtype!=="float32")throw new Error(`Tensor filter must have dtype float32, got ${s.dtype}`);let i=S.computeConv3DInfo(o.shape,l,a,1,u),c=e.makeOutput(i.filterShape,s.dtype);return zv(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(c.dataId).id,i.batchSize,i.inDepth,i.inHeight,i.inWidth,i.inChannels,i.outDepth,i.outHeight,i.outWidth,i.outChannels,i.strideDepth,i.strideHeight,i.strideWidth,i.dilationDepth,i.dilationHeight,i.dilationWidth,i.filterDepth,i.filterHeight,i.filterWidth,i.padInfo.front,i.padInfo.top,i.padInfo.left),c}var Lv={kernelName:ia,backendName:"wasm",setupFunc:QO,kernelFunc:ZO};var Wv;function JO(r){Wv=r.wasm.cwrap(aa,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function tB(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,filter:s}=t,{pad:a,strides:u,inputShape:l}=n;if(o.dtype!=="float32")throw new Error(`Tensor dy must have dtype float32, got ${o.dtype}`);if(s.dtype!=="float32")throw new Error(`Tensor filter must have dtype float32, got ${s.dtype}`);let i=S.computeConv3DInfo(l,s.shape,u,1,a),c=e.makeOutput(i.inShape,o.dtype);return Wv(e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(c.dataId).id,i.batchSize,i.inDepth,i.inHeight,i.inWidth,i.inChannels,i.outDepth,i.outHeight,i.outWidth,i.outChannels,i.strideDepth,i.strideHeight,i.strideWidth,i.dilationDepth,i.dilationHeight,i.dilationWidth,i.filterDepth,i.filterHeight,i.filterWidth,i.padInfo.front,i.padInfo.top,i.padInfo.left),c}var Uv={kernelName:aa,backendName:"wasm",setupFunc:JO,kernelFunc:tB};var Gv=tt(rc);var Vv=tt(nc);var Wy;(function(r){r[r.bilinear=0]="bilinear",r[r.nearest=1]="nearest"})(Wy||(Wy={}));var Hv;function eB(r){Hv=r.wasm.cwrap(ca,null,["number","number","number","number","array","number","number","number","number","number"])}function rB(r){let{backend:t,inputs:e,attrs:n}=r,{method:o,extrapolationValue:s,cropSize:a}=n,{image:u,boxes:l,boxInd:i}=e,c=l.shape[0],[p,m]=a,f=[c,p,m,u.shape[3]],d=t.dataIdMap.get(u.dataId),h;u.dtype!=="float32"&&(h=Ye({backend:t,inputs:{x:u},attrs:{dtype:"float32"}}),d=t.dataIdMap.get(h.dataId));let g=d.id,x=t.dataIdMap.get(l.dataId).id,y=t.dataIdMap.get(i.dataId).id,b=t.makeOutput(f,"float32"),v=t.dataIdMap.get(b.dataId).id,C=new Uint8Array(new Int32Array(u.shape).buffer);return Hv(g,x,y,c,C,p,m,Wy[o],s,v),h!=null&&t.disposeData(h.dataId),b}var qv={kernelName:ca,backendName:"wasm",setupFunc:eB,kernelFunc:rB};var Kv;function nB(r){Kv=r.wasm.cwrap(ua,null,["number","number","number","number","number","number"])}function oB(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s,exclusive:a,reverse:u}=n,l=o.shape.length;w.assert(o.dtype==="float32"||o.dtype==="int32",()=>`cumprod does not support ${o.dtype} tensors in the WASM backend`);let i=S.getAxesPermutation([s],l),c=o;i!==null&&(c=dr({inputs:{x:o},attrs:{perm:i},backend:e}));let p=S.getInnerMostAxes(1,l)[0];S.assertAxesAreInnerMostDims("cumprod",[p],l);let m=e.makeOutput(c.shape,c.dtype),f=c.shape[p],d=e.dataIdMap.get(c.dataId).id,h=e.dataIdMap.get(m.dataId).id;Kv(d,a?1:0,u?1:0,f,h,st[o.dtype]);let g=m;if(i!==null){let x=S.getUndoAxesPermutation(i);g=dr({inputs:{x:m},attrs:{perm:x},backend:e}),e.disposeData(c.dataId),e.disposeData(m.dataId)}return g}var jv={kernelName:ua,backendName:"wasm",setupFunc:nB,kernelFunc:oB};var Xv;function sB(r){Xv=r.wasm.cwrap(la,null,["number","number","number","number","number","number"])}function iB(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s,exclusive:a,reverse:u}=n,l=o.shape.length;w.assert(o.dtype==="float32"||o.dtype==="int32",()=>`cumsum does not support ${o.dtype} tensors in the WASM backend`);let i=S.getAxesPermutation([s],l),c=o;i!==null&&(c=dr({inputs:{x:o},attrs:{perm:i},backend:e}));let p=S.getInnerMostAxes(1,l)[0];S.assertAxesAreInnerMostDims("cumsum",[p],l);let m=e.makeOutput(c.shape,c.dtype),f=c.shape[p],d=e.dataIdMap.get(c.dataId).id,h=e.dataIdMap.get(m.dataId).id;Xv(d,a?1:0,u?1:0,f,h,st[o.dtype]);let g=m;if(i!==null){let x=S.getUndoAxesPermutation(i);g=dr({inputs:{x:m},attrs:{perm:x},backend:e}),e.disposeData(c.dataId),e.disposeData(m.dataId)}return g}var Yv={kernelName:la,backendName:"wasm",setupFunc:sB,kernelFunc:iB};var Qv;function aB(r){Qv=r.wasm.cwrap("DenseBincount",null,["number","array","number","number","boolean","number","number","boolean","number"])}function uB(r){let{backend:t,inputs:e,attrs:n}=r,{x:o,weights:s}=e,{size:a,binaryOutput:u}=n,l=s.shape.reduce((m,f)=>m*f,1)!==0,i=o.shape.length===1?[a]:[o.shape[0],a],c=t.makeOutput(i,s.dtype);function p(m){return t.dataIdMap.get(m.dataId).id}return Qv(p(o),new Uint8Array(new Int32Array(o.shape).buffer),o.shape.length,a,l,p(s),st[s.dtype],u,p(c)),c}var Zv={kernelName:oc,backendName:"wasm",setupFunc:aB,kernelFunc:uB};var Jv;function lB(r){Jv=r.wasm.cwrap(pa,null,["number","number","number","array","number","array","array","number","number"])}function cB(r){let{backend:t,inputs:e,attrs:n}=r,{x:o}=e,{blockSize:s,dataFormat:a}=n,u=o.shape[0],l=a==="NHWC"?o.shape[1]:o.shape[2],i=a==="NHWC"?o.shape[2]:o.shape[3],c=a==="NHWC"?o.shape[3]:o.shape[1],p=l*s,m=i*s,f=c/(s*s),d=a==="NHWC"?[u,p,m,f]:[u,f,p,m],h=t.makeOutput(d,"float32"),x=t.dataIdMap.get(o.dataId).id,y=new Uint8Array(new Int32Array(w.computeStrides(o.shape)).buffer),b=new Uint8Array(new Int32Array(d).buffer),v=new Uint8Array(new Int32Array(w.computeStrides(d)).buffer),C=t.dataIdMap.get(h.dataId).id;return Jv(x,s,a==="NHWC"?1:0,y,o.shape.length-1,b,v,d.length,C),h}var tI={kernelName:pa,backendName:"wasm",setupFunc:lB,kernelFunc:cB};var eI;function pB(r){eI=r.wasm.cwrap(So,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function mB(r){let{inputs:t,attrs:e,backend:n}=r,{x:o,filter:s}=t,a=n.dataIdMap.get(o.dataId).id,u=n.dataIdMap.get(s.dataId).id,{strides:l,dilations:i,pad:c,dimRoundingMode:p}=e,m=i??[1,1],f=S.computeConv2DInfo(o.shape,s.shape,l,m,c,p,!0),d=f.filterHeight,h=f.filterWidth,g=f.padInfo.top,x=f.padInfo.right,y=f.padInfo.bottom,b=f.padInfo.left,v=f.dilationHeight,C=f.dilationWidth,_=f.strideHeight,k=f.strideWidth,$=f.inChannels,T=f.outChannels,U=f.padInfo.type==="SAME"?1:0;if(f.dataFormat!=="channelsLast")throw new Error(`wasm backend DepthwiseConv2dNative does not support dataFormat:'${f.dataFormat}'. Please use 'channelsLast'.`);let z=n.makeOutput(f.outShape,"float32"),j=n.dataIdMap.get(z.dataId).id;return eI(a,o.shape[0],o.shape[1],o.shape[2],u,d,h,g,x,y,b,U,v,C,_,k,$,T,j),z}var rI={kernelName:So,backendName:"wasm",setupFunc:pB,kernelFunc:mB};var nI;function fB(r){nI=r.wasm.cwrap("Diag",null,["number","number","number","number"])}function dB(r){let{inputs:t,backend:e}=r,{x:n}=t,o=w.sizeFromShape(n.shape),s=e.makeOutput([...n.shape,...n.shape],n.dtype);return nI(e.dataIdMap.get(n.dataId).id,st[n.dtype],o,e.dataIdMap.get(s.dataId).id),s}var oI={kernelName:sc,backendName:"wasm",setupFunc:fB,kernelFunc:dB};var sI;function hB(r){sI=r.wasm.cwrap(ma,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function gB(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s}=t,{strides:a,pad:u,dilations:l}=n;if(o.dtype!==s.dtype)throw new Error(`Dilation2D error: x must have the same dtype as filter. Got ${o.dtype} and ${s.dtype}`);let i=S.computeDilation2DInfo(o.shape,s.shape,a,u,"NHWC",l),c=e.makeOutput(i.outShape,o.dtype);return sI(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(c.dataId).id,st[o.dtype],i.batchSize,i.inChannels,i.inHeight,i.inWidth,i.outHeight,i.outWidth,i.strideHeight,i.strideWidth,i.dilationHeight,i.dilationWidth,i.filterHeight,i.filterWidth,i.padInfo.top,i.padInfo.left),c}var iI={kernelName:ma,backendName:"wasm",setupFunc:hB,kernelFunc:gB};var aI;function xB(r){aI=r.wasm.cwrap(da,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function yB(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s,dy:a}=t,{strides:u,pad:l,dilations:i}=n;if(o.dtype!==s.dtype||o.dtype!==a.dtype)throw new Error(`Dilation2DBackpropFilter error: x must have the same dtype as filter and dy. Got ${o.dtype}, ${s.dtype}, and ${a.dtype}`);let c=S.computeDilation2DInfo(o.shape,s.shape,u,l,"NHWC",i),p=e.makeOutput(s.shape,s.dtype);return aI(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(a.dataId).id,e.dataIdMap.get(p.dataId).id,st[o.dtype],c.batchSize,c.inChannels,c.inHeight,c.inWidth,c.outHeight,c.outWidth,c.strideHeight,c.strideWidth,c.dilationHeight,c.dilationWidth,c.filterHeight,c.filterWidth,c.padInfo.top,c.padInfo.left),p}var uI={kernelName:da,backendName:"wasm",setupFunc:xB,kernelFunc:yB};var lI;function bB(r){lI=r.wasm.cwrap(fa,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function wB(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s,dy:a}=t,{strides:u,pad:l,dilations:i}=n;if(o.dtype!==s.dtype||o.dtype!==a.dtype)throw new Error(`Dilation2DBackpropInput error: x must have the same dtype as filter and dy. Got ${o.dtype}, ${s.dtype}, and ${a.dtype}`);let c=S.computeDilation2DInfo(o.shape,s.shape,u,l,"NHWC",i),p=e.makeOutput(o.shape,o.dtype);return lI(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(a.dataId).id,e.dataIdMap.get(p.dataId).id,st[o.dtype],c.batchSize,c.inChannels,c.inHeight,c.inWidth,c.outHeight,c.outWidth,c.strideHeight,c.strideWidth,c.dilationHeight,c.dilationWidth,c.filterHeight,c.filterWidth,c.padInfo.top,c.padInfo.left),p}var cI={kernelName:fa,backendName:"wasm",setupFunc:bB,kernelFunc:wB};var pI=tt(_s);var mI;function SB(r){mI=r.wasm.cwrap(ha,null,["number","number","number"])}function vB(r){let{inputs:t,backend:e}=r,{dy:n,y:o}=t,s=e.makeOutput(o.shape,"float32"),a=u=>e.dataIdMap.get(u.dataId).id;return mI(a(o),a(n),a(s)),s}var fI={kernelName:ha,backendName:"wasm",setupFunc:SB,kernelFunc:vB};var IB=!1,dI=Ct(As,IB,"bool");var hI=tt(ic);var gI=tt(Ms,"float32");function Vp(r){let{inputs:t,attrs:e,backend:n}=r,{input:o}=t,{dim:s}=e,a=o.shape.length,u=o.shape.slice(),l=s;return s<0&&(w.assert(-(a+1)<=s,()=>`Axis must be in the interval [${-(a+1)}, ${a}]`),l=a+s+1),u.splice(l,0,1),ue({inputs:{x:o},backend:n,attrs:{shape:u}})}var xI={kernelName:ac,backendName:"wasm",kernelFunc:Vp};var yI=tt(Ds,"float32");function Uy(r){let{attrs:{shape:t,value:e},backend:n}=r,{attrs:{dtype:o}}=r;o=o||w.inferDtype(e);let s=n.makeOutput(t,o);return n.typedArrayFromHeap(s).fill(e),s}var bI={kernelName:Rs,backendName:"wasm",kernelFunc:Uy};var wI;function CB(r){wI=r.wasm.cwrap(ga,null,["number","number","number","number","number","number"])}function kB(r){let{inputs:t,backend:e}=r,{image:n}=t,o=e.makeOutput(n.shape,n.dtype),s=e.dataIdMap.get(n.dataId).id,a=e.dataIdMap.get(o.dataId).id,[u,l,i,c]=n.shape;return wI(s,u,l,i,c,a),o}var SI={kernelName:ga,backendName:"wasm",kernelFunc:kB,setupFunc:CB};var vI=tt(Ns);var _B=!1,II=Ct(Nn,_B);var CI;function AB(r){CI=r.wasm.cwrap(xa,null,["number","number","number","number","number","number","number"])}function MB(r){let{backend:t,inputs:e,attrs:n}=r,{varianceEpsilon:o}=n,{x:s,mean:a,variance:u,offset:l,scale:i}=e,c=t.dataIdMap.get(s.dataId).id,p=t.dataIdMap.get(a.dataId).id,m=t.dataIdMap.get(u.dataId).id,f=l!=null?t.dataIdMap.get(l.dataId).id:0,d=i!=null?t.dataIdMap.get(i.dataId).id:0,h=t.makeOutput(s.shape,s.dtype);if(w.sizeFromShape(s.shape)===0)return h;let g=t.dataIdMap.get(h.dataId).id;return CI(c,p,m,f,d,o,g),h}var kI={kernelName:xa,backendName:"wasm",setupFunc:AB,kernelFunc:MB};var _I;function DB(r){_I=r.wasm.cwrap(Ua,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function RB(r){let{inputs:t,attrs:e,backend:n}=r,{x:o,filter:s,bias:a,preluActivationWeights:u}=t,{strides:l,pad:i,dilations:c,dataFormat:p,dimRoundingMode:m,activation:f,leakyreluAlpha:d}=e,h=S.computeConv2DInfo(o.shape,s.shape,l,c,i,m),g=jn[f];if(g==null)throw new Error(`${f} activation not yet supported for FusedConv2D in the wasm backend.`);let x=n.dataIdMap.get(o.dataId).id,y=n.dataIdMap.get(s.dataId).id,b=h.outChannels,v=0;if(a!=null){let ce=n.dataIdMap.get(a.dataId);if(ce.shape.length!==1)throw new Error(`FusedConv2D only supports rank-1 bias but got rank ${ce.shape.length}.`);if(ce.shape[0]!==b)throw new Error(`FusedConv2D bias shape (${ce.shape}) does not match the number of output channels (${b})`);v=ce.id}let C=h.filterHeight,_=h.filterWidth,k=h.padInfo.top,$=h.padInfo.right,T=h.padInfo.bottom,U=h.padInfo.left,z=h.dilationHeight,j=h.dilationWidth,Z=h.strideHeight,ut=h.strideWidth,yt=h.inChannels,vt=h.padInfo.type==="SAME"?1:0,Ot=h.batchSize,we=h.inHeight,Ce=h.inWidth;if(p!=="NHWC")throw new Error(`wasm backend FusedConv2D does not support dataFormat:'${p}'. Please use 'NHWC'.`);let fe=n.makeOutput(h.outShape,"float32"),ke=n.dataIdMap.get(fe.dataId).id,se=u==null?0:n.dataIdMap.get(u.dataId).id;return _I(x,Ot,we,Ce,y,C,_,v,k,$,T,U,vt,z,j,Z,ut,yt,b,g,se,d||0,ke),fe}var AI={kernelName:Ua,backendName:"wasm",setupFunc:DB,kernelFunc:RB};var MI;function NB(r){MI=r.wasm.cwrap(Ga,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function $B(r){let{inputs:t,attrs:e,backend:n}=r,{x:o,filter:s,bias:a,preluActivationWeights:u}=t,{strides:l,pad:i,dilations:c,dataFormat:p,dimRoundingMode:m,activation:f,leakyreluAlpha:d}=e,h=S.computeConv2DInfo(o.shape,s.shape,l,c,i,m,!0),g=jn[f];if(g==null)throw new Error(`${f} activation not yet supported for FusedDepthwiseConv2D in the wasm backend.`);let x=n.dataIdMap.get(o.dataId).id,y=n.dataIdMap.get(s.dataId).id,b=h.outChannels,v=0;if(a!=null){let ce=n.dataIdMap.get(a.dataId);if(ce.shape.length!==1)throw new Error(`FusedDepthwiseConv2D only supports rank-1 bias but got rank ${ce.shape.length}.`);if(ce.shape[0]!==b)throw new Error(`FusedDepthwiseConv2D bias shape (${ce.shape}) does not match the number of output channels (${b})`);v=ce.id}let C=h.filterHeight,_=h.filterWidth,k=h.padInfo.top,$=h.padInfo.right,T=h.padInfo.bottom,U=h.padInfo.left,z=h.dilationHeight,j=h.dilationWidth,Z=h.strideHeight,ut=h.strideWidth,yt=h.inChannels,vt=h.padInfo.type==="SAME"?1:0,Ot=h.batchSize,we=h.inHeight,Ce=h.inWidth;if(p!=="NHWC")throw new Error(`wasm backend FusedDepthwiseConv2D does not support dataFormat:'${p}'. Please use 'NHWC'.`);let fe=n.makeOutput(h.outShape,"float32"),ke=n.dataIdMap.get(fe.dataId).id,se=u==null?0:n.dataIdMap.get(u.dataId).id;return MI(x,Ot,we,Ce,y,C,_,v,k,$,T,U,vt,z,j,Z,ut,yt,b,g,se,d||0,ke),fe}var DI={kernelName:Ga,backendName:"wasm",setupFunc:NB,kernelFunc:$B};var RI;function EB(r){RI=r.wasm.cwrap(ya,null,["number","number","number","number","number","number","array","number"])}function TB(r){let{backend:t,inputs:e}=r,{params:n,indices:o}=e,[s,a,u,l]=xp.prepareAndValidate(n,o),i=t.makeOutput(s,n.dtype);if(a===0)return i;let c=o.shape,p=c[c.length-1],f=t.dataIdMap.get(n.dataId).id,h=t.dataIdMap.get(o.dataId).id,g=new Uint8Array(new Int32Array(l).buffer),x=t.dataIdMap.get(i.dataId).id;return RI(f,st[n.dtype],h,a,p,u,g,x),i}var NI={kernelName:ya,backendName:"wasm",setupFunc:EB,kernelFunc:TB};var $I;function FB(r){$I=r.wasm.cwrap("Gather",null,["number","number","array","number","number","number","array","number"])}function PB(r){let{backend:t,inputs:e,attrs:n}=r,{x:o,indices:s}=e,{axis:a,batchDims:u}=n,l=w.parseAxisParam(a,o.shape)[0],i=t.readSync(s.dataId),c=o.shape[l];for(let T=0;T<i.length;++T){let U=i[T];w.assert(U<=c-1&&U>=0,()=>`GatherV2: the index value ${U} is not in [0, ${c-1}]`)}let p=S.segment_util.collectGatherOpShapeInfo(o,s,l,u),m=ue({inputs:{x:o},attrs:{shape:[p.batchSize,p.outerSize,p.dimSize,p.sliceSize]},backend:t}),f=w.sizeFromShape(s.shape),d=ue({inputs:{x:s},attrs:{shape:[p.batchSize,f/p.batchSize]},backend:t}),h=[p.batchSize,p.outerSize,f/p.batchSize,p.sliceSize],g=t.makeOutput(h,o.dtype);if(w.sizeFromShape(o.shape)===0)return g;let x=m.shape.length-1,b=t.dataIdMap.get(m.dataId).id,C=t.dataIdMap.get(d.dataId).id,_=t.dataIdMap.get(g.dataId).id,k=new Uint8Array(new Int32Array(w.computeStrides(m.shape)).buffer),$=new Uint8Array(new Int32Array(w.computeStrides(h)).buffer);return $I(b,st[o.dtype],k,x,C,p.batchSize,$,_),t.disposeData(m.dataId),t.disposeData(d.dataId),g.shape=p.outputShape,g}var EI={kernelName:uc,backendName:"wasm",setupFunc:FB,kernelFunc:PB};var OB=!1,TI=Ct($s,OB,"bool");var BB=!1,FI=Ct(Es,BB,"bool");var PI=tt(cc,"bool");var OI=tt(pc,"bool");var BI=tt(mc,"bool");var zI;function zB(r){zI=r.wasm.cwrap(vo,null,["number","number","number","number"])}function LB(r){let{inputs:{x:t},attrs:{alpha:e},backend:n}=r,o=n.dataIdMap.get(t.dataId).id,s=n.makeOutput(t.shape,"float32");if(w.sizeFromShape(t.shape)!==0){let a=n.dataIdMap.get(s.dataId).id;zI(o,st[t.dtype],e,a)}return s}var LI={kernelName:vo,backendName:"wasm",setupFunc:zB,kernelFunc:LB};var WB=!1,WI=Ct(Ts,WB,"bool");var UB=!1,UI=Ct(Fs,UB,"bool");var GI;function GB(r){GI=r.wasm.cwrap(ba,null,["number","number","number","number"])}function VB(r){let{attrs:t,backend:e}=r,{start:n,stop:o,num:s}=t,a=Math.floor(s),u=e.makeOutput([a],"float32");return GI(e.dataIdMap.get(u.dataId).id,n,o,a),u}var VI={kernelName:ba,backendName:"wasm",setupFunc:GB,kernelFunc:VB};var HI=tt(Ps);var qI=tt(fc);var HB=!1,KI=Ct(dc,HB,"bool");var jI=tt(hc);var qB=!1,XI=Ct(gc,qB,"bool");var KB=!1,YI=Ct($w,KB,"bool");var QI;function jB(r){QI=r.wasm.cwrap(wa,null,["number","number","number","number","number","number","number"])}function XB(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{depthRadius:s,bias:a,alpha:u,beta:l}=n;if(o.dtype!=="float32")throw new Error("LRN error: x must have dtype float32");let i=e.makeOutput(o.shape,o.dtype);return QI(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(i.dataId).id,o.shape[3],s,a,u,l),i}var ZI={kernelName:wa,backendName:"wasm",setupFunc:jB,kernelFunc:XB};var JI;function YB(r){JI=r.wasm.cwrap(Sa,null,["number","number","number","number","number","number","number","number","number"])}function QB(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,y:s,dy:a}=t,{depthRadius:u,bias:l,alpha:i,beta:c}=n;if(o.dtype!=="float32"||s.dtype!=="float32"||a.dtype!=="float32")throw new Error("LRNGrad error: x, y, and dy must have dtype float32");let p=e.makeOutput(o.shape,o.dtype);return JI(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(a.dataId).id,e.dataIdMap.get(p.dataId).id,a.shape[3],u,l,i,c),p}var tC={kernelName:Sa,backendName:"wasm",setupFunc:YB,kernelFunc:QB};var eC;function ZB(r){eC=r.wasm.cwrap(va,null,["number","number","number","number"])}function JB(r){let{backend:t,inputs:e,attrs:n}=r,{reductionIndices:o,keepDims:s}=n,{x:a}=e,l=t.dataIdMap.get(a.dataId).id,i=a,{transposed:c,axes:p,originalAxes:m,inputWasTransposed:f}=Ve(a,o,t);if(f){let b=t.dataIdMap.get(c.dataId).id;i=c,l=b}let d=i.shape.length;S.assertAxesAreInnerMostDims("max",p,d);let[h,g]=S.computeOutAndReduceShapes(i.shape,p),x=w.sizeFromShape(g),y=t.makeOutput(h,a.dtype);if(w.sizeFromShape(i.shape)!==0){let b=t.dataIdMap.get(y.dataId).id;eC(l,st[a.dtype],x,b)}if(f&&t.disposeData(c.dataId),s){let b=S.expandShapeToKeepDim(y.shape,m);y.shape=b}return y}var rC={kernelName:va,backendName:"wasm",setupFunc:ZB,kernelFunc:JB};var tz=!1,nC=Ct($n,tz);var oC;function ez(r){oC=r.wasm.cwrap(Ia,null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function rz(r){let{inputs:t,attrs:e,backend:n}=r,o=t.x,s=n.dataIdMap.get(o.dataId).id;w.assert(o.dtype==="float32",()=>`Error in MaxPool: only float32 input is supported. Got ${o.dtype}.`);let{filterSize:a,strides:u,pad:l,dimRoundingMode:i}=e,c=S.computePool2DInfo(o.shape,a,u,1,l,i),p=c.filterHeight,m=c.filterWidth,f=c.padInfo.top,d=c.padInfo.right,h=c.padInfo.bottom,g=c.padInfo.left,x=c.dilationHeight,y=c.dilationWidth,b=c.strideHeight,v=c.strideWidth,C=c.inChannels,_=c.outChannels;if(c.dataFormat!=="channelsLast")throw new Error(`wasm backend does not support dataFormat:'${c.dataFormat}'. Please use 'channelsLast'.`);let k=n.makeOutput(c.outShape,"float32"),$=n.dataIdMap.get(k.dataId).id;return oC(s,o.shape[0],o.shape[1],o.shape[2],p,m,f,d,h,g,x,y,b,v,C,_,$),k}var sC={kernelName:Ia,backendName:"wasm",setupFunc:ez,kernelFunc:rz};var iC;function nz(r){iC=r.wasm.cwrap("MaxPool3D",null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function oz(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{filterSize:s,strides:a,pad:u,dimRoundingMode:l,dataFormat:i}=n,c=S.computePool3DInfo(o.shape,s,a,1,u,l,i),p=e.makeOutput(c.outShape,o.dtype);return iC(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(p.dataId).id,c.batchSize,c.inChannels,c.inDepth,c.inHeight,c.inWidth,c.outDepth,c.outHeight,c.outWidth,c.strideDepth,c.strideHeight,c.strideWidth,c.dilationDepth,c.dilationHeight,c.dilationWidth,c.effectiveFilterDepth,c.effectiveFilterHeight,c.effectiveFilterWidth,c.padInfo.front,c.padInfo.top,c.padInfo.left),p}var aC={kernelName:yc,backendName:"wasm",setupFunc:nz,kernelFunc:oz};var uC;function sz(r){uC=r.wasm.cwrap("MaxPool3DGrad",null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function iz(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,input:s}=t,{filterSize:a,strides:u,pad:l,dimRoundingMode:i}=n,c=S.computePool3DInfo(s.shape,a,u,1,l,i),p=e.makeOutput(s.shape,s.dtype);return uC(e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(p.dataId).id,c.batchSize,c.inChannels,c.inDepth,c.inHeight,c.inWidth,c.outDepth,c.outHeight,c.outWidth,c.strideDepth,c.strideHeight,c.strideWidth,c.dilationDepth,c.dilationHeight,c.dilationWidth,c.effectiveFilterDepth,c.effectiveFilterHeight,c.effectiveFilterWidth,c.padInfo.front,c.padInfo.top,c.padInfo.left),p}var lC={kernelName:bc,backendName:"wasm",setupFunc:sz,kernelFunc:iz};var cC;function az(r){cC=r.wasm.cwrap("MaxPoolGrad",null,["number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function uz(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,input:s}=t,{filterSize:a,strides:u,pad:l,dimRoundingMode:i}=n,c=S.computePool2DInfo(s.shape,a,u,1,l,i),p=e.makeOutput(s.shape,s.dtype);return cC(e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(p.dataId).id,c.batchSize,c.inChannels,c.inHeight,c.inWidth,c.outHeight,c.outWidth,c.strideHeight,c.strideWidth,c.dilationHeight,c.dilationWidth,c.effectiveFilterHeight,c.effectiveFilterWidth,c.padInfo.top,c.padInfo.left),p}var pC={kernelName:xc,backendName:"wasm",setupFunc:az,kernelFunc:uz};var mC;function lz(r){mC=r.wasm.cwrap("MaxPoolWithArgmax",null,["number","number","number","number","boolean","number","number","number","number","number","number","number","number","number","number","number","number","number","number"])}function cz(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{filterSize:s,strides:a,pad:u,includeBatchInIndex:l}=n;w.assert(o.shape.length===4,()=>`Error in maxPool: input must be rank 4 but got rank ${o.shape.length}.`);let i=[1,1];w.assert(S.eitherStridesOrDilationsAreOne(a,i),()=>`Error in maxPool: Either strides or dilations must be 1. Got strides ${a} and dilations '${i}'`);let c=S.computePool2DInfo(o.shape,s,a,[1,1],u),p=e.makeOutput(c.outShape,o.dtype),m=e.makeOutput(c.outShape,"int32");return mC(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(p.dataId).id,e.dataIdMap.get(m.dataId).id,st[o.dtype],l,c.batchSize,c.inChannels,c.inHeight,c.inWidth,c.outHeight,c.outWidth,c.strideHeight,c.strideWidth,c.dilationHeight,c.dilationWidth,c.effectiveFilterHeight,c.effectiveFilterWidth,c.padInfo.top,c.padInfo.left),[p,m]}var fC={kernelName:wc,backendName:"wasm",setupFunc:lz,kernelFunc:cz};var dC;function pz(r){dC=r.wasm.cwrap(Io,null,["number, number, number"])}function mz(r){let{backend:t,inputs:e,attrs:n}=r,{axis:o,keepDims:s}=n,{x:a}=e,u=t.dataIdMap.get(a.dataId).id,l=u,i=a,{transposed:c,axes:p,originalAxes:m,inputWasTransposed:f}=Ve(a,o,t),d=p;if(f){let v=t.dataIdMap.get(c.dataId).id;v!==u&&(i=c,l=v,d=S.getInnerMostAxes(d.length,i.shape.length))}S.assertAxesAreInnerMostDims("mean",d,i.shape.length);let[h,g]=S.computeOutAndReduceShapes(i.shape,d),x=w.sizeFromShape(g),y=i;i.dtype!=="float32"&&(y=Ye({backend:t,inputs:{x:i},attrs:{dtype:"float32"}}),l=t.dataIdMap.get(y.dataId).id);let b=t.makeOutput(h,"float32");if(w.sizeFromShape(i.shape)!==0){let v=t.dataIdMap.get(b.dataId).id;dC(l,x,v)}if(f&&t.disposeData(c.dataId),s){let v=S.expandShapeToKeepDim(b.shape,m);b.shape=v}return i.dtype!=="float32"&&t.disposeData(y.dataId),b}var hC={kernelName:Io,backendName:"wasm",setupFunc:pz,kernelFunc:mz};var gC;function fz(r){gC=r.wasm.cwrap(Co,null,["number","number","number","number"])}function dz(r){let{backend:t,inputs:e,attrs:n}=r,{axis:o,keepDims:s}=n,{x:a}=e,u=t.dataIdMap.get(a.dataId).id,l=u,i=a,{transposed:c,axes:p,originalAxes:m,inputWasTransposed:f}=Ve(a,o,t);if(f){let b=t.dataIdMap.get(c.dataId).id;b!==u&&(i=c,l=b)}let d=i.shape.length;S.assertAxesAreInnerMostDims("min",p,d);let[h,g]=S.computeOutAndReduceShapes(i.shape,p),x=w.sizeFromShape(g),y=t.makeOutput(h,i.dtype);if(w.sizeFromShape(i.shape)!==0){let b=t.dataIdMap.get(y.dataId).id;gC(l,st[a.dtype],x,b)}if(f&&t.disposeData(c.dataId),s){let b=S.expandShapeToKeepDim(y.shape,m);y.shape=b}return y}var xC={kernelName:Co,backendName:"wasm",setupFunc:fz,kernelFunc:dz};var hz=!1,yC=Ct(Os,hz);var Gy;(function(r){r[r.reflect=0]="reflect",r[r.symmetric=1]="symmetric"})(Gy||(Gy={}));var bC;function gz(r){bC=r.wasm.cwrap(Ca,null,["number","array","number","number","array","array","number","number"])}function xz(r){let{inputs:{x:t},backend:e,attrs:{paddings:n,mode:o}}=r,s=n.map((d,h)=>d[0]+t.shape[h]+d[1]),a=e.dataIdMap.get(t.dataId).id,u=e.makeOutput(s,t.dtype),l=e.dataIdMap.get(u.dataId).id,i=new Uint8Array(new Int32Array(t.shape).buffer),c=n.map(d=>d[0]),p=n.map(d=>d[1]),m=new Uint8Array(new Int32Array(c).buffer),f=new Uint8Array(new Int32Array(p).buffer);return bC(a,i,t.shape.length,st[t.dtype],m,f,Gy[o],l),u}var wC={kernelName:Ca,backendName:"wasm",kernelFunc:xz,setupFunc:gz};var SC;function yz(r){SC=r.wasm.cwrap(Pa,null,["number","number","number","number"])}function Vy(r){let{backend:t,inputs:{logits:e},attrs:{dim:n}}=r,o=t.dataIdMap.get(e.dataId).id,s=t.makeOutput(e.shape,e.dtype),a=t.dataIdMap.get(s.dataId).id,u=e.shape[n],l=w.sizeFromShape(e.shape)/u;return w.sizeFromShape(s.shape)===0||SC(o,a,u,l),s}var vC={kernelName:Pa,backendName:"wasm",setupFunc:yz,kernelFunc:Vy};var IC;function bz(r){IC=r.wasm.cwrap(ka,null,["number","number","number","number","number","number"])}function wz(r){let{inputs:t,backend:e,attrs:n}=r,{logits:o}=t,{numSamples:s,seed:a,normalized:u}=n;if(o.dtype!=="float32")throw new Error(`Tensor logits must have dtype float32, got ${o.dtype}`);let l=u?o:Vy({inputs:{logits:o},backend:e,attrs:{dim:o.shape.length-1}}),[i,c]=l.shape,p=e.makeOutput([i,s],"int32");return IC(e.dataIdMap.get(l.dataId).id,i,c,s,a,e.dataIdMap.get(p.dataId).id),u||e.disposeData(l.dataId),p}var CC={kernelName:ka,backendName:"wasm",setupFunc:bz,kernelFunc:wz};var kC=Ct(Sc,!0);var Sz=!0,_C=Ct(En,Sz);var AC=tt(ko);function vi(r,t){let e=new Int32Array(r.wasm.HEAPU8.buffer,t,4),n=e[0],o=e[1],s=e[2],a=e[3];return r.wasm._free(t),{pSelectedIndices:n,selectedSize:o,pSelectedScores:s,pValidOutputs:a}}var MC;function vz(r){MC=r.wasm.cwrap(_a,"number",["number","number","number","number","number"])}function Iz(r){let{backend:t,inputs:e,attrs:n}=r,{iouThreshold:o,maxOutputSize:s,scoreThreshold:a}=n,{boxes:u,scores:l}=e,i=t.dataIdMap.get(u.dataId).id,c=t.dataIdMap.get(l.dataId).id,p=MC(i,c,s,o,a),{pSelectedIndices:m,selectedSize:f,pSelectedScores:d,pValidOutputs:h}=vi(t,p);return t.wasm._free(d),t.wasm._free(h),t.makeOutput([f],"int32",m)}var DC={kernelName:_a,backendName:"wasm",setupFunc:vz,kernelFunc:Iz};var RC;function Cz(r){RC=r.wasm.cwrap(tx,"number",["number","number","number","number","number","bool"])}function kz(r){let{backend:t,inputs:e,attrs:n}=r,{iouThreshold:o,maxOutputSize:s,scoreThreshold:a,padToMaxOutputSize:u}=n,{boxes:l,scores:i}=e,c=t.dataIdMap.get(l.dataId).id,p=t.dataIdMap.get(i.dataId).id,m=RC(c,p,s,o,a,u),{pSelectedIndices:f,selectedSize:d,pSelectedScores:h,pValidOutputs:g}=vi(t,m);t.wasm._free(h);let x=t.makeOutput([d],"int32",f),y=t.makeOutput([],"int32",g);return[x,y]}var NC={kernelName:tx,backendName:"wasm",setupFunc:Cz,kernelFunc:kz};var $C;function _z(r){$C=r.wasm.cwrap(Aa,"number",["number","number","number","number","number","number"])}function Az(r){let{backend:t,inputs:e,attrs:n}=r,{iouThreshold:o,maxOutputSize:s,scoreThreshold:a,softNmsSigma:u}=n,{boxes:l,scores:i}=e,c=t.dataIdMap.get(l.dataId).id,p=t.dataIdMap.get(i.dataId).id,m=$C(c,p,s,o,a,u),{pSelectedIndices:f,selectedSize:d,pSelectedScores:h,pValidOutputs:g}=vi(t,m);t.wasm._free(g);let x=t.makeOutput([d],"int32",f),y=t.makeOutput([d],"float32",h);return[x,y]}var EC={kernelName:Aa,backendName:"wasm",setupFunc:_z,kernelFunc:Az};var Mz=!1,TC=Ct(Bs,Mz,"bool");var FC;function Dz(r){FC=r.wasm.cwrap(Ma,null,["number","number","number","number","number"])}function Rz(r){let{inputs:t,backend:e,attrs:n}=r,{indices:o}=t,{dtype:s,depth:a,onValue:u,offValue:l}=n,i=e.makeOutput([...o.shape,a],s),c=e.dataIdMap.get(i.dataId).id,m=e.dataIdMap.get(o.dataId).id;return FC(m,a,u,l,c),i}var PC={kernelName:Ma,backendName:"wasm",setupFunc:Dz,kernelFunc:Rz};function Nz(r){let{inputs:{x:t},backend:e}=r,n=e.makeOutput(t.shape,t.dtype);return e.typedArrayFromHeap(n).fill(1),n}var OC={kernelName:vc,backendName:"wasm",kernelFunc:Nz};function $z(r){let{inputs:t,backend:e,attrs:n}=r,{axis:o}=n;if(t.length===1)return Vp({inputs:{input:t[0]},backend:e,attrs:{dim:o}});let s=t[0].shape,a=t[0].dtype;t.forEach(c=>{w.assertShapesMatch(s,c.shape,"All tensors passed to stack must have matching shapes"),w.assert(a===c.dtype,()=>"All tensors passed to stack must have matching dtypes")});let u=[],l=t.map(c=>{let p=Vp({inputs:{input:c},backend:e,attrs:{dim:o}});return u.push(p),p}),i=Ly({inputs:l,backend:e,attrs:{axis:o}});return u.forEach(c=>e.disposeData(c.dataId)),i}var BC={kernelName:zs,backendName:"wasm",kernelFunc:$z};var zC;function Ez(r){zC=r.wasm.cwrap(_o,null,["number","array","number","number","array","array","number","number"])}function Tz(r){let{inputs:{x:t},backend:e,attrs:{paddings:n,constantValue:o}}=r,s=n.map((h,g)=>h[0]+t.shape[g]+h[1]);if(w.sizeFromShape(t.shape)===0)return Uy({backend:e,attrs:{shape:s,value:o,dtype:t.dtype}});let a=e.dataIdMap.get(t.dataId).id,u=e.makeOutput(s,t.dtype),i=e.dataIdMap.get(u.dataId).id,c=new Uint8Array(new Int32Array(t.shape).buffer),p=n.map(h=>h[0]),m=n.map(h=>h[1]),f=new Uint8Array(new Int32Array(p).buffer),d=new Uint8Array(new Int32Array(m).buffer);return zC(a,c,t.shape.length,st[t.dtype],f,d,o,i),u}var Hp={kernelName:_o,backendName:"wasm",kernelFunc:Tz,setupFunc:Ez};var Fz=!1,LC=Ct(Ls,Fz);var WC;function Pz(r){WC=r.wasm.cwrap(Ao,null,["number","number","number"])}function Oz(r){let{inputs:t,backend:e}=r,{x:n,alpha:o}=t,s=e.dataIdMap.get(n.dataId).id,a=e.dataIdMap.get(o.dataId).id,u=s,l=n,i=l;l.dtype!=="float32"&&(i=Ye({backend:e,inputs:{x:n},attrs:{dtype:"float32"}}),u=e.dataIdMap.get(i.dataId).id);let c=e.makeOutput(n.shape,"float32"),p=e.dataIdMap.get(c.dataId).id;return WC(u,a,p),l.dtype!=="float32"&&e.disposeData(i.dataId),c}var UC={kernelName:Ao,backendName:"wasm",setupFunc:Pz,kernelFunc:Oz};var GC;function Bz(r){GC=r.wasm.cwrap(Ws,null,["number","number","number","number"])}function zz(r){let{backend:t,inputs:e,attrs:n}=r,{axis:o,keepDims:s}=n,{x:a}=e,u=t.dataIdMap.get(a.dataId).id,l=u,i=a,{transposed:c,axes:p,originalAxes:m,inputWasTransposed:f}=Ve(a,o,t),d=p;if(f){let b=t.dataIdMap.get(c.dataId).id;b!==u&&(i=c,l=b,d=S.getInnerMostAxes(d.length,i.shape.length))}S.assertAxesAreInnerMostDims("prod",d,i.shape.length);let[h,g]=S.computeOutAndReduceShapes(i.shape,d),x=w.sizeFromShape(g),y=t.makeOutput(h,i.dtype);if(w.sizeFromShape(i.shape)!==0){let b=t.dataIdMap.get(y.dataId).id;GC(l,x,st[y.dtype],b)}if(f&&t.disposeData(c.dataId),s){let b=S.expandShapeToKeepDim(y.shape,m);y.shape=b}return y}var VC={kernelName:Ws,backendName:"wasm",setupFunc:Bz,kernelFunc:zz};var Lz=r=>{let{backend:t,attrs:e}=r,{start:n,stop:o,step:s,dtype:a}=e,u=Au(n,o,s,a),l=t.makeOutput([u.length],a);return t.typedArrayFromHeap(l).set(u),l},HC={kernelName:Ic,backendName:"wasm",kernelFunc:Lz};var Wz=!0,qC=Ct(ks,Wz);var KC=tt(Cc);var jC=tt(Us);var XC=tt(Vs);var YC;function Uz(r){YC=r.wasm.cwrap($a,null,["number","number","number","number","number","number","number","number","number","number"])}function Gz(r){let{backend:t,inputs:e,attrs:n}=r,{images:o}=e,{alignCorners:s,halfPixelCenters:a,size:u}=n,[l,i]=u,[c,p,m,f]=o.shape,d=[c,l,i,f],h=t.dataIdMap.get(o.dataId),g;h.dtype!=="float32"&&(g=Ye({backend:t,inputs:{x:o},attrs:{dtype:"float32"}}),h=t.dataIdMap.get(g.dataId));let x=h.id,y=t.makeOutput(d,"float32");if(w.sizeFromShape(o.shape)===0)return y;let b=t.dataIdMap.get(y.dataId).id;return YC(x,c,p,m,f,l,i,s?1:0,a?1:0,b),g!=null&&t.disposeData(g.dataId),y}var QC={kernelName:$a,backendName:"wasm",setupFunc:Uz,kernelFunc:Gz};var ZC;function Vz(r){ZC=r.wasm.cwrap(Ea,null,["number","number","number","array","array","boolean"])}function Hz(r){let{inputs:t,backend:e,attrs:n}=r,{images:o,dy:s}=t,{alignCorners:a}=n,u=e.makeOutput(o.shape,"float32"),l=e.dataIdMap.get(o.dataId),i;return l.dtype!=="float32"&&(i=Ye({backend:e,inputs:{x:o},attrs:{dtype:"float32"}}),l=e.dataIdMap.get(i.dataId)),ZC(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(u.dataId).id,new Uint8Array(new Int32Array(o.shape).buffer),new Uint8Array(new Int32Array(s.shape).buffer),a),i!=null&&e.disposeData(i.dataId),u}var JC={kernelName:Ea,backendName:"wasm",setupFunc:Vz,kernelFunc:Hz};var t1;function qz(r){t1=r.wasm.cwrap(Ra,null,["number","number","number","number","number","number","number","number","number","number"])}function Kz(r){let{backend:t,inputs:e,attrs:n}=r,{images:o}=e,{alignCorners:s,halfPixelCenters:a,size:u}=n,[l,i]=u,[c,p,m,f]=o.shape,d=[c,l,i,f],h=t.makeOutput(d,"float32");if(w.sizeFromShape(o.shape)===0)return h;let g=t.dataIdMap.get(o.dataId),x;g.dtype!=="float32"&&(x=Ye({backend:t,inputs:{x:o},attrs:{dtype:"float32"}}),g=t.dataIdMap.get(x.dataId));let y=g.id,b=t.dataIdMap.get(h.dataId).id;return t1(y,c,p,m,f,l,i,s?1:0,a?1:0,b),x!=null&&t.disposeData(x.dataId),h}var e1={kernelName:Ra,backendName:"wasm",setupFunc:qz,kernelFunc:Kz};var r1;function jz(r){r1=r.wasm.cwrap(Na,null,["number","number","number","array","array","boolean"])}function Xz(r){let{inputs:t,backend:e,attrs:n}=r,{images:o,dy:s}=t,{alignCorners:a}=n,u=e.makeOutput(o.shape,"float32"),l=e.dataIdMap.get(o.dataId),i;return l.dtype!=="float32"&&(i=Ye({backend:e,inputs:{x:o},attrs:{dtype:"float32"}}),l=e.dataIdMap.get(i.dataId)),r1(e.dataIdMap.get(o.dataId).id,e.dataIdMap.get(s.dataId).id,e.dataIdMap.get(u.dataId).id,new Uint8Array(new Int32Array(o.shape).buffer),new Uint8Array(new Int32Array(s.shape).buffer),a),i!=null&&e.disposeData(i.dataId),u}var n1={kernelName:Na,backendName:"wasm",setupFunc:jz,kernelFunc:Xz};var o1;function Yz(r){o1=r.wasm.cwrap(Mo,null,["number","array","number","array","number","number"])}function Qz(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{dims:s}=n,a=w.parseAxisParam(s,o.shape);if(o.shape.length===0)return jo({inputs:{x:o},backend:e});let u=e.makeOutput(o.shape,o.dtype),l=e.dataIdMap.get(o.dataId).id,i=e.dataIdMap.get(u.dataId).id,c=new Uint8Array(new Int32Array(a).buffer),p=new Uint8Array(new Int32Array(o.shape).buffer);o1(l,c,a.length,p,o.shape.length,i);let m=ue({inputs:{x:u},attrs:{shape:o.shape},backend:e});return e.disposeData(u.dataId),m}var s1={kernelName:Mo,backendName:"wasm",kernelFunc:Qz,setupFunc:Yz};var i1;function Zz(r){i1=r.wasm.cwrap(La,null,["number","number","number","number","number","number","number","number","array","number","number"])}function Jz(r){let{inputs:t,backend:e,attrs:n}=r,{image:o}=t,{radians:s,fillValue:a,center:u}=n,l=e.makeOutput(o.shape,o.dtype),i=e.dataIdMap.get(o.dataId).id,c=e.dataIdMap.get(l.dataId).id,[p,m,f,d]=o.shape,[h,g]=S.getImageCenter(u,m,f),x=a===0,y=255,b=typeof a=="number"?[a,a,a,x?0:y]:[...a,y],v=new Uint8Array(new Int32Array(b).buffer);return i1(i,p,m,f,d,s,h,g,v,b.length,c),l}var a1={kernelName:La,backendName:"wasm",kernelFunc:Jz,setupFunc:Zz};var u1=tt(kc);var l1=tt(Tn);var c1;function tL(r){c1=r.wasm.cwrap(Do,null,["number","number","number","number","number","number","array","number","number"])}function eL(r){let{backend:t,inputs:e,attrs:n}=r,{indices:o,updates:s}=e,{shape:a}=n,u=t.makeOutput(a,s.dtype);if(w.sizeFromShape(a)===0)return u;let{sliceRank:l,numUpdates:i,sliceSize:c,strides:p,outputSize:m}=qo.calculateShapes(s,o,a),d=t.dataIdMap.get(o.dataId).id,g=t.dataIdMap.get(s.dataId).id,x=new Uint8Array(new Int32Array(p).buffer),y=t.dataIdMap.get(u.dataId).id;return c1(d,g,st[s.dtype],l,i,c,x,m,y),u}var p1={kernelName:Do,backendName:"wasm",setupFunc:tL,kernelFunc:eL};var m1;function rL(r){m1=r.wasm.cwrap(Fa,null,["number","number","number","number","number","number","bool","number"])}function nL(r){let{inputs:t,backend:e,attrs:n}=r,{sortedSequence:o,values:s}=t,{side:a}=n;if(o.dtype!==s.dtype)throw new Error(`SearchSorted error: sorted_sequence must have the same dtype as values. Got ${o.dtype} and ${s.dtype}`);let u=e.makeOutput(s.shape,"int32");function l(i){return e.dataIdMap.get(i.dataId).id}return m1(l(o),l(s),o.shape[0],o.shape[1],s.shape[1],st[o.dtype],a==="left",l(u)),u}var f1={kernelName:Fa,backendName:"wasm",setupFunc:rL,kernelFunc:nL};var d1;function oL(r){d1=r.wasm.cwrap("SelectV2",null,["number","number","number","number","number"])}function sL(r){let{inputs:t,backend:e}=r,{condition:n,t:o,e:s}=t,a=e.dataIdMap.get(n.dataId).id,u=e.dataIdMap.get(o.dataId).id,l=e.dataIdMap.get(s.dataId).id,i=e.makeOutput(o.shape,o.dtype),c=e.dataIdMap.get(i.dataId).id,p=n.shape.length,m=o.shape.length,f=p===0||p>1||m===1?1:w.sizeFromShape(o.shape.slice(1));return d1(a,u,l,f,c),i}var h1={kernelName:_c,backendName:"wasm",kernelFunc:sL,setupFunc:oL};var g1=tt(Ac);var x1;function iL(r){x1=r.wasm.cwrap(Fn,null,["number","number"])}function aL(r){let{backend:t,inputs:{x:e}}=r,n=t.dataIdMap.get(e.dataId).id,o=t.makeOutput(e.shape,e.dtype),s=t.dataIdMap.get(o.dataId).id;return w.sizeFromShape(o.shape)===0||x1(n,s),o}var y1={kernelName:"Sigmoid",backendName:"wasm",setupFunc:iL,kernelFunc:aL};var b1=tt(Rc);var w1=tt(Mc);var S1=tt(Dc);var v1=tt(Nc);function uL(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{blockShape:s,paddings:a}=n,u=w.sizeFromShape(s),l=[[0,0]];l.push(...a);for(let _=1+s.length;_<o.shape.length;++_)l.push([0,0]);let i=Hp.kernelFunc({inputs:{x:o},backend:e,attrs:{paddings:l,constantValue:0}}),c=S.getReshaped(i.shape,s,u,!1),p=S.getPermuted(c.length,s.length,!1),m=S.getReshapedPermuted(i.shape,s,u,!1),h=ue({inputs:{x:i},backend:e,attrs:{shape:c}}),y=dr({inputs:{x:h},backend:e,attrs:{perm:p}}),C=ue({inputs:{x:y},backend:e,attrs:{shape:m}});return e.disposeData(i.dataId),e.disposeData(h.dataId),e.disposeData(y.dataId),C}var I1={kernelName:$c,backendName:"wasm",kernelFunc:uL};var C1;function lL(r){C1=r.wasm.cwrap("SparseFillEmptyRows","number",["number","number","number","number","number","number","number","number","number","number","number","number"])}function cL(r){let{backend:t,inputs:e}=r,{indices:n,values:o,denseShape:s,defaultValue:a}=e,u=n.shape[0],l=n.shape[1],i=t.readSync(s.dataId)[0],c=[u+i,l],p=t.dataIdMap.get(n.dataId).id,m=t.dataIdMap.get(o.dataId).id,f=t.dataIdMap.get(a.dataId).id,d=t.makeOutput(c,n.dtype),h=t.dataIdMap.get(d.dataId).id,g=t.makeOutput(c.slice(0,1),o.dtype),x=t.dataIdMap.get(g.dataId).id,y=t.makeOutput([i],"bool"),b=t.dataIdMap.get(y.dataId).id,v=t.makeOutput([u],n.dtype),C=t.dataIdMap.get(v.dataId).id,_=t.makeOutput([4],"int32"),k=t.dataIdMap.get(_.dataId).id,$=C1(p,m,st[o.dtype],u,i,l,f,h,x,b,C,k),T=t.readSync(_.dataId),U;switch(T[0]){case 1:{U=S.getSparseFillEmptyRowsIndicesDenseShapeMismatch(T[1]);break}case 2:{U=S.getSparseFillEmptyRowsNegativeIndexErrorMessage(T[1],T[2]);break}case 3:U=S.getSparseFillEmptyRowsOutOfRangeIndexErrorMessage(T[1],T[2],T[3]);break;default:U=""}if(t.disposeData(_.dataId),U)throw t.disposeData(d.dataId),t.disposeData(g.dataId),t.disposeData(y.dataId),t.disposeData(v.dataId),new Error(U);let z=d,j=g;return $!==c[0]&&(z=Cr({inputs:{x:d},attrs:{begin:0,size:[$,l]},backend:t}),j=Cr({inputs:{x:g},attrs:{begin:0,size:$},backend:t}),t.disposeData(d.dataId),t.disposeData(g.dataId)),[z,j,y,v]}var k1={kernelName:Ew,backendName:"wasm",setupFunc:lL,kernelFunc:cL};var _1;function pL(r){_1=r.wasm.cwrap(ex,null,["number","number","number","number","number","number","number"])}function mL(r){let{backend:t,inputs:e}=r,{inputIndices:n,inputShape:o,newShape:s}=e;if(n.shape.length!==2)throw new Error(`Input indices should be a matrix but received shape
        ${n.shape}`);if(o.shape.length!==1)throw new Error(`Input shape should be a vector but received shape
        ${o.shape}`);if(s.shape.length!==1)throw new Error(`Target shape should be a vector but received shape ${s.shape}`);let a=t.dataIdMap.get(n.dataId).id,u=t.dataIdMap.get(o.dataId).id,l=t.dataIdMap.get(s.dataId).id,i=n.shape[0],c=w.sizeFromShape(s.shape),p=t.makeOutput([i,c],n.dtype),m=t.dataIdMap.get(p.dataId).id,f=t.makeOutput([c],s.dtype),d=t.dataIdMap.get(f.dataId).id,h=t.makeOutput([3],"int32"),g=t.dataIdMap.get(h.dataId).id;_1(a,u,l,i,m,d,g);let x=t.readSync(h.dataId),y;switch(x[0]){case 0:{y=S.getSparseReshapeMultipleNegativeOneOutputDimErrorMessage(x[1],x[2]);break}case 1:{y=S.getSparseReshapeNegativeOutputDimErrorMessage(x[1],x[2]);break}case 2:y=S.getSparseReshapeEmptyTensorZeroOutputDimErrorMessage();break;case 3:{let b=Array.from(t.readSync(o.dataId)),v=Array.from(t.readSync(f.dataId));y=S.getSparseReshapeInputOutputMultipleErrorMessage(b,v);break}case 4:{let b=Array.from(t.readSync(o.dataId)),v=Array.from(t.readSync(f.dataId));y=S.getSparseReshapeInputOutputMismatchErrorMessage(b,v);break}default:y=""}if(t.disposeData(h.dataId),y)throw t.disposeData(p.dataId),t.disposeData(f.dataId),new Error(y);return[p,f]}var A1={kernelName:ex,backendName:"wasm",setupFunc:pL,kernelFunc:mL};var M1;function qp(r){M1=r.wasm.cwrap("SparseSegmentReduction",null,["number","number","number","number","number","number","number","number","number"])}function Kp(r,t){let{backend:e,inputs:n}=r,{data:o,indices:s,segmentIds:a}=n,u=s.shape[0],l=e.readSync(a.dataId,u-1,u)[0],c=u>0?l+1:0;if(c<0)throw new Error(S.getSparseSegmentReductionNegativeSegmentIdsErrorMessage());let p=o.shape.slice();p[0]=c;let m=e.dataIdMap.get(o.dataId).id,f=e.dataIdMap.get(s.dataId).id,d=e.dataIdMap.get(a.dataId).id,h=e.makeOutput(p,o.dtype),g=e.dataIdMap.get(h.dataId).id,x=e.makeOutput([4],"int32"),y=e.dataIdMap.get(x.dataId).id;M1(m,st[o.dtype],o.shape[0],f,d,g,y,t,0);let b=e.readSync(x.dataId),v;switch(b[0]){case 0:{v=S.getSparseSegmentReductionNegativeSegmentIdsErrorMessage();break}case 1:{v=S.getSparseSegmentReductionNonIncreasingSegmentIdsErrorMessage();break}case 2:v=S.getSparseSegmentReductionSegmentIdOutOfRangeErrorMessage(b[1],b[2]);break;case 3:v=S.getSparseSegmentReductionIndicesOutOfRangeErrorMessage(b[1],b[2],b[3]);break;default:v=""}if(e.disposeData(x.dataId),v)throw e.disposeData(h.dataId),new Error(v);return h}function fL(r){return Kp(r,!0)}var D1={kernelName:Ec,backendName:"wasm",setupFunc:qp,kernelFunc:fL};function dL(r){return Kp(r,!1)}var R1={kernelName:Tc,backendName:"wasm",setupFunc:qp,kernelFunc:dL};var N1;function hL(r){N1=r.wasm.cwrap(Oa,null,["number","number","number","number","number","number","number","number","array","number","number"])}function gL(r){let{backend:t,inputs:e,attrs:n}=r,{sparseIndices:o,sparseValues:s,defaultValue:a}=e,{outputShape:u}=n,l=t.makeOutput(u,a.dtype);if(w.sizeFromShape(u)===0)return l;let{sliceRank:i,numUpdates:c,sliceSize:p,strides:m,outputSize:f}=S.calculateShapes(s,o,u),d=t.dataIdMap.get(o.dataId).id,h=t.dataIdMap.get(s.dataId).id,g=t.dataIdMap.get(a.dataId).id,x=new Uint8Array(new Int32Array(m).buffer),y=t.dataIdMap.get(l.dataId).id;return N1(d,h,s.shape.length,g,st[a.dtype],i,c,p,x,f,y),l}var $1={kernelName:Oa,backendName:"wasm",setupFunc:hL,kernelFunc:gL};function xL(r){let{inputs:t,attrs:e,backend:n}=r,{x:o}=t,{numOrSizeSplits:s,axis:a}=e,u=w.parseAxisParam(a,o.shape)[0],l=S.prepareSplitSize(o,s,u),i=new Array(o.shape.length).fill(0),c=o.shape.slice();return l.map(p=>{let m=[...c];m[u]=p;let f=Cr({inputs:{x:o},attrs:{begin:i,size:m},backend:n});return i[u]+=p,f})}var E1={kernelName:Hs,backendName:"wasm",kernelFunc:xL};var T1=tt(Pn);var F1=tt(Fc);var yL=!0,P1=Ct(qs,yL);var O1;function bL(r){O1=r.wasm.cwrap(Eo,null,["number","number","number","number"])}function wL(r){let{backend:t,inputs:e,attrs:n}=r,{alpha:o}=n,{x:s}=e,a=t.dataIdMap.get(s.dataId).id,u=t.makeOutput(s.shape,s.dtype),l=t.dataIdMap.get(u.dataId).id;return O1(a,o,st[s.dtype],l),u}var B1={kernelName:Eo,backendName:"wasm",setupFunc:bL,kernelFunc:wL};var z1;function SL(r){z1=r.wasm.cwrap($o,null,["number","array","number","array","array","array","array","array","number","number"])}function vL(r){let{backend:t,inputs:e,attrs:n}=r,{x:o}=e,{begin:s,end:a,strides:u,beginMask:l,endMask:i,ellipsisMask:c,newAxisMask:p,shrinkAxisMask:m}=n,{finalShapeSparse:f,finalShape:d,isIdentity:h,sliceDim0:g,isSimpleSlice:x,begin:y,end:b,strides:v}=me.sliceInfo(o.shape,s,a,u,l,i,c,p,m),C;if(h)C=ue({inputs:{x:o},backend:t,attrs:{shape:d}});else if(g||x){w.assert(o.shape.length>=1,()=>`Input must have rank at least 1, got: ${o.shape.length}`);let _=me.computeOutShape(y,b,v),k=Cr({inputs:{x:o},backend:t,attrs:{begin:y,size:_}});C=ue({inputs:{x:k},backend:t,attrs:{shape:d}}),t.disposeData(k.dataId)}else{let _=t.makeOutput(f,"float32"),k=t.dataIdMap.get(o.dataId).id,$=new Uint8Array(new Int32Array(w.computeStrides(o.shape)).buffer),T=new Uint8Array(new Int32Array(y).buffer),U=new Uint8Array(new Int32Array(b).buffer),z=new Uint8Array(new Int32Array(v).buffer),j=new Uint8Array(new Int32Array(f).buffer),Z=new Uint8Array(new Int32Array(w.computeStrides(f)).buffer),ut=t.dataIdMap.get(_.dataId).id;z1(k,$,o.shape.length,T,U,z,j,Z,f.length,ut),C=ue({inputs:{x:_},backend:t,attrs:{shape:d}}),t.disposeData(_.dataId)}return C}var L1={kernelName:$o,backendName:"wasm",setupFunc:SL,kernelFunc:vL};function IL(r){let{backend:t,inputs:e,attrs:n}=r,{data:o,dataSplits:s}=e,{separator:a,nGramWidths:u,leftPad:l,rightPad:i,padWidth:c,preserveShortSequences:p}=n,m=t.readSync(o.dataId),f=t.readSync(s.dataId),[d,h]=Mu(m,f,a,u,l,i,c,p),g=t.makeOutput([d.length],"string"),x=t.dataIdMap.get(g.dataId);x.stringBytes=d;let y=t.makeOutput(s.shape,"int32");return t.typedArrayFromHeap(y).set(h),[g,y]}var W1={kernelName:Pc,backendName:"wasm",kernelFunc:IL};function CL(r){let{backend:t,inputs:e,attrs:n}=r,{input:o,delimiter:s}=e,{skipEmpty:a}=n,u=t.readSync(o.dataId),l=t.readSync(s.dataId),[i,c,p]=Du(u,l[0],a),m=c.length,f=t.makeOutput([m,2],"int32");t.typedArrayFromHeap(f).set(i);let h=t.makeOutput([m],"string"),g=t.dataIdMap.get(h.dataId);g.stringBytes=c;let x=t.makeOutput([2],"int32");return t.typedArrayFromHeap(x).set(p),[f,h,x]}var U1={kernelName:Fw,backendName:"wasm",kernelFunc:CL};function kL(r){let{backend:t,inputs:e,attrs:n}=r,{input:o}=e,{numBuckets:s}=n,a=t.readSync(o.dataId),u=Ru(a,s),l=t.makeOutput(o.shape,"int32");return t.typedArrayFromHeap(l).set(u),l}var G1={kernelName:Pw,backendName:"wasm",kernelFunc:kL};var _L=!0,V1=Ct(On,_L);var H1;function AL(r){H1=r.wasm.cwrap(No,null,["number","number","number","number"])}function ML(r){let{backend:t,inputs:e,attrs:n}=r,{axis:o,keepDims:s}=n,{x:a}=e,u=t.dataIdMap.get(a.dataId).id,l=u,i=a,{transposed:c,axes:p,originalAxes:m,inputWasTransposed:f}=Ve(a,o,t),d=p;if(f){let b=t.dataIdMap.get(c.dataId).id;b!==u&&(i=c,l=b,d=S.getInnerMostAxes(d.length,i.shape.length))}S.assertAxesAreInnerMostDims("sum",d,i.shape.length);let[h,g]=S.computeOutAndReduceShapes(i.shape,d),x=w.sizeFromShape(g),y=t.makeOutput(h,i.dtype);if(w.sizeFromShape(i.shape)!==0){let b=t.dataIdMap.get(y.dataId).id;H1(l,x,st[y.dtype],b)}if(f&&t.disposeData(c.dataId),s){let b=S.expandShapeToKeepDim(y.shape,m);y.shape=b}return y}var q1={kernelName:No,backendName:"wasm",setupFunc:AL,kernelFunc:ML};var K1=tt(Oc);var j1=tt(Bc);var X1;function DL(r){X1=r.wasm.cwrap(Ta,null,["number","number","number","number","number","number","array","number","number","number"])}function RL(r){let{backend:t,inputs:e,attrs:n}=r,{tensor:o,indices:s,updates:a}=e,{}=n,u=t.makeOutput(o.shape,o.dtype);if(w.sizeFromShape(o.shape)===0)return u;let{sliceRank:l,numUpdates:i,sliceSize:c,strides:p,outputSize:m}=qo.calculateShapes(a,s,o.shape),d=t.dataIdMap.get(s.dataId).id,g=t.dataIdMap.get(a.dataId).id,y=t.dataIdMap.get(o.dataId).id,b=new Uint8Array(new Int32Array(p).buffer),v=t.dataIdMap.get(u.dataId).id;return X1(d,g,st[a.dtype],l,i,c,b,m,v,y),u}var Y1={kernelName:Ta,backendName:"wasm",setupFunc:DL,kernelFunc:RL};var Q1;function NL(r){Q1=r.wasm.cwrap(an,null,["number","array","number","array","number","number"])}function $L(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,s=e.dataIdMap.get(o.dataId).id,{reps:a}=n,u=new Array(o.shape.length);for(let m=0;m<u.length;m++)u[m]=o.shape[m]*a[m];let l=new Uint8Array(new Int32Array(o.shape).buffer),i=new Uint8Array(new Int32Array(u).buffer),c=e.makeOutput(u,o.dtype),p=e.dataIdMap.get(c.dataId).id;return Q1(s,l,o.shape.length,i,u.length,st[c.dtype],p),c}var Z1={kernelName:an,backendName:"wasm",setupFunc:NL,kernelFunc:$L};var J1;function EL(r){J1=r.wasm.cwrap(Ba,null,["number","array","number","number","number","bool","number","number"])}var TL=({inputs:r,backend:t,attrs:e})=>{let{x:n}=r,{k:o,sorted:s}=e,a=t.dataIdMap.get(n.dataId).id,u=new Uint8Array(new Int32Array(n.shape).buffer),l=n.shape.slice();l[l.length-1]=o;let i=t.makeOutput(l,n.dtype),c=t.dataIdMap.get(i.dataId).id,p=t.makeOutput(l,"int32"),m=t.dataIdMap.get(p.dataId).id;return J1(a,u,n.shape.length,st[n.dtype],o,s,c,m),[i,p]},tk={kernelName:Ba,backendName:"wasm",setupFunc:EL,kernelFunc:TL};var ek;function FL(r){ek=r.wasm.cwrap(za,null,["number","number","bool","number","number","number","number","number","number","array","number","array","number","number","number","number","number"])}function PL(r){let{backend:t,inputs:e,attrs:n}=r,{image:o,transforms:s}=e,{interpolation:a,fillMode:u,fillValue:l,outputShape:i}=n,[c,p,m,f]=o.shape,[d,h]=i??[p,m],g=[c,d,h,f],x=new Uint8Array(new Int32Array(w.computeStrides(o.shape)).buffer),y=new Uint8Array(new Int32Array(w.computeStrides(g)).buffer),b=t.makeOutput(g,o.dtype),v=t.dataIdMap.get(b.dataId).id,_=t.dataIdMap.get(o.dataId).id,$=t.dataIdMap.get(s.dataId).id,T=a==="nearest"?1:2,U;switch(u){case"constant":U=1;break;case"reflect":U=2;break;case"wrap":U=3;break;case"nearest":U=4;break;default:U=1;break}return ek(_,$,s.shape[0]>1,c,d,h,f,m,p,x,o.shape.length-1,y,g.length-1,T,U,l,v),b}var rk={kernelName:za,backendName:"wasm",setupFunc:FL,kernelFunc:PL};function OL(r){let{inputs:t,attrs:e,backend:n}=r,{axis:o}=e,{x:s}=t,{outputValues:a,outputShape:u,indices:l}=$u(n.readSync(s.dataId),o,s.shape,s.dtype);return[n.makeOutput(u,s.dtype,void 0,a),n.makeOutput([l.length],"int32",void 0,l)]}var nk={kernelName:Ow,backendName:"wasm",kernelFunc:OL};function BL(r){let{inputs:t,backend:e,attrs:n}=r,{value:o}=t,{axis:s}=n;s<0&&(s+=o.shape.length);let a=o.shape[s],u=o.shape.length,l=new Array(u-1),i=0;for(let f=0;f<u;f++)f!==s&&(l[i++]=o.shape[f]);let c=new Array(a),p=new Array(u).fill(0),m=o.shape.slice();m[s]=1;for(let f=0;f<c.length;f++)p[s]=f,c[f]=Cr({inputs:{x:o},attrs:{begin:p,size:m},backend:e});return c.map(({dataId:f,dtype:d})=>({dataId:f,dtype:d,shape:l}))}var ok={kernelName:Ks,backendName:"wasm",kernelFunc:BL};function zL(r){let{inputs:{x:t},backend:e}=r,n=e.makeOutput(t.shape,t.dtype);return e.typedArrayFromHeap(n).fill(0),n}var sk={kernelName:js,backendName:"wasm",kernelFunc:zL};var LL=[g0,x0,y0,b0,w0,v0,A0,D0,R0,N0,$0,E0,T0,F0,P0,B0,V0,L0,U0,K0,Iv,kv,_v,Av,Mv,Dv,Nv,$v,Tv,Pv,Bv,Lv,Uv,Gv,Vv,qv,jv,Yv,Zv,tI,rI,oI,iI,uI,cI,pI,fI,dI,hI,gI,xI,yI,bI,SI,vI,II,kI,AI,DI,NI,EI,TI,FI,I0,PI,OI,BI,LI,WI,UI,VI,qI,HI,KI,jI,XI,YI,ZI,tC,rC,nC,sC,aC,lC,pC,fC,hC,xC,yC,wC,CC,kC,_C,AC,DC,NC,EC,TC,PC,OC,BC,Hp,LC,UC,VC,HC,qC,KC,jC,XC,H0,QC,JC,e1,n1,s1,a1,u1,l1,p1,f1,h1,g1,y1,b1,w1,S1,vv,vC,v1,I1,k1,A1,D1,R1,$1,E1,T1,F1,P1,B1,L1,W1,U1,G1,V1,q1,K1,j1,Y1,Z1,tk,rk,k0,nk,ok,sk];for(let r of LL)Fo(r);var Hy=X();Hy.registerFlag("WASM_HAS_SIMD_SUPPORT",async()=>{try{return WebAssembly.validate(new Uint8Array([0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,10,9,1,7,0,65,0,253,15,26,11]))}catch{return!1}});Hy.registerFlag("WASM_HAS_MULTITHREAD_SUPPORT",async()=>{if(Hy.get("IS_NODE"))return!1;try{return new MessageChannel().port1.postMessage(new SharedArrayBuffer(1)),WebAssembly.validate(new Uint8Array([0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,5,4,1,3,1,1,10,11,1,9,0,65,0,254,16,2,0,26,11]))}catch{return!1}});var Jy=Yi(dk()),wk=Yi(gk()),tb=Yi(xk());var yk=Jy.default||Jy,WL=tb.default||tb,Fu=class extends nn{constructor(t){super(),this.wasm=t,this.dataIdNextNumber=1,this.wasm.tfjs.initWithThreadsCount(HL),qL=this.wasm.tfjs.getThreadsCount(),this.dataIdMap=new lo(this,ie())}write(t,e,n){let o={id:this.dataIdNextNumber++};return this.move(o,t,e,n,1),o}numDataIds(){return this.dataIdMap.numDataIds()}async time(t){let e=w.now();return t(),{kernelMs:w.now()-e}}move(t,e,n,o,s){let a=this.dataIdNextNumber++;if(o==="string"){let c=e;this.dataIdMap.set(t,{id:a,stringBytes:c,shape:n,dtype:o,memoryOffset:null,refCount:s});return}let u=w.sizeFromShape(n),l=u*w.bytesPerElement(o),i=this.wasm._malloc(l)>>>0;this.dataIdMap.set(t,{id:a,memoryOffset:i,shape:n,dtype:o,refCount:s}),this.wasm.tfjs.registerTensor(a,u,i),e!=null&&this.wasm.HEAPU8.set(new Uint8Array(e.buffer,e.byteOffset,l),i)}async read(t){return this.readSync(t)}readSync(t,e,n){let{memoryOffset:o,dtype:s,shape:a,stringBytes:u}=this.dataIdMap.get(t);if(s==="string")return(e==null||e===0)&&(n==null||n>=u.length)?u:u.slice(e,n);e=e||0,n=n||w.sizeFromShape(a);let l=w.bytesPerElement(s),i=this.wasm.HEAPU8.slice(o+e*l,o+n*l);return GL(i.buffer,s)}disposeData(t,e=!1){if(this.dataIdMap.has(t)){let n=this.dataIdMap.get(t);if(n.refCount--,!e&&n.refCount>0)return!1;this.wasm._free(n.memoryOffset),this.wasm.tfjs.disposeData(n.id),this.dataIdMap.delete(t)}return!0}refCount(t){return this.dataIdMap.has(t)?this.dataIdMap.get(t).refCount:0}incRef(t){let e=this.dataIdMap.get(t);e!=null&&e.refCount++}floatPrecision(){return 32}getMemoryOffset(t){return this.dataIdMap.get(t).memoryOffset}dispose(){this.wasm.tfjs.dispose(),"PThread"in this.wasm&&this.wasm.PThread.terminateAllThreads(),this.wasm=null}memory(){return{unreliable:!1}}makeOutput(t,e,n,o){let s;if(n==null)s=this.write(o??null,t,e);else{let a=this.dataIdNextNumber++;s={id:a},this.dataIdMap.set(s,{id:a,memoryOffset:n,shape:t,dtype:e,refCount:1});let u=w.sizeFromShape(t);this.wasm.tfjs.registerTensor(a,u,n)}return{dataId:s,shape:t,dtype:e}}typedArrayFromHeap({shape:t,dtype:e,dataId:n}){let o=this.wasm.HEAPU8.buffer,{memoryOffset:s}=this.dataIdMap.get(n),a=w.sizeFromShape(t);switch(e){case"float32":return new Float32Array(o,s,a);case"int32":return new Int32Array(o,s,a);case"bool":return new Uint8Array(o,s,a);default:throw new Error(`Unknown dtype ${e}`)}}};function UL(r){return(t,e)=>(w.fetch(r,{credentials:"same-origin"}).then(n=>{n.ok||t.env.a(`failed to load wasm binary file at '${r}'`),n.arrayBuffer().then(o=>{WebAssembly.instantiate(o,t).then(s=>{e(s.instance,s.module)})})}),{})}function bk(r,t,e){if(Zy!=null)return Zy;let n="tfjs-backend-wasm.wasm";return r&&t?n="tfjs-backend-wasm-threaded-simd.wasm":r&&(n="tfjs-backend-wasm-simd.wasm"),Tu!=null&&Tu[n]!=null?Tu[n]:e+n}async function Sk(){let[r,t]=await Promise.all([X().getAsync("WASM_HAS_SIMD_SUPPORT"),X().getAsync("WASM_HAS_MULTITHREAD_SUPPORT")]);return new Promise((e,n)=>{let o={};o.locateFile=(u,l)=>{if(u.endsWith(".worker.js")){let i=wk.wasmWorkerContents.replace(/\n/g,"\\n"),c=new Blob([i],{type:"application/javascript"});return URL.createObjectURL(c)}return u.endsWith(".wasm")?bk(r,t,Eu??l):l+u},vk&&(o.instantiateWasm=UL(bk(r,t,Eu??"")));let s=!1;o.onAbort=()=>{if(s||Yp)return;Yp=!0,n({message:"Make sure the server can serve the `.wasm` file relative to the bundled js file. For more details see https://github.com/tensorflow/tfjs/blob/master/tfjs-backend-wasm/README.md#using-bundlers"})};let a;t&&r&&Zy==null?(o.mainScriptUrlOrBlob=new Blob(["var WasmBackendModuleThreadedSimd = "+yk.toString()],{type:"text/javascript"}),a=yk(o)):a=WL(o),a.then(u=>{s=!0,Yp=!1;let l=null;u.tfjs={init:u.cwrap("init",null,[]),initWithThreadsCount:u.cwrap("init_with_threads_count",null,["number"]),getThreadsCount:u.cwrap("get_threads_count","number",[]),registerTensor:u.cwrap("register_tensor",null,["number","number","number"]),disposeData:u.cwrap("dispose_data",l,["number"]),dispose:u.cwrap("dispose",l,[])},e({wasm:u})}).catch(n)})}function GL(r,t){switch(t){case"float32":return new Float32Array(r);case"int32":return new Int32Array(r);case"bool":return new Uint8Array(r);default:throw new Error(`Unknown dtype ${t}`)}}var VL=["tfjs-backend-wasm.wasm","tfjs-backend-wasm-simd.wasm","tfjs-backend-wasm-threaded-simd.wasm"],Zy=null,Eu=null,Tu={},Yp=!1,vk=!1;function eb(r,t=!1){if(Yp)throw new Error("The WASM backend was already initialized. Make sure you call `setWasmPaths()` before you call `tf.setBackend()` or `tf.ready()`");if(typeof r=="string")Eu=r;else{Tu=r;let e=VL.filter(n=>Tu[n]==null);if(e.length>0)throw new Error(`There were no entries found for the following binaries: ${e.join(",")}. Please either call setWasmPaths with a map providing a path for each binary, or with a string indicating the directory where all the binaries can be found.`)}vk=t}var HL=-1,qL=-1;var KL=2;ri("wasm",async()=>{let{wasm:r}=await Sk();return new Fu(r)},KL);var jL;function Ik({backend:r,precision:t}){jL=t==="half"?r:void 0}var Qp=Mt("AdamUpdate");function lt(r,{kernelName:t},e){Fo({kernelName:t,backendName:r,kernelFunc:({inputs:n,attrs:o,backend:s})=>e({inputs:n,attributes:o,backend:s})})}function Rt(r,t,e){let n=To(t,r),s=e(({inputs:a,attributes:u,backend:l})=>{if(!n)throw new Error(`Cannot run ${t}: the ${r} backend does not have it`);return n.kernelFunc({inputs:a,attrs:u,backend:l})});n&&Ww(t,r),Fo({...n,kernelName:t,backendName:r,kernelFunc:({inputs:a,attrs:u,backend:l})=>s({inputs:a,attributes:u,backend:l})})}var Zp=Mt("Gelu",{differentiableOnce:!0}),Jp=Mt("GeluGradient"),tm=Mt("TanhGelu",{differentiableOnce:!0}),em=Mt("TanhGeluGradient");var jr={slope:Math.sqrt(8/Math.PI),cube:.044715*Math.sqrt(8/Math.PI)};var Ii={rate:1/4,coefficients:[.0997355610364,.0997373967683,.0934395147095,.0818896317661,.0574462582406,.0682739957334,-.0397468633678,.103798857523,-.0853892299368,.020814888403]};var Ck={"i32.add":[106],"i32.sub":[107],"i32.mul":[108],"i32.div_u":[110],"i32.and":[113],"i32.shl":[116],"i32.shr_u":[118],"i32.eq":[70],"i32.lt_s":[72],"i32x4.add":[253,174,1],"i32x4.sub":[253,177,1],"i32x4.shl":[253,171,1],"i32x4.shr_u":[253,173,1],"v128.and":[253,78],"v128.or":[253,80],"v128.xor":[253,81],"f32x4.add":[253,228,1],"f32x4.sub":[253,229,1],"f32x4.mul":[253,230,1],"f32x4.div":[253,231,1],"f32x4.min":[253,232,1],"f32x4.max":[253,233,1],"f32x4.gt":[253,68],"f64x2.add":[253,240,1],"f64x2.sub":[253,241,1],"f64x2.mul":[253,242,1],"v128.bitselect":[253,82],"f32x4.relaxed_madd":[253,133,2]},XL={"f32x4.nearest":[253,106],"f32x4.sqrt":[253,227,1],"i32x4.splat":[253,17],"i32x4.trunc_sat_f32x4_s":[253,248,1],"f32x4.convert_i32x4_s":[253,250,1]},kk={"f32.load":[42],"f32.store":[56],"v128.load":[253,0],"v128.load32_splat":[253,9],"v128.load64_splat":[253,10],"v128.load32_zero":[253,92],"v128.store":[253,11],"v128.store32_lane":[253,90]},_k={i32:127,v128:123},Ak=64,nb=11,He=class{parameters;#t;constructor(t){this.parameters=t,this.#t=new Map;for(let e of t)this.local(e)}local(t,e="i32"){this.#t.set(t,{index:this.#t.size,type:e})}get(t){return[32,...kr(this.#e(t))]}set(t,e){return[...e,33,...kr(this.#e(t))]}increase(t,e){return this.set(t,L("i32.add",this.get(t),e))}loop(t,e,n,o){let s=L("i32.lt_s",this.get(t),e);return[...this.set(t,ot(0)),3,Ak,...o,...this.increase(t,ot(n)),...s,13,0,nb]}least(t,e){return[...t,...e,...L("i32.lt_s",t,e),27]}encode(...t){let e=[...this.#t.values()].slice(this.parameters.length).map(({type:o})=>[1,_k[o]]),n=[...Xo(e),...t.flat(),nb];return[...kr(n.length),...n]}#e(t){let e=this.#t.get(t);if(!e)throw new Error(`There is no local "${t}"`);return e.index}};function ot(r){return[65,...Rk(r)]}function kt(r){return Mk(Float32Array.of(r,r,r,r))}function ob(r,...t){return Mk(Int32Array.from({length:4},(e,n)=>n===0?r:t[n-1]??r))}function Mk({buffer:r}){return[253,12,...new Uint8Array(r)]}function _r(r,t){return[...t,...XL[r]]}function L(r,t,e){return[...t,...e,...Ck[r]]}function Xn(r,t,e,n){return[...t,...e,...n,...Ck[r]]}function yn(r,t,e){let n=e.flatMap(o=>[0,1,2,3].map(s=>4*o+s));return[...r,...t,253,13,...n]}function rm(r,t){return yn(r,r,[t,t,t,t])}function Xt(r,t,e=0){return[...t,...kk[r],0,...kr(e)]}function Ae(r,t,e,n=0){let o=r==="v128.store32_lane"?[0]:[];return[...t,...e,...kk[r],0,...kr(n),...o]}function zt(r,t,e=[]){return[...r,4,Ak,...t,5,...e,nb]}var YL=[0,0],QL=[3,0,...kr(2**16)];function Dk(r,t){let e=Object.entries(r),n=(o,s)=>[o,...kr(s.length),...s];return new Uint8Array([0,97,115,109,1,0,0,0,...n(1,Xo(e.map(([,{parameters:o}])=>[96,...Xo(Array(o).fill([_k.i32])),0]))),...n(2,Xo([[...rb("env"),...rb("memory"),2,...t?QL:YL]])),...n(3,Xo(e.map((o,s)=>kr(s)))),...n(7,Xo(e.map(([o],s)=>[...rb(o),0,...kr(s)]))),...n(10,Xo(e.map(([,{body:o}])=>o)))])}function rb(r){let t=[...new TextEncoder().encode(r)];return[...kr(t.length),...t]}function Xo(r){return[...kr(r.length),...r.flat()]}function kr(r){return r<128?[r]:[r&127|128,...kr(r>>>7)]}function Rk(r){let t=r>>7,e=r&127;return t===0&&!(e&64)||t===-1&&!!(e&64)?[e]:[e|128,...Rk(t)]}function Me(r,t){return L("f32x4.add",r,t)}function qe(r,t){return L("f32x4.sub",r,t)}function mt(...r){return r.reduce((t,e)=>L("f32x4.mul",t,e))}function Ci(r,t){return L("f32x4.div",r,t)}function nm(r){return _r("f32x4.sqrt",r)}function sb(r,t){return L("f32x4.max",r,t)}function Yo(r,t){return t.reduceRight((e,n)=>e.length===0?kt(n):Me(mt(e,r),kt(n)),[])}function ib(r,t,e){return Xn("v128.bitselect",t,e,L("f32x4.gt",r,kt(0)))}var ZL=-87,JL=88,Nk=.693359375,tW=Math.LN2-Nk,eW=[1,1,1/2,1/6,1/24,1/120,1/720,1/5040];function ab(r,{get:t,set:e},[n,o]){let s=L("f32x4.min",L("f32x4.max",r,kt(ZL)),kt(JL)),a=_r("f32x4.nearest",mt(t(n),kt(Math.LOG2E))),u=[Nk,tW].reduce((p,m)=>qe(p,mt(t(o),kt(m))),t(n)),l=Yo(t(n),eW),i=_r("i32x4.trunc_sat_f32x4_s",Me(t(o),kt(127))),c=L("i32x4.shl",i,ot(23));return[...e(n,s),...e(o,a),...e(n,u),...mt(l,c)]}var Ok=.2,bn=kt(1),Bk=(r,t)=>Ci(bn,Me(bn,ab(r,t,["s","t"]))),$k=r=>Bk(mt(r.get("x"),r.get("minusSlope")),r),zk=(r,t,{get:e})=>Me(kt(r),mt(kt(t),e("x"),e("x"))),Ek=r=>Bk(mt(r.get("x"),zk(-jr.slope,-jr.cube,r)),r),Tk=r=>{let{get:t,set:e}=r,n=sb(t("x"),qe(kt(0),t("x")));return[...e("e",ab(mt(t("x"),t("x"),kt(-.5)),r,["s","t"])),...e("t",Ci(bn,Me(bn,mt(n,kt(Ii.rate))))),...e("s",mt(t("e"),t("t"),Yo(t("t"),Ii.coefficients))),...ib(t("x"),qe(bn,t("s")),t("s"))]},ub=({get:r})=>mt(qe(r("x"),r("mean")),r("inverse")),lb=["mean","inverse"],Fk=r=>({images:["x"],channels:["gain","shift"],...r&&{pixels:["noise"],numbers:["strength"]},scratch:["v"],results:{y:({get:t,set:e})=>{let n=Me(mt(t("x"),t("gain")),t("shift")),o=r?Me(n,mt(t("noise"),t("strength"))):n;return[...e("v",o),...sb(t("v"),mt(t("v"),kt(Ok)))]}}}),Pk=r=>({images:["dy","x","y"],channels:["gain"],...r&&{pixels:["noise"]},scratch:["dv"],results:{dx:({get:t,set:e})=>{let n=mt(t("dy"),kt(Ok));return[...e("dv",ib(t("y"),t("dy"),n)),...mt(t("dv"),t("gain"))]}},sums:{ofGain:({get:t})=>mt(t("dv"),t("x")),ofShift:({get:t})=>t("dv"),...r&&{ofStrength:({get:t})=>mt(t("dv"),t("noise"))}}}),Pu={activation:Fk(!1),activationWithNoise:Fk(!0),activationGradient:Pk(!1),activationGradientWithNoise:Pk(!0),sum:{images:["x"],sums:{sum:({get:r})=>r("x")}},productSum:{images:["x","y"],sums:{sum:({get:r})=>mt(r("x"),r("y"))}},squaresAround:{images:["x"],numbers:["mean"],scratch:["d"],sums:{sum:({get:r,set:t})=>[...t("d",qe(r("x"),r("mean"))),...mt(r("d"),r("d"))]}},standardize:{images:["x"],numbers:lb,results:{y:ub}},standardizeSums:{images:["dy","x"],numbers:lb,sums:{sum:({get:r})=>r("dy"),along:r=>mt(r.get("dy"),ub(r))}},standardizeGradient:{images:["dy","x"],numbers:[...lb,"meanSum","meanAlong"],results:{dx:r=>{let{get:t}=r,e=mt(ub(r),t("meanAlong"));return mt(qe(qe(t("dy"),t("meanSum")),e),t("inverse"))}}},swish:{images:["x"],numbers:["minusSlope"],scratch:["s","t"],results:{y:r=>mt(r.get("x"),$k(r))}},swishGradient:{images:["dy","x"],numbers:["minusSlope"],scratch:["s","t"],results:{dx:r=>{let{get:t,set:e}=r,n=mt(t("minusSlope"),t("x"),qe(bn,t("s")));return[...e("s",$k(r)),...mt(t("dy"),t("s"),qe(bn,n))]}}},gelu:{images:["x"],scratch:["e","s","t"],results:{y:r=>mt(Tk(r),r.get("x"))}},geluGradient:{images:["dy","x"],scratch:["e","s","t"],results:{dx:r=>{let{get:t}=r,e=mt(t("e"),kt(1/Math.sqrt(2*Math.PI)));return mt(Me(Tk(r),mt(e,t("x"))),t("dy"))}}},tanhGelu:{images:["x"],scratch:["s","t"],results:{y:r=>mt(r.get("x"),Ek(r))}},tanhGeluGradient:{images:["dy","x"],scratch:["s","t"],results:{dx:r=>{let{get:t,set:e}=r,n=zk(jr.slope,3*jr.cube,r),o=mt(n,t("x"),qe(bn,t("s")));return[...e("s",Ek(r)),...mt(t("dy"),t("s"),Me(bn,o))]}}},adam:{images:["weight","m","v","gradient"],numbers:["beta1","rest1","beta2","rest2","epsilon","rate","correction"],results:{nextM:({get:r})=>Me(mt(r("beta1"),r("m")),mt(r("rest1"),r("gradient"))),nextV:({get:r})=>Me(mt(r("beta2"),r("v")),mt(r("rest2"),r("gradient"),r("gradient"))),nextWeight:({get:r})=>Me(r("weight"),Ci(mt(r("rate"),r("nextM")),Me(nm(mt(r("correction"),r("nextV"))),r("epsilon"))))}},weightedDistance:{images:["x","reference","factors"],scratch:["d"],sums:{sum:({get:r,set:t})=>[...t("d",qe(r("x"),r("reference"))),...mt(r("factors"),r("d"),r("d"))]}},weightedDistanceGradient:{images:["x","reference","factors"],numbers:["twice"],results:{dx:({get:r})=>mt(r("twice"),r("factors"),qe(r("x"),r("reference")))}}};var le=4,ft=8,gt=4;function Ou(r,t,e,n){return r?Xn("f32x4.relaxed_madd",t,e,n):L("f32x4.add",n,L("f32x4.mul",t,e))}function om(r,t,e,n){let o=[0,1].map(a=>r.set(`b${a}`,Xt("v128.load",r.get(n.address),n.offset+a*gt*4))),s=e.flatMap((a,u)=>[...r.set("splat",a),...[0,1].flatMap(l=>{let i=r.get(`sum${u}${l}`),c=r.get("splat"),p=r.get(`b${l}`);return r.set(`sum${u}${l}`,Ou(t,c,p,i))})]);return[...o.flat(),...s]}function sm(r){for(let t of["splat","b0","b1"])r.local(t,"v128");for(let t=0;t<le;t++)for(let e of[0,1])r.local(`sum${t}${e}`,"v128")}function Yn(r){return Array.from({length:le},(t,e)=>e).flatMap(t=>[0,1].flatMap(e=>r(`sum${t}${e}`,t,e*gt*4)))}function cb(r,t,e){return r.least(t,L("i32.sub",r.get(e),ot(1)))}var im=class{kernels;threads=1;started=0;constructor(t,e){this.kernels=new WebAssembly.Instance(e,{env:{memory:t}}).exports}runInParallel(t){t(this.kernels,e=>e())}terminate(){}};var Lk=4,Wk=2;function Uk(r){let t=["a","aRow","b","bRow","out","outRow","rows","columns","run"],e=new He(t);for(let f of["r","n","i"])e.local(f);let n=Array.from({length:Lk},(f,d)=>d),o=Array.from({length:Wk},(f,d)=>d);for(let f of n)for(let d of[`r${f}`,`p${f}`])e.local(d);for(let f of o)for(let d of[`n${f}`,`q${f}`])e.local(d);e.local("a0","v128");for(let f of o)e.local(`b${f}`,"v128");let s=n.flatMap(f=>o.map(d=>({row:f,column:d,sum:`sum${f}${d}`})));for(let{sum:f}of s)e.local(f,"v128");let a=(f,d)=>[...o.flatMap(h=>e.set(`b${h}`,Xt(f,e.get(`q${h}`)))),...n.flatMap(h=>[...e.set("a0",Xt(f,e.get(`p${h}`))),...o.flatMap(g=>{let x=`sum${h}${g}`;return e.set(x,Ou(r,e.get("a0"),e.get(`b${g}`),e.get(x)))})]),...[...n.map(h=>`p${h}`),...o.map(h=>`q${h}`)].flatMap(h=>e.increase(h,ot(d*4)))],u=L("i32.and",e.get("run"),ot(-gt)),l=L("i32.and",e.get("run"),ot(gt-1)),i=f=>[[2,3,0,1],[1,0,3,2]].flatMap(d=>e.set(f,L("f32x4.add",e.get(f),yn(e.get(f),e.get(f),d)))),c=(f,d,h)=>L("i32.add",e.get(f),L("i32.mul",e.get(d),e.get(h))),p=[...n.flatMap(f=>[...e.set(`r${f}`,cb(e,L("i32.add",e.get("r"),ot(f)),"rows")),...e.set(`p${f}`,c("a",`r${f}`,"aRow"))]),...o.flatMap(f=>[...e.set(`n${f}`,cb(e,L("i32.add",e.get("n"),ot(f)),"columns")),...e.set(`q${f}`,c("b",`n${f}`,"bRow"))]),...s.flatMap(({sum:f})=>e.set(f,kt(0))),...zt(u,e.loop("i",u,gt,a("v128.load",gt))),...zt(l,e.loop("i",l,1,a("v128.load32_zero",1))),...s.flatMap(({row:f,column:d,sum:h})=>[...i(h),...Ae("v128.store32_lane",L("i32.add",c("out",`r${f}`,"outRow"),L("i32.mul",e.get(`n${d}`),ot(4))),e.get(h))])],m=e.encode(e.loop("n",e.get("columns"),Wk,e.loop("r",e.get("rows"),Lk,p)));return{parameters:t.length,body:m}}function Vk(r){let{images:t,channels:e=[],pixels:n=[],numbers:o=[],scratch:s=[],results:a={},sums:u={}}=r,l=["rows","width","channels",...o.length>0?["numbers"]:[],...[...t,...e,...n,...Object.keys(a),...Object.keys(u)].map(Gk)],i=new He(l);for(let y of["row","c","x","at","channel","pixel","line","firstPixel"])i.local(y);for(let y of[...t,...e,...n,...o,...s,...Object.keys(a)])i.local(Qn(y),"v128");for(let y of Object.keys(u))i.local(`${y} sum`,"v128");let c={get:y=>i.get(Qn(y)),set:(y,b)=>i.set(Qn(y),b)},p=(y,b)=>L("i32.add",i.get(Gk(y)),i.get(b)),m=y=>{let b=y===gt?"v128.load":"v128.load32_zero",v=y===gt?"v128.store":"v128.store32_lane",C=[...t.flatMap(_=>i.set(Qn(_),Xt(b,p(_,"at")))),...n.flatMap(_=>i.set(Qn(_),Xt("v128.load32_splat",p(_,"pixel")))),...Object.entries(a).flatMap(([_,k])=>[...i.set(Qn(_),k(c)),...Ae(v,p(_,"at"),c.get(_))]),...Object.entries(u).flatMap(([_,k])=>i.set(`${_} sum`,L("f32x4.add",i.get(`${_} sum`),k(c)))),...i.increase("at",L("i32.mul",i.get("channels"),ot(4))),...i.increase("pixel",ot(4))];return[...i.set("at",L("i32.add",i.get("line"),i.get("channel"))),...i.set("pixel",i.get("firstPixel")),...e.flatMap(_=>i.set(Qn(_),Xt(b,p(_,"channel")))),...Object.keys(u).flatMap(_=>i.set(`${_} sum`,kt(0))),...i.loop("x",i.get("width"),1,C),...Object.keys(u).flatMap(_=>{let k=p(_,"channel");return Ae(v,k,L("f32x4.add",Xt(b,k),i.get(`${_} sum`)))}),...i.increase("channel",ot(y*4))]},f=L("i32.and",i.get("channels"),ot(-gt)),d=L("i32.and",i.get("channels"),ot(gt-1)),h=y=>L("i32.mul",y,ot(4)),g=[...i.set("channel",ot(0)),...zt(f,i.loop("c",f,gt,m(gt))),...zt(d,i.loop("c",d,1,m(1))),...i.increase("line",h(L("i32.mul",i.get("width"),i.get("channels")))),...i.increase("firstPixel",h(i.get("width")))],x=i.encode(o.flatMap((y,b)=>i.set(Qn(y),Xt("v128.load32_splat",i.get("numbers"),b*4))),i.loop("row",i.get("rows"),1,g));return{parameters:l.length,body:x}}function Gk(r){return`${r} address`}function Qn(r){return`${r} value`}var Bu=4;function Hk(r){let t=Array.from({length:Bu},(i,c)=>c),e=t.map(i=>`x${i}`),n=["pixels","channels","step","outStep","weights",...e,"out","overwrite"],o=new He(n);for(let i of["m","c","channel","at","to"])o.local(i);for(let i of t)o.local(`w${i}`,"v128");o.local("sum","v128");let s=i=>{let c=i===gt?"v128.load":"v128.load32_zero",p=i===gt?"v128.store":"v128.store32_lane",m=[...zt(o.get("overwrite"),o.set("sum",kt(0)),o.set("sum",Xt(c,o.get("to")))),...t.flatMap(f=>{let d=Xt(c,L("i32.add",o.get(e[f]),o.get("at")));return o.set("sum",Ou(r,o.get(`w${f}`),d,o.get("sum")))}),...Ae(p,o.get("to"),o.get("sum")),...o.increase("at",o.get("step")),...o.increase("to",o.get("outStep"))];return[...o.set("at",o.get("channel")),...o.set("to",L("i32.add",o.get("out"),o.get("channel"))),...o.loop("m",o.get("pixels"),1,m),...o.increase("channel",ot(i*4))]},a=L("i32.and",o.get("channels"),ot(-gt)),u=L("i32.and",o.get("channels"),ot(gt-1)),l=o.encode(t.flatMap(i=>o.set(`w${i}`,Xt("v128.load32_splat",o.get("weights"),i*4))),zt(a,o.loop("c",a,gt,s(gt))),zt(u,o.loop("c",u,1,s(1))));return{parameters:n.length,body:l}}function pb(r,t){let e=["a","aPixel","aRow","aImage","aTap","b",t?"bPanel":"bStep","bTap","out","outPixel","outRow","outImage","width","rows","images","columns","taps","run",...t?[]:["overwrite"]],n=new He(e);for(let k of["n","n0","outN","pixels","area","i","start","left","image","row","x"])n.local(k);for(let k of["t","k","q","skip","skipB"])n.local(k);let o=Array.from({length:le},(k,$)=>$),s=o.map(k=>`p${k}`),a=o.map(k=>`o${k}`);for(let k of[...s,...a])n.local(k);for(let k of o)n.local(`a${k}`,"v128");sm(n);let u=ft*4,l=t?ot(u):n.get("bStep"),i=k=>[...k.flatMap(($,T)=>[...om(n,r,$,{address:"q",offset:t?T*u:0}),...t?[]:n.increase("q",l)]),...t?n.increase("q",ot(k.length*u)):[],...s.flatMap($=>n.increase($,ot(k.length*4)))],c=Array.from({length:gt},(k,$)=>o.map(T=>rm(n.get(`a${T}`),$))),p=[...s.flatMap((k,$)=>n.set(`a${$}`,Xt("v128.load",n.get(k)))),...i(c)],m=i([s.map(k=>Xt("v128.load32_splat",n.get(k)))]),f=L("i32.and",n.get("run"),ot(-gt)),d=L("i32.and",n.get("run"),ot(gt-1)),h=[...zt(f,n.loop("k",f,gt,p)),...zt(d,n.loop("k",d,1,m)),...s.flatMap(k=>n.increase(k,n.get("skip"))),...n.increase("q",n.get("skipB"))],g=(k,$)=>[["x","Pixel"],["row","Row"],["image","Image"]].reduce((T,[U,z])=>L("i32.add",T,L("i32.mul",n.get(U),n.get(`${k}${z}`))),n.get($)),x=zt(n.get("left"),[...n.increase("left",ot(-1)),...n.increase("x",ot(1)),...zt(L("i32.eq",n.get("x"),n.get("width")),[...n.set("x",ot(0)),...n.increase("row",ot(1)),...zt(L("i32.eq",n.get("row"),n.get("rows")),[...n.set("row",ot(0)),...n.increase("image",ot(1))])])]),y=(k,$,T)=>[...n.set($,L("i32.div_u",n.get(k),n.get(T))),...n.set(k,L("i32.sub",n.get(k),L("i32.mul",n.get($),n.get(T))))],b=Yn(k=>n.set(k,kt(0))),v=[...n.set("start",n.least(n.get("i"),L("i32.sub",n.get("pixels"),ot(le)))),...zt(L("i32.lt_s",n.get("start"),n.get("i")),[...zt(L("i32.lt_s",n.get("start"),ot(0)),n.set("start",ot(0))),...n.set("x",n.get("start")),...y("x","image","area"),...y("x","row","width")]),...n.set("p0",g("a","a")),...n.set("o0",g("out","outN")),...zt(L("i32.lt_s",L("i32.add",n.get("x"),ot(le)),n.get("width")),[...o.slice(1).flatMap(k=>[...n.set(`p${k}`,L("i32.add",n.get(`p${k-1}`),n.get("aPixel"))),...n.set(`o${k}`,L("i32.add",n.get(`o${k-1}`),n.get("outPixel")))]),...n.increase("x",ot(le))],[...n.set("left",L("i32.sub",L("i32.sub",n.get("pixels"),n.get("start")),ot(1))),...o.slice(1).flatMap(k=>[...x,...n.set(`p${k}`,g("a","a")),...n.set(`o${k}`,g("out","outN"))]),...x]),...n.set("q",t?n.get("b"):L("i32.add",n.get("b"),L("i32.shl",n.get("n0"),ot(2)))),...t?b:zt(n.get("overwrite"),b,Yn((k,$,T)=>n.set(k,Xt("v128.load",n.get(a[$]),T)))),...n.loop("t",n.get("taps"),1,h),...Yn((k,$,T)=>Ae("v128.store",n.get(a[$]),n.get(k),T))],C=[...n.set("n0",n.least(n.get("n"),L("i32.sub",n.get("columns"),ot(ft)))),...n.set("outN",L("i32.add",n.get("out"),L("i32.shl",n.get("n0"),ot(2)))),...["x","row","image"].flatMap(k=>n.set(k,ot(0))),...n.loop("i",n.get("pixels"),le,v),...t?n.increase("b",n.get("bPanel")):[]],_=n.encode(n.set("area",L("i32.mul",n.get("rows"),n.get("width"))),n.set("pixels",L("i32.mul",n.get("images"),n.get("area"))),n.set("skip",L("i32.sub",n.get("aTap"),L("i32.mul",n.get("run"),ot(4)))),n.set("skipB",L("i32.sub",n.get("bTap"),L("i32.mul",n.get("run"),l))),n.loop("n",n.get("columns"),ft,C));return{parameters:e.length,body:_}}var am=4;function qk(r){let t=["a","aPixel","aRow","aImage","aPanel","b","bRow","bImage","bPanel","out","outRow","width","rows","images","m","n","overwrite"],e=new He(t);for(let d of["i","j","i0","j0","image","row","x","p","q","o"])e.local(d);for(let d of["imageA","imageB","rowA","rowB"])e.local(d);for(let d=0;d<am;d++)e.local(`a${d}`,"v128");sm(e);let n=d=>[...Array.from({length:d},(h,g)=>[...e.set(`a${g}`,Xt("v128.load",e.get("p"))),...e.increase("p",e.get("aPixel"))]).flat(),...Array.from({length:d},(h,g)=>{let x=Array.from({length:le},(y,b)=>rm(e.get(`a${g}`),b));return om(e,r,x,{address:"q",offset:g*ft*4})}).flat(),...e.increase("q",ot(d*ft*4))],o=L("i32.and",e.get("width"),ot(-am)),s=d=>L("i32.and",e.get("width"),ot(d)),a=[...e.set("p",e.get("rowA")),...e.set("q",e.get("rowB")),...zt(o,e.loop("x",o,am,n(am))),...zt(s(2),n(2)),...zt(s(1),n(1)),...e.increase("rowA",e.get("aRow")),...e.increase("rowB",e.get("bRow"))],u=[...e.set("rowA",e.get("imageA")),...e.set("rowB",e.get("imageB")),...e.loop("row",e.get("rows"),1,a),...e.increase("imageA",e.get("aImage")),...e.increase("imageB",e.get("bImage"))],l=d=>L("i32.shl",d,ot(2)),i=(d,h,g)=>L("i32.add",e.get(d),L("i32.mul",L("i32.shr_u",e.get(h),ot(3)),e.get(g))),c=e.set("o",L("i32.add",e.get("out"),L("i32.add",L("i32.mul",e.get("i0"),e.get("outRow")),l(e.get("j0"))))),p=d=>d>0?e.increase("o",e.get("outRow")):[],m=[...e.set("i0",e.least(e.get("i"),L("i32.sub",e.get("m"),ot(le)))),...e.set("j0",e.least(e.get("j"),L("i32.sub",e.get("n"),ot(ft)))),...c,...zt(e.get("overwrite"),Yn(d=>e.set(d,kt(0))),Yn((d,h,g)=>[...e.set(d,Xt("v128.load",e.get("o"),g)),...p(g)])),...e.set("imageA",L("i32.add",i("a","i0","aPanel"),l(L("i32.and",e.get("i0"),ot(7))))),...e.set("imageB",i("b","j","bPanel")),...e.loop("image",e.get("images"),1,u),...c,...Yn((d,h,g)=>[...Ae("v128.store",e.get("o"),e.get(d),g),...p(g)])],f=e.encode(e.loop("i",e.get("m"),le,e.loop("j",e.get("n"),ft,m)));return{parameters:t.length,body:f}}var Qo=2*gt,Kk=2**-24;function jk(){let r=["out","groups","counter","first","second"],t=new He(r);t.local("group");let e=["key0","key1","key2"];for(let y of[...e,"counters","x","y","m","above","s","q","radius","quarter","r","c"])t.local(y,"v128");let n=y=>t.get(y),o=y=>ob(y),s=(y,b)=>L("i32x4.add",y,b),a=(y,b)=>L("v128.and",y,b),u=(y,b)=>L("v128.xor",y,b),l=(y,b)=>L("i32x4.shl",y,ot(b)),i=(y,b)=>L("i32x4.shr_u",y,ot(b)),c=Array.from({length:du},(y,b)=>{let v=Kn[b%Kn.length],C=(b+1)/4,_=L("v128.or",l(n("y"),v),i(n("y"),32-v));return[...t.set("x",s(n("x"),n("y"))),...t.set("y",u(_,n("x"))),...b%4<3?[]:[...t.set("x",s(n("x"),n(e[C%3]))),...t.set("y",s(s(n("y"),n(e[(C+1)%3])),o(C)))]]}).flat(),p=y=>_r("f32x4.convert_i32x4_s",i(n(y),8)),m=[...t.set("x",mt(Me(p("x"),kt(1)),kt(Kk))),...t.set("m",L("v128.or",a(n("x"),o(8388607)),o(1065353216))),...t.set("above",L("f32x4.gt",n("m"),kt(Math.SQRT2))),...t.set("m",mt(n("m"),Xn("v128.bitselect",kt(.5),kt(1),n("above")))),...t.set("x",L("i32x4.sub",L("i32x4.sub",i(n("x"),23),o(127)),n("above"))),...t.set("s",Ci(qe(n("m"),kt(1)),Me(n("m"),kt(1)))),...t.set("q",mt(n("s"),n("s"))),...t.set("radius",nm(mt(kt(-2),Me(mt(_r("f32x4.convert_i32x4_s",n("x")),kt(Math.LN2)),mt(kt(2),n("s"),Yo(n("q"),[1,1/3,1/5,1/7,1/9]))))))],f=y=>l(a(y,o(2)),30),d=L("i32x4.sub",o(0),a(n("quarter"),o(1))),h=[...t.set("q",mt(p("y"),kt(4*Kk))),...t.set("r",_r("f32x4.nearest",n("q"))),...t.set("quarter",_r("i32x4.trunc_sat_f32x4_s",n("r"))),...t.set("r",mt(qe(n("q"),n("r")),kt(Math.PI/2))),...t.set("q",mt(n("r"),n("r"))),...t.set("c",Yo(n("q"),[1,-1/2,1/24,-1/720,1/40320])),...t.set("s",mt(n("r"),Yo(n("q"),[1,-1/6,1/120,-1/5040,1/362880]))),...t.set("x",u(Xn("v128.bitselect",n("s"),n("c"),d),f(s(n("quarter"),o(1))))),...t.set("y",u(Xn("v128.bitselect",n("c"),n("s"),d),f(n("quarter")))),...t.set("x",mt(n("x"),n("radius"))),...t.set("y",mt(n("y"),n("radius")))],g=[...t.set("x",s(n("counters"),n("key0"))),...t.set("y",n("key1")),...c,...m,...h,...Ae("v128.store",t.get("out"),yn(n("x"),n("y"),[0,4,1,5])),...Ae("v128.store",t.get("out"),yn(n("x"),n("y"),[2,6,3,7]),gt*4),...t.increase("out",ot(Qo*4)),...t.set("counters",s(n("counters"),o(gt)))],x=t.encode(t.set("key0",_r("i32x4.splat",t.get("first"))),t.set("key1",_r("i32x4.splat",t.get("second"))),t.set("key2",u(u(n("key0"),n("key1")),o(hu))),t.set("counters",s(_r("i32x4.splat",t.get("counter")),ob(0,1,2,3))),t.loop("group",t.get("groups"),1,g));return{parameters:r.length,body:x}}function Xk(){let r=["from","fromRun","fromColumn","to","toPanel","run","columns"],t=new He(r);for(let m of["n","n0","i","p","q","start","whole","rest"])t.local(m);let e=Array.from({length:gt},(m,f)=>`v${f}`),n=Array.from({length:gt},(m,f)=>`w${f}`);for(let m of[...e,...n])t.local(m,"v128");let o=m=>[...t.increase("start",L("i32.mul",t.get("fromRun"),ot(m))),...t.increase("q",ot(m*ft*4))],s=[...t.set("p",t.get("start")),...Array.from({length:ft},(m,f)=>[...Ae("f32.store",t.get("q"),Xt("f32.load",t.get("p")),f*4),...t.increase("p",t.get("fromColumn"))]).flat(),...o(1)],a=[...[0,gt*4].flatMap(m=>Ae("v128.store",t.get("q"),Xt("v128.load",t.get("start"),m),m)),...o(1)],u=(m,f,d)=>yn(t.get(m[f]),t.get(m[f+1]),d),l=[...t.set("p",t.get("start")),...[0,gt*4].flatMap(m=>[...e.flatMap(f=>[...t.set(f,Xt("v128.load",t.get("p"))),...t.increase("p",t.get("fromColumn"))]),...[0,2].flatMap(f=>[...t.set(n[f],u(e,f,[0,4,1,5])),...t.set(n[f+1],u(e,f,[2,6,3,7]))]),...[0,1,2,3].flatMap(f=>{let d=f>>1,h=f%2===0?[0,1,4,5]:[2,3,6,7],g=yn(t.get(n[d]),t.get(n[d+2]),h);return Ae("v128.store",t.get("q"),g,f*ft*4+m)})]),...o(gt)],i=m=>L("i32.eq",t.get(m),ot(4)),c=[...t.set("n0",t.least(t.get("n"),L("i32.sub",t.get("columns"),ot(ft)))),...t.set("start",L("i32.add",t.get("from"),L("i32.mul",t.get("n0"),t.get("fromColumn")))),...t.set("q",t.get("to")),...zt(i("fromColumn"),t.loop("i",t.get("run"),1,a),[...zt(t.get("whole"),t.loop("i",t.get("whole"),gt,l)),...zt(t.get("rest"),t.loop("i",t.get("rest"),1,s))]),...t.increase("to",t.get("toPanel"))],p=t.encode(zt(i("fromRun"),t.set("whole",L("i32.and",t.get("run"),ot(-gt)))),t.set("rest",L("i32.sub",t.get("run"),t.get("whole"))),t.loop("n",t.get("columns"),ft,c));return{parameters:r.length,body:p}}function Yk(r,t){let e=Object.entries(Pu).map(([n,o])=>[n,Vk(o)]);return Dk({gemm:pb(r,!0),gemmUnpacked:pb(r,!1),gemmTransposed:qk(r),dots:Uk(r),filter:Hk(r),pack:Xk(),noise:jk(),...Object.fromEntries(e)},t)}var mb=new WeakMap,Qk;function ir(r){return mb.get(r.wasm)??fb(r)}function fb({wasm:r},t=1,e){let{memory:n}=r.asm,o=n.buffer[Symbol.toStringTag]==="SharedArrayBuffer",s=o&&e?t:1,a=mb.get(r);if(a?.threads===s)return a;Qk?.terminate();let u=Yk(!0,o),l=new WebAssembly.Module(WebAssembly.validate(u)?u:Yk(!1,o)),i=s>1?e(n,l,s):new im(n,l);return Qk=i,mb.set(r,i),i}var Zo=2**21,ki=2048;function he(r,t,e=1){let n=Math.max(1,Math.floor(r/e)),o=Math.min(n,Math.max(1,Math.ceil(r/Math.max(1,t)))),s=a=>a===o?r:e*Math.floor(n*a/o);return Array.from({length:o},(a,u)=>({begin:s(u),size:s(u+1)-s(u)}))}function Zk(r,t){return he(r,Zo/t,ft)}function um(r,t,e,n){let o=Math.min(r,Math.floor(n/(t*e)));if(o>0)return he(r,o).map(({begin:a,size:u})=>({image:a,count:u,begin:0,height:t}));let s=he(t,Math.max(1,Math.floor(n/e)));return Array.from({length:r},(a,u)=>s.map(({begin:l,size:i})=>({image:u,count:1,begin:l,height:i}))).flat()}function zu({shape:[r,...t]},e){return Array.from({length:r},(n,o)=>({shape:t,addresses:e(o)}))}var rW=2**14,nW=32;function _i(r,t,e,n){let o=Pu[e],s=Object.keys(o.sums??{}).length,a=n.flatMap(c=>oW(o,c,s)),u=ir(r);if(a.length<=1){for(let{shape:c,addresses:p}of a)u.kernels[e](...c,...p);return}let l=s>0?sW(r,t,a,s):[];u.runInParallel(c=>{for(let{shape:p,addresses:m}of a)c[e](...p,...m)});let{HEAPF32:i}=r.wasm;for(let{from:c,to:p,count:m}of l)for(let f=0;f<m;f++)i[p+f]+=i[c+f]}function oW(r,{shape:t,addresses:e},n){let[o,s,a]=t,u=s*a;if(o*u===0)return[];let l=Math.max(rW/u,n>0?nW/s:1);if(o<=l)return[{shape:t,addresses:[...e]}];let{images:i,channels:c=[],pixels:p=[],numbers:m=[],results:f={}}=r,d=[...m.length>0?[0]:[],...i.map(()=>u*4),...c.map(()=>0),...p.map(()=>s*4),...Object.keys(f).map(()=>u*4),...Array(n).fill(0)];return he(o,l).map(({begin:h,size:g})=>({shape:[g,s,a],addresses:e.map((x,y)=>x+h*d[y])}))}function sW(r,t,e,n){let o=e.reduce((a,{shape:u})=>a+n*u[2],0),s=t.allocate(o)/4;return r.wasm.HEAPF32.fill(0,s,s+o),e.flatMap(({shape:[,,a],addresses:u})=>{let l=u.length-n;return u.slice(l).map((i,c)=>(u[l+c]=s*4,s+=a,{from:s-a,to:i/4,count:a}))})}var db=256;function Qe(r,t,e,n,o,s=[]){let a=Pu[e],u=Object.keys(a.sums??{});if(s.length!==(a.numbers?.length??0))throw new RangeError(`The kernel "${e}" takes ${a.numbers?.length??0} numbers, not ${s.length}`);let l=u.map(()=>t.allocate(gt)),i=s.length>0?[t.numbers(s)]:[];for(let m of l)r.wasm.HEAPF32.fill(0,m/4,m/4+gt);let c=iW(n).map(([m,f])=>({shape:f,addresses:[...i,...o.map(d=>d+m*4),...l]}));_i(r,t,e,c);let{HEAPF32:p}=r.wasm;return l.map(m=>p.subarray(m/4,m/4+gt).reduce((f,d)=>f+d))}function iW(r){let t=Math.floor(r/(db*gt)),e=t*db*gt,n=Math.floor((r-e)/gt),o=e+n*gt;return[[0,[t,db,gt]],[e,[1,n,gt]],[o,[1,r-o,1]]]}var Ai=class{#t;#e=[];constructor(t){this.#t=t}allocate(t){let e=this.#t.wasm._malloc(Math.max(1,t)*4)>>>0;return this.#e.push(e),e}numbers(t){let e=this.allocate(t.length);return this.#t.wasm.HEAPF32.set(t,e/4),e}free(){for(let t of this.#e.splice(0))this.#t.wasm._free(t)}};function Jt(r,t){let e=new Ai(r);try{return t(e)}finally{e.free()}}function Tt(r,{dataId:t,shape:e,dtype:n},o){let s=r.dataIdMap.get(t).memoryOffset>>>0,a=s+o*4<=r.wasm.HEAPF32.byteLength;if(!(ht(e)>=o)||n!=="float32"||!a)throw new RangeError(`A kernel was to use ${o} floats of a tensor of ${n} of shape [${e}]`);return s}function De(r,t,e=t.shape){let[n,o,s,a]=e,u=a*4,l=s*u;return{address:Tt(r,t,ht(e)),batch:n,channels:a,image:o*l,row:l,pixel:u}}function Jk(){lt("wasm",Qp,({inputs:{weight:r,m:t,v:e,gradient:n,coefficients:o},backend:s})=>{let a=[t,e,r].map(({shape:m})=>s.makeOutput(m,"float32")),u=s.typedArrayFromHeap(o).slice(),l=[r,t,e,n,...a].map(m=>Tt(s,m,n.size));Jt(s,m=>Qe(s,m,"adam",n.size,l,u));let[i,c,p]=a;return[p,i,c]})}function Er(r,t,{strides:e,dilations:n=1,pad:o,dataFormat:s="NHWC",dimRoundingMode:a},u=!1){return S.computeConv2DInfo([...r],[...t],e,n,o,a,u,s==="NHWC"?"channelsLast":"channelsFirst")}function Zn(r){let{filterHeight:t,filterWidth:e,strideHeight:n,strideWidth:o,padInfo:s}=r,{top:a,bottom:u,left:l,right:i}=s;return t===n&&e===o&&a+u+l+i===0}function t3(){Rt("wasm","AvgPoolGrad",r=>t=>{let{inputs:{dy:e,input:n},attributes:{filterSize:o,strides:s,pad:a},backend:u}=t,l=S.computePool2DInfo(n.shape,o,s,1,a),{filterHeight:i,filterWidth:c,outHeight:p,outWidth:m}=l,[f,d,h,g]=n.shape;if(!(Zn(l)&&p*i===d&&m*c===h))return r(t);let y=u,b=y.makeOutput(n.shape,"float32"),{HEAPF32:v}=y.wasm,C=1/(i*c),_=Tt(y,e,f*p*m*g)/4,k=Tt(y,b,n.size)/4,$=h*g;for(let T=0;T<f*p;T++){for(let U=0;U<m;U++,_+=g){let z=k+U*c*g;for(let j=0;j<g;j++)v[z+j]=v[_+j]*C;for(let j=1;j<c;j++)v.copyWithin(z+j*g,z,z+g)}for(let U=1;U<i;U++)v.copyWithin(k+U*$,k,k+$);k+=i*$}return b})}function Lu(r,[t,e],[n,o]){let[s,a,u,l]=r.shape;if(n===a&&o===u)return r;let i=Q(r,[s,a,u*l]),c=Be(i,[0,t,e*l],[s,n,o*l]);return Q(c,[s,n,o,l])}function e3(r,t,e){if(Zn(e))return aW(r,t,e);let{inChannels:n,outChannels:o,filterHeight:s,filterWidth:a,strideHeight:u,strideWidth:l,padInfo:i}=e,c=Nr(sr(r,[3,1,2,0]),sr(t,[1,2,0,3]),1,[[0,0],[i.top,i.bottom],[i.left,i.right],[0,0]],"NHWC",[u,l]),[,p,m]=c.shape,f=p===s&&m===a?c:Be(c,[0,0,0,0],[n,s,a,o]);return sr(f,[1,2,0,3])}function aW(r,t,e){let{batchSize:n,inChannels:o,outHeight:s,outWidth:a,outChannels:u,strideHeight:l,strideWidth:i}=e,c=Lu(r,[0,0],[s*l,a*i]),p=Q(c,[n*s,l,a,i*o]),m=Q(sr(p,[0,2,1,3]),[-1,l*i*o]);return Q(pe(m,Q(t,[-1,u]),!0),e.filterShape)}function n3(r,t,e){if(Zn(e))return cW(r,t,e);let{batchSize:n,inHeight:o,inWidth:s,inChannels:a,strideHeight:u,strideWidth:l,padInfo:i}=e,c=r3(i.top,o,u,e.outHeight),p=r3(i.left,s,l,e.outWidth),m=p.count*l,d=uW(t,e).map(x=>{if(!x)return Vr([n*c.count,1,m*a]);let[y,b]=x.shape,v=lW(r,x,[y-1-c.first,c.excess],[b-1-p.first,p.excess]);return Q(v,[n*c.count,1,m*a])}),h=Q(Un(d,1),[n,c.count*u,m,a]),g=[i.top-u*c.first,i.left-l*p.first];return Lu(h,g,[o,s])}function r3(r,t,e,n){let o=Math.floor(r/e),s=Math.floor((r+t-1)/e);return{first:o,count:s-o+1,excess:s-(n-1)}}function uW(r,t){let{inChannels:e,outChannels:n,filterHeight:o,filterWidth:s,strideHeight:a,strideWidth:u}=t,l=Q(r,[o*s,e,n]),i=ap(sr(l,[0,2,1]),o*s),c=Vr([1,n,e]),p=Math.ceil(s/u);return Array.from({length:a},(m,f)=>{let d=Math.ceil((o-f)/a);if(d<=0)return null;let h=Array.from({length:d*p},(g,x)=>{let y=f+a*(d-1-Math.floor(x/p)),b=Array.from({length:u},(v,C)=>{let _=C+u*(p-1-x%p);return _<s?i[y*s+_]:c});return Un(b,2)});return Q(Un(h,0),[d,p,n,u*e])})}function lW(r,t,[e,n],[o,s]){let[,a,u]=r.shape,l=p=>Math.max(0,-p),i=p=>Math.max(0,p),c=Lu(r,[l(e),l(o)],[a-l(e)-l(n),u-l(o)-l(s)]);return Nr(c,t,1,[[0,0],[i(e),i(n)],[i(o),i(s)],[0,0]])}function cW(r,t,e){let{batchSize:n,inHeight:o,inWidth:s,inChannels:a,outHeight:u,outWidth:l,outChannels:i}=e,{strideHeight:c,strideWidth:p}=e,m=u*c,f=l*p,[d,h]=[r,t].map(b=>Q(b,[-1,i])),g=pe(d,h,!1,!0),x=Q(g,[n*u,l,c,p*a]),y=Q(sr(x,[0,2,1,3]),[n,m,f,a]);return m===o&&f===s?y:$r(y,[[0,0],[0,o-m],[0,s-f],[0,0]])}function Tr(r,t){return Math.ceil(t/ft)*r*ft}function Ie(r){return r*ft*4}var o3=2**14;function Jn(r,{address:t,step:e,column:n},o,s,a){if(s*a===0)return;let u=e===4,l=he(s,u?s:o3/a),i=he(a,u?o3/s:a,ft);for(let{begin:c,size:p}of l)for(let{begin:m,size:f}of i)r.pack(t+c*e+m*n,e,n,o+Ie(c)+m/ft*Ie(s),Ie(s),p,f)}function Nt(r){return Array.from({length:r},(t,e)=>e)}function Wu({dilationHeight:r,dilationWidth:t,dataFormat:e}){return r===1&&t===1&&e==="channelsLast"}function Jo({padInfo:r,...t}){return[{inputs:t.inHeight,outputs:t.outHeight,taps:t.filterHeight,stride:t.strideHeight,before:r.top},{inputs:t.inWidth,outputs:t.outWidth,taps:t.filterWidth,stride:t.strideWidth,before:r.left}]}function s3({inputs:r,outputs:t,taps:e,stride:n,before:o}){let s=Nt(t).map(a=>{let u=n*a-o,l=Math.max(0,-u);return a3(a,u+l,l,Math.min(e,r-u)-l)});return{order:Nt(e),targetStep:1,sourceStep:n,segments:u3(s,1,n)}}function i3({inputs:r,outputs:t,taps:e,stride:n,before:o}){let s=[],a=[];for(let u=0;u<n;u++){let l=Math.max(0,Math.ceil((e-u)/n)),i=s.length;s.push(...Nt(l).map(p=>u+n*(l-1-p)));let c=Nt(r).filter(p=>(p+o)%n===u).map(p=>{let m=Math.floor((p+o)/n),f=Math.max(0,m-(l-1));return a3(p,f,i+f-(m-(l-1)),Math.min(m,t-1)-f+1)});a.push(...u3(c,n,1))}return{order:s,targetStep:n,sourceStep:1,segments:a}}function a3(r,t,e,n){return n>0?{target:r,count:1,source:t,tap:e,taps:n}:{target:r,count:1,source:0,tap:0,taps:0}}function u3(r,t,e){let n=[];for(let o of r){let s=n.at(-1);s&&s.tap===o.tap&&s.taps===o.taps&&o.target===s.target+s.count*t&&(o.taps===0||o.source===s.source+s.count*e)?n[n.length-1]={...s,count:s.count+1}:n.push(o)}return n}function l3({inputs:r,stride:t,before:e,taps:n},{begin:o,size:s}){let a=Math.max(0,t*o-e),u=Math.min(r,t*(o+s-1)+n-e);return{begin:a,size:Math.max(0,u-a)}}function hb({inputs:r,stride:t,before:e},n,o,s){let a=Math.ceil((e-n)/t),u=Math.floor((r-1+e-n)/t);return[Math.max(o,a),Math.min(s,u+1)]}var pW=128;function c3({outChannels:r,...t}){return Wu(t)&&r>=ft}function p3(r,t,e,n){let{filterHeight:o,filterWidth:s,inChannels:a,outChannels:u}=n,l=ir(r),i=r.makeOutput(n.outShape,"float32");return Jt(r,c=>{let p=o*s*a,m=u*4,f=c.allocate(Tr(p,u)),d={address:Tt(r,e,p*u),step:m,column:4};l.runInParallel(y=>Jn(y,d,f,p,u));let h=Jo(n).map(s3),g=De(r,t,n.inShape),x=De(r,i,n.outShape);return l.runInParallel(y=>d3(y,g,f,x,...h)),i})}function m3({inChannels:r,...t}){return Wu(t)&&r>=ft}function f3(r,t,e,n){let{filterHeight:o,filterWidth:s,inChannels:a,outChannels:u}=n,l=ir(r),i=r.makeOutput(n.inShape,"float32");return Jt(r,c=>{let p=o*s*u,m=a*u*4,f=c.allocate(Tr(p,a)),d=Tt(r,e,p*a),h=De(r,t,n.outShape),g=De(r,i,n.inShape),[x,y]=Jo(n).map(i3);return l.runInParallel(b=>{let v=f;for(let C of x.order)for(let _ of y.order){let k=d+(C*s+_)*m,$=u*4;b.pack(k,4,$,v,Ie(p),u,a),v+=Ie(u)}}),l.runInParallel(b=>d3(b,h,f,g,x,y)),i})}function d3(r,t,e,n,o,s){let a=Ie(t.channels),u=s.order.length*a,l=o.order.length*u;for(let i of o.segments)for(let c of s.segments){let p=Math.max(1,i.taps),m=Math.min(i.taps,1)*c.taps*t.channels,f=e+i.tap*u+c.tap*a;for(let d of um(n.batch,i.count,c.count,pW)){let{image:h,count:g,begin:x,height:y}=d,b=i.source+x*o.sourceStep,v=i.target+x*o.targetStep,C=t.address+h*t.image+b*t.row+c.source*t.pixel,_=n.address+h*n.image+v*n.row+c.target*n.pixel;for(let k of Zk(n.channels,g*y*c.count*p*m))r.gemm(C,s.sourceStep*t.pixel,o.sourceStep*t.row,t.image,t.row,f+k.begin/ft*l,l,u,_+k.begin*4,s.targetStep*n.pixel,o.targetStep*n.row,n.image,c.count,y,g,k.size,p,m)}}}function h3(r,t){return{...r,address:r.address+t*r.image,panel:ft*4}}function gb(r,{row:t,pixel:e,channels:n},o){let s=t/e,a=Array.from(o.values(),({size:l})=>l).reduce((l,i)=>l+i,0),u=r.allocate(Tr(a*s,n));return new Map(Array.from(o,([l,i])=>{let c={row:Ie(s),pixel:Ie(1),panel:Ie(i.size*s)},p=Tr(i.size*s,n)*4,m={rows:i,address:u-i.begin*c.row,image:p,...c};return u+=p,[l,m]}))}function xb(r,t,e){for(let[n,{rows:{begin:o,size:s},address:a,row:u,pixel:l}]of e){let c={address:t.address+n*t.image+o*t.row,step:t.pixel,column:4};Jn(r,c,a+o*u,s*u/l,t.channels)}}var fW=2**18,dW=64;function g3({inChannels:r,outChannels:t,...e}){return Wu(e)&&r>=le&&t>=ft}function x3(r,t,e,n){let{batchSize:o,inChannels:s,outChannels:a,outHeight:u,outWidth:l}=n,i=r.makeOutput(n.filterShape,"float32"),[c,p]=Jo(n),m=s%le===0&&a%ft===0,f=um(o,u,l,m?ki:1/0),d=s*c.stride*p.stride+a,h=new Set;hW(r,wW(f,fW/(l*d)),(y,b)=>gW(r,y,{x:t,dy:e,dw:i},n,b,h));let g=r.typedArrayFromHeap(i),x=s*a;for(let y=0;y<g.length/x;y++)h.has(y)||g.fill(0,y*x,(y+1)*x);return i}function hW(r,t,e){let n=[new Ai(r),new Ai(r)],o;try{for(let s=0;s<=t.length;s++){let a=n[s%2];a.free();let u=s<t.length?e(a,t[s]):void 0;ir(r).runInParallel((l,i)=>{o?.add(l,i),u?.pack(l)}),o=u}}finally{for(let s of n)s.free()}}function gW(r,t,{x:e,dy:n,dw:o},s,a,u){let{filterHeight:l,filterWidth:i,inChannels:c,outChannels:p,outWidth:m}=s,[f,d]=Jo(s),h=yb(a)*m*p,g=c%ft===0&&d.stride*c>=dW,x=g?ft:le,y=he(c,Zo/h,x),b=De(r,e,s.inShape),v=De(r,n,s.outShape),C=Tt(r,o,l*i*c*p),_=yW(a),k=gb(t,b,g?bW(_,f):new Map),$=gb(t,v,_),T=a.map(z=>({...z,a:k.get(z.image)??h3(b,z.image),b:$.get(z.image)})),U=(z,j,Z,ut)=>{let yt=j*i+Z,vt=C+(yt*c+ut.begin)*p*4;return xW(z,s,T,{k:j,l:Z,channels:ut,out:vt,overwrite:!u.has(yt)})};return{pack(z){xb(z,b,k),xb(z,v,$)},add(z,j){for(let Z=0;Z<l;Z++)for(let ut=0;ut<i;ut++){let yt=!1;for(let vt of y)j(()=>yt=U(z,Z,ut,vt));yt&&u.add(Z*i+ut)}}}}function xW(r,t,e,{k:n,l:o,channels:s,out:a,overwrite:u}){let{outChannels:l,outWidth:i}=t,[c,p]=Jo(t),[m,f]=hb(p,o,0,i),d=f-m,h=u;for(let{count:g,begin:x,height:y,a:b,b:v}of e){let[C,_]=hb(c,n,x,x+y),k=_-C;if(k<=0||d<=0)continue;let $=p.stride*b.pixel,T=c.stride*b.row,U=d===i&&T===d*$,z=c.stride*C+n-c.before,j=p.stride*m+o-p.before,Z=s.begin/ft*b.panel;r.gemmTransposed(b.address+Z+z*b.row+j*b.pixel,$,T,b.image,b.panel,v.address+C*v.row+m*v.pixel,v.row,v.image,v.panel,a,l*4,U?k*d:d,U?1:k,g,s.size,l,h?1:0),h=!1}return!h}function yW(r){let t=new Map;for(let{image:e,count:n,begin:o,height:s}of r)for(let a=e;a<e+n;a++){let u=t.get(a)?.begin??o;t.set(a,{begin:u,size:o+s-u})}return t}function bW(r,t){return new Map(Array.from(r,([e,n])=>[e,l3(t,n)]))}function wW(r,t){let e=[],n=1/0;for(let o of r)n+=yb([o]),n>t&&(e.push([]),n=yb([o])),e.at(-1).push(o);return e}function yb(r){return r.reduce((t,{count:e,height:n})=>t+e*n,0)}function y3(){Rt("wasm","Conv2D",r=>t=>{let{inputs:{x:e,filter:n},attributes:o,backend:s}=t,a=Er(e.shape,n.shape,o);if(!c3(a)){let u=SW(a);return r({...t,attributes:{...o,pad:u}})}return p3(s,e,n,a)}),Rt("wasm","Conv2DBackpropInput",()=>({inputs:{dy:r,filter:t},attributes:e,backend:n})=>{let o=Er(e.inputShape,t.shape,e);return m3(o)?f3(n,r,t,o):H(()=>n3(r,t,o))}),Rt("wasm","Conv2DBackpropFilter",()=>({inputs:{x:r,dy:t},attributes:e,backend:n})=>{let o=Er(r.shape,e.filterShape,e);return g3(o)?x3(n,r,t,o):H(()=>e3(r,t,o))})}function SW(r){let{inHeight:t,outHeight:e,strideHeight:n,effectiveFilterHeight:o,padInfo:{top:s,left:a}}=r,{inWidth:u,outWidth:l,strideWidth:i,effectiveFilterWidth:c}=r,p=(e-1)*n+o-t-s,m=(l-1)*i+c-u-a;return[[0,0],[s,Math.max(0,p)],[a,Math.max(0,m)],[0,0]]}function lm(r){Rt(r,"DepthwiseConv2dNativeBackpropInput",t=>e=>{let{inputs:{dy:n,filter:o},attributes:s}=e,a=Er(s.inputShape,o.shape,s,!0);return b3(a)?H(()=>vW(n,o,a)):t(e)}),Rt(r,"DepthwiseConv2dNativeBackpropFilter",t=>e=>{let{inputs:{x:n,dy:o},attributes:s}=e,a=Er(n.shape,s.filterShape,s,!0);return b3(a)?H(()=>IW(n,o,a)):t(e)})}function b3({inChannels:r,outChannels:t,dilationHeight:e,dilationWidth:n}){return t===r&&e===1&&n===1}function vW(r,t,e){let{batchSize:n,inHeight:o,inWidth:s,inChannels:a,outHeight:u,outWidth:l,padInfo:i}=e,{strideHeight:c,strideWidth:p,filterHeight:m,filterWidth:f}=e,d=w3(r,n*u,l*a,c),h=w3(d,n*u*c*l,a,p),g=u*c,x=l*p,y=Q(h,[n,g,x,a]),b=($,T,U,z)=>{let j=T-1-$,Z=U+$-z;return{pad:[Math.max(0,j),Math.max(0,Z)],skip:Math.max(0,-j)}},v=b(i.top,m,o,g),C=b(i.left,f,s,x),_=$r(y,[[0,0],v.pad,C.pad,[0,0]]),k=tu(_,Fx(t,[0,1]),1,"valid");return k.shape[1]===o&&k.shape[2]===s?k:Be(k,[0,v.skip,C.skip,0],[n,o,s,a])}function w3(r,t,e,n){return n===1?r:$r(Q(r,[t,1,e]),[[0,0],[0,n-1],[0,0]])}function IW(r,t,e){let{batchSize:n,inChannels:o,outHeight:s,outWidth:a,padInfo:u}=e,{strideHeight:l,strideWidth:i,filterHeight:c,filterWidth:p}=e,{top:m,bottom:f,left:d,right:h}=u,g=$r(r,[[0,0],[m,f],[d,h],[0,0]]),x=[];for(let y=0;y<c;y++)for(let b=0;b<p;b++){let v=[n,y+(s-1)*l+1,b+(a-1)*i+1,o],C=Ox(g,[0,y,b,0],v,[1,l,i,1]);x.push(xe(B(C,t),[0,1,2]))}return Q(Px(x),e.filterShape)}function cm(r){Rt(r,"Einsum",()=>({inputs:t,attributes:{equation:e}})=>H(()=>{let{operands:n,output:o}=CW(e);return kW(n.map((s,a)=>({indices:s,values:t[a]})),o)}))}function CW(r){let[t,e,n]=r.replaceAll(" ","").split("->");if(t===void 0||e===void 0||n!==void 0)throw new TypeError(`Cannot evaluate tf.einsum("${r}"): expected an equation like "ij,jk->ik"`);let o=t.split(",");if(o.some(s=>new Set(s).size!==s.length))throw new TypeError(`Cannot evaluate tf.einsum("${r}"): an operand names the same index twice`);return{operands:o,output:e}}function kW(r,t){let[e,...n]=r,o=n.reduce((s,a,u)=>{let l=t+n.slice(u+1).map(({indices:i})=>i).join("");return _W(s,a,l)},e);return wb(bb(o,t),t)}function _W(r,t,e){let n=bb(r,e+t.indices),o=bb(t,e+r.indices),s=[...n.indices].filter(h=>o.indices.includes(h)),a=s.filter(h=>e.includes(h)).join(""),u=s.filter(h=>!e.includes(h)).join(""),[l,i]=[n,o].map(({indices:h})=>[...h].filter(g=>!s.includes(g)).join("")),c=new Map([n,o].flatMap(({indices:h,values:g})=>[...h].map((x,y)=>[x,g.shape[y]]))),p=h=>[...h].map(g=>c.get(g)),m=h=>ht(p(h)),f=pe(Q(wb(n,a+l+u),[m(a),m(l),m(u)]),Q(wb(o,a+u+i),[m(a),m(u),m(i)])),d=a+l+i;return{indices:d,values:Q(f,p(d))}}function bb({indices:r,values:t},e){let n=[...r].flatMap((o,s)=>e.includes(o)?[]:[s]);return n.length===0?{indices:r,values:t}:{indices:[...r].filter(o=>e.includes(o)).join(""),values:xe(t,n)}}function wb({indices:r,values:t},e){return r===e?t:sr(t,[...e].map(n=>r.indexOf(n)))}function v3(){for(let[r,t]of[[Zp,"gelu"],[tm,"tanhGelu"]])lt("wasm",r,({inputs:{x:e},backend:n})=>S3(n,t,[e]));for(let[r,t]of[[Jp,"geluGradient"],[em,"tanhGeluGradient"]])lt("wasm",r,({inputs:{dy:e,x:n},backend:o})=>S3(o,t,[e,n]))}function S3(r,t,e){let[{shape:n,size:o}]=e,s=r.makeOutput(n,"float32"),a=[...e,s].map(u=>Tt(r,u,o));return Jt(r,u=>Qe(r,u,t,o,a)),s}function C3(){Rt("wasm","Identity",r=>t=>{let{inputs:{x:e},backend:n}=t;return e.dtype==="string"?r(t):I3(n,e)}),Rt("wasm","Cast",r=>t=>{let{inputs:{x:e},attributes:{dtype:n},backend:o}=t;return e.dtype===n&&n!=="string"?I3(o,e):r(t)})}function I3(r,{dataId:t,shape:e,dtype:n}){return r.incRef(t),{dataId:t,shape:e,dtype:n}}function Uu(r,t,e,{inner:n,columns:o}){let s=t.transposed?{step:4,column:n*4}:{step:o*4,column:4};Jn(r,{address:t.address,...s},e,n,o)}var AW=256;function k3(r,t,e,n,o,s){let{rows:a,inner:u,columns:l}=s,i=a*4,c={address:e,step:i,panel:ft*4};if(l<ft)return MW(r,t,c,n,o,s);let p=t.allocate(Tr(u,l));if(Math.min(a,l)<AW||a%ft>0)return{pack:d=>Uu(d,n,p,s),multiply:(d,h)=>Sb(d,h,c,p,o,s)};let m=t.allocate(Tr(u,a)),f={address:m,step:Ie(1),panel:Ie(u)};return{pack:d=>{Uu(d,n,p,s),Jn(d,{address:e,step:i,column:4},m,u,a)},multiply:(d,h)=>Sb(d,h,f,p,o,s)}}function Sb(r,t,e,n,o,{rows:s,inner:a,columns:u}){let l=u*4,c=s%le===0&&u%ft===0?ki:a;for(let{begin:p,size:m}of he(s,Zo/(a*u),ft))t(()=>{for(let f=0;f<a;f+=c)r.gemmTransposed(e.address+f*e.step+p/ft*e.panel,e.step,0,0,e.panel,n+Ie(f),0,0,Ie(a),o+p*l,l,Math.min(c,a-f),1,1,m,u,f===0?1:0)})}function MW(r,t,e,n,o,{rows:s,inner:a,columns:u}){let l=t.allocate(a*ft),i=t.allocate(s*ft),{HEAPF32:c}=r.wasm,p=l/4,m=n.address/4,[f,d]=n.transposed?[1,a]:[u,1];c.fill(0,p,p+a*ft);for(let h=0;h<a;h++)for(let g=0;g<u;g++)c[p+h*ft+g]=c[m+h*f+g*d];return{multiply:(h,g)=>Sb(h,g,e,l,i,{rows:s,inner:a,columns:ft}),finish:()=>{let{HEAPF32:h}=r.wasm;for(let g=0;g<s;g++){let x=i/4+g*ft;h.copyWithin(o/4+g*u,x,x+u)}}}}var _3=64,DW=2**17,A3=8,RW=2**17,NW=2**16;function D3(r,t,e,n){if(n.rows*n.columns===0)return;let o=e.map(a=>$W(r,t,a,n)),s=ir(r);s.runInParallel(a=>o.forEach(({pack:u})=>u?.(a))),s.runInParallel((a,u)=>o.forEach(({multiply:l})=>l?.(a,u)));for(let{finish:a}of o)a?.()}function $W(r,t,{a:e,b:n,out:o},s){let{rows:a,inner:u,columns:l}=s;if(u===0){let i=o/4;return{finish:()=>r.wasm.HEAPF32.fill(0,i,i+a*l)}}if(!e.transposed)return M3(r,t,e.address,n,o,s);if(a<le){let i=R3(r,t,e.address,u,a);return M3(r,t,i,n,o,s)}return k3(r,t,e.address,n,o,s)}function M3(r,t,e,n,o,s){let{rows:a,inner:u,columns:l}=s;if(l<ft||n.transposed&&a<=A3){let c=n.transposed?n.address:R3(r,t,n.address,u,l);return{multiply:p=>FW(p,e,c,o,s)}}if(a<=A3)return{multiply:(c,p)=>TW(c,p,e,n.address,o,s)};let i=t.allocate(Tr(u,l));return{pack:c=>Uu(c,n,i,s),multiply:c=>EW(c,e,i,o,s)}}function EW(r,t,e,n,{rows:o,inner:s,columns:a}){let u=s*4,l=a*4,i=Math.min(DW/s,Zo/(_3*s));for(let c of he(a,i,ft)){let p=e+c.begin/ft*Ie(s);for(let{begin:m,size:f}of he(o,_3,le))r.gemm(t+m*u,u,0,0,0,p,Ie(s),0,n+m*l+c.begin*4,l,0,0,f,1,1,c.size,1,s)}}function TW(r,t,e,n,o,{rows:s,inner:a,columns:u}){let l=a*4,i=u*4;for(let c of he(u,Math.max(2*ft,NW/a),ft)){let m=s%le===0&&c.size%ft===0?ki:a,f=n+c.begin*4;t(()=>{for(let d=0;d<a;d+=m)r.gemmUnpacked(e+d*4,l,0,0,0,f+d*i,i,0,o+c.begin*4,i,0,0,s,1,1,c.size,1,Math.min(m,a-d),d===0?1:0)})}}function FW(r,t,e,n,{rows:o,inner:s,columns:a}){let u=s*4,l=a*4,i=o>a,c=RW/(s*Math.min(o,a));for(let{begin:p,size:m}of he(i?o:a,c,le)){let[f,d,h]=i?[t+p*u,e,n+p*l]:[t,e+p*u,n+p*4];r.dots(f,u,d,u,h,l,i?m:o,i?a:m,s)}}function R3(r,t,e,n,o){let s=t.allocate(n*o),{HEAPF32:a}=r.wasm,u=e/4,l=s/4;for(let i=0;i<n;i++)for(let c=0;c<o;c++)a[l+c*n+i]=a[u+i*o+c];return s}function $3(){Rt("wasm","BatchMatMul",()=>({inputs:{a:r,b:t},attributes:{transposeA:e,transposeB:n},backend:o})=>{if(r.dtype!=="float32"||t.dtype!=="float32")throw new Error(`Cannot multiply ${r.dtype} by ${t.dtype} on wasm: cast them to float32`);let s=o,a=r.shape.slice(0,-2),u=t.shape.slice(0,-2),l=S.assertAndGetBroadcastShape(a,u),i=ht(l),c=r.shape.at(e?-1:-2),p=r.shape.at(e?-2:-1),m=t.shape.at(n?-2:-1),f=s.makeOutput([...l,c,m],"float32"),d=!e&&r.size===i*c*p&&t.size===p*m,h={rows:d?i*c:c,inner:p,columns:m},g=d?[0]:N3(a,l),x=N3(u,l),y=Tt(s,r,r.size),b=Tt(s,t,ht(u)*p*m),v=Tt(s,f,i*c*m);return Jt(s,C=>{let _=g.map((k,$)=>({a:{address:y+k*c*p*4,transposed:e},b:{address:b+x[$]*p*m*4,transposed:n},out:v+$*c*m*4}));D3(s,C,_,h)}),f})}function N3(r,t){let e=[...Array(t.length-r.length).fill(1),...r],n=[0];return t.forEach((o,s)=>{let a=e[s];n=n.flatMap(u=>Array.from({length:o},(l,i)=>u*a+(a===1?0:i)))}),n}function E3(){Rt("wasm","MaxPoolGrad",r=>({inputs:t,attributes:e,backend:n})=>H(()=>{let o=rt(ve(t.input,Tx(t.input)),1),s=r({inputs:{...t,input:o},attributes:e,backend:n});return ie().makeTensorFromTensorInfo(s)}))}var T3=Mt("LayerNorm",{differentiableOnce:!0}),F3=Mt("LayerNormGradient"),pm=Mt("Standardize",{differentiableOnce:!0}),mm=Mt("StandardizeGradient");function B3(){lt("wasm",pm,({inputs:{x:r},attributes:{epsilon:t},backend:e})=>P3(e,r,(n,o,s,a)=>{let u=Tt(e,r,r.size)+s,l=O3(e,n,u,o,t);Qe(e,n,"standardize",o,[u,a],l)})),lt("wasm",mm,({inputs:{dy:r,x:t},attributes:{epsilon:e},backend:n})=>P3(n,t,(o,s,a,u)=>{let l=[r,t].map(m=>Tt(n,m,t.size)+a),i=O3(n,o,l[1],s,e),p=Qe(n,o,"standardizeSums",s,l,i).map(m=>m/s);Qe(n,o,"standardizeGradient",s,[...l,u],[...i,...p])}))}function P3(r,t,e){let n=r.makeOutput(t.shape,"float32"),o=t.shape.at(-1),s=Tt(r,n,t.size);for(let a=0;a<t.size*4;a+=o*4)Jt(r,u=>e(u,o,a,s+a));return n}function O3(r,t,e,n,o){let s=Qe(r,t,"sum",n,[e])[0]/n,a=Qe(r,t,"squaresAround",n,[e],[s])[0];return[s,1/Math.sqrt(a/n+o)]}var PW=1024;function z3(){lt("wasm",gu,({inputs:{keys:r},attributes:{shape:t,index:e},backend:n})=>{let o=n.makeOutput(t,"float32"),[s,a]=n.typedArrayFromHeap(r).subarray(2*e),u=n.typedArrayFromHeap(o).length;return OW(n,Tt(n,o,u),u,[s,a]),o})}function OW(r,t,e,[n,o]){let s=Math.floor(e/Qo),a=e-s*Qo,u=l=>l*Qo/2;ir(r).runInParallel(l=>{for(let{begin:i,size:c}of s>0?he(s,PW):[])l.noise(t+i*Qo*4,c,u(i),n,o)}),a!==0&&Jt(r,l=>{let i=l.allocate(Qo),c=i/4;ir(r).kernels.noise(i,1,u(s),n,o),r.wasm.HEAPF32.copyWithin(t/4+e-a,c,c+a)})}function W3(){lt("wasm",lu,({inputs:{x:r},backend:t})=>L3(t,"sum",[r])),lt("wasm",cu,({inputs:{x:r,y:t},backend:e})=>L3(e,"productSum",[r,t]))}function L3(r,t,[e,...n]){let[o,,,s]=e.shape,a=r.makeOutput([o,s],"float32");r.typedArrayFromHeap(a).fill(0);let u=[e,...n].map(c=>De(r,c,e.shape)),l=Tt(r,a,o*s),i=zu(e,c=>[...u.map(({address:p,image:m})=>p+c*m),l+c*u[0].pixel]);return Jt(r,c=>_i(r,c,t,i)),a}function U3(){Rt("wasm","UnsortedSegmentSum",()=>({inputs:{x:r,segmentIds:t},attributes:{numSegments:e}})=>H(()=>{let n=r.shape.slice(t.rank),o=Q(r,[t.size,...n]);return YS(Q(t,[-1,1]),o,[e,...n])}))}function V3(){Rt("wasm","Slice",r=>t=>{let{inputs:{x:e},attributes:n,backend:o}=t;if(e.dtype==="string")return r(t);let[s,a]=me.parseSliceParams(e,n.begin,n.size);return G3(o,e,s,a)}),Rt("wasm","SplitV",r=>t=>{let{inputs:{x:e},attributes:n,backend:o}=t;if(e.dtype==="string")return r(t);let s=w.parseAxisParam(n.axis,e.shape)[0],a=e.shape.map(()=>0);return S.prepareSplitSize(e,n.numOrSizeSplits,s).map(u=>{let l=G3(o,e,a,e.shape.map((i,c)=>c===s?u:i));return a[s]+=u,l})})}var BW=16;function G3(r,t,e,n){let o=r.makeOutput(n,t.dtype);if(ht(n)===0)return o;let s=r.typedArrayFromHeap(t),a=r.typedArrayFromHeap(o),u=f=>n[f]===t.shape[f],l=t.rank-1;for(;l>0&&u(l);)l--;let i=[...w.computeStrides(t.shape),1],c=ht(n.slice(l)),p=0,m=(f,d)=>{let h=d+(e[f]??0)*i[f];if(f<l){for(let g=0;g<n[f];g++)m(f+1,h+g*i[f]);return}if(c<BW)for(let g=0;g<c;g++)a[p+g]=s[h+g];else a.set(s.subarray(h,h+c),p);p+=c};return m(0,0),o}var fm=Mt("SparseProduct");function H3(){lt("wasm",fm,({inputs:r,backend:t})=>{let e=r.starts.size-1,n=r.x.shape[1],o=t.makeOutput([e,n],"float32"),s=t.typedArrayFromHeap(o),[a,u]=[r.starts,r.columns].map(c=>t.typedArrayFromHeap(c)),[l,i]=[r.values,r.x].map(c=>t.typedArrayFromHeap(c));for(let c=0;c<e;c++){let p=a[c],m=a[c+1];for(let f=0;f<n;f++){let d=0;for(let h=p;h<m;h++)d+=l[h]*i[u[h]*n+f];s[c*n+f]=d}}return o})}function q3(){lt("wasm",vu,({inputs:{x:r,factors:t,bias:e,noise:n,strength:o},backend:s})=>{let a=s.makeOutput(r.shape,"float32");return Jt(s,u=>{let[l,,,i]=r.shape,c=u.numbers(dm(s,t,l*i,ye)),p=u.numbers(dm(s,e,i,ye)),m=o?[u.numbers(dm(s,o,1,ye))]:[],f=De(s,r),d=De(s,a),h=K3(s,r,n);_i(s,u,n?"activationWithNoise":"activation",zu(r,g=>[...m,f.address+g*f.image,c+g*f.pixel,p,...h(g),d.address+g*d.image]))}),a}),lt("wasm",Iu,({inputs:{dy:r,x:t,y:e,factors:n,noise:o},backend:s})=>zW(s,[r,t,e],n,o))}function zW(r,t,e,n){let[,o]=t,[s,,,a]=o.shape,u=[a],l=r.makeOutput(o.shape,"float32"),i=[[s,a],u,...n?[u]:[]].map(c=>r.makeOutput(c,"float32"));Jt(r,c=>{let p=c.numbers(dm(r,e,s*a,ye));for(let x of i)r.typedArrayFromHeap(x).fill(0);let m=t.map(x=>De(r,x,o.shape)),f=De(r,l),[d,...h]=i.map((x,y)=>Tt(r,x,y===0?s*a:a)),g=K3(r,o,n);_i(r,c,n?"activationGradientWithNoise":"activationGradient",zu(o,x=>[...m.map(({address:y,image:b})=>y+x*b),p+x*f.pixel,...g(x),f.address+x*f.image,d+x*f.pixel,...h]))});for(let c of i){let p=r.typedArrayFromHeap(c);for(let m=0;m<p.length;m++)p[m]*=ye}return[l,...i]}function K3(r,{shape:[t,e,n]},o){if(!o)return()=>[];let s=e*n,a=o.shape[0]===1,u=Tt(r,o,a?s:t*s);return l=>[u+(a?0:l*s*4)]}function dm(r,t,e,n){Tt(r,t,e);let o=new Float32Array(r.typedArrayFromHeap(t));for(let s=0;s<o.length;s++)o[s]*=n;return o}function X3(){lt("wasm",gi,({inputs:{x:r},attributes:{slope:t},backend:e})=>j3(e,"swish",[r],t)),lt("wasm",pu,({inputs:{dy:r,x:t},attributes:{slope:e},backend:n})=>j3(n,"swishGradient",[r,t],e))}function j3(r,t,e,n){let[{shape:o,size:s}]=e,a=r.makeOutput(o,"float32"),u=[...e,a].map(l=>Tt(r,l,s));return Jt(r,l=>Qe(r,l,t,s,u,[-n])),a}function Y3(){Rt("wasm","Tile",r=>t=>{let{inputs:{x:e},attributes:{reps:n},backend:o}=t,[s=1,...a]=n;if(e.dtype==="string"||n.length!==e.rank||a.some(p=>p!==1))return r(t);let u=o,l=u.makeOutput([e.shape[0]*s,...e.shape.slice(1)],e.dtype),i=u.typedArrayFromHeap(e),c=u.typedArrayFromHeap(l);for(let p=0;p<s;p++)c.set(i,p*e.size);return l})}function J3(){lt("wasm",yu,({inputs:{x:r},attributes:t,backend:e})=>UW(e,r,t))}var LW=2**14,WW=64;function UW(r,t,e){let[n,o,s,a]=t.shape,[u,l]=Rp([o,s],e),i=r.makeOutput([n,u,l,a],"float32");return Jt(r,c=>{let p=De(r,t),m=De(r,i),{up:[,f],down:[,d]}=e,h=hm(f,d),g=HW(c,e),x=n*u,y=l*a,b=he(x,Math.max(LW/y,x/WW)),{zeros:v,buffers:C}=VW(r,c,p.pixel,s,b.length,{groups:g.flatMap(({columns:$})=>$.flat()),moved:h.step*Math.ceil(l/h.count)}),k=GW({source:p,target:m,sizes:{height:o,width:s,outHeight:u,outWidth:l},filter:e,factors:g,zeros:v});ir(r).runInParallel(($,T)=>b.forEach(({begin:U,size:z},j)=>T(()=>{for(let Z=U;Z<U+z;Z++)k($,Z,C[j])})))}),i}function GW({source:r,target:t,sizes:e,filter:n,factors:o,zeros:s}){let{height:a,width:u,outHeight:l,outWidth:i}=e,{channels:c}=r,p=hm(n.up[0],n.down[0]),m=hm(n.up[1],n.down[1]),f=m.count===1&&m.step===1,d=Q3(u*c),h=Q3(i*c),g=f?h.lanes:c,x=f?h.step:m.step*r.pixel,y=f?h.step:m.count*t.pixel,b=(C,_,k,$)=>{let T=r.address+Math.floor(_/l)*r.image,U=Math.floor(_%l/p.count)*p.step,z=Z=>{let ut=Z===void 0?-1:Z+U;return ut<0||ut>=a?s:T+ut*r.row},j=1;for(let{sources:[Z,ut,yt,vt],weights:Ot}of $){let we=z(Z),Ce=z(ut),fe=z(yt),ke=z(vt);C.filter(d.count,d.lanes,d.step,d.step,Ot,we,Ce,fe,ke,k,j),j=0}},v=(C,_,k,$,T)=>{let U=z=>z===void 0?s:k+z*r.pixel;for(let z=0;z<m.count&&z<i;z++){let j=f?h.count:Math.ceil((i-z)/m.count),Z=t.address+_*t.row+z*t.pixel,ut=T;for(let{sources:[yt,vt,Ot,we],weights:Ce}of $[z]){let fe=U(yt),ke=U(vt),se=U(Ot),ce=U(we);C.filter(j,g,x,y,Ce,fe,ke,se,ce,Z,ut),ut=0}}};return(C,_,k)=>o.forEach(({rows:$,columns:T},U)=>{b(C,_,k,$[_%l%p.count]),v(C,_,k,T,U===0?1:0)})}function VW(r,t,e,n,o,{groups:s,moved:a}){let u=s.flatMap(({sources:f})=>f.map(d=>d??0)),l=Math.max(0,-Math.min(...u)),i=Math.max(n,Math.max(...u)+a+1),c=(l+i)*e/4,p=t.allocate((1+o)*c);r.wasm.HEAPF32.fill(0,p/4,p/4+(1+o)*c);let m=Array.from({length:o},(f,d)=>p+((1+d)*c*4+l*e));return{zeros:p,buffers:m}}function Q3(r){let t=r%gt===0?gt:r;return{count:r/t,lanes:t,step:t*4}}function HW(r,{kernel:t,up:e,down:n,pad:o}){return qW(t).map(({column:s,row:a})=>({rows:Z3(r,s,e[0],n[0],o[0][0]),columns:Z3(r,a,e[1],n[1],o[1][0])}))}function qW(r){let t=Np(r);return t?[t]:r[0].map((e,n)=>({column:r.map(o=>o[n]),row:r[0].map((o,s)=>s===n?1:0)}))}function Z3(r,t,e,n,o){return Array.from({length:hm(e,n).count},(s,a)=>{let u=t.map((l,i)=>({place:n*a+i-o,weight:t[t.length-1-i]})).filter(({place:l,weight:i})=>l%e===0&&i!==0);return Array.from({length:Math.max(1,Math.ceil(u.length/Bu))},(l,i)=>{let c=Array.from({length:Bu},(p,m)=>u[i*Bu+m]);return{sources:c.map(p=>p&&p.place/e),weights:r.numbers(c.map(p=>p?.weight??0))}})})}function hm(r,t){let[e,n]=[r,t];for(;n>0;)[e,n]=[n,e%n];return{count:r/e,step:t/e}}var gm=Mt("WeightedSquaredDistance"),xm=Mt("WeightedSquaredDistanceGradient");function t_(){lt("wasm",gm,({inputs:{x:r,reference:t,factors:e},backend:n})=>{let o=n.makeOutput([],"float32"),s=[r,t,e].map(u=>Tt(n,u,r.size)),a=Jt(n,u=>Qe(n,u,"weightedDistance",r.size,s));return n.typedArrayFromHeap(o).set(a),o}),lt("wasm",xm,({inputs:{dy:r,x:t,reference:e,factors:n},backend:o})=>{let s=o.makeOutput(t.shape,"float32"),a=[t,e,n,s].map(l=>Tt(o,l,t.size)),u=[2*o.typedArrayFromHeap(r)[0]];return Jt(o,l=>Qe(o,l,"weightedDistanceGradient",t.size,a,u)),s})}function e_(){Jk(),$3(),y3(),lm("wasm"),cm("wasm"),U3(),E3(),V3(),C3(),Y3(),t3(),H3(),q3(),W3(),J3(),B3(),z3(),X3(),v3(),t_()}var r_=new WeakSet;function n_({wasm:r}){if(r_.has(r))return;r_.add(r),r._free(r._malloc(1));let t=r._malloc;r._malloc=e=>{let n=e<4294967296?t(e):0;if(n===0&&e>0)throw new uo(`wasm has no room for ${Math.ceil(e/2**20)} MiB more: its memory ends at 4 GiB. Lower the batch size or \`chunk\`, how many of its images are computed at a time, or run on webgpu`);return n}}async function o_(r=1,t){let e=bS();n_(e);let n=await KW(fb(e,r,t).threads);return{name:"wasm",device:n,software:!1,features:[],limits:{maxHeapSize:4294967296},describe:()=>`wasm on the CPU (${n})`,throwIfFailed:()=>{}}}async function KW(r){return`${await X().getAsync("WASM_HAS_SIMD_SUPPORT")?"SIMD":"no SIMD, slow"}, ${r>1?`${r} threads`:"one thread"}`}var hr=X();hr.registerFlag("WEBGPU_DEFERRED_SUBMIT_BATCH_SIZE",()=>15);hr.registerFlag("WEBGPU_CPU_FORWARD",()=>!0);hr.registerFlag("WEBGPU_MATMUL_PROGRAM_TYPE",()=>-1);hr.registerFlag("WEBGPU_USE_NAIVE_CONV2D_TRANSPOSE",()=>!0);hr.registerFlag("WEBGPU_USE_LOW_POWER_GPU",()=>!1);hr.registerFlag("WEBGPU_CPU_HANDOFF_SIZE_THRESHOLD",()=>1e3);hr.registerFlag("WEBGPU_USE_PROFILE_TOOL",()=>!1);hr.registerFlag("WEBGPU_IMPORT_EXTERNAL_TEXTURE",()=>!0);hr.registerFlag("WEBGPU_USE_NAIVE_CONV2D_DEBUG",()=>!1);hr.registerFlag("WEBGPU_THRESHOLD_TO_INCREASE_WORKGROUPS_FOR_MATMUL",()=>-1);hr.registerFlag("WEBGPU_CONV_SEPARATE_IM2COL_SHADER",()=>!1);hr.registerFlag("WEBGPU_PRINT_SHADER",()=>"");hr.registerFlag("WEBGPU_ENGINE_COMPILE_ONLY",()=>!1);var ym=class{constructor(t){t&&(this.vendor=t.vendor,this.architecture=t.architecture,this.intelGPUGeneration=this.getIntelGPUGeneration())}getIntelGPUGeneration(){if(this.isIntel()){if(this.architecture.startsWith("gen"))return Number(this.architecture.match(/\d+/));if(this.architecture.startsWith("xe"))return 12}return 0}isIntel(){return this.vendor==="intel"}};var bm=class{constructor(t){this.device=t,this.numUsedBuffers=0,this.numFreeBuffers=0,this.freeBuffers=new Map,this.usedBuffers=new Map,this.numBytesUsed=0,this.numBytesAllocated=0}acquireBuffer(t,e,n=!1,o=!0){let s,a=s_(t,e);return o?(this.freeBuffers.has(a)||this.freeBuffers.set(a,[]),this.freeBuffers.get(a).length>0?(s=this.freeBuffers.get(a).pop(),this.numFreeBuffers--):(s=this.device.createBuffer({size:t,usage:e,mappedAtCreation:n}),this.numBytesAllocated+=t)):(s=this.device.createBuffer({size:t,usage:e,mappedAtCreation:n}),this.numBytesAllocated+=t),this.usedBuffers.has(a)||this.usedBuffers.set(a,[]),this.usedBuffers.get(a).push(s),this.numUsedBuffers++,this.numBytesUsed+=t,s}releaseBuffer(t,e=!0){if(this.freeBuffers.size===0)return;let n=t.size,o=t.usage,s=s_(n,o),a=this.usedBuffers.get(s),u=a.indexOf(t);if(u<0)throw new Error("Cannot find the buffer in buffer manager");a[u]=a[a.length-1],a.pop(),this.numUsedBuffers--,this.numBytesUsed-=n,e?(this.freeBuffers.get(s).push(t),this.numFreeBuffers++):(t.destroy(),this.numBytesAllocated-=n)}getNumUsedBuffers(){return this.numUsedBuffers}getNumFreeBuffers(){return this.numFreeBuffers}dispose(){this.freeBuffers.forEach((t,e)=>{t.forEach(n=>{n.destroy()})}),this.usedBuffers.forEach((t,e)=>{t.forEach(n=>{n.destroy()})}),this.freeBuffers=new Map,this.usedBuffers=new Map,this.numUsedBuffers=0,this.numFreeBuffers=0,this.numBytesUsed=0,this.numBytesAllocated=0}};function s_(r,t){return`${r}_${t}`}var wm=class{constructor(t){this.device=t,this.numUsedTextures=0,this.numFreeTextures=0,this.freeTextures=new Map,this.usedTextures=new Map,this.numBytesUsed=0,this.numBytesAllocated=0}acquireTexture(t,e,n,o){let s=a_(n),a=t*e*s,u=i_(t,e,n,o);if(this.freeTextures.has(u)||this.freeTextures.set(u,[]),this.usedTextures.has(u)||this.usedTextures.set(u,[]),this.numBytesUsed+=a,this.numUsedTextures++,this.freeTextures.get(u).length>0){this.numFreeTextures--;let i=this.freeTextures.get(u).shift();return this.usedTextures.get(u).push(i),i}this.numBytesAllocated+=a;let l=this.device.createTexture({size:[t,e],format:n,usage:o});return this.usedTextures.get(u).push(l),l}releaseTexture(t){if(this.freeTextures.size===0)return;let e=t.width,n=t.height,o=t.format,s=t.usage,a=i_(e,n,o,s);this.freeTextures.has(a)||this.freeTextures.set(a,[]),this.freeTextures.get(a).push(t),this.numFreeTextures++,this.numUsedTextures--;let u=this.usedTextures.get(a),l=u.indexOf(t);if(l<0)throw new Error("Cannot release a texture that was never provided by this texture manager");u.splice(l,1);let i=a_(o),c=e*n*i;this.numBytesUsed-=c}getNumUsedTextures(){return this.numUsedTextures}getNumFreeTextures(){return this.numFreeTextures}dispose(){this.freeTextures.forEach((t,e)=>{t.forEach(n=>{n.destroy()})}),this.usedTextures.forEach((t,e)=>{t.forEach(n=>{n.destroy()})}),this.freeTextures=new Map,this.usedTextures=new Map,this.numUsedTextures=0,this.numFreeTextures=0,this.numBytesUsed=0,this.numBytesAllocated=0}};function i_(r,t,e,n){return`${r}_${t}_${e}_${n}`}function a_(r){if(r==="rgba8unorm")return 16;throw new Error(`${r} is not supported!`)}function u_(r,t){if(Math.max(...r)>5)throw new Error("Cannot symbolically compute strides for rank > 6 tensor.");let e=r.length,n="xyzwuv",o=r.map(a=>`${t}.${n[a]}`),s=new Array(e-1);s[e-2]=o[e-1];for(let a=e-3;a>=0;--a)s[a]=`(${s[a+1]} * ${o[a+1]})`;return s}var ar=(r,t,e)=>e==="int32"?`atomicAdd(${r}, bitcast<i32>(${t}));`:`
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
          }`;var wn;(function(r){r[r.FROM_PIXELS=0]="FROM_PIXELS",r[r.DRAW=1]="DRAW"})(wn||(wn={}));var m_=(r,t,e,n,o)=>{let s={dtype:n.dtype,shape:n.shape},a=XW(e,s,t),u=r.createShaderModule({code:a,label:t.constructor.name}),l=X().get("WEBGPU_PRINT_SHADER");if(l!==""){l=l.toLowerCase();let i=l.split(",");(l==="all"||i.some(c=>t.shaderKey.toLowerCase().includes(c)))&&(console.group(t.shaderKey),console.debug(a),console.groupEnd())}return o?r.createComputePipelineAsync({compute:{module:u,entryPoint:"_start"},label:t.constructor.name,layout:"auto"}):r.createComputePipeline({compute:{module:u,entryPoint:"_start"},label:t.constructor.name,layout:"auto"})},bt=(r,t="f32")=>{switch(r){case 1:return`${t}`;case 2:return`vec2<${t}>`;case 3:return`vec3<${t}>`;case 4:return`vec4<${t}>`;default:throw new Error(`${r}-component ${t} is not supported.`)}};function Lt(r){if(r<=1)return"i32";if(r===2)return"vec2<i32>";if(r===3)return"vec3<i32>";if(r===4)return"vec4<i32>";if(r===5)return"vec5";if(r===6)return"vec6";throw Error(`GPU for rank ${r} is not yet supported`)}function Ar(r){if(r===0)return"x";if(r===1)return"y";if(r===2)return"z";if(r===3)return"w";if(r===4)return"u";if(r===5)return"v";throw Error(`Index ${r} is not yet supported`)}function M(...r){let t;switch(r.length){case 0:t=`
        fn main()
      `;break;case 1:t=`
        fn main(${r[0]} : i32)
      `;break;default:throw Error("Unreachable")}return t}function l_(r,t){let e;return e=`
     ${jW(t)}
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
    `,e}function jW(r){return`
  @compute @workgroup_size(${r.workgroupSize[0]}, ${r.workgroupSize[1]}, ${r.workgroupSize[2]})
`}function XW(r,t,e){let n=[],o=e.workgroupSize[0]*e.workgroupSize[1]*e.workgroupSize[2];if(e.outputComponent=e.outputComponent?e.outputComponent:1,n.push(`

      var<private> localId: vec3<u32>;
      var<private> localIndex: u32;
      var<private> globalId: vec3<u32>;
      var<private> numWorkgroups: vec3<u32>;
      var<private> workgroupId: vec3<u32>;

      // Only used when the y/z dimension of workgroup size is 1.
      fn getGlobalIndex() -> i32 {
        ${d_(e)?"  return i32(globalId.x);":`  return i32((workgroupId.z * numWorkgroups.x * numWorkgroups.y +
                workgroupId.y * numWorkgroups.x + workgroupId.x) * ${o}u +
                localIndex);
        `}
      }
    `),e.pixelsOpType!=null){let d=e.pixelsOpType===wn.FROM_PIXELS?`@group(0) @binding(0) var<storage, read_write> result: array<${to(t.dtype,e.outputComponent)}>;`:`@group(0) @binding(1) var<storage, read> inBuf : array<${to(r[0].dtype,e.outputComponent)}>;`,h=t.shape.length===3?"vec2<i32>":"i32";n.push(`
        struct Uniform {
          outShapeStrides : ${h},
          size            : i32,
          numChannels     : i32,
          alpha           : f32,
        };

        ${d}
        @group(0) @binding(2) var<uniform> uniforms: Uniform;
      `);let g=p_(e);return[c_,n.join(`
`),Gu(t.shape),e.getUserCode(),l_(g,e)].join(`
`)}let s,a,u="struct Uniforms { NAN : f32, INFINITY : f32, ";e.variableNames.forEach((d,h)=>{let g=Lt(r[h].shape.length);u+=`${d.charAt(0).toLowerCase()+d.slice(1)}Shape : ${g}, `,s=r[h].shape.length-1,a=Lt(s),u+=`${d.charAt(0).toLowerCase()+d.slice(1)}ShapeStrides: ${a}, `});let l=Lt(t.shape.length);u+=`outShape : ${l}, `,s=t.shape.length-1,a=Lt(s),u+=`
         outShapeStrides: ${a}, `,e.size&&(u+="size : i32, "),e.uniforms&&(u+=e.uniforms),u+="};",u=nU(u),n.push(u),e.atomic?n.push(`
      @group(0) @binding(0) var<storage, read_write> result: array<atomic<i32>>;
    `):n.push(`
      @group(0) @binding(0) var<storage, read_write> result: array<${to(t.dtype,e.outputComponent)}>;
    `),e.variableNames.forEach((d,h)=>{n.push(`
      @group(0) @binding(${1+h}) var<storage, read> ${d}: array<${e.variableComponents?to(r[h].dtype,e.variableComponents[h]):to(r[h].dtype,e.outputComponent)}>;
        `)}),u!==""&&n.push(`
      @group(0) @binding(${1+e.variableNames.length}) var<uniform> uniforms: Uniforms;
      `);let i=tU(t.shape,e.dispatchLayout),c=[c_,n.join(`
`)+YW,Gu(t.shape),i,eU(t.shape.length)];e.atomic||c.push(rU(t.shape,t.dtype,e.outputComponent)),e.variableNames.forEach((d,h)=>{c.push(`${Gu(r[h].shape,d)}`)});let p=r.map((d,h)=>JW(d,t.shape,e.variableComponents?e.variableComponents[h]:e.outputComponent,e.dispatchLayout.x.length===t.shape.length)).join(`
`);c.push(p),c.push(e.getUserCode());let m=p_(e);return c.push(l_(m,e)),c.join(`
`)}function f_(r,t,e){let n=r.shaderKey;if(r.pixelsOpType!=null)return n;let o=[],s=[];t.forEach(c=>{o.push(c.shape),s.push(c.dtype)}),o.push(e.shape),s.push(e.dtype);let a=t.map(c=>S.getBroadcastDims(c.shape,e.shape)),u=t.map(c=>w.arraysEqual(c.shape,e.shape)).join("_"),l=a.map(c=>c.join("_")).join(";"),i=d_(r)?"flatDispatch":"";return n+="_"+(r.workgroupSize?r.workgroupSize.join(","):"")+o.map(c=>c.length).join(",")+s.join(",")+r.variableNames.join(",")+l+u+i,n}var c_=`
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
`,YW=`
  fn isinf(val: f32) -> bool {
    return abs(val) == uniforms.INFINITY;
  }
`;function Gu(r,t=""){let e=r.length,n=t!==""?`get${t.charAt(0).toUpperCase()+t.slice(1)}CoordsFromIndex`:"getCoordsFromIndex",o=t!==""?`${t.charAt(0).toLowerCase()+t.slice(1)}ShapeStrides`:"outShapeStrides";if(e<=1)return`fn ${n}(index : i32) -> i32 { return index; }`;let s=w.computeStrides(r),a=Lt(e),u=[];for(let i=0;i<e;i++)u.push(`d${i}`);if(s.length===1)return`    fn ${n}(index : i32) -> vec2<i32> {
      let d0 = index / uniforms.${o}; let d1 = index - d0 * uniforms.${o};
      return vec2<i32>(d0, d1);
    }`;let l;return l="var index2 = index;"+s.map((i,c)=>{let p=`let ${u[c]} = index2 / uniforms.${o}.${Ar(c)}`,m=c===s.length-1?`let ${u[c+1]} = index2 - ${u[c]} * uniforms.${o}.${Ar(c)}`:`index2 = index2 - ${u[c]} * uniforms.${o}.${Ar(c)}`;return`${p}; ${m};`}).join(""),`
    fn ${n}(index : i32) -> ${a} {
      ${l}
      return ${a}(${u.join(",")});
    }
  `}function QW(r,t){let e=r.name,n=r.shape.length,o=Lt(n),s="get"+e.charAt(0).toUpperCase()+e.slice(1),a=["d0","d1","d2","d3","d4","d5"].slice(0,n),u=a.map(c=>`${c} : i32`).join(", ");if(n<1)return`
      fn ${s}() -> ${bt(t)} {
        return ${bt(t)}(${e}[0]);
      }
    `;let l=`uniforms.${e.charAt(0).toLowerCase()+e.slice(1)}Shape`,i=`${n}D`;return n===0&&(i="1D"),`
    fn ${s}(${u}) -> ${bt(t)} {
      return ${bt(t)}(${e}[getIndexFromCoords${i}(${o}(${a.join(",")}),
        ${l})${t===1?"":` / ${t}`}]);
    }
   `}function ZW(r,t,e,n){let o=r.name,s=o.charAt(0).toUpperCase()+o.slice(1),a="get"+s+"ByOutput",u=r.shape.length,l=t.length,i=Lt(l);if(w.arraysEqual(r.shape,t)&&n)return`
    fn ${a}Index(globalIndex : i32) -> ${bt(e)} {
      return ${bt(e)}(${o}[globalIndex]);
    }

    fn ${a}Coords(coords : ${i}) -> ${bt(e)} {
      return ${bt(e)}(${o}[${l>1?"getOutputIndexFromCoords(coords)":"coords"}${e===1?"":` / ${e}`}]);
    }
    `;let c=S.getBroadcastDims(r.shape,t),p=l-u,m="";if(u===0)return`
    fn ${a}Index(globalIndex : i32) -> ${bt(e)}{
      return get${s}();
    }

    fn ${a}Coords(coords : ${i}) -> ${bt(e)}{
      return get${s}();
    }
  `;l<2&&c.length>=1?m="coords = 0;":m=c.map(g=>`coords.${Ar(g+p)} = 0;`).join(`
`);let f="";if(l<2&&u>0)f="coords";else if(l>1){let g=Lt(u),x=r.shape.map((y,b)=>`coords.${Ar(b+p)}`).join(", ");f=`${g}(${x})`}else f="coords";let d=`uniforms.${o.charAt(0).toLowerCase()+o.slice(1)}Shape`,h=`${u}D`;return`
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
`}function JW(r,t,e,n){let o=QW(r,e);return r.shape.length<=t.length&&(o+=ZW(r,t,e,n)),o}function tU(r,t){let{x:e,y:n=[],z:o=[]}=t,s=r.length,a=e.length+n.length+o.length;if(a!==s)return"";if(e.length===s)return`fn getOutputCoords() -> ${Lt(s)}{
    let globalIndex = getGlobalIndex();
    return getCoordsFromIndex(globalIndex);
  }
  `;let u="",l=[e,n,o];for(let m=0;m<l.length;m++){let f=l[m];if(f.length!==0)if(f.length===1)u+=`let d${f[0]} = i32(globalId[${m}]);`;else{let d=u_(f,"uniforms.outShape");u+=`var index${m} = i32(globalId[${m}]);`;for(let h=0;h<d.length;h++)u+=`let d${f[h]} = index${m} / ${d[h]};`,h===d.length-1?u+=`let d${f[h+1]} = index${m} - d${f[h]} * ${d[h]};`:u+=`index${m} = index${m} - d${f[h]} * ${d[h]};`}}let i=[];for(let m=0;m<a;m++)i.push(`d${m}`);let c=Lt(a),p=`fn getOutputCoords() -> ${c} {
  ${u}
`;return i.length===0?p+=`return ${c}(0); }`:p+=`return ${c}(${i.join(",")}); }`,p}function eU(r){let t="";switch(r){case 0:case 1:t+=`
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
        `;break;default:w.assert(!1,()=>`Unsupported ${r}D shape`);break}return t}function d_(r){return r.dispatch[1]===1&&r.dispatch[2]===1}function to(r,t=1){if(r==="float32")return bt(t,"f32");if(r==="int32"||r==="bool")return bt(t,"i32");throw new Error(`type ${r} is not supported.`)}function rU(r,t,e){let n=r.length,o=to(t,e),s=`fn setOutputAtIndex(flatIndex : i32, value : ${bt(e)}) {
      result[flatIndex] = ${o}(value);
    }

    fn setOutputAtIndexI32(flatIndex : i32, value : ${bt(e,"i32")}) {
      result[flatIndex] = ${o}(value);
    }
    `;if(n>=2){let a=["d0","d1","d2","d3","d4","d5"].slice(0,n),u=Lt(n);s+=`
      fn setOutputAtCoords(${a.map(l=>`${l} : i32`).join(", ")}, value : ${bt(e)}) {
        let flatIndex = getOutputIndexFromCoords(${u}(${a.join(", ")}));
        setOutputAtIndex(flatIndex${e===1?"":` / ${e}`}, value);
      }
      fn setOutputAtCoordsI32(${a.map(l=>`${l} : i32`).join(", ")}, value : ${bt(e,"i32")}) {
        let flatIndex = getOutputIndexFromCoords(${u}(${a.join(", ")}));
        setOutputAtIndexI32(flatIndex${e===1?"":` / ${e}`}, value);
      }
    `}return s}function nU(r){let t=/(\w+)\s*:\s*vec(5|6)/g;r=r.replace(t,n=>"@align(16) "+n);let e=/vec(5|6)\s*,\s*(\w+)/g;return r=r.replace(e,(n,o,s)=>`vec${o}, @align(16) ${s}`),r}function p_(r){return!(r.dispatchLayout.hasOwnProperty("y")&&r.dispatchLayout.y.length!==0||r.dispatchLayout.hasOwnProperty("z")&&r.dispatchLayout.z.length!==0)}var ts=r=>{let t=1;for(let e=0;e<r.length;e++)t*=r[e];return t};function D(r,t,e=[1,1,1],n=[1,1,1]){let[o,s,a]=[Math.ceil(ts(r.x.map(u=>t[u]))/(e[0]*n[0])),r.y?Math.ceil(ts(r.y.map(u=>t[u]))/(e[1]*n[1])):1,r.z?Math.ceil(ts(r.z.map(u=>t[u]))/(e[2]*n[2])):1];return[o,s,a]}function h_(r,t,e,n=!1){let o=[8,8,1],s=[4,4,1];return n||(r<=8&&(s[1]=1),t<=16&&e<=16&&(o[0]=4)),{workgroupSize:o,elementsPerThread:s}}function Sm(r,t,e=!1){if(e)return[8,8,1];let n=ts(r.x.map(s=>t[s])),o=ts(r.y.map(s=>t[s]));return n<=4?[4,16,1]:o<=4?[16,4,1]:[16,16,1]}function vm(r,t,e=!1){if(e)return[4,4,1];let n=ts(r.x.map(s=>t[s])),o=ts(r.y.map(s=>t[s]));return n<=4?[1,2,1]:o<=4?[2,1,1]:[2,2,1]}function E(r){return{x:r.map((t,e)=>e)}}function Ib(r){if(r==="float32"||r==="int32"||r==="bool"||r==="string")return 4;if(r==="complex64")return 8;throw new Error(`Unknown dtype ${r}`)}function Im(){return!!(typeof globalThis<"u"&&globalThis.navigator&&globalThis.navigator.gpu)}function Cm(r,t){Array.isArray(r)||(r=[r]),r.forEach(e=>{e!=null&&w.assert(e.dtype!=="complex64",()=>`${t} does not support complex64 tensors in the WebGPU backend.`)})}var Fr;(function(r){r[r.MatMulReduceProgram=0]="MatMulReduceProgram",r[r.MatMulSplitKProgram=1]="MatMulSplitKProgram",r[r.MatMulSmallOutputSizeProgram=2]="MatMulSmallOutputSizeProgram",r[r.MatMulPackedProgram=3]="MatMulPackedProgram",r[r.MatMulMax=4]="MatMulMax"})(Fr||(Fr={}));var sU=X().getNumber("WEBGPU_CPU_HANDOFF_SIZE_THRESHOLD"),iU=(r,t)=>{let e=r.limits.maxComputeWorkgroupsPerDimension,n=t.dispatchLayout,o=t.dispatch;if(o.every(a=>a<=e))return o;w.assert(o[0]>e&&n.y===void 0&&n.z===void 0,()=>"Dispatch size exceeds WebGPU limits in Y or Z dimension.");let s=Math.ceil(Math.sqrt(o[0]));return s>e?(s=Math.ceil(Math.cbrt(o[0])),w.assert(s<=e,()=>"Total dispatch size exceeds WebGPU maximum."),[s,s,s]):[s,s,1]},eo=class r extends nn{nextDataId(){return r.nextDataId++}constructor(t,e){if(super(),this.commandQueueOwnedIds=new WeakSet,this.dispatchCountInPass=0,this.disposed=!1,this.downloadWaitMs=0,this.tensorDataPendingDisposal=[],this.queryResolveBuffer=null,this.querySet=null,this.querySetCount=2,this.stagingPendingDisposal=[],this.uniformPendingDisposal=[],this.uploadWaitMs=0,this.hasReadSyncWarned=!1,this.hasTimestampQueryWarned=!1,!Im())throw new Error("WebGPU is not supported on this device");this.pipelineCache={},this.device=t,this.queue=t.queue,this.commandEncoder=null,this.computePassEncoder=null,this.adapterInfo=new ym(e),this.supportTimestampQuery=this.device.features.has("timestamp-query"),this.thresholdToIncreaseWorkgroups=this.adapterInfo.intelGPUGeneration>=12?16:8,this.bufferManager=new bm(this.device),this.textureManager=new wm(this.device),this.tensorMap=new lo(this,ie()),X().getBool("WEBGPU_USE_PROFILE_TOOL")&&(this.dummyCanvas=document.createElement("canvas"),this.dummyCanvas.width=1,this.dummyCanvas.height=1,this.dummyContext=this.dummyCanvas.getContext("webgpu"),this.dummyContext.configure({device:t,format:"bgra8unorm"}),document.body.appendChild(this.dummyCanvas))}floatPrecision(){return 32}disposeData(t,e=!1){if(!this.tensorMap.has(t))return!0;let n=this.tensorMap.get(t);return e?n.refCount=0:n.refCount--,n.refCount>0?!1:(n.complexTensorInfos!=null&&(this.disposeData(n.complexTensorInfos.real.dataId),this.disposeData(n.complexTensorInfos.imag.dataId)),this.commandQueueOwnedIds.has(t)?(this.tensorDataPendingDisposal.push(t),!0):(this.releaseResource(t),this.tensorMap.delete(t),!0))}memory(){return{numBytesInGPU:this.bufferManager.numBytesUsed,numBytesAllocatedInGPU:this.bufferManager.numBytesAllocated,unreliable:!1}}releaseResource(t){let e=this.tensorMap.get(t);if(!(!e||!e.resource)){if(e.external){e.resource=null;return}e.resource instanceof GPUBuffer?this.bufferManager.releaseBuffer(e.resource):e.resource instanceof GPUTexture&&this.textureManager.releaseTexture(e.resource),e.resource=null}}refCount(t){return this.tensorMap.has(t)?this.tensorMap.get(t).refCount:0}incRef(t){let e=this.tensorMap.get(t);e.refCount++}decRef(t){if(this.tensorMap.has(t)){let e=this.tensorMap.get(t);e.refCount--}}write(t,e,n){if(n==="complex64"&&t!=null)throw new Error("Cannot write to a complex64 dtype. Please use tf.complex(real, imag).");let o={id:this.nextDataId()};return this.tensorMap.set(o,{dtype:n,shape:e,values:t,refCount:1}),o}move(t,e,n,o,s){if(o==="complex64")throw new Error("Cannot write to a complex64 dtype. Please use tf.complex(real, imag).");this.tensorMap.set(t,{dtype:o,shape:n,values:e,refCount:s})}submitQueue(){this.queue.submit([this.commandEncoder.finish()]),this.commandEncoder=null,this.dispatchCountInPass=0,this.commandQueueOwnedIds=new WeakSet,this.tensorDataPendingDisposal.forEach(t=>{this.releaseResource(t),this.tensorMap.delete(t)}),this.uniformPendingDisposal.forEach(t=>this.bufferManager.releaseBuffer(t)),this.stagingPendingDisposal.forEach(t=>this.bufferManager.releaseBuffer(t,!1)),this.tensorDataPendingDisposal=[],this.uniformPendingDisposal=[],this.stagingPendingDisposal=[]}ensureCommandEncoderReady(){this.commandEncoder||(this.commandEncoder=this.device.createCommandEncoder())}endComputePassEncoder(){this.computePassEncoder&&(this.computePassEncoder.end(),this.computePassEncoder=null)}async checkCompileCompletionAsync(){let t;try{t=await Promise.all(Object.values(this.pipelineCache))}catch(e){throw new Error(e.message)}Object.keys(this.pipelineCache).map((e,n)=>{this.pipelineCache[e]=t[n]})}async getBufferData(t){if(X().getBool("WEBGPU_ENGINE_COMPILE_ONLY"))return console.warn("The data may be invalid since WEBGPU_ENGINE_COMPILE_ONLY is true, this can only be called when WEBGPU_ENGINE_COMPILE_ONLY is false"),null;let e=t.size,n=this.bufferManager.acquireBuffer(e,GPUBufferUsage.COPY_DST|GPUBufferUsage.MAP_READ);this.ensureCommandEncoderReady(),this.endComputePassEncoder(),this.commandEncoder.copyBufferToBuffer(t,0,n,0,e),this.submitQueue(),await n.mapAsync(GPUMapMode.READ);let o=n.getMappedRange().slice(0);return n.unmap(),n!=null&&this.bufferManager.releaseBuffer(n),X().getBool("WEBGPU_USE_PROFILE_TOOL")&&(w.assert(this.dummyContext!==void 0,()=>"Fail to get context for profiling tool"),this.dummyContext.getCurrentTexture()),o}convertAndCacheOnCPU(t,e){let n=this.tensorMap.get(t);return n.values=e,n.values}readSync(t){let e=this.tensorMap.get(t),{values:n,complexTensorInfos:o}=e;if(n!=null||e.dtype==="string")return n;if(e.dtype==="complex64"){let h=this.readSync(o.real.dataId),g=this.readSync(o.imag.dataId),x=w.convertBackendValuesAndArrayBuffer(S.mergeRealAndImagArrays(h,g).buffer,"float32");return this.convertAndCacheOnCPU(t,x),x}this.hasReadSyncWarned||(this.hasReadSyncWarned=!0,console.warn("The performance of synchronously reading data from GPU to CPU is poor on the webgpu backend, please use asynchronous APIs instead."));let s=["opaque","premultiplied"],a=e.resource,u=a.size;w.assert(u%4===0,()=>"Because there is 4 bytes for one pixel, buffer size must be multiple of 4.");let l=u/4,i=new ArrayBuffer(u),c=256,p=256,m=s.map(h=>new OffscreenCanvas(c,p)),f=new OffscreenCanvas(c,p);this.endComputePassEncoder(),m.map((h,g)=>{let x=h.getContext("webgpu");return x.configure({device:this.device,format:"bgra8unorm",usage:GPUTextureUsage.COPY_DST,alphaMode:s[g]}),x.getCurrentTexture()}).map((h,g)=>{let x=c*4,y=($,T,U)=>{this.ensureCommandEncoderReady(),this.commandEncoder.copyBufferToTexture({buffer:a,bytesPerRow:x,offset:U},{texture:h},{width:$,height:T}),this.submitQueue();let z=f.getContext("2d",{willReadFrequently:!0});z.clearRect(0,0,$,T),z.drawImage(m[g],0,0);let j=z.getImageData(0,0,$,T).data,Z=s[g],ut=new Uint8ClampedArray(i,U,$*T*4);for(let yt=0;yt<ut.length;yt+=4)if(Z==="premultiplied")ut[yt+3]=j[yt+3];else{let vt=j[yt];ut[yt]=j[yt+2],ut[yt+1]=j[yt+1],ut[yt+2]=vt}},b=Math.floor(l/(c*p)),v=c,C=p,_=0;for(let $=0;$<b;$++)y(v,C,_),_+=c*p*4;let k=l%(c*p);C=Math.floor(k/c),C>0&&(y(v,C,_),_+=C*(c*4)),v=k%c,v>0&&y(v,1,_)});let d=w.convertBackendValuesAndArrayBuffer(i,e.dtype);return this.convertAndCacheOnCPU(t,d),d}async read(t){if(!this.tensorMap.has(t))throw new Error(`Tensor ${t} was not registered!`);let e=this.tensorMap.get(t),{values:n}=e;if(n!=null)return n;let o;if(e.dtype==="complex64"){let s=await Promise.all([this.read(e.complexTensorInfos.real.dataId),this.read(e.complexTensorInfos.imag.dataId)]),a=s[0],u=s[1];o=S.mergeRealAndImagArrays(a,u)}else{let s=await this.getBufferData(e.resource);o=w.convertBackendValuesAndArrayBuffer(s,e.dtype)}return this.convertAndCacheOnCPU(t,o),o}copyBuffer(t){let e=t.size,n=t.usage,o=this.bufferManager.acquireBuffer(e,n);return this.ensureCommandEncoderReady(),this.endComputePassEncoder(),this.commandEncoder.copyBufferToBuffer(t,0,o,0,e),this.submitQueue(),o}createTensorFromGPUData(t,e,n){let o=t.buffer;if(n==="complex64")throw new Error("Cannot write to a complex64 dtype. ");let s={id:this.nextDataId()};this.tensorMap.set(s,{dtype:n,shape:e,values:null,refCount:1,external:t.zeroCopy});let a=this.tensorMap.get(s),u=Ib(a.dtype)*w.sizeFromShape(a.shape);if(t.buffer.size<u)throw new Error(`GPUBuffer size(${t.buffer.size}) is smaller than tensor size(${u})!`);if((t.buffer.usage&(GPUBufferUsage.STORAGE|GPUBufferUsage.COPY_SRC))!==(GPUBufferUsage.STORAGE|GPUBufferUsage.COPY_SRC))throw new Error("GPUBuffer.usage should include GPUBufferUsage.STORAGE | GPUBufferUsage.COPY_SRC!");return t.zeroCopy!==!0&&(o=this.copyBuffer(o)),a.resource=o,ie().makeTensorFromDataId(s,e,n,this)}readToGPU(t){let e=this.tensorMap.get(t),{values:n,dtype:o,shape:s,resource:a}=e;if(o==="complex64")throw new Error("Does not support reading buffer for complex64 dtype.");if(a==null)throw n!=null?new Error("Data is not on GPU but on CPU."):new Error("There is no data on GPU or CPU.");let u=a,l=u.size,i=u.usage,c=this.bufferManager.acquireBuffer(l,i);this.ensureCommandEncoderReady(),this.endComputePassEncoder(),this.commandEncoder.copyBufferToBuffer(a,0,c,0,l),this.submitQueue();let p=this.makeTensorInfo(s,o),m=ie().makeTensorFromTensorInfo(p),f=this.tensorMap.get(p.dataId);return f.resource=c,{tensorRef:m,buffer:c}}bufferSync(t){let e=this.readSync(t.dataId);if(t.dtype==="string")try{let n=e.map(o=>w.decodeString(o));return Et(t.shape,t.dtype,n)}catch{throw new Error("Failed to decode encoded string bytes into utf-8")}return Et(t.shape,t.dtype,e)}async time(t){!this.supportTimestampQuery&&!this.hasTimestampQueryWarned&&(console.warn("This device doesn't support timestamp-query extension. Start Chrome browser with flag --enable-dawn-features=allow_unsafe_apis to try it again. Otherwise, zero will be shown for the kernel time when profiling mode is enabled."),this.hasTimestampQueryWarned=!0);let e=this.activeTimers,n=[],o=!1;this.programTimersStack==null?(this.programTimersStack=n,o=!0):this.activeTimers.push(n),this.activeTimers=n,t();let s=w.flatten(this.activeTimers.map(i=>i.query)).filter(i=>i!=null),a=w.flatten(this.activeTimers.map(i=>i.name)).filter(i=>i!=null);this.activeTimers=e,o&&(this.programTimersStack=null);let u={uploadWaitMs:this.uploadWaitMs,downloadWaitMs:this.downloadWaitMs,kernelMs:null,wallMs:null},l=await Promise.all(s);return u.kernelMs=w.sum(l),u.getExtraProfileInfo=()=>l.map((i,c)=>({name:a[c],ms:i})).map(i=>`${i.name}: ${i.ms}`).join(", "),this.uploadWaitMs=0,this.downloadWaitMs=0,u}makeTensorInfo(t,e,n){return e==="string"&&n!=null&&n.length>0&&w.isString(n[0])&&(n=n.map(s=>w.encodeString(s))),{dataId:this.write(n,t,e),shape:t,dtype:e}}tensorToBinding(t){if(!t)return null;let n=this.tensorMap.get(t.dataId).resource;return n instanceof GPUBuffer?{buffer:n}:n instanceof GPUTexture?n.createView():n}uploadToGPU(t){let e=this.tensorMap.get(t);if(e.resource!=null)return;let n=Ib(e.dtype)*w.sizeFromShape(e.shape),o,s=GPUBufferUsage.STORAGE|GPUBufferUsage.COPY_SRC|GPUBufferUsage.COPY_DST;if(e.values){if(o=this.bufferManager.acquireBuffer(n,s,!0),o.mapState==="unmapped"){let a=this.bufferManager.acquireBuffer(n,GPUBufferUsage.MAP_WRITE|GPUBufferUsage.COPY_SRC,!0,!1),u=a.getMappedRange();e.dtype==="int32"||e.dtype==="bool"?new Int32Array(u).set(e.values):new Float32Array(u).set(e.values),a.unmap(),this.ensureCommandEncoderReady(),this.endComputePassEncoder(),this.commandEncoder.copyBufferToBuffer(a,0,o,0,n),this.stagingPendingDisposal.push(a)}else{let a=o.getMappedRange();e.dtype==="int32"||e.dtype==="bool"?new Int32Array(a).set(e.values):new Float32Array(a).set(e.values),o.unmap()}e.values=null}else o=this.bufferManager.acquireBuffer(n,s);e.resource=o}makeUniforms(t){let e=0,n=0,o=[],s=1;t.forEach(l=>{l.data.length===0&&(l.data=[1]);let i;switch(l.data.length){case 1:i=4;break;case 2:i=8;break;case 3:i=16;break;case 4:i=16;break;case 5:i=16;break;case 6:i=16;break;default:w.assert(!1,()=>`Unsupported ${l.data.length}D shape`)}(n===5||n===6)&&(i=16),i>s&&(s=i),e=Math.ceil(e/i)*i,n=l.data.length,o.push(e),e+=l.data.length*4}),e=Math.ceil(e/s)*s;let a=new ArrayBuffer(e);t.forEach((l,i)=>{let c=o[i];l.type==="int32"?new Int32Array(a,c,l.data.length).set(l.data):l.type==="uint32"?new Uint32Array(a,c,l.data.length).set(l.data):new Float32Array(a,c,l.data.length).set(l.data)});let u=this.bufferManager.acquireBuffer(e,GPUBufferUsage.COPY_DST|GPUBufferUsage.UNIFORM);return this.queue.writeBuffer(u,0,a,0,e),this.uniformPendingDisposal.push(u),{offset:0,size:e,buffer:u}}runWebGPUProgram(t,e,n,o,s){if(s||(s=this.makeTensorInfo(t.outputShape,n)),w.sizeFromShape(s.shape)===0)return this.tensorMap.get(s.dataId).values=w.getTypedArrayFromDType(s.dtype,0),s;this.uploadToGPU(s.dataId),t.dispatch=iU(this.device,t);let a=e.map((l,i)=>{if(l.dtype==="complex64")throw new Error("GPGPUProgram does not support complex64 input. For complex64 dtypes, please separate the program into real and imaginary parts.");return this.uploadToGPU(l.dataId),{dtype:this.tensorMap.get(l.dataId).dtype,shape:l.shape,name:t.variableNames[i]}});t.shaderKey=f_(t,a,s);let u=X().getBool("WEBGPU_ENGINE_COMPILE_ONLY");return t.shaderKey in this.pipelineCache||(this.pipelineCache[t.shaderKey]=m_(this.device,t,a,s,u)),t.pipeline=this.pipelineCache[t.shaderKey],u||this.recordAndSubmit(t,s,e,o),s}recordAndSubmit(t,e,n,o){if(t.pipeline instanceof Promise)throw new Error("Please call checkCompileCompletionAsync to ensure parallel compilation is done!");let s=[],a=[],u="int32";if(t.pixelsOpType==null){s.push({type:"float32",data:[NaN]},{type:"float32",data:[1/0]}),a=n.concat(e).map(f=>f.shape);let m="int32";a.map(f=>{s.push({type:m,data:f});let d=w.computeStrides(f);s.push({type:m,data:d})})}else{let m=w.computeStrides(e.shape);s.push({type:u,data:m})}if(t.size){let m=w.sizeFromShape(t.outputShape);s.push({type:u,data:[t.outputComponent?m/t.outputComponent:m]})}o&&(s=[...s,...o]);let l=[this.tensorToBinding(e),...n.map(m=>this.tensorToBinding(m)),this.makeUniforms(s)];n.forEach(m=>{this.commandQueueOwnedIds.add(m.dataId)}),this.commandQueueOwnedIds.add(e.dataId);let i=this.device.createBindGroup({layout:t.pipeline.getBindGroupLayout(0),entries:l.map((m,f)=>({binding:f,resource:m}))}),c=this.activeTimers!=null;this.ensureCommandEncoderReady();let p={};c&&this.supportTimestampQuery?(this.endComputePassEncoder(),this.querySet==null&&(this.querySet=this.device.createQuerySet({type:"timestamp",count:this.querySetCount})),p.timestampWrites={querySet:this.querySet,beginningOfPassWriteIndex:0,endOfPassWriteIndex:1},this.computePassEncoder=this.commandEncoder.beginComputePass(p)):this.computePassEncoder||(this.computePassEncoder=this.commandEncoder.beginComputePass(p)),this.computePassEncoder.setPipeline(t.pipeline),this.computePassEncoder.setBindGroup(0,i),this.computePassEncoder.dispatchWorkgroups(t.dispatch[0],t.dispatch[1],t.dispatch[2]),this.dispatchCountInPass++,(c||X().get("WEBGPU_DEFERRED_SUBMIT_BATCH_SIZE")<=this.dispatchCountInPass||t.pixelsOpType===wn.DRAW)&&(this.endComputePassEncoder(),c?this.activeTimers.push({name:t.constructor.name,query:this.getQueryTime()}):this.submitQueue())}async getQueryTime(){if(!this.supportTimestampQuery)return 0;this.queryResolveBuffer==null&&(this.queryResolveBuffer=this.bufferManager.acquireBuffer(this.querySetCount*8,GPUBufferUsage.COPY_SRC|GPUBufferUsage.COPY_DST|GPUBufferUsage.QUERY_RESOLVE)),this.commandEncoder.resolveQuerySet(this.querySet,0,this.querySetCount,this.queryResolveBuffer,0);let t=this.bufferManager.acquireBuffer(this.querySetCount*8,GPUBufferUsage.MAP_READ|GPUBufferUsage.COPY_DST);this.commandEncoder.copyBufferToBuffer(this.queryResolveBuffer,0,t,0,this.querySetCount*8),this.submitQueue(),await t.mapAsync(GPUMapMode.READ);let e=new BigUint64Array(t.getMappedRange()),n=Number(e[1]-e[0])/1e6;return t.unmap(),this.bufferManager.releaseBuffer(t),n}shouldExecuteOnCPU(t,e=sU){return X().getBool("WEBGPU_CPU_FORWARD")&&t.every(n=>this.tensorMap.get(n.dataId).resource==null&&w.sizeFromShape(n.shape)<e)}numDataIds(){return this.tensorMap.numDataIds()-this.tensorDataPendingDisposal.length}dispose(){this.disposed||(this.querySet!=null&&this.querySet.destroy(),this.bufferManager.dispose(),this.textureManager.dispose(),this.disposed=!0)}};eo.nextDataId=0;Im()&&ri("webgpu",async()=>{let r={powerPreference:X().get("WEBGPU_USE_LOW_POWER_GPU")?"low-power":"high-performance"},t=await navigator.gpu.requestAdapter(r),e={},n=[];t.features.has("timestamp-query")&&n.push("timestamp-query"),t.features.has("bgra8unorm-storage")&&n.push(["bgra8unorm-storage"]),e.requiredFeatures=n;let o=t.limits;e.requiredLimits={maxComputeWorkgroupStorageSize:o.maxComputeWorkgroupStorageSize,maxComputeWorkgroupsPerDimension:o.maxComputeWorkgroupsPerDimension,maxStorageBufferBindingSize:o.maxStorageBufferBindingSize,maxBufferSize:o.maxBufferSize,maxComputeWorkgroupSizeX:o.maxComputeWorkgroupSizeX,maxComputeInvocationsPerWorkgroup:o.maxComputeInvocationsPerWorkgroup};let s=await t.requestDevice(e),a="info"in t?t.info:"requestAdapterInfo"in t?await t.requestAdapterInfo():void 0;return new eo(s,a)},3);var J;(function(r){r[r.ADD=0]="ADD",r[r.ATAN2=1]="ATAN2",r[r.COMPLEX_MULTIPLY_IMAG=2]="COMPLEX_MULTIPLY_IMAG",r[r.COMPLEX_MULTIPLY_REAL=3]="COMPLEX_MULTIPLY_REAL",r[r.DIV=4]="DIV",r[r.ELU_DER=5]="ELU_DER",r[r.EQUAL=6]="EQUAL",r[r.FLOOR_DIV=7]="FLOOR_DIV",r[r.GREATER=8]="GREATER",r[r.GREATER_EQUAL=9]="GREATER_EQUAL",r[r.LESS=10]="LESS",r[r.LESS_EQUAL=11]="LESS_EQUAL",r[r.LOGICAL_AND=12]="LOGICAL_AND",r[r.LOGICAL_OR=13]="LOGICAL_OR",r[r.MAX=14]="MAX",r[r.MIN=15]="MIN",r[r.MOD=16]="MOD",r[r.MUL=17]="MUL",r[r.NOT_EQUAL=18]="NOT_EQUAL",r[r.POW=19]="POW",r[r.PRELU=20]="PRELU",r[r.SQUARED_DIFFERENCE=21]="SQUARED_DIFFERENCE",r[r.SUB=22]="SUB"})(J||(J={}));var aU="let resultTemp = a + b;",uU="let resultTemp = atan2(a, b);",lU="let resultTemp = areal * breal - aimag * bimag;",cU="let resultTemp = areal * bimag + aimag * breal;",pU="let resultTemp = a / b;",mU="let resultTemp = select(a * (b + 1.0), a, b >= b - b);",fU=`
  let zero = sign(a) * 0 + 0;
  let one = sign(b) * 0 + 1;
  let resultTemp = select(zero, one, a == b);
`,dU=`
  let remainder =
      select(a % b, round(a % b), (round(a) == a) & (round(b) == b));
  let quotient = (a - remainder) / b;
  let resultTemp =
      round(select(quotient, quotient - 1, sign(remainder) == -sign(b)));
`,hU=`
  let zero = sign(a) * 0 + 0;
  let one = sign(b) * 0 + 1;
  let resultTemp = select(zero, one, a > b);
`,gU=`
  let zero = sign(a) * 0 + 0;
  let one = sign(b) * 0 + 1;
  let resultTemp = select(zero, one, a >= b);
`,xU=`
  let zero = sign(a) * 0 + 0;
  let one = sign(b) * 0 + 1;
  let resultTemp = select(zero, one, a < b);
`,yU=`
  let zero = sign(a) * 0 + 0;
  let one = sign(b) * 0 + 1;
  let resultTemp = select(zero, one, a <= b);
`,bU="return f32(a >= 1.0 && b >= 1.0);",wU=`return (vec4<f32>(a >= vec4<f32>(1.0)) *
  vec4<f32>(b >= vec4<f32>(1.0)));`,SU="return f32(a >= 1.0 || b >= 1.0);",vU=`return min(vec4<f32>(a >= vec4<f32>(1.0)) +
  vec4<f32>(b >= vec4<f32>(1.0)), vec4<f32>(1.0));`,IU="let resultTemp = max(a, b);",CU="let resultTemp = min(a, b);",kU=`
  let isNaN = b == 0.;
  var resultTemp = a % b;
  resultTemp = select((resultTemp + b) % b, resultTemp,
      (a < 0. && b < 0.) || (a >= 0. && b > 0.));
`,_U=`
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
`,AU="let resultTemp = a * b;",MU=`
  var resultTemp = f32(a != b);
  let valueForNaN = 1.0;
`,DU=`
  var resultTemp = vec4<f32>(a != b);
  let valueForNaN = 1.0;
`,RU=`
  let isNaN = a < 0.0 && floor(b) < b;
  if (b == 0.0) {
    return 1.0;
  }
  var resultTemp = select(sign(a) * pow(abs(a), b), pow(abs(a), b),
      round(abs(b) % 2.0) != 1.0);
`,NU=`
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
`,$U="if (a < 0.0) { return b * a; }  return a;",EU=`
  let aLessThanZero = vec4<f32>(a < vec4<f32>(0.0));
  return (aLessThanZero * (b * a)) + ((vec4<f32>(1.0) - aLessThanZero) * a);
`,TU="let resultTemp = (a - b) * (a - b);",FU="let resultTemp = a - b;";function Mi(r,t){let e;do{switch(r){case J.ATAN2:e=uU;break;case J.MAX:e=IU;break;case J.MIN:e=CU;break;case J.MOD:e=t?_U:kU;break;case J.NOT_EQUAL:e=t?DU:MU;break;case J.POW:e=t?NU:RU;break;default:continue}let n,o,s;return t?(n="isnanVec4",o="vec4<f32>",s="vec4<bool>"):(n="isnan",o="f32",s="bool"),`
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
    `}while(!1);switch(r){case J.ADD:e=aU;break;case J.COMPLEX_MULTIPLY_IMAG:e=cU;break;case J.COMPLEX_MULTIPLY_REAL:e=lU;break;case J.DIV:e=pU;break;case J.ELU_DER:e=mU;break;case J.EQUAL:e=fU;break;case J.FLOOR_DIV:e=dU;break;case J.GREATER:e=hU;break;case J.GREATER_EQUAL:e=gU;break;case J.LESS:e=xU;break;case J.LESS_EQUAL:e=yU;break;case J.LOGICAL_AND:return t?wU:bU;case J.LOGICAL_OR:return t?vU:SU;case J.MUL:e=AU;break;case J.PRELU:return t?EU:$U;case J.SQUARED_DIFFERENCE:e=TU;break;case J.SUB:e=FU;break;default:}return`
    ${e}
    return resultTemp;
  `}var F;(function(r){r[r.ABS=0]="ABS",r[r.ACOS=1]="ACOS",r[r.ACOSH=2]="ACOSH",r[r.ASIN=3]="ASIN",r[r.ASINH=4]="ASINH",r[r.ATAN=5]="ATAN",r[r.ATANH=6]="ATANH",r[r.CEIL=7]="CEIL",r[r.COS=8]="COS",r[r.COSH=9]="COSH",r[r.ELU=10]="ELU",r[r.ERF=11]="ERF",r[r.EXP=12]="EXP",r[r.EXPM1=13]="EXPM1",r[r.FLOOR=14]="FLOOR",r[r.IS_FINITE=15]="IS_FINITE",r[r.IS_INF=16]="IS_INF",r[r.IS_NAN=17]="IS_NAN",r[r.LINEAR=18]="LINEAR",r[r.LOG=19]="LOG",r[r.LOG1P=20]="LOG1P",r[r.LOGICAL_NOT=21]="LOGICAL_NOT",r[r.NEG=22]="NEG",r[r.RELU=23]="RELU",r[r.RELU6=24]="RELU6",r[r.LEAKYRELU=25]="LEAKYRELU",r[r.RECIPROCAL=26]="RECIPROCAL",r[r.ROUND=27]="ROUND",r[r.RSQRT=28]="RSQRT",r[r.SELU=29]="SELU",r[r.SIGMOID=30]="SIGMOID",r[r.SIGN=31]="SIGN",r[r.SIN=32]="SIN",r[r.SINH=33]="SINH",r[r.SOFTPLUS=34]="SOFTPLUS",r[r.SQRT=35]="SQRT",r[r.SQUARE=36]="SQUARE",r[r.STEP=37]="STEP",r[r.TAN=38]="TAN",r[r.TANH=39]="TANH",r[r.TO_INT=40]="TO_INT"})(F||(F={}));var PU="return abs(a);",OU=`
  if (abs(a) > 1.) {
    return uniforms.NAN;
  }
  return acos(a);
`,BU=`
  if (a < 1.) {
    return uniforms.NAN;
  }
  return acosh(a);
`,zU=`
  if (abs(a) > 1.) {
    return uniforms.NAN;
  }
  return asin(a);
`,LU="return asinh(a);",WU=`
  if (isnan(a)) {
    return uniforms.NAN;
  }
  return atan(a);
`,UU=`
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
`,GU="return ceil(a);",VU="return cos(a);",HU=`
  let e2x = exp(-a);
  return (e2x + 1.0 / e2x) / 2.0;
`,qU="return exp(a) - 1.0;",KU="if (a >= 0.0) { return a; }  return (exp(a) - 1.0);",jU=`
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
`,XU=`
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
`,YU="return exp(a);",QU="return floor(a);",ZU="return f32(!isnan(a) && !isinf(a));",JU="return f32(isinf(a));",t4="return f32(isnan(a));",e4="return a;",r4=`if (a < 0.0) { return uniforms.NAN; }
  return log(a);`,n4=`
  if (isnan(a)) { return a; }
  return log(1.0 + a);
`,o4="return f32(!(a >= 1.0));",s4="return -a;",i4="if (a < 0.0) { return uniforms.alpha * a; } return a;",a4=`
  let aLessThanZero = vec4<f32>(a < vec4<f32>(0.0));
  return (aLessThanZero * (uniforms.alpha * a)) + ((vec4<f32>(1.0) - aLessThanZero) * a);
`,u4="return 1.0 / a;",l4="return select(a, 0.0, a < 0.0);",c4="return clamp(a, 0.0, 6.0);",p4="return clamp(a, vec4<f32>(0.0, 0.0, 0.0, 0.0), vec4<f32>(6.0, 6.0, 6.0, 6.0));",m4=`
  return select(a, vec4<f32>(0.0), a < vec4<f32>(0.0));
`,f4="return round(a);",d4="return inverseSqrt(a);",h4=`
  if (a >= 0.0) {
    return ${S.SELU_SCALE} * a;
  } else {
    return ${S.SELU_SCALEALPHA} * (exp(a) - 1.0);
  }
`,g4="return 1.0 / (1.0 + exp(-1.0 * a));",x4="return sign(a);",y4="return sin(a);",b4=`
  let e2x = exp(a);
  return (e2x - 1.0 / e2x) / 2.0;
`,w4=`
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
`,S4="return sqrt(a);",v4="return a * a;",I4=`
  if (isnan(a)) {
    return a;
  }

  return select(uniforms.stepAlpha, 1.0, a > 0.0);
`,C4="return tan(a);",k4=`
  let e2x = exp(-2.0 * abs(a));
  return sign(a) * (1.0 - e2x) / (1.0 + e2x);
`,_4="return f32(i32((a)));";function Sn(r,t){switch(r){case F.ABS:return PU;case F.ACOS:return OU;case F.ACOSH:return BU;case F.ASIN:return zU;case F.ASINH:return LU;case F.ATAN:return WU;case F.ATANH:return UU;case F.COS:return VU;case F.COSH:return HU;case F.CEIL:return GU;case F.ELU:return t?jU:KU;case F.ERF:return XU;case F.EXP:return YU;case F.EXPM1:return qU;case F.FLOOR:return QU;case F.IS_FINITE:return ZU;case F.IS_INF:return JU;case F.IS_NAN:return t4;case F.LINEAR:return e4;case F.LOG:return r4;case F.LOG1P:return n4;case F.LOGICAL_NOT:return o4;case F.NEG:return s4;case F.LEAKYRELU:return t?a4:i4;case F.RECIPROCAL:return u4;case F.RELU:return t?m4:l4;case F.RELU6:return t?p4:c4;case F.ROUND:return f4;case F.RSQRT:return d4;case F.SELU:return h4;case F.SIGMOID:return g4;case F.SIGN:return x4;case F.SIN:return y4;case F.SINH:return b4;case F.SOFTPLUS:return w4;case F.SQRT:return S4;case F.SQUARE:return v4;case F.STEP:return I4;case F.TAN:return C4;case F.TANH:return k4;case F.TO_INT:return _4;default:throw new Error(`BinaryType ${r} is not implemented!`)}}function Re(r,t=!1,e=!1,n=3){if(r===null)return"";let o="";if(r==="linear")o=Sn(F.LINEAR);else if(r==="relu")o=Sn(F.RELU,e);else if(r==="elu")o=Sn(F.ELU,e);else if(r==="relu6")o=Sn(F.RELU6,e);else if(r==="prelu")o=Mi(J.PRELU,e);else if(r==="sigmoid")o=Sn(F.SIGMOID,e);else if(r==="leakyrelu")o=Sn(F.LEAKYRELU,e);else throw new Error(`Activation ${r} has not been implemented for the WebGPU backend.`);let a=bt(e?4:1),u="";return t?u=`
      fn activation(a : ${a}, coords : vec${n}<i32>) -> ${a} {
        let b = getPreluActivationWeightsByOutputCoords(coords);
        ${o}
      }`:u=`
      fn activation(a : ${a}, coords : vec${n}<i32>) -> ${a} {
        ${o}
      }`,u}function ur(r,t){return`
      ${r?"value = value + getBiasByOutputCoords(coords);":""}
      ${t?"value = activation(value, coords);":""}
      `}function Cb(r,t,e=!1,n=!1,o=!1,s=1){w.assert(r&&s===1||!r,()=>`transposeA ${r} is not compatible with component size ${s}`);let a=`
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
  `}function Vu(r,t,e,n,o=!1,s=!1,a=!1,u=1){return`
  ${Cb(e,n,o,s,a,u)}
  fn mm_write(batch: i32, row: i32, col: i32, valueIn: ${bt(u)}) {
    ${o&&s?"":"if (row < uniforms.dimAOuter && col < uniforms.dimBOuter)"}
    {
      var value = valueIn;
      let coords = vec3<i32>(batch, row, col);
      ${ur(r,t)}
      setOutputAtCoords(coords[0], coords[1], coords[2], value);
    }
  }
  `}var A4=(r,t)=>r?`
        mm_Asub[inputRow][inputCol] = mm_readA(batchA,
          kStart + inputRow,
          globalRowStart + inputCol * ${t});
        `:`
        mm_Asub[inputRow][inputCol] = mm_readA(batchA,
          globalRow + innerRow,
          kStart + inputCol * ${t});
        `,M4=(r,t,e,n)=>{if(r)return`
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
      }`}};function es(r,t,e=!1,n=32,o=!1,s=32,a=!1){let u=t[1]*r[1],l=t[0]*r[0],i=e?u:n,c=e?n:u,p=i/t[0],m=n/t[1],f=r[1],d=r[0];return w.assert((e&&p===4&&r[1]===4||!e&&(p===3||p===4))&&i%t[0]===0&&n%t[1]===0&&r[0]===4,()=>`If transposeA ${e} is true, innerElementSize ${p} and workPerThread[1] ${r[1]} must be 4.
          Otherwise, innerElementSize ${p} must be 3 or 4.
      tileAWidth ${i} must be divisible by workgroupSize[0]${t[0]}. tileInner ${n} must be divisible by workgroupSize[1] ${t[1]}. colPerThread ${r[0]} must be 4.`),`
  var<workgroup> mm_Asub : array<array<vec${p}<f32>, ${i/p}>, ${c}>;
  var<workgroup> mm_Bsub : array<array<vec4<f32>, ${l/r[0]}>, ${n}>;

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
            ${A4(e,p)}
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
        ${M4(e,p,f,n)}
        workgroupBarrier();
    }

    for (var innerRow = 0; innerRow < ${f}; innerRow++) {
        mm_write(batch, globalRow + innerRow, globalCol, acc[innerRow]);
    }
  }`}var x_=r=>r?`
        mm_Asub[inputRow][inputCol] = mm_readA(batchA,
          kStart + inputRow,
          globalRowStart + inputCol);
        `:`
        mm_Asub[inputRow][inputCol] = mm_readA(batchA,
          globalRowStart + inputRow,
          kStart + inputCol);
        `,D4=r=>r?"let ACached = mm_Asub[k][tileRow + innerRow];":"let ACached = mm_Asub[tileRow + innerRow][k];";function rs(r,t,e=!1,n=32,o=!1,s=32,a=!1,u=!1){let l=r[1]*t[1],i=r[0]*t[0],c=e?l:n,p=e?n:l;w.assert(p%t[1]===0&&c%t[0]===0&&n%t[1]===0,()=>`tileAHight ${p} must be divisible by workgroupSize[1]${t[1]}, tileAWidth ${c} must be divisible by workgroupSize[0]${t[0]}, tileInner ${n} must be divisible by workgroupSize[1]${t[1]}`);let m=p/t[1],f=c/t[0],d=n/t[1],h=r[1],g=r[0],x=a?`
      let localRow = i32(localId.y);
      let localCol = i32(localId.x);
      let globalRowStart = i32(workgroupId.y) * ${l};
      let globalColStart = i32(workgroupId.x) * ${i};

      // Loop over shared dimension.
      for (var t = 0; t < numTiles; t++) {
        // Load one tile of A into local memory.
        for (var inputRow = localRow; inputRow < ${p}; inputRow = inputRow + ${t[1]}) {
          for (var inputCol = localCol; inputCol < ${c}; inputCol = inputCol + ${t[0]}) {
            ${x_(e)}
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
  let globalRowStart = i32(workgroupId.y) * ${l};

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
        ${x_(e)}
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
        ${D4(e)}
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
    var<workgroup> mm_Asub : array<array<f32, ${c}>, ${p}>;
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
  `}var R4=r=>r?`
      mm_readA(batchA, colA, globalRow),
      mm_readA(batchA, colA + 1, globalRow),
      mm_readA(batchA, colA + 2, globalRow),
      mm_readA(batchA, colA + 3, globalRow)
  `:`
      mm_readA(batchA, globalRow, colA),
      mm_readA(batchA, globalRow, colA + 1),
      mm_readA(batchA, globalRow, colA + 2),
      mm_readA(batchA, globalRow, colA + 3)
  `;function N4(r,t=!1){w.assert(r[1]===1&&r[2]===1,()=>`A linear work group size is required. But got ${r}.`);let e=r[0]*4;return`
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
        mm_Asub[tileCol] = vec4<f32>(${R4(t)});
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
  `}var km=class{constructor(t,e,n=!1,o=!1,s=null,a=null,u=null,l=!1){this.variableNames=["A","B"],this.uniforms="dimAOuter : i32, dimBOuter : i32, dimInner : i32,",this.outputShape=e,this.dispatchLayout={x:[2],y:[1],z:[0]};let i=n?t[1]:t[2];if(this.isVec4=(i%4===0&&!n||e[1]%4===0&&n)&&e[2]%4===0&&!o,this.outputComponent=this.isVec4?4:1,this.isVectorA=e[1]===1&&!n,!this.isVec4&&this.isVectorA)this.elementsPerThread=[1,1,1],this.workgroupSize=[32,1,1];else{let m=h_(e[1],i,e[2],n);this.workgroupSize=m.workgroupSize,this.elementsPerThread=m.elementsPerThread}this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize,this.elementsPerThread);let c=s!=null,p=u!=null;c&&this.variableNames.push("bias"),p&&this.variableNames.push("preluActivationWeights"),this.sequentialAccessByThreads=l,this.transposeA=n,this.transposeB=o,this.addBias=c,this.activation=a,this.hasPreluActivationWeights=p,[this.fitAOuter,this.fitBOuter,this.fitInner]=this.getShapeFit(e[1],e[2],i),this.shaderKey=`matMulPacked_${this.elementsPerThread}_${n}_${o}_${this.activation}_${this.fitAOuter}_${this.fitBOuter}_${this.fitInner}_${this.isVec4}_${this.isVectorA}_${this.sequentialAccessByThreads}`}getShapeFit(t,e,n){let o=this.workgroupSize[1]*this.elementsPerThread[1],s=this.workgroupSize[0]*this.elementsPerThread[0];!this.isVec4&&this.isVectorA?this.tileInner=this.workgroupSize[0]*4:this.tileInner=s;let a=t%o===0,u=e%s===0,l=n%this.tileInner===0;return[a,u,l]}getUserCode(){return`
      ${Re(this.activation,this.hasPreluActivationWeights,this.isVec4)}
      ${Vu(this.addBias,this.activation,!1,this.transposeB,this.fitAOuter,this.fitBOuter,this.fitInner,this.isVec4?4:1)}
      ${this.isVec4?es(this.elementsPerThread,this.workgroupSize,this.transposeA,this.tileInner,!1,null,!0):this.isVectorA?N4(this.workgroupSize,this.transposeA):rs(this.elementsPerThread,this.workgroupSize,this.transposeA,this.tileInner,!1,null,this.sequentialAccessByThreads,!0)}
    `}};function $4(r){return`
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
  `}var _m=class{constructor(t,e=!1,n=!1,o=null,s=null,a=null){this.variableNames=["A","B"],this.uniforms="dimAOuter : i32, dimBOuter : i32, dimInner : i32,",this.workgroupSize=[256,1,1],this.outputShape=t,this.dispatchLayout={x:[],y:[1,2],z:[0]},this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize);let u=o!=null,l=a!=null;u&&this.variableNames.push("bias"),l&&this.variableNames.push("preluActivationWeights"),this.transposeA=e,this.transposeB=n,this.addBias=u,this.activation=s,this.hasPreluActivationWeights=l,this.shaderKey=`matMulReduce_${this.activation}_${e}_${n}`}getUserCode(){return`
      ${Re(this.activation,this.hasPreluActivationWeights)}
      ${Vu(this.addBias,this.activation,this.transposeA,this.transposeB)}
      ${$4(this.workgroupSize[0])}
    `}};function E4(r){let t=r[1],e=r[0],n=t>e?t:e;return`
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
  `}var Am=class{constructor(t,e,n,o=!1,s=!1,a=null,u=null,l=null){this.variableNames=["A","B"],this.uniforms="dimAOuter : i32, dimBOuter : i32, dimInner : i32,",this.workgroupSize=[16,8,1],this.outputShape=n,this.dispatchLayout={x:[2],y:[1],z:[0]},this.dispatch=[Math.ceil(n[2]/this.workgroupSize[0]),Math.ceil(n[1]/this.workgroupSize[1]),n[0]];let i=a!=null;i&&this.variableNames.push("bias");let c=l!=null;c&&this.variableNames.push("preluActivationWeights"),this.transposeA=o,this.transposeB=s,this.addBias=i,this.activation=u,this.hasPreluActivationWeights=c,this.shaderKey=`matMulSmallOutputSize_${this.activation}_${o}_${s}`}getUserCode(){return`
      ${Re(this.activation,this.hasPreluActivationWeights)}
      ${Vu(this.addBias,this.activation,this.transposeA,this.transposeB)}
      ${E4(this.workgroupSize)}
    `}};var Mm=class{constructor(t,e,n=!1,o=!1){this.variableNames=["A","B"],this.uniforms="dimAOuter : i32, dimBOuter : i32, dimInner : i32,",this.workgroupSize=[8,8,1],this.atomic=!0,this.splitedDimInner=128,w.assert(t[0]===1,()=>"MatMulSplitKProgram only supports batch = 1."),this.outputShape=t,this.dispatchLayout={x:[2],y:[1],z:[0,3]};let s=(n&&this.outputShape[1]%4===0||!n&&e%4===0)&&this.outputShape[2]%4===0;this.elementsPerThread=[4,4,this.splitedDimInner],this.outputComponent=s?4:1,s||(this.outputShape[1]<16&&(this.elementsPerThread[1]=1),this.outputShape[2]<16&&(this.elementsPerThread[0]=1)),this.dispatch=D(this.dispatchLayout,[this.outputShape[0],this.outputShape[1],this.outputShape[2],e],this.workgroupSize,this.elementsPerThread),this.transposeA=n,this.transposeB=o,this.shaderKey=`matMulSplitK_${n}_${o}_${this.elementsPerThread}_${this.outputComponent}`}getUserCode(){let t=this.outputComponent;return`
      ${Cb(!1,this.transposeB,!1,!1,!1,t)}
      fn mm_write(batch: i32, row : i32, col : i32, value : ${bt(t)}) {
        if (row < uniforms.dimAOuter && col < uniforms.dimBOuter) {
          let coords = vec3<i32>(batch, row, col);
          let flatIndex = getOutputIndexFromCoords(coords);
          // The problem is that we should initialize output to zero before using.
          // Otherwise, the original value will be added to the result.
          for (var i = 0; i < ${t}; i = i + 1) {
            ${ar("&result[flatIndex + i]",`${t>1?"value[i]":"value"}`,"float32")}
          }
        }
      }
      ${t===4?es(this.elementsPerThread,this.workgroupSize,this.transposeA,32,!0,this.splitedDimInner):rs(this.elementsPerThread,this.workgroupSize,this.transposeA,32,!0,this.splitedDimInner)}
    `}},Dm=class{constructor(t,e=null,n=null,o=null){this.uniforms="",this.variableNames=["x"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.addBias=e!=null,this.hasPreluActivationWeights=o!=null,this.activation=n,this.addBias&&this.variableNames.push("bias"),this.hasPreluActivationWeights&&this.variableNames.push("preluActivationWeights"),this.shaderKey=`biasActivation_${n}`}getUserCode(){return`
    ${Re(this.activation,this.hasPreluActivationWeights)}
    ${M("index")} {
      if (index < uniforms.size) {
        let coords = getCoordsFromIndex(index);
        var value = getXByOutputIndex(index);
        ${ur(this.addBias,this.activation)}
        setOutputAtIndex(index, value);
      }
    }
    `}};var Rm=class{constructor(t){this.variableNames=[],this.outputShape=[],this.uniforms="value : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="fill"}getUserCode(){return`
    ${M("index")} {
      if (index < uniforms.size) {
        setOutputAtIndex(index, uniforms.value);
      }
    }
  `}};function Ht(r){let{backend:t,attrs:e}=r,{shape:n,value:o}=e,{dtype:s}=e;if(s=s||w.inferDtype(o),s==="string"){let a=w.getArrayFromDType(s,w.sizeFromShape(n));return a.fill(o),t.makeTensorInfo(n,s,a)}else{let a=new Rm(n),u=[{type:"float32",data:[o]}];return t.runWebGPUProgram(a,[],s,u)}}var y_={kernelName:Rs,backendName:"webgpu",kernelFunc:Ht};function K(r){let{inputs:t,attrs:e}=r,{x:n}=t,{shape:o}=e,s=w.sizeFromShape(n.shape),a=w.inferFromImplicitShape(o,s),u=w.sizeFromShape(a);return w.assert(s===u,()=>`The new shape (${a}) has ${u} elements and the old shape (${n.shape}) has ${s} elements. The new shape and old shape must have the same number of elements.`),r.backend.incRef(n.dataId),{dataId:n.dataId,shape:a,dtype:n.dtype}}var b_={kernelName:Gs,backendName:"webgpu",kernelFunc:K};function ns({a:r,b:t,transposeA:e,transposeB:n,backend:o,bias:s=null,preluActivationWeights:a=null,leakyreluAlpha:u=0,activation:l=null}){let i=r.shape.length,c=t.shape.length,p=e?r.shape[i-2]:r.shape[i-1],m=n?t.shape[c-1]:t.shape[c-2],f=e?r.shape[i-1]:r.shape[i-2],d=n?t.shape[c-2]:t.shape[c-1],h=r.shape.slice(0,-2),g=t.shape.slice(0,-2),x=w.sizeFromShape(h),y=w.sizeFromShape(g),v=xn.assertAndGetBroadcastShape(r.shape.slice(0,-2),t.shape.slice(0,-2)).concat([f,d]);w.assert(p===m,()=>`Error in matMul: inner shapes (${p}) and (${m}) of Tensors with shapes ${r.shape} and ${t.shape} and transposeA=${e} and transposeB=${n} must match.`);let C=e?[x,p,f]:[x,f,p],_=n?[y,d,m]:[y,m,d],k=K({inputs:{x:r},backend:o,attrs:{shape:C}}),$=K({inputs:{x:t},backend:o,attrs:{shape:_}}),T=[k,$],U=Math.max(x,y),z=[k,$],j=[{type:"int32",data:[f]},{type:"int32",data:[d]},{type:"int32",data:[p]}],Z,ut,yt=[U,f,d],vt=X().get("WEBGPU_MATMUL_PROGRAM_TYPE");if(vt<0){let we=X().getNumber("WEBGPU_THRESHOLD_TO_INCREASE_WORKGROUPS_FOR_MATMUL"),Ce=we>0?we:o.thresholdToIncreaseWorkgroups,fe=U*Math.ceil(f/32)*Math.ceil(d/32);fe<=Ce||f<=8&&fe<=Ce*2?U*f*d<=128?vt=Fr.MatMulReduceProgram:U===1&&m>=2e3?vt=Fr.MatMulSplitKProgram:vt=Fr.MatMulSmallOutputSizeProgram:vt=Fr.MatMulPackedProgram}switch(vt){case Fr.MatMulReduceProgram:Z=new _m(yt,e,n,s,l,a);break;case Fr.MatMulSplitKProgram:{if(ut=Ht({backend:o,attrs:{shape:yt,value:0,dtype:r.dtype}}),Z=new Mm(yt,m,e,n),s||l){ut=o.runWebGPUProgram(Z,z,r.dtype,j,ut);let Ce=new Dm(ut.shape,s,l,a),fe=null,ke=[ut];s&&ke.push(s),a&&ke.push(a),l==="leakyrelu"&&(fe=[{type:"float32",data:[u]}],Ce.uniforms+=" alpha : f32,");let se=o.runWebGPUProgram(Ce,ke,ut.dtype,fe);T.push(ut);let ce=K({inputs:{x:se},backend:o,attrs:{shape:v}});T.push(se);for(let Pt of T)o.disposeData(Pt.dataId);return ce}break}case Fr.MatMulSmallOutputSizeProgram:Z=new Am(C,_,yt,e,n,s,l,a);break;case Fr.MatMulPackedProgram:let we=o.adapterInfo.isIntel();Z=new km(C,yt,e,n,s,l,a,we);break;default:throw new Error(`Unsupported MatMulProgramType ${vt}.`)}s&&z.push(s),a&&z.push(a),l==="leakyrelu"&&(j.push({type:"float32",data:[u]}),Z.uniforms+=" alpha : f32,"),ut=o.runWebGPUProgram(Z,z,r.dtype,j,ut);let Ot=K({inputs:{x:ut},backend:o,attrs:{shape:v}});T.push(ut);for(let we of T)o.disposeData(we.dataId);return Ot}function T4(r){let{inputs:t,backend:e,attrs:n}=r,{a:o,b:s,bias:a,preluActivationWeights:u}=t,{transposeA:l,transposeB:i,activation:c,leakyreluAlpha:p}=n;return ns({a:o,b:s,transposeA:l,transposeB:i,backend:e,bias:a,preluActivationWeights:u,leakyreluAlpha:p,activation:c})}var w_={kernelName:Wa,backendName:"webgpu",kernelFunc:T4};var Hu=class{constructor(t,e,n){this.variableNames=["AReal","AImag","BReal","BImag"],this.workgroupSize=[128,1,1],this.size=!0,this.outputShape=S.assertAndGetBroadcastShape(e,n),this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey=`binaryOpComplex_${t}`,this.op=t}getUserCode(){return`
      fn binaryOpComplex(
          areal : f32, aimag : f32, breal : f32, bimag : f32) -> f32 {
        ${Mi(this.op,!1)}
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
    `}};var vn=class{constructor(t,e,n){if(this.size=!0,this.variableNames=["A","B"],this.outputShape=S.assertAndGetBroadcastShape(e,n),this.dispatchLayout=E(this.outputShape),this.op=t,this.useSharedMemoryWithA=e.length<=1&&n.length>1&&e[0]<128,this.useSharedMemoryWithB=n.length<=1&&e.length>1&&n[0]<128,this.useSharedMemoryWithA||this.useSharedMemoryWithB)this.outputComponent=1,this.variableComponents=[1,1],this.lastDimensionSize=this.useSharedMemoryWithB?n[0]:e[0],this.shaderKey=`binary_${t}_${this.lastDimensionSize}`,this.type="shared",this.workgroupSize=[256,1,1];else{let o=e.length>0&&e[e.length-1]%4===0,s=n.length>0&&n[n.length-1]%4===0;o&&s?(this.outputComponent=4,this.variableComponents=[4,4]):o&&(w.isScalarShape(n)||n[n.length-1]===1)||s&&(w.isScalarShape(e)||e[e.length-1]===1)?(this.outputComponent=4,this.variableComponents=o?[4,1]:[1,4]):(this.outputComponent=1,this.variableComponents=[1,1]),this.type="nonshared",this.shaderKey=`binary_${t}_${this.variableComponents}`,this.workgroupSize=[128,1,1]}this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize,[this.outputComponent,1,1])}getUserCode(){let t,e=this.outputComponent===4?"vec4<f32>":"f32",n=`
    fn binaryOperation(a : ${e}, b : ${e}) -> ${e} {
      ${Mi(this.op,this.outputComponent===4)}
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
       `;return t}};function te(r){let{inputs:t}=r,{x:e}=t;return r.backend.incRef(e.dataId),{dataId:e.dataId,shape:e.shape,dtype:e.dtype}}var S_={kernelName:sn,backendName:"webgpu",kernelFunc:te};function gr(r){let{inputs:t,backend:e}=r,{real:n,imag:o}=t,s=e.makeTensorInfo(n.shape,"complex64"),a=e.tensorMap.get(s.dataId),u=te({inputs:{x:n},backend:e}),l=te({inputs:{x:o},backend:e});return a.complexTensorInfos={real:u,imag:l},s}var v_={kernelName:oa,backendName:"webgpu",kernelFunc:gr};var lr=class{constructor(t,e,n=""){this.variableNames=["A"],this.size=!0;let o=128;this.workgroupSize=[o,1,1],this.outputShape=t,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.op=e,n!==""&&(this.uniforms=n),this.shaderKey=`unary_${e}`}getUserCode(){return`
      fn unaryOperation(a : f32) -> f32 {
        ${Sn(this.op,!1)}
      }
      ${M("index")} {
        if (index < uniforms.size) {
          let a = getAByOutputIndex(index);
          setOutputAtIndex(index, unaryOperation(a));
        }
      }
      `}};function nt({opType:r,cpuKernelImpl:t,dtype:e}){return({inputs:n,backend:o})=>{let{x:s}=n,a=o,u=e||s.dtype;if(a.shouldExecuteOnCPU([s])&&t!=null){let i=a.tensorMap.get(s.dataId),c=t(i.values,u);return a.makeTensorInfo(s.shape,u,c)}let l=new lr(s.shape,r);return a.runWebGPUProgram(l,[s],u)}}function Dt({opType:r,cpuKernelImpl:t,supportsComplex:e=!1,dtype:n}){return({inputs:o,backend:s})=>{let{a,b:u}=o,l=s;if(e&&a.dtype==="complex64"){let p=l.tensorMap.get(a.dataId),m=l.tensorMap.get(u.dataId),f,d;if(r!==J.MUL)[f,d]=[[p.complexTensorInfos.real,m.complexTensorInfos.real],[p.complexTensorInfos.imag,m.complexTensorInfos.imag]].map(g=>{let[x,y]=g,b={dataId:x.dataId,dtype:x.dtype,shape:a.shape},v={dataId:y.dataId,dtype:y.dtype,shape:u.shape},C=new vn(r,a.shape,u.shape);return l.runWebGPUProgram(C,[b,v],Oe(x.dtype,y.dtype))});else{let g=new Hu(J.COMPLEX_MULTIPLY_REAL,a.shape,u.shape),x=new Hu(J.COMPLEX_MULTIPLY_IMAG,a.shape,u.shape),y=[{dataId:p.complexTensorInfos.real.dataId,dtype:p.complexTensorInfos.real.dtype,shape:a.shape},{dataId:p.complexTensorInfos.imag.dataId,dtype:p.complexTensorInfos.imag.dtype,shape:a.shape},{dataId:m.complexTensorInfos.real.dataId,dtype:m.complexTensorInfos.real.dtype,shape:u.shape},{dataId:m.complexTensorInfos.imag.dataId,dtype:m.complexTensorInfos.imag.dtype,shape:u.shape}];f=l.runWebGPUProgram(g,y,"float32"),d=l.runWebGPUProgram(x,y,"float32")}let h=gr({inputs:{real:f,imag:d},backend:l});return l.disposeData(f.dataId),l.disposeData(d.dataId),h}let i=n||Oe(a.dtype,u.dtype);if((a.dtype==="string"||u.dtype==="string"||l.shouldExecuteOnCPU([a,u]))&&t!=null){let p=l.tensorMap.get(a.dataId).values,m=l.tensorMap.get(u.dataId).values,f=a.dtype==="string"?S.fromUint8ToStringArray(p):p,d=a.dtype==="string"?S.fromUint8ToStringArray(m):m,[h,g]=t(a.shape,u.shape,f,d,i);return l.makeTensorInfo(g,i,h)}let c=new vn(r,a.shape,u.shape);return l.runWebGPUProgram(c,[a,u],i)}}var{addImpl:I_,castImpl:C_,ceilImpl:k_,concatImpl:__,equalImpl:A_,expImpl:M_,expm1Impl:D_,floorImpl:R_,floorDivImpl:N_,gatherNdImpl:$_,gatherV2Impl:E_,greaterEqualImpl:T_,greaterImpl:F_,lessEqualImpl:P_,lessImpl:O_,logImpl:B_,maxImpl:z_,maximumImpl:L_,minimumImpl:W_,multiplyImpl:U_,negImpl:G_,notEqualImpl:V_,prodImpl:H_,rangeImpl:q_,rsqrtImpl:K_,scatterImpl:j_,simpleAbsImpl:X_,sliceImpl:Y_,stridedSliceImpl:Q_,stringNGramsImpl:Z_,subImpl:J_,tileImpl:tA,topKImpl:eA,transposeImpl:rA,uniqueImpl:E1t}=zy;var F4=nt({opType:F.ABS,cpuKernelImpl:X_}),nA={kernelName:ho,backendName:"webgpu",kernelFunc:F4};var P4=nt({opType:F.ACOS}),oA={kernelName:Ll,backendName:"webgpu",kernelFunc:P4};var O4=nt({opType:F.ACOSH}),sA={kernelName:Wl,backendName:"webgpu",kernelFunc:O4};var B4=Dt({opType:J.ADD,cpuKernelImpl:I_,supportsComplex:!0}),iA={kernelName:zr,backendName:"webgpu",kernelFunc:B4};var Nm=class{constructor(t){this.workPerThread=1,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t[0],this.variableNames=t.map((e,n)=>`T${n}`),this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize,[this.workPerThread,1,1]),this.shaderKey="addN"}getUserCode(){let t=[];this.variableNames.forEach(o=>{t.push(`let v${o} = get${o}ByOutputCoords(coords);`)});let e=this.variableNames.map(o=>`v${o}`).join(" + ");return`
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
    `}};function z4(r){let{inputs:t,backend:e}=r,n=t;if(n.length===1)return te({inputs:{x:n[0]},backend:e});let o=n.map(u=>u.dtype).reduce((u,l)=>Oe(u,l)),s=n.map(u=>u.shape),a=new Nm(s);return e.runWebGPUProgram(a,n,o)}var aA={kernelName:ta,backendName:"webgpu",kernelFunc:z4};var $m=class{constructor(t,e){this.variableNames=["A"],this.workgroupSize=[16,16,1];let n=new Array(t.length);for(let o=0;o<n.length;o++)n[o]=t[e[o]];this.outputShape=n,this.dispatchLayout={x:[0],y:[1]},this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize,[1,1,1]),this.shaderKey="transposeShared"}getUserCode(){w.assert(this.workgroupSize[0]===this.workgroupSize[1],()=>`Must be a square tile, current tile shape is ${this.workgroupSize[0]} x ${this.workgroupSize[1]}`);let t=this.workgroupSize[0];return`
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
    `}};var Em=class{constructor(t,e){this.variableNames=["A"],this.workPerThread=1,this.workgroupSize=[64,1,1],this.size=!0;let n=new Array(t.length);for(let o=0;o<n.length;o++)n[o]=t[e[o]];this.outputShape=n,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize,[this.workPerThread,1,1]),this.newDim=e,this.shaderKey=`transpose_${e}`}getUserCode(){let t=Lt(this.outputShape.length),e=kb(this.newDim);return`
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
    `}};function kb(r){let t=r.length;if(t>6)throw Error(`Transpose for rank ${t} is not yet supported`);let e=new Array(t);for(let n=0;n<r.length;n++)e[r[n]]=`coords.${Ar(n)}`;return e.join()}function ze(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{perm:s}=n,a=e,u=o.shape.length,l=new Array(u);for(let c=0;c<l.length;c++)l[c]=o.shape[s[c]];if(e.shouldExecuteOnCPU([o])){let p=a.tensorMap.get(o.dataId).values,m=rA(p,o.shape,o.dtype,s,l);return e.makeTensorInfo(l,o.dtype,m)}if(o.shape.length===2&&w.arraysEqual(s,[1,0])){let c=new $m(o.shape,s);return a.runWebGPUProgram(c,[o],o.dtype)}let i=new Em(o.shape,s);return a.runWebGPUProgram(i,[o],o.dtype)}var uA={kernelName:un,backendName:"webgpu",kernelFunc:ze};var Tm=class{constructor(t,e,n){this.variableNames=["x"],this.uniforms="reduceSize : i32,",this.size=!0,this.inputShape=[t.batchSize,t.inSize];let[o]=S.computeOutAndReduceShapes(this.inputShape,[1]);this.outputShape=o.length===0?[1]:o,t.inSize>=32768&&n>=512?this.workgroupSize=[512,1,1]:t.inSize>=4096?this.workgroupSize=[256,1,1]:this.workgroupSize=[64,1,1],this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,[1,1,1]),this.reduceType=e,this.shaderKey=`reduce_${e}`}getUserCode(){let t="",e="0.0",n=this.workgroupSize[0];this.reduceType==="min"||this.reduceType==="max"?(t=`
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
     `}};var L4={mean:"float32",all:"bool",any:"bool"};function cr(r,t,e,n,o){let s=r.shape.length,a=[],u=w.parseAxisParam(t,r.shape),l=u,i=S.getAxesPermutation(l,s),c=r;i!=null&&(c=ze({inputs:{x:r},attrs:{perm:i},backend:o}),l=S.getInnerMostAxes(l.length,s),a.push(c)),S.assertAxesAreInnerMostDims(n,l,s);let[p,m]=S.computeOutAndReduceShapes(c.shape,l),f=p;e&&(f=S.expandShapeToKeepDim(p,u));let d;if((n==="max"||n==="prod")&&o.shouldExecuteOnCPU([c])){let h=o.tensorMap.get(c.dataId).values;switch(n){case"max":let g=z_(h,w.sizeFromShape(m),f,r.dtype);d=o.makeTensorInfo(f,r.dtype,g);break;case"prod":let{outVals:x,outShape:y,outDtype:b}=H_(c.shape,c.dtype,h,l);d=o.makeTensorInfo(y,b,x);break;default:throw new Error(`${n} CPU implementation is not yet supported.`)}}else{let h=w.sizeFromShape(m),x=w.sizeFromShape(c.shape)/h,y={windowSize:h,inSize:h,batchSize:x,outSize:1},b=L4[n]||xx(r.dtype),v=[{type:"int32",data:[h]}],C=new Tm(y,n,o.device.limits.maxComputeWorkgroupSizeX),_=o.runWebGPUProgram(C,[c],b,v);a.push(_),d=K({inputs:{x:_},attrs:{shape:f},backend:o})}return a.forEach(h=>o.disposeData(h.dataId)),d}function W4(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{keepDims:s,axis:a}=n;return cr(o,a,s,"all",e)}var lA={kernelName:ea,backendName:"webgpu",kernelFunc:W4};function U4(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{keepDims:s,axis:a}=n;return cr(o,a,s,"any",e)}var cA={kernelName:ra,backendName:"webgpu",kernelFunc:U4};var Di=class{constructor(t,e,n){this.workgroupSize=[64,1,1],this.variableNames=["x"],this.uniforms="infinityValue : f32,",this.size=!0;let o=[e];this.op=n==="min"?"<":">";let[s,a]=S.computeOutAndReduceShapes(t,o);this.outputShape=s.length===0?[1]:s,this.dispatchLayout=E(this.outputShape),w.sizeFromShape(a)<32?(this.type="plain",this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize)):(this.type="shared",this.dispatch=D(this.dispatchLayout,this.outputShape,[1,1,1])),this.inputShape=t,this.shaderKey=`argMinMax_${this.op}_${this.type}`}getUserCode(){let t=this.workgroupSize[0],e=()=>this.inputShape.length===1?"uniforms.xShape":`uniforms.xShape.${Ar(this.inputShape.length-1)}`,n=()=>{let o="";if(this.outputShape.length===1)this.inputShape.length!==1&&(o+="outputCoords,");else for(let s=0;s<this.outputShape.length;s++)o+=`outputCoords.${Ar(s)},`;return o};return this.type==="shared"?`
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
      `}};function G4(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s}=n,a=w.parseAxisParam(s,o.shape),u=S.getAxesPermutation(a,o.shape.length),l=o,i=[];u!=null&&(l=ze({inputs:{x:o},backend:e,attrs:{perm:u}}),i.push(l),a=S.getInnerMostAxes(a.length,l.shape.length)),S.assertAxesAreInnerMostDims("argMax",[a[0]],l.shape.length);let c=new Di(l.shape,a[0],"max"),p=[{type:"float32",data:[Number.NEGATIVE_INFINITY]}],m=e.runWebGPUProgram(c,[l],"int32",p);return i.forEach(f=>e.disposeData(f.dataId)),m}var pA={kernelName:Ul,backendName:"webgpu",kernelFunc:G4};function V4(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s}=n,a=w.parseAxisParam(s,o.shape),u=S.getAxesPermutation(a,o.shape.length),l=o,i=[];u!=null&&(l=ze({inputs:{x:o},backend:e,attrs:{perm:u}}),i.push(l),a=S.getInnerMostAxes(a.length,l.shape.length)),S.assertAxesAreInnerMostDims("argMin",[a[0]],l.shape.length);let c=new Di(l.shape,a[0],"min"),p=[{type:"float32",data:[Number.POSITIVE_INFINITY]}],m=e.runWebGPUProgram(c,[l],"int32",p);return i.forEach(f=>e.disposeData(f.dataId)),m}var mA={kernelName:Gl,backendName:"webgpu",kernelFunc:V4};var H4=nt({opType:F.ASIN}),fA={kernelName:Vl,backendName:"webgpu",kernelFunc:H4};var q4=nt({opType:F.ASINH}),dA={kernelName:Hl,backendName:"webgpu",kernelFunc:q4};var K4=nt({opType:F.ATAN}),hA={kernelName:ql,backendName:"webgpu",kernelFunc:K4};var j4=Dt({opType:J.ATAN2}),gA={kernelName:jl,backendName:"webgpu",kernelFunc:j4};var X4=nt({opType:F.ATANH}),xA={kernelName:Kl,backendName:"webgpu",kernelFunc:X4};var Fm=class{constructor(t){this.variableNames=["x"],this.uniforms="strides : vec2<i32>,",this.workgroupSize=[256,1,1],this.size=!0,this.outputShape=t.outShape,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="poolWithFilterSizeEqualsOne"}getUserCode(){return`
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
    `}};var Xr=class{constructor(t,e,n=!1,o=!1,s=!1){if(this.variableNames=["x"],this.uniforms="strides : vec2<i32>, pads : vec2<i32>, dilations : vec2<i32>, convDims : vec2<i32>, filterDims : vec2<i32>,",this.workgroupSize=[128,1,1],this.size=!0,e==="avg"&&n)throw new Error("Cannot compute positions for average pool.");this.outputShape=t.outShape,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.poolType=e,this.computePositions=n,this.flattenPositions=o,this.includeBatchIndex=s,this.shaderKey=`pool2D_${e}_${n}_${o}_${s}`}getUserCode(){let t;this.poolType==="avg"?t="resultValue = resultValue + value; count = count + 1.0;":this.computePositions?t=`let currMaxValue = mix(value, maxValue, maxValueFound);
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
    `}},ro=class{constructor(t,e,n=!1,o=!1,s=!1){if(this.variableNames=["x"],this.uniforms="strides : vec3<i32>, pads : vec3<i32>, convDims : vec3<i32>, filterDims : vec3<i32>,",this.workgroupSize=[128,1,1],this.size=!0,e==="avg"&&n)throw new Error("Cannot compute positions for average pool.");this.outputShape=t.outShape,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.poolType=e,this.computePositions=n,this.flattenPositions=o,this.includeBatchIndex=s,this.shaderKey=`pool3D_${e}_${n}_${o}_${s}`}getUserCode(){let t;this.poolType==="avg"?t="resultValue += value; count += 1.0;":this.computePositions?t=`let currMaxValue = mix(value, maxValue, maxValueFound);
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
    `}};function _b(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{reductionIndices:s,keepDims:a}=n;return cr(o,s,a,"max",e)}var yA={kernelName:va,backendName:"webgpu",kernelFunc:_b};function Ab(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{keepDims:s,axis:a}=n;return cr(o,a,s,"mean",e)}var bA={kernelName:Io,backendName:"webgpu",kernelFunc:Ab};function Pm(r,t,e,n){if(t.filterWidth===1&&t.filterHeight===1&&w.arraysEqual(t.inShape,t.outShape))return te({inputs:{x:r},backend:n});if(t.filterWidth===t.inWidth&&t.filterHeight===t.inHeight&&t.batchSize===1&&t.padInfo.type==="VALID"){let a=r.shape.length,u=K({inputs:{x:r},backend:n,attrs:{shape:[r.shape[a-3]*r.shape[a-2],r.shape[a-1]]}}),l;e==="avg"?l=Ab({inputs:{x:u},backend:n,attrs:{axis:0,keepDims:!1}}):(w.assert(e==="max",()=>`Invalid pool type ${e}`),l=_b({inputs:{x:u},backend:n,attrs:{reductionIndices:0,keepDims:!1}}));let i=K({inputs:{x:l},backend:n,attrs:{shape:t.outShape}});return n.disposeData(u.dataId),n.disposeData(l.dataId),i}let o,s=[{type:"int32",data:[t.strideHeight,t.strideWidth]}];return t.filterHeight===1&&t.filterWidth===1?o=new Fm(t):(e==="avg"?o=new Xr(t,"avg"):(w.assert(e==="max",()=>`Invalid pool type ${e}`),o=new Xr(t,"max")),s.push({type:"int32",data:[t.padInfo.top,t.padInfo.left]},{type:"int32",data:[t.dilationHeight,t.dilationWidth]},{type:"int32",data:[t.inHeight,t.inWidth]},{type:"int32",data:[t.effectiveFilterHeight,t.effectiveFilterWidth]})),n.runWebGPUProgram(o,[r],r.dtype,s)}function Y4(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{filterSize:s,strides:a,pad:u,dimRoundingMode:l}=n,c=S.computePool2DInfo(o.shape,s,a,1,u,l);return Pm(o,c,"avg",e)}var wA={kernelName:go,backendName:"webgpu",kernelFunc:Y4};function Q4(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{filterSize:s,strides:a,pad:u,dataFormat:l,dimRoundingMode:i}=n,c=[1,1,1],p=S.computePool3DInfo(o.shape,s,a,c,u,i,l),m=new ro(p,"avg"),f=[{type:"int32",data:[p.strideDepth,p.strideHeight,p.strideWidth]},{type:"int32",data:[p.padInfo.front,p.padInfo.top,p.padInfo.left]},{type:"int32",data:[p.inDepth,p.inHeight,p.inWidth]},{type:"int32",data:[p.effectiveFilterDepth,p.effectiveFilterHeight,p.effectiveFilterWidth]}];return e.runWebGPUProgram(m,[o],o.dtype,f)}var SA={kernelName:Yl,backendName:"webgpu",kernelFunc:Q4};var Om=class{constructor(t){this.variableNames=["dy"],this.uniforms=`strides : vec2<i32>, pads : vec2<i32>, dilations : vec2<i32>, filterDims : vec2<i32>,
       outHeight : i32, outWidth : i32, avgMultiplier : f32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.inShape,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="avgPool2DBackprop"}getUserCode(){return`
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
    `}},Bm=class{constructor(t){this.variableNames=["dy"],this.uniforms=`strides : vec3<i32>, pads : vec3<i32>, filterDims : vec3<i32>,
       outDepth : i32, outHeight : i32, outWidth : i32, avgMultiplier : f32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.inShape,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="avgPool3DBackprop"}getUserCode(){return`
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
    `}};function Z4(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,input:s}=t,a=s,{filterSize:u,strides:l,pad:i,dimRoundingMode:c}=n,p=S.computePool3DInfo(a.shape,u,l,1,i,c),m=new Bm(p),f=1/(p.filterDepth*p.filterHeight*p.filterWidth),d=[{type:"int32",data:[p.strideDepth,p.strideHeight,p.strideWidth]},{type:"int32",data:[p.effectiveFilterDepth-1-p.padInfo.front,p.effectiveFilterHeight-1-p.padInfo.top,p.effectiveFilterWidth-1-p.padInfo.left]},{type:"int32",data:[p.effectiveFilterDepth,p.effectiveFilterHeight,p.effectiveFilterWidth]},{type:"int32",data:[p.outDepth]},{type:"int32",data:[p.outHeight]},{type:"int32",data:[p.outWidth]},{type:"float32",data:[f]}];return e.runWebGPUProgram(m,[o],a.dtype,d)}var vA={kernelName:Ql,backendName:"webgpu",kernelFunc:Z4};function J4(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,input:s}=t,a=s;Cm([o,s],"avgPoolGrad");let{filterSize:u,strides:l,pad:i}=n,c=S.computePool2DInfo(a.shape,u,l,1,i),p=new Om(c),m=1/(c.filterHeight*c.filterWidth),f=[{type:"int32",data:[c.strideHeight,c.strideWidth]},{type:"int32",data:[c.effectiveFilterHeight-1-c.padInfo.top,c.effectiveFilterWidth-1-c.padInfo.left]},{type:"int32",data:[c.dilationHeight,c.dilationWidth]},{type:"int32",data:[c.effectiveFilterHeight,c.effectiveFilterWidth]},{type:"int32",data:[c.outHeight]},{type:"int32",data:[c.outWidth]},{type:"float32",data:[m]}];return e.runWebGPUProgram(p,[o],a.dtype,f)}var IA={kernelName:Xl,backendName:"webgpu",kernelFunc:J4};function tG(r){let{inputs:t,backend:e,attrs:n}=r,{a:o,b:s}=t,{transposeA:a,transposeB:u}=n;return ns({a:o,b:s,transposeA:a,transposeB:u,backend:e})}var CA={kernelName:xo,backendName:"webgpu",kernelFunc:tG};var zm=class{constructor(t,e){this.variableNames=["source"],this.workPerThread=1,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=e,this.rank=e.length,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize,[this.workPerThread,1,1]),this.start=t,this.uniforms=`start : ${Lt(t.length)}, `,this.shaderKey="slice"}getUserCode(){let t=Lt(this.rank),e=eG(this.rank),n;return this.start.length===1?n=this.outputShape.map((s,a)=>"sourceLoc = uniforms.start + coords;"):n=this.outputShape.map((s,a)=>`sourceLoc.${Mb[a]} = uniforms.start.${Ar(a)} + coords.${Mb[a]};`),`
      ${M("index")} {
        if (index < uniforms.size) {
          var sourceLoc : ${t};
          let coords = getCoordsFromIndex(index);
          ${n.join(`
`)}
          setOutputAtIndex(index, getSource(${e}));
        }
      }
    `}},Mb=["x","y","z","w","u","v"];function eG(r){if(r===1)return"sourceLoc";if(r<=6)return Mb.slice(0,r).map(t=>`sourceLoc.${t}`).join(",");throw Error(`Slicing for rank ${r} is not yet supported`)}function Pr(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{begin:s,size:a}=n,[u,l]=me.parseSliceParams(o,s,a);if(me.assertParamsValid(o,u,l),e.shouldExecuteOnCPU([o])||o.dtype==="string"){let p=e.tensorMap.get(o.dataId),m=Y_(p.values,u,l,o.shape,o.dtype);return e.makeTensorInfo(l,o.dtype,m)}if(w.sizeFromShape(l)===0)return e.makeTensorInfo(l,o.dtype,[]);let i=new zm(u,l),c=[{type:"int32",data:u}];return e.runWebGPUProgram(i,[o],o.dtype,c)}var kA={kernelName:Ro,backendName:"webgpu",kernelFunc:Pr};var rG=r=>{let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{blockShape:s,crops:a}=n;w.assert(o.shape.length<=4,()=>"batchToSpaceND for rank > 4 with a WebGPU backend not implemented yet");let u=s.reduce((y,b)=>y*b),l=S.getReshaped(o.shape,s,u),i=S.getPermuted(l.length,s.length),c=S.getReshapedPermuted(o.shape,s,u),p=S.getSliceBeginCoords(a,s.length),m=S.getSliceSize(c,a,s.length),f=[],d=K({inputs:{x:o},backend:e,attrs:{shape:l}}),h=ze({inputs:{x:d},backend:e,attrs:{perm:i}}),g=K({inputs:{x:h},backend:e,attrs:{shape:c}}),x=Pr({inputs:{x:g},backend:e,attrs:{begin:p,size:m}});return f.push(d),f.push(h),f.push(g),f.forEach(y=>e.disposeData(y.dataId)),x},_A={kernelName:Zl,backendName:"webgpu",kernelFunc:rG};var nG=`
  fn bincount_write(index: i32, value: f32) {
    ${ar("&result[index]","value","float32")}
  }
`,oG=`
  fn bincount_write(index: i32, value: f32) {
    atomicStore(&result[index], bitcast<i32>(value));
  }
`,Ri=class{constructor(t,e,n=!1){this.outputShape=[],this.variableNames=["x"],this.uniforms="binCountSize : i32,",this.workgroupSize=[64,1,1],this.atomic=!0,this.hasWeights=!0,this.binaryOutput=!1,this.outputShape=t,this.rank=t.length,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.binaryOutput=n,n&&(this.atomic=!1),this.hasWeights=e,this.hasWeights&&this.variableNames.push("w"),this.shaderKey=`bincount_${this.hasWeights}_${this.binaryOutput}_${this.rank}`}getUserCode(){return`
    ${this.binaryOutput?oG:nG}
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
  `}};function sG(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,weights:s}=t,{size:a}=n,u=w.sizeFromShape(o.shape),i=w.sizeFromShape(s.shape)>0,c=[a],p=s.dtype,m=Ht({backend:e,attrs:{shape:c,value:0,dtype:p}}),f=new Ri([u],i),d=[{type:"int32",data:[a]}],h=i?[o,s]:[o];return e.runWebGPUProgram(f,h,p,d,m)}var AA={kernelName:na,backendName:"webgpu",kernelFunc:sG};var Lm=class{constructor(t){this.outputShape=[],this.variableNames=["s0","s1"],this.uniforms="s0Size : i32, s1Size : i32, ",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=[t],this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="broadcastArgs"}getUserCode(){return`
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
  `}};function iG(r){let{inputs:t,backend:e}=r,{s0:n,s1:o}=t;if(e.shouldExecuteOnCPU([n,o])){let c=e.tensorMap.get(n.dataId),p=e.tensorMap.get(o.dataId),m=c.values,f=p.values,d=S.assertAndGetBroadcastShape(Array.from(m),Array.from(f));return e.makeTensorInfo([d.length],"int32",Int32Array.from(d))}let s=w.sizeFromShape(n.shape),a=w.sizeFromShape(o.shape),u=Math.max(s,a),l=new Lm(u),i=[{type:"int32",data:[s]},{type:"int32",data:[a]}];return e.runWebGPUProgram(l,[n,o],"int32",i)}var MA={kernelName:tc,backendName:"webgpu",kernelFunc:iG};var Db=Dt({opType:J.NOT_EQUAL,dtype:"bool",cpuKernelImpl:V_}),DA={kernelName:Bs,backendName:"webgpu",kernelFunc:Db};function In(r){let{inputs:t,backend:e}=r,{input:n}=t,o=e.tensorMap.get(n.dataId);return te({inputs:{x:o.complexTensorInfos.real},backend:e})}var RA={kernelName:Da,backendName:"webgpu",kernelFunc:In};function NA(r,t){let e=new lr(r.shape,F.TO_INT),n=t.runWebGPUProgram(e,[r],"int32");return{dataId:n.dataId,shape:n.shape,dtype:n.dtype}}function Rb(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{dtype:s}=n;if(s==="complex64"){if(o.dtype==="complex64")return te({inputs:{x:o},backend:e});let a=Vr(o.shape),u=Rb({inputs:{x:o},backend:e,attrs:{dtype:"float32"}}),l=gr({inputs:{real:u,imag:a},backend:e});return a.dispose(),e.disposeData(u.dataId),l}if(o.dtype==="complex64"){let a=In({inputs:{input:o},backend:e}),u=Rb({inputs:{x:a},backend:e,attrs:{dtype:s}});return e.disposeData(a.dataId),u}if(!w.hasEncodingLoss(o.dtype,s)){let a=te({inputs:{x:o},backend:e});return{dataId:a.dataId,shape:a.shape,dtype:s}}if(e.shouldExecuteOnCPU([o])){let a=e.tensorMap.get(o.dataId).values,[u,l,i]=C_(a,o.shape,o.dtype,s);return e.makeTensorInfo(u,l,i)}if(s==="int32")return NA(o,e);if(s==="bool"){let a=e.makeTensorInfo([],"bool",w.getTypedArrayFromDType("bool",1)),l=Db({inputs:{a:o,b:a},backend:e});return e.disposeData(a.dataId),l}throw new Error(`Error in Cast: failed to cast ${o.dtype} to ${s}`)}var $A={kernelName:on,backendName:"webgpu",kernelFunc:Rb};var aG=nt({opType:F.CEIL,cpuKernelImpl:k_}),EA={kernelName:Is,backendName:"webgpu",kernelFunc:aG};var Wm=class{constructor(t){this.variableNames=["A"],this.uniforms="minVal : f32, maxVal : f32,",this.workPerThread=4,this.workgroupSize=[64,1,1],this.outputComponent=4,this.size=!0,this.outputShape=t,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize,[this.workPerThread,1,1]),this.shaderKey="clipVec4"}getUserCode(){return`
      ${M("index")} {
        if(index < uniforms.size) {
          let value = getAByOutputIndex(index);
          var clampedValue = clamp(
              value, vec4<f32>(uniforms.minVal), vec4<f32>(uniforms.maxVal));
          clampedValue = select(clampedValue, value, isnanVec4(value));
          setOutputAtIndex(index, clampedValue);
        }
      }
    `}};var Um=class{constructor(t){this.variableNames=["A"],this.uniforms="minVal : f32, maxVal : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="clip"}getUserCode(){return`
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
    `}};function uG(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{clipValueMin:s,clipValueMax:a}=n,u,l=[{type:"float32",data:[s]},{type:"float32",data:[a]}];return w.sizeFromShape(o.shape)%4===0?u=new Wm(o.shape):u=new Um(o.shape),e.runWebGPUProgram(u,[o],o.dtype,l)}var TA={kernelName:yo,backendName:"webgpu",kernelFunc:uG};var Gm=class{constructor(t){this.outputShape=[],this.variableNames=["real","imag"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="complexAbs"}getUserCode(){return`
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
  `}};function FA(r,t){return{dataId:t.dataId,dtype:t.dtype,shape:r.shape}}function lG(r){let{inputs:t,backend:e}=r,{x:n}=t,o=e.tensorMap.get(n.dataId),s=new Gm(n.shape),a=[FA(n,o.complexTensorInfos.real),FA(n,o.complexTensorInfos.imag)];return e.runWebGPUProgram(s,a,a[0].dtype)}var PA={kernelName:ec,backendName:"webgpu",kernelFunc:lG};var Vm=class{constructor(t){this.uniforms="",this.workPerThread=1,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=S.computeOutShape(t,1),this.variableNames=t.map((e,n)=>`T${n}`),this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize,[this.workPerThread,1,1]),this.offsetLength=t.length-1;for(let e=0;e<this.offsetLength;e++)this.uniforms+=`offset${e} : i32,`;this.shaderKey="concat"}getUserCode(){let t=[];if(this.offsetLength>0){t.push("if (yC < uniforms.offset0){ setOutputAtCoords(coords.x, coords.y, getT0(yR, yC)); }");for(let s=1;s<this.offsetLength;s++)t.push(`else if (yC < uniforms.offset${[s]}){ setOutputAtCoords(coords.x, coords.y, getT${s}(yR, yC - uniforms.offset${s-1})); }`);let n=this.offsetLength,o=this.offsetLength-1;t.push(`else { setOutputAtCoords(coords.x, coords.y, getT${n}(yR, yC - uniforms.offset${o})); }`)}else t.push("setOutputAtCoords(coords.x, coords.y, getT0(yR, yC));");return`
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
    `}};function os(r){let{inputs:t,backend:e}=r,{input:n}=t,o=e.tensorMap.get(n.dataId);return te({inputs:{x:o.complexTensorInfos.imag},backend:e})}var OA={kernelName:lc,backendName:"webgpu",kernelFunc:os};function Ni(r,t,e){let n=r[0].dtype;if(n==="complex64"){let d=r.map(b=>In({inputs:{input:b},backend:e})),h=r.map(b=>os({inputs:{input:b},backend:e})),g=Ni(d,t,e),x=Ni(h,t,e),y=gr({inputs:{real:g,imag:x},backend:e});return d.forEach(b=>e.disposeData(b.dataId)),h.forEach(b=>e.disposeData(b.dataId)),e.disposeData(g.dataId),e.disposeData(x.dataId),y}let o=e.shouldExecuteOnCPU(r);if(n==="string"&&(o=!0),o){let d=r.map(C=>{let k=[-1,w.sizeFromShape(C.shape.slice(t))];return K({inputs:{x:C},backend:e,attrs:{shape:k}})}),h=d.map(C=>({vals:e.readSync(C.dataId),shape:C.shape})),g=S.computeOutShape(d.map(C=>C.shape),1),x=d[0].shape[0]===1,y=__(h,g,n,x),b=S.computeOutShape(r.map(C=>C.shape),t),v=e.makeTensorInfo(b,n,y);return d.forEach(C=>e.disposeData(C.dataId)),v}let s=e.device.limits.maxStorageBuffersPerShaderStage-1;if(r.length>s){let d=[];for(let g=0;g<r.length;g+=s){let x=r.slice(g,g+s);d.push(Ni(x,t,e))}let h=Ni(d,t,e);for(let g of d)e.disposeData(g.dataId);return h}let{tensors2D:a,outShape:u}=cG(r,t,e),l=a.map(d=>d.shape),i=new Vm(l),c=[],p=new Array(l.length-1);if(p.length>0){p[0]=l[0][1],c.push({type:"int32",data:[p[0]]});for(let d=1;d<p.length;d++)p[d]=p[d-1]+l[d][1],c.push({type:"int32",data:[p[d]]})}let m=e.runWebGPUProgram(i,a,a[0].dtype,c);a.forEach(d=>e.disposeData(d.dataId));let f=K({inputs:{x:m},backend:e,attrs:{shape:u}});return e.disposeData(m.dataId),f}function cG(r,t,e){let n=S.computeOutShape(r.map(s=>s.shape),t);return{tensors2D:r.map(s=>K({inputs:{x:s},backend:e,attrs:{shape:[w.sizeFromShape(s.shape.slice(0,t)),w.sizeFromShape(s.shape.slice(t))]}})),outShape:n}}function Nb(r){let{inputs:t,backend:e,attrs:n}=r,{axis:o}=n,s=w.parseAxisParam(o,t[0].shape)[0],a=t.map(i=>i.shape);S.assertParamsConsistent(a,s);let u=S.computeOutShape(t.map(i=>i.shape),s);if(w.sizeFromShape(u)===0)return e.makeTensorInfo(u,t[0].dtype,[]);let l=t.filter(i=>w.sizeFromShape(i.shape)>0);return l.length===1?te({inputs:{x:l[0]},backend:e}):Ni(l,s,e)}var BA={kernelName:Cs,backendName:"webgpu",kernelFunc:Nb};function pG(r,t,e,n,o=!1,s=null,a=!1,u=4,l=4,i=4){let c=T=>{switch(T){case 1:return"resData = f32(x[xIndex]);";case 3:return"resData = vec3<f32>(x[xIndex], x[xIndex + 1], x[xIndex + 2]);";case 4:return"resData = vec4<f32>(x[xIndex / 4]);";default:throw new Error(`innerElementSize ${T} is not supported.`)}},p=T=>{switch(T){case 1:return"return f32(W[row * uniforms.wShape[3] + col]);";case 4:return"return vec4<f32>(W[(row * uniforms.wShape[3] + col) / 4]);";default:throw new Error(`innerElementSize ${T} is not supported.`)}},m=r?`
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
      `,d=r?"uniforms.xShape[1]":"uniforms.xShape[2]",h=r?"uniforms.xShape[2]":"uniforms.xShape[3]",g=r?"row":"col",x=r?"col":"row",y=`
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
        ${c(u)}
      }
      return resData;`,b=r?t&&n?`
      ${y}`:`
      if (row < uniforms.dimAOuter && col < uniforms.dimInner) {
        ${y}
      }
      return ${bt(u)}(0.0);`:n&&e?`
      ${y}`:`
      if (row < uniforms.dimInner && col < uniforms.dimBOuter) {
        ${y}
      }
      return ${bt(u)}(0.0);`,v=`${p(l)}`,C=bt(i),_=r?bt(u):bt(l),k=r?bt(l):bt(u);return`
      ${Re(s,a,i===4,4)}
      fn mm_readA(batch: i32, row : i32, col : i32) -> ${_} {
        ${r?b:v}
      }

      fn mm_readB(batch: i32, row : i32, col : i32) -> ${k} {
        ${r?v:b}
      }

      fn mm_write(batch: i32, row : i32, col : i32, valueIn : ${C}) {
        if (row < uniforms.dimAOuter && col < uniforms.dimBOuter)
        {
        var value = valueIn;
        let outWidth = ${r?"uniforms.outShape[2]":"uniforms.outShape[3]"};
        ${f}
        ${ur(o,s)}
        setOutputAtCoords(coords[0], coords[1], coords[2], coords[3], value);
        }
      }`}var Hm=class{constructor(t,e,n,o,s=!1,a=null,u=!1,l=!1){this.variableNames=["x","W"],this.uniforms="filterDims : vec2<i32>, pads : vec2<i32>, strides : vec2<i32>, dilations : vec2<i32>, dimAOuter : i32, dimBOuter : i32, dimInner : i32,",this.outputShape=t.outShape,this.isChannelsLast=t.dataFormat==="channelsLast",this.isVec4=((t.inChannels%4===0||t.inChannels%3===0)&&this.isChannelsLast||t.outWidth%4===0&&!this.isChannelsLast)&&t.outChannels%4===0,this.dispatchLayout=this.isChannelsLast?{x:[3],y:[1,2],z:[0]}:{x:[2,3],y:[1],z:[0]},this.workgroupSize=Sm(this.dispatchLayout,this.outputShape,this.isVec4),this.elementsPerThread=vm(this.dispatchLayout,this.outputShape,this.isVec4),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize,this.elementsPerThread),this.isVec4?(this.outputComponent=4,this.isChannelsLast&&t.inChannels%4!==0?(this.innerElementSize=3,this.variableComponents=[1,4]):(this.innerElementSize=4,this.variableComponents=[4,4]),s&&(this.variableNames.push("bias"),this.variableComponents.push(4)),u&&(this.variableNames.push("preluActivationWeights"),this.variableComponents.push(4))):(this.innerElementSize=this.elementsPerThread[0],s&&this.variableNames.push("bias"),u&&this.variableNames.push("preluActivationWeights")),this.sequentialAccessByThreads=l,this.addBias=s,this.activation=a,this.hasPreluActivationWeights=u,this.tileAOuter=this.workgroupSize[1]*this.elementsPerThread[1],this.tileBOuter=this.workgroupSize[0]*this.elementsPerThread[0],this.tileInner=Math.max(this.workgroupSize[0]*this.innerElementSize,this.workgroupSize[1]),this.fitAOuter=e%this.tileAOuter===0,this.fitBOuter=n%this.tileBOuter===0,this.fitInner=o%this.tileInner===0,this.shaderKey=`conv2DMM_${this.elementsPerThread}_${this.activation}}_${this.fitAOuter}_${this.fitBOuter}_${this.fitInner}_${this.isVec4}_${this.innerElementSize}_${this.isChannelsLast}_${this.sequentialAccessByThreads}`}getUserCode(){let t=this.isVec4?es(this.elementsPerThread,this.workgroupSize,!this.isChannelsLast,this.tileInner):rs(this.elementsPerThread,this.workgroupSize,!this.isChannelsLast,this.tileInner,!1,null,this.sequentialAccessByThreads),e=this.isVec4?[this.innerElementSize,4,4]:[1,1,1];return`
    ${pG(this.isChannelsLast,this.fitAOuter,this.fitBOuter,this.fitInner,this.addBias,this.activation,this.hasPreluActivationWeights,e[0],e[1],e[2])}
    ${t}
  `}};var qm=class{constructor(t,e=!1,n=null,o=!1){this.variableNames=["x","W"],this.uniforms="filterDims: vec2<i32>, pads: vec2<i32>, strides: vec2<i32>, dilations: vec2<i32>,",this.workgroupSize=[4,4,8],this.outputShape=t.outShape,this.isChannelsLast=t.dataFormat==="channelsLast",this.dispatchLayout=this.isChannelsLast?{x:[2],y:[1],z:[0,3]}:{x:[3],y:[2],z:[0,1]},this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.addBias=e,this.activation=n,this.hasPreluActivationWeights=o,e&&this.variableNames.push("bias"),o&&this.variableNames.push("preluActivationWeights"),this.shaderKey=`conv2dnaive_${this.activation}_${this.isChannelsLast}`}getUserCode(){return`
       ${Re(this.activation,this.hasPreluActivationWeights,!1,4)}
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
           ${ur(this.addBias,this.activation)}
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
     `}};var Km=class{constructor(t,e){this.variableNames=["x"],this.uniforms=`pads : vec2<i32>, strides : vec2<i32>, dilations : vec2<i32>, outWidth : i32, itemsPerBlockRow : i32,
       inChannels : i32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.isChannelsLast=e,this.shaderKey=`im2col_${this.isChannelsLast}`}getUserCode(){let t=this.isChannelsLast?1:2,e=this.isChannelsLast?2:3,n=this.isChannelsLast?"coords[1]":"coords[2]",o=this.isChannelsLast?"coords[2]":"coords[1]",s=this.isChannelsLast?"getX(batch, xRow, xCol, ch)":"getX(batch, ch, xRow, xCol)";return`
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
   `}};function jm(r,t){let e=r.length;return e>=3?t?[...r.slice(0,-3),r[e-3]*r[e-2],r[e-1]]:[...r.slice(0,-3),r[e-3],r[e-2]*r[e-1]]:!t&&e===1&&r[0]>1?[r[0],1]:null}function mG({x:r,filter:t,convInfo:e,backend:n,bias:o=null,preluActivationWeights:s=null,leakyreluAlpha:a=0,activation:u=null}){let l=e.dataFormat==="channelsLast",i=!l,c=!1,p=l&&e.filterHeight===e.inHeight&&e.filterWidth===e.inWidth&&e.padInfo.type==="VALID",m=[],f,d;if(p){let x=e.inHeight*e.inWidth*e.inChannels;f=K({inputs:{x:r},backend:n,attrs:{shape:[1,e.batchSize,x]}}),d=K({inputs:{x:t},backend:n,attrs:{shape:[1,x,e.outChannels]}})}else f=K({inputs:{x:r},backend:n,attrs:{shape:l?[e.batchSize,e.inHeight*e.inWidth,e.inChannels]:[e.batchSize,e.inChannels,e.inHeight*e.inWidth]}}),d=K({inputs:{x:t},backend:n,attrs:{shape:[1,e.inChannels,e.outChannels]}});if(m.push(f),m.push(d),s!=null){let x=jm(s.shape,l);x!=null&&(s=K({inputs:{x:s},backend:n,attrs:{shape:x}}),m.push(s))}if(o!=null){let x=jm(o.shape,l);x!=null&&(o=K({inputs:{x:o},backend:n,attrs:{shape:x}}),m.push(o))}let h=ns({a:l?f:d,b:l?d:f,transposeA:i,transposeB:c,backend:n,bias:o,activation:u,preluActivationWeights:s,leakyreluAlpha:a}),g=K({inputs:{x:h},backend:n,attrs:{shape:e.outShape}});m.push(h);for(let x of m)n.disposeData(x.dataId);return g}function fG({x:r,filter:t,convInfo:e,backend:n,bias:o=null,preluActivationWeights:s=null,leakyreluAlpha:a=0,activation:u=null}){let{filterWidth:l,filterHeight:i,inChannels:c,strideWidth:p,strideHeight:m,padInfo:f,outWidth:d,outHeight:h,dilationWidth:g,dilationHeight:x,dataFormat:y}=e,b=y==="channelsLast",v=l*i*c,C=h*d,_=b?[e.batchSize,C,v]:[e.batchSize,v,C],k=new Km(_,b),$=[{type:"int32",data:[f.top,f.left]},{type:"int32",data:[m,p]},{type:"int32",data:[x,g]},{type:"int32",data:[d]},{type:"int32",data:[c*l]},{type:"int32",data:[c]}],T=n.runWebGPUProgram(k,[r],r.dtype,$),U=[];U.push(T);let z=K({inputs:{x:t},backend:n,attrs:{shape:[1,v,-1]}});if(U.push(z),s!=null){let vt=jm(s.shape,b);vt!=null&&(s=K({inputs:{x:s},backend:n,attrs:{shape:vt}}),U.push(s))}if(o!=null){let vt=jm(o.shape,b);vt!=null&&(o=K({inputs:{x:o},backend:n,attrs:{shape:vt}}),U.push(o))}let ut=ns({a:b?T:z,b:b?z:T,transposeA:!b,transposeB:!1,backend:n,bias:o,activation:u,preluActivationWeights:s,leakyreluAlpha:a}),yt=K({inputs:{x:ut},backend:n,attrs:{shape:e.outShape}});U.push(ut);for(let vt of U)n.disposeData(vt.dataId);return yt}function Xm({x:r,filter:t,convInfo:e,backend:n,bias:o=null,preluActivationWeights:s=null,leakyreluAlpha:a=0,activation:u=null}){let l=o!=null,i=s!=null,c=e.dataFormat==="channelsLast",p=c&&e.filterHeight===e.inHeight&&e.filterWidth===e.inWidth&&e.padInfo.type==="VALID",m=X().getBool("WEBGPU_USE_NAIVE_CONV2D_DEBUG");if(!m&&(p||e.filterHeight===1&&e.filterWidth===1&&e.dilationHeight===1&&e.dilationWidth===1&&e.strideHeight===1&&e.strideWidth===1&&(e.padInfo.type==="SAME"||e.padInfo.type==="VALID")))return mG({x:r,filter:t,convInfo:e,backend:n,bias:o,activation:u,preluActivationWeights:s,leakyreluAlpha:a});let f=X().getNumber("WEBGPU_THRESHOLD_TO_INCREASE_WORKGROUPS_FOR_MATMUL"),d=f>-1?f:n.thresholdToIncreaseWorkgroups,h=e.batchSize*Math.ceil(e.outHeight*e.outWidth/32)*Math.ceil(e.outChannels/32);if(X().getBool("WEBGPU_CONV_SEPARATE_IM2COL_SHADER")||h<=d)return fG({x:r,filter:t,convInfo:e,backend:n,bias:o,preluActivationWeights:s,leakyreluAlpha:a,activation:u});let g,x=[e.padInfo.top,e.padInfo.left],y=[{type:"int32",data:[e.filterHeight,e.filterWidth]},{type:"int32",data:[...x]},{type:"int32",data:[e.strideHeight,e.strideWidth]},{type:"int32",data:[e.dilationHeight,e.dilationWidth]}];if(m)g=new qm(e,l,u,i);else{let _=c?e.outHeight*e.outWidth:e.outChannels,k=c?e.outChannels:e.outHeight*e.outWidth,$=e.filterHeight*e.filterWidth*e.inChannels;y.push({type:"int32",data:[_]},{type:"int32",data:[k]},{type:"int32",data:[$]});let T=n.adapterInfo.isIntel();g=new Hm(e,_,k,$,l,u,i,T)}let b=[],v=[r,t];l&&(!c&&o.shape.length===1&&(o=K({inputs:{x:o},backend:n,attrs:{shape:[o.shape[0],1,1]}}),b.push(o)),v.push(o)),i&&(!c&&s.shape.length===1&&(s=K({inputs:{x:s},backend:n,attrs:{shape:[s.shape[0],1,1]}}),b.push(s)),v.push(s)),u==="leakyrelu"&&(y.push({type:"float32",data:[a]}),g.uniforms+=" alpha : f32,");let C=n.runWebGPUProgram(g,v,r.dtype,y);for(let _ of b)n.disposeData(_.dataId);return C}function dG(r){let{inputs:t,attrs:e,backend:n}=r,{x:o,filter:s}=t,{strides:a,pad:u,dataFormat:l,dilations:i,dimRoundingMode:c}=e,p=S.convertConv2DDataFormat(l),m=S.computeConv2DInfo(o.shape,s.shape,a,i,u,c,!1,p);return Xm({x:o,filter:s,convInfo:m,backend:n})}var zA={kernelName:bo,backendName:"webgpu",kernelFunc:dG};var Ym=class{constructor(t){this.variableNames=["dy","W"],this.uniforms="filterDims : vec2<i32>, pads : vec2<i32>, strides : vec2<i32>, outBackprop : vec4<i32>,",this.workgroupSize=[64,1,1],this.size=!1,this.isVec4=!1,this.workPerThread=1,this.outputShape=t.inShape,this.isChannelsLast=t.dataFormat==="channelsLast",this.isVec4=this.isChannelsLast&&t.outChannels%4===0&&t.inChannels%4===0,this.isVec4?(this.workPerThread=2,this.outputComponent=4,this.workgroupSize=[4,4,4],this.dispatchLayout={x:[3],y:[2],z:[0,1]},this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize,[4,this.workPerThread,1])):(this.size=!0,this.workPerThread=1,this.workgroupSize=[64,1,1],this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize)),this.shaderKey=`conv2DDerInput_${this.isChannelsLast}_${this.isVec4}_${this.workPerThread}`}getUserCode(){let t=this.isChannelsLast?1:2,e=this.isChannelsLast?2:3,n=this.isChannelsLast?3:1,o=`
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
  `}},Qm=class{constructor(t){this.variableNames=["x","dy"],this.uniforms="pads : vec2<i32>, strides : vec2<i32>, batchSize : i32, outHeight : i32, outWidth : i32, inHeight : i32, inWidth : i32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.filterShape,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.isChannelsLast=t.dataFormat==="channelsLast",this.shaderKey=`conv2DDerFilter_${this.isChannelsLast}`}getUserCode(){return`
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
  `}},Zm=class{constructor(t){this.variableNames=["x","dy"],this.uniforms=`pads : vec3<i32>, strides : vec3<i32>, batchSize : i32, outDepth : i32,
       outHeight : i32, outWidth : i32, inDepth : i32, inHeight : i32, inWidth : i32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.filterShape,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="conv3DDerFilter"}getUserCode(){return`
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
  `}},Jm=class{constructor(t){this.variableNames=["dy","W"],this.uniforms=`filterDims : vec3<i32>, pads : vec3<i32>, strides : vec3<i32>,
      outDepth : i32, outHeight : i32, outWidth : i32, outChannels : i32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.inShape,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="conv3DDerInput"}getUserCode(){return`
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
  `}};function hG(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,dy:s}=t,{strides:a,pad:u,dataFormat:l,dimRoundingMode:i,filterShape:c}=n,p=S.convertConv2DDataFormat(l),m=S.computeConv2DInfo(o.shape,c,a,1,u,i,!1,p),f=new Qm(m),d=[{type:"int32",data:[m.padInfo.top,m.padInfo.left]},{type:"int32",data:[m.strideHeight,m.strideWidth]},{type:"int32",data:[m.batchSize]},{type:"int32",data:[m.outHeight]},{type:"int32",data:[m.outWidth]},{type:"int32",data:[m.inHeight]},{type:"int32",data:[m.inWidth]}];return e.runWebGPUProgram(f,[o,s],o.dtype,d)}var LA={kernelName:kw,backendName:"webgpu",kernelFunc:hG};function gG(r=4){let t=s=>{switch(s){case 1:return"return W[getIndexFromCoords4D(coord, uniforms.wShape)];";case 4:return`
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
  }`}var tf=class{constructor(t){this.variableNames=["x","W"],this.uniforms="filterDims : vec2<i32>, pads : vec2<i32>, strides : vec2<i32>, outBackprop : vec4<i32>, dimAOuter : i32, dimBOuter : i32, dimInner : i32,",this.outputShape=t.inShape,w.assert(t.dataFormat==="channelsLast",()=>"TODO: NCHW is unimplemented"),this.isVec4=t.inChannels%4===0&&t.outChannels%4===0,this.dispatchLayout={x:[3],y:[1,2],z:[0]},this.workgroupSize=Sm(this.dispatchLayout,this.outputShape,this.isVec4),this.elementsPerThread=vm(this.dispatchLayout,this.outputShape,this.isVec4),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize,this.elementsPerThread),this.isVec4&&(this.outputComponent=4,this.variableComponents=[4,1]),this.shaderKey=`conv2DDerInputMM_${this.isVec4}_${this.elementsPerThread}`}getUserCode(){let t=this.isVec4?es(this.elementsPerThread,this.workgroupSize):rs(this.elementsPerThread,this.workgroupSize);return`
    ${gG(this.isVec4?4:1)}
    ${t}
    `}};function xG(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,filter:s}=t,{inputShape:a,strides:u,pad:l,dataFormat:i,dimRoundingMode:c}=n,p=S.convertConv2DDataFormat(i),m=S.computeConv2DInfo(a,s.shape,u,1,l,c,!1,p),f=[{type:"int32",data:[m.filterHeight,m.filterWidth]},{type:"int32",data:[m.filterHeight-1-m.padInfo.top,m.filterWidth-1-m.padInfo.left]},{type:"int32",data:[m.strideHeight,m.strideWidth]},{type:"int32",data:[m.batchSize,m.outHeight,m.outWidth,m.outChannels]}],d;if(X().getBool("WEBGPU_USE_NAIVE_CONV2D_TRANSPOSE")||m.dataFormat!=="channelsLast")d=new Ym(m);else{d=new tf(m);let h=m.inHeight*m.inWidth,g=m.inChannels,x=m.filterHeight*m.filterWidth*m.outChannels;f.push({type:"uint32",data:[h]},{type:"uint32",data:[g]},{type:"uint32",data:[x]})}return e.runWebGPUProgram(d,[o,s],"float32",f)}var WA={kernelName:wo,backendName:"webgpu",kernelFunc:xG};var ef=class{constructor(t){this.variableNames=["x","W"],this.uniforms="filterDims: vec3<i32>, pads: vec3<i32>, strides: vec3<i32>, dilations: vec3<i32>,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.outShape,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="conv3dnaive"}getUserCode(){return`
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
    }`}};function yG(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s}=t,{strides:a,pad:u,dilations:l}=n,i=S.computeConv3DInfo(o.shape,s.shape,a,l,u),c=[i.padInfo.front,i.padInfo.top,i.padInfo.left],p=[{type:"int32",data:[i.filterDepth,i.filterHeight,i.filterWidth]},{type:"int32",data:[...c]},{type:"int32",data:[i.strideDepth,i.strideHeight,i.strideWidth]},{type:"int32",data:[i.dilationDepth,i.dilationHeight,i.dilationWidth]}],m=new ef(i),f=Oe(o.dtype,s.dtype);return e.runWebGPUProgram(m,[o,s],f,p)}var UA={kernelName:sa,backendName:"webgpu",kernelFunc:yG};function bG(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,dy:s}=t,{strides:a,pad:u,filterShape:l}=n,i=S.computeConv3DInfo(o.shape,l,a,1,u),c=new Zm(i),p=[{type:"int32",data:[i.padInfo.front,i.padInfo.top,i.padInfo.left]},{type:"int32",data:[i.strideDepth,i.strideHeight,i.strideWidth]},{type:"int32",data:[i.batchSize]},{type:"int32",data:[i.outDepth]},{type:"int32",data:[i.outHeight]},{type:"int32",data:[i.outWidth]},{type:"int32",data:[i.inDepth]},{type:"int32",data:[i.inHeight]},{type:"int32",data:[i.inWidth]}];return e.runWebGPUProgram(c,[o,s],s.dtype,p)}var GA={kernelName:ia,backendName:"webgpu",kernelFunc:bG};function wG(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,filter:s}=t,{strides:a,pad:u,inputShape:l}=n,i=S.computeConv3DInfo(l,s.shape,a,1,u),c=new Jm(i),p=[{type:"int32",data:[i.filterDepth,i.filterHeight,i.filterWidth]},{type:"int32",data:[i.filterDepth-1-i.padInfo.front,i.filterHeight-1-i.padInfo.top,i.filterWidth-1-i.padInfo.left]},{type:"int32",data:[i.strideDepth,i.strideHeight,i.strideWidth]},{type:"int32",data:[i.outDepth]},{type:"int32",data:[i.outHeight]},{type:"int32",data:[i.outWidth]},{type:"int32",data:[i.outChannels]}];return e.runWebGPUProgram(c,[o,s],o.dtype,p)}var VA={kernelName:aa,backendName:"webgpu",kernelFunc:wG};var SG=nt({opType:F.COS}),HA={kernelName:rc,backendName:"webgpu",kernelFunc:SG};var vG=nt({opType:F.COSH}),qA={kernelName:nc,backendName:"webgpu",kernelFunc:vG};var rf=class{constructor(t,e,n,o){this.variableNames=["Image","Boxes","BoxInd"],this.uniforms="extrapolationValue : f32,",this.workgroupSize=[64,1,1],this.size=!0;let[s]=e;this.outputShape=[s,n[0],n[1],t],this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.methodId=o==="bilinear"?1:0,this.cropHeightBiggerThan1=this.outputShape[1]>1,this.cropWidthBiggerThan1=this.outputShape[2]>1,this.shaderKey=`cropAndResize_${this.methodId}_${this.cropHeightBiggerThan1}_${this.cropWidthBiggerThan1}`}getUserCode(){let[t,e]=["f32(uniforms.imageShape[1] - 1)","f32(uniforms.imageShape[2] - 1)"],[n,o,s]=this.cropHeightBiggerThan1?[`(${t} / f32(uniforms.outShape[1] - 1))`,"(y2-y1) * height_ratio",`y1*${t} + f32(y)*(height_scale)`]:["0.0","0.0",`0.5 * (y1+y2) * ${t}`],[a,u,l]=this.cropWidthBiggerThan1?[`(${e} / f32(uniforms.outShape[2] - 1))`,"(x2-x1) * width_ratio",`x1*${e} + f32(x)*(width_scale)`]:["0.0","0.0",`0.5 * (x1+x2) * ${e}`];return`
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
        let in_x = ${l};
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
    `}};var IG=r=>{let{inputs:t,backend:e,attrs:n}=r,{image:o,boxes:s,boxInd:a}=t,{cropSize:u,method:l,extrapolationValue:i}=n,c=new rf(o.shape[3],s.shape,u,l),p=[{type:"float32",data:[i]}];return e.runWebGPUProgram(c,[o,s,a],"float32",p)},KA={kernelName:ca,backendName:"webgpu",kernelFunc:IG};var ss;(function(r){r.Prod="*",r.Sum="+"})(ss||(ss={}));var qu=class{constructor(t,e,n,o){this.variableNames=["x"],this.uniforms="index : f32,",this.size=!0,this.workgroupSize=[128,1,1],this.outputShape=e,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.exclusive=n,this.reverse=o,this.op=t,this.shaderKey=`cum_${this.op}_${this.exclusive}_${this.reverse}`}getUserCode(){let t=this.outputShape.length,e=this.op===ss.Prod?"1.0":"0.0",n=this.exclusive?e:`getX(${jA(t,"coords",this.op)})`,o=this.outputShape[this.outputShape.length-1],s="",a="";return this.exclusive?(s=this.reverse?`end != ${o-1}`:"end != 0",a=this.reverse?"end + 1":"end - 1"):(s=this.reverse?`end + pow2 < ${o}`:"end >= pow2",a=this.reverse?"end + pow2":"end - pow2"),`
      ${M("index")} {
       if (index < uniforms.size) {
         var coords = getCoordsFromIndex(index);

         let end = ${XA(t,"coords",this.op)};
         var val = ${n};
         let pow2 = i32(pow(2.0, uniforms.index));
         if (${s}) {
           let idx = ${a};
           ${XA(t,"coords",this.op)} = idx;
           val ${this.op}= getX(${jA(t,"coords",this.op)});
         }
         setOutputAtIndex(index, val);
       }
      }
    `}};function jA(r,t,e){if(r===1)return`${t}`;if(r===2)return`${t}.x, ${t}.y`;if(r===3)return`${t}.x, ${t}.y, ${t}.z`;if(r===4)return`${t}.x, ${t}.y, ${t}.z, ${t}.w`;throw Error(`Cumulative ${e} for rank ${r} is not yet supported`)}function XA(r,t,e){if(r===1)return`${t}`;if(r===2)return`${t}.y`;if(r===3)return`${t}.z`;if(r===4)return`${t}.w`;throw Error(`Cumulative ${e} for rank ${r} is not yet supported`)}function nf(r,t,e,n,o,s){let a=t.shape.length,u=S.getAxesPermutation([n],a),l=t;u!=null&&(l=ze({inputs:{x:t},backend:e,attrs:{perm:u}}));let i=S.getInnerMostAxes(1,a)[0];if(i!==a-1)throw new Error(`WebGPU cumprod shader expects an inner-most axis=${t.shape.length-1} but got axis=${n}`);let c=l.shape[i],p=te({inputs:{x:l},backend:e});for(let m=0;m<=Math.ceil(Math.log2(c))-1;m++){let f=new qu(r,l.shape,!1,s),d=p,h=[{type:"float32",data:[m]}];p=e.runWebGPUProgram(f,[p],p.dtype,h),e.disposeData(d.dataId)}if(o){let m=new qu(r,l.shape,o,s),f=p,d=[{type:"float32",data:[0]}];p=e.runWebGPUProgram(m,[p],p.dtype,d),e.disposeData(f.dataId)}if(u!=null){let m=S.getUndoAxesPermutation(u),f=ze({inputs:{x:p},backend:e,attrs:{perm:m}});return e.disposeData(p.dataId),e.disposeData(l.dataId),f}return p}function CG(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s,exclusive:a,reverse:u}=n;return nf(ss.Prod,o,e,s,a,u)}var YA={kernelName:ua,backendName:"webgpu",kernelFunc:CG};function kG(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s,exclusive:a,reverse:u}=n;return nf(ss.Sum,o,e,s,a,u)}var QA={kernelName:la,backendName:"webgpu",kernelFunc:kG};function _G(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,weights:s}=t,{size:a,binaryOutput:u}=n,l=o.shape.length===1,c=w.sizeFromShape(s.shape)>0,p=s.dtype,m=l?[o.shape[0]]:[o.shape[0],o.shape[1]],f=l?[a]:[o.shape[0],a],d=Ht({backend:e,attrs:{shape:f,value:0,dtype:p}}),h=new Ri(m,c,u),g=[{type:"int32",data:[a]}],x=c?[o,s]:[o];return e.runWebGPUProgram(h,x,p,g,d)}var ZA={kernelName:oc,backendName:"webgpu",kernelFunc:_G};var of=class{constructor(t,e){this.variableNames=["x"],this.workgroupSize=[64,1,1],this.size=!0,this.uniforms="blockSize : i32,",this.outputShape=t,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey=`depthToSpace_${e}`,this.dataFormat=e}getUserCode(){return`
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
      }`}getHeightCoordString(){return this.dataFormat==="NHWC"?"coords[1]":"coords[2]"}getWidthCoordString(){return this.dataFormat==="NHWC"?"coords[2]":"coords[3]"}getDepthCoordString(){return this.dataFormat==="NHWC"?"coords[3]":"coords[1]"}getOutputDepthSize(){return this.dataFormat==="NHWC"?"uniforms.outShape[3]":"uniforms.outShape[1]"}getInputSamplingString(){return this.dataFormat==="NHWC"?"getX(b, in_h, in_w, in_d)":"getX(b, in_d, in_h, in_w)"}};function AG(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{blockSize:s,dataFormat:a}=n,u=o.shape[0],l=a==="NHWC"?o.shape[1]:o.shape[2],i=a==="NHWC"?o.shape[2]:o.shape[3],c=a==="NHWC"?o.shape[3]:o.shape[1],p=l*s,m=i*s,f=c/(s*s),d=a==="NHWC"?[u,p,m,f]:[u,f,p,m],h=[{type:"int32",data:[s]}],g=new of(d,a);return e.runWebGPUProgram(g,[o],o.dtype,h)}var JA={kernelName:pa,backendName:"webgpu",kernelFunc:AG};var sf=class{constructor(t,e,n,o=!1,s=null,a=!1){this.variableNames=["x","W"],this.uniforms="pads : vec2<i32>, inDims : vec2<i32>,",this.workgroupSize=[16,16,1],this.outputShape=t,this.dispatchLayout={x:[3],y:[2],z:[0,1]},this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),o&&this.variableNames.push("bias"),a&&this.variableNames.push("preluActivationWeights"),this.addBias=o,this.activation=s,this.hasPreluActivation=a,this.filterHeight=e,this.filterWidth=n,this.shaderKey=`depthwiseNCHW_${this.activation}_${this.filterHeight}_${this.filterWidth}`}getUserCode(){let t=this.filterWidth*this.filterHeight,e=this.workgroupSize[0]*this.workgroupSize[1]*this.workgroupSize[2],n=this.workgroupSize[1]+this.filterHeight-1,o=this.workgroupSize[0]+this.filterWidth-1;return`
      ${Re(this.activation,this.hasPreluActivation,!1,4)}

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
        ${ur(this.addBias,this.activation)}
        if (coordsInBounds4D(coords, uniforms.outShape)) {
          setOutputAtCoords(coords[0], coords[1], coords[2], coords[3], value);
        }
      }
    `}};var $i=class{constructor(t,e=!1,n=null,o=!1){this.variableNames=["x","W"],this.uniforms="pads : vec2<i32>, inDims : vec2<i32>, virtualWidth : i32,",this.workgroupSize=[64,1,1],this.workPerThread=4,this.outputComponent=4,this.outputShape=t.outShape,this.virtualWidth=Math.ceil(this.outputShape[2]/this.workPerThread)*this.workPerThread;let s=[this.outputShape[0],this.outputShape[1],this.virtualWidth,this.outputShape[3]];this.dispatchLayout=E(s),this.dispatch=D(this.dispatchLayout,s,this.workgroupSize,[this.outputComponent*this.workPerThread,1,1]),w.assert(t.dataFormat==="channelsLast",()=>"TODO: NCHW is unimplemented"),e&&this.variableNames.push("bias"),o&&this.variableNames.push("preluActivationWeights"),this.convInfo=t,this.addBias=e,this.activation=n,this.hasPreluActivation=o,this.shaderKey=`depthwiseVec4_${n}_${this.convInfo.filterHeight}_${this.convInfo.filterWidth}_${this.convInfo.strideHeight}_${this.convInfo.strideWidth}_${this.workPerThread}`}getUserCode(){let t=(this.workPerThread-1)*this.convInfo.strideWidth+this.convInfo.filterWidth,e=this.convInfo.strideHeight,n=this.convInfo.strideWidth;return`
      ${Re(this.activation,this.hasPreluActivation,!0,4)}
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
            ${ur(this.addBias,this.activation)}
            setOutputAtCoords(coords[0], coords[1], coords[2], coords[3], value);
          }
        }
      }
    `}};var Ei=class{constructor(t,e=!1,n=null,o=!1){this.variableNames=["x","W"],this.uniforms=`pads : vec2<i32>, inDims : vec2<i32>, filterHeight : i32,
      filterWidth : i32, strides : vec2<i32>, dilations : vec2<i32>,`,this.workgroupSize=[256,1,1],this.size=!0,this.outputShape=t.outShape,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.isChannelsLast=t.dataFormat==="channelsLast",e&&this.variableNames.push("bias"),o&&this.variableNames.push("preluActivationWeights"),this.convInfo=t,this.addBias=e,this.activation=n,this.hasPreluActivation=o,this.shaderKey=`depthwise_${this.activation}_${this.isChannelsLast}`}getUserCode(){let t=this.isChannelsLast?"getX(batch, xR, xC, d1);":"getX(batch, d1, xR, xC);";return`
      ${Re(this.activation,this.hasPreluActivation,!1,4)}

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
            ${ur(this.addBias,this.activation)}
          setOutputAtCoords(coords[0], coords[1], coords[2], coords[3], value);
        }
      }
    `}};function MG(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s}=t,{strides:a,pad:u,dataFormat:l,dilations:i,dimRoundingMode:c}=n,p=S.convertConv2DDataFormat(l),m=i;m==null&&(m=[1,1]);let f=S.computeConv2DInfo(o.shape,s.shape,a,m,u,c,!0,p),d=[{type:"int32",data:[f.padInfo.top,f.padInfo.left]},{type:"int32",data:[f.inHeight,f.inWidth]}],h=f.dataFormat==="channelsLast",g;return!h&&f.inHeight>16&&f.inWidth>16&&f.strideHeight===1&&f.strideWidth===1&&f.dilationWidth===1&&f.dilationHeight===1&&f.inChannels===f.outChannels?g=new sf(f.outShape,f.filterHeight,f.filterWidth):h&&f.outHeight>4&&f.outWidth>4&&f.strideWidth<=2&&f.inChannels===f.outChannels&&f.dilationHeight===1&&f.dilationWidth===1&&f.inChannels%4===0?(g=new $i(f),d.push({type:"int32",data:[g.virtualWidth]})):(g=new Ei(f),d.push({type:"int32",data:[f.filterHeight]},{type:"int32",data:[f.filterWidth]},{type:"int32",data:[f.strideHeight,f.strideWidth]},{type:"int32",data:[f.dilationHeight,f.dilationWidth]})),e.runWebGPUProgram(g,[o,s],o.dtype,d)}var tM={kernelName:So,backendName:"webgpu",kernelFunc:MG};var af=class{constructor(t){this.variableNames=["x","dy"],this.uniforms=`strides : vec2<i32>, pads : vec2<i32>, filterDims : vec2<i32>, outHeight : i32,
      outWidth : i32, inHeight : i32, inWidth : i32, batchSize : i32, channelMul : i32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.filterShape,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="depthwise_conv2d_backprop_filter"}getUserCode(){return`
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
    `}},uf=class{constructor(t){this.variableNames=["dy","W"],this.uniforms=`strides : vec2<i32>, pads : vec2<i32>, filterDims : vec2<i32>,
       outHeight : i32, outWidth : i32, channelMul : i32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.inShape,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="depthwise_conv2d_backprop_input"}getUserCode(){return`
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
    `}};function DG(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,dy:s}=t,{strides:a,dilations:u,pad:l,dimRoundingMode:i,filterShape:c}=n,p=S.computeConv2DInfo(o.shape,c,a,u,l,i,!0),m=new af(p),f=[{type:"int32",data:[p.strideHeight,p.strideWidth]},{type:"int32",data:[p.padInfo.top,p.padInfo.left]},{type:"int32",data:[p.filterHeight,p.filterWidth]},{type:"int32",data:[p.outHeight]},{type:"int32",data:[p.outWidth]},{type:"int32",data:[p.inHeight]},{type:"int32",data:[p.inWidth]},{type:"int32",data:[p.batchSize]},{type:"int32",data:[p.outChannels/p.inChannels]}];return e.runWebGPUProgram(m,[o,s],"float32",f)}var eM={kernelName:_w,backendName:"webgpu",kernelFunc:DG};function RG(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,filter:s}=t,{strides:a,dilations:u,pad:l,dimRoundingMode:i,inputShape:c}=n,p=S.computeConv2DInfo(c,s.shape,a,u,l,i,!0),m=new uf(p),f=[{type:"int32",data:[p.strideHeight,p.strideWidth]},{type:"int32",data:[p.filterHeight-1-p.padInfo.top,p.filterWidth-1-p.padInfo.left]},{type:"int32",data:[p.filterHeight,p.filterWidth]},{type:"int32",data:[p.outHeight]},{type:"int32",data:[p.outWidth]},{type:"int32",data:[p.outChannels/p.inChannels]}];return e.runWebGPUProgram(m,[o,s],o.dtype,f)}var rM={kernelName:Aw,backendName:"webgpu",kernelFunc:RG};var lf=class{constructor(t){this.variableNames=["x"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=[t,t],this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="diag"}getUserCode(){return`
      ${M("index")} {
        if (index < uniforms.size) {
          let coords = getOutputCoords();
          let value = select(0.0, getX(coords[0]), coords[0] == coords[1]);
          setOutputAtIndex(index, value);
        }
      }
    `}};function NG(r){let{inputs:t,backend:e}=r,{x:n}=t,o=[...n.shape,...n.shape],s=w.sizeFromShape(n.shape),a=K({inputs:{x:n},backend:e,attrs:{shape:[s]}}),u=new lf(s),l=e.runWebGPUProgram(u,[a],a.dtype),i=K({inputs:{x:l},backend:e,attrs:{shape:o}});return e.disposeData(a.dataId),e.disposeData(l.dataId),i}var nM={kernelName:sc,backendName:"webgpu",kernelFunc:NG};var cf=class{constructor(t){this.variableNames=["x","w"],this.uniforms="filterDims: vec2<i32>, pads: vec2<i32>, strides: vec2<i32>, dilations: vec2<i32>",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.outShape,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="dilation2d"}getUserCode(){return`
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
     `}};function $G(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s}=t,{strides:a,pad:u,dilations:l}=n,i=S.computeDilation2DInfo(o.shape,s.shape,a,u,"NHWC",l),c=[i.padInfo.top,i.padInfo.left],p=[{type:"int32",data:[i.filterHeight,i.filterWidth]},{type:"int32",data:[...c]},{type:"int32",data:[i.strideHeight,i.strideWidth]},{type:"int32",data:[i.dilationHeight,i.dilationWidth]}],m=new cf(i);return e.runWebGPUProgram(m,[o,s],o.dtype,p)}var oM={kernelName:ma,backendName:"webgpu",kernelFunc:$G};var pf=class{constructor(t,e){if(this.variableNames=["x","w","dy"],this.uniforms="filterDims: vec2<i32>, pads: vec2<i32>, strides: vec2<i32>, dilations: vec2<i32>, dySize: i32,",this.workgroupSize=[64,1,1],this.atomic=!0,this.outputShape=t.inShape,this.dispatchLayout=E(t.outShape),this.dispatch=D(this.dispatchLayout,t.outShape,this.workgroupSize),e!=="float32"&&e!=="int32")throw new Error(`Dilation2DBackpropInput only supports float32 and int32
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
           ${ar("&result[flatIndexIn]","value",this.type)}
         }
       }
     `}},mf=class{constructor(t,e,n){if(this.variableNames=["x","w","dy"],this.uniforms="filterDims: vec2<i32>, pads: vec2<i32>, strides: vec2<i32>, dilations: vec2<i32>, dySize: i32,",this.workgroupSize=[64,1,1],this.atomic=!0,this.outputShape=t.filterShape,this.dispatchLayout=E(t.outShape),this.dispatch=D(this.dispatchLayout,t.outShape,this.workgroupSize),n!=="float32"&&n!=="int32")throw new Error(`Dilation2DBackpropFilter only supports float32 and int32
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
           ${ar("&result[flatIndexIn]","value",this.type)}
         }
       }
     `}};function EG(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s,dy:a}=t,{strides:u,pad:l,dilations:i}=n,c=S.computeDilation2DInfo(o.shape,s.shape,u,l,"NHWC",i),p=s.dtype,m=new mf(c,s.shape,p),f=[{type:"int32",data:[c.filterHeight,c.filterWidth]},{type:"int32",data:[c.padInfo.top,c.padInfo.left]},{type:"int32",data:[c.strideHeight,c.strideWidth]},{type:"int32",data:[c.dilationHeight,c.dilationWidth]},{type:"int32",data:[w.sizeFromShape(c.outShape)]}],d=Ht({backend:e,attrs:{shape:s.shape,value:0,dtype:p}});return e.runWebGPUProgram(m,[o,s,a],p,f,d)}var sM={kernelName:da,backendName:"webgpu",kernelFunc:EG};function TG(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s,dy:a}=t,{strides:u,pad:l,dilations:i}=n,c=S.computeDilation2DInfo(o.shape,s.shape,u,l,"NHWC",i),p=o.dtype,m=new pf(c,p),f=[{type:"int32",data:[c.filterHeight,c.filterWidth]},{type:"int32",data:[c.padInfo.top,c.padInfo.left]},{type:"int32",data:[c.strideHeight,c.strideWidth]},{type:"int32",data:[c.dilationHeight,c.dilationWidth]},{type:"int32",data:[w.sizeFromShape(c.outShape)]}],d=Ht({backend:e,attrs:{shape:c.inShape,value:0,dtype:p}});return e.runWebGPUProgram(m,[o,s,a],p,f,d)}var iM={kernelName:fa,backendName:"webgpu",kernelFunc:TG};var ff=class{constructor(t,e,n){this.variableNames=["Image"],this.uniforms="alpha: f32,",this.workgroupSize=[64,1,1],this.pixelsOpType=wn.DRAW,this.size=!0,this.outputShape=t,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.type=e,this.textureFormat=n,this.shaderKey=`draw_${e}_${n}`}getUserCode(){let t,e=this.type==="float32"?"value":"value / 255.0";return t=`
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
      `}};function FG(r){let{inputs:t,backend:e,attrs:n}=r,{image:o}=t,{canvas:s,options:a}=n,[u,l]=o.shape.slice(0,2),{imageOptions:i}=a||{},c=i?.alpha||1,p=e.device.features.has("bgra8unorm-storage")?"bgra8unorm":"rgba8unorm",m=[u,l],f=new ff(m,o.dtype,p);s.width=l,s.height=u;let d="webgpu",h=s.getContext(d),g;h||(g=new OffscreenCanvas(l,u),h=g.getContext(d));let x=o.shape.length===3?o.shape[2]:1;h.configure({device:e.device,format:p,usage:GPUTextureUsage.STORAGE_BINDING,alphaMode:"premultiplied"});let y="int32",b=e.makeTensorInfo(m,y),v=e.tensorMap.get(b.dataId);v.resource=h.getCurrentTexture(),v.external=!0;let C=[{type:"uint32",data:[x]},{type:"float32",data:[c]}];if(e.runWebGPUProgram(f,[o],y,C,b),g){let _=s.getContext("2d");if(!_)throw new Error("Please make sure this canvas has only been used for 2d or webgpu context!");_.drawImage(g,0,0)}return e.disposeData(b.dataId),o}var aM={kernelName:Mw,backendName:"webgpu",kernelFunc:FG};var $b=Dt({opType:J.MUL,cpuKernelImpl:U_,supportsComplex:!0}),uM={kernelName:En,backendName:"webgpu",kernelFunc:$b};function Eb(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s,keepDims:a}=n;return cr(o,s,a,"sum",e)}var lM={kernelName:No,backendName:"webgpu",kernelFunc:Eb};function PG(r){let{inputs:t,backend:e,attrs:n}=r,{equation:o}=n,s=t,{allDims:a,summedDims:u,idDims:l}=S.decodeEinsumEquation(o,s.length);S.checkEinsumDimSizes(a.length,l,s);let{path:i,steps:c}=S.getEinsumComputePath(u,l),p=c.length,m=null,f=a.length,d=[];for(let h=0;h<p;++h){for(let g of c[h]){let{permutationIndices:x,expandDims:y}=S.getEinsumPermutation(f,l[g]),b;S.isIdentityPermutation(x)?b=s[g]:(b=ze({inputs:{x:s[g]},backend:e,attrs:{perm:x}}),d.push(b));let v=b.shape.slice();for(let C=0;C<y.length;++C)v.splice(y[C],0,1);w.arraysEqual(b.shape,v)||(b=K({inputs:{x:b},backend:e,attrs:{shape:v}}),d.push(b)),m===null?m=b:(m=$b({inputs:{a:b,b:m},backend:e}),d.push(m))}h<p-1&&(i[h]>=0&&(m=Eb({inputs:{x:m},backend:e,attrs:{axis:i[h]-(a.length-f),keepDims:!1}}),d.push(m)),f--)}for(let h of d)h!==m&&e.disposeData(h.dataId);return m}var cM={kernelName:Dw,backendName:"webgpu",kernelFunc:PG};var OG=nt({opType:F.ELU}),pM={kernelName:_s,backendName:"webgpu",kernelFunc:OG};var BG=r=>{let{inputs:t,backend:e}=r,{dy:n,y:o}=t,s=new vn(J.ELU_DER,n.shape,o.shape);return e.runWebGPUProgram(s,[n,o],n.dtype)},mM={kernelName:ha,backendName:"webgpu",kernelFunc:BG};var zG=Dt({opType:J.EQUAL,dtype:"bool",cpuKernelImpl:A_}),fM={kernelName:As,backendName:"webgpu",kernelFunc:zG};var LG=nt({opType:F.ERF}),dM={kernelName:ic,backendName:"webgpu",kernelFunc:LG};var WG=nt({opType:F.EXP,cpuKernelImpl:M_,dtype:"float32"}),hM={kernelName:Ms,backendName:"webgpu",kernelFunc:WG};function df(r){let{inputs:t,attrs:e,backend:n}=r,{dim:o}=e,{input:s}=t,a=s.shape.length,u=s.shape.slice(),l=o;return o<0&&(w.assert(-(a+1)<=o,()=>`Axis must be in the interval [${-(a+1)}, ${a}]`),l=a+o+1),u.splice(l,0,1),K({inputs:{x:s},backend:n,attrs:{shape:u}})}var gM={kernelName:ac,backendName:"webgpu",kernelFunc:df};var UG=nt({opType:F.EXPM1,cpuKernelImpl:D_}),xM={kernelName:Ds,backendName:"webgpu",kernelFunc:UG};var Ku=class{constructor(t,e){this.variableNames=["real","imag"],this.outputShape=[],this.uniforms="exponentMultiplier : f32, denominator: f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=e,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.component=t,this.shaderKey=`fft_${t}`}getUserCode(){return`
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
  `}};function hf(r,t,e){let n=e.tensorMap.get(r.dataId),o=w.sizeFromShape(r.shape),s=r.shape[r.shape.length-1],a=o/s,u=[],l=K({inputs:{x:r},backend:e,attrs:{shape:[a,s]}});u.push(l);let i=l.shape,c=new Ku("real",i),p=new Ku("imag",i),m=[{dataId:n.complexTensorInfos.real.dataId,dtype:n.complexTensorInfos.real.dtype,shape:i},{dataId:n.complexTensorInfos.imag.dataId,dtype:n.complexTensorInfos.imag.dtype,shape:i}],f=t?2*Math.PI:-2*Math.PI,d=t?i[1]:1,h=[{type:"float32",data:[f]},{type:"float32",data:[d]}],g=e.runWebGPUProgram(c,m,"float32",h);u.push(g);let x=e.runWebGPUProgram(p,m,"float32",h);u.push(x);let y=gr({inputs:{real:g,imag:x},backend:e});u.push(y);let b=K({inputs:{x:y},backend:e,attrs:{shape:r.shape}});return u.forEach(v=>e.disposeData(v.dataId)),b}function GG(r){let{inputs:t,backend:e}=r,{input:n}=t;return hf(n,!1,e)}var yM={kernelName:Rw,backendName:"webgpu",kernelFunc:GG};var gf=class{constructor(t){this.outputShape=[],this.variableNames=["x"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="flipLeftRight"}getUserCode(){return`
      ${M("index")} {
        if (index < uniforms.size) {
          let coords = getCoordsFromIndex(index);
          let coordX = uniforms.xShape[2] - coords[2] - 1;
          let outputValue = getX(coords[0], coords[1], coordX, coords[3]);
          setOutputAtIndex(index, outputValue);
        }
      }
    `}};var bM={kernelName:ga,backendName:"webgpu",kernelFunc:({inputs:r,backend:t})=>{let{image:e}=r,n=t,o=new gf(e.shape);return n.runWebGPUProgram(o,[e],e.dtype)}};var VG=nt({opType:F.FLOOR,cpuKernelImpl:R_}),wM={kernelName:Ns,backendName:"webgpu",kernelFunc:VG};var HG=Dt({opType:J.FLOOR_DIV,cpuKernelImpl:N_,dtype:"int32"}),SM={kernelName:Nn,backendName:"webgpu",kernelFunc:HG};var xf=class{constructor(t,e,n=!1){this.pixelsOpType=wn.FROM_PIXELS,this.outputShape=[0],this.variableNames=[],this.workgroupSize=[256,1,1],this.outputShape=t,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize,[e,1,1]),this.importVideo=n,this.shaderKey=`fromPixels_${this.importVideo}`}getUserCode(){let t=this.importVideo?"textureLoad(src, vec2<i32>(coords.yx));":"textureLoad(src, vec2<i32>(coords.yx), 0)";return`
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
  `}};var vM={kernelName:zw,backendName:"webgpu",kernelFunc:qG},Ti,Tb=X().getBool("CANVAS2D_WILL_READ_FREQUENTLY_FOR_GPU");function qG(r){let{inputs:t,backend:e,attrs:n}=r,{pixels:o}=t,{numChannels:s}=n;if(o==null)throw new Error("pixels passed to tf.browser.fromPixels() can not be null");let a=typeof HTMLVideoElement<"u"&&o instanceof HTMLVideoElement,u=typeof HTMLImageElement<"u"&&o instanceof HTMLImageElement,l=typeof HTMLCanvasElement<"u"&&o instanceof HTMLCanvasElement||typeof OffscreenCanvas<"u"&&o instanceof OffscreenCanvas,i=typeof ImageBitmap<"u"&&o instanceof ImageBitmap,[c,p]=a?[o.videoWidth,o.videoHeight]:[o.width,o.height],m=[p,c,s],f=X().getBool("WEBGPU_IMPORT_EXTERNAL_TEXTURE")&&a,d=a||u;if(i||l||d){let y;if(f)y=e.device.importExternalTexture({source:o});else{if(d){let Z=X().getBool("CANVAS2D_WILL_READ_FREQUENTLY_FOR_GPU");(Ti==null||Z!==Tb)&&(Tb=Z,Ti=document.createElement("canvas").getContext("2d",{willReadFrequently:Tb})),Ti.canvas.width=c,Ti.canvas.height=p,Ti.drawImage(o,0,0,c,p),o=Ti.canvas}let U=GPUTextureUsage.COPY_DST|GPUTextureUsage.RENDER_ATTACHMENT|GPUTextureUsage.TEXTURE_BINDING,j=e.textureManager.acquireTexture(m[1],m[0],"rgba8unorm",U);e.queue.copyExternalImageToTexture({source:o},{texture:j},[m[1],m[0]]),y=j}let b=w.sizeFromShape(m),v=w.computeStrides(m),C=new xf(m,s,f),_=[{type:"uint32",data:[b]},{type:"uint32",data:[s]},{type:"uint32",data:[...v]}],k=e.makeTensorInfo([p,c],"int32"),$=e.tensorMap.get(k.dataId);$.resource=y;let T=e.runWebGPUProgram(C,[k],"int32",_);return e.disposeData(k.dataId),T}let h=o.data,g=h;if(s!=null&&s!==4){g=new Uint8Array(o.width*o.height*s);let y=h.length,b=0;for(let v=0;v<y;v++)v%4<s&&(g[b++]=h[v])}let x=e.makeTensorInfo(m,"int32",new Int32Array(g));return e.uploadToGPU(x.dataId),x}var yf=class{constructor(t,e,n,o,s){this.uniforms="varianceEpsilon : f32,",this.workgroupSize=[128,1,1],this.size=!0,this.variableNames=["x","mean","variance"],S.assertAndGetBroadcastShape(t,e),S.assertAndGetBroadcastShape(t,n),this.outputShape=t,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),o!=null&&(S.assertAndGetBroadcastShape(t,o),this.variableNames.push("offset")),s!=null&&(S.assertAndGetBroadcastShape(t,s),this.variableNames.push("scale")),this.offsetShape=o,this.scaleShape=s,this.shaderKey="batchNorm"}getUserCode(){let t="0.0";this.offsetShape!=null&&(t="getOffsetByOutputIndex(index)");let e="1.0";return this.scaleShape!=null&&(e="getScaleByOutputIndex(index)"),`
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
  `}};var IM={kernelName:xa,backendName:"webgpu",kernelFunc:({inputs:r,attrs:t,backend:e})=>{let{x:n,scale:o,offset:s,mean:a,variance:u}=r,{varianceEpsilon:l}=t,i=e,c=[n,a,u],p=null;s!=null&&(p=s.shape,c.push(s));let m=null;o!=null&&(m=o.shape,c.push(o));let f=new yf(n.shape,a.shape,u.shape,p,m),d=[{type:"float32",data:[l]}];return i.runWebGPUProgram(f,c,n.dtype,d)}};function KG(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s,bias:a,preluActivationWeights:u}=t,{strides:l,pad:i,dataFormat:c,dilations:p,dimRoundingMode:m,activation:f,leakyreluAlpha:d}=n,h=S.convertConv2DDataFormat(c),g=S.computeConv2DInfo(o.shape,s.shape,l,p,i,m,!1,h);return Xm({x:o,filter:s,convInfo:g,backend:e,bias:a,preluActivationWeights:u,leakyreluAlpha:d,activation:f})}var CM={kernelName:Ua,backendName:"webgpu",kernelFunc:KG};function jG(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,filter:s,bias:a,preluActivationWeights:u}=t,{strides:l,pad:i,dilations:c,dimRoundingMode:p,activation:m,leakyreluAlpha:f}=n,d=c;d==null&&(d=[1,1]),w.assert(S.eitherStridesOrDilationsAreOne(l,d),()=>`Error in depthwiseConv2d: Either strides or dilations must be 1. Got strides ${l} and dilations '${d}'`);let h=S.computeConv2DInfo(o.shape,s.shape,l,d,i,p,!0),g=[o,s],x=a!=null,y=u!=null;x&&g.push(a),y&&g.push(u);let b=[{type:"int32",data:[h.padInfo.top,h.padInfo.left]},{type:"int32",data:[h.inHeight,h.inWidth]}],v;return h.outHeight>4&&h.outWidth>4&&h.strideWidth<=2&&h.inChannels===h.outChannels&&h.dilationHeight===1&&h.dilationWidth===1&&h.inChannels%4===0?(v=new $i(h,x,m,y),b.push({type:"int32",data:[v.virtualWidth]})):(v=new Ei(h,x,m,y),b.push({type:"int32",data:[h.filterHeight]},{type:"int32",data:[h.filterWidth]},{type:"int32",data:[h.strideHeight,h.strideWidth]},{type:"int32",data:[h.dilationHeight,h.dilationWidth]})),m==="leakyrelu"&&(b.push({type:"float32",data:[f]}),v.uniforms+=" alpha : f32,"),e.runWebGPUProgram(v,g,"float32",b)}var kM={kernelName:Ga,backendName:"webgpu",kernelFunc:jG};var bf=class{constructor(t,e){this.variableNames=["A","indices"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=e,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey=`gathernd_${t}`,this.sliceDim=t,this.uniforms=`sliceDim : i32, strides : ${Lt(t)},`}getUserCode(){let t;return this.sliceDim>1?t="uniforms.strides[j]":t="uniforms.strides",`
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
      `}};function XG(r){let{inputs:t,backend:e}=r,{params:n,indices:o}=t,s=o.shape,a=s[s.length-1],u=w.sizeFromShape(n.shape),[l,i,c,p]=S.prepareAndValidate(n,o),m=K({inputs:{x:o},backend:e,attrs:{shape:[i,a]}}),f=K({inputs:{x:n},backend:e,attrs:{shape:[w.sizeFromShape(n.shape)/c,c]}});if(e.shouldExecuteOnCPU([n,o])||n.dtype==="string"){let y=e.readSync(o.dataId),b=e.bufferSync(n),v=$_(y,b,n.dtype,i,a,c,p,n.shape,u);return e.makeTensorInfo(l,n.dtype,v.values)}let d=new bf(a,[i,c]),h=[{type:"int32",data:[a]},{type:"int32",data:p}],g=e.runWebGPUProgram(d,[f,m],f.dtype,h),x=K({inputs:{x:g},backend:e,attrs:{shape:l}});return e.disposeData(m.dataId),e.disposeData(f.dataId),e.disposeData(g.dataId),x}var _M={kernelName:ya,backendName:"webgpu",kernelFunc:XG};var wf=class{constructor(t,e){this.variableNames=["A","indices"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.slice(),this.aShape=t,this.outputShape=e,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="gather"}getUserCode(){let t=YG(this.aShape);return`
      ${M("index")} {
        if (index < uniforms.size) {
          let resRC = getCoordsFromIndex(index);
          let indexZ = i32(getIndices(resRC.x, resRC.z));
          let inBounds = select(0.0, 1.0, indexZ >= 0 && indexZ < uniforms.aShape[2]);
          setOutputAtIndex(index, inBounds * getA(${t}));
        }
      }
    `}};function YG(r){let t=["resRC.x","resRC.y","resRC.z","resRC.w"],e=[];for(let n=0;n<r.length;n++)n===2?e.push("indexZ"):e.push(`${t[n]}`);return e.join()}function Fb(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,indices:s}=t,{axis:a,batchDims:u}=n,l=w.parseAxisParam(a,o.shape)[0],i=S.segment_util.collectGatherOpShapeInfo(o,s,l,u),c=w.sizeFromShape(s.shape),p=[],m=K({inputs:{x:o},backend:e,attrs:{shape:[i.batchSize,i.outerSize,i.dimSize,i.sliceSize]}}),f=K({inputs:{x:s},backend:e,attrs:{shape:[i.batchSize,c/i.batchSize]}});p.push(m),p.push(f);let d=[i.batchSize,i.outerSize,c/i.batchSize,i.sliceSize];if(e.shouldExecuteOnCPU([o,s])){let b=e.tensorMap.get(f.dataId).values,v=Et(f.shape,f.dtype,b),_=e.tensorMap.get(m.dataId).values,k=Et(m.shape,m.dtype,_),$=E_(k,v,d);return p.forEach(T=>e.disposeData(T.dataId)),e.makeTensorInfo(i.outputShape,$.dtype,$.values)}let h=new wf(m.shape,d),g=e.runWebGPUProgram(h,[m,f],m.dtype);p.push(g);let x=K({inputs:{x:g},backend:e,attrs:{shape:i.outputShape}});return p.forEach(y=>e.disposeData(y.dataId)),x}var AM={kernelName:uc,backendName:"webgpu",kernelFunc:Fb};var QG=Dt({opType:J.GREATER,cpuKernelImpl:F_,dtype:"bool"}),MM={kernelName:$s,backendName:"webgpu",kernelFunc:QG};var ZG=Dt({opType:J.GREATER_EQUAL,dtype:"bool",cpuKernelImpl:T_}),DM={kernelName:Es,backendName:"webgpu",kernelFunc:ZG};function JG(r){let{inputs:t,backend:e}=r,{input:n}=t;return hf(n,!0,e)}var RM={kernelName:Nw,backendName:"webgpu",kernelFunc:JG};var tV=nt({opType:F.IS_FINITE,dtype:"bool"}),NM={kernelName:cc,backendName:"webgpu",kernelFunc:tV};var eV=nt({opType:F.IS_INF,dtype:"bool"}),$M={kernelName:pc,backendName:"webgpu",kernelFunc:eV};var rV=nt({opType:F.IS_NAN,dtype:"bool"}),EM={kernelName:mc,backendName:"webgpu",kernelFunc:rV};function nV(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{alpha:s}=n,a=[{type:"float32",data:[s]}],u=new lr(o.shape,F.LEAKYRELU,"alpha : f32,");return e.runWebGPUProgram(u,[o],"float32",a)}var TM={kernelName:vo,backendName:"webgpu",kernelFunc:nV};var oV=Dt({opType:J.LESS,dtype:"bool",cpuKernelImpl:O_}),FM={kernelName:Ts,backendName:"webgpu",kernelFunc:oV};var sV=Dt({opType:J.LESS_EQUAL,dtype:"bool",cpuKernelImpl:P_}),PM={kernelName:Fs,backendName:"webgpu",kernelFunc:sV};var Sf=class{constructor(t){this.variableNames=[],this.outputShape=[],this.uniforms="start : f32, step : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=[t],this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="linSpace"}getUserCode(){return`
      ${M("index")} {
        if (index < uniforms.size) {
          setOutputAtIndex(index, uniforms.start + f32(index) * uniforms.step);
        }
      }
    `}};function iV(r){let{backend:t,attrs:e}=r,{start:n,stop:o,num:s}=e,a=(o-n)/(s-1),u=new Sf(s),l=[{type:"float32",data:[n]},{type:"float32",data:[a]}];return t.runWebGPUProgram(u,[],"float32",l)}var OM={kernelName:ba,backendName:"webgpu",kernelFunc:iV};var aV=nt({opType:F.LOG,cpuKernelImpl:B_}),BM={kernelName:Ps,backendName:"webgpu",kernelFunc:aV};var uV=nt({opType:F.LOG1P}),zM={kernelName:fc,backendName:"webgpu",kernelFunc:uV};var lV=Dt({opType:J.LOGICAL_AND,dtype:"bool"}),LM={kernelName:dc,backendName:"webgpu",kernelFunc:lV};var cV=nt({opType:F.LOGICAL_NOT}),WM={kernelName:hc,backendName:"webgpu",kernelFunc:cV};var pV=Dt({opType:J.LOGICAL_OR}),UM={kernelName:gc,backendName:"webgpu",kernelFunc:pV};var GM=`
  var powValue = 0.0;
  let basis = uniforms.bias + uniforms.alpha * sum;
  if (uniforms.beta == 0.5) {
    powValue = inverseSqrt(basis);
  } else if (uniforms.beta == 1.0) {
    powValue = 1.0 / basis;
  } else {
    powValue = exp(log(basis) * (-uniforms.beta));
  }
`,vf=class{constructor(t){this.outputShape=[],this.variableNames=["x"],this.uniforms="radius : i32, bias : f32, alpha : f32, beta : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="lrn"}getUserCode(){return`
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
        ${GM}

        setOutputAtIndex(index, x * powValue);
      }
    }
  `}},If=class{constructor(t,e){this.outputShape=[],this.variableNames=["x"],this.uniforms="radius : i32, bias : f32, alpha : f32, beta : f32,",this.workgroupSize=[256,1,1],this.maxAllowRadius=16,w.assert(e<=this.maxAllowRadius,()=>`Radius must be less than or equal to ${this.maxAllowRadius}, current radius is ${e}`),this.outputShape=t,this.elementsPerWorkgroup=this.workgroupSize[0]-2*this.maxAllowRadius,this.dispatchLayout={x:[3],y:[2],z:[0,1]},this.dispatch=D(this.dispatchLayout,this.outputShape,[this.elementsPerWorkgroup,this.workgroupSize[1],this.workgroupSize[2]]),this.shaderKey="lrn_shared"}getUserCode(){return`
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
        ${GM}

        setOutputAtCoords(b, r, c, d, lrnSub[index] * powValue);
      }
    } `}};function mV(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{depthRadius:s,bias:a,alpha:u,beta:l}=n,i;s>16?i=new vf(o.shape):i=new If(o.shape,s);let c=[{type:"int32",data:[s]},{type:"float32",data:[a]},{type:"float32",data:[u]},{type:"float32",data:[l]}];return e.runWebGPUProgram(i,[o],o.dtype,c)}var VM={kernelName:wa,backendName:"webgpu",kernelFunc:mV};var Cf=class{constructor(t){this.outputShape=[],this.variableNames=["inputImage","outputImage","dy"],this.uniforms="depthRadius : i32, bias : f32, alpha : f32, beta : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="lrn_grad"}getUserCode(){return`
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
  `}};function fV(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,y:s,dy:a}=t,{depthRadius:u,bias:l,alpha:i,beta:c}=n,p=new Cf(o.shape),m=[{type:"int32",data:[u]},{type:"float32",data:[l]},{type:"float32",data:[i]},{type:"float32",data:[c]}];return e.runWebGPUProgram(p,[o,s,a],o.dtype,m)}var HM={kernelName:Sa,backendName:"webgpu",kernelFunc:fV};var dV=Dt({opType:J.MAX,cpuKernelImpl:L_}),qM={kernelName:$n,backendName:"webgpu",kernelFunc:dV};function hV(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{filterSize:s,strides:a,pad:u,dimRoundingMode:l}=n,c=S.computePool2DInfo(o.shape,s,a,1,u,l);return Pm(o,c,"max",e)}var KM={kernelName:Ia,backendName:"webgpu",kernelFunc:hV};function gV(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{filterSize:s,strides:a,pad:u,dataFormat:l,dimRoundingMode:i}=n,c=[1,1,1],p=S.computePool3DInfo(o.shape,s,a,c,u,i,l),m=new ro(p,"max"),f=[{type:"int32",data:[p.strideDepth,p.strideHeight,p.strideWidth]},{type:"int32",data:[p.padInfo.front,p.padInfo.top,p.padInfo.left]},{type:"int32",data:[p.inDepth,p.inHeight,p.inWidth]},{type:"int32",data:[p.effectiveFilterDepth,p.effectiveFilterHeight,p.effectiveFilterWidth]}];return e.runWebGPUProgram(m,[o],o.dtype,f)}var jM={kernelName:yc,backendName:"webgpu",kernelFunc:gV};var kf=class{constructor(t){this.variableNames=["dy","maxPos"],this.uniforms=`strides : vec2<i32>, pads : vec2<i32>, dilations : vec2<i32>, filterDims : vec2<i32>,
       outHeight : i32, outWidth : i32`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.inShape,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="maxPool2DBackprop"}getUserCode(){return`
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
    `}},_f=class{constructor(t){this.variableNames=["dy","maxPos"],this.uniforms=`strides : vec3<i32>, pads : vec3<i32>, filterDims : vec3<i32>,
      outDepth : i32, outHeight : i32, outWidth : i32`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t.inShape,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="maxPool3DBackprop"}getUserCode(){return`
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
    `}};function xV(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,input:s}=t,a=s,{filterSize:u,strides:l,pad:i,dimRoundingMode:c}=n,p=[1,1,1],m=S.computePool3DInfo(a.shape,u,l,p,i,c),f=new ro(m,"max",!0),d=[{type:"int32",data:[m.strideDepth,m.strideHeight,m.strideWidth]},{type:"int32",data:[m.padInfo.front,m.padInfo.top,m.padInfo.left]},{type:"int32",data:[m.inDepth,m.inHeight,m.inWidth]},{type:"int32",data:[m.effectiveFilterDepth,m.effectiveFilterHeight,m.effectiveFilterWidth]}],h=e.runWebGPUProgram(f,[a],"int32",d),g=new _f(m);d=[{type:"int32",data:[m.strideDepth,m.strideHeight,m.strideWidth]},{type:"int32",data:[m.effectiveFilterDepth-1-m.padInfo.front,m.effectiveFilterHeight-1-m.padInfo.top,m.effectiveFilterWidth-1-m.padInfo.left]},{type:"int32",data:[m.effectiveFilterDepth,m.effectiveFilterHeight,m.effectiveFilterWidth]},{type:"int32",data:[m.outDepth]},{type:"int32",data:[m.outHeight]},{type:"int32",data:[m.outWidth]}];let x=e.runWebGPUProgram(g,[o,h],a.dtype,d);return e.disposeData(h.dataId),x}var XM={kernelName:bc,backendName:"webgpu",kernelFunc:xV};function yV(r){let{inputs:t,backend:e,attrs:n}=r,{dy:o,input:s,output:a}=t,u=s;Cm([s,a],"maxPoolGrad");let{filterSize:l,strides:i,pad:c,dimRoundingMode:p}=n,m=S.computePool2DInfo(u.shape,l,i,1,c,p),f=new Xr(m,"max",!0),d=[{type:"int32",data:[m.strideHeight,m.strideWidth]},{type:"int32",data:[m.padInfo.top,m.padInfo.left]},{type:"int32",data:[m.dilationHeight,m.dilationWidth]},{type:"int32",data:[m.inHeight,m.inWidth]},{type:"int32",data:[m.effectiveFilterHeight,m.effectiveFilterWidth]}],h=e.runWebGPUProgram(f,[u],"int32",d),g=new kf(m);d=[{type:"int32",data:[m.strideHeight,m.strideWidth]},{type:"int32",data:[m.effectiveFilterHeight-1-m.padInfo.top,m.effectiveFilterWidth-1-m.padInfo.left]},{type:"int32",data:[m.dilationHeight,m.dilationWidth]},{type:"int32",data:[m.effectiveFilterHeight,m.effectiveFilterWidth]},{type:"int32",data:[m.outHeight]},{type:"int32",data:[m.outWidth]}];let x=e.runWebGPUProgram(g,[o,h],u.dtype,d);return e.disposeData(h.dataId),x}var YM={kernelName:xc,backendName:"webgpu",kernelFunc:yV};function bV(r){let{inputs:t,backend:e,attrs:n}=r,{filterSize:o,strides:s,pad:a,includeBatchInIndex:u}=n,{x:l}=t;w.assert(l.shape.length===4,()=>`Error in maxPool: input must be rank 4 but got rank ${l.shape.length}.`);let i=[1,1];w.assert(S.eitherStridesOrDilationsAreOne(s,i),()=>`Error in maxPool: Either strides or dilations must be 1. Got strides ${s} and dilations '${i}'`);let c=S.computePool2DInfo(l.shape,o,s,i,a),p=[{type:"int32",data:[c.strideHeight,c.strideWidth]},{type:"int32",data:[c.padInfo.top,c.padInfo.left]},{type:"int32",data:[c.dilationHeight,c.dilationWidth]},{type:"int32",data:[c.inHeight,c.inWidth]},{type:"int32",data:[c.effectiveFilterHeight,c.effectiveFilterWidth]}],m=new Xr(c,"max",!1),f=e.runWebGPUProgram(m,[l],l.dtype,p);m=new Xr(c,"max",!0,!0,u);let d=e.runWebGPUProgram(m,[l],"int32",p);return[f,d]}var QM={kernelName:wc,backendName:"webgpu",kernelFunc:bV};function wV(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s,keepDims:a}=n;return cr(o,s,a,"min",e)}var ZM={kernelName:Co,backendName:"webgpu",kernelFunc:wV};var SV=Dt({opType:J.MIN,cpuKernelImpl:W_}),JM={kernelName:Os,backendName:"webgpu",kernelFunc:SV};var Af=class{constructor(t,e,n){this.uniforms="",this.variableNames=["x"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=e.map((o,s)=>o[0]+t[s]+o[1]),this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.xShape=t,e.map((o,s)=>{this.uniforms+=` pad${s} : vec2<i32>,`}),this.offset=n==="reflect"?0:1,this.shaderKey=`mirrorPad_${n}`}getUserCode(){let t=this.xShape.length,e=this.xShape.map((i,c)=>`uniforms.pad${c}[0]`).join(","),n=this.xShape.map((i,c)=>`uniforms.pad${c}[0] + uniforms.xShape${t>1?`[${c}]`:""}`).join(","),o=t===1?"start":"start[i]",s=t===1?"end":"end[i]",a=t===1?"outC":"outC[i]",u=Lt(t),l=t>1?["coords[0]","coords[1]","coords[2]","coords[3]"].slice(0,t):"coords";return`
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
          setOutputAtIndex(index, getX(${l}));
        }
      }
    `}};var tD={kernelName:Ca,backendName:"webgpu",kernelFunc:({inputs:r,attrs:t,backend:e})=>{let{x:n}=r,{paddings:o,mode:s}=t,a=e,u=o.map(c=>({type:"int32",data:[c[0],c[1]]})),l=new Af(n.shape,o,s);return a.runWebGPUProgram(l,[n],n.dtype,u)}};var vV=Dt({opType:J.MOD}),eD={kernelName:Sc,backendName:"webgpu",kernelFunc:vV};var Mf=class{constructor(t,e){this.variableNames=["probs"],this.outputShape=[],this.uniforms="seed : f32, numOutcomes: i32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=[t,e],this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="multinomial"}getUserCode(){return`
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
  `}};var Df=class{constructor(t){this.variableNames=["logits"],this.outputShape=t,this.dispatchLayout=E(this.outputShape),this.dispatch=[this.outputShape[0],1,1],this.outputShape[1]>=4096?this.workgroupSize=[256,1,1]:this.workgroupSize=[64,1,1],this.shaderKey="softmax"}getUserCode(){return`
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
    `}};function Pb(r){let{inputs:t,backend:e,attrs:n}=r,{logits:o}=t,{dim:s}=n,a=K({inputs:{x:o},backend:e,attrs:{shape:[w.sizeFromShape(o.shape)/o.shape[s],o.shape[s]]}}),u=new Df(a.shape),l=e.runWebGPUProgram(u,[a],o.dtype),i=K({inputs:{x:l},backend:e,attrs:{shape:o.shape}});return e.disposeData(a.dataId),e.disposeData(l.dataId),i}var rD={kernelName:Pa,backendName:"webgpu",kernelFunc:Pb};function IV(r){let{inputs:t,backend:e,attrs:n}=r,{logits:o}=t,{numSamples:s,seed:a,normalized:u}=n,l=u?o:Pb({inputs:{logits:o},backend:e,attrs:{dim:o.shape.length-1}}),i=l.shape[0],c=l.shape[1],p=new Mf(i,s),m=[{type:"float32",data:[a]},{type:"int32",data:[c]}],f=e.runWebGPUProgram(p,[l],"int32",m);return u||e.disposeData(l.dataId),f}var nD={kernelName:ka,backendName:"webgpu",kernelFunc:IV};function CV(r){let{inputs:t,backend:e}=r,{x:n}=t;if(e.shouldExecuteOnCPU([n])){let s=e.tensorMap.get(n.dataId),[a,u]=G_(s.values,n.shape,n.dtype);return e.makeTensorInfo(u,n.dtype,a)}let o=new lr(n.shape,F.NEG);return e.runWebGPUProgram(o,[n],n.dtype)}var oD={kernelName:ko,backendName:"webgpu",kernelFunc:CV};function kV(r){console.warn("tf.nonMaxSuppression() in webgpu locks the UI thread. Call tf.nonMaxSuppressionAsync() instead");let{inputs:t,backend:e,attrs:n}=r,{boxes:o,scores:s}=t,{maxOutputSize:a,iouThreshold:u,scoreThreshold:l}=n,i=e.readSync(o.dataId),c=e.readSync(s.dataId),{selectedIndices:p}=di.nonMaxSuppressionV3Impl(i,c,a,u,l);return e.makeTensorInfo([p.length],"int32",new Int32Array(p))}var sD={kernelName:_a,backendName:"webgpu",kernelFunc:kV};function _V(r){console.warn("tf.nonMaxSuppression() in webgpu locks the UI thread. Call tf.nonMaxSuppressionAsync() instead");let{inputs:t,backend:e,attrs:n}=r,{boxes:o,scores:s}=t,{maxOutputSize:a,iouThreshold:u,scoreThreshold:l,softNmsSigma:i}=n,c=e.readSync(o.dataId),p=e.readSync(s.dataId),m=a,f=u,d=l,h=i,{selectedIndices:g,selectedScores:x}=di.nonMaxSuppressionV5Impl(c,p,m,f,d,h);return[e.makeTensorInfo([g.length],"int32",new Int32Array(g)),e.makeTensorInfo([x.length],"float32",new Float32Array(x))]}var iD={kernelName:Aa,backendName:"webgpu",kernelFunc:_V};var Rf=class{constructor(t,e){this.variableNames=["x"],this.uniforms="onValue : f32, offValue : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=[t,e],this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="onehot"}getUserCode(){return`
      ${M("index")} {
        if(index < uniforms.size) {
          let coords = getCoordsFromIndex(index);
          setOutputAtIndex(index, mix(uniforms.offValue, uniforms.onValue,
                                      f32(i32(round(getX(coords.x))) == coords.y)));
        }
      }
    `}};function AV(r){let{inputs:t,backend:e,attrs:n}=r,{indices:o}=t,{dtype:s,depth:a,onValue:u,offValue:l}=n,i=w.sizeFromShape(o.shape),c=new Rf(i,a),p=K({inputs:{x:o},backend:e,attrs:{shape:[i]}}),m=[{type:"float32",data:[u]},{type:"float32",data:[l]}],f=e.runWebGPUProgram(c,[p],s,m);e.disposeData(p.dataId);let d=[...o.shape,a],h=K({inputs:{x:f},backend:e,attrs:{shape:d}});return e.disposeData(f.dataId),h}var aD={kernelName:Ma,backendName:"webgpu",kernelFunc:AV};function ju(r){let{inputs:t,backend:e}=r,{x:n}=t;if(n.dtype==="complex64"){let o=In({inputs:{input:n},backend:e}),s=ju({inputs:{x:o},backend:e}),a=os({inputs:{input:n},backend:e}),u=ju({inputs:{x:a},backend:e}),l=gr({inputs:{real:s,imag:u},backend:e});return e.disposeData(o.dataId),e.disposeData(s.dataId),e.disposeData(a.dataId),e.disposeData(u.dataId),l}else return Ht({attrs:{shape:n.shape,dtype:n.dtype,value:n.dtype==="string"?"":0},backend:e})}var uD={kernelName:js,backendName:"webgpu",kernelFunc:ju};function lD(r){let{inputs:t,backend:e}=r,{x:n}=t;if(n.dtype==="string")throw new Error("onesLike is not supported under string dtype");if(n.dtype==="complex64"){let o=In({inputs:{input:n},backend:e}),s=lD({inputs:{x:o},backend:e}),a=os({inputs:{input:n},backend:e}),u=ju({inputs:{x:a},backend:e}),l=gr({inputs:{real:s,imag:u},backend:e});return e.disposeData(o.dataId),e.disposeData(s.dataId),e.disposeData(a.dataId),e.disposeData(u.dataId),l}else return Ht({attrs:{shape:n.shape,dtype:n.dtype,value:1},backend:e})}var cD={kernelName:vc,backendName:"webgpu",kernelFunc:lD};function MV(r){let{inputs:t,backend:e,attrs:n}=r,{axis:o}=n;if(t.length===1)return df({inputs:{input:t[0]},backend:e,attrs:{dim:o}});let s=t[0].shape,a=t[0].dtype;t.forEach(c=>{w.assertShapesMatch(s,c.shape,"All tensors passed to stack must have matching shapes"),w.assert(a===c.dtype,()=>"All tensors passed to stack must have matching dtypes")});let u=[],l=t.map(c=>{let p=df({inputs:{input:c},backend:e,attrs:{dim:o}});return u.push(p),p}),i=Nb({inputs:l,backend:e,attrs:{axis:o}});return u.forEach(c=>e.disposeData(c.dataId)),i}var pD={kernelName:zs,backendName:"webgpu",kernelFunc:MV};function Ob(r,t=!1){let e=r.length,n=Lt(e),o=r.map((p,m)=>`uniforms.pad${m}[0]`).join(","),s=r.map((p,m)=>`uniforms.pad${m}[0] + uniforms.xShape${e>1?`[${m}]`:""}`).join(","),a=e>1?`${n}(${o})`:`${o}`,u=e>1?`${n}(${s})`:`${s}`,l=e>1?"any(paddedCoords < start)":"paddedCoords < start",i=e>1?"any(paddedCoords >= end)":"paddedCoords >= end",c=e>1?["coords[0]","coords[1]","coords[2]","coords[3]"].slice(0,e):"coords";return`
        let start = ${a};
        let end = ${u};
        if (${l} || ${i}) {
          setOutputAtIndex(index, ${t?0:"uniforms.constantValue"});
        } else {
          let coords = paddedCoords - start;
          setOutputAtIndex(index, getX(${c}));
        }
  `}var Nf=class{constructor(t,e){this.variableNames=["x"],this.uniforms="constantValue : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=e.map((n,o)=>n[0]+t[o]+n[1]),this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),e.map((n,o)=>{this.uniforms+=` pad${o} : vec2<i32>,`}),this.xShape=t,this.shaderKey="pad"}getUserCode(){return`
      ${M("index")} {
        if (index < uniforms.size) {
          let paddedCoords = getCoordsFromIndex(index);
          ${Ob(this.xShape)}
        }
      }
    `}};var DV=r=>{let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{paddings:s,constantValue:a}=n;if(s.every(i=>w.arraysEqual(i,[0,0])))return te({inputs:{x:o},backend:e});if(w.sizeFromShape(o.shape)===0){let i=s.map((c,p)=>c[0]+o.shape[p]+c[1]);return Ht({backend:e,attrs:{shape:i,value:a,dtype:o.dtype}})}let u=[{type:"float32",data:[a]}];s.map(i=>u.push({type:"int32",data:[i[0],i[1]]}));let l=new Nf(o.shape,s);return e.runWebGPUProgram(l,[o],o.dtype,u)},mD={kernelName:_o,backendName:"webgpu",kernelFunc:DV};var RV=Dt({opType:J.POW}),fD={kernelName:Ls,backendName:"webgpu",kernelFunc:RV};function NV(r){let{inputs:t,backend:e}=r,{x:n,alpha:o}=t,s=new vn(J.PRELU,n.shape,o.shape);return e.runWebGPUProgram(s,[n,o],"float32")}var dD={kernelName:Ao,backendName:"webgpu",kernelFunc:NV};function $V(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{axis:s,keepDims:a}=n;return cr(o,s,a,"prod",e)}var hD={kernelName:Ws,backendName:"webgpu",kernelFunc:$V};var EV=r=>{let{backend:t,attrs:e}=r,{start:n,stop:o,step:s,dtype:a}=e,u=q_(n,o,s,a);return t.makeTensorInfo([u.length],a,u)},gD={kernelName:Ic,backendName:"webgpu",kernelFunc:EV};var TV=Dt({opType:J.DIV}),xD={kernelName:ks,backendName:"webgpu",kernelFunc:TV};var FV=nt({opType:F.RECIPROCAL}),yD={kernelName:Cc,backendName:"webgpu",kernelFunc:FV};var PV=nt({opType:F.RELU}),bD={kernelName:Us,backendName:"webgpu",kernelFunc:PV};var OV=nt({opType:F.RELU6}),wD={kernelName:Vs,backendName:"webgpu",kernelFunc:OV};var $f=class{constructor(t,e,n){this.variableNames=["x"],this.uniforms="adjustHeightWidth : vec2<f32>, halfPixelCenters : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=[t[0],e,n,t[3]],this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="resizeBilinear"}getUserCode(){return`
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
    `}};function BV(r){let{inputs:t,backend:e,attrs:n}=r,{images:o}=t,{alignCorners:s,size:a,halfPixelCenters:u}=n,[l,i]=a,c=s&&l>1?1:0,p=s&&i>1?1:0,f=[{type:"float32",data:[c,p]},{type:"float32",data:[u?.5:0]}],d=new $f(o.shape,l,i);return e.runWebGPUProgram(d,[o],"float32",f)}var SD={kernelName:$a,backendName:"webgpu",kernelFunc:BV};var Ef=class{constructor(t,e){this.variableNames=["dy"],this.uniforms=`effectiveXSize : vec2<i32>, effectiveYSize : vec2<i32>, heightScale : f32, widthScale : f32,
       invHeightScale : f32, invWidthScale : f32, winHeight : i32, winWidth : i32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.alignCorners=e,this.shaderKey=`resizeBilinearBackprop_${e}`}getUserCode(){return`
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
    `}};function zV(r){let{inputs:t,backend:e,attrs:n}=r,{images:o,dy:s}=t,{alignCorners:a}=n,[,u,l]=o.shape,[,i,c]=s.shape,p=[a&&i>1?u-1:u,a&&c>1?l-1:l],m=[a&&i>1?i-1:i,a&&c>1?c-1:c],f=p[0]/m[0],d=p[1]/m[1],h=1/f,g=1/d,x=Math.ceil(h)*2+2,y=Math.ceil(g)*2+2,b=new Ef(o.shape,a),v=[{type:"int32",data:p},{type:"int32",data:m},{type:"float32",data:[f]},{type:"float32",data:[d]},{type:"float32",data:[h]},{type:"float32",data:[g]},{type:"int32",data:[x]},{type:"int32",data:[y]}];return e.runWebGPUProgram(b,[s],s.dtype,v)}var vD={kernelName:Ea,backendName:"webgpu",kernelFunc:zV};var Tf=class{constructor(t,e,n,o){this.variableNames=["x"],this.uniforms="adjustHeightWidth : vec2<f32>, roundBase : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=[t[0],e,n,t[3]],this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.halfPixelCenters=o,this.shaderKey=`resizeNearest_${o}`}getUserCode(){let t;return this.halfPixelCenters?t="max((vec2<f32>(rc) + vec2<f32>(0.5)) * effectiveInputOverOutputRatioRC, vec2<f32>(0.0))":t="vec2<f32>(rc) * effectiveInputOverOutputRatioRC",`
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
    `}};function LV(r){let{inputs:t,backend:e,attrs:n}=r,{images:o}=t,{alignCorners:s,halfPixelCenters:a,size:u}=n,[l,i]=u,c=s&&l>1?1:0,p=s&&i>1?1:0,f=[{type:"float32",data:[c,p]},{type:"float32",data:[s?.5:0]}],d=new Tf(o.shape,l,i,a);return e.runWebGPUProgram(d,[o],o.dtype,f)}var ID={kernelName:Ra,backendName:"webgpu",kernelFunc:LV};var Ff=class{constructor(t,e){this.variableNames=["dy"],this.uniforms=`effectiveXSize : vec2<i32>, effectiveYSize : vec2<i32>, invHeightScale : f32, invWidthScale : f32,
       winHeight : i32, winWidth : i32,`,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.alignCorners=e,this.shaderKey=`resizeNearestNeigborBackprop_${e}`}getUserCode(){return`
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
    `}};function WV(r){let{inputs:t,backend:e,attrs:n}=r,{images:o,dy:s}=t,{alignCorners:a}=n,[,u,l]=o.shape,[,i,c]=s.shape,p=[a&&i>1?u-1:u,a&&c>1?l-1:l],m=[a&&i>1?i-1:i,a&&c>1?c-1:c],f=p[0]/m[0],d=p[1]/m[1],h=1/f,g=1/d,x=Math.ceil(h)*2+2,y=Math.ceil(g)*2+2,b=new Ff(o.shape,a),v=[{type:"int32",data:p},{type:"int32",data:m},{type:"float32",data:[h]},{type:"float32",data:[g]},{type:"int32",data:[x]},{type:"int32",data:[y]}];return e.runWebGPUProgram(b,[s],s.dtype,v)}var CD={kernelName:Na,backendName:"webgpu",kernelFunc:WV};var Pf=class{constructor(t){this.variableNames=["x"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.uniforms=" axis : vec4<i32>,",this.shaderKey="reverse"}getUserCode(){return`
      
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
    `}};function UV(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{dims:s}=n,a=o.shape.length;if(a===0)return te({inputs:{x:o},backend:e});let u=o.shape,l=[1,1,1,1];u.forEach((g,x)=>{let y=x+4-a;l[y]=g});let i=w.parseAxisParam(s,o.shape),c=[0,0,0,0];i.forEach(g=>{let x=g+4-a;c[x]=1});let p=[{type:"int32",data:c}],m=K({inputs:{x:o},backend:e,attrs:{shape:l}}),f=new Pf(l),d=e.runWebGPUProgram(f,[m],m.dtype,p);e.disposeData(m.dataId);let h=K({inputs:{x:d},backend:e,attrs:{shape:u}});return e.disposeData(d.dataId),h}var kD={kernelName:Mo,backendName:"webgpu",kernelFunc:UV};var Of=class{constructor(t,e){this.outputShape=[],this.variableNames=["x"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.uniforms=`centerX : f32, centerY : f32, sinRadians : f32,
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
      `}};var _D={kernelName:La,backendName:"webgpu",kernelFunc:({inputs:r,attrs:t,backend:e})=>{let{image:n}=r,{radians:o,fillValue:s,center:a}=t,u=e,l=new Of(n.shape,s),[i,c]=S.getImageCenter(a,n.shape[1],n.shape[2]),p=[{type:"float32",data:[i]},{type:"float32",data:[c]},{type:"float32",data:[Math.sin(o)]},{type:"float32",data:[Math.cos(o)]}];return typeof s=="number"?p.push({type:"float32",data:[Number.parseFloat(s.toFixed(2))]}):p.push({type:"float32",data:s}),u.runWebGPUProgram(l,[n],n.dtype,p)}};var GV=nt({opType:F.ROUND}),AD={kernelName:kc,backendName:"webgpu",kernelFunc:GV};var VV=nt({opType:F.RSQRT,cpuKernelImpl:K_}),MD={kernelName:Tn,backendName:"webgpu",kernelFunc:VV};var Yr=class{constructor(t,e,n,o,s,a,u,l=!0){this.variableNames=["updates","indices"],this.workgroupSize=[64,1,1],this.atomic=!0,this.outputShape=a,this.type=u,this.sumDupeIndices=l,this.dispatchLayout=E(t),this.dispatch=D(this.dispatchLayout,t,this.workgroupSize),this.sliceDimGreaterThanOne=e>1,this.shaderKey=`scatter_${n}_${o}_${this.sliceDimGreaterThanOne}_${u}_${l}_${s.length}`;let i=Lt(s.length);this.uniforms=`sliceDim : i32, strides: ${i}, updatesSize: i32,`,this.updatesRank=o,this.indicesRank=n}getUserCode(){let t="";this.indicesRank===1?t="coords[0]":this.indicesRank===2&&(t="coords[0], j");let e=`getIndices(${t})`,n=this.sliceDimGreaterThanOne?"uniforms.strides[j]":"uniforms.strides",o="",s="";this.dispatchLayout.x.length===1?(o="flattenedIndex",s=`
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
      `);let u=`getUpdates(${Array.from({length:this.updatesRank},(i,c)=>`coords[${c}]`).join(", ")})`;return`
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
              ${to(this.type)}(${u});
          let flatIndex = getOutputIndexFromCoords(${o});

          ${this.sumDupeIndices?ar("&result[flatIndex]","updateValue",this.type):"atomicStore(&result[flatIndex], bitcast<i32>(updateValue));"}
        }
      }`}};function HV(r){let{inputs:t,backend:e,attrs:n}=r,{indices:o,updates:s}=t,{shape:a}=n,{sliceRank:u,numUpdates:l,sliceSize:i,strides:c,outputSize:p}=S.calculateShapes(s,o,a),m=[p/i,i];if(p===0)return e.makeTensorInfo(a,o.dtype);let f=K({inputs:{x:o},backend:e,attrs:{shape:[l,u]}}),d=K({inputs:{x:s},backend:e,attrs:{shape:[l,i]}}),h=d.dtype,g=Ht({backend:e,attrs:{shape:m,value:0,dtype:h}}),x=w.sizeFromShape(d.shape),y=[{type:"int32",data:[u]},{type:"int32",data:c},{type:"int32",data:[x]}],b=new Yr(d.shape,u,f.shape.length,d.shape.length,c,m,h),v=e.runWebGPUProgram(b,[d,f],h,y,g),C=K({inputs:{x:v},backend:e,attrs:{shape:a}});return e.disposeData(f.dataId),e.disposeData(d.dataId),e.disposeData(v.dataId),C}var DD={kernelName:Do,backendName:"webgpu",kernelFunc:HV};var Bf=class{constructor(t,e){this.outputShape=[],this.variableNames=["sortedSequence","values"],this.uniforms="numInputs : i32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.side=e,this.shaderKey=`search_sorted_${e}`}getUserCode(){return`
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
    `}};function qV(r){let{inputs:t,backend:e,attrs:n}=r,{sortedSequence:o,values:s}=t,{side:a}=n,u=new Bf([s.shape[0],s.shape[1]],a),l=[{type:"int32",data:[o.shape[1]]}];return e.runWebGPUProgram(u,[o,s],"int32",l)}var RD={kernelName:Fa,backendName:"webgpu",kernelFunc:qV};var zf=class{constructor(t,e,n){this.variableNames=["c","a","b"],this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=e,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.cRank=t,this.rank=n,this.shaderKey="select"}getUserCode(){let t,e;if(this.rank>4)throw Error(`Where for rank ${this.rank} is not yet supported`);if(this.rank===1)e="resRC",t="resRC";else{let o=["resRC.x","resRC.y","resRC.z","resRC.w"],s=[],a=[];for(let u=0;u<this.outputShape.length;u++)a.push(`${o[u]}`),u<this.cRank&&s.push(`${o[u]}`);t=s.join(),e=a.join()}return`
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
    `}};function KV(r){let{inputs:t,backend:e}=r,{condition:n,t:o,e:s}=t,a=new zf(n.shape.length,o.shape,o.shape.length);return e.runWebGPUProgram(a,[n,o,s],Oe(o.dtype,s.dtype))}var ND={kernelName:_c,backendName:"webgpu",kernelFunc:KV};var jV=nt({opType:F.SELU}),$D={kernelName:Ac,backendName:"webgpu",kernelFunc:jV};var XV=nt({opType:F.SIGMOID}),ED={kernelName:Fn,backendName:"webgpu",kernelFunc:XV};var YV=nt({opType:F.SIGN}),TD={kernelName:Rc,backendName:"webgpu",kernelFunc:YV};var QV=nt({opType:F.SIN}),FD={kernelName:Mc,backendName:"webgpu",kernelFunc:QV};var ZV=nt({opType:F.SINH}),PD={kernelName:Dc,backendName:"webgpu",kernelFunc:ZV};var JV=nt({opType:F.SOFTPLUS}),OD={kernelName:Nc,backendName:"webgpu",kernelFunc:JV};var Lf=class{constructor(t,e,n,o,s,a){this.variableNames=["x"],this.outputShape=[],this.uniforms="",this.workgroupSize=[64,1,1],this.size=!0;let u=new Array(o.length);for(let l=0;l<u.length;l++)u[l]=o[s[l]];this.outputShape=u,this.newDim=s,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.xShape=t,this.paddedXShape=e,this.uniforms+=`reshapedPaddedXShape : ${Lt(o.length)}, paddedXShapeStrides : ${Lt(a)}, `,n.map((l,i)=>{this.uniforms+=` pad${i} : vec2<i32>,`}),this.shaderKey=`spaceToBatchND_${s}`}getUserCode(){let t=Lt(this.outputShape.length),e=kb(this.newDim);return`
      ${Gu(this.paddedXShape,"PaddedX")}
      ${M("index")} {
        if(index < uniforms.size) {
          let coords = getCoordsFromIndex(index);
          let switchedIndex = getIndexFromCoords${this.outputShape.length}D(${t}(${e}), uniforms.reshapedPaddedXShape);
          let paddedCoords = getPaddedXCoordsFromIndex(switchedIndex);
          ${Ob(this.xShape,!0)}
        }
      }
    `}};var tH=r=>{let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{blockShape:s,paddings:a}=n;w.assert(o.shape.length<=4,()=>"spaceToBatchND for rank > 4 with a WebGPU backend not implemented yet");let u=s.reduce((y,b)=>y*b),l=[[0,0]];l.push(...a);for(let y=1+s.length;y<o.shape.length;++y)l.push([0,0]);let i=l.map((y,b)=>y[0]+o.shape[b]+y[1]),c=S.getReshaped(i,s,u,!1),p=S.getPermuted(c.length,s.length,!1),m=S.getReshapedPermuted(i,s,u,!1),f=w.computeStrides(i),d=new Lf(o.shape,i,l,c,p,f.length),h=[{type:"int32",data:c},{type:"int32",data:f}];l.map(y=>h.push({type:"int32",data:[y[0],y[1]]}));let g=e.runWebGPUProgram(d,[o],o.dtype,h),x=K({inputs:{x:g},backend:e,attrs:{shape:m}});return e.disposeData(g.dataId),x},BD={kernelName:$c,backendName:"webgpu",kernelFunc:tH};var Wf=class{constructor(t,e,n){this.variableNames=["input","indices","segmentIds"],this.outputShape=[],this.uniforms="segmentSize : i32, sparseSize : i32,",this.workgroupSize=[64,1,1],this.atomic=!0,this.outputShape=t,this.type=n,this.dispatchLayout=E([e]),this.dispatch=D(this.dispatchLayout,[e],this.workgroupSize),this.shaderKey="sparseSegmentSum"}getUserCode(){return`
    ${M("index")} {
      if (index < uniforms.sparseSize) {
        let indexInSegmentIds = index / uniforms.segmentSize;
        let indexInSegment = index % uniforms.segmentSize;
        let indexInInput = indices[indexInSegmentIds];
        let segmentId = segmentIds[indexInSegmentIds];

        let value = input[indexInInput * uniforms.segmentSize + indexInSegment];
        let outIndex = segmentId * uniforms.segmentSize + indexInSegment;
        ${ar("&result[outIndex]","value",this.type)}
      }
    }
  `}},Uf=class{constructor(t,e){this.variableNames=["segmentIds"],this.outputShape=[],this.workgroupSize=[64,1,1],this.atomic=!0,this.outputShape=[t],this.dispatchLayout=E(e),this.dispatch=D(this.dispatchLayout,e,this.workgroupSize),this.shaderKey="sparseSegmentIdCountProgram"}getUserCode(){return`
    ${M("index")} {
      if (index < uniforms.segmentIdsShape) {
        let segmentId = segmentIds[index];
        ${ar("&result[segmentId]","1","int32")}
      }
    }
  `}},Gf=class{constructor(t,e){this.variableNames=["segmentSum","sameSegmentIdCount"],this.outputShape=[],this.uniforms="segmentSize : i32",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.type=e,this.dispatchLayout=E(t),this.dispatch=D(this.dispatchLayout,t,this.workgroupSize),this.shaderKey="sparseSegmentMean"}getUserCode(){return`
    ${M("index")} {
      if (index < uniforms.size) {
        let segmentId = index / uniforms.segmentSize;
        let count = sameSegmentIdCount[segmentId];
        if (count != 0) {
          ${this.type==="float32"?"setOutputAtIndex(index, segmentSum[index] / f32(count));":"setOutputAtIndexI32(index, segmentSum[index] / count);"}
        }
      }
    }
  `}};function Vf(r,t,e,n=!1,o){let a=w.sizeFromShape(r.shape)/r.shape[0],u=r.dtype,l=w.sizeFromShape(t.shape),i=o.readSync(e.dataId),p=l>0?i[l-1]+1:0,m,f=r.shape.slice();f[0]=p;let d=l*a,h=Ht({backend:o,attrs:{shape:f,value:0,dtype:u}});m=new Wf(f,d,u);let g=[{type:"int32",data:[a]},{type:"int32",data:[d]}],x=o.runWebGPUProgram(m,[r,t,e],u,g,h);if(n)return x;let y=Ht({backend:o,attrs:{shape:[p],value:0,dtype:"int32"}});m=new Uf(p,e.shape);let b=o.runWebGPUProgram(m,[e],"int32",null,y),v=Ht({backend:o,attrs:{shape:f,value:0,dtype:u}});m=new Gf(f,u),g=[{type:"int32",data:[a]}];let C=o.runWebGPUProgram(m,[x,b],u,g,v);return o.disposeData(x.dataId),o.disposeData(b.dataId),C}function eH(r){let{inputs:t,backend:e}=r,{data:n,indices:o,segmentIds:s}=t;return Vf(n,o,s,!1,e)}var zD={kernelName:Ec,backendName:"webgpu",kernelFunc:eH};function rH(r){let{inputs:t,backend:e}=r,{data:n,indices:o,segmentIds:s}=t;return Vf(n,o,s,!0,e)}var LD={kernelName:Tc,backendName:"webgpu",kernelFunc:rH};var Hf=class{constructor(t,e){this.variableNames=["A"],this.workgroupSize=[64,1,1],this.size=!0;let n=new Array(t.length);for(let o=0;o<n.length;o++)n[o]=t[o]*e[o];this.outputShape=n,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.rank=this.outputShape.length,this.shaderKey="tile"}getUserCode(){let t=nH(this.rank,"uniforms.");return`
      ${M("index")} {
        if (index < uniforms.size) {
          let resRC = getCoordsFromIndex(index);
          setOutputAtIndex(index, getA(${t}));
        }
      }
    `}};function nH(r,t=""){if(r>=5)throw Error(`Tile for rank ${r} is not yet supported`);if(r===1)return`(resRC % ${t}aShape)`;let e=["resRC.x","resRC.y","resRC.z","resRC.w"],n=[];for(let o=0;o<r;o++)n.push(`(${e[o]} % ${t}aShape[${o}])`);return n.join()}function Xu(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{reps:s}=n;if(e.shouldExecuteOnCPU([o])||o.dtype==="string"||o.shape.length>=5){let l=e.readSync(o.dataId),i=o.dtype==="string"?l.map(m=>w.decodeString(m)):l,c=Et(o.shape,o.dtype,i),p=tA(c,s);return e.makeTensorInfo(p.shape,p.dtype,p.values)}let a=new Hf(o.shape,s);return e.runWebGPUProgram(a,[o],o.dtype)}var WD={kernelName:an,backendName:"webgpu",kernelFunc:Xu};function oH(r){let{inputs:t,backend:e,attrs:n}=r,{sparseIndices:o,sparseValues:s,defaultValue:a}=t,{outputShape:u}=n,{sliceRank:l,numUpdates:i,sliceSize:c,strides:p,outputSize:m}=S.calculateShapes(s,o,u),f=!1;if(s.dtype==="string"){let $=e.bufferSync(o),T=e.bufferSync(s),U=w.decodeString(e.readSync(a.dataId)[0]),z=j_($,T,u,m,c,i,l,p,U,f);return e.makeTensorInfo(u,z.dtype,z.values)}let d=[m/c,c],h=K({inputs:{x:o},backend:e,attrs:{shape:[i,l]}}),g=s.shape.length?K({inputs:{x:s},backend:e,attrs:{shape:[i,c]}}):te({inputs:{x:s},backend:e}),x=g.dtype,y=e.makeTensorInfo([],x,w.makeZerosTypedArray(1,x)),b=K({inputs:{x:a},backend:e,attrs:{shape:Array(d.length).fill(1)}}),v=Xu({inputs:{x:b},backend:e,attrs:{reps:d}}),C=w.sizeFromShape([i,c]),_=[{type:"int32",data:[l]},{type:"int32",data:p},{type:"int32",data:[C]}];switch(i){case 0:break;case 1:{let $=new Yr([i,c],l,h.shape.length,g.shape.length,p,d,x,f);e.runWebGPUProgram($,[g,h],x,_,v)}break;default:{let $=new Yr([i,c],l,h.shape.length,y.shape.length,p,d,x,f);e.runWebGPUProgram($,[y,h],x,_,v)}{let $=new Yr([i,c],l,h.shape.length,g.shape.length,p,d,x);e.runWebGPUProgram($,[g,h],x,_,v)}}let k=K({inputs:{x:v},backend:e,attrs:{shape:u}});return e.disposeData(h.dataId),e.disposeData(g.dataId),e.disposeData(b.dataId),e.disposeData(y.dataId),e.disposeData(v.dataId),k}var UD={kernelName:Oa,backendName:"webgpu",kernelFunc:oH};function sH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{numOrSizeSplits:s,axis:a}=n,u=w.parseAxisParam(a,o.shape)[0],l=S.prepareSplitSize(o,s,u),i=o.shape.length,c=new Array(i).fill(0),p=o.shape.slice();return l.map(m=>{let f=[...p];f[u]=m;let d=Pr({inputs:{x:o},backend:e,attrs:{begin:c,size:f}});return c[u]+=m,d})}var GD={kernelName:Hs,backendName:"webgpu",kernelFunc:sH};var iH=nt({opType:F.SQRT}),VD={kernelName:Pn,backendName:"webgpu",kernelFunc:iH};var HD={kernelName:Fc,backendName:"webgpu",kernelFunc:({inputs:r,backend:t})=>{let{x:e}=r,n=t,o=new lr(e.shape,F.SQUARE);return n.runWebGPUProgram(o,[e],e.dtype)}};var aH=Dt({opType:J.SQUARED_DIFFERENCE}),qD={kernelName:qs,backendName:"webgpu",kernelFunc:aH};function uH({inputs:r,attrs:t,backend:e}){let{x:n}=r,o=new lr(n.shape,F.STEP,"stepAlpha : f32,"),s=[{type:"float32",data:[t.alpha]}];return e.runWebGPUProgram(o,[n],n.dtype,s)}var KD={kernelName:Eo,backendName:"webgpu",kernelFunc:uH};var qf=class{constructor(t){this.variableNames=["x"],this.workPerThread=1,this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize,[this.workPerThread,1,1]);let e=Lt(this.outputShape.length);this.uniforms=`begin : ${e},  strides : ${e}, `,this.shaderKey="stridedSlice"}getUserCode(){let t=this.outputShape.length,e="";if(t===1)e="coords * uniforms.strides + uniforms.begin";else{let o=0;e=this.outputShape.map((s,a)=>(o++,this.outputShape.length===1?`coords * uniforms.strides[${a}] + uniforms.begin[${a}]`:`coords[${o-1}] * uniforms.strides[${a}] + uniforms.begin[${a}]`)).join(",")}return`
       ${M("index")} {
         if (index < uniforms.size) {
           let coords = getCoordsFromIndex(index);
           setOutputAtIndex(index, getX(${e}));
         }
       }
     `}};function lH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{begin:s,end:a,strides:u,beginMask:l,endMask:i,ellipsisMask:c,newAxisMask:p,shrinkAxisMask:m}=n,{finalShapeSparse:f,finalShape:d,isIdentity:h,sliceDim0:g,isSimpleSlice:x,begin:y,end:b,strides:v}=me.sliceInfo(o.shape,s,a,u,l,i,c,p,m),C;if(h)C=K({inputs:{x:o},backend:e,attrs:{shape:d}});else if(g||x){w.assert(o.shape.length>=1,()=>`Input must have rank at least 1, got: ${o.shape.length}`);let _=me.computeOutShape(y,b,v),k=Pr({inputs:{x:o},backend:e,attrs:{begin:y,size:_}});C=K({inputs:{x:k},backend:e,attrs:{shape:d}}),e.disposeData(k.dataId)}else if(e.shouldExecuteOnCPU([o])){let k=e.readSync(o.dataId),$=Et(o.shape,o.dtype,k),T=Q_(f,$,v,y);C=e.makeTensorInfo(d,o.dtype,T.values)}else{let k=new qf(f),$=[{type:"int32",data:y},{type:"int32",data:v}],T=e.runWebGPUProgram(k,[o],o.dtype,$);C=K({inputs:{x:T},backend:e,attrs:{shape:d}}),e.disposeData(T.dataId)}return C}var jD={kernelName:$o,backendName:"webgpu",kernelFunc:lH};function cH(r){let{inputs:t,backend:e,attrs:n}=r,{separator:o,nGramWidths:s,leftPad:a,rightPad:u,padWidth:l,preserveShortSequences:i}=n,{data:c,dataSplits:p}=t,m=e.readSync(c.dataId),f=e.readSync(p.dataId),[d,h]=Z_(m,f,o,s,a,u,l,i);return[e.makeTensorInfo([d.length],"string",d),e.makeTensorInfo(p.shape,"int32",h)]}var XD={kernelName:Pc,backendName:"webgpu",kernelFunc:cH};var pH=Dt({opType:J.SUB,cpuKernelImpl:J_,supportsComplex:!0}),YD={kernelName:On,backendName:"webgpu",kernelFunc:pH};var mH=nt({opType:F.TAN}),QD={kernelName:Oc,backendName:"webgpu",kernelFunc:mH};var fH=nt({opType:F.TANH}),ZD={kernelName:Bc,backendName:"webgpu",kernelFunc:fH};function dH(r){let{inputs:t,backend:e,attrs:n}=r,{tensor:o,indices:s,updates:a}=t,{}=n,{sliceRank:u,numUpdates:l,sliceSize:i,strides:c,outputSize:p}=S.calculateShapes(a,s,o.shape),m=[p/i,i];if(p===0)return e.makeTensorInfo(o.shape,s.dtype);let f=[],d=K({inputs:{x:s},backend:e,attrs:{shape:[l,u]}});f.push(d);let h=K({inputs:{x:a},backend:e,attrs:{shape:[l,i]}});f.push(h);let g=K({inputs:{x:o},backend:e,attrs:{shape:m}});f.push(g);let x=Xu({inputs:{x:g},backend:e,attrs:{reps:Array(m.length).fill(1)}}),y=new Yr([l,i],u,d.shape.length,h.shape.length,c,m,o.dtype,!1),b=w.sizeFromShape([l,i]),v=[{type:"int32",data:[u]},{type:"int32",data:c},{type:"int32",data:[b]}],C=e.runWebGPUProgram(y,[h,d],g.dtype,v,x);f.push(C);let _=K({inputs:{x:C},backend:e,attrs:{shape:o.shape}});return f.forEach(k=>e.disposeData(k.dataId)),_}var JD={kernelName:Ta,backendName:"webgpu",kernelFunc:dH};var Kf=class{constructor(t){this.variableNames=["x","indices"],this.workgroupSize=[256,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.uniforms=`inputSize : i32, firstPass : i32, negativeInf : f32,
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
      `}},jf=class{constructor(t){this.variableNames=["x","indices"],this.workgroupSize=[256,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.uniforms="inputSize : i32, firstPass : i32, k : i32,",this.shaderKey="merge"}getUserCode(){return`
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
      `}};function Fi(r,t){t!==null&&r.disposeData(t.dataId)}function tR(r){let t=1;for(;t<r;)t*=2;return t}function hH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o}=t,{k:s,sorted:a}=n,u=o.shape,l=u[u.length-1];if(e.shouldExecuteOnCPU([o])){let C=e.readSync(o.dataId),[_,k]=eA(C,u,o.dtype,s,a);return[e.makeTensorInfo(_.shape,_.dtype,_.values),e.makeTensorInfo(k.shape,k.dtype,k.values)]}if(s===0)return u[u.length-1]=0,[e.makeTensorInfo(u,o.dtype,[]),e.makeTensorInfo(u,"int32",[])];if(l===1)return[o,Ht({attrs:{shape:u,dtype:"int32",value:0},backend:e})];let c=w.sizeFromShape(u)/l,p=K({inputs:{x:o},attrs:{shape:[c,l]},backend:e}),m=tR(s),f=tR(l),d=null,h=()=>d===null?[p,p]:[p,d],g=(C,_,k)=>{let $=h(),T=new Kf(k),z=[{type:"int32",data:[l]},{type:"int32",data:[d===null?1:0]},{type:"float32",data:[Number.NEGATIVE_INFINITY]},{type:"int32",data:[C]},{type:"int32",data:[_]}],j=d;d=e.runWebGPUProgram(T,$,"int32",z),Fi(e,j)};for(let C=1;C<m;C*=2){let _=C*2;for(let k=C;k>=1;k/=2)g(_,k,[c,f])}for(let C=f;C>m;C/=2){let _=h(),k=new jf([c,C/2]),T=[{type:"int32",data:[l]},{type:"int32",data:[d===null?1:0]},{type:"int32",data:[m]}],U=d;d=e.runWebGPUProgram(k,_,"int32",T),Fi(e,U);let z=m/2,j=z*2;for(let Z=z;Z>=1;Z/=2)g(j,Z,d.shape)}let x=d;d=Pr({inputs:{x:d},backend:e,attrs:{begin:0,size:[c,s]}}),Fi(e,x);let y=Fb({inputs:{x:p,indices:d},backend:e,attrs:{axis:1,batchDims:1}});Fi(e,p);let b=u.slice(0,-1);b.push(s),x=d,d=K({inputs:{x:d},attrs:{shape:b},backend:e}),Fi(e,x);let v=y;return y=K({inputs:{x:y},attrs:{shape:b},backend:e}),Fi(e,v),[y,d]}var eR={kernelName:Ba,backendName:"webgpu",kernelFunc:hH};var Xf=class{constructor(t){this.variableNames=["Image","Transforms"],this.uniforms="interpolationModeId : i32, fillModeId : i32, fillValue : f32,",this.workgroupSize=[64,1,1],this.size=!0,this.outputShape=t,this.dispatchLayout=E(this.outputShape),this.dispatch=D(this.dispatchLayout,this.outputShape,this.workgroupSize),this.shaderKey="transform"}getUserCode(){return`
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
        `}};function gH(r){let{inputs:t,backend:e,attrs:n}=r,{image:o,transforms:s}=t,{interpolation:a,fillMode:u,fillValue:l,outputShape:i}=n,[c,p,m,f]=o.shape,[d,h]=i??[p,m],g=[c,d,h,f],x=new Xf(g),y=a==="nearest"?1:2,b;switch(u){case"constant":b=1;break;case"reflect":b=2;break;case"wrap":b=3;break;case"nearest":b=4;break;default:b=1;break}let v=[{type:"int32",data:[y]},{type:"int32",data:[b]},{type:"float32",data:[l]}];return e.runWebGPUProgram(x,[o,s],"float32",v)}var rR={kernelName:za,backendName:"webgpu",kernelFunc:gH};function xH(r){let{inputs:t,backend:e,attrs:n}=r,{value:o}=t,{axis:s}=n;s<0&&(s+=o.shape.length);let a=o,u=a.shape.length,l=o.shape[s],i=new Array(u-1),c=0;for(let h=0;h<u;h++)h!==s&&(i[c++]=a.shape[h]);let p=[],m=new Array(u).fill(0),f=a.shape.slice();f[s]=1;let d=new Array(l);for(let h=0;h<d.length;h++){m[s]=h;let g=Pr({inputs:{x:a},backend:e,attrs:{begin:m,size:f}}),x=K({inputs:{x:g},backend:e,attrs:{shape:i}});d[h]=x,p.push(g)}return p.forEach(h=>e.disposeData(h.dataId)),d}var nR={kernelName:Ks,backendName:"webgpu",kernelFunc:xH};var Yf=class{constructor(t,e,n){if(this.outputShape=[],this.variableNames=["x","segmentIds"],this.uniforms="numSegments : i32, xSize: i32,",this.workgroupSize=[64,1,1],this.atomic=!0,this.outputShape=e,this.dispatchLayout=E(t),this.dispatch=D(this.dispatchLayout,t,this.workgroupSize),n!=="float32"&&n!=="int32")throw new Error(`UnsortedSegmentSum only supports float32 and int32
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

          ${ar("&result[flatIndex]","value",this.type)}
        }
      }
    }
  `}};function yH(r){let{inputs:t,backend:e,attrs:n}=r,{x:o,segmentIds:s}=t,{numSegments:a}=n,u=o.shape.length,l=[],i=0,c=S.getAxesPermutation([i],u),p=o;c!=null&&(p=ze({inputs:{x:o},backend:e,attrs:{perm:c}}),l.push(p),i=S.getInnerMostAxes(1,u)[0]);let m=S.segment_util.computeOutShape(p.shape,i,a),f=w.sizeFromShape([p.shape[i]]),d=K({inputs:{x:p},backend:e,attrs:{shape:[-1,f]}});l.push(d);let h=o.dtype,g=[d.shape[0],a],x=Ht({backend:e,attrs:{shape:g,value:0,dtype:h}}),y=new Yf(d.shape,g,h),b=[{type:"int32",data:[a]},{type:"int32",data:[w.sizeFromShape(d.shape)]}],v=e.runWebGPUProgram(y,[d,s],h,b,x),C=K({inputs:{x:v},backend:e,attrs:{shape:m}});l.push(v);let _=C;if(c!=null){l.push(C);let k=S.getUndoAxesPermutation(c);_=ze({inputs:{x:_},backend:e,attrs:{perm:k}})}return l.forEach(k=>e.disposeData(k.dataId)),_}var oR={kernelName:Bw,backendName:"webgpu",kernelFunc:yH};var bH=[w_,nA,oA,sA,iA,aA,lA,cA,pA,mA,fA,dA,hA,gA,xA,wA,SA,vA,IA,CA,_A,AA,MA,$A,EA,TA,v_,PA,BA,zA,LA,WA,UA,GA,VA,HA,qA,KA,YA,QA,ZA,JA,eM,rM,tM,nM,oM,sM,iM,aM,cM,pM,mM,fM,dM,hM,gM,xM,yM,y_,bM,vM,wM,SM,IM,CM,kM,_M,AM,MM,DM,S_,RM,OA,NM,$M,EM,TM,FM,PM,OM,zM,BM,LM,WM,UM,VM,HM,yA,qM,KM,YM,jM,XM,QM,bA,ZM,JM,tD,eD,nD,uM,oD,sD,iD,DA,aD,cD,pD,mD,fD,dD,hD,gD,RA,xD,yD,bD,wD,b_,SD,vD,ID,CD,kD,_D,AD,MD,DD,RD,ND,$D,ED,TD,FD,PD,kA,KD,jD,XD,rD,OD,BD,zD,LD,UD,GD,VD,HD,qD,YD,lM,QD,ZD,JD,WD,eR,rR,uA,nR,oR,uD];for(let r of bH)Fo(r);var Pi=class{size;#t;#e;constructor(t){this.size=t,this.#t=new Map,this.#e=new Map}get(t,e){let n=this.#t.get(t);return n!==void 0||(n=this.#e.get(t)??e(),this.#t.size>=this.size&&([this.#e,this.#t]=[this.#t,new Map]),this.#t.set(t,n)),n}};var Qf=class{#t=new WeakMap;#e=0;of(t){let e=this.#t.get(t);return e===void 0&&this.#t.set(t,e=this.#e++),e}};function sR(r,t){return r.tensorMap.get(t).resource}function SH(r,{dataId:t,shape:e,dtype:n}){let o=r;o.uploadToGPU(t);let s=o.tensorMap.get(t).dtype;return{buffer:sR(r,t),shape:e,dtype:n,stored:s}}function vH(r,{buffer:t,shape:e,dtype:n,stored:o}){let s=r.makeTensorInfo([...e],o);return r.uploadToGPU(s.dataId),cR(r,t,sR(r,s.dataId)),ie().makeTensorFromTensorInfo({...s,dtype:n})}var iR=new WeakSet;function aR(r){return iR.has(r)}function Bb(r,t){let e=SH(r,t),{dataId:n,shape:o,dtype:s}=t;if(e.stored!=="float32"){let u=rt(t,0),l=Bb(r,u);return u.dispose(),l}let a=r.tensorMap.get(n);return r.refCount(n)>1||a.external?vH(r,e):(a.values=null,iR.add(n),r.incRef(n),{dataId:n,shape:o,dtype:s})}function uR(r,t){r.uploadToGPU(t),r.tensorMap.get(t).external&&IH(r,t)}function IH(r,t){let e=r,n=e.tensorMap.get(t),o=n.resource,{STORAGE:s,COPY_SRC:a,COPY_DST:u}=GPUBufferUsage;return n.resource=e.bufferManager.acquireBuffer(o.size,s|a|u),n.external=!1,cR(r,o,n.resource),o}var CH=new WeakSet;function lR(r){return CH.add(r),r}function cR(r,t,e){let n=r;n.ensureCommandEncoderReady(),n.endComputePassEncoder(),n.commandEncoder.copyBufferToBuffer(t,0,e,0,Math.min(t.size,e.size))}function pR(r,t,e,n=[]){let o=a=>zb(w.computeStrides(a)),s=r.pixelsOpType===void 0?[{type:"float32",data:[NaN]},{type:"float32",data:[1/0]},...[...e,t].flatMap(({shape:a})=>[zb(a),o(a)])]:[o(t.shape)];return r.size&&s.push(zb([ht(r.outputShape)/(r.outputComponent??1)])),s.push(...n),{fields:s,key:s.map(Lb).join(";")}}function Lb({type:r,data:t}){return r==="float32"?`f${t.map(e=>Object.is(e,-0)?"-0":e)}`:`${t}`}function zb(r){return{type:"int32",data:r.length===0?[1]:r}}function Wb(r,t,e){let n=0,o=4,s=!1,a=t.map(({data:{length:i}})=>{let c=s||i>2?16:4*i,p=Math.ceil(n/c)*c;return n=p+4*i,o=Math.max(o,c),s=i>4,p}),u=new ArrayBuffer(Math.ceil(n/o)*o);t.forEach(({type:i,data:c},p)=>{new(i==="float32"?Float32Array:Int32Array)(u,a[p],c.length).set(c)});let l=r.createBuffer({size:u.byteLength,usage:e|GPUBufferUsage.COPY_DST});return r.queue.writeBuffer(l,0,u),l}var kH=64,Ub=16384,mR={add(){return this},has:()=>!1},_H=8,fR=new WeakMap,Gb=new WeakMap;function AH(r,{pipeline:t,bindGroup:e,workgroups:n}){let o=r;o.ensureCommandEncoderReady();let s=o.computePassEncoder??=o.commandEncoder.beginComputePass();s.setPipeline(t),s.setBindGroup(0,e),s.dispatchWorkgroups(...n),!(++o.dispatchCountInPass<kH)&&(o.endComputePassEncoder(),o.submitQueue())}function dR(r){let t=new Qf;Gb.set(r,0),$H(r.bufferManager,t),MH(r),DH(r),RH(r),NH(r,t)}function hR(r,t){Gb.set(r,Gb.get(r)+t)}function MH(r){let t=r,e=t.submitQueue;t.commandQueueOwnedIds=mR,t.submitQueue=function(){e.call(this),hR(r,_H),this.commandQueueOwnedIds=mR}}function DH(r){let t=r,e=t.uploadToGPU,n=new Pi(Ub);t.uploadToGPU=function(o){let s=this.tensorMap.get(o),{dtype:a,values:u}=s;if(s.resource)return;if(u?.length!==1||a!=="float32"&&a!=="int32"){e.call(this,o),fR.get(r)?.acquired(o,u);return}let{STORAGE:l,COPY_SRC:i}=GPUBufferUsage,c={type:a,data:[Number(u[0])]};s.resource=n.get(Lb(c),()=>lR(Wb(r.device,[c],l|i))),s.external=!0,s.values=null}}function RH(r){let t=r,e=t.convertAndCacheOnCPU;t.convertAndCacheOnCPU=function(n,o){return aR(n)||!this.tensorMap.has(n)?o:e.call(this,n,o)}}function NH(r,t){let e=r,{device:n}=r,o=e.recordAndSubmit,s=new Pi(Ub),a=new Pi(Ub);e.recordAndSubmit=function(u,l,i,c){let p=fR.get(r);this.tensorMap.get(l.dataId).external&&(p?.lost("an operation that writes over a number from the host"),uR(r,l.dataId),p?.acquired(l.dataId,null));let m=[l,...i],f=m.map(k=>this.tensorToBinding(k).buffer);if(this.activeTimers||!f.every(k=>k))return p?.lost("a dispatch that tfjs times, or of textures"),o.call(this,u,l,i,c);let{pipeline:d,dispatch:h}=u,{fields:g,key:x}=pR(u,l,i,c),y=s.get(x,()=>Wb(n,g,GPUBufferUsage.UNIFORM)),b=[...f,y],v=[d,...b].map(k=>t.of(k)).join(),C=a.get(v,()=>(hR(r,1),n.createBindGroup({layout:d.getBindGroupLayout(0),entries:b.map((k,$)=>({binding:$,resource:{buffer:k}}))}))),_={pipeline:d,bindGroup:C,workgroups:h};AH(r,_),p?.dispatched({command:_,buffers:f,dataIds:m.map(({dataId:k})=>k),uniforms:x})}}function $H(r,t){let e=r.acquireBuffer;r.acquireBuffer=function(n,o,...s){let a=this.freeBuffers.get(`${n}_${o}`)??[],u=a.map(c=>t.of(c)),l=u.indexOf(Math.min(...u)),i=a.length-1;return i>0&&([a[l],a[i]]=[a[i],a[l]]),e.call(this,n,o,...s)}}function Yu({info:r}){let t=`${r.description} ${r.device} ${r.architecture}`;return r.isFallbackAdapter||/llvmpipe|lavapipe|softpipe|swiftshader|basic render|\bcpu\b/i.test(t)}var EH={4098:"AMD",4318:"NVIDIA",4203:"Apple",5045:"Arm",20803:"Qualcomm",32902:"Intel"};function Vb({info:r}){let t=EH[r.vendor]??"",e=`${r.vendor} ${r.architecture}`.trim(),n=r.description||r.device||(/[a-z]/i.test(e)?e:"an unnamed GPU");return n.toLowerCase().includes(t.toLowerCase())?n:`${t} ${n}`}var Hb=["timestamp-query","shader-f16","subgroups"],qb=["maxBufferSize","maxStorageBufferBindingSize","maxStorageBuffersPerShaderStage","maxComputeWorkgroupStorageSize","maxComputeInvocationsPerWorkgroup","maxComputeWorkgroupSizeX","maxComputeWorkgroupsPerDimension"],gR=new WeakSet,xR=new WeakMap;async function yR(r,{stock:t=!1}={}){let e=a=>r.requestDevice({requiredFeatures:a,requiredLimits:Object.fromEntries(qb.map(u=>[u,r.limits[u]]))}),n=Hb.filter(a=>r.features.has(a)&&a!=="subgroups"),o=await e([...n,"subgroups"]).catch(()=>e(n));if(Yu(r)){gR.add(o);let{subgroupMinSize:a,subgroupMaxSize:u}=r.info;o.features.has("subgroups")&&a===u&&u%4===0&&xR.set(o,{lanes:u,extensions:await TH(o)})}let s=new eo(o,r.info);return t||dR(s),s}async function TH(r){return r.pushErrorScope("validation"),r.createShaderModule({code:`enable subgroups;
@compute @workgroup_size(1) fn start() {}`}),await r.popErrorScope()?[]:["subgroups"]}function bR(r){return xR.get(r.device)}function wR(r){return gR.has(r.device)}var xt=64;function Ft(r,t){let e=Object.values(t.inputs).map(([{dataId:i,shape:c,dtype:p}])=>(r.uploadToGPU(i),{dataId:i,shape:[ht(c)],dtype:p})),n=Object.values(t.results).map(([i])=>"dataId"in i?i:r.makeTensorInfo([...i],"float32"));for(let{dataId:i}of n)r.uploadToGPU(i);let[o,...s]=n.map(({dataId:i,shape:c,dtype:p})=>({dataId:i,shape:[ht(c)],dtype:p})),a=r.device.limits.maxComputeWorkgroupsPerDimension,u=Math.ceil(t.workgroups/a),l={shaderKey:t.name,pipeline:FH(r,t),dispatch:[Math.ceil(t.workgroups/u),u,1],pixelsOpType:0};return r.recordAndSubmit(l,o,[...e,...s],t.uniformValues),n}var SR=new WeakMap;function FH(r,t){let{device:e}=r,n=SR.get(e);n||SR.set(e,n=new Map);let o=Object.values(t.inputs).map(([{dataId:u}])=>r.tensorMap.get(u).dtype),s=`${t.name} ${o}`,a=n.get(s);if(!a){let l={module:e.createShaderModule({label:t.name,code:PH(t,o)}),entryPoint:"start"};a=e.createComputePipeline({label:t.name,layout:"auto",compute:l}),n.set(s,a)}return a}function PH({inputs:r,results:t,uniforms:e,code:n,invocations:o=xt,extensions:s=[]},a){let[u,...l]=Object.entries(t).map(([p,[,m]])=>`var<storage, read_write> ${p} : array<${Kb("f32",m)}>;`),i=Object.entries(r).map(([p,[,m]],f)=>`var<storage, read> ${p} : array<${Kb(a[f]==="float32"?"f32":"i32",m)}>;`),c=Object.entries(r).map(([p,[,m]])=>{let f=Kb("f32",m);return`fn ${p}At(index : i32) -> ${f} { return ${f}(${p}[index]); }`});return[...s.map(p=>`enable ${p};`),`struct Uniforms { stride : i32, ${e} };`,...[u,...i,...l,"var<uniform> uniforms : Uniforms;"].map((p,m)=>`@group(0) @binding(${m}) ${p}`),...c,typeof n=="string"?n:n(),`@compute @workgroup_size(${o})
    fn start(
      @builtin(workgroup_id) group : vec3<u32>,
      @builtin(num_workgroups) groups : vec3<u32>,
      @builtin(local_invocation_index) local : u32,
    ) {
      main(i32(group.y * groups.x + group.x), i32(local));
    }`].join(`
`)}function Kb(r,t){return t===4?`vec4<${r}>`:r}function it(...r){return{type:"int32",data:r}}function no(...r){return{type:"float32",data:r}}function is({dataId:r,shape:t,dtype:e}){return{dataId:r,shape:[ht(t)],dtype:e}}function Oi(r){return[1,r]}function Wt(r){return r%4===0?4:1}function vR(){lt("webgpu",Qp,({inputs:{weight:r,m:t,v:e,gradient:n,coefficients:o},backend:s})=>{let a=Wt(ht(n.shape)),u=ht(n.shape)/a,[l,i,c]=[r,t,e].map(p=>Bb(s,p));return Ft(s,{name:`adam ${a}`,inputs:{gradient:[n,a],coefficients:[o,1]},results:{weight:[l,a],m:[i,a],v:[c,a]},uniforms:"count : i32",uniformValues:[it(u)],workgroups:Math.ceil(u/xt),code:`
        fn main(group : i32, local : i32) {
          let i = group * ${xt} + local;
          if (i >= uniforms.count) { return; }
          let g = gradientAt(i);
          m[i] = m[i] * coefficientsAt(0) + g * coefficientsAt(1);
          v[i] = v[i] * coefficientsAt(2) + g * g * coefficientsAt(3);
          weight[i] += m[i] * coefficientsAt(5) / (sqrt(v[i] * coefficientsAt(6)) + coefficientsAt(4));
        }`})})}var Zf=7;function IR(){Rt("webgpu","AddN",r=>({inputs:t,attributes:e,backend:n})=>{let o=s=>ie().makeTensorFromTensorInfo(r({inputs:s,attributes:e,backend:n}));return H(()=>{let s=o(t.slice(0,Zf));for(let a=Zf;a<t.length;a+=Zf-1)s=o([s,...t.slice(a,a+Zf-1)]);return s})})}function Jf(r){return`
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
    let end = min(length, begin + uniforms.sizes.w);`}function td(r,t,e){return`
    var<private> member : i32;
    var<private> reduction : i32;
    ${r.declarations??""}
    ${CR("a",r.a,e)}
    ${CR("b",r.b,e)}
    ${OH(r,t)}`}function CR(r,{components:t,line:e,step:n,at:o},s){let[a,u,l]=t===4?["vec4<f32>","vec4<f16>","at / 4"]:["f32","f16","at"],i=`${r}At(${l})`;return`
    fn ${r}Line(line : i32) -> vec4<i32> { ${e} }
    fn ${r}Step(k : i32) -> vec4<i32> { ${n} }
    fn ${r}Place(line : vec4<i32>, step : vec4<i32>) -> i32 { ${o} }
    fn ${r}Read(line : vec4<i32>, step : vec4<i32>) -> ${a} {
      if (line.w == 0 || step.w == 0) { return ${a}(0.0); }
      let at = ${r}Place(line, step);
      if (at < 0) { return ${a}(0.0); }
      return ${s==="half"?`${a}(${u}(${i}))`:i};
    }`}function OH({rowOffset:r},t){let e=t===4?"result[at / 4] = value;":oe(Nt(4),n=>`if (column + ${n} < uniforms.sizes.y) { result[at + ${n}] = value[${n}]; }`);return`
    fn rowOffset(row : i32) -> i32 { ${r} }
    fn store(row : i32, column : i32, base : i32, value : vec4<f32>) {
      if (row >= uniforms.sizes.x || column >= uniforms.sizes.y) { return; }
      let offset = rowOffset(row);
      if (offset < 0) { return; }
      let at = base + offset + column;
      ${e}
    }`}function oe(r,t){return r.map(t).join(`
`)}var BH=8;function kR(r){let t=jb(r,8,.7);return r.lanes<BH?[t]:[jb(r,32,1),jb(r,16,.9),t]}function jb({lanes:r,extensions:t},e,n){return{name:`broadcast_${r}_${e}`,rows:e,columns:4*r,depth:r,invocations:r,efficiency:n,extensions:t,aComponents:({along:o,components:s})=>o==="reduction"?1:s,shader:(o,s,a)=>{let[u,l]=[o.a,o.b].map(({along:i,components:c})=>c===4?i:void 0);return`
        ${td(o,s,a)}
        fn main(group : i32, invocation : i32) {
          ${Jf(o)}
          let aFirst = rowTile * ${e};
          let bFirst = columnTile * ${4*r} + invocation * 4;
          ${oe(Nt(u?e/4:e),i=>`let aLine${i} = aLine(aFirst + ${u?4*i:i});`)}
          ${oe(Nt(l==="line"?1:4),i=>`let bLine${i} = bLine(bFirst + ${i});`)}
          ${oe(Nt(e),i=>`var sum${i} = vec4<f32>(0.0);`)}

          for (var k = begin; k < end; k += ${r}) {
            let step = aStep(k + invocation);
            ${u?zH(e):oe(Nt(e),i=>`let a${i} = aRead(aLine${i}, step);`)}
            ${l==="reduction"?oe(Nt(r/4),i=>LH(i,e)):oe(Nt(r),i=>`{
              let step = bStep(k + ${i});
              let b = ${l==="line"?"bRead(bLine0, step)":`vec4<f32>(${Nt(4).map(c=>`bRead(bLine${c}, step)`)})`};
              ${_R(i,e)}
            }`)}
          }

          if (split >= uniforms.grid.w) { return; } // a spare workgroup of a folded dispatch
          let base = split * uniforms.resultSize;
          ${oe(Nt(e),i=>`store(aFirst + ${i}, bFirst, base, sum${i});`)}
        }`}}}function zH(r){return oe(Nt(r/4),t=>`
    let block${t} = aRead(aLine${t}, step);
    ${oe(Nt(4),e=>`let a${4*t+e} = block${t}[${e}];`)}`)}function LH(r,t){return`{
    let step = bStep(k + ${4*r});
    let block = transpose(mat4x4<f32>(${Nt(4).map(e=>`bRead(bLine${e}, step)`)}));
    ${oe(Nt(4),e=>`{ let b = block[${e}]; ${_R(4*r+e,t)} }`)}
  }`}function _R(r,t){return oe(Nt(t),e=>`sum${e} = fma(vec4<f32>(subgroupBroadcast(a${e}, ${r}u)), b, sum${e});`)}var AR=64,WH=16,UH=65536,Bi=64;function ed(r,t){let e=Math.max(WH,Math.ceil(r*t/UH)),n=Math.ceil(r/e);return{strip:e,strips:n<=Bi?n:Math.ceil(n/Bi)*Bi}}function Xb(r,t,e){return e<=Bi?{sums:t,strips:e}:{sums:zi(r,t,e/Bi),strips:Bi}}function MR(r,t,e){let n=Xb(r,t,e);return n.strips===1?n.sums:zi(r,n.sums,n.strips)}function zi(r,t,e){let n=ht(t.shape)/e,o=Wt(n),s={shaderKey:`partial_sums_${o}`,variableNames:["partial"],outputComponent:o,outputShape:Oi(n),dispatchLayout:{x:[0]},dispatch:[Math.ceil(n/o/AR),1,1],workgroupSize:[AR,1,1],size:!0,uniforms:"count : i32,",getUserCode:()=>`
      fn main(index : i32) {
        if (index < uniforms.size) {
          var sum = partial[index];
          for (var s = 1; s < uniforms.count; s++) {
            sum += partial[s * uniforms.size + index];
          }
          result[index] = sum;
        }
      }`},a=r.runWebGPUProgram(s,[is(t)],"float32",[it(e)]);return r.disposeData(t.dataId),a}var Yb=new WeakSet;function DR(r){return Yb.has(r)?"half":"single"}function RR(r,t){t==="half"?Yb.add(r):Yb.delete(r)}var GH=[{down:16,across:16,squares:2,depth:16,efficiency:1.2},{down:8,across:8,squares:2,depth:16,efficiency:1},{down:8,across:8,squares:1,depth:32,efficiency:.6},{down:32,across:2,squares:1,depth:16,efficiency:.4},{down:2,across:32,squares:1,depth:16,efficiency:.4}];function $R(r,t){return GH.map(e=>r<=4?{...e,depth:4}:e).filter(e=>VH(e,t)).map(HH)}function VH({down:r,across:t,squares:e,depth:n},o){return r*t<=o.maxComputeInvocationsPerWorkgroup&&4*e*(r+t)*n*4<=o.maxComputeWorkgroupStorageSize}function HH({down:r,across:t,squares:e,depth:n,efficiency:o}){let[s,a]=[4*e*r,4*e*t],u=r*t,l=Nt(e).flatMap(i=>Nt(4).flatMap(c=>Nt(e).map(p=>({u:i,i:c,v:p,name:`sum${i}${c}${p}`}))));return{name:`shared_${s}_${a}_${n}`,rows:s,columns:a,depth:n,invocations:u,efficiency:o,shader:(i,c,p)=>{let m=p==="half"?"vec4<f16>":"vec4<f32>",f=NR("a",i.a,s,{depth:n,type:m,invocations:u}),d=NR("b",i.b,a,{depth:n,type:m,invocations:u});return`
        ${td(i,c,p)}
        ${f.declaration}
        ${d.declaration}

        fn main(group : i32, invocation : i32) {
          ${Jf(i)}
          let aFirst = rowTile * ${s};
          let bFirst = columnTile * ${a};
          let down = invocation / ${t};
          let across = invocation % ${t};
          ${f.lines}
          ${d.lines}
          ${oe(l,({name:h})=>`var ${h} = vec4<f32>(0.0);`)}

          for (var k = begin; k < end; k += ${n}) {
            ${f.load}
            ${d.load}
            workgroupBarrier();
            for (var step = 0; step < ${n}; step++) {
              ${oe(Nt(e),h=>`let a${h} = vec4<f32>(aStrip[step * ${s/4} + ${h*r} + down]);`)}
              ${oe(Nt(e),h=>`let b${h} = vec4<f32>(bStrip[step * ${a/4} + ${h*t} + across]);`)}
              ${oe(l,({u:h,i:g,v:x,name:y})=>`${y} = fma(vec4<f32>(a${h}[${g}]), b${x}, ${y});`)}
            }
            workgroupBarrier();
          }

          if (split >= uniforms.grid.w) { return; } // a spare workgroup of a folded dispatch
          let base = split * uniforms.resultSize;
          ${oe(l,({u:h,i:g,v:x,name:y})=>`store(aFirst + (${h*r} + down) * 4 + ${g}, bFirst + (${x*t} + across) * 4, base, ${y});`)}
        }`}}}function NR(r,t,e,n){let o=e/4,{depth:s,type:a,invocations:u}=n,l=Nt(Math.ceil(o*s/4/u)).map(i=>qH(r,t,i,o,n));return{declaration:`var<workgroup> ${r}Strip : array<${a}, ${o*s}>;`,lines:oe(l,({lines:i})=>i),load:oe(l,({load:i})=>i)}}function qH(r,{components:t,along:e},n,o,{depth:s,type:a,invocations:u}){let l=`(invocation + ${n*u})`,i=o*s/4,[c,p]=[`${r}Vector${n}`,`${r}First${n}`],m=e==="line"?`let ${c} = ${l} % ${o}; let ${p} = ${l} / ${o} * 4;`:`let ${c} = ${l} / ${s/4}; let ${p} = ${l} % ${s/4} * 4;`,f=Nt(t===4&&e==="line"?1:4),d=Nt(t===4&&e==="reduction"?1:4),h=b=>`${r}Line${n}${b}`,g=(b,v)=>`${r}Read(${h(b)}, step${v})`,x=`let block = transpose(mat4x4<f32>(${f.map(b=>g(b,0)).join(", ")}));`,y=f.length===1?b=>g(0,b):d.length===1?b=>`block[${b}]`:b=>`vec4<f32>(${f.map(v=>g(v,b)).join(", ")})`;return{lines:m+oe(f,b=>`let ${h(b)} = ${r}Line(${r}First + ${c} * 4 + ${b});`),load:`${(n+1)*u>i?`if (${l} < ${i})`:""} {
      ${oe(d,b=>`let step${b} = ${r}Step(k + ${p} + ${b});`)}
      ${d.length===1?x:""}
      ${oe(Nt(4),b=>`${r}Strip[(${p} + ${b}) * ${o} + ${c}] = ${a}(${y(b)});`)}
    }`}}function rd(r,t,e,n){let o=KH(r,t),[s,a]=TR(t,o),u=s*a*t.members,l=ZH(r,t,u),i=Math.ceil(t.reduction/l/o.depth)*o.depth,c=Wt(t.columns),p=o.aComponents?.(t.a)??t.a.components,m={...t,a:{...t.a,components:p}},f=DR(r),[d]=Ft(r,{name:[t.name,o.name,p,t.b.components,c,f].join(" "),inputs:{a:[e,p],b:[n,t.b.components]},results:{result:[[l*t.size],c]},uniforms:`sizes : vec4<i32>, grid : vec4<i32>, resultSize : i32, ${t.uniforms}`,uniformValues:[it(t.rows,t.columns,t.reduction,i),it(a,s,t.members,l),it(t.size),...t.uniformValues],workgroups:u*l,invocations:o.invocations,extensions:[...f==="half"?["f16"]:[],...o.extensions??[]],code:()=>o.shader(m,c,f)});return l===1?d:zi(r,d,l)}var ER=new WeakMap;function KH(r,t){let{limits:e}=r.device,{reduction:n}=t,o=ER.has(r)?void 0:bR(r),s=ER.get(r)?.(n)??(o?kR(o):$R(n,e)),a=s.map(u=>{let[l,i]=TR(t,u),c=l*i*t.members*Math.max(1,n/FR),p=o?1:Math.min(1,c/XH);return u.rows*l*u.columns*i/u.efficiency/p});return s[a.indexOf(Math.min(...a))]}function TR({rows:r,columns:t},e){return[Math.ceil(r/e.rows),Math.ceil(t/e.columns)]}var FR=512,jH=16384,XH=256,YH=1024,QH=8;function ZH(r,{reduction:t,size:e},n){let o=wR(r)?QH:YH,s=Math.min(Math.floor(o/n),Math.floor(t/FR)),a=Math.ceil(t/jH),u=Math.floor(r.device.limits.maxStorageBufferBindingSize/(4*e));return Math.max(1,Math.min(Math.max(s,a),u))}function PR(){Rt("webgpu","Conv2D",r=>t=>{let{inputs:{x:e,filter:n},attributes:o,backend:s}=t,a=Er(e.shape,n.shape,o);return Qb(a)?Jb(a)?tw(e,n,a.outShape):Zb(s,JH(a),e,n,a.outShape):r(t)}),Rt("webgpu","Conv2DBackpropInput",r=>t=>{let{inputs:{dy:e,filter:n},attributes:o,backend:s}=t,a=Er(o.inputShape,n.shape,o);return Qb(a)?Jb(a)?tw(e,n,a.inShape,{transposeB:!0}):Zb(s,t6(a),e,n,a.inShape):r(t)}),Rt("webgpu","Conv2DBackpropFilter",r=>t=>{let{inputs:{x:e,dy:n},attributes:o,backend:s}=t,a=Er(e.shape,o.filterShape,o);return Qb(a)?Jb(a)?tw(e,n,a.filterShape,{transposeA:!0}):Zb(s,e6(a),e,n,a.filterShape):r(t)})}function Qb({dataFormat:r,dilationHeight:t,dilationWidth:e}){return r==="channelsLast"&&t===1&&e===1}function Zb(r,t,e,n,o){let{dataId:s}=rd(r,t,e,n);return{dataId:s,shape:o,dtype:"float32"}}function Jb(r){return Zn(r)&&r.strideHeight*r.strideWidth===1}function tw(r,t,e,{transposeA:n=!1,transposeB:o=!1}={}){return H(()=>{let[s,a]=[r,t].map(u=>Q(u,[-1,u.shape[3]]));return Q(pe(s,a,n,o),e)})}var ew="image : vec4<i32>, output : vec4<i32>, window : vec4<i32>, pad : vec2<i32>,";function rw(r){let{inHeight:t,inWidth:e,inChannels:n,outHeight:o,outWidth:s,outChannels:a,batchSize:u}=r,{filterHeight:l,filterWidth:i,strideHeight:c,strideWidth:p,padInfo:m}=r;return[it(t,e,n,u),it(o,s,a,u),it(l,i,c,p),it(m.top,m.left)]}var nw=`
  fn pixelOf(index : i32, image : vec4<i32>) -> vec3<i32> {
    let row = index / image.y;
    return vec3<i32>(row / image.x, row % image.x, index % image.y);
  }
  fn addressOf(batch : i32, place : vec2<i32>, channel : i32, image : vec4<i32>) -> i32 {
    if (any(place < vec2<i32>(0)) || any(place >= image.xy)) { return -1; }
    return ((batch * image.x + place.x) * image.y + place.y) * image.z + channel;
  }`;function OR(r,t){return{components:r,along:"line",line:"return vec4<i32>(line, 0, 0, i32(line < uniforms.sizes.y));",step:`return vec4<i32>(k * ${t}, 0, 0, i32(k < reduction));`,at:"return line.x + step.x;"}}function JH(r){let{inChannels:t,outHeight:e,outWidth:n,outChannels:o,batchSize:s,filterHeight:a,filterWidth:u}=r;return{name:"convolution",a:{components:Wt(t),along:"reduction",line:`
        let pixel = pixelOf(line, uniforms.output);
        return vec4<i32>(pixel.x, pixel.yz * uniforms.window.zw - uniforms.pad, i32(line < uniforms.sizes.x));`,step:`
        let tap = k / uniforms.image.z;
        return vec4<i32>(tap / uniforms.window.y, tap % uniforms.window.y, k % uniforms.image.z, i32(k < reduction));`,at:"return addressOf(line.x, line.yz + step.xy, step.z, uniforms.image);"},b:OR(Wt(o),"uniforms.output.z"),members:1,rows:s*e*n,columns:o,reduction:a*u*t,uniforms:ew,uniformValues:rw(r),declarations:nw,rowOffset:"return row * uniforms.sizes.y;",size:ht(r.outShape)}}function t6(r){let{inHeight:t,inWidth:e,inChannels:n,outChannels:o,batchSize:s}=r,{filterHeight:a,filterWidth:u,strideHeight:l,strideWidth:i}=r,c=Math.ceil(t/l),p=Math.ceil(e/i);return{name:"convolution_input_gradient",a:{components:Wt(o),along:"reduction",line:`
        let pixel = pixelOf(line, uniforms.phases);
        return vec4<i32>(pixel.x, pixel.yz + first, i32(line < uniforms.sizes.x));`,step:`
        let tap = k / uniforms.output.z;
        return vec4<i32>(tap / taps.y, tap % taps.y, k % uniforms.output.z, i32(k < reduction));`,at:"return addressOf(line.x, line.yz - step.xy, step.z, uniforms.output);"},b:{components:Wt(o),along:"reduction",line:"return vec4<i32>(line * uniforms.output.z, 0, 0, i32(line < uniforms.sizes.y));",step:`
        let tap = k / uniforms.output.z;
        let place = phase + vec2<i32>(tap / taps.y, tap % taps.y) * uniforms.window.zw;
        let matrix = (place.x * uniforms.window.y + place.y) * uniforms.image.z * uniforms.output.z;
        return vec4<i32>(matrix + k % uniforms.output.z, 0, 0, i32(k < reduction));`,at:"return line.x + step.x;"},members:l*i,rows:s*c*p,columns:n,reduction:Math.ceil(a/l)*Math.ceil(u/i)*o,uniforms:ew+"phases : vec4<i32>,",uniformValues:[...rw(r),it(c,p,n,s)],prologue:`
      let stride = uniforms.window.zw;
      let ofPhase = vec2<i32>(place / stride.y, place % stride.y);
      let ofTaps = max((uniforms.window.xy - ofPhase + stride - 1) / stride, vec2<i32>(0)); // none if the stride exceeds the filter
      phase = ofPhase;
      taps = ofTaps;
      first = (max(uniforms.pad - phase, vec2<i32>(0)) + stride - 1) / stride;
      length = ofTaps.x * ofTaps.y * uniforms.output.z;`,declarations:nw+`
      var<private> phase : vec2<i32>; // y + p and x + q modulo the stride
      var<private> taps : vec2<i32>; // of the filter in this phase
      var<private> first : vec2<i32>; // (y + p) / s and (x + q) / s of the phase's first pixel`,rowOffset:`
      let pixel = pixelOf(row, uniforms.phases);
      let place = (pixel.yz + first) * uniforms.window.zw + phase - uniforms.pad;
      return addressOf(pixel.x, place, 0, uniforms.image);`,size:ht(r.inShape)}}function e6(r){let{inChannels:t,outHeight:e,outWidth:n,outChannels:o,batchSize:s,filterHeight:a,filterWidth:u}=r;return{name:"convolution_filter_gradient",a:{components:Wt(t),along:"line",line:`
        let tap = line / uniforms.image.z;
        let place = vec2<i32>(tap / uniforms.window.y, tap % uniforms.window.y) - uniforms.pad;
        return vec4<i32>(line % uniforms.image.z, place, i32(line < uniforms.sizes.x));`,step:`
        let pixel = pixelOf(k, uniforms.output);
        return vec4<i32>(pixel.x, pixel.yz * uniforms.window.zw, i32(k < reduction));`,at:"return addressOf(step.x, line.yz + step.yz, line.x, uniforms.image);"},b:OR(Wt(o),"uniforms.output.z"),members:1,rows:a*u*t,columns:o,reduction:s*e*n,uniforms:ew,uniformValues:rw(r),declarations:nw,rowOffset:"return row * uniforms.sizes.y;",size:ht(r.filterShape)}}var BR=`
  fn dPower(at : i32) -> f32 {
    let factor = factorsAt(at);
    return -dyAt(at) * factor * factor * factor;
  }`;function zR(){lt("webgpu",Op,({inputs:r,attributes:{outputsFirst:t,epsilon:e},backend:n})=>r6(n,r,t,e)),lt("webgpu",ly,({inputs:r,attributes:t,backend:e})=>n6(e,r,t.outputsFirst)),lt("webgpu",uy,({inputs:r,attributes:t,backend:e})=>o6(e,r,t.outputsFirst))}function r6(r,t,e,n){let{batch:o,width:s,outputs:a,strides:u}=LR(t,e),[l]=Ft(r,{name:"demodulation",inputs:{energy:[t.energy,1],styles:[t.styles,1]},results:{factors:[[o,a],1]},uniforms:"sizes : vec3<i32>, strides : vec2<i32>, epsilon : f32",uniformValues:[it(o,s,a),u,no(n)],workgroups:Math.ceil(o*a/xt),code:`
      fn main(group : i32, local : i32) {
        let number = group * ${xt} + local;
        let output = number % uniforms.sizes.z;
        let batch = number / uniforms.sizes.z;
        if (batch >= uniforms.sizes.x) { return; }
        var power = 0.0;
        for (var i = 0; i < uniforms.sizes.y; i++) {
          let style = stylesAt(batch * uniforms.sizes.y + i);
          power += style * style * energyAt(i * uniforms.strides.x + output * uniforms.strides.y);
        }
        factors[number] = 1.0 / sqrt(power + uniforms.epsilon);
      }`});return l}function n6(r,t,e){let{batch:n,width:o,outputs:s,strides:a}=LR(t,e),{energy:u,styles:l,dy:i,factors:c}=t,[p]=Ft(r,{name:"demodulation_styles_gradient",inputs:{energy:[u,1],styles:[l,1],dy:[i,1],factors:[c,1]},results:{dStyles:[l.shape,1]},uniforms:"sizes : vec3<i32>, strides : vec2<i32>",uniformValues:[it(n,o,s),a],workgroups:Math.ceil(n*o/xt),code:`
      ${BR}
      fn main(group : i32, local : i32) {
        let number = group * ${xt} + local;
        let i = number % uniforms.sizes.y;
        let batch = number / uniforms.sizes.y;
        if (batch >= uniforms.sizes.x) { return; }
        var sum = 0.0;
        for (var output = 0; output < uniforms.sizes.z; output++) {
          let e = energyAt(i * uniforms.strides.x + output * uniforms.strides.y);
          sum += dPower(batch * uniforms.sizes.z + output) * e;
        }
        dStyles[number] = stylesAt(number) * sum;
      }`});return p}function o6(r,{weight:t,styles:e,dy:n,factors:o},s){let[a,u,l,i]=t.shape,c=Wt(i),p=c===4?"vec4<f32>":"f32",m=l*i/c,[f,d]=s?["row","column"]:["column","row"],h=x=>`
    dPower(batch * uniforms.channels.x + ${f.replace("column",x)}) *
      square(stylesAt(batch * uniforms.channels.y + ${d.replace("column",x)}))`,[g]=Ft(r,{name:`demodulation_weight_gradient ${c} ${s}`,inputs:{weight:[t,c],styles:[e,1],dy:[n,1],factors:[o,1]},results:{dWeight:[t.shape,c]},uniforms:"sizes : vec4<i32>, channels : vec2<i32>",uniformValues:[it(a*u,m,i/c,e.shape[0]),it(n.shape[1],e.shape[1])],workgroups:Math.ceil(m/xt),code:`
      ${BR}
      fn square(value : f32) -> f32 { return value * value; }
      fn main(group : i32, local : i32) {
        let pair = group * ${xt} + local;
        if (pair >= uniforms.sizes.y) { return; }
        let row = pair / uniforms.sizes.z;
        let column = pair % uniforms.sizes.z * ${c};
        var sum = ${p}(0.0);
        for (var batch = 0; batch < uniforms.sizes.w; batch++) {
          sum += ${p}(${Array.from({length:c},(x,y)=>h(`(column + ${y})`))});
        }
        for (var tap = 0; tap < uniforms.sizes.x; tap++) {
          let i = tap * uniforms.sizes.y + pair;
          dWeight[i] = weightAt(i) * sum;
        }
      }`});return g}function LR({energy:r,styles:t},e){let[n,o]=t.shape,s=r.shape[e?0:1];return{batch:n,width:o,outputs:s,strides:e?it(1,o):it(s,1)}}function UR(){for(let[r,t]of[[Zp,s6],[tm,a6]])lt("webgpu",r,({inputs:e,backend:n})=>WR(n,r.kernelName,e,t));for(let[r,t]of[[Jp,i6],[em,u6]])lt("webgpu",r,({inputs:e,backend:n})=>WR(n,r.kernelName,e,`${t} result *= dyAt(i);`))}var GR=`
        let density = exp(-0.5 * x * x);
        let t = 1.0 / (1.0 + abs(x) * ${Ii.rate});
        let tail = density * t * ${Ii.coefficients.reduceRight((r,t)=>r===""?`Value(${t})`:`(${r} * t + ${t})`,"")};
        let distribution = select(tail, 1.0 - tail, x > Value(0.0));`,s6=`${GR}
        let result = x * distribution;`,i6=`${GR}
        var result = distribution + x * density * ${1/Math.sqrt(2*Math.PI)};`,VR=`
        let gate = 1.0 / (1.0 + exp(-x * (${jr.slope} + ${jr.cube} * x * x)));`,a6=`${VR}
        let result = x * gate;`,u6=`${VR}
        let slope = ${jr.slope} + ${3*jr.cube} * x * x;
        var result = gate * (1.0 + x * slope * (1.0 - gate));`;function WR(r,t,{x:e,dy:n},o){let s=Wt(e.size),a=e.size/s,[u]=Ft(r,{name:`${t} ${s}`,inputs:{x:[e,s],...n&&{dy:[n,s]}},results:{y:[e.shape,s]},uniforms:"count : i32",uniformValues:[it(a)],workgroups:Math.ceil(a/xt),code:`
      alias Value = ${s===4?"vec4<f32>":"f32"};
      fn main(group : i32, local : i32) {
        let i = group * ${xt} + local;
        if (i >= uniforms.count) { return; }
        let x = xAt(i);
        ${o}
        y[i] = result;
      }`});return u}var HR=Mt("Interpolation");var l6=64;function qR(){lt("webgpu",HR,({inputs:{x:r,rows:t,columns:e},attributes:n,backend:o})=>{if(nd(t)*nd(e)<=l6)return ow(o,r,{rows:t,columns:e,...n});let s=ow(o,r,{rows:t,scale:[1],shift:[0]}),a=ow(o,s,{columns:e,...n});return o.disposeData(s.dataId),a})}function ow(r,t,{rows:e,columns:n,scale:o,shift:s}){let[a,u,l,i]=t.shape,[c,p]=[e?.shape[0]??u,n?.shape[0]??l],m=d=>no(...[0,1,2,3].map(h=>d[h%d.length])),[f]=Ft(r,{name:`interpolation ${i} ${!!e} ${!!n}`,inputs:{x:[t,1],...e&&{rows:[e,1]},...n&&{columns:[n,1]}},results:{y:[[a,c,p,i],1]},uniforms:"image : vec4<i32>, output : vec4<i32>, scale : vec4<f32>, shift : vec4<f32>",uniformValues:[it(u,l,a,0),it(c,p,e?nd(e):1,n?nd(n):1),m(o),m(s)],workgroups:Math.ceil(a*c*p/xt),code:c6(i,{rows:e!==void 0,columns:n!==void 0})});return f}function nd({shape:r}){return r[1]-1}function c6(r,{rows:t,columns:e}){let n=Array.from({length:r},(a,u)=>u),o=r===1?"f32":`vec${r}<f32>`,s=`${o}(${n.map(a=>`xAt(at + ${a})`)})`;return`
    fn main(group : i32, local : i32) {
      let number = group * ${xt} + local;
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
    }`}function XR(){Rt("webgpu","BatchMatMul",()=>({inputs:{a:r,b:t},attributes:{transposeA:e,transposeB:n},backend:o})=>H(()=>ie().makeTensorFromTensorInfo(p6(o,r,t,e,n))))}function p6(r,t,e,n,o){let s=t.shape.slice(0,-2),a=e.shape.slice(0,-2),u=S.assertAndGetBroadcastShape(s,a),l=ht(u),[i,c]=t.shape.slice(-2),[p,m]=e.shape.slice(-2),f=n?c:i,d=n?i:c,h=o?p:m,[g,x]=[KR(t,s,u),KR(e,a,u)],y=x.count===1&&!n,b=y?1:l,v=y?f*l:f,C=g.count===1?0:i*c,_=x.count===1?0:p*m,{dataId:k}=rd(r,{name:`matmul_${n}_${o}`,a:jR("a",n?"line":"reduction",c),b:jR("b",o?"reduction":"line",m),members:b,rows:v,columns:h,reduction:d,uniforms:"strides : vec2<i32>, widths : vec2<i32>,",uniformValues:[it(C,_),it(c,m)],rowOffset:"return (member * uniforms.sizes.x + row) * uniforms.sizes.y;",size:b*v*h},g.values,x.values);return{dataId:k,shape:[...u,f,h],dtype:"float32"}}function KR(r,t,e){let n=ht(t);return n===1||n===ht(e)?{values:r,count:n}:{values:ai(r,[...e,...r.shape.slice(-2)]),count:ht(e)}}function jR(r,t,e){let n=r==="a"?"x":"y",[o,s]=t==="line"?["1",`uniforms.widths.${n}`]:[`uniforms.widths.${n}`,"1"];return{components:Wt(e),along:t,line:`
      let inside = i32(line < uniforms.sizes.${n});
      return vec4<i32>(member * uniforms.strides.${n} + line * ${o}, 0, 0, inside);`,step:`return vec4<i32>(k * ${s}, 0, 0, i32(k < reduction));`,at:"return line.x + step.x;"}}function ZR(){lt("webgpu",T3,({inputs:r,attributes:{epsilon:t},backend:e})=>od(e,"LayerNorm",r,t,YR("standard * weightAt(i) + biasAt(i)"))),lt("webgpu",pm,({inputs:r,attributes:{epsilon:t},backend:e})=>od(e,"Standardize",r,t,YR("standard"))),lt("webgpu",F3,({inputs:r,attributes:{epsilon:t},backend:e})=>od(e,"LayerNormGradient",r,t,QR("dyAt(first + i) * weightAt(i)"))),lt("webgpu",mm,({inputs:r,attributes:{epsilon:t},backend:e})=>od(e,"StandardizeGradient",r,t,QR("dyAt(first + i)")))}function YR(r){return`
      for (var i = local; i < uniforms.width; i += INVOCATIONS) {
        let standard = (xAt(first + i) - moments.x) * moments.y;
        result[first + i] = ${r};
      }`}function QR(r){return`
        var sums = vec2<f32>(0.0);
        for (var i = local; i < uniforms.width; i += INVOCATIONS) {
          let scaled = ${r};
          sums += vec2<f32>(scaled, scaled * (xAt(first + i) - moments.x) * moments.y);
        }
        let means = total(local, sums) / f32(uniforms.width);
        for (var i = local; i < uniforms.width; i += INVOCATIONS) {
          let standard = (xAt(first + i) - moments.x) * moments.y;
          result[first + i] = (${r} - means.x - standard * means.y) * moments.y;
        }`}var m6=64,f6=256,d6=2048;function od(r,t,e,n,o){let{x:s}=e,a=s.shape.at(-1),u=s.size/a,l=a>d6?f6:m6,[i]=Ft(r,{name:`${t} ${l}`,inputs:Object.fromEntries(Object.entries(e).map(([c,p])=>[c,[p,1]])),results:{result:[s.shape,1]},uniforms:"rows : i32, width : i32, epsilon : f32",uniformValues:[it(u),it(a),no(n)],workgroups:u,invocations:l,code:`
      const INVOCATIONS = ${l};
      ${h6}
      fn main(group : i32, local : i32) {
        if (group >= uniforms.rows) { return; }
        let first = group * uniforms.width;
        let moments = momentsOf(local, first);
        ${o}
      }`});return i}var h6=`
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
  }`;function JR(){lt("webgpu",gu,({inputs:{keys:r},attributes:{shape:t,index:e},backend:n})=>{let o=ht(t),[s]=Ft(n,{name:"normal noise",inputs:{keys:[r,1]},results:{noise:[t,1]},uniforms:"count : i32, index : i32",uniformValues:[it(o),it(e)],workgroups:Math.ceil(o/2/xt),code:x6});return s})}var g6=Array.from({length:du},(r,t)=>{let e=Kn[t%Kn.length],n=(t+1)/4,o=`x += y; y = ((y << ${e}u) | (y >> ${32-e}u)) ^ x;`;return t%4<3?o:`${o} x += key[${n%3}]; y += key[${(n+1)%3}] + ${n}u;`}),x6=`
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
    let pair = group * ${xt} + local;
    if (2 * pair >= uniforms.count) { return; }
    let first = bitcast<u32>(keys[2 * uniforms.index]);
    let second = bitcast<u32>(keys[2 * uniforms.index + 1]);
    let key = array<u32, 3>(first, second, first ^ second ^ ${hu}u);
    var x = u32(pair) + key[0];
    var y = key[1];
    ${g6.join(`
    `)}
    let scale = ${2**-24};
    let radius = sqrt(-2.0 * logarithm(f32((x >> 8u) + 1u) * scale));
    let values = radius * cosineAndSine(f32(y >> 8u) * scale);
    noise[2 * pair] = values.x;
    if (2 * pair + 1 < uniforms.count) { noise[2 * pair + 1] = values.y; }
  }`;function tN(){Rt("webgpu","PadV2",r=>t=>{let{inputs:{x:e},attributes:{paddings:n,constantValue:o}}=t;return e.rank<=4?r(t):H(()=>{let s=e;return n.forEach(([a,u],l)=>{if(a+u===0)return;let i=s.shape,c=i[l],p=i.slice(0,l),m=i.slice(l+1),f=Q(s,[ht(p),c,ht(m)]),d=$r(f,[[0,0],[a,u],[0,0]],o);s=Q(d,[...p,c+a+u,...m])}),s===e?Rr(e):s})})}function rN(){lt("webgpu",lu,({inputs:{x:r},backend:t})=>eN(t,r)),lt("webgpu",cu,({inputs:{x:r,y:t},backend:e})=>eN(e,r,t))}function eN(r,t,e){let[n,o,s,a]=t.shape,u=o*s,l=Wt(a),i=a/l,{strip:c,strips:p}=ed(u,n*i),[m]=Ft(r,{name:`pixel_sum ${l} ${e!==void 0}`,inputs:{x:[t,l],...e&&{y:[e,l]}},results:{sums:[[p,n,a],l]},uniforms:"sizes : vec4<i32>, strip : i32",uniformValues:[it(p,n,u,i),it(c)],workgroups:Math.ceil(p*n*i/xt),code:`
      fn main(group : i32, local : i32) {
        let number = group * ${xt} + local;
        let lanes = uniforms.sizes.w;
        let batch = number / lanes % uniforms.sizes.y;
        let strip = number / lanes / uniforms.sizes.y;
        if (strip >= uniforms.sizes.x) { return; }
        let image = batch * uniforms.sizes.z * lanes + number % lanes;
        let end = min(uniforms.sizes.z, (strip + 1) * uniforms.strip);
        var sum = ${l===4?"vec4<f32>(0.0)":"0.0"};
        for (var pixel = strip * uniforms.strip; pixel < end; pixel++) {
          let i = image + pixel * lanes;
          sum += xAt(i)${e?" * yAt(i)":""};
        }
        sums[number] = sum;
      }`}),{dataId:f}=MR(r,m,p);return{dataId:f,shape:[n,a],dtype:"float32"}}var nN=64;function oN(){Rt("webgpu","UnsortedSegmentSum",()=>({inputs:{x:r,segmentIds:t},attributes:{numSegments:e},backend:n})=>{let o=r.shape.slice(t.rank),s=e*ht(o),{dataId:a}=n.runWebGPUProgram({shaderKey:"segment_sum",variableNames:["x","segments"],outputShape:Oi(s),dispatchLayout:{x:[0]},dispatch:[Math.ceil(s/nN),1,1],workgroupSize:[nN,1,1],size:!0,uniforms:"rows : i32, width : i32,",getUserCode:()=>`
            fn main(index : i32) {
              if (index >= uniforms.size) { return; }
              let segment = index / uniforms.width;
              let column = index % uniforms.width;
              var sum = 0.0;
              for (var i = 0; i < uniforms.rows; i++) {
                if (i32(segments[i]) == segment) { sum += f32(x[i * uniforms.width + column]); }
              }
              result[index] = sum;
            }`},[is(r),is(t)],"float32",[it(t.size),it(ht(o))]);return{dataId:a,shape:[e,...o],dtype:"float32"}})}var sN=Mt("SelfAttention",{differentiableOnce:!0}),iN=Mt("SelfAttentionGradient");function aN(){lt("webgpu",sN,({inputs:r,attributes:{heads:t},backend:e})=>y6(e,r,t)),lt("webgpu",iN,({inputs:r,attributes:{heads:t},backend:e})=>b6(e,r,t))}function y6(r,{projected:t,mask:e},n){let{batch:o,tokens:s,width:a,fours:u}=lN(t,n),l=e!==void 0;return Ft(r,{name:`self_attention ${u} ${l}`,inputs:{projected:[t,4],...e&&{mask:[e,1]}},results:{y:[[o,s,a],4],logs:[[o,n,s],1]},uniforms:"sizes : vec4<i32>",uniformValues:[it(o,n,s,a/4)],workgroups:Math.ceil(o*n*s/xt),code:w6(u,l)})}function b6(r,{projected:t,mask:e,dy:n,y:o,logs:s},a){let{batch:u,tokens:l,width:i,fours:c}=lN(t,a),p=e!==void 0,[m]=Ft(r,{name:`self_attention_gradient ${c} ${p}`,inputs:{projected:[t,4],dy:[n,4],y:[o,4],logs:[s,1],...e&&{mask:[e,1]}},results:{gradient:[t.shape,4]},uniforms:"sizes : vec4<i32>",uniformValues:[it(u,a,l,i/4)],workgroups:Math.ceil(3*u*a*l/xt),code:S6(c,p)});return m}function w6(r,t){return`
    ${uN(r,t)}
    fn main(group : i32, local : i32) {
      let number = group * ${xt} + local;
      let i = number % tokens();
      let head = number / tokens() % uniforms.sizes.y;
      let batch = number / tokens() / uniforms.sizes.y;
      if (batch >= uniforms.sizes.x) { return; }
      let query = at(batch, i, head, 0);
      ${Qr(r,e=>`let q${e} = projectedAt(query + ${e}); var y${e} = vec4<f32>(0.0);`)}
      var largest = -3.0e38;
      var sum = 0.0;
      for (var j = 0; j < tokens(); j++) {
        let key = at(batch, j, head, 1);
        var score = 0.0;
        ${Qr(r,e=>`score += dot(q${e}, projectedAt(key + ${e}));`)}
        score = score * SCALE + maskOf(i, j);
        let next = max(largest, score);
        let kept = exp(largest - next);
        let p = exp(score - next);
        largest = next;
        sum = sum * kept + p;
        let value = at(batch, j, head, 2);
        ${Qr(r,e=>`y${e} = y${e} * kept + p * projectedAt(value + ${e});`)}
      }
      let out = (batch * tokens() + i) * uniforms.sizes.w + head * ${r};
      ${Qr(r,e=>`y[out + ${e}] = y${e} / sum;`)}
      logs[number] = largest + log(sum);
    }`}function S6(r,t){return`
    ${uN(r,t)}
    fn score(query : i32, key : i32) -> f32 {
      var sum = 0.0;
      ${Qr(r,e=>`sum += dot(projectedAt(query + ${e}), projectedAt(key + ${e}));`)}
      return sum * SCALE;
    }
    fn main(group : i32, local : i32) {
      let number = group * ${xt} + local;
      let own = number % tokens();
      let head = number / tokens() % uniforms.sizes.y;
      let batch = number / tokens() / uniforms.sizes.y % uniforms.sizes.x;
      let part = number / tokens() / uniforms.sizes.y / uniforms.sizes.x;
      if (part >= 3) { return; }
      ${Qr(r,e=>`var sum${e} = vec4<f32>(0.0);`)}
      for (var other = 0; other < tokens(); other++) {
        let i = select(other, own, part == 0); // the token of the query
        let j = select(own, other, part == 0); // the token of the key
        let row = (batch * tokens() + i) * uniforms.sizes.w + head * ${r};
        let query = at(batch, i, head, 0);
        let key = at(batch, j, head, 1);
        let log = logsAt((batch * uniforms.sizes.y + head) * tokens() + i);
        let p = exp(score(query, key) + maskOf(i, j) - log);
        if (part == 2) {
          ${Qr(r,e=>`sum${e} += p * dyAt(row + ${e});`)}
        } else {
          let value = at(batch, j, head, 2);
          var along = 0.0;
          ${Qr(r,e=>`along += dot(dyAt(row + ${e}), projectedAt(value + ${e}) - yAt(row + ${e}));`)}
          let t = p * along * SCALE;
          let source = select(query, key, part == 0);
          ${Qr(r,e=>`sum${e} += t * projectedAt(source + ${e});`)}
        }
      }
      let out = at(batch, own, head, part);
      ${Qr(r,e=>`gradient[out + ${e}] = sum${e};`)}
    }`}function uN(r,t){return`
    const SCALE = ${(4*r)**-.5};
    fn tokens() -> i32 { return uniforms.sizes.z; }
    fn at(batch : i32, token : i32, head : i32, part : i32) -> i32 {
      return ((batch * tokens() + token) * 3 + part) * uniforms.sizes.w + head * ${r};
    }
    fn maskOf(i : i32, j : i32) -> f32 { return ${t?"maskAt(i * tokens() + j)":"0.0"}; }`}function lN({shape:[r,t,e]},n){let o=e/3;return{batch:r,tokens:t,width:o,fours:o/n/4}}function Qr(r,t){return Array.from({length:r},(e,n)=>t(n)).join(`
`)}function cN(){lt("webgpu",fm,({inputs:r,backend:t})=>{let{starts:e,columns:n,values:o,x:s}=r,a=e.size-1,u=s.shape[1],[l]=Ft(t,{name:"sparse_product",inputs:{starts:[e,1],columns:[n,1],values:[o,1],x:[s,1]},results:{y:[[a,u],1]},uniforms:"height : i32, channels : i32",uniformValues:[it(a),it(u)],workgroups:Math.ceil(a*u/xt),code:`
        fn main(group : i32, local : i32) {
          let index = group * ${xt} + local;
          let row = index / uniforms.channels;
          if (row >= uniforms.height) { return; }
          let channel = index % uniforms.channels;
          var sum = 0.0;
          for (var t = starts[row]; t < starts[row + 1]; t++) { // as integers: floats end at 2\xB2\u2074
            sum += valuesAt(t) * xAt(columns[t] * uniforms.channels + channel);
          }
          y[index] = sum;
        }`});return l})}var pN=`
  fn noiseOf(batch : i32, pixel : i32) -> f32 { return noiseAt(batch * uniforms.sizes.w + pixel); }`;function mN(){lt("webgpu",vu,({inputs:r,backend:t})=>v6(t,r)),lt("webgpu",Iu,({inputs:r,backend:t})=>I6(t,r))}function v6(r,{x:t,factors:e,bias:n,noise:o,strength:s}){let{components:a,sizes:u,type:l}=fN(t,o),i=o!==void 0,[c]=Ft(r,{name:`styled_activation ${a} ${i}`,inputs:{x:[t,a],factors:[e,a],bias:[n,a],...o&&s&&{noise:[o,1],strength:[s,1]}},results:{y:[t.shape,a]},uniforms:"sizes : vec4<i32>",uniformValues:[it(...u)],workgroups:Math.ceil(u[0]*u[1]*u[2]/xt),code:`
      ${i?pN:""}
      fn main(group : i32, local : i32) {
        let i = group * ${xt} + local;
        let channel = i % uniforms.sizes.z;
        let pixel = i / uniforms.sizes.z % uniforms.sizes.y;
        let batch = i / uniforms.sizes.z / uniforms.sizes.y;
        if (batch >= uniforms.sizes.x) { return; }
        let shift = biasAt(channel)${i?` + ${l}(noiseOf(batch, pixel) * strengthAt(0))`:""};
        let v = factorsAt(batch * uniforms.sizes.z + channel) * xAt(i) + shift;
        y[i] = max(v, v * ${uu}) * ${ye};
      }`});return c}function I6(r,{dy:t,x:e,y:n,factors:o,noise:s}){let a=s!==void 0,{components:u,sizes:l,type:i}=fN(e,s),[c,p,m]=l,f=e.shape[3],{strip:d,strips:h}=ed(p,c*m),g=a?3:2,[x,y]=Ft(r,{name:`styled_activation_gradient ${u} ${a}`,inputs:{dy:[t,u],x:[e,u],y:[n,u],factors:[o,u],...s&&{noise:[s,1]}},results:{dx:[e.shape,u],sums:[[h,c,g,f],u]},uniforms:"sizes : vec4<i32>, strip : i32, strips : i32",uniformValues:[it(...l),it(d),it(h)],workgroups:Math.ceil(h*c*m/xt),code:`
      ${a?pN:""}
      fn main(group : i32, local : i32) {
        let number = group * ${xt} + local;
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
          let slope = select(${i}(${uu*ye}), ${i}(${ye}), yAt(i) > ${i}(0.0));
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
      }`});return[x,...C6(r,y,h,[c,f],a)]}function C6(r,t,e,[n,o],s){let a=Wt(o),u=o/a,l=s?3:2,i=Xb(r,t,e),c=a===4?"vec4<f32>":"f32",p=Ft(r,{name:`styled_activation_sums ${a} ${s}`,inputs:{sums:[i.sums,a]},results:{dfactors:[[n,o],a],dbias:[[o],a],...s&&{dnoise:[[o],a]}},uniforms:"batch : i32, lanes : i32, strips : i32",uniformValues:[it(n),it(u),it(i.strips)],workgroups:Math.ceil(u*l/xt),code:`
      fn main(group : i32, local : i32) {
        let number = group * ${xt} + local;
        let channel = number % uniforms.lanes;
        let which = number / uniforms.lanes;
        if (which >= ${l}) { return; }
        var all = ${c}(0.0);
        for (var batch = 0; batch < uniforms.batch; batch++) {
          var sum = ${c}(0.0);
          for (var strip = 0; strip < uniforms.strips; strip++) {
            sum += sumsAt(((strip * uniforms.batch + batch) * ${l} + which) * uniforms.lanes + channel);
          }
          if (which == 0) { dfactors[batch * uniforms.lanes + channel] = sum; }
          all += sum;
        }
        if (which == 1) { dbias[channel] = all; }
        ${s?"if (which == 2) { dnoise[channel] = all; }":""}
      }`});return r.disposeData(i.sums.dataId),p}function fN(r,t){let[e,n,o,s]=r.shape,a=Wt(s),u=n*o,l=t?.shape[0]===e?u:0,i=[e,u,s/a,l];return{components:a,sizes:i,type:a===4?"vec4<f32>":"f32"}}function hN(){lt("webgpu",gi,({inputs:r,attributes:{slope:t},backend:e})=>dN(e,"Swish",r,t,"x * gate")),lt("webgpu",pu,({inputs:r,attributes:{slope:t},backend:e})=>dN(e,"SwishGradient",r,t,"dyAt(i) * gate * (1.0 + uniforms.slope * x * (1.0 - gate))"))}function dN(r,t,{x:e,dy:n},o,s){let a=Wt(e.size),u=e.size/a,[l]=Ft(r,{name:`${t} ${a}`,inputs:{x:[e,a],...n&&{dy:[n,a]}},results:{y:[e.shape,a]},uniforms:"count : i32, slope : f32",uniformValues:[it(u),no(o)],workgroups:Math.ceil(u/xt),code:`
      fn main(group : i32, local : i32) {
        let i = group * ${xt} + local;
        if (i >= uniforms.count) { return; }
        let x = xAt(i);
        let gate = 1.0 / (1.0 + exp(-uniforms.slope * x));
        y[i] = ${s};
      }`});return l}var gN=64,k6=2;function wN(){lt("webgpu",yu,({inputs:{x:r},attributes:t,backend:e})=>_6(e,r,t))}function _6(r,t,e){let[n,o,s,a]=t.shape,{kernel:u,up:l,down:i}=e,[c,p]=Rp([o,s],e),m=xN(0,e),f=xN(1,e),d=[n,c,p,a],h=Wt(a),g=Math.ceil(c/m.tile),x=Math.ceil(p/f.tile),{dataId:y}=r.runWebGPUProgram({shaderKey:`upfirdn2d_${h}_${l}_${i}_${m.before}_${f.before}_${u.map(String).join(";")}`,variableNames:["x"],outputComponent:h,outputShape:Oi(ht(d)),dispatchLayout:{x:[0]},dispatch:[Math.ceil(n*g*x*a/h/gN),1,1],workgroupSize:[gN,1,1],uniforms:"image : vec4<i32>, output : vec2<i32>, tiles : vec2<i32>,",getUserCode:()=>A6(u,m,f,h)},[is(t)],"float32",[it(n,o,s,a/h),it(c,p),it(g,x)]);return{dataId:y,shape:d,dtype:"float32"}}function xN(r,{kernel:t,up:e,down:n,pad:o}){let s=[t.length,t[0].length][r],a=e[r],u=n[r],[l]=o[r],i=k6;for(;i*u%a!==0;)i++;return{taps:s,up:a,down:u,before:l,tile:i}}function yN({taps:r,up:t,down:e,before:n,tile:o}){return Array.from({length:o*r},(s,a)=>{let u=Math.floor(a/r),l=a%r;return{result:u,tap:r-1-l,pixel:(e*u+l-n)/t}}).filter(({pixel:s})=>Number.isInteger(s))}function A6(r,t,e,n){let o=n===4?"vec4<f32>":"f32",s=yN(t),a=yN(e),u=bN(s.map(({pixel:m})=>m)),l=bN(a.map(({pixel:m})=>m)),i=Nt(t.tile).flatMap(m=>Nt(e.tile).map(f=>({i:m,j:f}))),c=(m,f)=>`let x${f} = pixelAt(batch, first + vec2<i32>(${u[m]}, ${l[f]}), channel);`,p=m=>s.filter(f=>f.pixel===u[m]).flatMap(f=>a.map(d=>{let h=r[f.tap][d.tap];if(h===0)return"";let g=`sum${f.result}${d.result}`;return`${g} = fma(${o}(${h}), x${l.indexOf(d.pixel)}, ${g});`}));return`
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
      ${Nt(u.length).map(m=>`{
        ${Nt(l.length).map(f=>c(m,f)).join(`
`)}
        ${p(m).join(`
`)}
      }`).join(`
`)}
      let place = tile * vec2<i32>(${t.tile}, ${e.tile});
      ${i.map(({i:m,j:f})=>`store(batch, place + vec2<i32>(${m}, ${f}), channel, sum${m}${f});`).join(`
`)}
    }`}function bN(r){return[...new Set(r)].sort((t,e)=>t-e)}var M6=64,D6=256;function SN(){lt("webgpu",gm,({inputs:r,backend:t})=>R6(t,r)),lt("webgpu",xm,({inputs:r,backend:t})=>N6(t,r))}function R6(r,{x:t,reference:e,factors:n}){let{components:o,count:s,type:a}=vN(t),u=Math.ceil(s/xt/M6),l=Math.max(1,Math.min(u,D6)),[i]=Ft(r,{name:`weighted_distance ${o}`,inputs:{x:[t,o],reference:[e,o],factors:[n,o]},results:{sums:[l===1?[]:[l],1]},uniforms:"count : i32, workgroups : i32",uniformValues:[it(s),it(l)],workgroups:l,code:`
      var<workgroup> shared_sums : array<f32, ${xt}>;
      fn main(group : i32, local : i32) {
        var sum = ${a}(0.0);
        for (var i = group * ${xt} + local; i < uniforms.count; i += uniforms.workgroups * ${xt}) {
          let difference = xAt(i) - referenceAt(i);
          sum += factorsAt(i) * difference * difference;
        }
        shared_sums[local] = ${o===4?"dot(sum, vec4<f32>(1.0))":"sum"};
        for (var half = ${xt/2}; half > 0; half /= 2) {
          workgroupBarrier();
          if (local < half) { shared_sums[local] += shared_sums[local + half]; }
        }
        if (local == 0 && group < uniforms.workgroups) { sums[group] = shared_sums[0]; }
      }`});if(l===1)return i;let{dataId:c}=zi(r,i,l);return{dataId:c,shape:[],dtype:"float32"}}function N6(r,{dy:t,x:e,reference:n,factors:o}){let{components:s,count:a}=vN(e),[u]=Ft(r,{name:`weighted_distance_gradient ${s}`,inputs:{dy:[t,1],x:[e,s],reference:[n,s],factors:[o,s]},results:{dx:[e.shape,s]},uniforms:"count : i32",uniformValues:[it(a)],workgroups:Math.ceil(a/xt),code:`
      fn main(group : i32, local : i32) {
        let i = group * ${xt} + local;
        if (i >= uniforms.count) { return; }
        dx[i] = 2.0 * dyAt(0) * factorsAt(i) * (xAt(i) - referenceAt(i));
      }`});return u}function vN({size:r}){let t=Wt(r);return{components:t,count:r/t,type:t===4?"vec4<f32>":"f32"}}function IN({stock:r=!1}={}){$6(),r||E6()}function $6(){lm("webgpu"),cm("webgpu"),tN(),IR()}function E6(){XR(),PR(),oN(),wN(),vR(),rN(),zR(),cN(),mN(),ZR(),JR(),hN(),UR(),aN(),SN(),qR()}function kN(r){let t,e=()=>{if(t)throw t};r.device.addEventListener("uncapturederror",s=>{let{error:a}=s;t??=F6(a)}),r.device.lost.then(({reason:s,message:a})=>{t??=new uo(`The GPU was lost (${a||s}): go on from the last snapshot. ${T6}`,{late:!0})});let n=r.read.bind(r);r.read=async s=>{e();let a=await n(s).catch(async u=>{throw await new Promise(l=>setTimeout(l)),e(),u});return e(),a};let o=r.uploadToGPU.bind(r);return r.uploadToGPU=s=>{try{o(s)}catch(a){throw e(),a}},{throwIfFailed:e}}var CN="Lower the batch size or `chunk`, how many of its images are computed at a time",T6="Where that happens again, lower the batch size or `chunk`: a lack of memory may be the reason";function F6(r){let t=r.message.trim().replace(/\s+/g," "),e={cause:r,late:!0};if(r instanceof GPUOutOfMemoryError)return new uo(`The GPU is out of memory: ${t}. Results since then are void. ${CN}, and go on from the last snapshot`,e);let n=/\b(?:size|range)\b.*(?:greater than|exceeds)/i.test(t)?`. ${CN}`:"";return new yr(`The GPU refused an operation: ${t}. Results since then are void${n}`,e)}var sd;async function AN(r,{precision:t="single",stock:e=!1}={}){(!sd||P6(sd.watch))&&(sd=await O6(await r(),{stock:e}));let{device:n,backends:o}=sd,s=o[t];if(t==="half"&&!n.device.features.has("shader-f16"))throw new yr(`Cannot compute in half precision on ${s.device}: it has no "shader-f16". Compute in single precision`);return RR(n,t),await Yc("webgpu"),s}function P6(r){try{return r.throwIfFailed(),!1}catch{return!0}}async function O6(r,t){let e=await yR(r,t).catch(s=>{throw new yr(`Cannot start webgpu on ${Vb(r)}: ${s.message}`,{cause:s})});yS("webgpu")&&xS("webgpu"),ri("webgpu",()=>e);let n=kN(e),o={single:_N(r,n,"single"),half:_N(r,n,"half")};return{device:e,watch:n,backends:o}}function _N(r,{throwIfFailed:t},e){let n=Vb(r),o=Yu(r);return{name:"webgpu",device:n,software:o,...B6(r),describe:()=>`webgpu on ${n}${o?", which the CPU plays":""}${e==="half"?", in half precision":""}`,throwIfFailed:t}}function B6(r){return{features:Hb.filter(t=>r.features.has(t)),limits:Object.fromEntries(qb.map(t=>[t,r.limits[t]]))}}var MN=!1,DN=!1;async function sw({backend:r,wasm:t}){MN||(e_(),IN(),dS(),MN=!0);let e=await z6(r,t);return Ik({backend:e.name,precision:"single"}),e}async function z6(r,t){if(r==="wasm")return await RN(t);let e=await navigator.gpu?.requestAdapter({powerPreference:"high-performance"});return r===void 0&&(!e||Yu(e))?await RN(t):await AN(()=>{if(!e)throw new yr("Cannot start webgpu: this browser offers no GPU to this page. Draw on wasm");return Promise.resolve(e)})}var L6=["tfjs-backend-wasm.wasm","tfjs-backend-wasm-simd.wasm","tfjs-backend-wasm-threaded-simd.wasm"];async function RN(r){if(DN||eb(Object.fromEntries(L6.map(t=>[t,r])),!0),DN=!0,await Yc("wasm"))return await o_();throw new yr("Cannot start wasm: this browser does not take its native code, which needs SIMD")}var id=class{site;#t;#e=[];constructor(t,e){this.site=t,this.#t=t.generators.map(({file:n})=>dy(n,new Uint8Array(e[n])))}async draw(t,e){let{width:n,height:o,channels:s}=this.generator(t,e.mix),a=await this.values(t,e);return{width:n,height:o,pixels:G6(Hg(qg(a,s)))}}async values(t,e){let n=this.generator(t,e.mix),o=H(()=>n.synthesize(U6(n,e),"stored")),s=(await o.data()).slice();return o.dispose(),s}generator(t,e){let n=t===0?0:e,o=this.#e[t];if(o?.mix===n)return o.generator;o?.generator.dispose();let s=my(this.#r(t,n),{label:this.site.generators[t].name,scope:`${t}`,digest:()=>Promise.reject(new Error("A page computes no digests"))});return this.#e[t]={generator:s,mix:n},s}unload(){for(let t of this.#e)t?.generator.dispose();this.#e.length=0}#r(t,e){let{architecture:n,generators:o}=this.site,{settings:s}=o[t],a=this.#t[0],u=t===0?new Map:this.#t[t],l=p=>{let m=a.get(p),f=u.get(p);return f?W6(m,f,e):m},i=qr(n).filter(({role:p})=>p!=="kernel").map(p=>[p.name,{spec:p,values:l(p.name)}]),c=[];for(let p=0,m;m=l(`heads.conv_${p}.params_in`);p++)c.push(m.data);return{architecture:n,settings:{...s,clamp:s.clamp},tensors:new Map(i),latentAverage:l("latent_avg").data,notes:[],...c.length>0&&{multipliers:c}}}};function W6(r,t,e){if(e===1)return t;let n=r?.data??new Float32Array(t.data.length),o=t.data,s=new Float32Array(o.length);if(e===0)return{shape:t.shape,data:n};for(let a=0;a<s.length;a++)s[a]=(1-e)*Number(n[a])+e*Number(o[a]);return{shape:t.shape,data:s}}function U6(r,{seed:t,truncation:e,second:n,crossover:o}){let s=NN(r,t,e),{latentCount:a}=r;return o===a?s:qx(s,NN(r,n,e),o,a)}function NN(r,t,e){let n=Math.floor(t),o=t-n,s=a=>Yx(r,Xx(a),1,{truncation:e});return o===0?s(n):rt(B(s(n),1-o),B(s(n+1),o))}function G6(r){let t=r.length/3,e=new Uint8ClampedArray(4*t).fill(255);for(let n=0;n<t;n++)for(let o=0;o<3;o++)e[4*n+o]=r[3*n+o];return e}var Li=globalThis,ad,EN,$N=Promise.resolve();Li.onmessage=({data:r})=>{$N=$N.then(()=>H6(r)).catch(t=>{Li.postMessage({kind:"failed",message:V6(t)})})};function V6(r){return r instanceof Error?r.name!=="DeviceFailure"?r.message:"The device was lost, or has no memory left. Choose the other one below, or open the page again":String(r)}async function H6(r){r.kind==="load"?(ad=new id(r.site,r.files),EN=URL.createObjectURL(new Blob([r.native],{type:"application/wasm"})),Li.postMessage({kind:"loaded"})):r.kind==="start"?await q6(r.backend):await K6(r.numbers)}async function q6(r){ad.unload();let{name:t,describe:e}=await sw({...r!=="auto"&&{backend:r},wasm:EN});Li.postMessage({kind:"started",backend:t,device:e()})}async function K6(r){let t=performance.now();for(let[e,{name:n}]of ad.site.generators.entries()){let o=await ad.draw(e,r);Li.postMessage({kind:"image",name:n,...o},[o.pixels.buffer])}Li.postMessage({kind:"drawn",milliseconds:performance.now()-t})}})();
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
