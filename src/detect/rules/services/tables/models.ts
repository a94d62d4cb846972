/** Providers of models, of speech and pictures, and what is built around them. */
export const models = `
  cohere-key ; Cohere ; {A40} ; docs.cohere.com/reference/about ; also: coapi
  mistral-key ; Mistral AI ; {A32} ; docs.mistral.ai/getting-started/quickstart/ ; also: mistral codestral
  azure-openai-key ; Azure OpenAI ; {h32} ; learn.microsoft.com/en-us/azure/ai-foundry/openai/reference ; what: key of the older form ; also: openaiazure cognitiveservices ocpapimsubscription azureai azurecognitive azurespeech azuretranslator speechservice ; critical
  assemblyai-key ; AssemblyAI ; {h32} ; www.assemblyai.com/docs/api-reference/overview ; also: aai aaiapi
  deepgram-key ; Deepgram ; {h40} ; developers.deepgram.com/docs/authenticating ; also: dgapi
  elevenlabs-key ; ElevenLabs ; sk_{h48}|{h32} ; elevenlabs.io/docs/api-reference/authentication ; also: eleven elevenapi xiapi xi
  wandb-key ; Weights & Biases ; {h40}|{W84-90} ; docs.wandb.ai/support/models/articles/why-does-my-api-key-fail-with-must-be-40-characters ; also: wandb weightsandbiases
  clarifai-token ; Clarifai ; {h32} ; docs.clarifai.com/control/authentication/pat/ ; what: personal access token ; also: clarifaipat
  exa-key ; Exa ; {u} ; docs.exa.ai/reference/getting-started ; also: exaapi apiexa exaai ; medium
  ai21-key ; AI21 ; {A32} ; docs.ai21.com/reference/authentication ; also: ai21labs
  deepseek-key ; DeepSeek ; - ; api-docs.deepseek.com/
  stability-key ; Stability AI ; - ; platform.stability.ai/docs/getting-started/authentication ; also: stability stabilityai dreamstudio
  moonshot-key ; Moonshot AI ; - ; platform.moonshot.ai/docs/ ; also: moonshot kimi
  zhipu-key ; Zhipu AI ; {h32}.{A16} ; docs.bigmodel.cn/cn/api/introduction ; also: zhipu zhipuai glm bigmodel zai
  dashscope-key ; DashScope ; - ; www.alibabacloud.com/help/en/model-studio/get-api-key ; also: qwen bailian
  minimax-key ; MiniMax ; - ; www.minimax.io/platform/document/
  baichuan-key ; Baichuan ; - ; platform.baichuan-ai.com/docs/api
  stepfun-key ; StepFun ; - ; platform.stepfun.com/docs/overview/quickstart
  siliconflow-key ; SiliconFlow ; - ; docs.siliconflow.com/en/userguide/quickstart
  hunyuan-key ; Hunyuan ; - ; cloud.tencent.com/document/product/1729
  spark-secret ; iFLYTEK Spark ; {h32}|{A32} ; www.xfyun.cn/doc/spark/Web.html ; what: API secret ; also: xfyun iflytek sparkapi
  upstage-key ; Upstage ; up_{A29} ; console.upstage.ai/docs/getting-started ; also: upstageai
  friendli-token ; Friendli ; flp_{A40-60} ; friendli.ai/docs/guides/suite/personal-access-tokens ; also: friendliai
  deepinfra-key ; DeepInfra ; {A32} ; deepinfra.com/docs/advanced/auth ; what: API token
  anyscale-key ; Anyscale ; esecret_{l20-40} ; docs.anyscale.com/
  octoai-token ; OctoAI ; - ; docs.octoai.cloud/ ; also: octoml
  lepton-token ; Lepton AI ; - ; docs.lepton.ai/ ; also: lepton leptonai
  novita-key ; Novita AI ; sk_{A43} ; novita.ai/docs/guides/quickstart ; also: novita
  hyperbolic-key ; Hyperbolic ; - ; docs.hyperbolic.xyz/docs/getting-started
  lambda-labs-key ; Lambda ; secret_{W20-60}.{A32} ; docs.lambda.ai/public-cloud/cloud-api/ ; also: lambdalabs lambdacloud
  sambanova-key ; SambaNova ; {u} ; docs.sambanova.ai/docs/en/get-started/quickstart
  nebius-key ; Nebius ; - ; docs.nebius.com/studio/api/authentication ; also: nebiusai
  baseten-key ; Baseten ; {A8}.{A32} ; docs.baseten.co/organization/api-keys
  modal-secret ; Modal ; as-{A22} ; modal.com/docs/reference/modal.config ; what: token secret
  runpod-key ; RunPod ; rpa_{A40-50}|{U40} ; docs.runpod.io/get-started/api-keys
  vastai-key ; Vast.ai ; {h64} ; docs.vast.ai/api-reference/introduction ; also: vast
  banana-key ; Banana ; {u} ; docs.banana.dev/ ; also: bananadev
  beam-token ; Beam ; - ; docs.beam.cloud/ ; also: beamcloud
  cerebrium-key ; Cerebrium ; - ; docs.cerebrium.ai/
  fal-key ; fal ; {u}:{h32} ; docs.fal.ai/authentication/key-based ; also: falai
  leonardo-key ; Leonardo AI ; {u} ; docs.leonardo.ai/docs/getting-started ; also: leonardo leonardoai
  ideogram-key ; Ideogram ; - ; developer.ideogram.ai/ideogram-api/api-setup
  bfl-key ; Black Forest Labs ; {u} ; docs.bfl.ai/quick_start/introduction ; also: bfl blackforestlabs flux
  runway-key ; Runway ; - ; docs.dev.runwayml.com/guides/setup/ ; what: API secret ; also: runwayml
  luma-key ; Luma ; luma-{u} ; docs.lumalabs.ai/docs/api ; also: lumaai lumalabs
  heygen-key ; HeyGen ; - ; docs.heygen.com/docs/quick-start
  synthesia-key ; Synthesia ; {h32} ; docs.synthesia.io/reference/introduction
  did-key ; D-ID ; - ; docs.d-id.com/reference/basic-authentication ; also: didapi
  tavus-key ; Tavus ; {h32} ; docs.tavus.io/sections/introduction
  remove-bg-key ; remove.bg ; {A24} ; www.remove.bg/api
  clipdrop-key ; Clipdrop ; {h128} ; clipdrop.co/apis/docs
  playht-secret ; PlayHT ; {h32} ; docs.play.ht/reference/api-authentication ; what: secret key ; also: playai
  resemble-key ; Resemble AI ; - ; docs.app.resemble.ai/ ; also: resemble resembleai
  cartesia-key ; Cartesia ; sk_car_{W20-60} ; docs.cartesia.ai/get-started/overview
  lmnt-key ; LMNT ; {h32} ; docs.lmnt.com/
  murf-key ; Murf ; ap2_{u} ; murf.ai/api/docs/introduction/quickstart ; also: murfai
  wellsaid-key ; WellSaid ; {u} ; docs.wellsaidlabs.com/ ; also: wellsaidlabs
  speechmatics-key ; Speechmatics ; {A32} ; docs.speechmatics.com/get-started/authentication
  gladia-key ; Gladia ; {u} ; docs.gladia.io/chapters/introduction/getting-started
  revai-token ; Rev.ai ; {W56-60} ; docs.rev.ai/get-started/ ; what: access token
  symbl-secret ; Symbl.ai ; {A64} ; docs.symbl.ai/docs/developer-tools-authentication ; what: app secret ; also: symbl
  picovoice-key ; Picovoice ; {B54}== ; picovoice.ai/docs/ ; what: access key ; also: porcupine
  vapi-key ; Vapi ; {u} ; docs.vapi.ai/quickstart ; what: private key ; also: vapiai
  retell-key ; Retell AI ; key_{h28} ; docs.retellai.com/ ; also: retell retellai
  bland-key ; Bland AI ; - ; docs.bland.ai/ ; also: bland blandai
  voiceflow-key ; Voiceflow ; VF.DM.{h24}.{A16} ; docs.voiceflow.com/docs/api-keys
  dify-key ; Dify ; app-{A24}|dataset-{A24} ; docs.dify.ai/en/guides/application-publishing/developing-with-apis
  flowise-key ; Flowise ; - ; docs.flowiseai.com/configuration/authorization ; also: flowiseai
  langflow-key ; Langflow ; sk-{W43} ; docs.langflow.org/configuration-api-keys
  langchain-legacy-key ; LangSmith ; ls__{h32} ; docs.smith.langchain.com/administration/how_to_guides/organization_management/create_account_api_key ; what: API key of the older form ; also: langchain langsmith
  portkey-key ; Portkey ; - ; portkey.ai/docs/product/enterprise-offering/org-management/api-keys-authn-and-authz ; also: portkeyai
  litellm-key ; LiteLLM ; - ; docs.litellm.ai/docs/proxy/virtual_keys ; what: master or virtual key
  braintrust-key ; Braintrust ; - ; www.braintrust.dev/docs/reference/platform/api-keys
  humanloop-key ; Humanloop ; hl_sk_{h48} ; humanloop.com/docs/
  promptlayer-key ; PromptLayer ; pl_{h32} ; docs.promptlayer.com/ ; also: promptlayerapi
  comet-key ; Comet ; {A25} ; www.comet.com/docs/v2/guides/experiment-management/configure-sdk/ ; also: cometml opik
  neptune-token ; Neptune ; - ; docs.neptune.ai/setup/setting_api_token/ ; also: neptuneai
  roboflow-key ; Roboflow ; {A20} ; docs.roboflow.com/api-reference/authentication
  labelbox-key ; Labelbox ; - ; docs.labelbox.com/reference/create-api-key
  scale-key ; Scale AI ; live_{h32}|test_{h32} ; docs.scale.com/reference/authentication ; also: scaleai scaleapi
  snorkel-key ; Snorkel ; - ; docs.snorkel.ai/
  unstructured-key ; Unstructured ; {A30} ; docs.unstructured.io/api-reference/overview ; also: unstructuredio
  reducto-key ; Reducto ; {h80} ; docs.reducto.ai/
  voyage-key ; Voyage AI ; pa-{W43} ; docs.voyageai.com/docs/api-key-and-installation ; also: voyage voyageai
  nomic-key ; Nomic ; nk-{W43} ; docs.nomic.ai/ ; also: nomicai
  mixedbread-key ; Mixedbread ; mxb_{W20-60}|emb_{h48} ; www.mixedbread.com/docs/quickstart ; also: mxbai mxb
  writer-key ; Writer ; {W50} ; dev.writer.com/api-guides/api-key-quickstart ; also: writerai
  jasper-key ; Jasper ; - ; developers.jasper.ai/ ; also: jasperai
  wolframalpha-key ; Wolfram|Alpha ; {U6}-{U10} ; products.wolframalpha.com/api/documentation ; what: AppID ; also: wolfram ; medium
  you-com-key ; You.com ; - ; documentation.you.com/ ; also: youcom ydc
  kagi-key ; Kagi ; - ; help.kagi.com/kagi/api/overview.html
  brave-search-key ; Brave Search ; BSA{W28} ; api-dashboard.search.brave.com/app/documentation/web-search/get-started ; also: brave
  serper-key ; Serper ; {h40} ; serper.dev/
  serpapi-key ; SerpApi ; {h64} ; serpapi.com/search-api ; also: serp
  searchapi-key ; SearchApi ; {A24} ; www.searchapi.io/docs/google
  browserbase-key ; Browserbase ; bb_live_{W27} ; docs.browserbase.com/introduction/getting-started
  browserless-token ; Browserless ; {u} ; docs.browserless.io/ ; also: browserlessio
  steel-key ; Steel ; ste-{A60-80} ; docs.steel.dev/ ; also: steeldev
  mem0-key ; Mem0 ; m0-{A40} ; docs.mem0.ai/platform/quickstart
  zep-key ; Zep ; - ; help.getzep.com/ ; also: getzep
  composio-key ; Composio ; - ; docs.composio.dev/
  coze-token ; Coze ; pat_{A64} ; www.coze.com/docs/developer_guides/pat ; what: personal access token
  windsurf-key ; Windsurf ; {u} ; docs.windsurf.com/plugins/accounts/api-reference/api-introduction ; what: service key ; also: codeium
  tabnine-token ; Tabnine ; - ; docs.tabnine.com/
  greptile-key ; Greptile ; - ; www.greptile.com/docs/api-reference/quickstart
`;
