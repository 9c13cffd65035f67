"use strict";
(function () {
  var box = document.getElementById("ask");
  if (!box || !window.wx) return;
  var given = box.dataset;
  wx.config({
    appId: given.appid, timestamp: Number(given.timestamp), nonceStr: given.nonce, signature: given.signature,
    jsApiList: [], openTagList: ["wx-open-subscribe"]
  });
  wx.ready(function () { box.hidden = false; });
  wx.error(function () { box.hidden = true; });
  document.getElementById("subscribe").addEventListener("success", function () {
    box.hidden = true;
    document.getElementById("thanks").hidden = false;
  });
})();
